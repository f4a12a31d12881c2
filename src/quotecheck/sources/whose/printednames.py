"""How names are printed in notes, headings and signatures, as patterns to build on."""

from typing import Final

from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

TITLE: Final = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Rev|Prof|Professor|Cllr|Coun|Councillor|Sgt|Sergeant|Officer|Detective|Captain|Lt"
    r"|Chief|Fr|Father|Sister|PC|DC|DS|DI|DCI|WPC|Insp|Inspector"
    r"|Supt|Constable|MR|MRS|MS|DR|REV|PROF|PROFESSOR|SIR|DAME"
    r"|LADY|LORD|SERGEANT|OFFICER|DETECTIVE|CAPTAIN|Councilwoman|Councilman|Lady|Lord)\.?[ ])?"
)
"""A title before a name, or nothing."""
_MORE: Final = r"(?:[ ](?:[A-Z]\.|[^\W\d_a-zß-ÿ][\w'’-]*|de|van|von|der|den|al|bin|ap))"
FULL: Final = rf"(?:(?:[A-Z]\.[ ]?){{1,3}}{NAME_WORD}|{NAME_WORD}{_MORE}){_MORE}{{0,3}}"
"""A name of two to five words."""
NICKNAMED: Final = rf"{NAME_WORD}[ ][\"“‘'(][A-Z][\w’-]{{1,15}}[\"”’')]{_MORE}"
"""A name with a nickname in marks behind the first: *Ann "Annie" Hale*."""
ANY: Final = rf"{NAME_WORD}{_MORE}{{0,4}}"
"""The same, or a surname alone."""


def capitalised(name: str) -> str:
    """A name in capitals as it is written elsewhere: *ANN J. HALE* is *Ann J. Hale*; initials stay."""
    return " ".join(w.title() if w.isupper() and len(w) > 2 and "." not in w else w for w in name.split())


_MEDIUM: Final = lazily(
    r"(?P<name>[^\W\d_a-z][^\n]{1,60}?)['’]s?[ ](?:(?:own|official|personal|verified|latest|last)[ ])?"
    r"(?:Telegram|Facebook|FB|X|Twitter|Instagram|LinkedIn|Bluesky|Threads|TikTok|WhatsApp|social media|blog"
    r"|newsletter|feed|channel|account|page|post|tweet|thread|e-?mail|letter|message|voicemail|text|reply|answer|speech|remarks)"
    r"(?:[ ](?:channel|account|page|feed|post|thread|story|video|message|statement|text))?(?:[ ]?[,(][^\n]*)?"
)
"""A label that says where somebody spoke: *Hale's Telegram channel*."""


_SHOWN: Final = lazily(
    r"^~[ \u202f\u00a0]?|[ ]?\((?:she|he|they|her|him)(?:/\w+)*\)|^(?:Panel|Guest|Host|Participant)(?: \d+)? - "
)
"""What meeting programs and messengers put around a name: *~ Ann*, *Ann Hale (she/her)*, *Panel 1 - A Hale*."""
_DEVICE: Final = lazily(
    r"(?P<owner>[^\W\d_a-z][\w-]+(?: [^\W\d_a-z][\w-]+)?)['’]s? (?:iPad|iPhone|phone|laptop|MacBook\w*"
    r"|Mac|tablet|Galaxy\w*|PC|computer)[^\n]{0,20}"
    r"|(?:iPad|iPhone|MacBook\w*|Mac|tablet|Galaxy\w*) (?:of|de|von) (?P<of>[^\W\d_a-z][\w-]+(?: [^\W\d_a-z][\w-]+)?)"
)
"""*Ann's iPad*."""


def without_medium(label: str) -> str:
    """The name of a label that says where its bearer spoke, or on whose device; any other label as it is."""
    label = _SHOWN.sub("", label)
    device = _DEVICE.fullmatch(label)
    if device is not None:
        return device["owner"] or device["of"]
    found = _MEDIUM.fullmatch(label)
    return found["name"] if found is not None else label
