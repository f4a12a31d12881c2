"""What follows the matched words directly: a condition, a contrast, a denial, a tag that gives them to another."""

from collections.abc import Sequence

from quotecheck.evidence.frame import Frame, is_clause, opens_with_verb, signal_at
from quotecheck.evidence.lexicon import lexicon
from quotecheck.evidence.model import Signal
from quotecheck.evidence.scope import is_condition, is_negator
from quotecheck.evidence.view import SourceView


def after(place: Frame) -> list[Signal]:
    """Condition, contrast or denial that follows directly."""
    view, norms, lex = place.view, place.norms, lexicon()
    last, out = place.last, list[Signal]()
    if last >= len(norms):
        return out
    inside = last < place.high
    heads = place.first == place.low or view.clause(place.first)
    clause = is_clause(place.quoted()) or opens_with_verb(place) or (heads and place.last - place.first >= 2)
    start = _condition_place(place)
    same_sentence = inside and not any(view.stop(k) for k in range(last, start + 1)) and ";" not in view.between(last)
    if start < len(norms) and clause and (same_sentence or _fragment(view, last, start)):
        if _conditional(norms, start, last) and not is_condition(norms, place.first):
            out.append(signal_at("condition_after", view, last, min(len(norms), start + 6)))
    elif inside and (norms[start] in {"except", "excluding"} or _excepted(norms, last)):
        out.append(signal_at("condition_after", view, last, min(len(norms), start + 6)))
    if inside and not view.clause(last) and norms[last] in {"not", "never", "hardly", "scarcely", "barely"}:
        out.append(signal_at("negation_after", view, last - 1, min(len(norms), last + 3)))
    if not out and (view.stop(last) or (inside and "," in view.between(last))) and norms[last] in lex.words("contrast"):
        out.append(signal_at("contrast_after", view, last, min(len(norms), last + 8)))
    if inside and not out and _doubted(norms, last):
        out.append(signal_at("condition_after", view, last, min(len(norms), last + 5)))
    if view.stop(last) and _denied_after(view, last):
        out.append(signal_at("denial", view, last, min(len(norms), last + 5)))
    if inside and "," in view.between(last):
        out += _tagged(place)
    return out


def _conditional(norms: Sequence[str], start: int, last: int) -> bool:
    """Whether a condition begins at ``start``, or in set words at ``last`` ("only when", "barring", "in no other
    case")."""
    phrases = lexicon().phrases("condition_open")
    if is_condition(norms, start):
        return True
    return any(tuple(norms[k : k + len(p)]) == p for k in {start, last} for p in phrases)


def _excepted(norms: Sequence[str], last: int) -> bool:
    """Whether an exception follows ("apart from the judges", "weather permitting", "everyone | but the fishermen")."""
    phrases = lexicon().phrases("exception_after")
    universal = norms[last - 1] in {
        "everyone",
        "everybody",
        "all",
        "anyone",
        "anybody",
        "nobody",
        "nothing",
        "everything",
    }
    return any(tuple(norms[last : last + len(p)]) == p for p in phrases) or (universal and norms[last] == "but")


def _doubted(norms: Sequence[str], last: int) -> bool:
    """Whether a hedge of three words or more follows directly ("as far as we know", "to my knowledge")."""
    return any(len(p) >= 3 and tuple(norms[last : last + len(p)]) == p for p in lexicon().phrases("hedge_phrase"))


def _condition_place(place: Frame) -> int:
    """Where a condition on the matched words would begin: behind "but", "or", "however", a short aside between
    commas."""
    view, norms, last = place.view, place.norms, place.last
    start = last
    while start < min(len(norms) - 1, last + 2) and norms[start] in {
        "but",
        "only",
        "then",
        "even",
        "however",
        "though",
    }:
        start += 1
    if start == last and norms[last] == "and" and last + 2 < len(norms) and norms[last + 1] in {"only", "then", "even"}:
        start = last + 2
    if start < len(norms) and norms[start] in {"or", "at"} and not view.stop(start):
        found = next((k for k in range(start, min(start + 5, place.high)) if is_condition(norms, k)), None)
        echoed = found is not None and (is_clause(norms[start + 1 : found]) or found - start <= 1)
        return found if found is not None and echoed else start
    if start == last and last < place.high and "," in view.between(last) and not is_condition(norms, last):
        close = next((k for k in range(last + 1, min(last + 4, place.high)) if "," in view.between(k)), None)
        if close is not None and is_condition(norms, close):
            return close
    return start


def _fragment(view: SourceView, last: int, start: int) -> bool:
    """Whether the next sentence is no sentence but a condition set off: "But only if the state pays.", "Unless it
    rains." """
    if not view.stop(last) or any(view.stop(k) for k in range(last + 1, start + 1)):
        return False
    end = view.sentence(last)[1]
    inner = sum(view.clause(k) for k in range(last + 1, end))
    return end - last <= 14 and (inner == 0 or (inner <= 2 and end - last <= 7))


def _denied_after(view: SourceView, last: int) -> bool:
    """The next sentence says that it is not so: "That is false.", "Not true." """
    head = [
        n
        for n in view.norms[last : last + 6]
        if n not in {"simply", "just", "plainly", "clearly", "quite", "obviously"}
    ][:5]
    bare = head[:3] in (["it", "is", "not"], ["that", "is", "not"], ["this", "is", "not"]) and view.stop(last + 3)
    if bare or (head[:2] in (["it", "isn't"], ["that", "isn't"], ["they", "aren't"]) and view.stop(last + 2)):
        return True
    if head[:3] in (["it", "is", "not"], ["that", "is", "not"]) and head[3:4] == ["true"] and not view.stop(last + 4):
        return False
    if head[:2] in (["not", "true"], ["not", "so"]) or head[:1] == ["nonsense"]:
        return True
    if not head or head[0] not in {"that", "that's", "this", "it", "it's"}:
        return False
    denied = {"false", "untrue", "lie", "nonsense", "wrong", "myth", "rubbish"}
    tail = head[1:]
    return (
        (_plainly(view, last, head, denied) and not any(is_negator(w) for w in tail))
        or tail[:3] in (["is", "not", "true"],)
        or tail[:2] in (["not", "true"], ["isn't", "true"])
    )


def _plainly(view: SourceView, last: int, head: list[str], denied: set[str]) -> bool:
    """Whether one of the words stands early in the next sentence; "wrong" only at its end, where it cannot mean
    unjust."""
    at = next((k for k, w in enumerate(head[1:4], start=1) if w in denied), None)
    return at is not None and (head[at] != "wrong" or (view.stop(last + at + 1) and head[0] != "that's"))


def _tagged(place: Frame) -> list[Signal]:
    """ "..., they say" or "..., says my opponent" right behind the words."""
    view, norms, lex = place.view, place.norms, lexicon()
    end = next((k for k in range(place.last + 1, min(place.high, place.last + 5) + 1) if view.clause(k)), None)
    if end is None or not is_clause(place.quoted()):
        return []
    tag = norms[place.last : end]
    spoken = [w for w in tag if w in lex.words("reporting")]
    if len(tag) < 2 or not spoken or any(w in {"i", "we", "you", "to"} for w in tag):
        return []
    return [signal_at("third_party", view, place.last, end)]
