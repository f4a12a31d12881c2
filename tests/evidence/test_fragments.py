"""A few words in marks assert what the clause asserts that they stand in."""

import pytest

from quotecheck import check, judge


def verdict(said: str, words: str, before: str = "") -> str:
    talk = f"ROLF AMES: {before or 'Go on.'}\n\nANN HALE: {said}\n\nROLF AMES: I see.\n\nANN HALE: Good night.\n"
    return judge(words, {"talk.txt": talk}, speaker="Ann Hale").verdict


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("It would have been a disaster without the crews.", "a disaster"),
        ("If you did nothing, the herring would be gone by the spring.", "gone by the spring"),
        ("On a calm day you'd get away with it.", "get away with it"),
        ("My brother called it a gift. I did not.", "a gift"),
        ("People in this room were saying in August that he was too small.", "too small"),
        ("Ames says nonsense.", "nonsense"),
        ("I've seen it written that they took an hour.", "took an hour"),
        ("It's less a rescue than a piece of housekeeping.", "a rescue"),
        ("It was more of a wobble than a crisis.", "a crisis"),
        ("I wanted so badly to say it was soulless.", "soulless"),
        ("Everybody would like it to be a protest.", "a protest"),
        ("Nor do I claim that he has acted in bad faith.", "in bad faith"),
        ("I have not come here with a heavy axe.", "a heavy axe"),
        ("It's a victory for some of us.", "a victory"),
        ("It is a masterpiece. Until it rains.", "a masterpiece"),
        ("That's a scandal all by itself. No, I'll withdraw scandal.", "a scandal all by itself"),
        ("They have been as good as gold. In the south, that is.", "as good as gold"),
        ("Forged would imply intent.", "Forged"),
        ("I used to be terrified of it.", "terrified"),
        ("What he isn't is brave.", "brave"),
        ("One man stood up and called us a bunch of vandals.", "a bunch of vandals"),
        ("They described the site as a golden opportunity.", "a golden opportunity"),
        ("The supplier tells me it'll be installed by Friday.", "installed by Friday"),
        ("There are those in the city who tell us that hill farming is finished.", "hill farming is finished"),
        ("I thought at first that they were wreckers.", "wreckers"),
        ("Our dishes were once described by a writer as indestructible.", "indestructible"),
        ("I had hoped to tell you that the mill was saved.", "was saved"),
    ],
)
def test_what_the_clause_does_not_assert_is_not_verified(said: str, words: str) -> None:
    assert verdict(said, words) == "unsourced"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("It was a disaster, and the crews would say so too.", "a disaster"),
        ("I would call it a disaster.", "a disaster"),
        ("It would be wrong to comment on that.", "wrong to comment"),
        ("I want to say that she was good to us.", "good to us"),
        ("What Ames says about the drains is fair comment.", "fair comment"),
        ("I would not hesitate to call them heroic.", "heroic"),
        ("Nobody can tell me that he wasn't brave.", "brave"),
        ("If that's not dereliction I don't know what is.", "dereliction"),
        ("What nobody can dispute is that the board is absent.", "absent"),
        ("They left, and I say that it is a victory.", "a victory"),
        ("It is a gift to us and to those who come after us.", "a gift"),
        ("I was wrong about the weir, and it was a triumph of patience.", "a triumph of patience"),
    ],
)
def test_what_it_does_assert_is(said: str, words: str) -> None:
    assert verdict(said, words) == "verified"


def test_a_word_of_the_question_said_again_with_a_no_is_not_the_answer() -> None:
    assert verdict("Frightened? No, dear. I was livid.", "Frightened", "Were you frightened?") == "unsourced"


def _found(article: str, said: str) -> set[str]:
    talk = f"ROLF AMES: Go on.\n\nANN HALE: {said}\n\nROLF AMES: I see.\n\nANN HALE: Good night to you all.\n"
    claim = next(j for j in check(article, {"talk.txt": talk}).judgements if j.claim.kind in {"direct", "mixed"})
    return {f.code for f in claim.findings}


def test_what_the_article_says_itself_is_no_fault() -> None:
    said = "A rise would be premature while the survey is at sea."
    assert "QC301" not in _found("A rise would be “premature”, Ann Hale said.\n", said)
    assert "QC301" in _found("Ann Hale called the rise “premature”.\n", said)


def test_then_is_not_now() -> None:
    said = "In March he was open with us, I give him that."
    assert "QC111" in _found("The director is “open with us”, Ann Hale said.\n", said)
    assert "QC111" not in _found("The director was “open with us” in March, Ann Hale said.\n", said)


def test_another_thing_of_the_kind_is_not_the_articles() -> None:
    said = "The west wall is sound. I cannot say that of the east wall. The old line was slow, and the bank is steep."
    assert "QC111" in _found("Ann Hale said the east wall was “sound”.\n", said)
    assert "QC111" in _found("The east wall, Ann Hale said, was “sound”.\n", said)
    assert "QC111" not in _found("Ann Hale said the west wall was “sound”.\n", said)
    assert "QC111" in _found("The new line was “slow”, Ann Hale said.\n", said)
    assert "QC111" not in _found("The northern bank was “steep”, Ann Hale said.\n", said)


def test_an_if_is_not_told_by_a_would_of_the_article() -> None:
    said = "If the bridge is unsafe, we close it on Monday."
    assert "QC301" in _found("The town should know that “the bridge is unsafe”, Ann Hale said.\n", said)


def test_said_does_not_tell_that_somebody_would_only_say() -> None:
    assert "QC107" in _found("Ann Hale said “the roof is unsafe”.\n", "I'd say the roof is unsafe.")
    assert "QC107" not in _found("Ann Hale thought the roof “unsafe”.\n", "I think the roof unsafe.")


def test_said_does_not_tell_that_others_say_it() -> None:
    said = "People say Rolf Ames was a dinosaur. I never heard him raise his voice."
    assert "QC301" in _found("Rolf Ames, Ann Hale said, was “a dinosaur”.\n", said)
