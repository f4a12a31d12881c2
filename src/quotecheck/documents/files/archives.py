"""Zip archives that hold documents (docx, odt, xlsx): parts read within bounds, XML as a stream of events."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Final
from xml.parsers import expat

from quotecheck.errors import ReadError

LARGEST_PART: Final = 256 * 1024 * 1024
"""Bytes of one part, unpacked, above which it is refused."""
_SUSPECT: Final = 8 * 1024 * 1024
_RATIO: Final = 400
"""Unpacked to packed bytes: honest XML stays below 100."""
Start = Callable[[str, Mapping[str, str]], None]
End = Callable[[str], None]
Data = Callable[[str], None]


class Archive:
    """A zip archive of document parts."""

    def __init__(self, data: bytes, *, path: str, what: str) -> None:
        self._path = path
        self._what = what
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            raise ReadError(f"{path} is encrypted or an old Office file; save it as a plain {what} without a password")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
            raise ReadError(
                f"{path} is damaged or not a {what} file; open it in its program and save it again"
            ) from None
        self.names = frozenset(self._zip.namelist())

    def part(self, name: str) -> bytes | None:
        """A part's content, or None if there is none of this name."""
        if name not in self.names:
            return None
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise ReadError(f"{self._path} is encrypted; save it without a password")
        if info.file_size > LARGEST_PART or (
            info.file_size > _SUSPECT and info.file_size > _RATIO * info.compress_size
        ):
            raise ReadError(
                f"{self._path}: {name} unpacks to {info.file_size >> 20} MB, which no honest {self._what} does"
            )
        try:
            with self._zip.open(info) as stream:
                content = stream.read(LARGEST_PART + 1)
        except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, RuntimeError) as error:
            raise ReadError(f"{self._path}: {name} is damaged ({error}); save the file again") from None
        except Exception as error:  # noqa: BLE001 - zlib.error and whatever else a compressor raises
            raise ReadError(f"{self._path}: {name} is damaged ({error}); save the file again") from None
        if len(content) > LARGEST_PART:
            raise ReadError(f"{self._path}: {name} unpacks to more than its header says; it is refused")
        return content

    def needed(self, name: str) -> bytes:
        """A part without which there is no document."""
        content = self.part(name)
        if content is None:
            raise ReadError(f"{self._path} is not a {self._what} file: it has no {name}; save it again as {self._what}")
        return content


def parse_xml(content: bytes, *, start: Start, end: End, data: Data, path: str, part: str) -> None:
    """Run through XML; names come as "uri name". A document type definition is refused, so entities cannot bite."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = data

    def refuse(*_: object) -> None:
        raise ReadError(f"{path}: {part} declares a document type or entities, which no honest file of this kind does")

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise ReadError(f"{path}: {part} is damaged XML ({error}); open it in its program and save it again") from None


def local(name: str) -> str:
    """The name without its namespace."""
    return name.rpartition(" ")[2]


def core_properties(content: bytes, path: str) -> dict[str, str]:
    """Values of docProps/core.xml and of an ODF meta.xml by local name."""
    values: dict[str, str] = {}
    at: list[str] = []

    def start(name: str, _: Mapping[str, str]) -> None:
        at.append(local(name))

    def end(_: str) -> None:
        at.pop()

    def data(text: str) -> None:
        if at:
            values[at[-1]] = (values.get(at[-1], "") + text).strip()

    try:
        parse_xml(content, start=start, end=end, data=data, path=path, part="properties")
    except ReadError:
        return {}  # facts only; the text does not hang on them
    return values
