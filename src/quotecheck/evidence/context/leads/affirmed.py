"""Leads and tails that look like a denial or another's mouth and affirm what they bring.

*What my opponent won't tell you is that |*; *It's no lie that |*; *I defy anybody to deny it: |*. Huddleston & Pullum
(2002), 9.3 (the scope of negation).
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame
from quotecheck.evidence.context.leads.factives import taken_for_granted
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import verb_base
from quotecheck.evidence.model import SignalKind
from quotecheck.text.lazily import lazily

TURNED: Final[frozenset[SignalKind]] = frozenset(
    ["denial", "third_party", "negation_before", "hedge_before", "under_condition", "condition_before"]
)
"""The kinds of signal that such a lead is taken for."""
_LEAD: Final = 14
_NO: Final = frozenset(
    ["lie", "secret", "exaggeration", "accident", "joke", "surprise", "mystery", "coincidence", "myth", "fib", "boast"]
)
_TELL: Final = frozenset(["tell", "say", "mention", "admit", "know", "hear", "realise", "realize", "see", "like"])
_DARE: Final = frozenset(["challenge", "defy", "dare"])
_GAINSAY: Final = frozenset(["deny", "dispute", "contradict", "otherwise", "disprove", "refute", "different", "wrong"])
_PLAIN: Final = frozenset(["clearer", "plainer", "truer", "simpler", "surer", "likelier", "worse", "better", "sadder"])
_MINE: Final = frozenset(
    ["evidence", "testimony", "answer", "position", "case", "point", "message", "finding", "advice"]
)
_SURE: Final = frozenset(["sure", "satisfied", "certain", "persuaded", "convinced"])
_AGAINST: Final = frozenset(["whatever", "contrary", "despite", "notwithstanding"])
_MINE_AGAINST: Final = frozenset(["complaint", "objection", "criticism", "grievance", "quarrel", "contention"])
_STRONG: Final = frozenset(
    ["overwhelming", "clear", "conclusive", "compelling", "plain", "irrefutable", "unanswerable"]
)
_SENSES: Final = frozenset(["eyes", "ears", "nose", "experience", "gut", "records", "books", "figures"])
_VIEW: Final = frozenset(["view", "belief", "opinion", "policy", "conviction"])
_OWN: Final = frozenset(["my", "our"])
_US: Final = frozenset(["me", "us"])
_VINDICATED: Final = frozenset(["right", "correct", "spot-on", "truthful", "honest"])
_PLAINLY: Final = (
    "quote me on this", "quote me on that", "quote me", "pretend otherwise", "saying it anyway", "say it anyway",
    "say it again", "in plain english", "in a word", "in short", "so i will", "so we will", "it's because",
    "it is because", "that's because", "come to this", "was right", "were right", "is right", "are right",
    "quite right", "on the record", "already knew", "we all knew", "everyone knew",
)  # fmt: skip
_SUPPOSED: Final = frozenset(["if", "unless", "assuming", "assume", "suppose", "supposing", "provided", "whether"])
_PLAINLY_THAT: Final = (
    "has to be said", "must be said", "needs to be said", "ought to be said", "should be said", "bears repeating",
    "it has meant is", "it means is", "that means is", "no idea", "didn't know", "did not know", "was unaware",
    "hadn't realised", "had not realised", "you'll see", "you will see", "you'll find", "you will find",
    "without reservation", "without hesitation", "without question", "fair criticism", "fair comment", "fair point",
    "take my word for it", "relieved to report", "relieved to say", "taught me", "taught us", "nice to know",
    "good to know", "nice to see", "good to see", "didn't admit", "did not admit", "didn't say", "no stretch to say",
    "no exaggeration to say", "no lie to say", "fair to say", "of reporting", "of announcing", "of informing you",
    "of telling you", "right to say", "right to point out", "right in saying",
)  # fmt: skip


def affirmed(place: Frame) -> bool:
    """Whether the words right before or behind affirm what they seem to deny or to lend to another."""
    lead = list(place.norms[max(place.low, place.first - _LEAD) : place.first])
    if len(lead) < len(("given", "that")):
        return _by_tail(place)
    parted = place.view.clause(place.first)
    return _by_tail(place) or taken_for_granted(" ".join(lead), parted=parted) or _by_lead(lead, place_comma=parted)


def _by_lead(lead: Sequence[str], *, place_comma: bool) -> bool:
    that = lead[-1] == "that"
    said = lead[:-1] if that else lead
    text = " ".join(said)
    supposed = said[-1] == "right" and bool(_SUPPOSED & set(said))  # "If Jim is right, |"
    if (
        lead[-2:] == ["here", "goes"]
        or (text.endswith(_PLAINLY) and not supposed)
        or (that and text.endswith(_PLAINLY_THAT))
    ):
        return True
    if {"i'll", "we'll", "i", "we"} & set(said) and "saying it" in text:
        return True
    if that and said[-1] in {"is", "was"} and said[:2] == ["one", "thing"]:
        return True
    if that and lead[0] == "tell" and lead[1] in {"them", "him", "her", "everyone", "everybody", "people"}:
        return True
    noticed = that and verb_base(said[-1]) in {"notice", "realise", "realize", "spot"}
    if noticed and {"neither", "nobody", "no-one", "none", "never"} & set(said):
        return True
    if lead[0] in _AGAINST and place_comma:
        return True
    if that and _MINE_AGAINST & set(said[-2:-1]) and said[-1] in {"is", "was"} and {"my", "our"} & set(said[-4:]):
        return True
    if that and {"evidence", "proof"} & set(said) and said[-1] in _STRONG:
        return True
    if _DARE & set(said[-9:]) and "to" in said and _GAINSAY & set(said[-5:]):
        return True
    if that and said[-1] in {"is", "was"} and "what" in said:
        rest = said[said.index("what") :]
        mine = rest[1].partition("'")[0] in {"i", "we"}
        return (
            not mine
            and any(is_negator(w) for w in rest)
            and bool(_TELL & set(rest))
            and len(rest) > len(("what", "he", "is"))
        )
    if that and said[-1] == "than" and _PLAIN & set(said[-3:]):
        return any(w in {"nothing", "cannot", "can't", "couldn't", "could", "nobody"} for w in said)
    if that and "no" in said[-4:-1] and said[-1] in _NO:
        return bool({"is", "it's", "was"} & set(said[-5:]))
    if _by_own_lights(said, that=that) or (that and _only_that(said, text)):
        return True
    at = len(said) - 1
    sure = (
        that and at > 0 and said[at] in _SURE and said[at - 1] in {"am", "i'm", "are", "we're", "quite", "absolutely"}
    )
    return sure and bool({"i", "i'm", "we", "we're"} & set(said[-4:])) and not {"if", "was", "were"} & set(said)


_SAFE: Final = lazily(r"\b(?:safe|fair|reasonable|right|only fair) to (?:say|conclude|assume|suppose|infer)$")
_SAID_TWICE: Final = lazily(
    r"\b(?:i|we)(?:'ve| have)? (?:both |always |often |repeatedly )*(?:said|say) (?:it )?(?:then |before )?and "
    r"(?:(?:i|we)(?:'ll|'ve| will| have)? )?(?:now |still |will |again )*(?:repeated|repeat|say|said"
    r"|stand by it)(?: again| now)?$"
)
_DOUBTERS: Final = frozenset(["doubt", "deny", "dispute", "question"])


def _only_that(said: Sequence[str], text: str) -> bool:
    """ "You can hardly say anything else than that |", "It is safe to conclude that |", "Anyone who doubts that |"."""
    denied = any(is_negator(w) or w in {"hardly", "scarcely", "barely"} for w in said[:-1])
    if text.endswith((" else than", " other than", " anything but", " conclusion but", " choice but to say")):
        return denied or "nothing" in said or "no" in said
    if said[-2:] == ["for", "nothing"] or said[-2:] == ["for", "free"]:
        return bool({"i", "we", "i'll", "we'll"} & set(said)) and "tell" in said
    doubters = said[-2:-1] == ["who"] and verb_base(said[-1]) in _DOUBTERS
    if doubters and said[-3:-2] and said[-3] in {"anyone", "anybody", "those", "everyone", "everybody", "people"}:
        return True
    return not denied and (_SAFE.search(text) is not None or _SAID_TWICE.search(text) is not None)


def _by_own_lights(said: Sequence[str], *, that: bool) -> bool:
    """ "Our view remains that |", "The fact remains that |", "My own eyes told me |", "He was right when he said |"."""
    if that and said[-1].endswith("remains"):
        own = bool(_OWN & set(said) and (_MINE | _VIEW) & set(said))
        return own or said[-2:-1] in (["fact"], ["truth"], ["reality"], ["point"])
    if _SENSES & set(said[-3:]) and _OWN & set(said) and verb_base(said[-2 if said[-1] in _US else -1]) == "tell":
        return True
    when = said[-3:-1] in (["when", "he"], ["when", "she"], ["when", "they"])
    return when and bool(_VINDICATED & set(said[-5:-3])) and not any(is_negator(w) for w in said)


def _by_tail(place: Frame) -> bool:
    """ "|, as they'll tell you in any shop"."""
    norms, last = place.norms, place.last
    if last + 2 >= place.high or not place.view.clause(last):
        return False
    rest = list(norms[last : min(place.high, last + 14)])
    if rest[0] == "as" and any(verb_base(w) in {"show", "confirm", "prove", "demonstrate"} for w in rest[1:6]):
        return True
    said = " ".join(rest)
    if rest[0] in {"and", "i"} and " ".join(rest[rest[0] == "and" :]).startswith(_STANDS):
        return True
    if any(p in said for p in ("i've said it", "i have said it", "i've said so", "i think so still", "i still think")):
        return True
    will = rest[1].endswith("'ll") or "will" in rest[1:4] or "can" in rest[1:4]
    return rest[0] == "as" and will and any(verb_base(w) == "tell" for w in rest[1:5]) and "you" in rest


_STANDS: Final = ("i stand by", "i mean it", "i meant it", "so do i", "i believe it", "i say so too", "i still do")
_ACCUSED: Final = frozenset(
    """
    slander slanders libel libels smear smears lie lies nonsense rubbish rumour rumor rumours rumors fabrication
    fabrications invention myth fiction untrue false falsehood calumny defamation malicious scurrilous gossip bunkum
    hogwash tosh twaddle baloney ridiculous outrageous disgraceful absurd
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_POINTS: Final = frozenset(["it's", "that's", "it", "that", "this", "such", "these", "they're", "those"])
_CALLS: Final = 6


def rebutted(place: Frame) -> int | None:
    """Where what follows a denial calls the accusation by its name: *I never took a penny. | It's a slander.*

    None where it may take the words back: they deny nothing, or it goes on to tell otherwise.
    """
    view, norms, last = place.view, place.norms, place.last
    if last >= len(norms) or not view.stop(last) or not any(map(is_negator, place.quoted())):
        return None
    end = view.sentence(last)[1]
    said = norms[last : min(end, last + _CALLS)]
    mine = {"i", "we", "you", "was", "were", "turned", "proved"} & {w.partition("'")[0] for w in norms[last:end]}
    return last if said[0] in _POINTS and _ACCUSED & set(said) and not mine and not any(map(is_negator, said)) else None
