"""JSON as it is printed: UTF-8, two spaces deep, keys as they come.

The standard encoder leaves its fast path when it is asked to indent, and then takes a tenth of an extraction; this one
writes the same bytes.
"""

import json
from collections.abc import Iterator, Mapping
from json.encoder import encode_basestring
from typing import Any, Final

_WORDS: Final[Mapping[bool | None, str]] = {None: "null", True: "true", False: "false"}


def dump(record: Mapping[str, Any]) -> bytes:
    """JSON in UTF-8, two spaces deep, with a final line feed; a lone surrogate leaves as its JSON escape."""
    return b"".join(piece.encode("utf-8", errors="backslashreplace") for piece in pieces(record)) + b"\n"


def pieces(value: object, line: str = "\n") -> Iterator[str]:
    """The text of a value, piece by piece. A list may be an iterator: its items are then made one at a time, so that
    memory holds their text alone. ``line`` is a line feed and the indent that the value stands in."""
    deeper = f"{line}  "
    if isinstance(value, Iterator):
        lead = "[" + deeper
        for inner in value:
            yield lead
            yield from pieces(inner, deeper)
            lead = "," + deeper
        yield line + "]" if lead[0] == "," else "[]"
    elif isinstance(value, dict) and any(isinstance(inner, Iterator) for inner in value.values()):
        lead = "{" + deeper
        for key, inner in value.items():
            yield f"{lead}{encode_basestring(key)}: "
            yield from pieces(inner, deeper)
            lead = "," + deeper
        yield line + "}"
    else:
        out: list[str] = []
        _write(value, line, out)
        yield "".join(out)


def _write(value: object, line: str, out: list[str]) -> None:
    """Add the text of a value; ``line`` is a line feed and the indent that the value stands in."""
    if isinstance(value, str):
        out.append(encode_basestring(value))
    elif value is None or isinstance(value, bool):
        out.append(_WORDS[value])
    elif isinstance(value, int):
        out.append(repr(value))
    elif isinstance(value, dict) and value:
        deeper = f"{line}  "
        lead = "{" + deeper
        for key, inner in value.items():
            out.append(f"{lead}{encode_basestring(key)}: ")
            _write(inner, deeper, out)
            lead = "," + deeper
        out.append(line + "}")
    elif isinstance(value, (list, tuple)) and value:
        deeper = f"{line}  "
        lead = "[" + deeper
        for inner in value:
            out.append(lead)
            _write(inner, deeper, out)
            lead = "," + deeper
        out.append(line + "]")
    else:  # an empty container, a float, what json knows and we do not use
        out.append(json.dumps(value, ensure_ascii=False))
