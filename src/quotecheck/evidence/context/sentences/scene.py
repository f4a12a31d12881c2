"""A sentence of a speaker's with the sentence before and the one behind, read once; and what these show of it.

Three things let us hear another's words without a mark: the sentence before opens a slot for them and leaves it open
(*My aunt has one rule. |*), they leave the tale that stands around them in person or tense, and the sentence behind
takes them as words (*She broke it every Friday*). Leech & Short, Style in Fiction (2007), ch. 10.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quotecheck.evidence.context.around import before, behind, tense
from quotecheck.evidence.context.frame import Frame
from quotecheck.evidence.context.sentences.introduced import OUTRIGHT, brought_on, is_person, own_deed, says_open
from quotecheck.evidence.context.sentences.texture import (
    BACK,
    contradicts,
    denies_own,
    is_now,
    points_back,
    weighty,
)
from quotecheck.evidence.language.clauses import clause_words
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.pronouns import ONES_OWN
from quotecheck.evidence.language.wordforms import is_past, same_stem
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quotecheck.evidence.context.around import Beside

_EARLY: Final = 9
"""Words within which a sentence brings on its subject."""
_SLOT_ENDS: Final = 7
_SLOT_OPENS: Final = 5
_MOST: Final = 4
"""Signs of a kind beyond which more say no more."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The words of three sentences of one speaker, normalised; ``after`` is empty where he stops."""

    ahead: "Beside"
    told: list[str]
    quoted: list[str]
    after: list[str]

    @property
    def own(self) -> bool:
        """Whether the speaker himself acts in the sentence before."""
        return own_deed(self.told)

    @property
    def after_text(self) -> str:
        """The sentence behind."""
        return " ".join(self.after)

    @property
    def turns(self) -> str:
        """The first word behind, without what is contracted with it: *she* of *she's*."""
        return self.after[0].partition("'")[0] if self.after else ""

    @property
    def now(self) -> bool:
        """Whether the words speak of now."""
        return len(self.quoted) > _FEW and is_now(self.quoted)


_FEW: Final = 2


def scene(place: Frame) -> Scene | None:
    """The scene of a whole sentence, or of the beginning of one; None where none of its speaker's stands before it."""
    whole = replace(place, last=place.high)
    ahead, follows = before(whole), behind(whole)
    if ahead is None:
        return None
    after = follows.said.split() if follows is not None else []
    return Scene(ahead, ahead.said.split(), list(whole.quoted()), after)


# == What the sentence before opens ==
_SURE: Final = lazily(
    r"\b(?:full of (?:it|himself|herself|themselves|ideas|theories)|convinced|no doubts?|(?:quite|very|perfectly|dead"
    r"|absolutely|utterly|beautifully|so|terribly|always|all|most) (?:sure|certain|clear|simple|firm|plain|obvious"
    r"|definite|persuasive|positive|plausible|confident|adamant|insistent|unanimous|agreed|reassuring)|unanimous"
    r"|adamant|all (?:worked|figured) out|persuasive|plausible|insistent|emphatic|(?:clear|simple|plain) enough)\b"
)
"""How sure somebody is of what he has not said yet: *The lads at the bar were quite certain. |*"""
_TAKES: Final = lazily(
    r"\b(?:has|have|had|'s got) (?:it|views|opinions|ideas|(?:\w+ )?(?:answers?|words?|names?|sayings?|lines?))\b"
)
_COMES: Final = lazily(
    r"\b(?:(?:gets?|got|rose|rises|stood|stands|jumps?|jumped) (?:up )?(?:to|on) (?:his|her|its|their) feet"
    r"|looks? up|looked up|looked at (?:me|us|his|her|the)|opens? (?:his|her|its) mouth|shut (?:his|her) eyes"
    r"|shuts? the door|clears? (?:his|her) throat|leans?|leaned|leant|turned (?:round|to)|turns (?:round|to)"
    r"|stood (?:in|on|up|there)|stands (?:in|on|up)|hand on|pipes? up|came (?:up|over|in|home|back)"
    r"|comes (?:up|over|in|home|into)|rang|rings|phoned|phones|calls? in|stopped (?:me|us)|walked (?:me|us)"
    r"|took (?:me|us|my)|sat (?:me|us)|opened|put (?:his|her) head|in the (?:box|dock|witness)"
    r"|in a (?:\w+ )?voice|at voices|to the life)\b"
)
"""Somebody comes on, moves and is about to speak: *The lawyer gets to his feet. |*"""
_POINTS: Final = frozenset(
    """
    one same single this that following first last opening closing next only another old usual favourite favorite stock
    standard great whole fine official original early earlier previous former
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_BRINGS: Final = frozenset(
    """
    has have had got keep keeps kept gave give gives there's it's that's with by to sent sends wrote open opens opened
    start starts started begin begins began did does do of as on in for was is knows know took offered made makes
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_BEHIND_SLOT: Final = frozenset(
    "on about for from in of to at over under by against ready with always then too all out".split()  # noqa: SIM905
)


def opens(seen: Scene) -> int:
    """How many signs of a slot the sentence before shows, up to five: *Our sergeant had one line for recruits. |*"""
    text, told = seen.ahead.said, seen.told
    parts = _parts(told)
    holds = bool(clause_words("holds_words") & parts)
    signs = (
        says_open(told),
        holds,
        bool(_POINTS & set(told)) and (holds or bool(_carriers() & parts)),
        _SURE.search(text) is not None,
        bool(clause_words("trance") & parts),
        bool(clause_words("called_untrue") & set(told)),
        brings(seen) == OUTRIGHT - 1,
        not seen.own and _slot(told),
        not seen.own and _TAKES.search(text) is not None,
        not seen.own and _COMES.search(text) is not None,
    )
    return min(sum(signs), _MOST + 1)


def has_slot(seen: Scene) -> bool:
    """Whether anything at all opens a slot, if it is only a thing that carries words: *The letter came in May. |*"""
    return opens(seen) > 0 or brings(seen) > 1 or bool(_carriers() & _parts(seen.told))


def _parts(words: "Sequence[str]") -> set[str]:
    """Words, without the end of a genitive, and the heads of compounds."""
    return {part for w in words for part in (w, w.removesuffix("'s"), w.rpartition("-")[2])}


def brings(seen: Scene) -> int:
    """How much the sentence before brings on others' words, by lists: see ``introduced``."""
    return brought_on(seen.ahead, seen.quoted).weight


def is_sure(seen: Scene) -> bool:
    """Whether somebody is sure of what has not been said yet."""
    return _SURE.search(seen.ahead.said) is not None


def names_person(seen: Scene) -> bool:
    """Whether somebody, or some body of people, comes on as a subject may."""
    known = clause_words("speaking_part")
    return any(is_person(n) or n in known for n in (w.removesuffix("'s") for w in seen.told[:_EARLY]))


def _carriers() -> frozenset[str]:
    return clause_words("carrier") | clause_words("on_show")


def _slot(told: "Sequence[str]") -> bool:
    """Whether something that holds words is what the sentence ends on: *has opinions on weaning*, not *my report*."""
    nouns = clause_words("holds_words") | _carriers()
    for k in range(max(1, len(told) - _SLOT_ENDS), len(told)):
        lead = told[max(0, k - _SLOT_OPENS) : k]
        rest = told[k + 1 : k + 2]
        if told[k] not in nouns or {"my", "our"} & set(lead) or (rest and rest[0] not in _BEHIND_SLOT):
            continue
        if _BRINGS & set(lead):
            return True
    return False


# == How the words leave what stands around them ==
_SWEEPING: Final = frozenset("every all no never nobody always any nothing none not only everybody everyone".split())  # noqa: SIM905


def leaves(seen: Scene) -> int:
    """How many signs say that the words leave the tale: they speak of now amid what is past, or of another I."""
    now, past = seen.now, tense(seen.told) == "past"
    mine, own_after = bool(ONES_OWN & set(seen.quoted)), bool(ONES_OWN & set(seen.after))
    signs = (
        now and past,
        now and past and tense(seen.after) == "past",
        now and bool(_SWEEPING & set(seen.quoted)),
        own_after and not mine,
        bool(seen.after) and mine and not ONES_OWN & set(seen.told),
    )
    return sum(signs)


# == How the sentence behind takes them ==
_AS_SAID: Final = lazily(
    r"\b(?:his|her|their|its|whose|those|these|my|the|same|old) (?:(?:own|very|exact|actual|old|same|opening|final) )*"
    r"(?:words?|lines?|phrase|sentence|version|view|story|opinion|theory|idea|joke|voice|verse|tune|speech|lie|part"
    r"|character|turn|excuse|claim|message|sign|notice|plan|promise|motto|slogan|song|plate|rule|leaflet|poster)\b"
    r"|\b(?:that|this)(?:'s| is| was)? (?:line|sentence|one|lot|word|phrase|promise|plan|belief|slogan|song|verse"
    r"|joke|them|him|her|me|what|how|the (?:whole|point|first|last))\b"
    r"|\b(?:he|she|they|it|who|everyone|nobody) (?:says?|said|goes|went|meant|means|told|thought|wrote|sang|reads?"
    r"|claims?|claimed|reckons?)\b|\bso (?:the|they|he|she|it|my|i was|we were) [\w' -]{0,24}\b(?:says?|said|told"
    r"|runs?|ran|goes|went|claims?|claimed|reads?|thought)\b|\b(?:quote|unquote|verbatim|in capitals|by heart)\b"
)
"""What speaks of words as words: *That was the line*, *she says*."""
_LATER: Final = lazily(
    r"^(?:(?:by|then|within|until|till|after|before|now|today|since|when|ten|two|three|four|five|six|eleven|twelve"
    r"|nine|years|weeks|months|half|that|this)\b|(?:by|at|on|in|a|an|it took|two|three|\d+)\b.*\b(?:later|after|since"
    r"|then|now|afterwards|[a-z]+day|christmas|easter|on)\b)"
)
"""What time has passed since: *By the Friday she was asking for more*."""
_BY_NOW: Final = 5


def reacts(seen: Scene) -> int:
    """How many signs say that the sentence behind takes the words as words: it laughs, answers, contradicts."""
    if not seen.after:
        return 0
    signs = (
        _AS_SAID.search(seen.after_text) is not None,
        seen.turns in {"i", "we"} and bool(clause_words("answers_by_deed") & set(seen.after[1:_BY_NOW])),
        len(seen.quoted) > 1 and contradicts(seen.quoted, seen.after),
        laughs(seen),
        bool(clause_words("called_untrue") & set(seen.after)),
        _LATER.search(seen.after_text) is not None,
    )
    return min(sum(signs), _MOST)


def laughs(seen: Scene) -> bool:
    """Whether the sentence behind laughs at something."""
    return bool(clause_words("laughs") & set(seen.after))


# == How the words go on with the tale ==
_JOINTS: Final = frozenset(["and", "but", "so", "because", "then", "also", "yet", "or", "nor", "now", "well", "still"])


def goes_on(seen: Scene) -> int:
    """How many signs say that the words go on with what their speaker tells: *I put it in his tray*, *So we left*."""
    quoted, told = seen.quoted, seen.told
    head = quoted[0].replace("'ll", "").replace("'d", "").replace("'s", "")
    signs = (
        head in BACK,
        takes_up(told, quoted),
        points_back(quoted),
        quoted[0] in _JOINTS,
        tense(quoted) == "past" and tense(told) == "past",
        seen.own,
    )
    return min(sum(signs), _MOST)


def takes_up(said: "Sequence[str]", later: "Sequence[str]") -> bool:
    """Whether a sentence takes up a word of weight of another."""
    return any(same_stem(a, b) for a in weighty(said) for b in weighty(later))


def follows_on(seen: Scene) -> bool:
    """Whether the words can only be their speaker's next: a joint, a word taken up, a verb left out, an "it" of his.

    *Everybody calls it that. | Nobody here does*; *She shouted at us. | I don't hold it against her*; *My aunt wrote to
    them. | She is ninety*.
    """
    quoted = seen.quoted
    linked = quoted[0] in _JOINTS or quoted[-1] in lexicon().words("auxiliary") or takes_up(seen.told, quoted)
    return linked or quoted[0].partition("'")[0] in _SOMEBODY or _of_himself(quoted, seen)


def _of_himself(quoted: list[str], seen: Scene) -> bool:
    """ "I have closed the account", "We will not cut it", "You could hear a pin drop", "I want it. I have long"."""
    if ONES_OWN & set(quoted) and (points_back(quoted) or "still" in quoted):
        return True
    if quoted[0] == "you":
        return quoted[1] in {"could", "can", "couldn't", "never", "get", "learn", "know"}
    if quoted[0].partition("'")[0] not in {"i", "we"}:
        return False
    done = (quoted[1] == "have" or quoted[0].endswith("'ve")) and is_past(quoted[2 - quoted[0].endswith("'ve")])
    again = seen.turns in {"i", "we"} and takes_up(quoted, seen.after)
    return done or again or denies_own(quoted)


_SOMEBODY: Final = frozenset(["he", "she", "it", "they", "those", "these"])


def tells_a_fact(quoted: "Sequence[str]") -> bool:
    """Whether the words tell what was, of others than their speaker: *The valve was open*."""
    return bool({"found", "was", "were", "had"} & set(quoted)) and quoted[0] not in lexicon().words("first_person")
