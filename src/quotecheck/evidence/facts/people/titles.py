"""Names with their titles: whether the packet gives this person this role, or gives the role to another, or
another role to the person."""

from collections.abc import Sequence
from typing import Final, Literal

from quotecheck.claims.language import language
from quotecheck.evidence.facts.figures.measuring import under
from quotecheck.evidence.facts.people.offices import SPELT, lesser, other_office, seconded
from quotecheck.evidence.facts.people.signatures import own_office, same_office, signed_office
from quotecheck.evidence.facts.strengthwords import NEGATIONS
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.concepts import KIN, is_content, likeness, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.words import words

_NAME: Final = r"(?<![A-Za-z])[A-Z][\w'’-]+(?:[ \t]+(?:&[ \t]+)?[A-Z][\w.'’-]+)*"
_BEHIND: Final = lazily(
    rf"(?P<name>{_NAME}), (?P<role>(?:who |which |whose )?[a-z][^,.;:()]{{2,90}}|the [^,.;:()]{{3,90}})(?=[,.;]|$)"
)
_WHO: Final = lazily(
    rf"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+) (?:of|from|at) (?:the )?{_NAME}, "
    r"(?P<role>who [^,.;:()]{3,90})(?=[,.;]|$)"
)
"""*Ann Hale of the Seal Trust, who judged the prize*."""
_BEFORE: Final = lazily(
    rf"(?P<role>(?:[Tt]he |[Ii]ts |[Hh]er |[Hh]is |[Tt]heir |[Aa] |{_NAME}['’]s )[^,.;:()]{{2,70}}), "
    rf"(?P<name>{_NAME})(?=[,.;]|$)"
)
_GLUED: Final = lazily(
    r"^(?P<role>(?:[A-Z][\w'’-]+ )*[a-z][\w'’ -]*?|[A-Z][a-z]+(?: [a-z]+)*|(?:[A-Z][a-z]+ ){1,2}) ?"
    r"(?P<name>(?:[A-Z][\w'’-]+ ){1,2}[A-Z][\w'’-]+)$"
)
_ROLE_BEHIND: Final = lazily(r"[ \t]?\((?P<role>[^()\n]{3,60})\)")
_ROLE_AHEAD: Final = lazily(r"\b(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir) (?P<role>[a-z][\w'’ -]{2,40}), $")
_LABELLED: Final = lazily(r"(?P<role>[A-Z][\w'’ &-]{2,40}): ?$")
_HEADING: Final = frozenset({"chairs", "leads", "heads", "runs", "directs", "manages", "edits", "owns", "founded"})
"""Verbs by which an office is said: *who chairs the society*."""
_NOT_FAR: Final = 3
"""Words between a denial and the role that it denies."""
_SHORT: Final = {short: frozenset(root(w) for w in words(long).norms) for short, long in SPELT.items()}
"""Offices that are printed by their initials, and the stems of their words."""
_VERBS: Final = lazily(r"\b(?:is|was|were|are|has|have|had|will|would|said|says)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A name and the role that a claim gives it, as spans of the claim's text."""

    name: str
    role: str
    start: int
    end: int
    alone: bool
    """The claim is this and nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What the packet says about it."""

    state: Literal["agrees", "differs", "absent"]
    unit: Unit | None
    source: str = ""
    exact: float = 0.0


def titles(text: str) -> list[Title]:
    """The names with roles in a claim."""
    out: list[Title] = []
    for pattern in (_WHO, _BEHIND, _BEFORE):
        for m in pattern.finditer(text):
            role = m["role"]
            if any(m.end() == t.end for t in out):
                continue
            if not any(_is_role(w) for w in words(role).norms) and not (
                role.startswith(("who ", "which ")) and m.end() == len(text)
            ):
                continue
            before = words(text[: m.start()]).norms
            led = all(n in lexicon().words("title") or n in language("en")["titles"] for n in before)
            alone = led and m.end() >= len(text) - 1
            if alone or not _VERBS.search(role):
                out.append(Title(name=m["name"], role=role, start=m.start(), end=m.end(), alone=alone))
    if (
        not out
        and not _VERBS.search(text)
        and (glued := _GLUED.match(text.rstrip("."))) is not None
        and any(_is_role(w) for w in words(glued["role"]).norms)
    ):
        out.append(Title(name=glued["name"].strip(), role=glued["role"], start=0, end=len(text), alone=True))
    return out[:2]


def is_office(role: str) -> bool:
    """Whether what stands beside a name is an office and no clause: *treasurer of the club*, *who chairs the club*."""
    said = role.split()
    return said[0] not in ("who", "which", "whose") or said[1] in _HEADING


def _is_role(norm: str) -> bool:
    lang = language("en")
    return (
        norm in lang["roles"]
        or norm.removesuffix("s") in lang["roles"]
        or norm in lexicon().words("title")
        or norm in lang["titles"]
    )


def held(title: Title, index: UnitIndex) -> Held:
    """Look a name with its role up."""
    name = [root(n) for n in words(title.name).norms if n not in lexicon().words("title")]
    if not name:
        return Held(state="absent", unit=None)
    role = [root(n) for n in words(title.role).norms if is_content(n) or n in lexicon().words("title") or _is_role(n)]
    role = [r for r in role if r not in name]
    denied = _denied(name, role, index)
    if denied is not None:
        return Held(state="differs", unit=denied[0], source=denied[1])
    return _looked_up(title, name, role, index)


def _looked_up(title: Title, name: Sequence[str], role: Sequence[str], index: UnitIndex) -> Held:
    heads = [r for r in role if _is_role(r) or any(_is_role(w) for w in words(title.role).norms if root(w) == r)][:2]
    under_name = signed_office(index, name, _is_role) if heads else None
    if under_name is not None:
        return _by_signature(title, role, heads, *under_name)
    best: tuple[float, float, Unit] | None = None
    for unit in index.postings.get(name[-1], ()):
        share, exact = _share(role, unit, index)
        if best is None or share > best[0]:
            best = (share, exact, unit)
    for unit in _signed(index, name[-1]):
        share, exact = _share(role, unit, index)
        if best is None or share > best[0]:
            best = (share, exact, unit)
    if best is None:
        return Held(state="absent", unit=None)
    taken = _another_beside(best[2], heads, name)
    if taken and not any(n in best[2].places for n in name):
        return Held(state="differs", unit=best[2], source=taken)
    office = other_office(best[2], heads, name, title.role) or seconded(best[2], heads, name, title.role)
    if office:
        return Held(state="differs", unit=best[2], source=office)
    led = _role_before(best[2], name) if heads else ""
    if led and not any(_has(h, best[2], index) for h in heads):
        return Held(state="differs", unit=best[2], source=led)
    label = _in_label(best[2], name) if heads else ""
    if label and not _said_of(heads, label, index):
        return Held(state="differs", unit=best[2], source=label)
    printed = _in_brackets(best[2], name)
    if printed and heads and (not _said_of(heads, printed, index) or lesser(printed, title.role)):
        return Held(state="differs", unit=best[2], source=printed)
    if best[0] >= 0.5 and (not heads or any(_has(h, best[2], index, wide=True) for h in heads)):
        return Held(state="agrees", unit=best[2], exact=best[1])
    other = _another(name, role, heads, index)
    if other is not None:
        return Held(state="differs", unit=other[0], source=other[1])
    shown = _own_role(best[2], name) if title.alone else ""
    return Held(state="differs" if shown else "absent", unit=best[2], source=shown)


def beside_name(title: Title, index: UnitIndex) -> Unit | None:
    """Where the packet says what the person is: a role next to the name, or in the person's own words."""
    name = [root(n) for n in words(title.name).norms if n not in lexicon().words("title")]
    if not name:
        return None
    for unit in index.postings.get(name[-1], ()):
        if _own_role(unit, name):
            return unit
    return next((u for u in _signed(index, name[-1]) if any(_is_role(n) for n in u.norms)), None)


def _denied(name: Sequence[str], role: Sequence[str], index: UnitIndex) -> tuple[Unit, str] | None:
    """Where the person says that it is not so: *I was not a judge of the prize*."""
    for unit in _signed(index, name[-1]):
        for place, norm in enumerate(unit.norms):
            first = place - _NOT_FAR
            before = unit.norms[max(0, first) : place]
            at = next((k for k, n in enumerate(before) if n in NEGATIONS), None)
            said = root(norm)
            if at is not None and len(norm) > _NOT_FAR and any(likeness(said, r) >= KIN for r in role):
                start = max(0, first) + at
                return unit, unit.view.run(unit.first + start, unit.first + min(len(unit.norms), place + _NOT_FAR))
    return None


def _by_signature(title: Title, role: Sequence[str], heads: Sequence[str], unit: Unit, office: str) -> Held:
    """What the line under a name says of its office."""
    if not same_office(heads, role, office) or lesser(own_office(office), title.role):
        return Held(state="differs", unit=unit, source=office)
    there = {root(n) for n in words(office).norms}
    return Held(state="agrees", unit=unit, exact=sum(r in there for r in role) / (len(role) or 1))


def _another_beside(unit: Unit, heads: Sequence[str], name: Sequence[str]) -> str:
    """*our chair, Philippa Crane*: the role stands right before another's name."""
    for head in heads:
        for place, norm in enumerate(unit.norms):
            if root(norm) != head:
                continue
            raws = [unit.view.raw(unit.first + k) for k in range(place + 1, min(len(unit.norms), place + 3))]
            between = (
                unit.view.text[unit.view.ends[unit.first + place] : unit.view.starts[unit.first + place + 1]]
                if len(raws) == 2
                else ""
            )
            if (
                len(raws) == 2
                and all(r[:1].isupper() and not r.isupper() for r in raws)
                and between in (", ", " ")
                and " " in best_gap(unit, place)
                and not any(root(r.casefold()) in name for r in raws)
            ):
                return " ".join(raws)
    return ""


def _said_of(heads: Sequence[str], printed: str, index: UnitIndex) -> bool:
    """Whether a printed role has one of the heads of the claim's, or something like it."""
    there = {root(n) for n in words(printed).norms}
    return any(h in there or any(w in there for w, r in index.near(h) if r >= 0.6) for h in heads)


def _in_brackets(unit: Unit, name: Sequence[str]) -> str:
    """The role that a list prints behind a name: *Captain Ines Holt (harbour master)*."""
    for place in unit.places.get(name[-1], ()):
        found = _ROLE_BEHIND.match(unit.view.text, unit.view.ends[unit.first + place])
        if found is not None and any(_is_role(n) for n in words(found["role"]).norms):
            return found["role"]
    return ""


def _in_label(unit: Unit, name: Sequence[str]) -> str:
    """The office that a list prints with a colon before a name: *President: Ann Hale | Treasurer: Bea Moll*."""
    view = unit.view
    for place in unit.places.get(name[-1], ()):
        first = place
        ends = view.ends[unit.first + place]
        if view.text[ends : unit.end].strip(" \t")[:1] not in ("", "|", ";", "\n"):
            continue  # "The chair: Ms Hale, you have been", "In the chair: Ann Hale, president"
        while first and view.raw(unit.first + first - 1)[:1].isupper() and place - first < _NOT_FAR:
            first -= 1
            found = _LABELLED.search(view.text[unit.start : view.starts[unit.first + first]])
            if found is not None and any(_is_role(n) for n in words(found["role"]).norms):
                return found["role"]
    return ""


def _role_before(unit: Unit, name: Sequence[str]) -> str:
    """The role that a sentence prints before a name: *The engineer, Ben Askew, reported*."""
    view = unit.view
    for place in unit.places.get(name[-1], ()):
        first = place - 1 if place and view.raw(unit.first + place - 1)[:1].isupper() else place
        found = _ROLE_AHEAD.search(view.text[unit.start : view.starts[unit.first + first]])
        if found is not None and any(_is_role(n) for n in words(found["role"]).norms):
            return found["role"]
    return ""


def best_gap(unit: Unit, place: int) -> str:
    """What stands between the two words behind a role."""
    k = unit.first + place + 1
    gap = unit.view.text[unit.view.ends[k] : unit.view.starts[k + 1]]
    return gap if gap.strip() == "" else ""


def _signed(index: UnitIndex, surname: str) -> list[Unit]:
    """First-person sentences of documents that the person signs: *I write as secretary*."""
    out = []
    for units in index.by_source.values():
        speaker = units[0].view.source.speaker if units else None
        if speaker and surname in [root(n) for n in words(speaker).norms]:
            out += [u for u in units if {"i'm", "i", "me"} & set(u.norms)][:12]
            continue
        spoken = [u for u in units if {"i'm", "i", "me"} & set(u.norms)]
        for unit in spoken[:40]:
            voice = unit.view.voice(unit.start, unit.start + 1)
            if voice is not None and voice.speaker and surname in [root(n) for n in words(voice.speaker).norms]:
                out.append(unit)
    return out


def _has(stem: str, unit: Unit, index: UnitIndex, *, wide: bool = False) -> bool:
    near = [w for w, r in index.near(stem) if r >= 0.6] or [stem]
    if any(stem in _SHORT.get(n, ()) for n in unit.norms):
        return True
    return (
        any(w in unit.places or stem in unit.norms for w in near)
        or stem in unit.norms
        or (wide and any(under(index, unit, w) for w in near))
    )


def _share(role: Sequence[str], unit: Unit, index: UnitIndex) -> tuple[float, float]:
    """How much of a role stands in a unit and around it, and how much in its own words."""
    if not role:
        return 1.0, 1.0
    hit = exact = 0.0
    for word in role:
        if _has(word, unit, index):
            hit += 1
            exact += word in unit.places or word in unit.norms
        elif any(under(index, unit, w) for w, _ in index.near(word)) or _turn_says(unit, word, index):
            hit += 0.7
    return hit / len(role), exact / len(role)


def _turn_says(unit: Unit, word: str, index: UnitIndex) -> bool:
    """A label in capitals before a turn counts with the turn's first sentence."""
    before = index.beside(unit, -1)
    return before is not None and word in before.norms


def _another(
    name: Sequence[str], role: Sequence[str], heads: Sequence[str], index: UnitIndex
) -> tuple[Unit, str] | None:
    """Another person whom a sentence gives the role: its name stands within a few words of the role's head."""
    for head in heads:
        for unit in index.postings.get(head, ()):
            if any(n in unit.places for n in name) or sum(_has(r, unit, index, wide=True) for r in role) < 0.6 * len(
                role
            ):
                continue
            for place in unit.places[head]:
                found = _name_near(unit, place)
                if found:
                    return unit, found
    return None


def _name_near(unit: Unit, place: int) -> str:
    taken: list[str] = []
    for k in range(max(0, place - 3), min(len(unit.norms), place + 6)):
        raw = unit.view.raw(unit.first + k)
        if raw[:1].isupper() and k != place and is_content(unit.norms[k]) and (k > 0 or taken) and not raw.isupper():
            taken.append(raw)
        elif taken:
            break
    return " ".join(taken) if len(taken) > 1 else ""


def _own_role(unit: Unit, name: Sequence[str]) -> str:
    """The role that stands beside the name in a source."""
    places = [p for n in name for p in unit.places.get(n, ())]
    for place in places:
        for k in range(max(0, place - 5), min(len(unit.norms), place + 7)):
            if _is_role(unit.norms[k]) and unit.norms[k] not in ("mr", "mrs", "ms", "miss", "dr", "sir"):
                return unit.view.run(unit.first + max(0, k - 1), unit.first + min(len(unit.norms), k + 4))
    return ""
