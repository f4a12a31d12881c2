"""How much of a thing a claim speaks of, against its source: some and all, most and a third, in part and wholly."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.relations.degrees import READERS, UNDER, WHOLES
from quotecheck.evidence.facts.relations.reach import scope
from quotecheck.evidence.facts.strengthwords import LISTS, Excess, assertion
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.concepts import KIN, is_content, likeness, root

_FULL: Final = LISTS["full"]
_MOST: Final = LISTS["most"]
_PART: Final = LISTS["part"]
_AMOUNTS: Final = {w: level for level in range(1, 6) for w in LISTS[f"amount_{level}"]}
_MUCH: Final = 3
_MOSTLY: Final = 4
_ALL: Final = 0.995
_PARTIAL: Final = LISTS["partial"]
_STEEP: Final = LISTS["steep"]
_SLIGHT: Final = LISTS["slight"]
_SHORT_OF: Final = LISTS["short_of"] - {"most"}
_MOSTLIKE: Final = frozenset({"bulk", "all", "every", "overwhelming", "overwhelmingly", "nearly", "almost", "chiefly"})
_NOT_WHOLE: Final = frozenset({"nearly", "almost", "not", "at", "in", "after", "of", "above", "virtually", "for"})
_WHOLE: Final = frozenset({"all", "every", "each", "everyone", "everybody"})

_EVERY: Final = frozenset({"all", "every", "each", "both", "whole", "any", "everywhere"})
_ONE: Final = frozenset({"the", "a", "an", "one", "this", "our", "my"})
_LEAD: Final = 3
EVERYBODY: Final = frozenset({"everybody", "everyone", "all", "every", "each"})
_AS_MUCH: Final = frozenset({"long", "much", "many", "far", "high", "often"})
_OF_ALL: Final = frozenset({"no", "all", "every", "each", "any"})
_LIMITING: Final = frozenset(
    ["with", "without", "under", "over", "below", "above", "who", "that", "whose", "aged", "older", "younger", "but"]
)
"""What follows a noun and says of which of them alone it holds."""
_LIMIT: Final = 6


def quantity_excess(
    norms: Sequence[str], unit: Unit, matched: Sequence[int], units: Sequence[Unit] = ()
) -> list[Excess]:
    """Where a claim speaks of more than a unit does; ``matched`` are the unit's words that the claim shares,
    ``units`` all that the claim rests on."""
    found = (
        _among(norms, unit),
        _partial(norms, unit, matched),
        _whole(norms, unit),
        _more_of(norms, [unit.norms[k] for k in scope(unit, matched)], unit),
        _steep(norms, unit),
        _short_of(norms, unit),
        _all_of(norms, unit, units),
        _restricted(norms, unit),
        *(read(norms, unit.norms) for read in READERS),
    )
    return [*_quantities(norms, unit), *(x for x in (*found, _one_for_all(norms, unit)) if x is not None)]


def _restricted(norms: Sequence[str], unit: Unit) -> Excess | None:
    """*No farm would be charged* where the source has *no farm with fewer than 50 cows would be charged*."""
    mine = {(a, root(b)): k for k, (a, b) in enumerate(pairwise(norms)) if a in _OF_ALL and is_content(b)}
    for k, (a, b) in enumerate(pairwise(unit.norms)):
        place = mine.get((a, root(b)))
        limits = unit.norms[k + 2 : k + 2 + _LIMIT]
        if place is None or not limits or limits[0] not in _LIMITING:
            continue
        told = {root(n) for n in norms[place + 2 :]}
        if not any(root(n) in told for n in limits[1:] if is_content(n) or n[0].isdigit()):
            return Excess(cls="quantifier", article=a, source=f"{a} {b} {' '.join(limits[:3])}")
    return None


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
        rank = 0 if list(norms[k + 1 : k + 2]) == ["but"] else rank  # "all but 24" is not all
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
                if found == "number" and not {"a", "small"} & set(before):
                    continue  # "the number of" says nothing of how many
                if found is not None and (found not in ("one", "two", "three", "number") or "of" in before):
                    return found
    return None


def _partial(norms: Sequence[str], unit: Unit, matched: Sequence[int]) -> Excess | None:
    """*upheld* where the source has *upheld in part*."""
    if any(n in _AMOUNTS or n in ("part", "half") for n in norms):
        return None
    near = set(scope(unit, matched)) | set(matched)
    for k, word in enumerate(unit.norms):
        part = word in _PARTIAL or (
            word == "part" and k and unit.norms[k - 1] == "in" and unit.norms[k + 1 : k + 2] != ["of"]
        )
        if part and (k in near or k - 1 in near or k - 2 in near):
            return Excess(cls="quantifier", article=assertion(norms), source=word)
    return None


def _whole(norms: Sequence[str], unit: Unit) -> Excess | None:
    """*all*, *most*, *unanimously*: against the share that the passage gives."""
    level, word = _most_said(norms)
    if "unanimously" in norms or "unanimous" in norms:
        split = next((f for f in unit.figures if f.kind == "score" and min(f.low, f.high) > 0), None)
        pair = _votes(unit)
        if split is not None or pair is not None:
            said = " ".join(split.text.split()) if split is not None else pair or ""
            return Excess(cls="quantifier", article="unanimous", source=said)
        return None
    if level < _MOSTLY or (word in ("most", "majority") and _superlative(norms)) or ("all", "but") in pairwise(norms):
        return None
    share, source = _share(norms, unit)
    if share is None:
        return _unspoken(norms, unit, word) if word in ("most", "majority") else None
    over = source.casefold().startswith(("more than", "over", "above"))
    held = share >= _ALL if level > _MOSTLY else share > 0.5 or (over and share == 0.5)
    return None if held else Excess(cls="quantifier", article=word, source=source)


def _superlative(norms: Sequence[str]) -> bool:
    """Whether *most* ranks here (*the most expensive*) and is no share."""
    k = next((k for k, n in enumerate(norms) if n in ("most", "majority")), 0)
    ranks = k > 0 and norms[k - 1] == "the" and norms[k] == "most"
    return ranks or (list(norms[k - 1 : k]) == ["at"] and list(norms[k + 1 : k + 2]) != ["of"])


def _votes(unit: Unit) -> str | None:
    plain = [f for f in unit.figures if f.kind == "number"]
    for a, b in pairwise(plain):
        between = unit.norms[a.last : b.first]
        if min(a.low, b.low) > 0 and between and len(between) <= 2 and between[-1] in ("to", "against"):
            return unit.view.run(unit.first + a.first, unit.first + b.last)
    return None


def _share(norms: Sequence[str], unit: Unit) -> tuple[float | None, str]:
    """What share of something the claim speaks of a passage gives: *51 of the 84*, *a third*, *40 per cent*."""
    level, word = _most_said(norms)
    behind = norms[list(norms).index(word) + 1 :] if level >= _MOSTLY else norms
    part = _figure_of([n for n in behind if is_content(n)], unit) or _figure_of(
        [n for n in norms if is_content(n)], unit
    )
    counts = [f for f in unit.figures if f.kind in ("number", "money")]
    for a, b in pairwise(counts):
        said = unit.norms[a.last : b.first]
        if "of" in said and len(said) <= 3 and a.high < b.low:
            return a.value / b.value, unit.view.run(unit.first + a.first, unit.first + b.last)
        if list(said[-2:]) in (["of", "which"], ["of", "whom"], ["of", "them"]) and b.high <= a.low:
            return b.value / a.value, unit.view.run(unit.first + a.first, unit.first + b.last)
    if counts and unit.norms[0] == "of" and len(counts) > 1 and counts[1].high <= counts[0].low:
        return counts[1].value / counts[0].value, " ".join(counts[1].text.split())
    if part is not None and part.kind in ("percent", "fraction"):
        return part.high / (100 if part.kind == "percent" else 1), " ".join(part.text.split())
    if part is not None and part.kind in ("number", "money"):
        wholes = [f.value for f in counts if f is not part and f.value > part.value]
        if wholes:
            return part.value / max(wholes), " ".join(part.text.split())
    shares = [f for f in unit.figures if f.kind in ("percent", "fraction")]
    if len(shares) == 1 and part is None:
        return shares[0].high / (100 if shares[0].kind == "percent" else 1), " ".join(shares[0].text.split())
    return None, ""


def _unspoken(norms: Sequence[str], unit: Unit, word: str) -> Excess | None:
    """*most of them* where the passage speaks of the thing, and has neither such a word nor a share above a half."""
    place = list(norms).index(word)
    if any(w in _MOST or w in _MOSTLIKE for w in unit.norms):
        return None
    behind = norms[place + 1 :]
    if behind[:1] in (["of"], ["are"], ["were"]):
        said = [n for n in behind if is_content(n)]
    else:
        said = [n for n in behind[:1] if is_content(n)]
    if not any(likeness(root(n), t) >= KIN for n in said for t in unit.places):
        return None  # a detail that the passage does not speak of
    counted = [f.value for f in unit.figures if f.kind in ("number", "money")]
    if len(counted) == 1 and not _PART & set(unit.norms):
        return None  # of what it is a part, another sentence may say
    if len(counted) > 1 and any(0.5 < a / b <= 1 for a in counted for b in counted if b > a):
        return None
    shown = " ".join(" ".join(f.text.split()) for f in unit.figures[:3])
    return Excess(cls="quantifier", article=word, source=shown or " ".join(unit.text.split()[:8]))


def _figure_of(said: Sequence[str], unit: Unit) -> Amount | None:
    """The figure of a list that stands next to something like one of some words: *crowding 1,640*."""
    for word in said:
        if not is_content(word):
            continue
        for k, other in enumerate(unit.stems):
            if other and likeness(root(word), other) >= KIN:
                found = next((f for f in unit.figures if f.first - 1 <= k <= _reach(f, unit) and f.when is None), None)
                if found is not None:
                    return found
    return None


def _reach(figure: Amount, unit: Unit) -> int:
    """How far behind a figure what it counts may stand: *171 in support*."""
    return figure.last + (list(unit.norms[figure.last : figure.last + 1]) in (["in"], ["for"], ["against"]))


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


def _most_said(norms: Sequence[str]) -> tuple[int, str]:
    """The strongest word for how much of a thing is meant, with its level; "as a whole" says nothing of that."""
    found = (
        (_AMOUNTS[n], n)
        for k, n in enumerate(norms)
        if n in _AMOUNTS
        and not (n == "whole" and norms[k - 1 : k] == ["a"])
        and not (n == "all" and set(norms[k - 1 : k]) & {"in", "at", "after"})
    )
    return max(found, default=(0, ""))


def _more_of(norms: Sequence[str], said: Sequence[str], unit: Unit) -> Excess | None:
    """*many workers* where the source has *a small number of cases*: how much is said of, by the strongest word."""
    mine, theirs = _most_said(norms), _most_said(said)
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


def _all_of(norms: Sequence[str], unit: Unit, units: Sequence[Unit]) -> Excess | None:
    """*all of them*, *every boat*: where no sentence that the claim rests on speaks of a whole."""
    if any(WHOLES & set(u.norms) or "100" in u.norms for u in units or (unit,)):
        return None
    for k, word in enumerate(norms):
        if (
            list(norms[k + 1 : k + 2]) == ["but"]
            or word not in ("all", "every")
            or set(norms[max(0, k - 2) : k]) & _NOT_WHOLE
        ):
            continue
        if norms[k + 1 : k + 2] == ["but"]:
            continue
        heads = {root(n) for n in norms[k + 1 : k + 7] if is_content(n)}
        place = next((p for p, s in enumerate(unit.stems) if s and any(likeness(h, s) >= KIN for h in heads)), None)
        low, high = (max(0, place - 3), place + 1) if place is not None else (0, min(len(unit.norms), 6))
        if place is not None or norms[k + 1 : k + 2] == ["of"] or norms[k + 1 : k + 3] == ["one", "of"]:
            return Excess(cls="quantifier", article=word, source=unit.view.run(unit.first + low, unit.first + high))
    return None


def _one_for_all(norms: Sequence[str], unit: Unit) -> Excess | None:
    """*at all clinics* where the source has *at the eye clinic*."""
    if _EVERY & set(unit.norms):
        return None
    for a, b in pairwise(norms):
        single = b[:-1] if a == "all" and b.endswith("s") else b
        if a not in ("all", "every") or not is_content(b) or (a == "all" and (single == b or b in unit.norms)):
            continue
        k = next((k for k, n in enumerate(unit.norms) if n == single), 0)
        lead = [n for n in unit.norms[max(0, k - _LEAD) : k] if n in _ONE]
        if lead:
            return Excess(cls="quantifier", article=a, source=f"{lead[-1]} … {single}")
    return None


def none_as_much(norms: Sequence[str], said: Sequence[str]) -> bool:
    """*less than three hours for everybody* where the source has *nobody was unlocked for as long as three*."""
    little = any(a in UNDER and b == "than" for a, b in pairwise(norms)) or "under" in norms
    much = any(said[k] == "as" and said[k + 1] in _AS_MUCH and said[k + 2] == "as" for k in range(len(said) - 2))
    return little and much and bool(EVERYBODY & set(norms)) and bool({"nobody", "none", "no"} & set(said))
