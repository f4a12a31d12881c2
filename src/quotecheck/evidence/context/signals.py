"""What stands around the matched words in the source, where it bears on their meaning.

The quotation is true to the letter; these are the ways in which it may still say what the source does not: the words
stand under a denial, an if, another's mouth; a hedge or limit was cut off; a condition or a "but" follows.
"""

from dataclasses import replace
from typing import Final

from quotecheck.evidence.context.fewwords.aswords import as_words
from quotecheck.evidence.context.fewwords.fragments import in_fragment
from quotecheck.evidence.context.fewwords.predicates import governed_predicate
from quotecheck.evidence.context.fewwords.secondhand import still_speaks
from quotecheck.evidence.context.fewwords.subjects import borrowed_subject, quantity_cut
from quotecheck.evidence.context.frame import Frame
from quotecheck.evidence.context.leads.affirmed import TURNED, affirmed, rebutted
from quotecheck.evidence.context.leads.before import denial_or_third_party
from quotecheck.evidence.context.leads.conditions import (
    asked,
    condition_before,
    inverted_before,
    only_before,
    whoever_before,
)
from quotecheck.evidence.context.leads.declined import declined
from quotecheck.evidence.context.leads.embedding import as_commented, as_object, as_subject
from quotecheck.evidence.context.leads.frames import framed_before, tag_question
from quotecheck.evidence.context.leads.governors import governed_clause
from quotecheck.evidence.context.leads.hedges import hedge_before
from quotecheck.evidence.context.leads.ifs import left_open, yes_under_if
from quotecheck.evidence.context.leads.inner import inner_starts
from quotecheck.evidence.context.leads.leadins import led_in
from quotecheck.evidence.context.leads.mandates import to_be
from quotecheck.evidence.context.leads.mentioned import mentioned
from quotecheck.evidence.context.leads.negations import is_rhetorical, negation_before
from quotecheck.evidence.context.leads.openings import longed_to_say, turned_before, under_opening_if
from quotecheck.evidence.context.leads.orders import imperative_before
from quotecheck.evidence.context.leads.setapart import set_apart
from quotecheck.evidence.context.leads.supposed import supposed_there
from quotecheck.evidence.context.leads.vantage import vantage_before
from quotecheck.evidence.context.leads.voicing import voiced_before
from quotecheck.evidence.context.sentences.afterwards import taken_back
from quotecheck.evidence.context.sentences.announced import announced
from quotecheck.evidence.context.sentences.disowned import disowned
from quotecheck.evidence.context.sentences.interposed import interposed
from quotecheck.evidence.context.sentences.replied import replied
from quotecheck.evidence.context.sentences.running import supposed_before
from quotecheck.evidence.context.sentences.secondthoughts import second_thoughts
from quotecheck.evidence.context.sentences.shown import shown
from quotecheck.evidence.context.sentences.staged import put_on, staged
from quotecheck.evidence.context.sentences.standing import stands_by
from quotecheck.evidence.context.sentences.weighed import weighed
from quotecheck.evidence.context.sentences.withdrawn import withdrawn
from quotecheck.evidence.context.tails.after import after, depends_later
from quotecheck.evidence.context.tails.corrected import tail_of
from quotecheck.evidence.context.tails.cuts import (
    choice_after,
    degree_after,
    field_after,
    likeness_after,
    noun_after,
    verb_after,
)
from quotecheck.evidence.context.tails.naming import named_behind, named_later, said_once
from quotecheck.evidence.context.tails.restricted import restricted_after
from quotecheck.evidence.language.clauses import is_clause
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.model import Signal

_READERS: Final = (
    negation_before,
    denial_or_third_party,
    governed_predicate,
    governed_clause,
    voiced_before,
    named_behind,
    named_later,
    still_speaks,
    said_once,
    mentioned,
    staged,
    put_on,
    announced,
    shown,
    interposed,
    weighed,
    replied,
    set_apart,
    to_be,
    supposed_there,
    led_in,
    tail_of,
    restricted_after,
    as_subject,
    as_object,
    as_commented,
    as_words,
    framed_before,
    condition_before,
    under_opening_if,
    yes_under_if,
    left_open,
    turned_before,
    longed_to_say,
    imperative_before,
    inverted_before,
    only_before,
    whoever_before,
    hedge_before,
    vantage_before,
    quantity_cut,
    borrowed_subject,
    asked,
    tag_question,
    taken_back,
    disowned,
    second_thoughts,
    withdrawn,
    declined,
    depends_later,
    supposed_before,
    degree_after,
    field_after,
    verb_after,
    choice_after,
    noun_after,
    likeness_after,
    in_fragment,
)


def signals(place: Frame) -> tuple[Signal, ...]:
    """All signals around one match, in source order."""
    places = (place, *(replace(place, low=k) for k in inner_starts(place)))
    one_each = (f(p) for p in places for f in _READERS)
    found = {*(s for s in one_each if s is not None), *after(place), *_with_article(place)}
    if affirmed(place):
        found = {s for s in found if s.kind not in TURNED}
    if found and stands_by(place):
        start, end = place.view.starts[place.low], place.view.ends[place.high - 1]
        found = {s for s in found if s.kind not in TURNED or (s.end > start and s.start < end)}
    if is_rhetorical(place):
        found = {s for s in found if s.kind not in {"negation_before", "under_condition"}}
    answered = rebutted(place)
    if answered is not None:
        found = {s for s in found if s.start < place.view.starts[answered]}
    kept = (s for s in found if not any(s.kind == o.kind and _inside(s, o) for o in found))
    return tuple(sorted(kept, key=lambda s: (s.start, s.kind, s.end, s.text)))


_OF_CLAUSES: Final = (denial_or_third_party, framed_before, governed_clause, as_object, voiced_before, staged)


_IT: Final = frozenset({"it", "he", "she", "they"})


def _with_article(place: Frame) -> list[Signal]:
    """What governs a clause whose article or pronoun is left away: "There was talk that a | nurse had a bag", "A man
    said to me, it | is under water"."""
    at = place.first - 1
    determiners = lexicon().words("determiner") - {"that"}
    if at <= place.low or place.view.clause(place.first):
        return []
    whole = replace(place, first=at)
    article = place.norms[at] in determiners and is_clause(place.quoted())
    subject = place.norms[at] in _IT and is_clause(whole.quoted()) and place.view.clause(at)
    if not article and not subject:
        return []
    return [s for s in (f(whole) for f in _OF_CLAUSES) if s is not None]


def _inside(signal: Signal, other: Signal) -> bool:
    """Whether another signal says the same of more words."""
    return (
        other.start <= signal.start and signal.end <= other.end and other.end - other.start > signal.end - signal.start
    )
