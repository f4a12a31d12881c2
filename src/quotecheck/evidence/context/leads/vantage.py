"""From where a speaker speaks, told before the words and cut off: *From what I have seen, |*, *I think, on balance, |*.

Such an opening says how much its speaker can know (an epistemic or evidential adjunct: Huddleston & Pullum 2002, 8);
without it what was a view becomes a fact.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, asserts, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.model import Signal

_FRONT: Final = 14
"""Words of the longest opening."""
_ASIDE: Final = 10
_OPENERS: Final = frozenset("so well and but now look yes no right okay still again then honestly frankly".split())  # noqa: SIM905
_ME: Final = frozenset("i we i've we've i'm we're i'd we'd i'll we'll".split())  # noqa: SIM905
_SENSED: Final = frozenset(
    """
    see saw seen seeing hear heard hearing read reading know knew known tell told understand understood gather gathered
    remember remembered recall recalled judge judged learn learned learnt make made observe observed find found been
    concerned aware stand sit understand watch watched notice noticed witnessed
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_FROM: Final = frozenset("from on by based going judging judged to given".split())  # noqa: SIM905
_WHAT: Final = frozenset("what everything anything all whatever where little much everyone everybody".split())  # noqa: SIM905
_FAR: Final = (
    ("as", "far", "as"),
    ("far", "as"),
    ("as", "best"),
    ("in", "so", "far", "as"),
    ("insofar", "as"),
    ("to", "the", "extent"),
    ("as", "near", "as"),
    ("for", "all"),
    ("for", "aught"),
)
_OWN: Final = frozenset(["my", "our"])
_SIDE: Final = frozenset(["in", "to", "by", "on", "from", "for"])
_OWN_VIEW: Final = frozenset(
    """
    opinion view judgment judgement experience estimation book reading reckoning count estimate calculation calculations
    lights guess memory mind eye eyes ear ears understanding recollection knowledge belief money perspective
    standpoint vantage impression assessment analysis
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_HOLD: Final = frozenset(
    """
    think believe suspect guess suppose imagine reckon expect fear hope feel assume gather understand fancy presume
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_BETWEEN: Final = frozenset("would 'd do still also just really honestly personally rather sort of kind".split())  # noqa: SIM905


def vantage_before(place: Frame) -> Signal | None:
    """A hedge where the opening of the sentence, closed by a comma, says how much its speaker can know."""
    view, first = place.view, place.first
    low = next((k for k in range(place.low, first) if place.norms[k] not in _OPENERS), first)
    lead = place.norms[low:first]
    if not 1 < len(lead) <= _FRONT or "," not in view.between(first) or not asserts(place):
        return None
    if any(is_negator(w) for w in lead[:2]):
        return None
    if _from_where(lead) or _in_own_view(lead) or _held(place, low):
        return signal_at("hedge_before", view, low, first)
    return None


def _from_where(lead: Sequence[str]) -> bool:
    """ "From what I've seen so far, |", "As best I can tell, |", "Judging by the little we know, |"."""
    mine = bool(_ME & set(lead)) and bool(_SENSED & set(lead))
    far = any(tuple(lead[: len(p)]) == p for p in _FAR)
    return mine and (far or (lead[0] in _FROM and bool(_WHAT & set(lead[1:5]))))


def _in_own_view(lead: Sequence[str]) -> bool:
    """ "By my reckoning, |", "To my untrained eye, |"."""
    at = next((k for k, w in enumerate(lead[1:4], 1) if w in _OWN), None)
    return lead[0] in _SIDE and at is not None and bool(_OWN_VIEW & set(lead[at + 1 : at + 4]))


def _held(place: Frame, low: int) -> bool:
    """ "I suspect, though I cannot prove it, |": a verb of thought, and an aside between commas."""
    view, norms, first = place.view, place.norms, place.first
    if norms[low].partition("'")[0] not in {"i", "we"}:
        return False
    verb = next((k for k in range(low + 1, min(low + 4, first)) if norms[k] not in _BETWEEN), low + 1)
    aside = first - verb - 1
    return verb < first and norms[verb] in _HOLD and 0 < aside <= _ASIDE and "," in view.between(verb + 1)
