"""What governs a quoted clause: the verb, noun or adjective before "that", and who its subject is.

*I was terrified that | the baby had stopped breathing*; *my remark that | the examiners were drunk*; *the plaintiff must
prove that | the brakes were faulty*. Of the speaker's own verbs those that leave a clause open are a list (doubt, fear,
dream); of others' verbs and of nouns the list is of those that vouch (know, show, the fact). Kiparsky & Kiparsky,
"Fact" (1970), on factive predicates; Huddleston & Pullum (2002), 11.4, 11.7.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.embedding import governed, spoken_forms, vouches
from quotecheck.evidence.context.frame import Frame, is_complement, signal_at
from quotecheck.evidence.context.scope import is_condition, is_negator, lifts
from quotecheck.evidence.language.clauses import clause_words, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Signal, SignalKind

_REACH: Final = 14
"""Words before a clause within which its governor has its subject."""
_BE: Final = frozenset(["is", "was", "are", "were", "be", "been", "being", "it's", "that's", "i'm", "we're", "am", "get", "got", "had"])
_MINE: Final = frozenset(["i", "we"])
_NOBODY: Final = frozenset(["it", "this", "that", "there", "which", "what", "here"])
_IS: Final = frozenset(["is", "was", "isn't", "wasn't", "be", "been"])
_BEFORE: Final = frozenset(["before", "until", "till", "when", "once", "day"])
_AHEAD: Final = frozenset(["will", "may", "might", "can", "shall", "won't", "'ll", "would", "help", "never"])


def governed_clause(place: Frame) -> Signal | None:
    """A signal where what governs the clause does not vouch for it."""
    view, norms, first = place.view, place.norms, place.first
    if first - 1 < place.low or view.clause(first) or not governed(place):
        return None
    that = norms[first - 1] == "that"
    at = first - 1 - that
    if at < place.low or view.stop(at + 1):
        return None
    if that and not is_complement(place):
        return None
    if not that and norms[at] in {"which", "where", "whereby"} and at - 2 >= place.low:
        return _world(place, at)
    low = _opening(place, at)
    if not that and (norms[at] in _BEFORE or norms[at] == "because"):
        return _not_yet(place, low, at)
    kind = _kind(place, low, at, that=that)
    return signal_at(kind, view, max(low, at - 6), first) if kind is not None else None


def _opening(place: Frame, at: int) -> int:
    """Where the clause of the governor at ``at`` begins."""
    low = max(place.low, at - _REACH)
    return next((k for k in range(at, low, -1) if place.view.clause(k) and at - k >= 1), low)


def _kind(place: Frame, low: int, at: int, *, that: bool) -> SignalKind | None:
    norms, lex = place.norms, lexicon()
    lead = norms[low : at + 1]
    if norms[at] in {"and", "but", "or"} or lifts(lead):
        return None
    if norms[place.low] in {"were", "had"} and norms[place.low + 1] in lex.words("subject") | lex.words("determiner"):
        return "under_condition"  # "Were I a cynic, I should say that |"
    if norms[place.low] == "nowhere" or tuple(lead[-2:]) == ("in", "vain") or "vain" in lead:
        return "denial"
    supposed = next((k for k in range(place.low, at) if is_condition(norms, k, place.low)), None)
    if that and supposed is not None and at - supposed <= _REACH and not _settled(place, supposed, at):
        return "under_condition"
    if not that and norms[at] == "like" and {"look", "looks", "looked", "seemed", "seems", "felt", "feels"} & set(lead):
        return "hedge_before"
    if not that and norms[at - 1] != "of" and _passed_on(place, low, at):
        return "third_party"
    if not that and norms[at] in clause_words("untrue") | clause_words("scripted"):
        return "third_party"  # "spare me the line |"
    told = _hearer(norms, low, at)
    verb = told if told is not None else at
    if that and told is None and _is_noun(place, low, at):
        return _noun(norms, low, at) or _further(place, low, at)
    word = norms[verb]
    if word in lex.words("finite"):
        return _copula(norms, place.low, verb) if that and word in _IS else None
    if word in clause_words("object"):
        return None
    known = verb_base(word) is not None or bool(spoken_forms(word) & clause_words("speaking")) or word in lex.words("reporting")
    adjective = norms[verb - 1] in _BE or word.endswith("ed")
    if not known and not adjective:
        return _further(place, low, at) if that else None
    if not that and not (is_finite(norms, verb) or bool(spoken_forms(word) & clause_words("speaking")) or norms[verb - 1] == "to" or word.endswith("ing") or told is not None):
        return None
    around = [*norms[place.low : low + 1], *norms[place.last : min(place.high, place.last + _REACH)]]
    return _verb(norms, low, verb, around, that=that)


def _passed_on(place: Frame, low: int, at: int) -> bool:
    """ "People keep saying to me |", "I was told by the surveyor |": no "that" behind whom it was said to."""
    norms, lex = place.norms, lexicon()
    for k in range(at - 1, max(low, at - 5), -1):
        if not _speaks_of(norms[k]) or norms[k - 1] in lex.words("determiner") or norms[k - 1] == "to":
            continue
        between = norms[k + 1 : at + 1]
        if between[0] not in {"to", "by", "in", "at"} or any(is_finite(norms, m) for m in range(k + 1, at + 1)):
            return False
        mine = {"i", "we", "i'm", "we're"} & set(norms[low:k])
        return not mine or (between[0] == "by" and norms[k - 1] in _BE)
    return False


def _speaks_of(word: str) -> bool:
    return bool(spoken_forms(word) & (clause_words("speaking") - clause_words("noun_too"))) or word in {"told", "said"}


def _further(place: Frame, low: int, at: int) -> SignalKind | None:
    """ "The secretary threatened last night that |", "He wrote in the margin that |": the verb stands further back."""
    norms = place.norms
    for k in range(at - 1, max(low, at - 7), -1):
        base = verb_base(norms[k]) or norms[k]
        if vouches(norms[k]) and base not in clause_words("attitude"):
            return None
        if base in clause_words("doubting"):
            return "hedge_before"
        if base in clause_words("disproving"):
            return "denial"
        if base in clause_words("speaking") and is_finite(norms, k):
            return _verb(norms, low, k, that=True)
    return None


def _settled(place: Frame, supposed: int, at: int) -> bool:
    """Whether a clause of its own stands between the condition and the governor: "If he asks, tell him that |"."""
    return any(place.view.clause(k) for k in range(supposed + 1, at + 1))


def _hearer(norms: Sequence[str], low: int, at: int) -> int | None:
    """Where the verb of telling stands whose hearer is before the clause: *telling the village |*, *bet me that |*."""
    for k in range(at - 1, max(low, at - 4), -1):
        verb = verb_base(norms[k]) or norms[k]
        if verb in clause_words("tells"):
            between = norms[k + 1 : at + 1]
            if between[0] in clause_words("object") or between[0] in lexicon().words("determiner") or len(between) == 1:
                return k
    return None


def _is_noun(place: Frame, low: int, at: int) -> bool:
    """Whether the word before "that" is a noun, or a group that hangs on one: *the idea*, *a rumour round the market*."""
    norms, lex = place.norms, lexicon()
    if is_finite(norms, at) or norms[at] in lex.words("adverb") or norms[at].endswith(("ly", "ing")):
        return False
    verb = verb_base(norms[at])
    auxiliary = norms[at - 1] in lex.words("auxiliary") or norms[at - 1].endswith("ly")
    if verb is not None and (auxiliary or (verb != norms[at] and norms[at] not in clause_words("noun_too"))):
        return False
    near = norms[max(low, at - 4) : at]
    opens = lex.words("determiner") | lex.words("preposition") | {"no", "every", "some"}
    stands = bool(opens & set(near)) and not (set(near[-1:]) & ({"to"} | _BE))
    return stands and (norms[at - 1] not in {"so", "too", "very"}) and not (is_past(norms[at]) and norms[at].endswith("ed"))


def _noun(norms: Sequence[str], low: int, at: int) -> SignalKind | None:
    """A noun vouches or does not; one of content ("the rumour") may stand some words before "that"."""
    lead = norms[low : at + 1]
    if "fact" in lead[-2:] or "truth" in lead[-2:]:
        return None
    if tuple(lead[-3:]) in {("of", "the", "fact"), ("with", "the", "fact")}:
        return None
    content = lexicon().words("claim_noun") | clause_words("untrue") | clause_words("guess") | clause_words("supposed") | clause_words("content")
    if any(w in content for w in lead):
        return "third_party"
    if {"it", "it's"} & set(lead[:2]) or vouches(norms[at]) or norms[at] in clause_words("cause_noun"):
        return None
    return None


def _verb(norms: Sequence[str], low: int, verb: int, around: Sequence[str] = (), *, that: bool) -> SignalKind | None:
    lex = lexicon()
    word = norms[verb]
    base = verb_base(word) or next(iter(spoken_forms(word) & clause_words("speaking")), word)
    k = verb - 1
    between = list[str]()
    while k >= low and (norms[k] in lex.words("auxiliary") or norms[k] in lex.words("adverb") or norms[k] in {"all", "both", "each", "to"} or norms[k].endswith("ly") or is_negator(norms[k])):
        between.append(norms[k])
        k -= 1
    subject = norms[k].partition("'")[0] if k >= low else ""
    spoken = base in clause_words("tells") or base in clause_words("speaking")
    if spoken and any(map(is_negator, between)) and subject != "you":
        return "denial"  # "I did not tell the inspector |"
    short = norms[k].partition("'")[2] if k >= low else ""
    if "to" in between:
        return _infinitive(norms, low, verb)
    open_verb = base in clause_words("doubting") or word in clause_words("feared")
    if subject in _MINE:
        if base in clause_words("speaking") and is_past(word) and clause_words("recants") & set(around):
            return "denial"
        if {"nearly", "almost"} & set(between) or "neither" in between:
            return "denial"
        if "going" in between and {"was", "were", "had"} & set(between):
            return "denial"  # "I had been going to announce that |"
        polite = base in clause_words("would_politely") or base in clause_words("may_add")
        unreal = ({"would", "could", "might", "wouldn't", "couldn't"} & set(between)) or short == "d"
        once = {"was", "were"} & set(between) and base in {"convince", "persuade", "certain", "sure", "confident"}
        if once:
            return "hedge_before"
        perfect = "have" in between and bool(unreal)
        return "hedge_before" if open_verb or perfect or (unreal and not polite) else None
    if subject in _NOBODY:
        return "hedge_before" if base in {"seem", "appear", "look", "feel", "may", "sound"} and that else None
    if subject == "you" or not subject:
        return None
    if base in clause_words("knowing"):
        demanded = {"must", "should", "would", "could", "might", "may", "cannot", "can't"} & set(between)
        return "hedge_before" if demanded else None
    return None if not that and base not in clause_words("speaking") else ("third_party" if not vouches(base) or base in clause_words("attitude") else None)


def _infinitive(norms: Sequence[str], low: int, verb: int) -> SignalKind | None:
    """ "The Crown invites you to infer that |", "She wants me to say |"; of oneself: "I am happy to report that |"."""
    lead = norms[low:verb]
    base = verb_base(norms[verb]) or norms[verb]
    if base in clause_words("doubting"):
        return "hedge_before"
    contested = base in clause_words("speaking") - {"say", "tell", "report", "record", "inform", "certify", "relate"}
    if contested and lead[:1] in (["it's"], ["it"]) and not clause_words("may_say") & set(lead):
        return "third_party"  # "It is one thing to trumpet that |"
    mine = lexicon().words("first_person") & set(lead) or {"my", "our", "let"} & set(lead) or lead[:1] == ["it"]
    asked = {"me", "us", "you", "them", "him", "her"} & set(lead) and {"want", "wants", "wanted", "invites", "invite", "asks", "asked", "forced", "urged", "urges", "expects", "expect", "begged", "paid", "told", "taught", "led", "get", "getting", "got", "made", "beg", "begged"} & set(lead)
    return "third_party" if asked and not mine else None


def _copula(norms: Sequence[str], low: int, verb: int) -> SignalKind | None:
    """ "The plan was that |", "The line they fed us was that |"."""
    lead = norms[low:verb]
    if not lead or "what" in lead or lead[0] in _NOBODY:
        return None
    if "bottom" in lead:
        return None
    content = lexicon().words("claim_noun") | clause_words("untrue") | clause_words("supposed") | clause_words("content")
    past = clause_words("planned") if norms[verb] in {"was", "had"} else frozenset[str]()
    mine = {"my", "our"} & set(lead) and not clause_words("untrue") & set(lead)
    return "third_party" if any(w in content | past for w in lead) and not mine else None


def _world(place: Frame, at: int) -> Signal | None:
    """ "A world in which |", "We have yet to reach the point at which |": a clause of what is only thought of."""
    norms = place.norms
    nouns = clause_words("planned") | {"bill", "draft", "offer", "scheme", "option", "clause"} | clause_words("unreal_place")
    near = norms[max(place.low, at - 2) : at] if norms[at] != "where" else norms[max(place.low, at - 4) : at]
    if norms[at] not in {"which", "where", "whereby"} or not nouns & set(near):
        return None
    return signal_at("denial", place.view, max(place.low, at - 5), place.first)


def _not_yet(place: Frame, low: int, at: int) -> Signal | None:
    """ "Pigs will fly before |", "The day may come when |", "It is not because |": what has not come about."""
    norms = place.norms
    lead = norms[low:at]
    if norms[at] == "because":
        denied = bool(lead) and is_negator(lead[-1])
        return signal_at("denial", place.view, low, place.first) if denied else None
    ahead = {w for n in lead for w in (n, "'" + n.partition("'")[2])} & _AHEAD
    now = not any(is_past(n) and n not in {"is", "are", "am", "has", "have", "do", "does"} for n in place.quoted()[:6])
    return signal_at("condition_before", place.view, low, place.first) if ahead and now else None
