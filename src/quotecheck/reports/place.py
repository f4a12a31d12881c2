"""Where a finding stands in the article's file: lines from 1, columns in the unit that the format at hand counts in."""

from collections.abc import Callable

from quotecheck.documents.model import LINE_BY_LINE, Document, Locator
from quotecheck.reports.model import Report
from quotecheck.reports.visible import one_line
from quotecheck.text.records import dataclass
from quotecheck.verdict.model import Finding, Judgement

Unit = Callable[[str], int]
"""How long a piece of a line is."""


def code_points(text: str) -> int:
    """Unicode code points: terminals, Python."""
    return len(text)


def utf16_units(text: str) -> int:
    """UTF-16 code units: JavaScript, the language server protocol, most viewers of SARIF."""
    return len(text) + sum(character > "\uffff" for character in text)


def utf8_bytes(text: str) -> int:
    """Bytes in UTF-8: reviewdog. What UTF-8 cannot hold counts as the replacement character."""
    return len(text.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of the file; ``end_column`` is the column after the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


def stretch(judgement: Judgement, finding: Finding) -> tuple[int, int]:
    """Start and end of a finding in the article's text: its own, else its claim's."""
    claim = judgement.claim
    start = claim.start if finding.start is None else finding.start
    end = claim.end if finding.end is None else finding.end
    low = start or 0
    return low, max(low, end or low)


def place(report: Report, judgement: Judgement, finding: Finding, unit: Unit) -> Place | None:
    """The place of a finding in the article's file; None without one, or where the file has no such lines."""
    if report.article is None or report.article.reader not in LINE_BY_LINE:
        return None
    start, end = stretch(judgement, finding)
    line, column = _at(report.article, start, unit)
    end_line, end_column = _at(report.article, end, unit)
    return Place(line=line, column=column, end_line=end_line, end_column=end_column)


def _at(article: Document, offset: int, unit: Unit) -> tuple[int, int]:
    line, column = article.line_column(min(offset, len(article.text)))
    before = article.line_starts[line - 1]
    return line, unit(article.text[before : before + column - 1]) + 1


def located(source: str, where: Locator) -> str:
    """A source and where in it: ``minutes.txt:12``, ``report.pdf, page 3``, ``call.srt at 0:01:02``."""
    named = one_line(source)
    if where.page is not None:
        named += f", page {where.page}"
    elif where.line is not None:
        named += f":{where.line}"
    elif where.time is None and where.paragraph is not None:
        named += f", paragraph {where.paragraph}"
    return named if where.time is None else f"{named} at {where.time}"
