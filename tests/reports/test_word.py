"""A .docx article comes back as it was, with comments on the exact words."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx

from quotecheck.documents.reading import read_bytes
from quotecheck.reports.look import Look
from quotecheck.reports.reporter import REPORTERS
from tests.reports.hostile import finding, judgement, many

WORDS = "We will put a toll on that bridge,"


def draft() -> bytes:
    """A comment, a tracked change, a word in bold inside the quotation, a table, a hyphen that does not break."""
    made = docx.Document()
    made.add_heading("Council keeps the bridge", 1)
    paragraph = made.add_paragraph("“We will ")
    paragraph.add_run("put a").bold = True
    paragraph.add_run(" toll on that bridge,” 😀 said & <more> the mayor.")
    second = made.add_paragraph("“The city lied to us,” Osgood said.")
    made.add_comment(second.runs[0], text="Check this!", author="Ruth", initials="R")
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "cell one", "cell two"
    out = io.BytesIO()
    made.save(out)
    with zipfile.ZipFile(out) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    changed = b"put a</w:t></w:r><w:del w:id='90' w:author='R'><w:r><w:delText>never</w:delText></w:r></w:del>"
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"put a</w:t></w:r>", changed)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def rendered(data: bytes) -> bytes:
    article = read_bytes(data, path=Path("a.docx"), shown_as="a.docx")
    claims = tuple(
        judgement(article, words, 0, "unsourced", finding("QC104", "a <b> “not” & ]]> is lost", None, None))
        for words in (WORDS, "The city lied to us,", "cell two")
    )
    return REPORTERS["docx"].render([replace(many(0), article=article, judgements=claims, original=data)], Look())


def main_part(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        return package.read("word/document.xml").decode()


def commented(xml: str, number: int) -> str:
    """The words between the ends of a comment's range; deleted ones do not count."""
    inside = xml.split(f'<w:commentRangeStart w:id="{number}"/>')[1].split(
        f'<w:commentRangeEnd w:id="{number}"/>', maxsplit=1
    )[0]
    return re.sub(r"<[^>]+>", "", re.sub(r"<w:del .*?</w:del>", "", inside))


def test_comments_stand_on_the_exact_words() -> None:
    xml = main_part(rendered(draft()))
    assert [commented(xml, number) for number in (1, 2, 3)] == [WORDS, "The city lied to us,", "cell two"]


def test_everything_else_stays() -> None:
    before, after = draft(), rendered(draft())
    original, made = docx.Document(io.BytesIO(before)), docx.Document(io.BytesIO(after))
    assert [p.text for p in made.paragraphs] == [p.text for p in original.paragraphs]
    assert next((c.author, c.text) for c in made.comments) == ("Ruth", "Check this!")
    assert {c.author for c in made.comments} == {"Ruth", "quotecheck"}
    assert "<w:del w:id='90' w:author='R'><w:r><w:delText>never</w:delText></w:r></w:del>" in main_part(after)
    assert commented(main_part(after), 0) == commented(main_part(before), 0)
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert old.namelist() == new.namelist()
        same = {name for name in old.namelist() if old.read(name) == new.read(name)}
    assert set(new.namelist()) - same == {"word/document.xml", "word/comments.xml"}
    assert (
        read_bytes(after, path=Path("a.docx"), shown_as="a").text
        == read_bytes(before, path=Path("a.docx"), shown_as="a").text
    )


def test_bold_words_stay_bold_when_a_run_is_cut() -> None:
    data = draft()
    article = read_bytes(data, path=Path("a.docx"), shown_as="a.docx")
    one = judgement(article, "ut", 0, "unsourced", finding("QC104", "x", None, None))
    made = REPORTERS["docx"].render([replace(many(0), article=article, judgements=(one,), original=data)], Look())
    assert commented(main_part(made), 1) == "ut"
    runs = docx.Document(io.BytesIO(made)).paragraphs[1].runs
    assert [run.text for run in runs if run.bold] == ["p", "ut", " a"]


def test_a_document_without_comments_gets_its_part() -> None:
    made = docx.Document()
    made.add_paragraph(WORDS)
    out = io.BytesIO()
    made.save(out)
    data = out.getvalue()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {n: package.read(n) for n in package.namelist()}
    parts.pop("word/comments.xml", None)
    article = read_bytes(data, path=Path("a.docx"), shown_as="a.docx")
    one = judgement(article, WORDS, 0, "unsourced", finding("QC104", "x", None, None))
    done = REPORTERS["docx"].render([replace(many(0), article=article, judgements=(one,), original=data)], Look())
    assert [c.author for c in docx.Document(io.BytesIO(done)).comments] == ["quotecheck"]


def test_what_is_no_package_becomes_a_fresh_document() -> None:
    report = replace(many(2), article=replace(many(2).article, reader="docx"), original=b"no zip")  # type: ignore[type-var]
    made = docx.Document(io.BytesIO(REPORTERS["docx"].render([report], Look())))
    assert len(list(made.comments)) == 1
    assert made.paragraphs[1].text.startswith("“We will not sell")
