"""Which words may stand for which: the hand-made sets of news English first, then the table of related words."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from quotecheck.evidence.language.concepts import ALIKE, likeness, root, sets_of
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.relatedwords import related

_ENDINGS: Final = ("", "s", "e", "es", "ed", "ing", "er", "ly", "'s")


def near_stems(stem: str) -> Mapping[str, float]:
    """Stems that may stand for one, with how far (0-1); the stem itself is not among them."""
    return related(stem).far


@lru_cache(maxsize=1 << 16)
def nearness(a: str, b: str) -> float:
    """How far one stem may stand for another, 0-1; opposites not at all."""
    found = related(a)
    if b in found.against:
        return 0.0
    rate = found.far.get(b, 0.0)
    if a[:4] == b[:4]:
        return max(rate, likeness(a, b))
    return max(rate, ALIKE) if sets_of(a) & sets_of(b) else rate


def opposed(a: str, b: str) -> bool:
    """Whether two stems are opposites by the table."""
    return b in related(a).against


@cache
def _irregular() -> Mapping[str, tuple[str, ...]]:
    """Base form -> its irregular forms."""
    lex = lexicon()
    table: dict[str, list[str]] = {}
    for form, base in (*lex.past.items(), *lex.plurals.items()):
        table.setdefault(root(base), []).append(form)
    return {base: tuple(forms) for base, forms in table.items()}


@lru_cache(maxsize=1 << 14)
def forms(stem: str) -> tuple[str, ...]:
    """Words that may have this stem; many of them are no words, and some are other words: good for looking only."""
    out = [stem + ending for ending in _ENDINGS]
    if stem.endswith("y"):
        out += [stem[:-1] + ending for ending in ("ies", "ied", "ier")]
    else:
        out += [stem + stem[-1:] + ending for ending in ("ed", "ing", "er")]
    return tuple(dict.fromkeys((*out, *_irregular().get(stem, ()))))
