"""Scores a few words in marks (tests/banks/fragments): ``python -m tests.accuracy.fragments_bank [--list] [--bank D]``.

Each fragment is judged as it stands in the reporter's sentence; its speaker is handed over.
"""

import argparse
import json
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from quotecheck import extract
from quotecheck.claims.identity import identity
from quotecheck.claims.model import Attribution, Claim
from quotecheck.library import checker
from quotecheck.verdict.model import Judgement

BANK = Path(__file__).parents[1] / "banks" / "fragments"


@dataclass(slots=True)
class Score:
    """Counts, and the cases that went wrong with their judgements."""

    honest: int = 0
    dishonest: int = 0
    refused: list[tuple[dict[str, Any], Judgement]] = field(default_factory=list)
    verified: list[tuple[dict[str, Any], Judgement]] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"FRAGMENTS  honest refused {len(self.refused)}/{self.honest}  "
            f"dishonest verified {len(self.verified)}/{self.dishonest}"
        )


def _claim(case: dict[str, Any]) -> Claim:
    """The fragment as the article's claim, credited to the speaker of the case."""
    by = Attribution(speaker=case["speaker"], mention=case["speaker"])
    said, sentence = case["text"], case["sentence"]
    found = next((c for c in extract(sentence).claims if c.text.strip(".,") == said.strip(".,")), None)
    if found is not None:
        return replace(found, attribution=by)
    start = sentence.index(said)
    return Claim(
        id=identity(said, case["speaker"]), kind="mixed", text=said, attribution=by, start=start, end=start + len(said),
        sentence=sentence,
    )  # fmt: skip


@cache
def score(bank: Path = BANK) -> Score:
    """Every case of the sets of the bank, or of one set, judged against its own source alone."""
    out = Score()
    for cases in sorted(bank.rglob("cases.jsonl")):
        sources = sorted((cases.parent / "sources").iterdir())
        packets = {p.name: checker({p.name: p.read_text("utf-8")}) for p in sources}
        for line in cases.read_text("utf-8").splitlines():
            case = json.loads(line)
            found = packets[case["source"]].judge(_claim(case))
            out.honest += case["honest"]
            out.dishonest += not case["honest"]
            if case["honest"] and found.verdict != "verified":
                out.refused.append((case, found))
            elif not case["honest"] and found.verdict == "verified":
                out.verified.append((case, found))
    return out


def main() -> None:
    """Print the score, and with ``--list`` every case that went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--bank", type=Path, default=BANK)
    asked = parser.parse_args()
    found = score(asked.bank)
    for name, cases in (("REFUSED", found.refused), ("VERIFIED", found.verified)) if asked.list else ():
        for case, judged in cases:
            print(f"{name} {case['id']} {case['kind']} [{case['sentence']}] {case['why']}")
            print("   ", [f"{f.code} {f.message}" for f in judged.findings])
    print(found)


if __name__ == "__main__":
    main()
