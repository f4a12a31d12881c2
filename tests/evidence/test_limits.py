"""What is cut off behind or before quoted words and says when, of what or how often they hold."""

import pytest

from quotecheck import judge

CUT = [
    ("The mill runs on wind alone, on a windy day.", "The mill runs on wind alone"),
    ("She is the better swimmer nine days out of ten.", "She is the better swimmer"),
    ("They told us in the spring it was safe for now.", "They told us in the spring it was safe"),
    ("I would put in a lift when the mayor learns to climb.", "I would put in a lift"),
    ("No deal, no boats.", "no boats"),
    ("We are close to an agreement on pay.", "an agreement on pay"),
    ("It would take a war to close this bakery.", "to close this bakery"),
    ("I do worry that we shall lose and the town will pay.", "we shall lose and the town will pay"),
    ("We need young families, or the shops will die on their feet.", "the shops will die on their feet"),
    ("We are not planning cuts as a result of this.", "We are not planning cuts"),
    ("I never had a complaint about him that stuck.", "I never had a complaint about him"),
    ("The rates are sound for the coast. For the hills I would wait ten years.", "The rates are sound"),
    ("We can't rule it out and we can't rule it in.", "We can't rule it out"),
    ("Everyone's going to say it's a sad album. It's an album about a garage.", "It's a sad album"),
    ("When I was nine a teacher looked at me and told my mother I would never dance.", "I would never dance"),
    ("Since when is the church for sale?", "the church for sale"),
    ("I deny having signed the letter.", "having signed the letter"),
    ("We find no effect on pay in the first year and a clear one by the third.", "no effect on pay"),
    ("The rule was met on every shift for which we have records.", "The rule was met on every shift"),
    ("We checked all the boats we could find.", "We checked all the boats"),
    ("The firm has cooperated fully since 9 March.", "has cooperated fully"),
    ("Fix that and we will sign on Monday.", "will sign on Monday"),
    ("This is not a vote of confidence in the board.", "confidence in the board"),
    ("I've heard people tonight call this a tax by another name.", "a tax by another name"),
    (
        "We believe there may be as many as two hundred homes across the county running without a nurse at night.",
        "as many as two hundred homes across the county running without a nurse at night",
    ),
    (
        "If you can work, and there is work, then we will expect you to take it.",
        "If you can work … then we will expect you to take it",
    ),
]
WHOLE = [
    ("The rule has no exception in it. I didn't write it.", "The rule has no exception in it"),
    ("We will never cut it. Let me say that slowly for those at the back.", "We will never cut it"),
    ("I said it on the first day and in the first week.", "I said it on the first day"),
    ("It was the first line of every meeting we held.", "the first line of every meeting"),
    ("They are all home now. We do not know how it began.", "They are all home now"),
    ("Go and ask the clerk, and we will be here on Monday.", "we will be here on Monday"),
    ("The mill ran on wind alone, on a cold day in May.", "The mill ran on wind alone"),
    ("I have been close to him for years.", "close to him for years"),
    ("I will not vote to gag a clock that kept time through two wars.", "I will not vote to gag a clock"),
    ("If somebody gave me the money, I'd buy a boat. But I would turn the lights down at ten tonight.",
     "But I would turn the lights down at ten tonight"),
    ("We drove the van because of the rain.", "We drove the van"),
    ("It's nearly done. If the strings come out right it'll be the best I have made.", "It's nearly done"),
    ("We met the families, or most of them did.", "We met the families"),
    ("That's not a broken word, that's, uh, that's arithmetic.", "That's not a broken word, that's arithmetic"),
    ("It took me, what, it took me an hour to go a mile.", "It took me an hour to go a mile"),
    ("Does she see that many of us would rather hear it today?", "many of us would rather hear it today"),
]  # fmt: skip


def verdict(said: str, words: str) -> str:
    return judge(words, {"talk.txt": f"ANN POE: Good morning. {said} We go on now."}, speaker="Ann Poe").verdict


def test_words_without_what_limits_them_are_not_verified() -> None:
    assert [words for said, words in CUT if verdict(said, words) == "verified"] == []


def test_words_that_nothing_limits_are_verified() -> None:
    assert [words for said, words in WHOLE if verdict(said, words) != "verified"] == []


HIDDEN = [
    ("Rewetting done badly would be worse than nothing.", "Rewetting … would be worse than nothing."),
    ("We found no evidence that live video was seen.", "We found no evidence that … video was seen."),
    ("Refunds go to anyone who bought in May and asks at the desk.", "Refunds go to anyone who … asks at the desk."),
    ("The architects promised, to be fair to them, glass. They gave us a box.", "The architects promised … a box."),
]


def test_what_an_ellipsis_hides_of_a_limit_is_told() -> None:
    assert [words for said, words in HIDDEN if verdict(said, words) == "verified"] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            (
                "DEGG: We leased a patch for ten years, with a break after five.\n\nFARROW: After seven.\n\n"
                "DEGG: After seven, I stand corrected."
            ),
            "We leased a patch for ten years, with a break after five.",
        ),
        (
            "SHELL: Yeah, I threw it, course I did, three darts at a time. No. That's a joke.\n\nGAZ: It looked bad.",
            "I threw it, course I did",
        ),
        (
            'FARROW: I can promise that and nothing else.\n\nDEGG: There she goes. "Nothing else." I have it on tape.',
            "Nothing else.",
        ),
    ],
)
def test_what_its_speaker_takes_back_or_quotes_back_is_not_verified(text: str, words: str) -> None:
    speaker = "Shell" if "SHELL" in text else "Degg"
    assert judge(words, {"talk.txt": text}, speaker=speaker).verdict != "verified"


MAIL = b"""From: Vera Holt <v@holt.example>
To: Rolf Ames <r@post.example>
Date: Thu, 12 Mar 2026 18:40:11 +0000
Subject: Re: Cracks
Content-Type: text/plain; charset=utf-8

Rolf,

I have to withdraw what I wrote on Monday. I mixed up the gauges.

Vera

On Mon, 9 Mar 2026 at 09:12, Vera Holt wrote:
> Rolf,
> The west wall has moved fourteen millimetres since January.
> Vera
"""


def test_a_mail_takes_back_the_older_one_that_it_quotes() -> None:
    from quotecheck.sources.handed import Source

    words = "The west wall has moved fourteen millimetres since January"
    kept = MAIL.replace(b"I have to withdraw what I wrote on Monday. I mixed up the gauges.", b"As I wrote on Monday.")
    assert judge(words, [Source(id="m.eml", content=kept)], speaker="Vera Holt").verdict == "verified"
    assert judge(words, [Source(id="m.eml", content=MAIL)], speaker="Vera Holt").verdict != "verified"


FIGURES = [
    ("We have two hundred and forty thousand pounds in the fund, and the boiler takes ninety thousand of it.",
     "We have £240,000 in the fund, and the boiler takes 90,000 of it."),
    ("Of those, three thousand one hundred and six voted to strike.", "Of those, 3,106 voted to strike."),
]  # fmt: skip


def test_long_figures_in_another_style_are_the_same_figures() -> None:
    assert [words for said, words in FIGURES if verdict(said, words) != "verified"] == []
    assert [w for s, w in FIGURES if verdict(s, w.replace("240", "250").replace("106", "116")) == "verified"] == []
