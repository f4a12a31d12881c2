"""Posts of social media copied as text: whose each is, by the line above it.

``@handle (Ann Hale, chair, verified) - 22 Nov 2026, 19:40``, ``Ann Hale @handle · 22 Nov``. A handle that had a name
once keeps it.
"""

import re
from typing import Final

from quotecheck.documents.model import Turn
from quotecheck.text.scan import lines_with, tried

_AT: Final = re.compile("@")
_NAME: Final = r"[^\W\d_][^@()\n]{1,60}?"
_HEAD: Final = re.compile(
    rf"^[ \t>*_]{{0,9}}+(?:@(?P<handle>\w[\w.]{{0,60}}+)(?:[ \t]{{0,9}}+\((?P<of>[^()\n]{{2,100}})\))?+"
    rf"|(?P<name>{_NAME})\(?@(?P<second>\w[\w.]{{0,60}}+)\)?+)"
    r"[ \t]{0,9}+[-–—·•|,:]{0,9}+[ \t]{0,9}+(?P<when>[^\s\d][^\n\d]{0,50}+\d[^\n]{0,40}|\d[^\n]{0,60})$",
    re.MULTILINE,
)
"""Each part is bounded or gives nothing back, so that a line takes a bounded number of steps."""
_ALONE: Final = re.compile(
    r"^[ \t>*_]{0,9}+@(?P<handle>\w[\w.]{0,60}+)(?P<of>)(?P<name>)(?P<second>)[ \t]{0,9}+"
    r"(?:\n(?P<when>[^\n\d]{0,20}\d[^\n]{0,40})$|[ \t]{2,}(?=\S))",
    re.MULTILINE,
)
"""A handle alone on its line, its day under it; or a comment behind its handle and a gap."""
_RULED: Final = re.compile(
    r"^[ \t]{0,4}+[-=]{2,6}[ \t]?+(?P<name>[\w@][\w.' ’-]{1,40}?)"
    r"(?:[ ]?\([^()\n]{1,60}\))?(?:,[^\n]{1,90}?)?[ \t]?[-=]{2,6}[ \t]*$",
    re.MULTILINE,
)
"""A poster's name between rules: *--- BrickBill ---*."""
_BY: Final = re.compile(r"(?:signed|posted by|by) (?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+)")
_RULE: Final = re.compile(r"^[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,})[ \t]*$", re.MULTILINE)
_MARK: Final = re.compile(r"\s+\d+/\d+\s*$")
"""The number of a post in a thread: "1/2"."""


def find_posts(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The posts of a text as turns of their authors, or none where fewer than two lines announce one."""
    lines = [at for at, _ in lines_with(_AT, text, start) if at >= start]
    heads = list(tried(_HEAD, text, lines))
    if len(heads) < 2:
        heads = list(tried(_ALONE, text, lines))
    if len(heads) < 2:
        return ()
    known: dict[str, str] = {}
    for head in heads:
        handle = (head["handle"] or head["second"]).casefold()
        named = (head["of"] or head["name"] or "").split(",")[0].strip(" *_")
        if named and named.casefold() not in ("verified", "account suspended"):
            known.setdefault(handle, named)
    turns: list[Turn] = []
    for head, after in zip(heads, [*(h.start() for h in heads[1:]), len(text)], strict=True):
        rule = _RULE.search(text, head.end(), after)
        words = text[head.end() : rule.start() if rule else after]
        low = head.end() + len(words) - len(words.lstrip())
        high = head.end() + len(_MARK.sub("", words).rstrip())
        if low < high:
            handle = (head["handle"] or head["second"]).casefold()
            turns.append(Turn(start=low, end=high, speaker=known.get(handle, f"@{handle}"), question=False))
    return tuple(turns)


def find_ruled(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """Posts under names between rules, or none where fewer than two such lines stand in the text."""
    heads = list(_RULED.finditer(text, start)) if any(r in text for r in ("--", "==")) else []
    if any(h["name"].isupper() or (" " in h["name"] and any(c.isdigit() for c in h["name"])) for h in heads):
        return ()  # "--- LETTER 2 ---": parts of a file, not posters
    if len(heads) < 2:
        return ()
    turns: list[Turn] = []
    for head, after in zip(heads, [*(h.start() for h in heads[1:]), len(text)], strict=True):
        words = text[head.end() : after]
        low, high = head.end() + len(words) - len(words.lstrip()), head.end() + len(words.rstrip())
        if low < high:
            signed = _BY.search(head.group())
            name = head["name"].strip() + (f"; {signed['name']}" if signed else "")
            turns.append(Turn(start=low, end=high, speaker=name, question=False))
    return tuple(turns)
