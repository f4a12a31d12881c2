"""What stands behind a few words in marks and bounds them or takes them back.

*It is a masterpiece. Until it rains.* -- *That's a scandal. No, I'll withdraw it.* -- *a victory | for some of us*.
"""

from dataclasses import replace
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.sentences.afterwards import taken_back
from quotecheck.evidence.language.clauses import clause_phrases, clause_words, dictionary_form
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal

_REST: Final = 14
"""Words behind a fragment within which its own sentence turns it."""
_TILL: Final = frozenset(["until", "till", "unless", "if", "except", "provided"])


def holds_in_part(place: Frame) -> Signal | None:
    """ "| for some of us", "| on paper": of what alone it holds."""
    norms, last = place.norms, place.last
    if last >= place.high or place.view.stop(last):
        return None
    if any(tuple(norms[last : last + len(p)]) == p for p in clause_phrases("holds_in_part")):
        return signal_at("condition_after", place.view, last, min(place.high, last + 5))
    rest = norms[last : place.high]
    if rest[:1] == ["or"] and rest[1:2] == ["so"] and ({"have", "says", "say", "claims", "told"} & set(rest)):
        return signal_at("third_party", place.view, last, place.high)
    return None


def _told_of(place: Frame, end: int, close: int) -> bool:
    """Whether the next sentence only says where or when it holds, or whose phrase it is.

    "In the south, that is.", "That was April.", "That is the phrase in the brochure.", "That's what I'd have told you."
    """
    view, norms = place.view, place.norms
    said = norms[end:close]
    if not said or view.asks(close) or len(said) > _REST:
        return False
    aside = {("that", "is"), ("i", "should"), ("i", "must"), ("mind", "you")}
    if said[0] in lexicon().words("preposition") and any(
        tuple(said[k : k + 2]) in aside for k in range(2, len(said) - 1)
    ):
        return True
    that = said[0] in {"that's", "this"} or tuple(said[:2]) in {("that", "is"), ("that", "was")}
    if not that:
        return False
    if len(said) <= _SHORT and (set(said) & clause_words("time_names") or said[-1].isdigit()):
        return True
    phrase = {"phrase", "word", "slogan", "line", "version", "story", "brochure", "theory"} & set(said)
    held = "what" in said and {"i'd", "would"} & set(said)
    return bool(phrase and "the" in said) or bool(held and {"told", "said", "called"} & set(said))


_SHORT: Final = 5
_OPENING: Final = 6
"""Words of the next sentence within which it takes something back."""


def reconsidered(place: Frame) -> Signal | None:
    """ "That's a scandal. No, I'll withdraw scandal", "Mr Hale said that he had written “|”. “I got that wrong”"."""
    view, norms = place.view, place.norms
    end = view.sentence(place.last - 1)[1]
    whole = replace(place, first=place.low, last=min(end, place.high))
    grown = whole.last - whole.first > place.last - place.first
    found = taken_back(whole) if grown and whole.last < len(view) and view.stop(whole.last) else None
    if found is not None:
        return found
    for k in range(place.last, min(end, place.last + _REST)):
        phrase = next((p for p in clause_phrases("retracting") if tuple(norms[k : k + len(p)]) == p), None)
        if phrase is not None and {"i", "we"} & set(norms[max(place.last, k - 3) : k + 1]):
            return signal_at("denial", view, k, k + len(phrase))  # "..., and I was wrong about that"
    gone = next((k for k in range(place.last + 1, end) if norms[k] in {"withdrawn", "retracted", "abandoned"}), None)
    if gone is not None and norms[gone - 1] in {"is", "was", "been"} and view.clause(place.last):
        return signal_at("denial", view, place.last, gone + 1)  # "...; that forecast is withdrawn"
    voice = view.voice(view.starts[place.first], view.ends[place.last - 1])
    if end >= len(view) or (voice is not None and voice.kind == "turn" and view.starts[end] >= voice.end):
        return None  # what follows is somebody else's
    close = view.sentence(end)[1]
    if list(norms[end:close][:3]) in (["i", "was", "wrong"], ["we", "were", "wrong"]) and close - end <= _SHORT:
        return signal_at("denial", view, end, close)
    if _told_of(place, end, close):
        return signal_at("condition_after", view, end, close)
    if end + 1 < close <= end + _OPENING and norms[end] in _TILL and not view.asks(close):
        return signal_at("condition_after", view, end, close)  # "It is a masterpiece. Until it rains."
    if end + 2 < len(norms) and (
        (norms[end] == "not" and norms[end + 1] in {"the", "my", "our", "all", "every"})
        or tuple(norms[end : end + 2]) == ("at", "least")
    ):
        return signal_at("condition_after", view, end, min(len(norms), end + 5))
    for k in range(end, min(close, end + _OPENING)):
        mine = bool(lexicon().words("first_person") & set(norms[end : k + 1]))
        phrase = next((p for p in clause_phrases("retracting") if tuple(norms[k : k + len(p)]) == p), None)
        if phrase is not None and mine:
            return signal_at("denial", view, k, k + len(phrase))
        if (
            mine
            and dictionary_form(norms[k]) in {"withdraw", "retract"}
            and set(norms[k : k + 3]) & set(place.quoted())
        ):
            return signal_at("denial", view, k, k + 2)
    return None
