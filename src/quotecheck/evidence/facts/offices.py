"""What rank an office is of: *vice chair* is not *chair*, and *president* not *chief executive*."""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.language import language
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.concepts import root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.text.lazily import lazily
from quotecheck.text.names import LESSER
from quotecheck.text.words import words

_HONORIFICS: Final = frozenset(
    """
    mr mrs ms mx miss dr sir dame lord lady prof professor cllr coun cr capt rev reverend hon sen rep gov st sgt
    insp supt pc dc di ds det fr bro sis smt shri sri kumari lt maj cpl cmdr pres dep ofc tpr adv duke duchess king
    queen prince princess doctor vice justice deputy coun
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_COMPOUND: Final = frozenset(["chief", "executive", "prime", "general", "managing", "finance", "financial"])
"""Words of an office's name that may stand between such a word and its head."""
_OFFICES: Final = tuple(
    frozenset(root(w) for w in group.split())
    for group in (
        "chief executive ceo boss director manager head",
        "chair chairman chairwoman chairperson",
        "president",
        "treasurer",
        "secretary",
        "captain skipper",
        "mayor",
        "governor",
        "founder",
        "owner proprietor",
        "spokesman spokeswoman spokesperson",
        "solicitor barrister lawyer attorney counsel",
        "judge magistrate",
        "coroner",
    )
)
"""Offices that are said for one another; nobody is called by one of another row who does not hold it too."""
_APPOSED: Final = lazily(r",\s+(?:the |its |our |their |a |an )?(?P<role>[a-z][\w' -]{2,50}?)(?=[,.;:()\n]|$)")
_HERE: Final = 6
"""Words within which an office belongs to a name."""
_FIRST_PERSON: Final = frozenset({"i'm", "am", "as"})


def is_office(norm: str) -> bool:
    """Whether a word is an office or a trade: *director*, *plumber*."""
    return norm in language("en")["roles"] or (norm in lexicon().words("title") and norm not in _HONORIFICS)


def is_second(norms: Sequence[str], k: int) -> bool:
    """Whether the office at word ``k`` is the deputy's or a former one."""
    while k > 0 and norms[k - 1] in _COMPOUND:
        k -= 1
    return k > 0 and norms[k - 1] in LESSER


def is_office_word(norm: str) -> bool:
    """Whether a word is that of an office: *governor*, *treasurer*, *Cllr*."""
    known = lexicon().words("office") | lexicon().words("title")
    return norm in known or any(root(norm) in group for group in _OFFICES)


def seconded(unit: Unit, heads: Sequence[str], name: Sequence[str], role: str) -> str:
    """The office that a sentence gives a person, where it is the deputy's or a former one and the claim's is not."""
    mine = set(words(role).norms)
    if mine & LESSER:
        return ""
    norms = unit.norms
    places = [p for n in name for p in unit.places.get(n, ())]
    found = []
    for k in (k for k, n in enumerate(norms) if root(n) in heads):
        if _FIRST_PERSON & set(norms[max(0, k - 4) : k]):
            found.append((0, k))
        found += [(abs(k - p), k) for p in places if abs(k - p) <= _HERE]
    if not found:
        return ""
    k = before = min(found)[1]
    while before > 0 and (norms[before] in _COMPOUND or before == k):
        before -= 1
    return unit.view.run(unit.first + before, unit.first + k + 1) if norms[before] in LESSER else ""


def lesser(printed: str, role: str) -> bool:
    """Whether a printed office is the deputy's or a former one, and the claim's is not."""
    return bool(LESSER & set(words(printed).norms)) and not LESSER & set(words(role).norms)


def other_office(unit: Unit, heads: Sequence[str], name: Sequence[str]) -> str:
    """The office printed right behind a name, where it is of another row than the claim's."""
    mine = [k for k, group in enumerate(_OFFICES) if group & set(heads)]
    if not mine:
        return ""
    for place in unit.places.get(name[-1], ()):
        found = _APPOSED.match(unit.view.text, unit.view.ends[unit.first + place])
        if found is None:
            continue
        there = {root(n) for n in words(found["role"]).norms}
        theirs = [k for k, group in enumerate(_OFFICES) if group & there]
        if theirs and not set(mine) & set(theirs):
            return found["role"]
    return ""
