"""Records are the standard library's dataclasses in all but the time that they take to make."""

import dataclasses
import inspect
from typing import Any

import pytest

from quotecheck.text.records import dataclass

KINDS: tuple[dict[str, Any], ...] = (
    {},
    {"frozen": True},
    {"frozen": True, "slots": True},
    {"frozen": True, "slots": True, "kw_only": True},
    {"eq": False},
    {"repr": False},
    {"order": True},
)


def _both(options: dict[str, Any]) -> tuple[Any, Any]:
    class Pier:
        name: str
        length: int = 3
        seen: int = dataclasses.field(default=0, compare=False)
        key: str = dataclasses.field(default="", repr=False)

    plain = type("Pier", (), {k: v for k, v in vars(Pier).items() if k not in {"__dict__", "__weakref__"}})
    return dataclass(**options)(Pier), dataclasses.dataclass(**options)(plain)


@pytest.mark.parametrize("options", KINDS, ids=str)
def test_a_record_shows_compares_and_hashes_as_a_dataclass_does(options: dict[str, Any]) -> None:
    record, standard = _both(options)
    for one, other in (({"name": "a"}, {"name": "a", "seen": 7}), ({"name": "a"}, {"name": "b"})):
        mine, theirs = (record(**one), record(**other)), (standard(**one), standard(**other))
        assert (mine[0] == mine[1]) == (theirs[0] == theirs[1])
        assert mine[0] != theirs[0]
        if options.get("repr", True):
            assert repr(mine[0]).rpartition("Pier")[2] == repr(theirs[0]).rpartition("Pier")[2]
        assert (type(mine[0]).__hash__ is None) == (type(theirs[0]).__hash__ is None)
        if type(mine[0]).__hash__ is not None and options.get("eq", True):
            assert (hash(mine[0]) == hash(mine[1])) == (hash(theirs[0]) == hash(theirs[1]))


def test_what_a_class_defines_itself_stays() -> None:
    @dataclass(frozen=True)
    class Buoy:
        name: str

        def __repr__(self) -> str:
            return f"<{self.name}>"

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 7

    assert repr(Buoy("x")) == "<x>"
    assert Buoy("x") == 3
    assert hash(Buoy("x")) == 7


def test_a_frozen_record_cannot_be_changed() -> None:
    record, _ = _both({"frozen": True})
    with pytest.raises(dataclasses.FrozenInstanceError):
        record("a").name = "b"


@pytest.mark.parametrize("slots", [True, False])
def test_a_frozen_record_refuses_a_change_as_a_dataclass_does(slots: bool) -> None:
    for made in _both({"frozen": True, "slots": slots}):
        pier = made(name="a")
        with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'name'"):
            pier.name = "b"
        with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'name'"):
            del pier.name

        if slots:
            continue  # the library itself fails on what a class below one with slots adds
        below = type("Below", (made,), {})(name="a")
        below.berth = 4  # a class below it may have more
        del below.berth
        with pytest.raises(dataclasses.FrozenInstanceError):
            below.name = "b"


@pytest.mark.parametrize("options", KINDS, ids=str)
def test_a_record_begins_as_a_dataclass_does(options: dict[str, Any]) -> None:
    record, standard = _both(options)
    assert str(inspect.signature(record)) == str(inspect.signature(standard))
    for made in (record, standard):
        pier = made(name="a", length=4)
        assert (pier.name, pier.length, pier.seen, pier.key) == ("a", 4, 0, "")
        assert dataclasses.replace(pier, key="k").key == "k"
        with pytest.raises(TypeError, match="missing 1 required"):
            made(length=4)
        with pytest.raises(TypeError, match="unexpected keyword argument 'width'"):
            made(name="a", width=4)
        if options.get("kw_only"):
            with pytest.raises(TypeError, match="positional"):
                made("a")
        else:
            assert made("a", 4).length == 4


def test_a_record_that_does_more_than_keep_its_arguments_begins_by_the_library() -> None:
    @dataclass(slots=True)
    class Locks:
        gates: list[str] = dataclasses.field(default_factory=list)
        falls: int = dataclasses.field(init=False, default=2)

        def __post_init__(self) -> None:
            self.falls += len(self.gates)

    @dataclass(slots=True)
    class Flight(Locks):
        name: str = ""

    one, two = Locks(), Locks()
    one.gates.append("upper")
    assert two.gates == []
    assert Locks(["upper"]).falls == 3
    assert Flight(["upper"], name="x").name == "x"
    with pytest.raises(TypeError, match="non-default argument"):
        dataclass(type("Weir", (), {"__annotations__": {"a": int, "b": int}, "a": 1}))
