"""How one word of a name is printed, and the titles that stand before one."""

from typing import Final

NAME_WORD: Final = (
    r"(?!(?:I|It|That|There|Here|He|She|We|They|You|Who|What|Where|Let)['’](?:m|s|re|ve|ll|d)\b)"
    r"[^\W\d_a-zß-ÿ][\w'’-]{1,40}"
)
"""A pattern: a capital of any Latin alphabet and at least one more letter, apostrophe or hyphen; *I'm* is no name."""

LESSER: Final = frozenset(
    "deputy vice assistant associate acting interim former ex shadow honorary".split()  # noqa: SIM905
)
"""Words before an office that make another of it, in small letters: *deputy clerk*, *acting head*."""
BELOW: Final = LESSER | frozenset("junior asst under sub co pro-vice".split())  # noqa: SIM905
"""The same with such as are also said of other things than offices; for lists, labels and titles."""

TITLES: Final = frozenset(
    """
    captain chair chairman cllr coun councillor dame dr judge justice lady lord mayor minister miss mr mrs ms mx
    president prof professor rep representative rev senator sir
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Titles before a name, in small letters without points, that every kind of source has; the readers add their own."""

OPENERS: Final = frozenset(
    """
    because since when while if although though as after before until once then that this these those it he she they we
    you my our your his her its their who what where why how which maybe perhaps please both neither either only even
    just also still yesterday today tomorrow tonight every each all some any no not never always usually sometimes again
    another other sorry thanks yes yeah well so but and or with by from of for on at the to in dear hi hello hey call
    ask told tell says said meet met ring rang thank see like unless whether meanwhile now here there
    hiya morning afternoon evening cheers welcome ok okay yo bye congratulations congrats happy
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Words that stand with a capital before a name, in a sentence, a greeting or a title: *Because Ann asked me*."""
