"""Words that the speaker holds up in marks of their own: *a heckler bawled, '|'*, *across the words '|'*.

Marks inside somebody's own words show another's speech, or a phrase as a phrase; only what the speaker says that he
himself said is his (*I told her: '|'*).
"""

from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.vouching import is_own, speaks
from quotecheck.evidence.language.clauses import is_clause
from quotecheck.evidence.model import Signal
from quotecheck.sources.model import Voice
from quotecheck.text.lazily import lazily

_OPENS: Final = lazily(r"(?:^|(?<=[\s(\[—–:,]))['‘\"“](?=\w)")
_CLOSES: Final = lazily(r"(?<=[\w.!?,…])['’\"”](?!\w)")
_PAIRS: Final = {"'": "'", "‘": "’", '"': '"', "“": "”"}
_BEFORE: Final = 400
"""Characters of a paragraph within which the marks open and close."""
_LEAD: Final = 12
_TO_PRINT: Final = frozenset(["wording", "quote", "attribute", "attributed", "attributable", "print", "comment"])
_ME: Final = frozenset(["i", "me", "my", "we", "us", "our"])
_MARKS: Final = "'‘’\"“”"


def mentioned(place: Frame) -> Signal | None:
    """A signal where the words stand in marks inside the speaker's own words."""
    if not is_clause(place.quoted()):
        return None
    view, opens = place.view, _opening(place)
    if opens is None:
        return None
    voice = view.voice(view.starts[place.first], view.ends[place.last - 1])
    if voice is not None and voice.kind == "quotation":
        voice = _around(place, voice) or voice
    if voice is None or voice.kind == "document" or opens < voice.start:
        return None  # the marks are the voice's own
    if not view.text[voice.start : opens].strip(_MARKS + " \n"):
        return None  # all that he says stands in them
    first = place.first
    while first > 0 and view.starts[first - 1] >= opens:
        first -= 1
    lead = view.norms[max(0, first - _LEAD) : first]
    said = next((k for k in range(len(lead) - 1, -1, -1) if speaks(lead[k])), None)
    if len(lead) > 1 and lead[-2] in {"he", "she", "they"} and speaks(lead[-1]):
        return None  # "He said, '|'": whose words those are is asked where he is
    if _TO_PRINT & set(lead):
        return None  # "On point 1, please use this wording: '|'"
    if said is not None and is_own(lead[max(0, said - 3) : said]):
        return None
    return signal_at("third_party", view, max(0, first - _LEAD // 2), place.last)


def _around(place: Frame, marked: Voice) -> Voice | None:
    """The turn of the same speaker in which he quotes: he says something of himself outside the marks."""
    view = place.view
    if view.source.grade == "notes":
        return None  # a reporter marks what was said
    turns = [v for v in view.voices_at(marked.start, marked.end) if v.kind == "turn" and v.speaker == marked.speaker]
    if not turns:
        return None
    turn = turns[-1]
    inside = {k for v in view.source.voices if v.kind == "quotation" for k in range(v.start, v.end)}
    words = (k for k in range(len(view)) if turn.start <= view.starts[k] < turn.end and view.starts[k] not in inside)
    return turn if any(view.norms[k].partition("'")[0] in _ME for k in words) else None


def _opening(place: Frame) -> int | None:
    """Where the marks open that the words stand in; None where they stand in none."""
    view = place.view
    start, end = view.starts[place.first], view.ends[place.last - 1]
    low = max(view.text.rfind("\n\n", 0, start) + 1, start - _BEFORE, 0)
    found = None
    for mark in _OPENS.finditer(view.text, low, start + 1):
        closing = _closing(view.text, mark.group(), mark.end())
        if closing is not None and closing >= end:
            found = mark.start()
    return found


def _closing(text: str, mark: str, at: int) -> int | None:
    """Where marks close that open with ``mark`` before ``at``, within the paragraph."""
    high = text.find("\n\n", at)
    high = min(len(text) if high < 0 else high, at + _BEFORE)
    return next((m.start() for m in _CLOSES.finditer(text, at, high) if m.group() == _PAIRS[mark]), None)
