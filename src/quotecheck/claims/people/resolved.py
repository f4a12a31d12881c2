"""Who a mention stands for, and why: what the resolvers of an article answer."""

from typing import Final

from quotecheck.claims.people.member import Member
from quotecheck.text.records import dataclass

UNSAID: Final = "words on a thing, which nobody says"
"""Why a sign is read to stand for nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Who a mention stands for, and why."""

    speaker: str | None
    reason: str
    candidates: tuple[str, ...] = ()
    firm: bool = True
    aliases: tuple[str, ...] = ()


def aliases(member: Member, mention: str) -> tuple[str, ...]:
    """Other names and offices of somebody, six at most."""
    found = [s for s in sorted(member.surfaces)[:12] if s not in (member.name, mention)]
    return tuple(found + ["the chair"] * member.chairs + member.roles)[:6]
