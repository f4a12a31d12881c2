"""Long texts word by word without the price of every word: runs, and words that are looked at when they are asked for.

A text is cut into runs of some hundred words, where no word goes on over the cut; so the words of a run, split alone,
are those of the text. What a whole packet is searched by, the normal forms, costs a look into a table for every printed
word (:func:`lex`); where words begin and end is found out for the runs that somebody looks at.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain, islice
from sys import intern
from typing import TYPE_CHECKING, Final, overload

from quotecheck.text.lazily import lazily
from quotecheck.text.words import Words, norm, printed_words, words

if TYPE_CHECKING:
    import re

RUN: Final = 2304
"""Characters in a run, at least: so that seven fill a page of the cache."""
_CUT = lazily(r"(?<=[^-\u2010\u00ad\s])(?=\s)|[,;](?=[A-Za-z])")
"""Where no word goes on: before a blank that follows no hyphen, and between a comma and a letter."""
_WHOLE: Final = 20_000
"""Texts of so many words are split as a whole when somebody looks at them."""
_LOOKED_AT: Final = 2000
"""Runs that are kept between looks."""
_KNOWN: Final = 1 << 19
_LONG: Final = 64
_BESIDE: Final = "(),.;:!?\"'"
"""What stands beside words and is never one."""

_TYPOGRAPHY: Final = (("\u2019", "'"), *((mark, " ") for mark in "\u201c\u201d\u2018\u2013\u2014\u2026\u00a0\u2022"))
"""What is printed in most texts beside ASCII, and as what it stands between words."""
_DOTTED = lazily(r"\.[A-Za-z]")
_LOOSE = lazily(r"'(?:(?![A-Za-z])|(?<![A-Za-z]'))")
"""An apostrophe that does not stand between letters."""
_NUMBER = lazily(r"[0-9]\S*")
_INSIDE: Final = {".": "\1", ",": "\2", ":": "\3", "/": "\4"}
"""What stands for marks inside numbers, until all other marks are gone."""
_KEPT: Final = str.maketrans(_INSIDE)
_FOLDED: Final = bytearray(b" " * 256)
"""What every ASCII character is folded to."""
for _c in b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'%&$":
    _FOLDED[_c] = ord(chr(_c).lower())
for _mark, _stands in _INSIDE.items():
    _FOLDED[ord(_stands)] = ord(_mark)

Stretch = tuple[int, int]
"""Start and end of what no reader sees."""


class _Lexed(dict[str, tuple[str, ...]]):
    """The normal forms of what is printed between two blanks."""

    def __missing__(self, printed: str) -> tuple[str, ...]:
        plain = printed.strip(_BESIDE)
        if plain.isalpha() and plain.isascii():
            found: tuple[str, ...] = (intern(plain.lower()),)
        else:
            found = tuple(intern(norm(word)) for word in printed_words(printed))
        if len(printed) <= _LONG:
            if len(self) >= _KNOWN:
                self.clear()
            self[printed] = found
        return found


_lexed: Final = _Lexed()


def lex(text: str) -> list[str]:
    """The normal forms of the words of a text: ``words(text).norms`` at a fraction of the price."""
    return _lex(text, needs_care=_needs_care(text))


def _needs_care(text: str) -> bool:
    """Whether a word may go on over a line end, or a character stands in the text that is to stand for another here."""
    if "\n" in text:
        for hyphen in "-\u2010\u00ad":
            if hyphen in text and (hyphen + "\n" in text or ("\r" in text and hyphen + "\r\n" in text)):
                return True
    return True in map(text.__contains__, _INSIDE.values())


def _lex(text: str, *, needs_care: bool) -> list[str]:
    if needs_care:
        return [intern(norm(word)) for word in printed_words(text)]
    plain = _plain(text)
    if plain is None:
        return list(chain.from_iterable(map(_lexed.__getitem__, text.split())))
    return plain.encode("ascii").translate(_FOLDED).decode("ascii").split()


def _plain(text: str) -> str | None:
    """A text in ASCII with blanks around its words, whose points and commas inside are stood for; None: not so easily.

    What is left to do is to make letters small and everything else, except apostrophes, blank.
    """
    if not text.isascii():
        for printed, plain in _TYPOGRAPHY:
            text = text.replace(printed, plain)
        if not text.isascii():
            return None
    if _DOTTED.search(text):
        return None
    for symbol in "%&$":
        if symbol in text:
            text = text.replace(symbol, f" {symbol} ")
    if "'" in text:
        text = _LOOSE.sub(" ", text)
    if True in map(text.__contains__, "0123456789"):
        text = _NUMBER.sub(_numbers, text)
    return text


def _numbers(found: "re.Match[str]") -> str:
    """What begins with a digit, word by word."""
    start = found.start()
    if found.string[start - 1 : start] == ".":  # ".5"
        start -= 1
    said = " ".join(norm(word) for word in printed_words(found.string, start, found.end()))
    return f" {said.translate(_KEPT)} "


def cut(text: str) -> Iterator[int]:
    """Where the runs of a text end; the last one ends with it."""
    at = 0
    while len(text) - at > RUN + RUN // 2:
        found = _CUT.search(text, at + RUN)
        if found is None:
            break
        at = found.end()
        yield at
    if at < len(text):
        yield len(text)


class Runs:
    """The words of one text, those outside ``hidden`` stretches, run by run.

    ``edges`` are the offsets at which runs begin, and the end of the text; ``firsts`` the indexes of their first words,
    and the number of all.
    """

    def __init__(self, text: str, hidden: Sequence[Stretch], edges: Sequence[int], firsts: Sequence[int]) -> None:
        self.text = text
        self.edges = edges
        self.firsts = firsts
        self._hidden = hidden
        self._seen: dict[int, Words] = {}
        self._fresh: list[str] | None = None

    def __len__(self) -> int:
        return len(self.edges) - 1

    @property
    def size(self) -> int:
        """How many words there are."""
        return self.firsts[-1]

    def partly_hidden(self, run: int) -> bool:
        """Whether hidden stretches touch a run: its words are then not those of its text."""
        return bool(_within(self._hidden, self.edges[run], self.edges[run + 1]))

    def norms(self) -> list[str]:
        """The normal forms of all words; those of a text just run through are there, once."""
        fresh, self._fresh = self._fresh, None
        return fresh if fresh is not None else list(chain.from_iterable(map(self.said, range(len(self)))))

    def said(self, run: int) -> Sequence[str]:
        """The normal forms of the words of a run."""
        return (
            self.words(run).norms if self.partly_hidden(run) else lex(self.text[self.edges[run] : self.edges[run + 1]])
        )

    def words(self, run: int) -> Words:
        """The words of a run with their offsets in the text."""
        found = self._seen.get(run)
        if found is None:
            if len(self._seen) >= _LOOKED_AT:
                self._seen.clear()
            start, end = self.edges[run], self.edges[run + 1]
            found = words(self.text[start:end])
            if start:
                moved = (array("I", [at + start for at in some]) for some in (found.starts, found.ends))
                found = Words(found.norms, *moved)
            found = self._seen[run] = outside(found, _within(self._hidden, start, end))
        return found

    def run_of(self, word: int) -> int:
        """The run that holds a word."""
        return bisect_right(self.firsts, word) - 1

    @cached_property
    def all(self) -> Words:
        """All words; those of a long text are split when they are looked at."""
        if self.size <= _WHOLE:
            return outside(words(self.text), self._hidden)
        return Words(_Norms(self), _Offsets(self, "starts"), _Offsets(self, "ends"))


def run_through(text: str, hidden: Iterable[Stretch] = ()) -> Runs:
    """The runs of a text, in time linear in its length. ``hidden`` stretches are sorted by start."""
    unseen = _joined(hidden)
    edges, firsts = array("I", (0,)), array("I", (0,))
    runs = Runs(text, unseen, edges, firsts)
    norms: list[str] = []
    needs_care = _needs_care(text)
    start = 0
    for run, end in enumerate(cut(text)):
        edges.append(end)
        if unseen and runs.partly_hidden(run):
            norms += runs.words(run).norms
        else:
            norms += _lex(text[start:end], needs_care=needs_care and _needs_care(text[start:end]))
        firsts.append(len(norms))
        start = end
    runs._fresh = norms  # noqa: SLF001 - of this module
    return runs


def known_runs(texts: Iterable[str], sizes: Iterable[int], hidden: Iterable[Stretch] = ()) -> Runs:
    """The same from the text of every run and how many words each has."""
    pieces = list(texts)
    edges = array("I", accumulate(map(len, pieces), initial=0))
    return Runs("".join(pieces), _joined(hidden), edges, array("I", accumulate(sizes, initial=0)))


def outside(every: Words, hidden: Iterable[Stretch]) -> Words:
    """The words that no hidden stretch touches; the stretches are sorted by start."""
    keep: list[tuple[int, int]] = []
    first = 0
    for start, end in hidden:
        if end <= start:
            continue
        low = bisect_right(every.ends, start)  # first word that ends after the stretch starts
        high = bisect_left(every.starts, end)  # first word that starts at or after its end
        if low > first:
            keep.append((first, low))
        first = max(first, high)
    if not keep and first == 0:
        return every
    keep.append((first, len(every)))
    norms: list[str] = []
    starts, ends = array("I"), array("I")
    for low, high in keep:
        norms.extend(every.norms[low:high])
        starts.extend(every.starts[low:high])
        ends.extend(every.ends[low:high])
    return Words(norms, starts, ends)


def _joined(hidden: Iterable[Stretch]) -> list[Stretch]:
    """The stretches, none empty, those that overlap as one."""
    out: list[Stretch] = []
    for start, end in hidden:
        if end <= start:
            continue
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _within(hidden: Sequence[Stretch], start: int, end: int) -> Sequence[Stretch]:
    """The stretches that reach into a part of the text."""
    if not hidden:
        return ()
    first = bisect_right(hidden, (start, 0))
    if first and hidden[first - 1][1] > start:
        first -= 1
    return hidden[first : bisect_left(hidden, (end, 0))]


class _Offsets(Sequence[int]):
    """Where words start, or end, run by run."""

    __slots__ = ("_here", "_high", "_low", "_name", "_runs")

    def __init__(self, runs: Runs, name: str) -> None:
        self._runs = runs
        self._name = name
        self._low = self._high = 0
        self._here: Sequence[int] = ()

    def __len__(self) -> int:
        return self._runs.size

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[int]: ...
    def __getitem__(self, at: int | slice) -> int | Sequence[int]:
        if isinstance(at, slice):
            return [self[k] for k in range(*at.indices(len(self)))]
        if not self._low <= at < self._high:
            at = _counted(at, len(self))
            if not self._low <= at < self._high:
                run = self._runs.run_of(at)
                self._here = getattr(self._runs.words(run), self._name)
                self._low, self._high = self._runs.firsts[run], self._runs.firsts[run + 1]
        return self._here[at - self._low]


class _Norms(Sequence[str]):
    """The normal forms of words, run by run."""

    __slots__ = ("_here", "_high", "_low", "_runs")

    def __init__(self, runs: Runs) -> None:
        self._runs = runs
        self._low = self._high = 0
        self._here: Sequence[str] = ()

    def __len__(self) -> int:
        return self._runs.size

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(map(self._runs.said, range(len(self._runs))))

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        if isinstance(at, slice):
            first, last, step = at.indices(len(self))
            return list(islice(self._from(first), max(0, last - first)))[::step] if step > 0 else list(self)[at]
        if not self._low <= at < self._high:
            at = _counted(at, len(self))
            if not self._low <= at < self._high:
                run = self._runs.run_of(at)
                self._here = self._runs.words(run).norms
                self._low, self._high = self._runs.firsts[run], self._runs.firsts[run + 1]
        return self._here[at - self._low]

    def _from(self, first: int) -> Iterator[str]:
        """The words from one on."""
        if first >= len(self):
            return iter(())
        run = self._runs.run_of(first)
        some = chain.from_iterable(self._runs.words(k).norms for k in range(run, len(self._runs)))
        return islice(some, first - self._runs.firsts[run], None)

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """The first place of a word at or after ``start``. ValueError if there is none."""
        firsts = self._runs.firsts
        for run in range(self._runs.run_of(start) if start < len(self) else len(self._runs), len(self._runs)):
            said = self._runs.said(run)
            if value in said:
                for at, norm_ in enumerate(said, firsts[run]):
                    if norm_ == value and at >= start and (stop is None or at < stop):
                        return at
        raise ValueError(value)


def _counted(at: int, size: int) -> int:
    """An index from the start. IndexError if there is no such word."""
    place = at + size if at < 0 else at
    if not 0 <= place < size:
        raise IndexError(at)
    return place
