"""Whose the first person of a report or a ruling is that names nobody: of whom the article has preside there."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from quotecheck.claims.model import Presiding
from quotecheck.evidence.voices.names import parse_name
from quotecheck.evidence.voices.speakers import SpeakerMatch, same_name
from quotecheck.sources.model import SourceDocument, Voice
from quotecheck.text.lazily import lazily
from quotecheck.text.marks import PAIRED

_HEAD: Final = 400
"""Characters in which a document's title and running head stand."""
_I: Final = lazily(r"(?<![\w.])I(?=[ ](?:[a-z]+\b)|['’](?:m|ve|d|ll))")
_SMALL: Final = frozenset(["the", "of", "for", "in", "on", "into", "and", "a", "an", "at", "to", "independent"])
_SITS: Final = frozenset({"court", "order", "judgment", "judgement", "ruling", "tribunal", "sentence", "opinion"})
_HIGH: Final = frozenset(
    {"senior", "area", "assistant", "chief", "deputy", "independent", "tribunal", "county", "high"}
)


def by_who_presides(
    presiding: Sequence[Presiding], credited: tuple[str, ...], source: SourceDocument, voice: Voice | None
) -> SpeakerMatch | None:
    """The match of a credit with what a body's head writes of himself; None where that is not such a document."""
    own = voice is None or (voice.kind == "document" and not voice.speaker)
    if not own or not credited or source.grade in {"notes", "draft", "report"} or source.document.turns:
        return None
    heads = [p.person for p in presiding if _is_of(p, source)]
    if not heads or not _in_first_person(source.text):
        return None
    if any(same_name(c, head) for c in credited for head in heads):
        return "same"
    person = parse_name(credited[0])
    return "other" if person.in_full and not person.deputy and len(set(heads)) == 1 else None


def _is_of(presiding: Presiding, source: SourceDocument) -> bool:
    """Whether a document's head has the name of the body, or the office and what it is of."""
    head = _words(f"{source.title or ''} {source.text[:_HEAD]}")
    body = _words(presiding.body) - _SMALL
    if not presiding.office:
        return body <= head and (len(body) > 1 or presiding.body.islower())
    office = _words(presiding.office) - _HIGH
    sits = bool(office & {"judge", "sheriff", "recorder", "justice", "magistrate"}) and bool(head & _SITS)
    return body <= head and (sits or all(any(_akin(w, h) for h in head) for w in office))


def _akin(word: str, other: str) -> bool:
    """Whether two words are one, or an office and its house: *inspector*, *inspectorate*."""
    return word == other or (len(word) > len("judge") and other.startswith(word[:-1]))


def _words(text: str) -> frozenset[str]:
    return frozenset(w.removesuffix("'s").removesuffix("’s") for w in re.findall(r"[^\W\d_][\w'’]*", text.casefold()))


@lru_cache(maxsize=256)
def _in_first_person(text: str) -> bool:
    """Whether a document says I of itself, outside of what it quotes."""
    return _I.search(PAIRED.sub("", text)) is not None
