"""Whose the words of captions without labels are, where one is asked and answers: who says *I* and is asked by name.

*okay ann a four nil defeat your thoughts* speaks to somebody; *i'm not going to blame the referee* does not. Captions
that mark a change of speaker go to and fro; those that mark nothing are read cue by cue.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from quotecheck.evidence.voices.givennames import first_names
from quotecheck.evidence.voices.names import Name, parse_name
from quotecheck.sources.model import SourceDocument
from quotecheck.sources.whose.papers.chapters import NOTE
from quotecheck.text.lazily import lazily

_YOU: Final = lazily(r"(?i)\b(?:you(?! know)|your|yours|yourself|you['’]\w+)\b")
_ME: Final = lazily(r"(?i)\b(?:i|me|my|mine|we|us|our|ours|i['’]\w+|we['’]\w+)\b")
_BACK: Final = 500
"""Cues back in which somebody is asked by name: half an hour and more of talk."""
_TOLD: Final = 3
"""Turns that tell from which on their order tells of the others."""
_PERSON: Final = lazily(r"\b[A-Z][a-z][\w'’-]*(?: (?:[A-Z]\.|[A-Z][a-z][\w'’-]*))+\b")
_TALK: Final = lazily(r"\b(?:with|interviews|asks|talks to|speaks to)\b")


def answers(credited: tuple[str, ...], source: SourceDocument, start: int) -> bool | None:
    """Whether words at ``start`` are an answer of one of those credited, in captions that label nobody; False for what
    is asked of them, None where the captions do not show it."""
    labels = {v.speaker for v in source.voices if v.kind == "turn"} - {None, NOTE}
    if source.document.reader != "subtitles" or labels:
        return None
    names = [n for c in credited if (n := parse_name(c)).last and n.given and not (n.organisation or n.deputy)]
    if not names or not source.document.times:
        return None
    turns, text = source.document.turns, source.text
    starts = [t.start for t in turns] or [m.offset for m in source.document.times]
    called = {w for n in names for w in (n.given[0], n.last) if len(w) > 2}
    at = bisect_right(starts, start) - 1
    if at < 0:
        return None
    ends = [*starts[1:], len(text)]
    two = _of_two(source.document.facts.note or "", {n.last for n in names}) or _of_one(source, names)
    before = range(at - 1, max(at - 2, -1), -1) if turns else range(at if at else len(starts) - 1, -1, -1)
    if not (two or _is_asked((text[starts[k] : ends[k]] for k in islice(before, _BACK)), called)):
        return None
    own = _tells(text[starts[at] : ends[at]], called)
    if own is None and two and turns:
        return (
            _in_turn([_tells(text[low:high], called) for low, high in zip(starts, ends, strict=True)]) == at % 2 or None
        )
    return own


def _is_asked(said: Iterable[str], called: set[str]) -> bool:
    """Whether the last to whom somebody speaks by name is the one looked for: *and can you still stay up ann*.

    ``said``: the cues from the last to the first.
    """
    for words in said:
        spoken = words.casefold().split()
        if _YOU.search(words) is None:
            continue
        if any(w in called and not (k and _is_first_name(spoken[k - 1])) for k, w in enumerate(spoken)):
            return True
        if _ME.search(words) is None and any(map(_is_first_name, (*spoken[:2], *spoken[-1:]))):
            return False  # "jo how do you feel"
    return False


_ORDINARY: Final = frozenset(
    """
    will don per line hope bill mine miles penny rose loan mark guy faith joy drew sue frank may art grace chance
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""First names that are other words as well, in captions without capitals."""


def _is_first_name(word: str) -> bool:
    return word in first_names() and word not in _ORDINARY


def _of_two(note: str, surnames: set[str]) -> bool:
    """Whether a note names just two people who talk, the one looked for behind whoever asks: *Rolf Moss with Ann Hale,
    baker*."""
    people = [m.group().rsplit(maxsplit=1)[-1].casefold() for m in _PERSON.finditer(note) if _is_person(m.group())]
    asks, *answering = dict.fromkeys(people) or [""]
    return len(answering) == 1 and answering[0] in surnames and asks not in surnames and _TALK.search(note) is not None


def _of_one(source: SourceDocument, names: Sequence[Name]) -> bool:
    """Whether captions begin with a note of whom they are: *[town head coach ann hale post match media]*."""
    note = _NOTE.match(source.text[:_HEAD].lstrip())
    said = f" {(note['note'] if note is not None else '').casefold()} "
    return _MEETS.search(said) is not None and any(f" {n.given[0]} {n.last} " in said for n in names)


_HEAD: Final = 200
"""Characters in which a note over captions stands."""
_NOTE: Final = lazily(r"\[(?P<note>[^\[\]]{5,150})\]")
_MEETS: Final = lazily(r"\b(?:media|presser|press conference|press|interview|pod(?:cast)?|q ?& ?a|speaks|talks)\b")


def _is_person(name: str) -> bool:
    return name.split(maxsplit=1)[0].casefold() in first_names()


def _tells(words: str, called: set[str]) -> bool | None:
    """Whether words answer or ask by what they say: *I* and no *you*, or *you* and no *I*; None where they do not."""
    you = _YOU.search(words) is not None or bool(called & set(words.casefold().split()))
    own = _ME.search(words) is not None
    return None if you == own else own


def _in_turn(told: Sequence[bool | None]) -> int | None:
    """Which turns answer, the even or the odd ones, where all that tell agree; else None."""
    known = [(k % 2 == 0) == own for k, own in enumerate(told) if own is not None]
    if len(known) < _TOLD or (any(known) and not all(known)):
        return None
    return 0 if known[0] else 1
