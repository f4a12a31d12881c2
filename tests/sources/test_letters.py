"""Letters: who signs, and whose the words are that the writer only quotes or that others add."""

from pathlib import Path

import pytest

from quotecheck.documents.files.opening import read_file
from quotecheck.documents.model import Facts
from quotecheck.documents.prose import document_from_text
from quotecheck.documents.readers.markdown import MarkdownReader
from quotecheck.sources.whose.papers.introduced import introduced_by, is_greeting
from quotecheck.sources.whose.papers.letters import find_letter, letter_voices
from quotecheck.sources.whose.voices import find_voices

BODY = "We have asked twice for the survey, and we have had no answer. The well is dry."


def signers(text: str, title: str | None = None) -> tuple[str, ...]:
    document = document_from_text(text, path="a.txt", sha256="0" * 64, facts=Facts(title=title))
    letter = find_letter(document)
    return letter.signers if letter else ()


@pytest.mark.parametrize(
    ("foot", "names"),
    [
        ("Yours sincerely,\n\nIrma Dost", ("Irma Dost",)),
        ("Yours faithfully\nIrma Dost\nVice President, Water and Land\nTarn Quarries", ("Irma Dost",)),
        ("Kind regards,\n*Irma van Dost*", ("Irma van Dost",)),
        ("With best wishes,\nDr. I. Dost, chair of the board", ("Dr. I. Dost",)),
        ("Signed,\nIrma Dost MP\nSir Pelle Rook\nDr Tamm\nHouse of Peers", ("Irma Dost", "Sir Pelle Rook", "Dr Tamm")),
        ("Irma Dost MP\nPelle Rook MP", ("Irma Dost", "Pelle Rook")),
        ("Irma Dost, secretary of the anglers", ("Irma Dost",)),
        ("Yours sincerely,\n\nTarn Water Board", ()),
        ("Yours sincerely,\n\nwith every good wish to all of you", ()),
        ("The end of the valley is near.", ()),
    ],
)  # fmt: skip
def test_who_signs(foot: str, names: tuple[str, ...]) -> None:
    assert signers(f"3 May 2026\n\nDear Mr Lind,\n\n{BODY}\n\n{foot}\n") == names


@pytest.mark.parametrize(
    "text",
    [
        f"Minutes of the board\n\n{BODY}\n\nIrma Dost\n",
        f"{BODY}\n\nYours sincerely is how letters end.\n\nIrma Dost\n",
        "IRMA DOST: Dear me, the well is dry.\nPELLE ROOK: It is.\n\nYours sincerely,\nIrma Dost\n",
    ],
)
def test_what_is_no_letter(text: str) -> None:
    assert signers(text) == ()


def test_a_title_says_that_it_is_a_letter() -> None:
    assert signers(f"{BODY}\n\nIrma Dost\n", title="Letter to the board") == ("Irma Dost",)


def voice_of(text: str, words: str, speaker: str = "Irma Dost") -> tuple[str, str | None]:
    document = MarkdownReader().read(text.encode(), path="a.md", facts=Facts())
    start = document.text.index(words)
    over = [v for v in find_voices(document, speaker) if v.start <= start and start + len(words) <= v.end]
    innermost = min(over, key=lambda v: v.end - v.start)
    return innermost.kind, innermost.speaker


LETTER = f"""Dear Mr Lind,

{BODY} Your engineer wrote to us in May:

> The pump is paid for and will come in June.

It has not come.

Yours sincerely,

Irma Dost

P.S. The trout are gone too.

P.S. from the treasurer: the account is empty.

PS: We have photographs. — Pelle Rook

Received 4 May. The office has forwarded it.
"""


@pytest.mark.parametrize(
    ("words", "voice"),
    [
        ("The well is dry", ("document", "Irma Dost")),
        ("It has not come", ("document", "Irma Dost")),
        ("The pump is paid for", ("quotation", None)),
        ("The trout are gone", ("document", "Irma Dost")),
        ("the account is empty", ("document", None)),
        ("We have photographs", ("turn", "Pelle Rook")),
        ("The office has forwarded it", ("document", None)),
    ],
)
def test_only_the_writers_words_are_the_writers(words: str, voice: tuple[str, str | None]) -> None:
    assert voice_of(LETTER, words) == voice


def test_an_indented_signature_ends_where_it_ends() -> None:
    assert voice_of(f"Dear Sir,\n\n{BODY}\n\n   Yours sincerely,\n\n   **Irma Dost**\n", "Dost") == (
        "document",
        "Irma Dost",
    )


def test_a_message_is_its_senders_to_the_end(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_text(
        f"From: Irma Dost <i@x.example>\n\nDear Sam,\n\nBest wishes,\nIrma Dost\n\nStatement:\n{BODY}\n", "utf-8"
    )
    document = read_file(path, shown_as="a.eml")
    assert list(letter_voices(document, document.facts.speaker)) == []


def test_a_block_quotation_outside_a_letter_stays_the_speakers() -> None:
    assert voice_of(f"# Statement\n\n> {BODY}\n", "The well is dry") == ("document", "Irma Dost")


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ('You can use this from a Tarn Water spokeswoman:\n\n"', "a Tarn Water spokeswoman"),
        ("Please attribute the following to Irma Dost, chair:\n“", "Irma Dost"),
        ("For attribution to Irma Dost: “", "Irma Dost"),
        ("Comment from Tarn Quarries:\n\n“", "Tarn Quarries"),
        ("Here is what we would like to say:\n“", None),
        ("The letter from the board said nothing. Then: “", None),
        ("a statement from all of us: “", None),
    ],
)
def test_who_is_handed_a_quotation(before: str, name: str | None) -> None:
    assert introduced_by(before, len(before)) == name


def test_greetings_are_no_names() -> None:
    assert is_greeting("Hi Sam")
    assert not is_greeting("Hiram Stone")
