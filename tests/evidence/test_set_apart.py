"""Words that are a line of somebody else's, an order, an aim, an old view; and leads that only look like it."""

import pytest

from quotecheck import judge

NOT_SAID = (
    ("And the headline was Mayor sleeps through storm. I laughed.", "Mayor sleeps through storm"),
    ("Not once in ten years have we closed the pool on a Sunday.", "have we closed the pool on a Sunday"),
    ("Few of us believed the bridge would last.", "believed the bridge would last"),
    ("I didn't resign because the chair shouted at me. I resigned to look after my son.", "the chair shouted at me"),
    ("Give us the votes and by the spring every bus will be free.", "every bus will be free"),
    ("The harbour is open. That was the news I was hoping to bring you.", "The harbour is open"),
    ("In those days I thought that eels came from mud. I was quite wrong.", "eels came from mud"),
    ("It was a hoax. We wrote that the lake had been sold, and people believed it.", "the lake had been sold"),
    ("I told my mother that the exam had gone well. That was a lie.", "the exam had gone well"),
    ("Word spread that two of the bakers had gone. I know nothing of it.", "two of the bakers had gone"),
    ("Rule nine requires that every boat carries a flare. Half of ours do not.", "every boat carries a flare"),
    ("We put up a rail so that nobody falls in. They climb over it.", "nobody falls in"),
    ("I can't recall one night when the siren failed us.", "the siren failed us"),
    ("It's high time the owner paid us.", "the owner paid us"),
    ("I refuse to believe that my son took the money.", "my son took the money"),
    ("Three foremen stood here and promised me the wall would be finished by Easter.", "the wall would be finished"),
    ("You would need to show that he had a key. He did not.", "he had a key"),
    ("I hereby withdraw my remark that the vicar was drunk.", "the vicar was drunk"),
    ("Under the old rules, a tenant may not keep a dog. We tore them up.", "a tenant may not keep a dog"),
    ("I'd rather the shop closed on Mondays.", "the shop closed on Mondays"),
)
SAID = (
    ("What the owner won't tell you is that the roof leaks.", "the roof leaks"),
    ("It's no secret that we were short of nurses.", "we were short of nurses"),
    ("I defy anybody to deny it: the lane floods every winter.", "the lane floods every winter"),
    ("The surveyor was right that the wall is cracked.", "the wall is cracked"),
    ("Once the crews had gone, the harbour fell silent.", "the harbour fell silent"),
    ("Until last year the ferry called here twice a day. We miss it.", "the ferry called here twice a day"),
    ("I warned them in writing that the wall was cracked.", "the wall was cracked"),
    ("The board regrets that the pool will close. We are sorry.", "the pool will close"),
    ("I hereby declare that the lock was repaired in May.", "the lock was repaired in May"),
    ("My complaint is that they come past us at seventy.", "they come past us at seventy"),
    ("You can quote me on this: there will be no toll.", "there will be no toll"),
    ("I wish I had better news, but the money ran out in March.", "the money ran out in March"),
)


@pytest.mark.parametrize(("turn", "words"), NOT_SAID)
def test_words_that_their_sentence_sets_apart_are_not_verified(turn: str, words: str) -> None:
    assert judge(words, {"talk.txt": f"Ann Hale: {turn}\n"}, speaker="Ann Hale").verdict == "unsourced"


@pytest.mark.parametrize(("turn", "words"), SAID)
def test_what_the_speaker_says_behind_such_a_lead_is_verified(turn: str, words: str) -> None:
    assert judge(words, {"talk.txt": f"Ann Hale: {turn}\n"}, speaker="Ann Hale").verdict == "verified"
