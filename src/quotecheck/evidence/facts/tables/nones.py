"""That there was none: *Nobody died* by the row *Dead: none*, *Nobody abstained* by *with no abstentions*."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.lists.rollcalls import Roll
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.relations.quantities import EVERYBODY, none_as_much
from quotecheck.evidence.facts.strengthwords import NEGATIONS, REFUSING
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.clauses import dictionary_form
from quotecheck.evidence.language.concepts import KIN, is_content, likeness, root
from quotecheck.evidence.language.wordforms import negated_form
from quotecheck.text.lazily import lazily

_NOBODY: Final = frozenset({"nobody", "none", "no", "nothing"})
_PEOPLE: Final = frozenset(
    {"person", "people", "member", "members", "councillor", "councillors", "one", "lives", "life"}
)
"""Of whom a row or a count of votes need not speak."""
_VOTERS: Final = _PEOPLE - {"one", "lives", "life"} | {"trustee", "trustees", "director", "directors", "delegates"}
_ROW: Final = lazily(r"\W*(?P<label>[A-Z][\w’' -]{2,40}):[ \t]*(?P<value>\w+)")
_NIL: Final = frozenset({"none", "nil", "0", "zero", "nobody", "no"})
_OPENS: Final = 3
_DENIED: Final = 4
"""Words before a verb within which *not* denies it."""
_WILLING: Final = frozenset({"going", "to", "be", "prepared", "willing", "ready", "about"})


def told_by_nones(index: UnitIndex, asked: Query) -> Roll | None:
    """The row or the count by which there was none of what a claim says that there was none of, or some."""
    at = next((k for k, n in enumerate(asked.norms[:_OPENS]) if n in _NOBODY), None)
    own = [i for i in asked.items if not i.lent and asked.norms[i.place] not in _NOBODY | _PEOPLE]
    if at is None or asked.figures or not own:
        return None
    for units in index.by_source.values():
        for unit in units:
            for none, said in (*_row(asked, own, unit), *_count(asked, own, unit)):
                other = () if none else (edit(asked, "negation", (at, at + 1), unit, source=said, note=unit.text),)
                return Roll(unit=unit, units=(unit,), edits=other)
    return None


def _row(asked: Query, own: Sequence[Item], unit: Unit) -> Iterator[tuple[bool, str]]:
    """Whether the value of a row whose label has all of the claim's words is none: *Dead: none*, *Injured: 3*."""
    row = _ROW.match(unit.text)
    if row is None or not (row["value"].isdigit() or row["value"].casefold() in _NIL):
        return
    label = [
        s for k, s in enumerate(unit.stems) if s and unit.view.ends[unit.first + k] <= unit.start + row.end("label")
    ]
    if label and len(label) <= len(own) and all(_there(asked, i, label) for i in own):
        yield row["value"].casefold() in _NIL, row.group().strip()


def _count(asked: Query, own: Sequence[Item], unit: Unit) -> Iterator[tuple[bool, str]]:
    """*with no abstentions*, in a sentence that has the claim's one other word as what there was none of."""
    for k, (a, b) in enumerate(pairwise(unit.norms)):
        if a == "no" and is_content(b) and len(own) == 1 and _there(asked, own[0], [unit.stems[k + 1]]):
            yield True, f"{a} {b}"


def _there(asked: Query, item: Item, stems: Sequence[str]) -> bool:
    """Whether a word of the claim stands among some stems: *died* for *dead*."""
    mine = {item.stem, root(dictionary_form(asked.norms[item.place]))}
    return any(likeness(m, s) >= KIN for m in mine for s in stems)


def implied(asked: Query, unit: Unit) -> tuple[Item, ...]:
    """Words of a claim that a count or a denial of the source has in it: *One member abstained* where it has *one
    abstention*, *everybody* where *nobody* did as much, *unconnected* where they are *not connected*, *refused to go*
    where somebody says *I will not go*."""
    counted = {a for a, b in pairwise(unit.norms) if b.startswith("abstention")}
    places = [
        k + 1
        for k in range(len(asked.norms) - 2)
        if asked.norms[k] in counted and asked.norms[k + 1] in _VOTERS and asked.norms[k + 2].startswith("abstain")
    ]
    if none_as_much(asked.norms, unit.norms):
        places += [k for k, n in enumerate(asked.norms) if n in EVERYBODY]
    denied = {unit.norms[k] for k in range(1, len(unit.norms)) if NEGATIONS & set(unit.norms[max(0, k - 2) : k])}
    places += [i.place for i in asked.items if any(negated_form(asked.norms[i.place], n) for n in denied)]
    places += [k for k in range(len(asked.norms) - 2) if _refused(asked.norms, k, unit)]
    return tuple(i for i in asked.items if i.place in places)


def _refused(norms: Sequence[str], k: int, unit: Unit) -> bool:
    """*refused to resign* where the source has *I am not going to resign*."""
    if dictionary_form(norms[k]) not in REFUSING or norms[k + 1] != "to":
        return False
    said = unit.norms
    there = [p for p, n in enumerate(said) if dictionary_form(n) == dictionary_form(norms[k + 2])]
    return any(NEGATIONS & {*said[max(0, p - _DENIED) : p]} and _only_will(said, p) for p in there)


def _only_will(said: Sequence[str], place: int) -> bool:
    """Whether nothing but *going to*, *be* and the like stands between a denial and what is denied."""
    low = next(k for k in range(place - 1, -1, -1) if said[k] in NEGATIONS)
    return {*said[low + 1 : place]} <= _WILLING
