"""Whose words a matched stretch is, and what the speaker's own quoting of others makes of it."""

import re
from bisect import bisect_left, bisect_right
from typing import Final

from quotecheck.evidence.model import Signal
from quotecheck.evidence.view import SourceView
from quotecheck.evidence.voices.authors import authored, heads, is_kind_of_document, owner_of
from quotecheck.evidence.voices.bodies import issued_by_another, speaks_for
from quotecheck.evidence.voices.calledup import is_called_up
from quotecheck.evidence.voices.houses import is_house
from quotecheck.evidence.voices.labels import is_bare_label, is_bench, is_no_name
from quotecheck.evidence.voices.names import parse_name
from quotecheck.evidence.voices.speakers import SpeakerMatch, is_group, match_speaker, same_name
from quotecheck.evidence.wording.locate import Place
from quotecheck.sources.model import SourceDocument, Spoken, Voice
from quotecheck.sources.whose.papers.chapters import NOTE
from quotecheck.sources.whose.printednames import without_medium
from quotecheck.sources.whose.roles import is_role
from quotecheck.text.lazily import lazily
from quotecheck.text.marks import PAIRED

_OPENING: Final = frozenset(['"', "\u201c", "\u2018", "'"])
_CLOSING: Final = frozenset(['"', "\u201d", "\u2019", "'"])
_AUTHORS: Final = frozenset({"authors", "report", "researchers", "team"})
_OF_A_PAPER: Final = frozenset(
    f"{the}{who}"
    for the in ("the ", "its ", "the paper's ", "the study's ", "the paper’s ", "the study’s ", "")
    for who in ("authors", "researchers", "scientists", "team", "research team", "study", "paper", "study authors")
)
_PARTS_OF_A_PAPER: Final = lazily(
    r"(?m)^[ \t#*_\d.]{0,8}(?:Abstract|Introduction|Background|Methods?"
    r"|Materials and methods|Results|Findings|Discussion"
    r"|Conclusions?|Limitations|References|Acknowledge?ments|ABSTRACT|INTRODUCTION|METHODS|RESULTS|DISCUSSION|CONCLUSIONS?)"
    r"[ \t*_.:]{0,4}$"
)
_MAILS: Final = frozenset({"email", "e-mail", "mail", "message"})
_RECENT: Final = 200
"""Words back in which what a speaker quotes back was said."""


def speaking(place: Place) -> tuple[Voice | None, str | None]:
    """The voice of the matched words; and who they are, in words, if two voices speak them ("A and B"), else None."""
    view = place.view
    start, end = view.starts[place.first], view.ends[place.last - 1]
    first = view.voice(start, view.ends[place.first])
    last = view.voice(view.starts[place.last - 1], end)
    whole = view.voice(start, end)
    if first == last or first is None or last is None:
        return whole or first, None
    if whole is not None and _frame_is_printed(place, whole):
        return whole, None
    if first.speaker is not None and first.speaker == last.speaker:
        voices = [view.voice(view.starts[k], view.ends[k]) for k in range(place.first, place.last)]
        resumed = any(t.s is not None and t.q is None for t in place.steps)
        turns = first.kind == last.kind == "turn"
        if not turns or resumed or {v.speaker for v in voices if v is not None} <= {first.speaker}:
            return whole if whole is not None and whole.speaker == first.speaker else first, None
    kinds = {first.kind, last.kind}
    if (
        "document" in kinds
        and "turn" not in kinds
        and whole is not None
        and (whole.kind != "document" or whole.speaker)
    ):
        return whole, None
    return first, f"{first.speaker or 'one voice'} and {last.speaker or 'another voice'}"


def _frame_is_printed(place: Place, whole: Voice) -> bool:
    """Whether words between inner quotations are printed too: then the outer voice speaks."""
    view = place.view
    return any(
        t.q is not None and t.s is not None and view.voice(view.starts[t.s], view.ends[t.s]) == whole
        for t in place.steps
    )


def matches(credited: tuple[str, ...], source: SourceDocument, voice: Voice | None) -> SpeakerMatch:
    """The credited names against the voice that speaks in a source; *Hale's post* is Hale's."""
    credited = (*credited, *(owner for c in credited if (owner := without_medium(c)) != c))
    credited = (*credited, *(owner for c in credited if (owner := owner_of(c))))
    own = voice is None or voice.kind == "document"
    marked = voice.speaker if voice is not None else None
    turned = _of_turn(credited, source, voice) if voice is not None and voice.kind == "turn" else None
    if turned is not None:
        return turned
    if (
        own
        and not marked
        and source.document.facts.byline
        and any(same_name(c, source.document.facts.byline) for c in credited)
    ):
        return "same"  # a document's own words are its author's
    if own and not marked and _is_paper(source) and any(c.casefold() in _OF_A_PAPER for c in credited):
        return "same"
    if own and credited and (not marked or _is_a_body(credited)) and _is_theirs(credited, source):
        return "same"
    if voice is not None and _stands_alone(source, voice) and heads(credited, source):
        return "same"
    mailed = voice is not None and voice.kind == "turn" and _ends_in(credited, _MAILS)
    signed = voice is not None and voice.kind == "turn" and not source.document.turns  # a part that somebody signs
    if signed and _ends_in(credited, _AUTHORS) and authored(credited, source):
        return "same"
    handed = voice is not None and voice.kind == "quotation" and is_house(marked or "") and marked is not None
    if handed and credited and all(c.casefold() in _HANDED for c in credited):
        return "same"  # "the statement", of words that a mail hands over for a council
    if (own or mailed or signed) and any(is_kind_of_document(c, source) for c in credited):
        return "same"  # "the letter said", of what its signatory writes
    found = match_speaker(credited, marked, title=source.title, source_id=source.id, own_voice=own or signed)
    if found == "other" and marked and _for_somebody(credited, marked):
        return "open"
    if found in {"other", "unknown"} and speaks_for(credited, source, voice):
        return "same"
    if found == "unknown" and (
        issued_by_another(credited, source, voice) or (own and not marked and _answers_elsewhere(credited, source))
    ):
        return "other"
    if (
        found == "unknown"
        and voice is not None
        and marked
        and is_bare_label(marked)
        and _labelled(credited[:1], source)
    ):
        return "other"
    if (
        found == "other"
        and voice is not None
        and marked
        and is_no_name(marked)
        and _named_before(credited, source, voice)
    ):
        return "unknown"
    return found


def _of_turn(credited: tuple[str, ...], source: SourceDocument, voice: Voice) -> SpeakerMatch | None:
    """The same for what a turn's label, or its first words, say beyond its speaker's name; None where they do not."""
    if voice.speaker and labelled_otherwise(credited, source, voice.speaker):
        return "other"
    shown = is_bench(voice.speaker or "", credited) or _is_label(credited, source, voice)
    return "same" if shown or is_called_up(credited, source, voice) else None


def _is_a_body(credited: tuple[str, ...]) -> bool:
    """Whether an article credits nobody by name, but a body, for which an officer signs: *the league*."""
    names = [parse_name(c) for c in credited]
    return all(n.organisation and not n.titles and not n.deputy for n in names)


def _is_theirs(credited: tuple[str, ...], source: SourceDocument) -> bool:
    """Whether all of a document that marks nobody is of one of the credited."""
    signed = any(is_group(c) and _is_of_them(c, source.text) for c in credited)
    return signed or authored(credited, source) or _recorded(credited, source)


_UNDERSIGNED: Final = lazily(r"\b[Ww]e,? the undersigned\b(?P<who>[^.\n]{0,120})")


def _is_of_them(credited: str, text: str) -> bool:
    """Whether a paper is of several by what they call themselves: *We, the undersigned ministers*."""
    found = _UNDERSIGNED.search(text)
    return found is not None and credited.casefold().split()[-1] in found["who"].casefold().split()


_SPOKESMAN: Final = lazily(r"(?i)(?:the |an? )?spokes(?:man|woman|person|people)")


def _for_somebody(credited: tuple[str, ...], marked: str) -> bool:
    """Whether an article credits a spokesman without saying whose, and a source has one, or a house, say it."""
    alone = bool(credited) and all(_SPOKESMAN.fullmatch(c) is not None for c in credited)
    return alone and (_SPOKESMAN.match(marked) is not None or is_house(marked))


_HANDED: Final = frozenset(
    f"{the} {what}"
    for the in ("the", "its", "a", "that")
    for what in ("statement", "reply", "response", "email", "release")
)


_RUN: Final = lazily(r"[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)*")
"""A run of words in capitals."""
_STREETS: Final = frozenset(
    {"St", "Rd", "Ave", "Terr", "Terrace", "Street", "Road", "Avenue", "Lane", "Square", "Place"}
)
_BEFORE: Final = 200
"""Characters before a quotation in which whoever speaks is named."""


def _named_before(credited: tuple[str, ...], source: SourceDocument, voice: Voice) -> bool:
    """Whether one of the credited is named in the lines of a document that lead to a quotation."""
    lines = source.text[max(0, voice.start - _BEFORE) : voice.start].split("\n\n")[-1]
    for m in reversed(list(_RUN.finditer(lines))):
        if any(same_name(c, m[0]) for c in credited if parse_name(c).last):
            return True
        if " " in m[0] and m[0] not in (voice.speaker or "") and m[0].split()[-1] not in _STREETS:
            return False  # somebody else is named since
    return False


def _is_paper(source: SourceDocument) -> bool:
    """Whether a document is a scientific paper by its headings."""
    return len({m.group().strip(" \t#*_.:0123456789").casefold() for m in _PARTS_OF_A_PAPER.finditer(source.text)}) > 1


def _is_label(credited: tuple[str, ...], source: SourceDocument, voice: Voice) -> bool:
    """Whether an article credits words as their record labels them, *the court* of *COURT:*, whoever that is."""
    turns = source.document.turns
    k = bisect_right(turns, voice.start, key=lambda t: t.start) - 1
    label = (turns[k].speaker or "").strip(" .").casefold() if k >= 0 and turns[k].start == voice.start else ""
    office, named, _ = label.partition(" (")  # "The Deputy Speaker (Hon. Hale)"
    label = office if named and is_role(office) else label
    same = label.removeprefix("the ") in _OFFICES or bool(named)
    return same and any(c.casefold().removeprefix("the ") == label.removeprefix("the ") for c in credited)


_OFFICES: Final = frozenset(
    ["court", "bench", "tribunal", "caller", "operator", "dispatcher", "magistrate", "judge", "coroner"]
)


def _ends_in(credited: tuple[str, ...], kinds: frozenset[str]) -> bool:
    """Whether one of those credited is of a kind by its last word: *the hospital's email*."""
    return any(word in kinds for c in credited for word in c.casefold().split()[-1:])


def _recorded(credited: tuple[str, ...], source: SourceDocument) -> bool:
    """Whether a recording's subtitles, without any label, are called after one of the credited: *hale_steps.srt*."""
    if source.document.reader != "subtitles" or any(v.speaker for v in source.voices if v.kind == "turn"):
        return False
    name = set(re.findall(r"[^\W\d_]+", source.id.casefold()))
    called = {w for c in credited for w in (parse_name(c).last, *parse_name(c).given[:1])}
    return any(len(w) > _SHORT and w in name for w in called)


_SHORT: Final = 3


def _labelled(credited: tuple[str, ...], source: SourceDocument) -> bool:
    """Whether a record labels the words of one of the credited by name, and so these are not his."""
    turns = {v.speaker for v in source.voices if v.kind == "turn" and v.speaker}
    return any(same_name(c, name) for c in credited for name in turns)


def _answers_elsewhere(credited: tuple[str, ...], source: SourceDocument) -> bool:
    """Whether a record without speaker labels has a part of one of the credited: what stands outside is not his."""
    if source.document.turns:
        return False
    turns = {v.speaker for v in source.voices if v.kind == "turn" and v.speaker}
    return any(parse_name(c).given and same_name(c, name) for c in credited for name in turns)


def _stands_alone(source: SourceDocument, voice: Voice) -> bool:
    """Whether a quotation that nobody is credited with is a paragraph of a paper that names no speaker at all."""
    if voice.kind != "quotation" or any(v.speaker not in {None, "", NOTE} for v in source.voices):
        return False
    return source.text[max(0, voice.start - 3) : voice.start].rstrip(' "“‘')[-1:] == "\n"


def labelled_otherwise(credited: tuple[str, ...], source: SourceDocument, marked: str) -> bool:
    """Whether a source with several people of one surname labels the credited one otherwise ("Dr Bellamy" beside
    "Frank Bellamy")."""
    surname = parse_name(marked).last
    labels = {v.speaker for v in source.voices if v.kind == "turn" and v.speaker}
    alike = [n for n in labels if parse_name(n).last == surname]
    if not surname or len({parse_name(n).given for n in alike}) < 2 or len(alike) < 3:
        return False
    exact = {n for n in alike if any(_same_label(n, c) for c in credited)}
    return bool(exact) and marked not in exact and not _is_short_for(marked, exact, alike)


def _is_short_for(marked: str, exact: set[str], alike: list[str]) -> bool:
    """Whether a title and a surname are one of several labels of that surname, by the title: *Ms Hale* beside *Ms Ann
    Hale* and *Rolf Hale*."""
    short = parse_name(marked)
    titled = {n for n in alike if parse_name(n).given and parse_name(n).titles & short.titles}
    return not short.given and bool(titled) and titled <= exact


def _same_label(label: str, name: str) -> bool:
    a, b = parse_name(label), parse_name(name)
    return a.words == b.words and (a.titles == b.titles or bool(a.given))


_TOP: Final = 20_000
"""How far into notes somebody is looked for."""
_NAMED: Final = lazily(r"\b[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][a-z]{2,}\b")
"""Somebody in notes, outside of what is quoted there."""


def names_somebody(source: SourceDocument, credited: tuple[str, ...]) -> bool:
    """Whether a source marks anybody's words, or speaks of the credited speaker in its body as of another."""
    if any(v.speaker not in {None, NOTE} for v in source.voices):
        return True
    if source.grade == "notes" and _NAMED.search(PAIRED.sub("", source.text[:_TOP])) is not None:
        return True
    spoken = any(v.kind == "turn" for v in source.voices)
    body = f"{source.document.facts.note or ''} {source.text}" if spoken else source.text[200:-300]
    body = body.casefold()
    return any(parse_name(c).last and parse_name(c).last in body for c in credited)


def inner_voice(
    view: SourceView, start: int, end: int, voice: Voice | None, credited: tuple[str, ...]
) -> tuple[Signal, ...]:
    """The credited speaker is quoting somebody else here: the outer voice is his, the inner one is not."""
    if voice is not None and voice.kind != "document" and _quoted_back(view, start, end, voice):
        return (Signal(kind="third_party", text="words that the speaker quotes back", start=start, end=end),)
    if voice is None or voice.kind != "quotation" or not credited:
        return ()
    if voice.speaker and any(same_name(c, part) for c in credited for part in voice.speaker.split(";")):
        return ()
    outer = [v for v in view.voices_at(start, end) if v is not voice and v.speaker]
    if any(same_name(c, part) for v in outer for c in credited for part in (v.speaker or "").split(";")):
        text = f"words of {voice.speaker}" if voice.speaker else "words that the speaker quotes"
        return (Signal(kind="third_party", text=text, start=voice.start, end=voice.end),)
    return ()


def _quoted_back(view: SourceView, start: int, end: int, voice: Voice) -> bool:
    """Whether the words stand in quotation marks in a turn, and somebody else said them in a turn shortly before."""
    before, behind = view.text[max(0, start - 1) : start], view.text[end : end + 2]
    if before not in _OPENING or not _CLOSING & set(behind):
        return False
    first = bisect_left(view.starts, start)
    last = bisect_left(view.starts, end)
    said = view.norms[first:last]
    for k in range(first - len(said), max(0, first - _RECENT), -1):
        if view.norms[k : k + len(said)] == said:
            other = view.voice(view.starts[k], view.ends[k + len(said) - 1])
            return other is not None and other.kind == "turn" and other.speaker != voice.speaker
    return False


def occasion_keys(spoken: Spoken) -> frozenset[str]:
    """Keys of the occasions that a document records: each named speaker's surname with its date, else with its
    title."""
    out = set()
    named = {*spoken.voices} | ({spoken.speaker} if spoken.speaker else set())
    for name in (part for s in named for part in s.split(";")):
        surname = parse_name(name).last
        if spoken.date:
            out.add(f"{surname} {spoken.date[:10]}")
        elif spoken.title:
            out.add(f"{surname} {spoken.title.casefold()}")
    return frozenset(out)
