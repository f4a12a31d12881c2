"""JSON of who said or wrote what: transcripts as Whisper, WhisperX and their kin write them, segments with times,
speakers and confidences, and messages as Slack, Telegram and X export them, which have neither times nor confidences.
"""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from quotecheck.documents.building import TextBuilder
from quotecheck.documents.files.decoding import decode
from quotecheck.documents.model import Document, Facts
from quotecheck.documents.speakers.speech import LONG, PAUSE
from quotecheck.errors import ReadError

DOUBTFUL: Final = 0.5
"""Probability below which a recogniser is unsure of a word."""
_DOUBTFUL_SEGMENT: Final = -1.0
"""Mean log probability below which Whisper itself takes a segment for failed."""


class WhisperReader:
    """``.json`` with ``segments``, each with ``text`` and perhaps ``words``."""

    name = "whisper"
    suffixes = (".json",)

    def read(self, data: bytes, *, path: str, facts: Facts) -> Document:
        """Segments -> turns, paragraphs, times and zones of low confidence."""
        decoded = decode(data, path=path, encoding=facts.encoding)
        segments, language = _segments(decoded.text, path)
        builder = TextBuilder()
        writer = _Writer(builder)
        for segment in segments:
            writer.segment(segment)
        writer.close()
        warnings = list(decoded.warnings)
        if writer.doubtful:
            warnings.append(
                f"{path}: {writer.doubtful} of {writer.words} words are recognised with low confidence: check the tape"
            )
        document = builder.document(
            data,
            path=path,
            reader=self.name,
            facts=Facts(language=language),
            warnings=warnings,
            find=False,
        )
        if not document.text:
            raise ReadError(f"{path} is a transcript without words; transcribe the recording again")
        return document


def _segments(text: str, path: str) -> tuple[list[Mapping[str, Any]], str | None]:
    if text[:10_000].count("[") > 5_000 or text[:10_000].count("{") > 5_000:
        raise ReadError(f"{path} is JSON nested too deeply to be a transcript; save it as text")
    try:
        data = json.loads(text, parse_constant=lambda _: 0.0)
    except (ValueError, RecursionError) as error:
        raise ReadError(f"{path} is not valid JSON ({str(error)[:80]}); export it again") from None
    language = data.get("language") if isinstance(data, dict) else None
    found = next((data[k] for k in _LISTS if data.get(k)), None) if isinstance(data, dict) else data
    if isinstance(found, dict) and isinstance(found.get("audio_segments"), list):
        found = found["audio_segments"]
    elif isinstance(found, dict) and isinstance(found.get("items"), list):
        found = list(_of_items(found["items"]))
    if isinstance(found, list):
        names = _names(data) if isinstance(data, dict) else {}
        found = [_plain(s, names) if isinstance(s, dict) else s for s in found]
    if not isinstance(found, list) or not all(isinstance(s, dict) and isinstance(s.get("text"), str) for s in found):
        raise ReadError(f"{path} is JSON, but not a transcript with segments; export it as text, .vtt or .srt")
    return found, language if isinstance(language, str) else None


_LISTS: Final = ("segments", "monologues", "results", "messages", "comments", "posts", "items", "entries")
_TEXTS: Final = ("full_text", "transcript", "body", "message", "content", "comment", "words")
_WHO: Final = ("author", "from", "user", "sender", "name", "username", "screen_name", "handle")


_SPEAKERS: Final = (
    "speaker",
    "spk",
    "speaker_id",
    "speakerId",
    "speaker_label",
    "speaker_name",
    "channel",
    "ch",
    "user",
)
_NAMES: Final = ("real_name", "full_name", "name", "display", "displayName", "display_name", "label")
_PROFILES: Final = ("user_profile", "sender_profile", "profile")
_TABLES: Final = ("speakers", "participants", "people", "channels", "users")


def _plain(item: Mapping[str, Any], names: Mapping[str, str]) -> Mapping[str, Any]:
    """A message or a comment as a segment: its words by whatever key, and whose they are."""
    text = item.get("text")
    if isinstance(text, list):  # with marks for what is bold or a link
        text = "".join(t if isinstance(t, str) else str(t.get("text", "")) for t in text if isinstance(t, str | dict))
    if not isinstance(text, str):
        text = next((item[k] for k in _TEXTS if isinstance(item.get(k), str)), None)
    label = next((item[k] for k in _SPEAKERS if isinstance(item.get(k), str | int)), None)
    who = names.get(str(label)) or _own_name(item) or (label if isinstance(label, str) else None)
    repeated = item.get("retweeted_status")
    again = _who(repeated) if isinstance(repeated, dict) else None
    who = item.get("forwarded_from") or again or who or _who(item)
    return item if text is None else {**item, "text": text, "speaker": who}


def _names(data: Mapping[str, Any]) -> dict[str, str]:
    """Who the labels of segments are, by a table of speakers beside them: a list with ids, or labels with names."""
    found: dict[str, str] = {}
    for table in (data[k] for k in _TABLES if k in data):
        rows = table.items() if isinstance(table, dict) else enumerate(table) if isinstance(table, list) else ()
        for key, row in rows:
            if isinstance(row, str):
                found[str(key)] = row
            elif isinstance(row, dict):
                label = next((row[k] for k in ("id", "key", *_SPEAKERS) if isinstance(row.get(k), str | int)), key)
                profile = row.get("profile")
                told = {**row, **{k: profile[k] for k in _NAMES if isinstance(profile, dict) and k in profile}}
                name = next((told[k] for k in _NAMES if told.get(k)), None)
                if isinstance(name, str):
                    found[str(label)] = name
    return found


def _own_name(item: Mapping[str, Any]) -> str | None:
    """Who wrote a message, by the profile that it carries beside an id."""
    profile: Mapping[str, Any] = next((item[k] for k in _PROFILES if isinstance(item.get(k), dict)), {})
    return next((profile[k] for k in _NAMES if isinstance(profile.get(k), str) and profile[k].strip()), None)


def _of_items(items: Sequence[Any]) -> Iterator[Mapping[str, Any]]:
    """Segments of a transcript that is a list of words and points, each with its speaker's label."""
    said: list[str] = []
    label, began = None, None
    for item in items:
        best = item.get("alternatives") if isinstance(item, dict) else None
        word = best[0].get("content") if isinstance(best, list) and best and isinstance(best[0], dict) else None
        if not isinstance(word, str):
            continue
        point = item.get("type") == "punctuation"
        who = label if point else item.get("speaker_label")
        if said and who != label:
            yield {"text": " ".join(said), "speaker": label, "start": began}
            said = []
        if not said:
            label = who
            began = _number(item.get("start_time"))
        if point and said:
            said[-1] += word
        else:
            said.append(word)
    if said:
        yield {"text": " ".join(said), "speaker": label, "start": began}


def _who(item: Mapping[str, Any]) -> str | None:
    for key in _WHO:
        value = item.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
        if isinstance(value, dict) and (inner := _who(value)):
            return inner
    return None


class _Writer:
    """Puts segments into a builder."""

    def __init__(self, builder: TextBuilder) -> None:
        self.words = 0
        self.doubtful = 0
        self._builder = builder
        self._speaker: str | None = None
        self._began: int | None = None
        self._size = 0
        self._end = 0.0
        self._ended = True

    def segment(self, segment: Mapping[str, Any]) -> None:
        """One segment, as a whole or word by word."""
        start = next((_number(segment[k]) for k in _BEGINS if k in segment), None)
        end = next((_number(segment[k]) for k in _ENDS if k in segment), None)
        words = [w for w in segment.get("words") or [] if isinstance(w, dict) and isinstance(_word(w), str)]
        if not words or not _same(words, segment["text"]):
            for quoted, lines in groupby(segment["text"].strip().split("\n"), key=_passed_on):
                said = "\n".join(lines).strip()
                self._piece(None if quoted else _speaker(segment), start, end, said, doubtful=_bad(segment))
            return
        for speaker, run in _runs(words, _speaker(segment)):
            for word in run:
                at = _number(word.get("start")) or start
                probability = _number(word.get("probability", word.get("score", word.get("confidence"))))
                low = _bad(segment) or (probability is not None and probability < DOUBTFUL)
                self._piece(speaker, at, _number(word.get("end")) or at, str(_word(word)).strip(), doubtful=low)

    def _piece(self, speaker: str | None, start: float | None, end: float | None, text: str, *, doubtful: bool) -> None:
        if not text:
            return
        at = start if start is not None else self._end
        if speaker != self._speaker and self._began is not None:
            self._builder.turn(self._began, self._builder.offset, self._speaker)
            self._began = None
        if self._began is None or at - self._end > PAUSE or (self._size > LONG and self._ended):
            begin = self._builder.open()
            self._began = begin if self._began is None else self._began
            self._size = 0
        else:
            self._builder.add(" ")
        self._speaker = speaker
        if at or start is not None:  # messages have no time within a recording
            self._builder.time(at)
        self._builder.add(text, "low_confidence" if doubtful else None)
        count = len(text.split())
        self.words += count
        self.doubtful += count if doubtful else 0
        self._size += len(text) + 1
        self._end = end if end is not None else at
        self._ended = text[-1] in ".!?"

    def close(self) -> None:
        """End the last turn."""
        if self._began is not None and self._speaker is not None:
            self._builder.turn(self._began, self._builder.offset, self._speaker)


def _passed_on(line: str) -> bool:
    """Whether a line of a message is quoted from another: *> We will close.*"""
    return line.lstrip().startswith((">", "&gt;"))


def _word(word: Mapping[str, Any]) -> Any:
    return word.get("word", word.get("text"))


def _same(words: Sequence[Mapping[str, Any]], text: str) -> bool:
    """Whether the words are the segment's text; else the text counts and the words are left aside."""
    return "".join("".join(str(_word(w)) for w in words).split()) == "".join(text.split())


def _runs(
    words: Sequence[Mapping[str, Any]], speaker: str | None
) -> Iterator[tuple[str | None, list[Mapping[str, Any]]]]:
    run: list[Mapping[str, Any]] = []
    who = speaker
    for word in words:
        said_by = _speaker(word) or speaker
        if run and said_by != who:
            yield who, run
            run = []
        who = said_by
        run.append(word)
    if run:
        yield who, run


def _speaker(item: Mapping[str, Any]) -> str | None:
    speaker = item.get("speaker") or item.get("speaker_name")
    return speaker.strip() or None if isinstance(speaker, str) else None


def _bad(segment: Mapping[str, Any]) -> bool:
    mean, silence = _number(segment.get("avg_logprob")), _number(segment.get("no_speech_prob"))
    return (mean is not None and mean < _DOUBTFUL_SEGMENT) or (silence is not None and silence > 0.8)


_DIGITS: Final = 20
_BEGINS: Final = ("start", "start_time", "t0", "t")
_ENDS: Final = ("end", "end_time", "t1")


def _number(value: Any) -> float | None:
    if isinstance(value, str) and value.replace(".", "", 1).isdecimal() and len(value) < _DIGITS:
        value = float(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) < 1e9 and math.isfinite(value) else None
