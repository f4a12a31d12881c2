"""Words as reporters cut them short in their notes: *abt*, *cncl*, *w/o*, *Thurs*.

The list is our own: what stands for one word, or for one of two, in notes taken by hand in English. It says what may be
spelled out inside quotation marks, and tells notes from other records where nothing else does.
"""

from typing import Final

from quotecheck.text.lazily import lazily

_NOTES_ALONE: Final = {
    "abt": "about", "acct": "account", "accts": "accounts",
    "agst": "against", "altho": "although", "b4": "before", "bc": "because", "bcs": "because",
    "bec": "because", "betw": "between", "bldg": "building", "bn": "been", "btwn": "between", "cd": "could",
    "cld": "could", "cncl": "council", "ctte": "committee", "cttee": "committee", "dk": "", "esp": "especially",
    "evg": "evening", "evng": "evening", "gd": "good", "govt": "government", "hosp": "hospital", "hse": "house",
    "hv": "have", "lge": "large", "mgmt": "management", "msg": "message", "mtg": "meeting", "mtgs": "meetings",
    "mth": "month", "mths": "months", "nite": "night", "pls": "please", "poss": "possible possibly",
    "ppl": "people", "prob": "probably", "probs": "problems probably", "qn": "question", "qns": "questions",
    "recd": "received", "schl": "school", "shd": "should", "shld": "should", "smth": "something", "sth": "something",
    "sthg": "something", "tho": "though", "thro": "through", "thru": "through", "tht": "that", "tmrw": "tomorrow",
    "tmw": "tomorrow", "tonite": "tonight", "wd": "would", "wk": "week", "wkend": "weekend", "wks": "weeks",
    "wld": "would", "wth": "with", "yday": "yesterday", "yest": "yesterday", "yr": "year your", "yrs": "years yours",
    "ystdy": "yesterday",
}  # fmt: skip
"""What hardly anything but notes has."""
_ELSEWHERE: Final = {
    "approx": "approximately", "appt": "appointment", "cllr": "councillor", "coun": "councillor", "dept": "department",
    "diff": "different difference", "hr": "hour", "hrs": "hours", "info": "information", "max": "maximum",
    "mgr": "manager", "min": "minute minimum", "mins": "minutes", "mo": "month", "mos": "months", "nr": "near",
    "rd": "road", "st": "street", "temp": "temperature", "u": "you", "univ": "university", "ur": "your", "v": "very",
    "vs": "versus", "w": "with", "gov": "government governor", "ft": "feet foot", "hwy": "highway", "jr": "junior",
    "mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "weds": "wednesday", "thu": "thursday",
    "thur": "thursday", "thurs": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday", "jan": "january",
    "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july", "aug": "august",
    "sep": "september", "sept": "september", "oct": "october", "nov": "november", "dec": "december",
}  # fmt: skip
"""What other records have as well."""
_FULL: Final = {short: frozenset(full.split()) for short, full in (_NOTES_ALONE | _ELSEWHERE).items()}
_WORD: Final = lazily(r"(?<![\w'’@#/.-])[a-z]{2,6}\d?(?![\w'’@/-])|(?<!\w)w/o?(?=[\s\w])|\?\?|(?<!-)->|=>")
_SIGNS: Final = frozenset(["w/", "w/o", "??", "->", "=>"])
_LOOKED_AT: Final = 6000
"""Characters of a record that are looked at."""


def spelled_out(printed: tuple[str, ...], noted: tuple[str, ...]) -> bool:
    """Whether printed words are those that notes cut short, each for one: *about* for *abt*; *without* for *w/o*."""
    if noted == ("w", "o"):
        return printed == ("without",)
    return len(printed) == len(noted) and all(
        full == short or full in _FULL.get(short, ()) for full, short in zip(printed, noted, strict=True)
    )


def is_shorthand(text: str, least: int = 2) -> bool:
    """Whether a record is written as notes are: with ``least`` different words or signs that only notes have."""
    found = {m.group() for m in _WORD.finditer(text[:_LOOKED_AT].casefold())}
    return len({w for w in found if w in _NOTES_ALONE or w in _SIGNS}) >= least


def is_jotted(text: str) -> bool:
    """Whether a record has a word that only notes have, or many lines that begin in small letters."""
    lines = [line.lstrip(" \t>*•~-") for line in text[:_LOOKED_AT].split("\n") if line.strip()]
    small = sum(line[:1].islower() for line in lines)
    return is_shorthand(text, 1) or _SMALL * small >= len(lines)


_SMALL: Final = 5
"""One line in so many that begins in small letters makes notes."""
