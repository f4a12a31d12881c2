"""By what somebody whom an article credits may be called in a record: names, initials, offices, legends."""

from functools import lru_cache
from typing import Final

from quotecheck.evidence.voices.linelabels import FULL_NAME, legends
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
    full = {f"{n.given[0]} {n.last}" for n in names}
    others = [m for m in FULL_NAME.finditer(text[:20_000]) if m["last"].casefold() not in {n.last for n in names}]
    firsts = {m["first"].casefold() for m in others}
    family = [m for m in FULL_NAME.finditer(text[:20_000]) if m["last"].casefold() in {n.last for n in names}]
    alike = {m["first"].casefold() for m in family} - {n.given[0] for n in names}
    called = {n.given[0] for n in names if n.given[0] not in firsts and len(n.given[0]) > 1}
    called |= {n.last for n in names if not alike}
    single = [n for c in credited if (n := parse_name(c)).last and not n.given and c[:1].isupper() and c.istitle()]
    called |= {n.last for n in single if not n.organisation and len(n.last) > 2 and not n.deputy}
    taken = {m["first"][0] + m["last"][0] for m in others}
    initials = {(n.given[0][0] + n.last[0]).upper() for n in names} - taken
    initials |= {f"{n.given[0][0].upper()}Mc{n.last[2].upper()}" for n in names if n.last[:2] == "mc" and n.last[2:]}
    offices = offices_of(credited)
    held = {word for word, office in OFFICES.items() if office in offices}
    called |= {f"{title} {n.last}" for n in names for title in offices | held if title}
    called |= {label.casefold() for label, name in legends(text) if _is_of(name, full, called)}
    return Signs(frozenset(called), frozenset(full), frozenset(initials), frozenset((offices | held) - {""}))


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
