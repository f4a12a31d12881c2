"""What follows the matched words directly: a condition, a contrast, a denial, a tag that gives them to another."""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, opens_with_verb, signal_at
from quotecheck.evidence.context.leads.hedges import bounded_behind
from quotecheck.evidence.context.limits import bounded, is_for_now
from quotecheck.evidence.context.scope import inverted, is_condition, is_negator, negates, says_why
from quotecheck.evidence.context.tails.conditionsalone import answered_behind, stands_alone
from quotecheck.evidence.context.tails.leftaway import balanced, others_differ, taken_away
from quotecheck.evidence.context.tails.naming import ANSWERED
from quotecheck.evidence.language.clauses import clause_phrases, is_clause, verb_base, verb_of
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Signal
from quotecheck.text.numbers import is_number_word

_THERE: Final = frozenset(
    ["have", "had", "has", "is", "was", "were", "been", "saw", "seen", "heard", "found", "know", "knew", "met", "got"]
)
"""What is denied to be there, if it is not such as a clause behind it says."""
_FAR: Final = 40
"""Words behind the matched ones within which a condition is looked for."""
_TOLD: Final = frozenset(["is", "are", "was", "were", "has", "had", "have", "weren't", "wasn't", "didn't", "did", "do"])
_ALLOWING: Final = (["permitting"], ["allowing"])
_FOLLOWS: Final = frozenset(["not", "never", "hardly", "scarcely", "barely"])


_BY_NO_MEANS: Final = (
    ["under", "no", "circumstances"], ["in", "no", "circumstances"], ["on", "no", "account"], ["at", "no", "time"],
    ["in", "no", "way"], ["by", "no", "means"], ["for", "no", "reason"],
)  # fmt: skip
"""A denial that a sentence ends with."""
_NOTHING: Final = (["precisely", "nothing"], ["absolutely", "nothing"], ["exactly", "nothing"])


def after(place: Frame) -> list[Signal]:
    """Condition, contrast or denial that follows directly."""
    view, norms, lex = place.view, place.norms, lexicon()
    last, out = place.last, list[Signal]()
    if last >= len(norms):
        return out
    inside = last < place.high
    heads = place.first == place.low or view.clause(place.first)
    told = (
        {"yes", "no"} & set(place.quoted())
        or is_clause(place.quoted())
        or verb_of(norms, place.first, last) is not None
    )
    helped = place.first > place.low and _helps(norms[place.first - 1])  # "He'll | play next year if he learns"
    clause = told or opens_with_verb(place) or ((heads or helped) and place.last - place.first >= 2)
    start = _condition_place(place)
    same_sentence = inside and not any(view.stop(k) for k in range(last, start + 1)) and ";" not in view.between(last)
    near = (
        start < len(norms)
        and clause
        and not _settled(place, start)
        and (same_sentence or stands_alone(view, last, start))
    )
    own = is_condition(norms, place.first) and norms[start] != "unless"
    if near and _conditional(norms, start, last, place.high) and not own:
        out.append(signal_at("condition_after", view, last, min(len(norms), start + 6)))
    if (
        inside
        and not out
        and not view.clause(last)
        and (bounded(norms, place.first, last) or _condition_goes_on(place))
    ):
        out.append(signal_at("condition_after", view, last, min(len(norms), last + 6)))
    if inside and (list(norms[last : last + 3]) in _BY_NO_MEANS or list(norms[last : last + 2]) in _NOTHING):
        out.append(signal_at("negation_after", view, last, min(len(norms), last + 4)))
    if inside and not out and (norms[start] in {"except", "excluding"} or _excepted(place)):
        out.append(signal_at("condition_after", view, last, min(len(norms), start + 6)))
    if inside and not view.clause(last) and norms[last] in _FOLLOWS and negates(norms, last):
        out.append(signal_at("negation_after", view, last - 1, min(len(norms), last + 3)))
    if not out and (view.stop(last) or (inside and "," in view.between(last))) and norms[last] in lex.words("contrast"):
        out.append(signal_at("contrast_after", view, last, min(len(norms), last + 8)))
    if inside and not out and _doubt_behind(place):
        out.append(signal_at("hedge_after", view, last, min(len(norms), last + 5)))
    if not out and told:
        out += taken_away(place)
    if inside and not out and (_doubted(norms, last) or (told and bounded_behind(norms, last))):
        out.append(signal_at("condition_after", view, last, min(len(norms), last + 5)))
    if inside and "," in view.between(last):
        out += tagged(place)
    if inside and not out and balanced(place):
        out.append(signal_at("condition_after", view, last, min(len(norms), last + 8)))
    if inside and not out and told and others_differ(place):
        out.append(signal_at("condition_after", view, last, place.high))
    return out


def _helps(word: str) -> bool:
    """Whether a word is an auxiliary, or ends in one."""
    return word in lexicon().words("auxiliary") or word.endswith(("'ll", "'d", "'ve", "'s", "'re", "'m"))


def _same_voice(place: Frame, k: int) -> bool:
    """Whether the word at ``k`` is still this speaker's: *If it snows?* asks another."""
    voice = place.view.voice(place.view.starts[place.first], place.view.ends[place.last - 1])
    return voice is None or voice.kind == "document" or place.view.starts[k] < voice.end


def _settled(place: Frame, start: int) -> bool:
    """Without punctuation: whether the if behind the words opens the next sentence, because they have a condition of
    their own or tell of the past what it does not."""
    norms = place.norms
    if not place.view.unpunctuated or norms[start] != "if":
        return False
    if any(is_condition(norms, k) for k in range(place.first, place.last)) or answered_behind(norms, start):
        return True
    past = [
        is_past(n) and n not in {"am", "is", "are", "has", "does"}
        for n in place.quoted()
        if n in _TOLD or verb_base(n) is not None
    ]
    following = [n for n in norms[start + 1 : start + 4] if n in _TOLD or verb_base(n) is not None]
    return any(past) and all(past) and bool(following) and not is_past(following[0])


def _condition_goes_on(place: Frame) -> bool:
    """Whether a printed condition has a second part that is cut: "if you go in pairs | and you're back by dark"."""
    view, norms, last = place.view, place.norms, place.last
    if norms[last] not in {"and", "or"} or last + 1 >= place.high:
        return False
    start = next((k for k in range(last - 1, place.first, -1) if is_condition(norms, k)), None)
    if start is None or any(view.clause(k) for k in range(start + 1, last)):
        return False
    same = norms[last + 1].split("'")[0] in norms[start + 1 : start + 3]
    return same or not view.unpunctuated


def _conditional(norms: Sequence[str], start: int, last: int, high: int) -> bool:
    """Whether a condition begins at ``start``, or in set words at ``last`` ("only when", "barring", "in no other
    case")."""
    phrases = lexicon().phrases("condition_open")
    if is_condition(norms, start):
        return not says_why(norms, start, high)
    return any(tuple(norms[k : k + len(p)]) == p for k in {start, last} for p in phrases)


def _excepted(place: Frame) -> bool:
    """Whether an exception follows ("apart from the judges", "weather permitting", "everyone | but the fishermen")."""
    norms, last, view = place.norms, place.last, place.view
    phrases = lexicon().phrases("exception_after") | clause_phrases("closing_limit")
    if any(tuple(norms[last : last + len(p)]) == p for p in phrases) or (
        view.clause(last) and norms[last + 1 : last + 2] in _ALLOWING
    ):
        return True
    if norms[last] == "given" and view.clause(last):
        return True
    if norms[last] == "but" and norms[last + 1 : last + 2] == ["only"]:
        return True
    none = norms[last - 1] in {"nothing", "nobody", "none", "nowhere", "no-one"}
    if _restricts(place):
        return True
    if none and not view.clause(last) and norms[last] in {"more", "less", "but", "other", "except", "beyond", "until"}:
        return True
    joined = norms[last - 1] in {"so", "such", "now", "except", "given"}
    restricted = norms[last] in {"who", "whose"} and not view.clause(last) and not joined
    every = {
        "everyone",
        "everybody",
        "all",
        "anyone",
        "anybody",
        "nobody",
        "nothing",
        "everything",
        "every",
        "none",
        "no",
    }
    but = (
        norms[last] in {"but", "bar"}
        and (norms[last] == "bar" or not view.clause(last))
        and verb_of(norms, last + 1, place.high) is None
    )
    reach = 1 if view.unpunctuated else 6
    return (but or restricted) and bool(every & set(norms[max(place.first, last - reach) : last]))


def _restricts(place: Frame) -> bool:
    """ "I never had a complaint about him | that stuck": what is denied is only such as the clause behind it says."""
    view, norms, last = place.view, place.norms, place.last
    if norms[last] not in {"that", "which", "who"} or view.clause(last) or last + 1 >= place.high or last == 0:
        return False
    denied = any(negates(norms, k) for k in range(place.first, last)) and bool(_THERE & set(place.quoted()))
    noun = verb_base(norms[last - 1]) is None and norms[last - 1] not in lexicon().words("function") - {"him", "her"}
    verb = norms[last + 1] in lexicon().words("finite") or is_past(norms[last + 1])
    return denied and noun and verb


def depends_later(place: Frame) -> Signal | None:
    """A condition further on in the same clause: "I would sell | for the right price, if I were forced to"."""
    view, norms, last = place.view, place.norms, place.last
    if last >= place.high or view.unpunctuated or is_condition(norms, place.first):
        return None
    if verb_of(norms, place.first, last) is None:
        return None
    for k in range(last, min(place.high, last + _FAR)):
        if any(tuple(norms[k : k + len(p)]) == p for p in clause_phrases("closing_limit")):
            return signal_at("condition_after", view, last, min(len(norms), k + 5))
        if ";" in view.between(k) or norms[k] in lexicon().words("subject") or says_why(norms, k, place.high):
            return None
        if _preposition(place, k):
            return signal_at("condition_after", view, last, min(len(norms), k + 5))
        if _some_day(place, k) or (k == last and (_so_often(norms, k) or is_for_now(norms, k))):
            return signal_at("condition_after", view, last, min(len(norms), k + 5))
        if norms[k] in lexicon().words("boundary") and (norms[k] not in {"and", "or", "as"} or view.clause(k)):
            depends = _when_done(place, k) or _when_it_happens(place, k)
            return signal_at("condition_after", view, k, k + 2) if depends else None
        if k > last and view.clause(k) and verb_of(norms, k, place.high) is not None and not is_condition(norms, k):
            return None
        if is_condition(norms, k) or inverted(view, k) or _the_minute(place, k):
            return signal_at("condition_after", view, last, min(len(norms), k + 5))
    return None


def _the_minute(place: Frame, k: int) -> bool:
    """ "You can have it | the minute you pay": a time that makes it depend, behind what is not past."""
    norms = place.norms
    if norms[k] != "the" or norms[k + 1 : k + 2] not in (["minute"], ["moment"], ["day"], ["instant"], ["second"]):
        return False
    verb = verb_of(norms, place.first, place.last)
    told = verb is not None and is_past(norms[verb]) and norms[verb] not in {"am", "is", "are"}
    return not told and verb_of(norms, k + 2, place.high) is not None


def _when_done(place: Frame, k: int) -> bool:
    """ "You may enter | when accompanied by a guard": a leave that holds only then."""
    norms = place.norms
    leave = {"may", "can", "must", "shall", "could"} & set(place.quoted())
    return norms[k] in {"when", "where"} and bool(leave) and k + 1 < place.high and is_past(norms[k + 1])


def _when_it_happens(place: Frame, k: int) -> bool:
    """ "I would put in a lift | when the mayor learns to climb": what only would happen waits for what has not."""
    norms = place.norms
    would = {w for n in place.quoted() for w in (n, n.partition("'")[2])} & {"would", "d"}
    if norms[k] != "when" or not would:
        return False
    verb = verb_of(norms, k + 1, place.high)
    return verb is not None and not is_past(norms[verb])


_DAY: Final = frozenset(
    ["day", "days", "night", "nights", "morning", "evening", "afternoon", "week", "year", "weather"]
)


def _so_often(norms: Sequence[str], k: int) -> bool:
    """ "She is the better swimmer | nine days out of ten": how often it holds."""
    counted = is_number_word(norms[k]) and norms[k + 2 : k + 4] in (["out", "of"], ["in", "every"])
    return counted and k + 4 < len(norms) and is_number_word(norms[k + 4])


def _some_day(place: Frame, k: int) -> bool:
    """ "The mill runs on wind alone, | on a windy day": a day that is none in particular says when it holds."""
    norms = place.norms
    if norms[k] not in {"on", "in"} or norms[k + 1 : k + 2] not in (["a"], ["an"]) or norms[k + 3 : k + 4] == []:
        return False
    verb = verb_of(norms, place.first, place.last)
    told = verb is not None and is_past(norms[verb]) and norms[verb] not in {"am", "is", "are", "has"}
    ends = k + 4 >= place.high or place.view.clause(k + 4)
    return norms[k + 3] in _DAY and ends and not told


def _preposition(place: Frame, k: int) -> bool:
    """ "We would have closed the mill | without the loan": behind what only would happen, a preposition is an if."""
    norms = place.norms
    if not {"would", "could", "might", "i'd", "we'd", "they'd", "he'd", "she'd", "wouldn't", "couldn't"} & set(
        place.quoted()
    ):
        return False
    return any(tuple(norms[k : k + len(p)]) == p for p in clause_phrases("conditional_preposition"))


def _doubted(norms: Sequence[str], last: int) -> bool:
    """Whether a hedge of three words or more follows directly ("as far as we know", "to my knowledge")."""
    return any(
        len(p) >= 3 and p[1] not in {"many", "much"} and tuple(norms[last : last + len(p)]) == p
        for p in lexicon().phrases("hedge_phrase")
    )


_DOUBTING: Final = frozenset(
    [
        "think",
        "believe",
        "guess",
        "suppose",
        "suspect",
        "hope",
        "reckon",
        "imagine",
        "expect",
        "told",
        "gather",
        "understand",
    ]
)


def _doubt_behind(place: Frame) -> bool:
    """Whether a hedge of its own follows behind a comma: ", I think.", ", I am almost sure of it.", ", perhaps." """
    view, norms, last = place.view, place.norms, place.last
    if "," not in view.between(last) or not is_clause(place.quoted()):
        return False
    end = next((k for k in range(last + 1, min(place.high, last + 7) + 1) if view.clause(k)), None)
    if end is None:
        return False
    tag = norms[last:end]
    if tag[0] in lexicon().words("hedge_adverb") and len(tag) <= 2:
        return True
    mine = tag[0] in lexicon().words("first_person") or tag[0] in {"i'm", "we're"}
    nearly = bool({"almost", "fairly", "pretty", "nearly", "quite"} & set(tag)) and bool({"sure", "certain"} & set(tag))
    return mine and not any(is_negator(w) for w in tag) and (tag[-1] in _DOUBTING or nearly)


def _condition_place(place: Frame) -> int:
    """Where a condition on the matched words would begin: behind "but", "or", "however", a short aside between
    commas."""
    view, norms, last = place.view, place.norms, place.last
    start = last
    while start < min(len(norms) - 1, last + 2) and norms[start] in {
        "but",
        "only",
        "then",
        "even",
        "however",
        "though",
    }:
        start += 1
    if start == last and norms[last] == "and" and last + 2 < len(norms) and norms[last + 1] in {"only", "then", "even"}:
        start = last + 2
    if start < len(norms) and norms[start] in {"or", "at"} and not view.stop(start):
        found = next((k for k in range(start, min(start + 5, place.high)) if is_condition(norms, k)), None)
        echoed = found is not None and (is_clause(norms[start + 1 : found]) or found - start <= 1)
        return found if found is not None and echoed else start
    if start == last and last < place.high and "," in view.between(last) and not is_condition(norms, last):
        close = next((k for k in range(last + 1, min(last + 4, place.high)) if "," in view.between(k)), None)
        if close is not None and is_condition(norms, close):
            return close
    return start


def tagged(place: Frame) -> list[Signal]:
    """ "..., they say" or "..., says my opponent" right behind the words."""
    view, norms, lex = place.view, place.norms, lexicon()
    end = next((k for k in range(place.last + 1, min(place.high, place.last + 5) + 1) if view.clause(k)), None)
    if end is None or not is_clause(place.quoted()):
        return []
    tag = norms[place.last : end]
    spoken = tag[-1:] and tag[-1] not in ANSWERED and lex.words("reporting") & set(tag)
    if (
        len(tag) < 2
        or tag[0]
        in lex.words("preposition")
        | {"who", "which", "whom", "whose", "and", "but", "believe", "trust", "ask", "mark", "whatever"}
        or not spoken
        or any(w in {"i", "we", "you", "to", "that"} for w in tag)
    ):
        return []
    return [signal_at("third_party", view, place.last, end)]
