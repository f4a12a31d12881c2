"""Mails under a mail: quoted replies, forwarded parts and signatures, each with who wrote it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, cast

from quotecheck.documents.model import Zone, ZoneKind
from quotecheck.text.lazily import lazily

_QUOTED = lazily(r"^((?:[ \t]?>)+)[ \t]?", re.MULTILINE)
_WROTE = lazily(
    r"^[> \t]*(?:On|Am|Le|El|Op)\b[^\n]{4,200}?(?:\n[> \t]*+[^\n]{0,200}?)?\b(?:wrote|schrieb|a écrit"
    r"|escribió|schreef)[ ]?:[ \t]*$"
    r"|^[> \t]*(?:[A-Z][\w’'-]+[ ]){1,3}wrote(?:[ ](?:on|at)[ ][^\n:]{3,40})?[ ]?:[ \t]*$",
    re.MULTILINE,
)
_ORIGINAL = lazily(
    r"^[> \t]*(?:-{3,}[ \t]*Original Message[ \t]*-{3,}|_{20,})[ \t]*$"
    r"|^[> \t]*From:[^\n]+\n[> \t]*(?:Sent|Date|To):[^\n]+\n",
    re.MULTILINE | re.I,
)
_FORWARDED = lazily(
    r"^[> \t]*(?:-{3,}[ \t]*Forwarded message[ \t]*-{3,}|Begin forwarded message:)[ \t]*$", re.MULTILINE | re.I
)
_FROM = lazily(r"^[> \t*]*From:[* \t]*+([^\n<\[]+)(?:[<\[][^\n]*)?$", re.MULTILINE)
_SIGNATURE = lazily(r"^--[ ]?$", re.MULTILINE)


def tidy_sender(name: str) -> str:
    """``Poe, Ann`` as Ann Poe, ``Ann Poe, Estates`` without the office."""
    name = re.split(r"[\[(]", name.strip().strip("\"'"), maxsplit=1)[0].strip()
    parts = [p.strip() for p in name.split(",")]
    if len(parts) > 1 and " " in parts[0] and parts[0].split()[0][:1].isupper():
        return parts[0]
    return f"{parts[1]} {parts[0]}" if len(parts) == 2 and all(parts) else name


_TOP: Final = lazily(r"\s*(?:[A-Z][\w-]{1,15}:[^\n]*\n)+")
"""The head of a mail that was copied as text."""


def passed_on(text: str, start: int = 0) -> list[Zone]:
    """What stands under a mail that was copied as text: forwarded parts, and lines with marks that somebody *wrote*."""
    top = _TOP.match(text, start)
    begin = top.end() if top is not None else start
    quotes = any(text[m.end() :].lstrip().startswith(">") for m in _WROTE.finditer(text, begin))
    if not quotes and _FORWARDED.search(text, begin) is None:
        return []
    return [z for z in mail_zones(text, start=begin) if z.kind in {"reply", "forwarded", "template"}]


def mail_zones(text: str, *, start: int = 0) -> list[Zone]:
    """Quoted replies, forwarded parts, signatures and the lines that introduce them.

    ``start``: from where on the head of another mail is looked for.
    """
    zones: list[Zone] = []
    tail = len(text)
    forwarded = _FORWARDED.search(text, start)
    original = _ORIGINAL.search(text, start)
    for match, kind in ((forwarded, "forwarded"), (original, "reply")):
        if match is not None and match.start() < tail:
            zones = list(_rest(text, match.start(), cast("ZoneKind", kind)))
            tail = match.start()
    zones.extend(_quoted(text, tail))
    wrote = list(_WROTE.finditer(text, 0, tail))
    zones.extend(Zone(start=m.start(), end=m.end(), kind="template") for m in wrote)
    if wrote and not any(z.kind == "reply" and z.start >= wrote[-1].end() for z in zones):
        # Some programs quote without marks: everything after the introduction is the other's.
        zones.append(Zone(start=wrote[-1].end(), end=tail, kind="reply", speaker=_writer(wrote[-1].group())))
    signature = _SIGNATURE.search(text, 0, tail)
    if signature is not None:
        first = min((z.start for z in zones if z.start > signature.start()), default=tail)
        zones.append(Zone(start=signature.start(), end=first, kind="signature"))
    return sorted((z for z in zones if z.start < z.end), key=lambda z: (z.start, -z.end))


def _rest(text: str, start: int, kind: ZoneKind) -> Iterator[Zone]:
    """The mails under a mail, each with who sent it, from the line over its head to the next such line."""
    starts = sorted({start, *(m.start() for p in (_FORWARDED, _ORIGINAL) for m in p.finditer(text, start))})
    for low, high in pairwise([*starts, len(text)]):
        sender = _FROM.search(text, low, high)
        yield Zone(start=low, end=high, kind=kind, speaker=tidy_sender(sender[1]) if sender else None)


def _quoted(text: str, tail: int) -> list[Zone]:
    """Runs of lines with the same number of quote marks, each with who wrote it if an introduction says so."""
    zones: list[Zone] = []
    writers: dict[int, list[tuple[int, str | None]]] = {}
    for match in _WROTE.finditer(text, 0, tail):
        marks = re.match(r"[> \t]*", match.group())
        level = marks.group().count(">") if marks else 0
        writers.setdefault(level, []).append((match.end(), _writer(match.group())))
    run: tuple[int, int, int] | None = None
    for line in _QUOTED.finditer(text, 0, tail):
        end = text.find("\n", line.end())
        end = tail if end < 0 else min(end, tail)
        depth = line[1].count(">")
        if run is not None and run[2] == depth and not text[run[1] : line.start()].strip():
            run = (run[0], end, depth)
            continue
        if run is not None:
            zones.append(_reply(run, writers))
        run = (line.start(), end, depth)
    if run is not None:
        zones.append(_reply(run, writers))
    return zones


def _reply(run: tuple[int, int, int], writers: dict[int, list[tuple[int, str | None]]]) -> Zone:
    """Words quoted n deep are of whoever an introduction n - 1 deep names."""
    start, end, depth = run
    before = writers.get(depth - 1, [])
    k = bisect_right(before, start + 2, key=lambda writer: writer[0])
    return Zone(start=start, end=end, kind="reply", speaker=before[k - 1][1] if k else None)


def _writer(introduction: str) -> str | None:
    """The name in "On 12 May 2026 at 10:02, Ann Poe <ann@x.example> wrote:"."""
    text = re.sub(r"[>\s]+", " ", introduction.replace("<", " <"))
    text = re.sub(r"<[^ ]*(?: |$)|\bmailto:\S+|\S+@\S+", " ", text)
    text = re.sub(r"\b(?:wrote|schrieb|a écrit|escribió|schreef)\b.*$", "", text).strip(" ,:")
    names = re.findall(r"(?:[A-Z][\w'’.\-]+[ ]+){1,3}[A-Z][\w'’\-]+$|(?<=, )[A-Z][\w'’\-]+$", text)
    name = names[-1].strip() if names else ""
    return re.sub(r"^(?:AM|PM|GMT|UTC|CET|BST)\s+", "", name) or None
