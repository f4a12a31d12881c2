"""The main path with sockets forbidden: nothing connects, binds, or asks for a name."""

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from hardening.figures import Figure
from hardening.hostile.trial import story

CONCERN: Final = "Network"
COMMANDS: Final = (
    ("verify", "article.md"), ("verify", "article.md", "--format", "html"), ("verify", "article.md", "--format", "sarif"),
    ("verify", "article.md", "--format", "docx", "--output", "out.docx"), ("extract", "article.md"),
    ("extract", "article.md", "--write"), ("verify", "claims/article.json", "--sources", "sources"), ("find", "four hundred homes"),
    ("sources", "list"), ("sources", "show", "good.txt"), ("sources", "doctor"), ("sources", "search", "homes"),
    ("ledger", "verify"), ("ledger", "show"), ("rule",), ("rule", "QC104"), ("schema", "report"), ("config", "show"), ("--version",),
    ("--help",), ("init", "new"),
)  # fmt: skip
_GUARD: Final = """
import sys
def guard(event, arguments):
    if event.startswith("socket.") and event not in ("socket.gethostname",):
        sys.stderr.write(f"NETWORK {event} {arguments!r}\\n")
        raise PermissionError(event)
sys.addaudithook(guard)
"""


def tried(folder: Path) -> tuple[int, list[str]]:
    """Run every command; how many, and what they did with sockets."""
    story(folder)
    (folder / "guard").mkdir()
    (folder / "guard" / "sitecustomize.py").write_text(_GUARD, encoding="utf-8")
    for name, text in {
        "page.html": '<p>words<img src="http://x.example/a.png">',
        "mail.eml": "From: a@x.example\n\nwords\n",
    }.items():
        (folder / "sources" / name).write_text(text, encoding="utf-8")
    seen = []
    for command in COMMANDS:
        done = subprocess.run(
            [sys.executable, "-c", "from quotecheck.cli.main import run; run()", *command], cwd=folder, capture_output=True,
            text=True, errors="replace", check=False, env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(folder / "guard")},
        )  # fmt: skip
        seen += [f"{' '.join(command)}: {line}" for line in done.stderr.splitlines() if "NETWORK" in line]
        if done.returncode not in (0, 1) or "Traceback" in done.stderr:
            seen.append(f"{' '.join(command)}: code {done.returncode}: {done.stderr[-200:]}")
    return len(COMMANDS), seen


def sockets() -> list[Figure]:
    """The figure."""
    with tempfile.TemporaryDirectory(prefix="quotecheck-sockets-") as place:
        count, seen = tried(Path(place))
    for line in seen:
        sys.stderr.write(line + "\n")
    return [
        Figure(concern=CONCERN, what=f"{count} commands, their child processes too, with sockets forbidden",
               measured=f"{len(seen)} that needed one", promised="0", kept=not seen)
    ]  # fmt: skip
