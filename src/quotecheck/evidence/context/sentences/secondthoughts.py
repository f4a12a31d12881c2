"""What a short sentence right behind makes of the words: taken back by their own speaker, laughed off, or a guess.

*Prices have doubled. | I've since changed my mind about that*; *The bridge is safe. | What nonsense*; *He was pushed.
| But that's only a guess*. Whole sentences are read, to their end: *I was wrong about the date of the fair* says
nothing of the words before it. What points back at others, and what is said of many things, is in ``disowned``.
"""

from typing import Final

from quotecheck.evidence.context.around import Beside, behind
from quotecheck.evidence.context.frame import Frame, asserts, signal_at
from quotecheck.evidence.model import Signal
from quotecheck.text.lazily import lazily


def _either(*ways: str) -> str:
    return f"(?:{'|'.join(ways)})"


def _some(text: str) -> str:
    """Any of some words, each with a space behind it, as often as you like."""
    return f"(?:(?:{'|'.join(text.split())}) )*"


_LEAD: Final = _some("and but or well oh ah no so though although then again mind you at least still yet")
_END: Final = (
    r"(?: (?:though|mind|mind you|of course|i'm afraid|i admit|to be honest|honestly|really|now|anyway|frankly"
    r"|i must say|i confess|as it happens))*"
)
_IT: Final = r"(?:that|it|this|so|any of (?:it|that|this)|a word of (?:it|that|this)|all (?:of )?(?:that|this|it))"
_THAT_IS: Final = (
    r"(?:that's|that is|that was|this is|it's|it is|it was|all that is|all that was|those are|call that|call it)"
)
_I: Final = "(?:i|we)"
_QUITE: Final = _some(
    "so quite dead completely entirely totally badly very simply plain utterly all at a hundred per cent 100 too "
    "really absolutely well easily always"
)
_MUCH: Final = _some(
    "what a an such all just sheer utter pure complete total absolute arrant downright load pack of old"
)
_ONLY: Final = _some(
    "only just merely all pure sheer still at best really probably simply purely a my our own an educated wild mere "
    "personal rough"
)
_RUBBISH: Final = (
    r"(?:nonsense|rubbish|lies?|fiction|fantasy|hogwash|baloney|bunkum|tosh|claptrap|drivel|poppycock|twaddle|garbage"
    r"|tripe|hokum|codswallop|balderdash|piffle|humbug|bullshit|bollocks|propaganda|hearsay|gossip|tittle-tattle"
    r"|scaremongering|fabrications?|falsehoods?|myth|invention|slander|smear|fairy (?:tales?|story|stories)"
    r"|wishful thinking)"
)
_UNTRUE: Final = (
    r"(?:wrong|false|untrue|nonsense|rubbish|mistaken|fiction|otherwise|a lie|a mistake|a myth"
    r"|not to be (?:so|true|the case|right)|not (?:true|so|right|the case))"
)
_TAKEN_BACK: Final = lazily(
    _LEAD
    + _either(
        _MUCH + _RUBBISH,
        rf"there(?:'s| is| was| isn't| wasn't) {_some('no not a word shred ounce grain of little any')}"
        rf"truth (?:in|to) {_IT}",
        rf"(?:that|it|this|which) {_some('has had later soon then')}(?:turned out|turns out|proved|proves)(?: to be)? "
        rf"{_QUITE}{_UNTRUE}",
        rf"{_THAT_IS} not (?:what|how) {_I}(?:'d| would)? (?:think|believe|say|hold|see it|feel|put it)"
        r"(?: (?:now|today|any more|anymore|these days|any longer))+",
        rf"{_I}(?:'ve| have)?(?: since| now| both| all)* changed (?:my|our) (?:minds?|views?|opinions?|tune)"
        rf"(?: since(?: then)?| (?:about|on) {_IT}| now| entirely| completely)*",
        rf"{_I} (?:used to|once|first|at first|originally|initially) "
        rf"(?:say|think|believed?|thought|said|feel|felt|assumed?|claimed?) {_IT}",
        rf"{_I} (?:no longer|don't any (?:more|longer)) (?:think|believe|say|hold|hold with|stand by) {_IT}",
        rf"how (?:very )?wrong (?:{_I}|can you|could {_I}) (?:was|were|be|get)",
        rf"{_I} (?:was|were) {_QUITE}(?:wrong|mistaken|misinformed|misled) "
        rf"(?:about|on|in|there|to say|to think|to believe)(?: {_IT})?",
        rf"{_I} (?:was|were) {_QUITE}(?:wrong|mistaken) as it (?:turned|turns) out",
        rf"{_THAT_IS} (?:my|our) (?:first|initial|original|earlier|early) "
        r"(?:thoughts?|impression|reading|guess|assumption|view|idea|mistake|theory)"
        rf"(?: (?:{_I} (?:was|were) {_QUITE}(?:wrong|mistaken)|at least|anyway|(?:and|but) it was wrong))*",
        r"i (?:just )?(?:made|am making|'m making) (?:all (?:of )?)?(?:that|it)(?: all)? up",
        r"(?:hang on|hold on|wait)(?: a (?:minute|second|moment))? no",
        r"(?:i'd|i would|let me|i want to|i wish to|i must|i have to|i had better|may i|can i|we must|we have to) "
        rf"(?:like to )?(?:take|correct|retract|withdraw|unsay|rephrase) (?:{_IT}|myself|what i said)(?: back)?",
        r"(?:.* )?i (?:had|got|gave you|used|was given|read) the wrong [\w'-]+(?: [\w'-]+)?",
        r"(?:sorry )?i (?:misread|mixed|muddled|confused|misremembered|misheard|mistook) (?:it|that|them|those"
        r"|the [\w'-]+)(?: [\w'-]+){0,4}",
    )
    + _END
)
"""Taken back, or laughed off, by a sentence of its own: *I was wrong about that*, *Utter rubbish*."""
_THE_STORY: Final = lazily(
    _LEAD
    + _either(
        rf"{_THAT_IS} {_some('just only at least')}(?:the|their|his|her|an) "
        + _some("official usual standard party company government old local family popular common received approved")
        + r"(?:theory|story|line|version|legend|rumou?r|gossip|myth|excuse|spin|tale|talk|narrative|folklore|accusation"
        r"|allegation|charge|claim)(?: (?:anyway|at least|at any rate|they tell|they told (?:me|us)|he tells|she tells"
        r"|going (?:round|around)|(?:you|we) hear|that goes round|in the village|in the papers|i suppose))*",
        rf"(?:or |at least ){_THAT_IS} the (?:idea|plan|thinking|hope|intention)(?: anyway| at least)?",
        rf"{_THAT_IS} (?:how|the way) (?:he|she|they|the [\w'-]+|my [\w'-]+|people) "
        rf"(?:puts?|told|tells?|describes|described|has|have|had|sees?|saw|phrased) {_IT}",
    )
)
"""Somebody's story: *That's the theory*, *That is how he put it*."""
_A_GUESS: Final = lazily(
    _LEAD
    + _either(
        rf"{_THAT_IS} {_ONLY}(?:guess|guesswork|hunch|speculation|conjecture|supposition|suspicion|assumption"
        r"|theory of mine|gut feeling|impression|surmise)",
        rf"i'm {_ONLY}(?:guessing|speculating|assuming|surmising|theori[sz]ing)(?: here)?",
        rf"{_I} (?:can't|cannot|can not|couldn't|could not|have no way (?:to|of)|won't be able to) "
        r"(?:prove|proving|confirm|verify|swear(?: to)?|vouch for|be (?:sure|certain)(?: of)?|guarantee|substantiate)"
        rf"(?: {_IT})?",
        rf"not that {_I} (?:ever )?(?:have|can|could|had) (?:(?:any|a shred of|a scrap of|the|much) )?"
        rf"(?:proof|evidence|prove {_IT}|show {_IT})(?: (?:of|for) {_IT})?",
        rf"{_I} (?:could|may|might) {_QUITE}be (?:wrong|mistaken|misremembering|imagining {_IT})"
        rf"(?: (?:about|on) {_IT}| there)?",
        rf"(?:i'm|i am|we're|we are) not {_QUITE}(?:sure|certain|positive|clear)(?: (?:about|of|on) {_IT})?",
        r"who knows|who can (?:say|tell)|(?:heaven|god) knows|your guess is as good as mine",
        rf"{_I} (?:think|believe|guess|suppose|reckon|imagine|assume|expect|hope|gather|presume|understand)(?: so)?",
        r"i'd (?:say|guess|imagine|think)|probably|perhaps|maybe|possibly|presumably|conceivably|so far as i know"
        r"|as far as i (?:know|can tell)|to the best of my knowledge",
    )
    + _END
)
"""Said to be no more than a guess: *I can't prove it*, *I think*."""
_HEDGED: Final = frozenset(
    """
    think believe guess suppose reckon imagine assume maybe perhaps probably possibly presumably might may could seems
    seem apparently likely hope expect gather trust whether
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""With which the words themselves say that they are a guess."""
_MOST: Final = 16
"""Words of such a sentence."""


def second_thoughts(place: Frame) -> Signal | None:
    """A signal where the next sentence, whole, takes the words back or says that they are a guess."""
    if not asserts(place) or place.view.unpunctuated:
        return None
    said = behind(place) if place.last == place.high else _dashed(place)
    if said is None or said.last - said.first > _MOST or place.view.asks(said.first):
        return None
    if _TAKEN_BACK.fullmatch(said.said) is not None:
        return signal_at("denial", place.view, said.first, said.last)
    if _THE_STORY.fullmatch(said.said) is not None:
        return signal_at("third_party", place.view, said.first, said.last)
    if _A_GUESS.fullmatch(said.said) is not None and not _HEDGED & set(place.quoted()):
        return signal_at("hedge_after", place.view, said.first, said.last)
    return None


def _dashed(place: Frame) -> Beside | None:
    """What stands behind a dash or semicolon to the end of the sentence: *He was pushed – but that's a guess.*"""
    between = place.view.between(place.last)
    if not (_DASHES & set(between) or " - " in between):
        return None
    return Beside(place.last, place.high, " ".join(place.norms[place.last : place.high]))


_DASHES: Final = frozenset("—–;")
