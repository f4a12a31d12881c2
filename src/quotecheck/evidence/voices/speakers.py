"""Whether two names mean the same speaker: the one the article credits, and the one the source marks.

Rules of the contract: a surname is enough while no first name, title or role clashes; an organisation matches on its
name or a
declared alias; a document on its title or its authors; a person does not match his spokesman.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final, Literal

from quotecheck.claims.language import language
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.voices.givennames import alike, given_clash
from quotecheck.evidence.voices.kin import family_of
from quotecheck.evidence.voices.labels import is_bare_label, is_of_a_crowd, is_questioner, on_a_thing
from quotecheck.evidence.voices.shortened import SMALL, is_acronym, is_office_in_letters, is_shortened
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

SpeakerMatch = Literal["same", "other", "unknown", "uncredited", "open"]
""""open": display copy names somebody whose words no source marks, and the source names who says it."""
_DEPUTY = lazily(
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
_SURNAME_FIRST: Final = lazily(
    r"([^\W\d_a-z]{4,}(?:[-'’][^\W\d_a-z]+)?)"
    r"((?:[ ](?!Ma?c[A-Z]{2})[^\W\d_a-z][a-zß-ÿ][\w'’-]*){1,2}|(?:[ ][A-Z]\.){1,2})"
    r"(?=$|,|[ ]?\()"
)
"""*HALE Ann*, *HALE A.*."""
_GENDER = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f"}
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
_RANK = frozenset(
    {"deputy", "vice", "assistant", "associate", "lieutenant", "shadow", "under", "former", "ex", "acting"}
    | {"jr", "sr", "ii", "iii"}
)
_SUFFIX = frozenset(["jr", "sr", "ii", "iii", "iv", "mp", "mep", "msp", "qc", "kc", "phd", "md", "obe", "mbe", "cbe"])
_LEGAL = frozenset(["llp", "llc", "plc", "ltd", "limited", "inc", "corp", "gmbh", "pllc"])
_GROUPS = frozenset(["people", "police", "staff", "residents", "campaigners", "signatories", "authors", "colleagues"])
_PRONOUNS = frozenset(["i", "he", "she", "it", "they", "we", "you", "who", "him", "her", "them", "us", "me"])
_KINDS = frozenset(
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
    plain = not _ORGANISATION.search(head) and not _DEPUTY.search(head) and not any(t in office for t in tokens)
    return head if len(named) >= 2 and capital and plain and not any(t in _KINDS for t in named) else main


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


@lru_cache(maxsize=4096)
def parse_name(text: str) -> Name:
    """Take a printed name or role apart; never fails, an empty text gives an empty name."""
    turned = _SURNAME_FIRST.match(text)
    if turned is not None and turned[1].casefold() not in lexicon().words("title") | lexicon().words("office"):
        text = f"{turned[2].strip()} {turned[1]}{text[turned.end() :]}"
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
    names = [t for t in tokens if t not in lexicon().words("title") and t not in small and t not in _SUFFIX]
    if len(names) > 2 and names[-1] in _LEGAL:
        names.pop()  # "Hale Venn LLP"
    return Name(
        titles=titles, rank=rank, given=tuple(names[:-1]), last=names[-1] if names else "", words=frozenset(names),
        deputy=bool(_DEPUTY.search(_PROSECUTOR.sub(" ", flat))), organisation=bool(_ORGANISATION.search(flat)),
    )  # fmt: skip


def same_name(a: str, b: str) -> bool:
    """Whether two printed names can be the same person or organisation."""
    if "@" in (a[:1], b[:1]):
        return _handle(a, b)
    one, other = family_of(a), family_of(b)
    if one or other:
        return bool(one and other) and one[0] == other[0] and same_name(one[1], other[1])
    return _same(a, b)


def _same(a: str, b: str) -> bool:
    """The same for names and titles as they stand."""
    x, y = parse_name(a), parse_name(b)
    if _is_printed_otherwise(a, b):
        return True
    if x.deputy != y.deputy:
        return _speaks_for(a, b)
    if x.deputy and (_for_anybody(x) or _for_anybody(y) or _for_one(x, y)):
        return True  # "a spokesman for the firm", "a Hale Water spokesman" and "a spokesman for Hale"
    if (x.rank | y.rank) & {"jr", "sr", "ii", "iii"} and x.rank & y.rank == frozenset() and x.rank and y.rank:
        return False
    junior = {"deputy", "vice", "assistant", "associate", "lieutenant", "shadow"}
    if (x.rank & junior) != (y.rank & junior) and x.titles - junior and y.titles - junior:
        return False
    if not x.last or not y.last:
        return (bool(x.titles & y.titles) and not (x.last or y.last)) or _role_only(x, y) or _role_only(y, x)
    if x.organisation or y.organisation or x.deputy:
        if x.words == y.words and x.titles and y.titles and not x.titles & y.titles and not (x.given or y.given):
            return False  # the police commissioner is no police officer in particular
        return (
            x.words == y.words or (x.last == y.last and (x.words <= y.words or y.words <= x.words)) or is_acronym(a, b)
        )
    first = bool(x.given and y.given) and alike(x.given[0], y.given[0]) and 1 not in (len(x.given[0]), len(y.given[0]))
    initial = 1 in (len(x.last), len(y.last)) and x.last[:1] == y.last[:1]
    if initial and (first or (x.titles & y.titles and not x.given) or _only_titled(x, y)):
        return True  # "Philip G" in a notebook, "Dr H", "Paul H" of "Mr Hale"
    if first and (is_shortened(x.last, y.last) or is_shortened(y.last, x.last)):
        return True  # "Ann H-R", "Ann Hale" of "Ann Hale-Rowe"
    if x.last != y.last:
        named = _first_name(x, y) or _first_name(y, x) or _somebody(x, y) or _somebody(y, x)
        return named or is_acronym(a, b) or is_office_in_letters(a, b)
    if _sex_clash(x, y) or _sex_clash(y, x):
        return False
    return not given_clash(x.given, y.given) and not _title_clash(x.titles, y.titles)


def _is_printed_otherwise(a: str, b: str) -> bool:
    """*Irma Hale-Dost* and *Irma Hale Dost*; *AT* and Ambrose Tillery, though *at* is a small word."""
    hyphen = a.casefold().replace("-", " ") == b.casefold().replace("-", " ")
    return hyphen or (a.isupper() != b.isupper() and is_acronym(a, b))


def _only_titled(x: Name, y: Name) -> bool:
    """Whether one has a first name and the other a Mr or Ms alone that fits it."""
    titled, named = (x, y) if x.titles else (y, x)
    plain = bool(titled.titles) and titled.titles <= _GENDER.keys() and not titled.given
    return plain and bool(named.given) and not _sex_clash(titled, named)


_SPEAKING: Final = frozenset(["spokesman", "spokeswoman", "spokesperson", "spokespeople", "press", "officer", "aide"])
_ANY_HOUSE: Final = frozenset(
    ["firm", "company", "group", "council", "department", "ministry", "club", "trust", "agency"]
)


def _for_anybody(name: Name) -> bool:
    """Whether a spokesman speaks for a house that is called by its kind alone: *the spokesman for the firm*."""
    house = name.words - _SPEAKING
    return bool(house) and house <= _ANY_HOUSE


def _for_one(x: Name, y: Name) -> bool:
    """Whether two spokesmen speak for one house."""
    one, other = x.words - _SPEAKING, y.words - _SPEAKING
    return bool(one and other) and (one <= other or other <= one)


def _handle(a: str, b: str) -> bool:
    """ "@annhale_mp" against "Ann Hale": the handle begins with the letters of the name."""
    handle, name = (a, b) if a.startswith("@") else (b, a)
    letters = re.sub(r"[^a-z]", "", handle.casefold()).removeprefix("the").removeprefix("its").removeprefix("real")
    parsed = parse_name(name)
    names = {
        re.sub(r"[^a-z]", "", n) for n in (name.casefold().removeprefix("the "), " ".join((*parsed.given, parsed.last)))
    }
    if name.startswith("@"):
        return handle.casefold() == name.casefold()
    first = re.split(r"[._]", handle.removeprefix("@").casefold())[0]
    return any((len(n) > 5 and letters.startswith(n)) or n == first for n in names)


def _first_name(x: Name, y: Name) -> bool:
    """ "Mara" against "Mara Ketchum", "Father Tom" against "Fr Thomas Hale"."""
    alone = not x.given and len(x.words) == 1 and not y.organisation and bool(y.given)
    return alone and alike(x.last, y.given[0]) and (not x.titles or bool(x.titles & y.titles & _CALLED_BY))


_CALLED_BY: Final = frozenset(
    ["father", "sister", "brother", "sir", "dame", "rabbi", "imam", "pastor", "coach", "dr", "nurse"]
)
"""Titles that stand before a first name alone."""
_NAMELESS: Final = frozenset(
    ["man", "woman", "resident", "reporter", "caller", "member", "voice", "boy", "girl", "guest"]
)


def _somebody(x: Name, y: Name) -> bool:
    """ "the man" against "MAN IN AUDIENCE"."""
    return x.words <= _NAMELESS and len(x.words) == 1 and x.words <= y.words


def _role_only(x: Name, y: Name) -> bool:
    """ "the mayor" against "Mayor Anna Hale"."""
    return not x.last and bool(x.titles) and x.titles <= y.titles and not (y.rank - x.rank)


def _speaks_for(a: str, b: str) -> bool:
    """ "a Larkfield spokeswoman" speaks for the organisation Larkfield, never for a person."""
    deputy, other = (a, b) if parse_name(a).deputy else (b, a)
    if "'s" in deputy.replace("\u2019", "'"):
        return False
    head, principal = parse_name(_DEPUTY.sub(" ", deputy.casefold())), parse_name(other)
    if principal.words and principal.words <= _ANY_HOUSE and _SPEAKING & set(deputy.casefold().split()):
        return True  # "the company said": its spokesman did
    is_person = bool(principal.given or principal.titles) and not principal.organisation
    if principal.words == head.words and len(head.words) > 1 and not principal.titles:
        is_person = principal.given[0] in language("en")["male_names"] | language("en")["female_names"]
    office = lexicon().words("office") | lexicon().words("title")
    if principal.words & office or principal.titles & office:
        return False  # the police chief is not the police spokesman
    return not is_person and bool(principal.words) and principal.words <= head.words | principal.titles


def _title_clash(a: frozenset[str], b: frozenset[str]) -> bool:
    genders = {_GENDER[t] for t in a if t in _GENDER}, {_GENDER[t] for t in b if t in _GENDER}
    return bool(genders[0] and genders[1] and genders[0] != genders[1])


def _sex_clash(titled: Name, named: Name) -> bool:
    """Whether one has a title of a man or a woman and the other a first name of the other: *Mrs Hale*, *Mark Hale*."""
    given = named.given[0] if named.given else ""
    known = {"m": language("en")["male_names"], "f": language("en")["female_names"]}
    sexes = {_GENDER[t] for t in titled.titles if t in _GENDER}
    return any(
        given in known[other] and given not in known[sex] for sex, other in (("m", "f"), ("f", "m")) if sex in sexes
    )


def same_document(credited: str, title: str | None, source_id: str) -> bool:
    """Whether a credited name is this document: its title, or a kind of document that its title or file name says."""
    name = parse_name(credited)
    described = set(re.findall(r"\w+", f"{title or ''} {source_id}".casefold().replace("_", " ")))
    if not name.words:
        return False
    flat = credited.casefold().removeprefix("the ").strip()
    if title and flat == title.casefold().removeprefix("the ").strip():
        return True
    kinds = {w for w in name.words if w in _KINDS}
    return bool(kinds) and kinds <= described and all(w in described or w in _KINDS or w in SMALL for w in name.words)


def match_speaker(
    credited: tuple[str, ...], marked: str | None, *, title: str | None, source_id: str, own_voice: bool
) -> SpeakerMatch:
    """Compare the credited names (speaker, mention, aliases; empty: nobody) with the speaker a source marks.

    ``own_voice``: the words are the document's own, so the document's title may be what the article credits.
    """
    if not credited or all(c.casefold() in _PRONOUNS for c in credited):
        return "uncredited"
    if own_voice and any(same_document(c, title, source_id) for c in credited):
        return "same"
    if not marked:
        return "unknown"
    names = _several(marked)
    if any(_presides(c, marked) for c in credited):
        return "same"
    if is_bare_label(marked) and not is_questioner(marked):
        return "unknown"
    persons = any(parse_name(c).last and not parse_name(c).organisation for c in credited)
    for name in names:
        # "councillor" is no other name of Dora Hale where the source has Councillor Ling
        said = [c for c in credited if not (persons and parse_name(name).last and not parse_name(c).last)]
        if any(same_name(c, name) for c in said):
            return "same"
    if is_of_a_crowd(marked, credited) or any(on_a_thing(name, credited) for name in names):
        return "same"
    if any(may_be_initials(name, c) for name in names for c in credited):
        return "unknown"
    if own_voice and any(is_group(c) and (len(names) > 1 or _titled(c, title)) for c in credited):
        return "same"
    return "other"


def _presides(credited: str, marked: str) -> bool:
    """Whether a parliament's *The SPEAKER* is the Speaker whom an article credits, with article and capital."""
    article, _, office = credited.partition(" ")
    return article.casefold() == "the" and office[:1].isupper() and credited.casefold() == marked.strip(" .").casefold()


def _several(marked: str) -> list[str]:
    """The names that a source marks together: "A; B", and "A B and Sir C" where both sides name a person."""
    names: list[str] = []
    for part in marked.split(";"):
        sides = re.split(r"\s+(?:and|&)\s+", part.strip())
        persons = [parse_name(side) for side in sides]
        apart = len(sides) > 1 and all(n.last and (n.given or n.titles) and not n.organisation for n in persons)
        names += sides if apart else [part.strip()]
    return names


def may_be_initials(marked: str, name: str) -> bool:
    """Whether a label is initials that a person's name may have: *AH* of *Ann Hale*, *Mrs Hale*."""
    parsed = parse_name(name)
    if not (marked.isupper() and marked.isalpha() and 2 <= len(marked) <= 3) or not parsed.last or parsed.organisation:
        return False
    given = parsed.given[0][:1] if parsed.given else marked[0].casefold()
    return parsed.last[0] == marked[-1].casefold() and given == marked[0].casefold()


def is_group(credited: str) -> bool:
    """Whether a credited name is several people without a name: "the peers and MPs", "senior doctors"."""
    name = parse_name(credited)
    nouns = [w for w in re.findall(r"[\w'-]+", credited) if w.casefold() not in SMALL]
    plural = [
        w for w in nouns if w.casefold() in _GROUPS or re.fullmatch(r"[A-Z]{2,4}s|[a-z]{3,}(?:s|men|women|people)", w)
    ]
    return bool(plural) and not name.deputy and not any(w[:1].isupper() and w[1:].islower() for w in nouns[1:])


def _titled(credited: str, title: str | None) -> bool:
    """Whether a document's title names the group that signs it ("Letter from peers and MPs")."""
    words = set(re.findall(r"[\w'-]+", (title or "").casefold()))
    wanted = (
        {w.casefold() for w in re.findall(r"[\w'-]+", credited)} - SMALL - {"senior", "some", "several", "many", "and"}
    )
    return bool(wanted) and wanted <= words
