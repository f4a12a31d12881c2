"""Which words may stand for which: the hand-made sets of news English first, then the table made from WordNet and
the nearness of single words (``lexicons/near-en.txt``, made by ``tools/make_near_words.py``)."""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from quotecheck.evidence.language.concepts import ALIKE, likeness, root, sets_of
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.text.shipped import shipped

_NONE: Final[Mapping[str, float]] = MappingProxyType({})
_ENDINGS: Final = ("", "s", "e", "es", "ed", "ing", "er", "ly", "'s")
_OPPOSITE: Final = -1.0


@cache
def _table() -> str:
    return "\n" + shipped("evidence/language/lexicons", "near-en.txt").read_text("utf-8")


@lru_cache(maxsize=1 << 14)
def _line(stem: str) -> Mapping[str, float]:
    """The table's line of a stem: other stems with how far they stand for it; opposites as -1."""
    table = _table()
    at = table.find(f"\n{stem} ")
    if at < 0:
        return _NONE
    found: dict[str, float] = {}
    for group in table[at + len(stem) + 2 : table.index("\n", at + 1)].split(" "):
        rate = _OPPOSITE if group[0] == "-" else int(group[0]) / 10
        found.update(dict.fromkeys(group[1:].split(","), rate))
    return found


def near_stems(stem: str) -> Mapping[str, float]:
    """Stems that may stand for one, with how far (0-1); the stem itself is not among them."""
    return {other: rate for other, rate in _line(stem).items() if rate > 0}


@lru_cache(maxsize=1 << 16)
def nearness(a: str, b: str) -> float:
    """How far one stem may stand for another, 0-1; opposites not at all."""
    rate = _line(a).get(b, 0.0)
    if rate == _OPPOSITE:
        return 0.0
    if a[:4] == b[:4]:
        return max(rate, likeness(a, b))
    return max(rate, ALIKE) if sets_of(a) & sets_of(b) else rate


def opposed(a: str, b: str) -> bool:
    """Whether two stems are opposites by the table."""
    return _line(a).get(b) == _OPPOSITE


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
