"""A headline beside the text: what it repeats is told by the words that say something."""

from quotecheck import check

_STORY = """# Nora Finch, baker: ‘I was in the oven’

Nora Finch baked for thirty years. ‘If I went to a party I’d be in the kitchen,’ she told Quay Radio in 1987.

Ivo Lutz swept the floor. ‘She could tell the loaf by the smell in the dark of the shop,’ says Lutz.
"""


def test_a_headline_that_shares_small_words_alone_repeats_nothing() -> None:
    shown = (j for j in check(_STORY, {"a.txt": "Nothing."}).judgements if j.claim.display)
    headline = next(j for j in shown if "oven" in j.claim.text and j.claim.kind != "statement")
    assert headline.claim.attribution is not None
    assert (headline.claim.attribution.speaker or "").startswith("Nora Finch")
    assert "QC602" not in {f.code for f in headline.findings}
