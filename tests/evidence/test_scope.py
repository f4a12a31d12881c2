"""What left-out words do to printed ones: only what governs them counts."""

import pytest

from quotecheck.evidence.context.hidden import hidden_meaning
from quotecheck.evidence.context.scope import is_condition, is_hedge, is_limit, is_negator, negates
from quotecheck.evidence.view import SourceView
from tests.verdict.desk import source


def hides(text: str, hidden: str) -> str | None:
    view = SourceView(source(text))
    start = text.index(hidden)
    first = next(k for k in range(len(view)) if view.starts[k] >= start)
    last = next(k for k in range(len(view) + 1) if k == len(view) or view.starts[k] >= start + len(hidden))
    found = hidden_meaning(view, first, last)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "hidden", "kind"),
    [
        ("We will never accept the offer.", "never", "negation"),
        ("We will, of course, not sell the land.", "of course, not", "negation"),
        ("We can hardly pay the rent.", "hardly", "negation"),
        ("We will pay, if the state helps, in June.", "if the state helps,", "condition"),
        ("We will pay unless it rains and leave.", "unless it rains", "condition"),
        ("It reached almost forty villages.", "almost", "limit"),
        ("It is only a rumour.", "only", "limit"),
        ("We will, after all these years, sell the land.", "after all these years,", None),
        ("We will, as the men who never slept asked, sell the land.", "as the men who never slept asked,", None),
        ("The pier opened. It was not raining. The band played.", "It was not raining.", None),
    ],
)
def test_hidden_words(text: str, hidden: str, kind: str | None) -> None:
    assert hides(text, hidden) == kind


@pytest.mark.parametrize("word", ["not", "never", "no", "don't", "can't", "cannot", "hardly", "nobody", "without"])
def test_negators(word: str) -> None:
    assert is_negator(word)


@pytest.mark.parametrize("word", ["knot", "now", "know", "can", "note", "nothingness", "want"])
def test_no_negators(word: str) -> None:
    assert not is_negator(word)


@pytest.mark.parametrize(
    ("text", "at", "expected"), [("not only bread", 0, False), ("not bread", 0, True), ("no doubt", 0, False)]
)
def test_a_lifted_negation_negates_nothing(text: str, at: int, expected: bool) -> None:
    assert negates(text.split(), at) is expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("if it rains", 0, True),
        ("unless it rains", 0, True),
        ("provided that it rains", 0, True),
        ("as if it rained", 1, False),
        ("once more", 0, False),
        ("I asked her if", 3, False),
    ],
)
def test_conditions(text: str, at: int, expected: bool) -> None:
    assert is_condition(text.lower().split(), at) is expected


def test_limits_and_hedges() -> None:
    assert is_limit(["only", "two"], 0)
    assert is_limit(["at", "least", "two"], 0)
    assert not is_limit(["not", "only", "two"], 1)
    assert is_hedge(["probably", "two"], 0)
    assert not is_hedge(["surely", "two"], 0)
