"""Whether an if behind the words is a sentence of its own or belongs to them: *But only if the state pays.*"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.language.clauses import verb_base, verb_of
from quotecheck.evidence.language.concepts import is_content
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base
from quotecheck.evidence.view import SourceView

_ANSWERS: Final = frozenset({"i", "you", "he", "she", "it", "we", "they"})


def answered_behind(norms: Sequence[str], start: int) -> bool:
    """Whether the if has what depends on it behind it: "if the grant comes we'll run ten"."""
    lex = lexicon()
    for k in range(start + 3, min(len(norms) - 1, start + 10)):
        joined = norms[k - 1] in lex.words("boundary") or norms[k - 1] in lex.words("reporting")
        subject, _, short = norms[k].partition("'")
        will = short in {"ll", "d"} or norms[k + 1] in {"will", "would", "shall", "can", "could"}
        if subject in lex.words("subject") and will:
            return not joined and base(norms[k - 1]) not in lex.words("cognition")
    return False


def stands_alone(view: SourceView, last: int, start: int) -> bool:
    """Whether the next sentence is no sentence but a condition set off: "But only if the state pays.", "Unless it
    rains." """
    if not view.stop(last) or any(view.stop(k) for k in range(last + 1, start + 1)):
        return False
    if answered_behind(view.norms, start):
        return False  # "If the strings come out right it'll be the best I've done."
    end = view.sentence(last)[1]
    if start == last and not view.unpunctuated and _has_main_clause(view.norms, start, end):
        return False
    inner = sum(view.clause(k) for k in range(last + 1, end))
    main = next((k for k in range(end - 1, start, -1) if view.clause(k)), None)
    if main is not None and verb_of(view.norms, start + 1, main) is not None and _main_clause(view.norms, main, end):
        return False  # "If she's open, she shoots.", "If it's free, take it home."
    return 2 < end - last <= 14 and (inner == 0 or (inner <= 2 and end - last <= 7))


def _main_clause(norms: Sequence[str], first: int, end: int) -> bool:
    ordered = verb_base(norms[first]) == norms[first] or norms[first] in _ORDERS
    return ordered or verb_of(norms, first, end) is not None


_ORDERS: Final = frozenset(["please", "don't", "let's", "do", "be", "just", "then"])


_TIMES: Final = frozenset(["now", "today", "tonight", "tomorrow", "again", "here", "there", "then", "first", "too"])


def _has_main_clause(norms: Sequence[str], start: int, end: int) -> bool:
    """Whether a sentence that begins with an if goes on, without a comma, to what hangs on it: *If half of a fire is
    arson you still call the police.*"""
    for k in range(start + 3, end - 1):
        led = norms[k - 1] in _TIMES or (is_content(norms[k - 1]) and verb_of(norms, k - 1, k) is None)
        does = any(verb_base(n) is not None for n in norms[k + 1 : k + 3])
        if norms[k] in _ANSWERS and led and does and verb_of(norms, start + 1, k) is not None:
            return base(norms[k - 1]) not in lexicon().words("cognition")
    return False
