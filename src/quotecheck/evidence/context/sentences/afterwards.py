"""What the sentences right behind the matched words say of them: that it is not so, or that others say it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from quotecheck.evidence.context.frame import Frame, asserts, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import clause_words, is_clause, is_finite
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal, SignalKind
from quotecheck.evidence.view import SourceView

_PHRASE: Final = 6
_LONG: Final = 16
"""Words beyond which a sentence is about something of its own."""
_BE: Final = frozenset(
    ["is", "was", "that's", "it's", "be", "been", "isn't", "wasn't", "are", "were", "sounds", "remains"]
)
_FINDING: Final = frozenset(["decided", "found", "concluded", "ruled", "reported", "decides", "finds"])
_PLAINLY_NOT: Final = tuple(
    f"{no} {yes}"
    for no in ("not", "isn't", "wasn't", "no longer", "hardly", "never")
    for yes in ("true", "so", "right", "the case", "correct")
)


def taken_back(place: Frame) -> Signal | None:
    """The next sentence or two, or the rest of this one, say that it is not so."""
    view, norms, last = place.view, place.norms, place.last
    if last < len(norms) and _misquoted(place):
        return signal_at("denial", view, last, min(len(norms), last + 6))
    if last >= len(norms) or view.asks(last) or not (asserts(place) or is_clause(place.quoted())):
        return None
    if not view.stop(last):
        return _tail(place) or _behind_rest(place)
    lex = lexicon()
    head = [
        n
        for n in norms[last : last + 9]
        if not (n.endswith("ly") and n != "only") and n not in {"well", "oh", "just", "quite"}
    ]
    no = head[:1] == ["no"] and view.clause(last + 1)
    taken = next((p for p in lex.phrases("take_back") if tuple(head[: len(p)]) == p), None)
    if taken is not None and taken[0] in {"all", "okay", "very"} and view.stop(last + len(taken) - 1):
        taken = None  # "All right. We are in recess."
    said_anew = no and list(norms[last + 1 : last + 3]) == list(place.quoted()[:2]) and place.last - place.first > 2
    if said_anew or ((no or taken is not None) and _really(norms, head, last) and not _of_its_own(place, no=no)):
        return signal_at("denial", view, last, min(len(norms), last + 5))
    if _undone(place):
        return signal_at("denial", view, last, view.sentence(last)[1])
    if place.first > place.low and _disowned(norms[last : view.sentence(last)[1]]):
        return signal_at("third_party", view, last, view.sentence(last)[1])
    at = last
    for _ in range(2):
        end = view.sentence(at)[1] if at < len(norms) else at
        if end - at > _LONG or at >= end:
            return None
        if end - at <= 2 and norms[end - 1] in {"almost", "nearly"}:
            return signal_at("denial", view, at, end)  # "Well, almost."
        if _denies_too(place, at, end):
            return None
        kind = (None if _goes_on_of_a_thing(place, at) else _said_of_it(view, at, end)) or _said_later(view, at, end)
        if kind is not None:
            return signal_at(kind, view, at, end)
        if norms[at] not in clause_words("pointing") or (norms[at] == "it" and "that" in norms[at + 1 : at + 6]):
            return None  # "It has been suggested that ...": what is denied next is something else
        at = end
    return None


def _denies_too(place: Frame, at: int, end: int) -> bool:
    """ "I won't tell you that it is a good bonus. | It is not": a short denial of what the words deny themselves."""
    short = end - at <= _SHORT_DENIAL and any(is_negator(w) for w in place.norms[at:end])
    return short and any(is_negator(w) for w in place.quoted())


_SHORT_DENIAL: Final = 4


def _goes_on_of_a_thing(place: Frame, at: int) -> bool:
    """ "I built a raft. It took all summer. | It was rubbish": *it* is the thing that the words tell of themselves."""
    view, norms = place.view, place.norms
    begins = view.sentence(place.last - 1)[0]
    told = place.first < begins and at == place.last and norms[begins] == norms[at] in {"it", "they"}
    return told and norms[at + 1] in {"was", "were", "had"}


_OWN_WORDS: Final = frozenset(
    ["true", "so", "right", "correct", "case", "that", "it", "this", "sorry", "wrong", "going", "really", "anything"]
)


def _of_its_own(place: Frame, *, no: bool) -> bool:
    """ "I did it for them. | No, I was never paid": a no with words of its own says nothing of those before it."""
    view, norms, last = place.view, place.norms, place.last
    rest = norms[last : min(view.sentence(last)[1], last + _PHRASE + 2)]
    at = next((k for k, n in enumerate(rest) if k and is_negator(n)), None)
    if not no or at is None or set(rest) & (_OWN_WORDS | clause_words("untrue")):
        return False
    said = [n for n in rest[at + 1 :] if n not in clause_words("filling") and len(n) > len("her")]
    stems = {n[:4] for n in place.quoted()}
    return bool(said) and not any(n[:4] in stems for n in said)


def _undone(place: Frame) -> bool:
    """ "I told them | I had fallen. I hadn't": the same subject with the bare auxiliary turned round."""
    view, norms, last = place.view, place.norms, place.last
    two = norms[last : view.sentence(last)[1]]
    if len(two) != len(("i", "hadn't")) or not two[1].endswith("n't") or two[0] not in place.quoted():
        return False
    verb = two[1].removesuffix("n't")
    return verb == "did" or bool({verb, _PRESENT.get(verb, verb), f"{two[0]}'d"} & set(place.quoted()))


_PRESENT: Final = {"was": "is", "were": "are", "had": "has", "would": "will"}


def _disowned(following: Sequence[str]) -> bool:
    """ "It's always | sit down and rest. I never said that": the words were others', as their lead told."""
    no = any(is_negator(w) for w in following[1:-2])
    return (
        following[0] == "i"
        and no
        and len(following) <= _PHRASE
        and following[-2:] in (["said", "that"], ["say", "that"])
    )


def _behind_rest(place: Frame) -> Signal | None:
    """What takes back the sentence of which only a last phrase is cut: "I threw it | three at a time. No. A joke"."""
    view, last = place.view, place.last
    end = view.sentence(last)[1]
    if end - last > _PHRASE or end > place.high or any(is_finite(place.norms, k) for k in range(last, end)):
        return None
    return taken_back(replace(place, last=end)) if end < len(view) else None


def _misquoted(place: Frame) -> bool:
    """Whether somebody was only quoted so, and the next sentence has him say otherwise: "He had been recorded as saying
    that it was | a danger to shipping. He asked that this be changed"."""
    view, norms, last = place.view, place.norms, place.last
    lead = norms[view.sentence(place.first)[0] : place.first]
    second_hand = any(tuple(lead[k : k + 2]) in {("as", "saying"), ("to", "have")} for k in range(len(lead)))
    if not second_hand or not {"quoted", "recorded", "reported", "misquoted", "cited", "said"} & set(lead):
        return False
    if not view.stop(last):
        return False
    following = norms[last : view.sentence(last)[1]][:12]
    answers = {"said", "says", "asked", "asks", "wished", "wishes", "denied", "denies", "corrected", "wrote"}
    return following[0] in {"he", "she", "they", "what", "it"} and bool(answers & set(following))


def _tail(place: Frame) -> Signal | None:
    """What the rest of the sentence says of it: "..., which is a lie", "..., they whisper, and it is rubbish"."""
    view, norms, last = place.view, place.norms, place.last
    tail = tuple(n for n in norms[last : min(place.high, last + 6)] if not n.endswith("ly"))
    if _corrected(place):
        return signal_at("denial", view, last, min(len(norms), last + 5))
    if any(len(p) > 1 and tail[: len(p)] == p for p in lexicon().phrases("tail_denial")):
        return signal_at("denial", view, last, min(len(norms), last + 5))
    for k in range(last, min(place.high, last + _LONG)):
        points = norms[k] in clause_words("pointing") and norms[k] not in {"all", "none", "these", "those", "such"}
        opens = view.clause(k) or (norms[k - 1] in {"and", "but"} and view.clause(k - 1))
        kind = _said_of_it(view, k, min(place.high, k + 9)) if points and opens else None
        if kind is not None:
            return signal_at(kind, view, last, min(place.high, k + 9))
    return None


def _said_later(view: SourceView, first: int, end: int) -> SignalKind | None:
    """A second clause of the sentence that takes it back: "I told the police that and it was a lie." """
    norms = view.norms
    bare = norms[end - 1] == "not" and norms[end - 2] in {"is", "was", "did", "does"}
    if end - first > 3 and bare and norms[end - 3] in {"it", "that"}:
        return "denial"  # "I see now that it was not."
    for k in range(first + 1, end - 1):
        joined = norms[k - 1] in {"and", "but"} or view.clause(k)
        if joined and norms[k] in {"it", "that", "it's", "that's"} and _said_of_it(view, k, end) == "denial":
            back = next((j for j in range(first, k) if norms[j] in {"that", "so", "this"}), None)
            own = back is not None and any(view.clause(j) for j in range(first + 2, back))
            return None if back is None or own else "denial"  # "I wasn't hiding, they say that, and it's a lie"
    return None


def _corrected(place: Frame) -> bool:
    """Whether the speaker mends the words in the same breath: "nine passengers – sorry, ten"."""
    view, norms, last = place.view, place.norms, place.last
    if not view.clause(last):
        return False
    two = tuple(norms[last : last + 2])
    if two in {
        ("i", "mean"),
        ("or", "rather"),
        ("make", "that"),
        ("sorry", "i"),
        ("scratch", "that"),
        ("strike", "that"),
    }:
        return True
    return norms[last] in {"sorry", "correction", "no"} and last + 1 < len(norms) and view.clause(last + 1)


def _said_of_it(view: SourceView, first: int, end: int) -> SignalKind | None:
    """What a sentence that points back says: that it is untrue ("denial"), or whose words it was ("third_party")."""
    norms, lex = view.norms, lexicon()
    said = [n for n in norms[first:end] if not ((n.endswith("ly") and n != "only") or n in clause_words("filling"))]
    if not said or (said[0] not in clause_words("pointing") and said[0] not in {"not", "nothing", "no"}):
        return None
    if ("not", "nothing") in pairwise(said) or said[-2:] in (["isn't", "nothing"], ["wasn't", "nothing"]):
        return None  # "That's not nothing."
    if said[0] in {"it", "it's"} and {"that", "to", "when"} & set(said[2:]):
        return None  # "it is not true that ..." speaks of what follows
    if _denies(said, wrong_ends=norms[end - 1] == "wrong"):
        return "denial"
    if said[0] in {"that", "that's", "this", "such", "it", "it's"} and "what" in said[1:7]:
        rest = said[said.index("what") + 1 :]
        others = rest and not any(w in lex.words("first_person") or w == "you" for w in rest[:3])
        if others and any(w in lex.words("reporting") | lex.words("hearsay") | _FINDING for w in rest[1:]):
            return "third_party"
    return None


def _denies(said: Sequence[str], *, wrong_ends: bool) -> bool:
    untrue = clause_words("untrue")
    text = " ".join(said)
    if said[0] in {"not", "none", "nothing", "no"}:
        return said[:2] in (["not", "true"], ["not", "so"]) or (
            "true" in said[:8] and ("it" in said[:6] or "that" in said[:6])
        )
    at = next((k for k in range(1, min(5, len(said))) if said[k] in untrue), None)
    if at is not None and (said[0].endswith("'s") or said[1] in _BE) and not any(is_negator(w) for w in said[:at]):
        return True
    never = any(
        p in text for p in ("never happened", "did not happen", "didn't happen", "turned out false", "turned out wrong")
    )
    ended = text.removesuffix(" at all").removesuffix(" either").removesuffix(" in the least")
    plain = ended.endswith(_PLAINLY_NOT) and len(said) <= 8
    bare = len(said) <= 3 and (is_negator(said[-1]) or (len(said) == 2 and is_negator(said[1])))
    return never or plain or bare or (wrong_ends and said[0] in {"that", "it", "this"} and said[1:] == ["is", "wrong"])


def _really(norms: Sequence[str], head: list[str], last: int) -> bool:
    """ "No, we will not." takes back, "No. It was a joke." too; "No, we are proud." does not."""
    if head[0] != "no":
        return True
    untrue = clause_words("untrue") | {"wrong", "sorry"}
    return any(is_negator(n) or n in untrue for n in norms[last + 1 : last + 7])
