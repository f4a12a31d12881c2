"""Whole sentences in which another is heard, by what stands around them; and those in which nobody is."""

import pytest

from quotecheck import judge


def verdict(said: str, words: str) -> str:
    text = f"ANN HALE: {said}\n\nROLF AMES: Thank you.\n\nANN HALE: Not at all, and good night.\n"
    return judge(words, {"talk.txt": text}, speaker="Ann Hale").verdict


@pytest.mark.parametrize(
    ("ahead", "words", "behind"),
    [
        ("The satnav has no doubts.", "In two hundred metres you have reached your destination.", "We were in a ford."),
        (
            "The agent walked us round with his hand on my back.",
            "The damp is only condensation.",
            "We keep ducks in it.",
        ),
        (
            "The theory was beautifully simple.",
            "Pay the farmers and the hedges will grow.",
            "I can show you bare fields.",
        ),
        (
            "So this barrister gets to his feet.",
            "The dog was acting in self-defence.",
            "Even the dog looked embarrassed.",
        ),
        (
            "The lads on the scaffold had a name for it.",
            "The walk is safe as your mother's lap.",
            "I had it condemned.",
        ),
        (
            "For two hundred years the textbooks were unanimous.",
            "The liver makes the blood.",
            "Harvey put a stop to that with a string and a bowl.",
        ),
        (
            "My father-in-law was a man of one prophecy.",
            "That boy will have her in the workhouse by Michaelmas.",
            "We paid off the house in June.",
        ),
        (
            "The fellow who sold us the boiler was most reassuring.",
            "This model has never let anyone down.",
            "It let us down.",
        ),
        (
            "A good third of my post runs along the same lines.",
            "You are a disgrace to your uniform and your sex.",
            "I answer the ones with a stamp.",
        ),
        (
            "We were asked to pick a statement and stand beside it.",
            "People on benefits don't want to work.",
            "I stood at the far wall with my back to it.",
        ),
    ],
)
def test_a_sentence_that_another_says_is_not_the_speakers(ahead: str, words: str, behind: str) -> None:
    assert verdict(f"{ahead} {words} {behind}", words) == "unsourced"


@pytest.mark.parametrize(
    ("ahead", "words", "behind"),
    [
        ("The satnav takes them through the village.", "I have written to the makers twice.", "They sent me a pen."),
        ("The agent walked us round with his hand on my back.", "The cellar was under water.", "He called it damp."),
        (
            "The arithmetic is simple.",
            "Give the farmers the money and they plant hedges.",
            "I can show you miles of them.",
        ),
        (
            "So this young barrister gets to her feet.",
            "The dog was asleep under the bench.",
            "She had the court with her.",
        ),
        ("The lads on the scaffold had done nothing wrong.", "The walk was held up with rope.", "I had it condemned."),
        (
            "I've heard every excuse there is.",
            "Nobody on this estate has hot water.",
            "I want a date, and I want it tonight.",
        ),
        (
            "The rumour is true, as it happens.",
            "We're getting married in June.",
            "Her mother's already bought the hat.",
        ),
        (
            "That was the promise, and we kept it.",
            "Every child in the borough has a place for September.",
            "I'd like to see another borough say so.",
        ),
        ("She looked me straight in the eye.", "I've never been so ashamed.", "I paid for the lot and left."),
        (
            "You'll have heard the other side tonight.",
            "The lease ran out in 2019 and nobody renewed it.",
            "Everything else is noise.",
        ),
        ("The critics were kind to us.", "We played to full houses for eleven weeks.", "Then the roof came in."),
        (
            "Our slogan this year is on your mugs.",
            "We have cut accidents by a third.",
            "I'd like to thank the night shift.",
        ),
    ],
)
def test_a_speaker_who_goes_on_for_herself_is_verified(ahead: str, words: str, behind: str) -> None:
    assert verdict(f"{ahead} {words} {behind}", words) == "verified"


@pytest.mark.parametrize(
    ("said", "words", "right"),
    [
        ("There were two rumours and one was a lie. The foreman is leaving. That one's true, I packed his boots.",
         "The foreman is leaving.", True),
        ("There were two rumours and one was a lie. The foreman is leaving. There's no truth in it, I asked him.",
         "The foreman is leaving.", False),
        ("The inspector came up to me and asked me what I had seen. The lights were out. I told him so.",
         "The lights were out.", True),
        ("The wall is sound. So the survey says, at any rate, and it leans.", "The wall is sound.", False),
        ("The wall is sound. So the survey says, and so do I.", "The wall is sound.", True),
        ("You could hardly say anything other than that the wall moved.", "the wall moved", True),
        ("Anyone who doubts that the wall moved should look at my diary.", "the wall moved", True),
        ("I have said and I repeat that the wall moved.", "the wall moved", True),
        ("It is safe to conclude that the wall moved.", "the wall moved", True),
        ("It is not safe to conclude that the wall moved.", "the wall moved", False),
        ("I'd give my arm to be able to tell you that the pit will open again.", "the pit will open again", False),
        ("I am glad to be able to tell you that the pit will open again.", "the pit will open again", True),
        ("We could win the cup in the same way that I could fly home.", "We could win the cup", False),
        ("We run the harbour in the same way as our fathers did.", "We run the harbour", True),
        ("He is as good with figures as a cat is with water.", "He is as good with figures", False),
        ("They were as good as their word.", "They were as good as their word", True),
    ],
)  # fmt: skip
def test_who_stands_by_it_and_what_turns_it(said: str, words: str, right: bool) -> None:
    assert (verdict(said, words) == "verified") is right


@pytest.mark.parametrize(
    ("said", "words", "right"),
    [
        ("Let's invent a patient. Mr Green has been sick for a week. What do you ask him?",
         "Mr Green has been sick for a week.", False),
        ("I'm not making this up. The bus left without its driver. Ask anyone in the depot.",
         "The bus left without its driver.", True),
        ("We made up our minds in March. The school will open in June. I have the keys.",
         "The school will open in June.", True),
        ("My grandfather had a story and I'll tell it the way he did. I was born under a cart. He was born in Leeds.",
         "I was born under a cart.", False),
        ("They gave me the same story at every desk. Your papers are in the other office. So I slept on the stairs.",
         "Your papers are in the other office.", False),
        ("They gave me the same answer about the roof. I have waited nine years. I'll wait no longer.",
         "I have waited nine years.", True),
        ("I moved the resolution on behalf of the Hill ward. The library is a disgrace. It was lost by two votes.",
         "The library is a disgrace.", False),
        ("I moved the resolution and I stand by it. The library is a disgrace. It was lost by two votes.",
         "The library is a disgrace.", True),
        ("I have the same nightmare every spring. The ice breaks and the sledge goes in. My wife wakes me.",
         "The ice breaks and the sledge goes in.", False),
        ("I have a dream for this valley. We will plant ten thousand trees. The first are in the ground.",
         "We will plant ten thousand trees.", True),
        ("I'd be guessing. The fire started in the loft. It may as well have been the barn.",
         "The fire started in the loft.", False),
        ("I'm not guessing. The fire started in the loft. I saw the beam.", "The fire started in the loft.", True),
        ("In the drill I play the lost child. I want my mother and I won't come out. The dogs find me in a minute.",
         "I want my mother and I won't come out.", False),
        ("I'd said it over and over in my head. You will never see me again. Then I asked her for a lift home.",
         "You will never see me again.", False),
        ("Nobody came for the tenants, so I'll put their case. The rent is a crime. They'd have said it better.",
         "The rent is a crime.", False),
        ("The cliff is safe to climb. In summer, that is. We lose a goat every winter.",
         "The cliff is safe to climb.", False),
        ("The cliff is safe to climb. In summer we take the children. They love it.",
         "The cliff is safe to climb.", True),
        ("The service was marvellous. In case you wonder, I'm being sarcastic. We ate at eleven.",
         "The service was marvellous.", False),
        ("I told the court that the gate was locked. I'd like to withdraw that. It was open.",
         "the gate was locked", False),
        ("When I said the gate was locked it was the lawyer's line, not mine.", "the gate was locked", False),
        ("I was joking when I said that the gate was locked.", "the gate was locked", False),
        ("I was right when I said that the gate was locked.", "the gate was locked", True),
    ],
)  # fmt: skip
def test_what_is_said_outright(said: str, words: str, right: bool) -> None:
    assert (verdict(said, words) == "verified") is right
