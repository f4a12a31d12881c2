"""A checker that has judged an earlier draft says of the next what one says that has judged nothing."""

import random
from pathlib import Path

import pytest

from quotecheck.claims.model import Claim
from quotecheck.documents.model import Document
from quotecheck.documents.prose import document_from_text
from quotecheck.pipeline import Checker, open_packet
from quotecheck.sources.packet import Packet
from quotecheck.verdict.model import Judgement
from quotecheck.verdict.policy import POLICIES
from quotecheck.verdict.remembered import Remembered

EXAMPLES = Path(__file__).parents[2] / "examples"
ON = "2026-10-08"


def checker(packet: Packet) -> Checker:
    return Checker(packet, policy=POLICIES["newsroom"], on=ON, meaning=False)


def draft(paragraphs: list[str]) -> Document:
    return document_from_text("\n\n".join(paragraphs) + "\n", path="article.md", sha256="")


def drafts(paragraphs: list[str], seed: int) -> list[list[str]]:
    """One after another: a paragraph goes, comes, moves, or loses a word."""
    chance = random.Random(seed)  # noqa: S311
    out = []
    for _ in range(8):
        paragraphs = list(paragraphs)
        at = chance.randrange(len(paragraphs))
        match chance.randrange(4):
            case 0 if len(paragraphs) > 3:
                paragraphs.pop(at)
            case 1:
                paragraphs.insert(at, "The room was full, and the 40 chairs by the wall were taken.")
            case 2:
                paragraphs.insert(chance.randrange(len(paragraphs)), paragraphs.pop(at))
            case _:
                said = paragraphs[at].split(" ")
                said.pop(chance.randrange(len(said)))
                paragraphs[at] = " ".join(said)
        out.append(paragraphs)
    return out


@pytest.mark.parametrize("story", ["council", "harbour"])
@pytest.mark.parametrize("seed", range(3))
def test_what_is_remembered_is_what_would_be_judged_now(story: str, seed: int) -> None:
    packet = open_packet([EXAMPLES / story / "sources"])
    paragraphs = (EXAMPLES / story / "article.md").read_text("utf-8").strip().split("\n\n")
    remembering = checker(packet)
    remembering.check(draft(paragraphs))
    for changed in drafts(paragraphs, seed):
        assert remembering.check(draft(changed)) == checker(packet).check(draft(changed))


def test_only_what_changed_is_judged() -> None:
    judged: list[str] = []

    def judge(claim: Claim) -> Judgement:
        judged.append(claim.text)
        return Judgement(claim=claim, verdict="unsourced", evidence=(), findings=())

    remembered = Remembered(judge)
    one = Claim(id="a", kind="statement", text="It rained.", start=0, end=10)
    assert remembered(one).claim is one
    for other in (
        Claim(id="b", kind="statement", text="It rained.", start=7, end=17),
        Claim(id="c", kind="statement", text="It rained.", start=7, end=17, context="On Monday."),
        Claim(id="d", kind="statement", text="It snowed.", start=7, end=17),
        Claim(id="e", kind="statement", text="It rained."),
    ):
        assert remembered(other).claim is other
    assert judged == ["It rained.", "It rained.", "It snowed.", "It rained."]
