"""Display copy (headlines, pull quotes, captions) against the quotations of the body: QC602."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotecheck.claims.draft import Draft
from quotecheck.claims.model import Fault
from quotecheck.text.span import Span
from quotecheck.text.words import norms

_NEAR: Final = 0.6
"""Share of the display copy's words that a body quotation must have, in order, to be what it means to quote."""
_QUOTED: Final = frozenset({"direct", "mixed"})
_MOST: Final = 60
"""Most words of display copy that are compared."""


def compare(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Add QC602 to display quotations whose words nearly, but not quite, stand in a quotation of the body."""
    shown = [d for d in drafts if d.display and d.kind in _QUOTED]
    if not shown:
        return list(drafts)
    bodies = [(d, norms(d.span.of(text))) for d in drafts if not d.display and d.kind in _QUOTED]
    index: dict[str, list[int]] = defaultdict(list)
    for number, (_, said) in enumerate(bodies):
        for norm in set(said):
            index[norm].append(number)
    result = []
    for draft in drafts:
        fault = None
        if draft.display and draft.kind in _QUOTED:
            fault = _fault(text, draft, bodies, index)
        result.append(replace(draft, faults=(*draft.faults, fault)) if fault else draft)
    return result


def repeated(text: str, shown: Span, bodies: Sequence[Span]) -> bool:
    """Whether a line in quotation marks repeats, if only nearly, what the body quotes: then it is a pull quotation."""
    mine = norms(shown.of(text))
    if not mine:
        return False
    for body in bodies:
        theirs = norms(text[body.start : min(body.end, body.start + 6000)])
        if set(mine) & set(theirs) and _in_order(mine, theirs) >= _NEAR:
            return True
    return False


def _fault(
    text: str, draft: Draft, bodies: Sequence[tuple[Draft, list[str]]], index: dict[str, list[int]]
) -> Fault | None:
    mine = norms(draft.span.of(text))
    if not 2 <= len(mine) <= _MOST:
        return None
    votes: dict[int, int] = defaultdict(int)
    for norm in set(mine):
        if len(index.get(norm, ())) <= 50:
            for number in index.get(norm, ()):
                votes[number] += 1
    best: tuple[float, int] | None = None
    for number, count in votes.items():
        if count < _NEAR * len(set(mine)):
            continue
        share = _in_order(mine, bodies[number][1][:2000])
        if share == 1.0:
            return None
        if share >= _NEAR and (best is None or share > best[0]):
            best = (share, number)
    if best is None:
        return None
    body = bodies[best[1]][0].span.of(text)
    shown = body if len(body) <= 160 else body[:157] + "..."
    return Fault(
        code="QC602",
        start=draft.span.start,
        end=draft.span.end,
        message=f"the display copy differs from the quotation in the text: “{shown}”",
    )


def _in_order(mine: list[str], body: list[str]) -> float:
    """1.0 if the words stand together in the body; else the longest common run of words in order, as a share."""
    for k in range(len(body) - len(mine) + 1):
        if body[k] == mine[0] and body[k : k + len(mine)] == mine:
            return 1.0
    row = [0] * (len(body) + 1)
    for word in mine:
        diagonal = 0
        for k, other in enumerate(body, 1):
            diagonal, row[k] = row[k], max(row[k], row[k - 1], diagonal + (word == other))
    return min(row[-1] / len(mine), 0.99)
