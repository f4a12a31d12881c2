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


_HOW: Final = r"(?:(?:\w+ly|quite|so|very|rather|just|pretty|such|only too|all too|most) ){0,3}"
_IT_IS: Final = lazily(
    rf"\b(?:it's|it is|it was|it's been|i find it|i found it|we find it|we found it) {_HOW}"
    r"(?P<how>(?:un|dis)?\w{2,}(?:ous|ing|ful|ary|ic|ive|less|ish)|sad|good|great|odd|strange|unfair|cruel|bad|telling"
    r"|fortunate|unfortunate|nice|lucky|dreadful|horrible|terrible|inexcusable|unforgivable|lamentable|regrettable"
    r"|remarkable|undeniable|unacceptable|understandable|a (?:great |real |crying |terrible )?(?:shame|pity|disgrace"
    r"|scandal|relief|outrage|tragedy|blessing|credit to (?:him|her|them|us)|comfort))(?: to me| for me| for us)?"
    r"(?: how| that)$"
)
_NO_VIEW: Final = frozenset(
    """
    dubious spurious fictitious erroneous preposterous ludicrous imaginary precautionary imperative suggestive
    tentative speculative hypothetic problematic rubbish gibberish baseless groundless unless libellous libelous
    slanderous scurrilous mendacious fallacious doubtful hopeful fanciful fearful necessary unnecessary contrary
    customary legendary lying thing optimistic pessimistic idealistic unrealistic realistic magic mythic basic
    nothing something anything being going saying having pretending imagining thinking claiming suggesting hoping
    supposing assuming believing alleging arguing telling writing reading dreaming guessing
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What is no view of a fact: *It's dubious that |*, *It's imperative that |*."""
_MOVES: Final = lazily(
    r"\b(?:it|this) (?:\w+ly |really )?(?:annoys|pains|hurts|grieves|saddens|angers|pleases|delights|worries|bothers"
    r"|galls|amazes|astonishes|irritates|upsets|infuriates|sickens|embarrasses|shames|amuses|shocks|moves)"
    r" (?:me|us)(?: \w+){0,4} (?:that|(?:say|tell you|report|admit)(?: that)?)$"
    r"|\b(?:i|we) (?:do not|don't|can't|cannot|didn't|couldn't|hate|love|resent|like) (?:\w+ )?(?:like |bear |stand )?"
    r"it(?: one bit| at all| much| a bit)? that$"
    r"|\bthe (?:(?!official|so-called|supposed|alleged|accepted|received|funny)\w+ ){0,2}"
    r"(?:part|bit|thing|truth|reality|upshot|irony|tragedy|scandal|shame|beauty|trouble|problem"
    r"|snag|crux|worst|best)(?: of (?:it|the matter|all this|this))?(?: of all)? is that$"
)
"""What one feels of a fact: *It pains me to tell you |*, *The awful part is that |*."""
_TO_YOU: Final = lazily(
    r"\b(?:allow|permit) me to (?:inform|tell|assure|remind|say)\b(?: \w+){0,3}(?: that)?$"
    r"|\brest assured(?: that)?$|\bbe in no doubt(?: that)?$|^make no mistake$"
    r"|^(?:(?:before|as|while) .{0,40} )?let me (?:just )?(?:say|be clear|tell you|assure you|add|repeat)(?: that)?$"
    r"|\b(?:i'm|i am|we're|we are) (?:now |happy to be |pleased to be )?able to (?:tell|say|confirm|report|announce)"
    r"(?: \w+){0,2}(?: that)?$"
    r"|^(?:truth be told|truth to tell|to tell (?:you )?the truth|in case anyone(?:'s| is| was)? in any doubt)$"
    r"|\bi'd (?:\w+ )?forgotten that$|\bmy point\b.{0,40}\bis that$"
    r"|\b(?:it was|it's|was) only when (?:i|we) .{0,40} that (?:i|we) (?:realised|realized|saw|learned|learnt|found out"
    r"|understood|discovered|noticed)(?: that)?$"
    r"|\b(?:can't|cannot|won't|couldn't) .{0,30}\bkeep (?:it|this) from (?:you|people|anyone|them)\b.{0,20} that$"
    r"|\b(?:got it (?:just |dead )?(?:right|spot on)|(?:is|was|are|were) (?:\w+ )?(?:right|correct|spot on)) when "
    r"(?:he|she|they|you) (?:said|told|wrote|warned|reported)(?: \w+){0,2} that$"
    r"|^(?!.*\b(?:if|unless|until|till|doubt|whether|when|would|could|might|never|hardly|not|wish|hope)\b)"
    r".*\b(?:\w+ ){1,3}and (?:i|we) (?:both |all )?agree that$"
    r"|\bno use (?:\w+ ){0,3}(?:pretending otherwise|denying(?: it| that)?)$"
)
"""Said to whoever listens, and owned to: *Rest assured that |*, *Truth be told, |*."""


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
    view = _IT_IS.search(lead)
    if view is not None and view["how"] not in _NO_VIEW and _DENIED.search(lead) is None:
        return True
    return any(p.search(lead) for p in (_AVOWED, _GAINSAID, _SEEING, _MOVES, _TO_YOU))


_DENIED: Final = lazily(r"n't\b|\b(?:not|never|no|hardly|scarcely|if|whether|would|says?|said|thinks?|claims?|told)\b")
