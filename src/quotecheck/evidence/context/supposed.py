"""Clauses that are supposed, pictured, asked for or ruled out by what stands before them in their sentence.

*Say | the generator fails*; *Nobody in his right mind believes that |*; *It would be wrong to infer that |*; *We
drained the tank before | the oil could reach it*; *The motion before us is that |*.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import clause_words, dictionary_form, is_clause, phrase_in, verb_base
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Signal, SignalKind
from quotecheck.text.records import dataclass

_SAY: Final = frozenset(["say", "suppose", "supposing", "imagine", "assume", "assuming", "pretend", "picture", "let's"])
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
_AIM: Final = frozenset(
    ["aim", "aiming", "want", "wants", "dream", "dreams", "goal", "vision", "hope", "imagine", "envisage"]
)
_CONFIRMED: Final = frozenset(
    ["confirmation", "assurance", "assurances", "guarantee", "undertaking", "promise", "proof"]
)
_ASKED: Final = frozenset(
    [
        "your",
        "welcome",
        "seek",
        "want",
        "need",
        "await",
        "awaiting",
        "asked",
        "ask",
        "require",
        "like",
        "demand",
        "without",
    ]
)
_MOTIONS: Final = frozenset(
    ["motion", "resolution", "proposal", "proposition", "amendment", "question", "recommendation"]
)
_NEVER: Final = (
    ("when", "pigs", "fly"), ("when", "hell", "freezes"), ("till", "hell", "freezes"), ("until", "hell", "freezes"),
    ("in", "your", "dreams"), ("over", "my", "dead", "body"), ("once", "in", "a", "blue", "moon"),
)  # fmt: skip
_LUCK: Final = (("with", "luck"), ("with", "any", "luck"), ("of", "luck"), ("luck", "willing"))
_DRAFTS: Final = (("first", "draft"), ("early", "draft"), ("earlier", "draft"), ("original", "draft"), ("old", "draft"))
_SEEN: Final = (("picture", "the", "scene"), ("picture", "this"), ("imagine", "this"), ("imagine", "the", "scene"),
                ("close", "your", "eyes"), ("picture", "it"), ("imagine", "it"))  # fmt: skip
_OPTIONS: Final = frozenset(
    ["ways", "options", "choices", "alternatives", "possibilities", "courses", "versions", "scenarios", "futures"]
)
_READ: Final = (("read", "you", "the"), ("read", "you", "what"), ("read", "you", "one"), ("read", "you", "a"))
_OFFERS: Final = frozenset(["offer", "proposal", "deal", "demand", "threat", "ultimatum", "bargain", "proposition"])
_EASY: Final = frozenset(["easy", "simple", "tempting", "fashionable", "cheap", "well", "convenient"])
_TARGETS: Final = frozenset(["target", "aim", "goal", "objective", "ambition", "intention", "wish", "hope", "standard"])
_LEAD: Final = 14
_NEAR: Final = 9


@dataclass(frozen=True, slots=True)
class _At:
    """Words in their sentence, and those before them."""

    place: Frame
    lead: Sequence[str]


def supposed_there(place: Frame) -> Signal | None:
    """A signal where what stands before the words supposes them, asks for them or rules them out."""
    clause = is_clause(place.quoted()) or verb_base(place.norms[place.first]) is not None
    if place.first <= place.low or not (clause or place.norms[place.first - 1] == "that"):
        return _pictured(place)
    lead = place.norms[max(place.low, place.first - _LEAD) : place.first]
    kind = next((k for k, rule in _RULES if rule(_At(place, lead))), None)
    if kind is not None:
        return signal_at(kind, place.view, max(place.low, place.first - _LEAD // 2), place.first)
    return _pictured(place)


def _present(place: Frame) -> bool:
    return not any(is_past(w) and w not in {"is", "are", "has", "have", "'s"} for w in place.quoted()[:6])


def _say(at: _At) -> bool:
    """ "Say | the generator fails on a winter's night"."""
    return len(at.lead) == 1 and at.lead[0] in _SAY and not at.place.view.clause(at.place.first)


def _nobody_believes(at: _At) -> bool:
    """ "Nobody in his right mind believes that |"."""
    said = at.lead[:-1] if at.lead[-1] == "that" else at.lead
    thinks = bool(said) and dictionary_form(said[-1]) in _THINK
    nobody = _NOBODY & set(said) and not any(w in {"doubt", "doubts", "deny", "denies", "if"} for w in said)
    return thinks and bool(nobody) and not at.place.view.clause(at.place.first)


def _wrong_to(at: _At) -> bool:
    """ "It would be wrong to infer from these results that |"."""
    if at.lead[-1] != "that":
        return False
    to = next((k for k in range(len(at.lead) - 2, 0, -1) if at.lead[k] == "to" and at.lead[k + 1] in _INFER), None)
    return (
        to is not None and bool(_WRONG & set(at.lead[max(0, to - 3) : to])) and not any(map(is_negator, at.lead[:to]))
    )


def _before_it_could(at: _At) -> bool:
    """ "We drained the tank before | the oil could reach the brook"."""
    return at.lead[-1] == "before" and bool({"could", "can"} & set(at.place.quoted()[:7]))


def _aimed_at(at: _At) -> bool:
    """ "What we are aiming for is a town where |"."""
    return at.lead[-1] in {"where", "which"} and bool(_AIM & set(at.lead)) and _present(at.place)


def _to_confirm(at: _At) -> bool:
    """ "We would welcome your confirmation that |"."""
    noun = len(at.lead) > 2 and at.lead[-1] == "that" and at.lead[-2] in _CONFIRMED
    return noun and bool(_ASKED & set(at.lead[-6:-2])) and not {"gave", "give", "given", "have"} & set(at.lead[-6:-2])


def _moved(at: _At) -> bool:
    """ "The motion before us is that |"."""
    return at.lead[-1] == "that" and at.lead[-2:-1] in (["is"], ["was"]) and bool(_MOTIONS & set(at.lead[:-2]))


def _sooner_than(at: _At) -> bool:
    """ "I'd sooner go to prison than see the day when |"."""
    than = next((k for k, w in enumerate(at.lead) if w == "than"), None)
    if than is None or not {"sooner", "rather"} & set(at.lead[:than]):
        return False
    return bool({"see", "let", "have", "watch", "say"} & set(at.lead[than + 1 : than + 3]))


def _when_pigs_fly(at: _At) -> bool:
    return phrase_in(list(at.lead), frozenset(_NEVER)) is not None


def _with_luck(at: _At) -> bool:
    """ "With a lot of luck | the snow will be gone"."""
    return at.lead[0] == "with" and at.lead[-1] == "luck"


def _tell_me(at: _At) -> bool:
    """ "Tell me | you didn't sign it, Dad!"."""
    said = at.lead[:-1] if at.lead[-1] == "that" else at.lead
    return list(said) in (["tell", "me"], ["please", "tell", "me"], ["promise", "me"]) and at.place.quoted()[
        0
    ].startswith("you")


def _in_a_draft(at: _At) -> bool:
    """ "In our first draft, since torn up, we wrote that |"."""
    return (
        phrase_in(list(at.place.norms[at.place.low : at.place.first]), frozenset(_DRAFTS)) is not None
        and at.lead[-1] == "that"
    )


def _see_to_it(at: _At) -> bool:
    """ "Please see to it that by our next visit | the doors have been repaired"."""
    norms = at.place.norms[at.place.low : at.place.first]
    phrases = frozenset(
        [("see", "to", "it", "that"), ("make", "sure", "that"), ("ensure", "that"), ("make", "certain", "that")]
    )
    return len(norms) <= _LEAD + 4 and phrase_in(list(norms), phrases) is not None and not is_past(norms[0])


def _put_about(at: _At) -> bool:
    """ "It has been put about in the village that |", "The defence put it to you that |"."""
    return "that" in at.lead[-_NEAR:] and phrase_in(list(at.lead), frozenset(_SPREAD)) is not None


_SPREAD: Final = (
    ("put", "about"), ("put", "around"), ("going", "round"), ("going", "around"), ("bandied", "about"),
    ("put", "it", "to", "you"), ("put", "it", "to", "the"), ("put", "to", "you"),
)  # fmt: skip


def _in_the_paper(at: _At) -> bool:
    """ "I opened your newspaper and learned that |"."""
    said = at.lead[:-1] if at.lead[-1] == "that" else at.lead
    learned = bool(said) and dictionary_form(said[-1]) in {"learn", "read", "see", "discover", "find", "gather"}
    return learned and bool(_PAPERS & set(said)) and "fact" not in said


_PAPERS: Final = frozenset(
    [
        "newspaper",
        "newspapers",
        "paper",
        "papers",
        "press",
        "headline",
        "headlines",
        "website",
        "radio",
        "facebook",
        "twitter",
    ]
)


def _granted(at: _At) -> bool:
    """ "Let it be granted, for the sake of peace, that |", "only on the understanding that |", "Show me that |"."""
    if at.lead[-1] != "that":
        return False
    norms = list(at.place.norms[at.place.low : at.place.first])
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


def _before_any(at: _At) -> bool:
    """ "Before | the members hand over a penny more, they will want accounts"."""
    if list(at.lead) != ["before"] or not _present(at.place):
        return False
    rest = at.place.norms[at.place.last : at.place.high]
    return any(w in {"will", "must", "should", "want", "need", "shall"} or w.endswith("'ll") for w in rest)


def _it_would_mean(at: _At) -> bool:
    """ "It would mean that |"."""
    return list(at.lead[-3:]) in (["would", "mean", "that"], ["could", "mean", "that"], ["might", "mean", "that"])


def _at_no_time(at: _At) -> bool:
    """ "At no time has it been our position that |"."""
    norms = at.place.norms[at.place.low : at.place.first]
    no = phrase_in(
        list(norms),
        frozenset([("at", "no", "time"), ("at", "no", "point"), ("at", "no", "stage"), ("in", "no", "way")]),
    )
    return no is not None and norms[-1] == "that"


def _for_it_to_work(at: _At) -> bool:
    """ "For it to work, you need |"."""
    norms = at.place.norms[at.place.low : at.place.first]
    return norms[0] == "for" and "to" in norms[1:6] and bool({"need", "needs", "must", "require"} & set(norms[-3:]))


def _to_oneself(at: _At) -> bool:
    """ "You look around and say to yourself, |"."""
    return len(at.lead) > 2 and at.lead[-2] == "to" and at.lead[-1] in {"yourself", "themselves", "himself", "herself"}


def _only_in(at: _At) -> bool:
    """ "In only two of the forty streets we canvassed, |"."""
    opens = at.place.norms[at.place.low : at.place.low + 3]
    few = (
        len(opens) > 1
        and opens[0] in {"in", "at", "on", "for", "among", "with"}
        and opens[1] in {"only", "just", "few", "hardly", "no"}
    )
    return few and "," in at.place.view.between(at.place.first)


def _by_hearsay(at: _At) -> bool:
    """ "According to the bloke next door | they were digging": no comma in speech."""
    said = next((k for k in range(len(at.lead) - 1, -1, -1) if at.lead[k] == "according"), None)
    if said is None or said + 2 >= len(at.lead) or at.lead[said + 2] in {"me", "us", "my", "our"}:
        return False
    opens = at.place.norms[at.place.first].partition("'")[0] in clause_words("object") | _PRONOUNS
    return opens and len(at.lead) - said <= _NEAR


_PRONOUNS: Final = frozenset(["i", "we", "he", "she", "they", "it", "there", "the", "a", "this", "you"])


def _easy_to_say(at: _At) -> bool:
    """ "It's easy to stand up in a meeting and say that |"."""
    said = at.lead[:-1] if at.lead[-1] == "that" else at.lead
    spoken = bool(said) and said[-1] in {"say", "claim", "argue", "blame", "complain", "shout"}
    return spoken and bool(_EASY & set(said)) and bool({"it's", "it", "very"} & set(said)) and "to" in said


def _our_target(at: _At) -> bool:
    """ "Our target is that |"."""
    is_that = at.lead[-1] == "that" and at.lead[-2:-1] in (["is"], ["was"])
    return is_that and len(at.lead) > 2 and at.lead[-3] in _TARGETS


def _never_did(at: _At) -> bool:
    """ "We got out before | the fire reached the stables, and it never did"."""
    rest = at.place.norms[at.place.last : at.place.high]
    return at.lead[-1] == "before" and "never" in rest and bool({"did", "came", "happened", "has"} & set(rest))


def _if_as(at: _At) -> bool:
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


Rule = Callable[[_At], bool]
_RULES: Final[tuple[tuple[SignalKind, Rule], ...]] = (
    ("under_condition", _say), ("denial", _nobody_believes), ("denial", _wrong_to), ("denial", _before_it_could),
    ("under_condition", _aimed_at), ("under_condition", _to_confirm), ("third_party", _moved), ("denial", _sooner_than),
    ("denial", _when_pigs_fly), ("hedge_before", _with_luck), ("under_condition", _tell_me), ("denial", _in_a_draft),
    ("under_condition", _see_to_it), ("third_party", _put_about), ("condition_before", _only_in),
    ("third_party", _by_hearsay), ("third_party", _easy_to_say), ("under_condition", _our_target),
    ("denial", _never_did), ("under_condition", _if_as),
    ("third_party", _in_the_paper), ("under_condition", _granted), ("under_condition", _before_any),
    ("under_condition", _it_would_mean), ("denial", _at_no_time), ("under_condition", _for_it_to_work),
    ("third_party", _to_oneself),
)  # fmt: skip


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
        told = len(said) <= _NEAR and phrase_in(said, frozenset(_SEEN)) is not None
        several = bool({"two", "three", "several"} & set(said)) and "no" not in said  # "no two ways about it"
        options = not back and len(said) <= _LEAD and bool(_OPTIONS & set(said)) and several
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
