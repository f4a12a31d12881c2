"""Scores what stands around a sentence (tests/banks/frames): ``python -m tests.accuracy.frames_bank [SET...]``.

Each case is a source of a sentence or three by one speaker, and a clause of it that an article prints as a sentence.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from quotecheck import judge
from quotecheck.verdict.model import Judgement

BANK = Path(__file__).parents[1] / "banks" / "frames"
_SPEAKER = "Ann Hale"


@dataclass(slots=True)
class Score:
    """Counts, and the cases that went wrong with their judgements."""

    honest: int = 0
    dishonest: int = 0
    refused: list[tuple[dict[str, Any], Judgement]] = field(default_factory=list)
    verified: list[tuple[dict[str, Any], Judgement]] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"FRAMES  honest refused {len(self.refused)}/{self.honest}  "
            f"dishonest verified {len(self.verified)}/{self.dishonest}"
        )


def sets(bank: Path = BANK) -> tuple[str, ...]:
    """The names of the sets."""
    return tuple(sorted(p.stem for p in bank.glob("*.jsonl")))


@cache
def score(names: Sequence[str] = (), bank: Path = BANK) -> Score:
    """Every case of the sets, or of all of them."""
    out = Score()
    for name in names or sets(bank):
        for line in (bank / f"{name}.jsonl").read_text("utf-8").splitlines():
            case = json.loads(line)
            said = f"{case['quote'][:1].upper()}{case['quote'][1:]}"
            found = judge(said, {"talk.txt": f"{_SPEAKER.upper()}: {case['source']}"}, speaker=_SPEAKER)
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
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--bank", type=Path, default=BANK)
    asked = parser.parse_args()
    found = score(tuple(asked.sets), asked.bank)
    for name, cases in (("REFUSED", found.refused), ("VERIFIED", found.verified)) if asked.list else ():
        for case, judged in cases:
            print(f"{name} [{case['quote']}] of [{case['source']}]")
            print("   ", case["why"], [f"{f.code} {f.message}" for f in judged.findings])
    print(found)


if __name__ == "__main__":
    main()
