"""What the sentences right behind say of the words: held once, never said, said in fun, to be struck, true but for.

*The ferry is finished. | That's what I thought until the loan came*; *| Scratch that, it was the cousin*; *|
The day somebody shows me a receipt, that is*; *| I'm pulling your leg*. The older rules are in ``afterwards``.
"""

from typing import TYPE_CHECKING, Final

from quotecheck.evidence.context.around import Beside, before, behind, tense
from quotecheck.evidence.context.frame import Frame, asserts, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.context.tails.naming import only_did_not_write
from quotecheck.evidence.language.clauses import clause_phrases, is_finite
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal, SignalKind
from quotecheck.text.lazily import lazily
from quotecheck.text.numbers import is_number_word

if TYPE_CHECKING:
    import re

_OPEN: Final = (
    r"^(?:and |but |well |now |oh |ah |of course |mind you |at least |or rather |only |still |anyway |look |see )*"
)
_HELD_ONCE: Final = lazily(
    _OPEN + r"(?:that's|that is|that was|this was|it's|it is|it was|which is|which was) (?:at least |exactly "
    r"|just |more or less )?"
    r"(?:what |how |the way )?(?:i|we|i'd|we'd|everybody|everyone|most of us|all of us|you) (?:had |have |all "
    r"|always |used to |once |still "
    r"|honestly |really |genuinely )*(?:thought|believed|said|assumed|felt|hoped|told [\w'-]+|supposed|imagined"
    r"|reckoned|saw it|put it"
    r"|think|believe|say|feared|expected|planned|intended|meant)\b.*\b(?:until|till|before|up to|at first"
    r"|at the time|once|in those days|back then"
    r"|then|yesterday|last (?:week|month|year|spring|summer|autumn|winter|night)|originally|initially|years ago"
    r"|when i was|when we were|as a"
    r" (?:boy|girl|child|student|young))\b"
)
"""Held until something happened: *That's what I thought until the vote.*"""
_THE_RULE: Final = lazily(
    _OPEN + r"(?:that|this|it|such) (?:was|used to be|had been) (?:always )?(?:the|their|once the|then the|(?:our"
    r"|my)(?! (?:promise|rule|offer|deal|policy|practice|pitch)\b)) (?:[\w'-]+ ){0,2}?"
    r"(?:rule|law|view|theory|thinking|policy|position|line|belief|wisdom|assumption|orthodoxy|dogma|practice"
    r"|custom|consensus|teaching"
    r"|doctrine|fashion|attitude|creed|gospel|mistake|error|delusion|fantasy|excuse|version|rumou?r|plan|idea"
    r"|promise|deal|offer|pitch)\b"
    r"|" + _OPEN + r"(?:that|this|it) (?:was|used to be) (?:then |always |once |still |all )?(?:law|policy|gospel"
    r"|custom|common knowledge|orthodoxy|doctrine|accepted)\b"
    r"|" + _OPEN + r"that was (?:before|until|till|last (?:week|month|year|night|spring|summer|autumn|winter)"
    r"|the old|yesterday|[\w'-]+ years ago|years ago)\b"
    r"|" + _OPEN + r"(?:i|we|everybody|everyone) (?:all )?(?:believed|thought|said|preached|taught) (?:that|so"
    r"|it) (?:for|once|then|all|till|until|when|as)\b"
    r"|" + _OPEN + r"(?:i|we) no longer (?:believe|think|say|hold) (?:that|so|it|this)\b"
)
"""A rule, a plan or a belief that is gone: *That was the rule.*"""
_STRUCK: Final = lazily(
    r"^(?:no |oh |ah |sorry |wait |er |um |hang on |hold on |actually |look )*"
    r"(?:(?:strike|scratch|scrub|cancel|delete|erase|cut) (?:that|it|all that|the last (?:bit|part|sentence"
    r"|line))\b"
    r"|(?:ignore|disregard) (?:that|all that|all of that|what i (?:just )?said|the above|me)(?=$| i| it| we"
    r"| please| that)"
    r"|what am i (?:saying|talking about)\b|i tell a lie\b|i'm (?:wrong|lying|telling you wrong)\b|i am wrong\b"
    r"|i got that (?:wrong|backwards|the wrong way)\b"
    r"|i've got that (?:wrong|backwards|the wrong way)\b|that's (?:wrong|not right|the wrong way round|not it)$"
    r"|i stand corrected\b"
    r"|let me (?:rephrase|correct (?:that|myself)|start (?:again|over)|take that back|put that (?:better"
    r"|differently|another way))\b"
    r"|(?:i'd|i would|we'd|we would|let me|may i|i) (?:like to |wish to |want to |have to "
    r"|must )?(?:now )?(?:withdraw|retract)"
    r" (?:that|it|those words|the remark|what i said)\b"
    r"|i (?:misspoke|take that back|take it back|withdraw that|withdraw it|retract that|retract it"
    r"|shouldn't have said that|should not have said that)\b"
    r"|my mistake\b|forget i (?:said|spoke)\b|forget i ever said\b|i didn't mean to say that\b"
    r"|slip of the tongue\b|that (?:came|slipped) out\b)"
)
"""Taken back in the next breath: *No, strike that.*"""
_NEVER_SAID: Final = lazily(
    _OPEN + r"(?:i|we|i've|we've|i'd|we'd) (?:have |had )?(?:never|didn't|did not)(?: actually| ever"
    r"| once)? (?:said?|say|wrote|write|written"
    r"|tweeted?|posted|sent|signed) (?:that|it|this|any such thing|a word of (?:it|that)|anything of the (?:sort"
    r"|kind)|anything like (?:that|it)|those words)"
    r"(?= in my life| ever| at all| to (?:any|him|her|them)\w*|$| and i (?:never|don't|wouldn't)| it's| somebody"
    r"| someone| he| she| they)"
    r"|\bi(?:'m [\w' -]{3,24} and i| myself)? (?:said|wrote|admitted|did|claimed|promised|signed|agreed|confessed"
    r"|told [\w'-]+) (?:to )?(?:no such thing|nothing of the (?:sort|kind))\b"
    r"|\b(?:it would|it'd|that would|that'd) be (?:a|an|quite|simply|plain|just)? ?(?:lie|wrong|dishonest|false"
    r"|untrue|nonsense|misleading|untruth|fib|fiction"
    r"|absurd|ridiculous|foolish) (?:to|for me to) (?:stand (?:here|up) and )?(?:say|claim|pretend|suggest"
    r"|tell [\w'-]+) (?:so|that|it|as much)$"
    r"|\bi(?:'d| would) be (?:lying|a liar|kidding you|fibbing|deceiving you|misleading you) if i (?:said|told you"
    r"|claimed|pretended) (?:so|that|it|as much)$"
    r"|\bi don't (?:believe|buy|accept|think|agree with) (?:a word of (?:it|that)|any of (?:it|that)"
    r"|that for a (?:moment|minute|second)|it for a (?:moment|minute|second)|a bit of it)\b"
)
"""Denied to have been said: *I never said that in my life.*, *It would be dishonest to claim that.*"""
_THEIRS: Final = lazily(
    _OPEN + r"(?:that's|that is|that was|this is) (?:them|him|her|the [\w'-]+(?: [\w'-]+)?|my [\w'-]+|our [\w'-]+"
    r"|their [\w'-]+) (?:talking|speaking|for you)\b"
    r"|^so (?:they|he|she|the [\w'-]+) (?:told|said|says?|tells?|claims?|claimed|assured"
    r"|promised)(?! to)(?:(?: [\w'-]+){0,4}$| (?:at any rate|at least|anyway|anyhow|apparently|supposedly)\b)"
    r"|^so (?:i|we) (?:was|were|am|are|'m|'re) (?:told|assured|led)\b"
    r"|^as (?!i\b|we\b|my\b)[\w' -]{2,30}? (?:says?|said|put it|puts it|would say|would have it|likes? to say"
    r"|once said)$"
    r"|^according to (?!me\b|us\b|my\b|our\b)[\w'-]+(?: [\w'-]+){0,4}$"
    r"|^(?:but |well |and )*that(?:'s)?(?: at any rate| at least| anyway| in any case)?(?: is| was)? what (?:i"
    r"|we)(?:'m|'re|'d been| was| were| am| are| have been| had been|'ve been) (?:always )?"
    r"(?:told|taught|led to believe|promised|given to understand|paid to say|supposed to say|meant to say"
    r"|expected to say|told to say)\b"
    r"|\band that's what (?:they|he|she|they'd|he'd|she'd|the [\w'-]+)(?: had| have)? (?:taught|told|made|called"
    r"|teach|tell) (?:her|him|them|me|us|the)\b"
    r"|^(?:unquote|end quote|end of quote|close quote|close quotes|end of quotation|close inverted commas)\b"
    r"|^(?:his|her|their) (?:exact |very |own )?words(?: not mine| not ours| exactly)?$"
    r"|^said (?:nobody|no one|no-one|not a soul|not one)\b|^said no [\w'-]+(?: [\w'-]+)?(?: ever)?$"
    r"|" + _OPEN + r"(?:that's|that is) (?:the|an) old(?:est)? (?:one|line|trick|excuse|lie|joke|chestnut|song|gag"
    r"|cliche|cliché)\b"
    r"|" + _OPEN + r"(?:that's|that is|that was|those are|those were|these are|they're) (?:his|her|their|not my"
    r"|the [\w'-]+'s|[\w'-]+'s) (?:own |exact |very )?"
    r"(?:words|phrase|line|view|opinion|version|claim|theory|argument|story|account|take)\b"
    r"|" + _OPEN + r"(?:that's|that is|that was) what (?:the |a |my |our |his |her |their )?(?!i\b|we\b"
    r"|you\b)[\w'-]+ (?:[\w'-]+ ){0,2}?"
    r"(?:say|says|said|claims?|claimed|reckons?|tells?|told|taught|think|thinks|thought|wrote|want|wants"
    r"|wanted) (?:me|us|you|to|it|the|people|everyone|anyway|i)?\b"
)
"""Whose words they are: *That's them talking.*, *Unquote.*, *Said nobody.*"""
_SAID_OFTEN: Final = lazily(
    _OPEN + r"(?:every one|every single one|all|each|most|half|both|none) of (?:that|those|them|it|these) (?:was|were"
    r"|is|has been|have been|got) (?:also |all )?(?:said|written|claimed|printed|shouted"
    r"|predicted|promised|lies|untrue|false|nonsense|rubbish|wrong|invented)\b"
    r"|"
    + _OPEN
    + r"(?:that|those|it all|all that|the same) (?:was|were) (?:all |also |exactly |just )?(?:said|predicted"
    r"|claimed) (?:about|of|when|in)\b"
    r"|" + _OPEN + r"(?:they|people) said (?:that|the same|all that|exactly that|it) (?:about|of|last|in|when)\b"
)
"""What was said of other things too, and wrongly: *Every one of those was said of the railway.*"""
_OF_SAYING: Final = frozenset([_NEVER_SAID, _THEIRS, _SAID_OFTEN])
_SAYS_OUTRIGHT: Final[tuple[tuple["re.Pattern[str]", SignalKind], ...]] = (
    (_STRUCK, "denial"), (_NEVER_SAID, "denial"), (_THEIRS, "third_party"), (_HELD_ONCE, "denial"),
    (_SAID_OFTEN, "third_party"),
)  # fmt: skip
_IN_FUN: Final = lazily(
    r"\b(?:pulling|having) (?:your|the) (?:leg|legs|chain)\b|\bhaving you on\b|\bwinding you up\b|\bonly (?:joking"
    r"|kidding|teasing|messing)\b"
    r"|\bjust (?:joking|kidding|teasing|messing)\b|\bapril (?:fool|fools|fool's)\b|\bhappy april\b"
    r"|\bhad you (?:going|there|worried|fooled)\b|\bgotcha\b"
    r"|\b(?:look|looked) at the date\b|\b(?:check|note|see|notice|mark) the date\b|\bi (?:jest|kid|tease)\b"
    r"|\bi'm (?:joking|kidding|teasing|messing with you)\b"
    r"|\bi(?:'m| am| was) (?:being |only |just )*(?:sarcastic|ironic|ironical|facetious|flippant)\b"
    r"|\b(?:pardon|excuse|forgive) (?:my|the) (?:tone|sarcasm|irony)\b"
)
"""Said in fun: *I'm pulling your leg.*, *Now look at the date.*"""
_BOUNDED: Final = lazily(
    r"^(?:but |only |and |well |oh |at least |i mean )*(?:if and only if|if ever|provided|providing|on (?:one|the"
    r"|a|this|two) conditions?|on condition"
    r"|subject to|assuming|depending on|barring|except (?:for|the|in|on|when|if|at|my|our|those|one|two|three|a)"
    r"|apart from (?!that|this|anything|everything|which)"
    r"|all except|all but|bar (?:the|one|two|three|a)|save (?:for|the)|excepting|with the exception|with (?:one"
    r"|two|a few|some) exceptions?|excluding|not counting"
    r"|not including|minus|other than (?!that|this))\b"
)
_ONLY_WHEN: Final = lazily(
    r"^(?:but )?(?:the (?:day|moment|minute|second|year|week|hour|time)|when|once|as soon as|after|the very (?:day"
    r"|moment)) .*\b(?:that is|i mean|not before)(?:$| and| but| which)"
)
"""What it waits for: *The day somebody shows me a receipt, that is.*"""
_ONLY_THERE: Final = lazily(
    r"^(?:well |but |only )?(?:since|in|on|at|for|to|from|with|among|under|by|during|outside|inside|within|over) "
    r"(?:[\w'-]+ ){1,5}(?:that is"
    r"|that's all|i should say"
    r"|i mean|mind|mind you)$"
)
"""Where alone it holds: *In cattle, that is.*"""
_REFUSES: Final = lazily(
    _OPEN + r"(?:no )?(?:i|we) (?:won't|will not|shan't|can't|cannot|couldn't|am not going to"
    r"|'m not going to|refuse)\b"
    + "|"
    + _OPEN
    + r"i'm not going to\b|"
    + _OPEN
    + r"(?:you|they|nobody) (?:won't|will not|will never"
    r"|will) (?:get|hear|have) (?:it|one|that|them) from me\b|^not from me\b"
)
_ASKED_FOR: Final = lazily(
    r"\b(?:you|you'd|they|they'd|he|she|you all|you lot) (?:all |just |really |would )?(?:want|wants|like|love"
    r"|need|wish|waiting for|expect) (?:me|us|for me) to (?:say|admit|tell|confess)\b"
    r"|\b(?:you|they)(?:'d| would)? (?:all |just |really )?(?:want|like|love|need) (?:a|the|your|their"
    r"|that) (?:headline|quote|story|scoop|confession|apology|name|soundbite)\b"
)
_DRAFT: Final = lazily(
    r"\b(?:had|have|i'd|we'd|wrote|written|drafted|prepared|typed|rehearsed|practised"
    r"|practiced) (?:[\w'-]+ ){0,4}?(?:statement|speech|letter|answer|line|announcement|apology|resignation|email"
    r"|reply|sermon|eulogy|toast)\b"
)
_DISCARDED: Final = lazily(
    _OPEN + r"(?:i|we|i've|we've|then i|so i) (?:then |just |have |had |never )*(?:tore|torn|ripped|binned|deleted"
    r"|scrapped|shredded|burned|burnt|threw|thrown|crossed|cut"
    r"|dropped|sent|delivered|posted|gave|used|read|said) (?:it|that|them)\b.*\b(?:up|out|away|staying|instead"
    r"|train|bin|fire|never)\b"
    r"|" + _OPEN + r"(?:i|we) (?:never|didn't) (?:send|sent|deliver|delivered|post|posted|give|gave|use|used"
    r"|read) it\b"
)
_MIC: Final = lazily(
    r"\b(?:sound ?check|mic check|microphone check|is this (?:thing )?(?:on|working)"
    r"|testing testing|say something for level)\b"
)
_LEVELS: Final = lazily(r"\b(?:one two|testing|can you hear|hear (?:me|that)|levels?|too loud|bit louder)\b")
_LIED: Final = lazily(
    r"\bi (?:then )?told (?:my|the|a|an|her|him|them|you) (?:[\w'-]+ ){0,2}?(?:lie|fib|untruth|whopper)\b"
    r"|^(?:and |so |well |but |yes |then )*(?:i|we) (?:lied|fibbed|bluffed|made (?:something|it|a story"
    r"|an excuse) up|made up|invented|(?:told|fed|sold|spun|gave) "
    r"(?:[\w'-]+ ){1,3}(?:lies?|fibs?|cock-and-bull))\b"
)
_POSTSCRIPT: Final = lazily(
    r"^(?:ps|p s|pps)\b(?: please)? (?:ignore|disregard|forget|scrap|cancel|scratch|i take (?:it|that"
    r"|all that) back|none of (?:that|it)|i didn't mean)\b"
)
_FAR: Final = 60
"""Words behind within which a postscript may stand."""
_BRIEF: Final = 6
"""Words of an outcry that may stand before the sentence that takes back: *Ah, look at your faces!*"""


def disowned(place: Frame) -> Signal | None:
    """A signal where what follows takes the words back, gives them to others or bounds them; None otherwise."""
    if not asserts(place):
        return None
    ahead, said = before(place), behind(place)
    if said is None or place.view.asks(said.last):
        return _mic(place, ahead, said)
    return (
        _by_next(place, said)
        or _in_fun(place, said)
        or _bounds(place, said)
        or _corrects(place, said)
        or _echoed(place, said)
        or _with_before(place, ahead, said)
        or _mic(place, ahead, said)
        or _postscript(place)
    )


def _by_next(place: Frame, said: Beside) -> Signal | None:
    """What the next sentence says in so many words; what others are quoted with in the words is theirs anyway."""
    told = bool(lexicon().words("reporting") & set(place.quoted()))
    if only_did_not_write(place):
        return None
    for pattern, kind in _SAYS_OUTRIGHT:
        if not (told and pattern in _OF_SAYING) and pattern.search(said.said) is not None:
            return signal_at(kind, place.view, said.first, said.last)
    gone = _THE_RULE.search(said.said) is not None and tense(place.quoted()) == "present"
    gone = gone and "still" not in place.quoted()
    return signal_at("denial", place.view, said.first, said.last) if gone else None


def _in_fun(place: Frame, said: Beside) -> Signal | None:
    """ "| I'm pulling your leg", or so behind an outcry; not "I'm not pulling your leg"."""
    for nth in range(2):
        near = said if nth == 0 else behind(place, nth=1)
        if near is None or (nth and said.last - said.first > _BRIEF):
            return None
        found = _IN_FUN.search(near.said)
        if found is not None:
            told = any(map(is_negator, near.said[: found.start()].split()))
            return None if told else signal_at("denial", place.view, near.first, near.last)
    return None


def _bounds(place: Frame, said: Beside) -> Signal | None:
    """ "| Except the two on the ridge", "| If, and only if, the roof holds": a next sentence that is no sentence."""
    if _ONLY_WHEN.search(said.said) is not None:
        return signal_at("condition_after", place.view, said.first, said.last)
    if _ONLY_THERE.search(said.said) is not None:
        return signal_at("condition_after", place.view, said.first, said.last)
    short = tuple(said.said.removeprefix("well ").removeprefix("but ").split())
    if short in clause_phrases("holds_in_part_alone"):
        return signal_at("condition_after", place.view, said.first, said.last)
    found = _BOUNDED.search(said.said)
    if found is None:
        return None
    whole = found.group().startswith("if and") or not _goes_on(place, said)
    return signal_at("condition_after", place.view, said.first, said.last) if whole else None


def _goes_on(place: Frame, said: Beside) -> bool:
    """Whether the limit opens a sentence with a clause of its own: *Apart from the roof, we have mended it all.*"""
    view, norms = place.view, place.norms
    subjects = lexicon().words("subject") | lexicon().words("determiner")
    if norms[said.first] == "all" and any(is_finite(norms, k) for k in range(said.first + 2, said.last)):
        return True
    for k in range(said.first + 2, said.last):
        if (
            norms[k] in {"it", "there", "it's", "there's", "every", "everyone", "everybody", "nobody"}
            and k > said.first + 2
        ):
            return True
        if not any(is_finite(norms, m) for m in range(k + 1, said.last)):
            continue
        opens = norms[k].partition("'")[0] in subjects and norms[k] not in {"and", "who", "which", "that"}
        if view.clause(k) and opens:
            return True
    return False


def _corrects(place: Frame, said: Beside) -> Signal | None:
    """ "| Sorry, sixty, not sixteen": a number or a name of the words is put right."""
    words = said.said.split()
    quoted, small = set(place.quoted()), lexicon().words("determiner")
    for k, word in enumerate(words[:_FIRST]):
        if word != "not" or k + 1 >= len(words) or k == 0:
            continue
        wrong = next((w for w in words[k + 1 : k + 3] if w not in small), "")
        right = words[k - 1]
        mended = wrong in quoted and right not in quoted
        if right in lexicon().words("function") | lexicon().words("preposition"):
            continue
        told = is_number_word(wrong) or words[0] in _SORRY or _named(place, said.first + k + 1)
        if mended and told and wrong not in lexicon().words("function"):
            return signal_at("denial", place.view, said.first, said.first + k + 2)
    return None


def _named(place: Frame, k: int) -> bool:
    return place.view.raw(k)[:1].isupper()


_FIRST: Final = 7
_SORRY: Final = frozenset(["sorry", "no", "correction", "pardon", "apologies", "wait", "oops", "rather", "actually"])


def _echoed(place: Frame, said: Beside) -> Signal | None:
    """ "| Fully booked, my foot!": words of the quotation thrown back."""
    words = said.said.split()
    foot = words[-2:] in (["my", "foot"], ["my", "eye"], ["my", "arse"], ["my", "hat"], ["i", "ask"], ["they", "say"])
    echo = foot and len(words) > 2 and set(words[:-2]) <= set(place.quoted())
    return signal_at("denial", place.view, said.first, said.last) if echo else None


def _with_before(place: Frame, ahead: Beside | None, said: Beside) -> Signal | None:
    """What the sentences on both sides say together: asked for and refused, drafted and torn, a lie undone."""
    if ahead is None:
        return None
    words, quoted = said.said.split(), list(place.quoted())
    again = len(words) > 3 and words[:2] == quoted[:2] and words != quoted
    refused = _ASKED_FOR.search(ahead.said) is not None and _REFUSES.search(said.said) is not None
    torn = _DRAFT.search(ahead.said) is not None and _DISCARDED.search(said.said) is not None
    same = words[0].partition("'")[0] in {quoted[0].partition("'")[0], "there"}
    no = same and any(map(is_negator, words[:4]))
    lied = _LIED.search(ahead.said) is not None and (again or no)
    found = refused or torn or lied
    return signal_at("denial", place.view, ahead.first, ahead.last) if found else None


def _mic(place: Frame, ahead: Beside | None, said: Beside | None) -> Signal | None:
    """ "Microphone check. | The moon is cheese, testing, testing": words to try a microphone."""
    if ahead is None or _MIC.search(ahead.said) is None:
        return None
    rest = " ".join(place.norms[place.last : said.last if said is not None else place.high])
    return signal_at("denial", place.view, ahead.first, ahead.last) if _LEVELS.search(rest) is not None else None


def _postscript(place: Frame) -> Signal | None:
    """ "PS Scrap the above, I had misread the bill"."""
    view, at = place.view, place.high
    while at < min(len(view), place.last + _FAR):
        end = view.sentence(at)[1]
        opens = next((k for k in range(at, end) if place.norms[k] in {"ps", "pps"}), None)
        if opens is not None and _POSTSCRIPT.search(" ".join(place.norms[opens:end])) is not None:
            return signal_at("denial", view, opens, end)
        at = max(end, at + 1)
    return None
