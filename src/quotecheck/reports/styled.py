"""Pieces of text with a style, laid out for a terminal or for a pipe."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple
from unicodedata import combining, east_asian_width

from quotecheck.reports.look import Look
from quotecheck.text.lazily import lazily

Style = Literal["plain", "strong", "quiet", "good", "doubt", "bad"]
_ANSI: Final[dict[Style, str]] = {"strong": "1", "quiet": "2", "good": "32", "doubt": "33", "bad": "31"}
_JOINERS: Final = frozenset("\u200c\u200d\ufe0e\ufe0f")
_BREAK: Final = lazily(r"(?<= )(?=[^ ])")


class Piece(NamedTuple):
    """Text that is safe to show, and how it looks."""

    text: str
    style: Style


def laid_out(pieces: Sequence[Piece], indent: str, look: Look) -> str:
    """One line, or several that start with ``indent`` from the second on if the look has a width."""
    if look.width is None:
        return "".join(_dressed(piece, look) for piece in pieces).rstrip()
    return "\n".join("".join(_dressed(piece, look) for piece in line) for line in _wrapped(pieces, indent, look.width))


def _dressed(piece: Piece, look: Look) -> str:
    code = _ANSI.get(piece.style)
    return f"\x1b[{code}m{piece.text}\x1b[0m" if look.colour and code and piece.text else piece.text


def cells(text: str) -> int:
    """Columns of a terminal that a text takes: two for wide characters, none for those that join others."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(c) or c in _JOINERS else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def _words(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Pieces between two places where a line may break; a word may change its style halfway."""
    word: list[Piece] = []
    for piece in pieces:
        for part in _BREAK.split(piece.text):
            if word and word[-1].text.endswith(" ") and not part.startswith(" "):
                yield word
                word = []
            if part:
                word.append(Piece(part, piece.style))
    if word:
        yield word


def _wrapped(pieces: Sequence[Piece], indent: str, width: int) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    used = 0
    for word in _words(pieces):
        text = "".join(part.text for part in word)
        if used + cells(text.rstrip()) > width and used > len(indent):
            yield _trimmed(line)
            line, used = [Piece(indent, "plain")], len(indent)
        line.extend(word)
        used += cells(text)
    yield _trimmed(line)


def _trimmed(line: list[Piece]) -> list[Piece]:
    """Without spaces at the end, which could fall over the edge of the terminal."""
    while line and not line[-1].text.strip():
        line = line[:-1]
    return [*line[:-1], line[-1]._replace(text=line[-1].text.rstrip())] if line else line
