"""Bad files cost one line each, in bounded time: never a traceback, a hang or the run."""

import io
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from quotecheck.documents.files import isolation, worker
from quotecheck.documents.files.opening import read_file
from quotecheck.documents.model import Document
from quotecheck.errors import ReadError
from quotecheck.text.dates import dates
from tests.documents.producers import docx, pdf

_WORD = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def package(document: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return out.getvalue()


def read(folder: Path, name: str, data: bytes) -> Document | str:
    """The document, or the one line that says why there is none."""
    path = folder / name
    path.write_bytes(data)
    began = time.perf_counter()
    try:
        result: Document | str = read_file(path, shown_as=name)
    except ReadError as error:
        result = str(error)
        assert "\n" not in result
        assert result.startswith(name)
    assert time.perf_counter() - began < 20
    return result


REFUSED: dict[str, tuple[bytes | Callable[[], bytes], str]] = {
    "no.pdf": (b"%PDF-1.4 nonsense", "damaged"),
    "not.pdf": (b"plain words", "not a PDF"),
    "half.pdf": (lambda: pdf()[:9000], "damaged"),
    "bomb.docx": (
        lambda: package(b"<w:document " + _WORD + b">" + b" " * 300_000_000 + b"</w:document>"),
        "unpacks to",
    ),
    "entity.docx": (
        lambda: package(b'<!DOCTYPE x [<!ENTITY a "aa">]><w:document ' + _WORD + b">&a;</w:document>"),
        "document type",
    ),
    "cut.docx": (lambda: docx()[:9000], "damaged"),
    "old.docx": (b"\xd0\xcf\x11\xe0" + bytes(600), "encrypted or an old"),
    "deep.json": (b"[" * 100_000, "nested too deeply"),
    "other.json": (b'{"a": 1}', "not a transcript"),
    "script.html": (b"<html><script>draw()</script></html>", "shows no text"),
    "gone.html": (b"<title>404 Not Found</title><h1>Not Found</h1>", "error, login or consent page"),
    "consent.html": (b"<title>News</title><p>We value your privacy</p><button>Accept all</button>", "consent page"),
    "no.rtf": (b"words", "not RTF"),
    "no.vtt": (b"WEBVTT\n\n", "no cues"),
    "no.eml": (b"just words\n", "no e-mail headers"),
    "no.mhtml": (b"From: x\n\nwords", "no page"),
}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_refused_in_one_line_that_says_what_to_do(tmp_path: Path, name: str) -> None:
    content, says = REFUSED[name]
    result = read(tmp_path, name, content if isinstance(content, bytes) else content())
    assert isinstance(result, str), "it was read"
    assert says in result


def test_encrypted_and_scanned_pdf_say_so(tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret"))
    canvas.drawString(100, 700, "Words.")
    canvas.save()
    assert "encrypted" in str(read(tmp_path, "locked.pdf", out.getvalue()))
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.rect(10, 10, 500, 700, fill=1)
    canvas.save()
    assert "needs OCR" in str(read(tmp_path, "scan.pdf", out.getvalue()))


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("deep.html", b"<div>" * 100_000 + b"words", "words"),
        ("long.html", b"<p>" + b"word " * 2_000_000, "word"),
        ("deep.docx", None, "words"),
        ("quotes.txt", "“".encode() * 1_000_000, "“"),
        ("line.txt", b"word " * 4_000_000, "word"),
        ("marks.eml", b"From: a@x.example\n\nwords\n" + b">" * 500_000, "words"),
        ("cues.vtt", b"WEBVTT\n\n" + b"00:00:01.000 --> 00:00:02.000\nwords\n\n" * 50_000, "words"),
    ],
)
def test_large_and_deep_files_are_read_whole(tmp_path: Path, name: str, data: bytes | None, word: str) -> None:
    if data is None:
        inner = b"<w:p>" * 100_000 + b"<w:r><w:t>words</w:t></w:r>" + b"</w:p>" * 100_000
        data = package(b"<w:document " + _WORD + b"><w:body>" + inner + b"</w:body></w:document>")
    result = read(tmp_path, name, data)
    assert isinstance(result, Document), result
    assert word in result.text
    assert result.losses == ()


def test_silent_loss_is_counted(tmp_path: Path) -> None:
    data = pdf()
    damaged = read(tmp_path, "a.pdf", data[:3000] + b"\0" * 2000 + data[5000:])
    assert isinstance(damaged, Document)
    assert "streams cannot be unpacked" in damaged.losses[0]
    cut = read(tmp_path, "a.rtf", b"{\\rtf1 some words")
    assert isinstance(cut, Document)
    assert "cut short" in cut.losses[0]


def test_a_reader_that_crashes_or_hangs_costs_its_file_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    child = isolation._Child()
    assert child._process is not None
    child._process.kill()
    with pytest.raises(ReadError, match="crash"):
        child.read(pdf(), tmp_path / "a.pdf", "a.pdf", None)
    assert not child.alive
    isolation.close_children()
    monkeypatch.setattr(isolation, "_SECONDS", 0.0)
    monkeypatch.setattr(isolation, "_SECONDS_A_MEGABYTE", 0.0)
    assert "seconds" in str(read(tmp_path, "slow.pdf", pdf()))
    monkeypatch.undo()
    assert isinstance(read(tmp_path, "good.pdf", pdf()), Document)


def test_no_network_and_no_programs_in_the_child() -> None:
    for event in ("socket.connect", "subprocess.Popen", "os.system"):
        with pytest.raises(PermissionError):
            worker._guard(event, ())
    worker._guard("open", ())


@pytest.mark.parametrize("encoding", ["zlib", "bz2", "base64", "rot13", "punycode", "unicode_escape", "no\nsuch", "\0"])
def test_an_encoding_that_is_none_of_text_unpacks_nothing(encoding: str) -> None:
    from quotecheck.documents.files.decoding import decode

    with pytest.raises(ReadError, match="encoding"):
        decode(b"x\x9c\xcbH\xcd\xc9\xc9\x07\x00\x06,\x02\x15", path="a.txt", encoding=encoding)


def test_aliases_in_front_matter_multiply_nothing(tmp_path: Path) -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{n}: &{n} [{', '.join([f'*{m}'] * 9)}]" for m, n in zip("abcdefgh", "bcdefghi", strict=True)]
    result = read(tmp_path, "bomb.md", "\n".join(["---", *lines, "---", "words", ""]).encode())
    assert isinstance(result, Document)
    assert "words" in result.text


def test_a_last_cue_without_words_ends_no_turn_behind_the_text(tmp_path: Path) -> None:
    cues = b"1\n00:00:01,000 --> 00:00:02,000\nANN POE: We go\n\n2\n00:00:02,000 --> 00:00:03,000\nANN POE:\n"
    result = read(tmp_path, "a.srt", cues)
    assert isinstance(result, Document)
    assert all(turn.end <= len(result.text) for turn in result.turns)


def test_a_group_among_the_senders_of_a_mail_is_read_as_it_stands(tmp_path: Path) -> None:
    head = b"From: Ane: Mon, 1 Jun 2026 : text/plain; x <a@b.c>\nSubject: Quay\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n"
    found = read(tmp_path, "a.eml", head + b"\nWe go.\n")
    assert isinstance(found, Document)
    assert "We go." in found.text


def test_a_turn_does_not_reach_beyond_captions_that_end_with_a_label(tmp_path: Path) -> None:
    captions = "1\n00:00:01,000 --> 00:00:02,500\nANN: We go.\n\n2\n00:00:03,000 --> 00:00:04,000\nBOB:\n"
    found = read(tmp_path, "a.srt", captions.encode())
    assert isinstance(found, Document)
    assert all(turn.end <= len(found.text) for turn in found.turns)


def test_a_circled_figure_is_no_day_of_a_month() -> None:
    assert all(phrase.granularity != "day" for phrase in dates("On \u2780 May we go, \u2780 in all.", None))
