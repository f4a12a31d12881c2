"""Where an ellipsis joins two pieces of a source: whether one voice speaks across it, and the joint is honest."""

from typing import Final

from quotecheck.evidence.before import denial_or_third_party
from quotecheck.evidence.clauses import clause_words, is_finite, verb_base, verb_of
from quotecheck.evidence.frame import Frame
from quotecheck.evidence.frames import framed_before
from quotecheck.evidence.lexicon import lexicon
from quotecheck.evidence.pair import Block, Pair
from quotecheck.evidence.wordforms import base, is_past


def false_joint(pair: Pair, block: Block) -> str | None:
    """Why the pieces beside an ellipsis make a sentence that nobody spoke; None where they do not."""
    view = pair.view
    s0, s1 = block.s0, block.s1
    if s0 == 0 or s1 >= len(view) or pair.style.unpunctuated:
        return None
    stop = any(view.stop(k) for k in range(s0, s1 + 1))
    if stop and not view.clause(s0) and not view.stop(s1):
        return "the ellipsis joins the middle of one sentence to the middle of another"
    if stop and _unfinished(view.norms[s0 - 1]) and not view.stop(s0) and _goes_on(pair, block):
        return f"the ellipsis finishes “{view.raw(s0 - 1)}” with the next sentence"
    subject = _hidden_subject(pair, s0, s1)
    if subject is not None:
        return f"the ellipsis hides the subject “{subject}”"
    governor = None if stop else _hidden_governor(pair, s0, s1)
    return f"the ellipsis hides “{governor}”, to which the next words belong" if governor else None


def _unfinished(word: str) -> bool:
    """Whether a piece cannot end with this word: a preposition, a determiner, an auxiliary."""
    lex = lexicon()
    return word in lex.words("preposition") or word in {"to", "the", "a", "an", "my", "our", "your", "their", "its"}


def _goes_on(pair: Pair, block: Block) -> bool:
    """Whether the words behind the mark are printed as the same sentence: with a small letter."""
    q = pair.quotation
    return block.q1 < len(q) and q.text[q.starts[block.q1]].islower()


def _hidden_subject(pair: Pair, s0: int, s1: int) -> str | None:
    """The subject of the verb behind the mark, if it is hidden and the words before the mark look like one."""
    view, lex = pair.view, lexicon()
    verb = view.norms[s1] in lex.words("finite") or (is_past(view.norms[s1]) and not view.norms[s1].endswith("ing"))
    left = view.norms[s0 - 1]
    if not verb or view.clause(s1) or left in lex.words("boundary") or left in lex.words("preposition"):
        return None
    named = view.norms[s1 - 1] in lex.words("subject") or pair.sourced(s1 - 1, s1).names[0]
    if named and pair.sourced(s0 - 1, s0).names[0]:
        return view.raw(s1 - 1)
    opens = next((k for k in range(s1 - 1, max(s0, s1 - 6) - 1, -1) if view.norms[k] in _CLAUSE_OPENS), None)
    if left in lex.words("function") or left in lex.words("adverb"):
        return None
    if opens is None or opens + 1 >= s1 or any(view.clause(k) for k in range(opens + 1, s1)):
        return None
    run = view.norms[opens + 1 : s1]
    phrase = run[0] in lex.words("determiner") or run[0] in lex.words("subject") or len(run) == 1
    return view.run(opens + 1, s1) if phrase and not any(is_finite(run, k) for k in range(len(run))) else None


_CLAUSE_OPENS: Final = frozenset(["that", "because", "while", "when", "since", "although", "though", "whereas", "but"])


def _hidden_governor(pair: Pair, s0: int, s1: int) -> str | None:
    """A hidden verb or preposition whose object stands behind the mark, where the words before it want one too:
    "I thanked … the horse" for "thanked the clerk after slapping the horse"."""
    view, lex = pair.view, lexicon()
    norms = view.norms
    left, right, near = norms[s0 - 1], norms[s1], norms[s1 - 1]
    lexical = is_finite(norms, s0 - 1) and left not in lex.words("finite")
    if view.clause(s0) or view.clause(s1) or not (_takes_object(left) or left == "to" or lexical):
        return None
    if (
        right in lex.words("finite")
        or right in lex.words("boundary")
        or right in {"to", "not"}
        or right in lex.words("adverb")
    ):
        return None
    if left == "to":
        new = [k for k in range(s0, s1) if norms[k] in lex.words("determiner") and view.clause(k - 1)]
        return view.run(new[0], s1) if near == "to" and new and verb_base(right) == right else None
    if near in lex.words("determiner") and s1 - 2 >= s0:
        near = norms[s1 - 2]
    governs = (
        _takes_object(near)
        or is_finite(norms, s1 - 1)
        or verb_base(near.removesuffix("ing")) is not None
        or near in lex.words("preposition")
    )
    return view.raw(s1 - 1) if governs and base(near) != base(left) else None


def hidden_frame(pair: Pair, block: Block) -> str | None:
    """What hidden words make of the clause behind the mark: a denial, another's mouth, a guess ("it is … the child will
    live" for "it is too early to say the child will live"); None where it opens no clause of its own."""
    view, s0, s1 = pair.view, block.s0, block.s1
    if s0 == 0 or s1 >= len(view) or verb_of(view.norms, s1, view.sentence(s1)[1]) is None:
        return None
    low, high = max(s0, view.sentence(s1)[0]), view.sentence(s1)[1]
    if low >= s1:
        return None
    place = Frame(view, s1, high, low, high)
    found = denial_or_third_party(place) or framed_before(place)
    return found.text if found is not None else None


def _takes_object(word: str) -> bool:
    """Whether a word is a verb before its object, as far as form shows: no auxiliary, and no noun as often."""
    if verb_base(word) is None or word in lexicon().words("finite") or word.endswith("ing"):
        return False
    return is_past(word) or (word not in clause_words("noun_too") and base(word) not in clause_words("noun_too"))


def other_voice(pair: Pair, block: Block) -> str | None:
    """Who else speaks in left-out words, unless a turn was only broken with dashes and resumed; None if nobody does."""
    view = pair.view
    if block.s0 == 0 or block.s1 >= len(view) or resumed(pair, block):
        return None
    own = view.voice(view.starts[block.s0 - 1], view.ends[block.s0 - 1])
    beyond = view.voice(view.starts[block.s1], view.ends[block.s1])
    if own is not None and beyond is not None and own != beyond and own.speaker != beyond.speaker:
        inner = {own.kind, beyond.kind}
        if "turn" in inner or inner == {"quotation"}:
            return beyond.speaker or "another voice"
    for k in range(block.s0, block.s1):
        voice = view.voice(view.starts[k], view.ends[k])
        turns = voice is not None and own is not None and voice.kind == own.kind == "turn"
        if turns and voice is not None and own is not None and voice.speaker != own.speaker:
            return voice.speaker or "another voice"
    return None


def resumed(pair: Pair, block: Block) -> bool:
    """Whether the left-out words are another voice breaking in on a turn that then goes on with dashes, or a printed
    tag."""
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
        and any(
            c in view.between(block.s0)[:6] + view.text[view.ends[block.s0 - 1] : view.ends[block.s0 - 1] + 3]
            for c in dashes
        )
        and block.s1 - block.s0 <= 40
    )
