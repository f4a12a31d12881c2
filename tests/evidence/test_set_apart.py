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


LIMITED = (
    ("The ferry sails on Monday, or so the owners would have us believe.", "The ferry sails on Monday"),
    ("The pool is free for everyone under the age of ten.", "The pool is free for everyone"),
    ("We will pay every crew for its nets up to a limit of two hundred pounds.", "We will pay every crew for its nets"),
    ("The quay was to be widened, that was the plan before the storm.", "The quay was to be widened"),
    ("You will have it by Friday. That is what the bank told us in May.", "You will have it by Friday"),
    ("The match was won, I thought to myself. What a fool.", "The match was won"),
    ("Nobody in his senses believes that the lock will open in May.", "the lock will open in May"),
    ("It would be wrong to conclude from this that the fish are safe.", "the fish are safe"),
    ("Say the engine fails at sea: who comes out?", "the engine fails at sea"),
    ("Our target is that nine boats in ten carry a radio.", "nine boats in ten carry a radio"),
    ("Picture the scene. It is 2070 and the church stands in the sea.", "the church stands in the sea"),
    ("I was assured that the lane would be lit, and it never was.", "the lane would be lit"),
    ("I would stay only on the understanding that the accounts are opened.", "the accounts are opened"),
    ("Under the bill as it stands, the landlord can keep the deposit.", "the landlord can keep the deposit"),
)
WHOLE = (
    ("We accept without reservation that the rail was too low.", "the rail was too low"),
    ("I had no idea that the microphone was on.", "the microphone was on"),
    ("Never let it be forgotten that the crews went out that night.", "the crews went out that night"),
    ("There are no two ways about it, the lock is broken.", "the lock is broken"),
    ("I'll never sell this boat, not for all the gold in the world.", "I'll never sell this boat"),
    ("Half a century at sea has taught me that the wind decides.", "the wind decides"),
)


@pytest.mark.parametrize(("turn", "words"), LIMITED)
def test_words_that_are_limited_or_only_supposed_are_not_verified(turn: str, words: str) -> None:
    assert judge(words, {"talk.txt": f"Ann Hale: {turn} I know it.\n"}, speaker="Ann Hale").verdict == "unsourced"


@pytest.mark.parametrize(("turn", "words"), WHOLE)
def test_words_that_lose_nothing_are_verified(turn: str, words: str) -> None:
    assert judge(words, {"talk.txt": f"Ann Hale: {turn} I know it.\n"}, speaker="Ann Hale").verdict == "verified"
