"""The office right before a name: *finance director Jon Roe* makes him no chief executive, though another is one."""

from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.people.offices import is_office_word
from quotecheck.evidence.facts.pieces import Sentence, names_of, sentence_asked, sentence_of
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.model import Edit

_COURTESY: Final = frozenset("mr mrs ms miss mx dr sir dame lord lady prof".split())  # noqa: SIM905


def office_before_edits(asked: Query, unit: Unit) -> list[Edit]:
    """The first name of a claim with the office that the sentence has before another name."""
    mine, theirs = _offices(sentence_asked(asked)), _offices(sentence_of(unit))
    for place, name, office in mine:
        own = [o for _, n, o in theirs if n == name]
        others = [(k, n) for k, n, o in theirs if o == office and n != name]
        if own and others and office not in own:
            k, other = others[0]
            source = unit.view.run(unit.first + k - 1, unit.first + k + 1 + (other != unit.norms[k]))
            return [edit(asked, "name", (place - 1, place + 1), unit, source=source)]
    return []


def _offices(said: Sentence) -> list[tuple[int, str, str]]:
    """Where a name begins that has an office right before it, its last word, and the last word of the office."""
    out = []
    for first, last in names_of(said):
        at = first - 1
        while at > 0 and said.norms[at] in _COURTESY:
            at -= 1
        apart = any(c in said.gaps[k] for k in range(at + 1, first + 1) for c in ",;:")
        if at >= 0 and is_office_word(said.norms[at]) and said.norms[at] not in _COURTESY and not apart:
            out.append((first, said.norms[last - 1].removesuffix("'s"), said.norms[at]))
    return out
