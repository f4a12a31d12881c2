"""HTML and saved pages: all visible text in the order of the page; what is not main text is marked as furniture.

The main text is what trafilatura takes for it. Main-text extractors drop captions and block quotes, so nothing visible
is thrown away: a quotation is searched in the whole page.
"""

import html
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser
from typing import Final

from quotecheck.documents.building import TextBuilder
from quotecheck.documents.files.decoding import decode
from quotecheck.documents.model import BlockKind, Document, ZoneKind
from quotecheck.documents.pages.webfacts import web_facts
from quotecheck.errors import ReadError
from quotecheck.text.lazily import lazily

_SKIP: Final = frozenset(
    "script style noscript template head svg math iframe object embed canvas audio video select textarea".split()  # noqa: SIM905
)
_BLOCKS: Final[Mapping[str, tuple[BlockKind, int]]] = {
    "p": ("paragraph", 0), "div": ("paragraph", 0), "section": ("paragraph", 0), "article": ("paragraph", 0),
    "main": ("paragraph", 0), "body": ("paragraph", 0), "address": ("paragraph", 0), "dd": ("paragraph", 0),
    "dt": ("paragraph", 0), "dl": ("paragraph", 0), "ul": ("paragraph", 0), "ol": ("paragraph", 0),
    "table": ("paragraph", 0),
    "tbody": ("paragraph", 0), "thead": ("paragraph", 0), "figure": ("paragraph", 0), "details": ("paragraph", 0),
    "summary": ("paragraph", 0), "hr": ("paragraph", 0), "form": ("furniture", 0), "nav": ("furniture", 0),
    "footer": ("furniture", 0), "aside": ("furniture", 0), "header": ("paragraph", 0), "fieldset": ("furniture", 0),
    "li": ("list", 0), "blockquote": ("quote", 1), "figcaption": ("caption", 0), "caption": ("caption", 0),
    "pre": ("code", 0),
    "tr": ("table", 0), **{f"h{n}": ("heading", n) for n in range(1, 7)},
}  # fmt: skip
_INHERITED: Final = frozenset({"furniture", "quote", "caption", "pull", "list", "table"})
_PULL_CLASS: Final = lazily(r"(?:^|[\s_-])(?:pull[_-]?(?:quote|out)s?(?=$|[\s_-])|pull(?=$|\s))", re.IGNORECASE)
"""A pull quotation by the name of its class: display copy, wherever on the page it stands."""
_VOID: Final = frozenset("br hr img input meta link wbr source area col embed base param track".split())  # noqa: SIM905
_CLOSED_BY_THE_NEXT: Final = frozenset({"p", "li", "tr", "td", "th", "dd", "dt"})
_UNSEEN_STYLE = lazily(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])"
    r"|text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{3,}|(?<![-\w])color\s*:\s*(?:white|#fff(?:fff)?|rgb\(255,\s*255,\s*255\))\b(?![^;]*background)",
    re.IGNORECASE,
)
_UNSEEN_CLASS = lazily(r"(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|visuallyhidden|is-hidden)(?:\s|$)")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]+)", re.IGNORECASE)
_ERROR_TITLE = lazily(
    r"^\W*(?:\d{3}\b.*(?:not found|error|forbidden|denied|gone)|(?:page|file) not found|not found"
    r"|access denied|forbidden|error\b.{0,30}"
    r"|just a moment\b.*|attention required.*|are you a robot.*|before you continue.*|bad gateway"
    r"|service unavailable|sign in\b.{0,40}"
    r"|log ?in\b.{0,40}|subscribe to (?:read|continue).*|.{0,40}cookie (?:consent|notice"
    r"|preferences).*|.*verify(?:ing)? you are (?:a )?human.*)\W*$",
    re.IGNORECASE,
)
_LONGEST_TITLE: Final = 300
"""Characters of a title that may be an error's; a first line may be of any length."""
_ERROR_TEXT = lazily(
    r"\b(?:the page you (?:requested|are looking for)|enable javascript|checking your browser"
    r"|we value your privacy|accept all cookies"
    r"|you don['’]t have permission|subscribe to continue reading|this site can['’]t be reached)",
    re.IGNORECASE,
)


def read_page(data: bytes, *, path: str, encoding: str | None, reader: str = "html") -> Document:
    """All visible text with blocks; facts from the page's metadata. Raises ReadError for an error or consent page."""
    text, warnings = _source(data, path, encoding)
    builder, emitter, losses = page_text(text, path)
    document = builder.document(
        data,
        path=path,
        reader=reader,
        facts=web_facts(text),
        warnings=[*warnings, *emitter.warnings(path)],
        losses=losses,
    )
    _refuse_error_page(document, path)
    return _mark_furniture(document, text)


def _source(data: bytes, path: str, encoding: str | None) -> tuple[str, tuple[str, ...]]:
    declared = _CHARSET.search(data[:4096])
    if encoding is None and declared is not None and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = declared[1].decode("ascii")
        # Pages often declare what they are not; a declaration that fails is not believed.
        try:
            return decode(
                data, path=path, encoding="cp1252" if name.lower() in {"iso-8859-1", "latin1"} else name
            ).text, ()
        except ReadError:
            pass
    decoded = decode(data, path=path, encoding=encoding)
    return decoded.text, decoded.warnings


class Emitter:
    """Takes the events of a page and puts its visible text into a builder."""

    def __init__(self, builder: TextBuilder) -> None:
        self._builder = builder
        self._stack: list[tuple[str, bool, BlockKind, int, ZoneKind | None]] = []
        self._dirty = True
        self._signs = False
        self._cells = 0
        self.taken = 0
        """Visible characters, white space apart."""
        self.hidden: list[str] = []
        self.skipping = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if tag == "br":
            self._builder.add("\n")
            return
        if self._stack and self._stack[-1][0] == tag and tag in _CLOSED_BY_THE_NEXT:
            self.end(tag)
        kind, level, zone = self._context()
        unseen = bool(self._stack) and self._stack[-1][1]
        if tag in _SKIP:
            self.skipping += 1
        unseen = unseen or _unseen(attributes)
        block = _BLOCKS.get(tag)
        if kind == "quote" and tag in ("cite", "footer"):
            self._signs = True  # who is quoted, as behind a dash
            block = _BLOCKS["p"]
        if block is not None:
            if tag != "body" and _PULL_CLASS.search(attributes.get("class") or ""):
                kind, level = "pull", 0
            elif kind not in {"furniture", "pull"} and (block[0] != "paragraph" or kind not in _INHERITED):
                kind, level = block
            self._dirty = True
            self._cells = 0
        elif tag in {"td", "th"}:
            if self._cells:
                self._builder.add(" | ")
            self._cells += 1
        elif tag in {"del", "s", "strike"}:
            zone = "struck"
        elif tag == "sup":
            zone = "furniture"
        elif tag == "q" and not unseen:
            self._text("“", kind, level, zone)
        self._stack.append((tag, unseen, kind, level, zone))

    def end(self, tag: str) -> None:
        """An element ends; one that was never begun is passed over."""
        if not any(entry[0] == tag for entry in self._stack[-64:]):
            return
        while self._stack:
            name, unseen, kind, level, zone = self._stack.pop()
            if name in _SKIP:
                self.skipping -= 1
            if name == "q" and not unseen:
                self._text("”", kind, level, zone)
            if name in _BLOCKS:
                self._dirty = True
            if name == tag:
                return

    def data(self, text: str) -> None:
        """Characters."""
        if self.skipping or not text:
            return
        if self._stack and self._stack[-1][1]:
            self.hidden.append(text)
            return
        kind, level, zone = self._context()
        # A raised figure is a note mark; raised letters (1st, Mlle) are words.
        if zone == "furniture" and not re.fullmatch(r"[\s\[\]\d*†‡,]+", text):
            zone = None
        self._text(text, kind, level, zone)

    def _context(self) -> tuple[BlockKind, int, ZoneKind | None]:
        if not self._stack:
            return "paragraph", 0, None
        return self._stack[-1][2], self._stack[-1][3], self._stack[-1][4]

    def _text(self, text: str, kind: BlockKind, level: int, zone: ZoneKind | None) -> None:
        if kind != "code":
            text = re.sub(r"[ \t\r\n\f]+", " ", text)
        if self._dirty:
            if not text.strip():
                return
            self._builder.open(kind, level)
            self._dirty = False
        if self._signs and text.strip():
            text = text if text.lstrip()[:1] in "—–-" else f"— {text.lstrip()}"
            self._signs = False
        self.taken += len(text) - text.count(" ")
        self._builder.add(text, zone)

    def warnings(self, path: str) -> list[str]:
        """How many words no reader of the page sees."""
        words = "".join(self.hidden).split()
        if not words:
            return []
        return [f"{path}: {len(words)} words that no reader sees were left out (“{' '.join(words)[:60]}”)"]


_COLOUR = lazily(r"(?<![-\w])color\s*:\s*([^;!]+)", re.IGNORECASE)
_GROUND = lazily(r"background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)


def _own_colour(style: str) -> bool:
    """Whether letters have the colour of their ground."""
    letters, ground = _COLOUR.search(style), _GROUND.search(style)
    return letters is not None and ground is not None and _plain(letters[1]) == _plain(ground[1])


def _plain(colour: str) -> str:
    known = {"#fff": "white", "#ffffff": "white", "#000": "black", "#000000": "black"}
    flat = re.sub(r"\s+", "", colour.casefold())
    return known.get(flat, flat)


def _unseen(attributes: Mapping[str, str]) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    if style and ((_UNSEEN_STYLE.search(style) and "background" not in style) or _own_colour(style)):
        return True
    return bool(_UNSEEN_CLASS.search(attributes.get("class", "")))


def page_text(text: str, path: str) -> tuple[TextBuilder, Emitter, list[str]]:
    """The visible text of a page, and what was lost: by lxml, or where that loses text, by the standard library."""
    expected = _crude(text)
    builder = TextBuilder()
    emitter = Emitter(builder)
    _feed_lxml(text, emitter)
    got = _count(emitter)
    if got < 0.9 * expected - 20 or not got:
        second = TextBuilder()
        other = Emitter(second)
        _Standard(other).feed(text)
        if _count(other) > got:
            builder, emitter, got = second, other, _count(other)
    if got < 0.9 * expected - 20:
        loss = f"{path}: only {got} of about {expected} characters of the page could be read; save it as text or PDF"
        return builder, emitter, [loss]
    return builder, emitter, []


def _count(emitter: Emitter) -> int:
    return emitter.taken + sum(len(h) - h.count(" ") for h in emitter.hidden)


class _Standard(HTMLParser):
    """The standard library's parser: slower, but it loses nothing to depth or size."""

    def __init__(self, emitter: Emitter) -> None:
        super().__init__(convert_charrefs=True)
        self._emitter = emitter

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass an element on."""
        self._emitter.start(tag, {k: v or "" for k, v in attrs})
        if tag in _VOID and tag != "br":
            self._emitter.end(tag)

    def handle_endtag(self, tag: str) -> None:
        """Pass an end on."""
        if tag not in _VOID:
            self._emitter.end(tag)

    def handle_data(self, data: str) -> None:
        """Pass characters on."""
        self._emitter.data(data)


def _feed_lxml(text: str, emitter: Emitter) -> None:
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.replace("\x00", "\ufffd").encode("utf-8"), parser)
    except (etree.LxmlError, ValueError, MemoryError):
        return
    if root is None:
        return
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            if event == "end":
                emitter.data(element.tail or "")
        elif event == "start":
            emitter.start(element.tag.lower(), {str(k): str(v) for k, v in element.attrib.items()})
            emitter.data(element.text or "")
        else:
            emitter.end(element.tag.lower())
            emitter.data(element.tail or "")


def _crude(text: str) -> int:
    """Visible characters by cutting out tags: no parser's count, so no parser's losses."""
    bare = re.sub(
        r"<(script|style|noscript|template|svg|iframe|textarea|select|head|title)\b.*?(?:</\1\s*>|$)",
        " ",
        text,
        flags=re.S | re.I,
    )
    bare = re.sub(r"<!--.*?(?:-->|$)|<[^<>]*>", " ", bare, flags=re.S)
    return len(re.sub(r"\s+", "", html.unescape(bare)))


def _refuse_error_page(document: Document, path: str) -> None:
    count = len(document.text.split())
    title = document.facts.title or (document.text.split("\n", 1)[0] if document.text else "")
    if not count:
        raise ReadError(f"{path} shows no text (is it drawn by a script?); save the page as PDF instead")
    named = len(title) <= _LONGEST_TITLE and _ERROR_TITLE.match(title)
    if (count < 250 and named) or (count < 80 and _ERROR_TEXT.search(document.text)):
        raise ReadError(
            f"{path} is an error, login or consent page (“{title[:60]}”), not a document; save the page again"
        )


def _mark_furniture(document: Document, source: str) -> Document:
    """Blocks that are not in the main text become furniture, if the main text is most of the page."""
    main = _main_text(source)
    if main is None:
        return document
    have = Counter(main)
    if sum(have.values()) < 60:
        return document
    blocks = []
    for block in document.blocks:
        words = re.findall(r"\w+", document.text[block.start : block.end].casefold())
        inside = sum(1 for w in set(words) if w in have) / max(1, len(set(words)))
        away = block.kind in {"paragraph", "list"} and len(words) < 40 and inside < 0.6
        blocks.append(replace(block, kind="furniture") if away else block)
    return replace(document, blocks=tuple(blocks))


def _main_text(source: str) -> list[str] | None:
    if len(source) > 1_000_000 or source.count("<") > 20_000:
        return None  # slow there, and the shape of the page tells enough
    try:
        import trafilatura
    except ImportError:
        return None
    try:
        found = trafilatura.extract(source, include_comments=False, include_tables=True, favor_recall=True)
    except Exception:  # noqa: BLE001 - the page is read without it
        return None
    return None if not found else re.findall(r"\w+", found.casefold())
