"""Who is spoken of in a quotation by name, and so does not speak it: *“Nobody wanted it more than Adler,” she said*."""

from collections.abc import Iterable
from typing import Final

from quotecheck.claims.people.member import Member
from quotecheck.text.lazily import lazily
from quotecheck.text.span import Span

_LONG: Final = 600
"""Most characters of a quotation that is looked through."""
_INNER: Final = lazily(r"“[^“”]*”|(?<!\w)‘[^‘’]*(?:’\w[^‘’]*)*’(?!\w)|\"[^\"]*\"|(?<!\w)'[^']*(?:'\w[^']*)*'(?!\w)")
"""What somebody else says inside a quotation, who may well call the speaker by name."""
_NAME: Final = lazily(r"(?<![\w’'-])[^\W\d_a-z][\w-]{2,}(?![\w-])")
_I_AM: Final = lazily(
    r"\b(?:I am|I’m|I'm|[Mm]y name is|[Mm]y name’s|call me|calls me|called me|me,"
    r"|Mrs?\.?|Miss|Ms\.?|Dr\.?|Sir|Lady|Lord"
    r"|I (?:thought|said|told myself|says|say|think),(?: \w+,)?)\s+\Z"
)
"""Before the name of who speaks, or before a surname that a husband or a sister has as well."""


def named_in(text: str, spans: Iterable[Span]) -> frozenset[str]:
    """The words with a capital in quoted words, without what these quote in turn."""
    out: set[str] = set()
    for span in spans:
        if span.end - span.start > _LONG:
            continue  # who tells a whole story tells what they were called
        said = _INNER.sub(lambda q: " " * len(q[0]), span.of(text))
        out.update(m[0] for m in _NAME.finditer(said) if not _I_AM.search(said, max(0, m.start() - 30), m.start()))
    return frozenset(out)


def speaks_of(text: str, said: Iterable[Span], mention: Span) -> bool:
    """Whether quoted words call by name who stands at a mention."""
    return any(word in mention.of(text) for word in named_in(text, said))


def is_named(member: Member, words: frozenset[str]) -> bool:
    """Whether somebody is called by first or last name."""
    return bool(words) and member.sort != "organisation" and (member.words[0] in words or member.words[-1] in words)
