"""Patterns of paths."""

import pytest

from quotecheck.globs import matches


@pytest.mark.parametrize(
    ("path", "pattern", "fits"),
    [
        ("a.md", "*.md", True),
        ("x/y/a.md", "*.md", True),
        ("x/a.md", "x/*.md", True),
        ("x/y/a.md", "x/*.md", False),
        ("x/y/a.md", "x/**", True),
        ("x/y/a.md", "x/", True),
        ("x/y/a.md", "**/y/*.md", True),
        ("y/a.md", "**/y/*.md", True),
        ("xa.md", "x/**", False),
        ("a.md", "[ab].md", True),
        ("c.md", "[!ab].md", True),
        ("a.md", "[!ab].md", False),
        ("a+b.md", "a+b.md", True),
        ("ab.md", "a?.md", True),
        ("./a.md", "a.md", True),
    ],
)
def test_patterns(path: str, pattern: str, fits: bool) -> None:
    assert matches(path.removeprefix("./"), pattern) is fits
