"""The class of one difference between words: the first description that fits, the most dangerous first."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.spelling import joined, same_spelling
from quotecheck.evidence.language.wordforms import is_past, negated_form, opposite, same_stem
from quotecheck.evidence.model import EditClass
from quotecheck.evidence.view import BARE
from quotecheck.evidence.wording.spokenstyle import same_day_or_time, same_figure, same_range, same_spelled_out
from quotecheck.evidence.wording.unitstyle import same_in_units
from quotecheck.text.numbers import SIGNS, digits, fraction, is_number_word, whole
from quotecheck.text.records import dataclass
from quotecheck.text.shorthand import spelled_out

_RUNS: Final = 1024
"""Runs of words whose reading is kept: the same few are asked for beside every place that a quotation may be from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a difference: normalised words, the words as printed, and whether each may be a name."""

    norms: tuple[str, ...]
    raw: tuple[str, ...]
    names: tuple[bool, ...]
    text: str
    """The printed stretch, with what stands between the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What the source's own way of writing lets pass."""

    bare_apostrophes: bool = False
    unpunctuated: bool = False
    one_case: bool = False
    shorthand: bool = False
    """Notes, in which words are cut short."""


def _apostrophes_mended(printed: Sequence[str], source: Sequence[str]) -> bool:
    """Whether printed words only have the apostrophes that a post or a chat left out: *isn't* for *isnt*."""
    bare = lexicon().words("negation_bare") | BARE
    return len(printed) == len(source) and all(
        x == y or (y in bare and x.replace("'", "") == y) for x, y in zip(printed, source, strict=True)
    )


def same_words(a: Side, b: Side, style: Style) -> EditClass | None:
    """The class if both sides are the same words in another style, else None."""
    if a.norms == b.norms:
        return "typography"
    hidden = any(c in a.text for c in "\u200b\u200c\u200d\u2060\ufeff\u00ad")
    if "".join(a.norms) == "".join(b.norms) and hidden and len(a.norms) != len(b.norms):
        return "deceptive"
    if style.bare_apostrophes and "".join(a.norms).replace("'", "") == "".join(b.norms).replace("'", ""):
        return "typography"
    if _apostrophes_mended(a.norms, b.norms) or {a.norms, b.norms} == {("&",), ("and",)}:
        return "typography"
    if _clock(a.norms) and _clock(a.norms) == _clock(b.norms):
        return "typography"
    if same_spelled_out(a.norms, b.norms):
        return "spelling"
    if joined(a.norms, b.norms, a.text, b.text):
        return "typography" if "\n" in a.text + b.text else "spelling"
    if len(a.norms) == len(b.norms) and all(same_spelling(x, y) for x, y in zip(a.norms, b.norms, strict=True)):
        return "spelling"
    if len(a.norms) == len(b.norms) and all(x == y or _clipped(x, y) for x, y in zip(a.norms, b.norms, strict=True)):
        return "spelling"
    if style.shorthand and spelled_out(a.norms, b.norms):
        return "spelling"
    if _percent(a.norms) == _percent(b.norms) or same_in_units(a.norms, b.norms) or same_day_or_time(a.norms, b.norms):
        return "number_style"
    if same_figure(a.norms, b.norms) or same_range(a.norms, a.text, b.norms):
        return "number_style"
    first, second = _value(a.norms), _value(b.norms)
    if first is not None and second is not None and _one_or_digits(a.norms, b.norms) and first == second:
        return "number_style"
    return "contraction" if _expanded(a.norms) & _expanded(b.norms) else None


def _clipped(printed: str, source: str) -> bool:
    """Whether notes have a word as it was spoken: *them* for *'em*, *fishing* for *fishin'*."""
    ing = source.endswith("in") and len(source) >= _CLIPPED and printed == f"{source}g"
    return ing or (printed, source) in {("them", "em"), ("till", "til")}


_CLIPPED: Final = 5
"""Shortest word without its last letter: *sin* is no *sing*."""


def _one_or_digits(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """ "a" is not "one": an article is a number only inside a longer phrase."""
    return a not in {("a",), ("an",)} and b not in {("a",), ("an",)}


@lru_cache(maxsize=_RUNS)
def _percent(norms: tuple[str, ...]) -> tuple[str, ...]:
    out = list(norms)
    for k in range(len(out) - 1):
        if out[k] == "per" and out[k + 1] == "cent":
            out[k : k + 2] = ["%"]
            break
    return tuple("%" if w in {"percent", "pct"} else w for w in out)


def _clock(norms: tuple[str, ...]) -> str | None:
    """A time of day in one shape: 7.30 and 7:30 are the same; None for anything else."""
    if len(norms) == 1 and len(norms[0]) in {4, 5} and norms[0][-3] in ".:" and norms[0][-2:] < "60":
        return norms[0].replace(".", ":")
    return None


@lru_cache(maxsize=_RUNS)
def _value(norms: tuple[str, ...]) -> tuple[float, bool, str | None] | None:
    decade = _decade(norms)
    if decade is not None:
        return decade, False, "decade"
    found = whole(norms)
    if found is not None:
        return round(found.value, 6), found.ordinal, found.unit
    part = fraction(norms)
    return None if part is None else (round(part, 6), False, None)


def _decade(norms: tuple[str, ...]) -> float | None:
    """1980s, nineteen-eighties: the year that a decade begins with."""
    if len(norms) == 2 and norms[1] == "s" and digits(norms[0]) is not None:
        return digits(norms[0])
    if norms and norms[-1].endswith("ties") and len(norms) <= 2:
        found = whole((*norms[:-1], norms[-1][:-3] + "y"))
        return found.value if found else None
    return None


@lru_cache(maxsize=_RUNS)
def _expanded(norms: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """All full readings of a short run with its contractions opened; empty where there is none to open."""
    table = lexicon().contractions
    if len(norms) > 6:
        return frozenset()
    readings: set[tuple[str, ...]] = {()}
    for word in norms:
        options = {(word,)} | set(table.get(word, ()))
        if word.endswith("'s") and len(word) > 3:
            options |= {(word[:-2], "is"), (word[:-2], "has")}
        readings = {r + o for r in readings for o in options}
    return frozenset(readings)


def word_class(a: Side, b: Side) -> EditClass:
    """The class of one printed word ``a`` that stands where the source has ``b`` (each side one word)."""
    x, y = a.norms[0], b.norms[0]
    lex = lexicon()
    if x.replace("'", "") == y.replace("'", ""):
        return (
            "negation" if {x, y} & {"cant", "wont"} else "wording"
        )  # those two are other words; "isnt" is only a slip
    if is_negator(x) != is_negator(y) or negated_form(x, y):
        return "negation"
    if is_negator(x) and is_negator(y):
        return _both_negative(x, y)
    for name in ("month", "weekday", "daytime", "relative_date"):
        if _dated(x, a, name) and _dated(y, b, name):
            return "date"
    if opposite(x, y):
        return "opposite"
    number = _number_class(x, y)
    if number is not None:
        return number
    units = lex.sets("unit")
    if x in units and y in units:
        return "inflection" if units[x] == units[y] else "unit"
    if (x in lex.words("title") or x in lex.words("office")) and (y in lex.words("title") or y in lex.words("office")):
        return "inflection" if same_stem(x, y) else "name"
    return _graded(x, y) or _formal(x, y) or _lexical(a, b)


def _both_negative(x: str, y: str) -> EditClass:
    if (x.endswith("n't") and y.endswith("n't")) or "cannot" in {x, y}:
        modal = lexicon().sets("modal")
        one, two = (w.removesuffix("n't").removesuffix("not") for w in (x, y))
        if one != two and (one in modal or two in modal):
            return "modality"
        return "tense" if is_past(one) != is_past(two) else "inflection"
    weak = {"hardly", "scarcely", "barely", "rarely", "seldom"}
    return "quantifier" if (x in weak) != (y in weak) or "never" in {x, y} else "wording"


def _dated(word: str, side: Side, name: str) -> bool:
    if word not in lexicon().words(name):
        return False
    return side.raw[0][:1].isupper() if word in {"may", "march", "sun", "sat", "mar", "august"} else True


def _number_class(x: str, y: str) -> EditClass | None:
    if x in {"a", "an"} or y in {"a", "an"}:
        other = y if x in {"a", "an"} else x
        if other == "one":
            return "function_word"
    multiples = lexicon().words("multiple") | lexicon().words("ordinal")
    if x in multiples and y in multiples:
        return "number"
    if is_number_word(x) or is_number_word(y):
        if {x, y} & {"one", "dozens", "hundreds", "thousands", "millions"} and not (
            is_number_word(x) and is_number_word(y)
        ):
            return None if "one" in {x, y} else "number"
        return "number"
    first, second = whole((x,)), whole((y,))
    if first and second and not first.same(second):
        return "number"
    if x in SIGNS or y in SIGNS:
        return "number"
    return "unit" if "%" in {x, y} else None


def _graded(x: str, y: str) -> EditClass | None:
    """Strength: modals, quantifiers, hedges, limits, conditions."""
    lex = lexicon()
    modal = lex.sets("modal")
    if x in modal and y in modal and modal[x] != modal[y]:
        return "modality"
    quantifiers = lex.sets("quantifier")
    if x in quantifiers and y in quantifiers:
        return "quantifier" if quantifiers[x] != quantifiers[y] else "wording"
    if (x in lex.words("condition")) != (y in lex.words("condition")) or (x != y and {x, y} <= lex.words("condition")):
        return "condition"
    pronouns = lex.sets("pronoun")
    if x in pronouns and y in pronouns:
        return "inflection" if pronouns[x] == pronouns[y] else "pronoun"
    if x in modal or y in modal:
        return "modality" if (x in lex.words("auxiliary")) or (y in lex.words("auxiliary")) else None
    if x in lex.words("quantifier_strong") or y in lex.words("quantifier_strong"):
        return "quantifier"
    adverbial = lex.words("hedge") - _VERBS_OF_DOUBT - {"about"}
    if x in adverbial or y in adverbial or x in lex.words("limit") or y in lex.words("limit"):
        return "hedge"
    return None


_VERBS_OF_DOUBT: Final = frozenset(
    ["could", "might", "think", "believe", "guess", "hope", "expect", "rather", "around"]
)
"""Words of the list of hedges that are as often something else."""
_BE = {"am": "present", "is": "present", "are": "present", "was": "past", "were": "past"}


def _formal(x: str, y: str) -> EditClass | None:
    """Forms of one word."""
    if x in _BE and y in _BE:
        return "inflection" if _BE[x] == _BE[y] else "tense"
    if same_spelling(x, y):
        return "spelling"
    if same_stem(x, y):
        ing = x.endswith("ing") or y.endswith("ing")
        return "tense" if is_past(x) != is_past(y) and not ing else "inflection"
    return None


def _lexical(a: Side, b: Side) -> EditClass:
    x, y = a.norms[0], b.norms[0]
    lex = lexicon()
    if a.names[0] or b.names[0]:
        return "name"
    if x in lex.words("function") and y in lex.words("function"):
        return "function_word"
    if not (a.raw[0] + b.raw[0]).isascii() and lookalike(a.raw[0]) == lookalike(b.raw[0]):
        return "deceptive"
    return "wording"


def one_sided(side: Side) -> EditClass | None:
    """The class of words that stand on one side only, None where they are plain wording.

    Words that deny, hedge, limit, count or condition what is around them change its meaning; the rest is omission or
    addition.
    """
    norms, lex = side.norms, lexicon()
    if any(is_negator(n) for n in norms):
        return "negation"
    if len(norms) > 4:
        return None
    if norms in {("percentage",), ("points",), ("point",), ("percentage", "points")} or any(
        n in SIGNS or n in {"%", "percent"} for n in norms
    ):
        return "unit"
    if norms in lex.phrases("partitive"):
        return "quantifier"
    if (
        len(norms) <= 2
        and any(
            (is_number_word(n) and n != "one") or n in lex.words("ordinal") or n in lex.words("multiple") for n in norms
        )
        and not any(side.names)
    ):
        return "number"
    strict = lex.words("hedge") - _VERBS_OF_DOUBT - {"suggest", "appear"}
    if len(norms) <= 3 and (
        norms in lex.phrases("hedge_phrase") or norms in lex.phrases("limit") or any(n in strict for n in norms)
    ):
        return "hedge"
    if norms[0] in lex.words("condition") and norms[0] not in {"once", "till"}:
        return "condition"
    if len(norms) == 1 and (norms[0] in lex.sets("modal") and norms[0] not in {"need", "able", "dare"}):
        return "modality"
    return "quantifier" if len(norms) <= 2 and any(n in lex.words("quantifier_strong") for n in norms) else None


_CONFUSABLE = str.maketrans(
    "аеорсухіјѕһԁԛԝгпкмтвнАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορνικτυχßıɑɡ",
    "aeopcyxijshdqwrnkmtbhABEKMHOPCTYXIJSABEZHIKMNOPTYXaopviktuxBiag",
)


def lookalike(word: str) -> str:
    """A word with letters of other scripts replaced by the Latin ones that they look like (Unicode UTS 39, a
    selection)."""
    return word.translate(_CONFUSABLE).casefold()


def amount(norms: Sequence[str]) -> bool:
    """Whether a run of words holds digits."""
    return any(digits(n) is not None for n in norms)


def mixed_tense(a: Side, b: Side) -> bool:
    """Whether "will" and a verb stand beside a past form of the same verb ("will open" / "opened")."""
    future = {"will", "shall"}
    for x, y in ((a, b), (b, a)):
        if future & set(x.norms) and not future & set(y.norms):
            verbs = [n for n in x.norms if n not in future]
            if any(same_stem(v, w) and is_past(w) for v in verbs for w in y.norms):
                return True
    return False
