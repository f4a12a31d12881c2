"""Draws docs/picture/terminal.svg from a real run of quotecheck in docs/picture: python docs/make_picture.py [FILE]."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent / "picture"
COMMAND: Final = "quotecheck verify article.md"
_STYLE: Final = {
    "1": "font-weight:bold", "2": "fill:#8b949e", "31": "fill:#ff7b72", "32": "fill:#7ee787", "33": "fill:#e3b341",
    "36": "fill:#79c0ff",
}  # fmt: skip
_CHARACTER, _LINE, _EDGE = 8.4, 20, 24


def printed() -> str:
    """What the command prints on a terminal of colours, in a folder without a cache."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(HERE / "sources", Path(folder) / "sources")
        shutil.copy(HERE / "article.md", folder)
        environment = {**os.environ, "FORCE_COLOR": "1"}
        environment.pop("NO_COLOR", None)
        code = "import sys; from quotecheck.cli.main import run; sys.argv[0] = 'quotecheck'; run()"
        done = subprocess.run(  # noqa: S603 - it runs itself
            [sys.executable, "-c", code, *COMMAND.split()[1:]],
            cwd=folder, env=environment, capture_output=True, check=False, encoding="utf-8",
        )  # fmt: skip
    return done.stdout


def picture(text: str) -> str:
    """The text with its ANSI styles as SVG."""
    lines = [f"\x1b[2m$\x1b[0m \x1b[1m{COMMAND}\x1b[0m", *text.rstrip("\n").split("\n")]
    longest = max(len(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in lines)
    width, height = round(longest * _CHARACTER) + 2 * _EDGE, len(lines) * _LINE + 2 * _EDGE
    rows = "\n".join(
        f'<text x="{_EDGE}" y="{_EDGE + 14 + n * _LINE}" xml:space="preserve">{_line(line)}</text>'
        for n, line in enumerate(lines)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'role="img" aria-label="A terminal that shows the report of quotecheck">\n'
        f'<rect width="{width}" height="{height}" rx="8" fill="#0d1117"/>\n'
        "<g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" "
        f'font-size="14" fill="#e6edf3">\n{rows}\n</g>\n</svg>\n'
    )


def _line(line: str) -> str:
    made, style = [], ""
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if part.startswith("\x1b["):
            codes = part[2:-1].split(";")
            style = (
                "" if codes in (["0"], [""]) else ";".join(filter(None, [style, *(_STYLE.get(c, "") for c in codes)]))
            )
        elif part:
            made.append(f'<tspan style="{style}">{escape(part)}</tspan>' if style else escape(part))
    return "".join(made)


def main() -> None:
    """Write the picture."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "terminal.svg"
    target.write_text(picture(printed()), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
