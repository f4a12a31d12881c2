"""Scores a few words in marks (tests/banks/fragments): ``python -m tests.accuracy.fragments_bank [--list] [--bank D]``.

Each fragment is judged as it stands in the reporter's sentence; its speaker is handed over.
"""

import argparse
import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from quotecheck import extract
from quotecheck.claims.identity import identity
from quotecheck.claims.model import Attribution, Claim
from quotecheck.library import checker
from tests.accuracy.tally import Tally

BANK = Path(__file__).parents[1] / "banks" / "fragments"


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
def score(bank: Path = BANK) -> Tally:
    """Every case of the sets of the bank, or of one set, judged against its own source alone."""
    out = Tally("FRAGMENTS")
    for cases in sorted(bank.rglob("cases.jsonl")):
        sources = sorted((cases.parent / "sources").iterdir())
        packets = {p.name: checker({p.name: p.read_text("utf-8")}) for p in sources}
        for line in cases.read_text("utf-8").splitlines():
            case = json.loads(line)
            found = packets[case["source"]].judge(_claim(case))
            out.add(case, found)
    return out


def main() -> None:
    """Print the score, and with ``--list`` every case that went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--bank", type=Path, default=BANK)
    asked = parser.parse_args()
    found = score(asked.bank)
    if asked.list:
        found.show(lambda case: f"{case['id']} {case['kind']} [{case['sentence']}] {case['why']}")
    print(found)


if __name__ == "__main__":
    main()
