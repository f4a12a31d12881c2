"""E-mail: headers as facts; the quoted reply, forwarded parts and the signature as zones; attachments handed on."""

import email
import email.policy
import email.utils
import re
from collections.abc import Sequence
from email.message import EmailMessage
from typing import Final

from quotecheck.documents.building import TextBuilder
from quotecheck.documents.files.decoding import decode
from quotecheck.documents.model import Block, Document, Facts, Zone
from quotecheck.documents.prose import paragraphs
from quotecheck.documents.speakers.passedon import mail_zones, tidy_sender
from quotecheck.errors import ReadError

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
        from quotecheck.documents.pages.page import read_page

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
    return Facts(title=subject or None, speaker=tidy_sender(name) or address or None, date=date, extra=extra)
