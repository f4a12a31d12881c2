"""Figures with what was promised for them, printed and as a page."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from quotecheck.version import VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table: what was tried, what came of it, what was promised, and whether that was kept."""

    concern: str
    what: str
    measured: str
    promised: str
    kept: bool


def printed(figures: Sequence[Figure]) -> str:
    """A table for a terminal."""
    lines = [("what", "measured", "promised", ""), *(_cells(figure) for figure in figures)]
    widths = [max(len(line[k]) for line in lines) for k in range(4)]
    drawn = ("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines)
    return "\n".join(drawn) + "\n"


def page(figures: Sequence[Figure]) -> str:
    """Tables in Markdown, one a concern."""
    out: list[str] = []
    for concern in dict.fromkeys(figure.concern for figure in figures):
        out += [f"## {concern}", "", "| what | measured | promised | kept |", "| --- | --- | --- | --- |"]
        out += ["| " + " | ".join(_cells(figure)) + " |" for figure in figures if figure.concern == concern]
        out.append("")
    return "\n".join(out)


def _cells(figure: Figure) -> tuple[str, str, str, str]:
    return figure.what, figure.measured, figure.promised, "yes" if figure.kept else "**no**"


def machine() -> str:
    """When, on what size of machine, with what versions; no name of it."""
    day = datetime.now(UTC).date().isoformat()
    memory = ""
    if Path("/proc/meminfo").exists():
        kilobytes = int(Path("/proc/meminfo").read_text("ascii").split()[1])
        memory = f", {kilobytes / 1024**2:.0f} GB of memory"
    python = f"{platform.python_implementation()} {platform.python_version()}"
    parts = ", ".join(f"{name} {version(name)}" for name in ("lxml", "pypdfium2", "rapidfuzz", "hypothesis"))
    return f"{day}, quotecheck {VERSION}, {python}, {platform.system()}, {os.cpu_count()} processors{memory}; {parts}"
