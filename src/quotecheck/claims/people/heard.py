"""Who was credited last in an article, as a person, as a thing, of each gender, or by a description alone."""

from typing import TYPE_CHECKING, Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.cast import WORD, Cast
from quotecheck.claims.people.heads import head_of, is_many, is_person, is_plural
from quotecheck.claims.people.resolved import UNSAID, Resolved
from quotecheck.text.span import Span

if TYPE_CHECKING:
    from quotecheck.claims.people.member import Gender

_EVERYBODY: Final = frozenset({"i", "we", "everyone", "everybody", "nobody", "anyone", "anybody", "people", "they all"})
"""Who is credited and comes between nobody."""


class Heard:
    """What a pronoun may go on with, credit by credit in article order."""

    def __init__(self, text: str, language: Language, cast: Cast) -> None:
        """Nobody was credited yet."""
        self._text = text
        self._lang = language
        self._cast = cast
        self.person: str | None = None
        self.of: dict[Gender, str] = {}
        self.prior: dict[Gender, str] = {}
        """Who was credited last of a gender but one."""
        self.thing: str | None = None
        self.last: str | None = None
        self.described: Resolved | None = None
        """Who was credited last by a description that names nobody."""
        self.credited = 0
        self.said_at: dict[str, int] = {}
        """Where everybody was credited last."""
        self.doubted: dict[str, tuple[str, ...]] = {}
        """Who else was meant, perhaps, where somebody was credited last by a surname that several have."""

    def remember(self, resolved: Resolved, mention: Span) -> None:
        """Keep who was credited last: people for *he* and *she*, things for *it*, what may be either for both."""
        low = mention.of(self._text).lower()
        if resolved.speaker is None and low in _EVERYBODY:
            return  # "everyone calls him “Gus”", "I put it to Hale"
        self.credited = mention.start
        if resolved.speaker is not None:
            self.said_at[resolved.speaker] = mention.start
        speaker = resolved.speaker
        if speaker is None or resolved.reason == UNSAID:
            return
        lang = self._lang
        member = self._cast.by_name.get(speaker)
        head = head_of([w.lower() for w in WORD.findall(speaker)], lang)
        thing = member.sort == "organisation" if member is not None else head in lang.any("documents", "organisations")
        person = member.sort == "person" if member is not None else is_person(head, lang)
        plural = is_many(head, lang) or (member is None and is_plural(head))
        if low not in lang["he"] and low not in lang["she"]:
            self.doubted[speaker] = () if resolved.firm else resolved.candidates
        if low in lang["he"] or low in lang["she"] or person or not (thing or plural):
            self.person = speaker
        if low not in lang["he"] and low not in lang["she"]:
            first = (speaker.lower() if low in lang["relative"] else low).split(" ", 1)[0]
            new = member is None and not thing and first in lang["articles"]
            self.described = resolved if new else None
        if member is not None and member.gender:
            if self.of.get(member.gender, speaker) != speaker:
                self.prior[member.gender] = self.of[member.gender]
            self.of[member.gender] = speaker
        first = next((w for w in low.split() if w in lang.any("documents", "prepositions")), "")
        if member is not None and first in lang["documents"] and low.split()[0] in lang["determiners"]:
            self.thing = f"the {first}"  # "A report by Ann Hale says so. It calls ..."
        elif low in lang["it"] or thing or (member is None and not person and not plural):
            self.thing = speaker
        self.last = speaker
