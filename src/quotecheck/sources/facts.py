"""Facts about sources as sources.toml states them, by file."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from quotecheck.documents.model import Facts
from quotecheck.errors import PacketError
from quotecheck.sources.walk import Found, Walk
from quotecheck.text.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsFile:
    """One sources.toml: facts by path below its folder."""

    path: Path
    tables: Mapping[str, Facts]

    def about(self, relative: str) -> Facts | None:
        """The facts about a file, by its path with "/"."""
        return self.tables.get(relative)


def read_facts_file(path: Path, *, shown_as: str) -> FactsFile:
    """Read a sources.toml; PacketError in one line where it is broken."""
    import tomllib

    from quotecheck.documents.frontmatter import facts_from

    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise PacketError(f"{shown_as} is not UTF-8; save it as UTF-8") from None
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        raise PacketError(f"{shown_as}: {_one_line(error)}; correct the TOML") from None
    except OSError as error:
        raise PacketError(f"{shown_as} cannot be read: {error.strerror}; check the file") from None
    tables: dict[str, Facts] = {}
    for key, value in _flat(data):
        if not isinstance(value, dict):
            raise PacketError(f'{shown_as}: {key} is not a table; write ["{key}"] and its facts below it')
        tables[key.replace("\\", "/").removeprefix("./")] = facts_from(value)
    return FactsFile(path=path, tables=tables)


def _one_line(error: Exception) -> str:
    return re.sub(r"\s+", " ", str(error)) or type(error).__name__


def _flat(data: Mapping[str, object], prefix: str = "") -> list[tuple[str, object]]:
    """Tables by file. ``[letter.pdf]`` without quotes is TOML for nested tables: it is put together again."""
    flat: list[tuple[str, object]] = []
    for key, value in data.items():
        name = f"{prefix}{key}"
        nested = isinstance(value, dict) and bool(value) and all(isinstance(v, dict) for v in value.values())
        if nested and "." not in key and "/" not in key:
            flat.extend(_flat(cast("Mapping[str, object]", value), f"{name}."))
        else:
            flat.append((name, value))
    return flat


class FactTables:
    """What the sources.toml files of a packet say about each file."""

    def __init__(self, walked: Walk) -> None:
        self.warnings: list[str] = []
        self._by_root: dict[str, dict[str, Facts]] = {}
        known = {(f.root, f.relative) for f in walked.files}
        skipped = {s.path for s in walked.skipped}
        for path, root, folder in walked.facts_files:
            told = read_facts_file(path, shown_as=str(path))
            tables = self._by_root.setdefault(root, {})
            for relative, facts in told.tables.items():
                name = f"{folder}{relative}"
                tables.setdefault(name, facts)
                # Parts of an e-mail are known only once it is read; a file named on its own shares its folder's table.
                inside = any(name.startswith(f"{other}/") for where, other in known if where == root)
                if root != str(path.parent) and not folder:
                    continue
                if (root, name) not in known and name not in skipped and not inside:
                    self.warnings.append(f"{path}: there is no file {relative}; correct its name or remove its table")

    def about(self, found: Found, relative: str) -> Facts | None:
        """The facts about a file, or about a part of it ("mail.eml/letter.pdf")."""
        return self._by_root.get(found.root, {}).get(relative)

    def inside(self, found: Found) -> list[tuple[str, Facts]]:
        """All facts about a file and its parts, by name."""
        tables = self._by_root.get(found.root, {})
        part = f"{found.relative}/"
        return [(k, v) for k, v in sorted(tables.items()) if k == found.relative or k.startswith(part)]
