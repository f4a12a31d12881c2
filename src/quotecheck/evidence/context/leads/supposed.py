"""Clauses that are supposed, pictured, asked for or ruled out by what stands before them in their sentence.

*Say | the generator fails*; *Nobody in his right mind believes that |*; *It would be wrong to infer that |*; *We
drained the tank before | the oil could reach it*; *The motion before us is that |*.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.context.around import tense
from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.lead import LEAD, NEAR, PRONOUNS, Lead, Rules
from quotecheck.evidence.context.leads.askedfor import ASKED_FOR
from quotecheck.evidence.context.leads.othersubjects import OTHERS
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import dictionary_form, is_clause, phrase_in, verb_base
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Signal

_SAY: Final = frozenset(["say", "suppose", "supposing", "imagine", "assume", "assuming", "pretend", "picture", "let's"])
_OPENING: Final = frozenset(["now", "so", "and", "but", "just", "well", "ok", "okay", "then", "again", "right", "look"])
_THINK: Final = frozenset(["believe", "think", "expect", "imagine", "suppose", "accept", "dream", "reckon"])
_NOBODY: Final = frozenset(["nobody", "no-one", "none", "few", "hardly"])
_WRONG: Final = frozenset(
    """
    wrong mistake mistaken foolish absurd rash premature dangerous misleading false error unwise naive silly untrue
    simplistic careless tempting
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_INFER: Final = frozenset(
    """
    infer conclude assume suggest claim say think deduce suppose imply believe argue read pretend imagine
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_NEVER: Final = (
    ("when", "pigs", "fly"), ("when", "hell", "freezes"), ("till", "hell", "freezes"), ("until", "hell", "freezes"),
    ("in", "your", "dreams"), ("over", "my", "dead", "body"), ("once", "in", "a", "blue", "moon"),
)  # fmt: skip
_SEEN: Final = (("picture", "the", "scene"), ("picture", "this"), ("imagine", "this"), ("imagine", "the", "scene"),
                ("close", "your", "eyes"), ("picture", "it"), ("imagine", "it"))  # fmt: skip
_OPTIONS: Final = frozenset(
    ["ways", "options", "choices", "alternatives", "possibilities", "courses", "versions", "scenarios", "futures"]
)
_READ: Final = (("read", "you", "the"), ("read", "you", "what"), ("read", "you", "one"), ("read", "you", "a"))
_OFFERS: Final = frozenset(["offer", "proposal", "deal", "demand", "threat", "ultimatum", "bargain", "proposition"])


def supposed_there(place: Frame) -> Signal | None:
    """A signal where what stands before the words supposes them, asks for them or rules them out."""
    clause = is_clause(place.quoted()) or verb_base(place.norms[place.first]) is not None
    if place.first <= place.low or not (clause or place.norms[place.first - 1] == "that"):
        return _pictured(place)
    lead = place.norms[max(place.low, place.first - LEAD) : place.first]
    kind = next((k for k, rule in (*_RULES, *ASKED_FOR, *OTHERS) if rule(Lead(place, lead))), None)
    if kind is not None:
        return signal_at(kind, place.view, max(place.low, place.first - LEAD // 2), place.first)
    return _pictured(place)


def _say(at: Lead) -> bool:
    """ "Say | the generator fails on a winter's night", "With respect, say | the generator fails"."""
    view, first = at.place.view, at.place.first
    if not at.lead or at.lead[-1] not in _SAY or view.clause(first):
        return False
    opens = next((k for k in range(first - 1, at.place.low, -1) if view.clause(k)), at.place.low)
    return set(at.place.norms[opens : first - 1]) <= _OPENING


def _nobody_believes(at: Lead) -> bool:
    """ "Nobody in his right mind believes that |"."""
    said = at.lead[:-1] if at.lead[-1] == "that" else at.lead
    thinks = bool(said) and dictionary_form(said[-1]) in _THINK
    nobody = _NOBODY & set(said) and not any(w in {"doubt", "doubts", "deny", "denies", "if"} for w in said)
    return thinks and bool(nobody) and not at.place.view.clause(at.place.first)


def _wrong_to(at: Lead) -> bool:
    """ "It would be wrong to infer from these results that |"."""
    if at.lead[-1] != "that":
        return False
    to = next((k for k in range(len(at.lead) - 2, 0, -1) if at.lead[k] == "to" and at.lead[k + 1] in _INFER), None)
    return (
        to is not None and bool(_WRONG & set(at.lead[max(0, to - 3) : to])) and not any(map(is_negator, at.lead[:to]))
    )


def _before_it_could(at: Lead) -> bool:
    """ "We drained the tank before | the oil could reach the brook"."""
    return at.lead[-1] == "before" and bool({"could", "can"} & set(at.place.quoted()[:7]))


def _sooner_than(at: Lead) -> bool:
    """ "I'd sooner go to prison than see the day when |"."""
    than = next((k for k, w in enumerate(at.lead) if w == "than"), None)
    if than is None or not {"sooner", "rather"} & set(at.lead[:than]):
        return False
    return bool({"see", "let", "have", "watch", "say"} & set(at.lead[than + 1 : than + 3]))


def _when_pigs_fly(at: Lead) -> bool:
    found = phrase_in(list(at.lead), frozenset(_NEVER))
    norms, first = at.place.norms, at.place.first
    joined = norms[first] in {"and", "but", "so"} or norms[first - 1] in {"and", "but", "so"}
    closed = joined and any("'" in w or verb_base(w) is not None for w in at.lead[: found or 0])
    return found is not None and not closed  # not "They'll take it over my dead body, and | I'm 71"


def _with_luck(at: Lead) -> bool:
    """ "With a lot of luck | the snow will be gone"."""
    return at.lead[0] == "with" and at.lead[-1] == "luck"


def _granted(at: Lead) -> bool:
    """ "Let it be granted, for the sake of peace, that |", "only on the understanding that |", "Show me that |"."""
    if at.lead[-1] != "that":
        return False
    norms = at.whole
    if ":" in at.place.view.between(at.place.first - 1):
        return False  # "on one condition: that |"
    term = len(at.lead) > 2 and at.lead[-2] in _TERMS and at.lead[-3] in {"the", "one", "condition", "strict", "clear"}
    return term or phrase_in(norms[:5], frozenset(_GRANTED)) is not None


_TERMS: Final = frozenset(["understanding", "condition", "basis", "assumption", "proviso", "terms"])
_GRANTED: Final = (
    ("let", "it", "be", "granted"), ("let", "it", "be", "supposed"), ("let", "it", "be", "assumed"),
    ("let", "us", "grant"), ("let", "us", "suppose"), ("let", "us", "assume"), ("grant", "me"),
    ("show", "me"), ("prove", "to", "me"), ("convince", "me"), ("persuade", "me"),
)  # fmt: skip


def _before_any(at: Lead) -> bool:
    """ "Before | the members hand over a penny more, they will want accounts"."""
    if list(at.lead) != ["before"] or not at.present:
        return False
    rest = at.place.norms[at.place.last : at.place.high]
    return any(w in {"will", "must", "should", "want", "need", "shall"} or w.endswith("'ll") for w in rest)


def _it_would_mean(at: Lead) -> bool:
    """ "It would mean that |"."""
    return list(at.lead[-3:]) in (["would", "mean", "that"], ["could", "mean", "that"], ["might", "mean", "that"])


def _at_no_time(at: Lead) -> bool:
    """ "At no time has it been our position that |"."""
    norms = at.whole
    no = phrase_in(
        list(norms),
        frozenset([("at", "no", "time"), ("at", "no", "point"), ("at", "no", "stage"), ("in", "no", "way")]),
    )
    return no is not None and norms[-1] == "that"


def _for_it_to_work(at: Lead) -> bool:
    """ "For it to work, you need |"."""
    norms = at.whole
    return norms[0] == "for" and "to" in norms[1:6] and bool({"need", "needs", "must", "require"} & set(norms[-3:]))


def _only_in(at: Lead) -> bool:
    """ "In only two of the forty streets we canvassed, |"."""
    opens = at.place.norms[at.place.low : at.place.low + 3]
    few = (
        len(opens) > 1
        and opens[0] in {"in", "at", "on", "for", "among", "with"}
        and opens[1] in {"only", "just", "few", "hardly", "no"}
    )
    return few and "," in at.place.view.between(at.place.first)


def _may_turn_out(at: Lead) -> bool:
    """ "It may turn out that |"."""
    may = {"may", "might", "could", "can"} & set(at.lead)
    return (
        at.lead[-1] == "that" and bool(may) and at.lead[-2] in {"out", "transpire", "emerge", "prove", "happen", "be"}
    )


def _in_time(at: Lead) -> bool:
    """ "Put the lights in before | a child is killed", "The moment | the company says sorry, I'll drop it"."""
    norms = at.whole
    if not at.present:
        return False
    if list(norms) in (["the", "moment"], ["the", "minute"], ["the", "instant"], ["the", "second"], ["the", "day"]):
        return True
    order = verb_base(norms[0]) == norms[0] and norms[0] not in PRONOUNS
    return norms[-1] == "before" and (order or bool({"must", "should", "need", "want", "please", "let's"} & set(norms)))


def _love_to_tell(at: Lead) -> bool:
    """ "I would love to be able to tell you that |"."""
    said = at.lead[:-1] if at.lead[-1] == "that" else at.lead
    tells = list(said[-2:]) in (["tell", "you"], ["to", "say"], ["to", "report"], ["to", "announce"])
    wish = any(w in {"would", "wish"} or w.endswith("'d") for w in said) and {"love", "like", "wish", "able"} & set(
        said
    )
    return tells and bool(wish)


def _for_a_while(at: Lead) -> bool:
    """ "For the first twenty minutes | we were the better team"."""
    norms = _without_link(at.whole)
    return norms[:1] == ["for"] and len(norms) <= NEAR - 3 and norms[-1] in _SPELLS and "years" not in norms


def _without_link(norms: Sequence[str]) -> list[str]:
    return list(norms[1:] if norms[0] in {"so", "and", "but", "well"} else norms)


def _for_now(at: Lead) -> bool:
    """ "Until Easter | nobody will lose a job", "This year | there will be no cuts", "Right now, | we are not planning
    cuts": a denial that holds for a time."""
    norms, said = _without_link(at.whole), at.place.quoted()
    if tuple(norms) in _NOW and at.present:
        return any(map(is_negator, said))
    opens = norms[:1] == ["this"] and len(norms) <= NEAR // 3  # "This coming year", not "This is the year"
    timed = opens or (norms[:1] and norms[0] in {"until", "till", "before"} and len(norms) <= NEAR - 3)
    will = _WILL & {w for n in said for w in (n, n.partition("'")[2])}
    return bool(timed and norms[-1] in _TIMES and will) and any(map(is_negator, said))


_NOW: Final = tuple(
    tuple(p.split())
    for p in (
        *("right now", "just now", "for now", "at the moment", "at this moment", "for the moment", "at present"),
        *("for the time being", "at this point", "at this stage", "as of today", "as of now", "currently"),
    )
)


def _on_a_usual_day(at: Lead) -> bool:
    """ "On an average day | it's 40 lorries": a day that is none in particular says when it holds."""
    norms = _without_link(at.whole)
    return len(norms) == 4 and norms[0] in {"on", "in"} and norms[2] in _USUAL and norms[3] in _SPAN


_USUAL: Final = frozenset(["average", "normal", "typical", "good", "bad", "quiet", "busy", "ordinary", "dry", "wet"])
_SPAN: Final = frozenset(["day", "night", "morning", "week", "weekend", "month", "year", "season", "winter", "summer"])
_WILL: Final = frozenset(["will", "shall", "ll", "won't", "shan't"])
_TIMES: Final = frozenset(
    """
    year month week term season spring summer autumn fall winter easter christmas january february march april may june
    july august september october november december monday tuesday wednesday thursday friday saturday sunday then
    election elections
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)


_SPELLS: Final = frozenset(["minutes", "minute", "hour", "hours", "days", "weeks", "half"])


def _never_did(at: Lead) -> bool:
    """ "We got out before | the fire reached the stables, and it never did"."""
    rest = at.place.norms[at.place.last : at.place.high]
    return at.lead[-1] == "before" and "never" in rest and bool({"did", "came", "happened", "has"} & set(rest))


def _if_as(at: Lead) -> bool:
    """ "If, as your leader supposes, | the museum can raise it"."""
    norms, low = at.place.norms, at.place.low
    low += any(":" in at.place.view.between(k) for k in range(low + 1, low + 2))
    opens = next((k for k in range(low, min(low + 3, at.place.first - 1)) if norms[k] == "if"), None)
    return (
        opens is not None
        and norms[opens + 1] == "as"
        and at.place.view.clause(at.place.first)
        and at.place.view.clause(opens + 1)
    )


def _pictured(place: Frame) -> Signal | None:
    """ "Picture the scene. It's 2060, | the harbour office is under a metre of water"."""
    view, low = place.view, place.low
    if low == 0 or not view.stop(low):
        return None
    at = low
    for back in range(2):
        start = view.sentence(at - 1)[0]
        start = next((k + 1 for k in range(start, at - 1) if ":" in view.between(k + 1)), start)
        said = list(place.norms[start:at])
        told = len(said) <= NEAR and phrase_in(said, frozenset(_SEEN)) is not None
        several = bool({"two", "three", "several"} & set(said)) and "no" not in said  # "no two ways about it"
        options = not back and len(said) <= LEAD + 4 and bool(_OPTIONS & set(said)) and several
        did = any(is_past(w) for w in place.quoted()[1:2])  # "We have two choices. | I taught in a school like it"
        options = options and not did and tense(place.quoted()) != "past"  # "We had two options. | We took it"
        came = {"came", "come", "brought"} & set(said) and {"me", "us"} & set(said)
        offered = not back and bool(said) and said[-1] in _OFFERS and bool(came)  # "They came to me with an offer."
        own = {("i", "wrote"), ("i", "said"), ("we", "wrote"), ("we", "said")} & set(pairwise(said)) or {
            "my",
            "our",
        } & set(said)
        read = not back and not own and phrase_in(said, frozenset(_READ)) is not None
        if (
            told
            or options
            or (said[1:] and said[0] in {"picture", "imagine", "envisage"} and said[1] not in {"my", "our"})
            or read
            or offered
        ):
            return signal_at("third_party" if read or offered else "under_condition", view, start, low)
        at = start
        if at == 0 or not view.stop(at):
            break
    return None


_RULES: Final[Rules] = (
    ("under_condition", _say), ("denial", _nobody_believes), ("denial", _wrong_to), ("denial", _before_it_could),
    ("denial", _sooner_than), ("denial", _when_pigs_fly), ("hedge_before", _with_luck),
    ("condition_before", _only_in), ("denial", _never_did), ("under_condition", _if_as),
    ("under_condition", _granted), ("under_condition", _before_any), ("under_condition", _it_would_mean),
    ("denial", _at_no_time), ("under_condition", _for_it_to_work), ("hedge_before", _may_turn_out),
    ("under_condition", _in_time), ("denial", _love_to_tell), ("condition_before", _for_a_while),
    ("condition_before", _for_now), ("condition_before", _on_a_usual_day),
)  # fmt: skip
