"""Whom an article means by a description, and whose words a paper's own are."""

import pytest

from quotecheck import check, judge

HEARING = (
    "ANN HALE: It should have been on the Tuesday, and I have no excuse for that.\n\n"
    "ROLF AMES: Thank you.\n\nANN HALE: The lines were down by noon.\n\nROLF AMES: I see.\n"
)


def _of(article: str, sources: dict[str, str]) -> tuple[str, set[str]]:
    found = next(j for j in check(article, sources).judgements if j.claim.kind == "direct")
    return found.verdict, {f.code for f in found.findings}


@pytest.mark.parametrize(
    "who", ["the company’s vice-president of operations", "the climber and painter", "her own coach", "its director"]
)
def test_a_description_that_fits_nobody_else_leaves_open_who_speaks(who: str) -> None:
    article = f"The lines fell in the night. “It should have been on the Tuesday,” {who} said.\n"
    verdict, codes = _of(article, {"hearing.txt": HEARING})
    assert verdict == "verified"
    assert "QC202" in codes


def test_an_office_that_the_packet_gives_to_another_is_not_open() -> None:
    article = "The lines fell in the night. “It should have been on the Tuesday,” the harbour master said.\n"
    list_ = "Present: the harbour master, Irma Dost; Ann Hale; Rolf Ames.\n"
    assert _of(article, {"hearing.txt": HEARING, "present.txt": list_})[0] == "unsourced"


def test_whom_the_source_gives_another_office_is_not_meant() -> None:
    article = "The lines fell in the night. “It should have been on the Tuesday,” the mayor said.\n"
    talk = HEARING.replace("ANN HALE", "DEPUTY MAYOR")
    verdict, codes = _of(article, {"hearing.txt": talk})
    assert verdict == "unsourced"
    assert "QC201" in codes


REPORT = (
    "REPORT ON THE LOWER WEIR\n\n{author}\nSeptember 2025\n\n" + "1. The gate was built in 1911, mended in 1960. " * 14
    + "\n\n2. I find that the lower gate was never inspected, and that {who} knew it.\n\n"
    + "3. The channel is as deep as it was, and the banks are of clay. " * 8
)  # fmt: skip


@pytest.mark.parametrize(
    "author",
    ["Hon. Ann Hale (ret.)", "Author: Dr Ann Hale CEng MIEI", "Ann Hale  ann.hale@example.org  +44 20 7946 0000"],
)
def test_a_papers_own_words_are_its_authors_who_is_named_under_its_title(author: str) -> None:
    paper = {"weir.txt": REPORT.format(author=author, who="the board"), "hearing.txt": HEARING}
    assert judge("the lower gate was never inspected", paper, speaker="Ann Hale").verdict == "verified"
    assert judge("the lower gate was never inspected", paper, speaker="Rolf Ames").verdict == "unsourced"


def test_a_paper_that_speaks_of_somebody_is_not_his() -> None:
    paper = {"weir.txt": REPORT.format(author="Ann Hale, head of works", who="Hale")}
    assert judge("the lower gate was never inspected", paper, speaker="Ann Hale").verdict == "unsourced"


def test_a_line_that_hands_over_to_a_quotation_names_no_author() -> None:
    paper = {"weir.txt": REPORT.format(author="Ann Hale, head of works, states:\n\n“It is an old gate.”", who="we")}
    assert judge("the lower gate was never inspected", paper, speaker="Ann Hale").verdict == "unsourced"
    assert judge("It is an old gate.", paper, speaker="Ann Hale").verdict == "verified"


@pytest.mark.parametrize("label", ["Thurs", "Hale in tears", "No Larkrise bread left"])
def test_what_cannot_be_a_name_accuses_nobody_of_the_words_beside_a_name(label: str) -> None:
    notes = (
        "Notes, 4 March, shop and gate.\n\nRolf Ames, post office: \"We open at six.\"\n\n"
        f"Ann Hale outside her shop. {label}: \"Today I have sold six of them.\"\n"
    )  # fmt: skip
    found = judge("Today I have sold six of them.", {"notes.txt": notes}, speaker="Ann Hale")
    assert "QC201" not in {f.code for f in found.findings}
    assert judge("Today I have sold six of them.", {"notes.txt": notes}, speaker="Irma Dost").verdict == "unsourced"


def test_a_recorded_message_is_whose_who_says_so_at_its_beginning() -> None:
    box = (
        "---- Message 1 of 2 ----\nReceived: 7:51   Length: 0:38\nTranscript (confidence: medium):\n"
        '"Hi Ada it\'s Ann Hale from the orchestra. The cellos went to a dry room. Bye."\n\n'
        "---- Message 2 of 2 ----\nReceived: 8:20   Length: 0:41\nTranscript (confidence: low):\n"
        '"Miss Dost this is Rolf Ames, I am principal cello. I want to know who has got mine."\n'
    )
    assert judge("The cellos went to a dry room.", {"voicemail.txt": box}, speaker="Ann Hale").verdict == "verified"
    assert judge("The cellos went to a dry room.", {"voicemail.txt": box}, speaker="Rolf Ames").verdict == "unsourced"
    assert judge("I want to know who has got mine.", {"voicemail.txt": box}, speaker="Rolf Ames").verdict == "verified"
