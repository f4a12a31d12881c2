"""--select, --ignore and --fail-on, as they work on a report."""

import pytest

from quotecheck.errors import UsageError
from quotecheck.reports.selection import FailOn, Selection, checked_selection, fails, selected
from tests.reports.made import report


@pytest.mark.parametrize(
    ("select", "ignore", "kept"),
    [
        ((), (), True),
        (("QC1",), (), True),
        (("QC5",), (), False),
        ((), ("QC104",), False),
        ((), ("QC1",), False),
        (("QC104",), ("QC1",), True),
        (("QC1",), ("QC104",), False),
        (("QC104",), ("QC104",), False),
        ((), ("QC",), False),
    ],
)
def test_the_longer_beginning_decides(select: tuple[str, ...], ignore: tuple[str, ...], kept: bool) -> None:
    assert Selection(select=select, ignore=ignore).keeps("QC104") is kept


def test_verdicts_stay() -> None:
    before = report()
    after, dropped = selected(before, Selection(ignore=("QC1",)))
    assert dropped == 2
    assert [j.verdict for j in after.judgements] == [j.verdict for j in before.judgements]


def test_a_code_that_nothing_has() -> None:
    with pytest.raises(UsageError, match='did you mean "QC104"'):
        checked_selection(["QC14"], [], ["QC104", "QC501"])


@pytest.mark.parametrize(("fail_on", "wanted"), [("error", True), ("warning", True), ("never", False)])
def test_what_fails(fail_on: FailOn, wanted: bool) -> None:
    assert fails(report(), fail_on) is wanted


def test_what_is_signed_off_does_not_fail() -> None:
    only, _ = selected(report(), Selection(select=("QC501",)))
    assert not fails(only, "warning")
