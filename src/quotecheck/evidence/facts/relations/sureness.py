"""How sure a claim is and its source: *may* for *will*, a plan for a fact, a condition left away."""

from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.facts.relations.adopted import MATTER, PROPOSING
from quotecheck.evidence.facts.relations.reach import asides, clauses_of, reach, scope
from quotecheck.evidence.facts.strengthwords import LISTS, NEGATIONS, Excess, assertion
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.language.clauses import clause_words, verb_base, verb_of
from quotecheck.evidence.language.concepts import KIN, is_content, likeness, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.text.records import dataclass

_POSSIBLE: Final = LISTS["possible"]
_PLANNED: Final = LISTS["planned"]
_WITH_TO: Final = LISTS["with_to"]
_SPARED: Final = LISTS["spared"]
_CONDITION: Final = LISTS["condition"]
_FACING: Final = LISTS["facing"]
_ASKING: Final = frozenset({"ask", "asks", "asked", "asking"})
_FRANK: Final = frozenset({"plain", "clear", "honest", "frank", "blunt", "fair", "stress", "emphasise", "repeat"})
_MANNER: Final = frozenset({"say", "add", "hear", "thank", "ask", "remind", "point"})
"""What speakers say that they may or would like to do, and do."""
_WHO: Final = frozenset({"i", "we", "they", "he", "she", "you"})
_WHAT: Final = frozenset({"that", "which", "what", "all", "everything", "whatever", "as", "wherever", "than"})
_UNDECIDED: Final = frozenset({"not", "haven't", "hasn't", "hadn't", "isn't", "never"})
_IS: Final = frozenset({"is", "are", "was", "were"})
_ENTITLED: Final = LISTS["entitled"]
_SURE: Final = frozenset({"sure", "certain", "convinced", "clear"})
_DOUBTED: Final = frozenset({"probably", "possibly", "perhaps", "maybe", "reportedly", "allegedly", "apparently"})
_WISHED: Final = frozenset({"want", "wants", "wanted"})
_HAVE: Final = frozenset({"has", "have", "had"})
_CONDITIONS: Final = _CONDITION | {"where", "when", "once"}
"""What a source may say for the *if* of a claim: *Where no buyer is found the mill may close*."""
_VOUCHED: Final = frozenset({"guarantee", "promise", "confirm"})
_CANNOT: Final = frozenset({"can't", "cannot", "couldn't", "won't", "not", "don't"})
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
    believed: bool = False
    """The article has the claim as what somebody thinks or hopes."""


ALONE: Final = Around()


_THAN: Final = frozenset({"than", "as"})
_OWN: Final = frozenset({"i", "we", "i'm", "we're", "im", "my", "our"})
_OF_WHOM: Final = frozenset({"who", "that", "which", "when", "whose"})
_OPENS: Final = 3
"""Words within which an *if* opens its sentence."""
_DEGREES: Final = (["really"], ["do"], ["rather"], ["very"], ["still"], ["now"], ["also"], ["just"])
_WOULD_BE: Final = frozenset({"hope", "hopes", "hoped", "fear", "fears", "feared", "expect", "expects", "anticipate"})
_READY: Final = frozenset({"ready", "willing", "prepared", "happy", "glad", "open"})


def governing(
    norms: Sequence[str], unit: Unit, matched: Sequence[int], dated: Collection[int], *, adopted: bool
) -> list[str]:
    """The words of a unit that say how sure it is of what a claim shares with it.

    Left out are those of a proposal that was carried, of what was taken up and asked for on both sides, of a
    comparison (*later than planned*), and of a condition that the claim has too or that only leads to what is said now.
    """
    passed = PROPOSING if adopted else _taken_up(norms, unit.norms)
    passed |= {"moved"} if (PROPOSING | LISTS["lost"]) & set(norms) else frozenset()
    said = unit.norms
    gone = _spoken_under(norms, unit) | {k for k in range(1, len(said)) if said[k - 1] in _THAN and said[k] in _PLANNED}
    gone |= {k for k in range(1, len(said)) if said[k] == "may" and unit.view.raw(unit.first + k) == "May"}
    kept = [k for k in scope(unit, matched) if k not in dated and k not in gone]
    return [said[k] for k in kept if said[k] not in passed]


def _spoken_under(norms: Sequence[str], unit: Unit) -> set[int]:
    """The words of an if-clause that takes nothing from the claim.

    *If you cannot lend it all, we are ready to take half*: what somebody is ready to do or asks for is so now. *I
    wouldn't move her if she is doing well*: the claim says of whom it is true (*a patient who is doing well*).
    """
    said = unit.norms
    start = next((k for k, n in enumerate(said) if n == "if"), None)
    if start is None:
        return set()
    end = next((a for a, b in clauses_of(unit) if a > start), len(said))
    if end == len(said) and start < _OPENS:
        return set()  # where the condition ends is not seen
    mine = {root(n) for n in norms if is_content(n)}
    inside = [root(n) for n in said[start + 1 : end] if is_content(n)]
    relative = next((k for k, n in enumerate(norms) if n in _OF_WHOM), len(norms))
    there = [root(n) for n in norms[relative:] if is_content(n)]
    shared = [s for s in inside if any(likeness(s, m) >= KIN for m in mine)]
    if len(shared) > 0.5 * len(inside) and any(likeness(s, m) >= KIN for m in there for s in shared):
        return set(range(start, end))
    main = said[end : end + 6]
    now = [n for n in main if n in _READY or (n in LISTS["asked"] and not n.endswith("ed"))]
    speaks = {"i", "we", "i'm", "we're"} & set(main[:2]) and not {"will", "would", "could", "'d"} & set(main)
    if speaks and any(likeness(root(n), m) >= KIN for n in now for m in mine):
        return set(range(start, end))
    return set()


def thought(norms: Sequence[str], unit: Unit, matched: Sequence[int], *, told: bool) -> Excess | None:
    """*the drilling had helped* where somebody says *I think the drilling helped*, *will, I hope, be in use*."""
    if level(norms)[0] < 3 or (not told and "would" in norms) or any((verb_base(n) or n) in _unsure() for n in norms):
        return None
    near, said = scope(unit, matched), unit.norms
    aside = asides(unit, near[-1] + 1) - set(near) if near else set()
    own = [p for p in lexicon().phrases("hedge_phrase") if _OWN & set(p)]
    for k in (k for k in range(near[0], near[-1] + 1) if k not in aside) if near else ():
        phrase = next((p for p in own if tuple(said[k : k + len(p)]) == p), None) or _i_think(said, k)
        if phrase is not None and not (k and is_negator(said[k - 1])):
            return Excess(cls="modality", article=assertion(norms), source=" ".join(phrase))
    return None


@cache
def _unsure() -> frozenset[str]:
    """Verbs and adjectives that leave open what follows."""
    return clause_words("doubting") | clause_words("feared")


def _i_think(said: Sequence[str], k: int) -> tuple[str, ...] | None:
    """*I doubt that*, *we rather think*: somebody's own verb that leaves open what follows."""
    verb = k + 1 + (said[k + 1 : k + 2] in _DEGREES)
    if said[k] not in ("i", "we") or verb + 2 > len(said) or verb_base(said[verb]) not in clause_words("doubting"):
        return None
    clause = said[verb + 1] == "that" or verb_of(said, verb + 1, len(said)) is not None
    return tuple(said[k : verb + 1]) if clause else None


def _taken_up(norms: Sequence[str], source: Sequence[str]) -> frozenset[str]:
    """*considered the request of Oll* leaves no doubt that Oll asked: the words before what a claim itself has as
    asked for, offered, proposed."""
    asking = {root(n) for n in norms if n in PROPOSING or n in LISTS["asked"]}
    for k, word in enumerate(source):
        if word in MATTER and any(likeness(root(word), a) >= KIN for a in asking):
            return frozenset(source[max(0, k - 3) : k])
    return frozenset()


def modal(norms: Sequence[str], said: Sequence[str], *, told: bool) -> Excess | None:
    """*will* for *may*, *has* for *plans to*."""
    if {"decided"} & set(norms) & set(said) and NEGATIONS & set(norms):
        said = [n for n in said if n != "decided"]  # "no price had been decided", "has not been decided"
    if "if" in norms and _CONDITIONS & set(said):  # the condition is both sides'
        norms, said = ([n for n in side if n not in ("if", "unless")] for side in (norms, said))
    mine, my_word = level(norms)
    if _ENTITLED & set(norms):
        said = [n for n in said if n != "may"]  # "may apply" is a right
    ahead = norms[:1] == ["to"] or any(a in _IS and b in ("to", "due") for a, b in pairwise(norms))
    if mine == 3 and ahead:
        mine, my_word = 2, "to"  # "is to open", "is due to open", (wants) "to open"
    if any(n in _FACING for n in norms) or any(a.startswith("look") and b == "at" for a, b in pairwise(norms)):
        return None
    if mine == 3 and not told and "would" in norms:
        mine, my_word = 2, "would"
    theirs, word = level(said)
    if theirs < mine:
        return Excess(cls="modality", article=my_word or assertion(norms), source=word)
    return None


def hedged(unit: Unit, place: int, norms: Sequence[str], *, dated: bool, told: bool) -> Excess | None:
    """*put on before 1850* where the clause of the source that has the figure has *probably put on*, and of a day also
    where it is only hoped for: *will, I hope, be in use by March*."""
    found = next((unit.norms[k] for k in reach(unit, [place]) if unit.norms[k] in _DOUBTED), None)
    if found is None:
        return thought(norms, unit, [place], told=told) if dated else None
    if level(norms)[0] < 3:
        return None
    return Excess(cls="modality", article=assertion(norms), source=found)


def _leads(norms: Sequence[str], k: int) -> bool:
    """Whether *to* or *that* follows: *aims to*, *the aim is to*."""
    if norms[k + 1 : k + 2] in (["to"], ["that"]) or norms[k + 1 : k + 3] in (["is", "to"], ["was", "to"]):
        return True
    if norms[k] in _WOULD_BE and verb_of(norms, k + 1, len(norms)) is not None:
        return True  # "I hope the orchard will bear fruit"
    if norms[k + 1 : k + 2] == ["but"] and {"to", "that"} & set(norms[k + 2 : k + 7]):
        return True  # "hoped, but could not promise, that"
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


def level(norms: Sequence[str]) -> tuple[int, str]:
    """How sure a run of words is: 1 possible, 2 planned, 3 said flatly; with the word that makes it so."""
    for k, word in enumerate(norms):
        if word in _WITH_TO and not _leads(norms, k):
            continue
        if word == "moved" and norms[k + 1 : k + 2] == ["that"]:
            return 2, word
        if word == "thought" and norms[k + 1 : k + 2] in (["of"], ["about"]):
            return 1, f"{word} {norms[k + 1]}"
        if _is_option(norms, k) or (word in _POSSIBLE and _doubts(norms, k)):
            return 1, word
        if word == "decided" and set(norms[max(0, k - 2) : k]) & _UNDECIDED:
            return 1, f"{norms[k - 1]} {word}"
        if word in _SURE and set(norms[max(0, k - 2) : k]) & _NEGATED:
            return 1, f"not {word}"
        if word in _VOUCHED and set(norms[max(0, k - 2) : k]) & _CANNOT and norms[k + 1 : k + 2] not in ([], ["to"]):
            return 1, " ".join(norms[k - 1 : k + 1])
    for k, word in enumerate(norms):
        if word == "applied" and norms[k + 1 : k + 2] in (["to"], ["for"]) and _HAVE & set(norms[max(0, k - 2) : k]):
            return 2, word
        if word == "expected" and norms[k - 1 : k] and norms[k - 1] in _IS and norms[k + 1 : k + 2]:
            return 2, word
        if word in _PLANNED and (word not in _WITH_TO or _leads(norms, k)):
            if word in ("want", "like") and set(norms[k + 1 : k + 4]) & (_MANNER | _FRANK):
                continue  # "I want to be plain"
            return 2, word
    return 3, ""


def hanging(
    norms: Sequence[str], unit: Unit, matched: Sequence[int], follows: Sequence[str], *, told: bool
) -> Excess | None:
    """A step that the source lets hang on something: *provided that the licence is granted*, *once it is paid for*."""
    if _CONDITION & set(norms) or {"once", "when", "after", "until", "whether"} & set(norms):
        return None
    if not {"will", "would", "can", "could", "to"} & set(norms) or not matched:
        return None
    if not told and "would" in norms and "will" not in norms:
        return None  # in the article's own voice "would" is a condition already
    spared = _spoken_under(norms, unit)
    said = [n for k, n in enumerate(unit.norms) if k not in spared]
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


def looked_at(norms: Sequence[str], unit: Unit, matched: Sequence[int]) -> Excess | None:
    """*it would limit doubles* where the source would *look at* limiting them; *found* where it is *being tested*."""
    if level(norms)[0] < 3 or _FACING & set(norms):
        return None
    near = [unit.norms[k] for k in scope(unit, matched)]
    for a, b in pairwise(near):
        if a.startswith("look") and b in ("at", "into") and not any(n.startswith("look") for n in norms):
            return Excess(cls="modality", article=assertion(norms), source=f"{a} {b}")
        if a in ("is", "are") and b == "being" and "being" not in norms and {"has", "have"} & set(norms):
            return Excess(cls="modality", article=assertion(norms), source=f"{a} {b}")
    return None
