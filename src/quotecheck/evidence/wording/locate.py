"""Where a quotation may stand: exact places first, then the nearest, each aligned word by word.

A similarity is measured here to find and rank places; no verdict hangs on it.
"""

from collections.abc import Callable, Collection, Sequence

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import same_stem
from quotecheck.evidence.model import Edit
from quotecheck.evidence.view import SourceView
from quotecheck.evidence.wording.align import Step, Steps
from quotecheck.evidence.wording.classify import Style
from quotecheck.evidence.wording.figures import align_figures
from quotecheck.evidence.wording.mending import mended
from quotecheck.evidence.wording.pair import Pair
from quotecheck.evidence.wording.quotation import Quotation
from quotecheck.sources.model import PassageRef, Store
from quotecheck.text.numbers import is_number_word, quantity, spelled
from quotecheck.text.records import dataclass

_CANDIDATES = 8
_KEPT = 5
_EXACT = 40
_NEAR = 0.45
"""Share of the quotation's weight that must stand in a place for the place to be looked at further."""
_REACH_GAP = 70
"""Words to either side that an ellipsis may reach over, a few more than the longest gap that a house allows."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a source that the quotation was aligned with."""

    view: SourceView
    steps: Steps
    similarity: float
    method: str

    @property
    def first(self) -> int:
        """First matched source word."""
        return next(t.s for t in self.steps if t.s is not None)

    @property
    def last(self) -> int:
        """One past the last matched source word."""
        return next(t.s for t in reversed(self.steps) if t.s is not None) + 1

    def matched(self, quotation: Quotation) -> set[int]:
        """Words of the quotation beside which the same word stands."""
        norms = quotation.norms
        return {t.q for t in self.steps if t.q is not None and t.s is not None and norms[t.q] == self.view.norms[t.s]}


class Locator:
    """Finds places in one store; keeps the views of documents between claims."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._views: dict[str, SourceView] = {}

    def view(self, source_id: str) -> SourceView:
        """The view of one source document, made once."""
        if source_id not in self._views:
            self._views[source_id] = SourceView(self.store.load(source_id))
        return self._views[source_id]

    def places(self, quotation: Quotation, enough: Callable[[Place], bool]) -> tuple[list[Place], int]:
        """Places of a quotation, and how often its words stand there in a row.

        Only where no exact place is ``enough`` (rightly credited) are nearest places looked for.
        """
        exact, occurrences = self._exact(quotation)
        if any(enough(p) for p in exact) or (
            len(quotation) <= 2 and not any(is_number_word(n) for n in quotation.norms)
        ):
            return exact, occurrences
        refs = self.store.candidates((*quotation.norms, *number_variants(quotation.norms)), limit=_CANDIDATES)
        near = [*self._worth_aligning(quotation, refs), *self._by_fragment(quotation)]
        near = [p for p in near if p.similarity >= _NEAR]
        near.sort(key=lambda p: (-p.similarity, p.view.source.id, p.first))
        return [*exact, *_distinct(near, exact)[:_KEPT]], occurrences

    def places_in(self, quotation: Quotation, sources: Collection[str]) -> list[Place]:
        """The nearest place in each of these documents that has one, by source id."""
        refs: dict[str, PassageRef] = {}
        for ref in self.store.candidates(quotation.norms, limit=40):
            if ref.source in sources:
                refs.setdefault(ref.source, ref)
        places = (self._aligned(quotation, refs[source]) for source in sorted(refs))
        return [p for p in places if p is not None]

    def elsewhere(self, quotation: Quotation, place: Place) -> list[tuple[int, int, PassageRef]]:
        """Parts of the quotation that do not stand in the place but stand word for word elsewhere: word range and
        where."""
        out = []
        for q0, q1 in _foreign_parts(quotation, place):
            ref = next(iter(self.store.exact(quotation.norms[q0:q1])), None)
            if ref is not None:
                out.append((q0, q1, ref))
        return out

    def _exact(self, quotation: Quotation) -> tuple[list[Place], int]:
        """Places where the words stand in a row; the first forty, and how many there are."""
        if any(m.kind in {"ellipsis", "bracket"} and 0 < m.at < len(quotation) for m in quotation.marks):
            return [], 0
        out: list[Place] = []
        count = 0
        for ref in self.store.exact(quotation.norms):
            count += 1
            if count <= _EXACT:
                steps = tuple(Step(k, ref.first + k) for k in range(len(quotation)))
                out.append(Place(self.view(ref.source), steps, 1.0, "exact"))
            elif count >= 1000:
                break
        return _without_copies(out), count

    def _by_fragment(self, quotation: Quotation) -> list[Place]:
        """Places around the longest piece between ellipses, where that piece stands word for word."""
        pieces = quotation.fragments()
        if len(pieces) < 2:
            return []
        first, last = max(pieces, key=lambda p: p[1] - p[0])
        if last - first < 2:
            return []
        refs = []
        for ref in self.store.exact(quotation.norms[first:last]):
            refs.append(ref)
            if len(refs) == 12:
                break
        return [p for p in (self._aligned(quotation, r) for r in refs) if p is not None]

    def _worth_aligning(self, quotation: Quotation, refs: Sequence[PassageRef]) -> list[Place]:
        """Align the places whose words, in any order, could make a near one; the first is aligned all the same, to
        be shown."""
        weights = word_weights(quotation)
        total = sum(weights.values()) or 1.0
        out = []
        for k, ref in enumerate(refs):
            here = set(self.view(ref.source).norms[ref.first : ref.last])
            if k and sum(w for n, w in weights.items() if n in here) < _NEAR * total:
                continue
            place = self._aligned(quotation, ref)
            if place is not None:
                out.append(place)
        return out

    def _aligned(self, quotation: Quotation, ref: PassageRef) -> Place | None:
        view = self.view(ref.source)
        gaps = {m.at: m.kind for m in quotation.marks if m.kind in {"ellipsis", "bracket"}}
        reach = len(quotation) + 12 + _REACH_GAP * sum(kind == "ellipsis" for kind in gaps.values())
        low, high = max(0, ref.first - reach), min(len(view), ref.last + reach)
        steps = align_figures(quotation.norms, view.norms[low:high], gaps)
        steps = tuple(Step(t.q, None if t.s is None else t.s + low) for t in steps)
        if not any(t.both for t in steps):
            return None
        steps = mended(Pair(quotation, 0, view, style_of(view)), steps)
        if not any(t.s is not None for t in steps):
            return None
        return Place(view, steps, similarity(quotation, view, steps), "aligned")


def style_of(view: SourceView) -> Style:
    """The source's own way of writing."""
    return Style(
        bare_apostrophes=view.without_apostrophes,
        unpunctuated=view.unpunctuated,
        one_case=view.one_case,
        shorthand=view.source.grade == "notes",
    )


def similarity(quotation: Quotation, view: SourceView, steps: Steps) -> float:
    """Share of the quotation's words that stand in the passage in order, function words counting 0.35; 0-1.

    Another form of a word counts 0.7 of it; a number beside a number half, until the edits say whether it is the same.
    """
    weights = word_weights(quotation)
    total = sum(weights[n] for n in quotation.norms)
    hit = 0.0
    for step in steps:
        if step.q is None or step.s is None:
            continue
        here, there = quotation.norms[step.q], view.norms[step.s]
        if here == there:
            hit += weights[here]
        elif same_stem(here, there):
            hit += weights[here] * 0.7
        elif is_number_word(here) and is_number_word(there):
            hit += weights[here] / 2
    return hit / total if total else 0.0


def accounted(quotation: Quotation, place: Place, edits: Sequence[Edit], base: int) -> float:
    """The similarity of a place where words in another style count as the same."""
    weights = word_weights(quotation)
    total = sum(weights[n] for n in quotation.norms) or 1.0
    more = 0.0
    matched = place.matched(quotation)
    for edit in edits:
        if edit.cls in {"typography", "spelling", "number_style", "contraction", "deceptive"} and edit.article:
            for k, norm in enumerate(quotation.norms):
                if k not in matched and edit.article_start <= base + quotation.starts[k] < edit.article_end:
                    more += weights[norm]
    return min(1.0, place.similarity + more / total)


def word_weights(quotation: Quotation) -> dict[str, float]:
    """What each distinct word of a quotation counts: function words 0.35, others 1."""
    function = lexicon().words("function")
    return {n: 0.35 if n in function else 1.0 for n in quotation.norms}


def number_variants(norms: Sequence[str]) -> tuple[str, ...]:
    """Numbers of a quotation in the other style, to be searched for beside its own: "59" as "fifty nine", "twelve"
    as "12"."""
    if not any(is_number_word(n) for n in norms):
        return ()
    out: list[str] = []
    k = 0
    while k < len(norms):
        found = quantity(norms, k)
        if found is None:
            k += 1
            continue
        if found.value == int(found.value) and abs(found.value) < 1e15:
            out += [str(int(found.value)), *spelled(int(found.value))]
        k = found.last
    return tuple(dict.fromkeys(n for n in out if n not in norms))


def _without_copies(places: list[Place]) -> list[Place]:
    """Places without the pull quotes of a page whose body has the words too: what stands around them is there."""
    bodies = {id(p.view) for p in places if not p.view.pulled(p.first)}
    return [p for p in places if id(p.view) not in bodies or not p.view.pulled(p.first)]


def _distinct(places: list[Place], others: list[Place]) -> list[Place]:
    kept = list(others)
    for place in places:
        if all(k.view is not place.view or place.last <= k.first or k.last <= place.first for k in kept):
            kept.append(place)
    return kept[len(others) :]


def _foreign_parts(quotation: Quotation, place: Place) -> list[tuple[int, int]]:
    """Parts of the quotation of four words or more that hardly match here: pieces between marks or stops, else
    unmatched runs."""
    norms = quotation.norms
    found = place.matched(quotation)
    matched = [k in found for k in range(len(norms))]
    pieces: list[tuple[int, int]] = []
    for a, b in quotation.fragments():
        cuts = [a]
        for k in range(a + 1, b):
            gap = quotation.text[quotation.ends[k - 1] : quotation.starts[k]]
            if any(c in gap for c in ".!?") and " " in gap:
                cuts.append(k)
        pieces += list(zip(cuts, [*cuts[1:], b], strict=True))
    out = [(a, b) for a, b in pieces if b - a >= 3 and sum(matched[a:b]) * 4 < 3 * (b - a)]
    taken = {k for a, b in out for k in range(a, b)}
    start = None
    for k in range(len(norms) + 1):
        free = k < len(norms) and not matched[k] and k not in taken
        if free and start is None:
            start = k
        elif not free and start is not None:
            if k - start >= 4:
                out.append((start, k))
            start = None
    return out
