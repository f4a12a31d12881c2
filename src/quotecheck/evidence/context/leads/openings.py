"""What opens the sentence of the words and governs all of it: an if with whatever stands between.

*If the minister can't explain the note by Thursday then | I will not vote for him*; *Had you pleaded guilty at the
first opportunity, I should have been | able to reduce your sentence*. Huddleston & Pullum (2002), 8.14.
"""

from typing import Final

from quotecheck.evidence.context.frame import FRAGMENT, Frame, signal_at
from quotecheck.evidence.context.leads.conditions import has_been
from quotecheck.evidence.context.scope import is_condition
from quotecheck.evidence.language.clauses import is_clause, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal

_LEADS: Final = frozenset(["and", "but", "so", "now", "well", "because", "yes", "no", "then", "look"])
_IFS: Final = frozenset(["if", "unless", "provided", "as", "so"])
_TURNED: Final = frozenset(["had", "should", "were"])
_ANEW: Final = frozenset(["and", "but", "so", "because", "which", "who", "though", "or"])
"""What begins a clause of its own, which need not hang on the if any more."""
_ASKS_BACK: Final = frozenset(["so", "nor", "neither", "only", "than", "as"])
"""What turns a verb without asking: "nor do I"."""


def under_opening_if(place: Frame) -> Signal | None:
    """An if at the head of the sentence whose main clause the words are, or are in."""
    view, norms, first = place.view, place.norms, place.first
    if view.unpunctuated or first - place.low < 3:
        return None
    low = next((k for k in range(first, place.low, -1) if {";", ":", "—", "–"} & set(view.between(k))), place.low)
    lead = next((k for k in range(low, min(first, low + 3)) if norms[k] not in _LEADS), low)
    opens = norms[lead] in _IFS and not has_been(place, lead) and is_condition(norms, lead, low)
    subject = lexicon().words("subject") | lexicon().words("determiner")
    turned = norms[lead] in _TURNED and norms[lead + 1] in subject and not view.asks(place.high)
    if not (turned or (opens and first - lead > 3)):
        return None
    breaks = [k for k in range(lead + 1, first + 1) if view.clause(k)]
    if any(norms[k] in _ANEW or (k < first and verb_base(norms[k]) == norms[k]) for k in breaks):
        return None  # "if it isn't, ask Joan, | she was there"
    near = range(max(lead + 3, first - FRAGMENT), first)
    fragment = place.last - first >= FRAGMENT and any(is_finite(norms, k) for k in near)
    main = is_clause(place.quoted()) or fragment
    return signal_at("condition_before", view, lead, first) if main else None


def turned_before(place: Frame) -> Signal | None:
    """ "People want to know do | I forgive him": the verb before its subject asks, wherever it stands."""
    norms, at = place.norms, place.first - 1
    if at <= place.low or norms[at] not in {"do", "does", "did"} or place.view.clause(place.first):
        return None
    if norms[place.first] not in lexicon().words("subject") or norms[at - 1] in _ASKS_BACK | lexicon().words("subject"):
        return None
    return signal_at("question", place.view, max(place.low, at - 4), place.first + 1)


def longed_to_say(place: Frame) -> Signal | None:
    """ "I'd give my right arm to be able to tell you that |": what the speaker would say, and cannot."""
    norms, first = place.norms, place.first
    at = first - 1 if norms[first - 1] == "that" else first
    lead = norms[max(place.low, at - _REACH) : at]
    able = next((k for k in range(len(lead) - 1, 0, -1) if lead[k] == "able"), None)
    if able is None or lead[able - 2 : able] != ["to", "be"] or lead[able + 1 : able + 2] != ["to"]:
        return None
    longs = any(w in {"would", "wish"} or w.endswith("'d") for w in lead[: able - 2])
    tells = verb_base(lead[able + 2]) in _TELLS if able + 2 < len(lead) else False
    cut_off = place.view.clause(first) and norms[first - 1] != "that"
    return (
        signal_at("denial", place.view, max(place.low, at - _REACH), first) if longs and tells and not cut_off else None
    )


_REACH: Final = 16
_TELLS: Final = frozenset(
    ["say", "tell", "announce", "report", "write", "promise", "assure", "declare", "show", "claim"]
)
