from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.language.wordvectors import TextVector, Vectors, alike, text_vector
from quotecheck.text.words import words

SHIPPED = files("quotecheck.evidence.language.lexicons").joinpath("vectors-en.bin").read_bytes()
STEMS = SHIPPED[SHIPPED.index(b"\naa ") + 1 :].split(b"\n", 1)[0].decode().split(" ")


def _of(text: str) -> TextVector | None:
    return text_vector((root(n), 1.0) for n in words(text).norms if is_content(n))


@pytest.mark.parametrize(
    ("summary", "sentence", "other"),
    [
        ("Nurses are leaving for better paid jobs abroad.",
         "Our wards lose their best hands to foreign hospitals that offer twice the wage.",
         "The library will close an hour earlier on Saturdays."),
        ("Trawlers have emptied the bay.", "There is hardly a fish left where the big boats drag their nets.",
         "The bridge was painted green in the spring."),
        ("Young families cannot afford a home here.", "Rents have driven couples with small children out of the town.",
         "The choir sang until the candles had burned down."),
    ],
)  # fmt: skip
def test_texts_of_one_sense_are_nearer_than_others_though_they_share_no_word(
    summary: str, sentence: str, other: str
) -> None:
    assert alike(_of(summary), _of(sentence)) > alike(_of(summary), _of(other)) + 0.1


@given(st.lists(st.lists(st.sampled_from(STEMS), max_size=12), min_size=1, max_size=9), st.sampled_from(STEMS))
def test_many_at_once_give_what_each_alone_gives(texts: list[list[str]], stem: str) -> None:
    vectors = [text_vector((s, 2.5) for s in text) for text in texts]
    one = text_vector([(stem, 1.0)])
    assert one is not None
    assert Vectors(vectors).alike(one) == [alike(one, v) for v in vectors]


@given(st.lists(st.tuples(st.sampled_from(STEMS), st.floats(0.5, 6.0)), min_size=1, max_size=150))
def test_a_text_is_nearest_to_itself(text: list[tuple[str, float]]) -> None:
    vector = text_vector(text)
    assert vector is None or alike(vector, vector) == pytest.approx(1.0)


def test_words_that_are_not_there_have_no_direction() -> None:
    assert text_vector([("qwertz", 3.0), ("", 1.0)]) is None
    assert text_vector([]) is None
    assert alike(None, text_vector([("river", 1.0)])) == 0.0
    assert Vectors([None]).alike(text_vector([("river", 1.0)]) or pytest.fail("a river has a direction")) == [0.0]


def test_stems_are_sorted_and_each_has_a_row() -> None:
    assert sorted(set(STEMS)) == STEMS
    rows = SHIPPED.split(b"\naa ", 1)[1].split(b"\n", 1)[1]
    assert len(rows) == 128 * len(STEMS)


def test_the_licence_stands_at_the_head() -> None:
    head = SHIPPED[:2400].decode("utf-8", "replace")
    assert "WordNet 3.0 Copyright 2006 by Princeton University" in head
    assert "Apache License 2.0" in head
    assert "This software and database is being provided" in head
