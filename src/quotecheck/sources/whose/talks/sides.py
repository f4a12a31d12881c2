"""Whose the colours or the sides of a chat are, by its legend: *GREY = the landlord (Rolf Hale), BLUE = Ida Crumb*."""

from collections.abc import Collection
from typing import Final

from quotecheck.sources.whose.printednames import FULL, TITLE
from quotecheck.sources.whose.sections import is_common
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_SIDES: Final = frozenset(
    """
    amber beige black blue bold bottom brown crimson cyan dark gold gray green grey italic italics left light lilac lime
    magenta maroon mauve navy orange pink plain purple red right roman silver teal top turquoise violet white yellow
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_ANY: Final = "|".join(sorted(_SIDES))
_OF: Final = (
    r"(?:[ ](?:bubbles?|balloons?|boxes|box|side|hand side|column|ones?|messages?|texts?|type|text|letters|ink"
    r"|lines|replies"
    r"|background|speech))?"
)
_BESIDE: Final = lazily(
    rf"(?i:(?:\bthe |\bin |\bon the |\bon )?\b(?P<side>{_ANY}))(?i:{_OF}(?: (?:is|are|was|were|means?"
    rf"|belongs? to|comes? from))?)"
    r"[ ]?(?:[=:–—-]|(?<=\bis)|(?<=\bare)|(?<=\bmeans)|(?<=\bmean)|(?<=\bfrom)|(?<=\bto)|(?<=\bwas)|(?<=\bwere))[ ]*"
    rf"(?P<whose>[^\n;]{{2,140}}?)(?=[;\n]|(?<!\b[A-Z])\.(?:\s|$)|,?[ ](?:and[ ])?(?i:the |in )?\b(?i:{_ANY})\b|$)"
)
"""*BLUE = Ida Crumb*, *the green bubbles are Ida Crumb's*."""
_INVERTED: Final = lazily(
    rf"{TITLE}(?P<name>{FULL}|{NAME_WORD})(?:['’]s?)?(?:[ ](?i:messages?|texts?|words|replies|lines|side|bubbles?))?"
    r"(?:[ ]\(|,?[ ](?i:(?:is|are|was|were|appears?|shown|writes|speaks|comes out)[ ])?(?i:in|on|to)[ ](?i:the[ ])?)"
    rf"(?P<side>(?i:{_ANY}))\b"
)
"""*Ida Crumb's messages are in blue*, *Ida Crumb (blue)*, *Crumb on the right*."""
_FULL_NAME: Final = lazily(rf"{TITLE}(?P<name>{FULL})")
_IN_BRACKETS: Final = lazily(rf"\({TITLE}(?P<name>{FULL})(?:,[^()]*)?\)")
_ONE_WORD: Final = lazily(rf"\b(?P<name>{NAME_WORD})")


def sides(head: str, labels: Collection[str]) -> dict[str, str]:
    """Colour or side, in small letters -> whose it is, for the labels of a transcript that are such words."""
    wanted = {label for label in labels if label in _SIDES}
    if len(wanted) < len(("one", "other")):
        return {}
    found: dict[str, str] = {}
    for m in _BESIDE.finditer(head):
        name = _named(m["whose"], head)
        if name is not None and m["side"].casefold() in wanted:
            found.setdefault(m["side"].casefold(), name)
    for m in _INVERTED.finditer(head):
        side, name = m["side"].casefold(), _in_full(m["name"], head)
        if side in wanted and name is not None:
            found.setdefault(side, name)
    return found if len(set(found.values())) == len(found) else {}


def _named(whose: str, head: str) -> str | None:
    """The person in what a legend says of a colour: his full name, in brackets or not, or a name that the head has in
    full."""
    full = _IN_BRACKETS.search(whose) or _FULL_NAME.search(whose)
    if full is not None and not is_common(full["name"], head):
        return full["name"].removesuffix("'s").removesuffix("’s")
    return next((name for m in _ONE_WORD.finditer(whose) if (name := _in_full(m["name"], head)) is not None), None)


def _in_full(name: str, head: str) -> str | None:
    """A surname or a first name as the one full name that a head has with it."""
    name = name.removesuffix("'s").removesuffix("’s")
    if " " in name:
        return name
    full = {m["name"].removesuffix("'s") for m in _FULL_NAME.finditer(head) if name in m["name"].split()}
    return full.pop() if len(full) == 1 else None
