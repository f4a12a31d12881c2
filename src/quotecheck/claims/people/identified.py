"""Who is named only behind the words: *“Mind the step,” she says. Her name is Ann Hale.*, *It belonged to Ann Hale*.

A pronoun before its name is rare in news and common in features, which bring people in by what they say.
"""

import re
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.cast import Cast
from quotecheck.claims.people.member import Gender, Member
from quotecheck.claims.people.surroundings import QUOTED, inside_quotation
from quotecheck.text.lazily import lazily
from quotecheck.text.span import Span

_FAR: Final = 400
"""Characters behind a mention in which its name may come."""
_IDENTIFIES: Final = lazily(
    r"[^.!?\n]*[.!?]\s+(?:(?:(?:His|Her)[ ](?:full[ ]|real[ ]|given[ ])?name|This|That|It|He|She)[ ]"
    r"(?:is|was|(?:turns|turned)[ ]out[ ]to[ ]be|proved[ ]to[ ]be)"
    r"|It[ ](?:belongs|belonged)[ ]to|It[ ](?:comes|came)[ ]from|(?:He|She)[ ](?:is|was)[ ](?:called|named)"
    r"|The[ ](?:voice|speaker|caller|visitor|stranger)[ ](?:is|was)(?:[ ]that[ ]of)?"
    r"|(?:Meet|Enter))[ ](?:the[ ](?:[a-z-]+[ ]){1,4})?(?=[^\W\d_a-z])"
)
"""The sentence behind a mention, up to the name: *... he says. His name is*."""
_ALL: Final = lazily(r"(?!, (?:he|she|they) \w+,)[,.;:(!?]|\s(?:[-–—]|and\b)")
"""Behind such a name; not *It was Hale who rang*, *It was Hale, she says, who rang*."""
_VOICE: Final = lazily(
    r"(?:an?|the|some|another)\s(?:[\w-]+\s){0,3}?(?:voice|man|woman|stranger|figure|caller|visitor|guide|somebody|someone)"
)


def identified(text: str, cast: Cast, end: int, wanted: Gender) -> Member | None:
    """Who is named for the first time in the sentence behind a mention that ends at ``end``: in its paragraph, or for a
    voice and the like, where ``wanted`` is empty, at the head of the next."""
    line = text.find("\n", end, end + _FAR) if wanted else -1
    limit = line if line >= 0 else min(len(text), end + _FAR)
    said = QUOTED.sub(lambda q: q[0][0] + "q" * (len(q[0]) - 2) + q[0][-1], text[end:limit])
    found = _IDENTIFIES.match(said)
    member = cast.named_at(end + found.end()) if found is not None else None
    if member is None or found is None or _ALL.match(text, end + found.end() + len(member.name)) is None:
        return None
    fits = member.sort != "organisation" and member.gender in ("", wanted or member.gender)
    return member if fits and member.places[0] == end + found.end() else None


def may_be_unnamed(mention: str) -> bool:
    """Whether a mention is one of somebody still to be named: *a voice*, *the old man*."""
    return _VOICE.fullmatch(mention) is not None


_APPOSED: Final = lazily(
    r",[ ]((?:[a-z-]+[ ]){0,4})((?:[^\W\d_a-z][\w.’'-]*[ ]?){1,5})(?<![ ])[ ]?(?=[,;:.()–—]|$)", re.MULTILINE
)
"""A name in apposition to what stands before it."""
_CALLED: Final = lazily(r" (?:called|named) (?=[^\W\d_a-z])")
_BESIDE: Final = 600
"""Characters behind a full name in which its surname alone is its bearer's."""


def named_beside(text: str, language: Language, cast: Cast, span: Span) -> Member | None:
    """Who is named in apposition to a description: *her mother, Ann Hale,*; *Ann Hale, the head of it,*."""
    called = _CALLED.match(text, span.end)
    if called is not None and (member := cast.named_at(called.end())) is not None:
        return member
    behind = _APPOSED.match(text, span.end)
    if behind is not None and not inside_quotation(text, behind.start(2)):
        member = cast.named_at(behind.start(2))
        named = member is not None and member.words[-1] in behind[2]
        return (
            member
            if member is not None and named and (not behind[1] or behind[1].split()[-1] in language["roles"])
            else None
        )
    if text[span.end : span.end + 1] != "," or text[span.start - 2 : span.start] != ", ":
        return None
    for member, at in cast.before(span.start):
        if member.person_like and text[at : span.start - 2] in member.surfaces:
            return member
        if span.start - at > _BESIDE:
            break
    return None
