"""``quotecheck sign-off`` and ``quotecheck ledger``: decisions that outlive the draft."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quotecheck.cli.options import CHECKING, Sources
from quotecheck.errors import UsageError
from quotecheck.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quotecheck.ledger.chain import Opened
    from quotecheck.ledger.model import SignOff
    from quotecheck.story.ledgers import Keeping

Articles = Annotated[
    list[Path] | None, typer.Argument(metavar="ARTICLE...", help="Whose sign-offs; default: all of claims/.")
]
Listing = Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text or json.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("sign-off", rich_help_panel=CHECKING)(sign_off)
    family = typer.Typer(help="Sign-offs: show them, verify that nothing was done to them.")
    family.callback()(_family)
    family.command("show")(show)
    family.command("verify")(verify)
    app.add_typer(family, name="ledger", rich_help_panel=CHECKING)


def _family() -> None:
    """Sign-offs: show them, verify that nothing was done to them."""


def sign_off(  # noqa: PLR0913, PLR0917 - one parameter an option
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The draft, or claim records.")],
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="Its place in the report, LINE:COLUMN, or its id.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why it may stand.")],
    code: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Only this finding; repeatable. Default: all it has now.")
    ] = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who signs. Default: git's user.name.")] = None,
    expires: Annotated[str | None, typer.Option(metavar="DATE", help="The last day on which it holds.")] = None,
    sources: Sources = None,
    policy: Annotated[str | None, typer.Option(metavar="NAME", help="House policy, as for verify.")] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="The day the story runs, as for verify.")] = None,
    revoke: Annotated[bool, typer.Option("--revoke", help="Take back what was signed off on this claim (id).")] = False,
) -> int:
    """Sign off a claim as it stands: these words, this speaker, this evidence. What changes asks again."""
    from quotecheck.cli.console import note
    from quotecheck.cli.progress import working
    from quotecheck.cli.signing import Wish, sign, take_back
    from quotecheck.cli.values import comma_separated, day
    from quotecheck.story.checking import Asked, Check

    asked = Asked(articles=(article,), sources=tuple(sources or ()), policy=policy, on=day(on))
    wish = Wish(article=article, claim=claim, codes=comma_separated(code), by=by, reason=reason, expires=expires)
    if revoke:
        for line in take_back(wish):
            note(f"{line.by} took back the sign-off on {line.claim} ({_covered(line)}): “{line.text}”")
        return 0
    report, settings = Check(asked, warn=note, working=working).unsigned(article)
    done = sign(wish, report, four_eyes=settings.four_eyes)
    note(f"{done.by} signed off {done.claim} ({_covered(done)}): “{done.text}”")
    return 0


def _covered(sign_off: "SignOff") -> str:
    if sign_off.seen is None and not sign_off.codes:
        return "all findings"
    return ", ".join(sign_off.codes or sign_off.seen or ()) or "no finding"


def show(articles: Articles = None, format_: Listing = "text") -> int:
    """Show who signed what, when and why."""
    from quotecheck.claims.printing import dump
    from quotecheck.cli.console import note, result
    from quotecheck.story.ledgers import relied_on
    from quotecheck.version import SCHEMA_VERSION

    if format_ not in {"text", "json"}:
        raise UsageError(f'there is no format "{format_}" here{did_you_mean(format_, ["text", "json"])}')
    ledgers = [(keeping, relied_on(keeping)) for keeping in _keepings(articles)]
    if format_ == "json":
        records = [{"path": k.lines.as_posix(), "sign_offs": [_record(s) for s in one.sign_offs]} for k, one in ledgers]
        result(dump({"schema_version": SCHEMA_VERSION, "ledgers": records}))
    else:
        lines = [line for keeping, one in ledgers for line in _lines(keeping, one)]
        result("".join(f"{line}\n" for line in lines).encode("utf-8", errors="backslashreplace"))
    if not any(one.sign_offs for _, one in ledgers):
        note("nothing is signed off here")
    return 0


def verify(articles: Articles = None) -> int:
    """Look whether a line was changed, removed or moved. Ends with 0 clean, 1 something to look at, 2 broken."""
    from quotecheck.cli.console import note, result
    from quotecheck.reports.visible import one_line
    from quotecheck.story.ledgers import opened_ledger

    opened = [opened_ledger(keeping) for keeping in _keepings(articles)]
    flaws = [flaw for ledger in opened for flaw in ledger.flaws]
    for flaw in flaws:
        result(f"{'broken' if flaw.broken else 'look at'}  {one_line(flaw.message)}\n".encode())
    count = sum(len(ledger.standing) for ledger in opened)
    note(f"{_many(count, 'sign-off')} in {_many(len(opened), 'ledger')}, {len(flaws) or 'nothing'} to look at")
    return 2 if any(flaw.broken for flaw in flaws) else int(bool(flaws))


def _many(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _keepings(articles: "Sequence[Path] | None") -> "list[Keeping]":
    from quotecheck.config import find_configuration
    from quotecheck.story.files import near
    from quotecheck.story.ledgers import CLAIMS, all_keepings, keeping_of

    if articles:
        return [keeping_of(article) for article in articles]
    folder = near((find_configuration(Path()).folder or Path()) / CLAIMS)
    return [k for k in all_keepings(folder) if k.lines.exists() or k.seal.exists()]


def _record(sign_off: "SignOff") -> Any:
    import json

    from quotecheck.ledger.records import line_of

    return json.loads(line_of(sign_off))


def _lines(keeping: "Keeping", ledger: "Opened") -> "list[str]":
    from quotecheck.reports.visible import one_line

    lines = [f"{keeping.lines}"] if ledger.sign_offs else []
    standing = {line for line, _ in ledger.numbered()}
    for line, one in zip(ledger.digests, ledger.sign_offs, strict=True):
        until = f", until {one.expires}" if one.expires else ""
        lines.append(f"  {one.at}  {one_line(one.by)}: {one_line(one.reason)}")
        what = "takes back " if one.revokes else ""
        gone = "" if one.revokes or line in standing else "  (taken back)"
        about = f"“{one_line(one.text)}”, {one_line(one.speaker or 'nobody')}"
        lines.append(f"    {what}{one.claim} ({_covered(one)}{until})  {about}{gone}")
    return lines
