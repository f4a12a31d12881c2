"""Whom an article means, sentence by sentence, as features and match reports have it."""

from pathlib import Path

import pytest

from quotecheck.claims.extractor import extract
from quotecheck.claims.model import Attribution
from quotecheck.documents.reading import read_bytes

CASES = {
    "for whom something is so": (
        "Gus Roper spoke first.\n\nFor Captain Rolf Ames, late of the coastguard, the levy was “an insult”.",
        "an insult", "Rolf Ames"),
    "an adverb before a name with a clause": (
        ("Orla Finch told it of the ward.\n\nAfterwards Irma Dost, whose husband, Per, died there, said: “He was let "
        "down.”"),
        "He was let down.", "Irma Dost"),
    "a clause that closes a sentence": (
        ("In a letter Irma Dost said she had no quarrel with it. She had less time for the carts the city recommends. "
        "“They do not go through my gate.”"),
        "They do not go through my gate.", "Irma Dost"),
    "more than half an hour later": (
        ("Mr Ames was heard to say: “Mayday.” Less than a minute later came the last words. More than half an hour "
        "later the crew of the lifeboat radioed: “We can see nothing but gannets.”"),
        "We can see nothing but gannets.", "the crew of the lifeboat"),
    "a heckler": (
        ("It was left to builder Rolf Ames to bring the house down.\n\n“Sack twelve of them,” he said. “Which twelve?” "
        "a man called from the back. “I’ll find them,” he said."),
        "I’ll find them,", "Rolf Ames"),
    "whom he will turn to": (
        ("Rolf Ames said it was four weeks.\n\nIn the captain’s absence he will turn to Gus Roper, 17. “I have no "
        "choice,” he grinned."),
        "I have no choice,", "Rolf Ames"),
    "an office told afterwards": (
        ("It was read after the rail minister conceded that it would not help.\n\n"
        "Orla Finch, the rail minister, sat down. “It is a start,” the minister said."),
        "It is a start,", "Orla Finch"),
    "over an age": (
        "He named a reader, Vera Holt, 81, who had written: “I have a pass for no bus.”",
        "I have a pass for no bus.", "Vera Holt"),
    "behind an adverbial without a comma": (
        "From the back benches Orla Finch, the member for Wenlow, warned that “the rest will get nothing”.",
        "the rest will get nothing", "Orla Finch"),
    "a subject over its office": (
        "“I saw it,” said Rolf Ames.\n\nPer Lund, the Brigg captain, took a mild view. “I have had worse,” he told us.",
        "I have had worse,", "Per Lund"),
    "a first name alone": (
        ("“Mind the step,” says Gus Roper, the porter. Irma Dost said nothing.\n\n"
        "Her mother got a cup of tea from Gus. “She liked it,” he says."),
        "She liked it,", "Gus Roper"),
    "a name of women and of men, and an office of women": (
        ("“It was bad,” says Gus Roper.\n\n“We moved three,” says Robin Thwaite, the sister in charge of it.\n\n"
        "Is it always so? “Some days,” she says."),
        "Some days,", "Robin Thwaite"),
    "the last clause": (
        "Orla Finch, the chief nurse, sees light. Vacancies have fallen, and she is “hopeful for the spring ahead”.",
        "hopeful for the spring ahead", "Orla Finch"),
    "whom the paragraph before is about": (
        "Rolf Ames insists that his striker has a future at Wenlow.\n\n“We had a good hour,” the Wenlow manager said.",
        "We had a good hour,", "Rolf Ames"),
    "an office in the sentence before": (
        ("Orla Finch, the rail minister, spoke first. He named a reader, Vera Holt, who wrote “I have a pass”.\n\n"
        "The minister pointed to a clause in it. “Read to the end of the thing,” she said."),
        "Read to the end of the thing,", "Orla Finch"),
    "a participle that only describes": (
        "In a letter written in haste, the council said that it was sorry. “We were late,” it wrote.",
        "We were late,", "the council"),
    "a subject behind its verb": (
        "“It floods,” Vera Holt told them.\n\nThen came Orla Finch. Her kitchen was wet. “I mind,” she told the board.",
        "I mind,", "Orla Finch"),
    "who begins the sentence": (
        "Rolf Ames spoke for it. Gus Roper, “a puppet of the trade for years”, as he called himself, did not.",
        "a puppet of the trade for years", "Gus Roper"),
    "the only one the paragraph names": (
        "“We shall see,” Rolf Ames said.\n\nI was with Gus Roper. “We shall get worse,” he told them.",
        "We shall get worse,", "Gus Roper"),
    "an office before the name": (
        ("“Homes are needed,” wrote the inspector, Orla Finch, in May. Vera Holt told her so.\n\n"
        "But the inspector was stern. The board, she wrote, had behaved “like a jury out of patience”."),
        "like a jury out of patience", "Orla Finch"),
    "a subject before an aside": (
        "“I went in,” says Gus Roper.\n\nRolf Ames, in The Review, has two minds. It is “not her best work”, he says.",
        "not her best work", "Rolf Ames"),
    "a rank in short": (
        "Supt Orla Finch said that it was rare. “You will be heard,” the superintendent said.",
        "You will be heard,", "Orla Finch"),
    "an office of two words before the name": (
        "Chief executive Vera Holt said no.\n\nMs Holt wrote back. “It is a small space,” the chief executive wrote.",
        "It is a small space,", "Vera Holt"),
    "an office with what it is of": (
        "The council’s director of housing, Rolf Ames, saw it. “No tenant pays,” the director promised.",
        "No tenant pays,", "Rolf Ames"),
    "a trade behind the name that goes on": (
        "Orla Finch, a hydrologist hired by owners, saw it.\n\nRolf Ames did not. “It leaks,” the hydrologist said.",
        "It leaks,", "Orla Finch"),
    "a trade that nothing gives": (
        "Vera Holt says that she will appeal. “My client is no thief,” the attorney said.",
        "My client is no thief,", "Vera Holt"),
    "a trade of somebody unnamed": (
        "They asked a plumber. Vera Holt, the mayor, says that she will go. “It was dry,” the plumber said.",
        "It was dry,", "the plumber"),
    "a man is no she": (
        "Vera Holt went north. “It rains,” she says. She meets a man, who claims to mend horns. “I’ll see,” she says.",
        "I’ll see,", "Vera Holt"),
    "over a part that was played": (
        "Orla Finch has left.\n\nThe star, who played Dr Vera Holt once, told them so.\n\n“I was tired,” she said.",
        "I was tired,", "Orla Finch"),
    "whose lawyer it is": (
        "Orla Finch, the mayor, left.\n\nThe mayor’s lawyer, Ms Vera Holt, said it was bad.\n\n“I saw it,” she said.",
        "I saw it,", "Vera Holt"),
    "named before a colon": (
        "Vera Holt wrote at noon. The first answer came at once, from a woman named Orla Finch: “no. never.”",
        "no. never.", "Orla Finch"),
    "another verb behind what is called so": (
        "Rolf Ames, who called the move “a picnic for lawyers”, said he would have backed the grant.",
        "a picnic for lawyers", "Rolf Ames"),
    "who was asked, over an aside": (
        "Vera Holt is a nurse.\n\nAsked about the cost, the nurse, who came in 2009, said: “It is dear.”",
        "It is dear.", "Vera Holt"),
    "behind a week": (
        "The board told us so. A week later, on a call, Rolf Ames put it so: A pump “that costs us ten can be had”.",
        "that costs us ten can be had", "Rolf Ames"),
    "a first name that tells nothing, and a pronoun that does": (
        ("Vera Holt swam for Winslow Stark until her arm gave. Stark called out each time. “He shouted,” she said.\n\n"
        "Stark retired in 2018. He met me at noon."),
        "He shouted,", "Vera Holt"),
    "a paper whose writer is named": (
        "The rest stood in a memo to supervisors from Rolf Ames, its chief. “Do not improvise,” it said.",
        "Do not improvise,", "Rolf Ames"),
    "a club's president": (
        "Vera Holt, president of the Swimming Club, left.\n\nIt waits, according to its president, and “win the day”.",
        "win the day", "Vera Holt"),
    "a reverend bishop": (
        "“We cannot,” the Bishop of Brigg, the Right Reverend Rolf Ames, wrote. “No church shuts,” the bishop said.",
        "No church shuts,", "Rolf Ames"),
    "a name with its house": (
        "An analyst, Rolf Ames of Brigg Broking, asked why. “You have the old plant,” he put it.",
        "You have the old plant,", "Rolf Ames"),
    "one of two": (
        "The lake is salt. “It is too late,” Vera Holt and her co-author, Rolf Ames, write.",
        "It is too late,", "Vera Holt"),
    "nobody calls it so": ("Wenlow has been called “the town that time mislaid in a hurry”.",
                           "the town that time mislaid in a hurry", None),
}  # fmt: skip


def credit(text: str, words: str) -> Attribution | None:
    document = read_bytes(f"The board met on Monday.\n\n{text}\n".encode(), path=Path("a.txt"), shown_as="a.txt")
    claims = [c for c in extract(document, on="2026-11-22").claims if c.text == words]
    assert claims, words
    return claims[-1].attribution


@pytest.mark.parametrize("case", CASES)
def test_who_speaks(case: str) -> None:
    text, words, speaker = CASES[case]
    found = credit(text, words)
    assert (found.speaker if found is not None else None) == speaker


def test_what_repeats_a_quotation_is_the_same_persons() -> None:
    text = (
        "> “We walk in the road”\n\n“It is late,” said Rolf Ames.\n\n“We walk in the road, all of us,” said Orla Finch."
    )
    found = credit(text, "We walk in the road")
    assert found is not None
    assert found.speaker == "Orla Finch"


@pytest.mark.parametrize(
    ("text", "words", "firm"),
    [
        ("“It is late,” said Orla Finch. “We shall go on,” she added.", "We shall go on,", True),
        ("Vera Holt met Orla Finch, the mayor, at noon.\n\n“We shall go on,” she said.", "We shall go on,", False),
        ("Rolf Ames has hopes for Wenlow.\n\n“We shall go on,” the Wenlow manager said.", "We shall go on,", False),
    ],
)
def test_a_credit_says_whether_it_leaves_doubt(text: str, words: str, firm: bool) -> None:
    found = credit(text, words)
    assert found is not None
    assert found.firm is firm


INTERVIEW = """# Irma Dost: ‘I never liked the sea’

*Interview by Hugo Ling*

The painter lives in a lighthouse. “She never comes down,” says Rolf Ames, her neighbour.

**Do you like it here?**

I never liked the sea. My father did.

**{}**

God, no. He said, “Irma, paint walls.” I did.

**Is the new picture about him?**

It is about paint.

I have said so for years.

**What comes next?**

My hands hurt. We shall see.

She walks me to the door.
"""


@pytest.mark.parametrize("question", ["Did he want you to paint?", "He wanted you to paint."])
def test_the_answers_of_an_interview_are_the_words_of_whom_it_is_with(question: str) -> None:
    document = read_bytes(INTERVIEW.format(question).encode(), path=Path("a.md"), shown_as="a.md")
    claims = [c for c in extract(document, on="2026-11-22").claims if c.kind == "direct" and not c.display]
    said = {c.text: c.attribution.speaker for c in claims if c.attribution is not None}
    assert said == {
        "She never comes down,": "Rolf Ames",
        "I never liked the sea. My father did.": "Irma Dost",
        "God, no. He said, “Irma, paint walls.” I did.": "Irma Dost",
        "It is about paint.": "Irma Dost",
        "I have said so for years.": "Irma Dost",
        "My hands hurt. We shall see.": "Irma Dost",
    }


def test_a_column_that_asks_itself_is_no_interview() -> None:
    asked = ("mill", "inn", "hall", "bus")
    text = "\n\n".join(f"What of the {n}?\n\nThe town has no {n}, and it never asked for one." for n in asked)
    document = read_bytes(text.encode(), path=Path("a.txt"), shown_as="a.txt")
    assert [c for c in extract(document, on="2026-11-22").claims if c.kind == "direct"] == []


OFFICES = {
    "a crosshead has the credit of what it repeats": (
        ("“We asked,” the letter said.\n\n## ‘Turned away at the door’\n\n"
         "Irma Dost took her son there. “We were turned away at the door,” she said."),
        "Turned away at the door", "Irma Dost"),
    "what somebody is, before the name": (
        "Mother-of-two Irma Dost took her son there. “We were turned away,” she said.",
        "We were turned away,", "Irma Dost"),
    "no shadow of an office": (
        ("Orla Finch has said that she will not go.\n\nThe transport secretary told the BBC that she had been “naive” "
         "about it.\n\nRolf Ames, the shadow transport secretary, said no."),
        "naive", "Orla Finch"),
    "an office by its abbreviation": (
        "“It was a poor quarter,” Chief Executive Irma Dost said.\n\nThe fall hurt. “We saw it,” the CEO added.",
        "We saw it,", "Irma Dost"),
    "a title in short": (
        "Gov. Irma Dost spoke first. Per Lund was late.\n\nAt the end the governor was calm. “I am here,” she said.",
        "I am here,", "Irma Dost"),
    "who says it, not the record": (
        'Chairman Per Lund described it to the board as "the least bad option", according to the minutes.',
        "the least bad option", "Per Lund"),
    "between commas, before a verb that is a noun": (
        "In the meantime, the authors say, the subsidy rules “reward those who drain the most”.",
        "reward those who drain the most", "the authors"),
    "by an age": (
        ("Per Lund walked in late. The 52-year-old, a great-grandson of the founder, admitted that he had "
         "“lost control of the costs”."),
        "lost control of the costs", "Per Lund"),
    "who lives there": (
        ("“I am older,” says Rolf Ames.\n\nPer Lund, who is twenty-nine, joined her in May. “It breaks,” he says."),
        "It breaks,", "Per Lund"),
    "by an age, behind a colon": (
        ("Per Lund walked in late. Not all were sad. Irma Dost, a porter whose three-year-old son is ill, said so. "
         "“I’ll drive,” the 34-year-old said of the move."),
        "I’ll drive,", "Irma Dost"),
    "an order to the reader asks nobody": (
        ("Irma Dost is back. “I was tired,” she says. Ask if she was sad and she takes her time. "
         "“I wasn’t well.”"),
        "I wasn’t well.", "Irma Dost"),
    "between parentheses": (
        "The fence stays. (“It is ugly,” Irma Dost concedes.) Per Lund likes it.", "It is ugly,", "Irma Dost"),
    "of a person": (
        ("Irma Dost told the Post that it was hard. Of Per Lund, the director, she said: "
         "“He has answered everything.”"),
        "He has answered everything.", "Irma Dost"),
    "a sign": (
        ("“We are here,” Irma Dost said.\n\nAbout fifty stood outside in the rain. "
         "A hand-lettered sign read, “A crane is not a toy.”"),
        "A crane is not a toy.", None),
    "an office inside a quotation is no subject": (
        ("The order by Judge Irma Dost came on Monday. “It is plain,” Dost wrote.\n\n"
         "Police Chief Ada Lund declined to blame the officer or the judge.\n\n"
         "“I have read the judge’s order twice,” she said."),
        "I have read the judge’s order twice,", "Ada Lund"),
    "by an age and a trade": (
        ("The unit shuts, the trust said.\n\nIrma Dost, of the Save Our Unit campaign, had both of her children, "
         "Alf, four, and 19-month-old Nell, there.\n\n“I still cried,” said the 34-year-old teacher."),
        "I still cried,", "Irma Dost"),
    "cries of many": (
        "“I am for it,” Irma Dost said. Per Lund was met by chants of “Save our crane!” when he spoke.",
        "Save our crane!", "chants"),
    "what she says others did": (
        "“It is late,” Judge Irma Dost said. She said many dockers had spoken of their shame. “It is not theirs.”",
        "It is not theirs.", "Irma Dost"),
    "a country and a party before a name": (
        ("The yard shuts, the trust said.\n\nChallenged by Irish Green Irma Dost, the Pole gave way. “It is dear,” "
         "Per Lund said.\n\nDost spoke next. “It is cheap,” she said."),
        "It is cheap,", "Irma Dost"),
    "a headline repeats an utterance over its credit": (
        "# ‘The yard floods. It has always flooded’\n\n“The yard floods,” Irma Dost told us. “It has always flooded.”",
        "The yard floods. It has always flooded", "Irma Dost"),
    "a headline nearly repeats what the body credits": (
        "# Yard shuts: ‘We did not ask soon enough’\n\nThe yard shut. “We did not ask it soon enough,” said Irma Dost.",
        "We did not ask soon enough", "Irma Dost"),
    "a word of a deck that one speaker says": (
        ("# Yard shuts\n\n**Plant manager calls delay “unacceptable” as cranes go**\n\nThe yard shut. "
         "“The delay is unacceptable,” said Irma Dost, who runs it."),
        "unacceptable", "Irma Dost"),
    "a deck repeats what the body credits": (
        ("# Yard shuts\n\n**Steward says ‘nobody told us’ as cranes go**\n\nThe yard shut. "
         "“Nobody told us,” said Irma Dost, the steward."),
        "nobody told us", "Irma Dost"),
    "a name behind what its office is of": (
        ("# Roads\n\nThe council met on Monday to talk about the roads.\n\nPer Lund warned them. “We wrote,” he said."
         "\n\nIt rocked the house, where Leader of the Opposition Rolf Ames alleged a fraud. “It fell,” he said."),
        "It fell,", "Rolf Ames"),
    "a minister and the roads": (
        ("# Roads\n\nThe council met on Monday to talk about the roads.\n\n"
         "“It fell,” said Minister for Roads Irma Dost."),
        "It fell,", "Irma Dost"),
    "somebody who admits it behind what a report says": (
        ("# Bank\n\nThe mayor, Rolf Ames, met the council.\n\nFarmer Per Lund lost a cow. “Yeah,” said Mr Lund."
         "\n\nA report said that the bank was low, and Mr Ames admitted that they “ignored it”."
         "\n\n“We were broke,” he said."),
        "We were broke,", "Rolf Ames"),
    "who asks in a paragraph of his own does not answer": (
        ("# Sheets\n\nThe council met on Monday.\n\n“It is correct,” manager Rolf Ames told them. He had it, he said."
         "\n\n“All of it?” asked Per Lund, who had waited for it.\n\n“Some of it,” he said."),
        "Some of it,", "Rolf Ames"),
    "the boss of a club is not the club": (
        ("# Win\n\nHolt Vale beat Brigg on Saturday at home.\n\n“We ran,” said head coach Rolf Ames. “And nobody sat.”"
         "\n\nThe Vale boss said “it was a yellow card”."),
        "it was a yellow card", "Rolf Ames"),
}  # fmt: skip


@pytest.mark.parametrize("case", OFFICES)
def test_who_speaks_by_what_they_are(case: str) -> None:
    text, words, speaker = OFFICES[case]
    document = read_bytes(text.encode(), path=Path("a.md"), shown_as="a.md")
    found = [c for c in extract(document, on="2026-11-22").claims if c.text == words]
    assert [c.attribution.speaker if c.attribution is not None else None for c in found] == [speaker]


def test_a_surname_of_two_is_left_to_the_sources() -> None:
    text = "Rolf Ames sacked his brother, Per Ames. “It was time,” said the younger Ames. “It was,” Ames said."
    document = read_bytes(text.encode(), path=Path("a.md"), shown_as="a.md")
    found = [c.attribution for c in extract(document, on="2026-11-22").claims if c.kind == "direct"]
    assert [(a.speaker, set(a.candidates)) for a in found if a is not None] == [
        ("Per Ames", {"Rolf Ames", "Per Ames"}),
        (None, {"Rolf Ames", "Per Ames"}),
    ]
