"""Families and friends of somebody, who are not he: *the family of Ann Hale*, *Ann Hale's parents*."""

from typing import Final

from quotecheck.text.lazily import lazily

_KIN: Final = "family|parents|widow|widower|relatives|friends|colleagues|neighbours|neighbors|children"
_KINDRED: Final = frozenset(_KIN.split("|"))
_FAMILY: Final = lazily(
    rf"(?:[Tt]he )?(?P<kin>{_KIN}) of (?:the late )?(?P<of>[A-Z].+)|(?P<name>[A-Z].+)['’]s? (?P<theirs>{_KIN})"
)


def family_of(text: str) -> tuple[str, ...]:
    """What kin of whom somebody is called: *the family of Ann Hale*, *Ann Hale's family*; nothing for a name."""
    if not _KINDRED & {*text.casefold().split()}:
        return ()
    found = _FAMILY.fullmatch(text)
    if found is None:
        return ()
    return found["kin"] or found["theirs"], found["of"] or found["name"]
