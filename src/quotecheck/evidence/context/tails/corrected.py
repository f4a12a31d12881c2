"""What stands right behind the words and shows that they are another's, are corrected, or hold for a few.

*|, or so the press office would have us believe*; *“|” were Mr Platt's words*; *where I wrote that |, please read ...*;
*free for everyone | under the age of sixteen*.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.frame import Frame, signal_at
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.context.vouching import speaks
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal
from quotecheck.text.lazily import lazily
from quotecheck.text.numbers import is_number_word

_EVERYONE: Final = frozenset(["everyone", "everybody", "anyone", "anybody", "all", "those", "nobody", "no-one"])
_LIMITS: Final = frozenset(
    """
    under over aged who with below above from living working born whose that on in except earning without between
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_WORDS: Final = frozenset(
    ["words", "phrase", "word", "line", "call", "calls", "called", "expression", "slogan", "term"]
)
_PLANNED: Final = frozenset(
    """
    plan idea intention message theory story promise hope line order rumour rumor claim deal agreement boast excuse
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_LAZY: Final = frozenset(["answer", "line", "view", "story", "excuse", "version", "theory", "argument", "response"])
_PAT: Final = frozenset(["lazy", "easy", "standard", "usual", "official", "stock", "old", "pat", "glib", "party"])
_FROM: Final = frozenset(["from", "by", "with", "to", "among", "since"])
_REST: Final = 8
_HANDED_ON: Final = lazily(
    r"so (?:the|their|his|her|an old|the old) (?:[\w'-]+ )?(?:story|legend|argument|theory|rumou?r|saying|joke|song"
    r"|claim|line|gossip|tale|thinking|logic|reasoning) (?:goes|runs|went|ran|has it)\b"
    r"|so (?:it is|it's|we are|i am|i'm|we're|they'd) (?:said|told|claimed|reckoned|alleged|rumoured|have us believe)\b"
    r"|as (?:they|he|she|people|some|others|critics|the [\w'-]+|my [\w'-]+|their [\w'-]+|his [\w'-]+|our [\w'-]+) "
    r"(?:so |always |once |now |rather )*"
    r"(?:would have it|(?:likes?|loves?|prefers?|chooses?|wants?) to (?:put|call|say|think|claim|see|describe)|puts? it"
    r"|put it|phrases? it|phrased it|expressed it|sees? it)\b"
)
"""*|, so the story goes*, *|, as they like to put it*."""
_TELL: Final = frozenset(["tell", "told", "say", "said"])
_OWN: Final = frozenset(["my", "our", "i", "we", "mine"])


def tail_of(place: Frame) -> Signal | None:
    """A signal where the rest of the sentence, or the next one, gives the words away."""
    view, norms, last = place.view, place.norms, place.last
    rest = list(norms[last : min(place.high, last + _REST)])
    if rest[:2] == ["or", "so"] and rest[2:3] and rest[2] not in _OWN:
        return signal_at("third_party", view, last, min(place.high, last + _REST))
    if rest and view.clause(last) and _HANDED_ON.match(" ".join(rest)) is not None:
        return signal_at("third_party", view, last, min(place.high, last + _REST))
    if _made_rough(place, rest) or _compared_in(place, rest):
        return signal_at("condition_after", view, last, min(place.high, last + _REST))
    if rest and norms[last - 1] in _EVERYONE and rest[0] in _LIMITS and not view.clause(last):
        return signal_at("condition_after", view, last, min(place.high, last + 5))
    if (
        len(rest) > 2
        and rest[0] in {"is", "was", "were"}
        and _closes(place)
        and _WORDS & set(rest)
        and not _OWN & set(rest[1:3])
    ):
        return signal_at("third_party", view, last, min(place.high, last + _REST))
    if list(rest[:2]) in (["please", "read"], ["read", "instead"], ["should", "read"]):
        return signal_at("denial", view, last, min(place.high, last + 4))
    if _that_was(rest) or (rest[:1] == ["or"] and _that_was(rest[1:])):
        return signal_at("denial", view, last, min(place.high, last + _REST))
    if (
        rest[:1] == ["not"]
        and rest[1:2]
        and rest[1] in _FROM
        and view.clause(last)
        and any(map(is_negator, place.quoted()))
    ):
        return signal_at("condition_after", view, last, min(place.high, last + 5))
    if rest[:2] == ["all", "right"] and norms[place.low] in {"oh", "ah"}:
        return signal_at("denial", view, last, last + 2)
    if _limited(place, rest):
        return signal_at("condition_after", view, last, min(place.high, last + 6))
    voice = view.voice(view.starts[place.first], view.ends[last - 1])
    tagged = len(rest) > 1 and view.clause(last) and voice is not None and voice.kind == "turn"
    answers = rest[2:3] in (["yes"], ["no"], ["ok"], ["okay"], ["sure"], ["nothing"])
    if (
        tagged
        and not answers
        and rest[0] in {"it", "they", "he", "she"}
        and speaks(rest[1])
        and rest[1] not in {"thinks", "knows"}
    ):
        return signal_at("third_party", view, last, last + 2)
    if (
        tagged
        and rest[0] in {"i", "we"}
        and (rest[1] in _THOUGHT or rest[1:4] in (["told", "myself"], ["said", "to", "myself"]))
    ):
        return signal_at("hedge_after", view, last, last + 2)
    return _only_told(place)


_ROUGHLY: Final = (
    ("or", "thereabouts"), ("or", "near", "enough"), ("or", "near", "it"), ("or", "something", "like", "that"),
    ("give", "or", "take"), ("plus", "or", "minus"), ("if", "that"), ("or", "as", "near", "as"), ("or", "so", "i"),
    ("at", "the", "outside"), ("at", "most"), ("at", "best"),
    ("or", "not", "far", "off"), ("or", "somewhere", "around"), ("at", "a", "guess"), ("as", "near", "as"),
)  # fmt: skip
"""What makes a figure before it rough."""


_BOUNDS: Final = (("at", "the", "earliest"), ("at", "the", "latest"), ("most", "of", "the", "time"))
"""What bounds any time that stands before it."""


def _made_rough(place: Frame, rest: Sequence[str]) -> bool:
    """ "I had 340 the day the rain stopped, | or thereabouts": a figure that is cut from what makes it rough."""
    figure = any(w[:1].isdigit() or is_number_word(w) for w in place.quoted())
    if any(tuple(rest[: len(p)]) == p for p in _BOUNDS):
        return True
    ends = {len(rest), *(k for k in range(1, len(rest)) if place.view.clause(place.last + k))}
    return figure and any(tuple(rest[: len(p)]) == p and len(p) in ends for p in _ROUGHLY)


_FIELD: Final = 5


def _compared_in(place: Frame, rest: Sequence[str]) -> bool:
    """ "She's a better farmer than I was, | with the books": in what alone somebody is better."""
    short = 2 <= len(rest) <= _FIELD and place.last + len(rest) == place.high and place.view.clause(place.last)
    field = short and rest[0] in {"with", "at", "on", "in", "for"} and rest[1] in lexicon().words("determiner")
    return field and "than" in place.quoted()


_THOUGHT: Final = frozenset(["thought", "believed", "imagined", "supposed", "assumed", "hoped"])
_TIMES: Final = frozenset(
    ["day", "days", "week", "weeks", "weekend", "month", "months", "hours", "hour", "duration", "season"]
)


def _limited(place: Frame, rest: Sequence[str]) -> bool:
    """ "We will pay every household | up to a ceiling of", "is closed to cars | for the two days of the festival"."""
    if list(rest[:2]) in (["up", "to"], ["subject", "to"], ["capped", "at"]):
        return True
    now = bool({"is", "are", "will"} & set(place.quoted())) and not place.view.clause(place.last)
    return (
        now
        and rest[:1] == ["for"]
        and rest[1:2] in (["the"], ["two"], ["three"], ["a"], ["one"])
        and bool(_TIMES & set(rest[1:4]))
    )


def _that_was(said: Sequence[str]) -> bool:
    """ "that was the plan before the fire", "that was the first message I had", "that's the lazy answer"."""
    at = next((k for k, w in enumerate(said[:5]) if w in {"that", "that's", "this"}), None)
    if at is None:
        return False
    run = said[at : at + 7]
    was = "was" in run[1:2] or run[0] == "that's" or "is" in run[1:2]
    noun = next((w for w in run[2:] if w in _PLANNED | _LAZY), "")
    past = "was" in run[1:2] and noun in _PLANNED
    lazy = noun in _LAZY and bool(_PAT & set(run))
    return was and (past or lazy) and not {"my", "our"} & set(run)


def _closes(place: Frame) -> bool:
    """Whether marks close right behind the words."""
    return any(c in place.view.between(place.last) for c in "'’\"”")


_OFFICIAL: Final = frozenset(
    """
    police court inquiry inquest coroner judge committee board tribunal panel inspector inspectors inspectorate
    regulator auditor council jury hearing press minister ombudsman union
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""To whom nobody says that he told a tale."""


def _only_told(place: Frame) -> Signal | None:
    """ "|. At any rate that's what I tell the grandchildren", "|. No, seriously, I only ever cleaned the baths"."""
    view, norms, at = place.view, place.norms, place.high
    if at >= len(norms) or not view.stop(at) or place.last != place.high:
        return None
    voice = view.voice(view.starts[place.first], view.ends[place.last - 1])
    if voice is not None and view.starts[at] >= voice.end:
        return None
    said = list(norms[at : min(view.sentence(at)[1], at + 12)])
    wait = said[:2] in (["hang", "on"], ["hold", "on"], ["wait", "a"], ["no", "wait"])
    if wait and {"right", "wrong", "was", "sorry", "mean"} & set(said):
        return signal_at("denial", view, at, at + len(said))
    joking = len(said) > len(("no", "really")) and said[:2] in (["no", "seriously"], ["no", "really"])
    if joking or said[:2] in (["only", "joking"], ["just", "kidding"], ["i", "jest"]):
        return signal_at("denial", view, at, at + 2)
    if _that_was(said) and said[0] in {"that", "that's", "this", "at"}:
        return signal_at("denial", view, at, at + len(said))
    what = said[:3] in (["that", "is", "what"], ["that", "was", "what"]) or said[:2] == ["that's", "what"]
    by = next((w for w in said[2:] if w in _TELL | {"promised", "claimed", "announced", "wrote", "says", "reads"}), "")
    if what and by and not {"i", "we", "i'd", "i've"} & set(said[: said.index(by)]):
        return signal_at("third_party", view, at, at + len(said))
    for k in range(len(said) - 3):
        if said[k] == "that's" and said[k + 1] == "what" and said[k + 2] in {"i", "we"} and said[k + 3] in _TELL:
            hearer = said[k + 4 : k + 5]
            return (
                signal_at("denial", view, at, at + k + 4)
                if hearer and hearer[0] in {"the", "my", "our", "people"} and not _OFFICIAL & set(said[k + 4 :])
                else None
            )
    return None
