"""The words of dates: months, weekdays, seasons, ordinals, and what leads to or from a date."""

from typing import Final

from quotecheck.text.lazily import lazily
from quotecheck.text.numbers import NUMBER_WORDS

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
AMBIGUOUS: Final = frozenset({"may", "march", "mar", "sat", "sun", "wed", "mon", "dec", "jan"})
SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "opening": 1}
BEFORE: Final = frozenset({"last", "previous", "past", "preceding", "prior"})
NOW: Final = frozenset({"this", "current"})
AFTER: Final = frozenset({"next", "coming", "following"})
UNITS: Final = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}
NUMERIC: Final = lazily(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
DATE_WORDS: Final = frozenset(
    (
        *MONTHS, *WEEKDAYS, *SEASONS, *ORDINALS, *BEFORE, *NOW, *AFTER, "noon", "midnight", "q", "h",
        "q1", "q2", "q3", "q4", "h1", "h2", "today", "tonight", "yesterday", "tomorrow",
    )
)  # fmt: skip
"""First words of date phrases that are no number."""
DECADES: Final = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
STARTS: Final = DATE_WORDS | NUMBER_WORDS | DECADES.keys()
CLOCK: Final = lazily(r"(\d{1,2})(?:[.:](\d{2}))?")
AHEAD: Final = frozenset({"will", "until", "till", "by", "would", "due", "next", "shall", "plans", "planned"})
"""Words that make a month or weekday without a year one to come."""
PREPOSITIONS: Final = frozenset(
    [
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "to",
        "until",
        "till",
        "since",
        "before",
        "after",
        "during",
        "between",
        "of",
        "through",
        "around",
        "about",
        "early",
        "late",
        "mid",
        "the",
        "and",
        "into",
        "within",
    ]
)
COUNTED: Final = frozenset(
    [
        "people",
        "patients",
        "pupils",
        "members",
        "votes",
        "children",
        "visits",
        "jobs",
        "homes",
        "households",
        "copies",
        "staff",
        "pounds",
        "miles",
        "metres",
        "meters",
        "feet",
        "cases",
    ]
)
