"""How far reported speech reaches, and which cues report it."""

from pathlib import Path

import pytest

from quotecheck.claims.extractor import extract
from quotecheck.documents.reading import read_bytes

CASES = {
    "an aside between dashes": (
        "Ann Hale said the old wells – and two unknown ones – had been dug by hand.",
        ["the old wells – and two unknown ones – had been dug by hand"]),
    "a dash behind it is the reporter's": (
        "Ann Hale said the wells had been dug by hand – a point her rivals dispute.",
        ["the wells had been dug by hand"]),
    "a relative clause between commas": (
        "Ann Hale, who said she walks to work, never arrives before ten.", ["she walks to work"]),
    "a fronted participle": (
        "Declaring that the ferry was safe, Ann Hale cut the ribbon.", ["the ferry was safe"]),
    "over however": ("Ann Hale says, however, that the ferry is safe.", ["the ferry is safe"]),
    "over where it was said": (
        "Ann Hale said on Friday during a visit to the yards in Brigg, Wenlow, that the ferry was safe.",
        ["the ferry was safe"]),
    "a noun outside is its subject": (
        "The council passed measures that critics said were unfair to tenants.", ["were unfair to tenants"]),
    "a clause before its credit, and what goes on behind": (
        "The ferry is safe, Ann Hale said, and it has carried goats twice this year.",
        ["The ferry is safe", "it has carried goats twice this year"]),
    "a clause before a quotation": (
        "The decks were empty, Ann Hale added, “but the bar was full of goats”.", ["The decks were empty"]),
    "a noun that is voiced": (
        "Ann Hale voiced fears that the ferry could sink.", ["the ferry could sink"]),
    "a noun that nobody voices, and what follows": (
        "Despite complaints that the ferry is slow, the council has bought a second one.", ["the ferry is slow"]),
    "a relative behind such a noun": ("Ann Hale spoke of a concern that has dogged the ferry.", []),
    "a mind": ("Ann Hale is convinced that the ferry will sink.", ["the ferry will sink"]),
    "no mind": ("It is clear that the ferry will sink.", []),
    "the article's own": ("I am convinced that the ferry will sink.", []),
    "what a thing is seen as": (
        "Ann Hale dismissed the plan as too dear for a small town.", ["the plan as too dear for a small town"]),
    "while something happens": ("Ann Hale attacked the plan as she opened the ferry.", []),
    "pointing out": (
        "Ann Hale shrugged, pointing out that the ferry had never sunk.", ["the ferry had never sunk"]),
    "an accusation by nobody": ("Ann Hale is accused of hiding the ledgers.", ["hiding the ledgers"]),
    "calling it something else": (
        "Ann Hale says she will sell the ferry in May, calling it “a floating shed”.",
        ["she will sell the ferry in May"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_reported_speech_reaches_as_far_as_it_is_said(name: str) -> None:
    text, expected = CASES[name]
    document = read_bytes(text.encode(), path=Path("article.txt"), shown_as="article.txt")
    assert [c.text for c in extract(document).claims if c.kind == "indirect"] == expected
