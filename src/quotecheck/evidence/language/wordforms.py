"""How two single words are related: the same stem, another tense, another spelling, the opposite."""

from functools import lru_cache

from quotecheck.evidence.language.lexicon import lexicon

_VOWELS = frozenset("aeiouy")
_INFLECTED = ("s", "ed", "ing", "'")
"""How a word ends that may not be its dictionary form."""


@lru_cache(maxsize=1 << 15)
def base(word: str) -> str:
    """The dictionary form of an English word, by lexicon and then by ending; good for comparing, not for print."""
    lex = lexicon()
    if word in lex.past:
        return lex.past[word]
    if word in lex.plurals:
        return lex.plurals[word]
    if not word.endswith(_INFLECTED):
        return word
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) > 4 and word.endswith(("ies", "ied")):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    for ending in ("ing", "ed"):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= 3 and _VOWELS & set(stem):
            if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
                return stem[:-1]
            return stem
    return word


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A cruder form that also drops a final e, so that make/making and close/closed meet."""
    b = base(word)
    return b[:-1] if len(b) > 3 and b.endswith("e") else b


def same_stem(a: str, b: str) -> bool:
    """Whether two words are forms of one word, by inflection only."""
    return stem(a) == stem(b) or _doubled(stem(a), stem(b))


def _doubled(a: str, b: str) -> bool:
    """stop/stopp, plan/plann: one has its last consonant doubled."""
    if len(a) > len(b):
        a, b = b, a
    return len(b) == len(a) + 1 and len(a) > 2 and b[:-1] == a and b[-1] == a[-1]


def related(a: str, b: str) -> bool:
    """Whether two words share a root beyond inflection (strong/strength, decide/decision): six letters or most of
    them."""
    if same_stem(a, b):
        return True
    n = min(len(a), len(b))
    shared = next((i for i in range(n) if a[i] != b[i]), n)
    return shared >= 5 and shared * 3 >= 2 * n


def is_past(word: str) -> bool:
    """Whether a verb form is past or a participle."""
    past = lexicon().past
    return (word in past and word not in {"am", "is", "are", "has", "does"}) or (len(word) > 3 and word.endswith("ed"))


@lru_cache(maxsize=1 << 14)
def opposite(a: str, b: str) -> bool:
    """Whether two words are opposites by the lexicon, in any of their forms."""
    lex = lexicon()
    praise, blame = lex.words("praise"), lex.words("blame")
    if (a in praise and b in blame) or (a in blame and b in praise):
        return True
    faced = _faced(a)
    return bool(faced) and not faced.isdisjoint(forms(b))


@lru_cache(maxsize=1 << 14)
def _faced(word: str) -> frozenset[str]:
    """The words that the lexicon names as opposites of any form of a word; of most words there are none."""
    facing = lexicon().facing
    return frozenset(other for form in forms(word) for other in facing.get(form, ()))


def _without(word: str) -> str:
    return word.removesuffix("ful").removesuffix("less")


@lru_cache(maxsize=1 << 14)
def forms(word: str) -> frozenset[str]:
    """The shapes under which a word may stand in a list of base forms."""
    cut = {word.removesuffix(ending) for ending in ("ly", "er", "est")}
    return frozenset((word, base(word), stem(word), stem(word) + "e", *cut))


@lru_cache(maxsize=1 << 14)
def negated_form(a: str, b: str) -> bool:
    """Whether one word is the other with a negative prefix or ending (fair/unfair, careful/careless)."""
    if len(a) > len(b):
        a, b = b, a
    for prefix in lexicon().words("negative_prefix"):
        if (
            len(a) >= 3
            and b.startswith(prefix)
            and same_stem(b[len(prefix) :].removeprefix("-"), a)
            and len(b) - len(prefix) >= 3
        ):
            return True
    if a.endswith(("ful", "less")) and b.endswith(("ful", "less")):
        return _without(a) == _without(b) and a != b
    return b.endswith("less") and b.removesuffix("less") in {a, stem(a)}
