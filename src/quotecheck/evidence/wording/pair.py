"""The two sides that are compared: a quotation and a source, with the places where they differ."""

from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Edit, EditClass
from quotecheck.evidence.view import SourceView
from quotecheck.evidence.wording.classify import Side, Style
from quotecheck.evidence.wording.quotation import EditorialMark, Quotation
from quotecheck.text.records import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring words that differ: quotation words ``[q0, q1)`` where the source has ``[s0, s1)``; one side may
    be empty."""

    q0: int
    q1: int
    s0: int
    s1: int
    mark: EditorialMark | None = None
    """The editorial mark that stands in this place."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What is compared: a quotation, where its text starts in the article, and the source with its style."""

    quotation: Quotation
    base: int
    view: SourceView
    style: Style
    speaker: frozenset[str] = frozenset()
    """Words of the credited speaker's names, normalised."""

    def quoted(self, q0: int, q1: int) -> Side:
        """One side from the quotation."""
        q = self.quotation
        text = q.text[q.starts[q0] : q.ends[q1 - 1]] if q0 < q1 else ""
        raw = tuple(q.text[q.starts[k] : q.ends[k]] for k in range(q0, q1))
        names = tuple(self._name(r, q.norms[q0 + d], q0 + d == 0 or self._opens(q0 + d)) for d, r in enumerate(raw))
        return Side(norms=q.norms[q0:q1], raw=raw, names=names, text=text)

    def sourced(self, s0: int, s1: int) -> Side:
        """One side from the source."""
        v = self.view
        text = v.text[v.starts[s0] : v.ends[s1 - 1]] if s0 < s1 else ""
        raw = tuple(v.raw(k) for k in range(s0, s1))
        names = tuple(self._name(r, v.norms[s0 + d], v.stop(s0 + d)) for d, r in enumerate(raw))
        return Side(norms=tuple(v.norms[s0:s1]), raw=raw, names=names, text=text)

    def compared(self, s0: int, s1: int) -> Side:
        """One side from the source with no more than comparing its words takes: nothing is said of names."""
        v = self.view
        text = v.text[v.starts[s0] : v.ends[s1 - 1]] if s0 < s1 else ""
        return Side(norms=tuple(v.norms[s0:s1]), raw=(), names=(), text=text)

    def _opens(self, q: int) -> bool:
        """Whether a sentence of the quotation begins at word ``q``."""
        text = self.quotation.text[self.quotation.ends[q - 1] : self.quotation.starts[q]]
        return any(c in text for c in '.!?\u2026:\u201c"[')

    def _name(self, raw: str, norm: str, opens: bool) -> bool:
        """Whether a printed word looks like a name: a capital that no sentence start explains."""
        letters = raw.lstrip("[")
        if (
            not letters[:1].isupper()
            or self.style.one_case
            or norm in lexicon().words("function")
            or norm.startswith("i'")
        ):
            return False
        return not opens or not self.view.in_lower_case(norm)

    def edit(self, cls: EditClass, block: Block, note: str = "") -> Edit:
        """An edit over a block, with exact offsets on both sides."""
        q, v = self.quotation, self.view
        if block.q0 < block.q1:
            a = (q.starts[block.q0], q.ends[block.q1 - 1])
        elif block.mark is not None:
            a = (block.mark.start, block.mark.end)
        else:
            at = q.ends[block.q0 - 1] if block.q0 else 0
            a = (at, at)
        if block.s0 < block.s1:
            s = (v.starts[block.s0], v.ends[block.s1 - 1])
        else:
            at = v.ends[block.s0 - 1] if block.s0 else 0
            s = (at, at)
        return Edit(
            cls=cls, article=q.text[a[0] : a[1]], source=v.text[s[0] : s[1]], article_start=self.base + a[0],
            article_end=self.base + a[1], source_start=s[0], source_end=s[1], note=note,
        )  # fmt: skip
