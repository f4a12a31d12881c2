from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from quotecheck.evidence.language.relatedwords import opposites, related, related_words
from quotecheck.evidence.language.wordforms import stem


def _lines() -> list[str]:
    text = files("quotecheck.evidence.language.lexicons").joinpath("related-en.txt").read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


LINES = _lines()


@given(st.sampled_from(LINES))
def test_every_line_is_found(line: str) -> None:
    word, _, groups = line.partition("\t")
    found = related(word)
    for group in groups.split(" "):
        stems = frozenset(group[2:].split(","))
        if group[1] == "-":
            assert stems <= found.against
        else:
            assert {found.far[s] for s in stems} == {int(group[1]) / 10}
        assert stems <= {"s": found.close, "a": found.alike, "o": found.opposite, ".": stems}[group[0]]


@given(st.sampled_from(LINES))
def test_how_far_is_said_from_either_side(line: str) -> None:
    word = line.partition("\t")[0]
    found = related(word)
    assert all(related(other).far[word] == rate for other, rate in found.far.items())
    assert all(word in related(other).against for other in found.against)
    assert found.opposite <= found.against
    assert not found.against & found.far.keys()


def test_a_word_that_is_not_there_has_nothing() -> None:
    for word in ("", "aaaa", "zzzzzz", "#", "qwerty", "victoryx"):
        assert related_words(word) == (frozenset(), frozenset())


def test_synonyms_are_mutual_and_opposites_are_apart() -> None:
    assert stem("win") in related_words(stem("victory"))[0]
    assert stem("victory") in related_words(stem("win"))[0]
    assert stem("rise") not in {w for found in related_words(stem("fall")) for w in found}
    assert stem("increase") not in {w for found in related_words(stem("decrease")) for w in found}


def test_opposites() -> None:
    assert stem("import") in opposites(stem("export"))
    assert stem("lose") in opposites(stem("win"))


def test_the_licence_stands_at_the_head() -> None:
    head = files("quotecheck.evidence.language.lexicons").joinpath("related-en.txt").read_text("utf-8")[:2400]
    assert "WordNet 3.0 Copyright 2006 by Princeton University" in head
    assert "Public Domain Dedication" in head
    assert "Apache\n# License 2.0" in head
