"""One escape a kind of output. Each takes text of others and returns text that its reader shows and never acts on.

``terminal`` for a terminal, ``html``, ``xml``, ``csv_cell``, ``markdown``, and ``workflow`` for the commands that
GitHub's runner reads from a step's output. All of them draw control, bidirectional and hidden characters first
(:mod:`quotecheck.reports.visible`).
"""

from typing import Final

from quotecheck.reports.visible import flat, one_line, visible
from quotecheck.text.lazily import lazily

terminal = one_line
"""For a terminal: one line in which nothing acts."""

_HTML: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_NO_XML: Final = lazily("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_MARKDOWN: Final = lazily(r"[\\`*_{}\[\]<>()+!|~&$^-]")
_WORKFLOW: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_WORKFLOW_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def html(text: str) -> str:
    """Text or a quoted attribute of an HTML page; white space stays."""
    return xml(text)


def xml(text: str) -> str:
    """Text or a quoted attribute of an XML 1.0 document; what XML cannot hold at all becomes U+FFFD."""
    return _NO_XML.sub("\ufffd", visible(text)).translate(_HTML)


def csv_cell(text: str) -> str:
    """One cell. An apostrophe goes before what a spreadsheet would take for a formula (OWASP, CSV injection)."""
    line = one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) else line


def markdown(text: str) -> str:
    """Inline text of GitHub- and GitLab-flavoured Markdown on one line: no markup, link, mention or reference."""
    done = _MARKDOWN.sub(lambda match: f"\\{match.group()}", flat(text))
    # A backslash does not stop mentions and references: they are found in the finished page, between its tags.
    done = done.replace("@", "@<!-- -->").replace("#", "#<!-- -->")
    return done.replace("://", ":\\//").replace("www.", "www\\.")


def workflow(text: str) -> str:
    """The message of a workflow command."""
    return one_line(text).translate(_WORKFLOW)


def workflow_property(text: str) -> str:
    """A property of a workflow command (file, title)."""
    return one_line(text).translate(_WORKFLOW_PROPERTY)
