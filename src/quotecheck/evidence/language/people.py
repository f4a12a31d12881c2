"""Words for people: such as count them (*340 people* may be *340 passengers*), and whom a speaker has about him."""

from functools import cache

from quotecheck.evidence.language.clauses import clause_words
from quotecheck.evidence.language.concepts import root
from quotecheck.text.kin import CLOSE, RELATIVES

_COUNTED = (
    "passenger resident pupil student tenant voter visitor customer member employee staff volunteer protester victim "
    "prisoner refugee migrant commuter shopper fan supporter patient worker guest child woman man inhabitant villager "
    "householder subscriber spectator traveller traveler participant candidate applicant claimant user driver owner "
    "speaker player runner walker swimmer cyclist pedestrian nurse doctor teacher survivor casualty respondent "
    "signatory elector demonstrator evacuee pensioner parent apprentice recruit officer"
)


@cache
def counted_people() -> frozenset[str]:
    """Stems of the words that say which people are counted."""
    return frozenset(root(word) for word in _COUNTED.split())


@cache
def people() -> frozenset[str]:
    """Stems of the words that only say that it is people."""
    return frozenset({root("people"), root("person"), root("persons")})


@cache
def near_ones() -> frozenset[str]:
    """Kin, friends, and who advises or opposes somebody: *my wife*, *my lawyer*. Their say is not the speaker's."""
    return RELATIVES | CLOSE | clause_words("near_one")
