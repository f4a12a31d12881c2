"""A quotation as printed: its words and its editorial marks."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecheck import judge
from quotecheck.evidence.wording.quotation import parse


@pytest.mark.parametrize("dots", ["…", "...", ". . .", "....", "[...]", "[…]", "(...)", "[ . . . ]", ". . . ."])
def test_every_style_of_ellipsis_is_one_mark(dots: str) -> None:
    q = parse(f"we will {dots} open the gate")
    assert q.norms == ("we", "will", "open", "the", "gate")
    assert [(m.kind, m.at) for m in q.marks] == [("ellipsis", 2)]
    assert q.fragments() == ((0, 2), (2, 5))


@pytest.mark.parametrize(
    ("text", "norms", "marks"),
    [
        ("“We [the board] agree”", ("we", "agree"), [("bracket", 1)]),
        ("[T]he gate is shut", ("the", "gate", "is", "shut"), []),
        ("they want[ed] bread", ("they", "wanted", "bread"), []),
        ("their [sic] is a leak", ("their", "is", "a", "leak"), [("sic", 1)]),
        ("we won [Applause] again", ("we", "won", "again"), [("stage", 2)]),
        ("we won (laughter) again", ("we", "won", "again"), [("stage", 2)]),
        ("… and so it ended …", ("and", "so", "it", "ended"), [("ellipsis", 0), ("ellipsis", 4)]),
        ("[Gideon] Marsh said so", ("marsh", "said", "so"), [("bracket", 0)]),
        ("wait. Then go", ("wait", "then", "go"), []),
        ("open [ bracket", ("open", "bracket"), []),
        ("", (), []),
        ("[…]", (), [("ellipsis", 0)]),
    ],
)
def test_words_and_marks(text: str, norms: tuple[str, ...], marks: list[tuple[str, int]]) -> None:
    q = parse(text)
    assert q.norms == norms
    assert [(m.kind, m.at) for m in q.marks] == marks


def test_a_bracket_inside_a_word_is_remembered() -> None:
    q = parse("[W]e want[ed] it")
    assert q.bracketed == ("W", "ed", "")
    assert q.text[q.starts[0] : q.ends[0]] == "[W]e"


@given(st.text(alphabet="ab.…[]() sic\u2060’-\n", max_size=60))
def test_offsets_of_words_and_marks_are_exact(text: str) -> None:
    q = parse(text)
    assert len(q.norms) == len(q.starts) == len(q.ends) == len(q.bracketed)
    assert all(0 <= s < e <= len(text) for s, e in zip(q.starts, q.ends, strict=True))
    assert list(q.starts) == sorted(q.starts)
    for m in q.marks:
        assert text[m.start : m.end] == m.text
        assert 0 <= m.at <= len(q)


@pytest.mark.parametrize("unit", ["[", ". ", "[...] ["])
def test_open_brackets_and_dots_cost_linear_time(unit: str) -> None:
    began = time.process_time()
    assert parse(unit * 30_000).norms == ()
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("a room of men who want the ball", "It is a room of men who, you know, who want the ball."),
        ("and this morning I had nine", "I had ten, and, you know, this morning I had nine."),
        ("he looked for maybe two seconds", "So he looked for, like, maybe two seconds."),
        ("I'd like a minute", "And I'd like, you know, I'd like a minute."),
        ("When I say it I'm not saying it for them.", "When I say it I am not, you know, I'm not saying it for them."),
        ("That crane is not just for hire.", "That crane is not, uh, it's not just for hire."),
        (
            "We waited for forty years for this.",
            "We waited for forty years, you know, we waited for forty years for this.",
        ),
    ],
)
def test_fillers_and_restarts_may_be_cleaned(printed: str, said: str) -> None:
    assert judge(printed, {"talk.txt": f"ANN POE: {said}"}, speaker="Ann Poe").verdict == "verified"


def test_what_commas_set_off_and_says_something_may_not() -> None:
    assert (
        judge("the men are tired", {"t.txt": "ANN POE: The men, like me, are tired."}, speaker="Ann Poe").verdict
        != "verified"
    )
