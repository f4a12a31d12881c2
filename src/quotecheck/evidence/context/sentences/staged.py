"""Words that are put on: played, dreamt, read out, said for a dare, announced as an example.

*In my nightmares | the roof comes down*; *For a dare I told them | ...*; *Let me play devil's advocate. | ...*
"""

from itertools import pairwise
from typing import Final

from quotecheck.evidence.context.frame import Frame, asserts, signal_at
from quotecheck.evidence.language.clauses import clause_phrases, clause_words, dictionary_form, is_finite, phrase_in
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal

_LET_ME: Final = frozenset([("me", "read"), ("me", "give"), ("me", "quote"), ("me", "tell"), ("me", "play")])
_LABEL: Final = 40
"""Characters of a label, before which a question may stand."""
_BACK: Final = 24
"""Words of the sentence before within which it may put on what follows."""


def staged(place: Frame) -> Signal | None:
    """ "In the film they made of us, | we won", "On April Fools' Day we announced that |"."""
    view, norms, low, first = place.view, place.norms, place.low, place.first
    if first <= low or not asserts(place):
        return None
    low = next((k for k in range(first, low, -1) if ";" in view.between(k)), low)
    if low >= first:
        return None
    said = phrase_in(norms[low:first], clause_phrases("staged"))
    if said is not None and not _over(place, low, low + said):
        return signal_at("denial", view, low + said, first)
    head = norms[low : min(first, low + 9)]
    teased = (
        head[0] == "to"
        and len(head) > 2
        and dictionary_form(head[1]) in clause_words("own_game") | clause_words("fooling")
    )
    if teased and any(w in {"i", "we"} for w in head):
        return signal_at("denial", view, low, first)
    concerned = head[0] == "as" and "concerned" in norms[low:first] and not {"i", "we", "me", "us", "i'm"} & set(head)
    if concerned and tuple(head[1:3]) == ("far", "as"):
        return signal_at("third_party", view, low, first)
    logic = (
        head[0] == "by"
        and {"logic", "reasoning", "account", "lights", "standards"} & set(head)
        and not {"my", "our"} & set(head)
    )
    unlikely = (
        head[0] == "in"
        and list(head[1:3]) != ["the", "event"][: len(head) - 1]
        and {"event", "scenario", "scenarios", "universe", "hypothesis"} & set(head)
    )
    if logic or unlikely:
        return signal_at("third_party" if logic else "condition_before", view, low, first)
    if norms[low] != "in" or norms[low + 1] not in lexicon().words("determiner") | {"rehearsal"}:
        return None
    end = next((k for k in range(low + 1, min(first, low + 5)) if norms[k] in clause_words("staged_place")), None)
    if end is None or {"made", "saw", "wrote", "directed", "shot"} & set(norms[first : first + 3]):
        return None
    return signal_at("third_party", view, low, first)


def _over(place: Frame, low: int, said: int) -> bool:
    """Whether what puts on belongs to a clause before: *They'll close it over my dead body, and | I'm 71*."""
    norms = place.norms
    joined = norms[place.first] in _JOINS or norms[place.first - 1] in _JOINS
    return joined and any(is_finite(norms, k) or "'" in norms[k] for k in range(low, said))


_JOINS: Final = frozenset(["and", "but", "so"])


def put_on(place: Frame) -> Signal | None:
    """What the sentence before says of the words: an example, another's line, a game."""
    view, norms, low, first = place.view, place.norms, place.low, place.first
    if first > low or low == 0 or not view.stop(first):
        return None
    start = view.sentence(low - 1)[0]
    voice = view.voice(view.starts[first], view.ends[first])
    if voice is None or view.voice(view.starts[low - 1], view.ends[low - 1]) != voice:
        return None
    start = next((k for k in range(start, low) if view.starts[k] >= voice.start), low - 1)
    if low - start > _BACK:
        return None
    before = norms[start:low]
    if phrase_in(before, clause_phrases("puts_on")) is not None:
        return signal_at("third_party", view, start, low)
    follows = tuple(before[-2:]) in {("as", "follows"), ("like", "this"), ("saying", "this"), ("says", "this")}
    if follows and not {"let", "my", "our", "i", "we"} & set(before):
        return signal_at("third_party", view, start, low)
    head = next((w for w in before if w not in {"well", "right", "so", "now", "and", "okay", "just"}), before[0])
    if head == "forget" or (before[0] == "from" and "?" in view.text[max(0, voice.start - _LABEL) : voice.start]):
        return None  # "How did you hear?" -- "From a poster. | We thought it was a joke."
    points = head in clause_words("cataphoric") or tuple(before[:2]) in {("this", "is"), ("these", "are")}
    verbless = len(before) > 2 and not any("'" in before[k] or is_finite(before, k) for k in range(len(before)))
    strong = clause_words("scripted") | clause_words("untrue") | clause_words("imagined")
    points = points and (head != "let" or tuple(before[1:3]) in _LET_ME)
    noun = (strong | clause_words("announced") if points else strong) & set(before) - {"sign", "signs"}
    where = lexicon().words("preposition") | {"here", "there", "ahead", "idle", "empty", "still"}
    if {"lie", "lies"} & noun and any(
        a in {"lie", "lies"} and b in where - {"about", "of"} for a, b in pairwise(before)
    ):
        noun = noun - {"lie", "lies"}  # "The bridge lies in pieces"
    if before[0] == "judge":
        return None
    if view.asks(low) and list(before[:3]) in (["why", "would", "i"], ["why", "should", "i"]):
        return None
    mine = {"my", "our"} & set(before) and not clause_words("untrue") & set(before)
    announces = noun and not mine and (points or verbless or view.asks(low))
    return signal_at("third_party", view, start, low) if announces else None
