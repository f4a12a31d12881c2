"""The settings that hold, as lines of TOML, each with where it comes from if that is wanted."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from quotecheck.config import Configuration, PerFile, PolicyTable

_SIMPLE: Final = ("policy", "fail_on", "select", "ignore", "sources", "on", "four_eyes")
_POLICY: Final = ("base", "ellipsis_gap", "spelling", "number_style", "disfluency")
_PER_FILE: Final = ("paths", "policy", "fail_on", "select", "ignore")


def settings(configuration: Configuration, article: Path | None, *, origin: bool) -> Iterator[str]:
    """Lines of a quotecheck.toml that says what holds; for an article, with its [[per-file]] tables applied."""
    held = configuration.for_article(article)
    yield f"# {configuration.path or 'no configuration found: the defaults'}"
    for key in _SIMPLE:
        value = _value(held, key)
        if value is not None:
            yield f"{key} = {toml(value)}{_origin(configuration, held, key) if origin else ''}"
    for name, table in configuration.policies.items():
        yield from _table(f"[policies.{toml(name)}]", table, _POLICY)
    if configuration.aliases:
        yield "\n[aliases]"
    for name, others in configuration.aliases.items():
        yield f"{toml(name)} = {toml(others)}"
    for per_file in configuration.per_file if article is None else ():
        yield from _table("[[per-file]]", per_file, _PER_FILE)


def _value(held: Configuration, key: str) -> object:
    value = getattr(held, key)
    if key == "select":
        return value or ("QC",)
    if key == "sources":
        return tuple(map(str, value)) or None
    return value


def _origin(configuration: Configuration, held: Configuration, key: str) -> str:
    """As a comment: the default, the file, or its [[per-file]] tables."""
    if getattr(held, key) != getattr(configuration, key):
        return f"  # {configuration.path} [[per-file]]"
    if key in configuration.said:
        return f"  # {configuration.path}"
    return "  # default"


def _table(head: str, table: PolicyTable | PerFile, keys: tuple[str, ...]) -> Iterator[str]:
    yield f"\n{head}"
    for key in keys:
        value = getattr(table, key)
        if value is not None:
            yield f"{key} = {toml(value)}"


def toml(value: object) -> str:
    """A value as TOML writes it: JSON's strings, numbers, booleans and lists are TOML's too."""
    return json.dumps(value, ensure_ascii=False)
