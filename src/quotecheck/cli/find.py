"""``quotecheck find``: where do these words stand?"""

from typing import TYPE_CHECKING, Annotated, Final

import typer

from quotecheck.cli.options import LOOKING, Sources
from quotecheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quotecheck.reports.styled import Piece
    from quotecheck.sources.model import SourceDocument, Store
    from quotecheck.text.span import Span

_AROUND: Final = 60
"""Characters that are shown on either side."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(rich_help_panel=LOOKING)(find)


def find(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="The words, in their order.")],
    sources: Sources = None,
) -> int:
    """Show every place where these words stand in the sources, with the words around them.

    Case, marks and spacing do not matter. Ends with 1 if the words stand nowhere.
    """
    import sys

    from quotecheck.cli.console import look_of, note, result
    from quotecheck.reports.found import counted
    from quotecheck.reports.styled import laid_out
    from quotecheck.story.model import story_of
    from quotecheck.story.packets import Packets
    from quotecheck.text.words import words as split

    norms = split(" ".join(words)).norms
    if not norms:
        raise UsageError('find needs a word; write for instance: quotecheck find "not for sale"')
    packet = Packets(warn=note).of(story_of(None, sources))
    look = look_of(sys.stdout)
    places = [laid_out(pieces, "    ", look) for pieces in _places(packet.store, norms)]
    result("".join(f"{place}\n" for place in places).encode("utf-8", errors="backslashreplace"))
    for unreadable in packet.errors:
        note(unreadable.message)
    if not places:
        note(f"these words stand nowhere, in this order, in {counted(len(packet.documents), 'source')}")
    return 2 if packet.errors else int(not places)


def _places(store: "Store", norms: "Sequence[str]") -> "Iterator[list[Piece]]":
    for place in store.exact(norms):
        source = store.load(place.source)
        yield _place(source, source.words.span(place.first, place.last))


def _place(source: "SourceDocument", span: "Span") -> "list[Piece]":
    from quotecheck.evidence.view import SourceView
    from quotecheck.reports.place import located
    from quotecheck.reports.styled import Piece
    from quotecheck.reports.visible import flat

    before, after = SourceView(source).around(span.start, span.end, _AROUND)
    place = located(source.id, source.document.locator(span.start))
    return [
        Piece(f"{place}: ", "quiet"),
        Piece(flat(before), "plain"),
        Piece(flat(span.of(source.text)), "strong"),
        Piece(flat(after), "plain"),
    ]
