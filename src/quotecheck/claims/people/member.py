"""One person or organisation of an article, under all the names it has there."""

from bisect import bisect_left
from dataclasses import field
from typing import Literal

from quotecheck.text.records import dataclass

Gender = Literal["he", "she", ""]
Sort = Literal["person", "organisation", "unknown"]


@dataclass(slots=True, kw_only=True)
class Member:
    """One person or organisation of an article, growing while the article is read."""

    name: str
    words: tuple[str, ...]
    sort: Sort
    gender: Gender
    places: list[int] = field(default_factory=list)
    surfaces: set[str] = field(default_factory=set)
    roles: list[str] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    in_full: list[int] = field(default_factory=list)
    """Places of the name in full."""

    chairs: bool = False
    """Whether the article says that somebody chairs something: a record may call him the chair."""
    place: bool = False
    """Whether the article has the name as that of a place, *in Brigg*: nobody's, and no *it* that speaks."""
    introduced: str = ""
    """The office by which somebody was brought in before the name, which the text does not quite say."""

    def last_in_full(self, place: int) -> int:
        """Where the name stands in full last before a place; -1 for nowhere."""
        before = bisect_left(self.in_full, place) - 1
        return self.in_full[before] if before >= 0 else -1

    @property
    def person_like(self) -> bool:
        """A person, or a name of two or three words that an apposition describes and nothing shows to be a thing."""
        if self.sort == "person":
            return True
        return self.sort == "unknown" and not self.place and len(self.words) in (2, 3) and bool(self.roles)
