"""Set ways to lead up to a clause that its speaker does not stand for, read to the clause that they bring.

*I take back what I said, that |*; *I was instructed to tell you that |*; *It is only partly true that |*; *I kidded
myself that |*; *I dread the day |*; *In the event that | ..., call me*; *As far as I can make out |*.
"""

from typing import TYPE_CHECKING, Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.context.vouching import governed
from quotecheck.evidence.model import Signal, SignalKind
from quotecheck.text.lazily import lazily

if TYPE_CHECKING:
    import re

_REACH: Final = 12
"""Words before the clause in which its lead-in stands."""
_RECANTED: Final = lazily(
    r"\b(?:take|takes|took|taking|taken) back (?:what|everything|all|the|my|that)\b.*\bthat$"
    r"|\b(?:withdraw|withdrew|withdrawn|retract|retracted|renounce|disown|recant|apologi[sz]e for|sorry for|regret|"
    r"regretted)"
    r" (?:what|the|my|our|that|any) (?:remarks?|claims?|statements?|suggestions?|comments?|words?|lines?|tweets?|posts?"
    r"|i (?:said|wrote)|we (?:said|wrote))\b.*\bthat$"
    r"|\b(?:only |just |at best |at most |but )?(?:partly|partially|half|not entirely|not quite|not wholly|not strictly"
    r"|not altogether|only sometimes|sometimes) (?:true|right|correct|the case|accurate)(?: to (?:say|claim))?"
    r"(?: that)?$"
    r"|\bused to be (?:true|the case|so|said|thought|believed|assumed|accepted)(?: that)?$"
    r"|\b(?:is|was|are|were) once (?:true|the case|said|thought|believed|assumed)(?: that)?$"
)
"""Taken back, or no longer so."""
_FOOLED: Final = lazily(
    r"\b(?:kid|kids|kidded|kidding|fool|fooled|fooling|delude|deluded|deluding|con|conned|trick|tricked|deceive|"
    r"deceived|flatter|flattered) (?:myself|ourselves|themselves|himself|herself|yourself|yourselves)"
    r"(?: into (?:thinking|believing|hoping))?(?: that)?$"
    r"|\b(?:bluff|bluffs|bluffed|bluffing|fib|fibbed|lied|lying)(?: (?:to )?(?:me|us|him|her|them|the [\w'-]+))?"
    r"(?: that)?$"
    r"|\b(?:get|gets|got|getting|taken|took) it into (?:my|our|his|her|their|your) heads?(?: that)?$"
)
"""Held for true by somebody fooled, or said to fool somebody."""
_NEAR: Final = 5
_ORDERED: Final = lazily(
    r"\b(?:i'm|we're|am|was|are|were|been|being|got) (?:only |just |being |always |now )*(?:told|asked|instructed"
    r"|ordered|paid|required|obliged|forced|advised|encouraged|urged|briefed|coached|under orders|meant|made) to "
    r"(?:tell|say|announce|report|read out|read|state|inform|repeat|pretend|swear|confirm)(?: (?:you|them|people"
    r"|everyone|everybody|the [\w'-]+))?(?: all)?(?: that)?$"
)
"""Said by order: *I was instructed to tell you that |*."""
_AWAITED: Final = lazily(
    r"\b(?:dread|dreading|dreaded|fear|await|awaiting|long for|longing for|look forward to|looking forward to|wait for"
    r"|waiting for|live for|pray for|imagine) the (?:day|moment|hour|time|night|morning|year)(?: when| that)?$"
)
"""What has not come: *I dread the day |*."""
_IN_THE_EVENT: Final = lazily(r"^(?:[\w'-]+ ){0,8}?in the (?:unlikely |likely )?event(?: that)?$")
_AS_FAR: Final = lazily(
    r"\b(?:as|so) far as (?:i|we|anyone|anybody|i'm|we're) (?:can |could |am |are )?(?:make out|tell|see|judge|gather"
    r"|know|knows|aware|remember|recall|understand|concerned)(?: it| from here| at present)?$"
    r"|\b(?:odds|chances|likelihood|probability) (?:are|is|were|was)(?: that)?$"
)
"""*As far as I can make out |*, *The odds are that |*."""
_NOT_SO: Final = lazily(
    r"\bit remains to be (?:proved|proven|seen|shown|established|demonstrated|tested)(?: that| whether| if)?$"
    r"|\b(?:i'm|we're|i am|we are|still) waiting for (?:someone|somebody|anyone|anybody|him|her|them) to "
    r"(?:convince|show|tell|prove|persuade)\b(?: \w+){0,3}(?: that)?$"
    r"|\b(?:the )?last thing (?:i|we|i'd|we'd|he'd|she'd|they'd)\b.{0,24}\b(?:believe|think|say|suggest|claim|imply)"
    r" is(?: that)?$"
    r"|^(?:yeah,? right|oh sure|like hell|like heck|as if)$"
    r"|\bneed a crystal ball to (?:tell|say|know)\b(?: \w+)?(?: that)?$"
)
"""Held out for proof, or scorned: *It remains to be proved that |*, *Yeah, right, |*."""
_REQUIRED: Final = lazily(
    r"\b(?:it's|it is|it was|it will be|it'll be|it'd be) (?:\w+ly |quite |so |very |rather )?(?:imperative|essential"
    r"|vital|crucial|necessary|critical|desirable|preferable|advisable|important|best|better|fitting) that$"
)
"""What is asked for: *It's essential that |*."""
_IDEAL: Final = lazily(
    r"^(?:in (?:my|an|our|his|her|their) (?:ideal|perfect|dream) world|once upon a time"
    r"|to all (?:outward )?appearances|on the face of it|on paper|to the (?:untrained|naked) eye"
    r"|to the (?:man|woman|person) in the street)$"
)
"""As it would be, or looks: *In my ideal world, |*."""
_TO_HEAR: Final = lazily(
    r"\bto (?:hear|listen to|read) (?:him|her|them|some people|the [\w'-]+)(?: (?:talk|speak|tell it|tell the story))?$"
)
"""*To hear him talk, |*."""
_WAYS: Final[tuple[tuple["re.Pattern[str]", SignalKind], ...]] = (
    (_RECANTED, "denial"), (_ORDERED, "third_party"), (_AWAITED, "under_condition"),
    (_IN_THE_EVENT, "condition_before"), (_AS_FAR, "hedge_before"),
)  # fmt: skip


def led_in(place: Frame) -> Signal | None:
    """A signal where a set way of leading in stands before the clause."""
    view, first = place.view, place.first
    low = max(place.low, first - _REACH)
    if low >= first or view.stop(first) or not governed(place):
        return None
    lead = " ".join(place.norms[low:first])
    if _TO_HEAR.search(lead) is not None:
        return signal_at("third_party", view, low, first)
    if _NOT_SO.search(lead) is not None:
        return signal_at("denial", view, low, first)
    if _IDEAL.search(lead) is not None or _REQUIRED.search(lead) is not None:
        return signal_at("under_condition", view, low, first)
    if view.clause(first):  # "He lied to the police, | he lied to his own lawyers", "In the event, |"
        return signal_at("hedge_before", view, low, first) if _AS_FAR.search(lead) is not None else None
    if _FOOLED.search(lead) is not None:
        told = any(map(is_negator, place.norms[max(low, first - _NEAR) : first]))
        return None if told else signal_at("denial", view, low, first)  # "The books don't fib: |"
    kind = next((kind for pattern, kind in _WAYS if pattern.search(lead) is not None), None)
    return signal_at(kind, view, low, first) if kind is not None else None
