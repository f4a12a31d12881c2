"""How one word of a name is printed, and the titles that stand before one."""

from typing import Final

NAME_WORD: Final = (
    r"(?!(?:I|It|That|There|Here|He|She|We|They|You|Who|What|Where|Let)['’](?:m|s|re|ve|ll|d)\b)"
    r"[^\W\d_a-zß-ÿ][\w'’-]{1,40}"
)
"""A pattern: a capital of any Latin alphabet and at least one more letter, apostrophe or hyphen; *I'm* is no name."""

TITLES: Final = frozenset(
    """
    captain chair chairman cllr councillor dame dr judge justice lady lord mayor minister miss mr mrs ms mx
    president prof professor rep representative rev senator sir
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Titles before a name, in small letters without points, that every kind of source has; the readers add their own."""
