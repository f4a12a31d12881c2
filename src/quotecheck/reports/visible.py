"""Text of others, made safe to show: what would act on a terminal or hide in it is drawn instead of sent."""

import re
from typing import Final

from quotecheck.text.lazily import lazily

_UNSAFE: Final = lazily(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls that are not white space
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # hidden and bidirectional formatting
    "\ud800-\udfff\ufff9-\ufffb"  # lone surrogates, annotations
    "\U000e0000-\U000e007f]"  # tags
)
_SPACE: Final = lazily(r"[\s\u2028\u2029]+")


def visible(text: str) -> str:
    r"""Every control, bidirectional and hidden character drawn: ESC as ``\u241b``, others as ``<U+202E>``.

    Idempotent. Soft hyphens, which show nothing by design, are left out; white space stays.
    """
    return _UNSAFE.sub(_drawn, text.replace("\u00ad", ""))


def flat(text: str) -> str:
    """As ``visible``, with every run of white space as one space."""
    return visible(_SPACE.sub(" ", text))


def one_line(text: str) -> str:
    """As ``flat``, without white space at either end."""
    return flat(text).strip()


def _drawn(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"


def stopped(text: str) -> str:
    """A message as a sentence: with a full stop, unless it ends with one, also inside its closing mark."""
    bare = text.rstrip()
    return bare if bare.rstrip("”’\"'»)").endswith((".", "!", "?", "…")) else f"{bare}."


def leading(path: str) -> str:
    """A path at the beginning of a line: what GitHub's runner would take there for a command (``::``, ``##[``) gets
    ``./``."""
    shown = one_line(path)
    return f"./{shown}" if shown.startswith(("::", "##[")) else shown
