"""Tables that a plain text draws with spaces: a label, then figures under one another, two blanks or more between.

Tickets sold      41,200    38,900
Takings            €1.2m     €1.1m
"""

from typing import Final

from quotecheck.text.lazily import lazily

ALIGNED: Final = "  "
"""What parts the cells of such a table."""
_RUN: Final = lazily(r"[ \t]{2,}")
_FIGURE: Final = lazily(
    r"[(+\-\u2212\u2013]?[£$€₹]?[(+\-\u2212\u2013]?\d[\d,.]*\s?(?:%|pc|p|[kmb]n?|[a-z]{1,2})?\)?|[-\u2013\u2014]|n/?a",
    2,
)
_YEAR: Final = lazily(r"(?:FY ?)?(?:19|20)\d\d(?:[-/\u2013]\d{2,4})?")
_LABEL: Final = 8
"""Words of a label at most."""
_TITLE: Final = 4
_LINE: Final = 160


def cells(line: str) -> list[str]:
    """The cells of a line, with the blanks behind each but for the last two: the places of the text are kept."""
    out, at = [], 0
    for found in _RUN.finditer(line):
        out.append(line[at : found.end() - len(ALIGNED)])
        at = found.end()
    return [*out, line[at:]]


def is_row(line: str) -> bool:
    """Whether a line is a row: a label, and nothing but figures behind it."""
    line = line.strip()
    if "  " not in line or len(line) > _LINE:
        return False
    label, *rest = (c.strip() for c in cells(line))
    return (
        label[:1].isalnum()
        and (not _FIGURE.fullmatch(label) or _YEAR.fullmatch(label) is not None)
        and len(label.split()) <= _LABEL
        and all(_FIGURE.fullmatch(c) for c in rest)
        and any(c[-1:].isdigit() or any(x.isdigit() for x in c) for c in rest)
    )


def is_head(line: str, below: str) -> bool:
    """Whether a line has the headings of the row below it: as many columns, short titles, no figures but years."""
    if not is_row(below) or "  " not in line or (is_row(line) and not _years(line)):
        return False
    titles = [c.strip() for c in cells(line.rstrip())]
    if titles and titles[0] and len(titles) == len(cells(below.strip())) - 1:
        return False
    return len(titles) == len(cells(below.strip())) and all(
        len(t.split()) <= _TITLE and (_YEAR.fullmatch(t) is not None or not t[:1].isdigit()) for t in titles[1:]
    )


def _years(line: str) -> bool:
    """Whether every figure behind the label is a year."""
    return all(_YEAR.fullmatch(c.strip()) for c in cells(line.strip())[1:])
