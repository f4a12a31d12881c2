"""A post on a body's page that it hands over to somebody: *Town Mayor Ann Hale writes:*, *From the chair, Ann Hale:*.

What stands below is his, up to his name as a signature; what stands above and behind is the page's.
"""

import re
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.parts import is_part
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD, TITLES

_KINDS: Final = (
    r"(?:message|word|words|note|letter|statement|update|post|reply|response|thought|thoughts|tribute|thank you)s?"
)
_SAYS: Final = (
    r"(?:writes|says|said|wrote|reports|shares|adds|explains|has written|has this (?:to say|message|update)"
    r"|has a (?:message|word)|(?:has )?ask(?:s|ed) (?:us|me) to (?:post|share|say)(?: this)?|with an update)"
)
_LINE: Final = lazily(
    rf"[ \t*_#]{{0,6}}(?:(?i:(?:update|post|news|part)[ ]?\d{{0,2}}[.:,–-]?[ ]))?"
    rf"(?:(?P<writes>[^\n:.!?\"“”]{{5,110}}?),?[ ](?i:{_SAYS})[^\n:.!?]{{0,30}}"
    rf"|(?:(?i:here(?:['’]s| is)|this is|we have)[ ])?(?:(?i:an?|the|some)[ ])?(?:[a-z]{{3,12}}[ ])?(?i:{_KINDS})[ ]"
    r"(?i:from|by|of|on behalf of)[ ](?P<message>[^\n:.!?\"“”]{5,110}?)"
    r"|(?i:from)[ ](?P<from>[^\n:.!?\"“”]{5,110}?))[*_]{0,3}:[*_]{0,3}[ \t]*\n"
)
_NAME: Final = lazily(rf"{NAME_WORD}(?:[ ](?:[A-Z]\.|de|van|von|der|ap|{NAME_WORD})){{1,6}}")
_BEFORE: Final = frozenset(
    """
    our the here town city county parish district borough village ward head deputy vice acting interim station club
    team group branch lady officer leader teacher principal headteacher warden curate vicar pastor rector bishop
    manager chief executive party council school from and mp msp ms td mla
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What stands before a name in such a line that is none of it."""
_LINES: Final = 3
"""Lines of a post in which it is handed over."""


def handed_over(text: str, post: Turn) -> tuple[Turn, ...]:
    """A post as the turns of its page and of whom it is handed over to; itself where it is handed over to nobody."""
    start = post.start
    for _ in range(_LINES):
        line = _LINE.match(text, start, post.end)
        name = _person(line["writes"] or line["message"] or line["from"]) if line is not None else None
        if line is not None and name is not None:
            return _parted(text, post, line, name)
        start = text.find("\n", start, post.end) + 1
        if not start:
            break
    return (post,)


def _person(words: str) -> str | None:
    """The one name in what a line has before *writes* or behind *from*: *our chair, Mrs Ann Hale*."""
    found = []
    for m in _NAME.finditer(words):
        name = m.group().split()
        while name and (is_part(name[0]) or name[0].strip(".").casefold() in TITLES | _BEFORE):
            name = name[1:]
        found += [" ".join(name)] if 1 < len(name) < _LONG else []
    return found[0] if len(found) == 1 else None


_LONG: Final = 5


def _parted(text: str, post: Turn, line: "re.Match[str]", name: str) -> tuple[Turn, ...]:
    """The page's words over such a line, what stands under it up to the signature, and what the page adds."""
    low = line.end() + len(text[line.end() : post.end]) - len(text[line.end() : post.end].lstrip())
    first, *_, last = map(re.escape, name.split())
    signed = re.compile(
        rf"^[ \t*_–—-]{{0,5}}(?:{_TITLED})?(?:{first}(?:[ ][^\n.!?]{{0,40}})?|{last})[ \t*_x]{{0,6}}$",
        re.MULTILINE,
    ).search(text, low, post.end)
    high = signed.end() if signed is not None else post.end
    turns = [Turn(start=low, end=high, speaker=name, question=False)]
    if text[post.start : line.start()].strip():
        turns.insert(0, Turn(start=post.start, end=line.start(), speaker=post.speaker, question=False))
    if text[high : post.end].strip():
        behind = high + len(text[high : post.end]) - len(text[high : post.end].lstrip())
        turns.append(Turn(start=behind, end=post.end, speaker=post.speaker, question=False))
    return tuple(turns)


_TITLED: Final = r"(?:Mr|Mrs|Ms|Miss|Dr|Rev|Revd|Cllr|Fr|Sister|Prof)\.?[ ]"
