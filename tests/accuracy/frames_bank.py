"""Scores what stands around a sentence (tests/banks/frames): ``python -m tests.accuracy.frames_bank [SET...]``.

Each case is a source of a sentence or three by one speaker, a turn of a talk of three turns, and a clause of it that an
article prints as a sentence.
"""

import argparse
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from quotecheck import judge
from tests.accuracy.tally import Tally

BANK = Path(__file__).parents[1] / "banks" / "frames"
_SPEAKER = "Ann Hale"


def sets(bank: Path = BANK) -> tuple[str, ...]:
    """The names of the sets."""
    return tuple(sorted(p.stem for p in bank.glob("*.jsonl")))


@cache
def score(names: Sequence[str] = (), bank: Path = BANK) -> Tally:
    """Every case of the sets, or of all of them."""
    out = Tally("FRAMES")
    for name in names or sets(bank):
        for line in (bank / f"{name}.jsonl").read_text("utf-8").splitlines():
            case = json.loads(line)
            said = f"{case['quote'][:1].upper()}{case['quote'][1:]}"
            found = judge(said, {"talk.txt": _talk(case["source"])}, speaker=_SPEAKER)
            out.add(case, found)
    return out


def _talk(said: str) -> str:
    """A talk in which somebody says this: a label stands for a speaker where more than one speaks."""
    label = _SPEAKER.upper()
    return f"{label}: {said}\n\nBEN ROE: Thank you very much.\n\n{label}: Not at all.\n"


def main() -> None:
    """Print the score, and with ``--list`` every case that went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--bank", type=Path, default=BANK)
    asked = parser.parse_args()
    found = score(tuple(asked.sets), asked.bank)
    if asked.list:
        found.show(lambda case: f"[{case['quote']}] of [{case['source']}] {case['why']}")
    print(found)


if __name__ == "__main__":
    main()
