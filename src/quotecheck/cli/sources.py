"""``quotecheck sources``: what lies in the packet, what is wrong with it, and new sources."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from quotecheck.cli.options import LOOKING, Sources
from quotecheck.errors import UsageError
from quotecheck.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quotecheck.sources.doctor import Diagnosis
    from quotecheck.sources.model import SourceEntry
    from quotecheck.sources.packet import Packet

Listing = Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text or json.")]
_GUESSES: Final = frozenset({"guessed_grade"})
"""What the doctor shows and does not count: most packets leave it open."""
_DIAGNOSIS: Final = ("source", "ailment", "serious", "message")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    family = typer.Typer(help="The source packet: add, list, show, search, doctor.")
    family.callback()(_family)
    for command, name in ((add, "add"), (list_, "list"), (show, "show"), (search, "search"), (doctor, "doctor")):
        family.command(name)(command)
    app.add_typer(family, name="sources", rich_help_panel=LOOKING)


def _family() -> None:
    """The source packet: what lies in it, what is wrong with it, and new sources."""


def add(
    source: Annotated[str, typer.Argument(metavar="FILE|URL", help="A file to copy, or a web address to save.")],
    name: Annotated[str | None, typer.Option("--as", metavar="NAME", help="What it is called in the packet.")] = None,
    sources: Annotated[
        Path | None, typer.Option("--sources", "-s", metavar="DIR", help="The packet. Default: sources/ of the story.")
    ] = None,
) -> int:
    """Copy a file into the packet, or save a web page as it is now, with date and hash. Never overwrites.

    With a web address this is the only command that uses the network: it fetches that one address, nothing else.
    """
    from quotecheck.cli import adding
    from quotecheck.cli.console import note
    from quotecheck.cli.fetching import checked_address, is_address

    folder = adding.packet_folder(sources)
    if is_address(source):
        note(f"fetching {checked_address(source)} over the network; no other command does that")
        addition = adding.from_web(source, name)
    else:
        addition = adding.from_file(Path(source), name)
    note(f"added {adding.add(addition, folder)}")
    return 0


def list_(sources: Sources = None, format_: Listing = "text") -> int:
    """List every source with its grade, terms, speaker, date and number of words."""
    from quotecheck.reports.found import counted

    packet = _packet(sources, format_)
    if format_ == "json":
        return _json({"sources": [entry_record(e) for e in packet.documents], **_passed(packet)}, packet)
    rows = [
        (e.id, e.grade, e.terms, e.speaker or "-", e.date or "-", counted(e.words, "word")) for e in packet.documents
    ]
    _table(rows)
    return _unread(packet)


def show(
    source: Annotated[str, typer.Argument(metavar="ID", help="As `sources list` names it.")],
    sources: Sources = None,
    format_: Listing = "text",
) -> int:
    """Show what is known about one source, and its text as it is read: what is not in it cannot be evidence."""
    packet = _packet(sources, format_)
    known = {entry.id: entry for entry in packet.documents}
    if source not in known:
        raise UsageError(f'there is no source "{source}"{did_you_mean(source, known)}')
    text = packet.store.load(source).text
    record = entry_record(known[source])
    if format_ == "json":
        return _json({**record, "text": text}, packet)
    from quotecheck.reports.visible import visible

    lines = [f"{key}: {_said(value)}" for key, value in record.items() if value not in (None, "", [])]
    _print([*lines, "", visible(text)])
    return 0


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="In any order; rare words weigh most.")],
    sources: Sources = None,
    format_: Listing = "text",
    most: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="Passages to show.")] = 10,
) -> int:
    """Show the passages that share most of these words, best first. `find` takes them in their exact order.

    Ends with 1 if no source has any of them.
    """
    from quotecheck.cli.searching import hit_text, hits

    packet = _packet(sources, format_)
    found = hits(packet, " ".join(words), most)
    if format_ == "json":
        _json({"passages": found}, packet)
    else:
        _print([line for hit in found for line in hit_text(hit)])
    return _unread(packet) or int(not found)


def doctor(
    articles: Annotated[
        list[str] | None, typer.Argument(metavar="ARTICLE...", help="Also names sources that nothing in these cites.")
    ] = None,
    sources: Sources = None,
    format_: Listing = "text",
) -> int:
    """Say what an editor should know before relying on the packet. Ends with 1 if there is something to look at."""
    from quotecheck.cli.consulting import consult

    _known_format(format_)
    found = consult(articles or (), sources)
    if format_ == "json":
        _dump({"diagnoses": [{key: getattr(d, key) for key in _DIAGNOSIS} for d in found]})
    else:
        _diagnoses(found)
    return int(any(d.ailment not in _GUESSES for d in found))


def _diagnoses(found: "Sequence[Diagnosis]") -> None:
    from quotecheck.cli.console import note
    from quotecheck.reports.visible import one_line

    for serious, title in ((True, "Can make a true quotation look invented, or the reverse"), (False, "Worth knowing")):
        lines = [f"  {d.ailment:<15} {one_line(d.message)}" for d in found if d.serious == serious]
        if lines:
            _print([title, *lines])
    if not found:
        note("nothing to look at")


def entry_record(entry: "SourceEntry") -> dict[str, Any]:
    """One source as the listings give it."""
    names = ("id", "sha256", "title", "speaker", "date", "url", "grade", "graded_by", "terms", "embargo_until")
    more = ("language", "note", "byline", "reader", "words", "warnings")
    return {name: _plain(getattr(entry, name)) for name in (*names, *more)}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _said(value: Any) -> str:
    from quotecheck.reports.visible import one_line

    return one_line("; ".join(value) if isinstance(value, list) else str(value))


def _packet(sources: "Sequence[Path] | None", format_: str) -> "Packet":
    from quotecheck.cli.console import note
    from quotecheck.story.model import story_of
    from quotecheck.story.packets import Packets

    _known_format(format_)
    return Packets(warn=note).of(story_of(None, sources))


def _known_format(format_: str) -> None:
    if format_ not in {"text", "json"}:
        raise UsageError(f'there is no format "{format_}" here{did_you_mean(format_, ["text", "json"])}')


def _passed(packet: "Packet") -> dict[str, Any]:
    return {
        "skipped": [{"path": s.path, "reason": s.reason} for s in packet.skipped],
        "errors": [{"path": e.path, "message": e.message} for e in packet.errors],
    }


def _json(record: dict[str, Any], packet: "Packet") -> int:
    _dump(record)
    return _unread(packet)


def _dump(record: dict[str, Any]) -> None:
    from quotecheck.claims.printing import dump
    from quotecheck.cli.console import result
    from quotecheck.version import SCHEMA_VERSION

    result(dump({"schema_version": SCHEMA_VERSION, **record}))


def _table(rows: "Sequence[Sequence[str]]") -> None:
    from quotecheck.reports.visible import one_line

    shown = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(len(row[k]) for row in shown) for k in range(len(shown[0]))] if shown else []
    _print(["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in shown])


def _print(lines: "Sequence[str]") -> None:
    from quotecheck.cli.console import result

    result("".join(f"{line}\n" for line in lines).encode("utf-8", errors="backslashreplace"))


def _unread(packet: "Packet") -> int:
    """2 if something in the packet could not be read, each named in a line."""
    from quotecheck.cli.console import note

    for unreadable in packet.errors:
        note(
            unreadable.message if unreadable.path in unreadable.message else f"{unreadable.path}: {unreadable.message}"
        )
    return 2 if packet.errors else 0
