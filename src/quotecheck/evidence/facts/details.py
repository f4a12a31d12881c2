"""What a claim has beside its figures: names, side details, ranks, causes, strength; each that fails becomes an
edit."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.query import Item, Query, denying
from quotecheck.evidence.facts.relations.adopted import PROPOSING, fate, lost_excess
from quotecheck.evidence.facts.relations.strength import excess, is_move
from quotecheck.evidence.facts.relations.sureness import Around
from quotecheck.evidence.facts.strengthwords import LISTS, NEGATIONS, Excess
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.clauses import clause_words, dictionary_form
from quotecheck.evidence.language.concepts import KIN, SAME, likeness, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.relatedwords import related_words
from quotecheck.evidence.model import Edit, EditClass

_CAUSES: Final = frozenset(["caused", "cause", "causes", "because", "blamed", "triggered", "prompted"])
_SUBJECT: Final = 2
_PLAIN_DENIAL: Final = 14
_SHORT_DENIAL: Final = 4
_LIGHT: Final = frozenset(root(w) for w in LISTS["general"])
_DIFFERENCE: Final = frozenset({"difference", "different", "differ", "differed"})
_NEAREST: Final = 0.12
_HELD: Final = 0.3
"""Least share of the claim that a sentence must have for its *may* and its *not* to be the claim's."""


def other_name(asked: Query, item: Item, unit: Unit, *, names: bool) -> str:
    """A name of the passage that the claim does not have, where the claim has one that the passage does not: same
    link before it."""
    mine = {i.stem for i in asked.items}
    link = link_before(asked.norms, item.place)
    for place in range(1, len(unit.norms)):
        raw = unit.view.raw(unit.first + place)
        word = unit.stems[place]
        if (
            (names and (not raw[:1].isupper() or raw.isupper()))
            or not word
            or any(likeness(word, m) for m in mine)
            or word in asked.context
        ):
            continue
        if link and link_before(unit.norms, place) == link:
            return unit.view.run(unit.first + place, unit.first + place + 1)
    return ""


def link_before(norms: Sequence[str], place: int) -> str:
    """The small word that joins a name to its sentence: *in*, *at*, *from*, *and*."""
    for k in range(place - 1, max(-1, place - 4), -1):
        if norms[k] in ("in", "at", "from", "to", "and", "by", "of", "with", "for"):
            return norms[k]
    return ""


def side_details(
    asked: Query, units: Sequence[Unit], rates: dict[int, tuple[float, bool]], measured: Sequence[Measured]
) -> list[Edit]:
    """What a claim adds behind a comma that the passage does not have, and a rise or fall that it does not speak of."""
    out = []
    cuts = [k for k in range(1, len(asked.words)) if "," in asked.gap(k)]
    for first, last in zip(cuts, [*cuts[1:], len(asked.words)], strict=False):
        inside = [i for i in asked.items if not i.lent and first <= i.place < last]
        weight = sum(i.weight for i in inside)
        lost = sum(i.weight for i in inside if rates[i.place][0] < 0.5)
        figures = [m for m in measured if first <= m.figure.first < last and m.state in ("agrees", "derived")]
        if inside and lost > 0.55 * weight and not figures:
            ranked = any(
                asked.norms[k].endswith("est")
                or asked.norms[k] in ("first", "only", "record")
                or (asked.norms[k] in ("most", "least") and asked.norms[k + 1 : k + 2] != ["of"])
                for k in range(first, last)
            )
            cls: EditClass = "wording" if ranked and lost > 0.9 * weight else "addition"
            out.append(edit(asked, cls, (first, last), units[0], note="detail"))
    summed = any(m.state == "derived" for m in measured)
    for item in (i for i in asked.items if not i.lent):
        norm = asked.norms[item.place]
        bare = norm.endswith("est") and len(norm) > 5 and rates[item.place][0] < 0.3
        moved = is_move(item.stem) and not summed and not _moves(units) and rates[item.place] != (SAME, True)
        if (bare or moved) and not any(
            e.article_start <= (asked.claim.start or 0) + asked.words.starts[item.place] < e.article_end for e in out
        ):
            out.append(edit(asked, "addition", (item.place, item.place + 1), units[0], note="detail"))
    return out


def _moves(units: Sequence[Unit]) -> bool:
    """Whether a passage speaks of a change at all: in words, by a sign, or by two figures of one kind."""
    for unit in units:
        kinds = [f.kind for f in unit.figures if f.when is None]
        if any(is_move(s) for s in unit.places) or any(
            n in ("down", "up", "compared", "against", "from") for n in unit.norms
        ):
            return True
        if len(kinds) != len(set(kinds)) or "+" in unit.text or " -" in unit.text:
            return True
    return False


def excused(asked: Query, item: Item, unit: Unit) -> bool:
    """A name that the article carries on from before needs no second proof, unless the sentence is of somebody else."""
    return item.stem in asked.context and not (item.place <= _SUBJECT and subject_of(unit))


def subject_of(unit: Unit) -> str:
    """The name that a sentence begins with; "" where it begins with a word of the language."""
    k = 1 if unit.norms[0] in ("the", "mr", "mrs", "ms", "dr", "but", "and") else 0
    if k >= len(unit.norms) or not unit.view.raw(unit.first + k)[:1].isupper() or not unit.stems[k]:
        return ""
    known = related_words(unit.stems[k])
    if known[0] or known[1] or unit.view.raw(unit.first + k).isupper():
        return ""
    return unit.view.run(unit.first + k, unit.first + k + 1)


def cause_edits(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> list[Edit]:
    """Both sides of a cause must stand in the passage itself."""
    place = next(
        (
            k
            for k, n in enumerate(asked.norms)
            if n in _CAUSES
            or (
                n == "due"
                and asked.norms[k + 1 : k + 2] == ["to"]
                and not set(asked.norms[max(0, k - 1) : k]) & {"is", "are", "was", "were", "been", "be"}
            )
        ),
        None,
    )
    if place is None:
        return []
    for side in (
        [i for i in asked.items if i.place < place and not i.lent],
        [i for i in asked.items if i.place > place],
    ):
        weight = sum(i.weight for i in side)
        there = sum(
            i.weight for i in side if any(w in u.places for w, r in index.near(i.stem) if r >= 0.6 for u in units)
        )
        if side and there < 0.4 * weight:
            first, last = side[0].place, side[-1].place + 1
            said = asked.claim.text[asked.words.starts[first] : asked.words.ends[last - 1]]
            return [edit(asked, "wording", (first, last), units[0], note=said)]
    return []


def excess_edits(index: UnitIndex, asked: Query, units: Sequence[Unit], *, nearest: bool = False) -> list[Edit]:
    """What the claim says beyond its chief sentence: a modal, a quantifier, a denial, a direction.

    ``nearest`` where the sentence is only the nearest to a claim that nothing supports: what it says is shown then on
    less.
    """
    unit = units[0]
    firm = [(i.place, p) for i in asked.items if not i.lent for p in _firm_places(index, unit, i)]
    matched = [p for _, p in firm]
    shared = frozenset(k for k, _ in firm)
    matched += [k for f in unit.figures for k in range(f.first, f.last)] if not matched else []
    out = []
    calendar = frozenset(k for f in asked.figures if f.when is not None for k in range(f.first, f.last))
    found = excess(
        asked.norms,
        units,
        sorted(set(matched)),
        calendar=calendar,
        shared=shared,
        around=Around(
            answer=_answer(index, unit),
            follows=after.norms if (after := index.beside(unit, 1)) is not None else (),
            adopted=fate(index, unit) == "carried" or _proposed(asked),
            believed=_cue(asked) in clause_words("doubting"),
        ),
        manner="denied" if denying(asked) else "told" if asked.claim.kind == "indirect" else "stated",
    )
    lost = lost_excess(index, asked.norms, unit, sorted(set(matched)))
    found += [lost] if lost is not None else []
    if not nearest and not denying(asked) and not any(x.cls == "negation" for x in found):
        found += _no_longer(index, asked, unit)
        found += _denied_beside(index, asked, unit) + _no_difference(index, asked, unit)
    own = [i for i in asked.items if not i.lent]
    least = _NEAREST if nearest else _HELD
    held = sum(i.weight for i in own if i.place in shared) >= least * sum(i.weight for i in own)
    for x in found:
        if x.cls == "modality" and denying(asked) and x.source in NEGATIONS:
            continue  # "refused to say" is what *I can't say* says
        if not held and nearest and x.cls in ("modality", "negation"):
            continue  # it speaks of something else
        place = next((k for k, n in enumerate(asked.norms) if n == x.article), 0)
        span = (place, place + 1) if x.article else (0, 0)  # the source's word has nothing beside it
        out.append(edit(asked, x.cls, span, unit, source=x.source, note=" ".join(unit.text.split())))
    return out


def _cue(asked: Query) -> str:
    """The base of the verb by which the article gives the claim to somebody; "" where it does not."""
    by = asked.claim.attribution
    return dictionary_form(by.cue.casefold()) if by is not None and by.cue is not None else ""


def _proposed(asked: Query) -> bool:
    """Whether the article says no more than that somebody proposed it: *She proposed keeping the library open.*"""
    by = asked.claim.attribution
    return by is not None and by.cue is not None and by.cue.casefold() in PROPOSING


def _no_longer(index: UnitIndex, asked: Query, unit: Unit) -> list[Excess]:
    """*is still at work* where the sentence, or the short one behind it, has *no longer*."""
    if "still" not in asked.norms or any(n in NEGATIONS for n in asked.norms):
        return []
    after = index.beside(unit, 1)
    for said in (unit, *([after] if after is not None and len(after.norms) <= _PLAIN_DENIAL else [])):
        if ("no", "longer") in pairwise(said.norms):
            return [Excess(cls="negation", article="still", source="no longer")]
    return []


def _denied_beside(index: UnitIndex, asked: Query, unit: Unit) -> list[Excess]:
    """A word of the claim that the sentence does not have, and one beside it denies: *There have been no arrests.*"""
    if any(n in NEGATIONS for n in asked.norms):
        return []
    beside = [other for k in (1, 2, -1) if (other := index.beside(unit, k)) is not None]
    for item in asked.items:
        if item.lent or item.name or any(w in unit.places for w, r in index.near(item.stem) if r >= KIN):
            continue
        for other in beside:
            if len(other.norms) > _PLAIN_DENIAL:
                continue
            for place in other.places.get(item.stem, ()):
                low = max((k + 1 for k in range(place) if other.stems[k]), default=0)
                denial = next((n for n in other.norms[max(low - 1, place - 4, 0) : place] if n in NEGATIONS), None)
                if denial is not None:
                    return [Excess(cls="negation", article=asked.norms[item.place], source=denial)]
    return []


def _no_difference(index: UnitIndex, asked: Query, unit: Unit) -> list[Excess]:
    """*also cut days off work* where the source, here or beside, has *no significant difference in days off work*."""
    moves = LISTS["more"] | LISTS["less"]
    moved = next((i for i in asked.items if not i.lent and (is_move(i.stem) or asked.norms[i.place] in moves)), None)
    if moved is None or any(n in NEGATIONS or n in _DIFFERENCE for n in asked.norms):
        return []
    of = [i for i in asked.items if not i.lent and not i.name and i is not moved]
    for other in (unit, *(u for k in (1, 2, -1, -2) if (u := index.beside(unit, k)) is not None)):
        norms = other.norms
        found = next((k for k, n in enumerate(norms) if n in _DIFFERENCE), None)
        denial = next((n for n in norms[max(0, found - 4) : found] if n in NEGATIONS), None) if found else None
        if found is None or denial is None:
            continue
        said = set(range(found + 1, len(norms))) if norms[found] == "difference" else set(range(len(norms)))
        held = [i for i in of if any(p in said for p in _firm_places(index, other, i))]
        mine = [i for i in of if i.place > moved.place and i.stem not in _LIGHT] or of
        if held and all(i in held for i in mine):
            return [Excess(cls="negation", article=asked.norms[moved.place], source=f"{denial} {norms[found]}")]
    return []


def _firm_places(index: UnitIndex, unit: Unit, item: Item) -> list[int]:
    """Where a unit has a word of the claim, in a form or by a synonym."""
    return [p for w, r in index.near(item.stem) if r >= KIN for p in unit.places.get(w, ())]


def _answer(index: UnitIndex, unit: Unit) -> Sequence[str]:
    """What follows a question, or a denial that is a sentence of its own: *It didn't.*"""
    after = index.beside(unit, 1)
    if after is None:
        return ()
    if unit.text.rstrip().endswith("?"):
        second = index.beside(unit, 2)
        return [*after.norms, *(second.norms if second is not None else ())][:30]
    denied = after.norms[-1] in NEGATIONS and after.norms[0] in lexicon().words("subject")
    return after.norms if len(after.norms) <= _SHORT_DENIAL and denied else ()
