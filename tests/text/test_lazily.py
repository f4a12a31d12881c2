"""Patterns that are compiled when they are first asked for."""

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

import quotecheck
from quotecheck.text.lazily import lazily

LAZY = type(lazily(""))


def test_a_lazy_pattern_finds_what_the_pattern_finds() -> None:
    pattern = lazily(r"^(?P<name>[a-z]+):", re.MULTILINE)
    assert [m["name"] for m in pattern.finditer("ann: no\nrolf: yes")] == ["ann", "rolf"]
    assert [m["name"] for m in pattern.finditer("una: no")] == ["una"]
    assert pattern.pattern.startswith(r"^(?P<name>[a-z")


@pytest.mark.parametrize("name", ["Áine", "Ngā", "Škoda", "Ștefan", "Đặng", "Ann"])
def test_a_capital_is_one_in_every_latin_alphabet(name: str) -> None:
    assert lazily(r"[A-Z][a-z]+").fullmatch(name) is not None
    assert lazily(r"[A-Z]+").fullmatch(name.upper()) is not None
    assert lazily(r"[A-Z]+").fullmatch(name.lower()) is None


def test_a_slip_in_it_is_told_at_its_first_use() -> None:
    pattern = lazily("(")
    with pytest.raises(re.error):
        pattern.search("ann")


def _lazy(value: object) -> Iterator[object]:
    if type(value) is LAZY:
        yield value
    elif isinstance(value, tuple | list | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _lazy(each)


def test_every_lazy_pattern_of_the_package_compiles() -> None:
    asked = 0
    for found in walk_packages(quotecheck.__path__, "quotecheck."):
        if "__main__" in found.name or "meaning" in found.name:
            continue
        for value in vars(import_module(found.name)).values():
            for pattern in _lazy(value):
                assert getattr(pattern, "pattern"), found.name  # noqa: B009 - asking compiles it
                asked += 1
    assert asked > 300
