"""Labels that name nobody: *A*, *Speaker 2*, what stands on a sign."""

import re
from typing import Final


def on_a_thing(marked: str, credited: tuple[str, ...]) -> bool:
    """Whether words stand on a thing, a *handmade sign*, and the article credits such a thing or *one* of them."""
    last = marked.casefold().split()[-1:]
    said = {w.removesuffix("s") for c in credited for w in c.casefold().split()}
    return bool(last) and last[0].rstrip("s") in _WRITTEN_ON and bool(said & (_WRITTEN_ON | {"one", "another", "it"}))


_WRITTEN_ON: Final = frozenset(
    ["sign", "banner", "placard", "poster", "plaque", "graffiti", "notice", "card", "sticker", "badge", "t-shirt"]
)


def is_bare_label(marked: str) -> bool:
    """Whether a transcript's label names nobody: A, Answer, Witness, Speaker 2, Interviewer."""
    return bool(
        re.fullmatch(
            r"(?i)(?:the )?(?:[a-z]|answer|question|witness|interviewee|interviewer|speaker ?\d*|sp\d+|voice|guest)\.?",
            marked.strip(),
        )
    )


def is_questioner(marked: str) -> bool:
    """Whether a bare label is the one who asks."""
    return bool(re.fullmatch(r"(?i)(?:the )?(?:q|question|interviewer)\.?", marked.strip()))
