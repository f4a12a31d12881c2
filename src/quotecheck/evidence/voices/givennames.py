"""Whether two first names, as printed, can be one person's: *Tom* and *Thomas*, *T.* and *Thomas*, *Anne-Marie* and
*Annmarie*, *MEC Thandi* and *Thandi*."""

from collections.abc import Sequence
from functools import cache
from itertools import zip_longest
from typing import Final

from quotecheck.claims.language import language
from quotecheck.evidence.language.clauses import clause_words
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.text.shipped import shipped

_CUT_SHORT: Final = frozenset(["sg", "dg", "pm", "vp", "dpm", "fm", "dcm", "vc", "cfo", "cto", "gm", "dc", "cllr"])
"""Offices by their letters before a surname: *SG HALE*."""
_PARTICLES: Final = frozenset(["van", "von", "de", "der", "den", "di", "da", "la", "le", "al", "bin", "ap"])


def given_clash(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the words before two equal surnames, all lower case, cannot be the same person's first names.

    What stands before a first name may be an office that no list has (*MEC*, *Warden*); it is passed over where it is
    no first name that is known.
    """
    a, b = (_first_names([w for w in names if w not in _PARTICLES or len(names) == 1]) for names in (a, b))
    a, b = ([w for w in names if w not in _CUT_SHORT] for names in (a, b))
    if not a or not b:
        return False
    return not any(
        _agree(a[i:], b[j:])
        for i in range(len(a))
        for j in range(len(b))
        if not (i and j and _named(a[:i]) and _named(b[:j]))
    )


def _first_names(names: Sequence[str]) -> Sequence[str]:
    """Without the word before them that says what somebody is: *Student Hale*, *Trustee Ann Hale*."""
    calling = clause_words("person") | lexicon().words("office")
    return names[1:] if names and names[0] in calling and not _named(names[:1]) else names


def alike(a: str, b: str) -> bool:
    """Whether two first names, lower case, can be the same person's: equal, an initial, a short form, a spelling."""
    if a == b or (1 in (len(a), len(b)) and a[:1] == b[:1]):
        return True
    x, y = (n.replace("-", "").replace("'", "") for n in (a, b))
    return x == y or bool(_groups().get(a, _NONE) & _groups().get(b, _NONE))


_NONE: Final[frozenset[int]] = frozenset()


def _agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """First names agree, and so do the first letters of the middle names that both have."""
    middle = zip_longest(a[1:], b[1:], fillvalue="")
    return alike(a[0], b[0]) and all(not m or not n or m[0] == n[0] for m, n in middle)


def _named(words: Sequence[str]) -> bool:
    """Whether a first name that is known is among them."""
    return any(w in first_names() or w in _groups() for w in words)


def first_names() -> frozenset[str]:
    """The first names that are known, lower case."""
    return language("en").any("male_names", "female_names")


@cache
def _groups() -> dict[str, frozenset[int]]:
    """The lines of the list on which a name stands; any two names of a line can be the same person's."""
    out: dict[str, set[int]] = {}
    lines = shipped("evidence/language/lexicons", "given-en.txt").read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        for name in line.split():
            out.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in out.items()}
