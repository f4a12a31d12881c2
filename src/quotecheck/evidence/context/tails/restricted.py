"""What goes on right behind the words and restricts them: to whom, in what, for how long they hold.

*We will close libraries | only as a last resort*; *We are open to any offer | that reflects its value*; *We can't feed
300 | for more than three weeks*; *It's a pattern, | or it's starting to look like one*. Huddleston & Pullum (2002),
5.6 (quantification) and 12.4 (restrictive relatives).
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.scope import negates
from quotecheck.evidence.language.clauses import begins, is_clause, is_finite, verb_base, verb_of
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Signal

_WORDS: Final = 7
"""Words of what restricts that are shown."""
_PLACES: Final = frozenset(
    """
    for as in at on under where within among between if
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What *only* stands before: *only for ports*, *only as a last resort*; *only by hard work* leaves it true."""
_TIMES: Final = frozenset(["when", "after", "before", "until", "with"])
"""The same of what is or will be: *We will pay | only after the vote*."""
_QUANTIFIERS: Final = frozenset(["every", "any", "each", "no"])
_NOUN: Final = 4
"""Words within which a quantifier has its noun: *any serious offer*."""
_IN_PART: Final = tuple(
    tuple(p.split())
    for p in (
        *("in its way", "in her way", "in his way", "in their way", "in our way", "in my way"),
        *("in its own way", "in her own way", "in his own way", "in their own way"),
        *("in a way", "in a sense", "in a manner of speaking", "after a fashion", "of a kind", "of sorts", "of a sort"),
        *("so to speak", "as it were", "in parts", "in places"),
    )
)
"""What lets words hold in part, at the end of a clause behind a comma."""
_OR: Final = tuple(tuple(p.split()) for p in ("or rather", "or at least", "or nearly", "or almost", "or maybe"))
_MENDS: Final = frozenset(["start", "starting", "starts", "look", "looks", "looking", "seem", "seems", "feel", "feels"])
_SPAN: Final = (("for", "more", "than"), ("for", "longer", "than"), ("for", "much", "longer"), ("more", "than", "once"))
_EXTENT: Final = (
    ("in", "so", "far", "as"), ("insofar", "as"), ("inasmuch", "as"), ("to", "the", "extent"),
    ("so", "far", "as", "it"), ("as", "far", "as", "it"),
)  # fmt: skip
"""*The cap is of no effect | in so far as it applies to prams*."""
_THEN: Final = (("after", "that"), ("before", "that"), ("until", "then"), ("after", "then"), ("before", "then"))
_PERIOD: Final = (
    ("for", "the", "rest"), ("for", "the", "remaining"), ("for", "the", "remainder"), ("for", "the", "duration"),
    ("through", "the", "end"), ("until", "the", "end"), ("till", "the", "end"), ("to", "the", "end"),
)  # fmt: skip


def restricted_after(place: Frame) -> Signal | None:
    """A signal where the clause goes on behind the words with what they hold for."""
    view, last = place.view, place.last
    if last >= place.high or ";" in view.between(last):
        return None
    rest = place.norms[last : min(place.high, last + _WORDS)]
    if _mended(place, rest):
        return signal_at("hedge_after", view, last, min(place.high, last + _WORDS))
    extent = begins(rest, _EXTENT) and _tells(place)
    restricted = extent or _sorry(place, rest) or _only(place, rest) or _such_as(place, rest) or _so_long(place, rest)
    return signal_at("condition_after", view, last, min(place.high, last + _WORDS)) if restricted else None


_THEY: Final = frozenset("you they people some anyone anybody he she somebody someone residents".split())  # noqa: SIM905
_TOOK: Final = frozenset(
    """
    feel feels felt think thinks thought took take takes see sees saw believe believes believed found find offended
    upset hurt disappointed misunderstood consider considers
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)


def _sorry(place: Frame, rest: Sequence[str]) -> bool:
    """ "I am sorry | you feel that way": sorry for how others take it, which owns to nothing."""
    theirs = rest[1:] if rest[:1] in (["that"], ["if"]) else rest
    told = place.norms[place.last - 1] == "sorry" and theirs[:1] and theirs[0] in _THEY
    return bool(told) and bool(_TOOK & set(theirs[1:4]))


def _only(place: Frame, rest: Sequence[str]) -> bool:
    """ "We support a delay | only for ports that can show a refusal", not "We never asked for that, only for sleep"."""
    if any(negates(place.norms, k) for k in range(place.first, place.last)):
        return False
    at = 1 if rest[:1] in (["but"], ["and"]) else 0
    if rest[at : at + 1] != ["only"] or rest[at + 1 : at + 2] == []:
        return False
    return (rest[at + 1] in _PLACES or (rest[at + 1] in _TIMES and not place.in_past())) and _tells(place)


def _such_as(place: Frame, rest: Sequence[str]) -> bool:
    """ "I am sorry for every family | that thinks I did it": of every one there is, only such as the relative says."""
    view, norms, last, lex = place.view, place.norms, place.last, lexicon()
    if rest[0] not in {"that", "which"} or view.clause(last) or len(rest) < 2 or view.unpunctuated:
        return False
    many = next((k for k in range(last - 2, max(place.first, last - _NOUN) - 1, -1) if norms[k] in _QUANTIFIERS), None)
    if many is None or any(
        is_finite(norms, k) or norms[k] in lex.words("preposition") for k in range(many + 1, last - 1)
    ):
        return False
    verb = is_finite(norms, last + 1) or is_past(rest[1]) or (rest[1].endswith("s") and rest[1] not in _NO_VERB)
    return verb and _tells(place)


_NO_VERB: Final = frozenset(["this", "his", "its", "always", "is"])


def _so_long(place: Frame, rest: Sequence[str]) -> bool:
    """ "We can't carry them | for more than three weeks", "It was not close | after that", "He has my full support |
    through the end of the season"."""
    norms, view = place.norms, place.view
    if view.clause(place.last) or not _tells(place):
        return False
    denied = any(negates(norms, k) for k in range(place.first, place.last))
    if denied and begins(rest, _SPAN):
        return True
    if denied and begins(rest, _THEN):
        return place.last + 2 >= place.high or view.clause(place.last + 2)
    verb = verb_of(norms, place.first, place.last)
    now = verb is None or not is_past(norms[verb]) or norms[verb] in _PRESENT
    return now and begins(rest, _PERIOD)


_PRESENT: Final = frozenset(["is", "are", "am", "has", "have", "does", "do", "'s"])


def _mended(place: Frame, rest: Sequence[str]) -> bool:
    """ "It was beautiful, | in its way", "It's a pattern, | or it's starting to look like one"."""
    view, last = place.view, place.last
    if not view.clause(last) or not _tells(place):
        return False
    for p in _IN_PART:
        end = last + len(p)
        if tuple(rest[: len(p)]) == p and (end >= place.high or view.clause(end)):
            return True
    return begins(rest, _OR) or (
        rest[0] == "or" and bool(_MENDS & set(rest[1:5])) and rest[1].startswith(("it", "they"))
    )


def _tells(place: Frame) -> bool:
    """Whether the words say something: a clause, or what goes on from a subject before them."""
    norms, first = place.norms, place.first
    said = is_clause(place.quoted()) or verb_of(norms, first, place.last) is not None
    return said or (first > place.low and verb_base(norms[first]) is not None)
