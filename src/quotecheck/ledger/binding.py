"""What a sign-off is bound to: words, speaker and evidence, each without what is only typography."""

import hashlib
import json
import re
import unicodedata
from typing import Final

from quotecheck.claims.model import Attribution, Claim
from quotecheck.evidence.model import Evidence
from quotecheck.text.lazily import lazily
from quotecheck.text.words import APOSTROPHES, words
from quotecheck.verdict.model import Judgement

_MARKS: Final = str.maketrans(dict.fromkeys('"\u201c\u201d\u201e\u201f\u00ab\u00bb' + APOSTROPHES, "'"))
_DASHES: Final = lazily("[-\u2010-\u2015\u2212]+")
_ENDS: Final = lazily(r"(?<=[.!?])[\"'\u201d\u2019)]*\s")
"""Where a sentence ends."""
_NOTHING_FOUND: Final = frozenset({"QC501", "QC502"})
"""Findings after which a passage is only the nearest one and nothing rests on it."""


def bound_words(text: str) -> str:
    """The words as a decision holds for them.

    Quote marks, dashes, white space, a final comma or full stop and the case of the first letter may change, since they
    do when a sentence moves; everything else, also a question mark or a capital inside, is another claim.
    """
    folded = unicodedata.normalize("NFC", text).translate(_MARKS)
    folded = " ".join(_DASHES.sub("-", folded).split())
    folded = re.sub(r"[.,;:\s-]+$|^[\s-]+", "", folded)
    return folded[:1].casefold() + folded[1:]


def speaker_of(attribution: Attribution | None) -> str | None:
    """Who is credited: the resolved name, else the words that name him."""
    return None if attribution is None else attribution.speaker or attribution.mention


def bound_speaker(name: str | None) -> str:
    """A speaker's name without its typography; "" for nobody."""
    return " ".join(words(name or "").norms)


def bound_claim(claim: Claim) -> tuple[str, str]:
    """Words and speaker of a claim, comparable."""
    return bound_words(claim.text), bound_speaker(speaker_of(claim.attribution))


def deciding(judgement: Judgement) -> Evidence | None:
    """The evidence that a judgement rests on; None where nothing was found and only the nearest passage is shown."""
    if not judgement.evidence or any(f.code in _NOTHING_FOUND for f in judgement.findings):
        return None
    return judgement.evidence[0]


def evidence_digest(judgement: Judgement) -> str | None:
    """Digest over the deciding evidence: its words in their sentences, whose they are, and how good the source is.

    Farther context counts where it gives a finding: one that nobody has seen is not covered by any sign-off.

    The name of the file does not count, nor does white space: a source that is renamed or saved anew is the same.
    """
    found = deciding(judgement)
    if found is None:
        return None
    before = _ENDS.split(f"{found.before} ")[-1]
    after = "" if found.text.endswith((".", "!", "?")) else found.after
    texts = [" ".join(text.split()) for text in (before, found.text, _ENDS.split(f"{after} ")[0])]
    parts = [*texts, found.speaker, found.voice, found.grade, found.terms, found.embargo_until, found.dated]
    said = json.dumps(parts, ensure_ascii=True)
    return hashlib.sha256(said.encode()).hexdigest()
