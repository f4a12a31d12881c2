"""Writes the reference pages that are made from the code: python docs/make_reference.py [FOLDER]."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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
        "A new minor version only adds.\n\n"
        f"| name | `$id` | describes |\n|---|---|---|\n{rows}"
    )


def main() -> None:
    """Write every page."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "reference"
    for name, content in pages():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
