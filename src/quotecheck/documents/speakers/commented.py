"""A post over its comments: whose it is, where only those who comment have a label.

*Hale Riding School* on a line of its own, with the day under it or with a label of that name further down, opens the
post; it ends before the comments or the counts under it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.handedover import handed_over
from quotecheck.documents.speakers.turns import name_like
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_MOST: Final = 6000
"""Characters before the first label in which such a post stands."""
_LEAST: Final = 20
"""Characters that a post has at least."""
_OVER: Final = lazily(
    r"^[ \t*_#]{0,6}(?P<name>[^\W\d_a-z][^\n:;.!?\"“”·•]{2,60}?)(?:[ ]\((?:public )?page\))?"
    r"(?:[ ][·•][ ](?=\w+[ ](?:\d|at[ ]))|[ \t*_]{0,6}\n)"
    r"(?:[ \t*_]{0,4}(?P<day>(?:\d{1,2}[ ][A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}[ ]\d{1,2}|Yesterday|Today"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=[ ](?:at|\d{1,2}[ ][A-Z][a-z]{2,8}[ ]at)[ ])|Just now"
    r"|\d{1,2}[ ]?(?:m|h|d|w|mins?|hrs?|hours?|days?|weeks?))\b[^\n.!?]{0,30})\n)?",
    re.MULTILINE,
)
_HEADED: Final = lazily(
    r"\s{0,9}[#*_ ]{0,4}(?i:(?:facebook|fb|instagram|insta|linkedin|x|twitter"
    r"|tiktok|threads|bluesky|nextdoor|telegram)"
    r"[ ](?:page[ ])?(?:post|update|statement|story|thread|caption|message))"
    r"(?:[ ](?:by|from|of)[ ]|[,:][ ]|[ ][–—-][ ])(?P<name>[A-Z][^\n,(|:;\d\"“”]{3,60}?)"
    r"(?:[ ]?[,(|:;][^\n]{0,120}|[ ][–—-][^\n]{0,120})?\n"
)
"""A line that says whose post it is: *Instagram post: The Copper Bowl, 12 May*."""
_BADGE: Final = (
    r"(?i:(?:(?:group|page|site|forum|board|community)[ ])?(?:admin(?:istrator)?|mod(?:erator)?|owner|founder|expert)"
    r"|author|creator|op|original poster|host|organi[sz]er"
    r"|(?:top|rising|all-star|valued|new|regular)[ ](?:contributor|fan|member|commenter|poster)"
    r"|conversation starter|verified|✓|☑|✔)"
)
"""What a site puts behind the name of who posts."""
_BADGED: Final = lazily(
    rf"^[ \t*_#]{{0,6}}(?P<name>{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,3}}?)[*_]{{0,3}}"
    rf"(?:[ ]\((?:she|he|they)/\w+\))?(?:[ ]?[(\[|·•,–—-][ ]?|[ ]|[ \t]*\n){_BADGE}[)\]]?[*_]{{0,3}}"
    r"(?:[ ]?[·•|,–—-][^\n]{0,60})?[ \t]*\n",
    re.MULTILINE,
)
"""A post under its writer's name and badge: *Ann Hale (admin)*, *Ann Hale · Moderator*."""
_CLOSES: Final = lazily(
    r"^[ \t*_#]{0,6}(?:(?:Top |All |Most relevant )?[Cc]omments?\b[^\n]{0,30}"
    r"|[^\w\n]{0,12}\d[\d.,]*[ ]?[Kk]?(?:[ ]+[^\n]{0,40})?"
    r"|(?:Reactions?|Likes?|Shares?|Replies)\b[^\n]{0,30})$",
    re.MULTILINE,
)
"""What stands between a post and its comments."""


_SIGNED: Final = lazily(
    rf"\n[ \t]*(?:[-–—]{{1,2}}[ ]?)?(?P<name>{NAME_WORD}(?:[ ](?:[A-Z]\.|van|von|de|der|{NAME_WORD})){{1,4}})"
    r"(?:,[ ][^\n.!?]{3,50}\.?)?[ \tx]*\Z"
)
"""Who signs a page's post, on its last line: *- Ann Hale, owner*."""


def with_post(text: str, turns: Sequence[Turn], *, start: int = 0) -> tuple[Turn, ...]:
    """The turns of those who comment, and before them the post as the turn of whom it is, and of who signs it."""
    found = _with_post(text, turns, start=start)
    post = found[0] if len(found) > len(turns) else None
    signed = _SIGNED.search(text, post.start, post.end) if post is not None else None
    if post is None or signed is None or signed["name"] == post.speaker:
        return found
    page = post.speaker
    return tuple(replace(t, speaker=f"{page}; {signed['name']}") if t.speaker == page else t for t in found)


def _with_post(text: str, turns: Sequence[Turn], *, start: int) -> tuple[Turn, ...]:
    if not turns or turns[0].start - start > _MOST:
        return tuple(turns)
    end = text.rfind("\n", start, turns[0].start) + 1
    headed = _HEADED.match(text, start, end)
    if headed is not None and (found := _post(text, headed.end(), end, headed["name"].strip())) is not None:
        return (*handed_over(text, found), *turns)
    for m in _BADGED.finditer(text, start, end):
        found = _post(text, m.end(), end, m["name"]) if name_like(m["name"]) else None
        if found is not None:
            return (found, *turns)
    labels = {t.speaker for t in turns}
    for m in _OVER.finditer(text, start, end):
        name = m["name"].strip()
        mine = name in labels or (m["day"] is not None and name_like(name) and " " in name)
        found = _post(text, m.end(), end, name) if mine else None
        if found is not None:
            return (*handed_over(text, found), *turns)
    return tuple(turns)


def _post(text: str, start: int, end: int, name: str) -> Turn | None:
    """What stands between the line over a post and its comments, as the turn of whose it is."""
    closed = _CLOSES.search(text, start, end)
    words = text[start : closed.start() if closed is not None else end]
    low = start + len(words) - len(words.lstrip())
    long = len(words.strip()) >= _LEAST
    return Turn(start=low, end=start + len(words.rstrip()), speaker=name, question=False) if long else None
