"""What a figure of a claim is to what it stands beside: a value, what a value is held against, by how much they
differ, so many times, a part of a whole.

*38,750, still below the 41,200 of 2019*: the second is a base that lies above; *three fewer than in 2021* is a
difference that goes down. A figure that is true in one role is no support for it in another.
"""

from collections.abc import Sequence
from typing import Final, Literal

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.strengthwords import LISTS
from quotecheck.evidence.language.clauses import clause_words
from quotecheck.text.records import dataclass

Kind = Literal["value", "base", "difference", "margin", "multiple", "share", "whole"]

UP: Final = LISTS["up"] | frozenset({"increases", "gain", "gains", "raised", "adds", "added"})
DOWN: Final = LISTS["down"] | frozenset({"lost", "lose", "loses", "cut", "cuts", "shed", "sheds", "lowered"})
"""Words by which something moves from one time to another."""
_OVER: Final = frozenset(
    "more higher above ahead longer later bigger larger heavier better extra older greater clear warmer wider".split()  # noqa: SIM905
)
_SHORT: Final = frozenset(
    "fewer less lower below behind shorter earlier smaller lighter worse short younger colder adrift".split()  # noqa: SIM905
)
_AGAINST: Final = frozenset({"from", "than", "against", "with", "below", "above", "under", "on", "to"})
_LIGHT: Final = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "last", "about", "some", "just", "in", "that"}
)
_MAKE: Final = frozenset({"made", "make", "makes", "making"})
_EARLIER: Final = frozenset({"earlier", "previous", "previously", "prior"})
_SEASON: Final = frozenset({"the", "last", "this", "next"})
_BY: Final = frozenset({"by", "another"})
_STEPS: Final = UP | DOWN | frozenset({"difference", "gap"})
_MARGINS: Final = frozenset({"majority", "lead", "margin"})
_GIVEN: Final = frozenset("lost lose loses gained gains gain shed sheds added adds cut cuts up down".split())  # noqa: SIM905
"""Words that have by how much right behind them: *lost three seats*, but not *grew 171 tonnes*."""
_CLOSE: Final = 3
"""Words between a figure and the word that says what it is."""
_PARTS: Final = frozenset({"percent", "fraction", "points"})
_BREAKS: Final = frozenset(
    {"and", "but", "while", "whereas", "against", "compared", "although", "though", "or", "with"}
)


@dataclass(frozen=True, slots=True)
class Role:
    """What a figure is; ``sign`` is where what the claim is about lies beside it, or moved: 1 up, -1 down, 0 not
    said."""

    kind: Kind
    sign: int = 0


def parts(asked: Query) -> list[int]:
    """For each word of a claim the number of the part of the sentence that it stands in."""
    out, part = [], 0
    for k, norm in enumerate(asked.norms):
        between = asked.gap(k)
        inside = any(f.first < k < f.last for f in asked.figures)
        if not inside and (any(c in between for c in ",;:–—(") or norm in _BREAKS):
            part += 1
        out.append(part)
    return out


def role_of(asked: Query, figure: Amount) -> Role:
    """The role of a figure in its claim."""
    before = _run_before(asked, figure)
    after = _run_behind(asked, figure)
    over = next((n for n in after if n in _OVER | _SHORT), None)
    sign = 0 if over is None else 1 if over in _OVER else -1
    if figure.kind == "multiple":
        return Role("multiple", -1 if figure.high < 1 else 1)
    if before[-1:] == ["or"]:  # "by £150,000, or 12 per cent"
        ahead = [f for f in asked.figures if f.when is None and 0 < figure.first - f.last <= 2]
        if ahead and ahead[-1] is not figure:
            return role_of(asked, ahead[-1])
    if before[-1:] == ["of"] or before[-2:] == ["of", "the"]:
        ahead = [f for f in asked.figures if f.when is None and 0 < figure.first - f.last <= 2]
        if ahead and ahead[-1].kind in ("number", "percent", "fraction"):
            return Role("whole")
    near = [n for n in reversed(before) if n not in _LIGHT][:1]
    if near and near[0] in _AGAINST and not (over is not None and near[0] == "with"):
        base = _base(near[0], before)
        if base is not None:
            return base
    if set(before[-_CLOSE:]) & _MARGINS and (before[-1:] == ["of"] or before[-1:] in (["was"], ["is"])):
        return Role("margin", 1)
    if over is not None and not (figure.bound and after.index(over) and figure.kind not in _PARTS):
        return Role("difference", sign)
    moved = [n for k, n in enumerate(before) if n in _STEPS and is_move(before, k)][-_CLOSE:]
    if before[-1:] and before[-1] in _BY and not _is_count(asked, figure):
        return Role("difference", direction(moved or before))
    given = before[-1:] == ["of"] or (before[-1:] and before[-1] in _GIVEN) or figure.kind in _PARTS
    if moved and given and before[-1] not in ("to", "at"):
        return Role("difference", direction(moved))
    if figure.kind in _PARTS and (after[:1] and after[0] in _STEPS):
        return Role("difference", direction(after[:1]))
    return Role("share" if figure.kind in ("percent", "fraction") else "value")


def _is_count(asked: Query, figure: Amount) -> bool:
    """*reported by 20 per cent of those*, *by 23 votes to 18*."""
    behind = list(asked.norms[figure.last : figure.last + 2])
    against = "to" in behind and any(f.first in (figure.last + 1, figure.last + 2) for f in asked.figures)
    against = against and not (UP | DOWN) & set(asked.norms[max(0, figure.first - _CLOSE) : figure.first])
    return behind[:1] == ["of"] or against


def is_aside(asked: Query, figure: Amount) -> bool:
    """*Ines Rocha, 46, joins*: a figure between commas is not what the claim says."""
    words, text = asked.words, asked.claim.text
    if not figure.first > 0 or figure.last >= len(words):
        return False
    before = text[words.ends[figure.first - 1] : words.starts[figure.first]]
    return "," in before and "," in text[words.ends[figure.last - 1] : words.starts[figure.last]]


def is_earlier(asked: Query, figure: Amount, part: Sequence[int]) -> bool:
    """Whether a figure is of the time before: *twelve months earlier it had a profit of*."""
    here = part[figure.first]
    return any(n in _EARLIER and part[k] == here for k, n in enumerate(asked.norms))


def is_move(norms: Sequence[str], place: int) -> bool:
    """Whether a word at a place can say that something moved: not *made up half*, not *a survey in the fall*."""
    ahead = norms[place - 1] if place else ""
    return not (norms[place] == "up" and ahead in _MAKE) and not (norms[place] == "fall" and ahead in _SEASON)


def direction(said: Sequence[str]) -> int:
    """1 where words say that something rose, -1 where it fell, 0 where they say neither or both."""
    up, down = bool(UP & set(said)), bool(DOWN & set(said))
    return int(up) - int(down)


def _base(word: str, before: Sequence[str]) -> Role | None:
    if word in ("below", "under"):
        return Role("base", -1)
    if word == "above":
        return Role("base", 1)
    if word == "to":
        return None
    if word == "with" and "compared" not in before and "up" not in before and "down" not in before:
        return None
    if word == "on":
        return None
    if word == "than":
        at = max(k for k, n in enumerate(before) if n == "than")
        ahead = before[at - 1] if at else ""
        if ahead in ("more", "less", "fewer", "higher", "lower"):
            return Role("base", 1 if ahead in ("more", "higher") else -1) if set(before[at:]) & {"the"} else None
        return Role("base", 0)
    return Role("base", direction([n for n in before if n in UP | DOWN]))


def _run_before(asked: Query, figure: Amount) -> list[str]:
    """The words before a figure, up to the next figure or mark."""
    out: list[str] = []
    for k in range(figure.first - 1, max(-1, figure.first - 2 * _CLOSE - 2), -1):
        between = asked.gap(k + 1)
        if any(f.first <= k < f.last and f.when is None for f in asked.figures) or any(c in between for c in ",;:("):
            break
        out.insert(0, asked.norms[k])
    return out


def _run_behind(asked: Query, figure: Amount) -> list[str]:
    """The words behind a figure in its part of the sentence, no more than a few."""
    out: list[str] = []
    for k in range(figure.last, min(len(asked.norms), figure.last + _CLOSE)):
        between = asked.gap(k)
        if any(c in between for c in ",;:()") or asked.norms[k] in ("of", "in", "and", "or"):
            break
        out.append(asked.norms[k])
    return out


def is_relation(norm: str) -> bool:
    """Whether a word says how figures stand to one another, and nothing of what they measure."""
    return norm in UP | DOWN | _OVER | _SHORT | _MARGINS | _STEPS | clause_words("rises") | clause_words("falls")
