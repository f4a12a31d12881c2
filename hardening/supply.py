"""What is installed beside us: licences that do not fit, and known vulnerabilities."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution, requires
from typing import Final

from hardening.figures import Figure

CONCERN: Final = "Dependencies"
_OURS: Final = "quotecheck-desk"
_REFUSED: Final = re.compile(
    r"\b(?:AGPL|GNU Affero|SSPL|Commons Clause|proprietary)|(?<![LA])GPL|GNU General Public", re.I
)
_ALLOWED: Final = re.compile(r"LGPL|Lesser General Public", re.I)
_TIMEOUT: Final = 180


def needed(name: str = _OURS) -> Iterator[str]:
    """The distributions that a plain install brings, by name, ours apart."""
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        for said in requires(waiting.pop()) or ():
            bare, _, marker = said.partition(";")
            found = re.match(r"[\w.-]+", bare.strip())
            if found is None or "extra ==" in marker or not _holds(marker):
                continue
            other = re.sub(r"[-_.]+", "-", found.group()).lower()
            if other not in seen:
                seen.add(other)
                try:
                    distribution(other)
                except PackageNotFoundError:
                    continue
                waiting.append(other)
                yield other


def _holds(marker: str) -> bool:
    """Whether a requirement holds here; what cannot be told does."""
    if not marker.strip():
        return True
    from packaging.markers import InvalidMarker, Marker

    try:
        return Marker(marker).evaluate({"extra": ""})
    except InvalidMarker:
        return True


def licence(name: str) -> str:
    """What a distribution says of its licence."""
    about = distribution(name).metadata
    stated = [*(about.get_all("License-Expression") or ()), *(about.get_all("Classifier") or ())]
    said = [one.rpartition(" :: ")[2] for one in stated if " :: " not in one or one.startswith("License")]
    text = "; ".join(said or about.get_all("License") or ())
    return " ".join(text.split())[:80] or "not stated"


def licences() -> tuple[dict[str, str], list[str]]:
    """Licences by distribution, and those that do not fit Apache-2.0."""
    found = {name: licence(name) for name in sorted(needed())}
    bad = [f"{name}: {said}" for name, said in found.items()
           if said == "not stated" or (_REFUSED.search(said) and not _ALLOWED.search(said))]  # fmt: skip
    return found, bad


def vulnerabilities() -> tuple[str, bool]:
    """Known vulnerabilities of what a plain install brings, by pip-audit; says so where they cannot be asked for."""
    wanted = "".join(f"{name}=={distribution(name).version}\n" for name in needed())
    command = [sys.executable, "-m", "pip_audit", "--no-deps", "--disable-pip", "-f", "json", "-r", "/dev/stdin"]
    try:
        done = subprocess.run(command, input=wanted, capture_output=True, text=True, check=False, timeout=_TIMEOUT)
        found = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError, subprocess.TimeoutExpired):
        return "could not be asked for here (pip-audit is missing, or has no network)", True
    bad = [f"{one['name']} {one['version']}: {v['id']}" for one in found for v in one.get("vulns", ())]
    for line in bad:
        sys.stderr.write(line + "\n")
    return f"{len(bad)} in {len(found)} distributions", not bad


def supply() -> list[Figure]:
    """The figures."""
    found, bad = licences()
    for line in bad:
        sys.stderr.write(line + "\n")
    said, fine = vulnerabilities()
    return [
        Figure(concern=CONCERN, what=f"licences of the {len(found)} distributions of a plain install that do not fit Apache-2.0",
               measured=f"{len(bad)}", promised="0", kept=not bad),
        Figure(concern=CONCERN, what="known vulnerabilities", measured=said, promised="0", kept=fine),
    ]  # fmt: skip
