"""What the article's own sentence says about the words it quotes."""

from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base
from quotecheck.evidence.model import Signal
from quotecheck.text.words import words

_CONDITIONS: Final = frozenset({"whether", "without", "otherwise", "failing"})


def not_told(claim: Claim, around: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """Signals without those that the article's own sentence passes on ("did not think it was “a good idea”")."""
    if not claim.sentence or claim.start is None:
        return around
    at = claim.sentence.find(claim.text)
    if at < 0:
        return around
    before = list(words(claim.sentence[:at]).norms)
    lead = before[:1] + before[-12:]  # "If it rained, he said, and nobody came, he would “sell it”"
    tail = list(words(claim.sentence[at + len(claim.text) :]).norms)[:12]
    lex = lexicon()
    said: set[str] = set()
    if any(is_negator(n) or n in lex.words("denial") for n in lead):
        said |= {"negation_before", "denial"}
    inverted = before[:1] in (["should"], ["were"], ["had"])
    if inverted or any(n in lex.words("condition") or n in _CONDITIONS for n in lead):
        said |= {"under_condition", "condition_before"}
    if "whether" in lead or any(base(n) in {"ask", "wonder"} for n in lead):
        said.add("question")
    if any(n in lex.words("condition") for n in tail):
        said |= {"condition_after", "condition_before"}
    if any(n in lex.words("hedge") or n in lex.words("limit") for n in lead[-5:]):
        said.add("hedge_before")
    thought = {base(n) for n in lead if base(n) in lex.words("cognition")}
    return tuple(s for s in around if s.kind not in said and not (s.kind == "third_party" and thought & _bases(s.text)))


def _bases(text: str) -> set[str]:
    """The base forms of the words of a signal: what the article's own sentence says too, it passes on."""
    return {base(n) for n in words(text).norms}
