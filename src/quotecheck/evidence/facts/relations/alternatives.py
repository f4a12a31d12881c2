"""One of two things that somebody may do, told as what he will do."""

from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import KIN
from quotecheck.evidence.model import Edit

_CERTAIN: Final = frozenset({"will", "would", "shall", "'ll"})
_OPEN: Final = frozenset(
    """
    or either whether may might could can should must if unless choose chooses option options choice decide decides
    consider considers
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_BARE: Final = frozenset("to may might can could must shall should will would either whether".split())  # noqa: SIM905
_WINDOW: Final = 3


def told_of_two(index: UnitIndex, asked: Query, unit: Unit) -> list[Edit]:
    """*would approve the loan* where the source has *has a month to approve or refuse the loan*."""
    norms = asked.norms
    if not _CERTAIN & set(norms) or _OPEN & set(norms):
        return []
    for item in asked.items:
        if item.lent or item.name or not _CERTAIN & set(norms[max(0, item.place - 2) : item.place]):
            continue
        for word, rate in index.near(item.stem):
            for place in unit.places.get(word, ()) if rate >= KIN else ():
                said = list(unit.norms)
                if said[place - 1 : place] and said[place - 1] in _BARE and said[place + 1 : place + 2] == ["or"]:
                    other = " ".join(said[place : place + _WINDOW])
                elif place > 2 and said[place - 1] == "or" and said[place - _WINDOW] in _BARE:
                    other = " ".join(said[place - 2 : place + 1])
                else:
                    continue
                note = " ".join(unit.text.split())
                return [edit(asked, "modality", (item.place, item.place + 1), unit, source=other, note=note)]
    return []
