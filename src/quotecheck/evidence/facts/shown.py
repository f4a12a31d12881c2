"""What an editor is shown with a refused claim: the passage that comes nearest, and what is worth reading beside it."""

from collections.abc import Callable, Sequence
from typing import Final

from quotecheck.evidence.facts.accounting import Account
from quotecheck.evidence.facts.companions import MOST, companions
from quotecheck.evidence.facts.figures.measuring import share_in
from quotecheck.evidence.facts.nearest import MUCH, SOME, nearer, says_nothing, told_in
from quotecheck.evidence.facts.people.titles import Title
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.saying import Saying
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex

_OF_A_TITLE: Final = 0.6
"""Of what a title has of a claim, a sentence need have so much only."""


def by_far(
    asked: Query, index: UnitIndex, best: Account, ranked: Sequence[Unit], account: Callable[[Unit], Account]
) -> Account:
    """Where nothing supports a claim: the account of the sentence that comes nearest by far, if it says as much
    against it."""
    bare = says_nothing(best.unit)
    first = nearer(asked, index, ranked, best.units, by=SOME if bare else MUCH) if best.method == "near" else None
    if first is None:
        return best
    other = account(first)
    fuller = other.covered >= best.covered * (_OF_A_TITLE if bare else 1.0)
    return other if fuller and _against(best) <= _against(other) else best


def worth_reading(
    asked: Query, index: UnitIndex, best: Account, ranked: Sequence[Unit], named: Sequence[Title]
) -> list[Account]:
    """The sentences that have the source's own details in their place, and those that are worth reading next."""
    against = [e for e in best.edits if not e.allowed]
    told = told_in(index, best.units, against)
    shown = [*best.units, *told]
    also = companions(asked, index, shown, named, against)
    if len(also) < MOST and best.method == "near":
        next_to = nearer(asked, index, ranked, [*shown, *(us[0] for us in also)], by=SOME)
        also += [(next_to,)] if next_to is not None else []
    return [
        *(_only_shown(asked, index, (u,), "near") for u in told),
        *(_only_shown(asked, index, units, "also") for units in also),
    ]


def _only_shown(asked: Query, index: UnitIndex, units: tuple[Unit, ...], method: str) -> Account:
    said = Saying(match="unknown", speaker=None)
    covered = share_in(asked, index, units[0])
    return Account(
        unit=units[0], units=units, covered=covered, exact=0.0, edits=(), method=method, said=said, own=0.0
    )  # fmt: skip


def _against(account: Account) -> frozenset[str]:
    """Of what kinds all is that speaks against a claim."""
    return frozenset(e.cls for e in account.edits if not e.allowed)
