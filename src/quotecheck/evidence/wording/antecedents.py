"""Whether the name that a bracket puts for a pronoun can be whom the source means.

Who a pronoun means cannot be known without reading. But a name that stands far away while somebody else was just spoken
of, a plural for "it", or a "Mrs" for "he" is another's name.
"""

from typing import Final

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import same_stem
from quotecheck.evidence.wording.pair import Block, Pair

_NEAR: Final = 60
"""Words before the pronoun in which an honest antecedent stands."""
_PERSON: Final = frozenset(["he", "him", "his", "she", "her", "hers"])
_THING: Final = frozenset(["it", "its"])
_MALE: Final = frozenset(["mr", "sir", "lord", "man", "father", "brother", "son", "husband", "king"])
_FEMALE: Final = frozenset(
    ["mrs", "ms", "miss", "lady", "dame", "woman", "mother", "sister", "daughter", "wife", "queen"]
)
_BODIES: Final = frozenset(
    [
        "council",
        "police",
        "government",
        "ministry",
        "company",
        "union",
        "court",
        "church",
        "bank",
        "school",
        "hospital",
        "club",
        "party",
        "board",
        "committee",
        "university",
        "trust",
        "agency",
        "army",
        "navy",
        "parliament",
        "senate",
    ]
)
_SINGULAR: Final = frozenset(
    ["states", "nations", "netherlands", "philippines", "news", "times", "police", "headquarters"]
)


def misnamed_by(pair: Pair, block: Block, inside: tuple[str, ...]) -> str | None:
    """Why the words in brackets cannot be what the source's word means; None where they may be."""
    source = pair.sourced(block.s0, block.s1).norms
    here = [w for w in inside if w not in lexicon().words("determiner")]
    if not source or not here:
        return None
    bodies = [w for w in source if w in _BODIES], [w for w in here if w in _BODIES]
    if bodies[0] and bodies[1] and not set(bodies[0]) & set(bodies[1]):
        return f"replaces “{pair.view.run(block.s0, block.s1)}”"
    if len(source) != 1 or source[0] not in _PERSON | _THING or source[0] in inside:
        return None
    word, head = source[0], here[-1].removesuffix("'s")
    if word in _THING and head.endswith("s") and not head.endswith(("ss", "us", "is")) and head not in _SINGULAR:
        return (
            f"replaces “{word}” by several"
            if inside[0] == "the" and block.mark and block.mark.text[5:6].isupper()
            else None
        )
    if (word in {"he", "him", "his"} and _FEMALE & set(here)) or (word in {"she", "her", "hers"} and _MALE & set(here)):
        return f"replaces “{word}”"
    elsewhere = word in _PERSON and _named_elsewhere(pair, block, head)
    return f"replaces “{word}”, which stands for another" if elsewhere else None


def _named_elsewhere(pair: Pair, block: Block, head: str) -> bool:
    """Whether the head stands in the source, but not in what was said before, where somebody else was spoken of."""
    view, s0 = pair.view, block.s0
    near = range(max(0, s0 - _NEAR), s0)
    if any(view.norms[k] == head or same_stem(view.norms[k], head) for k in near):
        return False
    if head not in view.norms:
        return False  # the editor knows it from elsewhere
    start = view.sentence(max(0, view.sentence(s0)[0] - 1))[0]
    return any(pair.sourced(k, k + 1).names[0] for k in range(start, s0))
