"""Whether a record, read for one speaker, has him speak at a place: by the signs of whom it names before the words.

Notes, captions and chats have more forms than can be listed. Whom an article credits is known, though, and so is by
what he may be called: his name, its parts, its initials, his office. The words are his where the nearest sign above
them that can be anybody's is his: what opens their line, a line over them, whoever was called up before a captioned
turn. The form need not be known; a sign that may be another's ends the search.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from quotecheck.evidence.voices.calledup import is_called_behind
from quotecheck.evidence.voices.filenames import is_of_file
from quotecheck.evidence.voices.givennames import first_names
from quotecheck.evidence.voices.linelabels import FULL_NAME, LEAD, capitals, is_question, labels_of, line_label
from quotecheck.evidence.voices.nonames import PERSON_NOUNS, is_no_person
from quotecheck.evidence.voices.signs import OFFICES, Signs, is_his_office, signs_of
from quotecheck.evidence.voices.speakers import same_name
from quotecheck.evidence.voices.talkheads import is_of_head
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.text.lazily import lazily
from quotecheck.text.names import TITLES

_LINES: Final = 60
"""Lines above the words that are looked at."""
_NEXT: Final = 2
"""The same in a paper, whose prose begins with names as well."""
_REACH: Final = 6000
"""Characters above them."""
_TALKS: Final = frozenset({"notes", "transcript", "auto_transcript", "official_transcript"})
"""Kinds of record in which the head may say who speaks all through."""
_ENDS: Final = r"(?=[ \t*_]*(?:[:|,.;/(\[<«\"“–—=·-]|$)|[ ]{2,}|\t|[*_]{2})"
"""Behind a sign in notes."""
_LABELS: Final = r"(?=[ \t*_]*(?:[:|«]|[ ]*$)|[ ]{2,}|\t|[ ]?\([^()\n]{1,40}\)[*_ ]*(?::|$)|[*_]{2}[ ]*$)"
"""Behind a label in what may be prose."""
_TITLE: Final = r"(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|rev|revd|fr|cllr|coun|councillor|the|sgt|capt)\.? )?"
_LABEL: Final = lazily(
    r"(?P<label>[^\W\d_a-zß-ÿ][\w.'’-]*(?:[ ](?:[^\W\d_a-zß-ÿ(][\w.'’()-]*|of|the|de|van|von)){0,4})[ ]?[*_]{0,2}"
    r"(?::(?!\d)|[ ]?\||[ ]{3,}|\t|[ ]?«)"
)
"""A label, whoever's it is."""
_LOW_LABEL: Final = lazily(r"(?P<label>[a-z]{2,16}):[ ]")
_CAPITALS: Final = lazily(
    r"[^\W\d_a-zß-ÿ][^\n\W\d_a-zß-ÿ.'’ &-]{1,30}(?:[ ][^\W\d_a-zß-ÿ][^\n\W\d_a-zß-ÿ.'’-]{1,30}){0,3}"
    r"[ ]*(?:\([^()\n]{2,60}\)[ ]*)?$"
)
"""A line in capitals alone, or with who it is: *ANN HALE (Mrs, hens)*."""
_NAME_ALONE: Final = lazily(
    r"(?:[^\W\d_a-zß-ÿ][\w.’'-]*|@[\w.]{3,30})(?:[ ](?:[^\W\d_a-zß-ÿ][\w.’'-]*|de|van|von)){0,3}[ *_]*$|@[\w.]{3,30}\b"
)
"""A line that is a name, as over somebody's post; a handle."""


def reads_as_his(credited: tuple[str, ...], source: SourceDocument, voice: Voice | None, start: int) -> bool:
    """Whether the nearest sign of a speaker before a place is of one of those credited."""
    signs = signs_of(credited, source.text)
    if not (signs.names or signs.full):
        return False
    if voice is not None and voice.kind == "turn" and _is_answered(source.text[voice.start : start], voice.speaker):
        return _by_lines(source, None, start, signs)
    thing = voice is not None and voice.kind != "turn" and is_no_person(voice.speaker or "", source.text)
    if voice is not None and voice.speaker:
        against = _against_reading(credited, source, voice, start, signs)
        if against or not thing:
            return against
    if voice is not None and voice.kind in {"quotation", "turn"} and inside(source, voice):
        return False  # whom a speaker quotes; who asks him
    if source.document.reader == "csv":
        return False  # a table says it in a column
    text = source.text
    if ">>" in text[max(0, start - _REACH) : start]:
        at = text.rfind(">>", 0, start)
        labelled = _of_line(text[at + 2 : start + 1].lstrip(), signs, _LABELS, own=True)
        return is_called_behind(text, (at, start), signs) if labelled is None else labelled
    if _by_lines(source, voice, start, signs):
        return True
    line = next(above(text, start))
    unnamed = voice is None or (voice.kind != "turn" and (thing or not voice.speaker))
    return unnamed and is_of_file(source, signs) and not (_brings_another(line, signs) or _tells_of_others(line))


def _by_lines(source: SourceDocument, voice: Voice | None, start: int, signs: Signs) -> bool:
    """Whether the nearest line above a place that opens with a sign of anybody opens with one of the one looked for."""
    text = source.text
    ends = _ENDS if source.grade == "notes" else _LABELS
    most = _LINES if source.grade in _TALKS else _NEXT
    below = ""
    passed: set[str] = set()
    for number, line in enumerate(islice(above(text, start), most)):
        found = _of_line(line, signs, ends, own=number == 0)
        if number == 0 and _brings_another(line, signs):
            return False
        if number and is_question(line):
            continue  # what he is asked, before he answers
        if found and number == 0 and voice is not None and voice.kind == "quotation" and _tells_of_others(line):
            return False
        if found is None and (m := line_label(line)) is not None and m["label"] in labels_of(text):
            return False
        if found is None and ends == _ENDS:
            found = _in_capitals(line, signs)
        entry = _entry(line) if ends == _ENDS else ""
        if found is None and entry and entry in _heading_signs(text):
            return False  # an entry that opens like those with names, and names nobody
        if found is not None:
            return found and entry not in passed and _in_its_marks(line, below, first=number == 0)
        passed |= {entry} - {""}
        below = f"{line}\n{below}"
    return source.grade in _TALKS and is_of_head(text, start, signs)


def _is_answered(said: str, speaker: str | None) -> bool:
    """Whether a question of the reporter's ends, on a line of its own, before what was read as the rest of it."""
    return (speaker or "").casefold() in _ASKER and said.rpartition("\n")[0].rstrip().endswith("?")


_ASKER: Final = frozenset(["me", "q", "question", "my q"])


_ENTRY: Final = lazily(r"[ \t]*(?:[-*•>~+][ ]?|pp?(?=\.)|(?P<number>\(?\d{1,2}[.)][ ]))")


def _entry(line: str) -> str:
    """The sign of a list with which an entry of notes opens, whatever its number: where the next opens alike, it is
    another's."""
    found = _ENTRY.match(line)
    if found is None:
        return ""
    return "1" if found["number"] else found.group()


@lru_cache(maxsize=64)
def _heading_signs(text: str) -> frozenset[str]:
    """The signs of a list behind which a text has names in capitals: what opens with one is an entry of its own."""
    return frozenset(_entry(line) for line in text.split("\n") if _entry(line) and capitals(line) is not None)


def _in_capitals(line: str, signs: Signs) -> bool | None:
    """Whether a line of notes opens with the name of the one looked for in capitals, or with another's; None where it
    has none."""
    found = capitals(line)
    if found is None:
        return None
    low = found["name"].casefold()
    if any(low == sign or low.startswith(f"{sign} ") for sign in signs.full | signs.names):
        return True
    title, _, rest = low.partition(" ")
    return (title.strip(".") in signs.offices | TITLES and rest in signs.names) or rest in signs.full


def _under_capitals(text: str, start: int, signs: Signs) -> bool:
    """Whether the nearest name in capitals over a quotation in notes is his, and its own line is nobody's."""
    lines = above(text, start)
    own = next(lines)
    if own.strip(" \t*>-•~\"“'‘"):
        return False
    passed = {_entry(own)} - {""}
    for line in lines:
        head = _in_capitals(line, signs)
        if head is not None:
            return head and _entry(line) not in passed
        passed |= {_entry(line)} - {""}
    return False


_OPENED: Final = lazily(r"^.*(?:[“‘\"]|(?<!\w)')")
_ON_LINE: Final = lazily(r"^[^:\n–—-]{1,60}?(?::|[ ][-–—][ ]|[ ]{2,})(?P<between>.*)$|^(?P<all>.*)$")
_TOLD: Final = lazily(
    r"\b(?:I|I've|I’ve|my|me|we|our|read|reads|kept|keeps|asked|told|wrote|is|was|were|are|has|had|have|from)\b"
)


def _tells_of_others(line: str) -> bool:
    """Whether a label's words bring in what is quoted behind them: *Ann Hale: I've a letter. "Your account ..."*."""
    opened = _OPENED.match(line)
    found = _ON_LINE.match(opened.group()[:-1].rstrip() if opened is not None else "")
    between = (found["between"] or found["all"] or "") if found is not None else ""
    own = between.rpartition('"')[2].rpartition("”")[2]
    return len(own.split()) > 2 and _TOLD.search(own) is not None


_LAST_PART: Final = lazily(r"[^.?!;\"“”\n]*[\"“‘' ]?$")
_DASHED: Final = lazily(r"[ \t*>•~-]*(?P<name>[^\W\d_a-zß-ÿ][\w’'-]+)[ ][-–—][ ][\"“‘']?$")
"""A first name and a dash directly before words: *Ivo - "..."*."""
_LOW_LABELLED: Final = lazily(
    r"[ \t*>•~-]*(?!(?:on|re|about|abt|of|for|and|then|but|also|as)\b)[a-z][\w'’-]*(?:[ ][a-z]\w*)?:[ ]*[\"“‘']?$"
)
"""A label in small letters before words, which may be anybody: *customer: "..."*."""


_THEY_SAY: Final = lazily(
    r"\b(?:they|people|some|others|everyone|everybody|somebody|someone)(?:['’](?:ll|d|re|ve))?[ ]"
    r"(?:[a-z]+[ ]){0,3}(?:say|says|said|saying|tell|told|call|called|ask|asked|shout|shouted|reply|replied)\b"
)
"""What brings in the words of others: *they'll say to you, "..."*."""


def _brings_another(line: str, signs: Signs) -> bool:
    """Whether what hands on words on their line is about somebody else: *wife Ida from the porch: "..."*."""
    last = _LAST_PART.search(line)
    if last is None:
        return False
    low = last.group().casefold()
    if _THEY_SAY.search(low) is not None:
        return True
    if _LOW_LABELLED.match(line) is not None and not any(sign in low for sign in signs.names | signs.offices):
        return True
    dashed = _DASHED.match(line)
    if dashed is not None and dashed["name"].casefold() in first_names() - signs.names:
        return True
    return bool(PERSON_NOUNS & {*re.findall(r"[\w’'-]+", low)}) and not any(
        sign in low for sign in signs.names | signs.full | signs.offices
    )


def _against_reading(credited: tuple[str, ...], source: SourceDocument, voice: Voice, start: int, signs: Signs) -> bool:
    """Whether the words are his though another was read to speak: a heading stands between, the label is a sign of him,
    or his sign opens the line of what was given to a word that is no name."""
    if voice.kind != "quotation" and _opened_since(source, voice, start, signs):
        return True
    if voice.kind == "document":
        return False
    if voice.kind == "quotation" and source.grade == "notes" and _under_capitals(source.text, start, signs):
        return True
    if is_his_office(credited, voice.speaker or "", source.text) or _is_label(_label(source, voice), signs):
        return True
    no_name = voice.kind == "quotation" and not (voice.speaker or "")[:1].isupper() and not inside(source, voice)
    line = next(above(source.text, start))
    return no_name and _of_line(line, signs, _LABELS, own=True) is True and not _tells_of_others(line)


_SENTENCE: Final = lazily(r"\b(?:said|says|told|is|was|are|were|has|had|have|will|would|did|does)\b|[.!?]$")


def _opened_since(source: SourceDocument, voice: Voice, start: int, signs: Signs) -> bool:
    """Whether a heading of the one looked for stands between whoever was read to speak and the place, and none since:
    *ANN HALE (Mrs, the judge's wife) wheaten bread, 9th yr*."""
    if source.grade not in _TALKS and voice.kind != "turn":
        return False
    low = source.text.rfind("\n", 0, max(0, source.text.rfind("\n", 0, voice.start))) + 1
    signed = (voice.speaker or "").casefold()
    if voice.kind == "turn" and " " in signed and signed in source.text[start : voice.end + _SIGNED].casefold():
        return False  # who signs below the words
    for line in above(source.text[low:], start - low):
        head = line[lead.end() if (lead := LEAD.match(line)) is not None else 0 :]
        named = any(re.match(rf"{_TITLE}{re.escape(full)}{_ENDS}", head.casefold()) for full in signs.full)
        named = named or (head.strip(" *_:").isupper() and head.strip(" *_:").casefold() in signs.names | signs.full)
        if named and _SENTENCE.search(_ASIDE.sub("", head).rstrip()) is None:
            return True
        if _LABEL.match(head) is not None or _CAPITALS.match(head) is not None:
            return False
    return False


_SIGNED: Final = 80
"""Characters behind a turn in which its label may stand that signs it."""
_ASIDE: Final = lazily(r"\([^()]*\)")


def _label(source: SourceDocument, voice: Voice) -> str:
    """The label of a turn as the record has it, or what was read as whose a quotation is."""
    turns = source.document.turns
    k = bisect_right(turns, voice.start, key=lambda t: t.start) - 1
    own = voice.kind == "turn" and k >= 0 and turns[k].start == voice.start
    return (turns[k].speaker if own else voice.speaker) or ""


def _is_label(label: str, signs: Signs) -> bool:
    """Whether a label is a sign of somebody, and of nobody else: *MGR*, *BA*, *PM Ann*."""
    low = label.strip(" .:*_").casefold()
    words = low.split()
    if low in signs.names | signs.offices | signs.full or label.strip(" .:*_") in signs.initials:
        return True
    return len(words) == 2 and words[0] in _CLOCKS and words[1] in signs.names


_CLOCKS: Final = frozenset(["am", "pm", "a.m", "p.m"])
"""What is left of a time before a label."""


def inside(source: SourceDocument, voice: Voice) -> bool:
    """Whether a quotation stands in what somebody says or writes."""
    outer = (v for v in source.voices if v is not voice and v.start <= voice.start and voice.end <= v.end)
    return any(v.speaker or v.kind == "turn" for v in outer)


def above(text: str, start: int) -> Iterator[str]:
    """What stands before a place on its line, and the lines above, the nearest first."""
    low = max(0, start - _REACH)
    lines = text[low:start].split("\n")
    if low:
        lines = lines[1:]
    yield from (line for k, line in enumerate(lines[::-1][:_LINES]) if k == 0 or line.strip())


def _in_its_marks(line: str, below: str, *, first: bool) -> bool:
    """Whether a place stands inside what a label quotes, where it quotes: what stands behind the marks is no longer
    his."""
    said = line if first else f"{line}\n{below}"
    behind = said[next((m.end() for m in _QUOTE.finditer(said)), len(said)) :] if _LABELLED.search(line) else ""
    if not behind and not said.rstrip().endswith(('"', "“")):
        return True
    return said.rfind("“") > said.rfind("”") if "“" in said else said.count('"') % 2 == 1


_QUOTE: Final = lazily(r":[ *_]*\s*[\"“]")
_LABELLED: Final = lazily(r":[ *_]*(?:$|[\"“])")


def _of_line(line: str, signs: Signs, ends: str, *, own: bool) -> bool | None:
    """Whether a line opens with a sign of the one looked for, or of another; None where it has none."""
    lead = LEAD.match(line)
    head = line[lead.end() if lead is not None else 0 :]
    if not head:
        return None
    if _opens(head, signs, ends) or (own and _hands_on(head, signs)):
        return not (own and _TOLD_OF.match(head) is not None)
    handle = _HANDLE.match(head)
    if handle is not None:
        return any(same_name(full.title(), f"@{handle['handle']}") for full in signs.full)
    if not own and _HEADING.match(line) is not None:
        return any(full in _turned(head) for full in signs.full) if FULL_NAME.search(head.title()) is not None else None
    alone = not own and (_CAPITALS.match(head) is not None or _NAME_ALONE.match(head) is not None)
    if alone or _LABEL.match(head) is not None:
        return False
    if own and (label := _LOW_LABEL.match(head)) is not None and label["label"] in OFFICES:
        return False
    return None


_TOLD_OF: Final = lazily(r"[^\W\d_][^:\n–—\"“]{2,80},[^:\n–—\"“]{2,80}[ ][–—][ ]$")
"""A name, what it is, and a dash that opens an aside about it: *Ann Hale, 61, of Quay Row — who mends nets — came*."""
_HANDLE: Final = lazily(
    r"(?P<handle>(?=[a-z0-9._]*[a-z])[a-z0-9]*[._\d][a-z0-9._]{2,}|[a-z0-9._]{4,30}(?=[ ]·))(?:[ ]·|[ ]{2}|:)"
)
"""A handle before somebody's words."""
_HEADING: Final = lazily(
    r"[ \t]*(?:\(\d{1,2}\)|\d{1,2}[.)]|[-=~*#]{2,}|[Ff]rom:|\(\d{1,2}\)[ ]from:)(?![^\n]*[.!?][ ]*$)(?![^\n]{130})"
)
"""A line that opens a part of a file: its number, a rule, a sender."""
_INVERTED: Final = lazily(r"\b(?P<last>[\w'’-]+), (?P<first>[\w'’-]+)")


def _turned(head: str) -> str:
    """A line with its names in both orders, in small letters: *Hale, Ann*."""
    low = head.casefold()
    return f"{low} {' '.join(f'{m[2]} {m[1]}' for m in _INVERTED.finditer(low))}"


def _hands_on(head: str, signs: Signs) -> bool:
    """Whether what stands before words on their line begins with a sign and hands them on with a colon: *Hale to the
    counters, by the door: *."""
    low = head.casefold().rstrip(" \t*_\"“'‘")
    return low.endswith(":") and any(
        re.match(rf"{_TITLE}{re.escape(sign)}\b", low) for sign in signs.names | signs.full
    )


def _opens(head: str, signs: Signs, ends: str) -> bool:
    low = head.casefold()
    for sign in (*signs.full, *signs.names, *signs.offices):
        if re.match(rf"{_TITLE}{re.escape(sign)}{ends}", low, re.MULTILINE) is not None:
            return True
    return any(re.match(rf"{initials}(?=[ ]?[:«|,–—-]|[ ]|$)", head) is not None for initials in signs.initials)
