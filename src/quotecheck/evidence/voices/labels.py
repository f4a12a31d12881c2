"""Labels that name nobody: *A*, *Speaker 2*, *THE COURT*, what stands on a sign, what many shout."""

import re
from typing import Final

from quotecheck.text.lazily import lazily


def on_a_thing(marked: str, credited: tuple[str, ...]) -> bool:
    """Whether words stand on a thing, a *handmade sign*, and the article credits such a thing or *one* of them."""
    last = marked.casefold().split()[-1:]
    said = {w.removesuffix("s") for c in credited for w in c.casefold().split()}
    return bool(last) and last[0].rstrip("s") in _WRITTEN_ON and bool(said & (_WRITTEN_ON | {"one", "another", "it"}))


_WRITTEN_ON: Final = frozenset(
    ["sign", "banner", "placard", "poster", "plaque", "graffiti", "notice", "card", "sticker", "badge", "t-shirt"]
)


_BARE: Final = lazily(
    r"(?i)(?:the )?(?:[a-z]|answer|question|witness|interviewee|interviewer|sp(?:kr?|eaker)[ _-]?\d*|sp\d+"
    r"|voice|guest|(?:\w+ )?(?:audience|public) (?:member|speaker|commenter)"
    r"|(?:man|woman|person|member) (?:in|from|of) (?:the )?(?:audience|public|crowd|gallery))\.?"
)


def is_bare_label(marked: str) -> bool:
    """Whether a transcript's label names nobody: A, Answer, Witness, Speaker 2, Interviewer."""
    return bool(_BARE.fullmatch(marked.strip()))


def is_questioner(marked: str) -> bool:
    """Whether a bare label is the one who asks."""
    return bool(re.fullmatch(r"(?i)(?:the )?(?:q|question|interviewer)\.?", marked.strip()))


_CROWD: Final = frozenset(
    """
    crowd crowds audience people protesters demonstrators marchers gallery spectators fans supporters chant chants
    shout shouts cries heckler hecklers voices parents students strikers worshippers congregation onlookers
    bystanders
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_UNNAMED: Final = lazily(
    r"(?i)(?:unidentified|unknown|various|several|multiple|all|many|other|male|female)?[ ]?"
    r"(?:speakers?|voices?|audience|crowds?|protesters|demonstrators|marchers|gallery|people|members of the public"
    r"|public gallery|spectators|shouts|chants?|chanting|shouting|hecklers?|parents|students)(?: members?)?"
)


def is_of_a_crowd(marked: str, credited: tuple[str, ...]) -> bool:
    """Whether a record gives words to *Unidentified speakers*, and the article to *people in the audience*."""
    said = {w for c in credited for w in re.findall(r"[a-z]+", c.casefold())}
    named = any(w[:1].isupper() for c in credited for w in c.split()[1:])
    return bool(said & _CROWD) and not named and _UNNAMED.fullmatch(marked.strip(" .")) is not None


_MANY: Final = lazily(
    r"(?:(?:the|some|about|around|nearly|almost|roughly|more than|over|at least|up to|a"
    r"|hundreds of|thousands of|dozens of)[ ])*"
    r"(?:\d[\d,.]*(?:[ ](?:people|strong))?"
    r"|(?:chant|shout|jeer|yell|heckle|boo)s?|cry|cries"
    r"|(?:\d[\d,.]*[ ])?(?:\w+[ ])?(?:crowds?|protesters|demonstrators|marchers))",
    re.IGNORECASE,
)
"""A mention of a crowd by number or kind: *some 40,000*, *about 150 protesters*."""


def is_crowd(mention: str) -> bool:
    """Whether an article's mention is of a crowd, by its number or by what it does."""
    return _MANY.fullmatch(mention) is not None


_DAYS: Final = lazily(
    r"(?i)(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
    r"|(?:morning|afternoon|evening|lunch|break|later|meanwhile|signs?|placards?|banners?|outside|inside)"
)
_JOINING: Final = frozenset(
    """
    of the and for in on at de der den van von da di du la le al bin ibn y e ap af ter ten to
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)


_NOBODY_ELSE: Final = frozenset(
    [
        "The",
        "A",
        "An",
        "One",
        "My",
        "Our",
        "Your",
        "His",
        "Her",
        "Their",
        "Its",
        "Mr",
        "Mrs",
        "Ms",
        "Miss",
        "Dr",
        "Sir",
        "Dame",
        "Lord",
        "Lady",
    ]
)


def is_no_name(marked: str) -> bool:
    """Whether what was read as a speaker's name cannot be one: *Thurs*, *Hale crossed them*, *No Hale bread*."""
    said = re.findall(r"[^\W\d_][\w'’.-]*", marked)
    if not said or _DAYS.fullmatch(marked.strip(" .:")) is not None:
        return True
    if not said[0][:1].isupper() or said[0] in _NOBODY_ELSE:
        return False  # a description of somebody, or a name too long: "the chair", "one client", "Mrs Hale at the door"
    return any(w.islower() and w not in _JOINING for w in said[1:])


_BENCH: Final = frozenset(["the court", "the bench", "court", "the tribunal"])
_JUDGES: Final = frozenset(["judge", "justice", "magistrate", "j", "lj", "chancellor", "recorder"])


def is_bench(marked: str, credited: tuple[str, ...]) -> bool:
    """Whether a transcript's *THE COURT* is the judge who is credited."""
    return marked.casefold() in _BENCH and any(_JUDGES & set(c.casefold().split()) for c in credited)
