"""Words in marks that nobody in the sentence says: what a thing is called, what a saying runs like."""

from typing import Final

from quotecheck.claims.attribution.events import Event
from quotecheck.claims.attribution.phrases import LONGEST, Phrases
from quotecheck.claims.language import Language
from quotecheck.claims.people.credit import Credit
from quotecheck.claims.tokens import DASHES, Tokens

_RUNS: Final = frozenset({"runs", "ran", "reads", "read", "goes", "went"})
"""What a line on a thing does."""
_FAR: Final = 6
"""Most tokens between *known* and *as*."""


def is_saying(t: Tokens, k: int, language: Language) -> bool:
    """Whether the quotation at ``k`` is a saying: *“...,” runs the proverb*, *as the old saying goes, “...”*."""
    behind = k + 1 + (t.text[k + 1 : k + 2] == [","])
    if t.low[behind : behind + 1] and t.low[behind] in language["sayings_run"]:
        return _saying_from(t, behind + 1, language)
    first = behind + (t.low[behind : behind + 1] == ["as"])
    if first > behind and _saying_from(t, first, language):
        return True
    opens = next((n for n in range(k - 1, max(-1, k - 9), -1) if t.low[n] == "as"), None)
    return opens is not None and _saying_from(t, opens + 1, language)


def is_written(t: Tokens, k: int, language: Language) -> bool:
    """Whether the quotation at ``k`` stands on a thing and nobody says it: *the words “...” sprayed on a wall*, *“...,”
    runs a line cut into it*; or is only hearsay: *what is said to be “...”*."""
    n = k + 1 + (t.text[k + 1 : k + 2] == [","])
    behind = n + (t.low[n : n + 1] != [] and (t.low[n] in language["adverbs"] or t.low[n].endswith("ly")))
    if t.low[behind : behind + 1] and t.low[behind] in language["inscribed"]:
        texts = language.any("sign_links", "phrases", "sayings")
        return k > 0 and t.low[k - 1] in texts and any(v in language["inscriptions"] for v in t.low[max(0, k - 2) : k])
    if t.low[n : n + 1] and t.low[n] in _RUNS:
        opens = t.low[n + 1 : n + 2] != [] and t.low[n + 1] in language.any("articles", "counts")
        end = next((m for m in range(n + 2, min(len(t), n + 2 + _FAR)) if t.low[m] in language["inscriptions"]), None)
        return opens and end is not None and (t.low[end + 1 : end + 2] == [] or _closes(t, end + 1, language))
    hearsay = k > 3 and t.low[k - 2 : k] == ["to", "be"] and t.low[k - 3] in language["reputed"]
    return hearsay and t.low[k - 4] in language["passive"]


def _closes(t: Tokens, k: int, language: Language) -> bool:
    """Whether what stands at ``k`` ends a noun phrase."""
    ends = language.any("prepositions", "relative", "conjunctions", "inscribed", "adverbs")
    return not t.is_word(k) or t.low[k] in ends or t.low[k] in ("'s", "’s", "that")


def only_shows(t: Tokens, event: Event, language: Language) -> bool:
    """Whether only a thing shows the words, which does not speak: *The cores show “...”, according to the paper*."""
    if event.verb is None or event.verb.stance != "finding" or event.subject is None:
        return False
    held = (
        language.any("roles", "people", "plurals", "documents", "organisations", "pronouns") - language["determiners"]
    )
    words = range(event.subject[0] + 1, event.subject[1])
    return not any(t.is_capital(n) or t.low[n] in held or t.low[n].removesuffix("s") in held for n in words)


def _saying_from(t: Tokens, k: int, language: Language) -> bool:
    """Whether *the old local proverb* begins at token ``k``."""
    if t.low[k : k + 1] == [] or t.low[k] not in language.any("articles", "possessives"):
        return False
    stop = next((n for n in range(k + 1, min(len(t), k + 5)) if t.low[n] in language["sayings"] or not t.is_word(n)), k)
    return t.low[stop] in language["sayings"]


def is_called(t: Tokens, k: int, language: Language) -> bool:
    """Whether the quotation at ``k`` is only what something is called: *the tower, dubbed “the Nail”*, *known as*."""
    n = k - 1
    if n > 0 and t.low[n] == "as":
        return any(t.low[m] in language["known_as"] for m in range(max(0, n - _FAR), n))
    if n < 1 or t.low[n] not in language["dubbed"]:
        return False
    n -= 1
    while n > 0 and (t.low[n] in language["adverbs"] or t.low[n].endswith("ly")):
        n -= 1
    if t.text[n] == "," and n > 0:  # but "what the mayor, Ann Hale, dubbed “the Nail”"
        opened = next((m for m in range(n - 1, max(-1, n - LONGEST), -1) if t.text[m] in (",", ".")), -1)
        relative = any(t.low[m] in language["relative"] or t.low[m] == "what" for m in range(opened + 1, n))
        return not relative and (opened < 0 or t.text[opened] == ".")
    return t.text[n] == "(" or t.text[n] in DASHES or t.low[n] in language["passive"] | language["been"]


def called_by(t: Tokens, k: int, language: Language) -> Credit | None:
    """Who calls it so: *dubbed “the Nail” by its neighbours*."""
    if t.low[k + 1 : k + 2] != ["by"]:
        return None
    agent = Phrases(t, language).after(k + 2, len(t))
    if agent is None:
        return None
    return Credit(mention=t.span(*agent), cue=t.span(k + 1, k + 2), way="cue", passive=True, group=t.starts[k] + 1)


def takes_up(t: Tokens, k: int, event: Event, language: Language) -> bool:
    """Whether an event only tells who takes up the words at ``k``: *“...,” a phrase that Hale threw back at him*."""
    n = k + 1 + (t.text[k + 1 : k + 2] == [","])
    if event.cue[0] <= n or t.low[n : n + 1] not in (["a"], ["an"], ["the"], ["words"]):
        return False
    head = next((m for m in range(n, min(len(t), n + 4)) if t.low[m] in language["phrases"]), None)
    if head is None or head + 1 >= len(t):
        return False
    return t.low[head + 1] in ("that", "which", "he", "she", "they") or t.is_capital(head + 1)
