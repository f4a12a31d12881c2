"""Copy read down a telephone, with its marks spoken: *Mayor Ann Hale said quote we shut it unquote point par*."""

import re
from collections.abc import Iterator
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.documents.speakers.parts import is_part
from quotecheck.documents.spokenmarks import CLOSES, spoken_quotations
from quotecheck.sources.model import Voice
from quotecheck.sources.whose.printednames import FULL, TITLE
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_POINT: Final = lazily(
    r"(?i:\b(?:point|full stop|new par(?:a|agraph)?|par(?:a|agraph)?|ends?)\b\.?)|(?<=[a-z])[.!?](?=\s)|\n|"
    rf"(?i:\b{CLOSES}\b)(?=[ ]*(?i:point|full stop|stop|par)\b)"
)
"""Where a dictated sentence ends."""
_NAME: Final = lazily(rf"{TITLE}(?P<name>{FULL})")
_SURNAME: Final = lazily(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Cllr|Mayor)\.?[ ]{NAME_WORD}")
_SAYS: Final = (
    r"(?:said|says|told|tells|added|adds|asked|asks|claimed|claims|warned|warns|shouted|recalled|replied|insisted|admitted"
    r"|explained|went on|goes on|continued|put it|wrote|writes)"
)
_SAID: Final = lazily(rf"\b{_SAYS}\b[^.\n]{{0,40}}$")
_BEHIND: Final = lazily(
    rf"[ ,.]*(?:comma[ ]+)?{_SAYS}[ ](?P<who>[^\n]{{2,90}})|[ ,.]*(?:comma[ ]+)?(?P<before>[^\n]{{2,60}}?)[ ]{_SAYS}\b"
)
_HE: Final = lazily(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b")
_FILED: Final = lazily(
    r"(?i:\b(?:from|by|copy|filed|stringer|phoned|dictated|reporter|correspondent)\b)[^\n.:]{0,30}?[,( ]"
    rf"(?P<name>{FULL}|{NAME_WORD})(?=[ ]*[),.:]|[ ](?:at|in)\b)"
)
"""Who dictates: *from stringer (Hale)*, *Phoned copy, Hale, Brigg fire*."""
_HEAD: Final = 200
_REACH: Final = 160
_SENTENCE: Final = 400


def dictated(document: Document) -> Iterator[Voice]:
    """The quotations of copy whose marks are spoken, and the copy itself as the words of whoever dictates it."""
    text = document.text
    yield from _quoting(text)
    spoken = spoken_quotations(text) if not document.turns else []
    if not spoken:
        return
    filed = _FILED.search(text, 0, _HEAD)
    yield Voice(start=0, end=len(text), kind="turn", speaker=filed["name"] if filed else "whoever dictates")
    people: set[str] = set()
    for m in spoken:
        only = next(iter(people)) if len(people) == 1 else None  # of several a pronoun may mean any
        whose = _whose(text, m, only)
        people |= {whose} if whose else set()
        yield Voice(start=m.start("words"), end=m.end("words"), kind="quotation", speaker=whose)


_I_QUOTE: Final = lazily(
    r"\b(?:I[ ]quote|and[ ]quote|(?<=, )quote)\b[,:]?[ ](?P<words>[^\n]{8,400}?)[,.]?[ ]"
    rf"(?i:\b{CLOSES}\b)"
)
"""*The firm wrote, and I quote, we will not pay, unquote.*"""
_MINE: Final = lazily(r"\b(?:I|we)[ ](?:\w+[ ])?(?:said|wrote|told|asked|promised|warned|replied|answered|put)\b")


def _quoting(text: str) -> Iterator[Voice]:
    """What somebody quotes aloud, with marks that he speaks: another's words, unless he says that they are his."""
    if "uote" not in text:
        return
    for m in _I_QUOTE.finditer(text):
        before = re.split(r"[.!?\n]", text[max(0, m.start() - _REACH) : m.start()])[-1]
        if _MINE.search(before) is None:
            yield Voice(start=m.start("words"), end=m.end("words"), kind="quotation", speaker=None)


def _whose(text: str, spoken: "re.Match[str]", last: str | None) -> str | None:
    """Who said a dictated quotation: its sentence's subject, whoever is named behind it, or by a pronoun the last."""
    near = max(0, spoken.start() - _SENTENCE)
    low = max((p.end() for p in _POINT.finditer(text, near, spoken.start())), default=near)
    before = text[low : spoken.start()].rstrip(" ,:")
    before = re.sub(r"(?i)[ ,]*\b(?:comma|colon)$", "", before)
    if _SAID.search(before) is not None:
        return _named(before) or (last if _HE.search(before) else None)
    behind = _BEHIND.match(text, spoken.end())
    if behind is None:
        return last if not before.strip() and last else None
    said = _POINT.split(behind["who"] or behind["before"])[0]
    return _named(said) or (last if _HE.search(said) else None)


def _named(said: str) -> str | None:
    """The first name in words, without what its bearer is before it."""
    found = _NAME.search(said)
    if found is None:
        surname = _SURNAME.search(said)
        return surname.group() if surname is not None else None
    words = found["name"].split()
    while len(words) > 1 and is_part(words[0]):
        words = words[1:]
    return " ".join(words)
