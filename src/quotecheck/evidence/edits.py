"""Alignment steps to edits: every difference between a quotation and its passage, each with a class.

Applying the edits to the source's words gives the quotation's words; words without an edit are the same words.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quotecheck.evidence.align import Step, Steps
from quotecheck.evidence.classify import Side, Style, lookalike, one_sided, same_words, word_class
from quotecheck.evidence.lexicon import lexicon
from quotecheck.evidence.model import Edit, EditClass
from quotecheck.evidence.numbers import is_number_word, quantity
from quotecheck.evidence.quotation import EditorialMark, Quotation
from quotecheck.evidence.scope import hidden_meaning, is_negator
from quotecheck.evidence.view import SourceView


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring words that differ: quotation words ``[q0, q1)`` where the source has ``[s0, s1)``; one side may be empty."""

    q0: int
    q1: int
    s0: int
    s1: int
    mark: EditorialMark | None = None
    """The editorial mark that stands in this place."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What is compared: a quotation, where its text starts in the article, and the source with its style."""

    quotation: Quotation
    base: int
    view: SourceView
    style: Style

    def quoted(self, q0: int, q1: int) -> Side:
        """One side from the quotation."""
        q = self.quotation
        text = q.text[q.starts[q0] : q.ends[q1 - 1]] if q0 < q1 else ""
        raw = tuple(q.text[q.starts[k] : q.ends[k]] for k in range(q0, q1))
        names = tuple(self._name(r, q.norms[q0 + d], q0 + d == 0 or self._opens(q0 + d)) for d, r in enumerate(raw))
        return Side(norms=q.norms[q0:q1], raw=raw, names=names, text=text)

    def sourced(self, s0: int, s1: int) -> Side:
        """One side from the source."""
        v = self.view
        text = v.text[v.starts[s0] : v.ends[s1 - 1]] if s0 < s1 else ""
        raw = tuple(v.raw(k) for k in range(s0, s1))
        names = tuple(self._name(r, v.norms[s0 + d], v.stop(s0 + d)) for d, r in enumerate(raw))
        return Side(norms=tuple(v.norms[s0:s1]), raw=raw, names=names, text=text)

    def _opens(self, q: int) -> bool:
        """Whether a sentence of the quotation begins at word ``q``."""
        text = self.quotation.text[self.quotation.ends[q - 1] : self.quotation.starts[q]]
        return any(c in text for c in ".!?\u2026:\u201c\"[")

    def _name(self, raw: str, norm: str, opens: bool) -> bool:
        """Whether a printed word looks like a name: a capital that no sentence start explains."""
        letters = raw.lstrip("[")
        if not letters[:1].isupper() or self.style.one_case or norm in lexicon().words("function") or norm.startswith("i'"):
            return False
        return not opens or norm not in self.view.lower_words

    def edit(self, cls: EditClass, block: Block, note: str = "") -> Edit:
        """An edit over a block, with exact offsets on both sides."""
        q, v = self.quotation, self.view
        if block.q0 < block.q1:
            a = (q.starts[block.q0], q.ends[block.q1 - 1])
        elif block.mark is not None:
            a = (block.mark.start, block.mark.end)
        else:
            at = q.ends[block.q0 - 1] if block.q0 else 0
            a = (at, at)
        if block.s0 < block.s1:
            s = (v.starts[block.s0], v.ends[block.s1 - 1])
        else:
            at = v.ends[block.s0 - 1] if block.s0 else 0
            s = (at, at)
        return Edit(
            cls=cls, article=q.text[a[0] : a[1]], source=v.text[s[0] : s[1]], article_start=self.base + a[0],
            article_end=self.base + a[1], source_start=s[0], source_end=s[1], note=note,
        )  # fmt: skip


def word_edits(pair: Pair, steps: Steps) -> list[Edit]:
    """All edits between words, in order of the quotation."""
    blocks = _moved(pair, list(_blocks(pair, steps)))
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
    """Runs of steps that are not equal, cut where a mark stands; a mark without source words gives an empty block."""
    q_marks: dict[int, EditorialMark] = {m.at: m for m in pair.quotation.marks if m.kind in {"ellipsis", "bracket"}}
    done: set[int] = set()
    q = steps[0].q or 0 if steps else 0
    s = next((t.s for t in steps if t.s is not None), 0)
    run: list[Step] = []

    def flush(upto_q: int, upto_s: int) -> Iterator[Block]:
        if run:
            q0 = next((t.q for t in run if t.q is not None), upto_q)
            s0 = next((t.s for t in run if t.s is not None), upto_s)
            yield Block(q0, upto_q, s0, upto_s)
            run.clear()

    k = 0
    while k < len(steps):
        step = steps[k]
        if step.q is None and q in q_marks and q not in done:
            yield from flush(q, s)
            first = s = step.s if step.s is not None else s
            while k < len(steps) and steps[k].q is None:
                s = (steps[k].s or 0) + 1
                k += 1
            done.add(q)
            yield Block(q, q, first, s, q_marks[q])
            continue
        if step.q is not None and q in q_marks and q not in done and 0 < q:
            yield from flush(q, s)
            done.add(q)
            yield Block(q, q, s, s, q_marks[q])
        if step.both and pair.quotation.norms[step.q or 0] == pair.view.norms[step.s or 0]:
            yield from flush(q, s)
        else:
            run.append(step)
        q = q if step.q is None else step.q + 1
        s = s if step.s is None else step.s + 1
        k += 1
    yield from flush(q, s)
    for at, mark in q_marks.items():
        if at not in done:
            where = (steps[0].s if steps and at == 0 else s) or 0
            yield Block(at, at, where, where, mark)


def _moved(pair: Pair, blocks: list[Block]) -> list[tuple[Block, EditClass | None]]:
    """Give words that only changed their place the class order or roles."""
    out: list[tuple[Block, EditClass | None]] = [(b, None) for b in blocks]
    plain = [k for k, b in enumerate(blocks) if b.mark is None]
    used: set[int] = set()
    for k in plain:
        for j in plain:
            if j <= k or k in used or j in used:
                continue
            a, b = blocks[k], blocks[j]
            if not _crosswise(pair, a, b):
                continue
            cls = _order_class(pair, a, b)
            out[k], out[j] = (a, cls), (b, cls)
            used |= {k, j}
    for k in plain:
        b = blocks[k]
        q, s = pair.quotation.norms[b.q0 : b.q1], pair.view.norms[b.s0 : b.s1]
        if k not in used and len(q) > 1 and Counter(q) == Counter(s):
            out[k] = (b, _order_class(pair, b, b))
    return out


def _crosswise(pair: Pair, a: Block, b: Block) -> bool:
    """Whether what one block takes away the other puts in, both ways, with at least one word that carries meaning."""
    q, s = pair.quotation.norms, pair.view.norms
    gone = Counter(s[a.s0 : a.s1]) + Counter(s[b.s0 : b.s1])
    came = Counter(q[a.q0 : a.q1]) + Counter(q[b.q0 : b.q1])
    if not gone or not came:
        return False
    shared = sum((gone & came).values())
    return gone == came or (shared >= 2 and shared * 4 >= 3 * max(sum(gone.values()), sum(came.values())))


def _order_class(pair: Pair, a: Block, b: Block) -> EditClass:
    """order: a list turned round, or one thing moved. roles: things that change places around a verb or preposition."""
    s0, s1 = min(a.s0, b.s0), max(a.s1, b.s1)
    q0, q1 = min(a.q0, b.q0), max(a.q1, b.q1)
    words = pair.view.norms[s0:s1]
    lex = lexicon()
    moved = set(pair.view.norms[a.s0 : a.s1]) | set(pair.view.norms[b.s0 : b.s1])
    if any(is_negator(w) or w in lex.words("limit") for w in moved):
        return "negation" if any(is_negator(w) for w in moved) else "hedge"
    rest = [w for w in words if w not in moved or w in {"and", "or"}]
    if not rest or all(w in {"and", "or", "a", "an", "the"} for w in rest):
        return "order" if not _names_meet(pair, s0, s1, words) else "roles"
    swapped = a.q0 < a.q1 and a.s0 < a.s1 and b.q0 < b.q1 and b.s0 < b.s1
    side = pair.sourced(s0, s1)
    weighty = any(side.names) or any(w in lex.sets("pronoun") or is_number_word(w) for w in moved)
    del q0, q1
    return "roles" if swapped or weighty else "order"


def _names_meet(pair: Pair, s0: int, s1: int, words: object) -> bool:
    """Two things next to each other without "and" ("beat Hale" / "Hale beat"): a subject and its verb."""
    del words
    lex = lexicon()
    run = pair.view.norms[s0:s1]
    if any(w in {"and", "or"} for w in run):
        return False
    return any(w in lex.words("subject") for w in run) or (any(pair.sourced(s0, s1).names) and len(run) > 1)


def _marked(pair: Pair, block: Block) -> list[Edit]:
    """Source words that an ellipsis or a bracket stands for."""
    mark = block.mark
    if mark is None:
        return []
    if mark.kind == "bracket":
        from quotecheck.evidence.brackets import bracket_edit

        return [bracket_edit(pair, block)]
    size = block.s1 - block.s0
    outer = block.q0 == 0 or block.q0 == len(pair.quotation)
    if outer or size == 0:
        return [pair.edit("ellipsis" if outer else "typography", replace(block, s1=block.s0))]
    hidden = hidden_meaning(pair.view, block.s0, block.s1)
    if hidden is not None:
        return [pair.edit("ellipsis_misuse", block, f"{hidden[0]}: {hidden[1]}")]
    return [pair.edit("ellipsis", block, f"{size} words")]


def _classified(pair: Pair, block: Block) -> list[Edit]:
    """Edits of a block without a mark: the whole of it in another style, else word by word."""
    wide = _widened(pair, block)
    for b in (block, wide):
        if b.q0 < b.q1 and b.s0 < b.s1:
            cls = same_words(pair.quoted(b.q0, b.q1), pair.sourced(b.s0, b.s1), pair.style)
            if cls is not None and (cls != "contraction" or b is block):
                return [pair.edit(cls, b)]
    if wide != block and _numeric(pair, wide):
        return [pair.edit("number", wide)]
    if block.q0 == block.q1:
        return [_omitted(pair, block)]
    if block.s0 == block.s1:
        return [_added(pair, block)]
    return list(_paired(pair, block))


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


def _numberish(word: str) -> bool:
    return is_number_word(word) or word in {
        "and", "a", "half", "£", "$", "€", "%", "percent", "per", "cent", "m", "bn", "k", "st", "nd", "rd", "th", "dollars", "pounds", "euros",
        "point",
    } or word.endswith(("ieth", "eenth"))  # fmt: skip


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
    if _resumed(pair, block):
        return pair.edit("typography", block, "the turn goes on after another voice")
    if inner_stop and not pair.style.unpunctuated:
        return pair.edit("splice", block, "joined across a sentence end")
    side = pair.sourced(block.s0, block.s1)
    hidden = hidden_meaning(view, block.s0, block.s1)
    if hidden is not None and hidden[0] != "question":
        return pair.edit({"negation": "negation", "condition": "condition", "limit": "hedge"}[hidden[0]], block, hidden[1])  # type: ignore[arg-type]
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
    """"a" gained or lost before few or little."""
    words = list(norms)  # type: ignore[call-overload]
    return words[first:last] == ["a"] and last < len(words) and words[last] in {"few", "little"}


def disfluent(pair: Pair, block: Block) -> bool:
    """Whether left-out source words are hesitation, a repeated word, or a restart of what is printed."""
    lex, norms = lexicon(), list(pair.view.norms[block.s0 : block.s1])
    rest = [w for w in norms if w not in lex.words("disfluency")]
    if not rest:
        return True
    n = len(rest)
    after = list(pair.view.norms[block.s1 : block.s1 + n])
    before = list(pair.view.norms[max(0, block.s0 - n) : block.s0])
    if (n <= 6 and rest in (after, before)) and not any(is_number_word(w) for w in rest):
        return True
    if tuple(rest) in lex.phrases("disfluency_phrase"):
        return pair.style.unpunctuated or (pair.view.clause(block.s0) and pair.view.clause(block.s1)) or len(rest) < len(norms)
    if len(norms) > n and n <= 5:  # "we will, um, we plan to" -> "we plan to"
        return bool(after) and rest[0] == after[0]
    broken = pair.view.between(block.s1)
    return n <= 5 and bool(after) and rest[0] == after[0] and any(c in broken for c in "\u2014\u2013-\u2026")


def _resumed(pair: Pair, block: Block) -> bool:
    """Whether the left-out words are another voice breaking in on a turn that then goes on with dashes, or a printed tag."""
    view = pair.view
    if block.s0 == 0 or block.s1 >= len(view):
        return False
    before = view.voice(view.starts[block.s0 - 1], view.ends[block.s0 - 1])
    after = view.voice(view.starts[block.s1], view.ends[block.s1])
    inner = [view.voice(view.starts[k], view.ends[k]) for k in range(block.s0, block.s1)]
    if before is None or after is None or before == after or before.speaker != after.speaker or before.speaker is None:
        return False
    if before.kind == "quotation" and after.kind == "quotation":
        return all(v is None or v.kind != "quotation" for v in inner) and block.s1 - block.s0 <= 12
    dashes = "\u2014\u2013-\u2026"
    return (
        before.kind == "turn"
        and after.kind == "turn"
        and any(c in view.between(block.s0)[:6] + view.text[view.ends[block.s0 - 1] : view.ends[block.s0 - 1] + 3] for c in dashes)
        and block.s1 - block.s0 <= 40
    )


def _paired(pair: Pair, block: Block) -> Iterator[Edit]:
    """Word beside word where the counts allow, the rest one-sided; multi-word look-alikes first."""
    nq, ns = block.q1 - block.q0, block.s1 - block.s0
    a, b = pair.quoted(block.q0, block.q1), pair.sourced(block.s0, block.s1)
    if lookalike("".join(a.raw)) == lookalike("".join(b.raw)):
        yield pair.edit("deceptive", block)
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
    cls = same_words(a, b, pair.style) or word_class(a, b, pair.style)
    return pair.edit(cls, block)


_RANK: tuple[EditClass, ...] = (
    "negation", "number", "unit", "date", "opposite", "modality", "quantifier", "hedge", "condition", "name", "pronoun", "tense",
)  # fmt: skip


def _uneven(pair: Pair, block: Block, a: Side, b: Side) -> Edit:
    """One edit over unequal runs, named after the most dangerous thing that differs between them."""
    only_a = tuple(k for k, n in enumerate(a.norms) if n not in b.norms)
    only_b = tuple(k for k, n in enumerate(b.norms) if n not in a.norms)
    found: set[EditClass] = set()
    for x in only_a:
        for y in only_b:
            one = word_class(_pick(a, x), _pick(b, y), pair.style)
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
