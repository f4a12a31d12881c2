"""Scores the statements bank (tests/banks/statements, annotation): ``python -m tests.accuracy.statements_bank
[--list] [--half 1|2] [--packet NAME]``.

Extraction is scored against every gold claim of packets and annotated articles; verdicts are scored twice: on the
gold claims as they
stand (what evidence and verdict can do), and end to end (what a newsroom gets, where a claim that was not
extracted is a miss).
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from quotecheck.claims.extractor import extract
from quotecheck.claims.measures.figures import figures
from quotecheck.claims.model import Attribution, Claim
from quotecheck.documents.files.opening import read_file
from quotecheck.documents.model import Document
from quotecheck.pipeline import Checker, open_packet
from quotecheck.text.dates import parse_day
from quotecheck.verdict.model import Judgement
from quotecheck.verdict.policy import POLICIES

BANKS = Path(__file__).parents[1] / "banks"
PACKETS = tuple(sorted(p.name for p in (BANKS / "statements").iterdir() if p.is_dir()))
DEVELOPED_ON = (
    "business",
    "council-leisure",
    "court",
    "health",
    "housing",
    "politics",
    "science",
    "sport",
    "transport",
    "weather",
)
"""The half that rules were developed on; the others were looked at only through their scores."""
ANNOTATED = tuple(sorted(p.name for p in (BANKS / "annotation").glob("*.md")))
_OVERLAP = 0.7
_DETAIL = ("QC401", "QC402", "QC403")


@dataclass(slots=True)
class Extracted:
    """Counts of extraction for one kind; display copy and optional gold apart."""

    hit: int = 0
    gold: int = 0
    found: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of gold claims that were extracted."""
        return self.hit / max(1, self.gold)

    @property
    def precision(self) -> float:
        """Share of extracted claims that are gold."""
        return self.right / max(1, self.found)


@dataclass(slots=True)
class Score:
    """Counts of verdicts over some packets."""

    claims: int = 0
    supported: int = 0
    recognised: int = 0
    faults: int = 0
    named: int = 0
    shown: int = 0
    to_show: int = 0
    accepted: int = 0
    wrong_details_accepted: int = 0
    verdicts: int = 0
    notes: list[str] = field(default_factory=list)


def article(path: Path) -> Document:
    """An article of the bank."""
    return read_file(path, shown_as=path.name)


def gold_of(path: Path) -> list[dict[str, Any]]:
    """The gold claims of one article."""
    claims: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["claims"]
    return claims


def span_of(text: str, gold: dict[str, Any]) -> tuple[int, int]:
    """Where a gold claim stands."""
    at = -1
    for _ in range(gold["nth"]):
        at = text.index(gold["text"], at + 1)
    return at, at + len(gold["text"])


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Shared characters of two spans over all that they cover."""
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return shared / max(1, max(a[1], b[1]) - min(a[0], b[0]))


def extraction(kind: str, articles: Sequence[tuple[Path, Path]]) -> Extracted:
    """How well claims of a kind are found; headlines and decks are left out on both sides."""
    out = Extracted()
    for path, gold_path in articles:
        document = article(path)
        golds = [(g, span_of(document.text, g)) for g in gold_of(gold_path)]
        found = [c for c in extract(document).claims if c.kind in ("statement", "indirect")]
        spans = [(c, (c.start or 0, c.end or 0)) for c in found]
        for gold, span in golds:
            kinds = {gold["kind"], gold.get("alt_kind")}
            if gold["kind"] != kind or gold.get("display") or gold.get("optional"):
                continue
            out.gold += 1
            near = 0.3 if gold.get("alt_kind") else _OVERLAP
            if any(c.kind in kinds and overlap(span, s) >= near for c, s in spans):
                out.hit += 1
            else:
                out.missed.append(f"{path.parent.name}/{path.name}: {gold['text']}")
        for claim, span in spans:
            if claim.kind != kind or claim.display:
                continue
            out.found += 1
            if any(_same(claim, span, gold, other) for gold, other in golds):
                out.right += 1
            else:
                out.wrong.append(f"{path.parent.name}/{path.name}: {claim.text}")
    return out


def _same(claim: Claim, span: tuple[int, int], gold: dict[str, Any], other: tuple[int, int]) -> bool:
    """Whether an extracted claim is a gold one, or an apposition inside one (which is neither required nor wrong)."""
    if claim.kind == "statement" and other[0] <= span[0] and span[1] <= other[1] and gold["kind"] == "statement":
        return True
    near = 0.3 if gold.get("alt_kind") else _OVERLAP
    return claim.kind in {gold["kind"], gold.get("alt_kind")} and overlap(span, other) >= near


def articles_of(packets: Sequence[str] = PACKETS, annotated: Sequence[str] = ANNOTATED) -> list[tuple[Path, Path]]:
    """Article and gold of packets and annotated articles."""
    return [
        *((BANKS / "statements" / p / "article.md", BANKS / "statements" / p / "gold.json") for p in packets),
        *((BANKS / "annotation" / a, BANKS / "annotation" / a.replace(".md", ".gold.json")) for a in annotated),
    ]


@cache
def checker_of(packet: str, bank: Path = BANKS) -> tuple[Document, Checker]:
    """The article of a packet and a checker over its sources."""
    folder = bank / "statements" / packet
    document = article(folder / "article.md")
    opened = open_packet([folder / "sources"], article_paths=[folder / "article.md"])
    return document, Checker(opened, policy=POLICIES["newsroom"], on=(document.facts.date or "2025-01-01")[:10])


def claim_of(document: Document, gold: dict[str, Any]) -> Claim:
    """A gold claim as extraction would make it."""
    start, end = span_of(document.text, gold)
    speaker = gold["speaker"]
    return Claim(
        id=gold["id"], kind=gold["kind"], text=gold["text"], start=start, end=end,
        context=document.text[max(0, start - 600) : start],
        figures=figures(gold["text"], start, parse_day(document.facts.date)), display=bool(gold.get("display")),
        attribution=Attribution(speaker=speaker, mention=speaker) if speaker else None,
    )  # fmt: skip


def judged_gold(packet: str, bank: Path = BANKS) -> Iterator[tuple[dict[str, Any], Judgement | None]]:
    """The judgement on every gold claim of a packet."""
    document, checker = checker_of(packet, bank)
    for gold in gold_of(bank / "statements" / packet / "gold.json"):
        yield gold, checker.judge(claim_of(document, gold))


def judged_article(packet: str, bank: Path = BANKS) -> Iterator[tuple[dict[str, Any], Judgement | None]]:
    """The judgement on the extracted claim that stands where a gold one does; None where none does."""
    document, checker = checker_of(packet, bank)
    judgements = checker.check(document).judgements
    for gold in gold_of(bank / "statements" / packet / "gold.json"):
        span = span_of(document.text, gold)
        near = [
            (overlap(span, (j.claim.start or 0, j.claim.end or 0)), j)
            for j in judgements
            if j.claim.kind in ("statement", "indirect")
        ]
        best = max(near, key=lambda n: n[0], default=(0.0, None))
        if gold.get("optional") and best[0] < _OVERLAP:
            continue
        yield gold, best[1] if best[0] >= 0.5 else None


def score(packets: Sequence[str] = PACKETS, *, end_to_end: bool = False, bank: Path = BANKS) -> Score:
    """Count over some packets."""
    out = Score()
    for packet in packets:
        for gold, judged in judged_article(packet, bank) if end_to_end else judged_gold(packet, bank):
            _count(out, gold, judged)
    return out


def _count(out: Score, gold: dict[str, Any], judged: Judgement | None) -> None:
    verdict = judged.verdict if judged is not None else "none"
    codes = {f.code for f in judged.findings} if judged is not None else set()
    wanted = set(gold["codes"])
    out.claims += 1
    same = verdict == gold["verdict"]
    out.verdicts += same
    good = not (wanted - {"QC6xx"}) and gold["verdict"] != "unsourced"
    found = f"{','.join(sorted(wanted))}>{','.join(sorted(codes))}"
    said = f"{gold['id']} {gold['verdict'][:4]}>{verdict[:4]} {found} | {gold['text']}"
    if good:
        out.supported += 1
        out.recognised += verdict in ("verified", "paraphrased")
        if verdict not in ("verified", "paraphrased"):
            out.notes.append("REFUSED " + said + _messages(judged))
        return
    out.faults += 1
    if gold["verdict"] == "unsourced" and verdict in ("verified", "paraphrased"):
        out.accepted += 1
        false = [d for d in gold["details"] if d["agrees"] is False]
        out.wrong_details_accepted += bool(false)
        out.notes.append(("ACCEPTED WRONG " if false else "ACCEPTED ") + said + _messages(judged))
    elif not codes & wanted:
        out.notes.append("MISNAMED " + said + _messages(judged))
    if codes & wanted:
        out.named += 1
        _shown(out, gold, judged)


def _shown(out: Score, gold: dict[str, Any], judged: Judgement | None) -> None:
    """Whether a finding or the first evidence has the source's own words of the detail that differs."""
    wanted = [
        w
        for d in gold["details"]
        if d["agrees"] is False
        for w in (d["source"] if isinstance(d["source"], list) else [d["source"]])
    ]
    if not wanted or judged is None:
        return
    out.to_show += 1
    said = " ".join(" ".join(f.message for f in judged.findings).split())
    shown = said + " " + " ".join(" ".join(e.text.split()) for e in judged.evidence[:1])
    if any(" ".join(w.split()) in shown for w in wanted):
        out.shown += 1
    else:
        out.notes.append(f"NOT SHOWN {gold['id']} {wanted} | {said[:200]}")


def _messages(judged: Judgement | None) -> str:
    return "" if judged is None else "  [" + "; ".join(f.message for f in judged.findings)[:260] + "]"


def codes_given(packets: Sequence[str]) -> Counter[str]:
    """How often each finding is given on the gold claims."""
    return Counter(f.code for p in packets for _, j in judged_gold(p) if j is not None for f in j.findings)


def _print(title: str, s: Score) -> None:
    recognised = f"{s.recognised}/{s.supported} = {s.recognised / max(1, s.supported):.1%}"
    named = f"{s.named}/{s.faults} = {s.named / max(1, s.faults):.1%}"
    print(
        f"{title}: {s.claims} claims; supported recognised {recognised}; faults named {named}, source's detail shown "
        f"{s.shown}/{s.to_show}; unsupported accepted {s.accepted}, of these with a wrong detail "
        f"{s.wrong_details_accepted}; verdict right {s.verdicts / max(1, s.claims):.1%}"
    )


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--half", choices=("1", "2"))
    parser.add_argument("--packet")
    parser.add_argument("--extraction", action="store_true")
    options = parser.parse_args()
    packets: Sequence[str] = PACKETS
    annotated: Sequence[str] = ANNOTATED
    if options.half:
        packets = [p for p in PACKETS if (p in DEVELOPED_ON) == (options.half == "1")]
        annotated = ANNOTATED[:4] if options.half == "1" else ANNOTATED[4:]
    if options.packet:
        packets, annotated = [options.packet], ()
    for kind in ("statement", "indirect"):
        e = extraction(kind, articles_of(packets, annotated))
        print(f"{kind}: precision {e.right}/{e.found} = {e.precision:.1%}, recall {e.hit}/{e.gold} = {e.recall:.1%}")
        if options.list and options.extraction:
            print(*(f"  MISSED {m}" for m in e.missed), *(f"  WRONG {w}" for w in e.wrong), sep="\n")
    if options.extraction:
        return
    for title, flag in (("gold claims", False), ("end to end", True)):
        s = score(packets, end_to_end=flag)
        _print(title, s)
        if options.list and not flag:
            print(*(f"  {n}" for n in s.notes), sep="\n")


if __name__ == "__main__":
    main()
