"""Records that say who some of their numbered voices are, and of the others that nobody could tell."""

from typing import TYPE_CHECKING, Final

from quotecheck.documents.model import Document
from quotecheck.sources.whose.talks.labels import Names
from quotecheck.text.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Collection

_NUMBERED: Final = lazily(
    r"(?i:(?:unknown |unidentified |(?:fe)?male )?(?:speaker|spk?|voice|participant|person|man|woman|male|female"
    r"|caller|guest"
    r"|member|respondent|resident|attendee|interviewee|panellist|panelist|delegate|officer|witness|s|p|v|m|f))"
    r"[ _.#-]{0,2}(?:\d{1,2}|[A-Z])|[A-H]"
)
"""A label that only tells voices apart: *Speaker 3*, *Voice B*."""
_OTHERS: Final = (
    r"(?:others?|rest|remainder|remaining|everyone else|all else|speakers?|voices?|participants?|persons?|people"
    r"|callers?"
    r"|members?|names?|identit(?:y|ies)|who|[A-H]\d?|S\d|\d{1,2})"
)
_NOT_TOLD: Final = lazily(
    rf"(?i)\b{_OTHERS}\b[^.!?\n]{{0,80}}?(?:\b(?:not|never|cannot|no way to)|n['’]t|\bunable to"
    rf"|\bimpossible to)\b[^.!?\n]{{0,30}}?"
    r"\b(?:identif\w+|named?|known|knew|recogni[sz]\w+|tell|told apart|establish\w*|made out|make out"
    r"|determin\w+|attribut\w+"
    r"|placed?|sure)\b"
    rf"|\b{_OTHERS}\b[^.!?\n]{{0,60}}?\b(?:unidentified|unknown|unnamed|anonymous|not known|no names?)\b"
    rf"|\b(?:unidentified|unknown|unnamed|anonymous)\b[^.!?\n]{{0,40}}?\b{_OTHERS}\b"
    rf"|(?:\b(?:not|never|cannot)|n['’]t|\bunable to)[ ](?:\w+[ ]){{0,2}}?(?:identify|name|recogni[sz]e|tell"
    rf"|place|make out)\b"
    rf"[^.!?\n]{{0,40}}?\b{_OTHERS}\b"
)
"""*The others were not identified from the recording.*, *I could not tell who 3 was.*"""
_HEAD: Final = 2000


class Unidentified:
    """The numbered voices of one record of whom it says itself that nobody knows who they are."""

    def __init__(self, document: Document, names: Names) -> None:
        labels = {t.speaker for t in document.turns if t.speaker and _NUMBERED.fullmatch(t.speaker) is not None}
        known = {label for label in labels if _is_told(label, names.of(label))}
        self._labels: Collection[str] = labels - known if known and _says_so(document) else ()

    def of(self, label: str | None) -> str | None:
        """What to call such a voice; None for every other label."""
        return f"unidentified {label.lower()}" if label in self._labels and label else None


def _is_told(label: str, named: str | None) -> bool:
    """Whether a label is known to be somebody."""
    return named is not None and named != label and " " in named and _NUMBERED.fullmatch(named) is None


def _says_so(document: Document) -> bool:
    """Whether a record says at its head, at its foot or beside it that it does not know some voices."""
    first, last = document.turns[0].start, document.turns[-1].end
    around = f"{document.facts.note or ''}\n{document.text[: min(first, _HEAD)]}\n{document.text[last:][:_HEAD]}"
    return _NOT_TOLD.search(around) is not None
