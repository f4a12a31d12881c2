"""Reports that try to break out of every format, and one with a thousand claims."""

from dataclasses import replace

from quotecheck.claims.model import Attribution, Claim
from quotecheck.documents.model import Block, Document, Facts, Locator
from quotecheck.evidence.model import Edit, Evidence
from quotecheck.reports.model import Report
from quotecheck.sources.model import Skipped, SourceEntry, Unreadable
from quotecheck.text.span import Span
from quotecheck.verdict.catalogue import RULES
from quotecheck.verdict.model import Finding, Judgement, PolicyStamp, SignedOff, Verdict

SHA = "a1" * 32
ATTACKS = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "]]><!--",
    "::error::owned",
    "##[error]owned",
    "%0A::error::owned",
    '=cmd|"/C calc"!A0',
    "@SUM(1+1)*cmd",
    "\x1b[31mred\x1b]0;title\x07\x9b2J",
    "\u202etxet desrever\u202c \u2066\u200b\U000e0041",
    "😀👩‍🚀 𝔘𝔫𝔦 – “‘’”",
    "javascript:alert(1) [x](javascript:alert(1)) ![y](http://evil.example/z.png)",
    "@everyone #1 **bold** `code` | pipe | <b>x</b> &lt;script&gt; $x^2$",
    "\ufffe\uffff\x00\x0b null",
    '" onmouseover="alert(1)" x="',
)
PLAIN_WORDS = "😀👩‍🚀 𝔘𝔫𝔦 – “‘’”"
"""What must come through as it is."""


def document(text: str, path: str, *, reader: str = "markdown") -> Document:
    """An article with a block a paragraph."""
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            blocks.append(Block(start=at, end=at + len(paragraph)))
        at += len(paragraph) + 2
    return Document(
        path=path,
        text=text,
        sha256=SHA,
        reader=reader,
        blocks=tuple(blocks),
        facts=Facts(title="A title", language="en"),
    )


def finding(code: str, message: str, start: int | None, end: int | None, *, signed: SignedOff | None = None) -> Finding:
    """A finding of the catalogue."""
    rule = RULES[code]
    return Finding(
        code=code, name=rule.name, severity=rule.severity, message=message, start=start, end=end, help=rule.fix,
        signed_off=signed,
    )  # fmt: skip


def evidence(source: str, text: str, speaker: str | None = None, *, terms: str = "on_record") -> Evidence:
    """A passage with what stands around it."""
    return Evidence(
        source=source, start=0, end=len(text), spans=(Span(0, len(text)),), text=text, before="before it ",
        after=" after it", speaker=speaker, locator=Locator(page=3, line=12, paragraph=2, time="0:01:05"),
        method="aligned", similarity=0.9, terms=terms,
    )  # fmt: skip


def judgement(
    article: Document, text: str, n: int, verdict: Verdict, *found: Finding, passage: Evidence | None = None
) -> Judgement:
    """A claim at its n-th place in the article."""
    start = -1
    for _ in range(n + 1):
        start = article.text.index(text, start + 1)
    line, column = article.line_column(start)
    claim = Claim(
        id=f"q-{start}", kind="direct", text=text, start=start, end=start + len(text), line=line, column=column,
        content=(Span(start, start + len(text)),), sentence=text,
        attribution=Attribution(speaker=text, mention=text, cue="said"),
    )  # fmt: skip
    placed = tuple(replace(one, start=start, end=start + len(text)) for one in found)
    return Judgement(
        claim=claim, verdict=verdict, evidence=(passage,) if passage else (), findings=placed, occurrences=1
    )


def attacked() -> Report:
    """Every attack as claim, speaker, message, passage, source, path and reason."""
    text = "\n\n".join(f"“{attack}” said {attack}." for attack in ATTACKS) + "\n"
    article = document(text, "drafts/<script>,:%41 ::error::.md")
    signed = SignedOff(by="=Ruth<b>", at="2026-11-20T10:00:00+00:00", reason="::error::heard it\n::error::x")
    judgements = []
    for i, attack in enumerate(ATTACKS):
        one = finding("QC104", attack, None, None, signed=signed if i % 5 == 4 else None)
        passage = evidence(f"{attack}.txt", f"{attack} and more", attack)
        edit = Edit(
            cls="negation", article=attack[:3], source=attack[:4], article_start=text.index(attack),
            article_end=text.index(attack) + 3, source_start=0, source_end=4,
        )  # fmt: skip
        judgements.append(
            judgement(article, attack, 0, "unsourced", one, passage=replace(passage, edits=(edit,)))
        )  # fmt: skip
    sources = tuple(
        SourceEntry(
            id=f"{attack}.txt", path=f"sources/{attack}.txt", sha256=SHA, reader="text", words=3, title=attack,
            speaker=attack, date="2026-10-01", url=f"javascript:alert({i})" if i % 2 else f"https://x.example/{attack}",
        )
        for i, attack in enumerate(ATTACKS)
    )  # fmt: skip
    return Report(
        path=article.path,
        sha256=SHA,
        article=article,
        on="2026-11-22",
        policy=PolicyStamp(name="=desk", fingerprint="f00d"),
        judgements=tuple(judgements),
        sources=sources,
        skipped=tuple(Skipped(path=attack, reason=attack) for attack in ATTACKS[:3]),
        errors=(Unreadable(path="::error::.pdf", message="::error::\n::error::broken"),),
    )


def many(count: int) -> Report:
    """A long article: every second claim differs from its source."""
    words = (
        "“We will not sell the Mill Street building {n}, and nobody on this council has asked us to do so,” Hale said."
    )
    text = "\n\n".join(words.format(n=n) for n in range(count)) + "\n"
    article = document(text, "long.md")
    judgements = []
    for n in range(count):
        said = f"We will not sell the Mill Street building {n}, and nobody on this council has asked us to do so,"
        passage = replace(
            evidence("minutes.txt", said.replace("will not", "may"), "DANA HALE"),
            before="HALE: It was a good night for the town. " * 4,
            after=" The bill came to forty-one thousand dollars. " * 4,
        )
        found = finding("QC104", "the source has “may”, which the quotation changes to “will not”", None, None)
        made = (
            judgement(article, said, 0, "unsourced", found, passage=passage)
            if n % 2
            else judgement(article, said, 0, "verified", passage=replace(passage, text=said))
        )
        judgements.append(made)
    source = SourceEntry(id="minutes.txt", path="", sha256=SHA, reader="text", words=9)
    return Report(
        path="long.md", sha256=SHA, article=article, on="2026-11-22", judgements=tuple(judgements),
        policy=PolicyStamp(name="newsroom", fingerprint="f00d"), sources=(source,),
    )  # fmt: skip
