"""Nothing can be done to a ledger without being seen."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecheck.claims.model import Selector
from quotecheck.errors import LedgerError
from quotecheck.ledger.chain import Ledger, append, opened
from quotecheck.ledger.model import SignOff, SourceStamp
from quotecheck.ledger.records import line_of, read_line
from quotecheck.text.span import Span

CORRUPTIONS = 1000


def sign_off(number: int) -> SignOff:
    return SignOff(
        claim=f"q-{number:010x}",
        text=f"We will build {number} homes by the river\u2028",
        speaker="Dana Hale" if number % 3 else None,
        codes=("QC104",) if number % 2 else (),
        seen=("QC104", "QC201"),
        evidence=f"{number:064x}" if number % 5 else None,
        source=SourceStamp(id="letters/\u00e9.txt", sha256=f"{number + 7:064x}") if number % 5 else None,
        selector=Selector(prefix="“", exact="We will", suffix="”\n", position=Span(3, 40)) if number % 4 else None,
        by="Ruth Amsel",
        at=f"2026-10-07T16:20:{number:02}+02:00",
        reason="Heard it on the recording.",
        expires="2026-12-01" if number % 2 else None,
    )


def ledger(lines: int = 12) -> Ledger:
    made = Ledger()
    for number in range(lines):
        made = append(made, sign_off(number))
    return made


WHOLE = ledger()


def corrupted(chance: random.Random) -> Ledger:
    """One thing done to one of the two files."""
    kind = chance.choice(
        ["flip", "byte", "cut", "remove", "swap", "double", "tail", "word", "seal", "seal line", "null"]
    )
    lines = WHOLE.lines.splitlines(keepends=True)
    k = chance.randrange(len(lines))
    if kind in {"flip", "byte", "seal"}:
        data = bytearray(WHOLE.seal or b"") if kind == "seal" else bytearray(WHOLE.lines)
        at = chance.randrange(len(data))
        if kind == "byte":
            data[at : at + chance.randrange(2)] = bytes([chance.randrange(256)])
        else:
            data[at] ^= 1 << chance.randrange(8)
        return replace(WHOLE, seal=bytes(data)) if kind == "seal" else replace(WHOLE, lines=bytes(data))
    if kind == "seal line":
        seal = (WHOLE.seal or b"").splitlines(keepends=True)
        del seal[k]
        return replace(WHOLE, seal=b"".join(seal))
    if kind == "cut":
        return replace(WHOLE, lines=WHOLE.lines[: chance.randrange(len(WHOLE.lines))])
    if kind == "remove":
        del lines[k]
    elif kind == "swap":
        other = chance.choice([n for n in range(len(lines)) if n != k])
        lines[k], lines[other] = lines[other], lines[k]
    elif kind == "double":
        lines.insert(chance.randrange(len(lines) + 1), lines[k])
    elif kind == "tail":
        lines = lines[: chance.randrange(len(lines))]
    elif kind == "word":
        lines[k] = lines[k].replace(b"Heard", b"Read")
    else:
        lines[k] = lines[k].replace(b'"reason"', b'"reason" ')
    return replace(WHOLE, lines=b"".join(lines))


def test_every_one_of_a_thousand_random_corruptions_is_found() -> None:
    chance = random.Random(9)  # noqa: S311
    done = 0
    while done < CORRUPTIONS:
        bad = corrupted(chance)
        if bad == WHOLE:
            continue
        done += 1
        flaws = opened(bad, shown_as="l").flaws
        assert flaws, bad
    assert not opened(WHOLE, shown_as="l").flaws


def test_a_missing_file_is_found() -> None:
    assert opened(Ledger(lines=b"", seal=WHOLE.seal), shown_as="l").broken
    unsealed = opened(Ledger(lines=WHOLE.lines), shown_as="l")
    assert [flaw.broken for flaw in unsealed.flaws] == [False]
    assert len(unsealed.sign_offs) == 12


def test_a_writer_that_was_interrupted_before_the_seal_is_only_looked_at_and_mended() -> None:
    late = append(WHOLE, sign_off(13))
    between = Ledger(lines=late.lines, seal=WHOLE.seal)
    assert [flaw.broken for flaw in opened(between, shown_as="l").flaws] == [False]
    assert not opened(append(between, sign_off(14)), shown_as="l").flaws


def test_two_branches_joined_line_by_line_are_whole() -> None:
    ours, theirs = append(WHOLE, sign_off(20)), append(WHOLE, sign_off(21))
    joined = Ledger(
        lines=ours.lines + theirs.lines[len(WHOLE.lines) :],
        seal=(ours.seal or b"") + (theirs.seal or b"")[len(WHOLE.seal or b"") :],
    )
    assert not opened(joined, shown_as="l").flaws
    assert not opened(append(joined, sign_off(22)), shown_as="l").flaws
    half = Ledger(lines=joined.lines, seal=ours.seal)
    assert [flaw.broken for flaw in opened(half, shown_as="l").flaws] == [False]


def test_a_broken_ledger_is_not_written_on() -> None:
    with pytest.raises(LedgerError):
        append(replace(WHOLE, lines=WHOLE.lines.replace(b"homes", b"house", 1)), sign_off(30))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b'"reason"', b'"raeson"', 'did you mean "reason"?'),
        (b"2026-10-07T16:20:01+02:00", b"yesterday", "is no moment"),
        (b"2026-12-01", b"2026-13-01", "is no day"),
        (b"2026-10-07T16:20:01+02:00", b"2026-10-07T16:20:01", "is no moment"),
        (b"{", b'{"by": "x", ', "stands twice"),
    ],
)
def test_a_slip_in_a_line_is_named(old: bytes, new: bytes, said: str) -> None:
    with pytest.raises(LedgerError, match=said.replace("?", r"\?")):
        read_line(line_of(sign_off(1)).replace(old, new, 1), shown_as="l:1")


@given(st.text(min_size=1), st.text(min_size=1), st.none() | st.text(min_size=1))
def test_line_to_sign_off_to_line_is_identity(text: str, reason: str, speaker: str | None) -> None:
    one = replace(sign_off(1), text=text, reason=reason, speaker=speaker)
    line = line_of(one)
    assert b"\n" not in line
    assert b"\r" not in line
    assert read_line(line, shown_as="l") == one
