"""The word lists of one language, loaded once and turned into look-up tables."""

from functools import cache, cached_property
from typing import Any

from quotecheck.text.records import dataclass
from quotecheck.text.tables import table


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Look-ups over ``lexicons/<language>.toml``; every word is in its normal form (see ``text.words.norm``)."""

    data: dict[str, Any]

    @cache  # noqa: B019 - one lexicon a language lives as long as the process
    def words(self, name: str) -> frozenset[str]:
        """The single words of a list."""
        return frozenset(w for w in self.data[name].split() if w != "/")

    @cache  # noqa: B019
    def sets(self, name: str) -> dict[str, int]:
        """Each word of a list of sets, with the number of its set; a word in two sets keeps the first."""
        table: dict[str, int] = {}
        for number, members in enumerate(self.data[name].split("/")):
            for word in members.split():
                table.setdefault(word, number)
        return table

    @cache  # noqa: B019
    def phrases(self, name: str) -> frozenset[tuple[str, ...]]:
        """The phrases of a list, each a tuple of words."""
        return frozenset(tuple(p.split("_")) for p in self.data[name].replace("/", " ").split())

    @cached_property
    def facing(self) -> dict[str, set[str]]:
        """Word -> its opposites, in base forms."""
        table: dict[str, set[str]] = {}
        for pair in self.data["opposite"].split("/"):
            a, b = pair.split()
            table.setdefault(a, set()).add(b)
            table.setdefault(b, set()).add(a)
        return table

    @cached_property
    def spellings(self) -> dict[str, str]:
        """Word -> the first member of its set of spelling variants."""
        table: dict[str, str] = {}
        for members in self.data["spelling"].split("/"):
            first, *rest = (w.replace("_", " ") for w in members.split())
            for word in (first, *rest):
                table.setdefault(word, first)
        return table

    @cached_property
    def contractions(self) -> dict[str, frozenset[tuple[str, ...]]]:
        """Contraction -> the full forms it can stand for, each a tuple of words."""
        table: dict[str, set[tuple[str, ...]]] = {}
        for pair in self.data["contraction"].split("/"):
            short, full = pair.split()
            table.setdefault(short, set()).add(tuple(full.split("_")))
        return {k: frozenset(v) for k, v in table.items()}

    @cached_property
    def past(self) -> dict[str, str]:
        """Irregular past or participle -> base."""
        table: dict[str, str] = {}
        for forms in self.data["irregular"].split("/"):
            base, *rest = forms.split()
            for form in rest:
                table.setdefault(form, base)
        return table

    @cached_property
    def irregular_forms(self) -> frozenset[str]:
        """Every form of an irregular verb or noun."""
        return (
            frozenset(self.past)
            | frozenset(self.past.values())
            | frozenset(self.plurals)
            | frozenset(self.plurals.values())
        )

    @cached_property
    def plurals(self) -> dict[str, str]:
        """Irregular plural -> singular."""
        return {b: a for a, b in (pair.split() for pair in self.data["plural"].split("/"))}


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The lexicon of a language (two-letter code); English is the only one that ships."""
    return Lexicon(table("evidence/language/lexicons", f"{language}.toml"))
