"""Fixed frames around matched words: phrases that take the words back, lend them to another, or make them a guess."""

from collections.abc import Sequence

from quotecheck.evidence.frame import Frame, asserts, is_clause, signal_at
from quotecheck.evidence.lexicon import lexicon
from quotecheck.evidence.model import Signal, SignalKind
from quotecheck.evidence.scope import is_negator
from quotecheck.text.numbers import is_number_word

_LONGEST = 7
_KINDS: tuple[tuple[str, SignalKind], ...] = (
    ("frame_denied", "denial"),
    ("frame_third", "third_party"),
    ("frame_hedge", "hedge_before"),
)


def framed_before(place: Frame) -> Signal | None:
    """A fixed frame directly before the words, with or without "that" and a comma."""
    norms, first = place.norms, place.first
    if first <= place.low or not (asserts(place) or is_clause(place.quoted())):
        return None
    end = first - 1 if norms[first - 1] == "that" and first - 1 > place.low else first
    for name, kind in _KINDS:
        found = _ending(norms, place.low, end, name)
        if found is not None and not _lifted(norms, found, place.low):
            return signal_at(kind, place.view, found, first)
    return _according(place) or _fiction(place) or _unvouched(place)


def _unvouched(place: Frame) -> Signal | None:
    """A clause behind "that" whose governing word does not vouch for it ("the file suggests that |", "led to believe
    that |")."""
    view, norms, first, lex = place.view, place.norms, place.first, lexicon()
    at = first - 1
    if norms[at] != "that" or view.clause(first) or at - 1 < place.low or not is_clause(place.quoted()):
        return None
    low = max(place.low, at - 4)
    near = [norms[k] for k in range(at - 1, low - 1, -1)]
    if lex.words("denial_lifted") & set(near):
        return None  # "nobody can deny that"
    if (
        norms[at - 1] in {"and", "or", "but"}
        or norms[at - 1] in lex.words("preposition")
        or any(w in lex.words("vouching") or w in lex.words("subject") for w in near[:3])
    ):
        return None
    return signal_at("third_party", view, low, first)


def borrowed_subject(place: Frame) -> Signal | None:
    """The words begin inside a longer noun phrase and go on with its verb: "a picture of | the mayor is in the
    hall"."""
    view, norms, first, lex = place.view, place.norms, place.first, lexicon()
    if first <= place.low or view.clause(first) or norms[first - 1] not in lex.words("preposition"):
        return None
    opens = norms[first] in lex.words("determiner") or view.raw(first)[:1].isupper()
    if not opens or norms[first] in {"this", "that", "i"}:
        return None
    for k in range(first + 1, min(first + 6, place.last)):
        if view.clause(k) or norms[k] in lex.words("boundary") or norms[k] in lex.words("subject"):
            return None
        if norms[k] in lex.words("finite") and norms[k] not in {"have", "do"}:
            start = first - 3 if first - 3 >= place.low else place.low
            return signal_at("quantifier_before", view, start, first)
    return None


def _ending(norms: Sequence[str], low: int, end: int, name: str) -> int | None:
    phrases = lexicon().phrases(name)
    for size in range(min(_LONGEST, end - low), 0, -1):
        if tuple(norms[end - size : end]) in phrases:
            return end - size
    return None


def _lifted(norms: Sequence[str], at: int, low: int) -> bool:
    """Whether the frame itself is denied ("I do not imagine that" is no frame of fancy but a denial, found
    elsewhere)."""
    return at - 1 >= low and is_negator(norms[at - 1])


def _according(place: Frame) -> Signal | None:
    """ "According to my opponent, | ...": another's account; the speaker's own documents and figures are not."""
    norms, first = place.norms, place.first
    if "," not in place.view.between(first):
        return None
    at = next((k for k in range(first - 1, max(place.low, first - 9) - 1, -1) if norms[k] == "according"), None)
    if at is None or {"me", "us"} & set(norms[at:first]):
        return None
    return signal_at("third_party", place.view, at, first)


def _fiction(place: Frame) -> Signal | None:
    """ "In the story, | ...", "As the old song goes, | ..."."""
    norms, first = place.norms, place.first
    if "," not in place.view.between(first):
        return None
    start = next((k for k in range(first - 1, max(place.low, first - 7) - 1, -1) if norms[k] in {"in", "as"}), None)
    if start is None or not lexicon().words("fiction") & set(norms[start:first]):
        return None
    return signal_at("third_party", place.view, start, first)


def quantity_cut(place: Frame) -> Signal | None:
    """A quantifier or number that belongs to the first or last words and was cut off."""
    view, norms, first, last, lex = place.view, place.norms, place.first, place.last, lexicon()
    if last < len(norms) and last < place.high and not view.clause(last) and _number_goes_on(norms, last):
        return signal_at("number_cut", view, last - 1, last + 1)
    if first <= place.low or view.clause(first):
        return None
    before = norms[first - 1]
    if is_number_word(norms[first]) and is_number_word(before):
        return signal_at("number_cut", view, first - 1, first + 1)
    if is_number_word(norms[first]) and before == "and" and "between" in norms[max(place.low, first - 5) : first]:
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
    if first - 2 >= place.low and tuple(norms[first - 2 : first]) in lex.phrases("quantity_before"):
        return signal_at("quantifier_before", view, first - 2, first)
    return _counted(place)


def _counted(place: Frame) -> Signal | None:
    """A quantifier directly before the noun that the words begin with ("few | voters asked")."""
    view, norms, first, lex = place.view, place.norms, place.first, lexicon()
    before, earlier = norms[first - 1], norms[first - 2] if first - 2 >= place.low else ""
    closed = any(norms[first] in lex.words(n) for n in ("determiner", "finite", "preposition", "boundary", "subject"))
    counts = (before,) in lex.phrases("quantity_before") and not (before == "most" and earlier in {"the", "a"})
    return signal_at("quantifier_before", view, first - 1, first) if counts and not closed else None


def _number_goes_on(norms: Sequence[str], last: int) -> bool:
    """Whether the number that ends the words reaches past them: "12 | %", "three | million"."""
    ends = is_number_word(norms[last - 1]) or norms[last - 1][:1].isdigit()
    return ends and norms[last] in {
        "%", "percent", "per", "pct", "million", "billion", "thousand", "hundred", "trillion", "m", "bn", "k", "dozen",
    }  # fmt: skip


def _plain_clause(place: Frame) -> bool:
    """A noun and what it does, as far as form shows: three words or more up to the end of a clause."""
    return place.last - place.first >= 3 and place.view.clause(place.last)


def tag_question(place: Frame) -> Signal | None:
    """ "..., did he?" behind the words: they were asked, not said."""
    view, last = place.view, place.last
    if not 0 < place.high - last <= 4 or not view.asks(place.high) or "," not in view.between(last):
        return None
    return signal_at("question", view, last, place.high)


def taken_back(place: Frame) -> Signal | None:
    """The next sentence, or the rest of this one, says that it is not so."""
    view, norms, last = place.view, place.norms, place.last
    if last >= len(norms) or not (asserts(place) or is_clause(place.quoted())):
        return None
    lex = lexicon()
    if view.stop(last):
        head = [
            n
            for n in norms[last : last + 9]
            if not ((n.endswith("ly") and n != "only") or n in {"well", "oh", "just", "quite"})
        ]
        if any(tuple(head[: len(p)]) == p for p in lex.phrases("take_back")) and _really(norms, head, last):
            return signal_at("denial", view, last, min(len(norms), last + 5))
        return None
    tail = tuple(n for n in norms[last : min(place.high, last + 6)] if not n.endswith("ly"))
    if any(len(p) > 1 and tail[: len(p)] == p for p in lex.phrases("tail_denial")):
        return signal_at("denial", view, last, min(len(norms), last + 5))
    return None


def _really(norms: Sequence[str], head: list[str], last: int) -> bool:
    """ "No, we will not." takes back; "No, we are proud." does not: after "no" a negation must follow."""
    if head[0] != "no":
        return True
    return any(is_negator(n) for n in norms[last + 1 : last + 7])
