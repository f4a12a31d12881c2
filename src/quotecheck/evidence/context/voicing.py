"""Direct speech inside a speaker's own: somebody's line behind a comma or colon, a credit behind the words.

*The ransom note, in capitals, read: | ...*; *They chanted at me from the away end, | ...*; *| ..., he kept bawling at
me*. A transcript has no quotation marks for these. Huddleston & Pullum (2002), 11.7 (reported speech).
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.language.clauses import clause_words, is_clause, is_finite, verb_base, verb_of
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal

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
    bare = norms[first - 1] in _LINKS and norms[first].partition("'")[0] in {"i", "we", "you"}
    thing = clause_words("scripted") | {"answer", "sentence"}
    if bare and (thing & set(lead) or norms[first - 1] in {"goes", "reads"}) and not _mine(lead):
        return signal_at("third_party", view, low, first)
    return None


def _mine(lead: Sequence[str]) -> bool:
    """Whether the speaker says it himself: *I say*, *we wrote*, *my message*."""
    own = [k for k, w in enumerate(lead) if w in _OWN]
    return any(verb_base(w) in clause_words("speaking") for k in own for w in lead[k + 1 : k + 4])


def _speaks(word: str) -> bool:
    base = verb_base(word) or word
    return word in lexicon().words("reporting") or base in clause_words("speaking") or base in {"caricature", "mimic"}


def _colon(lead: Sequence[str], place: Frame) -> bool:
    if "my" in lead and not clause_words("untrue") & set(lead) and not _speaks(lead[-1]):
        written = clause_words("scripted") & set(lead)
        return bool(written) and "in" in lead and lead[-2:] == ["my", "name"]
    if clause_words("scripted") & set(lead) or clause_words("untrue") & set(lead):
        return "no" not in lead and "not" not in lead
    if {"let", "let's"} & set(lead) or _OWN & set(lead[:4]) or lead[0] in {"as", "so", "that", "this"}:
        return False
    third = lead[-1] in _WRITTEN or (_speaks(lead[-1]) and lead[-2] not in {"me", "us", "to"}) or "quote" in lead
    return third or (lead[-1] in {"me", "us"} and _speaks(lead[-2]))


def _comma(place: Frame, low: int) -> bool:
    """ "..., your dad cleans lavatories" behind a third person's verb of speech in the same clause."""
    norms, first, view = place.norms, place.first, place.view
    start = next((k for k in range(first - 1, low, -1) if view.clause(k)), low)
    segment = norms[start:first]
    if _OWN & set(segment) or {"you", "let", "that", "which", "who"} & set(segment[:2]):
        return False
    if norms[first - 1] in _LINKS and clause_words("scripted") & set(segment):
        return True
    if segment[-1] in {"read", "reads", "says", "said"} and {"and", "suppose"} & set(norms[low:first]):
        return not _OWN & set(norms[low:first])
    verb = next((k for k, w in enumerate(segment) if k and _speaks(w)), None)
    if verb is None or not is_finite(segment, verb) or segment[verb] in {"think", "thinks", "told", "believe"}:
        return False
    addressed = norms[first].partition("'")[0] in {"you", "your"} and {"me", "us"} & set(segment[verb:])
    return bool(addressed)


def voiced_behind(place: Frame) -> Signal | None:
    """ "..., he kept bawling at me", "..., or so the critics keep telling me", "..., he wants me to say"."""
    view, norms, last, lex = place.view, place.norms, place.last, lexicon()
    if last + 1 >= place.high or "," not in view.between(last) or view.stop(last) or not is_clause(place.quoted()):
        return None
    end = next((k for k in range(last + 1, min(place.high, last + _TAG) + 1) if k == place.high or view.clause(k)), None)
    if end is None:
        return None
    tag = norms[last:end]
    so = tag[:2] == ["or", "so"]
    tag = tag[2:] if so else tag
    if len(tag) < 2 or tag[0] in _OWN | {"you", "and", "but", "which", "who", "as", "because", "so", "to"}:
        return None
    subject = tag[0] in lex.words("subject") | lex.words("determiner") | {"someone", "somebody", "everyone"}
    verbs = [k for k, w in enumerate(tag) if k and _speaks(w)]
    if not verbs or not (subject or so) or "that" in tag[verbs[-1] :]:
        return None
    rest = tag[verbs[-1] + 1 :]
    closed = all(w in lex.words("preposition") | clause_words("object") | lex.words("determiner") for w in rest)
    return signal_at("third_party", view, last, end) if closed and verb_of(norms, last, end) is not None or so else None
