"""Whether a claim says more than its source: may for will, a plan for a fact, a denial lost, a direction turned."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final, Literal

from quotecheck.evidence.facts.relations.adopted import PROPOSING
from quotecheck.evidence.facts.relations.denied import GOVERNED, negation_excess
from quotecheck.evidence.facts.relations.quantities import none_as_much, quantity_excess
from quotecheck.evidence.facts.relations.reach import reach
from quotecheck.evidence.facts.relations.steps import step_excess
from quotecheck.evidence.facts.relations.sureness import ALONE, Around, governing, hanging, looked_at, modal, thought
from quotecheck.evidence.facts.strengthwords import LISTS, Excess, assertion
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.concepts import KIN, is_content, likeness, root
from quotecheck.evidence.language.phrasal import one_verb
from quotecheck.evidence.language.relatedwords import opposites
from quotecheck.evidence.language.wordforms import base, forms, is_past, opposite

_SAME: Final = LISTS["unchanged"]
Manner = Literal["stated", "told", "denied"]
"""How the article has a claim: in its own voice, as what somebody said, or as what somebody denied."""
_CAUSE: Final = LISTS["cause"]
_LINKED: Final = LISTS["linked"]
_EARLY: Final = frozenset({"early", "ahead"})
_LATE: Final = frozenset({"late", "behind", "delayed", "overdue"})
_UP: Final = LISTS["up"]
_DOWN: Final = LISTS["down"]
_MORE: Final = LISTS["more"]
_LESS: Final = LISTS["less"]
_NOT_FLAT: Final = frozenset(
    ["would", "could", "might", "may", "if", "should", "can", "will", "wants", "want", "hopes", "planned", "to"]
)
"""Words of a claim by which it does not say flatly that something is so."""
_POLITE: Final = frozenset(
    ["say", "like", "argue", "call", "think", "add", "have", "been", "had", "not", "be", "rather", "sooner", "hope"]
)
"""Behind *would*: the speaker's manner of speaking, or a past (*he'd been*)."""
_NO_MATTER: Final = frozenset({"regardless", "irrespective", "unconditionally"})
_PROVIDED: Final = frozenset({"provided", "providing", "if", "unless"})


_UNPROVED: Final = frozenset({("no", "evidence"), ("no", "sign"), ("no", "record"), ("no", "proof")})
_GOES_ON: Final = 12
"""Words of a sentence that only goes on about the one before it."""


@cache
def _moves() -> frozenset[str]:
    return frozenset(root(w) for w in LISTS["move"])


@cache
def _facing_words() -> dict[str, frozenset[str]]:
    """Opposites of news that the table of related words does not have: *approval* and *denial*."""
    opposed = [pair.split("/") for pair in LISTS["opposed"]]
    return {
        root(word): frozenset(root(w) for p in opposed if word in p for w in p if w != word)
        for pair in opposed
        for word in pair
    }


def is_move(word: str) -> bool:
    """Whether a stem says that something went up or down."""
    return word in _moves()


def excess(
    norms: Sequence[str],
    units: Sequence[Unit],
    matched: Sequence[int],
    *,
    calendar: frozenset[int] = frozenset(),
    shared: frozenset[int] = frozenset(),
    around: Around = ALONE,
    manner: Manner = "stated",
) -> list[Excess]:
    """What a claim with these words says beyond the first of the units that it rests on.

    ``matched`` are places of the unit's words that the claim shares, ``shared`` the places of those in the claim;
    ``calendar`` places of the claim's dates ("May"); ``manner``: in reported speech *would* is a *will*,
    and what somebody denied is claimed not to be so.
    """
    answer, follows, adopted = around.answer, around.follows, around.adopted
    unit, told = units[0], manner != "stated"
    dated = {k for f in unit.figures if f.when is not None for k in range(f.first, f.last)}
    said = governing(norms, unit, matched, dated, adopted=adopted)
    plain = [n for k, n in enumerate(norms) if k not in calendar]
    return [
        x
        for x in (
            modal(plain, [*said, *answer], told=told),
            negation_excess(norms, shared, unit, matched, answer, denying=manner == "denied"),
            hanging(plain, unit, matched, follows, told=told),
            _turned(norms, unit, matched, calendar) or _direction(norms, unit, matched),
            _compared(norms, unit, matched),
            _timely(norms, unit),
            _whatever(norms, unit),
            _unproved(norms, unit, follows),
            _imagined(plain, unit),
            _even_if(norms, unit.norms),
            looked_at(norms, unit, matched),
            thought(plain, unit, matched, told=told) if not around.believed else None,
            _caused(norms, unit),
            *(
                x
                for x in step_excess(norms, unit, matched, told=told)
                if not (adopted and PROPOSING & {*x.source.split()})
            ),
            *quantity_excess(norms, unit, matched, units),
        )
        if x is not None
    ]


def _caused(norms: Sequence[str], unit: Unit) -> Excess | None:
    """*caused* where the source only finds a link."""
    mine = next((n for n in norms if n in _CAUSE), None)
    if mine is None or any(n in _CAUSE for n in unit.norms) or any(n in _LINKED for n in norms):
        return None
    theirs = next((n for n in unit.norms if n in _LINKED), None)
    if theirs is None and any(b == "together" and base(a) == "go" for a, b in pairwise(unit.norms)):
        theirs = "together"
    return Excess(cls="modality", article=mine, source=theirs) if theirs is not None else None


def _direction(norms: Sequence[str], unit: Unit, matched: Sequence[int]) -> Excess | None:
    """*rose by a quarter* where the source has *were down by a quarter*: each speaks of one way only."""
    mine = [n for k, n in enumerate(norms) if _way(norms, k)]
    near = reach(unit, matched)
    theirs = [unit.norms[k] for k in near if _way(unit.norms, k)]
    behind = near[-1] + 1 if near else 0  # "6,240 in January, up from 5,780"
    if unit.norms[behind + 1 : behind + 2] == ["from"] and _way(unit.norms, behind):
        theirs.append(unit.norms[behind])
    if not mine or not theirs:
        return None
    ups, downs = ({n in _UP for n in found} for found in (mine, theirs))
    if len(ups) == len(downs) == 1 and ups != downs:
        return Excess(cls="opposite", article=mine[0], source=theirs[0])
    return None


def _compared(norms: Sequence[str], unit: Unit, matched: Sequence[int]) -> Excess | None:
    """*a third more honey* where the source has *a third less honey*: next to a word that both have."""
    for place in matched:
        word = unit.norms[place]
        theirs = [n for n in unit.norms[max(0, place - 2) : place + 2] if n in _MORE | _LESS]
        for k in (k for k, n in enumerate(norms) if n == word or root(n) == root(word)):
            mine = [n for n in norms[max(0, k - 2) : k + 2] if n in _MORE | _LESS]
            if mine and theirs and all((a in _MORE) != (b in _MORE) for a in mine for b in theirs):
                return Excess(cls="opposite", article=mine[0], source=theirs[0])
    return None


def _whatever(norms: Sequence[str], unit: Unit) -> Excess | None:
    """*whether they have a licence or not* where the source has *provided that they have one*."""
    either = "whether" in norms and ("or", "not") in pairwise(norms[norms.index("whether") :])
    mine = "whether" if either else next((n for n in norms if n in _NO_MATTER), None)
    theirs = next((n for n in unit.norms if n in _PROVIDED), None)
    if mine is None or theirs is None or (_NO_MATTER | {"whether"}) & set(unit.norms):
        return None
    return Excess(cls="modality", article=mine, source=theirs)


def _timely(norms: Sequence[str], unit: Unit) -> Excess | None:
    """*ahead of schedule* where the source has *late*."""
    for one, two in ((_EARLY, _LATE), (_LATE, _EARLY)):
        mine = next((n for n in norms if n in one), None)
        theirs = next((n for n in unit.norms if n in two), None)
        if mine and theirs and not two & set(norms) and not one & set(unit.norms):
            return Excess(cls="opposite", article=mine, source=theirs)
    return None


def _unproved(norms: Sequence[str], unit: Unit, follows: Sequence[str]) -> Excess | None:
    """A flat *did not* where the source has *found no evidence that*, or goes on *There is no evidence that it did.*"""
    told = {"evidence", "sign", "signs", "record", "proof", "trace"} & set(norms)
    pointing = {"it", "this", "that", "they"} & set(follows)
    for said in (unit.norms, follows if pointing and len(follows) <= _GOES_ON else ()):
        if _UNPROVED & set(pairwise(said)) and not told:
            return Excess(cls="modality", article=assertion(norms), source="no evidence")
    return None


def _imagined(norms: Sequence[str], unit: Unit) -> Excess | None:
    """A thing that is or was, where the source says what *would* be."""
    if _NOT_FLAT & set(norms):
        return None
    for k, word in enumerate(unit.norms):
        behind = unit.norms[k + 1 : k + 3]
        unreal = word == "would" and behind[:1] == ["have"] and is_past(behind[-1]) and base(behind[-1]) not in _POLITE
        if unreal or ((word == "would" or word.endswith("'d")) and not _POLITE & set(behind)):
            if any(n in ("when", "because", "that") for n in unit.norms[max(0, k - 3) : k]):
                continue
            return Excess(cls="modality", article=assertion(norms), source=word)
    return None


def _even_if(norms: Sequence[str], said: Sequence[str]) -> Excess | None:
    """*if the firm makes an offer* where the source has *even if it does*, and the other way round."""
    mine, theirs = ({a == "even" for a, b in pairwise(n) if b == "if"} for n in (norms, said))
    mine |= {False} if norms[:1] == ["if"] else set()
    theirs |= {False} if said[:1] == ["if"] else set()
    if not mine or not theirs or mine & theirs:
        return None
    return Excess(cls="modality", article="if", source="even if" if True in theirs else "if")


def _way(norms: Sequence[str], k: int) -> bool:
    """Whether a word says which way something went; not in *up to*, and not after a denial."""
    if norms[k] not in _UP | _DOWN or (norms[k] in ("up", "down") and norms[k + 1 : k + 2] in (["to"], ["the"])):
        return False
    return not set(norms[max(0, k - 3) : k]) & {
        "not",
        "n't",
        "no",
        "never",
        "break",
        "set",
        "taken",
        "made",
        "put",
        "step",
    }


def _turned(norms: Sequence[str], unit: Unit, matched: Sequence[int], calendar: frozenset[int]) -> Excess | None:
    """A word of the claim whose opposite stands in the unit, where the word itself does not."""
    if none_as_much(norms, unit.norms):
        return None
    norms, printed, source = one_verb(norms), norms, one_verb(unit.norms)
    there = {root(n) for n in source if n}
    mine = {root(n) for n in norms if is_content(n)}
    for place, word in enumerate(norms):
        if place in calendar or not is_content(word) or root(word) in there:
            continue
        if root(word) in _moves() and any(n in _SAME for n in source):
            return Excess(cls="opposite", article=word, source=next(n for n in source if n in _SAME))
        if any(likeness(root(word), t) >= KIN for t in there) or any(word in forms(n) for n in source if n):
            continue
        facing = opposites(root(word)) | _facing_words().get(root(word), frozenset())
        for k, other in enumerate(source):
            if (
                is_content(other)
                and (opposite(word, other) or root(other) in facing)
                and not any(likeness(m, root(other)) >= KIN for m in mine)
                and not forms(other) & set(norms)
                and any(abs(k - m) <= GOVERNED for m in matched)
            ):
                return Excess(cls="opposite", article=printed[place], source=unit.norms[k])
    return None
