"""Cuts behind the matched words that take from what was said: a degree, the field of a superlative, the verb itself."""

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.scope import negates
from quotecheck.evidence.language.clauses import clause_words, is_clause, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal


def degree_after(place: Frame) -> Signal | None:
    """A denial whose degree is cut: "I shall not depart from the rule | entirely"."""
    view, norms, last = place.view, place.norms, place.last
    if last >= place.high or view.clause(last) or norms[last] not in clause_words("degree_denied"):
        return None
    if not (last + 1 >= place.high or view.clause(last + 1)):
        return None
    denied = any(negates(norms, k) for k in range(place.first, last))
    return signal_at("hedge_after", view, last - 1, last + 1) if denied else None


def field_after(place: Frame) -> Signal | None:
    """A superlative whose field is cut: "the oldest mill in the north | that is still at work", "We are the largest |
    outside Norway"."""
    view, norms, last, lex = place.view, place.norms, place.last, lexicon()
    if last >= place.high or view.clause(last) or not is_clause(place.quoted()):
        return None
    at = next((k for k in range(last - 1, max(place.first, last - 8), -1) if _superlative(place, k)), None)
    opens = {"who", "which"} if view.unpunctuated else {"that", "who", "which"}  # "that law" opens a sentence too
    relative = norms[last] in opens and norms[last + 1 : last + 2] != ["i"]
    if relative and _none_there(place):
        return signal_at("hedge_after", view, last, min(place.high, last + 6))
    if at is None or any(view.clause(k) for k in range(at + 1, last)):
        return None
    outside = norms[last] in {"outside", "except", "bar", "apart", "after", "besides"}
    bare = (
        at >= last - 2 and norms[last] in {"in", "of", "among", "for"} and norms[last - 1] not in lex.words("function")
    )
    skill = norms[last] == "at" and last + 2 < place.high
    cut = relative or outside or bare or skill
    return signal_at("hedge_after", view, last, min(place.high, last + 6)) if cut else None


def _none_there(place: Frame) -> bool:
    """Whether the words say that there is none: "There isn't a field in Hollin | that isn't a goal"."""
    quoted = place.quoted()
    there = any(w in {"there", "there's"} for w in quoted[:3])
    return there and any(negates(quoted, k) for k in range(min(5, len(quoted))))


def choice_after(place: Frame) -> Signal | None:
    """A preference whose other side is cut: "I'd sooner have the bridge | than the job"."""
    view, norms, last = place.view, place.norms, place.last
    if last >= place.high or view.clause(last) or norms[last] != "than":
        return None
    prefers = {"sooner", "rather"} & set(place.quoted())
    return signal_at("hedge_after", view, last, min(place.high, last + 5)) if prefers else None


def likeness_after(place: Frame) -> Signal | None:
    """A likeness whose other half is cut: "He is as good with figures | as a cat is with water", "We could win it | in
    the same way that I could fly"."""
    view, norms, last = place.view, place.norms, place.last
    if last + 2 >= place.high or view.clause(last):
        return None
    low = max(place.first + 1, last - _NEAR)
    at = next((k for k in range(last - 1, low - 1, -1) if norms[k] == "as"), None)
    half = norms[last] == "as" and at is not None and at + 1 < last and norms[at + 1] not in _NO_DEGREE
    if half and not view.clause(at or last):
        return signal_at("hedge_after", view, last, min(place.high, last + 6))
    tail = [w for w in norms[last : min(place.high, last + 7)] if w not in {"that", "as", "just", "much", "exactly"}]
    same = tail[:3] == ["in", "the", "same"] and tail[3:4] in (["way"], ["sense"])
    mocks = same and tail[4:5] and tail[4] in {"i'm", "i", "a", "an", "my", "pigs"}
    return signal_at("hedge_after", view, last, min(place.high, last + 7)) if mocks else None


_NEAR = 7
_NO_DEGREE = frozenset(
    ["well", "far", "long", "soon", "if", "though", "a", "an", "the", "i", "we", "he", "she", "it", "they"]
)


def noun_after(place: Frame) -> Signal | None:
    """A pointing word whose noun is cut: "I'm comfortable with that | part"."""
    view, norms, last, lex = place.view, place.norms, place.last, lexicon()
    if last >= place.high or view.clause(last) or norms[last - 1] not in {"that", "this", "these", "those"}:
        return None
    if last - 2 < place.first or norms[last - 2] not in lex.words("preposition"):
        return None
    word = norms[last]
    small = lex.words("function") | lex.words("adverb") | lex.words("subject") | lex.words("boundary")
    if word in small or word.endswith("ly") or is_finite(norms, last):
        return None
    return signal_at("hedge_after", view, last - 1, min(place.high, last + 2))


def _superlative(place: Frame, k: int) -> bool:
    word, before = place.norms[k], place.norms[k - 1]
    if before not in lexicon().words("determiner"):
        return False
    return word in {"best", "worst", "most", "least", "only", "first", "last"} or (
        len(word) > 4 and word.endswith("est") and verb_base(word) is None
    )


def verb_after(place: Frame) -> Signal | None:
    """A sentence that ends with its auxiliary where the source goes on with the verb: "... We will | march, though"."""
    view, norms, last, lex = place.view, place.norms, place.last, lexicon()
    if last >= place.high or last - place.first < 3 or view.clause(last) or norms[last - 1] not in lex.sets("modal"):
        return None
    opens = norms[last - 2] in lex.words("subject") and view.stop(last - 2)
    return (
        signal_at("hedge_after", view, last - 2, last + 1) if opens and verb_base(norms[last]) == norms[last] else None
    )
