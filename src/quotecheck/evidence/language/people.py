"""Words that count people: *340 people* may be *340 passengers*."""

from functools import cache

from quotecheck.evidence.language.concepts import root

_COUNTED = (
    "passenger resident pupil student tenant voter visitor customer member employee staff volunteer protester victim "
    "prisoner refugee migrant commuter shopper fan supporter patient worker guest child woman man inhabitant villager "
    "householder subscriber spectator traveller traveler participant candidate applicant claimant user driver owner"
)


@cache
def counted_people() -> frozenset[str]:
    """Stems of the words that say which people are counted."""
    return frozenset(root(word) for word in _COUNTED.split())


@cache
def people() -> frozenset[str]:
    """Stems of the words that only say that it is people."""
    return frozenset({root("people"), root("person"), root("persons")})
