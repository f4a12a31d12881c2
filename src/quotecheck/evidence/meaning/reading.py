"""The model as it is used: vectors are made once for each text, and kept between claims and runs."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quotecheck.evidence.meaning.propose import Reader
    from quotecheck.evidence.meaning.vectors import Sentence
    from quotecheck.sources.stores.vectors import VectorCache

_HELD: Final = 1200
"""Sentences that are held in memory."""


def vectors_of(folder: Path | None) -> "Reader | None":
    """A reader that keeps its vectors in a cache folder; None where the extra is not installed. Loads nothing yet."""
    from quotecheck.evidence.meaning import vectors

    if not vectors.installed():
        return None

    def cache() -> "VectorCache":
        from quotecheck.sources.stores.vectors import VectorCache

        return VectorCache(folder)

    return KeptReader(cache)


class KeptReader:
    """Looks in memory, then in the cache, and only then asks the model."""

    def __init__(self, cache: Callable[[], "VectorCache"]) -> None:
        self._open = cache
        self._cache: VectorCache | None = None
        self._held: dict[bytes, Sentence] = {}

    def __call__(self, texts: Sequence[str]) -> Sequence["Sentence"]:
        """One sentence for each text, in order. Raises PluginError."""
        from quotecheck.evidence.meaning.vectors import WEIGHTS, load, packed, unpacked

        if self._cache is None:
            self._cache = self._open()
        if len(self._held) > _HELD:
            self._held.clear()
        keys = [hashlib.sha256(f"{WEIGHTS[2]}\n{t}".encode("utf-8", "surrogatepass")).digest() for t in texts]
        wanted = {k: t for k, t in zip(keys, texts, strict=True) if k not in self._held}
        for key, data in self._cache.get(list(wanted)).items():
            try:
                self._held[key] = unpacked(data)
            except ValueError:
                continue
        missing = {k: t for k, t in wanted.items() if k not in self._held}
        if missing:
            made = {k: packed(s) for k, s in zip(missing, load().read(list(missing.values())), strict=True)}
            self._cache.put(made)
            # What was just made goes the same way as what was kept: two runs give the same figures.
            self._held.update((k, unpacked(data)) for k, data in made.items())
        return [self._held[k] for k in keys]
