"""Facts that a web page states about itself: meta elements, JSON-LD, the browser's note where it was saved."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from quotecheck.documents.model import Facts
from quotecheck.text.lazily import lazily

_META = lazily(r"<meta\b((?>(?:[^<>]|<(?!meta\b)){0,4000}))>", re.IGNORECASE)
_ATTRIBUTE = lazily(r"(?<![\w:\-])([\w:\-]++)\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_TITLE = lazily(r"<title\b[^<>]*>([^<]{0,1000})", re.IGNORECASE)
_JSON_LD = lazily(r"<script\b[^<>]{0,200}application/ld\+json[^<>]{0,200}>", re.IGNORECASE)
_SCRIPT_END = lazily("</script>", re.IGNORECASE)
_SAVED = lazily(r"<!-- saved from url=\(\d+\)(\S+) -->")
_CANONICAL = lazily(r"<link\b(?=[^>]{0,400}rel=[\"']?canonical)[^>]{0,400}?href=[\"']([^\"']+)", re.IGNORECASE)
_LANGUAGE = lazily(r"<html\b[^>]{0,400}?\blang=[\"']?([A-Za-z\-]{2,15})", re.IGNORECASE)
_TIME = lazily(r"<time\b[^>]{0,400}?datetime=[\"']([^\"']{4,40})", re.IGNORECASE)
_HEAD = 400_000


def web_facts(text: str) -> Facts:
    """Title, byline, date, address and language of a page, as far as it states them."""
    head = text[:_HEAD]
    meta: dict[str, str] = {}
    for match in _META.finditer(head):
        attributes = {m[1].lower(): html.unescape(m[2] or m[3] or m[4] or "") for m in _ATTRIBUTE.finditer(match[1])}
        key = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
        if key and attributes.get("content"):
            meta.setdefault(key, attributes["content"].strip())
    linked = _linked(head)
    title = _first(meta, "og:title", "twitter:title", "dc.title") or linked.get("headline") or _found(_TITLE, head)
    author = _first(meta, "author", "article:author", "dc.creator", "parsely-author", "byl") or linked.get("author")
    date = (
        _first(meta, "article:published_time", "date", "dc.date", "pubdate", "datepublished", "parsely-pub-date")
        or linked.get("datePublished")
        or _found(_TIME, head)
    )
    return Facts(
        title=title or None,
        byline=author if author and not author.startswith("http") else None,
        date=date or None,
        url=_found(_SAVED, head) or _first(meta, "og:url") or _found(_CANONICAL, head) or None,
        language=_found(_LANGUAGE, head) or None,
        extra={k: v for k, v in {"site": meta.get("og:site_name", "")}.items() if v},
    )


def _first(meta: Mapping[str, str], *keys: str) -> str:
    return next((meta[k] for k in keys if meta.get(k)), "")


def _found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return re.sub(r"\s+", " ", html.unescape(match[1])).strip() if match else ""


def _linked(head: str) -> dict[str, str]:
    values: dict[str, str] = {}
    at = 0
    while (begun := _JSON_LD.search(head, at)) and (ended := _SCRIPT_END.search(head, begun.end())):
        at = ended.end()
        try:
            data = json.loads(head[begun.end() : ended.start()])
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            for key in ("headline", "datePublished"):
                if isinstance(item.get(key), str):
                    values.setdefault(key, item[key])
            names = [n for n in map(_name, _listed(item.get("author"))) if n]
            if names:
                values.setdefault("author", "; ".join(names))
    return values


def _items(data: Any) -> Iterator[dict[str, Any]]:
    for item in _listed(data):
        if isinstance(item, dict):
            yield item
            yield from (g for g in _listed(item.get("@graph")) if isinstance(g, dict))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _name(author: Any) -> str:
    if isinstance(author, dict):
        author = author.get("name")
    return author.strip() if isinstance(author, str) else ""
