"""Denials in a claim and in the sentence that it rests on: what each is of, and where one side alone has one."""

from collections.abc import Sequence, Set
from functools import cache
from itertools import pairwise
from typing import Final

from quotecheck.evidence.facts.relations.quantities import none_as_much
from quotecheck.evidence.facts.relations.reach import clauses_of, reach
from quotecheck.evidence.facts.strengthwords import LISTS, NEGATIONS, REFUSING, Excess
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.clauses import clause_words, dictionary_form, is_finite
from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.phrasal import one_verb
from quotecheck.evidence.language.wordforms import base, negated_form

_NEGATION_OK: Final = LISTS["negation_lifted"]
_NO_NOUN: Final = LISTS["no_noun"]
_WITH_TO_DENIES: Final = LISTS["denies_with_to"]
_NOBODY: Final = frozenset({"nobody", "nothing", "none"})
_FIRST: Final = frozenset({"first", "record"})
_RELATIVE: Final = frozenset({"who", "which", "that"})
_JOINTS: Final = frozenset({"of", "for", "that", "to", "whether"})
_STOPPING: Final = frozenset({"stop", "cease", "avoid", "refrain"}) | REFUSING
_LOST: Final = frozenset({"lose", "lack"})
_WANT: Final = frozenset({"want", "lack"})
_BARRING: Final = frozenset({"disqualify", "bar", "ban", "exclude", "prevent", "prohibit", "stop", "suspend"})
_DENYING: Final = frozenset({"deny", "dispute", "refute", "reject"}) | REFUSING
_DOUBTING: Final = frozenset({"doubt"})
_UNTRUE: Final = frozenset({"untrue", "false"})
_DENIED: Final = 12
"""Words behind *I deny that* that it is of."""
GOVERNED: Final = 5
"""How many words on a denial still governs."""
_OPAQUE: Final = frozenset(
    """
    believe think say suggest claim expect know accept agree want see find show prove support back mean be have do
    evidence sign proof reason doubt plan intention need way one any time
    count qualify amount stand accuse blame charge call demand seek
    decision agreement promise
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
    if none_as_much(norms, unit.norms):
        return None
    if _without_it(norms, unit.norms):
        return Excess(cls="negation", article="", source="without")
    but = _none_but(unit.norms)
    if but:
        known = {root(n) for n in unit.norms[but : but + 3] if is_content(n)} & {root(n) for n in norms}
        flat = not _denials(norms)
        if known and (flat or "but" in norms or "except" in norms):
            return None  # "only the mayor knew" where it has *No one but the mayor knew*
        if known:
            return Excess(cls="negation", article="", source=" ".join(unit.norms[but - 2 : but + 2]))
    denied = next((w for w in answer if w in NEGATIONS), "")
    norms, said = one_verb(norms), one_verb(unit.norms)  # "has nothing to do with" denies no verb
    mine = [w for w, k in _denials(norms) if _denies(norms, k, shared)]
    near = set(reach(unit, matched))
    never = _FIRST & set(norms) and {"before", "earlier", "previously", "until"} & set(said)
    theirs = [
        w
        for w, k in _denials(said)
        if not (never and w == "never")  # "had never been lower before" is what "for the first time" says
        and not (w == "without" and _LOST & {dictionary_form(n) for n in norms})  # "left without power"
        and any(k < m <= _end(said, k, unit) for m in matched)
        and _denies(said, k, frozenset(matched), unit)
        and (k in near or w == "none")
        and not _of_another(said, k, norms)
    ]
    theirs += ["nothing" for k, n in enumerate(said) if n == "nothing" and k - 1 in matched]
    if denying:
        theirs = [w for w in theirs if not _undenied(said, w)]
        return (
            None
            if theirs or denied or mine or _denied_by_verb(said, matched, near, _DENYING | _DOUBTING)
            else Excess(cls="negation", article="", source="")
        )
    if not mine and (ruled := _but_not(said, matched, norms)):
        return Excess(cls="negation", article="", source=ruled)
    if denied and not theirs and not mine and not _negators(norms, said):
        return Excess(cls="negation", article="", source=denied)
    if theirs and not _negators(norms, said):
        return Excess(cls="negation", article="", source=theirs[0])
    told = _last(norms, said) or _denied_by_verb(said, matched, near)
    if mine and not _negators(said, norms, near | {*matched}) and not denied and not told:
        return Excess(cls="negation", article=mine[0], source="")
    return None


def _without_it(norms: Sequence[str], said: Sequence[str]) -> bool:
    """*charged the man* where the source has him released *without charge*."""
    if _denials(norms) or "without" in norms:
        return False
    verbs = {dictionary_form(n) for k, n in enumerate(norms) if is_finite(norms, k)}
    return any(a == "without" and b in verbs for a, b in pairwise(said))


def _none_but(said: Sequence[str]) -> int:
    """Where whoever is left out begins: *No one but | the mayor knew*; 0 where nobody is."""
    for k in range(1, len(said) - 1):
        none = said[k - 1] in {"nobody", "no-one", "none"} or said[k - 2 : k] == ["no", "one"]
        if none and said[k] in {"but", "except"}:
            return k + 1
    return 0


def _of_another(said: Sequence[str], k: int, norms: Sequence[str]) -> bool:
    """*guilty of fraud and not guilty of theft*: the word is denied of what the claim does not speak of."""
    if said[k : k + 2] == ["not", "guilty"] and _CLEARED & {*norms}:
        return said[k + 3 : k + 4] == [] or bool({*said[k + 3 : k + GOVERNED]} & {*norms})
    twice = k + 1 < len(said) and said[k + 1] in said[:k]
    behind = [j for j in range(k + 2, min(len(said), k + GOVERNED)) if is_content(said[j])]
    return twice and bool(behind) and root(said[behind[0]]) not in {root(n) for n in norms}


def _but_not(said: Sequence[str], matched: Sequence[int], norms: Sequence[str]) -> str:
    """The *but not* of *in solar but not in wind*, and the *not* of *by the parents, not by the mayor*, where what
    follows it is matched; "" where that is not."""
    for k in range(1, len(said) - 1):
        apart = said[k - 1] in {"but", "and"} or (said[k + 1] in _BY and is_content(said[k - 1]))
        if said[k] != "not" or not apart:
            continue
        end = next((j for j in range(k + 1, len(said)) if said[j] in _BREAKS or is_finite(said, j)), len(said))
        office = lexicon().words("title") & {*norms} & {*said[k:end]}
        there = any(k < m < end for m in matched) or bool(office)
        if said[k + 1] in _PLACING and end <= k + GOVERNED + 1 and there:
            return f"{said[k - 1]} not"
    return ""


_BY: Final = frozenset({"by", "in", "at", "on", "for", "from", "the", "a", "an", "its", "their"})
_CLEARED: Final = frozenset({"cleared", "acquitted"})
_PLACING: Final = frozenset("in on to for at with of by from the a an its their any".split())  # noqa: SIM905
_BREAKS: Final = frozenset({"and", "but", "or", "because", "while", "when", "if", "which", "who", "that"})


def _undenied(said: Sequence[str], word: str) -> bool:
    """Whether a denial is of a denial: *I do not deny that*."""
    k = next((k for k, n in enumerate(said) if n == word), len(said))
    return any(dictionary_form(n) in _DENYING for n in said[k + 1 : k + 3])


def _denied_by_verb(said: Sequence[str], matched: Sequence[int], near: set[int], verbs: Set[str] = _DENYING) -> bool:
    """Whether a sentence says itself that it denies what is matched: *I deny that I took it*, *it is untrue that*."""
    return any(
        k in near and not NEGATIONS & set(said[max(0, k - 3) : k]) and any(k < m <= k + _DENIED for m in matched)
        for k, n in enumerate(said)
        if n in _UNTRUE or dictionary_form(n) in verbs
    )


def _denies(norms: Sequence[str], k: int, shared: frozenset[int], unit: Unit | None = None) -> bool:
    """Whether a denial is of something that both sides have: of its verb, or of what its verb only thinks or says.

    *will not give interviews before the session* does not deny the session; *do not believe that it opened* denies it.
    """
    following = [j for j in range(k + 1, min(len(norms), k + GOVERNED + 1)) if is_content(norms[j])]
    if not following:
        return any(k < s <= k + GOVERNED for s in shared)
    first = following[0]
    end = _end(norms, k, unit)
    if first in shared or base(norms[first]) in _OPAQUE:
        return any(k < s <= end for s in shared)
    if _asks(norms[first]) and any(k < s <= end and _JOINTS & set(norms[first:s]) for s in shared):
        return True
    return first + 1 in shared and (norms[first].endswith("ly") or not any(j in shared for j in following[2:]))


@cache
def _asking() -> frozenset[str]:
    asked = frozenset(dictionary_form(w) for w in LISTS["asked"])
    return asked | clause_words("speaking") | clause_words("doubting") | clause_words("tells")


def _asks(word: str) -> bool:
    """Whether a verb says or asks what hangs on it by a small word: *do not accuse them of*, *do not ask for*."""
    return dictionary_form(word) in _asking()


def _end(norms: Sequence[str], k: int, unit: Unit | None = None) -> int:
    """How far a denial governs: a few words, and in a clause on a noun no farther than that: to its comma, or to the
    next verb of the sentence."""
    last = k + GOVERNED
    clause = next(((a, b) for a, b in clauses_of(unit) if a <= k < b), None) if unit is not None else None
    if clause is not None and norms[clause[0]] in _RELATIVE and clause[1] < len(norms):
        return min(last, clause[1] - 1)
    relative = next((j for j in range(max(0, k - 4), k) if norms[j] in _RELATIVE and _on_noun(norms, j)), None)
    if relative is not None:
        last = next((j - 1 for j in range(k + 2, min(len(norms), last + 1)) if is_finite(norms, j)), last)
    return last


def _on_noun(norms: Sequence[str], j: int) -> bool:
    """Whether *that* follows a noun with its article and tells which is meant: *A storm that they had not expected*."""
    return norms[j] != "that" or bool({"a", "an", "the", "this", "one", "all"} & set(norms[max(0, j - 3) : j]))


def _last(norms: Sequence[str], said: Sequence[str]) -> bool:
    """*has not been seen since Saturday* where the source has *last seen on Saturday*."""
    return "since" in norms and "last" in said


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


def _negators(norms: Sequence[str], other: Sequence[str], near: Set[int] | None = None) -> list[str]:
    """What denies in a run of words, at the places ``near`` where these are given; *free of fluke* is *without fluke*,
    *stop combining* is *not combine*, *disqualified from acting* is *may not act*, unless the other side has the same
    verb."""
    free = ["free" for a, b in pairwise(norms) if a == "free" and b in ("of", "from")]
    free += [b for a, b in pairwise(norms) if a == "for" and b in _WANT]  # "for want of a valid document"
    verbs = {dictionary_form(n) for n in norms if is_content(n)} - {dictionary_form(n) for n in other}
    barred = [n for k, n in enumerate(norms) if "from" in norms[k + 1 : k + 3] and dictionary_form(n) in _BARRING]
    barred += [a for a, b in pairwise(norms) if (a, b) == ("yet", "to")]  # "a date has yet to be set"
    barred += [n for n in norms if is_content(n) and any(len(m) < len(n) and negated_form(n, m) for m in other if m)]
    return (
        [w for w, k in _denials(norms) if near is None or near & {*range(k, k + GOVERNED + 1)}]
        + free
        + sorted(verbs & _STOPPING)
        + barred
    )
