"""JSON read strictly, and checked against a schema: a slip is named with its place and the near miss."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from quotecheck.errors import RecordError
from quotecheck.nearest import did_you_mean
from quotecheck.schema import schema
from quotecheck.text.records import dataclass

Record = dict[str, Any]
"""A JSON object."""
Each = Callable[[Iterator[Record]], Any]
"""What holds the records of a list: ``list``, or ``iter`` where they are printed as they are made."""


def read_json(data: bytes, *, shown_as: str) -> Any:
    """Parse JSON strictly: UTF-8, no duplicate key, no NaN, bounded depth. Raises RecordError."""
    try:
        return json.loads(data.decode("utf-8-sig"), object_pairs_hook=_unique, parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise RecordError(f"{shown_as}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        raise RecordError(f"{shown_as}:{error.lineno}:{error.colno}: not JSON: {error.msg}") from error
    except (ValueError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise RecordError(f"{shown_as}: not valid: {reason}") from error


def _unique(pairs: list[tuple[str, Any]]) -> Record:
    found = dict(pairs)
    if len(found) < len(pairs):
        double = next(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        raise ValueError(f'the key "{double}" stands twice in one object')
    return found


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not a JSON number")


@dataclass(frozen=True, slots=True)
class Slip:
    """One place where a record is not as its schema says: a JSON pointer and a sentence with the near miss."""

    pointer: str
    message: str


def claims_shape(*, many: bool) -> Record:
    """The schema of a file with the claims of one article, or of several."""
    whole = schema("claims")
    shape = whole["anyOf"][1] if many else {"$ref": "#/$defs/claim_file"}
    return {"$schema": whole["$schema"], "$defs": whole["$defs"], **shape}


def slips(document: Any, shape: Record) -> Iterator[Slip]:
    """Everything that is not as the schema says, in the order of the document."""
    from jsonschema import Draft202012Validator

    for error in Draft202012Validator(shape).iter_errors(document):
        steps = (str(step).replace("~", "~0").replace("/", "~1") for step in error.absolute_path)
        yield Slip("".join(f"/{step}" for step in steps), _slip(error))


def checked(document: Any, shape: Record, *, shown_as: str) -> None:
    """RecordError with pointer and near miss for the first slip."""
    for slip in slips(document, shape):
        raise RecordError(f"{shown_as}#{slip.pointer}: {slip.message}")


def _slip(error: Any) -> str:
    """One schema violation in a sentence of our own, with the near miss."""
    value, wanted = error.instance, error.validator_value
    match error.validator:
        case "additionalProperties":
            known = list(error.schema["properties"])
            unknown = next(key for key in value if key not in known)
            return f'unknown key "{unknown}"{did_you_mean(unknown, [key for key in known if key not in value])}'
        case "required":
            return f'"{next(key for key in wanted if key not in value)}" is missing'
        case "enum":
            return f"{_shown(value)} is not allowed{did_you_mean(str(value), [str(choice) for choice in wanted])}"
        case "type":
            kinds = " or ".join(wanted) if isinstance(wanted, list) else wanted
            return f"{_shown(value)} is not of type {kinds}"
        case "minLength":
            return "must not be empty"
        case "minimum":
            return f"{_shown(value)} is less than {wanted}"
        case "pattern":
            return f"{_shown(value)} does not look as it must ({wanted})"
    return str(error.message)[:200]


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "..."
