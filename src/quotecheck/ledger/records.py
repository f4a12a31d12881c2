"""Sign-offs as lines of JSON and back (``schemas/sign-off.schema.json``)."""

import json
from datetime import date, datetime
from typing import Any

from quotecheck.claims.records import read_selector, selector_record
from quotecheck.claims.strict import checked, read_json
from quotecheck.errors import LedgerError, RecordError
from quotecheck.ledger.model import SignOff, SourceStamp
from quotecheck.schema import schema
from quotecheck.version import SCHEMA_VERSION


def line_of(sign_off: SignOff) -> bytes:
    """One line without its end; all keys of the schema in its order."""
    source = sign_off.source
    record: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "claim": sign_off.claim,
        "text": sign_off.text,
        "speaker": sign_off.speaker,
        "selector": sign_off.selector and selector_record(sign_off.selector),
        "codes": list(sign_off.codes),
        **({} if sign_off.seen is None else {"seen": list(sign_off.seen)}),
        "evidence": sign_off.evidence,
        "source": source and {"id": source.id, "sha256": source.sha256},
        "by": sign_off.by,
        "at": sign_off.at,
        "reason": sign_off.reason,
        "expires": sign_off.expires,
        "previous": sign_off.previous,
        **({} if sign_off.revokes is None else {"revokes": sign_off.revokes}),
    }
    text = json.dumps(record, ensure_ascii=False)
    for character in ("\u0085", "\u2028", "\u2029"):  # line ends to some editors
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text.encode("utf-8", errors="backslashreplace")


def read_line(line: bytes, *, shown_as: str) -> SignOff:
    """One sign-off. Raises LedgerError with the place and the near miss."""
    try:
        record = read_json(line, shown_as=shown_as)
        checked(record, schema("sign-off"), shown_as=shown_as)
    except RecordError as error:
        raise LedgerError(str(error)) from None
    _day(record["expires"], shown_as)
    _moment(record["at"], shown_as)
    source = record.get("source")
    seen = record.get("seen")
    return SignOff(
        claim=record["claim"],
        text=record["text"],
        speaker=record["speaker"],
        selector=read_selector(record.get("selector")),
        codes=tuple(record["codes"]),
        seen=None if seen is None else tuple(seen),
        evidence=record["evidence"],
        source=None if source is None else SourceStamp(**source),
        by=record["by"],
        at=record["at"],
        reason=record["reason"],
        expires=record["expires"],
        previous=record["previous"],
        revokes=record.get("revokes"),
    )


def _day(text: str | None, shown_as: str) -> None:
    try:
        date.fromisoformat(text or "2000-01-01")
    except ValueError:
        raise LedgerError(f'{shown_as}#/expires: "{text}" is no day; write it as YYYY-MM-DD') from None


def _moment(text: str, shown_as: str) -> None:
    try:
        aware = datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        aware = False
    if not aware:
        raise LedgerError(f'{shown_as}#/at: "{text}" is no moment; write it as 2026-11-22T09:30:00+01:00')
