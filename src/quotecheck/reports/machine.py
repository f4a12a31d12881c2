"""JSON for machines: the same value in every parser, and nothing in its bytes that acts on a terminal or hides."""

import json
import re
from typing import Any, Final

from quotecheck.claims.printing import pieces
from quotecheck.text.lazily import lazily

_ACTS: Final = lazily(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)


def json_bytes(value: Any) -> bytes:
    """UTF-8, two spaces deep, with a final line feed; controls, directions and hidden characters as JSON escapes."""
    return b"".join(_ACTS.sub(_escaped, piece).encode() for piece in pieces(value)) + b"\n"


def _escaped(match: re.Match[str]) -> str:
    """The escape that JSON knows: two for a character beyond the basic plane."""
    return json.dumps(match.group())[1:-1]
