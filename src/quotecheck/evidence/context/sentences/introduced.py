"""What a sentence brings on: a text, a voice, a part, a game, a wish to have said it, or a look of things.

*There is this card we hand to the children. |*; *In the drill I was the burglar. |*; *I'd love to be able to
say it. |*. Such a sentence proves little alone, its speaker may go on for himself; how much it weighs is counted here,
and what the words and the next sentence must show is counted in ``interposed``.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from quotecheck.evidence.context.around import Beside
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import clause_words, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.people import near_ones
from quotecheck.evidence.language.wordforms import base
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

if TYPE_CHECKING:
    import re


def _of(words: str) -> str:
    """A pattern of one of some words."""
    return f"(?:{'|'.join(words.split())})"


_W: Final = r"(?:[\w'-]+ )"
_WORK: Final = _of(
    "book novel play film story poem song opera musical chapter scene letter diary movie act show episode "
    "tale ballad hymn "
    "sketch prologue sequel pantomime panto ad advert trailer memoir fable joke"
)
_GAME: Final = _of(
    "exercise drill game audition simulation rehearsal test re-?enactment debate quiz exam improvisation "
    "training role "
    "role-?play part dream nightmare round play film sketch panto pantomime opera musical novel movie "
    "scene fable charade"
)
_SLIP: Final = _of(
    "statements? cards? sheet form script placard leaflet sign t-shirt shirt badge note slip sticker "
    "banner list text paper "
    "passage sentences? lines? slogan mug cap flyer poster flag speech questionnaire survey letter prompt "
    "autocue cushion "
    "apron jumper"
)
_GIVE: Final = _of(
    "gave give gives hand handed hands shoved passed slipped issue issued sent show showed read reads pinned stuck left"
)
_SAID: Final = _of(
    "say said tell told announce report write shout read sing print put call answer declare promise "
    "repeat recite argue claim swear"
)
_ME: Final = r"(?:us|me|them|him|her|you|all of us|everyone|everybody)"
_OTHER: Final = r"\b(?!i\b|we\b|you\b)[\w'-]+ "
_NAMED: Final = _of(
    "motion resolution amendment statement oath notice warning disclaimer question proposal text apology "
    "terms script lines? words charge petition objection"
)
_OLD: Final = _of(
    "ago once then days time years boy girl child student nineteen twenty eighteen school college university"
)
_PRINTED: Final = _of(
    "print public paper column speech book pamphlet chamber room pages? magazine diary thesis essay report"
)
_CRITICS: Final = _of(
    "sceptics? skeptics? critics? deniers? opponents? objectors? naysayers? doubters? cynics? purists? "
    "detractors? lobbyists? "
    "apologists? zealots? lot crowd brigade lobby mob camp"
)
_BIT: Final = _of("sentence line passage paragraph clause verse footnote entry caption words page chapter subject")
_REMARK: Final = _of(
    "expression saying phrase line motto catchphrase maxim refrain answer excuse reply retort speech "
    "sermon lecture talk patter spiel warning threat boast joke story complaint verdict diagnosis theory "
    "opinion prophecy prediction forecast"
)
_VENT: Final = _of(
    "pipe pipes piped chip chips chipped chime chimes chimed butt butts butted cut cuts call calls called "
    "shout shouts shouted sing sings sang burst bursts speak speaks spoke"
)
_PUT: Final = _of(
    "had have see saw read get hear heard bellow bark yell find found wear carry say shout chant sing wrote scrawled"
)
_COMPLAINT: Final = _of(
    "complaint excuse argument objection criticism rumou?r insult cliche cliché myth line lie prejudice slur theory "
    "slander"
)
_TOLD: Final = _of("wrote told said declared announced preached promised argued swore published claimed predicted")

_OUTRIGHT: Final = lazily(
    # a joke
    rf"\b(?:there's|there is|it's|like|know|heard|tell|told) (?:you |me |us )?(?:the|that|an?) {_W}?one (?:about"
    rf"|where)\b"
    r"|\bstop me if you\b"
    # a wish, another's wish
    r"|\bi(?:'d| would|'ve always)? (?:just |so |dearly |only )?(?:love|loved|wish|wished|long|longed|give (?:a lot"
    r"|anything"
    r"|my [\w' ]+|the world)) (?:i were able |i was able |i could )?to (?:be able to |have been able to |have )?"
    rf"{_of('say said tell told announce report write')}\b(?! you$)(?: (?!it's|that|you it|the truth)[\w'-]+){{0,4}}$"
    rf"|{_OTHER}(?:wants?|wanted|would have (?:liked|loved)|would like|'d like|'d love|'d have liked|would prefer"
    rf"|expects?"
    r"|expected|begs?|begged|told|asked|ordered|paid|forced) (?:me|us) to (?:have )?"
    rf"{_of('say said tell told write swear testify announce')}\b(?: (?:the|them|this|that|it|him"
    rf"|her)(?: [\w'-]+){{0,2}})?$"
    # a duty
    rf"|\b(?:have|had|has|got|obliged|forced|ordered|required|duty|bound|supposed|meant) to (?:stand up and "
    rf"|get up and )?"
    rf"(?:read|put|recite|move|propose|read out|read aloud) (?:out )?(?:the|a|this|that|their|his|her"
    rf"|you the) {_W}?{_NAMED}\b"
    rf"|\b(?:have|had|has|'ve|got|obliged|paid|there|here|supposed|meant) to (?:give|put|defend|toe|present|state"
    rf"|represent"
    rf"|peddle|spout|trot out|push) (?:the|their|his"
    rf"|her) {_W}?{_of('position line view case message side version answer')}\b"
    rf"|{_OTHER}(?:has|had|have|gets?|got|makes?|made) (?:me|us) (?:to )?(?:say|repeat|chant|write|recite|shout"
    rf"|sing)(?:ing)?"
    r" (?:it|this|that|the same|these|those)\b|\b(?:put|putting|puts) words in(?:to)? (?:my|our) mouths?\b"
    # for another, as another
    r"|\b(?:i'll|i will|let me|i'd better|i can|shall i) (?:just )?(?:translate|interpret|decipher"
    r"|paraphrase) (?:it|this|that"
    r"|them|what|for|the)\b"
    r"|\bi(?:'m| am| was) (?:only |just |merely |simply |here )*(?:interpreting|translating|signing|standing in"
    r"|speaking"
    rf"|answering|reading|relaying) for (?!me\b|us\b|the first\b|myself\b|every|all\b|the last\b"
    rf"|{_W}?{_of('years months hours minutes')}\b)"
    r"|\b(?:pretending|posing|purporting|making out) (?:to be|as|he was|she was)\b"
    rf"|\b(?:argue|given|defend|put|make|playing|reading|read|play|played) (?:the|his|her|their) {_W}{{0,2}}(?:case"
    rf"|side|part)"
    r"(?: (?:to|of|for|against)\b|$)"
    r"|\b(?:exercise|drill|scenario|simulation|role-?play|improvisation|rehearsal)\b.*\b(?:i|she|he)(?:'m| am|'s"
    r"| is)? (?:play"
    r"|plays|played|playing) (?:the|a|an) |\bi(?:'ll| will|'m going to) (?:just )?(?:play|be"
    r"|do) the [\w-]+ (?:[\w-]+ )?(?:now|first)$"
    r"|\bi(?:'ll| will|'d better|'m going to) (?:just )?(?:do|put|give|take|speak|play) (?:their|his|her"
    r"|the other side's) (?:turn|bit|part|side|case|speech|lines|piece)\b"
    r"|\basked (?:me|us) to (?:just )?read (?:out )?(?:this|it|that|the next|these)\b"
    # oneself long ago, a work of one's own
    rf"|\b{_OLD}\b.*\bi (?:.* and )?(?:wrote|told {_W}{{1,3}}|said|declared|announced|preached|argued|swore"
    rf"|published|claimed"
    rf"|predicted) ?(?:this|the following|as follows|these words|in {_W}{{0,3}}{_PRINTED})$"
    rf"|\b(?:first|last|opening|closing) {_BIT} (?:of|in) (?:my|his|her|the|our) {_W}{{0,2}}{_WORK}\b"
    # an object that says it
    r"|\b(?:had|got|have|get) (?:it|this) (?:printed|carved|embroidered|engraved|tattooed|painted|stencilled"
    r"|written|knitted"
    r"|iced|stamped) (?:on|in|into|across|over)\b"
    rf"|^if {_W}{{1,6}}(?:were|was) (?:here|alive|still (?:here|with us|alive)|asked|listening)\b.*\b(?:say|tell"
    rf"|word|call|put)\b"
)
"""Said in as many words: *I'm only standing in for the mayor.*, *I'd love to be able to tell them.*"""
_OF_THEM: Final = lazily(
    rf"\b(?:has|had|have|'s got|keeps|kept|gave|gives|give|did|does) (?:a|an|the|one|his|her|their|its|that|us"
    rf"|us his|us her)"
    rf" {_W}?(?:stock|standard|usual|pat|ready|set|pet|favou?rite|regular|same|well-worn|rehearsed|prepared"
    rf"|trademark) {_W}?{_REMARK}s?\b"
    rf"|\b(?:has|had|have) (?:its|other|their own|his own|her own|the last|strong|firm) (?:own )?(?:ideas?|words?"
    rf"|version|story"
    r"|opinions?|views?)\b(?: (?:of|on|about|for) (?:it|that|things|the matter|everything))?$"
    r"|\b(?:has|had|have) (?:views|opinions|theories|thoughts|a theory|an explanation|an opinion) (?:of|on|about"
    r"|for)\b"
    rf"|(?:[\w-]+'s|his|her|their) (?:favou?rite|great|usual|stock|pet|one|only) {_REMARK}s?\b"
    rf"|\b(?:gist|essence|burden|drift|thrust) of (?:his|her|their|the){_W}? {_REMARK}\b"
    r"|\b(?:has|had|have|got) it all (?:worked|figured|sorted|mapped|thought) out\b"
    r"|\b(?:so|very|quite|dead|absolutely|utterly|certain|adamant) ?(?:sure|certain|confident|positive|adamant)?"
    r" (?:of (?:himself|herself|themselves|it)|about it)$"
    rf"|\b{_VENT} (?:up|in|out)(?: from [\w' -]+| very [\w]+)?$"
    r"|\b(?:hold|holds|held) forth$|\blet(?:s)? (?:fly|rip)$"
    r"|\b(?:they|people|schools?|teachers?) (?:all )?(?:teach|teaches|taught|drum|drummed|feed|fed) (?:you|us|me"
    r"|them|into us|into you)"
    r"(?: (?:in|at|on|as) [\w' -]+)?$"
    rf"|\bwe (?:all )?had (?:a|this|one) {_REMARK} (?:about|for|of)\b"
)
"""What somebody always says, or starts to say: *My agent has a stock answer.*, *The man in the corner pipes up.*"""
_STRONG: Final = lazily(
    # a work, a game, a part
    rf"\b{_WORK} (?:opens|begins|starts|ends|closes|finishes|opened|began|started|ended|goes) (?:with|on|in|like)\b"
    rf"|\b(?:in|for|during|as part of) (?:the|that|a|an|our|this|my|one|his|her|their) {_W}?{_GAME}\b"
    rf"|\b(?:that|this|a|the|one of those) {_GAME} where\b|\b(?:a|the|his|her|their|my|our|for a) (?:bet|wager"
    rf"|dare)\b"
    r"|\b(?:pick|take|argue|draw|drew|picked|took|argued|defend|defended|put|play|played|reading|read) (?:a|the|one"
    r"|that|their"
    r"|his|her|the other) (?:opposite |other |wrong )?(?:side|case|part|position|corner|role)\b"
    rf"|\b(?:a|one|my|the|two|few|single|only) {_W}?lines? (?:to|in the (?:play|film|show|panto)|of (?:his|hers"
    rf"|theirs|dialogue))\b"
    r"|\b(?:understudy|understudied|walk-on|cast as|auditions?|auditioned|auditioning)\b"
    r"|\bmock (?:trial|interview|election|debate|hearing|exam)\b"
    rf"|\b(?:do|did|does|doing) (?:the|our|my|his|her) (?:teacher|boss|manager|queen|king|vicar|{_W}?[a-z]+(?:er|or"
    rf"|man|ist))(?:$| you know\b| with\b)"
    # deceit
    r"|\b(?:bluff(?:ed|ing)?|alibi|cover story|decoy|trick question|codeword|password|code word|hoax|con trick"
    r"|swindle|phishing"
    r"|scams?|scammers?|conm[ae]n|fraudsters?|wind-up|prank|prankster|imposters?|impostors?|catfish|ruse|charade)\b"
    # a text got by heart, given out, on show
    r"|\b(?:by heart|word for word|after me|parrot[- ]fashion|by rote)$"
    rf"|\b(?:they|he|she|somebody|someone|we|you) (?:just |all |only |had |'d )?{_GIVE} {_ME} {_W}{{0,3}}?{_SLIP}\b"
    rf"|\b(?:they|he|she|somebody|someone|you) (?:all |just |had |'d )?(?:gave|give|gives|hand|hands|handed|issued?)"
    rf" (?:(?:every|each) (?:one )?of us|{_ME}) {_W}{{0,3}}?(?:{_SLIP}|(?:bit|piece|scrap) of paper)\b"
    rf"|\b(?:shoved|thrust|pressed|stuck|pushed) (?:a|the|this|some|that) {_SLIP}\b"
    rf"|\b(?:bought|gave|knitted|made|sent|got) (?:me|us|him|her) (?:the|a|that|this) {_W}?"
    rf"{_of('t-shirt shirt mug badge cushion apron jumper card sticker cap hat')}\b"
    rf"|\b(?:there's|there is|there was|i came across|i found|remember|know|had|has) (?:a|one|the|that"
    rf"|this) {_W}?{_BIT} (?:line )?(?:in|on|at|from|near)\b"
    r"|\b(?:sentences?|phrases?|lines?) to (?:put right|correct|translate|parse|copy|copy out|punctuate|read|learn)\b"
    rf"|\b(?:first|last|opening|closing) {_BIT} (?:of|in|on)\b"
    r"|\bboard (?:round|around) (?:my|his|her) neck\b"
    r"|\b(?:it couldn't be|it could not be|nothing could be) (?:plainer|clearer|simpler)\b"
    rf"|\b(?:on|across) (?:his|her|their|its)"
    rf" {_of('chest back bumper banner apron cap helmet forehead side gate door tin lid packet')}\b"
    r"|\b(?:not|never|wasn't|un) ?signed\b|\b(?:anonymous|unsigned)\b|\bno (?:name|signature) (?:on|to|at)\b"
    # a voice that is none, or that goes on
    r"|\b(?:voice|devil|angel|imp|demon|chimp|critic) (?:in|inside|at|on) (?:my|your|his|her"
    r"|the) (?:[\w'-]+ )?(?:head|ear"
    r"|shoulder|mind)\b|\byou can (?:just |almost |practically )?(?:hear|read) (?:it|them|him|her|what)\b"
    rf"|\bif {_W}{{1,3}}(?:could|were able to) (?:talk|speak)\b|\b(?:like this|as follows|thus|the following)$"
    rf"|\b(?:gives?|gave|giving|shot|shoots|got) (?:me|us|you|him|her) (?:that|the|a|his|her|this|such a"
    rf"|one of (?:his|her|those)) {_W}?"
    r"(?:look|looks|stare|eye|eyes|face)\b"
    r"|\b(?:started|starts|starting|had a go|went off|kicked off|flashed|flashes|beeped|beeps|crackled) (?:on|at"
    r"|by) (?:me|us)\b"
    r"|^(?:item|question|statement|number|box|line) [\w-]+ (?:on|of|in) (?:the|my|our|that|this) (?:scale|form|sheet"
    r"|questionnaire|list|survey|inventory|card|test|quiz|paper)\b"
    # what everybody says, what will be said
    r"|\b(?:heard|hear|know|collect|get|got|had) (?:every|all the|each|any|the usual|the same old|the standard"
    r"|the stock"
    rf"|the classic) {_W}?{_COMPLAINT}s?\b"
    r"|\b(?:they|critics|people|everyone|everybody|he|she|history|someone|somebody) ?(?:'ll|will|would"
    r"|'d) (?:[\w'-]+ )?"
    rf"(?:carve|engrave|inscribe|{_SAID})\b(?! (?:you|to you)$)(?: (?!oh|they|it|he|she|we|i|you|that"
    rf"|that's)\b[\w'-]+){{0,5}}$"
    rf"|\b{_CRITICS}\b.*\b(?:always|every time|starts?|begins?|opens?|comes? back|trot|usual|usually|same|first"
    rf"|love|all|have)\b"
    # a wish, oneself before
    rf"|\bi(?:'d| would| wish| want| long| wanted| longed)\b.*\bto (?:be able to "
    rf"|have been able to ){_of('say said tell told announce')}\b"
    rf"|\b{_OLD}\b.*\bi (?:(?:got up|stood up|stood"
    rf"|went)\b.* and )?{_TOLD}\b"
    r"|\bi was (?:only |about )?(?:six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen"
    r"|nineteen|a (?:boy|girl|child|kid|teenager))\b.*\b(?:diary|wrote|swore|told|announced|essay|letter)\b"
    # language as an object
    r"|\b(?:true or false|agree or disagree|multiple choice|false friend|misprint|misquot[\w-]+|mistranslat[\w-]+"
    r"|typo|misheard"
    r"|autocorrect[\w-]*|predictive text|subtitles?|spellcheck[\w-]*|eye test|tongue[- ]twister|lip[- ]read[\w-]*"
    rf"|transcript says|translat(?:e|es|ed|ing) (?:it|this|that)|changes? (?:every|my|what|the) {_W}?(?:word|words"
    rf"|messages?|i)\b)\b"
)
_PLACED: Final = lazily(
    rf"\b{_PUT} it (?:all |up |there |right |every day )?(?:on|in|across|over|from|outside|above|under) (?!me\b|us\b)"
    r"|^(?:and |so |then )?it (?:was|is|'s|stood) (?:there |all |up |right )?(?:in|on|over|across)"
    r" (?:the|my|his|every|a)\b"
)
"""An "it" that is still to come, and where it stands: *They bark it on the parade ground.*"""
_LOOKS: Final = lazily(
    r"\b(?:you'd|you would|you might|anyone would|anybody would|anyone might"
    r"|a stranger would) (?:[\w'-]+ )?(?:think|believe"
    r"|swear|imagine|suppose|conclude|assume|say)\b"
    r"|\b(?:on|off) paper\b|\bon (?:the face of it|the surface)\b|\bin theory\b|\bat first (?:glance|sight|hearing)\b"
    r"|\b(?:looks?|looked|sounds?|sounded|seems?|seemed|reads?) (?:just |exactly |very much |a lot )?(?:like (?:it"
    r"|that|this)"
    r"|as (?:if|though)|that way|on paper)\b|\btempt(?:ing|ed|ation)\b|\bmake[- ]believe\b|\bthe (?:impression"
    r"|illusion)\b"
)
"""How things look: *You'd think, to read the prospectus, that it was done.*"""
_PERSON_ENDS: Final = ("er", "or", "man", "woman", "ist", "ian", "men", "women", "ess", "ers", "ors")
_SPEAKS: Final = frozenset("talks talked talking speaks spoke speaking started starts".split())  # noqa: SIM905
_PARTICLES: Final = frozenset("in up over into out across down round back through one".split())  # noqa: SIM905
_WHEN: Final = frozenset("as when before after while till until once where".split())  # noqa: SIM905
_CONTENT: Final = frozenset(
    """
    that if whether how why about what of nothing so lies no himself herself themselves
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What says what is said."""
_SLOT: Final = 7
"""Words from a verb of saying to the end of its sentence, where nothing is said yet."""
_FEW: Final = 8
OUTRIGHT: Final = 4
"""What needs no other sign."""


@dataclass(frozen=True, slots=True)
class Brought:
    """How much a sentence brings on words of another's."""

    weight: int
    """0 where it does not, ``OUTRIGHT`` where it says so in as many words."""
    in_text: bool
    """Whether by a text, a part or a thing that talks, not by a person alone."""


def brought_on(said: Beside, quoted: Sequence[str]) -> Brought:
    """What the sentence before brings on."""
    words = said.said.split()
    mine = quoted[0].partition("'")[0] in {"i", "we", "my", "our"}
    if _found(_OUTRIGHT, said.said) or (not mine and _found(_OF_THEM, said.said)):
        return Brought(OUTRIGHT, in_text=True)
    nouns = {part for w in words for part in (w, w.removesuffix("'s"), w.rpartition("-")[2])}
    carrier = bool((clause_words("carrier") | clause_words("on_show")) & nouns)
    placed = _found(_PLACED, said.said) and (carrier or not (own_deed(words) or words[0] == "it"))
    in_text = placed or _found(_STRONG, said.said) or _found(_LOOKS, said.said)
    strong = 2 * (placed + sum(_found(p, said.said) for p in (_STRONG, _OF_THEM, _LOOKS)))
    if not strong and (any(map(is_negator, words)) or own_deed(words)):
        return Brought(0, in_text=False)
    talks = carrier and any((_utters(w) and base(w) != "go") or w in _SPEAKS for w in words)
    weight = strong + carrier + (says_open(words) or talks) + _person(words)
    return Brought(min(weight, OUTRIGHT - 1), in_text=carrier or in_text)


def own_deed(words: list[str]) -> bool:
    """Whether the speaker himself does something in a main clause: *I filled in the form*, not *As we sat down*."""
    mine = (k for k, w in enumerate(words) if w.partition("'")[0] in {"i", "we"})
    return any(k == 0 or words[k - 1] not in _WHEN for k in mine)


def _found(pattern: "re.Pattern[str]", text: str) -> bool:
    """Whether a pattern is found and not denied; "or not" is no denial."""
    found = pattern.search(text)
    ahead = text[: found.end()].rpartition(" so ")[2] if found is not None else ""
    return found is not None and not any(map(is_negator, _NOT_ONE.sub("", ahead).split()))


_NOT_ONE: Final = lazily(
    r"\bor not\b|\b(?:not|never|wasn't|isn't) signed$|\bno (?:name|signature)\b.*$|\bcouldn't be (?:plainer"
    r"|clearer)\b"
)
"""What is no denial of what it stands by."""


def _utters(word: str) -> bool:
    """Whether a word is a form of a verb of saying: *piped*, *chirping*."""
    stem = base(word)
    return bool({word, verb_base(word), stem, f"{stem}e"} & clause_words("utters"))


def says_open(words: list[str]) -> bool:
    """Whether a verb of saying stands at the end with nothing said: *So he turns round and tells me straight*."""
    for k in range(max(0, len(words) - _SLOT), len(words)):
        rest = words[k + 1 :]
        mine = (
            k > 0
            and words[k - 1] in {"i", "we", "i'll", "we'll"}
            and not any(w.endswith("ed") for w in words[k : k + 1])
        )
        spoken = _utters(words[k]) and not (base(words[k]) == "ask" and {"me", "us"} & set(rest))
        if spoken and not mine and not _CONTENT & set(rest) and not any(is_finite(rest, j) for j in range(len(rest))):
            return True
    return False


def _gesture(words: list[str], k: int) -> bool:
    """Whether somebody moves as one who is about to speak: *leans over*, *comes in*, not *came on Friday*."""
    verb = verb_base(words[k]) or base(words[k])
    return verb in clause_words("gestures") or (
        verb in clause_words("steps_in") and bool(_PARTICLES & set(words[k + 1 : k + 3]))
    )


def is_person(word: str) -> bool:
    """Whether a noun means somebody: *the plumber*, *my uncle*."""
    ends = word.endswith(_PERSON_ENDS) and len(word) > 4 and word not in clause_words("no_person")
    known = (clause_words("person"), lexicon().words("office"), near_ones(), clause_words("comes_on"))
    return ends or any(word in words for words in known)


def _person(words: list[str]) -> int:
    """1 where a person is brought on as subject, 2 with a gesture: *The plumber put down his torch*."""
    for k in range(1, min(len(words), _FEW) if words[0] != "you" else 0):
        if is_person(words[k]) and {"the", "a", "an", "this", "some", "my", "our"} & set(words[max(0, k - 2) : k]):
            return 1 + any(_gesture(words, j) for j in range(k + 1, len(words)))
    return 0
