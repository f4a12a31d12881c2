"""Captions of a film: who speaks by a name on the screen, in brackets, in capitals or by the colour of the subtitles.

A caption names whoever speaks until the next one (BBC Subtitle Guidelines, "Identifying speakers"): it is read as the
label of the cues behind it, and its own words are nobody's.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from quotecheck.documents.speakers.parts import is_part
from quotecheck.documents.zones import STAGE
from quotecheck.text.kin import CLOSE, RELATIVES
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
_OFF: Final = (
    r"(?P<off>[ ]?\((?:V\.?O\.?|O\.?[SC]\.?|voice[- ]?over|off|off[- ]?(?:camera|screen|mic)|on (?:the )?phone"
    r"|cont['’]?d)\)"
    r"|[ ](?:VO|V/O|V\.O\.|OOV|O/S|OS|O\.S\.))"
)
"""How a script says that whoever speaks is not seen."""
_BRACKETED: Final = lazily(rf"(?:>>+[ ]*)?[\[(]{_NAME}{_OFF}?(?:{_OFFICE})?[\])](?:[ ]*:)?[ ]*(?P<said>[^\n]*)$")
_PLACES: Final = (
    "alley attic bakery balcony bank bar barn barracks basement bathroom beach bedroom boat bridge byre cab cabin cafe"
    " café camp canteen car cell cellar chapel church clinic clubhouse corridor cottage court courthouse courtroom"
    " courtyard crossing dairy day dawn deck depot desk dock dockside door doorway dressing-room dusk"
    " engine-room evening"
    " exterior factory farm farmhouse farmyard ferry field fields flat forecourt forest forge front gallery"
    " garage garden"
    " gate graveyard greenhouse ground hall hallway harbour harbor hill hillside hospital hotel house hut"
    " interior jetty"
    " kiln kitchen laboratory lab lake landing lane library lobby loft lounge market meadow mill mine moor"
    " morning museum"
    " night noon nursery office orchard outside pantry park parlour path pavement pier pit pitch platform playground"
    " polytunnel porch port prison pub quarry quay quayside restaurant river riverbank road roof rooftop room"
    " salon school"
    " schoolyard sea seafront shed ship shop shore shoreline sidewalk square stable stables staffroom stage stairs"
    " stairwell stand station steps store street studio surgery tent terrace theatre tower town track tractor"
    " train tunnel"
    " van vestry veranda village vineyard wall ward warehouse water wheelhouse window wood woods workshop works yard"
)
_PLACE: Final = (
    rf"(?:(?:INT|EXT|INT/EXT|I/E|Int|Ext)\b\.?[ ])?(?:[\w'’]+[ ]){{0,3}}(?i:{'|'.join(_PLACES.split())})"
    r"(?:[ ][\w'’]+){0,3}"
)
_SCENE: Final = (
    rf"(?:(?:{_PLACE}(?:[.:][ ]|,?[ ][-–—|/][ ]))|(?=[^\W\d_]{{3}})(?!(?i:prof|rev|sgt|capt|cllr)\.)"
    r"(?:(?:INT|EXT|INT/EXT|I/E)\.[ ])?[^\W\d_a-z][\w'’,-]*(?:[ ][\w'’,-]+){0,5}[.:][ ])"
)
"""Where a scene is, before who speaks in it: *YARD. ANN HALE*, *INT. BARN - NIGHT - ANN HALE*, *In the lane: ...*."""
_TURNS_TO: Final = (
    r"(?i:(?:we )?(?:cut|back|over|switch|turn|moves?|now)(?: back| now| over)?(?: to)?|(?:the )?voice of"
    r"|(?:interview|talk) with|we (?:hear|see|meet)|enter|in vision)[:,]?[ ]"
)
_WHAT_HE_IS: Final = r"(?P<what>(?i:his|her|their|our|the|an?|another|one)[ ](?:[\w'’-]+[ ]){0,3}?[\w'’-]+),?[ ]"
_SCENED: Final = lazily(
    rf"[\[(](?P<scene>{_SCENE}){{0,2}}(?P<to>{_TURNS_TO})?(?:{_WHAT_HE_IS})?"
    rf"{_NAME}{_OFF}?(?:{_OFFICE.replace('.', '')})?[.]?[\])](?:[ ]*:)?[ ]*(?P<said>[^\n]*)$"
)
"""A caption that leads to the name: *[YARD. ANN HALE, his aunt]*, *[Cut to Ann Hale, in the yard]*, *[her son, Rolf
Hale]*."""
_UNNAMED: Final = lazily(
    rf"[\[(](?:{_SCENE}){{0,2}}(?:{_TURNS_TO})?(?P<name>(?i:his|her|their|our|the|an?|another|one|same)[ ]"
    r"(?:[\w'’-]+[ ]){0,2}?[\w'’-]+|(?i:interviewer|reporter|narrator|presenter|filmmaker|producer|voice-?over"
    rf"|commentator|interpreter|translator|announcer|questioner)){_OFF}?(?P<tail>(?:,[ ]"
    rf"|[ ][-–—][ ])[^\[\]()\n]{{2,60}})?[.]?[\])](?:[ ]*:)?[ ]*"
    r"(?P<said>[^\n]*)$"
)
"""A caption for somebody without a name: *[A neighbour, over the fence]*."""
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
_SOUNDS: Final = lazily(
    r"(?i)\b(?:\w+(?:ing|ed)|bells?|birds?|birdsong|gulls?|dogs?|crowds?|music|song|wind|rain|thunder|sirens?|radio|tv|engines?"
    r"|traffic|waves|sea|silence|noise|sounds?|footsteps|applause|laughter)\b"
)
_COLOUR: Final = lazily(r"<font[^<>]*\bcolou?r=[\"']?(?P<font>[#\w]+)|<c\.(?P<class>[a-z_]+)")


def captioned(text: str, *, alone: bool, fresh: bool, counts: Mapping[str, int]) -> "re.Match[str] | None":
    """The caption that a line of a cue is or begins with: ``name``, and ``said`` behind it.

    ``alone``: it is all that its cue shows, or the first line of it; ``fresh``: a sentence ended before it; ``counts``:
    how often each line of the file comes.
    """
    shown = _SHOWN.match(text)
    if shown is not None:
        return shown
    scened = _scened(text) if text[:1] in "[(" else None
    if scened is not None:
        return scened
    found = _BRACKETED.match(text)
    if found is not None and STAGE.match(found.group()[: found.start("said") - found.start()].strip()) is None:
        named = (found["office"] or found["off"]) is not None or (found["said"] and not _HAPPENS.search(found["name"]))
        again = counts[text] > 1 and not _HAPPENS.search(found["name"])
        return found if named or again else None
    plain = _PLAIN.match(text) if alone and fresh else None
    if plain is None or _VERBS.search(plain["office"]) is not None or _ENDED.search(text) is not None:
        return None
    shouted = plain["name"].isupper()
    return plain if shouted or len(plain["office"].split()) <= _SHORT else None


def _scened(text: str) -> "re.Match[str] | None":
    """The caption of a scene, or of somebody whom it calls by what he is."""
    found = _SCENED.match(text)
    if found is not None and (found["scene"] or found["to"] or (found["what"] and _is_somebody(found["what"]))):
        told = found["office"] or found["off"] or found["what"]
        told = told or ((found["name"].isupper() or found["said"]) and not _SOUNDS.search(found["name"]))
        place = found["name"].split()[-1].casefold() in _PLACES.split() and not _is_somebody(found["office"] or "-")
        return found if told and not place and STAGE.match(text) is None else None
    found = _UNNAMED.match(text)
    if found is None or not _is_somebody(found["name"]) or _HAPPENS.search(found["tail"] or "") is not None:
        return None
    return found


def _is_somebody(said: str) -> bool:
    """Whether words end in what somebody is, by kin or trade: *her younger son*, *the night nurse*."""
    last = said.rsplit(maxsplit=1)[-1].casefold()
    return last in _SOMEBODY or is_part(last) or last in {"filmmaker", "voice-over", "voiceover", "commentator"}


_SOMEBODY: Final = (
    RELATIVES
    | CLOSE
    | frozenset(
        """
    boy chap child couple employee fellow gent gentleman girl kid lad lady lass local lodger man mate passer-by pal
    relative rival stranger twin woman youth
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
    )
)


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
