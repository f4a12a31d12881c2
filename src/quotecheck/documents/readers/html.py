"""HTML and saved pages; the page itself is read in ``documents.page``, which other formats that hold pages share."""

from quotecheck.documents.model import Document, Facts
from quotecheck.documents.pages.page import read_page


class HtmlReader:
    """``.html`` and ``.htm``."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")

    def read(self, data: bytes, *, path: str, facts: Facts) -> Document:
        """All visible text with blocks; facts from the page's metadata."""
        return read_page(data, path=path, encoding=facts.encoding, reader=self.name)
