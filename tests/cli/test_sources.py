"""The packet from the command line: nothing overwritten, a page saved as it was, the doctor."""

import hashlib
import json
import threading
import tomllib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from quotecheck.cli.fetching import name_for
from tests.cli.conftest import Run

PAGE = (
    "<html><head><title>The bridge</title></head><body><article><p>"
    + "The mayor said the bridge stays open for caf\u00e9s and for everybody else. " * 8
    + "</p></article></body></html>"
).encode("latin-1")


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/gone":
            self.send_error(404, "Not Found")
            return
        if self.path in {"/elsewhere", "/local"}:
            self.send_response(302)
            self.send_header("Location", "/news/bridge" if self.path == "/elsewhere" else "file:///etc/passwd")
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=iso-8859-1")
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *given: object) -> None:
        del given


@pytest.fixture
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_file_is_copied_and_nothing_is_overwritten(story: Path, run: Run) -> None:
    (story / "letter.txt").write_text("ANN POE: The roof leaks.\n", "utf-8")
    assert run("sources", "add", "letter.txt") == (0, "", "quotecheck: added sources/letter.txt\n")
    (story / "letter.txt").write_text("ANN POE: Something else.\n", "utf-8")
    again = run("sources", "add", "letter.txt")
    assert again.code == 2
    assert "there already; nothing was overwritten" in again.err
    assert (story / "sources" / "letter.txt").read_text("utf-8") == "ANN POE: The roof leaks.\n"
    assert run("sources", "add", "letter.txt", "--as", "second.txt").code == 0


@pytest.mark.parametrize("name", ["../out.txt", ".hidden", "sources.toml", "a/b.txt"])
def test_a_name_leads_nowhere_else(story: Path, run: Run, name: str) -> None:
    (story / "letter.txt").write_text("ANN POE: The roof leaks.\n", "utf-8")
    assert run("sources", "add", "letter.txt", "--as", name).code == 2
    assert sorted(path.name for path in (story / "sources").iterdir()) == ["meeting.txt"]


def test_what_cannot_be_read_or_is_ours_is_not_added(story: Path, run: Run) -> None:
    (story / "tape.mp3").write_bytes(b"ID3")
    (story / "empty.txt").write_bytes(b"")
    report = run("verify", "wrong.md", "--format", "json").out
    (story / "report.json").write_text(report, "utf-8")
    for name in ("tape.mp3", "empty.txt", "report.json", "missing.txt", "sources"):
        outcome = run("sources", "add", name)
        assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1), name
    assert sorted(path.name for path in (story / "sources").iterdir()) == ["meeting.txt"]


def test_a_page_is_saved_as_it_was_with_date_and_digest(story: Path, run: Run, site: str) -> None:
    outcome = run("sources", "add", f"{site}/elsewhere")
    assert outcome.code == 0, outcome.err
    assert "over the network" in outcome.err
    (saved,) = (story / "sources").glob("*.html")
    assert saved.read_bytes() == PAGE
    facts = tomllib.loads((story / "sources" / "sources.toml").read_text("utf-8"))[saved.name]
    assert facts["url"] == f"{site}/news/bridge"
    assert facts["sha256"] == hashlib.sha256(PAGE).hexdigest()
    assert facts["encoding"] == "iso-8859-1"
    assert facts["retrieved"].startswith("20")
    assert "caf\u00e9s" in json.loads(run("sources", "show", saved.name, "--format", "json").out)["text"]
    assert run("sources", "add", f"{site}/elsewhere").code == 2


def test_facts_that_stand_there_stay(story: Path, run: Run, site: str) -> None:
    facts = story / "sources" / "sources.toml"
    facts.write_text('# mine\n["meeting.txt"]\ndate = 2026-01-02', "utf-8")
    assert run("sources", "add", f"{site}/page", "--as", "page.html").code == 0
    text = facts.read_text("utf-8")
    assert text.startswith('# mine\n["meeting.txt"]\ndate = 2026-01-02\n\n["page.html"]\n')
    facts.write_text("broken = [", "utf-8")
    assert run("sources", "add", f"{site}/page", "--as", "other.html").code == 2
    assert not (story / "sources" / "other.html").exists()


def test_an_answer_that_is_none_saves_nothing(story: Path, run: Run, site: str) -> None:
    for url in (f"{site}/gone", f"{site}/local", "http://127.0.0.1:9/x", "ftp://a.example/x", "file:///etc/passwd"):
        outcome = run("sources", "add", url)
        assert outcome.code == 2, url
        assert "Traceback" not in outcome.err
    assert sorted(path.name for path in (story / "sources").iterdir()) == ["meeting.txt"]


@pytest.mark.parametrize(
    ("url", "media", "name"),
    [
        ("https://www.town.example/news/bridge.php?id=3", "text/html", "www.town.example-news-bridge.php-id-3.html"),
        ("https://a.example/minutes.pdf", "application/pdf", "a.example-minutes.pdf"),
        ("https://a.example/../../etc/x", "text/plain", "a.example-..-..-etc-x.txt"),
        ("https://a.example/talk.vtt", "application/octet-stream", "a.example-talk.vtt"),
    ],
)
def test_names_of_saved_pages(url: str, media: str, name: str) -> None:
    assert name_for(url, media) == name


def test_list_and_show(story: Path, run: Run) -> None:
    assert run("sources", "list").out == "meeting.txt  transcript  on_record  -  -  14 words\n"
    (entry,) = json.loads(run("sources", "list", "--format", "json").out)["sources"]
    assert (entry["id"], entry["words"]) == ("meeting.txt", 14)
    assert "We will not sell" in run("sources", "show", "meeting.txt").out
    outcome = run("sources", "show", "meting.txt")
    assert outcome == (2, "", 'quotecheck: there is no source "meting.txt"; did you mean "meeting.txt"?\n')
    assert run("sources", "list", "--format", "jsn").code == 2


def test_search_takes_words_in_any_order(story: Path, run: Run) -> None:
    outcome = run("sources", "search", "building", "sell", "zebra")
    assert outcome.code == 0
    assert outcome.out.startswith("meeting.txt:1: ")
    (hit,) = json.loads(run("sources", "search", "roof new", "--format", "json").out)["passages"]
    assert hit["share"] == 1.0
    assert run("sources", "search", "zebra").code == 1
    assert run("sources", "search", "?!").code == 2


def test_doctor_ends_with_1_if_there_is_something_to_look_at(story: Path, run: Run) -> None:
    outcome = run("sources", "doctor")
    assert outcome.code == 1
    assert "no date" in outcome.out
    facts = '["meeting.txt"]\ndate = 2026-01-02\nspeaker = "Dana Hale"\ngrade = "transcript"\n'
    (story / "sources" / "sources.toml").write_text(facts, "utf-8")
    assert run("sources", "doctor") == (0, "", "quotecheck: nothing to look at\n")
    (story / "sources" / "extra.md").write_text(
        "---\ndate: 2026-01-01\nspeaker: A Poe\ngrade: notes\n---\nNothing of use.\n", "utf-8"
    )
    found = json.loads(run("sources", "doctor", "clean.md", "--format", "json").out)["diagnoses"]
    assert [(d["source"], d["ailment"]) for d in found] == [("extra.md", "uncited")]
