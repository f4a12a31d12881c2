"""Oaths that a newspaper does not print in full: *f\\*\\*\\*ing*, *s---*, *[expletive]*.

AP Stylebook, "obscenities, profanities, vulgarities": letters are replaced by hyphens; the BBC's and others' styles use
asterisks. Only a word of that kind may be hidden so, else the marks would leave out what somebody said.
"""

from typing import Final

from quotecheck.evidence.wording.pair import Block, Pair
from quotecheck.text.lazily import lazily

_STEMS: Final = (
    "fuck", "shit", "cunt", "piss", "bastard", "bugger", "bollock", "arse", "bitch", "wank", "twat", "prick", "dick",
    "crap", "slut", "whore", "bloody", "goddamn", "damn", "nigger", "faggot", "tits", "cock",
)  # fmt: skip
_PLAIN: Final = frozenset(("cocktail", "cocktails", "cockle", "cockles", "cockpit", "dickens", "prickly", "scrape"))
"""Words that hold the letters of one and are none."""
_MASKED: Final = lazily(r"([A-Za-z]+)?[*\-\u2013\u2014_\u2022]{2,}([a-z]*)")
_NAMED: Final = frozenset(("expletive", "deleted", "swearword", "profanity", "obscenity"))


def is_oath(norm: str) -> bool:
    """Whether a normalised word is an oath."""
    return norm not in _PLAIN and any(stem in norm for stem in _STEMS)


def named_oath(inside: tuple[str, ...], source: tuple[str, ...]) -> bool:
    """Whether a bracket says that an oath stood there, and one did."""
    return bool(inside) and set(inside) <= _NAMED and len(source) == 1 and is_oath(source[0])


def masked_oath(pair: Pair, block: Block) -> bool:
    """Whether a printed word is an oath of the source with some of its letters hidden."""
    if block.s1 - block.s0 != 1 or block.q0 == block.q1 or not is_oath(pair.view.norms[block.s0]):
        return False
    q = pair.quotation
    found = _MASKED.match(q.text, q.starts[block.q0])
    if found is None or found.end() < q.ends[block.q1 - 1]:
        return False
    said = pair.view.norms[block.s0]
    first, last = (found[1] or "").casefold(), found[2]
    return said.startswith(first) and said.endswith(last) and 0 < len(first) < len(said) - len(last)
