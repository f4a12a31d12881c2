"""Comments put into a Word document on exact words; every byte that is not about them stays as it is."""

import io
import re
import zipfile
from collections.abc import Sequence
from typing import Final, NamedTuple
from xml.parsers import expat

from quotecheck.reports.escape import xml
from quotecheck.reports.word import MAIN, packed
from quotecheck.reports.wordtext import Alignment, Piece, WordText, word_text
from quotecheck.text.records import dataclass

_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_COMMENT_ID: Final = re.compile(rb"<(?:\w+:)?comment\b[^<>]*?\b(?:\w+:)?id=[\"'](\d+)[\"']")
_DECLARED: Final = re.compile(rb"^(\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding=[\"']([^\"']+)[\"']")


class Comment(NamedTuple):
    """A comment on a stretch of the article's text; ``lines`` are its paragraphs."""

    start: int
    end: int
    lines: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Insertion:
    """Bytes to put in at a place; of several at one place, the lower ``order`` comes first."""

    at: int
    order: int
    data: bytes
    removed: int = 0


def commented(package: bytes, article: str, comments: Sequence[Comment], *, date: str) -> bytes | None:
    """The package with comments by "quotecheck"; None if it is none that we can write into."""
    try:
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            parts = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
        main = _main_part(parts)
        content = parts[main]
        declared = _DECLARED.match(content)
        if declared is not None and declared[2].lower() not in {b"utf-8", b"ascii", b"us-ascii"}:
            return None
        word = word_text(content)
    except (zipfile.BadZipFile, KeyError, expat.ExpatError, UnicodeDecodeError, NotImplementedError, RuntimeError):
        return None
    if not word.pieces:
        return None
    target = _comments_part(parts, main)
    first = 1 + max((int(number) for number in _COMMENT_ID.findall(parts.get(target, b""))), default=-1)
    parts[main] = _with_ranges(content, word, article, comments, first)
    _add_comments(parts, main, target, "".join(_comment(c, first + i, date) for i, c in enumerate(comments)), word)
    return packed(list(parts.items()))


# -- ranges in the document --------------------------------------------------------------------------------------------


def _with_ranges(content: bytes, word: WordText, article: str, comments: Sequence[Comment], first: int) -> bytes:
    alignment = Alignment(word, article)
    name = f"{word.prefix}:" if word.prefix else ""
    insertions: list[_Insertion] = []
    split: dict[int, _Insertion] = {}
    for i, comment in enumerate(comments):
        number = first + i
        start = f'<{name}commentRangeStart {name}id="{number}"/>'.encode()
        mark = f'<{name}r><{name}commentReference {name}id="{number}"/></{name}r>'
        end = f'<{name}commentRangeEnd {name}id="{number}"/>{mark}'.encode()
        place = alignment.place(comment.start, comment.end)
        if place is None:  # not in the main text (a footnote, a text box): at the head of the document
            at = word.paragraph or 0
            insertions.append(_Insertion(at=at, order=1, data=start + end))
            continue
        (low, low_index), (high, high_index) = place
        insertions.append(_cut(word, word.pieces[low], low_index, start, split, order=2))
        insertions.append(_cut(word, word.pieces[high], high_index + 1, end, split, order=0))
    return _inserted(content, [*insertions, *split.values()])


def _cut(
    word: WordText, piece: Piece, index: int, data: bytes, split: dict[int, _Insertion], *, order: int
) -> _Insertion:  # fmt: skip
    """An insertion between two characters of a run, which is closed before and opened again after."""
    name = f"{word.prefix}:" if word.prefix else ""
    at = piece.at[index]
    split.setdefault(piece.tag, _kept_space(word, piece))
    closing = f"</{name}t></{name}r>".encode()
    opening = f"<{name}r>".encode() + piece.run.properties + f'<{name}t xml:space="preserve">'.encode()
    return _Insertion(at=at, order=order, data=closing + data + opening)


def _kept_space(word: WordText, piece: Piece) -> _Insertion:
    """Outer spaces of a text element count from now on: it may be cut beside one."""
    name = f"{word.prefix}:t" if word.prefix else "t"
    length = piece.at[0] - piece.tag
    return _Insertion(at=piece.tag, order=9, data=f'<{name} xml:space="preserve">'.encode(), removed=length)


def _inserted(content: bytes, insertions: Sequence[_Insertion]) -> bytes:
    pieces, at = [], 0
    for insertion in sorted(insertions, key=lambda one: (one.at, one.order)):
        pieces += [content[at : insertion.at], insertion.data]
        at = insertion.at + insertion.removed
    return b"".join([*pieces, content[at:]])


# -- the package -------------------------------------------------------------------------------------------------------


def _main_part(parts: dict[str, bytes]) -> str:
    if "word/document.xml" in parts:
        return "word/document.xml"
    found = re.search(
        rb'PartName="/([^"]+)"[^>]*wordprocessingml\.(?:document|template)\.main', parts["[Content_Types].xml"]
    )
    if found is None:
        raise KeyError("main part")
    return found[1].decode()


def _relations(main: str) -> str:
    folder, _, name = main.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def _comments_part(parts: dict[str, bytes], main: str) -> str:
    folder = main.rpartition("/")[0]
    for relation in re.findall(rb"<Relationship\b[^<>]*>", parts.get(_relations(main), b"")):
        if re.search(rb'Type="[^"]*/relationships/comments"', relation):
            target = re.search(rb'Target="([^"]+)"', relation)
            if target is not None:
                name = target[1].decode()
                return name[1:] if name.startswith("/") else f"{folder}/{name}"
    return f"{folder}/comments.xml"


def _add_comments(parts: dict[str, bytes], main: str, target: str, comments: str, word: WordText) -> None:
    namespace = word.namespace or MAIN
    if target in parts:
        content = parts[target]
        end = content.rfind(b"</")
        if end >= 0:
            parts[target] = (
                content[:end]
                + comments.replace("<w:comment ", f'<w:comment xmlns:w="{namespace}" ').encode()
                + content[end:]
            )
            return
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    parts[target] = f'{head}<w:comments xmlns:w="{namespace}">{comments}</w:comments>'.encode()
    if f'PartName="/{target}"'.encode() not in parts["[Content_Types].xml"]:
        override = f'<Override PartName="/{target}" ContentType="{_TYPE}"/>'.encode()
        parts["[Content_Types].xml"] = _before_the_end(parts["[Content_Types].xml"], override)
    relations = _relations(main)
    present = parts.get(
        relations,
        b'<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
    )
    if b'/relationships/comments"' not in present:
        kind = _STRICT if "purl.oclc.org" in namespace else _RELATION
        relation = f'<Relationship Id="rIdQuotecheck" Type="{kind}" Target="{target.rpartition("/")[2]}"/>'.encode()
        parts[relations] = _before_the_end(present, relation)


def _before_the_end(content: bytes, data: bytes) -> bytes:
    end = content.rfind(b"</")
    if end < 0:  # an empty root: <Relationships .../>
        end = content.rfind(b"/>")
        root: bytes = re.findall(rb"<([\w:]+)", content)[-1]
        return content[:end] + b">" + data + b"</" + root + b">"
    return content[:end] + data + content[end:]


def _comment(comment: Comment, number: int, date: str) -> str:
    paragraphs = "".join(f'<w:p><w:r><w:t xml:space="preserve">{xml(line)}</w:t></w:r></w:p>' for line in comment.lines)
    head = f'<w:comment w:id="{number}" w:author="quotecheck" w:date="{xml(date)}T00:00:00Z" w:initials="QC">'
    return f"{head}{paragraphs}</w:comment>"
