"""Whose a record is by the name of its file: *phone - Ann Hale, anglers 5 march.txt*, *ph Ann Hale.txt*.

Reporters call what they took down by whom they talked to. That says whose unlabelled words it has, as long as nothing
in it is labelled.
"""

import re
from typing import Final

from quotecheck.evidence.voices.linelabels import labels_of
from quotecheck.evidence.voices.signs import Signs
from quotecheck.sources.model import SourceDocument
from quotecheck.text.lazily import lazily

_WORD: Final = lazily(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TALKS: Final = frozenset(
    """
    phone phoner ph tel call calls interview intv iv chat talk visit notes note nbk notebook shorthand doorstep presser
    scrum voice memo voicenote voicemail vm texts text sms dms dm statement response reply replies answers letter
    remarks speech testimony email mail
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What a talk or a paper of somebody's is called in the name of its file."""
_NOT_HIS: Final = frozenset(["about", "on", "re", "to", "vs", "v", "against", "for"])
"""Behind these somebody is not whose a paper is."""
_LEAST: Final = 3


def is_of_file(source: SourceDocument, signs: Signs) -> bool:
    """Whether the name of a record's file says that it is a talk with the one looked for, and nothing in it labels
    anybody."""
    stem = source.document.path.rpartition("/")[2].rpartition(".")[0]
    words = [w.casefold() for w in _WORD.findall(re.sub(r"_", " ", stem))]
    if not _TALKS & {*words} or source.document.turns or labels_of(source.text):
        return False
    for sign in sorted(signs.full | {n for n in signs.names if len(n) > _LEAST}, key=len, reverse=True):
        named = sign.split()
        at = next((k for k in range(len(words)) if words[k : k + len(named)] == named), None)
        if at is not None:
            return not (at and words[at - 1] in _NOT_HIS)
    return False
