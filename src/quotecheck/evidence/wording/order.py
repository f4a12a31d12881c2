"""Words that are all there but in other places: a list turned round, a phrase moved, roles exchanged, a splice."""

import re
from collections import Counter
from collections.abc import Sequence

from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import opposite
from quotecheck.evidence.model import EditClass
from quotecheck.evidence.wording.pair import Block, Pair
from quotecheck.text.numbers import is_number_word

_NEAR = 14
"""Words beside the match within which a phrase counts as moved and not as added."""


def moved(pair: Pair, blocks: list[Block]) -> list[tuple[Block, EditClass | None]]:
    """The blocks with a class where words only changed their place; None where that is not what happened."""
    out: list[tuple[Block, EditClass | None]] = [(b, None) for b in blocks]
    plain = [k for k, b in enumerate(blocks) if b.mark is None]
    for k, cls in _reordered_region(pair, blocks, plain):
        out[k] = (blocks[k], cls)
    used = {k for k in plain if out[k][1] is not None}
    for k in plain:
        for j in plain:
            if j <= k or k in used or j in used or not _crosswise(pair, blocks[k], blocks[j]):
                continue
            cls = _class(pair, blocks[k], blocks[j])
            if any(b.mark is not None and b.mark.kind == "ellipsis" for b in blocks[k:j]):
                cls = "splice"
            out[k], out[j] = (blocks[k], cls), (blocks[j], cls)
            used |= {k, j}
    for k in plain:
        b = blocks[k]
        q, s = pair.quotation.norms[b.q0 : b.q1], pair.view.norms[b.s0 : b.s1]
        if k in used:
            continue
        if len(q) > 1 and Counter(q) == Counter(s):
            out[k] = (b, _class(pair, b, b))
        elif len(q) > 1 and not s and _stands_beside(pair, blocks, q):
            out[k] = (b, "order" if not any(is_negator(w) for w in q) else "negation")
    return out


def _reordered_region(pair: Pair, blocks: list[Block], plain: list[int]) -> list[tuple[int, EditClass]]:
    """All blocks, if the region that they span holds the same list items on both sides in another order."""
    differing = [k for k in plain if blocks[k].q0 < blocks[k].q1 or blocks[k].s0 < blocks[k].s1]
    if len(differing) < 2 or any(b.mark is not None for b in blocks):
        return []
    q0, q1 = blocks[differing[0]].q0, blocks[differing[-1]].q1
    s0, s1 = blocks[differing[0]].s0, blocks[differing[-1]].s1
    norms = pair.quotation.norms
    if Counter(norms[q0:q1]) != Counter(pair.view.norms[s0:s1]):
        return []
    for wider in range(4):
        qa, sa = max(0, q0 - wider), max(0, s0 - wider)
        here = _items(
            norms[qa:q1],
            [pair.quotation.text[pair.quotation.ends[k - 1] : pair.quotation.starts[k]] for k in range(qa + 1, q1)],
        )
        there = _items(pair.view.norms[sa:s1], [pair.view.between(k) for k in range(sa + 1, s1)])
        if len(here) > 1 and Counter(here) == Counter(there):
            return [(k, "order") for k in differing]
    return []


def _items(norms: Sequence[str], gaps: Sequence[str]) -> list[tuple[str, ...]]:
    """The items of a list: runs between commas, "and" and "or"."""
    items: list[tuple[str, ...]] = []
    run: list[str] = []
    for k, norm in enumerate(norms):
        if k and re.search(r"[,;]", gaps[k - 1]) and run:
            items.append(tuple(run))
            run = []
        if norm in {"and", "or"}:
            if run:
                items.append(tuple(run))
                run = []
        else:
            run.append(norm)
    return [*items, tuple(run)] if run else items


def _stands_beside(pair: Pair, blocks: list[Block], words: Sequence[str]) -> bool:
    """Whether added words stand in the source right before or behind the match: moved to another end of a list."""
    s0 = min((b.s0 for b in blocks), default=0)
    low, high = (
        max(0, s0 - _NEAR - len(words)),
        min(len(pair.view), max(b.s1 for b in blocks) + _NEAR + len(words) + len(pair.quotation)),
    )
    run = list(words)
    return any(
        list(pair.view.norms[k : k + len(run)]) == run and not _stop_inside(pair, k, s0)
        for k in range(low, high - len(run) + 1)
    )


def _stop_inside(pair: Pair, a: int, b: int) -> bool:
    low, high = min(a, b), max(a, b)
    return any(pair.view.stop(k) for k in range(low + 1, high + 1))


def _crosswise(pair: Pair, a: Block, b: Block) -> bool:
    """Whether what one block takes away the other puts in, both ways."""
    q, s = pair.quotation.norms, pair.view.norms
    gone = Counter(s[a.s0 : a.s1]) + Counter(s[b.s0 : b.s1])
    came = Counter(q[a.q0 : a.q1]) + Counter(q[b.q0 : b.q1])
    if not gone or not came:
        return False
    shared = sum((gone & came).values())
    return gone == came or (shared >= 2 and shared * 4 >= 3 * max(sum(gone.values()), sum(came.values())))


def _class(pair: Pair, a: Block, b: Block) -> EditClass:
    """order: a list turned round, or one thing moved. roles: things that change places around a verb or preposition."""
    s0, s1 = min(a.s0, b.s0), max(a.s1, b.s1)
    words = pair.view.norms[s0:s1]
    lex = lexicon()
    gone = pair.view.norms[a.s0 : a.s1], pair.view.norms[b.s0 : b.s1]
    moving = set(gone[0]) | set(gone[1])
    if any(is_negator(w) for w in moving):
        return "negation"
    if any(w in lex.words("limit") for w in moving):
        return "hedge"
    if len(gone[0]) == len(gone[1]) == 1 and opposite(gone[0][0], gone[1][0]):
        return "opposite"
    light = {"and", "or"} | lex.words("determiner")
    rest = [w for w in words if w not in moving or w in light]
    if not rest or all(w in light for w in rest):
        return "roles" if _subject_and_verb(pair, s0, s1) else "order"
    swapped = a.q0 < a.q1 and a.s0 < a.s1 and b.q0 < b.q1 and b.s0 < b.s1
    weighty = any(pair.sourced(s0, s1).names) or any(w in lex.sets("pronoun") or is_number_word(w) for w in moving)
    return "roles" if swapped or weighty else "order"


def _subject_and_verb(pair: Pair, s0: int, s1: int) -> bool:
    """Two things next to each other without "and" ("Hale beat" / "beat Hale")."""
    run = pair.view.norms[s0:s1]
    if any(w in {"and", "or"} for w in run):
        return False
    return any(w in lexicon().words("subject") for w in run) or (any(pair.sourced(s0, s1).names) and len(run) > 1)
