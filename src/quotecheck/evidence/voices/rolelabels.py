"""Whether words under the label of an office are those of a person whom the article names: *Minister:* in a transcript,
and Ann Hale in the article.

The article may give her that office, or a document may have it beside her name. Where the packet gives it to nobody,
and the article gives her no other, the record does not say who speaks.
"""

from typing import Final

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.voices.givennames import first_names
from quotecheck.evidence.voices.names import parse_name
from quotecheck.evidence.voices.offices import ASKING, Offices
from quotecheck.evidence.voices.shortened import SMALL
from quotecheck.evidence.voices.speakers import SpeakerMatch
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.text.lazily import lazily
from quotecheck.text.names import BELOW
from quotecheck.text.words import words

_OF: Final = frozenset({"of", "for", "at", "in", "to"})
_FOR_A_HOUSE: Final = (
    frozenset({"spokesman"}), frozenset({"spokeswoman"}), frozenset({"spokesperson"}), frozenset({"pro"}),
    frozenset({"press", "officer"}), frozenset({"press", "secretary"}), frozenset({"relations", "officer"}),
    frozenset({"media", "officer"}), frozenset({"media", "manager"}), frozenset({"media", "adviser"}),
    frozenset({"communications", "officer"}), frozenset({"communications", "director"}),
    frozenset({"communications", "manager"}), frozenset({"communications", "head"}), frozenset({"pio"}),
    frozenset({"information", "officer"}),
)  # fmt: skip
"""Offices of those who speak for a house, by any of which another is meant."""


def is_role_label(marked: str) -> bool:
    """Whether a label is an office and names nobody: *Minister*, *Commissioner of Police*; not *Minister Hale*."""
    said = list(words(marked).norms)
    at = next((k for k, w in enumerate(said) if k and w in _OF), len(said))
    held = [w for w in said[:at] if w not in SMALL]
    if not held or held[-1] in ASKING:
        return False
    lex = lexicon()
    offices = (lex.words("office") | lex.words("title")) - _CALLED
    return held[-1] in offices and not any(w in first_names() and w not in offices for w in held[:-1])


def by_role(credited: tuple[str, ...], voice: Voice, source: SourceDocument, offices: Offices) -> SpeakerMatch | None:
    """The match of a named person with an office, a label or whoever is quoted as *the chair*; None where it is none,
    or another's."""
    marked = voice.speaker or ""
    if voice.kind == "document" or (voice.kind == "quotation" and _THE_OFFICE.match(marked) is None):
        return None
    found = _by_office(credited, marked, source, offices)
    return found if found == "same" or voice.kind == "turn" else None


_THE_OFFICE: Final = lazily(r"[Tt]he |[A-Z]")
"""How an office begins that only one has: no *one minister*."""


def _by_office(credited: tuple[str, ...], marked: str, source: SourceDocument, offices: Offices) -> SpeakerMatch | None:
    roles = [c for c in credited if c[:1].islower() or c.split()[0].casefold() in SMALL or is_role_label(c)]
    named = ((c, parse_name(c)) for c in credited if c not in roles)
    people = [c for c, n in named if n.last and n.given and not (n.organisation or n.deputy)]
    if not people or not is_role_label(marked):
        return None
    if any(_is_the_office(marked, role) for role in roles) or any(offices.held(marked, name) for name in people):
        return "same"
    titled = any(parse_name(name).titles - _CALLED for name in people)
    return "unknown" if not (roles or titled or _names_people(source)) and offices.vacant(marked) else None


def _names_people(source: SourceDocument) -> bool:
    """Whether any label of a record is a person's name."""
    labels = {v.speaker for v in source.voices if v.kind == "turn" and v.speaker}
    return any(not is_role_label(label) and parse_name(label).given for label in labels)


def _is_the_office(label: str, role: str) -> bool:
    """Whether a label and what the article calls somebody are one office: one has all words of the other."""
    one, other = (frozenset(words(text).norms) - SMALL for text in (label, role))
    if any(way <= one for way in _FOR_A_HOUSE) and any(way <= other for way in _FOR_A_HOUSE):
        return True
    return bool(one and other) and (one <= other or other <= one) and not (one ^ other) & BELOW


_CALLED: Final = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr", "hon", "sir", "dame", "lord", "lady"])
