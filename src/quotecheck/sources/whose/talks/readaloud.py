"""Whose words somebody reads out at a meeting: *The clerk read a letter from Mrs Ida Crumb: "..."* is Mrs Crumb's."""

from typing import Final

from quotecheck.sources.whose.printednames import FULL, TITLE
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_REACH: Final = 300
_THINGS: Final = (
    "letter e-?mail message note statement card text tweet post poem voicemail submission tribute testimony apology"
    " reply response comment petition question objection report resignation telegram fax extract passage paragraph memo"
    " stmt vps summary speech prayer postcard diary affidavit eulogy verse lines? words review"
    " complaint comments views answers? remarks greeting"
)
_READS: Final = (
    r"\b(?:read|reads|reading|quoted|quotes|quoting|recited|recites|reciting|relayed|relays|relaying|passed[ ]on|shared"
    r"|shares|sharing|tabled|circulated|played|plays|playing|presented|conveyed)[ ](?:(?:out|aloud|from|in|into the"
    r" record|to the (?:meeting|court|room|members|committee|council|hearing))[ ]){0,2}"
)
_THING: Final = rf"(?:[\w’'-]+[ ]){{0,3}}?(?:{'|'.join(_THINGS.split())})"
_WHAT_HE_IS: Final = r"(?:(?:an?|the|her|his|their|our|its|my)[ ](?:(?:[a-z][\w-]*[ ]){0,4}?[a-z][\w-]*,?[ ])?)?"
"""Before a name: *his neighbour, Mrs Crumb*."""
_READ_OUT: Final = lazily(
    rf"{_READS}(?:{TITLE}(?P<whose>{FULL}|{NAME_WORD})['’]s?[ ]{_THING}"
    rf"|(?P<owner>(?:an?|the|his|her|their)[ ](?:[a-z][\w-]*[ ]){{0,2}}[a-z][\w-]*)['’]s?[ ]{_THING}"
    rf"|(?:(?:an?|the|this|that|her|his|their|one|some|part[ ]of[ ]an?|extracts?[ ]from)[ ])?{_THING}[ ]"
    r"(?:(?:sent|received|written|submitted|left|posted)[ ])?(?:in[ ])?(?:from|by|of|on[ ]behalf[ ]of)[ ]"
    rf"(?:{_WHAT_HE_IS}{TITLE}(?P<name>{FULL}|{NAME_WORD})|(?P<who>(?:an?|the|her|his|their|one"
    rf"|some)[ ][^,:.\n\"“”]{{2,50}})))"
    r"(?:,[^.!?:\n\"“”]{2,60},?)?(?:[^.!?:\n\"“”]{0,60})[:,]?\s*[\"“]?\Z"
)
_FROM: Final = (
    rf"\b{_THING}[ ](?:which[ ])?(?:(?:had[ ])?(?:sent|received|written|submitted|left|posted|come|came"
    rf"|arrived)[ ])?(?:in[ ])?"
    rf"(?:from|by)[ ](?:{_WHAT_HE_IS}{TITLE}(?P<name>{FULL}|{NAME_WORD})|(?P<who>(?:an?|the|her|his|their|one|some)[ ]"
    r"[a-z][^,:;.\n\"“”]{2,40}?))(?![\w’'-])"
)
"""A thing that is another's: *a note from Dr Crumb*."""
_ALOUD: Final = r"(?:read|reads|reading|quoted|quotes|quoting|recited|relayed|relays|shared|shares|played|plays|passed)"
_BEHIND: Final = r"[^.!?:;\n\"“”]{0,60}[:,]?\s*[\"“]?\Z"
_HELD: Final = lazily(
    rf"{_FROM}[^.!?:;\n\"“”]{{0,60}}?(?:,|\band\b|\bwhich\b)[^.!?:;\n\"“”]{{0,30}}?\b{_ALOUD}\b{_BEHIND}"
)
"""*She had a note from Dr Crumb and read it: "..."*, *a text from the vicar, which she read aloud: "..."*."""
_WAS_READ: Final = lazily(
    rf"{_FROM}[^.!?:;\n\"“”]{{0,60}}?\b(?:was|were|is|are|being)[ ](?:then[ ]|also[ ]|duly[ ])?"
    rf"(?:read|quoted|recited|relayed|shared|played|circulated|tabled|noted|heard)\b{_BEHIND}"
)
"""*A letter from Dr Crumb was read: "..."*."""
_RAN: Final = lazily(
    rf"{_FROM}[^.!?\n\"“”]{{0,80}}[.!?][ ]+"
    rf"(?:[A-Z][^.!?:;\n\"“”]{{1,50}}[ ]{_ALOUD}[ ](?:it|this|that|them|part of it"
    rf"|from it)[^.!?:;\n\"“”]{{0,30}}[:,]?\s*[\"“]?\Z"
    rf"|(?:It|This|That|She wrote|He wrote|They wrote|The (?:{'|'.join(_THINGS.split())}))"
    r"[ ](?:(?:also|then|further)[ ])?(?:ran|runs|read|reads|said|says|went|goes|stated|states|began|begins|added|adds"
    r"|continued|continues|concluded|concludes|ended|ends|asked|asks|was|in part|in full)?(?:[ ](?:in part|in full|on"
    r"|as follows|thus))?[:,]?\s*[\"“]?\Z)"
)
"""*A statement had come from the keeper. It ran: "..."*."""
_ABSENT: Final = lazily(
    r"\b(?:[Aa]bsence[ ]of|[Aa]pologies[ ](?:for|from|of)|[Oo]n behalf of|[Ss]tanding in for|[Ss]peaking for"
    rf"|[Ii]nstead of|[Dd]eputising for|[Aa]s)[ ]{TITLE}(?P<name>{FULL}|{NAME_WORD})\b[^.!?:;\n\"“”]{{0,70}}?"
    r"\b(?:read|reads|gave|gives|presented|presents|quoted|relayed|passed on|delivered|shared)[ ](?:out[ ])?"
    rf"(?:his|her|their)[ ]{_THING}{_BEHIND}"
)
"""*In the absence of Dr Crumb, Mrs Hale read her report: "..."*."""
_WORDS_AS: Final = lazily(
    r"\b(?i:records?|recorded|noted|notes|remembered|recalled|recalls|reported|gave|gives|set down|wrote down|took down"
    r"|quoted|quotes|put|logged|recounted)[ ]"
    rf"(?:{TITLE}(?P<name>{FULL}|{NAME_WORD})|(?P<who>(?:an?|the|her|his"
    rf"|their)[ ](?:[\w-]+[ ]){{0,2}}?[\w-]+))['’]s?[ ]"
    r"(?:[a-z]+[ ]){0,2}?(?:words|remark|reply|answer|comment|phrase)(?:[ ](?:was|were|to be|thus))?(?:[ ]as"
    r"|:)[:,]?\s*[\"“]?\Z"
)
"""*She recorded the surgeon's words as "..."*."""
_IN_PLACE: Final = lazily(
    rf"(?:,|[ ]?\()[ ]?(?:speaking[ ]|reading[ ]|here[ ])?(?:for|on behalf of|in place of|instead of)[ ]{TITLE}"
    rf"(?P<name>{FULL})(?:,?[ ](?:who|absent|unwell|ill|away|sick|abroad|not present"
    rf"|in hospital)\b[^\n\"“”]{{0,60}})\)?:[ ]?[\"“]?\Z"
)
"""*Rolf Hale (for Ida Crumb, who was ill): "..."*."""


def read_out(text: str, start: int) -> str | None:
    """Whose words somebody reads out who is named before a quotation, by name or as *the builder*."""
    low = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    found = _READ_OUT.search(text, low, start)
    if found is not None:
        return str(found["whose"] or found["owner"] or found["name"] or found["who"])
    for form in (_HELD, _WAS_READ, _RAN, _ABSENT, _WORDS_AS, _IN_PLACE):
        found = form.search(text, low, start)
        if found is not None:
            return str(found["name"] or found.groupdict().get("who"))
    return None
