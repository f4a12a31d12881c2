"""Who did it to whom, where one side has a pronoun: *the council sued Roe* for *Roe sued us*, *she stole the car* for
*my brother stole the car*.

Where both sides have nouns, ``swapped`` and ``mixed`` compare them.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.pieces import Sentence, names_of, sentence_asked, sentence_of
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.relations.mixed import leads, objects_of
from quotecheck.evidence.facts.relations.samedeed import PLAIN
from quotecheck.evidence.facts.relations.swapped import MUTUAL
from quotecheck.evidence.facts.relations.telling import Telling, tellings
from quotecheck.evidence.facts.saying import saying
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.clauses import dictionary_form
from quotecheck.evidence.language.concepts import KIN, NEAR, likeness, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Edit
from quotecheck.text.records import dataclass

_SELF: Final = frozenset({"i", "we"})
_ME: Final = frozenset({"me", "us"})
_ONE: Final = frozenset({"he", "she"})
_HER: Final = frozenset({"him", "her", "them"})
_WHOLE: Final = 0.9
"""Share of the claim's other words that must stand in the sentence."""

_Pair = tuple[Sentence, Telling, Sentence, Telling]
"""A claim and a clause of it, a sentence and a clause of that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sides:
    """Who does what a clause tells, and to whom: places of words of meaning, or a pronoun."""

    doer: tuple[int, ...]
    pronoun: str
    done_to: tuple[int, ...]
    to: str


def who_edits(index: UnitIndex, asked: Query, unit: Unit) -> list[Edit]:
    """The first clause of a claim whose deed the sentence tells of others."""
    if unit.header or unit.columns:
        return []
    claim, said = sentence_asked(asked), sentence_of(unit)
    text = " ".join(unit.text.split())
    for clause in tellings(claim):
        low = min((*clause.subject, clause.rest[0]))
        if _handed_back(index, asked, unit, claim, clause):
            return [edit(asked, "roles", (low, clause.verb + 1), unit, source=text, note=text)]
        deed = dictionary_form(claim.norms[clause.verb])
        same = [t for t in tellings(said) if dictionary_form(said.norms[t.verb]) == deed and t.denied == clause.denied]
        if deed not in MUTUAL - {"be"} and same and _by_others(index, asked, unit, clause, same):
            first = min((*same[0].subject, same[0].rest[0]))
            source = unit.view.run(unit.first + first, min(unit.last, unit.first + same[0].verb + 2))
            return [edit(asked, "roles", (low, clause.verb + 1), unit, source=source, note=text)]
    return []


def _by_others(index: UnitIndex, asked: Query, unit: Unit, clause: Telling, same: Sequence[Telling]) -> bool:
    """Whether every clause of the sentence with the claim's verb has others do it, or has it done to others."""
    claim, said = sentence_asked(asked), sentence_of(unit)
    mine = _sides(claim, clause)
    if dictionary_form(claim.norms[clause.verb]) not in PLAIN and (
        all(_turned(index, asked, unit, mine, _sides(said, t)) for t in same)
        or all(_other_doer(index, asked, unit, (claim, clause, said, t)) for t in same)
    ):
        return True
    if all(_of_speaker(unit, claim, clause, said, t) for t in same):
        return True
    another = all(_another(asked, claim, clause, said, t) for t in same)
    return another and saying(asked.credited, unit, index).match == "same"


def _other_doer(index: UnitIndex, asked: Query, unit: Unit, clauses: _Pair) -> bool:
    """*the teachers saved the school* where the source has the parents save it: two plain nouns, and the rest the
    same."""
    claim, clause, said, told = clauses
    mine, theirs = _sides(claim, clause).doer, _sides(said, told).doer
    if not mine or not theirs or clause.passive != told.passive:
        return False
    head, other = claim.norms[mine[-1]], said.norms[theirs[-1]]
    named = {claim.norms[k] for a, b in names_of(claim) for k in range(a, b)}
    named |= {said.norms[k] for a, b in names_of(said) for k in range(a, b)}
    counted = any(k < f.last and f.first <= k for f in claim.figures for k in mine)
    counted = counted or any(k < f.last and f.first <= k for f in said.figures for k in theirs)
    if {head, other} & named or counted or likeness(root(head), root(other)) >= NEAR:
        return False
    rest = [i for i in asked.items if not i.lent and i.place not in mine]
    held = sum(i.weight for i in rest if index.stands(i.stem, unit.places))
    whole = bool(rest) and held >= _WHOLE * sum(i.weight for i in rest)
    there = {root(head)} | {w for w, rate in index.near(root(head)) if rate >= KIN}
    return whole and not there & {*unit.places} and not any(likeness(root(other), i.stem) >= KIN for i in asked.items)


def _handed_back(index: UnitIndex, asked: Query, unit: Unit, claim: Sentence, clause: Telling) -> bool:
    """*The museum sold it to a dealer* where the source has *The museum bought it from a dealer*."""
    said = sentence_of(unit)
    giver, getter = _handed(claim, clause)
    told = [_handed(said, t) for t in tellings(said)]

    def stand(pairs: Sequence[tuple[Sequence[int], Sequence[int]]]) -> bool:
        return any(a and b and _stand(index, asked, unit, a, b) for a, b in pairs)

    for gives, gets in told:  # the deed that tells of both decides
        if stand([(giver, gets)]) and stand([(getter, gives)]):
            return True
    straight = any(stand([(giver, gives), (getter, gets)]) for gives, gets in told)
    return not straight and any(stand([(giver, gets), (getter, gives)]) for gives, gets in told)


def _handed(said: Sentence, clause: Telling) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Who hands a thing over, and who gets it: words of meaning, empty where that is not told."""
    verb, objects = dictionary_form(said.norms[clause.verb]), objects_of(said, clause)
    if clause.passive or clause.denied:
        return (), ()
    if verb in _GIVE:
        return clause.subject, tuple(objects.get("to", ()))
    return (tuple(objects.get("from", ())), clause.subject) if verb in _GET else ((), ())


_GIVE: Final = frozenset({"sell", "give", "lend", "donate", "transfer", "hand", "send", "leave"})
_GET: Final = frozenset({"buy", "receive", "borrow", "acquire", "purchase", "inherit"})


def _sides(said: Sentence, clause: Telling) -> _Sides:
    behind = said.norms[clause.verb + 1 : clause.verb + 2]
    if clause.passive:
        return _Sides(doer=clause.agent, pronoun="", done_to=clause.subject, to=clause.pronoun)
    objects = tuple(objects_of(said, clause).get("", ()))
    to = behind[0] if behind and behind[0] in _ME | _HER else ""
    doer = clause.subject if leads(said, clause) and not clause.relative else ()
    before = clause.rest[0] - 1
    if not clause.subject and not clause.pronoun and before >= 0 and said.norms[before] in lexicon().words("title"):
        doer = (before,)  # "the mayor had urged her"
    if not doer and not clause.pronoun and said.norms[clause.rest[0]] == "to":
        doer = clause.subject  # "my opponent wants to close it"
    return _Sides(doer=doer, pronoun=clause.pronoun, done_to=objects, to=to)


def _turned(index: UnitIndex, asked: Query, unit: Unit, mine: _Sides, theirs: _Sides) -> bool:
    """Whether whoever does it in the claim is whom we do it to, or the other way round."""
    if (
        mine.doer
        and (mine.done_to or mine.to)
        and theirs.pronoun in _SELF
        and _stand(index, asked, unit, mine.doer, theirs.done_to)
    ):
        return True
    return bool(mine.done_to) and theirs.to in _ME and _stand(index, asked, unit, mine.done_to, theirs.doer)


def _stand(index: UnitIndex, asked: Query, unit: Unit, mine: Sequence[int], theirs: Sequence[int]) -> bool:
    """Whether the last word of one phrase stands in the other."""
    if not theirs:
        return False
    word = root(asked.norms[mine[-1]])
    return bool(index.places_of(word, unit) & {*theirs}) or asked.norms[mine[-1]] in {unit.norms[k] for k in theirs}


def _of_speaker(unit: Unit, claim: Sentence, clause: Telling, said: Sentence, told: Telling) -> bool:
    """*Hale wants to close it*, in the reporter's own voice, where Hale says *My opponent wants to close it*."""
    voice = unit.view.voice(unit.end - 1, unit.end)
    theirs = _sides(said, told).doer
    if voice is None or voice.kind != "turn" or not voice.speaker or not theirs or clause.passive or told.passive:
        return False
    name = voice.speaker.split()[-1].casefold()
    plain = not any(said.printed[k][:1].isupper() for k in theirs)
    return plain and name in {claim.norms[k] for k in clause.subject}


def _another(asked: Query, claim: Sentence, clause: Telling, said: Sentence, told: Telling) -> bool:
    """*she stole the car* of the speaker herself, where she says who stole it, and the article has not named him."""
    mine, theirs = _sides(claim, clause), _sides(said, told)
    wanted = claim.norms[:1] == ("to",) and clause.verb == 1  # "Hale wants | to close it"
    if asked.claim.kind != "indirect" or not (wanted or (mine.pronoun or mine.to) in _ONE):
        return False
    if clause.passive != told.passive and not theirs.doer:  # "she told the board" where she says "I was told"
        return (theirs.to if told.passive else theirs.pronoun) in _SELF and not mine.doer
    if not (wanted or mine.pronoun in _ONE) or not theirs.doer or clause.passive:
        return False
    if any(f.first <= theirs.doer[-1] < f.last for f in said.figures):
        return False
    own = [k for k in claim.stems[clause.verb + 1 :] if k]
    if not any(likeness(k, s) >= KIN for k in own for j in (*told.subject, *told.rest) if (s := said.stems[j])):
        return False  # another deed of the kind
    spoken = {*asked.context} | {n.partition("'")[0] for n in claim.norms}
    names = {said.norms[k] for a, b in names_of(said) for k in range(a, b)}
    heads = [k for k in theirs.doer if said.norms[k] in names] or [theirs.doer[-1]]
    return not any(
        said.norms[k] in spoken or any(likeness(root(said.norms[k]), s) >= KIN for s in spoken) for k in heads
    )
