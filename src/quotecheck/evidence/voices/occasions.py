"""What belongs to the packet and not to one claim: who speaks in it, and which documents record the same occasion."""

from functools import cached_property
from typing import Final

from quotecheck.evidence.voices.speakers import same_name
from quotecheck.evidence.voices.speaking import occasion_keys
from quotecheck.sources.model import Store
from quotecheck.text.lazily import lazily

_PLANNED: Final = frozenset({"draft", "release", "report"})
"""Grades of what is no record of what was said."""
_RUN: Final = 6
_LEAST: Final = 12
"""Runs of words that two records of one speech share at the least."""
_PART: Final = 0.15
"""The part of a draft's runs of words of which the same holds."""
_WORD: Final = lazily(r"[^\W_]+")


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """Every six words of a text in a row, in small letters."""
    words = _WORD.findall(text.casefold())
    return frozenset(zip(*(words[k:] for k in range(_RUN)), strict=False))


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
        planned = _runs(self._store.load(draft_id).text)
        heard = (k for k, s in self._spoken.items() if s.grade not in _PLANNED)
        return any(len(planned & _runs(self._store.load(k).text)) >= max(_LEAST, _PART * len(planned)) for k in heard)

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
