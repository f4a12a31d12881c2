"""A statement against a table: the row it names, the column it speaks of, the cell where they meet."""

from pathlib import Path

import pytest

from quotecheck import check

BUDGET = """department,fy2026_adopted,fy2027_proposed,change,positions_fy2026,positions_fy2027
Police,39960000,41200000,1240000,288,288
Fire,27310000,27980000,670000,176,176
Parks and Recreation,9310000,8890000,-420000,72,72
Library,5720000,5610000,-110000,64,60
General fund total,110570000,112600000,2030000,922,918
"""
RESULTS = """# Holt Energy plc, results

| | 2025 | 2024 |
|---|---|---|
| Profit before tax | £471m | £502m |
| Final dividend per share | 11.4p | 10.6p |
| Total dividend per share | 17.1p | 15.9p |
"""


@pytest.mark.parametrize(
    ("source", "statement", "right"),
    [
        ("budget.csv", "The parks department would lose $420,000 under the budget.", True),
        ("budget.csv", "The parks department would gain $420,000 under the budget.", False),
        ("budget.csv", "The library would lose four positions.", True),
        ("budget.csv", "The fire department would lose four positions.", False),
        ("budget.csv", "The police department would get 3.1 percent more, or $41.2 million.", True),
        ("budget.csv", "The police department would get 4.1 percent more, or $41.2 million.", False),
        ("results.md", "Shareholders will receive a final dividend of 11.4p a share.", True),
        ("results.md", "Shareholders will receive a final dividend of 17.1p a share.", False),
        ("results.md", "Profit before tax fell to £471m.", True),
        ("results.md", "Profit before tax fell to £502m.", False),
    ],
)
def test_a_figure_counts_only_in_its_row_and_column(tmp_path: Path, source: str, statement: str, right: bool) -> None:
    (tmp_path / source).write_text({"budget.csv": BUDGET, "results.md": RESULTS}[source], "utf-8")
    article = tmp_path / "article.txt"
    article.write_text(f"{statement}\n", "utf-8")
    judged = [j for j in check(article, [tmp_path / source], on="2026-03-12").judgements if j.claim.kind == "statement"]
    assert [j.verdict != "unsourced" for j in judged] == [right]
