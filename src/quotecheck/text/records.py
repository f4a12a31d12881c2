"""Dataclasses that are made faster: how they show, compare, hash and refuse to change is one function for all, not
compiled for each.

A run of one page makes some 170 of them; compiling these functions for every class took about an eighth of its time
(``make bench-start``). All else is the standard library's; type checkers see its own decorator. What refuses a change
can only be shared by a library that compiles it apart from the rest (Python 3.11 and 3.12); with others it is the
library's own.
"""

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls=None, /, **options):
        """The standard decorator; what a class defines itself, or wants none of, stays so."""

        def made(cls):
            defined = cls.__dict__
            shows = options.get("repr", True) and "__repr__" not in defined
            usual = not (options.get("order") or options.get("unsafe_hash") or {"__eq__", "__hash__"} & defined.keys())
            compares = usual and options.get("eq", True)
            changed = {"repr": False, **({"eq": False} if compares else {})}
            with _frozen_alike():
                out = dataclasses.dataclass(cls, **{**options, **changed})
            if shows:
                out.__repr__ = _shown
            if compares:
                out.__eq__ = _equal
                out.__hash__ = _hash if options.get("frozen") else None
            return out

        return made if cls is None else made(cls)


_COMPILING: Final = "_frozen_get_del_attr"
"""What the library compiles the refusals by."""


@contextmanager
def _frozen_alike() -> Iterator[None]:
    """While a class is made, the same two functions refuse a change for all."""
    theirs = getattr(dataclasses, _COMPILING, None)
    if theirs is None:
        yield
        return
    setattr(dataclasses, _COMPILING, lambda *_: (__setattr__, __delattr__))
    try:
        yield
    finally:
        setattr(dataclasses, _COMPILING, theirs)


def _is_fixed(self: Any, name: str) -> bool:
    """Whether an attribute is one of a frozen class; a class below it may have others of its own."""
    own = "__dataclass_fields__" in type(self).__dict__
    return own or name in {f.name for f in dataclasses.fields(self)}


def __setattr__(self: Any, name: str, value: object) -> None:  # noqa: N807 - it becomes a class's own
    if _is_fixed(self, name):
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
    object.__setattr__(self, name, value)


def __delattr__(self: Any, name: str) -> None:  # noqa: N807 - it becomes a class's own
    if _is_fixed(self, name):
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
    object.__delattr__(self, name)


def _shown(self: Any) -> str:
    """As the standard library shows a dataclass: its name and its fields."""
    said = (f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
    return f"{type(self).__qualname__}({', '.join(said)})"


_COMPARED: dict[Any, Callable[[Any], Any]] = {}


def _compared(cls: Any) -> Callable[[Any], Any]:
    """The fields by which objects of a class are compared, as one value; found at the first comparison."""
    found = _COMPARED.get(cls)
    if found is None:
        names = [f.name for f in dataclasses.fields(cls) if f.compare]
        found = _COMPARED[cls] = attrgetter(*names) if names else lambda _: ()
    return found


def _equal(self: Any, other: object) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    known = _compared(type(self))
    return known(self) == known(other)


def _hash(self: Any) -> int:
    return hash(_compared(type(self))(self))
