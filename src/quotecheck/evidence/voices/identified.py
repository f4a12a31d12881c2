"""Whether a record says of words that they are another's than whom the article credits, or only does not say his.

To give somebody's words to another, a record has to name him: *Rolf Hale* or *Mr Hale* says who it was that is not Ann
Poe. A heading, a seat, a handle or letters (*DIRECT EXAMINATION*, *Podium*, *HER HONOUR*, *CJ*) say nothing of who
speaks, unless the one credited has a label of his own in that record. Where it is open, the report says so (QC203):
an article that prints the words right and names somebody is nearly always right about whose they are.
"""

import re
from functools import lru_cache
from typing import Final

from quotecheck.claims.language import language
from quotecheck.claims.people.heads import head_of, is_person
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.voices.families import family_of
from quotecheck.evidence.voices.givennames import first_names
from quotecheck.evidence.voices.labels import is_questioner
from quotecheck.evidence.voices.linelabels import people_of
from quotecheck.evidence.voices.names import parse_name
from quotecheck.evidence.voices.nonames import PERSON_NOUNS
from quotecheck.evidence.voices.offices import ASKING, is_office
from quotecheck.evidence.voices.rolelabels import is_role_label
from quotecheck.evidence.voices.speakers import same_name
from quotecheck.evidence.voices.speaking import labelled_otherwise
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.text.lazily import lazily

_WORD: Final = lazily(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OFFICES: Final = (
    lexicon().words("office")
    | lexicon().words("title")
    | frozenset(
        """
        engr secy sec dir mgr asst chmn chm pres treas supt supdt dy jt addl adv sr jr hon ex chief
        """.split()  # noqa: SIM905 - words are easier to read and mend as a text
    )
)
"""What stands beside a surname in a label, in full or cut short."""


def is_anothers(credited: tuple[str, ...], source: SourceDocument, voice: Voice) -> bool:
    """Whether a voice that was not read as one of those credited is somebody else's, and not merely anybody's."""
    marked = voice.speaker or ""
    if not any(_is_a_persons(c) for c in credited):
        return True
    if marked.casefold().strip(" .") in _VOICED:
        return False  # whoever was interpreted
    if any(_holds(marked, c) or _is_judge(marked, c, source.text) for c in credited) and not labelled_otherwise(
        credited, source, marked
    ):
        return False
    if marked[:1].isdigit() or "/" in marked:
        return False  # what an entry of notes is about
    if (
        voice.kind == "quotation"
        or voice.question
        or _asks(marked)
        or parse_name(marked).organisation
        or family_of(marked)
    ):
        return True
    if any(is_named(part) for part in marked.split(";")) or _is_a_person(marked) or _is_numbered(marked):
        return True
    if _is_of_somebody(marked, credited, source.text) or any(_is_another_office(marked, c) for c in credited):
        return True
    spoken = source.text[voice.start : voice.end]
    return _has_other_office(marked, credited) or _speaks_to(credited, spoken) or _has_label(credited, source)


_VOICED: Final = frozenset(["interpreter", "the interpreter", "translator", "the translator", "interpretation"])
"""Labels of those who say what another says."""


def _is_a_persons(credited: str) -> bool:
    name = parse_name(credited)
    surname = credited.istitle() and " " not in credited and not name.organisation
    return (name.in_full or surname) and bool(name.last) and not name.deputy


def describes_somebody(credited: str) -> bool:
    """Whether a credit describes a person and names nobody: *the head of the trust*, *campaign leader*."""
    words = credited.split()
    head = head_of([w.casefold() for w in words], language("en"))
    plain = [w for w in words if w.casefold().strip(",") == head]
    if not plain or parse_name(credited).deputy or not is_person(head, language("en")):
        return False
    return plain[0].islower() or plain[0] == words[0]


def _asks(marked: str) -> bool:
    return is_questioner(marked) or bool(ASKING & {w.casefold() for w in _WORD.findall(marked)})


def _is_a_person(marked: str) -> bool:
    """*Man*, *Resident 2*: somebody without a name, which the one credited has."""
    words = [w.casefold() for w in _WORD.findall(marked)]
    return bool(words) and words[0] in PERSON_NOUNS and len(words) < 3


def _is_numbered(marked: str) -> bool:
    """*WITNESS 2*, *UNKNOWN SPEAKER*: one of several, or somebody of whom the record says that it cannot tell."""
    return _UNKNOWN.search(marked) is not None


_UNKNOWN: Final = lazily(r"(?i)\d|\bun(?:known|identified)\b")


def _is_another_office(marked: str, credited: str) -> bool:
    """*Deputy Mayor* of *the mayor*: both are offices, and not the same."""
    label, own = parse_name(marked), parse_name(credited)
    return is_role_label(marked) and bool(label.titles & own.titles) and label.rank != own.rank


def _speaks_to(credited: tuple[str, ...], said: str) -> bool:
    """Whether one of the credited is spoken to, or of, in what is said: *Do you accept that, Mr Hale?*."""
    return any(
        re.search(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Madam)\.? {re.escape(name.last)}\b", said, re.IGNORECASE) is not None
        for c in credited
        if (name := parse_name(c)).last and not name.organisation
    )


def _has_other_office(marked: str, credited: tuple[str, ...]) -> bool:
    """Whether the article gives somebody an office, and a label is another: *Chief Constable* of *the treasurer, Ann
    Hale*; whoever presides may hold any."""
    roles = [c for c in credited if is_office(c) or is_role_label(c)]
    label = {w.casefold() for w in _WORD.findall(marked)}
    return (
        bool(roles)
        and is_role_label(marked)
        and not label & _PRESIDING
        and not any(label & {w.casefold() for w in _WORD.findall(role)} for role in roles)
    )


_PRESIDING: Final = frozenset(["chair", "chairman", "chairwoman", "chairperson", "judge", "moderator", "president"])


def _is_of_somebody(marked: str, credited: tuple[str, ...], text: str) -> bool:
    """Whether one word or letters are those of somebody else whom a record names: *HM* beside *Dr Hemi Marsh*."""
    short = marked.strip(" .:").casefold()
    if " " in short or not short.isalpha():
        return False
    own = {w.casefold() for c in credited for w in _WORD.findall(c)}
    return any(short in (*name, name[0][0] + name[1][0]) and not own & {*name} for name in _people(text))


@lru_cache(maxsize=64)
def _people(text: str) -> frozenset[tuple[str, str]]:
    """First name and surname of everybody whom a text names in full, broken over a line or not."""
    return people_of(text) | people_of(_TITLED.sub("", text).replace("\n", " "))


_TITLED: Final = lazily(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Cllr|Councillor|Rev|Judge|Justice)\.?\s(?=[A-Z])"
)


@lru_cache(maxsize=1024)
def is_named(marked: str) -> bool:
    """Whether a label is a person's name: a first name, or words of which one is neither an office nor a seat."""
    name = parse_name(marked)
    words = [w.casefold() for w in _WORD.findall(marked)]
    if len(words) == 1:
        return words[0] in first_names()
    if not name.last or not words or words[0] in _ADDRESSES:
        return False
    return not {*words} <= _OFFICES | _SEATS | lexicon().words("function")


_ADDRESSES: Final = frozenset(["my", "his", "her", "your", "their", "our", "madam", "madame", "mister"])
"""*My Lords*, *HER HONOUR*, *Madam President*: how somebody is spoken to."""
_SEATS: Final = frozenset(
    """
    court bench honour honor worship lords lordship ladyship examination direct cross redirect podium floor panel table
    platform stage room gallery audience public member members speaker speakers committee board council counsel clerk
    witness voice voices channel line mic microphone camera control desk press media county city town state people
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What records print before words instead of a name."""


def _is_judge(marked: str, credited: str, text: str) -> bool:
    """Whether *J. Hale* is Justice Ann Hale, as a record calls her."""
    title, _, last = marked.replace(".", "").partition(" ")
    if title.casefold() not in ("j", "lj", "cj") or last.casefold() != parse_name(credited).last:
        return False
    return re.search(rf"\b(?:Justice|Judge)\b[^\n]{{0,30}}\b{re.escape(last)}\b", text) is not None


@lru_cache(maxsize=4096)
def _holds(marked: str, credited: str) -> bool:
    """Whether a label has the name of somebody credited in it, with whatever else: *Ann Hale RWA Secy*, *Hale RWA
    Secy*, *CHIEF ENGR HALE*; not *Rolf Hale*, *Ann Hale's son*, *for Ann Hale*."""
    label, own = parse_name(marked), parse_name(credited)
    said = _WORD.findall(marked)
    words = [w.casefold().removesuffix("'s").removesuffix("’s") for w in said]
    if label.organisation or own.organisation or own.last not in words:
        return False
    if label.deputy != own.deputy or label.rank != own.rank:
        return False
    at = words.index(own.last)
    if {"for", "of"} & {*words[:at]} or words[at] != said[at].casefold():
        return False
    if own.given and words[max(0, at - len(own.given)) : at] == [*own.given]:
        return True
    letters = {k for k in range(at + 1, len(words)) if said[k].isupper() and not marked.isupper()}
    if {*words} <= {*own.given, own.last} | lexicon().words("title"):
        return False  # a title and a name, as names are compared everywhere
    return all(w in own.given or w in _OFFICES or k in letters for k, w in enumerate(words) if k != at)


def _has_label(credited: tuple[str, ...], source: SourceDocument) -> bool:
    """Whether a record marks other words as those of one of the credited."""
    marked = {v.speaker for v in source.voices if v.speaker}
    return any(same_name(c, name) for c in credited if parse_name(c).last for name in marked)
