"""The contracts hold for what we ship and for the plug-in from outside, and fail for what breaks them."""

import importlib.util
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from quotecheck import check, contracts, judge, read
from quotecheck.documents.reading import READERS, load_reader
from quotecheck.reports.reporter import REPORTERS
from quotecheck.sources.build import source_from_text
from quotecheck.sources.stores.memory import MemoryStore

SOURCES = {"speech.txt": "We want the ferry back. We want it before the winter storms, and we will pay for it.\n"}


@pytest.fixture(scope="module")
def outside() -> ModuleType:
    path = Path(__file__).parent / "outside" / "outside_desk.py"
    spec = importlib.util.spec_from_file_location("outside_desk", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["csv", "html", "markdown", "text"])
def test_readers_of_ours(name: str) -> None:
    contracts.reader_contract(load_reader(name), [(b"We want the ferry back, all of it", "the ferry back")])


@pytest.mark.parametrize("name", sorted(READERS))
def test_every_reader_answers_broken_files_in_one_line(name: str) -> None:
    contracts.reader_contract(load_reader(name), [])


@pytest.mark.parametrize("name", sorted(REPORTERS))
def test_reporters_of_ours(name: str) -> None:
    report = check("“We want the \x1b[31mferry back,” said Ann Poe.", SOURCES, on="2026-05-01")
    contracts.reporter_contract(REPORTERS[name], [report])


def test_the_plug_in_from_outside(outside: ModuleType) -> None:
    contracts.reader_contract(outside.Teleprompter(), [(b"We want / the ferry", "We want the ferry")])
    contracts.extractor_contract(outside.Placards(), [read("A placard said |FERRY NOW| there.")])
    contracts.reporter_contract(outside.TALLY, [check("Nothing is said.", SOURCES)])
    contracts.rule_contract(
        outside.NoShouting(), [judge("WE WANT THE FERRY BACK", SOURCES)], [judge("We want the ferry back", SOURCES)]
    )


def test_the_store_of_ours() -> None:
    documents = [source_from_text(text, id=name) for name, text in SOURCES.items()]
    contracts.store_contract(MemoryStore(documents), documents)


def test_what_breaks_a_contract_is_named(outside: ModuleType) -> None:
    with pytest.raises(AssertionError, match="not in the text"):
        contracts.reader_contract(outside.Teleprompter(), [(b"We want", "the ferry")])
    with pytest.raises(AssertionError, match="does not see"):
        contracts.rule_contract(outside.NoShouting(), [judge("We want the ferry back", SOURCES)], [])
    silent = [source_from_text(text, id=name) for name, text in SOURCES.items()]
    with pytest.raises(AssertionError, match="sorted"):
        contracts.store_contract(MemoryStore([]), [replace(silent[0], id="x")])
