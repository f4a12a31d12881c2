"""What rank an office is of: *vice chair* is not *chair*, and *president* not *chief executive*."""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.language import language
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.concepts import KIN, is_content, likeness, root
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
_APPOSED: Final = lazily(
    r"(?:,\s+|[ \t]+\()(?:(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir|[Aa]n?) )?(?P<role>[A-Za-z][\w' &-]{2,60}?)(?=[,.;:()\n]|$)"
)
"""An office right behind a name: *Ann Hale, treasurer*, *Ann Hale, Chief Operating Officer;*, *Ann Hale (leader)*."""
_CHIEF: Final = lazily(r"\bchief (?P<of>[a-z]+)")
SPELT: Final = {
    "mp": "member of parliament",
    "mep": "member of the european parliament",
    "msp": "member of the scottish parliament",
    "pm": "prime minister",
    "vp": "vice president",
    "gp": "general practitioner doctor",
    "ceo": "chief executive officer",
    "cfo": "chief financial finance officer",
    "coo": "chief operating officer",
    "cto": "chief technology officer",
    "cmo": "chief medical officer",
    "md": "managing director",
}
"""Offices that are printed by their initials, spelt out."""
_CHARGE: Final = lazily(r"\b(?:member|minister|secretary|spokes\w+|holder|lead|commissioner) for (?P<of>.+)$")
"""What an office is for: *cabinet member for health*."""
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


def other_office(unit: Unit, heads: Sequence[str], name: Sequence[str], role: str) -> str:
    """The office printed right behind a name, where it is of another row than the claim's, another chief's, or for
    something else: *cabinet member for environment* where the claim has health."""
    mine = _rows(role, heads)
    for place in unit.places.get(name[-1], ()):
        found = _APPOSED.match(unit.view.text, unit.view.ends[unit.first + place])
        printed = found["role"] if found is not None else ""
        if not _charge(printed) and not any(is_office_word(n) for n in words(printed).norms):
            continue
        theirs = _rows(printed, [root(w) for w in words(printed).norms])
        if _apart(_chief(role), _chief(printed)) or _apart(_charge(role), _charge(printed)):
            return printed
        if mine and theirs and not mine & theirs:
            return printed
    return ""


def _rows(role: str, stems: Sequence[str]) -> set[int]:
    """The rows of offices to which a role belongs; a chief of something is none of *chief executive*'s."""
    if role.startswith(("who ", "which ")):
        return set()  # "who heads the branch": as its president
    chief = {"chief"} if _chief(role) - {root("executive")} else set()
    return {k for k, group in enumerate(_OFFICES) if group & (set(stems) - chief)}


def _chief(role: str) -> set[str]:
    """Stems of what somebody is the chief of: *executive*, *medical*."""
    said = " ".join(SPELT.get(n, n) for n in words(role).norms)
    return {root("financial" if m["of"] == "finance" else m["of"]) for m in _CHIEF.finditer(said)}


def _charge(role: str) -> set[str]:
    """Stems of what an office is for."""
    found = _CHARGE.search(role.casefold())
    return {root(n) for n in words(found["of"]).norms if is_content(n)} if found is not None else set()


def _apart(one: set[str], two: set[str]) -> bool:
    return bool(one) and bool(two) and not any(likeness(a, b) >= KIN for a in one for b in two)
