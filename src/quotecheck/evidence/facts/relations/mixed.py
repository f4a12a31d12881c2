"""What one clause of a sentence does, told of what another has: *profits fell* where *sales fell but profits rose*,
*hired nine doctors* where the clinic *hired twelve nurses and lost nine doctors*.

Coordinated clauses share only what one of them leaves away (Huddleston & Pullum 2002, 15.2); a claim that puts the verb
of one together with the subject or the object of another tells what nobody told.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.pieces import Sentence, sentence_asked, sentence_of
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.relations.telling import Telling, tellings
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.clauses import dictionary_form
from quotecheck.evidence.language.concepts import is_content
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base
from quotecheck.evidence.model import Edit
from quotecheck.text.records import dataclass

_LIGHT: Final = frozenset(["be", "have", "do", "go", "get", "come", "make", "take"])
"""Verbs that say little of what is done."""
_SAID_BEFORE: Final = frozenset(
    "none one ones some any all both each it them him her that those these so nothing this".split()  # noqa: SIM905
)
"""Words that stand for what was named before."""
_ENDS: Final = frozenset(["and", "but", "or", "who", "which", "that", "as", "than", "while", "when", "after", "before"])
"""Words at which an object ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Two:
    """A clause of a claim beside one of a sentence that has its verb, and the other clauses of that sentence."""

    claim: Sentence
    clause: Telling
    said: Sentence
    same: Telling
    others: Sequence[Telling]


def mixed_edits(index: UnitIndex, asked: Query, unit: Unit) -> list[Edit]:
    """The first clause of a claim that takes its verb from one clause of the sentence, and what goes with the verb from
    another."""
    if unit.header or unit.columns:
        return []
    claim, said = sentence_asked(asked), sentence_of(unit)
    mine, theirs = tellings(claim), tellings(said)
    verbs = {_deed(claim, t) for t in mine}
    items = {i.place: i for i in asked.items if not i.lent}
    for clause in mine:
        deed = _deed(claim, clause)
        same = [t for t in theirs if _deed(said, t) == deed]
        if deed in _LIGHT or len(theirs) == 1:
            continue
        strays = []
        for own in same:
            others = [t for t in theirs if t is not own and (t in same or _deed(said, t) not in verbs)]
            two = _Two(claim=claim, clause=clause, said=said, same=own, others=others)
            strays.append(
                next((k for read in (_object, _subject, _patient) for k in read(index, items, unit, two)), None)
            )
        if strays and None not in strays:
            own, stray = same[0], strays[0] or 0
            source = unit.view.run(unit.first + own.rest[0], min(unit.last, unit.first + own.rest[-1] + 1))
            where = (min(clause.verb, stray), max(clause.verb, stray) + 1)
            return [edit(asked, "roles", where, unit, source=source, note=" ".join(unit.text.split()))]
    return []


def _deed(said: Sentence, clause: Telling) -> str:
    return dictionary_form(said.norms[clause.verb])


def objects_of(said: Sentence, clause: Telling) -> dict[str, list[int]]:
    """What follows a verb, by the small word before it ("" for its object): places of words of meaning."""
    out: dict[str, list[int]] = {}
    small = ""
    for k in range(clause.verb + 1, clause.rest[-1] + 1):
        word = said.norms[k]
        pointing = (
            word == "that" and said.norms[k + 1 : k + 2] != () and said.norms[k + 1] in lexicon().words("preposition")
        )
        if (word in _ENDS and not pointing) or any(c in said.gaps[k] for c in ",;:()"):
            break
        if word in lexicon().words("preposition") | {"to"}:
            small = word
        elif _is_noun(word):
            out.setdefault(small, []).append(k)
    return out


def _is_noun(word: str) -> bool:
    return is_content(word) or word in lexicon().words("title") or base(word) in lexicon().words("weekday")


def _places(index: UnitIndex, items: dict[int, Item], unit: Unit, two: _Two, k: int) -> set[int]:
    """Where the sentence has a word of the claim: one that says the same, or an office by its own word."""
    item = items.get(k)
    if item is not None:
        return {*unit.places.get(item.stem, ())} or index.places_of(item.stem, unit)
    return {p for p, n in enumerate(unit.norms) if base(n) == base(two.claim.norms[k]) and _is_noun(n)}


def _object(index: UnitIndex, items: dict[int, Item], unit: Unit, two: _Two) -> Iterator[int]:
    """Words behind the claim's verb, each after its small word, that in the sentence stand behind other verbs alone."""
    theirs = objects_of(two.said, two.same)
    elsewhere = {k for t in two.others for k in t.rest if k > t.verb} - {*two.same.rest, *two.same.subject}
    for small, places in objects_of(two.claim, two.clause).items():
        there = _places(index, items, unit, two, places[-1])
        if small in theirs and there and there <= elsewhere and _open(two, small, theirs[small][-1]):
            yield places[-1]  # it is not left away in one of two clauses that share it


def _open(two: _Two, small: str, last: int) -> bool:
    """Whether what stands behind the small word is named there, and nowhere before: not *found none in the file*."""
    norms = two.said.norms
    first = next((k for k in range(last, two.same.verb, -1) if small and norms[k] == small), two.same.verb)
    return not _SAID_BEFORE & {*norms[first + 1 : last + 1]}


def leads(said: Sentence, clause: Telling) -> bool:
    """Whether the subject stands right before its verb: not *the ninth, heaters, I cannot accept*."""
    first = clause.rest[0]
    return clause.subject[-1:] == (first - 1,) and "," not in said.gaps[first]


def _subject(index: UnitIndex, items: dict[int, Item], unit: Unit, two: _Two) -> Iterator[int]:
    """The claim's subject, where the sentence has it do other things alone."""
    if not two.clause.subject or two.clause.passive != two.same.passive or not two.same.subject:
        return
    figures = {k for f in two.said.figures for k in range(f.first, f.last)}
    if {*two.same.subject} <= figures:
        return  # "two abstained": of whomever the clause before counts
    head = two.clause.subject[-1]
    there = _places(index, items, unit, two, head)
    elsewhere = {k for t in two.others if leads(two.said, t) for k in t.subject}
    if objects_of(two.claim, two.clause).get(""):  # "patients treated with it" were treated
        elsewhere |= {*objects_of(two.said, two.same).get("", ())}
    elsewhere -= {*two.same.subject}
    if there and there <= elsewhere:
        yield head


def _patient(index: UnitIndex, items: dict[int, Item], unit: Unit, two: _Two) -> Iterator[int]:
    """*The doctor was acquitted* where the source has the nurse acquitted, and the doctor jailed."""
    theirs = objects_of(two.said, two.same).get("", [])
    if not two.clause.passive or two.same.passive or not theirs or not _open(two, "", theirs[-1]):
        return
    before = two.clause.rest[0] - 1
    head = two.clause.subject[-1] if two.clause.subject else before
    if head < 0 or not _is_noun(two.claim.norms[head]):
        return
    there = _places(index, items, unit, two, head)
    elsewhere = {k for t in two.others for k in t.rest if k > t.verb} - {*two.same.rest}
    if there and there <= elsewhere:
        yield head
