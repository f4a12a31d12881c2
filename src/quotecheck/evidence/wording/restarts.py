"""Speech that begins again: what is left out of it may be hesitation, a repeated word, or a start that broke off."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.wording.fillers import fillers, said_again, said_anew, stammered
from quotecheck.evidence.wording.pair import Block, Pair
from quotecheck.text.numbers import is_number_word

_TWICE: Final = 4
"""Most words of a beginning that is said again."""


def said_twice(pair: Pair, block: Block) -> tuple[Block, Block] | None:
    """A block without words at its end that the source says again right behind: *eleven percent on the, | on the*."""
    s = pair.view.norms
    for n in range(min(_TWICE, block.s1 - block.s0 - 1), 0, -1):
        tail = list(s[block.s1 - n : block.s1])
        if tail == list(s[block.s1 : block.s1 + n]) and block.q0 < block.q1 and not any(map(is_number_word, tail)):
            at = block.s1 - n
            return replace(block, s1=at), Block(block.q1, block.q1, at, block.s1)
    return None


_AGAIN: Final = 4
"""Words that are said again as they were, figures and all: no list of figures is so long and so alike."""


_BE: Final = {"s": "is", "re": "are", "m": "am"}


def _resumed(before: Sequence[str], rest: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a pronoun takes the subject up and says its verb again: *The rest is just, | it's just | staying*.

    Of two equal words either may be the one that is left out: *The rest is | just, it's | just staying*.
    """
    for k, word in enumerate(rest):
        pronoun, _, be = word.partition("'")
        again = [_BE.get(be, be)] if be else []
        said = len(rest) if be else len(rest) - 1
        left, right = [*before, *rest[:k]], [*again, *rest[k + 1 :], *after]
        if pronoun in _PRONOUNS and said and left[-said:] == right[:said] and right[0] in _VERBS:
            return True
    return False


_VERBS: Final = frozenset(_BE.values()) | {"was", "were", "will", "has", "have", "had", "can", "would"}
_PRONOUNS: Final = frozenset(["it", "that", "this", "he", "she", "they", "we", "i", "there"])


def disfluent(pair: Pair, block: Block) -> bool:
    """Whether left-out source words are hesitation, a repeated word, or a restart of what is printed."""
    lex, norms = lexicon(), list(pair.view.norms[block.s0 : block.s1])
    empty = fillers(pair.view, block.s0, block.s1)
    rest = [pair.view.norms[k] for k in range(block.s0, block.s1) if k not in empty]
    if not rest:
        return True
    n = len(rest)
    after = list(pair.view.norms[block.s1 : block.s1 + n])
    before = list(pair.view.norms[max(0, block.s0 - n) : block.s0])
    if rest == ["had"] and "," not in pair.view.between(block.s1):
        return False  # "had had" is a tense
    if stammered(pair.view, block.s0, block.s1) or _resumed(before, rest, after):
        return True
    if (n <= 6 and rest in (after, before)) and (n >= _AGAIN or not any(is_number_word(w) for w in rest)):
        return True
    if len(norms) > n and said_anew(rest, pair.view.norms[block.s1 : block.s1 + n]):
        return True
    if len(norms) > n and said_again(rest, pair.view.norms[max(0, block.s0 - n - 1) : block.s0]):
        return True
    if tuple(rest) in lex.phrases("disfluency_phrase"):
        return (
            pair.style.unpunctuated
            or (pair.view.clause(block.s0) and pair.view.clause(block.s1))
            or len(rest) < len(norms)
        )
    if len(norms) > n and n <= 5:  # "we will, um, we plan to" -> "we plan to"
        return bool(after) and rest[0] == after[0]
    broken = pair.view.between(block.s1)
    return n <= 5 and bool(after) and rest[0] == after[0] and any(c in broken for c in "\u2014\u2013-\u2026")
