"""Direct speech inside a speaker's own: somebody's line behind a comma or colon, a credit behind the words.

*The ransom note, in capitals, read: | ...*; *They chanted at me from the away end, | ...*; *| ..., he kept bawling at
me*. A transcript has no quotation marks for these. Huddleston & Pullum (2002), 11.7 (reported speech).
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.embedding import governed, spoken_forms
from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import clause_phrases, clause_words, is_clause, is_finite, verb_base, verb_of
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal, SignalKind

_LINKS: Final = frozenset(["is", "was", "were", "are", "goes", "went", "reads", "read", "runs", "ran", "says", "said", "be"])
_OWN: Final = frozenset(["i", "we", "i've", "we've", "i'm", "we're", "i'll", "we'll", "i'd", "we'd"])
_LEAD: Final = 16
_TAG: Final = 8
_WRITTEN: Final = frozenset(["read", "reads", "ran", "runs", "goes", "went"])


def voiced_before(place: Frame) -> Signal | None:
    """What stands before the words in their sentence gives them to a script, a sign, a third person's mouth."""
    view, norms, first = place.view, place.norms, place.first
    if first - 2 < place.low or not (is_clause(place.quoted()) or verb_base(norms[first]) == norms[first]):
        return None
    between = view.between(first)
    if view.stop(first) and ":" not in between:
        return None
    low = max(place.low, first - _LEAD)
    lead = norms[low:first]
    if ":" in between:
        return signal_at("third_party", view, low, first) if _colon(lead, place) else None
    if "," in between:
        return signal_at("third_party", view, low, first) if _comma(place, low) else None
    like = norms[first - 1] == "like" and norms[first - 2] in {"something", "she's", "he's", "they're", "was", "were"}
    if like and not {"i", "we"} & set(lead[-4:]):
        return signal_at("third_party", view, low, first)  # "She's like |", "will post something like |"
    thing = clause_words("scripted") | {"answer", "sentence", "question", "version", "story", "account", "theory"}
    mouth = norms[first - 1] in _LINKS or _speaks(norms[first - 1])
    kind = any(tuple(lead[k : k + 3]) == ("kind", "of", "thing") for k in range(len(lead)))
    played = mouth and governed(place) and "bottom" not in lead and (kind or bool(thing & set(lead)))
    bare = played or (norms[first - 1] in _LINKS and norms[first].partition("'")[0] in {"i", "we", "you"})
    named = {"words", "slogan", "phrase", "sentence", "statement", "proposition"}
    if norms[first - 1] in named and governed(place) and not {"my", "our"} & set(lead[-4:]):
        return signal_at("third_party", view, low, first)
    if bare and (played or thing & set(lead) or norms[first - 1] in {"goes", "reads"}) and not _mine(lead):
        return signal_at("third_party", view, low, first)
    return None


def _mine(lead: Sequence[str]) -> bool:
    """Whether the speaker says it himself: *I say*, *we wrote*, *my message*."""
    own = [k for k, w in enumerate(lead) if w in _OWN]
    return any(verb_base(w) in clause_words("speaking") for k in own for w in lead[k + 1 : k + 4])


def _speaks(word: str) -> bool:
    return word in lexicon().words("reporting") or bool(spoken_forms(word) & clause_words("speaking"))


def _colon(lead: Sequence[str], place: Frame) -> bool:
    if clause_words("planned") & set(lead) and {"was", "were"} & set(lead) and not {"my", "our"} & set(lead):
        return True  # "The old board's plan was simple: |"
    if lead[0] in {"picture", "imagine", "suppose"}:
        return True
    if "my" in lead and not any(w.endswith("'s") for w in lead) and not clause_words("untrue") & set(lead) and not _speaks(lead[-1]):
        written = clause_words("scripted") & set(lead)
        return bool(written) and "in" in lead and lead[-2:] == ["my", "name"]
    if "bottom" not in lead and clause_words("scripted") & set(lead) or clause_words("untrue") & set(lead):
        rebuts = place.norms[place.low] in {"it", "that", "this", "that's", "it's"}
        return "no" not in lead and "not" not in lead and not rebuts
    if {"let", "let's"} & set(lead) or _OWN & set(lead[:4]) or lead[0] in {"as", "so", "that", "this"}:
        return False
    if "bottom" in lead or lead[-1] == "same":
        return False
    if lead[-2:] in (["to", "this"], ["like", "this"], ["as", "follows"]) or lead[-1] == "thus":
        return True
    third = lead[-1] in _WRITTEN or (_speaks(lead[-1]) and lead[-2] not in {"me", "us", "to"}) or "quote" in lead
    return third or (lead[-1] in {"me", "us"} and _speaks(lead[-2]))


def _comma(place: Frame, low: int) -> bool:
    """ "..., your dad cleans lavatories" behind a third person's verb of speech in the same clause."""
    norms, first, view = place.norms, place.first, place.view
    start = next((k for k in range(first - 1, low, -1) if view.clause(k)), low)
    segment = norms[start:first]
    if _OWN & set(segment) or {"you", "let", "that", "which", "who"} & set(segment[:2]):
        return False
    played = clause_words("scripted") | {"song", "rhyme", "thought", "instinct", "reaction", "assumption", "impulse"}
    if norms[first - 1] in _LINKS and played & set(segment):
        return True
    if segment[-1] in {"read", "reads", "says", "said"} and {"and", "suppose"} & set(norms[low:first]):
        return not _OWN & set(norms[low:first])
    if segment[-1] in clause_words("scripted") and not {"no", "not"} & set(segment):
        return True  # "My ghost writer put in a line, |"
    verb = next((k for k, w in enumerate(segment) if k and _speaks(w)), None)
    if verb is None or not is_finite(segment, verb) or segment[verb] in {"think", "thinks", "believe"}:
        return False
    told = segment[verb] in {"told", "said", "says", "tells"} or {"me", "us"} & set(segment[verb:])
    opens = lexicon().words("subject") | {"my"} if told else frozenset({"you", "your", "i", "my", "we"})
    return norms[first].partition("'")[0] in opens


_POINTS: Final = frozenset(["this", "that", "those", "these", "that's", "such"])
_ONES: Final = frozenset(["words", "side", "sentiment", "language", "statement", "verdict", "draft", "opinion", "law", "message", "allegation", "version"])


def named_later(place: Frame) -> Signal | None:
    """What the next sentence, or what stands behind a colon or dash, says of the words: "So ran the statement", "Those
    were Mr Pike's words", "I parody the noble baroness"."""
    view, norms, last = place.view, place.norms, place.last
    if last + 2 >= len(norms) or not is_clause(place.quoted()):
        return None
    parted = view.stop(last) or bool({":", ";", "—", "–"} & set(view.between(last))) or " - " in view.between(last)
    if not parted or view.voice(view.starts[last], view.ends[last]) != view.voice(
        view.starts[place.first], view.ends[place.last - 1]
    ):
        return None
    end = view.sentence(last)[1]
    said = [w for w in norms[last : min(end, last + _LEAD)] if not (w.endswith("ly") and len(w) > 4)]
    kind = _names(said)
    return signal_at(kind, view, last, end) if kind is not None else None


def _names(said: Sequence[str]) -> SignalKind | None:
    if any(tuple(said[: len(p)]) == p for p in clause_phrases("answers_back")):
        return "denial"
    if list(said) in (["not"], ["false"], ["wrong"], ["untrue"], ["nonsense"], ["rubbish"]):
        return "denial"
    if len(said) < 3:
        return None
    if said[0] == "so" and _speaks(said[1]) and said[1] not in {"says", "say", "said", "tell"}:
        return "third_party"  # "So argued Archbishop Ussher."
    if said[0] in {"thus", "so", "such"} and said[1] in {"ran", "runs", "goes", "went", "read", "reads", "was", "were"}:
        return "third_party" if said[1] not in {"was", "were"} or _ONES & set(said) else None
    if said[0] in _OWN:
        return "denial" if spoken_forms(said[1]) & clause_words("own_game") else _then(said)
    if said[0] in _POINTS:
        once = {"was", "were"} & set(said[1:2]) and said[2] in {"my", "our"}
        if once and {"attitude", "view", "opinion", "belief", "thinking", "position", "understanding"} & set(said[3:6]):
            return "denial"  # "That was my attitude at nineteen."
        if {"talking", "speaking"} & set(said[3:7]) and said[0] == "that" and said[1] == "was":
            return "third_party"
        if said[1:3] in (["is", "from"], ["was", "from"]) or said[0] == "that's" and said[1] == "from":
            return "third_party"
        link = said[0].endswith("'s") or {"is", "was", "were", "are", "be"} & set(said[1:5])
        kind = {"kind", "sort", "type"} & set(said[1:6]) and {"comment", "remark", "talk", "attitude", "thinking"} & set(said)
        the = any(said[k] == "the" and said[k + 1] in {"claim", "allegation", "rumour", "rumor"} for k in range(len(said) - 1))
        noun = (_ONES | lexicon().words("claim_noun")) & set(said[1:8]) and not {"my", "our"} & set(said[1:7])
        bad = clause_words("scripted") & set(said[1:8])
        owned = {"their", "his", "her", "correct"} & set(said) or any(w.endswith("'s") and w not in {"that's", "it's"} for w in said[1:8]) or "of" in said
        return "third_party" if link and not {"not", "no", "never"} & set(said[:5]) and (bad or kind or the or (noun and owned)) else None
    told = next((k for k, w in enumerate(said[:6]) if k and _speaks(w)), None)
    object_ = said[told + 1 : told + 2] if told is not None else []
    own = told is not None and said[told - 1] in _OWN
    points = not own and object_ in (["that"], ["this"]) and said[0] not in {"you", "and", "but", "if", "as"}
    behind = said[told + 2 : told + 3] if told is not None else []
    closed = not behind or behind[0] in {"to", "every", "when", "in", "at", "about", "with", "for", "on", "all", "again"}
    denied = any(is_negator(w) for w in said[: told or 0]) or {"can", "could", "no", "would"} & set(said[: told or 0])
    if points and closed and not denied:
        return "third_party"  # "My stepfather said that to me every morning."
    return None


def _then(said: Sequence[str]) -> SignalKind | None:
    """ "I wrote that in my diary at fourteen": what one thought then."""
    if said[1] in {"read", "hear", "heard", "get"} and said[2] in {"that", "this"}:
        return "third_party"  # "I read that about myself every week."
    wrote = said[1] in {"wrote", "thought", "believed"} and said[2] in {"that", "this", "it", "so"}
    return "denial" if wrote and {"in", "at", "when", "as", "once", "then", "back"} & set(said[3:5]) else None


def voiced_behind(place: Frame) -> Signal | None:
    """ "..., he kept bawling at me", "..., or so the critics keep telling me", "..., he wants me to say"."""
    view, norms, last, lex = place.view, place.norms, place.last, lexicon()
    if last + 1 >= place.high or "," not in view.between(last) or view.stop(last) or not is_clause(place.quoted()):
        return None
    if norms[place.first] in {"who", "whom", "which", "whose", "that"}:
        return None
    end = next((k for k in range(last + 1, min(place.high, last + _TAG) + 1) if k == place.high or view.clause(k)), None)
    if end is None:
        return None
    tag = norms[last:end]
    so = tag[:2] == ["or", "so"]
    tag = tag[2:] if so else tag
    if _turned(tag, name=view.raw(last + 1)[:1].isupper()) or _used_to(tag):
        return signal_at("third_party", view, last, end)
    promised = tag[0] in {"we", "i"} and {"promised", "told", "assured", "informed"} & set(tag) and {"was", "were"} & set(tag)
    signed = tag[0] in {"that's", "that"} and "what" in tag and {"they", "he", "she"} & set(tag)
    if promised or signed:
        return signal_at("third_party", view, last, end)
    tag = tag[1:] if tag[0] == "as" and len(tag) > 2 and tag[1] not in _OWN else tag
    if len(tag) < 2 or tag[0].endswith("ing") or tag[0] in _OWN | {"you", "and", "but", "which", "who", "as", "because", "so", "to"}:
        return None
    if tag[0] in {"that's", "that"} and clause_words("scripted") & set(tag):
        return signal_at("third_party", view, last, end)
    opens = tag[0].partition("'")[0]
    subject = opens in lex.words("subject") or view.raw(end - len(tag))[:1].isupper() or tag[0] in lex.words("subject") | lex.words("determiner") | {"someone", "somebody", "everyone"}
    noun = lex.words("determiner") | lex.words("preposition")
    verbs = [k for k, w in enumerate(tag) if k and _speaks(w) and tag[k - 1] not in noun]
    if not verbs or not (subject or so) or "that" in tag[verbs[-1] :]:
        return None
    return signal_at("third_party", view, last, end)


def _turned(tag: Sequence[str], *, name: bool) -> bool:
    """ "sneered the general", "runs the ballad": a verb of speech before its subject."""
    opens = lexicon().words("determiner")
    spoken = _speaks(tag[0]) or tag[0] in {"runs", "ran", "goes"}
    return len(tag) > 1 and spoken and (name or tag[1] in opens) and tag[0] not in {"read", "reads", "think", "believe"}


def _used_to(tag: Sequence[str]) -> bool:
    """ "we used to tell the new boys", "I practised saying in the mirror"."""
    used = any(tuple(tag[k : k + 2]) == ("used", "to") for k in range(len(tag)))
    played = {"practised", "practiced", "rehearsed", "pretended", "imagined"} & set(tag[1:2])
    return tag[0] in {"i", "we"} and (bool(played) or (used and any(_speaks(w) for w in tag)))
