"""How old somebody is, as articles print it behind the name, before it, or in place of it."""

from typing import Final

from quotecheck.text.kin import YOUNGER
from quotecheck.text.lazily import any_of, lazily

AGED: Final = lazily(r"(?:^|(?<=[.!?”’\"'] )|(?<=\n))The (?P<age>\d{1,3})-year-old\b")
"""Somebody called by an age alone."""
_SMALL: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_AGE: Final = lazily(rf",? (?:then |now |who is |a )?(?P<age>\d{{1,3}}\b(?!,\d)|(?:{'|'.join(_SMALL)})(?=[,.]))")
"""How old somebody is, behind the name."""
_CHILD: Final = lazily(
    rf"\b(?:{'|'.join(_SMALL)}|\d{{1,2}})-(?:year|month|week)-old (?:\w+ )?"
    rf"{any_of(YOUNGER | {'boy', 'girl', 'twin'})}s?,? \Z"
    rf"|\b(?:(?:{'|'.join(_SMALL)}|\d|1\d)-year|[\w-]+-(?:month|week|day))-old \Z"
)
"""A child before its name: *her three-year-old daughter, Amy*."""


def age_behind(text: str, at: int, last: str) -> int | None:
    """The age, in years, behind a name at ``at`` that ends with ``last``; None where none stands there."""
    end = text.find(last, at, at + 80)
    found = _AGE.match(text, end + len(last)) if end >= 0 else None
    if found is None:
        return None
    return int(found["age"]) if found["age"].isdigit() else _SMALL.index(found["age"]) + 1


def is_child(text: str, at: int) -> bool:
    """Whether the name at ``at`` is a child's, by what stands before it."""
    return _CHILD.search(text, max(0, at - 60), at) is not None
