"""Labels of parliaments' verbatim records, which end with a point and a dash: *Ann Hale, rapporteur. – Mr Speaker*."""

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.labelled import turns_under
from quotecheck.text.lazily import lazily
from quotecheck.text.scan import line_starts, lines_with, tried

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD: Final = r"[^\W\d_a-z][\w’'.-]{0,30}"
_PLAIN: Final = r"[^\W\d_a-z][\w’'-]{0,30}"
_LABEL: Final = lazily(
    rf"^[ \t*_]{{0,6}}(?P<name>{_WORD}(?:[ ](?:{_WORD}|van|von|der|den|de|di|da|del|la|le|bin|al|ní|ó)){{0,5}})"
    r"(?:[ ]\([^()\n]{1,40}\))?(?:,[ ][^\n.]{2,120})?[*_]{0,3}"
    r"(?:(?:\.[*_]{0,3}[ ]?|[ ])[–—][ ]?|\.[*_]{0,3}[ ]-[ ])(?=\S)",
    re.MULTILINE,
)
_DASH: Final = lazily(r"[–—]|\. - ")
_LEAST: Final = 3
_CHAIR: Final = lazily(r"(?:The )?(?:President|Chair(?:man|woman|person)?|Speaker|Vice-President)", re.IGNORECASE)


_TITLED: Final = lazily(
    rf"^[ \t]{{0,8}}(?:(?:Mr|Mrs|Ms|Miss|Dr|M|Mme|Mlle|Hon|Senator|Representative|Chairman|Chairwoman|MR"
    rf"|MRS|MS|DR)\.?|The)"
    rf"[ ](?P<name>{_PLAIN}(?:[ ]{_PLAIN}){{0,3}}?)"
    r"(?:[ ](?:of|pro)[ ][^\n.:,]{3,40})?(?<!\b[A-Z])\.[ ]{1,2}(?=[A-ZÀ-Ý“«\"])",
    re.MULTILINE,
)
"""*Mr. HALE of Ohio. Mr. Speaker*, *Mme Ann Hale. Merci*: the words on the line of the name."""
_MANY: Final = 12
"""Labels that make a record whatever its lines: they may be broken where the page ends."""
_SHARE: Final = 0.3
"""Of the lines behind the first label that are not blank, at least so many must have one."""


def find_verbatim(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The turns of such a record, or none where fewer than three labels stand in it or all are one person's."""
    lines = [at for at, _ in lines_with(_DASH, text, start) if at >= start]
    found = tried(_LABEL, text, lines)
    return _turns(text, [m for m in found if "." in m.group()[len(m["name"]) :] or _CHAIR.fullmatch(m["name"])])


_ON_PAGE: Final = lazily(r"^(?:Volume \d+: debated on|Column \d+|Share this contribution)\b", re.MULTILINE)
_STANDS: Final = lazily(
    r"(?:(?<=\n\n)|\A)(?:(?P<office>(?:The|Madam|Mr)[ ][^\n.()]{3,110}?)[ ]?\n?\((?:(?:Mr|Mrs|Ms|Dr|Sir|Dame)[ ])?"
    rf"(?P<held>{_PLAIN}(?:[ ]{_PLAIN}){{1,3}})\)[ ]?\n"
    rf"|(?P<name>{_PLAIN}(?:[ ](?:{_PLAIN}|van|von|de|der)){{1,4}})"
    r"(?:[ ]?\n?\([^()\n]{2,60}\)(?:[ ]?\n?\([^()\n]{2,20}\))?)?[ ]?\n)\n?(?=[^\n]*[a-z])"
)
"""Who speaks on a parliament's page, alone on a line: the name with its seat beside it, the office with the name."""


def find_commons(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The turns of a debate copied from the page of a parliament that puts names over the words."""
    if _ON_PAGE.search(text, start) is None:
        return ()
    stands = list(_STANDS.finditer(text, start))
    found = [(m.start(), m.end(), m["name"] or m["held"]) for m in stands]
    found = sorted({*found, *_in_office(text, start, {m["office"]: m["held"] for m in stands if m["office"]})})
    names = Counter(name for _, _, name in found)
    if len(found) < _LEAST or len(names) < 2 or max(names.values()) < 2:
        return ()
    return turns_under(text, found)


def _in_office(text: str, start: int, holders: dict[str, str]) -> "Iterator[tuple[int, int, str]]":
    """Lines with an office alone whose holder the page has named: *The Minister for Ports*."""
    lines = (
        re.compile(rf"(?<=\n\n)(?:{'|'.join(map(re.escape, holders))})[ ]?\n\n?(?=[^\n]*[a-z])") if holders else None
    )
    for m in lines.finditer(text, start) if lines is not None else ():
        yield m.start(), m.end(), holders[m.group().strip()]


def find_titled(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The turns of a record whose labels are a title, a name and a point, where a third of its lines has one."""
    labels = list(tried(_TITLED, text, line_starts(text, start)))
    if len(labels) < _LEAST:
        return ()
    lines = len(re.findall(r"(?:^|\n)[ \t]*\S", text[labels[0].start() :]))
    if len(labels) >= min(_MANY, _SHARE * lines):
        return _turns(text, labels)
    indented = [m for m in labels if m.group()[:2].isspace()]
    return _turns(text, indented) if len(indented) > _LEAST else ()


def _turns(text: str, labels: "Sequence[re.Match[str]]") -> tuple[Turn, ...]:
    names = Counter(m["name"] for m in labels)
    if len(labels) < _LEAST or len(names) < 2 or max(names.values()) < 2:
        return ()
    return turns_under(text, [(m.start(), m.end(), m["name"]) for m in labels])
