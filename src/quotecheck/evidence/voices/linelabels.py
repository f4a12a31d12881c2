"""The labels that open the lines of a record: which of them are names, and what its head says that they stand for."""

import re
from collections import Counter
from functools import lru_cache
from typing import Final

from quotecheck.evidence.language.clauses import verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.text.lazily import lazily
from quotecheck.text.names import TITLES

LEAD: Final = lazily(
    r"(?:[\s>*_#|•·~=«–—-]|pp?\.[ ]?\d{1,3}(?=[ ])"
    r"|\(?\d{1,4}(?:[:./]\d{1,4}){0,2}\)?(?:[ ]?[ap]\.?m\b\.?)?[,:)]?(?=[\s>*_|-])"
    r"|\[(?=[^\]\n]*\d)[^\]\n]{3,30}\])*",
    re.IGNORECASE,
)
"""What stands before a label on its line: signs of a list, of a table, a time, a number, a page."""
CAPITALS: Final = lazily(
    r"(?P<name>[^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ'’.-]{2,}(?:[ ][^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ'’.-]*){0,3}"
    r"|[^\W\d_a-zß-ÿ]\.?[ ][^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ'’-]{2,})(?![\w'’])"
)
"""A name in capitals, as notes open what somebody says: *ANN HALE 52, baker*, *A HALE*, *ANN H.*."""
FULL_NAME: Final = lazily(r"(?<![\w’'-])(?P<first>[A-Z][a-z][\w’'-]*) (?:[A-Z]\. )?(?P<last>[A-Z][a-z][\w’'-]+)\b")
_LABEL: Final = lazily(
    r"(?P<label>(?:[^\W\d_a-zß-ÿ]|(?=[a-z]{2,9}(?::|[ ][-–—][ ])))[\w.'’]*(?:[ ][^\W\d_a-zß-ÿ][\w.'’]*){0,2})"
    r"(?P<mark>[ ]?:(?=[ ]|$)|[ ][-–—](?=[ ]))"
)
_HEAD: Final = 3000
_LEGEND: Final = lazily(
    r"(?<![^\W\d_]|[=/])(?P<label>[^\W\d_][\w-]{0,9}(?: \d{1,2})?)\.? ?= ?(?P<name>[^\n,;=()/]{2,40})"
)
"""What the head of a record says that a label stands for: *M = Morag, C = me*, *Speaker 2 = Ann Hale*."""


def legends(text: str) -> tuple[tuple[str, str], ...]:
    """Labels and whom the head of a record says they stand for: *M = Morag, C = me*."""
    return tuple((m["label"], m["name"].strip()) for m in _LEGEND.finditer(text[:_HEAD]))


@lru_cache(maxsize=64)
def people_of(text: str) -> frozenset[tuple[str, str]]:
    """First and last names that a text has, in small letters; those in capitals where they open a line."""
    text = text[:_LOOKED_AT]
    found = {(m["first"].casefold(), m["last"].casefold()) for m in FULL_NAME.finditer(text)}
    for line in text.split("\n"):
        words = m["name"].casefold().split() if (m := capitals(line)) is not None else []
        if len(words) > 1 and min(len(words[0]), len(words[1])) > 1 and "." not in words[1]:
            found.add((words[0], words[1]))
    return frozenset((first, last) for first, last in found if first not in TITLES)  # "Cllr Hale" is no Hale's sister


_LOOKED_AT: Final = 20_000


def capitals(line: str) -> "re.Match[str] | None":
    """The name in capitals that opens a line, behind signs of a list."""
    lead = LEAD.match(line)
    found = CAPITALS.match(line, lead.end() if lead is not None else 0)
    return found if found is not None and _is_somebody(found["name"]) else None


def _is_somebody(name: str) -> bool:
    """Whether what is in capitals may be a name: no day, no word that joins others."""
    low = [w.casefold().strip(".") for w in name.split()]
    known = lexicon()
    days = known.words("weekday") | known.words("month") | known.words("function")
    return not any(w in days for w in low) and low[0] not in _NO_NAMES


_NO_NAMES: Final = frozenset(
    ["note", "notes", "nb", "ask", "check", "quote", "quotes", "call", "calls", "phone", "tel"]
)


def line_label(line: str) -> "re.Match[str] | None":
    """What may be a label at the head of a line, behind signs of a list or a time."""
    lead = LEAD.match(line)
    return _LABEL.match(line, lead.end() if lead is not None else 0)


@lru_cache(maxsize=64)
def labels_of(text: str) -> frozenset[str]:
    """The names that label lines of a text in the form in which several do."""
    declared = {label for label, _ in legends(text)}
    declared |= {m["first"][0] + m["last"][0] for m in FULL_NAME.finditer(text[:_LOOKED_AT])}
    lines = (m for line in text.split("\n") if (m := line_label(line)) is not None)
    found = [m for m in lines if m["label"] in declared or _is_name(m["label"], text)]
    forms = Counter(m["mark"].strip() for m in found)
    most = max(forms, key=lambda f: forms[f], default="")
    labels = [m["label"] for m in found if m["mark"].strip() == most]
    return frozenset(labels) if len(labels) > 1 else frozenset()


def _is_name(label: str, text: str) -> bool:
    low = [w.casefold().strip(".") for w in label.split()]
    known = lexicon()
    last = low[-1]
    word = len(last) <= 2 or last in known.words("function") or verb_base(last) is not None
    return not word and not any(f" {w} " in text for w in low)


_QUESTION: Final = lazily(
    r"[ \t*_>-]*(?:Q|Q\d{1,2}|ME|Me|Question|Reporter|Journalist)\b[ ]?(?:\([^()\n]{1,40}\))?[ ]?[:.)][^\n]*$"
)


def is_question(line: str) -> bool:
    """Whether a line of notes is what somebody is asked: *Q (Radio): will you resign?*."""
    return _QUESTION.match(line) is not None
