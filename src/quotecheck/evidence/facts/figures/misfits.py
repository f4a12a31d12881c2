"""A right figure with the wrong word beside it: *rose 73 per cent* for *73 per cent of the seats*, *the largest* for
*the average*, *12 cents a mile* for *a kilometre*, *beat the record by 2,000* for *2,000 short of it*.

Each rule looks at a figure of the claim that the sources have, and at the few words that hold to it on both sides.
"""

from collections.abc import Callable, Sequence
from typing import Final

from quotecheck.claims.measures.amount import Amount
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.figures.figureroles import DOWN, UP
from quotecheck.evidence.facts.figures.roles import Measured, agreeing
from quotecheck.evidence.facts.query import Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import base_value, comparable, holds
from quotecheck.evidence.language.concepts import KIN, is_content, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.evidence.model import Edit, EditClass
from quotecheck.text.records import dataclass

_SHARE: Final = frozenset({"percent", "fraction"})
_STATISTICS: Final = (
    frozenset({"average", "averages", "averaged", "mean", "typical", "typically"}), frozenset({"median"}),
    frozenset({"largest", "biggest", "highest", "most", "maximum", "top", "longest", "oldest", "heaviest", "peak"}),
    frozenset({"smallest", "lowest", "least", "minimum", "fewest", "shortest", "youngest", "lightest"}),
)  # fmt: skip
_EACH: Final = frozenset({"each", "apiece", "every", "per", "individually"})
_SPLIT: Final = frozenset(
    {"split", "shared", "share", "divided", "between", "among", "combined", "total", "altogether"}
)
_SHORT_OF: Final = frozenset({"short", "below", "under", "outside", "less", "fewer", "behind", "adrift", "slower"})
_BEYOND: Final = frozenset({"beat", "beats", "broke", "exceeded", "exceeds", "passed", "above", "surpassed", "topped"})
_FORECAST: Final = frozenset(
    """
    forecast forecasts forecasting projection projections projected predicted prediction predictions outlook guidance
    expected expects estimate estimates estimated target targets budgeted
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_AHEAD: Final = _FORECAST | frozenset(
    """
    predict predicts expect will would could may might should likely aim aims aimed plan plans planned hope hoped set
    due goal to about reckoned thought believed
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_NEAR: Final = 8
_CLOSE: Final = 3


def misfit_edits(index: UnitIndex, asked: Query, unit: Unit, measured: Sequence[Measured]) -> list[Edit]:
    """The first figure of a claim that the sources have with another word beside it."""
    unseen = [m.figure for m in measured if m.state == "absent"]
    there = ((m, unit, f) for m in unseen for f in unit.figures if comparable(m, f) and holds(m, f))
    held = (*agreeing(measured), *there)
    return [e for one in held for rule in _RULES if (e := rule(_Fit(index, asked, one, held))) is not None][:1]


Held = tuple[Amount, Unit, Amount]


@dataclass(frozen=True, slots=True)
class _Fit:
    """A figure of the claim with the source's, and the others that agree."""

    index: UnitIndex
    asked: Query
    one: Held
    held: tuple[Held, ...]


def _differs(fit: _Fit, source: str, at: tuple[int, int] = (0, 0), cls: EditClass = "number") -> Edit:
    figure, unit, _ = fit.one
    cls = "date" if figure.when is not None and cls == "number" else cls
    return edit(fit.asked, cls, (figure.first, figure.last), unit, source=source, at=at)


def _around(norms: Sequence[str], figure: Amount, before: int, behind: int) -> tuple[list[str], list[str]]:
    return list(norms[max(0, figure.first - before) : figure.first]), list(norms[figure.last : figure.last + behind])


def _share_or_step(fit: _Fit) -> Edit | None:
    """*rose 73 per cent* where the source has *73 per cent of those available*."""
    asked, (figure, unit, other) = fit.asked, fit.one
    if figure.kind not in _SHARE:
        return None
    lead, rest = _around(asked.norms, figure, 2, 2)
    moved = bool((UP | DOWN) & set(lead)) and "to" not in lead and rest[:1] != ["of"]
    moves = (UP | DOWN) & {*unit.norms}
    return (
        _differs(fit, other.text) if moved and not moves and unit.norms[other.last : other.last + 1] == ["of"] else None
    )


def _by_for_to(fit: _Fit) -> Edit | None:
    """*cut to a quarter* for *reduced by a quarter*."""
    asked, (figure, unit, other) = fit.asked, fit.one
    mine, theirs = asked.norms[figure.first - 1 : figure.first], unit.norms[other.first - 1 : other.first]
    moving = any(root(n) in _MOVING for n in asked.norms[max(0, figure.first - _NEAR) : figure.first])
    if figure.when is None and moving and {*mine, *theirs} == {"by", "to"}:
        if any(comparable(figure, f) and holds(figure, f) for f in unit.figures if f is not other):
            return None
        return _differs(fit, f"{theirs[0]} {' '.join(other.text.split())}")
    return None


_MOVING: Final = frozenset(root(w) for w in (*UP, *DOWN, "reduced", "cut", "raised", "rose", "fell", "grew", "lowered"))


def _by_and_to(fit: _Fit) -> Edit | None:
    """*up by 20p to £3.60* where the source has *from £3.20 to £3.60*."""
    asked, (figure, unit, other) = fit.asked, fit.one
    step = next((f for f in asked.figures if f.last == figure.first - 1 and asked.norms[f.first - 1] == "by"), None)
    if step is None or asked.norms[figure.first - 1] != "to" or step.kind != figure.kind:
        return None
    start = next((f for f in unit.figures if f.last == other.first - 1 and unit.norms[f.first - 1] == "from"), None)
    if start is None and other.low < other.high and other.text.casefold().startswith("from"):
        size = abs(other.high - other.low)
    elif start is not None and comparable(start, other) and unit.norms[other.first - 1] == "to":
        size = abs(base_value(other) - base_value(start))
    else:
        return None
    if abs(size - base_value(step)) <= 0.051 * size:
        return None
    return edit(
        asked,
        "number",
        (step.first, step.last),
        unit,
        source=unit.view.run(unit.first + (start or other).first, unit.first + other.last),
    )


def _statistic(fit: _Fit) -> Edit | None:
    """*the largest had 27* where the average has 27 and the largest 34."""
    asked, (figure, unit, other) = fit.asked, fit.one
    mine = _said_of(asked.norms, figure, asked.figures)
    theirs = _said_of(unit.norms, other, unit.figures)
    if mine is None or theirs is None or mine == theirs:
        return None
    for near in (unit, fit.index.beside(unit, 1), fit.index.beside(unit, -1)):
        for rival in near.figures if near is not None else ():
            if near is not None and comparable(figure, rival) and _said_of(near.norms, rival, near.figures) == mine:
                if holds(figure, rival):
                    return None
                said = " ".join(rival.text.split())
                return edit(
                    asked, "number", (figure.first, figure.last), near, source=said, at=(rival.start, rival.end)
                )
    return None


def _said_of(norms: Sequence[str], figure: Amount, figures: Sequence[Amount]) -> int | None:
    """Which statistic a figure is called, by the words before it up to the figure before."""
    low = max((f.last for f in figures if f.last <= figure.first and f.when is None), default=0)
    lead = norms[max(low, figure.first - _NEAR) : figure.first]
    found = [n for w in reversed(lead) for n, words in enumerate(_STATISTICS) if w in words]
    return found[0] if found else None


def _each_for_all(fit: _Fit) -> Edit | None:
    """*were each to receive $90,000* where the source splits it between them."""
    asked, (figure, unit, _) = fit.asked, fit.one
    if figure.kind not in ("money", "measure") or not {"each", "apiece"} & set(asked.norms):
        return None
    said = set(unit.norms)
    if said & _EACH or not said & _SPLIT:
        return None
    word = next(n for n in unit.norms if n in _SPLIT)
    return _differs(fit, word, cls="quantifier")


def _per_unit(fit: _Fit) -> Edit | None:
    """*12 cents a mile* for *12 cents a kilometre*, *a week* for *a month*."""
    asked, (figure, unit, other) = fit.asked, fit.one
    mine, theirs = _per(asked.norms, figure), _per(unit.norms, other)
    if not mine or not theirs or mine == theirs or figure.when is not None:
        return None
    units = lexicon().sets("unit")
    if not any(root(w) in _PERIODS or w in units or root(w) in _LENGTHS for w in (mine,)):
        return None
    if not any(root(w) in _PERIODS or w in units or root(w) in _LENGTHS for w in (theirs,)):
        return None
    return _differs(fit, theirs) if root(mine) != root(theirs) else None


_PERIODS: Final = frozenset(root(w) for w in ("year", "month", "week", "day", "hour", "minute", "second", "quarter"))
_LENGTHS: Final = frozenset(
    root(w)
    for w in (
        "mile",
        "kilometre",
        "metre",
        "yard",
        "acre",
        "hectare",
        "tonne",
        "kilo",
        "pound",
        "litre",
        "pint",
        "gallon",
    )
)


def _per(norms: Sequence[str], figure: Amount) -> str:
    behind = norms[figure.last : figure.last + 2]
    return behind[1] if len(behind) > 1 and behind[0] in {"a", "an", "per"} else figure.per


def _short_for_beyond(fit: _Fit) -> Edit | None:
    """*beat the record by 2,000* where the source is 2,000 short of it."""
    asked, (figure, unit, other) = fit.asked, fit.one
    _, behind = _around(unit.norms, other, 0, 2)
    _, own = _around(asked.norms, figure, 0, 2)
    short = set(behind) & _SHORT_OF
    lead = set(asked.norms[max(0, figure.first - _NEAR) : figure.first])
    if not short or set(own) & _SHORT_OF or not (lead | set(own)) & _BEYOND:
        return None
    return _differs(fit, next(iter(short)))


def _only_forecast(fit: _Fit) -> Edit | None:
    """*had grown by 1.9 per cent* where the source has a forecast of it."""
    asked, (figure, unit, other) = fit.asked, fit.one
    lead, _ = _around(unit.norms, other, _NEAR, 0)
    told = next((w for w in reversed(lead) if w in _FORECAST), None)
    if told is None or figure.when is not None or _AHEAD & set(asked.norms):
        return None
    return _differs(fit, told, cls="modality")


def _same_lead(fit: _Fit) -> Edit | None:
    """*suspended for 12 months* where the source has *12 months' imprisonment, suspended for two years*."""
    asked, (figure, unit, other) = fit.asked, fit.one
    lead = _lead(asked.norms, figure)
    if lead is None:
        return None
    word, small = lead
    near = {w for w, rate in fit.index.near(root(word)) if rate >= KIN} | {root(word)}
    theirs = _lead(unit.norms, other)
    if theirs is not None and root(theirs[0]) in near:
        return None
    rivals = [
        f
        for f in unit.figures
        if comparable(figure, f) and (x := _lead(unit.norms, f)) is not None and root(x[0]) in near and x[1] == small
    ]
    if len(rivals) != 1 or holds(figure, rivals[0]):
        return None
    return _differs(fit, " ".join(rivals[0].text.split()), (rivals[0].start, rivals[0].end))


def _lead(norms: Sequence[str], figure: Amount) -> tuple[str, str] | None:
    """The word of meaning right before a figure, with the small word between: *suspended for*, *reopened on*."""
    at = figure.first - 1
    small = norms[at] if at >= 0 and norms[at] in lexicon().words("preposition") else ""
    at -= bool(small)
    if at < 0 or not small or not is_past(norms[at]) or not is_content(norms[at]):
        return None
    return norms[at], small


def _same_tail(fit: _Fit) -> Edit | None:
    """*the seventh woman* where the source has *the seventh Dean* and *the second woman*."""
    asked, (figure, unit, other) = fit.asked, fit.one
    if figure.kind != "ordinal":
        return None
    mine, theirs = _tail(asked.norms, figure), _tail(unit.norms, other)
    if not mine or not theirs:
        return None
    near = {w for w, rate in fit.index.near(root(mine)) if rate >= KIN} | {root(mine)}
    if root(theirs) in near:
        return None
    for u in (unit, fit.index.beside(unit, 1), fit.index.beside(unit, -1)):
        for rival in u.figures if u is not None else ():
            if u is None or rival.kind != "ordinal" or holds(figure, rival) or root(_tail(u.norms, rival)) not in near:
                continue
            said = u.view.run(u.first + rival.first, u.first + rival.last + 1)
            return edit(asked, "number", (figure.first, figure.last), u, source=said, at=(rival.start, rival.end))
    return None


def _tail(norms: Sequence[str], figure: Amount) -> str:
    behind = norms[figure.last : figure.last + 1]
    return behind[0] if behind and is_content(behind[0]) else ""


def _narrower(fit: _Fit) -> Edit | None:
    """*his 14th league goal* where the source has *his 14th goal*, *nine of which in the league*."""
    asked, (figure, unit, other) = fit.asked, fit.one
    if figure.kind != "ordinal":
        return None
    behind = asked.norms[figure.last : figure.last + 2]
    if len(behind) < 2 or not all(map(is_content, behind)):
        return None
    word, noun = root(behind[0]), root(behind[1])
    told = [root(n) for n in unit.norms[other.last : other.last + _CLOSE]]
    if noun not in told[:1] or word in told:
        return None
    for rival in unit.figures:
        if rival is other or rival.first < other.last or rival.kind != "number":
            continue
        if word in (root(n) for n in unit.norms[rival.last : rival.last + _NEAR]):
            return _differs(fit, " ".join(rival.text.split()), (rival.start, rival.end))
    return None


def _pairs(fit: _Fit) -> Edit | None:
    """*10am on June 12* where the source has *10am on 5 June* and *2pm on 12 June*."""
    figure, unit, other = fit.one
    if figure.when is None:
        return None
    for mate, there, own in fit.held:
        if mate is figure or mate.when is None or there is not unit or not 0 <= mate.first - figure.last <= 1:
            continue
        if (figure.when.granularity == "time") == (mate.when.granularity == "time"):
            continue
        beside = next((f for f in unit.figures if f.when is not None and 0 <= f.first - other.last <= 1), None)
        before = next((f for f in unit.figures if f.when is not None and 0 <= own.first - f.last <= 1), None)
        if beside is not None and before is not None and beside is not own and before is not other:
            return _differs(fit, " ".join(before.text.split()), (before.start, before.end))
    return None


def _since_for_until(fit: _Fit) -> Edit | None:
    """*would stay shut until 6 May* where it *has been shut since 6 May*."""
    figure, unit, other = fit.one
    if figure.when is None:
        return None
    mine, theirs = fit.asked.norms[figure.first - 1 : figure.first], unit.norms[other.first - 1 : other.first]
    pair = {*mine, *theirs}
    if pair in ({"since", "until"}, {"before", "after"}, {"since", "before"}, {"from", "until"}, {"until", "after"}):
        return _differs(fit, f"{theirs[0]} {' '.join(other.text.split())}")
    return None


Rule = Callable[["_Fit"], Edit | None]
_RULES: Final[tuple[Rule, ...]] = (
    _share_or_step, _by_for_to, _by_and_to, _statistic, _each_for_all, _per_unit, _short_for_beyond, _only_forecast,
    _same_lead, _same_tail, _narrower, _pairs, _since_for_until,
)  # fmt: skip
