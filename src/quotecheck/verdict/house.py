"""The rules of plug-ins, beside those that we ship."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from quotecheck.errors import PluginError
from quotecheck.plugins import plugins
from quotecheck.verdict.catalogue import RULES
from quotecheck.verdict.model import Judgement
from quotecheck.verdict.rule import HouseRule, Rule


@cache
def house_rules() -> tuple[HouseRule, ...]:
    """The rules of plug-ins, by their names. Raises PluginError: a code that is ours, or no code, or there twice."""
    found: dict[str, HouseRule] = {}
    for name, make in plugins("rules").items():
        made: HouseRule = make()
        code = made.rule.code
        if not re.fullmatch(r"(?!QC)[A-Z]{2,10}[0-9]{3}", code) or code in found:
            raise PluginError(
                f'the rule "{name}" of a plug-in has the code "{code}"; it needs one like ABC123 of its own'
            )
        found[code] = made
    return tuple(found.values())


@cache
def every_rule() -> Mapping[str, Rule]:
    """All rules by code: ours, then those of plug-ins. Raises PluginError."""
    return MappingProxyType({**RULES, **{house.rule.code: house.rule for house in house_rules()}})


def with_house_rules(judgement: Judgement) -> Judgement:
    """The judgement with what the rules of plug-ins find in it; the verdict stays."""
    more = [finding for house in house_rules() for finding in house.findings(judgement)]
    return replace(judgement, findings=(*judgement.findings, *more)) if more else judgement
