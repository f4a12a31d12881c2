"""Claims in other words: details in their roles, sums, strength, and figures that disagree inside one article."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecheck.claims.extractor import extract
from quotecheck.claims.measures.figures import amounts
from quotecheck.claims.model import Attribution, Claim
from quotecheck.documents.prose import document_from_text
from quotecheck.evidence.facts.consistency import with_disagreements
from quotecheck.evidence.language.amounts import holds
from quotecheck.pipeline import Checker, open_packet
from quotecheck.verdict.model import Judgement
from quotecheck.verdict.policy import POLICIES


def judge(tmp_path: Path, source: str, text: str, speaker: str | None = None) -> Judgement:
    (tmp_path / "report.txt").write_text(f"---\ndate: 2022-07-20\n---\n\n{source}\n", "utf-8")
    checker = Checker(open_packet([tmp_path]), policy=POLICIES["newsroom"], on="2022-08-03")
    credit = Attribution(speaker=speaker, mention=speaker) if speaker else None
    return checker.judge(Claim(id="c", kind="indirect" if speaker else "statement", text=text, attribution=credit))


def codes(judged: Judgement) -> set[str]:
    return {f.code for f in judged.findings}


@pytest.mark.parametrize(
    ("claim", "source", "true"),
    [
        ("nearly 5,000 people", "4,870 people", True),
        ("more than 5,000 people", "4,870 people", False),
        ("£268,000", "£268,140", True),
        ("£1.21bn", "£1,214m", True),
        ("three people", "four people", False),
        ("about 12 per cent", "11.6%", True),
        ("almost three quarters", "73 per cent", True),
        ("up to 120 beds", "up to 120 beds", True),
        ("fewer than ten units", "fewer than six units", False),
        ("12 inches", "1 foot", True),
        ("July 2022", "5 July 2022", True),
        ("5 July 2022", "July 2022", False),
        ("at 4:31 p.m.", "at 4:31", True),
        ("at 4:31 p.m.", "at 4:31 a.m.", False),
        ("three minutes and 20 seconds", "3 minutes 20 seconds", True),
        ("41,000 tons", "41,000 tonnes", True),
    ],
)
def test_rounding_that_keeps_the_claim_true_is_allowed(claim: str, source: str, true: bool) -> None:
    assert holds(amounts(claim)[0], amounts(source)[0]) is true


def test_a_weekday_is_the_weekday_of_a_date(tmp_path: Path) -> None:
    source = "The Herons play at Mount Orrin on Thursday, Dec. 11, at 7 p.m."
    assert judge(tmp_path, source, "The Herons play at Mount Orrin on Thursday.").verdict != "unsourced"
    assert "QC402" in codes(judge(tmp_path, source, "The Herons play at Mount Orrin on Friday."))


def test_an_age_is_a_number_beside_a_name(tmp_path: Path) -> None:
    source = "JANET HALE, 67, retired nurse, Hollin Falls. She spoke first and left early."
    assert judge(tmp_path, source, "Janet Hale, 67, a retired nurse, spoke first.").verdict != "unsourced"
    assert judge(tmp_path, source, "Janet Hale, 76, a retired nurse, spoke first.").verdict == "unsourced"


def test_a_table_in_millions_bears_out_millions(tmp_path: Path) -> None:
    table = "| Item | 2021 | 2022 |\n|---|---|---|\n| Energy cost ($ millions) | 47 | 38 |\n| Staff | 1,240 | 1,190 |\n"
    claim = "Energy cost fell to ${} million in 2022."
    assert judge(tmp_path, table, claim.format(38)).verdict != "unsourced"
    assert judge(tmp_path, table, claim.format(43)).verdict == "unsourced"


def test_when_somebody_speaks_is_no_rival_of_a_day_that_is_named(tmp_path: Path) -> None:
    source = "The board has today agreed that the unit will close overnight from 1 December."
    assert judge(tmp_path, source, "The unit will close overnight from 1 December.").verdict != "unsourced"
    assert "QC402" in codes(judge(tmp_path, source, "The unit will close overnight from 8 December."))


def test_the_same_words_are_verified(tmp_path: Path) -> None:
    judged = judge(
        tmp_path, "The trust recruited 46 nurses in June 2022.", "The trust recruited 46 nurses in June 2022."
    )
    assert (judged.verdict, codes(judged)) == ("verified", set())


def test_other_words_are_paraphrased(tmp_path: Path) -> None:
    source = "The trust recruited 46 nurses in June 2022."
    assert judge(tmp_path, source, "In June the trust took on 46 nurses.").verdict == "paraphrased"


def test_a_number_that_stands_for_something_else_is_no_support(tmp_path: Path) -> None:
    source = "The sickness rate among nurses was 8.6%; among all staff it was 6.8%."
    judged = judge(tmp_path, source, "Sickness among nurses stood at 6.8 per cent.")
    assert judged.verdict == "unsourced"
    assert "QC401" in codes(judged)
    assert "8.6%" in judged.findings[0].message


def test_now_and_then_exchanged_is_found(tmp_path: Path) -> None:
    source = "Energy cost us £61m, against £52m in the first half of 2021."
    judged = judge(tmp_path, source, "Energy cost £52m, down from £61m in the first half of 2021.")
    assert "QC401" in codes(judged)


def test_a_percentage_is_worked_out(tmp_path: Path) -> None:
    source = (
        "Membership of the pool stood at 3,100 in January 2019. In January 2022 the pool had a membership of 1,860."
    )
    judged = judge(tmp_path, source, "Membership of the pool has fallen by 40 per cent since 2019.")
    assert judged.verdict == "paraphrased"
    assert any("3,100" in e.note and "1,860" in e.note for e in judged.evidence[0].edits)


def test_a_wrong_date_is_named(tmp_path: Path) -> None:
    judged = judge(tmp_path, "The survey was carried out in November 2021.", "The survey was carried out in October.")
    assert (judged.verdict, "QC402" in codes(judged)) == ("unsourced", True)


def test_a_wrong_title_is_named(tmp_path: Path) -> None:
    source = "Maureen Tolley, secretary of the club, wrote the letter. Philippa Crane is chair of the club."
    judged = judge(tmp_path, source, "Maureen Tolley, chair of the club")
    assert (judged.verdict, codes(judged)) == ("unsourced", {"QC403"})


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("We may close the school in May.", "the school would close in May"),
        ("We expect that some of our junior swimmers will leave.", "all of its junior swimmers would leave"),
        (
            "We are considering a sale of the frozen food business.",
            "the company plans a sale of its frozen food business",
        ),
    ],
)
def test_reported_speech_may_not_be_stronger(tmp_path: Path, source: str, claim: str) -> None:
    judged = judge(tmp_path, f"Mara Quill: {source}\nTom Adler: Thank you for that.", claim, "Mara Quill")
    assert (judged.verdict, "QC405" in codes(judged)) == ("unsourced", True)


def test_another_said_it(tmp_path: Path) -> None:
    source = "Councillor Judith Orme said that the council had spent more on consultants than on repairs."
    judged = judge(tmp_path, source, "the council had spent more on consultants than on repairs", "Imran Sethi")
    assert "QC201" in codes(judged)


def test_nothing_near_is_said_so(tmp_path: Path) -> None:
    judged = judge(tmp_path, "The pool is 25 metres long.", "The mayor was fined £380,000 in 2017 over a fall.")
    assert judged.verdict == "unsourced"
    assert judged.findings


def faults(body: str) -> list[str]:
    document = document_from_text(body, path="a.txt", sha256="0" * 64)
    return [f.code for c in with_disagreements(extract(document, on="2022-08-03").claims) for f in c.faults]


def test_headline_and_body_that_disagree() -> None:
    body = "Storm cuts power to 41,000 homes in Westray\n\nThe storm cut power to {} homes in Westray on Sunday."
    assert faults(body.format("14,000")) == ["QC603", "QC603"]
    assert faults(body.format("41,000")) == []
    assert faults(body.format("41,300")) == []


def test_two_years_are_no_disagreement() -> None:
    assert (
        faults("The pool\n\nThe council spent £29m on the pool in 2020. The council spent £46m on the pool in 2021.")
        == []
    )


@settings(max_examples=40)
@given(st.integers(min_value=11, max_value=99_999), st.integers(min_value=11, max_value=99_999))
def test_another_figure_never_passes(tmp_path_factory: pytest.TempPathFactory, said: int, printed: int) -> None:
    folder = tmp_path_factory.mktemp("packet")
    judged = judge(
        folder,
        f"The bridge was crossed by {said:,} lorries in June 2022.",
        f"The bridge was crossed by {printed:,} lorries in June.",
    )
    near = abs(said - printed) <= 0.05 * said
    assert judged.verdict == "unsourced" or near or said == printed
    assert said != printed or judged.verdict != "unsourced"


def test_the_place_of_a_difference_is_in_the_passage_that_has_it() -> None:
    from quotecheck import Source, check

    article = "Yard news\n\nThe old harbour office on the quay was repaired by the masons of Brigg for £3m.\n"
    head = "Minutes of the board, in full, as they were taken down by the clerk on the day and read out again.\n\n"
    sources = {
        "a.txt": "The old harbour office on the quay was repaired by the masons of Brigg.",
        "b.txt": head + "The bill of the masons of Brigg for the harbour office was 3 million pounds.",
    }
    report = check(article, [Source(id=name, content=text) for name, text in sources.items()])
    found = [(e.source, x) for j in report.judgements for e in j.evidence for x in e.edits]
    assert found
    for source, edit in found:
        shown = sources[source][edit.source_start : edit.source_end]
        assert shown in ("", edit.source)


@pytest.mark.parametrize(
    ("source", "true", "false", "code"),
    [
        ("It was agreed by 7 votes to 2 that a review be held.", "The review was agreed by seven votes to two.",
         "The review was agreed by seven votes to three.", "QC401"),
        ("Levy vote: 11 in favour, none against, 4 abstentions.", "The levy vote was 11 in favour, none against.",
         "The levy vote was 11 in favour, four against.", "QC401"),
        ("The sheriff shall file a report with the court every two weeks.",
         "The sheriff must file a report with the court every two weeks.",
         "The sheriff must file a report with the court every week.", "QC401"),
        ("Online orders are up in three of the last four weeks.", "Online orders rose in three of the last four weeks.",
         "Online orders rose in each of the last four weeks.", "QC405"),
        ("The State may play the recording once in its case.", "The state may play the recording once.",
         "The state may play the recording twice.", "QC401"),
        ("Calder was lying third in the final, 200 metres from home.", "Calder was lying third in the final.",
         "Calder was lying second in the final.", "QC401"),
        ("The shop breaks even in year three.", "The shop breaks even in the third year.",
         "The shop breaks even in the second year.", "QC401"),
        ("There were five collisions at the junction, none of them fatal.",
         "There were five collisions at the junction, none of them fatal.",
         "There were five collisions at the junction, one of them fatal.", "QC104"),
        ("The commission voted 4-3 to recommend denial of the plan.", "The commission voted 4-3 to recommend denial.",
         "The commission voted 4-3 to recommend approval.", "QC108"),
    ],
)  # fmt: skip
def test_small_words_of_number_are_compared(tmp_path: Path, source: str, true: str, false: str, code: str) -> None:
    assert judge(tmp_path, source, true).verdict != "unsourced"
    judged = judge(tmp_path, source, false)
    assert judged.verdict == "unsourced"
    assert code in codes(judged)


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("He will not give interviews before the certification session, which is set for 9 November.",
         "The certification session is set for 9 November."),
        ("I may say as chair that I have sat through nineteen lectures.", "She had sat through 19 lectures."),
    ],
)  # fmt: skip
def test_what_is_denied_or_may_be_said_of_something_else_is_no_difference(
    tmp_path: Path, source: str, claim: str
) -> None:
    assert not codes(judge(tmp_path, source, claim)) & {"QC104", "QC405"}


def test_line_numbers_of_a_trials_record_are_no_figures(tmp_path: Path) -> None:
    source = "\n".join(
        [
            "10       A.  I told her I wasn't going to do it, and I went",
            "11   out and I sat in the car for about an hour and",
            "12   cried. We paid 4,310 dollars in March and nothing since.",
            "13       Q.  And then?",
            "14       A.  Then I went home.",
        ]
    )
    assert judge(tmp_path, source, "They paid 4,310 dollars in March.").verdict != "unsourced"
    assert judge(tmp_path, source, "She sat in the car for 12 minutes and cried.").verdict == "unsourced"


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("Curtis Venn, 34, attacked Desmond Hark in January.", True),
        ("Curtis Venn, 61, attacked Desmond Hark in January.", False),
        ("He cut the fees by 12.5 per cent.", True),
        ("He cut the fees by 8 per cent.", False),
    ],
)
def test_an_age_is_whose_name_it_stands_behind_and_an_eighth_is_a_share(
    tmp_path: Path, claim: str, supported: bool
) -> None:
    source = "Curtis Venn, 34, attacked 61-year-old Desmond Hark on 25 January. He had cut the fees by an eighth."
    assert (judge(tmp_path, source, claim).verdict != "unsourced") == supported
