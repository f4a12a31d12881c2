"""CONTRIBUTING's first finding, pasted as it stands into a copy of the package."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"^ *```python\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


def test_the_first_finding_of_contributing_works_as_it_stands(tmp_path: Path) -> None:
    rule, yielded, row = (dedent(b) for b in _BLOCK.findall((ROOT / "CONTRIBUTING.md").read_text("utf-8")))
    compile(f"[\n{row},\n]", "row", "eval")
    package = tmp_path / "src" / "quotecheck"
    shutil.copytree(ROOT / "src" / "quotecheck", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    catalogue = package / "verdict" / "catalogue.py"
    text = catalogue.read_text("utf-8")
    behind = text.index("_rule(", text.index('"QC505 '))  # the first of the next family
    catalogue.write_text(f"{text[:behind]}{rule.strip()},\n{text[behind:]}", "utf-8")
    sourcing = package / "verdict" / "rules" / "sourcing.py"
    before, _, after = sourcing.read_text("utf-8").rpartition("    return tuple(out)")
    yielded = "".join(f"    {line}\n" for line in yielded.splitlines())
    sourcing.write_text(f"{before}{yielded}    return tuple(out){after}", "utf-8")
    story = tmp_path / "story"
    (story / "sources").mkdir(parents=True)
    (story / "sources" / "hale.txt").write_text("ANN HALE: We will close it.\n", "utf-8")
    (story / "sources" / "sources.toml").write_text('["hale.txt"]\ndate = "2024-03-01"\n', "utf-8")
    (story / "article.txt").write_text("“We will close it,” Ann Hale said.\n", "utf-8")
    command = [sys.executable, "-m", "quotecheck", "verify", "article.txt", "--on", "2026-03-01", "--format", "concise"]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "src")}
    done = subprocess.run(command, cwd=story, env=environment, capture_output=True, text=True, check=False)
    assert "QC506 hale.txt is of 2024-03-01" in done.stdout, done.stdout + done.stderr
