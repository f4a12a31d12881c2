"""What the values of options mean."""

from collections.abc import Iterable
from datetime import date

from quotecheck.errors import UsageError


def comma_separated(values: Iterable[str] | None) -> tuple[str, ...]:
    """``--select QC1,QC5 --select QC202`` as one list, upper case, without blanks."""
    return tuple(part.strip().upper() for value in values or () for part in value.split(",") if part.strip())


def day(text: str | None) -> str | None:
    """A day as YYYY-MM-DD; UsageError for anything else."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError(f'--on {text}: not a day; write it as YYYY-MM-DD, for instance "--on 2026-11-22"') from None
