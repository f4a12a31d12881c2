"""Whether the name that a bracket puts for a pronoun can be whom the source means.

Who a pronoun means cannot be known without reading. But words that the source has, only not where the pronoun was
led up to, while somebody or something else was just spoken of, name another; so do a plural for "it", a "Mrs" for "he"
and a person for a thing. Ariel, Accessing Noun-Phrase Antecedents (1990): a pronoun means what was mentioned last, or
what has been spoken of in pronouns since.
"""

from collections.abc import Sequence
from typing import Final

from quotecheck.evidence.language.clauses import clause_words, is_clause, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import same_stem
from quotecheck.evidence.wording.pair import Block, Pair
from quotecheck.evidence.wording.referents import behind_label, brought_in, means_another
from quotecheck.text.numbers import is_number_word

_NEAR: Final = 60
"""Words in which an honest antecedent stands before what led up to the pronoun."""
_BESIDE: Final = 12
_CHAIN: Final = 240
_PERSON: Final = frozenset(["he", "him", "his", "she", "her", "hers"])
_THING: Final = frozenset(["it", "its"])
_SEVERAL: Final = frozenset(["they", "them", "their", "theirs"])
_ADDRESSED: Final = frozenset(["you", "your", "yours"])
_ALIKE: Final = (
    frozenset(["he", "him", "his", "himself"]),
    frozenset(["she", "her", "hers", "herself"]),
    frozenset(["it", "its", "itself"]),
    _SEVERAL | {"themselves"},
)
_MALE: Final = frozenset(["mr", "sir", "lord", "man", "father", "brother", "son", "husband", "king"])
_FEMALE: Final = frozenset(
    ["mrs", "ms", "miss", "lady", "dame", "woman", "mother", "sister", "daughter", "wife", "queen"]
)
_OF_ONE: Final = frozenset(["mr", "mrs", "ms", "miss", "sir", "dame", "dr"])
"""Titles that only one person bears at a time."""
_SINGULAR: Final = frozenset(
    ["states", "nations", "netherlands", "philippines", "news", "times", "police", "headquarters"]
)


def misnamed_by(pair: Pair, block: Block, inside: tuple[str, ...]) -> str | None:
    """Why the words in brackets cannot be what the source's word means; None where they may be."""
    source = pair.sourced(block.s0, block.s1).norms
    here = [w for w in inside if w not in lexicon().words("determiner")]
    if not source or not here:
        return None
    known = clause_words("body")
    bodies = [w for w in source if w in known], [w for w in here if w in known]
    if bodies[0] and bodies[1] and not set(bodies[0]) & set(bodies[1]):
        return f"replaces “{pair.view.run(block.s0, block.s1)}”"
    if _restricted(source) and not any(same_stem(w, i) for w in source[2:] for i in here if i not in _function()):
        return f"leaves out “{pair.view.run(block.s0 + 2, block.s1)}”"
    if _described(source) and _other_than_described(pair, block, source[-1], here):
        return f"replaces “{pair.view.run(block.s0, block.s1)}”"
    word = _one_pronoun(source)
    if word is None or word in inside:
        return None
    clash = _clash(block, word, inside, here)
    if clash is not None:
        return clash
    kept = word in pair.quotation.norms[block.q0 : block.q1]
    if _spoken_of_elsewhere(pair, block.s0, word, here, kept=kept):
        return f"replaces “{word}”, which stands for another"
    return None


def misnamed_beside(pair: Pair, block: Block, inside: tuple[str, ...]) -> str | None:
    """The same of a bracket that explains the pronoun before it: "it [the channel]"."""
    if block.s0 < block.s1 or block.s0 == 0 or block.q0 == 0:
        return None
    word = pair.view.norms[block.s0 - 1]
    if word != pair.quotation.norms[block.q0 - 1] or word not in _PERSON | _THING | _SEVERAL - {"their"}:
        return None
    before = Block(block.q0 - 1, block.q0, block.s0 - 1, block.s0, block.mark)
    return None if word in {"his", "its", "her"} else misnamed_by(pair, before, inside)


def _one_pronoun(source: Sequence[str]) -> str | None:
    """The pronoun that the source's words are, alone or with its verb: "it", "they're", "but you are"."""
    if source[0] in {"but", "and", "so"} and len(source) > 1:
        source = source[1:]
    word = source[0].split("'")[0]
    alone = len(source) == 1 or (len(source) == 2 and source[1] in lexicon().words("finite"))
    return word if alone and word in _PERSON | _THING | _SEVERAL | _ADDRESSED else None


def _restricted(source: Sequence[str]) -> bool:
    """Whether the source's words are set apart by a clause of their own: "the ones we let in", "those who paid"."""
    return len(source) > 2 and bool({"ones", "those"} & set(source[:2])) and is_clause(source)


def _clash(block: Block, word: str, inside: tuple[str, ...], here: Sequence[str]) -> str | None:
    """Why the words in brackets cannot stand for a pronoun whatever was said before: number, sex, a person for a
    thing."""
    head = here[-1].removesuffix("'s")
    if word in _THING and head.endswith("s") and not head.endswith(("ss", "us", "is")) and head not in _SINGULAR:
        named = inside[0] == "the" and block.mark is not None and block.mark.text[5:6].isupper()
        return f"replaces “{word}” by several" if named else None
    if word in _THING | _SEVERAL and here[0] in _OF_ONE and len(here) <= 3 and "and" not in here:
        return f"replaces “{word}” by one person"
    if word in _THING and len(here) == 1 and _is_person(head) and head not in {"chair", "general", "major"}:
        return f"replaces “{word}” by a person"
    man, woman = word in {"he", "him", "his"}, word in {"she", "her", "hers"}
    return f"replaces “{word}”" if (man and _FEMALE & set(here)) or (woman and _MALE & set(here)) else None


def _spoken_of_elsewhere(pair: Pair, at: int, word: str, here: Sequence[str], *, kept: bool) -> bool:
    """Whether the source has the bracket's words, but not in what led up to the pronoun, where another was spoken
    of. ``kept``: the pronoun is printed beside the bracket."""
    view = pair.view
    content = [w.removesuffix("'s") for w in here if w not in _function() and (w not in _OF_ONE or len(here) == 1)]
    cut = next((k for k, w in enumerate(here) if k and w in lexicon().words("preposition")), len(here))
    head = next((w.removesuffix("'s") for w in reversed(here[:cut]) if w not in _function()), None)
    if head is None:
        return False
    start, reach = _reaching(pair, at, word, _led_up(pair, at, word))
    if not {head, f"{head}s", head.removesuffix("s"), f"{head}'s"} & view.kinds:
        return not kept and means_another(pair, at, word, content)  # else the editor knows it from elsewhere
    told = _asked_and_told(view.norms[at : at + _NEAR], word, content)
    if not told and _in_another_turn(pair, at, word, content):
        return True
    if word in _THING and not told and not kept and brought_in(pair, at, content):
        return True
    if told or _among(view.norms[max(0, start - reach) : at], content):
        return False
    if reach == 0:
        return True  # the sentence before it is about another
    title = _title(pair)
    named_later = head not in view.norms[:at] and (word in _PERSON or head in view.norms[at : at + _CHAIN])
    return not title & set(content) and (named_later or word in _ADDRESSED or _another_before(pair, start, at, word))


def _in_another_turn(pair: Pair, at: int, word: str, content: Sequence[str]) -> bool:
    """Whether a turn speaks of something else before the pronoun, and neither it nor the one before it has the
    bracket's words."""
    view = pair.view
    voice = view.voice(view.starts[at], view.ends[at])
    if voice is None or voice.kind != "turn":
        return False
    start = next((k for k in range(at, max(0, at - _CHAIN), -1) if view.starts[k - 1] < voice.start), 0)
    if start == 0 or not any(_another(pair, k, word) for k in range(start, at)):
        return False
    spoken = (view.voice(view.starts[k], view.ends[k]) for k in range(start - 1, max(-1, start - _BESIDE), -1))
    before = next((v for v in spoken if v is not None and v.kind == "turn"), None)  # behind the label
    if before is None:
        return False
    low = next((k for k in range(start, 0, -1) if view.starts[k - 1] < before.start), 0)
    return not _among(view.norms[low:at], content)


def _asked_and_told(behind: Sequence[str], word: str, content: Sequence[str]) -> bool:
    """Whether somebody asks back whom the pronoun means, and is told: *Who is they? The crew from Castellan.*"""
    asked = (k for k, n in enumerate(behind) if n in {"who", "what", "which"} and word in behind[k + 1 : k + 4])
    return any(_among(behind[k : k + _BESIDE], content) for k in asked)


def _among(words: Sequence[str], content: Sequence[str]) -> bool:
    return any(w.removesuffix("'s") == c or same_stem(w, c) for w in words for c in content)


def _title(pair: Pair) -> set[str]:
    """The words of the document's title: what all of it is about may be meant anywhere."""
    return {w.strip(".,:;'\"\u201c\u201d\u2019").casefold() for w in (pair.view.source.title or "").split()}


def _reaching(pair: Pair, at: int, word: str, start: int) -> tuple[int, int]:
    """From where on what a pronoun means must stand, and how many words before that may have it.

    A subject that the pronoun takes up closes it off: "The farmers have asked. | They", "The son sings, and | he"."""
    view = pair.view
    own = view.sentence(at)[0]
    if own < at and _subject(pair, own, at, word):
        return own, 0
    open_ = own == at or not any(_another(pair, k, word) for k in range(own, at))
    before = behind_label(pair, view.sentence(own - 1)[0], own) if own > 0 else 0
    closed = open_ and own > 0 and _subject(pair, before, own, word)
    return (before, 0) if closed else (start, _NEAR)


_HERS: Final = frozenset(["she", "her", "hers"])


def _subject(pair: Pair, first: int, end: int, word: str) -> bool:
    """Whether the sentence that begins at ``first`` opens with a subject and its verb, and the pronoun can mean it."""
    norms, view = pair.view.norms, pair.view
    if word in _PERSON and _topic(pair, first, end):
        return True
    if norms[first] in {"it", "that", "this"} and norms[first + 1] in {"was", "is"} and word in _PERSON:
        return pair.sourced(first + 2, first + 3).names[0] or norms[first + 2] in _OF_ONE  # "It was Mr Hale who ..."
    if norms[first] not in _determiners() or (word in _HERS and _HERS & set(norms[first:end])):
        return False  # "The doctor looked at her ankle. | She": she whose ankle it is
    for k in range(first + 1, min(first + 4, end - 1)):
        verb = k + 1
        if view.clause(verb):  # "My deputy, Lars, read it"
            verb = next((n for n in range(verb + 1, min(verb + 5, end)) if view.clause(n)), verb)
        if norms[k] not in _function() and (is_finite(norms, verb) or _only_verb(pair, verb, end)):
            return _agrees(norms[k], word) and (word not in _PERSON or _is_person(norms[k]))
    return False


def _topic(pair: Pair, first: int, end: int) -> bool:
    """Whether a sentence without a verb is somebody's name: *Oh, Barney, the great producer.*"""
    norms, view = pair.view.norms, pair.view
    at = next((k for k in range(first, min(end, first + 3)) if norms[k] not in _OPENINGS), first)
    named = at < end and pair.sourced(at, at + 1).names[0] and norms[at] not in pair.speaker
    return bool(named) and view.clause(at + 1) and not any(is_finite(norms, k) for k in range(at, end))


_OPENINGS: Final = frozenset(["oh", "ah", "well", "yes", "no", "and", "but", "ok", "okay", "right", "then"])


def _only_verb(pair: Pair, verb: int, end: int) -> bool:
    """Whether a word that may be a noun too is the only verb of its clause: "The heron left in May." """
    norms = pair.view.norms
    if verb_base(norms[verb]) is None or norms[verb].endswith("ing"):
        return False
    close = next((k for k in range(verb + 1, end) if pair.view.clause(k)), end)
    return close > verb + 1 and not any(is_finite(norms, k) for k in range(verb + 1, close))


def _is_person(noun: str) -> bool:
    return noun in lexicon().words("title") or noun in _MALE | _FEMALE | clause_words("person")


def _described(source: Sequence[str]) -> bool:
    """Whether the source's words are a thing or person described: "the vicar", "the old school"."""
    lex = lexicon()
    plain = all(w not in _function() and w not in lex.sets("pronoun") for w in source[1:])
    return source[0] == "the" and 2 <= len(source) <= 3 and plain and not is_number_word(source[-1])


def _other_than_described(pair: Pair, block: Block, noun: str, here: Sequence[str]) -> bool:
    """Whether the words in brackets stand in the source, but neither before what is described there nor anywhere
    beside it."""
    norms, content = pair.view.norms, [w.removesuffix("'s") for w in here if w not in _function() | _OF_ONE]
    if not content or same_stem(noun, content[-1]):
        return False
    if not {content[-1], f"{content[-1]}'s"} & pair.view.kinds:
        return _of_another_kind(block, noun, content)
    if _among(norms[max(0, block.s0 - _NEAR) : block.s0], content) or _title(pair) & set(content):
        return False
    places = [k for k, w in enumerate(norms) if same_stem(w, noun)]
    return not any(_among(norms[max(0, k - _BESIDE) : k + _BESIDE], content) for k in places)


def _of_another_kind(block: Block, noun: str, content: Sequence[str]) -> bool:
    """Whether a common noun that the source never has is put for one that says plainly what is meant: *[The industry]*
    for *the government*, where *the place* or *the man* may be anything."""
    mark = block.mark.text if block.mark is not None else ""
    named = any(w[:1].isupper() for w in mark.strip("[]").split()[1:])
    known = clause_words("institution")
    return not named and noun in known and content[-1] in known and len(content) == 1


def _another_before(pair: Pair, start: int, at: int, word: str) -> bool:
    """Whether somebody or something else is there for the pronoun to mean. "It" and "they" are looser than "she": they
    must open their sentence, or stand behind the verb of a subject in the same sentence."""
    view = pair.view
    if word in _PERSON or view.stop(at):
        return any(_another(pair, k, word) for k in range(start, at))
    inside = range(max(start, view.sentence(at)[0]), at - 1)
    return any(_another(pair, k, word) and is_finite(view.norms, k + 1) for k in inside)


def _led_up(pair: Pair, at: int, word: str) -> int:
    """Where that begins which led up to a pronoun: the sentences before it that have a form of it, and one more."""
    view = pair.view
    alike = next((forms for forms in _ALIKE if word in forms), frozenset[str]())
    start = view.sentence(at)[0]
    while start > 0 and at - start < _CHAIN:
        end, start = start, view.sentence(start - 1)[0]
        if not alike & {w.split("'")[0] for w in view.norms[start:end]}:
            break
    return max(start, at - _NEAR) if view.unpunctuated else start


def _another(pair: Pair, k: int, word: str) -> bool:
    """Whether somebody or something is mentioned at word ``k`` whom the pronoun could mean."""
    view, lex = pair.view, lexicon()
    noun = view.norms[k]
    if pair.sourced(k, k + 1).names[0] and noun not in pair.speaker:
        return True
    before = view.norms[k - 1] if k else ""
    counted = word in _SEVERAL and is_number_word(before)
    if noun in _function() or not (before in lex.words("determiner") or counted) or before in _SEVERAL | _THING:
        return False
    if word in _PERSON:
        return _is_person(noun)
    return _agrees(noun, word)


def _agrees(noun: str, word: str) -> bool:
    """Whether a noun has the number that a pronoun asks for."""
    plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    return plural or noun in {"people", "men", "women", "children"} if word in _SEVERAL else not plural


def _determiners() -> frozenset[str]:
    return lexicon().words("determiner")


def _function() -> frozenset[str]:
    return lexicon().words("function")
