"""Whether an article credits a thing by a noun, and no person and no body: *the same letter*, *its account*.

A record that has somebody say or sign the words does not contradict that: a letter has its writer, an account whoever
keeps it. Whose they are is open, which the report says.
"""

from functools import lru_cache
from typing import Final

from quotecheck.claims.language import language
from quotecheck.claims.model import Attribution
from quotecheck.claims.people.heads import head_of, is_many, is_person
from quotecheck.evidence.language.clauses import clause_words
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.relatedwords import is_known
from quotecheck.evidence.language.wordforms import stem
from quotecheck.evidence.voices.houses import BUSINESSES, PUBLIC
from quotecheck.evidence.voices.names import KINDS, parse_name
from quotecheck.evidence.voices.offices import ASKING, is_description
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.text.lazily import lazily

_HEAD: Final = 200
"""Characters of a paper's head in which its kind stands."""
_WORD: Final = lazily(r"[a-z]+")
_RELATIVE: Final = frozenset(["who", "which", "that"])
_BODIES: Final = frozenset(
    """
    county city town state district village borough parish firm company club union group charity school college hospital
    council panel tribunal committee board cabinet party bank airline insurer theatre theater regulator watchdog
    developer landlord authority ministry league federation team force brigade paper newspaper publisher business
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_ACTING: Final = BUSINESSES | PUBLIC | _BODIES
"""Bodies, which speak for themselves: what another signs or says is another's."""
_DETERMINERS: Final = frozenset(["the", "a", "an", "its", "his", "her", "their", "this", "that", "one", "another"])


@lru_cache(maxsize=1024)
def is_thing(credited: str | None) -> bool:
    """Whether a credit is a noun for a thing or a paper: no name, nobody's office, no body."""
    words = (credited or "").replace("’", "'").split()
    if not words or (words[0][:1].isupper() and words[0].casefold() not in _DETERMINERS):
        return False
    if parse_name(credited or "").deputy or is_description(credited or ""):
        return False
    lang, lex = language("en"), lexicon()
    head = head_of([w.casefold() for w in words], lang)
    parts = {head, *head.split("-")}  # "the vice-chancellor"
    people = lex.words("office") | lex.words("title") | clause_words("person")
    if head not in words or head in ASKING | _ACTING or not is_known(stem(head)):
        return False  # "The Copper Kettle"; "the interviewer"; "the council"
    return (
        not parse_name(credited or "").organisation
        and not parts & people
        and not any(is_person(p, lang) for p in parts)
        and not is_many(head, lang)
    )


def leaves_open(by: Attribution | None, source: SourceDocument, voice: Voice) -> bool:
    """Whether what a record marks as somebody's may be that of the thing that an article credits: *the same letter*,
    of what its writer signs; no letter's, of what somebody says in a talk, and no report's, of what a letter says."""
    if by is None or voice.kind == "quotation" or voice.question or not credits_thing(by):
        return False
    paper = KINDS & set((by.speaker or "").casefold().split())
    if not paper:
        return True
    kinds = KINDS & {*_WORD.findall(f"{source.id} {source.title or ''} {source.text[:_HEAD]}".casefold())}
    return voice.kind == "document" and (not kinds or bool(paper & kinds))


def credits_thing(by: Attribution) -> bool:
    """Whether an article credits a thing, by name or by *it*; not a *which*, whatever that was read to mean."""
    return by.mention not in _RELATIVE and is_thing(by.speaker)
