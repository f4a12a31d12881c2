"""Who speaks where a source has only the office: *The governor said that*, and the article credits her by name."""

import re
from typing import Final, Literal

from quotecheck.evidence.facts.people.offices import is_office_word
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.voices.names import parse_name
from quotecheck.evidence.voices.offices import Offices
from quotecheck.evidence.voices.speakers import same_name

_THE: Final = frozenset({"the", "our", "its", "their"})
_NAME: Final = r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w.'’-]+)+)"
_LONGEST: Final = 4
"""Words of an office with its article: *the deputy harbour master*."""


def office_before(unit: Unit, k: int) -> str | None:
    """The office whose holder is the subject of the verb of saying at word ``k``: *the deputy chair said*."""
    for first in range(k - 2, max(-1, k - 1 - _LONGEST), -1):
        if unit.norms[first] in _THE:
            return " ".join(unit.norms[first + 1 : k])
    return None


def holds(index: UnitIndex, unit: Unit, office: str, credited: tuple[str, ...]) -> Literal["same", "other", "unknown"]:
    """Whether one of the credited holds an office by the packet, or the source itself names another beside it."""
    people = [c for c in credited if parse_name(c).last and not parse_name(c).organisation]
    if not people:
        return "unknown"
    beside = re.sub(r"\W+", "[ -]", office)
    pattern = (
        rf"{_NAME}(?:,? \(|, )(?:[Tt]he )?{beside}\b|\b(?i:{beside}),?(?:,|:| \()? ?{_NAME.replace('name', 'who')}"
    )
    named = [m["name"] or m["who"] for m in re.finditer(pattern, unit.view.text)]
    if named:
        return "same" if any(same_name(c, n) for c in people for n in named) else "other"
    offices = index.offices = index.offices or Offices(index.store)
    known = is_office_word(office.rsplit(maxsplit=1)[-1].rpartition("-")[2])
    return "same" if known and any(offices.held(office, c) for c in people) else "unknown"
