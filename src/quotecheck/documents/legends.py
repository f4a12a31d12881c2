"""What a record says of its labels: *AT = Ann Tillery*, *Respondent: Mrs Ann Hale*, *Rolf Dost (referee)*.

It says so at its head, or in brackets under its last line: *(Answers: Ann Hale. Questions: Rolf Dost)*.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD, TITLES

_TWO_NAMES: Final = rf"{NAME_WORD}(?: {NAME_WORD})+"
_DECLARED: Final = lazily(
    rf"\b(?P<label>[A-Z]{{2,4}}) ?= ?(?P<name>{_TWO_NAMES})"
    rf"|\b(?P<held>{_TWO_NAMES}) ?\((?P<short>[A-Z]{{2,3}})(?:,[^()\n]{{2,60}})?\)"
    rf"|^[ \t-]{{0,6}}(?P<code>[A-Z]{{2,3}}):[ ](?P<who>{_TWO_NAMES})(?=,|[ \t]*$)"
    r"|[a-z] ?\((?P<bare>[A-Z]{2,3})\)"
    r"|\b(?P<full>[A-Z][a-z][\w’'-]*(?: [A-Z][a-z][\w’'-]*){1,2})",
    re.MULTILINE,
)
"""What a head says of initials: *AT = Ann Tillery*, *Ann Tillery (AT)*, or only the name."""
_HEAD: Final = 1500


def declared_initials(text: str, start: int = 0) -> set[str]:
    """Initials that the head of a text declares, or that a name in it has."""
    found = {
        initials
        for m in _DECLARED.finditer(text, start, start + _HEAD)
        for initials in (m["label"], m["short"], m["bare"], m["code"], *_letters(m["full"] or m["held"] or ""))
        if initials
    }
    return found | {m["label"] for m in _LEGEND.finditer(text, start, start + _WHOLE)}


def _letters(name: str) -> tuple[str, ...]:
    """The initials of a name, with its title and without: *Dr Ann Hale*."""
    words = name.split()
    bare = words[1:] if len(words) > 2 and words[0].strip(".").lower() in _TITLED else words
    return "".join(w[0] for w in words), "".join(w[0] for w in bare)


_WHOLE: Final = 20_000
_LEGEND: Final = lazily(
    rf"[(;,\n][ \t]*(?P<label>[A-Z]{{2,4}}) ?= ?(?:[A-Z][a-z]{{1,4}}\.? )?{NAME_WORD}(?: {NAME_WORD})*"
    r"(?=[ \t]*[,;)\n]|$)"
)
"""A legend, also of a part further down: *ON THE STEPS (AH = Hale, RM = Rab Moss, baker)*."""


def named_initials(text: str, start: int = 0) -> dict[str, str]:
    """Initials -> name, as the head of a text declares them: *AT = Ann Tillery*, *Ann Tillery (AT, chair)*."""
    found = (m for m in _DECLARED.finditer(text, start, start + _HEAD) if m["label"] or m["short"] or m["code"])
    return {m["label"] or m["short"] or m["code"]: m["name"] or m["held"] or m["who"] for m in found}


_PARTS: Final = frozenset(
    """
    accountant accused actor administrator adviser advisor advocate agent agronomist ambassador analyst anchor
    announcer applicant appellant arbiter arbitrator architect archivist artist assessor assistant auditor author
    baker bailiff barrister bishop brewer broker builder buyer caller candidate captain caretaker carer chair
    chairman chairperson chairwoman chancellor chaplain chemist chief claimant clerk coach columnist commander
    commissioner compere composer conductor constable consultant contractor convener convenor cook coordinator
    coroner correspondent counsel councillor counsellor court crew curator customer dean defendant delegate deputy
    designer detective developer dietitian director dispatcher doctor driver ecologist economist editor engineer
    examiner executive expert facilitator farmer father fireman firefighter fisherman forester foreman founder
    gardener governor grower guard guest guide headmaster headmistress headteacher historian host hostess inspector
    instructor interpreter interviewee interviewer investigator janitor journalist judge juror keeper landlady
    landlord landowner lawyer leader lecturer lender librarian linesman lodger magistrate manager master mate matron
    mayor mediator medic member midwife miner minister minutes moderator mother musician narrator neighbour neighbor
    nurse observer officer official ombudsman operator organiser organizer owner painter panellist panelist
    paramedic parent participant pastor pathologist patient pensioner pharmacist photographer physician
    physiotherapist pilot plaintiff planner player plumber poet police porter postman premier presenter president
    principal producer professor programmer promoter prosecutor provost psychologist publisher pupil questioner
    radiographer rapporteur receptionist recorder rector referee registrar reporter representative rep researcher
    resident respondent retailer sailor scientist scout secretary seller sergeant sheriff shopkeeper skipper
    solicitor speaker specialist spokesman spokesperson spokeswoman staff steward student sub superintendent
    supervisor surgeon surveyor tailor teacher technician tenant trainer translator treasurer trustee tutor umpire
    usher verger vet veterinarian vicar victim visitor volunteer waiter waitress warden witness worker writer
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
"""*Respondent: Mrs Ann Hale, lock-keeper.*, also within a line, *P1 = Ann Hale*."""
_WITH_PART: Final = lazily(rf"{_BEFORE}{_PERSON}[ ]?\((?P<in>[^()\n]{{2,90}})\)")
"""*Ann Hale (referee)*, *Rolf Dost (Brigg, captain)*."""
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
_FOOT: Final = lazily(
    r"\n[ \t*_]*(?:[\[(][ ]?(?P<in>[A-Z][^\[\]\n]{3,600})[\])]"
    r"|(?P<line>(?i:Appearances|Present|In attendance|Speakers?|Participants|Key"
    r"|Legend|Answers|Interviewee|Interviewer|Panel|Attendance"
    r"|Those present|Voices)[ ]?:[^\n]{3,600}))[ \t*_.]*\s*\Z"
)


def legend_at_foot(text: str) -> "re.Match[str] | None":
    """The last line of a text, if it says who the labels are: *(Present: Ann Hale, chair; Rolf Dost)*."""
    found = _FOOT.search(text, max(0, len(text) - _FOOT_LENGTH))
    if found is None or (found["line"] is None and not _declares(found["in"])):
        return None
    return found


_FOOT_LENGTH: Final = 800


def _declares(line: str) -> bool:
    """Whether what stands in brackets names people by their parts, *Answers: Ann Hale*, or lists who was there."""
    return _LISTS.match(line) is not None or _IS.match(line) is not None


_ONE: Final = frozenset(
    {"speaker", "answer", "answers", "question", "questions", "interviewee", "interviewer", "guest"}
)
_LISTS: Final = lazily(
    r"(?i:(?:\w+ )?(?:witnesses|counsel|officers|councillors|trustees|directors|guests|officials|apologies|absent|staff"
    r"|appearances|present|attending|attendance|attendees|speakers?|speaking|participants|members|panel|panellists|people|names"
    r"|key|legend|voices|cast|in the room|on the call|on the line|answers?|questions?))"
    r"(?:[ ]in[ ][^:\n]{2,30})?[ ]?[:=]"
)


def declared_parts(legend: str) -> dict[str, str]:
    """Label, in small letters -> name, by what a head or a foot says of parts; none that two people have."""
    found: dict[str, set[str]] = {}
    for label, name in _parts(legend):
        key = bare_part(" ".join(label.split()))
        if len(key) < len("ab") or (_LISTS.match(f"{label}:") is not None and key not in _ONE):
            continue  # over a list of several
        found.setdefault(key, set()).add(" ".join(name.split()))
    known = {label: next(iter(names)) for label, names in found.items() if len(names) == 1}
    return {short: known[part] for short, part in _SHORT.items() if part in known} | known


_CODE: Final = lazily(
    r"(?:Speaker |Participant |Person |Voice |Guest |Panellist |Panelist )?(?:[A-Z]{0,3}\d{1,2}|[A-Z]{2,4})"
)
"""*P2*, *Speaker 3*, *AH*."""
_SHORT: Final = {
    "ref": "referee", "int": "interviewer", "mod": "moderator", "fac": "facilitator", "treas": "treasurer",
    "sec": "secretary", "def": "defendant", "pros": "prosecutor", "op": "operator", "disp": "dispatcher",
    "wit": "witness", "ed": "editor", "coord": "coordinator", "interp": "interpreter", "resp": "respondent",
}  # fmt: skip
"""How parts are cut short in labels."""


_LISTED: Final = lazily(
    rf"(?:^[ \t]*[-–•*][ ]|(?<=[;:][ ])|(?<=;)|^[ \t]*){_BEFORE}{_PERSON}[*_]{{0,2}}"
    r"(?:,[ ]|[ ]{2,}|[ ][-–—][ ]|\t+)(?:the )?(?P<label>[^\n,;:.!?()\"“]{3,50})(?=[,;.(]|[ \t]*$)",
    re.MULTILINE,
)
"""An item of a list of those who were there: *- Mr Rolf Dost, Director of Finance*."""


def bare_part(label: str) -> str:
    """A label as a legend has it: *THE PREMIER* is its *Premier*."""
    return _ARTICLE.sub("", label.casefold())


def is_legend_line(label: str, line: str, parts: Mapping[str, str]) -> bool:
    """Whether a line says whose its label is, and nothing that anybody said: *Interviewer: Ann Hale, Brigg Radio*.

    ``line``: what stands behind the label.
    """
    name = parts.get(bare_part(label.strip(" \t*_")))
    line = line.partition("\n")[0].rstrip()
    if name is None or line.endswith(("?", "!")) or _TALKS.search(_INNER.sub("", line)) is not None:
        return False
    before, named, behind = line.partition(name)
    return bool(named) and len(before.split()) <= _TITLES_BEFORE and behind.lstrip()[:1] in _BEHIND


_TALKS: Final = lazily(
    r"\b(?:I|I['’]\w+|[Yy]ou|[Yy]our|[Ww]e|[Ww]e['’]\w+|[Pp]lease|[Tt]hanks?|[Ll]et['’]s|[Gg]ood \w+ing)\b"
)
"""What one says to somebody whom one calls by name."""
_INNER: Final = lazily(r"“[^“”]*”?|\"[^\"]*\"?")
_TITLES_BEFORE: Final = 3
_BEHIND: Final = ("", ",", ";", "(", "|", "–", "—")
_NAMED_AS: Final = lazily(
    rf"\b(?P<label>[A-Za-z][a-z]{{2,}})\b[^.\n\"“”]{{0,50}}?\b(?:(?:gave|gives|giving)[ ]"
    r"(?:(?:his|her|their|the|a)[ ])?name[ ]"
    r"(?:as|of)|(?:identifie[ds]|identifying|introduce[ds]|introducing)[ ](?:himself|herself|themselves)[ ]as"
    rf"|(?:later|since|now)[ ](?:named|identified)[ ]as)[ ]{_BEFORE}{_PERSON}"
)
"""*The lodger answered, gave her name as Ann Hale*."""
_ARTICLE: Final = lazily(r"(?:in the|the|as|our|an?) ")


def _parts(legend: str) -> Iterator[tuple[str, str]]:
    for m in _LISTED.finditer(legend):
        if is_part(m["label"]):
            yield m["label"], m["name"]
    for m in _IS.finditer(legend):
        if is_part(m["label"]) or m["sign"] == "=" or _CODE.fullmatch(m["label"]) or bare_part(m["label"]) in _ONE:
            yield m["label"], m["name"]
    for m in _WITH_PART.finditer(legend):
        for part in re.split(r"[,;/]", m["in"]):
            yield part.strip(" ."), m["name"]
    for m in _NAMED_AS.finditer(legend):
        if is_part(m["label"]):
            yield m["label"], m["name"]
    for m in _DONE_BY.finditer(legend):
        yield from ((doer, m["name"]) for doer in _DOERS[m["does"].casefold()])
    if _IN_COURT.search(legend) is not None:
        for m in _SITS.finditer(legend):
            yield from ((court, m["name"] or m["other"]) for court in _COURT)
