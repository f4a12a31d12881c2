"""Whatever happens in a command becomes an exit code and one line."""

from collections.abc import Callable
from typing import Final

from quotecheck.cli.console import abandon_output, note
from quotecheck.cli.memory import released
from quotecheck.errors import QuotecheckError
from quotecheck.version import VERSION

OK: Final = 0
NOT_CHECKED: Final = 2
BUG: Final = 70
INTERRUPTED: Final = 130


def outcome(
    work: Callable[[], object], *, debug: bool, refused: Callable[[Exception], int | None] = lambda _: None
) -> int:
    """Do the work and return the exit code; raises nothing. ``refused`` knows the errors of a parser."""
    try:
        code = work()
    except KeyboardInterrupt:
        note("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        abandon_output()
        return OK
    except MemoryError as error:
        released(error)
        note("this needs more memory than there is; split the article, or check it where there is more")
        return NOT_CHECKED
    except Exception as error:  # noqa: BLE001 - the last door: every error leaves as one line and a code
        if debug:
            import traceback

            traceback.print_exc()
        known = refused(error)
        return _failed(error) if known is None else known
    return code if isinstance(code, int) else OK


def _failed(error: Exception) -> int:
    if isinstance(error, QuotecheckError):
        note(str(error))
        return NOT_CHECKED
    what = f"{type(error).__name__}: {error}"
    note(f"this is a bug in quotecheck {VERSION} ({what}); run again with --debug and report what it prints")
    return BUG
