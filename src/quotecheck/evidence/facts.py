"""Evidence for a claim in other words: the passage found by what is rare in it, and an account of detail by detail.

Every word that carries meaning, every name and every figure of the claim is either accounted for by the passage or becomes an edit:
``number``, ``date`` and ``name`` where the source has another, ``addition`` where it has none, ``wording`` where what the sentence says
is not there, and ``modality``, ``quantifier``, ``negation``, ``opposite`` where the claim says more than the source.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from quotecheck.claims.figures import Amount
from quotecheck.claims.model import Claim
from quotecheck.evidence.amounts import comparable, distinct, holds, same_noun
from quotecheck.evidence.arithmetic import TOTAL, derive, printed_as_difference
from quotecheck.evidence.concepts import SAME, likeness, root
from quotecheck.evidence.gather import Gathered, Gatherer
from quotecheck.evidence.measuring import Measured, measure, share_in, under
from quotecheck.evidence.model import Edit, EditClass, Evidence
from quotecheck.evidence.query import Item, Query, query
from quotecheck.evidence.saying import Saying, saying
from quotecheck.evidence.strength import excess, is_move
from quotecheck.evidence.titles import Held, Title, held, titles
from quotecheck.evidence.units import Unit, UnitIndex
from quotecheck.sources.model import Store
from quotecheck.text.span import Span

_TOP: Final = 8
_POOL: Final = 24
_TELLING: Final = 0.45
_UNDER: Final = 0.7
"""What a word counts that stands only in what the passage stands under."""
_AROUND: Final = 160
_SOFT: Final = 0.34
"""Least share of a claim's weight that passages with telling figures must account for."""
_FIRM: Final = 0.62
"""The same where no figure tells."""
_CAUSES: Final = frozenset(["caused", "cause", "causes", "because", "blamed", "triggered", "prompted"])
_NO_RANK: Final = frozenset(["forest", "harvest", "interest", "request", "protest", "honest", "modest", "contest", "suggest", "conquest", "latest", "invest", "arrest", "guest", "tempest", "nearest", "west", "east", "test", "rest", "best"])
_WORDS: Final = 0.86
"""Share of a claim's words that must stand in one passage, in their own form, for it to be stated there."""


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


class FactGatherer:
    """Gathers evidence for reported speech and statements; keeps the sentences of the packet between claims."""

    def __init__(self, store: Store, gatherer: Gatherer, on: date | None) -> None:
        self._index = UnitIndex(store, on)
        self._gatherer = gatherer
        self._on = on

    def gather(self, claim: Claim) -> Gathered:
        """The nearest passages, each with its account, the deciding one first."""
        asked = query(claim, self._index, self._on, self._gatherer.credited(claim))
        named = [(t, held(t, self._index)) for t in titles(claim.text)] if claim.kind == "statement" else []
        if named and named[0][0].alone and not asked.figures and not named[0][0].role.startswith(("who ", "which ", "whose ")):
            return self._title(asked, *named[0])
        ranked = self._rank(asked)
        if not ranked:
            return Gathered(evidence=(), occurrences=0, speaker_known=False)
        measured = [self._derived(asked, m, ranked) for m in measure(asked, self._index, ranked)]
        accounts = [self._account(asked, unit, measured) for unit in self._chief(asked, ranked, measured)[:3]]
        best = accounts[0]
        if best.said.match == "other":
            best = next((a for a in accounts[1:] if a.said.match == "same" and a.own >= 0.85 * best.own), best)
        rest = [a for a in accounts if a is not best]
        best = self._with_titles(asked, best, named)
        found = tuple(self._evidence(asked, a) for a in (best, *sorted(rest, key=lambda a: -a.covered)))
        return Gathered(evidence=found, occurrences=sum(a.method != "near" for a in accounts), speaker_known=False)

    def _title(self, asked: Query, title: Title, found: Held) -> Gathered:
        """The evidence for an apposition that is a claim of its own."""
        if found.unit is None:
            return Gathered(evidence=(), occurrences=0, speaker_known=False)
        edits: tuple[Edit, ...] = ()
        last = len(asked.words)
        if found.state != "agrees":
            cls: EditClass = "name" if found.state == "differs" else "wording"
            edits = (self._edit(asked, cls, 0, last, found.source, found.unit, 0, 0, note=title.role),)
        method = "near" if found.state == "absent" else "stated" if found.exact > 0.6 else "detail"
        account = Account(
            unit=found.unit, units=(found.unit,), covered=1.0 if not edits else 0.5, exact=found.exact, edits=edits, method=method,
            said=Saying(match="uncredited", speaker=None), own=1.0,
        )  # fmt: skip
        return Gathered(evidence=(self._evidence(asked, account),), occurrences=int(not edits), speaker_known=False)

    def _with_titles(self, asked: Query, best: Account, named: Sequence[tuple[Title, Held]]) -> Account:
        """A wrong title inside a longer statement is a difference of its own."""
        edits = list(best.edits)
        for title, found in named:
            if found.state == "differs" and found.unit is not None:
                first = next((k for k, s in enumerate(asked.words.starts) if s >= title.start), 0)
                last = max((k for k, e in enumerate(asked.words.ends) if e <= title.end), default=first) + 1
                edits.append(self._edit(asked, "name", first, max(last, first + 1), found.source, found.unit, 0, 0))
        return replace(best, edits=tuple(edits))

    # -- finding ------------------------------------------------------------------------------------------------------

    def _rank(self, asked: Query) -> list[Unit]:
        """Units by how much of the claim stands in them and around them."""
        scores: dict[int, float] = {}
        units: dict[int, Unit] = {}
        for item in asked.items:
            hits: dict[int, float] = {}
            for word, rate in self._index.near(item.stem):
                for unit in self._index.postings.get(word, ()):
                    key = id(unit)
                    units[key] = unit
                    hits[key] = max(hits.get(key, 0.0), rate * item.weight)
            for key, value in hits.items():
                scores[key] = scores.get(key, 0.0) + value
        for word in asked.context[:8]:
            for unit in self._index.postings.get(word, ()):
                if id(unit) in scores:
                    scores[id(unit)] += 0.12 * self._index.weight(word)
        first = sorted(units, key=lambda k: (-scores[k], units[k].view.source.id, units[k].first))[:_POOL]
        rated = [(scores[k] + self._around(asked, units[k]), units[k]) for k in first]
        rated.sort(key=lambda p: (-p[0], p[1].view.source.id, p[1].first))
        out = [u for _, u in rated]
        for unit in out[:6]:  # a figure often stands in the sentence after the one that says what it measures
            out += [n for n in (self._index.beside(unit, 1), self._index.beside(unit, -1)) if n is not None and n.figures and n not in out]
        return out + [u for u in self._magnets(asked) if u not in out]

    def _magnets(self, asked: Query) -> list[Unit]:
        """Units that hold a telling figure of the claim, wherever they stand: whether it is the same figure is seen later."""
        telling = [f for f in asked.figures if f.when is None and distinct(f) >= _TELLING]
        if not telling:
            return []
        return [u for u in self._index.all() if any(comparable(f, o) and holds(f, o) for f in telling for o in u.figures)][:_TOP]

    def _around(self, asked: Query, unit: Unit) -> float:
        """What figures and surroundings add to a unit's rank."""
        bonus = 0.0
        for figure in asked.figures:
            if any(comparable(figure, o) and holds(figure, o) for o in unit.figures):
                bonus += 1.0 + 2.0 * distinct(figure)
            elif any(comparable(figure, o) for o in unit.figures):
                bonus += 0.8
        for item in asked.items:
            near = self._index.near(item.stem)
            if not any(w in unit.places for w, _ in near) and any(under(self._index, unit, w) for w, _ in near[:6]):
                bonus += 0.35 * item.weight
        if len(unit.stems) < 4:
            bonus -= 0.5
        return bonus

    # -- accounting ---------------------------------------------------------------------------------------------------

    def _account(self, asked: Query, anchor: Unit, measured: Sequence[Measured]) -> Account:
        units = tuple(dict.fromkeys([anchor, *(u for m in measured if m.state in ("agrees", "derived") for u in m.units)]))
        rates = {item.place: self._rate(item, units) for item in asked.items if not item.lent}
        own = [i for i in asked.items if not i.lent]
        weight = sum(i.weight for i in own) or 1.0
        covered = sum(i.weight * min(1.0, rates[i.place][0] * 1.1) for i in own) / weight if own else 1.0
        exact = sum(i.weight for i in own if rates[i.place] == (SAME, True)) / weight
        said = saying(asked.credited, anchor, self._index) if asked.claim.kind == "indirect" else Saying(match="uncredited", speaker=None)
        edits = [e for m in measured for e in self._figure_edit(asked, m, anchor, measured)]
        edits += self._word_edits(asked, units, rates, measured, covered)
        edits += self._excess_edits(asked, anchor)
        edits += self._rank_edits(asked, units) + self._cause_edits(asked, units)
        wanting = any(e.cls == "wording" and not e.allowed for e in edits)
        derived = any(m.state == "derived" for m in measured)
        method = "near" if wanting else "arithmetic" if derived else "stated" if exact >= _WORDS and len(units) == 1 and all(m.state == "agrees" for m in measured) else "detail"
        return Account(unit=anchor, units=units, covered=round(covered, 4), exact=exact, edits=tuple(edits), method=method, said=said, own=share_in(asked, self._index, anchor))

    def _chief(self, asked: Query, ranked: Sequence[Unit], measured: Sequence[Measured]) -> list[Unit]:
        """The sentences that may be what the claim rests on, the likeliest first: most of its words, and its figures by whatever value."""
        told = [(u, distinct(m.figure)) for m in measured if m.state != "absent" for u in m.units]
        units = list(dict.fromkeys([*(u for u, _ in told), *ranked[:6]]))
        place = {id(u): k for k, u in enumerate(ranked)}

        def merit(unit: Unit) -> float:
            figures = sum(0.4 * d for u, d in told if u is unit)
            return share_in(asked, self._index, unit) + figures - 0.01 * place.get(id(unit), 9)

        return sorted(units, key=lambda u: -merit(u))

    def _derived(self, asked: Query, m: Measured, pool: Sequence[Unit]) -> Measured:
        summed = bool(TOTAL & set(asked.norms)) or printed_as_difference(asked.norms, m.figure)
        if m.state == "differs" and not summed and m.candidate is not None and m.candidate.role > 0.62 and m.figure.kind not in ("points", "multiple"):
            return m
        if m.state == "agrees" or m.figure.when is not None or (m.figure.kind == "number" and m.figure.low <= 1):
            return m
        return derive(asked, self._index, pool[:_TOP], m.figure, self._on) or m

    def _rate(self, item: Item, units: Sequence[Unit]) -> tuple[float, bool]:
        """How far a word is accounted for, and whether in the passage itself."""
        best = 0.0
        for word, rate in self._index.near(item.stem):
            if rate <= best:
                break
            if any(word in u.places for u in units):
                best = rate
        if best == SAME:
            return SAME, True
        around = max((r * _UNDER for w, r in self._index.near(item.stem) if any(under(self._index, u, w) for u in units)), default=0.0)
        return (best, True) if best >= around else (around, False)

    # -- edits --------------------------------------------------------------------------------------------------------

    def _figure_edit(self, asked: Query, m: Measured, anchor: Unit, measured: Sequence[Measured]) -> list[Edit]:
        figure = m.figure
        cls: EditClass = "date" if figure.when is not None else "number"
        if m.state == "agrees" and m.candidate is not None:
            unit, other = m.candidate.unit, m.candidate.figure
            style = "" if other.text == figure.text else m.note
            return [self._edit(asked, "number_style", figure.first, figure.last, m.note, unit, other.start, other.end, note=style, allowed=True)] if style else []
        if m.state == "derived":
            return [self._edit(asked, "number_style", figure.first, figure.last, m.note, anchor, 0, 0, note=m.note, allowed=True)]
        if m.state == "differs" and m.candidate is not None:
            unit, other = m.candidate.unit, m.candidate.figure
            return [self._edit(asked, cls, figure.first, figure.last, m.note, unit, other.start, other.end)]
        if cls == "date" and self._dated_so(figure, anchor):
            return []
        if (figure.kind == "ordinal" and figure.low <= 3) or (figure.kind == "number" and figure.low <= 1):
            return []
        plain = [f for f in asked.figures if f.kind == figure.kind]
        rival = self._unclaimed(asked, figure, anchor, measured)
        if rival is not None:
            said = " ".join(rival.text.split())
            return [self._edit(asked, cls, figure.first, figure.last, said, anchor, rival.start, rival.end)]
        if figure.kind in ("multiple", "points", "percent", "fraction") and anchor.figures and m.state == "absent":
            said = ", ".join(" ".join(f.text.split()) for f in anchor.figures[:3])
            return [self._edit(asked, cls, figure.first, figure.last, said, anchor, anchor.figures[0].start, anchor.figures[0].end)]
        elsewhere = self._elsewhere(asked, figure) if m.state == "absent" else None
        if elsewhere is not None:
            unit, other = elsewhere
            return [self._edit(asked, cls, figure.first, figure.last, "", unit, other.start, other.end, note=" ".join(unit.text.split()))]
        if len(plain) == 1 and len(asked.figures) == 1:
            return [self._edit(asked, "wording", figure.first, figure.last, "", anchor, 0, 0, note=figure.text)]
        return [self._edit(asked, "addition", figure.first, figure.last, "", anchor, 0, 0, note="figure")]

    def _elsewhere(self, asked: Query, figure: Amount) -> tuple[Unit, Amount] | None:
        """Where the packet has the figure for something else: then it is not merely missing, it is another's."""
        for unit in self._index.all():
            for other in unit.figures:
                if comparable(figure, other) and holds(figure, other) and distinct(figure) >= 0.3:
                    return unit, other
        return None

    def _unclaimed(self, asked: Query, figure: Amount, anchor: Unit, measured: Sequence[Measured]) -> Amount | None:
        """A figure of the chief sentence that measures in the same way and that no other figure of the claim stands for."""
        if share_in(asked, self._index, anchor) < 0.4:
            return None
        used = [m.candidate.figure for m in measured if m.candidate is not None and m.state == "agrees"]
        beside = [anchor, *(u for m in measured if m.state == "agrees" for u in m.units)] if figure.when is not None else [anchor]
        for other in (f for u in beside for f in u.figures):
            counted = same_noun(figure, other)
            if comparable(figure, other) and not holds(figure, other) and other not in used and counted is not False:
                if figure.kind != "number" or counted or not figure.noun:
                    return other
        return None

    @staticmethod
    def _dated_so(figure: object, anchor: Unit) -> bool:
        """Whether a document's own date is the claim's."""
        from quotecheck.text.dates import parse_day

        day = parse_day(anchor.view.source.date)
        when = figure.when if isinstance(figure, Amount) else None
        return when is not None and day is not None and when.granularity != "time" and when.start <= day <= when.end

    def _word_edits(
        self, asked: Query, units: Sequence[Unit], rates: dict[int, tuple[float, bool]], measured: Sequence[Measured], covered: float
    ) -> list[Edit]:
        """What of the claim's words nothing accounts for: a name, a side detail, or what it says at all."""
        summed = any(m.state == "derived" for m in measured)
        missing = [i for i in asked.items if not i.lent and rates[i.place][0] < 0.3 and not (summed and is_move(i.stem))]
        telling = sum(distinct(m.figure) * (0.6 if m.figure.when is not None else 1.0) for m in measured if m.state in ("agrees", "derived"))
        enough = _SOFT + (_FIRM - _SOFT) * (1 - min(1.0, telling))
        out = []
        lost = sum(i.weight for i in missing) / (sum(i.weight for i in asked.items if not i.lent) or 1.0)
        if covered < enough and lost > 0.2:
            most = sorted(missing, key=lambda i: -i.weight)[:4]
            said = ", ".join(asked.claim.text[asked.words.starts[i.place] : asked.words.ends[i.place]] for i in sorted(most, key=lambda i: i.place))
            first, last = min(i.place for i in most), max(i.place for i in most) + 1
            return [self._edit(asked, "wording", first, last, "", units[0], 0, 0, note=said)]
        for item in missing:
            linked = not item.name and self._link(asked.norms, item.place) in ("at", "as") and item.place and asked.norms[item.place - 1] not in ("and",)
            if (item.name or linked) and not self._excused(asked, item):
                other = self._other_name(asked, item, units[0], names=item.name)
                if linked and not other:
                    continue
                cls: EditClass = "name" if other else "addition"
                out.append(self._edit(asked, cls, item.place, item.place + 1, other, units[0], 0, 0, note="name"))
        return out + self._side_details(asked, units, rates, measured)

    def _other_name(self, asked: Query, item: Item, unit: Unit, *, names: bool) -> str:
        """A name of the passage that the claim does not have, where the claim has one that the passage does not: same link before it."""
        mine = {i.stem for i in asked.items}
        link = self._link(asked.norms, item.place)
        for place in range(1, len(unit.norms)):
            raw = unit.view.raw(unit.first + place)
            word = unit.stems[place]
            if (names and (not raw[:1].isupper() or raw.isupper())) or not word or any(likeness(word, m) for m in mine) or word in asked.context:
                continue
            if link and self._link(unit.norms, place) == link:
                return unit.view.run(unit.first + place, unit.first + place + 1)
        return ""

    @staticmethod
    def _link(norms: Sequence[str], place: int) -> str:
        """The small word that joins a name to its sentence: *in*, *at*, *from*, *and*."""
        for k in range(place - 1, max(-1, place - 4), -1):
            if norms[k] in ("in", "at", "from", "to", "and", "by", "of", "with", "for"):
                return norms[k]
        return ""

    def _side_details(
        self, asked: Query, units: Sequence[Unit], rates: dict[int, tuple[float, bool]], measured: Sequence[Measured]
    ) -> list[Edit]:
        """What a claim adds behind a comma that the passage does not have, and a rise or fall that it does not speak of."""
        out = []
        cuts = [k for k in range(1, len(asked.words)) if "," in asked.claim.text[asked.words.ends[k - 1] : asked.words.starts[k]]]
        for first, last in zip(cuts, [*cuts[1:], len(asked.words)], strict=False):
            inside = [i for i in asked.items if not i.lent and first <= i.place < last]
            weight = sum(i.weight for i in inside)
            lost = sum(i.weight for i in inside if rates[i.place][0] < 0.5)
            figures = [m for m in measured if first <= m.figure.first < last and m.state in ("agrees", "derived")]
            if inside and lost > 0.55 * weight and not figures:
                ranked = any(asked.norms[k].endswith("est") or asked.norms[k] in ("first", "only", "most", "least", "record") for k in range(first, last))
                out.append(self._edit(asked, "wording" if ranked and lost > 0.9 * weight else "addition", first, last, "", units[0], 0, 0, note="detail"))
        summed = any(m.state == "derived" for m in measured)
        for item in (i for i in asked.items if not i.lent):
            norm = asked.norms[item.place]
            bare = norm.endswith("est") and len(norm) > 5 and rates[item.place][0] < 0.3
            moved = is_move(item.stem) and not summed and not self._moves(units) and rates[item.place] != (SAME, True)
            if (bare or moved) and not any(e.article_start <= (asked.claim.start or 0) + asked.words.starts[item.place] < e.article_end for e in out):
                out.append(self._edit(asked, "addition", item.place, item.place + 1, "", units[0], 0, 0, note="detail"))
        return out

    @staticmethod
    def _moves(units: Sequence[Unit]) -> bool:
        """Whether a passage speaks of a change at all: in words, by a sign, or by two figures of one kind."""
        for unit in units:
            kinds = [f.kind for f in unit.figures if f.when is None]
            if any(is_move(s) for s in unit.places) or any(n in ("down", "up", "compared", "against", "from") for n in unit.norms):
                return True
            if len(kinds) != len(set(kinds)) or "+" in unit.text or " -" in unit.text:
                return True
        return False

    def _excused(self, asked: Query, item: Item) -> bool:
        """A name that the article carries on from before needs no second proof in the same sentence."""
        return item.stem in asked.context

    def _rank_edits(self, asked: Query, units: Sequence[Unit]) -> list[Edit]:
        """*the longest*, *the only*: the passage must say so, and of nobody else first."""
        out = []
        for place, norm in enumerate(asked.norms):
            if not ((norm.endswith("est") and len(norm) > 5 and norm not in _NO_RANK) or (norm in ("only", "record") and place and asked.norms[place - 1] == "the")):
                continue
            word = root(norm)
            holders = [u for u in units if norm in u.norms or any(w in u.places for w, r in self._index.near(word) if r >= 0.6)]
            if not holders:
                out.append(self._edit(asked, "wording", place, place + 1, "", units[0], 0, 0, note=norm))
            elif norm in holders[0].norms:
                other = self._ranked_first(asked, holders[0], list(holders[0].norms).index(norm))
                if other:
                    out.append(self._edit(asked, "name", place, place + 1, other, holders[0], 0, 0))
        return out

    @staticmethod
    def _ranked_first(asked: Query, unit: Unit, place: int) -> str:
        """In a list of ranks: the name that comes first, where it is not the claim's."""
        names = [k for k in range(place + 1, len(unit.norms)) if unit.view.raw(unit.first + k)[:1].isupper() and unit.stems[k]]
        mine = {i.stem for i in asked.items if i.name}
        if len(unit.figures) < 2 or not names or not mine or not mine & set(unit.stems):
            return ""
        return "" if unit.stems[names[0]] in mine else unit.view.run(unit.first + names[0], unit.first + min(names[0] + 3, len(unit.norms)))

    def _cause_edits(self, asked: Query, units: Sequence[Unit]) -> list[Edit]:
        """Both sides of a cause must stand in the passage itself."""
        place = next((k for k, n in enumerate(asked.norms) if n in _CAUSES or (n == "due" and asked.norms[k + 1 : k + 2] == ["to"])), None)
        if place is None:
            return []
        for side in ([i for i in asked.items if i.place < place and not i.lent], [i for i in asked.items if i.place > place]):
            weight = sum(i.weight for i in side)
            there = sum(i.weight for i in side if any(w in u.places for w, r in self._index.near(i.stem) if r >= 0.6 for u in units))
            if side and there < 0.4 * weight:
                first, last = side[0].place, side[-1].place + 1
                said = asked.claim.text[asked.words.starts[first] : asked.words.ends[last - 1]]
                return [self._edit(asked, "wording", first, last, "", units[0], 0, 0, note=said)]
        return []

    def _excess_edits(self, asked: Query, unit: Unit) -> list[Edit]:
        matched = [p for i in asked.items for w, r in self._index.near(i.stem) if r >= 0.6 for p in unit.places.get(w, ())]
        matched += [k for f in unit.figures for k in range(f.first, f.last)] if not matched else []
        out = []
        calendar = frozenset(k for f in asked.figures if f.when is not None for k in range(f.first, f.last))
        for x in excess(asked.norms, unit, sorted(set(matched)), calendar):
            place = next((k for k, n in enumerate(asked.norms) if n == x.article), 0)
            out.append(self._edit(asked, x.cls, place, place + 1, x.source, unit, 0, 0, note=" ".join(unit.text.split())))
        return out

    @staticmethod
    def _edit(
        asked: Query, cls: EditClass, first: int, last: int, source: str, unit: Unit, s0: int, s1: int, *, note: str = "", allowed: bool = False
    ) -> Edit:
        base = asked.claim.start or 0
        start, end = asked.words.starts[first], asked.words.ends[last - 1]
        return Edit(
            cls=cls, article=asked.claim.text[start:end], source=source, article_start=base + start, article_end=base + end,
            source_start=unit.start + s0, source_end=unit.start + s1, allowed=allowed, note=note,
        )  # fmt: skip

    # -- evidence -----------------------------------------------------------------------------------------------------

    def _evidence(self, asked: Query, a: Account) -> Evidence:
        view, source = a.unit.view, a.unit.view.source
        same = [u for u in a.units if u.view is view and abs(u.number - a.unit.number) <= 4]
        start, end = min(u.start for u in same), max(u.end for u in same)
        voice = view.voice(a.unit.start, a.unit.end)
        return Evidence(
            source=source.id, start=start, end=end, spans=tuple(Span(u.start, u.end) for u in sorted(same, key=lambda u: u.start)),
            text=view.text[start:end], before=view.text[max(0, start - _AROUND) : start], after=view.text[end : end + _AROUND],
            speaker=a.said.speaker or (voice.speaker if voice is not None else None), locator=source.document.locator(start), method=a.method,
            similarity=round(min(1.0, a.covered), 4), edits=tuple(sorted(a.edits, key=lambda e: (e.article_start, e.cls))),
            voice=voice.kind if voice is not None else "document", speaker_match=a.said.match, grade=source.grade, terms=source.terms,
            zones=view.zones(start, end), embargo_until=source.embargo_until, dated=source.date,
        )  # fmt: skip
