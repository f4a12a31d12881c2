"""Repairs of an alignment at its borders and over whole sentences, where words in another style or added words
misled it."""

from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.wording.align import Step, Steps
from quotecheck.evidence.wording.classify import same_words
from quotecheck.evidence.wording.fillers import fillers
from quotecheck.evidence.wording.pair import Pair

_TAIL = 6
_SPOKEN = 10
"""Most words that one printed figure takes when it is spoken."""


def mended(pair: Pair, steps: Steps) -> Steps:
    """The same alignment with both borders drawn where the sense is: see the three repairs below."""
    steps = _added_sentences(pair, steps)
    if not any(t.both for t in steps):
        return steps
    steps = _head(pair, _tail(pair, _restarted_tail(pair, steps)))
    return _cut_at_stops(pair, steps)


def _same(pair: Pair, step: Step) -> bool:
    return step.both and pair.quotation.norms[step.q or 0] == pair.view.norms[step.s or 0]


def _tail(pair: Pair, steps: Steps) -> Steps:
    """Last words in another style: "2.5%" ends where "2.5 per cent" ends."""
    k = len(steps)
    while k and not _same(pair, steps[k - 1]):
        k -= 1
    if k == len(steps) or k == 0 or len(steps) - k > _TAIL:
        return steps
    q0, s0 = (steps[k - 1].q or 0) + 1, (steps[k - 1].s or 0) + 1
    q1 = len(pair.quotation)
    if any(q0 <= m.at <= q1 and m.kind == "ellipsis" for m in pair.quotation.marks) or q0 >= q1:
        return steps
    for back in range(3):
        if q0 - back <= 0 or (back and not _same(pair, steps[k - back])):
            break
        printed = pair.quoted(q0 - back, q1)
        for size in range(1, _TAIL + 1):
            s1 = s0 - back + size
            if s1 > len(pair.view):
                break
            if same_words(printed, pair.compared(s0 - back, s1), pair.style) is not None:
                return steps[: k - back] + _run(q0 - back, q1, s0 - back, s1)
    return steps


def _restarted_tail(pair: Pair, steps: Steps) -> Steps:
    """Last words that the speaker came to at the second go: "that's, uh, that's arithmetic"."""
    k = len(steps)
    while k and not _same(pair, steps[k - 1]):
        k -= 1
    if k in {0, len(steps)} or len(steps) - k > _TAIL:
        return steps
    q0, s0 = (steps[k - 1].q or 0) + 1, (steps[k - 1].s or 0) + 1
    norms, printed = pair.view.norms, pair.quotation.norms
    rest = tuple(printed[q0:])
    filled = fillers(pair.view, s0, min(len(norms), s0 + _TAIL))
    for at in range(s0 + 1, min(len(norms), s0 + _TAIL) - len(rest) + 1):
        again = [norms[n] for n in range(s0, at) if n not in filled]
        if tuple(norms[at : at + len(rest)]) == rest and again == list(printed[q0 - len(again) : q0]):
            gone = tuple(Step(None, n) for n in range(s0, at))
            return (*steps[:k], *gone, *(Step(q0 + d, at + d) for d in range(len(rest))))
    return steps


def _head(pair: Pair, steps: Steps) -> Steps:
    """First words in another style: "I would" for "I'd"."""
    k = 0
    while k < len(steps) and not _same(pair, steps[k]):
        k += 1
    if k in {0, len(steps)} or k > _SPOKEN:
        return steps
    q1, s1 = steps[k].q or 0, steps[k].s or 0
    if any(0 < m.at <= q1 and m.kind == "ellipsis" for m in pair.quotation.marks) or q1 == 0:
        return steps
    printed = pair.quoted(0, q1)
    filled = fillers(pair.view, max(0, s1 - _TAIL), s1)
    before = s1 - 1
    while before in filled:
        before -= 1
    again = next((n for n in (3, 2, 1) if _again(pair, before + 1 - n, s1, n)), 0) if before < s1 - 1 else 0
    before -= again  # "fellas who, you know, who want"
    if q1 == 1 and 0 <= before < s1 - 1 and pair.view.norms[before] == pair.quotation.norms[0]:
        return (Step(0, before), *(Step(None, s) for s in range(before + 1, s1)), *steps[k:])  # "and, you know, this"
    for size in range(1, _SPOKEN + 1):
        s0 = s1 - size
        if s0 < 0:
            break
        if same_words(printed, pair.compared(s0, s1), pair.style) is not None:
            return _run(0, q1, s0, s1) + steps[k:]
    first = next((t.s for t in steps if t.s is not None), s1)
    if first > 0 and not pair.view.clause(first) and is_negator(pair.view.norms[first - 1]):
        return (Step(None, first - 1), *steps)  # "No one" printed as "Someone": the negation belongs to the change
    return steps


def _again(pair: Pair, first: int, later: int, n: int) -> bool:
    norms = pair.view.norms
    return first > 0 and tuple(norms[first : first + n]) == tuple(norms[later : later + n])


def _run(q0: int, q1: int, s0: int, s1: int) -> Steps:
    """One block of steps over two runs of any lengths."""
    n = min(q1 - q0, s1 - s0)
    return (
        *(Step(q0 + d, s0 + d) for d in range(n)),
        *(Step(q, None) for q in range(q0 + n, q1)),
        *(Step(None, s) for s in range(s0 + n, s1)),
    )


def _cut_at_stops(pair: Pair, steps: Steps) -> Steps:
    """Border words that were set beside words of another sentence are added words."""
    out = list(steps)
    k = 0
    while k < len(out) and not _same(pair, out[k]):
        k += 1
    if 0 < k < len(out) and any(
        pair.view.stop(s) for s in range((out[0].s if out[0].s is not None else out[k].s or 0) + 1, (out[k].s or 0) + 1)
    ):
        out[:k] = [Step(t.q, None) for t in out[:k] if t.q is not None]
    k = len(out)
    while k and not _same(pair, out[k - 1]):
        k -= 1
    if 0 < k < len(out):
        last = next((t.s for t in reversed(out[k:]) if t.s is not None), None)
        if last is not None and any(pair.view.stop(s) for s in range((out[k - 1].s or 0) + 1, last + 1)):
            out[k:] = [Step(t.q, None) for t in out[k:] if t.q is not None]
    return tuple(out)


def _added_sentences(pair: Pair, steps: Steps) -> Steps:
    """A sentence of the quotation that hardly matches here is added as a whole, not matched word by chance word."""
    q = pair.quotation
    cuts = [0]
    for k in range(1, len(q)):
        gap = q.text[q.ends[k - 1] : q.starts[k]]
        if any(c in gap for c in ".!?\u2026") and any(c.isspace() for c in gap):
            cuts.append(k)
    if len(cuts) == 1:
        return steps
    matched = {t.q for t in steps if _same(pair, t)}
    lost: set[int] = set()
    for a, b in zip(cuts, [*cuts[1:], len(q)], strict=True):
        if b - a >= 3 and sum(k in matched for k in range(a, b)) * 10 < 4 * (b - a):
            lost |= set(range(a, b))
    if not lost or len(lost) == len(q):
        return steps
    kept = [t if t.q is None or t.q not in lost else Step(t.q, None) for t in steps]
    return _without_outer(kept)


def _without_outer(steps: list[Step]) -> Steps:
    """Drop source words that no printed word stands beside at both ends, also behind added words."""
    first = next((k for k, t in enumerate(steps) if t.both), len(steps))
    last = next((k for k in range(len(steps) - 1, -1, -1) if steps[k].both), -1)
    return tuple(t for k, t in enumerate(steps) if t.q is not None or first < k < last)
