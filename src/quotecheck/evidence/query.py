"""A claim as it is looked up: its words that carry meaning with their weight, its names, its figures, what it
leans on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from quotecheck.claims.amount import Amount
from quotecheck.claims.figures import amounts
from quotecheck.claims.model import Claim
from quotecheck.evidence.concepts import is_content, root
from quotecheck.evidence.units import UnitIndex
from quotecheck.text.words import Words, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A word of the claim that carries meaning."""

    place: int
    stem: str
    weight: float
    name: bool
    lent: bool = False
    """It stands before the claim, which leans on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A claim, ready to be compared."""

    claim: Claim
    words: Words
    items: tuple[Item, ...]
    figures: tuple[Amount, ...]
    context: tuple[str, ...]
    """Stems of what the article says just before, nearest first; only good for finding the place."""
    credited: tuple[str, ...]
    leaning: bool = False
    """It says little by itself: "That is 57 per cent more"."""

    @property
    def norms(self) -> Sequence[str]:
        """The claim's normalised words."""
        return self.words.norms

    def weigh(self) -> float:
        """The weight of all items."""
        return sum(i.weight for i in self.items) or 1.0


def query(claim: Claim, index: UnitIndex, on: date | None, credited: tuple[str, ...]) -> Query:
    """Read a claim; the index is filled with what it may need."""
    found = words(claim.text)
    figures = amounts(claim.text, on)
    index.prepare([n for n in found.norms if is_content(n) or n[0].isdigit()] or list(found.norms))
    inside = {k for f in figures for k in range(f.first, f.last)}
    items = []
    for k, norm in enumerate(found.norms):
        if k in inside or not is_content(norm):
            continue
        name = _is_name(claim.text, found, k)
        weight = index.weight(root(norm)) * (1.25 if name else 1.0)
        items.append(Item(place=k, stem=root(norm), weight=weight, name=name))
    context = _context(claim)
    leaning = (
        sum(i.weight for i in items) < 5.0
        and bool(found.norms)
        and found.norms[0] in ("it", "that", "this", "they", "he", "she", "these", "those", "its")
    )
    if sum(i.weight for i in items) < 3.0:  # "He is 58.": what it is about stands before it
        have = {i.stem for i in items}
        items += [
            Item(place=0, stem=s, weight=0.5 * index.weight(s), name=False, lent=True)
            for s in context[:6]
            if s not in have
        ]
    return Query(
        claim=claim,
        words=found,
        items=tuple(items),
        figures=figures,
        context=context,
        credited=credited,
        leaning=leaning,
    )


def _is_name(text: str, found: Words, k: int) -> bool:
    """Whether a word is printed as a name: a capital inside a sentence, or one at its head that another capital
    follows."""
    raw = text[found.starts[k] : found.ends[k]]
    if not raw[:1].isupper():
        return False
    if k == 0:
        return k + 1 < len(found) and text[found.starts[1] : found.ends[1]][:1].isupper()
    between = text[found.ends[k - 1] : found.starts[k]]
    return not any(c in between for c in ".!?:")


def _context(claim: Claim) -> tuple[str, ...]:
    said = words((claim.context or "")[-400:]).norms
    return tuple(dict.fromkeys(root(n) for n in reversed(said) if is_content(n)))[:24]
