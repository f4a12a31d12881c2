"""What the article's own sentence says about the words it quotes."""

from collections.abc import Sequence
from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.evidence.context.frame import FRAGMENT, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base
from quotecheck.evidence.model import Signal
from quotecheck.evidence.view import SourceView
from quotecheck.text.lazily import lazily
from quotecheck.text.words import words

_CONDITIONS: Final = frozenset({"whether", "without", "otherwise", "failing"})

_UNREAL: Final = frozenset(
    {"would", "could", "might", "should", "may", "i'd", "he'd", "she'd", "they'd", "it'd", "we'd"}
)
"""With these an article says itself that something is supposed."""


def around_quotation(claim: Claim) -> tuple[str, str] | None:
    """What stands before and behind the quoted words in the article's sentence; None for a record by hand."""
    if not claim.sentence or claim.start is None or claim.text not in claim.sentence:
        return None
    before, _, behind = claim.sentence.partition(claim.text)
    return before, behind


def _asks(lead: Sequence[str], k: int) -> bool:
    """Whether an *if* is of a question: *Asked if he would send ships, he said*."""
    return lead[k] == "if" and any(base(n) in {"ask", "wonder", "question"} for n in lead[max(0, k - 3) : k])


def not_told(claim: Claim, around: tuple[Signal, ...], end: int = 0) -> tuple[Signal, ...]:
    """Signals without those that the article's own sentence passes on ("did not think it was “a good idea”").

    ``end``: where the matched words end in the source.
    """
    around = _without_printed(claim, around, end)
    beside = around_quotation(claim)
    if beside is None:
        return around
    before = list(words(_ASIDE.sub(" ", beside[0])).norms)
    lead = before[:1] + before[-12:]  # "If it rained, he said, and nobody came, he would “sell it”"
    tail = list(words(beside[1]).norms)[:12]
    lex = lexicon()
    said: set[str] = set()
    if any(is_negator(n) or n in lex.words("denial") for n in lead):
        said |= {"negation_before", "denial"}
    inverted = before[:1] in (["should"], ["were"], ["had"])
    if inverted or any(
        (n in lex.words("condition") or n in _CONDITIONS) and not _asks(lead, k) for k, n in enumerate(lead)
    ):
        said |= {"under_condition", "condition_before"}
    if "whether" in lead or any(base(n) in {"ask", "wonder"} for n in lead):
        said.add("question")
    if _told_by_another(before):
        said.add("third_party")
    if before[:1] and before[0] in _GIVEN:
        given = {n for n in before[1:_LEAD] if n not in lex.words("function")}
        around = tuple(s for s in around if s.kind not in _BOUNDS_IF or not given & set(words(s.text).norms))
    around = tuple(s for s in around if not (s.kind == "quantifier_before" and _ends_with(before, s.text)))
    around = tuple(s for s in around if not (s.kind == "condition_before" and _supposed_before(claim, s.text)))
    around = tuple(s for s in around if not _quoted_before(claim, s.text))
    if any(n in lex.words("condition") for n in tail):
        said |= {"condition_after", "condition_before"}
    if any(n in lex.words("hedge") or n in lex.words("limit") for n in lead[-5:]):
        said.add("hedge_before")
    if _UNREAL & {*before, *tail}:
        around = tuple(s for s in around if s.kind != "under_condition" or _has_if(s.text))
    if {"used", "once", "formerly", "was", "were"} & set(lead[-6:]):
        around = tuple(s for s in around if " used to be" not in f" {s.text}")
    kept = {n for n in (*before, *tail) if n not in lex.words("function")}
    if len(words(claim.text)) <= FRAGMENT:
        around = tuple(s for s in around if not (s.kind in _BOUNDS and _where(s.text) & kept))
    thought = {base(n) for n in lead if base(n) in lex.words("cognition")} - {"say", "tell"}
    held = thought & _THOUGHT
    around = tuple(s for s in around if not (s.kind == "hedge_before" and (held & _bases(s.text) or _weight(s) & kept)))
    return tuple(s for s in around if s.kind not in said and not (s.kind == "third_party" and thought & _bases(s.text)))


_ASIDE: Final = lazily(
    r",[ ](?:who|whom|whose|which|where|when|until|since|then|now|formerly|previously|aged|a|an|the)[ ][^,“”\"]{3,120},"
)
"""What tells of whoever speaks, not of what is said: *Ann Hale, who ran the inn until 2019, said*."""
_PRINTED: Final = frozenset({"denial", "negation_after", "condition_after", "contrast_after", "hedge_after"})
"""What an article passes on by going on to print it."""


def _without_printed(claim: Claim, around: tuple[Signal, ...], end: int) -> tuple[Signal, ...]:
    """Signals without those that the article prints itself, in what it quotes of the same speaker right behind:
    *"People think it is brave," she says. "It isn't."*"""
    if not claim.continued:
        return around
    printed = words(claim.continued).norms
    behind = {s for s in around if s.kind in _PRINTED and s.start >= end}
    return tuple(s for s in around if s not in behind or not _opens(list(printed), list(words(s.text).norms)))


def _opens(printed: list[str], said: list[str]) -> bool:
    """Whether words are what a quotation begins with, or all of it is their beginning."""
    return len(said) > 1 and any(printed[k : k + len(said)] == said for k in range(_LATER))


_LATER: Final = 4
"""Words before them that may open the next quotation."""


def _ends_with(before: list[str], text: str) -> bool:
    """Whether the article has the words of a signal directly before the quotation."""
    said = list(words(text).norms)
    return bool(said) and before[-len(said) :] == said


_ENDS: Final = lazily(r"(?<=[.!?”\"])\s+")
_SAME: Final = 3
"""Words that two conditions share if they are one, *if* with them."""


def _supposed_before(claim: Claim, text: str) -> bool:
    """Whether the article's sentence before the quotation has the same *if*: *And if nothing comes? “She waits.”*"""
    told = _ENDS.split((claim.context or "").rstrip(" \n“\"‘'["))
    said = set(words(next((s for s in told[::-1] if s.endswith((".", "?", "!"))), "")).norms)
    given = set(words(text).norms)
    return bool(said & given & lexicon().words("condition")) and len(said & given) >= _SAME


_QUOTED: Final = lazily(r"[“\"‘](?P<said>[^“”\"]{8,300})[,”\"’]+[^“”\".!?]{2,60},? ?[“\"‘]?\Z")


def _quoted_before(claim: Claim, text: str) -> bool:
    """Whether the article quotes the same words in the first part of its sentence: *“If he's content,” Hale said, “ask
    him what with.”*"""
    found = _QUOTED.search(claim.context or "")
    said = list(words(text).norms)
    printed = list(words(found["said"]).norms) if found is not None else []
    return len(said) >= _SAME and any(printed[k : k + len(said)] == said for k in range(len(printed)))


def _told_by_another(before: list[str]) -> bool:
    """Whether the article's sentence says itself that somebody told the speaker so: *The nurse told her that ...*."""
    told = [k for k, n in enumerate(before) if n == "told"]
    return any(
        before[k + 1 : k + 3] in (["her", "that"], ["him", "that"], ["them", "that"])
        or (k > 0 and before[k - 1] in {"was", "were", "been"} and before[k + 1 : k + 2] == ["that"])
        for k in told
    )


_GIVEN: Final = frozenset({"with", "given", "without"})
"""With these an article says in short what the source says with *if*: *With five nurses, "I would ..."*."""
_BOUNDS_IF: Final = frozenset({"under_condition", "condition_before"})
_LEAD: Final = 6
_THOUGHT: Final = frozenset({"think", "believ", "believe", "feel", "hop", "hope", "suppos", "suppose", "expect"})
"""With these, as they are compared, an article passes on that something is only thought; *said* is no such word."""


_BOUNDS: Final = frozenset({"condition_after", "condition_before", "then"})


def _has_if(text: str) -> bool:
    """Whether a signal is a condition in so many words, which a *would* in the article does not tell."""
    return bool({"if", "unless", "whether", "had", "were"} & set(words(text).norms[:2]))


_SUPPOSED: Final = frozenset(
    ["without", "with", "given", "barring", "pending", "subject", "until", "before", "after", "since"]
)
"""With these a condition begins, and no place or time."""


def _where(text: str) -> set[str]:
    """The words of weight of a limit of place or time that stands behind: *In the south, that is.*"""
    said = list(words(text).norms)
    lex = lexicon()
    limits = bool(said) and (
        said[0] in (lex.words("preposition") | {"apart", "except", "but"}) - _SUPPOSED or said[:2] == ["that", "was"]
    )
    return {n for n in said if n not in lex.words("function") | lex.words("preposition")} if limits else set()


_RESTS_ON: Final = frozenset(
    """
    evidence figures estimates modelling experience seen heard read told know known knows remembers remember recall
    assumptions assumption reckoning
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)


def _weight(signal: Signal) -> set[str]:
    """The words of a hedge that say on what it rests: *on the evidence so far*."""
    return set(words(signal.text).norms) & _RESTS_ON


def _bases(text: str) -> set[str]:
    """The base forms of the words of a signal: what the article's own sentence says too, it passes on."""
    return {base(n) for n in words(text).norms}


def then(claim: Claim, view: SourceView, first: int, last: int) -> tuple[Signal, ...]:
    """The source's past, where the article's own words tell of now: *is “open with us”* of *was open with us*."""
    beside = around_quotation(claim)
    if beside is None or last - first > FRAGMENT or first == 0:
        return ()
    before = list(words(beside[0]).norms)[-1:]
    if before not in (["is"], ["are"]) or view.norms[first - 1] not in {"was", "were"} or view.clause(first):
        return ()
    return (signal_at("then", view, max(0, first - 3), first),)
