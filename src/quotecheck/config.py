"""The configuration: quotecheck.toml, or [tool.quotecheck] in pyproject.toml, from the article's folder upward.

``schemas/configuration.schema.json`` describes the file. An unknown key is an error that names the near one.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import field, replace
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal

from quotecheck.errors import ConfigurationError
from quotecheck.globs import matches
from quotecheck.nearest import did_you_mean
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

FailOn = Literal["error", "warning", "never"]
FAIL_ON: Final[tuple[FailOn, ...]] = ("error", "warning", "never")
_CODE: Final = lazily(r"[A-Z]{2,10}[0-9]{0,3}")
_OURS: Final = "quotecheck.toml"
_SHARED: Final = "pyproject.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyTable:
    """A house policy of the user's own: only what differs from its base is set."""

    base: str = "newsroom"
    ellipsis_gap: int | None = None
    spelling: bool | None = None
    number_style: bool | None = None
    disfluency: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PerFile:
    """Settings for the articles that fit one of ``paths``; None leaves a setting as it is."""

    paths: tuple[str, ...] = ()
    """Patterns seen from the configuration's folder."""
    policy: str | None = None
    fail_on: FailOn | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """What the configuration says, with the defaults for what it does not say."""

    path: Path | None = None
    """The file it was read from; None if there is none."""
    policy: str = "newsroom"
    fail_on: FailOn = "error"
    select: tuple[str, ...] = ()
    """Codes or beginnings of codes; empty means all."""
    ignore: tuple[str, ...] = ()
    sources: tuple[Path, ...] = ()
    """Resolved against the folder of ``path``; empty means sources/."""
    on: str | None = None
    four_eyes: bool = False
    """Whether a sign-off must come from somebody else than the writer."""
    policies: Mapping[str, PolicyTable] = field(default_factory=dict)
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    per_file: tuple[PerFile, ...] = ()
    said: frozenset[str] = frozenset()
    """The keys that the file sets."""

    def for_article(self, article: Path | None) -> "Configuration":
        """The settings that hold for one article: every [[per-file]] table that fits, the later one on top."""
        if article is None or self.folder is None:
            return self
        place, folder = article.absolute(), self.folder.absolute()
        shown = (place.relative_to(folder) if place.is_relative_to(folder) else place).as_posix()
        settings = self
        for table in self.per_file:
            if any(matches(shown, pattern) for pattern in table.paths):
                said = {key: getattr(table, key) for key in ("policy", "fail_on", "select", "ignore")}
                settings = replace(settings, **{key: value for key, value in said.items() if value is not None})
        return settings

    @property
    def folder(self) -> Path | None:
        """The folder that the file lies in."""
        return None if self.path is None else self.path.parent


def find_configuration(folder: Path) -> Configuration:
    """The nearest configuration from ``folder`` upward, or the defaults. Raises ConfigurationError."""
    start = folder.absolute()
    for place in (start, *start.parents):
        ours = place / _OURS
        if ours.is_file():
            return read_configuration(ours)
        shared = place / _SHARED
        if shared.is_file():
            table = _shared_table(shared)
            if table is not None:
                return _configuration(table, shared)
    return Configuration()


def read_configuration(path: Path) -> Configuration:
    """The configuration in a quotecheck.toml. Raises ConfigurationError."""
    return _configuration(_parsed(path, _text(path)), path)


def _shared_table(path: Path) -> dict[str, Any] | None:
    """[tool.quotecheck] of a pyproject.toml; a file that does not mention us is not ours to judge."""
    text = _text(path)
    if "quotecheck" not in text:
        return None
    tool = _parsed(path, text).get("tool", {})
    table = tool.get("quotecheck") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigurationError(f"{path}: [tool.quotecheck] must be a table")
    return table


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read: {error.strerror}") from error


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number of thousands of digits is a plain ValueError
        reason = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise ConfigurationError(f"{path}: not valid TOML: {reason}") from error


# -- one reader a key; each raises ValueError with the rest of the sentence --------------------------------------------


def _string(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError('must be a text such as "newsroom"')
    return value


def _fail_on(value: object) -> FailOn:
    for known in FAIL_ON:
        if value == known:
            return known
    raise ValueError(f"cannot be {value!r}{did_you_mean(str(value), FAIL_ON)}")


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise ValueError('must be a list of texts such as ["a", "b"]')
    return tuple(value)


def _codes(value: object) -> tuple[str, ...]:
    codes = _strings(value)
    wrong = next((code for code in codes if not _CODE.fullmatch(code)), None)
    if wrong is not None:
        raise ValueError(f'holds "{wrong}", which is neither a code (QC104) nor the beginning of one (QC1)')
    return codes


def _day(value: object) -> str:
    if isinstance(value, date):
        value = value.isoformat()[:10]
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise ValueError(f"cannot be {value!r}; write a day as YYYY-MM-DD") from None


def _boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")  # noqa: TRY004 - one kind of error for every slip in a file
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError("must be a whole number, 0 or more")
    return value


def _table(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("must be a table")  # noqa: TRY004
    return value


def _policies(value: object) -> dict[str, PolicyTable]:
    tables = {name: _table(table) for name, table in _table(value).items()}
    return {name: PolicyTable(**_read(table, _POLICY_KEYS, f"{name}.")) for name, table in tables.items()}


def _aliases(value: object) -> dict[str, tuple[str, ...]]:
    return {name: _strings(names) for name, names in _table(value).items()}


def _per_file(value: object) -> tuple[PerFile, ...]:
    if not isinstance(value, list):
        raise ValueError("must be a list of tables: write [[per-file]]")  # noqa: TRY004
    tables = tuple(PerFile(**_read(_table(table), _PER_FILE_KEYS, "per-file.")) for table in value)
    if not all(table.paths for table in tables):
        raise ValueError('needs "paths" in every table, for instance paths = ["opinion/**"]')
    return tables


Reader = Callable[[object], Any]
_KEYS: Final[Mapping[str, Reader]] = {
    "policy": _string,
    "fail_on": _fail_on,
    "select": _codes,
    "ignore": _codes,
    "sources": _strings,
    "on": _day,
    "four_eyes": _boolean,
    "policies": _policies,
    "aliases": _aliases,
    "per-file": _per_file,
}
_PER_FILE_KEYS: Final[Mapping[str, Reader]] = {
    "paths": _strings,
    "policy": _string,
    "fail_on": _fail_on,
    "select": _codes,
    "ignore": _codes,
}
_POLICY_KEYS: Final[Mapping[str, Reader]] = {
    "base": _string,
    "ellipsis_gap": _whole,
    "spelling": _boolean,
    "number_style": _boolean,
    "disfluency": _boolean,
}


def _read(table: Mapping[str, Any], keys: Mapping[str, Reader], within: str = "") -> dict[str, Any]:
    done: dict[str, Any] = {}
    for key, value in table.items():
        if key not in keys:
            raise ValueError(f'unknown key "{within}{key}"{did_you_mean(key, keys)}')
        try:
            done[key.replace("-", "_")] = keys[key](value)
        except ValueError as error:
            slip = str(error)
            raise ValueError(slip if slip.startswith(("unknown key", '"')) else f'"{within}{key}" {slip}') from None
    return done


def _configuration(table: Mapping[str, Any], path: Path) -> Configuration:
    try:
        settings = _read(table, _KEYS)
    except ValueError as error:
        raise ConfigurationError(f"{path}: {error}") from None
    folder = path.parent
    settings["said"] = frozenset(settings)
    settings["sources"] = tuple(folder / source for source in settings.get("sources", ()))
    return Configuration(path=path, **settings)
