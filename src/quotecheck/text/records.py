"""Dataclasses that are made faster: how they show, compare, hash and refuse to change is one function for all, and how
they begin one for each number of fields, not compiled for each.

A run of one page makes some 170 of them; compiling these functions for every class took about an eighth of its time
(``make bench-start``). All else is the standard library's; type checkers see its own decorator. What refuses a change
can only be shared by a library that compiles it apart from the rest (Python 3.11 and 3.12); with others it is the
library's own.
"""

import dataclasses
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from operator import attrgetter
from types import FunctionType
from typing import TYPE_CHECKING, Any, Final

__all__ = ["dataclass"]

_NONE: Final = dataclasses.MISSING

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
            begins = options.get("init", True) and _is_plain(cls, options.get("kw_only", False))
            changed = {"repr": False, **({"eq": False} if compares else {}), **({"init": False} if begins else {})}
            with _frozen_alike():
                out = dataclasses.dataclass(cls, **{**options, **changed})
            if begins:
                out.__init__ = _beginning(out, bool(options.get("frozen")))
            if shows:
                out.__repr__ = _shown
            if compares:
                out.__eq__ = _equal
                out.__hash__ = _hash if options.get("frozen") else None
            return out

        return made if cls is None else made(cls)


def _is_plain(cls: type, named: bool) -> bool:
    """Whether the fields of a class are its arguments as they stand: each without a default or with a value as one.

    ``named``: all of them are given by name.
    """
    defined, kinds = vars(cls), vars(cls).get("__annotations__", {})
    below = any(hasattr(base, "__dataclass_fields__") for base in cls.__mro__[1:])
    if below or not kinds or {"__init__", "__post_init__"} & defined.keys() or {"self", "set_"} & kinds.keys():
        return False
    if any("Var" in str(kind) for kind in kinds.values()):  # ClassVar and InitVar are no arguments that are kept
        return False
    values = [defined.get(name, _NONE) for name in kinds]
    fields = [v for v in values if isinstance(v, dataclasses.Field)]
    if any(f.default_factory is not _NONE or not f.init or f.kw_only is True for f in fields):
        return False
    given = [(v.default if isinstance(v, dataclasses.Field) else v) is not _NONE for v in values]
    return named or given == sorted(given)  # else the library says what is wrong with it


def _beginning(cls: Any, frozen: bool) -> Callable[..., None]:
    """The ``__init__`` of a plain class: one that is compiled for its number of fields, with its names put in."""
    fields = dataclasses.fields(cls)
    names = {f"field{k}_": f.name for k, f in enumerate(fields)}
    code = _compiled(len(fields), frozen).__code__
    behind = sum(f.kw_only is True for f in fields)

    def put(words: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(names.get(w, w) if isinstance(w, str) else w for w in words)

    named = code.replace(
        co_varnames=put(code.co_varnames), co_names=put(code.co_names), co_consts=put(code.co_consts),
        co_argcount=1 + len(fields) - behind, co_kwonlyargcount=behind,
        co_filename=__file__, co_qualname=f"{cls.__qualname__}.__init__",
    )  # fmt: skip
    out = FunctionType(named, {"set_": object.__setattr__}, "__init__")
    known = {f.name: f.default for f in fields if f.default is not _NONE}
    if behind:
        out.__kwdefaults__ = known
    else:
        out.__defaults__ = tuple(known.values())
    out.__module__, out.__qualname__ = cls.__module__, f"{cls.__qualname__}.__init__"
    out.__annotations__ = {**{f.name: f.type for f in fields}, "return": None}
    return out


@cache
def _compiled(count: int, frozen: bool) -> Callable[..., None]:
    names = [f"field{k}_" for k in range(count)]
    lines = (f"set_(self, {n!r}, {n})" if frozen else f"self.{n} = {n}" for n in names)
    made: dict[str, Callable[..., None]] = {}
    exec("\n ".join((f"def __init__(self, {', '.join(names)}):", *lines)), made)  # noqa: S102 - nothing of it comes from outside
    return made["__init__"]


_COMPILING: Final = "_frozen_get_del_attr"
"""What the library compiles the refusals by, for each class apart; from 3.13 on all of a class is compiled at once."""
_APART: Final = sys.version_info < (3, 13)


@contextmanager
def _frozen_alike() -> Iterator[None]:
    """While a class is made, the same two functions refuse a change for all."""
    theirs = getattr(dataclasses, _COMPILING, None) if _APART else None
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
