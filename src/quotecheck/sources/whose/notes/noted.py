"""A reporter's notes without labels: whose the quoted words of a paragraph are, by whom the paragraph brings in.

*Man w stick, Derek F, 66, ex bus driver. Wife one of the 41. "..."* brings in Derek F. Whoever is only spoken of, by a
possessive, behind a preposition or as somebody's wife, has not spoken; where several are brought in it stays open
between them.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from quotecheck.sources.whose.printednames import TITLE
from quotecheck.sources.whose.roles import is_role
from quotecheck.sources.whose.sections import INSIDE_MARKS, is_common
from quotecheck.text.kin import CLOSE, RELATIVES
from quotecheck.text.lazily import any_of, lazily
from quotecheck.text.names import NAME_WORD
from quotecheck.text.sentences import runs_on
from quotecheck.text.span import Span

Resolve = Callable[[str], str | None]
"""A label as the fullest name that the document has for it."""

_PERSON: Final = lazily(
    rf"(?<![\w.’'-])(?P<title>{TITLE})(?P<name>(?:[A-Z]\.?[ ]?){{0,2}}{NAME_WORD}"
    rf"(?:[ ](?:[A-Z]\b\.?(?!\w)|{NAME_WORD}|(?:de|van|von|der|al|bin)(?=[ ][A-Z]))){{0,5}})(?P<of>['’]s\b)?"
)
_OF: Final = lazily(
    r"(?i)(?:\b(?:re|about|abt|on|of|for|to|at|from|fr|by|and|if|whether|that|like|than|in|near|over|past|against|under"
    r"|outside|inside|behind|into|onto|via|per|vs?|with|said|says|told|asked|asks|the|an?|no)|[&+@/]|\bw/?|\bname of"
    r"|\b(?:his|her|their|my|our|your|its)(?:[ ][\w-]+){0,3})[ ]?\Z"
)
"""What stands before somebody who is only spoken of, or before a place."""
_MEETS: Final = lazily(
    r"(?i)(?:\b(?:spoke|speak|talked|talk|chat(?:ted)?|call|phoner|interview|met|meet|sat|coffee|lunch|stopped"
    r"|caught)(?:[ ]up)?[ ](?:to|with|w/?)|\b(?:rang|rings|phoned|called|met|saw|got|found|stopped|collared)|\bname is)"
    r"[ ](?:the[ ])?\Z"
)
"""What brings somebody in: *Rang Ann Hale*, *spoke to Ann Hale*."""
_KIN: Final = lazily(rf"(?i)\b(?:{any_of(RELATIVES | CLOSE)}|boss|lawyer|agent|client|owner[ ]is|run[ ]by)[ ]\Z")
"""What stands before somebody who is only told to be another's: *her neighbour Ann Hale*, *run by Ann Hale*."""
_DOES: Final = lazily(
    r"[ ](?!(?:again|next|then|later|first|outside|here|by|on|at|from|up)\b)(?:is|was|has|had|will|[a-z]{2,}(?:s|ed))\b"
)
"""Somebody's verb: he is spoken of, unless the paragraph begins with him."""
_SET_OFF: Final = lazily(
    r"[*_]{0,3}(?:,|[ ]?\(|\)|\.(?=[ \n\0]|$)|:|[ ]?[-–—=/|]|[ ]?\0|$)|[ ](?:again|next|then|later|outside)\b"
)
_ROLE: Final = lazily(r"(?:^|[\s(])[a-z][\w-]*[ ]\Z")
_THE: Final = lazily(r"(?i)\b(?:the|an?|this|that|old|new)(?:[ ][\w-]+){0,2}[ ]\Z")
_WHERE: Final = frozenset(
    """
    st rd ave terr terrace street road avenue lane square place park bridge inn pub hotel hall court centre center house
    church school station market quay harbour harbor farm cafe café club bank town city county council hospital college
    university ltd plc inc union police trust company sq arms green hill row gate dock pier
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_NOBODY: Final = frozenset(
    """
    mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday jan feb
    mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october
    november december am pm then later also next notes note q a me i he she they we it no yes ok
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_SAYS: Final = lazily(
    r"(?i)\b(?:said|says|say|told|tells|asked|asks|wrote|writes|added|adds|replied|shouted|shouts|cried|yells|reads)\b"
)
_SUBJECT: Final = lazily(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[A-Z][\w'’-]+)[ ](?:[a-z]+[ ])?\Z")
_PASSED_ON: Final = lazily(
    rf"(?:^|[.!?\0-])[^.!?\0]*?\b(?:says|said|claims|claimed|adds|reckons)[ ](?:that[ ])?{TITLE}"
    rf"(?P<name>{NAME_WORD}(?:[ ]{NAME_WORD}){{1,4}})(?:[ ]\([^()]*\)|,[^,]{{2,40}},)?[ ]"
    r"(?:told|said|called|wrote|promised|asked|shouted|texted)\b[^.!?\0]*\Z"
)
"""What somebody says that another told him: *Hale says Rolf Moss told her it was "..."*."""
_BEHIND: Final = lazily(
    r"[\"”]?[ ]?[,–—-]?[ ]?(?:[\w.’'-]+[ ]){0,3}?"
    r"(?:said|says|told|tells|adds|added|asks|asked|replies|replied|shouts|shouted|wrote|writes)\b"
)
_LEADS_ON: Final = lazily(
    r"(?i)[ \t*_>•-]{0,6}(?:(?:also|and|then|later)[ ])?(?:asked|asks|on|re|about|abt|why|how|what|whether|if|when"
    r"|where|who|says|said|told[ ]me|adds|then|more|again|more[ ]on|also|still|but|back[ ]to|does|did|will|would"
    r"|is|any)\b(?:(?![.!?][ ](?-i:[A-Z]))[^\n\"“]){0,120}[:–—?-][ ]?[\"“]?\Z"
)
"""A line that only tells of what the words are: *asked if O. will testify: "..."*, *on the bail terms: "..."*."""
_TAGGED: Final = lazily(
    r"\0,?[ ](?:[A-Z][\w'’-]+|[Hh]e|[Ss]he|[Tt]hey)[ ](?:says|said|told|adds|added|recalls|recalled)\b"
)
"""A paragraph of a report, which says behind its quotations whose they are."""
_REACH: Final = 600
_UP: Final = 12
"""Most lines of a paragraph above a quotation that are looked at."""


def brought_in(text: str, span: Span, resolve: Resolve, *, alone: bool = False) -> str | None:
    """Whom the paragraph of a quotation brings in, several separated by "; "; None where it says nothing of it.

    ``alone``: only its own line is looked at.
    """
    low = text.rfind("\n", 0, span.start) + 1
    if span.start - low > _REACH or _BEHIND.match(text, span.end, span.end + 60) is not None:
        return None
    high = _before_marks(text, span.start)
    own = text[low:high]
    passed = _PASSED_ON.search(_blank(own))
    if passed is not None:
        return passed["name"]
    if not _stands_apart(own) or _credits(own) or _TAGGED.search(_blank(own)) or _is_wrapped(text, low):
        return None
    if not _leads_on(own):
        label = _label_in(_blank(own).rstrip(" \t*_"))
        labelled = _last_group(label or "", text, resolve)
        if labelled or (label is not None and _names_somebody(label, text)):
            return "; ".join(dict.fromkeys(labelled)) or None
    return _above(text, low, high, resolve, 1 if alone else _UP)


def _above(text: str, low: int, high: int, resolve: Resolve, most: int) -> str | None:
    """Whom the lines of a paragraph bring in, from the last one up."""
    for _ in range(most):
        lead = _blank(text[low:high]).rstrip(" \t*_")
        told = _leads_on(text[low:high])
        found = _last_group(lead, text, resolve) if not told else []
        if found:
            return "; ".join(dict.fromkeys(found))
        if low == 0 or (lead.strip(" \t-*•>_\0") and not told and not _ONLY_DOES.fullmatch(lead)):
            return None
        high = low - 1
        low = text.rfind("\n", 0, high) + 1
        if not text[low:high].strip():
            return None
    return None


_ONLY_DOES: Final = lazily(
    r"[ \t*•(-]*(?:(?:and|then|now|still|also|just)[ ]){0,2}[a-z]+s\b[^A-Z\0:]{0,50}[.)]?|[^A-Z]{0,24}:[ ]?\0+"
)
"""What notes say that somebody does, without a name: *then puts it down.*."""


def tells_of_what(text: str, start: int) -> bool:
    """Whether the line before a quotation only tells of what its words are, and names nobody who says them."""
    line = text[_line_of(text, start) : _before_marks(text, start)]
    return _leads_on(line) and not _credits(line)


def _line_of(text: str, start: int) -> int:
    """Where the line of a quotation begins, before the break where it runs on over one: *..., Hale⏎ said:*."""
    line = text.rfind("\n", 0, start) + 1
    wrapped = line > 0 and text[line : line + 1].islower() and runs_on(text, line - 1)
    return text.rfind("\n", 0, line - 1) + 1 if wrapped else line


def says_nobody(text: str, span: Span) -> bool:
    """Whether nothing on the line of a quotation has anybody say it, before it or behind it."""
    line = _blank(text[_line_of(text, span.start) : _before_marks(text, span.start)])
    bare = line.rstrip(" \t*_")
    above = text[: text.rfind("\n", 0, span.start) + 1].rstrip().endswith(":") and not bare
    told = above or bare.endswith(":") or _SAYS.search(line) is not None
    return not told and _BEHIND.match(text, span.end, span.end + 60) is None


def _leads_on(line: str) -> bool:
    return _LEADS_ON.match(line) is not None


def _blank(line: str) -> str:
    """A line with what it quotes taken out, letter for letter."""
    return INSIDE_MARKS.sub(lambda m: "\0" * len(m.group()), line)


def _before_marks(text: str, start: int) -> int:
    """Where what stands before a quotation's opening marks ends."""
    return start - 1 if start and text[start - 1] in "\"“'‘" else start


def _stands_apart(lead: str) -> bool:
    """Whether a quotation is no part of the sentence before it: behind a stop, a colon, a dash, other words."""
    return lead.rstrip(" \t*_")[-1:] in ("", ".", ":", "!", "?", "–", "—", "-", ")", "]", '"', "”", ";", "/", ">")


_LABEL: Final = lazily(r"(?:^|[.!?\0][)\]]?[ ]|\0)(?P<label>[^.!?:\0]{2,60}:)\Z")


def _names_somebody(label: str, text: str) -> bool:
    """Whether a label has a name that nothing tells more of: *DM: "..."*."""
    names = (m["name"] for m in _PERSON.finditer(label))
    return any(not _is_nobody(name) and not is_common(name, text) for name in names)


def _label_in(lead: str) -> str | None:
    """A label further on in a line, which names who says what it leads to: *"..." wife Joanie: "..."*."""
    found = _LABEL.search(lead)
    return found["label"] if found is not None and _PERSON.search(found["label"]) else None


def _credits(lead: str) -> bool:
    """Whether the clause before a quotation has somebody say it: a name or a pronoun, and a verb."""
    clause = re.split(r"[.!?\0][ ]|\0", _blank(lead).rstrip(" "))[-1]
    return any(_SUBJECT.search(clause[: said.start()]) for said in _SAYS.finditer(clause))


def _last_group(lead: str, text: str, resolve: Resolve) -> list[str]:
    """Those whom a line brings in behind the last words that it quotes, or else before them."""
    groups: list[list[str]] = [[]]
    met = 0
    for name, at in _introduced(lead, text, resolve):
        if "\0" in lead[met:at]:
            groups.append([])
        met = at
        groups[-1].append(name)
    return groups[-1]


def _introduced(lead: str, text: str, resolve: Resolve) -> Iterator[tuple[str, int]]:
    """Those whom a line brings in, each with where."""
    first = True
    for m in _PERSON.finditer(lead):
        name = m["name"]
        before, after = lead[: m.start()], lead[m.end() :]
        if m["of"] or not _is_name(m, before, text, resolve):
            continue
        met = _MEETS.search(before) is not None
        if not met and (_OF.search(before) or (_KIN.search(before) and not first)):
            continue
        if _DOES.match(after) is not None and not first:
            continue
        if _SET_OFF.match(after) is None and not (first and not before.strip(" \t-*•>_")):
            continue
        first = False
        yield _full(name.rstrip("."), text, resolve), m.start()


def _is_name(m: "re.Match[str]", before: str, text: str, resolve: Resolve) -> bool:
    """Whether capitals of a note are somebody's name: two words, or one that the document knows or that stands behind
    what somebody is, *deckhand Joss*."""
    words = m["name"].replace(".", " ").split()
    if _is_nobody(m["name"]) or words[-1].casefold() in _WHERE:
        return False
    if is_role(" ".join(words)):
        return False
    if len(words) == 1 and _THE.search(before) is not None:
        return False
    if len(words) > 1:
        long = [w for w in words if len(w) > 1]
        return not is_common(long[-1], text) and not (m["name"].isupper() and len(long) > 3)
    if (resolve(words[0]) or words[0]) != words[0] or m["title"]:
        return True
    if words[0].isupper() and len(words[0]) in _LETTERS and not before.strip(" \t-*•>_.:0123456789"):
        return len(re.findall(rf"^[ \t>*•-]*(?:\d\S*[ ])?{words[0]}\b", text, re.MULTILINE)) > 1
    role = _ROLE.search(before) is not None and _OF.search(before) is None
    return role and not words[0].isupper() and not is_common(words[0], text)


_LETTERS: Final = (2, 3)
"""How many letters initials have that notes use for somebody again and again."""


def _is_nobody(name: str) -> bool:
    return any(w.casefold() in _NOBODY for w in name.replace(".", " ").split())


def _is_wrapped(text: str, low: int) -> bool:
    """Whether a line goes on with a sentence of the line above, as in prose that is broken into lines."""
    above = text[text.rfind("\n", 0, low - 1) + 1 : low - 1].rstrip() if low > 1 else ""
    return len(above) > _WIDE and above[-1] not in '.!?:;"”)]' and not above.startswith("#")


_WIDE: Final = 60
"""Characters from which on a line may be broken off."""


def _full(name: str, text: str, resolve: Resolve) -> str:
    if " " in name:
        return name
    known = re.search(rf"\b({NAME_WORD}(?: {NAME_WORD}){{1,4}}) \({re.escape(name)}\)", text)
    if known is not None:
        return known[1]
    fuller = resolve(name) or name
    return fuller if len(name) < _INITIALS or name.casefold() in fuller.casefold().split() else name


_INITIALS: Final = 4
"""Length from which on capitals are no initials."""
