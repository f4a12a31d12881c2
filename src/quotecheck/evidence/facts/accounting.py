"""The account of a claim against a passage: every figure, name and telling word is there, or becomes an edit."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from quotecheck.claims.measures.amount import RATIOS, Amount
from quotecheck.evidence.facts.counterparts import counterpart_edits
from quotecheck.evidence.facts.details import (
    cause_edits,
    excess_edits,
    excused,
    link_before,
    other_name,
    side_details,
    subject_of,
)
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.arithmetic import LEFT, TOTAL, derive, printed_as_difference
from quotecheck.evidence.facts.figures.counts import count_edits
from quotecheck.evidence.facts.figures.faraway import in_its_stead
from quotecheck.evidence.facts.figures.figureroles import is_aside
from quotecheck.evidence.facts.figures.measuring import share_in, under
from quotecheck.evidence.facts.figures.ranks import rank_edits
from quotecheck.evidence.facts.figures.roles import Measured, agreeing
from quotecheck.evidence.facts.figures.wholes import is_left, is_summed
from quotecheck.evidence.facts.figures.worked import is_summing, needs_sum, without_parts, without_sums, without_worked
from quotecheck.evidence.facts.nearly import SAID, near_same_words, nearly_edits
from quotecheck.evidence.facts.objections import objections
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.relations.doers import deed_of_another, we_of
from quotecheck.evidence.facts.relations.framing import framed_edits
from quotecheck.evidence.facts.relations.links import clashes
from quotecheck.evidence.facts.relations.othermatter import of_another_matter
from quotecheck.evidence.facts.relations.stances import stances_shared, without_stances
from quotecheck.evidence.facts.relations.strength import is_move
from quotecheck.evidence.facts.relations.swapped import swapped_edits
from quotecheck.evidence.facts.saying import Saying, saying
from quotecheck.evidence.facts.strengthwords import LISTS
from quotecheck.evidence.facts.tables.directions import of_another_time
from quotecheck.evidence.facts.tables.nones import implied
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex, is_proper
from quotecheck.evidence.language.amounts import comparable, distinct, holds, same_noun
from quotecheck.evidence.language.concepts import KIN, NEAR, SAME, root
from quotecheck.evidence.model import Edit, EditClass
from quotecheck.text.dates import parse_day
from quotecheck.text.records import dataclass

_TOP: Final = 8
_HEAD: Final = 3
"""Words within which a sentence names whom it is about."""
_SAID_SO: Final = 0.5
"""Least share of reported words that must stand in a sentence of somebody else's to be called his."""
_GENERAL: Final = 0.4
"""What a word counts that says little and stands nowhere."""
_LIGHT: Final = frozenset(root(w) for w in LISTS["general"])
_UNDER: Final = 0.7
"""What a word counts that stands only in what the passage stands under."""
_OTHERS: Final = 0.3
"""From here on a figure tells enough to be called another's."""
_SOFT: Final = 0.15
"""Least share of a claim's weight that passages with telling figures must account for."""
_FIRM: Final = 0.59
"""The same where no figure tells."""
_UNHEARD: Final = 0.65
"""And of reported speech that the credited person is not seen to say."""
_DEEDS: Final = 0.2
"""The same of its words that are no names."""
_OWN: Final = 0.45
"""Least share of a claim without figures that must stand in one sentence."""
_PRINTED: Final = 0.3
"""From here on a figure tells enough that, where it is printed for something else, no sum makes it the claim's."""
_PLAIN: Final = 0.55
"""From this likeness on a figure with another value is the source's, and no sum is tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A claim against the passage that comes nearest."""

    unit: Unit
    units: tuple[Unit, ...]
    covered: float
    exact: float
    edits: tuple[Edit, ...]
    method: str
    said: Saying
    own: float
    """Share of the claim's weight that stands in the passage's chief sentence itself."""


class Accountant:
    """Draws up accounts over the sentences of one packet; ``on`` is the article's day."""

    def __init__(self, index: UnitIndex, on: date | None) -> None:
        self._index = index
        self._on = on

    def account(self, asked: Query, anchor: Unit, measured: Sequence[Measured]) -> Account:
        """The account of a claim against one chief sentence, with what the sources say about its figures."""
        units = tuple(
            dict.fromkeys([anchor, *(u for m in measured if m.state in ("agrees", "derived") for u in m.units)])
        )
        rates = {item.place: self._rate(item, units) for item in asked.items if not item.lent}
        self._full_names(asked, rates)
        own = [i for i in asked.items if not i.lent]
        weight = sum(i.weight for i in own) or 1.0
        told = asked.claim.kind == "indirect"
        said = saying(asked.credited, anchor, self._index) if told else Saying(match="uncredited", speaker=None)
        lent = (*(we_of(asked, anchor) if said.match == "same" else ()), *implied(asked, anchor))
        lent += stances_shared(self._index, asked, anchor)
        spoken = [i for i in lent if not i.lent and rates[i.place][0] < KIN]
        rates.update({i.place: (KIN, True) for i in spoken})
        if any(m.state == "derived" for m in measured):
            rates.update({i.place: (KIN, True) for i in own if is_summing(i.stem) and rates[i.place][0] < KIN})
        covered = sum(i.weight * min(1.0, rates[i.place][0] * 1.1) for i in own) / weight if own else 1.0
        exact = sum(i.weight for i in own if rates[i.place] == (SAME, True)) / weight
        own_share = share_in(asked, self._index, anchor) + KIN * sum(i.weight for i in spoken) / weight
        unsaid = said.match == "other" and own_share < _SAID_SO
        if unsaid:
            said = Saying(match="unknown", speaker=None)  # nobody says it
        edits = [e for m in measured for e in self._figure_edit(asked, m, anchor, measured)]
        firm = _UNHEARD if told and said.match != "same" else _FIRM
        edits += self._word_edits(asked, units, rates, measured, covered, firm)
        edits += nearly_edits(self._index, asked, anchor)
        edits += counterpart_edits(self._index, asked, units, measured)
        edits += self._linked(asked, units, measured)
        edits += objections(self._index, asked, units, measured) + count_edits(asked, units)
        if (unsaid or self._bare(asked, own_share, anchor, spoken)) and not any(e.cls == "wording" for e in edits):
            edits.append(edit(asked, "wording", (0, len(asked.words)), anchor, note=asked.claim.text))
        edits += of_another_matter(asked, anchor, rates, measured, covered, edits)
        edits = without_sums(asked, edits, measured)
        unsupported = any(e.cls == "wording" for e in edits)
        edits += excess_edits(self._index, asked, units, nearest=unsupported)
        edits += rank_edits(self._index, asked, units, measured) + cause_edits(self._index, asked, units)
        if not (asked.claim.kind == "indirect" and asked.claim.attribution is None):  # "is accused of", by nobody
            edits += framed_edits(self._index, asked, anchor, edits, own=said.match == "same")
            edits += swapped_edits(self._index, asked, anchor, edits) or deed_of_another(
                self._index, asked, units, edits
            )
        edits = without_stances(self._index, asked, anchor, without_worked(asked, edits, measured))
        method = "detail"
        if any(e.cls == "wording" and not e.allowed for e in edits):
            method = "near"
        elif any(m.state == "derived" for m in measured):
            method = "arithmetic"
        elif exact >= SAID and len(units) == 1 and all(m.state == "agrees" for m in measured):
            method = "stated" if near_same_words(asked, anchor) else "detail"
        return Account(
            unit=anchor,
            units=units,
            covered=round(covered, 4),
            exact=exact,
            edits=tuple(edits),
            method=method,
            said=said,
            own=own_share,
        )

    def _other_subject(self, asked: Query, anchor: Unit, rates: dict[int, tuple[float, bool]]) -> Edit | None:
        """A claim about one person that rests on a sentence which begins with another's name."""
        first = next((i for i in asked.items if not i.lent), None)
        if first is None or not first.name or first.place > 1 or rates[first.place][0] < 0.3 or rates[first.place][1]:
            return None
        other = subject_of(anchor) or self._named_alone(anchor)
        near = {w for i in asked.items for w, _ in self._index.near(i.stem)}
        if (
            not other
            or root(other.casefold()) in near
            or any(i.name and rates[i.place][1] for i in asked.items if not i.lent)
        ):
            return None
        return edit(asked, "name", (first.place, first.place + 1), anchor, source=other, note="name")

    @staticmethod
    def _named_alone(anchor: Unit) -> str:
        """The one name that a sentence without a pronoun has."""
        if {"he", "she", "it", "they", "i", "we", "his", "her", "their"} & set(anchor.norms):
            return ""
        names = [k for k, s in enumerate(anchor.stems) if s and is_proper(anchor, k)]
        if not names or names[-1] - names[0] > 1 or names[0] > _HEAD:
            return ""
        return anchor.view.run(anchor.first + names[0], anchor.first + names[-1] + 1)

    def _bare(self, asked: Query, own_share: float, anchor: Unit, lent: Sequence[Item]) -> bool:
        """Whether a claim without figures has too little of itself in the sentence it would rest on."""
        if asked.figures or asked.leaning:
            return False
        deeds = [i for i in asked.items if not i.lent and not i.name and i not in lent]
        done = sum(i.weight for i in deeds if any(w in anchor.places for w, r in self._index.near(i.stem) if r >= NEAR))
        return own_share < _OWN or (len(deeds) > 1 and done < _DEEDS * sum(i.weight for i in deeds))

    def _linked(self, asked: Query, units: Sequence[Unit], measured: Sequence[Measured]) -> list[Edit]:
        """What hangs on a figure or a word of the claim, and on the source's hangs something else."""
        out = []
        for c in clashes(asked, self._index, units, list(agreeing(measured))):
            cls: EditClass = "number" if c.figure is not None else "name"
            first = c.first if c.figure is None else c.figure.first
            out.append(edit(asked, cls, (first, c.last), c.unit, source=c.source))
        return out

    @staticmethod
    def _full_names(asked: Query, rates: dict[int, tuple[float, bool]]) -> None:
        """*Grady Volk* is there where *Volk* is."""
        named = {i.place for i in asked.items if i.name and not i.lent}
        for place in sorted(named):
            for other in (place - 1, place + 1):
                if other not in named or not rates[other][0] >= KIN > rates[place][0]:
                    continue
                if asked.gap(max(place, other)) == " ":
                    rates[place] = (KIN, rates[other][1])

    def derived(self, asked: Query, m: Measured, pool: Sequence[Unit], others: Sequence[Measured] = ()) -> Measured:
        """The figure by a sum of the sources\' figures, where no figure of theirs agrees."""
        m = without_parts(asked, m)
        if m.known or m.figure.when is not None or (m.figure.kind == "number" and m.figure.low <= 1):
            return m
        if asked.norms[m.figure.first - 1 : m.figure.first] == ["all"]:
            return m  # a whole is no sum of this and that
        left = is_left(asked.norms, m.figure)
        telling = not left and max(distinct(m.figure), float(m.figure.kind in RATIOS)) >= _PRINTED
        if telling and any(comparable(m.figure, f) and holds(m.figure, f) for u in pool[:_TOP] for f in u.figures):
            return m  # the very figure stands there for something else: a sum that gives it is no better
        summed = left or is_summed(asked.norms) or bool((TOTAL | LEFT) & set(asked.norms))
        summed = summed or printed_as_difference(asked.norms, m.figure) or needs_sum(asked.norms)
        least = 0.0
        if m.state == "differs" and not summed and m.candidate is not None:
            if m.figure.kind not in RATIOS and m.candidate.role > _PLAIN:
                return m
            least = m.candidate.role
        agreed = [
            (o.candidate.unit, o.candidate.figure)
            for o in others
            if o is not m and o.state == "agrees" and o.candidate is not None
        ]
        found = derive(asked, self._index, pool[:_TOP], m.figure, self._on, least=least, agreed=agreed)
        then = of_another_time(asked, found, others) if found is not None else None
        if then is not None:
            note = " ".join(then.figure.text.split())
            return Measured(figure=m.figure, state="differs", candidate=then, note=note, units=(then.unit,))
        return found or m

    def _rate(self, item: Item, units: Sequence[Unit]) -> tuple[float, bool]:
        """How far a word is accounted for, and whether in the passage itself."""
        best = 0.0
        for word, rate in self._index.near(item.stem):
            if rate <= best:
                break
            if item.name and item.joined and rate < SAME and word not in self._index.partners.get(item.stem, ()):
                continue  # Mill Lane is not Mill Street
            if any(word in u.places for u in units):
                best = rate
        if best == SAME:
            return SAME, True
        near = self._index.near(item.stem)
        if item.name and item.joined:
            near = tuple(p for p in near if p[1] == SAME or p[0] in self._index.partners.get(item.stem, ()))
        around = max((r * _UNDER for w, r in near if any(under(self._index, u, w) for u in units)), default=0.0)
        if max(best, around) < _GENERAL and item.stem in _LIGHT and not item.name:
            return _GENERAL, False
        return (best, True) if best >= around else (around, False)

    def _figure_edit(self, asked: Query, m: Measured, anchor: Unit, measured: Sequence[Measured]) -> list[Edit]:
        figure = m.figure
        where = (figure.first, figure.last)
        cls: EditClass = "date" if figure.when is not None else "number"
        if m.state == "agrees" and m.candidate is not None:
            unit, other = m.candidate.unit, m.candidate.figure
            style = "" if other.text == figure.text else m.note
            at = (other.start, other.end)
            same = edit(asked, "number_style", where, unit, source=m.note, at=at, note=style, allowed=True)
            return [same] if style else []
        if m.state == "derived":
            return [edit(asked, "number_style", where, anchor, source=m.note, note=m.note, allowed=True)]
        if m.state == "differs" and m.candidate is not None:
            unit, other = m.candidate.unit, m.candidate.figure
            return [edit(asked, cls, where, unit, source=m.note, at=(other.start, other.end))]
        if cls == "date" and self._dated_so(figure, anchor):
            return []
        used = [o.candidate.figure for o in measured if o.candidate is not None and o.state == "agrees"]
        alike = [f for f in anchor.figures if comparable(figure, f) and f not in used]
        if m.state == "absent" and alike and all(holds(figure, f) for f in alike):
            return []  # the chief sentence has it, and nothing speaks against it
        if (figure.kind == "ordinal" and figure.low <= 3) or (figure.kind == "number" and figure.low <= 1):
            return []
        plain = [f for f in asked.figures if f.kind == figure.kind]
        rival = self._unclaimed(asked, figure, anchor, measured)
        if rival is not None:
            said = " ".join(rival.text.split())
            return [edit(asked, cls, where, anchor, source=said, at=(rival.start, rival.end))]
        if figure.kind in RATIOS and anchor.figures and m.state == "absent":
            said = ", ".join(" ".join(f.text.split()) for f in anchor.figures[:3])
            return [edit(asked, cls, where, anchor, source=said)]
        stead = in_its_stead(self._index, asked, figure, anchor) if m.state == "absent" else None
        if stead is not None:
            said = " ".join(stead[1].text.split())
            return [edit(asked, cls, where, stead[0], source=said, at=(stead[1].start, stead[1].end))]
        elsewhere = self._elsewhere(figure) if m.state == "absent" and not is_aside(asked, figure) else None
        if elsewhere is not None:
            unit, other = elsewhere
            said = " ".join(unit.text.split())
            return [edit(asked, cls, where, unit, at=(other.start, other.end), note=said)]
        if len(plain) == 1 and len(asked.figures) == 1 and not is_aside(asked, figure):
            return [edit(asked, "wording", where, anchor, note=figure.text)]
        return [edit(asked, "addition", where, anchor, note="figure")]

    def _elsewhere(self, figure: Amount) -> tuple[Unit, Amount] | None:
        """Where the packet has the figure for something else: then it is not merely missing, it is another's."""
        if distinct(figure) < _OTHERS:
            return None
        return next(
            (p for p in self._index.near_value(figure) if comparable(figure, p[1]) and holds(figure, p[1])), None
        )

    def _unclaimed(self, asked: Query, figure: Amount, anchor: Unit, measured: Sequence[Measured]) -> Amount | None:
        """A figure of the chief sentence that measures in the same way and that no other figure of the claim
        stands for."""
        if share_in(asked, self._index, anchor) < 0.4:
            return None
        used = [m.candidate.figure for m in measured if m.candidate is not None and m.state == "agrees"]
        beside = (
            [anchor, *(u for m in measured if m.state == "agrees" for u in m.units)]
            if figure.when is not None
            else [anchor]
        )
        for other in (f for u in beside for f in u.figures):
            counted = same_noun(figure, other)
            season = "/" in other.text and figure.when is None
            if season or not comparable(figure, other) or holds(figure, other) or other in used or counted is False:
                continue
            if figure.kind != "number" or counted or not figure.noun:
                return other
        return None

    @staticmethod
    def _dated_so(figure: object, anchor: Unit) -> bool:
        """Whether a document's own date is the claim's."""
        day = parse_day(anchor.view.source.date)
        when = figure.when if isinstance(figure, Amount) else None
        return when is not None and day is not None and when.granularity != "time" and when.start <= day <= when.end

    def _word_edits(
        self,
        asked: Query,
        units: Sequence[Unit],
        rates: dict[int, tuple[float, bool]],
        measured: Sequence[Measured],
        covered: float,
        firm: float,
    ) -> list[Edit]:
        """What of the claim's words nothing accounts for: a name, a side detail, or what it says at all."""
        summed = any(m.state == "derived" for m in measured)
        missing = [
            i for i in asked.items if not i.lent and rates[i.place][0] < 0.3 and not (summed and is_move(i.stem))
        ]
        telling = sum(
            distinct(m.figure) * (0.6 if m.figure.when is not None else 1.0)
            for m in measured
            if m.state in ("agrees", "derived")
        )
        enough = _SOFT + (firm - _SOFT) * (1 - min(1.0, telling))
        out: list[Edit] = []
        lost = sum(i.weight for i in missing) / (sum(i.weight for i in asked.items if not i.lent) or 1.0)
        if covered < enough and lost > 0.2:
            most = sorted(missing, key=lambda i: -i.weight)[:4]
            said = ", ".join(
                asked.claim.text[asked.words.starts[i.place] : asked.words.ends[i.place]]
                for i in sorted(most, key=lambda i: i.place)
            )
            first, last = min(i.place for i in most), max(i.place for i in most) + 1
            return [edit(asked, "wording", (first, last), units[0], note=said)]
        elsewhere = self._other_subject(asked, units[0], rates)
        if elsewhere is not None:
            out.append(elsewhere)
        for item in missing:
            linked = (
                not item.name
                and link_before(asked.norms, item.place) in ("at", "as")
                and item.place
                and asked.norms[item.place - 1] not in ("and",)
            )
            if (item.name or linked) and not excused(asked, item, units[0]):
                other = other_name(asked, item, units[0], names=item.name)
                if not other and item.place <= 2:
                    other = subject_of(units[0])
                if linked and not other:
                    continue
                cls: EditClass = "name" if other else "addition"
                out.append(edit(asked, cls, (item.place, item.place + 1), units[0], source=other, note="name"))
        return out + side_details(asked, units, rates, measured)
