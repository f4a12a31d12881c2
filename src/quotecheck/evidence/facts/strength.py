"""Whether a claim says more than its source: may for will, a plan for a fact, a denial lost, a direction turned."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal

from quotecheck.evidence.facts.adopted import MATTER, PROPOSING
from quotecheck.evidence.facts.denied import GOVERNED, negation_excess
from quotecheck.evidence.facts.quantities import quantity_excess
from quotecheck.evidence.facts.reach import reach, scope
from quotecheck.evidence.facts.steps import step_excess
from quotecheck.evidence.facts.strengthwords import LISTS, Excess, assertion
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.concepts import KIN, is_content, likeness, root
from quotecheck.evidence.language.phrasal import one_verb
from quotecheck.evidence.language.relatedwords import opposites
from quotecheck.evidence.language.wordforms import base, forms, opposite
from quotecheck.text.records import dataclass

_POSSIBLE: Final = LISTS["possible"]
_PLANNED: Final = LISTS["planned"]
_WITH_TO: Final = LISTS["with_to"]
_SPARED: Final = LISTS["spared"]
_SAME: Final = LISTS["unchanged"]
Manner = Literal["stated", "told", "denied"]
"""How the article has a claim: in its own voice, as what somebody said, or as what somebody denied."""
_CONDITION: Final = LISTS["condition"]
_FACING: Final = LISTS["facing"]
_CAUSE: Final = LISTS["cause"]
_LINKED: Final = LISTS["linked"]
_MOVES: Final = frozenset(root(w) for w in LISTS["move"])
_EARLY: Final = frozenset({"early", "ahead"})
_LATE: Final = frozenset({"late", "behind", "delayed", "overdue"})
_UP: Final = LISTS["up"]
_DOWN: Final = LISTS["down"]
_ASKING: Final = frozenset({"ask", "asks", "asked", "asking"})
_MORE: Final = LISTS["more"]
_LESS: Final = LISTS["less"]
_NOT_FLAT: Final = frozenset(
    ["would", "could", "might", "may", "if", "should", "can", "will", "wants", "want", "hopes", "planned", "to"]
)
"""Words of a claim by which it does not say flatly that something is so."""
_POLITE: Final = frozenset(
    ["say", "like", "argue", "call", "think", "add", "have", "been", "had", "not", "be", "rather", "sooner", "hope"]
)
"""Behind *would*: the speaker's manner of speaking, or a past (*he'd been*)."""
_FRANK: Final = frozenset({"plain", "clear", "honest", "frank", "blunt", "fair", "stress", "emphasise", "repeat"})
_MANNER: Final = frozenset({"say", "add", "hear", "thank", "ask", "remind", "point"})
"""What speakers say that they may or would like to do, and do."""
_OPPOSED: Final = [pair.split("/") for pair in LISTS["opposed"]]
_FACING_WORDS: Final = {
    root(word): frozenset(root(w) for p in _OPPOSED if word in p for w in p if w != word)
    for pair in _OPPOSED
    for word in pair
}
"""Opposites of news that the table of related words does not have: *approval* and *denial*."""
_WHO: Final = frozenset({"i", "we", "they", "he", "she", "you"})
_WHAT: Final = frozenset({"that", "which", "what", "all", "everything", "whatever", "as", "wherever", "than"})
_NO_MATTER: Final = frozenset({"regardless", "irrespective", "unconditionally"})
_PROVIDED: Final = frozenset({"provided", "providing", "if", "unless"})
_UNDECIDED: Final = frozenset({"not", "haven't", "hasn't", "hadn't", "isn't", "never"})
_IS: Final = frozenset({"is", "are", "was", "were"})
_ENTITLED: Final = LISTS["entitled"]
_SURE: Final = frozenset({"sure", "certain", "convinced", "clear"})
_DOUBTED: Final = frozenset({"probably", "possibly", "perhaps", "maybe", "reportedly", "allegedly", "apparently"})
_WISHED: Final = frozenset({"want", "wants", "wanted"})
_NEGATED: Final = frozenset({"not", "isn't", "wasn't", "aren't", "never"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around a sentence that a claim rests on."""

    answer: Sequence[str] = ()
    """What follows where the sentence asks, or denies it in a short sentence."""
    follows: Sequence[str] = ()
    """The words of the next sentence."""
    adopted: bool = False
    """What the sentence has as proposed was carried."""


_ALONE: Final = Around()


def is_move(word: str) -> bool:
    """Whether a stem says that something went up or down."""
    return word in _MOVES


def excess(
    norms: Sequence[str],
    units: Sequence[Unit],
    matched: Sequence[int],
    *,
    calendar: frozenset[int] = frozenset(),
    shared: frozenset[int] = frozenset(),
    around: Around = _ALONE,
    manner: Manner = "stated",
) -> list[Excess]:
    """What a claim with these words says beyond the first of the units that it rests on.

    ``matched`` are places of the unit's words that the claim shares, ``shared`` the places of those in the claim;
    ``calendar`` places of the claim's dates ("May"); ``manner``: in reported speech *would* is a *will*,
    and what somebody denied is claimed not to be so.
    """
    answer, follows, adopted = around.answer, around.follows, around.adopted
    unit, told = units[0], manner != "stated"
    dated = {k for f in unit.figures if f.when is not None for k in range(f.first, f.last)}
    said = [unit.norms[k] for k in scope(unit, matched) if k not in dated]
    passed = PROPOSING if adopted else _taken_up(norms, unit.norms)
    passed |= {"moved"} if (PROPOSING | LISTS["lost"]) & set(norms) else frozenset()
    said = [n for n in said if n not in passed]
    plain = [n for k, n in enumerate(norms) if k not in calendar]
    return [
        x
        for x in (
            _modal(plain, [*said, *answer], told=told),
            negation_excess(norms, shared, unit, matched, answer, denying=manner == "denied"),
            _hanging(plain, unit, matched, follows, told=told),
            _turned(norms, unit, matched, calendar) or _direction(norms, unit, matched),
            _compared(norms, unit, matched),
            _timely(norms, unit),
            _whatever(norms, unit),
            _unproved(norms, unit),
            _imagined(plain, unit),
            _looked_at(norms, unit, matched),
            _caused(norms, unit),
            *(
                x
                for x in step_excess(norms, unit, matched, told=told)
                if not (adopted and PROPOSING & {*x.source.split()})
            ),
            *quantity_excess(norms, unit, matched, units),
        )
        if x is not None
    ]


def _taken_up(norms: Sequence[str], source: Sequence[str]) -> frozenset[str]:
    """*considered the request of Oll* leaves no doubt that Oll asked: the words before what a claim itself has as
    asked for, offered, proposed."""
    asking = {root(n) for n in norms if n in PROPOSING or n in LISTS["asked"]}
    for k, word in enumerate(source):
        if word in MATTER and any(likeness(root(word), a) >= KIN for a in asking):
            return frozenset(source[max(0, k - 3) : k])
    return frozenset()


def _modal(norms: Sequence[str], said: Sequence[str], *, told: bool) -> Excess | None:
    if "if" in norms and "if" in said:  # the condition is both sides'
        norms, said = ([n for n in side if n != "if"] for side in (norms, said))
    mine, my_word = _level(norms)
    if _ENTITLED & set(norms):
        said = [n for n in said if n != "may"]  # "may apply" is a right
    if mine == 3 and any(a in _IS and b in ("to", "due") for a, b in pairwise(norms)):
        mine, my_word = 2, "to"  # "is to open", "is due to open"
    if any(n in _FACING for n in norms) or any(a.startswith("look") and b == "at" for a, b in pairwise(norms)):
        return None
    if mine == 3 and not told and "would" in norms:
        mine, my_word = 2, "would"
    theirs, word = _level(said)
    if theirs < mine:
        return Excess(cls="modality", article=my_word or assertion(norms), source=word)
    return None


def hedged(unit: Unit, place: int, norms: Sequence[str]) -> Excess | None:
    """*put on before 1850* where the clause of the source that has the figure has *probably put on*."""
    found = next((unit.norms[k] for k in reach(unit, [place]) if unit.norms[k] in _DOUBTED), None)
    if found is None or _level(norms)[0] < 3:
        return None
    return Excess(cls="modality", article=assertion(norms), source=found)


def _leads(norms: Sequence[str], k: int) -> bool:
    """Whether *to* or *that* follows: *aims to*, *the aim is to*."""
    if norms[k + 1 : k + 2] in (["to"], ["that"]) or norms[k + 1 : k + 3] in (["is", "to"], ["was", "to"]):
        return True
    wished = norms[k] in _WISHED or (norms[k] == "like" and norms[k - 1 : k] in (["would"], ["i'd"], ["we'd"]))
    return wished and "to" in norms[k + 2 : k + 5]


def _doubts(norms: Sequence[str], k: int) -> bool:
    """Whether a word of doubt says a doubt where it stands."""
    word, after = norms[k], norms[k + 1 : k + 2]
    return not (
        (word in ("risk", "likely") and k and norms[k - 1] in _SPARED)
        or (word == "can't" and after != ["rule"])
        or (word == "whether" and _ASKING & set(norms[max(0, k - 4) : k]))  # a question is put
        or (word == "could" and k > 1 and norms[k - 1] in _WHO and norms[k - 2] in _WHAT)  # "all that we could measure"
        or (word == "could" and after == ["not"])  # that is no doubt
        or (word in ("may", "like") and set(norms[k + 1 : k + 3]) & _MANNER)  # "I may say", "I'd like to hear"
    )


def _is_option(norms: Sequence[str], k: int) -> bool:
    """*the option of closing*, *an option to buy*."""
    return norms[k] == "option" and norms[k + 1 : k + 2] in (["of"], ["to"])


def _level(norms: Sequence[str]) -> tuple[int, str]:
    """How sure a run of words is: 1 possible, 2 planned, 3 said flatly; with the word that makes it so."""
    for k, word in enumerate(norms):
        if word in _WITH_TO and not _leads(norms, k):
            continue
        if word == "moved" and norms[k + 1 : k + 2] == ["that"]:
            return 2, word
        if _is_option(norms, k) or (word in _POSSIBLE and _doubts(norms, k)):
            return 1, word
        if word == "decided" and set(norms[max(0, k - 2) : k]) & _UNDECIDED:
            return 1, f"{norms[k - 1]} {word}"
        if word in _SURE and set(norms[max(0, k - 2) : k]) & _NEGATED:
            return 1, f"not {word}"
    for k, word in enumerate(norms):
        if word in _PLANNED and (word not in _WITH_TO or _leads(norms, k)):
            if word in ("want", "like") and set(norms[k + 1 : k + 4]) & (_MANNER | _FRANK):
                continue  # "I want to be plain"
            return 2, word
    return 3, ""


def _hanging(
    norms: Sequence[str], unit: Unit, matched: Sequence[int], follows: Sequence[str], *, told: bool
) -> Excess | None:
    """A step that the source lets hang on something: *provided that the licence is granted*, *once it is paid for*."""
    if _CONDITION & set(norms) or {"once", "when", "after", "until", "whether"} & set(norms):
        return None
    if not {"will", "would", "can", "could", "to"} & set(norms) or not matched:
        return None
    if not told and "would" in norms and "will" not in norms:
        return None  # in the article's own voice "would" is a condition already
    said = unit.norms
    found = next((n for n in said if n in _CONDITION - {"if", "unless"}), None)
    if found is None and "if" in said:
        found = "only if" if said[list(said).index("if") - 1] == "only" else "if"
    if found is None:
        found = next((n for n in said if n == "unless"), None)
    if found is None and "once" in said and said[list(said).index("once") + 1 : list(said).index("once") + 2] != ["a"]:
        found = "once"
    pairs = set(pairwise(said))
    if found is None and (("in", "principle") in pairs or ("long", "as") in pairs):
        found = "in principle" if ("in", "principle") in pairs else "as long as"
    if (
        found is None
        and follows
        and follows[0] in ("that", "this", "it", "but", "provided", "only")
        and (_CONDITION & set(follows[:6]))
    ):
        found = next(n for n in follows if n in _CONDITION)
    return Excess(cls="modality", article=assertion(norms), source=found) if found is not None else None


def _looked_at(norms: Sequence[str], unit: Unit, matched: Sequence[int]) -> Excess | None:
    """*it would limit doubles* where the source would *look at* limiting them; *found* where it is *being tested*."""
    if _level(norms)[0] < 3 or _FACING & set(norms):
        return None
    near = [unit.norms[k] for k in scope(unit, matched)]
    for a, b in pairwise(near):
        if a.startswith("look") and b in ("at", "into") and not any(n.startswith("look") for n in norms):
            return Excess(cls="modality", article=assertion(norms), source=f"{a} {b}")
        if a in ("is", "are") and b == "being" and "being" not in norms and {"has", "have"} & set(norms):
            return Excess(cls="modality", article=assertion(norms), source=f"{a} {b}")
    return None


def _caused(norms: Sequence[str], unit: Unit) -> Excess | None:
    """*caused* where the source only finds a link."""
    mine = next((n for n in norms if n in _CAUSE), None)
    if mine is None or any(n in _CAUSE for n in unit.norms) or any(n in _LINKED for n in norms):
        return None
    theirs = next((n for n in unit.norms if n in _LINKED), None)
    if theirs is None and any(b == "together" and base(a) == "go" for a, b in pairwise(unit.norms)):
        theirs = "together"
    return Excess(cls="modality", article=mine, source=theirs) if theirs is not None else None


def _direction(norms: Sequence[str], unit: Unit, matched: Sequence[int]) -> Excess | None:
    """*rose by a quarter* where the source has *were down by a quarter*: each speaks of one way only."""
    mine = [n for k, n in enumerate(norms) if _way(norms, k)]
    near = reach(unit, matched)
    theirs = [unit.norms[k] for k in near if _way(unit.norms, k)]
    behind = near[-1] + 1 if near else 0  # "6,240 in January, up from 5,780"
    if unit.norms[behind + 1 : behind + 2] == ["from"] and _way(unit.norms, behind):
        theirs.append(unit.norms[behind])
    if not mine or not theirs:
        return None
    ups, downs = ({n in _UP for n in found} for found in (mine, theirs))
    if len(ups) == len(downs) == 1 and ups != downs:
        return Excess(cls="opposite", article=mine[0], source=theirs[0])
    return None


def _compared(norms: Sequence[str], unit: Unit, matched: Sequence[int]) -> Excess | None:
    """*a third more honey* where the source has *a third less honey*: next to a word that both have."""
    for place in matched:
        word = unit.norms[place]
        theirs = [n for n in unit.norms[max(0, place - 2) : place + 2] if n in _MORE | _LESS]
        for k in (k for k, n in enumerate(norms) if n == word or root(n) == root(word)):
            mine = [n for n in norms[max(0, k - 2) : k + 2] if n in _MORE | _LESS]
            if mine and theirs and all((a in _MORE) != (b in _MORE) for a in mine for b in theirs):
                return Excess(cls="opposite", article=mine[0], source=theirs[0])
    return None


def _whatever(norms: Sequence[str], unit: Unit) -> Excess | None:
    """*whether they have a licence or not* where the source has *provided that they have one*."""
    either = "whether" in norms and ("or", "not") in pairwise(norms[norms.index("whether") :])
    mine = "whether" if either else next((n for n in norms if n in _NO_MATTER), None)
    theirs = next((n for n in unit.norms if n in _PROVIDED), None)
    if mine is None or theirs is None or (_NO_MATTER | {"whether"}) & set(unit.norms):
        return None
    return Excess(cls="modality", article=mine, source=theirs)


def _timely(norms: Sequence[str], unit: Unit) -> Excess | None:
    """*ahead of schedule* where the source has *late*."""
    for one, two in ((_EARLY, _LATE), (_LATE, _EARLY)):
        mine = next((n for n in norms if n in one), None)
        theirs = next((n for n in unit.norms if n in two), None)
        if mine and theirs and not two & set(norms) and not one & set(unit.norms):
            return Excess(cls="opposite", article=mine, source=theirs)
    return None


def _unproved(norms: Sequence[str], unit: Unit) -> Excess | None:
    """A flat *did not* where the source has *found no evidence that*."""
    pairs = set(pairwise(unit.norms))
    if {("no", "evidence"), ("no", "sign"), ("no", "record"), ("no", "proof")} & pairs and not {
        "evidence",
        "sign",
        "signs",
        "record",
        "proof",
        "trace",
    } & set(norms):
        return Excess(cls="modality", article=assertion(norms), source="no evidence")
    return None


def _imagined(norms: Sequence[str], unit: Unit) -> Excess | None:
    """A thing that is or was, where the source says what *would* be."""
    if _NOT_FLAT & set(norms):
        return None
    for k, word in enumerate(unit.norms):
        if (word == "would" or word.endswith("'d")) and not _POLITE & set(unit.norms[k + 1 : k + 3]):
            if any(n in ("when", "because", "that") for n in unit.norms[max(0, k - 3) : k]):
                continue
            return Excess(cls="modality", article=assertion(norms), source=word)
    return None


def _way(norms: Sequence[str], k: int) -> bool:
    """Whether a word says which way something went; not in *up to*, and not after a denial."""
    if norms[k] not in _UP | _DOWN or (norms[k] in ("up", "down") and norms[k + 1 : k + 2] in (["to"], ["the"])):
        return False
    return not set(norms[max(0, k - 3) : k]) & {
        "not",
        "n't",
        "no",
        "never",
        "break",
        "set",
        "taken",
        "made",
        "put",
        "step",
    }


def _turned(norms: Sequence[str], unit: Unit, matched: Sequence[int], calendar: frozenset[int]) -> Excess | None:
    """A word of the claim whose opposite stands in the unit, where the word itself does not."""
    norms, printed, source = one_verb(norms), norms, one_verb(unit.norms)
    there = {root(n) for n in source if n}
    mine = {root(n) for n in norms if is_content(n)}
    for place, word in enumerate(norms):
        if place in calendar or not is_content(word) or root(word) in there:
            continue
        if root(word) in _MOVES and any(n in _SAME for n in source):
            return Excess(cls="opposite", article=word, source=next(n for n in source if n in _SAME))
        if any(likeness(root(word), t) >= KIN for t in there) or any(word in forms(n) for n in source if n):
            continue
        facing = opposites(root(word)) | _FACING_WORDS.get(root(word), frozenset())
        for k, other in enumerate(source):
            if (
                is_content(other)
                and (opposite(word, other) or root(other) in facing)
                and not any(likeness(m, root(other)) >= KIN for m in mine)
                and not forms(other) & set(norms)
                and any(abs(k - m) <= GOVERNED for m in matched)
            ):
                return Excess(cls="opposite", article=printed[place], source=unit.norms[k])
    return None
