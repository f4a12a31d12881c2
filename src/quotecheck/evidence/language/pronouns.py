"""Pronouns by whom they mean, with their short forms: the speaker, or whomever he addresses."""

from typing import Final

ONESELF: Final = frozenset("i we me us my our i'm we're i've we've i'll we'll i'd we'd".split())  # noqa: SIM905
"""How a speaker names himself, alone or with others."""
ONES_OWN: Final = ONESELF | {"mine", "ours", "myself"}
"""The same, where he may stand for himself: *this is mine*."""
ADDRESSED: Final = frozenset("you your you're you'll you've you'd yourself yours".split())  # noqa: SIM905
