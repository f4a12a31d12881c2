"""Entries of a log, a register or a visitors' book: whoever signs one behind its words wrote that one and no other.

*0400-0800 Hove to. I woke the mate. Signed, 2nd Off. Rolf Hale.*, *12 May. I climbed it twice. - Ann Hale, Brigg*.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.sources.model import Voice
from quotecheck.sources.whose.printednames import ANY, FULL
from quotecheck.text.lazily import lazily

_DAYS: Final = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?"
_MONTHS: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATED: Final = lazily(
    rf"^[ \t*_>•\[(-]{{0,6}}(?:{_DAYS}[, ]|\d{{1,2}}(?:st|nd|rd|th)?[ ]{_MONTHS}|{_MONTHS}[ ]\d{{1,2}}\b"
    r"|\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?\b|\d{1,2}[:.]\d{2}\b|[0-2]\d[0-5]\d(?:[ ]?[-–][ ]?[0-2]\d[0-5]\d)?\b"
    r"|\d{1,2}[ ]?[ap]\.?m\b"
    r"|(?:Day|Night|Watch|Entry|Shift|No\.?|Page|Visit|Week|Round)[ ]\d{1,4}\b)",
    re.MULTILINE,
)
"""The beginning of an entry: a time, a watch, a day, a number."""
_RANK: Final = (
    r"(?:(?i:able|acting|asst|assistant|attending|bosun|bridge|capt|captain|care|charge|chf?|chief|constable|cox|coxswain"
    r"|cpl|custody|d[ci]|deputy|det|doctor|dr|driver|duty|eng|engineer|first|fourth|guard|hca|head|insp|inspector|keeper|lt"
    r"|master|mate|matron|mr|mrs|ms|miss|nco|night|nurse|off|officer|ofc|oic|ops|pc|pilot|ps|ranger|rev|rgn|rm|rmn|rn|second"
    r"|senior|sgt|sergeant|sister|skipper|sn|snr|sr|staff|supervisor|supt|third|trooper|warden|wardmaster|watchkeeper|wpc)\b\.?"
    r"|[1-4](?:st|nd|rd|th)|\d{2,5})"
)
_OFFICE: Final = r"(?:,[ ][^\n.!?;:\"“”]{2,50}|[ ]\([^()\n]{2,40}\))?"
_SIGNED: Final = (
    r"[\[(]?(?i:signed|sgd|signature|initialled|entered by|entry by|written by|logged by|recorded by)\b[.:]?[)\]]?"
)
_WHO: Final = rf"(?:{_RANK},?[ ]){{0,4}}(?:the[ ])?(?P<name>{FULL}(?<!\.)){_OFFICE}"
_RANKED: Final = rf"(?:{_RANK},?[ ]){{1,4}}(?P<ranked>{FULL}(?<!\.)){_OFFICE}"
_SIGNATURE: Final = lazily(
    rf"(?:(?<=[.!?\"”)\]])[ \t]{{1,4}}|^[ \t]{{0,40}})(?:{_SIGNED}[,:]?[ ]+{_WHO}|[-–—]{{1,2}}[ ]?{_RANKED})\.?[ \t]*$"
    rf"|(?<=[.!?\"”)\]])[ \t]{{1,4}}{_RANKED.replace('ranked', 'behind')}\.?[ \t]*$",
    re.MULTILINE,
)
"""Who signs behind the words of an entry, or on the line under it."""
_DASHED: Final = lazily(
    rf"^(?P<words>[^\n]{{12,500}}?[.!?…)\"”])[ ]{{1,3}}[-–—]{{1,2}}[ ]?(?P<name>{ANY}(?<!\.))"
    r"(?:,[ ][^\n.!?]{1,40})?(?:[ ]\([^()\n]{1,30}\))?\.?[ \t]*$",
    re.MULTILINE,
)
"""An entry of one line with whose it is behind a dash."""
_LINE: Final = lazily(r"^[ \t]*\S[^\n]*$", re.MULTILINE)
_LEAST: Final = 12


def entries(document: Document) -> Iterator[Voice]:
    """The entries of a document without labels in which two or more are signed."""
    if document.turns:
        return
    text = document.text
    signed = [m for m in _SIGNATURE.finditer(text) if not _opens(text, m)]
    if len(signed) > 1 and _DATED.search(text) is not None:
        yield from _under(text, signed)
        return
    dashed = list(_DASHED.finditer(text))
    if len({m["name"] for m in dashed}) > 1 and 2 * len(dashed) > len(_LINE.findall(text)):
        yield from (Voice(start=m.start("words"), end=m.end("words"), kind="turn", speaker=m["name"]) for m in dashed)


def _opens(text: str, signature: "re.Match[str]") -> bool:
    """Whether a name stands alone over an entry and not behind one: a heading."""
    return not text[: signature.start()].strip()


def _under(text: str, signed: Sequence["re.Match[str]"]) -> Iterator[Voice]:
    """To each signature the entry before it, from its time or its day on."""
    done = 0
    for m in signed:
        dated = [d.start() for d in _DATED.finditer(text, done, m.start())]
        begin = dated[-1] if dated else done or text.rfind("\n", 0, m.start()) + 1
        if len(text[begin : m.start()].strip()) >= _LEAST:
            low = begin + len(text[begin : m.start()]) - len(text[begin : m.start()].lstrip())
            yield Voice(start=low, end=m.start(), kind="turn", speaker=m["name"] or m["ranked"] or m["behind"])
        done = m.end()
