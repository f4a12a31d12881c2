"""Letters: who signs them, and which of their words are not the writer's own.

A letter opens with a salutation (or says in its title that it is one) and closes with a formula or with the names of
those who sign it. Words set off as a block quotation are somebody else's, and so is what others add under the names.
"""

import re
from collections.abc import Iterator
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.sources.model import Voice
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD
from quotecheck.text.records import dataclass

_SALUTATION: Final = lazily(
    r"(?:dear|to whom|an? open letter|open letter)\b.{0,100}|(?:sirs?|madam)\b.{0,20}", re.IGNORECASE
)
_CLOSING: Final = lazily(
    r"(?:i am[, ]+|we remain[, ]+|with )?"
    r"(?:(?:very )?(?:yours|sincerely|truly|faithfully|respectfully|cordially)"
    r"(?: (?:sincerely|faithfully|truly|ever|yours|respectfully|submitted|cordially))?(?: yours)?"
    r"|(?:(?:kind|kindest|best|warm|warmest)(?: and \w+)? )?(?:regards|wishes)|in solidarity|signed)[,.:]?",
    re.IGNORECASE,
)
_TITLE: Final = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Baron|Rev|The Rt Hon|Cllr|Councillor)\.?"
)
_POST: Final = r"MP|MEP|MSP|MS|QC|KC|PhD|MD|OBE|MBE|CBE|FRS|Esq"
_GIVEN: Final = rf"(?:[A-Z]\.|(?!(?:{_POST})\b){NAME_WORD})"
_PARTICLE: Final = r"(?:van|von|de|der|den|di|da|la|le|bin|ibn|al|of|du)"
_AFTER: Final = rf"(?:{_POST})\.?"
_NAME: Final = lazily(
    rf"[\W_]*(?P<name>(?P<title>{_TITLE} )?{_GIVEN}(?: {_GIVEN}| {_PARTICLE}(?= [A-Z])){{0,4}})"
    rf"(?P<after>(?:,? {_AFTER})*)(?:[\W_]*|,(?P<role> .{{2,90}}))"
)
_OFFICE: Final = lazily(
    r"(?i)\b(?:president|director|secretary|chair\w*|officer|manager|minister|head|editor|chief|vice|council|committee"
    r"|department|office|ltd|limited|inc|plc|llc|gmbh|company|group|board|association|society|union|trust|ministry"
    r"|university|college|school|institute|service|agency|authority|street|road|avenue|lane|counsel|partner|treasurer"
    r"|co-?ordinator|spokes\w+|leader|europe|press|team|superintendent|principal|head ?(?:teacher|master|mistress)"
    r"|mayor|dean|rector|provost|commissioner|governor|curator|warden|captain|inspector|ombudsman|proprietor|owner)\b"
)
_POSTSCRIPT: Final = lazily(r"[\W_]*(?:P\.?\s?){1,3}S\b\.?[\s:.\-–—]*")
_BY_OTHER: Final = lazily(rf"\(|(?:from|by|added by)\b|{_GIVEN}(?: {_GIVEN})*:")
_SIGNED_MARK: Final = lazily(r"[(\[]?(?:signed|sgd|signature)\.?:?[)\]]?|/s/", re.IGNORECASE)
"""What stands for a signature in a copy."""
_SIGNED_OFF: Final = lazily(rf"[—–\-]\s*(?P<name>{_GIVEN}(?: {_GIVEN}){{0,3}})[\W_]*$")
_PARTED: Final = lazily(r"^[ \t]*(?:[-=_*]{4,}|\[?(?:e-?mail|letter)\]?)[ \t]*$", re.MULTILINE | re.IGNORECASE)
_HEADERS: Final = lazily(r"^From:[ \t]", re.MULTILINE)
_ABOVE: Final = 80
"""Characters above a letter from which on they are something else than its head."""
_TOP: Final = 1200
_FOOT: Final = 12
_BELOW: Final = 2
"""Lines of office and house below the name that signs a letter."""
_SHORT: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter in a document: ``end`` where its last name or role ends."""

    signers: tuple[str, ...]
    end: int


def find_letter(document: Document) -> Letter | None:
    """The letter that a document is; None if it has turns, no salutation or nobody who signs."""
    if document.turns or not _opens(document):
        return None
    lines = list(_lines(document.text))
    for n in range(len(lines) - 1, -1, -1):
        if _CLOSING.fullmatch(lines[n][1]):
            signed = _signed(lines[n + 1 : n + 1 + _FOOT])
            return Letter(signers=signed[0], end=signed[1]) if signed else None
    return _names_at_foot(lines)


def letter_voices(document: Document, speaker: str | None) -> Iterator[Voice]:
    """What in a letter is not its writer's: block quotations, and what others add under the names."""
    # A message is its sender's to the end: its reader has set apart what others wrote.
    letter = find_letter(document) if speaker and document.reader != "email" else None
    if letter is None:
        return
    before = _before(document.text)
    if before:
        yield Voice(start=0, end=before, kind="document", speaker=None)
    for block in document.blocks:
        if block.kind == "quote" and block.end <= letter.end:
            yield Voice(start=block.start, end=block.end, kind="quotation", speaker=None)
    for start, end, name in _added(document.text, letter):
        yield Voice(start=start, end=end, kind="turn" if name else "document", speaker=name)


def _before(text: str) -> int:
    """Where what a file holds above its letter ends, such as posts above a rule or a mail's head; 0 for nothing."""
    opened = next((start for start, line in _lines(text) if _SALUTATION.fullmatch(line)), 0)
    last = max((m.start() for m in _PARTED.finditer(text, 0, opened)), default=0)
    head = _HEADERS.search(text, last, opened)
    last = head.start() if head is not None and not last else last
    return last if len(text[:last].strip()) >= _ABOVE else 0


def _opens(document: Document) -> bool:
    if re.search(r"\bletter\b", document.facts.title or "", re.IGNORECASE):
        return True
    return any(
        _SALUTATION.fullmatch(line) or re.match(r"#*\s*letter (?:from|to|by)\b", line, re.IGNORECASE)
        for _, line in _lines(document.text[:_TOP])
        if len(line.split()) <= 16
    )


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines that have words, without outer white space and emphasis, each with its start."""
    for match in re.finditer(r"[^\r\n]+", text):
        line = match.group().strip(" \t*_")
        if line:
            yield match.start() + match.group().index(line), line


def _signed(lines: list[tuple[int, str]]) -> tuple[tuple[str, ...], int] | None:
    """Who signs under the closing formula, and where that ends. Only the first line may be a bare name: the lines
    under it are his office and his address unless they are marked as persons."""
    signers: list[str] = []
    end = 0
    for k, (start, line) in enumerate(lines):
        if not signers and (_SIGNED_MARK.fullmatch(line) or _is_scrawl(line, lines[k + 1 : k + 2])):
            continue
        match = _NAME.fullmatch(line)
        named = match is not None and not _OFFICE.search(match["name"])
        if _POSTSCRIPT.match(line) or len(line.split()) > 14 or (line.endswith((".", "!", "?", ":")) and not named):
            break
        if match is not None and named and (not signers or match["title"] or match["after"] or match["role"]):
            signers.append(match["name"])
        elif not signers:
            break
        end = start + len(line)
    return (tuple(signers), end) if signers else None


_SCRAWL: Final = lazily(r"(?:[A-Z]\.? ?){1,3}(?P<last>[A-Z][\w'’-]+)")


def _is_scrawl(line: str, below: list[tuple[int, str]]) -> bool:
    """Whether a line stands for the hand above a printed name: *A Hale* over *Ann Hale*."""
    found = _SCRAWL.fullmatch(line)
    return found is not None and any(name.split(",")[0].endswith(found["last"]) for _, name in below)


def _names_at_foot(lines: list[tuple[int, str]]) -> Letter | None:
    """Names at the end of a letter without a closing formula, with an office below them."""
    first = len(lines)
    while 1 < first > len(lines) - _BELOW and _is_office(lines[first - 1][1]):
        first -= 1
    while first > 0:
        match = _NAME.fullmatch(lines[first - 1][1])
        if match is None or len(match["name"].split()) < 2 or _OFFICE.search(match["name"]):
            break
        first -= 1
    foot = lines[first:]
    if not foot or first == 0:
        return None
    signed = _signed(foot)
    return Letter(signers=signed[0], end=signed[1]) if signed else None


def _is_office(line: str) -> bool:
    """Whether a line under a letter says what its signer is: *Managing Director*."""
    return len(line.split()) < _SHORT and _OFFICE.search(line) is not None and line[-1] not in ".!?:"


def _added(text: str, letter: Letter) -> Iterator[tuple[int, int, str | None]]:
    """Paragraphs under the names: a postscript is the writer's unless it says whose it is, all else is not his."""
    for match in re.finditer(r"\S(?:.*?\S)?(?=\s*(?:\n[ \t\r]*\n|\Z))", text[letter.end :], re.DOTALL):
        start, end = letter.end + match.start(), letter.end + match.end()
        postscript = _POSTSCRIPT.match(text, start, end)
        signed = _SIGNED_OFF.search(text, start, end)
        name = signed["name"] if signed and not any(signed["name"] in one for one in letter.signers) else None
        if name is None and postscript and not _BY_OTHER.match(text, postscript.end(), end):
            continue
        yield start, end, name
