"""Hedges and limits directly before the matched words: "I think |", "probably |", "about | 500"."""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, asserts, is_amount, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import is_clause, is_finite
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal

_HEDGE_BEFORE_FIGURE = frozenset(
    {("about",), ("around",), ("over",), ("under",), ("roughly",), ("approximately",), ("more", "than"),
     ("less", "than"),
          ("fewer", "than"), ("up", "to"), ("close", "to"), ("as", "many", "as"), ("as", "much", "as"),
     ("no", "more", "than"),      ("no", "fewer", "than"), ("no", "less", "than")}
)  # fmt: skip


_SUBJECTS: Final = frozenset({"it", "this", "that", "they", "he", "she", "we"})
_I_THINK: Final = frozenset(
    (who, verb) for who in ("i", "we") for verb in ("think", "believe", "guess", "suppose", "suspect", "assume")
)
_OPENS: Final = frozenset({"i", "we", "it", "there", "chances"})
"""Words that a hedge which is a clause begins with."""
_LONGEST: Final = 7
"""Words of the longest hedge: *to the best of my knowledge*."""
_APART: Final = frozenset(["although", "though", "since", "because", "but", "whereas", "while", "so", "as"])
"""Conjunctions whose clause stands outside of what opens the sentence."""
_OPENERS: Final = frozenset(["well", "and", "but", "so", "now", "look", "um", "er", "oh", "yes", "no"])
_AHEAD: Final = 6
"""Words that may open a sentence before what it is said under."""
_FRONT: Final = 14
"""Words from the head of a sentence within which it is under what stands there."""


def hedge_before(place: Frame) -> Signal | None:
    """A hedge or limit directly before the words ("I think |", "probably |", "about | 500")."""
    view, norms, lex = place.view, place.norms, lexicon()
    first = place.first
    if first > place.low and norms[first] in {"few", "little"} and norms[first - 1] == "a" and not view.clause(first):
        return signal_at("hedge_before", view, first - 1, first + 1)
    conjunction = 1 if first - 1 > place.low and norms[first - 1] == "that" else 0
    for size in range(_LONGEST, 0, -1):
        start = first - conjunction - size
        phrase = tuple(norms[start : first - conjunction]) if start >= 0 else ()
        if start < place.low or phrase not in (lex.phrases("hedge_phrase") | lex.phrases("limit")):
            continue
        if start - 1 >= place.low and is_negator(norms[start - 1]):
            return None
        if phrase == tuple(norms[first : first + size]):
            return None  # "I think, | I think the brakes failed"
        gap = view.between(first)
        if phrase in _OF_OPINION and "," in gap and view.clause(start) and _is_opinion(place):
            return None
        if phrase in _HEDGE_BEFORE_FIGURE:
            if not norms[first][:1].isdigit() and not is_amount(norms[first]):
                continue
        elif phrase[0].partition("'")[0] in _OPENS:  # "I'm hoping that |" as much as "I hope that |"
            if not asserts(place):
                continue
        elif conjunction:
            continue
        if phrase[-1] == "understand" and not is_clause(place.quoted()):
            return None  # "I understand | the anger of the street"
        if view.stop(first) or (gap.strip() and gap.strip() not in {",", ":"}):
            return None
        return signal_at("hedge_before", view, start, first)
    return _fronted(place) or _over_subject(place) or _across(place) or _hopeful(place)


_HOPEFUL: Final = frozenset(["hopeful", "optimistic"])
_MINE: Final = frozenset(["i", "we", "i'm", "we're", "i'd", "we'd"])


def _hopeful(place: Frame) -> Signal | None:
    """*I'd be very hopeful | it will open in May*."""
    at = place.first - 1 - (place.norms[place.first - 1] == "that")
    lead = place.norms[max(place.low, at - 4) : at]
    mine = at > place.low and place.norms[at] in _HOPEFUL and bool(_MINE & set(lead)) and asserts(place)
    apart = place.view.clause(place.first) or any(map(is_negator, lead))
    return signal_at("hedge_before", place.view, at - len(lead), place.first) if mine and not apart else None


_OF_OPINION: Final = frozenset([("i", "would", "say"), ("i'd", "say")])


def _is_opinion(place: Frame) -> bool:
    """ "The others are, I would say, | very polite": a view beside the comment that it is one, no clause, no figure."""
    said = place.quoted()
    return not is_clause(said) and not any(w[:1].isdigit() or is_amount(w) for w in said)


_TIMES: Final = frozenset(
    """
    time eventually ultimately overall then now today tomorrow tonight year years month months week weeks end run term
    moment point day days season long-term general practice balance whole future spring summer autumn winter decade
    decades century monday tuesday wednesday thursday friday saturday sunday christmas easter
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What an adverbial may end with that stands between *I think* and its clause."""
_WHICH: Final = frozenset(["this", "that", "next", "last", "each", "every", "one"])
"""What stands before a time that needs no preposition: *I think next year | it will cool*."""
_GOVERNED: Final = frozenset(["about", "of", "for", "to", "with", "over"])
"""Prepositions that the hedge itself may take: *I do worry about staff*."""
_GUESSES: Final = frozenset(["guess", "hunch", "feeling", "hope", "estimate", "assumption", "suspicion", "sense"])
_ADVERBIAL: Final = 4
_ASIDE: Final = 12
"""Most words of an adverbial, and of what is set between commas."""


def _across(place: Frame) -> Signal | None:
    """A hedge before an adverbial or an aside: *I think over time | it will cool*, *Our best guess, and it is one, is
    that |*."""
    norms, lex = place.norms, lexicon()
    at = place.first
    if at > place.low and norms[at - 1] in _SUBJECTS and is_finite(norms, at):
        at -= 1
    at -= at > place.low and norms[at - 1] == "that"  # "I think in time that | it will cool"
    start = at
    while (behind := _before_adverbial(place, at)) < at:
        at = behind
    end = at - (at > place.low and norms[at - 1] == "that")  # "I think that over time | it will cool"
    if end > place.low and norms[end - 1] in {"is", "was"}:
        return _guess(place, end - 1)
    if at == start or place.first - at > _ASIDE:
        return None
    for size in range(_LONGEST, 1, -1):
        phrase = tuple(norms[end - size : end]) if end - size >= place.low else ()
        if phrase in lex.phrases("hedge_phrase") and phrase[0].partition("'")[0] in _OPENS:
            denied = end - size > place.low and is_negator(norms[end - size - 1])
            return None if denied else signal_at("hedge_before", place.view, end - size, place.first)
    return None


def _before_adverbial(place: Frame, at: int) -> int:
    """Where the adverbial begins that ends before word ``at``; ``at`` where none does."""
    norms, lex = place.norms, lexicon()
    if at - 1 <= place.low:
        return at
    if norms[at - 1].endswith("ly") and len(norms[at - 1]) > _ADVERBIAL:
        return at - 1
    timed = norms[at - 1] in _TIMES
    low = max(place.low, at - _ADVERBIAL - 2)
    head = next((k for k in range(at - 2, low, -1) if norms[k] in lex.words("preposition") or norms[k] == "in"), None)
    parted = any(mark in place.view.between(at) for mark in ":;")
    parted = parted or (head is not None and any(place.view.clause(k) for k in range(head + 1, at)))
    if head is not None and not parted and (timed or (is_clause(place.quoted()) and norms[head] not in _GOVERNED)):
        return head
    return at - 1 - (norms[at - 2] in _WHICH) if timed else at


def _guess(place: Frame, link: int) -> Signal | None:
    """*Our best guess, and it is a guess, is that |*: the guess before what stands between commas."""
    if not place.view.clause(link):
        return None
    low = max(place.low + 1, link - _ASIDE)
    opens = next((k for k in range(link - 1, low - 1, -1) if place.view.clause(k)), None)
    if opens is None or place.norms[opens - 1] not in _GUESSES:
        return None
    return signal_at("hedge_before", place.view, max(place.low, opens - 3), place.first)


def _over_subject(place: Frame) -> Signal | None:
    """A hedge before the subject of words that begin with their verb: *I think it | came when we had it*."""
    view, norms, at = place.view, place.norms, place.first - 3
    if at < place.low or norms[at + 2] not in _SUBJECTS or tuple(norms[at : at + 2]) not in _I_THINK:
        return None
    if (at > place.low and is_negator(norms[at - 1])) or not is_finite(norms, place.first):
        return None
    return signal_at("hedge_before", view, at, place.first)


def _fronted(place: Frame) -> Signal | None:
    """What the whole sentence is said under, at its head: *On our current modelling, it | will not fall*."""
    view, norms, low = place.view, place.norms, place.low
    phrase = None
    heads = (k for k in range(low, place.first) if k == low or norms[k - 1] in _OPENERS or view.clause(k))
    for head in heads:  # "Well, at first glance |", "With respect, at first glance |"
        told = norms[low] != "as" and any(is_finite(norms, k) for k in range(low, head))
        if told or head - low > _AHEAD:
            break
        phrase = next((p for p in lexicon().phrases("hedge_front") if tuple(norms[head : head + len(p)]) == p), None)
        if phrase is not None:
            low = head
            break
    if phrase is None or low + len(phrase) > place.first or place.first - low > _FRONT:
        return None
    behind = range(low + len(phrase), place.first)
    if norms[low + len(phrase)] == "of" or any(norms[k] in _APART and view.clause(k) for k in behind):
        return None  # "On the evidence of the mint mark, |", "Nine times out of ten it works, although |"
    closed = any(";" in view.between(k) or ":" in view.between(k) for k in range(low + 1, place.first + 1))
    return None if closed else signal_at("hedge_before", view, low, min(place.first, low + len(phrase) + 2))


_BOUNDED: Final = tuple(
    tuple(phrase.split("_"))
    for phrase in (
        *("in_principle", "in_theory", "on_paper", "at_this_stage", "at_this_time", "for_now", "for_the_moment"),
        *(
            "at_this_point",
            "at_present",
            "as_things_stand",
            "as_it_stands",
            "up_to_a_point",
            "to_some_extent",
            "to_a_degree",
            "in_part",
        ),
        *("for_the_most_part", "in_most_cases", "in_some_cases", "so_far"),
    )
)
"""What bounds a whole clause right behind it."""
_SEES: Final = (["i"], ["we"], ["he"], ["she"], ["they"])


def bounded_behind(norms: Sequence[str], last: int) -> bool:
    """Whether what bounds the clause follows directly: *accepted all of them | in principle*, *the truth | as she saw
    it*."""
    if any(tuple(norms[last : last + len(p)]) == p for p in _BOUNDED):
        return True
    seen = list(norms[last : last + 4])
    return seen[:1] == ["as"] and seen[1:2] in _SEES and seen[2:] in (["see", "it"], ["saw", "it"], ["sees", "it"])
