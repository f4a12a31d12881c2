"""What stands around the matched words in the source, where it bears on their meaning.

The quotation is true to the letter; these are the ways in which it may still say what the source does not: the words stand
under a denial, an if, another's mouth; a hedge or limit was cut off; a condition or a "but" follows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from quotecheck.evidence.lexicon import lexicon
from quotecheck.evidence.model import Signal, SignalKind
from quotecheck.evidence.scope import is_condition, is_negator, negates
from quotecheck.evidence.view import SourceView
from quotecheck.evidence.wordforms import base, is_past

_HEDGE_BEFORE_FIGURE = frozenset(
    {("about",), ("around",), ("over",), ("under",), ("roughly",), ("approximately",), ("more", "than"), ("less", "than"),
     ("fewer", "than"), ("up", "to"), ("close", "to"), ("as", "many", "as"), ("as", "much", "as"), ("no", "more", "than"),
     ("no", "fewer", "than"), ("no", "less", "than")}
)  # fmt: skip
_REACH = 8


@dataclass(frozen=True, slots=True)
class Frame:
    """The matched words ``[first, last)`` in their sentence, clipped to the voice that speaks them: ``[low, high)``."""

    view: SourceView
    first: int
    last: int
    low: int
    high: int

    @property
    def norms(self) -> Sequence[str]:
        """All words of the source, normalised."""
        return self.view.norms

    def quoted(self) -> Sequence[str]:
        """The matched words."""
        return self.view.norms[self.first : self.last]


def frame(view: SourceView, first: int, last: int, voice: tuple[int, int]) -> Frame:
    """Put matched words into their sentence; ``voice`` is the stretch of text in which this speaker speaks."""
    low = view.sentence(first)[0]
    high = view.sentence(last - 1)[1]
    while low < first and view.starts[low] < voice[0]:
        low += 1
    while high > last and view.ends[high - 1] > voice[1]:
        high -= 1
    return Frame(view, first, last, low, high)


def is_clause(norms: Sequence[str]) -> bool:
    """Whether words hold a finite verb or a subject pronoun, as far as a lexicon can tell."""
    lex = lexicon()
    return any(
        n in lex.words("finite") or n in lex.words("subject") or (n in lex.past and is_past(n)) or n.endswith("n't") for n in norms
    )


def signals(place: Frame) -> tuple[Signal, ...]:
    """All signals around one match, in source order."""
    found = [
        s
        for s in (_negation(place), _denial_or_third_party(place), _condition_before(place), _hedge(place), *_after(place))
        if s is not None
    ]
    return tuple(sorted(found, key=lambda s: (s.start, s.kind)))


def _signal(kind: SignalKind, view: SourceView, first: int, last: int) -> Signal:
    start, end = view.starts[first], view.ends[last - 1]
    return Signal(kind=kind, text=" ".join(view.text[start:end].split()), start=start, end=end)


def _opens_with_verb(place: Frame) -> bool:
    """Whether the first matched word continues a verb phrase (as far as the words before it show)."""
    lex = lexicon()
    word, before = place.norms[place.first], place.norms[place.first - 1] if place.first > place.low else ""
    if word in lex.words("determiner") or word in lex.words("preposition") or word in lex.words("subject"):
        return False
    if word in lex.words("auxiliary") or is_past(word):
        return True
    return before in lex.words("auxiliary") or before == "to" or is_negator(before) or before in lex.words("adverb")


def _negation(place: Frame) -> Signal | None:
    view, norms, lex = place.view, place.norms, lexicon()
    if place.first <= place.low or view.clause(place.first):
        return None
    verb = _opens_with_verb(place)
    infinitive = norms[place.first - 1] == "to"
    for i in range(place.first - 1, max(place.low, place.first - _REACH) - 1, -1):
        between = norms[i + 1 : place.first]
        if negates(norms, i):
            if any(w in lex.words("negation_cancelled") for w in between):
                return None
            return _signal("negation_before", view, i, place.first) if _governs(norms[i], between, verb, infinitive) else None
        if base(norms[i]) in {"refuse", "fail", "decline", "deny"} and infinitive and len(between) == 1:
            return _signal("negation_before", view, i, place.first)
        if view.clause(i) or (norms[i] in lex.words("boundary") and norms[i] not in {"that", "as", "so"}):
            return None
    return None


def _governs(negator: str, between: Sequence[str], verb: bool, infinitive: bool) -> bool:
    lex = lexicon()
    if not between:
        return True
    light = lex.words("adverb") | {"be", "been", "being", "am", "is", "are", "was", "were"}
    if all(w in light or w in lex.words("determiner") for w in between):
        return True
    if infinitive and "that" not in between:
        return True
    if verb and all(w in light or w in lex.words("auxiliary") or w in lex.words("subject") for w in between):
        return True
    subject_negator = negator in {"no", "none", "nobody", "neither", "no-one", "nothing"}
    return subject_negator and verb and len(between) <= 3


def _denial_or_third_party(place: Frame) -> Signal | None:
    view, norms, lex = place.view, place.norms, lexicon()
    i = place.first - 1
    if i < place.low or view.stop(place.first):
        return None
    that = norms[i] in {"that", "how", "whether"}
    if that:
        i -= 1
    if i < place.low:
        return None
    if "," in view.between(place.first) and not that and norms[i] not in lex.words("reporting"):
        return None
    window = range(i, max(place.low, i - 5) - 1, -1)
    if that and any(norms[k] in lex.words("denial") or norms[k] in lex.words("claim_noun") for k in range(i, max(place.low, i - 3) - 1, -1)):
        return _signal("denial", view, max(place.low, i - 4), place.first)
    if that and any(negates(norms, k) for k in window):
        return _signal("denial", view, max(place.low, i - 4), place.first)
    verb = norms[i]
    if verb not in lex.words("reporting") and base(verb) not in lex.words("cognition") and verb not in lex.words("frame_unreal"):
        return _told(place, i) if that or verb in {"us", "me", "you", "them", "people"} else None
    if verb in lex.words("frame_unreal") and is_clause(place.quoted()):
        return _signal("denial", view, i, place.first)
    if any(negates(norms, k) for k in window if not view.clause(k + 1) or k == i):
        return _signal("denial", view, max(place.low, i - 4), place.first) if is_clause(place.quoted()) or that else None
    return _reported(place, i)


def _told(place: Frame, i: int) -> Signal | None:
    """"They tell us that ...": the verb stands one word further back."""
    if i - 1 >= place.low and base(place.norms[i - 1]) in {"tell", "told", "ask", "assure", "remind", "warn"}:
        return _reported(place, i - 1)
    return None


def _reported(place: Frame, verb: int) -> Signal | None:
    """Another's mouth: a reporting verb whose subject is neither I nor we, directly before a clause."""
    view, norms, lex = place.view, place.norms, lexicon()
    if norms[verb] not in lex.words("reporting") or not is_clause(place.quoted()):
        return None
    k = verb - 1
    while k >= place.low and (norms[k] in lex.words("auxiliary") or norms[k] in lex.words("adverb") or norms[k].endswith("ly")):
        k -= 1
    if k < place.low or view.clause(k + 1) or norms[k] in lex.words("first_person") or norms[k] in {"you", "to", "let", "and"}:
        return None
    return _signal("third_party", view, max(place.low, k - 2), place.first)


def _condition_before(place: Frame) -> Signal | None:
    view, norms = place.view, place.norms
    first, low = place.first, place.low
    if first <= low:
        return None
    for i in range(first - 1, max(low, first - 4) - 1, -1):
        if (is_condition(norms, i) or norms[i] == "whether") and not any(view.clause(k) for k in range(i + 1, first + 1)):
            near = first - 1 - i
            if near <= 1 or _opens_with_verb(place):
                return _signal("under_condition", view, i, first)
        if view.clause(i + 1) and i + 1 != first:
            break
    lead = next((k for k in range(first - 1, low - 1, -1) if is_condition(norms, k)), None)
    if lead is None or not is_clause(place.quoted()) or is_condition(norms, first):
        return None
    comma = next((k for k in range(first, lead, -1) if view.clause(k)), None)
    if comma is None or first - comma > 3 or (first != comma and not _opens_with_verb(place)):
        return None
    opens = lead == low or view.clause(lead) or norms[lead - 1] in {"but", "and", "so", "that", "even", "only", "then", "because"}
    inner = [k for k in range(lead + 1, comma) if view.clause(k)]
    return _signal("condition_before", view, lead, comma) if opens and len(inner) <= 2 else None


def _hedge(place: Frame) -> Signal | None:
    view, norms, lex = place.view, place.norms, lexicon()
    first = place.first
    for size in (5, 4, 3, 2, 1):
        start = first - size
        phrase = tuple(norms[start:first])
        if start < place.low or phrase not in (lex.phrases("hedge_phrase") | lex.phrases("limit")):
            continue
        if start - 1 >= place.low and is_negator(norms[start - 1]):
            return None
        gap = view.between(first)
        if phrase in _HEDGE_BEFORE_FIGURE:
            if not norms[first][:1].isdigit() and not _is_amount(norms[first]):
                continue
        elif phrase[0] in {"i", "we", "it", "there", "chances"} and not is_clause(place.quoted()):
            continue
        if view.stop(first) or (gap.strip() and gap.strip() not in {",", ":"}):
            return None
        return _signal("hedge_before", view, start, first)
    return None


def _is_amount(word: str) -> bool:
    from quotecheck.evidence.numbers import is_number_word

    return is_number_word(word) or word in {"£", "$", "€", "half", "a"}


def _after(place: Frame) -> list[Signal]:
    """Condition, contrast or denial that follows directly."""
    view, norms, lex = place.view, place.norms, lexicon()
    last, out = place.last, list[Signal]()
    if last >= len(norms):
        return out
    inside = last < place.high
    clause = is_clause(place.quoted()) or _opens_with_verb(place)
    start = last
    while start < min(len(norms), last + 2) and norms[start] in {"but", "and", "only", "then", "even"}:
        start += 1
    same_sentence = inside and not any(view.stop(k) for k in range(last, start + 1))
    next_sentence = view.stop(last) and not any(view.stop(k) for k in range(last + 1, start + 1))
    if start < len(norms) and clause and (same_sentence or (next_sentence and (start > last or norms[start] in {"unless", "provided", "except"}))):
        if is_condition(norms, start) and not is_condition(norms, place.first):
            out.append(_signal("condition_after", view, last, min(len(norms), start + 6)))
    elif inside and norms[start] in {"except", "excluding"}:
        out.append(_signal("condition_after", view, last, min(len(norms), start + 6)))
    if not out and (view.stop(last) or (inside and "," in view.between(last))) and norms[last] in lex.words("contrast"):
        out.append(_signal("contrast_after", view, last, min(len(norms), last + 8)))
    if view.stop(last) and _denied_after(norms, last):
        out.append(_signal("denial", view, last, min(len(norms), last + 5)))
    if inside and "," in view.between(last):
        out += _tagged(place)
    return out


def _denied_after(norms: Sequence[str], last: int) -> bool:
    """The next sentence says that it is not so: "That is false.", "Not true." """
    head = list(norms[last : last + 5])
    if head[:2] in (["not", "true"], ["not", "so"]) or head[:1] == ["nonsense"]:
        return True
    if not head or head[0] not in {"that", "that's", "this", "it", "it's"}:
        return False
    denied = {"false", "untrue", "lie", "nonsense", "wrong", "myth", "rubbish"}
    tail = head[1:]
    return any(w in denied for w in tail[:3]) and not any(is_negator(w) for w in tail) or tail[:3] in (["is", "not", "true"],) or tail[:2] in (["not", "true"], ["isn't", "true"])


def _tagged(place: Frame) -> list[Signal]:
    """"..., they say" or "..., says my opponent" right behind the words."""
    view, norms, lex = place.view, place.norms, lexicon()
    end = next((k for k in range(place.last + 1, min(place.high, place.last + 5) + 1) if view.clause(k)), None)
    if end is None or not is_clause(place.quoted()):
        return []
    tag = norms[place.last : end]
    spoken = [w for w in tag if w in lex.words("reporting")]
    if len(tag) < 2 or not spoken or any(w in {"i", "we", "you", "to"} for w in tag):
        return []
    return [_signal("third_party", view, place.last, end)]
