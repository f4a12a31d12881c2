"""Records in which nobody is labelled: a head, a file's name or a signature says whose words they are."""

import pytest

from quotecheck import check, judge

CALL = """\
mobile, Martha Brask, Fri 6/11, 11.20, rang me from the yard. Fine to name her. Kasper's aunt.

44, runs the slip since 2009

"The crane was signed off in March. Nobody asked us again until the rope went." (sighs)

re insurers: "They sent a boy with a clipboard."
"""
CAPTIONS = """\
WEBVTT

NOTE Yard meeting, 6 November. Phone video by T. Lund. Only Martha Brask (foreman) speaks.

00:00:01.000 --> 00:00:04.000
so the crane was signed off in march

00:00:04.500 --> 00:00:08.000
and we were not asked again until the rope went
"""
LETTER = """\
4 Slip Road
Norhaven

6 November 2026

Dear Mr Quist,

I have written to the port twice. The crane was signed off in March and I was not asked again.

Yours faithfully,

Martha Brask (Mrs)
"""
HOUSE = """\
NORHAVEN RIGGERS' ASSOCIATION
2 Quay Street

We have never refused a job that was safe. We refuse this one.

Yours faithfully,

Martha Brask, Chair
Jonas Feld, Secretary
"""
PARTS = """\
1) STATEMENT by e-mail from the port's press office, 5 Nov.

"The port takes safety seriously and is helping the inquiry."

2) VOICEMAIL on the newsdesk phone, 6 Nov 2026, 7.58am, Martha Brask (Kasper's aunt). Typed by RH.

"Hello, it's Martha Brask for Rita Holm. They sent us the wrong certificate. You can ring me until noon."
"""


@pytest.mark.parametrize(
    ("name", "source", "words"),
    [
        ("call.txt", CALL, "The crane was signed off in March."),
        ("yard.vtt", CAPTIONS, "We were not asked again until the rope went."),
        ("letter.txt", LETTER, "The crane was signed off in March and I was not asked again."),
        ("calls.txt", PARTS, "They sent us the wrong certificate."),
        (
            "phone-martha-brask.txt",
            "I went down. The crane was signed off in March.",
            "The crane was signed off in March.",
        ),
    ],
)
def test_a_record_of_one_voice_is_hers(name: str, source: str, words: str) -> None:
    assert judge(words, {name: source}, speaker="Martha Brask").verdict == "verified"


@pytest.mark.parametrize(
    ("name", "source", "words", "speaker"),
    [
        ("call.txt", CALL, "The crane was signed off in March.", "Jonas Feld"),
        ("yard.vtt", CAPTIONS, "We were not asked again until the rope went.", "Jonas Feld"),
        ("letter.txt", LETTER, "The crane was signed off in March and I was not asked again.", "Jonas Quist"),
        ("calls.txt", PARTS, "The port takes safety seriously and is helping the inquiry.", "Martha Brask"),
    ],
)
def test_and_nobody_elses(name: str, source: str, words: str, speaker: str) -> None:
    assert (
        judge(words, {name: source, "other.txt": f"{speaker}: Good morning."}, speaker=speaker).verdict == "unsourced"
    )


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("letter-to-brask.txt", "Dear Martha,\n\nI said in March that the crane is sound."),
    ],
)
def test_where_it_cannot_be_told_the_report_says_so(name: str, source: str) -> None:
    found = judge("the crane is sound", {name: source}, speaker="Martha Brask")
    assert "QC203" in [f.code for f in found.findings]


def test_what_she_quotes_in_her_own_letter_is_not_hers() -> None:
    letter = LETTER.replace("I have written", 'Your paper says that we "downed tools for sport". I have written')
    assert judge("downed tools for sport", {"letter.txt": letter}, speaker="Martha Brask").verdict == "unsourced"


def test_a_letter_of_two_officers_is_their_associations() -> None:
    article = (
        "The Norhaven Riggers' Association has written to the port. “We have never refused a job that was safe,” the "
        "association said."
    )
    found = [j for j in check(article, {"letter.txt": HOUSE}).judgements if j.claim.kind in {"direct", "mixed"}]
    assert [j.verdict for j in found] == ["verified"]


def test_an_article_calls_a_house_by_its_kind() -> None:
    letter = HOUSE.replace("NORHAVEN RIGGERS' ASSOCIATION", "PORT RIGGERS, LOCAL 12").replace(
        "\nJonas Feld, Secretary", "\nPresident, Local 12"
    )
    assert (
        judge("We have never refused a job that was safe", {"letter.txt": letter}, speaker="the union").verdict
        == "verified"
    )
    assert (
        judge("We have never refused a job that was safe", {"letter.txt": letter}, speaker="the hospital").verdict
        == "unsourced"
    )


NOTES = """\
Martha Brask, foreman, Riggers' and Allied Trades (RAT). Phone 4/3, lunchtime. Typed as she talked.

OB on the port: "They have always paid on Friday."

Buyer: "There is one looking at the slip. I can't say who."

On the rope: certificate ran out in May. "It went like a pistol."

Got a letter from Norport end of June. "Nice paper. No date."

Her husband, Lars: "She is too kind to them."

Jonas Feld, who sat in: "I would have stopped the job."
"""


@pytest.mark.parametrize(
    "words", ["There is one looking at the slip.", "It went like a pistol.", "Nice paper. No date."]
)
def test_what_stands_before_marks_in_the_notes_of_a_talk_may_be_its_topic(words: str) -> None:
    assert judge(words, {"notes.txt": NOTES}, speaker="Martha Brask").verdict == "verified"


@pytest.mark.parametrize("words", ["She is too kind to them.", "I would have stopped the job."])
def test_or_somebody_else(words: str) -> None:
    assert judge(words, {"notes.txt": NOTES}, speaker="Martha Brask").verdict == "unsourced"


def test_two_ways_to_name_the_spokesman_of_one_house() -> None:
    head = "From: press@norport.example\nTo: desk\n\n"
    mail = f"{head}Please attribute this to a Norport Harbours spokesman:\n\n“The crane is sound.”\n"
    article = "A spokesman for Norport said: “The crane is sound.”"
    found = check(article, {"mail.txt": mail}).judgements
    assert [j.verdict for j in found if j.claim.kind == "direct"] == ["verified"]


def test_a_response_from_a_house_is_its_own() -> None:
    paper = "Response from Norhaven Academy to the inspectors\n\nWe have put four more staff on the gate.\n"
    words = "We have put four more staff on the gate."
    assert judge(words, {"r.txt": paper}, speaker="Norhaven Academy").verdict == "verified"
    assert (
        judge(
            words, {"r.txt": paper, "o.txt": "Ida Roe: I said so in March, and I say so again."}, speaker="Ida Roe"
        ).verdict
        == "unsourced"
    )
