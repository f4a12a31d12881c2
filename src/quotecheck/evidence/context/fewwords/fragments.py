"""A few words in marks, no clause of their own: they assert what the clause asserts that they stand in.

*Called it “a disaster”* is not borne out by *It would have been a disaster*, nor by *Some call it a disaster*, *less a
disaster than a mess* or *A disaster? No*. A whole clause that is quoted shows such words itself, or they stand right
before it; of a fragment they may stand anywhere in its sentence. Huddleston & Pullum (2002), 4.5 and 9.3.
"""

from collections.abc import Callable
from typing import Final

from quotecheck.evidence.context.fewwords.deniedover import denied_far, indefinite_denied, object_denied
from quotecheck.evidence.context.fewwords.reconsidered import holds_in_part, reconsidered
from quotecheck.evidence.context.fewwords.secondhand import (
    SUBJECTS,
    at_first,
    felt_by_others,
    heard,
    others_say,
    submitted,
    theory_holds,
    those_who_say,
    told_me,
)
from quotecheck.evidence.context.frame import FRAGMENT, Frame, clause_start, signal_at
from quotecheck.evidence.context.scope import is_condition, is_negator
from quotecheck.evidence.language.clauses import (
    clause_words,
    dictionary_form,
    is_clause,
    is_finite,
    says_yes,
    verb_base,
)
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.pronouns import ONESELF
from quotecheck.evidence.model import Signal

_REST: Final = 14
"""Words behind a fragment within which its own sentence turns it."""
_SUBORDINATES: Final = frozenset(["before", "after", "until", "till", "while", "when", "where", "because", "since"])
"""What opens a clause that hangs on the one before it: *I'd have liked to hear | before the ink was dry*."""
_WORD_OF: Final = ("your", "his", "her", "their", "not", "isn't", "too")


def in_fragment(place: Frame) -> Signal | None:
    """What the clause of a fragment makes of it, or None."""
    if place.view.unpunctuated:
        return None  # without punctuation nothing tells where a clause ends
    if (doubted := _there_may_be(place)) is not None:
        return doubted
    if place.last - place.first > FRAGMENT:
        readers = _OF_PHRASES if _phrase(place) else (felt_by_others,) if is_finite(place.norms, place.first) else ()
        return next((found for read in readers if (found := read(place)) is not None), None)
    own = is_clause(place.quoted()) and not _predicate(place) and place.norms[place.first] not in _SUBORDINATES
    heads = place.first == place.low
    readers = (_NONE if heads else _OF_CLAUSES) if own else (_AT_HEAD if heads else _READERS)
    return next((found for read in readers if (found := read(place)) is not None), None)


def _phrase(place: Frame) -> bool:
    """Whether a longer run is no clause but a phrase, with whatever clause hangs on it: "by the staff, who were |"."""
    view, norms, lex = place.view, place.norms, lexicon()
    opens = norms[place.first] in lex.words("determiner") | lex.words("preposition")
    ends = (k for k in range(place.first + 1, place.last) if view.clause(k) or norms[k] in {"who", "which", "that"})
    end = next(ends, place.last)
    return place.first > place.low and opens and not any(is_finite(norms, k) for k in range(place.first + 1, end))


def _there_may_be(place: Frame) -> Signal | None:
    """ "There may well be | as many as nine hundred homes": of what may be, in any number of words."""
    norms, low = place.norms, clause_start(place)
    there = next((k for k in range(place.first - 2, max(low, place.first - 5) - 1, -1) if norms[k] == "there"), None)
    if there is None or norms[place.first - 1] not in {"be", "been"} or is_clause(place.quoted()):
        return None
    supposed = {"may", "might", "could"} & set(norms[there + 1 : place.first])
    return signal_at("hedge_before", place.view, there, place.first) if supposed else None


def _predicate(place: Frame) -> bool:
    """Whether the words go on from an auxiliary: "would be | gone by the end", "you'd | get away with it"."""
    before = place.norms[place.first - 1] if place.first > place.low else ""
    if is_finite(place.norms, place.first) and place.norms[place.first] not in lexicon().words("subject"):
        return True  # "they | took an hour"
    return before in lexicon().words("auxiliary") or before.endswith(("'d", "'ve", "'s", "'re", "'m", "'ll"))


def _unreal(place: Frame) -> Signal | None:
    """ "It would have been |", "On a calm day you'd |", "we might have called this year |", "if it were |"."""
    norms, low = place.norms, clause_start(place)
    supposed = next((k for k in range(low, place.first) if norms[k] in {"if", "unless", "whether"}), None)
    if supposed is not None and norms[supposed] == "whether" and place.first - supposed <= FRAGMENT:
        return signal_at("question", place.view, supposed, place.first)
    if norms[low] == "then" and low > 1 and place.view.asks(low):
        start = place.view.sentence(low - 1)[0]
        if {"if", "unless"} & set(norms[start : start + 3]):
            return signal_at("condition_before", place.view, start, low)  # "And if they don't?" -- "Then it's |"
    near = supposed is not None and place.first - supposed <= FRAGMENT and "and" not in norms[supposed : place.first]
    if supposed is not None and near and is_condition(norms, supposed, place.low):
        return signal_at("under_condition", place.view, supposed, place.first)
    for k in range(place.first - 1, low - 1, -1):
        word = norms[k]
        short = word.endswith("'d") and _bare(norms[k + 1])
        if (
            word not in clause_words("unreal")
            and not short
            and not (word == "should" and norms[k + 1] in {"have", "be"} and low < k)
        ):
            continue
        rest = norms[k + 1 : place.first]
        own = bool(ONESELF & set(norms[max(low, k - 2) : k + 1])) or word in {"i'd", "we'd"}
        own = own and not _supposed(place, k)
        follows = next((w for w in [*rest, *place.quoted()] if w not in _LIGHT), "")
        if own and (dictionary_form(follows) in clause_words("would_politely") and "have" not in rest):
            return None
        if any(
            is_finite(norms, m) and norms[m - 1] != "to" and not _HELD & set(norms[m - 1 : m + 1])
            for m in range(k + 1, place.first)
        ):
            return None  # "I would remind him that the gate is |"
        if (
            k > low
            and norms[k - 1] in {"it", "that"}
            and norms[k + 1 : place.first] == ["be"]
            and "to" in norms[place.first : place.last + 1]
        ):
            return None  # "It would be | wrong to comment"
        return signal_at("under_condition", place.view, max(low, k - 1), place.first)
    return None


def _supposed(place: Frame, at: int) -> bool:
    """Whether a condition stands in the sentence before word ``at``: "Had it been set there, I'd call it |", "Give them
    thirty and I'd call it |"."""
    norms, low = place.norms, place.low
    if norms[low] in {"had", "were", "should"} or any(is_condition(norms, k, low) for k in range(low, at)):
        return True
    order = verb_base(norms[low]) == norms[low] and norms[low] not in lexicon().words("function")
    return order and "and" in norms[low + 1 : at]


_HELD: Final = frozenset(["be", "have", "been"])
_LIGHT: Final = frozenset(
    ["have", "be", "been", "not", "never", "also", "certainly", "even", "still", "just", "then", "really"]
)


def _bare(word: str) -> bool:
    """Whether a verb behind *'d* has no ending, so that the short form is *would*."""
    return word in {"have", "be", "get", "go", "give", "take"} or (
        dictionary_form(word) == word and not word.endswith("ed")
    )


def _named(place: Frame) -> Signal | None:
    """ "| is your word", "| would imply intent", "| is when somebody is hurt", "|? No": named, and not used."""
    view, norms, last = place.view, place.norms, place.last
    if place.first != place.low or last >= len(norms):
        return None
    asked = norms[max(0, place.first - _REST) : place.first]
    again = any(list(asked[k : k + last - place.first]) == list(place.quoted()) for k in range(len(asked)))
    if again and view.asks(last) and view.stop(last) and not says_yes(norms[last : last + 2]):
        return signal_at("question", view, place.first, last)
    if last + 1 >= place.high:
        return None
    two = norms[last + 1]
    if norms[last] in {"is", "was"} and two in _WORD_OF and {"word", "words", "term"} & set(norms[last + 1 : last + 6]):
        return signal_at("denial", view, place.first, min(place.high, last + 5))
    if (norms[last] in {"is", "means"} and two in {"when", "what", "where", "something"}) or (
        norms[last] == "would" and dictionary_form(two) in {"imply", "mean", "suggest"}
    ):
        return signal_at("denial", view, place.first, min(place.high, last + 5))
    return None


def _is_not(place: Frame) -> Signal | None:
    """ "What he isn't is |"; "I used to be |"."""
    norms, low = place.norms, clause_start(place)
    lead = norms[low : place.first]
    if lead[:1] == ["what"] and lead[-1] in {"is", "was", "are", "were"} and any(is_negator(w) for w in lead):
        lifted = {"dispute", "deny", "doubt", "question"} & set(lead)
        return None if lifted else signal_at("denial", place.view, low, place.first)
    if tuple(lead[-3:]) == ("used", "to", "be") or tuple(lead[-4:-1]) == ("used", "to", "be"):
        return signal_at("denial", place.view, max(low, place.first - 4), place.first)
    return None


def _once_called(place: Frame) -> Signal | None:
    """ "In 1998 I stood up in this room and called it |, and now": said then, and told as of then."""
    norms, low = place.norms, place.low
    if dictionary_form(norms[place.first - 1]) not in clause_words("naming") and not any(
        norms[k].endswith("ed") and dictionary_form(norms[k]) in clause_words("naming")
        for k in range(max(low, place.first - 4), place.first)
    ):
        return None
    if norms[low : low + 1] == ["once"] and norms[low + 1 : low + 2] == ["i"]:
        return signal_at("then", place.view, low, low + 2)
    year = next((k for k in range(low, place.first) if norms[k].isdigit() and len(norms[k]) == len("1998")), None)
    ago = next((k for k in range(low, place.first) if norms[k] == "ago"), None)
    at = year if year is not None else ago
    return signal_at("then", place.view, max(low, at - 2), at + 1) if at is not None else None


def _fronted(place: Frame) -> Signal | None:
    """ "Below the second tier it's |", "For the small boats they were |": for what alone it holds."""
    norms, low = place.norms, clause_start(place)
    while (
        low > place.low and place.view.clause(low) and "," in place.view.between(low) and low - place.low < FRAGMENT + 1
    ):
        low = place.low  # over the comma behind what is fronted
    if low + 2 > place.first or norms[low] not in clause_words("bounding") or norms[low + 1] in _OWN:
        return None
    subject = next((k for k in range(low + 2, min(place.first, low + 8)) if norms[k].split("'")[0] in _IT), None)
    if (
        subject is None
        or place.first - subject > 4
        or {"view", "opinion", "years", "once", "sake"} & set(norms[low:subject])
    ):
        return None
    return signal_at("condition_before", place.view, low, subject)


_OWN: Final = frozenset(
    ["me", "us", "my", "our", "example", "instance", "once", "now", "all", "years", "weeks", "months", "that"]
)
_IT: Final = frozenset(["it", "they", "he", "she", "we", "there"])


def _less_than(place: Frame) -> Signal | None:
    """ "less a | than a", "not so much a | as a", "more a mess than a |", "rather than |"."""
    norms, first, last = place.norms, place.first, place.last
    low = clause_start(place)
    before = first - 1 - (norms[first - 1] in {"a", "an", "the", "of"})
    before -= before > low and norms[before] == "of"
    if before < low:
        return None
    leads = norms[before - 1] if before > low else ""
    if norms[before] == "than" and leads == "less" and before == first - 1:
        return signal_at("denial", place.view, before - 1, first)  # "less than |"
    inside = norms[first] in {"a", "an", "the"}
    if norms[before] == "less" and "than" in norms[last : last + 3]:
        return signal_at("denial", place.view, before, min(place.high, last + 4))
    if norms[before] == "much" and leads in {"so", "as"} and "as" in norms[last : last + 4]:
        return signal_at("denial", place.view, before - 1, min(place.high, last + 4))
    if (
        norms[before] == "than"
        and ({"more", "rather", "sooner"} & set(norms[low:before]))
        and (inside or before == first - 2 or leads == "rather")
    ):
        return signal_at("denial", place.view, max(low, before - 4), first)
    return None


def _wished(place: Frame) -> Signal | None:
    """ "I wanted so badly to say it was |", "everybody would like it to be |", "I hope to be able to say that |"."""
    norms, low = place.norms, clause_start(place)
    for k in range(place.first - 1, max(place.low, low - 8) - 1, -1):
        ready = norms[k] in {"ready", "prepared", "tempted", "tempting"}
        if dictionary_form(norms[k]) not in clause_words("wishing") and not ready:
            continue
        rest = norms[k + 1 : place.first]
        mine = bool({"i", "we", "i'd", "we'd"} & set(norms[max(low, k - 3) : k]))
        mine = mine and not ready and norms[k] not in {"wanted", "hoped", "tempted", "wished"} and "able" not in rest
        said = (
            any(dictionary_form(w) in clause_words("telling") | {"call", "report"} for w in rest)
            and "to" in rest
            and not mine
        )
        said = said or ("love" in norms[k : k + 1] and tuple(rest[:1]) == ("to",) and bool(_SAYS & set(rest[1:2])))
        be = tuple(rest[-2:]) == ("to", "be") and len(rest) > 2 and rest[0] in SUBJECTS | {"them", "him", "her"}
        be = be or (
            tuple(rest[:2]) == ("to", "be") and bool({"thought", "called", "considered", "remembered"} & set(rest))
        )
        think = {"think", "call", "find", "take", "consider"} & set(rest) and any(is_negator(w) for w in rest)
        be = be or bool(think)  # "I hope that you will not think me |"
        wish = (
            norms[k] in {"wish", "wished"}
            and "but" not in rest
            and any(w in {"were", "was", "could", "had"} for w in rest)
        )
        if said or be or wish:
            return signal_at("denial", place.view, max(place.low, k - 1), place.first)
        return None
    return None


_SAYS: Final = frozenset(["tell", "say", "promise", "report", "announce"])
"""*I'd love to tell you that there'll |*."""


_READERS: Final[tuple[Callable[[Frame], Signal | None], ...]] = (
    _named,
    _is_not,
    heard,
    told_me,
    submitted,
    theory_holds,
    at_first,
    those_who_say,
    _once_called,
    _fronted,
    _less_than,
    _wished,
    _unreal,
    denied_far,
    indefinite_denied,
    object_denied,
    others_say,
    felt_by_others,
    holds_in_part,
    reconsidered,
)
_AT_HEAD: Final[tuple[Callable[[Frame], Signal | None], ...]] = (_named, holds_in_part, reconsidered)
"""What bears on words that begin their sentence."""
_OF_PHRASES: Final[tuple[Callable[[Frame], Signal | None], ...]] = (others_say, submitted, denied_far)
"""What bears on a phrase of any length."""
_NONE: Final[tuple[Callable[[Frame], Signal | None], ...]] = ()
_OF_CLAUSES: Final[tuple[Callable[[Frame], Signal | None], ...]] = (
    _wished,
    denied_far,
    at_first,
    submitted,
    those_who_say,
)
"""What bears on a short clause too, which other rooms read."""
