"""Plain text: decoded, then read as prose (``documents.prose``)."""

import hashlib

from quotecheck.documents.files.decoding import decode
from quotecheck.documents.model import Document, Facts
from quotecheck.documents.prose import document_from_text


class PlainReader:
    """``.txt`` and every other file that holds text."""

    name = "text"
    suffixes = (".txt", ".text", ".log", "")

    def read(self, data: bytes, *, path: str, facts: Facts) -> Document:
        """Decode, find front matter, paragraphs, turns and zones."""
        decoded = decode(data, path=path, encoding=facts.encoding)
        return document_from_text(
            decoded.text, path=path, sha256=hashlib.sha256(data).hexdigest(), warnings=decoded.warnings
        )
