"""A rule is a value with its reason: code, name, severity, why, an example that fails and its legal fix."""

from collections.abc import Iterable
from typing import Protocol

from quotecheck.text.records import dataclass
from quotecheck.verdict.model import Finding, Judgement, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What a finding means. ``fails``: (source words, quotation) that yields it; ``passes``: one beside it that does
    not."""

    code: str
    name: str
    severity: Severity
    summary: str
    """One sentence: what differs."""
    why: str
    """Why an editor should care, with the source of the rule (style guide, standard, paper) where there is one."""
    fails: tuple[str, str]
    passes: tuple[str, str]
    fix: str
    """What the house rule allows instead."""


class HouseRule(Protocol):
    """A rule of a plug-in: pure, looks at one judgement. What it finds stands beside the verdict, and leaves it."""

    rule: Rule
    """Its code has letters of the house's own before three digits: ``QC`` is ours."""

    def findings(self, judgement: Judgement) -> Iterable[Finding]:
        """What there is to look at, with the code, name and severity of ``rule``."""
