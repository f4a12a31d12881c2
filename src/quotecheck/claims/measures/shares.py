"""Shares in words: *half*, *two thirds*, *one in ten*, *three in every four*, *half a percentage point*."""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.measures.amount import FRACTIONS, Amount, AmountText
from quotecheck.text.numbers import Quantity, fraction, quantity

_RANKED: Final = frozenset({"the", "first", "second"})
_BASES: Final = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 25, 50, 100, 1000})
"""What people say *one in* of."""


class ShareText(AmountText):
    """A text in which shares are looked for."""

    def share(self, i: int) -> Amount | None:
        """*half*, *a third*, *two thirds*, *one in ten*, *eight trains in ten*."""
        points = self._points(i)
        if points is not None:
            return points
        for size in (3, 2, 1):
            run = self.norms[i : i + size]
            if len(run) == size and run[-1] in FRACTIONS and self._is_share(i, run):
                value = fraction(list(run))
                if value is not None and 0 < value <= 1:
                    return self.make("fraction", value, i, i + size)
        return self._one_in(i)

    def _points(self, i: int) -> Amount | None:
        """*half a percentage point*, *a quarter of a point*."""
        opening, *rest = (self.norm(i + k) for k in range(6))
        at = 1 if opening == "half" else 2 if (opening, rest[0]) == ("a", "quarter") else 0
        at += bool(at) and self.norm(i + at) == "of"
        if not at or self.norm(i + at) != "a":
            return None
        end = i + at + 1 + (self.norm(i + at + 1) == "percentage")
        if self.norm(end) != "point":
            return None
        return self.make("points", 0.5 if opening == "half" else 0.25, i, end + 1, unit="points")

    def _is_share(self, i: int, run: Sequence[str]) -> bool:
        """Whether a fraction word is a share here, and no rank (*a third party*) or half a year."""
        if len(run) == 1:
            before, behind = self.norm(i - 1), self.norm(i + 1)
            return run[0] == "half" and (before == "a" or (behind not in ("a", "an") and before not in _RANKED))
        if len(run) == 2:
            return run[0] not in _RANKED | {"this", "last", "next", "previous"} and not (
                run[0] in ("a", "an") and self.ordinal_use(i + 2, run[1])
            )
        return True

    def _one_in(self, i: int) -> Amount | None:
        """*one in ten*, *eight trains in ten*, *three out of four*."""
        found = quantity(self.norms, i)
        if found is None or found.ordinal or found.unit or found.value >= 1000:
            return None
        for k in range(found.last, min(found.last + 4, len(self.norms) - 1)):
            if self.norms[k] in ("in", "out") and "." not in self.gap(k):
                at = k + 1 + (self.norms[k] == "out" and self.norm(k + 1) == "of")
                at += self.norms[k] == "in" and self.norm(k + 1) == "every"
                base = quantity(self.norms, at)
                if base is None or not self._is_base(found, base, round_only=self.norms[k] == "in"):
                    return None
                counted = found.last if k > found.last else None
                return self.make("fraction", found.value / base.value, i, base.last, noun_at=counted)
            if self.norms[k] in self.lex.not_nouns:
                return None
        return None

    def _is_base(self, found: Quantity, base: Quantity, *, round_only: bool) -> bool:
        """Whether a second number is what the first is a share of: *one in ten*, not *four in 2019*."""
        if base.ordinal or base.unit or base.first in self.dates or not found.value < base.value <= 1000:
            return False
        behind = self.norm(base.last)
        if behind and (self.lex.duration(behind) or self.lex.unit(behind)):
            return False
        return not round_only or base.value in _BASES
