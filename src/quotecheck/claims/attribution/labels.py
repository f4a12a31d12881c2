"""Who speaks by a name and a colon: *Hale: review is 'wrong'*, *'Wrong': Hale*, *'I was wrong': Hale steps down*."""

from typing import Final

from quotecheck.claims.attribution.events import Range
from quotecheck.claims.attribution.phrases import Phrases
from quotecheck.claims.language import Language
from quotecheck.claims.people.credit import Credit
from quotecheck.claims.tokens import DASHES, Tokens

_LABEL: Final = 5
"""Most tokens of a headline's label."""


def label_of(t: Tokens, k: int, sentence: Range, language: Language, *, display: bool) -> Credit | None:
    """Whom a label of the sentence credits with the quotation at ``k``; ``display``: in a headline."""
    return _heading(t, k, sentence, language) if display else _labelled(t, k, sentence[0], language)


def _labelled(t: Tokens, k: int, low: int, language: Language) -> Credit | None:
    """A name and a colon before the words: *What it means - Ann Hale: “...”*."""
    if k - 2 < low or t.text[k - 1] != ":":
        return None
    first = k - 1
    while first > low and k - first < 7 and (t.is_capital(first - 1) or t.text[first - 1] == "."):
        first -= 1
    opens = first == low or t.text[first - 1] in DASHES or t.text[first - 1] in (";", "|", "]", ")")
    opens = opens or t.low[first - 1] in ("named", "called", "from", "by")  # "it came from Ann Hale: “...”"
    if first == k - 1 or not opens or t.low[first] in language.stops or t.low[first] in language["times"]:
        return None
    if all(t.low[n] in language["strands"] for n in range(first, k - 1)):
        return None  # "Exclusive: “...”"
    return Credit(mention=t.span(first, k - 1), cue=t.span(k - 1, k), way="colon", group=t.starts[k])


def _speaks(t: Tokens, low: int, k: int, language: Language) -> bool:
    """Whether a label of a headline from ``low`` to ``k`` can be somebody's: no *A flood of nonsense:*, no *LIVE:*."""
    if all(t.low[n] in language["strands"] for n in range(low, k + 1)):
        return False
    kinds = language.any("roles", "titles", "people", "organisations", "documents")
    return t.is_capital(k) or not t.is_word(k) or t.low[k] in kinds | language["plurals"] or t.low[k].endswith("s")


def _heading(t: Tokens, k: int, sentence: Range, language: Language) -> Credit | None:
    """In display copy: *Hale: review is 'wrong'* and *'Wrong': Hale*."""
    low, high = sentence
    low = next((n for n in range(low, k) if t.is_word(n)), low)  # behind a "#"
    for n in range(low, k):
        if t.text[n] == ":" and 0 < n - low <= _LABEL and _speaks(t, low, n - 1, language):
            return Credit(mention=t.span(low, n), cue=t.span(n, n + 1), way="colon", group=t.starts[k])
    if k + 1 < high and t.text[k + 1] == ":" and k == low:
        subject = Phrases(t, language).after(k + 2, high)
        if (
            subject is not None and subject[1] >= high - 1 and t.is_capital(subject[0])
        ):  # "'Wrong': Hale", not "'Wrong': Hale loses seat"
            return Credit(mention=t.span(*subject), cue=t.span(k + 1, k + 2), way="colon", group=t.starts[k])
    return None
