"""What the packet has of a refused claim's own day, name, row or estimate stands beside the passage."""

import pytest

from quotecheck import check

_PACKET = {
    "log.txt": """Lighthouse log, Orrin Head

Keepers have entered the weather here every morning since 1847.

Calmest winters: 2015-16, 9 days of gale; 2006-07, 14 days.

The wettest month was August 1931. The wettest year was 1954.

The lamp was changed on 14 June 2024, and the lens was cleaned that week.

Keeper Tobias Wray was ill and did not sign the pledge on lamps.

Nan Colley came in April. She was the station cook, paid £9 a week.

The head keeper moved to raise the wages of all hands from 1 May 2027.
""",
    "board.md": """# Northern Lights Board

It is too early to say what the repair of the tower will come to. The last repair, in 2009, cost £4m to £5m.

Nine towns on this coast close their piers at night. Two of them, Hathersby and Quill, lie next to Orrin.

The act of 2019, which set a fine of £70, was struck down in court. Section 4 sets a fine for trespass of £90.
""",
    "counts.txt": """Counts of the year 2025

Wrecks reported: 31 (2024: 44; 2023: 52)

Lights kept: 12
""",
}


def _said(article: str) -> tuple[str, str]:
    judged = check(f"{article}\n", _PACKET).judgements[-1]
    return judged.verdict, " ".join(" ".join(f.message for f in judged.findings).split())


@pytest.mark.parametrize(
    ("article", "shown"),
    [
        ("Keepers have entered the weather at Orrin Head every morning since 1874.", "since 1847"),
        ("In the winter of 2015-16 there was no gale at all at Orrin Head.", "2015-16, 9 days of gale"),
        ("The wettest month at Orrin Head was in the 1870s.", "The wettest month was August 1931"),
        ("The lamp was changed on 17 June 2024.", "14 June 2024"),
        ("The Northern Lights Board put the repair of the tower at £8m.", "too early to say"),
        ("Wrecks, by contrast, rose for the second year in a row.", "31 (2024: 44; 2023: 52)"),
        ("Nan Colley had worked for the lighthouse as a volunteer.", "She was the station cook"),
        ("Wray signed the pledge on wages in 2019.", "did not sign the pledge on lamps"),
        (
            "Nine towns on this coast close their piers at night. Orrin would be the first in the north to do so.",
            "Two of them, Hathersby and Quill",
        ),
    ],
)
def test_the_packets_own_stands_beside_a_refused_claim(article: str, shown: str) -> None:
    verdict, message = _said(article)
    assert verdict == "unsourced"
    assert shown in message


@pytest.mark.parametrize(
    "article",
    [
        "Keepers have entered the weather at Orrin Head every morning since 1847.",
        "The wettest year at Orrin Head was 1954.",
        "The lamp was changed on 14 June 2024.",
        "In 2025, 31 wrecks were reported.",
        "The last repair of the tower, in 2009, cost £4m to £5m.",
    ],
)
def test_a_claim_that_holds_is_shown_without_it(article: str) -> None:
    verdict, message = _said(article)
    assert verdict != "unsourced"
    assert "see also" not in message


def test_no_title_is_worth_reading() -> None:
    _, message = _said("The board of the lights spent £3m on boats.")
    assert "see also board.md: “Northern Lights Board”" not in message
