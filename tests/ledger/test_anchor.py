"""Words are found again where they went, and nowhere else."""

import random
import time

from hypothesis import given
from hypothesis import strategies as st

from quotecheck.claims.model import Selector
from quotecheck.ledger.anchor import Ground
from quotecheck.ledger.binding import bound_words
from quotecheck.text.span import Span

TEXT = (
    "The council met on Monday. “We will not sell the building,” Dana Hale said. Nobody clapped.\n\n"
    "Later the mayor spoke. “We will not sell the building,” she said again, and left by the back door.\n"
)


def selector(exact: str, prefix: str = "", suffix: str = "", position: Span | None = None) -> Selector:
    return Selector(prefix=prefix, exact=exact, suffix=suffix, position=position)


def test_of_two_equal_places_the_surroundings_choose() -> None:
    ground = Ground(TEXT)
    second = ground.anchor(selector("We will not sell the building,", suffix="” she said again"))
    assert second is not None
    assert second.how == "exact"
    assert second.span.start == TEXT.rindex("We will")
    hinted = ground.anchor(selector("We will not sell the building,", position=Span(120, 150)))
    assert hinted is not None
    assert hinted.span.start == TEXT.rindex("We will")


def test_typography_is_no_change() -> None:
    found = Ground('"We  will not sell\nthe building."').anchor(selector("We will not sell the building,"))
    assert found is not None
    assert found.how == "exact"


def test_an_edit_is_found_fuzzily_and_a_stranger_is_not() -> None:
    ground = Ground(TEXT.replace("not sell the building,” Dana", "never ever sell this building,” Dana"))
    old = selector(
        "We will not sell the building,", prefix="The council met on Monday. “", suffix="” Dana Hale said. N"
    )
    found = ground.anchor(selector("We may not sell our old building,", old.prefix, old.suffix))
    assert found is not None
    assert found.how == "fuzzy"
    assert ground.anchor(selector("Herring is cheaper than cod in November", "abc def ", " ghi jkl")) is None


def test_words_that_are_all_new_are_found_between_what_stood_around_them() -> None:
    found = Ground(TEXT.replace("We will not sell the building,” Dana", "Nothing is settled yet,” Dana")).anchor(
        selector("Perhaps tomorrow", "The council met on Monday. “", "” Dana Hale said. Nobody")
    )
    assert found is not None
    assert found.how == "between"
    assert "Nothing is settled yet" in found.span.of(
        TEXT.replace("We will not sell the building,", "Nothing is settled yet,")
    )


@given(st.text(max_size=200), st.text(max_size=60), st.text(max_size=32), st.text(max_size=32))
def test_any_text_has_an_answer_inside_it(text: str, exact: str, prefix: str, suffix: str) -> None:
    found = Ground(text).anchor(selector(exact, prefix, suffix))
    if found is not None:
        assert 0 <= found.span.start < found.span.end <= len(text)


@given(st.lists(st.sampled_from("one two three four five six seven".split()), min_size=3, max_size=40))  # noqa: SIM905
def test_words_that_are_there_are_found_exactly(words: list[str]) -> None:
    found = Ground("Before it. " + " ".join(words) + ". After it.").anchor(selector(" ".join(words)))
    assert found is not None
    assert found.how == "exact"


@given(st.text(max_size=80))
def test_binding_twice_changes_nothing(text: str) -> None:
    assert bound_words(bound_words(text)) == bound_words(text)


def test_binding_forgets_typography_only() -> None:
    assert bound_words("We will not sell,") == bound_words("we  will not sell.")
    assert bound_words("It’s “fine”") == bound_words("It's 'fine'")
    for other in ("We will not sell?", "We will not Sell", "We will not sell 2", "We will n\u200bot sell"):
        assert bound_words(other) != bound_words("We will not sell")


def test_a_long_draft_takes_time_in_step() -> None:
    chance = random.Random(5)  # noqa: S311
    vocabulary = [f"word{n}" for n in range(2000)] + ["the", "of", "and"] * 200
    spent = []
    for size in (20_000, 80_000):
        text = " ".join(chance.choice(vocabulary) for _ in range(size))
        parts = text.split()
        begun = time.process_time()
        ground = Ground(text)
        for k in range(40):
            ground.anchor(selector(" ".join(parts[k * 100 : k * 100 + 15][::2])))
        spent.append(time.process_time() - begun)
    assert spent[1] < 8 * spent[0] + 0.5
