"""Whether two names mean the same speaker: the one the article credits, and the one the source marks.

Rules of the contract: a surname is enough while no first name, title or role clashes; an organisation matches on its
name or a
declared alias; a document on its title or its authors; a person does not match his spokesman.
"""

import re
from typing import Final, Literal

from quotecheck.claims.language import language
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.voices.families import family_of
from quotecheck.evidence.voices.givennames import alike, first_names, given_clash
from quotecheck.evidence.voices.labels import is_bare_label, is_of_a_crowd, is_questioner, on_a_thing
from quotecheck.evidence.voices.names import DEPUTY, GENDER, KINDS, Name, parse_name
from quotecheck.evidence.voices.shortened import SMALL, is_acronym, is_office_in_letters, is_shortened
from quotecheck.text.lazily import lazily

SpeakerMatch = Literal["same", "other", "unknown", "uncredited", "open"]
""""open": display copy names somebody whose words no source marks, and the source names who says it."""
_GROUPS = frozenset(["people", "police", "staff", "residents", "campaigners", "signatories", "authors", "colleagues"])
_PRONOUNS = frozenset(["i", "he", "she", "it", "they", "we", "you", "who", "him", "her", "them", "us", "me"])


def same_name(a: str, b: str) -> bool:
    """Whether two printed names can be the same person or organisation."""
    if "@" in (a[:1], b[:1]):
        return _handle(a, b)
    held = _HOLDER.fullmatch(a) or _HOLDER.fullmatch(b)
    if held is not None:
        return same_name(held["name"], b if held.string == a else a)
    one, other = family_of(a), family_of(b)
    if one or other:
        return bool(one and other) and one[0] == other[0] and same_name(one[1], other[1])
    return _same(a, b)


_HOLDER: Final = lazily(r"[^\W\d_](?>[^()-]*)-(?>[^()]*)(?<= )\((?P<name>[A-Z]\.? [^\W\d_a-zß-ÿ][\w'’-]+)\)")
"""An office with its holder: *Porte-parole (A. HALE)*."""


def _same(a: str, b: str) -> bool:
    """The same for names and titles as they stand."""
    x, y = parse_name(a), parse_name(b)
    if _is_printed_otherwise(a, b) or _is_inverted(a, b):
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
        titled = bool(x.titles & y.titles) and not (x.last or y.last)
        return titled or _role_only(x, y) or _role_only(y, x) or is_acronym(a, b)
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
    if _by_particle(x, y) or _by_particle(y, x):
        return True
    return not given_clash(x.given, y.given) and not _title_clash(x.titles, y.titles)


_PARTICLES: Final = frozenset(
    ["van", "von", "de", "der", "den", "di", "da", "del", "della", "la", "le", "bin", "ibn", "ap", "ten", "ter", "du"]
)


def _by_particle(x: Name, y: Name) -> bool:
    """Whether one is the surname of the other with its particles: *Van Heerden* of *Dirk van Heerden*."""
    return bool(x.given) and set(x.given) <= _PARTICLES & set(y.given) and len(y.given) > len(x.given)


def _is_printed_otherwise(a: str, b: str) -> bool:
    """*Irma Hale-Dost* and *Irma Hale Dost*; *AT* and Ambrose Tillery, though *at* is a small word."""
    hyphen = a.casefold().replace("-", " ") == b.casefold().replace("-", " ")
    return hyphen or (a.isupper() != b.isupper() and is_acronym(a, b))


def _is_inverted(a: str, b: str) -> bool:
    """*HALE Ann*, *Hale Ann* and Ann Hale."""
    one, other = a.casefold().split(), b.casefold().split()
    return len(one) == len(other) == len(("first", "last")) and one == other[::-1]


def _only_titled(x: Name, y: Name) -> bool:
    """Whether one has a first name and the other a Mr or Ms alone that fits it."""
    titled, named = (x, y) if x.titles else (y, x)
    plain = bool(titled.titles) and titled.titles <= GENDER.keys() and not titled.given
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
    titles = sorted({*_TITLES_OF_HANDLES, *parsed.titles}, key=len, reverse=True)
    titled = next((t for t in titles if letters.startswith(t) and letters != t), "")  # "@MayorAnnHale"
    letters = letters.removeprefix(titled) if parsed.given else letters
    names = {
        re.sub(r"[^a-z]", "", n) for n in (name.casefold().removeprefix("the "), " ".join((*parsed.given, parsed.last)))
    }
    if name.startswith("@"):
        return handle.casefold() == name.casefold()
    short = len(letters) > len(parsed.given[0]) + 2 if parsed.given else False  # "@annhal" of Ann Hale
    if short and f"{parsed.given[0]}{parsed.last}".startswith(letters):
        return True
    first = re.split(r"[._]", handle.removeprefix("@").casefold())[0]
    if parsed.given and len(parsed.last) > _BRIEF and letters.startswith(f"{parsed.given[0][0]}{parsed.last}"):
        return True  # "@ahale_coach"
    return any((len(n) > 5 and letters.startswith(n)) or n == first for n in names)


_BRIEF: Final = 4
"""Letters of a surname behind an initial from which on a handle is its bearer's."""


_TITLES_OF_HANDLES: Final = (
    "mayor", "councillor", "cllr", "councilman", "councilwoman", "senator", "sen", "rep", "governor", "gov", "sheriff",
    "chief", "judge", "coach", "dr", "prof", "professor", "rev", "reverend", "minister", "mp", "msp", "td", "mep",
)  # fmt: skip
"""What officials put before their names in a handle."""


def _first_name(x: Name, y: Name) -> bool:
    """ "Mara" against "Mara Ketchum", "Father Tom" against "Fr Thomas Hale", "Sir Tom" against "Tom Hale"."""
    alone = not x.given and len(x.words) == 1 and not y.organisation and bool(y.given)
    called = not x.titles or bool(x.titles & y.titles & _CALLED_BY) or (x.titles <= {"sir", "dame"} and not y.titles)
    return alone and alike(x.last, y.given[0]) and called


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
    head, principal = parse_name(DEPUTY.sub(" ", deputy.casefold())), parse_name(other)
    if principal.words and principal.words <= _ANY_HOUSE and _SPEAKING & set(deputy.casefold().split()):
        return True  # "the company said": its spokesman did
    is_person = principal.in_full
    if principal.words == head.words and len(head.words) > 1 and not principal.titles:
        is_person = principal.given[0] in first_names()
    office = lexicon().words("office") | lexicon().words("title")
    if principal.words & office or principal.titles & office:
        return False  # the police chief is not the police spokesman
    return not is_person and bool(principal.words) and principal.words <= head.words | principal.titles


def _title_clash(a: frozenset[str], b: frozenset[str]) -> bool:
    genders = {GENDER[t] for t in a if t in GENDER}, {GENDER[t] for t in b if t in GENDER}
    return bool(genders[0] and genders[1] and genders[0] != genders[1])


def _sex_clash(titled: Name, named: Name) -> bool:
    """Whether one has a title of a man or a woman and the other a first name of the other: *Mrs Hale*, *Mark Hale*."""
    given = named.given[0] if named.given else ""
    known = {"m": language("en")["male_names"], "f": language("en")["female_names"]}
    sexes = {GENDER[t] for t in titled.titles if t in GENDER}
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
    kinds = {w for w in name.words if w in KINDS}
    return bool(kinds) and kinds <= described and all(w in described or w in KINDS or w in SMALL for w in name.words)


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
        named = persons and parse_name(name).last
        said = [c for c in credited if not (named and not parse_name(c).last and not is_acronym(c, name))]
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
        apart = len(sides) > 1 and all(n.last and n.in_full for n in persons)
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
