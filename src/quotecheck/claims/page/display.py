"""Display copy (headlines, pull quotes, captions) beside the quotations of the body: whose words, and QC602."""

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import replace
from typing import Final

from quotecheck.claims.draft import Draft
from quotecheck.claims.model import Attribution, Fault
from quotecheck.text.span import Span
from quotecheck.text.words import norms

_NEAR: Final = 0.6
"""Share of the display copy's words that a body quotation must have, in order, to be what it means to quote."""
_NEAR_FEW: Final = 0.75
"""The same of a few words: *unable to breathe* is no *has to breathe*."""
_FEW: Final = 3
_QUOTED: Final = frozenset({"direct", "mixed"})
_LONG: Final = 5
"""Fewest letters of a word that is found alone."""
_TELLING: Final = 4
"""Letters from which on a word says something, and by which it is told in another form."""
_COMMON: Final = frozenset(
    """
    that with have this from they were been will would what when your just them than then into some very there here
    their about could should does don't it's i'm we're we've i've didn't can't won't isn't
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Long words that two quotations may share by chance."""
_GIVEN: Final = frozenset({"the", "a", "an", "his", "her", "its", "their", "our"})
_PARTS: Final = 6
"""Most parts of an utterance that are put together."""
_MOST: Final = 60
"""Most words of display copy that are compared."""


def compare(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Lay display copy, and what stands by itself without a sure credit, beside the quotations of the body.

    What repeats a quotation takes the credit that the body gives; display copy whose words nearly, but not quite, stand
    in one gets QC602.
    """
    quoted = [d for d in drafts if d.kind in _QUOTED]
    open_ = {id(d) for d in quoted if d.display or not _credited(d)}
    if not open_:
        return list(drafts)
    bodies = [(d, norms(d.span.of(text))) for d in quoted if not d.display and (_credited(d) or id(d) not in open_)]
    index = _index(bodies)
    every, whole = bodies, index
    if any(d.display for d in quoted):  # which may repeat what is credited with doubt
        doubted = [d for d in quoted if not d.display and not _credited(d) and d.attribution]
        every = [*bodies, *((d, norms(d.span.of(text))) for d in doubted), *_whole(bodies)]
        whole = _index(every)
    speakers = {d.attribution.speaker for d, _ in bodies if d.attribution is not None}
    return [
        _beside(text, d, *((every, whole) if d.display else (bodies, index)), speakers) if id(d) in open_ else d
        for d in drafts
    ]


def _index(bodies: Sequence[tuple[Draft, list[str]]]) -> dict[str, list[int]]:
    """Word -> numbers of the quotations that have it."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, (_, said) in enumerate(bodies):
        for norm in set(said):
            index[norm].append(number)
    return index


def _whole(bodies: Sequence[tuple[Draft, list[str]]]) -> list[tuple[Draft, list[str]]]:
    """Utterances that their credit breaks, each as one: *“It floods,” she said. “It always has.”*."""
    parts: dict[int, list[tuple[Draft, list[str]]]] = defaultdict(list)
    for body in bodies:
        if body[0].utterance:
            parts[body[0].utterance].append(body)
    whole = (p for p in parts.values() if len(p) > 1)
    return [(p[0][0], [n for _, said in p[:_PARTS] for n in said]) for p in whole]


def _only(word: str, bodies: Sequence[tuple[Draft, list[str]]], index: dict[str, list[int]]) -> int | None:
    """The quotation of the body that has a word, where all that have it are one speaker's."""
    found = index.get(word, [])
    speakers = {by.speaker if (by := bodies[n][0].attribution) is not None else None for n in found}
    return found[0] if len(speakers) == 1 and None not in speakers else None


def _credited(draft: Draft) -> bool:
    """Whether the article says beyond doubt whose words these are."""
    return draft.attribution is not None and draft.attribution.firm and draft.attribution.speaker is not None


def _by(body: Attribution | None, own: Attribution | None) -> Attribution | None:
    """The credit of the body for what repeats it, at the mention that stands beside it, if one does."""
    if body is None or own is None or own.mention is None:
        return body
    return replace(
        own, speaker=body.speaker, aliases=body.aliases, candidates=body.candidates, firm=body.firm, reason=body.reason
    )


def _beside(
    text: str,
    draft: Draft,
    bodies: Sequence[tuple[Draft, list[str]]],
    index: dict[str, list[int]],
    speakers: Set[str | None],
) -> Draft:
    """A quotation with what the body's quotation of the same words, or nearly the same, says of it.

    Display copy that credits nobody whom the body quotes (*audit finds*) means whom the body credits.
    """
    mine = norms(draft.span.of(text))
    share, number = _nearest(mine, bodies, index)
    known = _credited(draft) and draft.attribution is not None and draft.attribution.speaker in speakers
    own = draft.attribution.mention if draft.attribution is not None else None
    bare = own is None or own.partition(" ")[0].lower() not in _GIVEN  # "Plant manager calls it “unacceptable”"
    if draft.display and bare and not known and len(mine) == 1 and len(mine[0]) >= _LONG:
        only = _only(mine[0], bodies, index)
        if only is not None:
            return replace(draft, attribution=_by(bodies[only][0].attribution, draft.attribution))
    apart = (
        draft.display and ":" in text[draft.span.end : draft.span.end + 3]
    )  # "‘Nobody told us’: yard shuts, Hale says"
    if share == 1.0 and (apart or not (known if draft.display else _credited(draft))):
        return replace(draft, attribution=_by(bodies[number][0].attribution, draft.attribution))
    if not draft.display or not (_NEAR_FEW if len(mine) <= _FEW else _NEAR) <= share < 1.0:
        return draft
    if not known:
        draft = replace(draft, attribution=_by(bodies[number][0].attribution, draft.attribution))
    body = bodies[number][0].span.of(text)
    shown = body if len(body) <= 160 else body[:157] + "..."
    fault = Fault(
        code="QC602",
        start=draft.span.start,
        end=draft.span.end,
        message=f"the display copy differs from the quotation in the text: “{shown}”",
    )
    return replace(draft, faults=(*draft.faults, fault))


def repeated(text: str, shown: Span, bodies: Sequence[Span]) -> bool:
    """Whether a line in quotation marks repeats, if only nearly, what the body quotes: then it is a pull quotation."""
    mine = norms(shown.of(text))
    if not mine:
        return False
    for body in bodies:
        theirs = norms(text[body.start : min(body.end, body.start + 6000)])
        if set(mine) & set(theirs) and _in_order(mine, theirs) >= _NEAR:
            return True
    return False


def _nearest(
    mine: list[str], bodies: Sequence[tuple[Draft, list[str]]], index: dict[str, list[int]]
) -> tuple[float, int]:
    """The quotation of the body that has most of these words in order, and what share; 1.0 if they stand together."""
    best = (0.0, -1)
    if not 2 <= len(mine) <= _MOST:
        return best
    votes: dict[int, int] = defaultdict(int)
    for norm in set(mine):
        if len(index.get(norm, ())) <= 50:
            for number in index.get(norm, ()):
                votes[number] += 1
    telling = {norm[:_TELLING] for norm in mine if len(norm) >= _TELLING and norm not in _COMMON}
    for number, count in sorted(votes.items()):  # of two that are as near the first
        if count < _NEAR * len(set(mine)) or 2 * len(telling & {w[:_TELLING] for w in bodies[number][1]}) < len(
            telling
        ):
            continue
        share = _in_order(mine, bodies[number][1][:2000])
        if share > best[0]:
            best = (share, number)
            if share == 1.0:
                break
    return best


def _in_order(mine: list[str], body: list[str]) -> float:
    """1.0 if the words stand together in the body; else the longest common run of words in order, as a share."""
    for k in range(len(body) - len(mine) + 1):
        if body[k] == mine[0] and body[k : k + len(mine)] == mine:
            return 1.0
    row = [0] * (len(body) + 1)
    for word in mine:
        diagonal = 0
        for k, other in enumerate(body, 1):
            diagonal, row[k] = row[k], max(row[k], row[k - 1], diagonal + (word == other))
    return min(row[-1] / len(mine), 0.99)
