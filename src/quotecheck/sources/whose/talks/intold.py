"""Quotations inside a turn of a talk, whose sentence there has another for subject.

*HALE: A heckler at the back bawled, "You have sold us."* gives the words to the heckler, whatever the label of the
turn; in a note of two lines the label may well be whose they are.
"""

from bisect import bisect_right
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.sources.whose.talks.labels import Names
from quotecheck.text.lazily import lazily
from quotecheck.text.words import words

_BEFORE: Final = 240
_TALK: Final = 2
"""Turns from which on a document is a talk, and a label no note's."""
_TELLS: Final = 3
_SAYING: Final = frozenset(
    "said told wrote went sang cried swore read ran goes like with headline phrase line slogan question words".split()  # noqa: SIM905
)
"""Words right before the marks by which somebody speaks, or words are held up, beside forms in -ed and -s."""
_FIRST_PERSON: Final = frozenset("i we me us my our i'd i'll i've i'm we'd we'll we've we're".split())  # noqa: SIM905
_LEAD: Final = lazily(
    r"(?:\A|(?<=[.!?] )|(?<=\n))(?P<lead>(?:An?|The|One|Some|Every|This|That|Their|His|Her|They|He|She|People|"
    r"And|But|So|Then|When|[A-Z][\w'’-]+) [^.!?\"“”\n]*?),?:?\s*[\"“‘']?\Z"
)


def told_in_turn(document: Document, at: int, named: str, names: Names) -> bool:
    """Whether a quotation at ``at`` was given to the one in whose turn it stands, by the label of the turn alone."""
    k = bisect_right(document.turns, at, key=lambda t: t.start) - 1
    if k < 0 or at >= document.turns[k].end or len(document.turns) < _TALK:
        return False
    turn = document.turns[k]
    own = {(o or "").casefold() for o in (names.of(turn.speaker), turn.speaker)} - {""}
    called = named.casefold()
    if not any(o.endswith(called) or called.endswith(o) for o in own):
        return False
    sentence = _LEAD.search(document.text[max(turn.start, at - _BEFORE) : at])
    said = words(sentence["lead"]).norms if sentence is not None else []
    if len(said) < _TELLS or set(said) & _FIRST_PERSON:
        return False
    return said[-1].endswith(("ed", "s", "ing")) or said[-1] in _SAYING
