"""Words that their speaker declines to say: a word not adopted, what only a fool would claim, what others shout."""

from typing import Final

from quotecheck.evidence.context.frame import Frame, asserts, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base
from quotecheck.evidence.model import Signal

_WORD: Final = frozenset(["word", "words", "phrase", "term", "expression", "label", "description", "language"])
_ADOPT: Final = frozenset(["use", "adopt", "accept", "like", "recognise", "recognize", "share", "choose", "endorse"])
_FEW: Final = 4
"""Words up to which what is printed is a word or a phrase and no claim."""
_FOOL: Final = frozenset(
    ["fool", "liar", "idiot", "madman", "lunatic", "mad", "crazy", "lying", "foolish", "dishonest"]
)
_SAY: Final = frozenset(["say", "claim", "pretend", "tell", "suggest", "argue", "promise", "insist", "think"])
_BACK: Final = 12
_SHOUTING: Final = frozenset(
    ["shouting", "chanting", "screaming", "yelling", "claiming", "alleging", "muttering", "whispering", "insisting"]
)


def declined(place: Frame) -> Signal | None:
    """What declines the words, or None."""
    return _not_that_word(place) or _only_a_fool(place) or _shouted(place)


def _not_that_word(place: Frame) -> Signal | None:
    """ "I wouldn't use that word, |", "... described as |. I don't adopt that word." """
    view, norms = place.view, place.norms
    if place.last - place.first > _FEW:
        return None
    low = max(place.low, place.first - _BACK)
    for k in range(place.first - 1, low, -1):
        if norms[k] in _WORD and norms[k - 1] in {"that", "the", "this"}:
            refused = any(is_negator(norms[m]) for m in range(low, k)) and bool(_ADOPT & set(norms[low:k]))
            return signal_at("denial", view, low, place.first) if refused else None
    end = view.sentence(place.last - 1)[1]
    close = min(len(norms), end + _BACK)
    behind = norms[end:close]
    if behind[:1] and behind[0].split("'")[0] in {"i", "we"} and any(map(is_negator, behind[:3])):
        at = next((k for k, w in enumerate(behind) if w in _WORD), None)
        whole = at is not None and (end + at + 1 >= len(norms) or view.clause(end + at + 1) or view.stop(end + at + 1))
        if at is not None and whole and behind[at - 1] in {"that", "this"} and _ADOPT & set(behind[:at]):
            return signal_at("denial", view, end, end + at + 1)
    return None


def _only_a_fool(place: Frame) -> Signal | None:
    """ "I'd be a fool to stand up and say |"."""
    norms = place.norms
    low = max(place.low, place.first - _BACK)
    i = place.first - 1 - (place.first > place.low and norms[place.first - 1] == "that")
    if i <= low or base(norms[i]) not in _SAY or not asserts(place):
        return None
    fool = next((k for k in range(i - 1, low, -1) if norms[k] in _FOOL), None)
    if fool is None or "to" not in norms[fool:i] or any(map(is_negator, norms[low:fool])):
        return None
    if lexicon().words("subject") & set(norms[fool + 1 : i]) or any(map(place.view.clause, range(fool + 1, i + 1))):
        return None  # "It would be foolish to close it, and I say |"
    unreal = {"would", "be", "i'd", "we'd", "you'd", "he'd", "she'd", "they'd"} & set(norms[low:fool])
    return signal_at("denial", place.view, low, place.first) if unreal else None


def _shouted(place: Frame) -> Signal | None:
    """ "Some of them are shouting |": another's words where the speaker is not one of those who shout."""
    norms = place.norms
    i = place.first - 1 - (place.first > place.low and norms[place.first - 1] == "that")
    low = max(place.low, i - _BACK)
    if i <= low or norms[i] not in _SHOUTING or not asserts(place):
        return None
    if lexicon().words("first_person") & set(norms[low:i]) or not {"are", "is", "were", "was", "been", "keep"} & set(
        norms[low:i]
    ):
        return None
    return signal_at("third_party", place.view, low, place.first)
