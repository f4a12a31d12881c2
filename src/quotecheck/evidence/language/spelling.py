"""Spelling variants: US/UK, dictionary doublets, hyphens and joined words, accents.

Two forms are variants of one word when their keys are equal. The rules follow the differences that the Oxford and
Merriam-Webster dictionaries list between British and American spelling.
"""

import re
import unicodedata
from functools import cache, lru_cache

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.text.lazily import lazily

_ISE = lazily(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations|able)$)")
_YSE = lazily(r"ys(?=(?:e|ed|es|er|ers|ing)$)")
_LL = lazily(r"(?<=[a-z]{3}[ae])ll(?=(?:ed|ing|er|ers|or|ors|ous|ist|ists)$)")
_METRE = lazily(r"(?<=[a-z]{4})(met|lit)re(?=s?$)")


@cache
def _our_words() -> re.Pattern[str]:
    """Words that are spelt with -our in Britain, in any form and with dis-."""
    return re.compile(f"(?:dis)?(?:{'|'.join(lexicon().words('our'))})")


@lru_cache(maxsize=1 << 15)
def spelling_key(word: str) -> str:
    """A key that variants of one word share; a word without variants is its own key."""
    lex = lexicon()
    if word in lex.spellings:
        return lex.spellings[word]
    if not word.isascii() and word not in lex.words("accent_matters"):
        bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
        word = bare.replace("æ", "ae").replace("œ", "oe")
    if _our_words().match(word):
        return word.replace("our", "or", 1)
    word = _METRE.sub(r"\1er", word)
    return _LL.sub("l", _YSE.sub("yz", _ISE.sub("iz", word)))


def same_spelling(a: str, b: str) -> bool:
    """Whether two words are spelling variants of one."""
    if a in lexicon().words("accent_matters") and b in lexicon().words("accent_matters"):
        return a == b
    return spelling_key(a) == spelling_key(b)


def joined(a: tuple[str, ...], b: tuple[str, ...], a_raw: str, b_raw: str) -> bool:
    """Whether two runs of words differ only in how they are joined: e-mail/email, health care/healthcare.

    ``a_raw`` and ``b_raw`` are the printed forms; a hyphen or a line break there makes a join that spacing alone
    would not.
    """
    if "".join(a) != "".join(b) and spelling_key("".join(a)) != spelling_key("".join(b)):
        return False
    if any(c.isdigit() for c in "".join(a)):
        return False  # 3-1 is not 31
    hyphenated = re.findall(r"\b\w++-\w+", f"{a_raw} {b_raw}".casefold())
    if any(word in lexicon().words("hyphen_matters") for word in hyphenated):
        return False
    longer = a if len(a) > len(b) else b
    if re.search("[-\u2010\u2011\u2013\u00ad]", a_raw + b_raw):
        return True
    return len(longer) == 2 and (
        (longer[0] == "can" and longer[1] == "not")
        or (min(map(len, longer)) >= 3 and longer[0] not in _LOOSE and longer[1] not in _LOOSE)
    )


_LOOSE = frozenset(
    [
        "not",
        "now",
        "the",
        "may",
        "all",
        "any",
        "no",
        "some",
        "every",
        "never",
        "with",
        "where",
        "here",
        "body",
        "one",
        "thing",
        "time",
        "way",
        "day",
        "more",
        "less",
        "able",
        "rapist",
        "our",
        "out",
    ]
)
