"""Entries of a list in typed notes: what one is about is not who speaks in it.

*- 14 km to the mill, "..."*, *- apology accepted? "..."*, *- on the gantry: "..."*: whoever the notes named last.
"""

from typing import Final

from quotecheck.sources.whose.roles import is_role
from quotecheck.text.kin import CLOSE, RELATIVES
from quotecheck.text.lazily import lazily

_ENTRY: Final = lazily(r"[ \t]*[-*•–][ ]")
_ANYBODY: Final = frozenset(
    "he she they i we you who man woman boy girl resident caller neighbour neighbor student clerk usher lawyer".split()  # noqa: SIM905
)


def in_list(text: str, start: int) -> bool:
    """Whether a quotation stands in an entry of a list."""
    return _ENTRY.match(text, text.rfind("\n", 0, start) + 1) is not None


def is_no_name(credit: str) -> bool:
    """Whether what was taken for a name counts something, or is one small word that is no person: *apology*."""
    small = credit.islower() and " " not in credit and not is_role(credit)
    return credit[:1].isdigit() or (small and credit not in _ANYBODY | RELATIVES | CLOSE)
