"""Patterns that are compiled when they are first asked for."""

import re

import pytest

from quotecheck.text.lazily import lazily


def test_a_lazy_pattern_finds_what_the_pattern_finds() -> None:
    pattern = lazily(r"^(?P<name>[a-z]+):", re.MULTILINE)
    assert [m["name"] for m in pattern.finditer("ann: no\nrolf: yes")] == ["ann", "rolf"]
    assert pattern.pattern == r"^(?P<name>[a-z]+):"


def test_a_slip_in_it_is_told_at_its_first_use() -> None:
    pattern = lazily("(")
    with pytest.raises(re.error):
        pattern.search("ann")
