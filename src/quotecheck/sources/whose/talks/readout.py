"""Words in marks at the beginning of a turn that its speaker passes on, or was asked to read out."""

from typing import Final

from quotecheck.text.lazily import lazily

_FORWARDED: Final = lazily(
    r"[\s>*_\[(]*(?i:(?:forwarded|forwarding|fwd|fw"
    r"|reposted|re-?shared|sharing|shared|copied|pasted|pasting)(?:[ ]message"
    r"|[ ]from[ ][^\n\"“”]{2,40}|[ ]many times)?)[\])]?[ ]?[:.,–—-]?\s*[\"“]?\Z"
)
_ASKS_TO_READ: Final = lazily(
    r"(?i)\b(?:(?:would|could|will|can|please|may|to|just|you)[ ](?:you[ ])?(?:please[ ]|just[ ]|now[ ]|kindly[ ])*read"
    r"|please[ ]read|read[ ](?:it|that|this|us|me|out|aloud|the|from)|what[ ]does[ ](?:it|that|this|the[ ]\w+"
    r"|(?:paragraph|page|line|clause|section|rule)[ ][\w.]+)[ ]say)\b[^\n]{0,160}\Z"
)
_ANSWERED: Final = lazily(
    r"\s*(?i:(?:yes|yeah|sure|certainly|of course|ok|okay"
    r"|right|it says|it reads|it is|it's|ma'?am|sir|madam|my lady|my lord|um"
    r"|er|well)[ ,.:;–—-]*){0,4}\s*[\"“]?\Z"
)
_OWN: Final = lazily(
    r"(?i)(?<!method )(?<!mission )\bstatement\b"
    r"|\b(?:your|his|her|own) (?:words|letter|note|e-?mail|diary|text|message)s?\b"
)
"""What somebody reads of his own: *I'd like my client to read his statement*."""


def is_handed_on(lead: str) -> bool:
    """Whether a turn begins with no more than that it passes something on: *Forwarded: |"Gas will be off."|*."""
    return _FORWARDED.match(lead) is not None


def is_read_out(question: str, lead: str) -> bool:
    """Whether an answer begins with what it was asked to read: *Would you read us rule 4? - Yes. |"No one ..."|*."""
    asked = _ASKS_TO_READ.search(question.rstrip()) is not None and _OWN.search(question) is None
    return asked and _ANSWERED.match(lead) is not None
