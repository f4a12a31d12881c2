"""Whom an article credits in an exchange: who asks, who is asked, whose answer it is, and whom the piece is about."""

import pytest

from quotecheck import extract


def _speakers(article: str) -> dict[str, str | None]:
    read = extract(f"# The lamps of Quay Row\n\n{article}")
    claims = (c for c in read.claims if c.kind in {"direct", "mixed"} and c.attribution is not None)
    return {c.text.rstrip(",."): c.attribution.speaker for c in claims if c.attribution is not None}


def test_whom_the_writer_puts_it_to_answers() -> None:
    article = (
        "Greta Lund walks on with a kettle. “It boils,” Lund says.\n\n"
        "Then comes Maud Hale, who runs the shop. “It sells,” she says.\n\n"
        "The price is up, and I put it to Lund after the show, in a corridor.\n\n“It is a lot,” she says.\n"
    )
    assert _speakers(article)["It is a lot"] == "Greta Lund"


def test_an_office_in_letters_behind_a_house_is_whom_the_paragraph_before_is_about() -> None:
    article = (
        "Greta Lund walks on with a kettle. She drops it.\n\n“I still use it,” the Brightloom CEO says. "
        "“Ask Lund’s mother.”\n\nLund laughs. “It boils,” Lund says.\n"
    )
    assert _speakers(article)["I still use it"] == "Greta Lund"


def test_who_presses_is_not_who_answers_and_may_be_who_asks_on() -> None:
    article = (
        "Rolf Ames ran the lamp fund. “It was mine,” Ames said.\n\n"
        "Pressed by Otto Reed, a member, on the sum, he was careful. “No lamp was lost,” he said.\n"
    )
    assert _speakers(article)["No lamp was lost"] == "Rolf Ames"
    trial = (
        "“You stole it,” said Judge Maud Hale.\n\nAsked by Ngaire Dost, for the Crown, who paid for the lamp, Rolf "
        "Ames first said that he had.\n\n“Out of a tin,” he said.\n\n“Out of the lamp fund,” she said.\n"
    )
    assert _speakers(trial)["Out of the lamp fund"] == "Ngaire Dost"


def test_two_who_are_named_together_are_no_he() -> None:
    article = (
        "Rolf Ames was in the hold. The deck, he said, was “two feet up”. Reed and Moss were by the pump. "
        "“They had no chance,” he said.\n"
    )
    assert _speakers(article)["They had no chance"] == "Rolf Ames"


def test_whom_a_portrait_is_about_speaks_again_after_others() -> None:
    article = (
        "Ann Tarn is mending a net. Tarn has done so since 1990. “I was told off for it,” Tarn said.\n\n"
        "Tarn began at 15. At 20 Tarn had a boat. “I sold it,” she said.\n\n"
        "“She was the best hand we had,” said Maud Hale, who employed her. “She never spoke,” Hale said.\n\n"
        "Otto Reed found it hard. “You wait for a shout,” he said.\n\n"
        "Reed has a boat now. “It floats,” he said.\n\n"
        "The loft opened in May, and she claims not to miss the sea. “I would not go back,” she said.\n"
    )
    assert _speakers(article)["I would not go back"] == "Ann Tarn"


@pytest.mark.parametrize(
    ("article", "words", "speaker"),
    [
        ("Ames has said it never added up. “Never stole a penny,” is Reed’s answer.\n", "Never stole a penny", "Reed"),
        (
            "There is one song that he won’t play. Rolf Ames sold the rights. “I cannot hear it,” Ames said.\n",
            "I cannot hear it",
            "Rolf Ames",
        ),
        (
            "Ann Tarn had a letter. “I sat down,” Tarn said.\n\nEmil, her son, laughs. “He asked,” his mother said.\n",
            "He asked",
            "Ann Tarn",
        ),
        (
            "The union says little. Its quarrel is with the post, which Ann Tarn, the branch head, called “mean”.\n",
            "mean",
            "Ann Tarn",
        ),
        (
            "Rolf Ames worked the pump. Ames remembers salt on his lip, “dry salt, and I laughed out loud”.\n",
            "dry salt, and I laughed out loud",
            "Rolf Ames",
        ),
    ],
)
def test_whose_words_these_are(article: str, words: str, speaker: str) -> None:
    assert _speakers(article)[words] == speaker


def test_there_is_something_names_nobody_who_speaks() -> None:
    article = "“I fit kitchens,” Rolf Ames said. There is one record that he won’t play. “I cannot hear it.”\n"
    assert _speakers(article)["I cannot hear it"] == "Rolf Ames"


def test_a_short_answer_that_denies_is_the_others() -> None:
    article = (
        "So who rang whom? Ann Tarn and the skipper, Rolf Ames, have a version each.\n\n"
        "“She rang me,” Ames says.\n\n“I did not. I rang the pier.”\n\n“She rang the pier,” he admits.\n"
    )
    assert _speakers(article)["I did not. I rang the pier"] == "Ann Tarn"


def test_who_chaired_a_panel_is_the_chair_of_its_record() -> None:
    article = "“He had a habit,” said Judge Ann Tarn, who chaired the panel.\n"
    by = next(c.attribution for c in extract(f"# The lamps of Quay Row\n\n{article}").claims if c.kind == "direct")
    assert by is not None
    assert "the chair" in by.aliases
