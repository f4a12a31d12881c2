"""What an article is telling of somebody else's words: who is named in there is talked about, and does not speak.

*Hale told the paper that Adler had called her "cheap"*; *should Adler refuse, she wrote, "we will go"*: where the
clause of a report holds a quotation it is no claim of its own, but its names are still the report's.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from quotecheck.claims.attribution.events import Event
from quotecheck.claims.attribution.reading import Reading
from quotecheck.claims.tokens import Tokens
from quotecheck.text.span import Span

_OBJECT: Final = 6
"""Most tokens of who is told, between the cue and *that*."""


def talked_about(readings: Iterable[Reading], reported: Iterable[Span]) -> list[Span]:
    """The stretches, in order and without overlaps."""
    spans = sorted([*reported, *(span for reading in readings for span in _around(reading))])
    out: list[Span] = []
    for span in spans:
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def _around(reading: Reading) -> Iterator[Span]:
    t = reading.tokens
    for event in reading.events:
        if event.subject is None or event.verb is None or event.verb.takes != "clause" or event.negated:
            continue
        low, high = t.sentences[event.sentence]
        if event.shape in ("before", "after") and event.first > low + 1 and _set_off(t, event, high):
            yield t.span(low, event.first - 1)
        that = next((n for n in range(event.cue[1], min(high, event.cue[1] + _OBJECT)) if not _plain(t, n)), high)
        if event.shape == "before" and that + 1 < high and t.low[that] == "that":
            yield t.span(that + 1, high)


def _set_off(t: Tokens, event: Event, high: int) -> bool:
    """Whether who says it stands behind a comma and before one, a quotation or the end: *..., she wrote, "..."*."""
    behind = t.text[event.last] if event.last < high else "."
    return t.text[event.first - 1] == "," and behind in (",", ".", ":")


def _plain(t: Tokens, n: int) -> bool:
    """Whether a token may belong to who is told."""
    return t.low[n] != "that" and (t.is_word(n) or t.text[n] in ("'s", "’s"))
