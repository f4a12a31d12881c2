"""The laws of the house about words, evidence and verdicts, as properties."""

import copy
import random
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quotecheck.text.words import norm, words
from quotecheck.verdict.decide import Occasion, decide
from quotecheck.verdict.policy import POLICIES
from tests.verdict.desk import ON, codes, gathered, judge, quotation, source

LAW = settings(max_examples=60)
SENTENCES = (
    "The ferry leaves the northern quay at seven every morning.",
    "Our bakers have been working through the night since the mill burned down.",
    "I walked along the river with the engineers and counted forty cracked stones.",
    "Two of the schools share one gymnasium and a very small library.",
    "We asked the drivers of Garrow Lane to keep their engines quiet.",
    "She painted the chapel ceiling during the wettest summer of my life.",
    "Farmers in the upper valley sold most of their sheep last October.",
    "A new laundry opened beside the post office in Wenlow Street.",
    "The museum keeps a whale, three lighthouses and a stolen piano.",
    "Every cook in this kitchen learned the trade from my grandmother.",
    "Snow closed the mountain road for nineteen days that winter.",
    "The orchestra rehearses in the old customs house on Tuesdays.",
    "Clerks copied the registers by hand until the roof fell in.",
    "My sister repaired the clock with a spoon and some fishing line.",
    "They carried the injured pilot down the cliff before sunset.",
    "Visitors pay four pounds, children pay nothing and dogs wait outside.",
)
SPEECH = " ".join(SENTENCES)
FOREIGN = [
    "harpsichord",
    "zinc",
    "velvet",
    "gondola",
    "quartz",
    "walrus",
    "tangerine",
    "monsoon",
    "cathedral",
    "pepper",
    "lantern",
    "kiosk",
    "anthem",
    "marble",
    "glacier",
    "saxophone",
    "vineyard",
    "compass",
    "beetle",
    "turnip",
]
"""Content words that the speech does not have."""
FUNCTION = {
    "the",
    "a",
    "an",
    "of",
    "and",
    "in",
    "on",
    "at",
    "to",
    "from",
    "by",
    "with",
    "for",
    "my",
    "our",
    "their",
    "this",
    "that",
    "i",
    "we",
    "they",
    "she",
    "it",
    "is",
    "are",
    "was",
    "have",
    "has",
    "been",
    "some",
    "most",
    "very",
    "every",
    "until",
    "before",
    "during",
    "since",
    "through",
    "along",
    "beside",
    "down",
    "nothing",
}
LINKS = ["the", "a", "of", "and", "in", "under", "beside", "with"]


def plain_claim(first: int, last: int) -> str:
    """Some whole sentences of the speech, without the final point."""
    return " ".join(SENTENCES[first : last + 1]).rstrip(".")


spans = st.tuples(st.integers(0, len(SENTENCES) - 1), st.integers(0, 1)).map(
    lambda t: (t[0], min(len(SENTENCES) - 1, t[0] + t[1]))
)


@st.composite
def stretches(draw: st.DrawFn) -> str:
    """Four to fourteen words of one sentence as they stand there."""
    sentence = draw(st.sampled_from(SENTENCES)).rstrip(".").split()
    size = draw(st.integers(4, len(sentence)))
    first = draw(st.integers(0, len(sentence) - size))
    return " ".join(sentence[first : first + size]).rstrip(",")


@LAW
@given(stretches())
def test_words_that_are_there_align_with_no_edits(text: str) -> None:
    best = gathered(text, SPEECH).evidence[0]
    assert best.edits == ()
    assert best.similarity == 1.0
    assert words(best.text).norms == words(text).norms


@LAW
@given(spans)
def test_whole_sentences_as_they_stand_are_verified(span: tuple[int, int]) -> None:
    judged = judge(plain_claim(*span), SPEECH)
    assert judged.verdict == "verified"
    assert not codes(judged)


MUTATIONS = ("swap", "drop", "add", "foreign", "move", "ellipsis", "bracket", "number", "spelling")


def mutate(text: str, how: str, dice: random.Random) -> str:
    """One change to a text: what a careless or a wicked hand does."""
    w = text.split()
    k = dice.randrange(1, len(w) - 1)
    match how:
        case "swap":
            w[k], w[k - 1] = w[k - 1], w[k]
        case "drop":
            del w[k]
        case "add":
            w.insert(k, dice.choice(FOREIGN))
        case "foreign":
            w[k] = dice.choice(FOREIGN)
        case "move":
            w.insert(0, w.pop(k))
        case "ellipsis":
            w[k] = "…"
        case "bracket":
            w[k] = f"[{dice.choice(FOREIGN)}]"
        case "number":
            w[k] = "17"
        case _:
            w[k] = w[k].replace("o", "ou")
    return " ".join(w)


def untouched(text: str, spans: Sequence[tuple[int, int]], base: int) -> list[str]:
    """The words of a text that no span covers; ``base`` is where the text begins."""
    found = words(text)
    return [
        n
        for n, a, b in zip(found.norms, found.starts, found.ends, strict=True)
        if not any(s < base + b and base + a < e for s, e in spans)
    ]


@settings(LAW, max_examples=150)
@given(stretches(), st.lists(st.sampled_from(MUTATIONS), min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_applying_the_edits_to_the_source_gives_the_claim(text: str, how: list[str], dice: random.Random) -> None:
    for one in how:
        assume(len(text.split()) > 3)
        text = mutate(text, one, dice)
    assume("… [" not in text and "] …" not in text and "] [" not in text)  # marks side by side: the test below
    for e in gathered(text, SPEECH).evidence:
        if any(x.cls in {"splice", "deceptive"} for x in e.edits):
            continue  # a splice names the other place, a deceptive character the place in the claim
        rest = untouched(text, [(x.article_start, x.article_end) for x in e.edits], 0)
        same = untouched(e.text, [(x.source_start, x.source_end) for x in e.edits], e.start)
        assert rest == same


@settings(LAW, max_examples=150)
@given(stretches(), st.lists(st.sampled_from(MUTATIONS), max_size=3), st.randoms(use_true_random=False))
def test_offsets_are_exact(text: str, how: list[str], dice: random.Random) -> None:
    for one in how:
        assume(len(text.split()) > 3)
        text = mutate(text, one, dice)
    for e in gathered(text, SPEECH).evidence:
        assert SPEECH[e.start : e.end] == e.text
        assert all(e.start <= s.start < s.end <= e.end for s in e.spans)
        assert all(a.end <= b.start for a, b in zip(e.spans, e.spans[1:], strict=False))
        assert 0.0 <= e.similarity <= 1.0
        for x in e.edits:
            assert text[x.article_start : x.article_end] == x.article
            assert SPEECH[x.source_start : x.source_end] == x.source
        for signal in e.signals:
            assert 0 <= signal.start <= signal.end <= len(SPEECH)


@settings(LAW, max_examples=100)
@given(stretches(), st.data())
def test_a_closer_wording_never_scores_lower(text: str, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(text.split()))))
    more, fewer = sorted((data.draw(st.integers(0, len(order))), data.draw(st.integers(0, len(order)))), reverse=True)

    def scored(changed: int) -> float:
        w = text.split()
        for k in order[:changed]:
            w[k] = FOREIGN[k % len(FOREIGN)]
        found = gathered(" ".join(w), SPEECH).evidence
        return max((e.similarity for e in found if e.method != "near"), default=0.0)  # "near" is told by meaning

    assert scored(fewer) >= scored(more)


@settings(LAW, max_examples=200)
@given(stretches(), st.integers(0, 99), st.sampled_from(FOREIGN))
def test_changing_one_content_word_inside_the_marks_never_leaves_verified(text: str, at: int, other: str) -> None:
    w = text.split()
    content = [k for k, word in enumerate(w) if norm(word.strip(",")) not in FUNCTION]
    assume(content)
    w[content[at % len(content)]] = other
    judged = judge(" ".join(w), SPEECH)
    assert judged.verdict != "verified"
    assert any(f.severity == "error" for f in judged.findings)


@LAW
@given(stretches(), st.integers(0, 99), st.integers(0, 99))
def test_a_word_of_the_same_speech_in_a_wrong_place_never_leaves_verified(text: str, at: int, other: int) -> None:
    w = text.split()
    content = [k for k, word in enumerate(w) if norm(word.strip(",")) not in FUNCTION]
    pool = [x.strip(".,") for x in SPEECH.split() if norm(x.strip(".,")) not in FUNCTION]
    assume(content)
    k = content[at % len(content)]
    assume(norm(pool[other % len(pool)]) not in {norm(x.strip(",")) for x in w})
    w[k] = pool[other % len(pool)]
    assert judge(" ".join(w), SPEECH).verdict != "verified"


@st.composite
def unrelated(draw: st.DrawFn) -> str:
    """Prose about other things, by words that the speech does not share or shares only where all prose does."""
    n = draw(st.integers(1, 6))
    out = []
    for _ in range(n):
        w = draw(st.lists(st.sampled_from([*FOREIGN, *LINKS]), min_size=4, max_size=12))
        out.append(" ".join(w).capitalize() + ".")
    return " ".join(out)


@LAW
@given(stretches(), unrelated(), st.sampled_from(["Mara Quill", "Tom Adler", None]), st.booleans())
def test_adding_an_unrelated_source_never_turns_verified_into_anything_but_qc505(
    text: str, other: str, who: str | None, before: bool
) -> None:
    alone = judge(text, SPEECH)
    name = "a.txt" if before else "z.txt"
    beside = judge(text, [source(SPEECH), source(other, name=name, speaker=who)])
    if alone.verdict == "verified" and "QC505" not in codes(beside):
        assert beside.verdict == "verified"
        assert codes(beside) == codes(alone)


@LAW
@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    for n in words(text).norms:
        assert norm(n) == n
    assert norm(norm(text)) == norm(text)


@settings(LAW, max_examples=40)
@given(stretches(), st.lists(st.sampled_from(MUTATIONS), max_size=2), st.randoms(use_true_random=False))
def test_deciding_is_pure_and_determined(text: str, how: list[str], dice: random.Random) -> None:
    for one in how:
        assume(len(text.split()) > 3)
        text = mutate(text, one, dice)
    found = gathered(text, SPEECH)
    kept = copy.deepcopy(found)
    occasion = Occasion(policy=POLICIES["newsroom"], on=date.fromisoformat(ON))
    claim = quotation(text)
    first = decide(claim, found, occasion)
    assert found == kept
    assert claim == quotation(text)
    assert decide(claim, found, occasion) == first
    assert judge(text, SPEECH) == first


@LAW
@given(stretches(), st.permutations(["a.txt", "b.txt", "c.txt"]))
def test_the_order_of_the_sources_changes_nothing(text: str, names: list[str]) -> None:
    texts = {"a.txt": SPEECH, "b.txt": "The whale is in the museum.", "c.txt": SENTENCES[0]}
    forward = judge(text, [source(texts[n], name=n) for n in names])
    assert forward == judge(text, [source(texts[n], name=n) for n in sorted(names)])


@LAW
@given(st.text(max_size=60), st.text(max_size=120))
def test_any_text_gets_a_verdict_and_exact_offsets(text: str, other: str) -> None:
    judged = judge(text, other)
    assert judged.verdict in {"verified", "paraphrased", "unsourced"}
    for e in judged.evidence:
        assert other[e.start : e.end] == e.text
    if judged.verdict != "verified":
        assert any(f.severity == "error" for f in judged.findings)


@LAW
@given(stretches(), st.sampled_from(["Tom Adler", "a spokeswoman for Mara Quill", "John Quill", "the bakers' union"]))
def test_right_words_by_another_are_never_verified(text: str, who: str) -> None:
    judged = judge(text, SPEECH, who)
    assert judged.verdict == "unsourced"
    assert "QC201" in codes(judged)


@pytest.mark.parametrize("marks", ["[never] …", "… [never]", "[not] [...]", "[sic] [not]"])
def test_every_mark_is_looked_at_also_beside_another(marks: str) -> None:
    assert judge(f"We will {marks} accept the offer", "We will, after all, accept the offer.").verdict == "unsourced"
