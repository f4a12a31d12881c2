"""Words inside a document that are not its main voice's: heckles, lines set off, quotations under a pronoun."""

import re
from collections.abc import Iterator
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.sources.model import Voice
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD
from quotecheck.text.scan import line_starts, marked, tried
from quotecheck.text.span import Span

_SUBJECT: Final = lazily(
    r"(?:^|[.!?]\s+|\*\s+)(?:[A-Z][a-z]* )?(?:[a-z][\w'’-]*,? ){0,4}"
    rf"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Sir|Dame|Prof|Rev)\.? )?{NAME_WORD} {NAME_WORD}"
    rf"|(?<=ter ){NAME_WORD}|(?<=her ){NAME_WORD}|(?<=wife ){NAME_WORD}|"
    rf"(?<=band ){NAME_WORD}"
    rf"|(?<=son ){NAME_WORD})(?=,| [a-z])"
)
"""A full name as the subject of a sentence: "A union official, Gil Marran, was ...", "His neighbour Ida Lorne saw"."""
_INNER: Final = lazily(r"[“\"][^”\"]*[”\"]")
_ACTS: Final = lazily(rf"(?P<name>{NAME_WORD}(?: {NAME_WORD})*) [a-z]+s (?:his|her|their|its) ")
_BEFORE: Final = 1500
"""Characters before a quotation in which its paragraph is looked at; as many again behind it, at most."""
_HECKLE: Final = lazily(
    r"[(\[](?P<label>[^\W\d_a-zß-ÿ][\w.'’-]*(?:,? [\w.'’-]+){0,7}): ?[\"“]?(?P<words>[^()\[\]\n]{2,400}?)[\"”]?[)\]]"
)
"""Words of somebody else inside a speech, in brackets with a label: "(A VOICE: Shame!)"."""
_NO_LABEL: Final = frozenset(
    """
    note nb source translation sic figure table see page caption appearances present answers questions members key
    legend photo picture speakers channel
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_OBJECT: Final = lazily(r"\b(?:by|to|with|from|of|for|told|asked)\s\Z")
_QUOTED_LINES: Final = lazily(r"(?:^[ \t]*>[^\n]*(?:\n|\Z))+", re.MULTILINE)


def of_paragraph(text: str, span: Span, speaker: str) -> str:
    """Whom a quotation belongs to that was credited to ``speaker``, whose name its paragraph does not have: then the
    credit was a pronoun, and it means the one whom this paragraph made its subject."""
    acts = _ACTS.match(f"{speaker} ")
    speaker = acts["name"] if acts else speaker
    low = max(text.rfind("\n\n", 0, span.start) + 1, span.start - _BEFORE)
    end = text.find("\n\n", span.end, span.end + _BEFORE)
    behind = text[span.end + 1 : end if end > 0 else span.end + _BEFORE]
    before = _INNER.sub(" ", text[low : max(low, span.start - 1)])
    if speaker[:1].islower():
        return _named_beside(before + _INNER.sub(" ", behind), speaker)
    if not speaker[:1].isupper() or speaker.split()[-1] in before + _INNER.sub(" ", behind):
        return speaker
    before = before.strip()
    found = [m["name"] for m in _SUBJECT.finditer(before) if not _OBJECT.search(before, 0, m.start("name"))]
    return found[-1] if found else speaker


def _named_beside(around: str, role: str) -> str:
    """The name beside a role ("a spokesman for Ilse Maddern, Tobias Wren, said"), else the role."""
    noun = role.partition(" ")[2]
    found = re.search(rf"\b{re.escape(noun)}, (?P<name>{NAME_WORD}(?: {NAME_WORD})+),", around) if noun else None
    return found["name"] if found else role


def postscripts(document: Document) -> Iterator[Voice]:
    """A postscript that says it is another's: *P.S. from Ann in the office: ...*."""
    for m in tried(_POSTSCRIPT, document.text, line_starts(document.text)):
        yield Voice(start=m.start("words"), end=m.end("words"), kind="turn", speaker=m["name"])


_POSTSCRIPT: Final = lazily(
    rf"[ \t>*_]{{0,6}}P\.?[ ]?S\.?[ ](?:from|by)[ ](?P<name>(?:(?:Mr|Mrs|Ms|Dr)\.? )?{NAME_WORD}"
    rf"(?: {NAME_WORD})*)"
    r"[^:\n]{0,60}:[ \t]*(?P<words>[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*)"
)


def heckles(document: Document) -> Iterator[Voice]:
    """What somebody else calls in between, printed in brackets under a label."""
    for m in tried(_HECKLE, document.text, marked(document.text, "([")):
        if m["label"].split()[0].casefold() not in _NO_LABEL:
            yield Voice(start=m.start("words"), end=m.end("words"), kind="turn", speaker=_who_calls(m["label"]))


_FULL: Final = lazily(
    rf"(?:^|, |\b(?:from|by) )(?P<name>{NAME_WORD} (?:[A-Z]\. )?{NAME_WORD}(?:[ -]{NAME_WORD})?)(?=$|,)"
)


_WRITES: Final = lazily(
    rf"(?:[^,]{{2,60}}?[ ,])??(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Cllr|Prof"
    rf"|Rev)\.? )?{NAME_WORD}(?: {NAME_WORD}){{0,2}})"
    r"(?:, [^,]{2,60},?)? (?:writes|replies|responds|adds|comments|answers|notes|says|wrote|replied|responded"
    r"|added|commented)"
)
"""*The council's Ann Hale replies*."""


def _who_calls(label: str) -> str:
    """The name in a label that says more: *From the floor, Ann Hale*, *Interruption by Rolf Moss*."""
    bare = re.sub(r"^(?:From|from) (?:the|a) [\w ]{3,30}, ", "", label)
    writes = _WRITES.fullmatch(bare)
    if writes is not None:
        return writes["name"]
    named = _FULL.search(bare)
    return named["name"] if named is not None else bare.split(",")[0]


def set_off(document: Document) -> Iterator[Voice]:
    """Lines that a speech or statement sets off as quoted: words that its author has from somebody else."""
    if any(z.kind in {"reply", "forwarded"} for z in document.zones):
        return
    if ">" not in document.text:
        return
    for m in tried(_QUOTED_LINES, document.text, line_starts(document.text)):
        if len(m.group()) < 0.5 * len(document.text):
            yield Voice(start=m.start(), end=m.end(), kind="quotation", speaker=None)
