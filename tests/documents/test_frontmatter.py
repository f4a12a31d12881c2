"""Front matter that is read without a reader of YAML is read as one reads it."""

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from quotecheck.documents.frontmatter import front_matter, simple

KEYS = st.sampled_from(["title", "byline", "embargoed until", "on", "No", "date", "x-y", "k_1"]) | st.text(max_size=6)
VALUES = st.sampled_from(
    [
        "2026-10-08",
        "2026-13-08",
        "2026-1-8",
        "yes",
        "Null",
        "~",
        "1e3",
        "12:30",
        "O'Hara, 5-2",
        "a #b",
        "a: b",
        "e3",
        "no.",
    ]
) | st.text(alphabet="aeY’é 01,.;()'\"/-–&!?$%+:#*@`[]{}|>\t\\=<_\u0085\u2028\ufeff", max_size=12)
LINES = st.builds(lambda key, sep, value: f"{key}{sep}{value}", KEYS, st.sampled_from([": ", ":", ":  "]), VALUES)


@given(st.lists(LINES, max_size=4).map("\n".join))
@example("title: Council keeps the bridge open\nbyline: Desk\ndate: 2026-10-08\n")
@example("title: On\n")
@example("a: b\na: c\n")
def test_plain_lines_say_what_yaml_says(inner: str) -> None:
    found = simple(inner)
    if found:
        assert dict(found) == yaml.safe_load(inner)


def test_the_usual_head_is_plain() -> None:
    head = "title: Council keeps the Alder Street footbridge open\nbyline: Desk example\ndate: 2026-10-08\n"
    assert simple(head)
    facts = front_matter(f"---\n{head}---\nText.\n").facts
    assert (facts.title, facts.byline, facts.date) == (
        "Council keeps the Alder Street footbridge open", "Desk example", "2026-10-08",
    )  # fmt: skip
