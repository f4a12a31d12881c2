"""Words that look stitched together: runs that stand elsewhere in the packet, and not in the passage beside them.

Who says a thing anew words it anew; a quotation pieced together from a speaker's phrases does not.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.meaning.asked import Asked
from quotecheck.evidence.meaning.doubts import printed_as_name
from quotecheck.sources.model import Store

_RUN: Final = 3
_SENTENCE: Final = 4
"""A sentence of fewer words stands somewhere by chance."""


def stitched(claim: Asked, passage: Sequence[str], store: Store) -> tuple[float, float]:
    """Share of a claim's words that stand in runs elsewhere: with one word of meaning at least, and with two, which
    hardly meet by chance. Names are everybody's."""
    norms = claim.words.norms
    small = lexicon().words("function") | {n for k, n in enumerate(norms) if printed_as_name(claim, k)}
    here = {tuple(passage[k : k + _RUN]) for k in range(len(passage) - _RUN + 1)}
    common: set[int] = set()
    telling: set[int] = set()
    for k in range(len(norms) - _RUN + 1):
        run = tuple(norms[k : k + _RUN])
        content = sum(n not in small for n in run)
        if run in here or not content or next(iter(store.exact(run)), None) is None:
            continue
        common.update(range(k, k + _RUN))
        if content > 1:
            telling.update(range(k, k + _RUN))
    return len(common) / len(norms), len(telling) / len(norms)


def verbatim(claim: Asked, store: Store) -> bool:
    """Whether a sentence of a claim of several stands in the packet word for word: no summary, but words with words
    added to them."""
    whole = [(a, b) for a, b in claim.sentences if b - a >= _SENTENCE]
    return len(claim.sentences) > 1 and any(
        next(iter(store.exact(claim.words.norms[a:b])), None) is not None for a, b in whole
    )
