"""Credits that no verb gives: *chants of “Shame”*, *“...” — Ann Hale*."""

from typing import Final

from quotecheck.claims.credit import Credit
from quotecheck.claims.language import Language
from quotecheck.claims.phrases import Phrases
from quotecheck.claims.tokens import DASHES, Tokens

_CRIES: Final = frozenset(
    {"chant", "chants", "shout", "shouts", "cry", "cries", "jeers", "yells", "roars", "heckles", "catcalls", "boos"}
)
"""What many do at once: *he was met by chants of "Shame"*."""
_SIGNATURE: Final = 20
"""Most tokens from a quotation to the end of the line that signs it."""


def cries(t: Tokens, k: int) -> Credit | None:
    """What many do at once, where that is all that says whose words they are: *chants of “Shame”*."""
    if k < 2 or t.low[k - 1] != "of" or t.low[k - 2] not in _CRIES:
        return None
    return Credit(mention=t.span(k - 2, k - 1), cue=t.span(k - 2, k - 1), way="cue")


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
