"""Speech in running text, with its times: what transcription services and meeting programs write.

Otter and Teams put ``Name  0:03`` over the words, Zoom ``[Name] 10:02:11``, Trint ``[00:00:03] Name`` or
``Name [00:00:03] words``, older Teams a line of times and a line with the name. All other labels are found by
:mod:`quotecheck.documents.speakers.turns`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from quotecheck.documents.margins import counted
from quotecheck.documents.model import Block, Mark, Turn, Zone
from quotecheck.documents.speakers.addressed import find_addressed
from quotecheck.documents.speakers.chats import find_chat
from quotecheck.documents.speakers.commented import with_post
from quotecheck.documents.speakers.declared import find_declared
from quotecheck.documents.speakers.described import with_described
from quotecheck.documents.speakers.forms import find_comments, find_forms
from quotecheck.documents.speakers.guestbooks import find_messages
from quotecheck.documents.speakers.labelled import is_anybody_anew, turns_under
from quotecheck.documents.speakers.lettered import find_lettered
from quotecheck.documents.speakers.mails import find_mails
from quotecheck.documents.speakers.pictured import find_pictured
from quotecheck.documents.speakers.posts import find_copied, find_photos, find_posts, find_ruled
from quotecheck.documents.speakers.standing import find_initialled, find_standing
from quotecheck.documents.speakers.takendown import find_taken_down
from quotecheck.documents.speakers.turns import find_turns, name_like
from quotecheck.documents.speakers.verbatim import find_commons, find_titled, find_verbatim
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.scan import lines_with, tried

PAUSE: Final = 4.0
"""Seconds of silence after which a new paragraph begins."""
LONG: Final = 700
"""Characters after which a paragraph ends with its sentence."""
_CLOCK: Final = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_CLOCK_ALONE: Final = lazily(rf"^[ \t]*{_CLOCK}[ \t]*$", re.MULTILINE)
"""A time on a line of its own, as a video's page copies its transcript."""
_MINUTES = lazily(r":\d\d")
"""In every clock time."""
_NAME: Final = r"[^\W\d_a-z][^\n\r:;?!\"“”\[\]<>|=()]{0,60}?"
_DAY_BEHIND: Final = lazily(
    r"(?:[ \t]{2,}|[ \t]*[,|·•–—-][ \t]*|\t)"
    r"(?:(?i:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?i:day)?[.,]?[ ]*)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?[ ][A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.?[ ]\d{1,2}|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4})?"
    r"(?:,?[ ]\d{4})?[ ]*(?:,|at)?$"
)
"""The day of a message between its writer and the time: *Ann Hale   Tue 14 Apr 19:02*."""
_TIMED = lazily(
    rf"^[ \t]*(?:(?:(?P<t5>{_CLOCK})[ \t]*-->[ \t]*{_CLOCK}[ \t]*\r?\n[ \t]*(?P<n5>{_NAME})"
    rf"|\[(?P<n2>{_NAME})\][ \t]+(?P<t2>{_CLOCK})"
    rf"|[\[(](?P<t3>{_CLOCK})[\])][ \t]+(?P<n3>{_NAME})"
    rf"|(?P<n1>{_NAME}(?:[ ]\([^()\n]{{2,60}}\))?)[*†]?[ \t]+[\[(]?(?P<t1>{_CLOCK})[\])]?)[ \t]*(?:\r?\n|$)"
    rf"|(?P<n4>{_NAME})[ \t]+[\[(](?P<t4>{_CLOCK})[\])][ \t]+(?=\S))",
    re.MULTILINE,
)
_ANY_CLOCK = lazily(
    rf"(?:^[ \t]*|[\[(<])({_CLOCK})(?=[\])>]|[ \t]*(?:-->[^\n]*)?$|[ \t]+[^\W\d_a-z][^\n:]{{0,60}}:)", re.MULTILINE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Turns, the zones of labels that stand inside a turn that goes on, and times."""

    turns: tuple[Turn, ...]
    zones: tuple[Zone, ...]
    times: tuple[Mark, ...]


def find_speech(text: str, blocks: Sequence[Block] = (), *, start: int = 0) -> Speech:
    """Who speaks where and when. A speaker whose label comes again without another voice between goes on speaking."""
    timed = _labels_with_times(text, start)
    turns, labels = _timed(text, timed)
    turns = turns or _of_kind(text, start)
    turns = turns or find_posts(text, start=start) or find_mails(text, start=start) or find_comments(text, start=start)
    turns = turns or _of_forum(text, start)
    turns = turns or find_copied(text, start=start) or find_photos(text, start=start)
    turns = turns or find_pictured(text, start=start)
    turns = turns or find_messages(text, start=start)
    turns = turns or find_commons(text, start=start)
    turns = turns or find_verbatim(text, start=start) or find_titled(text, start=start)
    if not turns:
        turns = find_chat(text, start=start) or find_turns(text, blocks, start=start)
        turns = turns or find_initialled(text, start=start) or find_addressed(text, start=start)
        turns = turns or find_lettered(text, start=start)
        turns = turns or find_standing(text, start=start) or find_ruled(text, start=start)
        turns = turns or find_forms(text, start=start) or find_taken_down(text, start=start)
        turns = with_post(text, with_described(text, turns, start=start), start=start)
        declared = find_declared(text, start=start)
        turns = declared if len(declared) > 1.2 * len(turns) else turns
    merged: list[Turn] = []
    zones = list(labels)
    for turn in turns:
        last = merged[-1] if merged else None
        goes_on = last is not None and last.speaker == turn.speaker and turn.speaker not in {"Q", "A"}
        goes_on = goes_on and not is_anybody_anew(turn.speaker)
        if last is not None and goes_on and not _answered(text, last, turn):
            begin = last.end + len(text[last.end : turn.start]) - len(text[last.end : turn.start].lstrip())
            if not any(z.start <= begin < z.end for z in labels):
                zones.append(Zone(start=begin, end=turn.start, kind="furniture"))
            merged[-1] = replace(last, end=turn.end)
        else:
            merged.append(turn)
    times = _times(text, start, timed)
    alone = (_CLOCK_ALONE.match(text, mark.offset) for mark in times)
    zones.extend(Zone(start=m.start(), end=m.end(), kind="furniture") for m in alone if m is not None)
    return Speech(turns=tuple(merged), zones=tuple(zones), times=times)


def _answered(text: str, asked: Turn, turn: Turn) -> bool:
    """Whether something without a label stands between two questions of one interviewer."""
    between = text[asked.end : turn.start].strip(" \n*_")
    return asked.question and turn.question and "\n" in between


_OF_SCRIPTS: Final = (
    "ASTON", "SUPER", "CG:", "LOWER THIRD", "SOT", "SYNC", "CLIP", "BITE", "ACTUALITY", "GRAB", "CUT ", "INSERT",
)  # fmt: skip
"""What a script has over a piece of sound."""


def _of_kind(text: str, start: int) -> tuple[Turn, ...]:
    """The turns of kinds of record that are known by a word or a rule; their readers are loaded where it stands."""
    if any(rule in text for rule in (".....", "-----", "=====")):
        from quotecheck.documents.speakers.calls import find_calls

        if turns := find_calls(text, start=start):
            return turns
    if any(word in text for word in _OF_SCRIPTS):
        from quotecheck.documents.speakers.scripts import find_scripts

        return find_scripts(text, start=start)
    return ()


def _of_forum(text: str, start: int) -> tuple[Turn, ...]:
    if not any(word in text for word in ("osted by", "points", " by:", " from:", "Link to this:", "\nby ")):
        return ()
    from quotecheck.documents.speakers.forums import find_forum

    return find_forum(text, start=start)


def _labels_with_times(text: str, start: int) -> list["re.Match[str]"]:
    """Everything that looks like a label with a time, in order."""
    return list(tried(_TIMED, text, (at for at, _ in lines_with(_MINUTES, text, start) if at >= start)))


def _timed(text: str, timed: Sequence["re.Match[str]"]) -> tuple[tuple[Turn, ...], tuple[Zone, ...]]:
    """Turns under labels with a time, and the labels as furniture; nothing if there are fewer than two."""
    found: list[tuple[int, int, str]] = []
    for match in timed:
        name = next(match[f"n{n}"] for n in range(1, 6) if match[f"n{n}"]).strip(" \t,-–*_")
        name = _DAY_BEHIND.sub("", name)
        if name and name_like(name):
            found.append((match.start(), match.end(), name))
    names = {name for _, _, name in found}
    if len(found) < 2 or (len(names) == len(found) and len(found) > 6):
        return (), ()
    return turns_under(text, found), tuple(Zone(start=a, end=b, kind="furniture") for a, b, _ in found)


def _times(text: str, start: int, labels: Sequence["re.Match[str]"]) -> tuple[Mark, ...]:
    """Times that run on through the text; a few clock times in prose are none."""
    marks = [
        Mark(offset=m.start(), value=counted(m[1]))
        for low, high in lines_with(_MINUTES, text, start)
        for m in _ANY_CLOCK.finditer(text, max(low, start), high)
    ]
    timed = [(m.start(), next(m[f"t{n}"] for n in range(1, 6) if m[f"t{n}"])) for m in labels]
    known = {m.offset for m in marks}
    marks.extend(Mark(offset=at, value=counted(said)) for at, said in timed if at not in known)
    marks.sort(key=lambda m: m.offset)
    backward = sum(1 for a, b in pairwise(marks) if b.value < a.value)
    if len(marks) < 3 or backward > 0.1 * len(marks):
        return ()
    return tuple(marks)
