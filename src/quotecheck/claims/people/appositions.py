"""Appositions beside whoever is credited: *Eilidh Grant, head of policy*; *the council's leader, Morag Tennent*."""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.tokens import QUOTATION, Tokens
from quotecheck.text.span import Span

_OPENERS: Final = frozenset({"who", "which", "whose"})


def appositions(
    t: Tokens, stretch: tuple[int, int], language: Language, reported: Sequence[Span], mentions: Sequence[Span]
) -> Iterator[Span]:
    """In a sentence that credits somebody: *Eilidh Grant, head of policy*; *the council's leader, Morag Tennent*."""
    low, high = stretch
    for mention in mentions:
        first = next((k for k in range(low, high) if t.ends[k] > mention.start), None)
        if first is None:
            continue
        last = next((k for k in range(first, high) if t.starts[k] >= mention.end), high)
        found = _beside(t, first, last, low, high, language)
        if found is not None:
            span = t.span(*found)
            if not any(s.overlaps(span) for s in reported):
                yield span
            return


def _beside(t: Tokens, first: int, last: int, low: int, high: int, language: Language) -> tuple[int, int] | None:
    """The apposition around a mention, as tokens; the mention may hold it, stand before it, or behind it."""
    begin = _name_start(t, first, low)
    end = _name_end(t, first, high)
    inside = next((k for k in range(first, last) if t.text[k] == ","), None)
    if inside is not None:  # the credit took the apposition along
        return (first, last)
    if end < high and t.text[end] == ",":
        close = _apposition_end(t, end + 1, high, language)
        if (
            close is not None
            and t.low[first] in language["determiners"]
            and all(t.is_capital(k) for k in range(end + 1, close))
        ):
            return (begin, close)  # the role first, the name behind it
        if close is not None and (t.low[end + 1] in _OPENERS or _is_role(t, end + 1, close, language)):
            return (begin, close)
    if begin - 1 > low and t.text[begin - 1] == "," and t.is_capital(first):
        opening = _phrase_start(t, begin - 1, low)
        if opening is not None and _is_role(t, opening, begin - 1, language):
            return (opening, end)
    return None


def _name_start(t: Tokens, first: int, low: int) -> int:
    while first > low and (t.is_capital(first - 1) and t.is_word(first - 1)) and t.is_capital(first):
        first -= 1
    return first


def _name_end(t: Tokens, first: int, high: int) -> int:
    """Past the name or noun phrase at ``first``: capitals, small words between them, an *of the Polar Institute*."""
    k = first
    while (
        k < high
        and (t.is_word(k) or t.text[k] == ".")
        and (
            t.is_capital(k)
            or t.low[k] in ("of", "the", "and", "for", "a", "an", "'s", "’s", ".")
            or k == first
            or t.low[first] in ("the", "a", "an", "its", "his", "her", "their")
        )
    ):
        if t.low[k] in ("said", "says", "told", "who", "which"):
            break
        k += 1
        if k < high and t.text[k] == ",":
            break
    return k


def _apposition_end(t: Tokens, k: int, high: int, language: Language) -> int | None:
    """The comma, cue or full stop that closes an apposition which begins at ``k``."""
    if k >= high:
        return None
    for n in range(k, min(high, k + 26)):
        if t.text[n] in ",;:.!?" or t.text[n] == QUOTATION:
            if t.text[n] == "," and n + 1 < high and _continues(t, k, n, high, language):
                continue
            return n if n > k else None
        if n > k and t.low[n] in ("said", "says", "told", "added", "wrote") and t.low[k] not in _OPENERS:
            return n
    return None


def _continues(t: Tokens, k: int, comma: int, high: int, language: Language) -> bool:
    """Whether a comma only strings places or titles together: *Tull, Ohio, and ...* stays closed."""
    following = t.low[comma + 1]
    return (
        following in ("of",)
        and comma + 2 < high
        and t.is_capital(comma + 2)
        and k < comma
        and following not in language.verbs
    )


def _phrase_start(t: Tokens, comma: int, low: int) -> int | None:
    """Where the noun phrase begins that ends at a comma."""
    k = comma
    while k > low and (t.is_word(k - 1) or t.text[k - 1] in ("'s", "’s", "-", "&")) and comma - k < 12:
        if t.low[k - 1] in ("to", "that", "said", "but", "which", "told"):
            break
        k -= 1
    return k if k < comma else None


def _is_role(t: Tokens, k: int, end: int, language: Language) -> bool:
    """Whether a stretch names what somebody is: it opens like a noun phrase and holds a role, or a name of what it
    belongs to."""
    lows = t.low[k:end]
    if not lows or lows[0] in (
        "and",
        "but",
        "or",
        "as",
        "when",
        "while",
        "after",
        "before",
        "speaking",
        "who",
        "however",
        "meanwhile",
        "for",
        "in",
        "on",
        "at",
    ):
        return False
    if lows[0] in language.verbs and lows[0] not in language["roles"]:
        return False
    if any(
        w in language["roles"]
        or w.removesuffix("s") in language["roles"]
        or w in language["titles"]
        or w in language["organisations"]
        for w in lows
    ):
        return True
    if lows[0][0].isdigit() and len(lows) == 1:
        return True  # an age
    if lows[0] in ("a", "an") and len(lows) <= 8:
        return True
    return lows[0] in ("the", "one", "its", "his", "her", "their", "former") and any(
        w.endswith(("er", "or", "ist", "ian", "ant", "ent", "man", "woman")) for w in lows[1:]
    )
