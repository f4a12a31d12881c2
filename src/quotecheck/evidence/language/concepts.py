"""What words are about: stems, and the sets of words that news copy uses for one another."""

from collections.abc import Sequence
from functools import cache, lru_cache

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.relatedwords import related_words
from quotecheck.evidence.language.wordforms import related, stem
from quotecheck.text.numbers import is_number_word
from quotecheck.text.tables import table

SAME = 1.0
ALIKE = 0.8
SYNONYM = 0.75
KIN = 0.7
NEAR = 0.45


@cache
def synonyms() -> dict[str, str]:
    """The lists of ``synonyms-en.toml``, as texts."""
    return table("evidence/language/lexicons", "synonyms-en.toml")


@cache
def _sets() -> dict[str, frozenset[int]]:
    """Stem -> numbers of the sets that it is in."""
    table: dict[str, set[int]] = {}
    for number, members in enumerate(synonyms()["sets"].split("/")):
        for word in members.split():
            if "_" not in word:
                table.setdefault(stem(word), set()).add(number)
    return {k: frozenset(v) for k, v in table.items()}


@lru_cache(maxsize=1 << 15)
def sets_of(word_stem: str) -> frozenset[int]:
    """The sets of interchangeable words that a stem is in."""
    return _sets().get(word_stem, frozenset())


@lru_cache(maxsize=1 << 15)
def root(norm: str) -> str:
    """The stem that a word is compared by; a comparative goes with its plain form where that is a known word."""
    plain = stem(norm)
    for ending in ("er", "est", "ly"):
        short = plain[: -len(ending)]
        if plain.endswith(ending) and len(short) > 2 and not sets_of(plain):
            for form in (
                short,
                short + "e",
                short[:-1] if short[-1] == short[-2] else short,
                short[:-1] + "y" if short[-1] == "i" else short,
            ):
                if sets_of(stem(form)):
                    return stem(form)
    return plain


@lru_cache(maxsize=1 << 16)
def likeness(a: str, b: str) -> float:
    """How near two stems are: the same, in one set of interchangeable words, of one root, or 0.0."""
    if a == b:
        return SAME
    if sets_of(a) & sets_of(b):
        return ALIKE
    synonyms, near = related_words(a)
    if b in synonyms:
        return SYNONYM
    if len(a) > 4 and len(b) > 4 and related(a, b):
        return KIN
    return NEAR if b in near else 0.0


@lru_cache(maxsize=1 << 15)
def is_content(norm: str) -> bool:
    """Whether a word carries meaning of its own, beyond grammar, number and calendar."""
    lex = lexicon()
    return not (
        len(norm) < 2
        or norm[0].isdigit()
        or norm in lex.words("function")
        or norm in _LIGHT
        or norm in lex.words("month")
        or norm in lex.words("weekday")
        or norm in lex.words("title")
        or is_number_word(norm)
    )


def content_stems(norms: Sequence[str]) -> list[tuple[int, str]]:
    """Index and stem of the words that carry meaning."""
    return [(i, root(n)) for i, n in enumerate(norms) if is_content(n)]


_LIGHT = frozenset(
    [
        "accounted",
        "account",
        "alone",
        "stood",
        "stand",
        "stands",
        "amounted",
        "amounts",
        "totalled",
        "totaled",
        "recorded",
        "reached",
        "came",
        "comes",
        "going",
        "gone",
        "past",
        "back",
        "about",
        "also",
        "almost",
        "already",
        "among",
        "any",
        "around",
        "away",
        "being",
        "both",
        "come",
        "came",
        "did",
        "done",
        "each",
        "else",
        "even",
        "ever",
        "every",
        "few",
        "first",
        "former",
        "further",
        "get",
        "got",
        "have",
        "how",
        "instead",
        "its",
        "itself",
        "just",
        "last",
        "least",
        "less",
        "like",
        "made",
        "make",
        "making",
        "many",
        "more",
        "most",
        "much",
        "near",
        "nearly",
        "never",
        "new",
        "next",
        "now",
        "off",
        "once",
        "one",
        "ones",
        "only",
        "other",
        "others",
        "out",
        "own",
        "per",
        "put",
        "rather",
        "same",
        "second",
        "several",
        "since",
        "some",
        "still",
        "such",
        "take",
        "taken",
        "took",
        "than",
        "thing",
        "things",
        "third",
        "though",
        "thus",
        "together",
        "too",
        "toward",
        "towards",
        "under",
        "until",
        "up",
        "upon",
        "used",
        "use",
        "using",
        "was",
        "way",
        "well",
        "went",
        "yet",
        "percent",
        "cent",
        "pct",
        "percentage",
        "point",
        "points",
        "old",
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
        "day",
        "days",
        "hour",
        "hours",
        "minute",
        "minutes",
        "second",
        "seconds",
        "quarter",
        "half",
        "pound",
        "pounds",
        "dollar",
        "dollars",
        "euro",
        "euros",
        "million",
        "billion",
        "thousand",
        "hundred",
        "dozen",
        "roughly",
        "approximately",
        "some",
        "said",
        "says",
        "saying",
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "total",
        "part",
        "including",
        "include",
        "includes",
        "included",
        "according",
        "his",
        "her",
        "their",
        "our",
        "your",
        "my",
        "ranged",
        "ranging",
        "it's",
        "that's",
        "he's",
        "she's",
        "'s",
        "morning",
        "afternoon",
        "evening",
        "night",
        "ago",
        "some",
        "taking",
        "takes",
        "makes",
        "getting",
        "gets",
        "doing",
        "putting",
        "puts",
        "coming",
        "having",
    ]
)
