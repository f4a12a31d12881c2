"""What belongs to the packet and not to one claim: who speaks in it, and which documents record the same occasion."""

from functools import cached_property

from quotecheck.evidence.voices.speakers import same_name
from quotecheck.evidence.voices.speaking import occasion_keys
from quotecheck.sources.model import Store


class Occasions:
    """Read from what the store knows of its documents, without loading one; every question is worked out once."""

    def __init__(self, store: Store) -> None:
        self._spoken = store.spoken()
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
        """Whether the packet holds a better record of what a draft was written for."""
        return any(self._spoken[other].grade != "draft" for other in self.beside(draft_id))

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
