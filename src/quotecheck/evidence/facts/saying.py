"""Who says a sentence of a source: its turn, its quotation, the name before its *said that*, or whoever signed the
document."""

import re
from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.facts.people.officers import holds, office_before
from quotecheck.evidence.facts.people.offices import is_office_word
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.relatedwords import related_words
from quotecheck.evidence.voices.names import parse_name
from quotecheck.evidence.voices.speakers import SpeakerMatch, match_speaker, same_name
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.words import words

_LABEL: Final = lazily(
    r"^[\s\-*•]*(?P<name>[A-Z][\w.'’-]+(?:[ \t]+[A-Z][\w.'’-]+){0,3})[ \t]*"
    r"(?:\((?P<role>[^()\n]{2,80})\)[ \t]*)?:\**[ \t]"
)
_NAMED: Final = lazily(r"[A-Z][a-z][\w.'’-]*(?: [A-Z][a-z][\w.'’-]*)+")
_PARAGRAPH: Final = 8
"""How many sentences on a label still holds."""
_BACK: Final = 3
"""How many sentences back a *he* may mean."""
_SAID: Final = frozenset(
    [
        "said",
        "says",
        "told",
        "added",
        "noted",
        "reported",
        "stated",
        "asked",
        "replied",
        "explained",
        "argued",
        "warned",
        "reminded",
        "confirmed",
        "claimed",
        "announced",
        "wrote",
        "insisted",
        "suggested",
        "thought",
        "felt",
        "moved",
        "proposed",
        "agreed",
        "observed",
        "pointed",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Whose words a unit is, against those that the article credits."""

    match: SpeakerMatch
    speaker: str | None


def saying(credited: tuple[str, ...], unit: Unit, index: UnitIndex) -> Saying:
    """Compare the credited names with whoever says a unit; "unknown" where the source does not tell."""
    if not credited:
        return Saying(match="uncredited", speaker=None)
    source = unit.view.source
    voice = unit.view.voice(unit.start, unit.end) or unit.view.voice(unit.start, unit.start + 1)
    if voice is not None and voice.kind == "turn" and _is_section(voice.speaker or "", unit):
        voice = None
    own = voice is None or voice.kind == "document"
    teller = None if voice is not None and voice.kind == "turn" else _teller(unit, index)
    speaker = teller or (voice.speaker if voice is not None else None) or source.speaker
    office = _office(unit, index) if teller is None and own else None
    held = holds(index, unit, office, credited) if office is not None else "unknown"
    if office is not None and held != "unknown":
        return Saying(match=held, speaker=credited[0] if held == "same" else f"the {office}")
    if teller is None and own and _under_name(credited, unit):
        return Saying(match="same", speaker=credited[0])
    match = match_speaker(credited, speaker, title=source.title, source_id=source.id, own_voice=own)
    if match == "other" and (_body(credited) or _spokesman(credited, speaker)):
        match = "unknown"
    if match == "unknown" and speaker is None and not _named(credited, unit, index):
        return Saying(match="other", speaker=None)
    return Saying(match=match, speaker=speaker)


def _under_name(credited: Sequence[str], unit: Unit) -> bool:
    """Whether a sentence stands under the credited person's name: notes of an interview, a statement."""
    for name in credited:
        parsed = parse_name(name)
        if not parsed.organisation and not parsed.deputy and parsed.last and root(parsed.last) in unit.heading:
            return True
    return False


def _named(credited: Sequence[str], unit: Unit, index: UnitIndex) -> bool:
    """Whether the document names the person who is credited anywhere; true for all that is no person's full name."""
    for name in credited:
        parsed = parse_name(name)
        if parsed.deputy or not parsed.last or not parsed.in_full:
            return True
        if any(u.view is unit.view for u in index.postings.get(root(parsed.last), ())) or root(
            parsed.last
        ) in index.head(unit):
            return True
    return False


def _body(credited: Sequence[str]) -> bool:
    """Whether an organisation, or somebody without a name, is credited: people speak for those."""
    return all(
        parse_name(c).organisation
        or parse_name(c).deputy
        or not any(w[:1].isupper() for w in c.split() if w.casefold() != "the")
        for c in credited
    )


def _spokesman(credited: Sequence[str], speaker: str | None) -> bool:
    return (
        speaker is not None
        and parse_name(speaker).organisation
        and not parse_name(credited[0]).organisation
        and speaker.casefold() in " ".join(credited).casefold()
    )


def _teller(unit: Unit, index: UnitIndex) -> str | None:
    """The name before *said that* in this sentence, or, for *he said*, in the ones before it."""
    label = _label(unit, index)
    if label is not None:
        return label
    name, pronoun = _subject(unit)
    if name is not None or not pronoun:
        return name
    for offset in range(1, _BACK + 1):
        before = index.beside(unit, -offset)
        if before is None:
            return None
        name, _ = _subject(before)
        if name is not None:
            return name
    return None


def _is_section(label: str, unit: Unit) -> bool:
    """Whether a label is that of a part of the paper and nobody's: *METHODS*, *STATEMENT BY THE RETURNING OFFICER*.

    It is where its words are all words of the language that the paper uses of no person, and it stands once.
    """
    names = words(label).norms
    if not names or (any(map(is_office_word, names)) and names[0] not in _PAPER):
        return False
    once = sum(v.speaker == label for v in unit.view.source.voices) == 1
    return once and (names[0] in _PAPER or (len(names) == 1 and _is_common(names[0], unit)))


def _is_common(norm: str, unit: Unit) -> bool:
    """Whether a word is one of the language, and the paper has no person of that name: *Ann Hill*, *Mr Bright*."""
    if is_office_word(norm) or not any(related_words(root(norm))):
        return False
    return re.search(rf"\b[A-Z][a-z]+\.? {norm.capitalize()}\b", unit.view.text) is None


def _is_heading(label: str, unit: Unit) -> bool:
    """Whether a word of the language before a colon only says what follows is of: *Identification: 96 voters*."""
    return " " not in label and not unit.view.source.document.turns and _is_common(label.casefold(), unit)


_PAPER: Final = frozenset({"statement", "report", "declaration", "announcement", "notice", "letter"})


def _office(unit: Unit, index: UnitIndex) -> str | None:
    """The office before the first *said* of a sentence, or, for *he said*, of one before it."""
    here: Unit | None = unit
    for offset in range(_BACK + 1):
        here = index.beside(unit, -offset) if offset else unit
        cue = next((k for k, n in enumerate(here.norms) if n in _SAID), None) if here is not None else None
        if here is None or cue is None:
            return None
        found = office_before(here, cue)
        if found is not None or here.norms[cue - 1] not in ("he", "she"):
            return found
    return None


def _label(unit: Unit, index: UnitIndex) -> str | None:
    """The name before the colon that opens the paragraph: *LUND (Theo Lund, spokesman): The governor will ...*."""
    here: Unit | None = unit
    for offset in range(_PARAGRAPH):
        if here is None:
            return None
        label = _LABEL.match(here.text)
        if label is not None and not _is_heading(label["name"], here):
            inside = _NAMED.match(label["role"] or "")
            return inside.group() if inside is not None else label["name"]
        if "\n" in here.view.text[here.start - 1 : here.start]:
            before = index.beside(here, -1)
            if before is None or here.view.text[before.end : here.start].count("\n") > 1:
                return None
        here = index.beside(unit, -offset - 1)
    return None


def _subject(unit: Unit) -> tuple[str | None, bool]:
    """The name that stands before the first cue of a sentence, and whether a pronoun stands there instead."""
    norms, view = unit.norms, unit.view
    for k, norm in enumerate(norms):
        if norm not in _SAID or (k and norms[k - 1] in ("was", "were", "been", "be", "being", "is", "are")):
            continue
        taken: list[str] = []
        j = k - 1
        skipped = 0
        while j >= 0 and skipped < 8:
            raw = view.raw(unit.first + j)
            if raw[:1].isupper() and (norms[j] not in lexicon().words("function") or taken):
                taken.insert(0, raw)
            elif taken:
                break
            elif norms[j] in ("he", "she", "they", "i", "we"):
                return None, norms[j] in ("he", "she")
            else:
                skipped += 1
            j -= 1
        if taken:
            return " ".join(taken), False
    return None, False


__all__ = ["Saying", "same_name", "saying"]
