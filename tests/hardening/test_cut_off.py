"""Text that ends anywhere, as a paste that was cut off does, is read and judged, and never ends the program.

Law of totality: check(any text, any sources) returns.
"""

import random
import re

import pytest

from quotecheck import check
from tests.sources.test_whose_words import BANK

_TOGETHER = 8


def _cut(paragraph: str, chance: random.Random) -> str:
    """A paragraph up to one of its words, without its last stop; some begin at a word as well."""
    ends = [m.end() for m in re.finditer(r"\S+", paragraph)]
    short = paragraph[: chance.choice(ends)].rstrip('.,;:"”’')
    starts = [m.start() for m in re.finditer(r"\S+", short)]
    return short[chance.choice(starts) :] if starts and chance.random() < 0.3 else short


@pytest.mark.parametrize("kind", sorted(p.stem for p in BANK.glob("*.txt")))
def test_law_of_totality_on_text_that_is_cut_off(kind: str) -> None:
    chance = random.Random(f"cut off: {kind}")  # noqa: S311 - no secret
    text = (BANK / f"{kind}.txt").read_text("utf-8")
    paragraphs = [p for p in re.split(r"\n\s*\n", text) if len(p) > 30]
    chance.shuffle(paragraphs)
    for k in range(0, min(len(paragraphs), 10 * _TOGETHER), _TOGETHER):
        some = [_cut(p, chance) for p in paragraphs[k : k + _TOGETHER]]
        draft = "\n\n".join(f"“{_cut(p, chance)}” Ann Hale said." if p.strip() else "" for p in some)
        sources = {"a.txt": "\n\n".join(some), "b.md": some[0], "c.csv": some[-1]}
        assert check(draft, sources).judgements is not None
