"""Plug-ins: what other distributions declare as entry points of ours, by group and name.

Groups: ``quotecheck.readers``, ``quotecheck.extractors``, ``quotecheck.stores``, ``quotecheck.rules``,
``quotecheck.reporters``. A plug-in needs no base class; ``quotecheck.contracts`` says what each must keep.

The files that declare entry points (packaging.python.org, "Entry points specification") are looked through here:
``importlib.metadata`` takes longer to load than a page takes to check, and nearly nobody has a plug-in.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final, Literal

from quotecheck.errors import PluginError

Group = Literal["readers", "extractors", "stores", "rules", "reporters"]
_PREFIX: Final = "quotecheck."


def plugins(group: Group, *, taken: Iterable[str] = ()) -> Mapping[str, Any]:
    """The objects of a group by name, loaded, in the order of their names.

    ``taken`` are the names that we ship. Raises PluginError: a name that is taken, a module that cannot be imported.
    """
    found = {name: place for (where, name), place in _declared().items() if where == group}
    clash = next((name for name in found if name in set(taken)), None)
    if clash is not None:
        raise PluginError(f'plug-in {found[clash]}: the name "{clash}" is taken in {_PREFIX}{group}; choose another')
    return {name: _loaded(name, group, place) for name, place in sorted(found.items())}


def _loaded(name: str, group: str, place: str) -> Any:
    module, _, attribute = place.partition(":")
    try:
        found: Any = import_module(module)
        for part in filter(None, attribute.split(".")):
            found = getattr(found, part)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise PluginError(f'plug-in "{name}" of {_PREFIX}{group} ({place}) cannot be loaded: {reason}') from error
    return found


@cache
def _declared() -> Mapping[tuple[str, str], str]:
    """(group, name) -> "module:attribute" of everything that is installed. Raises PluginError for a name twice."""
    declared: dict[tuple[str, str], str] = {}
    seen: set[str] = set()
    for folder in filter(None, sys.path):  # "" is the working folder, which is the user's and declares nothing
        for distribution, text in _files(folder):
            if distribution in seen:  # an earlier folder on the path hides a later one
                continue
            seen.add(distribution)
            for key, place in _entries(text):
                if declared.setdefault(key, place) != place:
                    raise PluginError(f'two plug-ins of {_PREFIX}{key[0]} are called "{key[1]}"; remove one')
    return MappingProxyType(declared)


def _files(folder: str) -> Iterator[tuple[str, str]]:
    """Distributions of a folder that declare something of ours, each with its file of entry points."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if entry.name.endswith(".dist-info"))
    except OSError:  # not a folder, or not ours to read
        return
    for name in names:
        try:
            with open(f"{folder}/{name}/entry_points.txt", "rb") as stream:  # noqa: PTH123 - three times as fast
                data = stream.read()
        except OSError:
            continue
        if f"[{_PREFIX}".encode() in data:
            yield name, data.decode("utf-8", "replace")


def _entries(text: str) -> Iterator[tuple[tuple[str, str], str]]:
    group = ""
    for whole in text.splitlines():
        line = whole.split("#", 1)[0].strip()
        if line.startswith("["):
            group = line.strip("[] ")
        elif "=" in line and group.startswith(_PREFIX):
            name, _, place = line.partition("=")
            yield (group.removeprefix(_PREFIX), name.strip()), place.split("[", 1)[0].strip()
