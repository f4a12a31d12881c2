"""Where a clause is, as far as word forms and their neighbours show: finite verbs, subjects, and what governs what.

No parser stands behind this. A verb is known by a list of bases and by its ending; where the form is a noun as often
("plans", "votes"), a clear subject before it or an object behind it must speak for the verb. Classes after Huddleston &
Pullum, The Cambridge Grammar of the English Language (2002), ch. 3 (inflection) and ch. 4 (the clause).
"""

import tomllib
from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from typing import Final

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base, is_past
from quotecheck.text.shipped import shipped


@cache
def clause_words(name: str) -> frozenset[str]:
    """A list of ``lexicons/clauses-en.toml``, or of ``frames-en.toml``: what stands around a clause."""
    return frozenset(w for w in _data()[name].split() if w != "/")


@cache
def clause_phrases(name: str) -> frozenset[tuple[str, ...]]:
    """A list of phrases of the same file, each a tuple of words."""
    return frozenset(tuple(p.split("_")) for p in _data()[name].split() if p != "/")


def begins(said: Sequence[str], phrases: Collection[tuple[str, ...]]) -> bool:
    """Whether words begin with one of some phrases."""
    return any(tuple(said[: len(p)]) == p for p in phrases)


def phrase_in(said: Sequence[str], phrases: Collection[tuple[str, ...]]) -> int | None:
    """Where the first of some phrases stands whole among words."""
    return next((k for k in range(len(said)) if begins(said[k:], phrases)), None)


@cache
def _data() -> dict[str, str]:
    files = (shipped("evidence/language/lexicons", name) for name in ("clauses-en.toml", "frames-en.toml"))
    return {name: words for file in files for name, words in tomllib.loads(file.read_text("utf-8")).items()}


@cache
def _verbs() -> frozenset[str]:
    return clause_words("verb") | frozenset(lexicon().past.values())


_ADVERBS: Final = frozenset(
    ["never", "always", "often", "also", "just", "still", "now", "seldom", "rarely", "sometimes", "even", "ever", "not"]
)


@lru_cache(maxsize=1 << 14)
def verb_base(word: str) -> str | None:
    """The base of a word that can be a verb form, else None ("dies" -> "die", "sold" -> "sell", "barn" -> None)."""
    known = _verbs()
    if word in known:
        return word
    found = base(word)
    for guess in (
        found,
        f"{found}e",
        found[:-1] if found[-2:-1] == found[-1:] not in set("aeiouy") else found,
        word[:-2] if len(word) > 4 else word,
        word.removesuffix("s"),
        word.removesuffix("es") if word.endswith("oes") else word,
        word[:-1] if word.endswith("ied") else word,
        word[:-3] if word.endswith("cked") else word,
    ):
        if guess in known and guess != word:
            return guess
    return None


def dictionary_form(word: str) -> str:
    """The base of a word as a list of verbs has it: *described* is *describe*, and a word that is no verb its base."""
    return verb_base(word) or base(word)


def is_finite(norms: Sequence[str], i: int) -> bool:
    """Whether the word at ``i`` is a finite verb, as far as its form and its two neighbours tell."""
    lex, word = lexicon(), norms[i]
    if word in lex.words("finite") or word.endswith("n't"):
        return True
    if word.endswith("ing") or len(word) < 3 or verb_base(word) is None:
        return False
    near = i - 1
    while near > 0 and (norms[near] in _ADVERBS or (norms[near].endswith("ly") and len(norms[near]) > 4)):
        near -= 1  # "I never pay"
    before = norms[near] if i else ""
    following = norms[i + 1] if i + 1 < len(norms) else ""
    noun_too = base(word) in clause_words("noun_too") or word in clause_words("noun_too")
    if (
        not before
        or before in clause_words("noun_follows")
        or before.endswith("'s")
        or (before in clause_words("noun_likely") and (noun_too or before in {"and", "or"}))
    ):
        return False
    takes = following in lex.words("determiner") or following in clause_words("object")
    if is_past(word):
        if following == "by" or (word in lex.past and word.endswith(("en", "wn", "un", "orn"))):
            return False  # a participle
        if word in lex.past or not word.endswith("ed"):
            return (
                word not in clause_words("noun_too")
                or takes
                or before in lex.words("subject")
                or before in clause_words("singular")
            )
        return following not in {"by", "of", "as"} and before not in {"be", "been", "being", "and"}
    if word.endswith("s") and not word.endswith("ss"):
        return before in clause_words("singular") or not noun_too or takes
    pronoun = before in clause_words("plural")
    plural = before.endswith("s") and not before.endswith(("ss", "us", "is")) and len(before) > 3
    return pronoun or (plural and (not noun_too or takes))


def is_clause(norms: Sequence[str]) -> bool:
    """Whether words hold a finite verb or a subject pronoun."""
    subject = lexicon().words("subject")
    return any(n in subject or is_finite(norms, k) for k, n in enumerate(norms)) or any(
        n in lexicon().past and is_past(n) for n in norms
    )


def verb_of(norms: Sequence[str], first: int, last: int) -> int | None:
    """Where the finite verb stands of a clause whose subject begins at word ``first``; None if none begins there.

    A run that begins with its verb ("is added to the budget") has no subject of its own and is no such clause.
    """
    lex = lexicon()
    if first >= last or norms[first] in lex.words("boundary"):
        return None
    if "'" in norms[first] and not norms[first].endswith("n't") and norms[first] in lex.words("finite"):
        return first  # it's, we'll: subject and verb in one
    if is_finite(norms, first):
        return None
    if norms[first] in lex.words("preposition") and norms[first] not in {"over", "under", "about"}:
        return None
    run = norms[first : min(last, first + _SUBJECT)]
    for k in range(1, len(run)):
        if is_finite(run, k):
            return first + k
        if run[k] in clause_words("ends_subject"):
            return None
    return next((first + k for k in range(1, len(run)) if _may_be_finite(run, k)), None)


def _may_be_finite(norms: Sequence[str], i: int) -> bool:
    """A form in -s that is a noun as often, behind a noun of the singular: "the club | folds in June"."""
    word, before = norms[i], norms[i - 1]
    if verb_base(word) == word and before.endswith("s") and not before.endswith("ss") and i > 1:
        return norms[i - 2] in lexicon().words("determiner")  # "the trains | run on time"
    if not word.endswith("s") or word.endswith("ss") or verb_base(word) is None or before.endswith("s"):
        return False
    closed = before in clause_words("noun_follows") or before in clause_words("noun_likely")
    return not closed and before not in lexicon().words("function")


_SUBJECT: Final = 14
"""Words within which a clause must come to its verb to be taken for one."""
