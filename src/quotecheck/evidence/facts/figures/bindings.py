"""What a date or a figure of one sentence belongs to: *closed on 10 January and reopened on 21 January*, *7 per cent,
against 5 a year before*."""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.parts import between
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.amounts import comparable
from quotecheck.evidence.language.concepts import KIN, is_content, likeness, root
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Edit

_AT: Final = frozenset({"on", "in", "at", "from", "until"})
_AGAINST: Final = frozenset({"against", "with", "from"})
_HELD: Final = frozenset({"compared", "up", "down"})
_THEN: Final = frozenset(
    """
    before earlier previous previously last than from against compared ago then formerly had year
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)


def binding_edits(asked: Query, measured: Sequence[Measured]) -> list[Edit]:
    """A date of another deed of the sentence, and a figure that the sentence only holds another against."""
    return [
        e
        for m in measured
        if m.state == "agrees" and m.candidate is not None
        for e in (_other_deed(asked, m.candidate.unit, m.figure, m.candidate.figure), _held_against(asked, m))
        if e is not None
    ]


def _deed(norms: Sequence[str], figure: Amount) -> str:
    """The verb right before *on* and a date; "" where there is none."""
    before = norms[max(0, figure.first - 2) : figure.first]
    return before[0] if len(before) > 1 and before[1] in _AT and is_past(before[0]) and is_content(before[0]) else ""


def _other_deed(asked: Query, unit: Unit, figure: Amount, other: Amount) -> Edit | None:
    """*The ward closed on 21 January* where it reopened on that day."""
    if figure.when is None:
        return None
    mine, theirs = _deed(asked.norms, figure), _deed(unit.norms, other)
    if not mine or not theirs or likeness(root(mine), root(theirs)) >= KIN:
        return None
    for rival in unit.figures:
        if rival is not other and rival.when is not None and comparable(figure, rival):
            deed = _deed(unit.norms, rival)
            if deed and likeness(root(mine), root(deed)) >= KIN:
                said = " ".join(rival.text.split())
                at = (rival.start, rival.end)
                return edit(asked, "date", (figure.first, figure.last), unit, source=said, at=at)
    return None


def _held_against(asked: Query, m: Measured) -> Edit | None:
    """*was 5.1 per cent in January* where the source has *7.2 per cent in January, against 5.1 a year before*."""
    figure = m.figure
    plain = [f for f in asked.figures if f.when is None]
    if m.candidate is None or figure.when is not None or len(plain) != 1 or _THEN & set(asked.norms):
        return None
    unit, other = m.candidate.unit, m.candidate.figure
    before = unit.norms[max(0, other.first - 2) : other.first]
    held = before[-1:] == ["against"] or (len(before) > 1 and before[0] in _HELD and before[1] in _AGAINST)
    ahead = [f for f in unit.figures if f.kind == other.kind and f.first < other.first and comparable(f, other)]
    apart = before[-1:] == ["against"] and "," in between(unit, other.first)  # "four against, two abstained"
    if not held or not ahead or apart:
        return None
    main = ahead[-1]
    dates = [f for f in unit.figures if f.when is not None and f.first > other.last]
    if any(d.when is not None and f.when is not None and d.when.agrees(f.when) for d in dates for f in asked.figures):
        return None  # it is of the time that the claim names
    said = " ".join(main.text.split())
    return edit(asked, "number", (figure.first, figure.last), unit, source=said, at=(main.start, main.end))
