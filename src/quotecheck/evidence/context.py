"""What stands around the matched words in the source, where it bears on their meaning.

The quotation is true to the letter; these are the ways in which it may still say what the source does not: the words
stand under a denial, an if, another's mouth; a hedge or limit was cut off; a condition or a "but" follows.
"""

from quotecheck.evidence.after import after
from quotecheck.evidence.before import asked, condition_before, denial_or_third_party, hedge_before, negation_before
from quotecheck.evidence.frame import Frame
from quotecheck.evidence.model import Signal


def signals(place: Frame) -> tuple[Signal, ...]:
    """All signals around one match, in source order."""
    before = (f(place) for f in (negation_before, denial_or_third_party, condition_before, hedge_before, asked))
    found = [*(s for s in before if s is not None), *after(place)]
    return tuple(sorted(found, key=lambda s: (s.start, s.kind)))
