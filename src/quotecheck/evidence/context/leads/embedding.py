"""A quoted clause that is a part of another: its subject, what it says or doubts, what a comment hangs on.

*The bridge is open | is what I used to think*: the clause is the subject. *I doubt | the bridge is open*: it is the
object. *The bridge is open, | I don't believe*: a comment behind it. Which of these vouch for the clause is a list
that can be closed (know, say, see, promise, glad, fact, true); the ways to doubt it are not. Huddleston & Pullum
(2002), 11.4 (content clauses as subject and complement), 10.5 (parentheticals).
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.scope import is_negator, lifts, negates
from quotecheck.evidence.context.vouching import contents, governed, vouches
from quotecheck.evidence.language.clauses import begins, clause_phrases, clause_words, is_clause, verb_base, verb_of
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal
from quotecheck.text.lazily import lazily

_LINKS: Final = frozenset(
    ["is", "was", "isn't", "wasn't", "seems", "seemed", "sounds", "sounded", "remains", "looks", "becomes", "counts"]
)
_MODALS: Final = frozenset(["would", "will", "may", "might", "could", "should", "has", "wouldn't"])
_RELATIVE: Final = frozenset(["who", "which", "that", "whom", "whose", "what", "where", "when", "why", "how"])
_DOUBTS: Final = frozenset(["doubt", "dispute", "question", "pretend"])
"""Doubts that vouch where they are denied: "I don't doubt |"."""
_TAG: Final = 7
"""Most words of a comment behind the words."""


def as_subject(place: Frame) -> Signal | None:
    """ "The mill is sold | would be a lie", "Our water is clean | seems unlikely": said of the clause, not with it."""
    view, norms, last = place.view, place.norms, place.last
    if last + 1 >= place.high or view.stop(last) or view.unpunctuated or not _whole(place):
        return None
    if norms[last - 1] in lexicon().words("subject"):
        return None  # the words end with the subject of what follows
    opens = norms[last] in _LINKS
    modal = norms[last] in _MODALS and norms[last + 1] in {"be", "been", "not", "seem", "sound", "have"}
    if not opens and not modal:
        return None
    if view.clause(last) and (modal or not _nominal(norms, last)):
        return None  # "He came in, was shown the door, and left"
    predicate = norms[last : min(place.high, last + 9)]
    denied = any(is_negator(w) for w in predicate) or modal
    mine = {"i", "we", "i'm", "we're"} & set(predicate) and not {"used", "thought", "hoped", "wish"} & set(predicate)
    affirmed = mine or any(w in clause_words("affirming") for w in predicate[1:])
    affirmed = affirmed and tuple(predicate[1:3]) not in {("beyond", "me"), ("beyond", "belief"), ("beyond", "us")}
    return None if affirmed and not denied else signal_at("denial", view, last, min(place.high, last + 8))


def _nominal(norms: Sequence[str], last: int) -> bool:
    """Whether a link begins a predicate that speaks of a saying: *is a fairy tale*, *was the old view*."""
    opens = norms[last + 1] in lexicon().words("determiner") | {"what", "how"}
    said = contents().union(clause_words("held"), clause_words("said_back"), {"what", "how"})
    return opens and bool(said & set(norms[last + 1 : last + 5]))


def _whole(place: Frame) -> bool:
    """Whether the words are a clause with subject and verb, no noun with a relative: *the mill we built*."""
    norms = place.norms
    verb = verb_of(norms, place.first, place.last)
    if verb is None or _RELATIVE & set(norms[place.first : verb]):
        return False
    subject = norms[verb].partition("'")[0] if "'" in norms[verb] else norms[verb - 1]
    return subject not in lexicon().words("subject") or verb - place.first <= 1


def as_object(place: Frame) -> Signal | None:
    """ "I doubt | the water is clean", "Hard to say | the bridge is open", "I can't guarantee | it"."""
    view, norms, first = place.view, place.norms, place.first
    bare = norms[first - 1] != "that"
    at = first - 1 if bare else first - 2
    if at < place.low or view.clause(first) or view.clause(at + 1) or not governed(place):
        return None
    if not bare and norms[at] in {"and", "but", "or"}:
        return None
    low = next((k for k in range(at, max(place.low, at - 9), -1) if view.clause(k)), max(place.low, at - 9))
    lead = norms[low : at + 1]
    if not any(map(is_negator, lead)) and _MADE_UP.search(" ".join(lead)) is not None:
        return signal_at("denial", view, low, first)
    if lifts(lead):
        return None
    if _doubting(lead) or _to_say(lead) or _never_to(lead) or _chance(lead):
        return signal_at("denial" if any(map(is_negator, lead)) else "hedge_before", view, low, first)
    return None


_MADE_UP: Final = lazily(
    r"\b(?:invent(?:ed|s|ing)?|(?:ma(?:de|ke|kes|king)|dream(?:s|ed|t|ing)?|cook(?:ed|s|ing)?) (?:it |this |that )?up"
    r"|concoct(?:ed|s|ing)?|fabricat(?:ed|es|ing)?)(?: it| (?:the|a|an|this|that|his|her|their) (?:[\w'-]+ )?[\w'-]+)?$"
)
"""*He made up the fact that |*, *They concocted a story that |*."""


def _doubting(lead: Sequence[str]) -> bool:
    """Whether the lead ends in a verb of doubt or wish whose subject is there: *I doubt*, *we dream*, *I'd bet*."""
    if len(lead) > 1 and lead[-2] in lexicon().words("determiner") | {"reasonable", "beyond", "without"}:
        return False  # "beyond reasonable doubt |"
    verb = verb_base(lead[-1]) or lead[-1]
    told = lead[:-1] and lead[-1] in {"me", "you", "myself", "us"} and len(lead) > 2
    verb = (verb_base(lead[-2]) or lead[-2]) if told else verb
    if verb not in clause_words("doubting"):
        return False
    denied = any(is_negator(w) for w in lead)
    return not denied or verb not in _DOUBTS


def _to_say(lead: Sequence[str]) -> bool:
    """ "to think |", "to say |", "to claim |" behind anything but what lets one say it: *fair*, *proud*, *have*."""
    if len(lead) < 2 or lead[-2] != "to" or lead[-1] not in clause_words("to_claim"):
        return False
    near = set(lead[:-2])
    free = clause_words("may_say") | clause_words("bound_to")
    return not (lifts(lead) or (free & near and not any(is_negator(w) or w == "too" for w in near)))


def _never_to(lead: Sequence[str]) -> bool:
    """ "can't guarantee |", "nobody can promise |", "far from claiming |": vouching that is denied."""
    verb = verb_base(lead[-1]) or lead[-1]
    if tuple(lead[-3:-1]) in {("far", "from"), ("short", "of"), ("rather", "than"), ("instead", "of")}:
        return vouches(lead[-1]) or vouches(verb)
    if verb_base(lead[-1]) is None or lifts(lead):
        return False
    if not (vouches(verb) or verb in clause_words("to_claim")):
        return False
    if verb in {"know", "understand", "realise", "realize", "see", "remember", "mention", "accept", "expect"}:
        return False  # what one does not know may be so
    near = lead[-4:-1]
    return any(negates(near, k) for k in range(len(near))) and not {"mind", "help", "why", "if"} & set(lead)


def _chance(lead: Sequence[str]) -> bool:
    """ "There is a small chance |", "The rumour is |", "It is far from certain |"."""
    far = any(
        tuple(lead[k : k + 2]) in {("far", "from"), ("less", "than"), ("anything", "but")} for k in range(len(lead))
    )
    if far and any(w in clause_words("affirming") for w in lead[-2:]):
        return True
    nouns = lexicon().words("claim_noun") | clause_words("guess") | clause_words("supposed")
    verbal = len(lead) > 1 and lead[-2] in lexicon().words("auxiliary") | lexicon().words("subject")
    if (
        lead[-1] in nouns
        and not verbal
        and {"is", "was", "there", "there's", "a", "some", "no", "little"} & set(lead[:-1])
    ):
        return "no" not in lead[:-1] or lead[-1] not in {"doubt", "question"}
    if lead[-1] in {"is", "was"} and len(lead) > 1:
        head = [w for w in lead[:-1] if w in nouns]
        return bool(head) and not ({"the"} == set(lead[:1]) and head[-1] in {"idea", "argument", "belief", "report"})
    return lead[-1] in _OPEN


_OPEN: Final = frozenset(
    """
    possible unlikely improbable doubtful conceivable uncertain arguable likely probable plausible implausible unclear
    debatable questionable imaginable thinkable
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What leaves a clause open: *It is quite likely that |*."""


def as_commented(place: Frame) -> Signal | None:
    """ "The bridge is open, | I don't think", ", | my foot", "| touch wood": a comment that takes it back or leaves it
    open."""
    view, norms, last = place.view, place.norms, place.last
    if last >= place.high or view.stop(last) or not is_clause(place.quoted()):
        return None
    if _by_account(norms[last : place.high]):
        return signal_at("third_party", view, last, place.high)
    if begins(norms[last : place.high], clause_phrases("elsewhere")):
        return signal_at("condition_after", view, last, place.high)
    end = next(
        (k for k in range(last + 1, min(place.high, last + _TAG) + 1) if view.clause(k) or k == place.high), None
    )
    if end is None:
        return None
    if _inverted_if(place):
        return signal_at("condition_after", view, last, place.high)
    tag = list(norms[last:end])
    parted = view.clause(last)
    while len(tag) > 2 and tag[0] in {"or", "well", "at", "least"}:
        tag = tag[1:]
        parted = True
    known = tuple(tag) in clause_phrases("comment") and (tag != ["not"] or end == place.high)
    if known or (parted and _opinion(tag)) or _in_opinion(tag):
        return signal_at("hedge_after", view, last, end)
    return None


def _inverted_if(place: Frame) -> bool:
    """ "| had my sister not held my arm", "| should the council vote it down", "| were it not for my wife"."""
    norms, last = place.norms, place.last
    if norms[last] not in {"had", "should", "were"} or last + 2 >= place.high:
        return False
    opens = norms[last + 1] in lexicon().words("subject") | lexicon().words("determiner")
    if norms[last] == "should":
        return opens and not place.view.unpunctuated and not place.view.asks(place.high)
    ahead = {w for n in place.quoted() for w in (n, n.partition("'")[2])} & {
        "would",
        "will",
        "could",
        "ll",
        "d",
        "might",
    }
    return opens and bool(ahead)


def _opinion(tag: Sequence[str]) -> bool:
    """ "I don't think", "I doubt it", "we pray": a comment of the speaker that does not vouch."""
    said = [w for w in tag if w not in {"it", "so", "not", "that"}]
    if not said or said[0] not in clause_words("oneself") or len(said) < 2:
        return False
    verb = verb_base(said[-1]) or said[-1]
    if verb in clause_words("doubting"):
        return not (any(is_negator(w) for w in tag) and verb in _DOUBTS)
    return any(is_negator(w) for w in tag) and (vouches(verb) or verb in clause_words("to_claim"))


def _by_account(tag: Sequence[str]) -> bool:
    """ "according to my neighbour", "in the words of the brochure", "to quote the member"."""
    if tag[:2] == ["according", "to"]:
        return tag[2:3] not in (["me"], ["us"], ["our"], ["my"])
    quoted = tag[:1] == ["to"] and tag[1:2] in (["quote"], ["cite"], ["borrow"], ["paraphrase"])
    return quoted or tag[:4] == ["in", "the", "words", "of"]


def _in_opinion(tag: Sequence[str]) -> bool:
    """ "in his opinion", "in the mayor's eyes", not "in my view"."""
    lex = lexicon()
    mine = lex.words("first_person") | {"my", "our"}
    return tag[0] == "in" and len(tag) > 2 and tag[-1] in clause_words("account") and not mine & set(tag)
