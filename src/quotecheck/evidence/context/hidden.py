"""What words that are left out do to words that are printed: negation, condition, limit, doubt, question.

A word counts only if it governs what is printed: it stands in the same clause with nothing between that closes its
scope.
Huddleston & Pullum, The Cambridge Grammar of the English Language (2002), ch. 9 (negation) and 8.14 (conditionals).
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.limits import bounded
from quotecheck.evidence.context.scope import inverted, is_condition, is_hedge, is_limit, is_negator, negates
from quotecheck.evidence.language.clauses import is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base, is_past
from quotecheck.evidence.view import SourceView
from quotecheck.text.numbers import is_number_word
from quotecheck.text.records import dataclass

_NOBODY = frozenset(
    ["nobody", "nothing", "none", "anyone", "anybody", "everyone", "everybody", "no-one", "one", "nowhere", "all"]
)

_COUNTING: Final = frozenset(["fewer", "less", "more", "about", "nearly", "some", "roughly", "around", "almost"])


def _closes(view: SourceView, i: int) -> bool:
    """Whether a clause boundary stands between word ``i - 1`` and ``i``: punctuation, or a conjunction or relative
    at ``i``."""
    return view.clause(i) or view.norms[i] in lexicon().words("boundary")


Hidden = tuple[str, str]
"""A kind ("negation", "condition", "limit", "question") and the source's words."""


def hidden_meaning(view: SourceView, first: int, last: int) -> Hidden | None:
    """What the left-out words ``[first, last)`` between two printed stretches do to those; None if nothing."""
    left_stop = next((i for i in range(first, last + 1) if view.stop(i) and i > 0), last + 1)
    right_stop = next((i for i in range(last, first - 1, -1) if view.stop(i)), first - 1)
    ends = _Ends(
        left=_reach(view, first, last, forward=True), right=_reach(view, first, last, forward=False),
        left_stop=left_stop, right_stop=right_stop,
    )  # fmt: skip
    return (
        _hidden_negation(view, first, last, ends)
        or _denied_rest(view, first, last)
        or _hidden_exception(view, first, last)
        or _hidden_condition(view, first, last, ends)
        or _hidden_limit(view, first, last, ends)
        or _hidden_doubt(view, first, last)
        or _hidden_governor(view, first, last)
        or _hidden_subject(view, first, last)
        or _hidden_question(view, first, last, left_stop)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ends:
    """How far the printed words reach into a gap: their clauses from either side, their sentences from either side."""

    left: int
    right: int
    left_stop: int
    right_stop: int

    def clause(self, i: int) -> bool:
        """Whether word ``i`` stands in the clause of printed words."""
        return i < self.left or i >= self.right

    def sentence(self, i: int) -> bool:
        """Whether word ``i`` stands in the sentence of printed words."""
        return i < self.left_stop or i >= self.right_stop


_RESTART: Final = 4
"""Words that a speaker begins again with at most."""


def _hidden_negation(view: SourceView, first: int, last: int, ends: _Ends) -> Hidden | None:
    norms = view.norms
    if last - first <= _RESTART and last < len(norms) and norms[last] in norms[first:last] and is_negator(norms[last]):
        return None  # "I don't, I | don't want": it is printed
    for i in range(first, last):
        lifted = i + 1 < last and not negates(norms, i)  # "not only" hides nothing if both words are hidden
        if not ends.clause(i):
            continue
        if is_negator(norms[i]) and not lifted and not _cancelled(norms, i, last):
            return "negation", view.run(i, min(last, i + 3))
        if norms[i] in lexicon().words("denial") and (i == first or i == last - 1):
            return "negation", view.run(i, min(last, i + 3))
    return None


def _denied_rest(view: SourceView, first: int, last: int) -> Hidden | None:
    """A hidden sentence that denies what it goes on to say in print: "I will meet her[. I cannot promise that it will
    be] before the term ends"; a degree that a denial is about: "Nobody was [seriously] hurt"."""
    norms = view.norms
    low = last if last >= len(norms) or view.clause(last) else max(first, view.sentence(last)[0])
    if first <= low < last and view.stop(low):
        no = next((k for k in range(low, last) if negates(norms, k)), None)
        if no is not None and not _cancelled(norms, no, last):
            return "negation", view.run(no, min(last, no + 3))
    degree = last - first == 1 and (norms[first].endswith("ly") or norms[first] in {"yet", "very", "too"})
    start = view.sentence(first)[0]
    near = range(max(start, first - 4), first)
    if degree and norms[first] not in _FREE and any(negates(norms, k) for k in near):
        return "limit", view.run(first, last)
    return None


_FREE: Final = frozenset(["really", "actually", "simply", "honestly", "frankly", "certainly", "obviously", "clearly"])
"""Adverbs that a denial is not about."""


def _another_verb(norms: Sequence[str], i: int) -> bool:
    """Whether *or* at ``i`` stands between two verbs."""
    verb = is_finite(norms, i + 1) or norms[i + 1] in {"ought", *lexicon().words("auxiliary")}
    return verb and is_finite(norms, i - 1)


def _this_time(view: SourceView, first: int, last: int) -> bool:
    """ "We will not [, in this Parliament,] raise the age": when or where alone a denial holds."""
    norms = view.norms
    low = view.sentence(first)[0]
    here = 2 < last - first <= 6 and (norms[first + 1] == "this" or norms[first + 2] in {"current", "present"})
    return here and norms[first] in lexicon().words("preposition") and any(negates(norms, k) for k in range(low, first))


def _hidden_exception(view: SourceView, first: int, last: int) -> Hidden | None:
    norms = view.norms
    if norms[first] in {"but", "except", "save", "other"} and first > 0 and not view.clause(first):
        return ("condition", view.run(first, min(last, first + 5))) if norms[first - 1] in _NOBODY else None
    if first > 0 and _reduced(view, first, last):
        return "limit", view.run(first, min(last, first + 5))
    if norms[first] == "or" and 0 < first < last - 1 and _another_verb(norms, first):
        return "limit", view.run(first, min(last, first + 5))  # "knew [, or ought to have known,] that"
    if _this_time(view, first, last):
        return "limit", view.run(first, last)
    restricts = norms[first] in {"who", "that", "whose", "which"} and first > 0 and not view.clause(first)
    if restricts and (norms[first - 1] in _NOBODY | {"those", "people", "ones"} or _unbounded(view, first - 1)):
        return "limit", view.run(first, min(last, first + 5))
    if first > 0 and norms[first - 1] == "who" and norms[last - 1] in {"and", "or"}:
        return "limit", view.run(first, min(last, first + 5))  # "anyone who [bought in May and] asks"
    if norms[last - 1] == "than" or (norms[first] in {"sooner", "rather"} and not view.clause(first)):
        return "limit", view.run(max(first, last - 3), last)
    if first > 0 and last - first <= 3 and norms[first] in {"and", "to", "or"} and _two_numbers(norms, first):
        return "limit", view.run(first - 1, last)
    return None


def _reduced(view: SourceView, first: int, last: int) -> bool:
    """Hidden words that bound a subject without *who*: *Rewetting [done badly] would be worse*; and a word before a
    noun of which something is denied: *no evidence that [live] video was seen*."""
    norms, lex = view.norms, lexicon()
    small = lex.words("function") | lex.words("adverb")
    if last >= len(norms) or view.clause(first) or view.clause(last):
        return False
    generic = view.stop(first - 1) and norms[first - 1].endswith(("ing", "s"))
    participle = is_past(norms[first]) and norms[first] not in lex.words("finite")
    if generic and participle and norms[last] in lex.words("finite"):
        return True
    if last - first > 2 or any(n in small or is_number_word(n) for n in norms[first:last]) or norms[last] in small:
        return False
    start = view.sentence(first)[0]
    behind = norms[first - 1] in {"that", "no", "any", "of"}
    return behind and any(is_negator(n) for n in norms[start:first])


def _unbounded(view: SourceView, noun: int) -> bool:
    """Whether a noun is said of all there are, so that a clause behind it is what bounds it: "no letter", "Guests"."""
    word, before = view.norms[noun], view.norms[noun - 1] if noun else ""
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and view.clause(noun)
    return plural or before in {"no", "every", "any", "all", "each", "most"}


def _hidden_condition(view: SourceView, first: int, last: int, ends: _Ends) -> Hidden | None:
    for i in range(first, last):
        # "But [I will tell you, if it holds,] we are safe": an if behind a comma is no object of tell
        told = view.norms[i] == "if" and view.clause(i) and {"tell", "ask"} & set(view.norms[max(0, i - 2) : i])
        if ends.sentence(i) and (told or is_condition(view.norms, i) or inverted(view, i)):
            return "condition", view.run(i, min(last, i + 6))
    if view.norms[first] in {"and", "provided"} and ends.sentence(first) and _another_if(view, first, last):
        return "condition", view.run(first, min(last, first + 6))
    if ends.sentence(first) and not view.clause(first) and bounded(view.norms, view.sentence(first)[0], first):
        return "condition", view.run(first, min(last, first + 6))
    return None


_THEN: Final = frozenset(["then", "we", "i", "you", "they"])


def _another_if(view: SourceView, first: int, last: int) -> bool:
    """Whether what is left out goes on a condition that is printed: "If you can work [and there is work], then we"."""
    start = view.sentence(first)[0]
    opens = next((k for k in range(start, min(start + 3, first)) if is_condition(view.norms, k)), None)
    if opens is None or not any(is_finite(view.norms, k) for k in range(first + 1, last)):
        return False
    closed = any(
        view.clause(k) and view.norms[k] in {"then", "we", "i", "you", "they"} for k in range(opens + 2, first)
    )
    return not closed and bool({"then", "we", "i"} & set(view.norms[last : last + 3]))


_REACH_OF: Final = frozenset({"within", "inside", "outside", "beyond", "below", "above", "under", "over"})


_POINTED_AT: Final = frozenset(["that", "this", "it", "them", "him", "her", "me", "us", "you", "those", "what", "how"])
"""Behind *about* these are what is talked about, and no amount."""


def _hidden_limit(view: SourceView, first: int, last: int, ends: _Ends) -> Hidden | None:
    norms, lex = view.norms, lexicon()
    if first + 2 < last and norms[first] in _REACH_OF and is_number_word(norms[first + 1]):
        return "limit", view.run(first, min(last, first + 5))  # "end it | within 12 miles of any coast"
    way = norms[first] in {"like", "as"} or tuple(norms[first : first + 2]) == ("the", "way")
    if (
        (way or norms[first] in lex.words("preposition") | {"to"})
        and first > 0
        and (ends.left_stop <= last or view.clause(last))
        and not view.clause(first)
    ):
        clause = next(
            (k for k in range(first - 1, view.sentence(first)[0], -1) if view.clause(k)), view.sentence(first)[0]
        )
        if any(negates(norms, k) for k in range(clause, first)):
            return "limit", view.run(first, min(last, first + 5))  # "I will not sell | to a club of our league."
    if (
        view.clause(first)
        and view.clause(last)
        and norms[first] in {"this", "that", "it"}
        and is_finite(norms, first + 1)
    ):
        return None  # ", this was about half past two,": an aside
    if (
        view.clause(first)
        and view.clause(last)
        and norms[first] in _COUNTING
        and not any(is_finite(norms, k) for k in range(first, last))
    ):
        return None  # "too few, | fewer than one in five, | are homes"
    for i in range(first, last):
        near = i - first <= 1 or last - i <= 2
        implicit = base(norms[i]) in lex.words("implicit_negative") and last - i <= 2 and i >= ends.right
        if implicit and (norms[last - 1] == "to" or i == last - 1):
            return "negation", view.run(i, min(last, i + 3))
        if i == last - 1 and is_limit(norms, i) and not view.clause(last):
            return "limit", view.run(i, min(last + 2, i + 3))
        weak = norms[i] in {"may", "might", "could"} and i in {first, last - 1}
        if norms[i] == "about" and i + 1 < len(norms) and norms[i + 1] in _POINTED_AT:
            continue
        if ends.clause(i) and (weak or (near and is_limit(norms, i))):
            return "limit", view.run(i, min(last, i + 3))
        if ends.sentence(i) and last - first <= 8 and (near or last - first <= 6) and is_hedge(norms, i):
            return "limit", view.run(i, min(last, i + 5))
    return None


def _hidden_subject(view: SourceView, first: int, last: int) -> Hidden | None:
    """Of whom alone the words behind it are said: *will be excited and | some of them will be | angry*."""
    norms = view.norms
    parted = norms[first] in _SOME and norms[last - 1] in lexicon().words("finite") | {"be", "been"}
    whole = last - first >= 2 and not view.clause(last) and not view.stop(last)
    return ("limit", view.run(first, min(last, first + 5))) if parted and whole else None


_SOME: Final = frozenset(
    ["some", "few", "many", "most", "half", "one", "none", "others", "nobody", "several", "two", "three", "part"]
)


def _hidden_doubt(view: SourceView, first: int, last: int) -> Hidden | None:
    """What the speaker says against it himself: "I thought it was him. … It was his walk" for "I couldn't swear"."""
    phrases = lexicon().phrases("own_doubt")
    for i in range(first, last - 1):
        phrase = next((p for p in phrases if tuple(view.norms[i : i + len(p)]) == p and i + len(p) <= last), None)
        if phrase is not None:
            return "limit", view.run(i, min(last, i + len(phrase) + 2))
    return None


def _hidden_governor(view: SourceView, first: int, last: int) -> Hidden | None:
    """What an infinitive that is printed hangs on: "They … leave early" for "They [tend to] leave early"."""
    norms = view.norms
    if last - first < 2 or last >= len(norms) or norms[last - 1] != "to" or verb_base(norms[last]) != norms[last]:
        return None
    verb = norms[last - 2]
    governs = verb in _RAISED or base(verb) in _RAISED
    said = norms[max(0, first - _PRINTED) : first]
    return ("limit", view.run(last - 2, last)) if governs and verb not in said and not view.clause(last) else None


_PRINTED: Final = 12
"""Words before a gap in which the same verb may stand: *We want to go home and … eat*."""
_RAISED: Final = frozenset(
    """
    seem appear tend claim purport pretend try hope want wish plan intend attempt fail refuse threaten promise expect
    mean need propose offer agree decline struggle prefer like supposed likely unlikely able unable going about due set
    ready reluctant willing unwilling have used
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Verbs and adjectives that make less of an infinitive than the deed (Huddleston & Pullum 2002, ch. 14)."""


def _hidden_question(view: SourceView, first: int, last: int, left_stop: int) -> Hidden | None:
    if left_stop <= last and view.asks(left_stop):
        return "question", view.run(max(first, left_stop - 3), left_stop) + "?"
    return None


def _two_numbers(norms: Sequence[str], joint: int) -> bool:
    """Whether a number stands on both sides of a joint: "ninety … people" for "between ninety and two hundred"."""
    return is_number_word(norms[joint - 1]) and joint + 1 < len(norms) and is_number_word(norms[joint + 1])


def _cancelled(norms: Sequence[str], i: int, last: int) -> bool:
    """Whether the negation at ``i`` is itself undone within three words ("not fail to")."""
    cancel = lexicon().words("negation_cancelled")
    return any(norms[k] in cancel for k in range(i + 1, min(last, i + 4)))


def _reach(view: SourceView, first: int, last: int, *, forward: bool) -> int:
    """How far the clause of the printed words on one side reaches into the gap: the first word index beyond it."""
    if forward:
        i = first
        while i < last and not _closes(view, i):
            i += 1
        return i
    i = last
    while i > first and not (i < len(view) and _closes(view, i)):
        i -= 1
        if _closes(view, i):
            break
    return i
