"""The words of a text's runs are the words of the text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecheck.text import runs as module
from quotecheck.text.runs import known_runs, lex, outside, run_through
from quotecheck.text.words import words

PIECES = st.sampled_from(
    [
        *"ab c.d,-12:/'%\u2019\u00ad\u200b\u2010\u00bd\ufb01\u00c9\u2014\ud83d\u00a0\t\x85",
        *("\n", "\r\n", "-\n", "U.S. ", "word ", "3,000 ", "well-known ", "can't ", " .5", "and/or "),
    ]
)
TEXTS = st.lists(PIECES, max_size=120).map("".join)
HIDDEN = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 30)), max_size=3).map(
    lambda some: sorted((start, start + size) for start, size in some)
)


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs so short that every text has several, and no text that is split as a whole."""
    monkeypatch.setattr(module, "RUN", 30)
    monkeypatch.setattr(module, "_WHOLE", 0)


@given(TEXTS)
def test_lexing_gives_the_norms_of_the_words(text: str) -> None:
    assert lex(text) == list(words(text).norms)


@given(TEXTS, HIDDEN)
def test_words_run_by_run_are_the_words_of_the_text(text: str, hidden: list[tuple[int, int]]) -> None:
    whole = outside(words(text), hidden)
    runs = run_through(text, hidden)
    assert runs.size == len(whole)
    assert runs.norms() == list(whole.norms)
    for found in (runs.all, known_runs((text[a:b] for a, b in pairwise(runs.edges)), sizes(runs), hidden).all):
        for one, other in ((found.norms, whole.norms), (found.starts, whole.starts), (found.ends, whole.ends)):
            assert list(one) == list(other)
            assert [one[k - len(whole)] for k in range(len(whole))] == list(other)
            assert list(one[2:9]) == list(other[2:9])
            assert list(one[-3:]) == list(other[-3:])


def sizes(runs: module.Runs) -> list[int]:
    return [b - a for a, b in pairwise(runs.firsts)]


@given(TEXTS, st.integers(0, 40))
def test_a_word_is_found_where_it_stands(text: str, start: int) -> None:
    norms = run_through(text).all.norms
    plain = list(norms)
    for norm in {*plain, "nowhere"}:
        if norm in plain[start:]:
            assert norms.index(norm, start) == plain.index(norm, start)
        else:
            with pytest.raises(ValueError, match=norm):
                norms.index(norm, start)


def test_a_text_without_blanks_is_one_run() -> None:
    runs = run_through("a" * 5000)
    assert len(runs) == 1
    assert runs.size == 1
    assert run_through("").size == 0
