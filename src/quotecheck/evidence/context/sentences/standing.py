"""Where a speaker stands by the words: what he says right behind them, and a question that he was asked before.

*The council sold us. That one's true, I have seen the deed*; *They asked me what I knew. | The gate was open*. What the
sentences around would lend to another is his.
"""

from typing import Final

from quotecheck.evidence.context.around import before, behind
from quotecheck.evidence.context.frame import Frame
from quotecheck.evidence.context.scope import is_negator
from quotecheck.text.lazily import lazily

_SHOWS: Final = lazily(
    r"\b(?:(?:that|this|it)(?: one|'s| is| was)*(?: (?:also|still|quite|perfectly|all))* (?:true|mine|right|a fact)\b"
    r"|(?:that|this|it)(?:'s| is| was) my (?:guess|view|opinion|belief|word)\b|\bbe (?:corrected|put right|amended)\b"
    r"|and (?:that|it)(?:'s| is) true|i (?:still )?(?:stand by|meant? (?:it|that)|believe (?:it|her|him|them|that)"
    r"|swear|thought so then|say so (?:still|again)|know what i saw|was there|was in the room|measured|counted|watched"
    r"|knocked|walk it|told (?:her|him|them) so)|i(?:'d| would) (?:say|print|do|sign|write) (?:it|the same|that)"
    r"|i mean it|still (?:do|does|think|say|true|is)|so (?:do|am) i|and so say|and it is\b"
    r"|and (?:she|he|they) (?:was|were) right|bears? (?:him|her|me|it) out|my own eyes|says so|proves? it|can prove"
    r"|believe me|take my word|i have (?:the|his|her|their|it) (?:\w+ )?(?:here|sheets|in writing)|look it up"
    r"|you can (?:see|check|ask)|ask (?:him|her|them|anyone|anybody)|the (?:figures|records|log|minutes|budget"
    r"|register) (?:are|is|show|say|bear))\b"
)
"""With which the speaker stands by it, or shows how he knows: *I measured it*."""
_STANDS: Final = lazily(
    r"\b(?:(?:that one|this one)(?:'s| is| was) (?:true|mine|right|correct)\b|^(?:(?:and|but|yes|well|oh) )*(?:that"
    r"|it|this)"
    r"(?:'s| is| was)(?: (?:also|still|quite|perfectly|absolutely|all|every bit))* (?:true|a fact)"
    r"(?! (?:of|in|only|for|if|when|enough|as|on|at|that|to|until|about)\b)|that's mine\b|and (?:that|it)(?:'s"
    r"| is) true\b"
    r"|i (?:still )?(?:stand by|meant it|mean it)\b|i thought so then and i\b|i still (?:think|say|believe) (?:it|so)\b"
    r"|still (?:do|does|is|are|am) (?:now|today)?$|so (?:do|say|am) i\b)"
)
"""With which he stands by it in so many words: *That one's true*, *I thought so then and I do now*."""
_ASKED: Final = lazily(
    r"\b(?:ask|asks|asked|wanted to know from|pressed|grilled|questioned) (?:me|us) (?:straight |outright |again )*"
    r"(?:what|how|why|if|whether|who|when|where|which|about|for)\b[\w' -]*$"
)
"""A question that he goes on to answer: *She asked me what I had seen. |*"""
_MEANS: Final = lazily(r"(?<!if )(?<!when )\bi (?:stand by|mean|meant) (?:it|that|them|every (?:word|letter))\b")


def stands_by(place: Frame) -> bool:
    """Whether the sentence behind stands by the words in so many words, or the one before asks their speaker."""
    ahead, follows = before(place), behind(place)
    asked = ahead is not None and _ASKED.search(ahead.said) is not None and not place.view.asks(place.high)
    meant = ahead is not None and _MEANS.search(ahead.said) is not None
    return asked or meant or (follows is not None and _affirms(follows.said))


def _affirms(said: str) -> bool:
    found = _STANDS.search(said)
    return found is not None and not any(map(is_negator, said[: found.start()].split()[-3:]))


def shows_how(said: str) -> bool:
    """Whether a sentence behind stands by the words, or shows how their speaker knows: *I measured it*."""
    return _SHOWS.search(said) is not None
