"""Words in brackets: what an editor may add or put in place of the speaker's, and what no bracket may do.

AP Stylebook, "brackets" and "quotations in the news"; Chicago Manual of Style 13.59-13.60: brackets explain or
complete, they never change what was said.
"""

from typing import Final

from quotecheck.evidence.context.hidden import hidden_meaning
from quotecheck.evidence.context.scope import is_condition, is_limit, is_negator
from quotecheck.evidence.language.clauses import verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base, opposite, same_stem
from quotecheck.evidence.model import Edit, EditClass
from quotecheck.evidence.view import SourceView
from quotecheck.evidence.wording.antecedents import misnamed_beside, misnamed_by
from quotecheck.evidence.wording.callings import called_otherwise
from quotecheck.evidence.wording.oaths import named_oath
from quotecheck.evidence.wording.pair import Block, Pair
from quotecheck.evidence.wording.spokensums import written_out
from quotecheck.text.numbers import is_number_word, whole

_SETTLES: Final = frozenset({"will", "shall", "would", "must", "can", "is", "are", "was", "were", "has", "have"})
_SEVERAL: Final = frozenset({"both", "all", "every", "each", "two", "three", "several", "many", "most"})
_SUMS: Final = frozenset({"money", "sum", "amount", "figure", "total", "cost", "price", "cash", "number"})
"""What may stand for a figure that the article gives itself."""


def bracket_edit(pair: Pair, block: Block) -> Edit:
    """The edit of a bracket and the source words it stands for (none: an insertion)."""
    block = _reached(pair, block)
    cls, why = _misuse(pair, block) or ("bracket", "")
    return pair.edit(cls, block, f"brackets: {why}" if why else "")


def _misuse(pair: Pair, block: Block) -> tuple[EditClass, str] | None:
    """What a bracket does that it may not: the class of the change, and the change in words; None for an honest one."""
    mark = block.mark
    inside = mark.norms if mark is not None else ()
    lex = lexicon()
    source = pair.sourced(block.s0, block.s1)
    for k, word in enumerate(inside):
        if is_negator(word) and not any(is_negator(n) for n in source.norms):
            return "negation", f"adds “{word}”"
        if (is_condition(inside, k) or is_limit(inside, k)) and word not in source.norms:
            return "hedge", f"adds “{word}”"
    figure, said = whole(inside), whole(source.norms)
    if figure is not None and said is not None and (figure.value, figure.unit) == (said.value, said.unit):
        return None  # [500] for *five hundred*
    if written_out(pair, block, inside) or named_oath(inside, source.norms):
        return None
    meaning = _added_meaning(pair, block, inside)
    if meaning is not None and not set(inside) & set(source.norms):
        return meaning
    if not source.norms:
        misnamed = misnamed_beside(pair, block, inside)
        return ("name", misnamed) if misnamed is not None else _added_strength(pair, block, inside)
    if tuple(source.norms) == ("to",) and len(inside) == 1 and inside[0] in _SETTLES:
        return "modality", "replaces “to”"  # "I would like nobody | to | be charged"
    if tuple(source.norms) == ("one",) and set(inside) & _SEVERAL:
        return "quantifier", "replaces “one”"
    graded = _graded(inside, source.norms)
    if graded is not None:
        return graded
    hidden = hidden_meaning(pair.view, block.s0, block.s1)
    if hidden is not None and hidden[0] in {"negation", "limit", "condition"}:
        return "ellipsis_misuse", f"hides “{hidden[1]}”"
    gone = next((w for w in source.norms if is_negator(w)), None)
    if gone and not any(is_negator(w) for w in inside):
        return "negation", f"hides “{gone}”"
    return _clash(pair, block, inside, lex.words("title"))


def _added_strength(pair: Pair, block: Block, inside: tuple[str, ...]) -> tuple[EditClass, str] | None:
    """Added brackets that count or grade what follows ("[half] the farm"), or make it somebody's word or wish
    ("[says she] will")."""
    lex = lexicon()
    if inside[-1:] == ("but",) or inside[:1] in {("but",), ("except",), ("unless",), ("save",)}:
        return "negation", f"adds “{' '.join(inside)}”"
    counts = lex.words("bracket_strong") | lex.words("quantifier_strong") | {"part", "quarter", "third", "of"}
    if inside and all(w in counts for w in inside):
        return "quantifier", f"adds “{' '.join(inside)}”"
    following = pair.quotation.norms[block.q0] if block.q0 < len(pair.quotation) else ""
    verbal = following in lex.words("finite") or verb_base(following) == following
    speaks = any(w in lex.words("reporting") or base(w) in lex.words("cognition") for w in inside)
    if verbal and block.q0 > 0 and (speaks or inside[-1:] == ("to",)):
        return "modality", f"adds “{' '.join(inside)}”"
    return None


def _added_meaning(pair: Pair, block: Block, inside: tuple[str, ...]) -> tuple[EditClass, str] | None:
    """Brackets that deny by another word, hedge, or lengthen a number beside them."""
    lex = lexicon()
    text = " ".join(inside)
    if any(base(w) in lex.words("implicit_negative") for w in inside) and len(inside) <= 2:
        return "negation", f"adds “{text}”"
    if inside[:2] == ("far", "from") or (inside and inside[0] in lex.words("denial") and len(inside) == 1):
        return "negation", f"adds “{text}”"
    if len(inside) <= 2 and any(w in lex.words("hedge_adverb") for w in inside):
        return "hedge", f"adds “{text}”"
    q = pair.quotation.norms
    beside = [q[k] for k in (block.q0 - 1, block.q0) if 0 <= k < len(q)]
    if inside and any(is_number_word(w) for w in beside):
        if all(is_number_word(w) for w in inside):
            return "number", f"adds “{text}”"
        if inside in {("over",), ("under",), ("nearly",), ("more", "than"), ("less", "than"), ("up", "to"), ("some",)}:
            return "hedge", f"adds “{text}”"
    return None


def _graded(inside: tuple[str, ...], source: tuple[str, ...]) -> tuple[EditClass, str] | None:
    """A bracket that puts another modal, quantity, degree or opposite in the place of the speaker's."""
    lex = lexicon()
    gone, came = [w for w in source if w not in inside], [w for w in inside if w not in source]
    for w in gone:
        if any(opposite(w, i) for i in came):
            return "opposite", f"replaces “{w}”"
    kinds: tuple[tuple[EditClass, frozenset[str]], ...] = (
        ("modality", frozenset(lex.sets("modal"))),
        ("quantifier", frozenset(lex.sets("quantifier")) | lex.words("degree")),
    )
    for cls, names in kinds:
        lost = next((w for w in gone if w in names), None)
        if lost is not None and any(w in names for w in came):
            return cls, f"replaces “{lost}”"
    return None


def _clash(pair: Pair, block: Block, inside: tuple[str, ...], titles: frozenset[str]) -> tuple[EditClass, str] | None:
    source = pair.sourced(block.s0, block.s1)
    if set(inside) - {"the", "this", "that"} <= _SUMS and len(inside) <= 2 and whole(_bare(source.norms)) is not None:
        return None  # "[The money] would pay for two"
    here, there = whole(inside), whole(source.norms)
    numbers = [w for w in source.norms if is_number_word(w) and w != "one"]
    if (here and there and not here.same(there)) or (
        numbers and not set(numbers) <= set(inside) and not (here and there)
    ):
        return "number", f"replaces “{pair.view.run(block.s0, block.s1)}”"
    names = [n for n, is_name in zip(source.norms, source.names, strict=True) if is_name and n not in titles]
    if (
        names
        and not any(n in inside or any(same_stem(n, i) for i in inside) for n in names)
        and not _stood_for(names, inside)
        and not _written_out(pair, block, names, inside)
        and not called_otherwise(pair, block, inside)
    ):
        return "name", f"replaces “{pair.view.run(block.s0, block.s1)}”"
    misnamed = misnamed_by(pair, block, inside)
    if misnamed is not None:
        return "name", misnamed
    lex = lexicon()
    me = [w for w in source.norms if w in {"i", "me", "my", "mine", "myself"}]
    if me and not set(inside) & (pair.speaker | lex.words("first_person") | set(lex.sets("pronoun"))):
        return "pronoun", f"replaces “{me[0]}”"
    mine = {"i", "me", "my", "mine", "we", "us", "our"}
    if (
        len(inside) == 1
        and set(inside) & mine
        and any(w in lex.sets("pronoun") and w not in mine for w in source.norms)
    ):
        return "pronoun", f"replaces “{pair.view.run(block.s0, block.s1)}”"
    weight = [w for w in source.norms if w.split("'")[0] not in lex.words("function")]
    definite = source.norms[0] in lex.words("determiner") or source.norms[0].split("'")[0] in lex.sets("pronoun")
    if tuple(source.norms) in _PRO_VERBS:
        return None  # "done so": what it stands for was said before
    if weight and not definite and not any(same_stem(w, i) for w in weight for i in inside) and not any(source.names):
        return "wording", f"replaces “{pair.view.run(block.s0, block.s1)}”"
    general = source.norms[0] in {"a", "an", "any", "every", "each"} and inside[:1] in {("the",), ("this",), ("that",)}
    if weight and general and not any(same_stem(w, i) for w in weight for i in inside):
        return "name", f"replaces “{pair.view.run(block.s0, block.s1)}”"  # one of a kind for all of the kind
    named = block.mark is not None and any(n in titles for n in inside) and len(inside) > 1
    if named and weight and weight[-1].endswith("s") and "and" not in inside:
        return "name", f"replaces “{pair.view.run(block.s0, block.s1)}”"  # one person for several people
    if block.s1 - block.s0 > max(12, 3 * len(inside) + 6):
        return "omission", f"stands for {block.s1 - block.s0} words"
    return None


_PRO_VERBS: Final = frozenset(
    (*verb, "so") for verb in (("do",), ("did",), ("done",), ("doing",), ("does",), ("to", "do"))
)
"""Words that stand for a verb said before."""


def _bare(norms: tuple[str, ...]) -> tuple[str, ...]:
    """Words without the article before them."""
    return norms[1:] if norms[:1] in {("the",), ("that",), ("this",)} else norms


def _stood_for(names: list[str], inside: tuple[str, ...]) -> bool:
    """Whether brackets say in words what the source's names are: *[His educational assistant]* for *Theo's EA*."""
    initials = "".join(w[0] for w in inside)
    whose = inside[:1] and inside[0] in {"his", "her", "their", "its"}
    return all((whose and n.endswith("'s")) or (len(n) > 1 and n in initials) for n in names)


def _written_out(pair: Pair, block: Block, names: list[str], inside: tuple[str, ...]) -> bool:
    """Whether brackets write out a short form (*[turnaround]* for *TA*), or mend how a machine heard a name."""
    if len(inside) != 1 or len(names) != 1:
        return False
    name, word = names[0], inside[0]
    raw = pair.view.run(block.s0, block.s1)
    letters = iter(word)
    if raw.isupper() and 2 <= len(name) <= _SHORT_FORM and word[:1] == name[:1] and not _is_name(block):
        return all(letter in letters for letter in name)
    heard = pair.view.source.grade == "auto_transcript" and min(len(name), len(word)) > _SHORT_FORM
    return heard and word[:1] == name[:1] and _common(name, word) >= max(len(name), len(word)) - 1


def _common(a: str, b: str) -> int:
    """Letters that two words have in common, in order."""
    from difflib import SequenceMatcher

    return sum(block.size for block in SequenceMatcher(a=a, b=b, autojunk=False).get_matching_blocks())


def _is_name(block: Block) -> bool:
    """Whether what stands in brackets is printed as a name."""
    return block.mark is not None and block.mark.text.strip("[] ")[:1].isupper()


_SHORT_FORM: Final = 3
"""Letters of the longest short form; of longer words a machine may mishear one letter."""


def _reached(pair: Pair, block: Block) -> Block:
    """A bracket at the edge of the quotation with the source words it stands for: up to the end of their clause.

    Inside, alignment has found them. At the edge the source may simply stop there (then the bracket adds), or go on.
    """
    mark, view = block.mark, pair.view
    if mark is None or block.s0 < block.s1:
        return block
    reach = len(mark.norms) + 2
    if block.q0 == len(pair.quotation) and block.s0 > 0 and not view.clause(block.s0):
        last = block.s0
        while last < len(view) and last - block.s0 < reach and (last == block.s0 or not view.clause(last)):
            last += 1
        return Block(block.q0, block.q1, block.s0, _noun_end(pair, block.s0, last, mark.norms), mark)
    if block.q0 == 0 and not view.clause(block.s0):
        first = block.s0
        while first > 0 and block.s0 - first < reach and not view.clause(first) and not _parts(view, first):
            first -= 1
        return Block(0, 0, first, block.s0, mark)
    return block


def _parts(view: SourceView, k: int) -> bool:
    """Whether a line or a quotation begins with word ``k``."""
    return "\n" in view.between(k) or bool(set(view.between(k)) & set('"“„«'))


def _noun_end(pair: Pair, first: int, last: int, inside: tuple[str, ...]) -> int:
    """Where the words end that a bracket at the end stands for: a number or name phrase whole, else as many words as
    it has."""
    side = pair.sourced(first, last)
    if side.norms[0] in lexicon().sets("pronoun") and side.norms[0] not in lexicon().words("determiner"):
        return first + 1
    for k, (norm, is_name) in enumerate(zip(side.norms, side.names, strict=True)):
        if not (
            is_name or is_number_word(norm) or norm in lexicon().words("title") or norm in lexicon().words("determiner")
        ):
            return first + max(k, min(len(inside), last - first))
    return last
