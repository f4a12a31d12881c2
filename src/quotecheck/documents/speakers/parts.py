"""How records say what somebody is there: *Respondent: Mrs Ann Hale*, *Rolf Dost (referee)*, *| Chair | Ann Hale |*."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD, TITLES

_PARTS: Final = frozenset(
    """
    accountant accused actor administrator adviser advisor advocate agent agronomist ambassador analyst anchor
    announcer appellant applicant arbiter arbitrator architect archivist artist assessor assignee assistant auditor
    author bailiff baker barrister bishop brewer broker builder buyer caller candidate captain carer caretaker chair
    chairman chairperson chairwoman chancellor chaplain chemist chief claimant clerk coach columnist commander
    commissioner compere composer conductor constable consultant contractor convener convenor cook coordinator
    coroner correspondent councillor counsel counsellor court crew curator customer dean defendant delegate deputy
    designer detective developer dietitian director dispatcher doctor driver ecologist economist editor engineer
    examiner executive expert facilitator farmer father firefighter fireman fisherman foreman forester founder
    gardener governor grower guard guest guide headmaster headmistress headteacher historian host hostess inspector
    instructor interpreter interviewee interviewer investigator janitor journalist judge juror keeper landlady
    landlord landowner lawyer leader lecturer lender librarian linesman lodger magistrate manager master mate matron
    mayor mediator medic member midwife miner minister minutes moderator mother musician narrator neighbor neighbour
    nurse observer officer official ombudsman operator organiser organizer owner painter panelist panellist
    paramedic parent participant pastor pathologist patient pensioner pharmacist photographer physician
    physiotherapist pilot plaintiff planner player plumber poet police porter postman premier presenter president
    principal producer professor programmer promoter prosecutor provost psychologist publisher pupil questioner
    radiographer rapporteur receptionist recorder rector referee registrar rep reporter representative requester
    requestor researcher resident respondent retailer sailor scientist scout secretary seller sergeant sheriff
    shopkeeper skipper solicitor speaker specialist spokesman spokesperson spokeswoman staff steward student sub
    superintendent supervisor surgeon surveyor tailor teacher technician tenant trainer translator treasurer trustee
    tutor umpire usher verger vet veterinarian vicar victim visitor volunteer waiter waitress warden witness worker
    writer
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What somebody is, at a meeting, in a court, in a household or by trade."""


def is_part(label: str) -> bool:
    """Whether a label says what somebody is: *Director of Finance*, *parent governor*, *Keeper*."""
    head = re.split(r"[ ](?:of|for|to|at|in)[ ]", label.casefold().removeprefix("the "))[0].split()
    return bool(head) and (head[-1].strip(".") in _PARTS or head[-1].removesuffix("-general") in _PARTS)


_TITLED: Final = TITLES | frozenset(
    """
    adm admiral ambassador archbishop attorney baron baroness bishop brig brigadier canon capt cdr chairwoman chief
    cmdr col colonel commander commissioner comrade constable coun counsel counselor cpl cr dc dci dcs deacon dep
    deputy det detective di director ds father fr gen general gov governor hon honorable honourable imam insp
    inspector lt lieut lieutenant maj major most nurse officer ofc pastor pc provost ps rabbi recorder reverend revd
    right rt secretary sen serjeant sergeant sgt sheriff sister supt superintendent the trooper trustee very vicar
    warrant wing
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_BEFORE: Final = rf"(?>(?:(?i:{'|'.join(sorted(_TITLED))})\b\.?,?[ ]+){{0,4}})"
"""Titles before a name, or none."""
_PERSON: Final = (
    rf"(?P<name>(?:(?:[A-Z]\.[ ]?){{1,3}}{NAME_WORD}|{NAME_WORD}(?:[ ](?:[A-Z]\.|van|von|de|der|den|al|bin|ap|ter))*"
    rf"[ ]{NAME_WORD})(?:[ ]{NAME_WORD})?)"
)
"""A first name or initials, and a surname of one word or two."""
_ENDS: Final = r"(?=[ ]*(?:$|[,.;:)\]|(\[&/–—]| - | and\b| in\b| for\b|,? [Aa]lso\b))"
_PART: Final = r"(?P<label>[A-Z][\w’'-]*(?:[ ](?!is\b|was\b)[A-Za-z][\w’'-]*){0,4}(?:[ ]?\d{1,2})?)"
_BY: Final = r"(?:[^.:;\n]{3,70}?,? (?:represented |appearing )?(?:by|through)[ ])?"
"""A house before whoever speaks for it: *Respondent: Hale Foods Ltd, by Mr Rolf Hale, its owner*."""
_IS: Final = lazily(
    rf"(?:^|(?<=[.;(\[|,•–—][ ])|(?<=[(\[•])|(?<=[*_])){_PART}[*_]{{0,2}}[ ]?(?P<sign>[:=])[*_]{{0,2}}[ ]{{0,3}}"
    rf"{_BY}{_BEFORE}{_PERSON}{_ENDS}",
    re.MULTILINE,
)
"""*Respondent: Mrs Ann Hale, dairywoman.*, also within a line, *P1 = Ann Hale*."""
_WITH_PART: Final = lazily(rf"{_BEFORE}{_PERSON}[ ]?\((?P<in>[^()\n]{{2,90}})\)")
"""*Ann Hale (referee)*, *Rolf Dost (Brigg, captain)*."""
_CIVIL: Final = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lady", "lord", "rev"})
"""Titles that begin a name and no part: *Hale Ports Board (DR HALE)* is no name of hers."""
_DONE_BY: Final = lazily(
    r"\b(?P<does>(?i:chaired|presided over|moderated|hosted|facilitated|interpreted|translated|presented|compered"
    r"|refereed|umpired|interviewed|questioned|narrated|introduced)) (?i:by) "
    rf"{_BEFORE}{_PERSON}{_ENDS}",
    re.MULTILINE,
)
_DOERS: Final = {
    "chaired": ("chair", "chairman", "chairwoman", "chairperson"),
    "presided over": ("chair", "president", "judge", "court"),
    "moderated": ("moderator", "mod"),
    "hosted": ("host", "presenter"),
    "facilitated": ("facilitator", "mod", "moderator"),
    "interpreted": ("interpreter", "int"),
    "translated": ("translator", "interpreter"),
    "presented": ("presenter", "host"),
    "compered": ("compere", "mc"),
    "refereed": ("referee", "ref"),
    "umpired": ("umpire",),
    "interviewed": ("interviewer",),
    "questioned": ("questioner", "interviewer"),
    "narrated": ("narrator",),
    "introduced": ("presenter", "host"),
}
_DOING: Final = {
    "proposing": ("proposer", "proposition", "proposing"),
    "opposing": ("opposer", "opposition", "opposing"),
    "seconding": ("seconder", "seconding"),
    "prosecuting": ("prosecutor", "prosecution", "prosecuting", "crown"),
    "defending": ("defence", "defense", "defender", "defending"),
    "chairing": ("chair", "chairing"),
    "presiding": ("chair", "judge", "court", "president", "presiding"),
    "moderating": ("moderator", "mod", "moderating"),
    "presenting": ("presenter", "host", "presenting"),
    "hosting": ("host", "presenter", "hosting"),
    "interviewing": ("interviewer", "interviewing"),
    "interpreting": ("interpreter", "interpreting"),
    "refereeing": ("referee", "ref", "refereeing"),
    "for": ("for", "proposer"),
    "against": ("against", "opposer"),
}
"""What somebody does at an event, in a list of those there, and what labels call him: *Opposing: Ann Hale*."""
_SITS: Final = lazily(
    rf"\b{_BEFORE}{_PERSON},? (?:presiding|sitting)\b"
    rf"|\b(?i:before|judge|presiding judge|coram)(?:[:,][ ]|[ ])(?:(?i:his|her) (?i:honou?r|lordship|ladyship),? )?"
    rf"{_BEFORE.replace('{0,4}', '{1,4}')}{_PERSON.replace('name', 'other')}{_ENDS}",
    re.MULTILINE,
)
"""Who sits: *Hon. Ann Hale presiding*, *Before: the Hon. Ann Hale*."""
_COURT: Final = ("court", "judge", "bench", "coroner", "tribunal")
_IN_COURT: Final = lazily(
    r"\b(?:[Cc]ourt|COURT|[Tt]ribunal|TRIBUNAL|Hon\b|HON\b|Honou?rable|HONOU?RABLE|[Jj]ustice|Judge|JUDGE)"
)
_LISTED: Final = lazily(
    rf"(?:^[ \t]*[-–•*][ ]|(?<=[;:][ ])|(?<=;)|^[ \t]*){_BEFORE}{_PERSON}[*_]{{0,2}}"
    r"(?:,[ ]|[ ]{2,}|[ ][-–—][ ]|\t+)(?:the )?(?P<label>[^\n,;:.!?()\"“]{3,50})(?=[,;.(]|[ \t]*$)",
    re.MULTILINE,
)
"""An item of a list of those who were there: *- Mr Rolf Dost, Director of Finance*."""
_IN_COLUMNS: Final = lazily(
    rf"^[ \t|*_-]*(?P<code>[A-Z][A-Za-z]{{0,3}}\d?)[*_]{{0,2}}(?:[ ]{{2,}}|\t+|[ ]?[=:|–—-][ ]{{0,3}})"
    rf"(?P<label>[A-Za-z][^,;:|\n]{{2,50}}?)(?:,|[ ]?\||[ ][–—-])[ ]{_BEFORE}{_PERSON}[ \t|*_.]*$",
    re.MULTILINE,
)
"""*CL    Chief Librarian, Ms Ann Hale*."""
_OVER_NAME: Final = lazily(
    rf"^[ \t|*_#-]*(?P<label>[A-Z][^\n,;:|.!?\"“”]{{2,40}}?)[ .…]{{0,30}}[*_]{{0,2}}"
    r"(?:[ ]*\|[ ]*|[ ]*:[ ]*|[ \t]*\n[ \t]*\n?[ \t]*|[ ]{2,}|\t+)"
    rf"{_BEFORE}{_PERSON}(?=[ \t|*_.]*$|,|[ ]+\()",
    re.MULTILINE,
)
"""*| Chair | Dame Ann Hale |*, *Chair* over *Dame Ann Hale*, *Requester ....: Ann Hale*."""
_IS_OUR: Final = lazily(
    rf"\b(?P<code>[A-Z]{{2,4}})[ ](?:is|are|was|stands for|means|for)[ ]"
    rf"(?:(?:our|the|my|their)[ ](?P<label>[^,.\n]{{3,40}}),[ ])?{_BEFORE}{_PERSON}"
)
"""*AH is our Chairman, Sir Ann Hale*."""
_NAMED_AS: Final = lazily(
    rf"\b(?P<label>(?i:{'|'.join(sorted(_PARTS))}))\b[^.\n\"“”]{{0,50}}?\b(?:(?:gave|gives|giving)[ ]"
    r"(?:(?:his|her|their|the|a)[ ])?name[ ]"
    r"(?:as|of)|(?:identifie[ds]|identifying|introduce[ds]|introducing)[ ](?:himself|herself|themselves)[ ]as"
    rf"|(?:later|since|now|subsequently)[ ](?:named|identified)(?:[ ]by[ ][^.\n\"“”]{{2,60}})?[ ]as)"
    rf"[ ]{_BEFORE}{_PERSON}"
)
"""*The porter came down, gave her name as Ann Hale*."""
_ARTICLE: Final = lazily(r"(?:in the|the|as|our|an?) ")
_CODE: Final = lazily(
    r"(?:Speaker |Participant |Person |Voice |Guest |Panellist |Panelist )?(?:[A-Z]{0,3}\d{1,2}|[A-Z]{2,4})"
)
"""*P2*, *Speaker 3*, *AH*."""
ONE: Final = frozenset({"speaker", "answer", "answers", "question", "questions", "interviewee", "interviewer", "guest"})


def bare_part(label: str) -> str:
    """A label as a legend has it: *THE PREMIER* is its *Premier*."""
    return _ARTICLE.sub("", label.casefold())


def parts_in(legend: str) -> Iterator[tuple[str, str]]:
    """Every part that a head or a foot names, each with whose it is."""
    plain = (_LISTED, _OVER_NAME, _NAMED_AS)
    yield from ((m["label"], m["name"]) for form in plain for m in form.finditer(legend) if is_part(m["label"]))
    for m in _IS.finditer(legend):
        yield from ((label, m["name"]) for label in _DOING.get(m["label"].casefold(), ()))
        if _may_be(m["label"], m["sign"]):
            yield m["label"], m["name"]
    for m in _WITH_PART.finditer(legend):
        parts = (part.strip(" .") for part in re.split(r"[,;/]", m["in"]))
        yield from ((part, m["name"]) for part in parts if part.split(" ")[0].strip(".").casefold() not in _CIVIL)
    for m in chain((m for m in _IN_COLUMNS.finditer(legend) if is_part(m["label"])), _IS_OUR.finditer(legend)):
        yield from ((label, m["name"]) for label in (m["code"], m["label"]) if label)
    for m in _DONE_BY.finditer(legend):
        yield from ((doer, m["name"]) for doer in _DOERS[m["does"].casefold()])
    if _IN_COURT.search(legend) is not None:
        for m in _SITS.finditer(legend):
            yield from ((court, m["name"] or m["other"]) for court in _COURT)


def _may_be(label: str, sign: str) -> bool:
    """Whether a label before a colon can be a part or a code: no *Photo: Ann Hale*."""
    return is_part(label) or sign == "=" or _CODE.fullmatch(label) is not None or bare_part(label) in ONE


def is_declared(line: str) -> bool:
    """Whether a line begins with a part and whose it is."""
    return _IS.match(line) is not None
