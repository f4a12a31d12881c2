"""Plain text and Markdown: what a reporter's own files look like, and what must not be taken for speech."""

from pathlib import Path

import pytest

from quotecheck.documents.files.opening import read_file
from quotecheck.documents.model import Document
from quotecheck.errors import ReadError


def read(folder: Path, name: str, content: str | bytes) -> Document:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_file(path, shown_as=name)


def turns(document: Document) -> list[tuple[str | None, str]]:
    return [(t.speaker, document.text[t.start : t.end]) for t in document.turns]


def zones(document: Document, kind: str) -> list[str]:
    return [document.text[z.start : z.end] for z in document.zones if z.kind == kind]


def test_text_is_the_file_decoded_without_its_mark_and_line_ends_untouched(tmp_path: Path) -> None:
    document = read(tmp_path, "a.txt", "\ufeffOne café.\r\nTwo.\r\rThree.\n")
    assert document.text == "One café.\r\nTwo.\r\rThree.\n"
    assert [document.text[b.start : b.end] for b in document.blocks] == ["One café.\r\nTwo.", "Three."]


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\0\0"),
        ("cp1252", b""),
    ],
)
def test_every_usual_encoding_gives_the_same_words(tmp_path: Path, encoding: str, mark: bytes) -> None:
    said = "“We won’t close the Bräuhaus,” Ms Adeyemi said. It costs £4 a head.\n"
    document = read(tmp_path, "a.txt", mark + said.encode(encoding))
    assert document.text == said
    assert bool(document.warnings) == (encoding == "cp1252")


def test_named_encoding_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Мост закрыт.".encode("koi8-r"))
    assert read_file(path, shown_as="a.txt", encoding="koi8-r").text == "Мост закрыт."
    with pytest.raises(ReadError, match="no such encoding"):
        read_file(path, shown_as="a.txt", encoding="klingon")


def test_cyrillic_without_a_declaration_is_detected(tmp_path: Path) -> None:
    said = "Мы не закроем мост до конца года, сказала мэр города. Работы начнутся весной и будут идти до осени. " * 4
    assert read(tmp_path, "a.txt", said.encode("cp1251")).text == said


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.txt", bytes(range(256)) * 8, "is not text"),
        ("a.txt", b"%PDF-1.7 \x00\x01", "PDF"),
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\n", "is empty"),
        ("a.mp3", b"ID3 abc", "no reader"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says) as caught:
        read(tmp_path, name, content)
    assert "\n" not in str(caught.value)
    assert name in str(caught.value)


def test_no_such_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        read_file(tmp_path / "gone.txt", shown_as="gone.txt")
    with pytest.raises(ReadError, match="is a folder"):
        read_file(tmp_path, shown_as="story")


def test_nuls_are_kept_as_they_are(tmp_path: Path) -> None:
    assert read(tmp_path, "a.txt", b"before\x00after and more words here").text == "before\x00after and more words here"


def test_front_matter_gives_facts_and_is_no_paragraph(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "talk.md",
        "---\ntitle: On bridges\nauthor: Ines Okafor\nembargo: 2026-05-01\n"
        "status: off the record\nroom: 12\n---\n\n# On bridges\n\nText.\n",
    )
    facts = document.facts
    assert (facts.title, facts.speaker, facts.embargo_until, facts.terms) == (
        "On bridges",
        "Ines Okafor",
        "2026-05-01",
        "off the record",
    )
    assert facts.extra == {"room": "12"}
    assert document.text.startswith("---\n")
    assert document.text[document.blocks[0].start :].startswith("# On bridges")
    assert zones(document, "metadata") == [document.text[: document.text.index("\n\n") + 1]]


def test_broken_front_matter_is_read_line_by_line(tmp_path: Path) -> None:
    document = read(tmp_path, "a.txt", "---\ntitle: Roads: a plan\nspeaker: 'Ann\nx: [\n---\nText here.\n")
    assert document.facts.title == "Roads: a plan"


def test_two_rules_with_prose_between_are_text(tmp_path: Path) -> None:
    document = read(tmp_path, "a.md", "---\nJust prose, no keys\n---\n\nMore.\n")
    assert document.facts.extra == {}
    assert not zones(document, "metadata")


TRANSCRIPT = """Interview with Joanna Smith, mayor of Dunmore
12 May 2026, town hall

REPORTER: Will the bridge close?

SMITH: No. It will not close. [Applause]
We have the money.

Note: the recording is unclear here.

REPORTER: And the school?

SMITH: That is for the county. (Laughter.) I said so in March.
"""


def test_recurring_labels_are_speakers_and_note_is_nobody(tmp_path: Path) -> None:
    document = read(tmp_path, "a.txt", TRANSCRIPT)
    assert [s for s, _ in turns(document)] == ["REPORTER", "SMITH", "REPORTER", "SMITH"]
    assert turns(document)[1][1].startswith("No. It will not close.")
    assert [t.question for t in document.turns] == [True, False, True, False]
    assert zones(document, "stage") == ["[Applause]", "(Laughter.)"]


@pytest.mark.parametrize(
    "text",
    [
        "The plan has two parts.\n\nNote: costs are estimates.\n\nWarning: prices may rise.\n\nNote: see annex.\n",
        "To: Ann Poe\nFrom: Bob Loe\nSubject: Bridge\nDate: 12 May\n\nDear Ann,\n\nthe bridge stays open.\n",
        "Date: 12 May 2026\nPresent: A, B, C\nTime: 10:00\n\nThe council met.\n",
        "Three things matter: money, time and trust.\nHere is why: nobody else will do it.\n",
    ],
)
def test_headers_and_prose_with_colons_are_no_speakers(tmp_path: Path, text: str) -> None:
    assert turns(read(tmp_path, "a.txt", text)) == []


def test_questions_and_answers_of_a_hearing(tmp_path: Path) -> None:
    text = "Q. Did you sign the form?\nA. I did not.\nQ. Who did?\nA. My brother signed it.\n"
    assert turns(read(tmp_path, "a.txt", text)) == [
        ("Q", "Did you sign the form?"),
        ("A", "I did not."),
        ("Q", "Who did?"),
        ("A", "My brother signed it."),
    ]


def test_one_strong_label_at_the_start_is_a_statement(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "a.txt",
        "STATEMENT TO THE COUNCIL\n\nTHE MAYOR:  We met for nine hours. We agreed.\n\nThank you all.\n",
    )
    assert turns(document) == [("THE MAYOR", "We met for nine hours. We agreed.\n\nThank you all.")]


def test_bold_labels_times_and_hansard(tmp_path: Path) -> None:
    bold = "**Ann Poe:** Good evening.\n\n**Bob Loe:** Evening.\n\n**Ann Poe:** Shall we?\n"
    assert [s for s, _ in turns(read(tmp_path, "a.md", bold))] == ["Ann Poe", "Bob Loe", "Ann Poe"]
    timed = "[00:00:04] Ann Poe: Good evening.\n[00:00:09] Bob Loe: Evening.\n[00:00:12] Ann Poe: Shall we?\n"
    assert [s for s, _ in turns(read(tmp_path, "b.txt", timed))] == ["Ann Poe", "Bob Loe", "Ann Poe"]
    hansard = "Ann Poe (Dunmore North) (Ind): I ask.\n\nThe Minister for Roads (Bob Loe): I answer.\n\nAnn Poe: No.\n"
    assert turns(read(tmp_path, "c.txt", hansard))[0][0] == "Ann Poe (Dunmore North) (Ind)"


def test_terms_written_into_the_text_are_zones(tmp_path: Path) -> None:
    text = "We open in May.\n\n[OFF THE RECORD]\nThe chair is furious.\n[ON THE RECORD]\n\nWe close in June.\n"
    assert zones(read(tmp_path, "a.txt", text), "off_record") == ["[OFF THE RECORD]\nThe chair is furious.\n"]
    assert zones(read(tmp_path, "b.txt", "Open.\n\nNOT FOR ATTRIBUTION\n\nSecret."), "background")[0].endswith(
        "Secret."
    )


def test_page_furniture_is_a_zone(tmp_path: Path) -> None:
    document = read(tmp_path, "a.txt", "The bridge will\nPage 3 of 10\nnot close.\n- 4 -\nEver.\n")
    assert zones(document, "furniture") == ["Page 3 of 10", "- 4 -"]


def test_markdown_blocks_and_what_is_not_seen(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "a.md",
        "# Head\n\nSub\n---\n\nPara **not** [here](https://x.example/a-b).\n\n> Said\n> so\n\n- one\n- two\n\n"
        "```\ncode\n```\n\n"
        "| a | b |\n|---|---|\n\n![alt words](p.png)\n\n<!-- never said -->\n\nIt is ~~closed~~ open.\n",
    )
    assert [b.kind for b in document.blocks] == [
        "heading", "heading", "paragraph", "quote", "list", "list", "code", "table", "caption", "paragraph",
    ]  # fmt: skip
    assert zones(document, "hidden") == ["<!-- never said -->"]
    assert zones(document, "struck") == ["~~closed~~"]
    assert "(https://x.example/a-b)" in zones(document, "metadata")
    assert document.facts.title == "Head"


def test_reading_is_linear_on_one_long_line_and_on_many_labels(tmp_path: Path) -> None:
    import time

    began = time.process_time()
    read(tmp_path, "a.txt", "word " * 400_000)
    read(tmp_path, "b.txt", "Ann:\n" * 40_000)
    read(tmp_path, "c.md", "[" * 100_000 + "(" * 100_000 + "~~" * 50_000 + "<" * 100_000)
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    "form",
    ["{n}  {t}\n{w}\n\n", "[{n}] {t}\n{w}\n\n", "[{t}] {n}\n{w}\n\n", "{n} [{t}] {w}\n\n",
     "{t}.100 --> {t}.900\n{n}\n{w}\n\n"],
)  # fmt: skip
def test_transcripts_as_services_write_them(tmp_path: Path, form: str) -> None:
    said = [
        ("Ann Poe", "00:00:03", "The bridge will not"),
        ("Ann Poe", "00:00:06", "close before winter."),
        ("Bob Loe", "00:00:09", "Really?"),
        ("Ann Poe", "00:01:12", "Really."),
    ]
    document = read(tmp_path, "a.txt", "".join(form.format(n=n, t=t, w=w) for n, t, w in said))
    assert [s for s, _ in turns(document)] == ["Ann Poe", "Bob Loe", "Ann Poe"]
    assert document.locator(document.text.index("Really.")).time == "0:01:12"
    from quotecheck.sources.build import source_from_document

    assert " ".join(source_from_document(document, id="x").words.norms).startswith(
        "the bridge will not close before winter"
    )
