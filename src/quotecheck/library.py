"""The library door: as good as the command, for programs (a publishing system, a notebook, a test of a language model).

A text is a ``str``, a file is a ``Path``: a string is never taken for the name of a file.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quotecheck.claims.extractor import quoted_voices
from quotecheck.claims.identity import identity
from quotecheck.claims.model import Attribution, Claim, ClaimKind, Extraction
from quotecheck.documents.files.opening import read_file
from quotecheck.documents.model import Document
from quotecheck.documents.reading import SUFFIXES
from quotecheck.errors import UsageError
from quotecheck.pipeline import Checker, open_packet
from quotecheck.reports.model import Report
from quotecheck.sources.handed import Source, packet_of
from quotecheck.sources.packet import Packet
from quotecheck.story.checking import Asked, Check, today
from quotecheck.text.isodates import whole_day
from quotecheck.verdict.model import Judgement
from quotecheck.verdict.policy import POLICIES, Policy

if TYPE_CHECKING:
    from quotecheck.claims.strict import Record

Sources = Mapping[str, str | bytes] | Iterable[Source | Path] | Packet
"""What is checked against: texts by id, :class:`Source` objects and paths of files or folders, or a packet at hand."""
_DRAFT: Final = "article"


def check(
    article: str | Path,
    sources: Sources = (),
    *,
    policy: str | Policy | None = None,
    on: str | date | None = None,
    aliases: Mapping[str, Iterable[str]] | None = None,
) -> Report:
    """Check every quotation and claim of an article.

    ``article`` is a text, or the path of a draft or of a story folder. A path without ``sources`` is checked as
    ``quotecheck verify`` does it: its own configuration, packet, cache and sign-offs. Otherwise the ``sources`` are
    read, and nothing is written. ``policy`` is a name or a policy of your own (default ``newsroom``), ``on`` the day
    the story runs (default: the article's date, else today), ``aliases`` other names of speakers.

    Raises QuotecheckError: what cannot be read, no sources, no such policy. Sources of which some cannot be read are
    named in ``Report.errors``, and ``Report.checked`` is False.
    """
    if isinstance(article, Path) and not sources:
        return _story(article, policy, on, aliases)
    document = read(article)
    day = _day(on) or whole_day(document.facts.date) or today()
    return checker(sources, policy=policy, on=day, aliases=aliases).check(document)


def judge(
    text: str,
    sources: Sources,
    *,
    speaker: str | None = None,
    kind: ClaimKind = "direct",
    policy: str | Policy | None = None,
    on: str | date | None = None,
) -> Judgement:
    """Judge one claim: ``text`` without its outer marks, in the mouth of ``speaker``. Raises QuotecheckError."""
    by = Attribution(speaker=speaker, mention=speaker) if speaker else None
    claim = Claim(id=identity(text, speaker), kind=kind, text=text, attribution=by)
    return checker(sources, policy=policy, on=on).judge(claim)


def extract(article: str | Path, *, on: str | date | None = None) -> Extraction:
    """The claims that an article makes, and what looks like one and is none. Raises QuotecheckError."""
    from quotecheck.claims.extractor import extract as extracted

    return extracted(read(article), on=_day(on))


def checker(
    sources: Sources,
    *,
    policy: str | Policy | None = None,
    on: str | date | None = None,
    aliases: Mapping[str, Iterable[str]] | None = None,
) -> Checker:
    """A checker for many articles or claims over one packet, which is read once. Raises QuotecheckError."""
    return Checker(
        _packet(sources),
        policy=_policy(policy),
        on=_day(on) or today(),
        aliases={name: tuple(names) for name, names in (aliases or {}).items()},
    )


def read(article: str | Path) -> Document:
    """A draft as a document: a text as it is, or a file by its format. Raises ReadError."""
    if isinstance(article, Path):
        return read_file(article, shown_as=str(article))
    from quotecheck.documents.dated import dated
    from quotecheck.documents.prose import document_from_text

    digest = sha256(article.encode("utf-8", "surrogatepass")).hexdigest()
    return dated(document_from_text(article, path="-", sha256=digest))


def render(report: Report, format_: str = "text") -> bytes:
    """A report in one of the formats of ``--format``, or of a plug-in. Raises UsageError."""
    from quotecheck.nearest import did_you_mean
    from quotecheck.reports.look import Look
    from quotecheck.reports.reporter import reporters

    if format_ not in reporters():
        raise UsageError(f'there is no format "{format_}"{did_you_mean(format_, reporters())}')
    return reporters()[format_].render([report], Look())


def record(report: Report) -> "Record":
    """A report as the JSON object that the schema ``report`` describes."""
    from quotecheck.reports.document import report_document

    return report_document(report)


def _story(
    place: Path, policy: str | Policy | None, on: str | date | None, aliases: Mapping[str, Iterable[str]] | None
) -> Report:
    if isinstance(policy, Policy) or aliases:
        raise UsageError(
            "a story on disk has its policies and aliases in quotecheck.toml; name its sources to give others"
        )
    article = draft_in(place) if place.is_dir() else place
    asked = Asked(articles=(str(article),), policy=policy, on=_day(on))
    reports = Check(asked).one(str(article)).reports
    if len(reports) != 1:
        raise UsageError(f"{article} holds the claims of several articles; give each its own file")
    return reports[0]


def draft_in(folder: Path) -> Path:
    """The draft of a story folder: its one file called article, of any format that is read. Raises UsageError."""
    drafts = sorted(p for p in folder.glob(f"{_DRAFT}.*") if p.suffix.lower() in SUFFIXES and p.suffix != ".json")
    if len(drafts) != 1:
        found = ", ".join(p.name for p in drafts) or "none is there"
        raise UsageError(f"{folder} needs one draft called {_DRAFT}.md, .txt, .docx or .html ({found}); name the draft")
    return drafts[0]


def _packet(sources: Sources) -> Packet:
    if isinstance(sources, Packet):
        return sources
    if isinstance(sources, Mapping):
        return packet_of((Source(id=i, content=content) for i, content in sources.items()), quoted=quoted_voices)
    if isinstance(sources, str):
        raise UsageError('sources is one text; hand it over with a name, as {"notes.txt": text}')
    given = tuple(sources)
    paths = [source for source in given if isinstance(source, Path)]
    texts = [source for source in given if isinstance(source, Source)]
    strange = next((s for s in given if not isinstance(s, Source | Path)), None)
    if strange is not None:
        raise UsageError(
            f"a source is a Path or a Source, not {type(strange).__name__}; "
            'write Path("notes.txt"), or hand texts over with their names, as {"notes.txt": text}'
        )
    if not paths:
        return packet_of(texts, quoted=quoted_voices)
    if texts:
        raise UsageError("sources are either paths or texts at hand; read the files into Source(id=..., content=...)")
    return open_packet(paths)


def _policy(policy: str | Policy | None) -> Policy:
    from quotecheck.nearest import did_you_mean

    if isinstance(policy, Policy):
        return policy
    name = policy or "newsroom"
    if name not in POLICIES:
        raise UsageError(f'there is no policy "{name}"{did_you_mean(name, POLICIES)}')
    return POLICIES[name]


def _day(on: str | date | None) -> str | None:
    """A day in ISO 8601. Raises UsageError."""
    try:
        return None if on is None else date.fromisoformat(str(on)[:10]).isoformat()
    except ValueError:
        raise UsageError(f"on={on!r} is no day; write it as YYYY-MM-DD") from None
