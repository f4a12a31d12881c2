"""House policies as data: which harmless differences may stand inside quotation marks.

Only the last group of the contract's allowed differences is a matter of house style: spelling variants, number style,
disfluencies, and how long an ellipsis may be. No policy allows anything that changes meaning.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import Final

from quotecheck.evidence.model import Edit
from quotecheck.text.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What one house allows inside quotation marks. ``ellipsis_gap``: words that one ellipsis may leave out."""

    name: str
    spelling: bool = True
    number_style: bool = True
    disfluency: bool = True
    ellipsis_gap: int = 60
    source: str = ""
    """The rule that this follows, with the style guide's name."""

    @property
    def fingerprint(self) -> str:
        """First twelve hexadecimal digits of the SHA-256 of what the policy allows; the name does not count."""
        allowed = {k: v for k, v in asdict(self).items() if k not in {"name", "source"}}
        return hashlib.sha256(json.dumps(allowed, sort_keys=True).encode()).hexdigest()[:12]

    def allows(self, edit: Edit) -> bool:
        """Whether an edit may stand inside the marks."""
        if edit.cls in ALWAYS:
            return edit.cls != "ellipsis" or gap(edit) <= self.ellipsis_gap
        return (
            (edit.cls == "spelling" and self.spelling)
            or (edit.cls == "number_style" and self.number_style)
            or (edit.cls == "disfluency" and self.disfluency)
        )


ALWAYS: Final = frozenset({"typography", "case", "punctuation", "bracket", "ellipsis", "sic"})
"""Edit classes that every policy allows."""


def gap(edit: Edit) -> int:
    """How many words of the source an ellipsis leaves out."""
    return len(edit.source.split())


POLICIES: Final[Mapping[str, Policy]] = MappingProxyType(
    {
        p.name: p
        for p in (
            Policy(
                name="newsroom",
                source="The common ground of news style guides: house spelling, house numbers, no hesitations.",
            ),
            Policy(
                name="strict",
                spelling=False,
                number_style=False,
                disfluency=False,
                source="Court and academic use: as written.",
            ),
            Policy(
                name="ap",
                disfluency=False,
                source="AP Stylebook, “quotations in the news”: never alter quotations, even to "
                "correct minor errors or word usage.",
            ),
            Policy(
                name="reuters",
                ellipsis_gap=30,
                source="Reuters Handbook of Journalism, “quotes”: never altered other than to "
                "delete a redundant word or clause.",
            ),
            Policy(
                name="guardian",
                source="Guardian style guide, “quotation marks” and house spelling and numbers: "
                "own style inside reported speech.",
            ),
        )
    }
)
