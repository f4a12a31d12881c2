"""Hostile Markdown, HTML, mail, subtitles, JSON, RTF and tables, each as a source beside an honest one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from hardening.hostile.trial import FINE, FOUND, REFUSED, SOURCE, Build, Trial, story

_S: Final = SOURCE.encode()
_PART: Final = b"--b\nContent-Type: text/plain\n\nwords\n"
_MAIL: Final = b"From: Ann Poe <ann@x.example>\nSubject: x\n"
_CUE: Final = b"00:00:01.000 --> 00:00:02.000\nWe go on.\n\n"
_YAML_BOMB: Final = b"---\na: &a [x, x, x, x, x, x, x, x, x]\n" + b"".join(
    b"%c: &%c [%s]\n" % (k, k, b", ".join([b"*%c" % (k - 1)] * 9)) for k in range(ord("b"), ord("k"))
)  # fmt: skip

READ: Final[dict[str, bytes]] = {
    "quotes.md": b"> " * 20_000 + b"words\n",
    "list.md": b"".join(b" " * k + b"- a\n" for k in range(0, 2000, 2)),
    "brackets.md": b"[" * 100_000 + b"words",
    "stars.md": b"*a " * 100_000,
    "ticks.md": b"`" * 100_000 + b" words",
    "pipes.md": b"|a" * 100_000 + b"|\n",
    "images.md": b"![" * 100_000,
    "comment.md": b"<!-- open " + _S * 100,
    "fence.md": b"```\n" + _S * 100,
    "fences.md": b"```\na\n" * 50_000,
    "yaml-bomb.md": _YAML_BOMB + b"---\nwords\n",
    "yaml-object.md": b"---\ntitle: !!python/object/apply:os.system [touch owned]\n---\nwords\n",
    "yaml-deep.md": b"---\na: " + b"[" * 20_000 + b"\n---\nwords\n",
    "yaml-double.md": b"---\nspeaker: Ann\nspeaker: Bo\nterms: off the record\nterms: on record\n---\nwords\n",
    "yaml-huge.md": b"---\ndate: " + b"9" * 20_000 + b"\ntitle: 1e999999999\n---\nwords\n",
    "yaml-open.md": b"---\ntitle: x\n" + b"more: y\n" * 50_000,
    "deep.html": b"<div>" * 100_000 + b"words",
    "quoted.html": b"<q>" * 50_000 + b"words",
    "attributes.html": b"<p " + b"a=b " * 100_000 + b">words",
    "comment.html": b"<p>words<!-- " + b"-" * 100_000,
    "entities.html": b"<p>words " + b"&#x110000;&#0;&#xd800;&bogus;" * 5000,
    "laughs.html": b'<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><p>words &b;',
    "external.html": b'<!DOCTYPE html SYSTEM "http://x.example/a.dtd"><p>words<img src="http://x.example/a.png">'
    b'<link rel=stylesheet href="http://x.example/a.css"><meta http-equiv=refresh content="0;url=http://x.example/">',
    "charset.html": b'<meta charset="utf-16"><p>words of it',
    "charset-none.html": b'<meta charset="no-such-thing"><p>words of it',
    "hidden.html": b'<p>words<p style="display:none">We will not build</p><p style="font-size:0">no',
    "data.html": b'<p>words<img src="data:image/png;base64,' + b"A" * 3_000_000 + b'">',
    "tables.html": b"<table><tr><td>" * 5000 + b"words",
    "scripts.html": b"<p>words" + b"<script>a</script" * 20_000,
    "headers.eml": _MAIL + b"X-A: b\n" * 50_000 + b"\nwords\n",
    "names.eml": b'From: "\x1b[31mAnn\x07" <a@x.example>\nSubject: =?utf-8?b?G1szMW1vd25lZA==?=\n\nwords\n',
    "multipart.eml": _MAIL
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (k, k) for k in range(300))
    + b"\nwords\n",
    "parts.eml": _MAIL + b"Content-Type: multipart/mixed; boundary=b\n\n" + _PART * 3000 + b"--b--\n",
    "attached.eml": _MAIL
    + b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nwords\n--b\n"
    b'Content-Type: text/plain\nContent-Disposition: attachment; filename="../../owned.txt"\n\nowned\n--b--\n',
    "base64.eml": _MAIL + b"Content-Transfer-Encoding: base64\n\n!!!!d29yZHM=====\n",
    "charset.eml": _MAIL + b"Content-Type: text/plain; charset=no-such\n\nwords\n",
    "quoted.eml": _MAIL + b"\nwords\n" + b">" * 100_000,
    "wrote.eml": _MAIL + b"\nwords\n" + b"On 1 May 2026, Bo wrote:\n> no\n" * 20_000,
    "cues.vtt": b"WEBVTT\n\n" + _CUE * 20_000,
    "times.vtt": b"WEBVTT\n\n99:99:99.999 --> 00:00:00.000\nwords\n\n9999999999:00:00.000 --> 00:00:01.000\nmore\n",
    "tags.vtt": b"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nwords " + b"<v." * 100_000,
    "nan.json": b'{"segments":[{"start":NaN,"end":Infinity,"text":"words"}]}',
    "other.json": b'{"a":1}',
    "numbers.json": b'{"segments":[{"start":1e308,"end":-1e308,"text":"words"},{"start":0,"end":1,"text":"more"}]}',
    "surrogates.json": b'{"segments":[{"start":0,"end":1,"text":"words \\ud800 \\udc00 \\u0000 \\u001b[31m"}]}',
    "escapes.rtf": b"{\\rtf1 words \\u-99999?\\u99999999999?\\'zz\\'e \\bin99999999 x}",
    "words.rtf": b"{\\rtf1 words " + b"\\a" * 100_000 + b"}",
    "commas.csv": b"words," * 100_000,
    "open.csv": b'"words' + b",a\n" * 100_000,
    "formulas.csv": b"a,b\n=cmd|' /C calc'!A0,@SUM(1)\n",
}
"""Content of sources that are read, by name."""
REFUSED_FILES: Final[dict[str, tuple[bytes, str]]] = {
    "metas.html": (b"<p>words" + b"<meta name=a content=" * 20_000, "only 5 of"),
    "arrows.srt": (b"1\n00:00:01,000 --> 00:00:02,000\nwords " + b"--> " * 50_000, "cues could not be read"),
    "groups.rtf": (b"{\\rtf1 words " + b"{" * 100_000 + b"}" * 100_000 + b"}", "nested too deeply"),
    "deep.json": (b"[" * 200_000, "nested"),
    "double.json": (b'{"text":"words","text":"other","segments":[]}', "double.json"),
    "huge.json": (b'{"segments":[{"start":' + b"9" * 10_000 + b',"end":1,"text":"words"}]}', "huge.json"),
    "no.json": (b"nothing", "no.json"),
    "no.rtf": (b"words", "not RTF"),
    "open.rtf": (b"{\\rtf1 words and then", "cut short"),
    "no.vtt": (b"WEBVTT\n\n", "no cues"),
    "no.eml": (b"just words\n", "no e-mail headers"),
    "no.mhtml": (b"From: x\n\nwords", "no page"),
    "script.html": (b"<html><script>draw()</script></html>", "shows no text"),
    "error.html": (b"<title>404 Not Found</title><h1>Not Found</h1>", "error"),
}
"""Content of sources that are refused, and what is said."""


def trials() -> Iterator[Trial]:
    """All of them."""
    for name, data in READ.items():
        yield Trial(name=f"source {name}", build=_beside(name, data), codes=FINE, seconds=60, megabytes=1200)
    for name, (data, says) in REFUSED_FILES.items():
        yield Trial(name=f"source {name}", build=_beside(name, data), codes=REFUSED, says=says)
    for name in ("quotes.md", "yaml-bomb.md", "yaml-object.md", "fences.md", "deep.html", "entities.html",
                 "parts.eml", "scripts.html"):  # fmt: skip
        yield Trial(
            name=f"article {name}", build=_as_article(name, READ[name]), command=("verify", name), codes=FOUND, seconds=60,
            megabytes=1200,
        )  # fmt: skip


def _beside(name: str, data: bytes) -> Build:
    def build(folder: Path) -> None:
        story(folder)
        (folder / "sources" / name).write_bytes(data)

    return build


def _as_article(name: str, data: bytes) -> Build:
    def build(folder: Path) -> None:
        story(folder)
        (folder / name).write_bytes(data)

    return build
