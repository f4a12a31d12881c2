"""What banks of honest and dishonest cases count: honest ones that were refused, dishonest ones that were verified."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from quotecheck.verdict.model import Judgement


@dataclass(slots=True)
class Tally:
    """Counts of one bank, and the cases that went wrong with their judgements."""

    name: str
    honest: int = 0
    dishonest: int = 0
    refused: list[tuple[dict[str, Any], Judgement]] = field(default_factory=list)
    verified: list[tuple[dict[str, Any], Judgement]] = field(default_factory=list)

    def add(self, case: dict[str, Any], found: Judgement) -> None:
        """Count one case by its gold and its judgement."""
        self.honest += case["honest"]
        self.dishonest += not case["honest"]
        if case["honest"] and found.verdict != "verified":
            self.refused.append((case, found))
        elif not case["honest"] and found.verdict == "verified":
            self.verified.append((case, found))

    def __str__(self) -> str:
        return (
            f"{self.name}  honest refused {len(self.refused)}/{self.honest}  "
            f"dishonest verified {len(self.verified)}/{self.dishonest}"
        )

    def show(self, line: Callable[[dict[str, Any]], str]) -> None:
        """Print every case that went wrong, as ``line`` has it, with its findings."""
        for name, cases in (("REFUSED", self.refused), ("VERIFIED", self.verified)):
            for case, judged in cases:
                print(name, line(case))
                print("   ", [f"{f.code} {f.message}" for f in judged.findings])
