"""Every error raised on purpose.

The tree::

    QuotecheckError            exit code 2, one line: what, where, what to do
    ├── UsageError             the command line asks for something that cannot be done
    ├── ConfigurationError     quotecheck.toml or pyproject.toml
    ├── ReadError              a document that cannot be read
    ├── PacketError            nothing to check against, or sources.toml is broken
    ├── RecordError            a claim record or other JSON that is not valid
    ├── LedgerError            a sign-off file that is broken
    └── PluginError            a plug-in that cannot be used
"""


class QuotecheckError(Exception):
    """Something the user can mend; the message is one line: what, where, what to do."""

    def __str__(self) -> str:
        """The message; what it quotes of a file may hold line ends."""
        return " ".join(super().__str__().splitlines())


class UsageError(QuotecheckError):
    """The command line asks for something that cannot be done."""


class ConfigurationError(QuotecheckError):
    """A broken or unknown setting in quotecheck.toml or pyproject.toml."""


class ReadError(QuotecheckError):
    """A document that cannot be read."""


class PacketError(QuotecheckError):
    """Nothing to check against, or broken facts about the sources."""


class RecordError(QuotecheckError):
    """A claim record, or another JSON document, that is not valid."""


class LedgerError(QuotecheckError):
    """A sign-off file that is broken."""


class PluginError(QuotecheckError):
    """A plug-in that cannot be loaded, or whose name is taken."""
