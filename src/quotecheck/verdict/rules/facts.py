"""QC401-QC405, QC502, and the QC104 and QC201 of reported speech: what differs between a claim and the passage
nearest to it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from quotecheck.claims.model import Claim
from quotecheck.evidence.model import Edit, EditClass, Evidence
from quotecheck.verdict.catalogue import finding, finding_at
from quotecheck.verdict.model import Finding

_CODE: Final[Mapping[EditClass, str]] = MappingProxyType(
    {
        "number": "QC401",
        "unit": "QC401",
        "date": "QC402",
        "name": "QC403",
        "addition": "QC404",
        "modality": "QC405",
        "quantifier": "QC405",
        "hedge": "QC405",
        "opposite": "QC108",
        "roles": "QC111",
        "negation": "QC104",
        "wording": "QC502",
    }
)
_ABOUT_IT: Final = 0.6
"""Share of a claim that a passage must have for its speaker, or what it does not deny, to matter."""
_NEARBY: Final = 0.4
"""Below this share of a claim what differs in a passage says nothing: only that nothing supports the claim."""
_OWN_WORDS: Final = 0.25
"""The same for how sure the credited person is in a sentence of his own that has the claim's verb."""
_HOW: Final = frozenset({"modality", "quantifier", "negation"})
"""How something is said, which a passage about something else says of something else."""
_OTHERWISE: Final = frozenset({"negation", "opposite", "roles"})


def fact_findings(claim: Claim, e: Evidence, others: Sequence[Evidence] = ()) -> tuple[Finding, ...]:
    """One finding for each edit that is not allowed, and the wrong speaker; ``others`` is what else was found."""
    bad = [x for x in e.edits if not x.allowed and x.cls in _CODE]
    kept = [x for x in bad if not _lost(x, bad)]
    nothing, bad = len(kept) < len(bad), kept
    elsewhere = any(x.cls == "wording" and not x.source for x in bad)
    if elsewhere:  # the passage is only the nearest: what it does not deny, nor has beside, says nothing
        figured = any(x.cls == "wording" and any(c.isdigit() for c in x.note) for x in bad)
        least = _ABOUT_IT if figured else _NEARBY
        bad = [
            x
            for x in bad
            if x.cls == "wording"
            or (x.cls == "modality" and e.speaker_match == "same" and x.source and e.similarity >= _OWN_WORDS)
            or (x.cls != "addition" and e.similarity >= (1.0 if figured and x.cls in _HOW else least))
        ]
    elif e.speaker_match == "other" and any(x.cls in _OTHERWISE for x in bad):
        return nothing_findings(claim, e)  # another voice that says another thing
    bad = _together(bad)
    also = _also(others)
    said: dict[tuple[str, str], Edit] = {}
    for x in bad:  # one and the same thing is said once, by whatever word of the claim it was seen
        said.setdefault((_CODE[x.cls], _message(x, e, others)), x)
    out = [_finding(code, claim, x, message + also * (k == 0)) for k, ((code, message), x) in enumerate(said.items())]
    if (
        not nothing
        and (not elsewhere or e.similarity >= _ABOUT_IT)
        and e.speaker_match == "other"
        and claim.attribution is not None
    ):
        credited = claim.attribution.speaker or claim.attribution.mention or "the speaker"
        out.insert(
            0,
            finding(
                "QC201",
                claim,
                f"{e.source} has {e.speaker or 'somebody else'} say this, not {credited}: “{_short(e.text)}”",
            ),
        )
    return tuple(out)


def _lost(x: Edit, bad: Sequence[Edit]) -> bool:
    """Whether the passage has nothing of the very word that it is said not to have (*nobody*): said once."""
    return x.cls == "negation" and not x.source and any(o.cls == "wording" and o.note == x.article for o in bad)


def _together(bad: Sequence[Edit]) -> list[Edit]:
    """Edits with all that a passage has nothing of in one: an editor reads it once."""
    lost = [x for x in bad if x.cls == "wording" and not x.source]
    if not lost[1:]:
        return list(bad)
    notes = list(dict.fromkeys(x.note for x in lost))
    said = {n: set(n.replace(",", " ").casefold().split()) for n in notes}
    told = [n for n in notes if not any(said[n] < said[other] for other in notes)]
    first = replace(lost[0], note=", ".join(told))
    return [first if x is lost[0] else x for x in bad if x is lost[0] or x not in lost]


def nothing_findings(claim: Claim, e: Evidence | None) -> tuple[Finding, ...]:
    """No passage of the packet is near."""
    near = f"; the nearest passage is in {e.source}" if e is not None else ""
    return (finding("QC502", claim, f"nothing in the packet supports this{near}"),)


def draft_findings(claim: Claim) -> tuple[Finding, ...]:
    """What is wrong with the draft itself (QC6xx), found while extracting."""
    return tuple(finding_at(f.code, f.message, f.start, f.end) for f in claim.faults)


def _message(x: Edit, e: Evidence, others: Sequence[Evidence]) -> str:
    there = _short(x.note or e.text)
    if x.cls in ("number", "date") and not x.source:
        return f"{e.source} does not have “{x.article}” here; the packet has it for something else: “{there}”"
    if x.cls in ("number", "date", "name", "unit"):
        told = _told_in(x, e, others)
        return f"{told.source} has “{x.source}”, the article “{x.article}”: “{_short(told.text)}”"
    if x.cls == "addition":
        return f"{e.source} supports the rest, but does not have “{x.article}”"
    if x.cls == "wording" and x.source:
        return f"{e.source} says “{x.source}” where the article says “{x.note}”: “{_short(e.text)}”"
    if x.cls == "wording":
        return f"no source says this; the nearest passage ({e.source}: “{_short(e.text)}”) has nothing of: {x.note}"
    if x.cls == "negation":
        return (
            f"{e.source} denies what the article says: “{there}”"
            if x.source
            else f"{e.source} does not deny it: “{there}”"
        )
    if not x.article:
        return f"{e.source} says “{x.source}”, which the article leaves out: “{there}”"
    return f"{e.source} says “{x.source}” where the article says “{x.article}”: “{there}”"


def _told_in(x: Edit, e: Evidence, others: Sequence[Evidence]) -> Evidence:
    """Where the source has its own detail: in the passage itself, or in another that stands beside it."""
    own = x.document in ("", e.source) and (x.sentence < 0 or e.start <= x.sentence < e.end)
    found = (o for o in others if o.source == x.document and o.start <= x.sentence < o.end)
    return e if own else min(found, key=lambda o: o.end - o.start, default=e)


def _also(others: Sequence[Evidence]) -> str:
    """The passage that comes next to the nearest, where there is one worth reading."""
    return "".join(f"; see also {o.source}: “{_short(o.text)}”" for o in others if o.method == "also")


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 240 else f"{flat[:180]} … {flat[-50:]}"


def _finding(code: str, claim: Claim, x: Edit, message: str) -> Finding:
    if x.cls in ("modality", "quantifier", "negation", "opposite", "roles", "wording"):
        return finding(code, claim, message)
    return finding_at(code, message, x.article_start, x.article_end)
