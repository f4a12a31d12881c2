"""The clauses of a sentence: who does it, and what is told of him.

Each finite verb opens one, and each *to do*, *after doing* and *having done*. What a clause leaves away (*and took*,
*who took*) is lent to it by the one before (Huddleston & Pullum 2002, 14.1, 15.2). A sketch, not a parser: where it
cannot tell who does a thing it says so, and nothing is concluded from it.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from quotecheck.evidence.facts.pieces import Sentence, names_of
from quotecheck.evidence.language.clauses import is_finite, verb_base
from quotecheck.evidence.language.concepts import is_content
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import is_past
from quotecheck.text.records import dataclass

_JOINTS: Final = frozenset(
    """
    and but or while when after before because if as since until that so than although though whereas where once unless
    whether how why nor yet
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_SAME: Final = frozenset({"and", "but", "or", "yet", "nor"})
"""Joints behind which a subject may be left away."""
_RELATIVE: Final = frozenset({"who", "which", "that"})
_PRONOUNS: Final = frozenset({"he", "she", "it", "they", "i", "we", "you", "this", "that", "these", "those", "one"})
_BE: Final = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s"})
_AHEAD: Final = frozenset(
    {"after", "before", "by", "since", "while", "when", "despite", "without", "for", "from", "having"}
)
_MOVED: Final = frozenset(
    """
    ask asked tell told urge urged want wants wanted order ordered allow allowed force forced persuade persuaded invite
    invited let help helped enable enabled expect expected require required advise advised
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_IT: Final = frozenset({"it", "them", "him", "us", "me"})
_WILL: Final = frozenset("will would may might could should shall can must".split())  # noqa: SIM905
_BETWEEN: Final = frozenset(["been", "be", "being", "not", "also", "never", "already", "now", "still", "just", "yet"])
_WANTED: Final = frozenset(
    """
    hope hopes hoped hoping plan plans planned planning intend intends intended want wants wanted propose proposes
    proposed aim aims aimed expect expects expected seek seeks sought likely due about going yet ask asked asks urge
    urged offer offers offered promise promised promises threaten threatened refuse refused fail failed decline declined
    ready able unable unlikely set
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Words before *to* by which what follows is not said to be done."""


_ASKED: Final = frozenset({"ask", "asked", "asking", "urge", "urged", "urging", "invited"})
_OBJECT: Final = 5
"""Words before *to* within which one of these stands with whom it asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One clause: places of words in its sentence."""

    verb: int
    """The word that says what is done."""
    subject: tuple[int, ...]
    """Words of meaning that name who does it; empty where that is a pronoun or unknown."""
    rest: tuple[int, ...]
    """The verb and what follows it, up to the next clause."""
    agent: tuple[int, ...]
    """By whom it is done, where that is said: *was paid by the owners*."""
    passive: bool
    pronoun: str
    """The pronoun in its place, "" where there is none."""
    denied: bool
    relative: bool
    """It is told of a noun: *who took*."""
    ahead: bool
    """It will, may or should be; it is not said to be or to have been."""


@lru_cache(maxsize=256)
def tellings(said: Sentence) -> tuple[Telling, ...]:
    """The clauses of a sentence, in order."""
    groups = _groups(said)
    out: list[Telling] = []
    for n, (first, verb) in enumerate(groups):
        before = groups[n - 1][1] if n else -1
        end = _begins(said, groups[n + 1][0], verb) if n + 1 < len(groups) else len(said.norms)
        subject, pronoun = _subject(said, first, before, out)
        lead = said.norms[first : verb + 1]
        out.append(
            Telling(
                verb=verb,
                subject=subject,
                rest=tuple(range(first, max(end, verb + 1))),
                agent=_agent(said, verb, end),
                passive=is_past(said.norms[verb]) and (bool(_BE & set(lead[:-1])) or _by(said, verb)),
                pronoun=pronoun,
                relative=_is_relative(said, first, before),
                denied=any(w in {"not", "never", "no"} or w.endswith("n't") for w in lead),
                ahead=_is_ahead(said, first, verb),
            )
        )
    return tuple(out)


def _groups(said: Sentence) -> list[tuple[int, int]]:
    """Where verbs begin, with their auxiliaries, and where the word stands that says what is done."""
    norms, finite = said.norms, lexicon().words("finite")
    small = finite | _BETWEEN
    names = {k for a, b in names_of(said) for k in range(a, b)}
    inside = {k for f in said.figures for k in range(f.first, f.last)}
    out: list[tuple[int, int]] = []
    k = 0
    while k < len(norms):
        if k in inside or (k in names and norms[k] not in finite) or not _opens(said, k, out):
            k += 1
            continue
        first = k
        k += norms[k] == "to"
        while k + 1 < len(norms) and not _cut(said, k + 1) and (norms[k] in small or norms[k].endswith("n't")):
            if norms[k + 1] in small or norms[k + 1].endswith("ly") or _verbal(norms[k + 1]):
                k += 1
                while norms[k].endswith("ly") and k + 1 < len(norms) and _verbal(norms[k + 1]):
                    k += 1
            elif norms[k + 1] == "to" and k + 2 < len(norms) and verb_base(norms[k + 2]) == norms[k + 2]:
                k += 2
            else:
                break
        out.append((first, k))
        k += 1
    return out


def _verbal(word: str) -> bool:
    return verb_base(word) is not None or word.endswith(("ed", "ing"))


def _opens(said: Sentence, k: int, earlier: Sequence[tuple[int, int]]) -> bool:
    """Whether a clause's verb begins at word ``k``."""
    norms, lex = said.norms, lexicon()
    word, before = norms[k], norms[k - 1] if k else ""
    behind = norms[k + 1] if k + 1 < len(norms) else ""
    if is_finite(norms, k):
        return True
    if word == "to" and behind:
        return verb_base(behind) == behind and behind not in lex.words("determiner")
    if word.endswith("ing"):
        return verb_base(word) is not None and (before in _AHEAD or (_cut(said, k) and k > 0))
    if not (is_past(word) or (word.endswith("ed") and len(word) > len("need"))) or said.printed[k][:1].isupper():
        return False
    if behind == "by" and before not in lex.words("determiner"):
        return True
    takes = (
        behind in lex.words("determiner") | lex.words("preposition") | _IT or behind[:1].isdigit() or behind in "£$€"
    )
    takes = takes or (k + 1 < len(norms) and said.printed[k + 1][:1].isupper()) or not behind or _cut(said, k + 1)
    if before in _SAME or _cut(said, k):
        return bool(earlier) and takes
    if any(f.last == k and f.when is not None for f in said.figures):
        return bool(earlier) and takes  # "and last year picked 90 kilograms"
    named = said.printed[k - 1][:1].isupper() if k else False
    return named and takes and verb_base(word) is None


def _is_ahead(said: Sentence, first: int, verb: int) -> bool:
    """Whether what a verb says will, may or should be, or is hoped for: *hope to reopen*."""
    lead = said.norms[first:verb]
    if lead[:1] == ("be",) and is_past(said.norms[verb]):
        return True  # "demanded that the firm be fined"
    if _WILL & set(lead) or any(w.endswith(("'ll", "'d")) for w in lead):
        return True
    governor = said.norms[max(0, first - 2) : first] if said.norms[first] == "to" else lead
    near = range(max(0, first - _OBJECT), first)
    if said.norms[first] == "to" and any(said.norms[k] in _ASKED and not _parts(said, k, first) for k in near):
        return True  # "have asked the ombudsman to investigate"
    return "to" in said.norms[first:verb] and bool(_WANTED & set(governor))


def _parts(said: Sentence, low: int, high: int) -> bool:
    return any(_cut(said, k) for k in range(low + 1, high + 1))


def _by(said: Sentence, verb: int) -> bool:
    """Whether *by* and whoever did it follow; not *fell by a fifth*."""
    so_much = any(f.first in {verb + 2, verb + 3} and f.kind != "number" for f in said.figures)
    return said.norms[verb + 1 : verb + 2] == ("by",) and not so_much


def _agent(said: Sentence, verb: int, end: int) -> tuple[int, ...]:
    by = next((k for k in range(verb + 1, min(end, verb + _BY_WITHIN)) if said.norms[k] == "by"), None)
    if by is None or not is_past(said.norms[verb]) or (by == verb + 1 and not _by(said, verb)):
        return ()
    stop = next(
        (k for k in range(by + 1, end) if _cut(said, k) or said.norms[k] in lexicon().words("preposition")), end
    )
    return _meant(said, range(by + 1, stop))


_BY_WITHIN: Final = 6


def _cut(said: Sentence, k: int) -> bool:
    return any(c in said.gaps[k] for c in ",;:()—–")


def _begins(said: Sentence, first: int, before: int) -> int:
    """Where the clause of a verb begins, behind the verb before it."""
    if said.norms[first] == "to" or said.norms[first].endswith(("ing", "ed")):
        return first - (said.norms[first - 1] in _AHEAD | _SAME)
    return _start(said, first, before)


def _start(said: Sentence, first: int, before: int) -> int:
    for k in range(first, before, -1):
        if _cut(said, k) or said.norms[k] in _JOINTS or said.norms[k] in _RELATIVE:
            return k
    return before + 1


def _subject(said: Sentence, first: int, before: int, earlier: Sequence[Telling]) -> tuple[tuple[int, ...], str]:
    """Who does what a verb at ``first`` says: places of words, or a pronoun; neither where it cannot be told."""
    norms = said.norms
    if norms[first] == "to" or norms[first].endswith("ing"):
        return _of_infinitive(said, first, earlier)
    if _by(said, first) and first > 0 and not (earlier and earlier[-1].verb == first):
        return _antecedent(said, first, before), ""
    low = _start(said, first, before)
    if _is_relative(said, first, before):
        return _antecedent(said, low, before), ""
    if before < 0 and norms[low] not in _SUBORDINATE:
        low = _opening(said, first)
    opens = norms[low] if low < first else ""
    if earlier and earlier[-1].relative and opens not in _JOINTS and not _cut(said, low):
        return earlier[-1].subject, earlier[-1].pronoun  # "people who attend the centres | have been offered"
    if opens == "whose":
        return (), ""
    places = [k for k in range(low, first) if norms[k] not in _JOINTS]
    named = _meant(said, places)
    if named:
        if before >= 0 and _cut(said, low) and _cut(said, first):
            return _over_aside(said, low, before), ""
        return named, ""
    short = [first] if "'" in norms[first] else []  # "I've asked"
    spoken = next(
        (norms[k].partition("'")[0] for k in (*places, *short) if norms[k].partition("'")[0] in _PRONOUNS), ""
    )
    if spoken:
        return (), spoken
    if earlier and (opens in _SAME or low == first or norms[first - 1] in _SAME):
        return earlier[-1].subject, earlier[-1].pronoun
    return (), ""


def _is_relative(said: Sentence, first: int, before: int) -> bool:
    """Whether *who*, *which* or *that* stands for who does it, right before the verb."""
    low = _start(said, first, before)
    if low >= first or said.norms[low] not in _RELATIVE:
        return False
    behind = range(low + 1, first)
    if _meant(said, behind) or any(said.norms[k].partition("'")[0] in _PRONOUNS for k in behind):
        return False
    return said.norms[low] != "that" or low != before + 1 or said.norms[before].endswith("s")


_LABEL: Final = 7
_SUBORDINATE: Final = _JOINTS - _SAME - {"until", "since", "after", "before", "as", "for"}


def _opening(said: Sentence, first: int) -> int:
    """Where the first subject of a sentence begins: behind *After 12 months,* and *In May*."""
    lex = lexicon()
    label = next((k for k in range(1, min(first, _LABEL) + 1) if ":" in said.gaps[k]), 0)
    if label:
        return label  # "Ann Hale: We will ..."
    if said.norms[0] not in lex.words("preposition") | {"on", "after", "before", "since", "until"}:
        return 0
    return next((k for k in range(1, first) if _cut(said, k)), _past_date(said, first))


def _past_date(said: Sentence, first: int) -> int:
    return next((f.last for f in said.figures if f.first <= 1 and f.when is not None and f.last < first), 0)


def _of_infinitive(said: Sentence, first: int, earlier: Sequence[Telling]) -> tuple[tuple[int, ...], str]:
    """Of *to take*, *after taking*: who does what the clause before tells, unless somebody is made to do it."""
    if not earlier:
        return (), ""
    lead = earlier[-1]
    if said.norms[lead.verb] in _MOVED and not lead.passive and said.norms[first] == "to":
        return ((), "") if lead.verb + 1 < first else (lead.subject, lead.pronoun)
    return lead.subject, lead.pronoun


def _meant(said: Sentence, places: Sequence[int]) -> tuple[int, ...]:
    """Words of meaning and figures that are no dates."""
    dates = {k for f in said.figures if f.when is not None for k in range(f.first, f.last)}
    inside = {k for f in said.figures if f.when is None for k in range(f.first, f.last)}
    return tuple(k for k in places if k not in dates and (k in inside or is_content(said.norms[k])))


def _over_aside(said: Sentence, low: int, before: int) -> tuple[int, ...]:
    """The words before an aside."""
    k = low - 1
    while k > before and not (_cut(said, k) and _meant(said, range(k, low))):
        if said.norms[k] in _JOINTS:
            k += 1
            break
        k -= 1
    return _meant(said, range(max(k, before + 1), low))


def _antecedent(said: Sentence, low: int, before: int) -> tuple[int, ...]:
    """Whom a relative clause is about: the name, or the words back to the article, right before it."""
    for first, last in reversed(names_of(said)):
        if last == low or (last < low and last >= low - 1):
            return tuple(range(first, last))
    k = low - 1
    while k > before + 1 and said.norms[k] not in lexicon().words("determiner") and not _cut(said, k):
        k -= 1
    return _meant(said, range(k, low))
