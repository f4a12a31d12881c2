"""What governs a quoted clause: the verb, noun or adjective before "that", and who its subject is.

*I was terrified that | the baby had stopped breathing*; *my remark that | the examiners were drunk*; *the plaintiff
must prove that | the brakes were faulty*. Of the speaker's own verbs those that leave a clause open are a list (doubt,
fear, dream); of others' verbs the list is of those that vouch (know, show). Kiparsky & Kiparsky, "Fact" (1970), on
factive predicates; Huddleston & Pullum (2002), 11.4, 11.7.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.leads.warrants import relates, warranted
from quotecheck.evidence.context.scope import is_condition, is_negator, lifts
from quotecheck.evidence.context.vouching import (
    contents,
    governed,
    is_own,
    speaks,
    spoken_forms,
    starts_by_saying,
    verb_or,
    vouches,
)
from quotecheck.evidence.language.clauses import clause_words, is_finite, noun_too, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Signal, SignalKind
from quotecheck.text.records import dataclass

_REACH: Final = 14
"""Words before a clause within which its governor has its subject."""
_FURTHER: Final = 7
"""Words between a verb of speech and the "that" it governs: *threatened last night that*."""
_SURE: Final = frozenset(["convince", "convinced", "persuade", "persuaded", "certain", "sure", "confident"])
_PHRASE: Final = 7
"""Words of a noun with what hangs on it: *a rumour going round the market*."""
_BE: Final = frozenset("is was are were be been being it's that's i'm we're am get got had".split())  # noqa: SIM905
_IS: Final = frozenset(["is", "was", "isn't", "wasn't", "be", "been"])
_PLAIN: Final = frozenset(["happens", "matters", "hold", "record", "forget"])
_NOBODY: Final = frozenset(["it", "this", "that", "there", "which", "what", "here"])
_BEFORE: Final = frozenset(["before", "until", "till", "when", "once", "day"])
_TAKEN_BACK: Final = frozenset(["withdraw", "retract", "deny", "renounce", "disclaim", "recant"])
_READS: Final = frozenset(["state", "say", "claim", "allege", "read", "assert", "suggest", "insist"])
_TO_ME: Final = frozenset(["promise", "assure", "swear", "tell", "bet", "inform", "guarantee"])
_PROVES: Final = frozenset(["show", "prove", "demonstrate", "establish"])
_WHICH: Final = frozenset(["which", "where", "whereby"])
_AHEAD: Final = frozenset(["will", "may", "might", "can", "shall", "won't", "'ll", "would", "help", "never"])
_UNREAL: Final = frozenset(["would", "could", "might", "wouldn't", "couldn't"])
_DEMANDED: Final = frozenset(["must", "should", "would", "could", "might", "may", "cannot", "can't"])
_SENSES: Final = frozenset(["see", "hear", "feel", "smell", "tell"])
_LOOKS: Final = frozenset(["look", "looks", "looked", "seemed", "seems", "felt", "feels"])
_SEEMS: Final = frozenset(["seem", "appear", "look", "feel", "may", "sound"])


_POINTS_BACK: Final = frozenset(
    ["after", "before", "since", "by", "at", "with", "without", "like", "from", "until", "beyond", "behind", "despite"]
)
"""Behind these *that* is what was said before."""


def governed_clause(place: Frame) -> Signal | None:
    """A signal where what governs the clause does not vouch for it."""
    view, norms, first = place.view, place.norms, place.first
    if first - 1 < place.low or view.clause(first) or not governed(place):
        return None
    that = norms[first - 1] == "that"
    at = _before_aside(place, first - 1 - that) if that else first - 1
    if at < place.low or view.stop(at + 1):
        return None
    if that and norms[at] in _POINTS_BACK:
        return None  # "After that | we are in the hands of the weather"
    low = _opening(place, at)
    if not that and norms[at] in _WHICH:
        return _world(place, at)
    if not that and (norms[at] in _BEFORE or norms[at] == "because"):
        return _not_yet(place, low, at)
    if view.unpunctuated and norms[at] == "so" and norms[at - 1] in _WHOM:
        return None  # "i've told them so | i'm not going to"
    lead = norms[low : at + 1]
    if "hereby" in lead and {"i", "we"} & set(lead):
        return signal_at("denial", view, low, first) if _TAKEN_BACK & set(lead) else None
    if _supposedly(norms, max(low, at - 4), at):
        return signal_at("hedge_before", view, low, first)
    if {"neither", "nor"} <= set(lead) or {"wrongly", "falsely", "mistakenly", "erroneously"} & set(lead):
        return signal_at("denial", view, low, first)  # "I can neither confirm nor deny that |"
    result = that and {"so", "such"} & set(lead[-5:]) and not (_SURE | clause_words("feared")) & set(lead[-5:])
    if norms[at] == "saying" and norms[at - 1] in _I_AM and not any(is_negator(n) for n in lead):
        return None  # "I am not saying it would have. I am saying |"
    if norms[at] in {"and", "but", "or"} or result or lifts(lead) or starts_by_saying(lead):
        return None
    kind = _supposed(place, low, at, that=that) or (_behind_that(place, low, at) if that else _bare(place, low, at))
    noun = that and norms[at] not in _IS and _is_noun(place, low, at) and relates(lead)
    apposed = that and ":" in view.between(first - 1)  # "on one condition: that |"
    if kind is None and that and not (noun or apposed) and not warranted(_lead(place, at)):
        kind = "third_party"
    return signal_at(kind, view, max(low, at - 6), first) if kind is not None else None


_I_AM: Final = frozenset(["am", "are", "i'm", "we're", "im"])
_WHOM: Final = frozenset(["him", "her", "them", "you", "me", "us", "think", "hope", "said"])


def _supposedly(norms: Sequence[str], low: int, at: int) -> bool:
    return any(w in clause_words("supposedly") for w in norms[low : at + 1])


def _lead(place: Frame, at: int) -> Sequence[str]:
    """What stands before "that" in its sentence, behind an address: *To the buyer: I declare that |*."""
    low = next((k for k in range(at, place.low, -1) if ":" in place.view.between(k)), place.low)
    return place.norms[low : at + 1]


def _before_aside(place: Frame, at: int) -> int:
    """The governor before an aside or an adverb: *We recognise, as an employer, that*; *We acknowledge openly that*."""
    view, norms = place.view, place.norms
    if view.clause(at + 1):
        opens = next((k for k in range(at, max(place.low, at - 9), -1) if view.clause(k)), None)
        if opens is not None and opens > place.low + 1:
            denied = norms[opens] == "as" and verb_or(norms[opens - 1]) in clause_words("disproving") | {"deny"}
            plain = not any(is_finite(norms, k) for k in range(opens, at + 1))
            at = opens - 1 if plain or denied else at  # "I deny, as I always have, that |"
    return at - 1 if norms[at].endswith("ly") and at - 1 > place.low else at


def _opening(place: Frame, at: int) -> int:
    """Where the clause of the governor at ``at`` begins."""
    low = max(place.low, at - _REACH)
    return next((k for k in range(at, low, -1) if place.view.clause(k)), low)


def _supposed(place: Frame, low: int, at: int, *, that: bool) -> SignalKind | None:
    """An if or a denial over the whole lead: "Were I a cynic, I should say that |", "Nowhere will you find that |"."""
    norms, lex = place.norms, lexicon()
    opens = lex.words("subject") | lex.words("determiner")
    if norms[place.low] in {"were", "had"} and norms[place.low + 1] in opens:
        return "under_condition"
    pairs = {tuple(norms[k : k + 2]) for k in range(place.low, at)}
    if that and pairs & {("were", "i"), ("were", "we"), ("even", "if")}:
        return "under_condition"  # "There'd be an outcry were I to decree that |", "Even if it were true that |"
    scrap = {"evidence", "proof"} & set(norms[low : at + 1])
    if scrap and ({"scrap", "shred", "jot", "iota", "any"} & set(norms[low:at]) or ("show", "me") in pairs):
        return "denial"
    if norms[place.low] == "nowhere" or "vain" in norms[low : at + 1]:
        return "denial"
    supposed = next((k for k in range(place.low, at) if is_condition(norms, k, place.low)), None)
    near = that and supposed is not None and at - supposed <= _REACH
    if near and supposed is not None and not any(place.view.clause(k) for k in range(supposed + 1, at + 1)):
        return "under_condition"  # not "If he asks, tell him that |"
    return None


def _bare(place: Frame, low: int, at: int) -> SignalKind | None:
    """Without "that": "My clone growls |", "spare me the line |", "It looked like |", "I was told by him |"."""
    norms = place.norms
    word = norms[at]
    if word == "like":
        return "hedge_before" if _LOOKS & set(norms[low:at]) else None
    if word in clause_words("untrue") | clause_words("scripted"):
        return "third_party"
    if norms[at - 1] != "of" and _passed_on(place, low, at):
        return "third_party"
    told = _hearer(norms, low, at)
    verb = at if told is None else told
    heard = told is not None and norms[told + 1 : at + 1] in (["me"], ["us"])
    if heard and not is_own(norms[max(low, verb - 3) : verb]) and (verb_base(norms[verb]) or "") in _TO_ME:
        return "third_party"  # "Three engineers stood here and promised me |"
    spoken = bool(spoken_forms(norms[verb]) & clause_words("speaking")) or norms[verb] in lexicon().words("reporting")
    if norms[verb] in lexicon().words("finite") or norms[verb] in clause_words("object"):
        return None
    governs = spoken or is_finite(norms, verb) or norms[verb - 1] == "to" or norms[verb].endswith("ing")
    known = spoken or verb_base(norms[verb]) is not None or norms[verb - 1] in _BE or norms[verb].endswith("ed")
    return _verb(place, low, verb, that=False) if known and (governs or told is not None) else None


def _behind_that(place: Frame, low: int, at: int) -> SignalKind | None:
    norms = place.norms
    told = _hearer(norms, low, at)
    if told is not None:
        return _verb(place, low, told, that=True)
    if _is_noun(place, low, at):
        return _noun(norms[low : at + 1]) or _further(place, low, at)
    word = norms[at]
    if word in lexicon().words("finite"):
        return _copula(norms[place.low : at], word) if word in _IS else None
    if word in clause_words("object"):
        return None
    spoken = bool(spoken_forms(word) & clause_words("speaking")) or word in lexicon().words("reporting")
    adverb = norms[at - 1] in lexicon().words("degree") | {"so", "very"}
    if spoken or verb_base(word) is not None or norms[at - 1 - adverb] in _BE or word.endswith("ed"):
        return _verb(place, low, at, that=True)
    return _further(place, low, at)


def _passed_on(place: Frame, low: int, at: int) -> bool:
    """ "People keep saying to me |", "I was told by the surveyor |": no "that" behind whom it was said to."""
    norms, lex = place.norms, lexicon()
    for k in range(at - 1, max(low, at - 5), -1):
        if not (speaks(norms[k]) or norms[k] in {"told", "said"}) or norms[k - 1] in lex.words("determiner") | {"to"}:
            continue
        if norms[k + 1] not in {"to", "by", "in", "at"} or any(is_finite(norms, m) for m in range(k + 1, at + 1)):
            return False
        return not is_own(norms[low:k]) or (norms[k + 1] == "by" and norms[k - 1] in _BE)
    return False


def _further(place: Frame, low: int, at: int) -> SignalKind | None:
    """ "The secretary threatened last night that |", "He wrote in the margin that |": the verb stands further back."""
    norms = place.norms
    for k in range(at - 1, max(low, at - _FURTHER), -1):
        verb = verb_base(norms[k]) or norms[k]
        if vouches(norms[k]) and verb not in clause_words("attitude"):
            return None
        if verb in clause_words("doubting"):
            return "hedge_before"
        if verb in clause_words("disproving"):
            return "denial"
        if verb in clause_words("speaking") and is_finite(norms, k):
            return _verb(place, low, k, that=True)
    return None


def _hearer(norms: Sequence[str], low: int, at: int) -> int | None:
    """Where the verb of telling stands whose hearer is before the clause: *telling the village |*, *bet me that |*."""
    for k in range(at - 1, max(low, at - 4), -1):
        if (verb_base(norms[k]) or norms[k]) in clause_words("tells"):
            hearer = norms[k + 1 : at + 1]
            opens = clause_words("object") | lexicon().words("determiner")
            if hearer[0] in opens or len(hearer) == 1:
                return k
    return None


def _is_noun(place: Frame, low: int, at: int) -> bool:
    """Whether the word before "that" is a noun, or a group that hangs on one: *a rumour round the market*."""
    norms, lex = place.norms, lexicon()
    word, before = norms[at], norms[at - 1]
    if is_finite(norms, at) or word in lex.words("adverb") or word.endswith(("ly", "ing")):
        return False
    inflected = word.endswith(("s", "ed")) and spoken_forms(word) - {word} & clause_words("speaking")
    if inflected and word not in noun_too():
        return False
    verb = verb_base(word)
    auxiliary = before in lex.words("auxiliary") or before.endswith("ly")
    several = word.endswith("s") and verb in noun_too()  # "with my own two eyes that"
    if verb is not None and (auxiliary or (verb != word and word not in noun_too() and not several)):
        return False
    if word in contents() and before in {"is", "was", "there's"}:
        return True  # "There was talk that |"
    opens = lex.words("determiner") | lex.words("preposition") | {"no", "every", "some"}
    stands = bool(opens & set(norms[max(low, at - 4) : at])) and before not in _BE | {"to", "so", "too", "very"}
    return stands and not (is_past(word) and word.endswith("ed"))


def _noun(lead: Sequence[str]) -> SignalKind | None:
    """A noun of content ("the rumour") may stand some words before "that"."""
    own_word = lead[-1] in {"word", "eyes", "ears"} and {"my", "our"} & set(lead[-4:])  # "with my own two eyes that"
    plain = clause_words("inescapable") & set(lead)  # "the only conclusion", "common knowledge"
    vouched = {"fact", "truth"} & set(lead[-2:]) or own_word or plain
    return "third_party" if not vouched and contents() & set(lead[-_PHRASE:]) else None


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb that governs the clause: its base, its subject, and what stands between the two."""

    word: str
    base: str
    subject: str
    short: str
    """What is joined to the subject: *d* of *I'd*."""
    between: frozenset[str]

    @property
    def denied(self) -> bool:
        return any(map(is_negator, self.between))


def _read_verb(norms: Sequence[str], low: int, at: int) -> _Verb:
    lex = lexicon()
    passed = lex.words("auxiliary") | lex.words("adverb") | {"hereby", "all", "both", "each", "to"}
    k = at - 1
    while k >= low and (norms[k] in passed or norms[k].endswith("ly") or is_negator(norms[k])):
        k -= 1
    subject, _, short = norms[k].partition("'") if k >= low else ("", "", "")
    return _Verb(norms[at], verb_or(norms[at]), subject, short, frozenset(norms[k + 1 : at]))


def _verb(place: Frame, low: int, at: int, *, that: bool) -> SignalKind | None:
    """What a verb with its subject does to the clause that it governs."""
    verb = _read_verb(place.norms, low, at)
    spoken = verb.base in clause_words("tells") or verb.base in clause_words("speaking")
    if spoken and verb.denied and verb.subject != "you":
        return "denial"  # "I did not tell the inspector |"
    going = {"was", "were", "had"} & verb.between and "going" in verb.between
    if going and verb.subject in {"i", "we"}:
        return "denial"  # "I had been going to announce that |"
    if "to" in verb.between:
        return _infinitive(place.norms[low:at], verb.base)
    if verb.subject in {"i", "we"} and {"was", "were", "been"} & verb.between and verb.base in clause_words("tells"):
        return "third_party"  # "I was assured that |"
    if verb.subject in {"i", "we"}:
        return _of_oneself(place, low, verb)
    if verb.base in {"deny", "denies", "denied"} and verb.subject not in {"i", "we", "you", ""} and not verb.denied:
        return "third_party"  # "The firm flatly denies that |"
    if verb.subject == "it" and that and verb.base in _READS and _of_theirs(place):
        return "third_party"
    if verb.subject in _NOBODY:
        return "hedge_before" if that and verb.base in _SEEMS else None
    if verb.subject == "you" or not verb.subject:
        return None
    if verb.base in clause_words("knowing"):
        able = {"could"} if verb.base in _SENSES else set[str]()  # "Everybody could see that |"
        return "hedge_before" if (_DEMANDED - able) & verb.between else None  # "The plaintiff must prove that |"
    if (not that and verb.base not in clause_words("speaking")) or verb.base in {"regret", "regrets"}:
        return None
    return "third_party" if not vouches(verb.base) or verb.base in clause_words("attitude") else None


def _of_theirs(place: Frame) -> bool:
    """ "I have your letter of the ninth. It states that |": what *it* is, by the sentence before."""
    if place.low < 3:
        return False
    before = place.norms[place.view.sentence(place.low - 1)[0] : place.low]
    return bool({"your", "his", "her", "their"} & set(before)) and not {"my", "our"} & set(before)


def _of_oneself(place: Frame, low: int, verb: _Verb) -> SignalKind | None:
    """The speaker's own: "We very nearly decided that |", "I had been going to say that |", "I was bluffing when I said
    that |", "I'd have told you |"."""
    between = verb.between
    behind = place.norms[place.last : min(place.high, place.last + _REACH)]
    said = place.norms[place.low : place.first]
    before = said[: max(low + 1 - place.low, said.index(verb.word))] if verb.word in said else said[:1]
    recants = clause_words("recants") & {*before, *behind}
    if recants and verb.base in clause_words("speaking") | clause_words("tells") and is_past(verb.word):
        return "denial"
    past = {"was", "were"} & between
    if {"nearly", "almost", "neither"} & between:
        return "denial"
    sure = past and verb.base in _SURE
    unreal = bool(_UNREAL & between) or verb.short == "d"
    could = verb.base == "say" and "could" in between  # "I could say |, but I won't"
    polite = verb.base in clause_words("would_politely") | clause_words("may_add") and not ("have" in between or could)
    if verb.base in clause_words("own_game"):
        return "denial"  # "I joked to the lads that |"
    leaves_open = verb.base in clause_words("doubting") or verb.word in clause_words("feared")
    return "hedge_before" if leaves_open or sure or (unreal and not polite) else None


def _infinitive(lead: Sequence[str], verb: str) -> SignalKind | None:
    """ "The Crown invites you to infer that |", "She wants me to say |"; of oneself: "I am happy to report that |"."""
    if verb in clause_words("doubting"):
        return "hedge_before"
    if verb in _PROVES and {"would", "need", "needs", "must", "you'd", "they'd", "he'd", "she'd"} & set(lead):
        return "hedge_before"  # "You would need to show that |"
    if {"meant", "supposed", "intended", "designed"} & set(lead[-2:]) and verb in clause_words("knowing"):
        return "hedge_before"  # "Our tests were meant to show that |"
    impersonal = lead[:1] in (["it"], ["it's"])
    contested = verb in clause_words("speaking") - clause_words("reporting_plainly")
    if contested and impersonal and not clause_words("may_say") & set(lead):
        return "third_party"  # "It is one thing to trumpet that |"
    mine = bool((lexicon().words("first_person") | {"my", "our", "let"}) & set(lead)) or lead[:1] == ["it"]
    asked = clause_words("object") & set(lead) and clause_words("asking") & set(lead)
    return "third_party" if asked and not mine else None


def _copula(lead: Sequence[str], link: str) -> SignalKind | None:
    """ "The plan was that |", "The line they fed us was that |"."""
    if "what" in lead and not is_own(lead):
        theirs = lead[lead.index("what") + 2 :]
        return "third_party" if "you" not in lead and any(w not in _PLAIN and speaks(w) for w in theirs) else None
    if not lead or lead[0] in _NOBODY or {"what", "bottom"} & set(lead):
        return None
    past = clause_words("planned") if link == "was" else frozenset[str]()
    mine = {"my", "our"} & set(lead) and not clause_words("untrue") & set(lead)
    return "third_party" if (contents() | past) & set(lead) and not mine else None


def _world(place: Frame, at: int) -> Signal | None:
    """ "A world in which |", "We have yet to reach the point at which |": a clause of what is only thought of."""
    norms = place.norms
    nouns = clause_words("planned") | clause_words("unreal_place") | clause_words("draft")
    near = norms[max(place.low, at - (4 if norms[at] == "where" else 2)) : at]
    thought = norms[place.low] in {"picture", "imagine", "envisage", "suppose"} or nouns & set(near)
    return signal_at("denial", place.view, max(place.low, at - 5), place.first) if thought else None


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
