"""The question that the words answer, where it asks for what others say, for a part, or for what was thought once.

*What's the worst thing anybody has shouted at you? -- | You couldn't find your own feet*; *If you were the landlord,
what would you tell us? -- | The rent is fair*; *What does it say on the door? -- | Nobody lives here*.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.around import tense
from quotecheck.evidence.context.frame import Frame, asserts, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.pronouns import ADDRESSED
from quotecheck.evidence.model import Signal, SignalKind
from quotecheck.text.lazily import lazily

_LONGEST: Final = 34
"""Words of a question that is one."""
_LABEL: Final = 5
"""Words of a label that names who answers."""
_HEARD: Final = lazily(
    r"\b(?:what's|what is|what was|what's been|tell us|give us) (?:the |your |one of the )?(?:single )?(?:worst"
    r"|best|rudest|nicest|funniest|cruellest|kindest|oddest|strangest"
    r"|silliest|stupidest|harshest|most [\w'-]+|commonest|daftest|biggest|favou?rite) (?:[\w'-]+ ){0,2}?(?:thing"
    r"|insult|compliment|heckle|chant|remark|comment|advice|excuse|complaint"
    r"|question|objection|criticism|line|text|letter|message|review|abuse|lie|myth|rumou?r|misconception|joke"
    r"|answer|reply|put-down)\b(?! (?:about|with|for|in|of) (?:the|this|your|our))"
    r"(?=.*\b(?:said|shouted|called|told|heard|hear|had|received|get|got|written|sent|thrown|been|say|says|given"
    r"|yelled)\b|$)"
    r"|\b(?:what's|what is|what are) the (?:[\w'-]+ ){0,2}?(?:myth|lie|misconception|excuse|rumou?r|slogan|motto"
    r"|chant|punchline|catchphrase|headline|refrain|chorus)\b"
    r"|\bwhat (?:do|did|does) (?!you\b|we\b)(?:[\w'-]+ ){1,4}?(?:complain|moan|grumble|object|boast|claim|pretend"
    r"|fear|(?:tell|say to|write to|shout at|promise) (?:people|them|folk|customers|everyone|their|the|his|her)\b)"
)
_AGAINST: Final = lazily(
    r"\b(?:strongest|best|main|chief|usual|standard|obvious|most common|only) (?:argument|case|objection|criticism"
    r"|point|thing|evidence)s? (?:[\w'-]+ ){0,3}?against\b"
    r"|\b(?:case|argument) against\b|\bdevil's advocate\b|\b(?:other side's|opposing|opposite) (?:case|argument"
    r"|view)\b"
)
_WOULD: Final = lazily(
    r"\b(?:what|how) (?:would|will|might|do you think|do you imagine|do you suppose) (?:your |the |his |her "
    r"|their |our )?(?!you\b|we\b|it\b|this\b|that\b)[\w'-]+(?: [\w'-]+){0,3}? "
    r"(?:say|said|tell|answer|reply|write|shout|think|argue|respond|make of|have said|would say|will say"
    r"|would tell)\b"
)
_IN_ROLE: Final = lazily(
    r"\bif you (?:were|was|'d been|had been) (?:[\w'-]+ ){1,6}?.*\b(?:what|how) would you (?:say|tell|answer|write"
    r"|put|explain)\b"
    r"|\bwhat would you (?:say|tell|answer|write) (?:[\w'-]+ ){0,4}?(?:if you were|as the|in (?:his|her|their"
    r"|the [\w'-]+'s) (?:shoes|place|position))\b"
    r"|\b(?:imagine|suppose|pretend|say) (?:that )?you(?:'re| are| were) (?:a|an|the|his|her|their)\b"
)
_WRITTEN: Final = lazily(
    r"\bwhat (?:does|did|do) (?:it|that|this|they) (?:say|read)\b(?! about| to| of)"
    r"|\bwhat(?:'s| is| was| does| did| do) (?:the|your|his|her|their|that) (?:[\w'-]+ )?(?:sign|signs|letter|note"
    r"|label|card|plaque"
    r"|banner|poster|t-shirt|tattoo|headline|text|message|badge|badges|sticker|leaflet|advert|caption|inscription"
    r"|stone|slogan"
    r"|motto|placard|telegram) (?:say|read|said)\b"
    r"|\bwhat(?:'s| is| was) (?:written|printed|engraved|painted|carved|it say) (?:on|over|above|across|inside)\b"
    r"|\bhow (?:does|did|do) (?:it|that|the|your|his|her) (?:[\w'-]+ ){0,3}?(?:song|chorus|verse|joke|line|poem"
    r"|rhyme|chant|saying|hymn|story|ad|advert|jingle|it) (?:go|begin|start|end)\b"
    r"|\b(?:finish|complete) (?:the|this|my) (?:sentence|phrase|line)\b|\b(?:can|could|will|would) you (?:do"
    r"|give us|read us|sing us|recite|say) (?:the|your|his|her|that) (?:[\w'-]+ ){0,2}?(?:voice|impression"
    r"|impersonation|line|lines|chorus|verse|catchphrase|bit)\b"
)
_TOLD: Final = lazily(
    r"\bwhat (?:did|does|do|has|have|was) (?!you\b|we\b|i\b|it\b|that\b|this\b)(?:[\w'-]+ ){1,4}?(?:say|said|tell"
    r"|told|shout|shouted|shouting|write|written|call|called|answer|reply|promise|warn|text|whisper)\b"
    r"|\bwhat (?:were|was) you told\b|\bhow did (?!you\b|we\b|it\b|that\b|this\b)(?:[\w'-]+ ){1,4}?(?:put it|reply"
    r"|respond|answer|react|take it|break it to you)\b"
)
_ONCE: Final = lazily(
    r"\b(?:what|how) (?:did|was|were|had) you(?:r)? (?:[\w'-]+ ){0,3}?(?:think|thought|believe|believed|say|said"
    r"|tell|told|see|regard|vote|voted|view|views|opinion|feel|position|answer|plan|idea)\b"
    r".*\b(?:before|at first|then|back then|at the time|originally|initially|at nineteen|as a (?:boy|girl|child"
    r"|student)|when you were|until|first|once|used to)\b"
    r"|\bwhat did you (?:use|used) to (?:think|believe|say|tell)\b"
)


def replied(place: Frame) -> Signal | None:
    """A signal where the question right before asks for words that are not the speaker's own view; None otherwise."""
    asked = _question(place)
    if asked is None or not asserts(place):
        return None
    kind = _asked_for(place, " ".join(place.norms[asked[0] : asked[1]]))
    return signal_at(kind, place.view, *asked) if kind is not None else None


def _question(place: Frame) -> tuple[int, int] | None:
    """The words of the question that the words are the first sentence of an answer to, whoever asks it."""
    view = place.view
    low = view.sentence(place.first)[0]
    labelled = place.first - low <= _LABEL and ":" in view.between(place.first)
    if low == 0 or (place.first > low and not labelled) or not view.stop(low) or not view.asks(low):
        return None
    first = view.sentence(low - 1)[0]
    first = next((k for k in range(low - 1, first, -1) if "\n" in view.between(k) or _behind_q(place, k)), first)
    return (first, low) if low - first <= _LONGEST else None


def _behind_q(place: Frame, k: int) -> bool:
    """Whether a question begins behind its label: *Q: | What do they say?*"""
    return place.norms[k - 1] in {"q", "question"} and ":" in place.view.between(k)


def _asked_for(place: Frame, question: str) -> SignalKind | None:
    quoted = place.quoted()
    if _ONCE.search(question) is not None:
        return "denial" if tense(quoted) == "present" else None
    if lexicon().words("reporting") & set(quoted) or _of_oneself(quoted):
        return None
    if _IN_ROLE.search(question) is not None:
        return "condition_before"
    if any(p.search(question) for p in (_HEARD, _AGAINST, _WRITTEN)):
        return "third_party"
    if _WOULD.search(question) is not None and not _AS_IF & set(quoted):
        return "third_party"
    spoken_to = ADDRESSED & set(quoted) and tuple(quoted[:2]) not in _ASIDES and quoted[0] not in _OF_THEM
    return "third_party" if spoken_to and _TOLD.search(question) is not None else None


def _of_oneself(quoted: Sequence[str]) -> bool:
    """Whether the answer is about the asked: "I haven't read it", "We have argued it for years", "They don't"."""
    head = quoted[:5]
    mine = head[0].partition("'")[0] in {"i", "we"}
    none = any(map(is_negator, head)) and (mine or len(quoted) <= len(_OF_THEM))
    return none or (mine and bool(_ONES_OWN & set(head)))


_ONES_OWN: Final = frozenset(
    "think know believe read remember love like made argued heard seen forget forgot suppose guess hope".split()  # noqa: SIM905
)
_AS_IF: Final = frozenset(
    ["would", "he'd", "she'd", "they'd", "wouldn't", "it'd", "might", "probably", "they'll", "he'll", "she'll"]
)
_OF_THEM: Final = frozenset(["he", "she", "they", "nothing"])
_ASIDES: Final = frozenset([("you", "know"), ("you", "see"), ("thank", "you")])
