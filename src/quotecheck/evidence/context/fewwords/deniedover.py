"""Denials over a few quoted words: over the clause that they stand in, over the verb that has them for its object.

*Nor do I claim that he has acted | ...*; *I do not see | division*. Huddleston & Pullum (2002), 9.3.
"""

from typing import Final

from quotecheck.evidence.context.fewwords.secondhand import SUBJECTS
from quotecheck.evidence.context.frame import FRAGMENT, Frame, clause_start, signal_at
from quotecheck.evidence.context.scope import is_condition, is_negator, lifts
from quotecheck.evidence.language.clauses import clause_words, dictionary_form, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal

_REST: Final = 14
"""Words before the quoted ones within which the clause begins that is denied."""


def denied_far(place: Frame) -> Signal | None:
    """ "Nor do I claim that he has acted |": a denial over a clause with *that*."""
    norms = place.norms
    that = next((k for k in range(place.first - 1, place.low, -1) if norms[k] == "that"), None)
    if that is None:
        told = (k for k in range(place.first - 1, place.low + 1, -1) if norms[k] == "you" and norms[k - 1] == "tell")
        that = next((k + 1 for k in told), None) or _said(place)  # "I'm not going to tell you the ball |"
    telling = that is not None and norms[that - 1] in _HEARERS
    if (
        that is None
        or place.first - that > _REST
        or (not telling and dictionary_form(norms[that - 1]) not in clause_words("telling") | _HELD_TRUE)
    ):
        return None
    lead = range(max(place.low, that - (_REST if telling else FRAGMENT)), that)
    no = next((k for k in lead if is_negator(norms[k]) or norms[k] in {"nor", "neither"}), None)
    if no is None or any(place.view.clause(k) for k in range(no + 1, place.first)):
        return None
    twice = any(is_negator(norms[k]) for k in range(that + 1, place.first))
    lifted = lifts(norms[no - 1 : that]) or {"deny", "doubt", "hesitate", "only"} & set(norms[no:that])
    if twice or lifted or any(is_condition(norms, k) for k in lead):
        return None
    return signal_at("denial", place.view, no, place.first)


_HELD_TRUE: Final = frozenset(
    "suggest accept accuse guarantee promise confirm prove find conclude establish mean".split()  # noqa: SIM905
)


_HEARERS: Final = frozenset(["you", "them", "him", "her", "people", "anyone", "anybody", "everyone", "everybody"])
_SAY: Final = frozenset(["say", "claim", "promise", "tell"])


def _said(place: Frame) -> int | None:
    """Where the clause begins that a verb of speech has without *that*: "I'm not going to say there'll |"."""
    norms = place.norms
    for k in range(place.first - 2, max(place.low, place.first - FRAGMENT) - 1, -1):
        at = k + 1 + (norms[k + 1] in _HEARERS)
        subject, _, short = norms[at].partition("'")
        if dictionary_form(norms[k]) not in _SAY or subject not in SUBJECTS | {"there"}:
            continue
        told = short or (is_finite(norms, at + 1) and not place.view.clause(at + 1))
        return at if told else None
    return None


def object_denied(place: Frame) -> Signal | None:
    """ "I do not see | division": what a denied verb has for its object."""
    norms, first = place.norms, place.first
    apart = lexicon().words("preposition") | {"to", "that"}
    if first - 2 < place.low or place.view.clause(first) or norms[first] in apart:
        return None
    verb = verb_base(norms[first - 1]) == norms[first - 1] and norms[first - 1] not in lexicon().words("auxiliary")
    denied = is_negator(norms[first - 2]) and norms[first - 2] not in {"no", "nothing", "nobody", "none"}
    weak = dictionary_form(norms[first - 1]) in clause_words("wishing") | clause_words("telling") | {
        "know",
        "need",
        "mind",
        "want",
    }
    return signal_at("negation_before", place.view, first - 2, first) if verb and denied and not weak else None


def indefinite_denied(place: Frame) -> Signal | None:
    """ "I have not come here with | a heavy axe": an indefinite under the denial of its clause."""
    norms, low = place.norms, clause_start(place)
    if norms[place.first] not in {"a", "an", "any"}:
        return None
    no = next((k for k in range(place.first - 1, low - 1, -1) if is_negator(norms[k])), None)
    if (
        no is None
        or norms[no] == "no"
        or tuple(norms[no : no + 2]) in {("not", "only"), ("not", "just"), ("not", "merely")}
    ):
        return None
    between = norms[no + 1 : place.first]
    finite = any(is_finite(norms, k) for k in range(no + 1, place.first))
    if finite or {"but", "because", "that", "without", "until", "since", "than"} & set(between):
        return None
    return signal_at("negation_before", place.view, no, place.first)
