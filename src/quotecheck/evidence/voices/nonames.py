"""What was taken for a speaker's name and can be nobody's: a heading, a sentence that opens with a capital, a thing."""

import re
from functools import lru_cache
from typing import Final

from quotecheck.evidence.language.clauses import verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.relatedwords import is_known
from quotecheck.evidence.language.wordforms import stem
from quotecheck.evidence.voices.givennames import first_names
from quotecheck.evidence.voices.labels import is_no_name
from quotecheck.evidence.voices.names import parse_name
from quotecheck.evidence.voices.signs import OFFICES
from quotecheck.sources.whose.notes.unnamed import SOMEBODY
from quotecheck.text.kin import CLOSE, RELATIVES
from quotecheck.text.lazily import lazily

PERSON_NOUNS: Final = (
    SOMEBODY
    | RELATIVES
    | CLOSE
    | frozenset(
        "student judge usher clerk reporter boss assistant aide pa minder agent lawyer me".split()  # noqa: SIM905
    )
)
"""Nouns by which a record calls somebody whom it does not name."""
_QUANTITIES: Final = frozenset(["No", "Not", "None", "Some", "Any", "Every", "All", "More", "Most"])
_WORD: Final = lazily(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@lru_cache(maxsize=512)
def is_no_person(speaker: str, text: str) -> bool:
    """Whether what was read to speak is nobody's name, nor a body's: *No bread since Friday. "I ..."*, *Season tickets:
    ...*, *BYPASS SHOPS OPEN*."""
    first, _, rest = speaker.strip(" .:").partition(" ")
    if first in _QUANTITIES or speaker.endswith(("'s", "’s")):
        return True
    low = first.casefold()
    if speaker[:1].isdigit() or "/" in speaker:
        return True  # "27 yrs secretary", "w/ aide", "18:58 E3"
    if {low, *rest.casefold().split()} & (PERSON_NOUNS | OFFICES.keys()):
        return False
    if not any(c.isupper() for c in speaker):
        return " " in speaker  # "read the paper"
    if low in lexicon().words("determiner"):
        return False  # "my neighbour", "Your leader"
    common = not rest and first.istitle() and (verb_base(low) is not None or _is_noun(first, text))
    court = len(rest) == 2 and rest.isupper() and not first.isupper()  # "Marlow CC", no initials of a name
    return common or court or _is_of_words(speaker)


def _is_of_words(speaker: str) -> bool:
    """Whether what was read as a name of several words is made of words of the language alone."""
    words = [w.casefold() for w in _WORD.findall(speaker)]
    name = parse_name(speaker)
    known = lexicon()
    if len(words) < 2 or name.titles or name.deputy or first_names() & {*words} or known.words("office") & {*words}:
        return False
    if name.organisation and not is_no_name(speaker):
        return False
    plain = known.words("function") | known.words("preposition") | known.words("determiner")
    return all(w in plain or is_known(stem(w)) for w in words)


def _is_noun(word: str, text: str) -> bool:
    """Whether a word that opens a line is no name: it stands in small letters too, or before a noun alone."""
    behind = [m[1] for m in re.finditer(rf"\b{re.escape(word)} ([\w’'-]+)", text)]
    known = lexicon()
    nouns = bool(behind) and all(
        w.islower() and w not in known.words("function") and verb_base(w) is None and w not in known.words("reporting")
        for w in behind
    )
    return nouns or re.search(rf"\b{re.escape(word.casefold())}\b", text) is not None
