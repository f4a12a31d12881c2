"""The work behind ``quotecheck sources add``: a file or a web address becomes a source, as it was."""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from quotecheck.errors import UsageError
from quotecheck.story.files import alone_in, near, place_file, write_file
from quotecheck.text.records import dataclass

FACTS: Final = "sources.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """A source on its way into the packet."""

    name: str
    data: bytes
    facts: dict[str, str]
    """What is put into sources.toml; nothing for a file of one's own."""


def packet_folder(explicit: Path | None) -> Path:
    """The folder that takes new sources: the one named, else the story's first, else a new ``sources/``."""
    from quotecheck.config import find_configuration

    if explicit is not None:
        folder = explicit
    else:
        configuration = find_configuration(Path())
        folders = [path for path in configuration.sources if not path.is_file()]
        folder = folders[0] if folders else (configuration.folder or Path()) / "sources"
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is not a folder; name the folder of the packet with --sources")
    return near(folder)


def from_file(path: Path, name: str | None) -> Addition:
    """A file, whole. Raises ReadError."""
    from quotecheck.documents.reading import file_bytes

    return Addition(name=name or path.name, data=file_bytes(path, shown_as=str(path)), facts={})


def from_web(url: str, name: str | None) -> Addition:
    """What an address answers, with the address, the moment and the digest. Uses the network."""
    from quotecheck.cli.fetching import fetch

    got = fetch(url)
    facts = {
        "url": got.url,
        "retrieved": datetime.now(UTC).isoformat(timespec="seconds"),
        "sha256": hashlib.sha256(got.data).hexdigest(),
    }
    if got.encoding:
        facts["encoding"] = got.encoding
    return Addition(name=name or got.name, data=got.data, facts=facts)


def add(addition: Addition, folder: Path) -> Path:
    """Put a source into the packet if it can be read. Raises QuotecheckError; then nothing has changed."""
    from quotecheck.documents.files.isolation import read_safely
    from quotecheck.sources.own import own_output

    name = addition.name
    if Path(name).name != name or name.startswith(".") or name == FACTS:
        raise UsageError(f'"{name}" cannot be the name of a source; give another with --as')
    target = folder / name
    if target.exists():
        raise UsageError(f"{target} is there already; nothing was overwritten: give another name with --as")
    ours = own_output(target, addition.data)
    if ours:
        raise UsageError(f"{name} is {ours}, which is never evidence; nothing was added")
    read_safely(addition.data, path=target, shown_as=name, encoding=addition.facts.get("encoding"))
    with alone_in(folder):
        facts = _facts_with(folder / FACTS, name, addition.facts) if addition.facts else None
        place_file(target, addition.data)
        if facts is not None:
            write_file(folder / FACTS, facts)
    return target


def _facts_with(path: Path, name: str, facts: dict[str, str]) -> bytes:
    """sources.toml with one more table at its end; what stands there stays as it is."""
    from quotecheck.sources.facts import read_facts_file

    before = b""
    if path.exists():
        if name in read_facts_file(path, shown_as=str(path)).tables:
            raise UsageError(f'{path} has facts about "{name}" already; correct them there, or give another name')
        before = path.read_bytes()
    lines = "".join(f"{key} = {_toml(value)}\n" for key, value in facts.items())
    gap = b"" if not before else b"\n" if before.endswith(b"\n") else b"\n\n"
    return before + gap + f"[{_toml(name)}]\n{lines}".encode()


def _toml(text: str) -> str:
    """A string as TOML writes it: JSON's escapes are TOML's, apart from DEL, which it wants escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
