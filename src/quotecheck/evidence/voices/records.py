"""Whether a record in which nobody is labelled is that of whom the article credits.

A call that the reporter typed, a recording, a letter: its file is called after him, its head says who is heard in it,
or he signs it. Such heads and files have no form; what can be told is whether they name the one who is looked for, and
nobody else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.voices.givennames import first_names
from quotecheck.evidence.voices.houses import is_house
from quotecheck.evidence.voices.labels import is_bare_label
from quotecheck.evidence.voices.names import Name, parse_name
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.sources.whose.notes.received import sender
from quotecheck.text.kin import CLOSE, RELATIVES
from quotecheck.text.lazily import lazily
from quotecheck.text.marks import PAIRED

_HEAD: Final = 500
"""Characters in which the head of a record stands."""
_FOOT: Final = 5
"""Lines at the end in which a letter is signed."""
_SIGNATURE: Final = 60
_LEAST: Final = 4
"""Letters of a name that a file or a handle may be called after."""
_TALK: Final = frozenset(
    """
    phone phoned telephone tel call called calls rang interview interviewed conversation chat chatted talked spoke met
    meeting doorstep doorstepped visit visited coffee zoom teams skype facetime whatsapp signal telegram voicemail
    voicenote voice dictaphone quotes notes
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Those by which a reporter talks with somebody."""
_HEARD: Final = _TALK | frozenset(
    """
    phoner caller ring ringing interviewing interviewee talk talking speak speaks speaking spoken said sms text
    texts texted message messages messaged memo audio recording recorded tape taped video quote remarks speech
    lecture address sermon eulogy tribute toast keynote monologue statement testimony evidence letter email e-mail
    mail note answers replies reply reaction comment comments post posted podcast webinar vlog diary account story
    told tells typed transcript transcription transcribed captions subtitles presser briefing
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What the head or the file of such a record says of how the words came."""
_JOINED: Final = lazily(r"[ ]?(?:,|&|\+|/|and|with|,[ ]and)[ ]?(?:(?:Mr|Mrs|Ms|Dr)\.?[ ])?")
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
_PERSON: Final = lazily(
    r"(?!(?:Only|The|This|That|Just|Also|From|With|By|At|In|On|Of|And|For|Both|Here|Then|Now|My|Our)\b)"
    r"[^\W\d_a-z][\w’'-]*[a-z][\w’'-]*(?:[ ][^\W\d_a-z]\.?)?(?:[ ][^\W\d_a-z][\w’'-]+){1,2}"
)
_WORD: Final = lazily(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MARKED: Final = lazily(r"“[^“”]{20,}”|\"[^\"]{20,}\"|^[^\w\n]{0,4}[A-Z]{1,3}:", re.MULTILINE)
_I: Final = lazily(r"\b(?:I|we|We|my|our|i)\b")
_CLOSE: Final = lazily(
    r"^[ \t]*(?i:yours|your|sincerely|faithfully|regards|best|kind|warm|cheers|thanks|thank you|in solidarity|cordially"
    r"|respectfully|with)\b[^\n.?!]{0,40},?[ \t]*$",
    re.MULTILINE,
)
"""The line above a signature."""
_NUMBERED: Final = lazily(r"(?:\d{1,2}[.)]|[A-Z]\))[ ]|[A-Z][A-Z ]{6,60}$")
"""A line that opens another part of a file."""
_SPEAKS: Final = lazily(
    r"[\"“]|^[ \t]*[\[(]?\d{1,4}[/.:-]\d"
    r"|^(?!(?i:from|to|date|subject|who|with|re|time|interview|interviewee|caller|speaker|source|tel|call|phone)\b)"
    r"[^:\n(]{2,40}: \S"
)
"""A line of a record that quotes or labels somebody."""
_TOP_LINES: Final = 4
_REACH: Final = 20_000
"""Characters above words in which the head of their part stands."""
_BLANK: Final = 40
_LONGEST: Final = 260
_OTHERS: Final = (
    RELATIVES
    | CLOSE
    | frozenset(
        """
    boss lawyer solicitor agent manager driver woman man boy girl caller voice sign banner letter notice someone
    somebody others they quoting quotes reading reads read according apparently handed passes passed
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
    )
)
"""Who or what else may be heard in the notes of a talk."""
_LABELLED: Final = lazily(r"(?:[A-Z]{1,3}|[^\W\d_a-z][\w'’-]+ [^\W\d_a-z][\w'’-]+)[ ]?[:–—-]")
_STOPS: Final = lazily(r"(?<=[.!?])[ \t]+|\n")
_MARKS_AND_BULLETS: Final = ' \t\n*_#>•·–—-"“'
_BESIDE: Final = 80
"""Characters behind words in marks within which it may stand who says them."""
_ASIDE: Final = lazily(r"\([^()\n]{3,120}\)")
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
    if not people or source.grade in {"report", "draft"}:
        return None
    if voice is None or (voice.kind == "document" and not voice.speaker):
        said = _writer(source, people, start)
        return (
            replace(voice or Voice(start=0, end=len(source.text), kind="document", speaker=None), speaker=said)
            if said
            else None
        )
    if (voice.speaker or "")[:1].islower() and any(t.speaker == voice.speaker for t in source.document.turns):
        return None  # a label that says what was seen of whoever speaks: *nurse, front row*
    if voice.kind != "quotation" and voice.speaker and is_house(voice.speaker) and _one_letter(source):
        said = signature(source.text)  # a house sends it, its officer signs it
        return replace(voice, speaker=said) if said and any(_is_named(said, n) for n in people) else None
    given = _attributed(source.text, start) if not (voice.speaker and _PERSON.fullmatch(voice.speaker)) else None
    if given is not None and any(_is_named(given, n) for n in people):
        return replace(voice, speaker=given)
    talk = voice.kind == "quotation" and _in_notes(source.text) and not _many(source)
    said = _heard_above(source.text, voice.start, _TALK) if talk else None
    if not said or not any(_is_named(said, n) for n in people):
        return None
    own = voice.speaker is not None and _introduced(source.text[voice.start : voice.end], voice.speaker)
    return None if own or not _unclaimed(source.text, voice.start, voice.end, said) else replace(voice, speaker=said)


def _attributed(text: str, start: int) -> str | None:
    """Whom the last line before words asks to attribute answers to: *please attribute to our manager, Dr Ann Hale*."""
    asked = next(reversed([*_ATTRIBUTE.finditer(text, max(0, start - _REACH), start)]), None)
    people = [m[0] for m in _PERSON.finditer(asked["whom"]) if not _is_office(m[0])] if asked is not None else []
    return people[0] if len(people) == 1 else None


_ATTRIBUTE: Final = lazily(
    r"\b(?i:please|kindly|(?:can|may|should|to)[ ]be|answers?|comments?|statement|lines|quotes?|following|below)\b"
    r"[^.\n]{0,60}\b(?i:attribut(?:e|ed|able))\b[^.\n]{0,40}?\bto\b(?P<whom>[^\n:]{3,120})"
)
"""A request to print words as somebody's; *the delay was attributed to Ann Hale* is none."""


def _introduced(words: str, name: str) -> bool:
    """Whether somebody says who he is: *Hello, this is Ann Hale*; in captions without capitals, over lines, too."""
    said = r"my\s+name(?:\s+is|['’]s)|i['’]m|i\s+am|this\s+is|it['’]s"
    full = r"\s+".join(map(re.escape, name.split()))
    return re.search(rf"(?i)\b(?:{said})\s+(?:\w+\.?\s+)?{full}\b", words) is not None


def _one_letter(source: SourceDocument) -> bool:
    """Whether a record is one mail or letter."""
    return len(source.document.turns) <= 1


def _many(source: SourceDocument) -> bool:
    """Whether a record labels several people, as one of a hearing does."""
    return len({t.speaker for t in source.document.turns if t.speaker and _PERSON.fullmatch(t.speaker)}) > 1


def _writer(source: SourceDocument, people: Sequence[Name], start: int) -> str | None:
    """Whose a record is that is told in the first person and labels nobody."""
    labelled = any(t.speaker and not is_bare_label(t.speaker) for t in source.document.turns)
    if labelled or _in_notes(source.text):
        return None
    introduced = next(
        (n for n in people if n.given and _introduced(source.text[:_HEAD], f"{n.given[0]} {n.last}")), None
    )
    if introduced is not None:
        return " ".join((*introduced.given, introduced.last)).title()
    if _I.search(source.text) is None:
        return None
    for said in (
        _heard_above(source.text, start, _HEARD),
        _told_in((source.document.facts.note or "", source.title or ""), _HEARD),
        signature(source.text),
    ):
        if said is not None:  # a place is taken for a name more easily than for that of the credited
            first = said.split(" ", 1)[0].casefold()
            return said if first in first_names() or any(_is_named(said, n) for n in people) else None
    after = next((n for n in people if _called_after(source, n) or _by_handle(source, n)), None)
    return " ".join((*after.given, after.last)).title() if after is not None else None


def _unclaimed(text: str, start: int, end: int, name: str) -> bool:
    """Whether nothing beside words in marks gives them to another than the one whose notes they are.

    *Buyer: "..."*, *On the vote: "..."* are what was asked about; *Ann Roe: "..."*, *her husband: "..."* are others.
    """
    line = text.rfind("\n", 0, start) + 1
    below = text.find("\n", end)
    lead, tail = text[line:start], text[end : below if below >= 0 else len(text)]
    if not lead.strip(_MARKS_AND_BULLETS):
        above = text[text.rfind("\n", 0, max(0, line - 1)) + 1 : line].rstrip()
        lead = above if above.endswith(":") else ""
    told = PAIRED.sub(" ", lead)
    pieces = [said for piece in _STOPS.split(told) if (said := piece.strip(_MARKS_AND_BULLETS))]
    lead = _STOPS.split(told)[-1].strip(_MARKS_AND_BULLETS)
    behind = PAIRED.sub(" ", tail)[:_BESIDE]
    around = f"{told} {behind}"
    if _OTHERS & {w.casefold() for w in _WORD.findall(f"{lead} {behind}")} or _I.search(f"{lead} {behind}"):
        return False
    around = behind if pieces and _tells_of_him(pieces[-1]) else around
    if any(not m[0].endswith(name.rsplit(maxsplit=1)[-1]) for m in _PERSON.finditer(around)):
        return False
    named = {w.casefold() for w in _WORD.findall(name)}
    others = [w for w in _WORD.findall(around) if w[0].isupper() and w.casefold() in first_names() - named - _DATE]
    return not others and not _LABELLED.match(lead)


_OF_HIM: Final = frozenset(
    """
    says said thinks reckons feels knows adds laughs laughed remembers admits denies agrees wants hopes likes blames
    doesn't didn't isn't wasn't won't wouldn't hasn't hadn't has had was is he she he's she's
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)


def _tells_of_him(lead: str) -> bool:
    """Whether a note before words tells what the one whose notes they are does, and names others as objects: *Says he
    has nothing against Ann Roe.*; not *Says Ann Roe told him*."""
    said = [w.replace("’", "'").casefold() for w in _WORD.findall(lead)]
    return said[:1] != [] and said[0] in _OF_HIM and not lexicon().words("reporting") & set(said[1:])


@lru_cache(maxsize=256)
def _in_notes(text: str) -> bool:
    """Whether a record sets the words that were said off in marks: what is not in them is the reporter's."""
    found = _MARKED.findall(text)
    return len(found) > 1 or 2 * sum(map(len, found)) > len(text)


def _by_handle(source: SourceDocument, name: Name) -> bool:
    """Whether a post stands under a handle that is the whole name: *annhale_* of Ann Hale, in its head or its file."""
    full = re.sub(r"[^a-z]", "", "".join((*name.given, name.last)))
    if len(full) < len("annhale") or not name.given:
        return False
    over = re.findall(r"(?m)^[ \t(]{0,3}@?([a-z][a-z0-9._]{4,})", source.text[:_TOP_OF_POST].casefold())
    tokens = (*over, *re.findall(r"[a-z][a-z0-9.]{4,}", source.id.casefold().replace("_", " ")))
    return any(re.sub(r"[^a-z]", "", t) in {full, f"the{full}", f"{full}official"} for t in tokens)


_TOP_OF_POST: Final = 160


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
def _heard_above(text: str, start: int, ways: frozenset[str]) -> str | None:
    """Who is heard in one of some ways, by the nearest line above words that opens a part of a record.

    *3) Phone, Ann Hale, Tues 17/3*; "" for several, for a part that names nobody, or for what somebody sent; None for
    nobody at all.
    """
    for line in _openings(text, start):
        found = _told_in((line,), ways)
        if found is not None:
            return found
        if _NUMBERED.match(line) is not None or sender(line) is not None:
            return ""
    return None


def _openings(text: str, start: int) -> Iterator[str]:
    """The lines above words that open a paragraph and quote nobody, upwards; those of the first one all together."""
    low = text.rfind("\n", 0, start) + 1
    while low > max(0, start - _REACH):
        high, low = low - 1, text.rfind("\n", 0, low - 1) + 1
        line = text[low:high].strip(" *_#>=\t")
        opens = text[max(0, low - _BLANK) : low].rstrip(" \t")[-2:] in {"\n\n", "=\n", "-\n"}
        if line and opens and len(line) <= _LONGEST and PAIRED.search(line) is None:
            yield line
    yield _first(text[: min(_HEAD, start)])


def _first(text: str) -> str:
    """The lines at the top of a record, in one, before anybody is quoted or labelled."""
    block = next((b for b in text.split("\n\n") if b.strip(" *_#>=\t\n-")), "")
    block = _ASIDE.sub(lambda m: re.sub(r"[\"“”]", "", m[0]), block)  # (account: hale_box, "Ann Hale. Fiddle.")
    lines = block.split("\n")
    lines = lines[: next((k for k, line in enumerate(lines) if k and _GREETS.match(line)), len(lines))]
    last = next((k for k, line in enumerate(lines) if _SPEAKS.search(line)), len(lines))
    aside = re.split(r"[\"“]", lines[last])[0].rstrip() if last < len(lines) else ""
    aside = "" if aside.endswith((":", "-", "–", "—")) or ": " in aside else aside  # "... No relation. “People ask.”"
    return " ".join(" ".join([*lines[: min(last, _TOP_LINES)], aside]).split())


_GREETS: Final = lazily(
    r"(?i)[ \t>]*(?:hi|hello|hiya|hey|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening)\b"
    r"[^.!?:]{0,40},?[ ]*$"
)
"""A greeting: what stands under it is the letter."""


def _told_in(lines: Sequence[str], ways: frozenset[str]) -> str | None:
    """The one person whom lines name as heard in one of some ways; "" for several, None for nobody."""
    for line in lines:
        if not ways & {w.casefold() for w in _WORD.findall(line)}:
            continue
        people = [m for m in _PERSON.finditer(line) if not _BY.search(line[: m.start()])]
        people = [m for m in people if not {w.casefold() for w in _WORD.findall(m[0])} & (_DATE | _HEARD)]
        people = [m for m in people if not _is_office(m[0])] or people
        if people:
            joined = len(people) > 1 and _JOINED.fullmatch(line, people[0].end(), people[1].start()) is not None
            return "" if joined else people[0][0]
    return None


def _is_office(name: str) -> bool:
    """Whether what looks like a name is an office before one: *Deputy Governor*, *Water Minister*."""
    words = [w.casefold() for w in _WORD.findall(name)]
    return words[-1] in lexicon().words("office") | lexicon().words("title")


@lru_cache(maxsize=256)
def signature(text: str) -> str | None:
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
