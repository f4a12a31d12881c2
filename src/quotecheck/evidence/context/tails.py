"""What stands right behind the words and shows that they are another's, are corrected, or hold for a few.

*|, or so the press office would have us believe*; *“|” were Mr Platt's words*; *where I wrote that |, please read ...*;
*free for everyone | under the age of sixteen*.
"""

from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.model import Signal

_EVERYONE: Final = frozenset(["everyone", "everybody", "anyone", "anybody", "all", "those", "nobody", "no-one"])
_LIMITS: Final = frozenset(
    """
    under over aged who with below above from living working born whose that on in except earning without between
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_WORDS: Final = frozenset(
    ["words", "phrase", "word", "line", "call", "calls", "called", "expression", "slogan", "term"]
)
_REST: Final = 8
_TELL: Final = frozenset(["tell", "told", "say", "said"])
_OWN: Final = frozenset(["my", "our", "i", "we", "mine"])


def tail_of(place: Frame) -> Signal | None:
    """A signal where the rest of the sentence, or the next one, gives the words away."""
    view, norms, last = place.view, place.norms, place.last
    rest = list(norms[last : min(place.high, last + _REST)])
    if rest[:2] == ["or", "so"] and rest[2:3] and rest[2] not in _OWN:
        return signal_at("third_party", view, last, min(place.high, last + _REST))
    if rest and norms[last - 1] in _EVERYONE and rest[0] in _LIMITS and not view.clause(last):
        return signal_at("condition_after", view, last, min(place.high, last + 5))
    if (
        len(rest) > 2
        and rest[0] in {"is", "was", "were"}
        and _closes(place)
        and _WORDS & set(rest)
        and not _OWN & set(rest[1:3])
    ):
        return signal_at("third_party", view, last, min(place.high, last + _REST))
    if list(rest[:2]) in (["please", "read"], ["read", "instead"], ["should", "read"]):
        return signal_at("denial", view, last, min(place.high, last + 4))
    return _only_told(place)


def _closes(place: Frame) -> bool:
    """Whether marks close right behind the words."""
    return any(c in place.view.between(place.last) for c in "'’\"”")


def _only_told(place: Frame) -> Signal | None:
    """ "|. At any rate that's what I tell the grandchildren", "|. No, seriously, I only ever cleaned the baths"."""
    view, norms, at = place.view, place.norms, place.high
    if at >= len(norms) or not view.stop(at) or place.last != place.high:
        return None
    voice = view.voice(view.starts[place.first], view.ends[place.last - 1])
    if voice is not None and view.starts[at] >= voice.end:
        return None
    said = list(norms[at : min(view.sentence(at)[1], at + 12)])
    if said[:2] in (["no", "seriously"], ["no", "really"], ["only", "joking"], ["just", "kidding"], ["i", "jest"]):
        return signal_at("denial", view, at, at + 2)
    for k in range(len(said) - 3):
        if said[k] == "that's" and said[k + 1] == "what" and said[k + 2] in {"i", "we"} and said[k + 3] in _TELL:
            hearer = said[k + 4 : k + 5]
            return (
                signal_at("denial", view, at, at + k + 4)
                if hearer and hearer[0] in {"the", "my", "our", "people"}
                else None
            )
    return None
