"""The house policy that a command line and a configuration ask for."""

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from quotecheck.config import Configuration, PolicyTable
from quotecheck.errors import ConfigurationError, UsageError
from quotecheck.nearest import did_you_mean

if TYPE_CHECKING:
    from quotecheck.verdict.policy import Policy


def policy_of(name: str | None, configuration: Configuration) -> "Policy":
    """The policy that was named, else that of the configuration. Raises UsageError, ConfigurationError."""
    from quotecheck.verdict.policy import POLICIES

    wanted = name or configuration.policy
    own = configuration.policies.get(wanted)
    if own is not None:
        return _own(wanted, own, configuration)
    if wanted in POLICIES:
        return POLICIES[wanted]
    reason = f'there is no policy "{wanted}"{did_you_mean(wanted, [*POLICIES, *configuration.policies])}'
    raise UsageError(reason) if name else ConfigurationError(f"{configuration.path}: {reason}")


def _own(name: str, table: PolicyTable, configuration: Configuration) -> "Policy":
    from quotecheck.verdict.policy import POLICIES

    if table.base not in POLICIES:
        near = did_you_mean(table.base, POLICIES)
        raise ConfigurationError(f'{configuration.path}: policy "{name}" has an unknown base "{table.base}"{near}')
    said = {field.name: getattr(table, field.name) for field in fields(table) if field.name != "base"}
    return replace(
        POLICIES[table.base], name=name, source="", **{key: value for key, value in said.items() if value is not None}
    )
