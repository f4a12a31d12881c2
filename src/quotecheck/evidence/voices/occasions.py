"""What belongs to the packet and not to one claim: who speaks in it, and which documents record the same occasion."""

from collections import Counter
from functools import cached_property
from typing import Final

from quotecheck.evidence.view import SourceView
from quotecheck.evidence.voices.speakers import same_name
from quotecheck.evidence.voices.speaking import occasion_keys
from quotecheck.sources.model import Store

_PLANNED: Final = frozenset({"draft", "release", "report"})
"""Grades of what is no record of what was said."""
_RUN: Final = 6
"""Words in a row that two texts hardly share by chance."""
_ASKED: Final = 60
"""Most runs of a draft that are looked for in the packet."""
_LEAST: Final = 3
_PART: Final = 0.15
"""Of those looked for, so many stand in a record of the speech."""


class Occasions:
    """Read from what the store knows of its documents, without loading one; every question is worked out once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._spoken = store.spoken()
        self._delivered: dict[str, bool] = {}
        self._keys: dict[str, frozenset[str]] = {}
        self._known: dict[tuple[str, ...], bool] = {}

    def of(self, source_id: str) -> frozenset[str]:
        """The occasions that a document records, as keys."""
        if source_id not in self._keys:
            self._keys[source_id] = occasion_keys(self._spoken[source_id])
        return self._keys[source_id]

    def beside(self, source_id: str) -> frozenset[str]:
        """The other documents that record an occasion of this one."""
        found = {other for key in self.of(source_id) for other in self._recorded.get(key, ())}
        return frozenset(found - {source_id})

    def delivered(self, draft_id: str) -> bool:
        """Whether the packet holds a better record of what a draft was written for: of the same occasion, or with much
        of the same words."""
        if draft_id not in self._delivered:
            better = any(self._spoken[other].grade != "draft" for other in self.beside(draft_id))
            self._delivered[draft_id] = better or self._is_recorded(draft_id)
        return self._delivered[draft_id]

    def _is_recorded(self, draft_id: str) -> bool:
        """Whether a record of speech in the packet has a good part of a draft's words, in its order."""
        norms = SourceView(self._store.load(draft_id)).norms
        starts = range(0, max(0, len(norms) - _RUN), max(_RUN, len(norms) // _ASKED))
        found: Counter[str] = Counter()
        for k in starts:
            found.update({ref.source for ref in self._store.exact(norms[k : k + _RUN])})
        least = max(_LEAST, _PART * len(starts))
        return any(n >= least and self._spoken[k].grade not in _PLANNED for k, n in found.items())

    def speaker_known(self, credited: tuple[str, ...]) -> bool:
        """Whether any source of the packet marks words as this speaker's."""
        if credited not in self._known:
            self._known[credited] = any(same_name(c, name) for c in credited for name in self._speakers)
        return self._known[credited]

    @cached_property
    def _speakers(self) -> frozenset[str]:
        return frozenset(part for s in self._spoken.values() for voice in s.voices for part in voice.split(";"))

    @cached_property
    def _recorded(self) -> dict[str, list[str]]:
        table: dict[str, list[str]] = {}
        for source_id in self._spoken:
            for key in self.of(source_id):
                table.setdefault(key, []).append(source_id)
        return table
