"""Damage in PDF files that every library passes over in silence: torn objects, missing pages, broken streams."""

import base64
import re
import zlib
from typing import Final

_PAGE_OBJECT = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_OBJECT = re.compile(rb"\d\s+\d+\s+obj\b")
_STREAM = re.compile(rb">>\s*stream\r?\n")
_LARGEST: Final = 64 << 20
_MOST_STREAMS: Final = 20_000


def pdf_damage(data: bytes, *, pages: int, path: str) -> list[str]:
    """What the file holds and a reading will not bring out, each one line; ``pages`` is what the library counts."""
    losses = []
    if b"%%EOF" not in data[-4096:]:
        losses.append(f"{path} is cut short: its end is missing; get it again")
    named = 0 if b"/ObjStm" in data else len(_PAGE_OBJECT.findall(data))
    if named > pages and b"/Prev" not in data:
        losses.append(f"{path}: only {pages} of {named} pages could be read; get it again or print it to a new PDF")
    torn = len(_OBJECT.findall(data)) - data.count(b"endobj")
    if torn > 0 and b"/Linearized" not in data[:1024]:
        losses.append(f"{path} is damaged: {torn} of its parts are torn, words may be missing; get it again")
    broken, total = (0, 0) if b"/Encrypt" in data else _broken_streams(data)
    if broken:
        what = f"{broken} of {total} streams cannot be unpacked"
        losses.append(f"{path} is damaged: {what}, words may be missing; get it again")
    return losses


def _broken_streams(data: bytes) -> tuple[int, int]:
    """Packed streams that do not unpack, and all that were tried; pictures are left out."""
    broken = total = 0
    for number, match in enumerate(_STREAM.finditer(data)):
        if number >= _MOST_STREAMS:
            break
        head = data[max(0, match.start() - 800) : match.start()]
        head = head[head.rfind(b" obj") + 1 :]
        end = data.find(b"endstream", match.end())
        if end < 0:
            broken, total = broken + 1, total + 1
            continue
        if b"FlateDecode" not in head or b"/Image" in head or b"DCT" in head or end - match.end() > _LARGEST:
            continue
        total += 1
        broken += not _unpacks(data[match.end() : end], ascii85=b"ASCII85" in head)
    return broken, total


def _unpacks(content: bytes, *, ascii85: bool) -> bool:
    try:
        if ascii85:
            content = base64.a85decode(b"<~" + content.strip().removeprefix(b"<~"), adobe=True)
        packed = zlib.decompressobj()
        packed.decompress(content, _LARGEST)
    except (zlib.error, ValueError):
        return False
    return packed.eof or bool(packed.unconsumed_tail)
