"""Where words stand in another draft: exact before fuzzy, and verified after the hit.

After the W3C Web Annotation selectors and the way Hypothesis resolves them: the words themselves with what stands
before and after tell the place, an old position only helps to choose.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, Literal

from quotecheck.claims.model import Selector
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span
from quotecheck.text.words import words

_LONGEST: Final = 400
"""Words of a claim that are compared; the rest goes with them."""
_COMMON: Final = 200
"""Places of a word above which it does not vote: it would only cost time."""
_TRIES: Final = 4
_SHARE: Final = 0.5
"""Share of the claim's words, content words weighing more, that must stand at a fuzzy hit."""
_EDGE: Final = 2
"""Words on either side that must stand when everything between has been replaced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """Where the words of a selector stand now."""

    span: Span
    how: Literal["exact", "fuzzy", "between"]
    """``between``: the words are all new, what stands around them is not."""
    share: float
    """How much of the old words stands there."""


class Ground:
    """A draft, prepared once for many selectors."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = words(text)
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, norm in enumerate(self._words.norms):
            self._places[norm].append(place)

    def anchor(self, selector: Selector) -> Anchored | None:
        """The best place of a selector, or None."""
        exact = words(selector.exact).norms[:_LONGEST]
        before, after = words(selector.prefix).norms, words(selector.suffix).norms
        if not exact:
            return None
        return self._exact(selector, exact, before, after) or self._fuzzy(exact, before, after)

    def exact(self, selector: Selector) -> Anchored | None:
        """The best place where the very words stand, or None."""
        norms = words(selector.exact).norms
        return self._exact(selector, norms, words(selector.prefix).norms, words(selector.suffix).norms)

    def _exact(
        self, selector: Selector, exact: Sequence[str], before: Sequence[str], after: Sequence[str]
    ) -> Anchored | None:
        hits = list(self._runs(exact))
        if not hits:
            return None
        hint = selector.position.start if selector.position else 0

        def merit(first: int) -> tuple[int, int]:
            around = self._alike_before(first, before) + self._alike_after(first + len(exact), after)
            return around, -abs(self._words.starts[first] - hint)

        first = max(hits, key=merit)
        return Anchored(span=self._words.span(first, first + len(exact)), how="exact", share=1.0)

    def _runs(self, exact: Sequence[str]) -> Iterator[int]:
        """Every place where these words stand in a row."""
        if not exact:
            return
        norms = self._words.norms
        offset = min(range(len(exact)), key=lambda k: len(self._places.get(exact[k], ())))
        for place in self._places.get(exact[offset], ()):
            first = place - offset
            if first >= 0 and list(norms[first : first + len(exact)]) == list(exact):
                yield first

    def _alike_before(self, first: int, before: Sequence[str]) -> int:
        count = 0
        for k in range(1, min(first, len(before)) + 1):
            if self._words.norms[first - k] != before[-k]:
                break
            count += 1
        return count

    def _alike_after(self, last: int, after: Sequence[str]) -> int:
        count = 0
        for k in range(min(len(self._words) - last, len(after))):
            if self._words.norms[last + k] != after[k]:
                break
            count += 1
        return count

    def _fuzzy(self, exact: Sequence[str], before: Sequence[str], after: Sequence[str]) -> Anchored | None:
        query = [*before, *exact, *after]
        found = [self._verified(start, query, len(before), len(exact)) for start in self._starts(query)]
        return max((one for one in found if one is not None), key=lambda one: one.share, default=None)

    def _starts(self, query: Sequence[str]) -> list[int]:
        """The word at which the query may begin: places for which the most and the rarest of its words vote."""
        votes: Counter[int] = Counter()
        width = max(8, len(query) // 2)
        for at, norm in enumerate(query):
            places = self._places.get(norm, ())
            if 0 < len(places) <= _COMMON:
                for cell in {(place - at) // width for place in places}:
                    votes[cell] += 1000 // len(places)
        return [cell * width for cell, _ in sorted(votes.items(), key=lambda item: (-item[1], item[0]))[:_TRIES]]

    def _verified(self, start: int, query: list[str], lead: int, size: int) -> Anchored | None:
        """Compare word by word at a hit; None if it is not the place."""
        first = max(0, start - 12)
        last = min(len(self._words), start + len(query) + len(query) // 2 + 32)
        here = list(self._words.norms[first:last])
        blocks = SequenceMatcher(None, query, here, autojunk=False).get_matching_blocks()
        pairs = [(b.a + k, first + b.b + k) for b in blocks for k in range(b.size)]
        inside = [(q, at) for q, at in pairs if lead <= q < lead + size]
        total = sum(_weight(norm) for norm in query[lead : lead + size])
        share = sum(_weight(query[q]) for q, _ in inside) / total if total else 0.0
        if inside and share >= _SHARE:
            span = self._words.span(inside[0][1], inside[-1][1] + 1)
            return Anchored(span=span, how="fuzzy", share=share)
        return self._between(pairs, lead, size, share)

    def _between(self, pairs: list[tuple[int, int]], lead: int, size: int, share: float) -> Anchored | None:
        """The stretch between what stood directly before and directly after the old words."""
        before = [at for q, at in pairs if q < lead]
        after = [at for q, at in pairs if q >= lead + size]
        if len(before) < _EDGE or len(after) < _EDGE:
            return None
        first, last = before[-1] + 1, after[0]
        if not 0 < last - first <= 3 * size + 12:
            return None
        return Anchored(span=self._words.span(first, last), how="between", share=share)


def _weight(norm: str) -> float:
    """A word of content tells a place, a short one hardly does."""
    return 1.0 if len(norm) > 3 or norm[:1].isdigit() else 0.3
