"""Who a mention stands for: *Mr Hale*, *she*, *the spokeswoman*.

Every answer carries its reason. Where two people fit, nobody is chosen: the answer names the candidates.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from quotecheck.claims.cast import WORD, Cast, Gender, Member, head_of
from quotecheck.claims.credit import Credit
from quotecheck.claims.language import Language
from quotecheck.claims.names import without_titles
from quotecheck.claims.surroundings import begins_paragraph, begins_sentence
from quotecheck.text.span import Span

_CLOSE: Final = 400
"""Characters within which two people named make a pronoun open."""
_SAME_SENTENCE: Final = 120
_REACH: Final = 6000
"""How far back, in characters, a pronoun may point."""
_DEFINITE: Final = frozenset(["the", "this", "that", "his", "her", "their", "der", "die", "das", "le", "la"])
_PERSON: Final = ("er", "or", "ist", "ian", "man", "woman")
"""Endings of words for people who do something."""
_DOUBT: Final = 1500
"""Characters within which somebody else who fits a pronoun makes it less than sure."""
_BACK: Final = 40
"""How many earlier descriptions with one head noun are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Who a mention stands for, and why."""

    speaker: str | None
    reason: str
    candidates: tuple[str, ...] = ()
    firm: bool = True
    aliases: tuple[str, ...] = ()


class Mentions:
    """Resolves the mentions of one article, in article order."""

    def __init__(self, text: str, language: Language, cast: Cast, reported: Sequence[Span] = ()) -> None:
        """Descriptions are remembered as they are resolved: *a council spokeswoman* before *the spokeswoman*.

        ``reported``: what is said without marks, in order; who is named in there is only talked about.
        """
        self._text = text
        self._lang = language
        self._cast = cast
        self._reported = reported
        self._report_starts = [s.start for s in reported]
        self._nouns: dict[str, list[tuple[int, str]]] = {}
        self._known: dict[tuple[Span, Span | None], Resolved] = {}
        self._person: str | None = None
        self._of: dict[Gender, str] = {}
        self._thing: str | None = None
        self._last: str | None = None

    def resolve(self, credit: Credit) -> Resolved:
        """Who a credit names. To be asked in article order: what was credited before decides what a pronoun means."""
        key = (credit.mention, credit.antecedent)
        known = self._known.get(key)
        if known is None:
            resolved = self._resolve(credit.mention, credit.antecedent)
            known = self._known[key] = self._weighed(resolved, credit.mention)
            self._remember(known, credit.mention.of(self._text).lower())
        return known

    def _resolve(self, span: Span, antecedent: Span | None) -> Resolved:
        mention = span.of(self._text)
        low = mention.lower().strip()
        lang = self._lang
        if low in lang["relative"] and antecedent is not None:
            inner = self._resolve(antecedent, None)
            return replace(inner, reason=f"“{mention}” stands for {inner.speaker}")
        if low in lang["he"] or low in lang["she"] or low in lang["it"] or low in lang["they"]:
            return self._pronoun(span, low)
        if low in lang["pronouns"] or low in lang["question_labels"]:
            return Resolved(speaker=None, reason=f"“{mention}” names nobody")
        return self._named(span, mention)

    def _weighed(self, resolved: Resolved, mention: Span) -> Resolved:
        """The same with whether it is beyond doubt: a pronoun is, where nobody else who fits was named since."""
        low = mention.of(self._text).lower()
        if resolved.speaker is None:
            return replace(resolved, firm=False)
        if low not in self._lang["he"] and low not in self._lang["she"]:
            return resolved
        rivals = []
        for member, at in self._near(mention.start, low):
            if mention.start - at > _DOUBT:
                break
            if member.name == resolved.speaker:
                break
            if self._text[max(0, at - 3) : at].lower() != "by ":  # who only asked
                rivals.append(member.name)
        if not rivals:
            return resolved
        return replace(resolved, firm=False, candidates=(resolved.speaker, *rivals[:4]))

    def _remember(self, resolved: Resolved, low: str) -> None:
        """Keep who was credited last: people for *he* and *she*, things for *it*, what may be either for both."""
        speaker = resolved.speaker
        if speaker is None:
            return
        lang = self._lang
        member = self._cast.by_name.get(speaker)
        head = head_of([w.lower() for w in WORD.findall(speaker)], lang)
        thing = (
            member.sort == "organisation" if member is not None else head in lang["documents"] | lang["organisations"]
        )
        person = member.sort == "person" if member is not None else head in lang["roles"]
        if low in lang["he"] or low in lang["she"] or person or not thing:
            self._person = speaker
        if member is not None and member.gender:
            self._of[member.gender] = speaker
        if low in lang["it"] or thing or (member is None and not person):
            self._thing = speaker
        self._last = speaker

    def _named(self, span: Span, mention: str) -> Resolved:
        parts = mention.split(",")
        words = self._words(parts[0])
        names = self._names(words)
        if not names and len(parts) > 1:  # "the head teacher, Ann Hale"
            words = self._words(parts[1])
            names = self._names(words)
            if not names:
                words = self._words(parts[0])
        if not names:
            words, names = self._without_place(words)
        lows = [w.lower() for w in words]
        if names and words and words[-1] == names[-1]:
            owners = self._fitting(names, lows)
            if len(owners) == 1:
                member = owners[0]
                reason = "named so" if member.name in mention else f"“{mention}” is short for {member.name}"
                return Resolved(speaker=member.name, reason=reason, aliases=self._aliases(member, mention))
            if len(owners) > 1:
                return self._between(owners, span, mention)
            return Resolved(speaker=_plain(mention), reason="named so")
        lang = self._lang
        if len(lows) == 2 and lows[0] in lang["he"] | lang["she"] and lows[1] in lang["documents"]:
            return self._pronoun(span, "he" if lows[0] in lang["he"] else "she")  # "His letter went on"
        return self._description(span, mention, lows)

    def _without_place(self, words: list[str]) -> tuple[list[str], list[str]]:
        """A name before what it is of: *Mr Ansel Brook of the parish*; else the words as they are."""
        at = next((k for k, w in enumerate(words) if k > 1 and w.lower() in ("of", "from", "at")), None)
        names = self._names(words[:at]) if at is not None else []
        return (words[:at], names) if len(names) > 1 else (words, [])

    @staticmethod
    def _words(mention: str) -> list[str]:
        return [w.rstrip(".") for w in WORD.findall(mention)]

    def _names(self, words: Sequence[str]) -> list[str]:
        """The name that a mention ends with, without titles; empty if it ends with a common noun."""
        lang = self._lang
        names: list[str] = []
        for word in reversed(words):
            capital = word[0].isupper() or (bool(names) and word.lower() in lang["particles"])
            if not capital or word.lower() in lang["determiners"]:
                break
            names.insert(0, word)
        if len(names) < len(words) and words[-len(names) - 1].lower() in lang["prepositions"] | lang["determiners"]:
            before = [w.lower() for w in words[: -len(names)]]
            if any(w in lang["prepositions"] for w in before):
                return []  # "farmers along the Tarrow"
        names = without_titles(names, [], lang)
        if lang.noun_capitals and len(names) > 2:
            names = names[-2:]
        if len(names) == 1 and (names[0].lower() in lang["groups"] or names[0].lower() in lang["titles"]):
            return []
        return names

    def _fitting(self, names: Sequence[str], lows: Sequence[str]) -> list[Member]:
        owners = self._cast.owners(names[-1])
        gender: Gender = ""
        for low in lows:
            if low in self._lang["male_titles"]:
                gender = "he"
            elif low in self._lang["female_titles"]:
                gender = "she"
        exact = [m for m in owners if " ".join(m.words) in " ".join(names)]
        if exact and len(names) > 1:
            longest = max(len(m.words) for m in exact)
            exact = [m for m in exact if len(m.words) == longest]
            if longest > 1:
                return exact
        fitting = [m for m in owners if not gender or not m.gender or m.gender == gender]
        if len(names) > 1:
            return [m for m in fitting if names[-2] in m.words or names[0] in m.words]
        return fitting

    def _between(self, owners: list[Member], span: Span, mention: str) -> Resolved:
        """Several people of one name: the one who is far more present, or nobody."""
        present = [m for m in owners[:50] if m.places and m.places[0] <= span.end] or owners[:50]
        if len(present) == 1:
            return Resolved(
                speaker=present[0].name,
                reason=f"“{mention}”: the only one named before",
                aliases=self._aliases(present[0], mention),
            )
        ranked = sorted(present, key=lambda m: (-len(m.places), m.places[:1]))
        if len(ranked[0].places) >= 3 * max(1, len(ranked[1].places)):
            return Resolved(
                speaker=ranked[0].name,
                reason=f"“{mention}”: named far more often than others of that name",
                aliases=self._aliases(ranked[0], mention),
            )
        return Resolved(
            speaker=None, reason=f"“{mention}” fits more than one", candidates=tuple(m.name for m in ranked[:5])
        )

    def _description(self, span: Span, mention: str, lows: Sequence[str]) -> Resolved:
        """*the spokeswoman*, *the letter*: the fullest earlier description with the same head."""
        head = head_of(lows, self._lang)
        plain = _plain(mention)
        known = self._nouns.setdefault(head, [])
        definite = bool(lows) and lows[0] in _DEFINITE
        member, named = (
            self._cast.holder(head, self._said_of(lows), span.start) if definite and len(lows) <= 4 else (None, -1)
        )
        for place, full in reversed(known[-_BACK:]) if definite and len(lows) <= 3 else ():
            if named < place < span.start and len(full) > len(plain):
                return Resolved(speaker=full, reason=f"“{mention}”: the {head} named before")
        if member is not None:
            return Resolved(
                speaker=member.name,
                reason=f"“{mention}”: {member.name} is described so",
                aliases=self._aliases(member, mention),
            )
        topic = self._topic(span.start, lows, head) if definite and len(lows) <= 3 else None
        if topic is not None:
            return Resolved(
                speaker=topic.name,
                reason=f"“{mention}”: whom the text is about there",
                candidates=(topic.name, plain),
                firm=False,
                aliases=self._aliases(topic, mention),
            )
        known.append((span.start, plain))
        return Resolved(speaker=plain, reason="described so")

    def _said_of(self, lows: Sequence[str]) -> frozenset[str]:
        return frozenset(w for w in lows if w not in self._lang["determiners"] and w not in self._lang["possessives"])

    def _topic(self, place: int, lows: Sequence[str], head: str) -> Member | None:
        """Whom the paragraph, or the one before, names first as a subject, if that may be who is described: *the
        striker* of somebody to whom the article gives no other office."""
        lang = self._lang
        person = head in lang["roles"] | lang["people"] or head.endswith(_PERSON)
        thing = head in lang["documents"] | lang["organisations"] | lang["offices"]
        if not person or thing or lows[0] not in lang["articles"]:
            return None
        return self._cast.topic(place, self._in_report)

    def _pronoun(self, span: Span, low: str) -> Resolved:
        lang = self._lang
        wanted: Gender = "he" if low in lang["he"] else "she" if low in lang["she"] else ""
        if low in lang["they"] and low not in lang["she"]:
            last = self._cast.by_name.get(self._last) if self._last is not None else None
            if self._last is not None and not (last is not None and last.sort == "person" and last.gender):
                return Resolved(speaker=self._last, reason=f"“{low}”: who was credited before")
            return Resolved(speaker=None, reason=f"“{low}” is open")
        before = self._thing if low in lang["it"] else self._person
        near = self._near(span.start, low)
        last = self._cast.by_name.get(before) if before is not None else None
        if last is not None and wanted and last.gender and last.gender != wanted:  # two who talk in turn
            before = self._of.get(wanted)
            last = self._cast.by_name.get(before) if before is not None else None
        nearer = self._nearer_subject(near, last, span.start)
        if nearer is not None:
            return self._found(nearer, low, f"“{low}”: the subject of the sentence before")
        if last is not None and self._fits(last, wanted, near):
            return self._found(last, low, f"“{low}”: who was credited before")
        if low in lang["it"] and before is not None and last is None:
            in_sentence = [
                p
                for _, p in near
                if p in self._cast.subjects and span.start - p < _CLOSE and "\n" not in self._text[p : span.start]
            ]
            if not in_sentence:
                return Resolved(speaker=before, reason=f"“{low}”: what was credited before")
        subject = any(m.sort == "person" and at in self._cast.subjects and span.start - at < _CLOSE for m, at in near)
        sure = near if subject else [(m, place) for m, place in near if m.gender == wanted and wanted] or near
        if not sure and wanted:
            sure = self._strangers(span.start, wanted)
        if not sure:
            if before is not None and last is None and wanted:
                return Resolved(speaker=before, reason=f"“{low}”: who was credited before")
            return Resolved(speaker=None, reason=f"nobody before “{low}” fits it")
        return self._choose(sure, low, span.start)

    @staticmethod
    def _fits(last: Member, wanted: Gender, near: list[tuple[Member, int]]) -> bool:
        """Whether a pronoun can go on meaning who was credited last: somebody who speaks is taken for a person."""
        known = next((at for m, at in near if m is last), None)
        if known is not None:
            return bool(last.gender) or not any(m.gender and at > known for m, at in near)
        return bool(wanted) and last.sort != "organisation" and last.gender in ("", wanted)

    def _nearer_subject(self, near: list[tuple[Member, int]], last: Member | None, place: int) -> Member | None:
        """Somebody else whom the paragraph made its subject since the last credit: "Ms Adler agreed. She said"."""
        if not near or near[0][0] is last:
            return None
        inside = [(m, at) for m, at in near if "\n" not in self._text[at:place] and not self._in_report(at)]
        if not inside:
            return None
        own = begins_sentence(self._text, inside[0][1], place)
        alone = (
            len(inside) == 1
            and inside[0][0] is not last
            and begins_paragraph(self._text, inside[0][1], place, self._lang)
        )
        if own or alone:
            return inside[0][0]
        subjects = [(m, at) for m, at in inside if at in self._cast.subjects]
        if len(subjects) == 1 and all(m is not last for m, _ in inside):
            return subjects[0][0]
        member, at = near[0]
        alone = len(near) == 1 or near[1][0] is last or place - near[1][1] > _SAME_SENTENCE
        return member if (member, at) in subjects and alone else None

    def _strangers(self, place: int, wanted: Gender) -> list[tuple[Member, int]]:
        """The one name of two or three words in the paragraph that has a verb behind it, though nothing else shows that
        it is a person's."""
        found = {}
        for member, at in self._cast.before(place):
            if "\n" in self._text[at:place]:
                break
            plain = member.sort == "unknown" and len(member.words) in (2, 3) and member.gender in ("", wanted)
            if plain and at in self._cast.subjects:
                found[member.name] = (member, at)
        return list(found.values()) if len(found) == 1 else []

    def talked_about(self, credit: Credit) -> bool:
        """Whether a mention stands in what somebody is reported to say."""
        return self._in_report(credit.mention.start)

    def _in_report(self, place: int) -> bool:
        k = bisect_right(self._report_starts, place) - 1
        return k >= 0 and place < self._reported[k].end

    def _near(self, place: int, low: str) -> list[tuple[Member, int]]:
        """Whom a pronoun may mean, the last named first, each with the place where it was named last."""
        wanted: Gender = "he" if low in self._lang["he"] else "she" if low in self._lang["she"] else ""
        near: list[tuple[Member, int]] = []
        for member, at in self._cast.before(place):
            if place - at > _REACH:
                break
            if any(m is member for m, _ in near):
                continue
            if low in self._lang["it"]:
                if member.sort != "person" and (member.sort == "organisation" or at in self._cast.subjects):
                    near.append((member, at))
            elif member.person_like and (not member.gender or member.gender == wanted):
                near.append((member, at))
        return near

    def _choose(self, fitting: list[tuple[Member, int]], low: str, place: int) -> Resolved:
        """The subject named last; if two people stand close by and neither or both are subjects, nobody."""
        close = [(m, at) for m, at in fitting if place - at < _CLOSE]
        subjects = [(m, at) for m, at in close if at in self._cast.subjects]
        open_ = subjects if len(subjects) > 1 else close if not subjects else []
        if len(open_) > 1 and open_[0][0].gender and not open_[1][0].gender:
            return self._found(open_[0][0], low, f"“{low}”: the last who is known to be one")
        if len(open_) > 1 and abs(open_[0][1] - open_[1][1]) < _SAME_SENTENCE and low not in self._lang["it"]:
            names = tuple(m.name for m, _ in open_[:5])
            return Resolved(speaker=None, reason=f"“{low}” may be {' or '.join(names)}", candidates=names)
        chosen = (subjects or fitting)[0][0]
        return self._found(chosen, low, f"“{low}”: the last who fits it")

    def _found(self, member: Member, mention: str, reason: str) -> Resolved:
        if mention in self._lang["he"] | self._lang["she"] and not member.gender:
            member.sort = "person" if member.sort == "unknown" and len(member.words) > 1 else member.sort
            member.gender = "he" if mention in self._lang["he"] else "she"  # "Strake, he says": no "she" means him
        return Resolved(speaker=member.name, reason=reason, aliases=self._aliases(member, mention))

    def _aliases(self, member: Member, mention: str) -> tuple[str, ...]:
        found = [s for s in sorted(member.surfaces)[:12] if s not in (member.name, mention)]
        return tuple(found + member.roles)[:6]


def _plain(mention: str) -> str:
    """A description as a name: *a council spokeswoman* becomes *the council spokeswoman*."""
    first, _, rest = mention.strip().partition(" ")
    if rest and first.lower() in ("the", "a", "an"):
        return f"the {rest}"
    return mention.strip()
