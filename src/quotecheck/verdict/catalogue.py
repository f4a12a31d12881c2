"""Every finding, as a value with its reason. Codes are never reused; pages in ``docs/reference/findings`` are made
from here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.verdict.model import Finding, Severity
from quotecheck.verdict.rule import Rule


def _rule(
    head: str, severity: Severity, summary: str, why: str, fails: tuple[str, str], passes: tuple[str, str], fix: str
) -> Rule:
    code, name = head.split()
    return Rule(code=code, name=name, severity=severity, summary=summary, why=why, fails=fails, passes=passes, fix=fix)


_ALL: Final = (
    _rule(
        "QC101 altered-wording", "error",
        "Words inside the marks differ from the source's; the meaning is kept.",
        "Quotation marks promise the words. AP Stylebook, “quotations in the news”: "
        "quotations are never altered, even to correct grammar.",
        ("We shall mend the bridge before winter.", "We shall repair the bridge before winter"),
        ("We shall mend the bridge before winter.", "We shall mend the bridge before winter"),
        "print the source's words, or take the marks off and report it",
    ),
    _rule(
        "QC102 unmarked-omission", "error",
        "Words of one sentence are left out without an ellipsis.",
        "A reader takes unbroken words as spoken in one breath. Chicago Manual of Style "
        "13.50: an omission inside a quotation is marked.",
        ("The old wooden bridge will be closed on Friday.", "The old bridge will be closed on Friday"),
        ("The old wooden bridge will be closed on Friday.", "The old … bridge will be closed on Friday"),
        "put an ellipsis where the words were, or print them",
    ),
    _rule(
        "QC103 added-words", "error",
        "Words stand inside the marks that the source does not have.",
        "What the speaker did not say belongs in brackets or outside the marks (Chicago Manual of Style 13.59).",
        ("The bridge will close on Friday.", "The lovely bridge will close on Friday"),
        ("The bridge will close on Friday.", "The [Larkfield] bridge will close on Friday"),
        "cut the words, or put an explanation in brackets",
    ),
    _rule(
        "QC104 negation-changed", "error",
        "A negation was gained, lost or moved.",
        "A sentence and its denial are nearly the same letters; no other change does more harm.",
        ("We will not sell the land.", "We will sell the land"),
        ("We will not sell the land.", "We will not sell the land"),
        "print the source's words",
    ),
    _rule(
        "QC105 number-changed", "error",
        "A number, unit, currency or date inside the marks is not the source's.",
        "A figure in quotation marks is evidence; readers and courts treat it as the speaker's own.",
        ("It cost us 40 thousand dollars in May.", "It cost us 40 million dollars in May"),
        ("It cost us twelve dollars.", "It cost us 12 dollars"),
        "print the source's figure",
    ),
    _rule(
        "QC106 name-changed", "error",
        "A person, place, organisation or title inside the marks is not the source's.",
        "A wrong name accuses, or credits, somebody the speaker did not mention.",
        ("We asked the people of Larkfield first.", "We asked the people of Dunmere first"),
        ("We asked them first.", "We asked [the people of Larkfield] first"),
        "print the source's name; explain in brackets where needed",
    ),
    _rule(
        "QC107 strength-changed", "error",
        "The strength differs: some/all, may/will, almost, at least, only; or a hedge was cut from directly before.",
        "“It may fail” and “it will fail” are two statements; a hedge belongs to what it hedges.",
        ("Some of the wells may be unsafe.", "All of the wells may be unsafe"),
        ("Some of the wells may be unsafe.", "Some of the wells may be unsafe"),
        "keep the speaker's own strength, or report it without marks",
    ),
    _rule(
        "QC108 opposite-word", "error",
        "A word was exchanged for its opposite.",
        "Increase for decrease, before for after: one word turns the sentence round.",
        ("Crime has fallen since the spring.", "Crime has risen since the spring"),
        ("Crime has fallen since the spring.", "Crime has fallen since the spring"),
        "print the source's word",
    ),
    _rule(
        "QC109 spliced", "error",
        "Words are joined that the source does not have together: across a sentence end, "
        "from far apart, reversed, or of two speakers.",
        "A quotation shows one stretch of speech. Reuters Handbook, “quotes”: do not piece "
        "a quotation together from different parts.",
        ("The bridge is safe. Some repairs are needed. It opens in June.", "The bridge is safe. It opens in June."),
        ("The bridge is safe. Some repairs are needed. It opens in June.", "The bridge is safe. … It opens in June."),
        "make two quotations of it, each with its own attribution",
    ),
    _rule(
        "QC110 omission-changes-meaning", "error",
        "The ellipsis hides a negation, condition, limit or question that governs the printed words.",
        "An ellipsis may shorten, never turn round. Chicago Manual of Style 13.51: "
        "omissions must not misrepresent the original.",
        ("We will, of course, never accept the offer.", "We will … accept the offer"),
        ("We will, after all these years, accept the offer.", "We will … accept the offer"),
        "print what the ellipsis hides",
    ),
    _rule(
        "QC111 roles-changed", "error",
        "The same words in another order say something else, or a pronoun or tense was changed.",
        "Who did what to whom, and when, is the news.",
        ("I trusted them with the money.", "They trusted me with the money"),
        ("I trusted them with the money.", "I trusted them with the money"),
        "print the source's words in their order",
    ),
    _rule(
        "QC112 editorial-change", "info",
        "A bracket, ellipsis, sic, spelling, number style or hesitation was changed as the house policy allows.",
        "Shown so that the editor who signs knows what was touched.",
        ("The, um, bridge is safe.", "The bridge is safe"),
        ("The bridge is safe.", "The bridge is safe"),
        "nothing to do; look if it matters",
    ),
    _rule(
        "QC113 deceptive-characters", "error",
        "Characters are not what they look like: look-alike letters, mixed scripts, "
        "direction controls, hidden characters that join words.",
        "Text that reads one way and compares another defeats every check. Unicode "
        "Technical Standard 39, “Unicode Security Mechanisms”.",
        ("The bank will pay.", "The b\u0430nk will pay"),
        ("The bank will pay.", "The bank will pay"),
        "type the words again",
    ),
    _rule(
        "QC201 wrong-speaker", "error",
        "The source gives these words to somebody else, or they are the document's own.",
        "Right words in the wrong mouth are a false quotation.",
        ("MARA QUILL: The bridge is safe.", "“The bridge is safe,” said Tom Adler."),
        ("MARA QUILL: The bridge is safe.", "“The bridge is safe,” said Mara Quill."),
        "credit the speaker or document that the source names",
    ),
    _rule(
        "QC202 no-speaker", "warning",
        "Nobody is credited with the quotation, or it is open who is.",
        "A reader must be able to tell who speaks (Reuters Handbook, “sourcing”).",
        ("The bridge is safe.", "“The bridge is safe.”"),
        ("The bridge is safe.", "“The bridge is safe,” said Mara Quill."),
        "name the speaker beside the quotation",
    ),
    _rule(
        "QC203 speaker-not-confirmed", "info",
        "The record does not say who speaks.",
        "The words are there; whose they are is the reporter's word: nobody is named, or a label names nobody "
        "(“Podium”, “HER HONOUR”). Facts about a source can say it.",
        ("The bridge is safe. (a note without a name)", "“The bridge is safe,” said Mara Quill."),
        ("MARA QUILL: The bridge is safe.", "“The bridge is safe,” said Mara Quill."),
        "name the speaker in sources.toml or in the document",
    ),
    _rule(
        "QC301 context-reversed", "error",
        "In the source the words stand under a denial, an if, another's mouth, or a question.",
        "The words are exact and say the opposite of what was said.",
        ("I do not believe that the bridge is safe.", "the bridge is safe"),
        ("I believe this much: the bridge is safe.", "the bridge is safe"),
        "quote the whole sentence",
    ),
    _rule(
        "QC302 condition-cut", "error",
        "A condition or exception that belongs to the quoted clause was cut.",
        "A promise with an “if” is not a promise without one.",
        ("We will open the bridge if the tests succeed.", "We will open the bridge"),
        ("We will open the bridge.", "We will open the bridge"),
        "quote the condition too, or state it outside the marks",
    ),
    _rule(
        "QC303 contrast-follows", "warning",
        "The source goes straight on with but, although or however.",
        "What follows may take back what is quoted; look before you print.",
        ("The bridge is safe. But nobody may cross it.", "The bridge is safe."),
        ("The bridge is safe. It opens today.", "The bridge is safe."),
        "read on in the source; give the other half where it matters",
    ),
    _rule(
        "QC401 figure-differs", "error",
        "A figure in a statement or in reported speech is not the source's.",
        "Figures are what readers remember and what is corrected most often.",
        ("The work cost £40,000.", "The work cost £14,000."),
        ("The work cost £4,870.", "The work cost nearly £5,000."),
        "print the source's figure",
    ),
    _rule(
        "QC402 date-differs", "error",
        "A date or time is not the source's.",
        "A wrong day makes a true report false.",
        ("The council met on 5 July 2022.", "The council met in June 2022."),
        ("The council met on 5 July 2022.", "The council met in July 2022."),
        "print the source's date",
    ),
    _rule(
        "QC403 name-differs", "error",
        "A name, title or role is not the source's.",
        "A wrong name or role accuses or credits the wrong person.",
        ("Mara Quill, the treasurer, resigned.", "Mara Quill, the mayor, resigned."),
        ("Mara Quill, the treasurer, resigned.", "The treasurer, Mara Quill, resigned."),
        "print the source's name and role",
    ),
    _rule(
        "QC404 detail-not-in-source", "warning",
        "The passage supports the statement, except for this detail.",
        "The detail may be true; nothing in the packet says so.",
        ("The bridge closed in May.", "The bridge closed in May after 40 years."),
        ("The bridge closed in May after 40 years.", "The bridge closed in May after 40 years."),
        "find a source for the detail, or cut it",
    ),
    _rule(
        "QC405 overstated", "error",
        "Reported speech or a statement is stronger than the source.",
        "“Considering” is not “plans”, and some are not all.",
        ("We may close the school.", "She said the school would close."),
        ("We will close the school.", "She said the school would close."),
        "use the source's own strength",
    ),
    _rule(
        "QC501 unsourced-quotation", "error",
        "No source has these words.",
        "A quotation that nobody can show is one that nobody may have said.",
        ("The bridge is safe.", "Nothing frightens me more than water"),
        ("The bridge is safe.", "The bridge is safe"),
        "add the source that has the words, or cut the quotation",
    ),
    _rule(
        "QC502 unsourced-claim", "warning",
        "No source supports this reported speech or statement.",
        "It may be true; the packet does not show it.",
        ("The bridge is safe.", "The bridge was built in 1911."),
        ("The bridge was built in 1911.", "The bridge was built in 1911."),
        "add the source, or cut the claim",
    ),
    _rule(
        "QC503 terms-of-use", "error",
        "The evidence is off the record, background for a named quotation, or embargoed on that day.",
        "What was promised to a source is kept; an embargo holds to its date.",
        ("terms: off_record", "“The bridge is safe,” said Mara Quill."),
        ("terms: on_record", "“The bridge is safe,” said Mara Quill."),
        "use an on-the-record source, or ask the source",
    ),
    _rule(
        "QC504 weak-source", "warning",
        "Only an automatic transcript, notes or another outlet's report supports it.",
        "Recognisers mishear and reports misquote; go back to the recording.",
        ("grade: auto_transcript", "“The bridge is safe,” said Mara Quill."),
        ("grade: official_transcript", "“The bridge is safe,” said Mara Quill."),
        "check the tape or the official record",
    ),
    _rule(
        "QC505 conflicting-sources", "error",
        "One source supports it and another record of the same occasion contradicts it.",
        "Two records cannot both be right; an editor must know which is followed, and why.",
        ("We will close it. / We will not close it.", "We will close it"),
        ("We will close it. / We will close it.", "We will close it"),
        "check the recording; grade the better record higher in sources.toml",
    ),
    _rule(
        "QC601 unbalanced-marks", "warning",
        "A quotation mark has no partner.",
        "Where the marks are lost, readers cannot tell the speaker's words from the reporter's.",
        ("The bridge is safe.", "“The bridge is safe, said Mara Quill."),
        ("The bridge is safe.", "“The bridge is safe,” said Mara Quill."),
        "set the missing mark",
    ),
    _rule(
        "QC602 display-copy-differs", "error",
        "A headline, pull quote or caption quotes words that differ from the body's quotation.",
        "Display copy is what most readers see, and it is written last and checked least.",
        ("body: “The bridge is not safe”", "headline: “The bridge is safe”"),
        ("body: “The bridge is not safe”", "headline: bridge “not safe”"),
        "print the body's words in the display copy",
    ),
    _rule(
        "QC603 figures-disagree", "warning",
        "Two places of the article give different figures for the same thing.",
        "A headline and a body that disagree cannot both be right, and readers quote the headline.",
        ("headline: Bridge repairs cost £40,000", "body: The repairs to the bridge cost £48,000."),
        ("headline: Bridge repairs cost nearly £50,000", "body: The repairs to the bridge cost £48,000."),
        "check the source, and print one figure",
    ),
    _rule(
        "QC604 unused-ignore", "warning",
        "A comment in the draft that should ignore a finding ignores none, or gives no reason.",
        "A comment that outlives its finding hides the next one; a decision without a reason cannot be checked.",
        ("The bridge is safe.", "<!-- quotecheck: ignore QC202 --> “The bridge is safe,” said Mara Quill."),
        ("The bridge is safe.", "<!-- quotecheck: ignore QC202 -- heard by all --> “The bridge is safe.”"),
        "take the comment out, or write: quotecheck: ignore QC202 -- the reason",
    ),
    _rule(
        "QC701 sign-off-expired", "warning",
        "The sign-off on this finding has expired.",
        "A decision was taken for a time only.",
        ("expires: 2026-01-01", "verified on 2026-02-01"),
        ("expires: 2026-01-01", "verified on 2025-12-01"),
        "look again, and sign off again",
    ),
    _rule(
        "QC702 changed-since-sign-off", "error",
        "The claim or its source changed after an editor signed it off.",
        "A signature holds for these words, this speaker and this evidence only.",
        ("signed: “We may close it”", "now: “We will close it”"),
        ("signed: “We may close it”", "now: “We may close it”"),
        "look again, and sign off again",
    ),
)  # fmt: skip
RULES: Final[Mapping[str, Rule]] = MappingProxyType({rule.code: rule for rule in _ALL})
"""Code -> rule, in order of the codes."""


def finding(code: str, claim: Claim, message: str) -> Finding:
    """A finding over the whole of a claim, with the name, severity and fix of its rule."""
    end = claim.end if claim.end is not None else len(claim.text)
    return finding_at(code, message, claim.start or 0, end)


def finding_at(code: str, message: str, start: int | None, end: int | None) -> Finding:
    """A finding over a stretch of the article (of a claim's text where there is no article)."""
    rule = RULES[code]
    return Finding(
        code=code, name=rule.name, severity=rule.severity, message=message, start=start, end=end, help=rule.fix
    )
