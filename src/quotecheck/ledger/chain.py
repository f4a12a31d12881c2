"""A ledger that shows what was done to it.

Each line names the digest of the line before it, as its writer saw the file. Beside the ledger lies its seal: the
digests of all lines, one a line, in their order. Git merges both files line by line (``merge=union``): two people who
sign on two branches give a chain with a fork, which is whole as long as every line follows the one it names. A changed
line no longer has its digest, a removed one is missing under the seal (also the last one, which no chain alone can
miss), and a moved one stands elsewhere in the seal.
"""

import hashlib
import re
from dataclasses import replace
from typing import Final

from quotecheck.errors import LedgerError
from quotecheck.ledger.model import Flaw, SignOff
from quotecheck.ledger.records import line_of, read_line
from quotecheck.text.records import dataclass

_DIGEST: Final = re.compile(rb"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The two files of one article's sign-offs, as bytes."""

    lines: bytes = b""
    seal: bytes | None = None
    """None: there is no such file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What a ledger holds, and what is wrong with it."""

    sign_offs: tuple[SignOff, ...]
    """All lines that can be read, in their order, those that take one back among them."""
    flaws: tuple[Flaw, ...]
    digests: tuple[str, ...] = ()
    """The digest of each of them."""

    @property
    def standing(self) -> tuple[SignOff, ...]:
        """The decisions that nobody has taken back."""
        return tuple(one for _, one in self.numbered())

    def numbered(self) -> tuple[tuple[str, SignOff], ...]:
        """As ``standing``, each with the digest of its line."""
        revoked = {one.revokes for one in self.sign_offs}
        lines = zip(self.digests, self.sign_offs, strict=True)
        return tuple((is_, one) for is_, one in lines if one.revokes is None and is_ not in revoked)

    @property
    def broken(self) -> Flaw | None:
        """The first flaw for which the ledger cannot be relied on."""
        return next((flaw for flaw in self.flaws if flaw.broken), None)


def digest(line: bytes) -> str:
    """The digest of a line without its end."""
    return hashlib.sha256(line).hexdigest()


def append(ledger: Ledger, sign_off: SignOff) -> Ledger:
    """The ledger with one more line that is chained to its last. Raises LedgerError if it is broken."""
    flaw = opened(ledger, shown_as="the ledger").broken
    if flaw is not None:
        raise LedgerError(flaw.message)
    before = _split(ledger.lines)
    line = line_of(replace(sign_off, previous=digest(before[-1]) if before else None))
    seal = b"".join(digest(one).encode() + b"\n" for one in (*before, line))
    return Ledger(lines=ledger.lines + line + b"\n", seal=seal)


def opened(ledger: Ledger, *, shown_as: str) -> Opened:
    """Read a ledger and look at every line, its chain and its seal."""
    sign_offs: list[SignOff] = []
    digests: list[str] = []
    flaws: list[Flaw] = []
    if ledger.lines and not ledger.lines.endswith(b"\n"):
        flaws.append(Flaw(line=0, message=f"{shown_as}: the last line is cut off; take the file from version control"))
    lines = _split(ledger.lines)
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        try:
            sign_off = read_line(line, shown_as=f"{shown_as}:{number}")
        except LedgerError as error:
            flaws.append(Flaw(line=number, message=str(error)))
            seen.add(digest(line))
            continue
        flaws.extend(_in_chain(sign_off, number, seen, shown_as))
        if digest(line) in seen:
            flaws.append(Flaw(line=number, message=f"{shown_as}:{number}: this line stands there twice"))
        seen.add(digest(line))
        digests.append(digest(line))
        sign_offs.append(sign_off)
    flaws.extend(_sealed([digest(line) for line in lines], ledger.seal, shown_as))
    return Opened(sign_offs=tuple(sign_offs), flaws=tuple(flaws), digests=tuple(digests))


def _split(data: bytes) -> list[bytes]:
    parts = data.split(b"\n")
    return parts[:-1] if parts[-1] == b"" else parts


def _in_chain(sign_off: SignOff, number: int, seen: set[str], shown_as: str) -> list[Flaw]:
    if sign_off.revokes is not None and sign_off.revokes not in seen:
        message = f"{shown_as}:{number}: the line that it takes back is not before it"
        return [Flaw(line=number, message=message)]
    if sign_off.previous is None or sign_off.previous in seen:
        return []
    message = f"{shown_as}:{number}: the line that it follows is not before it: a line was changed, removed or moved"
    return [Flaw(line=number, message=message)]


def _sealed(digests: list[str], seal: bytes | None, shown_as: str) -> list[Flaw]:
    """Whether the lines are those under the seal, in their order."""
    if seal is None:
        if not digests:
            return []
        message = f"{shown_as}: there is no seal, so a removed last line would not be seen; sign-off makes one anew"
        return [Flaw(line=0, message=message, broken=False)]
    under = _split(seal)
    if (seal and not seal.endswith(b"\n")) or not all(_DIGEST.fullmatch(one) for one in under):
        return [Flaw(line=0, message=f"{shown_as}: its seal is damaged; take both files from version control")]
    sealed = [one.decode() for one in under]
    for number, (is_, was) in enumerate(zip(digests, sealed, strict=False), start=1):
        if is_ != was:
            message = f"{shown_as}:{number}: not the line that was sealed: a line was changed, removed or moved"
            return [Flaw(line=number, message=message)]
    if len(sealed) > len(digests):
        missing = len(sealed) - len(digests)
        message = f"{shown_as}: {missing} {'line is' if missing == 1 else 'lines are'} missing at the end"
        return [Flaw(line=len(digests), message=message)]
    if len(digests) > len(sealed):
        message = (
            f"{shown_as}:{len(sealed) + 1}: not sealed: its writer was interrupted, or it was not written by sign-off"
        )
        return [Flaw(line=len(sealed) + 1, message=message, broken=False)]
    return []
