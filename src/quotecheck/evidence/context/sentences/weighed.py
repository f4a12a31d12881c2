"""What a whole sentence stands among, weighed: whether its speaker says it or lets another be heard.

*Our sergeant had one line for recruits. | Your mothers would weep. We bought him a clock*. Each sign of ``scene``
counts for or against; no one sign is enough. The weights were fitted (logistic regression, rounded) to the rows of the
tables that were read, to what the banks' articles quote, and to twelve thousand sentences of ordinary talk in the
banks' sources, of which one in a thousand reaches the bar.
"""

from typing import Final

from quotecheck.evidence.context.around import tense
from quotecheck.evidence.context.frame import Frame, asserts, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.context.sentences.introduced import OUTRIGHT
from quotecheck.evidence.context.sentences.scene import (
    Scene,
    brings,
    follows_on,
    goes_on,
    has_slot,
    is_sure,
    laughs,
    leaves,
    names_person,
    opens,
    reacts,
    scene,
    takes_up,
    tells_a_fact,
)
from quotecheck.evidence.context.sentences.standing import shows_how
from quotecheck.evidence.context.sentences.texture import AS_WORDS, COUNTERS, TITLES, set_off, spoken_to
from quotecheck.evidence.language.clauses import is_clause, is_finite, verb_base
from quotecheck.evidence.language.pronouns import ONES_OWN
from quotecheck.evidence.model import Signal
from quotecheck.text.lazily import lazily

_BAR: Final = 7
"""What the signs must weigh together."""
_LEAST: Final = 3
_MOST: Final = 20
"""Words of a sentence of which anything can be told."""
_BRIEF: Final = 8
_LONG: Final = 16
_LONGER: Final = 18

_DROPPED: Final = lazily(
    r"\b(?:bin|binned|stove|fire|shredder|tore|torn|ripped|crossed|scrapped|dropped|withdrew|withdraw|withdrawn"
    r"|retracted|retract|(?:took|take) (?:it|that) (?:back|down|off|out)|fell|defeated|rejected|voted down|lost"
    r"|abandoned|shelved|deleted|erased|painted over|scrubbed|put a stop|threw|never (?:sent|said|posted|used|came"
    r"|happened)|gave up|given up|changed my mind|cured|unlearn\w*|instead|got over|grew out|no (?:such|word|truth)"
    r"|not a (?:word|figure|bit|scrap))\b"
)
"""What became of it: *It's in the bin now*, *I've changed my mind since*."""
_FOR_HIMSELF: Final = lazily(
    r"\b(?:(?:is|are|it's|that's|was|still|quite|turned out to be|proved) (?:true|right|correct|no (?:joke|rumour|lie"
    r"|myth|secret))|spot on|(?:don't|won't|can't|not) (?:dispute|deny|hide|pretend)|the truth|honest|honestly"
    r"|i mean it|mean every|my own|myself|not (?:a|his|her|their) (?:\w+ )?(?:joke|myth|lie|rumour)|only me|no joke"
    r"|i (?:kept|stand by|maintain|insist|repeat|know|saw|measured|counted|wrote|found|knew|believe)|borne me out"
    r"|we (?:found|kept|saw|know|measured|wrote)|i want to|forget (?:the|that|all)|i'm glad to|happy to|proud (?:to|of)"
    r"|here goes|i(?:'ll| will) (?:say|tell you|be straight|repeat)|(?:i|we) can (?:tell|say|promise|report)|answer"
    r"|asked (?:me|us) (?:what|whether|if|how|to)|now (?:i|we) )\b"
)
"""With which the sentence before says that he speaks for himself: *I can tell you what I saw. |*"""


def weighed(place: Frame) -> Signal | None:
    """A signal where what stands around a whole sentence says that another is heard in it; None otherwise."""
    view = place.view
    seen = scene(place) if asserts(place) and not view.unpunctuated and not view.asks(place.high) else None
    if seen is None or not _LEAST <= len(seen.quoted) <= _MOST or set_off(place, seen.ahead) or not _says(seen):
        return None
    voice = view.voice(view.starts[place.first], view.ends[place.last - 1])
    told = voice is not None and voice.kind == "document" and not ONES_OWN & {*seen.told, *seen.quoted}
    if told or _his_own(seen) or _weight(seen) < _BAR:
        return None
    return signal_at("third_party", view, seen.ahead.first, seen.ahead.last)


def _says(seen: Scene) -> bool:
    """Whether the words say anything: they have a verb, or speak to somebody."""
    quoted = seen.quoted
    verb = any(is_finite(quoted, k) or "'" in w for k, w in enumerate(quoted))
    order = verb_base(quoted[0]) is not None
    return verb or order or is_clause(quoted) or bool(spoken_to(quoted, seen.told, seen.after))


def _his_own(seen: Scene) -> bool:
    """Whether nothing opens a slot, or the words or the sentence behind are plainly their speaker's."""
    return shows_how(seen.after_text) or not has_slot(seen) or follows_on(seen)


def _weight(seen: Scene) -> int:
    return opens(seen) + leaves(seen) + 2 * reacts(seen) - goes_on(seen) + _for(seen) - _against(seen)


def _for(seen: Scene) -> int:
    """What single signs weigh for another's voice, beside their kind."""
    brought = brings(seen)
    weight = 3 * (brought >= OUTRIGHT - 1) + is_sure(seen) + 2 * names_person(seen)
    weight += 2 * (seen.quoted[0] == "the") + 5 * bool(spoken_to(seen.quoted, seen.told, seen.after))
    if not seen.after:
        return weight - 1
    text = seen.after_text
    weight += 2 * (AS_WORDS.search(text) is not None) + 4 * (_DROPPED.search(text) is not None)
    weight += 3 * (COUNTERS.search(text) is not None) + laughs(seen)
    return weight + 2 * (tense(seen.after) == "past") + 2 * takes_up(seen.quoted, seen.after)


def _against(seen: Scene) -> int:
    """What single signs weigh for the speaker: figures, much to tell, himself, how he knows."""
    told, quoted, after = seen.told, seen.quoted, seen.after
    weight = (
        2 * (len(told) < _BRIEF) + 3 * (len(told) >= _LONG) + 2 * (len(quoted) > _LONG) + 4 * (len(after) > _LONGER)
    )
    weight += 4 * any(w[:1].isdigit() for w in quoted) + 2 * bool(ONES_OWN & set(quoted)) + 2 * tells_a_fact(quoted)
    weight += 2 * any(map(is_negator, told)) + 2 * bool(TITLES & set(told))
    return weight + 3 * (_FOR_HIMSELF.search(seen.ahead.said) is not None)
