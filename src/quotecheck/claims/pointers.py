"""The line on which a value stands in a JSON text that is known to be valid."""

import json
import re
from typing import Final

from quotecheck.text.lazily import lazily

_SPACE: Final = lazily(r"[ \t\r\n]*")
_STRING: Final = lazily(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_SCALAR: Final = lazily(r"[^\s,\]}]+")


def line_of(data: bytes, pointer: str) -> int:
    """The line, from 1, of the value that a JSON pointer names; of the value around it where it leads nowhere."""
    text = data.decode("utf-8-sig")
    wanted = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    return text.count("\n", 0, _place(text, wanted)) + 1


def _place(text: str, wanted: list[str]) -> int:
    """Offset of the value: every level is walked over once, without recursion."""
    at = _skip(text, 0)
    for step in wanted:
        inside = _member(text, at, step)
        if inside is None:
            return at
        at = inside
    return at


def _member(text: str, at: int, step: str) -> int | None:
    """Offset of one member of the object or list that starts at ``at``."""
    if text[at : at + 1] not in ("{", "["):
        return None
    keyed = text[at] == "{"
    at = _skip(text, at + 1)
    index = 0
    while at < len(text) and text[at] not in "}]":
        name = str(index)
        if keyed:
            key = _STRING.match(text, at)
            if key is None:
                return None
            name = json.loads(key.group())
            at = _skip(text, _skip(text, key.end()) + 1)
        if name == step:
            return at
        at = _skip(text, _over(text, at))
        if text[at : at + 1] == ",":
            at = _skip(text, at + 1)
        index += 1
    return None


def _over(text: str, at: int) -> int:
    """The offset after the value that starts at ``at``."""
    depth = 0
    while at < len(text):
        character = text[at]
        if character == '"':
            match = _STRING.match(text, at)
            at = match.end() if match else len(text)
        elif character in "{[":
            depth += 1
            at += 1
        elif character in "}]":
            depth -= 1
            at += 1
        elif character in ",: \t\r\n":
            at += 1
            continue
        else:
            match = _SCALAR.match(text, at)
            at = match.end() if match else len(text)
        if depth == 0:
            return at
    return at


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at
