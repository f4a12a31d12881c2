"""When it was, at the head of a log's entry: *0455*, *[19:10:05]*, *Sat 7.31am -*, ***21.40***."""

from typing import Final

_DAY: Final = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?[ ]{1,2})?"
_UNIT: Final = r"(?:[ ]?(?:(?:hrs?|hours|h|[ap]m|Z|L|GMT|UTC|BST)\b|[ap]\.m\.))?"
ENTRY: Final = (
    rf"(?:[*_]{{0,2}}[\[(]?{_DAY}\d{{1,2}}[:.h]?\d{{2}}(?:[:.]\d{{2}})?{_UNIT}[\])]?[*_]{{0,2}}"
    r"(?:[ \t]*[-–—|/,:]|(?=[ \t]))[ \t]*)"
)
"""A pattern: the time with what parts it from the entry."""
