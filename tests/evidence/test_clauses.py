"""Clauses without a parser: finite verbs, subjects, and what governs the words that are printed."""

import pytest

from quotecheck.evidence.language.clauses import is_clause, is_finite, verb_base, verb_of
from tests.verdict.desk import codes, judge

AROUND = "I walked here by the old canal. {} Tomorrow I visit the tile works."


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("dies", "die"),
        ("sold", "sell"),
        ("leaves", "leave"),
        ("stopped", "stop"),
        ("hoping", "hope"),
        ("hopping", "hop"),
        ("started", "start"),
        ("looks", "look"),
        ("dying", "die"),
        ("denied", "deny"),
        ("panicked", "panic"),
        ("watches", "watch"),
    ],
)
def test_the_base_of_a_verb_form(word: str, base: str) -> None:
    assert verb_base(word) == base


@pytest.mark.parametrize("word", ["barn", "bees", "dog", "country", "president", "drivers", "windows", "things"])
def test_other_words_are_no_verb_forms(word: str) -> None:
    assert verb_base(word) is None


@pytest.mark.parametrize(
    ("run", "at", "finite"),
    [
        ("the maize dies", 2, True),
        ("the plans of the council", 1, False),
        ("houses built by hand", 1, False),
        ("soldiers looted the shops", 1, True),
        ("we lose the field", 1, True),
        ("to lose the field", 1, False),
        ("the fire started in the loft", 2, True),
        ("the storm hit the coast", 2, True),
        ("a direct hit on the coast", 2, False),
        ("twelve tired people", 1, False),
    ],
)
def test_finite_verbs(run: str, at: int, finite: bool) -> None:
    assert is_finite(run.split(), at) is finite


@pytest.mark.parametrize("words", ["the vaccine works", "the bridge stands", "this vote changes nothing"])
def test_a_form_that_is_a_noun_as_often_is_the_verb_where_no_other_is(words: str) -> None:
    assert is_clause(words.split())


_VERBS = (
    "started", "works", "changes", "sparkled", "wobbles", "tripled", "quarantined", "overturns", "fumbled", "stalls",
    "glazed", "squeaks", "embezzled", "ducks", "relaunched", "trembles", "garnished", "botches", "mortgaged", "haggles",
)  # fmt: skip
_LIFTED = (
    "I deny that {}.", "Nobody is saying that {}.", "They told us that {}.", "I doubt {}.", "I wish {}.",
    "{}, my foot.", "{}, I don't think.", "{}, maybe.", "People say {}.", "I could say {}, but I won't.",
    "They go, {}.", "So say {}, what then?", "With respect, say {}.",
)  # fmt: skip


@pytest.mark.parametrize("frame", _LIFTED)
def test_law_no_verb_slips_out_of_what_governs_it(frame: str) -> None:
    verified = []
    for verb in _VERBS:
        clause = f"the cooper {verb} the barrels" if verb.endswith("ed") else f"the cooper {verb} in March"
        said = frame.format(clause)
        if judge(clause[0].upper() + clause[1:], AROUND.format(said[0].upper() + said[1:])).verdict == "verified":
            verified.append(verb)
    assert not verified


def test_a_clause_needs_its_subject() -> None:
    assert verb_of(["the", "gate", "was", "locked"], 0, 4) == 2
    assert verb_of(["was", "locked", "all", "night"], 0, 4) is None
    assert is_clause(["the", "ward", "stays", "dry", "and", "everyone", "gets", "soup"])
    assert not is_clause(["a", "roof", "over", "the", "heads", "of", "the", "poor"])


@pytest.mark.parametrize(
    ("sentence", "cut", "code"),
    [
        ("Touch that wire and you will be sorry.", "you will be sorry", "QC302"),
        ("Had we asked the pilot, we would have turned back.", "we would have turned back", "QC302"),
        ("The day the mill shuts, the town dies.", "the town dies", "QC302"),
        ("We would have drowned without the dog.", "We would have drowned", "QC302"),
        ("You may look around when accompanied by a nurse.", "You may look around", "QC302"),
        ("A cousin of the abbot stole the bell.", "the abbot stole the bell", "QC107"),
        ("The story that the pump was poisoned is old.", "the pump was poisoned", "QC301"),
        ("My neighbour likes to claim that I never pay.", "I never pay", "QC301"),
        ("It is too early to say the patient will live.", "the patient will live", "QC301"),
        ("In a kinder world the pit would still be open.", "the pit would still be open", "QC301"),
        ("The keys were lost. That is what the sexton told us.", "The keys were lost.", "QC301"),
        ("The dam will hold, I think.", "The dam will hold", "QC107"),
    ],
)
def test_what_governs_the_words_is_found(sentence: str, cut: str, code: str) -> None:
    judged = judge(cut, AROUND.format(sentence))
    assert judged.verdict == "unsourced"
    assert code in codes(judged)


@pytest.mark.parametrize(
    ("sentence", "cut"),
    [
        ("We passed a bill that put the money in the hands of parents.", "put the money in the hands of parents"),
        ("We cannot win that race on an empty stomach.", "that race on an empty stomach"),
        ("Let me say first that the harbour is ours.", "the harbour is ours"),
        ("Given the weather, we did well.", "we did well"),
        ("As long as I can remember, the bells have rung at six.", "the bells have rung at six"),
        ("I told the nurses and the porters that the ward was safe.", "the ward was safe"),
        ("We feed the poor and women who have no roof.", "women who have no roof"),
        ("Nobody gave us this harbour. We dug it.", "We dug it."),
        ("It is fair to say that the choir has never sung better.", "the choir has never sung better"),
    ],
)
def test_honest_cuts_stay_verified(sentence: str, cut: str) -> None:
    assert judge(cut, AROUND.format(sentence)).verdict == "verified"


@pytest.mark.parametrize(
    ("sentence", "printed", "honest"),
    [
        ("I thanked the clerk after slapping the horse.", "I thanked … the horse.", False),
        ("My brother said that the hall should be burned.", "My brother … should be burned.", False),
        ("We owe the bakers two thousand and the printers three.", "We owe the bakers … three.", False),
        ("We could, were we cruel, burn the crops.", "We could … burn the crops.", False),
        ("The pool, according to my critics, was a waste.", "The pool … was a waste.", False),
        (
            "We mended the wall, painted the gate and opened the park.",
            "We mended the wall … and opened the park.",
            True,
        ),
        ("The old road, my mother says hello by the way, is shut.", "The old road … is shut.", True),
    ],
)
def test_what_an_ellipsis_joins(sentence: str, printed: str, honest: bool) -> None:
    assert (judge(printed, AROUND.format(sentence)).verdict == "verified") is honest
