"""Whether a record shows that words are of another than the one credited: a label above them that is a name.

Notes in which *Hale - * or *Moss: * opens several lines label their speakers, though no form of a transcript was read.
"""

from itertools import islice
from typing import Final

from quotecheck.evidence.voices.asread import above, inside, reads_as_his
from quotecheck.evidence.voices.captioned import answers
from quotecheck.evidence.voices.linelabels import labels_of, line_label
from quotecheck.evidence.voices.nonames import is_no_person
from quotecheck.evidence.voices.signs import OFFICES, office_of, offices_of, signs_of
from quotecheck.evidence.voices.speakers import SpeakerMatch
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.text.lazily import lazily

_TALKS: Final = frozenset({"notes", "transcript", "auto_transcript"})
_LINES: Final = 40
_HEADED: Final = lazily(
    r"[ \t]*(?P<label>[^\W\d_a-zß-ÿ]{2,20}(?:[ ][^\W\d_a-zß-ÿ]{2,20}){1,2})[ ]*\((?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\b"
    r"[^()\n]{0,60}\)[ ]*$"
)
"""A heading that says who it is: *ANN HALE (Mrs, hens)*."""


def read_for(
    credited: tuple[str, ...], source: SourceDocument, voice: Voice | None, start: int, found: SpeakerMatch
) -> SpeakerMatch:
    """Whose words those at a place are once the record is read for those credited; ``found``, where that shows
    nothing."""
    if found not in {"other", "unknown"}:
        return found
    answered = answers(credited, source, start) if voice is None or voice.kind != "quotation" else None
    if answered or reads_as_his(credited, source, voice, start):
        return "same"
    if answered is False:
        return "other"  # what he is asked
    if found == "other" and _is_nobodys(source, voice):
        return "unknown"
    return "other" if found == "unknown" and reads_as_anothers(credited, source, voice, start) else found


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
    labels = labels_of(source.text)
    mine = {w for s in signs.names | signs.full for w in s.split()} | {o for s in signs.offices for o in s.split()}
    mine |= {i.casefold() for i in signs.initials} | {w.casefold().strip(".,") for c in credited for w in c.split()}
    held = offices_of(credited)
    for line in islice(above(source.text, start), _LINES):
        m = line_label(line)
        if m is None and (headed := _HEADED.match(line)) is not None:
            return not any(w in mine for w in headed["label"].casefold().split())
        if m is not None and held and office_of(m["label"]) in OFFICES.values():
            return office_of(m["label"]) not in held
        if m is not None and m["label"] in labels:
            words = m["label"].casefold().replace(".", " ").split()
            return not any(w in mine or any(w.startswith(x) or x.startswith(w) for x in mine) for w in words)
    return False


def _is_nobodys(source: SourceDocument, voice: Voice | None) -> bool:
    """Whether notes were read to have a thing speak, the first word of a line: *Antibiotics at four. "He ..."*."""
    if voice is None or voice.kind != "quotation" or source.grade != "notes" or inside(source, voice):
        return False
    speaker = voice.speaker or ""
    return speaker[:1].isupper() and " " not in speaker and is_no_person(speaker, source.text)
