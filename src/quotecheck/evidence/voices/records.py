"""Whether a record in which nobody is labelled is that of whom the article credits.

A call that the reporter typed, a recording, a letter: its file is called after him, its head says who is heard in it,
or he signs it. Such heads and files have no form; what can be told is whether they name the one who is looked for, and
nobody else.
"""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from quotecheck.evidence.voices.labels import is_bare_label
from quotecheck.evidence.voices.speakers import Name, parse_name
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.text.lazily import lazily

_HEAD: Final = 500
"""Characters in which the head of a record stands."""
_FOOT: Final = 5
"""Lines at the end in which a letter is signed."""
_SIGNATURE: Final = 60
_LEAST: Final = 4
"""Letters of a name that a file or a handle may be called after."""
_HEARD: Final = frozenset(
    """
    phone phoned phoner telephone tel call called calls caller rang ring ringing interview interviewed interviewing
    interviewee conversation chat chatted talk talked talking spoke speak speaks speaking spoken said met meeting
    doorstep doorstepped visit visited coffee zoom teams skype facetime whatsapp signal telegram sms text texts texted
    message messages messaged voicemail voicenote voice memo audio recording recorded tape taped video dictaphone quotes
    quote remarks speech lecture address sermon eulogy tribute toast keynote monologue statement testimony evidence
    letter email e-mail mail notes note answers replies reply reaction comment comments post posted podcast webinar
    vlog diary account story told tells typed transcript transcription transcribed captions subtitles presser briefing
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What the head or the file of such a record says of how the words came."""
_NOT_HIS: Final = frozenset(
    """
    to re about against for on vs v obituary obit profile cutting cuttings clip clips bio cv report minutes charge
    complaint inquest case background research court
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Words of a file's name by which it is addressed to somebody or about him."""
_BY: Final = lazily(
    r"\b(?:by|typed|notes?|taken|filmed|recorded|transcribed|translated|photos?|reporter|interviewer|asked|for|to|about"
    r"|re|on)[ ](?:by[ ])?$"
)
"""What stands before the name of whoever made a record."""
_PERSON: Final = lazily(r"[^\W\d_a-z][\w’'-]*[a-z][\w’'-]*(?:[ ][^\W\d_a-z]\.?)?(?:[ ][^\W\d_a-z][\w’'-]+){1,2}")
_WORD: Final = lazily(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MARKED: Final = lazily(r"“[^“”]{20,}”|\"[^\"]{20,}\"|^[^\w\n]{0,4}[A-Z]{1,3}:", re.MULTILINE)
_I: Final = lazily(r"\b(?:I|we|We|my|our|i)\b")
_QUOTED: Final = lazily(r"“[^“”]*”|\"[^\"]*\"")
_CLOSE: Final = lazily(
    r"^[ \t]*(?i:yours|your|sincerely|faithfully|regards|best|kind|warm|cheers|thanks|thank you|in solidarity|cordially"
    r"|respectfully|with)\b[^\n.?!]{0,40},?[ \t]*$",
    re.MULTILINE,
)
"""The line above a signature."""
_NUMBERED: Final = lazily(r"(?:\d{1,2}[.)]|[A-Z]\))[ ]|[A-Z][A-Z ]{6,60}$")
"""A line that opens another part of a file."""
_LONGEST: Final = 260
_SAYING: Final = frozenset(
    """
    said says say saying asked asks ask told tells tell replied replies answered answers shouted shouts called calls
    wrote writes read reads quoted quotes quoting words according
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_DATE: Final = frozenset(
    """
    jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october
    november december mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday
    sunday am pm
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)


def heard(credited: tuple[str, ...], source: SourceDocument, voice: Voice | None, start: int) -> Voice | None:
    """The voice of words at ``start`` that nobody is labelled with, where their record says whose it is."""
    people = [n for c in credited if (n := parse_name(c)).last and not (n.organisation or n.deputy)]
    if not people or not _unlabelled(source, voice, start):
        return None
    said = _head_above(source.text, start)
    if said is None:
        said = _told_in((source.document.facts.note or "", source.title or ""))
    if said is None:
        said = _signature(source.text)
    if said is None:
        after = next((n for n in people if _called_after(source, n)), None)
        said = " ".join((*after.given, after.last)).title() if after is not None else ""
    own = voice is None or voice.kind == "document"
    if not said or not (own or any(_is_named(said, n) for n in people)):
        return None
    return replace(voice or Voice(start=0, end=len(source.text), kind="document", speaker=None), speaker=said)


def _unlabelled(source: SourceDocument, voice: Voice | None, start: int) -> bool:
    """Whether nothing says whose words these are: a record's own voice, or words in marks in a reporter's notes."""
    turns = source.document.turns
    if source.grade in {"report", "draft"} or any(t.speaker and not is_bare_label(t.speaker) for t in turns):
        return False
    if voice is not None and voice.kind == "quotation":
        return _in_notes(source.text) and _is_all(source.text, start)
    own = voice is None or (voice.kind == "document" and not voice.speaker)
    return own and not _in_notes(source.text) and _I.search(source.text) is not None


def _is_all(text: str, start: int) -> bool:
    """Whether a paragraph of notes has words in marks and nothing that says whose they are."""
    low, high = text.rfind("\n\n", 0, start) + 2, text.find("\n\n", start)
    paragraph = text[low if low > 1 else 0 : high if high > 0 else len(text)]
    around = _QUOTED.sub(" ", paragraph)
    return not (set(_WORD.findall(around.casefold())) & _SAYING or ":" in around or _I.search(around))


@lru_cache(maxsize=256)
def _in_notes(text: str) -> bool:
    """Whether a record sets the words that were said off in marks: what is not in them is the reporter's."""
    return len(_MARKED.findall(text)) > 1


def _called_after(source: SourceDocument, name: Name) -> bool:
    """*phone-ann-hale.txt*, *hale_interview.srt*; but not *letter-to-hale.txt*."""
    words = re.findall(r"[^\W\d_]+", source.id.rsplit("/", 1)[-1].rsplit(".", 1)[0].casefold())
    parts = re.split(r"[-']", name.last)
    if not all(p in words for p in parts) or (len(name.last) < _LEAST and not set(name.given) & set(words)):
        return False
    rest = [w for w in words if w not in parts and w not in name.given and w not in _DATE]
    if set(rest) & _NOT_HIS:
        return False
    return bool(set(name.given) & set(words)) or not rest or any(w in _HEARD for w in rest)


@lru_cache(maxsize=1024)
def _head_above(text: str, start: int) -> str | None:
    """Who is heard, by the nearest line above words that opens a part of a record: *3) Phone, Ann Hale, Tues 17/3*.

    "" where such a line names nobody, or two; None where there is none.
    """
    low = text.rfind("\n", 0, start) + 1
    while low > 0:
        high, low = low - 1, text.rfind("\n", 0, low - 1) + 1
        line = text[low:high].strip(" *_#>=\t")
        if (
            not line
            or len(line) > _LONGEST
            or (low > 0 and text[:low].rstrip(" \t")[-2:] not in {"\n\n", "=\n", "-\n"})
        ):
            continue
        if _QUOTED.search(line) is None and (found := _told_in((line,))) is not None:
            return found
        if low and _NUMBERED.match(line) is not None:
            return ""
    return None


def _told_in(lines: tuple[str, ...]) -> str | None:
    """The one person whom lines name as heard; "" for several, None for nobody."""
    for line in lines:
        if not _HEARD & {w.casefold() for w in _WORD.findall(line)}:
            continue
        people = [m[0] for m in _PERSON.finditer(line) if not _BY.search(line[: m.start()])]
        people = [p for p in people if not set(_WORD.findall(p.casefold())) & (_DATE | _HEARD)]
        if people:
            return people[0] if len({p.split()[-1] for p in people}) == 1 else ""
    return None


@lru_cache(maxsize=256)
def _signature(text: str) -> str | None:
    """*Yours sincerely, / Ann Hale (Ms)*: who signs a letter."""
    close = next(reversed([*_CLOSE.finditer(text, max(0, len(text) - _HEAD))]), None)
    if close is None:
        return None
    lines = [s for line in text[close.end() :].split("\n") if (s := line.strip(" *_#>\t-–—"))][:_FOOT]
    signed = [m[0] for line in lines if len(line) <= _SIGNATURE and (m := _PERSON.match(line)) is not None]
    return signed[0] if len(set(signed)) == 1 else None


def _is_named(printed: str, name: Name) -> bool:
    """Whether a printed name is that of the credited person, of whom the article may have only a first name."""
    theirs = parse_name(printed)
    if not name.given and theirs.given[:1] == (name.last,):
        return True
    first = name.given[0] if name.given else ""
    short = (
        bool(first)
        and bool(theirs.given)
        and (first[0] == theirs.given[0][0] and 1 in (len(first), len(theirs.given[0])))
    )
    return theirs.last == name.last and (not first or not theirs.given or first in theirs.given or short)
