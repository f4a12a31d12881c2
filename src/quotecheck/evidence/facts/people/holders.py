"""Who holds an office: one that the sources give to somebody else, and never to whom the claim gives it.

*The director is Hew Cadder* where the minutes have *Piers Lanyon (director)*, and Hew Cadder as secretary.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.parts import between
from quotecheck.evidence.facts.people.offices import is_office, is_second
from quotecheck.evidence.facts.pieces import Piece, Sentence, names_of, pieces, sentence_of
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import KIN, root
from quotecheck.evidence.model import Edit

_HONOURS: Final = frozenset({"the", "a", "an", "its", "our", "their", "mr", "mrs", "ms", "dr", "prof", "professor"})
_LED: Final = frozenset({"in", "at", "near", "to", "into", "from", "of", "for", "with", "against", "on", "under"})
_ADJOINS: Final = 4
"""Words between an office and its holder."""
Found = tuple[Unit, str, tuple[int, int]]
"""The sentence, whom it names, and where the name stands in the sentence's text."""


def holder_edits(index: UnitIndex, asked: Query) -> list[Edit]:
    """The first person of the claim in an office that the sources give to others only."""
    return list(_holders(index, asked))[:1]


def _holders(index: UnitIndex, asked: Query) -> Iterator[Edit]:
    named = _people(asked)
    for place, office in enumerate(asked.norms):
        if not named or not is_office(office):
            continue
        second = is_second(asked.norms, place)
        having = [
            (u, said, p)
            for some in index.by_source.values()
            for u in some
            if office in u.norms
            for said in (sentence_of(u),)
            for p in pieces(said)
            if any(said.norms[k] == office and is_second(said.norms, k) == second for k in p.places)
        ]
        for name in named:
            if any(_has(index, u, said, p, name) or _ahead(index, said, office, name) for u, said, p in having):
                continue
            found = [_other_holder(index, asked, u, said, p, office) for u, said, p in having]
            stands = any(index.postings.get(w) for i in name for w, r in index.near(i.stem) if r >= KIN)
            if found and all(found) and stands:
                unit, source, at = found[0]  # type: ignore[misc]
                yield edit(asked, "name", (name[0].place, name[-1].place + 1), unit, source=source, at=at)


def _people(asked: Query) -> list[list[Item]]:
    """The names of the claim that nothing leads to, each whole."""
    out: list[list[Item]] = []
    for item in asked.items:
        if item.lent or not item.name:
            continue
        if out and out[-1][-1].place + 1 == item.place:
            out[-1].append(item)
        elif not _is_led(asked.norms, item.place):
            out.append([item])
    return out


def _is_led(norms: Sequence[str], place: int) -> bool:
    """Whether a small word leads to a name: *of Corley*, *at the Lissen Institute*."""
    k = place - 1
    while k >= 0 and norms[k] in _HONOURS:
        k -= 1
    return k >= 0 and norms[k] in _LED


def _has(index: UnitIndex, unit: Unit, said: Sentence, piece: Piece, name: Sequence[Item]) -> bool:
    """Whether a piece has a name, or is its bearer's own words."""
    near = {w for i in name for w, r in index.near(i.stem) if r >= KIN} | {i.stem for i in name}
    if near & {said.stems[k] for k in piece.places}:
        return True
    voice = unit.view.voice(unit.end - 1, unit.end)
    speaker = (voice.speaker if voice is not None else None) or unit.view.source.speaker or ""
    return bool({root(w) for w in speaker.casefold().split()} & near)


def _ahead(index: UnitIndex, said: Sentence, office: str, name: Sequence[Item]) -> bool:
    """Whether a name is the last one before an office: *Janet Hale, 67, retired nurse, Hollin Falls*."""
    near = {w for i in name for w, r in index.near(i.stem) if r >= KIN}
    for k in (k for k, n in enumerate(said.norms) if n == office):
        before = [n for n in names_of(said) if n[1] <= k]
        if before and near & {said.stems[j] for j in range(*before[-1])}:
            return True
    return False


def _other_holder(
    index: UnitIndex, asked: Query, unit: Unit, said: Sentence, piece: Piece, office: str
) -> Found | None:
    """Whom a piece names right beside an office."""
    mine = {w for i in asked.items for w, r in index.near(i.stem) if r >= KIN}
    for first, last in names_of(said):
        inside = last - 1 in piece.places and not said.printed[first].isupper()
        if not inside or _is_led(said.norms, first) or mine & set(said.stems[first:last]):
            continue
        if _adjoins(unit, said, office, first, last):
            start, end = unit.view.starts[unit.first + first], unit.view.ends[unit.first + last - 1]
            return unit, unit.view.run(unit.first + first, unit.first + last), (start - unit.start, end - unit.start)
    return None


def _adjoins(unit: Unit, said: Sentence, office: str, first: int, last: int) -> bool:
    """Whether an office stands right before or right behind a name."""
    for k in (k for k, n in enumerate(said.norms) if n == office):
        if k >= last:
            if k - last <= _ADJOINS:
                return True
            continue
        words = said.norms[k + 1 : first]
        marked = bool(set(between(unit, first)) & set(",:(—"))
        if len(words) <= _ADJOINS and (not words or words[-1] in _HONOURS or marked):
            return True
    return False
