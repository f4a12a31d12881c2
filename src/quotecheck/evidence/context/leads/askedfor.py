"""Clauses that are somebody else's, or are asked for: what a paper, a brochure or a critic says, what one is told to
do, what is to be confirmed, moved or aimed at.

*I opened your newspaper and learned that |*; *He told me to | sign the form*; *We have asked the airline to confirm
that |*; *Our target is that |*.
"""

from typing import Final

from quotecheck.evidence.context.lead import LEAD, NEAR, PRONOUNS, Lead, Rules
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.context.vouching import governed
from quotecheck.evidence.language.clauses import clause_words, dictionary_form, phrase_in, verb_base
from quotecheck.evidence.language.wordforms import is_past

_AIM: Final = frozenset(
    [
        "aim",
        "aiming",
        "want",
        "wants",
        "dream",
        "dreams",
        "goal",
        "vision",
        "hope",
        "imagine",
        "envisage",
        "towards",
        "toward",
    ]
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
_DRAFTS: Final = (("first", "draft"), ("early", "draft"), ("earlier", "draft"), ("original", "draft"), ("old", "draft"))
_EASY: Final = frozenset(["easy", "simple", "tempting", "fashionable", "cheap", "well", "convenient"])
_TARGETS: Final = frozenset(["target", "aim", "goal", "objective", "ambition", "intention", "wish", "hope", "standard"])


def _aimed_at(at: Lead) -> bool:
    """ "What we are aiming for is a town where |"."""
    return at.lead[-1] in {"where", "which"} and bool(_AIM & set(at.lead)) and at.present


def _to_confirm(at: Lead) -> bool:
    """ "We would welcome your confirmation that |"."""
    noun = len(at.lead) > 2 and at.lead[-1] == "that" and at.lead[-2] in _CONFIRMED
    return noun and bool(_ASKED & set(at.lead[-6:-2])) and not {"gave", "give", "given", "have"} & set(at.lead[-6:-2])


def _moved(at: Lead) -> bool:
    """ "The motion before us is that |"."""
    return at.lead[-1] == "that" and at.lead[-2:-1] in (["is"], ["was"]) and bool(_MOTIONS & set(at.lead[:-2]))


def _tell_me(at: Lead) -> bool:
    """ "Tell me | you didn't sign it, Dad!"."""
    said = at.lead[:-1] if at.lead[-1] == "that" else at.lead
    return list(said) in (["tell", "me"], ["please", "tell", "me"], ["promise", "me"]) and at.place.quoted()[
        0
    ].startswith("you")


def _in_a_draft(at: Lead) -> bool:
    """ "In our first draft, since torn up, we wrote that |"."""
    return phrase_in(at.whole, frozenset(_DRAFTS)) is not None and at.lead[-1] == "that"


def _see_to_it(at: Lead) -> bool:
    """ "Please see to it that by our next visit | the doors have been repaired"."""
    norms = at.whole
    phrases = frozenset(
        [("see", "to", "it", "that"), ("make", "sure", "that"), ("ensure", "that"), ("make", "certain", "that")]
    )
    return len(norms) <= LEAD + 4 and phrase_in(list(norms), phrases) is not None and not is_past(norms[0])


def _put_about(at: Lead) -> bool:
    """ "It has been put about in the village that |", "The defence put it to you that |"."""
    return "that" in at.lead[-NEAR:] and phrase_in(list(at.lead), frozenset(_SPREAD)) is not None


_SPREAD: Final = (
    ("put", "about"), ("put", "around"), ("going", "round"), ("going", "around"), ("bandied", "about"),
    ("put", "it", "to", "you"), ("put", "it", "to", "the"), ("put", "to", "you"),
)  # fmt: skip


def _in_the_paper(at: Lead) -> bool:
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


def _by_hearsay(at: Lead) -> bool:
    """ "According to the bloke next door | they were digging": no comma in speech."""
    said = next((k for k in range(len(at.lead) - 1, -1, -1) if at.lead[k] == "according"), None)
    if said is None or said + 2 >= len(at.lead) or at.lead[said + 2] in {"me", "us", "my", "our"}:
        return False
    opens = at.place.norms[at.place.first].partition("'")[0] in clause_words("object") | PRONOUNS or governed(at.place)
    return opens and len(at.lead) - said <= NEAR


def _to_oneself(at: Lead) -> bool:
    """ "You look around and say to yourself, |"."""
    return len(at.lead) > 2 and at.lead[-2] == "to" and at.lead[-1] in {"yourself", "themselves", "himself", "herself"}


def _easy_to_say(at: Lead) -> bool:
    """ "It's easy to stand up in a meeting and say that |"."""
    said = at.lead[:-1] if at.lead[-1] == "that" else at.lead
    spoken = bool(said) and said[-1] in {"say", "claim", "argue", "blame", "complain", "shout"}
    return spoken and bool(_EASY & set(said)) and bool({"it's", "it", "very"} & set(said)) and "to" in said


def _our_target(at: Lead) -> bool:
    """ "Our target for next year is that |", "The risk we run is that |"."""
    norms = at.whole
    is_that = list(norms[-2:]) in (["is", "that"], ["was", "that"])
    return is_that and len(norms) <= LEAD and bool((_TARGETS | _RISKS) & set(norms)) and not any(map(is_negator, norms))


_RISKS: Final = frozenset(["risk", "danger", "fear", "worry", "threat", "nightmare", "temptation"])


def _awaited(at: Lead) -> bool:
    """ "We are waiting for someone to tell us that |", "We have asked the airline to confirm that |"."""
    if at.lead[-1] != "that":
        return False
    to = next((k for k in range(len(at.lead) - 2, 0, -1) if at.lead[k] == "to"), None)
    if to is None or dictionary_form(at.lead[to + 1]) not in {
        "tell",
        "confirm",
        "say",
        "show",
        "prove",
        "admit",
        "assure",
    }:
        return False
    asking = {"waiting", "wait", "asked", "ask", "urge", "urged", "want", "expecting"}
    return bool(asking & set(at.lead[: to - 1])) and at.lead[to - 1] not in asking  # not "I want to say that |"


def _would_you_agree(at: Lead) -> bool:
    """ "Would you accept that | the exam was too hard?"."""
    asks = at.place.view.asks(at.place.high) and "you" in at.lead[:4] and at.lead[-1] == "that"
    return asks and dictionary_form(at.lead[-2]) in {"accept", "agree", "say", "think", "believe", "admit", "concede"}


def _described(at: Lead) -> bool:
    """ "The brochure described a quiet cove where |"."""
    told = {"described", "describes", "promised", "advertised", "depicted", "painted"} & set(at.lead)
    return at.lead[-1] in {"where", "which"} and bool(told) and at.present


def _told_to(at: Lead) -> bool:
    """ "He told me to | sign the form"."""
    if (
        at.lead[-1] != "to"
        or len(at.lead) < 3
        or verb_base(at.place.norms[at.place.first]) != at.place.norms[at.place.first]
    ):
        return False
    told = dictionary_form(at.lead[-3]) in {"tell", "ask", "order", "beg", "advise", "urge", "instruct", "invite"}
    return told and at.lead[-2] in {"me", "us"}


def _an_order(at: Lead) -> bool:
    """ "The instruction from head office was always the same: |"."""
    colon = ":" in at.place.view.between(at.place.first)
    nouns = {"instruction", "instructions", "orders", "brief", "mantra", "motto", "diktat"} & set(at.lead)
    return colon and bool(nouns) and not {"my", "our"} & set(at.lead)


ASKED_FOR: Final[Rules] = (
    ("under_condition", _aimed_at), ("under_condition", _to_confirm), ("third_party", _moved),
    ("under_condition", _tell_me), ("denial", _in_a_draft), ("under_condition", _see_to_it),
    ("third_party", _put_about), ("third_party", _by_hearsay), ("third_party", _easy_to_say),
    ("under_condition", _our_target), ("third_party", _in_the_paper), ("third_party", _to_oneself),
    ("under_condition", _awaited), ("question", _would_you_agree), ("third_party", _described),
    ("third_party", _told_to), ("third_party", _an_order),
)  # fmt: skip
"""Kinds of signal with the rules that find them."""
