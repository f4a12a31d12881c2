"""Frames around matched words: phrases that take the words back, lend them to another, or make them a guess."""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, asserts, is_complement, signal_at
from quotecheck.evidence.context.scope import is_negator, lifts
from quotecheck.evidence.context.vouching import vouches
from quotecheck.evidence.language.clauses import clause_words, dictionary_form, is_clause, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base
from quotecheck.evidence.model import Signal, SignalKind

_LONGEST = 7
_BE = frozenset(["is", "was", "be", "been", "it's", "isn't", "wasn't", "being", "seems", "looks"])
_KINDS: tuple[tuple[str, SignalKind], ...] = (
    ("frame_denied", "denial"),
    ("frame_third", "third_party"),
    ("frame_hedge", "hedge_before"),
)
_FOLLOWED: Final = frozenset(
    tuple(said.split()) for said in ("ok", "okay", "you know", "you see", "see", "you understand", "know what i mean")
)
"""Tags that ask whether the hearer follows, not whether it is so."""


_WHOSE: Final = frozenset(["his", "her", "their", "your", "my", "our", "its"])


def framed_before(place: Frame) -> Signal | None:
    """A fixed frame directly before the words, with or without "that" and a comma."""
    norms, first = place.norms, place.first
    if first <= place.low or not (asserts(place) or is_clause(place.quoted())):
        return None
    end = first - 1 if norms[first - 1] == "that" and first - 1 > place.low else first
    end -= end < first and norms[end - 1] in {"now", "today", "again"} and end - 1 > place.low
    for name, kind in _KINDS:
        found = _ending(norms, place.low, end, name)
        if found is not None and norms[found : found + 2] == ["word", "is"] and norms[found - 1] in _WHOSE:
            found = None  # "His word is | good enough for now"
        if found is not None and (norms[found] == "as" or not _lifted(norms, found, place.low)):
            return signal_at(kind, place.view, found, first)
    return (
        _according(place)
        or _fiction(place)
        or _as_they_say(place)
        or _slogan(place)
        or _other_world(place)
        or _it_means(place)
        or _to_say(place)
        or _once_believed(place)
        or _unvouched(place)
    )


def _as_they_say(place: Frame) -> Signal | None:
    """ "As the chief constable put it, |", "To hear the agents talk, |", "In the minister's phrase, |"."""
    view, norms, first, lex = place.view, place.norms, place.first, lexicon()
    theirs = first - 2 > place.low and norms[first - 2] in {"his", "her", "their", "your"}
    if theirs and norms[first - 1] in clause_words("account"):
        return signal_at("third_party", view, first - 3, first)
    if not {",", ":"} & set(view.between(first)):
        return None
    low = next(
        (k for k in range(first - 1, max(place.low, first - 9), -1) if view.clause(k)), max(place.low, first - 9)
    )
    lead = norms[low:first]
    if lead and lead[0] == "to" and lead[1:2] in (["hear"], ["listen"]) and not {"me", "us"} & set(lead[:4]):
        return signal_at("third_party", view, low, first)
    if not lead or lex.words("first_person") & set(lead) or {"my", "our", "you"} & set(lead[:3]):
        return None
    put = {"put", "puts", "had", "has"} & set(lead) and lead[-1] == "it"
    spoken = put or any(w in lex.words("reporting") for w in lead)
    if lead[0] == "as" and spoken and len(lead) > 2:
        return signal_at("third_party", view, low, first)
    if lead[0] == "to" and lead[1:2] and lead[1] in {"hear", "listen", "believe", "quote", "cite"}:
        return signal_at("third_party", view, low, first)
    owned = any(_owner(place, k) for k in range(low + 1, first))
    if lead[0] in {"in", "to"} and owned and lead[-1] in clause_words("account"):
        return signal_at("third_party", view, low, first)
    return None


def _owner(place: Frame, k: int) -> bool:
    """Whether word ``k`` has an apostrophe of possession: "the minister's", "my opponents'"."""
    return place.norms[k].endswith("'s") or place.view.between(k + 1)[:1] in {"'", "\u2019"}


def _slogan(place: Frame) -> Signal | None:
    """ "My opponents' slogan is | ...", "the agents would have it that |": what others hold."""
    norms, low = place.norms, place.low
    at = place.first - 1 - (norms[place.first - 1] == "that")
    if at - 1 < low or not is_clause(place.quoted()):
        return None
    if norms[at] == "it" and norms[at - 1] in {"have", "has"} and norms[place.first - 1] == "that":
        return signal_at("third_party", place.view, max(low, at - 4), place.first)
    if norms[at] not in {"is", "was", "being"}:
        return None
    if norms[at - 1] in clause_words("guess") and {"my", "our"} & set(norms[max(low, at - 4) : at - 1]):
        return signal_at("hedge_before", place.view, max(low, at - 4), place.first)  # "my sense is that |"
    if norms[at - 1] not in clause_words("held"):
        return None
    near = norms[max(low, at - 6) : at - 1]
    theirs = any(_owner(place, k) for k in range(max(low, at - 6), at - 1)) or {"their", "his", "her"} & set(near)
    return signal_at("third_party", place.view, max(low, at - 4), place.first) if theirs else None


def _other_world(place: Frame) -> Signal | None:
    """ "In a just world | heads would roll": what would be so elsewhere is not so here."""
    norms, first = place.norms, place.first
    other = norms[first - 1] in {"life", "place"} and norms[first - 2] in {"another", "different", "better"}
    elsewhere = other or norms[first - 1] in {"world", "universe", "dream", "dreams", "film", "story"}
    if not elsewhere or not _WOULD & set(place.quoted()):
        return None
    opens = next((k for k in range(first - 2, max(place.low, first - 6) - 1, -1) if norms[k] == "in"), None)
    return signal_at("denial", place.view, opens, first) if opens is not None else None


_WOULD = frozenset(
    ["would", "could", "might", "wouldn't", "couldn't", "i'd", "we'd", "they'd", "he'd", "she'd", "you'd"]
)


def _it_means(place: Frame) -> Signal | None:
    """ "What he means is that |": another's thought in the speaker's words."""
    norms, low = place.norms, place.low
    at = place.first - 1 - (norms[place.first - 1] == "that")
    if at - 3 < low or norms[at] not in {"is", "was"} or not is_complement(place):
        return None
    near = norms[max(low, at - 5) : at]
    if "what" not in near:
        return None
    who = near[near.index("what") + 1 :]
    thinks = any(
        base(w) != "need" and base(w) in lexicon().words("cognition") | lexicon().words("reporting") for w in who[1:]
    )
    mine = bool(lexicon().words("first_person") & set(who)) or who[:1] == ["you"]
    return signal_at("third_party", place.view, max(low, at - 5), place.first) if who and thinks and not mine else None


_NOT_SAID = frozenset(["feel", "see", "like", "need", "want", "wish", "let", "allow", "permit", "plan"])
"""What one is "too small to" without a clause for it: "most are too small to feel | the biggest was ..." """


def _to_say(place: Frame) -> Signal | None:
    """ "It is too early to say |", "it would be a lie to claim that |": saying it is weighed, and found wanting."""
    norms, lex = place.norms, lexicon()
    at = place.first - 1 - (norms[place.first - 1] == "that")
    if at - 2 < place.low or place.view.clause(place.first) or not is_complement(place):
        return None
    spoken = norms[at] in lex.words("reporting") or norms[at] in lex.words("cognition") - _NOT_SAID
    if norms[at - 1] != "to" or not spoken or verb_base(norms[at]) != norms[at]:
        return None
    near = norms[max(place.low, at - 6) : at - 1]
    weighed = {"it", "it's", "would", "too", "mistake", "lie"} & set(near) or clause_words("loath") & set(near)
    if not weighed or (clause_words("may_say") & set(near) and "too" not in near):
        return None
    if lifts(norms[max(place.low, at - 12) : at + 1]):
        return None
    return signal_at("denial", place.view, max(place.low, at - 4), place.first)


def _once_believed(place: Frame) -> Signal | None:
    """A belief of the past directly before the clause: "I thought |", "as a boy I was convinced that |"."""
    norms, lex = place.norms, lexicon()
    at = place.first - 1 - (norms[place.first - 1] == "that")
    if at <= place.low or place.view.clause(place.first) or not is_complement(place):
        return None
    habit = next(
        (k for k in range(at, max(place.low, at - 10), -1) if tuple(norms[k - 1 : k + 1]) == ("used", "to")), 0
    )
    spoken = any(w in lex.words("reporting") or base(w) in lex.words("cognition") for w in norms[habit + 1 : at + 1])
    if habit and spoken and not any(place.view.clause(k) for k in range(habit, place.first)):
        return signal_at("denial", place.view, habit - 1, place.first)  # "I used to end my speeches by saying that |"
    mine = lex.words("first_person") | lex.words("subject")
    believed = norms[at] in clause_words("once_believed") and norms[at - 1] in mine
    sure = norms[at] in {"convinced", "sure", "certain", "confident", "persuaded"} and norms[at - 1] in {"was", "were"}
    return signal_at("hedge_before", place.view, at - 1, place.first) if believed or sure else None


def _unvouched(place: Frame) -> Signal | None:
    """A clause behind "that" whose governing word does not vouch for it ("the file suggests that |", "led to believe
    that |").

    A noun governs a clause only if it is one that has content ("the claim that"); else "that" is a relative.
    """
    view, norms, first, lex = place.view, place.norms, place.first, lexicon()
    at = first - 1
    if norms[at] != "that" or view.clause(first) or at - 1 < place.low or not is_complement(place):
        return None
    low = max(place.low, at - 4)
    near = [norms[k] for k in range(at - 1, low - 1, -1)]
    governor = norms[at - 1]
    if _own_telling(norms, max(place.low, at - 7), at):
        return None
    if (
        lex.words("denial_lifted") & {*near, *map(base, near)}  # "nobody can deny that"
        or lifts(norms[max(place.low, at - 12) : at])
        or governor in {"and", "or", "but"}
        or governor in lex.words("preposition")
        or any(vouches(w) or w in lex.words("subject") for w in near[:3])
        or any(dictionary_form(w) in clause_words("knowing") for w in norms[max(place.low, at - 7) : at])
        or (governor in {"is", "was", "it's", "that's"} and not lex.words("claim_noun") & set(near))
        or not _takes_clause(place, at - 1)
    ):
        return None
    return signal_at("third_party", view, low, first)


def _own_telling(norms: Sequence[str], low: int, at: int) -> bool:
    """ "I warned them in writing that |", "I just point out to him that |": the speaker's own verb further back."""
    for k in range(at - 1, low, -1):
        if dictionary_form(norms[k]) not in clause_words("telling") | _TELLS:
            continue
        subject = k - 1
        while subject > low and (norms[subject] in lexicon().words("adverb") or norms[subject] in _HAVE):
            subject -= 1
        if norms[subject] in {"i", "we", "i've", "we've"}:
            return True
    return False


_TELLS: Final = frozenset(["warn", "point", "remind", "write", "tell", "repeat", "declare", "assure", "promise"])
_HAVE: Final = frozenset(["have", "had", "do", "did", "must", "just", "only"])


def _takes_clause(place: Frame, at: int) -> bool:
    """Whether the word before "that" governs a clause: a verb, a noun of content, an adjective behind "it is"."""
    norms, low = place.norms, place.low
    word, before = norms[at], norms[at - 1] if at > low else ""
    if word in lexicon().words("claim_noun") or is_finite(norms, at) or word.endswith("ed"):
        return True
    if word in clause_words("object"):
        return any(is_finite(norms, k) for k in range(max(low, at - 3), at))
    if before in _BE or (at - 1 > low and norms[at - 2] in _BE):
        return word not in lexicon().words("function") and before not in lexicon().words("determiner")
    return verb_base(word) is not None and (word.endswith("ing") or before == "to")


def _ending(norms: Sequence[str], low: int, end: int, name: str) -> int | None:
    phrases = lexicon().phrases(name)
    for size in range(min(_LONGEST, end - low), 0, -1):
        if tuple(norms[end - size : end]) in phrases:
            return end - size
    return None


def _lifted(norms: Sequence[str], at: int, low: int) -> bool:
    """Whether the frame itself is denied ("I do not imagine that" is no frame of fancy but a denial, found
    elsewhere)."""
    return at - 1 >= low and is_negator(norms[at - 1])


def _according(place: Frame) -> Signal | None:
    """ "According to my opponent, | ...": another's account; the speaker's own documents and figures are not."""
    norms, first = place.norms, place.first
    if "," not in place.view.between(first):
        return None
    at = next((k for k in range(first - 1, max(place.low, first - 9) - 1, -1) if norms[k] == "according"), None)
    if at is None or {"me", "us"} & set(norms[at + 2 : at + 3]):
        return None
    return signal_at("third_party", place.view, at, first)


def _fiction(place: Frame) -> Signal | None:
    """ "In the story, | ...", "As the old song goes, | ..."."""
    norms, first = place.norms, place.first
    if "," not in place.view.between(first):
        return None
    start = next((k for k in range(first - 1, max(place.low, first - 7) - 1, -1) if norms[k] in {"in", "as"}), None)
    if start is None or not lexicon().words("fiction") & set(norms[start:first]):
        return None
    return signal_at("third_party", place.view, start, first)


def tag_question(place: Frame) -> Signal | None:
    """ "..., did he?" behind the words: they were asked, not said."""
    view, last = place.view, place.last
    if (
        is_negator(place.norms[last] if last < len(place.norms) else "")
        and not any(map(is_negator, place.quoted()))
        and "you" not in place.quoted()[:3]
    ):
        return None  # "It's a lovely ground, isn't it?": said, and agreement asked for
    if tuple(place.norms[last : place.high]) in _FOLLOWED:
        return None
    if not 0 < place.high - last <= 4 or not view.asks(place.high) or "," not in view.between(last):
        return None
    return signal_at("question", view, last, place.high)
