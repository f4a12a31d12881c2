"""E-mail: headers as facts; the quoted reply, forwarded parts and the signature as zones; attachments handed on."""

import email
import email.policy
import email.utils
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from email.message import EmailMessage
from itertools import pairwise
from typing import Final, cast

from quotecheck.documents.building import TextBuilder
from quotecheck.documents.decoding import decode
from quotecheck.documents.model import Block, Document, Facts, Zone, ZoneKind
from quotecheck.documents.prose import paragraphs
from quotecheck.errors import ReadError
from quotecheck.text.lazily import lazily

_QUOTED = lazily(r"^((?:[ \t]?>)+)[ \t]?", re.MULTILINE)
_WROTE = lazily(
    r"^[> \t]*(?:On|Am|Le|El|Op)\b[^\n]{4,200}?(?:\n[> \t]*+[^\n]{0,200}?)?\b(?:wrote|schrieb|a écrit"
    r"|escribió|schreef)[ ]?:[ \t]*$",
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
_MOST_PARTS: Final = 200


class MailReader:
    """``.eml``."""

    name = "email"
    suffixes = (".eml",)

    def read(self, data: bytes, *, path: str, facts: Facts) -> Document:
        """The body as text; From, Date and Subject as facts."""
        del facts
        message = email.message_from_bytes(data, policy=email.policy.default)
        if not any(_header(message, name) for name in ("From", "Subject", "Date")):
            raise ReadError(f"{path} has no e-mail headers; save the message as .eml or as text")
        warnings: list[str] = []
        text = _body(message, path, warnings)
        attachments = _attachments(message, path, warnings)
        if not text.strip() and not attachments:
            raise ReadError(f"{path} has no text in it; save the message again")
        builder = TextBuilder()
        document = builder.document(
            data, path=path, reader=self.name, facts=_facts(message), warnings=warnings, find=False
        )
        zones = mail_zones(text)
        blocks = tuple(_kind(b, zones) for b in paragraphs(text))
        return Document(
            path=path,
            text=text,
            sha256=document.sha256,
            reader=self.name,
            blocks=blocks,
            zones=tuple(zones),
            facts=document.facts,
            warnings=tuple(warnings),
            attachments=tuple(attachments),
        )


def _kind(block: Block, zones: Sequence[Zone]) -> Block:
    inside = any(z.kind == "reply" and z.start <= block.start < z.end for z in zones)
    return Block(start=block.start, end=block.end, kind="quote", level=1) if inside else block


def _body(message: EmailMessage, path: str, warnings: list[str]) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    if part.get_content_type() == "text/html":
        from quotecheck.documents.page import read_page

        if not content.strip():
            return ""
        page = read_page(content, path=path, encoding=part.get_content_charset())
        warnings.extend(page.warnings)
        return page.text
    charset = part.get_content_charset()
    try:
        decoded = decode(content, path=path, encoding=charset)
    except ReadError:
        decoded = decode(content, path=path)
    warnings.extend(decoded.warnings)
    return decoded.text.replace("\r\n", "\n")


def _attachments(message: EmailMessage, path: str, warnings: list[str]) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    names: set[str] = set()
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            warnings.append(f"{path}: more than {_MOST_PARTS} parts; the rest was not read")
            break
        name = part.get_filename()
        if part.is_multipart() or not (name or part.get_content_disposition() == "attachment"):
            continue
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes):
            continue
        safe = re.sub(r"[\x00-\x1f/\\:]+", "_", name or f"part-{number}").strip(". ") or f"part-{number}"
        while safe in names:
            safe = f"{number}-{safe}"
        names.add(safe)
        found.append((safe, content))
    return found


def _header(message: EmailMessage, name: str) -> str:
    """A header as text, as it stands where the library cannot take it apart; "" where there is none."""
    try:
        return str(message.get(name) or "")
    except (AttributeError, IndexError, TypeError, ValueError):  # a group inside a group, among others
        return next((str(value) for key, value in message.raw_items() if key.casefold() == name.casefold()), "")


def _facts(message: EmailMessage) -> Facts:
    name, address = email.utils.parseaddr(_header(message, "From"))
    date = None
    if _header(message, "Date"):
        try:
            date = email.utils.parsedate_to_datetime(_header(message, "Date")).isoformat()
        except (ValueError, TypeError, IndexError):
            date = None
    subject = re.sub(r"\s+", " ", _header(message, "Subject")).strip()
    to = re.sub(r"\s+", " ", _header(message, "To")).strip()
    extra = {k: v for k, v in {"from": address, "to": to}.items() if v}
    return Facts(title=subject or None, speaker=_tidy(name) or address or None, date=date, extra=extra)


def _tidy(name: str) -> str:
    """``Poe, Ann`` as Ann Poe."""
    name = re.split(r"[\[(]", name.strip().strip("\"'"), maxsplit=1)[0].strip()
    parts = [p.strip() for p in name.split(",")]
    return f"{parts[1]} {parts[0]}" if len(parts) == 2 and all(parts) else name


def mail_zones(text: str) -> list[Zone]:
    """Quoted replies, forwarded parts, signatures and the lines that introduce them."""
    zones: list[Zone] = []
    tail = len(text)
    forwarded = _FORWARDED.search(text)
    original = _ORIGINAL.search(text)
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
        yield Zone(start=low, end=high, kind=kind, speaker=_tidy(sender[1]) if sender else None)


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
