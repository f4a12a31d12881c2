"""An answer that the article moves to another question: *Does she blame them? “I want to.”*, of *Will you sue?*"""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.evidence.context.frame import signal_at
from quotecheck.evidence.language.clauses import is_clause
from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.meaning.near import nearness
from quotecheck.evidence.model import Signal
from quotecheck.evidence.view import SourceView
from quotecheck.text.lazily import lazily
from quotecheck.text.words import words

_STRANDED: Final = frozenset(
    """
    to did didn't do don't does doesn't would wouldn't will won't can can't could couldn't have haven't should shouldn't
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Last words whose verb a question before has: *My brother wants to*. Huddleston & Pullum (2002), 17.7."""
_ASKED: Final = lazily(r"(?:^|[.!?…”\"’][ \n]+|\n)(?P<asked>[^.!?…”\"“\n]+\?)[ ]*[“\"‘]?\s*\Z")
_ALIKE: Final = 0.4
_LABEL: Final = 4
"""Words of a label between a question and its answer, and one."""
_SHORT: Final = 8
_FRAGMENT: Final = 4
_MOST: Final = 400
"""Sentences of a source among which its questions are looked for."""


def other_question(claim: Claim, view: SourceView, first: int, last: int) -> tuple[Signal, ...]:
    """An answer without a verb of its own, where the source asks what the article asks elsewhere, and here another
    thing."""
    asked = _ASKED.search(claim.context or "")
    said = view.norms[first:last]
    leans = said[-1] in _STRANDED or (len(said) <= _FRAGMENT and not is_clause(said))
    if asked is None or not leans or len(said) > _SHORT or not view.stop(last):
        return ()
    end = next((k for k in range(first, max(0, first - _LABEL), -1) if view.asks(k)), None)
    voice = view.voice(view.starts[first], view.ends[last - 1])
    if end is None or voice is None or view.starts[first] > voice.start + 1:
        return ()
    low = view.sentence(end - 1)[0]
    mine, theirs = _weight(words(asked["asked"]).norms), _weight(view.norms[low:end])
    if not mine or not theirs or any(nearness(a, b) >= _ALIKE for a in mine for b in theirs):
        return ()
    return (signal_at("roles", view, low, end),) if any(_same(mine, q) for q in _questions(view, low)) else ()


def _questions(view: SourceView, without: int) -> Iterator[set[str]]:
    """What the source asks, but for the question that begins at ``without``."""
    at = 0
    for _ in range(_MOST):
        if at >= len(view):
            return
        end = view.sentence(at)[1]
        if view.asks(end) and at != without:
            yield _weight(view.norms[at:end])
        at = end


def _same(mine: set[str], asked: set[str]) -> bool:
    """Whether a question has at least half of the words of weight of another."""
    return 2 * len(mine & asked) >= len(mine)


def _weight(said: Sequence[str]) -> set[str]:
    small = lexicon().words("function")
    return {root(n) for n in said if is_content(n) and n not in small}
