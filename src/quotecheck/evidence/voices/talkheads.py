"""With whom a record is a talk, by its first lines: *Call: Ann Hale, skipper*, *Sat 11/15 - phone, Coach Ann Hale*."""

import re
from typing import Final

from quotecheck.evidence.voices.signs import Signs
from quotecheck.text.lazily import lazily

_INTRODUCED: Final = lazily(r"\w[^\n]*(?:[-–—:,]|[ ])[ ]*[\"“‘']\s*$")
"""What brings words in on their own line: *A lad, hood up - "Don't film me"*."""


def is_of_head(text: str, start: int, signs: Signs) -> bool:
    """Whether the first lines of a record name the one looked for, and nobody else."""
    lines = [line for line in text[: min(start, 600)].split("\n") if line.strip()][:4]
    if _INTRODUCED.search(lines[-1] if lines and text[start - len(lines[-1]) : start] == lines[-1] else ""):
        return False
    talk = _TALK_WITH.match(lines[0]) if lines else None
    if talk is not None:
        return talk["name"].casefold() in signs.full and _AND_OTHERS.match(lines[0], talk.end()) is None
    head = "\n".join(line for line in lines if '"' not in line and "“" not in line)
    named = [m.group().casefold() for m in _CAPITALISED.finditer(_OF_WHAT.sub("", head))]
    people = [name for name in named if not _NO_PERSONS & {name.rpartition(" ")[2].strip("."), name.partition(" ")[0]}]
    return bool(people) and all(any(f" {full} " in f" {name} " for full in signs.full) for name in people)


_TALK_WITH: Final = lazily(
    r"[ \t#*_]*(?i:phone|phoner|call|interview|notes?|chat|talk|tel|zoom|voicemail|vm|meeting)\b[^\n.\"“]{0,40}?"
    r"(?::|[ ]with|[ ]-|,)[ ]"
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Coach|Cllr|Sir|Dame|Rev)\.?[ ])?"
    r"(?P<name>[^\W\d_a-zß-ÿ][\w’'-]+[ ][^\W\d_a-zß-ÿ][\w’'-]+)(?![ ][^\W\d_a-zß-ÿ])"
)
"""A first line that says with whom one talked: *Call: Ann Hale, skipper*."""
_AND_OTHERS: Final = lazily(r"[^\n]{0,60}(?:[ ](?:and|&|then)[ ][^\W\d_a-zß-ÿ]|;)")
_CAPITALISED: Final = lazily(r"(?<![\w’'-])[A-Z][a-z][\w’'-]*(?: (?:[A-Z]\.|[A-Z][a-z][\w’'-]*))+(?![\w’'-])")
"""A run of words with capitals: somebody's name, with what he is, or a place."""
_OF_WHAT: Final = lazily(r"(?<=[^\W\d_]{2}), [a-z][a-z' -]{2,40}, (?![^\n]*\band\b)[^\n;&+]{3,80}$", re.MULTILINE)
"""Of what somebody is what he is, behind that: *Ann Hale, manager, Quay Cars (lifts)*."""
_NO_PERSONS: Final = frozenset(
    """
    co inc ltd plc llp county council school hall street st road rd avenue ave lane centre center park hotel arms
    station house hospital university college church library club farm bridge market square court quay harbour harbor
    union the monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""With which the name of a place, a body or a day begins or ends."""
