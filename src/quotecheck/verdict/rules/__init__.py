"""The rules that yield findings, one module a family of codes."""

from quotecheck.verdict.catalogue import RULES as RULES
