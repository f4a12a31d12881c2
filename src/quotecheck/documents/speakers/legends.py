"""What a record says of its labels: *AT = Ann Tillery*, *Respondent: Mrs Ann Hale*, *Rolf Dost (referee)*.

It says so at its head, or in brackets under its last line: *(Answers: Ann Hale. Questions: Rolf Dost)*.
"""

import re
from collections.abc import Mapping
from typing import Final

from quotecheck.documents.speakers.parts import ONE, bare_part, is_declared, is_part, parts_in
from quotecheck.text.lazily import lazily
from quotecheck.text.names import BELOW, NAME_WORD, TITLES

_TWO_NAMES: Final = rf"{NAME_WORD}(?: {NAME_WORD})+"
_NO_ADDRESS: Final = r"(?![^\n]*(?:\?|!|\b(?:I|I['’]\w+|[Yy]ou|[Yy]our|[Ww]e|ma['’]?am|sir)\b))"
"""The rest of a line that calls nobody by name: no *AH: Mr Hale, who decided that?*"""
_DECLARED: Final = lazily(
    rf"\b(?P<label>[A-Z]{{2,4}}) ?= ?(?P<name>{_TWO_NAMES})"
    rf"|\b(?P<held>{_TWO_NAMES}) ?\((?P<short>[A-Z]{{2,3}})(?:,[^()\n]{{2,60}})?\)"
    rf"|^[ \t-]{{0,6}}(?P<code>[A-Z]{{2,3}}):[ ](?P<who>{_TWO_NAMES})(?=,{_NO_ADDRESS}|[ \t]*$)"
    r"|[a-z] ?\((?P<bare>[A-Z]{2,3})\)"
    r"|\b(?P<full>[A-Z][a-z][\w’'-]*(?: [A-Z][a-z][\w’'-]*){1,2})",
    re.MULTILINE,
)
"""What a head says of initials: *AT = Ann Tillery*, *Ann Tillery (AT)*, or only the name."""
_WHAT: Final = r"(?:the )?[a-z][^,:;.?!\n\"“”()]{2,50},[ ]"
_HELD: Final = lazily(
    rf"(?:^[ \t*•-]{{0,6}}|(?<=[.,;(] ))(?P<label>[A-Z]{{2,4}}) ?(?:[-–—=]|:(?=[ ]{{2}}))[ ]{{1,4}}{_WHAT}"
    rf"(?P<name>{_TWO_NAMES})"
    rf"|(?:^|[;:.][ ])[ \t*•-]{{0,4}}(?P<of>{_TWO_NAMES}),[ ][^;:()\n\"“”?!]{{3,110}}[ ]\((?P<short>[A-Z]{{2,4}})\)",
    re.MULTILINE,
)
"""Initials of what somebody is: *SC - senior coroner, Ann Hale*, *Ann Hale, Cabinet Secretary for Ports (CS)*."""
_ONE_LETTER: Final = lazily(rf"\b(?P<name>{_TWO_NAMES}) ?\((?P<label>[A-Z])\)")
"""A letter for each of several: *Ann Hale (A) and her brother Rolf Hale (R)*."""
_HEAD: Final = 1500


def _held(text: str, start: int) -> dict[str, str]:
    """Such initials of a head -> whose they are."""
    found = _HELD.finditer(text, start, start + _HEAD)
    held = {m["label"] or m["short"]: m["name"] or m["of"] for m in found}
    letters = {m["label"]: m["name"] for m in _ONE_LETTER.finditer(text, start, start + _HEAD)}
    return held | (letters if len(letters) > 1 else {})


def declared_initials(text: str, start: int = 0) -> set[str]:
    """Initials that the head of a text declares, or that a name in it has."""
    found = {
        initials
        for m in _DECLARED.finditer(text, start, start + _HEAD)
        for initials in (m["label"], m["short"], m["bare"], m["code"], *_letters(m["full"] or m["held"] or ""))
        if initials
    }
    found |= _held(text, start).keys()
    return found | {m["label"] for m in _LEGEND.finditer(text, start, start + _WHOLE)}


def _letters(name: str) -> tuple[str, ...]:
    """The initials of a name, with its title and without: *Dr Ann Hale*."""
    words = name.split()
    bare = words[1:] if len(words) > 2 and words[0].strip(".").lower() in TITLES else words
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
    said = {m["label"] or m["short"] or m["code"]: m["name"] or m["held"] or m["who"] for m in found}
    return said | _held(text, start)


_ADDRESSEE: Final = lazily(
    r"(?P<set>,[ ]|[ ]\(|[ ][–—-][ ])?(?(set)|[ ])(?:to|turning to|speaking to|replying to|answering|addressing"
    r"|interrupting|cross-examining|→|->|>)[ ](?P<whom>[^()\n]{2,60})\)?$"
    r"|,[ ](?:closing|opening|continuing|resuming|concluding|summing up|in closing|in reply|later|again)$"
)
"""What a label says behind its bearer: to whom he turns, or where in the talk he speaks."""


def without_addressee(label: str) -> str:
    """A label without to whom its bearer turns, or when: *Chair, to Hale*, *ANN HALE (Green) to the Minister*, *JUDGE,
    closing*.

    What an office is of stays: *Counsel to the Inquiry*, *PA to Mr Hale*.
    """
    found = _ADDRESSEE.search(label)
    if found is None or (found.start() < len("ab") and label[: found.start()] not in {"Q", "A"}):
        return label
    who = label[: found.start()]
    if found["whom"] is None:
        return who
    bare = re.sub(r"\s*\([^()]*\)$", "", who)
    office = not found["set"] and (is_part(bare) or bare.split()[-1].strip(".").casefold() in _SERVES)
    return label if office else who


def set_off(text: str, match: "re.Match[str]") -> int:
    """Where the line of a label ends, if its emphasis begins before the label and ends with the line; 0 otherwise."""
    line = text.find("\n", match.end())
    line = len(text) if line < 0 else line
    words = text[match.end() : line].rstrip()
    return line if words.endswith(match["open"]) and text[match.end() - 2 : match.end()].strip("*_ ") else 0


_SERVES: Final = frozenset(
    ["pa", "aide", "assistant", "envoy", "successor", "heir", "brother", "sister", "next", "married"]
)
_FOOT: Final = lazily(
    r"\n[ \t*_]*(?:[\[(][ ]?(?P<in>[A-Z][^\[\]\n]{3,600})[\])]"
    r"|(?P<line>(?i:Appearances|Present|In attendance|Speakers?|Participants|Key"
    r"|Legend|Answers|Interviewee|Interviewer|Panel|Attendance"
    r"|Those present|Voices|(?:(?:The )?(?:Reporter|Editor|Author|Transcriber)['’]?s?['’]? )?notes?)[ ]?:[^\n]{3,600}"
    r"|(?:The )?[A-Za-z]+(?: \d)?(?: was| were| is| has been)?"
    r" (?:later |since |subsequently |now )?(?i:identified|named)"
    r"(?: by [^\n.]{2,60})? as [A-Z][^\n]{3,120}))[ \t*_.]*\s*\Z"
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
    return _LISTS.match(line) is not None or is_declared(line)


_LISTS: Final = lazily(
    r"(?i:(?:\w+ )?(?:witnesses|counsel|officers|councillors|trustees|directors|guests|officials|apologies|absent|staff"
    r"|appearances|present|attending|attendance|attendees|speakers?|speaking|participants|members|panel|panellists"
    r"|people|names|key|legend|voices|cast|in the room|on the call|on the line|answers?|questions?))"
    r"(?:[ ]in[ ][^:\n]{2,30})?[ ]?[:=]"
)


def declared_parts(legend: str) -> dict[str, str]:
    """Label, in small letters -> name, by what a head or a foot says of parts; none that two people have."""
    found: dict[str, set[str]] = {}
    printed = list(parts_in(legend))
    small = {bare_part(label) for label, _ in printed if not label.isupper()}
    for label, name in printed:
        if label[:4].casefold() == "for ":
            continue  # who appears for somebody
        if label.isupper() and bare_part(label) in small:
            continue  # "CALLER: Hale Quay, I think." under "Caller: Ann Hale"
        key = bare_part(" ".join(label.split()))
        if len(key) < len("ab") or (_LISTS.match(f"{label}:") is not None and key not in ONE):
            continue  # over a list of several
        found.setdefault(key, set()).add(" ".join(name.split()))
    known = {label: next(iter(names)) for label, names in found.items() if len(names) == 1}
    tails: dict[str, set[str]] = {}
    for label, names in found.items():
        *before, part = label.split()
        if before and is_part(part) and not BELOW & {*before}:
            tails.setdefault(part, set()).update(names)
    known = {part: next(iter(names)) for part, names in tails.items() if len(names) == 1 and part not in found} | known
    return {short: known[part] for short, part in _SHORT.items() if part in known} | known


_SHORT: Final = {
    "ref": "referee", "int": "interviewer", "mod": "moderator", "fac": "facilitator", "treas": "treasurer",
    "sec": "secretary", "def": "defendant", "pros": "prosecutor", "op": "operator", "disp": "dispatcher",
    "wit": "witness", "ed": "editor", "coord": "coordinator", "interp": "interpreter", "resp": "respondent",
    "mgr": "manager", "capt": "captain", "pres": "president", "dir": "director", "supt": "superintendent",
}  # fmt: skip
"""How parts are cut short in labels."""


def is_legend_line(label: str, line: str, parts: Mapping[str, str]) -> bool:
    """Whether a line says whose its label is, and nothing that anybody said: *Interviewer: Ann Hale, Brigg Radio*.

    ``line``: what stands behind the label.
    """
    name = parts.get(bare_part(label.strip(" \t*_")))
    line = line.partition("\n")[0].rstrip()
    if name is None or line.endswith(("?", "!")) or _TALKS.search(_INNER.sub("", line)) is not None:
        return False
    before, named, behind = line.partition(name)
    ends = behind.lstrip()[:1] in _BEHIND or _GOES_ON.match(behind) is not None
    return bool(named) and len(before.split()) <= _TITLES_BEFORE and ends


_GOES_ON: Final = lazily(
    r"(?:[ ][A-Z]{2,4})?\.[ ][A-Z][a-z]+(?:[ ][a-z]+)?[:.]?[ ](?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof)\b"
)
"""Another part behind the first: *Bench chair: Mrs Ann Hale JP. Pros: Ms Ida Crumb.*"""


_TALKS: Final = lazily(
    r"\b(?:I|I['’]\w+|[Yy]ou|[Yy]our|[Ww]e|[Ww]e['’]\w+|[Pp]lease|[Tt]hanks?|[Ll]et['’]s|[Gg]ood \w+ing)\b"
)
"""What one says to somebody whom one calls by name."""
_INNER: Final = lazily(r"“[^“”]*”?|\"[^\"]*\"?")
_TITLES_BEFORE: Final = 3
_BEHIND: Final = ("", ",", ";", "(", "|", "–", "—")
