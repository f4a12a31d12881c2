"""What stands behind the words and says whose they are, or that they were not meant.

*| ..., he kept bawling at me*; *| So ran the company's statement*; *| Those were Mr Pike's words*; *| I'm pulling your
leg*. Huddleston & Pullum (2002), 11.7 (parentheticals), 17 (anaphora to clauses).
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, asserts, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.context.vouching import speaks, spoken_forms
from quotecheck.evidence.language.clauses import begins, clause_phrases, clause_words
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal, SignalKind

_TAG: Final = 8
"""Most words of a credit behind a comma."""
_LATER: Final = 16
"""Words of the next sentence within which it says whose words they were."""
_POINTS: Final = frozenset(["it's", "this", "that", "those", "these", "that's", "such"])
_NOT_SO: Final = (["not"], ["false"], ["wrong"], ["untrue"], ["nonsense"], ["rubbish"])
_OPPOSITE: Final = frozenset(("opposite", w) for w in ("view", "line", "side", "position", "of"))
_PARTED: Final = frozenset([":", ";", "—", "–"])


def named_behind(place: Frame) -> Signal | None:
    """ "..., he kept bawling at me", "..., or so the critics keep telling me", "..., sneered the general"."""
    view, norms, last = place.view, place.norms, place.last
    if last + 1 >= place.high or "," not in view.between(last) or view.stop(last) or not asserts(place):
        return None
    if norms[place.first] in {"who", "whom", "which", "whose", "that"}:
        return None
    closes = (k for k in range(last + 1, min(place.high, last + _TAG) + 1) if k == place.high or view.clause(k))
    end = next(closes, None)
    if end is None:
        return None
    tag = norms[last:end]
    theirs = _turned(tag, name=view.raw(last + 1)[:1].isupper()) or _not_meant(tag) or _credit(place, tag, end)
    return signal_at("third_party", view, last, end) if theirs else None


def _turned(tag: Sequence[str], *, name: bool) -> bool:
    """ "sneered the general", "runs the ballad", "says Brian": a verb of speech before its subject."""
    if len(tag) < 2 or tag[0] in {"read", "reads", "think", "believe"}:
        return False
    spoken = speaks(tag[0]) or tag[0] in {"runs", "ran", "goes"}
    return spoken and (name or tag[1] in lexicon().words("determiner"))


def _not_meant(tag: Sequence[str]) -> bool:
    """ "we used to tell the new boys", "I practised saying", "we were promised", "that's what they wanted"."""
    said = set(tag)
    if tag[0] in {"that's", "that"}:
        return bool(clause_words("scripted") & said) or ("what" in said and bool({"they", "he", "she"} & said))
    if tag[0] not in {"i", "we"}:
        return False
    promised = {"promised", "told", "assured", "informed"} & said and {"was", "were"} & said
    played = {"practised", "practiced", "rehearsed", "pretended", "imagined"} & set(tag[1:2])
    used = any(tuple(tag[k : k + 2]) == ("used", "to") for k in range(len(tag)))
    return bool(promised or played) or (used and any(map(speaks, tag)))


def _credit(place: Frame, tag: Sequence[str], end: int) -> bool:
    """A subject that is neither I nor you, and its verb of speech."""
    lex = lexicon()
    so = tag[:2] == ["or", "so"]
    tag = tag[2:] if so else tag
    if tag[:1] == ["as"] and len(tag) > 2 and tag[1] not in clause_words("oneself"):
        tag = tag[1:]
    closed = clause_words("oneself") | {"you", "and", "but", "which", "who", "as", "because", "so", "to"}
    if len(tag) < 2 or tag[0].endswith("ing") or tag[0] in closed:
        return False
    noun = lex.words("determiner") | lex.words("preposition")
    if tag[-1] in ANSWERED:
        return False  # "I asked them, | they said yes": what was answered
    verbs = [k for k, w in enumerate(tag) if k and speaks(w) and tag[k - 1] not in noun and _agrees(tag, k)]
    if not verbs or {"who", "which"} & set(tag) or "that" in tag[verbs[-1] :]:
        return False
    opens = lex.words("subject") | lex.words("determiner") | {"someone", "somebody", "everyone"}
    named = place.view.raw(end - len(tag))[:1].isupper()
    return so or named or tag[0].partition("'")[0] in opens


ANSWERED: Final = frozenset(["yes", "no", "ok", "okay", "yeah", "sure", "nothing", "sorry", "fine", "hello", "goodbye"])


def _agrees(tag: Sequence[str], k: int) -> bool:
    """Whether a word can be the verb of the subject before it: *an all-time record* has none."""
    base = tag[k] in clause_words("speaking") and not tag[k].endswith("s")
    many = tag[0] in {"they", "people", "some", "these", "those", "we"} or tag[k - 1].endswith("s")
    auxiliary = tag[k - 1] in lexicon().words("auxiliary") | lexicon().words("adverb") or tag[k - 1] in {"me", "to"}
    return not base or many or auxiliary or tag[0].endswith(("'d", "'ll"))


def named_later(place: Frame) -> Signal | None:
    """What the next sentence, or what stands behind a colon or dash, says of the words: "So ran the statement", "Those
    were Mr Pike's words", "I parody the noble baroness"."""
    view, norms, last = place.view, place.norms, place.last
    if last >= len(norms) or not asserts(place):
        return None
    between = view.between(last)
    if not (view.stop(last) or _PARTED & set(between) or " - " in between):
        return None
    voice = view.voice(view.starts[place.first], view.ends[place.last - 1])
    if view.voice(view.starts[last], view.ends[last]) != voice:
        return None
    if any(map(is_negator, place.quoted())) and _SAYING & set(place.quoted()):
        return None  # "Nobody here is saying that they are bad. I don't believe it"
    if only_did_not_write(place):
        return None
    end = view.sentence(last)[1]
    said = [w for w in norms[last : min(end, last + _LATER)] if not (w.endswith("ly") and len(w) > 4)]
    kind = _answered(said) or (_names(said) if len(said) > 2 else None)
    return signal_at(kind, view, last, end) if kind is not None else None


def only_did_not_write(place: Frame) -> bool:
    """ "The rule has no exception in it. I didn't write it": what is said not to be one's own is the rule."""
    behind = place.norms[place.last : place.last + 5]
    return bool(_WRITTEN & set(place.quoted())) and "it" in behind and bool({"write", "wrote"} & set(behind))


_WRITTEN: Final = frozenset(
    """
    rule rules law laws policy act bill code order clause contract report letter song script book paper document
    regulation regulations constitution article
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What somebody may say that he did not write, without a word of doubt about what he says of it."""
_SAYING: Final = frozenset(
    ["say", "says", "saying", "claim", "claiming", "suggest", "suggesting", "arguing", "pretend", "pretending"]
)


def _answered(said: Sequence[str]) -> SignalKind | None:
    return "denial" if begins(said, clause_phrases("answers_back")) or list(said) in _NOT_SO else None


def _names(said: Sequence[str]) -> SignalKind | None:
    head, link = said[0], said[1]
    if head == "so" and speaks(link) and link not in {"says", "say", "said", "tell"}:
        return "third_party"  # "So argued Archbishop Ussher."
    if head in {"thus", "so", "such"} and link in {"ran", "runs", "goes", "went", "read", "reads", "was", "were"}:
        return "third_party" if link not in {"was", "were"} or clause_words("said_thing") & set(said) else None
    if head in clause_words("oneself") and _disowns(said):
        return "denial"
    if head in clause_words("oneself"):
        return "denial" if spoken_forms(link) & clause_words("own_game") else _then(said)
    if head in _POINTS:
        return _pointed(said)
    return "third_party" if _told_that(said) else None


def _disowns(said: Sequence[str]) -> bool:
    """ "I never said that", "I don't believe a word of it", "We have since abandoned it"."""
    near = said[1:9]
    verbs = {w for n in near for w in spoken_forms(n)}
    points = {"that", "it", "this", "word", "idea"} & set(near)
    across = any(tuple(near[k : k + 2]) in _OPPOSITE for k in range(len(near)))
    if across or {"abandoned", "scrapped", "dropped", "withdrawn", "withdrew"} & set(near):
        return across or bool(points)
    told = next((k for k, n in enumerate(near) if spoken_forms(n) & _HELD_SO), 0)
    denied = any(is_negator(w) or w in {"wouldn't", "never"} for w in near[: told + 1])
    closes = len(said) <= 9 and near[-1] in {"that", "it", "this", "so", "true", "right"}
    of_it = near[told + 1 : told + 2] != ["the"] or "word" in near  # not "We can't say the ratio caused it"
    return bool(denied and _HELD_SO & verbs and points and of_it and (closes or "word" in near))


_HELD_SO: Final = frozenset(["believe", "say", "write", "believed", "buy"])


def _then(said: Sequence[str]) -> SignalKind | None:
    """ "I wrote that in my diary at fourteen", "I read that about myself every week"."""
    if said[1] in {"read", "hear", "heard", "get"} and said[2] in {"that", "this"}:
        return "third_party"
    wrote = said[1] in {"wrote", "thought", "believed"} and said[2] in {"that", "this", "it", "so"}
    return "denial" if wrote and {"in", "at", "when", "as", "once", "then", "back"} & set(said[3:5]) else None


def _pointed(said: Sequence[str]) -> SignalKind | None:
    """ "That was my attitude at nineteen", "Those were Mr Pike's words", "That is the kind of talk I mean"."""
    near, head = set(said[1:8]), said[0]
    past = said[1] in {"was", "were"}
    if past and said[2] in {"my", "our"} and clause_words("once_held") & set(said[3:6]):
        return "denial"
    if (past and {"talking", "speaking"} & set(said[3:7])) or "from" in said[1:3]:
        return "third_party"
    if head == "it's":
        return "third_party" if clause_words("scripted") & set(said[1:4]) and not {"not", "no"} & near else None
    link = head.endswith("'s") or {"is", "was", "were", "are", "be"} & set(said[1:5])
    if not link or {"not", "no", "never"} & set(said[:5]):
        return None
    kind = {"kind", "sort", "type"} & near and {"comment", "remark", "talk", "attitude", "thinking"} & set(said)
    pairs = {tuple(said[k : k + 2]) for k in range(len(said))}
    claim = pairs & {("the", "claim"), ("the", "allegation"), ("the", "rumour"), ("the", "rumor")}
    noun = (clause_words("said_thing") | lexicon().words("claim_noun")) & near and not {"my", "our"} & near
    named = [w for w in said[1:8] if w.endswith("'s") and w not in {"that's", "it's"}]
    owner = bool(named or {"their", "his", "her", "correct", "of"} & set(said))
    return "third_party" if clause_words("scripted") & near or kind or claim or (noun and owner) else None


_CLOSED: Final = frozenset("to every when in at about with for on all again".split())  # noqa: SIM905


def _told_that(said: Sequence[str]) -> bool:
    """ "My stepfather said that to me every morning."."""
    told = next((k for k, w in enumerate(said[:6]) if k and speaks(w)), None)
    if (
        told is None
        or said[0] in {"you", "and", "but", "if", "as", "everybody", "everyone", "anybody", "anyone", "let"}
        or said[told - 1] in clause_words("oneself")
    ):
        return False
    object_, behind = said[told + 1 : told + 2], said[told + 2 : told + 3]
    if object_ not in (["that"], ["this"]) or (behind and behind[0] not in _CLOSED):
        return False
    return not any(is_negator(w) for w in said[:told]) and not {"can", "could", "no", "would"} & set(said[:told])


def said_once(place: Frame) -> Signal | None:
    """ "When I said | it was his sentence in my mouth", "I was joking when I wrote that |"."""
    view, norms, first, last = place.view, place.norms, place.first, place.last
    at = first - 1 if norms[first - 1] in {"that", "how"} else first
    lead, rest = list(norms[place.low : at]), list(norms[last : min(place.high, last + _TAG)])
    tells = len(lead) > 2 and lead[-3] == "when" and lead[-2] in {"i", "we"} and lead[-1] in _SAID
    if tells and ({*lead[:-3]} & _UNMEANT) and not any(map(is_negator, lead[:-3])):
        return signal_at("denial", view, place.low, first)
    turned = rest[:2] in (["it", "was"], ["that", "was"], ["i", "was"], ["i", "meant"], ["i", "lied"], ["i", "didn't"])
    if tells and turned and not {"true", "right", "serious"} & set(rest):
        return signal_at("denial", view, last, min(place.high, last + _TAG))
    return None


_SAID: Final = frozenset(
    ["said", "wrote", "told", "claimed", "stated", "announced", "promised", "swore", "say", "write"]
)
_UNMEANT: Final = frozenset(
    "jest joke joked joking kidding teasing misspoke lied lying wrong mistaken exaggerated fibbed bluffing".split()  # noqa: SIM905
)
