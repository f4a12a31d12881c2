"""QC101-QC113: what differs between the words inside the marks and the source's words."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.evidence.language.clauses import is_clause
from quotecheck.evidence.model import LIKE_A_SUMMARY, Edit, EditClass, Evidence
from quotecheck.text.words import words
from quotecheck.verdict.catalogue import finding, finding_at
from quotecheck.verdict.model import Finding
from quotecheck.verdict.policy import Policy, gap

CODE_OF: Final[Mapping[EditClass, str]] = MappingProxyType(
    {
        "spelling": "QC101",
        "number_style": "QC101",
        "disfluency": "QC102",
        "contraction": "QC101",
        "case_word": "QC101",
        "sentence_end": "QC101",
        "function_word": "QC101",
        "inflection": "QC101",
        "wording": "QC101",
        "order": "QC101",
        "omission": "QC102",
        "addition": "QC103",
        "negation": "QC104",
        "number": "QC105",
        "unit": "QC105",
        "date": "QC105",
        "name": "QC106",
        "quantifier": "QC107",
        "modality": "QC107",
        "hedge": "QC107",
        "opposite": "QC108",
        "splice": "QC109",
        "ellipsis": "QC109",
        "ellipsis_misuse": "QC110",
        "roles": "QC111",
        "tense": "QC111",
        "pronoun": "QC111",
        "condition": "QC302",
        "question_mark": "QC301",
        "deceptive": "QC113",
    }
)
"""The finding of an edit that is not allowed."""
_SHOWN: Final = frozenset({"bracket", "ellipsis", "sic", "spelling", "number_style", "disfluency"})
_CLAUSE_WORDS: Final = 6
WHOLE: Final = "cut the added sentence, or print what the source says"


def wording_findings(claim: Claim, e: Evidence, policy: Policy) -> tuple[Finding, ...]:
    """One finding for every edit that the policy does not allow, and one QC112 for those it allows and shows."""
    out = []
    vouched = _vouched(e)
    for edit in e.edits:
        if not edit.allowed:
            out.append(_finding(claim, edit, policy))
        elif edit.cls == "sic" and vouched:
            out.append(_one("QC101", claim, edit, f"[sic] vouches for “{vouched}”, which the source does not have"))
    shown = [x for x in e.edits if x.allowed and x.cls in _SHOWN]
    if shown:
        what = ", ".join(dict.fromkeys(x.cls.replace("_", " ") for x in shown))
        out.append(_one("QC112", claim, shown[0], f"changed by the editor, as the house allows: {what}"))
    return tuple(out)


def _vouched(e: Evidence) -> str | None:
    """A word directly before [sic] that is not the source's."""
    for sic in (x for x in e.edits if x.cls == "sic"):
        for x in e.edits:
            if not x.allowed and x.article and 0 <= sic.article_start - x.article_end <= 2:
                return x.article
    return None


def _finding(claim: Claim, edit: Edit, policy: Policy) -> Finding:
    code = CODE_OF[edit.cls]
    found = _one(code, claim, edit, _message(edit, policy))
    if code == "QC103" and _whole_clause(edit):
        return replace(found, help=WHOLE)
    return found


def _whole_clause(edit: Edit) -> bool:
    norms = words(edit.article).norms
    return len(norms) >= _CLAUSE_WORDS or (len(norms) >= 3 and is_clause(norms))


def _one(code: str, claim: Claim, edit: Edit, message: str) -> Finding:
    if edit.article_start == edit.article_end:  # nothing printed there: point at the whole quotation
        return finding(code, claim, message)
    return finding_at(code, message, edit.article_start, edit.article_end)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 90 else f"{flat[:60]} … {flat[-24:]}"


def _message(edit: Edit, policy: Policy) -> str:
    source, article = _short(edit.source), _short(edit.article)
    if edit.note == LIKE_A_SUMMARY:
        return f"reads like a summary of “{source}” (found by meaning, which is advice: read it)"
    if edit.cls == "ellipsis":
        return f"the ellipsis leaves out {gap(edit)} words; the house allows {policy.ellipsis_gap}"
    if edit.cls == "ellipsis_misuse":
        return (
            f"the omission hides {edit.note.replace(': ', ' “', 1)}”"
            if ": " in edit.note
            else f"the omission {edit.note}"
        )
    if edit.cls == "splice":
        return f"not one passage: {edit.note}" if edit.note else f"joined without a mark; the source goes on “{source}”"
    if edit.cls == "question_mark":
        return (
            "the source asks this; the quotation states it"
            if edit.note
            else "the source states this; the quotation asks it"
        )
    if edit.cls == "sentence_end":
        return "the source ends a sentence elsewhere"
    if edit.cls == "deceptive":
        return f"“{_visible(edit.article)}” is not made of the characters it shows"
    if edit.note.startswith(("brackets:", "a comma")):
        return edit.note
    if not edit.article:
        return f"the source has “{source}”, which the quotation leaves out"
    if not edit.source:
        return f"“{article}” is not in the source"
    return f"the source has “{source}”, the quotation “{article}”"


def _visible(text: str) -> str:
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
