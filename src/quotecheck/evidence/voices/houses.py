"""Whether a name is a house's (a firm's, a council's, a club's) and no person's, and what houses are called.

A house is told by a word of its kind, *Hale Trust*, or by the lack of what a person's name has: a title, a first name.
"""

from typing import Final

from quotecheck.evidence.voices.givennames import first_names
from quotecheck.evidence.voices.names import LEGAL, parse_name

LEGAL_FORMS: Final = LEGAL | {"ab", "ag", "sa", "as", "bv", "fc"}
"""What a house has behind its name, those that are words elsewhere among them."""
BUSINESSES: Final = frozenset(
    """
    company firm group network service maker manufacturer developer operator retailer airline supplier
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What an article may call a business whatever its name."""
PUBLIC: Final = frozenset(
    """
    council union university college school hospital police ministry department agency authority association
    society federation foundation inquiry panel tribunal trust charity party club committee board commission
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What a house may be called that is no business, and no court."""


def is_house(name: str) -> bool:
    """Whether a name is no person's: *Hale Trust*, *Norrail*; not *Ann Hale*, *Mr Hale*."""
    parsed = parse_name(name)
    first = any(w in first_names() for w in parsed.given or (parsed.last,))
    return parsed.organisation or not (parsed.titles or first)
