"""A claim as it is looked up: its words that carry meaning with their weight, its names, its figures, what it
leans on."""

from collections.abc import Sequence
from dataclasses import field, replace
from datetime import date
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.claims.measures.figures import amounts
from quotecheck.claims.model import Claim
from quotecheck.evidence.facts.strengthwords import DENYING, NEGATIONS, REFUSING
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.clauses import dictionary_form
from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.language.phrasal import phrasal
from quotecheck.evidence.language.relatedwords import related_words
from quotecheck.text.records import dataclass
from quotecheck.text.words import Words, words

_POINTING: Final = frozenset(
    [
        "it",
        "that",
        "this",
        "they",
        "he",
        "she",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "them",
        "another",
        "both",
        "neither",
        "each",
        "one",
    ]
)
"""A claim that begins with one of these speaks of what the sentence before it speaks of."""
_GENERAL: Final = frozenset(
    [
        "figure",
        "number",
        "total",
        "rate",
        "level",
        "rise",
        "fall",
        "increase",
        "company",
        "group",
        "body",
        "firm",
        "team",
        "club",
        "centre",
        "building",
        "project",
        "plan",
        "scheme",
        "measure",
        "bill",
        "rules",
        "move",
        "work",
        "study",
        "survey",
        "report",
        "vote",
        "longest",
        "shortest",
        "largest",
        "smallest",
        "highest",
        "lowest",
        "others",
        "remainder",
        "rest",
        "same",
        "average",
    ]
)
_ANYBODY: Final = frozenset({"anyone", "anybody", "someone", "somebody", "another"})
"""Words that name nobody and nothing."""
_ONESELF: Final = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself"})
_PRESENT: Final = frozenset({"is", "are", "has", "have"})
_TOLD_FROM: Final = frozenset({"previous", "following"})
_ENOUGH: Final = 4.0
"""Weight of a claim's own words from which they tell its place."""
_LENT: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A word of the claim that carries meaning."""

    place: int
    stem: str
    weight: float
    name: bool
    joined: bool = False
    """It stands in a name of several words."""
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
    before: tuple[Unit, ...] = ()
    """Where the sources speak of what the article says in the sentence before."""

    shares: dict[int, float] = field(default_factory=dict, compare=False, repr=False)
    """What was measured of it, by unit: kept while one claim is judged."""

    @property
    def norms(self) -> Sequence[str]:
        """The claim's normalised words."""
        return self.words.norms

    @property
    def telling(self) -> tuple[Item, ...]:
        """Its own words where they say enough, else also those that are lent."""
        own = tuple(i for i in self.items if not i.lent)
        return own if sum(i.weight for i in own) >= _ENOUGH else self.items

    def gap(self, k: int) -> str:
        """What is printed between word ``k - 1`` and word ``k``; "" before the first and behind the last."""
        inside = 0 < k < len(self.words)
        return self.claim.text[self.words.ends[k - 1] : self.words.starts[k]] if inside else ""

    def weigh(self) -> float:
        """The weight of all items."""
        return sum(i.weight for i in self.items) or 1.0


def query(claim: Claim, index: UnitIndex, on: date | None, credited: tuple[str, ...]) -> Query:
    """Read a claim; the index is filled with what it may need."""
    found = words(claim.text)
    figures = tuple(
        _unbound(f, found.norms)
        for f in _dated_from_before(claim, on)
        if not _means_now(f, found.norms) and not _is_title(f, claim.text, found)
    )
    index.prepare([n for n in found.norms if is_content(n) or n[0].isdigit()] or list(found.norms))
    inside = {k for f in figures for k in range(f.first, f.last)}
    joint = {k: both for k in range(len(found.norms)) if (both := phrasal(found.norms, k)) is not None}
    inside |= {at for _, at in joint.values()}
    items = []
    for k, norm in enumerate(found.norms):
        denies = k in joint and norm in NEGATIONS  # "nothing to do with"
        if k in inside or (not denies and (norm in _ANYBODY | _ONESELF or not is_content(norm))):
            continue
        name = _is_name(claim.text, found, k) or (k == 0 and _named_in(index, claim.text, root(norm)))
        stem = root(norm)
        if k in joint and not name and (denies or index.near(joint[k][0])):
            stem = joint[k][0]
        weight = index.weight(stem) * (1.25 if name else 1.0)
        joined = name and any(
            0 <= j < len(found)
            and _is_name(claim.text, found, j)
            and claim.text[found.ends[min(j, k)] : found.starts[max(j, k)]] == " "
            for j in (k - 1, k + 1)
        )
        items.append(Item(place=k, stem=stem, weight=weight, name=name, joined=joined))
    context = _context(claim)
    opening = found.norms[:2]
    pointing = bool(opening) and (opening[0] in _POINTING or (opening[0] == "the" and opening[-1] in _GENERAL))
    leaning = (
        pointing
        or sum(i.weight for i in items) < 3.0
        or bool({"it", "them", "that"} & set(found.norms[-3:]))
        or bool({"them", "these", "those"} & set(found.norms[:6]))
    )
    if sum(i.weight for i in items) < 3.0 or pointing:  # "He is 58.": what it is about stands before it
        have = {i.stem for i in items}
        before = context[:6] if sum(i.weight for i in items) < 3.0 else last_sentence(claim)
        items += [
            Item(place=0, stem=s, weight=_LENT * index.weight(s), name=False, lent=True)
            for s in before[:8]
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


def _means_now(figure: Amount, norms: Sequence[str]) -> bool:
    """*has 82 players today*: these days, and not the day of the article."""
    return norms[figure.first] == "today" and bool(_PRESENT & set(norms))


def _unbound(figure: Amount, norms: Sequence[str]) -> Amount:
    """*add up to 2.6 million* is no limit."""
    summed = bool({"add", "adds", "added", "adding"} & set(norms[max(0, figure.first - 3) : figure.first]))
    return replace(figure, bound="") if figure.bound == "most" and summed else figure


def _is_title(figure: Amount, text: str, found: Words) -> bool:
    """*Ward Seven*: a number that is printed with a capital inside a sentence is a name."""
    k = figure.first
    if figure.kind != "number" or figure.last != k + 1 or not k or not text[found.starts[k]].isupper():
        return False
    return text[found.ends[k - 1] : found.starts[k]] == " " and text[found.starts[k - 1]].isupper()


def _named_in(index: UnitIndex, text: str, word: str) -> bool:
    """Whether the packet knows the first word of a claim as a name: printed with a capital inside its sentences."""
    if not text[:1].isupper():
        return False
    printed = [(u.view.raw(u.first + p), p) for u in index.postings.get(word, ())[:20] for p in u.places[word]]
    if not printed or not all(raw[:1].isupper() for raw, _ in printed):
        return False
    return any(p and not raw.isupper() for raw, p in printed) or not any(related_words(word))


def _dated_from_before(claim: Claim, on: date | None) -> Sequence[Amount]:
    """The figures of a claim; *the previous quarter* is the one before that of which the sentence before it speaks."""
    figures = amounts(claim.text, on)
    if not any(_TOLD_FROM & set(f.text.casefold().split()) for f in figures if f.when is not None):
        return figures
    spoken = [
        f.when for f in amounts(sentence_before(claim), on) if f.when is not None and f.when.granularity != "time"
    ]
    if not spoken:
        return figures
    there = {f.first: f for f in amounts(claim.text, spoken[-1].end)}
    return [there.get(f.first, f) if _TOLD_FROM & set(f.text.casefold().split()) else f for f in figures]


def _context(claim: Claim) -> tuple[str, ...]:
    said = words((claim.context or "")[-400:]).norms
    return tuple(dict.fromkeys(root(n) for n in reversed(said) if is_content(n)))[:24]


def sentence_before(claim: Claim) -> str:
    """The sentence before the claim, as printed; "" where it stands first."""
    before = (claim.context or "").rstrip()[-400:]
    at = max(before.rfind(mark, 0, -1) for mark in (". ", "! ", "? ", "\n"))
    return before[at + 1 :].strip()


def last_sentence(claim: Claim) -> tuple[str, ...]:
    """Stems of the sentence before the claim, in order."""
    said = words(sentence_before(claim)).norms
    return tuple(dict.fromkeys(root(n) for n in said if is_content(n)))


def denying(asked: Query) -> bool:
    """Whether the article says that the claim was denied: *He denied that he had offered to resign*; *She refused to
    name him*."""
    by = asked.claim.attribution
    if by is None or by.cue is None:
        return False
    refused = dictionary_form(by.cue.casefold()) in REFUSING and asked.norms[:1] == ["to"]
    return refused or by.cue.casefold() in DENYING or dictionary_form(by.cue.casefold()) == "doubt"
