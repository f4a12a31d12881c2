"""Floors on a corpus of our own: what is found, who is credited, what is passed over. No floor sinks in silence."""

import re

import pytest

from quotecheck.claims.extractor import extract
from quotecheck.documents.model import Document
from tests.claims.corpus import ARTICLES, Article

_F1 = 0.99
_SPEAKER = 0.98


def _found(article: Article) -> dict[str, str | None]:
    document = Document(path="article.txt", text=article.text, sha256="", reader="plain")
    claims = extract(document, statements=False).claims
    return {
        c.text: (c.attribution.speaker if c.attribution is not None else None)
        for c in claims
        if c.kind in ("direct", "mixed")
    }


def _names(speaker: str | None) -> set[str]:
    return {w.lower() for w in re.findall(r"\w+", speaker or "")} - {"the", "a", "an"}


def test_the_corpus_is_large_and_mixed_enough() -> None:
    assert len(ARTICLES) >= 30
    assert len({a.name for a in ARTICLES}) == len(ARTICLES)


def test_quotations_are_found_word_for_word() -> None:
    gold = found = right = 0
    for article in ARTICLES:
        claims = _found(article)
        gold += len(article.quotes)
        found += len(claims)
        right += len(claims.keys() & article.quotes.keys())
    assert 2 * right / (gold + found) >= _F1


def test_speakers_are_credited_as_a_reader_would() -> None:
    asked = right = 0
    for article in ARTICLES:
        claims = _found(article)
        for text, speaker in article.quotes.items():
            if text in claims:
                asked += 1
                right += _names(claims[text]) == _names(speaker)
    assert right / asked >= _SPEAKER


@pytest.mark.parametrize("article", [a for a in ARTICLES if a.ignored], ids=lambda a: a.name)
def test_what_is_no_speech_is_listed_with_its_reason(article: Article) -> None:
    document = Document(path="article.txt", text=article.text, sha256="", reader="plain")
    ignored = {i.text: i.reason for i in extract(document).ignored}
    for text, reason in article.ignored.items():
        assert ignored.get(text) == reason
