"""The same thirty quotations in every format: found in the right place, and none that was changed."""

from pathlib import Path

import pytest

from quotecheck.documents.files.opening import read_file
from quotecheck.sources.build import source_from_document
from quotecheck.sources.model import SourceDocument
from quotecheck.sources.stores.memory import MemoryStore
from quotecheck.text.words import words
from tests.documents.bank import CHANGED, QUOTATIONS, SPEAKERS
from tests.documents.producers import HAVE_OFFICE, MADE, columns, docx, office

TIMED = {"a.vtt", "a.srt", "a.json"}
PAGED = {"a.pdf", "one.pdf", "court.pdf"}
NAMED = {"a.txt", "wrapped.txt", "a.md", "a.docx", "a.pdf", "one.pdf", "court.pdf", "a.vtt", "a.json", "a.odt", "a.rtf"}
"""Formats whose copy of the bank says who speaks."""


def source(folder: Path, name: str, data: bytes) -> SourceDocument:
    path = folder / name
    path.write_bytes(data)
    return source_from_document(read_file(path, shown_as=name), id=name)


def speaker(document: SourceDocument, start: int) -> str | None:
    return [v.speaker for v in document.voices if v.start <= start < v.end][-1]


def check(document: SourceDocument, *, named: bool) -> None:
    store = MemoryStore([document])
    missed = [q for q in QUOTATIONS if not list(store.exact(words(q).norms))]
    assert missed == []
    for number, quotation in enumerate(QUOTATIONS):
        (place,) = store.exact(words(quotation).norms)
        span = document.words.span(place.first, place.last)
        inside = words(document.text[span.start : span.end]).norms
        assert [n for n in words(quotation).norms if n not in inside] == []
        if named:
            assert (speaker(document, span.start) or "").casefold() == SPEAKERS[number % 3].casefold(), quotation
    assert [q for q in CHANGED if list(store.exact(words(q).norms))] == []
    assert document.document.losses == ()


@pytest.mark.parametrize("name", sorted(MADE))
def test_every_quotation_is_found_in_its_place_and_no_changed_one(tmp_path: Path, name: str) -> None:
    document = source(tmp_path, name, MADE[name]())
    check(document, named=name in NAMED)
    store = MemoryStore([document])
    starts = [document.words.starts[next(store.exact(words(q).norms)).first] for q in QUOTATIONS]
    places = [document.document.locator(s) for s in starts]
    paragraphs = [p.paragraph or 0 for p in places]
    assert paragraphs == sorted(paragraphs)
    if name in PAGED:
        assert len({p.page for p in places}) >= 2
        assert [p.page for p in places] == sorted(p.page or 0 for p in places)
    if name in TIMED:
        assert all(p.time for p in places)
        assert len({p.time for p in places}) == len(places)


def test_what_no_reader_sees_is_never_found(tmp_path: Path) -> None:
    unseen = {
        "a.md": "We will close everything.",
        "a.html": "never printed",
        "a.docx": "and we shall close the sluices",
        "a.pdf": "We will close every bridge in the county.",
        "a.rtf": "gone hidden",
    }
    for name, said in unseen.items():
        document = source(tmp_path, name, MADE[name]())
        assert not list(MemoryStore([document]).exact(words(said).norms)), name


def test_shortfalls_and_changes_are_said(tmp_path: Path) -> None:
    tracked = source(tmp_path, "a.docx", MADE["a.docx"]())
    assert any("2 unresolved tracked changes" in w for w in tracked.document.warnings)
    doubtful = source(tmp_path, "a.json", MADE["a.json"]())
    assert [doubtful.text[z.start : z.end] for z in doubtful.document.zones if z.kind == "low_confidence"] == ["Tarn"]
    assert any("low confidence" in w for w in doubtful.document.warnings)


def test_reply_and_signature_are_zones_of_their_own(tmp_path: Path) -> None:
    mail = source(tmp_path, "a.eml", MADE["a.eml"]())
    zones = {z.kind: mail.text[z.start : z.end] for z in mail.document.zones}
    assert zones["reply"] == "> Did you say you will close it all?"
    assert zones["signature"].startswith("-- \nInes Okafor")
    assert speaker(mail, mail.text.index("Did you say")) == "The Desk"
    assert speaker(mail, 5) == "Ines Okafor"
    assert (mail.title, mail.date) == ("Harrow Papers 2026", "2026-05-12T10:02:00+01:00")


@pytest.mark.parametrize("count", [1, 2, 3])
def test_columns_that_weasyprint_sets(tmp_path: Path, count: int) -> None:
    pytest.importorskip("weasyprint")
    check(source(tmp_path, "x.pdf", columns(count)), named=True)


@pytest.mark.slow
@pytest.mark.skipif(not HAVE_OFFICE, reason="LibreOffice is not installed")
@pytest.mark.parametrize("target", ["pdf", "odt", "rtf", "docx", "html"])
def test_files_that_libreoffice_writes(tmp_path: Path, target: str) -> None:
    # Printed as PDF or HTML, tracked changes are no longer changes.
    data = office(docx(tracked=target not in {"pdf", "html"}), ".docx", target, tmp_path)
    check(source(tmp_path, f"x.{target}", data), named=False)


def test_a_letter_on_paper_keeps_its_lines(tmp_path: Path) -> None:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    style = getSampleStyleSheet()["BodyText"]
    lines = (
        "Tarn Quarries",
        "3 May 2026",
        "Mr Oskar Lind, Engineer, the Water Board of the Upper and Lower Tarn Valley and Districts",
        "Dear Mr Lind,",
        "We have asked twice for the survey, and have had no answer from anybody at the board. The well is dry.",
        "Yours sincerely,",
        "Irma Dost",
        "Director of Water and Land",
    )
    path = tmp_path / "letter.pdf"
    SimpleDocTemplate(str(path)).build([Paragraph(line, style) for line in lines])
    document = read_file(path, shown_as="letter.pdf")
    assert [document.text[b.start : b.end] for b in document.blocks] == list(lines)


def struck_pdf(path: Path) -> None:
    """Words with a line through them, words over a line, words in a ruled table, and a reviewer's mark."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    style = getSampleStyleSheet()["BodyText"]
    table = Table([["The well is dry.", "The river is low."]], style=[("GRID", (0, 0), (-1, -1), 0.5, "black")])
    SimpleDocTemplate(str(path), pagesize=A4).build([
        Paragraph("We will <strike>never</strike> sell the mill, and <u>nobody</u> will ask us to.", style),
        Paragraph("<strike>The reserve is empty and the bank has said no.</strike>", style),
        table,
    ])  # fmt: skip


def test_words_that_are_struck_through_on_paper_are_left_out_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "struck.pdf"
    struck_pdf(path)
    document = read_file(path, shown_as="struck.pdf")
    assert " ".join(document.text.split()).startswith("We will sell the mill, and nobody will ask us to.")
    assert "The well is dry." in document.text
    assert "reserve" not in document.text
    (warning,) = document.warnings
    assert "words that are struck through were left out: 11 (“never The reserve is empty" in warning


def test_what_a_reviewer_has_marked_as_struck_out_is_left_out(tmp_path: Path) -> None:
    import pypdfium2
    from pypdfium2 import raw
    from reportlab.pdfgen.canvas import Canvas

    plain = tmp_path / "plain.pdf"
    canvas = Canvas(str(plain))
    canvas.drawString(72, 700, "We will never sell the mill.")
    canvas.save()
    marked = pypdfium2.PdfDocument(plain)
    page = marked[0]
    low = 72 + canvas.stringWidth("We will ")
    high = low + canvas.stringWidth("never")
    note = raw.FPDFPage_CreateAnnot(page, raw.FPDF_ANNOT_STRIKEOUT)
    quad = raw.FS_QUADPOINTSF(x1=low, y1=712, x2=high, y2=712, x3=low, y3=697, x4=high, y4=697)
    assert raw.FPDFAnnot_AppendAttachmentPoints(note, quad)
    raw.FPDFPage_CloseAnnot(note)
    marked.save(tmp_path / "marked.pdf")
    marked.close()
    document = read_file(tmp_path / "marked.pdf", shown_as="marked.pdf")
    assert " ".join(document.text.split()) == "We will sell the mill."
