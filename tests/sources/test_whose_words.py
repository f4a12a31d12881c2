"""Whose words they are in the kinds of sources that newsrooms have: tests/banks/whose, a file a kind.

A case opens with ``== what it shows``; ``file:`` names the source, ``intro:`` opens the article. ``+`` is an honest
credit and its words, ``-`` one that may not pass.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from quotecheck import check
from quotecheck.evidence.voices.nonames import is_no_person

BANK = Path(__file__).parents[1] / "banks" / "whose"
KINDS = sorted(p.stem for p in BANK.glob("*.txt"))
FLOORS = {
    "captions": 0, "courts": 0, "denials": 0, "forms": 0, "issued": 0, "labels": 0, "legends": 0, "notes": 1,
    "parliaments": 0, "posts": 0, "reports": 0, "signs": 2, "statements": 1,
}  # fmt: skip
"""Most cases of a kind that are judged wrongly."""


class Case(NamedTuple):
    """One credit of a case's source."""

    name: str
    file: str
    source: str
    article: str
    honest: bool


def cases(kind: str) -> Iterator[Case]:
    """The cases of one kind."""
    for part in (BANK / f"{kind}.txt").read_text("utf-8").split("== ")[1:]:
        head, _, rest = part.partition("\n")
        given = {"file": "notes.txt" if kind == "notes" else f"{kind}.txt", "intro": ""}
        lines = rest.split("\n")
        while lines[0].partition(":")[0] in given:
            key, _, value = lines.pop(0).partition(": ")
            given[key] = value
        credited = [x for x in lines if x[:2] in ("+ ", "- ") and " | " in x]
        source = "\n".join(x for x in lines if x not in credited).strip("\n") + "\n"
        for line in credited:
            who, _, words = line[2:].partition(" | ")
            said = words if words.endswith(("?", ".")) else f"{words},"
            who = f"{who}," if "," in who else who
            article = f"# The news\n\nIt went on this week.\n\n{given['intro']}\n\n“{said}” {who} said.\n"
            yield Case(head, given["file"], source, article, line[0] == "+")


def wrong(kind: str) -> list[str]:
    """What is judged wrongly, one line each."""
    out = []
    for case in cases(kind):
        quoted = [
            j for j in check(case.article, {case.file: case.source}).judgements if j.claim.kind in ("direct", "mixed")
        ]
        found = quoted[-1]
        if (found.verdict == "verified") != case.honest:
            says = "; ".join(f"{f.code} {f.message}" for f in found.findings)
            line = case.article.strip().rpartition("\n")[2]
            out.append(f"{kind}: {case.name}: {'refused' if case.honest else 'VERIFIED'} {line} [{says}]")
    return out


@pytest.mark.parametrize("kind", KINDS)
def test_whose_words_they_are(kind: str) -> None:
    missed = wrong(kind)
    assert len(missed) <= FLOORS[kind], "\n".join(missed)


if __name__ == "__main__":
    for each in sys.argv[1:] or KINDS:
        lines = wrong(each)
        total = list(cases(each))
        bad = sum(": VERIFIED " in x for x in lines)
        print(*lines, sep="\n")
        print(
            f"{each}: refused {len(lines) - bad}/{sum(c.honest for c in total)} "
            f"verified {bad}/{sum(not c.honest for c in total)}"
        )


@pytest.mark.parametrize("label", ["O(", "B[", "A*", "Ann\\"])
def test_signs_of_a_pattern_in_a_label_are_letters_like_others(label: str) -> None:
    """Notes whose labels hold what patterns are written with are read like others, without an error."""
    notes = f'CALLS Tues, abt 3\n\n{label}: "the sluice was open"\nIvo - "it was not"\n{label} says "shut it"\n'
    found = check("# News\n\n“Shut it now,” Nora Finch said. “The sluice was open,” she said.\n", {"notes.txt": notes})
    assert {j.verdict for j in found.judgements if j.claim.kind == "direct"} == {"unsourced"}


def test_no_speaker_that_was_read_breaks_a_pattern() -> None:
    assert not any(is_no_person(speaker, "Sluice notes. (open) [shut]") for speaker in ("O(", "B[", "Ann(", "Hale)"))
