"""Whose words each stretch of a source document is.

The document's own voice lies over everything; turns, quoted speech, quoted replies and forwarded parts lie inside
it, and the innermost voice speaks.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from quotecheck.documents.model import Document, Turn
from quotecheck.documents.reader import Quoted
from quotecheck.documents.speakers.asking import asks_somebody
from quotecheck.sources.model import Voice
from quotecheck.sources.whose.crediting import INITIALS, PRONOUNS, credited_quotations, is_bare
from quotecheck.sources.whose.notes.notebooks import Notebook
from quotecheck.sources.whose.notes.pooled import pooled
from quotecheck.sources.whose.papers.chapters import asides, chapters, responses
from quotecheck.sources.whose.papers.editorial import editors_notes
from quotecheck.sources.whose.papers.forwarded import forwarded, of_their_parts, pasted
from quotecheck.sources.whose.papers.heads import answered_for, asked, asked_between, talks
from quotecheck.sources.whose.papers.inserted import inserted
from quotecheck.sources.whose.papers.introduced import is_caption
from quotecheck.sources.whose.papers.issued import adds
from quotecheck.sources.whose.papers.letters import letter_voices
from quotecheck.sources.whose.papers.logged import entries
from quotecheck.sources.whose.papers.signed import signed_pieces
from quotecheck.sources.whose.roles import role_key
from quotecheck.sources.whose.talks.asides import heckles, postscripts, set_off
from quotecheck.sources.whose.talks.dictated import dictated
from quotecheck.sources.whose.talks.emphasised import emphasised
from quotecheck.sources.whose.talks.introducing import self_named, signs_in
from quotecheck.sources.whose.talks.labels import Names
from quotecheck.sources.whose.talks.readout import is_handed_on, is_read_out
from quotecheck.sources.whose.talks.setin import set_in
from quotecheck.sources.whose.talks.unidentified import Unidentified


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
    turns = list(_turns(document, speaker, notes, names))
    quotations = (
        _told_of_himself(v, turns, document.text) for v in credited_quotations(document, quoted, speaker, notes, names)
    )
    voices = [
        *_own(document, speaker),
        *turns,
        *_zones(document),
        *signed,
        *letter,
        *said,
        *asked_between(document, said),
        *of_their_parts(document, (v for v in quotations if not _within(v, named)), speaker),
        *heckles(document),
        *postscripts(document),
        *talks(document),
        *forwarded(document),
        *pasted(document),
        *adds(document),
        *chapters(document),
        *responses(document),
        *asides(document),
        *emphasised(document),
        *dictated(document),
        *entries(document),
        *(replace(v, speaker=_whose(v.speaker, names)) for v in editors_notes(document)),
        *set_in(document, names),
        *inserted(document),
        *pooled(document),
        *answered_for(document),
        *(set_off(document) if speaker else ()),
    ]
    rank = {"document": 0, "turn": 1, "quotation": 2}
    return tuple(sorted(voices, key=lambda v: (v.start, -v.end, rank[v.kind])))


def _told_of_himself(voice: Voice, turns: Sequence[Voice], text: str) -> Voice:
    """What a witness tells that he said himself is of whom the turn is: its label, *A*, names nobody.

    So is a turn that is one quotation, as clips in a script are: nobody but its label says whose.
    """
    k = bisect_right(turns, voice.start, key=lambda t: t.start) - 1
    if k < 0 or voice.end > turns[k].end or not turns[k].speaker:
        return voice
    if is_handed_on(text[turns[k].start : voice.start]) or (
        k and is_read_out(text[turns[k - 1].start : turns[k - 1].end], text[turns[k].start : voice.start])
    ):
        return replace(voice, speaker=None)
    whole = voice.start <= turns[k].start + 1 and turns[k].end <= voice.end + 1
    seen = (turns[k].speaker or "")[:1].islower()  # a label that says what was seen of somebody: *nurse, front row*
    clip = whole and (voice.speaker is None or is_caption(voice.speaker) or _is_bite(text, turns[k].start))
    opens = voice.start <= turns[k].start + 1
    clip = clip or (opens and (seen or (voice.speaker is None and _is_all_of_line(text, voice.end, turns[k].end))))
    bare = voice.speaker is not None and is_bare(voice.speaker)
    return replace(voice, speaker=turns[k].speaker) if clip or bare else voice


def _is_all_of_line(text: str, end: int, last: int) -> bool:
    """Whether nothing but an aside in brackets stands behind a quotation on its line, and more lines follow in the
    turn: *AH: "They spelled him right." (the paper had it wrong)* of notes."""
    line = text[end:last].partition("\n")[0].strip(' \t"”’*_')
    return "\n" in text[end:last].rstrip() and (not line or (line[0] == "(" and line[-1] == ")"))


def _is_bite(text: str, start: int) -> bool:
    """Whether what stands under a caption of a script begins here: *CUT 2 (Ann Hale, baker)* and the words below."""
    above = text[:start].rstrip(' \t\n"“').rpartition("\n")[2].strip(" \t([")
    return start > 0 and is_caption(above.split(" ")[0].strip(":-–—/") or "-")


def _within(voice: Voice, named: Sequence[Voice]) -> bool:
    """Whether a quotation is one, or the whole of one, that has whose it is on the line under it."""
    k = bisect_right(named, voice.end, key=lambda n: n.start) - 1
    return k >= 0 and voice.start <= named[k].start + 1 and named[k].end - 1 <= voice.end


def _whose(name: str | None, names: Names) -> str | None:
    """A signature by initials as the name that they stand for."""
    return names.of(name) if name is not None and name.isupper() and len(name) < INITIALS else name


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
        mailed = sorted((z for z in document.zones if z.kind == "reply" and z.speaker), key=lambda z: z.start)
        for start, end in asked(document):
            k = bisect_right(mailed, start, key=lambda z: z.start) - 1
            writer = mailed[k].speaker if k >= 0 and end <= mailed[k].end else None  # who mailed the question
            yield Voice(start=start, end=end, kind="turn", speaker=writer, question=True)
    answers = any(mark in document.text for mark in ("?---", "? ---", "? - A. ", "? – A. ", "? — A. "))
    examined = any(role_key(t.speaker or "") in _EXAMINED for t in document.turns)
    court = None
    if answers or examined:
        from quotecheck.sources.whose.talks.witnesses import Witnesses, answered

        court = Witnesses(document.text)
    nobody = Unidentified(document, names)
    answers_alone = all(t.question or t.speaker is None for t in document.turns)
    unmarked = not any(t.question for t in document.turns)
    for turn in document.turns:
        named = self_named(document, turn) or nobody.of(turn.speaker) or names.of(turn.speaker)
        if named is None and answers_alone and speaker and not turn.question:
            questioned = unmarked and asks_somebody(document.text[turn.start : turn.end])
            named = None if questioned else speaker
        writer = signs_in(document, turn)
        named = f"{named}; {writer}" if named and writer else named
        part = role_key(turn.speaker or "")
        heard = None
        if court is not None and part in _EXAMINED:
            heard = (court.asks if part in {"q", "question"} else court.answers)(turn.start)
        named = heard or named
        called = named != turn.speaker and (turn.speaker or "").casefold() in PRONOUNS  # *Sim Tolley ("him")*
        if turn.speaker is not None and is_bare(turn.speaker) and not (turn.question or called or heard):
            named = notes.of(turn.start) or named
        end = notes.head_after(turn.start, _before_heading(document, turn))
        yield Voice(start=turn.start, end=end, kind="turn", speaker=named, question=turn.question)
        for low, high in answered(document.text, turn.start, end) if answers else ():
            if court is not None and (witness := court.answers(low)) is not None:
                yield Voice(start=low, end=high, kind="turn", speaker=witness)


_EXAMINED: Final = frozenset({"q", "a", "question", "answer", "witness"})
"""Labels of who asks and who answers in the record of a court."""


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


_ME: Final = frozenset({"Me", "ME", "me"})
"""Whoever asks in his own notes."""


def _notebook(document: Document) -> Notebook:
    """The sections of notes without labels of their own, but for questions and answers."""
    labelled = any(not (t.question or is_bare(t.speaker or "") or t.speaker in _ME) for t in document.turns)
    text = document.text[: document.turns[0].start] if labelled else document.text
    return Notebook(text, [b for b in document.blocks if b.kind == "heading" and b.end <= len(text)])
