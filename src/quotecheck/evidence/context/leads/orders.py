"""An order or a bare thing before *and* or *or* that the words hang on: "Touch that fence and | you will die".

Huddleston & Pullum (2002), 10.9 (imperatives as conditions).
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.language.clauses import clause_words, is_finite, verb_base, verb_of
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Signal

_MORE = frozenset(["another", "one", "more", "two", "three", "any"])


def imperative_before(place: Frame) -> Signal | None:
    """What comes before "and" or "or" is no clause but an order or a bare thing: "Touch that fence and | you will
    die", "One more goal and | we are out"."""
    view, norms, first, lex = place.view, place.norms, place.first, lexicon()
    joint = first - 1 - (norms[first - 1] in _ACTING and norms[first] in lex.words("auxiliary"))  # "and we | will sign"
    if joint - 1 <= place.low or norms[joint] not in {"and", "or"} or view.stop(joint):
        return None
    verb = first if joint < first - 1 else verb_of(norms, first, place.last) if _subject_opens(place) else None
    if verb is None or (is_past(norms[verb]) and norms[verb] not in {"am", "is", "are"}):
        return None
    end = _before_tag(place, joint)
    low = next((k for k in range(end - 1, max(place.low, end - 12), -1) if view.clause(k)), place.low)
    order = norms[low:end]
    if (
        len(order) < 2
        or (order[0] in clause_words("no_order") and not _lets(order))
        or order[0] in lex.words("subject")
        or order[1] in {"i", "we", "he", "she", "they"}
    ):
        return None
    acts = order[0] not in lex.words("function") and order[1] in clause_words("object")
    commands = acts or (verb_base(order[0]) == order[0] and _object_opens(order[1]))
    bare = acts or not any(is_finite(order, k) and order[k] != order[0] for k in range(1, len(order)))
    counts = order[0] in _MORE and ("more" in order[:3] or order[0] == "another")
    if not bare or not (commands or counts):
        return None
    return signal_at("condition_before", view, low, first)


_ACTING: Final = frozenset(["i", "we", "you", "he", "she", "they", "it"])


def _before_tag(place: Frame, joint: int) -> int:
    """Where that ends which a tag between commas gives to its speaker: "Find me the money, I told them, and |"."""
    view, norms, lex = place.view, place.norms, lexicon()
    start = next((k for k in range(joint - 2, max(place.low, joint - 5), -1) if view.clause(k)), None)
    if start is None or not view.clause(joint):
        return joint
    tag = norms[start] in lex.words("subject") and norms[start + 1] in lex.words("reporting")
    return start if tag else joint


def _subject_opens(place: Frame) -> bool:
    """Whether the words open with a pronoun, a determiner or a name: "and | women who defend us" goes on a list."""
    word, lex = place.norms[place.first], lexicon()
    lists = lex.words("subject"), lex.words("determiner"), clause_words("singular"), clause_words("plural")
    contracted = "'" in word and word in lex.words("finite")
    return contracted or any(word in n for n in lists) or place.view.raw(place.first)[:1].isupper()


def _lets(order: Sequence[str]) -> bool:
    """ "Let the river rise and |" supposes; "let us go and |" calls."""
    return order[0] == "let" and order[1] not in {"us", "me"}


def _object_opens(word: str) -> bool:
    """Whether a word can follow an order's verb: an object, a preposition, an adverb."""
    lex = lexicon()
    lists = lex.words("determiner"), lex.words("preposition"), lex.words("adverb"), clause_words("object")
    return any(word in names for names in lists) or word in {"to", "up", "out", "down"}
