"""Whose words: when two names may be one speaker, and when not."""

import pytest

from quotecheck.evidence.voices.names import parse_name
from quotecheck.evidence.voices.speakers import match_speaker, same_document, same_name

SAME = [
    ("Ottoline Marsh", "Ottoline Marsh"),
    ("Marsh", "Ottoline Marsh"),
    ("Ms Marsh", "Ottoline Marsh"),
    ("O. Marsh", "Ottoline Marsh"),
    ("Dr Marsh", "Ottoline Marsh"),
    ("Councillor Marsh", "Cllr Ottoline Marsh"),
    ("OTTOLINE MARSH", "Ottoline Marsh"),
    ("Ottoline Marsh, the treasurer", "Ottoline Marsh"),
    ("Ottoline Marsh (Wenlow South)", "Marsh"),
    ("José Peña-Ruiz", "Jose Peña-Ruiz"),
    ("Ottoline J. Marsh", "Ottoline Marsh"),
    ("Marsh's", "Ottoline Marsh"),
    ("Wenlow Harbour Trust", "the Wenlow Harbour Trust"),
    ("WHT", "Wenlow Harbour Trust"),
    ("Ottoline Marsh MP", "Ottoline Marsh"),
    ("Sean O’Dowd", "Sean O'Dowd"),
    ("Ottoline Marsh of Wenlow Quarries", "Ottoline Marsh"),
    ("Ottoline Marsh of the anglers", "Marsh"),
    ("Dr Ottoline Marsh from Wenlow", "Ottoline Marsh"),
    ("Thomas Marsh", "Tom Marsh"),
    ("Elizabeth Marsh", "Liz Marsh"),
    ("Steven Marsh", "Steve Marsh"),
    ("Catherine Marsh", "Katherine Marsh"),
    ("Mohammed Marsh", "Muhammad Marsh"),
    ("Ann-Marie Marsh", "Annmarie Marsh"),
    ("Tom", "Thomas Marsh"),
    ("MEC Ottoline Marsh", "Ms O Marsh"),
    ("MEC Ottoline Marsh", "MEC for Ports Ottoline Marsh"),
    ("Student Marsh", "Ottoline Marsh"),
    ("Trustee Ottoline Marsh", "Marsh, Ottoline"),
    ("the MEC", "The MEC FOR PORTS"),
    ("Dr Marsh", "Dr M"),
    ("Ottoline Marsh-Reed", "Ottoline Marsh"),
]
OTHER = [
    ("Ottoline Marsh", "Gideon Marsh"),
    ("Mr Marsh", "Mrs Marsh"),
    ("Sir Gideon Marsh", "Lady Marsh"),
    ("G. Marsh", "Ottoline Marsh"),
    ("Ottoline Marsh", "Ottoline Marshall"),
    ("Ottoline Marsh", "a spokesman for Ottoline Marsh"),
    ("Ottoline Marsh", "Ottoline Marsh's lawyer"),
    ("Ottoline Marsh", "Marsh campaign"),
    ("Ottoline Marsh", "Wenlow Harbour Trust"),
    ("Wenlow Council", "Dunmere Council"),
    ("Ottoline Marsh of Wenlow Quarries", "Wenlow Quarries"),
    ("Trinity College of Music", "Trinity College"),
    ("Secretary of State for Health", "Secretary of State"),
    ("Ottoline of Wenlow", "Gideon of Wenlow"),
    ("Marsh", "Wenlow"),
    ("Ottoline Marsh", ""),
    ("Ottoline Marsh", "Mr Marsh's aide"),
    ("the union", "the council"),
    ("Thomas Marsh", "Tim Marsh"),
    ("Mary Ann Marsh", "Jo Ann Marsh"),
    ("Robert Marsh", "Rupert Marsh"),
    ("Tom", "Timothy Marsh"),
    ("Dr Marsh", "Dr R"),
    ("MEC Ottoline Marsh", "MEC Gideon Marsh"),
    ("Gideon Marsh-Reed", "Ottoline Marsh"),
    ("the MEC", "the MP for Ports"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_speaker(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_two_speakers(a: str, b: str) -> None:
    assert not same_name(a, b)
    assert not same_name(b, a)


@pytest.mark.parametrize(
    ("credited", "marked", "own_voice", "expected"),
    [
        ((), "Ottoline Marsh", False, "uncredited"),
        (("Ottoline Marsh",), "Ottoline Marsh", False, "same"),
        (("Ottoline Marsh",), "Gideon Marsh", False, "other"),
        (("Ottoline Marsh",), None, True, "unknown"),
        (("the minutes",), None, True, "same"),
        (("the minutes",), "Gideon Marsh", False, "other"),
        (("Ottoline Marsh",), "Gideon Marsh; Ottoline Marsh", True, "same"),
        (("the treasurer", "Ottoline Marsh"), "Ottoline Marsh", False, "same"),
    ],
)
def test_credited_against_marked(credited: tuple[str, ...], marked: str | None, own_voice: bool, expected: str) -> None:
    found = match_speaker(credited, marked, title="Minutes of the harbour board", source_id="a.md", own_voice=own_voice)
    assert found == expected


@pytest.mark.parametrize(
    ("credited", "title", "name", "expected"),
    [
        ("the letter", "Letter to the harbour board", "a.txt", True),
        ("the harbour board letter", "Letter to the harbour board", "a.txt", True),
        ("the audit", "Letter to the harbour board", "a.txt", False),
        ("the letter", None, "letter-to-board.txt", True),
        ("the harbour", "Letter to the harbour board", "a.txt", False),
        ("What the water said", "What the water said", "talk.txt", True),
        ("", "Letter", "letter.txt", False),
    ],
)
def test_a_document_is_credited_by_its_title_or_kind(
    credited: str, title: str | None, name: str, expected: bool
) -> None:
    assert same_document(credited, title, name) is expected


@pytest.mark.parametrize("text", ["", " ", ",", "…", "Dr", "'s", "\u202e", "(the)", "a" * 5000])
def test_any_text_is_a_name_of_some_kind(text: str) -> None:
    assert parse_name(text).last == parse_name(text).last.strip()


def test_names_that_a_source_marks_together() -> None:
    both = "Sir Gideon Marsh and Lady Farrow"
    for name, match in (("Farrow", "same"), ("Gideon Marsh", "same"), ("the speakers", "same"), ("Marshall", "other")):
        assert match_speaker((name,), both, title=None, source_id="a", own_voice=True) == match
