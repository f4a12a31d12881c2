"""Pieces of text with a style, laid out for a terminal or for a pipe."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, Literal, NamedTuple

from quotecheck.reports.look import Look

Style = Literal["plain", "strong", "quiet", "good", "doubt", "bad"]
_ANSI: Final[dict[Style, str]] = {"strong": "1", "quiet": "2", "good": "32", "doubt": "33", "bad": "31"}
_BREAK: Final = re.compile(r"(?<= )(?=[^ ])")


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


def _merged(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Neighbours of one style as one piece."""
    for style, group in groupby(pieces, key=lambda piece: piece.style):
        yield Piece("".join(piece.text for piece in group), style)


def _wrapped(pieces: Sequence[Piece], indent: str, width: int) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    used = 0
    for piece in pieces:
        for word in _BREAK.split(piece.text):
            if used + len(word.rstrip()) > width and used > len(indent):
                yield line
                line, used = [Piece(indent, "plain")], len(indent)
            line.append(Piece(word, piece.style))
            used += len(word)
    yield line
