"""What speaks against a claim in the very sentence that it rests on.

Another figure that its words hang on, a thing that the sentence says there is none of, a step still to come, a share.

These are read from the order of words alone; none says that a claim is right.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.partof import part_edits
from quotecheck.evidence.facts.figures.parts import between, parted, parts_of, stems_of, weigh
from quotecheck.evidence.facts.figures.roles import Measured, is_base
from quotecheck.evidence.facts.people.givers import unnamed_givers
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.relations.alternatives import told_of_two
from quotecheck.evidence.facts.relations.reach import reach
from quotecheck.evidence.facts.relations.sureness import hedged
from quotecheck.evidence.facts.strengthwords import NEGATIONS
from quotecheck.evidence.facts.tables.directions import turned_by_rows, turned_by_sum
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import comparable, holds, noun_likeness
from quotecheck.evidence.language.concepts import KIN, SAME
from quotecheck.evidence.model import Edit, EditClass

_COMPARED: Final = frozenset(
    {"below", "above", "under", "over", "lower", "higher", "less", "more", "fewer", "down", "up"}
)
_LOST: Final = frozenset({"lost", "lose", "loses", "losing", "shed", "cut"})
_DONE: Final = frozenset({"has", "have", "had", "already"})
_PENDING: Final = (
    ("still", "to"), ("yet", "to"), ("remains", "to"), ("remain", "to"), ("not", "yet"), ("no", "decision"),
    ("not", "been", "decided"), ("no", "conclusion"),
)  # fmt: skip
"""What is not done yet: *has still to go through parliament*."""
_OPEN: Final = frozenset(
    {"will", "would", "may", "might", "could", "still", "yet", "not", "if", "whether", "until", "no"}
)
_THEM: Final = (["them"], ["these"], ["those"], ["which"], ["whom"])
_BUT_FOR: Final = frozenset({"except", "excepting", "save", "excluding"})
_REACH: Final = 4
_FEW: Final = 3
"""Up to here a number word tells too little."""
_SENTENCE: Final = 20
"""Words within which two figures are of one sentence."""


def objections(index: UnitIndex, asked: Query, units: Sequence[Unit], measured: Sequence[Measured]) -> list[Edit]:
    """All that speaks against a claim in the sentences that it rests on, as edits."""
    found = [
        *_of_another_figure(index, asked, measured),
        *_none_of_it(asked, units[0]),
        *_pending(index, asked, units[0]),
        *_compared_share(asked, measured),
        *_limited(asked, measured),
        *_of_which(asked, units[0], measured),
        *part_edits(index, asked, units[0], measured),
        *_excepted(index, asked, measured),
        *_hedged(asked, measured),
        *turned_by_rows(asked, measured),
        *turned_by_sum(asked, measured),
        *told_of_two(index, asked, units[0]),
        *unnamed_givers(index, asked, units),
    ]
    return found[:2]


def _hedged(asked: Query, measured: Sequence[Measured]) -> Iterator[Edit]:
    """A doubt beside the very figure, in whichever sentence it stands."""
    for m in measured:
        if m.state != "agrees" or m.candidate is None:
            continue
        there = m.candidate.unit
        dated, told = m.figure.when is not None, asked.claim.kind == "indirect"
        found = hedged(there, m.candidate.figure.first, asked.norms, dated=dated, told=told)
        if found is not None:
            note = " ".join(there.text.split())
            where = (m.figure.first, m.figure.last)
            yield edit(asked, "modality", where, there, source=found.source, note=note)


def _of_another_figure(index: UnitIndex, asked: Query, measured: Sequence[Measured]) -> Iterator[Edit]:
    """*121 people were prosecuted* where the source has *164 prosecutions and 121 convictions*.

    The words of the claim stand only with another figure of the sentence, and what stands with its own is not in it.
    """
    for m in measured:
        if m.state != "agrees" or m.candidate is None or m.figure.when is not None or m.figure.high <= _FEW:
            continue
        unit, other = m.candidate.unit, m.candidate.figure
        if other.noun and " " not in other.noun and (noun_likeness(m.figure, other) or 0.0) >= SAME:
            continue  # both count the same, and nothing else is between
        if m.figure.kind == "age" and asked.norms[m.figure.first - 1] == unit.norms[other.first - 1]:
            continue  # "Ann Hale, 34,": the age of whom both name
        parts = parts_of(unit) or parts_of(unit, other.kind)
        mine = next((p for p in parts if p[0] is other), None)
        if mine is None or len(parts) < 2:
            continue
        claimed = {id(p.candidate.figure) for p in measured if p.candidate is not None and p.state == "agrees"}
        if "(" in between(unit, other.first) and any(f.last == other.first and id(f) in claimed for f in unit.figures):
            continue  # "61 (20.5%)": the count before it is the claim's
        if is_base(asked.norms, m.figure) and "(" in unit.text[: other.start].rpartition(")")[2]:
            continue  # "£85m (2024: £68m)": what it is compared with
        summed = " ".join(p.note for p in measured if p.state == "derived").split()
        rest = [
            p
            for p in parts
            if p[0] is not other
            and id(p[0]) not in claimed
            and not (p[0].kind == "ordinal" and other.kind != "ordinal")  # "in the first half"
            and p[0].text not in summed
            and abs(p[0].first - other.first) <= _SENTENCE
        ]
        own = stems_of(unit, mine)
        away = {s: p for p in rest for s in stems_of(unit, p)}
        shared = own & set(away)
        items = [i for i in asked.items if not i.lent and not _in_figure(asked, i)]
        has, hers = weigh(index, items, own - shared), weigh(index, items, set(away) - shared)
        of_them = (
            list(unit.norms[other.last : other.last + 1]) == ["of"] and list(unit.norms[other.last + 1 :][:1]) in _THEM
        )
        if has > 0 and of_them:
            continue  # "3,100 members, and 870 of them work at the yard"
        missing = {s for s in own - shared if not any(s in _near(index, i) for i in asked.items)}
        if hers > 0 and missing and hers >= has:
            word = next(p for s, p in away.items() if any(s in _near(index, i) for i in items))
            said = " ".join(word[0].text.split())
            yield edit(
                asked, "number", (m.figure.first, m.figure.last), unit, source=said, at=(word[0].start, word[0].end)
            )


def _in_figure(asked: Query, item: Item) -> bool:
    return any(f.first <= item.place < f.last for f in asked.figures)


def _near(index: UnitIndex, item: Item) -> set[str]:
    return {w for w, rate in index.near(item.stem) if rate >= KIN}


def _none_of_it(asked: Query, unit: Unit) -> Iterator[Edit]:
    """*pays in cash* where the source has *no cash will change hands*."""
    if any(n in NEGATIONS for n in asked.norms):
        return
    for item in asked.items:
        if item.lent or item.name or item.place < 2:
            continue
        for place in unit.places.get(item.stem, ()):
            if place and unit.norms[place - 1] == "no":
                said = unit.view.run(unit.first + place - 1, unit.first + place + 1)
                yield edit(
                    asked, "negation", (item.place, item.place + 1), unit, source=said, note=" ".join(unit.text.split())
                )
                return


def _pending(index: UnitIndex, asked: Query, unit: Unit) -> Iterator[Edit]:
    """*has passed* where the source has *has still to go through*."""
    if _OPEN & set(asked.norms) or not _DONE & set(asked.norms):
        return
    norms = list(unit.norms)
    held = {p for i in asked.items if not i.lent for w in _near(index, i) for p in unit.places.get(w, ())}
    clauses = set(reach(unit, sorted(held)))
    for phrase in _PENDING:
        for k in range(len(norms) - len(phrase) + 1):
            near = k in clauses and any(k - 6 <= p <= k + len(phrase) + 6 for p in held)
            if tuple(norms[k : k + len(phrase)]) == phrase and near:
                place = next(n for n, w in enumerate(asked.norms) if w in _DONE)
                said = " ".join(phrase)
                yield edit(asked, "modality", (place, place + 1), unit, source=said, note=" ".join(unit.text.split()))
                return


def _compared_share(asked: Query, measured: Sequence[Measured]) -> Iterator[Edit]:
    """*41 per cent below normal* where the source has *41 per cent of normal*."""
    for m in measured:
        if m.state != "agrees" or m.candidate is None or m.figure.kind not in ("percent", "fraction"):
            continue
        unit, other = m.candidate.unit, m.candidate.figure
        mine = asked.norms[m.figure.last : m.figure.last + 1]
        theirs = unit.norms[other.last : other.last + 1]
        if "," in asked.gap(m.figure.last):
            continue  # "was 61 per cent, up from 58"
        if other.last < len(unit.norms) and "," in between(unit, other.last):
            continue
        if _LOST & set(unit.norms[max(0, other.first - 3) : other.first]):
            continue  # "lost a quarter of" is "a quarter fewer"
        if (set(mine) & _COMPARED and list(theirs) == ["of"]) or (list(mine) == ["of"] and set(theirs) & _COMPARED):
            said = unit.view.run(unit.first + other.first, min(unit.last, unit.first + other.last + 2))
            yield edit(asked, "number", (m.figure.first, m.figure.last), unit, source=said, at=(other.start, other.end))


def _limited(asked: Query, measured: Sequence[Measured]) -> Iterator[Edit]:
    """A share of a figure for all of it: *4,800 homes, of which 40 per cent will be let*."""
    for m in measured:
        if m.state != "agrees" or m.candidate is None:
            continue
        unit, other = m.candidate.unit, m.candidate.figure
        behind = list(unit.norms[other.last : other.last + _REACH])
        if "of" not in behind:
            continue
        k = other.last + behind.index("of")
        if unit.norms[k + 1 : k + 2] not in (["which"], ["them"], ["whom"], ["these"], ["those"]):
            continue
        share = next((f for f in unit.figures if k < f.first <= k + _REACH), None)
        if share is not None and share.kind in ("percent", "fraction") and len(asked.figures) == 1:
            yield edit(
                asked, "number", (m.figure.first, m.figure.last), unit, source=" ".join(share.text.split()),
                at=(share.start, share.end),
            )  # fmt: skip


def _of_which(asked: Query, unit: Unit, measured: Sequence[Measured]) -> Iterator[Edit]:
    """*86 houses were flooded* where the source has *86 properties, of which 61 houses*."""
    for m in measured:
        if m.figure.kind != "number" or not m.figure.noun or m.figure.high <= _FEW:
            continue
        whole = next((f for f in unit.figures if comparable(m.figure, f) and holds(m.figure, f)), None)
        if whole is None or (noun_likeness(m.figure, whole) or 0.0) > 0:
            continue
        behind = list(unit.norms[whole.last : whole.last + 4])
        if not any(a == "of" and b in ("which", "whom", "these", "them") for a, b in pairwise(behind)):
            continue
        part = next(
            (f for f in unit.figures if f.first > whole.last and (noun_likeness(m.figure, f) or 0.0) >= SAME), None
        )
        if part is not None and part.high < whole.low:
            said = unit.view.run(unit.first + part.first, min(unit.last, unit.first + part.last + 1))
            where = (m.figure.first, m.figure.last)
            yield edit(asked, "number", where, unit, source=said, at=(part.start, part.end))


def _excepted(index: UnitIndex, asked: Query, measured: Sequence[Measured]) -> Iterator[Edit]:
    """*effective 1 January* where the source has *effective 1 July, except section 3, effective 1 January*."""
    if _BUT_FOR & set(asked.norms):
        return
    for m in measured:
        if m.state != "agrees" or m.candidate is None:
            continue
        unit, other = m.candidate.unit, m.candidate.figure
        at = next((k for k in range(other.first) if unit.norms[k] in _BUT_FOR), None)
        rule = next((f for f in unit.figures if at is not None and f.last <= at and comparable(f, other)), None)
        if (
            at is None
            or rule is None
            or any(parted(unit, k) and ";" in between(unit, k) for k in range(at, other.first))
        ):
            continue
        apart = {s for s in unit.stems[at : other.first] if s} - {s for s in unit.stems[:at] if s}
        if not any(_near(index, i) & apart for i in asked.items if not i.lent):
            cls: EditClass = "date" if m.figure.when is not None else "number"
            said = " ".join(rule.text.split())
            yield edit(asked, cls, (m.figure.first, m.figure.last), unit, source=said, at=(rule.start, rule.end))
