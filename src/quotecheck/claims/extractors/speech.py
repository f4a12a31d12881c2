"""Which words in quotation marks are speech, and which are titles, scare quotes, nicknames, words as words, unsaid."""

from collections.abc import Mapping, Sequence
from typing import Final

from quotecheck.claims.attribution.reading import Reading
from quotecheck.claims.extractors.quotations import Quotation
from quotecheck.claims.language import Language
from quotecheck.claims.model import ClaimKind, IgnoredReason
from quotecheck.claims.people.credit import Credit
from quotecheck.claims.tokens import QUOTATION, Tokens
from quotecheck.text.records import dataclass
from quotecheck.text.words import norms

_SHORT: Final = 3
"""Most words of a scare quote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a stretch in quotation marks is: a claim of a kind, or nothing that anybody said."""

    kind: ClaimKind
    reason: IgnoredReason | None = None


def judge(
    text: str,
    language: Language,
    quotations: Sequence[Quotation],
    readings: Sequence[Reading],
    credited: Mapping[int, Credit],
) -> list[Judged]:
    """One judgement for each quotation."""
    result = [Judged(kind="direct")] * len(quotations)
    for reading in readings:
        for place, number in reading.tokens.quotation.items():
            quotation = quotations[number]
            if quotation.paragraph != reading.paragraph:
                continue
            kind = _kind(text, reading.tokens, place, quotation)
            reason = None
            if quotation.manner == "marks":
                reason = _reason(text, language, reading, place, quotation, credited.get(number))
            result[number] = Judged(kind=kind, reason=reason)
    return result


def _kind(text: str, t: Tokens, place: int, quotation: Quotation) -> ClaimKind:
    """Direct if it stands as a sentence or clause of its own, mixed if it is a fragment inside the reporter's."""
    if quotation.manner != "marks":
        return "direct"
    inner = quotation.words.of(text)
    alone = place == 0 or not t.is_word(place - 1)
    if alone and inner[:1].isupper():
        return "direct"
    if inner[-1:] in ".!?" and (inner[:1].isupper() or inner.count(" ") > 8):
        return "direct"
    return "direct" if alone and inner.count(" ") > 5 else "mixed"


def _reason(
    text: str,
    language: Language,
    reading: Reading,
    place: int,
    quotation: Quotation,
    credit: Credit | None,
) -> IgnoredReason | None:
    t = reading.tokens
    inner = quotation.words.of(text)
    count = len(norms(inner))
    before = t.low[place - 1] if place else ""
    before2 = t.low[place - 2] if place > 1 else ""
    joined = inner[:1].islower() and inner.split(None, 1)[0] in language["conjunctions"]
    if credit is not None and credit.negated and not joined:  # "did not comment, 'and that is all'"
        return "negated"
    if inner.lower() == "n":
        return "word"  # rock 'n' roll
    if credit is not None and credit.imagined and not credit.passive:
        return "imagined"
    if before in language["nickname"] or _inside_name(t, place, inner, count, display=quotation.display):
        return "nickname"
    if _title(t, place, inner, language, display=quotation.display):
        return "title"
    if before in language["scare"] or before2 in language["scare"]:
        return "scare_quote"
    loose = credit is None or credit.way in ("subject", "follow", "before")
    spoken = any(w in language["use_of_words"] for w in t.low[max(0, place - 4) : place])
    if before in language["word_mention"] and count <= 2 and loose and not spoken:
        return "word"
    if (
        loose
        and not spoken
        and not quotation.display
        and inner[-1:] not in ".,!?"
        and _scare(t, place, count, credit, language)
    ):
        return "scare_quote"
    return None


def _inside_name(t: Tokens, place: int, inner: str, count: int, *, display: bool) -> bool:
    """A nickname inside a name: *Cass "Biscuit" Moreno*; in a headline every word may have a capital."""
    if display or count > 3 or not inner[:1].isupper() or not 0 < place < len(t) - 1:
        return False
    return all(t.is_word(k) and t.is_capital(k) for k in (place - 1, place + 1))


def _scare(t: Tokens, place: int, count: int, credit: Credit | None, language: Language) -> bool:
    """Words that nobody is shown to say: a few where no one is credited, or an adjective in marks before a noun."""
    if credit is None:
        return count <= _SHORT
    if count > _SHORT + 1 or not place:
        return False
    if credit.way in ("follow", "before") and count < _SHORT:
        return True  # a word or two inside the reporter's sentence, and nothing in it says that anybody speaks
    if credit.way == "subject" and count < _SHORT and t.low[place - 1] in language["trades"]:
        return place + 1 < len(t) and _noun(t, place + 1, language)  # "two men who sold “magic” paint"
    return _determined(t, place, language) and place + 1 < len(t) and _noun(t, place + 1, language)


def _determined(t: Tokens, place: int, language: Language) -> bool:
    """Whether an article stands before the marks, at most one adjective between."""
    for k in (place - 1, place - 2):
        if k < 0 or not (t.is_word(k) or t.low[k] in ("'s", "’s")):
            return False
        if t.low[k] in language["determiners"] or t.low[k] in ("'s", "’s"):
            return True
        if t.low[k] in language.stops or t.low[k] in language.verbs:
            return False
    return False


def _noun(t: Tokens, k: int, language: Language) -> bool:
    """Whether a word can only be a noun that the marks stand before."""
    word = t.low[k]
    if (
        not t.is_word(k)
        or t.is_capital(k)
        or word in language.stops
        or word in language["times"]
        or word in language["determiners"]
    ):
        return False
    return not word.endswith(("ed", "ing", "ly")) and word not in language["relative"]


def _title(t: Tokens, place: int, inner: str, language: Language, *, display: bool) -> bool:
    """A title of a work: capitals throughout, and beside it what it is, whose it is, or where somebody appears."""
    count = len(norms(inner))
    parts = [w for w in inner.split() if w[0].isalpha()]
    capitals = [w for w in parts if w[0].isupper()]
    beside = {*t.low[max(0, place - 1) : place], *_apposed(t, place, language)}
    named = not beside.isdisjoint(language["work_nouns"]) and len(capitals) > 2
    small = [
        w for w in parts if w[0].islower() and (len(w) > 4 or (not named and w.lower() in language["auxiliaries"]))
    ]
    if not capitals or small or count > 12 or (inner[-1:] in ".!?," and place + 1 >= len(t) and count > 6):
        return False
    cased = len(capitals) > 1 or count == 1
    near = t.low[max(0, place - 4) : place]
    if QUOTATION in near:
        near = near[len(near) - near[::-1].index(QUOTATION) :]
    behind = t.low[place + 1 : place + 3]
    if near and _opens_speech(near, language):
        return False
    about = (*near, *behind[:2], *_apposed(t, place, language))
    if any(w.rpartition("-")[2] in language["work_nouns"] for w in about):
        return True
    before = near[-1] if near else ""
    owner = place - 2
    if (
        before in ("'s", "’s")
        and cased
        and owner >= 0
        and (
            t.text[owner].isupper()
            or t.low[owner] in language["organisations"]
            or t.low[owner] in language["work_nouns"]
            or t.low[owner] in language["times"]
        )
    ):
        return True
    if len(capitals) > 1 and inner[-1:] not in ".!?" and any(v.lemma == "tell" for v in language.verbs.get(before, ())):
        return True
    return (
        len(capitals) > 1
        and not display
        and before in language["before_title"]
        and not (place > 1 and t.low[place - 2] in language.verbs and not _appears(before, t.low[place - 2], language))
        and not (before == "of" and place > 1 and t.low[place - 2] in language["nouns"])  # a chant of "Save Our Bins"
    )


def _apposed(t: Tokens, place: int, language: Language) -> list[str]:
    """The words of an apposition that says what a quoted name is: *“Tidewater,” an early series*; else nothing."""
    k = place + 1
    if k < len(t) and t.text[k] == ",":
        k += 1
    if k >= len(t) or t.low[k] not in language["articles"]:
        return []
    stop = next((n for n in range(k + 1, min(len(t), k + 6)) if not t.is_word(n)), min(len(t), k + 6))
    return t.low[k + 1 : stop]


def _appears(before: str, verb: str, language: Language) -> bool:
    """Whether a preposition behind a cue leads to a programme and not to words: *said on*, *spoke to*, *a tale of*."""
    if before in ("of", "on"):
        return True
    return before == "to" and any(v.lemma == "speak" for v in language.verbs[verb])


def _opens_speech(near: list[str], language: Language) -> bool:
    """Whether what stands directly before the marks opens speech: a colon, *that*, a cue, a comma not behind a work."""
    before = near[-1]
    if before in language["work_nouns"]:
        return False  # "the reality show “Cake Boss”"
    if before == ",":
        return len(near) < 2 or near[-2] not in language["work_nouns"]
    if before in (":", "that"):
        return True
    return any(v.takes == "clause" and v.lemma not in ("tell", "read", "write") for v in language.verbs.get(before, ()))
