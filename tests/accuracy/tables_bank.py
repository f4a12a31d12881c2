"""Scores the tables (tests/banks/tables): ``python -m tests.accuracy.tables_bank [TABLE...] [--list] [--bank FOLDER]``.

A row is a short source, and a sentence or words that an article has of it. A quotation is right where it is verified, a
claim where it is not unsourced.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from quotecheck import check, judge
from quotecheck.verdict.model import Judgement

BANK = Path(__file__).parents[1] / "banks" / "tables"
_BEFORE = "The weather was dull all week and nobody minded much.\n\n"
_ON = "2026-07-02"
_LABEL = 40


@dataclass(slots=True)
class Table:
    """Counts of one table: honest rows that were refused, wrong ones that were accepted, with their rows."""

    name: str
    honest: int = 0
    wrong: int = 0
    refused: list[dict[str, Any]] = field(default_factory=list)
    accepted: list[dict[str, Any]] = field(default_factory=list)

    def __str__(self) -> str:
        """One line."""
        return (
            f"TABLE {self.name}  honest refused {len(self.refused)}/{self.honest}  "
            f"wrong accepted {len(self.accepted)}/{self.wrong}"
        )


def tables(bank: Path = BANK) -> tuple[str, ...]:
    """The names of the tables."""
    return tuple(sorted(p.stem for p in bank.glob("*.jsonl")))


@cache
def score(name: str, bank: Path = BANK) -> Table:
    """Every row of one table; a claim that was not extracted counts as refused."""
    out = Table(name)
    for line in (bank / f"{name}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        honest = row["gold"] in {"supported", "same", "verified"}
        accepted = _accepted(row)
        out.honest += honest
        out.wrong += not honest
        if honest and not accepted:
            out.refused.append(row)
        elif accepted and not honest:
            out.accepted.append(row)
    return out


def _accepted(row: dict[str, Any]) -> bool:
    if "quote" in row:
        return (
            judge(row["quote"], {row.get("file", "source.txt"): row["source"]}, speaker=row["speaker"]).verdict
            == "verified"
        )
    if row.get("form") == "direct":
        words = row["claim"].strip().rstrip(".")
        return judge(words, {"source.txt": row["source"]}, speaker=row["speaker"]).verdict != "unsourced"
    found = list(_claims(row))
    return bool(found) and all(j.verdict != "unsourced" for j in found)


def _claims(row: dict[str, Any]) -> Iterator[Judgement]:
    source = row["source"]
    label = ":" in source[:_LABEL] and source.lstrip().split(":")[0].count(" ") < 4
    head = "" if label else "Record of 1 July 2026\n\n"
    report = check(f"{_BEFORE}{row['claim'].strip()}\n", {"source.txt": head + source}, on=_ON)
    return (j for j in report.judgements if (j.claim.start or 0) >= len(_BEFORE) - 1)


def main(names: Sequence[str] = ()) -> None:
    """Print a line a table, and with ``--list`` every row that went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tables", nargs="*", default=names)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--bank", type=Path, default=BANK)
    asked = parser.parse_args()
    for name in asked.tables or tables(asked.bank):
        found = score(name, asked.bank)
        if asked.list:
            for kind, rows in (("REFUSED", found.refused), ("ACCEPTED", found.accepted)):
                for row in rows:
                    print(f"{kind} [{row.get('quote') or row['claim']}] of [{row['source']}] {row['why']}")
        print(found)


if __name__ == "__main__":
    main()
