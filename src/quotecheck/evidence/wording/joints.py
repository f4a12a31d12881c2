"""Where an ellipsis joins two pieces of a source: whether one voice speaks across it, and the joint is honest."""

from typing import Final

from quotecheck.evidence.context.frame import Frame
from quotecheck.evidence.context.leads.before import denial_or_third_party
from quotecheck.evidence.context.leads.frames import framed_before
from quotecheck.evidence.context.tails.after import tagged
from quotecheck.evidence.language.clauses import is_finite, noun_too, verb_base, verb_of
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base, is_past
from quotecheck.evidence.wording.pair import Block, Pair
from quotecheck.text.numbers import is_number_word


def false_joint(pair: Pair, block: Block) -> str | None:
    """Why the pieces beside an ellipsis make a sentence that nobody spoke; None where they do not."""
    view = pair.view
    s0, s1 = block.s0, block.s1
    if s0 == 0 or s1 >= len(view) or pair.style.unpunctuated:
        return None
    stop = any(view.stop(k) for k in range(s0, s1 + 1))
    if stop and not view.stop(s0) and not view.stop(s1) and not (view.clause(s0) and view.clause(s1)):
        return "the ellipsis joins the middle of one sentence to the middle of another"
    if stop and _unfinished(view.norms[s0 - 1]) and not view.stop(s0) and _goes_on(pair, block):
        return f"the ellipsis finishes “{view.raw(s0 - 1)}” with the next sentence"
    if view.norms[s0 - 1] in _ARTICLES and view.norms[s1 - 1] in _ARTICLES:
        return f"the ellipsis hides “{view.run(s0, s1)}”, of which another thing is said"
    subject = _hidden_subject(pair, s0, s1)
    if subject is not None:
        return f"the ellipsis hides the subject “{subject}”"
    if _points_at_hidden(pair, s0, s1):
        return f"the ellipsis hides “{view.run(view.sentence(s1)[0], s1)}”, which the next words speak of"
    governor = (
        None if stop else (_hidden_governor(pair, s0, s1) or _hidden_clause(pair, s0, s1) or _gapped(pair, s0, s1))
    )
    return f"the ellipsis hides “{governor}”, to which the next words belong" if governor else None


def _points_at_hidden(pair: Pair, s0: int, s1: int) -> bool:
    """Whether the words behind the mark point back at the first clause of their sentence, which is hidden: "Nobody told
    them. … and that is my fault" for "Nobody told them. Nobody stopped them, and that is my fault"."""
    norms, low = pair.view.norms, pair.view.sentence(s1)[0]
    if not s0 <= low < s1 or s1 + 2 >= len(norms) or norms[s1] not in {"and", "but", "so"}:
        return False
    if norms[s1 + 1] in {"that's", "which"}:
        return True
    points = norms[s1 + 1] in {"that", "this"} and norms[s1 + 2] not in lexicon().words("subject")
    return points and norms[s1 + 2] not in lexicon().words("determiner")


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
    verb = is_finite(view.norms, s1) or (is_past(view.norms[s1]) and not view.norms[s1].endswith("ing"))
    if view.norms[s1 - 1] == "whom" and s1 - 2 >= s0:
        return view.run(max(s0, s1 - 3), s1)  # "few of whom own"
    left = view.norms[s0 - 1]
    if not verb or view.clause(s1) or left in lex.words("boundary") or left in lex.words("preposition"):
        return None
    if view.norms[s1 - 1] in lex.words("subject") and _as_for(pair, s0):
        return view.raw(s1 - 1)  # "As for the ringers, they drink"
    named = view.norms[s1 - 1] in lex.words("subject") or pair.sourced(s1 - 1, s1).names[0]
    if named and pair.sourced(s0 - 1, s0).names[0]:
        return view.raw(s1 - 1)
    told = {"and"} if is_finite(view.norms, s0) else set()  # "the grant depends on the survey, and the survey depends"
    opens = next((k for k in range(s1 - 1, max(s0, s1 - 6) - 1, -1) if view.norms[k] in _CLAUSE_OPENS | told), None)
    if left in lex.words("function") or left in lex.words("adverb"):
        return None
    if opens is None or opens + 1 >= s1 or any(view.clause(k) for k in range(opens + 1, s1)):
        return None
    run = view.norms[opens + 1 : s1]
    if view.norms[opens] == "that" and len(run) == 1 and (run[0] in lex.sets("unit") or run[0] in lex.words("daytime")):
        return None  # "that night"
    phrase = run[0] in lex.words("determiner") or run[0] in lex.words("subject") or len(run) == 1
    return view.run(opens + 1, s1) if phrase and not any(is_finite(run, k) for k in range(len(run))) else None


def _as_for(pair: Pair, s0: int) -> bool:
    """Whether the words before the mark are only what the sentence is about: *as for the ringers*."""
    norms, first = pair.view.norms, pair.view.sentence(s0 - 1)[0]
    opening = tuple(norms[first : first + 2])
    return opening in {("as", "for"), ("as", "to")} or norms[first] in {"about", "regarding", "concerning"}


_ARTICLES: Final = frozenset(["the", "a", "an"])
_CLAUSE_OPENS: Final = frozenset(["that", "because", "while", "when", "since", "although", "though", "whereas", "but"])


def _gapped(pair: Pair, s0: int, s1: int) -> str | None:
    """ "We owe the bakers … three" for "the bakers two thousand and the printers three": another's number."""
    norms = pair.view.norms
    numbers = is_number_word(norms[s1]) and is_number_word(norms[s0])
    alike = norms[s0] == norms[s1] and norms[s0] in lexicon().words(
        "preposition"
    )  # "at cost and to the rich at a profit"
    if not (numbers or alike):
        return None
    joint = next((k for k in range(s0, s1 - 1) if norms[k] in {"and", "but", "or"}), None)
    return pair.view.run(joint, s1) if joint is not None else None


def _hidden_clause(pair: Pair, s0: int, s1: int) -> str | None:
    """A hidden clause with a subject and verb of its own, whose rest stands behind: "ask the ferries … for nothing"
    for "ask the ferries to pay, and we will ask the boats for nothing"."""
    view, norms, lex = pair.view, pair.view.norms, lexicon()
    if view.clause(s1) or norms[s1] not in lex.words("preposition"):
        return None
    opens = next((k for k in range(s1 - 1, s0 - 1, -1) if norms[k] in {"and", "but", "or", "because", "while"}), None)
    if opens is None:
        opens = _relative(pair, s0, s1)
        return view.run(opens, s1) if opens is not None else None
    if not view.clause(opens) or any(view.clause(k) for k in range(opens + 1, s1)):
        return None
    return view.run(opens + 1, s1) if verb_of(norms, opens + 1, s1) is not None else None


def _relative(pair: Pair, s0: int, s1: int) -> int | None:
    """Where a hidden relative begins whose verb the words behind the mark go on from: "with money [that we borrowed]
    from him"."""
    norms = pair.view.norms
    if norms[s1] not in {"from", "to", "of", "for", "by", "with"} or not is_past(norms[s1 - 1]):
        return None
    return next((k for k in range(s1 - 2, s0, -1) if norms[k] in {"that", "which", "whom", "who"}), None)


def _hidden_governor(pair: Pair, s0: int, s1: int) -> str | None:
    """A hidden verb or preposition whose object stands behind the mark, where the words before it want one too:
    "I thanked … the horse" for "thanked the clerk after slapping the horse"."""
    view, lex = pair.view, lexicon()
    norms = view.norms
    left, right, near = norms[s0 - 1], norms[s1], norms[s1 - 1]
    lexical = is_finite(norms, s0 - 1) and left not in lex.words("finite")
    if left in {"is", "are", "was", "were", "be"} and near == "of" and s1 - s0 <= 4 and not view.clause(s1):
        return view.run(s0, s1)  # "There was … a strike" for "talk of a strike"
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
        or verb_base(near) is not None
        or near in lex.words("preposition")
    )
    anew = any(norms[k] in lex.words("subject") for k in range(s0, s1))
    if is_number_word(right) and near == "and":
        return None
    return view.raw(s1 - 1) if governs and (anew or base(near) != base(left)) else None


def hidden_frame(pair: Pair, block: Block) -> str | None:
    """What hidden words make of the clause behind the mark: a denial, another's mouth, a guess ("it is … the child will
    live" for "it is too early to say the child will live"); None where it opens no clause of its own."""
    view, s0, s1 = pair.view, block.s0, block.s1
    if s0 == 0 or s1 >= len(view) or verb_of(view.norms, s1, view.sentence(s1)[1]) is None:
        return None
    low, high = max(s0, view.sentence(s1)[0]), view.sentence(s1)[1]
    if low >= s1:
        return None
    opens = next((k for k in range(s1 - 1, max(low, s1 - 4) - 1, -1) if view.norms[k] == "that"), s1 - 1) + 1
    for first in {s1, opens}:
        place = Frame(view, first, high, low, high)
        found = (denial_or_third_party(place) or framed_before(place)) if first > low else None
        if found is not None:
            return found.text
    return None


def hidden_tag(pair: Pair, block: Block) -> str | None:
    """A hidden tag that gives the words before the mark to others: "Every pipe has been checked … I have seen the list"
    for "..., they tell us. I have seen the list"."""
    view, s0 = pair.view, block.s0
    if s0 == 0 or view.stop(s0):
        return None
    voice = view.voice(view.starts[s0 - 1], view.ends[s0 - 1])
    if voice is not None and voice.kind == "quotation" and s0 < len(view) and view.starts[s0] >= voice.end:
        return None  # what the document says of whose the words are
    low, high = view.sentence(s0 - 1)
    if high > block.s1:
        return None  # the sentence goes on behind the mark: the tag was an aside
    found = tagged(Frame(view, low, s0, low, min(high, block.s1)))
    return found[0].text if found else None


def hidden_source(pair: Pair, block: Block) -> str | None:
    """ "The pool, according to my critics, was a waste": whose account it is, hidden by the mark."""
    norms = pair.view.norms
    for k in range(block.s0, block.s1 - 1):
        if norms[k] == "according" and not {"me", "us", "our", "my"} & set(norms[k + 1 : k + 3]):
            return pair.view.run(k, min(block.s1, k + 4))
        if norms[k] == "according" and norms[k + 2 : k + 3] in (["my"], ["our"]):
            return pair.view.run(k, min(block.s1, k + 4))
    return None


def _takes_object(word: str) -> bool:
    """Whether a word is a verb before its object, as far as form shows: no auxiliary, and no noun as often."""
    if verb_base(word) is None or word in lexicon().words("finite") or word.endswith("ing"):
        return False
    return is_past(word) or (word not in noun_too() and base(word) not in noun_too())


def other_voice(pair: Pair, block: Block) -> str | None:
    """Who else speaks in left-out words, unless a turn was only broken with dashes and resumed; None if nobody does."""
    view = pair.view
    if block.s0 == 0 or block.s1 >= len(view) or resumed(pair, block):
        return None
    own = view.voice(view.starts[block.s0 - 1], view.ends[block.s0 - 1])
    beyond = view.voice(view.starts[block.s1], view.ends[block.s1])
    set_off = [v for v in (own, beyond) if v is not None and v.kind == "quotation" and view.text[v.start] == ">"]
    if len(set_off) == 1:
        return "another voice"
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
