"""What else one whom a source names may be called in brackets: the surname for the first name, *[he]* for a name."""

from typing import Final

from quotecheck.claims.language import language
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.wording.pair import Block, Pair

_MAN: Final = frozenset(["he", "him", "his"])
_WOMAN: Final = frozenset(["she", "her", "hers"])
_TITLES: Final = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f"}


def called_otherwise(pair: Pair, block: Block, inside: tuple[str, ...]) -> bool:
    """Whether a bracket has the same person as the source's name that it stands for."""
    source = pair.sourced(block.s0, block.s1)
    titles = lexicon().words("title")
    name = [n.removesuffix("'s") for n in source.norms if n not in titles]
    named = [is_name for n, is_name in zip(source.norms, source.names, strict=True) if n not in titles]
    if not name or not all(named) or len(name) > 3 or set(name) & pair.speaker:
        return False
    if len(inside) == 1 and inside[0] in _MAN | _WOMAN:
        sexes = {_TITLES[t] for t in source.norms if t in _TITLES} | _sex(name[0])
        return (inside[0] in _MAN) == ("m" in sexes) and len(sexes) == 1
    here = [w.removesuffix("'s") for w in inside if w not in titles]
    whose = {n.endswith("'s") for n in (source.norms[-1], inside[-1])}
    return len(name) == 1 and len(here) == 1 and len(whose) == 1 and _borne_together(pair, name[0], here[0])


def _sex(first: str) -> set[str]:
    """Whether a first name is a man's, a woman's or either's."""
    lang = language("en")
    man, woman = first in lang["male_names"], first in lang["female_names"]
    return {s for s, known in (("m", man), ("f", woman)) if known}


def _borne_together(pair: Pair, name: str, other: str) -> bool:
    """Whether the source has both beside each other as one person's, and neither beside another's name."""
    norms = [n.removesuffix("'s") for n in pair.view.norms]
    behind = {n: {norms[k + 1] for k in _places(pair, norms, n)} for n in (name, other)}
    return {frozenset(found) for found in behind.values()} in (
        {frozenset([other]), frozenset()},
        {frozenset([name]), frozenset()},
    )


def _places(pair: Pair, norms: list[str], name: str) -> list[int]:
    """Where a name has another behind it."""
    found = [k for k, n in enumerate(norms[:-1]) if n == name and not pair.view.clause(k + 1)]
    return [k for k in found if pair.sourced(k + 1, k + 2).names[0]]
