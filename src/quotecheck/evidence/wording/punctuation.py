"""Differences between matched words that no word shows: sentence ends, question marks, a comma after "no", case."""

import re
from itertools import pairwise
from typing import Final

from quotecheck.evidence.language.clauses import clause_words, is_clause, says_yes, verb_of
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Edit
from quotecheck.evidence.view import is_stop
from quotecheck.evidence.wording.align import Step, Steps
from quotecheck.evidence.wording.pair import Block, Pair
from quotecheck.text.lazily import lazily
from quotecheck.text.numbers import SIGNS


def mark_edits(pair: Pair, steps: Steps) -> list[Edit]:
    """Edits of punctuation and case over words that are the same on both sides."""
    out: list[Edit] = []
    previous: Step | None = None
    for step in steps:
        same = step.both and pair.quotation.norms[step.q or 0] == pair.view.norms[step.s or 0]
        if not same:
            previous = None
            continue
        q, s = step.q or 0, step.s or 0
        out += _case(pair, q, s)
        if previous is not None and previous.q == q - 1 and previous.s == s - 1:
            out += _between(pair, q, s)
        previous = step
    out += _final(pair, steps)
    out += _turned_by_commas(pair, steps)
    return out


def _case(pair: Pair, q: int, s: int) -> list[Edit]:
    """Case that makes another word (us/US, polish/Polish); other case is house style."""
    norm = pair.quotation.norms[q]
    beside = [pair.view.raw(k) for k in (s - 1, s + 1) if 0 <= k < len(pair.view)]
    shouted = pair.view.raw(s).isupper() and all(w.isupper() and len(w) > 1 for w in beside)  # a sign: "LET US IN"
    if norm not in lexicon().words("case_word") or pair.style.one_case or shouted or pair.quotation.bracketed[q]:
        return []
    here, there = pair.quoted(q, q + 1).raw[0], pair.view.raw(s)
    opens = q == 0 or pair.view.stop(s) or _quoted_stop(pair, q)
    if opens and len(norm) > 2:
        return []
    if norm in {"us", "who", "it", "aids"}:
        changed = (here.isupper() or "." in here) != (there.isupper() or "." in there)
    else:
        changed = here[:1].isupper() != there[:1].isupper() and not (here.isupper() or there.isupper())
    return [pair.edit("case_word", Block(q, q + 1, s, s + 1))] if changed else []


def _quoted_stop(pair: Pair, q: int) -> bool:
    text = pair.quotation.text
    between = text[pair.quotation.ends[q - 1] : pair.quotation.starts[q]]
    raw_before = text[pair.quotation.starts[q - 1] : pair.quotation.ends[q - 1]]
    return is_stop(
        between, raw_before, text[pair.quotation.starts[q] : pair.quotation.ends[q]], pair.quotation.norms[q - 1]
    )


def _between(pair: Pair, q: int, s: int) -> list[Edit]:
    """Sentence ends and question marks between two neighbouring matched words."""
    text = pair.quotation.text
    here = text[pair.quotation.ends[q - 1] : pair.quotation.starts[q]]
    there = pair.view.between(s)
    marked = any(m.at == q for m in pair.quotation.marks)
    empty = Block(q, q, s, s)
    figure = pair.quotation.norms[q][:1].isdigit() or pair.quotation.norms[q] in SIGNS
    if not marked and _pictures_changed(here, there):
        return [pair.edit("wording", empty, f"signs: the source has “{there.strip()}”, the quotation “{here.strip()}”")]
    if (_symbols(here, figure) != _symbols(there, figure) or _attached_differ(pair, q, s)) and not marked:
        return [pair.edit("number", empty, f"signs: the source has “{there.strip()}”, the quotation “{here.strip()}”")]
    ends_here = _quoted_stop(pair, q) or "?" in here
    ends_there = pair.view.stop(s)
    gained = "?" in here and (pair.style.unpunctuated or _asks_by_form(pair, q))
    if ("?" in here) != ("?" in there) and not marked and not gained:
        return [pair.edit("question_mark", empty, "?" if "?" in there else "")]
    if pair.style.unpunctuated or marked:
        return []
    if ends_here != ends_there and not _loose_end(here, there) and not _afterthought(pair, here, s):
        return [pair.edit("sentence_end", empty)]
    before = pair.quotation.norms[q - 1]
    if (
        before in {"no", "not", "never"}
        and (("," in here) != ("," in there))
        and not re.search(r"[;:\u2013\u2014-]", here + there)
    ):
        return [pair.edit("negation", empty, "a comma after “no” makes another sentence")]
    return []


_SIGNS = lazily(
    r"[\u2264\u2265<>=\u2260\u00b1\u00d7\u00f7\u00a2\u20a6\u20a9\u20aa\u20b9\u20ba\u20bd\u20b4\u0e3f\u00a7]"
)
_PLUS_MINUS = lazily(r"(?<=[\s(])[-\u2212\u2013+](?=$)|^[+](?=[\s.,;]|$)")


_REPLY = lazily(r"\n[> ]+")
"""Marks of a quoted e-mail at the start of a line."""


def _symbols(gap: str, figure: bool) -> list[str]:
    """Signs between two words that carry meaning: comparison, currency, plus or minus before a figure."""
    gap = _REPLY.sub(" ", gap)
    found = _SIGNS.findall(gap)
    if not figure and "+" not in gap:
        return found
    return sorted(
        [*found, *(m.group().replace("\u2212", "-").replace("\u2013", "-") for m in _PLUS_MINUS.finditer(gap))]
    )


_PICTURE = lazily(r"[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_GRADE = lazily(r"^[+\-\u2212](?=[\s.,;:!?)]|$)")
_FEET = lazily(r"^(['\u2019\u2032]{2}|['\u2019\u2032\"\u201d\u2033])(?=[\s.,;:]|$)")


def _pictures_changed(here: str, there: str) -> bool:
    """Whether an emoji was added or exchanged; one that is left out is typography."""
    mine = _PICTURE.findall(here)
    return bool(mine) and mine != _PICTURE.findall(there)


def _attached_differ(pair: Pair, q: int, s: int) -> bool:
    """Whether a sign that hangs on the word before it differs: the minus of a grade, feet for inches."""
    before = pair.quotation.norms[q - 1]
    here, there = pair.quotation.text[pair.quotation.ends[q - 1] :][:3], pair.view.text[pair.view.ends[s - 1] :][:3]
    if before[:1].isdigit():
        mine, theirs = _FEET.match(here), _FEET.match(there)
        if mine and theirs:
            return (mine[1] in _INCHES) != (theirs[1] in _INCHES)
    if len(before) == 1 or before[:1].isdigit():
        return bool(_GRADE.match(here)) != bool(_GRADE.match(there))
    return False


_INCHES = frozenset(['"', "\u201d", "\u2033", "''", "\u2019\u2019", "\u2032\u2032"])


def _turned_by_commas(pair: Pair, steps: Steps) -> list[Edit]:
    """Commas gained around a reporting verb give the words to another: "The witness, said the lawyer, is a liar"."""
    gained = []
    previous: Step | None = None
    for step in steps:
        if not step.both or pair.quotation.norms[step.q or 0] != pair.view.norms[step.s or 0]:
            previous = None
            continue
        q, s = step.q or 0, step.s or 0
        if previous is not None and previous.q == q - 1:
            here = pair.quotation.text[pair.quotation.ends[q - 1] : pair.quotation.starts[q]]
            if "," in here and not re.search(r"[,;:()\u2013\u2014-]", pair.view.between(s)):
                gained.append((q, s))
        previous = step
    reporting = lexicon().words("reporting")
    for (q0, s0), (q1, s1) in pairwise(gained):
        if q1 - q0 <= 6 and any(n in reporting for n in pair.quotation.norms[q0:q1]):
            return [pair.edit("roles", Block(q0, q1, s0, s1), "two commas make another the speaker")]
    return []


_PLAIN: Final = frozenset(["for", "in", "on", "at", "with", "from", "by", "to", "after", "before", "since", "during"])
_AFTERTHOUGHT: Final = 5


def _afterthought(pair: Pair, here: str, s: int) -> bool:
    """Whether a comma joins on what the speaker's next breath only adds, a phrase without a verb: *It was a cake. For
    her birthday.* Huddleston & Pullum (2002), 20.5 (supplementation)."""
    view = pair.view
    end = view.sentence(s)[1]
    said = view.norms[s:end]
    short = 1 < len(said) <= _AFTERTHOUGHT and said[0] in _PLAIN and verb_of(view.norms, s, end) is None
    clause = lexicon().words("negation") | lexicon().words("subject")
    denied = any(n.partition("'")[0] in clause for n in said[1:])
    return here.strip() == "," and short and not denied and not view.asks(end) and not view.asks(s)


def _loose_end(here: str, there: str) -> bool:
    """A sentence end printed as a semicolon, a colon or a dash, the other way round, or an ellipsis of either side."""
    return bool(re.search(r"[;:\u2013\u2014\u2026]|--| - |\.\s?\.", here + there))


def _final(pair: Pair, steps: Steps) -> list[Edit]:
    """The question mark at the end of the quotation, gained or lost."""
    last = next((t for t in reversed(steps) if t.both), None)
    if last is None or last.q is None or last.s is None or last.q != len(pair.quotation) - 1:
        return []
    if _attached_differ(pair, last.q + 1, last.s + 1):
        return [
            pair.edit("number", Block(last.q, last.q + 1, last.s, last.s + 1), "a sign is lost or gained behind it")
        ]
    tail = pair.quotation.text[pair.quotation.ends[last.q] :]
    asked_here = "?" in tail
    at = last.s + 1
    asked_there = "?" in pair.view.between(at)[:6] if at <= len(pair.view) else False
    if asked_here == asked_there or any(m.at > last.q and m.kind == "ellipsis" for m in pair.quotation.marks):
        return []
    if asked_here and _asks_by_form(pair, last.q + 1):
        return []
    if asked_here and (pair.style.unpunctuated or not pair.view.stop(at)):
        return [] if pair.style.unpunctuated else [_question(pair, last, "")]
    if not asked_here and not is_clause(pair.quotation.norms) and not _echoed(pair, steps, at):
        return []
    if not asked_here and _taken_as_known(pair, steps):
        return []
    return [_question(pair, last, "?" if asked_there else "")]


_OPENS: Final = lazily(r"[.,:;!?‘“'\"\u2013\u2014]")
"""What stands between the clause that asks and what comes before it."""
_WH: Final = frozenset(["who", "whom", "whose", "what", "where", "when", "why", "how", "which"])


def _asks_by_form(pair: Pair, end: int) -> bool:
    """Whether the clause of the quotation before word ``end`` asks without its mark: *what time is it*, *which god*,
    *wouldn't you*. Huddleston & Pullum (2002), 10.4 (interrogatives and tags)."""
    quotation, lex = pair.quotation, lexicon()
    text = quotation.text
    opens = (k for k in range(end - 1, 0, -1) if _OPENS.search(text[quotation.ends[k - 1] : quotation.starts[k]]))
    said = quotation.norms[next(opens, 0) : end]
    if len(said) < 2:
        return bool(said) and said[0] in _WH
    subject = lex.words("subject") | {"that", "this"}
    turned = said[0] in lex.words("finite") or said[0].endswith("n't")
    wh = said[0] in _WH and (said[1] in lex.words("finite") or len(said) <= 3)
    asks = turned and (said[1] in subject or said[1] in lex.words("determiner"))
    return asks or wh or (len(said) <= 3 and said[-1] in _WH)


def _echoed(pair: Pair, steps: Steps, end: int) -> bool:
    """Whether a few words are a question of their own that no yes answers: *A liar? | Me? I paid it all.*"""
    view = pair.view
    first = next((t.s for t in steps if t.both and t.s is not None), None)
    if first is None or not (view.sentence(first)[0] == first or ":" in view.between(first)):
        return False
    return not says_yes(view.norms[end : end + 2])


def _taken_as_known(pair: Pair, steps: Steps) -> bool:
    """Whether a question only asks if somebody knows what the words say: "does she understand that | many of us would
    rather hear it?". Karttunen, Some Observations on Factivity (1971)."""
    first = next((t.s for t in steps if t.both and t.s is not None), None)
    if first is not None and pair.view.norms[first] == "that":
        first += 1
    if first is None or first == 0 or pair.view.norms[first - 1] != "that":
        return False
    before = pair.view.norms[pair.view.sentence(first)[0] : first]
    asked = any(
        w in _ASKS and before[k + 1 : k + 2] and before[k + 1] not in {"i", "we"} and "why" not in before[:k]
        for k, w in enumerate(before)
    )
    return any(w in clause_words("factive") or (asked and w in _PASSES_ON) for w in before)


_ASKS: Final = frozenset(["will", "would", "can", "could", "won't"])
_PASSES_ON: Final = frozenset(["tell", "remind", "assure", "convey", "explain"])
"""Who is asked to do so is given the words as true: *will she tell them that | a bus is no train?*."""


def _question(pair: Pair, last: Step, note: str) -> Edit:
    q, s = (last.q or 0) + 1, (last.s or 0) + 1
    return pair.edit("question_mark", Block(q, q, s, s), note)
