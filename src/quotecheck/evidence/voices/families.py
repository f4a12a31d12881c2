"""Families and friends of somebody, who are not he: *the family of Ann Hale*, *Ann Hale's parents*."""

from typing import Final

from quotecheck.text.kin import TOGETHER
from quotecheck.text.lazily import any_of, lazily

_FAMILY: Final = lazily(
    rf"(?i:the )?(?P<kin>(?i:{any_of(TOGETHER)})) (?i:of )(?i:the late )?(?P<of>[A-Z].+)"
    rf"|(?P<name>[A-Z].+)['’](?i:s)? (?P<theirs>(?i:{any_of(TOGETHER)}))"
)


def family_of(text: str) -> tuple[str, ...]:
    """What kin of whom somebody is called: *the family of Ann Hale*, *Ann Hale's family*; nothing for a name."""
    if not TOGETHER & {*text.casefold().split()}:
        return ()
    found = _FAMILY.fullmatch(text)
    if found is None:
        return ()
    return (found["kin"] or found["theirs"]).casefold(), found["of"] or found["name"]
