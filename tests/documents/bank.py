"""Thirty quotations by invented people, and the same document in every format that can hold it."""

import random

SPEAKERS = ("Ines Okafor", "Tomas Brandt", "Ruth Adeyemi")

QUOTATIONS: tuple[str, ...] = (
    "We will not close the Harrow Bridge before the ferries are running again.",
    "The school on Mill Lane needs a new roof, not another report about its roof.",
    "I have never voted for a tax that I could not explain to my own mother.",
    "Nobody in this room believes that £4.2 million will be enough.",
    "If the river rises by another metre, we shall open the sluices at Tarn End.",
    "The consultants were paid twice, and I am told that the second invoice was a mistake.",
    "It is a well-known fact that the old depot was built on sand.",
    "My officers worked through the night; they deserve better than a footnote.",
    "Only 12% of the households on the estate have been offered a meter.",
    "You cannot run a library on goodwill and a leaking boiler.",
    "We asked for three crossings and were given one, on the wrong road.",
    "The committee’s decision was unanimous, whatever you may have read since.",
    "I don’t think that the council should own a racecourse.",
    "Every single bus on the number 47 route was late in November.",
    "The first time I saw the plans, I thought someone had left out the hospital.",
    "We expect to finish the floodwall by 30 September 2027, weather permitting.",
    "It was neither cheap nor quick, but it has stood for ninety years.",
    "There is no money hidden behind the sofa; believe me, we have looked.",
    "The contractor may withdraw at any time unless both sides sign.",
    "Those trees are older than the county and they will outlive this argument.",
    "I would rather lose an election than a library.",
    "Half of the complaints concern a single roundabout.",
    "The naïve view is that a café on the quay will pay for itself.",
    "We did tell the minister, in writing, on the third of May.",
    "At least forty families were moved out before Christmas.",
    "Let me be plain: the audit found nothing criminal, and nothing to be proud of.",
    "The co-operative has 1,250 members and a waiting list.",
    "Some of the figures in that leaflet are simply invented.",
    "People on Ash Street were promised silence and got a skate park.",
    "Thank you all, and please use the side door on your way out.",
)

CHANGED: tuple[str, ...] = tuple(
    q.replace(old, new, 1)
    for q, (old, new) in zip(
        QUOTATIONS,
        (
            ("not close", "close"), ("a new roof", "a new wall"), ("never voted", "often voted"), ("£4.2", "£4.3"),
            ("If the", "When the"), ("twice", "once"), ("well-known", "little-known"), ("night", "day"), ("12%", "21%"),
            ("cannot", "can"), ("three", "two"), ("unanimous", "anonymous"), ("don’t", "do"), ("47", "74"),
            ("left out", "put in"), ("2027", "2026"), ("neither", "both"), ("no money", "more money"), ("may", "will"),
            ("older", "younger"), ("rather lose", "rather win"), ("Half", "All"),
            ("naïve", "native"), ("third", "first"),
            ("At least", "At most"), ("nothing criminal", "something criminal"), ("1,250", "1,350"), ("Some", "All"),
            ("Ash", "Elm"), ("side", "front"),
        ),
        strict=True,
    )
)  # fmt: skip
"""The same quotations, each with one word that changes what it says: none of them stands in the document."""

_FILLER = [
    "the",
    "council",
    "met",
    "in",
    "the",
    "long",
    "hall",
    "and",
    "the",
    "minutes",
    "of",
    "the",
    "last",
    "meeting",
    "were",
    "taken",
    "as",
    "read",
    "while",
    "a",
    "question",
    "was",
    "put",
    "about",
    "parking",
    "and",
    "another",
    "about",
    "the",
    "lights",
    "on",
    "the",
    "green",
    "which",
    "had",
    "been",
    "out",
    "for",
    "a",
    "month",
    "or",
    "more",
    "and",
    "a",
    "member",
    "asked",
    "whether",
    "the",
    "county",
    "might",
    "pay",
    "its",
    "share",
    "this",
    "year",
    "as",
    "it",
    "did",
    "in",
    "other",
    "years",
    "when",
    "the",
    "money",
    "was",
    "found",
    "late",
    "in",
    "the",
    "day",
]


def paragraphs() -> list[tuple[str, str]]:
    """(speaker, words): one quotation each, in the middle of other words."""
    chance = random.Random(7)  # noqa: S311 - the same words every time

    def filler() -> str:
        words = " ".join(chance.choice(_FILLER) for _ in range(chance.randint(18, 45)))
        return words[0].upper() + words[1:] + "."

    return [(SPEAKERS[i % 3], f"{filler()} {q} {filler()}") for i, q in enumerate(QUOTATIONS)]
