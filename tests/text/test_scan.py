"""Tried only where it can begin, a pattern finds what it finds everywhere."""

import re

from hypothesis import given
from hypothesis import strategies as st

from quotecheck.text.scan import between, line_starts, lines_with, marked, tried

TEXTS = st.lists(st.sampled_from([*"ab \n:[]('12\t", "\r\n", "12:30", "\n\n"]), max_size=60).map("".join)
AT_LINES = re.compile(r"^[ \t]*a*b?(?:\n b)?", re.MULTILINE)
AT_MARKS = re.compile(r"[\[(][^\]\n]*\]?|''")


@given(TEXTS, st.integers(0, 20))
def test_at_lines(text: str, start: int) -> None:
    start = min(start, len(text))
    found = [m.span() for m in tried(AT_LINES, text, line_starts(text, start)) if m.group()]
    assert found == [m.span() for m in AT_LINES.finditer(text, start) if m.group()]


@given(TEXTS)
def test_at_marks(text: str) -> None:
    places = marked(text, "[('")
    assert [m.span() for m in tried(AT_MARKS, text, places)] == [m.span() for m in AT_MARKS.finditer(text)]
    assert list(between(places, 3, 9)) == [k for k in range(3, min(9, len(text))) if text[k] in "[('"]


@given(TEXTS, st.integers(0, 20))
def test_lines_that_have_it(text: str, start: int) -> None:
    start = min(start, len(text))
    at, expected = 0, []
    for line in text.split("\n"):
        if re.compile(r":\d\d").search(line, max(0, start - at)):
            expected.append((at, at + len(line)))
        at += len(line) + 1
    assert list(lines_with(re.compile(r":\d\d"), text, start)) == expected
