"""The work behind ``quotecheck sources doctor``: the packet, what articles cite of it, what sign-offs rest on."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quotecheck.story.model import story_of
from quotecheck.story.packets import CACHE, Packets

if TYPE_CHECKING:
    from quotecheck.sources.doctor import Diagnosis


def consult(articles: Sequence[str], sources: Sequence[Path] | None) -> "tuple[Diagnosis, ...]":
    """Everything worth a look, serious things first. Raises QuotecheckError."""
    from quotecheck.sources.doctor import diagnose

    story = story_of(articles[0] if articles else None, sources)
    packets = Packets(articles=[Path(name) for name in articles])
    packet = packets.of(story)
    cited = _cited(articles, sources, packets) if articles else None
    return diagnose(packet, cited=cited, signed=_signed(story.folder), cache_dir=story.folder / CACHE)


def _cited(articles: Sequence[str], sources: Sequence[Path] | None, packets: Packets) -> set[str]:
    """The ids of the sources that some claim of these articles rests on."""
    from quotecheck.story.checking import Asked, Check

    check = Check(Asked(articles=tuple(articles), sources=tuple(sources or ())))
    check.packets = packets
    reports = [report for name in articles for report in check.one(name).reports]
    judgements = [judgement for report in reports for judgement in report.judgements]
    return {j.evidence[0].source for j in judgements if j.evidence and j.verdict != "unsourced"}


def _signed(folder: Path) -> dict[str, str]:
    """The digest that each source had when a sign-off was made that rests on it, as the latest one says."""
    from quotecheck.story.ledgers import CLAIMS, all_keepings, sign_offs_of

    stamps = [
        (sign_off.at, sign_off.source)
        for keeping in all_keepings(folder / CLAIMS)
        for sign_off in sign_offs_of(keeping)
        if sign_off.source is not None and not sign_off.source.id.startswith("sha256:")
    ]
    return {source.id: source.sha256 for _, source in sorted(stamps, key=lambda stamp: stamp[0])}
