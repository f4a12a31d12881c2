"""The usual command lines of ``verify`` and ``extract``, read without the parser, which takes longer to load than a
page to check.

Only what means the same to the parser beyond doubt is read here; everything else, and everything wrong, is left to it.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from quotecheck.cli.outcome import outcome

_ONE: Final = {"--format": "format_", "-f": "format_", "--output": "output", "-o": "output", "--policy": "policy",
               "--on": "on", "--fail-on": "fail_on"}  # fmt: skip
_MANY: Final = {"--sources": "sources", "-s": "sources", "--report": "report", "--select": "select",
                "--ignore": "ignore"}  # fmt: skip
_FLAGS: Final = {"--exit-zero": "exit_zero", "--statistics": "statistics", "--redact": "redact"}
_PATHS: Final = frozenset({"sources", "output"})


def usual(arguments: Sequence[str]) -> dict[str, Any] | None:
    """The parameters of ``verify`` or ``extract``, or None where the parser must read the command line."""
    if not arguments or arguments[0] not in ("verify", "extract"):
        return None
    if arguments[0] == "extract":
        plain = len(arguments) > 1 and all(a and not a.startswith("-") for a in arguments[1:])
        return {"extract": list(arguments[1:])} if plain else None
    said: dict[str, Any] = {"articles": []}
    waiting = iter(arguments[1:])
    for argument in waiting:
        if not argument.startswith("-") or argument == "-":
            said["articles"].append(argument)
        elif argument in _FLAGS:
            said[_FLAGS[argument]] = True
        elif argument in _ONE or argument in _MANY:
            value = next(waiting, "-")
            if value.startswith("-") or not value:
                return None
            name = _ONE.get(argument) or _MANY[argument]
            meant = Path(value) if name in _PATHS else value
            said[name] = [*said.get(name, ()), meant] if argument in _MANY else meant
        else:
            return None
    return said if said["articles"] and all(said["articles"]) else None


def run(said: dict[str, Any]) -> int:
    """Check as ``verify`` does or print as ``extract`` does; returns the exit code, raises nothing."""
    if "extract" in said:
        from quotecheck.cli.extracting import extract

        return outcome(partial(extract, said["extract"]), debug=False)
    from quotecheck.cli.asked import verify

    return outcome(partial(verify, **said), debug=False)
