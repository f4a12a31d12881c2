"""The doctor names what an editor must know about a packet."""

from pathlib import Path

from quotecheck.sources.doctor import diagnose
from quotecheck.sources.packet import open_packet

SPEECH = "Friends, the bridge stays open and the school gets its roof. " + " ".join(
    f"In year {n} we built {n + 3} houses on plot {n * 7} by the river." for n in range(30)
)


def test_ailments_are_named(tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "speech.txt").write_text(SPEECH)
    (sources / "speech-draft.txt").write_text("CHECK AGAINST DELIVERY\n\n" + SPEECH.replace("roof", "hall"))
    (sources / "copy.txt").write_text(SPEECH)
    (sources / "old.txt").write_bytes("The café is “closed”.".encode("cp1252"))
    (sources / "broken.txt").write_bytes(bytes(range(256)) * 8)
    (sources / "sources.toml").write_text(
        '["speech.txt"]\nspeaker = "Ann Poe"\ndate = 2026-05-01\ngrade = "transcript"\n["x.txt"]\n'
    )
    packet = open_packet([sources])
    found = {(d.source, d.ailment) for d in diagnose(packet, cited={"speech.txt"}, signed={"old.txt": "0" * 64})}
    assert found >= {
        ("broken.txt", "unreadable"),
        ("speech.txt", "duplicate"),
        ("speech-draft.txt", "superseded"),
        ("old.txt", "reading"),
        ("old.txt", "no_speaker"),
        ("old.txt", "no_date"),
        ("old.txt", "guessed_grade"),
        ("old.txt", "changed"),
        ("old.txt", "uncited"),
        ("", "facts"),
    }
    assert not {a for s, a in found if s == "speech.txt"} & {"no_speaker", "no_date", "guessed_grade", "uncited"}


def test_a_sound_packet_and_its_cache_have_nothing(tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "a.md").write_text("---\nspeaker: Ann Poe\ndate: 2026-05-01\ngrade: document\n---\n\nWe stay open.\n")
    packet = open_packet([sources], cache_dir=tmp_path / ".quotecheck")
    assert diagnose(packet, cited={"a.md"}, cache_dir=tmp_path / ".quotecheck") == ()


def test_an_index_that_lost_places_is_seen(tmp_path: Path) -> None:
    from quotecheck.sources.stores.sqlite import Cache

    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text("We will build homes by the river.\n")
    open_packet([tmp_path / "sources"], cache_dir=tmp_path / ".quotecheck")
    cache = Cache(tmp_path / ".quotecheck")
    assert cache.check() is None
    cache._db.execute("DELETE FROM leaves")
    assert "0 places of 7 words" in str(cache.check())
    cache._db.execute("DELETE FROM bodies")
    assert "a.txt has no text" in str(cache.check())
    cache.close()
