"""What is fuzzed: functions of bytes that return nothing, and raise if something lies or breaks.

An error of the project's own is an answer; any other exception is a bug. ``WEIGHTS`` says how the executions of a run
are shared out: what is cheap is tried more often.
"""

import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final
from xml.parsers import expat

from hardening.fuzz import truths
from hardening.fuzz.inputs import FRAMES, SPEECH
from quotecheck.claims.extractor import extract, quoted_voices
from quotecheck.claims.records import read_claims, without_article
from quotecheck.config import read_configuration
from quotecheck.documents.files.decoding import decode
from quotecheck.documents.frontmatter import front_matter, terms_of
from quotecheck.documents.model import Document
from quotecheck.documents.prose import document_from_text
from quotecheck.documents.reading import read_bytes
from quotecheck.documents.serial import document_from, document_record
from quotecheck.errors import QuotecheckError
from quotecheck.evidence.gather import Gatherer
from quotecheck.evidence.wording.align import align
from quotecheck.evidence.wording.quotation import parse
from quotecheck.ledger.chain import Ledger, opened
from quotecheck.pipeline import Checker
from quotecheck.reports import escape
from quotecheck.reports.document import report_document
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.reporter import REPORTERS
from quotecheck.sources.build import source_from_text
from quotecheck.sources.facts import read_facts_file
from quotecheck.sources.model import SourceEntry
from quotecheck.sources.packet import Packet
from quotecheck.sources.stores.memory import MemoryStore
from quotecheck.text.dates import dates
from quotecheck.text.numbers import quantity
from quotecheck.text.pairing import Pairing
from quotecheck.text.sentences import paragraphs
from quotecheck.text.words import words
from quotecheck.verdict.policy import POLICIES

Target = Callable[[bytes], None]
ON: Final = "2026-11-22"
_FOLDER: Final = Path(tempfile.mkdtemp(prefix="quotecheck-fuzz-"))


def text_of(data: bytes) -> str:
    """Any text, lone surrogates included."""
    return data.decode("utf-8", "surrogateescape")


def clean_text_of(data: bytes) -> str:
    """A text as the readers hand it on: no lone surrogates."""
    return data.decode("utf-8", "replace")


def folding(data: bytes) -> None:
    """Words and their normal forms."""
    truths.words_hold(text_of(data))


def pairs(data: bytes) -> None:
    """Pairs of marks lie in the text, and their contents inside them."""
    text = text_of(data)
    pairing = Pairing(text, list(paragraphs(text)))
    pairing.run()
    for pair in pairing.pairs:
        assert 0 <= pair.start <= pair.end <= len(text), pair
        for span in pair.content:
            assert pair.start <= span.start <= span.end <= pair.end, pair


def decoding(data: bytes) -> None:
    """Bytes become text that can be written, or one line that says why not."""
    name = {0: "utf-16", 1: "latin-1", 2: "shift_jis", 3: "utf-8-sig", 4: "idna", 5: "zlib"}.get(data[0] if data else 9)
    decode(data[1:] if name else data, path="x.txt", encoding=name).text.encode("utf-8")


def figures_and_dates(data: bytes) -> None:
    """Numbers and dates in words."""
    from datetime import date

    text = clean_text_of(data)
    norms = words(text).norms
    for i in range(len(norms)):
        quantity(norms, i)
    for phrase in dates(text, date(2026, 11, 22)):
        assert 0 <= phrase.first < phrase.last <= len(norms), phrase


def heads(data: bytes) -> None:
    """Front matter, and the terms in it."""
    text = text_of(data)
    assert 0 <= front_matter(f"---\n{text}\n---\nwords\n").end <= len(text) + 20
    terms_of(text)


def configuration(data: bytes) -> None:
    """quotecheck.toml."""
    path = _FOLDER / "quotecheck.toml"
    path.write_bytes(data)
    read_configuration(path)


def facts(data: bytes) -> None:
    """sources.toml."""
    path = _FOLDER / "sources.toml"
    path.write_bytes(data)
    read_facts_file(path, shown_as="sources.toml")


def records(data: bytes) -> None:
    """Claim records: whatever is taken can be taken out of its article."""
    for claims in read_claims(data, shown_as="claims.json"):
        for claim in claims:
            without_article(claim)


def ledger(data: bytes) -> None:
    """A sign-off file and its seal."""
    lines, _, seal = data.partition(b"\0")
    opened(Ledger(lines=lines, seal=seal or None), shown_as="ledger")


def reader(suffix: str, data: bytes) -> None:
    """One reader: what it returns holds, and survives the way between processes."""
    document = read_bytes(data, path=Path(f"x{suffix}"), shown_as=f"x{suffix}")
    truths.document_holds(document)
    record = json.loads(json.dumps(document_record(document)))
    assert document_from(record, document.text, document.attachments) == document


def package(suffix: str, data: bytes) -> None:
    """A zip of documents with the bytes as its main part."""
    names = {".docx": "word/document.xml", ".odt": "content.xml", ".xlsx": "xl/worksheets/sheet1.xml"}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(names[suffix], data)
        if suffix == ".xlsx":
            main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
            archive.writestr("xl/workbook.xml", f'<workbook {main}><sheets><sheet name="a"/></sheets></workbook>')
    reader(suffix, out.getvalue())


def extraction(data: bytes) -> None:
    """Claims of a short article."""
    document = article(clean_text_of(data))
    truths.extraction_holds(document, extract(document, on=ON), thorough=len(data) % 4 == 0)


def alignment(data: bytes) -> None:
    """Two texts word by word: every word of both is accounted for, once and in order."""
    one, _, two = text_of(data).partition("\x1e")
    quoted, source = words(one).norms, words(two).norms
    steps = align(quoted, source)
    places = [step.s for step in steps if step.s is not None]
    assert [step.q for step in steps if step.q is not None] == list(range(len(quoted)))
    assert places == sorted(set(places)), places
    assert all(0 <= place < len(source) for place in places), places
    parse(one)


def article(text: str) -> Document:
    """An article from a text."""
    return document_from_text(text, path="article.txt", sha256="0" * 64)


def checked(data: bytes) -> tuple[Report, dict[str, object]]:
    """The report on an article and a source, and the sources by id."""
    text, _, rest = clean_text_of(data).partition("\x1e")
    label = rest[:40].split("\n")[0]
    source = source_from_text(rest, id="a.txt", title=label, speaker=label or None, quoted=quoted_voices)
    other = source_from_text(text, id="b.txt", speaker="Ann Poe", quoted=quoted_voices)
    store = MemoryStore([source, other])
    entries = tuple(
        SourceEntry(id=s.id, path=f"sources/{s.id}", sha256="0" * 64, reader="text", words=len(s.words), title=s.title,
                    speaker=s.speaker) for s in (source, other)
    )  # fmt: skip
    checker = Checker(Packet(documents=entries, store=store), policy=POLICIES["newsroom"], on=ON)
    report = checker.check(article(text))
    return report, {"a.txt": source, "b.txt": other}


def verdicts(data: bytes) -> None:
    """The whole way from an article and a source to a valid report."""
    report, sources = checked(data)
    truths.report_holds(report, json.loads(json.dumps(report_document(report))), sources)  # type: ignore[arg-type]


def fragments(data: bytes) -> None:
    """A few words of a source's in marks, with the source cut off near them: what stands beside them is read."""
    spoken = [SPEECH[byte % len(SPEECH)] for byte in data[4:40]]
    begins, length, beyond, way = (*data[:4], 0, 0, 0, 0)[:4]
    first = begins % max(1, len(spoken))
    last = min(len(spoken), first + 1 + length % 6)
    quoted = "".join(spoken[first:last]).strip()
    told = FRAMES[way % len(FRAMES)].format(quoted)
    speech = "".join(spoken[: last + beyond % 5] if beyond % 8 < 5 else spoken)
    verdicts(f"{told}\n\x1eANN POE: {speech}".encode())


def reporters(data: bytes) -> None:
    """Every format takes every report, twice with the same bytes, and writes what its readers can read."""
    report, _ = checked(data)
    look = Look()
    names = sorted(REPORTERS)
    for name in {names[len(data) % len(names)], names[sum(data) % len(names)]}:
        made = REPORTERS[name].render([report], look)
        assert made == REPORTERS[name].render([report], look), name
        if name in {"json", "sarif", "gitlab", "rdjson"}:
            json.loads(made)
        elif name == "junit":
            expat.ParserCreate().Parse(made, True)
        elif name == "docx":
            assert zipfile.ZipFile(io.BytesIO(made)).testzip() is None
        else:
            safe(made.decode("utf-8"))


def safe(text: str) -> None:
    """Nothing in a text acts on a terminal."""
    bad = [c for c in text if (ord(c) < 32 and c not in "\n\t\r") or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u2066"]
    assert not bad, bad[:5]


def escapes(data: bytes) -> None:
    """Each escape leaves one safe line, and nothing that its output reads as its own."""
    text = text_of(data)
    safe(escape.terminal(text))
    assert "\n" not in escape.terminal(text) + escape.csv_cell(text) + escape.markdown(text) + escape.workflow(text)
    expat.ParserCreate().Parse(f"<a b='{escape.xml(text)}'>{escape.xml(text)}</a>".encode(), True)
    assert escape.csv_cell(text)[:1] not in set("=+-@\t\r")
    assert "<script" not in escape.html(text).lower()


def gatherers(data: bytes) -> None:
    """A claim record against a source."""
    from quotecheck.claims.model import Attribution, Claim

    text, _, rest = text_of(data).partition("\x1e")
    source = source_from_text(clean_text_of(rest.encode("utf-8", "replace")), id="a.txt", speaker="Ann Poe")
    claim = Claim(id="c", kind="direct", text=text, attribution=Attribution(speaker="Ann Poe", mention=None))
    for found in Gatherer(MemoryStore([source])).gather(claim).evidence:
        assert source.document.text[found.start : found.end] == found.text


TARGETS: Final[Mapping[str, Target]] = {
    "folding": folding,
    "pairing": pairs,
    "decoding": decoding,
    "figures and dates": figures_and_dates,
    "front matter": heads,
    "configuration": configuration,
    "sources.toml": facts,
    "claim records": records,
    "sign-offs": ledger,
    "escapes": escapes,
    "alignment": alignment,
    "evidence": gatherers,
    "extraction": extraction,
    "verdicts": verdicts,
    "fragments": fragments,
    "reporters": reporters,
    **{f"reader {s}": partial(reader, s) for s in (".txt", ".md", ".srt", ".vtt", ".csv", ".rtf", ".eml", ".json")},
    **{f"reader {s}": partial(reader, s) for s in (".html", ".mhtml")},
    **{f"reader {s}": partial(package, s) for s in (".docx", ".odt", ".xlsx")},
}
"""Targets by name. The PDF reader is native code: the bank of hostile inputs tries it in its child process."""
WEIGHTS: Final[Mapping[str, int]] = {
    "folding": 250, "pairing": 200, "reader .vtt": 120, "reader .srt": 120, "reader .rtf": 120, "escapes": 110,
    "front matter": 30, "reader .json": 30, "decoding": 15, "alignment": 8, "fragments": 30, "evidence": 5, "claim records": 10,
    "sign-offs": 10, "reader .csv": 10, "reader .txt": 3, "reader .md": 3, "reader .docx": 4, "reader .odt": 4,
    "reader .xlsx": 3,
}  # fmt: skip
"""Shares of a run: what is cheap is tried more often. 2 for a target that is not named here."""


def tried(target: Target, data: bytes) -> None:
    """One execution: returns if the target held or refused in one line."""
    try:
        target(data)
    except QuotecheckError as error:
        truths.one_line(error)
