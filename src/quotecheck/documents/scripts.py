"""Scripts of broadcasts: whose a clip is stands in the caption over it, and who reads in brackets or before *VO*.

*ASTON: Ann Hale / lorry driver*, *SUPER: ANN HALE, DRIVER*, *((HALE VO))*, *HALE PTC:*.
"""

import re
from typing import Final

from quotecheck.documents.labelled import turns_under
from quotecheck.documents.model import Turn
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_NAMED: Final = rf"{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{0,3}}"
_LABEL: Final = lazily(
    rf"^[ \t]*(?:(?:ASTON|SUPER|CG|LOWER THIRD|NAME SUPER|CAPTION)S?[ ]?:?[ \t]+(?P<shown>{_NAMED})"
    rf"(?:[ ]?[/,–(-][^\n]*)?\n"
    r"(?:[ \t]*(?:IN|TC|DUR)\b[^\n]*\n)*"
    rf"|[(\[]{{0,2}}(?P<reads>{_NAMED})[ ](?:VO|V/O|PTC|IN VISION|LIVE|ON CAM"
    rf"(?:ERA)?)\b[^\n:)\]]{{0,30}}[)\]]{{0,2}}:?[ \t]*\n"
    rf"|[(\[]{{1,2}}(?:PRES(?:ENTER)?:[ ])?(?P<alone>[A-Z][A-Z'’-]+"
    rf"(?:[ ][A-Z][A-Z'’-]+){{0,2}})[)\]]{{1,2}}(?=[ \t]*(?:\(\(CAM[^\n]*)?\n)[^\n]*\n)",
    re.MULTILINE,
)
_END: Final = lazily(r"^[ \t]*(?:OUT\b|\(\(|\[\[|SOT\b|SYNC\b|NATSOT\b|UPSOT\b|-{5,})", re.MULTILINE)
_CAPTION: Final = lazily(r"^[ \t]*(?:ASTON|SUPER|CG|LOWER THIRD|NAME SUPER)S?[ ]?:?[ \t]+[A-Z]", re.MULTILINE)


def find_scripts(text: str, *, start: int = 0) -> tuple[Turn, ...]:
    """The turns of a script, or none where no caption names anybody."""
    if _CAPTION.search(text, start) is None:
        return ()
    found = [(m.start(), m.end(), m["shown"] or m["reads"] or m["alone"]) for m in _LABEL.finditer(text, start)]
    found = [(a, b, name) for a, b, name in found if name not in _NOBODY]
    return turns_under(text, found, ends=(_END,)) if len(found) > 1 else ()


_NOBODY: Final = frozenset({"VT", "GFX", "SYNC", "PKG", "TAKE PKG", "VT ENDS", "PAUSE", "LAUGHTER", "MUSIC"})
