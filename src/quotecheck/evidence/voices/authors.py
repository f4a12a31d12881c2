"""Whether a document's own words are those of whom the article credits: who signs it, or who issued it.

The contract: words in a document's own voice belong to that document; a document matches on its title or its authors.
"""

import re
from functools import lru_cache
from typing import Final

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.voices.givennames import first_names
from quotecheck.evidence.voices.houses import BUSINESSES, PUBLIC
from quotecheck.evidence.voices.names import LEGAL, parse_name
from quotecheck.evidence.voices.shortened import SMALL, is_acronym
from quotecheck.evidence.voices.speakers import same_name
from quotecheck.sources.model import SourceDocument
from quotecheck.sources.whose.papers.issued import headed
from quotecheck.text.lazily import lazily

_HEAD: Final = 600
_TAIL: Final = 300
_LINE: Final = 120
"""Longest line, in code points, that can say who wrote what follows."""
_WRITES: Final = lazily(
    r"\b(?:by|author|analyst|written|prepared|signed|judge|justice|magistrate|registrar|arbitrator"
    r"|newsletter of)\b|/s/",
    re.IGNORECASE,
)
_NO_AUTHOR: Final = lazily(
    r"\b(?:interview(?:ed)?|transcri(?:bed|ption|pt)|minutes|photo\w*)\b|^\W*(?:to|cc|re):", re.IGNORECASE
)
_NAME: Final = lazily(r"[^\W\d_a-z][\w’'-]+(?: (?:[^\W\d_a-z]\.|[^\W\d_a-z][\w’'-]+)){0,3}")
_STOPS: Final = lazily(r"[,.]")
_CONTENTS: Final = frozenset(
    """
    findings conclusions facts claim claims account accounts reasons principles intent deficiencies work case truth
    interest means purpose service changes results evidence
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What a paper is of that is no house: *Statement of Findings*."""
_ANNOUNCES: Final = lazily(r"(?P<who>[^\W\d_a-z][^\n,:;]{2,60}?) (?:Reports|Announces|reports|announces|today)\b")
_STATES: Final = lazily(
    r"(?:The |the )?(?P<who>[^\W\d_a-z][^\n,:;.]{2,60}?) (?:(?:today |now )?(?:advises|confirms|notes|regrets|welcomes"
    r"|acknowledges|thanks|condemns|understands|apologi[sz]es|wishes to|would like to|can confirm|is aware|is pleased"
    r"|is proud|is sorry|is saddened|is committed|takes (?:its|the|this)))\b"
)
"""How a statement begins that its house does not sign: *The Hale Netball Club advises that ...*."""
_STATEMENT_OF: Final = lazily(
    r"(?P<who>[^\W\d_a-z][\w’'-]+(?: [\w’'-]+){0,2}?) (?:[Ss]tatement|[Rr]esponse|STATEMENT)\b"
    r"|(?P<staff>Staff|STAFF|Officers?['’]?s?) (?:[Rr]eport|REPORT)\b"
)
"""*Club statement*, *Staff report*."""
_ABOUT: Final = lazily(r"\b(?:on|about|over|regarding|concerning|after|following|against|to|v|vs)\b", re.IGNORECASE)
"""Where a head goes on to what it is about."""
_ONLY_KIND: Final = lazily(
    r"(?i)(?:(?:for )?immediate release|for release[^\n]{0,40}"
    r"|(?:press|news|media) (?:release|statement|notice|information)"
    r"|embargoed?[^\n]{0,60}|statement|release)[ :.!]*"
)
"""A line of a release that says only that it is one."""
_FOR_ANOTHER: Final = lazily(
    r"\b(?:PA|[Aa]ssistant|[Ss]ecretary|[Aa]ide|[Cc]lerk|[Aa]gent|[Ll]awyer|[Ss]olicitor|[Ss]pokes\w+|[Oo]ffice),?[ ]"
    r"(?:for|to|of|on behalf of)\b"
)
"""*Sent by Ann Hale, PA, for the Dean*: whom somebody writes for does not write."""
_SELF: Final = lazily(
    r"\b[Tt]he (?:Company|Group|Board)\b (?:has|will|is|expects|notes|cannot|believes|does|regards)\b"
)
_LANDED: Final = 60
"""Most characters of a line that is only an organisation's name: *Hale Pumps plc*."""
_COURT: Final = frozenset(
    {"bench", "court", "tribunal", "panel", "inquiry", "jury", "judges", "magistrates", "colleagues"}
)
_CENTRAL: Final = lazily(r"\b(?:(?:National|Reserve|State|Central|Federal|People[’']s) )?Bank of (?:the )?[A-Z]\w+")
_SITS: Final = frozenset({"court", "courts", "tribunal", "tribunals", "panel", "inquiry"})


def authored(credited: tuple[str, ...], source: SourceDocument) -> bool:
    """Whether one of the credited names is a person who signs a document or an organisation that issued it.

    A report of another outlet is issued by nobody whom it is about.
    """
    return any(
        _signs(name, source)
        or _presented(name, source)
        or (source.grade != "report" and not _is_persons(name, source) and _issued(name, source))
        for name in credited
    )


def _is_persons(name: str, source: SourceDocument) -> bool:
    """Whether a credit is of one person, by the name or by an office: *director of the Hale union*.

    What a house issues is not what its director said; a post that opens with a name is its bearer's.
    """
    parsed = parse_name(name)
    if parsed.deputy or source.text.lstrip("#*_ ").startswith(name):
        return False
    said = [w.strip(".,").casefold() for w in name.split()] or [""]
    at = next((k for k, w in enumerate(said) if k and w in _JOINED), len(said))
    held = said[at - 1] in lexicon().words("office") | lexicon().words("title")
    named = not parsed.organisation and name[:1].isupper() and any(w in first_names() for w in said[:-1])
    return (held and (at < len(said) or said[-1] in _CHIEFS)) or named


_CHIEFS: Final = frozenset(["chief", "executive", "director", "president", "chairman", "chairwoman", "manager", "boss"])
_JOINED: Final = frozenset(["of", "at", "for"])
_UNDER_TITLE: Final = 12
"""Lines of a paper's head in which its author stands under the title."""
_ALONE: Final = lazily(
    r"(?:(?:Author|By|Prepared by|Written by):? )?(?:[A-Z][a-z]{1,5}\. |Dr )?"
    rf"(?P<who>{_NAME.pattern})(?:,? [A-Z]{{2,6}}[a-z]{{0,4}})*"
    r"(?: \((?:ret\.?|[A-Z][\w. ]{1,30})\))?"
    r"(?:(?:,(?![ ]\d\d,)|[ ]{2,}|[ ]*\||[ ]+[-–—])(?![^\n]*(?:[a-z]{2}[.!?][ ][A-Z\"“]|\b(?:said|says|added|told)\b))"
    r"[^\n]{0,90}(?<!:))?$"
)
"""A name that is a line of its own, or with a post, an address or a number behind it."""
_OTHERS: Final = lazily(r"\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:said|says|told|adds?|added)\b")


def _presented(name: str, source: SourceDocument) -> bool:
    """Whether a paper names somebody on a line of its own under its title, and nowhere speaks of him.

    A report, an analyst's note, a review: *Hon. Ann Hale (ret.)*, *Ann Hale  ann.hale@example.org*.
    """
    return bool(parse_name(name).given) and any(same_name(name, author) for author in presented(source))


def presented(source: SourceDocument) -> tuple[str, ...]:
    """Who stands under the title of a paper that nowhere speaks of him."""
    return () if source.grade in {"notes", "draft"} or source.document.turns else _presented_in(source.text)


@lru_cache(maxsize=64)
def _presented_in(text: str) -> tuple[str, ...]:
    body = text[_HEAD:-_TAIL]
    if _OTHERS.search(body) is not None:
        return ()
    found = []
    for line in [s for s in text[:_HEAD].split("\n") if s.strip(" *_#\t")][:_UNDER_TITLE]:
        stands = _ALONE.match(line.strip(" *_#\t")) if len(line) <= _LINE and not _NO_AUTHOR.search(line) else None
        name = parse_name(stands["who"]) if stands is not None else None
        if stands is None or name is None or not name.given or name.organisation:
            continue
        if re.search(rf"\b{re.escape(name.last)}\b", body, re.IGNORECASE) is None:
            found.append(str(stands["who"]))
    return tuple(found)


_LETTERHEAD: Final = 5
"""Lines of a paper's head in which the one who issues it stands."""


def heads(credited: tuple[str, ...], source: SourceDocument) -> bool:
    """Whether a line of a paper's head is the name of one of the credited and the office: *Ann Hale, Prosecutor*."""
    lines = [line.strip(" *_#") for line in source.text[:_HEAD].split("\n") if line.strip(" *_#")][:_LETTERHEAD]
    names = (m[0] for line in lines if (m := _OFFICER.match(line)) and not _NO_AUTHOR.search(line))
    return any(parse_name(c).given and same_name(c, name) for name in names for c in credited)


_OFFICER: Final = lazily(rf"{_NAME.pattern}(?=, [^\n]{{3,60}}$|$)")
_LETTER: Final = lazily(
    r"^\s*dear\b|\byours (?:sincerely|faithfully|truly)|^\s*sincerely\b", re.IGNORECASE | re.MULTILINE
)
_SMALL: Final = SMALL | {"from", "by"}
_NAMED_SO: Final = frozenset(
    """
    minutes report review study paper ruling judgment judgement order decision notice affidavit petition memo memorandum
    submission complaint indictment notification circular statement release record transcript bulletin resolution book
    excerpt assessment audit appraisal survey briefing advisory guidance policy strategy code charter newsletter
    inquiry log diary summary abstract manual agreement contract invitation poster programme program leaflet
    brochure flyer handbook guide manifesto prospectus pamphlet catalogue
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)


_PAPERS: Final = _NAMED_SO | {"letter", "email", "e-mail"}


def as_a_paper(mention: str) -> str:
    """A paper by its kind, where an article credits *her report* or *their letter*; "" for anything else."""
    said = [w.strip(".,").casefold() for w in mention.split()]
    return (
        f"the {said[-1]}" if len(said) > 1 and said[-1] in _PAPERS and said[0] in {"her", "his", "their", "its"} else ""
    )


def owner_of(credited: str) -> str:
    """Whose a paper is that an article credits by its owner: *Ann Hale* of *Ann Hale's report*; "" where none is."""
    found = _OWNED.fullmatch(credited)
    return found["owner"] if found is not None and found["kind"] in _PAPERS else ""


_OWNED: Final = lazily(
    r"(?P<owner>[^\W\d_a-z][\w’'-]*(?:[ ][^\W\d_a-z][\w’'-]*){0,3}?)['’]s?(?:[ ][a-z]+)?[ ](?P<kind>[a-z]+)"
)


_FINDINGS: Final = lazily(r"\b(?:findings|survey|inspection|deficiencies|assessment|audit|inquiry)\b", re.IGNORECASE)
"""What the head of a report says that does not call itself one."""


def is_kind_of_document(credited: str, source: SourceDocument) -> bool:
    """Whether a credit is a kind of document that this one is by its form: *the letter* of what begins with *Dear*.

    Any other word of the credit must stand in the document's head: *the trust's response letter*.
    """
    said = [w.strip(".,'’").removesuffix("'s").removesuffix("’s").casefold() for w in credited.split()]
    said = [w for w in said if w and w not in _SMALL]
    said = said[1:] if len(said) > 1 and said[0] in _OWNERS else said  # "the company's release"
    if not said:
        return False
    head = f"{source.title or ''} {source.id} {source.text[:_HEAD]}".casefold()
    kind = said[-1]
    if len(said) == 1 and kind in {"members", "councillors", "councilors", "trustees", "governors", "directors"}:
        return re.search(r"\bminutes\b", head) is not None
    if kind == "letter":
        known = _LETTER.search(source.text) is not None
    elif kind in {"email", "e-mail", "mail", "message"}:
        known = source.id.endswith((".eml", ".msg", ".mbox")) or "subject:" in head
    else:
        known = kind in _NAMED_SO and re.search(rf"\b{re.escape(kind)}", head) is not None
        known = known or (kind == "report" and _FINDINGS.search(source.text[:_HEAD]) is not None)
    return known and all(w in head for w in said[:-1])


_OWNERS: Final = frozenset(
    """
    company firm council county club union trust charity group agency department ministry board school hospital party
    city town district state university college church authority commission committee organisation
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Whose a paper is, by a kind that its head need not have."""


def _signs(name: str, source: SourceDocument) -> bool:
    return any(same_name(name, author) for author in _authors(source.text[:_HEAD], source.text[-_TAIL:]))


@lru_cache(maxsize=1024)
def _authors(head: str, tail: str) -> tuple[str, ...]:
    """Names in short lines of a document's head and end that say who wrote it."""
    found: list[str] = []
    for line in (*head.split("\n")[:8], *tail.split("\n")[-4:]):
        writes = _WRITES.search(line) if len(line) <= _LINE else None
        if writes is not None and not _NO_AUTHOR.search(line) and not _SENTENCE.search(line):
            about = _ABOUT.search(line, writes.end()) or _FOR_ANOTHER.search(line, writes.end())
            found += _NAME.findall(line[: about.start()] if about is not None else line)
    return tuple(found)


_SENTENCE: Final = lazily(r"(?i)\b(?:I|we|he|she|they|it|you|our|my|his|her)\b[^\n]*[.!?][\s*_]*$")
"""A line that tells something: *We stand by our engineer, Ann Hale.* names no author."""


_BY_TASK: Final = {
    "inspectors": "inspect", "auditors": "audit", "investigators": "investigat", "reviewers": "review",
    "assessors": "assess", "examiners": "examin", "evaluators": "evaluat", "regulators": "regulat",
    "surveyors": "survey", "arbitrators": "arbitrat", "scrutineers": "scrutin", "ombudsmen": "ombudsm",
    "coroners": "coroner", "adjudicators": "adjudicat", "monitors": "monitor",
}  # fmt: skip
"""Whom an article calls by the task of which a report's head speaks: *inspectors* of an inspectorate's report."""


def _by_task(name: str, source: SourceDocument) -> bool:
    """Whether somebody is called by the task of a report: *the inspectors*, with nobody's name."""
    said = [w for w in name.casefold().split() if w not in _SMALL]
    stem = _BY_TASK.get(said[-1]) if len(said) == 1 else None
    head = source.text[:_HEAD].casefold()
    return stem is not None and re.search(rf"\b{stem}", head) is not None


def _on_site_of(name: str, title: str) -> bool:
    """Whether a page's title ends with a house: *Hale Homecare | Inspection report | Care Standards Inspectorate*."""
    *_, site = re.split(r"[ ][|–—-][ ]", title)
    return site != title and bool(parse_name(name).words) and parse_name(site).words == parse_name(name).words


def _issued(name: str, source: SourceDocument) -> bool:
    """Whether an organisation issued a document: its head names it, or a court where *the tribunal* is credited."""
    if _by_task(name, source) or _on_site_of(name, source.title or ""):
        return True
    if parse_name(name).words <= BUSINESSES and _SELF.search(source.text) is not None:
        return True  # a release that calls itself "the Company"
    if {"central", "bank"} <= parse_name(name).words:
        bank = _CENTRAL.search(f"{source.title or ''} {source.text[:_HEAD]}")
        if bank is not None and parse_name(name).words - {"central", "bank"} <= set(bank.group().casefold().split()):
            return True  # "Spain's central bank": the Bank of Spain
    issuer = _issuer(source.title or "", source.text[:_TAIL])
    theirs = {w.strip(".,").casefold() for w in issuer.split()}
    parsed = parse_name(name)
    theirs |= _as_credited(name, issuer) if source.grade == "release" else frozenset()
    if parsed.words <= BUSINESSES and parsed.words and source.grade == "release" and not theirs & (PUBLIC | _SITS):
        return True
    if parsed.last in _COURT | _SITS and len(parsed.words) > 1:
        head = {w.strip(".,:;()").casefold() for w in source.text[:_HEAD].split()}
        head |= {w.removesuffix("s") for w in head}  # "EMPLOYMENT TRIBUNALS (NORTHERN REGION)"
        if parsed.words <= head and head & (_SITS | {"order", "judgment", "judgement", "ruling"}):
            return True  # "the Southern Bench", of an order that has it in its head
    if not theirs or not parsed.last:
        return False
    if parsed.last == "staff":
        return "staff" in theirs  # "county staff" of a staff report
    if len(parsed.words) == 1:
        if parsed.last in BUSINESSES:
            return bool(theirs & (LEGAL | BUSINESSES))
        if parsed.last in PUBLIC and parsed.last in theirs:
            return True
        if parsed.last in _COURT:
            return bool(theirs & _SITS)
    return parsed.words <= theirs


def _as_credited(name: str, issuer: str) -> frozenset[str]:
    """The words of a head as a credit has them, without marks and accents, and a name that is its letters."""
    pieces = _PARTED.split(issuer)
    shortened = parse_name(name).words if any(is_acronym(name, piece) for piece in pieces) else frozenset()
    return shortened.union(*(parse_name(piece).words for piece in pieces))


_PARTED: Final = lazily(r"[ ]*[—–|:][ ]*|[ ]-[ ]")


def _stated(title: str, lines: list[str]) -> str:
    """The house of a statement that it does not sign: its kind in the title, its name at the head of a sentence."""
    kind = next((m for line in (title, *lines[:1]) if (m := _STATEMENT_OF.match(line)) is not None), None)
    if kind is None:
        return ""
    if kind["staff"]:
        return "staff"
    told = next((m["who"] for line in lines if (m := _STATES.match(line)) is not None), "")
    return f"{kind['who']} {told}" if kind["who"].casefold() not in _NO_HOUSE else told


_NO_HOUSE: Final = frozenset(
    ["press", "media", "news", "public", "official", "joint", "witness", "victim", "impact", "opening", "closing"]
)


@lru_cache(maxsize=1024)
def _issuer(title: str, head: str) -> str:
    """Who issued a document by its title and first lines, in its own words; "" where they do not say."""
    lines = [line.strip(" *_#") for line in head.split("\n") if line.strip(" *_#").strip()]
    lines = [line for line in lines if not _ONLY_KIND.fullmatch(line)][:3]
    for line in (title, *lines):
        stated, announced = next(headed(line), None), _ANNOUNCES.match(line)
        who = _STOPS.split(stated.who)[0] if stated is not None else announced["who"] if announced is not None else ""
        if who and not _CONTENTS & set(who.casefold().split()):
            return _ABOUT.split(who)[0]
    told = _stated(title, lines)
    if told:
        return told
    house = next((line for line in lines if line.split()[-1].strip(".").casefold() in LEGAL), None)
    if house is not None and len(house) <= _LANDED and _ABOUT.search(house) is None:
        return house
    first = lines[0] if lines else ""
    named = len(first) <= _LINE and all(w[0].isupper() for w in first.split() if len(w) > 3 and w[0].isalpha())
    return _ABOUT.split(first)[0] if named else ""
