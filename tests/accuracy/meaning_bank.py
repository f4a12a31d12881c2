"""Scores the bank of other words (tests/banks/meaning): ``python -m tests.accuracy.meaning_bank [--list] [--bank DIR]
[--kind direct] [--without-model]``.

A pair is accepted if its verdict is ``paraphrased`` or ``verified``. Precision is the share of accepted pairs that the
source supports, recall the share of supported pairs that are accepted; the passage is right where the first evidence
overlaps the gold one.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from quotecheck.claims.measures.figures import figures
from quotecheck.claims.model import Attribution, Claim
from quotecheck.pipeline import Checker, open_packet
from quotecheck.verdict.model import Judgement
from quotecheck.verdict.policy import POLICIES

BANK = Path(__file__).parents[1] / "banks" / "meaning"


@dataclass(slots=True)
class Score:
    """Counts over some pairs."""

    pairs: int = 0
    supported: int = 0
    accepted: int = 0
    right: int = 0
    shown: int = 0
    named: int = 0
    faults: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of accepted pairs that the source supports; 1.0 where none is accepted."""
        return self.right / self.accepted if self.accepted else 1.0

    @property
    def recall(self) -> float:
        """Share of supported pairs that are accepted."""
        return self.right / max(1, self.supported)


def pairs_of(bank: Path) -> list[dict[str, Any]]:
    """The pairs of a bank."""
    return [json.loads(line) for line in (bank / "pairs.jsonl").read_text("utf-8").splitlines() if line.strip()]


def judged(bank: Path, kinds: frozenset[str], *, model: bool) -> Iterator[tuple[dict[str, Any], Judgement, str]]:
    """Every pair of these kinds with its judgement against the whole packet, and the text of its source."""
    packet = open_packet([bank / "sources"])
    days = {d.id: d.date or "2025-12-31" for d in packet.documents}
    checkers: dict[str, Checker] = {}
    for pair in pairs_of(bank):
        if pair["kind"] not in kinds:
            continue
        on = days[pair["source"]][:10]
        if on not in checkers:
            checkers[on] = Checker(packet, policy=POLICIES["newsroom"], on=on, meaning=model)
        yield pair, checkers[on].judge(_claim(pair, on)), packet.store.load(pair["source"]).text


def _claim(pair: dict[str, Any], on: str) -> Claim:
    speaker = pair["speaker"]
    return Claim(
        id=pair["id"], kind=pair["kind"], text=pair["text"], start=None, end=None,
        figures=figures(pair["text"], 0, date.fromisoformat(on)) if pair["kind"] != "direct" else (),
        attribution=Attribution(speaker=speaker, mention=speaker) if speaker else None,
    )  # fmt: skip


def score(bank: Path = BANK, kinds: frozenset[str] = frozenset({"direct", "mixed", "indirect", "statement"}), *,
          model: bool = False) -> Score:  # fmt: skip
    """Count over the pairs of some kinds; ``model``: with the extra, where it is installed."""
    out = Score()
    for pair, judgement, text in judged(bank, kinds, model=model):
        _count(out, pair, judgement, text)
    return out


def _count(out: Score, pair: dict[str, Any], j: Judgement, text: str) -> None:
    accepted = j.verdict != "unsourced"
    shown = _shown(pair, j, text)
    out.pairs += 1
    out.supported += pair["supported"]
    out.accepted += accepted
    out.right += accepted and pair["supported"]
    out.shown += shown
    codes = {f.code for f in j.findings}
    if not pair["supported"]:
        out.faults += 1
        out.named += bool(codes & set(pair["codes"]))
    if accepted != pair["supported"]:
        said = "ACCEPTED" if accepted else "REFUSED"
        first = j.evidence[0] if j.evidence else None
        nearest = (
            f"{first.method} {first.similarity:.2f} “{' '.join(first.text.split())[:160]}”" if first else "nothing"
        )
        out.notes.append(
            f"{said} {pair['kind']} {pair['id']} {'shown' if shown else 'NOT SHOWN'} {','.join(sorted(codes))} | "
            f"{pair['text']} | {pair['why']}\n    {nearest}"
        )


def _shown(pair: dict[str, Any], j: Judgement, text: str) -> bool:
    """Whether the first evidence lies where the bank says that the matter is decided."""
    if not j.evidence or j.evidence[0].source != pair["source"]:
        return False
    first = j.evidence[0]
    wanted = " ".join(pair["source_text"].split()).split(":", 1)[-1].strip()
    flat, places = _flat(text)
    at = flat.find(wanted)
    if at < 0:
        return wanted in " ".join(first.text.split())
    return first.start < places[at + len(wanted) - 1] + 1 and places[at] < first.end


def _flat(text: str) -> tuple[str, list[int]]:
    """A text with runs of white space as one blank, and where each character stood."""
    out: list[str] = []
    places: list[int] = []
    for k, char in enumerate(text):
        if char.isspace():
            if out and out[-1] != " ":
                out.append(" ")
                places.append(k)
        else:
            out.append(char)
            places.append(k)
    return "".join(out), places


def _print(title: str, s: Score) -> None:
    print(
        f"{title}: {s.pairs} pairs; paraphrased: precision {s.right}/{s.accepted} = {s.precision:.1%}, recall "
        f"{s.right}/{s.supported} = {s.recall:.1%}; passage shown {s.shown}/{s.pairs}; faults named "
        f"{s.named}/{s.faults}"
    )


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--bank", type=Path, default=BANK)
    parser.add_argument("--kind", choices=("direct", "indirect", "statement"))
    parser.add_argument("--without-model", action="store_true")
    options = parser.parse_args()
    for kind in (options.kind,) if options.kind else ("direct", "indirect", "statement"):
        s = score(options.bank, frozenset({kind}), model=not options.without_model)
        _print(kind, s)
        if options.list:
            print(*(f"  {n}" for n in s.notes), sep="\n")


if __name__ == "__main__":
    main()
