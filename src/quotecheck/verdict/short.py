"""When a word or two are told from chance: in words marked as the speaker's that run on as the article does, or answer
what it asks.
"""

import re
from collections.abc import Sequence
from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.evidence.model import Evidence
from quotecheck.text.lazily import lazily

_RUNS_ON: Final = 3
"""Words of the next part of a quotation that the source must have behind a first one of a word."""
_ASKED: Final = lazily(r"(?P<asked>[^.!?“”\"\n]+)\?[\s“\"‘']*(?:[^\n:.?!]{1,40}:[\s“\"‘']*)?\Z")
"""A question right before the words, over a label."""
_WHETHER: Final = lazily(r"(?i)\b(?:asked|pressed|questioned)\b[^.!?“”\"]*[“\"‘']?\Z")


def telling(claim: Claim, usable: Sequence[Evidence]) -> list[Evidence]:
    """The evidence that counts for a quotation: all of it, but for a word or two only what tells them from chance."""
    words = [w for w in claim.text.split() if any(c.isalnum() for c in w)]
    if len(words) > 2:
        return list(usable)
    from quotecheck.evidence.language.lexicon import lexicon
    from quotecheck.text.words import words as split

    if all(n in lexicon().words("function") for n in split(claim.text).norms):
        return [e for e in usable if e.speaker_match == "same" and (_runs_on(claim, e) or _answers(claim, e))]
    unknown = claim.attribution is not None and usable[:1] and usable[0].speaker_match == "unknown"
    return [] if unknown else list(usable)


def _runs_on(claim: Claim, best: Evidence) -> bool:
    """Whether the source goes on as the article does behind whom it credits: *"Well," he says, "I told my wife."*"""
    from quotecheck.text.words import words as split

    behind = (claim.sentence or "").partition(claim.text)[2]
    marked = re.search(r"[“\"]([^”\"]+)", behind)
    following = tuple(split(marked[1] if marked is not None else claim.continued or "").norms[:_RUNS_ON])
    whole = marked is None and len(following) == _RUNS_ON - 1  # "No," she said. "Next question."
    ran = len(following) == _RUNS_ON or whole
    return ran and tuple(split(best.after).norms[: len(following)]) == following


def _answers(claim: Claim, best: Evidence) -> bool:
    """Whether the words answer, in the source, what the article asks before them: *Did she go? “No,” she said.*"""
    context = claim.context or ""
    mine = _ASKED.search(context) or _WHETHER.search(context)
    theirs = _ASKED.search(best.before)
    if mine is None or theirs is None or best.voice != "turn":
        return False
    from quotecheck.evidence.language.concepts import is_content, root
    from quotecheck.text.words import words as split

    asked, answered = ({root(n) for n in split(m.group()).norms if is_content(n)} for m in (mine, theirs))
    return bool(asked & answered)
