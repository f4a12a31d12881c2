"""The bank's document made by real producers, with the tricks of each format."""

import io
import json
import re
import shutil
import subprocess
import textwrap
import zipfile
from email.message import EmailMessage
from html import escape
from pathlib import Path

from tests.documents.bank import paragraphs

HEAD = "Harrow Papers 2026"


def txt() -> bytes:
    return "\r\n\r\n".join(f"{who.upper()}: {said}" for who, said in paragraphs()).encode("cp1252")


def wrapped() -> bytes:
    """Hard-wrapped with hyphens at line ends and page numbers between the halves of sentences."""
    lines: list[str] = []
    for who, said in paragraphs():
        line = f"{who}: "
        for word in said.split():
            if len(line) + len(word) > 60:
                cut = len(word) // 2
                if len(word) > 9 and word.isalpha() and word.islower():
                    lines.append(f"{line}{word[:cut]}-")
                    line = word[cut:] + " "
                    continue
                lines.append(line.rstrip())
                line = ""
                if len(lines) % 17 == 0:
                    lines.append(f"Page {len(lines) // 17} of 9")
            line += word + " "
        lines.extend((line.rstrip(), ""))
    return "\n".join(lines).encode()


def md() -> bytes:
    said = "\n\n".join(
        f"**{who}:** {text.replace(' not ', ' *not* ').replace(' never ', ' **never** ')}" for who, text in paragraphs()
    )
    return f"---\ntitle: {HEAD}\n---\n\n# {HEAD}\n\n<!-- We will close everything. -->\n\n{said}\n".encode()


def html() -> bytes:
    def mark(text: str) -> str:
        return (
            escape(text)
            .replace(" the ", " <i>the</i> ", 1)
            .replace("bridge", "bri<wbr>dge")
            .replace(", ", ",&nbsp;", 1)
        )

    body = "".join(
        f"<p><b>{who}:</b> {mark(text)}<span style='display:none'> never printed </span></p><div class=ad>Advert</div>"
        if i % 3
        else f"<blockquote><p>{mark(text)}</p></blockquote>"
        for i, (who, text) in enumerate(paragraphs())
    )
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{HEAD}</title></head>"
        f"<body><nav><a>Home</a></nav>"
        f"<article><h1>{HEAD}</h1>{body}</article><footer>Cookies</footer></body></html>"
    ).encode()


def mhtml() -> bytes:
    import quopri

    body = quopri.encodestring(html()).decode("ascii")
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harrow.example/papers\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="XX"\r\n\r\n--XX\r\nContent-Type: text/html\r\n'
        "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://harrow.example/papers\r\n\r\n"
        f"{body}\r\n--XX--\r\n"
    ).encode("ascii")


def docx(*, tracked: bool = True) -> bytes:
    """python-docx, then tracked changes put in by hand as Word writes them."""
    import docx as library

    document = library.Document()
    document.core_properties.title = HEAD
    document.add_heading(HEAD, 1)
    table = None
    for i, (who, said) in enumerate(paragraphs()):
        if i in {9, 10, 11}:
            table = table or document.add_table(0, 2)
            cells = table.add_row().cells
            cells[0].text, cells[1].text = who, said
            continue
        paragraph = document.add_paragraph(f"{who}: ")
        for number, word in enumerate(said.split(" ")):
            run = paragraph.add_run(("" if number == 0 else " ") + word)
            run.bold = number % 5 == 0
        if i == 4:
            hidden = paragraph.add_run(" and we shall close the sluices")
            hidden.font.hidden = True
    out = io.BytesIO()
    document.save(out)
    return _tracked(out.getvalue()) if tracked else out.getvalue()


def _tracked(data: bytes) -> bytes:
    source = zipfile.ZipFile(io.BytesIO(data))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                text = content.decode()
                found = re.search(r"<w:r>(?:(?!</w:r>).)*racecourse\.</w:t></w:r>", text)
                assert found is not None
                old = found.group()
                new = (
                    '<w:del w:id="1" w:author="x"><w:r><w:delText xml:space="preserve"> zoo.</w:delText></w:r></w:del>'
                    f'<w:ins w:id="2" w:author="x">{old}</w:ins>'
                )
                content = text.replace(old, new).encode()
            target.writestr(name, content)
    return out.getvalue()


def pdf(columns: int = 2) -> bytes:
    """reportlab: two justified columns, running head, page numbers, a footnote, white words."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    style = ParagraphStyle("b", fontName="Times-Roman", fontSize=10, leading=12, alignment=4, spaceAfter=6)
    out = io.BytesIO()
    document = BaseDocTemplate(out, pagesize=A4, title=HEAD)
    width, height = A4

    def decorate(canvas, template) -> None:  # type: ignore[no-untyped-def]
        canvas.setFont("Times-Roman", 8)
        canvas.drawString(60, height - 40, HEAD)
        canvas.drawCentredString(width / 2, 30, f"Page {template.page}")
        canvas.setFont("Times-Roman", 7)
        canvas.drawString(60, 52, f"{template.page} See the county register for the figures used here.")
        canvas.setFillGray(1)
        canvas.drawString(60, 200, "We will close every bridge in the county.")

    frames = [Frame(60, 70, 230, height - 140), Frame(305, 70, 230, height - 140)]
    if columns == 1:
        frames = [Frame(60, 70, 475, height - 140)]
    document.addPageTemplates([PageTemplate(frames=frames, onPage=decorate)])
    document.build([Paragraph(f"{who}: {escape(said)}", style) for who, said in paragraphs()])
    return out.getvalue()


def court() -> bytes:
    """A court reporter's pages: 25 numbered lines, a title and a firm's name on each."""
    from reportlab.pdfgen.canvas import Canvas

    lines = [line for who, said in paragraphs() for line in textwrap.wrap(f"{who.upper()}: {said}", 62)]
    out = io.BytesIO()
    canvas = Canvas(out)
    for page in range(0, len(lines), 25):
        canvas.setFont("Courier", 10)
        canvas.drawString(90, 815, "HARROW INQUIRY - DAY 4")
        canvas.drawRightString(550, 800, f"Page {page // 25 + 1}")
        for number, line in enumerate(lines[page : page + 25]):
            canvas.drawString(60, 770 - number * 28, f"{number + 1:2}")
            canvas.drawString(90, 770 - number * 28, line)
        canvas.drawString(200, 30, "County Reporting Ltd 01632 960000")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def columns(count: int) -> bytes:
    """WeasyPrint: narrow columns with automatic hyphens under a title as wide as the page."""
    import weasyprint

    body = "".join(f"<p><b>{who}:</b> {escape(said)}</p>" for who, said in paragraphs())
    css = (
        "@page{size:A4;@top-left{content:'Harrow Papers'}@bottom-center{content:counter(page)}}h1{column-span:all}"
        f"body{{columns:{count};hyphens:auto;text-align:justify;font:11px serif}}"
    )
    page = f"<html lang=en><style>{css}</style><body><h1>Harrow Papers of the year</h1>{body}</body></html>"
    made: bytes = weasyprint.HTML(string=page).write_pdf()
    return made


def _cues() -> list[tuple[str, list[str], str]]:
    cues: list[tuple[str, list[str], str]] = []
    for who, said in paragraphs():
        words = said.split()
        cues.extend((who, words[i : i + 7], "") for i in range(0, len(words), 7))
    return cues


def _clock(seconds: float, mark: str) -> str:
    return f"{int(seconds) // 3600:02}:{int(seconds) % 3600 // 60:02}:{int(seconds) % 60:02}{mark}000"


def vtt() -> bytes:
    cues = "\n\n".join(
        f"{i}\n{_clock(2 * i, '.')} --> {_clock(2 * i + 2, '.')}\n<v {who}>{' '.join(words)}</v>"
        for i, (who, words, _) in enumerate(_cues())
    )
    return f"WEBVTT\n\nNOTE made by hand\n\n{cues}\n".encode()


def srt() -> bytes:
    """Roll-up captions: each cue shows the line before once more."""
    lines = [" ".join(words) for _, words, _ in _cues()]
    return "\r\n\r\n".join(
        f"{i + 1}\r\n{_clock(2 * i, ',')} --> {_clock(2 * i + 2, ',')}\r\n"
        f"{lines[i - 1] + chr(10) if i else ''}{lines[i]}"
        for i in range(len(lines))
    ).encode()


def whisper() -> bytes:
    segments = []
    at = 0.0
    for who, said in paragraphs():
        words = []
        for word in said.split():
            words.append({"word": f" {word}", "start": at, "end": at + 0.3, "score": 0.31 if word == "Tarn" else 0.98})
            at += 0.4
        segments.append({"start": words[0]["start"], "end": at, "text": f" {said}", "speaker": who, "words": words})
    return json.dumps({"language": "en", "segments": segments}).encode()


def eml() -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = "Ines Okafor <ines@harrow.example>", "desk@paper.example"
    message["Subject"], message["Date"] = HEAD, "Tue, 12 May 2026 10:02:00 +0100"
    said = "\n\n".join(text for _, text in paragraphs())
    message.set_content(
        f"{said}\n\n-- \nInes Okafor\n\n"
        "On Mon, 11 May 2026 at 09:12, The Desk <desk@paper.example> wrote:\n> Did you say you will close it all?\n",
        cte="quoted-printable",
    )
    return message.as_bytes()


def csv() -> bytes:
    return "\n".join(f'"{who}","{said}"' for who, said in paragraphs()).encode("utf-8-sig")


def xlsx() -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    for row in paragraphs():
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def odt() -> bytes:
    from odf.opendocument import OpenDocumentText
    from odf.text import H, P, Span

    document = OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text=HEAD))
    for who, said in paragraphs():
        paragraph = P(text=f"{who}: ")
        for i, word in enumerate(said.split(" ")):
            paragraph.addElement(Span(text=("" if i == 0 else " ") + word))
        document.text.addElement(paragraph)
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def rtf() -> bytes:
    def encode(text: str) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in text.replace("\\", "\\\\"))

    body = "\n".join(
        f"{{\\b {encode(who)}: }}{encode(said)}{{\\deleted gone}}{{\\v hidden}}\\par" for who, said in paragraphs()
    )
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Times;}}}}{{\\info{{\\title {HEAD}}}}}\n{body}\n}}".encode(
        "ascii"
    )


def office(source: bytes, suffix: str, target: str, folder: Path) -> bytes:
    """Let LibreOffice write the format."""
    path = folder / f"paper{suffix}"
    path.write_bytes(source)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            target,
            "--outdir",
            str(folder / "out"),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return next((folder / "out").glob(f"paper.{target.split(':', maxsplit=1)[0]}")).read_bytes()


HAVE_OFFICE = shutil.which("soffice") is not None
MADE = {
    "a.txt": txt, "wrapped.txt": wrapped, "a.md": md, "a.html": html, "a.mhtml": mhtml, "a.docx": docx, "a.pdf": pdf,
    "one.pdf": lambda: pdf(1), "court.pdf": court, "a.vtt": vtt, "a.srt": srt, "a.json": whisper,
    "a.eml": eml, "a.csv": csv, "a.xlsx": xlsx,
    "a.odt": odt, "a.rtf": rtf,
}  # fmt: skip
