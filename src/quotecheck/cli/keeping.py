"""The work behind ``extract --write`` and ``quotecheck diff``: what became of the claims since they were kept."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotecheck.story.ledgers import keeping_of, kept_claims, renamed, take_over

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quotecheck.claims.model import Claim, Extraction
    from quotecheck.documents.model import Document
    from quotecheck.ledger.compare import Difference


def keep(document: "Document", extraction: "Extraction") -> None:
    """Write claims/ARTICLE.json, with what changed since it was written in a line. Raises RecordError, UsageError."""
    from quotecheck.claims.printing import dump
    from quotecheck.cli.console import note
    from quotecheck.ledger.compare import compare
    from quotecheck.ledger.kept import kept_record
    from quotecheck.reports.found import counted
    from quotecheck.story.files import alone_in, write_file

    keeping = keeping_of(Path(document.path))
    lost = renamed(keeping, extraction.claims)
    if lost is not None:
        take_over(lost, keeping)
        note(f"{lost.name} goes by the name {keeping.name} now: its claims and sign-offs went along")
    with alone_in(keeping.folder):
        old = kept_claims(keeping)
        data = dump(kept_record(extraction.claims, old))
        if not keeping.claims.exists() or keeping.claims.read_bytes() != data:
            write_file(keeping.claims, data)
    difference = compare([c for c in old if c.selector is not None], extraction.claims, text=document.text)
    note(f"wrote {counted(len(extraction.claims), 'claim')} to {keeping.claims}: {changes(difference)}")


def changes(difference: "Difference") -> str:
    """The four numbers."""
    d = difference
    return f"{len(d.new)} new, {len(d.kept)} kept, {len(d.changed)} changed, {len(d.removed)} removed"


def claims_in(name: str) -> "tuple[tuple[Claim, ...], str | None]":
    """The claims of a draft with its text, or those of a record file without. Raises QuotecheckError."""
    from quotecheck.claims.extractor import extract
    from quotecheck.claims.records import read_claims
    from quotecheck.story.model import read_article, read_input

    if name.lower().endswith(".json"):
        return tuple(c for part in read_claims(read_input(name), shown_as=name) for c in part), None
    document = read_article(name)
    return extract(document).claims, document.text


def difference_lines(difference: "Difference") -> "Iterator[str]":
    """What an editor must look at again, first; then what is gone."""
    from quotecheck.ledger.compare import credited
    from quotecheck.reports.visible import one_line

    for change in difference.changed:
        if change.what == "speaker":
            (now, *_) = change.now
            yield f"changed  {_place(now)}{one_line(now.text)}"
            yield f"         by {one_line(credited(now))}, was by {one_line(credited(change.was))}"
            continue
        for now in change.now:
            yield f"changed  {_place(now)}{one_line(now.text)}"
        yield f"         was: {one_line(change.was.text)}"
    for claim in difference.new:
        yield f"new      {_place(claim)}{one_line(claim.text)}"
    for claim in difference.removed:
        yield f"removed  {one_line(claim.text)}"


def _place(claim: "Claim") -> str:
    return f"{claim.line}:{claim.column}  " if claim.line is not None else f"{claim.id}  "


def difference_record(difference: "Difference") -> dict[str, Any]:
    """The same for machines."""
    from quotecheck.claims.records import claim_record

    return {
        "kept": [{"was": was.id, "now": now.id} for was, now in difference.kept],
        "changed": [
            {"what": c.what, "was": claim_record(c.was), "now": [claim_record(now) for now in c.now]}
            for c in difference.changed
        ],
        "new": [claim_record(claim) for claim in difference.new],
        "removed": [claim_record(claim) for claim in difference.removed],
    }
