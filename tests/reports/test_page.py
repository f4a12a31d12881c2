"""The HTML report in headless Chromium: keys, filters, no network, no complaint of the page's own policy, axe.

Skipped where Chromium and its driver are not installed (``apt-get install chromium chromium-driver``). axe-core is read
from ``.venv/browser`` (``make browser``) or from the file that ``AXE`` names.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from quotecheck.reports.look import Look
from quotecheck.reports.model import Report
from quotecheck.reports.reporter import REPORTERS
from tests.reports.browser import CHROMIUM, DRIVER, Browser, browser
from tests.reports.hostile import attacked, many
from tests.reports.made import report

AXE = Path(os.environ.get("AXE", Path(__file__).parents[2] / ".venv/browser/node_modules/axe-core/axe.min.js"))
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None or DRIVER is None, reason="Chromium and its driver are not installed"),
]


@pytest.fixture(scope="module")
def page() -> Iterator[Browser]:
    with browser() as session:
        yield session


def shown(page: Browser, folder: Path, *reports: Report) -> None:
    file = folder / "report.html"
    file.write_bytes(REPORTERS["html"].render(list(reports), Look(folder=folder.as_posix(), here=folder.as_posix())))
    page.size(1280, 900)
    page.open(file)


def visible_cards(page: Browser) -> list[str]:
    cards: list[str] = page.run("return [...document.querySelectorAll('.card')].filter(c=>!c.hidden).map(c=>c.id)")
    return cards


def test_keys_walk_and_explain(page: Browser, tmp_path: Path) -> None:
    shown(page, tmp_path, report())
    for key, card in (("j", "c1"), ("j", "c2"), ("j", "c3"), ("k", "c2")):
        page.press(key)
        assert page.run("return document.activeElement.id") == card
    assert page.run("return [...document.querySelectorAll('mark.on')].map(m=>m.dataset.c)") == ["c2"]
    page.press("?")
    assert page.run("return document.querySelector('dialog').open")
    page.press("?")
    assert not page.run("return document.querySelector('dialog').open")


def test_counters_filter_cards_and_keys(page: Browser, tmp_path: Path) -> None:
    shown(page, tmp_path, report())
    page.run("document.querySelector('[data-f=paraphrased]').click()")
    assert visible_cards(page) == ["c3"]
    page.press("j")
    assert page.run("return document.activeElement.id") == "c3"
    assert page.run("return document.querySelector('[role=status]').textContent") == "1 claim shown"
    page.run("document.querySelector('[data-f=all]').click()")
    assert len(visible_cards(page)) == 4


def test_a_click_on_the_words_shows_their_card(page: Browser, tmp_path: Path) -> None:
    shown(page, tmp_path, many(500))
    page.run("document.querySelector('mark[data-c=c400]').click()")
    assert page.run("return document.querySelector('.card.on').id") == "c400"
    inside = "const r=document.getElementById('c400').getBoundingClientRect();return r.bottom>0&&r.top<innerHeight"
    page.wait_for("setTimeout(arguments[0], 1200)")
    assert page.run(inside)


def test_hostile_text_does_nothing(page: Browser, tmp_path: Path) -> None:
    page.log()
    shown(page, tmp_path, attacked())
    assert page.run("return document.querySelectorAll('script').length") == 1
    assert page.run("return performance.getEntriesByType('resource').length") == 0
    assert page.log() == []


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_is_wider_than_the_screen(page: Browser, tmp_path: Path, width: int) -> None:
    shown(page, tmp_path, attacked(), many(2))
    page.size(width, 800)
    assert page.run("return document.documentElement.scrollWidth") <= width


def test_paper_is_the_annotated_copy(page: Browser, tmp_path: Path) -> None:
    shown(page, tmp_path, report())
    page.tool("Emulation.setEmulatedMedia", media="print")
    seen = page.run("return document.body.innerText")
    page.tool("Emulation.setEmulatedMedia", media="")
    for words in ("notes to the numbers in the text", "Sources", "Sign-off", "Checker", "Signature", "Ruth Amsel"):
        assert words in seen
    assert "Keys" not in seen
    assert page.paper().startswith(b"%PDF")


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not here: make browser")
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(page: Browser, tmp_path: Path, width: int, dark: bool) -> None:
    shown(page, tmp_path, report(), attacked())
    page.size(width, 900, dark=dark)
    page.run(AXE.read_text("utf-8"))
    script = (
        "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']})"
        ".then(r => done(r.violations.map(v => [v.id, v.nodes.length, v.nodes[0].html.slice(0, 200)])))"
    )
    assert page.wait_for(script) == []
