"""Whose words each stretch of a source document is.

The document's own voice lies over everything; turns, quoted speech, quoted replies and forwarded parts lie inside
it, and the innermost voice speaks.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from quotecheck.documents.model import Document, Turn
from quotecheck.documents.reader import Quoted
from quotecheck.sources.asides import heckles, of_paragraph, postscripts, set_off
from quotecheck.sources.heads import answered_for, answers_set_off, asked, asked_between, talks
from quotecheck.sources.introduced import introduced_by, is_greeting, is_somebody, labelled, subject_of_line
from quotecheck.sources.introducing import says_who, self_named
from quotecheck.sources.labels import Names
from quotecheck.sources.letters import letter_voices
from quotecheck.sources.model import Voice
from quotecheck.sources.notebooks import Notebook
from quotecheck.sources.printednames import without_medium
from quotecheck.sources.retold import by_title, retold
from quotecheck.sources.roles import FULL_NAME, MEDIA, role_key
from quotecheck.sources.runningquotes import running_quotations
from quotecheck.sources.signed import signed_pieces
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD
from quotecheck.text.span import Span

_NOTES: Final = lazily(
    r"\b(?:(?:call|talk|chat|interview) (?:with\b|w/)|notes (?:of|from)\b|notebook\b|typed (?:up|during)\b"
    r"|in (?:quotes|quote marks|quotation marks)\b)|\A\W*(?:phone|call|tel|zoom|visit)\b",
    re.IGNORECASE,
)
"""What the head of a reporter's notes says."""
_NOTED_AS: Final = lazily(
    r"\A(?:Says?|Said|Adds|Added|Thinks|Claims|Reckons|Told|Asked|Asks|Rang|Called|Phoned|Met|Saw"
    r"|Visited|Texted|Emailed|Interviewed|Cllrs|Councillors|Messrs|Drs|Profs|MPs)[ ](?=[^\W\d_a-z])"
)
"""What a note leaves out before a verb is not part of a name: *Says Hale told them "..."*."""
_VERBS: Final = frozenset(["says", "said", "adds", "added", "asks", "asked", "replies", "shouts", "thinks"])
_OR_ME: Final = lazily(r"\bor (?:to )?me\b", re.IGNORECASE)
_ANOTHER: Final = ""
"""In place of a name: somebody else, who is not named."""
_MARGIN: Final = lazily(r"\n[ ]?\d{1,2}[ ]{2,}")
"""The number of a line in a margin."""
_BETWEEN: Final = ' \t\r\n"“”>*_'
_MARKS: Final = frozenset("\"'“”„«»‹›‘’")
_PRONOUN: Final = lazily(r"\b(?:he|she|they)\b", re.IGNORECASE)
_WITH_NOTE: Final = lazily(rf"({FULL_NAME.pattern}) [a-z][^,;]*\d")
"""A name with what its bearer does, as notes have it: *Ann Hale spks 20 min*."""
_WITH_VERB: Final = lazily(
    rf"((?!(?:No|My|Our|The|His|Her|An?|One)\b)[A-Z][\w'’-]*\.? {NAME_WORD})(?: (?:[a-z]{{2,}}(?:s|ed)|then|again))+"
)
"""A name with what a note says that its bearer does: *Cllr Hale opens*."""
_BEFORE: Final = 160
_INITIALS: Final = 4
"""Length from which on capitals are no initials."""
_TO_ME: Final = lazily(
    r"\b(?:attribut\w+|credit\w*|quot\w+|statement|comment|response)\b[^.!?\n]{0,40}\b(?:to|from|by|of) (?:me|us)\b"
    r"|\b(?:use|run|print|quote|carry) (?:this|the following|these)(?: \w+)?\b[^.!?\n]{0,40}:?\s*[\"“]?\Z"
    r"|\bfrom (?:me|us)\b[^.!?\n]{0,60}:?\s*[\"“]?\Z|\bquote (?:me|us)\b"
    r"|\b(?:my|our) (?:statement|comment|response|quote|answer)\b",
    re.IGNORECASE,
)
"""A mail that hands over words of its writer's: "Please attribute this to me as general counsel: ..."."""
_ABOVE_IS_MINE: Final = lazily(
    r"\b(?:quot\w+|statement|words|comments?|reaction|response|lines|above)\b[^.!?\n]{0,40}\battribut\w+ to me\b",
    re.IGNORECASE,
)
"""The same behind the words: *The quotation may be attributed to me.*"""


def find_voices(document: Document, speaker: str | None, quoted: Quoted | None = None) -> tuple[Voice, ...]:
    """All voices of a document, sorted by start, outer before inner.

    ``speaker`` is who speaks or signs by the facts (several separated by "; "); ``quoted`` finds credited quotations.
    """
    notes = _notebook(document)
    names = Names(document, speaker)
    signed = [replace(v, speaker=_whose(v.speaker, names)) for v in signed_pieces(document)]
    letter = [v for v in letter_voices(document, speaker) if notes.of(v.start) is None] if not signed else []
    said = [] if any(not t.question and t.start < notes.end for t in document.turns) else list(notes.spoken())
    named = sorted((v for v in signed if v.kind == "quotation"), key=lambda v: v.start)
    voices = [
        *_own(document, speaker),
        *_turns(document, speaker, notes, names),
        *_zones(document),
        *signed,
        *letter,
        *said,
        *asked_between(document, said),
        *(v for v in _quotations(document, quoted, speaker, notes, names) if not _within(v, named)),
        *heckles(document),
        *postscripts(document),
        *talks(document),
        *answered_for(document),
        *(set_off(document) if speaker else ()),
    ]
    rank = {"document": 0, "turn": 1, "quotation": 2}
    return tuple(sorted(voices, key=lambda v: (v.start, -v.end, rank[v.kind])))


def _within(voice: Voice, named: Sequence[Voice]) -> bool:
    """Whether a quotation is one, or the whole of one, that has whose it is on the line under it."""
    k = bisect_right(named, voice.end, key=lambda n: n.start) - 1
    return k >= 0 and voice.start <= named[k].start + 1 and named[k].end - 1 <= voice.end


def _whose(name: str | None, names: Names) -> str | None:
    """A signature by initials as the name that they stand for."""
    return names.of(name) if name is not None and name.isupper() and len(name) < _INITIALS else name


def _own(document: Document, speaker: str | None) -> Iterator[Voice]:
    lead = document.turns[0].start if document.turns else 0
    # In a transcript what stands outside the turns is the transcriber's; a speech with heckles stays its speaker's.
    mine = not document.turns or lead > max(400, 0.4 * len(document.text))
    yield Voice(start=0, end=len(document.text), kind="document", speaker=speaker if mine else None)
    if speaker and mine:
        for block in document.blocks:
            if block.kind == "heading" and block.end > block.start:
                yield Voice(start=block.start, end=block.end, kind="document", speaker=None)


def _turns(document: Document, speaker: str | None, notes: Notebook, names: Names) -> Iterator[Voice]:
    if not document.turns and speaker:
        for start, end in asked(document):
            yield Voice(start=start, end=end, kind="turn", speaker=None, question=True)
    answers = "?---" in document.text or "? ---" in document.text
    examined = any(t.speaker in {"Q", "A"} or role_key(t.speaker or "") == "witness" for t in document.turns)
    court = None
    if answers or examined:
        from quotecheck.sources.witnesses import Witnesses, answered

        court = Witnesses(document.text)
    for turn in document.turns:
        named = self_named(document, turn) or names.of(turn.speaker)
        if court is not None and turn.speaker in {"Q", "A"}:
            named = (court.asks if turn.speaker == "Q" else court.answers)(turn.start) or named
        if court is not None and role_key(turn.speaker or "") == "witness":
            named = court.answers(turn.start) or named
        if turn.speaker is not None and _is_bare(turn.speaker) and not turn.question:
            named = notes.of(turn.start) or named
        end = notes.head_after(turn.start, _before_heading(document, turn))
        yield Voice(start=turn.start, end=end, kind="turn", speaker=named, question=turn.question)
        for low, high in answered(document.text, turn.start, end) if answers else ():
            if court is not None and (witness := court.answers(low)) is not None:
                yield Voice(start=low, end=high, kind="turn", speaker=witness)


def _before_heading(document: Document, turn: Turn) -> int:
    """Where a turn ends: at its end, or before a heading that stands in it."""
    blocks = document.blocks
    k = bisect_left(blocks, turn.start, key=lambda b: b.start)
    while k < len(blocks) and blocks[k].start < turn.end:
        if blocks[k].kind == "heading" and blocks[k].start > turn.start:
            return blocks[k].start
        k += 1
    return turn.end


def _zones(document: Document) -> Iterator[Voice]:
    for zone in document.zones:
        if zone.kind in {"reply", "forwarded"} and zone.end > zone.start:
            yield Voice(start=zone.start, end=zone.end, kind="turn", speaker=zone.speaker)


def _quotations(
    document: Document, quoted: Quoted | None, author: str | None, notes: Notebook, names: Names
) -> Iterator[Voice]:
    if quoted is None:
        return
    previous: tuple[int, str | None] = (-1, None)
    answers = [answer for _, answer in answers_set_off(document)]
    running = list(running_quotations(document.text)) if not document.turns else []
    for span in running:
        named = introduced_by(document.text, span.start) or labelled(document.text, span.start) or notes.of(span.start)
        yield Voice(start=span.start, end=span.end, kind="quotation", speaker=named or author)
    for span, speaker in quoted(document):
        k = bisect_right(running, span.start, key=lambda r: r.start) - 1
        if k >= 0 and span.end <= running[k].end:
            continue
        between = _MARGIN.sub("\n", document.text[previous[0] : span.start]) if previous[0] >= 0 else "-"
        runs_on = not between.strip()  # over a broken line
        marked = document.text[max(0, span.start - 1) : span.start] in _MARKS
        unmarked = (bool(document.turns) or _passed_on(document, span.start)) and not marked and not runs_on
        if document.reader == "csv" and document.turns:
            continue  # the marks are the table's
        if 0 <= span.start < span.end <= len(document.text) and not unmarked:
            goes_on = not between.strip(_BETWEEN) and sum(c in _MARKS for c in between) <= 1  # it was not closed
            label = _ANOTHER if goes_on and previous[1] == _ANOTHER else labelled(document.text, span.start)
            handed = previous[1] if goes_on else None
            given = introduced_by(document.text, span.start)
            handed = handed or given or label or notes.of(span.start)
            credit: str | None = _NOTED_AS.sub("", speaker or "")
            credit = subject_of_line(document.text, span.start) if (credit or "").casefold() in _VERBS else credit
            named = handed or (None if credit and (is_greeting(credit) or not is_somebody(credit)) else credit)
            named = named or says_who(document.text, span.start, span.end)
            named = named or by_title(document, span)
            told = retold(document, span, named) if label is None and not handed else None
            if told or (told is not None and " " in (names.of(named) or "")):  # of R nobody knows who that is
                previous = (span.end, names.of(told) or _ANOTHER)
                yield Voice(start=span.start, end=span.end, kind="quotation", speaker=names.of(told))
                continue
            if (
                named is None
                and author
                and ";" not in author
                and not document.turns
                and (_NOTES.search(document.text, 0, 400) or any(b.start <= span.start < b.end for b in answers))
            ):
                named = author  # notes of a talk with somebody
            if label == _ANOTHER or (
                named is not None
                and not handed
                and (
                    _of_another_turn(document, span.start, named)
                    or _of_whoever_speaks(document, span.start, named, names)
                )
            ):
                previous = (span.end, _ANOTHER)
                yield Voice(start=span.start, end=span.end, kind="quotation", speaker=None)
                continue
            if named is not None and not handed:
                named = None if _under_heading(document, span) else of_paragraph(document.text, span, named)
            if given is None or named != given:
                named = _written_down(document.text, span.start, named, author or _mailed(document, span.start))
            if handed and _OR_ME.search(document.text, max(0, span.start - _BEFORE), span.start):
                k = bisect_right(document.turns, span.start, key=lambda t: t.start) - 1
                me = author or (document.turns[k].speaker if k >= 0 else None)
                named = f"{handed}; {me}" if me else handed
            if named and named.isupper() and named.isalpha() and 1 < len(named) < _INITIALS:
                named = names.of(named)
            named = _NOTED_AS.sub("", named) if named else None
            cut = (_WITH_NOTE.match(named) or _WITH_VERB.fullmatch(named)) if named else None
            named = without_medium(cut[1] if cut is not None else named) if named else None
            previous = (span.end, named)
            yield Voice(start=span.start, end=span.end, kind="quotation", speaker=named)


def _passed_on(document: Document, at: int) -> bool:
    """Whether a place stands in a mail under a mail."""
    return any(z.kind in {"reply", "forwarded"} and z.start <= at < z.end for z in document.zones)


def _mailed(document: Document, at: int) -> str | None:
    """Whose mail a place stands in, where several were copied into one file."""
    k = bisect_right(document.turns, at, key=lambda t: t.start) - 1
    turn = document.turns[k] if k >= 0 and at < document.turns[k].end else None
    header = document.text[max(0, turn.start - 400) : turn.start] if turn is not None else ""
    return turn.speaker if turn is not None and re.search(r"^From:", header, re.MULTILINE) else None


def _under_heading(document: Document, span: Span) -> bool:
    """Whether a quotation is a paragraph of its own under a heading: what stands above that does not credit it."""
    k = bisect_right(document.blocks, span.start, key=lambda b: b.start) - 1
    if k < 1 or document.blocks[k - 1].kind != "heading":
        return False
    block = document.blocks[k]
    return not (document.text[block.start : span.start] + document.text[span.end : block.end]).strip(_BETWEEN)


def _notebook(document: Document) -> Notebook:
    """The sections of notes without labels of their own, but for questions and answers."""
    labelled = any(not t.question and not _is_bare(t.speaker or "") for t in document.turns)
    text = document.text[: document.turns[0].start] if labelled else document.text
    return Notebook(text, [b for b in document.blocks if b.kind == "heading" and b.end <= len(text)])


def _is_bare(label: str) -> bool:
    """Whether a label names nobody: *A*, *The Witness*."""
    return label in {"Q", "A"} or role_key(label) in {"witness", "answer", "question", "speaker", "interviewee"}


def _of_another_turn(document: Document, at: int, named: str) -> bool:
    """Whether the quotation stands in a turn that does not have the name to which it was credited."""
    k = bisect_right(document.turns, at, key=lambda t: t.start) - 1
    if k < 0 or at >= document.turns[k].end or not named[:1].isupper():
        return False
    turn = document.turns[k]
    if _PRONOUN.search(document.text, max(turn.start, at - _BEFORE), at) is None:
        return False
    if _is_bare(turn.speaker or ""):
        return False
    last = named.rsplit(maxsplit=1)[-1]
    return last not in document.text[turn.start : turn.end] and last.casefold() not in (turn.speaker or "").casefold()


def _of_whoever_speaks(document: Document, at: int, named: str, names: Names) -> bool:
    """Whether a quotation was given to the one in whose turn it stands by *he* or *she*: nobody calls himself that."""
    k = bisect_right(document.turns, at, key=lambda t: t.start) - 1
    if k < 0 or at >= document.turns[k].end:
        return False
    turn = document.turns[k]
    speaker = names.of(turn.speaker) or ""
    before = document.text[max(turn.start, at - _BEFORE) : at]
    surname = named.rsplit(maxsplit=1)[-1].casefold()
    return (
        bool(speaker)
        and speaker.rsplit(maxsplit=1)[-1].casefold() == surname
        and surname not in before.casefold()
        and _PRONOUN.search(before) is not None
        and _ME.search(before) is None
    )


_ME: Final = lazily(r"\bI (?:said|told|asked|wrote|replied|answered)\b")


def _written_down(text: str, at: int, named: str | None, author: str | None) -> str | None:
    """Whose a quotation of a note or a mail is: of whom the reporter rang up, or of the writer who hands it over."""
    before = text[max(0, at - _BEFORE) : at]
    if named is not None and named.casefold() in MEDIA:
        told = re.search(rf"{re.escape(named)}, +({FULL_NAME.pattern})", before)
        return told[1] if told else named
    if not author or ";" in author:
        return named
    greeted = named is not None and re.match(rf"\s*{re.escape(named)}\s*[,:]\s*\n", text) is not None
    handed = _TO_ME.search(before) or (named is None and _ABOVE_IS_MINE.search(text, at) is not None)
    return author if greeted or handed else named
