"""The command line: parses, runs one command, turns whatever happened into an exit code and one line."""

import re
import sys
from collections.abc import Sequence
from functools import partial
from typing import Annotated, Any, Final

import typer

from quotecheck.cli import claims, extract, find, ledger, reference, setup, sources, verify, watch
from quotecheck.cli.console import note, result
from quotecheck.cli.outcome import INTERRUPTED, NOT_CHECKED, outcome
from quotecheck.nearest import nearest
from quotecheck.version import VERSION

_CommandLineError: Final[type[Exception]] = typer.BadParameter.__mro__[2]
"""What the parser raises for a command line that it does not understand."""

app = typer.Typer(
    name="quotecheck",
    epilog="Exit codes: 0 checked and clean, 1 findings, 2 not (wholly) checked, 70 a bug, 130 interrupted.",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for family in (verify, watch, extract, claims, ledger, sources, find, setup, reference):
    family.register(app)


def _version(wanted: bool) -> None:
    if wanted:
        result(f"quotecheck {VERSION}\n".encode())
        raise typer.Exit


@app.callback(invoke_without_command=True)
def quotecheck(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback answers
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
    debug: Annotated[  # noqa: ARG001 - main takes it out before, wherever it stands
        bool, typer.Option("--debug", help="Show the traceback of an error.")
    ] = False,
) -> None:
    """Checks every quotation and claim in a draft against your own source documents. Nothing leaves the machine."""
    if context.invoked_subcommand is None:
        sys.stderr.write(context.get_help() + "\n")
        raise typer.Exit(NOT_CHECKED)


def main(arguments: Sequence[str]) -> int:
    """Run one command line; returns the exit code, raises nothing."""
    arguments, debug = _without_debug(arguments)
    work = partial(app, args=list(arguments), prog_name="quotecheck", standalone_mode=False)
    return outcome(work, debug=debug, refused=_refused)


def _without_debug(arguments: Sequence[str]) -> tuple[Sequence[str], bool]:
    """``--debug`` may stand anywhere before ``--``."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    kept = [argument for argument in arguments[:end] if argument != "--debug"]
    return [*kept, *arguments[end:]], len(kept) < end


def _refused(error: Exception) -> int | None:
    """The exit code for what the parser raises."""
    if isinstance(error, _CommandLineError):
        note(_usage(error))
        return NOT_CHECKED
    return INTERRUPTED if isinstance(error, typer.Abort) else None


def _usage(error: Any) -> str:
    """The parser's message in one line, with where to look."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "quotecheck"
    message = str(error.format_message()).rstrip(".")
    unknown = re.match(r"No such (command|option):? '?([^' ]+)", message)
    if unknown is not None and context:
        what, name = unknown.groups()
        known = context.command.commands if what == "command" else _options(context)
        near = nearest(name, known)
        meant = f'; did you mean "{near}"?' if near else f'; see "{command} --help"'
        return f'there is no {what} "{name}"{meant}'
    return f'{message[:1].lower()}{message[1:]}; see "{command} --help"'


def _options(context: Any) -> list[str]:
    return [name for option in context.command.get_params(context) for name in option.opts if name.startswith("--")]
