"""What an article prints next, asks before or says itself, against what stands around the words in the source."""

from pathlib import Path

import pytest

from quotecheck import check

TALK = """ANN HALE: People think it is about being quick. It isn't. It's about being early.

ROLF DOST: Right.

ANN HALE: No. Next question.

ROLF DOST: Are you nervous?

ANN HALE: Every time. If you're not frightened of it you ought to be in the office.

ROLF DOST: And the lamp?

ANN HALE: It was a cake. For her birthday. I bought it.

ROLF DOST: Do you blame the shop?

ANN HALE: I blame the baker. It's a home, that shop. Or it's a very dear shed.

ROLF DOST: Will you sue?

ANN HALE: My brother wants to. I would rather sleep.

ROLF DOST: And on the net?

ANN HALE: I've seen what people have put online, that they should have had a boat out by eight. I know what I have \
said, that we should have had two boats. We'll bring in lamps to keep the line going, which is a sentence I never \
thought I'd write.
"""
MINUTES = """Minutes

6.2 Mr Hale said that he did not doubt that "the lamp was taken".
6.3 Mrs Dost disputed that "the lamp was hers".
6.4 Mr Ames never denied that "the shop was shut".
"""
NOTES = """Notes, Sat 17 Jan, the forge

Rolf Ames (smith, 61) there already.

Ames: "My aunt thinks I am rich." Then: "She doesn't really. She has seen the shop."
Ames: "My dad is cross." Then: "He isn't, of course."
Ames: "My boy likes it." Then: "He doesn't like the noise."
"""


def _verdicts(folder: Path, source: str, article: str) -> str:
    (folder / "s.txt").write_text(source, "utf-8")
    path = folder / "a.md"
    path.write_text(f"# The lamps of Quay Row\n\n{article}\n", "utf-8")
    judged = check(path, [folder / "s.txt"]).judgements
    return " ".join(j.verdict for j in judged if j.claim.kind in ("direct", "mixed"))


@pytest.mark.parametrize(
    ("article", "verdicts"),
    [
        ("“People think it is about being quick,” Ann Hale says. “It isn’t. It’s about being early.”", "vv"),
        ("“Every time,” Ann Hale says. “If you’re not frightened of it you ought to be in the office.”", "vv"),
        ("Would she resign? “No,” Ann Hale said. “Next question.”", "vv"),
        ("“It’s a home, that shop,” Ann Hale said. “Or it’s a very dear shed.”", "vv"),
        ("“People think it is about being quick,” Ann Hale says. “It’s about being early.”", "uv"),
        ("“People think it is about being quick,” Ann Hale says.", "u"),
        ("“Every time,” Ann Hale says. “I bought it.”", "uv"),
        ("Would she resign? “No,” Ann Hale said. “I bought it.”", "uv"),
        ("“It’s a home, that shop,” Ann Hale said.", "u"),
    ],
)
def test_what_the_article_prints_next_is_not_left_away(tmp_path: Path, article: str, verdicts: str) -> None:
    assert "".join(v[0] for v in _verdicts(tmp_path, TALK, article).split()) == verdicts


@pytest.mark.parametrize(
    ("source", "article", "verdict"),
    [
        (MINUTES, "Mr Hale doubted that “the lamp was taken”.", "unsourced"),
        (MINUTES, "Mrs Dost did not dispute that “the lamp was hers”.", "unsourced"),
        (MINUTES, "Mr Ames denied that “the shop was shut”.", "unsourced"),
        (MINUTES, "Mr Hale did not doubt that “the lamp was taken”.", "verified"),
        (MINUTES, "Mrs Dost disputed that “the lamp was hers”.", "verified"),
        (MINUTES, "Mr Hale said he had no doubt that “the lamp was taken”.", "verified"),
    ],
)
def test_a_doubt_is_not_turned_round(tmp_path: Path, source: str, article: str, verdict: str) -> None:
    assert _verdicts(tmp_path, source, article) == verdict


@pytest.mark.parametrize(
    ("article", "verdict"),
    [
        ("Does she blame the shop? “My brother wants to,” Ann Hale said.", "unsourced"),
        ("Is the baker to blame, or the shop? “My brother wants to,” Ann Hale said.", "unsourced"),
        ("Will she sue? “My brother wants to,” Ann Hale said.", "verified"),
        ("Would she take them to court? “My brother wants to,” Ann Hale said.", "verified"),
        ("Does she blame the shop? “I would rather sleep,” Ann Hale said.", "verified"),
    ],
)
def test_an_answer_is_to_the_question_that_was_asked(tmp_path: Path, article: str, verdict: str) -> None:
    assert _verdicts(tmp_path, TALK, article) == verdict


@pytest.mark.parametrize(
    ("article", "verdict"),
    [
        ("“They should have had a boat out by eight,” Ann Hale said.", "unsourced"),
        ("“We should have had two boats,” Ann Hale said.", "verified"),
        ("It was, Ann Hale said, “a sentence I never thought I’d write”.", "verified"),
        ("“It was a cake, for her birthday,” Ann Hale said.", "verified"),
    ],
)
def test_what_others_say_is_theirs_and_a_comment_the_speakers(tmp_path: Path, article: str, verdict: str) -> None:
    assert _verdicts(tmp_path, TALK, article) == verdict


@pytest.mark.parametrize(
    ("article", "verdict"),
    [
        ("“My aunt thinks I am rich,” Rolf Ames says.", "unsourced"),
        ("“My dad is cross,” Rolf Ames says.", "unsourced"),
        ("“My boy likes it,” Rolf Ames says.", "verified"),
        ("“My aunt thinks I am rich,” Rolf Ames says. “She doesn’t really.”", "verified verified"),
    ],
)
def test_a_note_may_take_back_what_it_quotes_in_the_next_quotation(tmp_path: Path, article: str, verdict: str) -> None:
    assert _verdicts(tmp_path, NOTES, article) == verdict


@pytest.mark.parametrize(
    ("said", "printed", "verdict"),
    [
        ("It was a lamp. From the old mill.", "It was a lamp, from the old mill.", "verified"),
        ("We sat down. On the wall.", "We sat down, on the wall.", "verified"),
        ("She kept it. For the boy.", "She kept it, for the boy.", "verified"),
        ("It was a lamp. Not for the mill.", "It was a lamp, not for the mill.", "paraphrased"),
        ("It was a lamp. For the mill we paid.", "It was a lamp, for the mill we paid.", "paraphrased"),
    ],
)
def test_a_comma_joins_on_a_phrase_and_no_sentence(tmp_path: Path, said: str, printed: str, verdict: str) -> None:
    source = f"ANN HALE: {said}\n\nROLF DOST: Right.\n\nANN HALE: Yes.\n"
    assert _verdicts(tmp_path, source, f"“{printed}” Ann Hale said.") == verdict


ANSWERS = """ROLF DOST: Did you take the lamp?

ANN HALE: No. I was at the mill.

ROLF DOST: Do you regret it?

ANN HALE: Yes. Every day.

ROLF DOST: Will you resign if the shop goes under?

ANN HALE: No. Next.
"""


@pytest.mark.parametrize(
    ("article", "verdict"),
    [
        ("Had she taken the lamp? “No,” she said.", "verified"),
        ("Would she resign? “No,” she said.", "verified"),
        ("Asked whether she regretted it, she said: “Yes.”", "verified"),
        ("“No,” she said. “I was at the mill.”", "verified verified"),
        ("Does she regret it? “No,” she said.", "unsourced"),
        ("Would she resign? “Yes,” she said.", "unsourced"),
        ("Would she sell the mill? “No,” she said.", "unsourced"),
        ("“No,” she said.", "unsourced"),
    ],
)
def test_a_yes_or_a_no_answers_what_was_asked(tmp_path: Path, article: str, verdict: str) -> None:
    assert _verdicts(tmp_path, ANSWERS, f"Ann Hale was firm. {article}") == verdict
