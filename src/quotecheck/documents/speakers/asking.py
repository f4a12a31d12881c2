"""Labels of whoever asks: *Q*, *Reporter*, *Q (nurse, front row)*, *From the floor*, *Your question 2* of a mail."""

import re
from typing import Final

from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_QUESTIONER: Final = lazily(
    r"(?:q|question|questioner|interviewer|reporters?|journalist|presenter|press|the press|media"
    r"|moderator|host|member of the press)\b[ \d]*$",
    re.IGNORECASE,
)
_SOMEBODY: Final = lazily(
    r"(?:An? |The )?(?:audience member|member of (?:the )?(?:public|audience)|unidentified (?:man|woman|speaker|voice)"
    r"|unknown (?:man|woman|speaker|voice)|(?:fe)?male voice|voice from the floor"
    r"|(?:(?:several|some|many|other) )?(?:hon\.? |hon(?:ou)?rable |noble )?"
    r"(?:members|lords|senators|deputies|delegates|councillors|voices)"
    r"|man in [^:]{2,30}|woman in [^:]{2,30})\b"
    r"(?: \d+)?(?: \([^()]{2,60}\))?$",
    re.IGNORECASE,
)
"""Somebody whom the record does not name, or only behind: *Audience member (Ann Hale)*."""
_ROOM: Final = (
    r"(?:audience|aisle|auditorium|back|back row|balcony|bench|benches|body of the (?:hall|kirk|court)|circle"
    r"|crowd|dock"
    r"|doorway|floor|front|front row|gallery|hall|house|marquee|pews|press bench|public gallery|public benches"
    r"|rear|room"
    r"|seats|side|stalls|stands?|steps|street|tent|touchline|wings|window)"
)
_ASKER: Final = lazily(
    r"(?:(?:Q|q)\d{0,2}|Question(?: \d{1,2})?|Comment|Remark|Intervention|Interruption|Heckle|Shout|Objection|Query)"
    r"(?:,?[ ](?:from|by|in|at)[ ](?P<where>(?:the[ ])?[^\W\d_][\w'’ -]{1,40}?))?"
    r"(?:[ ]?\((?!(?i:by|cont|resum|through|to|again|off|cross|re-)\b)(?P<in>[^\W\d_][^()]{1,70})\)"
    r"|(?:,|[ ][-–—])[ ](?P<of>[^\W\d_A-Z][^()]{1,60}))?"
)
"""Whoever asks, by what is seen of him: *Q (nurse, front)*, *Q from hall (man, back row)*, *Q, woman by the door*."""
_FROM: Final = lazily(
    rf"(?i:(?:(?:a[ ])?(?:voices?|shouts?|cry|cries|call|heckles?|hecklers?|somebody|someone|man|woman|lady"
    rf"|gentleman)[ ])?"
    rf"(?:from|in|at)[ ](?:the[ ])?{_ROOM}|the[ ]floor|floor|hecklers?|heckle|crowd|audience)"
    r"(?:[ ]?\((?P<in>[^\W\d_][^()]{1,70})\)|(?:,|[ ][-–—])[ ](?P<of>[^\W\d_A-Z][^()]{1,60}))?"
)
"""The same by where he is: *From the floor*, *Floor (woman, row 3)*, *Voice at the back*."""
_ASKED: Final = lazily(
    r"(?:You(?:[ ](?:ask|asked|wrote|said|wanted to know))?|(?:Your|My|Our)[ ](?:(?:first|second|third|next|last)[ ])?"
    r"(?:question|query|point)|The question)(?:[ ]?(?:no\.?[ ]?|#)?\d{1,2})?"
)
"""A question on a sheet that somebody filled in: *You*, *Your question 3*."""
_ANSWERED: Final = lazily(
    r"(?:A|Me|I|Answer|Reply|Response|(?:My|Our|The)[ ](?:answer|reply|response))(?:[ ]?(?:no\.?[ ]?|#)?\d{1,2})?"
)
_NAMED: Final = lazily(rf"{NAME_WORD}[ ]{NAME_WORD}")
NUMBERED: Final = (
    r"(?:\(?\d{1,2}[.)]\)?[ \t]+(?=(?:You|Your|My|Our|The question|Q|A|Question|Answer|Me)\b[^\n:.?!]{0,24}[:.]))?"
)
"""The number of a question before its label: *3. You: ...*."""


def is_questioner(label: str) -> bool:
    """Whether a label says that its speaker asks: Q, Reporter, Interviewer."""
    return _QUESTIONER.match(label) is not None


def is_somebody(label: str) -> bool:
    """Whether a label names nobody, but somebody whom the record saw or heard."""
    return _SOMEBODY.match(label) is not None


def asker(label: str) -> str | None:
    """What a label says of somebody without a name who asks or calls from the floor; None for every other label."""
    found = _ASKER.fullmatch(label)
    if found is not None and found["where"] and _NAMED.match(found["where"]) is not None:
        return found["where"]
    if found is not None and (found["where"] or found["in"] or found["of"]):
        return found["in"] or found["of"] or f"somebody from {found['where']}"
    found = _FROM.fullmatch(label)
    if found is None:
        return None
    return found["in"] or found["of"] or label[:1].lower() + label[1:]


def sheet(label: str) -> str | None:
    """*Q* or *A* for a label of a sheet of questions that whoever was asked filled in."""
    if _ASKED.fullmatch(label) is not None:
        return "Q"
    return "A" if _ANSWERED.fullmatch(label) is not None else None


_YOU: Final = lazily(r"(?i)\b(?:you|your|yours|you['’]\w+|coach|minister|sir|ma['’]am)\b")
_ME: Final = lazily(r"(?i)\b(?:i|me|my|mine|we|us|our|ours|i['’]\w+|we['’]\w+)\b")
_MOST: Final = 45
"""Words of a question that somebody asks in one breath."""


def asks_somebody(words: str) -> bool:
    """Whether the words of an unmarked turn of captions may be whoever asks: they are few, and speak to somebody, or of
    nobody who speaks."""
    few = len(words.split()) <= _MOST
    return few and (_YOU.search(words) is not None or _ME.search(words) is None)
