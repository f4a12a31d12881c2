"""Of what a tale is woven: who speaks of whom, in which tense, to whom, and whether a sentence takes another up.

*| I never resign* speaks of now, *| You could hear a pin* does not; *I put it in his tray* points back.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.around import Beside, behind, tense
from quotecheck.evidence.context.frame import Frame
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import clause_words, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.pronouns import ADDRESSED, ONES_OWN
from quotecheck.evidence.language.wordforms import is_past, same_stem
from quotecheck.text.lazily import lazily

COUNTERS: Final = lazily(
    r"^(?:but |well |and |oh |yes |no )*(?:actually|in (?:truth|fact|reality|real life|practice|the event)"
    r"|the (?:truth|fact|reality) is|truth is|really|me i|me myself|except|nonsense|rubbish"
    r"|scandalous|charming|ridiculous|absurd|outrageous|lies|hardly|wrong|untrue|not true|not a word|none of it"
    r"|bless (?:him|her|them|it)|the (?:cheek|nerve|gall)|cheek|if only|fat chance|chance would)\b"
    r"|\b(?:no such thing|nothing of the (?:sort|kind)|not true|isn't true|wasn't true|a lie|all lies"
    r"|complete (?:rubbish|nonsense)|there (?:isn't|wasn't|aren't|weren't) even|in real life|to my face|on the spot"
    r"|(?:how|was|were|been) (?:so |very |quite )?(?:wrong|mistaken)\b|what i (?:actually |really )?(?:said"
    r"|shouted|wrote|meant)|(?:didn't|don't|never) (?:believe|mean|think|want|hold|buy) (?:it|that|a word)"
    r"|can't (?:say|tell)|couldn't (?:say|tell)"
    r"|hadn't (?:even )?read|haven't (?:even )?read|(?:^(?:it|they|he|she|we)|(?:and|but) (?:it|they|he|she|i"
    r"|we)) (?:hasn't|haven't|wasn't|weren't|isn't|aren't|didn't|doesn't|won't|hadn't|can't)(?=$| not| and| but"
    r"| never)|(?:it|they|he|she|i|we) (?:hasn't|haven't|wasn't|weren't|isn't|aren't|didn't|don't|doesn't)$)\b"
)
"""With which a speaker turns against what was said: *In truth |*, *I never believed it*."""
AS_WORDS: Final = lazily(
    r"\b(?:every one of (?:those|them)|those words|that (?:line|sentence|phrase|slogan|notice|voice|message"
    r"|tune|chant)|that's how (?:they|he|she|it|you)|that's what (?:it|he|she|they)|(?:was|were) said|and (?:he"
    r"|she|they|the [\w'-]+|saint [\w'-]+) (?:says?|goes|replies|answers)|(?:he|she|they) (?:says?|goes|meant|means)"
    r"|word for word|in capitals|(?:put|gave|ticked|circled|marked|scored) (?:[\w'-]+ ){0,3}(?:that|it|agree"
    r"|disagree|true|false|yes|no)|my false one|who (?:sent|wrote|said|did|put) (?:it|them|that|this)|(?:meant"
    r"|supposed) to (?:be|say|read)|(?:strongly )?(?:dis)?agree i (?:put|said)|(?:in|into) the bin|(?:said|sung"
    r"|read|heard|typed"
    r"|written) it (?:[\w'-]+ ){0,2}times|(?:eating|ate|eaten) (?:those|my) words|fluffed|the (?:audience|crowd"
    r"|lads|class|room|house) (?:laughed|thought|roared|cheered|booed|fell about|loved)|out of tune"
    r"|wrong (?:sheet|address|name|man|woman|person|house|number))\b"
)
"""What speaks of words: *And the parrot says, not you*, *I ticked disagree*."""
THIRD: Final = frozenset("he she they him her them his their".split())  # noqa: SIM905
_GENERIC: Final = frozenset(
    """
    know see can could can't couldn't cannot never get don't need go put want think feel hear learn do would
    wouldn't might may
    must should shouldn't sometimes always just only walk look wake stand sit lose find
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""Verbs behind a "you" that is anybody: *You get used to it*."""
_TO_HEARER: Final = frozenset(["tell", "thank", "show", "give", "promise", "assure", "warn", "ask", "mind", "as", "if"])
_MIGHT: Final = frozenset(["could", "would", "might", "should", "couldn't", "wouldn't"])
TITLES: Final = frozenset("hon mr mrs ms miss dr sir madam minister speaker chair chairman senator professor".split())  # noqa: SIM905
BACK: Final = frozenset(
    """
    he she they that those these so and but because then also which who or nor here still instead anyway it's
    that's he's
    she's they're both neither either such now they've he'd she'd they'd they'll
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_HOLDS: Final = frozenset("know think believe hope guess suppose like love remember agree wish be regret".split())  # noqa: SIM905
_ASK_KNOW: Final = (["do", "you", "know"], ["you", "know", "what"], ["guess", "what"], ["know", "what"])
_QUOTES: Final = frozenset('"\u201c\u201d\u00ab\u00bb')
BRIEF: Final = 8


def set_off(place: Frame, said: Beside) -> bool:
    """Whether the words ask, are marked or stand in another paragraph, or a reporter tells."""
    view, told = place.view, said.said.split()
    gap = view.between(place.low)
    follows = behind(place)
    near = {*told, *(follows.said.split() if follows is not None else ())}
    voice = view.voice(view.starts[place.first], view.ends[place.last - 1])
    reporter = voice is not None and voice.kind == "document" and not near & (ONES_OWN | ADDRESSED)
    asked = view.asks(place.low) and not any(told[: len(p)] == p for p in _ASK_KNOW)
    text = view.text[view.starts[said.first] : view.starts[place.last - 1]]
    quoted = list(place.quoted())
    own = (
        not ADDRESSED & set(quoted)
        and quoted[0] in {"i", "we", "i'd", "we'd"}
        and len(quoted) > 1
        and (verb_base(quoted[1]) or "") in _HOLDS
    )
    own = own and (quoted[1] != "am")
    return bool(
        reporter or asked or own or _told_there(quoted) or view.asks(place.high) or "\n\n" in gap or _QUOTES & set(text)
    )


def _told_there(quoted: list[str]) -> bool:
    """Whether the words themselves tell what another says: *| His agent says it is off*."""
    lex = lexicon()
    small = (lex.words("function") | ONES_OWN | lex.words("auxiliary") | lex.words("determiner") | ADDRESSED) - THIRD
    spoken = (k for k in range(1, len(quoted)) if quoted[k] in lex.words("reporting"))
    return any(quoted[k - 1] not in small and not is_negator(quoted[k - 1]) for k in spoken)


def is_now(quoted: list[str]) -> bool:
    """Whether the words speak of now: *| Nobody has fed me* does, *| You could hear a pin* does not."""
    has = {"has", "have", "hasn't", "haven't"}
    plain = [
        w for k, w in enumerate(quoted) if not (k and (quoted[k - 1] in has or quoted[k - 1].endswith(("'ve", "'s"))))
    ]
    done = (
        quoted[0] in {"i", "we"}
        and quoted[1] == "have"
        and quoted[2:3] != ["never"]
        and plain != quoted
        and is_past(quoted[2])
    )
    return not done and not _MIGHT & set(quoted) and tense(plain) == "present"


def denies_own(quoted: list[str]) -> bool:
    """*| I won't resign*, but not *| I never resign*, which a rule or a boast says."""
    return quoted[0].partition("'")[0] in {"i", "we"} and any(w == "not" or w.endswith("n't") for w in quoted[1:3])


def spoken_to(quoted: list[str], told: list[str], after: list[str]) -> int:
    """2 where the words alone speak to somebody, 1 where the sentence before does so too or they give an order."""
    if (list(quoted[:1]) == ["you"] and quoted[1] in _GENERIC - {"will"}) or TITLES & set(quoted):
        return 0
    spoken = any(
        w in ADDRESSED
        and not (w == "you" and k + 1 < len(quoted) and quoted[k + 1] in _GENERIC)
        and not (k and (verb_base(quoted[k - 1]) or quoted[k - 1]) in _TO_HEARER)
        for k, w in enumerate(quoted)
    )
    idle = {"as you like", "do you know", "you know", "you see", "you understand", "mind you"}
    text = " ".join(told)
    for words in idle:
        text = text.replace(words, "")
    if spoken and not ADDRESSED & set(after):
        return 1 if ADDRESSED & set(text.split()) else 2
    lex = lexicon()
    order = verb_base(quoted[0]) == quoted[0] and quoted[0] not in lex.words("function") | clause_words("no_order")
    return int(order and not is_finite(quoted, 0))


def points_back(quoted: Sequence[str]) -> bool:
    """Whether a pronoun stands before any noun it could mean: *| I put it in his tray*."""
    at = next(
        (k for k, w in enumerate(quoted) if k and w in {"it", "them", "him", "her", "that", "one", "their", "his"}),
        None,
    )
    small = weighty(quoted[:at]) if at is not None else set()
    return at is not None and not any(verb_base(w) is None for w in small)


def weighty(words: Sequence[str]) -> set[str]:
    """The words that have a meaning of their own."""
    lex = lexicon()
    small = (
        lex.words("function")
        | lex.words("preposition")
        | lex.words("determiner")
        | ONES_OWN
        | ADDRESSED
        | lex.words("adverb")
        | {"always"}
    )
    return {w for w in words if len(w) > 2 and w not in small and not is_negator(w)}


def contradicts(quoted: list[str], after: list[str]) -> bool:
    """Whether the next sentence denies a word, or does what the words deny: *| I never drink. I drink it daily*."""
    no = next((k for k, w in enumerate(after[:BRIEF]) if is_negator(w) or w == "no"), None)
    weight = weighty(quoted)
    if not any(map(is_negator, quoted)):
        near = after[no + 1 : no + 5] if no is not None else []
        return any(same_stem(a, b) for a in weight for b in near)
    if no is not None or (quoted[0] in {"i", "we"} and "never" not in quoted):
        return False
    return any(
        same_stem(a, after[k]) and after[k + 1] in {"it", "them", "him", "her", "myself"}
        for a in weight
        for k in range(len(after) - 1)
    )
