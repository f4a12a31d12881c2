"""A claim that has nearly a sentence's own words: what of it differs then decides.

In a free paraphrase another word may be only another word. Where nearly all words are the source's, one that is
exchanged, a comparison that is turned round, a limit that is dropped or a step that is taken for done says something
else.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.scope import is_condition
from quotecheck.evidence.facts.edits import edit
from quotecheck.evidence.facts.query import Item, Query
from quotecheck.evidence.facts.unit import Unit
from quotecheck.evidence.facts.units import UnitIndex
from quotecheck.evidence.language.amounts import comparable, holds
from quotecheck.evidence.language.clauses import clause_words, dictionary_form
from quotecheck.evidence.language.concepts import KIN, is_content, root
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.relatedwords import opposites, related_words
from quotecheck.evidence.language.wordforms import is_past, stem
from quotecheck.evidence.model import Edit
from quotecheck.text.numbers import is_number_word, quantity

_NEARLY: Final = 0.6
"""Share of the claim's words that a sentence must have for this."""
_UNIVERSAL: Final = frozenset({"all", "every", "each", "any", "no", "nobody", "never", "always", "none"})
_EVERYBODY: Final = frozenset({"nobody", "everybody", "everyone", "none", "anyone", "anybody"})
_DONE: Final = frozenset({"have", "has", "had", "was", "were", "been", "managed"})
_TO_COME: Final = frozenset({"will", "shall", "going", "to", "'ll", "would", "should"})
_GOING_ON: Final = frozenset({"are", "is", "am", "be", "we're", "they're", "i'm", "it's", "he's", "she's", "you're"})
_BY_SAYING: Final = frozenset(
    {"announcing", "publishing", "releasing", "proposing", "asking", "calling", "urging", "inviting", "launching"}
)
"""What is done by saying so: *we are announcing* is an announcement."""
_IF: Final = frozenset(
    {"if", "unless", "provided", "providing", "on", "subject", "assuming", "contingent", "depending"}
)
_OPEN: Final = frozenset({"would", "will", "could", "may", "might", "to", "be", "should", "can", "must"})

Pairs = dict[int, int]

SAID: Final = 0.86
"""Share of a claim's words that must stand in one passage, in their own form, for it to be stated there."""


def nearly_edits(index: UnitIndex, asked: Query, unit: Unit) -> list[Edit]:
    """What differs between a claim and a sentence that has nearly its words."""
    pairs = _pairs(index, asked, unit)
    own = [i for i in asked.items if not i.lent]
    weight = sum(i.weight for i in own)
    if not own or sum(i.weight for i in own if i.place in pairs) < _NEARLY * weight:
        return []
    found = (
        _weekday(asked, unit),
        _restricted(asked, unit, pairs),
        _turned_round(asked, unit, pairs),
        _undone(asked, unit, pairs),
        _unlimited(asked, unit, pairs),
        _conditioned(asked, unit, pairs),
    )
    return [e for e in (*found, *_exchanged(index, asked, unit, pairs), *_figures(asked, unit, pairs)) if e is not None]


def _pairs(index: UnitIndex, asked: Query, unit: Unit) -> Pairs:
    """Claim place -> unit place of words that are the same or stand for one another."""
    out: Pairs = {}
    taken: set[int] = set()
    for item in (i for i in asked.items if not i.lent):
        options = [
            (rate, -abs(p - item.place), p)
            for w, rate in index.near(item.stem)
            if rate >= KIN
            for p in unit.places.get(w, ())
            if p not in taken
        ]
        if options:
            out[item.place] = max(options)[2]
            taken.add(out[item.place])
    return out


def _weekday(asked: Query, unit: Unit) -> Edit | None:
    """*on Tuesdays* where the source has *on Thursdays*."""
    days = {f"{d}s" for d in lexicon().words("weekday")}
    parts = {"weekdays", "weekends"}
    if not days & {*asked.norms, *unit.norms}:
        days = parts
    mine = next((k for k, n in enumerate(asked.norms) if n in days), None)
    theirs = [n for n in unit.norms if n in days]
    if mine is None or not theirs or asked.norms[mine] in theirs:
        return None
    return edit(asked, "date", (mine, mine + 1), unit, source=theirs[0] if days == parts else theirs[0].capitalize())


def _restricted(asked: Query, unit: Unit, pairs: Pairs) -> Edit | None:
    """*nobody was turned away* where the source has *nobody sent by a council*."""
    mine = next((k for k, n in enumerate(asked.norms) if n in _EVERYBODY), None)
    theirs = next((k for k, n in enumerate(unit.norms) if n in _EVERYBODY), None)
    if mine is None or theirs is None:
        return None
    after = sorted(u for u in pairs.values() if u > theirs)
    extra = [k for k in range(theirs + 1, after[0] if after else 0) if is_content(unit.norms[k])]
    if not extra or any(n in _DONE | _OPEN for n in unit.norms[theirs + 1 : extra[0]]):
        return None
    return edit(
        asked,
        "quantifier",
        (mine, mine + 1),
        unit,
        source=unit.view.run(unit.first + theirs, unit.first + extra[-1] + 1),
    )


def _turned_round(asked: Query, unit: Unit, pairs: Pairs) -> Edit | None:
    """*more on music than on consultants* where it is the other way round."""
    if "than" not in asked.norms or "than" not in unit.norms:
        return None
    here, there = list(asked.norms).index("than"), list(unit.norms).index("than")
    crossed = [(c, u) for c, u in pairs.items() if (c < here) != (u < there)]
    if any(c < here for c, _ in crossed) and any(c > here for c, _ in crossed):
        first, last = min(c for c, _ in crossed), max(c for c, _ in crossed) + 1
        return edit(asked, "roles", (first, last), unit, source=" ".join(unit.text.split()))
    return None


def _undone(asked: Query, unit: Unit, pairs: Pairs) -> Edit | None:
    """*screens have been fitted* where the source is still fitting them."""
    for c, u in pairs.items():
        norm = asked.norms[c]
        if root(norm) != root(unit.norms[u]) or set(asked.norms[max(0, c - 3) : c]) & _OPEN:
            continue
        if not is_past(norm) or dictionary_form(norm) in clause_words("doubting"):
            continue  # what one is hoping, one hoped
        before = set(unit.norms[max(0, u - 3) : u])
        if before & _DONE:
            continue
        to_come = before & _TO_COME and not is_past(unit.norms[u])
        if to_come or (unit.norms[u].endswith("ing") and before & _GOING_ON and unit.norms[u] not in _BY_SAYING):
            return edit(
                asked,
                "modality",
                (c, c + 1),
                unit,
                source=unit.view.run(unit.first + max(0, u - 2), unit.first + u + 1),
            )
    return None


def _unlimited(asked: Query, unit: Unit, pairs: Pairs) -> Edit | None:
    """*every bus* where the source has *every late bus*."""
    for k, norm in enumerate(asked.norms):
        if norm not in _UNIVERSAL:
            continue
        head = next((c for c in sorted(pairs) if k < c <= k + 3), None)
        if head is None:
            continue
        u = pairs[head]
        mine = {asked.norms[j] for j in range(k + 1, head)}
        for q in range(max(0, u - 4), u):
            between = [n for n in unit.norms[q + 1 : u] if is_content(n) and n not in mine]
            if unit.norms[q] in _UNIVERSAL and between and not any(q < p < u for p in pairs.values()):
                return edit(
                    asked, "quantifier", (k, head + 1), unit, source=unit.view.run(unit.first + q, unit.first + u + 1)
                )
    return None


def _exchanged(index: UnitIndex, asked: Query, unit: Unit, pairs: Pairs) -> list[Edit]:
    """One word in the place of another, with a common word next to both: *the village pays*, *the canton pays*."""
    out = []
    known = {w for i in asked.items for w, _ in index.near(i.stem)}
    there = set(pairs.values())
    for item in asked.items:
        if item.lent or item.place in pairs:
            continue
        place = _counterpart(asked, unit, pairs, item)
        if place is None or place in there or not unit.stems[place] or unit.stems[place] in known:
            continue
        word = unit.stems[place]
        named = item.name and unit.view.raw(unit.first + place)[:1].isupper()
        if not named and not (any(related_words(item.stem)) and any(related_words(word))):
            continue
        cls = "opposite" if word in opposites(item.stem) else "name" if named or _noun(asked, item) else "wording"
        source = unit.view.run(unit.first + place, unit.first + place + 1)
        note = asked.claim.text[asked.words.starts[item.place] : asked.words.ends[item.place]]
        out.append(edit(asked, cls, (item.place, item.place + 1), unit, source=source, note=note))  # type: ignore[arg-type]
    return out


def _conditioned(asked: Query, unit: Unit, pairs: Pairs) -> Edit | None:
    """*the objection was withdrawn* where the source goes on *on condition that the culvert is rebuilt*."""
    if not pairs or any(is_condition(asked.norms, k) for k in range(len(asked.norms))):
        return None
    last, end = max(pairs.values()), len(unit.norms)
    at = next(
        (k for k in range(last + 1, min(end, last + 3)) if unit.norms[k] in _IF and is_condition(unit.norms, k)), None
    )
    if at is None or end - at < 3 or any(is_content(n) for n in unit.norms[last + 1 : at]):
        return None
    mine = max(pairs, key=lambda c: pairs[c])
    source = unit.view.run(unit.first + at, unit.first + min(end, at + 6))
    return edit(asked, "modality", (mine, mine + 1), unit, source=source, note=" ".join(unit.text.split()))


def _figures(asked: Query, unit: Unit, pairs: Pairs) -> list[Edit]:
    """*two in Spain and two in France* where the source has *two in Spain and one in France*: each in its own place."""
    mine, theirs = Counter(asked.norms), Counter(unit.norms)
    named = lexicon().words("month") | lexicon().words("weekday")
    alone = {n for n in mine if mine[n] == theirs[n] == 1 and (is_content(n) or n in named)}
    there = {n: u for u, n in enumerate(unit.norms)}
    beside = {k: there[n] for k, n in enumerate(asked.norms) if n in alone} | pairs
    out = []
    dated = {k for f in asked.figures if f.when is not None for k in range(f.first, f.last)}
    days = {u for f in unit.figures if f.when is not None for u in range(f.first, f.last)}
    for k, norm in enumerate(asked.norms):
        if not is_number_word(norm) or k in dated or k in beside or (k and is_number_word(asked.norms[k - 1])):
            continue
        before = next((beside[c] for c in range(k - 1, max(-1, k - 4), -1) if c in beside), None)
        after = next((beside[c] for c in range(k + 1, min(len(asked.norms), k + 4)) if c in beside), None)
        if before is None or after is None or not 1 < after - before <= 6:
            continue
        places = [u for u in range(before + 1, after) if is_number_word(unit.norms[u])]
        own = quantity(asked.norms, k)
        if own is not None and days & {*places} and any(f.low == f.high == own.value for f in unit.figures):
            continue  # "founded in 1985, employs 320": it stands there, and a year is no rival
        other = quantity(unit.norms, places[0]) if len(places) == 1 else None
        if own is not None and other is not None and not own.same(other) and not _rounded(asked, k, unit, places[0]):
            source = unit.view.run(unit.first + places[0], unit.first + places[0] + 1)
            out.append(edit(asked, "number", (k, k + 1), unit, source=source))
    return out


def _rounded(asked: Query, k: int, unit: Unit, u: int) -> bool:
    """Whether the figure at ``k`` is true by the sentence's at ``u`` for what limits it: *over 500* of 512."""
    mine = next((f for f in asked.figures if f.first <= k < f.last), None)
    theirs = next((f for f in unit.figures if f.first <= u < f.last), None)
    if mine is None or theirs is None or not mine.bound:
        return False
    return comparable(mine, theirs) and holds(mine, theirs)


def _noun(asked: Query, item: Item) -> bool:
    """Whether a word stands where something is named: behind an article or a small word of place."""
    return asked.norms[item.place - 1 : item.place] in (["the"], ["a"], ["an"], ["of"], ["their"], ["its"])


def _counterpart(asked: Query, unit: Unit, pairs: Pairs, item: Item) -> int | None:
    """The place of a sentence that stands as the claim's word does: between the same words, or next to a shared one."""
    before, after = pairs.get(item.place - 1), pairs.get(item.place + 1)
    if before is not None and after is not None and after == before + 2:
        return before + 1
    if after is not None and after > 0 and _same(asked.norms, item.place - 1, unit.norms, after - 2):
        return after - 1
    if (
        before is not None
        and before + 1 < len(unit.norms)
        and _same(asked.norms, item.place + 1, unit.norms, before + 2)
    ):
        return before + 1
    return None


def _same(mine: Sequence[str], a: int, theirs: Sequence[str], b: int) -> bool:
    """Whether the same word, or the end of both, stands at two places."""
    left = mine[a] if 0 <= a < len(mine) else ""
    right = theirs[b] if 0 <= b < len(theirs) else ""
    return left == right


def near_same_words(asked: Query, unit: Unit) -> bool:
    """Whether a sentence has the claim's own words, the light ones too (*took on* is not *recruited*)."""
    figures = {k for f in asked.figures for k in range(f.first, f.last)}
    small = lexicon().words("function")
    mine = [stem(n) for k, n in enumerate(asked.norms) if k not in figures and n not in small]
    there = {stem(n) for n in unit.norms}
    return sum(n in there for n in mine) >= SAID * len(mine)
