"""What an editor should know about a packet before relying on it: ``quotecheck sources doctor``."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Final, Literal
from zlib import crc32

from quotecheck.sources.model import SourceDocument, SourceEntry
from quotecheck.sources.packet import Packet
from quotecheck.text.records import dataclass

Ailment = Literal[
    "unreadable",  # no reader could bring it out, or not all of it
    "reading",  # what the reader warns of: guessed encoding, unresolved changes, unseen words
    "low_confidence",
    "no_words",
    "no_speaker",
    "no_date",
    "guessed_grade",
    "duplicate",
    "near_duplicate",
    "superseded",  # a draft where the delivered version is in the packet
    "uncited",
    "changed",  # since a sign-off rests on it
    "facts",
    "cache",
]
_SHINGLE: Final = 6
"""Words in a row that are compared as one."""
_SAMPLE: Final = 8
"""One shingle in so many is kept, chosen by its digest."""
_ALIKE: Final = 0.5
_LITTLE: Final = 40
"""Words below which two documents are not compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """One thing about one source; ``serious`` if it can make an honest quotation look invented or a false one true."""

    source: str
    """Id of the source, or "" for the packet as a whole."""
    ailment: Ailment
    message: str
    """One line: what it is and what to do."""
    serious: bool = False


def diagnose(
    packet: Packet,
    *,
    cited: Collection[str] | None = None,
    signed: Mapping[str, str] | None = None,
    cache_dir: Path | None = None,
) -> tuple[Diagnosis, ...]:
    """Everything worth a look, serious things first, then by source.

    ``cited`` are the ids that some evidence rests on (None: not known, nothing is said); ``signed`` the digest that
    each source had when a finding about it was signed off; ``cache_dir`` asks for the cache's own integrity check too.
    """
    found = [
        *(Diagnosis(source=e.path, ailment="unreadable", message=e.message, serious=True) for e in packet.errors),
        *(d for entry in packet.documents for d in _entry(entry)),
        *_facts(packet),
        *_doubtful(packet),
        *_alike(packet),
        *_changed(packet, signed or {}),
        *_cache(cache_dir),
    ]
    if cited is not None:
        found.extend(
            Diagnosis(source=e.id, ailment="uncited", message=f"{e.id}: nothing in the story rests on it")
            for e in packet.documents
            if e.id not in cited
        )
    return tuple(sorted(set(found), key=lambda d: (not d.serious, d.source, d.ailment, d.message)))


def _entry(entry: SourceEntry) -> Iterator[Diagnosis]:
    for warning in entry.warnings:
        yield Diagnosis(source=entry.id, ailment="reading", message=warning)
    if not entry.words:
        yield Diagnosis(
            source=entry.id, ailment="no_words", message=f"{entry.id}: there is no word in it", serious=True
        )
    if entry.speaker is None and entry.grade not in {"transcript", "official_transcript", "auto_transcript", "report"}:
        message = f"{entry.id}: nobody is named as speaking or signing; say `speaker` in sources.toml"
        yield Diagnosis(source=entry.id, ailment="no_speaker", message=message)
    if entry.date is None:
        message = f"{entry.id}: no date; say `date` in sources.toml"
        yield Diagnosis(source=entry.id, ailment="no_date", message=message)
    if entry.graded_by not in {"sources.toml", "front matter"}:
        message = f"{entry.id}: taken for {entry.grade} ({entry.graded_by}); say `grade` in sources.toml if it is not"
        yield Diagnosis(source=entry.id, ailment="guessed_grade", message=message)


def _facts(packet: Packet) -> Iterator[Diagnosis]:
    of_entries = {w for e in packet.documents for w in e.warnings}
    for warning in packet.warnings:
        if warning not in of_entries:
            yield Diagnosis(source="", ailment="facts", message=warning)


def _doubtful(packet: Packet) -> Iterator[Diagnosis]:
    """Stretches in which the recogniser was unsure, the longest first."""
    for entry in packet.documents:
        if entry.reader != "whisper":
            continue
        document = packet.store.load(entry.id).document
        zones = [z for z in document.zones if z.kind == "low_confidence"]
        if zones:
            first = zones[0]
            at = document.locator(first.start).time
            words = document.text[first.start : first.end]
            message = (
                f"{entry.id}: {len(zones)} places of low confidence, the first at {at} (“{words[:40]}”): check the tape"
            )
            yield Diagnosis(source=entry.id, ailment="low_confidence", message=message)


def _alike(packet: Packet) -> Iterator[Diagnosis]:
    """Copies, and texts that share much: an earlier draft of the same speech."""
    by_digest: dict[str, str] = {}
    prints: dict[str, frozenset[int]] = {}
    where: dict[int, list[str]] = {}
    grades = {e.id: e.grade for e in packet.documents}
    for entry in packet.documents:
        other = by_digest.setdefault(entry.sha256, entry.id)
        if other != entry.id:
            message = f"{entry.id} is a copy of {other}; keep one of them"
            yield Diagnosis(source=entry.id, ailment="duplicate", message=message)
            continue
        marks = _fingerprint(packet.store.load(entry.id))
        shared = Counter(i for mark in marks for i in where.get(mark, ()))
        for other, count in sorted(shared.items()):
            if count >= 3 and count >= _ALIKE * min(len(marks), len(prints[other])):
                yield _pair(entry.id, other, grades, count / max(1, min(len(marks), len(prints[other]))))
        prints[entry.id] = marks
        for mark in marks:
            where.setdefault(mark, []).append(entry.id)


def _pair(one: str, other: str, grades: Mapping[str, str], share: float) -> Diagnosis:
    drafts = [i for i in (one, other) if grades[i] == "draft"]
    if len(drafts) == 1:
        delivered = other if drafts[0] == one else one
        message = f"{drafts[0]} is a draft of {delivered}: it is no evidence, what was delivered counts"
        return Diagnosis(source=drafts[0], ailment="superseded", message=message)
    message = f"{one} and {other} share {share:.0%} of their text: two versions? say `date` and `grade` in sources.toml"
    return Diagnosis(source=one, ailment="near_duplicate", message=message)


def _fingerprint(source: SourceDocument) -> frozenset[int]:
    norms = source.words.norms
    if len(norms) < _LITTLE:
        return frozenset()
    marks = (
        crc32(" ".join(norms[i : i + _SHINGLE]).encode("utf-8", "replace")) for i in range(len(norms) - _SHINGLE + 1)
    )
    return frozenset(mark for mark in marks if mark % _SAMPLE == 0)


def _changed(packet: Packet, signed: Mapping[str, str]) -> Iterator[Diagnosis]:
    now = {e.id: e.sha256 for e in packet.documents}
    for source, digest in sorted(signed.items()):
        if source not in now:
            message = f"{source}: a sign-off rests on it and it is not in the packet any more"
            yield Diagnosis(source=source, ailment="changed", message=message, serious=True)
        elif now[source] != digest:
            message = f"{source} has changed since a finding about it was signed off; look at it again"
            yield Diagnosis(source=source, ailment="changed", message=message, serious=True)


def _cache(folder: Path | None) -> Iterator[Diagnosis]:
    if folder is None or not folder.is_dir():
        return
    from quotecheck.sources.stores.sqlite import open_cache

    cache, note = open_cache(folder)
    complaint = note
    if cache is not None:
        complaint = cache.check()
        cache.close()
    if complaint is not None:
        message = f"{folder}: {complaint}; delete the folder, it is built anew"
        yield Diagnosis(source="", ailment="cache", message=message)
