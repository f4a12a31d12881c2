"""Who the article credits where a clause, a family or the run of the text decides."""

# ruff: noqa: E501, ISC004  (a case is one line)

from pathlib import Path

import pytest

from quotecheck.claims.extractor import extract
from quotecheck.documents.reading import read_bytes

_LEDE = "The pool of Brigg was closed on Monday.\n\n"


def credited(text: str, words: str) -> str | None:
    """Whom the article credits with the words that begin so."""
    document = read_bytes(text.encode(), path=Path("a.md"), shown_as="a.md")
    found = [c for c in extract(document, statements=False).claims if c.text.startswith(words)]
    return found[-1].attribution.speaker if found and found[-1].attribution is not None else None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        # the main clause behind another
        ("Rana Holt spoke. Told what Holt had said about chairs, Pieter Olsen nodded. “She is right.”", "She is right", "Pieter Olsen"),
        ("Asked if Gus Hale had lied, Ann Adler was brief: “He did.”", "He did", "Ann Adler"),
        ("When Gus Hale said the pit was safe, Ann Adler got up and left. “I have heard that.”", "I have heard", "Ann Adler"),
        ("Told by Gus Hale that it would close, Ann Adler, 51, who has worked there for years, wept. “It is my life.”", "It is my", "Ann Adler"),
        ("When Gus Hale called it “an outrage”, Ann Adler left the room.", "an outrage", "Gus Hale"),
        ("As Gus Hale said, it was over. “We are done.”", "We are done", "Gus Hale"),
        ("After Gus Hale said the plan had failed, the words hung in the air: “It is over.”", "It is over", "Gus Hale"),
        ("Ann Adler has one correction to make to what people say of her. “I am not tired.”", "I am not tired", "Ann Adler"),
        ("Carl Deveau rang. What Ann Hale remembers of it is a silence. “He said thank you.”", "He said thank", "Ann Hale"),
        ("Mere Paki watched. “Good,” Paki said. She thought the minister understood. “I reckon she does.”", "I reckon", "Mere Paki"),
        # a clause with a subject of its own
        ("The Alder Party voted for it, although its spokesman, Tom Roe, said so “with gritted teeth”.", "with gritted", "Tom Roe"),
        ("Ann Hale, although she was ill that week, said the plan was “a first step”.", "a first step", "Ann Hale"),
        ("Ann Hale, although her son, Tom, was ill, said the plan was “a first step”.", "a first step", "Ann Hale"),
        # offices
        ("DI Ann Hale led the search.\n\n“It was a long night,” the DI said.", "It was a long", "DI Ann Hale"),
        ("DI Ann Hale led it. DI Tom Roe led the rest.\n\n“It was a long night,” the DI said.", "It was a long", "the DI"),
        ("The Cathaoirleach, Cllr Fionnuala Getts, said: “It won’t start before spring.”", "It won’t start", "Fionnuala Getts"),
        ("The captain, Luke Dyan, had no idea what was coming.\n\n“I’m not gonna lie,” said the No 8.", "I’m not gonna", "Luke Dyan"),
        ("Hennie Straw gave his last talk as Karoo coach. Pieter Stone is the assistant coach.\n\n“We lost,” the coach said.", "We lost", "Hennie Straw"),
        # papers
        ("In a post on Monday the Alder Town Traders thanked the two. “We won’t forget,” it read.", "We won’t forget", "Alder Town Traders"),
        ("In a letter to the Alder Town Traders, the council gave its reasons. “We are poor,” it read.", "We are poor", "the letter"),
        # never a stretch of time
        ("Linda Tree complains that a farmer gets a season’s warning, while “our members were given a day”.", "our members", "Linda Tree"),
        # who is pointed at
        ("“We had nine boats for sale.”\n\nThat’s Colin Peck, the harbourmaster.", "We had nine", "Colin Peck"),
        ("“We had nine boats for sale.”\n\nThis is Alder Bay, a village of six houses.", "We had nine", None),
    ],
)  # fmt: skip
def test_who_speaks_in_a_sentence(text: str, words: str, speaker: str | None) -> None:
    assert credited(_LEDE + text + "\n", words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        # named only next
        ("“A loaf tells you everything,” she says.\n\nIt is May, and Ann Hale, 44, has 300 loaves to bake.", "A loaf", "Ann Hale"),
        ("“A loaf tells you everything,” he says.\n\nIt is May, and Ann Hale, 44, has 300 loaves to bake.", "A loaf", None),
        # a family
        (
            "Kerrie Tull and her husband spent hours in the roof. “I pushed her up,” Mr Tull said.\n\n"
            "Mick Sava lost his cellar. “Forty kegs,” he said.\n\nThe Tulls were divided.\n\n“I’d go back,” he said.\n\n"
            "His wife was less sure. “I’m not doing a third,” she said.",
            "I’m not doing",
            "Kerrie Tull",
        ),
        (
            "Kerrie Tull and her husband spent hours in the roof. “I pushed her up,” Mr Tull said.\n\n"
            "Mick Sava lost his cellar. “Forty kegs,” he said.\n\nThe Tulls were divided.\n\n“I’d go back,” he said.",
            "I’d go back",
            "Mr Tull",
        ),
        # a sister by her first name
        (
            "“She is exact,” says Jenna Thorne.\n\nHer sister Eilidh, a nurse, has a shorter word.\n\n“Thrawn,” she says.",
            "Thrawn",
            "Eilidh",
        ),
        # of whom the text has told since
        (
            "Gus Hale, his son, spoke first. “He was late,” he said.\n\nTom Hale was born in Brigg. There he met Ida Stone.\n\n"
            "“He proposed on deck,” she said.\n\nHe became skipper in 1971. “I had the lawn to cut,” he told a paper.",
            "I had the lawn",
            "Tom Hale",
        ),
        # one whom nothing calls he or she
        (
            "Ann Frost wrote to members. “I am angry,” she wrote.\n\n"
            "Robin Achter, who chairs the team, called them. “Nobody wants this,” they said.",
            "Nobody wants",
            "Robin Achter",
        ),
        # the head of the sentence
        ("Gus Rennie was angered by the way Tom Hale was retired. “It was shameful,” he said.", "It was shameful", "Gus Rennie"),
        ("When Gus Rennie left, Tom Hale was retired. “It was shameful,” he said.", "It was shameful", "Tom Hale"),
        # who answers another
        ("Carl Denham runs it. “I pay,” he said.\n\nA carer asked if that was so. “For the sheet,” he replied.", "For the sheet", "Carl Denham"),
    ],
)  # fmt: skip
def test_whom_a_pronoun_means(text: str, words: str, speaker: str | None) -> None:
    assert credited(_LEDE + text + "\n", words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("# LIVE: ‘You’ve killed this port’ – anger at the quay\n\nGus Hale left the quay.", "You’ve killed", None),
        ("# Hale: review is ‘plain wrong’\n\nGus Hale left the quay.", "plain wrong", "Gus Hale"),
        ("A driver died after “basic failures”, a coroner has ruled.\n\nHe fell.\n\nAnn Hale, the assistant coroner, sat alone.", "basic", "Ann Hale"),
        ("A teacher said it was “a basic failure”.\n\nAnn Hale, a teacher in Alder, was away.", "a basic", "the teacher"),
    ],
)  # fmt: skip
def test_who_is_named_only_below(text: str, words: str, speaker: str | None) -> None:
    assert credited(text + "\n", words) == speaker
