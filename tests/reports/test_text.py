"""The reports for people: what stands in them, in which order, and what never leaves them."""

from dataclasses import replace

import pytest

from quotecheck import check, render
from quotecheck.reports.difference import Run, article_runs, shortened, source_runs
from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.reporter import REPORTERS
from quotecheck.reports.styled import cells
from quotecheck.reports.visible import one_line, stopped, visible
from quotecheck.verdict.model import Judgement
from tests.reports.made import claim, evidence, finding, judgements, report

HOSTILE = "say [bold]it[/bold] [sic]\x1b[31m \u202eevil\u200b \x07 \U000e0041 \ud800"


def text(made: Report, look: Look | None = None) -> str:
    """The report as text."""
    return REPORTERS["text"].render([made], look or Look()).decode("utf-8")


def hostile() -> Report:
    """A report whose words, names and paths act on terminals."""
    article = f"“{HOSTILE}” {HOSTILE} said.\n"
    at = claim(HOSTILE, HOSTILE, article=article)
    found = evidence(HOSTILE, HOSTILE, text=f"{HOSTILE}\n")
    judged = Judgement(
        claim=at,
        verdict="unsourced",
        evidence=(replace(found, source=HOSTILE),),
        findings=(finding("QC201", "wrong-speaker", HOSTILE, at),),
    )
    return replace(report(path=HOSTILE, article=article), judgements=(judged,))


def test_the_whole_report() -> None:
    assert text(report()) == (
        """\
article.md  4 claims against 1 source, policy newsroom, as of 2026-11-22

✗ unsourced    Dana Hale          article.md:3:2
    article: “We will sell the Mill Street building,”
    source:  We will [-not-] sell the Mill Street building
             minutes.txt:2, HALE
    QC104    The source says “not”; the quotation leaves it out.
    fix:     Quote the words as they stand.

≈ paraphrased  Luis Ortega        article.md:5:2
    article: “The bill {+was+} $41,000,”
    source:  The bill [-came to-] $41,000
             minutes.txt:3, ORTEGA
    QC101    The source says “came to”, not “was”.
    fix:     Quote the words as they stand.

✗ unsourced    (nobody credited)  article.md:7:2
    article: “Nobody checks these things,”
    source:  nothing like it in 1 source
    QC501    No source has these words.
             signed off by Ruth Amsel, 2026-11-20 10:00: heard it myself

✓ verified     Dana Hale          article.md:1:2  “It was a good night for the town,”  minutes.txt:1, HALE

not read  scan.pdf: no text layer: needs OCR
skipped  audio.mp3: no reader takes .mp3
1 passage read as no claim (1 title)
4 claims: 1 verified, 1 paraphrased, 2 unsourced. 2 errors, 0 warnings, 0 notes, 1 signed off.
"""
    )


def test_colour_adds_nothing_but_colour() -> None:
    import re

    coloured = text(report(), Look(colour=True))
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9]*m", "", coloured) == text(report())


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_a_terminal_wraps_and_loses_no_word(width: int) -> None:
    wrapped = text(report(), Look(width=width))
    assert max(len(line) for line in wrapped.splitlines() if " " in line.strip()) <= width + 1
    unclean = wrapped.split("✓")[0]
    assert unclean.split() == text(report()).split("✓", maxsplit=1)[0].split()


def test_a_narrow_terminal_gets_whole_words_and_no_stray_marks() -> None:
    for width in range(40, 120):
        for line in text(report(), Look(width=width)).splitlines():
            assert line == line.rstrip()
            assert line.strip() not in {"”", ",”", "-]", "+}"}
            assert len(line) <= width or " " not in line.strip()


def test_wide_and_joining_characters_take_their_columns() -> None:
    assert [cells(one) for one in ("ab", "字", "e\u0301", "😀", "a\u200d")] == [2, 2, 1, 2, 1]


def test_a_pipe_gets_no_hard_wrap() -> None:
    long = "word " * 200
    article = f"“{long}end,” Dana Hale said.\n"
    judged = replace(judgements()[3], claim=claim(f"{long}end,", "Dana Hale", article=article))
    lines = text(replace(report(article=article), judgements=(judged,))).splitlines()
    assert any(len(line) > 1000 for line in lines)


@pytest.mark.parametrize("name", ["text", "concise", "json"])
@pytest.mark.parametrize("look", [Look(), Look(colour=True), Look(width=50)])
def test_hostile_text_is_drawn_and_never_sent(name: str, look: Look) -> None:
    shown = REPORTERS[name].render([hostile()], look).decode("utf-8")
    if name == "json":
        assert "\x1b" not in shown
        return
    if look.colour and name == "text":
        shown = shown.replace("\x1b[0m", "").replace("\x1b[1m", "").replace("\x1b[2m", "").replace("\x1b[31m", "")
        assert shown.count("␛[31m") >= 3
    for character in "\x1b\x07\u202e\u200b\U000e0041\ud800":
        assert character not in shown
    assert "[bold]it[/bold] [sic]" in " ".join(shown.split())
    assert "<U+202E>" in shown


def test_concise_is_one_line_a_finding_in_article_order() -> None:
    lines = REPORTERS["concise"].render([report()], Look()).decode().splitlines()
    assert lines == [
        "article.md:3:2: QC104 The source says “not”; the quotation leaves it out.",
        "article.md:5:2: QC101 The source says “came to”, not “was”.",
        "article.md:7:2: QC501 No source has these words. (signed off)",
    ]


def test_columns_count_code_points() -> None:
    article = "😀é “Nobody checks these things,” a resident said.\n"
    at = claim("Nobody checks these things,", None, article=article)
    judged = replace(judgements()[3], claim=at, findings=(finding("QC501", "unsourced-quotation", "None.", at),))
    shown = REPORTERS["concise"].render([replace(report(article=article), judgements=(judged,))], Look()).decode()
    assert shown == "article.md:1:5: QC501 None.\n"


def test_runs_join_to_the_whole_text() -> None:
    for judgement in judgements():
        for found in judgement.evidence:
            assert "".join(run.text for run in article_runs(judgement.claim, found)) == judgement.claim.text
            assert "".join(run.text for run in source_runs(found)) == found.text


def test_long_stretches_that_are_the_same_are_left_out_of_view() -> None:
    words = " ".join(f"w{i}" for i in range(60))
    runs = shortened([Run(f"{words} ", "same"), Run("not", "changed"), Run(f" {words}", "same")])
    assert [run.kind for run in runs] == ["same", "gap", "same", "changed", "same", "gap", "same"]
    assert runs[2].text.split() == [f"w{i}" for i in range(49, 60)] or runs[2].text.strip().endswith("w59")
    assert shortened([Run(words, "same")]) == [Run(words, "same")]


def test_a_message_ends_with_one_stop() -> None:
    ends = {"a": "a.", "a.": "a.", "“a.”": "“a.”", "“a”": "“a”.", "(a?)": "(a?)", "a …": "a …"}
    assert {text: stopped(text) for text in ends} == ends


def test_visible_twice_is_visible_once() -> None:
    assert visible(visible(HOSTILE)) == visible(HOSTILE)
    assert one_line(" a\n\tb\u2028c ") == "a b c"
    assert visible("co\u00adoperate") == "cooperate"


def test_a_sum_is_shown() -> None:
    report = check(
        "Thefts at the quay halved to 18, the board said.", {"r.txt": "18 thefts at the quay, compared with 36."}
    )
    assert "halved = 18 / 36" in " ".join(render(report, "text").decode().split())
