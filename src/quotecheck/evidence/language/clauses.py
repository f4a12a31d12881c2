"""Where a clause is, as far as word forms and their neighbours show: finite verbs, subjects, and what governs what.

No parser stands behind this. A verb is known by a list of bases and by its ending; where the form is a noun as often
("plans", "votes"), a clear subject before it or an object behind it must speak for the verb. Classes after Huddleston &
Pullum, The Cambridge Grammar of the English Language (2002), ch. 3 (inflection) and ch. 4 (the clause).
"""

from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base, is_past
from quotecheck.text.numbers import is_number_word
from quotecheck.text.shipped import shipped
from quotecheck.text.tables import table


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
    folder = "evidence/language/lexicons"
    return table(folder, "clauses-en.toml") | table(folder, "frames-en.toml")


@cache
def _listed() -> tuple[frozenset[str], frozenset[str]]:
    """The verbs of ``verbs-en.txt``: all, and those that are nouns or adjectives as often."""
    lines = shipped("evidence/language/lexicons", "verbs-en.txt").read_text("utf-8").splitlines()
    found = [w for line in lines if not line.startswith("#") for w in line.split()]
    return frozenset(w.rstrip("*") for w in found), frozenset(w[:-1] for w in found if w.endswith("*"))


@cache
def _verbs() -> frozenset[str]:
    return clause_words("verb") | frozenset(lexicon().past.values()) | _listed()[0]


@cache
def noun_too() -> frozenset[str]:
    """Verbs whose bare form, and form in -s, is a noun or an adjective as often: *plan*, *vote*, *open*."""
    return clause_words("noun_too") | _listed()[1]


_ADVERBS: Final = frozenset(
    ["never", "always", "often", "also", "just", "still", "now", "seldom", "rarely", "sometimes", "even", "ever", "not"]
)


@lru_cache(maxsize=1 << 14)
def verb_base(word: str) -> str | None:
    """The base of a word that can be a verb form, else None ("dies" -> "die", "sold" -> "sell", "barn" -> None)."""
    known, irregular = _verbs(), lexicon().past
    if word in known:
        return word
    return irregular[word] if word in irregular else next((g for g in _bases(word) if g in known), None)


def _bases(word: str) -> Iterator[str]:
    """What a word would be a regular form of; of *hope* and *hop* the one that does not double its consonant."""
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
        if word.endswith(("oes", "ses", "xes", "zes", "ches", "shes")):
            yield word[:-2]
    if word.endswith("ied"):
        yield word[:-3] + "y"
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2:
            continue
        if stem.endswith("y") and ending == "ing":
            yield f"{stem[:-1]}ie"  # "dying"
        yield f"{stem}e"
        yield stem
        yield stem[:-1] if stem[-2] == stem[-1] or stem.endswith("ck") else stem


def dictionary_form(word: str) -> str:
    """The base of a word as a list of verbs has it: *described* is *describe*, and a word that is no verb its base."""
    return verb_base(word) or base(word)


_PRETERITES: Final = frozenset(
    """
    fell rose grew went came sank shrank sprang began ran flew gave took saw wrote broke chose drew drove ate froze knew
    rode shook sang spoke stole swore swam threw wore woke blew forgave forgot
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Pasts that are no participles (Quirk et al. 1985, 3.11-20), so no *by* behind them makes them passive."""
_WANTS: Final = frozenset("wants hopes seeks tries intends refuses expects agrees needs wishes prefers".split())  # noqa: SIM905
"""Verbs of wanting that are also nouns, and no noun before *to*: *My opponent wants to close it*."""
_PLANS: Final = frozenset(["plans", "aims", "promises", "threatens", "offers"])
"""The same where a noun with its article stands before them: *The board plans to close it*."""
_HOW_FAR: Final = frozenset(["by", "to", "from", "again", "in", "since", "last", "over", "after"])
"""What follows a verb rather than the noun that is spelt like it: *crime rose in June*."""


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
    noun = verb_base(word) in noun_too() or word in noun_too()
    if (
        not before
        or before in clause_words("noun_follows")
        or before.endswith("'s")
        or (before in clause_words("noun_likely") and (noun or before in {"and", "or"}))
    ):
        return False
    takes = following in lex.words("determiner") or following in clause_words("object")
    if word in clause_words("unchanging") and takes:
        return True  # "the storm hit the coast"
    if is_past(word):
        if word in _PRETERITES:
            counts = before.endswith("s") and not before.endswith(("ss", "'s"))
            return word not in noun_too() or takes or counts or following.endswith("ly") or following in _HOW_FAR
        if following == "by" or (word in lex.past and word.endswith(("en", "wn", "un", "orn"))):
            return False  # a participle
        if word in lex.past or not word.endswith("ed"):
            return (
                word not in noun_too() or takes or before in lex.words("subject") or before in clause_words("singular")
            )
        several = following in lex.plurals or (following.endswith("s") and not following.endswith("ss"))
        if several and is_number_word(before):
            return False  # "twelve tired people"
        return following not in {"by", "of", "as"} and before not in {"be", "been", "being", "and"}
    led = i > 1 and norms[i - 2] in lex.words("determiner")
    if following == "to" and (word in _WANTS or (word in _PLANS and led)):
        return True
    if word.endswith("s") and not word.endswith("ss"):
        counted = noun and is_number_word(before)  # "my own two eyes that"
        return before in clause_words("singular") or not noun or (takes and not counted)
    pronoun = before in clause_words("plural")
    plural = before.endswith("s") and not before.endswith(("ss", "us", "is")) and len(before) > 3
    return pronoun or (plural and (not noun or takes))


def is_clause(norms: Sequence[str]) -> bool:
    """Whether words hold a finite verb or a subject pronoun."""
    subject = lexicon().words("subject")
    return (
        any(n in subject or is_finite(norms, k) for k, n in enumerate(norms))
        or any(n in lexicon().past and is_past(n) for n in norms)
        or verb_of(norms, 0, len(norms)) is not None
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


_YES: Final = frozenset(
    ["yes", "yeah", "yep", "certainly", "absolutely", "definitely", "indeed", "sure", "exactly", "naturally"]
)


def says_yes(answer: Sequence[str]) -> bool:
    """Whether the first two words of an answer grant what was asked: *Yes*, *Well, absolutely*, *Of course*."""
    two = list(answer[:2])
    return bool(_YES & set(two)) or two == ["of", "course"]
