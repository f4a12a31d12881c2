"""Evidence for a quotation whose words stand nowhere: the passages nearest in meaning, with what speaks against each.

The nearest, if nothing speaks against it, is ``method: "meaning"`` and carries one edit over the whole claim: other
words. All others are ``method: "near"``: shown, so that an editor sees what was really said, and proof of nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.evidence.language.concepts import root
from quotecheck.evidence.meaning.account import Account, account
from quotecheck.evidence.meaning.asked import Asked
from quotecheck.evidence.meaning.doubt import Doubt
from quotecheck.evidence.meaning.doubts import doubts
from quotecheck.evidence.meaning.patchwork import stitched, verbatim
from quotecheck.evidence.meaning.propose import Proposal, Proposer, Reader
from quotecheck.evidence.meaning.retrieve import widened
from quotecheck.evidence.meaning.sentences import Passage
from quotecheck.evidence.model import LIKE_A_SUMMARY, Edit, Evidence
from quotecheck.evidence.view import SourceView
from quotecheck.evidence.voices.occasions import Occasions
from quotecheck.evidence.voices.speakers import same_name
from quotecheck.evidence.voices.speaking import matches, names_somebody
from quotecheck.sources.model import Store
from quotecheck.text.dates import parse_day
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span
from quotecheck.text.words import words

SHOWN: Final = 5
"""Passages that are shown."""
_WORTH_SHOWING, _OF_A_SENSE = 0.15, 0.35
"""What is less near than so, and by the vectors of its words, is not what anybody meant."""
_LEAST: Final = 3
"""A claim with fewer words of meaning is no summary of anything."""
_FEW: Final = 4
"""Of a claim with fewer each must have something that stands for it."""
_SHARE, _MOST_OF_IT = 0.25, 0.45
"""Without the model: the share of a claim's weight that a passage must account for, and the share that is enough where
only two words are (``account``), not three."""
_WIDE: Final = 0.35
"""Share that two sentences together must account for."""
_READ, _READ_ALIKE = 0.4, 0.63
"""Cosine that two sentences must have, with it, and the cosine that is enough where no two words stand for one another.
All these come from the banks: docs/explanation/meaning.md."""
_STOOD: Final = 2
_NEAR: Final = 3
_STITCHED: Final = (0.5, 0.2)
"""Shares of runs from elsewhere (see ``patchwork``) from which on words look stitched; with the model a little more of
the second, since it has seen the sense as well."""
_STITCHED_READ: Final = (0.5, 0.25)


@dataclass(frozen=True, slots=True)
class Credited:
    """Whose words are wanted: the names under which the claim's speaker may be marked."""

    names: tuple[str, ...]
    store: Store

    def document(self, source_id: str) -> bool:
        """Whether a document has words of the credited speaker, or marks nobody's."""
        spoken = self.store.spoken()[source_id]
        marked = [part for v in (*spoken.voices, spoken.speaker or "") for part in v.split(";") if part.strip()]
        return not self.names or not marked or any(same_name(n, m) for n in self.names for m in marked)

    def passage(self, passage: Passage) -> bool:
        """Whether a passage may be the credited speaker's."""
        return self.match(passage) != "other"

    def match(self, passage: Passage) -> str:
        """The credited names against whoever speaks the passage."""
        voice = passage.view.voice(passage.start, passage.view.ends[passage.first])
        return matches(self.names, passage.view.source, voice)


class MeaningGatherer:
    """Gathers evidence by meaning from one store; ``reader`` makes vectors, where there is a model."""

    def __init__(self, store: Store, view: Callable[[str], SourceView], reader: Reader | None) -> None:
        self._store = store
        self._view = view
        self._read = reader is not None
        self._reader = reader
        self._proposer: Proposer | None = None

    def gather(self, claim: Claim, credited: tuple[str, ...], occasions: Occasions) -> list[Evidence]:
        """The nearest passages, at most five, the one that supports the claim first."""
        if self._proposer is None:
            self._proposer = Proposer(self._store, self._view, self._reader)
        whose = Credited(credited, self._store)
        asked, proposals = self._proposer.propose(claim.text, words(claim.text), whose, SHOWN)
        near = [p for p in proposals if p.similarity >= _WORTH_SHOWING or p.sense >= _OF_A_SENSE]
        out = []
        for k, p in enumerate(near):
            support = self._support(asked, p, whose) if k == 0 else None
            if support is not None:
                edits = [_whole(claim, support, supports=True)]
                out.append(_evidence(support, edits, whose, occasions, "meaning"))
            else:
                against = self.against(asked, p, whose) if k == 0 else []
                edits = [_whole(claim, p, supports=False), *(_edit(claim, asked, p, d) for d in against)]
                out.append(_evidence(p, edits, whose, occasions, "near"))
        return out

    def _support(self, asked: Asked, p: Proposal, whose: Credited) -> Proposal | None:
        """The passage, or it with the sentence before or after it, if it accounts for the claim and nothing speaks
        against it. It is widened only for a word of the claim that it lacks."""
        stood = -1
        for passage in (p.passage, *widened(p.passage)):
            told = account(asked, passage)
            alone = passage is p.passage
            if told.stood > stood and (alone or told.share >= _WIDE) and self._accounts(asked, p, told):
                wide = replace(p, passage=passage)
                if not self.against(asked, wide, whose) and not self._patchwork(asked, passage):
                    return wide
            stood = max(stood, told.stood)
        return None

    def against(self, asked: Asked, p: Proposal, whose: Credited) -> list[Doubt]:
        """What speaks against a passage."""
        source = p.passage.view.source
        about = f"{source.title or ''} {source.speaker or ''} {' '.join(whose.names)}"
        return doubts(asked, p.passage, [root(w) for w in words(about).norms], parse_day(source.date))

    def _accounts(self, asked: Asked, p: Proposal, told: Account) -> bool:
        """Whether a passage is near enough to be what a claim sums up."""
        few = len(asked.terms) < _FEW and told.stood < len(asked.terms)
        if p.other or told.bare or few or len(asked.terms) < _LEAST:
            return False
        if p.whole is None:
            enough = told.near >= _NEAR or told.share >= _MOST_OF_IT
            return told.share >= _SHARE and told.stood >= _STOOD and enough
        return p.whole >= (_READ if told.stood >= _STOOD else _READ_ALIKE)

    def _patchwork(self, asked: Asked, passage: Passage) -> bool:
        if verbatim(asked, self._store):
            return True
        common, telling = stitched(asked, passage.norms, self._store)
        most = _STITCHED_READ if self._read else _STITCHED
        return common > most[0] or telling > most[1]


def _whole(claim: Claim, p: Proposal, *, supports: bool) -> Edit:
    """The edit that says: the words are wholly other ones. What else speaks against the passage stands inside it."""
    start = claim.start or 0
    return Edit(
        cls="wording", article=claim.text, source=p.passage.view.text[p.passage.start : p.passage.end],
        article_start=start,
        article_end=start + len(claim.text), source_start=p.passage.start, source_end=p.passage.end,
        note=LIKE_A_SUMMARY if supports else "",
    )  # fmt: skip


def _edit(claim: Claim, asked: Asked, p: Proposal, doubt: Doubt) -> Edit:
    start, end = asked.words.starts[doubt.first], asked.words.ends[doubt.last - 1]
    base = claim.start or 0
    there = (doubt.start, doubt.end) if doubt.end else (p.passage.start, p.passage.start)
    return Edit(
        cls=doubt.cls, article=claim.text[start:end], source=p.passage.view.text[slice(*there)],
        article_start=base + start, article_end=base + end, source_start=there[0], source_end=there[1],
    )  # fmt: skip


def _evidence(p: Proposal, edits: Sequence[Edit], whose: Credited, occasions: Occasions, method: str) -> Evidence:
    view = p.passage.view
    source = view.source
    start, end = p.passage.start, p.passage.end
    voice = view.voice(start, view.ends[p.passage.first])
    before, after = view.around(start, end)
    return Evidence(
        source=source.id,
        start=start,
        end=end,
        spans=(Span(start, end),),
        text=view.text[start:end],
        before=before,
        after=after,
        speaker=voice.speaker if voice is not None else None,
        locator=source.document.locator(start),
        method=method,
        similarity=round(p.similarity, 2),  # vectors agree to about three digits
        edits=tuple(edits),
        voice=voice.kind if voice is not None else "document",
        speaker_match=whose.match(p.passage),
        superseded=source.grade == "draft" and occasions.delivered(source.id),
        names_somebody=names_somebody(source, whose.names),
        grade=source.grade,
        terms=source.terms,
        zones=view.zones(start, end),
        embargo_until=source.embargo_until,
        dated=source.date,
        occasion=occasions.of(source.id),
    )
