"""Leads that take the clause behind them for granted, whatever else they deny, ask or wish.

*Nothing he says can alter the fact that |*; *He didn't know at the time that |*; *How was I to know that |?*; *I make
no apology for saying that |*. Kiparsky & Kiparsky, "Fact" (1970): a factive predicate presupposes its complement, and
a denial, a question or an if around it leaves the complement standing; Karttunen, "Some observations on factivity"
(1971): *learn, discover, find out* do so only of what has been, and not behind an if.
"""

from typing import Final

from quotecheck.text.lazily import lazily

_MADE_UP: Final = lazily(
    r"\b(?:invent\w*|ma(?:de|ke|kes|king) up|dreamt? up|dreamed up|so-called|alleged|supposed|imagin\w+|false"
    r"|pretend\w*|fictional|fictitious|bogus|if it (?:is|was|were)|if it's|whether)\b"
)
"""What takes even *the fact that |* back."""
_FACT: Final = lazily(
    r"\bthe (?:very |simple |plain |sad |awkward |bare |basic |inconvenient |uncomfortable )?fact that$"
)
_OPEN: Final = lazily(
    r"\b(?:if|whether|unless|would|wouldn't|may|might|could|couldn't|hope\w*|wish\w*|want\w*|wait\w*|suppose\w*|till"
    r"|imagine\w*|pretend\w*|claim\w*|says?|said|told|think\w*|thought|'d|ever|dream\w*|hear\w*|swore|swear\w*)\b"
)
"""Behind these even what is learned may not be so."""
_KNEW: Final = lazily(
    r"\b(?:(?:he|she|they|it|who|[a-z]+s?) (?:(?:did|do|does|had|has|have)(?:n't| not| never)|never) "
    r"(?:even |really |yet |actually |then |fully |quite )*"
    r"(?:know|known|realised?|realized?|understand|understood|appreciated?|grasp(?:ed)?|notice[ds]?)"
    r"|i (?:didn't|did not|hadn't|had not|never) (?:even |really |actually |quite )*"
    r"(?:know|known|knew|realised?|realized?|understand|understood|appreciated?|notice[ds]?)"
    r"|(?:was|were|is|are|been) (?:well |fully |perfectly |quite |painfully |acutely |only too )+aware"
    r"|(?:forget|forgets|forgot|forgotten|forgetting)"
    r"|(?:how|where) (?:was|were|am|are) (?:i|we|he|she|they|anyone|anybody|you) (?:supposed |meant )?to (?:know|guess)"
    r"|(?:wasn't|was not|only) (?:until|when|after|at|from) .{0,40}(?:i|we|he|she|they) (?:finally |actually |first )?"
    r"(?:learn(?:ed|t)|realised|realized|discovered|found out|understood|heard|saw))"
    r"(?: at (?:the|that) time| then| until (?:now|then|today)| at first)? that$"
)
"""Knowing, not knowing and coming to know, of which one's own *I don't know that |* is none."""
_NOT_KNOWN: Final = lazily(r"\b(?:i|we) (?:do not|don't|wouldn't|can't|cannot) (?:\w+ )?(?:know|recall|remember)\b")
_AVOWED: Final = lazily(
    r"\b(?:no apolog(?:y|ies) (?:at all |whatsoever )?for (?:saying|repeating|stating|telling (?:you|people))"
    r"|no bones about (?:saying|it)|no secret of (?:it)?"
    r"|(?:not|n't|never|nothing) (?:\w+ )?(?:ashamed|afraid|scared|embarrassed|too proud|shy) (?:to|of) "
    r"(?:say|saying|admit|admitting|tell|telling)(?: you| people| anyone| anybody)?"
    r"|(?:can't|cannot|won't|couldn't|not|never) (?:let me )?(?:keep|kept) (?:it |this |that )?(?:quiet|silent|secret"
    r"|to myself)(?: any longer| any more| anymore)?"
    r"|hands? up and (?:say|admit|tell you)|hands? up,? and (?:say|admit)"
    r"|(?:i|we) (?:ought|need|have) to (?:mention|add|admit|say|declare|disclose|confess|stress|point out)"
    r"|(?:i|we) (?:should|must) (?:mention|add|admit|declare|disclose|confess|stress|point out))(?: that)?$"
)
"""What one is not ashamed to say: said of oneself."""
_GAINSAID: Final = lazily(
    r"(?:\bonly an? (?:\w+ ){1,3}(?:would|could|can|will) (?:deny|dispute|doubt|question|argue with it)(?: that)?"
    r"|\b(?:blind|deaf|mad|fool|idiot|daft|stupid|thick|dense|heart of stone) not to (?:see|know|notice|realise|realize"
    r"|admit|accept|spot|feel)(?: that)?"
    r"|\b(?:sick|tired|fed up|weary|had enough) (?:and tired )?(?:of|with) (?:\w+ ){0,3}"
    r"(?:denying|ignoring|disputing|hiding|forgetting|covering up|glossing over)(?: the fact)? that"
    r"|\b(?:whoever|anyone who|anybody who|those who|people who) (?:says?|tells you|claims?|pretends?|thinks?) "
    r"(?:otherwise|different|differently|anything else)\b.*\b(?:lying|liars?|wrong|mistaken|fools?|deluded|dreaming)"
    r"|\b(?:not|n't|nobody|no one|never|none)\b.*\b(?:contradicted|corrected|challenged|disputed|stopped) (?:me|us|it) "
    r"when (?:i|we) (?:said|told them|wrote|reported)(?: that)?"
    r"|\bbeyond (?:all |any |reasonable )?(?:question|dispute|doubt|argument|denial) that"
    r"|\b(?:likes?|wants?|cares?|dares?|wish|wishes) to (?:say|admit|hear|talk about|mention) (?:it|this|so) but"
    r"|\bas [\w' ]{1,40} (?:rightly|correctly|truly|quite properly) (?:said|says|pointed out|points out|observed|noted"
    r"|reported|put it|remarked)"
    r"|\bif i had an? (?:pound|penny|quid|dollar|fiver|tenner|euro|shilling|nickel|dime) for every time (?:i|we)(?:'ve"
    r"| have)? (?:said|explained|told|repeated|been asked)\b.*"
    r"|\b(?:the same as|same as) (?:me|us|i do|we do|i say|i'm telling you)"
    r"|\bas (?:i|we) (?:never tire|never cease|don't tire|can't stop|keep|keep on|go on) (?:of )?(?:telling|saying"
    r"|repeating|reminding)(?: \w+){0,3}"
    r"|\b(?:please|do|you can|you may|go and) (?:tell|assure|inform) your (?:readers|listeners|viewers|audience"
    r"|editor|people)(?: from me)? that)$"
)
"""Those who gainsay it are put in the wrong, or he says it for all to hear."""
_SEEING: Final = lazily(
    r"(?:^|\b(?:but|and|so|because|well|now) )(?:given|considering|seeing|granted|bearing in mind|knowing) that$"
)
"""*Given that |, I don't see what else I could do*: a ground, which is taken for granted."""


def taken_for_granted(lead: str, *, parted: bool) -> bool:
    """Whether a lead, in lower case and without marks, presupposes the clause behind it, or avows it.

    ``parted``: whether a mark stands between both.
    """
    if _FACT.search(lead) is not None:
        return _MADE_UP.search(lead) is None
    if _KNEW.search(lead) is not None:
        return _OPEN.search(lead) is None and _NOT_KNOWN.search(lead) is None
    if parted and (lead.startswith("never mind ") or " against what " in f" {lead} "):
        return True
    return any(p.search(lead) for p in (_AVOWED, _GAINSAID, _SEEING))
