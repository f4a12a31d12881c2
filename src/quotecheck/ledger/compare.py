"""Two drafts' claims set against each other: what an editor must look at again."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal

from quotecheck.claims.model import Claim, Selector
from quotecheck.ledger.anchor import Ground
from quotecheck.ledger.binding import bound_claim, bound_words, speaker_of
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span

What = Literal["words", "speaker"]
_QUOTED: Final = frozenset({"direct", "mixed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A claim that is another one now; ``now`` has several where it was split."""

    was: Claim
    now: tuple[Claim, ...]
    what: What


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What became of the claims of a draft. Kept: same words by the same speaker, wherever they stand."""

    kept: tuple[tuple[Claim, Claim], ...]
    changed: tuple[Change, ...]
    removed: tuple[Claim, ...]
    new: tuple[Claim, ...]


class Draft:
    """A draft's claims where they stand; without its text they are set one below the other."""

    def __init__(self, claims: Sequence[Claim], text: str | None) -> None:
        placed = text is not None
        self.text = text if text is not None else "\n\n".join(claim.text for claim in claims)
        self.claims = tuple(claims)
        self.spans: list[Span | None] = []
        at = 0
        for claim in claims:
            if placed:
                known = claim.start is not None and claim.end is not None
                self.spans.append(Span(claim.start or 0, claim.end or 0) if known else None)
            else:
                self.spans.append(Span(at, at + len(claim.text)))
            at += len(claim.text) + 2
        self._ground: Ground | None = None
        self._by_key: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_words: dict[str, list[int]] = defaultdict(list)
        for number, claim in enumerate(claims):
            self._by_key[bound_claim(claim)].append(number)
            self._by_words[bound_words(claim.text)].append(number)

    @property
    def ground(self) -> Ground:
        """The text, prepared when something is first looked for in it."""
        if self._ground is None:
            self._ground = Ground(self.text)
        return self._ground

    def same(self, claim: Claim) -> list[int]:
        """The claims with the same words by the same speaker."""
        return self._by_key.get(bound_claim(claim), [])

    def nearest(self, claim: Claim, among: Sequence[int]) -> int:
        """The one of several equal claims that stands where this one stood."""
        if len(among) == 1 or claim.selector is None:
            by_id = [n for n in among if self.claims[n].id == claim.id]
            return (by_id or list(among))[0]
        place = self.ground.exact(claim.selector)

        def far(number: int) -> tuple[bool, bool]:
            span = self.spans[number]
            off = place is None or span is None or not span.overlaps(place.span)
            return off, self.claims[number].id != claim.id

        return min(among, key=far)

    def successors(self, claim: Claim, taken: set[int]) -> tuple[list[int], What]:
        """The claims that a claim has become; ``taken`` ones are known to be others."""
        free = [n for n in self._by_words.get(bound_words(claim.text), ()) if n not in taken]
        if free:
            return [self.nearest(claim, free)], "speaker"
        if claim.selector is None and claim.start is None:
            by_id = [n for n, other in enumerate(self.claims) if other.id == claim.id and n not in taken]
            if by_id:
                return by_id[:1], "words"
        return self._overlapping(claim, taken), "words"

    def _overlapping(self, claim: Claim, taken: set[int]) -> list[int]:
        selector = claim.selector or Selector(prefix="", exact=claim.text, suffix="")
        place = self.ground.anchor(replace(selector, exact=claim.text))
        if place is None:
            return []
        over = [
            n for n, span in enumerate(self.spans) if n not in taken and span is not None and _lies_in(span, place.span)
        ]
        alike = [n for n in over if (self.claims[n].kind in _QUOTED) == (claim.kind in _QUOTED)]
        same = [n for n in alike or over if bound_claim(self.claims[n])[1] == bound_claim(claim)[1]]
        if same or place.share > 0.7 or place.how == "between":
            return same or alike or over
        return []


def _lies_in(span: Span, place: Span) -> bool:
    """Whether two stretches share half of the shorter one."""
    shared = min(span.end, place.end) - max(span.start, place.start)
    return shared > 0 and 2 * shared >= min(span.end - span.start, place.end - place.start)


def compare(old: Sequence[Claim], new: Sequence[Claim], *, text: str | None) -> Difference:
    """What became of ``old`` claims in a draft with ``new`` claims; ``text`` is None if the claims are all there is."""
    draft = Draft(new, text)
    kept: list[tuple[Claim, Claim]] = []
    left: list[Claim] = []
    taken: set[int] = set()
    for claim in old:
        free = [n for n in draft.same(claim) if n not in taken]
        if not free:
            left.append(claim)
            continue
        number = draft.nearest(claim, free)
        taken.add(number)
        kept.append((claim, new[number]))
    changed: list[Change] = []
    removed: list[Claim] = []
    followed: set[int] = set()
    for claim in left:
        numbers, what = draft.successors(claim, taken)
        if numbers:
            changed.append(Change(was=claim, now=tuple(new[n] for n in numbers), what=what))
            followed.update(numbers)
        else:
            removed.append(claim)
    fresh = tuple(claim for n, claim in enumerate(new) if n not in taken and n not in followed)
    return Difference(kept=tuple(kept), changed=tuple(changed), removed=tuple(removed), new=fresh)


def credited(claim: Claim) -> str:
    """Who a claim is by, for a message."""
    return speaker_of(claim.attribution) or "nobody in particular"
