"""Speech that breaks off and begins again may be printed once."""

import pytest

from quotecheck import judge


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("I b-buried the dog there.", "I buried the dog there."),
        ("It was on the Mon-, on the Tuesday that he rang.", "It was on the Tuesday that he rang."),
        ("Takings are down eleven percent on the, on the old stall.", "Takings are down 11 per cent on the old stall."),
        ("I think, I think the hinge failed.", "I think the hinge failed."),
    ],
)
def test_a_beginning_said_twice_is_printed_once(said: str, printed: str) -> None:
    source = f"Berit Solum: Good evening. {said} I was there."
    assert judge(printed, {"s.txt": source}, speaker="Berit Solum").verdict == "verified"


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("She had had the jab before she came.", "She had the jab before she came."),
        ("It was on the Monday, or the Tuesday, that he rang.", "It was on the Tuesday that he rang."),
        ("I think the hinge failed.", "The hinge failed."),
        ("It is down 11 percent on the new and on the old stall.", "It is down 11 percent on the old stall."),
    ],
)
def test_what_is_no_slip_stays(said: str, printed: str) -> None:
    source = f"Berit Solum: Good evening. {said} I was there."
    assert judge(printed, {"s.txt": source}, speaker="Berit Solum").verdict != "verified"
