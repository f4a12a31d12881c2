"""Whose words each stretch of a source document is.

The document's own voice lies over everything; turns, quoted speech, quoted replies and forwarded parts lie inside
it, and the innermost voice speaks.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.documents.model import Document, Turn
from quotecheck.documents.reader import Quoted
from quotecheck.documents.turns import is_questioner
from quotecheck.sources.asides import heckles, of_paragraph, set_off
from quotecheck.sources.heads import asked
from quotecheck.sources.introduced import introduced_by, is_greeting, is_somebody, labelled
from quotecheck.sources.letters import letter_voices
from quotecheck.sources.model import Voice
from quotecheck.sources.notebooks import Notebook
from quotecheck.sources.signed import signed_pieces
from quotecheck.sources.witnesses import Witnesses

_ROLE: Final = re.compile(
    r"(?:the\s+)?(?:(?:deputy|vice|acting|lord|lady|madam|mr|prime|first|interim|former|chief|city|council|committee|company|board)\s+)*"
    r"(?:president|prime minister|minister|mayor|governor|chair(?:man|woman|person)?|speaker|witness"
    r"|secretary|chancellor|leader|"
    r"director|executive|ceo|commissioner|chief|spokes(?:man|woman|person)|senator|premier|ambassador|taoiseach|"
    r"first minister|interviewee|respondent|defendant|claimant|king|queen|pope|a|answer|guest"
    r"|speaker \d+|sp\d+|speaker_\d+)",
    re.IGNORECASE,
)
_TITLES: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "lord",
        "lady",
        "baroness",
        "rev",
        "sen",
        "senator",
        "rep",
        "representative",
        "gov",
        "governor",
        "president",
        "mayor",
        "chair",
        "chairman",
        "chairwoman",
        "minister",
        "secretary",
        "judge",
        "justice",
        "councillor",
        "cllr",
        "captain",
        "col",
        "gen",
        "general",
        "the",
    ]
)
_FULL_NAME = re.compile(
    r"\b[A-Z][\w'’\-]{1,40}+(?:[ \t]+(?:[A-Z]\.|[A-Z][\w'’\-]+|van|von|de|der|den|di|da|la|le|bin|ibn|al"
    r"|O['’]))*[ \t]+[A-Z][\w'’\-]+"
)
_PARTICIPANT = re.compile(
    r"^[ \t*_-]*(?P<label>[A-Za-z][A-Za-z ]{0,30}?)[.)]?[ \t]*[:=][ \t*_]*(?P<name>[A-Z][^\n:]{3,160})$", re.MULTILINE
)
"""A line of a transcript's head that says who a label is: "Q.: Ms Ada Reed, counsel", "In the chair: Lady Farrow"."""
_NAME: Final = (
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lady|Lord)\.? )?[A-Z][\w'’-]+(?: (?:[A-Z]\.|[A-Z][\w'’-]+))+)"
)
_INITIALS: Final = re.compile(
    rf"\b(?P<label>[A-Z]{{1,4}}) ?= ?{_NAME}|{_NAME.replace('name', 'full')} ?\((?P<short>[A-Z]{{2,4}})\)"
)
"""Initials that a head declares: "AT = Ann Tillery, DQ = Dolf Quinn", "Ann Tillery (AT)"."""
_NAMED_IN_HEAD: Final = (
    (
        "q",
        re.compile(
            rf"(?i:examined|interviewed|interview|questions?|questioned) (?i:by|from) {_NAME}"
            rf"|(?i:interviewer|counsel): ?{_NAME.replace('name', 'also')}"
        ),
    ),
    (
        "a",
        re.compile(
            rf"(?i:witness|interviewee|guest|answers? (?:by|from)|evidence of"
            rf"|(?:interview|conversation|call|talk|chat) with|interview):? ?{_NAME}"
        ),
    ),
)
"""Who asks and who answers where a transcript's head says it in running text."""
_NOTES: Final = re.compile(
    r"\b(?:call with|notes (?:of|from)|notebook|typed (?:up|during)|in (?:quotes|quote marks|quotation marks))\b",
    re.IGNORECASE,
)
"""What the head of a reporter's notes says."""
_OR_ME: Final = re.compile(r"\bor (?:to )?me\b", re.IGNORECASE)
_BETWEEN: Final = ' \t\r\n"“”>*_'
_MARKS: Final = frozenset("\"'“”„«»‹›‘’")
_OVER: Final = re.compile(
    r"[#*_ \t]*(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2}?)(?: MP| MSP| MEP)?(?:,| \(| [-–—] )[^\n]*"
    r"\b(?:phone|interview|call|zoom|in person|conversation)\b",
    re.IGNORECASE,
)
"""The first line of questions and answers: "# Ann Hale MP (Lab, Leeds), phone, 15 Oct"."""
_OFFICE_OF: Final = re.compile(r"[ ]*\((?P<name>[A-Z][\w.'’-]*(?:[ ][A-Z][\w.'’-]*)+)\)[ ]*$")
_PRONOUN: Final = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)
_BEFORE: Final = 160
_TO_ME: Final = re.compile(
    r"\b(?:attribut\w+|credit\w*|quot\w+|statement|comment|response)\b[^.!?\n]{0,40}\b(?:to|from|by|of) (?:me|us)\b"
    r"|\bfrom (?:me|us)\b[^.!?\n]{0,60}:?\s*[\"“]?\Z|\bquote (?:me|us)\b"
    r"|\b(?:my|our) (?:statement|comment|response|quote|answer)\b",
    re.IGNORECASE,
)
"""A mail that hands over words of its writer's: "Please attribute this to me as general counsel: ..."."""
_MEDIA: Final = frozenset(
    ["phone", "by phone", "call", "phone call", "email", "text", "zoom", "voicemail", "in person", "tel", "interview"]
)
"""How a reporter spoke to somebody, at the head of a note."""
_WHOLE: Final = 20_000
"""How far into a document names are looked for whose initials are a label."""
_HEADER: Final = 3000
"""How far into a document its participants are looked for, in code points."""


def find_voices(document: Document, speaker: str | None, quoted: Quoted | None = None) -> tuple[Voice, ...]:
    """All voices of a document, sorted by start, outer before inner.

    ``speaker`` is who speaks or signs by the facts (several separated by "; "); ``quoted`` finds credited quotations.
    """
    voices = [
        *_own(document, speaker),
        *_turns(document, speaker),
        *_zones(document),
        *letter_voices(document, speaker),
        *signed_pieces(document),
        *_notebook(document).spoken(),
        *_quotations(document, quoted, speaker),
        *heckles(document),
        *(set_off(document) if speaker else ()),
    ]
    rank = {"document": 0, "turn": 1, "quotation": 2}
    return tuple(sorted(voices, key=lambda v: (v.start, -v.end, rank[v.kind])))


def _own(document: Document, speaker: str | None) -> Iterator[Voice]:
    lead = document.turns[0].start if document.turns else 0
    # In a transcript what stands outside the turns is the transcriber's; a speech with heckles stays its speaker's.
    mine = not document.turns or lead > max(400, 0.4 * len(document.text))
    yield Voice(start=0, end=len(document.text), kind="document", speaker=speaker if mine else None)
    if speaker and mine:
        for block in document.blocks:
            if block.kind == "heading" and block.end > block.start:
                yield Voice(start=block.start, end=block.end, kind="document", speaker=None)


def _turns(document: Document, speaker: str | None) -> Iterator[Voice]:
    if not document.turns and speaker:
        for start, end in asked(document):
            yield Voice(start=start, end=end, kind="turn", speaker=None, question=True)
    names = _Names(document, speaker)
    court = Witnesses(document.text) if any(t.speaker in {"Q", "A"} for t in document.turns) else None
    for turn in document.turns:
        named = names.of(turn.speaker)
        if court is not None and turn.speaker in {"Q", "A"}:
            named = (court.asks if turn.speaker == "Q" else court.answers)(turn.start) or named
        yield Voice(start=turn.start, end=turn.end, kind="turn", speaker=named, question=turn.question)


def _zones(document: Document) -> Iterator[Voice]:
    for zone in document.zones:
        if zone.kind in {"reply", "forwarded"} and zone.end > zone.start:
            yield Voice(start=zone.start, end=zone.end, kind="turn", speaker=zone.speaker)


def _quotations(document: Document, quoted: Quoted | None, author: str | None) -> Iterator[Voice]:
    if quoted is None:
        return
    notes = _notebook(document)
    previous: tuple[int, str | None] = (-1, None)
    for span, speaker in quoted(document):
        unmarked = bool(document.turns) and document.text[max(0, span.start - 1) : span.start] not in _MARKS
        if 0 <= span.start < span.end <= len(document.text) and not unmarked:
            label = labelled(document.text, span.start)
            goes_on = previous[0] >= 0 and not document.text[previous[0] : span.start].strip(_BETWEEN)
            handed = previous[1] if goes_on else None
            handed = handed or introduced_by(document.text, span.start) or label or notes.of(span.start)
            named = handed or (None if speaker and (is_greeting(speaker) or not is_somebody(speaker)) else speaker)
            if (
                named is None
                and author
                and ";" not in author
                and not document.turns
                and _NOTES.search(document.text, 0, 400)
            ):
                named = author  # notes of a talk with somebody
            if label == "" or (named is not None and not handed and _of_another_turn(document, span.start, named)):
                yield Voice(start=span.start, end=span.end, kind="quotation", speaker=None)
                continue
            if named is not None and not handed:
                named = of_paragraph(document.text, span, named)
            named = _written_down(document.text, span.start, named, author)
            if handed and _OR_ME.search(document.text, max(0, span.start - _BEFORE), span.start):
                k = bisect_right(document.turns, span.start, key=lambda t: t.start) - 1
                me = author or (document.turns[k].speaker if k >= 0 else None)
                named = f"{handed}; {me}" if me else handed
            previous = (span.end, named)
            yield Voice(start=span.start, end=span.end, kind="quotation", speaker=named)


def _notebook(document: Document) -> Notebook:
    """The sections of notes without labels of their own, but for questions."""
    return Notebook("" if any(not t.question for t in document.turns) else document.text)


def _is_bare(label: str) -> bool:
    """Whether a label names nobody: *A*, *The Witness*."""
    return label in {"Q", "A"} or _role_key(label) in {"witness", "answer", "question", "speaker", "interviewee"}


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


def _written_down(text: str, at: int, named: str | None, author: str | None) -> str | None:
    """Whose a quotation of a note or a mail is: of whom the reporter rang up, or of the writer who hands it over."""
    before = text[max(0, at - _BEFORE) : at]
    if named is not None and named.casefold() in _MEDIA:
        told = re.search(rf"{re.escape(named)}, +({_FULL_NAME.pattern})", before)
        return told[1] if told else named
    if not author or ";" in author:
        return named
    greeted = named is not None and re.match(rf"\s*{re.escape(named)}\s*[,:]\s*\n", text) is not None
    return author if greeted or _TO_ME.search(before) else named


class _Names:
    """Resolves labels of one document to the fullest name that it knows."""

    def __init__(self, document: Document, speaker: str | None) -> None:
        labels = [t.speaker for t in document.turns if t.speaker]
        self._facts = [n.strip() for n in (speaker or "").split(";") if n.strip()]
        self._known = list(dict.fromkeys([*self._facts, *(n for n in map(_bare, labels) if len(n.split()) > 1)]))
        self._text = document.text[:_HEADER]
        self._whole = document.text[:_WHOLE]
        self._main = _main_role(document.turns) if len(self._facts) == 1 else None
        if self._main is not None and any(_same_surname(self._facts[0], n) for n in labels if not _is_role(n)):
            self._main = None
        self._roles = {**_in_labels(labels), **_participants(document)}
        self._cache: dict[str, str] = {}

    def of(self, label: str | None) -> str | None:
        if label is None or not label.strip():
            return None
        if label not in self._cache:
            self._cache[label] = self._resolve(label)
        return self._cache[label]

    def _resolve(self, label: str) -> str:
        declared = self._roles.get(_role_key(_OFFICE_OF.sub("", label)))
        if declared is not None:
            return declared
        if self._main is not None and label.casefold() == self._main:
            return self._facts[0]
        if _is_role(label) or is_questioner(label):
            return label
        if len(label) == 1 and label.isalpha():
            return self._letter(label) or label
        if label.isupper() and label.isalpha() and 2 <= len(label) <= 3:
            return self._initials(label) or label
        parts = label.split(",")
        if len(parts) > 1 and parts[0].strip().casefold() in _MEDIA:
            label = parts[1].strip()  # "Phone, Ann Hale, guild director"
        bare = _bare(label)
        mixed = next((n for n in self._known if n.casefold() == bare.casefold() and not n.isupper()), None)
        if mixed:
            return mixed
        if len(bare.split()) > 1:
            return self._printed(bare) or bare
        fuller = {n.casefold(): n for n in self._known if _same_surname(n, bare) and len(n.split()) > 1}
        if not fuller:
            fuller = {n.casefold(): n for n in self._in_text(bare)}
        return next(iter(fuller.values())) if len(fuller) == 1 else label

    def _letter(self, label: str) -> str | None:
        """The one name in quotation marks of the head that begins with a label's letter: *R* of ("Ruth" in print)."""
        found = set(re.findall(rf"[\"“‘']({label}[\w'’-]+)[\"”’']", self._text))
        return str(found.pop()) if len(found) == 1 else None

    def _initials(self, label: str) -> str | None:
        """The one name of the document that has these initials: *GH* under **Glenn Hale**, *captain*."""
        found: dict[str, str] = {}
        for match in _FULL_NAME.finditer(self._whole):
            words = [w for w in match.group().split() if w.strip(".").casefold() not in _TITLES]
            if "".join(w[0] for w in words) == label:
                name = " ".join(w.capitalize() if w.isupper() and len(w) > 2 else w for w in words)
                found.setdefault(name.casefold(), name)
        return next(iter(found.values())) if len(found) == 1 else None

    def _printed(self, bare: str) -> str | None:
        """A name in capitals as the document's head prints it in running text."""
        if not bare.isupper():
            return None
        found = re.search(re.escape(bare), self._text, re.IGNORECASE)
        while found and found.group().isupper():
            found = re.compile(re.escape(bare), re.IGNORECASE).search(self._text, found.end())
        return found.group() if found else None

    def _in_text(self, surname: str) -> Iterator[str]:
        for match in _FULL_NAME.finditer(self._text):
            words = match.group().split()
            at = next((i for i, w in enumerate(words) if w.casefold() == surname.casefold()), 0)
            kept = [w for w in words[: at + 1] if w.strip(".").casefold() not in _TITLES]
            if at and len(kept) > 1:
                yield " ".join(kept[-3:])


def _in_labels(labels: Sequence[str]) -> dict[str, str]:
    """Office -> name, from labels that have both: "COMMISSIONER (S. HARISH RAO)"."""
    found: dict[str, str] = {}
    for label in labels:
        named = _OFFICE_OF.search(label)
        if named is not None and _is_role(label[: named.start()]):
            name = " ".join(
                w.capitalize() if w.isupper() and len(w.strip(".")) > 1 else w for w in named["name"].split()
            )
            found.setdefault(_role_key(label[: named.start()]), name)
    return found


def _participants(document: Document) -> dict[str, str]:
    """Label -> name, from the lines before the first turn that declare who speaks under which label."""
    if not document.turns:
        return {}
    labels = {_role_key(t.speaker) for t in document.turns if t.speaker}
    found: dict[str, str] = {}
    for match in _PARTICIPANT.finditer(document.text[: min(document.turns[0].start, _HEADER)]):
        key = _role_key(match["label"])
        name = re.split(r"[,;(]", match["name"])[0].strip(" .*_")
        if key in labels and len(name.split()) > 1:
            found.setdefault(key, name)
    head = document.text[: min(document.turns[0].start, _HEADER)]
    for match in _INITIALS.finditer(head):
        found.setdefault(_role_key(match["short"] or match["label"]), match["name"] or match["full"])
    for key, pattern in _NAMED_IN_HEAD:
        named = pattern.search(head)
        if key in labels and named:
            found.setdefault(key, named["name"] or named.groupdict().get("also") or "")
    over = _OVER.match(head)
    if "a" in labels and over is not None:
        found.setdefault("a", over["name"])
    return found


def _role_key(label: str) -> str:
    """A label without articles and points: "THE CHAIR", "In the chair" and "Chair." are one."""
    words = re.findall(r"[a-z0-9]+", label.casefold())
    key = " ".join(w for w in words if w not in {"the", "in", "by", "for"})
    return {"chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "questions": "q", "answers": "a"}.get(
        key, key
    )


def _bare(label: str) -> str:
    """A label without its constituency, party and titles."""
    words = re.sub(r"\([^()]*\)", " ", label).split(",")[0].split()
    while len(words) > 1 and words[0].strip(".").casefold() in _TITLES:
        words = words[1:]
    return " ".join(words)


def _is_role(label: str) -> bool:
    return _ROLE.fullmatch(label.strip(" .")) is not None


def _same_surname(a: str, b: str) -> bool:
    one, two = _bare(a).split(), _bare(b).split()
    return bool(one and two) and one[-1].casefold() == two[-1].casefold()


def _main_role(turns: Sequence[Turn]) -> str | None:
    """The role label with the most words, if it has more than every other label that does not ask."""
    sizes: Counter[str] = Counter()
    for turn in turns:
        if turn.speaker and not turn.question:
            sizes[turn.speaker.casefold()] += turn.end - turn.start
    if not sizes:
        return None
    label, _ = sizes.most_common(1)[0]
    return label if _is_role(label) else None
