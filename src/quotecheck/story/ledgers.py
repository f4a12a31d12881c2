"""Where claims and sign-offs lie: claims/<article>.json, .signoffs.jsonl and .signoffs.seal, beside the story."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quotecheck.errors import LedgerError, QuotecheckError
from quotecheck.story.files import alone_in, near, write_file
from quotecheck.text.records import dataclass

if TYPE_CHECKING:
    from quotecheck.claims.model import Claim
    from quotecheck.ledger.chain import Ledger, Opened
    from quotecheck.ledger.model import SignOff

CLAIMS: Final = "claims"
LINES: Final = ".signoffs.jsonl"
SEAL: Final = ".signoffs.seal"
_ATTRIBUTES: Final = "*.signoffs.jsonl -text merge=union\n*.signoffs.seal -text merge=union\n"
"""For git: sign-offs of two branches are both kept, and line ends are left alone."""
_ENOUGH: Final = 0.5
"""Share of a lost article's claims that an article must make to be the same one under another name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """The files of one article; ``folder`` is ``claims/``, ``name`` the article's path below the story, no suffix."""

    folder: Path
    name: str

    @property
    def claims(self) -> Path:
        """claims/<article>.json."""
        return self.folder / f"{self.name}.json"

    @property
    def lines(self) -> Path:
        """The sign-offs."""
        return self.folder / f"{self.name}{LINES}"

    @property
    def seal(self) -> Path:
        """Their seal."""
        return self.folder / f"{self.name}{SEAL}"

    def files(self) -> tuple[Path, ...]:
        """Those that are there."""
        return tuple(path for path in (self.claims, self.lines, self.seal) if path.is_file())


def keeping_of(article: Path) -> Keeping:
    """Beside the configuration, else beside the article; claim records in a folder claims/ have theirs beside them."""
    from quotecheck.config import find_configuration

    whole = article.absolute()
    if whole.suffix == ".json" and whole.parent.name == CLAIMS:
        return Keeping(folder=near(whole.parent), name=whole.stem)
    story = find_configuration(whole.parent).folder or whole.parent
    below = whole.relative_to(story) if whole.is_relative_to(story) else Path(whole.name)
    return Keeping(folder=near(story / CLAIMS), name=below.with_suffix("").as_posix())


def kept_claims(keeping: Keeping) -> "tuple[Claim, ...]":
    """The claims that are kept for an article. Raises RecordError."""
    from quotecheck.claims.records import read_claims

    if not keeping.claims.is_file():
        return ()
    return tuple(c for part in read_claims(keeping.claims.read_bytes(), shown_as=str(keeping.claims)) for c in part)


def ledger_of(keeping: Keeping) -> "Ledger":
    """The two files as they are. Raises LedgerError if they cannot be read."""
    from quotecheck.ledger.chain import Ledger

    try:
        # The seal first: a writer puts the line before its seal, so that a line may be unsealed and never the reverse.
        seal = keeping.seal.read_bytes() if keeping.seal.exists() else None
        lines = keeping.lines.read_bytes() if keeping.lines.exists() else b""
    except OSError as error:
        raise LedgerError(f"{keeping.lines} cannot be read: {error.strerror}; check the file") from None
    return Ledger(lines=lines, seal=seal)


def opened_ledger(keeping: Keeping) -> "Opened":
    """The sign-offs on an article and what is wrong with their files."""
    from quotecheck.ledger.chain import opened

    return opened(ledger_of(keeping), shown_as=str(keeping.lines))


def sign_offs_of(keeping: Keeping) -> "tuple[SignOff, ...]":
    """The sign-offs on an article that stand. Raises LedgerError where they cannot be relied on."""
    return relied_on(keeping).standing


def relied_on(keeping: Keeping) -> "Opened":
    """The ledger of an article, taken-back decisions among its lines. Raises LedgerError where it is broken."""
    ledger = opened_ledger(keeping)
    if ledger.broken is not None:
        raise LedgerError(f"{ledger.broken.message} (`quotecheck ledger verify` says more)")
    return ledger


def write_sign_off(keeping: Keeping, sign_off: "SignOff") -> None:
    """Add one line, whole or not at all, after all that others have written. Raises LedgerError, UsageError."""
    from quotecheck.ledger.chain import append

    with alone_in(keeping.folder):
        attributes = keeping.folder / ".gitattributes"
        if not attributes.exists():
            write_file(attributes, _ATTRIBUTES.encode())
        relied_on(keeping)
        grown = append(ledger_of(keeping), sign_off)
        write_file(keeping.lines, grown.lines)
        write_file(keeping.seal, grown.seal or b"")


def all_keepings(folder: Path) -> tuple[Keeping, ...]:
    """Every article for which something is kept in a claims/ folder."""
    names = set()
    for path in folder.rglob("*") if folder.is_dir() else ():
        below = path.relative_to(folder).as_posix()
        for suffix in (LINES, SEAL, ".json"):
            if below.endswith(suffix) and path.is_file() and not path.name.startswith("."):
                names.add(below.removesuffix(suffix))
    return tuple(Keeping(folder=folder, name=name) for name in sorted(names))


def renamed(keeping: Keeping, claims: "tuple[Claim, ...]") -> Keeping | None:
    """What was kept under another name for an article that is gone: this one, if it makes half of its claims."""
    if not claims or keeping.claims.exists() or (keeping.lines.exists() and keeping.seal.exists()):
        return None
    best: tuple[float, Keeping] | None = None
    for lost in _lost(keeping):
        old = _known(lost)
        if not old:
            continue
        from quotecheck.ledger.compare import compare

        share = len(compare(old, claims, text=None).kept) / len(old)
        if share >= _ENOUGH and (best is None or share > best[0]):
            best = (share, lost)
    return None if best is None else best[1]


def _lost(keeping: Keeping) -> Iterator[Keeping]:
    """Articles that something is kept for and that are not there any more."""
    story = keeping.folder.parent
    there: dict[Path, set[str]] = {}
    for other in all_keepings(keeping.folder):
        place = story / other.name
        if place.parent not in there:
            files = place.parent.iterdir() if place.parent.is_dir() else ()
            there[place.parent] = {path.with_suffix("").name for path in files if path.is_file()}
        if other.name != keeping.name and place.name not in there[place.parent]:
            yield other


def _known(keeping: Keeping) -> "tuple[Claim, ...]":
    """What an article claimed: its kept claims, else those that were signed; nothing if neither can be read."""
    from quotecheck.ledger.apply import claim_of

    try:
        return kept_claims(keeping) or tuple({claim_of(s).id: claim_of(s) for s in sign_offs_of(keeping)}.values())
    except QuotecheckError:
        return ()


def take_over(old: Keeping, new: Keeping) -> None:
    """Give what was kept for a renamed article its new name."""
    with alone_in(new.folder):
        new.claims.parent.mkdir(parents=True, exist_ok=True)
        for was, is_ in ((old.lines, new.lines), (old.seal, new.seal), (old.claims, new.claims)):
            if was.is_file() and not is_.exists():
                was.rename(is_)
