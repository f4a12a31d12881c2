"""Captions of a film: who speaks by a name on the screen, in brackets, in capitals or by the colour of the subtitles.

A caption names whoever speaks until the next one (BBC Subtitle Guidelines, "Identifying speakers"): it is read as the
label of the cues behind it, and its own words are nobody's.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from quotecheck.documents.zones import STAGE
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

if TYPE_CHECKING:
    import re

_WORD: Final = rf"(?:[A-Z]\.|{NAME_WORD}|(?:de|van|von|der|la|bin|al)(?=[ ]))"
_NAME: Final = (
    r"(?P<name>(?:(?i:Dr|Prof|Professor|Sir|Dame|Mr|Mrs|Ms|Rev|Cllr|Sgt|Capt|Judge|Lord|Lady|Fr)\.?[ ])?"
    rf"{_WORD}(?:[ ]{_WORD}){{1,3}})"
)
_OFFICE: Final = r"(?:,[ ]|[ ][-–—|][ ]|[ ]?/[ ]?)(?P<office>[^\[\]():.!?\"“\n]{2,70})"
_BRACKETED: Final = lazily(rf"(?:>>+[ ]*)?[\[(]{_NAME}(?:{_OFFICE})?[\])](?:[ ]*:)?[ ]*(?P<said>[^\n]*)$")
_SHOWN: Final = lazily(
    r"(?:>>+[ ]*)?[\[(]?(?:ON[ -]SCREEN(?: TEXT)?|CAPTION|SUPER|ASTON|CHYRON|LOWER THIRD|NAME STRAP|STRAP|GFX"
    rf"|On[ -]screen(?: text)?|Caption|Super|Lower third|Strap):[ ]*{_NAME}(?:{_OFFICE})?[\])]?(?P<said>)$"
)
"""What the screen shows, where the file says so: *CAPTION: Ann Hale, farmer*."""
_PLAIN: Final = lazily(rf"{_NAME}{_OFFICE}(?P<said>)$")
_ENDED: Final = lazily(r"[.!?…][\"'”’)]*$|[\])]$")
_VERBS: Final = lazily(
    r"\b(?:is|was|are|were|has|had|have|will|would|said|says|told|and|but|who|you|your|I|we|he|she|they|it|this|that)\b"
)
_HAPPENS: Final = lazily(r"(?i)\b\w+(?:ing|s|ed)\b")
_COLOUR: Final = lazily(r"<font[^<>]*\bcolou?r=[\"']?(?P<font>[#\w]+)|<c\.(?P<class>[a-z_]+)")


def captioned(text: str, *, alone: bool, fresh: bool, counts: Mapping[str, int]) -> "re.Match[str] | None":
    """The caption that a line of a cue is or begins with: ``name``, and ``said`` behind it.

    ``alone``: it is all that its cue shows, or the first line of it; ``fresh``: a sentence ended before it; ``counts``:
    how often each line of the file comes.
    """
    shown = _SHOWN.match(text)
    if shown is not None:
        return shown
    found = _BRACKETED.match(text)
    if found is not None and STAGE.match(found.group()[: found.start("said") - found.start()].strip()) is None:
        named = found["office"] is not None or (found["said"] and not _HAPPENS.search(found["name"]))
        again = counts[text] > 1 and not _HAPPENS.search(found["name"])
        return found if named or again else None
    plain = _PLAIN.match(text) if alone and fresh else None
    if plain is None or _VERBS.search(plain["office"]) is not None or _ENDED.search(text) is not None:
        return None
    shouted = plain["name"].isupper()
    return plain if shouted or len(plain["office"].split()) <= _SHORT else None


_SHORT: Final = 6
"""Most words of an office in a caption that is not in capitals."""


_STRAP: Final = lazily(rf"{_NAME}$")
_POST: Final = lazily(r"[A-Z][\w’'-]*(?:[ ,&]+[\w’'-]+){0,7}")


def is_strap(lines: Sequence[str]) -> bool:
    """Whether a cue of two lines is a name in capitals over what its bearer is."""
    return (
        len(lines) == len(("name", "post"))
        and lines[0].isupper()
        and _STRAP.match(lines[0]) is not None
        and _POST.fullmatch(lines[1]) is not None
        and _VERBS.search(lines[1]) is None
    )


def has_ended(text: str) -> bool:
    """Whether a cue's words end a sentence."""
    return not text or _ENDED.search(text) is not None


def colour(line: str) -> str:
    """The colour in which a line of subtitles is set; "" for the plain one."""
    found = _COLOUR.search(line)
    return (found["font"] or found["class"]).lower() if found is not None else ""


class Colours:
    """Whose the colours of a file's subtitles are, by the labels in them: each of those who speak has one."""

    def __init__(self, text: str) -> None:
        found = {m["font"] or m["class"] for m in _COLOUR.finditer(text)}
        self._tell = len(found) > 1
        self._owners: dict[str, str] = {}
        self._last: str | None = None

    def labelled(self, shade: str, speaker: str) -> None:
        """Somebody is named in a colour."""
        self._owners[shade] = speaker
        self._last = shade

    def changed(self, shade: str) -> tuple[bool, str | None]:
        """Whether a line without a label is in another colour than the one before it, and whose colour that is."""
        if not self._tell or not self._owners or shade == self._last:
            return False, None
        self._last = shade
        return True, self._owners.get(shade)
