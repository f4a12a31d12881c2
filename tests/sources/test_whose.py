"""Whose words a source's are: posts, declared initials, mails that hand words over, who signs or issued it."""

from pathlib import Path

import pytest

from quotecheck import judge

POSTS = """Posts collected by the desk

---
@WenlowUtd (verified) - 21 Nov 2026, 17:22
Full time: one all.

---
@NellArk (Nell Arkin, Wenlow Supporters) - 22 Nov 2026, 20:11
We do not want the manager sacked.

@NellArk - 22 Nov 2026, 20:30
Never come back.
"""
INITIALS = """Joint interview. Speakers: AT = Ambrose Tull, DQ = Dolf Quinn

AT: I told him no.

DQ: You did not.

AT: I did.
"""
MAIL = """From: Gail Prue <gail@corv.example>
To: Ben Ames <ben@times.example>
Date: Tue, 06 Oct 2026 15:12:00 +0000
Subject: Ruling
Content-Type: text/plain; charset=utf-8

Ben,

Please attribute this to me as general counsel. "We respect the court, and we shall appeal."

Gail
"""
RELEASE = """Statement by Corvane Mills plc

The tribunal made no finding that any shirt was unsafe. The company is considering whether to appeal.
"""
NOTE = "Harrow Research\nAnalyst: Pris Danvers\n\nThe quarter is a reset, not a collapse.\n"
NOTES = 'Notes\n\nPhone, Phil Rourke, guild director, 10/20:\n"I adore that man, and I would love to be wrong."\n'


@pytest.mark.parametrize("speaker", ["the company", "Corvane Mills plc", "the firm"])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Statement by the Mill Workers' Union on Corvane Mills plc\n\nThe company must pay. We shall strike.\n",
            "We shall strike",
        ),
        (
            "EMPLOYMENT TRIBUNAL\n\nHale v Corvane Mills plc\n\nJUDGMENT\n\nWe find the company careless.\n",
            "find the company careless",
        ),
    ],
)
def test_a_document_about_a_company_is_not_the_companys(tmp_path: Path, speaker: str, text: str, words: str) -> None:
    (tmp_path / "paper.txt").write_text(text, "utf-8")
    judged = judge(words, [tmp_path / "paper.txt"], speaker=speaker)
    assert {f.code for f in judged.findings} & {"QC201", "QC203"}


@pytest.mark.parametrize(
    ("source", "words", "speaker", "other"),
    [
        (("posts.txt", POSTS), "We do not want the manager sacked", "Nell Arkin", "Wenlow Utd"),
        (("posts.txt", POSTS), "Never come back", "Nell Arkin", "Ivy Stone"),
        (("talk.txt", INITIALS), "I told him no", "Ambrose Tull", "Dolf Quinn"),
        (("mail.eml", MAIL), "We respect the court, and we shall appeal", "Gail Prue", "Ben Ames"),
        (("statement.txt", RELEASE), "made no finding that any shirt was unsafe", "the company", None),
        (("statement.txt", RELEASE), "made no finding that any shirt was unsafe", "Corvane Mills plc", None),
        (("note.txt", NOTE), "the quarter is a reset, not a collapse", "Pris Danvers", None),
        (("notes.txt", NOTES), "I adore that man, and I would love to be wrong", "Phil Rourke", "Ann Hale"),
    ],
)
def test_the_words_are_theirs_and_not_anothers(
    tmp_path: Path, source: tuple[str, str], words: str, speaker: str, other: str | None
) -> None:
    name, text = source
    (tmp_path / name).write_text(text, "utf-8")
    assert judge(words, [tmp_path / name], speaker=speaker).verdict == "verified"
    if other is not None:  # else nobody is marked, and the words may be anybody's
        assert judge(words, [tmp_path / name], speaker=other).verdict == "unsourced"
