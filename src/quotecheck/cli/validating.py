"""The work behind ``quotecheck claims validate``: every slip of a file as one line."""

from collections.abc import Iterator
from typing import Final

from quotecheck.errors import LedgerError, RecordError
from quotecheck.story.model import read_input

_MOST: Final = 50
"""Slips that are shown of one file."""


def slips_in(name: str) -> list[str]:
    """The slips of a record file, each as ``file:line#/pointer: what``. Raises RecordError if it is no JSON."""
    data = read_input(name)
    found = _sign_offs(data, name) if name.lower().endswith(".jsonl") else _claims(data, name)
    slips = []
    for number, slip in enumerate(found):
        if number == _MOST:
            slips.append(f"{name}: and more; mend these first")
            break
        slips.append(slip)
    return slips


def _claims(data: bytes, name: str) -> Iterator[str]:
    from quotecheck.claims.pointers import line_of
    from quotecheck.claims.records import read_claims
    from quotecheck.claims.strict import claims_shape, read_json, slips

    document = read_json(data, shown_as=name)
    many = isinstance(document, dict) and "articles" in document
    wrong = False
    for slip in slips(document, claims_shape(many=many)):
        wrong = True
        yield f"{name}:{line_of(data, slip.pointer)}#{slip.pointer}: {slip.message}"
    if not wrong:
        try:
            read_claims(data, shown_as=name)
        except RecordError as error:
            pointer = str(error).removeprefix(f"{name}#").split(": ", 1)[0]
            yield str(error).replace(f"{name}#", f"{name}:{line_of(data, pointer)}#", 1)


def _sign_offs(data: bytes, name: str) -> Iterator[str]:
    from quotecheck.ledger.records import read_line

    for number, line in enumerate(data.removesuffix(b"\n").split(b"\n"), start=1):
        try:
            read_line(line, shown_as=f"{name}:{number}")
        except LedgerError as error:
            yield str(error)
