"""Where a clause begins inside its sentence that the speaker brings as his own word.

*I think | if he stays fit, we win*; *The truth is that | without the grant we close*: what opens such a clause governs
it as if it opened the sentence. Huddleston & Pullum (2002), 11.3 (content clauses).
"""

from collections.abc import Iterator, Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, asserts
from quotecheck.evidence.context.leads.warrants import warranted
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.context.vouching import speaks, vouches
from quotecheck.evidence.language.clauses import clause_words, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.text.lazily import lazily

_REACH: Final = 10
"""Words of a sentence within which such a clause begins."""
_OPENERS: Final = frozenset(
    """
    if unless provided providing as so assuming once until till when whenever in without but given with were had should
    supposing suppose say only barring subject except even after before depending let imagine by under absent
    failing touch
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_JOINS: Final = frozenset(["and", "or", "but"])
_TURNED: Final = frozenset(["had", "should", "were"])
_HELD: Final = frozenset(
    """
    think believe say know feel guess suppose reckon mean promise tell assure find fear bet swear imagine expect figure
    understand hear see accept admit agree argue insist maintain repeat add stress predict warn hope trust
    """.split()  # noqa: SIM905
)
_TO: Final = frozenset(["tell", "promise", "assure", "warn"])
_SURE: Final = frozenset(
    ["sure", "certain", "confident", "convinced", "clear", "afraid", "positive", "adamant", "true"]
)
_SUMS: Final = frozenset(
    """
    thing truth fact point view problem trouble answer reality upshot feeling hunch bottom idea belief position worry
    fear trick beauty rule advice message moral opinion way line
    """.split()  # noqa: SIM905
)
_IS: Final = frozenset(["is", "was"])
_MARKERS: Final = lazily(
    r"(?:(?:obviously|honestly|clearly|frankly|basically|actually|really|certainly|again|well|yeah|yes|no|look|listen"
    r"|and|but|so|because|now|also|then|personally|hopefully|ultimately|naturally|i mean|you know|(?:like|as) (?:i|we)"
    r" sa(?:id|y)|as (?:i|we) see it|the way (?:i|we) see it|of course|in fairness"
    r"|to be (?:fair|honest|frank)(?: with you)?"
    r"|in my (?:book|view|opinion)|for (?:me|us)|(?:which|that) means(?: that)?|so that) ?)+"
)
_NO_QUESTION: Final = lazily(
    r"\b(?:no|not in|never in|without|beyond|little) (?:\w+ )?(?:doubt|question|dispute|denying)$"
)
_IF_IS_ITS_OBJECT: Final = frozenset(["know", "see", "say", "tell", "hear", "understand", "find", "figure", "imagine"])


def inner_starts(place: Frame) -> Iterator[int]:
    """The words before the quoted ones at which a clause of the speaker's own begins, with what may govern it."""
    norms, low = place.norms, place.low
    if place.first - low < 2:
        return
    that = norms[place.first - 1] == "that"
    joined = that and norms[place.first - 2] in _JOINS  # "I said that he paid, and that |" hangs on the first lead
    whole = asserts(place) and not joined
    for k in range(low + 1, min(place.first, low + _REACH)):
        turned = norms[k] not in _TURNED or norms[k + 1] in lexicon().words("subject") | lexicon().words("determiner")
        opens = not that and norms[k] in _OPENERS and turned and _brings(norms[low:k], norms[k])
        inside = whole and norms[k - 1] == "that" and low + 1 < k < place.first - 1
        if opens or (inside and _vouched(norms[low : k - 1])):
            yield k


def _brings(lead: Sequence[str], opener: str) -> bool:
    """Whether the words before an opener bring the clause that it opens."""
    that = lead[-1] == "that"
    said = list(lead[:-1] if that else lead)
    while len(said) > 1 and said[-1] in lexicon().words("adverb") | {"really", "just"}:
        said.pop()
    if not said:
        return False
    if _MARKERS.fullmatch(" ".join(lead)):
        return True
    denied = any(map(is_negator, said))
    verb = verb_base(said[-1].partition("'")[0])
    if verb in _HELD and _has_subject(said[:-1]):
        return that or not (opener in {"if", "when"} and (denied or (verb in _IF_IS_ITS_OBJECT and not _would(said))))
    told = next((k for k in range(len(said) - 1, 0, -1) if verb_base(said[k]) in _TO), None)
    if told is not None and len(said) - told <= 4 and _has_subject(said[:told]):
        return that or opener != "if" or _is_object(said[told + 1 :])
    if said[-1] in _IS or said[-1].endswith("'s"):
        return bool(_SUMS & set(said)) and not denied
    return said[-1] in _SURE and not denied


def _would(words: Sequence[str]) -> bool:
    """Whether words say what the speaker would: *I'd say*, *I would imagine*."""
    return any(w == "would" or w.endswith("'d") for w in words)


def _vouched(lead: Sequence[str]) -> bool:
    """Whether the words before a "that" vouch for what it brings: *There's no doubt that | they told us that ...*."""
    return bool(_NO_QUESTION.search(" ".join(lead))) or (
        (speaks(lead[-1]) or vouches(lead[-1])) and warranted(lead) and not any(map(is_negator, lead))
    )


def _is_object(words: Sequence[str]) -> bool:
    """Whether words name whom somebody tells."""
    lex = lexicon()
    return bool(words) and (words[0] in clause_words("object") | lex.words("determiner") | {"my", "our"})


def _has_subject(words: Sequence[str]) -> bool:
    """Whether a verb has the speaker before it: *I*, *we*."""
    return any(w.partition("'")[0] in {"i", "we"} for w in words)
