"""Whose the words in marks are that a document quotes: by a label, a head, whoever hands them over or says them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.documents.reader import Quoted
from quotecheck.documents.speakers.parts import is_part
from quotecheck.sources.model import Voice
from quotecheck.sources.whose.notes.listed import in_list, is_no_name
from quotecheck.sources.whose.notes.notebooks import Notebook
from quotecheck.sources.whose.notes.noted import brought_in, says_nobody, tells_of_what
from quotecheck.sources.whose.notes.unnamed import is_described, is_nameless
from quotecheck.sources.whose.papers.heads import answers_set_off
from quotecheck.sources.whose.papers.introduced import (
    introduced_by,
    is_greeting,
    is_numbered,
    is_somebody,
    labelled,
    subject_of_line,
)
from quotecheck.sources.whose.papers.issued import opens_statement
from quotecheck.sources.whose.printednames import without_medium
from quotecheck.sources.whose.roles import FULL_NAME, MEDIA, role_key, titled_first
from quotecheck.sources.whose.talks.asides import of_paragraph
from quotecheck.sources.whose.talks.intold import told_in_turn
from quotecheck.sources.whose.talks.introducing import says_who
from quotecheck.sources.whose.talks.labels import Names
from quotecheck.sources.whose.talks.minuted import handed_on
from quotecheck.sources.whose.talks.requested import requested
from quotecheck.sources.whose.talks.retold import by_title, retold
from quotecheck.sources.whose.talks.runningquotes import running_quotations
from quotecheck.text.kin import CLOSE, UNTITLED
from quotecheck.text.lazily import any_of, lazily
from quotecheck.text.names import NAME_WORD
from quotecheck.text.span import Span

_NOTES: Final = lazily(
    r"\b(?:(?:call|talk|chat|interview) (?:with\b|w/)|notes (?:of|from)\b|notebook\b|typed (?:up|during)\b"
    r"|in (?:quotes|quote marks|quotation marks)\b)|\A\W*(?:phone|call|tel|zoom|visit"
    r"|voice[ -]?(?:mail|note|memo|message)"
    r"|answerphone|vm)\b|\A\W*(?:statement|response|comments?|reply)[ ](?:from|by)\b",
    re.IGNORECASE,
)
"""What the head of a reporter's notes says."""
_NOTED_AS: Final = lazily(
    r"\A(?:Says?|Said|Adds|Added|Thinks|Claims|Reckons|Told|Asked|Asks|Rang|Called|Phoned|Met|Saw"
    r"|Visited|Puts|Put|Passes|Hands|Fetches|Texted|Emailed|Interviewed|Caught|Got|Found|Stopped|Collared|Grabbed|Doorstepped|Messaged|Chased|Reached|Rings"
    r"|Cllrs|Councillors|Messrs|Drs|Profs|MPs)[ ](?=[^\W\d_a-z])"
)
"""What a note leaves out before a verb is not part of a name: *Says Hale told them "..."*."""
_NUMBER: Final = lazily(r"\A\d{1,3}(?:\.\d{1,3})*[.)]?[ ](?=[^\W\d_a-z])")
"""The number of a paragraph before its first words: *7.3 Mr Hale's reply read: "..."*."""
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
_WITH_CLAUSE: Final = lazily(rf"((?:{NAME_WORD})(?: (?:[A-Z]\.|{NAME_WORD}))+),? (?:who|whose|which)\b[^\n]*")
"""A name with what a clause says of its bearer: *Ann Hale who was unwell*."""
_BEFORE: Final = 160
INITIALS: Final = 4
"""Length from which on capitals are no initials."""
_TO_ME: Final = lazily(
    r"(?<!\bhis )(?<!\bher )(?<!\btheir )\b(?:attribut\w+|credit\w*|quot\w+|statement|comment|response)\b"
    r"[^.!?\n]{0,40}\b(?:to|from|by|of) (?:me|us)\b"
    r"|\b(?:use|run|print|quote|carry) (?:any of |all of )?(?:this|the following|these|the below)(?: \w+)?\b"
    r"[^.!?\n]{0,40}:?\s*[\"“]?\Z"
    r"|\bfrom (?:me|us)\b[^.!?\n]{0,60}(?::?\s*|\.\s*\n\s*)[\"“]?\Z|\bquote (?:me|us)\b"
    r"|\b(?:my|our) (?:statement|comment|response|quote|answer)\b",
    re.IGNORECASE,
)
"""A mail that hands over words of its writer's: "Please attribute this to me as general counsel: ..."."""
_ABOVE_IS_MINE: Final = lazily(
    r"\b(?:quot\w+|statement|words|comments?|reaction|response|lines|above)\b[^.!?\n]{0,40}\battribut\w+ to me\b",
    re.IGNORECASE,
)
"""The same behind the words: *The quotation may be attributed to me.*"""


_I_WROTE: Final = lazily(
    r"\b(?:I|We) (?:then |again |also )?(?:wrote|said|told \w+|asked|replied|answered)[:,]? ?[\"“]?\Z"
)
_OWN_CUE: Final = lazily(
    r"[,.!?]?[\"”]?,? (?:said|says|added|adds|asked|replied|wrote)(?: [A-Z]\w{0,5}\.)?(?: [A-Z][\w'’-]+){2}"
)
"""A full name behind a quotation that says whose it is, under whatever note it stands: *"...," said Lt. Ann Hale*."""


class _Crediting:
    """Whose the quotations of one document are, one after the other."""

    def __init__(self, document: Document, author: str | None, notes: Notebook, names: Names) -> None:
        self._document = document
        self._author = author
        self._notes = notes
        self._names = names
        self._answers = [answer for _, answer in answers_set_off(document)]
        self._previous: tuple[int, str | None] = (-1, None)
        self._last: str | None = None
        """The last one whom the notes name."""

    def between(self, span: Span) -> str:
        """What stands between a quotation and the one before it."""
        end = self._previous[0]
        return _MARGIN.sub("\n", self._document.text[end : span.start]) if end >= 0 else "-"

    def of(self, span: Span, speaker: str | None) -> str | None:
        """Whose a quotation is that was credited to ``speaker``; "" for somebody else, who is not named."""
        between = self.between(span)
        goes_on = not between.strip(_BETWEEN) and sum(c in _MARKS for c in between) <= 1  # it was not closed
        named = self._named(span, speaker, self._previous[1] if goes_on else None)
        self._previous = (span.end, named)
        self._last = named if named and " " in named and not is_no_name(named) else self._last
        return named

    def _named(self, span: Span, speaker: str | None, runs_on: str | None) -> str | None:
        document, names, text = self._document, self._names, self._document.text
        label = _ANOTHER if runs_on == _ANOTHER else labelled(text, span.start)
        label = None if label and is_numbered(label) else label
        given = introduced_by(text, span.start) or handed_on(text, span.start)
        given = given or (None if speaker and _says(text, span, speaker) else opens_statement(text, span.start))
        given = given or (self._goes_on(span) if speaker is None else None)
        own = self._is_noted(span) and says_nobody(text, span)
        handed = runs_on or given or label or (None if own else self._brought_in(span, label, alone=True))
        noted = None if _OWN_CUE.match(text, span.end) else self._notes.of(span.start)
        handed = handed or noted or (None if own else self._brought_in(span, label)) or requested(text, span.start)
        named = handed or self._found(span, speaker)
        if named and not (runs_on or given) and is_nameless(text, span.start, named):
            return _ANOTHER
        if named and not (runs_on or given or label) and is_described(text, span.start, names.of(named) or named):
            return _ANOTHER
        named = None if named and not handed and _from_afar(document, span.start, named) else named
        told = retold(document, span, named) if label is None and not handed else None
        if told or (told is not None and " " in (names.of(named) or "")):  # of R nobody knows who that is
            return names.of(told) or _ANOTHER
        free = named is None or (not handed and own)
        named = self._author if free and self._is_noted(span) else named
        if label == _ANOTHER or (named is not None and not handed and self._is_anothers(span, named)):
            return _ANOTHER
        if label is not None and given is None and told_in_turn(document, span.start, label, names):
            return _ANOTHER
        if named is not None and not handed:
            named = None if _under_heading(document, span) else of_paragraph(text, span, named)
        if given is None or named != given:
            named = _written_down(text, span.start, named, self._author or _mailed(document, span.start))
        if handed and _OR_ME.search(text, max(0, span.start - _BEFORE), span.start):
            k = bisect_right(document.turns, span.start, key=lambda t: t.start) - 1
            me = self._author or (document.turns[k].speaker if k >= 0 else None)
            named = f"{handed}; {me}" if me else handed
        return self._in_full(named) if named else None

    def _goes_on(self, span: Span) -> str | None:
        """Who goes on by a pronoun directly behind what he said: *She added: "..."*, *He went on, "..."*."""
        end, named = self._previous
        if end < 0 or not named or ";" in named or span.start - end > _NEXT or self._document.turns:
            return None
        return named if _GOES_ON.fullmatch(self._document.text, end, span.start) is not None else None

    def _brought_in(self, span: Span, label: str | None, *, alone: bool = False) -> str | None:
        """Whom the paragraph of a note brings in before it quotes."""
        if label is not None or not self._apart(span):
            return None
        return brought_in(self._document.text, span, self._names.of, alone=alone)

    def _apart(self, span: Span) -> bool:
        """Whether a quotation stands outside of all turns."""
        k = bisect_right(self._document.turns, span.start, key=lambda t: t.start) - 1
        if k < 0 or span.start >= self._document.turns[k].end:
            return True
        turn, text = self._document.turns[k], self._document.text
        noted = text[turn.start : turn.start + 1] in ('"', "“")  # a label of notes, before a line that quotes
        return noted and "\n" in text[turn.start : span.start]

    def _found(self, span: Span, speaker: str | None) -> str | None:
        """Whom the words around a quotation credit with it, as far as that can be a name."""
        text = self._document.text
        if self._apart(span) and tells_of_what(text, span.start):
            return self._last if in_list(text, span.start) else None
        if speaker and is_no_name(speaker) and in_list(text, span.start):
            return self._last  # "- 14 km to the mill", "- apology accepted?": what an entry is about
        credit: str | None = _NUMBER.sub("", _NOTED_AS.sub("", speaker or ""))
        credit = subject_of_line(text, span.start) if (credit or "").casefold() in _VERBS else credit
        named = None if credit and (is_greeting(credit) or not is_somebody(credit)) else credit
        return says_who(text, span.start, span.end) or named or by_title(self._document, span)

    def _is_noted(self, span: Span) -> bool:
        """Whether a quotation without a name is of a talk with the one whom the document is of."""
        document = self._document
        if not self._author or ";" in self._author or document.turns:
            return False
        answers = any(b.start <= span.start < b.end for b in self._answers)
        return answers or _NOTES.search(document.text, 0, 400) is not None

    def _is_anothers(self, span: Span, named: str) -> bool:
        """Whether a pronoun has given a quotation to somebody whose turn shows that it is another's."""
        document, names = self._document, self._names
        turned = _of_another_turn(document, span.start, named) or _of_whoever_speaks(document, span.start, named, names)
        return turned or told_in_turn(document, span.start, named, names)

    def _in_full(self, named: str) -> str | None:
        """A name without what a note says around it, and for initials the name."""
        full = self._names.of(named) if named.isupper() and named.isalpha() and 1 < len(named) < INITIALS else named
        bare = _NOTED_AS.sub("", full or "")
        bare = _KIN.sub("", bare)
        bare = _holder(bare, self._document.text) or self._names.in_office(bare) or bare
        bare = _behind_what(bare, self._document.text) or titled_first(bare, self._document.text) or bare
        cut = _WITH_NOTE.match(bare) or _WITH_VERB.fullmatch(bare) or _WITH_CLAUSE.fullmatch(bare)
        return without_medium(cut[1] if cut is not None else bare) if bare else None


def _says(text: str, span: Span, speaker: str) -> bool:
    """Whether the line before a quotation says whose it is, with the name: *Ann Hale, chief executive, said:*."""
    line = text[: span.start].rstrip(_BETWEEN).rpartition("\n")[2]
    return line.endswith(":") and " " in speaker and speaker in line


_GOES_ON: Final = lazily(
    r"[.,]?[\"”]?\s+(?:He|She|They)[ ](?:also[ ]|then[ ]|further[ ]|later[ ])?"
    r"(?:added|adds|continued|continues|went on|goes on|concluded|concludes|said|says)(?:[ ]that)?[:,]?[ ]?[\"“]"
)
_NEXT: Final = 40


_KIN: Final = lazily(
    rf"\A(?:[Hh]is |[Hh]er |[Tt]heir )?(?i:{any_of(UNTITLED | CLOSE | {'cousin'})}) "
    r"(?=[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?\Z)"
)
"""What somebody is to another before his name: *Wife Ida*."""


def _holder(said: str, text: str) -> str | None:
    """The one name that a text has behind an office: *The Dean* of *Dean Ann Hale*."""
    office = said.removeprefix("The ").removeprefix("the ")
    if not said or office == said or not is_part(office) or " " in office:
        return None
    found = {
        m[1]
        for m in re.finditer(
            rf"(?<!Deputy )(?<!Vice )(?<!Vice-)\b{office.capitalize()} ({NAME_WORD}(?: {NAME_WORD})+)", text
        )
    }
    return found.pop() if len(found) == 1 else None


_LONG: Final = 3


def _behind_what(said: str, text: str) -> str | None:
    """Who somebody is whom notes call by what he does: *Builder* of *Builder (Rolf Hale) came out*."""
    labels = not said.count(" ") or re.search(rf"(?im)^[ \t]*{re.escape(said)}[ ]?:", text) is not None
    if not said or said.count(" ") > _LONG or not labels:
        return None
    found = {m[1] for m in re.finditer(rf"(?i:\b{re.escape(said)}) \(({NAME_WORD}(?: {NAME_WORD})+)\)", text)}
    return found.pop() if len(found) == 1 else None


def credited_quotations(
    document: Document, quoted: Quoted | None, author: str | None, notes: Notebook, names: Names
) -> Iterator[Voice]:
    """The quotations of a document, each with whose it is."""
    if quoted is None:
        return
    running = list(running_quotations(document.text)) if not document.turns else []
    for span in running:
        named = introduced_by(document.text, span.start) or labelled(document.text, span.start) or notes.of(span.start)
        yield Voice(start=span.start, end=span.end, kind="quotation", speaker=named or author)
    crediting = _Crediting(document, author, notes, names)
    for span, speaker in quoted(document):
        k = bisect_right(running, span.start, key=lambda r: r.start) - 1
        if k >= 0 and span.end <= running[k].end:
            continue
        if document.reader == "csv" and document.turns:
            continue  # the marks are the table's
        runs_on = not crediting.between(span).strip()  # over a broken line
        marked = document.text[max(0, span.start - 1) : span.start] in _MARKS
        if not document.turns and _I_WROTE.search(document.text, max(0, span.start - _BEFORE), span.start):
            continue  # the writer's own words, as all of the letter
        unmarked = (bool(document.turns) or _passed_on(document, span.start)) and not marked and not runs_on
        if 0 <= span.start < span.end <= len(document.text) and not unmarked:
            whose = crediting.of(span, speaker) or None
            yield Voice(start=span.start, end=span.end, kind="quotation", speaker=whose)


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


def is_bare(label: str) -> bool:
    """Whether a label names nobody: *A*, *The Witness*, *Him* of a talk whose head says with whom."""
    return label in {"Q", "A"} or role_key(label) in _BARE


PRONOUNS: Final = frozenset(["him", "her", "he", "she", "them"])
_BARE: Final = PRONOUNS | {"witness", "answer", "question", "speaker", "interviewee"}


def _of_another_turn(document: Document, at: int, named: str) -> bool:
    """Whether the quotation stands in a turn that does not have the name to which it was credited."""
    k = bisect_right(document.turns, at, key=lambda t: t.start) - 1
    if k < 0 or at >= document.turns[k].end or not named[:1].isupper():
        return False
    turn = document.turns[k]
    if _PRONOUN.search(document.text, max(turn.start, at - _BEFORE), at) is None:
        return False
    if is_bare(turn.speaker or ""):
        return False
    last = named.rsplit(maxsplit=1)[-1]
    return last not in document.text[turn.start : turn.end] and last.casefold() not in (turn.speaker or "").casefold()


def _from_afar(document: Document, at: int, named: str) -> bool:
    """Whether a quotation in an examination was given to a name that neither the question nor the answer has."""
    k = bisect_right(document.turns, at, key=lambda t: t.start) - 1
    if k < 0 or at >= document.turns[k].end or document.turns[k].speaker not in {"Q", "A"}:
        return False
    low = document.turns[max(0, k - 1)].start
    return named.rsplit(maxsplit=1)[-1] not in document.text[low : document.turns[k].end]


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
