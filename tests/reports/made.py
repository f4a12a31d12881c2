"""Reports made by hand: one of each verdict, with every field that a reporter may meet."""

from quotecheck.claims.model import Attribution, Claim, Ignored, Selector
from quotecheck.documents.model import Document, Facts, Locator
from quotecheck.evidence.model import Edit, Evidence
from quotecheck.reports.model import Report
from quotecheck.sources.model import Skipped, SourceEntry, Unreadable
from quotecheck.text.span import Span
from quotecheck.verdict.model import Finding, Judgement, PolicyStamp, SignedOff

SOURCE = (
    "HALE: It was a good night for the town.\n"
    "HALE: We will not sell the Mill Street building, and nobody on this council has asked us to do so.\n"
    "ORTEGA: The bill came to $41,000.\n"
)
ARTICLE = (
    "“It was a good night for the town,” Mayor Dana Hale said.\n\n"
    "“We will sell the Mill Street building,” she said.\n\n"
    "“The bill was $41,000,” said Luis Ortega, the treasurer.\n\n"
    "“Nobody checks these things,” a resident said.\n"
)
SHA = "0" * 64


def document(text: str, path: str) -> Document:
    """A document without structure."""
    return Document(path=path, text=text, sha256=SHA, reader="text", facts=Facts(title="Mill Street"))


def source() -> SourceEntry:
    """The one source."""
    return SourceEntry(
        id="minutes.txt",
        path="sources/minutes.txt",
        sha256=SHA,
        reader="text",
        words=40,
        title="Minutes",
        date="2026-10-06",
        grade="transcript",
    )


def claim(text: str, speaker: str | None, *, article: str = ARTICLE) -> Claim:
    """A direct quotation that stands in the article."""
    start = article.index(text)
    line, column = document(article, "a").line_column(start)
    return Claim(
        id=f"c-{start}",
        kind="direct",
        text=text,
        start=start,
        end=start + len(text),
        content=(Span(start, start + len(text)),),
        line=line,
        column=column,
        sentence=text,
        selector=Selector(prefix="“", exact=text, suffix="”"),
        attribution=Attribution(speaker=speaker, mention=speaker, cue="said") if speaker else None,
    )


def evidence(passage: str, speaker: str, edits: tuple[Edit, ...] = (), *, text: str = SOURCE) -> Evidence:
    """A passage of the source."""
    start = text.index(passage)
    return Evidence(
        source="minutes.txt",
        start=start,
        end=start + len(passage),
        spans=(Span(start, start + len(passage)),),
        text=passage,
        before=text[max(0, start - 20) : start],
        after=text[start + len(passage) :][:20],
        speaker=speaker,
        locator=Locator(line=text[:start].count("\n") + 1, paragraph=1),
        method="aligned",
        similarity=0.9,
        edits=edits,
    )


def finding(code: str, name: str, message: str, at: Claim, *, signed: SignedOff | None = None) -> Finding:
    """An error at the whole claim."""
    return Finding(
        code=code,
        name=name,
        severity="error",
        message=message,
        start=at.start,
        end=at.end,
        help="Quote the words as they stand.",
        signed_off=signed,
    )


def edit(cls: str, ours: str, theirs: str, at: Claim, passage: Evidence) -> Edit:
    """A difference that is not allowed."""
    start = (at.start or 0) + (at.text.index(ours) if ours else 0)
    place = passage.start + (passage.text.index(theirs) if theirs else 0)
    return Edit(
        cls=cls,  # type: ignore[arg-type]
        article=ours,
        source=theirs,
        article_start=start,
        article_end=start + len(ours),
        source_start=place,
        source_end=place + len(theirs),
    )


def judgements() -> tuple[Judgement, ...]:
    """One verified, one unsourced with a negation dropped, one paraphrased, one fabricated and signed off."""
    night = claim("It was a good night for the town,", "Dana Hale")
    sell = claim("We will sell the Mill Street building,", "Dana Hale")
    bill = claim("The bill was $41,000,", "Luis Ortega")
    nobody = claim("Nobody checks these things,", None)
    sell_found = evidence("We will not sell the Mill Street building", "HALE")
    bill_found = evidence("The bill came to $41,000", "ORTEGA")
    signed = SignedOff(by="Ruth Amsel", at="2026-11-20T10:00:00+00:00", reason="heard it myself")
    return (
        Judgement(
            claim=night,
            verdict="verified",
            evidence=(evidence("It was a good night for the town", "HALE"),),
            findings=(),
            occurrences=1,
        ),
        Judgement(
            claim=sell,
            verdict="unsourced",
            evidence=(
                evidence(
                    "We will not sell the Mill Street building",
                    "HALE",
                    (edit("negation", "", "not", sell, sell_found),),
                ),
            ),
            findings=(
                finding("QC104", "negation-changed", "The source says “not”; the quotation leaves it out.", sell),
            ),
        ),
        Judgement(
            claim=bill,
            verdict="paraphrased",
            evidence=(
                evidence("The bill came to $41,000", "ORTEGA", (edit("wording", "was", "came to", bill, bill_found),)),
            ),
            findings=(finding("QC101", "altered-wording", "The source says “came to”, not “was”.", bill),),
        ),
        Judgement(
            claim=nobody,
            verdict="unsourced",
            evidence=(),
            findings=(finding("QC501", "unsourced-quotation", "No source has these words.", nobody, signed=signed),),
        ),
    )


def report(*, path: str = "article.md", article: str = ARTICLE) -> Report:
    """A report over all of it."""
    return Report(
        path=path,
        sha256=SHA,
        article=document(article, path),
        on="2026-11-22",
        policy=PolicyStamp(name="newsroom", fingerprint="f00d"),
        judgements=judgements(),
        ignored=(Ignored(text="Mill Street", start=0, end=11, reason="title"),),
        sources=(source(),),
        skipped=(Skipped(path="audio.mp3", reason="no reader takes .mp3"),),
        errors=(Unreadable(path="scan.pdf", message="no text layer: needs OCR"),),
    )
