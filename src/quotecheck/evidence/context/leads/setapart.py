"""Words that what stands around them sets apart from what their speaker says.

A headline or a song in mid-sentence, known by its capital; a verb before its subject behind *never*; a reason that is
denied and another given; an order that must come first; what one hoped to say, or taught before one knew better.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.context.vouching import is_own, speaks
from quotecheck.evidence.language.clauses import clause_words, dictionary_form, is_clause, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Signal

_LINES: Final = frozenset("is was goes went read reads ran runs said says sang sings".split())  # noqa: SIM905
_SUNG: Final = frozenset(["goes", "sings", "sang", "reads", "runs"])
_ORDINARY: Final = frozenset(["one", "two", "three", "we", "you", "your", "my"])
_LEAD: Final = 12
_SELDOM: Final = frozenset(
    ["never", "nowhere", "seldom", "rarely", "hardly", "scarcely", "nor", "neither", "not", "no", "little"]
)
_FORETOLD: Final = frozenset(["forecast", "predict", "foretell", "prophesy"])
_NOT_TRUE: Final = frozenset([("wasn't", "true"), ("not", "true"), ("isn't", "true"), ("never", "true")])
_MISREAD: Final = frozenset(["wrong", "misread", "misspoke", "mistake", "mean", "meant", "misheard"])
_HOAX: Final = frozenset(["fool", "hoax", "spoof", "prank", "joke", "stunt", "wind-up", "satire"])
_WENT: Final = frozenset(["went", "got", "spread", "came", "reached", "is", "was", "has", "goes", "travelled", "had"])
_ALONE: Final = frozenset(["only", "just", "merely", "simply", "solely", "least"])
_FEW: Final = frozenset(["few", "none", "hardly", "barely", "scarcely", "no", "neither", "nobody", "not"])
_WILL: Final = frozenset(["will", "'ll", "won't", "can", "shall"])
_HOPED: Final = frozenset(["hoping", "hoped", "wanted", "wish", "wished", "expecting", "expected", "going", "planning"])
_WRONG: Final = frozenset(["wrong", "mistaken", "misled", "deceived", "fooled"])
_HELD: Final = frozenset(
    ["thought", "believed", "taught", "assumed", "said", "held", "told", "swore", "reckoned", "felt", "wrote"]
)
_ORDER: Final = 22
"""Words of a sentence within which an order at its head still commands what comes of it."""


def set_apart(place: Frame) -> Signal | None:
    """A signal where the words are a line of somebody else's, or are turned by how their sentence is built."""
    line = _capital(place)
    if line is not None or not (is_clause(place.quoted()) or verb_base(place.norms[place.first]) is not None):
        return line
    return (
        _turned_round(place)
        or _defined(place)
        or _few_of(place)
        or _another_reason(place)
        or _on_an_order(place)
        or _hoped_for(place)
        or _mistaken(place)
        or _hoaxed(place)
        or _owned_up(place)
        or _old_law(place)
        or _word_went(place)
        or _satisfied(place)
    )


def _capital(place: Frame) -> Signal | None:
    """ "The headline is | Mayor slept through alarm", "It said on the bottle, | One spoonful and you sleep"."""
    view, norms, first = place.view, place.norms, place.first
    if first - 2 < place.low or view.stop(first) or ":" in view.between(first):
        return None
    small = lexicon().words("function") | lexicon().words("determiner") | clause_words("object") | _ORDINARY
    own = norms[first].partition("'")[0] == "i"
    plain = norms[first] in small and not own
    named = first + 1 < len(norms) and view.raw(first + 1)[:1].isupper()
    if not view.raw(first)[:1].isupper() or (not plain and not own and named):
        return None
    lead = norms[max(place.low, first - _LEAD) : first]
    written = bool(clause_words("scripted") & set(lead)) or lead[-1] == "goes"
    spoken = not own and any(speaks(w) or w in _LINES for w in lead[-5:])
    apart = "," in view.between(first) and (spoken or lead[-1] in _SUNG) and (plain or written or own)
    if is_own(lead) or not (apart or (lead[-1] in _LINES and written and not own)):
        return None
    return signal_at("third_party", view, max(place.low, first - 6), first)


def _turned_round(place: Frame) -> Signal | None:
    """ "Never in thirty years | have we sent a player home"."""
    norms, first = place.norms, place.first
    asked = place.view.asks(place.high) or place.view.unpunctuated
    if first <= place.low or norms[first] not in lexicon().words("auxiliary") or asked:
        return None
    if norms[first - 1] in lexicon().words("auxiliary"):  # "not ashamed to say I have | had a cry"
        return None
    opens = lexicon().words("subject") | lexicon().words("determiner") | {"i", "we", "he", "she", "they"}
    if first + 1 >= len(norms) or norms[first + 1] not in opens:
        return None
    low = next((k for k in range(first - 1, place.low, -1) if place.view.clause(k)), place.low)
    no = next((k for k in range(low, first) if norms[k] in _SELDOM), None)
    if no is None or _ALONE & set(norms[no:first]):
        return None  # "Not only | have we ..."
    return signal_at("negation_before", place.view, no, first)


def _defined(place: Frame) -> Signal | None:
    """ "On our ward, “fasting” means that | the patient has not eaten": what a word is said to mean."""
    view, norms, first = place.view, place.norms, place.first
    at = first - 1 - (norms[first - 1] == "that")
    if at - 1 < place.low or norms[at] not in {"means", "meant"} or view.clause(first):
        return None
    marked = any(c in view.between(at) or c in view.between(at - 1) for c in '"“”‘’')
    return signal_at("denial", view, max(place.low, at - 3), first) if marked else None


def _few_of(place: Frame) -> Signal | None:
    """ "Few of us | expected the factory to last", "Scarcely anybody who came | complained of the price"."""
    norms, first, low = place.norms, place.first, place.low
    if first - 2 < low or place.view.clause(first):
        return None
    verb = is_past(norms[first]) or norms[first] in lexicon().words("finite")
    of_us = norms[first - 2] == "of" and first - 3 >= low and norms[first - 3] in _FEW
    whole = norms[low] in _FEW and not any(place.view.clause(k) for k in range(low + 1, first))
    if not verb or not (of_us or (whole and norms[low] not in {"not", "neither"} and _ends_subject(place))):
        return None
    return signal_at("negation_before", place.view, first - 3 if of_us else low, first)


def _ends_subject(place: Frame) -> bool:
    """Whether the words before are one subject: what finite verb they have stands behind *who*."""
    norms, low = place.norms, place.low
    verb = next((k for k in range(low + 1, place.first) if is_finite(norms, k)), None)
    return verb is None or bool({"who", "that", "which"} & set(norms[low:verb]))


def _another_reason(place: Frame) -> Signal | None:
    """ "I didn't leave because | they fell out. I left to be nearer my mother"."""
    view, norms, first = place.view, place.norms, place.first
    if first - 3 < place.low or norms[first - 1] != "because" or place.high >= len(norms):
        return None
    no = next((k for k in range(first - 2, max(place.low, first - 9) - 1, -1) if is_negator(norms[k])), None)
    if no is None or _ALONE & set(norms[no : first - 1]):
        return None  # "not just because |"
    deed = next((verb_base(w) for w in norms[no + 1 : first - 1] if verb_base(w) is not None), None)
    end = place.high
    for _ in range(2):
        close = view.sentence(end)[1] if end < len(norms) else end
        for k in range(end + 1, close):
            again = norms[k - 1] in lexicon().words("subject") and deed is not None and verb_base(norms[k]) == deed
            if again and {"to", "because", "for", "so", "since", "out"} & set(norms[k + 1 : min(close, k + 5)]):
                return signal_at("denial", view, no, first)
        end = close
    return None


def _on_an_order(place: Frame) -> Signal | None:
    """ "Give me your vote, and give me a majority, and on day one | every pensioner will travel free"."""
    view, norms, first, low = place.view, place.norms, place.first, place.low
    if first - low > _ORDER or first - low < 4 or not _WILL & {w for n in place.quoted()[:8] for w in (n, n[-3:])}:
        return None
    order = verb_base(norms[low]) == norms[low] and norms[low + 1] in clause_words("object") | {"us"}
    joint = next((k for k in range(first - 1, max(low, first - 6), -1) if norms[k] == "and"), None)
    if not order or joint is None or any(is_finite(norms, k) for k in range(joint + 1, first)):
        return None
    if norms[low] in {"let", "tell", "believe", "trust", "excuse", "forgive", "pardon", "thank"}:
        return None
    return signal_at("condition_before", view, low, first)


def _hoped_for(place: Frame) -> Signal | None:
    """ "| The lion has been caught. That is the message I was hoping to give you"."""
    said, start, end = _next(place, place.high)
    if len(said) < 4 or not (said[0] in {"that's", "this"} or tuple(said[:2]) in (("that", "is"), ("that", "was"))):
        return None
    at = next((k for k, n in enumerate(said) if n in _HOPED), None)
    mine = at is not None and bool({"i", "we", "i'd", "we'd"} & set(said[:at])) and "to" in said[at + 1 : at + 3]
    wished = at is not None and (said[at] != "wanted" or "had" in said[:at]) and "still" not in said
    return (
        signal_at("denial", place.view, start, end)
        if mine and wished and bool({"was", "were", "had"} & set(said))
        else None
    )


def _mistaken(place: Frame) -> Signal | None:
    """ "We all taught that | gulls were the cause. It was the tanks. We were simply mistaken"."""
    norms, first = place.norms, place.first
    at = first - 1 - (norms[first - 1] == "that")
    held = {"i", "we"} & set(norms[place.low : at]) if at > place.low else set[str]()
    near = norms[max(place.low, at - 3) : at + 1]
    before = {dictionary_form(w) for w in _HELD}
    spoken = any(dictionary_form(w) in _FORETOLD or (dictionary_form(w) in before and is_past(w)) for w in near)
    if not held or not spoken:
        return None
    end = place.high
    for _ in range(2):
        said, start, end = _next(place, end)
        mine = any(n.partition("'")[0] in {"i", "we"} for n in said[:3])
        mine = mine or any((a, b) in {("i", "was"), ("we", "were")} for a, b in pairwise(said))
        owned = mine and not any(map(is_negator, said))
        if owned and (_WRONG | {"apologise", "apologize"}) & set(said) and len(said) <= _LEAD + 4:
            return signal_at("denial", place.view, start, end)
    return None


def _hoaxed(place: Frame) -> Signal | None:
    """ "It was an April fool. We printed that | the loch would be drained"."""
    view, low = place.view, place.low
    if low in {0, place.first} or not view.stop(low):
        return None
    start = view.sentence(low - 1)[0]
    start = next((k + 1 for k in range(start, low - 1) if ":" in view.between(k + 1)), start)
    said = place.norms[start:low]
    hoax = said[:1] in (["it"], ["that"], ["this"], ["it's"]) and _HOAX & set(said) and not any(map(is_negator, said))
    return signal_at("denial", view, start, low) if hoax and len(said) <= _LEAD // 2 else None


def _owned_up(place: Frame) -> Signal | None:
    """ "I told the inquiry that |. I am ashamed to say it was a lie", "|. Sorry, I'm reading the wrong line"."""
    said, start, end = _next(place, place.high)
    if not said or len(said) > 2 * _LEAD or place.view.asks(end):
        return None
    lied = any(
        said[k] in {"it", "that"}
        and said[k + 1] == "was"
        and {"lie", "untrue", "false", "nonsense"} & set(said[k + 2 : k + 5])
        for k in range(len(said) - 2)
    )
    lied = lied or any(
        (said[k], said[k + 1]) in _NOT_TRUE and said[k + 2 : k + 3] != ["that"] for k in range(len(said) - 1)
    )
    sorry = said[0] in {"sorry", "apologies", "oops", "correction", "pardon"} and bool(_MISREAD & set(said[:9]))
    plain = lied and (said[0] in {"it", "that"} or not any(map(is_negator, said)))
    return signal_at("denial", place.view, start, end) if plain or sorry else None


def _old_law(place: Frame) -> Signal | None:
    """ "Under the old by-law, | a widow may not keep a stall"."""
    norms, low = place.norms, place.low
    lead = norms[low : place.first]
    if lead[:1] != ["under"] or len(lead) > _LEAD // 2 or "," not in place.view.between(place.first):
        return None
    old = {"old", "former", "previous", "proposed", "draft", "planned", "abandoned", "rejected", "bill"} & set(lead)
    now = not place.in_past()
    return signal_at("under_condition", place.view, low, place.first) if old and now else None


def _word_went(place: Frame) -> Signal | None:
    """ "Word went round the market that | two of the butchers had sold up"."""
    norms, low = place.norms, place.low
    lead = norms[low : place.first]
    head = lead[1:] if lead[:1] in (["and"], ["then"], ["but"]) else lead
    went = head[:1] == ["word"] and lead[-1:] == ["that"] and len(head) > 2 and head[1] in _WENT
    return signal_at("third_party", place.view, low, place.first) if went else None


def _satisfied(place: Frame) -> Signal | None:
    """ "Before you convict you must be sure that |": what is to be found, not what is."""
    norms, first = place.norms, place.first
    lead = norms[max(place.low, first - _LEAD // 2) : first]
    found = (
        lead[-1:] == ["that"] and lead[-2:-1] and lead[-2] in {"sure", "satisfied", "certain", "convinced", "persuaded"}
    )
    asked = {"must", "need", "needs", "unless", "should", "until"} & set(lead)
    theirs = {"you", "they", "jury", "court", "he", "she", "it", "anyone", "judge"} & set(lead)
    return (
        signal_at("under_condition", place.view, max(place.low, first - _LEAD // 2), first)
        if found and asked and theirs
        else None
    )


def _next(place: Frame, at: int) -> tuple[Sequence[str], int, int]:
    """The sentence at word ``at``, as far as the same voice goes."""
    view, norms = place.view, place.norms
    if at >= len(norms) or not view.stop(at):
        return (), at, at
    voice = view.voice(view.starts[place.first], view.ends[place.last - 1])
    if voice is not None and view.starts[at] >= voice.end:
        return (), at, at
    end = view.sentence(at)[1]
    return norms[at:end], at, end
