"""What one side denies and the other says, and words that are the opposites of one another."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base, negated_form, opposite
from quotecheck.evidence.meaning.asked import Asked
from quotecheck.evidence.meaning.doubt import Doubt, at_word
from quotecheck.evidence.meaning.near import near_stems, nearness, opposed
from quotecheck.evidence.meaning.sentences import Passage

_STANDS: Final = 0.55
_NAMED: Final = 0.5
_SYNONYM: Final = 0.8
_GOVERNS: Final = 6
"""Words after a negation that it may deny."""
_JOINTS: Final = frozenset(["and", "but", "because", "although", "though", "while", "whereas"])
_FAINT: Final = frozenset(["little", "few", "less", "fewer", "against", "instead", "beyond", "worse"])
_NOUNS: Final = frozenset(["end", "halt", "block", "stop"])
"""Words that deny as verbs only."""
_UNLESS: Final = frozenset(["unless", "except", "until", "but", "without"])
_PREFIXES: Final = ("un", "dis", "mis", "non")


def denials(claim: Asked, passage: Passage) -> list[Doubt]:
    """One side denies and the other does not, in whatever words, in the clauses that have the claim's words."""
    mine, theirs = _denials(claim.words.norms), _denials(passage.norms, passage.first)
    denying: Sequence[str]
    flat: Sequence[str]
    if mine:
        if theirs or _faint(passage.norms):
            return []
        denying, flat, there = claim.words.norms, passage.norms, mine
    else:
        within = set(reached(claim, passage))
        theirs = [k for k in theirs if k in within]
        if not theirs or _faint(claim.words.norms) or _only(claim.words.norms, passage.norms):
            return []
        denying, flat, there = passage.view.norms, claim.words.norms, theirs
    governed = [root(n) for k in there for n in denying[k + 1 : k + _GOVERNS] if is_content(n)]
    stems = [root(n) for n in flat if is_content(n)]
    if any(against(g, s) for g in governed for s in stems):
        return []  # "is not large" for "is small"
    if mine:
        return [Doubt(cls="negation", first=mine[0], last=mine[0] + 1)]
    return [at_word("negation", 0, len(claim.words), passage, theirs[0])]


def refusals(claim: Asked, passage: Passage) -> list[Doubt]:
    """The claim has a verb that denies, which nothing in the passage stands for, and the passage denies nothing."""
    lex = lexicon()
    verbs = (lex.words("implicit_negative") | lex.words("denial")) - _NOUNS
    if _denials(passage.norms) or _faint(passage.norms):
        return []
    for k, n in enumerate(claim.words.norms):
        if (n in verbs or base(n) in verbs) and not any(nearness(root(n), s) >= _NAMED for s in passage.stems):
            return [Doubt(cls="negation", first=k, last=k + 1)]
    return []


def reached(claim: Asked, passage: Passage) -> Sequence[int]:
    """The words of those clauses of a passage that have words of the claim, or what stands for them."""
    view = passage.view
    cuts = [k for k in range(passage.first + 1, passage.last) if view.clause(k) or view.norms[k] in _JOINTS]
    edges = [passage.first, *cuts, passage.last]
    out: list[int] = []
    for a, b in pairwise(edges):
        stems = [root(n) for n in view.norms[a:b] if is_content(n) or n[0].isdigit()]
        if any(nearness(t.stem, s) >= _NAMED for t in claim.terms for s in stems):
            out += range(a, b)
    return out or range(passage.first, passage.last)


def _only(flat: Sequence[str], denying: Sequence[str]) -> bool:
    """Whether *only* says what *nobody unless* says."""
    return "only" in flat and not _UNLESS.isdisjoint(denying)


def _faint(norms: Sequence[str]) -> bool:
    """Whether words deny without a negation: *turned down*, *lacks*, *little*, *have yet to*."""
    lex = lexicon()
    implicit = (lex.words("implicit_negative") | lex.words("denial") | _FAINT) - _NOUNS
    return any(
        n in implicit or base(n) in implicit or (n == "yet" and norms[k + 1 : k + 2] == ["to"])
        or (n.startswith(_PREFIXES) and len(n) > 5) or n.endswith("less")
        for k, n in enumerate(list(norms))
    )  # fmt: skip


def _denials(norms: Sequence[str], start: int = 0) -> list[int]:
    """Places of the words that deny, from ``start`` on; "not only", "no more than" and "not … until" do not."""
    lex = lexicon()
    negation, lifted = lex.words("negation"), lex.words("negation_lifted") | {"more", "less", "choice", "doubt"}
    return [
        k + start
        for k, n in enumerate(norms)
        if n in negation
        and (k + 1 == len(norms) or norms[k + 1] not in lifted)
        and "until" not in norms[k + 1 : k + 2 * _GOVERNS]
    ]


def opposites(claim: Asked, passage: Passage) -> list[Doubt]:
    """A word of the claim whose opposite the passage has, where neither has anything else that stands for it."""
    mine = {t.stem for t in claim.terms}
    denying = lexicon().words("negation")  # looked at as denials, not as opposites
    stems = {root(n): k for k, n in enumerate(passage.norms, passage.first) if n not in denying and is_content(n)}
    out = []
    for term in claim.terms:
        if term.stem in denying or any(nearness(term.stem, s) >= _STANDS for s in stems):
            continue
        others = (s for s in sorted(stems) if s not in mine and against(term.stem, s))
        other = next((s for s in others if not any(nearness(t.stem, s) >= _STANDS for t in claim.terms)), None)
        if other is None or _denied(claim.words.norms, term.places[0]) != _denied(passage.view.norms, stems[other]):
            continue  # "unpaid" and "not paid"
        k = term.places[0]
        out.append(at_word("opposite", k, k + 1, passage, stems[other]))
    return out


def _denied(norms: Sequence[str], k: int) -> bool:
    return not lexicon().words("negation").isdisjoint(norms[max(0, k - 3) : k])


@lru_cache(maxsize=1 << 14)
def against(a: str, b: str) -> bool:
    """Whether two stems are opposites, or one is the known opposite of what means the same as the other."""
    if opposed(a, b) or opposite(a, b) or negated_form(a, b):
        return True
    return any(opposite(a, s) for s in _same(b)) or any(opposite(s, b) for s in _same(a))


@lru_cache(maxsize=1 << 12)
def _same(stem: str) -> tuple[str, ...]:
    return tuple(s for s, rate in near_stems(stem).items() if rate >= _SYNONYM)
