"""Captions in brackets name whoever speaks behind them, in files whose lines have tags too."""

import pytest

from quotecheck import judge


def _subtitles(line: str) -> str:
    caption = line.format("[Ann Hale]")
    other = line.format("[Ben Roe]")
    rows = (caption, "We shut the quay on Monday.", other, "Nobody asked the crews.", caption, "It stays shut.")
    cues = [f"00:00:{10 + 2 * k}.000 --> 00:00:{12 + 2 * k}.000\n{row}\n" for k, row in enumerate(rows)]
    return "WEBVTT\n\n" + "\n".join(cues)


@pytest.mark.parametrize("line", ["{}", "<i>{}</i>", "<c.yellow>{}</c>"])
def test_a_bracketed_name_that_comes_again_is_a_speaker(line: str) -> None:
    sources = {"film.vtt": _subtitles(line)}
    assert judge("It stays shut", sources, speaker="Ann Hale").verdict == "verified"
    assert judge("It stays shut", sources, speaker="Ben Roe").verdict == "unsourced"
