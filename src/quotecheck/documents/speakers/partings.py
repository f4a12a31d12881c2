"""Lines that part what several hands or several talks put into one file."""

import re
from typing import Final

from quotecheck.text.lazily import lazily

RULE: Final = lazily(r"^[ \t]*(?:(?:-[ ]?){3,}|(?:\*[ ]?){3,}|(?:_[ ]?){3,}|(?:=[ ]?){3,})[ \t]*$", re.MULTILINE)
"""A line of one sign and nothing else, with or without blanks: *----*, *= = = =*."""
ARROWS: Final = "↳↪└├╰⤷➥→»•·▸►│┗┣◦○▪■●‣⁃"
"""What threads of comments and lists have before an item."""
