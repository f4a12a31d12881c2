"""Dataclasses that are made faster: how they show, compare and hash is one function for all, not compiled for each.

A run of one page makes some 160 of them; compiling ``__repr__``, ``__eq__`` and ``__hash__`` for every class took about
a twelfth of its time (``make bench-start``). All else is the standard library's; type checkers see its own decorator.
"""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

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
            out = dataclasses.dataclass(cls, **{**options, **changed})
            if shows:
                out.__repr__ = _shown
            if compares:
                out.__eq__ = _equal
                out.__hash__ = _hash if options.get("frozen") else None
            return out

        return made if cls is None else made(cls)


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
