"""What the first or last matched words belong to: a longer subject, a quantity, a number that was cut."""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.language.clauses import clause_words, is_clause, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base, is_past
from quotecheck.evidence.model import Signal
from quotecheck.text.numbers import is_number_word, quantity

_SUBJECT_WORDS = 7
"""Words within which a cut subject must come to its verb."""


def borrowed_subject(place: Frame) -> Signal | None:
    """The words begin inside a longer noun phrase and go on with its verb: "a picture of | the mayor hangs in the
    hall", "the man who shot | the sheriff is in jail"."""
    view, norms, first, lex = place.view, place.norms, place.first, lexicon()
    if first <= place.low or view.clause(first) or not _verb_follows(place):
        return None
    before = norms[first - 1]
    if before in lex.words("preposition") or before in {"unlike", "like"} or _object_of_relative(place):
        return signal_at("quantifier_before", view, max(place.low, first - 3), first)
    called = before == "called" and norms[first - 2] == "so"
    owned = before.endswith(("'s", "s'")) and before not in lex.words("finite")
    if called or owned or before in clause_words("privative"):
        return signal_at("quantifier_before", view, max(place.low, first - 2), first)
    return None


_FREE: Final = frozenset(["whoever", "whomever", "whatever", "whichever", "wherever", "whenever", "however"])
"""What opens a free relative clause, whose verb is its own: *My quarrel is with | whoever decided it*."""


def _verb_follows(place: Frame) -> bool:
    """Whether the matched words open with a noun phrase that comes to a finite verb within a few words."""
    view, norms, first, lex = place.view, place.norms, place.first, lexicon()
    closed = ("preposition", "boundary", "subject")
    if (
        norms[first] in {"this", "that", "to"}
        or norms[first] in _FREE
        or any(norms[first] in lex.words(n) for n in closed)
    ):
        return False
    if is_finite(norms, first) or (norms[first] not in lex.words("determiner") and norms[first].endswith("ing")):
        return False
    if norms[first - 1] == "of" and _owned(norms[first : first + 4]):
        return True
    for k in range(first + 1, min(first + _SUBJECT_WORDS, place.last)):
        if view.clause(k) and not view.stop(k) and is_finite(norms, k) and norms[first - 1] in {"unlike", "like"}:
            return True  # "unlike | the new one, is dangerous"
        if view.clause(k) or norms[k] in lex.words("boundary") or norms[k] in lex.words("subject"):
            return False
        if is_finite(norms, k):
            return norms[k] not in {"have", "do"} or (k + 1 < place.last and is_past(norms[k + 1]))
    return False


def _owned(opening: Sequence[str]) -> bool:
    """ "a friend of | the general's killed the cat": whose friend, and what the friend did."""
    if len(opening) < 4 or not opening[1].endswith("'s") or not is_past(opening[2]):
        return False
    return opening[0] in lexicon().words("determiner") and opening[3] in lexicon().words("determiner")


def _object_of_relative(place: Frame) -> bool:
    """Whether the words begin with the object of a relative clause: "who shot |", "that runs |"."""
    norms, first, low, lex = place.norms, place.first, place.low, lexicon()
    verb = norms[first - 1]
    base = verb_base(verb)
    if base is None or base == "be" or base in lex.words("cognition") or verb in lex.words("reporting"):
        return False  # "on Sunday, which is | the highest level we have measured"
    if first - 3 >= low and norms[first - 2] == "that" and norms[first - 3] in lex.words("preposition"):
        return False  # "look at that field my youngest ploughed it"
    near = norms[max(low, first - 4) : first - 1]
    return any(w in {"who", "which", "that", "what"} for w in near) and not any(
        w in lex.words("finite") for w in near[:1]
    )


def quantity_cut(place: Frame) -> Signal | None:
    """A quantifier or number that belongs to the first or last words and was cut off."""
    view, norms, first, last, lex = place.view, place.norms, place.first, place.last, lexicon()
    if (
        last < len(norms)
        and last < place.high
        and not view.clause(last)
        and (_number_goes_on(place) or _is_cut_in_two(norms, first, last, place.high))
    ):
        return signal_at("number_cut", view, last - 1, last + 1)
    if first <= place.low or view.clause(first):
        return None
    before = norms[first - 1]
    if is_number_word(norms[first]) and is_number_word(before):
        return signal_at("number_cut", view, first - 1, first + 1)
    if is_number_word(norms[first]) and _number_before(place):
        return signal_at("number_cut", view, first - 2, first + 1)
    if not is_clause(place.quoted()) and not _plain_clause(place):
        return None
    if before == "of" and first - 2 >= place.low:
        head = norms[first - 2]
        if (
            head in lex.words("quantifier_strong")
            or is_number_word(head)
            or head in {"part", "some", "third", "quarter", "majority", "minority", "number"}
        ):
            return signal_at("quantifier_before", view, first - 2, first)
    two = first - 2 >= place.low and not view.clause(first - 1)
    if two and tuple(norms[first - 2 : first]) in lex.phrases("quantity_before"):
        return signal_at("quantifier_before", view, first - 2, first)
    return _counted(place)


def _counted(place: Frame) -> Signal | None:
    """A quantifier directly before the noun that the words begin with ("few | voters asked")."""
    view, norms, first, lex = place.view, place.norms, place.first, lexicon()
    before, earlier = norms[first - 1], norms[first - 2] if first - 2 >= place.low else ""
    closed = any(norms[first] in lex.words(n) for n in ("determiner", "finite", "preposition", "boundary", "subject"))
    counts = (before,) in lex.phrases("quantity_before") and not (before == "most" and earlier in {"the", "a"})
    return signal_at("quantifier_before", view, first - 1, first) if counts and not closed else None


def _number_before(place: Frame) -> bool:
    """A number right before, joined to the one that the words begin with: "between 5 and | 9", "one in | ten"."""
    norms, first = place.norms, place.first
    if norms[first - 1] not in {"and", "to", "or", "in", "of", "by", "point"} or first - 2 < place.low:
        return False
    number = is_number_word(norms[first - 2]) and norms[first - 2] != "a"
    return number and (norms[first - 1] != "and" or "between" in norms[max(place.low, first - 5) : first])


def _number_goes_on(place: Frame) -> bool:
    """Whether the number that ends the words reaches past them: "12 | %", "three | million", "4 million | dollars"."""
    norms, last = place.norms, place.last
    word = norms[last]
    if not (is_number_word(norms[last - 1]) or norms[last - 1][:1].isdigit()):
        return False
    unit = (
        base(word) in clause_words("counted_in")
        or word in lexicon().sets("unit")
        or word in lexicon().words("magnitude")
    )
    return unit and not (norms[last - 1] == "one" and word not in {"hundred", "thousand", "million", "billion"})


def _plain_clause(place: Frame) -> bool:
    """A noun and what it does, as far as form shows: three words or more up to the end of a clause."""
    return place.last - place.first >= 3 and place.view.clause(place.last)


def _is_cut_in_two(norms: Sequence[str], first: int, last: int, high: int) -> bool:
    """Whether a number that is printed to the end goes on in the source: *nine hundred | and fifty*, *twenty | two*."""
    for begins in range(max(first, last - _DIGITS), last):
        printed = quantity(norms[:last], begins)
        if printed is not None and printed.last == last:
            whole = quantity(norms[:high], begins)
            return whole is not None and whole.last > last and whole.value != printed.value
    return False


_DIGITS: Final = 6
"""Words of which a number is made."""
