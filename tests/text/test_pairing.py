"""Which marks make pairs, in every style that drafts come in."""

import pytest

from quotecheck.text.pairing import Pairing, outer
from quotecheck.text.sentences import paragraphs


def _pairs(text: str) -> list[tuple[str, str]]:
    pairing = Pairing(text, list(paragraphs(text)))
    pairing.run()
    return [("|".join(s.of(text) for s in p.content), p.lost) for p in outer(pairing.pairs)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"One," she said. "Two."', ["One,", "Two."]),
        ("“One,” she said. “Two.”", ["One,", "Two."]),
        ("‘The workers’ rights,’ she said. It’s ‘bad’.", ["The workers’ rights,", "bad"]),
        ("'The workers' rights,' she said. It's 'bad' and 'sad'.", ["The workers' rights,", "bad", "sad"]),
        ("'I was goin' home,' he said. 'Then I wasn't.'", ["I was goin' home,", "Then I wasn't."]),
        ("„Gut“, sagte er. »Nein«, sagte sie.", ["Gut", "Nein"]),
        ("«Oui», dit-il. “Non”, dit-elle.", ["Oui", "Non"]),
        ("”Ja”, sade han.", ["Ja"]),
        ("``One,'' she said. ''Two.''", ["One,", "Two."]),
        ('" One , " said she . " Two . "', [" One , ", " Two . "]),
        ("“He said “no” to me,” she said.", ["He said “no” to me,"]),
        ("She said ''he told me 'no''' twice.", ["he told me 'no'"]),
        ('A word—“one”—another and "two"-like.', ["one", "two"]),
        ("He's one of the '90s' best, don't you think?", []),
        ("“[W]e,” she said, “… are (“here”) now.”", ["[W]e,", "… are (“here”) now."]),
    ],
)
def test_marks_pair_as_a_reader_pairs_them(text: str, inside: list[str]) -> None:
    assert _pairs(text) == [(words, "") for words in inside]


def test_paragraphs_that_reopen_are_one_pair() -> None:
    assert _pairs("“One.\n\n“Two.\n\n“Three,” she said.") == [("One.|Two.|Three,", "")]


def test_a_lost_closer_ends_before_the_next_opener() -> None:
    assert _pairs('"One, she said. "Two."') == [("One, she said.", "close"), ("Two.", "")]


def test_a_lost_closer_in_mid_paragraph_takes_its_sentence_only() -> None:
    assert _pairs('He praised the "plan and left. Then he slept.\n\nNobody spoke.') == [("plan and left.", "close")]


def test_a_lost_opener_is_taken_to_be_the_paragraph_start() -> None:
    assert _pairs('One," she said.') == [("One,", "open")]


def test_hard_wrapped_text_is_joined_and_lines_are_not() -> None:
    wrapped = ("This line is as wide as the page and goes on to the next one until\n" * 6) + "it ends here.\n\nNew."
    assert len(list(paragraphs(wrapped))) == 2
    assert len(list(paragraphs("One.\nTwo.\nThree.\nFour.\nFive."))) == 5
