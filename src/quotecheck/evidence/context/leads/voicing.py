"""Direct speech inside a speaker's own: somebody's line behind a comma or colon, or behind no mark at all.

*The ransom note, in capitals, read: | ...*; *They chanted at me from the away end, | ...*; *She's like | ...*. A
transcript has no quotation marks for these. Huddleston & Pullum (2002), 11.7 (reported speech).
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.context.vouching import governed, is_own, speaks, starts_by_saying
from quotecheck.evidence.language.clauses import clause_words, is_clause, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal

_LINKS: Final = frozenset("is was were are goes went reads read runs ran says said be".split())  # noqa: SIM905
_WRITTEN: Final = frozenset(["read", "reads", "ran", "runs", "goes", "went"])
_LEAD: Final = 16
"""Words before direct speech within which whose it is stands."""
_LYING: Final = frozenset(["lie", "lies", "fib", "false", "untrue", "exaggerate"])
_ONCE: Final = frozenset(["song", "rhyme", "thought", "instinct", "reaction", "assumption", "impulse"])
_ANY: Final = frozenset(["answer", "sentence", "question", "version", "story", "account", "theory"])
_NAMED: Final = frozenset(["words", "slogan", "phrase", "sentence", "statement", "proposition"])
_LIKE: Final = frozenset(["something", "she's", "he's", "they're", "was", "were"])
_OURS: Final = frozenset(["my", "our"])


def voiced_before(place: Frame) -> Signal | None:
    """What stands before the words in their sentence gives them to a script, a sign, a third person's mouth."""
    view, norms, first = place.view, place.norms, place.first
    if first - 1 > place.low and norms[first - 1] in _SUBJECTS and is_finite(norms, first) and view.clause(first - 1):
        return voiced_before(replace(place, first=first - 1))  # "everybody's like, you | choked"
    if first - 2 < place.low or not (is_clause(place.quoted()) or verb_base(norms[first]) == norms[first]):
        return None
    between = view.between(first)
    if (view.stop(first) and ":" not in between) or "]" in between:
        return None  # "[few words missed] ... | they drove": a note of the writer's
    low = max(place.low, first - _LEAD)
    lead = norms[low:first]
    if ":" in between:
        theirs = _colon(lead, place)
    elif "," in between:
        theirs = _comma(place, low)
    else:
        theirs = _unmarked(place, lead)
    return signal_at("third_party", view, low, first) if theirs else None


def _unmarked(place: Frame, lead: Sequence[str]) -> bool:
    """ "The placard read |", "She's like |", "the other driver's version is |"."""
    last = lead[-1]
    if tuple(lead[-2:]) in _COMMENTS and place.norms[place.first] in lexicon().words("determiner"):
        return False  # "a line to keep it going, which is | a sentence I never thought I'd write"
    if _what_others_say(place, lead):
        return True
    if last == "like" and lead[-2] in _LIKE:
        return lead[-2] == "something" or _is_like(lead)
    if last in _NAMED and governed(place):
        return not _OURS & set(lead[-4:])
    if "bottom" in lead or _said_oneself(lead) or starts_by_saying(lead):
        return False
    thing = bool((clause_words("scripted") | _ANY) & set(lead))
    thing = thing or any(tuple(lead[k : k + 3]) == ("kind", "of", "thing") for k in range(len(lead)))
    addressed = place.norms[place.first].partition("'")[0] in {"i", "we", "you"}
    if last in _LINKS and addressed and (thing or last in {"goes", "reads"}):
        return True
    return thing and (last in _LINKS or speaks(last)) and governed(place)


_SUBJECTS: Final = frozenset(["i", "you", "we", "they", "he", "she", "it"])
_COMMENTS: Final = (("which", "is"), ("which", "was"))
_PUT: Final = frozenset(["put", "posted", "written", "tweeted", "shared", "printed", "typed"])
"""Participles with which what others say stands somewhere: *what people have put online*."""


def _what_others_say(place: Frame, lead: Sequence[str]) -> bool:
    """ "I've seen what people have put online, that |", "I read what the neighbours say, that |"."""
    if lead[-1] != "that" or not place.view.clause(place.first - 1) or "what" not in lead[:-3]:
        return False
    said = lead[len(lead) - 1 - lead[::-1].index("what") + 1 : -1]
    own = clause_words("oneself") | {"you"}
    if not said:
        return False  # "I know what that |"
    others = said[0].partition("'")[0] not in own
    return others and len(said) < _LEAD // 2 and any(w in _PUT or speaks(w) for w in said[1:])


def _said_oneself(lead: Sequence[str]) -> bool:
    """Whether the speaker says it himself: *I say*, *we wrote*."""
    own = [k for k, w in enumerate(lead) if w in clause_words("oneself")]
    return any(verb_base(w) in clause_words("speaking") for k in own for w in lead[k + 1 : k + 4])


def _colon(lead: Sequence[str], place: Frame) -> bool:
    """ "Let me read you the abuse I get: |", "The defence amounts to this: |", not "Let me be clear: |"."""
    if {"bottom", "because", "since"} & set(lead) or ("me", "saying") in pairwise(lead):
        return False  # "And because the rumour is going round: |"
    said, last = set(lead), lead[-1]
    if _goes(lead):
        return True
    if last in clause_words("sum") or (_LYING & said and any(map(is_negator, lead))):
        return False  # "Beyond the slogans lies a simple reality: |", "The record books don't fib: |"
    if lead[0] in {"picture", "imagine", "suppose"}:
        return True
    if clause_words("planned") & said and {"was", "were"} & said and not _OURS & said:
        return True  # "The old board's plan was simple: |"
    untrue = bool(clause_words("untrue") & said)
    if "my" in lead and not (untrue or speaks(last) or any(w.endswith("'s") for w in lead)):
        return bool(clause_words("scripted") & said) and tuple(lead[-3:]) == ("in", "my", "name")
    if untrue or clause_words("scripted") & said:
        rebuts = place.norms[place.low] in {"it", "that", "this", "that's", "it's"}
        return not (any(map(is_negator, lead)) or rebuts)
    if {"let", "let's"} & said or is_own(lead[:4]) or lead[0] in {"as", "so", "that", "this"} or last == "same":
        return False
    if lead[-2:] in (["to", "this"], ["like", "this"], ["as", "follows"]) or last == "thus":
        return True
    third = last in _WRITTEN or (speaks(last) and lead[-2] not in {"me", "us", "to"}) or "quote" in lead
    return third or (last in {"me", "us"} and speaks(lead[-2]) and lead[-2] != "says")  # "Says who? Says me: |"


_THAT_SAID: Final = frozenset([("having", "said", "that"), ("that", "said"), ("that", "being", "said")])
"""Set phrases that lead over to the speaker's own next word."""


def _comma(place: Frame, low: int) -> bool:
    """ "They chanted at me, your dad cleans lavatories": behind a third person's verb of speech in the same clause."""
    norms, first, view = place.norms, place.first, place.view
    segment = norms[next((k for k in range(first - 1, low, -1) if view.clause(k)), low) : first]
    if tuple(segment) in _THAT_SAID:
        return False
    if _told_me(segment) or _goes(segment) or _is_like(segment):
        return True
    if is_own(segment) or {"you", "let", "that", "which", "who", "rest"} & set(segment[:2]):
        return False
    if norms[first - 1] in _LINKS and (clause_words("scripted") | _ONCE) & set(segment):
        return True
    if segment[-1] in {"read", "reads", "says", "said"} and {"and", "suppose"} & set(norms[low:first]):
        return not is_own(norms[low:first])
    again = segment[-1] in place.quoted()  # "told jokes, | very bad jokes"
    if segment[-1] in clause_words("scripted") and not again and not {"no", "not"} & set(segment):
        return True  # "My ghost writer put in a line, |"
    verb = next((k for k, w in enumerate(segment) if k and speaks(w)), None)
    if (
        verb is None
        or not (is_finite(segment, verb) or segment[verb].endswith("ed"))
        or segment[verb] in {"think", "thinks", "believe"}
    ):
        return False
    told = segment[verb] in {"told", "said", "says", "tells"} or {"me", "us"} & set(segment[verb:])
    if segment[verb] in {"said", "says"} and {"me", "us"} & set(segment[verb:]):
        return governed(place)  # "One of you said to me at the gate, |"
    opens = lexicon().words("subject") | {"my"} if told else frozenset({"you", "your", "i", "my", "we"})
    return norms[first].partition("'")[0] in opens


def _is_like(segment: Sequence[str]) -> bool:
    """ "Everybody at school's like, |", "And people were all, |": *be like* as a verb of speech, of others.

    Quotative *be like* and *be all* (Romaine and Lange 1991); *it's like, |* is a filler, and the speaker's own.
    """
    said = list(segment)
    while said and said[-1] in {"just", "kind", "kinda", "so"}:
        said.pop()
    if len(said) < 2 or said[-1] not in {"like", "all"}:
        return False
    be = said[-2]
    subject = said[:-2] if be in _BE else [*said[:-2], be.rpartition("'")[0]] if be.endswith(("'s", "'re")) else []
    subject = [w for w in subject if w not in {"and", "but", "so", "then", "because", "now"}]
    near = {w.partition("'")[0] for w in subject[-3:]}
    return bool(subject) and subject[-1] not in _NOT_OTHERS and not near & {"i", "we", "what", "how"}


_BE: Final = frozenset(["is", "are", "was", "were"])
_NOT_OTHERS: Final = frozenset(["i", "we", "it", "that", "this", "there", "here", "what", "which"])


def _goes(segment: Sequence[str]) -> bool:
    """ "They go, |", "and he just went: |": *go* as a verb of speech."""
    said = [w for w in segment[-3:] if w != "just"]
    return len(said) > 1 and said[-1] in {"go", "goes", "went"} and said[-2] in _GOERS


_GOERS: Final = frozenset(["he", "she", "they", "people", "everyone", "everybody", "somebody", "someone"])


def _told_me(segment: Sequence[str]) -> bool:
    """ "I was stopped on the steps and a man said to me, |"; not "As a friend told me, |", "Nobody told me, |"."""
    verb = len(segment) - (3 if segment[-2:-1] == ["to"] else 2)
    if segment[-1] not in {"me", "us"} or verb < 1 or not speaks(segment[verb]):
        return False
    subject = segment[verb - 1].partition("'")[0]
    own = {"i", "we", "you", "to", "let", "who", "which", "that", "what", "been", "was", "were", "and", "but", "so"}
    return subject not in own and segment[0] != "as" and not any(is_negator(w) for w in segment)
