"""Units in another spelling beside figures: the house prints them short, and nothing is converted."""

import pytest

from quotecheck import judge

SAME = [
    ("The lock is five kilometres from the old pier.", "The lock is 5km from the old pier"),
    ("The lock is five kilometers from the old pier.", "The lock is 5 km from the old pier"),
    ("It weighs ten kilograms when it is wet.", "It weighs 10kg when it is wet"),
    ("We were doing seventy miles an hour down there.", "We were doing 70mph down there"),
    ("It costs two pence a pot to feed them.", "It costs 2p a pot to feed them"),
    ("He is six foot two in his socks.", "He is 6ft 2 in his socks"),
    ("It was thirty degrees Celsius in the hold.", "It was 30C in the hold"),
    ("The hall has four hundred square metres of floor.", "The hall has 400 sq m of floor"),
    ("It took ninety minutes to pump it dry.", "It took 90 mins to pump it dry"),
    ("We drew 12 megawatts all night long.", "We drew 12MW all night long"),
]
OTHER = [
    ("The lock is five kilometres from the old pier.", "The lock is 5 miles from the old pier"),
    ("The lock is five kilometres from the old pier.", "The lock is 6km from the old pier"),
    ("It weighs ten kilograms when it is wet.", "It weighs 10 pounds when it is wet"),
    ("It costs two pence a pot to feed them.", "It costs £2 a pot to feed them"),
    ("It took ninety minutes to pump it dry.", "It took 90 hours to pump it dry"),
    ("The dam is 30 metres high and holds.", "The dam is 30 million high and holds"),
]


@pytest.mark.parametrize(("source", "printed"), SAME)
def test_a_unit_may_be_printed_short(source: str, printed: str) -> None:
    judged = judge(printed, {"talk.txt": f"ANN HALE: {source}\n\nBEN ROE: Yes.\n"}, speaker="Ann Hale")
    assert judged.verdict == "verified"
    assert {f.code for f in judged.findings} == {"QC112"}


@pytest.mark.parametrize(("source", "printed"), OTHER)
def test_another_unit_or_figure_is_no_style(source: str, printed: str) -> None:
    judged = judge(printed, {"talk.txt": f"ANN HALE: {source}\n\nBEN ROE: Yes.\n"}, speaker="Ann Hale")
    assert judged.verdict == "unsourced"
    assert "QC105" in {f.code for f in judged.findings}
