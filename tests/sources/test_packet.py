"""The packet as a reporter keeps it: which files count, whose words they hold, and that the cache never lies."""

import os
import sqlite3
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path

import pytest

from quotecheck.errors import PacketError
from quotecheck.sources.build import source_from_text
from quotecheck.sources.packet import Packet, find_sources, open_packet
from quotecheck.text.words import words


def put(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def ids(packet: Packet) -> list[str]:
    return [d.id for d in packet.documents]


def skipped(packet: Packet) -> dict[str, str]:
    return {s.path: s.reason for s in packet.skipped}


def test_ids_are_paths_below_the_folder_and_the_rest_is_listed(tmp_path: Path) -> None:
    sources = put(
        tmp_path / "sources",
        {
            "letter.txt": "The bridge stays open.",
            "notes/call.md": "She said no.",
            ".hidden.txt": "x",
            "~$letter.docx": "x",
            "tape.mp3": "ID3",
            "article.md": "The article.",
            ".git/config": "x",
        },
    )
    os.mkfifo(sources / "pipe.txt")
    (tmp_path / "outside.txt").write_text("elsewhere")
    (sources / "out.txt").symlink_to(tmp_path / "outside.txt")
    (sources / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    packet = open_packet([sources], article_paths=[sources / "article.md"])
    assert ids(packet) == ["letter.txt", "notes/call.md"]
    assert skipped(packet) == {
        ".git/": "hidden folder",
        ".hidden.txt": "hidden file",
        "article.md": "the article itself",
        "gone.txt": "broken link",
        "out.txt": "link that leads out of the packet",
        "pipe.txt": "a FIFO, not a file",
        "tape.mp3": "no reader for .mp3 files",
        "~$letter.docx": "lock file",
    }


def test_same_names_in_two_folders_get_the_folder_in_front(tmp_path: Path) -> None:
    one = put(tmp_path / "one", {"a.txt": "First words.", "b.txt": "Others."})
    two = put(tmp_path / "two", {"a.txt": "Second words."})
    assert ids(open_packet([one, two])) == ["b.txt", "one/a.txt", "two/a.txt"]
    assert ids(open_packet([one / "a.txt"])) == ["a.txt"]


def test_unreadable_file_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    sources = put(tmp_path / "s", {"a.txt": "Good words.", "b.txt": bytes(range(256)) * 9, "c.txt": ""})
    packet = open_packet([sources])
    assert ids(packet) == ["a.txt"]
    assert [e.path for e in packet.errors] == ["b.txt", "c.txt"]


def test_nothing_to_check_against_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PacketError, match="no sources"):
        open_packet([put(tmp_path / "s", {"a.mp3": "ID3"})])
    with pytest.raises(PacketError, match="gone"):
        open_packet([tmp_path / "gone"])
    with pytest.raises(PacketError, match="--sources"):
        find_sources([], config_dir=tmp_path, article_dir=None)


def test_sources_beside_the_configuration_come_before_those_beside_the_article(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "drafts" / "sources").mkdir(parents=True)
    assert find_sources([], config_dir=tmp_path, article_dir=tmp_path / "drafts") == (tmp_path / "sources",)
    assert find_sources([], config_dir=None, article_dir=tmp_path / "drafts") == (tmp_path / "drafts" / "sources",)
    assert find_sources([Path("x")], config_dir=tmp_path, article_dir=None) == (Path("x"),)


def test_sources_toml_beats_front_matter_key_by_key(tmp_path: Path) -> None:
    sources = put(
        tmp_path / "s",
        {
            "talk.md": "---\ntitle: Talk\nspeaker: Ann Poe\nroom: 3\n---\n\nWe stay open.\n",
            "deep/x.txt": "Deep words.",
            "sources.toml": '["talk.md"]\nspeaker = "Ann B. Poe"\ndate = 2026-05-12\nshelf = "B"\n'
            '["deep/x.txt"]\nterms = "off the record"\n'
            '["gone.txt"]\ntitle = "x"\n',
        },
    )
    packet = open_packet([sources])
    deep, talk = packet.documents
    assert (talk.title, talk.speaker, talk.date, talk.grade) == ("Talk", "Ann B. Poe", "2026-05-12", "document")
    assert deep.terms == "off_record"
    assert len(packet.warnings) == 1
    assert "gone.txt" in packet.warnings[0]


def test_broken_sources_toml_is_one_line(tmp_path: Path) -> None:
    sources = put(tmp_path / "s", {"a.txt": "Words.", "sources.toml": '["a.txt"\ntitle = 1'})
    with pytest.raises(PacketError, match=r"sources\.toml") as caught:
        open_packet([sources])
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text", "grade"),
    [
        ("speech.txt", "CHECK AGAINST DELIVERY\n\nFriends, we stay.", "draft"),
        ("talk.txt", "[Auto-generated captions]\n\nso we stay open", "auto_transcript"),
        ("council-minutes.txt", "Minutes of the council\n\nThe chair opened.", "document"),
        ("my notes.txt", "bridge - open, she says", "notes"),
        ("x.txt", "PRESS RELEASE\n\nThe council welcomes the plan.", "release"),
        ("pump-release.txt", "By Ada Reed\n\nThe council welcomes the plan.", "release"),
        ("x.txt", "ANN POE: We stay.\n\nBOB LOE: We go.\n\nANN POE: No.", "transcript"),
        ("x.txt", "Bridge stays open\n\nBy Carla Munro\n\nThe bridge stays open, the council said.", "report"),
        ("letter.txt", "Dear Sir,\n\nthe bridge stays open.", "document"),
        ("x.txt", "Dear Sir,\n\nin the minutes of my life I drank a draft beer and read the transcript.", "document"),
    ],
)
def test_grade_is_guessed_from_telling_words(tmp_path: Path, name: str, text: str, grade: str) -> None:
    (entry,) = open_packet([put(tmp_path / "s", {name: text})]).documents
    assert (entry.grade, bool(entry.graded_by)) == (grade, True)


def test_terms_and_embargo_in_the_text(tmp_path: Path) -> None:
    (entry,) = open_packet(
        [put(tmp_path / "s", {"a.txt": "EMBARGOED UNTIL 00:01 on 12 May 2026\n\nWe open."})]
    ).documents
    assert (entry.terms, entry.embargo_until) == ("embargoed", "2026-05-12")


def test_unknown_terms_are_read_as_the_strictest_and_said(tmp_path: Path) -> None:
    packet = open_packet([put(tmp_path / "s", {"a.md": "---\nterms: hush hush\n---\nWe open."})])
    assert packet.documents[0].terms == "off_record"
    assert "hush hush" in packet.warnings[0]


def test_our_own_reports_and_records_are_never_sources(tmp_path: Path) -> None:
    sources = put(
        tmp_path / "s",
        {
            "a.txt": "The bridge stays open.",
            "report.json": '{"schema_version": "1.0", "tool": {"name": "quotecheck"}, "claims": []}',
            "claims.json": '{"schema_version": "1.0", "article": {}, "claims": []}',
            "r.html": '<html><head><meta name="generator" content="quotecheck 0.1"></head></html>',
        },
    )
    packet = open_packet([sources])
    assert ids(packet) == ["a.txt"]
    assert set(skipped(packet)) == {"report.json", "claims.json", "r.html"}


def test_a_copy_of_the_article_is_no_source(tmp_path: Path) -> None:
    sources = put(tmp_path / "s", {"copy.txt": "The article.", "a.txt": "Words."})
    article = put(tmp_path, {"article.txt": "The article."}) / "article.txt"
    assert skipped(open_packet([sources], article_paths=[article])) == {"copy.txt": "the article itself"}


class TestCache:
    """A file that has not changed is never read again; whatever happens to the cache, the answers are the files'."""

    def folder(self, tmp_path: Path) -> Path:
        return put(
            tmp_path / "sources",
            {"a.txt": "ANN POE: The bridge stays open.\n\nBOB LOE: No.\n\nANN POE: Yes.", "b.md": "# B\n\nTwo."},
        )

    def open(self, tmp_path: Path) -> Packet:
        return open_packet([tmp_path / "sources"], cache_dir=tmp_path / ".quotecheck")

    def test_second_run_reads_nothing_and_says_the_same(self, tmp_path: Path) -> None:
        self.folder(tmp_path)
        first, second = self.open(tmp_path), self.open(tmp_path)
        assert (first.read, second.read) == (2, 0)
        assert first.documents == second.documents
        for source in first.store.ids():
            one, two = first.store.load(source), second.store.load(source)
            assert (one.document, one.voices) == (two.document, two.voices)
            assert list(one.words.norms) == list(two.words.norms)
            assert list(one.words.starts) == list(two.words.starts)
        query = words("bridge stays open").norms
        assert list(first.store.exact(query)) == list(second.store.exact(query)) != []
        assert (tmp_path / ".quotecheck" / ".gitignore").read_text() == "*\n"
        assert (
            (tmp_path / ".quotecheck" / "CACHEDIR.TAG")
            .read_text()
            .startswith("Signature: 8a477f597d28d172789f06886806bc55")
        )

    def test_a_file_that_cannot_be_read_is_not_tried_again_until_it_changes(self, tmp_path: Path) -> None:
        sources = self.folder(tmp_path)
        put(sources, {"bad.pdf": b"%PDF-1.4 nonsense"})
        first, second = self.open(tmp_path), self.open(tmp_path)
        assert first.errors == second.errors != ()
        assert (first.read, second.read) == (3, 0)
        put(sources, {"bad.pdf": b"%PDF-1.4 other nonsense"})
        assert self.open(tmp_path).read == 1

    def test_attachments_are_sources_and_what_fails_in_them_is_said_every_time(self, tmp_path: Path) -> None:
        message = EmailMessage()
        message["From"], message["Subject"] = "Ann Poe <ann@x.example>", "Papers"
        message.set_content("See the papers.")
        for name, content in (("a.txt", b"Attached words."), ("b.pdf", b"%PDF-1.4 no"), ("c.jpg", b"JFIF")):
            message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
        put(
            tmp_path / "sources",
            {"mail.eml": message.as_bytes(), "sources.toml": '["mail.eml/a.txt"]\nspeaker = "Bob Loe"\n'},
        )
        for _ in range(2):
            packet = self.open(tmp_path)
            assert [(d.id, d.speaker) for d in packet.documents] == [
                ("mail.eml", "Ann Poe"),
                ("mail.eml/a.txt", "Bob Loe"),
            ]
            assert packet.store.load("mail.eml/a.txt").text == "Attached words."
            assert ["mail.eml/b.pdf" in e.message for e in packet.errors] == [True]
            assert skipped(packet) == {"mail.eml/c.jpg": "no reader for .jpg files"}
            assert packet.warnings == ()
        assert packet.read == 0

    def test_changed_and_removed_files_and_changed_facts(self, tmp_path: Path) -> None:
        self.folder(tmp_path)
        self.open(tmp_path)
        put(tmp_path / "sources", {"a.txt": "The bridge closes."})
        packet = self.open(tmp_path)
        assert packet.read == 1
        assert packet.store.load("a.txt").text == "The bridge closes."
        put(tmp_path / "sources", {"sources.toml": '["b.md"]\nspeaker = "Ann Poe"\n'})
        packet = self.open(tmp_path)
        assert packet.read == 1
        assert packet.store.load("b.md").speaker == "Ann Poe"
        (tmp_path / "sources" / "a.txt").unlink()
        assert ids(self.open(tmp_path)) == ["b.md"]
        with closing(sqlite3.connect(tmp_path / ".quotecheck" / "packet.sqlite3")) as db, db:
            assert db.execute("SELECT count(*) FROM documents").fetchone() == (1,)

    @pytest.mark.parametrize("damage", ["garbage", "truncated", "other"])
    def test_broken_cache_is_rebuilt_in_silence(self, tmp_path: Path, damage: str) -> None:
        self.folder(tmp_path)
        self.open(tmp_path)
        file = tmp_path / ".quotecheck" / "packet.sqlite3"
        if damage == "garbage":
            file.write_bytes(b"no database at all" * 1000)
        elif damage == "truncated":
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        else:
            data = bytearray(file.read_bytes())
            data[5000:9000] = os.urandom(4000)
            file.write_bytes(bytes(data))
        for _ in range(2):
            packet = self.open(tmp_path)
            assert packet.store.load("b.md").text == "# B\n\nTwo."
            assert [r.source for r in packet.store.exact(["bridge"])] == ["a.txt"]
            assert packet.warnings == ()
        assert self.open(tmp_path).read == 0

    def test_where_nothing_can_be_written_there_is_one_note(self, tmp_path: Path) -> None:
        self.folder(tmp_path)
        (tmp_path / ".quotecheck").write_text("a file in the way")
        packet = self.open(tmp_path)
        assert len(packet.warnings) == 1
        assert "memory" in packet.warnings[0]
        assert packet.store.load("b.md").text == "# B\n\nTwo."

    def test_two_packets_share_a_cache_without_chasing_each_other_out(self, tmp_path: Path) -> None:
        self.folder(tmp_path)
        other = put(tmp_path / "other", {"a.txt": "Other words."})
        cache = tmp_path / ".quotecheck"
        self.open(tmp_path)
        assert open_packet([other], cache_dir=cache).read == 1
        assert self.open(tmp_path).read == 0
        assert open_packet([other], cache_dir=cache).read == 0


class TestVoices:
    """Whose words."""

    def speakers(self, text: str, **facts: str) -> list[str | None]:
        source = source_from_text(text, id="x", **facts)  # type: ignore[arg-type]
        return [v.speaker for v in source.voices if v.kind == "turn"]

    def test_surname_label_gets_the_full_name_that_the_head_prints(self) -> None:
        text = "Interview with Joanna Smith, mayor of Dunmore\n\n"
        text += "REPORTER: Open?\n\nSMITH: Yes.\n\nREPORTER: Sure?\n\nSMITH: Yes."
        assert self.speakers(text) == ["REPORTER", "Joanna Smith", "REPORTER", "Joanna Smith"]

    def test_role_label_is_the_one_speaker_of_the_facts(self) -> None:
        text = "THE MAYOR: We met for nine hours.\n\nQ: Why?\n\nTHE MAYOR: Money.\n\nQ: Whose?\n\nTHE MAYOR: Yours."
        assert self.speakers(text, speaker="Joanna Smith") == ["Joanna Smith", "Q", "Joanna Smith", "Q", "Joanna Smith"]
        assert self.speakers(text, speaker="Joanna Smith; Bob Loe")[0] == "THE MAYOR"

    def test_head_of_a_transcript_is_nobodys(self) -> None:
        text = "Transcript: the bridge\n\nANN POE: We stay.\n\nBOB LOE: We go.\n\nANN POE: No."
        source = source_from_text(text, id="x", speaker="Ann Poe")
        assert source.voices[0].kind == "document"
        assert source.voices[0].speaker is None

    def test_letter_is_its_signers_and_its_heading_is_not(self) -> None:
        source = source_from_text("We stay open.", id="x", speaker="Ann Poe")
        assert [(v.kind, v.speaker) for v in source.voices] == [("document", "Ann Poe")]

    def test_unseen_words_are_no_evidence(self) -> None:
        source = source_from_text("We will\nPage 3 of 10\nnot [Applause] close.", id="x")
        assert list(source.words.norms) == ["we", "will", "not", "close"]
        assert source.text[source.words.starts[3] : source.words.ends[3]] == "close"


def test_search_finds_every_place_in_a_row_and_the_best_place_for_changed_words() -> None:
    from quotecheck.sources.stores.memory import MemoryStore

    filler = "the council met and the chair spoke of the budget for the year "
    texts = {f"d{i}": filler * 20 for i in range(5)}
    texts["d2"] += "the bridge over the river will not close before winter " + filler * 20
    texts["d4"] = "the bridge over the river will not close before winter. " + texts["d4"]
    store = MemoryStore([source_from_text(t, id=i) for i, t in texts.items()])
    query = words("the bridge over the river will not close before winter").norms
    assert [(r.source, r.last - r.first) for r in store.exact(query)] == [("d2", 10), ("d4", 10)]
    changed = words("the bridge across the river would not shut before winter").norms
    assert {r.source for r in store.candidates(changed, limit=2)} == {"d2", "d4"}
    assert store.frequency("bridge") == 2
    assert store.frequency("nowhere") == 0
    assert list(store.exact(["nowhere"])) == []
    assert store.candidates(["nowhere"], limit=3) == []
