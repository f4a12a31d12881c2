"""Words of another that stand between two sentences of a speaker's with no mark and hardly an announcement.

*The ticket machine was on form again. | Please insert your card the other way up. I had put it in all four ways*; *We
had this card to learn by heart. | I always wear my goggles. I have worn them twice*. The sentence before brings on
a text, a voice or a part (``introduced``); the words leave the tale of their speaker: they speak to somebody to whom he
does not, they stand in a tense in which he does not tell; and the next sentence contradicts them, or speaks of
them as of words. No sign is enough alone.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.context.around import Beside, before, behind, tense
from quotecheck.evidence.context.frame import Frame, asserts, signal_at
from quotecheck.evidence.context.introduced import OUTRIGHT, Brought, brought_on
from quotecheck.evidence.context.scope import is_negator
from quotecheck.evidence.language.clauses import clause_words, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import is_past, same_stem
from quotecheck.evidence.model import Signal
from quotecheck.sources.model import Voice
from quotecheck.text.lazily import lazily

_COUNTERS: Final = lazily(
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
_AS_WORDS: Final = lazily(
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
_KEEPS: Final = lazily(
    r"\b(?:that's true|i mean (?:it|that|every)|i (?:said|say) so|i(?:'ve| have) (?:always |long "
    r"|often )?said (?:so|it)|i told (?:them|him|her|the [\w'-]+) so|i stand by|and (?:it is|it was|they are"
    r"|that is)|i still|still true|it still|is right|was right|were right|believe me|i swear|i promise|i can prove"
    r"|i'd do it again|of that i|my own eyes)\b"
)
"""With which a speaker stands by it: *I still say so*."""
_RETURNS: Final = lazily(
    r"\b(?:but|instead|myself|honest|honestly|truth|(?:it.s|is|was) true|i mean (?:it|that|every)"
    r"|i (?:do )?believe|from me|i'll tell|i can|tonight i|i wrote it|i'm telling|again now|i say)\b"
)
"""With which the sentence before comes back to its speaker: *But I'll tell you what I saw*."""
_CONTRASTED: Final = frozenset(["ours", "mine"])
"""*| Every room has a view. Ours had none*."""
_REACTS: Final = frozenset(
    """
    laughed cried framed kept tore ripped burnt burned deleted binned blocked reported hung ignored walked left ran
    stared froze
    pinned showed wept swore forgave signed apologised apologized nearly almost fainted jumped thought told gave
    put wrote rang phoned switched turned pulled drove sat stood went
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_SEQUEL: Final = frozenset("by within before that then and next an two three ten on".split())  # noqa: SIM905
_THIRD: Final = frozenset("he she they him her them his their".split())  # noqa: SIM905
_OF_ONE: Final = (frozenset(["he", "him", "his", "they", "them", "their", "he's"]), frozenset(["she", "her", "she's"]))
_SMALL: Final = frozenset("i we my our me us mine ours myself i'm i've i'll i'd we're we've we'll we'd".split())  # noqa: SIM905
_ADDRESSED: Final = frozenset("you your you're you'll you've you'd yourself yours".split())  # noqa: SIM905
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
_TITLES: Final = frozenset("hon mr mrs ms miss dr sir madam minister speaker chair chairman senator professor".split())  # noqa: SIM905
_BACK: Final = frozenset(
    """
    he she they that those these so and but because then also which who or nor here still instead anyway it's
    that's he's
    she's they're both neither either such now they've he'd she'd they'd they'll
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_HOLDS: Final = frozenset("know think believe hope guess suppose like love remember agree wish be regret".split())  # noqa: SIM905
_ASK_KNOW: Final = (["do", "you", "know"], ["you", "know", "what"], ["guess", "what"], ["know", "what"])
_QUOTES: Final = frozenset('"\u201c\u201d\u00ab\u00bb')
_BRIEF: Final = 8
_LONG: Final = 18
_SHORT: Final = 2
"""Words below which nothing can be told of them."""


def interposed(place: Frame) -> Signal | None:
    """A signal where enough signs say that the words are no claim of their speaker's; None otherwise."""
    view = place.view
    said = before(place)
    if said is None or not _SHORT <= place.last - place.first <= _LONG or _set_off(place, said):
        return None
    brought = brought_on(said, place.quoted())
    outright = brought.weight == OUTRIGHT
    if not brought.weight or not (asserts(place) or (outright and view.stop(place.last))):
        return None
    quoted = place.quoted()
    if outright and quoted[0].partition("'")[0] in {"i", "we"} and {"it", "this"} & set(quoted):
        return None  # "They asked me to write it down. | I was glad to do it"
    left = _leaves(place, said, brought)
    if _RETURNS.search(said.said) is not None or (left < 1 and not outright) or brought.weight + left < OUTRIGHT:
        return None
    return signal_at("third_party", view, said.first, said.last)


def _set_off(place: Frame, said: Beside) -> bool:
    """Whether the words ask, are marked or stand in another paragraph, or a reporter tells."""
    view, told = place.view, said.said.split()
    gap = view.between(place.low)
    follows = behind(place)
    near = {*told, *(follows.said.split() if follows is not None else ())}
    voice = view.voice(view.starts[place.first], view.ends[place.last - 1])
    reporter = voice is not None and voice.kind == "document" and not near & (_SMALL | _ADDRESSED)
    asked = view.asks(place.low) and not any(told[: len(p)] == p for p in _ASK_KNOW)
    text = view.text[view.starts[said.first] : view.starts[place.last - 1]]
    quoted = list(place.quoted())
    own = (
        not _ADDRESSED & set(quoted)
        and quoted[0] in {"i", "we", "i'd", "we'd"}
        and (verb_base(quoted[1]) or "") in _HOLDS
    )
    own = own and (quoted[1] != "am")
    return bool(
        reporter or asked or own or _told_there(quoted) or view.asks(place.high) or "\n\n" in gap or _QUOTES & set(text)
    )


def _told_there(quoted: list[str]) -> bool:
    """Whether the words themselves tell what another says: *| His agent says it is off*."""
    lex = lexicon()
    small = (lex.words("function") | _SMALL | lex.words("auxiliary") | lex.words("determiner") | _ADDRESSED) - _THIRD
    spoken = (k for k in range(1, len(quoted)) if quoted[k] in lex.words("reporting"))
    return any(quoted[k - 1] not in small and not is_negator(quoted[k - 1]) for k in spoken)


def _leaves(place: Frame, said: Beside, brought: Brought) -> int:
    """How many signs say that the words leave what their speaker tells."""
    follows = behind(place)
    quoted, told = list(place.quoted()), said.said.split()
    after = follows.said.split() if follows is not None else []
    voice = place.view.voice(place.view.starts[place.first], place.view.ends[place.last - 1])
    now = _is_now(quoted)
    signs = _spoken_to(quoted, told, after)
    signs += (quoted[0] == "please" or quoted[-1] == "please") and bool(_SMALL & set(after))
    signs += now and tense(told) == "past" and tense(after) == "past"
    if tense(after) == "past" and any(w in {"will", "won't", "shall", "going"} or w.endswith("'ll") for w in quoted):
        signs += 1 + (after[0] in _SEQUEL)
    signs += now and brought.in_text and _another_me(quoted, told)
    signs -= quoted[0] == "it" or _denies_own(quoted)
    signs += 2 * (voice is not None and _surname(voice) in quoted)
    back = quoted[0].replace("'ll", "").replace("'d", "") in _BACK
    signs -= 2 * (back and not (quoted[0] in {"he", "she"} and _predicted(told)))
    signs -= 2 * (_points_back(quoted) and brought.weight < OUTRIGHT)
    signs -= any(same_stem(a, b) for a in _weighty(quoted) for b in _weighty(told))
    if follows is not None:
        signs += _of_next(quoted, told, after, follows.said)
    return signs


def _predicted(told: list[str]) -> bool:
    """Whether others will speak of the speaker: *I know what they'll put on my stone. | She never paid*."""
    return bool({"my", "me"} & set(told)) and bool({"they", "they'll", "they'd", "people", "everybody"} & set(told))


def _surname(voice: Voice) -> str:
    """The last word of the name of who speaks: *| Mrs Hale backs the scheme* is not what Mrs Hale says."""
    return (voice.speaker or "-").split()[-1].lower()


def _is_now(quoted: list[str]) -> bool:
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


def _denies_own(quoted: list[str]) -> bool:
    """*| I won't resign*, but not *| I never resign*, which a rule or a boast says."""
    return quoted[0].partition("'")[0] in {"i", "we"} and any(w == "not" or w.endswith("n't") for w in quoted[1:3])


def _another_me(quoted: list[str], told: list[str]) -> bool:
    """Whether the words say "I" where the sentence before is about somebody or something else, and deny nothing."""
    return (
        bool(_SMALL & set(quoted)) and not _denies_own(quoted) and told[0].partition("'")[0] not in {"i", "we", "you"}
    )


def _spoken_to(quoted: list[str], told: list[str], after: list[str]) -> int:
    """2 where the words alone speak to somebody, 1 where the sentence before does so too or they give an order."""
    if (list(quoted[:1]) == ["you"] and quoted[1] in _GENERIC - {"will"}) or _TITLES & set(quoted):
        return 0
    spoken = any(
        w in _ADDRESSED
        and not (w == "you" and k + 1 < len(quoted) and quoted[k + 1] in _GENERIC)
        and not (k and (verb_base(quoted[k - 1]) or quoted[k - 1]) in _TO_HEARER)
        for k, w in enumerate(quoted)
    )
    idle = {"as you like", "do you know", "you know", "you see", "you understand", "mind you"}
    text = " ".join(told)
    for words in idle:
        text = text.replace(words, "")
    if spoken and not _ADDRESSED & set(after):
        return 1 if _ADDRESSED & set(text.split()) else 2
    lex = lexicon()
    order = verb_base(quoted[0]) == quoted[0] and quoted[0] not in lex.words("function") | clause_words("no_order")
    return int(order and not is_finite(quoted, 0))


def _of_next(quoted: list[str], told: list[str], after: list[str], text: str) -> int:
    """What the next sentence shows: it contradicts, speaks of words, of those that say them, or answers."""
    signs = 2 * (_contradicts(quoted, after) or _COUNTERS.search(text) is not None) + 2 * (
        _AS_WORDS.search(text) is not None
    )
    head = after[0].partition("'")[0]
    if head in _THIRD and not _THIRD & set(quoted):
        signs += 1 + (bool(_SMALL & set(quoted)) and bool(_OF_ONE[head in {"she", "her"}] & set(told)))
    signs += 2 * (head in _CONTRASTED)
    signs += head == "i" and bool({*after[1:4]} & _REACTS)
    signs += len(after) <= _BRIEF and not any(is_finite(after, k) or "'" in w for k, w in enumerate(after))
    again = not any(map(is_negator, after)) and any(same_stem(a, b) for a in _weighty(quoted) for b in _weighty(after))
    signs -= 2 * (again and head == "i" and quoted[0].partition("'")[0] == "i")
    return signs - 3 * (_KEEPS.search(text) is not None)


def _points_back(quoted: list[str]) -> bool:
    """Whether a pronoun stands before any noun it could mean: *| I put it in his tray*."""
    at = next(
        (k for k, w in enumerate(quoted) if k and w in {"it", "them", "him", "her", "that", "one", "their", "his"}),
        None,
    )
    small = _weighty(quoted[:at]) if at is not None else set()
    return at is not None and not any(verb_base(w) is None for w in small)


def _weighty(words: Sequence[str]) -> set[str]:
    lex = lexicon()
    small = (
        lex.words("function")
        | lex.words("preposition")
        | lex.words("determiner")
        | _SMALL
        | _ADDRESSED
        | lex.words("adverb")
        | {"always"}
    )
    return {w for w in words if len(w) > 2 and w not in small and not is_negator(w)}


def _contradicts(quoted: list[str], after: list[str]) -> bool:
    """Whether the next sentence denies a word, or does what the words deny: *| I never drink. I drink it daily*."""
    no = next((k for k, w in enumerate(after[:_BRIEF]) if is_negator(w) or w == "no"), None)
    weight = _weighty(quoted)
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
