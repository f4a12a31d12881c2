"""Steps that a claim has as taken and its source as still to take: *has leased* for *has applied to lease*, *was pulled
down* for *will be pulled down*, *was made* for *was deferred*."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.facts.relations.reach import scope
from quotecheck.evidence.facts.strengthwords import LISTS, NEGATIONS, Excess
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.concepts import ALIKE, KIN, is_content, likeness, root
from quotecheck.evidence.language.wordforms import is_past, same_stem

_AIMED: Final = frozenset(
    """
    applied applies apply applying asked asks asking offered offers offering bid bids bidding tried tries trying hoped
    hopes hoping wants wanted wanting invited sought seeks seeking intends intended plans planned planning proposed
    proposes proposing wishes wished due set ready about yet failed
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What stands before *to* and a step that is not taken yet."""
_AHEAD: Final = frozenset({"will", "shall", "i'll", "we'll", "it'll", "they'll", "he'll", "she'll"})
_HAVING: Final = frozenset({"has", "have", "had", "was", "were", "been", "is", "are"})
_OPEN: Final = frozenset(
    {"will", "would", "may", "might", "could", "should", "shall", "to", "if", "not", "never", "no"}
)
_PUT_OFF: Final = frozenset({"deferred", "postponed", "adjourned", "shelved", "delayed"})
_TAKEN: Final = frozenset({"made", "taken", "decided", "approved", "agreed", "passed", "voted", "reached", "given"})
_PLEADED: Final = frozenset({"pleaded", "pled", "plead", "pleads", "pleading"})
_REACH: Final = 4
_GIVEN: Final = LISTS["given"]
_OFFERED: Final = LISTS["offered"]
_DONE: Final = LISTS["done"]
_ASKED: Final = LISTS["asked"]
_APPLIED: Final = frozenset({"applied", "applies", "applying"})
_FOUND: Final = frozenset({"found", "secured", "obtained", "bought", "acquired", "gained"})
_SEEKING: Final = frozenset({"seek", "seeks", "seeking", "apply", "applies", "applying", "applied"})
_BE: Final = frozenset({"is", "are", "was", "were", "been", "be"})


def step_excess(norms: Sequence[str], unit: Unit, matched: Sequence[int], *, told: bool) -> list[Excess]:
    """Steps that the claim has as taken where the sentence only has them ahead, asked for or promised."""
    ahead = _taken(norms, unit.norms, told=told) or _put_off(norms, unit.norms) or _pleaded(norms, unit.norms)
    found = (_settled(norms, unit, matched), _held_out(norms, unit), ahead)
    return [x for x in found if x is not None]


def _pleaded(norms: Sequence[str], source: Sequence[str]) -> Excess | None:
    """*found guilty* where the source has *pleaded guilty*: a trial that was not held."""
    pleas = [a for a, b in pairwise(source) if b == "guilty" and a in _PLEADED]
    found = ("found", "guilty") in pairwise(norms) and ("found", "guilty") not in pairwise(source)
    return Excess(cls="modality", article="found", source=f"{pleas[0]} guilty") if pleas and found else None


def _taken(norms: Sequence[str], source: Sequence[str], *, told: bool) -> Excess | None:
    for k, verb in enumerate(norms):
        before = norms[max(0, k - _REACH) : k]
        if not is_content(verb) or not is_past(verb) or _OPEN & set(before) or not _HAVING & set(before[-2:]):
            continue
        if {"is", "are"} & set(before[-2:]) and "been" not in before:
            continue  # what is done as a rule
        same = [j for j, n in enumerate(source) if same_stem(n, verb)]
        ahead = [_ahead(source, j) for j in same]
        if same and all(ahead) and not (told and "had" not in before):
            return Excess(cls="modality", article=before[-1], source=ahead[0])
    return None


def _ahead(source: Sequence[str], j: int) -> str:
    """What puts the verb at a place of a sentence into the future; "" where nothing does."""
    if source[j - 1 : j] == ["to"] and source[j - 2 : j - 1] and source[j - 2] in _AIMED:
        return f"{source[j - 2]} to"
    if source[j - 1 : j] == ["be"] or is_content(source[j]):
        found = next((n for n in source[max(0, j - 3) : j] if n in _AHEAD), "")
        return found if not is_past(source[j]) or "be" in source[max(0, j - 2) : j] else ""
    return ""


def _put_off(norms: Sequence[str], source: Sequence[str]) -> Excess | None:
    """*a decision was made* where it was deferred."""
    if _PUT_OFF & set(norms) or ("put", "off") in pairwise(norms) or not _TAKEN & set(norms) or _OPEN & set(norms):
        return None
    off = next((n for n in source if n in _PUT_OFF), "put off" if ("put", "off") in pairwise(source) else "")
    if not off or _TAKEN & set(source):
        return None
    return Excess(cls="modality", article=next(n for n in norms if n in _TAKEN), source=off)


def _settled(norms: Sequence[str], unit: Unit, matched: Sequence[int]) -> Excess | None:
    """*approved* where the source has *recommended*: a step that is done for one that is asked for."""
    mine = next((n for n in norms if n in _DONE), None)
    given = mine or next((b for a, b in pairwise(norms) if a in _BE and is_past(b) and is_content(b)), None)
    if given is not None and not (_ASKED | _SEEKING) & set(norms):
        wanted = _asked_for(unit.norms, root(given))
        if wanted is not None:
            return Excess(cls="modality", article=given, source=wanted)
    if mine is None or any(likeness(root(mine), root(n)) >= ALIKE for n in unit.norms if is_content(n)):
        return None
    if any(n in _DONE for n in unit.norms) or any(n in _ASKED for n in norms) or ("thought", "of") in pairwise(norms):
        return None
    asked = [k for k in scope(unit, matched) if unit.norms[k] in _ASKED | _APPLIED]
    theirs = next((unit.norms[k] for k in asked if unit.norms[k] in _ASKED or "for" in unit.norms[k + 1 : k + 4]), None)
    return Excess(cls="modality", article=mine, source=theirs) if theirs is not None else None


def _asked_for(norms: Sequence[str], step: str) -> str | None:
    """The step itself as what is asked for: *I've asked for a promise*, *is seeking approval*."""
    for k, word in enumerate(norms):
        asked = word in _ASKED or word in _SEEKING or word == "sought"
        if asked and any(likeness(root(n), step) >= KIN for n in norms[k + 1 : k + 5]):
            return " ".join(norms[k : k + 2]) if norms[k + 1] == "for" else word
    return None


def _held_out(norms: Sequence[str], unit: Unit) -> Excess | None:
    """*received* where the source has *promised* or *asked for*; *had found* where it has *we'll look for*."""
    got = _GIVEN | _FOUND
    mine = next((n for n in norms if n in got), None)
    if mine is None or got & set(unit.norms) or (NEGATIONS | _ASKED) & set(norms):
        return None
    for a, b in pairwise(unit.norms):
        wanted = a in _SEEKING or (b == "for" and (a in _ASKED or a.startswith(("look", "search", "appeal", "bid"))))
        if wanted and (mine in _FOUND or b == "for"):
            return Excess(cls="modality", article=mine, source=f"{a} {b}")
    if mine not in _GIVEN or _OFFERED & set(norms):
        return None
    theirs = next(
        (n for k, n in enumerate(unit.norms) if n in _OFFERED and not (n == "due" and unit.norms[k - 1] != "is")), None
    )
    return Excess(cls="modality", article=mine, source=theirs) if theirs is not None else None
