"""Scores whom an article credits (tests/banks/credits): ``python -m tests.accuracy.credits_bank [TABLE...] [--list]``.

A row is a passage of an article, and for each quotation in it whom a careful reader takes the article to credit;
nobody where the words are a title, a slogan or said by no one in particular.
"""

import argparse
import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from quotecheck import check
from tests.accuracy.stories_bank import QUOTED, SMALL, plain

BANK = Path(__file__).parents[1] / "banks" / "credits"


@dataclass(slots=True)
class Score:
    """Counts of one table, and a line for each quotation that is credited to somebody else."""

    name: str
    speakers: int = 0
    nobody: int = 0
    wrong: list[str] = field(default_factory=list)
    somebody: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """One line."""
        return (
            f"CREDITS {self.name}  wrongly credited {len(self.wrong)}/{self.speakers}  "
            f"nobody's words credited {len(self.somebody)}/{self.nobody}"
        )


def tables(bank: Path = BANK) -> tuple[str, ...]:
    """The names of the tables."""
    return tuple(sorted(p.stem for p in bank.glob("*.jsonl")))


@cache
def score(name: str, bank: Path = BANK) -> Score:
    """Every quotation of one table; what the tool did not find is credited to nobody."""
    out = Score(name)
    for line in (bank / f"{name}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        found = [j.claim for j in check(row["article"], {"none.txt": "Nothing."}).judgements if j.claim.kind in QUOTED]
        for quote in row["quotes"]:
            wanted = plain(quote["text"])
            said = next((c for c in found if (t := plain(c.text)) and (t in wanted or wanted in t)), None)
            if said is not None:
                found.remove(said)
            by = said.attribution.speaker if said is not None and said.attribution is not None else None
            told = f"[{by}, gold {quote['speaker']}] {quote['text']!r} {row['kind']} of {row['article']!r}"
            words = set(plain(quote["speaker"] or "").split()) - SMALL
            out.speakers += bool(words)
            out.nobody += not words
            if words and not (by and words & set(plain(by).split())):
                out.wrong.append(told)
            elif not words and by:
                out.somebody.append(told)
    return out


def main() -> None:
    """Print a line a table, and with ``--list`` every quotation that is credited to somebody else."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tables", nargs="*")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--bank", type=Path, default=BANK)
    asked = parser.parse_args()
    for name in asked.tables or tables(asked.bank):
        found = score(name, asked.bank)
        for line in (*found.wrong, *found.somebody) if asked.list else ():
            print(line)
        print(found)


if __name__ == "__main__":
    main()
