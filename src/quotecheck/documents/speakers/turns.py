"""Speaker turns in running text: who speaks where, from labels at the start of lines.

Labels: ``NAME:``, ``Name Surname:``, ``**Name:**``, ``Q.``/``A.``, ``THE PRESIDENT:``, ``[00:01:02] Name:``,
``Mr. SMITH.``, Hansard's ``Jane Roe (Leeds North) (Lab):``. A label must recur, or the document must look like a
transcript, so that "Note:" is nobody.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from quotecheck.documents.model import Block, Turn
from quotecheck.documents.speakers.asking import NUMBERED, asker, is_questioner, is_somebody, sheet
from quotecheck.documents.speakers.legends import (
    declared_initials,
    declared_parts,
    is_legend_line,
    legend_at_foot,
    set_off,
    without_addressee,
)
from quotecheck.documents.speakers.partings import ARROWS
from quotecheck.documents.speakers.parts import bare_part, is_part
from quotecheck.text.datewords import MONTHS
from quotecheck.text.lazily import lazily
from quotecheck.text.marks import PAIRED
from quotecheck.text.names import NAME_WORD, TITLES
from quotecheck.text.records import dataclass
from quotecheck.text.scan import line_starts, tried

_DAY: Final = r"(?:\d{1,4}[/.\-]\d{1,2}[/.\-]\d{2,4},?|\d{1,2}[/.]\d{1,2},)[ \t]{1,3}"
_TIME: Final = (
    rf"(?:[\[(]?(?:{_DAY})?\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:[.,]\d{{1,3}})?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?[\])]?"
    r"[ \t]*+[-–—]?[ \t]*+)?"
)
"""A time before a label, with its day where a messenger exported it: "[15/02/2025, 18:02:11] Ann Hale: ..."."""
_NUMBER: Final = r"(?:(?:\d{1,2}|[A-H](?=[ \t]+(?:[QA]\.|[A-Z]{2})))[ \t]{2,}+)?"
"""The number or the letter of a line in a court transcript's margin."""
_TAG: Final = (
    r"(?:\[[a-z]{1,2}\][ ]?(?:Reply from[ ])?"
    r"|[\[(](?:(?:via |in |on )?(?:the )?(?:chat|text|phone|zoom|video|floor|q&a|remote|online|sms|email))[\])][ ])?"
)
"""How somebody spoke, before his label, *[chat] Ann Hale: ...*; the letter of a comment, *[a]AH: ...*."""
_LABEL = lazily(
    rf"^[ \t]*+{_NUMBER}(?:(?:>{{1,3}}|[*\-–—{ARROWS}]{{1,2}})[ \t]++)?{_TIME}{_TAG}{_NUMBER}"
    rf"{NUMBERED}"
    r"(?:\d{1,4}[ ](?=Q\.)|\d{1,3}\.[ \t]+(?=[A-Z’'-]{2,}[ ][A-Z’'-]{2,}))?"
    rf"(?:Q\d{{1,4}}[ \t]++(?=[*_]))?(?P<open>[*_]{{0,3}})"
    r"(?:(?P<qa>[QA]|Question|Answer|QUESTION|ANSWER)(?P<qaend>[.:]|[*_]{2,3}(?=[ \t]\S)|(?=[ \t]{2,}\S)|(?=\t))"
    r"|(?P<name>(?:~[ \u202f\u00a0]?)?[^\W\d_a-z][^\n:;?!\"“”\[\]<>|=]{0,110}?|(?<=[-–—\]] )\+?\d[\d "
    r"()-]{7,18}\d)(?P<over>[ ]\([^()\n]{3,90}\n[ \t]*[^()\n]{2,90}\))?"
    r"(?P<time2>[ \t]*[\[(]\d{1,2}:\d{2}(?::\d{2})?[\])])?"
    r"(?:[ ]\[[^\[\]\n:]{2,60}\]|[ ]\([^()\n:]{2,40}:[ ][^()\n]{2,60}\))?"
    r"(?P<close1>[*_]{0,3})[ \t]*:"
    r"|(?P<caps>(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|The|Sen|Rep"
    r"|Gov)\.?[ \t]+)?[A-Z][A-Z'’\-]{2,}(?:[ \t]+[A-Z][A-Z'’\-]+){0,3})\."
    r"(?=[ \t]+[“\"‘]?(?:[A-Z][a-z'’]|[AI][ ,'’]{1,2}[a-z]))"
    r"|(?P<the>The (?:(?:Vice )?President|Prime Minister|Mayor|Governor|Chair(?:man)?|Speaker))\.(?=[ \t]+[A-Z“\"]))"
    r"[*_]{0,3}(?=[ \t\u00a0]|$)[ \t\u00a0]*",
    re.MULTILINE,
)
_SMALL: Final = frozenset(
    """
    of the and de la le van von der den di da du del al bin ibn for in to a y e ap
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_TITLE: Final = TITLES | frozenset(
    """
    ambassador attorney baron baroness chairperson chairwoman chief col colonel commissioner coun counsel cr
    director gen general gov governor inspector justices major officer secretary sen sgt
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_NOBODY: Final = frozenset(
    """
    note notes warning update updated correction editor's editors summary date dated time place venue location
    subject re from to cc bcc sent attachments attachment present apologies attendees attendance participants
    agenda item action actions title headline contact contacts email e-mail tel telephone phone fax mobile
    website web address source sources photo photograph image credit caption transcript topic recommendation
    recommendations decision decisions resolved tags tag category author by published posted embargo embargoed
    background table figure chapter section part example ps p.s conclusion introduction total cost price result
    results status version http https grade terms language encoding url link speaker speakers duration file
    filename ref reference id number issue volume page pages important tip caution question questions answer
    answers why what when where how who also but and so yet remember fact facts quote quotes vote ayes noes
    motion minutes case docket court plaintiff defendant exhibit appearances monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november december
    step steps key recorded recording interview meeting event occasion deadline priority owner due hours opening
    read more related filed keywords meta comment comments copy end ends week day year today yesterday tomorrow
    between proceedings before coram attending
    for audio video tape clip reel disclaimer signed signature urn occupation dob surname forename continuation
    witnessed key statement mixed home-made mon tue tues wed weds thu thur thurs fri sat sun
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_HELD: Final = lazily(
    r"(?i:(?:the )?(?:\w+ ){0,3}?(?:minister|secretary|under-secretary|attorney|leader|speaker"
    r"|chairperson)) ?[\w ,'’-]{0,80}"
    r"\((?:(?:Mr|Mrs|Ms|Dr|Hon|Deputy|Senator|SHRI|Shri|SMT|DR|MR|MS|Shrimati|SHRIMATI)\.? )*"
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){1,4}\)"
)
"""A long office with its holder: *THE MINISTER OF STATE IN THE MINISTRY OF PORTS (SHRI ROLF HALE)*."""
_OF_A_FORM: Final = frozenset({"signature", "signed", "statement", "present", "page", "transcript", "speaking"})
"""Words of a form's line behind its first one: *Hale Signature*, *Panel present*."""
_OPEN: Final = frozenset({"of", "by", "for", "no", "to"})
"""The end of a line of a form that a name follows: *Continuation of statement of*."""
_ME: Final = frozenset({"Me", "ME"})
"""Whoever made the transcript."""
_CLOSING = lazily(
    r"^[ \t]*+[*_#\-]*[ \t]*+(?:\[?\(?(?:ENDS?|Ends|-30-|###|END OF (?:TRANSCRIPT|INTERVIEW|RECORDING)"
    r"|End of (?:transcript|interview|recording))\)?\]?\.?"
    r"|Notes? (?:to|for) editors?:?|NOTES? (?:TO|FOR) EDITORS?:?|Transcript ends\.?|Recording ends\.?"
    r"|#[ \t]*#[ \t]*#)[ \t]*+[*_]*+[ \t]*+$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A possible speaker label: from ``start`` to where the words begin."""

    start: int
    end: int
    name: str
    strong: bool
    """All capitals, bold, a title, a time, or Q/A: hard to mistake for prose."""
    sure: bool = False
    """It says itself that words follow: *Ann Hale, foreman, writes*."""
    set_off: int = 0
    """Where its line ends, if label and words are emphasised together: what stands under it is an answer."""


def find_turns(text: str, blocks: Sequence[Block] = (), *, start: int = 0) -> tuple[Turn, ...]:
    """Speaker turns of a text from ``start`` on, or none where it does not look like a transcript.

    ``blocks`` are used to keep trailing headings out of a turn.
    """
    labels = _accepted(_labels(text, start), text, start)
    if not labels:
        return ()
    foot = legend_at_foot(text)
    last = foot.start() if foot is not None and foot.start() > labels[-1].end else len(text)
    closing = next((m.start() for m in _CLOSING.finditer(text, labels[-1].end)), last)
    turns: list[Turn] = []
    asked_only = all(x.name != "A" for x in labels)
    asks = _asking_in_bold(labels, text)
    headings = [b for b in blocks if b.kind == "heading"]
    for label, after in zip(labels, [*(x.start for x in labels[1:]), closing], strict=True):
        end = _without_headings(text, label.end, after, headings)
        if label.name == "Q" and asked_only:  # what is answered has no label
            line = text.find("\n", label.end, end)
            end = line if line >= 0 else end
        end = label.set_off if label.name in asks else end
        begin, end = _trim(text, label.end, end)
        if begin < end:
            question = label.name in asks or is_questioner(label.name)
            turns.append(Turn(start=begin, end=end, speaker=label.name, question=question))
    return tuple(turns)


def _asking_in_bold(labels: Sequence[Label], text: str) -> set[str]:
    """The labels of an interviewer whose questions are emphasised whole, *__AH: Why?__*, over unlabelled answers."""
    found: dict[str, list[bool]] = {}
    for label, after in zip(labels, [*(x.start for x in labels[1:]), len(text)], strict=True):
        answered = label.set_off and text[label.set_off : after].strip(" \t\n*_") != ""
        found.setdefault(label.name, []).append(bool(answered))
    return {name for name, below in found.items() if len(below) > 1 and 4 * sum(below) >= 3 * len(below)}


_QUESTION_NUMBER: Final = lazily(r"^Q\d{1,4}[.:]?[ \t]+(?=[^\W\d_])")
"""The number of a question before who asks it: *Q6 Chair*."""
_EXAMINES: Final = lazily(
    r"^(?:(?:RE-?|CROSS-?)?EXAMINATION|EXAMINED|Answered|Asked|Replied|Response) BY +", re.IGNORECASE
)
"""What some courts put before the name of who asks: *EXAMINATION BY MS HALE: ...*."""
_REPLIED: Final = lazily(r"(?<=\w)[ ](?:replied|replies|responded|answered|commented)(?:[ ](?:to|on)[ ][^:\n]{2,40})?$")
"""What a page puts behind who answers a comment: *Hale Riding School replied: ...*."""
_WRITES: Final = lazily(
    rf"(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Prof|Rev|Sir|Dame|Sister|Fr|Cllr|Professor)\.? )?"
    rf"(?:Emeritus )?{NAME_WORD}(?: {NAME_WORD})+)"
    r"(?:, [^:\n]{2,80}?)?,? writes"
    rf"|(?P<shouted>[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+)+), [a-z][^:\n]{{2,80}}"
)
"""*Ann Hale, foreman at the yard, writes*, *ANN HALE, daughter*."""
_PHONE: Final = lazily(r"\+?\d[\d ()-]{7,18}\d")
"""A number in place of a name, as a messenger shows who is in nobody's contacts."""
_FOOT: Final = lazily(r"[^\n]{0,90}\bpage[ \t]+\d+(?:[ \t]*(?:of|/)[ \t]*\d+)?[ \t]*$", re.IGNORECASE | re.MULTILINE)
"""The foot of a page, which is no turn: *Hale: Findings   Page 1 of 3*."""


_HEAD: Final = 1500
_LINE: Final = 400
"""Characters in which a record says who its labels are."""


def _labels(text: str, start: int) -> list[Label]:
    found: list[Label] = []
    asks: set[str] = set()
    matches = list(tried(_LABEL, text, line_starts(text, start)))
    if not matches:
        return found
    declared = declared_initials(text, start)
    foot = legend_at_foot(text)
    parts = declared_parts(f"{text[start : start + _HEAD]}\n{foot.group() if foot is not None else ''}")
    for match in matches:
        if match["qa"]:
            found.append(Label(match.start(), match.end(), match["qa"][0].upper(), strong=True))
            continue
        if _FOOT.match(text, match.end()) or is_legend_line(
            match["name"] or "", text[match.end() : match.end() + _LINE], parts
        ):
            continue
        raw = match["name"] or match["caps"] or match["the"]
        raw = _REPLIED.sub("", raw) if text[match.end() : match.end() + 1] not in {'"', "“"} else raw
        name = without_addressee(_EXAMINES.sub("", _QUESTION_NUMBER.sub("", raw.strip(" \t*_"))))
        writes = _WRITES.fullmatch(name)
        name = (writes["name"] or writes["shouted"]) if writes is not None else name
        called = asker(name)
        name = called or name
        if name and (
            name in declared
            or bare_part(name) in parts
            or name_like(name.lstrip("~ \u202f\u00a0"))
            or _PHONE.fullmatch(name)
            or is_somebody(name)
            or called
            or sheet(name)
        ):
            strong = (
                name in declared
                or bare_part(name) in parts
                or bool(match["open"])
                or bool(match["caps"])
                or bool(match["the"])
                or _is_caps(name)
                or _has_title(name)
            )
            strong = strong or bool(match["time2"]) or writes is not None or (called or "").count(" ") > 0
            off = set_off(text, match) if match["open"] and match["name"] and not match["close1"] else 0
            found.append(Label(match.start(), match.end(), name, strong=strong, sure=writes is not None, set_off=off))
            asks |= {name} if called is not None and raw.strip(" \t*_")[:1] in "Qq" else set()
    if asks and any(x.name == "A" for x in found):
        return [replace(x, name="Q") if x.name in asks else x for x in found]
    sheets = {sheet(x.name) for x in found}
    if not {"Q", "A"} <= sheets or any(x.name == "Q" for x in found):
        return found
    return [replace(x, name=sheet(x.name) or x.name, strong=True) for x in found]


_COUNTS: Final = frozenset(
    ["first", "second", "third", "fourth", "firstly", "secondly", "thirdly", "finally", "lastly"]
)
_TWO_SENTENCES: Final = lazily(r"[a-z]{4,}\.[ ]+[A-Z]")
"""*Inquest notes. Witness*: the end of a sentence, and then a label."""


def name_like(label: str) -> bool:
    """Whether a label can name a person or a role: capitalised words, no verbs in between, no known header word."""
    bare = re.sub(r"\([^()]*(?:\([^()]*\)[^()]*)?\)", " ", label)  # Hansard: constituency and party
    parts = bare.replace(",", " , ").split()
    if _HELD.match(label):
        return True
    if not parts or len(parts) > 9 or len([p for p in parts if p != ","]) > 7:
        return False
    first = parts[0].strip(".'’").lower()
    if label in {"COURT", "BENCH"}:
        return True
    if _OF_A_FORM & {p.strip(".,").lower() for p in parts[1:]} or parts[-1].lower() in _OPEN:
        return False
    if first in MONTHS and parts[1:2] and parts[1][:1].isdigit():
        return False  # "Nov 5, 2026, 09:31" over a post
    named = first in {"april", "may", "june", "august"} and len(parts) > 1 and parts[1][:1].isupper()
    if first in _NOBODY and not named and not (first in {"speaker", "question"} and len(parts) > 1):
        return False
    if _TWO_SENTENCES.search(bare) is not None or (len(parts) == 1 and first in _COUNTS):
        return False
    if len(parts) == 1 and not bare.strip().isprintable():
        return False
    if len(parts) == 1 and len(first) < 2:
        return len(bare.strip()) == 1  # "R:", where it comes again
    for part in parts:
        word = part.strip(".'’,-–")
        if not word or word.lower() in _SMALL or word[0].isupper() or word.isdigit():
            continue
        return False
    return True


_OF_RECORD: Final = lazily(r"\((?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.? [A-Z][^()]+\)$|\([^()]+\) \([^()]+\)$")
"""What a parliament's record alone puts on a label: an office with its holder, a seat with its party."""


_FEW: Final = 3
_NEARLY_ALL: Final = 0.75
"""Of the paragraphs behind the first label, so many have one in a talk in which each label is somebody's."""


def _accepted(labels: list[Label], text: str, start: int) -> list[Label]:
    """The labels that are speakers: recurring ones, and the others where the document looks like a transcript."""
    counts = Counter(_key(x.name) for x in labels)
    if counts["q"] + counts["a"] < 2 or not (counts["q"] or _answers_labels(labels, text)):
        labels = [x for x in labels if x.name not in {"Q", "A"}]
        counts = Counter(_key(x.name) for x in labels)
    if not labels:
        return []
    body = text[labels[0].start :]
    paragraphs = max(1, len(re.findall(r"(?:^|\n)[ \t]*\S", body)))
    recurring = {name for name, n in counts.items() if n >= 2}
    many = {name for name in counts if name not in {"q", "a"}}
    dense = len(labels) / paragraphs >= 0.3
    persons = {_key(x.name) for x in labels if x.strong or _two_names(x.name) or x.name in _ME}
    sure = {x.name for x in labels if x.sure}
    record = len(sure) > 1 or len({x.name for x in labels if _OF_RECORD.search(x.name)}) >= 2
    transcript = (bool(recurring) and len(labels) >= 3) or (len(many) >= 2 and dense and len(persons) >= 2) or record
    if not transcript and len(many) == 1 and labels[0].strong and len(labels) == 1:
        # One strong label at the very start: a statement by one person.
        lead = len(text[start : labels[0].start].strip())
        quotes = text[labels[0].end : labels[0].end + 1] in ('"', "“")  # a line of notes, not a statement
        transcript = lead < 400 and not quotes and not _one_line(text, labels[0])
    if not transcript and not recurring and not _of_one_person(labels, text, start):
        return []
    transcript = transcript or not recurring
    orderly = len(labels) > _FEW and len(labels) >= _NEARLY_ALL * paragraphs
    first = min((x.start for x in labels if _key(x.name) in recurring | persons), default=0)
    persons |= {_key(x.name) for x in labels if is_part(x.name)}
    return [
        x
        for x in labels
        if _key(x.name) in recurring
        or (transcript and ((orderly and x.start > first) or _key(x.name) in persons or is_somebody(x.name)))
    ]


def _answers_labels(labels: Sequence[Label], text: str) -> bool:
    """Whether *A.* answers what others are labelled to ask, twice or more: *SB: Was there a sign?* and *A. No.*"""
    asked = (text[x.end : y.start].rstrip().endswith("?") for x, y in pairwise(labels) if x.name != "A" == y.name)
    return sum(asked) > 1


_I: Final = lazily(r"(?<![\w“\"])(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)(?!\w)")
_ADDRESSED: Final = frozenset(
    {"dear", "hello", "hi", "open", "personal", "opinion", "letter", "view", "to", "my", "our"}
)


def _of_one_person(labels: Sequence[Label], text: str, start: int) -> bool:
    """Whether a text is one label of two names and what its bearer says in the first person: *Ann Hale: We will*."""
    only = labels[0]
    alone = len(labels) == 1 and not text[start : only.start].strip() and _two_names(only.name)
    said = [w.casefold().strip(".") for w in only.name.split()]
    if (
        not alone
        or len(said) > 4
        or said[0] in _ADDRESSED
        or _NOBODY & {*said}
        or text[only.end : only.end + 1] in ('"', "“")
    ):
        return False
    return _I.search(PAIRED.sub("", text[only.end :].lstrip().partition("\n")[0])) is not None


def _one_line(text: str, label: Label) -> bool:
    """A single "KEY: value" line is a header, not a statement."""
    line = text[label.end :].partition("\n")[0]
    return len(line.split()) < 20 and not re.search(r"[.!?]\W*$", line) and "\n" in text[label.end :].strip()


def _key(name: str) -> str:
    return re.sub(r"\s*\([^()]*\)", "", name).casefold().strip(" .")


def _is_caps(name: str) -> bool:
    letters = [c for c in re.sub(r"\([^()]*\)|\bMc|\bMac", "", name) if c.isalpha()]
    return len(letters) >= 3 and all(c.isupper() for c in letters)


def _has_title(name: str) -> bool:
    return name.split(maxsplit=1)[0].strip(".").lower() in _TITLE


def _two_names(name: str) -> bool:
    words = [w for w in re.sub(r"\([^()]*\)", "", name).split() if w[:1].isupper()]
    return 2 <= len(words) <= 5


def _without_headings(text: str, start: int, end: int, headings: Sequence[Block]) -> int:
    for heading in reversed(headings):
        if heading.start < start:
            break
        if heading.start < end and not text[heading.end : end].strip():
            end = heading.start
    return end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\r\n*_\u00a0":
        start += 1
    while end > start and text[end - 1] in " \t\r\n\f\u00a0":
        end -= 1
    return start, end
