"""Whether a claim says more than its source: may for will, some for all, a plan for a fact, a denial lost, a
direction turned."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise
from typing import Final, Literal

from quotecheck.claims.amount import Amount
from quotecheck.evidence.concepts import ALIKE, KIN, is_content, likeness, root
from quotecheck.evidence.relatedwords import opposites
from quotecheck.evidence.units import Unit
from quotecheck.evidence.wordforms import opposite

Clash = Literal["modality", "quantifier", "negation", "opposite"]


def _words() -> dict[str, frozenset[str]]:
    data = tomllib.loads(files("quotecheck.evidence.lexicons").joinpath("strength-en.toml").read_text("utf-8"))
    return {k: frozenset(v.split()) for k, v in data.items() if k != "language"}


_LISTS: Final = _words()
_POSSIBLE: Final = _LISTS["possible"]
_PLANNED: Final = _LISTS["planned"]
_WITH_TO: Final = _LISTS["with_to"]
_SPARED: Final = _LISTS["spared"]
_FULL: Final = _LISTS["full"]
_MOST: Final = _LISTS["most"]
_PART: Final = _LISTS["part"]
NEGATIONS: Final = _LISTS["negation"]
_NEGATION_OK: Final = _LISTS["negation_lifted"]
_SAME: Final = _LISTS["unchanged"]
_AMOUNTS: Final = {w: level for level in range(1, 6) for w in _LISTS[f"amount_{level}"]}
_MUCH: Final = 3
_FACING: Final = _LISTS["facing"]
_STEEP: Final = _LISTS["steep"]
_SLIGHT: Final = _LISTS["slight"]
_DONE: Final = _LISTS["done"]
_ASKED: Final = _LISTS["asked"]
_CAUSE: Final = _LISTS["cause"]
_LINKED: Final = _LISTS["linked"]
_SHORT_OF: Final = _LISTS["short_of"] - {"most"}
_WHOLE: Final = frozenset({"all", "every", "each", "everyone", "everybody"})
_MOVES: Final = frozenset(root(w) for w in _LISTS["move"])
_CONTRAST: Final = frozenset({"but", "although", "though", "while", "whereas", "and"})
_IF: Final = frozenset({"if", "unless", "provided", "subject", "assuming"})
_GOVERNED: Final = 5
"""How many words on a denial still governs."""
_CLAUSE: Final = re.compile(r"[;:\u2014\u2013(]|, | but | although | though | while | whereas | and that ")


def is_move(word: str) -> bool:
    """Whether a stem says that something went up or down."""
    return word in _MOVES


@dataclass(frozen=True, slots=True, kw_only=True)
class Excess:
    """A word of the claim that says more than the source's, by class."""

    cls: Clash
    article: str
    source: str


def excess(
    norms: Sequence[str],
    unit: Unit,
    matched: Sequence[int],
    *,
    calendar: frozenset[int] = frozenset(),
    shared: frozenset[int] = frozenset(),
    answer: Sequence[str] = (),
    told: bool = False,
) -> list[Excess]:
    """What a claim with these words says beyond a unit.

    ``matched`` are places of the unit's words that the claim shares, ``shared`` the places of those in the claim;
    ``calendar`` places of the claim's dates ("May"); ``answer`` what follows where the unit asks, or denies it in a
    short sentence; ``told`` for reported speech, where *would* is a *will*.
    """
    dated = {k for f in unit.figures if f.when is not None for k in range(f.first, f.last)}
    said = [unit.norms[k] for k in _scope(unit, matched) if k not in dated]
    plain = [n for k, n in enumerate(norms) if k not in calendar]
    return [
        x
        for x in (
            _modal(plain, [*said, *answer], told=told),
            _negation(norms, shared, unit, matched, answer),
            *_quantities(norms, unit),
            _mostly(norms, unit),
            _among(norms, unit),
            _more_of(norms, [unit.norms[k] for k in _scope(unit, matched)], unit),
            _steep(norms, unit),
            _turned(norms, unit, matched, calendar),
            _short_of(norms, unit),
            _settled(norms, unit, matched),
            _caused(norms, unit),
        )
        if x is not None
    ]


def _reach(unit: Unit, matched: Sequence[int]) -> list[int]:
    """The words of the clauses that hold what the claim shares with the unit."""
    bounds = _clauses(unit)
    if not matched:
        return list(range(len(unit.norms)))
    hits = [sum(a <= m < b for m in matched) for a, b in bounds]
    keep = [b for b, n in zip(bounds, hits, strict=True) if n and (n >= 2 or n >= 0.34 * len(matched))]
    return [k for a, b in keep or bounds for k in range(a, b)]


def _clauses(unit: Unit) -> list[tuple[int, int]]:
    base = unit.view.starts[unit.first]
    cuts = [base + m.start() for m in _CLAUSE.finditer(unit.text)]
    edges = [0]
    for cut in cuts:
        k = next((i for i in range(len(unit.norms)) if unit.view.starts[unit.first + i] >= cut), len(unit.norms))
        if k > edges[-1]:
            edges.append(k)
    edges.append(len(unit.norms))
    return [(a, b) for a, b in pairwise(edges) if a < b]


def _leads(norms: Sequence[str], k: int) -> bool:
    """Whether *to* or *that* follows: *aims to*, *the aim is to*."""
    return norms[k + 1 : k + 2] in (["to"], ["that"]) or norms[k + 1 : k + 3] in (["is", "to"], ["was", "to"])


def _level(norms: Sequence[str]) -> tuple[int, str]:
    """How sure a run of words is: 1 possible, 2 planned, 3 said flatly; with the word that makes it so."""
    for k, word in enumerate(norms):
        if word in _WITH_TO and not _leads(norms, k):
            continue
        if word in _POSSIBLE and not (word in ("risk", "likely") and k and norms[k - 1] in _SPARED):
            if word == "can't" and norms[k + 1 : k + 2] != ["rule"]:
                continue
            return 1, word
    for k, word in enumerate(norms):
        if word in _PLANNED and (word not in _WITH_TO or _leads(norms, k)):
            return 2, word
    return 3, ""


def _scope(unit: Unit, matched: Sequence[int]) -> list[int]:
    """The words that govern what the claim shares with the unit: its clauses, what leads up to them, and a condition
    that follows."""
    near = _reach(unit, matched)
    if not matched:
        return near
    low, high = near[0], near[-1]
    norms = unit.norms
    while low > 0 and not _parted(unit, low) and norms[low] not in _CONTRAST:
        low -= 1
    out = set(near) | set(range(low, near[0]))
    while high + 1 < len(norms) and not _parted(unit, high + 1):
        high += 1
    rest = range(near[-1] + 1, high + 1)
    condition = next((k for k in rest if norms[k] in _IF), None)
    if condition is not None:
        out.add(condition)
    return sorted(out)


def _parted(unit: Unit, k: int) -> bool:
    """Whether a semicolon, a dash or a sentence end stands before word ``k`` of a unit."""
    view = unit.view
    between = view.text[view.ends[unit.first + k - 1] : view.starts[unit.first + k]] if k else ""
    return any(c in between for c in ";\u2014\u2013") or ". " in between or "\n\n" in between


def _modal(norms: Sequence[str], said: Sequence[str], *, told: bool) -> Excess | None:
    mine, my_word = _level(norms)
    if any(n in _FACING for n in norms) or any(a.startswith("look") and b == "at" for a, b in pairwise(norms)):
        return None
    if mine == 3 and not told and "would" in norms:
        mine, my_word = 2, "would"
    theirs, word = _level(said)
    if theirs < mine:
        return Excess(cls="modality", article=my_word or _assertion(norms), source=word)
    return None


def _assertion(norms: Sequence[str]) -> str:
    return next(
        (w for w in norms if w in ("will", "would", "is", "are", "was", "were", "has", "have", "had", "must")), ""
    )


def _negation(
    norms: Sequence[str], shared: frozenset[int], unit: Unit, matched: Sequence[int], answer: Sequence[str]
) -> Excess | None:
    """A denial on one side only: one that governs a word which both have."""
    denied = next((w for w in answer if w in NEGATIONS), "")
    mine = [w for w, k in _denials(norms) if any(k < s <= k + _GOVERNED for s in shared)]
    near = set(_reach(unit, matched))
    theirs = [w for w, k in _denials(unit.norms) if k in near and any(k < m <= k + _GOVERNED for m in matched)]
    if denied and not theirs and not mine:
        return Excess(cls="negation", article="", source=denied)
    if theirs and not _negators(norms):
        return Excess(cls="negation", article="", source=theirs[0])
    if mine and not _negators(unit.norms) and not denied:
        return Excess(cls="negation", article=mine[0], source="")
    return None


def _denials(norms: Sequence[str]) -> list[tuple[str, int]]:
    return [
        (w, k)
        for k, w in enumerate(norms)
        if w in NEGATIONS and not (k + 1 < len(norms) and norms[k + 1] in _NEGATION_OK)
    ]


def _negators(norms: Sequence[str]) -> list[str]:
    return [
        w for k, w in enumerate(norms) if w in NEGATIONS and not (k + 1 < len(norms) and norms[k + 1] in _NEGATION_OK)
    ]


def _quantities(norms: Sequence[str], unit: Unit) -> list[Excess]:
    """*all its swimmers* where the source has *some of our swimmers*."""
    out = []
    if list(norms[-2:]) == ["in", "full"]:
        part = next(
            (w for k, w in enumerate(unit.norms) if w in ("most", "some", "many", "partly") or (w == "part" and k)),
            None,
        )
        if part is not None:
            out.append(Excess(cls="quantifier", article="full", source=part))
    for k, word in enumerate(norms):
        rank = 3 if word in _FULL else 2 if word in _MOST else 0
        if not rank:
            continue
        heads = [root(n) for n in norms[k + 1 : k + 6] if is_content(n)][:2]
        weaker = _weaker(heads, unit, rank)
        if weaker is not None:
            out.append(Excess(cls="quantifier", article=word, source=weaker))
    return out


def _weaker(heads: Sequence[str], unit: Unit, rank: int) -> str | None:
    weak = _PART | (_MOST if rank == 3 else frozenset())
    for head in heads:
        for other, places in unit.places.items():
            if likeness(head, other) == 0:
                continue
            for place in places:
                before = unit.norms[max(0, place - 5) : place]
                if any(w in _FULL for w in before) or (rank == 2 and any(w in _MOST for w in before)):
                    return None
                found = next((w for w in reversed(before) if w in weak), None)
                if found is not None and (found not in ("one", "two", "three", "number") or "of" in before):
                    return found
    return None


def _mostly(norms: Sequence[str], unit: Unit) -> Excess | None:
    """*most of them* where the passage has neither such a word nor a share above a half."""
    word = next(
        (
            w
            for k, w in enumerate(norms[:-1])
            if w in ("most", "majority") and norms[k + 1] in ("of", "are", "were", "people")
        ),
        None,
    )
    if word is None or any(w in _MOST or w in ("bulk", "all", "every", "overwhelming") for w in unit.norms):
        return None
    place = list(norms).index(word)
    said = [n for n in norms[place + 1 :] if is_content(n)]
    if not any(likeness(root(n), t) >= KIN for n in said for t in unit.places):
        return None  # a detail that the passage does not speak of
    part = _figure_of(norms[place + 1 :], unit)
    counted = [f.value for f in unit.figures if f.kind in ("number", "money")]
    if part is not None:
        if part.kind in ("percent", "fraction"):
            more = part.high > (50 if part.kind == "percent" else 0.5)
        else:
            more = any(0.5 < part.value / whole <= 1 for whole in counted if whole > part.value)
        return None if more else Excess(cls="quantifier", article=word, source=" ".join(part.text.split()))
    if any((f.kind == "percent" and f.high > 50) or (f.kind == "fraction" and f.high > 0.5) for f in unit.figures):
        return None
    if len(counted) > 1 and any(0.5 < a / b <= 1 for a in counted for b in counted if b > a):
        return None
    return Excess(cls="quantifier", article=word, source=" ".join(" ".join(f.text.split()) for f in unit.figures[:3]))


def _figure_of(said: Sequence[str], unit: Unit) -> Amount | None:
    """The figure of a list that stands next to something like one of some words: *crowding 1,640*."""
    for word in said:
        if not is_content(word):
            continue
        for k, other in enumerate(unit.stems):
            if other and likeness(root(word), other) >= KIN:
                found = next((f for f in unit.figures if f.first - 1 <= k <= f.last and f.when is None), None)
                if found is not None:
                    return found
    return None


def _among(norms: Sequence[str], unit: Unit) -> Excess | None:
    """*the longest* where the source has *among the longest*."""
    for word in norms:
        if (
            (word.endswith("est") or word in ("first", "only", "most", "best", "worst"))
            and word in unit.norms
            and not ({"among", "one"} & set(norms))
        ):
            k = list(unit.norms).index(word)
            before = unit.norms[max(0, k - 3) : k]
            if "among" in before or ("one" in before and "of" in before):
                return Excess(cls="quantifier", article=word, source=" ".join((*before, word)))
    return None


def _more_of(norms: Sequence[str], said: Sequence[str], unit: Unit) -> Excess | None:
    """*many workers* where the source has *a small number of cases*: how much is said of, by the strongest word."""
    mine = max(((_AMOUNTS.get(n, 0), n) for n in norms), default=(0, ""))
    theirs = max(((_AMOUNTS.get(n, 0), n) for n in said), default=(0, ""))
    if mine[0] < _MUCH or not 0 < theirs[0] < mine[0] or any(_AMOUNTS.get(n, 0) >= mine[0] for n in unit.norms):
        return None
    if theirs[1] == "number" and not {"small", "a"} & set(said):
        return None
    return Excess(cls="quantifier", article=mine[1], source=theirs[1])


def _steep(norms: Sequence[str], unit: Unit) -> Excess | None:
    """*collapsed* where the source has *fell slightly*."""
    mine = next((n for n in norms if n in _STEEP), None)
    theirs = next((n for n in unit.norms if n in _SLIGHT), None)
    return Excess(cls="quantifier", article=mine, source=theirs) if mine is not None and theirs is not None else None


def _settled(norms: Sequence[str], unit: Unit, matched: Sequence[int]) -> Excess | None:
    """*approved* where the source has *recommended*: a step that is done for one that is asked for."""
    mine = next((n for n in norms if n in _DONE), None)
    if mine is None or any(likeness(root(mine), root(n)) >= ALIKE for n in unit.norms if is_content(n)):
        return None
    if any(n in _DONE for n in unit.norms) or any(n in _ASKED for n in norms):
        return None
    theirs = next((unit.norms[k] for k in _scope(unit, matched) if unit.norms[k] in _ASKED), None)
    return Excess(cls="modality", article=mine, source=theirs) if theirs is not None else None


def _caused(norms: Sequence[str], unit: Unit) -> Excess | None:
    """*caused* where the source only finds a link."""
    mine = next((n for n in norms if n in _CAUSE), None)
    if mine is None or any(n in _CAUSE for n in unit.norms) or any(n in _LINKED for n in norms):
        return None
    theirs = next((n for n in unit.norms if n in _LINKED), None)
    return Excess(cls="modality", article=mine, source=theirs) if theirs is not None else None


def _short_of(norms: Sequence[str], unit: Unit) -> Excess | None:
    """*every customer* where the source has *nearly every customer*."""
    if _SHORT_OF & set(norms):
        return None
    for word in norms:
        if word in _WHOLE:
            for at in (j for j, n in enumerate(unit.norms) if n in _WHOLE and j):
                before = unit.norms[at - 1]
                if before in _SHORT_OF:
                    return Excess(cls="quantifier", article=word, source=f"{before} {unit.norms[at]}")
    return None


def _turned(norms: Sequence[str], unit: Unit, matched: Sequence[int], calendar: frozenset[int]) -> Excess | None:
    """A word of the claim whose opposite stands in the unit, where the word itself does not."""
    there = {root(n) for n in unit.norms}
    mine = {root(n) for n in norms if is_content(n)}
    for place, word in enumerate(norms):
        if place in calendar or not is_content(word) or root(word) in there:
            continue
        if root(word) in _MOVES and any(n in _SAME for n in unit.norms):
            return Excess(cls="opposite", article=word, source=next(n for n in unit.norms if n in _SAME))
        if any(likeness(root(word), t) >= KIN for t in there):
            continue
        facing = opposites(root(word))
        for k, other in enumerate(unit.norms):
            if (
                is_content(other)
                and (opposite(word, other) or root(other) in facing)
                and not any(likeness(m, root(other)) >= KIN for m in mine)
                and any(abs(k - m) <= _GOVERNED for m in matched)
            ):
                return Excess(cls="opposite", article=word, source=other)
    return None
