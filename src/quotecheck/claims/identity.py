"""The id of a claim."""

import hashlib
from functools import lru_cache
from typing import Final

from quotecheck.text.words import norms


def identity(text: str, speaker: str | None) -> str:
    """The id of a claim: a hash of its words and its speaker without typography, so that it moves with them."""
    folded = f"{_folded(text)}\n{_folded_name(speaker) if speaker else ''}"
    digest = hashlib.sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()
    return f"q-{digest[:10]}"


def _folded(text: str) -> str:
    return " ".join(norms(text))


_folded_name: Final = lru_cache(maxsize=1 << 10)(_folded)
"""Speakers come again and again."""
