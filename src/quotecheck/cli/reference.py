"""``quotecheck rule`` and ``quotecheck schema``: what the findings and the records mean."""

from typing import TYPE_CHECKING, Annotated

import typer

from quotecheck.cli.console import result
from quotecheck.cli.options import LOOKING
from quotecheck.errors import UsageError
from quotecheck.nearest import did_you_mean

if TYPE_CHECKING:
    from quotecheck.verdict.rule import Rule


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(rich_help_panel=LOOKING)(rule)
    app.command("explain", hidden=True)(rule)  # what other tools call it
    app.command(rich_help_panel=LOOKING)(schema)


def rule(
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="Such as QC104, or a word such as speaker; all without.")
    ] = None,
) -> None:
    """Explain a finding: what it means, an example, and the fix that the house rule allows."""
    from quotecheck.verdict.house import every_rule

    rules = every_rule()
    asked = (code or "").casefold()
    found = next((r for r in rules.values() if asked in (r.code.casefold(), r.name)), None)
    if found is not None:
        result(rule_page(found).encode())
        return
    some = [r for r in rules.values() if asked in f"{r.name} {r.summary}".casefold()]
    if not some:
        raise UsageError(f'there is no finding "{code}"{did_you_mean(asked.upper(), rules)}')
    result("".join(f"{r.code}  {r.name:<26}  {r.severity:<8}  {r.summary}\n" for r in some).encode())


def rule_page(rule: "Rule") -> str:
    """One finding as its page in the reference, in Markdown."""
    source, quotation = rule.fails
    fine_source, fine_quotation = rule.passes
    return (
        f"# {rule.code} {rule.name}\n\n{rule.summary}\n\n"
        f"Severity: {rule.severity}\n\n"
        f"## Why it matters\n\n{rule.why}\n\n"
        f"## Yields the finding\n\n- Source: {source}\n- Article: {quotation}\n\n"
        f"## Does not\n\n- Source: {fine_source}\n- Article: {fine_quotation}\n\n"
        f"## What to do\n\n{rule.fix}\n"
    )


def schema(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="Such as report; all without.")] = None,
) -> None:
    """Print a JSON Schema of what quotecheck prints and reads."""
    from quotecheck.schema import SCHEMAS, schema_text

    if name is None:
        result("".join(f"{known:<14}  {summary}\n" for known, summary in SCHEMAS.items()).encode())
        return
    result(schema_text(name.removesuffix(".json").removesuffix(".schema")).encode())
