"""Where claim and source differ, as runs of text on either side."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal, NamedTuple

from quotecheck.claims.model import Claim
from quotecheck.evidence.model import Edit, Evidence

RunKind = Literal["same", "changed", "allowed", "gap"]


class Run(NamedTuple):
    """A stretch of one side. ``gap`` stands for words that are left out of view because both sides share them."""

    text: str
    kind: RunKind


def article_runs(claim: Claim, evidence: Evidence) -> list[Run]:
    """The claim's text, cut where it differs from the passage."""
    places = ((edit.article_start, edit.article_end, _kind(edit)) for edit in evidence.edits)
    return _joined(_runs(claim.text, claim.start or 0, places))


def source_runs(evidence: Evidence) -> list[Run]:
    """The passage's text, cut where it differs from the claim."""
    places = ((edit.source_start, edit.source_end, _kind(edit)) for edit in evidence.edits)
    return _joined(_runs(evidence.text, evidence.start, places))


def sums(evidence: Evidence) -> list[str]:
    """The sums that give figures of the claim: *28 per cent = 100 % - 72 per cent*."""
    if evidence.method != "arithmetic":
        return []
    worked = (e for e in evidence.edits if e.allowed and e.cls == "number_style" and any(c in e.source for c in _SIGNS))
    return list(dict.fromkeys(f"{' '.join(e.article.split())} = {e.source}" for e in worked))


_SIGNS: Final = (" - ", " + ", " / ", " * ", " to ")


def _kind(edit: Edit) -> RunKind:
    return "allowed" if edit.allowed else "changed"


def _runs(text: str, base: int, places: Iterable[tuple[int, int, RunKind]]) -> Iterator[Run]:
    at = 0
    for absolute_start, absolute_end, kind in sorted(places):
        start, end = max(at, absolute_start - base), min(len(text), absolute_end - base)
        if start >= end:
            continue
        if at < start:
            yield Run(text[at:start], "same")
        yield Run(text[start:end], kind)
        at = end
    if at < len(text):
        yield Run(text[at:], "same")


def _joined(runs: Iterable[Run]) -> list[Run]:
    """Neighbours that differ in one go, with the space between them, as one run."""
    done: list[Run] = []
    for run in runs:
        if len(done) > 1 and done[-1].text.isspace() and done[-2].kind == run.kind != "same":
            between, before = done.pop(), done.pop()
            done.append(Run(before.text + between.text + run.text, run.kind))
        else:
            done.append(run)
    return done


def shortened(runs: Sequence[Run], *, keep: int = 12) -> list[Run]:
    """Leave out the middle of long stretches that both sides share; ``keep`` words stay next to each change."""
    if not any(run.kind == "changed" for run in runs):
        return list(runs)
    done: list[Run] = []
    for i, run in enumerate(runs):
        done += _cut(run, keep if i else 0, keep if i + 1 < len(runs) else 0) if run.kind == "same" else [run]
    return done


def _cut(run: Run, head: int, tail: int) -> list[Run]:
    words = run.text.split(" ")
    if len(words) <= head + tail + 6:
        return [run]
    left = " ".join(words[:head]) + " " if head else ""
    right = " " + " ".join(words[-tail:]) if tail else ""
    return [Run(left, "same"), Run("", "gap"), Run(right, "same")]
