"""Who is a person of the article, and whom its offices, pronouns and unnamed lines mean."""

from pathlib import Path

import pytest

from quotecheck import check
from quotecheck.claims.extractor import extract
from quotecheck.documents.reading import read_bytes

CASES = {
    "a place is no she": (
        ("Vera Holt was done.\n\nIn March, in the last minute at Wenlow Falls, Holt’s wrist went. She sits in a chair. "
         "“It was like a twig,” she says."),
        "It was like a twig", "Vera Holt"),
    "somebody of a house, who": (
        ("Gus Roper of Brigg Markets, who told clients to sell, saw no rival. “They need it all,” he said."),
        "They need it all", "Gus Roper"),
    "a noun for many is nobody": (
        ("“It warms,” says Vera Holt.\n\nSkippers complain that her boat tows badly. She has heard it. “It is real,” "
         "she says."),
        "It is real", "Vera Holt"),
    "a sentence that has the pronoun for its subject goes on": (
        ("“I saw,” said Vera Holt.\n\nShe is sure what befell the man they called Olga. “He fell of it,” she said."),
        "He fell of it", "Vera Holt"),
    "an apposition behind a name behind what is fronted": (
        ("In a statement Gus Roper, the chief executive of Wenlow Docks, apologised “without reservation” to them."),
        "without reservation", "Gus Roper"),
    "a name behind its office": (
        "“It came with no cheque,” said her mother, Vera Holt, who sells fish.", "It came with no cheque", "Vera Holt"),
    "letters that are an office": (
        "She pressed it “till it bled”, her MP, Gus Roper, told the board.", "till it bled", "Gus Roper"),
    "a trade before the name behind an office": (
        "The email’s author, harbour manager Vera Holt, had written: “I am not at ease.”",
        "I am not at ease", "Vera Holt"),
    "somebody of a place, who": (
        "One may be Vera Holt, of Dock 9, who told us that it “took my sister’s berth”.",
        "took my sister’s berth", "Vera Holt"),
    "between dashes, who": (
        "The singer is Gus Roper – brother of Gus – who wrote: “Love you always.”", "Love you always", "Gus Roper"),
    "of a party, with an aside": (
        "Gus Roper, of the far-off Larks — “no kin,” as he said, to the other — said the text had “nine parts”.",
        "nine parts", "Gus Roper"),
    "an office before the name": (
        ("Wenlow’s harbour minister has apologised to the house.\n\nVera Holt was called in on Monday.\n\n“I will go,” "
         "the minister said."),
        "I will go", "Vera Holt"),
    "an office before the name, in a feature": (
        ("Rolf Ames saw it.\n\nA retired crane driver said that it would sink. “I had a string,” Gus Roper, 60, said. "
         "“They had none,” the old driver said."),
        "They had none", "Gus Roper"),
    "an office with capitals": (
        ("Rolf Ames spoke. Opposition Leader Vera Holt would move on it. “He lied,” the Opposition Leader said."),
        "He lied", "Vera Holt"),
    "an office by its letters": (
        "Dock Cabinet Secretary Gus Roper has a month. Vera Holt rose. “I have no key,” shot back the CS.",
        "I have no key", "Gus Roper"),
    "an office of several words that goes on": (
        ("Rolf Ames laughed.\n\nVera Holt, 68, who lost her shed, sat through it.\n\n“I blame nobody,” the "
         "retired crane driver said."),
        "I blame nobody", "Vera Holt"),
    "over a paragraph that only quotes": (
        ("Vera Holt, who chairs the union, said it was “a blow”.\n\n“There is weeping.”\n\nThe retired crane driver "
         "had met them.\n\n“It was safe,” she said."),
        "It was safe", "Vera Holt"),
    "whom the paragraph alone names": (
        "Chief Rolf Ames called it sad.\n\nThat did not please Vera Holt. “It is slow,” the engineer said.",
        "It is slow", "Vera Holt"),
    "a member of a body": (
        ("Rolf Ames said no. Dock Council Member Holt heard it. “It is slow,” the council member said."),
        "It is slow", "Holt"),
    "an office of the one before is nobody else’s": (
        ("Asked by Vera Holt, a lawyer for the town, Gus Roper gave in. “It was late,” the lawyer said."),
        "It was late", "Vera Holt"),
    "a headline’s office": (
        "# Judge calls dock ‘a swamp’\n\nJudge Vera Holt shut it on Monday. “It is wet,” Holt said.",
        "a swamp", "Vera Holt"),
    "who was written to replies": (
        ("“I knew,” said Rolf Ames.\n\nVera Holt was calm.\n\nThe dock was dry.\n\nThat night Holt "
         "wrote to Mr Roper: “Keep it free.” He replied: “You star.”"),
        "You star", "Roper"),
    "kin that is only spoken of": (
        "“Stairs are bad,” Vera Holt says. Her daughter, Posy, has grown. “She has to come down to me.”",
        "She has to come down to me", "Vera Holt"),
    "who is called by name does not say it": (
        ("“I would bench my own kin,” Vera Holt said. Una Finch, though, had no chance: “Una starts, and we are "
         "done.”"),
        "Una starts, and we are done", "Vera Holt"),
    "a name between what is fronted and what it is": (
        ("Vera Holt stopped the clock in May. At ten to eight on this morning Una Finch, 23, the keeper whose job she "
         "took, walks in and sets down a flask.\n\n“It is not soup.”"),
        "It is not soup", "Una Finch"),
    "it back up is nobody": (
        "Vera Holt told them that it was low. She turned it back up and “went round all nine myself”.",
        "went round all nine myself", "Vera Holt"),
    "a sentence’s subject and not who asks": (
        ("Una Finch read it twice.\n\nVera Holt went on when a reporter asked about the crew. “We were early,” she "
         "said."),
        "We were early", "Vera Holt"),
    "whom the paragraph before turns to, behind another’s pronoun": (
        ("“He was seen,” said Una Finch.\n\nThree days before his fall, the mails show, the dock manager, Vera Holt, "
         "wrote to its owner.\n\n“I walked it on Monday,” she wrote."),
        "I walked it on Monday", "Vera Holt"),
    "her coach": (
        ("Vera Holt, the Brigg coach, saw it.\n\nUna Finch will have a scan. “I am fine,” she posted.\n\nHer coach "
         "was glad. “We go to the end,” she said."),
        "We go to the end", "Vera Holt"),
    "a body that they are": (
        "Rolf Ames was kind. The Brigg Crane Trust want a change. “Somebody must tell him,” they posted.",
        "Somebody must tell him", "Brigg Crane Trust"),
    "the only trust": (
        "The Brigg Crane Trust met on Monday. “We saw no harm,” the trust said.",
        "We saw no harm", "Brigg Crane Trust"),
}  # fmt: skip


def _speakers(article: str) -> dict[str, str | None]:
    document = read_bytes(article.encode(), path=Path("a.md"), shown_as="a.md")
    claims = (c for c in extract(document).claims if c.kind in {"direct", "mixed"} and c.attribution is not None)
    return {c.text.rstrip(",."): c.attribution.speaker for c in claims if c.attribution is not None}


@pytest.mark.parametrize("case", CASES)
def test_whom_the_article_credits(case: str) -> None:
    article, words, speaker = CASES[case]
    assert _speakers(article)[words] == speaker


TALK = "Vera Holt met Rolf Ames at the gate. “I never said that,” Holt said.\n\n“You did.”\n"


def test_a_short_line_answers_the_one_before() -> None:
    assert _speakers(TALK)["You did"] == "Rolf Ames"


def test_a_second_paragraph_of_one_speech_is_no_answer() -> None:
    article = (
        "Vera Holt met Rolf Ames at the gate. “I never said that it was the fault of the crew,” Holt said.\n\n"
        "“It was the weather on the day, and it was the tide.”\n"
    )
    assert _speakers(article)["It was the weather on the day, and it was the tide"] == "Vera Holt"


def test_who_is_spoken_to_by_name_answers() -> None:
    article = (
        "Una Finch and Rolf Ames sat down. Vera Holt opened the tin. “Have one,” she said. “They are good, Ames.” "
        "“Ah, thank you.”\n"
    )
    assert _speakers(article)["Ah, thank you"] == "Rolf Ames"


def _judged(folder: Path, article: str, sources: dict[str, str]) -> dict[str, tuple[str, set[str]]]:
    (folder / "sources").mkdir()
    for name, text in sources.items():
        (folder / "sources" / name).write_text(text, "utf-8")
    (folder / "article.md").write_text(article, "utf-8")
    found = check(folder / "article.md", [folder / "sources"]).judgements
    return {j.claim.text.rstrip(",."): (j.verdict, {f.code for f in j.findings}) for j in found}


def test_an_office_before_the_name_is_whose_the_sources_say(tmp_path: Path) -> None:
    article = (
        "The chief executive of Brigg & Vane admitted on Monday that it had gone too far.\n\n“Let me not dress this "
        "up,” Vera Holt told analysts.\n\nUna Finch, of Lark Capital, asked about the price. “We would be glad of "
        "four more berths,” the chief executive said.\n"
    )
    call = "VERA HOLT: Let me not dress this up.\n\nUNA FINCH: And the price?\n\nVERA HOLT: We would be glad of {}.\n"
    found = _judged(tmp_path, article, {"call.txt": call.format("four more berths")})
    assert found["We would be glad of four more berths"][0] == "verified"


def test_words_of_another_are_still_found_behind_a_place(tmp_path: Path) -> None:
    article = (
        "Vera Holt was done.\n\nIn March, in the last minute at Wenlow Falls, Holt’s wrist went. “It was like a twig "
        "in the wind,” she says.\n"
    )
    call = "VERA HOLT: I was done by then.\n\nUNA FINCH: It was like a twig in the wind.\n"
    verdict, codes = _judged(tmp_path, article, {"call.txt": call})["It was like a twig in the wind"]
    assert verdict == "unsourced"
    assert "QC201" in codes
