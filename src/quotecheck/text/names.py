"""How one word of a name is printed."""

from typing import Final

NAME_WORD: Final = r"[^\W\d_a-zß-ÿ][\w'’-]{1,40}"
"""A pattern: a capital of any Latin alphabet and at least one more letter, apostrophe or hyphen."""
