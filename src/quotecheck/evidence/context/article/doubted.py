"""A doubt that the article turns round: *He doubted that “it was sound”*, of *did not doubt that it was sound*."""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.evidence.context.article.told import around_quotation
from quotecheck.evidence.context.frame import signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import verb_base
from quotecheck.evidence.model import Signal
from quotecheck.evidence.view import SourceView
from quotecheck.text.words import words

_VERB: Final = 3
"""Words before a quotation among which the verb stands that governs it: *doubted that*."""
_DENIED: Final = 4
"""Words before that verb in which it is denied."""
_DOUBTS: Final = frozenset(["doubt", "dispute", "deny", "question"])


def turned_round(claim: Claim, view: SourceView, first: int) -> tuple[Signal, ...]:
    """A doubt that the source denies and the article states, or the other way."""
    beside = around_quotation(claim)
    mine = _doubt(list(words(beside[0]).norms)) if beside is not None else None
    theirs = _doubt(list(view.norms[max(0, first - _VERB - _DENIED) : first])) if mine is not None else None
    if mine is None or theirs is None or mine == theirs:
        return ()
    return (signal_at("denial", view, max(0, first - _VERB - 2), first),)


def _doubt(before: Sequence[str]) -> bool | None:
    """Whether the doubt directly before the words is stated (true) or denied; None without one."""
    at = next((k for k in range(len(before) - 1, max(-1, len(before) - 1 - _VERB), -1) if _doubts(before[k])), None)
    if at is None:
        return None
    return not any(is_negator(w) for w in before[max(0, at - _DENIED) : at])


def _doubts(word: str) -> bool:
    return (verb_base(word) or word) in _DOUBTS
