"""``quotecheck diff`` and ``quotecheck claims``: claims between drafts, and claim records from elsewhere."""

from typing import Annotated

import typer

from quotecheck.cli.options import CHECKING, LOOKING
from quotecheck.errors import UsageError
from quotecheck.nearest import did_you_mean


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(rich_help_panel=CHECKING)(diff)
    family = typer.Typer(help="Claim records from elsewhere.")
    family.callback()(_family)
    family.command("validate")(validate)
    app.add_typer(family, name="claims", rich_help_panel=LOOKING)


def _family() -> None:
    """Claim records from elsewhere."""


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="An earlier draft, or its claims (.json).")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The draft now, or its claims (.json).")],
    format_: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text or json.")] = "text",
) -> int:
    """Say which claims an editor must look at again: changed and new ones. What only moved is kept.

    Ends with 1 if there are some.
    """
    from quotecheck.claims.printing import dump
    from quotecheck.cli.console import note, result
    from quotecheck.cli.keeping import changes, claims_in, difference_lines, difference_record
    from quotecheck.ledger.compare import compare
    from quotecheck.version import SCHEMA_VERSION

    if format_ not in {"text", "json"}:
        raise UsageError(f'there is no format "{format_}" here{did_you_mean(format_, ["text", "json"])}')
    before, _ = claims_in(old)
    now, text = claims_in(new)
    found = compare(before, now, text=text)
    if format_ == "json":
        result(dump({"schema_version": SCHEMA_VERSION, **difference_record(found)}))
    else:
        result("".join(f"{line}\n" for line in difference_lines(found)).encode("utf-8", errors="backslashreplace"))
    note(changes(found))
    return int(bool(found.changed or found.new))


def validate(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Claim records, or sign-offs (.jsonl).")],
) -> int:
    """Look at records written by hand or by other tools: every slip with its line, pointer and near miss.

    Ends with 2 if there is one.
    """
    from quotecheck.cli.attempts import Attempts
    from quotecheck.cli.console import note, result
    from quotecheck.cli.validating import slips_in
    from quotecheck.reports.visible import one_line

    attempts = Attempts()
    slips = [slip for found in attempts.each(files, slips_in) for slip in found]
    result("".join(f"{one_line(slip)}\n" for slip in slips).encode("utf-8", errors="backslashreplace"))
    if not slips and not attempts.code:
        note(f"{len(files)} {'file is' if len(files) == 1 else 'files are'} valid")
    return max(attempts.code, 2 * bool(slips))
