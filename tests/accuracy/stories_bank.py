"""Scores whole stories (tests/banks/stories): ``python -m tests.accuracy.stories_bank [--list] [STORY...]``.

An article and its sources go in, as a reporter has them; what comes out is laid beside gold that was written before any
tool ran: whom the article credits, and whether an editor who compares may let the words pass.
"""

import argparse
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from quotecheck import check
from quotecheck.verdict.model import Judgement

BANK = Path(__file__).parents[1] / "banks" / "stories"
QUOTED = frozenset({"direct", "mixed"})
SMALL = frozenset({"the", "mr", "ms", "mrs", "dr", "of", "a", "an", "sir", "dame"})


@dataclass(slots=True)
class Score:
    """Counts over quotations, and the gold of what went wrong with its judgement."""

    honest: int = 0
    faults: int = 0
    speakers: int = 0
    refused: list[tuple[dict[str, Any], Judgement]] = field(default_factory=list)
    verified: list[tuple[dict[str, Any], Judgement]] = field(default_factory=list)
    miscredited: list[tuple[dict[str, Any], Judgement]] = field(default_factory=list)
    lost: list[dict[str, Any]] = field(default_factory=list)

    def __str__(self) -> str:
        """One line."""
        return (
            f"STORIES  honest refused {len(self.refused)}/{self.honest}  "
            f"faulty verified {len(self.verified)}/{self.faults}  "
            f"wrongly credited {len(self.miscredited)}/{self.speakers}  not found {len(self.lost)}"
        )


def stories(bank: Path = BANK) -> list[str]:
    """The names of the stories."""
    return sorted(p.parent.name for p in bank.glob("*/gold.json"))


def plain(text: str | None) -> str:
    """A text as texts are compared: words without case and marks."""
    return re.sub(r"[^\w ]", "", " ".join((text or "").split()).lower().replace("’", "'").replace("'", "")).strip()


@cache
def judged(name: str, bank: Path = BANK) -> list[Judgement]:
    """What the tool says of one story; worked out once, however many floors ask."""
    folder = bank / name
    article = next(p for p in folder.iterdir() if p.stem == "article")
    return list(check(article, [folder / "sources"]).judgements)


def _beside(gold: dict[str, Any], found: Sequence[Judgement], used: set[int]) -> int | None:
    """Which quotation of the report gold speaks of: the words, or most of them; the first that is still free."""
    wanted = plain(gold["text"])
    alike = [
        k
        for k, j in enumerate(found)
        if (said := plain(j.claim.text))
        and (
            said == wanted
            or (len(wanted) > 8 and wanted in said)
            or (len(wanted) > 8 and said in wanted and 2 * len(said) > len(wanted))
        )
    ]
    return next((k for k in alike if k not in used), alike[0] if alike else None)


def _credited(gold: dict[str, Any], found: Judgement) -> bool:
    by = found.claim.attribution
    words = set(plain(gold["speaker"]).split()) - SMALL
    return not words or bool(by is not None and by.speaker and words & set(plain(by.speaker).split()))


@cache
def score(names: tuple[str, ...] = (), bank: Path = BANK) -> Score:
    """All stories, or these."""
    out = Score()
    for name in names or stories(bank):
        found = [j for j in judged(name, bank) if j.claim.kind in QUOTED]
        used: set[int] = set()
        for gold in json.loads((bank / name / "gold.json").read_text("utf-8")):
            if gold["kind"] not in ("direct", "partial"):
                continue
            out.honest += gold["honest"]
            out.faults += not gold["honest"]
            at = _beside(gold, found, used)
            if at is None:
                out.lost.append(gold)
                continue
            used.add(at)
            _count(out, gold, found[at])
    return out


def _count(out: Score, gold: dict[str, Any], found: Judgement) -> None:
    out.speakers += gold["speaker"] is not None
    if not _credited(gold, found):
        out.miscredited.append((gold, found))
    if gold["honest"] and found.verdict != "verified":
        out.refused.append((gold, found))
    if not gold["honest"] and found.verdict == "verified":
        out.verified.append((gold, found))


def main() -> None:
    """Print the figures, and on request what went wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--list", action="store_true", help="also what went wrong")
    parser.add_argument("--bank", type=Path, default=BANK)
    parser.add_argument("stories", nargs="*")
    options = parser.parse_args()
    total = score(tuple(options.stories), options.bank)
    for kind in ("refused", "verified", "miscredited") if options.list else ():
        for gold, found in getattr(total, kind):
            by = found.claim.attribution.speaker if found.claim.attribution else None
            print(f"{kind.upper()} [{by}, gold {gold['speaker']}] {gold['text']!r}\n   {gold['why']}")
            print(f"   got {found.verdict} {[f'{f.code} {f.message[:120]}' for f in found.findings]}")
    print(total)


if __name__ == "__main__":
    main()
