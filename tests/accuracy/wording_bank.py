"""Scores the wording bank (tests/banks/wording): ``python -m tests.accuracy.wording_bank [--list [KIND]]``."""

import argparse
import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from quotecheck.claims.model import Attribution, Claim
from quotecheck.pipeline import Checker, open_packet
from quotecheck.text.words import words
from quotecheck.verdict.model import Judgement
from quotecheck.verdict.policy import POLICIES

BANK = Path(__file__).parents[1] / "banks" / "wording"


@dataclass(slots=True)
class Score:
    """Counts over the bank; ``wrong`` holds (case, judgement) of every case whose verdict or finding is not gold."""

    cases: int = 0
    honest: int = 0
    missed: int = 0
    false_verified: int = 0
    verdicts: int = 0
    named: int = 0
    to_name: int = 0
    placed: int = 0
    to_place: int = 0
    by_kind: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    wrong: list[tuple[dict[str, Any], Judgement]] = field(default_factory=list)


def cases() -> list[dict[str, Any]]:
    """All cases, in the order of the file."""
    return [json.loads(line) for line in (BANK / "cases.jsonl").read_text("utf-8").splitlines()]


def claim_of(case: dict[str, Any]) -> Claim:
    """The claim that a case makes."""
    who = case["speaker"]
    return Claim(
        id=case["id"],
        kind="direct",
        text=case["text"],
        attribution=Attribution(speaker=who, mention=None) if who else None,
    )


@cache
def score() -> Score:
    """Judge every case and count."""
    checker = Checker(open_packet([BANK / "sources"]), policy=POLICIES["newsroom"], on="2026-11-22")
    out = Score()
    for case in cases():
        judged = checker.judge(claim_of(case))
        _count(out, case, judged)
    return out


def _count(out: Score, case: dict[str, Any], judged: Judgement) -> None:
    codes = {f.code for f in judged.findings}
    gold = case["verdict"]
    right = judged.verdict == gold
    out.cases += 1
    out.verdicts += right
    out.honest += gold == "verified"
    out.missed += gold == "verified" and not right
    out.false_verified += gold != "verified" and judged.verdict == "verified"
    named = not case["codes"] or bool(set(case["codes"]) & codes)
    if case["codes"] and gold != "verified":
        out.to_name += 1
        out.named += named
    if gold == "verified" and right and case["source_text"]:
        out.to_place += 1
        out.placed += placed(case, judged)
    tally = out.by_kind[case["kind"]]
    tally["n"] += 1
    tally["right"] += right and named
    if not (right and named):
        out.wrong.append((case, judged))


def placed(case: dict[str, Any], judged: Judgement) -> bool:
    """Whether the first evidence is the gold passage, or the same words in another source: four fifths of its words
    at least.

    A bracket's or a hesitation's own words may or may not count to the passage.
    """
    if not judged.evidence:
        return False
    found, gold = words(judged.evidence[0].text).norms, words(case["source_text"]).norms
    text = case["text"].strip()
    if text.startswith(("…", "...", ". .", "[")) or text.endswith(("…", "...", ". .")):
        return set(found) <= set(gold)  # an outer ellipsis: the passage is the printed words
    return len(set(found) & set(gold)) >= 0.8 * max(1, len(set(gold)) - 2) and len(found) <= len(gold) + 2


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", nargs="?", const="", default=None)
    args = parser.parse_args()
    s = score()
    if args.list is not None:
        for case, judged in s.wrong:
            if args.list in case["kind"]:
                got = [f"{f.code} {f.message}" for f in judged.findings]
                print(
                    f"{case['id']} [{case['speaker']}] {case['text']!r}\n   want "
                    f"{case['verdict']} {case['codes']} ({case['why']})"
                )
                print(f"   got {judged.verdict} {got}\n   src {case['source']}: {case['source_text']!r}")
    for kind, tally in sorted(s.by_kind.items()):
        if tally["right"] < tally["n"]:
            print(f"{kind:28} {tally['right']}/{tally['n']}")
    print(
        f"FALSE-VERIFIED {s.false_verified}/{s.cases - s.honest}  MISSED "
        f"{s.missed}/{s.honest}  verdict {s.verdicts / s.cases:.1%}  "
        f"finding {s.named / s.to_name:.1%}  place {s.placed / max(1, s.to_place):.1%}"
    )


if __name__ == "__main__":
    main()
