"""Words that their speaker takes back further on: in the next turn, or in the mail above that quotes them."""

from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal
from quotecheck.evidence.view import SourceView
from quotecheck.sources.model import Voice

_ANSWER: Final = 40
"""Words after a turn within which another objects and the speaker gives in."""
_OPENING: Final = 3
"""Words of the later turn before it gives in: a turn that only comes to it later speaks of something else."""
_MAIL: Final = 400
"""Words above quoted mail in which its writer may withdraw it."""


def withdrawn(place: Frame) -> Signal | None:
    """A correction by the same speaker outside the sentence that the words stand in; None where there is none."""
    view = place.view
    voice = view.voice(view.starts[place.first], view.ends[place.last - 1])
    if voice is None:
        return None
    at = _next_said(view, place.last, voice)
    denied = _not_really(view, at) if at > place.last or view.stop(place.last) else None
    if denied is not None:
        return denied
    if view.text[voice.start] == ">":
        return _withdrawn_above(view, place.first, voice)
    return _gives_in(place, voice) if voice.kind == "turn" and view.stop(place.last) else None


def _next_said(view: SourceView, last: int, voice: Voice) -> int:
    """The first word of what the same speaker says next: behind the words, or in the quotation that a note puts behind
    theirs: *"My aunt thinks I am rich." Then: "She doesn't really."*"""
    if last >= len(view) or view.starts[last] < voice.end or voice.kind != "quotation":
        return last
    near = (v for v in view.source.voices if 0 < v.start - voice.end <= _JOINED and v.kind == "quotation")
    following = next((v for v in near if _surname(v) == _surname(voice)), None)
    if following is None or "\n" in view.text[voice.end : following.start]:
        return last
    return next((k for k in range(last, min(len(view), last + _ANSWER)) if view.starts[k] >= following.start), last)


def _surname(voice: Voice) -> str:
    return (voice.speaker or "").rpartition(" ")[2]


def _not_really(view: SourceView, at: int) -> Signal | None:
    """ "She doesn't really.", "I'm not, of course."."""
    if at >= len(view) or view.asks(at):
        return None
    end = view.sentence(at)[1]
    said = list(view.norms[at:end])
    subject = bool(said) and said[0].partition("'")[0] in lexicon().words("subject")
    denies = next((k for k, n in enumerate(said[:3]) if is_negator(n)), None)
    if not subject or denies is None or len(said) > _SHORT:
        return None
    rest = set(said[denies + 1 :])
    return signal_at("denial", view, at, end) if rest & _REALLY and rest <= _REALLY | {"of"} else None


_REALLY: Final = frozenset(["really", "actually", "course"])
_JOINED: Final = 24
"""Characters between two quotations of one line of notes: *Then:*, *adds*."""
_SHORT: Final = 5


def _gives_in(place: Frame, voice: Voice) -> Signal | None:
    """ "A break clause after five." -- "After seven." -- "After seven, I stand corrected." """
    view, norms = place.view, place.norms
    end = view.sentence(place.last - 1)[1]
    if end < len(view) and view.starts[end] < voice.end:
        return None  # not the last sentence of the turn
    phrases = lexicon().phrases("gives_in")
    for k in range(end, min(len(norms), end + _ANSWER)):
        phrase = next((p for p in phrases if tuple(norms[k : k + len(p)]) == p), None)
        if phrase is None:
            continue
        later = view.voice(view.starts[k], view.ends[k])
        own = later is not None and later.kind == "turn" and later.speaker == voice.speaker and later != voice
        opens = own and later is not None and view.starts[max(0, k - _OPENING)] <= later.start
        return signal_at("denial", view, k, k + len(phrase)) if opens else None
    return None


def _withdrawn_above(view: SourceView, first: int, voice: Voice) -> Signal | None:
    """ "I have to withdraw what I wrote on Monday", in the mail of the same person that quotes the older one."""
    phrases = lexicon().phrases("withdraws")
    above = [k for k in range(max(0, first - _MAIL), first) if view.starts[k] < voice.start]
    for k in above:
        phrase = next((p for p in phrases if tuple(view.norms[k : k + len(p)]) == p), None)
        if phrase is not None:
            later = view.voice(view.starts[k], view.ends[k])
            newer = later is None or view.text[later.start] != ">"
            return signal_at("denial", view, k, view.sentence(k)[1]) if newer else None
    return None
