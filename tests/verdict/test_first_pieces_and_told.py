"""What an article's own sentence tells of a quotation: its first word, the condition in short, who told the speaker."""

from pathlib import Path

import pytest

from quotecheck import check

NOTES = """Notes, the lock, Sat

Ida Marsh (keeper, 61): "Well, I told my dog." "The gate was open."
Rolf Pell (baker): "Well, nobody told me."
"""
HEARING = """THE LOCK INQUIRY

MR ORME: Ms Marsh, how many keepers were there?

MS IDA MARSH: Two. If we'd had four I would have put one of them at the gate to watch the lamp.

MR ORME: Whom did you ask?

MS IDA MARSH: I asked the baker, and he said that the lamp was out because gulls had sat on it all winter.
"""


@pytest.mark.parametrize(
    ("source", "sentence", "verdicts"),
    [
        (NOTES, "“Well,” Ida Marsh says, “I told my dog.”", ["verified", "verified"]),
        (NOTES, "“Well,” Ida Marsh says, “the gate was open.”", ["unsourced", "verified"]),
        (
            HEARING,
            "With four keepers, Ida Marsh said, “I would have put one of them at the gate to watch the lamp.”",
            ["verified"],
        ),
        (
            HEARING,
            "With a boat, Ida Marsh said, “I would have put one of them at the gate to watch the lamp.”",
            ["unsourced"],
        ),
        (
            HEARING,
            "The baker told her that the lamp was out, Ida Marsh said, because gulls “had sat on it all winter”.",
            ["verified"],
        ),
        (HEARING, "The lamp was out, Ida Marsh said, because gulls “had sat on it all winter”.", ["unsourced"]),
    ],
)
def test_an_article_tells_what_the_source_says(tmp_path: Path, source: str, sentence: str, verdicts: list[str]) -> None:
    (tmp_path / "source.txt").write_text(source, "utf-8")
    article = tmp_path / "article.txt"
    article.write_text(f"Ida Marsh, the keeper, spoke about the lock on Saturday.\n\n{sentence}\n", "utf-8")
    judged = [j for j in check(article, [tmp_path / "source.txt"]).judgements if j.claim.kind in ("direct", "mixed")]
    assert [j.verdict for j in judged] == verdicts
