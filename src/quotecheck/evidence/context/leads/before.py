"""What stands before the matched words and takes them from the speaker: a denial of them, another's mouth."""

from quotecheck.evidence.context.frame import Frame, asserts, is_complement, signal_at
from quotecheck.evidence.context.scope import is_condition, lifts, negates
from quotecheck.evidence.context.setphrases import is_set_phrase
from quotecheck.evidence.language.clauses import is_clause, is_finite, verb_base
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.language.wordforms import base, is_past
from quotecheck.evidence.model import Signal

_SPOKEN_OF = frozenset(
    [
        "think",
        "say",
        "claim",
        "argue",
        "hope",
        "suggest",
        "tell",
        "insist",
        "shout",
        "believe",
        "warn",
        "complain",
        "pretend",
        "maintain",
    ]
)
_BEEN = frozenset(["am", "was", "were", "are", "been", "being", "i'm", "we're"])
_MAY = frozenset(["can", "may", "can't", "cannot", "should", "must"])
_ASIDE = 9
_MATRIX = 10


def denial_or_third_party(place: Frame) -> Signal | None:
    """A frame that denies the words or gives them to another ("it is not true that |", "my opponent says |")."""
    view, norms, lex = place.view, place.norms, lexicon()
    i = place.first - 1
    if i < place.low or view.stop(place.first) or _for_all_that(place):
        return None
    if norms[place.first] == "to" and {*norms[place.first + 1 : place.first + 2]} & lex.words("reporting"):
        return _likes_to_say(place, place.first + 1)
    written = _written_by_another(place) or _will_be_told(place)
    if written is not None:
        return written
    if i > place.low and norms[i] in {"called", "branded", "labelled", "labeled", "dubbed"} and norms[i - 1] in _BEEN:
        named = lex.words("first_person") & set(norms[max(place.low, i - 5) : i])
        return signal_at("third_party", view, max(place.low, i - 3), place.first) if named else None
    if _dared(place) and is_clause(place.quoted()):
        return signal_at("denial", view, max(place.low, place.first - 10), place.first)
    told = i - 1 >= place.low and norms[i - 1] in lex.words("reporting")  # "says that |": no relative can follow
    that = norms[i] in {"how", "whether"}
    that = that or (norms[i] == "that" and (told or view.clause(place.first) or is_complement(place)))
    if that and view.clause(i):
        i = _before_aside(place, i)
    if that:
        i = _first_that(place, i) - 1  # "he says that ..., and that |": what governs the first governs the second
    elif norms[i] == "that":
        return None  # a relative or a demonstrative
    elif norms[i] in lex.words("subject") and i - 1 >= place.low and norms[i - 1] == "that":
        that, i = True, i - 2  # "I deny that I | took it"
    if i < place.low or (that and norms[i] in lex.words("preposition")):
        return None  # nothing before, or "for that": a pronoun, not a conjunction
    noun = norms[i] not in lex.words("reporting") or norms[i] in place.quoted()  # "told jokes, | very bad jokes"
    if "," in view.between(place.first) and not that and noun:
        return None
    window = range(i, _matrix(place, i) - 1, -1)
    if lifts(norms[window.stop + 1 : window.start + 1]):
        return None  # "nobody can deny that", "do not forget that", "there is no doubt that"
    if view.unpunctuated:  # "no it doesn't | it means that": whose verb it is begins at its subject
        own = next((k for k in window if k < i and norms[k].split("'")[0] in lex.words("subject")), None)
        window = window if own is None else range(i, own - 1, -1)
    return _that_frame(place, i, window) if that else _verb_frame(place, i, window, that=False)


def _for_all_that(place: Frame) -> bool:
    """ "Whatever the papers say, |", "Contrary to what you may have read, |": said in the face of others; so is what
    *let's* begins anew in captions, "let's not start with that let's | start with this"."""
    if place.view.unpunctuated and place.norms[place.first - 1] == "let's":
        return True
    head = place.norms[place.low : place.first]
    if ":" in place.view.between(place.first) and head[:1] == ["you"] and head[1:2] and head[1] in _MAY:
        return True  # "You can write this down: |"
    spoken = head and head[0] in {"contrary", "despite", "whatever", "notwithstanding", "regardless"}
    harmless = bool(head) and is_set_phrase(place.norms, place.low, place.low)
    return "," in place.view.between(place.first) and bool(spoken or harmless)


def _before_aside(place: Frame, that: int) -> int:
    """Where the "that" would stand without an aside before it: "counsel submitted, with some eloquence, that |"."""
    view, lex = place.view, lexicon()
    spoken = lex.words("reporting") | lex.words("hearsay")
    for k in range(that - 1, max(place.low, that - _ASIDE - 2), -1):
        if view.stop(k):
            break
        if view.clause(k):
            return k if place.norms[k - 1] in spoken or place.norms[k - 1] in {"deny", "denied"} else that
    return that


def _first_that(place: Frame, i: int) -> int:
    """The "that" which word ``i``, a "that" behind "and" or a comma, goes on from; ``i`` where it goes on from none."""
    norms = place.norms
    if norms[i - 1] not in {"and", "but", "or"} and not place.view.clause(i):
        return i
    lex = lexicon()
    governs = lex.words("reporting") | lex.words("claim_noun") | lex.words("hearsay") | lex.words("vouching")
    for k in range(i - 2, place.low, -1):
        before = norms[k - 1]
        told = before in governs or base(before) in _SPOKEN_OF or before in {"me", "us"}
        noun = any(w in lex.words("claim_noun") for w in norms[max(place.low, k - 3) : k])
        if norms[k] == "that" and (told or noun):
            return k
    joined = norms[i - 1] in {"and", "but", "or"}
    return next((k for k in range(i - 2, place.low, -1) if joined and norms[k - 1] in lex.words("reporting")), i)


def _likes_to_say(place: Frame, verb: int) -> Signal | None:
    """ "My neighbour likes to say that |" is another's mouth, "I am proud to say that |" and "it is fair to say" are
    none."""
    norms, lex = place.norms, lexicon()
    low = _matrix(place, verb)
    if norms[low] == "to" and low > place.low and not place.view.stop(low):
        low = _matrix(place, low - 1)  # "They answered once, to say that |"
    going = norms[low].endswith("'s") and norms[low + 1 : low + 2] == ["going"] and low + 1 < verb - 1
    main = next((k for k in range(low + 1, verb - 1) if is_finite(norms, k) or _ends_as_verb(norms[k])), None)
    main = low + 1 if main is None and going else main  # "Everyone's going to say |"
    if main is None or {"it", "it's", "there", "that", "this", "let"} & set(norms[low:main]):
        return None
    if lex.words("first_person") & set(norms[low:main]) or norms[main].startswith(("i'", "we'")):
        return None
    return signal_at("third_party", place.view, low, place.first)


def _ends_as_verb(word: str) -> bool:
    return word.endswith(("s", "ed")) and verb_base(word) is not None


def _matrix(place: Frame, i: int) -> int:
    """Where the clause begins whose verb governs the words: behind the last boundary, at most ten words back."""
    view, low = place.view, max(place.low, i - _MATRIX)
    return next((k for k in range(i, low, -1) if view.clause(k) and i - k >= 1), low)


def _that_frame(place: Frame, i: int, window: range) -> Signal | None:
    """The words stand behind "that"; ``i`` is the word before it."""
    view, norms, lex = place.view, place.norms, lexicon()
    supposed = next((k for k in window if is_condition(norms, k)), None)
    if supposed is not None:
        return signal_at("under_condition", view, supposed, place.first)  # "I would be lying if I told you that |"
    unreal = {"tell", "say", "promise", "claim", "pretend"}
    if any(norms[k] == "could" and {*norms[k + 1 : k + 2]} & unreal for k in window):
        return signal_at("denial", view, max(place.low, i - 4), place.first)  # "I could tell you that |"
    if any(tuple(norms[k : k + 2]) == ("would", "have") for k in window):
        return signal_at("denial", view, max(place.low, i - 4), place.first)  # "I would have said that |"
    doubtful = lex.words("denial") | lex.words("claim_noun")
    verbal = lex.words("auxiliary") | lex.words("subject") | {"to"}
    denied = any(
        norms[k] in doubtful and not (norms[k] in lex.words("claim_noun") and norms[k - 1] in verbal)
        for k in range(i, max(place.low, i - 3) - 1, -1)
    )
    if denied or any(negates(norms, k) or tuple(norms[k : k + 2]) == ("yet", "to") for k in window):
        return signal_at("denial", view, max(place.low, i - 4), place.first)
    if norms[i] not in lex.words("reporting") and base(norms[i]) not in lex.words("cognition"):
        spoken = lex.words("reporting") | lex.words("hearsay")
        said = next(
            (k for k in window if norms[k] in spoken and not any(view.clause(m) for m in range(k + 1, i + 2))), None
        )
        if said is not None:
            return _reported(place, said)
    if norms[i] in lex.words("hearsay"):
        return _reported(place, i)
    return _verb_frame(place, i, window, that=True)


def _will_be_told(place: Frame) -> Signal | None:
    """What others are going to say: *We shall be told, no doubt by my opponents, that |*."""
    norms = place.norms
    for k in range(place.low + 2, place.first - 1):
        told = norms[k] == "told" and norms[k - 1] == "be" and {"will", "shall"} & set(norms[k - 3 : k - 1])
        if told and "that" in norms[k : place.first]:
            return signal_at("third_party", place.view, k - 2, place.first)
    return None


def _written_by_another(place: Frame) -> Signal | None:
    """A colon or an aside between the words and whoever says them: "It reads: |", "One man told me, through his letter
    box, |"."""
    view, norms, first, lex = place.view, place.norms, place.first, lexicon()
    between = view.between(first)
    if view.stop(first) or not ("," in between or ":" in between) or not is_clause_or_order(place):
        return None
    end = first
    if "," in between and norms[first - 1] not in {"reads", "read", "runs", "goes"}:
        end = next((k for k in range(first - 1, max(place.low, first - _ASIDE), -1) if "," in view.between(k)), first)
        if end == first:
            return None
    low = next((k for k in range(end - 1, max(place.low, end - 14), -1) if view.clause(k)), max(place.low, end - 14))
    spoken = lex.words("reporting") | {
        "reads",
        "read",
        "ran",
        "runs",
        "goes",
        "went",
        "put",
        "puts",
        "shouted",
        "cried",
    }
    near = range(end - 1, low, -1) if ":" in between else range(end - 1, max(low, end - 3), -1)
    said = next((k for k in near if norms[k] in spoken), None)
    if said is None or lex.words("first_person") & set(norms[low:said]) or norms[said - 1] in {"to", "let", "and"}:
        return None
    if {"me", "us"} & set(norms[low:said]) or norms[low] in {"let", "let's"}:
        return None
    return signal_at("third_party", view, low, first)


def is_clause_or_order(place: Frame) -> bool:
    """Whether the words say or order something: a clause, or a run that opens with a bare verb."""
    word = place.norms[place.first]
    return is_clause(place.quoted()) or verb_base(word) == word


def _dared(place: Frame) -> bool:
    """ "I challenge anyone to show me that |": what nobody can show is denied."""
    near = place.norms[max(place.low, place.first - 14) : place.first]
    return any(base(w) in {"challenge", "defy", "dare"} for w in near) and "to" in near


def _verb_frame(place: Frame, i: int, window: range, *, that: bool) -> Signal | None:
    """The words stand behind a verb of saying or thinking at ``i``, with or without "that"."""
    view, norms, lex = place.view, place.norms, lexicon()
    verb = norms[i]
    thinking = base(verb) in lex.words("cognition")
    supposed = next((k for k in window if is_condition(norms, k)), None)
    if supposed is not None and is_clause(place.quoted()) and (thinking or i - 1 in window):
        told = thinking or verb in lex.words("reporting") or norms[i - 1] in lex.words("reporting")
        if told and not any(view.clause(k) for k in range(supposed + 1, place.first + 1)):
            return signal_at("under_condition", view, supposed, place.first)  # "I would be lying if I told you |"
    if verb not in lex.words("reporting") and not thinking and verb not in lex.words("frame_unreal"):
        heard = verb in {"us", "me", "you", "them", "people"} or _told_somebody(place, i)
        return _told(place, i) if that or heard else None
    if verb in lex.words("frame_unreal") and is_clause(place.quoted()):
        return signal_at("denial", view, i, place.first)
    if any(negates(norms, k) for k in window if not view.clause(k + 1) or k == i):
        return signal_at("denial", view, max(place.low, i - 4), place.first) if asserts(place) or that else None
    return _reported(place, i)


def _told_somebody(place: Frame, i: int) -> bool:
    """Whether a noun with its article or possessive stands behind "told": "told my mother |"."""
    norms = place.norms
    return i - 2 >= place.low and norms[i - 2] in {"told", "tells"} and norms[i - 1] in lexicon().words("determiner")


def _i_said(place: Frame, low: int, verb: int) -> bool:
    """Whether I or we are the subject of the verb: the one that the nearest finite verb has."""
    norms, lex = place.norms, lexicon()
    for k in range(verb, low, -1):
        subject = norms[k - 1].split("'")[0]
        if subject in {"i", "we"}:
            return True
        finite = k == verb or is_finite(norms, k) or (is_past(norms[k]) and not norms[k].endswith("ing"))
        small = subject in lex.words("function") and subject not in lex.words("subject")
        if finite and not small and not subject.endswith("ly") and not is_finite(norms, k - 1):
            return False  # "When I was nine a teacher looked at my feet and told", "some people are saying"
    return bool(lex.words("first_person") & set(norms[low:verb]))


def _told(place: Frame, i: int) -> Signal | None:
    """ "They tell us that ...": the verb stands one word further back, or two ("told my mother")."""
    if _told_somebody(place, i):
        own = _i_said(place, _matrix(place, i - 2), i - 2)
        return None if own or not asserts(place) else signal_at("third_party", place.view, i - 2, place.first)
    if i - 1 >= place.low and base(place.norms[i - 1]) in {"tell", "told", "assure", "remind", "warn"}:
        return _reported(place, i - 1)
    return None


_SOME = frozenset(["some", "many", "people", "others", "critics", "they", "somebody", "someone"])
"""What begins a clause that tells what others do and say."""


def _reported(place: Frame, verb: int) -> Signal | None:
    """Another's mouth: a reporting verb whose subject is neither I nor we, directly before a clause."""
    view, norms, lex = place.view, place.norms, lexicon()
    thought = norms[verb].endswith("ing") and base(norms[verb]) in _SPOKEN_OF
    spoken = norms[verb] in lex.words("reporting") or norms[verb] in lex.words("hearsay") or thought
    if not spoken or not asserts(place):
        return None
    if thought and _i_said(place, _matrix(place, verb), verb):
        return None
    if norms[verb] in lex.words("hearsay"):
        return signal_at("third_party", view, max(place.low, verb - 2), place.first)
    if verb - 1 >= place.low and norms[verb - 1] == "to":
        return _likes_to_say(place, verb)
    k = verb - 1
    while k >= place.low and (
        norms[k] in lex.words("auxiliary") or norms[k] in lex.words("adverb") or norms[k].endswith("ly")
    ):
        k -= 1
    near = norms[max(place.low, verb - 5) : verb]
    if any(w == "let" and near[n + 1 : n + 2] in (["me"], ["us"]) for n, w in enumerate(near)):
        return None  # "let me say first that", "let me start by saying that"
    if norms[verb] == "told" and norms[verb + 1] == "that":
        return signal_at("third_party", view, max(place.low, verb - 2), place.first)  # nobody tells without a hearer
    if norms[verb] == "told" and verb - 1 >= place.low and norms[verb - 1] in _BEEN:
        return signal_at("third_party", view, max(place.low, verb - 2), place.first)
    if k > place.low and "," in view.between(k + 1) and not view.stop(k + 1):  # "my opponent, Mr Bream, says"
        k = next((m - 1 for m in range(k, max(place.low, k - 7), -1) if "," in view.between(m)), place.low - 1)
    if norms[k] == "and" and norms[_matrix(place, k)] in _SOME and not lex.words("first_person") & set(norms[k:verb]):
        k -= 1  # "Some people will read it and say |"
    if k < place.low or view.stop(k + 1) or norms[k] in lex.words("first_person") or norms[k] in {"to", "let", "and"}:
        return None
    return signal_at("third_party", view, max(place.low, k - 2), place.first)
