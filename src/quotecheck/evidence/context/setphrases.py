"""Set phrases that look like conditions and make nothing depend: *if anything*, *few, if any*, *I'll see if |*.

Most of them are a condition after all where they go on: *If anything happens to her, |*, *If any farmer shows me
one, |*, *If you like the taste, |*, *If so, |*.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.language.clauses import is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon

_FEW: Final = frozenset("few little fewer less rarely seldom hardly scarcely nothing much many".split())  # noqa: SIM905
_KNOWN: Final = frozenset(
    """
    do did does don't didn't doesn't would can can't could couldn't should let if to not
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_LEADS: Final = frozenset("and but so or well now because then".split())  # noqa: SIM905
_SUBJECTS: Final = frozenset("i you he she it we they there it's that's this that i'm i'd i've we're".split())  # noqa: SIM905
_THING: Final = frozenset("thing person lesson message man woman word reason place regret".split())  # noqa: SIM905
_BEFALLS: Final = frozenset(
    """
    happens goes comes changes breaks needs gets looks moves falls fails stops matters turns
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What *anything* does where it is a subject: *If anything happens*, not *If anything, prices fell*."""
_LOOKS: Final = frozenset("know see check ask argue hear read look verify complain tell".split())  # noqa: SIM905
_CURIOUS: Final = frozenset("interested wondering listening asking curious counting watching reading".split())  # noqa: SIM905
_FAR: Final = 14
"""Words behind *if there's one* in which *it's* answers it."""


def is_set_phrase(norms: Sequence[str], i: int, low: int = 0) -> bool:
    """Whether word ``i`` (if, once, in case) belongs to such a phrase and makes nothing depend; ``low``: where its
    sentence begins."""
    word = norms[i]
    for phrase in lexicon().phrases("condition_harmless"):
        for at in range(len(phrase)):
            start = i - at
            if phrase[at] != word or start < low or tuple(norms[start : start + len(phrase)]) != phrase:
                continue
            if not _goes_on(phrase, norms, start, low):
                return True
    return False


def _goes_on(phrase: tuple[str, ...], norms: Sequence[str], start: int, low: int) -> bool:
    """Whether the phrase at ``start`` goes on to a condition."""
    behind = start + len(phrase)
    after = norms[behind] if behind < len(norms) else ""
    before = norms[start - 1] if start > low else ""
    opens = start == low or (before in _LEADS and start - low <= 2)
    match phrase:
        case ("if", "any") | ("if", "ever"):
            return before not in _FEW
        case ("if", "anything"):
            return after == "else" or after in _BEFALLS or (after not in _SUBJECTS and is_finite(norms, behind))
        case ("if", "not") | ("if", "so"):
            return opens
        case ("if", "you", "will"):
            return verb_base(after) == after
        case ("if", "you", "like"):
            return bool(after) and after not in _SUBJECTS
        case ("if", "you", "turn"):
            return after != "to"
        case ("if", "there's" | "there", *_):
            answer = norms[behind : behind + _FAR]
            return after not in _THING and "it's" not in answer
        case ("if", "anyone" | "anybody", "wants" | "wishes"):
            return not (after == "to" and norms[behind + 1 : behind + 2] and norms[behind + 1] in _LOOKS)
        case ("if", "anyone" | "anybody", "is") | ("if", "anyone's" | "anybody's"):
            return after not in _CURIOUS and not (after == "still" and {*norms[behind + 1 : behind + 2]} & _CURIOUS)
        case ("see" | "know" | "ask" | "asked" | "wonder", "if"):
            return _only_said(phrase[0], norms, start, low)
        case ("once", "a"):
            return any(is_finite(norms, k) for k in range(behind + 1, min(behind + 3, len(norms))))
    return False


def _only_said(verb: str, norms: Sequence[str], start: int, low: int) -> bool:
    """Whether *see* or *know* before an if only holds a hearer's ear: *See, if you |*, *Well, you know, if it |*."""
    if verb == "see":
        return start == low or norms[start - 1] == "you"
    if verb != "know" or start <= low or norms[start - 1] != "you":
        return False
    return start - 1 == low or norms[start - 2] not in _KNOWN
