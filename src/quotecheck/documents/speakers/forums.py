"""Posts under a line that says who posted them and when: forums, threads by points, fields over questions."""

import re
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.labelled import turns_under
from quotecheck.documents.speakers.partings import RULE
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_POSTED: Final = lazily(
    r"^[ \t>*_]{0,9}(?:Posted by|Post by|Re: [^\n]{2,80}\nby|by)[ ](?P<name>[\w@][\w.’'-]{1,30}"
    r"(?:[ ][\w.’'-]{1,30}){0,2}?)"
    r"[ ](?:»|on|at|[-–—|])[ ][^\n]*\d[^\n]*\n",
    re.MULTILINE,
)
"""A post of a forum as it is printed: *Posted by hale_12 » Sun Sep 10, 2023 8:15 pm*."""
_FIELD: Final = lazily(
    r"^[ \t>*_]{0,9}(?:Asked|Answered|Submitted|Written|Posted|Comment|Question|Reply|Response) (?:by"
    r"|from):[*_]{0,2}[ \t]+"
    r"(?P<name>[^\W\d_a-z][^\n(),;|]{2,50}?)(?=[ \t]*(?:[(,;|]|\n| {2}))[^\n]*\n"
    r"(?:[ \t]*(?:Tabled|Answered|Asked|Date|Received|Posted|Submitted)(?: on)?:[^\n]*\n)*",
    re.MULTILINE,
)
"""Fields over questions and answers: *Answered by: Ann Hale*, *Answered on: 22 July*."""
_LINKED: Final = lazily(
    r"^(?P<name>[^\W\d_a-z][^\n:|]{2,110}?)[ \t]{2,}Link to this:[^\n]*\n(?:(?!Link copied)[^\n]{2,60}\n)?(?:[ \t]*\n)?"
    r"(?:Link copied[^\n]*\n)?",
    re.MULTILINE,
)
"""Who speaks in a debate as a parliament's page shows it, copied."""
_RANKED: Final = lazily(
    r"^(?:&nbsp;|[ \t>])*\[[–—+-]\][ ]?[*_]{0,2}(?:/?u/)?(?P<name>[\w-]{2,30})[*_]{0,2}"
    r"(?:[ ]\[S\])?[ ][^\n]{0,40}points?[^\n]{0,40}\n",
    re.MULTILINE,
)
"""A comment under its points: *[–]hale_12 [S] 655 points 5 hours ago*."""
_UNDER_LINE: Final = lazily(rf"^_{{5,}}[ \t]*\n(?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,3}})", re.MULTILINE)
"""The signature under a post of a forum."""
_QUOTED: Final = lazily(r"\s{0,20}\[quote(?:=[^\]\n]*)?\].{0,4000}?\[/quote\]\s*", re.DOTALL)
"""What a post repeats of another."""


def find_forum(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """Posts of a forum under who posted them and when, by their signature where they have one."""
    for form, word in ((_POSTED, "by "), (_RANKED, "point"), (_FIELD, " by:"), (_LINKED, "Link to this:")):
        heads = list(form.finditer(text, start)) if word in text else []
        if len(heads) < 2:
            continue
        signed: dict[str, str] = {}
        labels = []
        for head, after in zip(heads, [*(h.start() for h in heads[1:]), len(text)], strict=True):
            under = _UNDER_LINE.search(text, head.end(), after)
            if under is not None:
                signed.setdefault(head["name"], under["name"])
            quoted = _QUOTED.match(text, head.end())
            begin = quoted.end() if quoted is not None and quoted.end() < after else head.end()
            labels.append((head.start(), begin, head["name"]))
        named = _declared(text)
        return turns_under(
            text,
            [(a, b, signed.get(n) or named.get(n.casefold()) or (n if " " in n else f"@{n}")) for a, b, n in labels],
            ends=(_LINE, RULE),
            asks=False,
        )
    return ()


_LINE: Final = lazily(r"^(?:_{5,}[ \t]*$|permalink\b[^\n]*$|(?:&nbsp;)+permalink\b[^\n]*$)", re.MULTILINE)
_IS: Final = lazily(
    rf"(?:\b|@|/u/)(?P<handle>[a-z][\w-]{{3,30}})[*_`]{{0,3}}[ ]?(?:\((?:that’s |that's |i\.e\. |aka "
    rf"|=[ ]?)?|is |= ?|: )"
    rf"(?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,2}})"
)
"""*hale_12 (that's Ann Hale)*, *hale_12 is Ann Hale*."""
_I_AM: Final = lazily(
    rf"\bI(?:'|’| a)m (?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,2}})(?=[,.!]? (?:AMA|ask me)|, AMA)", re.IGNORECASE
)
_SUBMITTED: Final = lazily(r"submitted [^\n]{2,40} by [*_]{0,2}(?:/?u/)?(?P<handle>[\w-]{2,30})")


def _declared(text: str) -> dict[str, str]:
    """Handles in small letters -> the names that a page's head gives them."""
    found = {m["handle"].casefold(): m["name"] for m in _IS.finditer(text[:_TOP])}
    opened, by = _I_AM.search(text[:_TOP]), _SUBMITTED.search(text[:_TOP])
    if opened is not None and by is not None:
        found[by["handle"].casefold()] = opened["name"]
    return found


_TOP: Final = 2000
