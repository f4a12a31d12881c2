"""Who wrote the paper that *it read* speaks of: *an email that Ann Hale, then the chair, sent on Monday*."""

import re
from functools import lru_cache
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.cast import Cast
from quotecheck.claims.people.member import Member
from quotecheck.claims.people.resolved import Resolved, aliases
from quotecheck.claims.people.surroundings import QUOTED, SENTENCE_ENDS, line_before, line_of
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span

_NAME: Final = r"(?:[A-Z]\w{0,4}\.?[ ])?[A-Z][\w'’-]+(?:[ ](?:[A-Z]\.|[A-Z][\w'’-]+)){0,3}"
_SAID: Final = lazily(
    r"[ ](?:also[ ])?(?:said|says|asked|asks|added|adds|warned|warns|argued|argues|concluded|concludes)\b"
)
"""What a paper may do where it is known whose it is: *a memo from Ann Hale. “Say nothing,” it said.*"""
_READ: Final = lazily(r"[ ](?:also[ ])?(?:reads?|continues|continued|went on|goes on|begins|began|ends|ended)\b")


_SIGNED: Final = lazily(
    r"[^.!?\n“”\"]{0,40}?[,.][ ](?:and[ ])?(?:(?:[Ii]t|[Tt]he[ ]\w+)[ ](?:is|was)[ ])?"
    r"(?:signed(?:[ ]by|[ ]off[ ]by|[:,])?|(?:over|above)[ ]the[ ](?:signature|name)[ ]of"
    r"|in[ ]the[ ](?:hand|handwriting|name)[ ]of)[ ]"
    rf"(?:(?:the|his|her|its|their|an?)[ ](?:[a-z’'-]+[ ]){{0,4}}?[a-z’'-]+,?[ ])?[“‘\"']?(?P<by>{_NAME})"
)
"""Behind *it says*."""
_SIGNS: Final = 400
"""Characters behind *it says* in which who signs it is told."""


_IN: Final = lazily(r"(?:\A|\n|[.!?][”\"’]?[ ])(?:In|On|Through|By|Via)[ ]\Z")
"""Before a paper that opens its sentence."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that an article speaks of: *the email*, and the name of its writer as printed there."""

    noun: str
    writer: str | None
    last: bool
    """Whether it stands in the sentence before."""
    opens: int
    """Where it stands, if it opens its sentence: *In a post on Monday*; -1 if it does not."""


@lru_cache(maxsize=8)
def _pattern(nouns: frozenset[str]) -> "re.Pattern[str]":
    kinds = "|".join(sorted(map(re.escape, nouns), key=len, reverse=True))
    sent = r"(?:had[ ]|has[ ]|once[ ]|later[ ])?(?:sent|wrote|posted|filed|issued|left|signed|circulated|addressed)\b"
    told = r"(?:[ ]to[ ][a-z’'-]+(?:[ ][a-z’'-]+){0,3})?"
    wrote = rf"(?:\b(?P<writer>{_NAME})[ ]{sent}[ ](?:{_NAME}[ ])?)?"
    apposed = r"(?:(?:the|his|her|their|an?)[ ](?:[\w’'-]+[ ]){0,3}?[\w’'-]+,?[ ])?"
    titled = r"(?:(?:(?:the|his|her|its|their)[ ])?(?:[a-z-]+[ ]){1,3}?)?"
    opens = r"(?:an?|the|this|his|her|their|another|one)"
    return re.compile(
        rf"(?:\b(?P<owner>{_NAME})['’]s[ ]|{wrote}\b{opens}[ ])(?:[\w’'-]+[ ]){{0,3}}?"
        rf"(?P<noun>{kinds})\b"
        rf"(?:[ ](?:that[ ]|which[ ])?{titled}(?P<sends>{_NAME})(?:,[^,.\n]{{2,80}},)?[ ]{sent}"
        rf"|(?:[ ](?:sent|signed|written|posted))?{told}[ ](?:from|by)[ ]{apposed}(?P<by>{_NAME}))?"
    )


def paper_before(text: str, place: int, language: Language) -> Paper | None:
    """The paper spoken of last in the paragraph before a place, outside of what is quoted there; in the paragraph
    before where a quotation begins its own: *He read a statement by the victim, Ann Hale. / “I wept,” it said.*"""
    start = line_of(text, place)
    if not QUOTED.sub("", text[start:place]).strip(" ,"):
        start = line_before(text, start)
    before = QUOTED.sub(lambda m: " " * len(m.group()), text[start:place]).rstrip(" ,\n")
    found = list(_pattern(language["documents"]).finditer(before))
    if not found:
        return None
    last = found[-1]
    writer = last["owner"] or last["writer"] or last["sends"] or last["by"]
    place = start + last.start()
    opens = _IN.search(text, max(0, place - 8), place) is not None
    return Paper(
        noun=last["noun"],
        writer=writer,
        last=SENTENCE_ENDS.search(before, last.end()) is None,
        opens=start + last.end() if opens else -1,
    )


def signed_behind(text: str, end: int, limit: int) -> str | None:
    """Who signs a paper, told behind what it says: *“...,” it says. It is signed Ann Hale.*, *it says, over the
    signature of the author, Ann Hale*."""
    found = _SIGNED.match(text, end, limit)
    return found["by"] if found is not None else None


def may_be_said(text: str, end: int) -> bool:
    """Whether what stands before ``end`` says something, as a paper may: *it said*, *it asked*."""
    return _SAID.match(text, end) is not None


def is_read(text: str, end: int) -> bool:
    """Whether what stands before ``end`` is said to read: *it read*."""
    return _READ.match(text, end) is not None


def _acting(text: str, cast: Cast, place: int) -> list[Member]:
    """The first subject behind a paper that opens its sentence: *In a post the Alder Traders thanked them.*"""
    end = SENTENCE_ENDS.search(text, place)
    line = text.find("\n", place)
    limit = min(end.start() if end is not None else len(text), line if line >= 0 else len(text))
    named = [(at, m) for m, at in cast.before(limit) if at >= place and at in cast.subjects]
    return [min(named, key=lambda n: n[0])[1]] if named else []


def whose_paper(text: str, language: Language, cast: Cast, span: Span) -> Resolved | None:
    """Whose paper *it read* at ``span`` speaks of; the paper itself where nobody is said to have written it."""
    reads = is_read(text, span.end)
    says = not reads and may_be_said(text, span.end)
    if not (reads or says):
        return None
    signer = signed_behind(text, span.end, span.end + _SIGNS)
    if signer is not None:
        known = cast.owners(signer.rsplit(maxsplit=1)[-1])
        who = known[0].name if len(known) == 1 else signer
        return Resolved(speaker=who, reason="who signs it", firm=False, candidates=(who,))
    paper = paper_before(text, span.start, language)
    if paper is None or (says and (paper.writer is None or not paper.last)):
        return None
    owners = list(cast.owners(paper.writer.rsplit(maxsplit=1)[-1])) if paper.writer else []
    if not paper.writer and paper.opens >= 0 and paper.last:
        owners = _acting(text, cast, paper.opens)
    reason = f"“{span.of(text)}”: the {paper.noun} spoken of before"
    if len(owners) == 1:
        return Resolved(speaker=owners[0].name, reason=reason, aliases=aliases(owners[0], "it"))
    return Resolved(speaker=f"the {paper.noun}", reason=reason, firm=False)
