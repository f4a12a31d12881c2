"""What a reporter notices about extraction: spans, speakers, utterances, ids, faults, display copy."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecheck.claims.extractor import extract, quoted_voices
from quotecheck.claims.model import Claim, Extraction
from quotecheck.documents.model import Block, Document, Zone
from quotecheck.documents.pages.page import read_page
from quotecheck.documents.reading import read_bytes


def _document(text: str, blocks: tuple[Block, ...] = (), zones: tuple[Zone, ...] = ()) -> Document:
    return Document(
        path="article.md" if blocks else "article.txt",
        text=text,
        sha256="",
        reader="markdown" if blocks else "plain",
        blocks=blocks,
        zones=zones,
    )


def _extract(text: str) -> Extraction:
    return extract(_document(text), statements=False)


def _claim(text: str, words: str) -> Claim:
    return next(c for c in _extract(text).claims if c.text == words)


def _speaker(text: str, words: str) -> str | None:
    attribution = _claim(text, words).attribution
    return attribution.speaker if attribution is not None else None


BODY = "Council meets tonight.\n\nThe council met on Monday to talk about the bins.\n\n"


# -- spans ------------------------------------------------------------------------------------------


def test_the_final_comma_belongs_to_the_quotation_and_the_marks_do_not() -> None:
    claim = _claim(BODY + '"We are full," said Dora Ling.', "We are full,")
    assert claim.kind == "direct"
    assert claim.line == 5
    assert claim.column == 2


def test_a_fragment_inside_the_sentence_is_mixed() -> None:
    assert (
        _claim(BODY + 'Dora Ling called the bins "a disgrace to the town".', "a disgrace to the town").kind == "mixed"
    )


def test_a_reopened_quotation_is_one_claim_with_one_content_span_a_paragraph() -> None:
    text = BODY + "“First we waited.\n\n“Then we left,” said Dora Ling."
    claim = next(c for c in _extract(text).claims if c.kind == "direct")
    assert claim.text == "First we waited.\n\n“Then we left,"
    assert [text[s.start : s.end] for s in claim.content] == ["First we waited.", "Then we left,"]


def test_a_reopened_quotation_runs_on_over_an_advertisement() -> None:
    text = BODY + "“First we waited.\n\nADVERTISEMENT\n\n“Then we left,” said Dora Ling."
    claim = next(c for c in _extract(text).claims if c.kind == "direct")
    assert [text[s.start : s.end] for s in claim.content] == ["First we waited.", "Then we left,"]


def test_the_pieces_of_a_broken_utterance_share_its_id() -> None:
    text = BODY + '"We waited," Dora Ling said, "and then we left." The bins were full.'
    first, second = (_claim(text, "We waited,"), _claim(text, "and then we left."))
    assert first.utterance is not None
    assert first.utterance == second.utterance
    assert first.id != second.id


def test_inches_are_measures_and_not_quotations() -> None:
    found = _extract(BODY + 'The lid is 6\' 2" wide. "It fits," said Dora Ling.')
    assert [c.text for c in found.claims if c.kind == "direct"] == ["It fits,"]
    assert "measure" in {i.reason for i in found.ignored}


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The lake froze over on Sunday for the first time in living memory and\n"
        "the wardens at once put up signs along the whole of the northern bank.\n"
        "“Nobody should be on the ice who does not have to be,” said the head\n"
        "warden, Per Aasen. He has worked beside the lake for all of his life and\n"
        "“never saw the like”. The wardens will stay until the ice has melted in\n"
        "the spring, he said on Monday.\n"
    )
    assert _speaker(text, "Nobody should be on the ice who does not have to be,") == "Per Aasen"
    assert _speaker(text, "never saw the like") == "Per Aasen"


# -- faults -----------------------------------------------------------------------------------------


def test_a_lost_closer_stays_local() -> None:
    text = BODY + '"We are full, said Dora Ling. "Come back."\n\nAda Bell disagreed. "There is room," she said.'
    lost = _claim(text, "We are full,")
    assert [f.code for f in lost.faults] == ["QC601"]
    assert not _claim(text, "Come back.").faults
    assert not _claim(text, "There is room,").faults


def test_a_lost_opener_is_a_fault() -> None:
    claim = _claim(BODY + 'We are full," said Dora Ling.', "We are full,")
    assert [f.code for f in claim.faults] == ["QC601"]


def test_display_copy_that_differs_is_a_fault_and_faithful_copy_is_none() -> None:
    body = (
        "\n\nThe pond was drained on Monday.\n\n“The pond was a danger to every child in the village,” said Dora Ling."
    )
    wrong = next(c for c in _extract("Pond ‘a danger to all children in the village’" + body).claims if c.display)
    assert [f.code for f in wrong.faults] == ["QC602"]
    right = next(c for c in _extract("Pond ‘a danger to every child’" + body).claims if c.display)
    assert right.faults == ()


def test_a_pull_quotation_is_display_and_a_teaser_is_furniture() -> None:
    text = (
        BODY
        + '"Nobody asked us about the bins at all," said Dora Ling.\n\n"Nobody asked us"\n\nIt was late.\n\n'
        + '"Ten ways to win"\n\nThe end came.'
    )
    found = _extract(text)
    assert [c.text for c in found.claims if c.display] == ["Nobody asked us"]
    assert ("Ten ways to win", "furniture") in {(i.text, i.reason) for i in found.ignored}


# -- speakers ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("element", "display"),
    [
        ('<aside class="pull">“{}”</aside>', True),
        ('<aside class="story-pullquote"><p>“{}”</p></aside>', True),
        ('<figure class="pull-quote"><blockquote>“{}”</blockquote></figure>', True),
        ("<aside>“{}”</aside>", True),
        ('<aside>Related: “{}”</aside>', False),
        ('<nav class="pull-right">Read: “{}”</nav>', False),
    ],
)  # fmt: skip
def test_pull_quotations_of_a_page_are_display_wherever_they_stand(element: str, display: bool) -> None:
    said = "“The water rate will not go up this winter,” Irma Dost said. The board met on Tuesday evening in the hall."
    page = f"<h1>Board meets</h1><p>{said}</p>{element.format('The water rate will not go up')}<p>It went on.</p>"
    document = read_page(f"<html><body><article>{page}</article></body></html>".encode(), path="a.html", encoding=None)
    shown = [claim.text for claim in extract(document).claims if claim.display]
    assert shown == (["The water rate will not go up"] if display else [])


def test_the_mention_keeps_the_surface_and_the_speaker_is_resolved_with_a_reason() -> None:
    text = BODY + 'Dora Ling runs the depot. The bins, Ms Ling said, were "full".'
    attribution = _claim(text, "full").attribution
    assert attribution is not None
    assert (attribution.mention, attribution.speaker) == ("Ms Ling", "Dora Ling")
    assert attribution.start is not None
    assert text[attribution.start : attribution.end] == "Ms Ling"
    assert text[attribution.cue_start : attribution.cue_end] == "said"
    assert attribution.reason


def test_two_people_of_one_name_leave_the_speaker_open_with_candidates() -> None:
    text = BODY + 'Dora Ling and Hugo Ling run the depot. "We are full," Ling said.'
    attribution = _claim(text, "We are full,").attribution
    assert attribution is not None
    assert attribution.speaker is None
    assert set(attribution.candidates) == {"Dora Ling", "Hugo Ling"}


def test_a_title_tells_them_apart() -> None:
    text = BODY + 'David Ling and Sarah Ling run the depot. "We are full," Mr Ling said. "We are not," Ms Ling said.'
    assert _speaker(text, "We are full,") == "David Ling"
    assert _speaker(text, "We are not,") == "Sarah Ling"


def test_nobody_is_credited_where_nobody_is_named() -> None:
    assert (
        _claim(
            "“It was never about the money, it was about the principle of the thing.”",
            "It was never about the money, it was about the principle of the thing.",
        ).attribution
        is None
    )


def test_a_lead_in_paragraph_credits_the_next() -> None:
    text = BODY + "Then Dora Ling turned to the gallery and said:\n\n“You have all been very patient with us tonight.”"
    assert _speaker(text, "You have all been very patient with us tonight.") == "Dora Ling"


def test_used_the_words_is_speech() -> None:
    assert _speaker(BODY + 'Dora Ling used the words "full stop" twice.', "full stop") == "Dora Ling"


def test_small_words_belong_to_the_name_of_what_has_just_been_called_a_group() -> None:
    text = BODY + 'The tenants’ group Room for Wenlow wrote that it was "tired of waiting". Dora Ling read it.'
    assert _speaker(text, "tired of waiting") == "the tenants’ group Room for Wenlow"


def test_a_headline_with_a_colon_names_its_speaker() -> None:
    claim = next(
        c for c in _extract("Ling: bins are ‘a disgrace’\n\nDora Ling said so on Monday night.").claims if c.display
    )
    assert claim.attribution is not None
    assert claim.attribution.speaker == "Dora Ling"


# -- reported speech --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "content", "speaker"),
    [
        ("Dora Ling said the plan would cost £3m.", "the plan would cost £3m", "Dora Ling"),
        ("The plan would cost £3m, Dora Ling said.", "The plan would cost £3m", "Dora Ling"),
        ("According to Dora Ling, the plan would cost £3m.", "the plan would cost £3m", "Dora Ling"),
        ("Dora Ling told the council that the bins were full.", "the bins were full", "Dora Ling"),
        ("Dora Ling promised to empty every bin by Friday.", "to empty every bin by Friday", "Dora Ling"),
        ("A survey showed that most residents want more bins.", "most residents want more bins", "the survey"),
        ("Dora Ling, who runs the depot, warned that costs were rising.", "costs were rising", "Dora Ling"),
    ],
)
def test_reported_speech_is_cut_from_its_attribution(sentence: str, content: str, speaker: str) -> None:
    found = [c for c in _extract(BODY + sentence).claims if c.kind == "indirect"]
    assert [c.text for c in found] == [content]
    assert found[0].attribution is not None
    assert found[0].attribution.speaker == speaker


def test_what_was_not_said_is_not_reported() -> None:
    assert not [
        c for c in _extract(BODY + "Dora Ling did not say that the bins were full.").claims if c.kind == "indirect"
    ]


# -- ids --------------------------------------------------------------------------------------------


def test_an_id_moves_with_its_paragraph_and_a_second_one_is_numbered() -> None:
    one = '"We are full," said Dora Ling.'
    other = '"There is room," said Ada Bell.'
    first = {c.text: c.id for c in _extract(BODY + one + "\n\n" + other).claims}
    moved = {c.text: c.id for c in _extract(BODY + other + "\n\n" + one).claims}
    assert first == moved
    twice = [c.id for c in _extract(BODY + one + "\n\n" + one).claims]
    assert twice == [first["We are full,"], first["We are full,"] + "-2"]


def test_the_same_words_of_somebody_else_have_another_id() -> None:
    assert (
        _claim(BODY + '"We are full," said Dora Ling.', "We are full,").id
        != _claim(BODY + '"We are full," said Ada Bell.', "We are full,").id
    )


# -- blocks and zones -------------------------------------------------------------------------------


def test_blocks_tell_heading_quotation_caption_and_furniture() -> None:
    parts = ["Bins ‘a disgrace’", "Dora Ling wrote:", "We are ashamed of the bins.", "‘Full’: the depot", "“Buy now”"]
    kinds = ("heading", "paragraph", "quote", "caption", "furniture")
    text, blocks, at = "\n\n".join(parts), [], 0
    for part, kind in zip(parts, kinds, strict=True):
        blocks.append(Block(start=at, end=at + len(part), kind=kind))  # type: ignore[arg-type]
        at += len(part) + 2
    found = extract(_document(text, tuple(blocks)), statements=False)
    claims = {c.text: c for c in found.claims}
    assert claims["a disgrace"].display
    assert claims["Full"].display
    block = claims["We are ashamed of the bins."]
    assert block.kind == "direct"
    assert block.attribution is not None
    assert block.attribution.speaker == "Dora Ling"
    assert "Buy now" not in claims
    assert "furniture" in {i.reason for i in found.ignored}


def test_hidden_zones_are_not_read() -> None:
    text = BODY + '"We are full," said Dora Ling.\n\n"Secret words," said Ada Bell.'
    start = text.index('"Secret')
    found = extract(_document(text, zones=(Zone(start=start, end=len(text), kind="hidden"),)), statements=False)
    assert [c.text for c in found.claims] == ["We are full,"]


def test_voices_of_a_source_are_its_quoted_words_with_their_speakers() -> None:
    text = BODY + "“First we waited.\n\n“Then we left,” said Dora Ling."
    voices = quoted_voices(_document(text))
    assert [(text[s.start : s.end], who) for s, who in voices] == [
        ("First we waited.", "Dora Ling"),
        ("Then we left,", "Dora Ling"),
    ]


# -- laws -------------------------------------------------------------------------------------------

_PIECES = st.sampled_from(
    ['"', "'", "“", "”", "‘", "’", "„", "«", "»", "''", " ", "\n", "\n\n", ". ", ", ", "said ", "Dora Ling ",
     "she ", "told ", "according to ", "the council ", "6'2\"", "don't ", "—",
     "(", ")", ":", "Mr ", "\u200b", "\u202e", "9", "é"]
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(_PIECES, max_size=60).map("".join))
def test_offsets_never_lie(text: str) -> None:
    found = extract(_document(text))
    for claim in found.claims:
        assert claim.start is not None
        assert claim.end is not None
        assert text[claim.start : claim.end] == claim.text
        assert claim.content
        assert all(claim.start <= s.start < s.end <= claim.end for s in claim.content)
        assert claim.selector is not None
        assert claim.selector.exact == claim.text
        attribution = claim.attribution
        if attribution is not None and attribution.start is not None:
            assert text[attribution.start : attribution.end] == attribution.mention
    for item in found.ignored:
        assert text[item.start : item.end] == item.text
    assert len({c.id for c in found.claims}) == len(found.claims)


@settings(max_examples=200)
@given(st.text(max_size=300))
def test_any_string_extracts(text: str) -> None:
    extract(_document(text))
    quoted_voices(_document(text))


@pytest.mark.parametrize(
    "mark", ['"', "'", "“", "”", "‘", "’", "«", "„", "''", '"a ', "‘a ", 'a" ', '"One word more. ']
)
def test_unbalanced_marks_cost_no_more_than_prose(mark: str) -> None:
    prose = (BODY + '"We are full," said Dora Ling, who runs the depot. The plan, she said, would cost £3m.\n\n') * 300
    marks = (mark + " ") * (len(prose) // (len(mark) + 1))
    assert _seconds(marks) <= 2.5 * _seconds(prose) + 0.1


@pytest.mark.parametrize(
    "words", ["said ", "Dora Ling said ", "claims that ", ", said ", "who said ", "and called it "]
)
def test_cues_in_a_row_cost_in_step_with_their_number(words: str) -> None:
    few = words * (20_000 // len(words))
    assert _seconds(few * 5) <= 7.5 * _seconds(few) + 0.1


def test_one_line_costs_no_more_than_paragraphs() -> None:
    prose = (BODY + '"We are full," said Dora Ling, who runs the depot. The plan, she said, would cost £3m.\n\n') * 300
    assert _seconds(prose.replace("\n", " ")) <= 2.5 * _seconds(prose) + 0.1


def _seconds(text: str) -> float:
    document = _document(text)
    best = 1e9
    for _ in range(2):
        began = time.process_time()
        extract(document, statements=False)
        best = min(best, time.process_time() - began)
    return best


@pytest.mark.parametrize(("between", "speaker"), [(0, "Ann Poe"), (1, "Ann Poe"), (2, None)])
def test_a_quotation_alone_looks_two_paragraphs_back(between: int, speaker: str | None) -> None:
    plain = "The depot was shut.\n\n" * between
    words = "The road will not be mended before the spring comes."
    text = f"{BODY}Ann Poe, the mayor, told the meeting that costs rose.\n\n{plain}“{words}”\n"
    assert _speaker(text, words) == speaker


def test_a_block_quotation_with_a_word_in_marks_is_one_quotation() -> None:
    words = 'I won\'t hide behind the word "misconfiguration". It was my own doing, all of it.'
    text = f"Dost wrote on X:\n\n> {words}\n\nShe left.\n"
    document = read_bytes(text.encode(), path=Path("a.md"), shown_as="a.md")
    found = [c.text for c in extract(document, on="2026-11-22").claims if c.kind == "direct"]
    assert found == [words]
