"""The rows that a benchmark gives, printed and as a page."""

import math
import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """One figure beside its peer. ``bound``: what the project promised, as "<= 0.1"; "" where it promised nothing."""

    name: str
    ours: str
    peer: str
    value: float
    bound: str = ""

    @property
    def kept(self) -> str:
        """yes, NO, or nothing where nothing was promised."""
        if not self.bound:
            return ""
        sign, number = self.bound.split()
        fine = self.value <= float(number) if sign == "<=" else self.value >= float(number)
        return "yes" if fine else "**no**"


HEAD = ("what", "quotecheck", "peer", "ratio or figure", "bound", "kept")


def cells(row: Row) -> tuple[str, ...]:
    """A row as text."""
    return (row.name, row.ours, row.peer, f"{row.value:.3g}", row.bound.replace("<=", "≤").replace(">=", "≥"), row.kept)


def printed(title: str, rows: Sequence[Row]) -> str:
    """A table for a terminal."""
    lines = [HEAD, *(cells(row) for row in rows)]
    widths = [max(len(line[k]) for line in lines) for k in range(len(HEAD))]
    drawn = ("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines)
    return "\n".join([title, *drawn, ""])


def page(title: str, rows: Sequence[Row]) -> str:
    """A table in Markdown."""
    lines = [HEAD, ("---",) * len(HEAD), *(cells(row) for row in rows)]
    return "\n".join([f"## {title}", "", *("| " + " | ".join(line) + " |" for line in lines), ""])


def verdict(rows: Sequence[Row]) -> str:
    """Whether every bound is kept, and which is not."""
    promised = [row for row in rows if row.bound]
    missed = [f"{row.name} ({row.value:.3g}, {cells(row)[4]})" for row in promised if row.kept != "yes"]
    if missed:
        return f"**Not kept:** {'; '.join(missed)}. The other {len(promised) - len(missed)} bounds are kept."
    return f"All {len(promised)} bounds are kept."


def machine() -> str:
    """Where and when."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        names = [line.split(":", 1)[1].strip() for line in cpuinfo.read_text().splitlines() if "model name" in line]
        model = names[0] if names else model
    day = datetime.now(UTC).date().isoformat()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{day}, {os.cpu_count()} processors ({model}), {platform.system()} {platform.release()}, {python}"


def percentile(values: Sequence[float], share: float) -> float:
    """The value that a share of the values does not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """The slope of cost over size in logarithms, fitted by least squares."""
    points = [(math.log(a), math.log(b)) for a, b in zip(sizes, costs, strict=True)]
    mean_x, mean_y = (statistics.fmean(p[k] for p in points) for k in (0, 1))
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)
