"""A negation before the matched words that governs them: "must not | raise", "no country | can", "too late to | go"."""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, opens_with_verb, signal_at
from quotecheck.evidence.context.scope import is_negator, negates
from quotecheck.evidence.language.clauses import clause_phrases, is_finite, verb_base, verb_of
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base
from quotecheck.evidence.model import Signal
from quotecheck.text.lazily import lazily

_COUNTED = frozenset(["one", "single", "many", "all", "every", "everyone", "everybody", "much", "enough", "another"])
_NAMING = frozenset(["call", "consider", "find", "deem", "render"])
_REACH = 8
_ASIDE = 9
_CLAUSE_MARK = lazily(r"[,(\u2013\u2014]|--| - ")


def negation_before(place: Frame) -> Signal | None:
    """A negation in the same clause that governs the first matched word ("must not | raise", "no country | can")."""
    view, norms, lex = place.view, place.norms, lexicon()
    if place.first <= place.low:
        return None
    if norms[place.first] in lex.words("boundary"):
        # "I am against it. Not | because it is dear"
        alone = norms[place.first - 1] == "not" and view.stop(place.first - 1) and not view.clause(place.first)
        return signal_at("negation_before", view, place.first - 1, place.first) if alone else None
    if _begun_again(place):
        return None
    aside = _behind_an_aside(place)
    if aside is not None or view.clause(place.first):
        return aside
    verb = opens_with_verb(place)
    infinitive = norms[place.first - 1] == "to" and verb_base(norms[place.first]) is not None
    implied = _implied(place, infinitive=infinitive or norms[place.first] == "to")
    if implied is not None:
        return signal_at("negation_before", view, implied, place.first)
    for i in range(place.first - 1, max(place.low, place.first - _REACH) - 1, -1):
        between = norms[i + 1 : place.first]
        if negates(norms, i):
            if _beside(place, i):
                return None
            if any(w in lex.words("negation_cancelled") for w in between) or _twice(place, i):
                return None
            turned = view.unpunctuated and norms[place.first] in lex.words("auxiliary")
            if turned and norms[place.first + 1 : place.first + 2] and norms[place.first + 1] in lex.words("subject"):
                return None  # "i wouldn't | would i sleep": the next question
            own = (
                view.unpunctuated
                and i < place.first - 1
                and not infinitive
                and verb_base(norms[place.first]) != norms[place.first]
                and verb_of(norms, place.first, place.last) is not None
            )
            apart = own and not set(between) <= lex.words("determiner") | _COUNTED  # a clause with a subject of its own
            if _complement(place, between):
                return signal_at("negation_before", view, i, place.first)
            governs = (not apart and _governs(norms[i], between, verb, infinitive)) or _inverted(place, i)
            return signal_at("negation_before", view, i, place.first) if governs else None
        if base(norms[i]) in {"refuse", "fail", "decline", "deny"} and infinitive and len(between) == 1:
            return signal_at("negation_before", view, i, place.first)
        if view.clause(i) or (norms[i] in lex.words("boundary") and norms[i] not in {"that", "as", "so"}):
            return None
    return None


def _beside(place: Frame, i: int) -> bool:
    """Whether a negator denies nothing behind it: "no | we hadn't seen it", "he did nothing | the boy did the work"."""
    return place.view.unpunctuated and i + 1 == place.first and _answered(place)


def _twice(place: Frame, i: int) -> bool:
    """Whether what is denied is itself denied: "Nobody can tell me he wasn't |", "If that's not |, I don't know what
    is"."""
    norms = place.norms
    lead = norms[max(place.low, i - 6) : i]
    no = {"nobody", "no-one", "none", "can't", "cannot", "never", "don't"} & set(lead)
    if no and {"tell", "say", "claim", "persuade", "deny", "argue", "pretend"} & set(lead):
        return True
    return "if" in lead and is_rhetorical(place)


def is_rhetorical(place: Frame) -> bool:
    """ "If that's not |, I don't know what is"."""
    behind = place.norms[place.last : place.last + 7]
    return any(tuple(behind[k : k + 3]) == ("know", "what", "is") for k in range(len(behind)))


def _begun_again(place: Frame) -> bool:
    """Whether what stands before is the same begun before a hesitation: *A child does not, um, | a child does not*."""
    norms, first = place.norms, place.first
    end = first
    while end > place.low and norms[end - 1] in lexicon().words("disfluency"):
        end -= 1
    return any(
        norms[end - n : end] == norms[first : first + n]
        for n in range(2, min(_REACH, end - place.low, place.last - first) + 1)
    )


def _answered(place: Frame) -> bool:
    """Without punctuation: whether a *no*, a *nothing* or an *i wouldn't* ends what stands before, and a clause of its
    own begins: "no | i'm married to one", "i wouldn't | my father was born there"."""
    norms, first, lex = place.norms, place.first, lexicon()
    opens = norms[first].partition("'")[0] in lex.words("subject") | lex.words("determiner") | _POSSESSIVE
    short = first > 1 and norms[first - 1].endswith("n't") and norms[first - 2] in lex.words("subject")
    alone = short or norms[first - 1] in {"no", "nope", "nothing", "nobody", "none"}
    return opens and alone and verb_of(norms, first, place.last) is not None


_POSSESSIVE: Final = frozenset(["my", "our", "his", "her", "their", "your"])


def _complement(place: Frame, between: Sequence[str]) -> bool:
    """Whether the words are what a denied verb calls or makes something: "I wouldn't call | the ministry dishonest"."""
    quoted = place.quoted()
    if len(between) == 2 and base(between[0]) in _NAMING and between[1] in lexicon().sets("pronoun"):
        return True  # "I never called her | a danger"
    if len(between) != 1 or len(quoted) < 2 or any(is_finite(quoted, k) for k in range(len(quoted))):
        return False
    if base(between[0]) in _NAMING:
        opens = lexicon().words("determiner") | frozenset(lexicon().sets("pronoun"))
        return place.norms[place.first] in opens or place.view.raw(place.first)[:1].isupper()
    return between[0] == "make" and bool({"a", "an", "any"} & set(place.norms[place.first + 1 : place.last]))


def _implied(place: Frame, *, infinitive: bool) -> int | None:
    """Where a negation begins that no negator shows: "too late to |", "anything but |", "the last thing I want is |",
    "have yet to meet |", "lacks |"."""
    norms, first, low = place.norms, place.first, place.low
    near = list(norms[max(low, first - 6) : first])
    if infinitive and "to" in norms[first - 1 : first + 1]:
        far = list(norms[max(low, first - 9) : first])
        if "too" in far and {"a", "an"} & set(far[far.index("too") :]):
            return max(low, first - 9) + far.index("too")  # "far too soft-hearted a man to |"
    if infinitive and "too" in near[-4:] and norms[first] != "be":
        return first - len(near[-4:]) + near[-4:].index("too")
    if any(
        tuple(norms[first - len(p) : first]) == p for p in clause_phrases("implied_negation") if first - len(p) >= low
    ):
        return max(low, first - 2)
    if infinitive and {"take", "need"} & set(near) and "would" in near:
        return max(low, first - 5)
    if norms[first - 1] in {"which", "when", "where", "whom"} and "no" in near:
        return first - len(near) + near.index("no")
    if "yet" in near[-4:] and "to" in near[near.index("yet") :] and {"have", "has", "had"} & set(near):
        return max(low, first - 4)
    if tuple(near[:2]) == ("last", "thing") or (
        "last" in near and "thing" in near and near[-1] in {"is", "was", "want", "thing"}
    ):
        return max(low, first - 5)
    return first - 1 if base(norms[first - 1]) == "lack" and norms[first - 1] != "lack" else None


_IS_NOT: Final = frozenset(["not", "isn't", "wasn't", "aren't", "weren't", "never"])


def _governs(negator: str, between: Sequence[str], verb: bool, infinitive: bool) -> bool:
    lex = lexicon()
    if not between:
        return True
    light = lex.words("adverb") | _COUNTED | {"be", "been", "being", "am", "is", "are", "was", "were"}
    if all(w in light or w in lex.words("determiner") for w in between):
        return True
    if infinitive and "that" not in between:
        return True
    if verb and all(w in light or w in lex.words("auxiliary") or w in lex.words("subject") for w in between):
        return True
    if negator in _IS_NOT and between[-1] == "of" and len(between) <= 4 and between[0] in lex.words("determiner"):
        return True  # "This is not a vote of | confidence"
    subject_negator = negator in {"no", "none", "nobody", "neither", "no-one", "nothing"}
    if negator in {"none", "neither"} and between[0] == "of" and len(between) <= 4:
        return True
    return subject_negator and verb and len(between) <= 3


def _inverted(place: Frame, i: int) -> bool:
    """A negation at the head of its clause that turns the verb before its subject ("Not for one moment did I |
    think")."""
    start = i - 1 if i - 1 >= place.low and place.norms[i - 1] in {"under", "at", "in", "on", "by"} else i
    head = start == place.low or place.view.clause(start)
    turned = {
        "did",
        "do",
        "does",
        "will",
        "would",
        "can",
        "could",
        "have",
        "has",
        "had",
        "is",
        "are",
        "was",
        "were",
        "should",
        "must",
        "may",
    }
    return head and bool(turned & set(place.norms[i + 1 : place.first]))


def _behind_an_aside(place: Frame) -> Signal | None:
    """ "We do not, and this matters, | tax the poor"; "never, | ever open"; also where the words begin in the aside."""
    view, norms = place.view, place.norms
    if norms[place.first] in lexicon().words("subject") and view.clause(place.first):
        return None  # "if it isn't, ask Joan, | she was there"
    for k in range(place.first, max(place.low, place.first - _ASIDE), -1):
        if view.stop(k) or not _CLAUSE_MARK.search(view.between(k)):
            if view.stop(k):
                return None
            continue
        at = k - 1
        if tuple(norms[at - 1 : at + 1]) == ("or", "not"):
            return None  # "Whether people like it or not, |"
        if is_negator(norms[at]) and norms[at] not in {"no", "none", "nothing", "nobody", "nowhere", "no-one"}:
            closes = k == place.first or view.clause(place.first) or _resumes(place)
            return signal_at("negation_before", view, max(place.low, at - 1), place.first) if closes else None
        if k != place.first:
            return None
    return None


def _resumes(place: Frame) -> bool:
    """Whether the aside that the words begin in closes among them, and a bare verb goes on behind it."""
    view, norms = place.view, place.norms
    close = next((k for k in range(place.first + 1, place.last) if view.clause(k)), None)
    return close is not None and verb_base(norms[close]) == norms[close]
