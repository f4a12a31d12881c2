"""Whom *he*, *she*, *it* and *they* mean: who was credited last, or whom the text has turned to since."""

import re
from collections.abc import Callable
from dataclasses import replace
from heapq import nlargest
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.people.antecedents import only_told, over_clause, told_start
from quotecheck.claims.people.cast import WORD, Cast
from quotecheck.claims.people.heads import head_of
from quotecheck.claims.people.heard import Heard
from quotecheck.claims.people.member import Gender, Member
from quotecheck.claims.people.resolved import Resolved, aliases
from quotecheck.claims.people.scene import DOUBT, Scene
from quotecheck.claims.people.spokenof import is_named
from quotecheck.claims.people.surroundings import (
    QUOTED,
    STOPS,
    begins_paragraph,
    begins_sentence,
    line_before,
    line_of,
    opens,
    paragraph_before,
)
from quotecheck.claims.people.turnedto import body_meant
from quotecheck.text.lazily import lazily
from quotecheck.text.span import Span

_CLOSE: Final = 400
"""Characters within which two people named make a pronoun open."""
_SAME_SENTENCE: Final = 120
_ASKED: Final = lazily(r"[?][”\"’'][ ](?:asked|asks|wondered|demanded|inquired|enquired)[ ](?:the[ ])?\Z")
"""A question and its tag, before who asks."""
_FRONTED: Final = lazily(r"(?:About|Of|Against|To|With|For|On|By|From)\s")
_SELDOM: Final = 4
"""Most places of a name that is seldom in an article."""


class Pronouns:
    """Resolves the pronouns of one article, in article order, and remembers who was credited."""

    def __init__(self, text: str, language: Language, cast: Cast, talked_about: Callable[[int], bool]) -> None:
        """``talked_about``: places in what somebody is reported to say; who is named there does not speak."""
        self._text = text
        self._lang = language
        self._cast = cast
        self._in_report = talked_about
        self._scene = Scene(text, language, cast)
        self._heard = Heard(text, language, cast)
        self._most: dict[Gender, list[Member]] = {}
        """The two of a gender whom the article names most often."""

    def resolve(
        self, span: Span, low: str, spoken_of: frozenset[str] = frozenset(), *, continues: bool = False
    ) -> Resolved:
        """Who the pronoun ``low`` at ``span`` means; ``spoken_of``: words with capitals in what is said; ``continues``:
        the cue says that somebody goes on."""
        lang = self._lang
        wanted: Gender = "he" if low in lang["he"] else "she" if low in lang["she"] else ""
        if low in lang["they"] and low not in lang["she"]:
            return self._they(span, low)
        near = [(m, at) for m, at in self._scene.near(span.start, low) if not is_named(m, spoken_of)]
        answers = self._answering(span.start, low, wanted) if wanted else None
        if answers is not None:
            return answers
        before, last = self._before(low, wanted, spoken_of)
        described = self._heard.described if wanted and self._described_as(wanted) else None
        if last is None and described is not None and self._goes_on(near, span.start):
            return self._goes_on_described(described, near, low, wanted, span.start)
        meant = self._turned(near, last, span, low, spoken_of, continues=continues)
        if meant is not None:
            return meant
        going = self._goes_on_meaning(last, low, near, span.start)
        if going is not None:
            return going
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
        paper = body_meant(self._text, lang, sure, low, span.start)
        if paper is not None:
            return paper
        if not sure and wanted:
            sure = self._scene.strangers(span.start, wanted)
        if not sure:
            if before is not None and last is None and wanted:
                return Resolved(speaker=before, reason=f"“{low}”: who was credited before")
            return Resolved(speaker=None, reason=f"nobody before “{low}” fits it")
        return self._choose(sure, low, span.start)

    def _answering(self, place: int, low: str, wanted: Gender) -> Resolved | None:
        """Who spoke before somebody asked in a paragraph of his own: *“Is it?” asked Gus Hale. / “It is,” she said.*"""
        line = line_of(self._text, place)
        above = line_before(self._text, line)
        if self._heard.credited < above or _ASKED.search(self._text, above, self._heard.credited) is None:
            return None
        names = (self._heard.of.get(wanted), self._heard.prior.get(wanted))
        name = next((n for n in names if n is not None and n != self._heard.last), None)
        member = self._cast.by_name.get(name or "")
        if member is None or self._heard.said_at.get(member.name, -1) < line_before(self._text, above):
            return None
        found = self._found(member, low, f"“{low}”: who is asked")
        return replace(found, firm=False, candidates=(member.name, self._heard.last or ""))

    def _goes_on_described(
        self, described: Resolved, near: list[tuple[Member, int]], low: str, wanted: Gender, place: int
    ) -> Resolved:
        """Somebody without a name who goes on, or the only one named whom the pronoun fits: *A porter at the gate said
        so. “It is,” he said.*"""
        known = {m.name: m for m, at in near if m.gender == wanted and place - at < DOUBT}
        beside = self._heard.credited >= line_of(self._text, place) and all(at < self._heard.credited for _, at in near)
        if len(known) != 1 or beside:
            others = tuple(dict.fromkeys((described.speaker or "", *described.candidates, *known))) if beside else ()
            others = others or described.candidates
            return replace(described, reason=f"“{low}”: who was credited before", firm=False, candidates=others)
        only = self._found(next(iter(known.values())), low, f"“{low}”: the only one who fits it")
        others = tuple(n for n in described.candidates if n != only.speaker)
        return replace(only, firm=False, candidates=(only.speaker or "", *others))

    def _they(self, span: Span, low: str) -> Resolved:
        """The body or the people whom *they* means."""
        body = self._scene.acting_body(span.start, self._heard.credited, self._in_report)
        if body is not None:
            return replace(self._found(body, low, f"“{low}”: the body spoken of before"), firm=False)
        last = self._cast.by_name.get(self._heard.last) if self._heard.last is not None else None
        if self._heard.last is not None and not (last is not None and last.sort == "person" and last.gender):
            return Resolved(speaker=self._heard.last, reason=f"“{low}”: who was credited before")
        either = self._scene.one_of_either(span.start) if low == "they" and self._heard.last is None else None
        if either is not None:
            return replace(self._found(either, low, f"“{low}”: one whom no other word fits"), firm=False)
        return Resolved(speaker=None, reason=f"“{low}” is open")

    def _turned(
        self,
        near: list[tuple[Member, int]],
        last: Member | None,
        span: Span,
        low: str,
        spoken_of: frozenset[str],
        *,
        continues: bool,
    ) -> Resolved | None:
        """Whom the text has turned to since ``last`` was credited: who is asked, or a subject since; unless ``last``
        goes on."""
        wanted: Gender = "he" if low in self._lang["he"] else "she" if low in self._lang["she"] else ""
        asked = self._scene.answerer(span.start, wanted) if wanted else None
        if asked is not None and not is_named(asked, spoken_of):
            found = self._found(asked, low, f"“{low}”: whom the sentence before questions")
            return replace(found, firm=False, candidates=(asked.name, *([last.name] if last is not None else ())))
        told = self._scene.questioned(span.start, wanted, self._heard.said_at) if wanted else None
        if told is not None:
            return replace(self._found(told, low, f"“{low}”: who is questioned"), firm=False, candidates=(told.name,))
        nearer = self._nearer_subject(near, last, span.start, wanted)
        if nearer is not None:
            return self._found(nearer, low, f"“{low}”: the subject of the sentence before")
        if continues and last is not None and wanted and last.gender in ("", wanted):
            return replace(self._found(last, low, f"“{low}”: who goes on"), firm=False, candidates=(last.name,))
        begun = self._begun(span.start, wanted) if wanted else None
        begun = None if begun is last or (begun and is_named(begun, spoken_of)) else begun
        start = told_start(self._text, span.start)
        if begun is None and self._heard.credited < start:
            begun = only_told(self._cast, near, (start, span.start), wanted, lambda at: self._beside_him(at, wanted))
        if begun is not None:
            found = self._found(begun, low, f"“{low}”: whom the paragraph, or the one before, begins with")
            return replace(found, firm=False, candidates=(begun.name, *([last.name] if last is not None else ())))
        return None

    def _beside_him(self, at: int, wanted: Gender) -> bool:
        """Whether a name is told of, or stands in a sentence about the one meant: *He will turn to Gus Hale.*"""
        return self._in_report(at) or (at not in self._cast.subjects and self._scene.led(at, wanted))

    def _before(self, low: str, wanted: Gender, spoken_of: frozenset[str]) -> tuple[str | None, Member | None]:
        """Who was credited last and fits a pronoun, and whom of the cast that is."""
        before = self._heard.thing if low in self._lang["it"] else self._heard.person
        last = self._cast.by_name.get(before) if before is not None else None
        if last is not None and wanted and last.gender in ("", wanted) and is_named(last, spoken_of):
            before = self._heard.prior.get(wanted)
            last = self._cast.by_name.get(before) if before is not None else None
        if last is not None and wanted and last.gender and last.gender != wanted:  # two who talk in turn
            before = self._heard.of.get(wanted)
            last = self._cast.by_name.get(before) if before is not None else None
        return before, last

    def _described_as(self, wanted: Gender) -> bool:
        """Whether who was credited last by a description may be a *he* or a *she*: *a man* is no *she*."""
        if self._heard.described is None:
            return False
        head = head_of([w.lower() for w in WORD.findall(self._heard.described.speaker or "")], self._lang)
        return self._cast.gender_of(head) in ("", wanted)

    def spoke(self, wanted: Gender) -> tuple[Member, int] | None:
        """Who of a gender was credited last, and where."""
        member = self._cast.by_name.get(self._heard.of.get(wanted, ""))
        return (member, self._heard.said_at.get(member.name, -1)) if member is not None else None

    def sentence_before(self, place: int) -> tuple[int, int]:
        """The sentence before the words that a pronoun at a place is credited with."""
        return self._scene.asking(place)

    def recent(self, place: int, *, body: bool = False) -> Member | None:
        """The person credited last, or the ``body``, if that was in the paragraph of a place or the one before."""
        name = self._heard.last if body else self._heard.person
        member = self._cast.by_name.get(name) if name is not None else None
        fits = member is not None and (not (member.person_like or member.gender) if body else member.person_like)
        return member if fits and self._heard.credited >= paragraph_before(self._text, place) else None

    def _goes_on(self, near: list[tuple[Member, int]], place: int) -> bool:
        """Whether somebody described (*the Hale boss*) was credited in this paragraph or the one before, and nobody
        named has been a subject since."""
        before = paragraph_before(self._text, place)
        if any(at in self._cast.subjects and self._same_sentence(at) for _, at in near):
            return False  # "Hale went on when a reporter asked"
        since = (at for _, at in near if at > self._heard.credited and at in self._cast.subjects)
        return self._heard.credited >= before and next(since, None) is None

    def _same_sentence(self, at: int) -> bool:
        """Whether a place stands before the last credit in its sentence."""
        return at < self._heard.credited and not STOPS.search(QUOTED.sub("", self._text[at : self._heard.credited]))

    def latest(self, span: Span) -> Resolved:
        """Who is called by an age or the like: the person credited or made a subject last."""
        mention = span.of(self._text)
        age = int(re.sub(r"\D.*", "", re.sub(r"^\D+", "", mention)) or 0)
        member = self._scene.aged(span.start, age, self._heard.person)
        if member is not None:
            found = Resolved(
                speaker=member.name, reason=f"“{mention}”: the last spoken of", aliases=aliases(member, mention)
            )
            return replace(found, firm=False, candidates=(member.name,))
        return Resolved(speaker=self._heard.person, reason=f"“{mention}”: who was credited before", firm=False)

    def _begun(self, place: int, wanted: Gender) -> Member | None:
        """Whom the paragraph before begins with, where nobody was credited since and its own paragraph names nobody."""
        start = line_of(self._text, place)
        paragraph = line_before(self._text, start)
        named = [(at, m) for m, at in self._cast.before(place) if at >= max(paragraph, self._heard.credited)]
        if any(at >= start for at, _ in named) or paragraph < self._heard.credited:
            return None
        fitting = [(at, m) for at, m in named if m.person_like and m.gender in ("", wanted) and not self._in_report(at)]
        first = min(fitting, key=lambda f: f[0], default=None)
        if first is not None and not self._scene.owns(first[0], first[0]):
            kin = self._scene.is_kin(first[0], place)
            if kin or begins_paragraph(self._text, first[0], self._lang, wanted):
                return first[1]
        asked = {m.name: m for at, m in fitting if self._scene.is_asked(at)}
        return next(iter(asked.values())) if len(asked) == 1 else None

    def _main(self, last: Member, wanted: Gender, place: int) -> Member | None:
        """Whom an article is about, if that may be meant as well: named before who was credited last in another
        paragraph, and no less often (*her sister Jean*)."""
        if not wanted or self._heard.credited >= line_of(self._text, place) or len(last.places) > _SELDOM:
            return None
        if wanted not in self._most:
            people = (m for m in self._cast.members if m.gender == wanted and m.sort == "person" and m.places)
            self._most[wanted] = nlargest(2, people, key=lambda m: len(m.places))
        main = next((m for m in self._most[wanted] if m is not last), None)
        first = main is not None and len(main.places) >= len(last.places) and main.places[0] < last.places[0]
        return main if first else None

    def _goes_on_meaning(
        self, last: Member | None, low: str, near: list[tuple[Member, int]], place: int
    ) -> Resolved | None:
        """Who was credited last of a gender, where a pronoun can go on meaning that, or who is meant instead."""
        wanted: Gender = "he" if low in self._lang["he"] else "she" if low in self._lang["she"] else ""
        if last is None:
            return None
        other = self._instead(last, wanted, near, place)
        if other is not None:
            found = self._found(other, low, f"“{low}”: who asks there, or whom the article is about")
            return replace(found, firm=False, candidates=(other.name, last.name))
        if not self._fits(last, wanted, near, place):
            return None
        found = self._found(last, low, f"“{low}”: who was credited before")
        main = self._main(last, wanted, place)
        return found if main is None else replace(found, firm=False, candidates=(last.name, main.name))

    def _instead(self, last: Member, wanted: Gender, near: list[tuple[Member, int]], place: int) -> Member | None:
        """Who is meant rather than who was credited last of a gender, where others were credited since: who asks in the
        exchange of a place; or whom the article is about, paragraphs behind."""
        if not wanted or self._heard.last == last.name:
            return None
        asker = self._scene.asker(place, wanted)
        if asker is not None and asker[0] is not last and self._heard.said_at.get(last.name, -1) < asker[1]:
            return asker[0]
        return self._scene.lead(last, wanted, near, place, self._in_report) if self._long_ago(last, place) else None

    def _fits(self, last: Member, wanted: Gender, near: list[tuple[Member, int]], place: int) -> bool:
        """Whether a pronoun can go on meaning who was credited last: somebody who speaks is taken for a person.

        Whom the article names far less often, and not just before, does not come between (*her sister, Jean*).
        """
        known = next((at for m, at in near if m is last), None)
        if known is not None:
            rivals = [(m, at) for m, at in near if m.gender and at > known and not self._in_report(at)]
            rivals = [(m, at) for m, at in rivals if place - at < _CLOSE or 3 * len(m.places) >= len(last.places)]
            return bool(last.gender) or not rivals
        return bool(wanted) and last.sort != "organisation" and last.gender in ("", wanted)

    def _nearer_subject(
        self, near: list[tuple[Member, int]], last: Member | None, place: int, wanted: Gender
    ) -> Member | None:
        """Somebody else whom the paragraph made its subject since the last credit: "Ms Adler agreed. She said"."""
        near = near[1:] if near and near[0][0] is last and self._scene.owns(near[0][1], place) else near
        if len(near) > 1 and near[0][0] is last and self._scene.beside(near[0][1], place):
            near = near[1:]  # "Dame Ann was not persuaded. In a letter to the minister, she writes"
        if not near or near[0][0] is last:
            return None
        inside = [(m, at) for m, at in near if "\n" not in self._text[at:place] and not self._in_report(at)]
        inside = [f for f in inside if not self._scene.is_joined(*f) and not self._scene.is_asker(f[1])]
        going = last is not None and self._heard.last == last.name and last.gender == wanted != ""
        inside = [
            (m, at)
            for m, at in inside
            if (at in self._cast.subjects or opens(self._text, at) or not self._scene.led(at, wanted))
            and not (going and at < self._heard.credited and m is not last)
        ]
        if not inside:
            return None
        above = over_clause(self._text, self._cast, inside)
        if above is not None:
            return above
        known = [(m, at) for m, at in inside if m.gender and at in self._cast.subjects]
        doubtful = not inside[0][0].gender and inside[0][0] is not last
        if doubtful and len(known) == 1 and begins_paragraph(self._text, known[0][1], self._lang):
            return known[0][0]  # "Wanda Hale was home the night Dunn died. ..., she said"
        own = begins_sentence(self._text, inside[0][1], place) or self._scene.is_kin(inside[0][1], place)
        first = inside[0][1]
        aside = self._scene.is_aside(first) or _FRONTED.match(self._text, first) is not None
        same = not STOPS.search(QUOTED.sub("", self._text[first:place]))
        same = same or first < self._heard.credited
        told = len(inside) == 1 and last is not None and last.name != self._heard.last
        told = told and line_of(self._text, place) <= self._heard.credited < first and self._long_ago(last, place)
        if told:
            return inside[0][0]  # "Hale wrote to Mr Adler: “Come.” He replied"
        if aside and same and first not in self._cast.subjects and last is not None:
            return None  # "Asked about Hale, he replied"
        alone = len(inside) == 1 and inside[0][0] is not last and begins_paragraph(self._text, inside[0][1], self._lang)
        new = len(inside) == 1 and inside[0][0].person_like and inside[0][0] is not last
        new = new and (inside[0][0].places[:1] == [first] or self._long_ago(last, place))
        if own or alone or new:
            return inside[0][0]
        subjects = [(m, at) for m, at in inside if at in self._cast.subjects]
        if len(subjects) == 1 and all(m is not last for m, _ in inside):
            return subjects[0][0]
        member, at = near[0]
        alone = len(near) == 1 or near[1][0] is last or place - near[1][1] > _SAME_SENTENCE
        if (member, at) in subjects and not alone:
            alone = self._scene.behind_clause(near[1][1], at, place)
        return member if (member, at) in subjects and alone else None

    def _long_ago(self, last: Member | None, place: int) -> bool:
        """Whether somebody was credited last before the paragraph before."""
        paragraph = paragraph_before(self._text, place)
        return last is not None and self._heard.said_at.get(last.name, paragraph) < paragraph

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
        if mention in self._lang.any("he", "she") and not member.gender:
            member.sort = "person" if member.sort == "unknown" and len(member.words) > 1 else member.sort
            member.gender = "he" if mention in self._lang["he"] else "she"  # "Strake, he says": no "she" means him
        return Resolved(speaker=member.name, reason=reason, aliases=aliases(member, mention))

    def weighed(self, resolved: Resolved, mention: Span) -> Resolved:
        """The same with whether it is beyond doubt: a pronoun is, where nobody else who fits was named since."""
        low = mention.of(self._text).lower()
        if resolved.speaker is None:
            return replace(resolved, firm=False)
        if low not in self._lang["he"] and low not in self._lang["she"]:
            return resolved
        rivals = self._scene.rivals(mention.start, low, resolved.speaker, self._heard.doubted.get(resolved.speaker, ()))
        if not rivals:
            return resolved
        return replace(resolved, firm=False, candidates=(resolved.speaker, *rivals[:4]))

    def remember(self, resolved: Resolved, mention: Span) -> None:
        """Keep who was credited last, and by which words."""
        self._heard.remember(resolved, mention)
