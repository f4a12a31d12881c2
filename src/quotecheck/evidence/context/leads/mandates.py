"""Clauses that say what is to be, not what is: ordered, required, aimed at, assumed for a sum, or nowhere met with.

*Make sure | the door is locked*; *Clause seven requires that | the tenant keeps no animals*; *two wardens so that | no
child crosses alone*; *I can't think of one occasion when |*. Huddleston & Pullum (2002), 11.1 (mandatives), 8.12
(purpose).
"""

from typing import Final

from quotecheck.evidence.context.frame import Frame, is_complement, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import is_clause, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Signal

_MANDATIVE: Final = frozenset(
    [
        "ensure",
        "require",
        "demand",
        "stipulate",
        "recommend",
        "request",
        "dictate",
        "specify",
        "ask",
        "urge",
        "beg",
        "propose",
    ]
)
_SURE: Final = frozenset([("make", "sure"), ("making", "sure"), ("made", "sure"), ("see", "to"), ("to", "it")])
_OCCASIONS: Final = frozenset(
    [
        "occasion",
        "time",
        "case",
        "instance",
        "example",
        "moment",
        "year",
        "day",
        "place",
        "situation",
        "circumstance",
        "night",
        "morning",
        "week",
        "month",
    ]
)
_RECALL: Final = frozenset(
    ["think", "recall", "remember", "know", "name", "find", "imagine", "see", "cite", "conceive"]
)
_FELT: Final = frozenset(["feel", "think", "believe", "imagine", "suppose", "fancy", "sense"])
_WANT: Final = frozenset(["want", "wants", "wanted", "like", "like", "ask", "invite", "expect", "meant", "supposed"])
_NEAR: Final = 9


def to_be(place: Frame) -> Signal | None:
    """A signal where the words are what somebody orders, aims at or assumes, or have never happened."""
    norms, view, first = place.norms, place.view, place.first
    if is_clause(place.quoted()) and _would_say(place):
        return signal_at("denial", view, place.last, place.high)
    if first - 2 < place.low or view.clause(first):
        return None
    that = norms[first - 1] == "that"
    at = first - 1 - that
    if that and norms[at] in {"assumed", "assuming"} and norms[at - 1] in {"i", "we", "have", "had", "only"}:
        return signal_at("hedge_before", view, max(place.low, at - 1), first)
    wish = _wished_for(place)
    if wish is not None:
        return wish
    if norms[first - 1] == "rather" and any(
        n == "would" or n.endswith("'d") for n in norms[max(place.low, first - 4) : first]
    ):
        return signal_at("denial", view, max(place.low, first - 3), first)  # "I'd rather | the shop stayed shut"
    aimed = that and norms[at] == "so" and not view.clause(at) and _aimed(place, at)
    if (that and _ordered(place, at)) or aimed:
        return signal_at("under_condition", view, max(place.low, at - 3), first)
    if not (is_complement(place) or is_clause(place.quoted())):
        return None
    if _ordered(place, at):
        return signal_at("under_condition", view, max(place.low, at - 3), first)
    lead = norms[max(place.low, first - _NEAR) : first]
    never = lead[-1] in {"when", "where", "which"} and _OCCASIONS & set(lead[-3:]) and _RECALL & set(lead)
    if never and any(map(is_negator, lead)):
        return signal_at("denial", view, max(place.low, first - _NEAR), first)
    if that and norms[at] in _FELT and norms[at - 1] == "to" and _WANT & set(norms[max(place.low, at - 4) : at - 1]):
        return signal_at("under_condition", view, max(place.low, at - 4), first)
    return None


def _wished_for(place: Frame) -> Signal | None:
    """ "It's high time | the minister apologised", "I refuse to accept that |", "The day | they answer I'll eat my
    cap", "The story ends when | the wolf marries"."""
    norms, first, view = place.norms, place.first, place.view
    two = tuple(norms[first - 2 : first])
    past = place.in_past()
    if norms[first - 1] == "time" and norms[first - 2] in {"high", "about", "it's"} and past:
        return signal_at("denial", view, first - 2, first)
    if two[1] == "that" and two[0] in _ACCEPTED and norms[first - 3] == "to":
        refused = {"refuse", "refuses", "refused", "decline", "declines", "unwilling"} & set(
            norms[first - 6 : first - 3]
        )
        return signal_at("denial", view, max(place.low, first - 5), first) if refused else None
    if two == ("the", "day") and not past and "'ll" in " ".join(norms[place.last : place.high]):
        return signal_at("under_condition", view, first - 2, first)
    told = {"story", "film", "book", "play", "novel", "tale", "song"} & set(
        norms[max(place.low, first - _NEAR) : first]
    )
    if told and two[1] in {"when", "where"} and not past:
        return signal_at("third_party", view, max(place.low, first - _NEAR), first)
    return None


_ACCEPTED: Final = frozenset(["accept", "believe", "admit", "concede", "acknowledge", "agree", "say", "think"])


def _ordered(place: Frame, at: int) -> bool:
    norms = place.norms
    verb = verb_base(norms[at]) or norms[at]
    if tuple(norms[at - 1 : at + 1]) in _SURE and norms[at] != "to":
        return not is_past(norms[at - 1]) or not any(is_past(w) for w in place.quoted()[:6])
    if verb not in _MANDATIVE or is_negator(norms[at - 1]) or norms[at - 1] in lexicon().words("determiner"):
        return False
    return not place.in_past()


def _aimed(place: Frame, at: int) -> bool:
    """Whether the clause behind *so that* is of no past: what somebody aims at."""
    before = place.norms[place.low : at]
    return bool(before) and not place.in_past()


def _would_say(place: Frame) -> bool:
    """ "| is what I would say if the concrete had arrived"."""
    rest = list(place.norms[place.last : min(place.high, place.last + 8)])
    if rest[:2] not in (["is", "what"], ["was", "what"]) or place.first != place.low:
        return False
    return bool({"would", "i'd", "we'd", "they'd", "wanted", "hoped", "should"} & set(rest))
