"""Posts of social media copied as text: whose each is, by the line above it.

``@handle (Ann Hale, chair, verified) - 22 Nov 2026, 19:40``, ``Ann Hale @handle · 22 Nov``. A handle that had a name
once keeps it.
"""

import re
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.documents.speakers.labelled import turns_under
from quotecheck.documents.speakers.partings import RULE
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD
from quotecheck.text.records import dataclass
from quotecheck.text.scan import lines_with, tried

_SITE: Final = (
    r"(?:X|Twitter|Facebook|FB|Instagram|Insta|IG|Bluesky|Threads|Mastodon|LinkedIn|TikTok|YouTube|Reddit|Telegram"
    r"|Weibo|Truth Social|Nextdoor)"
)
_PLACED: Final = rf"(?:{_SITE}[ \t]{{0,4}}+[/|:–—-]{{1,2}}+[ \t]{{0,4}}+)"
"""The site that a post is from, before whose it is: *X / @handle*, *LinkedIn | Ann Hale*."""
_AT: Final = lazily(rf"@|^[ \t>*_]{{0,9}}{_PLACED}", re.MULTILINE)
_NAME: Final = r"[^\W\d_][^@()\n]{1,60}?"
_HEAD: Final = lazily(
    rf"^[ \t>*_|]{{0,9}}+(?>{_PLACED}?)(?>(?:repl(?:y|ied)[ \t]{{1,4}}+)?)"
    r"(?:@(?P<handle>\w[\w.]{0,60}+)(?>(?:[ \t]{0,9}+\((?P<of>[^()\n]{2,100})\))?)"
    rf"|(?P<name>(?!(?:Reply|Comment|Answer|Quote)[ ](?:from|by)\b){_NAME})\(?@(?P<second>\w[\w.]{{0,60}}+)\)?+)"
    r"[ \t]{0,9}+[-–—·•|,:]{0,9}+[ \t]{0,9}+(?P<when>[^\s\d][^\n\d]{0,50}+\d[^\n]{0,40}|\d[^\n]{0,60})$",
    re.MULTILINE,
)
"""Each part is bounded or gives nothing back, so that a line takes a bounded number of steps."""
_SITED: Final = lazily(
    rf"^[ \t>*_]{{0,9}}+{_PLACED}+(?:(?P<name>[A-Z][\w'’-]{{1,30}}(?: [A-Z][\w.'’-]{{0,30}}){{1,4}})(?=[ \t]*[,(·|–—-])"
    r"|(?=[\w@]))(?P<rest>[^\n]{0,120})$",
    re.MULTILINE,
)
"""The same by a name without a handle, behind the site."""
_ALONE: Final = lazily(
    r"^[ \t>*_]{0,9}+@(?P<handle>\w[\w.]{0,60}+)(?>(?:[ \t]{0,9}+\((?P<of>[^()\n]{2,100})\))?)(?P<name>)(?P<second>)"
    r"[ \t]{0,9}+"
    r"(?:\n(?P<when>[^\n\d]{0,20}\d[^\n]{0,40})$|[ \t]{2,}(?=\S))",
    re.MULTILINE,
)
"""A handle alone on its line, its day under it; or a comment behind its handle and a gap."""
_QUOTED: Final = (
    r"(?>(?:\[?(?i:quoted|quoting|quote|reposted|reposting|repost|embedded|original|shared|sharing)"
    r"(?:[ ](?i:post|tweet|message|from|skeet|thread))?[\]:]{1,2}[ ])?)"
)
"""What stands before the head of a post inside a post: *[quoted post] Ann Hale @annhale*."""
_BARE: Final = lazily(
    rf"^[ \t>*_]{{0,9}}+{_QUOTED}"
    r"(?P<name>[A-Z][^@()\n:]{1,50}?)[*_]{0,3}[ ]\(?@(?P<second>\w[\w.]{0,60}+)\)?+(?P<handle>)(?P<of>)"
    r"(?:[ ]?[·•|][^\n]{0,30}|[ ]\([^()\n]{2,80}\))?[ \t*_]{0,5}$",
    re.MULTILINE,
)
"""A name and a handle alone on a line, without a day."""
_REPLY: Final = lazily(
    r"^[ \t>*_]{0,9}+@(?P<handle>\w[\w.]{0,60}+)(?>(?:[ \t]{1,4}+\((?P<of>[^()\n]{2,60})\))?)(?P<name>)(?P<second>)"
    r"[ \t]{1,4}+(?:repl(?:y|ies|ied|ying)|comment(?:s|ed|ing)?|quot(?:e|ed|ing))\b[^:\n]{0,40}:[ \t]",
    re.MULTILINE,
)
"""An answer under a post, behind its handle on one line: *@annhale replying: ...*."""
_REPLY_FROM: Final = lazily(
    r"^[ \t>*_]{0,9}+(?:Reply|Comment|Answer|Quote)[ ](?:from|by)[ ]@(?P<handle>\w[\w.]{0,60}+)"
    r"(?P<of>)(?P<name>)(?P<second>)(?:,[^:\n]{0,24}(?::\d\d[^:\n]{0,12})?)?:[ \t]",
    re.MULTILINE,
)
"""The same with who before: *Reply from @annhale, 6.31 pm: ...*."""
_BY_NAME: Final = lazily(
    r"^[ \t>*_]{0,9}+(?P<name>[^\W\d_][^@()\n:]{0,50}?)[ ]\(?@(?P<second>\w[\w.]{0,60}+)\)?+(?P<handle>)(?P<of>)"
    r"[ ]?:[ \t](?=\S)",
    re.MULTILINE,
)
"""The same behind a name and a handle: *Ann Hale @annhale: ...*."""
_COPIED: Final = lazily(
    r"^(?P<name>[^\W\d_a-z][\w'’.-]{0,30}+(?:[ ][^\W\d_][\w'’.-]{0,30}+){1,4})(?:[ ]?[•·][^\n]{0,40})?\n"
    r"(?:[^\n]{2,120}\n){0,2}"
    r"\d{1,2}[ ]?(?:m|h|d|w|mo|yr|mins?|hrs?|hours?|days?|weeks?)(?:[ ]?[•·][^\n]{0,60})?[ \t]*$",
    re.MULTILINE,
)
"""A post as its page shows it, copied: the name, what its bearer is, how long ago."""
_PHOTO: Final = lazily(
    r"^(?P<post>[a-z0-9][\w.]{2,29})[ \t]*\n(?:Verified[ \t]*\n)?(?:[^\n]{0,30}\n)?(?P=post)[ \t]*\n"
    r"(?:Edited[ ]?[•·][ ]?)?\d{1,3}[ ]?[smhdw][ \t]*\n"
    r"|^(?P<comment>[a-z0-9][\w.]{2,29})[ \t]*\n(?=(?:[^\n]+\n){1,12}?\d{1,3}[smhdw][ \t]*\n"
    r"(?:[\d,.]+K?[ ]likes?[ \t]*\n)?Reply\b)",
    re.MULTILINE,
)
"""A post of pictures as its page shows it: the name twice, and how long ago; a comment under its writer's name."""
_COUNTS: Final = lazily(
    r"^\d[\d,.]*K?[ ](?:reactions?|likes?|comments?|reposts?|shares?)\b[^\n]*$", re.MULTILINE | re.IGNORECASE
)
"""What stands under such a post."""
_COMMENT: Final = lazily(
    r"^[ \t]{0,4}(?P<name>[^\W\d_a-z][\w'’.-]{0,30}+(?:[ ][^\W\d_][\w'’.-]{0,30}+){1,4})"
    r"(?:[ ]?[•·(][^:\n]{0,60})?:[ ](?=\S)",
    re.MULTILINE,
)
"""Somebody's comment under the counts: *Ann Hale: Well said.*"""
_TWO_LINES: Final = lazily(
    r"^(?P<name>(?!Replying to)[^\W\d_a-z][^@\n]{1,60}?)[ \t]*\n@(?P<second>\w[\w.]{0,60})(?:@[\w.-]{3,40})?[ \t]*\n"
    r"(?:[·•][ \t]*\n)?"
    r"(?:(?:\d{1,2}[ ]?[smhdw]|[A-Z][a-z]{2}[ ]\d{1,2}(?:,[ ]\d{4}[^\n]{0,40})?)[ \t]*\n)?"
    r"(?:Replying to[ \t]*\n(?:[ \t]*(?:and[ \t]*\n[ \t]*)?@\w+[ \t]*\n){1,5})?"
    r"|^(?P<one>[^\W\d_a-z][^@\n]{1,60}?)[ ]@(?P<there>\w{1,30})@[\w.-]{4,40}[ \t]*$",
    re.MULTILINE,
)
"""A name over its handle, as pages show it; a name with a handle and its server."""
_RULED: Final = lazily(
    r"^[ \t]{0,4}+[-=]{2,6}[ \t]?+(?P<name>[\w@][\w.' ’-]{1,40}?)"
    r"(?:[ ]?\([^()\n]{1,60}\))?(?:,[^\n]{1,90}?)?[ \t]?[-=]{2,6}[ \t]*$",
    re.MULTILINE,
)
"""A poster's name between rules: *--- BrickBill ---*."""
_BY: Final = lazily(r"(?:signed|posted by|by) (?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+)")
_PICTURE: Final = lazily(r"[^\w.)'’-]+$")
"""Pictures behind a name."""
_MARK: Final = lazily(r"\s+\d+/\d+\s*$")
"""The number of a post in a thread: "1/2"."""


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that announces a post: whose handle, whose name."""

    start: int
    end: int
    handle: str
    name: str


def find_posts(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The posts of a text as turns of their authors, or none where fewer than two lines announce one."""
    lines = [at for at, _ in lines_with(_AT, text, start) if at >= start]
    heads = [_of_handle(m) for m in tried(_HEAD, text, lines)]
    known_at = {h.start for h in heads}
    sited = [_Head(m.start(), m.end(), "", m["name"] or m["rest"]) for m in tried(_SITED, text, lines)]
    heads = sorted([*heads, *(h for h in sited if h.start not in known_at)], key=lambda h: h.start)
    if len(heads) < 2 and "@" in text:
        two = _TWO_LINES.finditer(text, start)
        heads = [_Head(m.start(), m.end(), (m["second"] or m["there"]).casefold(), m["name"] or m["one"]) for m in two]
    if len(heads) < 2:
        heads = [_of_handle(m) for m in tried(_ALONE, text, lines)]
    if len(heads) < 2:
        heads = [_of_handle(m) for m in tried(_BARE, text, lines)] or heads
    replies = [_of_handle(m) for form in (_REPLY, _REPLY_FROM, _BY_NAME) for m in tried(form, text, lines)]
    if len(heads) + len(replies) < 2 or not heads:
        return ()
    heads = sorted({h.start: h for h in (*replies, *heads)}.values(), key=lambda h: h.start)
    heads = [h if h.name or not h.handle else _named_above(text, h) for h in heads]
    known: dict[str, str] = {}
    for head in heads:
        if head.name and head.handle and head.name.casefold() not in ("verified", "account suspended"):
            known.setdefault(head.handle, head.name)
    whose = (known.get(h.handle, f"@{h.handle}") if h.handle else h.name for h in heads)
    labels = [(h.start, h.end, _PICTURE.sub("", name)) for h, name in zip(heads, whose, strict=True)]
    return turns_under(text, labels, ends=(RULE, _MARK), asks=False)


_ABOVE: Final = lazily(rf"^(?!Replying|Quote\b)(?P<name>{NAME_WORD}(?:[ ][\w.'’-]+){{0,4}})[^\w\n]*\n\Z", re.MULTILINE)


def _named_above(text: str, head: _Head) -> _Head:
    """The same with the name on the line over its handle."""
    found = _ABOVE.search(text, max(0, head.start - 80), head.start)
    return head if found is None else _Head(found.start(), head.end, head.handle, found["name"])


def find_copied(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """Posts as their page shows them, each from under how long ago it was to the counts under it."""
    labels = [(h.start(), h.end(), h["name"]) for h in _COPIED.finditer(text, start)]
    counted = [m.end() for m in _COUNTS.finditer(text, labels[-1][1])] if labels else []
    if counted:
        labels += [(m.start(), m.end(), m["name"]) for m in _COMMENT.finditer(text, counted[-1])]
    return turns_under(text, labels, ends=(_COUNTS, RULE), asks=False)


def find_photos(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """Posts of pictures and the comments under them, or none where no comment ends with *Reply*."""
    heads = list(_PHOTO.finditer(text, start)) if "\nReply" in text else []
    if len(heads) < 2:
        return ()
    return turns_under(text, [(h.start(), h.end(), f"@{h['post'] or h['comment']}") for h in heads], asks=False)


def _of_handle(m: "re.Match[str]") -> _Head:
    named = (m["of"] or m["name"] or "").split(",")[0].strip(" *_")
    named = named if not m["of"] or (" " in named and named[:1].isupper()) else ""  # "(poll worker, Orlec)" is no name
    return _Head(m.start(), m.end(), (m["handle"] or m["second"]).casefold(), named)


def find_ruled(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """Posts under names between rules, or none where fewer than two such lines stand in the text."""
    heads = list(_RULED.finditer(text, start)) if any(r in text for r in ("--", "==")) else []
    if any(h["name"].isupper() or (" " in h["name"] and any(c.isdigit() for c in h["name"])) for h in heads):
        return ()  # "--- LETTER 2 ---": parts of a file, not posters
    if len(heads) < 2:
        return ()
    signed = (_BY.search(h.group()) for h in heads)
    names = [h["name"].strip() + (f"; {by['name']}" if by else "") for h, by in zip(heads, signed, strict=True)]
    return turns_under(text, [(h.start(), h.end(), n) for h, n in zip(heads, names, strict=True)], asks=False)
