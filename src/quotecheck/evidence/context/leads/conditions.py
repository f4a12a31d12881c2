"""Conditions before the matched words: an if that they stand in, or something that they depend on.

A condition needs no "if": an imperative before "and" ("touch it and | you will ..."), an auxiliary before its subject
("had | we known"), a preposition ("without rain, | ..."). Huddleston & Pullum (2002), 8.14.2 and 10.9.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, is_amount, opens_with_verb, signal_at
from quotecheck.evidence.context.scope import is_condition
from quotecheck.evidence.context.setphrases import is_set_phrase
from quotecheck.evidence.language.clauses import clause_phrases, clause_words, is_clause, is_finite, verb_base, verb_of
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Signal
from quotecheck.text.lazily import lazily
from quotecheck.text.numbers import is_number_word

_NEEDED: Final = frozenset({"need", "needs", "must", "should", "has", "have", "either", "better"})
"""What makes *or* a condition behind a comma: "We need families, or | the shops will die"."""
_FAR: Final = 16
"""Words behind an if after which *I would* still depends on it, where no comma says so."""
_RUNNING: Final = 12
"""The same of any clause, in captions without punctuation."""
_PARTICLES: Final = frozenset(["up", "out", "down", "off", "over", "back", "away", "on", "in"])
_LOOSE: Final = lazily(r"[;:()\u2013\u2014]|--")
"""What ends the reach of an if at the head of its sentence."""


def condition_before(place: Frame) -> Signal | None:
    """An if-clause that the words stand in, or that they depend on ("if it rains, | we will ...")."""
    view, norms = place.view, place.norms
    first, low = place.first, place.low
    if first <= low or _had_been(place):
        return None
    stands_in = _stands_in(place)
    if stands_in is not None:
        return stands_in
    needed = bool(_NEEDED & {w for n in norms[low:first] for w in (n, n.partition("'")[0])})
    if (
        (norms[first - 1] in {"or", "otherwise"} or tuple(norms[first - 2 : first]) == ("or", "else"))
        and (is_clause(place.quoted()) or norms[first - 1] == "else")
        and 0 < first - low <= 9
        and (norms[first - 1] == "else" or not view.clause(first - 1) or needed)
    ):
        return signal_at("condition_before", view, low, first)  # "pay the levy or | we close the market"
    if norms[first] == norms[low] == "no" and view.clause(first) and first - low <= 4 and place.last == place.high:
        return signal_at("condition_before", view, low, first)  # "No deal, | no boats."
    leads = [k for k in range(first - 1, low - 1, -1) if _opens_condition(place, k)]
    lead = next((k for k in leads if norms[k] not in {"until", "till"}), leads[0] if leads else None)
    if lead is not None and view.unpunctuated and _hangs_behind(place, lead):
        return None
    if lead is None or is_condition(norms, first):
        return None
    comma = next((k for k in range(first, lead, -1) if view.clause(k)), None)
    if comma is not None and norms[lead] in _STRICT and _is_told_as(place, comma):
        return signal_at("condition_before", view, lead, comma)
    if not _main_clause(place, lead):
        return None
    if (
        comma is None
        and first - lead <= _within(place, lead)
        and (norms[lead] == "if" or not view.unpunctuated)
        and _starts_main_clause(place, lead)
    ):
        return signal_at("condition_before", view, lead, first)
    joined = comma is not None and first == comma + 1 and norms[comma] in {"then", "so", "surely", "and"}
    joined = joined or (comma is not None and _i_find(norms[comma:first]))
    if comma is None or first - comma > 3 or (first != comma and not joined and not opens_with_verb(place)):
        return None
    opens = (
        lead == low
        or view.clause(lead)
        or norms[lead - 1] in {"but", "and", "so", "that", "even", "only", "then", "because"}
    )
    inner = [k for k in range(lead + 1, comma) if view.clause(k)]
    aside = len(inner) == 2 and inner[1] - inner[0] <= 3  # "if, as we hope, it rains,"
    ordered = any(verb_base(norms[k]) == norms[k] for k in inner)  # "if it isn't, ask Joan, | she was there"
    loose = ordered or any(_LOOSE.search(view.between(k)) for k in range(lead + 1, first + 1))
    aside = aside or (lead == low and not loose)
    return signal_at("condition_before", view, lead, comma) if opens and (not inner or aside) else None


def _stands_in(place: Frame) -> Signal | None:
    """The if-clause that the words begin in."""
    view, norms, first, low = place.view, place.norms, place.first, place.low
    if tuple(norms[max(low, first - 3) : first]) in {("as", "long", "as"), ("so", "long", "as")}:
        return signal_at("under_condition", view, first - 3, first)
    for i in range(first - 1, max(low, first - 4) - 1, -1):
        direct = i == first - 1 and norms[i] in {"if", "unless", "whether"}  # also "even if |", "I wonder if |"
        if (is_condition(norms, i, low) or norms[i] == "whether" or direct) and not any(
            view.clause(k) for k in range(i + 1, first + 1)
        ):
            near = first - 1 - i
            if near == 0 or (near == 1 and norms[i] != "until") or opens_with_verb(place):
                return signal_at("under_condition", view, i, first)
        if view.clause(i + 1) and i + 1 != first:
            break
    return None


_STRICT: Final = frozenset(["unless", "if"])
_NEAR: Final = 7


def _is_told_as(place: Frame, comma: int) -> bool:
    """Whether the words are what a clause behind a condition calls somebody or something: *unless she acts, she is
    handing them | a blank cheque*."""
    norms, first = place.norms, place.first
    between = norms[comma:first]
    thing = norms[first] in {"a", "an"} and verb_of(norms, first, place.last) is None
    verb = next((k for k in range(comma, first) if is_finite(norms, k) or "'" in norms[k]), None)
    return thing and 1 < len(between) <= _NEAR and verb is not None and not is_past(norms[verb])


def _i_find(between: Sequence[str]) -> bool:
    """Whether words only say that the speaker says so: *Subject to the works, I find that |*."""
    lex = lexicon()
    own = len(between) in (2, 3) and between[0] in lex.words("first_person") and between[-1] in (between[1], "that")
    return own and (between[1] in lex.words("reporting") or verb_base(between[1]) in lex.words("cognition") | {"find"})


def _within(place: Frame, lead: int) -> int:
    """Words behind an if within which a clause without a comma hangs on it: further for *I would |*, and in captions,
    but not behind *if it rains I wouldn't go*."""
    norms, first = place.norms, place.first
    if any(norms[k] in _WHO and norms[k + 1].partition("n't")[0] in _THEN for k in range(lead + 2, first - 1)):
        return 9
    if list(norms[first + 1 : first + 2]) == ["would"]:
        return _FAR
    subjects = sum(norms[k].partition("'")[0] in _WHO for k in range(lead + 1, first))
    return _RUNNING if place.view.unpunctuated and subjects < 2 else 9


_WHO: Final = frozenset(["i", "we", "you", "he", "she", "they", "it", "that"])
_THEN: Final = frozenset(["would", "will", "wo", "could", "can", "ca", "might", "should", "d", "ll"])


def _hangs_behind(place: Frame, lead: int) -> bool:
    """Without punctuation: whether the if ends a clause before it ("well you can if you leave them | we ...")."""
    return lead - place.low >= 2 and place.norms[lead - 1] in lexicon().words("finite")


def has_been(place: Frame, k: int) -> bool:
    """ "Once the piling began, | the herring stayed away": a time that has been."""
    word = place.norms[k]
    if word in {"as", "so"} and k + 4 >= place.first:
        return False  # "as long as | my client has seen it"
    if word == "until" and place.norms[k + 1] in {"last", "then", "recently", "yesterday", "now"}:
        return any(is_past(w) and w not in _PRESENT for w in place.quoted()[:_MAIN])
    if word in {"as", "so"} and list(place.norms[k + 1 : k + 3]) == ["long", "as"]:
        perfect = any(w in _PERFECT or w.endswith("'ve") for w in place.norms[k + 3 : k + 6])
        return perfect and bool(_PERFECT & {*place.norms[place.first - 2 : place.first], *place.quoted()[:_MAIN]})
    if word != "once":
        return False
    both = place.norms[k + 1 : place.first], place.quoted()[:_MAIN]
    return all(any(is_past(w) and w not in _PRESENT for w in said) for said in both)


def _had_been(place: Frame) -> bool:
    """ "Once | the lawyers had agreed, it was all over", "One shoe was lost; otherwise | all went well"."""
    word, quoted = place.norms[place.first - 1], place.quoted()[:_MAIN]
    if word == "until":
        lead = place.norms[place.low : place.first - 1]
        return all(any(is_past(w) and w not in _PRESENT for w in said) for said in (lead, quoted)) and not any(
            w.endswith("n't") or w in {"not", "never", "would"} for w in lead
        )
    if word not in {"once", "otherwise"} or {"has", "have"} & set(quoted):
        return False
    rest = place.norms[place.last : min(place.high, place.last + _MAIN)]
    both = (quoted,) if word == "otherwise" else (quoted, rest)
    return all(any(is_past(w) and w not in _PRESENT for w in said) for said in both)


_PERFECT: Final = frozenset(["have", "has", "had", "was", "were"])
_MAIN: Final = 7
_PRESENT: Final = frozenset(["is", "are", "am", "has", "have", "do", "does"])


def _opens_condition(place: Frame, k: int) -> bool:
    """Whether a condition begins at word ``k``: if, unless; without, barring; an inverted "should it rain"."""
    view, norms, lex = place.view, place.norms, lexicon()
    if is_set_phrase(norms, k, place.low) or has_been(place, k):
        return False
    if is_condition(norms, k, place.low) or _when_done(place, k):
        return True
    if not (k == place.low or view.clause(k) or norms[k - 1] in {"and", "but", "or", "so", "because", "that"}):
        return False
    if norms[k] in {"should", "were", "had"} and k + 1 < place.first and not view.asks(place.high):
        return (
            norms[k + 1] in lex.words("subject")
            or norms[k + 1] in lex.words("determiner")
            or view.raw(k + 1)[:1].isupper()
        )
    if tuple(norms[k : k + 2])[-1] in {"question", "doubt", "exception", "fail", "hesitation"}:
        return False
    if norms[k] == "say":
        return norms[k + 1] in lex.words("subject") and any(is_finite(norms, j) for j in range(k + 2, place.first))
    if norms[k] == "the" and norms[k + 1] in _TIMES and k + 3 < place.first:
        return verb_of(norms, k + 2, place.first) is not None  # "the day the brewery leaves, ..."
    if "remember" in norms[k : k + 7]:
        return False  # "as long as I can remember"
    phrases = lex.phrases("condition_open") | clause_phrases("conditional_preposition")
    return any(tuple(norms[k : k + len(p)]) == p for p in phrases)


_WHEN: Final = frozenset(["once", "when", "if", "unless", "until", "where"])
_ASKED: Final = frozenset(
    ["asked", "pressed", "questioned", "challenged", "told", "invited", "approached", "contacted"]
)


def _when_done(place: Frame, k: int) -> bool:
    """ "Once boiled and cooled | the water is safe": what has to be done before it holds; told of no past."""
    norms = place.norms
    heads = k == place.low or place.view.clause(k)
    done = norms[k] in _WHEN and heads and is_past(norms[k + 1])
    done = done and norms[k + 1] not in lexicon().words("auxiliary") | lexicon().words("finite")
    verb = verb_of(norms, place.first, place.last)
    told = verb is None or (is_past(norms[verb]) and norms[verb] not in _PRESENT)
    return done and norms[k + 1] not in _ASKED and not told


_WITH_A_CLAUSE: Final = frozenset(["should", "were", "had", "assume", "assuming", "suppose", "supposing", "say"])
"""What opens a condition that has a verb of its own, besides the conjunctions."""
_TIMES = frozenset(["day", "moment", "minute", "hour", "week", "month", "year", "instant", "second", "time"])


def _main_clause(place: Frame, lead: int) -> bool:
    """Whether the matched words are a clause that can depend on the condition at ``lead``; behind a preposition they
    must open with their own subject ("without hurting teachers, | students who ...") and tell of no past ("given the
    rain, | we did well"), unless the preposition excepts."""
    norms = place.norms
    if is_condition(norms, lead, place.low) or norms[lead] in _WITH_A_CLAUSE | _WHEN:
        order = verb_base(norms[place.first]) == norms[place.first]
        return order or is_clause(place.quoted()) or verb_of(norms, place.first, place.last) is not None
    first = place.first + (norms[place.first] == "then")
    verb = verb_of(norms, first, place.last)
    if verb is None:
        return False
    told = is_past(norms[verb]) and norms[verb] not in {"am", "is", "are", "has", "does"}
    return not told or norms[lead] in {"with", "except", "apart", "other", "aside", "save", "saving", "excluding"}


def _starts_main_clause(place: Frame, lead: int) -> bool:
    """Without a comma: "if you fly a drone here | you are ...": a verb before, a subject first."""
    norms, lex = place.norms, lexicon()
    opens = lead == place.low or place.view.clause(lead) or place.view.unpunctuated or place.view.clause(lead - 1)
    subjects = lex.words("subject"), lex.words("determiner"), clause_words("singular"), clause_words("plural")
    subject = any(norms[place.first].split("'")[0] in names for names in (*subjects, {"every", "each", "no"}))
    between = norms[lead + 1 : place.first]
    comma = next((k for k in range(place.first + 1, min(place.last, place.first + 9)) if place.view.clause(k)), None)
    if comma is not None and not place.view.unpunctuated:
        whole = norms[place.first] in lex.words("subject") and verb_of(norms, lead + 1, place.first) is not None
        if not (whole and verb_of(norms, place.first, comma) is not None):
            return False  # the if-clause ends at a comma inside the words
    return (
        opens
        and subject
        and (
            norms[lead] == "without"
            or (
                len(between) >= 2
                and between[-1] not in lex.words("preposition") - _PARTICLES
                and (between[-1] not in lex.words("auxiliary") or place.view.raw(place.first - 1)[:1].isupper())
            )
        )
    )


def only_before(place: Frame) -> Signal | None:
    """ "Only with the owner's consent | may the cellar be opened": "only" opens the clause and turns its verb."""
    view, norms, first, lex = place.view, place.norms, place.first, lexicon()
    low = next((k for k in range(first, max(place.low, first - 12), -1) if view.clause(k)), place.low)
    if norms[low] != "only" or low >= first:
        return None
    turned = any(
        norms[k] in lex.words("finite")
        and norms[k + 1] in lex.words("subject") | lex.words("determiner") | clause_words("singular")
        for k in range(first - 1, min(first + 2, len(norms) - 1))
    )
    return signal_at("condition_before", view, low, first) if turned and first - low > 1 else None


def whoever_before(place: Frame) -> Signal | None:
    """ "Whoever pays the fine | walks free": said of nobody in particular."""
    norms, first = place.norms, place.first
    if norms[place.low] not in {"whoever", "whichever", "whatever"} or first - place.low > 9 or first == place.low:
        return None
    if verb_base(norms[first]) is None or norms[first - 1] in lexicon().words("modal"):
        return None  # "Whoever did this should | look me in the eye": a predicate, which needs a subject in the article
    return signal_at("condition_before", place.view, place.low, first)


def inverted_before(place: Frame) -> Signal | None:
    """The auxiliary before its subject was cut off: "Had | I known about the leak, ..."."""
    view, norms, at = place.view, place.norms, place.first - 1
    if at < place.low or norms[at] not in {"had", "were", "should"} or view.asks(place.high):
        return None
    if not (at == place.low or view.clause(at) or norms[at - 1] in {"and", "or", "but"}):
        return None
    lists = lexicon().words("subject"), lexicon().words("determiner"), clause_words("singular"), clause_words("plural")
    subject = any(norms[place.first] in names for names in lists)
    name = view.raw(place.first)[:1].isupper() or is_number_word(norms[place.first])
    return signal_at("under_condition", view, at, place.first + 1) if subject or name else None


def asked(place: Frame) -> Signal | None:
    """An auxiliary turned before the subject directly before the words: "would | two more engines have ..."."""
    view, norms, lex = place.view, place.norms, lexicon()
    at = place.first - 1
    if at < place.low:
        return None
    means = at - 1 if norms[at] == "that" and norms[at - 1] == "mean" else at
    if means - 2 >= place.low and norms[means] == "mean" and norms[means - 2] in {"does", "did", "would", "do"}:
        return signal_at("question", view, means - 2, place.first)  # "does that mean |", "would it mean that |"
    if norms[at] not in lex.words("finite") or norms[at].endswith(("'s", "'re", "'m", "'ve", "'ll", "'d")):
        return None
    opens = (
        at == place.low
        or view.clause(at)
        or (view.unpunctuated and norms[at] in {"would", "did", "do", "does", "could", "should", "will"})
    )
    opens = opens or tuple(norms[max(place.low, at - 2) : at]) == ("since", "when")
    subject = (
        norms[place.first] in lex.words("subject")
        or norms[place.first] in lex.words("determiner")
        or is_amount(norms[place.first])
    )
    previous = norms[at - 1] if at else ""
    if (
        not opens
        or not subject
        or previous in lex.words("subject")
        or (not view.unpunctuated and not view.asks(place.high))
    ):
        return None
    return signal_at("question", view, at, place.first + 1)
