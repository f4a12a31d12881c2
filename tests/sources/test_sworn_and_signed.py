"""Whose words are those of a witness by his heading, of who signs a paper, and of a body's release, post or mail."""

import pytest

from quotecheck import judge

_OPENS = (
    "STATE v. HALE, No. 12\nAPPEARANCES:\n  For the State: Joan Rowe\n  For the Defendant: Curt Dost\n\n"
    "IDA MOSS, having been first duly sworn, testified as follows:\n\nDIRECT EXAMINATION\nBY MS. ROWE:\n\n"
    "Q.   When did you see the barge?\nA.   About six, by the lower lock.\n"
    "Q.   Was it lit?\nA.   I saw one lamp and no crew.\n\n"
)
_GOES_ON = (
    "\n\nDIRECT EXAMINATION\nBY MS. ROWE:\n\nQ.   Who signed the log?\nA.   I never opened the hatch myself.\n\n"
    "CROSS-EXAMINATION\nBY MR. DOST:\n\nQ.   It could have been forced, couldn't it?\n"
    "A.   We kept that key in a drawer.\n"
)


@pytest.mark.parametrize(
    "heading",
    [
        "TOM OAKLEY, recalled:",
        "SGT. TOM OAKLEY, having been first duly sworn, testified as follows:",
        "LT. COL. TOM OAKLEY - SWORN",
        "TOM OAKLEY\nhaving been first duly sworn, testified as follows:",
        "TOM OAKLEY,\ncalled by the State, having been duly sworn, testified as follows:",
        "TOM OAKLEY, a witness called on behalf of the State, having first been duly sworn, testified:",
        "Thereupon, TOM OAKLEY was called as a witness and, having been first duly sworn, testified as follows:",
        "STATE'S WITNESS NO. 2, TOM OAKLEY, SWORN",
        "PW 2 - Tom Oakley (sworn)",
        "DR. TOM OAKLEY, M.D., F.A.C.S., after being first placed under oath, testified as follows:",
        "DIRECT EXAMINATION OF TOM OAKLEY BY MS. ROWE:",
        "WITNESS SWORN: TOM OAKLEY",
        "[TOM OAKLEY, AFFIRMED]",
    ],
)
def test_answers_are_of_the_witness_called_last(heading: str) -> None:
    trial = {"trial.txt": _OPENS + heading + _GOES_ON}
    assert judge("We kept that key in a drawer.", trial, speaker="Tom Oakley").verdict == "verified"
    assert judge("I saw one lamp and no crew.", trial, speaker="Ida Moss").verdict == "verified"
    assert judge("We kept that key in a drawer.", trial, speaker="Ida Moss").verdict == "unsourced"
    assert judge("It could have been forced", trial, speaker="Tom Oakley").verdict == "unsourced"


@pytest.mark.parametrize(
    "told",
    [
        "A.   I talked to the skipper and\nTom Oakley, the mate, called the harbour office.\n",
        "A.   The notes say that\nTom Oakley, who was there, examined the lock.\n",
        "          MR. DOST: Tom Oakley was called last week.\n          THE COURT: Noted.\n",
    ],
)
def test_whom_an_answer_names_is_not_called(told: str) -> None:
    trial = {"trial.txt": f"{_OPENS}Q.   Go on.\n{told}Q.   And?\nA.   We kept that key in a drawer.\n"}
    assert judge("We kept that key in a drawer.", trial, speaker="Ida Moss").verdict == "verified"
    assert judge("We kept that key in a drawer.", trial, speaker="Tom Oakley").verdict == "unsourced"


_NOTES = (
    "# Lamps: notes and mails\n\n## Phone, Tom Oakley (keeper, nr Brigg), 13 May\n\n- lent the yard for 8 boats\n"
    '- "I said to her, the lock was here before us."\n- He keeps 30 boats. Bad spring.\n\n{}\n\n{}\n\n'
    '## Phone, Rolf Dost, 15 May\n\n- "I never saw the lamps lit."\n'
)


@pytest.mark.parametrize(
    "heading",
    [
        "## Mail from Ida Moss, 14 May, 08:02",
        "## Email from Ida Moss:",
        "### Text from Ida Moss, 09:12",
        "**Mail from Ida Moss, 14 May**",
        "Mail from Ida Moss, 14 May, 08:02:",
        "## From Ida Moss, by mail, 14 May",
        "## Mail from Dost Barges GmbH, 13 May (signed: Ida Moss, company spokesperson)",
    ],
)
@pytest.mark.parametrize(
    "body",
    [
        "> I would wager the punt, but never the barge.\n> IM",
        "I would wager the punt, but never the barge. That is all.",
        '"I would wager the punt, but never the barge."',
    ],
)
def test_what_stands_under_a_message_is_its_senders(heading: str, body: str) -> None:
    notes = {"notes.md": _NOTES.format(heading, body)}
    assert judge("I would wager the punt, but never the barge.", notes, speaker="Ida Moss").verdict == "verified"
    assert judge("I would wager the punt, but never the barge.", notes, speaker="Tom Oakley").verdict == "unsourced"
    assert judge("I would wager the punt, but never the barge.", notes, speaker="Rolf Dost").verdict == "unsourced"
    assert judge("the lock was here before us", notes, speaker="Tom Oakley").verdict == "verified"
    assert judge("the lock was here before us", notes, speaker="Ida Moss").verdict == "unsourced"


def test_whom_a_message_quotes_is_not_its_sender() -> None:
    body = 'We rang the yard and Rolf Dost said it was "good for another winter". I have my doubts.'
    notes = {"notes.md": _NOTES.format("## Mail from Ida Moss, 14 May", body)}
    assert judge("good for another winter", notes, speaker="Ida Moss").verdict == "unsourced"
    assert judge("I have my doubts.", notes, speaker="Ida Moss").verdict == "verified"


_TAKEN_DOWN = (
    "{}I inspected the lock on 20 November on the direction of the Coroner. Garda P. Hoey showed the gate to me.\n\n"
    "The sluice was that of a gate that had never been greased. The chain was otherwise sound.\n\n{}"
)


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (
            "DEPOSITION OF WITNESS\n\nInquest: Tom Oakley, deceased\nWitness: Professor Ida Moss, engineer\n\n",
            "Signed: Ida Moss\nTaken before me: R. Dost, Coroner\n",
        ),
        ("WITNESS STATEMENT\n\n", "Signed: Ida Moss\nWitnessed by: Rolf Dost\n"),
        ("STATEMENT\n\n", "(signed) Ida Moss\nCountersigned: Rolf Dost\n"),
        ("STATEMENT\n\n", "Ida Moss\nSworn before Rolf Dost, notary public\n"),
        ("AFFIDAVIT\n\n", "Deponent: Ida Moss\nBefore me: Rolf Dost, notary\n"),
        ("STATEMENT\n\n", "Signed: Ida Moss (witness)\nSigned: Rolf Dost (coroner)\n"),
        ("STATEMENT\n\n", "/s/ Ida Moss\nReceived by: Rolf Dost\n"),
    ],
)
def test_a_deposition_is_of_who_signs_it_not_of_before_whom(head: str, foot: str) -> None:
    paper = {"paper.txt": _TAKEN_DOWN.format(head, foot)}
    words = "a gate that had never been greased"
    assert judge(words, paper, speaker="Ida Moss").verdict == "verified"
    for other in ("Rolf Dost", "P. Hoey", "Tom Oakley"):
        assert judge(words, paper, speaker=other).verdict == "unsourced"


_COMMENTS = (
    "\n\nComments\nLynne Oak: It was a water meadow.\nHale Town Council: Hi Lynne, we objected in 2018.\n"
    "Joe Rusk: only did what anybody would\n"
)


@pytest.mark.parametrize(
    "line",
    [
        "UPDATE 4. Town Mayor Cllr Ida Moss writes:",
        "A message from our head teacher, Ida Moss:",
        "From the chair, Ida Moss:",
        "Ida Moss, chair of the council, writes:",
        "Here is a message from our president, Mrs Ida Moss:",
    ],
)
def test_a_post_is_of_whom_its_page_hands_it_over_to(line: str) -> None:
    post = f"Hale Town Council\n8 February\n\n{line}\n\nThe hall is open. Bring a lamp to the quay tonight.\n\nIda"
    page = {"page.txt": post + _COMMENTS}
    assert judge("Bring a lamp to the quay tonight.", page, speaker="Ida Moss").verdict == "verified"
    assert judge("Bring a lamp to the quay tonight.", page, speaker="Cllr Moss’s post").verdict == "verified"
    assert judge("Bring a lamp to the quay tonight.", page, speaker="Cllr Rusk’s post").verdict == "unsourced"
    assert judge("Bring a lamp to the quay tonight.", page, speaker="Joe Rusk").verdict == "unsourced"
    assert judge("we objected in 2018", page, speaker="Ida Moss").verdict == "unsourced"
    assert judge("only did what anybody would", page, speaker="Ida Moss").verdict == "unsourced"


@pytest.mark.parametrize(
    "line",
    ["Thanks to our mayor, Ida Moss.", "Ida Moss and Rolf Dost write:", "Questions for the mayor, Ida Moss:"],
)
def test_a_page_that_names_somebody_goes_on_itself(line: str) -> None:
    post = f"Hale Town Council\n8 February\n\n{line}\n\nThe hall is open. Bring a lamp to the quay tonight."
    page = {"page.txt": post + _COMMENTS}
    assert judge("Bring a lamp to the quay tonight.", page, speaker="Ida Moss").verdict == "unsourced"
    assert judge("Bring a lamp to the quay tonight.", page, speaker="Hale Town Council").verdict == "verified"


@pytest.mark.parametrize(
    "head",
    [
        "Ida Moss (admin)",
        "Ida Moss · Moderator",
        "Ida Moss - Top contributor",
        "Ida Moss (author), 20 January",
        "Ida Moss\nAdmin · 3h",
    ],
)
def test_a_post_under_a_name_with_a_badge(head: str) -> None:
    page = {
        "page.txt": f"SAVE THE LOCK (public group)\n\n{head}\nWe lost. Bring a lamp to the quay tonight.{_COMMENTS}"
    }
    assert judge("Bring a lamp to the quay tonight.", page, speaker="Ida Moss").verdict == "verified"
    assert judge("Bring a lamp to the quay tonight.", page, speaker="Joe Rusk").verdict == "unsourced"
    assert judge("only did what anybody would", page, speaker="Ida Moss").verdict == "unsourced"


_RELEASE = (
    "{}\n4 November 2025\n\nTALKS SOUGHT ON LOCKS\n\n{} has today written to Hale Barges to seek talks.\n\n"
    '{} says that the firm is treating the law on locks as a formality.\n\nOrganiser Tom Oakley said: "A talk comes'
    ' before the decision."\n\nFor further information: 3 Quay Street, Brigg.\n'
)


@pytest.mark.parametrize(
    ("head", "subject", "credited"),
    [
        ("LOCK AND BARGE WORKERS' UNION", "The Lock and Barge Workers' Union", "the Lock and Barge Workers’ Union"),
        ("LOCK AND BARGE WORKERS' UNION", "The Lock and Barge Workers' Union", "the union"),
        ("**NGĀ WAKA O BRIGG — MEDIA RELEASE**", "Ngā Waka", "Ngā Waka"),
        ("PRESS RELEASE | ÉCOLE DE BRIGG", "École de Brigg", "École de Brigg"),
        ("BRIGG HARBOUR TRUST - PRESS RELEASE", "The trust", "the Harbour Trust"),
    ],
)
def test_a_release_is_of_the_body_in_its_head_and_of_no_person(head: str, subject: str, credited: str) -> None:
    release = {"press_release.txt": _RELEASE.format(head, subject, subject)}
    words = "treating the law on locks as a formality"
    assert judge(words, release, speaker=credited).verdict == "verified"
    for other in ("Tom Oakley", "Ida Moss", "Hale Barges", "the council"):
        assert judge(words, release, speaker=other).verdict == "unsourced"
