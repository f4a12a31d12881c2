"""Names in the running text: runs of capitals, without the titles before them and the first words of sentences."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from quotecheck.claims.language import Language
from quotecheck.claims.tokens import QUOTATION, Tokens
from quotecheck.text.records import dataclass

_CAPITALS: Final = re.compile(rb"\x03+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One place where somebody or something is named."""

    start: int
    """Offset in the text of the first title or word."""
    titles: tuple[str, ...]
    words: tuple[str, ...]
    subject: bool
    """A verb follows."""
    first: bool
    """It begins a sentence, so that its capital says nothing."""
    role: tuple[int, int] | None
    """Offsets of the apposition behind the name: *Ann Hale, head of policy*."""
    aged: bool
    """An age follows, or what a person does: *Ann Hale, 41,*, *Ann Hale, who runs it,*."""
    apart: bool
    """An article stands before it, as before no person: *the Ferrers captain*."""


def names(t: Tokens, language: Language) -> Iterator[Name]:
    """The names of one paragraph in order."""
    firsts = frozenset(t.sentence_starts)
    done = within = 0
    for k in [k for run in _CAPITALS.finditer(t.kinds) for k in range(*run.span())]:
        if k < done:
            continue
        end, titles, words = _run(t, k, language)
        begins = _behind_office(t, k, end, language)
        if begins > k:
            k = begins  # noqa: PLW2901 - the name begins behind what its office is of
            end, titles, words = _run(t, k, language)
        words = _cleaned(words, titles, language, first=k in firsts and not titles)
        set_off = not titles and k > 1 and t.text[k - 1] == "," and t.low[k - 2] in language["roles"]
        if set_off:
            titles = [t.low[k - 2]]  # "his son, Emil, drove"
        words = [*words, *_shared_surname(t, end, words, language)]
        if words:
            apart = k > 0 and not titles and t.low[k - 1] in language["articles"]
            placed = not titles and _is_placed(t, k, language)
            role = None if placed else _role(t, end, language) or _office(t, k, language)
            free = not placed and t.starts[k] >= within  # "Ann Hale, a member of the National Board, who came"
            behind = (
                role is not None and role[0] > t.starts[k] and t.low[end + 1 : end + 2] == t.text[end + 1 : end + 2]
            )
            within = max(within, role[1]) if role is not None and behind else within
            yield Name(
                start=t.starts[k],
                titles=tuple(titles),
                words=tuple(words),
                subject=free and _is_subject(t, k, end, language, set_off=set_off),
                first=k in firsts,
                role=role,
                aged=free and not apart and (_age_follows(t, end) or _who_follows(t, end)),
                apart=apart,
            )
        done = end


def _shared_surname(t: Tokens, end: int, words: list[str], language: Language) -> list[str]:
    """The surname that a first name has from the one behind it: *Ann and Rolf Hale*, *Ann & Rolf Hale*."""
    given = language.any("male_names", "female_names")
    if len(words) != 1 or words[0].lower() not in given or t.low[end : end + 1] not in (["and"], ["&"]):
        return []
    if end + 2 >= len(t) or t.low[end + 1] not in given or not t.is_capital(end + 1) or not t.is_capital(end + 2):
        return []
    both = end + 3 < len(t) and t.is_capital(end + 3)  # "Ann and Rolf Hale Brandt" is no couple
    return [] if both or t.low[end + 2] in given else [t.text[end + 2]]


def _is_placed(t: Tokens, k: int, language: Language) -> bool:
    """Whether a name without a first name says where somebody is or comes from, so that what follows is about another:
    *at Alder Falls, Hale's knee gave*, *Ann Hale of Alder Securities, who*."""
    if k == 0:
        return False
    if t.low[k] in language.any("male_names", "female_names", "either_names"):
        single = k + 1 >= len(t) or not t.is_capital(k + 1)
        return single and t.low[k - 1] in ("at", "near") and t.low[k + 1 : k + 2] not in (["'s"], ["’s"])
    from_ = t.low[k - 1] in language["of_places"] and k > 1 and t.is_capital(k - 2)
    return from_ or t.low[k - 1] in language["where"]


def _run(t: Tokens, k: int, language: Language) -> tuple[int, list[str], list[str]]:
    """The run of capitals from token ``k``: its end, the titles it begins with, the words behind them."""
    start, end = k, len(t)
    titles: list[str] = []
    words: list[str] = []
    while k < end:
        low = t.low[k]
        if t.kinds[k] > 1:
            if low in language["times"] and not words and not is_given_name(t, k, language):
                break
            if low in language["titles"] and not words:
                titles.append(low)
            else:
                words.append(t.text[k])
        elif k + 1 >= end or t.kinds[k + 1] < 2:
            break
        elif low == "." and k > start:
            before = t.low[k - 1]
            if len(before) > 1 and before not in language["titles"] and before not in language["abbreviations"]:
                break
        elif words and (low in language["particles"] or (low == "of" and words[-1].lower() in language["of_names"])):
            words.append(t.text[k])
        else:
            break
        k += 1
    return k, titles, words


def _behind_office(t: Tokens, k: int, end: int, language: Language) -> int:
    """Where the name begins in a run of capitals that begins with what an office is of: *Minister for Roads Ann Hale*,
    *Leader of the Opposition Ann Hale*; ``k`` where it is all of it."""
    of = k - 1 - (k > 1 and t.low[k - 1] == "the")
    if of < 1 or t.low[of] not in ("of", "for") or not t.is_capital(of - 1):
        return k
    if t.low[of - 1] not in language.any("roles", "titles") or language["of_names"] & {t.low[of - 1]}:
        return k
    capitals = [n for n in range(k, end) if t.is_capital(n)]
    known = language.any("male_names", "female_names", "titles")
    given = next((n for n in capitals[1:-1] if t.low[n] in known), None)
    if given is not None:
        return given
    return capitals[-2] if len(capitals) > _FULL and capitals[-1] - capitals[-2] == 1 else k


_FULL: Final = 2
"""Words of a name in full: a first name and a surname."""


def is_given_name(t: Tokens, k: int, language: Language) -> bool:
    """Whether a month is somebody's first name: *April Hale*, *August Hale*; not in *In August Hale left*."""
    if t.low[k] not in language.any("female_names", "male_names") or k + 1 >= len(t) or not t.is_capital(k + 1):
        return False
    dated = k > 0 and (t.low[k - 1] in language.any("prepositions", "times") or t.low[k - 1][:1].isdigit())
    return not dated and t.low[k + 1] not in language["times"]


def joins_group_name(t: Tokens, k: int, language: Language) -> bool:
    """Whether a small word stands inside the name of what a noun has just called a group: *the group Walk to Alder*."""
    joins = language["group_joins"]
    if t.low[k] not in joins or k + 1 >= len(t) or not t.is_capital(k + 1):
        return False
    before = k - 1
    while before > 0 and (t.is_capital(before) or t.low[before] in joins):
        before -= 1
    return 0 <= before < k - 1 and t.low[before] in language["organisations"]


def _cleaned(words: list[str], titles: list[str], language: Language, *, first: bool) -> list[str]:
    """A run without what is no name in it; ``first``: it begins a sentence, so that its first capital says nothing."""
    if first and words:
        low = words[0].lower()
        if low in language.stops or low in language["determiners"] or low in language["amounts"]:
            words = words[1:]
            while len(words) > 1 and words[0].lower() in language["times"]:
                words = words[1:]  # "On Tuesday Ann Hale"
        elif len(words) > 1 and low.endswith("ing") and words[1].lower() in language.any("male_names", "female_names"):
            words = words[1:]  # "Facing Ann Hale, he said"
        elif len(words) == 1 and (len(low) < 3 or any(v.form == "past" for v in language.verbs.get(low, ()))):
            return []  # "Told of this, he shrugs"
    words = without_titles(words, titles, language)
    small = 0
    while small < len(words) - 1 and words[small].lower() in language.small:
        small += 1
    words = words[small:]
    described = 0
    while described < len(words) - 1 and words[described].lower() in language["demonyms"]:
        described += 1  # "Irish Green Ann Hale"
    if described and words[described].lower() in language.any("male_names", "female_names"):
        words = words[described:]
    if language.noun_capitals and len(words) > 2:
        words = words[-2:]
    if not words or words[-1].lower() in language["groups"] or words[-1].lower() in language["pronouns"]:
        return []
    if (
        first
        and len(words) > 2
        and ("-of-" in words[0] or words[0].lower() in language.any("roles", "people", "male_nouns", "female_nouns"))
    ):
        titles.append(words[0].lower())  # "Mother-of-two Ann Hale"
        words = words[1:]
    if len(words) + len(titles) > 1 and all(
        w.lower() in language.any("titles", "offices", "portfolios") for w in words
    ):
        return []  # "the Transport Secretary" names nobody
    return words


def without_titles(words: list[str], titles: list[str], language: Language) -> list[str]:
    """The name behind titles and offices that stand before it: *Foreign Secretary Ann Hale*; they go to ``titles``."""
    for k in range(len(words) - 2, -1, -1):
        low = words[k].lower()
        office = low in language["titles"] or low in language["offices"]
        if low in language["portfolios"] and words[k + 1].lower() not in language.any("titles", "offices"):
            continue  # "Foreign Secretary Hale", but "Brightloom Home Inc"
        of_body = k > 0 and words[k - 1].lower() in language["organisations"]  # "Council Member Hale"
        if office or (low in language["roles"] and (len(words) - k > 2 or of_body)):
            titles.extend(w.lower() for w in words[: k + 1])
            return words[k + 1 :]
    return words


def _verb_follows(t: Tokens, end: int, language: Language) -> bool:
    if end >= len(t):
        return False
    low = t.low[end]
    if low in ("'s", "’s"):
        return False  # "Hale's plan"
    return low in language.verbs or low in language.any("verbs", "auxiliaries", "deeds") or low.endswith("ed")


def _is_subject(t: Tokens, k: int, end: int, language: Language, *, set_off: bool) -> bool:
    """Whether the verb of a name stands behind it, over what it is, or before it."""
    return (
        _verb_follows(t, end + (set_off and t.text[end : end + 1] == [","]), language)
        or _verb_follows(t, _behind_role(t, end, language), language)
        or (t.text[k - 1 : k] == t.text[end : end + 1] == [","] and _verb_follows(t, end + 1, language))
        or _comes(t, k, end, language)
        or _is_shown(t, k, end, language)
    )


_APPOSED: Final = 5
"""Most words of an office before what it is of."""
_CAPTION: Final = 16
"""Most words of a caption's first sentence."""


def _is_shown(t: Tokens, k: int, end: int, language: Language) -> bool:
    """Whether a name opens a caption, which has no verb: *Ann Hale with her copy of it. “It took a year,” she said.*"""
    opens = all(not t.is_word(n) and t.text[n] != QUOTATION for n in range(k))
    if not opens or t.low[end : end + 1] == [] or t.low[end] not in language["prepositions"]:
        return False
    stop = next((n for n in range(end + 1, min(len(t), end + _CAPTION)) if t.text[n] == "."), len(t))
    verbs = language.any("auxiliaries", "deeds", "verbs")
    acts = any(t.low[n] in verbs or t.low[n] in language.verbs for n in range(end, min(stop, len(t))))
    return not acts and t.text[stop + 1 : stop + 2] == [QUOTATION]


def _comes(t: Tokens, k: int, end: int, language: Language) -> bool:
    """Whether the verb stands before the name that ends its sentence: *Then came Ann Hale.*"""
    before = k - 1 - (k > 1 and t.low[k - 1] == "from")  # "The view of the buyers came from Ann Hale."
    return k > 1 and t.low[before] in language["coming"] and t.text[end : end + 1] in ([","], ["."])


def _office(t: Tokens, k: int, language: Language) -> tuple[int, int] | None:
    """Offsets of the office before a name: *the inspector, Ann Hale, wrote*, *chief executive Ann Hale*, *its director
    of housing, Ann Hale, left*."""
    held = language.any("roles", "titles")
    if k and t.low[k - 1] in language["roles"] and not t.is_capital(k - 1):
        first = k - 1
        while first and t.low[first - 1] in language["office_words"]:
            first -= 1
        return t.span(first, k)
    if k > 3 and t.low[k - 1] == "the" and t.text[k - 2] == ",":
        k -= 1  # "the Bishop of Brigg, the Rt Rev Ann Hale"
    if k < 3 or t.text[k - 1] != ",":
        return None
    opens = language.any("articles", "possessives") | {"'s", "’s"}
    for n in range(k - 2, max(-1, k - 9), -1):
        if t.low[n] in opens:
            office = range(n + (not t.is_word(n) or t.low[n] in ("'s", "’s")), k - 1)
            head = next((m for m in office if t.low[m] in language["prepositions"]), k - 1) - 1
            if n > 2 and t.text[n - 1] == "," and t.is_capital(n - 2) and not _in_place(t, n - 2, language):
                return None  # "Asked by Ann Hale, a lawyer for the town, Gus Adler agreed"
            if t.low[n - 1] in language["joining"] and _is_apposed(t, n - 1, language):
                return None  # "Ann Hale, director of the owner, Brigg Homes, agreed"
            return t.span(office.start, k - 1) if head >= office.start and t.low[head] in held else None
        if not t.is_word(n):
            break
    return None


def _is_apposed(t: Tokens, k: int, language: Language) -> bool:
    """Whether what a preposition at ``k`` stands behind is what the name before it is: *Ann Hale, director of*."""
    first = k
    while first > 1 and t.is_word(first - 1) and not t.is_capital(first - 1) and k - first < _APPOSED:
        first -= 1
    opens = t.low[first] in language.any("articles", "possessives")
    return first < k and not opens and t.text[first - 1] == "," and t.is_capital(first - 2)


def _in_place(t: Tokens, last: int, language: Language) -> bool:
    """Whether the name that ends at a token says where: *In Leeds, the mayor, Ann Hale, spoke*."""
    while last and t.is_capital(last - 1):
        last -= 1
    return t.low[last] in language["where"] or (last > 0 and t.low[last - 1] in language["where"])


def _behind_role(t: Tokens, end: int, language: Language) -> int:
    """The token behind an apposition that a comma closes: *Ann Hale, the captain, took*; past the last without one."""
    if _who_follows(t, end):
        stop = next((n for n in range(end + 2, min(len(t), end + 24)) if t.text[n] == "."), min(len(t), end + 24))
        asides = (n + 1 for n in range(end + 2, stop) if t.text[n] == ",")
        return next((n for n in asides if _verb_follows(t, n, language)), len(t))  # "Hale, who is forty, joined"
    if _age_follows(t, end):
        end += 2
        if _who_follows(t, end):
            return _behind_role(t, end, language)  # "Ann Hale, 68, who came early, sat"
        return end + 1 if end < len(t) and t.text[end] == "," else len(t)
    if t.text[end : end + 1] == [","] and t.low[end + 1 : end + 2] and t.low[end + 1] in language["prepositions"]:
        aside = next((n for n in range(end + 2, min(len(t), end + 9)) if t.text[n] == ","), len(t))
        return aside + 1  # "Ann Hale, in The Review, is of two minds"
    role = _role(t, end, language)
    close = bisect_left(t.ends, role[1]) + 1 if role is not None else len(t)
    if close < len(t) and t.text[close] == "," and t.low[close + 1 : close + 2] in (["who"], ["whose"], ["whom"]):
        aside = next((n for n in range(close + 2, min(len(t), close + 18)) if t.text[n] == ","), len(t))
        return aside + 1  # "Ann Hale, the captain, who is forty, took"
    return close + 1 if close < len(t) and t.text[close] == "," else len(t)


def _age_follows(t: Tokens, end: int) -> bool:
    age = t.text[end + 1 : end + 2]
    return t.text[end : end + 1] == [","] and bool(age) and age[0].isdecimal() and len(age[0]) < 4


def _who_follows(t: Tokens, end: int) -> bool:
    return t.text[end : end + 1] == [","] and t.low[end + 1 : end + 2] in (["who"], ["whose"], ["whom"])


def _role(t: Tokens, end: int, language: Language) -> tuple[int, int] | None:
    if end + 2 >= len(t):
        return None
    if t.text[end] == "(":  # "Ann Hale (chair)"
        close = next((k for k in range(end + 2, min(len(t), end + 6)) if t.text[k] == ")"), None)
        plain = close is not None and all(t.is_word(k) and not t.is_capital(k) for k in range(end + 1, close))
        return t.span(end + 1, close) if close is not None and plain else None
    if t.text[end] != ",":
        return None
    low = t.low[end + 1]
    held = language.any("roles", "titles")
    opens = low in language["determiners"] or low in held
    near = range(end + 2, min(end + 4, len(t) - 1))  # "Ann Hale, Labour MP for Leeds,"
    opens = opens or (
        t.is_word(end + 1) and any(t.low[k] in held and t.low[k + 1] in ("for", "of", "at", ",") for k in near)
    )
    if not opens and t.low[end + 2] not in ("'s", "’s"):
        return None
    for k in range(end + 2, min(len(t), end + 20)):
        if t.text[k] in (",", ".", QUOTATION):
            return t.span(end + 1, k)
    return None
