"""Whose words a source's are in the layouts that reporters have: calls, courts, notebooks, messengers, letters."""

from pathlib import Path

import pytest

from quotecheck import judge

CALL = """Q3 CALL, EDITED TRANSCRIPT

Participants
Vera Holt - CEO
Rolf Ames - CFO

Operator
Welcome to the call, everybody.

Vera Holt
This was a poor quarter, and we know why it was.

Rolf Ames
I would not call this the bottom of the market.

Vera Holt
We are sold out until the autumn.
"""
MAILS = """Two replies pasted from the inbox

From: Irma Dost (Lenz & Co)
Date: 23 October 2026 10:02
To: desk@post.example
Subject: Quarter

Their credit is gone, and it will not come back.

----

From: Per Lund (Brigg)
Date: 23 October 2026 10:20
Subject: Re: quarter

It is the first warning that sounds honest to me.
"""
CHAT = """[15/02/2026, 18:02:11] Rolf Ames: Any news on the harbour?
[15/02/2026, 18:09:47] Vera Holt: Nothing that I can say tonight
[15/02/2026, 18:31:05] Rolf Ames: It would be a pity if it went to the Danes
[16/02/2026, 08:10:05] Vera Holt: Keep your morning free
"""
COURT = """TRANSCRIPT OF JURY TRIAL, DAY 4

APPEARANCES: Nora Kell, for the State. Gus Roper, for the Defendant.

        IRMA DOST, sworn.
        DIRECT EXAMINATION
BY MS. KELL:
Q.   What did you see in his hand?
A.   I saw a lamp, and it was lit.

        CROSS-EXAMINATION
BY MR. ROPER:
Q.   You never said so to the police, did you?
A.   I said what I was asked.

        SERGEANT PER LUND, sworn.
BY MS. KELL:
Q.   Was his coat wet?
A.   It was dry, all of it.
"""
NOTEBOOK = """NOTEBOOK 3, Brigg, Feb 11. Words in quote marks as spoken.

VERA HOLT -- 81. Chairwoman since 1994. Two dogs.
"My brother left me a rope works and a bank that wanted its money."
Re the dryer: "We bought a dryer we could not pay for."

ROLF AMES -- 52. Ran the walk before that.
"Tree people saved us that winter."

Signs: "HONK FOR ROPE"
"""
LINES = """# Notes, Brigg, Apr 8

- Rolf Ames, assistant, 29, with her since 2018. "She will tap your mug and tell you it breaks."
- Diner (Lund's), waitress Irma Dost: "It took an hour and not one car moved."
- Mayor Per Lund - phone, 4/10: council votes in June. "We would love to keep the tower."
"""
VOICES = """VOTER INTERVIEWS, Brigg and by phone (recorded)

IRMA DOST, 29, teacher, Brigg.
She talks like somebody who has read the bill, and he does not.

PER LUND, 71, farmer. Has a sign in his yard.
I did not like him tonight, and I will say so to his face.
Q: Will you vote?
I have not missed one since I was twenty.
"""
HEADED = """Interview with Rolf Ames, at his house in Brigg, 3 Nov 2026

(Growing up)

We shared a room and a guitar until I was fourteen.

(The split)

People think that it was the money, and it was not.
"""
SWORN = """AFFIDAVIT OF THE PETITIONER

I, Irma Dost, daughter of P. Dost, aged 34 years, do hereby solemnly affirm and state as follows:

1. I was directed to sign sheets for lorries that I had not seen.
"""
LETTERS = """LETTERS FOR 18 FEBRUARY

Eight hours

Sir,
We have never asked for the clock to be stopped, only for some sleep.
Rolf Ames
Church Street, Brigg

-----

Born under it

Sir,
I was born under that clock, and I never minded it for a night.
Irma Dost (Mrs)
Bridge Street, Brigg
"""
POSTS = """Copied from the app, 10 March

@veraholtmusic
9 March 2026
no, i was not dropped from the tour, i left it

@briggband
9 March 2026
we wish Vera nothing but the best for the summer
"""
PRESS = """PRESS CONFERENCE, HALL OF BRIGG

COMMISSIONER (P. LUND): Good afternoon. A mismatch is not a scam, and I will say why.

Q (THE POST): Was money lost?

COMMISSIONER: At this stage I cannot tell you that none was.

DEPUTY COMMISSIONER (I. DOST): The control room stays open all night.
"""
BOLD = """# Per Lund MP (Lab, Brigg), phone, 15 Oct, 9.10am

**Q** What do you want of the trust?

**A** I want them to stop until they have asked the town.

**Q** Is it closure?

**A** That is their word for it, and it is mine too.
"""
LETTER_LABEL = """Interview with a former caseworker ("Ruth" in print, not her name). Recorded.

ME: How long were you there?
R: Six years, and I left without a job to go to.

ME: Who told you?
R: It came in a mail, like everything there.

ME: And now?
R: I do not want it shut.
"""
INITIALS = """# Notebook, Thursday

**Rolf Ames**, farmer, 52. At his gate.

RA: We milk two hundred, and I have lost thirty.

**Per Lund**, captain, 57. At the shed.

PL: I made the call to go to the school.

PL: I would make it again tomorrow.
"""


@pytest.mark.parametrize(
    ("text", "words", "speaker", "other"),
    [
        (CALL, "I would not call this the bottom of the market", "Rolf Ames", "Vera Holt"),
        (CALL, "This was a poor quarter", "the CEO", "the CFO"),
        (MAILS, "It is the first warning that sounds honest to me", "Per Lund", "Irma Dost"),
        (CHAT, "It would be a pity if it went to the Danes", "Rolf Ames", "Vera Holt"),
        (CHAT, "Nothing that I can say tonight", "Vera Holt", "Rolf Ames"),
        (COURT, "I saw a lamp, and it was lit", "Irma Dost", "Per Lund"),
        (COURT, "It was dry, all of it", "Sgt Per Lund", "Irma Dost"),
        (COURT, "Was his coat wet?", "Nora Kell", "Gus Roper"),
        (NOTEBOOK, "We bought a dryer we could not pay for", "Vera Holt", "Rolf Ames"),
        (NOTEBOOK, "Tree people saved us that winter", "Rolf Ames", "Vera Holt"),
        (NOTEBOOK, "HONK FOR ROPE", "a sign", "Rolf Ames"),
        (LINES, "She will tap your mug and tell you it breaks", "Rolf Ames", "Irma Dost"),
        (LINES, "It took an hour and not one car moved", "Irma Dost", "Per Lund"),
        (LINES, "We would love to keep the tower", "Per Lund", "Irma Dost"),
        (VOICES, "She talks like somebody who has read the bill", "Irma Dost", "Per Lund"),
        (VOICES, "I have not missed one since I was twenty", "Per Lund", "Irma Dost"),
        (HEADED, "We shared a room and a guitar until I was fourteen", "Rolf Ames", "Per Lund"),
        (SWORN, "I was directed to sign sheets for lorries that I had not seen", "Irma Dost", "Per Lund"),
        (LETTERS, "We have never asked for the clock to be stopped", "Rolf Ames", "Irma Dost"),
        (LETTERS, "I was born under that clock", "Irma Dost", "Rolf Ames"),
        (POSTS, "No, I was not dropped from the tour, I left it", "Vera Holt", "Brigg Band"),
        (POSTS, "We wish Vera nothing but the best for the summer", "Brigg Band", "Vera Holt"),
        (PRESS, "At this stage I cannot tell you that none was", "P. Lund", "I. Dost"),
        (PRESS, "The control room stays open all night", "I. Dost", "P. Lund"),
        (BOLD, "I want them to stop until they have asked the town", "Per Lund", "Irma Dost"),
        (LETTER_LABEL, "It came in a mail, like everything there", "Ruth", "Per Lund"),
        (INITIALS, "I made the call to go to the school", "Per Lund", "Rolf Ames"),
    ],
)
def test_the_words_are_whose_the_layout_says(tmp_path: Path, text: str, words: str, speaker: str, other: str) -> None:
    (tmp_path / "source.txt").write_text(text, "utf-8")
    assert judge(words, [tmp_path / "source.txt"], speaker=speaker).verdict == "verified"
    assert judge(words, [tmp_path / "source.txt"], speaker=other).verdict == "unsourced"


LETTER = """Brigg Trust, Information Office

22 September 2026

Dear Ms Dost

A formal consultation has not been carried out.

Yours sincerely

P. Lund
Information Officer
"""
MINUTES = """# Meeting of trustees, minutes

Dame Irma said that she was uneasy with a single quotation.

It was resolved to review the plan after a year.
"""


@pytest.mark.parametrize(
    ("text", "words", "credit"),
    [
        (LETTER, "has not been carried out", "the letter"),
        (LETTER, "has not been carried out", "the trust's letter"),
        (MINUTES, "to review the plan after a year", "the minutes"),
        (MINUTES, "uneasy with a single quotation", "Dame Irma"),
    ],
)
def test_a_document_may_be_credited_as_what_it_is(tmp_path: Path, text: str, words: str, credit: str) -> None:
    (tmp_path / "paper.txt").write_text(text, "utf-8")
    assert judge(words, [tmp_path / "paper.txt"], speaker=credit).verdict == "verified"


def test_a_surname_in_the_article_does_not_undo_the_first_name(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text(INITIALS.replace("Lund", "Ames").replace("PL:", "PA:"), "utf-8")
    article = tmp_path / "article.txt"
    article.write_text(
        "Rolf Ames, a farmer, met us at his gate. “I made the call to go to the school,” Rolf Ames said.\n", "utf-8"
    )
    from quotecheck import check

    judged = [j for j in check(article, [tmp_path / "notes.txt"]).judgements if j.claim.kind == "direct"]
    assert [j.verdict for j in judged] == ["unsourced"]
