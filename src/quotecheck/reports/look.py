"""How a report for people is drawn."""

from quotecheck.text.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """``colour``: whether ANSI styles may be sent; ``width``: columns of the terminal, None for no wrapping.

    ``folder``: the absolute folder that the report will lie in, with "/"; links to sources start there.
    ``here``: the absolute working folder, from which the paths of sources count.
    """

    colour: bool = False
    width: int | None = None
    folder: str | None = None
    here: str | None = None
