"""Whether a record shows that words are of another than the one credited: a label above them that is a name.

Notes in which *Hale - * or *Moss: * opens several lines label their speakers, though no form of a transcript was read.
"""

from collections import Counter
from functools import lru_cache
from itertools import islice
from typing import Final

from quotecheck.evidence.language.clauses import verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.voices.asread import LEAD, OFFICES, above, inside, office_of, signs_of
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.text.lazily import lazily

_TALKS: Final = frozenset({"notes", "transcript", "auto_transcript"})
_LINES: Final = 40
_LABEL: Final = lazily(
    r"(?P<label>(?:[^\W\d_a-zß-ÿ]|(?=[a-z]{2,9}:))[\w.'’]*(?:[ ][^\W\d_a-zß-ÿ][\w.'’]*){0,2})"
    r"(?P<mark>[ ]?:(?=[ ]|$)|[ ][-–—](?=[ ]))"
)
_HEADED: Final = lazily(
    r"[ \t]*(?P<label>[^\W\d_a-zß-ÿ]{2,20}(?:[ ][^\W\d_a-zß-ÿ]{2,20}){1,2})[ ]*\((?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\b"
    r"[^()\n]{0,60}\)[ ]*$"
)
"""A heading that says who it is: *ANN HALE (Mrs, hens)*."""


def reads_as_anothers(credited: tuple[str, ...], source: SourceDocument, voice: Voice | None, start: int) -> bool:
    """Whether the nearest label above a place is a name, and no sign of those credited."""
    if source.grade not in _TALKS or ">>" in source.text or source.text.isupper():
        return False
    if voice is not None and voice.speaker:
        return False  # a label that was read, and leaves open who it is
    signs = signs_of(credited, source.text)
    if not signs.names and not signs.full:
        return False
    if voice is not None and voice.kind == "turn" and not voice.speaker and inside(source, voice):
        return True  # who asks, in what is all somebody's
    labels = _labels(source.text)
    mine = {w for s in signs.names | signs.full for w in s.split()} | {o for s in signs.offices for o in s.split()}
    mine |= {i.casefold() for i in signs.initials} | {w.casefold().strip(".,") for c in credited for w in c.split()}
    held = {office_of(c) for c in credited if c.islower() or c.casefold().startswith("the ")}
    for line in islice(above(source.text, start), _LINES):
        m = _LABEL.match(line, lead.end() if (lead := LEAD.match(line)) is not None else 0)
        if m is None and (headed := _HEADED.match(line)) is not None:
            return not any(w in mine for w in headed["label"].casefold().split())
        if m is not None and held and office_of(m["label"]) in OFFICES.values():
            return office_of(m["label"]) not in held
        if m is not None and m["label"] in labels:
            words = m["label"].casefold().replace(".", " ").split()
            return not any(w in mine or any(w.startswith(x) or x.startswith(w) for x in mine) for w in words)
    return False


@lru_cache(maxsize=64)
def _labels(text: str) -> frozenset[str]:
    """The names that label lines of a text in the form in which several do."""
    found = [
        m
        for line in text.split("\n")
        if (m := _LABEL.match(line, lead.end() if (lead := LEAD.match(line)) is not None else 0)) is not None
        and _is_name(m["label"], text)
    ]
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
