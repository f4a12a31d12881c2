"""By what somebody whom an article credits may be called in a record: names, initials, offices, legends."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from quotecheck.evidence.voices.linelabels import legends, people_of
from quotecheck.evidence.voices.names import Name, parse_name
from quotecheck.text.records import dataclass

OFFICES: Final = {
    **dict.fromkeys(("chairman", "chairwoman", "chairperson", "convener", "convenor"), "chair"),
    **dict.fromkeys(("mgr", "gaffer", "boss"), "manager"),
    **dict.fromkeys(("capt", "skipper"), "captain"),
    **dict.fromkeys(("rev", "reverend"), "vicar"),
    "pres": "president", "sec": "secretary", "dir": "director", "min": "minister", "insp": "inspector",
    "supt": "superintendent", "sup": "superintendent", "ceo": "chief executive", "md": "managing director",
    "def": "defence", "pros": "prosecution", "cllr": "councillor", "coun": "councillor", "prof": "professor",
    "commr": "commissioner", "engr": "engineer",
}  # fmt: skip
"""Offices by other words, and as notes cut them short."""


@dataclass(frozen=True, slots=True)
class Signs:
    """By what somebody may be called in a record; all in small letters but the initials."""

    names: frozenset[str]
    full: frozenset[str]
    initials: frozenset[str]
    offices: frozenset[str]


def _is_of(name: str, full: set[str], called: set[str]) -> bool:
    """Whether a label stands for somebody: by the full name, or by the first word of it."""
    low = name.casefold().strip()
    return any(f in low for f in full) or (low.split() or [""])[0].strip(".*_") in called


@lru_cache(maxsize=512)
def signs_of(credited: tuple[str, ...], text: str) -> Signs:
    """By what those credited may be called in a text, without what another whom it names could be called as well."""
    names = [n for c in credited if (n := parse_name(c)).last and n.given and c[:1].isupper() and not n.organisation]
    names = [n for n in names if not n.deputy]
    full = {f"{n.given[0]} {n.last}" for n in names} | {" ".join((*n.given, n.last)) for n in names}
    people = people_of(text)
    others = [(first, last) for first, last in people if last not in {n.last for n in names}]
    firsts = {first for first, _ in others}
    alike = {first for first, last in people if last in {n.last for n in names}} - {n.given[0] for n in names}
    called = {n.given[0] for n in names if n.given[0] not in firsts and len(n.given[0]) > 1}
    called |= {n.last for n in names if not alike}
    single = [n for c in credited if (n := parse_name(c)).last and not n.given and c[:1].isupper() and c.istitle()]
    called |= {n.last for n in single if not n.organisation and len(n.last) > 2 and not n.deputy}
    called |= {short for n in names for short in _cut_short(n, {*others, *((first, n.last) for first in alike)})}
    full |= {f"{first} {last}" for n in single for first, last in _whole(n, people)}
    taken = {(first[0] + last[0]).upper() for first, last in others}
    initials = {(n.given[0][0] + n.last[0]).upper() for n in names} - taken
    initials |= {f"{n.given[0][0].upper()}Mc{n.last[2].upper()}" for n in names if n.last[:2] == "mc" and n.last[2:]}
    offices = offices_of(credited)
    held = {word for word, office in OFFICES.items() if office in offices}
    called |= {f"{title} {n.last}" for n in names for title in offices | held if title}
    called |= {label.casefold() for label, name in legends(text) if _is_of(name, full, called)}
    return Signs(frozenset(called), frozenset(full), frozenset(initials), frozenset((offices | held) - {""}))


def _cut_short(name: Name, others: set[tuple[str, str]]) -> Iterator[str]:
    """A name with one half of it as its initial, where that is nobody else's: *ann h*, *a. hale*, *a hale*."""
    given, last = name.given[0], name.last
    if len(given) < 2:
        return
    if not any(first == given and surname[0] == last[0] for first, surname in others):
        yield from (f"{given} {last[0]}", f"{given} {last[0]}.")
    if not any(first[0] == given[0] and surname == last for first, surname in others):
        yield from (f"{given[0]} {last}", f"{given[0]}. {last}")


def _whole(name: Name, people: frozenset[tuple[str, str]]) -> list[tuple[str, str]]:
    """The one person of a text whose first name somebody is credited by."""
    found = [(first, last) for first, last in people if first == name.last]
    return found if len(found) == 1 else []


def office_of(credited: str) -> str:
    """An office without its article, by its plainest word."""
    bare = credited.casefold().removeprefix("the ")
    return OFFICES.get(bare, bare) if len(bare) > 2 else ""


def offices_of(credited: tuple[str, ...]) -> set[str]:
    """The offices by which an article credits somebody, beside his name."""
    return {office_of(c) for c in credited if c.islower() or c.casefold().startswith("the ")}


def is_his_office(credited: tuple[str, ...], marked: str, text: str) -> bool:
    """Whether an office that a record credits is that of somebody credited, whom it names: *the Chair* of *Ann Hale,
    the chairman*."""
    office = office_of(marked)
    names: list[Name] = [n for c in credited if (n := parse_name(c)).last and n.given and c[:1].isupper()]
    return bool(office) and office in offices_of(credited) and any(n.last in text.casefold() for n in names)
