"""A rule is a value with its reason: code, name, severity, why, an example that fails and its legal fix."""

from dataclasses import dataclass

from quotecheck.verdict.model import Severity


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
