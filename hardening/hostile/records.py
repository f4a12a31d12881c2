"""Hostile records, settings and ledgers: doubled keys, huge numbers, offsets that lie, words that act."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from hardening.hostile.trial import FINE, FOUND, REFUSED, Build, Trial, story

_SAID: Final = "We will build four hundred homes by the river,"
_FULL: Final[dict[str, Any]] = {
    "id": "a", "kind": "direct", "text": _SAID, "start": 1, "end": 47, "line": 1, "column": 2, "content": [[1, 47]],
    "sentence": _SAID, "attribution": {"speaker": "Ann Poe", "mention": "Ann Poe", "start": 50, "end": 57},
    "figures": [{"type": "number", "text": "four hundred", "value": "400", "unit": None, "start": 15, "end": 27}],
}  # fmt: skip


def _claims(**changes: Any) -> bytes:
    return json.dumps({"claims": [{**_FULL, **changes}]}).encode()


READ: Final[dict[str, bytes]] = {
    "offsets far out": _claims(start=10**9, end=10**9 + 46, content=[[10**9, 10**9 + 46]], figures=[]),
    "offsets beyond every integer": _claims(start=10**30, end=10**30 + 46, content=[[10**30, 10**30 + 46]], figures=[]),
    "a place that is not the text's": _claims(start=500, end=546, content=[[500, 546]], line=10**12, column=10**12),
    "an end before the start": _claims(start=47, end=1, content=[], figures=[]),
    "an attribution far out": _claims(attribution={"speaker": "Ann Poe", "mention": "x", "start": 10**18, "end": 5}),
    "figures far out": _claims(figures=[{"type": "number", "text": "9", "value": "1e999", "unit": None,
                                         "start": 10**15, "end": 10**15 + 1}]),
    "a value that is no number": _claims(figures=[{"type": "number", "text": "x", "value": "x" * 9999, "unit": "x", "start": 1,
                                                   "end": 2}]),
    "a selector that lies": _claims(selector={"prefix": "x" * 9999, "exact": "y", "suffix": "", "position": [10**12, 10**13]}),
    "text of a megabyte": _claims(text="We will build. " * 70_000, start=None, end=None, content=[], figures=[]),
    "only marks": _claims(text="“”‘’\"' ? !", start=None, end=None, content=[], figures=[]),
    "NULs and escapes": _claims(text="We \0 \x1b[31m will \ud800 build", start=None, end=None, content=[], figures=[]),
    "a speaker of a megabyte": _claims(attribution={"speaker": "Ann-" * 250_000, "mention": None}),
    "a speaker that acts": _claims(attribution={"speaker": "\x1b]0;x\x07\u202eAnn\n::error::x", "mention": None}),
    "five thousand claims": json.dumps({"claims": [{"kind": "direct", "text": _SAID}] * 5000}).encode(),
    "a byte order mark": b"\xef\xbb\xbf" + _claims(),
}  # fmt: skip
"""Records that are read."""
REFUSED_RECORDS: Final[dict[str, bytes]] = {
    "negative offsets": _claims(start=-5, end=-1),
    "content outside": _claims(content=[[1, 10**6]]),
    "content out of order": _claims(content=[[20, 47], [1, 10]]),
    "offsets with fractions": _claims(start=1.5, end=47.5),
    "an offset of infinity": _claims().replace(b'"start": 1,', b'"start": 1e999,', 1),
    "NaN": _claims().replace(b'"start": 1,', b'"start": NaN,', 1),
    "a number of 10,000 digits": _claims().replace(b'"start": 1,', b'"start": ' + b"1" * 10_000 + b",", 1),
    "a doubled key": b'{"claims":[],"claims":[]}',
    "a doubled id": json.dumps({"claims": [_FULL, _FULL]}).encode(),
    "an unknown key": _claims(colour="\x1b[31mred"),
    "an unknown kind": _claims(kind="\u202edirect"),
    "a remote reference": json.dumps({"$ref": "http://x.example/claims.json"}).encode(),
    "deep nesting": b'{"claims":' + b"[" * 200_000,
    "deep objects": b'{"a":' * 200_000,
    "an empty text": _claims(text=""),
    "a list": b"[]",
    "a number": b"1",
    "UTF-16": _claims().decode().encode("utf-16"),
    "no UTF-8": b'{"claims":[{"kind":"direct","text":"\xff"}]}',
    "cut short": _claims()[:60],
    "empty": b"",
}

SETTINGS: Final[dict[str, bytes]] = {
    "an unknown key": b'polcy = "ap"\n',
    "an unknown key that acts": b'"\\u001b[31mred\\u202e\\n::error::" = 1\n',
    "a doubled key": b'policy = "ap"\npolicy = "ap"\n',
    "a doubled table": b"[aliases]\n[aliases]\n",
    "a number of 10,000 digits": b"policy = " + b"1" * 10_000 + b"\n",
    "a float beyond measure": b"[policies.a]\nellipsis_gap = 1e999\n",
    "deep nesting": b"policy = " + b"[" * 20_000 + b"\n",
    "deep tables": b"[a" + b".a" * 5000 + b"]\n",
    "NULs": b"policy = \0\n",
    "no UTF-8": b'policy = "\xff"\n',
    "UTF-16": 'policy = "ap"\n'.encode("utf-16"),
    "a wrong type": b"policy = 1979-05-27T07:32:00Z\n",
    "an unknown policy that acts": b'policy = "\\u001b]0;owned\\u0007"\n',
    "a day that is none": b'on = "2026-99-99"\n',
    "a cut string": b'policy = "ap\n',
}

FACTS: Final[dict[str, bytes]] = {
    "a doubled key": b'["good.txt"]\nspeaker = "A"\nspeaker = "B"\n',
    "a doubled table": b'["good.txt"]\n["good.txt"]\n',
    "a number of 10,000 digits": b'["good.txt"]\ndate = ' + b"1" * 10_000 + b"\n",
    "deep nesting": b'["good.txt"]\na = ' + b"[" * 20_000 + b"\n",
    "no UTF-8": b'["good.txt"]\nspeaker = "\xff"\n',
    "no table": b'speaker = "\\u001b[31mAnn"\n',
}


def trials() -> Iterator[Trial]:
    """All of them."""
    for name, data in READ.items():
        yield Trial(name=f"record: {name}", build=_file("claims.json", data), command=("verify", "claims.json"), codes=FOUND,
                    seconds=90, megabytes=1500)  # fmt: skip
    for name, data in REFUSED_RECORDS.items():
        yield Trial(name=f"record: {name}", build=_file("claims.json", data), command=("verify", "claims.json"), codes=REFUSED,
                    says="claims.json")  # fmt: skip
    for name, data in SETTINGS.items():
        yield Trial(
            name=f"settings: {name}", build=_file("quotecheck.toml", data), codes=REFUSED, says="quotecheck.toml"
        )
    for name, data in FACTS.items():
        yield Trial(
            name=f"facts: {name}", build=_file("sources/sources.toml", data), codes=REFUSED, says="sources.toml"
        )
    yield Trial(name="facts: words that act", codes=FOUND, command=("sources", "list"), build=_file("sources/sources.toml",
                b'["good.txt"]\ntitle = "\\u001b]0;x\\u0007\\u202e"\nspeaker = "Ann\\n::error::Poe"\n'))  # fmt: skip
    yield Trial(name="facts: a hostile pattern", build=_file("quotecheck.toml", b'[[per-file]]\npaths = ["'
                + b"**/*a" * 200 + b'"]\nignore = ["QC2"]\n'), codes=FINE)  # fmt: skip
    yield Trial(
        name="settings: somebody else's broken pyproject", build=_file("pyproject.toml", b"a = [\n"), codes=FINE
    )
    yield Trial(name="settings: our table in a broken pyproject", codes=REFUSED, says="pyproject.toml",
                build=_file("pyproject.toml", b"[tool.quotecheck]\npolicy = [\n"))  # fmt: skip
    for name, data in {
        "rubbish": b"\x00\xff\n",
        "deep": b"[" * 100_000 + b"\n",
        "cut": b'{"schema_version":"1.0"',
    }.items():
        yield Trial(name=f"ledger: {name}", build=_ledger(data), codes=REFUSED, says="signoffs")


def _file(name: str, data: bytes) -> Build:
    def build(folder: Path) -> None:
        story(folder)
        (folder / name).write_bytes(data)

    return build


def _ledger(data: bytes) -> Build:
    def build(folder: Path) -> None:
        story(folder)
        (folder / "claims").mkdir()
        (folder / "claims" / "article.signoffs.jsonl").write_bytes(data)

    return build
