"""Who holds the office that a label says: *TOWN ENGINEER* of *Town Engineer Mr Rolf Hale*, *DEPUTY MINISTER HALE* of
two Hales, *Mrs H* of *Mrs Ann Hale*."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from quotecheck.documents.speakers.parts import is_part
from quotecheck.sources.whose.printednames import capitalised
from quotecheck.sources.whose.roles import is_role, without_titles
from quotecheck.text.lazily import lazily
from quotecheck.text.names import BELOW, NAME_WORD

_SHORT: Final = frozenset(
    """
    dj da ada ag cfo ceo cto coo md mc vc gm pm fm gp hr pr pro qc kc hhj aco fiscal bench prosecutor prosecuting
    defending defence defense foreman forewoman convenor preses alderman reeve warden dean imam rabbi
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Offices that labels cut short, and such as are no trade."""
_FULL: Final = {
    "sgt": "sergeant", "insp": "inspector", "supt": "superintendent", "cllr": "councillor", "coun": "councillor",
    "capt": "captain", "lt": "lieutenant", "col": "colonel", "gen": "general", "maj": "major", "cpl": "corporal",
    "sen": "senator", "rep": "representative", "gov": "governor", "prof": "professor", "rev": "reverend",
    "revd": "reverend", "min": "minister", "dep": "deputy", "pres": "president", "sec": "secretary",
    "treas": "treasurer", "eng": "engineer", "pc": "constable",
    "det": "detective", "cmdr": "commander", "cdr": "commander", "dir": "director",
}  # fmt: skip
"""How labels cut offices short."""
_NAME: Final = rf"(?P<name>{NAME_WORD}(?:[ ](?:[A-Z]\.|van|von|de|der|den|al|bin|ap|{NAME_WORD})){{1,2}})"
_TITLES: Final = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Revd|Hon|The Hon|Cllr|Councillor|Judge|Shri|Smt"
    r"|Captain|Capt|Fr|Sister|Sgt|Insp)\.?[ ]){0,3}"
)
_TITLED_LETTER: Final = lazily(r"(?P<title>Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Fr|Rev|Sister|Cllr)\.? (?P<letter>[A-Z])\.?")
_WORDS: Final = lazily(r"[\w'’-]+")
_SEGMENT: Final = lazily(r"[;:\n()|]|\.[ ]")


def is_office(label: str) -> bool:
    """Whether a label is an office or what somebody is, and no name: *Town Engineer*, *DJ*, *Fiscal*."""
    return is_part(label) or is_role(label) or label.casefold() in _SHORT


def office_holder(label: str, head: str) -> str | None:
    """The one name that a head prints behind the office that a label is: *Coroner Mr Rolf Hale*."""
    office = label.strip(" .").removeprefix("The ").removeprefix("THE ").removeprefix("the ")
    if not is_office(office) or office.casefold() not in head.casefold():
        return None
    behind = re.compile(rf"(?<![\w’'-])(?i:{re.escape(office)})(?:[ ]|,[ ]|:[ ]){_TITLES}{_NAME}(?![\w’'-]*[ ]?:)")
    found: dict[str, str] = {}
    for m in behind.finditer(head):
        before = _WORDS.findall(head[max(0, m.start() - 20) : m.start()])
        words = without_titles(m["name"].split())
        if (before and before[-1].casefold() in BELOW) or len(words) < len(["first", "last"]) or is_role(m["name"]):
            continue
        name = capitalised(" ".join(words))
        found.setdefault(name.casefold(), name)
    if not found and office.casefold() in _SHORT:
        surnames = {m[1] for m in re.finditer(rf"\b{re.escape(office)} ({NAME_WORD})(?=[.,;)\n])", head)}
        return surnames.pop() if len(surnames) == 1 else None  # "HHJ Hale."
    return next(iter(found.values())) if len(found) == 1 else None


def of_several(label: str, names: Iterable[str], head: str) -> str | None:
    """Which of several of one surname a label means by the office before it: *DEPUTY MINISTER HALE*."""
    office = {_FULL.get(w, w) for w in (w.casefold().strip(".") for w in label.split()[:-1])}
    if not office:
        return None
    held = [name for name in names if any(_holds(office, words) for words in _offices(name, head))]
    return capitalised(held[0]) if len(held) == 1 else None


def _holds(office: set[str], words: set[str]) -> bool:
    return office <= words and office & BELOW == words & BELOW


def _offices(name: str, head: str) -> Iterable[set[str]]:
    """The words with which a head says what somebody is, before the name and behind it."""
    for m in re.finditer(rf"(?i)\b{re.escape(name)}\b", head):
        before = _SEGMENT.split(head[max(0, m.start() - 80) : m.start()])[-1].rsplit(",", 1)[-1]
        behind = _SEGMENT.split(head[m.end() : m.end() + 80].removeprefix(",").removeprefix(" ("))[0]
        for part in (before, behind.split(",")[0]):
            yield {_FULL.get(w, w) for w in (w.casefold() for w in _WORDS.findall(part))}


def titled_letter(label: str, full: Sequence[Sequence[str]]) -> str | None:
    """The one full name whose surname begins with the letter behind a title: *Mrs H*."""
    found = _TITLED_LETTER.fullmatch(label)
    if found is None:
        return None
    alike = {" ".join(words) for words in full if len(words) > 1 and words[-1].startswith(found["letter"])}
    return alike.pop() if len(alike) == 1 else None
