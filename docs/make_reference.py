"""Writes the reference pages that are made from the code: python docs/make_reference.py [FOLDER]."""

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from quotecheck.cli.app import app
from quotecheck.cli.reference import rule_page
from quotecheck.schema import SCHEMAS, schema
from quotecheck.verdict.rules import RULES

MADE = "<!-- Made by docs/make_reference.py; change the code, then run `make docs`. -->\n\n"


def pages() -> Iterator[tuple[str, str]]:
    """Path below docs/reference and content of every made page."""
    for rule in RULES.values():
        yield f"findings/{rule.code}.md", MADE + rule_page(rule)
    yield "findings/README.md", MADE + _findings()
    yield "configuration.md", MADE + _configuration()
    yield "schemas.md", MADE + _schemas()
    yield "commands.md", MADE + _commands()


def _findings() -> str:
    rows = "".join(f"| [{r.code}]({r.code}.md) | {r.name} | {r.severity} | {r.summary} |\n" for r in RULES.values())
    return f"# Findings\n\n| code | name | severity | what differs |\n|---|---|---|---|\n{rows}"


def _configuration() -> str:
    described = schema("configuration")
    return (
        "# Configuration\n\n"
        "`quotecheck.toml`, or `[tool.quotecheck]` in `pyproject.toml`, from the article's folder upward. "
        "The command line beats the file. An unknown key ends with 2 and names the near one.\n\n"
        f"| key | what it says |\n|---|---|\n{_rows(described['properties'])}\n"
        "## [policies.NAME]\n\n"
        f"| key | what it says |\n|---|---|\n{_rows(described['$defs']['policy']['properties'])}\n"
        "## [[per-file]]\n\n"
        f"| key | what it says |\n|---|---|\n{_rows(described['$defs']['per-file']['properties'])}"
    )


def _rows(properties: dict[str, Any]) -> str:
    return "".join(f"| `{name}` | {part['description']} |\n" for name, part in properties.items())


def _schemas() -> str:
    rows = "".join(f"| `{name}` | `{schema(name)['$id']}` | {summary} |\n" for name, summary in SCHEMAS.items())
    return (
        "# Schemas\n\nJSON Schema 2020-12, in `schemas/` and from `quotecheck schema NAME`. "
        "Inside a major version, a minor one only adds optional fields and finding codes: what 1.0 wrote, "
        "1.x reads and validates (`tests/schemas/kept` holds files of every released version).\n\n"
        f"| name | `$id` | describes |\n|---|---|---|\n{rows}"
    )


SEE = {
    "verify": "[Reports](../how-to/reports.md), [what is reported](../how-to/choose-findings.md), "
    "[CI](../how-to/ci.md).",
    "watch": "The same settings as `verify`.",
    "extract": "[What is extracted, and what is not](../explanation/extraction.md). `--write` keeps one record a "
    "claim, sorted by id, made to be merged by git; it says how many are new, kept, changed and removed, and leaves "
    "claims that a person added where they are.",
    "sign-off": "[Sign off what may stand](../how-to/sign-off.md). The claim is checked as it is now, and the decision "
    "is bound to that.",
    "sources": "[Keep the packet in order](../how-to/keep-sources.md).",
    "claims": "[Claims from elsewhere](../how-to/claim-records.md).",
    "rule": "The same as the pages of [findings](findings/README.md).",
    "schema": "[All schemas](schemas.md).",
    "config": "[All settings](configuration.md).",
}
"""Where a command is shown at work."""
EVERYWHERE = """## Everywhere

`--install-completion` sets up the shell's completion. `--version`, `--help`, and `--debug` for the traceback of an
error. Results go to standard output, everything else to standard error. `NO_COLOR` switches colour off and beats
`FORCE_COLOR`. Control characters and hidden characters in the text of others are drawn, never sent.

| exit code | means |
|---|---|
| 0 | checked, and no finding at or above `--fail-on` |
| 1 | checked, with such findings; `find`, `sources search`: nothing found; \
`sources doctor`, `ledger verify`, `diff`: something to look at |
| 2 | not (wholly) checked: one line on standard error says what, where, what to do |
| 70 | a bug |
| 130 | interrupted |
"""


def _commands() -> str:
    top: Any = typer.main.get_command(app)
    made = "".join(_command(name, command) for name, command in top.commands.items() if not command.hidden)
    return f"# Commands\n\n{made}{EVERYWHERE}"


def _command(name: str, command: Any, depth: int = 2) -> str:
    """One command, or a family with its commands below it."""
    said = inspect.cleandoc(command.help or "").replace("\n\n", "\f").replace("\n", " ").replace("\f", "\n\n")
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    head = " ".join([name, *(_shown(p) for p in arguments)])
    see = f"{SEE[name]}\n\n" if name in SEE else ""
    below = "".join(_command(f"{name} {n}", c, depth + 1) for n, c in getattr(command, "commands", {}).items())
    return f"{'#' * depth} {head}\n\n{said}\n\n{see}{_options(command)}{below}"


def _shown(argument: Any) -> str:
    metavar = argument.metavar or argument.name.upper()
    return metavar if argument.required else f"[{metavar}]"


def _options(command: Any) -> str:
    rows = [(_name(p), p.help or "") for p in command.params if p.param_type_name == "argument" and p.help]
    rows += [
        (_name(p), p.help or "")
        for p in command.params
        if p.param_type_name == "option" and not p.hidden and "--help" not in p.opts
    ]
    table = "".join(f"| `{name}` | {text.replace('|', chr(92) + '|')} |\n" for name, text in rows)
    return f"| | |\n|---|---|\n{table}\n" if rows else ""


def _name(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name.upper())
    names = ", ".join(sorted(parameter.opts, key=len, reverse=True))
    value = "" if parameter.is_flag else f" {parameter.metavar or parameter.type.name.upper()}"
    return f"{names}{value}"


def main() -> None:
    """Write every page."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "reference"
    for name, content in pages():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
