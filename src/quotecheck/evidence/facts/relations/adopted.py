"""What became of a proposal: a sentence says what was moved, and the same item of the minutes how it ended.

*Mr Dunn proposed that the fare rise to £5. Carried.* says that it will. An end is the proposal's own where nothing else
is its subject (*Carried*, *It was agreed by six to two*) or a word for the proposal is (*The motion was lost*); what is
done to another thing (*an amendment was carried*, *the minutes were approved*) leaves it as open as it was.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal

from quotecheck.evidence.context.frame import is_amount
from quotecheck.evidence.facts.relations.reach import clauses_of
from quotecheck.evidence.facts.strengthwords import LISTS, NEGATIONS, Excess
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.clauses import verb_base
from quotecheck.evidence.language.concepts import KIN, is_content, likeness, root
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.text.lazily import lazily

Fate = Literal["carried", "lost"]
PROPOSING: Final = LISTS["proposing"]
"""Verbs and nouns by which something is put before those who decide."""
_CARRIED: Final = LISTS["carried"]
_LOST: Final = LISTS["lost"]
MATTER: Final = LISTS["matter"]
"""Nouns by which what was put is called."""
_AMENDED: Final = frozenset({"amended", "amendment", "amendments"})
_ANY: Final = frozenset({"a", "an", "another", "other"}) | _AMENDED
_BE: Final = frozenset({"was", "were", "is", "are", "been", "be", "being"})
_POINTING: Final = frozenset({"it", "this", "that", "they", "both"})
_THE: Final = frozenset({"the", "this", "these", "his", "her", "their", "its"})
_OF_THEMSELVES: Final = frozenset({"agreed", "resolved", "consented"})
_HOW: Final = frozenset({"by", "unanimously", "without", "with"})
_VOTING: Final = frozenset(
    {
        "discussion",
        "debate",
        "vote",
        "votes",
        "show",
        "hands",
        "put",
        "unanimously",
        "then",
        "after",
        "duly",
        "eventually",
    }
)
"""Words beside the subject of an end that only tell how it came about."""
_THROUGH: Final = frozenset({"that", "to"})
_FLAT: Final = frozenset({"will", "shall", "would", "voted", "agreed", "decided", "approved", "granted"})
_OWNED: Final = frozenset({"the", "a", "an", "its", "their", "is", "are"})
_LOOSE: Final = {
    "moved": frozenset({"that"}),
    "asked": frozenset({"for", "vote"}),
    "requested": frozenset({"that", "a", "the"}),
    "applied": frozenset({"for"}),
}
"""Verbs that put something before a meeting only with one of these behind them."""
_CLAUSE: Final = 7
_OPEN: Final = frozenset({"should", "must", "if", "advised", "advises", "advice"})
"""Words of a claim by which it does not say flatly that what was proposed is done."""
_ITEM: Final = 8
"""Sentences behind a proposal within which its end is told."""
_NUMBERED: Final = lazily(r"\W*\d{1,3}[.)]\s|#|Item \d")


def fate(index: UnitIndex, unit: Unit) -> Fate | None:
    """How the proposal that a sentence tells of ended, as far as its item says; None where it is left open."""
    if not PROPOSING & set(unit.norms):
        return None
    own = _end(unit, unit, at=max(k for k, n in enumerate(unit.norms) if n in PROPOSING))
    if own is not None:
        return own
    rival: Sequence[str] = ()
    for offset in range(1, _ITEM + 1):
        after = index.beside(unit, offset)
        if after is None or _NUMBERED.match(after.text):
            return None
        put = _puts(after)
        if put is not None:
            ended = _end(after, after, at=put)
            if ended == "carried":
                return None  # something else was
            rival = after.norms if ended is None else ()
            continue
        ended = _end(after, unit)
        if ended is None and _ANY & set(after.norms) and _CARRIED & set(after.norms):
            return None
        if ended is None:
            continue
        if not rival or (_about(after) and _called(after.norms, unit.norms) and not _called(after.norms, rival)):
            return ended
        if ended == "carried":
            return None
        rival = ()
    return None


def _puts(unit: Unit) -> int | None:
    """Where a sentence puts something else before the meeting: *Ms Tay moved that*, *a motion to adjourn*."""
    verbs, norms = PROPOSING - MATTER, unit.norms
    places = (k for k, n in enumerate(norms) if n in verbs or (n in MATTER - _VOTING and k and norms[k - 1] in _ANY))
    return next(places, None)


def _called(norms: Sequence[str], put: Sequence[str]) -> bool:
    """Whether what ended is called as it was put: *the proposal* where somebody *proposed*."""
    nouns = {root(n) for n in norms if n in MATTER}
    return any(likeness(root(n), m) >= KIN for n in put if n in PROPOSING for m in nouns)


def _about(unit: Unit) -> bool:
    """Whether it speaks of what was put by a noun with *the* or an owner: *The proposal was then carried*."""
    for k, n in enumerate(unit.norms):
        if n in MATTER and k and (unit.norms[k - 1] in ("the", "this", "that", "his", "her", "their", "its")):
            return True
        if n in MATTER and k and unit.norms[k - 1].endswith(("'s", "s'")):
            return True
    return False


def _end(unit: Unit, proposal: Unit, at: int = -1) -> Fate | None:
    """What a sentence says became of a proposal; behind word ``at`` where it is the sentence that has it."""
    norms = unit.norms
    for k in range(at + 1, len(norms)):
        if norms[k] not in _CARRIED | _LOST:
            continue
        low = next((j for j in range(k, at, -1) if _parted(unit, j)), 0 if at < 0 else at)
        if not _of_it(unit, low, k, proposal, inside=at >= 0) or not _complement(norms, k, proposal):
            return None
        denied = bool(NEGATIONS & set(norms[low:k]))
        turned = bool((_LOST - {"lost"}) & set(norms[k + 1 :])) and "that" in norms[k + 1 :]
        good = norms[k] in _CARRIED and not denied and not turned
        return None if _AMENDED & set(norms) else "carried" if good else "lost"
    return None


def _parted(unit: Unit, k: int) -> bool:
    between = unit.view.text[unit.view.ends[unit.first + k - 1] : unit.view.starts[unit.first + k]] if k else ""
    return any(c in between for c in ";:")


def _of_it(unit: Unit, low: int, k: int, proposal: Unit, *, inside: bool) -> bool:
    """Whether what ended is the proposal: nothing named, a pronoun, or a word for it."""
    norms = unit.norms
    start = next((a for a, b in clauses_of(unit) if a <= k < b), low)
    if any(is_content(n) or n in _POINTING for n in norms[start:k]):
        low = max(low, start)  # "Ten were against, so the motion failed"
    passive = bool(_BE & set(norms[max(low, k - 3) : k]))
    before, after = list(norms[low:k]), norms[k + 1 : k + 2]
    if norms[k] in _OF_THEMSELVES and not passive and (not after or after[0] in _HOW):
        return True  # "The senate agreed by 31 to 12"
    if passive or not any(is_content(n) and n not in _VOTING for n in before) or not after:
        named = before
    elif {"it", "this", "her", "him", "them"} & set(after):
        return True
    else:
        ends = (j for j in range(k + 1, len(norms)) if norms[j] in ("on", "by", "with", "in", "at", "for"))
        named = list(norms[k + 1 : next(ends, len(norms))])
        if not named and not set(before) & MATTER:
            return False
        named = named or before
    if _ANY & set(named):
        return False
    there = {s for s in proposal.stems if s}
    for n in named:
        plain = n.removesuffix("'s").removesuffix("s'")
        known = n in MATTER or n in _VOTING or n in _CARRIED or n in _LOST or not is_content(plain)
        if not known and not any(likeness(root(plain), s) >= KIN for s in there):
            return False
    meant = MATTER | _POINTING | _THE
    return inside or not named or bool(set(named) & meant) or not any(is_content(n) for n in named)


def _complement(norms: Sequence[str], k: int, proposal: Unit) -> bool:
    """Whether what was resolved is what was proposed, where the sentence says it: *Agreed to write to the minister*."""
    opens = next(
        (j for j in range(k + 1, len(norms) - 1) if norms[j] in _THROUGH and not is_amount(norms[j + 1])), None
    )
    if opens is None:
        return True
    said = [n for n in norms[opens + 1 :] if is_content(n)]
    if set(said) & MATTER and set(said) & (_CARRIED | _LOST | {"accepted"}):
        return True
    there = {s for s in proposal.stems if s}
    same = sum(any(likeness(root(n), s) >= KIN for s in there) for n in said)
    return bool(said) and same >= 0.5 * len(said)


def lost_excess(index: UnitIndex, norms: Sequence[str], unit: Unit, matched: Sequence[int]) -> Excess | None:
    """*will rise*, *voted to* where the motion fell, or the sentence itself says that it did."""
    mine = next((n for n in norms if n in _FLAT), None) or _to_be(norms)
    own = PROPOSING | _LOST | NEGATIONS | LISTS["planned"] | LISTS["asked"] | _OPEN
    if mine is None or own & set(norms):
        return None
    put = next((k for k in range(len(unit.norms)) if _proposes(unit.norms, k)), None)
    if put is not None and any(m > put for m in matched):
        ended = fate(index, unit)
        return Excess(cls="modality", article=mine, source=ended or unit.norms[put]) if ended != "carried" else None
    before = index.beside(unit, -1)
    if put is None and before is not None and PROPOSING & set(before.norms) and _end(unit, before) == "lost":
        return Excess(cls="modality", article=mine, source=next((n for n in unit.norms if n in _LOST), ""))
    return None


def _proposes(norms: Sequence[str], k: int) -> bool:
    """Whether a verb puts something before those who decide: not *asked about it*, *moved house*, *the recommended*."""
    word, after = norms[k], norms[k + 1 : k + _CLAUSE]
    if word not in PROPOSING - MATTER or (k and norms[k - 1] in _OWNED):
        return False
    if word == "moved" and after[:1] == ["to"] and all(verb_base(n) == n for n in after[1:2]):
        return True  # "moved to have it struck out"
    if word in _LOOSE:
        return bool(_LOOSE[word] & set(after))
    return True


def _to_be(norms: Sequence[str]) -> str | None:
    """*is to return*, *are to be sold*, *was struck out*."""
    to_come = (a for a, b in pairwise(norms) if a in ("is", "are") and b == "to")
    done = (b for a, b in pairwise(norms) if a in ("was", "were", "been") and is_content(b) and is_past(b))
    return next(to_come, None) or next(done, None)
