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
