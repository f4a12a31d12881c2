"""Words of another that stand between two sentences of a speaker's with no mark and hardly an announcement.

*The ticket machine was on form again. | Please insert your card the other way up. I had put it in all four ways*; *We
had this card to learn by heart. | I always wear my goggles. I have worn them twice*. The sentence before brings on
a text, a voice or a part (``introduced``); the words leave the tale of their speaker: they speak to somebody to whom he
does not, they stand in a tense in which he does not tell; and the next sentence contradicts them, or speaks of
them as of words. No sign is enough alone.
"""

from typing import Final

from quotecheck.evidence.context.around import Beside, before, behind, tense
from quotecheck.evidence.context.frame import Frame, asserts, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.context.sentences.introduced import OUTRIGHT, Brought, brought_on
from quotecheck.evidence.context.sentences.texture import (
    AS_WORDS,
    BACK,
    BRIEF,
    COUNTERS,
    THIRD,
    contradicts,
    denies_own,
    is_now,
    points_back,
    set_off,
    spoken_to,
    weighty,
)
from quotecheck.evidence.language.clauses import is_finite
from quotecheck.evidence.language.pronouns import ONES_OWN
from quotecheck.evidence.language.wordforms import same_stem
from quotecheck.evidence.model import Signal
from quotecheck.sources.model import Voice
from quotecheck.text.lazily import lazily

_KEEPS: Final = lazily(
    r"\b(?:that's true|i mean (?:it|that|every)|i (?:said|say) so|i(?:'ve| have) (?:always |long "
    r"|often )?said (?:so|it)|i told (?:them|him|her|the [\w'-]+) so|i stand by|and (?:it is|it was|they are"
    r"|that is)|i still|still true|it still|is right|was right|were right|believe me|i swear|i promise|i can prove"
    r"|i'd do it again|of that i|my own eyes)\b"
)
"""With which a speaker stands by it: *I still say so*."""
_RETURNS: Final = lazily(
    r"\b(?:but|instead|myself|honest|honestly|truth|(?:it.s|is|was) true|i mean (?:it|that|every)"
    r"|i (?:do )?believe|from me|i'll tell|i can|tonight i|i wrote it|i'm telling|again now|i say)\b"
)
"""With which the sentence before comes back to its speaker: *But I'll tell you what I saw*."""
_CONTRASTED: Final = frozenset(["ours", "mine"])
"""*| Every room has a view. Ours had none*."""
_REACTS: Final = frozenset(
    """
    laughed cried framed kept tore ripped burnt burned deleted binned blocked reported hung ignored walked left ran
    stared froze
    pinned showed wept swore forgave signed apologised apologized nearly almost fainted jumped thought told gave
    put wrote rang phoned switched turned pulled drove sat stood went
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_SEQUEL: Final = frozenset("by within before that then and next an two three ten on".split())  # noqa: SIM905
_OF_ONE: Final = (frozenset(["he", "him", "his", "they", "them", "their", "he's"]), frozenset(["she", "her", "she's"]))
_LONG: Final = 18
_SHORT: Final = 2
"""Words below which nothing can be told of them."""


def interposed(place: Frame) -> Signal | None:
    """A signal where enough signs say that the words are no claim of their speaker's; None otherwise."""
    view = place.view
    said = before(place)
    if said is None or not _SHORT <= place.last - place.first <= _LONG or set_off(place, said):
        return None
    brought = brought_on(said, place.quoted())
    outright = brought.weight == OUTRIGHT
    if not brought.weight or not (asserts(place) or (outright and view.stop(place.last))):
        return None
    quoted = place.quoted()
    if outright and quoted[0].partition("'")[0] in {"i", "we"} and {"it", "this"} & set(quoted):
        return None  # "They asked me to write it down. | I was glad to do it"
    left = _leaves(place, said, brought)
    if _RETURNS.search(said.said) is not None or (left < 1 and not outright) or brought.weight + left < OUTRIGHT:
        return None
    return signal_at("third_party", view, said.first, said.last)


def _leaves(place: Frame, said: Beside, brought: Brought) -> int:
    """How many signs say that the words leave what their speaker tells."""
    follows = behind(place)
    quoted, told = list(place.quoted()), said.said.split()
    after = follows.said.split() if follows is not None else []
    voice = place.view.voice(place.view.starts[place.first], place.view.ends[place.last - 1])
    now = is_now(quoted)
    signs = spoken_to(quoted, told, after)
    signs += (quoted[0] == "please" or quoted[-1] == "please") and bool(ONES_OWN & set(after))
    signs += now and tense(told) == "past" and tense(after) == "past"
    if tense(after) == "past" and any(w in {"will", "won't", "shall", "going"} or w.endswith("'ll") for w in quoted):
        signs += 1 + (after[0] in _SEQUEL)
    signs += now and brought.in_text and _another_me(quoted, told)
    signs -= quoted[0] == "it" or denies_own(quoted)
    signs += 2 * (voice is not None and _surname(voice) in quoted)
    back = quoted[0].replace("'ll", "").replace("'d", "") in BACK
    signs -= 2 * (back and not (quoted[0] in {"he", "she"} and _predicted(told)))
    signs -= 2 * (points_back(quoted) and brought.weight < OUTRIGHT)
    signs -= any(same_stem(a, b) for a in weighty(quoted) for b in weighty(told))
    if follows is not None:
        signs += _of_next(quoted, told, after, follows.said)
    return signs


def _predicted(told: list[str]) -> bool:
    """Whether others will speak of the speaker: *I know what they'll put on my stone. | She never paid*."""
    return bool({"my", "me"} & set(told)) and bool({"they", "they'll", "they'd", "people", "everybody"} & set(told))


def _surname(voice: Voice) -> str:
    """The last word of the name of who speaks: *| Mrs Hale backs the scheme* is not what Mrs Hale says."""
    return (voice.speaker or "-").split()[-1].lower()


def _another_me(quoted: list[str], told: list[str]) -> bool:
    """Whether the words say "I" where the sentence before is about somebody or something else, and deny nothing."""
    return (
        bool(ONES_OWN & set(quoted)) and not denies_own(quoted) and told[0].partition("'")[0] not in {"i", "we", "you"}
    )


def _of_next(quoted: list[str], told: list[str], after: list[str], text: str) -> int:
    """What the next sentence shows: it contradicts, speaks of words, of those that say them, or answers."""
    signs = 2 * (contradicts(quoted, after) or COUNTERS.search(text) is not None) + 2 * (
        AS_WORDS.search(text) is not None
    )
    head = after[0].partition("'")[0]
    if head in THIRD and not THIRD & set(quoted):
        signs += 1 + (bool(ONES_OWN & set(quoted)) and bool(_OF_ONE[head in {"she", "her"}] & set(told)))
    signs += 2 * (head in _CONTRASTED)
    signs += head == "i" and bool({*after[1:4]} & _REACTS)
    signs += len(after) <= BRIEF and not any(is_finite(after, k) or "'" in w for k, w in enumerate(after))
    again = not any(map(is_negator, after)) and any(same_stem(a, b) for a in weighty(quoted) for b in weighty(after))
    signs -= 2 * (again and head == "i" and quoted[0].partition("'")[0] == "i")
    return signs - 3 * (_KEEPS.search(text) is not None)
