"""Alignment steps to edits: every difference between a quotation and its passage, each with a class.

Applying the edits to the source's words gives the quotation's words; words without an edit are the same words.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from quotecheck.evidence.context.hidden import hidden_meaning
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import same_stem
from quotecheck.evidence.model import Edit, EditClass
from quotecheck.evidence.wording.align import Step, Steps
from quotecheck.evidence.wording.classify import Side, lookalike, mixed_tense, one_sided, same_words, word_class
from quotecheck.evidence.wording.fillers import fillers
from quotecheck.evidence.wording.joints import (
    false_joint,
    hidden_frame,
    hidden_source,
    hidden_tag,
    other_voice,
    resumed,
)
from quotecheck.evidence.wording.oaths import masked_oath
from quotecheck.evidence.wording.order import moved
from quotecheck.evidence.wording.pair import Block, Pair
from quotecheck.evidence.wording.quotation import EditorialMark
from quotecheck.evidence.wording.restarts import disfluent, said_twice
from quotecheck.evidence.wording.spokenstyle import month, same_title
from quotecheck.evidence.wording.spokensums import spoken_sum
from quotecheck.text.numbers import is_number_word, quantity

_HIDDEN_CLASS: Final[dict[str, EditClass]] = {"negation": "negation", "condition": "condition", "limit": "hedge"}


def word_edits(pair: Pair, steps: Steps) -> list[Edit]:
    """All edits between words, in order of the quotation."""
    blocks = moved(pair, _merged(pair, list(_blocks(pair, steps))))
    out: list[Edit] = []
    for block, cls in blocks:
        if cls is not None:
            out.append(pair.edit(cls, block))
        elif block.mark is not None:
            out += _marked(pair, block)
        else:
            out += _classified(pair, block)
    return out


def _blocks(pair: Pair, steps: Steps) -> Iterator[Block]:
    """Runs of steps that are not equal, cut where marks stand; a mark without source words gives an empty block."""
    waiting = _marks_by_word(pair)
    q = steps[0].q or 0 if steps else 0
    s = next((t.s for t in steps if t.s is not None), 0)
    run: list[Step] = []

    def flush() -> Iterator[Block]:
        if run:
            q0 = next((t.q for t in run if t.q is not None), q)
            s0 = next((t.s for t in run if t.s is not None), s)
            yield Block(q0, q, s0, s)
            run.clear()

    if steps and 0 in waiting:
        yield from (Block(0, 0, s, s, mark) for mark in waiting.pop(0))
    k = 0
    while k < len(steps):
        step = steps[k]
        if q in waiting and q > 0:
            yield from flush()
            first = s = step.s if step.q is None and step.s is not None else s
            while k < len(steps) and steps[k].q is None:
                s = (steps[k].s or 0) + 1
                k += 1
            yield from _marked_blocks(pair, waiting.pop(q), q, (first, s))
            continue
        if step.both and pair.quotation.norms[step.q or 0] == pair.view.norms[step.s or 0]:
            yield from flush()
        else:
            run.append(step)
        q = q if step.q is None else step.q + 1
        s = s if step.s is None else step.s + 1
        k += 1
    yield from flush()
    for at, marks in waiting.items():
        yield from (Block(at, at, s, s, mark) for mark in marks)


def _merged(pair: Pair, blocks: list[Block]) -> list[Block]:
    """Neighbouring blocks as one where together they are one number in another style ("£4 million", "four million
    pounds")."""
    out: list[Block] = []
    for block in blocks:
        if out and out[-1].mark is None and block.mark is None and block.q0 - out[-1].q1 <= 3:
            whole = Block(out[-1].q0, block.q1, out[-1].s0, block.s1)
            both = whole.q0 < whole.q1 and whole.s0 < whole.s1
            numeric = both and any(is_number_word(n) for n in pair.quotation.norms[whole.q0 : whole.q1])
            if numeric and same_words(pair.quoted(whole.q0, whole.q1), pair.sourced(whole.s0, whole.s1), pair.style):
                out[-1] = whole
                continue
        out.append(block)
    return out


def _marks_by_word(pair: Pair) -> dict[int, list[EditorialMark]]:
    found: dict[int, list[EditorialMark]] = {}
    for mark in pair.quotation.marks:
        if mark.kind in {"ellipsis", "bracket"}:
            found.setdefault(mark.at, []).append(mark)
    return found


def _marked_blocks(pair: Pair, marks: list[EditorialMark], q: int, gap: tuple[int, int]) -> Iterator[Block]:
    """The marks before one word: left-out source words belong to the ellipsis, else to the first bracket."""
    first, last = gap
    taker = next((m for m in marks if m.kind == "ellipsis"), marks[0])
    for k, mark in enumerate(marks):
        if mark is taker:
            yield Block(q, q, first, last, mark)
            continue
        before = k < marks.index(taker)
        size = _phrase(pair, gap, len(mark.norms), before=before)
        yield Block(q, q, first, first + size, mark) if before else Block(q, q, last - size, last, mark)


def _phrase(pair: Pair, gap: tuple[int, int], most: int, *, before: bool) -> int:
    """How many words next to the printed ones a bracket beside an ellipsis stands for: no more than its own, none
    beyond a comma, and of a pronoun only that."""
    view, (first, last) = pair.view, gap
    most = 0 if view.clause(first if before else last) else min(most, last - first)
    if most and view.norms[first if before else last - 1] in lexicon().sets("pronoun"):
        return 1
    if before:
        return next((k for k in range(1, most) if view.clause(first + k)), most)
    return next((k for k in range(1, most) if view.clause(last - k)), most)


def _marked(pair: Pair, block: Block) -> list[Edit]:
    """Source words that an ellipsis or a bracket stands for."""
    mark = block.mark
    if mark is None:
        return []
    if mark.kind == "bracket":
        from quotecheck.evidence.wording.brackets import bracket_edit

        return [bracket_edit(pair, block)]
    size = block.s1 - block.s0
    outer = block.q0 == 0 or block.q0 == len(pair.quotation)
    if outer or size == 0:
        return [pair.edit("ellipsis" if outer else "typography", replace(block, s1=block.s0))]
    between = other_voice(pair, block)
    if between is not None:
        return [pair.edit("splice", block, f"{between} speaks under the mark")]
    joint = false_joint(pair, block)
    if joint is not None:
        return [pair.edit("splice", block, joint)]
    hidden = hidden_meaning(pair.view, block.s0, block.s1)
    if hidden is not None:
        return [pair.edit("ellipsis_misuse", block, f"{hidden[0]}: {hidden[1]}")]
    governed = hidden_frame(pair, block) or hidden_tag(pair, block) or hidden_source(pair, block)
    if governed is not None:
        return [pair.edit("ellipsis_misuse", block, f"frame: {governed}")]
    return [pair.edit("ellipsis", block, f"{size} words")]


def _classified(pair: Pair, block: Block) -> list[Edit]:
    """Edits of a block without a mark: the whole of it in another style, else word by word."""
    again = said_twice(pair, block)
    if again is not None:
        rest, twice = again
        return [*_classified(pair, rest), pair.edit("disfluency", twice)]
    block = _without_fillers(pair, block)
    wide = _widened(pair, block)
    tight = _without_joints(pair, wide, block)
    if _titled(pair, block) or masked_oath(pair, block):
        return [pair.edit("spelling", block)]
    for b in dict.fromkeys((block, wide, tight, _with_month(pair, block))):
        if b.q0 < b.q1 and b.s0 < b.s1:
            cls = same_words(pair.quoted(b.q0, b.q1), pair.sourced(b.s0, b.s1), pair.style)
            if cls is not None and (cls != "contraction" or b is block):
                return [pair.edit(cls, b)]
            if spoken_sum(pair, b):
                return [pair.edit("number_style", b)]
    if wide != block and _numeric(pair, wide):
        return [pair.edit("number", tight if _numeric(pair, tight) else wide)]
    if block.q0 == block.q1:
        return [_omitted(pair, block)]
    if block.s0 == block.s1:
        return [_added(pair, block)]
    return list(_paired(pair, block))


def _titled(pair: Pair, block: Block) -> bool:
    """Whether a block is a title or a kind of street that one side has short, beside the same name."""
    if block.q1 - block.q0 != 1 or block.s1 - block.s0 != 1:
        return False
    q, s, view = pair.quotation.norms, pair.view.norms, pair.view
    before = block.q0 > 0 and block.s0 > 0 and q[block.q0 - 1] == s[block.s0 - 1]
    after = block.q1 < len(q) and block.s1 < len(s) and q[block.q1] == s[block.s1]
    left, right = view.raw(block.s0 - 1) if before else "", view.raw(block.s1) if after else ""
    return same_title(q[block.q0], s[block.s0], left, right)


def _with_month(pair: Pair, block: Block) -> Block:
    """A block with the month beside it: *the fifth of* where *5* is printed, both before *May*."""
    q, s = pair.quotation.norms, pair.view.norms
    if block.q1 < len(q) and block.s1 < len(s) and q[block.q1] == s[block.s1] and month(q[block.q1]):
        return replace(block, q1=block.q1 + 1, s1=block.s1 + 1)
    if block.q0 > 0 and block.s0 > 0 and q[block.q0 - 1] == s[block.s0 - 1] and month(q[block.q0 - 1]):
        return replace(block, q0=block.q0 - 1, s0=block.s0 - 1)
    return block


_AGAIN: Final = 3
"""Most words that are said again before a figure."""


def _without_fillers(pair: Pair, block: Block) -> Block:
    """A block without the hesitation before a figure, and what is said again behind it: *for, | er, for eighteen* is
    *for eighteen*, which may be printed *18*."""
    empty, s = fillers(pair.view, block.s0, block.s1), pair.view.norms
    s0 = next((k for k in range(block.s0, block.s1) if k not in empty), block.s0)
    again = (n for n in range(_AGAIN, 0, -1) if s0 + n < block.s1 and s[s0 : s0 + n] == s[block.s0 - n : block.s0])
    s0 += next(again, 0)
    figure = s0 > block.s0 and block.q1 == block.q0 + 1 and pair.quotation.norms[block.q0].isdigit()
    return replace(block, s0=s0) if figure else block


def _widened(pair: Pair, block: Block) -> Block:
    """A block with the equal words beside it that belong to the same number phrase ("2 1/2" before "million")."""
    q, s = pair.quotation.norms, pair.view.norms
    left = right = 0
    while block.q0 - left > 0 and block.s0 - left > 0 and left < 8:
        word = q[block.q0 - left - 1]
        if word != s[block.s0 - left - 1] or not _numberish(word):
            break
        left += 1
    while block.q1 + right < len(q) and block.s1 + right < len(s) and right < 8:
        word = q[block.q1 + right]
        if word != s[block.s1 + right] or not _numberish(word):
            break
        right += 1
    return Block(block.q0 - left, block.q1 + right, block.s0 - left, block.s1 + right)


def _without_joints(pair: Pair, wide: Block, block: Block) -> Block:
    """A widened block without "a", "and" and the like at its outer ends, which may belong to the next phrase."""
    q = pair.quotation.norms
    q0, q1, s0, s1 = wide.q0, wide.q1, wide.s0, wide.s1
    joints = {"a", "and", "half", "point", "per"}
    while q1 > block.q1 and q[q1 - 1] in joints:
        q1, s1 = q1 - 1, s1 - 1
    while q0 < block.q0 and q[q0] in joints:
        q0, s0 = q0 + 1, s0 + 1
    return Block(q0, q1, s0, s1)


def _numberish(word: str) -> bool:
    joint = word in lexicon().words("number_joint")
    return joint or is_number_word(word) or word.endswith(("ieth", "eenth"))


def _numeric(pair: Pair, block: Block) -> bool:
    """Whether both sides of a widened block begin with a number phrase and at least one covers its side."""
    a = quantity(pair.quotation.norms[block.q0 : block.q1], 0)
    b = quantity(pair.view.norms[block.s0 : block.s1], 0)
    return a is not None and b is not None and not a.same(b)


def _omitted(pair: Pair, block: Block) -> Edit:
    """Source words that the quotation leaves out without a mark."""
    view = pair.view
    inner_stop = any(view.stop(k) for k in range(block.s0, block.s1 + 1))
    if disfluent(pair, block):
        return pair.edit("disfluency", block)
    if resumed(pair, block):
        return pair.edit("typography", block, "the turn goes on after another voice")
    if inner_stop and not pair.style.unpunctuated:
        return pair.edit("splice", block, "joined across a sentence end")
    side = pair.sourced(block.s0, block.s1)
    hidden = hidden_meaning(view, block.s0, block.s1)
    if hidden is not None and hidden[0] != "question":
        return pair.edit(_HIDDEN_CLASS[hidden[0]], block, hidden[1])
    cls = one_sided(side)
    if cls == "negation":
        cls = None  # it governs nothing that is printed
    if _before_few(pair.view.norms, block.s0, block.s1):
        cls = "quantifier"
    return pair.edit(cls if cls is not None else "omission", block)


def _added(pair: Pair, block: Block) -> Edit:
    """Words of the quotation that the source does not have."""
    side = pair.quoted(block.q0, block.q1)
    if side.norms in {("not",)} or any(is_negator(n) for n in side.norms):
        return pair.edit("negation", block)
    cls = one_sided(side)
    if _before_few(pair.quotation.norms, block.q0, block.q1):
        cls = "quantifier"
    return pair.edit(cls if cls is not None else "addition", block)


def _before_few(norms: object, first: int, last: int) -> bool:
    """ "a" gained or lost before few or little."""
    words = list(norms)  # type: ignore[call-overload]
    return words[first:last] == ["a"] and last < len(words) and words[last] in {"few", "little"}


def _paired(pair: Pair, block: Block) -> Iterator[Edit]:
    """Word beside word where the counts allow, the rest one-sided; multi-word look-alikes first."""
    nq, ns = block.q1 - block.q0, block.s1 - block.s0
    a, b = pair.quoted(block.q0, block.q1), pair.sourced(block.s0, block.s1)
    if not (a.text + b.text).isascii() and lookalike("".join(a.raw)) == lookalike("".join(b.raw)):
        yield pair.edit("deceptive", block)
        return
    if mixed_tense(a, b):
        yield pair.edit("tense", block)
        return
    negative = sum(map(is_negator, a.norms)), sum(map(is_negator, b.norms))
    if negative[0] != negative[1]:
        yield pair.edit("negation", block)
        return
    if nq == ns:
        for d in range(nq):
            one = Block(block.q0 + d, block.q0 + d + 1, block.s0 + d, block.s0 + d + 1)
            if a.norms[d] != b.norms[d]:
                yield from _classified(pair, one) if nq > 1 else [_single(pair, one)]
        return
    yield _uneven(pair, block, a, b)


def _single(pair: Pair, block: Block) -> Edit:
    a, b = pair.quoted(block.q0, block.q1), pair.sourced(block.s0, block.s1)
    cls = same_words(a, b, pair.style) or word_class(a, b)
    ending = pair.quotation.bracketed[block.q0] if block.q1 == block.q0 + 1 else ""
    if cls in {"inflection", "tense"} and ending in _ENDINGS and same_stem(a.norms[0], b.norms[0]):
        cls = "bracket"  # "she want[s] it": the brackets show what the editor changed
    return pair.edit(cls, block)


_ENDINGS: Final = frozenset({"s", "es", "ed", "d", "ing"})
"""Verb endings that an editor may put in brackets, so that the words fit a sentence."""
_RANK: tuple[EditClass, ...] = (
    "negation", "number", "unit", "date", "opposite", "modality", "quantifier", "hedge", "condition", "name", "pronoun",
    "tense",
)  # fmt: skip


def _uneven(pair: Pair, block: Block, a: Side, b: Side) -> Edit:
    """One edit over unequal runs, named after the most dangerous thing that differs between them."""
    only_a = tuple(k for k, n in enumerate(a.norms) if n not in b.norms)
    only_b = tuple(k for k, n in enumerate(b.norms) if n not in a.norms)
    found: set[EditClass] = set()
    for x in only_a:
        for y in only_b:
            one = word_class(_pick(a, x), _pick(b, y))
            if one in {"number", "unit", "date", "opposite", "modality", "tense", "negation", "pronoun"}:
                found.add(one)
    for side, picks in ((a, only_a), (b, only_b)):
        for k in picks:
            one_class = one_sided(_pick(side, k))
            if one_class is not None:
                found.add(one_class)
    if only_a and only_b and any(a.names[k] for k in only_a) and any(b.names[k] for k in only_b):
        found.add("name")
    for cls in _RANK:
        if cls in found:
            return pair.edit(cls, block)
    return pair.edit("wording", block)


def _pick(side: Side, k: int) -> Side:
    return Side(norms=(side.norms[k],), raw=(side.raw[k],), names=(side.names[k],), text=side.raw[k])
