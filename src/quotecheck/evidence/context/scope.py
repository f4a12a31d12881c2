"""What one word of a source does to those it governs: denies, makes a condition, bounds, hedges.

Huddleston & Pullum, The Cambridge Grammar of the English Language (2002), ch. 9 (negation) and 8.14 (conditionals).
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.setphrases import is_set_phrase
from quotecheck.evidence.language.clauses import is_finite
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base
from quotecheck.evidence.view import SourceView


def is_negator(word: str) -> bool:
    """Whether a word denies: not, never, no, hardly, can't (also written without its apostrophe)."""
    lex = lexicon()
    known = word in lex.words("negation") or word in lex.words("negation_bare")
    return known or word.endswith("n't") or word in _NONE_IS


_NONE_IS: Final = frozenset(["nothing's", "nobody's", "no-one's", "none's"])
"""*Nothing's completely safe*."""


def negates(norms: Sequence[str], i: int) -> bool:
    """Whether the word at ``i`` is a negation that is not lifted by the next word ("not only", "no doubt")."""
    if not is_negator(norms[i]):
        return False
    following = norms[i + 1] if i + 1 < len(norms) else ""
    return not (norms[i] in {"not", "no"} and following in lexicon().words("negation_lifted"))


_WHOEVER: Final = frozenset(
    ["see", "know", "notice", "understand", "realise", "realize", "recognise", "spot", "work", "tell"]
)
"""What nobody need be clever to do: "You do not have to be an economist to see that |"."""


def lifts(said: Sequence[str]) -> bool:
    """Whether words that deny lift their own denial: "there is no doubt", "it is hardly a secret", "I need not remind
    you"."""
    lex = lexicon()
    if any(tuple(said[k : k + 2]) in {("beyond", "doubt"), ("reasonable", "doubt")} for k in range(len(said))):
        return True
    denied = [k for k, w in enumerate(said) if is_negator(w) or w == "without"]
    nobody = {"last", "fool", "few", "idle", "nobody", "no-one", "none"} & set(said)
    if nobody and {"deny", "dispute", "doubt", "question", "quarrel"} & {base(w) for w in said}:
        return True  # "only a fool would deny that", "nobody in his senses disputes that"
    if not denied:
        return False
    if any(
        (w in lex.words("denial_lifted") or base(w) == "doubt") and (w != "question" or said[k + 1 : k + 2] != ["of"])
        for k, w in enumerate(said)
    ):
        return True
    pairs = {tuple(said[k : k + 2]) for k in range(len(said))}
    if pairs & {("without", "saying"), ("argue", "with")} or _by_degree(said):
        return True
    if len(denied) > 1 or {"fail", "failing", "failed", "fails", "impossible", "refuse"} & set(said):
        return "if" in said or "without" in said or "impossible" in said or "failing" in said
    behind = said[denied[0] :]
    clever = {"have", "need", "needs", "take", "takes"} & {*behind, *(w.removesuffix("n't") for w in behind)}
    told = any(tuple(said[k : k + 2]) in {("be", "told"), ("tell", "you")} for k in range(len(said)))
    at = next(
        (k for k, w in enumerate(behind) if w == "to" and behind[k + 1 : k + 2] and behind[k + 1] in _WHOEVER), None
    )
    return bool(clever) and (told or at is not None)


_ENOUGH: Final = frozenset(["enough", "often", "strongly", "loudly", "clearly"])
_SAID: Final = frozenset(
    "stress stressed emphasise emphasised emphasize emphasized say said repeat repeated overstate overstated".split()  # noqa: SIM905
)
_WIDELY: Final = frozenset(["widely", "generally", "commonly", "always", "often", "fully", "well"])
_KNOWN: Final = frozenset(
    "appreciated known understood realised realized recognised recognized remembered noticed".split()  # noqa: SIM905
)
_ADDING: Final = frozenset("adding mentioning saying pointing thanking noting stressing telling reminding".split())  # noqa: SIM905
_REMISS: Final = frozenset(
    ["remiss", "wrong", "unfair", "rude", "mistake", "failing", "neglect", "sit", "close", "finish"]
)


def _by_degree(said: Sequence[str]) -> bool:
    """ "It can't be stressed enough that |", "It is not widely appreciated that |", "It would be remiss to sit down
    without adding that |": what is denied is how much or how often, not the thing."""
    words = set(said)
    enough = bool(_ENOUGH & words and _SAID & words) or bool({"overstate", "overstated"} & words)
    widely = bool(_WIDELY & words and _KNOWN & words)
    adding = "without" in words and bool(_ADDING & words) and bool(_REMISS & words)
    return enough or widely or adding


def says_why(norms: Sequence[str], k: int, high: int) -> bool:
    """Whether an *otherwise* at word ``k`` tells what else would come, and makes nothing depend: "| otherwise she'll
    lose her place"; ``high``: where the sentence ends."""
    return norms[k] == "otherwise" and any(is_finite(norms, m) for m in range(k + 1, high))


def is_condition(norms: Sequence[str], i: int, low: int = 0) -> bool:
    """Whether a condition begins at word ``i`` (if, unless, provided that), set phrases like "as if" left out.

    ``low``: where the sentence begins; no set phrase reaches over it ("With what? If ...").
    """
    lex = lexicon()
    word = norms[i]
    phrases = lex.phrases("condition")
    here = any(tuple(norms[i : i + len(p)]) == p for p in phrases if p[0] == word)
    if not here or (word in {"once", "except"} and not _opens(norms, i)):
        return False
    if word in {"provided", "providing"} and norms[i + 1 : i + 2] and norms[i + 1] in lex.words("preposition") | {"to"}:
        return False  # "care provided by the state"
    if word == "if" and i > low and norms[i - 1] in {"a", "an", "big", "no", "the"}:
        return False  # "and it's a big if", "and I'm stressing the if"
    if (
        word == "if"
        and i >= 2
        and norms[i - 1] in lex.sets("pronoun")
        and norms[i - 2] in {"ask", "asked", "asks", "asking", "tell", "told", "wonder"}
    ):
        return False
    return not is_set_phrase(norms, i, low)


def inverted(view: SourceView, i: int) -> bool:
    """Whether an auxiliary before its subject opens a condition at ``i``: "..., should the price fall"."""
    norms, lex = view.norms, lexicon()
    if norms[i] not in {"should", "were", "had"} or i + 1 >= len(norms) or not view.clause(i):
        return False
    name = view.raw(i + 1)[:1].isupper() and not view.stop(i + 1)
    return norms[i + 1] in lex.words("subject") | lex.words("determiner") or name


def _opens(norms: Sequence[str], i: int) -> bool:
    """Whether "once" or "except" begins a clause or phrase rather than standing as an adverb ("once more")."""
    following = norms[i + 1].split("'")[0] if i + 1 < len(norms) else ""
    lex = lexicon()
    return (
        following in lex.words("determiner")
        or following in lex.words("pronoun")
        or following in {"for", "when", "where", "in", "that"}
    )


def is_limit(norms: Sequence[str], i: int) -> bool:
    """Whether a limit stands at word ``i`` (only, almost, at least)."""
    return any(tuple(norms[i : i + len(p)]) == p for p in lexicon().phrases("limit")) and not (
        norms[i] in {"only", "just", "merely"}
        and i > 0
        and (
            norms[i - 1] in {"not", "if"} or norms[i - 1] in lexicon().words("determiner")
        )  # "the only way" limits nothing
    )


def is_hedge(norms: Sequence[str], i: int) -> bool:
    """Whether a hedge stands at word ``i`` (probably, perhaps, as far as we know); verbs of thinking need their
    subject."""
    lex = lexicon()
    word = norms[i]
    adverb = word in lex.words("hedge_adverb")
    return adverb or any(
        tuple(norms[i : i + len(p)]) == p for p in lex.phrases("hedge_phrase") if len(p) > 1 and p[0] == word
    )
