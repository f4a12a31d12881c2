"""The pieces of a sentence that tell one thing each: *61 per cent had a home to go to | and 24 per cent a job*.

A sentence is cut at its commas, brackets and joints, and what tells nothing by itself (no figure, no verb, no name)
goes with its neighbour, so a piece is at most a clause. What a piece leaves away and takes from the one before it
(Huddleston & Pullum 2002, 15: coordination and gapping) is lent to it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.claims.language import language
from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.clauses import is_finite
from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.relatedwords import related_words
from quotecheck.evidence.language.wordforms import base, is_past
from quotecheck.text.records import dataclass

_JOINTS: Final = frozenset({"and", "but", "while", "whereas", "though"})
_RELATIVE: Final = frozenset({"who", "which", "whose", "whom", "where"})
ELLIPTIC: Final = frozenset({"them", "which", "whom"})
"""What stands behind *of* for what was said before: *one of them*."""
_MARKS: Final = frozenset(",;:()—")
_DASH: Final = (" - ", " – ")
_COUNTED: Final = frozenset({"none", "nothing", "nobody", "ever"})
"""Words that tell how many or when, as a figure does."""
_NEXT: Final = 3
_FRAMED: Final = 2
"""Words before the figure that a sentence opens with: *of the 84*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence as it is cut: its words, what is printed of them and between them, its figures."""

    norms: tuple[str, ...]
    stems: tuple[str, ...]
    printed: tuple[str, ...]
    gaps: tuple[str, ...]
    """What is printed before each word."""
    figures: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Places of the words of a sentence that tell one thing, and of those that are lent to them."""

    places: tuple[int, ...]
    lent: tuple[int, ...] = ()


def sentence_of(unit: Unit) -> Sentence:
    """A sentence of a source."""
    view, low, high = unit.view, unit.first, unit.last
    return Sentence(
        norms=tuple(unit.norms),
        stems=tuple(unit.stems),
        printed=tuple(view.raw(k) for k in range(low, high)),
        gaps=("", *(view.text[view.ends[k - 1] : view.starts[k]] for k in range(low + 1, high))),
        figures=unit.figures,
    )


def sentence_asked(asked: Query) -> Sentence:
    """A claim."""
    text, found = asked.claim.text, asked.words
    return Sentence(
        norms=tuple(found.norms),
        stems=tuple(root(n) if is_content(n) else "" for n in found.norms),
        printed=tuple(text[a:b] for a, b in zip(found.starts, found.ends, strict=True)),
        gaps=("", *(text[found.ends[k - 1] : found.starts[k]] for k in range(1, len(found)))),
        figures=asked.figures,
    )


def names_of(said: Sentence) -> list[tuple[int, int]]:
    """Words ``[first, last)`` that are one name each: capitals in a row, without titles before them."""
    out: list[tuple[int, int]] = []
    for k in range(len(said.norms)):
        if not _is_name(said, k):
            continue
        if out and out[-1][1] == k and said.gaps[k] in (" ", ". "):
            out[-1] = (out[-1][0], k + 1)
        else:
            out.append((k, k + 1))
    return out


def _is_name(said: Sentence, k: int) -> bool:
    norm = said.norms[k]
    if not said.stems[k] or not said.printed[k][:1].isupper() or any(f.first <= k < f.last for f in said.figures):
        return False
    if norm in language("en")["titles"] or norm in lexicon().words("title"):
        return False
    follows = k + 1 < len(said.norms) and said.printed[k + 1][:1].isupper() and said.gaps[k + 1] == " "
    if k == 0 or any(c in said.gaps[k] for c in ".:?!\n|"):
        plain = is_past(norm) or any(related_words(said.stems[k]))
        return not plain or (follows and bool(said.stems[k + 1]))
    return base(norm) not in lexicon().words("weekday")


def pieces(said: Sentence) -> list[Piece]:
    """The pieces of a sentence, in order."""
    out: list[Piece] = []
    frame = _frame(said)
    for places, bracket in _gathered(said, list(_runs(said))):
        lent = _lent(said, out[-1], places, bracket=bracket) if out else ()
        out.append(Piece(tuple(places), tuple(k for k in (*frame, *lent) if k not in places)))
    return out


def _frame(said: Sentence) -> tuple[int, ...]:
    """What stands before all: *In 2024 the farm sold*, *Of 240 pupils, 150 walk*."""
    head = next((f for f in said.figures if f.first <= _FRAMED), None)
    if head is None or (head.when is None and said.norms[0] != "of"):
        return ()
    comma = next((k for k in range(head.last, len(said.norms)) if "," in said.gaps[k]), head.last)
    return tuple(range(comma if said.norms[0] == "of" else head.last))


def _lent(said: Sentence, before: Piece, places: Sequence[int], *, bracket: bool) -> tuple[int, ...]:
    """What a piece takes from the one before it: all that a bracket or a *which* stands behind, what stands before the
    first figure where the verb is left away, what stands before the verb where the subject is."""
    whole = sorted({*before.places, *before.lent})
    figures = {f.first for f in said.figures if f.kind != "ordinal"}
    which = said.norms[places[0]] in ("which", "where")
    if bracket or which:
        inside = {k for f in said.figures for k in range(f.first, f.last)}
        return tuple(k for k in whole if k not in inside)
    if not _finite(said, places):
        ahead = next((n for n, k in enumerate(whole) if k in figures), len(whole))
        return tuple(whole[:ahead])
    if said.norms[places[0]] in _JOINTS and len(places) > 1 and _is_verb(said, places[1]):
        ahead = next((n for n, k in enumerate(whole) if is_finite(said.norms, k)), len(whole))
        return tuple(whole[:ahead])
    return ()


def _is_verb(said: Sentence, k: int) -> bool:
    """Whether a verb follows a joint at once, whose subject is left away: *and has received*, *and opened*."""
    return is_past(said.norms[k]) or said.norms[k] in lexicon().words("finite")


@dataclass(frozen=True, slots=True)
class _Run:
    """Words between two cuts."""

    first: int
    last: int
    bracket: bool
    relative: bool
    hard: bool
    """It begins behind a semicolon or a dash."""


def _runs(said: Sentence) -> Iterator[_Run]:
    """The sentence cut wherever it may be."""
    inside = {k for f in said.figures for k in range(f.first + 1, f.last)}
    depth, hard, first = 0, False, 0
    for k in range(1, len(said.norms) + 1):
        mark = said.gaps[k] if k < len(said.norms) else ""
        if k < len(said.norms) and (k in inside or not (_cuts(mark) or _joins(said, k) or _relates(said, k))):
            continue
        yield _Run(first, k, depth > 0, said.norms[first] in _RELATIVE or _of_them(said, first), hard)
        hard = ";" in mark or "—" in mark or any(d in mark for d in _DASH)
        depth = max(0, depth + mark.count("(") - mark.count(")"))
        first = k


def _relates(said: Sentence, k: int) -> bool:
    """Whether a relative clause begins at word ``k``; *of which* begins before it."""
    return said.norms[k] in _RELATIVE and said.norms[k - 1] not in lexicon().words("preposition")


def _cuts(mark: str) -> bool:
    return (bool(_MARKS & set(mark)) and mark.strip("\n") != ":") or any(d in mark for d in _DASH)


def _joins(said: Sentence, k: int) -> bool:
    """Whether word ``k`` is a joint, and not that of one name or two: *Salt and Silver*."""
    if said.norms[k] not in _JOINTS:
        return False
    return not (k + 1 < len(said.norms) and _is_name(said, k - 1) and _is_name(said, k + 1) and said.gaps[k] == " ")


def _of_them(said: Sentence, k: int) -> bool:
    """*of which 190 were blank*, *one of them for 58 days*."""
    return any(a == "of" and b in ELLIPTIC for a, b in pairwise(said.norms[k : k + 4]))


def _gathered(said: Sentence, runs: Sequence[_Run]) -> list[tuple[list[int], bool]]:
    """Runs put together until each tells something; with whether it is a bracket."""
    out: list[tuple[list[int], bool]] = []
    resumes: list[int] | None = None
    waiting: list[int] = []
    for n, run in enumerate(runs):
        places = list(range(run.first, run.last))
        after = runs[n + 1] if n + 1 < len(runs) else None
        if run.bracket and out and not waiting:
            if _has_figure(said, run) and not _restates(said, run):
                out.append((places, True))
            else:
                out[-1][0].extend(places)
        elif run.relative and (out or waiting):
            out.append(([*_last_name(said, waiting or out[-1][0]), *places], False))
            if waiting:
                resumes, waiting = waiting, []
            elif not _finite(said, out[-2][0]):
                resumes = out.pop(-2)[0]
        elif out and not waiting and not run.hard and _apposed(said, out[-1][0], places):
            out[-1][0].extend(places)
        else:
            places, resumes = [*(resumes or []), *places], None
            if waiting and run.hard:
                out.append((waiting, False))
            places = places if run.hard else [*waiting, *places]
            waiting = []
            if _waits(said, run, places, after):
                waiting = places
            elif out and not run.hard and _tells_nothing(said, places) and not _two_names(said, out[-1][0], places):
                out[-1][0].extend(places)
            else:
                out.append((places, False))
    if waiting and not resumes and out and not _named(said, out[-1][0]) and _finite(said, out[-1][0]):
        out[-1][0].extend(waiting)  # "founded by my aunt, | Berit Solhaug"
    elif waiting or resumes:
        out.append(([*(resumes or []), *waiting], False))
    return out


def _waits(said: Sentence, run: _Run, places: Sequence[int], after: _Run | None) -> bool:
    """Whether names wait for what is told of them: *Tom, | Anna and | Joan voted against*."""
    if after is None or after.bracket or after.hard or _telling(said, places) or not _named(said, places):
        return False
    apposed = not _named(said, range(run.first, run.last))  # "Tom Rees, plumber, | and Anna Holt"
    return not (apposed and _named(said, range(after.first, min(after.last, after.first + _NEXT))))


def _apposed(said: Sentence, before: Sequence[int], places: Sequence[int]) -> bool:
    """*is Dora Haig, | a member since 1961*: what a name is called, right behind it."""
    plain = said.norms[places[0]] in lexicon().words("determiner") and not _finite(said, places)
    return plain and _is_name(said, before[-1]) and before[-1] + 1 == places[0]


def _tells_nothing(said: Sentence, places: Sequence[int]) -> bool:
    """Whether some words tell nothing by themselves: no verb and no figure, or one figure and nothing else."""
    inside = {k for f in said.figures for k in range(f.first, f.last)}
    kinds = {f.kind for f in said.figures if f.last - 1 in places}
    bare = len(kinds) == 1 and not any(said.stems[k] for k in places if k not in inside)
    return bare or not _telling(said, places)


def _telling(said: Sentence, places: Sequence[int]) -> bool:
    counted = any(f.last - 1 in places for f in said.figures) or any(said.norms[k] in _COUNTED for k in places)
    return counted or _finite(said, places)


def _finite(said: Sentence, places: Sequence[int]) -> bool:
    return any(is_finite(said.norms, k) for k in places)


def _named(said: Sentence, places: Sequence[int]) -> bool:
    return any(_is_name(said, k) for k in places)


def _two_names(said: Sentence, before: Sequence[int], places: Sequence[int]) -> bool:
    return _named(said, places) and _named(said, before)


def _has_figure(said: Sentence, run: _Run) -> bool:
    return any(run.first <= f.last - 1 < run.last for f in said.figures)


def _restates(said: Sentence, run: _Run) -> bool:
    """*85 (14 per cent)*: the same thing in another way; not *14 crowns (last year 12)*."""
    inside = [f for f in said.figures if run.first <= f.last - 1 < run.last]
    host = next((f for f in said.figures if f.last == run.first), None)
    if host is None or any(f.when is not None for f in inside):
        return False
    return host.kind == "number" or not any(f.kind == "number" and not f.noun for f in inside)


def _last_name(said: Sentence, places: Sequence[int]) -> list[int]:
    """The name that a relative clause is about."""
    found = [n for n in names_of(said) if n[1] - 1 in places]
    return list(range(*found[-1])) if found else []
