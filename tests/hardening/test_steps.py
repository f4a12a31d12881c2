"""Long runs of one thing are read in step with their length: each of these once took quadratic time."""

import gc
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from quotecheck import judge
from quotecheck.claims.extractor import extract, quoted_voices
from quotecheck.documents.prose import document_from_text
from quotecheck.documents.reading import read_bytes
from quotecheck.errors import ReadError
from quotecheck.sources.build import source_from_document

_SIZE = 40_000
_PROSE = "The council met. “We go on,” Ann Poe said.\n"
RUNS = {
    "spaces.txt": (_PROSE + "WORDS HERE", " "),
    "tabs.md": (_PROSE, "\t"),
    "clock.txt": (_PROSE + "1:11", " "),
    "closing.txt": (_PROSE + "ANN: a\n\nBO: b\n\nANN: c\n\n", " "),
    "rule.md": ("# A\n\n", "- "),
    "dashes.md": ("# A\n\n|", " -"),
    "images.md": ("# A\n\n", "!["),
    "marks.html": ("<p>", "“"),
    "meta.html": ("<p>words", "<meta "),
    "attributes.html": ("<p>words<meta ", "-"),
    "title.html": ("<p>words", "<title"),
    "linked.html": ("<p>words", "<script application/ld+json>"),
    "from.eml": ("From: a@b.example\n\nwords\n\nBegin forwarded message:\nFrom: A", " "),
    "replies.eml": ("From: a@b.example\n\nwords\n", "On 1 May 2026, Ann wrote:\n> no\n"),
    "voices.vtt": ("WEBVTT\n\n00:01.000 --> 00:02.000\nwords ", "<v."),
    "names.txt": ("ANN POE: a\n\nBO LEE: b\n\nANN POE: c ", "A'"),
    "letters.txt": (_PROSE, "a"),
    "posts.txt": ("@ann (Ann Poe) - 1 May 2026\nwords\n\n@bo", " "),
    "handles.txt": ("@ann (Ann Poe) - 1 May 2026\nwords\n\n", "@a "),
    "asked.md": ("# A: b\n\n", "**Why?**\n\nI do.\n\n"),
    "capitals.txt": ("", "What "),
    "credits.txt": ("", "The council met. “We will build,” Ann Poe said. "),
    "cues.txt": ("", "He said "),
}


@pytest.mark.parametrize("name", sorted(RUNS))
def test_in_step_with_its_length(name: str) -> None:
    head, unit = RUNS[name]

    def read(size: int) -> None:
        data = (head + unit * (size // len(unit)) + " end\n").encode()
        try:
            document = read_bytes(data, path=Path(name), shown_as=name)
            source_from_document(document, id=name, quoted=quoted_voices)
            extract(document, on="2026-11-22")
        except ReadError as error:
            assert "\n" not in str(error)  # noqa: PT017 - a refusal is as good as a reading here

    _in_step(read, _SIZE)


def test_a_claim_is_judged_in_step_with_its_length() -> None:
    source = {"talk.txt": "ANN POE: We will build. The day is long.\n"}

    def judged(size: int) -> None:
        assert judge("We will build. " * size, source, speaker="Ann Poe").verdict != "verified"

    _in_step(judged, 20_000)


def _in_step(work: Callable[[int], None], size: int) -> None:
    """Four times the input costs less than nine times the time; quadratic work costs sixteen times. What takes under a
    second is quick enough, whatever it costs; what seems too long is timed again, as machines are noisy."""
    assert any(_is_in_step(work, size) for _ in range(2))


def _is_in_step(work: Callable[[int], None], size: int) -> bool:
    took = []
    gc.collect()
    gc.disable()  # what other tests hold in memory would be gone through again and again
    try:
        for part in (size // 4, size):
            began = time.process_time()
            work(part)
            took.append(time.process_time() - began)
    finally:
        gc.enable()
    return took[1] < 1 or took[1] < 9 * took[0]


@pytest.mark.parametrize(("unit", "most"), [('"', 60), ("ab\n", 100)], ids=["marks", "short lines"])
def test_memory_in_step_with_its_length(unit: str, most: int) -> None:
    """Bytes of memory that each further character of an article costs while its claims are found."""

    def peak(size: int) -> int:
        text = _PROSE + unit * (size // len(unit))
        tracemalloc.start()
        extract(document_from_text(text, path="a.txt", sha256=""), on="2026-11-22")
        try:
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(1000)
    small, large = (150_000, 450_000) if unit == '"' else (4_000, 12_000)
    assert (peak(large) - peak(small)) / (large - small) < most
