"""The JSON Schemas of everything that quotecheck prints and reads. The files in ``schemas/`` are the only copy."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from quotecheck.errors import UsageError
from quotecheck.nearest import did_you_mean

SCHEMAS: Final = {
    "claims": "what `quotecheck extract` prints and `quotecheck verify CLAIMS.json` reads",
    "report": "what `quotecheck verify --format json` prints",
    "source-facts": "sources/sources.toml",
    "configuration": "quotecheck.toml",
    "sign-off": "one line of claims/<article>.signoffs.jsonl",
}


def schema_text(name: str) -> str:
    """One schema as it is published; raises UsageError for a name that is not in ``SCHEMAS``."""
    if name not in SCHEMAS:
        raise UsageError(f'there is no schema "{name}"{did_you_mean(name, SCHEMAS)}')
    file = f"{name}.schema.json"
    from importlib.resources import files

    shipped = files("quotecheck").joinpath("schemas", file)
    if shipped.is_file():
        return shipped.read_text("utf-8")
    # An editable install has no copy of its own: the repository's is two floors up.
    return (Path(__file__).parents[2] / "schemas" / file).read_text("utf-8")


@cache
def schema(name: str) -> dict[str, Any]:
    """One schema, parsed."""
    parsed: dict[str, Any] = json.loads(schema_text(name))
    return parsed
