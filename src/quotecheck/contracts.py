"""What a plug-in must keep, as tests that its author can run: each raises AssertionError with the sentence that fails.

Ours run through the same functions. None of them needs a test runner.
"""

import json
from collections.abc import Iterable, Sequence

from quotecheck.claims.extractor import Extractor
from quotecheck.documents.model import Document, Facts
from quotecheck.documents.reader import Reader
from quotecheck.errors import ReadError
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.reporter import Reporter
from quotecheck.sources.model import SourceDocument, Store
from quotecheck.verdict.model import Judgement
from quotecheck.verdict.rule import HouseRule

_BROKEN: tuple[bytes, ...] = (b"\x00\x01\x02", b"\xff\xfe\xfa", b"PK\x03\x04", b"%PDF-1.7\n", b"<" * 1000, b"{" * 1000)


def _must(holds: bool, sentence: str) -> None:
    if not holds:
        raise AssertionError(sentence)


def reader_contract(reader: Reader, files: Iterable[tuple[bytes, str]]) -> None:
    """``files``: content with a stretch of words that a reader of the file sees in it."""
    _must(bool(reader.name), "a reader needs a name")
    _must(
        all((not s or s.startswith(".")) and s == s.lower() for s in reader.suffixes),
        "suffixes are lower case, with their dot",
    )
    for data, words in files:
        document = reader.read(data, path="file", facts=Facts())
        _must(document == reader.read(data, path="file", facts=Facts()), "the same bytes give the same document")
        _must(words in document.text, f"“{words}” stands in the file and not in the text")
        _within(document)
    for data in _BROKEN:
        try:
            _within(reader.read(data, path="file", facts=Facts()))
        except ReadError as error:
            _must("\n" not in str(error), "an error is one line")


def _within(document: Document) -> None:
    stretches = [b.span for b in document.blocks] + [t.span for t in document.turns] + [z.span for z in document.zones]
    _must(all(0 <= s.start <= s.end <= len(document.text) for s in stretches), "every stretch lies inside the text")
    for name in ("blocks", "turns", "zones"):
        starts = [s.start for s in getattr(document, name)]
        _must(starts == sorted(starts), f"{name} are sorted by start")
    _must(len(document.sha256) == 64, "sha256 is the digest of the file's bytes, in hexadecimal")


def extractor_contract(extractor: Extractor, documents: Iterable[Document]) -> None:
    """An extractor is pure and points inside the text."""
    for document in documents:
        found = list(extractor.extract(document))
        _must(found == list(extractor.extract(document)), "the same document gives the same claims")
        for one in found:
            _must(0 <= one.start < one.end <= len(document.text), "a claim lies inside the text")
            words = document.text[one.start : one.end]
            _must(words == words.strip(), "a claim begins and ends with a word or its mark, not with white space")


def store_contract(store: Store, documents: Sequence[SourceDocument]) -> None:
    """A store over these documents finds every word of them, and nothing else."""
    _must(list(store.ids()) == sorted(d.id for d in documents), "ids are those of the documents, sorted")
    for document in documents:
        norms = document.words.norms
        _must(store.load(document.id).text == document.text, "a loaded document has its text")
        for first in range(0, max(1, len(norms) - 4), 5):
            run = norms[first : first + 5]
            places = {(p.source, p.first) for p in store.exact(run)}
            _must((document.id, first) in places, f"“{' '.join(run)}” stands in {document.id} and was not found")
            near = store.candidates(run, limit=20)
            _must(len(near) <= 20, "candidates keep to their limit")
            _must(bool(near), f"“{' '.join(run)}” has no candidates")
        every = sum(norm == norms[0] for d in documents for norm in d.words.norms) if norms else 0
        _must(not norms or store.frequency(norms[0]) == every, f"“{norms[0]}” is counted wrongly")
    _must(not list(store.exact(("zyzzyva", "quux", "zyzzyva"))), "words that stand nowhere are not found")
    _must(store.frequency("zyzzyva-quux") == 0, "a word that stands nowhere is counted 0 times")


def rule_contract(house: HouseRule, yields: Iterable[Judgement], does_not: Iterable[Judgement]) -> None:
    """A rule finds what it is for, with its own code, and leaves the rest alone."""
    for judgement in yields:
        found = list(house.findings(judgement))
        _must(bool(found), f"{house.rule.code} does not see “{judgement.claim.text}”")
        _must(found == list(house.findings(judgement)), "the same judgement gives the same findings")
        for finding in found:
            said = (finding.code, finding.name, finding.severity)
            _must(said == (house.rule.code, house.rule.name, house.rule.severity), "a finding is that of its rule")
            _must("\n" not in finding.message, "a message is one line")
    for judgement in does_not:
        _must(not list(house.findings(judgement)), f"{house.rule.code} is wrong about “{judgement.claim.text}”")


def reporter_contract(reporter: Reporter, reports: Sequence[Report]) -> None:
    """A reporter gives the same bytes for the same reports, sends no control characters, and names every claim."""
    data = reporter.render(reports, Look())
    _must(data == reporter.render(reports, Look()), "the same reports give the same bytes")
    if reporter.binary:
        return
    text = data.decode("utf-8")
    _must(not any(ord(c) < 32 and c not in "\n\r\t" for c in text), "no control characters without colour")
    if reporter.name.endswith("json"):
        json.loads(text)
