"""Whom *he* and *she* mean where a scene turns to somebody, and months that are first names."""

import pytest

from quotecheck import extract

GROOME = "Stan Groome of the Herald went to see it. He found it “a subtle performance”, he wrote.\n\n"


def _speakers(article: str) -> dict[str, str | None]:
    claims = (c for c in extract(article).claims if c.kind in {"direct", "mixed"} and c.attribution is not None)
    return {c.text.rstrip(",."): c.attribution.speaker for c in claims if c.attribution is not None}


@pytest.mark.parametrize("name", ["Martin Brand", "August Brand"])
def test_a_scene_turns_to_whom_it_names_though_everyone_calls_him_something(name: str) -> None:
    article = (
        f"{GROOME}Down the iron stairs, {name} is coiling cable. He is 64, and everyone calls him “Gus”.\n\n"
        "“You want to know the secret?” he says. “There isn’t one.”\n"
    )
    assert _speakers(article)["There isn’t one"] == name


def test_a_month_behind_a_preposition_is_no_first_name() -> None:
    article = "In August Brand left the mill. “I was tired,” Brand said.\n"
    assert _speakers(article)["I was tired"] == "Brand"


def test_who_begins_the_paragraph_speaks_and_not_who_dies_in_its_clause() -> None:
    article = (
        "The family of Terrence Dunn sued the city.\n\nWanda Hale, a retired bus driver who lives on the block, was "
        "home the night Dunn died. “I heard five,” she said.\n"
    )
    assert _speakers(article)["I heard five"] == "Wanda Hale"


def test_who_comments_on_a_letter_speaks_and_not_the_letter() -> None:
    article = (
        "The letter was sent to every port on Monday, and it was on the news by noon.\n\n"
        "Commenting on the leaked letter from the Department for Ports, Gwen Hale, head of the union, said:\n\n"
        "“We found out from the news.”\n"
    )
    assert _speakers(article)["We found out from the news"] == "Gwen Hale"
