"""Words that their speaker declines to say: a word not adopted, what only a fool would claim, what others shout."""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, asserts, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import dictionary_form, is_clause
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


_CALLING: Final = frozenset(["say", "call", "describe", "term", "label", "characterise", "characterize"])
_BETWEEN: Final = frozenset(
    """
    it that this them him her us me myself a an the as was were is are you quite exactly so far to
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_TURN: Final = 40
"""Words of a turn, or of the question before it, within which a word is named and set aside."""
_SHARING: Final = frozenset(["agree", "accept", "share", "think", "believe", "recognise", "recognize", "see"])
_HOLDING: Final = frozenset(["regard", "see", "view", "consider", "think", "believe", "call", "describe", "treat"])


def declined(place: Frame) -> Signal | None:
    """What declines the words, or None."""
    return (
        _not_called_so(place)
        or _not_that_word(place)
        or _refused_before(place)
        or _not_ours(place)
        or _only_a_fool(place)
        or _shouted(place)
    )


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


def _not_called_so(place: Frame) -> Signal | None:
    """ "I wouldn't say |", "I would not call it a |", "I don't know about |": a word that is named to be set aside."""
    view, norms = place.view, place.norms
    if place.last - place.first > _FEW:
        return None
    i = place.first - 1
    while i > place.low and norms[i] in _BETWEEN:
        i -= 1
    if i - 1 < place.low or any(view.clause(k) for k in range(i + 1, place.first)):
        return None
    about = norms[i] == "about" and norms[i - 1] == "know"
    if not about and dictionary_form(norms[i]) not in _CALLING:
        return None
    low = max(place.low, i - 4)
    no = next((k for k in range(i - 1, low - 1, -1) if is_negator(norms[k])), None)
    if no is None or any(view.clause(k) for k in range(no + 1, i + 1)):
        return None
    if {"hesitate", "afraid", "ashamed", "mind", "stop", "help", "only"} & set(norms[no:i]):
        return None  # "I would not hesitate to call them |"
    mine = lexicon().words("first_person") | {"i'd", "we'd", "i'm"}
    return signal_at("denial", view, low, place.first) if mine & set(norms[max(place.low, no - 2) : i]) else None


def _refused_before(place: Frame) -> Signal | None:
    """ "Is it a betrayal?" -- "I wouldn't use that word. Betrayal is when a friend does it": the question's word."""
    view, norms = place.view, place.norms
    voice = view.voice(view.starts[place.first], view.ends[place.last - 1])
    if place.last - place.first > _FEW or voice is None or voice.kind != "turn":
        return None
    for k in range(place.first - 1, max(0, place.first - _TURN), -1):
        if view.starts[k] < voice.start:
            return None
        if norms[k] in _WORD and norms[k - 1] in {"that", "those"} and (view.stop(k + 1) or view.clause(k + 1)):
            low = max(0, k - _BACK)
            near = [m for m in range(low, k) if view.starts[m] >= voice.start]
            refused = any(is_negator(norms[m]) for m in near) and _ADOPT & {norms[m] for m in near}
            asked = place.quoted() and _said_in(norms, max(0, near[0] - _TURN), near[0], place) if near else False
            return signal_at("denial", view, near[0], k + 1) if refused and asked else None
    return None


def _said_in(norms: Sequence[str], first: int, last: int, place: Frame) -> bool:
    """Whether the words stand among other words, as in the question before."""
    said = list(place.quoted())
    return any(list(norms[k : k + len(said)]) == said for k in range(first, last - len(said) + 1))


def _not_ours(place: Frame) -> Signal | None:
    """ "Some holders regard her as a |. We disagree": another's word, which the next sentence does not share."""
    view, norms = place.view, place.norms
    end = view.sentence(place.last - 1)[1]
    if place.last - place.first > _FEW or end + 1 >= len(norms) or is_clause(place.quoted()):
        return None
    if place.first == place.low:
        return None
    behind = norms[end : min(len(norms), end + _BACK)]
    if behind[0] not in {"i", "we"}:
        return None
    no = next((k for k, w in enumerate(behind[:3]) if is_negator(w)), None)
    differs = behind[1] in {"disagree", "differ"} or (no is not None and bool(_SHARING & set(behind[no + 1 : no + 3])))
    lead = norms[view.sentence(place.first)[0] : place.first]
    theirs = any(w in lexicon().words("reporting") or dictionary_form(w) in _HOLDING for w in lead)
    mine = lead[:1] and lead[0] in {"i", "we"}
    return signal_at("third_party", view, place.low, place.first) if differs and theirs and not mine else None


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
