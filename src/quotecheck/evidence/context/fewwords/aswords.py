"""Words that their speaker weighs as words: *'Unsafe' | is too strong*, *'Crisis' | is your word*, *To call it | a
success | would be wrong*."""

from typing import Final

from quotecheck.evidence.context.frame import Frame, clause_start, signal_at
from quotecheck.evidence.language.clauses import is_clause
from quotecheck.evidence.model import Signal
from quotecheck.text.lazily import lazily

_WEIGHED: Final = lazily(
    r"(?:is|was|would be|might be|may be|sounds|seems|isn't|is not|wasn't|was not) "
    r"(?:(?:a (?:bit|little|touch)|rather|far|much|way|perhaps|probably|maybe|putting it|just|really|quite) ){0,2}"
    r"(?:too (?:strong|harsh|kind|generous|dramatic|grand|big|weak|mild|soft|simple|polite|neat|strongly)\b"
    r"|(?:a )?strong (?:word|language)|(?:an )?(?:exaggeration|overstatement|understatement|oversimplification)"
    r"|(?:the )?(?:wrong|right) (?:word|phrase|term|expression)"
    r"|(?:your|his|her|their) (?:word|phrase|term)s?\b"
    r"|going too far|overstating|overdoing)"
    r"|(?:isn't|is not|wasn't|was not) (?:quite )?(?:the|a) (?:word|phrase|term)\b"
    r"|goes too far|overstates|overdoes"
)
_OWN: Final = lazily(r"(?:is|was|would be) (?:my word|the right (?:word|phrase|term))")
_NAMED: Final = lazily(
    r"(?:and |but |so |now |well )?(?:to (?:even |now |simply )?(?:call|describe|brand|label|dub|dismiss|present"
    r"|portray|paint|sell|term|characteri[sz]e)|(?:calling|describing|branding|labelling|labeling|dubbing|dismissing"
    r"|presenting|portraying|painting|selling|terming|characteri[sz]ing)) (?:[\w'-]+ ){1,5}$"
)
_SPURNED: Final = lazily(
    r"(?:is|was|would be|would have been|will be|seems|strikes me as) "
    r"(?:(?!not\b|no\b|never\b|hardly\b)[\w'-]+ ){0,2}?"
    r"(?:wrong|mistake|mistaken|misleading|absurd|ridiculous|nonsense|nonsensical|unfair|unjust|unkind|dishonest"
    r"|insulting|insult|disgraceful|false|untrue|lie|laughable|naive|premature|silly|stupid|foolish|crazy|mad|madness"
    r"|offensive|inaccurate|rubbish|fantasy|stretch|joke|slander|libel|libellous)\b"
    r"|(?:takes|needs) (?:some|a) (?:nerve|cheek|imagination)|misses the point"
    r"|does (?:\w+ ){1,4}(?:injustice|disservice)"
)
"""What is said of giving something a name that the speaker does not give it."""
_LONGEST: Final = 6


def as_words(place: Frame) -> Signal | None:
    """A signal where a phrase is weighed as a phrase right behind it."""
    view, last = place.view, place.last
    if last >= place.high or last - place.first > _LONGEST or is_clause(place.quoted()):
        return None
    rest = " ".join(place.norms[last : min(place.high, last + 2 * _LONGEST)])
    lead = "".join(f"{n} " for n in place.norms[clause_start(place) : place.first])
    if _NAMED.match(lead) is not None and _SPURNED.match(rest) is not None:
        return signal_at("denial", view, last, min(place.high, last + _LONGEST))
    if _WEIGHED.match(rest) is None or _OWN.match(rest) is not None:
        return None
    return signal_at("denial", view, last, min(place.high, last + _LONGEST))
