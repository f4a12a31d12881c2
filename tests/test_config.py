"""Where the configuration is looked for, and what it says when it says nothing."""

from pathlib import Path

import pytest

from quotecheck.config import Configuration, find_configuration
from quotecheck.errors import ConfigurationError


def test_the_defaults(tmp_path: Path) -> None:
    assert find_configuration(tmp_path) == Configuration()


def test_the_nearest_from_the_folder_upward(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "quotecheck.toml").write_text('policy = "ap"', "utf-8")
    assert find_configuration(inner).policy == "ap"
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.quotecheck]\npolicy = "strict"', "utf-8")
    assert find_configuration(inner).policy == "strict"
    (tmp_path / "a" / "quotecheck.toml").write_text('policy = "reuters"', "utf-8")
    assert find_configuration(inner).policy == "reuters"


@pytest.mark.parametrize("text", ["[project]\nname = 'x'", "this is [not toml", "[tool.other]\nquotecheck = 1"])
def test_a_pyproject_that_is_not_ours_is_passed_over(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text, "utf-8")
    assert find_configuration(tmp_path) == Configuration()


def test_a_pyproject_that_is_ours_must_be_right(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.quotecheck]\npolcy = 'ap'", "utf-8")
    with pytest.raises(ConfigurationError, match='unknown key "polcy"; did you mean "policy"'):
        find_configuration(tmp_path)


def test_sources_are_seen_from_the_file(tmp_path: Path) -> None:
    (tmp_path / "quotecheck.toml").write_text('\ufeffsources = ["packet", "/abs"]', "utf-8")
    assert find_configuration(tmp_path).sources == (tmp_path / "packet", Path("/abs"))
