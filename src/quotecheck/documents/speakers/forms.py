"""Other forms of speaker labels, found by their coming again: ``[Name] words``, ``Name — words``, ``Name | 0:03`` over
the words, ``name.surname  10:03 AM``, rows of a table, bullets.

No list of programs that export transcripts ends; what they share is that the same few names stand at the same place of
many lines, and prose beside or under them.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.labelled import turns_under
from quotecheck.documents.speakers.legends import declared_initials
from quotecheck.documents.speakers.partings import ARROWS
from quotecheck.documents.speakers.turns import name_like
from quotecheck.text.compiled import compiled
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

_WORD: Final = r"(?:[^\W\d_a-z][\w.'’-]*|de|van|von|der|al|bin|of|the)"
_NAME: Final = (
    rf"(?P<name>[^\W\d_a-z][\w.'’-]*(?:[ ]{_WORD}){{0,4}}(?:[ ]?\([^()\n]{{2,60}}\)|,[ ][^\n:—–|\[\]<>]{{2,60}}?)?)"
)
_PLAIN: Final = rf"(?P<name>[^\W\d_a-z][\w.'’-]*(?:[ ]{_WORD}){{0,4}})"
_CAPITALS: Final = r"(?P<name>[^\W\d_a-z]{2,}(?:[ ][^\W\d_a-z]{2,}){0,3})(?=[ ])"
_BESIDE: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("[", "(", "<"), rf"^[ \t]*[\[(<]{_PLAIN}[\])>]:?[ \t]+(?=[^\s\[(<])"),
    ((":",), rf"^[ \t]*(?:[•·*–—-][ \t]*)?{_NAME}[ ]?:[ \t]+(?=\S)"),
    (("**",), rf"^[ \t{ARROWS}]*\*\*{_PLAIN}\*\*[ \t]*[—–:-]?[ \t]+(?=[^\s*])"),
    (("—", "–", " - ", " -- "), rf"^[ \t]*{_NAME}(?:[ ]\[[^\[\]\n]{{2,40}}\])?[ ](?:—|–|--?)[ ](?=[^\s\"“])"),
    (("\t", "  "), rf"^[ \t]*{_PLAIN}(?:\t+|[ ]{{2,}})(?=[^\s\d])"),
    (("|",), rf"^(?:\|[ \t]*)?{_PLAIN}[ \t]{{0,40}}\|[ \t]*(?=[^\s|-])"),
    (("|",), rf"^{_PLAIN}[ ]\|[ ][^\n|]{{2,80}}\n(?=\S)"),
    ((">",), rf"^[ \t]*{_PLAIN}>[ \t]+(?=\S)"),
    (("*", "_"), rf"^[ \t]*[*_]{_PLAIN}[*_][ \t]*(?:—|–|--?|:)[ \t]*(?=[^\s*_])"),
    ((":",), rf"^[ \t]*\d{{1,3}}[.)][ \t]+{_NAME}[ ]?:[ \t]+(?=\S)"),
    ((":",), rf"^[ \t]*{_NAME}[ ]?:[ \t]*\n(?=[ \t]*\S)"),
    (("[", "("), rf"^[\[(][\d:.,]{{4,12}}[\])][ \t]+{_CAPITALS}[ \t]+(?=[^\s\d])"),
    (
        (":",),
        (
            rf"^(?:On|Am|Le|El|Il|Op)[ ][^\n]{{6,60}}?(?:,[ ]|[ ](?:schrieb[ ])?){_PLAIN}(?:[ ]<[^<>\n]{{3,80}}>)?"
            r"(?:[ ](?:wrote|a écrit|escribió|ha scritto|schreef))?[ ]?:[ \t]*\n"
        ),
    ),
    (
        ("From",),
        rf"^[\[(]?[\d:.,]{{4,12}}[\])]?[ \t]+From[ \t]+{_PLAIN}(?:[ \t]+[tT]o[ \t]+\w+)?[ \t]*:[ \t]*\n?[ \t]*(?=\S)",
    ),
    (("|",), rf"^[\[(]?[\d:.,]{{4,12}}[\])]?[ \t]*\|[ \t]*{_PLAIN}[ \t]*\|[ \t]*(?=[^\s|])"),
    # over the words: the seat in brackets, the office and a dotted line, the country and the time
    (("\n(",), rf"^{_PLAIN}[ \t]*\n\([^()\n]{{2,60}}\)(?:[ ]\([^()\n]{{2,40}}\))*[ \t]*\n"),
    (("....", "····", "…", "____", "----"), rf"^{_PLAIN}[ \t]*\n[^\n]{{3,120}}\n[.·…_-]{{5,}}[ \t]*\n"),
    ((":",), rf"^{_PLAIN}[ \t]*\n[^\n.!?]{{3,60}}\n\d{{1,2}}:\d{{2}}:\d{{2}}[ \t]*\n"),
    (("u/",), r"^(?P<name>u/\w{2,30})[ \t]*\n(?:[•·][ \t]*\n)?[^\n]{2,12}[ ]ago[^\n]{0,30}\n"),
)
"""Labels with the words beside them: one of what each must have, and its pattern, compiled where that stands."""
_OVER: Final = lazily(r"^[ \t]*(?P<line>[^\n]{3,90})$", re.MULTILINE)
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_TIME: Final = lazily(
    r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?|\b\d{1,2}\.\d{2}(?:[ ]?[ap]m)\b"
    rf"|\b\d{{1,4}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?\b|\b\d{{1,2}}(?:st|nd|rd|th)?\b(?=[ ]{_MONTH})"
    rf"|\b{_MONTH}[a-z]*\.?(?:[ ]\d{{1,2}}\b)?(?:,?[ ]\d{{4}})?"
    r"|\b\d{1,3}[ ]?(?:s|m|h|d|w|min|mins|minutes?|hrs?|hours?|days?|weeks?|months?|years?)(?:\b|\.)(?:[ ]ago)?"
    r"|\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b|\b[Yy]esterday\b|\b[Tt]oday\b"
)
_LEFT: Final = lazily(r"[|·•,.()\[\]*_~–—-](?!\w)|(?<!\w)[|·•,()\[\]*_~–—-]|\bat\b|\bago\b|(?<!\w)-(?!\w)")
_INVERTED: Final = lazily(r"[*_ \t]*(?P<last>[^\W\d_a-z][\w’'-]+),[ ](?P<first>[^\W\d_a-z][\w’'-]+)")
"""A name with the surname first, as some offices' calls print it: *Hale, Ann*."""
_HANDLE: Final = lazily(r"(?:u/|@)?[A-Za-z][\w]*(?:\.[A-Za-z][\w]*)?")
_COMMENT: Final = lazily(
    rf"^[ \t]*(?P<line>{_PLAIN}(?:[ ]replied to [^\n]{{2,60}})?)[ \t]*\n(?:(?![ \t]*\n)[^\n]*\n){{1,12}}?"
    r"[ \t]*(?:Like|Reply|Share|Report|Recommend)\b[^\n]{0,60}$",
    re.MULTILINE,
)
_PERSON: Final = lazily(rf"{_PLAIN}(?:[ ]\([^()\n]{{2,30}}\))?")
_NUMBERED: Final = lazily(r"(?i:speaker|participant|person|voice) ?\d+(?: \(?(?P<name>[^\W\d_a-z][^()\d]{1,40}?)\)?)?")
"""A number, or a number with whose it is: *Speaker 2*, *Speaker 2 (Ann)*."""
_LEAST: Final = 3
_PROSE: Final = lazily(r"[a-z]{2,}.*[ ].*[a-z]{2,}")
_SHARE: Final = 0.3
"""Of the paragraphs behind the first label, at least so many must have one."""


@dataclass(frozen=True, slots=True)
class _Label:
    start: int
    end: int
    name: str


def find_forms(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """Turns by the form of label that most lines have, or none where no form comes again with the same names."""
    if len(text) > _MOST:
        return ()
    possible = [compiled(form, re.MULTILINE) for marks, form in _BESIDE if any(mark in text for mark in marks)]
    forms = [[_Label(m.start(), m.end(), m["name"]) for m in form.finditer(text, start)] for form in possible]
    best: Sequence[_Label] = ()
    declared = declared_initials(text, start)
    for form in (*forms, _over(text, start), _capitals(text, start)):
        labels = [x for x in form if (x.name in declared or _names(x.name)) and _speaks(text, x)]
        counts = Counter(_key(x.name) for x in labels)
        labels = [x for x in labels if counts[_key(x.name)] > 1 or " " in _key(x.name) or x.name in declared]
        again = [k for k, n in counts.items() if n > 1]
        rare = not again or 2 * len(counts) > len(labels) + 2
        if len(labels) < _LEAST or len(counts) < 2 or rare:
            continue
        if len(labels) > len(best) and _dense(text, labels):
            best = labels
    return _as_turns(text, best) if best else ()


def _as_turns(text: str, labels: Sequence[_Label]) -> tuple[Turn, ...]:
    """Each label's words, up to the next label."""
    return turns_under(text, [(x.start, x.end, _shown(x.name)) for x in labels], trailing=" \t\r\n|")


_MOST: Final = 3_000_000
"""Characters beyond which a text is no transcript that a person handed over."""


def _over(text: str, start: int) -> list[_Label]:
    """Lines that are a name and a time, in any order and with any marks between."""
    found: list[_Label] = []
    alone: re.Match[str] | None = None
    for m in _OVER.finditer(text, start):
        line = m["line"].strip()
        above, alone = alone, m if _PERSON.fullmatch(line) else None
        if not any(c.isdigit() for c in line):
            continue
        bare = " ".join(_LEFT.sub(" ", _TIME.sub(" ", line)).split())
        if not bare and above is not None and above.end() + 1 == m.start():
            found.append(_Label(above.start(), m.end(), above["line"].strip()))  # a day under a name
        numbered = _NUMBERED.fullmatch(bare)
        if bare == line or not bare or (any(c.isdigit() for c in bare) and numbered is None):
            continue
        if numbered is not None:
            found.append(_Label(m.start(), m.end(), (numbered["name"] or bare).strip()))
            continue
        inverted = _INVERTED.match(line)
        if inverted is not None and bare == f"{inverted['last']} {inverted['first']}":
            bare = f"{inverted['first']} {inverted['last']}"
        name = _PERSON.fullmatch(bare)
        if name is None and not _HANDLE.fullmatch(bare):
            continue
        found.append(_Label(m.start(), m.end(), bare))
    return found


def _liked(text: str, start: int) -> list[_Label]:
    """Names over comments that end with a row of buttons: *Like · Reply · 3 Nov*."""
    found = (m for m in _COMMENT.finditer(text, start))
    return [_Label(m.start(), m.end("line"), m["name"]) for m in found]


def find_comments(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """Comments under their writers' names, by the row of buttons under each or the *says:* behind each name."""
    if len(text) > _MOST or not any(word in text for word in _UNDER_COMMENTS):
        return ()
    found = [x for x in _liked(text, start) if _names(x.name)]
    found = (
        found if len(found) >= _LEAST else [_Label(m.start(), m.end(), m["name"]) for m in _SAYS.finditer(text, start)]
    )
    if len(found) < 2 or len({x.name for x in found}) < 2:
        return ()
    posted = [x for x in _over(text[: found[0].start], start) if _names(x.name)]
    return _as_turns(text, [*posted[:1], *found])


_UNDER_COMMENTS: Final = ("Like", "Reply", "Share", "Report", "Recommend", " says:", " said:", " wrote:", " commented:")
"""One of these stands in every page of comments; looking for them costs next to nothing."""
_SAYS: Final = lazily(
    rf"^[ \t]*{_PLAIN}[ ](?:says|said|wrote|commented):[ \t]*\n(?:[^\n]*\d[^\n]{{0,40}}(?:[ap]m|\d{{4}}|ago)[ \t]*\n)?",
    re.MULTILINE,
)
"""A name over a comment: *Ann Hale says:* and the day under it."""


def _capitals(text: str, start: int) -> list[_Label]:
    """Names in capitals alone on their line."""
    lines = (m for m in _OVER.finditer(text, start) if m["line"].strip().isupper())
    return [_Label(m.start(), m.end(), m["line"].strip()) for m in lines if _PERSON.fullmatch(m["line"].strip())]


def _names(name: str) -> bool:
    bare = _bare(name)
    if _HANDLE.fullmatch(bare) and ("." in bare or "/" in bare or bare[:1] == "@"):
        return True
    if bare[-1:].isdigit() and _NUMBERED.fullmatch(bare) is not None:
        return True
    return name_like(bare) and len(bare) > 1


def _bare(name: str) -> str:
    """A label without the office in brackets or behind a comma."""
    return re.split(r"[ ]?\(|,[ ]", name)[0].strip()


def _key(name: str) -> str:
    return _bare(name).casefold()


def _shown(name: str) -> str:
    """How a turn's speaker is called: a handle with a point by its names, one of a forum with its sign."""
    bare = _bare(name)
    if bare.startswith("u/"):
        return f"@{bare[2:]}"
    if "." in bare and bare.islower():
        return " ".join(w.capitalize() for w in bare.split("."))
    return bare


def _speaks(text: str, label: _Label) -> bool:
    """Whether prose follows a label, beside it or on the next line."""
    behind = text[label.end : label.end + 400].lstrip("\r\n \t").split("\n", 1)[0]
    return _PROSE.search(behind) is not None or len(behind.split()) > 3


def _dense(text: str, labels: Sequence[_Label]) -> bool:
    over = "\n" in text[labels[0].start : labels[0].end]  # a label of two lines, words under it
    paragraphs = len(re.findall(r"(?:^|\n)[ \t]*\w", text[labels[0].start :]))
    return len(labels) * (1 + over) >= _SHARE * paragraphs
