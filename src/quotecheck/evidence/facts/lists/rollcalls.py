"""Who voted which way: *Ann Lowe and Piet Brandt voted against* by *Against: 2 (Lowe, Brandt)* of the minutes, by *Lowe
voted no* or by her own *I am voting no*."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import root
from quotecheck.evidence.model import Edit
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass

_NAME: Final = r"[A-Z][\w'’-]+(?:[ \t]+[A-Z][\w'’-]+){0,3}"
_NAMES: Final = rf"{_NAME}(?:(?:,[ \t]+and|,|[ \t]+and)[ \t]+{_NAME})*"
_LIST: Final = lazily(
    r"\W*(?:voting )?(?:(?P<for>for|in favou?r|ayes?|yeas?|yes)|(?P<against>against|nays?|noes|no|opposed)|"
    r"(?P<abstained>abstained|abstaining|abstentions?))"
    rf"\W{{1,4}}(?:\d+\W{{1,3}})?(?P<names>(?-i:{_NAMES}))",
    re.IGNORECASE,
)
_SAID: Final = lazily(
    rf"(?P<names>{_NAMES})(?:,[^,;]*,)?[ \t]+(?P<alone>(?:was|were) alone in |alone )?"
    r"(?:(?P<against>voted (?:against|no)|opposed|opposing|dissented)|(?P<for>voted (?:for|yes|in favou?r)|backed)|"
    r"(?P<abstained>abstained)|"
    r"(?:cast|casting) (?:the |their |its )?(?:\w+ )?votes? (?:(?P<no>against)|(?P<yes>for|in favou?r)))"
)
_CALLED: Final = lazily(
    r"[ \t]*(?P<label>[A-Z][\w.'’ \t-]{1,40}):[ \t]*(?:(?P<for>yes|aye|yea|for|in favou?r)|(?P<against>no|nay|against)|"
    r"(?P<abstained>abstain(?:ed|ing)?))[.!]?[ \t]*",
    re.IGNORECASE,
)
"""An answer when the roll is called: *MEMBER HALE: Yes.*"""
_AGAINST: Final = r"(?P<against>against\b(?! [A-Z])|no\b|nay\b)"
_FOR: Final = (
    r"(?P<for>(?:for|in favou?r of)\b(?! [A-Z]| the (?:first|second|third|last) time)|in favou?r\b|yes\b|aye\b)"
)
_TOLD: Final = lazily(
    rf"(?P<names>{_NAMES})(?:,[^,;]*,)?[ \t]+(?:had |was |were )?"
    rf"(?:vot(?:ed|es|ing)[ \t]+(?:{_AGAINST}|{_FOR})|(?P<abstained>abstain(?:ed|ing)))"
)
"""Who voted how, told by another: *Hale voted no*; not *Hale voted for Roe*."""
_WITH: Final = lazily(rf"\bwith (?P<names>{_NAMES})[ \t]+(?P<against>opposed|opposing|dissenting)\b")
"""*The motion carried 5-2, with Hale and Roe opposed*."""
_OWN: Final = lazily(rf"\bI(?:['’]m| am|['’]ve| have)?[ \t]+vot(?:e|ed|ing)[ \t]+(?:{_AGAINST}|{_FOR})")
"""What a member says of a vote of his own."""
_UNSURE: Final = lazily(r"\b(?:if|unless|not|never|would|whether|might|may|could)\b|n['’]t\b|\?", re.IGNORECASE)
_VOTING: Final = ("vote", "abstain", "oppose", "dissent")
_CALLS: Final = 3
"""Answers from which on it was called, and lines within which the next one comes."""
_LABEL: Final = 6
_WAYS: Final = ("for", "against", "abstained")
_OF_VOTES: Final = frozenset(
    root(w)
    for w in (
        "voted",
        "abstained",
        "opposed",
        "opposing",
        "dissented",
        "backed",
        "council",
        "councillor",
        "member",
        "board",
        "alone",
        "favour",
        "favor",
        "cast",
        "vote",
        "motion",
        "project",
        "plan",
        "proposal",
    )
)
"""Words of a claim that say no more than that there was a vote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """A vote of the minutes that has a claim's names: the list that decides, and what differs."""

    unit: Unit
    units: tuple[Unit, ...]
    edits: tuple[Edit, ...]


def told_by_rolls(index: UnitIndex, asked: Query) -> Roll | None:
    """The one vote whose lists have every name of a claim; None where none has, or the claim says more."""
    matches = list(_SAID.finditer(asked.claim.text))
    if not matches:
        return None
    said = [(_way(m), [n.split()[-1] for n in _split(m["names"])], m["alone"]) for m in matches]
    named = {root(n.casefold()) for m in matches for n in m["names"].split()}
    rest = [i for i in asked.items if not i.lent and i.stem not in named and i.stem not in _OF_VOTES]
    found = []
    told = () if asked.figures else _told_votes(index)  # a vote of another day decides nothing
    for vote in (*_votes(index), *_roll_calls(index), *told):
        rated = _against(index, asked, said, vote)
        near = frozenset[str]().union(*(index.around(u) for u, _ in vote.values()))
        if rated is not None and all(any(w in near for w, _ in index.near(i.stem)) for i in rest):
            found.append((len(rated), vote, rated))
    found.sort(key=lambda p: p[0])
    if not found or (len(found) > 1 and found[0][0] and found[0][0] == found[1][0]):
        return None  # none of several votes has them all
    vote, edits = found[0][1], tuple(found[0][2])
    unit, names = vote.get(said[0][0], next(iter(vote.values())))
    answers = [_answer(index, unit, n) for n in names]
    if edits and any(a is not unit for a in answers):  # who else voted so is what an editor asks
        other = next((a for a, n in zip(answers, names, strict=True) if n not in said[0][1]), unit)
        return Roll(unit=other, units=tuple(dict.fromkeys(answers)), edits=edits)
    return Roll(unit=unit, units=tuple(u for u, _ in vote.values()), edits=edits)


def _answer(index: UnitIndex, first: Unit, name: str) -> Unit:
    """The line in which a member answers a call that begins at ``first``; that line itself where a list names all."""
    for unit in index.by_source[first.view.source.id][first.number :]:
        called = _CALLED.fullmatch(unit.text) if len(unit.norms) <= _LABEL else None
        if called is not None and called["label"].split()[-1].capitalize() == name:
            return unit
    return first


Vote = dict[str, tuple[Unit, list[str]]]
"""Way -> the line of the minutes, and the surnames in it."""


def _against(
    index: UnitIndex, asked: Query, said: Sequence[tuple[str, list[str], str | None]], vote: Vote
) -> list[Edit] | None:
    """The names of a claim that a vote has in another list; None where it has one in none."""
    out = []
    for way, names, alone in said:
        for name in names:
            there = next((w for w, (_, held) in vote.items() if name in held), None)
            if there is None:
                return None
            if there != way:
                unit = _answer(index, vote[there][0], name)
                k = next((k for k, n in enumerate(asked.norms) if n == name.casefold()), 0)
                out.append(edit(asked, "name", (k, k + 1), unit, source=" ".join(unit.text.split())))
        if alone and way in vote and set(vote[way][1]) != set(names):
            return None
    return out


def _votes(index: UnitIndex) -> Iterator[Vote]:
    """The votes of the packet: lists of names that stand together, each way once."""
    for units in index.by_source.values():
        listed = [(u, m) for u in units if (m := _LIST.match(u.text)) is not None]
        vote: Vote = {}
        for k, (unit, m) in enumerate(listed):
            vote[_way(m)] = unit, [n.split()[-1] for n in _split(m["names"])]
            last = k + 1 == len(listed)
            if last or listed[k + 1][0].number > unit.number + 1 or _way(listed[k + 1][1]) in vote:
                yield vote
                vote = {}


def _roll_calls(index: UnitIndex) -> Iterator[Vote]:
    """The votes of the packet for which the roll was called: *MEMBER HALE: Yes.*"""
    for units in index.by_source.values():
        answers = [(u, m) for u in units if len(u.norms) <= _LABEL and (m := _CALLED.fullmatch(u.text))]
        vote: Vote = {}
        for k, (unit, m) in enumerate(answers):
            first, names = vote.setdefault(_way(m), (unit, []))
            names.append(m["label"].split()[-1].capitalize())
            vote[_way(m)] = first, names
            if k + 1 == len(answers) or answers[k + 1][0].number > unit.number + _CALLS:
                if sum(len(n) for _, n in vote.values()) >= _CALLS:
                    yield vote
                vote = {}


def _told_votes(index: UnitIndex) -> Iterator[Vote]:
    """What sentences say of votes that somebody cast, his own among them."""
    for unit in dict.fromkeys(u for word in _VOTING for u in index.postings.get(root(word), ())):
        if _UNSURE.search(unit.text) is not None:
            continue
        for told in (m for m in (_TOLD.search(unit.text), _WITH.search(unit.text)) if m is not None):
            yield {_way(told): (unit, [n.split()[-1] for n in _split(told["names"])])}
        own = _OWN.search(unit.text)
        voice = None if own is None else unit.view.voice(unit.start + own.start(), unit.start + own.end())
        if own is not None and voice is not None and voice.speaker:
            yield {_way(own): (unit, [voice.speaker.split()[-1].capitalize()])}


def _split(names: str) -> list[str]:
    return [n for n in re.split(r",\s+and\s+|,\s+|\s+and\s+", names) if n]


def _way(found: re.Match[str]) -> str:
    cast = found.groupdict()
    return "against" if cast.get("no") else "for" if cast.get("yes") else next(w for w in _WAYS if cast.get(w))
