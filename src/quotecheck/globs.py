"""Patterns of paths, as in .gitignore: ``*`` within a part, ``**`` over parts, a pattern without ``/`` at any depth."""

import re
from functools import lru_cache


def matches(path: str, pattern: str) -> bool:
    """Whether a relative path with ``/`` fits a pattern; a pattern that ends with ``/`` is everything below."""
    return _compiled(pattern).fullmatch(path) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    anchored = pattern.removeprefix("./")
    if anchored.endswith("/"):
        anchored += "**"
    if "/" not in anchored:
        anchored = f"**/{anchored}"
    anchored = anchored.removeprefix("/")
    tokens = re.findall(r"\*\*/|\*\*|\*|\?|\[[^\]/]+\]|.", anchored, re.DOTALL)
    return re.compile("".join(_token(token) for token in tokens), re.DOTALL)


def _token(token: str) -> str:
    fixed = {"**/": "(?:[^/]*/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    if token in fixed:
        return fixed[token]
    if len(token) > 2 and token[0] == "[":
        inside = token[1:-1].replace("\\", r"\\")
        return f"[{'^' + inside[1:] if inside[0] == '!' else inside}]"
    return re.escape(token)
