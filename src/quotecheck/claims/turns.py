"""Talk in which nobody is named for every line: who answers, and who is spoken of and so is not who speaks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from quotecheck.claims.extractors.quotations import Quotation
from quotecheck.claims.people.cast import Cast
from quotecheck.claims.people.credit import Credit
from quotecheck.claims.people.member import Member
from quotecheck.claims.people.resolved import Resolved
from quotecheck.claims.people.spokenof import is_named, named_in
from quotecheck.claims.people.surroundings import QUOTED, line_before, line_of, paragraph_before
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span

_CALLED: Final = lazily(r"(?:(?<=\A)|(?<=, )|(?<=[!?.] ))([^\W\d_a-z][\w-]+)(?=[,.!?]|\Z)")
"""A name by which somebody is spoken to: *“Have one, Hale.”*"""
_OWNS: Final = lazily(r"(?:Yes|No|Aye|Yeah|Never|I (?:did|do|have|had|was|am|would|will|can)(?: not|n['’]t)?)[.!,]")
"""What an answer begins with."""
_QUESTIONED: Final = lazily(r"\b(?:Asked|Questioned|Pressed|Challenged|Cross-examined) by\b")
_ENDS: Final = ("", *".!?…:,;”’\"'—–")
"""What stands before words that are said as a sentence of their own: no title, *on “The Late Show.”*."""
_ANSWER: Final = 4
"""Most words of an answer that is one by its shortness alone."""
_REMARK: Final = 6
"""Most words of what it answers."""
_TAG: Final = 3
"""Most words of who says the remark before an answer that is a paragraph of its own."""
_CREDIT: Final = 7
"""Most words of a credit that is all that stands behind an answer."""
_RETORT: Final = 7
"""Most words of an answer and of what is thrown back at it."""
_EXCHANGE: Final = 6
"""Quotations back in which the other of two who talk spoke last."""

_ASIDE: Final = 8
_PERSONS: Final = frozenset({"he", "she"})

By = tuple[Credit, Resolved]


@dataclass(frozen=True, slots=True)
class Turns:
    """The quotations of one article that are credited by what stands around them alone."""

    text: str
    quotations: Sequence[Quotation]
    credits: Mapping[int, Credit]
    cast: Cast

    def taken(self, resolved: Mapping[int, Resolved]) -> dict[int, By]:
        """The quotations that are somebody else's than the credit before them was read to mean, with whose."""
        out: dict[int, By] = {}
        who = dict(resolved)
        for n, credit in sorted(self.credits.items()):
            if n - 1 not in who or n not in who:
                continue
            if credit.way == "subject":
                by = self._not_named(n, who)
            else:
                by = self._answer(n, who, out) if self._inherits(n) and self._is_turn(n) else None
            if by is not None:
                out[n], who[n] = by, by[1]
        return out

    def with_who_may_go_on(self, resolved: Mapping[int, Resolved]) -> dict[int, Resolved]:
        """The same with what is left open: behind a sentence about somebody, whoever spoke before it may go on.

        *Ann Hale was counting minutes. “Go,” she says. / He was back in two hours. “I never saw the like.”*
        """
        return {n: self._with_who_spoke(n, by, resolved.get(n - 1)) for n, by in resolved.items()}

    def _with_who_spoke(self, n: int, by: Resolved, before: Resolved | None) -> Resolved:
        credit, start = self.credits[n], self.quotations[n].words.start
        stands_behind = credit.way in ("subject", "follow") and credit.cue is None and credit.mention.end < start
        if not stands_behind or self._inherits(n) or before is None or before.speaker in (None, by.speaker):
            return by
        lead = self.text[max(0, start - _ASIDE) : start].rstrip(' "“‘')
        if credit.mention.of(self.text).lower() not in _PERSONS or lead.endswith((":", ",")):
            return by
        names = (by.speaker, *by.candidates, before.speaker)
        return replace(by, firm=False, candidates=tuple(dict.fromkeys(name for name in names if name)))

    def _not_named(self, n: int, who: Mapping[int, Resolved]) -> By | None:
        """*“She knows,” she said. Hale never had a chance: “Ann is slow.”*: she goes on."""
        near = self.quotations[n].paragraph == self.quotations[n - 1].paragraph
        if not near or not self._calls(n, who[n]) or self._calls(n, who[n - 1]) or who[n - 1].speaker is None:
            return None
        return self.credits[n - 1], replace(who[n - 1], firm=False, candidates=(who[n - 1].speaker or "",))

    def _calls(self, n: int, by: Resolved) -> bool:
        """Whether a quotation calls by name who it was read to be by."""
        member = self.cast.by_name.get(by.speaker or "")
        return member is not None and is_named(member, named_in(self.text, self.quotations[n].content))

    def _inherits(self, n: int) -> bool:
        credit, before = self.credits[n], self.credits.get(n - 1)
        return before is not None and credit.way in ("follow", "before") and credit.mention == before.mention

    def _is_turn(self, n: int) -> bool:
        """Whether a quotation stands directly behind another that is over, as what somebody else says does."""
        before, own = self.quotations[n - 1], self.quotations[n]
        gap = self.text[before.end : own.start]
        opens = self.text[max(0, before.start - 4) : before.start].rstrip()[-1:] in _ENDS
        tag = _TAG if "\n" in gap else 0
        if opens and not own.display and self._retorts(n):
            return True
        if not opens or len(gap.split()) > tag or own.display or {before.manner, own.manner} != {"marks"}:
            return False
        if "\n" not in gap:
            return bool(gap)
        line = self.text.find("\n", own.end)
        if self.text[own.end : line if line >= 0 else len(self.text)].strip():
            return False
        said, answer = before.words.of(self.text), own.words.of(self.text)
        short = len(answer.split()) <= _ANSWER or _OWNS.match(answer) is not None
        return said.rstrip().endswith("?") or (short and len(said.split()) <= _REMARK) or self._examined(n)

    def _retorts(self, n: int) -> bool:
        """Whether a few words are a paragraph of their own behind a few of somebody who answered: *“It is one,” said
        Hale.* / *“It is on leave.”*"""
        if n - 2 not in self.credits or self.credits[n - 2].mention == self.credits[n - 1].mention:
            return False
        asked, said, own = self.quotations[n - 2], self.quotations[n - 1], self.quotations[n]
        behind = self.text[own.end :].partition("\n")[0]
        credit, line, opens = self.text[asked.end : said.start].rpartition("\n")
        turns = bool(line) and not opens.strip() and len(credit.split()) <= _TAG
        gap = self.text[said.end : own.start]
        alone = not behind.strip() and "\n" in gap and len(gap.split()) <= _CREDIT
        few = max(len(q.words.of(self.text).split()) for q in (said, own)) <= _RETORT
        return turns and alone and few

    def _examined(self, n: int) -> bool:
        """Whether somebody is questioned in the paragraphs before, and a quotation stands behind what was asked."""
        place = self.quotations[n].start
        for _ in range(_EXCHANGE // 2):
            place = paragraph_before(self.text, place)
        asked = _QUESTIONED.search(self.text, place, self.quotations[n - 1].start) is not None
        return asked and n - 2 in self.credits and self.credits[n - 2].mention != self.credits[n - 1].mention

    def _answer(self, n: int, who: Mapping[int, Resolved], turned: Mapping[int, By]) -> By | None:
        """Whose the answer is: of whom the remark calls by name, who spoke before it, or who else is there."""
        last = who[n - 1]
        called = _CALLED.finditer(self.quotations[n - 1].words.of(self.text))
        people = {m.name: m for c in called for m in self._people(c[1]) if m.name != last.speaker}
        if len(people) == 1:
            return self._by(n, next(iter(people.values())), last)
        for m in range(n - 2, max(-1, n - _EXCHANGE), -1):
            if m in who and m in self.credits and who[m].speaker not in (None, last.speaker):
                direct = m + 1 == n - 1 and not self.text[self.quotations[m].end : self.quotations[m + 1].start].strip()
                there = self._there(n, last)
                if direct or there is None:
                    credit = turned[m][0] if m in turned else self.credits[m]
                    return credit, self._open(who[m].speaker or "", last)
                return self._by(n, there, last)
        there = self._there(n, last)
        return self._by(n, there, last) if there is not None else None

    def _people(self, word: str) -> Sequence[Member]:
        owners = [*self.cast.owners(word), *(m for m in self.cast.members[:300] if m.words[0] == word)]
        return [m for m in owners if m.sort == "person"]

    def _there(self, n: int, last: Resolved) -> Member | None:
        """The only other person of the last paragraph that tells something."""
        place = self.quotations[n - 1].start
        for _ in range(3):
            line = line_of(self.text, place)
            if QUOTED.sub("", self.text[line:place]).strip():
                named = {m.name: m for m, at in self.cast.before(place) if at >= line and m.sort == "person"}
                others = [m for m in named.values() if m.name != last.speaker]
                return others[0] if len(others) == 1 and last.speaker in named else None
            place = line_before(self.text, line)
            place = self.text.find("\n", place)
        return None

    def _by(self, n: int, member: Member, last: Resolved) -> By:
        """A credit to somebody at the place that names them last."""
        at = next((at for m, at in self.cast.before(self.quotations[n].start) if m is member), None)
        name = next(
            (s for s in sorted(member.surfaces, key=len)[::-1] if at is not None and self.text.startswith(s, at)), ""
        )
        credit = self.credits[n]
        if at is not None and name:
            credit = replace(credit, mention=Span(at, at + len(name)), cue=None, antecedent=None)
        return credit, self._open(member.name, last)

    def _open(self, name: str, last: Resolved) -> Resolved:
        return Resolved(
            speaker=name, reason="who answers", firm=False, candidates=tuple(c for c in (name, last.speaker) if c)
        )
