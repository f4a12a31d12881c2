"""Subtitles (WebVTT, SRT): cues joined into what was said, by whom and when.

Roll-up captions repeat the line before; what is repeated is said once. A cue's time is the place of its words.
"""

import html
import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from quotecheck.documents.building import TextBuilder
from quotecheck.documents.files.decoding import decode
from quotecheck.documents.model import Document, Facts
from quotecheck.documents.speakers.asking import is_questioner
from quotecheck.documents.speakers.captions import Colours, captioned, colour, has_ended, is_strap
from quotecheck.documents.speakers.labelled import is_anybody_anew
from quotecheck.documents.speakers.speech import LONG, PAUSE
from quotecheck.documents.speakers.turns import name_like
from quotecheck.documents.zones import STAGE
from quotecheck.errors import ReadError
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

_TIMES = lazily(
    r"^[ \t]*(?:(\d+):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?[ \t]*-->"
    r"[ \t]*(?:(\d+):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?(?!\d)"
)
_NOTE: Final = lazily(r"^NOTE[ \t\r\n]+(?P<note>(?:[^\r\n]+(?:\r\n|\r|\n)?)+)", re.MULTILINE)
_VOICE = lazily(r"<v(?:\.[^ \t<>]*)?[ \t]++([^>]{1,120})>")
_TAG = lazily(r"</?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]*>|\{\\[^{}]{0,60}\}")
_BRACKETED: Final = lazily(r"[\[(](?P<name>[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,3})[\])]:?[ ]+(?=\S)")
"""*[Ann Hale] words*: one capital word in brackets may be a sound or music.*"""
_ONE_WORD: Final = lazily(
    r"(?:>>+[ ]*|-[ ])?(?P<mark>[\[(](?P<name>[A-Z][A-Z'’-]{2,})[\])]):?(?:[ ]+\S|[ ]*$)", re.MULTILINE
)
_SOUNDS: Final = lazily(
    r"(?i)(?:siren|alarm|bell|door|engine|gunshot|gunfire|static|beep|whistle|horn|thud|crash|bang|scream|shout|gasp"
    r"|groan|cry|sob|sniff|snort|grunt|whisper|song|sing|knock|ring|buzz|noise|wind|rain|thunder|bark|click)\w*"
)
_LABEL = lazily(
    r"^(?:>>+[ \t]*|-[ \t]+)?(?=[^\[\]]+:|\[[^\[\]:]+\][ ]?:)\[?([A-Za-z][\w'’.\- ]{1,40}?"
    r"(?:[ ]\([^()\n]{1,30}\)){0,2})\]?[ \t]*:(?!\d)[ \t]*"
)
_ASKED: Final = lazily(r"\[(?:Q|Question|Reporter)[:.] ?(?P<said>[^\[\]]{3,300})\]")
"""A question that captions set in brackets: *[Q: Can you win?]*"""
_MACHINE: Final = lazily(
    r"(?i)speaker[_ ]\d+|(?:iPad|iPhone|Galaxy|phone)\b[^\n]{0,20}|[\w ]{2,30}['’]s? (?:iPad|iPhone|Galaxy"
    r"|phone|laptop)"
)
"""What a machine calls a voice: *SPEAKER_01*, *iPad (2)*."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A stretch of speech: seconds from the start, speaker if the file names one, words; ``turn`` marks a new voice."""

    start: float
    end: float
    speaker: str | None
    text: str
    turn: bool = False


class SubtitleReader:
    """``.vtt``, ``.srt`` and ``.sbv``."""

    name = "subtitles"
    suffixes = (".vtt", ".srt", ".sbv")

    def read(self, data: bytes, *, path: str, facts: Facts) -> Document:
        """Cues -> turns and paragraphs with times."""
        decoded = decode(data, path=path, encoding=facts.encoding)
        cues, seen = _cues(decoded.text, _bracketed_names(decoded.text))
        if not cues:
            raise ReadError(f"{path} has no cues; it is not a subtitle file, or it is damaged: get it again")
        builder = TextBuilder()
        write_cues(builder, _rolled(_answered(cues)))
        times = decoded.text.count("-->")
        losses = []
        if seen < times and "-->" in decoded.text:
            losses.append(f"{path}: {times - seen} of {times} cues could not be read; check it against the file")
        return builder.document(
            data,
            path=path,
            reader=self.name,
            facts=Facts(note=_note(decoded.text)),
            warnings=decoded.warnings,
            losses=losses,
            find=False,
        )


def _note(text: str) -> str | None:
    """What a WebVTT file says of itself before its first cue (W3C, WebVTT, 4.1: comment blocks)."""
    found = _NOTE.search(text, 0, max(0, text.find("-->")))
    return " ".join(found["note"].split()) if found is not None else None


def _bracketed_names(text: str) -> frozenset[str]:
    """Surnames that stand in brackets before words, *[HALE] Listen*: where one comes again, and none stands alone."""
    found = [m for m in _ONE_WORD.finditer(text) if STAGE.match(m["mark"]) is None and not _SOUNDS.fullmatch(m["name"])]
    before = Counter(m["name"] for m in found if m.end() > m.end("mark") + 1)
    alone = {m["name"] for m in found} - before.keys()
    return frozenset(before) if before and before.most_common(1)[0][1] > 1 and not alone else frozenset()


def _cues(text: str, bracketed: frozenset[str]) -> tuple[list[Cue], int]:
    """Cues in order, and how many time lines there were that could be read."""
    lines = re.split(r"\r\n|\r|\n", text)
    cues: list[Cue] = []
    marks = _Marks(bracketed, Colours(text), Counter(map(_bare, lines)))
    seen = 0
    at = 0
    while at < len(lines):
        match = _TIMES.match(lines[at])
        sbv = (
            None
            if match
            else re.match(r"^(\d+):(\d{2}):(\d{2})\.(\d{3}),(\d+):(\d{2}):(\d{2})\.(\d{3})[ \t]*$", lines[at])
        )
        match = match or sbv
        at += 1
        if match is None:
            continue
        seen += 1
        numbers = [int(g or 0) for g in match.groups()]
        start, end = _seconds(numbers[:4], match[4] or "0"), _seconds(numbers[4:], match[8] or "0")
        body: list[str] = []
        while at < len(lines) and lines[at].strip() and not _TIMES.match(lines[at]):
            body.append(lines[at])
            at += 1
        if at < len(lines) and _TIMES.match(lines[at]) and body and body[-1].strip().isdigit():
            body.pop()  # the number of the next cue, where the blank line is missing
        fresh = next((has_ended(c.text) for c in reversed(cues) if c.text), True)
        if fresh and is_strap([_TAG.sub("", line).strip() for line in body]):
            body = [", ".join(line.strip() for line in body)]
        cues.extend(_spoken(start, end, body, marks, fresh=fresh))
    return cues, seen


def _seconds(parts: list[int], fraction: str) -> float:
    hours, minutes, seconds, _ = parts
    return hours * 3600 + minutes * 60 + seconds + float(f"0.{fraction}")


@dataclass(frozen=True, slots=True)
class _Marks:
    """How a file marks who speaks, beside voice tags and labels: by brackets, by colours, by lines that are names."""

    bracketed: frozenset[str]
    colours: Colours
    counts: Mapping[str, int]


def _bare(line: str) -> str:
    """A line without its tags."""
    return html.unescape(_TAG.sub("", line)).replace("\u00a0", " ").strip()


def _spoken(start: float, end: float, body: list[str], marks: _Marks, *, fresh: bool) -> list[Cue]:
    """The cues of one block: a new one at each voice mark, dash or label inside it."""
    cues: list[Cue] = []
    bracketed = marks.bracketed
    two = sum(line.startswith(("- ", "– ", "-\u00a0")) for line in body) > 1
    for number_of_line, line in enumerate(body):
        bare = _bare(line)
        caption = captioned(bare, alone=number_of_line == 0, fresh=fresh, counts=marks.counts)
        if caption is not None:
            cues.append(Cue(start, end, caption["name"], caption["said"], turn=True))
            continue
        shade = colour(line)
        pieces = _VOICE.split(line)
        for number, piece in enumerate(pieces):
            if number % 2:
                continue
            speaker = html.unescape(pieces[number - 1]).strip() if number else None
            text = _bare(piece)
            if not text:
                continue
            turn = speaker is not None or text.startswith(">>") or (two and text[:1] in "-–")
            label = _LABEL.match(text) or _BRACKETED.match(text)
            one = _ONE_WORD.match(text) if bracketed else None
            if one is not None and one["name"] in bracketed:
                speaker, turn, text = one["name"], True, text[one.end("mark") :].lstrip(": ")
            elif label and (name_like(label[1]) or _MACHINE.fullmatch(label[1])) and speaker is None:
                speaker, turn, text = label[1].strip(), True, text[label.end() :]
            asked = _ASKED.fullmatch(text)  # and whoever answers goes on
            if asked is not None:
                speaker, turn, text = "Q", True, asked["said"]
            text = re.sub(r"^[-–][ \t]+" if two else r"^>>+[ \t]*", "", text).strip()
            if speaker is not None:
                marks.colours.labelled(shade, speaker)
            else:
                other, owner = marks.colours.changed(shade)
                speaker, turn = owner, turn or other
            if not text:
                cues.append(Cue(start, end, speaker, "", turn=True))
            else:
                cues.append(Cue(start, end, speaker, text, turn=turn))
            if asked is not None:
                cues.append(Cue(start, end, None, "", turn=True))
    return cues


def _answered(cues: list[Cue]) -> list[Cue]:
    """Cues in which whoever goes on behind a bracketed question is the one whom the file names, where it names one."""
    named = {cue.speaker for cue in cues if cue.speaker} - {"Q"}
    if len(named) != 1 or not any(cue.speaker == "Q" for cue in cues):
        return cues
    (only,) = named
    unnamed = (cue.turn and not cue.text and cue.speaker is None for cue in cues)
    return [Cue(c.start, c.end, only, "", turn=True) if open_ else c for c, open_ in zip(cues, unnamed, strict=True)]


def _rolled(cues: list[Cue]) -> list[Cue]:
    """Cues without what the ones before them already showed."""
    kept: list[Cue] = []
    shown: list[str] = []
    for cue in cues:
        if not cue.text:
            kept.append(cue)
            continue
        if shown and cue.text in shown[-3:] and not cue.turn and cue.start - kept[-1].end < 1.0:
            continue
        text = cue.text
        if shown and kept[-1].text and text.startswith(f"{shown[-1]} ") and cue.start - kept[-1].start < 10:
            text = text[len(shown[-1]) :].strip()  # the line grows word by word
        shown.append(cue.text)
        kept.append(Cue(cue.start, cue.end, cue.speaker, text, turn=cue.turn))
    return kept


def write_cues(builder: TextBuilder, cues: list[Cue]) -> None:
    """Put cues into a text: one paragraph a turn, or until a pause, or a long while."""
    speaker: str | None = None
    began: int | None = None
    named = any(c.speaker for c in cues)
    size = 0
    last: Cue | None = None
    ended = True
    for cue in cues:
        changed = cue.turn and (cue.speaker != speaker or cue.speaker is None or is_anybody_anew(cue.speaker))
        if changed and began is not None and (named or speaker is not None or last is not None):
            builder.turn(began, builder.offset, speaker, question=bool(speaker and is_questioner(speaker)))
            began = None
        if cue.turn and (cue.speaker is not None or changed):
            speaker = cue.speaker
        pause = last is not None and cue.start - last.end > PAUSE
        if began is None or changed or pause or (size > LONG and ended):
            begin = builder.open()
            size = 0
            if began is None:
                began = begin
        elif size and cue.text:  # a space before nothing is taken off again, and a turn would end behind the text
            builder.add(" ")
        if not cue.text:
            continue
        builder.time(cue.start)
        builder.add(cue.text)
        size += len(cue.text) + 1
        ended = re.search(r"[.!?][\"'”’)]*$", cue.text) is not None
        last = cue
    if began is not None and any(c.turn for c in cues):
        builder.turn(began, builder.offset, speaker, question=bool(speaker and is_questioner(speaker)))
