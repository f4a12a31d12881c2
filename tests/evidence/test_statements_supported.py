"""Honest statements that rest on figures, tables, signatures and votes, each beside one that is wrong."""

from pathlib import Path

import pytest

from quotecheck import Judgement, check


def _told(statement: str, sources: dict[str, str]) -> Judgement:
    article = f"It was a quiet week at the harbour.\n\n{statement}\n"
    return next(
        j for j in check(article, sources).judgements if j.claim.kind == "statement" and j.claim.text in statement
    )


LETTER = "Dear editor,\n\nWe have mended the slipway, and we ask for a light.\n\nYours sincerely,\n\n{name}\n{office}\n"
HARBOURS = """harbour,boats_2026,trackers_2026,crew_june_2026
Marsh Point,210,180,1890
Ness,260,190,610
Ardle,150,110,283
"""
ACCOUNTS = """division,revenue_2026_gbp_m,revenue_2025_gbp_m,profit_2026_gbp_m,profit_2025_gbp_m
Belgium,101.7,118.6,-1.2,4.9
Ireland,42.6,40.9,6.3,5.6
"""
MINUTES = (
    "Minutes of the harbour board, 4 May 2026\n\nPresent: Ann Lowe (chair), Piet Brandt, Ida Moss, Rolf Ames\n\n"
    "Resolved: that the quay be sold. For: 2 (Lowe, Ames). Against: 1 (Brandt). Abstained: 1 (Moss). Carried.\n"
)


@pytest.mark.parametrize(
    ("source", "statement", "right"),
    [
        ("We have 3,100 members in Holt and 870 of them work at the yard.",
         "The union has 870 members at the yard.", True),
        ("We have 3,100 members in Holt and 870 of them work at the yard.",
         "The union has 780 members at the yard.", False),
        ("The outcome was seen in 61 (20.5%) of the diet group and in 74 (25.1%) of the others.",
         "The outcome was seen in 61 of the diet group, some 20 per cent, against 74 of the others.", True),
        ("The outcome was seen in 61 (20.5%) of the diet group and in 74 (25.1%) of the others.",
         "The outcome was seen in 61 of the diet group, some 25 per cent, against 74 of the others.", False),
        ("Four counters were opened in the year and eleven were closed, leaving 186 counters at its end.",
         "The chain had 186 counters at the end of the year.", True),
        ("The club will send between 10 and 14 rowers to the regatta.",
         "The club will send up to 14 rowers to the regatta.", True),
        ("The club will send between 10 and 14 rowers to the regatta.",
         "The club will send up to 18 rowers to the regatta.", False),
        ("A household may apply for up to £500 after a flood.",
         "Households can apply for up to £500 after a flood.", True),
        ("The council may buy the old mill in spring.", "The council has bought the old mill.", False),
        ("Patients with a fever above 39 degrees were excluded from the trial.",
         "Anyone with a fever above 39 degrees was left out of the trial.", True),
        ("The school has 512 pupils.", "The school has over 500 pupils.", True),
        ("The school has 497 pupils.", "The school has almost 500 pupils.", True),
        ("The school has 497 pupils.", "The school has over 500 pupils.", False),
        ("The school has 812 pupils.", "The school has over 500 pupils.", False),
        ("The tour takes ninety minutes.", "The tour takes an hour and a half.", True),
        ("The tour takes sixty minutes.", "The tour takes an hour and a half.", False),
        ("The pool will shut for a fortnight.", "The pool will shut for two weeks.", True),
        ("The pool will shut for a fortnight.", "The pool will shut for three weeks.", False),
        ("The pool has been shut for ten years.", "The pool has been shut for a decade.", True),
        ("The fair opens on the fifth of May in Holt.", "The fair opens in Holt on 5 May.", True),
        ("The fair opens on the fifth of May in Holt.", "The fair opens in Holt on 6 May.", False),
        ("The gates open at half past six in the evening.", "The gates open at 6.30pm.", True),
        ("The gates open at half past six in the evening.", "The gates open at 7.30pm.", False),
        ("Rents rose point five per cent in the year to June.", "Rents rose 0.5% in the year to June.", True),
        ("Rents rose point five per cent in the year to June.", "Rents rose 5% in the year to June.", False),
        ("The fee is two pounds fifty a head.", "The fee is £2.50 a head.", True),
        ("The fee is two pounds fifty a head.", "The fee is £2.15 a head.", False),
        ("The board rejected the plan for the pier.",
         "The board turned down the plan for the pier.", True),
        ("The board approved the plan for the pier.",
         "The board turned down the plan for the pier.", False),
        ("The first of two pumps, weighing 92 tonnes, was delivered on 2 May. The second is expected in June.",
         "One pump, weighing 92 tonnes, was delivered on 2 May, and the other is expected in June.", True),
    ],
)  # fmt: skip
def test_a_figure_or_a_verb_in_its_place(source: str, statement: str, right: bool) -> None:
    verdict = _told(statement, {"notes.txt": f"Notes of the week, 10 May 2026\n\n{source}\n"}).verdict
    assert (verdict != "unsourced") is right


@pytest.mark.parametrize(
    ("source", "statement", "right"),
    [
        (HARBOURS, "Of 620 boats, 480 have trackers, more than three quarters.", True),
        (HARBOURS, "Of 620 boats, 480 have trackers, more than four fifths.", False),
        (HARBOURS, "The boats have crews of 2,783 people, more than two thirds of them in Marsh Point.", True),
        (ACCOUNTS, "Revenue in Belgium was £16.9m smaller, a fall of roughly 14 per cent.", True),
        (ACCOUNTS, "Revenue in Belgium was £16.9m smaller, a fall of roughly 24 per cent.", False),
        (ACCOUNTS, "Belgium made a loss of £1.2m; twelve months earlier it had a profit of £4.9m.", True),
        (ACCOUNTS, "Belgium made a loss of £2.2m; twelve months earlier it had a profit of £4.9m.", False),
    ],
)
def test_what_columns_come_to_and_headings_in_code(tmp_path: Path, source: str, statement: str, right: bool) -> None:
    (tmp_path / "table.csv").write_text(source, "utf-8")
    article = tmp_path / "article.txt"
    article.write_text(f"{statement}\n", "utf-8")
    judged = [j for j in check(article, [tmp_path / "table.csv"]).judgements if j.claim.kind == "statement"]
    assert [j.verdict != "unsourced" for j in judged] == [right]


@pytest.mark.parametrize(
    ("office", "said", "right"),
    [
        ("Chairman", "who chairs the boat club", True),
        ("Chair, Holt Boat Club", "who heads the boat club", True),
        ("Honorary Secretary, for the chair, Ida Moss", "who chairs the boat club", False),
        ("Vice Chair, Holt Boat Club", "chair of the boat club", False),
        ("Managing Director", "its project manager", False),
    ],
)
def test_the_office_under_a_name_is_the_signers(office: str, said: str, right: bool) -> None:
    letter = LETTER.format(name="Ann Lowe", office=office)
    found = check(f"The slip is mended, said Ann Lowe, {said}.\n", {"letter.txt": letter}).judgements
    title = next(j for j in found if j.claim.text.startswith("Ann Lowe, "))
    assert (title.verdict != "unsourced") is right
    assert right or "QC403" in {f.code for f in title.findings}


@pytest.mark.parametrize(
    ("statement", "right"),
    [
        ("Piet Brandt voted against; Ida Moss abstained.", True),
        ("Ida Moss voted against; Piet Brandt abstained.", False),
        ("Ann Lowe and Rolf Ames voted against.", False),
    ],
)
def test_who_voted_which_way_is_told_by_the_lists(statement: str, right: bool) -> None:
    found = _told(statement, {"minutes.md": MINUTES})
    assert (found.verdict != "unsourced") is right
    assert right or "QC403" in {f.code for f in found.findings}


YEARS = """# Holt Energy plc, results

| | 26 weeks to 27 June 2026 | 26 weeks to 28 June 2025 | Change |
|---|---|---|---|
| Profit before tax | £471m | £502m | (6.2)% |
| Gross margin | 31.4% | 30.2% | +120bps |
| (Loss)/profit of Ireland | £(8.7)m | £19.1m | n/a |
"""


@pytest.mark.parametrize(
    ("statement", "right"),
    [
        ("Profit before tax fell to £471m.", True),
        ("Profit before tax rose to £471m.", False),
        ("Gross margin widened to 31.4 per cent.", True),
        ("Gross margin narrowed to 31.4 per cent.", False),
        ("Profit before tax was £471m, compared with £502m a year ago.", True),
        ("Profit before tax was £502m, compared with £471m a year ago.", False),
        ("Ireland made a loss of £8.7m.", True),
    ],
)
def test_which_way_a_row_went(tmp_path: Path, statement: str, right: bool) -> None:
    (tmp_path / "results.md").write_text(YEARS, "utf-8")
    article = tmp_path / "article.txt"
    article.write_text(f"{statement}\n", "utf-8")
    found = check(article, [tmp_path / "results.md"], on="2026-09-11").judgements
    assert [j.verdict != "unsourced" for j in found if j.claim.kind == "statement"] == [right]
