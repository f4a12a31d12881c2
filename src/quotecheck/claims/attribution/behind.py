"""Who is brought in behind a quotation that stands alone: by what they do then, or in the next paragraph."""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.attribution.clauses import Clauses
from quotecheck.claims.attribution.events import Range
from quotecheck.claims.attribution.insentence import credit_of
from quotecheck.claims.attribution.phrases import Phrases
from quotecheck.claims.attribution.reading import Reading
from quotecheck.claims.language import Language
from quotecheck.claims.page.layout import Paragraph
from quotecheck.claims.people.credit import Credit
from quotecheck.claims.tokens import DASHES, QUOTATION, Tokens
from quotecheck.text.lazily import lazily
from quotecheck.text.span import Span

_SIGNATURE: Final = 100
"""Most characters of a line that signs a quotation."""
_SIGNED: Final = lazily(r"[-–—―]{1,2}[ \t\u00a0]*([A-Z][\w’'.-]*(?:[ \t][A-Z][\w’'.-]*){0,4}\b)(?=[,.(]|[ \t]*$)")
_POINTS: Final = frozenset({"that", "this", "so", "those", "these", "such", "thus"})
"""What points back at words that stand before: *That is how Hale described it.*"""
_IS: Final = frozenset({"is", "was", "'s", "’s"})
_ASIDE: Final = 16
"""Most tokens between commas behind who does something."""
_BEAT: Final = 6
"""Most tokens of who does something, before what is done."""


def signed(text: str, paragraphs: Sequence[Paragraph], place: int, t: Tokens, k: int) -> Credit | None:
    """Who signs a quotation that is a paragraph of its own, on the line below, paragraph ``place``: *- Ann Hale*."""
    if k != len(t) - 1 and any(t.kinds[k + 1 :]):
        return None
    if place >= len(paragraphs) or paragraphs[place].end - paragraphs[place].start > _SIGNATURE:
        return None
    found = _SIGNED.match(text, paragraphs[place].start, paragraphs[place].end)
    return Credit(mention=Span(*found.span(1)), cue=None, way="label") if found is not None else None


def beat(t: Tokens, number: int, language: Language) -> Credit | None:
    """Who does something in the sentence behind a quotation, as speakers do: *“The bees do it.” Hale shrugs.*"""
    low, high = t.sentences[number]
    if any(t.text[n] == QUOTATION for n in range(low, high)):
        return None
    subject = Phrases(t, language).after(low, high)
    if subject is None or subject[1] >= high or subject[1] - subject[0] > _BEAT:
        return None
    verb = next((n for n in range(*subject) if n > low and t.low[n] in language["gestures"]), subject[1])
    subject = (subject[0], verb)
    if verb + 1 < high and t.text[verb] == ",":  # "Hale, who has kept them since 1970, nods"
        verb = next((n + 1 for n in range(verb + 1, min(high, verb + _ASIDE)) if t.text[n] == ","), high)
    while verb < high and (t.low[verb] in language["adverbs"] or t.low[verb].endswith("ly")):
        verb += 1
    if verb >= high or t.low[verb] not in language["gestures"] or not _is_somebody(t, subject, language):
        return None
    return Credit(mention=t.span(*subject), cue=None, way="subject")


def _is_somebody(t: Tokens, subject: Range, language: Language) -> bool:
    one = subject[1] - subject[0] == 1
    last = subject[1] - 1
    if one and t.low[last] in language["pronouns"]:
        return t.low[last] in language.any("he", "she")
    return t.is_capital(last) or t.low[last] in language["roles"]


def pointed_at(reading: Reading, language: Language, number: int = 0) -> Credit | None:
    """Whom a sentence names that points back at the words before it: *So says Ann Hale, who slept there.*, *That is
    how a farmer, Ann Hale, described it.*, *Those were the words with which Hale left.*, *That was
    the verdict of Hale.*"""
    t = reading.tokens
    if number >= len(t.sentences):
        return None
    low, high = t.sentences[number]
    if t.low[low] not in _POINTS:
        return _who_said_that(t, low, high, language) if number else None
    if any(t.text[n] == QUOTATION for n in range(low, high)):
        return None
    phrases = Clauses(t, language)
    if (
        t.low[low] in ("that", "this")
        and low + 1 < high
        and t.low[low + 1] in _IS
        and (spoke := _is_one(t, low, high, language))
    ):
        return spoke
    if t.low[low] in ("so", "thus") and any(v.takes == "clause" for v in language.verbs.get(t.low[low + 1], ())):
        subject = phrases.after(low + 2, high)  # "So says Ann Hale"
        return _named(t, phrases.with_name(subject, high)) if subject is not None else None
    if t.low[low] in ("so", "thus"):
        return None
    event = next(
        (e for e in reading.events_of(number) if e.subject is not None and e.shape in ("before", "phrase")), None
    )
    how = next((n for n in range(low + 1, min(high, low + 8)) if t.low[n] in language["pointing"]), None)
    if event is not None and (how is not None or event.shape == "phrase") and t.low[event.subject[0]] not in _POINTS:  # type: ignore[index]
        return credit_of(t, event)
    if how is None:
        return None
    first = next((n for n in range(how + 1, min(high, how + 6)) if t.low[n] in ("of", "which", "from")), how)
    subject = phrases.after(first + 1, high)
    return _named(t, phrases.with_name(subject, high)) if subject is not None else None


def _who_said_that(t: Tokens, low: int, high: int, language: Language) -> Credit | None:
    """Who is said behind the words to have said them: *“Come.” Ann Hale of Quay Row, who said that twice, left.*"""
    if any(t.text[n] == QUOTATION for n in range(low, high)) or not t.is_capital(low):
        return None
    who = next((n for n in range(low + 1, min(high - 2, low + _ASIDE)) if t.low[n] == "who"), None)
    if who is None or t.low[who + 1] not in language.verbs or t.low[who + 2] not in ("that", "this", "so", "it"):
        return None
    end = next((n for n in range(low, who) if not t.is_capital(n)), who)
    follows = t.low[who + 3] if who + 3 < high else ","
    clause = t.low[who + 2] == "that" and (follows in language["pronouns"] or follows in language["determiners"])
    return Credit(mention=t.span(low, end), cue=None, way="subject") if end - low > 1 and not clause else None


def _is_one(t: Tokens, low: int, high: int, language: Language) -> Credit | None:
    """Whom a sentence names as who has spoken: *That's Ann Hale, the pilot.*; not *That is Ann Hale's view*."""
    subject = Phrases(t, language).after(low + 2, high)
    if subject is None or subject[1] >= high or t.text[subject[1]] not in (",", ".", ";", *DASHES):
        return None
    if any(t.low[n] in ("'s", "’s") for n in range(*subject)) or t.low[low + 2] in language["determiners"]:
        return None
    people = language.any("male_names", "female_names", "either_names", "titles")
    behind = t.low[subject[1] + 1] if subject[1] + 1 < high else ""
    described = behind in language["possessives"] or behind[:1].isdigit() or behind == "who"
    near = t.low[subject[1] + 1 : min(high, subject[1] + 7)]
    described = described or (behind in language["articles"] and not language["roles"].isdisjoint(near))
    full = all(t.is_capital(n) for n in range(*subject)) and subject[1] - subject[0] > 1
    return _named(t, subject) if full and (t.low[low + 2] in people or described) else None


def _named(t: Tokens, subject: Range) -> Credit | None:
    """A credit to a phrase that names somebody."""
    if not any(t.is_capital(n) for n in range(*subject)):
        return None
    return Credit(mention=t.span(*subject), cue=None, way="subject")


def brought_in(reading: Reading, language: Language) -> Credit | None:
    """Who is the first subject, named in full, of the paragraph behind the words that an article opens with."""
    t = reading.tokens
    phrases = Clauses(t, language)
    for low, high in t.sentences[:3]:
        if any(t.text[n] == QUOTATION for n in range(low, high)):
            return None
        for start in (low, *(n + 1 for n in range(low, high - 1) if t.text[n] == "," or t.low[n] == "and")):
            subject = phrases.after(start, high)
            if subject is None or subject[1] - subject[0] < 2:
                continue
            names = language.any("male_names", "female_names", "either_names")
            acts = t.low[subject[1]] if subject[1] < high else ""
            verb = acts in language.verbs or acts in language.any("verbs", "auxiliaries", "deeds") or acts == ","
            full = all(t.is_capital(n) for n in range(*subject))
            if full and (verb or acts.endswith(("s", "ed"))) and (t.low[subject[0]] in names or start == low):
                return Credit(mention=t.span(*subject), cue=None, way="before")
    return None
