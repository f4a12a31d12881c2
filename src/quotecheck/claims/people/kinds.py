"""The body that the text is about where it goes on with its kind: *Norrail has cut trains. The operator said ...*."""

import re
from collections.abc import Sequence
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.cast import Cast
from quotecheck.claims.people.member import Member
from quotecheck.claims.people.surroundings import line_before, line_of
from quotecheck.text.lazily import lazily

_TITLED: Final = lazily(r"\b(?:Sir|Dame|Lord|Lady|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Cllr|Coun)\.? $")
_TITLE: Final = 12
_KINDS: Final = frozenset(
    """
    airline bookmaker brewer brewery broadcaster builder carrier chain developer distillery gallery garage grocer
    housebuilder insurer landlord lender maker manufacturer mill museum nursery operator orchestra producer publisher
    regulator restaurant retailer shipyard supermarket supplier theatre utility venue watchdog yard zoo
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What a body may be called by what it does, beside the nouns that bodies have in their names."""


def of_kind(text: str, language: Language, cast: Cast, place: int, lows: Sequence[str], head: str) -> Member | None:
    """The only body that is a subject in the paragraph of a place, or else in the one before."""
    if len(lows) != 2 or lows[0] != "the" or head not in language["organisations"] | _KINDS:
        return None
    start = line_of(text, place)
    for low in (start, line_before(text, start)):
        if re.search(rf"\b[a-z]+(?:s[’']|[’']s) {re.escape(head)}\b", text[low:place]):
            return None  # "the supporters' trust": a body of that kind is told of
        told = [(m, at) for m, at in cast.before(place) if at >= low and at in cast.subjects]
        bodies = {m.name: m for m, at in told if _may_be_body(m, language, text, at)}
        if bodies:
            return next(iter(bodies.values())) if len(bodies) == 1 else None
    return None


def _may_be_body(member: Member, language: Language, text: str, at: int) -> bool:
    """Whether nothing shows that a member is a person: *Norrail*, *Hale Water*."""
    first = member.words[0].lower() in language.any("male_names", "female_names")
    if _TITLED.search(text[max(0, at - _TITLE) : at]) is not None:
        return False
    return not (member.gender or member.roles or member.titles) and (member.sort != "person" or not first)
