"""Votes and how often: what a claim and the sentence that it rests on say with small words, which no figure shows.

*seven votes to three* against *7 votes to 2*, *four against* against *none against*, *every week* against *every two
weeks*, *each of the four* against *three of the four*, *second year* against *year three*, *twice* against *once*.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.model import Edit, EditClass
from quotecheck.text.numbers import is_number_word, quantity

_NONE: Final = frozenset({"none", "no", "nobody", "zero", "nil"})
_FOR: Final = frozenset({"favour", "favor", "for", "yes", "ayes", "aye", "support", "yeas"})
_AGAINST: Final = frozenset({"against", "opposed", "noes", "nays", "no", "dissenting"})
_ABSTAIN: Final = frozenset({"abstentions", "abstention", "abstained", "abstaining"})
_VOTING: Final = frozenset({"vote", "votes", "voted", "voting", "favour", "favor", "ayes", "abstentions", "abstention"})
_SOME: Final = frozenset({"few", "some", "several", "many", "half", "one", "most", "none"})
_OFTEN: Final = {"once": 1, "twice": 2, "thrice": 3}
_STEPS: Final = {
    "daily": ("day", 1), "weekly": ("week", 1), "fortnightly": ("week", 2), "monthly": ("month", 1),
    "quarterly": ("month", 3), "yearly": ("year", 1), "annually": ("year", 1), "biweekly": ("week", 2),
}  # fmt: skip
_SPANS: Final = frozenset({"day", "week", "month", "year", "hour", "minute"})
_ORDINALS: Final = {
    w: k
    for k, w in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1
    )
}
_LEADS: Final = frozenset(
    {"lying", "finished", "placed", "ranked", "came", "was", "her", "his", "their", "its", "my", "our", "the"}
)
_SIDES: Final = ({"left", "right"}, {"upper", "lower"}, {"northern", "southern"}, {"eastern", "western"})
_BODY: Final = frozenset(
    """
    ear eye hand arm leg knee foot ankle side shoulder wing bank lung hip thigh wrist elbow hamstring calf
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)


def count_edits(asked: Query, units: Sequence[Unit]) -> list[Edit]:
    """Where a claim's small words of number are not those of the sentences that it rests on; at most two."""
    unit = units[0]
    found = [
        *_votes(asked, unit),
        *_every(asked, unit),
        *_of_several(asked, unit),
        *_a_few(asked, unit),
        *_times(asked, unit),
        *_place_of(asked, unit),
        *_side(asked, unit),
    ]
    return found[:2]


def _number(norms: Sequence[str], k: int) -> float | None:
    """The number that one word is, *none* being no number of them."""
    if norms[k] in _NONE:
        return 0.0
    found = quantity(list(norms[k : k + 1]), 0) if is_number_word(norms[k]) else None
    return found.value if found is not None and not found.ordinal else None


def _roles(norms: Sequence[str]) -> dict[str, tuple[float, int]]:
    """How many voted in each way, and where that is said."""
    out: dict[str, tuple[float, int]] = {}
    for k in range(len(norms) - 1):
        value = _number(norms, k)
        if value is None:
            continue
        behind = list(norms[k + 1 : k + 4])
        if behind[:1] in (["votes"], ["members"], ["voted"], ["in"], ["were"]):
            behind = behind[1:]
        if not behind:
            continue
        kind = next(
            (n for n, words in (("for", _FOR), ("against", _AGAINST), ("abstain", _ABSTAIN)) if behind[0] in words), ""
        )
        if kind and (kind != "for" or behind[0] != "for" or "against" in norms):
            out.setdefault(kind, (value, k))
    return out


def _pair(norms: Sequence[str]) -> tuple[float, float, int] | None:
    """A vote as two numbers: *seven votes to three*, *by 7 to 2*."""
    for k in range(1, len(norms) - 1):
        if norms[k] != "to":
            continue
        back = k - 2 if norms[k - 1] == "votes" and k >= 2 else k - 1
        one, two = _number(norms, back), _number(norms, k + 1)
        if one is not None and two is not None and one >= two:
            return one, two, back
    return None


def _votes(asked: Query, unit: Unit) -> Iterator[Edit]:
    if not (_VOTING & set(asked.norms) and _VOTING & set(unit.norms)):
        return
    mine, theirs = _pair(asked.norms), _pair(unit.norms)
    if (
        mine is not None
        and theirs is not None
        and mine[:2] != theirs[:2]
        and (mine[0] == theirs[0] or mine[1] == theirs[1])
    ):
        said = unit.view.run(unit.first + theirs[2], unit.first + min(len(unit.norms), theirs[2] + 4))
        yield edit(asked, "number", (mine[2], mine[2] + 1), unit, source=said)
    ours, others = _roles(asked.norms), _roles(unit.norms)
    for kind, (value, k) in ours.items():
        if (
            kind in others
            and others[kind][0] != value
            and any(x in others and others[x][0] == ours[x][0] for x in ours)
        ):
            at = others[kind][1]
            yield edit(asked, "number", (k, k + 1), unit, source=unit.view.run(unit.first + at, unit.first + at + 2))


def _step(norms: Sequence[str]) -> tuple[str, float, int, int] | None:
    """How often something comes round: unit, how many of it, and where that is said."""
    for k, norm in enumerate(norms):
        if norm in _STEPS:
            return (*_STEPS[norm], k, k + 1)
        if norm not in ("every", "each") or k + 1 >= len(norms):
            continue
        other = norms[k + 1] in ("other", "second")
        value = 2.0 if other else _number(norms, k + 1) or 1.0
        at = k + 1 + (value != 1.0)
        word = norms[at].removesuffix("s") if at < len(norms) else ""
        if word == "fortnight":
            return "week", 2 * value, k, at + 1
        if word in _SPANS:
            return word, value, k, at + 1
    return None


def _every(asked: Query, unit: Unit) -> Iterator[Edit]:
    mine, theirs = _step(asked.norms), _step(unit.norms)
    if mine is not None and theirs is not None and mine[0] == theirs[0] and mine[1] != theirs[1]:
        said = unit.view.run(unit.first + theirs[2], unit.first + theirs[3])
        yield edit(asked, "number", (mine[2], mine[3]), unit, source=said)


def _of_several(asked: Query, unit: Unit) -> Iterator[Edit]:
    """*each of the last four weeks* where the source has *three of the last four weeks*."""
    for k in range(len(asked.norms) - 2):
        whole = asked.norms[k] in ("each", "all", "every", "both") or list(asked.norms[k : k + 2]) == ["every", "one"]
        if not whole or "of" not in asked.norms[k + 1 : k + 3]:
            continue
        many = next(
            (v for n in range(k + 2, min(len(asked.norms), k + 6)) if (v := _number(asked.norms, n)) is not None), None
        )
        for at in range(len(unit.norms) - 2):
            part = _number(unit.norms, at)
            if part is None or unit.norms[at + 1] != "of":
                continue
            of = next(
                (v for n in range(at + 2, min(len(unit.norms), at + 6)) if (v := _number(unit.norms, n)) is not None),
                None,
            )
            if many is not None and of == many and part < many:
                said = unit.view.run(unit.first + at, unit.first + min(len(unit.norms), at + 5))
                yield edit(asked, "quantifier", (k, k + 1), unit, source=said, note=" ".join(unit.text.split()))
                return


def _a_few(asked: Query, unit: Unit) -> Iterator[Edit]:
    """*All of the drawings* where the source has *A few of them*: each at the head of what is said."""
    k = next((k for k, n in enumerate(asked.norms[:3]) if n in ("all", "every", "most", "none")), None)
    if k is None or list(asked.norms[k + 1 : k + 2]) != ["of"]:
        return
    for at in range(min(4, len(unit.norms) - 2)):
        few = unit.norms[at] in _SOME and list(unit.norms[at + 1 : at + 2]) == ["of"]
        if few and unit.norms[at] != asked.norms[k]:
            said = unit.view.run(unit.first + at, unit.first + min(len(unit.norms), at + 3))
            yield edit(asked, "quantifier", (k, k + 1), unit, source=said, note=" ".join(unit.text.split()))
            return


def _times(asked: Query, unit: Unit) -> Iterator[Edit]:
    """*may play it twice* where the source has *once*, each beside a word that both have."""
    mine = [k for k, n in enumerate(asked.norms) if n in _OFTEN]
    theirs = [k for k, n in enumerate(unit.norms) if n in _OFTEN]
    if len(mine) != 1 or len(theirs) != 1 or asked.norms[mine[0]] == unit.norms[theirs[0]]:
        return
    a, b = mine[0], theirs[0]
    near = {root(n) for n in asked.norms[max(0, a - 4) : a + 4] if is_content(n)}
    if near & {s for s in unit.stems[max(0, b - 4) : b + 4] if s}:
        yield edit(asked, "number", (a, a + 1), unit, source=unit.view.run(unit.first + b, unit.first + b + 1))


def _place_of(asked: Query, unit: Unit) -> Iterator[Edit]:
    """*lying second* where the source has *lying third*; *the second year* where it has *year three*."""
    for k, norm in enumerate(asked.norms):
        if norm not in _ORDINALS or not k or norm in unit.norms:
            continue
        before = asked.norms[k - 1]
        after = asked.norms[k + 1] if k + 1 < len(asked.norms) else ""
        for at, other in enumerate(unit.norms):
            led = at and other in _ORDINALS and unit.norms[at - 1] == before and before in _LEADS
            alike = led and (
                before not in {"her", "his", "their", "its", "my", "our", "the"}
                or (after and list(unit.norms[at + 1 : at + 2]) == [after])
            )
            numbered = (
                other == after
                and at + 1 < len(unit.norms)
                and (_number(unit.norms, at + 1) or 0) not in (0, _ORDINALS[norm])
            )
            if (alike and _ORDINALS[other] != _ORDINALS[norm]) or (
                numbered and after in ("year", "month", "week", "round", "stage", "phase")
            ):
                first, last = (at - 1, at + 1) if alike else (at, at + 2)
                yield edit(
                    asked, "number", (k, k + 1), unit, source=unit.view.run(unit.first + first, unit.first + last)
                )
                return


def _side(asked: Query, unit: Unit) -> Iterator[Edit]:
    """*her right ear* where the source has *the left side*."""
    for k in range(len(asked.norms) - 1):
        pair = next((s for s in _SIDES if asked.norms[k] in s), None)
        if pair is None or asked.norms[k + 1] not in _BODY or asked.norms[k] in unit.norms:
            continue
        (other,) = pair - {asked.norms[k]}
        at = next(
            (n for n in range(len(unit.norms) - 1) if unit.norms[n] == other and unit.norms[n + 1] in _BODY), None
        )
        if at is not None:
            cls: EditClass = "opposite"
            said = unit.view.run(unit.first + at, unit.first + at + 2)
            yield edit(asked, cls, (k, k + 2), unit, source=said, note=" ".join(unit.text.split()))
