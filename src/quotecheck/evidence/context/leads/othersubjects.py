"""Clauses of speech whose subject is another, where *my* or a place stands beside it.

*My predecessor stood here and said |*; *A third of them wrote in the exam that |*; *Counsel puts it to me that |*;
*They come up to my desk and say, |*.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.lead import Lead, Rules
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.context.vouching import speaks
from quotecheck.evidence.language.clauses import clause_words, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.people import near_ones

_PERSON: Final = frozenset(
    """
    successor barrister surgeon nurse teacher manager chairman chairwoman chair landlord landlady friends mates
    colleague colleagues client clients patient patients pupil pupils student students tenant tenants opponents
    rival rivals coach captain editor adviser advisers critics enemies foreman supervisor nan granddad priest vicar
    imam rabbi guide driver secretary assistant deputy minister member constituents customers guests visitors
    parents kids children people
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_PLACES: Final = frozenset("in on at to from by during before after outside inside over under through with".split())  # noqa: SIM905
_JOINED: Final = frozenset(["and", "or", "but"])
_PHRASE: Final = 6
"""Words of the longest phrase between a verb of speech and its *that*: *in the exam*."""
_SUBJECT: Final = 5
_ME: Final = frozenset(["me", "us"])
_THEY: Final = frozenset(
    """
    they people folk children kids customers patients parents visitors reporters some others many most men women
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_OPENERS: Final = frozenset("so well and but now then yes no look even".split())  # noqa: SIM905


def _is_person(word: str) -> bool:
    known = (
        word in _PERSON or word in near_ones() or word in lexicon().words("office") or word in lexicon().words("title")
    )
    return known or word.endswith(("keeper", "taker", "man", "woman", "master", "ologist", "driver", "owner"))


def _own(words: Sequence[str]) -> bool:
    return any(w.partition("'")[0] in {"i", "we", "you", "let", "to"} for w in words)


def _wrote_in_the_exam(at: Lead) -> bool:
    """ "A third of the first years wrote in the exam that |"."""
    lead = at.lead
    if lead[-1] != "that" or len(lead) < _SUBJECT:
        return False
    low = max(1, len(lead) - 1 - _PHRASE)
    place = next((k for k in range(len(lead) - 2, low, -1) if lead[k] in _PLACES), None)
    if place is None or any(is_finite(lead, k) or lead[k] in _JOINED for k in range(place, len(lead) - 1)):
        return False
    verb = lead[place - 1]
    before = lead[max(0, place - 1 - _SUBJECT) : place - 1]
    return (
        speaks(verb) and bool(before) and not _own(before) and not any(map(is_negator, before)) and before[-1] != "as"
    )


def _my_lawyer_said(at: Lead) -> bool:
    """ "My predecessor stood at this lectern and said |"; not "My own eyes told me |"."""
    whole = [w for k, w in enumerate(at.whole) if k or w not in _OPENERS]
    if not whole:
        return False
    end = len(whole) - (whole[-1] == "that")
    end -= whole[end - 1] in _ME if end > 1 else 0
    if end < _SUBJECT - 2 or whole[0] not in {"my", "our"} or not speaks(whole[end - 1]):
        return False
    noun = next((k for k in range(1, min(4, end - 1)) if _is_person(whole[k])), None)
    right = {"right", "correct", "when", "if", "that", "because", "what", "until", "before"} & set(whole[1 : end - 1])
    return noun is not None and not _own(whole[noun:end]) and not right and not any(map(is_negator, whole))


def _puts_it_to_me(at: Lead) -> bool:
    """ "You keep putting it to me that |", "Counsel puts it to my client that |"; not "I put it to you that |"."""
    lead = at.lead
    k = next((k for k in range(len(lead) - 3) if lead[k] in {"put", "puts", "putting"} and lead[k + 1] == "it"), None)
    if k is None or lead[k + 2] != "to" or lead[-1] != "that":
        return False
    return not any(w.partition("'")[0] in {"i", "we"} for w in lead[max(0, k - _SUBJECT) : k])


def _they_come_and_say(at: Lead) -> bool:
    """ "They come up to my desk and say, |"."""
    lead = at.lead
    says = verb_base(lead[-1]) == lead[-1] and lead[-1] in clause_words("speaking") | lexicon().words("reporting")
    if not says or "," not in at.place.view.between(at.place.first) or len(lead) < 2:
        return False
    return bool(_THEY & set(lead)) and not any(w.partition("'")[0] in {"i", "we", "you", "let"} for w in lead)


OTHERS: Final[Rules] = (
    ("third_party", _wrote_in_the_exam), ("third_party", _my_lawyer_said), ("third_party", _puts_it_to_me),
    ("third_party", _they_come_and_say),
)  # fmt: skip
"""Rules about what stands before quoted words in their sentence."""
