"""Claim and store to evidence: find the places, align, account for every difference, read what stands around."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from quotecheck.claims.model import Claim
from quotecheck.evidence.align import Step, Steps, align
from quotecheck.evidence.characters import deceptive
from quotecheck.evidence.classify import Style
from quotecheck.evidence.context import frame, signals
from quotecheck.evidence.edits import Block, Pair, word_edits
from quotecheck.evidence.lexicon import lexicon
from quotecheck.evidence.model import Edit, Evidence, Signal
from quotecheck.evidence.punctuation import mark_edits
from quotecheck.evidence.quotation import Quotation, parse
from quotecheck.evidence.speakers import match_speaker, parse_name, same_name
from quotecheck.evidence.view import SourceView
from quotecheck.sources.model import PassageRef, SourceDocument, Store, Voice
from quotecheck.text.span import Span

_CANDIDATES = 8
_KEPT = 5
_EXACT = 40
_NEAR = 0.45
"""Share of the quotation's weight that must stand in a place for the place to be looked at further; no verdict hangs on it."""
_AROUND = 160
_REACH_GAP = 70


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a source that the quotation was aligned with."""

    view: SourceView
    steps: Steps
    similarity: float
    method: str

    @property
    def first(self) -> int:
        """First matched source word."""
        return next(t.s for t in self.steps if t.s is not None)

    @property
    def last(self) -> int:
        """One past the last matched source word."""
        return next(t.s for t in reversed(self.steps) if t.s is not None) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Everything found for one claim: the evidence, how often the words stand there exactly, whether the packet knows the speaker."""

    evidence: tuple[Evidence, ...]
    occurrences: int
    speaker_known: bool


class Gatherer:
    """Gathers evidence from one store; keeps what belongs to the packet between claims."""

    def __init__(self, store: Store, aliases: Mapping[str, Sequence[str]] | None = None) -> None:
        self._store = store
        self._aliases = {k: tuple(v) for k, v in (aliases or {}).items()}
        self._views: dict[str, SourceView] = {}
        self._marked: frozenset[str] | None = None

    def view(self, source_id: str) -> SourceView:
        """The view of one source document, made once."""
        if source_id not in self._views:
            self._views[source_id] = SourceView(self._store.load(source_id))
        return self._views[source_id]

    def gather(self, claim: Claim) -> Gathered:
        """All evidence for a quotation, nearest and rightly credited first."""
        quotation = parse(claim.text)
        credited = self.credited(claim)
        if not len(quotation):
            return Gathered(evidence=(), occurrences=0, speaker_known=False)
        places, occurrences = self._places(quotation, credited)
        found = [self._evidence(claim, quotation, place, credited) for place in places]
        found.sort(key=_merit)
        found += self._same_occasion(claim, quotation, found, credited)
        return Gathered(evidence=tuple(found), occurrences=occurrences, speaker_known=self._speaker_known(credited))

    def credited(self, claim: Claim) -> tuple[str, ...]:
        """Every name under which the claim's speaker may be marked in a source; empty if nobody is credited."""
        attribution = claim.attribution
        if attribution is None:
            return ()
        names = [n for n in (attribution.speaker, *attribution.aliases) if n]
        if not attribution.speaker and attribution.mention:
            names.append(attribution.mention)
        for name, others in self._aliases.items():
            if any(same_name(name, n) or n.casefold() in {o.casefold() for o in others} for n in names):
                names += [name, *others]
        return tuple(dict.fromkeys(names))

    def _speaker_known(self, credited: tuple[str, ...]) -> bool:
        """Whether any source of the packet marks words as this speaker's."""
        if self._marked is None:
            self._marked = frozenset(
                v.speaker for i in self._store.ids() for v in self.view(i).source.voices if v.speaker
            )
        return any(same_name(c, part) for c in credited for m in self._marked for part in m.split(";"))

    def _places(self, quotation: Quotation, credited: tuple[str, ...]) -> tuple[list[Place], int]:
        exact, occurrences = self._exact(quotation)
        if any(self._said_by(p, credited) for p in exact) or len(quotation) <= 2:
            return exact, occurrences
        refs = self._store.candidates(quotation.norms, limit=_CANDIDATES)
        near = [p for p in map(lambda r: self._aligned(quotation, r), refs) if p is not None and p.similarity >= _NEAR]  # noqa: C417
        near += [p for p in self._by_fragment(quotation) if p.similarity >= _NEAR]
        near.sort(key=lambda p: (-p.similarity, p.view.source.id, p.first))
        return [*exact, *_distinct(near, exact)[:_KEPT]], occurrences

    def _said_by(self, place: Place, credited: tuple[str, ...]) -> bool:
        voice = self._voice(place)
        source = place.view.source
        own = voice is None or voice.kind == "document"
        return match_speaker(credited, voice.speaker if voice else None, title=source.title, source_id=source.id, own_voice=own) in {
            "same", "uncredited",
        }  # fmt: skip

    def _exact(self, quotation: Quotation) -> tuple[list[Place], int]:
        """Places where the words stand in a row; the first forty, and how many there are."""
        if any(m.kind in {"ellipsis", "bracket"} and 0 < m.at < len(quotation) for m in quotation.marks):
            return [], 0
        out: list[Place] = []
        count = 0
        for ref in self._store.exact(quotation.norms):
            count += 1
            if count <= _EXACT:
                steps = tuple(Step(k, ref.first + k) for k in range(len(quotation)))
                out.append(Place(self.view(ref.source), steps, 1.0, "exact"))
            elif count >= 1000:
                break
        return out, count

    def _by_fragment(self, quotation: Quotation) -> list[Place]:
        """Places around the longest piece between ellipses, where that piece stands word for word."""
        pieces = quotation.fragments()
        if len(pieces) < 2:
            return []
        first, last = max(pieces, key=lambda p: p[1] - p[0])
        if last - first < 2:
            return []
        refs = []
        for ref in self._store.exact(quotation.norms[first:last]):
            refs.append(ref)
            if len(refs) == 12:
                break
        return [p for p in (self._aligned(quotation, r) for r in refs) if p is not None]

    def _aligned(self, quotation: Quotation, ref: PassageRef) -> Place | None:
        view = self.view(ref.source)
        gaps = {m.at: m.kind for m in quotation.marks if m.kind in {"ellipsis", "bracket"}}
        reach = len(quotation) + 12 + _REACH_GAP * sum(kind == "ellipsis" for kind in gaps.values())
        low, high = max(0, ref.first - reach), min(len(view), ref.last + reach)
        steps = align(quotation.norms, view.norms[low:high], gaps)
        steps = tuple(Step(t.q, None if t.s is None else t.s + low) for t in steps)
        if not any(t.both for t in steps):
            return None
        return Place(view, steps, similarity(quotation, view, steps), "aligned")

    def _voice(self, place: Place) -> Voice | None:
        return place.view.voice(place.view.starts[place.first], place.view.ends[place.last - 1])

    def _evidence(self, claim: Claim, quotation: Quotation, place: Place, credited: tuple[str, ...]) -> Evidence:
        view, source = place.view, place.view.source
        start, end = view.starts[place.first], view.ends[place.last - 1]
        base = claim.start or 0
        style = Style(bare_apostrophes=view.without_apostrophes, unpunctuated=view.unpunctuated, one_case=view.one_case)
        pair = Pair(quotation, base, view, style)
        edits = [*word_edits(pair, place.steps), *mark_edits(pair, place.steps), *_characters(pair), *_sics(pair)]
        edits = self._spliced(pair, place, edits)
        voice, split = _speaking(view, place)
        if split is not None:
            edits.append(split(pair))
        bounds = (voice.start, voice.end) if voice is not None else (0, len(view.text))
        own = voice is None or voice.kind == "document"
        speaker = voice.speaker if voice is not None else None
        around = signals(frame(view, place.first, place.last, bounds))
        return Evidence(
            source=source.id, start=start, end=end, spans=_spans(view, place.steps), text=view.text[start:end],
            before=_before(view.text, start), after=_after(view.text, end), speaker=speaker,
            locator=source.document.locator(start), method=place.method if not edits or place.method == "aligned" else "exact",
            similarity=round(place.similarity, 4), edits=tuple(sorted(edits, key=lambda e: (e.article_start, e.source_start))),
            signals=_told_by_article(claim, around) + _inner_voice(view, start, end, voice, credited),
            voice=voice.kind if voice is not None else "document",
            speaker_match=_match(credited, view, start, end, voice, own), grade=source.grade, terms=source.terms,
            zones=view.zones(start, end), embargo_until=source.embargo_until, dated=source.date, occasion=occasion_keys(source),
        )  # fmt: skip

    def _spliced(self, pair: Pair, place: Place, edits: list[Edit]) -> list[Edit]:
        """Where a part of the quotation does not stand here but stands word for word elsewhere: say so, in place of its edits."""
        if place.similarity >= 0.995:
            return edits
        out = edits
        for q0, q1 in _foreign_parts(pair.quotation, place):
            ref = next(iter(self._store.exact(pair.quotation.norms[q0:q1])), None)
            if ref is None:
                continue
            a0, a1 = pair.base + pair.quotation.starts[q0], pair.base + pair.quotation.ends[q1 - 1]
            other = self.view(ref.source)
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
        best = self.view(found[0].source).source
        have = {e.source for e in found}
        out = []
        for source_id in self._store.ids():
            other = self.view(source_id).source
            if source_id in have or not same_occasion(best, other):
                continue
            ref = next((r for r in self._store.candidates(quotation.norms, limit=40) if r.source == source_id), None)
            place = self._aligned(quotation, ref) if ref is not None else None
            if place is not None and place.similarity >= 0.6:
                out.append(self._evidence(claim, quotation, place, credited))
        return out


def occasion_keys(source: SourceDocument) -> frozenset[str]:
    """Keys of the occasion that a document records: its speaker's surname with its date, else with its title."""
    if not source.speaker:
        return frozenset()
    out = set()
    for name in source.speaker.split(";"):
        surname = parse_name(name).last
        if source.date:
            out.add(f"{surname} {source.date[:10]}")
        elif source.title:
            out.add(f"{surname} {source.title.casefold()}")
    return frozenset(out)


def same_occasion(a: SourceDocument, b: SourceDocument) -> bool:
    """Whether two documents record the same occasion: the same speaker, and the same date or title."""
    return a.id != b.id and bool(occasion_keys(a) & occasion_keys(b))


def similarity(quotation: Quotation, view: SourceView, steps: Steps) -> float:
    """Share of the quotation's words that stand in the passage in order, function words counting 0.35; 0-1."""
    function = lexicon().words("function")
    total = hit = 0.0
    matched = {t.q for t in steps if t.both and quotation.norms[t.q or 0] == view.norms[t.s or 0]}
    for k, norm in enumerate(quotation.norms):
        weight = 0.35 if norm in function else 1.0
        total += weight
        hit += weight if k in matched else 0.0
    return hit / total if total else 0.0


def _merit(e: Evidence) -> tuple[int, float, int, str, int]:
    """Rightly credited before others, then the fewest words unaccounted for, then place."""
    order = {"same": 0, "uncredited": 0, "unknown": 1, "other": 2}[e.speaker_match]
    return (order if e.similarity >= 0.6 else order + 3, -e.similarity, len(e.edits), e.source, e.start)


def _distinct(places: list[Place], others: list[Place]) -> list[Place]:
    kept = list(others)
    for place in places:
        if all(k.view is not place.view or place.last <= k.first or k.last <= place.first for k in kept):
            kept.append(place)
    return kept[len(others) :]


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


def _before(text: str, start: int) -> str:
    cut = text[max(0, start - _AROUND) : start]
    return " ".join(cut.split()[1:] if start > _AROUND and " " in cut else cut.split())


def _after(text: str, end: int) -> str:
    cut = text[end : end + _AROUND]
    return " ".join(cut.split()[:-1] if end + _AROUND < len(text) and " " in cut else cut.split())


def _characters(pair: Pair) -> list[Edit]:
    """Deceptive characters inside the marks; the same characters in the source excuse nothing."""
    q = pair.quotation
    out = []
    for span in deceptive(q.text):
        at = next((k for k in range(len(q)) if q.ends[k] > span.start), len(q))
        edit = pair.edit("deceptive", Block(at, at, 0, 0))
        out.append(
            replace(edit, article=q.text[span.start : span.end], article_start=pair.base + span.start, article_end=pair.base + span.end)
        )
    return out


def _sics(pair: Pair) -> list[Edit]:
    return [
        Edit(cls="sic", article=m.text, source="", article_start=pair.base + m.start, article_end=pair.base + m.end, source_start=0, source_end=0)
        for m in pair.quotation.marks
        if m.kind == "sic"
    ]


def _speaking(view: SourceView, place: Place):  # type: ignore[no-untyped-def]
    """The voice of the matched words, and a maker of a splice edit if two voices speak them."""
    start, end = view.starts[place.first], view.ends[place.last - 1]
    first = view.voice(start, view.ends[place.first])
    last = view.voice(view.starts[place.last - 1], end)
    if first == last or first is None or last is None:
        return (view.voice(start, end) or first), None
    whole = view.voice(start, end)
    if first.speaker is not None and first.speaker == last.speaker:
        turns = first.kind == last.kind == "turn"
        inner = {v.speaker for k in range(place.first, place.last) if (v := view.voice(view.starts[k], view.ends[k])) is not None}
        resumed = any(t.s is not None and t.q is None for t in place.steps)
        if not turns or inner <= {first.speaker} or resumed:
            return (whole if whole is not None and whole.speaker == first.speaker else first), None
    kinds = {first.kind, last.kind}
    if "document" in kinds and "turn" not in kinds and whole is not None and whole.kind != "document":
        return whole, None
    if "quotation" in kinds and whole is not None and whole.speaker is not None:
        return whole, None

    def split(pair: Pair) -> Edit:
        note = f"{first.speaker or 'one voice'} and {last.speaker or 'another voice'}"
        return pair.edit("splice", Block(0, len(pair.quotation), place.first, place.last), note)

    return first, split


def _match(credited: tuple[str, ...], view: SourceView, start: int, end: int, voice: Voice | None, own: bool) -> str:
    source = view.source
    marked = voice.speaker if voice is not None else None
    return match_speaker(credited, marked, title=source.title, source_id=source.id, own_voice=own)


def _inner_voice(view: SourceView, start: int, end: int, voice: Voice | None, credited: tuple[str, ...]) -> tuple[Signal, ...]:
    """The credited speaker is quoting somebody else here: the outer voice is his, the inner one is not."""
    if voice is None or voice.kind != "quotation" or not credited:
        return ()
    if voice.speaker and any(same_name(c, voice.speaker) for c in credited):
        return ()
    outer = [v for v in view.voices_at(start, end) if v is not voice and v.speaker]
    if any(same_name(c, part) for v in outer for c in credited for part in (v.speaker or "").split(";")):
        text = f"words of {voice.speaker}" if voice.speaker else "words that the speaker quotes"
        return (Signal(kind="third_party", text=text, start=voice.start, end=voice.end),)
    return ()


def _told_by_article(claim: Claim, around: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """Signals without those that the article's own sentence passes on ("did not think it was “a good idea”")."""
    if not claim.sentence or claim.start is None:
        return around
    from quotecheck.evidence.scope import is_negator
    from quotecheck.text.words import words

    at = claim.sentence.find(claim.text)
    if at < 0:
        return around
    lead = list(words(claim.sentence[:at]).norms)[-12:]
    tail = list(words(claim.sentence[at + len(claim.text) :]).norms)[:12]
    lex = lexicon()
    said: set[str] = set()
    if any(is_negator(n) or n in lex.words("denial") for n in lead):
        said |= {"negation_before", "denial"}
    if any(n in lex.words("condition") or n == "whether" for n in lead):
        said |= {"under_condition", "condition_before"}
    if any(n in lex.words("condition") for n in tail):
        said |= {"condition_after", "condition_before"}
    if any(n in lex.words("hedge") or n in lex.words("limit") for n in lead[-5:]):
        said.add("hedge_before")
    return tuple(s for s in around if s.kind not in said)


def _foreign_parts(quotation: Quotation, place: Place) -> list[tuple[int, int]]:
    """Parts of the quotation of four words or more that hardly match here: pieces between marks or stops, else unmatched runs."""
    norms, view = quotation.norms, place.view
    matched = [False] * len(norms)
    for t in place.steps:
        if t.both and norms[t.q or 0] == view.norms[t.s or 0]:
            matched[t.q or 0] = True
    pieces: list[tuple[int, int]] = []
    for a, b in quotation.fragments():
        cuts = [a]
        for k in range(a + 1, b):
            gap = quotation.text[quotation.ends[k - 1] : quotation.starts[k]]
            if any(c in gap for c in ".!?") and " " in gap:
                cuts.append(k)
        pieces += list(zip(cuts, [*cuts[1:], b], strict=True))
    out = [(a, b) for a, b in pieces if b - a >= 3 and sum(matched[a:b]) * 4 < 3 * (b - a)]
    taken = {k for a, b in out for k in range(a, b)}
    start = None
    for k in range(len(norms) + 1):
        free = k < len(norms) and not matched[k] and k not in taken
        if free and start is None:
            start = k
        elif not free and start is not None:
            if k - start >= 4:
                out.append((start, k))
            start = None
    return out
