"""What people are to one another: kin, and whom else somebody has, as *her brother*, *his neighbour*.

All are nouns for one person, in small letters. Words that have another use as often stand apart, so that each room
takes what it can tell: *child* and *twin* also describe, *partner* may be one in a firm.
"""

from typing import Final

PARENTS: Final = {
    "he": frozenset("father dad".split()),  # noqa: SIM905 - words are easier to read and mend as a text
    "she": frozenset("mother mum mom".split()),  # noqa: SIM905
}
"""The words for both, by pronoun."""
SPOUSES: Final = frozenset({"husband", "wife"})
YOUNGER: Final = frozenset(
    """
    son daughter child grandson granddaughter grandchild niece nephew godson goddaughter stepson stepdaughter
    """.split()  # noqa: SIM905
)
"""Kin of whom the other is the elder."""
CALLED: Final = frozenset(
    "uncle aunt auntie aunty cousin grandma grandpa granny grandad nana nanny tio tia".split()  # noqa: SIM905
)
"""What may also stand before a first name, and is no title of an office: *Uncle Tom*."""
_TITLES: Final = frozenset({"father", "mother", "brother", "sister"})
"""What may stand before the name of somebody of the church."""
RELATIVES: Final = (
    frozenset().union(*PARENTS.values(), SPOUSES, _TITLES, YOUNGER - {"child"}, CALLED - {"nanny", "tio", "tia"})
    | frozenset(
        """
        widow widower grandmother grandfather gran nan great-aunt great-uncle stepmother stepfather
        mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law
        """.split()  # noqa: SIM905
    )
)  # fmt: skip
"""Everybody's kin, and by no word that is said of others as often."""
UNTITLED: Final = RELATIVES - CALLED - _TITLES - {"gran", "nan"}
"""Kin by words that make no part of a name: *wife Ida*, but not *Sister Ida* or *Nan Hale*."""
CLOSE: Final = frozenset(
    """
    partner boyfriend girlfriend fiancé fiancée friend neighbour neighbor colleague workmate flatmate housemate
    """.split()  # noqa: SIM905
)
"""Whom else somebody has."""
TOGETHER: Final = frozenset(
    "family parents relatives children widow widower friends colleagues neighbours neighbors".split()  # noqa: SIM905
)
"""Who may speak for somebody who cannot, most of them several at once."""
