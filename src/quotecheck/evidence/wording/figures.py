"""Figures in another style are aligned as one word each: "£240,000" beside "two hundred and forty thousand pounds".

Word by word they share nothing, and a long one tears the alignment apart around it.
"""

from collections.abc import Mapping, Sequence

from quotecheck.evidence.wording.align import Step, Steps, align
from quotecheck.text.numbers import is_number_word, quantity

_Run = tuple[int, int]


def align_figures(quoted: Sequence[str], source: Sequence[str], gaps: Mapping[int, str]) -> Steps:
    """The alignment of ``align``, where a figure that both sides have in another style is never taken apart."""
    here = _figures(quoted, gaps)
    there = _figures(source, {}) if here else {}
    common = {
        value
        for value in here.keys() & there.keys()
        if {tuple(quoted[a:b]) for a, b in here[value]} != {tuple(source[a:b]) for a, b in there[value]}
    }
    if not common:
        return align(quoted, source, gaps)
    short, wide = _folded(quoted, {run: v for v in common for run in here[v]})
    short_source, wide_source = _folded(source, {run: v for v in common for run in there[v]})
    moved = {next((k for k, (a, _) in enumerate(wide) if a >= at), len(wide)): kind for at, kind in gaps.items()}
    out: list[Step] = []
    for step in align(short, short_source, moved):
        q = range(*wide[step.q]) if step.q is not None else range(0)
        s = range(*wide_source[step.s]) if step.s is not None else range(0)
        both = min(len(q), len(s))
        out += [Step(q[d], s[d]) for d in range(both)]
        out += [Step(k, None) for k in q[both:]] + [Step(None, k) for k in s[both:]]
    return tuple(out)


def _figures(norms: Sequence[str], gaps: Mapping[int, str]) -> dict[float, list[_Run]]:
    """Where each value stands, with its currency or percent; no figure reaches over a mark."""
    out: dict[float, list[_Run]] = {}
    k = 0
    while k < len(norms):
        found = quantity(norms, k) if is_number_word(norms[k]) or not norms[k].isalnum() or norms[k] == "a" else None
        if found is None:
            k += 1
            continue
        if not any(k < at < found.last for at in gaps):
            out.setdefault(found.value, []).append((k, found.last))
        k = found.last
    return out


def _folded(norms: Sequence[str], runs: Mapping[_Run, float]) -> tuple[list[str], list[_Run]]:
    """The words with each run as one, and where each of them stands."""
    out: list[str] = []
    wide: list[_Run] = []
    starts = {a: (b, value) for (a, b), value in runs.items()}
    k = 0
    while k < len(norms):
        end, value = starts.get(k, (k + 1, None))
        out.append(norms[k] if value is None else f"={value!r}")
        wide.append((k, end))
        k = end
    return out, wide
