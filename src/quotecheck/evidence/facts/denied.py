"""Denials in a claim and in the sentence that it rests on: what each is of, and where one side alone has one."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.facts.reach import reach
from quotecheck.evidence.facts.strengthwords import LISTS, NEGATIONS, Excess
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.concepts import is_content
from quotecheck.evidence.language.wordforms import base

_NEGATION_OK: Final = LISTS["negation_lifted"]
_NO_NOUN: Final = LISTS["no_noun"]
_WITH_TO_DENIES: Final = LISTS["denies_with_to"]
_NOBODY: Final = frozenset({"nobody", "nothing", "none"})
_FIRST: Final = frozenset({"first", "record"})
_FINITE: Final = frozenset({"is", "are", "was", "were", "has", "have", "will", "would"})
GOVERNED: Final = 5
"""How many words on a denial still governs."""
_OPAQUE: Final = frozenset(
    """
    believe think say suggest claim expect know accept agree want see find show prove support back mean be have do
    evidence sign proof reason doubt plan intention need way one any time
    count qualify amount stand
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Verbs and nouns whose denial denies what hangs on them."""


def negation_excess(
    norms: Sequence[str],
    shared: frozenset[int],
    unit: Unit,
    matched: Sequence[int],
    answer: Sequence[str],
    *,
    denying: bool,
) -> Excess | None:
    """A denial on one side only: one that governs a word which both have; ``denying``: *she denied that* claims it."""
    denied = next((w for w in answer if w in NEGATIONS), "")
    mine = [w for w, k in _denials(norms) if _denies(norms, k, shared)]
    near = set(reach(unit, matched))
    never = _FIRST & set(norms) and {"before", "earlier", "previously", "until"} & set(unit.norms)
    theirs = [
        w
        for w, k in _denials(unit.norms)
        if not (never and w == "never")  # "had never been lower before" is what "for the first time" says
        and any(k < m <= _end(unit.norms, k) for m in matched)
        and _denies(unit.norms, k, frozenset(matched))
        and (k in near or w == "none")
    ]
    theirs += ["nothing" for k, n in enumerate(unit.norms) if n == "nothing" and k - 1 in matched]
    if denying:
        return None if theirs or denied or mine else Excess(cls="negation", article="", source="")
    if denied and not theirs and not mine:
        return Excess(cls="negation", article="", source=denied)
    if theirs and not _negators(norms):
        return Excess(cls="negation", article="", source=theirs[0])
    if mine and not _negators(unit.norms) and not denied:
        return Excess(cls="negation", article=mine[0], source="")
    return None


def _denies(norms: Sequence[str], k: int, shared: frozenset[int]) -> bool:
    """Whether a denial is of something that both sides have: of its verb, or of what its verb only thinks or says.

    *will not give interviews before the session* does not deny the session; *do not believe that it opened* denies it.
    """
    following = [j for j in range(k + 1, min(len(norms), k + GOVERNED + 1)) if is_content(norms[j])]
    if not following:
        return any(k < s <= k + GOVERNED for s in shared)
    first = following[0]
    if first in shared or base(norms[first]) in _OPAQUE:
        return any(k < s <= k + GOVERNED for s in shared)
    return first + 1 in shared and (norms[first].endswith("ly") or not any(j in shared for j in following[2:]))


def _end(norms: Sequence[str], k: int) -> int:
    """How far a denial governs: a few words, and in a relative clause no farther than the next verb of the sentence."""
    last = k + GOVERNED
    if {"who", "which", "that"} & set(norms[max(0, k - 4) : k]):
        last = next((j for j in range(k + 2, min(len(norms), last + 1)) if norms[j] in _FINITE), last)
    return last


def _denials(norms: Sequence[str]) -> list[tuple[str, int]]:
    plain = [_uncontracted(w) for w in norms]
    return [(w, k) for k, w in enumerate(plain) if w in NEGATIONS and not _lifted(plain, k)]


def _uncontracted(norm: str) -> str:
    """*nobody's spoken* has a *nobody*."""
    bare = norm.removesuffix("'s").removesuffix("'ll").removesuffix("'d")
    return bare if bare in _NOBODY else norm


def _lifted(norms: Sequence[str], k: int) -> bool:
    """*not only*, *no charge*, *a pump failed*: words that deny elsewhere, and here do not."""
    following = norms[k + 1] if k + 1 < len(norms) else ""
    if norms[k] in _WITH_TO_DENIES and following != "to":
        return True
    return following in _NEGATION_OK or (norms[k] == "no" and following in _NO_NOUN)


def _negators(norms: Sequence[str]) -> list[str]:
    """What denies in a run of words; *free of fluke* is *without fluke*, if not a denial to hold against anybody."""
    free = ["free" for a, b in pairwise(norms) if a == "free" and b in ("of", "from")]
    return [w for w, _ in _denials(norms)] + free
