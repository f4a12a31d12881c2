"""Characters that deceive: look-alike letters, bidirectional controls, tags, hidden characters inside words.

After Unicode Technical Standard 39 (security mechanisms) and the "Trojan Source" paper (Boucher & Anderson, 2021).
"""

import unicodedata

from quotecheck.text.lazily import lazily
from quotecheck.text.span import Span

_BIDI = lazily("[\u202a-\u202e\u2066-\u2069]")
_TAGS = lazily("[\U000e0000-\U000e007f]")
_OVERLAYS = lazily("[\u0334-\u0338\u20d2\u20d3\u20d8-\u20da\u20e5\u20e6\u20eb]")
"""Combining strokes that strike a letter through."""
_MIXED = lazily(r"[^\W\d_]+")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")


def deceptive(text: str) -> tuple[Span, ...]:
    """Stretches of a printed text whose characters are not what they look like; empty for honest text of any one
    script."""
    if text.isascii():
        return ()
    found = [Span(*m.span()) for pattern in (_BIDI, _TAGS, _OVERLAYS) for m in pattern.finditer(text)]
    for m in _MIXED.finditer(text):
        word = m.group()
        if not word.isascii() and len({s for s in map(_script, word) if s}) > 1:
            found.append(Span(*m.span()))
    return tuple(sorted(found))


def _script(char: str) -> str | None:
    if char.isascii():
        return "LATIN"
    name = unicodedata.name(char, "")
    first = name.split(" ", 1)[0]
    return first if first in _SCRIPTS else None
