"""What a sentence before a quotation leads to: whom it asks or announces, what it shows words on."""

from typing import Final

from quotecheck.claims.attribution.clauses import Clauses
from quotecheck.claims.language import Language
from quotecheck.claims.people.credit import Credit
from quotecheck.claims.tokens import Tokens

_LINKS: Final = 6
"""Most tokens between what has words on it and the words."""


def shown_on(t: Tokens, low: int, k: int, language: Language) -> Credit | None:
    """What words are on that a colon introduces, where nobody says them: *Outside hung a banner: “...”*."""
    if k - 2 < low or t.text[k - 1] != ":":
        return None
    for n in range(k - 2, max(low, k - 9) - 1, -1):
        if t.low[n] in language["signs"]:
            first = n - 1 if n > low and t.low[n - 1] in language["determiners"] else n
            return Credit(mention=t.span(first, n + 1), cue=None, way="lead_in")
    return None


def borne_on(t: Tokens, k: int, language: Language) -> Credit | None:
    """What bears the words at ``k``: *Many carried placards with the words “...”*, *a T-shirt that says “...”*."""
    n = k - 1
    while n > 0 and k - n < _LINKS and t.low[n] in language["sign_links"]:
        n -= 1
    if n == k - 1 or n < 0 or t.low[n].removesuffix("s") not in language["signs"]:
        return None
    first = n - 1 if n and t.low[n - 1] in language["determiners"] else n
    return Credit(mention=t.span(first, n + 1), cue=t.span(k - 1, k), way="cue")


def asked(t: Tokens, low: int, high: int, language: Language) -> Credit | None:
    """Whom a sentence asks, and who answers: *I ask her whether she minds.*, *Put to him, this makes him laugh.*,
    *Ask if she minds and she shrugs.*"""
    people = language.any("he", "she")
    if t.low[low] in ("ask", "asked") and t.low[low + 1 : low + 2] in (
        ["if"],
        ["whether"],
        ["how"],
        ["what"],
        ["why"],
    ):
        who = next((k for k in range(low + 2, min(high, low + 6)) if t.low[k] in people), None)
        if who is not None:
            return Credit(mention=t.span(who, who + 1), cue=None, way="subject")
    for k in range(low, high - 1):
        asks = any(v.stance == "question" for v in language.verbs.get(t.low[k], ()))
        put = t.low[k] == "to" and "put" in t.low[max(low, k - 3) : k]
        if (asks or put) and t.low[k + 1] in ("her", "him"):
            return Credit(mention=t.span(k + 1, k + 2), cue=None, way="subject")
    return None


def announced(t: Tokens, language: Language) -> Credit | None:
    """Whom a lead-in without a verb announces: *And from the chair:*."""
    last = len(t) - 1
    first = next((n for n in range(last - 1, max(-1, last - 8), -1) if t.low[n] in language["of_speaker"]), None)
    subject = Clauses(t, language).after(first + 1, last) if first is not None else None
    return Credit(mention=t.span(*subject), cue=None, way="lead_in") if subject is not None else None


def for_whom(t: Tokens, low: int, k: int, language: Language) -> Credit | None:
    """To whom something is what is quoted: *For Captain Rolf Ames, late of the navy, the tax was “an insult”*."""
    if t.low[low] != "for" or k - low > _FAR or not any(t.low[n] in _IS for n in range(max(low, k - 3), k)):
        return None
    subject = Clauses(t, language).after(low + 1, k)
    if subject is None or not t.is_capital(subject[1] - 1) or t.text[subject[1] : subject[1] + 1] != [","]:
        return None
    return Credit(mention=t.span(*subject), cue=None, way="subject")


_FAR: Final = 24
_IS: Final = frozenset({"is", "was", "are", "were", "remains", "remained"})
