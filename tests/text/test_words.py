"""Words and their places: the quick way to split says what the plain one says."""

from hypothesis import given
from hypothesis import strategies as st

from quotecheck.text import words as module
from quotecheck.text.words import norm, words

_WORDS = (
    "the bridge/Bridge/U.S./a.m./J. Smith/e.g./3.5/.5/7:30/5p.m./don't/don\u2019t/o'/'t/co-\noperate/co-\r\n  operate"
    "/co-\n Operate/soft\u00ad\nware/a\u200bb/caf\u00e9/e\u0301t\u00e9/\ufb01ve/\ufdfa/Kansas.A./ab.c.d./x_y/x-y/\u00bd"
    "/\u00a32m/5%/well-known/\uff21\uff22/\u00df/\u0130stanbul"
)
_BETWEEN = [*"   \n\t.,-\u2014()\"'\u201c\u201d\u2026\u00a0/", "\r\n"]
_PIECES = [*_WORDS.split("/"), *_BETWEEN]
TEXTS = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=4)), max_size=40).map("".join)


@given(TEXTS, st.sampled_from([1, 7, 1 << 19]))
def test_words_are_the_matches_of_their_definition(text: str, slice_: int) -> None:
    matches = list(module._WORD.finditer(text))
    was = module._SLICE
    try:
        module._SLICE = slice_  # type: ignore[misc]
        found = words(text)
    finally:
        module._SLICE = was  # type: ignore[misc]
    assert list(found.starts) == [m.start() for m in matches]
    assert list(found.ends) == [m.end() for m in matches]
    assert list(found.norms) == [norm(m.group()) for m in matches]


@given(TEXTS)
def test_a_normal_form_is_its_own(text: str) -> None:
    for found in words(text).norms:
        assert norm(found) == found
        assert "\n" not in found
