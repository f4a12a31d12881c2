"""A few words in marks that their speaker passes on: what others call it, what was told or heard.

*My brother called it | a gift*. -- *I was told that the club was | a luxury*. -- *I've heard this called | a cash cow*.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import clause_words, dictionary_form, is_finite
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.people import near_ones
from quotecheck.evidence.language.pronouns import ONESELF
from quotecheck.evidence.model import Signal
from quotecheck.text.lazily import lazily

_LONGEST: Final = 6
"""Words from what was heard to what is printed."""
SUBJECTS: Final = frozenset(
    ["i", "you", "he", "she", "it", "we", "they", "it's", "he's", "she's", "they're", "the", "a", "this", "that"]
)
_PASSIVE: Final = frozenset(["be", "been", "was", "is", "are", "were", "being"])


_I_KNOW: Final = tuple(
    [who, knows] for who in ("i", "we") for knows in ("know", "hear", "heard", "see", "gather", "understand", "believe")
)
"""What somebody knows that others said: *I know one of our fitters called it |*."""


def others_say(place: Frame) -> Signal | None:
    """ "My publicist called it |", "People were saying in August that he was |"."""
    norms, lex = place.norms, lexicon()
    for k in range(place.first - 1, place.low, -1):
        if place.view.stop(k + 1):
            return None
        verb = dictionary_form(norms[k])
        names, says = verb in clause_words("naming"), verb in clause_words("telling")
        if not names and not says:
            continue
        between = norms[k + 1 : place.first]
        if {"and", "but", "or"} & set(between) or (between[:1] == ["that"] and place.view.clause(k + 2)):
            return None  # "..., and he is |", "Having said that, ..."
        determiners = lex.words("determiner")
        finite = [m for m in range(k + 1, place.first) if is_finite(norms, m) and norms[m - 1] not in determiners]
        if not finite and between[:1] == ["that"] and len(between) > 1 and is_finite(norms, place.first):
            finite = [place.first]  # "They felt that the figures | argued for it"
        if names and (finite or len(between) > 4 or any(place.view.clause(m) for m in range(k + 1, place.first + 1))):
            continue
        direct = not between and not place.view.clause(place.first) and verb not in {"write", "tell", "report"}
        told = k + 1 + (between[:1] in (["me"], ["us"], ["everyone"], ["everybody"], ["people"]))
        opens = told < place.first and (norms[told].split("'")[0] in SUBJECTS or place.view.raw(told)[:1].isupper())
        if says and not direct and not (finite and ("that" in between[:5] or opens)):
            continue
        start = next(
            (m for m in range(k, place.low, -1) if place.view.clause(m) or norms[m - 1] in {"and", "but"}), place.low
        )
        start = start if start < k else place.low  # "One man stood up and called it |", "Hale, its director, says"
        start = next((m + 1 for m in range(start + 1, k) if norms[m - 1 : m + 1] in _I_KNOW), start)
        subject = norms[start:k]
        ears = next((m for m, w in enumerate(subject) if w in {"heard", "hear", "hearing"}), None)
        if ears is not None and subject[ears + 1 :] and not ONESELF & set(subject[ears + 1 :]):
            subject = subject[ears + 1 :]  # "I've heard people tonight call this |"
        if names and subject in (["you"], ["you", "may"]):
            return signal_at("third_party", place.view, start, place.first)  # "You call the tower |"
        if (
            not subject
            or {"if", "unless", "whether", "when"} & set(subject)
            or ((ONESELF - {"my", "our"}) & set(subject) and not _who(subject))
            or (says and subject[0] in {"my", "our"} and subject[-1] not in near_ones())
            or ({"what", "to", "let", "you", "which", "nobody", "no-one"} & set(subject) and not _who(subject))
        ):
            return None
        ongoing = norms[k].endswith("ing") and norms[k - 1] in {"are", "were", "is", "was", "been", "keep", "kept"}
        if not ongoing and (norms[k].endswith("ing") or norms[k - 1] in lex.words("preposition") | _PASSIVE):
            return None
        return None if _shared(place) else signal_at("third_party", place.view, start, place.first)
    return None


def _who(subject: Sequence[str]) -> bool:
    """Whether a relative clause says who speaks: *there are those who tell us that ...*"""
    return "who" in subject and bool({"those", "some", "people", "many", "one", "two"} & set(subject))


def _shared(place: Frame) -> bool:
    """Whether the next words make it the speaker's own: *Some call it a gift. We agree.*"""
    end = place.view.sentence(place.last - 1)[1]
    for low in (place.last, end):
        behind = place.norms[low : low + 5]
        own = {"i", "we"} & set(behind[:3]) and {"agree", "too", "share", "concur"} & set(behind)
        if own and not any(is_negator(w) for w in behind):
            return True
    return tuple(place.norms[end : end + 3]) in {("and", "it", "is"), ("so", "do", "i"), ("so", "do", "we")}


def still_speaks(place: Frame) -> Signal | None:
    """ "My aunt said to me, you must wait, | you must keep the child in": speech without marks that goes on."""
    norms, low, lex = place.norms, place.low, lexicon()
    if norms[place.first] not in _TO_ONE or not place.view.clause(place.first):
        return None
    for k in range(place.first - 2, low, -1):
        if place.view.stop(k + 1):
            return None
        if dictionary_form(norms[k]) not in {"say", "tell", "go", "shout", "ask", "warn", "reply", "answer"}:
            continue
        begins = next((m for m in range(k + 1, k + _HEARER) if place.view.clause(m)), place.first)
        subject = norms[max(low, k - _LONGEST) : k]
        speech = norms[begins : place.first]
        if not speech or speech[0] in _RUNS_ON or _OWN & {*subject[-2:]} or {"as", "like"} & {*subject[:1]}:
            return None
        turned = any(
            norms[m] in {"i", "we"} and norms[m + 1] in lex.words("reporting") for m in range(begins, place.first)
        )
        to_one = bool({n.split("'")[0] for n in speech} & {"you", "your", "don", "i", "we"}) and not turned
        return signal_at("third_party", place.view, max(low, k - 3), place.first) if to_one else None
    return None


_HEARER: Final = 5
"""Words within which a comma stands behind *said to my mother*."""
_RUNS_ON: Final = frozenset(["and", "but", "so", "which", "who", "when", "if"])
_OWN: Final = ONESELF | {"you", "and"}


_TO_ONE: Final = frozenset(["you", "you're", "you'll", "you've", "you'd", "your", "don't", "never"])
"""How somebody who is talked to is spoken to."""


def heard(place: Frame) -> Signal | None:
    """ "I've seen it written that they |", "I have heard it said that |"."""
    norms, low = place.norms, place.low
    named = dictionary_form(norms[place.first - 1]) in clause_words("naming") or norms[place.first - 1] == "as"
    seen = next((k for k in range(place.first - 2, low, -1) if norms[k] in {"heard", "seen"}), None)
    if named and seen is not None and place.first - seen <= _LONGEST and norms[seen - 1] not in {"never", "not"}:
        return signal_at("third_party", place.view, max(low, seen - 1), place.first)  # "I've heard this called |"
    that = next((k for k in range(place.first - 1, low + 2, -1) if norms[k] == "that"), None)
    if (
        that is None
        or norms[that - 2] != "it"
        or norms[that - 3] not in {"seen", "heard", "read", "had", "find", "found"}
    ):
        return None
    return signal_at("third_party", place.view, max(low, that - 4), place.first)


def submitted(place: Frame) -> Signal | None:
    """ "It was submitted for the club by Ms Hale that the second warning |": what a party says, and no finding."""
    norms, low = place.norms, place.low
    that = next((k for k in range(place.first - 1, low, -1) if norms[k] == "that"), None)
    if that is None or place.first - that > _LONGEST or any(is_finite(norms, k) for k in range(that + 1, place.first)):
        return None
    for k in range(that - 1, low, -1):
        if place.view.stop(k + 1):
            return None
        if norms[k] in _PUT and norms[k - 1] in {"was", "is", "been"} and "it" in norms[max(low, k - 3) : k - 1]:
            mine = {"me", "us", "my", "our"} & set(norms[k:that])
            return None if mine else signal_at("third_party", place.view, max(low, k - 2), place.first)
    return None


def theory_holds(place: Frame) -> Signal | None:
    """ "An old view holds that the organ |": what a view has, and nobody is said to hold here."""
    norms, low = place.norms, place.low
    that = next((k for k in range(place.first - 1, low + 1, -1) if norms[k] == "that"), None)
    if that is None or place.first - that > _LONGEST or norms[that - 1] not in {"holds", "held", "hold", "goes"}:
        return None
    lead = norms[max(low, that - _LONGEST) : that - 1]
    theirs = (lexicon().words("claim_noun") | _VIEWS) & set(lead) and not ONESELF & set(lead)
    return signal_at("third_party", place.view, max(low, that - _LONGEST), place.first) if theirs else None


_VIEWS: Final = frozenset(["view", "idea", "wisdom", "school", "thinking", "belief", "doctrine", "myth", "tradition"])
_PUT: Final = frozenset(["submitted", "argued", "contended", "alleged", "claimed", "urged", "asserted"])


def at_first(place: Frame) -> Signal | None:
    """ "I thought at first that they were |", "We had originally assumed that |": what was thought before."""
    norms, low = place.norms, place.low
    for k in range(place.first - 1, low, -1):
        before = {"originally", "initially"} & set(norms[k - 1 : k + 2]) or tuple(norms[k + 1 : k + 3]) == (
            "at",
            "first",
        )
        if before and dictionary_form(norms[k]) in {"think", "believe", "assume", "fear", "suspect", "say", "forecast"}:
            return signal_at("denial", place.view, k, place.first)
        if place.view.stop(k):
            return None
    return None


def those_who_say(place: Frame) -> Signal | None:
    """ "There are those who tell us that |": of a clause too."""
    norms = place.norms
    who = next((k for k in range(place.first - 1, place.low, -1) if norms[k] == "who"), None)
    if (
        who is None
        or place.first - who > _LONGEST + 2
        or norms[place.first - 1] not in {"that", "is", "was", "are", "were"}
    ):
        return None
    says = dictionary_form(norms[who + 1]) in clause_words("telling") and _who(norms[max(place.low, who - 5) : who + 1])
    return signal_at("third_party", place.view, max(place.low, who - 2), place.first) if says else None


def told_me(place: Frame) -> Signal | None:
    """ "I was told last year that the club was |", "It was presented to us as |"."""
    norms, low = place.norms, place.low
    for k in range(place.first - 1, low, -1):
        if place.view.stop(k + 1):
            return None
        be = (
            norms[k - 1]
            if norms[k - 1] not in {"once", "often", "widely", "long", "recently", "always"}
            else norms[k - 2]
        )
        if be not in _PASSIVE | {"i'm", "we're"} or k - 2 < low:
            continue
        told = norms[k] in {"told", "assured", "informed", "taught", "warned"}
        if {"and", "but"} & set(norms[k : place.first]):
            continue
        if told and any(is_finite(norms, m) for m in range(k + 1, place.first)):
            return signal_at("third_party", place.view, max(low, k - 2), place.first)
        held = norms[k] in clause_words("held_out_as") | {"regarded", "seen"} and norms[place.first - 1] == "as"
        if held and not {"by", "me"} <= set(norms[k : place.first]):
            return signal_at("third_party", place.view, max(low, k - 2), place.first)
    return None


_FELT: Final = lazily(
    r"\b(?:some|many|several|most|others?|a few|a number of|one or two|certain|two|three|four|opponents|supporters"
    r"|critics)(?: (?:of|the|our|my|[a-z'-]+)){0,4} (?:felt|feel|thought|think|believed?|argued?|said|say|suggest"
    r"|suggested|considered?|maintain|maintained|claim|claimed|complain|complained|took the view|expressed the view)"
    r" that (?!.*\bthat\b)"
)


def felt_by_others(place: Frame) -> Signal | None:
    """ "Some members felt that the evidence we heard |"."""
    lead = place.norms[max(place.low, place.first - _LEAD) : place.first]
    found = _FELT.search(" ".join(lead) + " ")
    if found is None or {"i", "we"} & set(found.group().split()):
        return None
    start = place.first - len(lead) + len(" ".join(lead)[: found.start()].split())
    return signal_at("third_party", place.view, start, place.first)


_LEAD: Final = 18
