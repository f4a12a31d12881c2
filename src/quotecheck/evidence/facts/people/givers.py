"""From whom something was bought, inherited, hired: a seller whom the passage does not name is an addition."""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.model import Edit

_GETTING: Final = frozenset(
    """
    buy buys bought buying purchase purchases purchased purchasing acquire acquires acquired acquiring inherit inherited
    lease leased rent rented hire hired borrow borrowed obtain obtained
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_GIVING: Final = frozenset(
    """
    sell sells sold selling seller sellers vendor vendors sale owner owners owned owning belonged belongs left leave
    bequeathed gave given giving let lent lender landlord hands property former previous lease lessor donor donated
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_ENDS: Final = frozenset("for in on at after before when while because and but by with last this to since".split())  # noqa: SIM905
_HOUSE: Final = frozenset(
    """
    ltd limited plc inc incorporated llc corp corporation company co group holdings estate estates trust family brothers
    sons partners partnership council bank ag gmbh sa foundation
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Words that make a firm or a house of the name before them."""
_FAR: Final = 12
"""Words behind the verb within which the seller is named."""


def unnamed_givers(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> list[Edit]:
    """*bought the mill from the Orde family* where the source has *bought the mill in 1998*.

    A name that only stands in that of the thing (*the old Orde Mill*) is not of who sold it.
    """
    norms = asked.norms
    got = next((k for k, n in enumerate(norms) if n in _GETTING), None)
    place = next((k for k in range(got + 1, min(len(norms), got + _FAR)) if norms[k] == "from"), None) if got else None
    if place is None:
        return []
    last = next((k for k in range(place + 2, len(norms)) if norms[k] in _ENDS or norms[k][0].isdigit()), len(norms))
    givers = [i for i in asked.items if place < i.place < last and i.name and not i.lent]
    dealt = [u for u in units if _GETTING & set(u.norms)]
    if not givers or not dealt:
        return []
    telling = [*dealt, *(b for u in dealt for k in (-1, 1) if (b := index.beside(u, k)) is not None)]
    telling += [u for us in index.by_source.values() for u in us if _GIVING & set(u.norms) and len(u.norms) > _FAR // 2]
    if any(_of_a_person(i, givers, u) for i in givers for u in telling):
        return []
    return [edit(asked, "addition", (place, last), dealt[0], note="detail")]


def _of_a_person(giver: Item, givers: Sequence[Item], unit: Unit) -> bool:
    """Whether a sentence has a giver's name as somebody's, and not at the head of the name of a thing."""
    stems = {g.stem for g in givers}
    for place in unit.places.get(giver.stem, ()):
        after = place + 1
        thing = after < len(unit.norms) and unit.view.raw(unit.first + after)[:1].isupper() and _joined(unit, after)
        if not thing or unit.stems[after] in stems or unit.norms[after] in _HOUSE:
            return True
    return False


def _joined(unit: Unit, place: int) -> bool:
    """Whether only a space stands before a word."""
    k = unit.first + place
    return unit.view.text[unit.view.ends[k - 1] : unit.view.starts[k]] == " "
