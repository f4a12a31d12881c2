"""Claim and store to evidence: find the places, align, account for every difference, read what stands around."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from quotecheck.claims.model import Attribution, Claim, Presiding
from quotecheck.evidence.context.article.doubted import turned_round
from quotecheck.evidence.context.article.target import another_target
from quotecheck.evidence.context.article.told import not_told, then
from quotecheck.evidence.context.frame import frame
from quotecheck.evidence.context.signals import signals
from quotecheck.evidence.language.clauses import clause_words
from quotecheck.evidence.model import CREDIT_ORDER, Edit, Evidence, Signal
from quotecheck.evidence.view import SourceView
from quotecheck.evidence.voices.anothers import read_for
from quotecheck.evidence.voices.authors import as_a_paper
from quotecheck.evidence.voices.identified import describes_somebody, is_anothers, is_named
from quotecheck.evidence.voices.labels import is_crowd
from quotecheck.evidence.voices.names import parse_name
from quotecheck.evidence.voices.occasions import Occasions
from quotecheck.evidence.voices.offices import Offices, has_no_office, is_description, is_office
from quotecheck.evidence.voices.presided import by_who_presides
from quotecheck.evidence.voices.records import heard
from quotecheck.evidence.voices.rolelabels import by_role, is_role_label
from quotecheck.evidence.voices.speakers import SpeakerMatch, same_name
from quotecheck.evidence.voices.speaking import inner_voice, matches, names_somebody, speaking
from quotecheck.evidence.voices.things import leaves_open
from quotecheck.evidence.wording.align import Steps
from quotecheck.evidence.wording.edits import word_edits
from quotecheck.evidence.wording.locate import Locator, Place, accounted, style_of
from quotecheck.evidence.wording.pair import Block, Pair
from quotecheck.evidence.wording.printed import as_printed
from quotecheck.evidence.wording.punctuation import mark_edits
from quotecheck.evidence.wording.quotation import Quotation, parse
from quotecheck.sources.model import SourceDocument, Store, Voice
from quotecheck.text.lazily import lazily
from quotecheck.text.records import dataclass
from quotecheck.text.span import Span
from quotecheck.text.words import words

if TYPE_CHECKING:
    from quotecheck.evidence.meaning.gathering import MeaningGatherer
    from quotecheck.evidence.meaning.propose import Reader

NEAR_WORDS: Final = 0.5
"""Below this share of common words a passage is shown, but it is not what the quotation was made from."""
LIKE: Final = 0.7
"""Below this share a word of the quotation that nothing there stands for means that it says something else."""
_TELLS: Final = 6
"""Words from which on that can be told: of fewer, one that is changed is a third."""
_SENTENCE: Final = 5
"""Words from which on a quotation may be a summary of something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Everything found for one claim: the evidence, how often the words stand there exactly, whether the packet
    knows the speaker."""

    evidence: tuple[Evidence, ...]
    occurrences: int
    speaker_known: bool


class Gatherer:
    """Gathers evidence from one store; keeps what belongs to the packet between claims."""

    def __init__(
        self,
        store: Store,
        aliases: Mapping[str, Sequence[str]] | None = None,
        reader: "Callable[[], Reader | None] | None" = None,
    ) -> None:
        self._aliases = {k: tuple(v) for k, v in (aliases or {}).items()}
        self._locator = Locator(store)
        self._reader = reader
        self._occasions = Occasions(store)
        self._offices = Offices(store)

    def gather(self, claim: Claim) -> Gathered:
        """All evidence for a quotation, nearest and rightly credited first."""
        quotation = parse(claim.text)
        credited = self.credited(claim)
        if not len(quotation):
            return Gathered(evidence=(), occurrences=0, speaker_known=False)
        places, occurrences = self._locator.places(
            quotation, lambda place: self._said_by(place, credited, claim.presiding)
        )
        found = [self._evidence(claim, quotation, place, credited) for place in places]
        found.sort(key=_merit)
        found += self._same_occasion(claim, quotation, found, credited)
        if len(quotation) >= _SENTENCE and all(e.similarity < NEAR_WORDS for e in found):
            found = [*self._by_meaning.gather(claim, credited, self._occasions), *found]
        return Gathered(
            evidence=tuple(found), occurrences=occurrences, speaker_known=self._occasions.speaker_known(credited)
        )

    @cached_property
    def _by_meaning(self) -> "MeaningGatherer":
        from quotecheck.evidence.meaning.gathering import MeaningGatherer

        return MeaningGatherer(self._locator.store, self._locator.view, self._reader() if self._reader else None)

    def credited(self, claim: Claim) -> tuple[str, ...]:
        """Every name under which the claim's speaker may be marked in a source; empty if nobody is credited."""
        attribution = claim.attribution
        if attribution is None:
            return ()
        if (_anonymous(attribution.mention) and not _names(attribution)) or (
            " " not in (attribution.speaker or " ") and _anonymous(attribution.speaker)
        ):
            return ()  # "a senior Conservative": nobody by name
        speaker = attribution.speaker or ""
        own = set(speaker.casefold().split())
        # "Hale" is no other name of Dora Hale: as a name of its own it would be Hugo Hale's too
        known = [a for a in attribution.aliases if not set(a.casefold().split()) < own]
        names = [n for n in (speaker, *known) if n]
        if not attribution.speaker and attribution.mention:
            names.append(attribution.mention)
        if paper := as_a_paper(attribution.mention or ""):
            names.append(paper)
        if not attribution.firm:
            names += attribution.candidates  # where the article leaves it open, the source may tell
        for name, others in self._aliases.items():
            if any(same_name(name, n) or n.casefold() in {o.casefold() for o in others} for n in names):
                names += [name, *others]
        return tuple(dict.fromkeys(names))

    def _said_by(self, place: Place, credited: tuple[str, ...], presiding: Sequence[Presiding]) -> bool:
        voice, _ = self._speaking(place, credited, presiding)
        at = place.view.starts[place.first]
        return self._match(credited, place.view.source, voice, presiding, at) in {"same", "uncredited"}

    def _speaking(
        self, place: Place, credited: tuple[str, ...], presiding: Sequence[Presiding]
    ) -> tuple[Voice | None, str | None]:
        """Whose the words are as the source marks them; where it marks nobody, whose record it is."""
        voice, two = speaking(place)
        source, at = place.view.source, place.view.starts[place.first]
        match = self._match(credited, source, voice, presiding, at)
        office = voice is not None and voice.kind == "quotation" and is_role_label(voice.speaker or "")
        if two is not None or (match not in {"other", "unknown"} and not office):
            return voice, two
        return heard(credited, source, voice, at) or voice, None

    def _match(
        self,
        credited: tuple[str, ...],
        source: SourceDocument,
        voice: Voice | None,
        presiding: Sequence[Presiding],
        at: int,
    ) -> SpeakerMatch:
        """The credited names against a voice; an office is whose the packet says it is, a body's report its head's."""
        told = by_who_presides(presiding, credited, source, voice) if presiding else None
        if told is not None:
            return told
        found = read_for(credited, source, voice, at, matches(credited, source, voice))
        if found != "other" or voice is None or not voice.speaker or not credited:
            return found
        labelled = by_role(credited, voice, source, self._offices)
        if labelled is not None:
            return labelled
        if not _is_role(credited[0]):
            return found
        held = any(self._offices.held(c, voice.speaker) for c in credited if _is_role(c))
        return "same" if held else found

    def _left_open(
        self, claim: Claim, found: SpeakerMatch, source: SourceDocument, voice: Voice | None
    ) -> SpeakerMatch:
        """A match that is open where it cannot be told: a headline's first noun, of which no source marks words
        (*Ports: "no plan"*).

        So is a person whom the article describes and does not name, where nobody in the packet has that office.
        """
        name = claim.attribution.speaker if claim.attribution is not None else None
        if found == "other" and voice is not None and leaves_open(claim.attribution, source, voice):
            return "open"
        if found == "other" and voice is not None and name and has_no_office(voice.speaker):
            printed = claim.attribution is not None and claim.attribution.start is not None
            if _described(claim) or (printed and describes_somebody(name) and is_named(voice.speaker or "")):
                return "open" if self._offices.vacant(name) else found
        if found != "other" or not claim.display or voice is None or not name or _is_person(name):
            return found
        named = voice.speaker is not None and (_is_person(voice.speaker) or voice.kind == "turn")
        return "open" if named and not self._occasions.speaker_known((name,)) else found

    def _told(
        self, claim: Claim, found: SpeakerMatch, credited: tuple[str, ...], source: SourceDocument, voice: Voice | None
    ) -> SpeakerMatch:
        """A match as far as the record tells it: another's words where it says whose, else nobody's in particular."""
        found = self._left_open(claim, found, source, voice)
        if found != "other" or voice is None or not voice.speaker:
            return found
        return "other" if is_anothers(credited, source, voice) else "unknown"

    def _evidence(self, claim: Claim, quotation: Quotation, place: Place, credited: tuple[str, ...]) -> Evidence:
        view, source = place.view, place.view.source
        start, end = view.starts[place.first], view.ends[place.last - 1]
        base = claim.start or 0
        pair = Pair(quotation, base, view, style_of(view), frozenset(w for c in credited for w in parse_name(c).words))
        edits = [*word_edits(pair, place.steps), *mark_edits(pair, place.steps), *as_printed(pair)]
        edits = self._spliced(pair, place, edits)
        far = len(quotation) >= _TELLS and accounted(quotation, place, edits, base) < LIKE
        if place.method == "aligned" and far:
            from quotecheck.evidence.meaning.unlike import marked

            edits = marked(edits, view, place.first, place.last)
        voice, two = self._speaking(place, credited, claim.presiding)
        if two is not None:
            edits.append(pair.edit("splice", Block(0, len(quotation), place.first, place.last), two))
        bounds = (voice.start, voice.end) if voice is not None else (0, len(view.text))
        before, after = view.around(start, end)
        around = signals(frame(view, place.first, place.last, bounds))
        return Evidence(
            source=source.id,
            start=start,
            end=end,
            spans=_spans(view, place.steps),
            text=view.text[start:end],
            before=before,
            after=after,
            speaker=voice.speaker if voice is not None else None,
            locator=source.document.locator(start),
            method=place.method,
            similarity=round(accounted(quotation, place, edits, base), 4),
            edits=tuple(sorted(edits, key=lambda e: (e.article_start, e.source_start))),
            signals=_of_others(
                not_told(claim, around, end)
                + then(claim, view, place.first, place.last)
                + another_target(claim, view, place.first, place.last)
                + turned_round(claim, view, place.first)
                + _answers_another(claim, place),
                claim,
                credited,
                voice,
            )
            + inner_voice(view, start, end, voice, credited),
            voice=voice.kind if voice is not None else "document",
            speaker_match=self._told(
                claim, self._match(credited, source, voice, claim.presiding, start), credited, source, voice
            ),
            superseded=source.grade == "draft" and self._occasions.delivered(source.id),
            names_somebody=names_somebody(source, credited),
            grade=source.grade,
            terms=source.terms,
            zones=view.zones(start, end),
            embargo_until=source.embargo_until,
            dated=source.date,
            occasion=self._occasions.of(source.id),
        )

    def _spliced(self, pair: Pair, place: Place, edits: list[Edit]) -> list[Edit]:
        """Where a part of the quotation does not stand here but stands word for word elsewhere: say so, in place of
        its edits."""
        if place.similarity >= 0.995:
            return edits
        out = edits
        for q0, q1, ref in self._locator.elsewhere(pair.quotation, place):
            a0, a1 = pair.base + pair.quotation.starts[q0], pair.base + pair.quotation.ends[q1 - 1]
            other = self._locator.view(ref.source)
            line = other.source.document.line_column(other.starts[ref.first])[0]
            at = pair.edit("splice", Block(q0, q1, place.last, place.last), f"these words stand at {ref.source}:{line}")
            out = [e for e in out if not (a0 <= e.article_start and e.article_end <= a1)] + [at]
        return out

    def _same_occasion(
        self, claim: Claim, quotation: Quotation, found: list[Evidence], credited: tuple[str, ...]
    ) -> list[Evidence]:
        """What other records of the same occasion have where the best evidence stands."""
        if not found:
            return []
        others = self._occasions.beside(found[0].source) - {e.source for e in found}
        places = self._locator.places_in(quotation, others) if others else []
        return [self._evidence(claim, quotation, p, credited) for p in places if p.similarity >= 0.6]


def _answers_another(claim: Claim, place: Place) -> tuple[Signal, ...]:
    """Where the article asks before it quotes: whether the source's answer is to another question."""
    if not (claim.context or "").rstrip(" “\"‘'").endswith("?"):
        return ()
    from quotecheck.evidence.meaning.otherasked import other_question

    return other_question(claim, place.view, place.first, place.last)


def _of_others(
    around: tuple[Signal, ...], claim: Claim, credited: tuple[str, ...], voice: Voice | None
) -> tuple[Signal, ...]:
    """Signals without those that give the words to whom the article credits: minutes with "Hale said that | ..."."""
    if voice is not None and voice.kind == "quotation" and voice.speaker:
        told = _THEY | {parse_name(c).last for c in credited if same_name(c, voice.speaker)}
        theirs = len(told) > len(_THEY)  # "He said: 'I never saw her'"
        return tuple(
            s
            for s in around
            if s.kind != "third_party" or not (theirs and s.end <= voice.start and told & set(words(s.text).norms))
        )
    if voice is not None and voice.kind != "document":
        return around
    if (voice is None or not voice.speaker) and not any(_is_person(c) for c in credited):
        around = tuple(s for s in around if s.kind != "third_party" or not _its_own(s.text, claim))
    names = {parse_name(c).last for c in credited} - {""}
    anonymous = not credited and claim.attribution is not None
    return tuple(s for s in around if s.kind != "third_party" or not (anonymous or names & set(words(s.text).norms)))


_THEY: Final = frozenset(["he", "she", "they"])
_ITSELF: Final = lazily(
    r"(?i)\b(?:officers|members|the (?:committee|council|panel|meeting|inspector|board|inquiry|commission|tribunal"
    r"|court|jury|working (?:group|party)|review|study|authors|ombudsman|auditors?|inspectors))"
    r" (?:therefore |also |further )?(?:considers?|considered|notes?|noted|finds?|found|concludes?|concluded|accepts?"
    r"|accepted|agrees?|agreed|recommends?|recommended|resolved|believes?|observed?|observes|heard|decided) that$"
)
"""What a paper of a body says of the body: its own words."""


def _its_own(frame: str, claim: Claim) -> bool:
    """Whether a frame is what a paper says of its body, or names whom the article's sentence names as well: *Ann Hale
    was, the minutes record, “uncomfortable”*."""
    named = {w for w in _NAME.findall(frame) if w.casefold() not in _NO_NAMES}
    told = set(_NAME.findall(claim.sentence or ""))
    return _ITSELF.search(frame) is not None or (bool(named) and named <= told)


_NAME: Final = lazily(r"\b[A-Z][a-z]{2,}\b")
_NO_NAMES: Final = frozenset(["the", "dame", "sir", "mrs", "miss", "some", "our", "his", "her", "their", "one"])


def _anonymous(mention: str | None) -> bool:
    """Whether the article credits somebody whom it does not name: *a resident*, *one player*; no spokeswoman, who
    speaks for somebody, and no organisation."""
    first, _, rest = (mention or "").partition(" ")
    if is_crowd(mention or ""):
        return True
    if not rest:
        return first.lower().removesuffix("s") in clause_words("person")  # "Neighbor tells jury"
    name = parse_name(rest)
    return first.lower() in {"a", "an", "one", "another", "this"} and not name.deputy and not name.organisation


def _names(attribution: Attribution) -> bool:
    """Whether a mention names whom it describes: *Another resident, Ann Hale*."""
    name = parse_name(attribution.speaker or "")
    named = all(w[:1].isupper() for w in (attribution.speaker or "").split()[:2])
    return named and name.in_full and (attribution.speaker or "") in (attribution.mention or "")


def _is_role(credited: str) -> bool:
    return is_office(credited) or is_description(credited)


def _described(claim: Claim) -> bool:
    """Whether an article credits a person by a description, and does not say who that is."""
    by = claim.attribution
    return by is not None and by.start is not None and by.speaker is not None and is_description(by.speaker)


def _is_person(name: str | None) -> bool:
    """Whether a credit is a person's name in full."""
    return parse_name(name or "").in_full


def _merit(e: Evidence) -> tuple[int, float, int, str, int]:
    """Rightly credited before others, then the fewest words unaccounted for, then place."""
    order = CREDIT_ORDER[e.speaker_match]
    return (order if e.similarity >= 0.6 else order + 3, -e.similarity, len(e.edits), e.source, e.start)


def _spans(view: SourceView, steps: Steps) -> tuple[Span, ...]:
    """The stretches of the source that matched words cover, joined while they are neighbours."""
    out: list[Span] = []
    previous = None
    for t in steps:
        if not t.both or t.s is None:
            continue
        span = Span(view.starts[t.s], view.ends[t.s])
        if out and previous == t.s - 1:
            out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
        previous = t.s
    return tuple(out)
