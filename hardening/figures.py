"""Figures with what was promised for them, printed and as a page."""

import os
import platform
import re
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
    return "\n".join(_table(figures, concern) for concern in dict.fromkeys(figure.concern for figure in figures))


def _table(figures: Sequence[Figure], concern: str) -> str:
    rows = ["| " + " | ".join(_cells(figure)) + " |" for figure in figures if figure.concern == concern]
    head = ["| what | measured | promised | kept |", "| --- | --- | --- | --- |"]
    return "\n".join([f"## {concern}", "", f"Measured: {machine()}.", "", *head, *rows, ""])


def renewed(said: str, figures: Sequence[Figure]) -> str:
    """A page with the sections of these figures' concerns made anew; the others stay, with what is said in them."""
    head, *sections = re.split(r"(?m)^(?=## )", said)
    fresh = {concern: _table(figures, concern) for concern in dict.fromkeys(f.concern for f in figures)}
    kept = [fresh.pop(section[3:].partition("\n")[0], section).rstrip() + "\n" for section in sections]
    return "\n".join([head.rstrip() + "\n", *kept, *fresh.values()])


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
