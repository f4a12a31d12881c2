"""An if or a whether that stands further off: over a *yes*, over a verb of finding, over another *that*.

*If the bank has any patience, | yeah*; *I have considered whether I should find that the death | was caused by
neglect*. Huddleston & Pullum (2002), 11.5 (subordinate interrogatives).
"""

from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.scope import is_condition
from quotecheck.evidence.language.clauses import verb_base, verb_of
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal

_YES: Final = frozenset(["yes", "yeah", "yep", "yup", "sure", "absolutely", "definitely", "certainly", "no", "nope"])
_LINKS: Final = frozenset(["and", "but", "so", "well", "look", "now", "um", "uh", "er"])
_REACH: Final = 12
"""Words from a *whether* to what it leaves open."""
_FINDS: Final = frozenset(["find", "say", "conclude", "accept", "hold", "rule", "infer", "believe", "think", "claim"])


def yes_under_if(place: Frame) -> Signal | None:
    """ "If the bank has any patience, | yeah": an answer of a word that hangs on an if."""
    view, norms, first, low = place.view, place.norms, place.first, place.low
    if place.last - first > 2 or norms[first] not in _YES or first <= low + 2 or not view.clause(first):
        return None
    while low < first and norms[low] in _LINKS:
        low += 1
    ifs = is_condition(norms, low, low) and verb_of(norms, low + 1, first) is not None
    parted = any(view.stop(k) for k in range(low + 1, first + 1))
    return signal_at("condition_before", view, low, first) if ifs and not parted else None


def left_open(place: Frame) -> Signal | None:
    """ "I must decide whether to find that the death | was caused by neglect"."""
    view, norms, first = place.view, place.norms, place.first
    at = next((k for k in range(first - 2, max(place.low - 1, first - _REACH), -1) if norms[k] == "whether"), None)
    if at is None or norms[at + 1] == "or" or any(view.clause(k) for k in range(at + 1, first + 1)):
        return None
    that = next((k for k in range(first - 1, at + 1, -1) if norms[k] == "that"), None)
    if that is None or (verb_base(norms[that - 1]) or norms[that - 1]) not in _FINDS:
        return None
    subject = norms[that + 1 : first]
    return None if lexicon().words("boundary") & set(subject) else signal_at("question", view, at, first)
