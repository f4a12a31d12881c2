"""Words of speech that say nothing: *um*; *you know* and *like* where commas set them off."""

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.view import SourceView


def fillers(view: SourceView, first: int, last: int) -> frozenset[int]:
    """Which words of ``[first, last)`` are fillers; without punctuation only hesitation can be told."""
    lex, norms = lexicon(), view.norms
    found: set[int] = set()
    phrases = (*lex.phrases("disfluency_phrase"), ("like",), ("what",))
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
