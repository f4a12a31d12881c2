"""Facts at the head of a text file: YAML between two lines of dashes, read leniently."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from quotecheck.documents.model import Facts
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

_FENCE = lazily(r"[ \t]*(?:---)[ \t]*(?:\r\n|\r|\n)")
_CLOSE = lazily(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)", re.MULTILINE)
_LINE = lazily(r"^[ \t]*([A-Za-z][\w \-]{0,40}?)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_SIMPLE = lazily(
    r"([A-Za-z]\w*(?:[ -]\w+)*): +"
    r"([^\W\d_](?:[\w ,.;()'/’“”–—&!?$%+-]*[\w,.;()'/’“”–—&!?$%+-])?|\d{4}-\d\d-\d\d) *"
)
"""A line of YAML that says what it seems to say: a key, and a text that stands for itself or a day."""
_WORDS: Final = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n", "null"})
"""Texts that do not stand for themselves in YAML."""
_ANCHOR = lazily(r"(?:^|[\s,\[{])&\S")
_LIMIT: Final = 65536
"""Front matter longer than this (code points) is text."""
ALIASES: Final[Mapping[str, str]] = {
    "headline": "title", "name": "title", "subject": "title", "heading": "title",
    "author": "speaker", "authors": "speaker", "by": "speaker", "from": "speaker", "who": "speaker",
    "speakers": "speaker",
    "interviewee": "speaker", "signed": "speaker", "creator": "speaker",
    "published": "date", "dated": "date", "day": "date", "on": "date", "created": "date", "delivered": "date",
    "recorded": "date",
    "link": "url", "href": "url", "source_url": "url", "permalink": "url", "canonical": "url",
    "lang": "language", "charset": "encoding", "quality": "grade", "record": "grade",
    "status": "terms", "ground_rules": "terms", "attribution": "terms",
    "embargo": "embargo_until", "embargoed": "embargo_until", "embargoed_until": "embargo_until",
    "release": "embargo_until",
    "hold_until": "embargo_until",
    "notes": "note", "comment": "note", "comments": "note", "reporter": "byline",
}  # fmt: skip
"""Other words for the keys that a fact may have."""
KEYS: Final = (
    "title", "speaker", "date", "url", "language", "encoding", "grade", "terms", "embargo_until", "note", "byline",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What stood at the head of a file; ``end`` is the offset where the text itself begins (0: no front matter)."""

    end: int
    facts: Facts
    warnings: tuple[str, ...] = ()


def front_matter(text: str) -> FrontMatter:
    """Front matter of a decoded text. Broken YAML is read line by line; what is no key and value is passed over."""
    opening = _FENCE.match(text)
    if opening is None:
        return FrontMatter(end=0, facts=Facts())
    closing = _CLOSE.search(text, opening.end(), opening.end() + _LIMIT)
    if closing is None:
        return FrontMatter(end=0, facts=Facts())
    inner = text[opening.end() : closing.start()]
    values = simple(inner) or _yaml(inner)
    if values is None:
        values = {m[1]: m[2].strip("'\" ") for m in _LINE.finditer(inner)}
        if not values and inner.strip():
            return FrontMatter(end=0, facts=Facts())  # two rules with prose between them
    return FrontMatter(end=closing.end(), facts=facts_from(values))


def facts_from(values: Mapping[str, object]) -> Facts:
    """Facts from loose keys and values: aliases known, lists joined by "; ", unknown keys kept as strings."""
    known: dict[str, str] = {}
    extra: dict[str, str] = {}
    for raw, value in values.items():
        key = re.sub(r"[\s\-]+", "_", str(raw).strip().casefold())
        name = key if key in KEYS else ALIASES.get(key)
        said = _string(value)
        if name is None or not said:
            if said:
                extra[key] = said
        elif key == name or name not in known:
            known[name] = said
    # "status: published" and the like say nothing about terms.
    if "terms" in known and terms_of(known["terms"]) is None and "terms" not in {str(k).casefold() for k in values}:
        extra["status"] = known.pop("terms")
    if known.get("embargo_until", "").casefold() in {"true", "yes", "none", "false", "no"}:
        until = known.pop("embargo_until").casefold()
        if until in {"true", "yes"}:
            known.setdefault("terms", "embargoed")
    return replace(Facts(), **known, extra=extra)


def terms_of(said: str | None) -> str | None:
    """The terms of use that some words mean ("off the record" is ``off_record``), or None if they mean none."""
    if not said:
        return None
    key = re.sub(r"[\s_\-]+", " ", said.casefold()).strip(" .")
    if key in {"on record", "on the record", "public", "attributable", "for the record", "open"}:
        return "on_record"
    if re.search(r"\boff (?:the )?record\b|\boff rec\b", key):
        return "off_record"
    if re.search(r"\bembargo", key):
        return "embargoed"
    if re.search(r"\bbackground\b|\bunattribut|\bnot for attribution\b|\bchatham house\b|\blobby terms\b", key):
        return "background"
    if re.search(r"\bconfidential|\bsecret\b|\bin confidence\b", key):
        return "confidential"
    return None


def simple(inner: str) -> Mapping[str, object] | None:
    """What YAML with nothing but plain lines says; None for all other. Loading a reader of YAML takes time."""
    values: dict[str, object] = {}
    for line in inner.split("\n"):
        if not line:
            continue
        found = _SIMPLE.fullmatch(line)
        if found is None or not _WORDS.isdisjoint(part.casefold() for part in found.groups()):
            return None
        key, said = found.groups()
        try:
            values[key] = datetime.date.fromisoformat(said) if said[0].isdigit() else said
        except ValueError:
            return None
    return values


def _yaml(inner: str) -> Mapping[str, object] | None:
    import yaml

    if _ANCHOR.search(inner) or inner.count("[") > 256 or inner.count("{") > 256:
        return (
            None  # aliases, which a few lines can make into billions of words, and nesting: no honest header has them
        )
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        value = yaml.load(inner, Loader=loader)  # noqa: S506 - a safe loader
    except (yaml.YAMLError, ValueError, RecursionError, AttributeError, TypeError):
        return None
    if not isinstance(value, dict) or not all(isinstance(k, str | int | bool) for k in value):
        return None
    # YAML 1.1 reads the key "on" as true.
    return {("on" if k is True else str(k)): v for k, v in value.items()}


def _string(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple | set):
        return "; ".join(s for s in map(_string, value) if s)
    if isinstance(value, dict):
        named = value.get("name")
        return _string(named) if named else "; ".join(f"{k}: {_string(v)}" for k, v in value.items())
    return re.sub(r"\s+", " ", str(value)).strip()
