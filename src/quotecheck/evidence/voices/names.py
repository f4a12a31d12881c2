"""A printed name taken apart: titles, first names, surname; what sets an office below another, whom a deputy serves."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from quotecheck.claims.language import language
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.voices.shortened import SMALL
from quotecheck.text.kin import CALLED
from quotecheck.text.lazily import lazily
from quotecheck.text.names import LESSER
from quotecheck.text.records import dataclass

DEPUTY = lazily(
    r"\b(?:spokes(?:man|woman|person|people)|aides?|lawyers?|attorneys?|solicitors?|representatives? of|agents?"
    r"|campaign|press office(?:r)?)\b"
)
_ORGANISATION = lazily(
    r"\b(?:council|party|ministry|department|group|inc|ltd|llc|llp|plc|corp|company|university|college|school|trust|union|association|agency|authority|"
    r"regulator|ombudsman|charity|inspectorate|watchdog|alliance|coalition|forum|"
    r"board|bureau|commission|committee|police|hospital|office|court|church|club|society|institute|foundation|bank|service|government|house|water|energy|rail|railways?|power|gas|electric|foods|homes|housing|insurance|steel|telecom|airlines|textiles|mills|media|"
    r"parliament|senate|federation|league|team|network|centre|center|council's|residents|campaigners|bbc|times|news)\b"
)
_PROSECUTOR: Final = lazily(
    r"\b(?:prosecuting|district|county|city|state'?s?|commonwealth'?s|u\.?s\.?|assistant) attorney\b"
    r"|\battorney[- ]general\b"
)
"""Offices that are called attorney and speak for nobody."""
_COURTESY: Final = lazily(r"^(?:Ma|Mma|Rra|Ta)['’](?=[A-Z])|^(?:Ntate|Oom|Tannie|Aunt(?:y|ie)) (?=[A-Z])")
"""What elders are called by before the name: *Ma’Agnes Dube*, *Oom Piet Hale*."""
_SURNAME_FIRST: Final = lazily(
    r"([^\W\d_a-z]{4,}(?:[-'’][^\W\d_a-z]+)?)"
    r"((?:[ ](?!Ma?c[A-Z]{2})[^\W\d_a-z][a-zß-ÿ][\w'’-]*){1,2}|(?:[ ][A-Z]\.){1,2})"
    r"(?=$|,|[ ]?\()"
)
"""*HALE Ann*, *HALE A.*."""
GENDER = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f"}
_RANKS = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "cllr": "councillor",
    "prof": "professor",
    "dr": "dr",
    "pres": "president",
    "ofc": "officer",
    "dep": "deputy",
    "tpr": "trooper",
    "capt": "captain",
    "sgt": "sergeant",
    "ps": "sergeant",
    "lt": "lieutenant",
    "det": "detective",
    "fr": "father",
    "sis": "sister",
    "bro": "brother",
    "insp": "inspector",
    "di": "inspector",
    "supt": "superintendent",
    "rev": "reverend",
    "revd": "reverend",
    "coun": "councillor",
    "cr": "councillor",
    "gen": "general",
    "col": "colonel",
    "maj": "major",
    "pc": "constable",
}
_RANK = frozenset(LESSER | {"lieutenant", "under"} | {"jr", "sr", "ii", "iii"})
_SUFFIX = frozenset(["jr", "sr", "ii", "iii", "iv", "mp", "mep", "msp", "qc", "kc", "phd", "md", "obe", "mbe", "cbe"])
LEGAL = frozenset(["llp", "llc", "plc", "ltd", "limited", "inc", "corp", "gmbh", "pllc"])
"""The legal form of a firm, behind its name."""
KINDS = frozenset(
    """
    letter statement report filing complaint lawsuit ruling judgment judgement minutes transcript email e-mail memo
    memorandum release petition submission indictment affidavit order notice agenda study paper bill act document
    review audit survey post tweet article speech address summary plan decision contract agreement record testimony
    dossier note
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart, all lower case: titles, given names, surname (or the head of another noun phrase)."""

    titles: frozenset[str]
    rank: frozenset[str]
    """What sets a title below or beside the plain one: deputy, vice, former; and Jr, Sr."""
    given: tuple[str, ...]
    last: str
    words: frozenset[str]
    deputy: bool
    organisation: bool

    @property
    def in_full(self) -> bool:
        """Whether it is a person's and more than a surname: with a first name or a title."""
        return bool(self.given or self.titles) and not self.organisation


_OF: Final = lazily(r"\s(?:of|from|at)\s")


def _without_place(main: str, text: str) -> str:
    """ "Anna Hale of Hale Farms" is Anna Hale: the house a person speaks from is no part of the name.

    Two names in capitals are a person's, unless they are an organisation's or an office (Trinity College of Music,
    the Lord Mayor of Leeds)."""
    found = _OF.search(main)
    if found is None:
        return main
    head = main[: found.start()]
    tokens = [t.strip(".'") for t in re.findall(r"[\w'.&-]+", head)]
    named = [t for t in tokens if t not in lexicon().words("title") and t not in SMALL]
    capital = all(
        re.match(r"[^\W\d_a-z]", word) for word in text[: found.start()].split() if word.casefold() not in SMALL
    )
    office = lexicon().words("office")
    plain = not _ORGANISATION.search(head) and not DEPUTY.search(head) and not any(t in office for t in tokens)
    return head if len(named) >= 2 and capital and plain and not any(t in KINDS for t in named) else main


_MEMBER: Final = lazily(
    r"\b(?:city |town |county |school )?(?:council|board|committee|commission|assembly) "
    r"(?:member|president|chair(?:man|woman|person)?)"
    r"(?= [^\W\d_])"
)
"""An office of several words before a name: *COUNCIL MEMBER HALE*."""


_WITH_LETTERS: Final = lazily(r"(?<=[a-z]{2} )(?<![Tt]he )(?!I+V?$)[A-Z]{2,6}[a-z]{0,4}(?: [A-Z]{2,6}[a-z]{0,4}){0,3}$")
"""The letters of a house or an honour behind a name: *Ann Hale KUFA* in a notebook, *Ann Hale CEng MIEI*."""


_IN_BRACKETS: Final = lazily(r"\(((?:Mr|Mrs|Ms|Miss|Dr|Prof|Eng|Shrimati|Smt)\.?)\)[ ]")
"""A title in brackets, as some parliaments print it: *Hon. (Ms.) Hale*."""


_AT_HOME: Final = lazily(r"(?<=[a-z]{2}) (?:[A-Z]{1,2}-?|#)\d{1,4}[A-Za-z]?$")
"""The door behind a name in a group of neighbours: *Ann Hale C-12*."""


_INITIALS: Final = lazily(r"[a-z](?:\.[a-z]){1,3}")
"""Initials without spaces: *B.R. Hale*."""


_OF_HOUSES: Final = frozenset(
    """
    financial interior environment trade labour labor energy agriculture farm housing treasury planning science sports
    development city county district police fire programme program medical nursing operations party group union
    opposition majority minority club team
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What an office is in charge of that may stand before it, beside the portfolios of the language's file."""


@cache
def _charges() -> frozenset[str]:
    """Words of an office before or behind its head: *PRIME MINISTER HALE*, *Chief Executive Hale*."""
    lang = language("en")
    return lang["portfolios"] | lang["office_words"] | _OF_HOUSES


def _without_charge(tokens: list[str]) -> list[str]:
    """A name without what its office is in charge of; as it stands where no name is left behind the office."""
    heads = [k for k, t in enumerate(tokens) if t in lexicon().words("title")]
    if not heads or heads[-1] + 1 >= len(tokens) or tokens[heads[-1] + 1] in SMALL:
        return tokens
    behind = heads[-1] + 1
    charges = _charges()
    after = tokens[behind + (tokens[behind] in charges and behind + 1 < len(tokens)) :]
    before = [t for t in tokens[:behind] if t not in charges]
    return [*before, *after] if any(t not in charges for t in after) else tokens


@lru_cache(maxsize=4096)
def parse_name(text: str) -> Name:
    """Take a printed name or role apart; never fails, an empty text gives an empty name."""
    turned = _SURNAME_FIRST.match(text)
    if turned is not None and turned[1].casefold() not in lexicon().words("title") | lexicon().words("office"):
        text = f"{turned[2].strip()} {turned[1]}{text[turned.end() :]}"
    text = _COURTESY.sub("", text)
    text = _IN_BRACKETS.sub(r"\1 ", _WITH_LETTERS.sub("", _AT_HOME.sub("", text)))
    flat = unicodedata.normalize("NFKD", text).casefold()
    flat = "".join(c for c in flat if not unicodedata.combining(c)).replace("\u2019", "'")
    main = re.split(r"[,(]| - | \u2013 ", flat, maxsplit=1)[0] or flat
    main = _MEMBER.sub("councilmember", _without_place(main, text))
    printed = re.findall(r"[\w'.&-]+", main)
    tokens = [re.sub(r"'s$", "", t) for p in printed if (t := p.strip(".'"))]
    tokens = [n for t in tokens[:-1] for n in (t.split(".") if _INITIALS.fullmatch(t) else [t])] + tokens[-1:]
    rank = frozenset(t for t in tokens if t in _RANK)
    titles = frozenset(_RANKS.get(t, t) for t in tokens if t in lexicon().words("title"))
    small = SMALL - {"a"} if "a." in printed else SMALL  # *A. Hale*
    tokens = _without_charge(tokens)
    names = [t for t in tokens if t not in lexicon().words("title") and t not in small and t not in _SUFFIX]
    if len(names) > 1 and names[0] in CALLED:
        names = names[1:]  # "Uncle Tom" in a chat
    if len(names) > 2 and names[-1] in LEGAL:
        names.pop()  # "Hale Venn LLP"
    return Name(
        titles=titles, rank=rank, given=tuple(names[:-1]), last=names[-1] if names else "", words=frozenset(names),
        deputy=bool(DEPUTY.search(_PROSECUTOR.sub(" ", flat))), organisation=bool(_ORGANISATION.search(flat)),
    )  # fmt: skip
