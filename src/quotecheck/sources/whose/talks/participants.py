"""Who the labels of a transcript are by its head: the list of those present, a legend, the caption of a case."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from quotecheck.documents.model import Document
from quotecheck.documents.speakers.asking import is_questioner
from quotecheck.documents.speakers.labelled import ANYBODY
from quotecheck.documents.speakers.legends import declared_parts, legend_at_foot
from quotecheck.documents.speakers.parts import is_part
from quotecheck.sources.whose.printednames import capitalised
from quotecheck.sources.whose.roles import ANSWERS, HEADER, is_role, role_key, without_titles
from quotecheck.sources.whose.talks.parties import parties
from quotecheck.sources.whose.talks.sides import sides
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_PARTICIPANT = lazily(
    r"^[ \t*_-]*(?P<label>[A-Za-z][A-Za-z ]{0,30}?(?: \d{1,2})?)[.)]?[ \t]*[:=][ \t*_]*"
    r"(?P<name>[A-Z][^\n:]{3,160})$",
    re.MULTILINE,
)
"""A line of a transcript's head that says who a label is: "Q.: Ms Ada Reed, counsel", "In the chair: Lady Farrow"."""
_NEXT: Final = lazily(r"[,;(]|\.[ ]+(?=[A-Z]{1,3}[ ]?[=:])")
"""Where a legend's name ends: *AH = Hale. Q = I. Dost*."""
_NAME: Final = (
    rf"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lady|Lord)\.? )?{NAME_WORD}(?: "
    rf"(?:[A-Z]\.|{NAME_WORD}))+)"
)
_INITIALS: Final = lazily(
    rf"\b(?P<label>[A-Z]{{1,4}}\d{{0,2}}) ?= ?{_NAME}|{_NAME.replace('name', 'full')} ?\((?P<short>[A-Z]{{2,4}})\)"
)
"""Initials that a head declares: "AT = Ann Tillery, DQ = Dolf Quinn", "Ann Tillery (AT)"."""
_CALLED: Final = lazily(
    rf"{_NAME}(?:,[^()\n\"“]{{2,60}})?[ ]?\([\"“‘'](?P<label>her|him|she|he|them|they|[A-Z]{{1,3}})[\"”’']\)"
)
"""What notes call somebody: *Ann Hale, manager ("her")*."""
_NUMBERED: Final = lazily(rf"\b(?P<label>(?i:speaker ?\d+|s\d|spk?\d)|[A-Z]{{2,3}})[ ]?(?:[:=(]|[-–—]|is)[ ]?{_NAME}")
"""Legends in a line: *Speaker 1: Ann Hale. Speaker 2: Dolf Quinn.*"""
_NAMED_IN_HEAD: Final = (
    (
        "q",
        lazily(
            rf"(?i:examined|interviewed|interview|questions?|questioned) (?i:by|from) {_NAME}"
            rf"|(?i:interviewer|counsel): *{_NAME.replace('name', 'also')}"
        ),
    ),
    (
        "a",
        lazily(
            rf"(?i:witness|interviewee|subject|guest|answer(?:s|ed)? (?:by|from)|evidence of|(?:deposition"
            rf"|examination|testimony) of"
            rf"|(?:interview|conversation|call|talk|chat) with|interview|q ?(?:&|and) ?a(?: with)?):? *{_NAME}"
        ),
    ),
)
"""Who asks and who answers where a transcript's head says it in running text."""
_OVER: Final = lazily(
    rf"[#*_ \t]*(?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,2}}?)(?: MP| MSP| MEP)?(?:,| \("
    r"| [-–—] )[^\n]*"
    r"\b(?i:phone|interview|call|zoom|in person|conversation|tape|recording|transcript)\b",
)
"""The first line of questions and answers: "# Ann Hale MP (Lab, Leeds), phone, 15 Oct"."""
_TALK_WITH: Final = lazily(
    r"[#*_ \t]*(?i:notes?|phoned?|call|called|rang|interview|zoom|tel|telephone|talk|chat|visit|in person"
    r"|doorstep|met)\b"
    rf"(?:[^\n\"“]{{0,40}}?[,:–—-])?[ ](?:(?:with|of"
    rf"|to)[ ])?(?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,2}})(?=[ ]*(?:[(,.–—-]|$))",
    re.MULTILINE,
)
"""The same with how they talked first: *Notes, phone, Ann Hale (pier trust), 3 May*."""
_FOR: Final = lazily(r" (?:for|of) ", re.IGNORECASE)
OFFICE_OF: Final = lazily(
    r"[ ]*\((?:(?:the )?(?:(?:Most|Very|Right|Rt) )?(?:Rev|Revd|Hon)\.? )?"
    r"(?P<name>[^\W\d_a-zß-ÿ][\w.'’-]*(?:[ ][^\W\d_a-zß-ÿ][\w.'’-]*)+)\)[ ]*$"
)
_FIRST_AND_LAST: Final = rf"{NAME_WORD}(?: [A-Z]\.)?(?: (?!AND ){NAME_WORD}){{1,2}}"
_CHARGED: Final = lazily(
    r"\b(?i:v|vs|versus)\b\.?[^\w\n]*(?:[^\w\n]*(?:Docket|Section|Case|No)[^\n]*|[^\w\n]*)?(?:\n[^\w\n]*){0,3}"
    r"(?:(?:Section|Case|Docket|No)\b[^\n]*(?:\n[^\w\n]*){1,3})?"
    rf"(?P<name>{_FIRST_AND_LAST})"
)
"""The defendant of a criminal case, by its caption."""
_SMALL_WORDS: Final = frozenset(["to", "the", "of", "at", "in", "on", "and", "before", "address", "speech", "remarks"])


def named_office(office: str, name: str) -> bool:
    """Whether a label has an office and behind a comma who holds it."""
    words = office.casefold().split()
    held = any(is_role(w) for w in words) and ({"for", "of", "and"} & set(words) or is_role(office))
    return bool(held) and re.fullmatch(rf"{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,3}}", name) is not None


def in_labels(labels: Sequence[str]) -> dict[str, str]:
    """Office -> name, from labels that have both: "COMMISSIONER (S. HARISH RAO)"."""
    found: dict[str, str] = {}
    for label in labels:
        office, comma, name = label.partition(", ")
        if comma and named_office(office, name):
            found.setdefault(role_key(office), capitalised(name))
            found.setdefault(role_key(office.split()[0]), capitalised(name))
        named = OFFICE_OF.search(label)
        office = _FOR.split(label[: named.start()])[0] if named is not None else ""
        held = named is not None and (label[:4].lower() == "the " or is_role(office) or is_part(office))
        if named is not None and (held or ANYBODY.fullmatch(label[: named.start()].strip())):
            name = capitalised(named["name"])
            found.setdefault(role_key(label[: named.start()]), name)
    return found


def participants(document: Document, known: Collection[str]) -> dict[str, str]:
    """Label -> name, from the lines before the first turn that declare who speaks under which label.

    ``known``: labels that other labels say the name of.
    """
    labels = {role_key(t.speaker) for t in document.turns if t.speaker}
    articled = {role_key(t.speaker) for t in document.turns if t.speaker and t.speaker.casefold().startswith("the ")}
    head = document.text[: min(document.turns[0].start, HEADER)] if document.turns else ""
    found: dict[str, str] = {}
    for match in _PARTICIPANT.finditer(head):
        key = role_key(match["label"])
        if match["label"].lower().startswith("for "):
            continue  # who appears for the defendant
        name = _in_full(match["label"], _NEXT.split(match["name"])[0].strip(" .*_"), head)
        if key in labels and len(name.split()) > 1:
            found.setdefault(key, name)
    foot = legend_at_foot(document.text)
    head = f"{head}\n{foot.group()}" if foot is not None else head
    found = {**_shortened(head), **found}
    found = {**_declared(head, labels - set(known)), **found, **sides(head, labels)}
    for match in _NUMBERED.finditer(document.text[:HEADER]):
        key = role_key(match["label"])
        if key in labels and _declares(match["label"], match["name"]):
            found.setdefault(key, match["name"])
    for key, pattern in _NAMED_IN_HEAD:
        named = pattern.search(head)
        if key in labels and named:
            found.setdefault(key, named["name"] or named.groupdict().get("also") or "")
    over = _OVER.match(head)
    if "a" in labels and over is not None:
        found.setdefault("a", over["name"])
    parts = parties(head)
    found |= {key: parts[key] for key in labels & parts.keys() - found.keys() - set(known)}
    for key in labels - found.keys() - set(known):
        held = (_with_name(key, head) or _held_by(key, head)) if is_role(key) or key in articled else None
        held = _charged(document.text[:HEADER]) if held is None and key == "defendant" else held
        if held is not None:
            found[key] = held
    answers = [k for k in labels if not is_questioner(k) and k not in ("me", "i", "us")]
    if len(answers) == 1 and answers[0] in ANSWERS and "a" not in labels:
        with_ = _NAMED_IN_HEAD[1][1].search(head) or _TALK_WITH.match(head)
        if with_ is not None:
            found.setdefault(answers[0], with_["name"])
    return found


def _declared(head: str, labels: Collection[str]) -> dict[str, str]:
    """Labels that say what somebody is there, as a head declares them: *Respondent: Ann Hale*, *Ann Hale (referee)*."""
    found = ((role_key(label), name) for label, name in declared_parts(head).items())
    return {key: capitalised(name) for key, name in found if key in labels and (len(key) > 1 or key in {"q", "a"})}


_CODED: Final = lazily(
    rf"\b(?P<name>{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,3}}),[ ][^;\n:\"“]{{2,90}}?[ ]"
    r"\((?P<label>[A-Z]{2,4})\)(?=[;.,\n]|$)",
    re.MULTILINE,
)
"""Letters behind an office: *Ann Hale, Director (Works and Systems) (DW)*."""


def _shortened(head: str) -> dict[str, str]:
    """Initials and words that a head says it has for somebody: *Ann Hale (AH)*, *Ann Hale ("her")*."""
    found = {role_key(match["label"]): match["name"] for match in _CODED.finditer(head)}
    for match in _CALLED.finditer(head):
        found.setdefault(role_key(match["label"]), match["name"])
    for match in _INITIALS.finditer(head):
        found.setdefault(role_key(match["short"] or match["label"]), match["name"] or match["full"])
    return found


def _in_full(label: str, name: str, head: str) -> str:
    """A legend's surname with the first name that the head has before it: *AH = Hale* under *Ann Hale, director*."""
    if " " in name or not _declares(label, name):
        return name
    full = re.search(rf"\b{NAME_WORD} {re.escape(name)}\b", head)
    return full.group() if full is not None else name


def _charged(head: str) -> str | None:
    """The defendant of a criminal case, by its caption."""
    found = _CHARGED.search(head)
    return capitalised(found["name"]) if found is not None else None


def _held_by(key: str, head: str) -> str | None:
    """The one name that a head has beside an office: **CONVENER** over *Ann Hale*, *Ann Hale (Chair)*, *Ann Hale,
    President of the Senate*, *(Ann Hale in the Chair)*."""
    if key in ANSWERS or len(key) < 4 or key[-1].isdigit():
        return None
    office = rf"(?i:(?<!deputy )(?<!vice )(?<!vice-)\b{re.escape(key)}(?:man|woman|person)?\b)"
    title = r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Judge|Hon|HON|Shri|Cllr|Councillor|Deputy|Senator|Prof)\.? )*"
    ways = [
        rf"(?m:^)[^\w\n]*{office}[*_]*[ ]?(?:[:|]|\n)[^\w\n]*{title}(?P<name>{_FIRST_AND_LAST})(?=[^\w]|$)",
        rf"(?P<name>{_FIRST_AND_LAST})[*_]?(?: \([^()\n]{{1,30}}\))?(?:,| \(| [-–—]) ?(?:the )?{office}",
    ]
    if key in {"chair", "chairman", "chairperson", "hon chairperson", "president", "presiding officer"}:
        ways.append(rf"(?P<name>{_FIRST_AND_LAST}),? (?i:presiding|in the chair)\b")
    found: dict[str, str] = {}
    for m in (m for way in ways for m in re.finditer(way, head)):
        words = without_titles(m["name"].split())
        if len(words) > 1 and not is_role(" ".join(words)):
            name = capitalised(" ".join(words))
            found.setdefault(name.casefold(), name)
    return next(iter(found.values())) if len(found) == 1 else None


def _declares(label: str, name: str) -> bool:
    """Whether a legend's name can be its label's: initials are those of the name; *Speaker 2* may be anybody."""
    return not label.isalpha() or "".join(w[0] for w in name.split() if w[:1].isupper()).upper().endswith(label[-1:])


def _with_name(key: str, head: str) -> str | None:
    """The name behind an office in a head: *TRANSCRIPT: MINISTER ANN HALE, DOORSTOP* for **MINISTER:**."""
    if key in ANSWERS or len(key) < 4:
        return None
    found = re.search(
        rf"(?i:(?<!for )(?<!for the )\b{re.escape(key)})[ :,]+(?P<name>{_FIRST_AND_LAST})"
        r"(?=[ ]*(?:[,(|\n–—-]|$|and\b|AND\b))",
        head,
    )
    if found is None or _SMALL_WORDS & set(found["name"].casefold().split()):
        return None
    return capitalised(found["name"])
