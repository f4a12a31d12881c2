"""Quotations, credits and reported clauses put together into claims."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from quotecheck.claims.attribution.insentence import credit_of
from quotecheck.claims.attribution.talkedabout import talked_about
from quotecheck.claims.draft import Draft
from quotecheck.claims.extractors import interviews, quotations, reported, speech, statements
from quotecheck.claims.extractors.attribution import Crediting
from quotecheck.claims.extractors.quotations import Quotation
from quotecheck.claims.extractors.reported import Reported
from quotecheck.claims.identity import identity
from quotecheck.claims.language import recognise
from quotecheck.claims.measures.figures import figures
from quotecheck.claims.model import Attribution, Claim, ClaimKind, Extraction, Fault, Found, Ignored, Selector
from quotecheck.claims.page import display
from quotecheck.claims.page.layout import layout
from quotecheck.claims.people.cast import Cast
from quotecheck.claims.people.credit import Credit
from quotecheck.claims.people.mentions import Mentions
from quotecheck.claims.people.resolved import UNSAID, Resolved
from quotecheck.claims.people.spokenof import named_in
from quotecheck.claims.turns import Turns
from quotecheck.documents.model import Document
from quotecheck.text.span import Span, Spans

_CONTEXT: Final = 32
"""Code points before and after a claim in its selector."""
_PULLED: Final = 50
"""Most lines in quotation marks that are compared with the body; a page has few, and each costs work."""
_CONTEXT_BEFORE: Final = 600
"""Code points before a claim that tell what it is about."""
_SPEAKING: Final = frozenset({"neutral", "claim", "concession", "denial", "warning", "promise", "manner"})
"""Stances of cues that show that somebody speaks, whatever is said."""
_SENTENCE: Final = 2000
"""Longest sentence that is given with a claim."""
_CREDIT: Final = 140
"""Characters of a credit between two pieces of what somebody says."""
_QUOTED: Final = frozenset({"direct", "mixed"})


class Assembly:
    """Reads one document once and answers what it claims and who speaks in it."""

    def __init__(self, document: Document, *, quoted_only: bool = False) -> None:
        """Everything that both doors need is read here; ``quoted_only``: no more than the voices of quotations need."""
        self._document = document
        text = document.text
        self._language = recognise(text, document.facts.language)
        self._paragraphs = layout(document, self._language)
        self._starts = [p.start for p in self._paragraphs]
        asked = interviews.questions(text, self._paragraphs) if not document.turns else []
        self._quotations, self._ignored = quotations.find(
            document, self._paragraphs, self._language, asked, in_source=quoted_only
        )
        if quoted_only and not self._quotations:  # most sources quote nobody, and reading credits is dear
            self._resolved: dict[int, Resolved] = {}
            return
        self._crediting = Crediting(text, self._language, self._paragraphs, self._quotations)
        self._crediting.run()
        questions = frozenset(asked)
        answered = [r for r in self._crediting.readings if r.paragraph not in questions]
        self._reported = list(reported.find(answered, self._language))
        cast = self._cast = Cast(text, self._language, self._crediting.names, self._crediting.seen)
        said = talked_about(answered, (r.span for r in self._reported))
        self._mentions = Mentions(text, self._language, cast, said)
        self._reports = {k: _credit_of(r) for k, r in enumerate(self._reported) if r.event.subject is not None}
        self._resolved = self._resolve()

    def _resolve(self) -> dict[int, Resolved]:
        """Resolve all credits in article order: those of quotations, of reports, and of who else is said to speak."""
        credits_ = self._crediting.credits
        everyone = [*credits_.values(), *self._reports.values(), *self._speaking()]
        said: dict[Span, list[Span]] = {}
        for number, credit in credits_.items():
            said.setdefault(credit.mention, []).extend(self._quotations[number].content)
        for credit in sorted(everyone, key=lambda c: c.mention.start):
            self._mentions.resolve(credit, named_in(self._document.text, said.get(credit.mention, ())))
        resolved = {n: self._mentions.resolve(credit) for n, credit in credits_.items()}
        turns = Turns(self._document.text, self._quotations, credits_, self._cast)
        for n, (credit, by) in turns.taken(resolved).items():
            credits_[n], resolved[n] = replace(credit, way="before"), by
        return turns.with_who_may_go_on(resolved)

    def _speaking(self) -> Iterator[Credit]:
        """Who speaks without words that are quoted or reported: *Hale agreed.* The next *she* may mean her."""
        for reading in self._crediting.readings:
            for event in reading.events:
                named = event.subject is not None and reading.tokens.is_capital(event.subject[1] - 1)
                if named and event.shape in ("before", "after") and event.antecedent is None and not event.negated:
                    credit = credit_of(reading.tokens, event)
                    if credit is not None and credit.stance in _SPEAKING and not self._mentions.talked_about(credit):
                        yield credit

    def voices(self) -> tuple[tuple[Span, str | None], ...]:
        """Spans of quoted speech with whom the document credits."""
        return tuple(
            (span, self._resolved[n].speaker if n in self._resolved else None)
            for n, q in enumerate(self._quotations)
            for span in q.content
        )

    def extraction(
        self, *, statements: bool = False, on: date | None = None, others: Sequence[Found] = ()
    ) -> Extraction:
        """All claims in article order, and what was passed over; dates in figures are read against ``on``.

        ``others``: what plug-ins found.
        """
        text = self._document.text
        sorted_out = speech.judge(
            text, self._language, self._quotations, self._crediting.readings, self._crediting.credits
        )
        ignored = list(self._ignored)
        drafts: list[Draft] = []
        bodies = [q.words for q in self._quotations if not q.display][:400]
        pulled = 0
        for number, quotation in enumerate(self._quotations):
            judged = sorted_out[number]
            if self._paragraphs[quotation.paragraph].kind == "pull":
                pulled += 1
                if pulled > _PULLED or not display.repeated(text, quotation.words, bodies):
                    ignored.append(_ignored(text, quotation.words, "furniture"))
                    continue
            if judged.reason is not None:
                ignored.append(_ignored(text, quotation.words, judged.reason))
                continue
            drafts.append(self._quotation(number, quotation, judged.kind))
        drafts += self._indirect()
        if statements:
            drafts += self._stated(drafts, on)
        drafts += self._others(others, drafts)
        drafts.sort(key=lambda d: (d.span.start, -d.span.end))
        drafts = display.compare(text, drafts)
        ignored += [_ignored(text, p.span, "furniture") for p in self._paragraphs if p.kind == "furniture"]
        ignored += [_ignored(text, p.credit, "furniture") for p in self._paragraphs if p.credit is not None]
        ignored = _without_nested(ignored)
        return Extraction(claims=tuple(self._claims(drafts, on)), ignored=tuple(ignored))

    def _stated(self, drafts: Sequence[Draft], on: date | None) -> list[Draft]:
        """What the article states in its own voice, beside the claims found so far."""
        spoken = {d.span: d.attribution is not None for d in drafts if d.kind in ("direct", "mixed")}
        taken = statements.Taken(
            reported=Spans([d.span for d in drafts if d.kind == "indirect"]),
            mentions=Spans(
                [Span(d.attribution.start or 0, d.attribution.end or 0) for d in drafts if d.attribution is not None]
            ),
            quoted={n: spoken[q.words] for n, q in enumerate(self._quotations) if q.words in spoken},
        )
        article = statements.Article(text=self._document.text, language=self._language, on=on)
        found = statements.find(article, self._paragraphs, self._crediting.readings, taken)
        return [
            Draft(
                kind="statement",
                span=s.span,
                content=(s.span,),
                display=s.display,
                sentence=s.sentence,
                attribution=None,
                utterance=0,
            )
            for s in found
        ]

    def _only_tells(self, quotation: Quotation, credit: Credit) -> bool:
        """Whether the group behind a headline's quotation and colon is whom it tells of: *“Last one”: MEPs back it*."""
        text = self._document.text
        behind = text[quotation.words.end : credit.mention.start]
        return credit.way != "colon" and credit.mention.of(text).endswith("s") and behind.strip(" \n”’\"'»“") == ":"

    def _quotation(self, number: int, quotation: Quotation, kind: ClaimKind) -> Draft:
        credit = self._crediting.credits.get(number)
        if quotation.display and credit is not None and self._only_tells(quotation, credit):
            credit = None
        faults: tuple[Fault, ...] = ()
        if quotation.lost:
            where = "closing" if quotation.lost == "close" else "opening"
            faults = (
                Fault(
                    code="QC601",
                    start=quotation.words.start,
                    end=quotation.words.end,
                    message=f"The {where} quotation mark of this quotation is missing.",
                ),
            )
        return Draft(
            kind=kind,
            span=quotation.words,
            content=quotation.content,
            display=quotation.display,
            sentence=self._sentence(quotation.paragraph, quotation.words),
            attribution=self._attribution(credit, self._resolved.get(number), shown=quotation.display),
            utterance=credit.group if credit is not None and credit.cue is not None else 0,
            faults=faults,
        )

    def _attribution(
        self, credit: Credit | None, resolved: Resolved | None, *, shown: bool = False
    ) -> Attribution | None:
        """``shown``: in display copy, whose first noun is seldom who speaks."""
        if credit is None or resolved is None:
            return None
        text = self._document.text
        return Attribution(
            speaker=resolved.speaker,
            mention=credit.mention.of(text),
            start=credit.mention.start,
            end=credit.mention.end,
            cue=credit.cue.of(text) if credit.cue else None,
            cue_start=credit.cue.start if credit.cue else None,
            cue_end=credit.cue.end if credit.cue else None,
            candidates=resolved.candidates,
            firm=resolved.firm and credit.way != "before" and not (shown and credit.way == "subject"),
            reason=resolved.reason,
            aliases=resolved.aliases,
        )

    def _indirect(self) -> list[Draft]:
        drafts = []
        for k, found in enumerate(self._reported):
            t = found.reading.tokens
            credit = self._reports.get(k)
            drafts.append(
                Draft(
                    kind="indirect",
                    span=found.span,
                    content=(found.span,),
                    display=self._paragraphs[found.reading.paragraph].display,
                    sentence=t.span(*t.sentences[found.event.sentence]),
                    attribution=self._attribution(credit, self._mentions.resolve(credit)) if credit else None,
                    utterance=0,
                )
            )
        return drafts

    def _others(self, others: Sequence[Found], drafts: Sequence[Draft]) -> list[Draft]:
        """What plug-ins found and ours did not, each with its sentence."""
        taken = {d.span for d in drafts}
        fresh = [(Span(f.start, f.end), f) for f in others if Span(f.start, f.end) not in taken]
        return [
            Draft(
                kind=found.kind,
                span=span,
                content=(span,),
                display=False,
                sentence=self._sentence(max(0, bisect_right(self._starts, span.start) - 1), span),
                attribution=Attribution(speaker=found.speaker, mention=None) if found.speaker else None,
                utterance=0,
            )
            for span, found in fresh
        ]

    def _sentence(self, paragraph: int, span: Span) -> Span:
        reading = self._crediting.reading_of(paragraph)
        if reading is None:
            return span
        t = reading.tokens
        if not t.sentences:
            return span
        first = max(0, bisect_right(t.starts, span.start) - 1)
        last = max(first, bisect_right(t.starts, span.end - 1) - 1)
        low = t.sentences[reading.sentence_of(first)][0]
        high = t.sentences[reading.sentence_of(last)][1]
        stretch = t.span(low, high)
        start, end = min(stretch.start, span.start), max(stretch.end, span.end)
        if end - start > _SENTENCE:
            start, end = max(start, span.start - _SENTENCE // 4), min(end, max(span.end, span.start + _SENTENCE))
        return Span(start, end)

    # -- ids ----------------------------------------------------------------------------------------------------------

    def _claims(self, drafts: Sequence[Draft], on: date | None) -> list[Claim]:
        text = self._document.text
        seen: Counter[str] = Counter()
        shared = Counter(d.utterance for d in drafts if d.utterance)
        first: dict[int, str] = {}
        claims = []
        quoted = [d for d in drafts if d.kind in _QUOTED and not d.display]
        behind = {a.span: b for a, b in pairwise(quoted)}
        for draft in drafts:
            said = draft.span.of(text)
            name = identity(
                said,
                draft.attribution.speaker or draft.attribution.mention if draft.attribution else None,
            )
            seen[name] += 1
            if seen[name] > 1:
                name = f"{name}-{seen[name]}"
            utterance = None
            if draft.utterance and shared[draft.utterance] > 1:
                utterance = first.setdefault(draft.utterance, "u" + name[1:])
            line, column = self._document.line_column(draft.span.start)
            start, end = draft.span
            claims.append(
                Claim(
                    id=name,
                    kind=draft.kind,
                    text=said,
                    start=start,
                    end=end,
                    content=draft.content,
                    display=draft.display,
                    line=line,
                    column=column,
                    sentence=draft.sentence.of(text),
                    utterance=utterance,
                    selector=Selector(
                        prefix=text[max(0, start - _CONTEXT) : start],
                        exact=said,
                        suffix=text[end : end + _CONTEXT],
                    ),
                    attribution=_said(draft.attribution),
                    faults=draft.faults,
                    figures=figures(said, start, on),
                    context=self._context(start),
                    continued=self._continued(draft, behind.get(draft.span)),
                )
            )
        return claims

    def _continued(self, draft: Draft, behind: Draft | None) -> str | None:
        """What the same speaker is quoted with next, if nothing but a credit stands between."""
        if behind is None or draft.kind not in _QUOTED:
            return None
        first, second = draft.attribution, behind.attribution
        between = self._document.text[draft.span.end : max(draft.span.end, behind.span.start)]
        same = first is not None and second is not None and first.speaker == second.speaker
        if not same or len(between) > _CREDIT or "\n\n" in between:
            return None
        return behind.span.of(self._document.text)[:_SENTENCE]

    def _context(self, start: int) -> str:
        """What stands before a claim, from the paragraph before its own on: there its pronouns find whom they mean."""
        k = max(0, bisect_right(self._starts, start) - 2)
        first = self._paragraphs[k].start if self._paragraphs else 0
        return self._document.text[max(first, start - _CONTEXT_BEFORE) : start]


def _credit_of(found: Reported) -> Credit:
    """The credit of a report whose event has a subject."""
    event, t = found.event, found.reading.tokens
    subject = event.subject or event.cue
    return Credit(
        mention=t.span(*subject),
        cue=t.span(*event.cue),
        way="cue",
        antecedent=t.span(*event.antecedent) if event.antecedent else None,
    )


def _said(by: Attribution | None) -> Attribution | None:
    """A credit as a record has it: to nobody for what stands on a sign, which is only mentioned."""
    return replace(by, speaker=None) if by is not None and by.reason == UNSAID else by


def _ignored(text: str, span: Span, reason: str) -> Ignored:
    return Ignored(text=span.of(text), start=span.start, end=span.end, reason=reason)  # type: ignore[arg-type]


def _without_nested(ignored: Sequence[Ignored]) -> list[Ignored]:
    """In order, and no stretch inside another."""
    result: list[Ignored] = []
    for item in sorted(ignored, key=lambda i: (i.start, -i.end)):
        if result and item.end <= result[-1].end:
            continue
        result.append(item)
    return result
