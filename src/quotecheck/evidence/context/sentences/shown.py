"""Text on show: words that stand on a wall, in a book, a song or a play that the sentence right before speaks of.

*There was a banner over the bridge when we came. | Strangers go home. We stayed*; *I kept the postcard for years. |
You will never finish it. I pinned it over my desk*. That something is written or played proves
little: the speaker may go on about it. So the words, or the sentence behind them, must also leave his own tale: they
turn to "you" or command, they stand in another tense than it, or what follows speaks of them as of words.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.around import Beside, before, behind, tense
from quotecheck.evidence.context.frame import Frame, asserts, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import clause_words, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.pronouns import ADDRESSED, ONESELF
from quotecheck.evidence.model import Signal
from quotecheck.text.lazily import lazily

_INSCRIBED: Final = lazily(
    r"\b(?:was|were|is|are|it|they've|they'd|they had|they have|someone|somebody|someone had|somebody had"
    r"|someone's|somebody's|been|being)"
    r" (?:been )?(?:sprayed|scrawled|daubed|scratched|carved|chalked|tattooed|engraved|embroidered|stencilled"
    r"|etched|plastered|inscribed|scribbled"
    r"|(?:painted|printed|written|stamped|nailed|pinned|taped|stuck|projected) (?:right |all |up |there "
    r"|in \w+ \w+ )*(?:across|over|on|above|along|down))\b"
    r"|\b(?:chant(?:ed|ing|s)?|sang|sing(?:ing|s)?|shout(?:ed|ing)|scream(?:ed|ing)|yell(?:ed|ing)|bellow(?:ed"
    r"|ing)|roar(?:ed|ing))"
    r"(?: (?:at|from|after|across|over) [\w' -]{2,24})?$"
)
_STAGED: Final = lazily(
    r"\bin (?:act|scene|verse|chapter|episode) (?:one|two|three|four|five|six|\d+)\b"
    r"|\b(?:my|his|her|the) (?:character|big line|only line|one line|cue|catchphrase|punchline)\b"
    r"|\b(?:i|we|he|she) (?:play|plays|played|was playing|am playing|was cast as) (?:the|a|an) [\w'-]+"
    r"|^(?:then |and |so )*(?:the|my|a|this) [\w'-]+ (?:comes|walks|strides|bursts|marches|steps|storms"
    r"|sweeps) (?:in|on|out|down|off|up)\b"
    r"|\bthe curtain (?:goes|went|comes|came) (?:up|down)\b"
    r"|\b(?:first|second|third|fourth|last|final|opening|closing|best|famous) (?:verse|chorus|stanza|line|scene)\b"
)
_COMES: Final = lazily(
    r"\b(?:phone|telephone|mobile|doorbell)\b.*\b(?:went|rang|buzzed|pinged|rings|goes|bleeped)\b"
    r"|\b(?:text|message|letter|note|postcard|email|e-mail|voicemail|telegram|fax)\b.*\b(?:came|comes|arrived"
    r"|arrives|dropped|landed|waiting)\b"
    r"|\b(?:a|an|some|this|the|two|three|four) (?:[\w'-]+ ){0,4}?(?:rings|rang|phones|phoned|came on the line"
    r"|came up to (?:me|us)|leaned|stopped (?:me|us))\b"
    r"|\b(?:turned (?:to|on) (?:me|us)|looked (?:at me|me up|me in)|took (?:one look|my hand|me aside)"
    r"|leaned (?:over|in|across)|pipes? up|piped up|pointed at me|stopped me|grabbed me|sat me down"
    r"|called me (?:in|over)|shook (?:his|her) head|always brings me on)\b"
    r"|\b(?:pretending|claiming) to be\b|\bread (?:[\w'-]+ ){0,4}?(?:out|aloud)\b"
    r"|\b(?:two|three|four|five|six|some|a few|one|both|a couple|a gang|a crowd|a lad|a man|a woman|a fellow"
    r"|a bloke)(?: of (?:them|lads|men|police|youths))? (?:came|burst|walked|barged|marched|ran|leaned|got)"
    r" (?:into|in|up|over|round|across|on|out)\b"
    r"|\bi (?:can (?:still )?|still )?hear (?:my|his|her|our|old|him|them)\b"
)
_POINTED: Final = lazily(
    r"^(?:and |so |then )*(?:it|there it) (?:was|is|'s|stood|said so|hung) (?:up |there |right |all )*(?:on|in"
    r"|across|over|above|under) (?:a|an|the|my|our|his|her|every|all|some)\b"
    r"|^(?:i|we) (?:got|had|found|saw|read) (?:this|it|that) (?:on|in|off|across|over) (?:a|an|the|my|some)\b"
    r"|\bfrom (?:1[5-9]\d\d|the (?:[\w'-]+ )?(?:twenties|thirties|forties|fifties|sixties|war))\b"
)
"""A text that the sentence points forward to: *It was on a billboard in the market.*"""
_PAGE: Final = lazily(
    r"\b(?:there|and there) (?:i was|we were|he was|she was|it was) (?:on|in|all over|across|splashed) (?:page"
    r"|the front|the (?:[\w'-]+ )?(?:paper|papers|news)|every)\b"
    r"|\b(?:my|our) (?:face|name|photo|photograph|picture)s? (?:was |were |is |all )*(?:on|in|over|across) (?:page"
    r"|the front|every|the (?:[\w'-]+ )?(?:paper|papers|website))\b"
)
"""A headline about the speaker: *I bought the paper and there I was on page nine.*"""
_OF_WORDS: Final = lazily(
    r"\b(?:that's|that is|that was|this is) (?:what|all) (?:it|they|he|she|the|they'd|he'd|she'd|everyone|people)\b"
    r"|^(?:it|they) (?:said|says|read|reads)$"
    r"|\bthat (?:belief|line|sentence|word|phrase|promise|lie|claim|rule|headline|story|slogan|motto|verse|message"
    r"|joke|sign|poster|nonsense)\b"
    r"|\bthose (?:words|lines|promises|lies)\b|\bno such thing\b|\bnothing of the (?:sort|kind)\b"
    r"|\bstitched together\b|\bdoctored\b"
    r"|\b(?:i|we|i've|my \w+) (?:still )?(?:have |had |got |'ve )*(?:pinned|framed|kept|tore|ripped|binned"
    r"|crumpled|scrubbed|painted over|laughed|cut it out|learnt it|learned it|know it by heart|burned it"
    r"|burnt it)\b"
    r"|\bgets? (?:a|the) (?:laugh|cheer|boo)\b|\bevery night\b|\b(?:the audience|the house|the curtain|blackout"
    r"|the lights)\b"
    r"|\bgod forgive\b|\bi (?:wrote|sang|invented|composed) (?:it|that)\b|\bjust like that\b"
    r"|\bthat's what i (?:scrub|wash|paint|tore|rubbed)\b"
    r"|\b(?:two|three|four|five|six|seven) (?:foot|feet|inches|metres) (?:high|tall|long)\b|\bin (?:red|big|black"
    r"|white|capital|gold|foot-high) "
    r"(?:paint|letters|capitals|ink|chalk)\b|\bwrong (?:sheet|name|man|woman|person)\b"
)
_BACK: Final = lazily(r"\b(?:but|yet|instead|genuine|from me|never mind|forget|i'll tell you|i will tell you)\b")
_REFERS: Final = frozenset(["it", "them", "him", "her", "that"])
_OF_MINE: Final = frozenset(
    ["stars", "horoscope", "voicemail", "answerphone", "script", "textbook", "schoolbook", "tattoo"]
)
"""What is not one's own text, though one has it: *my horoscope*, but not *our leaflet*."""
_TELLING: Final = 18
"""Words beyond which a sentence tells of other things than a text."""
_BACKWARD: Final = frozenset(["he", "she", "they", "it", "that", "this", "those", "these", "there"])


def shown(place: Frame) -> Signal | None:
    """A signal where the words are those of a text, song, play or caller that the sentence before speaks of."""
    said = before(place) if asserts(place) else None
    if said is None or place.view.asks(place.low) or not _speaks_of_text(said) or _BACK.search(said.said) is not None:
        return None
    quoted = place.quoted()
    voice = place.view.voice(place.view.starts[place.first], place.view.ends[place.last - 1])
    follows = behind(place)
    own = {*said.said.split(), *(follows.said.split() if follows is not None else ())} & ONESELF
    if voice is not None and voice.kind == "document" and not own:
        return None  # a reporter tells it
    if quoted[0].partition("'")[0] in _BACKWARD or (quoted[0] in ONESELF and _REFERS & set(quoted)):
        return None  # "The last verse is the saddest. | I wrote it for my wife"
    page = _PAGE.search(said.said) is not None and not ONESELF & set(quoted)
    first = _POINTED.search(said.said)
    dated = first is not None and first.group().startswith("from ") and bool(ONESELF & set(quoted))
    pointed = page or (first is not None and not dated and tense(quoted) != "past")
    return signal_at("third_party", place.view, said.first, said.last) if pointed or _leaves_tale(place, said) else None


def _speaks_of_text(said: Beside) -> bool:
    """Whether the sentence names what carries words, and does not deny it: *I don't read the posters*."""
    words = said.said.split()
    if len(words) > _TELLING:
        return False
    if _PAGE.search(said.said) is not None:
        return True
    shows = [words.index(w) for w in clause_words("on_show") & set(words)]
    ends = [k for k in shows if words[k] in _OF_MINE or not {"my", "our"} & set(words[max(0, k - 2) : k])]
    ends += [said.said[: m.end()].count(" ") for m in (p.search(said.said) for p in (_INSCRIBED, _STAGED, _COMES)) if m]
    return bool(ends) and not any(map(is_negator, words[: min(ends) + 1]))


def _leaves_tale(place: Frame, said: Beside) -> bool:
    """Whether the words leave what their speaker tells: by whom they speak to, by their tense, by what follows."""
    quoted = place.quoted()
    follows = behind(place)
    after = follows.said.split() if follows is not None else []
    told = said.said.split()
    if _spoken_to(quoted, told, after) and any(p.search(said.said) for p in (_INSCRIBED, _STAGED, _COMES)):
        return True
    if follows is not None and (_OF_WORDS.search(follows.said) or _denies_echo(quoted, after)):
        return True
    if follows is not None and len(after) > 3 and after[:2] == list(quoted[:2]) and told[0] not in ONESELF:
        return True
    stays = tense(told) == "past" and after[:1] not in (["it"], ["they"], ["he"], ["she"]) and tense(after) == "past"
    return stays and tense(quoted) != "past" and not ONESELF & set(quoted)


def _spoken_to(quoted: Sequence[str], told: list[str], after: list[str]) -> bool:
    """Whether the words alone speak to somebody: *| You are off the team*, not *| You know how that is*."""
    words = list(quoted)
    asides = {("you", "know"), ("you", "see"), ("you", "can"), ("you", "could"), ("thank", "you"), ("thought", "you")}
    plain = not any(tuple(words[k : k + 2]) in asides for k in range(len(words)))
    orders = verb_base(words[0]) == words[0] and words[0] not in lexicon().words("function") | clause_words("no_order")
    orders = orders and not is_finite(words, 0) and not {"i", "me", "my"} & set(words)
    spoken = orders or bool(ADDRESSED & set(words))
    return plain and len(words) <= _SHORT and spoken and not ADDRESSED & {*told, *after[:5]}


_SHORT: Final = 14
"""Words of a line that a caller, a crowd or a player has."""


def _denies_echo(quoted: Sequence[str], after: list[str]) -> bool:
    """Whether the next sentence denies a word of weight: *| I sold my boat for gin. I never had a boat*."""
    no = next((k for k, w in enumerate(after[:6]) if is_negator(w)), None)
    small = lexicon().words("function") | lexicon().words("preposition") | lexicon().words("determiner") | ONESELF
    return no is not None and bool((set(quoted) - small) & set(after[no + 1 : no + 5]))
