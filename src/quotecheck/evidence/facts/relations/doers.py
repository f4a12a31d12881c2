"""Who does a thing: *commissioned by the city* against *paid for by the applicant*, *the board would* against *I would,
speaking for myself*, *Rolf Ames has waived his bonus* where *Ada Lund has waived hers*."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.pieces import Sentence, names_of, sentence_asked
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.relations.samedeed import PLAIN, told_near
from quotecheck.evidence.facts.relations.telling import Telling, tellings
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.clauses import dictionary_form
from quotecheck.evidence.language.concepts import KIN, is_content, likeness, root
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Edit

_BEHIND: Final = 4
"""Words behind *by* within which whoever did it is named."""
_ENDS: Final = frozenset(
    """
    and or but who which that when while after before until with as than in on at for to from by
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_ALONE: Final = (("for", "myself"), ("personal", "view"), ("personal", "opinion"), ("personal", "capacity"),
                 ("own", "view"), ("own", "opinion"), ("can't", "speak"), ("cannot", "speak"))  # fmt: skip
"""What a speaker says for nobody but himself by."""
_LEADING: Final = frozenset({"lead", "leads", "led", "chair", "chairs", "chaired", "head", "heads", "headed"})
_LED: Final = frozenset({"leads", "led", "chairs", "chaired", "headed"})
_WILL: Final = frozenset({"will", "would", "to", "shall"})
_OFFICE: Final = frozenset({"chair", "chairman", "chairwoman", "leader", "head", "president", "captain"})
_WE: Final = frozenset({"we", "our", "us", "we're", "we've", "we'll", "we'd", "ours"})
_BODY_AT: Final = 2
_BODIES: Final = frozenset(
    root(w)
    for w in """
    company firm group club side team trust council union party charity school university hospital bank board department
    government ministry authority agency association society museum library church band service organisation
    organization campaign committee college operator airline retailer chain business players staff members residents
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Bodies whose speakers say *we*."""
_BODY: Final = frozenset({"the", "its", "their", "his", "her", "our"})


def we_of(asked: Query, unit: Unit) -> tuple[Item, ...]:
    """*the company* at the head of what its spokeswoman is reported to have said, where she says *we*."""
    if not _WE & set(unit.norms):
        return ()
    own = (i for i in asked.items if not i.lent and not i.name and i.place <= _BODY_AT)
    return tuple(i for i in own if i.stem in _BODIES and set(asked.norms[: i.place]) & _BODY)


def doer_edits(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> list[Edit]:
    """Where the chief sentence has somebody else do it."""
    unit = units[0]
    by = _by(index, asked, unit) or _by_another(index, asked, units)
    found = (by, _for_himself(index, asked, unit), _second_to(asked, unit))
    return [e for e in found if e is not None]


def _agents(norms: Sequence[str]) -> list[tuple[int, int, list[int]]]:
    """Where something is done *by* somebody: the place of the participle, of *by*, and of the words that name him."""
    out = []
    for k in range(2, len(norms) - 1):
        if norms[k] != "by":
            continue
        verb = next((j for j in (k - 1, k - 2) if is_past(norms[j])), None)
        if verb is None or norms[k + 1].endswith("ing"):
            continue
        named: list[int] = []
        for j in range(k + 1, min(len(norms), k + 1 + _BEHIND)):
            if norms[j] in _ENDS or (named and is_past(norms[j])):
                break
            if is_content(norms[j]):
                named.append(j)
        if named:
            out.append((verb, k, named))
    return out


def _by(index: UnitIndex, asked: Query, unit: Unit) -> Edit | None:
    """The same thing, or the same deed, by another."""
    mine, theirs = _agents(asked.norms), _agents(unit.norms)
    if len(mine) != 1 or len(theirs) != 1:
        return None
    (verb, by, who), (other, at, whom) = mine[0], theirs[0]
    items = [i for i in asked.items if i.place in who and not i.lent]
    if not items or any(w in unit.places for i in items for w, _ in index.near(i.stem)):
        return None
    if unit.stems[whom[0]] in asked.context:
        return None  # the article may call him otherwise
    done = likeness(root(asked.norms[verb]), root(unit.norms[other])) >= KIN
    thing = asked.norms[verb - 1], unit.norms[other - 1]
    same = all(is_content(t) for t in thing) and likeness(root(thing[0]), root(thing[1])) >= KIN
    if not done and not same:
        return None
    said = unit.view.run(unit.first + at, unit.first + whom[0] + 1)
    return edit(asked, "name", (by, who[-1] + 1), unit, source=said)


def _by_another(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> Edit | None:
    """*It was seconded by Ada Brandt*, who did something else, where another sentence has *seconded by Jon Falk*."""
    mine = _agents(asked.norms)
    own = [i for i in asked.items if not i.lent]
    if len(mine) != 1 or not any(i.name and i.place in mine[0][2] for i in own):
        return None
    verb, by, who = mine[0]
    if any(i.place not in who and i.place != verb for i in own):
        return None  # more is told of it, which may be told elsewhere
    deed = root(asked.norms[verb])
    if any(root(n) == deed for u in units for n in u.norms):
        return None
    for unit in index.postings.get(deed, ()):
        for done, at, whom in _agents(unit.norms):
            if root(unit.norms[done]) != deed or not unit.view.raw(unit.first + whom[0])[:1].isupper():
                continue
            said = unit.view.run(unit.first + at, unit.first + whom[0] + 1)
            return edit(asked, "name", (by, who[-1] + 1), unit, source=said)
    return None


def _second_to(asked: Query, unit: Unit) -> Edit | None:
    """*will lead the board* where the source has whoever it is *be vice-chair of the board*."""
    norms = asked.norms
    verb = next(
        (k for k, n in enumerate(norms) if k and (n in _LED or (n in _LEADING and norms[k - 1] in _WILL))), None
    )
    if verb is None or not any(i.name and i.place < verb and i.stem in unit.places for i in asked.items):
        return None
    if _LEADING & set(unit.norms[1:]) - _OFFICE:
        return None
    for k, (one, two) in enumerate(pairwise(unit.norms)):
        if one in ("vice", "deputy") and two in _OFFICE and unit.norms[k + 2 : k + 3] == ["of"]:
            return edit(asked, "name", (verb, verb + 1), unit, source=unit.view.run(unit.first + k, unit.first + k + 2))
    return None


def _for_himself(index: UnitIndex, asked: Query, unit: Unit) -> Edit | None:
    """A body is said to think what one of it says for himself alone."""
    if asked.claim.kind != "indirect" or "i" not in unit.norms or asked.norms[0] not in _BODY:
        return None
    first = next((i for i in asked.items if not i.lent), None)
    if first is None or first.name or first.place > _BEHIND or _stands(index, unit, first):
        return None
    after = index.beside(unit, 1)
    for said in (unit, after) if after is not None else (unit,):
        k = next((k for k, p in enumerate(pairwise(said.norms)) if p in _ALONE), None)
        if k is not None:
            source = said.view.run(said.first + max(0, k - 1), said.first + k + 2)
            return edit(asked, "name", (0, first.place + 1), said, source=source)
    return None


def _stands(index: UnitIndex, unit: Unit, item: Item) -> bool:
    """Whether a sentence has whom the claim speaks of before the speaker's own word for himself."""
    at = list(unit.norms).index("i")
    return any(p < at for w, _ in index.near(item.stem) for p in unit.places.get(w, ()))


_MANY_DO: Final = PLAIN | frozenset(
    "tell add think believe know want hope live work play stay start begin end lead hold keep show".split()  # noqa: SIM905
)
"""Deeds of which one telling says nothing about another."""


def deed_of_another(index: UnitIndex, asked: Query, units: Sequence[Unit], known: Sequence[Edit]) -> list[Edit]:
    """An edit for the first deed of a claim that the sources tell of somebody else, and of nobody who may be meant.

    Only names are compared, and only where every sentence near the passage that tells of the deed names its doer; a
    pronoun or a noun leaves it open. None where something ``known`` differs already.
    """
    if not all(e.allowed for e in known):
        return []
    told = told_near(index, units)
    claim = sentence_asked(asked)
    for clause in tellings(claim):
        deed = dictionary_form(claim.norms[clause.verb])
        who = _named(claim, clause)
        if deed in _MANY_DO or clause.denied or clause.ahead or not who:
            continue
        same = [t for t in told if dictionary_form(t[1].norms[t[2].verb]) == deed and not t[2].denied]
        theirs = [_named(said, t) for _, said, t in same]
        if same and all(theirs) and not any(who & them for them in theirs):
            unit, _, there = same[0]
            source = unit.view.run(unit.first + min(_doer(there)), min(unit.last, unit.first + there.verb + 1))
            note = " ".join(unit.text.split())
            return [edit(asked, "roles", (clause.rest[0], clause.verb + 1), unit, source=source, note=note)]
    return []


def _doer(clause: Telling) -> tuple[int, ...]:
    return clause.agent if clause.passive else clause.subject


def _named(said: Sentence, clause: Telling) -> frozenset[str]:
    """The last words of the names of who does what a clause tells."""
    doer = set(_doer(clause))
    names = ((first, last) for first, last in names_of(said) if doer & {*range(first, last)})
    return frozenset(said.norms[last - 1].removesuffix("'s") for _, last in names)
