"""What git knows: who works here, and how a file was at a revision."""

from pathlib import Path
from typing import Final

from quotecheck.errors import UsageError

_PATIENCE: Final = 60


def git(*arguments: str, folder: Path) -> bytes | None:
    """What a git command prints; None if it fails or there is no git."""
    import subprocess

    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=_PATIENCE)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def user_name(folder: Path) -> str | None:
    """The name in git's configuration, as it holds in a folder."""
    name = (git("config", "user.name", folder=folder) or b"").decode("utf-8", "replace").strip()
    return name or None


def checked_revision(revision: str, *, folder: Path) -> str:
    """The commit that a revision names. Raises UsageError."""
    found = git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", folder=folder)
    if found is None:
        reason = "no commit here goes by that name" if git("rev-parse", folder=folder) is not None else "no git here"
        raise UsageError(f"--since {revision}: {reason}; name a commit, a tag or a branch, or use --baseline FILE")
    return found.decode().strip()


def file_at(path: Path, commit: str) -> bytes | None:
    """The content of a file at a commit; None if it was not there."""
    return git("show", f"{commit}:./{path.name}", folder=path.absolute().parent)


def changed_since(folder: Path, commit: str) -> tuple[set[Path], bool]:
    """The files below a folder that are not as they were at a commit, and whether one is gone.

    A file that git does not keep counts as changed if it was written after the commit.
    """
    top = Path((git("rev-parse", "--show-toplevel", folder=folder) or b".").decode().strip()).resolve()
    tracked = git("diff", "--no-renames", "--name-status", "-z", commit, "--", ".", folder=folder) or b""
    parts = tracked.decode("utf-8", "surrogateescape").split("\0")
    changed = {top / name for name in parts[1::2]}
    gone = any(status.startswith("D") for status in parts[0::2])
    written = float((git("show", "-s", "--format=%ct", commit, folder=folder) or b"0").decode().strip() or 0)
    others = git("ls-files", "--others", "--full-name", "-z", folder=folder) or b""
    for name in others.decode("utf-8", "surrogateescape").split("\0"):
        path = top / name
        if name and path.is_file() and path.stat().st_mtime > written:
            changed.add(path)
    return changed, gone
