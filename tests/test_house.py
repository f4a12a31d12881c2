"""The house holds: rooms of a size that can be read, an error tree that is drawn as it is, every room said."""

import ast
import importlib
import inspect
import pkgutil
import re
import subprocess
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import quotecheck
from quotecheck import errors

SRC = Path(quotecheck.__file__).parent
MODULES = sorted(SRC.rglob("*.py"))
LONGEST_MODULE, LONGEST_FUNCTION, LONGEST_COMMAND = 400, 60, 30
LARGEST_ROOM = 40
LARGEST_FILE = 5_000_000
OPTIONS = {"verify", "watch", "sign_off", "request_of"}
"""Their length is one parameter an option."""


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_no_module_is_longer_than_400_lines() -> None:
    long = {str(p.relative_to(SRC)): n for p in MODULES if (n := p.read_text("utf-8").count("\n")) > LONGEST_MODULE}
    assert long == {}


def test_no_function_is_longer_than_a_screen() -> None:
    long = []
    for path in MODULES:
        most = LONGEST_COMMAND if path.parent.name == "cli" else LONGEST_FUNCTION
        for node in functions(path):
            lines = (node.end_lineno or 0) - node.lineno + 1
            if lines > most and not (path.parent.name == "cli" and node.name in OPTIONS):
                long.append(f"{path.relative_to(SRC)}: {node.name} has {lines} lines")
    assert long == []


def test_no_room_holds_more_than_can_be_looked_over() -> None:
    rooms = {path.parent for path in MODULES}
    crowded = {str(room.relative_to(SRC)): n for room in rooms if (n := len(list(room.glob("*.py")))) > LARGEST_ROOM}
    assert crowded == {}


def test_dataclasses_are_made_in_one_place() -> None:
    own = SRC / "text" / "records.py"
    plain = re.compile(r"^from dataclasses import .*\bdataclass\b|dataclasses\.dataclass\b", re.MULTILINE)
    assert [str(p.relative_to(SRC)) for p in MODULES if p != own and plain.search(p.read_text("utf-8"))] == []


def test_no_room_is_called_for_everything() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager"}
    assert [str(p) for p in MODULES if p.stem in vague or p.parent.name in vague] == []


def texts(path: Path) -> Iterator[str]:
    """The string literals of a module; what an f-string puts in is taken for a group."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "(?:.)" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_no_group_is_repeated_possessively() -> None:
    """Before CPython 3.11.5 such a group may match otherwise (python/cpython#106052); ``(?>(?:...)*)`` is the same."""
    group = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+")
    assert [
        (path.name, text[:60]) for path in MODULES for text in texts(path) if "(?" in text and group.search(text)
    ] == []


def test_the_error_tree_is_drawn_as_it_is() -> None:
    drawn = set(re.findall(r"^\s*(?:[├└]── )?(\w+Error)\b", errors.__doc__ or "", re.MULTILINE))
    defined = {name for name, _ in inspect.getmembers(errors, inspect.isclass)}
    assert drawn == defined


@pytest.mark.parametrize("room", [m.name for m in pkgutil.iter_modules([str(SRC)])])
def test_every_room_says_what_it_is_for(room: str) -> None:
    module = importlib.import_module(f"quotecheck.{room}")
    assert (module.__doc__ or "").strip(), f"quotecheck.{room} has no docstring"


def test_every_module_says_what_it_is_for() -> None:
    silent = [str(p.relative_to(SRC)) for p in MODULES if not ast.get_docstring(ast.parse(p.read_text("utf-8")))]
    assert [name for name in silent if not name.endswith("__init__.py")] == []


def test_no_modules_import_one_another_in_a_circle() -> None:
    names = {".".join(path.relative_to(SRC.parent).with_suffix("").parts): path for path in SRC.rglob("*.py")}
    imports = {name: {*_imported(path, names)} - {name} for name, path in names.items()}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def _imported(path: Path, names: Mapping[str, Path]) -> Iterator[str]:
    """The modules that a module imports, wherever in it, also for its types alone."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)} & names.keys()
        elif isinstance(node, ast.Import):
            yield from {alias.name for alias in node.names} & names.keys()


def test_no_large_file_is_kept() -> None:
    """A wheel of 17 MB was once committed with the rest."""
    root = SRC.parents[1]
    if not (root / ".git").exists():
        pytest.skip("not a checkout")
    kept = subprocess.run(["git", "ls-files", "-z"], cwd=root, check=True, capture_output=True, text=True).stdout
    sizes = {n: p.stat().st_size for n in kept.split("\0") if n and (p := root / n).is_file()}
    assert {n: s for n, s in sizes.items() if s > LARGEST_FILE or n.endswith((".whl", ".pyc"))} == {}
