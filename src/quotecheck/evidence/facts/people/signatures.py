"""The office that stands under a name: the last lines of a letter or an e-mail."""

from collections.abc import Callable, Sequence
from typing import Final

from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import ALIKE, KIN, likeness, root
from quotecheck.text.lazily import lazily
from quotecheck.text.words import words

_NAME_LINE: Final = lazily(r"(?:[A-Z][\w.'’-]*[ \t]+){1,4}$")
_OFFICE_LINE: Final = lazily(r"[ \t]*\r?\n[ \t]*(?P<office>[A-Z][^\n:@|]{2,90}?)[ \t]*(?=\n|$)")
_WHOSE: Final = lazily(r"[,(;]| (?:for|to|of) (?:the )?(?=[A-Z])| for ")
_LEADING: Final = frozenset(root(w) for w in ("leads", "leader", "heads", "head", "runs", "boss"))
"""Words for whoever is at the head, whatever the office is called."""
_LED: Final = frozenset(root(w) for w in ("chair", "chairman", "chairwoman", "president", "executive", "director"))
_WORDS: Final = 12
_OFFICE: Final = 5
"""Words within which a line under a name says the office."""


def signed_office(index: UnitIndex, name: Sequence[str], is_role: Callable[[str], bool]) -> tuple[Unit, str] | None:
    """The line under a line that is nothing but a person's name, where it begins with an office, and its unit."""
    for unit in index.postings.get(name[-1], ()):
        text = unit.view.text
        for place in unit.places[name[-1]]:
            start, end = unit.view.starts[unit.first + place], unit.view.ends[unit.first + place]
            line = text[text.rfind("\n", 0, start) + 1 : start]
            found = _OFFICE_LINE.match(text, end) if _NAME_LINE.match(line) else None
            if found is None or found["office"].endswith((".", "?", "!")):
                continue
            said = words(found["office"]).norms
            if len(said) <= _WORDS and any(is_role(n) for n in said[:_OFFICE]):
                below = index.beside(unit, 1)
                here = below is not None and below.start <= found.start("office") < below.end
                return (below if here and below is not None else unit), found["office"]
    return None


def own_office(line: str) -> str:
    """The office of a line without whose it is: *Secretary* of *Secretary, for the chair, Ann Lowe*."""
    return _WHOSE.split(line, 1)[0]


def same_office(heads: Sequence[str], role: Sequence[str], office: str) -> bool:
    """Whether a line under a name gives the office that a claim does; ``heads`` and ``role`` are stems of the claim's.

    Another word for an office (*chairs* for *Chairman*) is the same only if what stands before it is not another's:
    *project manager* is not *Managing Director*.
    """
    said = [root(n) for n in words(own_office(office)).norms]
    if any(h in said for h in heads):
        return True
    if set(heads) & _LEADING:
        return bool(_LED & set(said))
    first = next((k for k, r in enumerate(role) if r in heads), 0)
    kind = [r for r in role[:first] if r not in said and not any(likeness(r, s) >= KIN for s in said)]
    return not kind and any(likeness(h, s) >= ALIKE for h in heads for s in said)
