"""What before "that" warrants a clause: the speaker's own word, what is shown or known, what nobody denies.

*I can confirm that |*, *The inquiry found that |*, *The trouble is that |*, *Nobody disputes that |*, *Don't forget
that |*. Of all that may stand there it is the smaller part, and the part that can be listed; a lead that is none of it
(*The algorithm decided that |*, *He'll answer that |*) does not make the clause the speaker's.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.vouching import is_own, spoken_forms, verb_or
from quotecheck.evidence.language.clauses import clause_words
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import is_past

_IS: Final = frozenset(["is", "was", "are", "were", "be", "'s", "it's", "that's"])
_IT: Final = frozenset(["it", "it's", "it'd", "there", "there's", "this", "that"])
_NEAR: Final = 4
_SAID: Final = 9
"""Words before \"that\" within which somebody says it: *screams in capital letters that |*."""
_REGRET: Final = frozenset(["regret", "regrets", "regretted"])
_YOU: Final = frozenset(["you", "you'll", "you'd", "you've", "you're", "yourself", "yourselves"])
_ALL: Final = frozenset(["everyone", "everybody", "nobody", "no-one", "all", "both", "members", "readers"])


def warranted(lead: Sequence[str]) -> bool:
    """Whether the words up to the governor, without "that", warrant the clause behind it."""
    if _ALL & set(lead):
        return True
    first = next((k for k, n in enumerate(lead) if n not in clause_words("filling") | {"but", "finally", "also"}), 0)
    lead, last = lead[first:], lead[-1]
    if last in lexicon().words("preposition") or last == "now":
        return True  # "in that |", "now that |"
    if is_own(lead) or "what" in lead or lead[0] in clause_words("inviting"):
        return True
    if _YOU & set(lead):
        return True
    if clause_words("exclaiming") & set(lead[-4:]) or clause_words("affirming") & set(lead[-4:]):
        return True
    if last in _IS:
        return bool((clause_words("sum") | {"my", "our"}) & set(lead)) or lead[0] in _IT
    near = lead[-_NEAR:]
    if any(verb_or(n) in clause_words("knowing") or n in _REGRET for n in near):
        return True
    return bool(_IT & set(lead[:_NEAR])) and not _reported(lead)


def relates(lead: Sequence[str]) -> bool:
    """Whether the noun before "that" has a relative clause behind it: *the wealth that |*; nobody says anything."""
    if len(lead) < 2:
        return False
    bound = lead[-2].partition("'")[0] in clause_words("singular") | clause_words("plural")  # "he'll answer that |"
    return not (bound or any(map(_says, lead[-_SAID:-1])) or "as" in lead[-3:-1])


def _says(word: str) -> bool:
    """Whether a word is a form of a verb by which something is said or spread."""
    return bool(spoken_forms(word) & (clause_words("speaking") | clause_words("spread")))


def _reported(lead: Sequence[str]) -> bool:
    """*It was put about that |*, *It was drummed into us that |*."""
    passive = any(n in _IS for n in lead[:3]) or any(n.endswith(("'s", "'d")) for n in lead[:2])
    said = any(is_past(n) and _says(n) for n in lead[1:])
    return passive and said and not lexicon().words("first_person") & set(lead)
