"""Offices and titles as labels have them: what is a role, what is only a title before a name."""

import re
from collections.abc import Iterable
from typing import Final

from quotecheck.text import names
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_ROLE: Final = lazily(
    r"(?:the\s+)?(?:(?:deputy|vice|acting|lord|lady|madam|mr|hon\.?|prime|first|interim|former|chief|city|council|committee|company|board)\s+)*"
    r"(?:president|prime minister|minister|mayor|governor|chair(?:man|woman|person)?|convener|convenor|speaker|witness"
    r"|secretary|chancellor|leader|"
    r"court|bench|tribunal|judge|coroner|magistrate|recorder|clerk|registrar|director|executive|ceo|commissioner|chief|spokes(?:man|woman|person)|senator|premier|ambassador|taoiseach|"
    r"first minister|interviewee|respondent|defendant|claimant|king|queen|pope|a|answer|guest"
    r"|speaker \d+|sp\d+|speaker_\d+)",
    re.IGNORECASE,
)
TITLES: Final = names.TITLES | frozenset(
    """
    baroness bro brother chairwoman col comrade coun cr deputy gen general gov governor hon lt mdm mme secretary sen
    shri shrimati sis smt the trustee
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
MEDIA: Final = frozenset(
    """
    phone/by phone/call/phone call/email/text/zoom/voicemail/in person/tel/interview/archive/archive clip/clip/tape
    /audio/voiceover
    """.replace("\n    ", "").split("/")
)
"""How a reporter spoke to somebody, at the head of a note."""
ANSWERS: Final = frozenset(
    ["a", "answer", "answers", "respondent", "interviewee", "guest", "witness", "speaker", "her", "him", "she", "he"]
)
FULL_NAME = lazily(
    rf"\b{NAME_WORD}+"
    rf"(?:[ \t]+(?:[A-Z]\.|{NAME_WORD}|van|von|de|der|den|di|da|la|le|bin|ibn|al|O['’]))*[ \t]+{NAME_WORD}"
)
_SEATS: Final = frozenset(["member", "trustee", "supervisor", "superintendent", "alderman", "delegate", "selectman"])
_SEVERAL: Final = 3
HEADER: Final = 3000
"""How far into a document its participants are looked for, in code points."""


def without_titles(words: Iterable[str]) -> list[str]:
    """The words of a name without its titles, wherever they stand."""
    return [word for word in words if word.strip(".").casefold() not in TITLES]


def role_key(label: str) -> str:
    """A label without articles and points: "THE CHAIR", "In the chair" and "Chair." are one."""
    words = re.findall(r"[a-z0-9]+", label.casefold())
    key = " ".join(w for w in words if w not in {"the", "in", "by", "for"})
    return {"chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "questions": "q", "answers": "a"}.get(
        key, key
    )


_RANKS: Final = TITLES | frozenset(
    """
    acc adm admiral archbishop asst bishop brig brigadier capt cdr cdre ch cmdr colonel commander commissioner
    commodore constable corporal cpl cpo csupt dcc dcs det dsu ensign flt fo insp inspector lcpl ldr lieut
    lieutenant maj major marshal matron nurse doctor coach pastor
    ofc officer pc pfc po private provost ps pte pvt rector revd reverend rt sergeant
    serjeant sgt sheriff sqn ssgt superintendent supt trooper warden wg wo wpc
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What may stand before a name only, and as often be one: *Major*, *Bishop*."""


def untitled(label: str) -> str:
    """A label without its constituency, party and titles."""
    words = re.sub(r"\([^()]*\)", " ", label).split(",")[0].split()
    while len(words) > 1 and words[0].strip(".").casefold() in _RANKS and words[1].casefold() not in {"of", "for"}:
        words = words[1:]
    return " ".join(words)


def shared_ranks(labels: Iterable[str]) -> frozenset[str]:
    """First words, in small letters, that say only which seat somebody has, *MEMBER HALE*, or that labels of at least
    three persons share: *RANGER HALE*, *RANGER DOST* ... are of one service, and not all called Ranger."""
    named: dict[str, set[str]] = {}
    for label in labels:
        rank, _, surname = label.casefold().partition(" ")
        if rank.isalpha() and surname.isalpha():
            named.setdefault(rank, set()).add(surname)
    return _SEATS | {rank for rank, surnames in named.items() if len(surnames) >= _SEVERAL}


def is_role(label: str) -> bool:
    """Whether a label is an office or a part in a talk and no name: *The Chair*, *Witness*, *Speaker 2*."""
    return _ROLE.fullmatch(label.strip(" .")) is not None


def same_surname(a: str, b: str) -> bool:
    """Whether two labels end with the same surname."""
    one, two = untitled(a).split(), untitled(b).split()
    return bool(one and two) and one[-1].casefold() == two[-1].casefold()


_FIRST_TITLED: Final = lazily(
    rf"(?P<title>Dame|Sir|Lady|Lord|Sister|Brother|Father|Fr|Mother|Auntie|Aunty|Aunt|Uncle|Mama|Papa|Mzee|Baba|Nana|Granny|Grandma|Grandpa"
    rf"|Ma|Pa|Tante|Oom) (?P<first>{NAME_WORD})"
)


def titled_first(said: str, text: str) -> str | None:
    """The one full name of a text behind a title and a first name: *Dame Ann* of *Dame Ann Hale*."""
    found = _FIRST_TITLED.fullmatch(said)
    if found is None:
        return None
    full = {m[1] for m in re.finditer(rf"\b({found['title']} {found['first']} {NAME_WORD})\b", text)}
    return full.pop() if len(full) == 1 else None
