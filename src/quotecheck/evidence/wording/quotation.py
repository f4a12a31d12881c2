"""A quotation as printed: its words, and the editorial marks between them (ellipsis, brackets, sic).

Marks are those of the Chicago Manual of Style 13.50-13.62 and the house styles named in ``verdict/policy.py``: an
ellipsis in
any of its shapes says that words were left out, brackets hold words that the speaker did not say, [sic] vouches for
an oddity.
"""

import re
from itertools import pairwise
from typing import Literal

from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.words import norm, words

MarkKind = Literal["ellipsis", "bracket", "sic", "stage"]
_ELLIPSIS = r"(?:\u2026|\.(?:[ \u00a0]?\.){2,5})(?:[ \u00a0]?\.)?"
_MARK = lazily(
    rf"(?P<ellipsis>\[\s*{_ELLIPSIS}\s*\]|\(\s*{_ELLIPSIS}\s*\)|{_ELLIPSIS})|\[(?P<inside>[^\[\]\n]{{0,300}})\]"
    rf"|(?P<stage>\((?i:applause|laughter|cheers|cheering|inaudible|crosstalk)[^()\n]{{0,30}}\)?)"
)
_STAGE = lazily(
    r"(?i)\s*(?:applause|laughter|laughs|cheers|cheering|crosstalk|inaudible|pause|pauses|sighs|music|silence|boos|interruption)\b[^\]]{0,40}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorialMark:
    """A mark that stands before word ``at`` (``len(words)``: after the last). ``norms`` are the words inside
    brackets."""

    kind: MarkKind
    at: int
    start: int
    end: int
    text: str
    norms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Printed words of a quotation in order; offsets count in the claim's text. The four sequences have the same
    length."""

    text: str
    norms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    bracketed: tuple[str, ...]
    """Per word: "" or the part of it that stands in brackets ("[W]e" -> "W", "want[ed]" -> "ed")."""
    marks: tuple[EditorialMark, ...]

    def __len__(self) -> int:
        return len(self.norms)

    def fragments(self) -> tuple[tuple[int, int], ...]:
        """Word ranges between the ellipses, the empty ones left out."""
        cuts = [0, *(m.at for m in self.marks if m.kind == "ellipsis"), len(self.norms)]
        return tuple((a, b) for a, b in pairwise(cuts) if a < b)


def parse(text: str) -> Quotation:
    """Read the words and marks of a quotation; time is linear in its length."""
    masked = list(text)
    raw: list[tuple[MarkKind, int, int, str]] = []  # kind, start, end, inside
    glued: list[tuple[int, int, str]] = []  # a bracket inside a word
    for m in _MARK.finditer(text):
        start, end = m.span()
        inside = m.group("inside")
        if inside is not None and _glued(text, start, end, inside):
            masked[start] = masked[end - 1] = "\u2060"
            glued.append((start, end, inside))
            continue
        masked[start:end] = " " * (end - start)
        raw.append((_kind(m), start, end, inside or ""))
    found = words("".join(masked))
    starts, ends = list(found.starts), list(found.ends)
    norms = [norm(n.replace("\u2060", "")) for n in found.norms]
    bracketed = [""] * len(norms)
    for start, end, inside in glued:
        for k, (s, e) in enumerate(zip(starts, ends, strict=True)):
            if s <= start + 1 < e or s < end <= e + 1:
                bracketed[k] = inside
                starts[k], ends[k] = min(s, start), max(e, end)
                break
    marks = tuple(
        EditorialMark(kind=kind, at=sum(s < start for s in starts), start=start, end=end, text=text[start:end],
                      norms=tuple(words(inside).norms) if kind == "bracket" else ())
        for kind, start, end, inside in raw
    )  # fmt: skip
    return Quotation(
        text=text, norms=tuple(norms), starts=tuple(starts), ends=tuple(ends), bracketed=tuple(bracketed), marks=marks
    )


def _kind(match: re.Match[str]) -> MarkKind:
    inside = match.group("inside")
    if match.group("stage"):
        return "stage"
    if inside is None:
        return "ellipsis"
    if inside.strip().casefold() in {"sic", "sic.", "sic!"}:
        return "sic"
    return "stage" if _STAGE.fullmatch(inside) else "bracket"


def _glued(text: str, start: int, end: int, inside: str) -> bool:
    """Whether a bracket is part of a word: "[W]e", "want[ed]", "[t]he"; a whole word in brackets is not."""
    if not inside.isalpha():
        return False
    after = end < len(text) and text[end].isalpha()
    before = start > 0 and text[start - 1].isalpha()
    return (after and len(inside) <= 2) or (before and len(inside) <= 4)
