"""The whole tool on one page: an article's bytes become claims, the packet gives evidence, the verdict follows, a
report says it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from quotecheck.claims.extractor import extract, quoted_voices
from quotecheck.claims.model import Claim, Extraction
from quotecheck.documents.model import Document
from quotecheck.evidence.facts.consistency import with_disagreements
from quotecheck.evidence.facts.gatherer import FactGatherer
from quotecheck.evidence.gather import Gatherer
from quotecheck.evidence.meaning.reading import vectors_of
from quotecheck.reports.model import Report
from quotecheck.sources.elsewhere import store_for
from quotecheck.sources.model import Unreadable
from quotecheck.sources.packet import Packet
from quotecheck.sources.packet import open_packet as _open_packet
from quotecheck.verdict.decide import Occasion, decide
from quotecheck.verdict.decide_claim import decide_claim
from quotecheck.verdict.house import with_house_rules
from quotecheck.verdict.model import Judgement, PolicyStamp
from quotecheck.verdict.policy import Policy
from quotecheck.verdict.remembered import Remembered


def open_packet(
    paths: Sequence[Path], *, article_paths: Sequence[Path] = (), cache_dir: Path | None = None, jobs: int | None = None
) -> Packet:
    """Open the source packet of a story; see :func:`quotecheck.sources.packet.open_packet`.

    Words in quotation marks inside a source are the words of whoever that source credits.
    """
    packet = _open_packet(paths, article_paths=article_paths, cache_dir=cache_dir, quoted=quoted_voices, jobs=jobs)
    return replace(packet, store=store_for(packet))


def _lost(article: Document | None) -> Iterator[Unreadable]:
    """What of an article was not brought out and so not checked."""
    if article is not None:
        for loss in article.losses:
            yield Unreadable(path=article.path, message=loss)


class Checker:
    """Checks articles and claim records against one packet; what it judged before it does not judge again.

    ``on`` is the day the story runs, ISO 8601; ``aliases`` maps a speaker's name to other names for the same speaker.
    ``meaning`` uses the sentence model where the extra is installed; its vectors are kept in ``cache_dir``.
    """

    def __init__(
        self,
        packet: Packet,
        *,
        policy: Policy,
        on: str,
        aliases: Mapping[str, Sequence[str]] | None = None,
        meaning: bool = True,
        cache_dir: Path | None = None,
    ) -> None:
        self._packet = packet
        self._policy = policy
        self._on = on
        self._gatherer = Gatherer(packet.store, aliases, partial(vectors_of, cache_dir) if meaning else None)
        self._facts = FactGatherer(packet.store, self._gatherer, date.fromisoformat(on[:10]))
        self._known = Remembered(self._decide)

    def check(self, article: Document) -> Report:
        """Extract the claims of an article and judge every one."""
        found = extract(article, on=self._on)
        claims = with_disagreements(found.claims)
        return self._report(article.path, article.sha256, article, Extraction(claims=claims, ignored=found.ignored))

    def check_claims(self, claims: Sequence[Claim], *, path: str, sha256: str) -> Report:
        """Judge claim records; order, names and ids stay as they are."""
        return self._report(path, sha256, None, Extraction(claims=tuple(claims), ignored=()))

    def judge(self, claim: Claim) -> Judgement:
        """The judgement on one claim: a quotation by its words, anything else by its details."""
        return with_house_rules(self._known(claim))

    def _decide(self, claim: Claim) -> Judgement:
        occasion = Occasion(policy=self._policy, on=date.fromisoformat(self._on[:10]))
        if claim.kind in {"direct", "mixed"}:
            return decide(claim, self._gatherer.gather(claim), occasion)
        return decide_claim(claim, self._facts.gather(claim), occasion)

    def _report(self, path: str, sha256: str, article: Document | None, found: Extraction) -> Report:
        return Report(
            path=path,
            sha256=sha256,
            article=article,
            on=self._on,
            policy=PolicyStamp(name=self._policy.name, fingerprint=self._policy.fingerprint),
            judgements=tuple(self.judge(c) for c in found.claims),
            ignored=found.ignored,
            sources=self._packet.documents,
            skipped=self._packet.skipped,
            errors=(*self._packet.errors, *_lost(article)),
        )
