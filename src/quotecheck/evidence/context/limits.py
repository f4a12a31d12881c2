"""What bounds a denial or an *every*: a time, a cause, those of which it is said.

Huddleston & Pullum, The Cambridge Grammar of the English Language (2002), ch. 9 (negation).
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.scope import negates
from quotecheck.evidence.language.clauses import begins, is_finite
from quotecheck.evidence.language.lexicon import lexicon


def bounded(norms: Sequence[str], first: int, at: int) -> bool:
    """Whether the words ``[first, at)`` deny what will be, and a time begins at ``at`` within which alone they do:
    "no book will leave | before January", "I'd never go back | while he is there"."""
    said = norms[first:at]
    limit = begins(norms[at : at + _LONGEST], _LIMITS)
    planned = "no" in said and bool(_INTENDED & set(said)) and "had" not in said
    denied = any(negates(norms, k) for k in range(first, at))
    if limit and (_going(said) or planned):
        return denied
    if (denied and _begun(norms, at)) or _of_those(norms, first, at):
        return True
    lex = lexicon()
    opens = at + 1 < len(norms) and norms[at + 1] in lex.words("determiner") | lex.words("subject")
    if norms[at] in {"before", "until", "till"} and denied and opens and _ANY & set(said):
        return True  # "I did not write at any time | before the award"
    if norms[at] == "from" and denied and norms[at + 1 : at + 2] in (["where"], ["what"]) and _ANY & set(said):
        return True  # "I did not see anything | from where I was"
    if norms[at] == "since" and at + 1 < len(norms) and {"has", "have"} & set(said):
        return bool(_EVERY & set(said))  # "has met every rule | since January"
    if norms[at] not in {"before", "while", "until", "till"} or at + 1 >= len(norms):
        return False
    if planned:
        return True  # "We have no plans for permits | before the elections"
    return denied and bool(_WILL & {w for n in said for w in (n, n.partition("'")[2])})


def is_for_now(norms: Sequence[str], at: int) -> bool:
    """ "They told us it was safe | for now"."""
    return begins(norms[at : at + _LONGEST], _FOR_NOW)


def _begun(norms: Sequence[str], at: int) -> bool:
    """ "We find no effect | in the first year"."""
    spell = norms[at] in {"in", "during", "for"} and norms[at + 1 : at + 2] == ["the"]
    return spell and bool({*norms[at + 2 : at + 3]} & _FIRST) and bool({*norms[at + 3 : at + 4]} & _SPELLS)


_FIRST: Final = frozenset(["first", "second", "third", "fourth", "opening", "initial", "early"])
_SPELLS: Final = frozenset(
    """
    year years month months week weeks day days hour hours half quarter decade phase stage stages term season round
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)


def _of_those(norms: Sequence[str], first: int, at: int) -> bool:
    """ "It was met on every shift | for which we have records", "We checked all the boats | we could find"."""
    noun = [k for k in range(max(first, at - 4), at - 1) if norms[k] in {"every", "all", "any", "each", "no"}]
    if not noun or norms[noun[-1] - 1] in _AFTER or any(is_finite(norms, k) for k in range(noun[-1] + 1, at)):
        return False
    which = norms[at] in {"for", "of", "in", "at", "on", "to"} and norms[at + 1 : at + 2] == ["which"]
    ours = norms[at] in {"we", "i", "they"} or (norms[at] == "that" and norms[at + 1 : at + 2] in (["we"], ["i"]))
    return which or (ours and norms[noun[-1]] != "no")


_AFTER: Final = frozenset(["of", "are", "were", "is", "was", "be", "been", "am", "they're", "we're"])
"""Behind these an *all* bounds no noun: *They are all home now*; and one behind *of* is not what is spoken of."""
_INTENDED: Final = frozenset(["plan", "plans", "intention", "intentions", "proposal", "proposals", "appetite"])
_EVERY: Final = frozenset(["every", "all", "always", "each", "fully", "completely", "entirely", "wholly", "throughout"])
_ANY: Final = frozenset(["any", "ever", "never", "nobody", "nothing", "none", "anybody", "anyone", "anything"])


def _going(said: Sequence[str]) -> bool:
    """Whether words tell of what is or will be: what was may lose its day, as "I did not sleep | that night"."""
    return bool(_NOW & {w for n in said for w in (n, n.partition("'")[2])})


_NOW: Final = frozenset(
    [
        "is",
        "are",
        "am",
        "isn't",
        "aren't",
        "will",
        "won't",
        "shall",
        "going",
        "can",
        "can't",
        "cannot",
        "s",
        "re",
        "m",
        "ll",
    ]
)
_BECAUSE: Final = (
    "as a result of", "because of", "in response to", "on account of", "as part of", "as a consequence of",
)  # fmt: skip
_NOWADAYS: Final = (
    *("today", "tonight", "yet", "at the moment", "at this point", "so far", "at present"),
    *("this year", "this month", "this week", "this winter", "this summer"),
    *("this spring", "this autumn", "this term", "this season", "this side of", "between now and"),
    *("this yr", "this wk", "this mth", "at the mo"),
    *("in the short term", "in the near future", "in the foreseeable future", "for the foreseeable future"),
)
_FOR_NOW: Final = tuple(
    tuple(p.split()) for p in ("for now", "for the moment", "for the time being", "at least for now")
)
_LIMITS: Final = (*(tuple(p.split()) for p in (*_BECAUSE, *_NOWADAYS)), *_FOR_NOW)
_LONGEST: Final = max(map(len, _LIMITS))
_WILL: Final = frozenset(["will", "shall", "would", "can", "could", "ll", "d", "won't", "can't", "cannot", "shan't"])
