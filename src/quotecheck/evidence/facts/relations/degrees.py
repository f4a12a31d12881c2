"""How much by a small word: *few* beside *a few*, *less than* beside *more than*, all and all but some."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.facts.strengthwords import Excess
from quotecheck.evidence.language.concepts import KIN, is_content, likeness, root

WHOLES: Final = frozenset(
    ["all", "every", "each", "everyone", "everybody", "everything", "both", "entire", "whole", "any", "always", "per"]
) | frozenset(["no", "none", "nobody", "never", "neither", "nothing"])
"""Words of a source that speak of the whole of something, or of none of it."""
UNDER: Final = frozenset({"less", "fewer", "shorter", "lower"})
_MOSTLY: Final = 4
_LIMIT: Final = 6
"""Words behind a rank within which *outside* says of what it is not."""


def excepted(norms: Sequence[str], said: Sequence[str]) -> Excess | None:
    """*The street was spared* where the source has *Except for two houses, the street was spared*; *the deepest in
    Europe* where it has *the deepest in Europe outside Norway*."""
    out = next((k for k, n in enumerate(said) if n in _EXCEPT), None)
    rank = next((k for k, n in enumerate(said) if n.endswith("est") or n in {"only", "most", "least", "first"}), None)
    if out is None and rank is not None:
        out = next((k for k in range(rank + 2, min(len(said), rank + _LIMIT)) if said[k] == "outside"), None)
    told = rank is not None or out == 0 or bool(WHOLES & set(norms))  # of all there are, or the first of them
    if out is None or not told or _EXCEPT & set(norms) or _BUT_SOME & set(norms):
        return None
    what = {root(n) for n in said[out + 1 : out + 1 + _MOSTLY] if is_content(n)}
    if what & {root(n) for n in norms}:
        return None  # it speaks of what is left out
    return Excess(cls="quantifier", article="", source=" ".join(said[out : out + 3]))


_EXCEPT: Final = frozenset({"except", "excepting", "excluding"})
_BUT_SOME: Final = frozenset(
    {"outside", "apart", "aside", "bar", "but", "other", "without", "nearly", "almost", "most"}
)


def than(norms: Sequence[str], said: Sequence[str]) -> Excess | None:
    """*cost less than planned* where the source has *more than we had planned*."""
    for mine, up, what in _compared(norms):
        theirs = [(word, other) for word, other, of in _compared(said) if what & of]
        if theirs and all(other != up for _, other in theirs):
            return Excess(cls="opposite", article=mine, source=theirs[0][0])
    return None


def _compared(norms: Sequence[str]) -> list[tuple[str, bool, frozenset[str]]]:
    """*more than* and *less than*, with which of both it is and the stems behind it."""
    out = []
    for k, (a, b) in enumerate(pairwise(norms)):
        if b == "than" and a in _UPWARD | UNDER:
            behind = norms[k + 2 : k + 2 + _MOSTLY]
            out.append((a, a in _UPWARD, frozenset(root(n) for n in behind if is_content(n))))
    return out


_UPWARD: Final = frozenset({"more", "higher", "greater", "longer", "bigger", "larger"})


def few(norms: Sequence[str], said: Sequence[str]) -> Excess | None:
    """*few drivers refused* where the source has *a few of our drivers*, and the other way round."""
    for word in ("few", "little"):
        mine, theirs = _with_article(norms, word), _with_article(said, word)
        if mine and theirs and mine != theirs:
            source = word if theirs == {False} else f"a {word}"
            return Excess(cls="quantifier", article=word, source=source)
    return None


def _with_article(norms: Sequence[str], word: str) -> set[bool]:
    """Whether the word has *a* or *quite a* before it where it says how much; empty where it says something else."""
    leads = [norms[k - 1] if k else "" for k, n in enumerate(norms) if n == word]
    return {lead == "a" for lead in leads if lead not in _TOLD_OFF}


_TOLD_OFF: Final = frozenset(
    """
    the these those last next first past other very too so as how not no some every our
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What makes *few* a part of something else: *the last few days*, *very few*."""


def ago(norms: Sequence[str], said: Sequence[str]) -> Excess | None:
    """*left after six months* where the source has *left six months ago*, and the other way round."""
    mine, theirs = {"ago", "after"} & {*norms}, {"ago", "after"} & {*said}
    if len(mine) != 1 or len(theirs) != 1 or mine == theirs:
        return None
    past = norms if "ago" in mine else said
    k = list(past).index("ago")
    span = tuple(past[max(0, k - 2) : k])
    other = said if past is norms else norms
    at = list(other).index("after")
    same = span == tuple(other[at + 1 : at + 3])
    return Excess(cls="modality", article=mine.pop(), source=theirs.pop()) if same else None


def for_now(norms: Sequence[str], said: Sequence[str]) -> Excess | None:
    """*The dam is safe* where the source has *safe for now*."""
    there = ("for", "now") in set(pairwise(said))
    bound = {"now", "currently", "temporarily", "present", "today", "moment", "yet"} & {*norms}
    return Excess(cls="modality", article="", source="for now") if there and not bound else None


def part_of(norms: Sequence[str], said: Sequence[str]) -> Excess | None:
    """*agreed to pay the cost* where the source has *half of the cost*."""
    if _PARTS & {*norms} or any(n[:1].isdigit() for n in norms):
        return None
    for k in range(len(said) - 3):
        if said[k] not in _PARTS or said[k + 1] != "of" or said[k + 2] not in _OUR:
            continue
        whole = root(said[k + 3])
        for j in range(1, len(norms)):
            if root(norms[j]) == whole and norms[j - 1] in _OUR and (j < 2 or norms[j - 2] not in {"of", "to"}):
                return Excess(cls="quantifier", article=norms[j], source=" ".join(said[k : k + 4]))
    return None


_PARTS: Final = frozenset({"half", "third", "quarter", "fifth", "tenth", "most", "some", "part", "much", "thirds"})
_OUR: Final = frozenset({"the", "its", "their", "our", "his", "her", "this", "that"})


def since(norms: Sequence[str], said: Sequence[str]) -> Excess | None:
    """*for the first time in 2009* where the source has *for the first time since 2009*."""
    if not {"first", "last"} & {*norms} & {*said} or "since" in norms:
        return None
    years = {b for a, b in pairwise(said) if a == "since" and b.isdigit()}
    told = any(a in {"in", "during"} and b in years for a, b in pairwise(norms))
    return Excess(cls="modality", article="in", source="since") if told else None


def within(norms: Sequence[str], said: Sequence[str]) -> Excess | None:
    """*rose 40 centimetres in a day* where the source has *in an hour*."""
    mine, theirs = _in_a(norms), _in_a(said)
    if not mine or not theirs or mine & theirs:
        return None
    return Excess(cls="modality", article=mine.pop(), source=f"in {'an' if 'hour' in theirs else 'a'} {theirs.pop()}")


def _in_a(norms: Sequence[str]) -> set[str]:
    ones = {"a", "an", "one", "every", "each"}
    triples = zip(norms, norms[1:], norms[2:], strict=False)
    return {c for a, b, c in triples if a in {"in", "within"} and b in ones and c in _SPANS}


_SPANS: Final = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century"})


def first_to(norms: Sequence[str], said: Sequence[str]) -> Excess | None:
    """*the first woman to join* and *the first person to lead* where the source has *the first woman to lead*."""
    mine, theirs = _firsts(norms), _firsts(said)
    if not mine or not theirs:
        return None
    for noun, verb in mine:
        same = [n for n, v in theirs if likeness(root(verb), root(v)) >= KIN]
        if not same:
            return Excess(cls="quantifier", article=verb, source=f"{theirs[0][0]} to {theirs[0][1]}")
        wider = noun in _ANYBODY and not any(n in _ANYBODY for n in same)
        if wider:
            return Excess(cls="quantifier", article=noun, source=same[0])
    return None


def _firsts(norms: Sequence[str]) -> list[tuple[str, str]]:
    """Of *the first woman to lead*, the noun and the verb."""
    heads = {"first", "only", "last", "youngest", "oldest"}
    places = (k for k in range(len(norms) - 3) if norms[k] in heads and norms[k + 2] == "to")
    return [(norms[k + 1], norms[k + 3]) for k in places]


_ANYBODY: Final = frozenset({"person", "one", "human", "individual"})


def of_those(norms: Sequence[str], said: Sequence[str]) -> Excess | None:
    """*80% of the staff backed it* where the source has *half voted, and of those 80% backed it*."""
    if {"those", "them", "who", "whom"} & {*norms}:
        return None
    for k in range(len(said) - 2):
        share = said[k + 2] if said[k] == "of" and said[k + 1] in {"those", "them"} else ""
        at = next((j for j, n in enumerate(norms) if share[:1].isdigit() and n == share), None)
        if at is not None and any(norms[j : j + 2] in (["of", "the"], ["of", "its"]) for j in (at + 1, at + 2, at + 3)):
            return Excess(cls="quantifier", article=share, source=" ".join(said[k : k + 3]))
    return None


def in_spite(norms: Sequence[str], said: Sequence[str]) -> Excess | None:
    """*sales fell because prices were cut* where the source has *although prices were cut*."""
    for here, there in ((_CAUSE, _SPITE), (_SPITE, _CAUSE)):
        mine, theirs = [n for n in norms if n in here], [n for n in said if n in there]
        if mine and theirs and not here & {*said} and not there & {*norms}:
            return Excess(cls="opposite", article=mine[0], source=theirs[0])
    return None


_CAUSE: Final = frozenset({"because"})
_SPITE: Final = frozenset({"although", "though", "despite"})


READERS: Final = (few, excepted, than, ago, for_now, part_of, since, within, first_to, of_those, in_spite)
"""What may be said too much by a small word."""
