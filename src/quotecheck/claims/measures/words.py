"""The words around figures in one language, loaded once."""

from collections.abc import Mapping
from functools import cache

from quotecheck.text.records import dataclass
from quotecheck.text.tables import table


@dataclass(frozen=True, eq=False, kw_only=True)
class MeasureWords:
    """Look-ups over ``measures/<language>.toml``."""

    before: Mapping[tuple[str, ...], str]
    after: Mapping[tuple[str, ...], str]
    durations: Mapping[str, float]
    units: Mapping[str, str]
    dimensions: Mapping[str, tuple[str, float]]
    multiples: Mapping[str, float]
    counts: Mapping[str, float]
    currencies: Mapping[str, str]
    small_money: Mapping[str, float]
    not_nouns: frozenset[str]
    pronoun_one: frozenset[str]
    label_before: frozenset[str]

    def unit(self, word: str) -> str | None:
        """The unit that a word spells, singular or plural."""
        if word in self.units:
            return self.units[word]
        if len(word) < 3 or not word.endswith("s") or word == "has":  # a verb, and no hectares
            return None
        return self.units.get(word[:-1]) or self.units.get(word.removesuffix("es"))

    def duration(self, word: str) -> str | None:
        """The unit of time that a word names, singular, plural or possessive."""
        plain = word.removesuffix("'s").removesuffix("'")
        for form in (plain, plain.removesuffix("s"), plain.removesuffix("ies") + "y"):
            if form in self.durations:
                return form
        return {
            "hr": "hour",
            "hrs": "hour",
            "min": "minute",
            "mins": "minute",
            "yr": "year",
            "yrs": "year",
            "sec": "second",
            "secs": "second",
            "mth": "month",
            "mths": "month",
            "wk": "week",
            "wks": "week",
        }.get(plain)


@cache
def measure_words(language: str = "en") -> MeasureWords:
    """Load a language; English is the only one that ships."""
    data = table("claims/measures", f"{language}.toml")
    units: dict[str, str] = {}
    for line in data["measures"]["spellings"]:
        first, *rest = line.split()
        for word in (first, *rest):
            units.setdefault(word, first)
    return MeasureWords(
        before={tuple(p.split()): bound for bound, phrases in data["bounds"].items() for p in phrases},
        after={tuple(p.split()): bound for bound, phrases in data["after"].items() for p in phrases},
        durations=data["durations"],
        units=units,
        dimensions={k: (v[0], v[1]) for k, v in data["measures"]["dimension"].items()},
        multiples=data["multiples"],
        counts=data["counts"],
        currencies=data["currencies"],
        small_money=data["small_money"],
        not_nouns=frozenset(data["words"]["not_nouns"]),
        pronoun_one=frozenset(data["words"]["pronoun_one"]),
        label_before=frozenset(data["words"]["label_before"]),
    )
