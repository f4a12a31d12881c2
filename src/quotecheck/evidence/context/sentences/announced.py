"""What the sentence right before announces as somebody else's, as played, supposed, planned or never said.

*She mimics the matron. | You are late again*; *Let's grant it for the sake of argument. | The bridge pays for itself*;
*Suppose they win. | We lose the harbour*. Speech marks are not heard: free direct speech (Leech & Short,
Style in Fiction, 2007, ch. 10) is known by what announces it.
"""

from typing import TYPE_CHECKING, Final

from quotecheck.evidence.context.around import Beside, before, behind, tense
from quotecheck.evidence.context.frame import Frame, asserts, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import clause_words
from quotecheck.evidence.model import Signal, SignalKind
from quotecheck.text.lazily import lazily

if TYPE_CHECKING:
    import re

_OPEN: Final = r"^(?:and |so |but |well |now |then |oh |ah |okay |right |yes |look |anyway )*"
_VOICE: Final = lazily(
    r"\b(?:do|does|did|doing|put on|puts on|putting on) (?:you |on |us )?(?:the|a|an|his|her|that|their|its)"
    r" (?:[\w'-]+ ){0,2}?(?:voice|accent|impression|impersonation)\b"
    r"|\bi (?:can|could) do (?:it|him|her|them) for you\b"
    r"|\b(?:he|she|they|it|who) (?:always |just |then |only )?(?:goes?|went) (?:like|something like"
    r"|a bit like) this$"
    r"|\b(?:i|he|she|they|we|who) (?:always |often |used to )?(?:imitates?|imitated|mimics?|mimicked|impersonates?"
    r"|impersonated)\b"
)
"""Somebody is played: *Then she does her landlady's accent.*"""
_READ_OUT: Final = lazily(
    r"\b(?:i'll|i will|let me|i'm going to|i am going to|i'd like to|i want to|may i|i shall|i'm|i am) (?:just "
    r"|now |first )?"
    r"(?:read|reading) (?!(?:[\w'-]+ ){0,3}?(?:figures|numbers|names|results|list|scores"
    r"|accounts)\b)(?:[\w'-]+ ){1,5}?(?:out|aloud|verbatim|in full|word for word|as (?:recorded|written|printed|it"
    r" stands|drafted|minuted))\b"
    r"|\b(?:i'll|i will|let me|i'm going to|i am going to|i'd like to) (?:just |now |here )?(?:quote|recite)\b"
    r"|(?<!not to )(?<!could )\b(?:and i|i|was|is|said|says|and) quote$|\band i'm quoting$"
)
"""Something is read out: *I'll read you the letter in full.*"""
_TELLS_IT: Final = lazily(
    r"\b(?:the way|as|how) (?:the|they|their|he|she|people|everyone|everybody|his|her|some|our"
    r"|my) (?:[\w'-]+ ){0,3}?"
    r"(?:tells? it|has it|puts? it|would have (?:it|us believe|you believe))$"
    r"|\b(?:to )?hear (?:them|him|her|(?:the|my|our|his|her|their|some|these) [\w'-]+(?: [\w'-]+)?) (?:tell it"
    r"|talk)$"
    r"|^(?:but |and |so )?(?:if you (?:listen to|believe|ask|read|go by)|according to) (?!me\b|us\b|my\b"
    r"|our\b)[\w' -]{3,40}$"
    r"|^(?:just |go and )?ask any [\w' -]{3,30}$"
    r"|\bin (?:the words of (?!my own\b)|(?:my|his|her|the|our|their) [\w-]+'s words\b)"
    r"|^it's (?:the|that|an|a) old(?:est)? (?:[\w'-]+ )?(?:joke|line|story|song|gag|saying|excuse|cliche|cliché"
    r"|proverb|adage|chestnut|refrain)\b"
    r"|\b(?:he|she|they|who|mother|father|mum|dad|man|woman|boss|coach|gran|nan|[a-z]+er|[a-z]+or) (?:always "
    r"|only )?(?:had|has|used) (?:one|a|an|this|that|his|her|the same|only one)"
    r" (?:[\w'-]+ )?(?:saying|line|phrase|expression|motto|catchphrase|maxim|proverb|mantra)\b"
)
"""A version that is another's: *To hear my brother tell it.*"""
_OTHERS: Final = lazily(
    _OPEN + r"(?:you|people) (?:should|ought to|want to|have to|'ve got to|need to|must) (?:hear"
    r"|have heard) (?:the|them|him|her|our"
    r"|my|those|these|some|how)\b"
    + "|" + _OPEN + r"(?:you|we all|we) know (?:how|what|the way) (?:the |our |my |people|they|some|those|everyone"
    r"|everybody|folk|he|she)"
    r".*\b(?:sees?|thinks?|says?|talks?|looks? (?:at|on)|calls?|goes?|are like|is like)(?: (?:of|about|on|at))?"
    r"(?: (?:us|me|you|it|people like us|folk like us|our sort|our kind|our lot))?$"
    + "|" + _OPEN + r"(?:you|we all|we) know (?:what|how) (?:they|people|folk|everyone|everybody|some people"
    r"|some) (?:say|think|talk)s? (?:about|of) [\w' -]{2,30}$"
)  # fmt: skip
"""People whose talk is given next: *You should hear the agents.*, *You know what they say about bakers.*"""
_PLACED: Final = lazily(
    r"\b(?:put|imagine|picture|place|see) yourself (?:in|into|inside|as) (?!(?:my|our) (?:place|shoes|position"
    r"|boots|head|skin|mind|situation)\b)"
    r"|\b(?:step|get|climb) (?:into|inside) (?:the|his|her|their|[\w'-]+'s?) (?:[\w'-]+ ){0,2}?(?:shoes|head|skin"
    r"|mind|boots)\b"
    r"|\b(?:imagine|pretend|suppose|let's say|let us say) (?:that )?(?:i'm|i am|you're|you are|we're|we are) "
    r"(?:a|an|the|your|his|her|their|some|back|in)\b"
)
"""A place that is not the speaker's own: *Put yourself in the landlord's shoes.*"""
_GRANTED: Final = lazily(
    r"\b(?:for the sake of (?:the |an )?(?:argument|discussion|debate)|for argument's sake|arguendo)\b"
    r"|\blet(?:'s| us| me) (?:just |all |now |first )?(?:grant|concede|suppose|assume|pretend|imagine|entertain)"
    r"(?: (?:it|that|this|so|him|her|them|the opposite|otherwise|the worst|for|a|the|moment|minute|second|now|idea"
    r"|claim|case))*$"
    r"|(?:^|\b(?:is|here's|this is|take|imagine|picture|call it|call this) (?:the|our|my|their|a) )(?:absolute )?"
    r"(?:worst|nightmare|doomsday)(?: possible)? (?:case|scenario)\b(?! (?:is|was) (?:over|behind|past))"
    r"|\blet (?:me|us) (?:just |first |quickly )?define (?!what|our|my|it|that|this)"
)
"""What is only supposed, drawn up as the worst, or defined: *Let's grant it for argument's sake.*"""
_UNSAID: Final = lazily(
    r"\bi(?:'d| had)? (?:said|rehearsed|practised|practiced|tried|ran through|went over) (?:it|my line|the words) "
    r"(?:over and over|again and again|all the way|out loud to|to (?:myself|the mirror|the dog|the ceiling|the wall)"
    r"|in (?:the|my) (?:mirror|head|bath|car|van|shower))\b|"
    r"\b(?:i|we) (?:could|might) have (?:said|told|written|answered|replied)"
    r"(?: (?!sooner|earlier|before|and|more|less|nothing|long)[\w'-]+){0,4}$"
    r"|\b(?:i|we) (?:was|were) (?:going|about|supposed|meant|expected|due) to (?:say|tell|write|read|answer"
    r"|announce)\b"
    r"|\bwhat (?:i|we) (?:wanted|longed|meant|ought|planned|intended|would have liked) to (?:say|tell|answer"
    r"|write)\b"
    r"|\b(?:lost (?:a|the|my|that) bet(?= so| and|$)|(?:bet|dared|bribed) me|being paid to (?:say|read|tell))\b"
    r"|\b(?:make|makes|made) (?:you|me|us|them|him|her|everyone) (?:all )?(?:read|say|repeat|write|recite|chant"
    r"|sing)(?: [\w'-]+){0,3}$"
    r"|\bi (?:only )?(?:said|shouted|told (?:him|her|them)) (?:it|this|that|something) (?:just )?(?:to (?:scare"
    r"|frighten|tease|annoy|wind|shock|please|calm|comfort|impress|shut|cheer|fool)"
    r"|for (?:a laugh|fun|effect|show))\b"
    r"|^(?:i|we) (?:dreamt|dreamed|dream) (?:it|this|that|the same)\b"
    r"|(?<!\byou )\b(?:liked?|loved?|preferred?|wanted|wants?|expects?|expected|told|asked|begged|paid|ordered"
    r"|hoped for|trained|coached) "
    r"(?:me|us) to (?:say|tell|write|repeat|answer)(?: (?:it|that|this|so|you|them|here|now|today|tonight"
    r"|instead))*$"
)
"""What was never said, or is said for another: *That is what my boss would have liked me to say.*"""
_PLANNED: Final = lazily(
    r"\bhere(?: was|'s what was) (?:the|our|my|their|his|her) (?:[\w'-]+ )?(?:plan|idea|dream|theory|deal|offer"
    r"|pitch|bargain|thinking)\b"
    r"|\b(?:the|our|my|their|his|her) (?:original |first |old |grand |whole )?(?:plan|idea|dream|theory|pitch"
    r"|thinking|hope|scheme)"
    r" (?:was|had been)(?: (?:simple|this|clear|easy|straightforward|that|lovely|always this))?$"
)
"""What was planned once: *The plan was simple.*"""
_TAUGHT: Final = lazily(
    r"\b(?:taught|teach|teaching|practised|practiced|drilled|drilling) (?:[\w'-]+ ){0,6}?(?:tense|conditional"
    r"|subjunctive|grammar|passive"
    r"|pronunciation|vowels?|consonants?|punctuation|verbs|imperative)$"
    r"|\b(?:give|gives|gave|show|showed|set|hand|handed|start with|begin with) (?:[\w'-]+ ){0,3}?(?:a|an|the"
    r"|this) (?:[\w'-]+ )?"
    r"(?:bad|weak|false|faulty|flawed|circular|fallacious) (?:argument|syllogism|inference|proof)\b"
    r"|\b(?:repeat|say) (?:it |this )?after me\b|\btongue[ -]twister\b|\b(?:example|sample|specimen"
    r"|model) sentences?\b|\bphrase ?book\b"
)
"""An example for a class: *I drilled them in the subjunctive.*"""
_INVENTED: Final = lazily(
    r"\b(?:let's|let us|i'll|i will|i'm going to|we'll|shall we|we can) (?:just |now |quickly )?(?:invent|make up"
    r"|dream up"
    r"|concoct|conjure up|cook up) (?!my\b|our\b|for\b|the)|\bi(?:'m| am| have|'ve)? ?(?:just )?(?:making|made|make)"
    r" (?:him|her|it|them|this|these|that|this one|that one) up\b"
    r"|\b(?:a|an|this|my|one|some) (?:\w+ )?(?:made[- ]up|invented|imaginary|fictitious|fictional|hypothetical) [\w'-]+"
)
"""Somebody or something that is made up for the sake of it: *Let's invent a patient.*"""
_AS_OTHERS: Final = lazily(
    r"\b(?:tell|give|do|say|sing|play) (?:it|you it|you this|it you) (?:just |exactly )?(?:as|the way|like) (?:he"
    r"|she|they|my"
    r"|old|the) ?(?:[\w'-]+ )*(?:did|does|do|used to|would|told it|tells it|always did|had it)$"
    r"|\b(?:gave|gives|give|told|tells|tell|sold|sells|fed|feeds|spun|handed) (?:me|us|you) the (?:very )?(?:same"
    r"|usual|old|same old)"
    r" (?:line|story|excuse|answer|speech|spiel|song|tale|patter|promise|lie|reason)\b(?! (?:about|of|that|i)\b)"
    r"|\bi (?:will |now |hereby |formally )*(?:read|moved?|put|proposed?|seconded?) (?:out )?(?:the|this|an"
    r"|a) (?:[\w-]+ )?(?:amendment"
    r"|motion|resolution|petition|objection) (?:in the name of|on behalf of|for (?!the record)|from)\b"
    r"|\bi (?:have|had|get|keep having|still have|still get) (?:this|the same|a recurring|that|that same|one) (?:\w+ )?"
    r"(?:dream|nightmare)s?\b(?! (?:of|that|for|to)\b)"
)
"""Another's tale, line, motion, or a dream that comes back: *I'll tell it the way my uncle did.*"""
_GUESSED: Final = lazily(
    r"\bi(?:'d| would)(?: only| just)? be (?:guessing|speculating)\b|\bi(?:'m| am) (?:only |just |merely )(?:guessing"
    r"|speculating)\b|\b(?:it|this|that)(?:'s| is|'d be| would be) (?:only |just |pure |sheer |all )(?:a guess"
    r"|guesswork"
    r"|speculation|conjecture)\b"
)
"""What is only guessed: *I'd be guessing.*"""
_SARCASM: Final = lazily(
    r"\b(?:imagine|hear|detect|forgive|excuse|note|mark|feel|picture) (?:[\w'-]+ ){0,3}?(?:sarcasm|irony|sneer"
    r"|wink|inverted commas)\b"
    r"|\b(?:with|dripping with|full of|heavy with) (?:[\w'-]+ ){0,3}?(?:sarcasm|irony)\b"
    r"|\bi (?:say|mean) (?:this|that|it) (?:sarcastically|ironically|facetiously|in jest|as a joke|for a laugh)\b"
)
"""Irony that is announced: *I say this in jest.*"""
_PRINTED: Final = lazily(
    r"\b(?:before|in case|lest|if|when|until) (?:any\w+|some\w+|they|you|people|the [\w'-]+) (?:puts?|prints?"
    r"|writes?|turns?|runs?|makes?|twists?)"
    r" (?:[\w'-]+ ){1,5}?(?:headlines?|front page|papers?|posters?|leaflets?)$"
    r"|\bi can (?:just |already )?(?:see|hear|imagine|picture) the (?:headlines?|papers|tweets|posters|letters"
    r"|complaints)(?: now| already)?$"
)
"""A headline that is feared: *I can see the headlines now.*"""
_DICTATED: Final = lazily(
    r"\bat (?:the |his |her |their )?(?:[\w'-]+ ){0,2}?dictation\b|\bdictated (?:to me )?by (?!me\b)"
    r"|\bwords? (?:from here |that follows? |below |here )?(?:is|are) (?:his|hers|theirs|not mine|not my own)\b"
    r"|^not my (?:own )?words\b|\b(?:these|those|they) (?:are (?:his|her|their|the [\w'-]+)|aren't my"
    r"|are not my) (?:own )?words\b"
)
"""Words that are written down for another: *This was dictated by my lawyer.*"""
_RUMOUR: Final = lazily(
    r"\b(?:whispers?|rumou?rs?|gossip|tales?|stor(?:y|ies)|talk|claims?|slurs?|smears?)\b.*\b(?:going|doing|being"
    r"|put|spread|spreading|flying)"
    r" .*\b(?:lies?|rubbish|nonsense|false|untrue|baseless|invented|made up|wicked|not a word)\b"
)
"""A rumour called a lie: *There's a tale going round, and it is a lie.*"""
_THINKING: Final = lazily(
    r"\b(?:thinking|thought|saying|said|telling|told) (?:to )?(?:myself|yourself|himself|herself|themselves"
    r"|ourselves)\b"
)
"""Thought at the time: *And I'm saying to myself, we are lost.*"""
_SAY_IT: Final = lazily(
    r"\b(?:says|tells (?:me|us|you)|sings|chants|repeats|drummed|drums|hammered|preaches|preached|swore by"
    r"|swears by|had me saying|used to (?:sing|say|tell (?:me|us))"
    r"|used to be (?:told|taught)|(?:they|people|everyone|everybody|they'll|they'd|fans|children|kids)(?: all"
    r"| always| will| would)? (?:say|sing|tell (?:me|us|you)|chant|shout|repeat))"
    r" (?:it|the same|the same thing|one thing)(?: (?:in|at|to|into|every|on|over|when|with|all|again"
    r"|too)(?: (?!those)[\w'-]+){0,4})?$"
    r"|\b(?:guess|imagine) what (?:he|she|they|the [\w'-]+) (?:said|says|say|told [\w'-]+)$|\bhere's what (?:he"
    r"|she|they|the [\w'-]+)(?:'ll| will|'d| would) (?:say|write|tell)\b"
    r"|\bwhat (?:they|everyone|everybody|people) (?:all |always )?(?:tell|tells|say|says|told|said)(?: (?:you|him"
    r"|her|them|me|us))?$"
    r"|\b(?:apology|answer|excuse|reply|response|line|speech|patter|spiel|question|joke)s? (?:is|are|was"
    r"|were) always the same$"
    r"|\b(?:what follows|the next (?:bit|part|sentence|words)|the following) (?:is|are) (?:not mine|his|hers"
    r"|theirs|not my)\b"
    r"|\b(?:it's|it is|that's|that is|this is) (?:a|the) (?:[\w'-]+ )?(?:line|song|quote|quotation|verse|lyric"
    r"|proverb|caption|title|heading) (?:from|out of|in|by|on)\b"
    r"|\bi'm (?:quoting|citing|reading from|translating|paraphrasing) (?:from )?(?:the|him|her|them|his|their|a"
    r"|an) |\bi quote (?:the|from|him|her|them)\b"
    r"|\blet me (?:put|give you|tell you|say) (?:the other side|the case for|the official (?:line|version|answer)"
    r"|the (?:party|company|council) line|it (?:as|like|the way) (?:the|a|any|my|they|he|she))\b"
)
"""Others that say it, or the same: *Every bully says the same.*, *You can guess what he said.*"""
_UNREAL: Final = lazily(
    r"^if i (?:were|was) (?:a|an|the|in|him|her|them|you|my)\b.*\b(?:say|put|tell|answer|write|think|argue)(?: it"
    r"| this| you| so| them| us)*$"
    r"|^(?:and |so |now |but |just |well )*(?:suppose|supposing|say|assume|assuming|what if|let's say) (?:for (?:a"
    r"|one|the) \w+ )?(?:that )?(?:he|she|they|we|the|it|this|a|somebody|someone|nobody|you)\b"
    r"|\b(?:i|we)(?:'d| would) have (?:told (?:you|them|him|her|people) |said |answered )(?:something (?:else"
    r"|different)|another story|a different story|the opposite|this|the reverse)$"
    r"|\b(?:i|we) (?:used to|once) (?:believe|say|preach|teach|swear|tell (?:people|everyone|them"
    r"|the [\w'-]+)) (?:it|this|so)\b(?: [\w'-]+){0,5}$"
    r"|\b(?:told|tell|gave|signed|said|say|wrote|write|give) (?:[\w'-]+ )?what (?:they|he|she"
    r"|the [\w'-]+) (?:wanted|put in front of me|told me|asked for|wanted to hear|ordered|expected)(?: to)?$"
    r"|\b(?:i|we) (?:knew (?:it all|everything)|had all the answers)\b"
)
"""A world that is not, or is no more: *Suppose they win.*, *I used to believe it with all my heart.*"""
_ALL: Final[tuple[tuple[SignalKind, "re.Pattern[str]"], ...]] = (
    ("third_party", _VOICE), ("third_party", _READ_OUT), ("third_party", _TELLS_IT), ("third_party", _OTHERS),
    ("third_party", _PLACED), ("condition_before", _GRANTED), ("denial", _UNSAID), ("denial", _PLANNED),
    ("third_party", _TAUGHT), ("denial", _SARCASM), ("third_party", _PRINTED), ("third_party", _DICTATED),
    ("denial", _RUMOUR), ("third_party", _SAY_IT),
    ("third_party", _INVENTED), ("third_party", _AS_OTHERS), ("hedge_before", _GUESSED), ("condition_before", _UNREAL),
)  # fmt: skip
_TENSED: Final = frozenset([_PLANNED, _UNREAL])
"""What is announced with these is of no past."""
_PEOPLE: Final = frozenset([_OTHERS, _VOICE, _TELLS_IT, _SAY_IT])
"""Announcements of people, of whom "they" and "he" may go on to speak."""
_OWN_AGAIN: Final = lazily(
    r"\b(?:but|yet|instead|so (?:here goes|let me|you'll|i'll|i will|i want)|genuine|from me|i'll tell you"
    r"|i will tell you|i mean (?:it|every)|and (?:i|it) (?:do|does|did|is|was))\b"
)
"""With which the announcing sentence comes back to its speaker: *I could do you his voice but ...*"""
_HE: Final = frozenset(
    ["he", "she", "they", "it's", "that's", "he's", "she's", "they're", "they've", "they'd", "they'll"]
)


def announced(place: Frame) -> Signal | None:
    """A signal where the sentence before announces the words as no claim of their speaker's; None otherwise."""
    lead = place.norms[place.low : place.first]
    own = {"i", "we", "but", "i'm", "we're"} & set(lead)  # "The sun is a lamp, but I say | it is a star"
    said = before(place, inside=not own) if asserts(place) else None
    if said is None or place.view.asks(place.low):
        return None
    if said.said.endswith("to write") and "\n" in place.view.between(place.low):
        return None  # "The guild has asked me to write.", and then the letter
    for kind, pattern in _ALL:
        found = pattern.search(said.said)
        if found is not None and not _disclaimed(said, found) and not (pattern in _PEOPLE and _of_them(place)):
            return None if _ones_own(place, said, pattern) else signal_at(kind, place.view, said.first, said.last)
    return _thought(place, said)


def _ones_own(place: Frame, said: Beside, pattern: "re.Pattern[str]") -> bool:
    """Whether the words are the speaker's all the same: "I was going to read you a list. | I won't", "My leaflet says
    it. | I was born here"."""
    quoted = place.quoted()
    denies = any(w == "not" or w.endswith("n't") for w in quoted[:3])
    mine = quoted[0] in {"i", "we"} and (denies or bool({"it", "this"} & set(quoted)))
    if mine and pattern in {_UNSAID, _SAY_IT}:
        return True
    if pattern is _SAY_IT:
        whose, what = said.said.split()[:2]
        return whose in {"my", "our"} and what in clause_words("on_show") | {"letter", "book", "report", "website"}
    return pattern in _TENSED and (tense(quoted) == "past" or quoted[0] in {"i", "but", "i'm"})


def _disclaimed(said: Beside, found: "re.Match[str]") -> bool:
    """Whether what is announced is denied, or the sentence comes back to its speaker: *I won't do you his voice*."""
    ahead = said.said[: found.start()].split() + found.group().split()
    denied = any(is_negator(w) for w in ahead if w != "never") or "without" in ahead
    return (denied and " not m" not in f" {found.group()}") or _OWN_AGAIN.search(said.said, found.start()) is not None


def _of_them(place: Frame) -> bool:
    """Whether the words speak of the people that were announced: *You should hear the choir. | They are wonderful*."""
    said = place.quoted()
    back = said[0] in _HE
    return back and (
        " about " not in f" {' '.join(place.norms[max(0, place.low - 6) : place.low])} " or bool(_JUDGES & set(said))
    )


_JUDGES: Final = frozenset(["wrong", "right", "mistaken", "lie", "fools", "know", "mean", "say"])


def _thought(place: Frame, said: Beside) -> Signal | None:
    """A thought that goes on, and is answered: "And I'm saying to myself, we are lost. | We are lost for good. Then he
    shows me the map"."""
    if _THINKING.search(said.said) is None or tense(place.quoted()) == "past":
        return None
    answer = behind(place)
    answered = answer is not None and answer.said.startswith(("and ", "but ", "then ", "only "))
    return signal_at("third_party", place.view, said.first, said.last) if answered else None
