"""Evidence for a claim in other words: the passage found by what is rare in it, and an account of detail by detail.

Every word that carries meaning, every name and every figure of the claim is either accounted for by the passage or
becomes
an edit: ``number``, ``date`` and ``name`` where the source has another, ``addition`` where it has none,
``wording`` where
what the sentence says is not there, and ``modality``, ``quantifier``, ``negation``, ``opposite`` where the claim
says more
than the source.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from heapq import nsmallest
from typing import TYPE_CHECKING, Final

from quotecheck.claims.model import Claim
from quotecheck.evidence.facts.accounting import Account, Accountant
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.measures import measure, summed_with
from quotecheck.evidence.facts.figures.measuring import share_in, under
from quotecheck.evidence.facts.figures.roles import Measured
from quotecheck.evidence.facts.lists.listings import Lists
from quotecheck.evidence.facts.lists.rollcalls import told_by_rolls
from quotecheck.evidence.facts.lists.series import told_by_lists
from quotecheck.evidence.facts.outweighed import beyond_rows, counts_the_same, same_place
from quotecheck.evidence.facts.people.titles import Held, Title, held, is_office, titles
from quotecheck.evidence.facts.query import Query, query, sentence_before
from quotecheck.evidence.facts.saying import Saying, saying
from quotecheck.evidence.facts.strengthwords import NEGATIONS
from quotecheck.evidence.facts.tables.nones import told_by_nones
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.gather import Gathered, Gatherer
from quotecheck.evidence.language.amounts import comparable, distinct, holds
from quotecheck.evidence.model import Edit, EditClass, Evidence
from quotecheck.sources.model import Store
from quotecheck.text.span import Span

if TYPE_CHECKING:
    from quotecheck.evidence.facts.tables.tables import Tables

_TOP: Final = 8
_POOL: Final = 24
_TELLING: Final = 0.25
"""From here on a figure is looked for wherever it stands."""
_BEFORE: Final = 3
_LED: Final = 1.0
"""What it adds to a unit's rank that the sentence before is about it."""
_DENIED: Final = 0.08
"""What a denial in a sentence adds to it for a claim that denies."""
_BARE: Final = 3
"""Words of a heading that says nothing by itself."""
_IN_TABLE: Final = 0.4
"""Least share of a claim's weight that a table must have in label, headings and title."""
_FIRM: Final = 0.25
"""The same where a telling figure stands in the row that the claim names."""
_TURNED: Final = frozenset({"opposite", "roles", "modality"})
"""What a claim may have right figures and yet get wrong: which way they went, whose they are."""
_AGAINST: Final = 0.3
"""Least share of a claim's weight that a table must have to speak against it where other sources do not."""
_IN_LIST: Final = 0.45
"""Least share of a claim's weight that a list must have in item, head and surroundings."""
_ALL_OF_IT: Final = 0.9
"""From here on a list has a claim's words; its figure for all stands against a sentence about a part of them."""
_ANSWERS: Final = 0.4
"""Share of what a question has of a claim from which on its answer is what the claim rests on."""
_OWN_VOICE: Final = 0.15
"""What a sentence counts more, as a share of the claim, that the credited person says."""


class FactGatherer:
    """Gathers evidence for reported speech and statements; keeps the sentences of the packet between claims."""

    def __init__(self, store: Store, gatherer: Gatherer, on: date | None) -> None:
        self._index = UnitIndex(store, on)
        self._gatherer = gatherer
        self._lists = Lists(self._index)
        self._accountant = Accountant(self._index, on)
        self._on = on
        self._earlier: dict[str, tuple[Unit, ...]] = {}

    @cached_property
    def _tables(self) -> "Tables":
        from quotecheck.evidence.facts.tables.tables import Tables

        return Tables(self._index, self._on)

    def gather(self, claim: Claim) -> Gathered:
        """The nearest passages, each with its account, the deciding one first."""
        asked = query(claim, self._index, self._on, self._gatherer.credited(claim))
        named = [(t, held(t, self._index)) for t in titles(claim.text)] if claim.kind == "statement" else []
        if named and named[0][0].alone and not asked.figures and is_office(named[0][0].role):
            return self._title(asked, *named[0])
        if asked.leaning:
            asked = replace(asked, before=self._before(claim))
        ranked = self._rank(asked)
        if not ranked:
            return Gathered(evidence=(), occurrences=0, speaker_known=False)
        plain = measure(asked, self._index, ranked)
        measured = summed_with(asked, [self._accountant.derived(asked, m, ranked, plain) for m in plain])
        accounts = [
            self._accountant.account(asked, unit, measured) for unit in self._chief(asked, ranked, measured)[:3]
        ]
        best = accounts[0]
        if best.said.match == "other":
            best = next((a for a in accounts[1:] if a.said.match == "same" and a.own >= 0.85 * best.own), best)
        rest = [a for a in accounts if a is not best]
        best = self._by_list(asked, self._by_table(asked, best), measured)
        best = self._with_titles(asked, self._by_roll(asked, best), named)
        best, beside = self._shown(asked, best, ranked, measured, [t for t, h in named if h.state == "differs"])
        shown = [self._evidence(a) for a in (best, *beside, *sorted(rest, key=lambda a: -a.covered))]
        found = {(e.source, e.start, e.end): e for e in reversed(shown)}
        return Gathered(
            evidence=tuple(e for e in shown if found[e.source, e.start, e.end] is e),
            occurrences=sum(a.method != "near" for a in accounts),
            speaker_known=False,
        )

    def _shown(
        self,
        asked: Query,
        best: Account,
        ranked: Sequence[Unit],
        measured: Sequence[Measured],
        named: Sequence[Title],
    ) -> tuple[Account, list[Account]]:
        """What a refused claim is shown with: the passage, and what is worth reading beside it."""
        if all(e.allowed or e.cls == "addition" for e in best.edits):
            return best, []
        from quotecheck.evidence.facts.ownwords import leads_on
        from quotecheck.evidence.facts.shown import by_far, worth_reading

        best = by_far(asked, self._index, best, ranked, lambda u: self._accountant.account(asked, u, measured))
        if leads_on(asked) and not asked.before:
            asked = replace(asked, before=self._before(asked.claim))
        return best, worth_reading(asked, self._index, best, ranked, named)

    def _by_table(self, asked: Query, best: Account) -> Account:
        """The account of a table that has the claim's figures in their row and column, or others in their place."""
        if not self._index.tabled:
            return best
        from quotecheck.evidence.facts.tables.cells import told_by_tables
        from quotecheck.evidence.facts.tables.sums import told_by_sums

        told = told_by_tables(self._index, asked, self._tables)
        if told is None or not told.agrees:
            told = told_by_sums(self._index, asked, self._tables) or told
        plain = all(e.allowed for e in best.edits) and not any(u.header for u in best.units)
        if told is None or plain:
            return best
        contradicts = any(not e.allowed for e in told.edits)
        if not contradicts and told.row.unit in best.units and any(e.cls in _TURNED for e in best.edits):
            return best  # the figure is the row's, and it went the other way, or was another's
        if not contradicts and best.method != "near" and any(beyond_rows(asked, e) for e in best.edits):
            return best  # the figure is the row's, and it is of a part, or not the highest
        if contradicts and told.gridded and told.covered < _AGAINST and not any(u.header for u in best.units):
            return best
        if not contradicts and not (told.agrees and told.named and told.covered >= (_FIRM if told.firm else _IN_TABLE)):
            return best
        return Account(
            unit=told.row.unit, units=(told.row.unit,), covered=told.covered, exact=0.0, edits=told.edits,
            method="arithmetic" if told.derived else "detail", said=best.said, own=told.covered,
        )  # fmt: skip

    def _by_list(self, asked: Query, best: Account, measured: Sequence[Measured]) -> Account:
        """The account of a list that has the claim's figures with the item that it names, or others there."""
        told = told_by_lists(self._index, asked, self._lists.all())
        if told is None or any(u.header for u in best.units):
            return best
        plain = all(e.allowed for e in best.edits)
        contradicts = any(not e.allowed for e in told.edits)
        own = any(u in told.units for u in best.units)
        turned = own and any(e.cls in _TURNED for e in best.edits)  # its figures, with others in each other's place
        beyond = best.method != "near" and any(beyond_rows(asked, e) for e in best.edits)
        if not contradicts and (turned or beyond):
            return best
        if contradicts and plain and best.method == "arithmetic" and same_place(told.edits, best.edits):
            return best  # the figure was worked out, and stands nowhere
        if contradicts and any(counts_the_same(asked, m, told.edits) for m in measured):
            return best  # another sentence counts what the claim counts
        parted = told.whole and told.named and told.covered >= _ALL_OF_IT
        if contradicts and (own or parted or (not plain and told.covered >= _IN_LIST and told.named)):
            method = "detail"
        elif not contradicts and not plain and told.agrees and told.named and told.covered >= _IN_LIST:
            method = "arithmetic" if told.derived else "detail"
        else:
            return best
        return Account(
            unit=told.unit, units=(told.unit,), covered=max(told.covered, best.covered * contradicts), exact=0.0,
            edits=told.edits, method=method, said=best.said, own=told.covered,
        )  # fmt: skip

    def _by_roll(self, asked: Query, best: Account) -> Account:
        """The account of a vote of the minutes that has the claim's names."""
        told = told_by_rolls(self._index, asked) if asked.claim.kind == "statement" else None
        told = told or told_by_nones(self._index, asked)
        if told is None and any(f.kind == "ordinal" for f in asked.figures):
            from quotecheck.evidence.facts.lists.runs import told_by_runs
            from quotecheck.evidence.facts.lists.tallies import told_by_tallies

            told = told_by_runs(self._index, asked) or told_by_tallies(self._index, asked)
        if told is None or not (told.edits or any(not e.allowed for e in best.edits)):
            return best
        return Account(
            unit=told.unit, units=told.units, covered=1.0, exact=0.0, edits=told.edits, method="detail",
            said=best.said, own=1.0,
        )  # fmt: skip

    def _before(self, claim: Claim) -> tuple[Unit, ...]:
        """Where the sources speak of what the article says just before the claim."""
        said = sentence_before(claim)
        if said not in self._earlier:
            asked = query(replace(claim, text=said, context=""), self._index, self._on, ()) if said else None
            self._earlier[said] = tuple(self._rank(asked)[:_BEFORE]) if asked is not None else ()
        return self._earlier[said]

    def _title(self, asked: Query, title: Title, found: Held) -> Gathered:
        """The evidence for an apposition that is a claim of its own."""
        if found.unit is None:
            return Gathered(evidence=(), occurrences=0, speaker_known=False)
        edits: tuple[Edit, ...] = ()
        last = len(asked.words)
        if found.state != "agrees":
            cls: EditClass = "name" if found.state == "differs" else "wording"
            edits = (edit(asked, cls, (0, last), found.unit, source=found.source, note=title.role),)
        method = "near" if found.state == "absent" else "stated" if found.exact > 0.6 else "detail"
        account = Account(
            unit=found.unit,
            units=(found.unit,),
            covered=1.0 if not edits else 0.5,
            exact=found.exact,
            edits=edits,
            method=method,
            said=Saying(match="uncredited", speaker=None),
            own=1.0,
        )
        _, beside = self._shown(asked, account, (found.unit,), (), [title])
        shown = tuple(self._evidence(a) for a in (account, *beside))
        return Gathered(evidence=shown, occurrences=int(not edits), speaker_known=False)

    def _with_titles(self, asked: Query, best: Account, named: Sequence[tuple[Title, Held]]) -> Account:
        """A wrong title inside a longer statement is a difference of its own."""
        edits = list(best.edits)
        for title, found in named:
            if found.state == "differs" and found.unit is not None:
                first = next((k for k, s in enumerate(asked.words.starts) if s >= title.start), 0)
                last = max((k for k, e in enumerate(asked.words.ends) if e <= title.end), default=first) + 1
                edits.append(edit(asked, "name", (first, max(last, first + 1)), found.unit, source=found.source))
        return replace(best, edits=tuple(edits))

    def _rank(self, asked: Query) -> list[Unit]:
        """Units by how much of the claim stands in them and around them."""
        scores: dict[int, float] = {}
        units: dict[int, Unit] = {}
        for item in asked.items:
            hits: dict[int, float] = {}
            for word, rate in self._index.near(item.stem):  # the nearest first: what it gives a unit, none exceeds
                worth = rate * item.weight
                for unit in self._index.postings.get(word, ()):
                    key = id(unit)
                    if key not in hits:
                        hits[key] = worth
                        units[key] = unit
            for key, value in hits.items():
                scores[key] = scores.get(key, 0.0) + value
        for word in asked.context[:8]:
            worth = 0.12 * self._index.weight(word)
            for unit in self._index.postings.get(word, ()):
                if id(unit) in scores:
                    scores[id(unit)] += worth
        first = nsmallest(_POOL, units, key=lambda k: (-scores[k], units[k].view.source.id, units[k].first))
        rated = [
            (scores[k] + self._around(asked, units[k]) + self._heard(asked, units[k]) * asked.weigh(), units[k])
            for k in first
        ]
        rated.sort(key=lambda p: (-p[0], p[1].view.source.id, p[1].first))
        out = list(dict.fromkeys([*(u for _, u in rated), *asked.before]))
        for unit in out[:6]:  # a figure often stands in the sentence after the one that says what it measures
            out += [
                n
                for n in (self._index.beside(unit, 1), self._index.beside(unit, -1))
                if n is not None and n.figures and n not in out
            ]
        return out + [u for u in self._magnets(asked) if u not in out]

    def _magnets(self, asked: Query) -> list[Unit]:
        """Units that hold a telling figure of the claim, wherever they stand: whether it is the same figure is
        seen later."""
        found = dict.fromkeys(
            u
            for f in asked.figures
            if distinct(f) >= _TELLING
            for u, o in self._index.near_value(f)
            if comparable(f, o) and holds(f, o)
        )
        return sorted(found, key=lambda u: -share_in(asked, self._index, u))[:_TOP]

    def _heard(self, asked: Query, unit: Unit) -> float:
        """What it adds to a unit's rank that the person who is credited says it."""
        if asked.claim.kind != "indirect" or not asked.credited:
            return 0.0
        match = saying(asked.credited, unit, self._index).match
        return {"same": 1.0, "unknown": 0.3}.get(match, 0.0) * _OWN_VOICE

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
        if unit in asked.before:
            bonus += _LED
        return bonus

    def _chief(self, asked: Query, ranked: Sequence[Unit], measured: Sequence[Measured]) -> list[Unit]:
        """The sentences that may be what the claim rests on, the likeliest first: most of its words, and its
        figures by whatever value."""
        told = [(u, distinct(m.figure)) for m in measured if m.state != "absent" for u in m.units]
        units = list(dict.fromkeys([*(u for u, _ in told), *ranked[:6]]))
        place = {id(u): k for k, u in enumerate(ranked)}
        denied = any(n in NEGATIONS for n in asked.norms)

        def merit(unit: Unit) -> float:
            figures = sum(0.4 * d for u, d in told if u is unit)
            heard = self._heard(asked, unit)
            if denied and any(n in NEGATIONS for n in unit.norms):
                heard += _DENIED
            share = share_in(asked, self._index, unit)
            return share - self._answered(asked, unit, share) + figures + heard - 0.01 * place.get(id(unit), 9)

        return sorted(dict.fromkeys(self._headed(u) for u in units), key=lambda u: -merit(u))

    def _headed(self, unit: Unit) -> Unit:
        """The sentence under a heading, which says nothing by itself: *Complaints.*"""
        below = self._index.beside(unit, 1)
        bare = len(unit.norms) <= _BARE and not unit.figures and not unit.header
        return below if bare and below is not None and below.heading == frozenset(unit.places) != frozenset() else unit

    def _answered(self, asked: Query, unit: Unit, share: float) -> float:
        """What a question loses whose answer says the thing itself: *When will it reopen? It reopens in May.*"""
        if not unit.text.rstrip().endswith("?"):
            return 0.0
        behind = [u for k in (1, 2) if (u := self._index.beside(unit, k)) is not None]
        if any(NEGATIONS & set(u.norms) for u in behind):
            return 0.0  # the question says what is denied
        told = max((share_in(asked, self._index, u) for u in behind), default=0.0)
        return share - 0.9 * told if told >= _ANSWERS * share else 0.0

    def _evidence(self, a: Account) -> Evidence:
        view, source = a.unit.view, a.unit.view.source
        same = [u for u in a.units if u.view is view and abs(u.number - a.unit.number) <= 4]
        start, end = min(u.start for u in same), max(u.end for u in same)
        voice = view.voice(a.unit.start, a.unit.end)
        before, after = view.around(start, end)
        return Evidence(
            source=source.id,
            start=start,
            end=end,
            spans=tuple(Span(u.start, u.end) for u in sorted(same, key=lambda u: u.start)),
            text=view.text[start:end],
            before=before,
            after=after,
            speaker=a.said.speaker or (voice.speaker if voice is not None else None),
            locator=source.document.locator(start),
            method=a.method,
            similarity=round(min(1.0, a.covered), 4),
            edits=tuple(sorted((_placed(e, a.unit) for e in a.edits), key=lambda e: (e.article_start, e.cls))),
            voice=voice.kind if voice is not None else "document",
            speaker_match=a.said.match,
            grade=source.grade,
            terms=source.terms,
            zones=view.zones(start, end),
            embargo_until=source.embargo_until,
            dated=source.date,
        )


def _placed(found: Edit, unit: Unit) -> Edit:
    """An edit whose place is in the passage's own document; without a width at the passage where its words stand in
    another."""
    text = unit.view.text
    stands = found.source_end <= len(text)
    if stands and found.source:
        here = "".join(text[found.source_start : found.source_end].split())
        stands = here in "".join(found.source.split()) or "".join(found.source.split()) in here
    return found if stands else replace(found, source_start=unit.start, source_end=unit.start)
