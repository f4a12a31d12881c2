"""Whether what an officer signs or sends is his body's: *VP Communications, Hale Foods Ltd*, *for Hale Lifts plc*.

A statement of a company reaches a newsroom under somebody's name; the article may credit the company or the officer. It
may not credit a person for whom somebody else speaks.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.voices.houses import BUSINESSES, LEGAL_FORMS, PUBLIC, is_house
from quotecheck.evidence.voices.names import parse_name
from quotecheck.evidence.voices.records import signature
from quotecheck.evidence.voices.shortened import SMALL
from quotecheck.evidence.voices.speakers import same_name
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.sources.whose.papers.issued import headed, issuer
from quotecheck.text.lazily import lazily

_FOOT: Final = 5
"""Lines under a name in which its bearer's office and house stand."""
_LINE: Final = 110
_FROM: Final = lazily(r"^From:[ \t]*(?P<who>[^\n]{3,160})$", re.MULTILINE)
_DOMAIN: Final = lazily(r"@(?P<domain>[\w-]+)\.")
_ISSUED: Final = lazily(
    r"^[ \t]*(?:Issued|Released|Published)[ ](?:by|on behalf of):?[ ]+(?P<who>[^\n,]{3,80})|"
    r"^[ \t]*(?i:for|on behalf of|pp)[ ](?P<for>(?:the[ ])?[A-Z][^\n,]{2,70})$",
    re.MULTILINE,
)
_SET_OFF: Final = lazily(r"[ ]?[,(|–—]|[ ]-[ ]|[ ](?:for|on behalf of)[ ]|[ ]{2,}")
_TOP: Final = 600
_TO_SOMEBODY: Final = lazily(r"(?i)\b(?:assistant|secretary|PA|aide|agent|lawyer|spokes\w+|clerk)[ ](?:to|of|for)\b")
_CALLED: Final = {
    **dict.fromkeys(("company", "firm", "group", "maker", "supplier", "operator"), LEGAL_FORMS),
    "union": frozenset("local branch lodge chapter brotherhood guild unite unison teamster firefighter worker".split()),  # noqa: SIM905
    "club": frozenset("fc afc rfc cc united rover wanderer athletic albion ranger harrier".split()),  # noqa: SIM905
    "school": frozenset("academy primary college grammar elementary high".split()),  # noqa: SIM905
    "hospital": frozenset("infirmary clinic medical nhs health".split()),  # noqa: SIM905
    "charity": frozenset("trust foundation appeal mission".split()),  # noqa: SIM905
    "developer": frozenset("home development estate propertie land".split()),  # noqa: SIM905
    "landlord": frozenset("housing home estate propertie letting".split()),  # noqa: SIM905
    "bank": frozenset({"bank", "banking"}),
    "airline": frozenset("air airway airline".split()),  # noqa: SIM905
    "insurer": frozenset("insurance assurance mutual".split()),  # noqa: SIM905
    "theatre": frozenset("theater playhouse opera".split()),  # noqa: SIM905
    "regulator": frozenset("authority commission agency inspectorate office".split()),  # noqa: SIM905
    "watchdog": frozenset("authority commission agency inspectorate office ombudsman".split()),  # noqa: SIM905
}
"""What a house has in its name that an article calls by its kind: *the union* of *Local 12*, *the club* of *Hale*."""
_SEATS: Final = frozenset({"municipality", "borough", "county", "parish", "district", "city"})


def speaks_for(credited: tuple[str, ...], source: SourceDocument, voice: Voice | None) -> bool:
    """Whether one of the credited is the body for which a document's words are signed, sent or issued."""
    if len({t.speaker for t in source.document.turns}) > 1:
        return False
    if (voice is None or (voice.kind == "document" and not voice.speaker)) and _reports(credited, source.text):
        return True
    marked = voice.speaker if voice is not None and voice.speaker else ""
    names = [name.strip() for name in marked.split(";")]  # two officers sign one letter
    names = names if all(" " in name for name in names) else [marked]
    houses = [house for name in names for house in _houses(source.text, name)]
    if any(marked and who.startswith(marked) and is_house(marked) for who in _stated(source.text)):
        houses.append(f"{marked} company")
        houses += [] if {*_words(marked)} & PUBLIC else ["company", "firm"]
    if voice is None or (voice.kind == "document" and not voice.speaker):
        houses += _letterhead(source.text)
    called = [_without_seat(c, source.text) for c in credited]
    return any(_is_of_house(c, house) for c in called if _may_be_body(c) for house in houses)


_FOUND: Final = r"(?:report|findings|decision|determination|review|conclusions|recommendations)"
_SITS: Final = frozenset(["panel", "committee", "inquiry", "commission", "tribunal", "taskforce", "jury"])


def _reports(credited: tuple[str, ...], text: str) -> bool:
    """Whether a paper is headed as the report of a body that an article calls by its kind: *a faculty panel* of
    *REPORT OF THE INVESTIGATION PANEL*."""
    kinds = {w for c in credited if c[:1].islower() or c.startswith(("The ", "A ")) for w in _words(c)} & _SITS
    return any(
        re.search(
            rf"(?im)^[^\n]{{0,60}}\b(?:{_FOUND}\b[^\n]{{0,30}}\b{k}\b|{k}\b[^\n]{{0,20}}\b{_FOUND}\b)", text[:_TOP]
        )
        for k in kinds
    )


_HEADS: Final = 3
_OVER: Final = lazily(
    r"(?i)[\W_]*(?:(?:for immediate release|press|news|media)[\W_]*"
    r"(?:release|statement|information|notice|office)?[\W_]+(?:from[ ]|by[ ])?)*(?:the[ ])?"
)
_HOUSE_LINE: Final = lazily(
    r"(?P<house>[^\W\d_][^\n–—|:;()\[\]/]{2,70}?)[*_\]]*[ ]*"
    r"(?:$|[ ]-{1,2}[ ]|[–—|:(\[/]|[ ]{3,}|(?i:press|statement|media release))"
)


def _letterhead(text: str) -> list[str]:
    """The house whose name stands alone on one of the first lines of a paper: *Hale Water | Press information*."""
    lines = [line.strip() for line in text[:_TOP].split("\n") if line.strip()][:_HEADS]
    found = (_HOUSE_LINE.match(line, _OVER.match(line).end()) for line in lines)  # type: ignore[union-attr]
    named = (m["house"].strip(" *_,.") for m in found if m is not None)
    return [name for name in named if is_house(name) and _WHOLE_NAME.fullmatch(name) is not None]


_WHOLE_NAME: Final = lazily(
    r"[^\W\d_a-zß-ÿ][\w’'.-]*(?:(?:[ ](?:of|the|for|and|&))?[ ][^\W\d_a-zß-ÿ][\w’'-]*){1,6}(?:[ ]plc)?"
)


_AT_SEAT: Final = lazily(
    r"(?P<kind>(?:[Tt]he )?[a-z]+) (?:at|in|of) (?:the )?(?P<seat>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3})"
)


def _without_seat(credited: str, text: str) -> str:
    """A body called by its kind, without its place, which the document has to name: *the union at Hale*."""
    found = _AT_SEAT.fullmatch(credited)
    return found["kind"] if found is not None and found["seat"] in text else credited


def issued_by_another(credited: tuple[str, ...], source: SourceDocument, voice: Voice | None) -> bool:
    """Whether a document says which body issued it and the article credits only another body."""
    if (voice is not None and (voice.kind != "document" or voice.speaker)) or source.document.turns:
        return False
    if _told_by_another(credited, source.text):
        return True
    issued = [m["who"] or m["for"] for m in _ISSUED.finditer(source.text)]
    bodies = bool(credited) and all(parse_name(c).organisation or set(_words(c)[-1:]) & _SEATS for c in credited)
    return bool(issued) and bodies and not any(_is_of_house(c, house) for c in credited for house in issued)


def _told_by_another(credited: tuple[str, ...], text: str) -> bool:
    """Whether a text says at its head or foot whose it is, and speaks of one of those credited as of another."""
    issued = issuer(text)
    teller = issued[0] if issued is not None else signature(text)
    if teller is None or not credited:
        return False
    if any(same_name(c, teller) or _is_of_house(c, teller) or parse_name(c).deputy for c in credited):
        return False
    return any(_spoken_of(c, text) for c in credited if parse_name(c).last)


_CONTACT: Final = lazily(
    r"(?i)[ \t*_#>]*(?:contact|media|press|enquir|inquir|notes?\b|for (?:more|further)|about\b|tel|e-?mail|issued"
    r"|ends|cc\b)"
)
_SENTENCE: Final = 6
"""Words that a line of a statement has at least."""


def _spoken_of(name: str, text: str) -> bool:
    """Whether a sentence of a text, no heading and no address, has somebody's or some body's full name."""
    full = re.compile(rf"(?i)\b{re.escape(name.removeprefix('the ').removeprefix('The '))}\b")
    lines = text.split("\n")
    return " " in name and any(
        full.search(line) is not None
        and len(line.split()) >= _SENTENCE
        and k > 0
        and line.rstrip()[-1:] in '.,!?”"’)'
        and _CONTACT.match(line) is None
        for k, line in enumerate(lines)
    )


def _may_be_body(credited: str) -> bool:
    """Whether a credit may name a body, and nobody who speaks for one."""
    name = parse_name(credited)
    return bool(name.words) and not name.deputy and is_house(credited)


def _is_of_house(credited: str, house: str) -> bool:
    """Whether the words of a credit are those of a house: *Norrail* of *Norrail Group*, *the council* of a council."""
    said = [w for w in _words(credited) if w not in SMALL | LEGAL_FORMS]
    theirs = [w for w in _words(house) if w not in SMALL | LEGAL_FORMS]
    if len(said) == 1 and said[0] in PUBLIC | BUSINESSES | _CALLED.keys():
        called = _CALLED.get(said[0], frozenset())
        return said[0] in theirs or bool(called & {w.removesuffix("s") for w in _words(house)})
    return bool(said) and (said == theirs[: len(said)] or "".join(said) == house)


def _words(text: str) -> list[str]:
    return [re.sub(r"['’]s?$", "", w.casefold()) for w in re.findall(r"[^\W_][\w'’]*", text)]


@lru_cache(maxsize=256)
def _houses(text: str, name: str) -> tuple[str, ...]:
    """What a document says of the house of the one whose name its words have: pieces of lines, and domains."""
    found: list[str] = [m["who"] or m["for"] for m in _ISSUED.finditer(text)]
    for m in _FROM.finditer(text):
        if name and name.rsplit(maxsplit=1)[-1].casefold() in m["who"].casefold():
            found += _pieces(m["who"].partition("<")[0])
            found += [d["domain"] for d in _DOMAIN.finditer(m["who"])]
    for who in _stated(text):
        if name and re.search(rf"{re.escape(name)},[ ][^.\n\"“]{{0,90}}{re.escape(who)}", text) is not None:
            found.append(who)
    lines = [line.strip(" \t*_>") for line in text.split("\n")]
    for k, line in enumerate(lines):
        if not name or not line.casefold().startswith(name.casefold()) or len(line) > _LINE:
            continue
        below = [line[len(name) :]]
        if below[0] and _SET_OFF.match(below[0]) is None:
            continue  # a label, or a sentence of him
        for after in lines[k + 1 : k + _FOOT]:
            if not after or len(after) > _LINE or after.endswith((".", "?", "!")):
                break
            below.append(after)
        found += [piece for part in below if not _TO_SOMEBODY.search(part) for piece in _nobodys(_pieces(part))]
        if any(map(_has_office, below[:2])) and k and lines[0].rstrip(".").split()[-1:] and _is_letterhead(lines[0]):
            found.append(lines[0])
    return tuple(dict.fromkeys(piece for piece in found if piece))


def _stated(text: str) -> Iterator[str]:
    """Whose statement, response or release a document is by its head."""
    for head in headed(text[:_TOP]):
        if head.kind[0].isupper() and head.kind.lower() in _STATEMENTS:
            yield head.who.partition(".")[0].strip()


_STATEMENTS: Final = frozenset({"statement", "response", "comment", "release"})


def _pieces(line: str) -> list[str]:
    """The parts of a line under a name that may be a house."""
    parts = re.split(r"[,()|]|[ ][-–—][ ]|\b(?:at|for|of|behalf of)[ ](?=(?:the[ ])?[A-Z])", line)
    return [p.strip(" .:;\"'") for p in parts if p.strip(" .:;\"'")[:1].isupper()]


def _nobodys(pieces: Sequence[str]) -> list[str]:
    """The parts of a line without those that an office follows: *the Central Bank, Ann Hale, Deputy Governor* names a
    second person."""
    follows = [*pieces[1:], ""][: len(pieces)]
    return [p for p, after in zip(pieces, follows, strict=True) if not (_has_office(after) and not _has_office(p))]


def _has_office(line: str) -> bool:
    return bool(set(_words(line)) & (lexicon().words("office") | lexicon().words("title")))


def _is_letterhead(line: str) -> bool:
    """Whether a document's first line is a house's name."""
    return bool(set(_words(line)) & LEGAL_FORMS) or parse_name(line).organisation
