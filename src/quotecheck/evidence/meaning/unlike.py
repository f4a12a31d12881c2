"""Words of a quotation that a passage found by its words has nothing for: not the words, and not the meaning."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotecheck.evidence.language.concepts import is_content, root
from quotecheck.evidence.meaning.near import nearness
from quotecheck.evidence.model import UNLIKE, Edit
from quotecheck.evidence.view import SourceView
from quotecheck.text.words import words

_STANDS: Final = 0.5
_OTHER: Final = frozenset(["wording", "addition"])


def marked(edits: Sequence[Edit], view: SourceView, first: int, last: int) -> list[Edit]:
    """The edits, with a note on those whose words nothing in the sentences of ``[first, last)`` may stand for."""
    low, high = view.sentence(first)[0], view.sentence(last - 1)[1]
    there = {root(n) for n in view.norms[low:high] if is_content(n)}
    return [replace(e, note=UNLIKE) if e.cls in _OTHER and not e.note and _unlike(e, there) else e for e in edits]


def _unlike(edit: Edit, there: set[str]) -> bool:
    said = [root(n) for n in words(edit.article).norms if is_content(n)]
    return any(not any(nearness(stem, other) >= _STANDS for other in there) for stem in said)
