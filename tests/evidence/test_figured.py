"""Statements that rest on a table or on plain sums, each shape beside its near misses (``tests/evidence/figured``).

A file is a source named by the file's stem, parts that begin with ``== ``: notes that lie beside it, the article's day
(``== on``), and the claims: ``+`` is supported, ``-`` is not, what stands before `` | `` is the sentence before.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quotecheck.claims.extractor import extract
from quotecheck.documents.prose import document_from_text
from quotecheck.pipeline import Checker, open_packet
from quotecheck.verdict.policy import POLICIES

FOLDER = Path(__file__).parent / "figured"
FILES = sorted(FOLDER.glob("*.txt"))
KNOWN = {
    "+ Tidewell have won eight matches and drawn five.",
    "- Mossend have lost 13 of their 18 matches.",
    "+ The hall took £7,680 from tickets.",
    "+ The bridge has five spans and is 160 metres long.",
    "+ The walk and the raffle raised £4,350.",
    "- In May 126 millimetres of rain fell, half the usual amount.",
    "- Group B was given twice the usual dose.",
    "+ The choir has 90 members, 54 of them adults.",
    "+ The county is paying £9m towards the new wing.",
    "- The lease runs until the end of 2026.",
    "- The first engine took a minute less than in 2019.",
    "+ The price of the mill rose by a quarter from 2019 to 2025.",
    "- Forty-eight of the 64 jurors called did not come.",
}
"""What is not told yet: a sum without a word that asks for it, a norm of another sentence, an end of another year."""


def judged(path: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """Every claim of a file that is found, with its verdict."""
    first, *parts = path.read_text("utf-8").split("== ")
    (folder / path.stem).write_text(first, "utf-8")
    heads = {head: body for head, _, body in (p.partition("\n") for p in parts)}
    on = next((h.removeprefix("on ") for h in heads if h.startswith("on ")), "2026-03-12")
    for head in set(heads) - {"claims", f"on {on}"}:
        (folder / f"{head}.txt").write_text(heads[head], "utf-8")
    checker = Checker(open_packet([folder]), policy=POLICIES["newsroom"], on=on)
    for line in filter(None, heads["claims"].splitlines()):
        text = line[2:].replace(" | ", " ")
        found = extract(document_from_text(text, path="a.md", sha256="0" * 64)).claims
        statements = [c for c in found if c.kind == "statement"]
        if statements:
            yield line, checker.judge(statements[-1]).verdict


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_a_figure_is_true_in_its_place_only(path: Path, tmp_path: Path) -> None:
    wrong = [line for line, verdict in judged(path, tmp_path) if (verdict != "unsourced") is line.startswith("-")]
    assert [line for line in wrong if line not in KNOWN] == []
