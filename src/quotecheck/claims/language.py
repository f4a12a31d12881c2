"""What extraction must know about a language, read from one data file each, when it is needed and only once."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import Any, Final

from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.tables import table

LANGUAGES: Final = ("en", "de", "fr")
"""The languages that have a file in ``languages/``; English first, and what is read when nothing else is recognised."""
_SAMPLE: Final = 10_000


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a cue verb."""

    lemma: str
    stance: str
    takes: str
    """``clause`` (said that), ``object`` (called it), ``infinitive`` (wants to)."""
    form: str
    """``base``, ``finite``, ``past``, ``participle`` (-ing) or ``perfect``."""


class Language(dict[str, frozenset[str]]):
    """The words of one language: ``language["pronouns"]`` is a word class by the name that the data file gives it.

    A mapping, because classes are looked up for every word of an article; nothing changes it once it is loaded.
    """

    def __init__(self, name: str, data: Mapping[str, Any]) -> None:
        """``data``: what the language's file holds."""
        cues = data.get("cues", {})
        listed = {k: v.split() if isinstance(v, str) else v for k, v in data.get("words", {}).items()}
        super().__init__({k: frozenset(v) for k, v in {**listed, **cues}.items()})
        self.name = name
        self._together: dict[tuple[str, ...], frozenset[str]] = {}
        self.common = frozenset(data["common"])
        self.verbs = _verbs(data.get("verbs", []))
        self.before_speaker = sorted((tuple(p.split()) for p in cues.get("before_speaker", [])), key=len, reverse=True)
        self.patterns = {
            k: lazily("|".join(f"(?:{p})" for p in v) or r"(?!)", re.IGNORECASE)
            for k, v in data.get("furniture", {}).items()
        }
        self.frames = _frames(cues.get("frames", []), cues.get("base_frames", []))
        """Cues of two words, by their first and second word."""
        self.noun_capitals = bool(data.get("noun_capitals", False))
        """Whether all nouns have capitals, so that a capital does not make a name."""

    def __missing__(self, group: str) -> frozenset[str]:
        """A class that the language does not have is empty."""
        return self.setdefault(group, frozenset())

    def any(self, *groups: str) -> frozenset[str]:
        """The words of several classes, put together once."""
        known = self._together.get(groups)
        if known is None:
            known = self._together[groups] = frozenset().union(*(self[g] for g in groups))
        return known

    @cached_property
    def cue_words(self) -> frozenset[str]:
        """Every word that a cue can begin with: what is no such word needs no second look."""
        return frozenset(self.verbs) | frozenset(self.frames) | self.phrase_starts | self.noun_cues

    @cached_property
    def noun_cues(self) -> frozenset[str]:
        """Every word that may be a cue without being a verb."""
        return self["nouns"] | self["clausal_nouns"] | self["minds"]

    @cached_property
    def stops(self) -> frozenset[str]:
        """Words that end a noun phrase when it is read backward."""
        names = ("prepositions", "conjunctions", "auxiliaries", "adverbs", "verbs", "pronouns")
        return frozenset().union(*(self[n] for n in names)) - self["determiners"]

    @cached_property
    def small(self) -> frozenset[str]:
        """Words that a capital at the start of a sentence does not make part of a name."""
        return self["determiners"] | self["conjunctions"] | self["prepositions"]

    @cached_property
    def phrase_starts(self) -> frozenset[str]:
        """First words of the cues that stand before their speaker."""
        return frozenset(p[0] for p in self.before_speaker)

    @cached_property
    def phrase_ends(self) -> frozenset[str]:
        """Words that end a noun phrase when it is read forward."""
        names = ("conjunctions", "auxiliaries", "verbs")
        return frozenset().union(*(self[n] for n in names)) - self["determiners"] - self["titles"]


_FORMS: Final = ("base", "finite", "past", "participle", "perfect")


def _verbs(entries: list[dict[str, Any]]) -> dict[str, tuple[Verb, ...]]:
    table: dict[str, list[Verb]] = {}
    for entry in entries:
        for line in entry["forms"]:
            forms = line.split()
            past = [f for f in forms[2:] if not f.endswith("ing")] if len(forms) > 4 else forms[2:3]
            for k, form in enumerate(forms):
                kind = _FORMS[min(k, 4)]
                if len(forms) > 4 and k >= 2:
                    kind = "participle" if form.endswith("ing") else "past" if form in past[:2] else "perfect"
                verb = Verb(forms[0], entry["stance"], entry["takes"], kind)
                known = table.setdefault(form, [])
                if all(v.takes != verb.takes or v.lemma != verb.lemma for v in known):
                    known.append(verb)
    return {form: tuple(verbs) for form, verbs in table.items()}


def _frames(phrases: list[str], base: list[str]) -> dict[str, dict[str, tuple[Verb, ...]]]:
    table: dict[str, dict[str, tuple[Verb, ...]]] = {}
    for phrase in [*phrases, *base]:
        first, second = phrase.split()
        form = "participle" if first.endswith("ing") else "base" if phrase in base else "past"
        table.setdefault(first, {})[second] = (Verb(phrase, "neutral", "clause", form),)
    return table


@lru_cache(maxsize=len(LANGUAGES))
def language(name: str) -> Language:
    """Load a language; an unknown name gives English."""
    chosen = name if name in LANGUAGES else LANGUAGES[0]
    return Language(chosen, table("claims/languages", f"{chosen}.toml"))


def recognise(text: str, declared: str | None = None) -> Language:
    """The language of a text: the declared one if we have it, else the one whose commonest words are there most."""
    if declared and declared[:2].lower() in LANGUAGES:
        return language(declared[:2].lower())
    sample = Counter(text[:_SAMPLE].lower().split())
    counts = [(sum(sample[w] for w in _common(name)), -k, name) for k, name in enumerate(LANGUAGES)]
    return language(max(counts)[2])


@lru_cache(maxsize=len(LANGUAGES))
def _common(name: str) -> frozenset[str]:
    """The commonest words of a language."""
    return frozenset(table("claims/languages", f"{name}.toml")["common"])
