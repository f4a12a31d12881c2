"""A store of a plug-in in the place of ours: there is at most one."""

from collections.abc import Callable, Sequence
from functools import cache

from quotecheck.errors import PluginError
from quotecheck.plugins import plugins
from quotecheck.sources.model import SourceDocument, SourceEntry, Store
from quotecheck.sources.packet import Packet

MakeStore = Callable[[Sequence[SourceEntry], Callable[[str], SourceDocument]], Store]
"""Makes a store over the documents of a packet; they are loaded by id when somebody asks for them."""


def store_for(packet: Packet) -> Store:
    """The store that a plug-in makes for this packet, else the packet's own. Raises PluginError: two of them."""
    make = _made_elsewhere()
    return packet.store if make is None else make(packet.documents, packet.store.load)


@cache
def _made_elsewhere() -> MakeStore | None:
    found = plugins("stores")
    if len(found) > 1:
        raise PluginError(f"two plug-ins bring a store ({', '.join(found)}); remove one")
    return next(iter(found.values()), None)
