"""Scores who speaks in documents of many layouts (tests/banks/layouts): ``python -m tests.accuracy.layouts_bank``.

Each folder holds one document as such documents look, and quotations that are copied from it letter by letter: most are
credited to who says them there, some to somebody else in the same document. Nothing but whose words they are is asked.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from quotecheck.claims.model import Attribution, Claim
from quotecheck.pipeline import Checker, open_packet
from quotecheck.verdict.policy import POLICIES

BANK = Path(__file__).parents[1] / "banks" / "layouts"


@dataclass(slots=True)
class Score:
    """Counts over quotations, and a line for each that went wrong."""

    honest: int = 0
    faults: int = 0
    refused: list[str] = field(default_factory=list)
    verified: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"LAYOUTS  honest refused {len(self.refused)}/{self.honest}  "
            f"faulty verified {len(self.verified)}/{self.faults}"
        )


def layouts(bank: Path = BANK) -> Iterator[Path]:
    """The folders of the documents."""
    return iter(sorted(p.parent for p in bank.glob("*/*/queries.json")))


@cache
def score(bank: Path = BANK) -> Score:
    """All documents."""
    out = Score()
    for folder in layouts(bank):
        packet = open_packet([folder / "sources"])
        checker = Checker(packet, policy=POLICIES["newsroom"], on="2026-11-28", meaning=False)
        for k, query in enumerate(json.loads((folder / "queries.json").read_text("utf-8"))["queries"]):
            claim = Claim(
                id=f"q{k}", kind="direct", text=" ".join(query["text"].split()), start=None, end=None, figures=(),
                attribution=Attribution(speaker=query["speaker"], mention=query["speaker"]),
            )  # fmt: skip
            found = checker.judge(claim)
            wrong = (found.verdict == "verified") != query["honest"]
            out.honest += query["honest"]
            out.faults += not query["honest"]
            said = "; ".join(f"{f.code} {f.message[:120]}" for f in found.findings)
            line = f"{folder.parent.name}/{folder.name} [{query['speaker']}] {claim.text!r} of {query['says']}: {said}"
            if wrong:
                (out.refused if query["honest"] else out.verified).append(line)
    return out


def main() -> None:
    """Print the figures, and on request what went wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--list", action="store_true", help="also what went wrong")
    parser.add_argument("--bank", type=Path, default=BANK)
    options = parser.parse_args()
    total = score(options.bank)
    for kind in ("refused", "verified") if options.list else ():
        for line in getattr(total, kind):
            print(f"{kind.upper()} {line}")
    print(total)


if __name__ == "__main__":
    main()
