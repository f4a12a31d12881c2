"""A claim that has a sentence's words and says another thing with them: who did it to whom, what came before what,
whose brother it was, how far the law had gone.

Only sentences that have nearly all of a claim's words are asked; in a free paraphrase order tells nothing.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.clauses import dictionary_form, is_finite, noun_too, verb_base
from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Edit, EditClass
from quotecheck.text.kin import CLOSE, RELATIVES
from quotecheck.text.names import LESSER
from quotecheck.text.numbers import is_number_word

_WHOLE: Final = 0.85
"""Share of the claim's weight that must stand in the sentence."""
_BE: Final = frozenset({"is", "are", "was", "were", "be", "been", "being", "got", "gets"})
MUTUAL: Final = frozenset({"meet", "marry", "wed", "equal", "resemble", "face", "play", "join", "merge", "match", "be"})
"""Verbs that go both ways."""
_SOMEBODYS: Final = frozenset(
    "assistant deputy lawyer solicitor spokesman spokeswoman agent predecessor successor".split()  # noqa: SIM905
)
"""Who is somebody's, as kin are."""
_STAGES: Final = {
    "suspect": 1, "accuse": 1, "arrest": 1, "charge": 2, "convict": 3, "confess": 3, "admit": 3, "jail": 4,
    "imprison": 4,
}  # fmt: skip
_GUILTY: Final = frozenset({"guilty", "convicted", "admitted", "admits", "pleaded", "sentenced", "jailed"})
_ASKED: Final = frozenset(
    ["asked", "accused", "cleared", "suspected", "acquitted", "urged", "invited", "offered", "tempted", "advised"]
)
_NEAR: Final = 5
_TO_SOMEBODY: Final = frozenset(
    {"ask", "tell", "urge", "warn", "order", "invite", "accuse", "advise", "promise", "offer"}
)
"""Verbs of speech that one does to another."""

Pairs = Mapping[int, int]


def swapped_edits(index: UnitIndex, asked: Query, unit: Unit, known: Sequence[Edit]) -> list[Edit]:
    """An edit where a claim turns what a sentence says with the same words, and nothing that is ``known`` differs."""
    if not all(e.allowed for e in known):
        return []
    norms, said = asked.norms, unit.norms
    pairs = _pairs(index, asked, unit)
    by = asked.claim.attribution
    cue = (*norms, *(by.cue or "").casefold().split()) if by is not None else norms
    text = " ".join(unit.text.split())
    stage = _stage(norms, said) or _against(norms, said)
    if stage is not None and sum(n in said for n in norms) * 2 >= len(norms):
        return [edit(asked, "opposite", (0, len(asked.words)), unit, source=stage, note=text)]
    if not pairs:
        return []
    rules: tuple[tuple[EditClass, str | None], ...] = (
        ("roles", _roles(norms, said, pairs)), ("roles", _as_much(norms, said, pairs)),
        ("opposite", _order(norms, said, pairs)), ("roles", _because(norms, said, pairs)),
        ("name", _lesser(norms, said, pairs)), ("name", _kin(norms, said, pairs)),
        ("modality", _governed(cue, said, pairs)), ("modality", _over(norms, said)),
        ("number", _by_or_to(norms, said, pairs)),
    )  # fmt: skip
    return [
        edit(asked, cls, (0, len(asked.words)), unit, source=source, note=text)
        for cls, source in rules
        if source is not None
    ][:1]


def _pairs(index: UnitIndex, asked: Query, unit: Unit) -> Pairs:
    """Claim place -> sentence place of words that stand once on each side; none where too few of the claim's do."""
    out: dict[int, int] = {}
    weight = 0.0
    own = [i for i in asked.items if not i.lent]
    for item in own:
        here = index.places_of(item.stem, unit)
        weight += item.weight * bool(here)
        if len(here) == 1 and sum(o.stem == item.stem for o in own) == 1:
            out[item.place] = here.pop()
    if weight < _WHOLE * sum(i.weight for i in own):
        return {}
    titles = lexicon().words("title")  # who is known by an office does things too
    mine, theirs = [n.removesuffix("'s") for n in asked.norms], [n.removesuffix("'s") for n in unit.norms]
    for k, n in enumerate(mine):
        if k not in out and (is_content(n) or n in titles) and mine.count(n) == theirs.count(n) == 1:
            out[k] = theirs.index(n)
    return out


def _roles(norms: Sequence[str], said: Sequence[str], pairs: Pairs) -> str | None:
    """*Roe sued Hale* for *Hale sued Roe*; *beat* for *was beaten by*."""
    for v, w in pairs.items():
        verb = dictionary_form(norms[v])
        same = root(norms[v]) == root(said[w]) or verb == dictionary_form(said[w])
        if not same or verb in MUTUAL or verb_base(norms[v]) is None:
            continue
        if verb in lexicon().words("reporting") and verb not in _TO_SOMEBODY:
            continue
        helped = v > 0 and norms[v - 1] in lexicon().words("auxiliary") | {"to"}
        if norms[v] in noun_too() and not (helped or is_finite(norms, v)):
            continue  # "if the channel is not dredged"
        before = max((k for k in pairs if v - _NEAR <= k < v), default=None)
        after = min((k for k in pairs if v < k <= v + _NEAR), default=None)
        if before is None or after is None or not _direct(norms, v, after):
            continue
        left, right = sorted((pairs[before], pairs[after]))
        if not left < w < right or not w - _NEAR <= left or not right <= w + _NEAR or not _direct(said, w, right):
            continue
        turned = pairs[before] > pairs[after]
        if turned != (_passive(norms, v, after) != _passive(said, w, right)):
            return said[left] + " " + said[w] + " " + said[right]
    return None


def _direct(norms: Sequence[str], v: int, after: int) -> bool:
    """Whether what follows a verb is what it is done to, or by whom."""
    between = norms[v + 1 : after]
    small = lexicon().words("preposition") | lexicon().words("conjunction")
    return all(n == "by" or n not in small for n in between) and sum(is_content(n) for n in between) <= 1


def _passive(norms: Sequence[str], v: int, after: int) -> bool:
    helped = {n.removesuffix("n't") for n in norms[max(0, v - 2) : v]}
    return bool(_BE & helped) and "by" in norms[v + 1 : after]


def _order(norms: Sequence[str], said: Sequence[str], pairs: Pairs) -> str | None:
    """*before the storm* for *after the storm*; *prices fell before sales rose* for the other way round."""
    for mine in ("before", "after"):
        theirs = next((w for w in ("before", "after") if w in said), None)
        if theirs is None or mine not in norms or sum(n in ("before", "after") for n in (*norms, *said)) != 2:
            continue
        here, there = list(norms).index(mine), list(said).index(theirs)
        left = {pairs[k] < there for k in pairs if k < here}
        right = {pairs[k] < there for k in pairs if k > here}
        kept, turned = left == {True} and right == {False}, left == {False} and right == {True}
        if (kept and mine != theirs) or (turned and mine == theirs):
            return theirs
    return None


def _because(norms: Sequence[str], said: Sequence[str], pairs: Pairs) -> str | None:
    """*sales fell because the mill closed* for *the mill closed because sales fell*."""
    if norms.count("because") != 1 or said.count("because") != 1:
        return None
    here, there = norms.index("because"), said.index("because")
    left = {pairs[k] < there for k in pairs if k < here}
    right = {pairs[k] < there for k in pairs if k > here}
    return "because" if left == {False} and right == {True} and there else None


def _lesser(norms: Sequence[str], said: Sequence[str], pairs: Pairs) -> str | None:
    """*the mayor* for *the deputy mayor*."""
    titles = (k for k, n in enumerate(said) if k and n in norms and n in lexicon().words("title"))
    near = (said[u - 1] for u in (*pairs.values(), *titles) if u and said[u - 1] in LESSER)
    return next((w for w in near if w not in norms), None)


def _as_much(norms: Sequence[str], said: Sequence[str], pairs: Pairs) -> str | None:
    """*the canal is twice as wide as the river* for *the river is twice as wide as the canal*."""
    mine, theirs = _as_as(norms), _as_as(said)
    if mine is None or theirs is None:
        return None
    sides = [(k, u) for k, u in pairs.items() if norms[k] not in _TIMES and not is_number_word(norms[k])]
    crossed = [k for k, u in sides if (k < mine[0] and u > theirs[1]) or (k > mine[1] and u < theirs[0])]
    straight = [k for k, u in sides if (k < mine[0] and u < theirs[0]) or (k > mine[1] and u > theirs[1])]
    return " ".join(said[theirs[0] : theirs[1] + 1]) if len(crossed) > 1 and not straight else None


_TIMES: Final = frozenset({"twice", "half", "thrice", "times", "almost", "nearly", "about"})


def _as_as(norms: Sequence[str]) -> tuple[int, int] | None:
    """Where *as* and its second *as* stand."""
    places = [k for k, n in enumerate(norms) if n == "as"]
    return next(((a, b) for a, b in pairwise(places) if 1 < b - a <= _NEAR), None)


def _kin(norms: Sequence[str], said: Sequence[str], pairs: Pairs) -> str | None:
    """*Hale* for *Hale's brother*."""
    for k, u in pairs.items():
        if said[u].endswith("'s") and not norms[k].endswith("'s"):
            own = next((w for w in said[u + 1 : u + 3] if w in RELATIVES | CLOSE | _SOMEBODYS and w not in norms), None)
            if own is not None:
                return f"{said[u]} {own}"
    return None


def _stage(norms: Sequence[str], said: Sequence[str]) -> str | None:
    """*convicted* for *charged*, *charged* for *arrested*."""
    mine = max((_STAGES.get(dictionary_form(n), 0) for n in norms), default=0)
    theirs = [(_STAGES.get(dictionary_form(n), 0), n) for n in said]
    level, word = max(theirs, default=(0, ""))
    return word if 0 < level < mine and not _GUILTY & set(said) else None


def _governed(norms: Sequence[str], said: Sequence[str], pairs: Pairs) -> str | None:
    """*closed the pool* for *was asked to close*, *was accused of closing*."""
    for u in sorted(pairs.values()):
        lead = said[max(0, u - 3) : u]
        for k, word in enumerate(lead):
            be = _BE & set(said[max(0, u - 3 + k - 2) : max(0, u - 3) + k])
            if word in _ASKED and be and {"to", "of"} & set(lead[k + 1 :]) and word not in norms:
                return f"{word} {lead[k + 1]}"
    return None


def _over(norms: Sequence[str], said: Sequence[str]) -> str | None:
    """What was so and is not, or is one of two: *used to*, *until 1990*, *either*."""
    if any(a == "used" and b == "to" for a, b in pairwise(said)) and "used" not in norms:
        return "used to"
    if "until" in said and {"was", "were"} & set(said) and "until" not in norms and {"is", "are"} & set(norms):
        return "until"
    if "ago" in norms and "ago" not in said and "for" in said and {"has", "have", "been"} & set(said):
        return "for"  # "has run the shop for 12 years"
    return "either" if "either" in said and "or" in said and not {"or", "either"} & set(norms) else None


def _against(norms: Sequence[str], said: Sequence[str]) -> str | None:
    """*voted 7-4 against the plan* for *voted 7-4 to approve the plan*."""
    if "against" not in norms or "against" in said or not {"vote", "voted", "votes"} & set(norms):
        return None
    if _NONE_OF_THEM & set(norms):
        return None  # "carried without a vote against"
    return next((n for n in said if dictionary_form(n) in _IN_FAVOUR), None)


_NONE_OF_THEM: Final = frozenset({"without", "no", "not", "none", "nobody", "zero", "nil", "one"})
_IN_FAVOUR: Final = frozenset({"approve", "back", "pass", "support", "adopt", "endorse", "carry", "favour", "favor"})


def _by_or_to(norms: Sequence[str], said: Sequence[str], pairs: Pairs) -> str | None:
    """*rose to £4m* for *rose by £4m*."""
    for k, u in pairs.items():
        mine, theirs = tuple(norms[k + 1 : k + 2]), tuple(said[u + 1 : u + 2])
        if {mine, theirs} == {("by",), ("to",)} and norms[k + 2 : k + 5] == said[u + 2 : u + 5]:
            return theirs[0]
    return None
