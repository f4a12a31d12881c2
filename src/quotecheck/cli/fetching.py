"""The one door to the network: ``quotecheck sources add URL`` fetches one address, once, and says so."""

import gzip
import io
import re
import urllib.error
import urllib.request
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from quotecheck.errors import UsageError
from quotecheck.text.records import dataclass
from quotecheck.version import VERSION

if TYPE_CHECKING:
    from email.message import Message

LARGEST: Final = 64 * 1024 * 1024
"""Bytes above which an answer is refused."""
_PATIENCE: Final = 30
"""Seconds without an answer."""
_SUFFIXES: Final = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "text/vtt": ".vtt",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "message/rfc822": ".eml",
    "application/json": ".json",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.oasis.opendocument.text": ".odt",
}
"""What a file of a media type is called, where its address does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address answered, as it was."""

    data: bytes
    url: str
    """Where the answer came from in the end."""
    name: str
    """A file name made from the address and the media type."""
    encoding: str | None
    """The character encoding that the answer names."""


class _OnlyWeb(urllib.request.HTTPRedirectHandler):
    """A redirect may lead to another web address and to nothing else."""

    def redirect_request(self, *given: object) -> urllib.request.Request | None:
        """Follow to http and https only."""
        checked_address(str(given[-1]))
        return super().redirect_request(*given)  # type: ignore[arg-type]


def is_address(name: str) -> bool:
    """Whether an argument is a web address and not a file."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", name) is not None


def checked_address(url: str) -> str:
    """The address; UsageError if it is none that can be saved."""
    parts = urlsplit(url)
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        raise UsageError(f"{url}: only http and https addresses can be saved; download the file and add it")
    return url


def fetch(url: str) -> Fetched:
    """Fetch one address. Raises UsageError with the reason."""
    opener = urllib.request.build_opener(_OnlyWeb)
    request = urllib.request.Request(  # noqa: S310 - the scheme is checked
        checked_address(url), headers={"User-Agent": f"quotecheck/{VERSION}", "Accept-Encoding": "identity"}
    )
    try:
        with opener.open(request, timeout=_PATIENCE) as answer:
            data = answer.read(LARGEST + 1)
            headers: Message = answer.headers
            final = answer.geturl()
    except urllib.error.HTTPError as error:
        raise UsageError(f"{url} answered {error.code} {error.reason}; nothing was saved") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise UsageError(f"{url} could not be fetched: {reason}; nothing was saved") from None
    if headers.get("Content-Encoding", "").lower() in {"gzip", "x-gzip"}:
        data = _unpacked(data, url)
    if len(data) > LARGEST:
        raise UsageError(f"{url} is larger than {LARGEST >> 20} MB; download the file and add it")
    if not data.strip():
        raise UsageError(f"{url} answered with nothing; nothing was saved")
    return Fetched(
        data=data, url=final, name=name_for(final, headers.get_content_type()), encoding=headers.get_content_charset()
    )


def _unpacked(data: bytes, url: str) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            return stream.read(LARGEST + 1)
    except (OSError, EOFError) as error:
        raise UsageError(f"{url} answered with a broken gzip stream: {error}; nothing was saved") from None


def name_for(url: str, media_type: str) -> str:
    """``www.town.example-news-bridge.html``: host and path, with the suffix that a reader knows."""
    from quotecheck.documents.reading import SUFFIXES

    parts = urlsplit(url)
    path = PurePosixPath(unquote(parts.path))
    wanted = _SUFFIXES.get(media_type)
    suffix = path.suffix.lower() if path.suffix.lower() in SUFFIXES and path.suffix else ""
    if wanted is not None and (not suffix or media_type in {"text/html", "application/xhtml+xml", "application/pdf"}):
        suffix = wanted
    stem = str(path.with_suffix("")) if path.suffix.lower() in SUFFIXES and path.suffix else str(path)
    words = re.sub(r"[^\w.-]+", "-", f"{parts.hostname}/{stem}/{parts.query}").strip("-.")
    return f"{words[:100].rstrip('-.')}{suffix}"
