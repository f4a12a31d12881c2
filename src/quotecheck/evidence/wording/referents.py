"""What a source itself says that a pronoun means: who did the same just before, what was just brought in, what it goes
on about.

Used where a bracket names something else. Ariel, Accessing Noun-Phrase Antecedents (1990); Gundel, Hedberg and
Zacharski, Cognitive Status and the Form of Referring Expressions (1993): what was brought in last is in focus.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.language.clauses import clause_words, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import same_stem
from quotecheck.evidence.wording.pair import Pair

_THING: Final = frozenset(["it", "its"])
_PERSON: Final = frozenset(["he", "him", "she"])
_BACK: Final = 40
_TOPIC: Final = 20
_HAVING: Final = frozenset(["had", "has", "have", "was", "were", "is", "are", "did", "does", "do", "be", "been"])


def means_another(pair: Pair, at: int, word: str, content: Sequence[str]) -> bool:
    """Whether the words show that the pronoun ``word`` at ``at`` means something else than ``content``, which the
    source does not have."""
    if word in _PERSON and _named_before(pair, at):
        return True
    found = _did_the_same(pair, at)
    if found is None and word in _THING:
        found = _gone_on_about(pair, at) or _paper(pair, at, content)
    return found is not None and not _is(found, content)


def brought_in(pair: Pair, at: int, content: Sequence[str]) -> bool:
    """Whether the sentence before ends with something new (*They sent a very long invoice. We paid half of | it*), and
    ``content`` is nothing of that sentence."""
    view, norms = pair.view, pair.view.norms
    start = view.sentence(at)[0]
    if start in (0, at):
        return False
    first = view.sentence(start - 1)[0]
    article = next((k for k in range(start - 1, max(first, start - 5), -1) if norms[k] in {"a", "an"}), None)
    if article is None or any(norms[k] in _small() - {"very", "quite"} for k in range(article + 1, start)):
        return False
    alone = not any(norms[k] in lexicon().words("determiner") for k in range(start, at))
    return alone and not norms[start - 1].endswith("s") and not any(_is(n, content) for n in norms[first:start])


def behind_label(pair: Pair, first: int, end: int) -> int:
    """Where a sentence begins behind the label of its turn."""
    view = pair.view
    voice = view.voice(view.starts[end - 1], view.ends[end - 1])
    start = voice.start if voice is not None and voice.kind == "turn" else 0
    return next((k for k in range(first, end) if view.starts[k] >= start), first)


def _named_before(pair: Pair, at: int) -> bool:
    """Whether the sentence before has somebody's first name and surname, and nobody else: "That was Jack Hale. | He".

    Only where that sentence says who somebody is or was, or begins with the name: then the pronoun takes it up.
    """
    view, norms = pair.view, pair.view.norms
    start = view.sentence(at)[0]
    if start == 0 or at - start > 2:
        return False
    first = behind_label(pair, view.sentence(start - 1)[0], start)
    names = pair.sourced(first, start).names
    begins = [k for k in range(len(names) - 1) if names[k] and names[k + 1] and (k == 0 or not names[k - 1])]
    if len(begins) != 1 or any(norms[k].endswith("'s") for k in (first + begins[0], first + begins[0] + 1)):
        return False
    lead = norms[first : first + begins[0]]
    return len(lead) <= 3 and (not lead or lead[-1] in {"was", "is", "that's", "it's"})


def _did_the_same(pair: Pair, at: int) -> str | None:
    """Who or what did just before what the pronoun does: "Mrs Tull played. | She had played"."""
    norms = pair.view.norms
    verb = next((k for k in range(at + 1, min(len(norms), at + 4)) if norms[k] not in _HAVING), None)
    if verb is None or verb_base(norms[verb]) is None or norms[verb] in _small():
        return None
    for k in range(at - 1, max(1, at - _BACK), -1):
        if not same_stem(norms[k], norms[verb]) or not (is_finite(norms, k) or norms[k - 1] in _HAVING):
            continue
        head = next((n for n in range(k - 1, max(0, k - 4), -1) if norms[n] not in _HAVING), None)
        if head is None or norms[head] in _small():
            return None
        return norms[head]
    return None


def _gone_on_about(pair: Pair, at: int) -> str | None:
    """What the last words have named twice: "the lake is not ... the lake is warm, I put my hand in | it"."""
    norms = pair.view.norms
    seen: set[str] = set()
    for k in range(at - 1, max(1, at - _TOPIC), -1):
        if norms[k - 1] == "the" and norms[k] not in _small():
            if norms[k] in seen:
                return norms[k]
            seen.add(norms[k])
    return None


def _paper(pair: Pair, at: int, content: Sequence[str]) -> str | None:
    """The kind of paper that was spoken of, where the brackets have another: a report is no letter."""
    papers = clause_words("paper")
    if not content or content[-1] not in papers:
        return None
    return next((n for n in reversed(pair.view.norms[max(0, at - _BACK) : at]) if n in papers), None)


def _is(noun: str | None, content: Sequence[str]) -> bool:
    return noun is not None and any(same_stem(noun, c) or noun.removesuffix("'s") == c for c in content)


def _small() -> frozenset[str]:
    lex = lexicon()
    return lex.words("function") | lex.words("preposition") | lex.words("subject") | lex.words("determiner")
