"""The same thing told twice in one article with two figures: QC603. Headline, deck and body are linked by what
they say.

No source is looked at. Two claims are one thing only if the shorter one's words nearly all stand in the longer,
and nothing in either
(a date, a comparison, another thing counted) explains why the figures differ.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.claims.measures.figures import amounts
from quotecheck.claims.model import Claim, Fault
from quotecheck.evidence.language.amounts import comparable, holds
from quotecheck.evidence.language.concepts import ALIKE, content_stems, likeness, root, sets_of
from quotecheck.text.dates import DatePhrase
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.words import words

_SHARED: Final = 0.6
"""Share of the shorter claim's words that must stand in the other, where one of them is display copy."""
_SHARED_BODY: Final = 0.7
_FEWEST: Final = 2
_FEWEST_BODY: Final = 3
_MOST: Final = 400
"""Most claims of one article that are compared with one another."""
_NAMED: Final = lazily(r"[A-Z][\w'’-]+$")
_APART: Final = frozenset(
    [
        "than",
        "from",
        "against",
        "compared",
        "previous",
        "previously",
        "earlier",
        "before",
        "last",
        "next",
        "other",
        "another",
        "further",
        "more",
        "fewer",
        "by",
    ]
)
"""Words after which a second figure is expected to differ."""
_LEANING: Final = frozenset(["it", "that", "this", "they", "those", "these", "he", "she", "its", "another"])
_LATER: Final = frozenset(
    ["still", "remaining", "so-far", "further", "previous", "earlier", "later", "together", "total"]
)
_AHEAD: Final = frozenset({"will", "would", "could", "may", "might", "should"})
_ANY_DAY: Final = date(2000, 6, 15)
"""Relative dates of one article are compared with one another only; the day itself does not matter."""
_KINDS: Final = frozenset({"number", "money", "percent", "duration", "measure", "age", "fraction"})


@dataclass(frozen=True, slots=True)
class _Told:
    claim: Claim
    stems: tuple[str, ...]
    figures: tuple[Amount, ...]
    norms: tuple[str, ...]
    times: tuple[DatePhrase, ...]
    keys: frozenset[str | int]
    """Its stems and the sets of interchangeable words that they are in: two claims about the same share some."""

    @property
    def aged(self) -> bool:
        """Whether it gives an age."""
        return any(f.kind == "age" for f in self.figures)

    @property
    def yearly(self) -> bool:
        """Whether it names a year, quarter or month: figures of another one may differ."""
        return any(t.granularity in ("year", "quarter", "month", "half", "period") for t in self.times)


def with_disagreements(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of one article, those whose figures disagree with one another each with a QC603."""
    told = [_read(c) for c in islice((c for c in claims if c.kind in ("statement", "indirect")), _MOST)]
    told = [t for t in told if t.figures]
    faults: dict[str, Fault] = {}
    for one, two, mine, theirs in _pairs(told):
        faults.setdefault(one.claim.id, _fault(one.claim, mine, two.claim, theirs))
        faults.setdefault(two.claim.id, _fault(two.claim, theirs, one.claim, mine))
    return tuple(replace(c, faults=(*c.faults, faults[c.id])) if c.id in faults else c for c in claims)


def _read(claim: Claim) -> _Told:
    found = words(claim.text)
    figures = amounts(claim.text, _ANY_DAY)
    inside = {k for f in figures for k in range(f.first, f.last)}
    stems = tuple(dict.fromkeys(s for k, s in content_stems(found.norms) if k not in inside))
    return _Told(
        claim,
        stems,
        tuple(f for f in figures if f.kind in _KINDS),
        tuple(found.norms),
        tuple(f.when for f in figures if f.when is not None),
        frozenset(stems) | frozenset(n for s in stems for n in sets_of(s)),
    )


def _pairs(told: Sequence[_Told]) -> Iterator[tuple[_Told, _Told, Amount, Amount]]:
    for i, one in enumerate(told):
        for two in told[i + 1 :]:
            aged = one.claim.kind == "statement" and two.claim.kind == "statement" and one.aged and two.aged
            if not aged and len(one.keys & two.keys) < _FEWEST:
                continue
            found = _differing(one, two)
            if found is not None:
                yield one, two, *found


def _differing(one: _Told, two: _Told) -> tuple[Amount, Amount] | None:
    """The first figures of two claims that measure the same thing and cannot both be right."""
    aged = _ages(one, two)
    if aged is not None:
        return aged
    if not _linked(one, two):
        return None
    for mine in one.figures:
        for theirs in two.figures:
            if not comparable(mine, theirs) or holds(mine, theirs) or holds(theirs, mine) or mine.kind == "age":
                continue
            if any(holds(f, theirs) for f in one.figures if comparable(f, theirs)) or any(
                holds(f, mine) for f in two.figures if comparable(f, mine)
            ):
                continue
            if _apart(one, mine) or _apart(two, theirs) or not _same_count(mine, theirs):
                continue
            return mine, theirs
    return None


def _linked(one: _Told, two: _Told) -> bool:
    """Whether two claims are about the same: nearly all words of the shorter stand, or nearly stand, in the longer."""
    short, long = sorted((one, two), key=lambda t: len(t.stems))
    if len(short.stems) < _FEWEST:
        return False
    if any(t.norms[0] in _LEANING for t in (one, two)) or _LATER & {*one.norms, *two.norms}:
        return False
    if bool(_AHEAD & set(one.norms)) != bool(_AHEAD & set(two.norms)) or _other_time(one, two):
        return False
    shared = sum(any(likeness(s, o) >= ALIKE for o in long.stems) for s in short.stems)
    if one.claim.display != two.claim.display:
        return shared / len(short.stems) >= _SHARED
    return shared >= _FEWEST_BODY and shared / len(short.stems) >= _SHARED_BODY


def _other_time(one: _Told, two: _Told) -> bool:
    """Whether the claims speak of different times, or only one of them names its time and neither is display copy."""
    if bool(one.times) != bool(two.times):
        return False if one.claim.display != two.claim.display else bool(one.yearly or two.yearly)
    return bool(one.times) and not any(a.agrees(b) for a in one.times for b in two.times)


def _apart(told: _Told, figure: Amount) -> bool:
    return bool(_APART & set(told.norms[max(0, figure.first - 3) : figure.first])) and figure.bound == ""


def _same_count(mine: Amount, theirs: Amount) -> bool:
    """Whether two counts are of one kind of thing, by the words behind them."""
    if mine.kind != "number":
        return True
    if not mine.noun or not theirs.noun:
        return False
    behind = [root(n) for n in mine.noun.split()], [root(n) for n in theirs.noun.split()]
    return any(likeness(a, b) >= ALIKE for a in behind[0] for b in behind[1])


def _ages(one: _Told, two: _Told) -> tuple[Amount, Amount] | None:
    """Two ages of one person: named with the first, and meant by the pronoun, or named, with the second."""
    first, second = sorted((one, two), key=lambda t: t.claim.start or 0)
    for mine in first.figures:
        name = _named(first, mine)
        for theirs in second.figures:
            if mine.kind != "age" or theirs.kind != "age" or mine.low == theirs.low or not name:
                continue
            meant = _named(second, theirs)
            said = [n for n in words(second.claim.context or "").norms if n == name or n in ("he", "she")]
            if meant == name or (not meant and second.norms[:1] in (("he",), ("she",)) and name in said):
                return mine, theirs
    return None


def _named(told: _Told, figure: Amount) -> str:
    """The name right before an age: *Alistair Venn, 52,*."""
    before = told.claim.text[: figure.start].rstrip(", ")
    match = _NAMED.search(before)
    return (
        words(match.group()).norms[0]
        if match is not None and told.claim.text[: figure.start].rstrip() != before
        else ""
    )


def _fault(claim: Claim, mine: Amount, other: Claim, theirs: Amount) -> Fault:
    where = "the headline or deck" if other.display else "elsewhere"
    base = claim.start or 0
    told = " ".join(other.text.split())[:160]
    return Fault(
        code="QC603",
        start=base + mine.start,
        end=base + mine.end,
        message=f"The article has “{mine.text}” here and “{theirs.text}” {where}: “{told}”",
    )
