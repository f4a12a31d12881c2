#!/usr/bin/env python3
"""Checks the integrity of this bank. Needs nothing but Python 3.11+. Exit 0: sound, 1: not."""

import collections
import json
import pathlib
import re
import sys
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
KEYS = ["id", "kind", "text", "speaker", "verdict", "codes", "source", "source_text", "why"]
PARAPHRASED = {"QC101", "QC102", "QC103"}
BESIDE = {
    "QC112",
    "QC202",
    "QC203",
    "QC303",
    "QC503",
    "QC504",
    "QC505",
}  # leave the verdict (QC505: as error it does not)
UNSOURCED = {f"QC{n}" for n in range(104, 112)} | {"QC113", "QC201", "QC301", "QC302", "QC501"}


def main() -> int:  # noqa: C901 - a list of checks
    problems = []
    facts = tomllib.loads((HERE / "sources" / "sources.toml").read_text(encoding="utf-8"))
    sources = {p.name: p.read_bytes().decode("utf-8") for p in (HERE / "sources").iterdir() if p.suffix != ".toml"}
    if set(facts) != set(sources):
        problems.append(f"sources.toml and sources/ differ: {set(facts) ^ set(sources)}")
    for name, text in sources.items():
        words = len(text.split())
        if not 450 <= words <= 1200:
            problems.append(f"{name}: {words} words")
    cases = []
    for n, line in enumerate((HERE / "cases.jsonl").read_text(encoding="utf-8").splitlines(), 1):
        try:
            cases.append(json.loads(line))
        except ValueError as error:
            problems.append(f"line {n}: {error}")
    ids, same = set(), set()
    for case in cases:
        name = case.get("id", "?")
        if list(case) != KEYS:
            problems.append(f"{name}: keys {list(case)}")
            continue
        if name in ids:
            problems.append(f"{name}: id twice")
        ids.add(name)
        if (case["text"], case["speaker"]) in same:
            problems.append(f"{name}: same words and speaker twice")
        same.add((case["text"], case["speaker"]))
        if not case["text"].strip() or not case["why"]:
            problems.append(f"{name}: empty text or why")
        codes, verdict = set(case["codes"]), case["verdict"]
        if verdict not in ("verified", "paraphrased", "unsourced"):
            problems.append(f"{name}: verdict {verdict}")
        if unknown := codes - PARAPHRASED - BESIDE - UNSOURCED:
            problems.append(f"{name}: codes {unknown}")
        if verdict == "verified" and not codes <= BESIDE:
            problems.append(f"{name}: verified with {codes}")
        if verdict == "paraphrased" and not (codes and codes <= PARAPHRASED):
            problems.append(f"{name}: paraphrased with {codes}")
        if verdict == "unsourced" and not codes & (UNSOURCED | {"QC505"}):
            problems.append(f"{name}: unsourced with {codes}")
        if (case["source"] is None) != (case["source_text"] is None):
            problems.append(f"{name}: source without source_text, or the reverse")
        if case["source"] is None:
            if codes != {"QC501"}:
                problems.append(f"{name}: no source, codes {codes}")
            hit = [s for s, t in sources.items() if case["text"].lower().rstrip(".") in re.sub(r"\s+", " ", t).lower()]
            if hit:
                problems.append(f"{name}: fabricated, but stands in {hit}")
        elif case["source"] not in sources:
            problems.append(f"{name}: no such source {case['source']}")
        elif case["source_text"] not in sources[case["source"]]:
            problems.append(f"{name}: source_text does not occur in {case['source']}")
        exact = re.sub(r"\s+", " ", case["source_text"] or "")
        if verdict == "paraphrased" and case["text"] == exact:
            problems.append(f"{name}: paraphrased, but word for word")
    kinds = collections.defaultdict(collections.Counter)
    for case in cases:
        kinds[case["kind"]][case["verdict"]] += 1
    if len(cases) < 600:
        problems.append(f"only {len(cases)} cases")
    if len(kinds) < 40:
        problems.append(f"only {len(kinds)} kinds")
    columns = ("verified", "paraphrased", "unsourced")
    print(f"{'kind':30}" + "".join(f"{c:>13}" for c in columns))
    for kind in sorted(kinds):
        print(f"{kind:30}" + "".join(f"{kinds[kind][c] or '.':>13}" for c in columns))
    total = collections.Counter(c["verdict"] for c in cases)
    print(f"{f'{len(cases)} cases, {len(kinds)} kinds':30}" + "".join(f"{total[c]:>13}" for c in columns))
    print("by source:", dict(collections.Counter(str(c["source"]) for c in cases)))
    for problem in problems:
        print("PROBLEM", problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
