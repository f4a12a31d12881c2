"""Who is named only behind the words: *“Mind the step,” she says. Her name is Ann Hale.*, *It belonged to Ann Hale*.

A pronoun before its name is rare in news and common in features, which bring people in by what they say.
"""

from typing import Final

from quotecheck.claims.cast import Cast
from quotecheck.claims.member import Gender, Member
from quotecheck.claims.surroundings import QUOTED
from quotecheck.text.lazily import lazily

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
