"""What a cut leaves away right behind the words, or what the next sentence takes from them.

A last word, half of what is weighed, of what alone it holds, a denial in the next breath.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.scope import is_negator, negates
from quotecheck.evidence.language.clauses import verb_base, verb_of
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal

_OF_WHAT: Final = frozenset({"for", "in", "at", "on", "with", "among"})
_PHRASE: Final = 8
_NOW: Final = frozenset(["tonight", "today", "now", "currently", "immediately", "tomorrow", "again", "here"])
"""The same of what is denied: *We have no plan to clear it | tonight*."""
_SEEN: Final = frozenset(["saw", "know", "knew", "heard", "remember", "recall", "noticed", "recollect"])
_CURRENT: Final = frozenset(["current", "present", "existing"])
_SO_FAR: Final = (("so", "far"), ("to", "date"), ("at", "present"))
_TAIL: Final = 9
"""Words of the longest limit behind a denial."""
_SMALL: Final = frozenset(["not", "be", "been", "have", "never", "no"])
_SOONER: Final = frozenset(
    ["earlier", "sooner", "faster", "quicker", "differently", "alone", "either", "anymore", "yet", "twice"]
)
"""One word behind a sentence without which it says another thing: *We should have seen it | earlier*."""


def taken_away(place: Frame) -> list[Signal]:
    """What a last word, a next sentence without a verb, or a denial in the next breath takes from the words."""
    view, end = place.view, len(place.norms)
    if place.last < place.high and _cut_short(place):
        return [signal_at("condition_after", view, place.last, place.high)]
    if place.last >= place.high and _not_all(place):
        return [signal_at("negation_after", view, place.last, min(end, place.last + 5))]
    if place.last >= place.high and _or_else(place):
        return [signal_at("condition_after", view, place.last, view.sentence(place.last)[1])]
    again = _denied_again(place)
    return [signal_at("negation_after", view, again, min(end, again + 5))] if again is not None else []


def _cut_short(place: Frame) -> bool:
    """A last word, or *for every patient who*, without which the sentence says more."""
    norms, last, view = place.norms, place.last, place.view
    if view.clause(last):
        return False
    denied = any(negates(norms, k) for k in range(place.first, last))
    if last + 1 == place.high and (norms[last] in _SOONER or (denied and norms[last] in _NOW)):
        return True
    if denied and norms[last] == "that" and {"i", "we"} & set(norms[last + 1 : last + 2]):
        return bool(_SEEN & set(norms[last + 2 : last + 3]))  # "never laid a hand on a child | that I saw"
    if denied and (norms[last] in {"while", "whilst"} or _as_things_stand(place)):
        return True
    each = norms[last] == "for" and norms[last + 1 : last + 2] and norms[last + 1] in {"every", "each", "all", "any"}
    return bool(each) and bool({"who", "that", "which"} & set(norms[last + 2 : min(place.high, last + 6)]))


def _as_things_stand(place: Frame) -> bool:
    """ "We found no harm | in the data so far", "There are no plans | under the current lease"."""
    tail = place.norms[place.last : place.high]
    if len(tail) > _TAIL or tail[0] not in lexicon().words("preposition"):
        return False
    return bool(_CURRENT & set(tail[1:-1])) or tuple(tail[-2:]) in _SO_FAR


def _not_all(place: Frame) -> bool:
    """A next sentence without a verb that takes a part away: *I am giving it up. | Not the work, the being thanked.*"""
    norms, view, last = place.norms, place.view, place.last
    if last + 2 >= len(norms) or norms[last] != "not" or not view.stop(last):
        return False
    end = view.sentence(last)[1]
    meant = norms[end : view.sentence(end)[1]] if end < len(norms) else []
    if meant and set(place.quoted()) >= set(meant) - lexicon().words("function"):
        return False  # "less than the dean's house. | Not his salary. His house."
    return norms[last + 1] in _PARTS and verb_of(norms, last + 1, min(end, last + 8)) is None


def _or_else(place: Frame) -> bool:
    """A next sentence that says what it may be instead: *That's a hit. | Or it's a very dear mistake.*"""
    norms, view, last = place.norms, place.view, place.last
    if last + 3 >= len(norms) or norms[last] != "or" or not view.stop(last) or view.asks(view.sentence(last)[1]):
        return False
    voice = view.voice(view.starts[place.first], view.ends[last - 1])
    same = voice is None or view.starts[last] < voice.end
    mine, theirs = norms[place.first].partition("'")[0], norms[last + 1].partition("'")[0]
    verb = verb_of(norms, last + 1, view.sentence(last)[1]) is not None
    return same and verb and mine in _THIRD and theirs in _THIRD


_THIRD: Final = frozenset(["it", "that", "this", "he", "she", "they", "there"])
_PARTS: Final = frozenset(["the", "my", "our", "his", "her", "their", "all", "every"])


def _denied_again(place: Frame) -> int | None:
    """Where the next sentence denies the words' own predicate: *It would pay for itself. It would not pay for itself
    if ...*."""
    norms, view = place.norms, place.view
    if place.high >= len(norms) or any(negates(norms, k) for k in range(place.first, place.last)):
        return None
    quoted = list(place.quoted())
    end = view.sentence(place.high)[1]
    for k in range(place.high, min(end - 3, place.high + 8)):
        if is_negator(norms[k]) and norms[k] not in {"no", "nothing", "nobody", "none"}:
            said = list(norms[k + 1 : k + 4])
            at = next((n for n in range(len(quoted) - 2) if quoted[n : n + 3] == said), None)
            if at is None or verb_base(said[0]) != said[0] or view.clause(k + 1):
                continue
            of = (_first_weight(quoted[at + 1 :]), _first_weight(norms[k + 2 : end]))
            if None in of or of[0] == of[1]:
                return k  # "give to a church, they don't give to a ledger" denies something else
    return None


def _first_weight(said: Sequence[str]) -> str | None:
    """The first word of weight, of what a verb is said."""
    small = lexicon().words("function") | lexicon().words("preposition") | lexicon().words("determiner")
    return next((w for w in said if w not in small), None)


def balanced(place: Frame) -> bool:
    """ "We can't rule it out | and we can't rule it in": half of what is weighed."""
    norms, last = place.norms, place.last
    opening = tuple(norms[place.first : place.first + 3])
    denied = any(negates(norms, k) for k in range(place.first, last))
    said = opening[0] in lexicon().words("subject")
    if not (denied and said and norms[last] == "and" and tuple(norms[last + 1 : last + 4]) == opening):
        return False
    behind = set(norms[last + 3 : place.high]) - _SMALL - lexicon().words("function")
    return bool(behind & set(norms[place.first + 2 : last]))  # not "We will not sell and we will not rent"


def others_differ(place: Frame) -> bool:
    """ "The rates are solid | for the coast. For the hills I would wait": what is cut says of what alone it holds."""
    view, norms, last, high = place.view, place.norms, place.last, place.high
    if norms[last] not in _OF_WHAT or view.clause(last) or high - last > _PHRASE or high + 1 >= len(norms):
        return False
    return norms[high] == norms[last] and norms[high + 1] in {"the", "a", "an", "this", "that", "our", "your", "my"}
