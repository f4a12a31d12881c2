"""Scores the attack bank (tests/banks/attacks): ``python -m tests.accuracy.attack_bank [--list [KIND]]``."""

import argparse
import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from quotecheck.claims.extractor import quoted_voices
from quotecheck.claims.model import Attribution, Claim
from quotecheck.evidence.gather import Gatherer
from quotecheck.pipeline import open_packet
from quotecheck.sources.build import source_from_text
from quotecheck.sources.model import SourceDocument, Store
from quotecheck.sources.stores.memory import MemoryStore
from quotecheck.verdict.decide import Occasion, decide
from quotecheck.verdict.model import Judgement
from quotecheck.verdict.policy import POLICIES

BANK = Path(__file__).parents[1] / "banks" / "attacks"


@dataclass(slots=True)
class Score:
    """Counts over the bank; ``verified`` and ``refused`` hold (case, judgement) of what went wrong."""

    attacks: int = 0
    honest: int = 0
    verified: list[tuple[dict[str, Any], Judgement]] = field(default_factory=list)
    """Attacks that were verified."""
    refused: list[tuple[dict[str, Any], Judgement]] = field(default_factory=list)
    """Honest quotations that were not."""
    by_kind: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def cases(bank: Path = BANK) -> list[dict[str, Any]]:
    """All cases, in the order of the file."""
    return [json.loads(line) for line in (bank / "cases.jsonl").read_text("utf-8").splitlines()]


def store_of(case: dict[str, Any], bank: Path = BANK) -> Store:
    """The packet of a case: a folder of files, or sources that stand in the case itself."""
    if "packet" in case:
        own = bank / "packets" / case["packet"]
        return open_packet([own if own.exists() else BANK / "packets" / case["packet"]]).store
    return MemoryStore([_source(s) for s in case["sources"]])


def _source(s: dict[str, Any]) -> SourceDocument:
    return source_from_text(
        s["text"],
        id=s["name"],
        title=s.get("title"),
        speaker=s.get("speaker"),
        date=s.get("date"),
        grade=s.get("grade", "transcript"),
        quoted=quoted_voices,
    )


def claim_of(case: dict[str, Any]) -> Claim:
    """The claim that a case makes."""
    who = case["speaker"]
    attribution = Attribution(speaker=who, mention=None) if who else None
    return Claim(id=case["id"], kind="direct", text=case["text"], attribution=attribution)


@cache
def score(bank: Path = BANK) -> Score:
    """Judge every case and count."""
    from datetime import date

    occasion = Occasion(policy=POLICIES["newsroom"], on=date(2026, 11, 22))
    gatherers: dict[str, Gatherer] = {}
    out = Score()
    for case in cases(bank):
        key = case.get("packet") or json.dumps(case["sources"])
        if key not in gatherers:
            gatherers[key] = Gatherer(store_of(case, bank))
        claim = claim_of(case)
        judged = decide(claim, gatherers[key].gather(claim), occasion)
        _count(out, case, judged)
    return out


def _count(out: Score, case: dict[str, Any], judged: Judgement) -> None:
    tally = out.by_kind[case["kind"]]
    side = "honest" if case["honest"] else "attacks"
    tally[side] += 1
    verified = judged.verdict == "verified"
    if case["honest"]:
        out.honest += 1
        if not verified:
            out.refused.append((case, judged))
            tally["refused"] += 1
    else:
        out.attacks += 1
        if verified:
            out.verified.append((case, judged))
            tally["verified"] += 1


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", nargs="?", const="", default=None)
    args = parser.parse_args()
    s = score()
    if args.list is not None:
        for head, wrong in (("VERIFIED", s.verified), ("REFUSED", s.refused)):
            for case, judged in wrong:
                if args.list in case["kind"]:
                    print(f"{head} {case['id']} [{case['speaker']}] {case['text']!r}")
                    print(f"   got {judged.verdict} {[f'{f.code} {f.message}' for f in judged.findings]}")
                    print(f"   in {[e.text for e in judged.evidence[:1]]} of {case.get('packet', 'its own source')}")
    for kind, tally in sorted(s.by_kind.items()):
        if tally["verified"] or tally["refused"]:
            figures = f"verified {tally['verified']}/{tally['attacks']}  refused {tally['refused']}/{tally['honest']}"
            print(f"{kind:20} {figures}")
    print(f"ATTACKS VERIFIED {len(s.verified)}/{s.attacks}  HONEST REFUSED {len(s.refused)}/{s.honest}")


if __name__ == "__main__":
    main()
