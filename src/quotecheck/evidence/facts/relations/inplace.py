"""Somebody or something else in the place of what a claim names.

*The ministry has bought the mill* where the source has *The parish council has bought the mill*; *in chess and fencing*
where it has *in chess and water polo*; *because of the noise* for *because of the rent*; *one who took the vaccine* for
*a runner in the placebo group*. A packet that has both words means two things by them.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.parts import between
from quotecheck.evidence.facts.pieces import Sentence, sentence_asked, sentence_of
from quotecheck.evidence.facts.query import Item, Query, last_sentence
from quotecheck.evidence.facts.relations.telling import Telling, tellings
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.clauses import dictionary_form
from quotecheck.evidence.language.concepts import KIN, SAME
from quotecheck.evidence.model import Edit

_BODIES: Final = frozenset(
    """
    government council councils parliament ministry minister board committee cabinet association society club union
    federation trust charity foundation company firm group corporation co-operative cooperative agency authority
    regulator watchdog commission court tribunal police army church school college university hospital bank insurer
    inspectorate department office state county city town parish borough canton region district senate assembly house
    congress party league team staff teachers doctors nurses officers members residents tenants owners shareholders
    lenders banks investors volunteers employers operator contractor developer supplier museum library theatre
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Who acts in the news: one of them is seldom said for another of one packet."""
_PLAIN: Final = frozenset("be have do go get take make come say see give".split())  # noqa: SIM905
_PLACEBO: Final = frozenset({"placebo", "dummy", "sham", "control", "comparison", "untreated"})
_ARM: Final = frozenset({"group", "arm", "placebo", "pill", "pills", "tablet", "tablets", "injection"})
_TREATED: Final = frozenset(
    """
    drug medicine medication tablet tablets pill pills vaccine treatment treated therapy jab dose injection
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_HELD: Final = frozenset({"and", "than", "with", "against", "to", "versus", "or", "for", "on"})
"""Words before *placebo* where a sentence tells of both halves."""
_GIVEN: Final = frozenset("on taking took taken given receiving received".split())  # noqa: SIM905
_CAUSE: Final = (
    ("because", "of"), ("because",), ("due", "to"), ("due", "mainly", "to"), ("due", "largely", "to"),
    ("due", "partly", "to"), ("owing", "to"), ("as", "a", "result", "of"), ("thanks", "to"), ("caused", "by"),
    ("reason", "was"), ("reason", "is"), ("reason", "being"), ("blamed", "on"), ("attributed", "to"),
    ("attributable", "to"), ("driven", "by"), ("brought", "about", "by"), ("cause", "was"),
)  # fmt: skip
_LINKS: Final = frozenset("for of at in from to with by against".split())  # noqa: SIM905
_WHO: Final = frozenset({"he", "she"})
_AS: Final = (("as", "a"), ("as", "an"))
_ASIDE: Final = 6
"""Words between two names of a list: *Harden (twice) and Weld*."""
_LABEL: Final = 5
_ENTRY: Final = 12
"""Words of a line with a label at most."""
_LITTLE: Final = 0.3
"""Up to this share of what a claim gives as the cause may stand in what the source gives."""
_ENOUGH: Final = 0.45
"""Share of the rest of a claim that the sentence must have."""
_PARTNER: Final = 5


def in_place_edits(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> list[Edit]:
    """The first thing of a claim in whose place the passage has another."""
    unit = units[0]
    found = (
        *_agent(index, asked, units), *_arm(asked, units), *_paired(index, asked, unit), *_cause(index, asked, unit),
        *_named(index, asked, unit), *_labelled(index, asked, unit), *_role(index, asked, units),
        *_only(asked, unit),
    )  # fmt: skip
    return list(found)[:1]


def _agent(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> Iterator[Edit]:
    """Who does it: the same verb, and another noun before it that the claim and the lines before it do not have."""
    claim = sentence_asked(asked)
    mine = [t for t in tellings(claim) if t.subject and not t.relative and _deed(claim, t) not in _PLAIN]
    for clause in mine:
        head = _head(claim, clause)
        item = next((i for i in asked.items if i.place == head and not i.lent), None)
        if item is None or claim.norms[head] not in _BODIES or not index.postings.get(item.stem):
            continue
        for unit in units:
            said = sentence_of(unit)
            for there in tellings(said):
                same = _deed(claim, clause) == _deed(said, there) and clause.passive == there.passive
                other = _head(said, there) if same and there.subject and not there.pronoun else -1
                if other >= 0 and _is_another(index, asked, unit, item, other):
                    source = unit.view.run(unit.first + there.subject[0], unit.first + there.subject[-1] + 1)
                    yield edit(asked, "name", (clause.subject[0], head + 1), unit, source=source)
                    return


def _deed(said: Sentence, clause: Telling) -> str:
    return dictionary_form(said.norms[clause.verb])


def _head(said: Sentence, clause: Telling) -> int:
    """The last word of a subject before a small word that leads on: *the head* in *the head of the trust*."""
    if not clause.subject:
        return -1
    head = clause.subject[0]
    for k in clause.subject[1:]:
        if k != head + 1:
            break
        head = k
    return head if said.stems[head] else -1


def _is_another(index: UnitIndex, asked: Query, unit: Unit, item: Item, other: int) -> bool:
    """Whether a noun of a sentence is another than the claim's, which the sentence does not have at all."""
    word = unit.stems[other]
    if unit.norms[other] not in _BODIES or index.stands(item.stem, unit.places, 0.0):
        return False
    mine = {w for i in asked.items for w, _ in index.near(i.stem)} | {i.stem for i in asked.items}
    return word not in mine and word not in asked.context


def _arm(asked: Query, units: Sequence[Unit]) -> Iterator[Edit]:
    """The other half of a trial."""
    norms = asked.norms
    if _PLACEBO & set(norms):
        return
    treated, unit = _is_treated(norms), units[0]
    if treated is None or _is_treated(unit.norms) is not None:
        return
    for k, norm in enumerate(unit.norms):
        held = bool(_HELD & set(unit.norms[max(0, k - 3) : k]))
        if norm in _PLACEBO and not held and (norm == "placebo" or set(unit.norms[k + 1 : k + 2]) & _ARM):
            source = unit.view.run(unit.first + k, min(unit.last, unit.first + k + 2))
            yield edit(asked, "name", (treated, treated + 1), unit, source=source)
            return


def _named(index: UnitIndex, asked: Query, unit: Unit) -> Iterator[Edit]:
    """*the plan for Oak Lane* where the sentence has *the plan for Elm Row*."""
    own = {i.place: i for i in asked.items if not i.lent}
    for place, item in own.items():
        lead = own.get(place - 2)
        link = asked.norms[place - 1] if place else ""
        if not item.name or lead is None or lead.name or link not in _LINKS or _has(index, asked, unit, place):
            continue
        for at in unit.places.get(lead.stem, ()):
            other = at + 2
            if list(unit.norms[at + 1 : other]) == [link] and other < len(unit.norms) and _is_name(unit, other):
                last = next((k for k in range(other + 1, len(unit.norms)) if not _is_name(unit, k)), len(unit.norms))
                source = unit.view.run(unit.first + at, unit.first + last)
                yield edit(asked, "name", (place, place + 1), unit, source=source)
                return


def _has(index: UnitIndex, asked: Query, unit: Unit, place: int) -> bool:
    """Whether a sentence has any part of the name that begins at a word of the claim."""
    named = [i for i in asked.items if i.name and not i.lent and place <= i.place < place + _PARTNER]
    return any(index.stands(i.stem, unit.places, KIN) for i in named)


def _is_name(unit: Unit, k: int) -> bool:
    raw = unit.view.raw(unit.first + k)
    spoken = len(unit.norms[k].partition("'")[0]) == 1  # "I'd"
    return raw[:1].isupper() and not raw.isupper() and bool(unit.stems[k]) and not spoken


def _labelled(index: UnitIndex, asked: Query, unit: Unit) -> Iterator[Edit]:
    """*It was driest in Harden* where the source has *Driest: Canning, 12 mm*."""
    colon = next((k for k in range(1, min(len(unit.norms), _LABEL)) if ":" in between(unit, k)), None)
    if colon is None or len(unit.norms) > _ENTRY or not _is_name(unit, colon):
        return
    own = [i for i in asked.items if not i.lent]
    label = {s for s in unit.stems[:colon] if s}
    told = [i for i in own if index.stands(i.stem, label, SAME)]
    other = {unit.stems[k] for k in range(colon, len(unit.norms)) if _is_name(unit, k)}
    mine = {w for i in own for w, _ in index.near(i.stem)}
    if not told or len(label) > len(told) or other & mine or other & set(last_sentence(asked.claim)):
        return
    name = next((i for i in own if i.name and not index.stands(i.stem, unit.places, KIN)), None)
    where = name.place if name is not None else 0 if asked.norms[0] in _WHO else -1
    if where >= 0:
        last = next((k for k in range(colon + 1, len(unit.norms)) if not _is_name(unit, k)), len(unit.norms))
        source = unit.view.run(unit.first + colon, unit.first + last)
        yield edit(asked, "name", (where, where + 1), unit, source=source)


def _role(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> Iterator[Edit]:
    """*sailed with them as a cook* where nothing near speaks of one."""
    for item in asked.items:
        k = item.place
        lead = tuple(asked.norms[max(0, k - 2) : k])
        if item.lent or item.name or lead not in _AS or asked.figures:
            continue
        if any(index.stands(item.stem, u.places) or index.stands(item.stem, index.around(u)) for u in units):
            continue
        note = asked.claim.text[asked.words.starts[k - 2] : asked.words.ends[k]]
        yield edit(asked, "wording", (k - 2, k + 1), units[0], note=note)
        return


def _only(asked: Query, unit: Unit) -> Iterator[Edit]:
    """*Only Harden flooded* where the sentence has *Two flooded: Harden and Weld*."""
    for item in asked.items:
        if item.lent or not item.name or asked.norms[item.place - 1 : item.place] != ["only"]:
            continue
        for at in unit.places.get(item.stem, ()):
            joint = next((k for k in range(at + 1, min(len(unit.norms), at + _ASIDE)) if unit.norms[k] == "and"), None)
            after = joint + 1 if joint is not None else len(unit.norms)
            if after < len(unit.norms) and _is_name(unit, after) and _is_name(unit, at):
                source = unit.view.run(unit.first + at, unit.first + after + 1)
                note = " ".join(unit.text.split())
                yield edit(asked, "quantifier", (item.place - 1, item.place + 1), unit, source=source, note=note)
                return


def _is_treated(norms: Sequence[str]) -> int | None:
    """Where a sentence speaks of those who were given the drug."""
    return next((k for k, n in enumerate(norms) if n in _TREATED and _GIVEN & set(norms[max(0, k - 3) : k])), None)


def _paired(index: UnitIndex, asked: Query, unit: Unit) -> Iterator[Edit]:
    """*chess and fencing* where the sentence has *chess and water polo*."""
    own = {i.place: i for i in asked.items if not i.lent}
    for k, norm in enumerate(asked.norms):
        one, two = own.get(k - 1), own.get(k + 1)
        if norm != "and" or one is None or two is None:
            continue
        for here, away in ((one, two), (two, one)):
            if index.stands(away.stem, unit.places, 0.0) or not index.postings.get(away.stem):
                continue
            for place in unit.places.get(here.stem, ()):
                other = _partner(unit, place, ahead=here is one)
                known = {w for i in asked.items for w, _ in index.near(i.stem)}
                if other is not None and unit.stems[other] not in known:
                    first, last = min(place, other), max(place, other) + 1
                    source = unit.view.run(unit.first + first, unit.first + last)
                    yield edit(asked, "name", (away.place, away.place + 1), unit, source=source)
                    return


def _partner(unit: Unit, place: int, *, ahead: bool) -> int | None:
    """The last word of what *and* joins to a word, behind it or before it."""
    norms = unit.norms
    if ahead and norms[place + 1 : place + 2] == ["and"]:
        behind = range(place + 2, min(len(norms), place + 2 + _PARTNER))
        stop = next((k for k in behind if not unit.stems[k] or between(unit, k).strip()), place + 2)
        return stop - 1 if stop > place + 2 else None
    if not ahead and place > 1 and norms[place - 1] == "and" and unit.stems[place - 2]:
        return place - 2
    return None


def _cause(index: UnitIndex, asked: Query, unit: Unit) -> Iterator[Edit]:
    """Another reason for the same thing."""
    mine, theirs = _reason(asked.norms), _reason(unit.norms)
    if mine is None or theirs is None:
        return
    end = _stop(asked, mine[1])
    given = [i for i in asked.items if not i.lent and mine[1] <= i.place < end]
    rest = [i for i in asked.items if not i.lent and i.place < mine[0]]
    reason = {s for s in unit.stems[theirs[1] :] if s}
    if not given or not reason or not rest or not any(index.postings.get(i.stem) for i in given):
        return
    same = sum(i.weight for i in given if index.stands(i.stem, reason, 0.0))
    told = sum(i.weight for i in rest if index.stands(i.stem, unit.places, KIN))
    if same <= _LITTLE * sum(i.weight for i in given) and told >= _ENOUGH * sum(i.weight for i in rest):
        source = unit.view.run(unit.first + theirs[0], min(unit.last, unit.first + theirs[1] + _PARTNER))
        note = " ".join(unit.text.split())
        yield edit(asked, "modality", (given[0].place, given[-1].place + 1), unit, source=source, note=note)


def _stop(asked: Query, first: int) -> int:
    text, found = asked.claim.text, asked.words
    return next(
        (k for k in range(first + 1, len(found)) if "," in text[found.ends[k - 1] : found.starts[k]]), len(found)
    )


def _reason(norms: Sequence[str]) -> tuple[int, int] | None:
    """Where a reason is given: the words that lead to it."""
    for k in range(len(norms)):
        for phrase in _CAUSE:
            if tuple(norms[k : k + len(phrase)]) == phrase:
                return k, k + len(phrase)
    return None
