"""Labels that stand alone on their line, as transcripts of calls print them: *Annika Brandt* over what she says.

A line is a label where the document declares the name (*Annika Brandt - CEO*, in a list of participants) or where it
comes again, and paragraphs of prose stand under it.
"""

import re
from collections import Counter
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.clocks import ENTRY
from quotecheck.documents.speakers.labelled import turns_under
from quotecheck.documents.speakers.legends import named_initials
from quotecheck.documents.speakers.turns import name_like
from quotecheck.text.lazily import lazily

_PLAIN: Final = r"[^\n:;?!\"“”\[\]<>|=.]"
_LINE: Final = lazily(
    rf"^[ \t*_#]{{0,6}}(?P<name>[^\W\d_a-z]{_PLAIN}{{1,90}}(?:\.{_PLAIN}{{1,40}})?)[ \t*_]{{0,6}}$", re.MULTILINE
)
_PART: Final = lazily(r"\s+(?:--|[-–—])\s+|,\s+|\s+\(|\s*/\s*")
"""What parts a name from what its bearer is."""
_HELD: Final = lazily(
    r"(?:The|THE|(?:Cabinet |Junior )?Minister|Secretary|Parliamentary|Attorney|Leader)[ ][^()]{3,80} \("
    r"(?P<name>[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*){1,4})\)"
)
"""An office with its holder: *The Minister for Telecoms (Ann Hale)*."""
_UNNAMED: Final = frozenset({"operator", "moderator", "host", "interviewer", "chair", "question", "answer"})
_PROSE: Final = lazily(r"[a-z]{2,}[^\n]*[a-z,.?!…”\"’)]\s*$")
_LEAST: Final = 3


def find_standing(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """Turns under names alone on their line, or none where the text does not look like that."""
    lines = [m for m in _LINE.finditer(text, start) if _is_name(_name(m["name"]))]
    declared = {_name(m["name"]) for m in lines if _PART.search(m["name"])}
    counts = Counter(_name(m["name"]) for m in lines)
    labels = [m for m in lines if (counts[_name(m["name"])] > 1 or _name(m["name"]) in declared) and _speaks(text, m)]
    labels = _with_others(text, labels)
    people = {_name(m["name"]) for m in labels} - _UNNAMED
    if len(labels) < _LEAST or len(people) < 2 or max(Counter(_name(m["name"]) for m in labels).values()) < 2:
        return ()
    named = [(m.start(), m.end(), _name(m["name"])) for m in labels]
    return turns_under(text, named, ends=(_RULE,), trailing=" \t\r\n-=_*")


_RULE: Final = lazily(r"^[ \t]*(?:=[ ]){3,}=?[ \t]*$|^[ \t]*(?:\*[ ]){3,}\*?[ \t]*$", re.MULTILINE)
"""What parts two talks of one file."""
_UNDER_RULE: Final = lazily(
    r"^(?:-{6,}|={6,}|_{6,})[ \t]*\n(?:[ \t]*\n)?[ \t*_#]{0,6}(?P<name>[^\W\d_a-z][^\n.!?\"“”]{2,90}?)[ \t*_]{0,6}$",
    re.MULTILINE,
)


def _with_others(text: str, labels: "list[re.Match[str]]") -> "list[re.Match[str]]":
    """Where most labels stand under a rule: the other lines that do, whatever form they have."""
    ruled = {m.end(): m for m in _UNDER_RULE.finditer(text)}
    if len(labels) < _LEAST or 2 * sum(m.end() in ruled for m in labels) < len(labels):
        return labels
    known = {m.end() for m in labels}
    return sorted([*labels, *(m for end, m in ruled.items() if end not in known)], key=lambda m: m.end())


def _name(line: str) -> str:
    bare = line.strip(" \t*_#")
    held = _HELD.fullmatch(bare)
    if held is not None:
        return held["name"]
    _, asks, who = bare.partition(": ")
    return _PART.split(who if asks else bare)[0].strip()  # "Question from the floor: Ann Hale, shareholder"


def _is_name(name: str) -> bool:
    """Two to four words in capitals, or what an unnamed voice is called."""
    words = name.split()
    if name.lower() in _UNNAMED:
        return True
    return 2 <= len(words) <= 4 and name_like(name) and not any(w.isupper() and len(w) > 3 for w in words)


def _speaks(text: str, label: "re.Match[str]") -> bool:
    """Whether the next line that is not blank is prose, and the line before is blank, a rule or another turn's end."""
    behind = text[label.end() : label.end() + 600].lstrip().split("\n", 1)[0]
    before = text[max(0, label.start() - 200) : label.start()].rstrip(" \t")
    apart = (
        before.endswith("\n\n") or before.strip(" \t\n") == "" or before.rstrip("\n").endswith(("---", "===", "___"))
    )
    return apart and len(behind.split()) >= 3 and _PROSE.search(behind) is not None


def find_initialled(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """Turns behind initials that the head declares and a gap: "TH = Tom Hale" and then "TH  Would you sell?"."""
    names = named_initials(text, start)
    if len(names) < 2:
        return ()
    gap = r"(?:[ ]{2,}|\t+|[ ]?(?::|--?|[–—])[ ])"
    gap = rf"(?:{gap}|(?(at)[ ](?=\S)|(?!)))"  # behind a time, a blank is enough
    begins = re.compile(rf"^(?P<at>{ENTRY})?(?P<label>{'|'.join(sorted(names))}){gap}(?=\S)", re.MULTILINE)
    labels = list(begins.finditer(text, start))
    if len(labels) < _LEAST:
        return ()
    turns: list[Turn] = []
    for label, after in zip(labels, [*(m.start() for m in labels[1:]), len(text)], strict=True):
        noted = (
            label["at"] is not None or label.group().strip() != label["label"]
        )  # a log, or a line of notes, not a column of a transcript
        broken = _NEW_LINE.search(text, label.end(), after) if noted else None
        end = label.end() + len(text[label.end() : broken.start() if broken else after].rstrip())
        turns.append(Turn(start=label.end(), end=end, speaker=names[label["label"]], question=False))
    return tuple(turns)


_NEW_LINE: Final = lazily(r"\n[ \t]*(?:\n|[^\sa-z])")
"""The end of a line that the next one does not go on."""
