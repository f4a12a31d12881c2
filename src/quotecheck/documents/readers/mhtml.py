"""Saved pages in one file (``.mhtml``): the first HTML part is the page."""

import email
import email.policy
import hashlib
from dataclasses import replace

from quotecheck.documents.model import Document, Facts
from quotecheck.documents.pages.page import read_page
from quotecheck.errors import ReadError


class MhtmlReader:
    """``.mht`` and ``.mhtml``."""

    name = "mhtml"
    suffixes = (".mhtml", ".mht")

    def read(self, data: bytes, *, path: str, facts: Facts) -> Document:
        """The page as its browser saved it, with the address and day of saving."""
        message = email.message_from_bytes(data, policy=email.policy.default)
        page = next((p for p in message.walk() if p.get_content_type() in {"text/html", "application/xhtml+xml"}), None)
        if page is None:
            raise ReadError(f"{path} holds no page; save it again from the browser")
        content = page.get_payload(decode=True)
        if not isinstance(content, bytes) or not content.strip():
            raise ReadError(f"{path} holds an empty page; save it again from the browser")
        charset = page.get_content_charset()
        document = read_page(content, path=path, encoding=facts.encoding or charset)
        url = document.facts.url or str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or "")
        return replace(
            document,
            reader=self.name,
            sha256=hashlib.sha256(data).hexdigest(),
            facts=replace(document.facts, url=url if url.startswith("http") else None),
        )
