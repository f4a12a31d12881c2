"""Labels that a document declares: whom it presents at its head by name, and then labels by that name, its surname, an
office with it, or what it puts beside it: *Ann Hale (AH)*, *MUM = MRS ANN HALE*, *DC 2281 Paula HALE*.

The layout does not matter: behind marks, times and numbers of lines a label stands at the start of its line, and what
parts it from the words is a colon, a dash, a bar, a bracket or a gap.
"""

import re
from collections import Counter
from itertools import chain
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.labelled import turns_under
from quotecheck.documents.speakers.legends import declared_parts, is_legend_line
from quotecheck.documents.speakers.turns import name_like
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD, TITLES
from quotecheck.text.records import dataclass
from quotecheck.text.scan import line_starts, tried

_HEAD: Final = 2000
_FIELDS: Final = frozenset({"from", "to", "cc", "subject", "author", "editor", "writer", "by", "photo", "contact"})
_LINE: Final = 400
_WHOLE: Final = 20_000
"""How far into a document people are looked for."""
_MOST: Final = 3_000_000
_LEAST: Final = 3
_SHARE: Final = 0.25
"""Of the paragraphs behind the first label, at least so many must have one."""
_NAME: Final = rf"{NAME_WORD}(?:[ ](?:[A-Z]\.|de|van|von|der|den|al|bin|ap|la|{NAME_WORD})){{1,4}}"
_FULL: Final = lazily(rf"\b{_NAME}")
_TITLES: Final = TITLES | frozenset(
    """
    adv advocate capt chief dc dci detective di ds father fr hon insp inspector ofc officer pc ps revd
    sergeant sgt sister supt the
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_BEHIND: Final = lazily(rf"\b(?P<name>{_NAME})[*_]{{0,2}}[ ]?\((?P<label>[A-Z][\w.]{{0,12}})(?:[,;][^()\n]{{0,60}})?\)")
"""*Ann Hale (AH)*, *Ann Hale (AH, chair)*."""
_EQUAL: Final = lazily(rf"(?P<label>\b[A-Z][\w.]{{0,12}})[ ]?=[ ]?(?P<name>{_NAME})")
"""*AH = Ann Hale*."""
_IS_LABEL: Final = lazily(rf"\b(?P<name>{_NAME})[^\n=()]{{0,30}}[ ]=[ ](?P<label>[A-Z]{{2,4}})\b")
"""*Miss Ann Hale in person = AH*."""
_NUMBERED: Final = lazily(
    rf"\b(?:P[CS]|D[CSI]|DCI|Insp|INSP|SGT|Sgt|Officer)[ ](?P<label>\d{{2,5}})[ ](?P<name>{_NAME})"
)
"""*DC 2281 Paula HALE*."""
_TIME: Final = r"[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?(?:[ ]?[apAP]\.?[mM]\.?)?[\])]?"
_LEAD: Final = rf"(?>(?:[ \t>#*_•·|\[(<~–—+-]|\d{{1,3}}[.):]?(?=[ \t|])|{_TIME}(?=[ \t|,–—-]))*)"
_DESCRIBED: Final = r"(?:[ ]?\([^()\n]{1,60}\)|[ ]?\[[^\[\]\n]{1,40}\])?"
_KEYED: Final = lazily(
    rf"(?:^|[ ]{{2,}})(?P<label>[A-Z][A-Z ]{{2,20}})(?:[ ]\([A-Z ]+\))?:[ ]+"
    rf"(?:(?P<last>{NAME_WORD}),[ ](?P<first>{NAME_WORD}|[A-Z]\.)|(?P<name>{_NAME}))",
    re.MULTILINE,
)
"""*CALLER: HALE, ANN* in the head of a form."""
_OF_UNIT: Final = lazily(rf"\b(?P<label>[A-Z]{{1,4}}\d{{1,2}})[ ]\((?P<name>{_NAME})\)")
"""*E6 (CAPT ANN HALE)*."""
_PLACES: Final = (
    (_BEHIND, ("(",)), (_EQUAL, ("=",)), (_IS_LABEL, ("=",)),
    (_NUMBERED, ("PC ", "PS ", "DC", "DS ", "DI ", "Insp", "INSP", "SGT", "Sgt", "Officer")), (_OF_UNIT, ("(",)),
)  # fmt: skip
"""Where labels are declared, with marks of which a text must have one."""
_MARK: Final = (
    rf"(?P<mark>{_DESCRIBED}[*_]{{0,3}}(?:{_DESCRIBED}[ ]?[:>\])|]|[ ]?[–—]|[ ]?--|[ ]-)[*_]{{0,3}}[ \t]*"
    rf"(?=\S)|\t+(?=\S)"
    rf"|[ ]{{2,}}(?=\S)|{_DESCRIBED}:?[ \t]*\n(?=[ \t]*\S))"
)
_LABEL: Final = lazily(
    rf"^{_LEAD}(?P<label>(?:[^\W\d_a-z]|\d(?=\d)|m(?=e[ ]))[\w.'’-]*(?:[ ][\w.'’-]+){{0,6}}?){_MARK}", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class _Label:
    start: int
    end: int
    name: str
    mark: str
    known: bool


def find_declared(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """Turns under the labels that a document declares, or none where fewer than three lines have one."""
    if len(text) > _MOST:
        return ()
    people = _people(text[start : start + _WHOLE])
    if len(set(people.values())) < 2:
        return ()
    lines = [(m, label) for m in tried(_LABEL, text, line_starts(text, start)) if (label := _label(m, people))]
    if sum(label.known for _, label in lines) < _LEAST:
        return ()
    parts = declared_parts(text[start : start + _HEAD])
    found = [x for m, x in lines if not is_legend_line(m["label"], text[m.end() : m.end() + _LINE], parts)]
    known = [x for x in found if x.known]
    if len(known) < _LEAST or len({x.name for x in known}) < 2:
        return ()
    marks = Counter(x.mark for x in known)
    usual, _ = marks.most_common(1)[0]
    labels = [x for x in found if x.mark == usual]
    known = [x for x in labels if x.known]
    often = Counter(x.name for x in known)
    paragraphs = len(re.findall(r"(?:^|\n)[ \t]*\S", text[labels[0].start :]))
    if (
        len(known) < _LEAST
        or len(often) < 2
        or not (any(n > 1 for n in often.values()) or (usual == ":" and len(known) == len(labels)))
        or len(labels) < _SHARE * paragraphs
    ):
        return ()
    return turns_under(text, [(x.start, x.end, x.name) for x in labels])


def _label(m: "re.Match[str]", people: dict[str, str]) -> _Label | None:
    said, mark = m["label"], _kind(m["mark"])
    if said.upper() in {"AM", "PM", "APP"}:
        return None
    if said in {"me", "Me"}:
        return _Label(m.start(), m.end(), "Interviewer", mark, known=False)
    words = said.split()
    while len(words) > 1 and words[-1] in _BEHIND_NAMES:
        words.pop()
    for k in range(len(words)):
        name = people.get(" ".join(words[k:]).casefold())
        titled = k == 0 or said.isupper() or all(w.strip(".").casefold() in _TITLES for w in words[:k])
        if name is not None and titled:
            return _Label(m.start(), m.end(), name, mark, known=True)
    return _Label(m.start(), m.end(), said, mark, known=False) if name_like(said) else None


_BEHIND_NAMES: Final = frozenset(["JP", "KC", "QC", "MP", "MSP", "MS", "TD", "SC", "J", "LJ", "OBE", "MBE", "CBE"])
"""Letters behind a name in a label: *Hale JP*."""


def _kind(mark: str) -> str:
    bare = re.sub(r"\([^()]*\)|\[[^\[\]]*\]|[*_]", "", mark)
    return bare.strip()[:1] or ("\n" if "\n" in bare else "gap")


def _people(text: str) -> dict[str, str]:
    """What may be a label, in small letters -> the name that it stands for."""
    names = list(dict.fromkeys(n for m in _FULL.finditer(text) if (n := _bare(m.group()))))
    surnames: dict[str, set[str]] = {}
    for name in names:
        surnames.setdefault(name.split()[-1].casefold(), set()).add(name)
    found: dict[str, str] = {}
    for m in chain(*(p.finditer(text) for p, marks in _PLACES if any(mark in text for mark in marks))):
        name = _bare(m["name"])
        if name and len(m["label"]) > 1:
            found.setdefault(m["label"].casefold(), name)
    for m in _KEYED.finditer(text[:_HEAD]):
        name = _bare(f"{m['first']} {m['last']}" if m["last"] else m["name"])
        if name and m["label"].strip().casefold() not in _FIELDS:
            found.setdefault(m["label"].strip().casefold(), name)
    for surname, bearers in surnames.items():
        first = {b.split()[0].casefold()[:1] for b in bearers}
        fullest = max(bearers, key=len)
        for name in bearers:
            found.setdefault(name.casefold(), fullest if len(first) == 1 else name)
        if len(first) == 1:
            found.setdefault(surname, fullest)
    return found


def _bare(name: str) -> str:
    """A name without titles, in usual letters; "" if nothing but a surname is left."""
    words = name.split()
    while words and words[0].strip(".").casefold() in _TITLES:
        words = words[1:]
    while words and words[-1] in _BEHIND_NAMES:
        words.pop()
    if len(words) < 2:
        return ""
    return " ".join(w.capitalize() if w.isupper() and len(w) > 2 and "." not in w else w for w in words)
