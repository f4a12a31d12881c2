"""A plug-in as somebody outside would write it: one of each kind, with nothing but the public modules."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from quotecheck.claims.model import Found
from quotecheck.documents.model import Block, Document, Facts
from quotecheck.errors import ReadError
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.reporter import Reporter
from quotecheck.sources.model import SourceDocument, SourceEntry, Store
from quotecheck.sources.stores.memory import MemoryStore
from quotecheck.verdict.model import Finding, Judgement
from quotecheck.verdict.rule import Rule


class Teleprompter:
    """Reads .tele files: lines of a teleprompter, with a slash at every pause."""

    name = "teleprompter"
    suffixes = (".tele",)

    def read(self, data: bytes, *, path: str, facts: Facts) -> Document:
        """Every line is a paragraph."""
        try:
            text = data.decode("utf-8").replace(" / ", " ")
        except UnicodeDecodeError as error:
            raise ReadError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
        blocks = tuple(Block(start=m.start(), end=m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text))
        return Document(
            path=path, text=text, sha256=hashlib.sha256(data).hexdigest(), reader=self.name, blocks=blocks, facts=facts
        )


class Placards:
    """Finds what placards say: capitals between pipes."""

    def extract(self, document: Document) -> Iterator[Found]:
        """Every placard."""
        for match in re.finditer(r"(?<=\|)[A-Z][A-Z ]+[A-Z](?=\|)", document.text):
            yield Found(kind="direct", start=match.start(), end=match.end(), speaker="The marchers")


class NoShouting:
    """This house prints no quotation in capitals."""

    rule = Rule(
        code="DESK001",
        name="shouting",
        severity="warning",
        summary="The quotation is all capitals.",
        why="Capitals read as shouting.",
        fails=("We march.", "WE MARCH"),
        passes=("We march.", "We march"),
        fix="print it in lower case",
    )

    def findings(self, judgement: Judgement) -> Iterable[Finding]:
        """One for a quotation of more than one letter that is all capitals."""
        claim = judgement.claim
        if claim.kind in {"direct", "mixed"} and len(claim.text) > 1 and claim.text.isupper():
            yield Finding(
                code=self.rule.code, name=self.rule.name, severity=self.rule.severity, message="all capitals",
                start=claim.start, end=claim.end, help=self.rule.fix,
            )  # fmt: skip


def _tally(reports: Sequence[Report], look: Look) -> bytes:
    lines = (f"{report.path}\t{len(report.judgements)}\n" for report in reports)
    return "".join(lines).encode()


TALLY = Reporter(name="tally", summary="claims an article", render=_tally)


def make_store(entries: Sequence[SourceEntry], load: Callable[[str], SourceDocument]) -> Store:
    """A store that holds everything in memory."""
    return MemoryStore([load(entry.id) for entry in entries])
