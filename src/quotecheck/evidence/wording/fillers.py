"""Words of speech that say nothing: *um*; *you know* and *like* where commas set them off."""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.view import SourceView


def fillers(view: SourceView, first: int, last: int) -> frozenset[int]:
    """Which words of ``[first, last)`` are fillers; without punctuation only hesitation can be told."""
    lex, norms = lexicon(), view.norms
    found: set[int] = set()
    phrases = (*lex.phrases("disfluency_phrase"), ("like",), ("what",), ("em",))
    for k in range(first, last):
        if norms[k] in lex.words("disfluency"):
            found.add(k)
        for phrase in phrases:
            if norms[k] != phrase[0]:
                continue
            end = k + len(phrase)
            set_off = end <= last and view.clause(k) and view.clause(end) and not view.stop(k)
            if set_off and tuple(norms[k:end]) == phrase:
                found.update(range(k, end))
    return frozenset(found)


_OPENED: Final = {"'s": "is", "'re": "are", "'ve": "have", "'m": "am", "'ll": "will"}
_SUBJECTS: Final = frozenset({"it", "he", "she", "they", "that", "there", "we", "you", "i"})


def said_again(rest: Sequence[str], before: Sequence[str]) -> bool:
    """Whether a restart only says again what stands before it, with its subject: *is not, uh, it's not | just*."""
    again, said = _opened(rest), _opened(before)
    return again[0] in _SUBJECTS and len(again) > 2 and said[1 - len(again) :] == again[1:]


def said_anew(rest: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a restart is what follows it, said in full before: *I am not, you know, | I'm not*."""
    again = _opened(rest)
    return len(again) > 1 and _opened(after)[: len(again)] == again


def _opened(norms: Sequence[str]) -> list[str]:
    """Words with contractions taken apart."""
    out: list[str] = []
    for norm in norms:
        ending = next((e for e in _OPENED if norm.endswith(e) and len(norm) > len(e)), None)
        out += [norm.removesuffix(ending), _OPENED[ending]] if ending else [norm]
    return out


_BROKEN: Final = frozenset("-\u2010\u2011\u2013\u2014")


def stammered(view: SourceView, first: int, last: int) -> bool:
    """Whether words are a beginning that breaks off: *I b-buried him*, *on the Mon-, on the Tuesday*."""
    norms = view.norms
    if last >= len(norms):
        return False
    starts = (norms[k + 1].startswith(norms[k]) and view.between(k + 1)[:1] in _BROKEN for k in range(first, last))
    if last - first <= 2 and all(len(norms[k]) < _SYLLABLE for k in range(first, last)) and all(starts):
        return True
    for k in range(first, last):
        gap = view.between(k + 1)
        if gap[:1] not in _BROKEN or len(gap) < len("-,"):
            continue
        before, after = norms[first:k], norms[k + 1 : last]
        n = max(len(before), len(after))
        if before and not after:
            return list(norms[last : last + n]) == list(before)
        if after and not before:
            return list(norms[max(0, first - n) : first]) == list(after)
    return False


_SYLLABLE: Final = 4
