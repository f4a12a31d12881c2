"""Which words vouch for a clause that they bring, and which words speak: what the readers of frames share."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from quotecheck.evidence.context.frame import Frame, is_complement
from quotecheck.evidence.language.clauses import clause_words, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base
from quotecheck.text.numbers import is_number_word

_ENDINGS = (
    *(("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("d", "")),
    *(("ing", ""), ("ing", "e")),
)


def vouches(word: str) -> bool:
    """Whether a word that governs a clause vouches for it: *know*, *said*, *glad*, *fact*."""
    known = lexicon().words("vouching")
    return word in known or base(word) in known or f"{base(word)}e" in known


def spoken_forms(word: str) -> frozenset[str]:
    """What a word can be a form of, without a list of verbs: *growls*, *bluffed*, *bawling*."""
    cut = {word.removesuffix(end) + new for end, new in _ENDINGS if word.endswith(end) and len(word) > len(end) + 2}
    return frozenset({word, *cut, *(w[:-1] for w in cut if w[-1:] == w[-2:-1])})


def speaks(word: str) -> bool:
    """Whether a word can be a verb of speech or thought."""
    return word in lexicon().words("reporting") or bool(spoken_forms(word) & clause_words("speaking"))


@cache
def contents() -> frozenset[str]:
    """Nouns that have a clause for content and do not vouch for it: *rumour*, *allegation*, *excuse*, *hunch*."""
    lists = ("untrue", "guess", "supposed", "content", "imagined")
    return lexicon().words("claim_noun").union(*(clause_words(name) for name in lists))


def is_own(said: Sequence[str]) -> bool:
    """Whether the speaker names himself among words: *I*, *we'll*."""
    return bool(clause_words("oneself") & set(said))


def governed(place: Frame) -> bool:
    """Whether the words open with a subject of their own; behind "that" any noun can."""
    norms, first = place.norms, place.first
    word = norms[first].split("'")[0]
    if norms[first - 1] == "that" and word not in lexicon().words("preposition"):
        return is_complement(place) and not _demonstrative(place)
    opens = _opens_subject(place) or word in clause_words("plural")
    return opens and is_complement(place)


def _opens_subject(place: Frame) -> bool:
    """Whether the first word is a pronoun, a determiner, a number, a plural or a name, or *be* or *have* follows it."""
    word, lex = place.norms[place.first], lexicon()
    behind = next(iter(place.norms[place.first + 1 : min(place.first + 2, place.last)]), "").partition("'")[0]
    helped = behind in lex.words("finite")
    none = word == "no" and behind not in lex.words("subject")  # "no one told me", not "No, it didn't"
    if is_number_word(word) or word == "half" or none or helped:
        return True  # "two players failed", "crime is falling"
    lists = lex.words("subject"), lex.words("determiner"), lex.words("quantifier"), clause_words("singular")
    known = any(word.split("'")[0] in names for names in lists)
    return known or word.endswith("s") or place.view.raw(place.first)[:1].isupper()


def _demonstrative(place: Frame) -> bool:
    """*to weaken that | confidence, ...*, *act in that | knowledge and ...*: a bare noun that no verb follows."""
    norms, first = place.norms, place.first
    if _opens_subject(place) or first + 1 >= place.last:
        return False
    return place.view.clause(first + 1) or norms[first + 1] in {"and", "or", "of"}


def verb_or(word: str) -> str:
    """The base of a verb form, else what of a verb of speech it can be, else the word."""
    return verb_base(word) or next(iter(spoken_forms(word) & clause_words("speaking")), word)


_STARTS: Final = frozenset(["start", "begin", "open", "finish", "end", "close", "conclude"])
_USED: Final = frozenset(["used", "always", "would", "often"])
_SELF: Final = frozenset(["i", "i'd", "i'll", "we", "we'd", "we'll", "me", "us"])


def starts_by_saying(lead: Sequence[str]) -> bool:
    """Whether somebody says that he says it: "I want to start by saying |", "Let me close by saying that |"."""
    said = list(lead[:-1] if lead[-1:] == ["that"] else lead)
    by = len(said) > 3 and said[-2] == "by" and said[-3] in _STARTS and speaks(said[-1])
    return by and bool(_SELF & set(said[:-3])) and not _USED & set(said[:-3])
