"""All hostile inputs."""

from collections.abc import Iterator

from hardening.hostile import formats, packages, places, records, texts
from hardening.hostile.trial import Trial


def bank() -> Iterator[Trial]:
    """Every trial, group by group."""
    yield from places.trials()
    yield from records.trials()
    yield from formats.trials()
    yield from packages.trials()
    yield from texts.trials()
