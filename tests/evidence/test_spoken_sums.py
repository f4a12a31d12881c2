"""Sums as they are spoken, and what brackets may call somebody: honest changes pass, other figures and people fail."""

import pytest

from quotecheck import judge

CALL = """PELL: I would rather spend eighteen million on pipes than on lawyers. It was cheap at two-forty and we paid.
We have eighteen million customers and I know six of them.
The yard cost four thousand, so I offered three. They charged nine hundred for the key and I had seven.
Marta cried, and then Mr Orme laughed. I have known Marta Quill since the flood.
"""
DOLLARS = "PELL: We had $2 million once. The pump would cost eighteen million, I was told, and I sat down.\n"


@pytest.mark.parametrize(
    ("quotation", "verdict"),
    [
        ("I would rather spend £18m on pipes than on lawyers.", "verified"),
        ("I would rather spend £80m on pipes than on lawyers.", "unsourced"),
        ("I would rather spend £18bn on pipes than on lawyers.", "unsourced"),
        ("We have £18m customers and I know six of them.", "unsourced"),
        ("It was cheap at 240 and we paid.", "verified"),
        ("It was cheap at 420 and we paid.", "unsourced"),
        ("It was cheap at 42 and we paid.", "unsourced"),
        ("The yard cost £4,000, so I offered [£3,000].", "verified"),
        ("The yard cost £4,000, so I offered [£300].", "unsourced"),
        ("The yard cost £4,000, so I offered [£30,000].", "unsourced"),
        ("They charged £900 for the key and I had [£700].", "verified"),
        ("They charged £900 for the key and I had [£7,000].", "unsourced"),
        ("[Quill] cried, and then Mr Orme laughed.", "verified"),
        ("[She] cried, and then Mr Orme laughed.", "verified"),
        ("[Orme] cried, and then Mr Orme laughed.", "unsourced"),
        ("[He] cried, and then Mr Orme laughed.", "unsourced"),
        ("Marta cried, and then [he] laughed.", "verified"),
        ("Marta cried, and then [she] laughed.", "unsourced"),
        ("Marta cried, and then [Quill] laughed.", "unsourced"),
    ],
)
def test_what_an_editor_may_write_out(quotation: str, verdict: str) -> None:
    assert judge(quotation, {"call.txt": CALL}, speaker="Pell").verdict == verdict


@pytest.mark.parametrize(("currency", "verdict"), [("$", "verified"), ("£", "unsourced")])
def test_a_currency_is_the_one_of_the_document(currency: str, verdict: str) -> None:
    quotation = f"The pump would cost {currency}18 million, I was told, and I sat down."
    assert judge(quotation, {"call.txt": DOLLARS}, speaker="Pell").verdict == verdict


@pytest.mark.parametrize(
    ("label", "credited", "same"),
    [
        ("B.R. ORME", "Beata Orme", True),
        ("B.R. ORME", "Ann Orme", False),
        ("Capt Orme", "Beata Orme", True),
        ("PS Beata Orme", "Sgt Beata Orme", True),
    ],
)
def test_initials_and_ranks_before_a_surname(label: str, credited: str, same: bool) -> None:
    from quotecheck.evidence.voices.speakers import same_name

    assert same_name(label, credited) is same
