"""How closely words hold to figures: by distance, by what stands between, and by what a sentence stands under.

Both sides are weighed alike. In the claim, the words nearest to a figure say what it measures; in a source, each of
those words is looked for near the figure that may be meant. A clause end, a bracket or another figure between the two
loosens the hold.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex, is_proper
from quotecheck.evidence.language.concepts import KIN, root
from quotecheck.text.lazily import lazily

_GAP: Final = 0.12
_SOFT: Final = 0.45
_HARD: Final = 0.8
_FIGURE: Final = 0.9
_LOOSE: Final = 0.3
"""What a word counts that stands in the same sentence, however far."""
_HEADING: Final = 0.55
_BESIDE: Final = 0.4
_HEAD: Final = 0.3
_PRONOUNS: Final = frozenset({"he", "she", "it", "they", "i", "we", "this", "that", "these", "those", "you", "there"})
_LABEL: Final = 0.15
"""Between a label and its figure: *Cancelled: 5 per cent*, *Hollin Road (410,000)*."""
_ROW: Final = 16
_COLUMN_HEAD: Final = 0.8
_COLUMN: Final = 12
"""How many lines up the heading of a column may stand."""
_ROW_LABEL: Final = 5
_EXTRA: Final = 0.06
"""What a word takes away that holds close to a source's figure and that the claim does not have."""
_BREAK: Final = lazily(r"(?P<hard>[;)\u2014\u2013]|\.\s|\n\s*\n)|(?P<label>[:(])|(?P<soft>,)")
_JOINTS: Final = frozenset(
    [
        "and",
        "but",
        "while",
        "when",
        "after",
        "before",
        "because",
        "although",
        "though",
        "whereas",
        "who",
        "which",
        "whose",
        "against",
        "compared",
        "than",
        "with",
        "where",
        "of",
        "whom",
        "until",
        "since",
    ]
) - {"of", "with"}


_OF_THEM: Final = (["of", "them"], ["of", "these"], ["of", "those"], ["of", "whom"])


def hold(gap: int, breaks: float, figures: float) -> float:
    """How firmly a word holds to a figure, 0-1."""
    return 1.0 / (1.0 + _GAP * gap + breaks + _FIGURE * figures)


class Attachment:
    """What holds to what, for one claim over the sentences of one packet."""

    def __init__(self, query: Query, index: UnitIndex) -> None:
        self._query, self._index = query, index
        self._shares: dict[int, list[tuple[Item, float]]] = {}
        self._places: dict[tuple[int, str], tuple[list[tuple[int, float]], float]] = {}
        self._own = _breaks(query.norms, query.claim.text, query.words.starts, query.words.ends)
        self._breaks: dict[int, list[float]] = {}
        self._known: frozenset[str] | None = None

    def shares(self, figure: Amount) -> list[tuple[Item, float]]:
        """The claim's words with how much each says of a figure of the claim; together 1."""
        found = self._shares.get(id(figure))
        if found is None:
            rated = []
            for item in self._query.items:
                firmness = 0.35 if item.lent else self._firm(item.place, figure)
                rated.append((item, item.weight * firmness))
            total = sum(r for _, r in rated) or 1.0
            found = [(i, r / total) for i, r in rated]
            self._shares[id(figure)] = found
        return found

    def _firm(self, place: int, figure: Amount) -> float:
        a, b = (place, figure.first) if place < figure.first else (figure.last - 1, place)
        between = sum(
            1.0 if f.when is None else 0.4 for f in self._query.figures if f is not figure and a < f.first < b
        )
        return hold(max(0, b - a - 1), sum(self._own[a + 1 : b + 1]), between)

    def speaks_of(self, unit: Unit) -> bool:
        """Whether a row of a table has a word of the claim beside its figures; a sentence always may."""
        if not unit.header:
            return True
        return any(
            rate >= KIN and word in unit.places
            for item in self._query.items
            if not item.lent
            for word, rate in self._index.near(item.stem)
        )

    def role(self, figure: Amount, unit: Unit, other: Amount) -> float:
        """The share of what says what the claim's figure measures that holds to a figure of a source."""
        return sum(share * self.attach(unit, other, item.stem) for item, share in self.shares(figure))

    def contest(self, figure: Amount, unit: Unit, one: Amount, two: Amount) -> float:
        """How much more of the claim's words hold to ``one`` than to ``two`` of the same unit.

        What stands before both, and next to neither, belongs to both: *A licence is £640 for a flat and £720 for a
        house*.
        """
        first = min(one.first, two.first)
        breaks = self._unit_breaks(unit)
        ahead = one if one.first < two.first else two
        whole = unit.norms[ahead.last : ahead.last + 1] == ["of"] and first == ahead.first
        parted = whole or max(breaks[min(one.last, two.last) : max(one.first, two.first) + 1], default=0.0) >= _HARD
        total = 0.0
        of_them = list(unit.norms[two.last : two.last + 2]) in _OF_THEM
        both = {root(n) for n in one.noun.split()} if of_them and one.first < two.first else set[str]()
        for item, share in self.shares(figure):
            if item.lent:
                continue  # what was said before is of another figure as likely as not
            if both and any(w in both for w, _ in self._index.near(item.stem)):
                continue  # "3,100 members, and 870 of them": both count members
            places, _ = self._found(unit, item.stem)
            shared = [p for p, _ in places if p < first - 1 and not parted]
            best = max((rate for _, rate in places), default=0.0)
            other = [(p, rate) for p, rate in places if p >= first - 1 and rate >= 0.8 * best]
            if shared and not other:
                continue
            total += share * (self.attach(unit, one, item.stem) - self.attach(unit, two, item.stem))
        return total

    def extras(self, unit: Unit, other: Amount) -> float:
        """What stands close to a source's figure that the claim does not speak of: *band C, eight years*."""
        breaks = self._unit_breaks(unit)
        low, high = other.first, other.last
        while low > 0 and other.first - low < 4 and breaks[low] < _HARD:
            low -= 1
        while high < len(unit.stems) and high - other.last < 3 and breaks[high] < _SOFT:
            high += 1
        mine = self._mine()
        if len(unit.stems) <= _ROW and unit.figures and unit.figures[0].first <= _ROW_LABEL:
            low = min(low, 0)  # the label of a row goes with all its figures
        count = 0
        for k in (*range(low, other.first), *range(other.last, high)):
            word = unit.stems[k]
            count += bool(word) and word not in mine
        return _EXTRA * min(3, count)

    def strange(self, unit: Unit) -> bool:
        """Whether a sentence has names, and none of the claim's; it must not begin with a pronoun."""
        named = [i for i in self._query.items if i.name and not i.lent]
        if not named or not unit.stems or unit.norms[0] in _PRONOUNS:
            return False
        if any(w in unit.places for i in named for w, _ in self._index.near(i.stem)):
            return False
        mine = self._mine()
        return any(s and s not in mine and is_proper(unit, k) for k, s in enumerate(unit.stems))

    def _mine(self) -> frozenset[str]:
        """Stems of the packet that something in the claim, or just before it, may stand for."""
        if self._known is None:
            said = (*(i.stem for i in self._query.items), *self._query.context[:12])
            self._known = frozenset(w for m in said for w, _ in self._index.near(m))
        return self._known

    def attach(self, unit: Unit, other: Amount, word: str) -> float:
        """How firmly something like a word holds to a figure of a unit."""
        places, around = self._found(unit, word)
        best = around
        column = unit.columns.get(other.start)
        if column:
            best = max(best, next((_COLUMN_HEAD * r for w, r in self._index.near(word) if w in column), 0.0))
        if places:
            breaks = self._unit_breaks(unit)
            for place, rate in places:
                a, b = (place, other.first) if place < other.first else (other.last - 1, place)
                if other.first <= place < other.last:
                    return rate
                between = sum(
                    1.0 if f.when is None else 0.25 for f in unit.figures if f is not other and a < f.first < b
                )
                firm = hold(max(0, b - a - 1), sum(breaks[a + 1 : b + 1]), between)
                best = max(best, rate * max(_LOOSE, firm))
        return best

    def _found(self, unit: Unit, word: str) -> tuple[list[tuple[int, float]], float]:
        """Where something like a word stands in a unit, and what it counts by the unit's surroundings."""
        key = (id(unit), word)
        found = self._places.get(key)
        if found is None:
            near = self._index.near(word)
            places = [(p, rate) for w, rate in near for p in unit.places.get(w, ())]
            around = max((rate * self.surroundings(unit, w) for w, rate in near[:8]), default=0.0)
            found = self._places[key] = (places, around)
        return found

    def surroundings(self, unit: Unit, word: str) -> float:
        """What a stem counts that stands over or beside a unit."""
        if word in unit.heading:
            return _HEADING
        for offset, rate in ((-1, _BESIDE), (1, _BESIDE), (-2, _HEAD)):
            neighbour = self._index.beside(unit, offset)
            if neighbour is not None and word in neighbour.places:
                return rate
        return _HEAD if word in self._index.head(unit) else 0.0

    def headed_by(self, unit: Unit, other: Amount, words: frozenset[str]) -> bool:
        """Whether one of some words stands over a figure: in its column's heading, or above a short line."""
        if unit.columns:
            return bool(words & unit.columns.get(other.start, frozenset()))
        for offset in range(-_COLUMN, 1):
            line = self._index.beside(unit, offset)
            if line is not None and len(line.stems) <= _ROW and (words & set(line.norms) or "%" in line.text):
                return True
        return False

    def _unit_breaks(self, unit: Unit) -> list[float]:
        found = self._breaks.get(id(unit))
        if found is None:
            view = unit.view
            found = _breaks(
                unit.norms,
                view.text,
                view.starts[unit.first : unit.last],
                view.ends[unit.first : unit.last],
            )
            self._breaks[id(unit)] = found
        return found


def _breaks(norms: Sequence[str], text: str, starts: Sequence[int], ends: Sequence[int]) -> list[float]:
    """How much the text before each word parts it from the one before."""
    out = [0.0]
    for k in range(1, len(norms)):
        found = _BREAK.search(text, ends[k - 1], starts[k])
        if found is not None:
            labelled = found["label"] and (norms[k][0].isdigit() or text[starts[k] - 1] in "£$€₹+-(")
            out.append(_LABEL if labelled else _SOFT if found["soft"] else _HARD)
        else:
            out.append(_SOFT if norms[k] in _JOINTS else 0.0)
    return out
