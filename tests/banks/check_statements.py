"""Integrity of the three banks beside this file: substrings occur, ids are unique, counts hold.

    python tests/banks/check_statements.py        exit 0 when clean, 1 with a list of what is not

It reads no code of quotecheck: the gold is judged by the contract alone.
"""

from __future__ import annotations

import collections
import json
import pathlib
import sys
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
VERDICTS = {"verified", "paraphrased", "unsourced"}
CODES = {
    "QC101",
    "QC104",
    "QC105",
    "QC106",
    "QC107",
    "QC108",
    "QC111",
    "QC201",
    "QC301",
    "QC302",
    "QC401",
    "QC402",
    "QC403",
    "QC404",
    "QC405",
    "QC501",
    "QC502",
    "QC6xx",
}
problems: list[str] = []


def need(ok: object, where: str, what: str) -> None:
    if not ok:
        problems.append(f"{where}: {what}")


def read(path: pathlib.Path) -> str:
    return path.read_bytes().decode("utf-8")


def occurs(text: str, part: str, nth: int) -> bool:
    return text.count(part) >= 1 and _starts(text, part) >= nth >= 1


def _starts(text: str, part: str) -> int:
    n = at = 0
    while (at := text.find(part, at)) >= 0:
        n += 1
        at += 1
    return n


def fault(claim: dict) -> bool:
    """Not supported, or supported but for a detail."""
    return claim["verdict"] == "unsourced" or "QC404" in claim["codes"]


def statements() -> None:
    ids: collections.Counter[str] = collections.Counter()
    every: list[dict] = []
    packets = sorted(p for p in (HERE / "statements").iterdir() if p.is_dir())
    need(len(packets) >= 13, "statements", f"{len(packets)} packets")
    for packet in packets:
        article = read(packet / "article.md")
        need(article.startswith("---\n"), packet.name, "no front matter")
        head, body = article[4:].split("\n---\n", 1)
        for key in ("title:", "byline:", "date:"):
            need(f"\n{key}" in "\n" + head, packet.name, f"no {key}")
        need(300 <= len(body.split()) <= 600, packet.name, f"{len(body.split())} words")
        sources = {
            p.relative_to(packet / "sources").as_posix(): read(p)
            for p in sorted((packet / "sources").rglob("*"))
            if p.is_file()
        }
        facts = sources.pop("sources.toml", None)
        if facts:
            for name in tomllib.loads(facts):
                need(name in sources, packet.name, f"sources.toml names {name}")
        need(3 <= len(sources) <= 5, packet.name, f"{len(sources)} sources")
        gold = json.loads(read(packet / "gold.json"))
        seen: set[tuple[str, int, str]] = set()
        texts = {c["text"] for c in gold["claims"]}
        for c in gold["claims"]:
            where = c["id"]
            ids[where] += 1
            every.append(c)
            key = (c["text"], c["nth"], c["kind"])
            need(key not in seen, where, "the same claim twice")
            seen.add(key)
            need(occurs(article, c["text"], c["nth"]), where, "text not in the article")
            need(c["text"] == c["text"].strip() and c["text"], where, "blank at an end")
            need(c["kind"] in ("statement", "indirect"), where, "kind")
            need(bool(c["speaker"]) == (c["kind"] == "indirect"), where, "speaker")
            need(c["verdict"] in VERDICTS, where, "verdict")
            need(set(c["codes"]) <= CODES, where, f"codes {c['codes']}")
            need(c["verdict"] != "unsourced" or c["codes"], where, "unsourced without a code")
            need(c["verdict"] != "unsourced" or "QC404" not in c["codes"], where, "QC404 is not unsourced")
            need(c["verdict"] == "unsourced" or set(c["codes"]) <= {"QC404", "QC6xx"}, where, "supported with a fault")
            need(c["verdict"] != "verified" or not c["codes"], where, "verified with a code")
            need(not c["hard"] or fault(c), where, "hard but not a fault")
            if c["source"] is None:
                need(c["source_text"] is None and c["codes"] == ["QC502"], where, "no source, but not QC502")
            else:
                text = sources.get(c["source"], "")
                need(c["source_text"] and c["source_text"] in text, where, "source_text not in the source")
            if "conflict_with" in c:
                need(c["conflict_with"] in texts, where, "conflict_with is not a claim")
            agrees = [d["agrees"] for d in c["details"]]
            need(fault(c) or (False not in agrees and None not in agrees), where, "supported with a bad detail")
            need("QC404" not in c["codes"] or None in agrees, where, "QC404 without the detail")
            if c["codes"][:1] in (["QC401"], ["QC402"], ["QC403"]) and len(set(c["codes"]) - {"QC6xx"}) == 1:
                need(False in agrees or c["kind"] == "indirect", where, "names a detail and marks none")
            for d in c["details"]:
                need(d["text"] in c["text"], where, f"detail {d['text']!r} not in the claim")
                need(d["agrees"] in (True, False, None), where, "agrees")
                words = d["source"] if isinstance(d["source"], list) else [d["source"]]
                if d["agrees"] is None:
                    need(d["source"] is None, where, f"absent detail {d['text']!r} with source words")
                else:
                    for w in words:
                        need(
                            w and w in sources.get(c["source"] or "", ""),
                            where,
                            f"detail source {w!r} not in the source",
                        )
    for i, n in ids.items():
        need(n == 1, i, "id twice")
    good = [c for c in every if not fault(c)]
    hard = sum(c["hard"] for c in every)
    need(len(every) >= 320, "statements", f"{len(every)} claims")
    need(0.5 <= len(good) / len(every) <= 0.6, "statements", f"supported {len(good) / len(every):.2f}")
    need(hard / len(every) >= 1 / 3, "statements", f"hard {hard}")
    codes = collections.Counter(c["codes"][0] for c in every if fault(c))
    verdicts = collections.Counter(c["verdict"] for c in every)
    kinds = collections.Counter(c["kind"] for c in every)
    print(
        f"statements: {len(packets)} packets, {len(every)} claims, {len(good)} supported, {len(every) - len(good)} faults, {hard} hard"  # noqa: E501
    )
    print(f"  verdicts {dict(verdicts)}  kinds {dict(kinds)}")
    print(f"  first code of a fault {dict(codes.most_common())}")
    print(
        f"  details {sum(len(c['details']) for c in every)}, optional {sum(bool(c.get('optional')) for c in every)}, "
        f"display {sum(bool(c.get('display')) for c in every)}, conflicts {sum('conflict_with' in c for c in every) // 2}"  # noqa: E501
    )


def annotation() -> None:
    articles = sorted((HERE / "annotation").glob("*.md"))
    need(len(articles) >= 8, "annotation", f"{len(articles)} articles")
    total = not_claims = 0
    ids: set[str] = set()
    for path in articles:
        text = read(path)
        gold = json.loads(read(path.with_suffix("").with_suffix(".gold.json")))
        need(250 <= len(text.split()) <= 400, path.name, f"{len(text.split())} words")
        for c in gold["claims"]:
            need(c["id"] not in ids, c["id"], "id twice")
            ids.add(c["id"])
            need(occurs(text, c["text"], c["nth"]), c["id"], "text not in the article")
            need(c["kind"] in ("statement", "indirect"), c["id"], "kind")
            need(bool(c["speaker"]) == (c["kind"] == "indirect"), c["id"], "speaker")
        for s in gold["not_claims"]:
            need(s in text, path.name, f"not_claims {s!r} not in the article")
            need(all(s not in c["text"] for c in gold["claims"]), path.name, f"{s!r} is in a claim too")
        total += len(gold["claims"])
        not_claims += len(gold["not_claims"])
    print(f"annotation: {len(articles)} articles, {total} claims, {not_claims} sentences that are none")


def meaning() -> None:
    folder = HERE / "meaning"
    sources = {p.name: read(p) for p in sorted((folder / "sources").glob("*.txt"))}
    need(len(sources) == 5, "meaning", f"{len(sources)} sources")
    for name, text in sources.items():
        need(400 <= len(text.split()) <= 800, name, f"{len(text.split())} words")
    for name in tomllib.loads(read(folder / "sources" / "sources.toml")):
        need(name in sources, "meaning", f"sources.toml names {name}")
    pairs = [json.loads(line) for line in read(folder / "pairs.jsonl").splitlines()]
    need(len({p["id"] for p in pairs}) == len(pairs), "meaning", "an id twice")
    need(len({(p["text"], p["source"], p["speaker"]) for p in pairs}) == len(pairs), "meaning", "a pair twice")
    need(len(pairs) >= 220, "meaning", f"{len(pairs)} pairs")
    for p in pairs:
        where = p["id"]
        need(
            p["source_text"] and p["source_text"] in sources.get(p["source"], ""),
            where,
            "source_text not in the source",
        )
        need(p["kind"] in ("direct", "indirect", "statement"), where, "kind")
        need(bool(p["speaker"]) == (p["kind"] != "statement"), where, "speaker")
        need(p["verdict"] == ("paraphrased" if p["supported"] else "unsourced"), where, "verdict")
        need(set(p["codes"]) <= CODES, where, f"codes {p['codes']}")
        if p["supported"]:
            need(p["codes"] == (["QC101"] if p["kind"] == "direct" else []), where, f"codes {p['codes']}")
        else:
            need(p["codes"], where, "no code")
        need(p["text"] not in sources.get(p["source"], ""), where, "the source has these very words")
    true = sum(p["supported"] for p in pairs)
    need(0.45 <= true / len(pairs) <= 0.55, "meaning", f"supported {true} of {len(pairs)}")
    kinds = collections.Counter((p["kind"], p["supported"]) for p in pairs)
    print(
        f"meaning: {len(pairs)} pairs, {true} supported; "
        + ", ".join(f"{k} {'yes' if s else 'no'} {n}" for (k, s), n in sorted(kinds.items()))
    )


statements()
annotation()
meaning()
for line in problems:
    print(line, file=sys.stderr)
sys.exit(1 if problems else 0)
