"""What speaks against a passage as the source of a claim in other words.

Nearness of meaning cannot tell a claim from its denial, nor who did a thing to whom. So whatever can be told word by
word is: figures, names, denials, opposites, conditions, *all* and *some*, and words that the two share. Each is enough.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Final

from quotecheck.claims.amount import Amount
from quotecheck.claims.figures import amounts
from quotecheck.evidence.language.amounts import comparable, holds
from quotecheck.evidence.language.concepts import is_content, likeness, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base, negated_form, opposite
from quotecheck.evidence.meaning.asked import Asked, Term
from quotecheck.evidence.meaning.near import near_stems, nearness, opposed
from quotecheck.evidence.meaning.retrieve import Passage
from quotecheck.evidence.model import EditClass

_SHARED: Final = 0.45
"""From this share of shared words on a claim keeps the passage's wording, and must then account for the rest of it."""
_KEPT: Final = 0.7
"""From here on it is the passage's wording: what differs is judged word by word and never by meaning."""
_STANDS: Final = 0.55
_NAMED: Final = 0.5
_SYNONYM: Final = 0.8
_IF: Final = frozenset(["if", "unless", "provided", "until"])
_UNREAL: Final = frozenset(
    [
        "if",
        "unless",
        "should",
        "would",
        "could",
        "may",
        "might",
        "provided",
        "when",
        "whenever",
        "once",
        "without",
        "were",
        "until",
    ]
)
_WHOLE: Final = frozenset(
    [
        "all",
        "every",
        "everyone",
        "everybody",
        "each",
        "entire",
        "whole",
        "always",
        "none",
        "nobody",
        "never",
        "everything",
    ]
)
_PART: Final = frozenset(
    [
        "some",
        "several",
        "few",
        "part",
        "partly",
        "half",
        "most",
        "mostly",
        "sometimes",
        "often",
        "certain",
        "one",
        "two",
        "three",
    ]
)
_JOINTS: Final = frozenset(["and", "but", "because", "although", "though", "while", "whereas"])
_FAINT: Final = frozenset(["little", "few", "less", "fewer", "against", "instead", "beyond", "worse"])
_COUNTED: Final = 2
"""Numbers up to here, in words, tell too little to be missed: *the two sides*, *now and then one*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One reason, with its class: words ``[first, last)`` of the claim against a stretch of the source's text."""

    cls: EditClass
    first: int
    last: int
    start: int = 0
    end: int = 0
    """Both 0 where the source has nothing to show."""


def doubts(claim: Asked, passage: Passage, known: Sequence[str], on: date | None = None) -> list[Doubt]:
    """Everything that speaks against a passage; ``known`` are stems that the document is about (title, speaker)."""
    stems = set(passage.stems)
    if passage.view.asks(passage.last):
        return [Doubt(cls="question_mark", first=0, last=len(claim.words))]
    return [
        *_figures(claim, passage, on),
        *_names(claim, passage, stems | set(known)),
        *_denial(claim, passage),
        *_opposites(claim, passage),
        *_limits(claim, passage),
        *_wording(claim, stems),
    ]


def _figures(claim: Asked, passage: Passage, on: date | None) -> list[Doubt]:
    """Figures of the claim that neither the passage nor the sentence beside it has."""
    mine = [f for f in amounts(claim.text, on) if _tells(f)]
    if not mine:
        return []
    view = passage.view
    first = view.sentence(passage.first - 1)[0] if passage.first else 0
    last = view.sentence(passage.last)[1] if passage.last < len(view) else passage.last
    base = view.starts[first]
    theirs = amounts(view.text[base : view.ends[last - 1] + 2], on)
    said = set(view.norms[first:last])
    out = []
    for f in mine:
        held = any(comparable(f, o) and holds(f, o) for o in theirs)
        if held or set(claim.words.norms[f.first : f.last]) <= said:
            continue
        other = next(((base + o.start, base + o.end) for o in theirs if o.kind == f.kind), (0, 0))
        cls: EditClass = "date" if f.when is not None else "number"
        out.append(Doubt(cls=cls, first=f.first, last=f.last, start=other[0], end=other[1]))
    return out


def _tells(figure: Amount) -> bool:
    """Whether a figure must be there: ordinals and the smallest numbers in words are words like others."""
    if figure.kind == "ordinal":
        return False
    return not (figure.kind in ("number", "multiple") and figure.value <= _COUNTED and figure.text[:1].isalpha())


def _names(claim: Asked, passage: Passage, stems: set[str]) -> list[Doubt]:
    """Names of the claim that stand neither near the passage nor over the document."""
    view = passage.view
    around = view.norms[max(0, passage.first - 60) : passage.last + 60]
    there = stems | {root(n) for n in around}
    out = []
    for term in claim.terms:
        k = term.places[0]
        if not printed_as_name(claim, k) or any(nearness(term.stem, s) >= _NAMED or _part(term.stem, s) for s in there):
            continue
        out.append(Doubt(cls="name", first=k, last=k + 1))
    return out


def _part(a: str, b: str) -> bool:
    """Washington/Washington's, Europe/European."""
    return len(a) > 3 and len(b) > 3 and a[:4] == b[:4]


def printed_as_name(claim: Asked, k: int) -> bool:
    """Whether word ``k`` of a claim has a capital that no sentence start explains."""
    raw = claim.text[claim.words.starts[k] : claim.words.ends[k]]
    if k == 0 or not raw[:1].isupper():
        return False
    return not any(c in ".!?:" for c in claim.text[claim.words.ends[k - 1] : claim.words.starts[k]])


def _denial(claim: Asked, passage: Passage) -> list[Doubt]:
    """One side denies and the other does not, in whatever words, in the clauses that have the claim's words."""
    reached = _reached(claim, passage)
    said = [passage.view.norms[k] for k in reached]
    mine, theirs = _denials(claim.words.norms), _denials(said)
    if bool(mine) == bool(theirs) or _faint(said if mine else claim.words.norms):
        return []
    denying, flat, places = (claim.words.norms, said, mine) if mine else (said, claim.words.norms, theirs)
    governed = [root(n) for k in places for n in denying[k + 1 : k + 6] if is_content(n)]
    stems = [root(n) for n in flat if is_content(n)]
    if any(_against(g, s) for g in governed for s in stems):
        return []  # "is not large" for "is small"
    if mine:
        return [Doubt(cls="negation", first=mine[0], last=mine[0] + 1)]
    return [_shown("negation", 0, len(claim.words), passage, reached[theirs[0]])]


def _shown(cls: EditClass, first: int, last: int, passage: Passage, at: int) -> Doubt:
    """A doubt that points at one word of the source."""
    return Doubt(cls=cls, first=first, last=last, start=passage.view.starts[at], end=passage.view.ends[at])


def _reached(claim: Asked, passage: Passage) -> Sequence[int]:
    """The words of those clauses of a passage that have words of the claim, or what stands for them."""
    view = passage.view
    cuts = [k for k in range(passage.first + 1, passage.last) if view.clause(k) or view.norms[k] in _JOINTS]
    edges = [passage.first, *cuts, passage.last]
    out: list[int] = []
    for a, b in pairwise(edges):
        stems = [root(n) for n in view.norms[a:b] if is_content(n) or n[0].isdigit()]
        if any(nearness(t.stem, s) >= _NAMED for t in claim.terms for s in stems):
            out += range(a, b)
    return out or range(passage.first, passage.last)


def _faint(norms: Sequence[str]) -> bool:
    """Whether words deny without a negation: *turned down*, *lacks*, *little*, *have yet to*."""
    lex = lexicon()
    implicit = lex.words("implicit_negative") | lex.words("denial") | _FAINT
    return any(
        n in implicit or base(n) in implicit or (n == "yet" and norms[k + 1 : k + 2] == ["to"])
        or (n.startswith("un") and len(n) > 5) or n.endswith("less")
        for k, n in enumerate(list(norms))
    )  # fmt: skip


def _denials(norms: Sequence[str]) -> list[int]:
    """Places of the words that deny; "not only" and "no more than" do not."""
    lex = lexicon()
    negation, lifted = lex.words("negation"), lex.words("negation_lifted") | {"more", "less", "choice", "doubt"}
    return [k for k, n in enumerate(norms) if n in negation and (k + 1 == len(norms) or norms[k + 1] not in lifted)]


def _opposites(claim: Asked, passage: Passage) -> list[Doubt]:
    """A word of the claim whose opposite the passage has, where the passage has nothing that stands for the word."""
    mine = {t.stem for t in claim.terms}
    denying = lexicon().words("negation")  # looked at as denials, not as opposites
    stems = {root(n): k for k, n in enumerate(passage.norms, passage.first) if n not in denying and is_content(n)}
    out = []
    for term in claim.terms:
        if term.stem in denying or any(nearness(term.stem, s) >= _STANDS for s in stems):
            continue
        other = next((s for s in sorted(stems) if s not in mine and _against(term.stem, s)), None)
        if other is not None:
            k = term.places[0]
            out.append(_shown("opposite", k, k + 1, passage, stems[other]))
    return out


def _against(a: str, b: str) -> bool:
    """Whether two stems are opposites, or one is the known opposite of what means the same as the other."""
    if opposed(a, b) or opposite(a, b) or negated_form(a, b):
        return True
    return any(opposite(a, s) for s in _same(b)) or any(opposite(s, b) for s in _same(a))


@lru_cache(maxsize=1 << 12)
def _same(stem: str) -> tuple[str, ...]:
    return tuple(s for s, rate in near_stems(stem).items() if rate >= _SYNONYM)


def _limits(claim: Asked, passage: Passage) -> list[Doubt]:
    """A condition of the passage that the claim lacks; *all* where the passage has *some*."""
    mine, theirs = claim.words.norms, passage.norms
    out = []
    condition = next((k for k, n in enumerate(theirs, passage.first) if n in _IF), None)
    if condition is not None and not _UNREAL & set(mine):
        out.append(_shown("condition", 0, len(mine), passage, condition))
    k = next((k for k, n in enumerate(mine) if n in _WHOLE), None)
    part = next((k for k, n in enumerate(theirs, passage.first) if n in _PART), None)
    if k is not None and part is not None and not _WHOLE & set(theirs) and not _denials(theirs):
        out.append(_shown("quantifier", k, k + 1, passage, part))
    return out


def _wording(claim: Asked, stems: set[str]) -> list[Doubt]:
    """Words that a claim has beside the passage's own: where it keeps the wording, each must be stood for."""
    free = [t for t in claim.terms if not (printed_as_name(claim, t.places[0]) or t.stem[0].isdigit())]
    shared = sum(t.stem in stems for t in free)  # names and figures are shared by whoever says it anew, too
    if not free or shared < _SHARED * len(free):
        return []
    if shared >= _KEPT * len(free):
        return [_whole(claim)]
    return [_at(t) for t in free if t.stem not in stems and not any(_stands(t.stem, s) for s in stems)][:1]


def _stands(a: str, b: str) -> bool:
    return max(nearness(a, b), likeness(a, b)) >= _STANDS


def _at(term: Term) -> Doubt:
    k = term.places[0]
    return Doubt(cls="wording", first=k, last=k + 1)


def _whole(claim: Asked) -> Doubt:
    return Doubt(cls="order", first=0, last=len(claim.words))
