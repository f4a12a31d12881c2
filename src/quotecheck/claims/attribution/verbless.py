"""Credits that no verb gives: *chants of “Shame”*, *“...” — Ann Hale*."""

from typing import Final

from quotecheck.claims.attribution.phrases import Phrases
from quotecheck.claims.language import Language
from quotecheck.claims.people.credit import Credit
from quotecheck.claims.tokens import DASHES, Tokens

_CRIES: Final = frozenset(
    {"chant", "chants", "shout", "shouts", "cry", "cries", "jeers", "yells", "roars", "heckles", "catcalls", "boos"}
)
"""What many do at once: *he was met by chants of "Shame"*."""
_SIGNATURE: Final = 20
"""Most tokens from a quotation to the end of the line that signs it."""


_QUOTING: Final = frozenset({"quotes", "quoted", "quoting"})
_HAD: Final = frozenset({"had", "has", "have", "made", "makes"})
_BETWEEN: Final = 8
"""Most tokens of whom somebody quotes: *quotes Ann Hale, the mayor, as saying*."""


def cries(t: Tokens, k: int, language: Language) -> Credit | None:
    """What many do at once, where that is all that says whose words they are: *chants of “Shame”*; from whom they come,
    where that stands behind them."""
    if k < 2 or t.low[k - 1] != "of" or t.low[k - 2] not in _CRIES:
        return None
    if t.low[k + 1 : k + 2] == ["from"]:
        whom = Phrases(t, language).after(k + 2, len(t))
        if whom is not None and whom[0] == k + 2:
            return Credit(mention=t.span(*whom), cue=t.span(k - 2, k - 1), way="cue")
    return Credit(mention=t.span(k - 2, k - 1), cue=t.span(k - 2, k - 1), way="cue")


def quoted_by(t: Tokens, k: int) -> Credit | None:
    """Whom somebody else quotes: *her label quotes her as saying, “...”*."""
    at = k - (t.text[k - 1 : k] in ([","], [":"]))
    if at < len(_QUOTING) or t.low[at - 1] != "saying" or t.low[at - 2] != "as":
        return None
    verb = next((n for n in range(at - 3, max(-1, at - 3 - _BETWEEN), -1) if t.low[n] in _QUOTING), None)
    if verb is None or verb + 1 >= at - 2 or t.low[verb + 1] in ("by", "in", "on"):
        return None
    return Credit(mention=t.span(verb + 1, at - 2), cue=t.span(at - 2, at), way="cue")


def is_counted(t: Tokens, subject: tuple[int, int] | None) -> bool:
    """Whether what looks like a subject counts what somebody has: *He had one request: “...”*."""
    if subject is None or subject[1] - subject[0] != 1 or not subject[0]:
        return False
    return t.low[subject[0]] == "one" and t.low[subject[0] - 1] in _HAD


def signature(t: Tokens, k: int, high: int, language: Language) -> Credit | None:
    """Who signs a quotation behind a dash: *“...” — Ann Hale, mayor of Leeds*."""
    if k + 2 >= high or t.text[k + 1] not in DASHES or high - k > _SIGNATURE:
        return None
    first = k + 2 + (t.text[k + 2] in DASHES)
    subject = Phrases(t, language).after(first, high)
    if subject is None or not all(t.kinds[n] != 1 or t.low[n] in language["particles"] for n in range(*subject)):
        return None
    if not t.is_capital(subject[0]) or (subject[1] < high and t.text[subject[1]] not in (",", ".", "(")):
        return None
    return Credit(mention=t.span(*subject), cue=t.span(k + 1, first), way="colon", group=t.starts[k])
