"""The version, where nothing has to be imported to read it."""

from typing import Final

VERSION: Final = "0.1.0"
SCHEMA_VERSION: Final = "1.0"
"""Of the JSON that is printed and read; see schemas/."""
