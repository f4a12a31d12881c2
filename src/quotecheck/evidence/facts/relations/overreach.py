"""A claim that goes further than its source by one word: *no ward* for *not every ward*, *never* for *not until*, *in
the country* for *in the county*, *ordered* for *recommend*.

Each rule is a pair of words, one on either side: the claim has the stronger and the source only the weaker. Huddleston
& Pullum (2002), 5.5 (quantification), 9.1 (negation).
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.remainders import denies
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.clauses import verb_base
from quotecheck.evidence.language.concepts import KIN, SAME, is_content, root
from quotecheck.evidence.model import Edit, EditClass
from quotecheck.text.records import dataclass

_NOT_ALL: Final = frozenset(
    {("not", "every"), ("not", "all"), ("not", "each"), ("not", "everyone"), ("not", "everybody")}
)
_NONE: Final = frozenset({"no", "none", "nobody", "nothing"})
_BUT_FOR: Final = frozenset({"except", "excepting", "excluding", "barring"})
_AWARE: Final = frozenset(
    {"aware", "know", "knows", "recall", "recalls", "remember", "remembers", "heard", "sure", "swear"}
)
_WHOLLY: Final = frozenset({"entirely", "solely", "wholly", "alone", "purely", "exclusively"})
_PARTLY: Final = (("one", "reason"), ("one", "of"), ("one", "cause"), ("one", "factor"), ("in", "part"))
_MEANT: Final = frozenset({"deliberately", "intentionally", "knowingly", "wilfully", "purposely", "maliciously"})
_ORDERED: Final = frozenset({"ordered", "orders", "instructed", "commanded", "demanded", "forced", "required"})
_ADVISED: Final = frozenset(
    """
    recommend recommends recommended advise advises advised suggest suggests suggested ask asks asked invite encourage
    advice recommendation
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_LOVE: Final = frozenset({"love", "like", "dream", "wish", "prefer"})
_PLANS: Final = frozenset({"plans", "plan", "planned", "announced", "will", "intends", "intended", "promised", "vowed"})
_GONE: Final = (("ruled", "out"), ("been", "excluded"), ("been", "discounted"), ("been", "eliminated"))
_EVER: Final = frozenset({"ever", "never", "history", "record"})
_OWNED: Final = frozenset({"his", "her", "my", "our", "their"})
_SPANS: Final = frozenset({"years", "time", "career", "decades", "seasons"})
_SCOPE: Final = 9
_NEAR: Final = 5


@dataclass(frozen=True, slots=True)
class _Reach:
    """A claim and the sentence that it rests on."""

    index: UnitIndex
    asked: Query
    unit: Unit

    def differs(self, cls: EditClass, place: int, source: str) -> Edit:
        """An edit of the claim's word at a place."""
        note = " ".join(self.unit.text.split())
        return edit(self.asked, cls, (place, place + 1), self.unit, source=source, note=note)


def overreach_edits(index: UnitIndex, asked: Query, units: Sequence[Unit]) -> list[Edit]:
    """The first word by which a claim says more than the chief sentence, or the one behind it."""
    after = index.beside(units[0], 1)
    for unit in (units[0], *units[1:2]):
        found = [e for rule in _RULES if (e := rule(_Reach(index, asked, unit))) is not None]
        if found:
            return found[:1]
    second = _Reach(index, asked, after) if after is not None else None
    return [e for rule in _BEHIND if second is not None and (e := rule(second)) is not None][:1]


def _place(norms: Sequence[str], words: frozenset[str]) -> int | None:
    return next((k for k, n in enumerate(norms) if n in words), None)


def _not_every(r: _Reach) -> Edit | None:
    """*no ward had one* where the source has *not every ward had one*."""
    at = _place(r.asked.norms, _NONE)
    pair = next((p for p in pairwise(r.unit.norms) if p in _NOT_ALL), None)
    if at is None or pair is None or _NONE & set(r.unit.norms):
        return None
    return r.differs("quantifier", at, " ".join(pair))


def _not_until(r: _Reach) -> Edit | None:
    """*would never sign* where the source has *will not sign until*."""
    at = _place(r.asked.norms, frozenset({"never"}))
    norms = r.unit.norms
    if at is None or "never" in norms or not ({"until", "till", "unless", "before"} & set(norms)) or not denies(norms):
        return None
    if {"until", "till", "unless", "before"} & set(r.asked.norms):
        return None
    return r.differs("modality", at, next(n for n in norms if n in {"until", "till", "unless", "before"}))


def _excepted(r: _Reach) -> Edit | None:
    """*pregnant women should have it* where the source has *everyone, except pregnant women*."""
    norms = r.unit.norms
    at = _place(norms, _BUT_FOR)
    if at is None or _BUT_FOR & set(r.asked.norms) or denies(r.asked.norms) or "apart" in r.asked.norms:
        return None
    before, apart = {s for s in r.unit.stems[:at] if s}, {s for s in r.unit.stems[at:] if s}
    for item in (i for i in r.asked.items if not i.lent):
        near = {w for w, rate in r.index.near(item.stem) if rate >= KIN} | {item.stem}
        if near & apart and not near & before:
            return r.differs(
                "negation", item.place, r.unit.view.run(r.unit.first + at, min(r.unit.last, r.unit.first + at + 4))
            )
    return None


def _not_aware(r: _Reach) -> Edit | None:
    """*no passenger had missed it* where the source is *not aware of any*; *denied it* where he *doesn't recall*."""
    norms, mine = r.unit.norms, r.asked.norms
    at = next((k for k, n in enumerate(norms) if n in _AWARE and denies(norms[max(0, k - 4) : k])), None)
    cue = (r.asked.claim.attribution.cue or "").casefold().split() if r.asked.claim.attribution is not None else []
    flat = next((k for k, n in enumerate(mine) if n in _NONE or n == "not" or n.endswith("n't")), None)
    denied = any(verb_base(w) in {"deny", "reject", "dispute"} for w in cue)
    knows = _AWARE | {"awareness", "knowledge", "unaware", "memory", "recollection"}
    if at is None or knows & set(mine) or not (flat is not None or denied) or norms[at] == "sure":
        return None
    return r.differs("modality", flat or 0, r.unit.view.run(r.unit.first + max(0, at - 1), r.unit.first + at + 1))


def _wholly(r: _Reach) -> Edit | None:
    """*blamed entirely on* where the source has *one reason*."""
    at = _place(r.asked.norms, _WHOLLY)
    pair = next((p for p in pairwise(r.unit.norms) if p in _PARTLY), None)
    said = (
        " ".join(pair)
        if pair is not None
        else next((n for n in r.unit.norms if n in {"partly", "mainly", "mostly"}), "")
    )
    return r.differs("quantifier", at, said) if at is not None and said and not _WHOLLY & set(r.unit.norms) else None


def _on_purpose(r: _Reach) -> Edit | None:
    """*deliberately hid* where no source says that it was meant."""
    at = _place(r.asked.norms, _MEANT)
    if at is None:
        return None
    around = {s for k in (-1, 0, 1) if (u := r.index.beside(r.unit, k) if k else r.unit) is not None for s in u.norms}
    meant = _MEANT | {
        "deliberate",
        "intentional",
        "intended",
        "purpose",
        "meant",
        "knew",
        "knowing",
        "wilful",
        "deceive",
    }
    accident = {"accident", "accidentally", "carelessness", "careless", "mistake", "error", "oversight"} & around
    said = next(iter(accident), "") or " ".join(r.unit.norms[:3])
    return r.differs("modality", at, said) if accident or not meant & around else None


def _recommended(r: _Reach) -> Edit | None:
    """*ordered everybody to* where the source has *we recommend*."""
    cue = (r.asked.claim.attribution.cue or "").casefold().split() if r.asked.claim.attribution is not None else []
    words = [*r.asked.norms]
    at = _place(words, _ORDERED)
    ordered = at is not None or bool(_ORDERED & set(cue))
    said = next((n for n in r.unit.norms if n in _ADVISED), "")
    if not ordered or not said or (_ORDERED | {"order", "must", "demand", "require"}) & set(r.unit.norms):
        return None
    return r.differs("modality", at or 0, said)


def _would_love(r: _Reach) -> Edit | None:
    """*announced plans to* where the source has *I'd love to*."""
    norms = r.unit.norms
    cue = (r.asked.claim.attribution.cue or "").casefold().split() if r.asked.claim.attribution is not None else []
    wish = next(
        (
            k
            for k, n in enumerate(norms)
            if n in _LOVE and k and (norms[k - 1].endswith("'d") or norms[k - 1] == "would")
        ),
        None,
    )
    at = _place(r.asked.norms, _PLANS)
    if wish is None or (at is None and not _PLANS & set(cue)) or _LOVE & set(r.asked.norms) or "hope" in r.asked.norms:
        return None
    if not any(_stands(r, i.stem) for i in r.asked.items if not i.lent and not i.name):
        return None
    return r.differs("modality", at or 0, r.unit.view.run(r.unit.first + wish - 1, r.unit.first + wish + 1))


def _stands(r: _Reach, stem: str) -> bool:
    return any(w in r.unit.places for w, rate in r.index.near(stem) if rate >= KIN)


def _ruled_out(r: _Reach) -> Edit | None:
    """*blamed an attack* where the source has *an attack has been ruled out*."""
    norms = r.unit.norms
    at = next((k for k, p in enumerate(pairwise(norms)) if p in _GONE), None)
    said = {
        *r.asked.norms,
        *((r.asked.claim.attribution.cue or "").casefold().split() if r.asked.claim.attribution else ()),
    }
    if at is None or denies(list(said)) or {"ruled", "rule", "excluded", "discounted", "dismissed", "rejected"} & said:
        return None
    gone = {s for s in r.unit.stems[max(0, at - _NEAR) : at] if s}
    item = next(
        (i for i in r.asked.items if not i.lent and {w for w, x in r.index.near(i.stem) if x >= KIN} & gone), None
    )
    return r.differs("negation", item.place, " ".join(norms[at : at + 2])) if item is not None else None


def _scope(r: _Reach) -> Edit | None:
    """*the finest in the country* where the source has *the finest in the county*."""
    mine, theirs = _superlative(r.asked.norms), _superlative(r.unit.norms)
    if mine is None or theirs is None or root(mine[0]) != root(theirs[0]) or not mine[2] or not theirs[2]:
        return None
    near = {w for w, rate in r.index.near(root(mine[2])) if rate >= SAME} | {root(mine[2])}
    return r.differs("quantifier", mine[1], theirs[2]) if root(theirs[2]) not in near else None


def _superlative(norms: Sequence[str]) -> tuple[str, int, str] | None:
    """A superlative, the place and the noun of what it is the most of: *the finest ever found in the county*."""
    at = next(
        (k for k, n in enumerate(norms) if n.endswith("est") and len(n) > _NEAR and norms[max(0, k - 1)] in _THE), None
    )
    if at is None:
        return None
    for k in range(at + 1, min(len(norms) - 2, at + _SCOPE)):
        if norms[k] == "in" and norms[k + 1] in {"the", "our", "its"} and is_content(norms[k + 2]):
            return norms[at], k + 2, norms[k + 2]
    return None


_THE: Final = frozenset({"the", "its", "their", "our", "his", "her", "be", "is", "was"})


def _corrected(r: _Reach) -> Edit | None:
    """*1,900 files had been lost* where the next sentence has *the correct figure is 1,090*."""
    norms = r.unit.norms
    right = any(
        p
        in {("correct", "figure"), ("right", "figure"), ("correct", "number"), ("true", "figure"), ("correct", "date")}
        for p in pairwise(norms)
    )
    if not right or not r.unit.figures or not r.asked.figures:
        return None
    other = r.unit.figures[-1]
    mine = next((f for f in r.asked.figures if f.kind == other.kind and f.low != other.low), None)
    if mine is None or any(f.low == other.low for f in r.asked.figures):
        return None
    said = " ".join(other.text.split())
    return edit(r.asked, "number", (mine.first, mine.last), r.unit, source=said, at=(other.start, other.end))


def _of_all_time(r: _Reach) -> Edit | None:
    """*the hardest in its history* where the source has *the hardest in my eleven years here*, *never bigger* where it
    has *the biggest since 2008*."""
    mine, norms = r.asked.norms, r.unit.norms
    at = _place(mine, _EVER)
    if at is None or {"since", *_SPANS} & set(mine) or _EVER & set(norms):
        return None
    top = next((k for k, n in enumerate(norms) if n.endswith("est") or n in {"most", "worst", "best", "least"}), None)
    if top is None:
        return None
    for k in range(top + 1, min(len(norms) - 1, top + _SCOPE)):
        if norms[k] == "since" or (norms[k] == "in" and norms[k + 1] in _OWNED and _SPANS & set(norms[k + 2 : k + 5])):
            said = r.unit.view.run(r.unit.first + k, r.unit.first + min(len(norms), k + 4))
            return r.differs("modality", at, said)
    return None


def _pleaded(r: _Reach) -> Edit | None:
    """*a jury found her guilty* where the source has *you pleaded guilty*."""
    at = _place(r.asked.norms, frozenset({"jury", "jurors", "convicted"}))
    told = {n for k in (0, 1, 2) if (u := r.index.beside(r.unit, k) if k else r.unit) is not None for n in u.norms}
    tried = {"jury", "jurors", "convicted", "verdict", "found", "trial"} & told
    pleaded = next((n for n in ("pleaded", "pled", "plea", "pleas") if n in told), "")
    if at is None or not pleaded or tried or {"pleaded", "plea", "admitted"} & set(r.asked.norms):
        return None
    return r.differs("modality", at, pleaded)


Rule = Callable[[_Reach], Edit | None]
_RULES: Final[tuple[Rule, ...]] = (
    _not_every, _not_until, _excepted, _not_aware, _wholly, _on_purpose, _recommended, _would_love, _ruled_out, _scope,
    _of_all_time, _pleaded,
)  # fmt: skip
_BEHIND: Final[tuple[Rule, ...]] = (_corrected, _ruled_out)
