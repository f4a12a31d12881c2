"""QC201-QC203: whose words they are."""

from quotecheck.claims.model import Attribution, Claim
from quotecheck.evidence.gather import Gathered
from quotecheck.evidence.model import Evidence
from quotecheck.evidence.voices.speakers import same_name
from quotecheck.evidence.voices.things import credits_thing
from quotecheck.verdict.catalogue import finding
from quotecheck.verdict.model import Finding


def _another(attribution: Attribution, e: Evidence) -> bool:
    """Whether the source has another candidate say it than the one whom the article was read to mean."""
    names = [n for n in (attribution.speaker, *attribution.aliases) if n]
    return e.speaker_match == "same" and e.speaker is not None and not any(same_name(n, e.speaker) for n in names)


def speaker_findings(claim: Claim, e: Evidence | None, gathered: Gathered) -> tuple[Finding, ...]:
    """Findings about the speaker; ``e`` is None where no passage was found."""
    out = []
    attribution = claim.attribution
    if attribution is None:
        out.append(finding("QC202", claim, "nobody is credited with these words"))
    elif attribution.speaker is None and (attribution.candidates or e is None or e.speaker_match == "uncredited"):
        who = " or ".join(attribution.candidates) or f"“{attribution.mention}” is not resolved"
        out.append(finding("QC202", claim, f"it is open who speaks: {who}"))
    if e is None or attribution is None:
        return tuple(out)
    if attribution.speaker is not None and not attribution.firm and _another(attribution, e):
        said = f"it is open whom “{attribution.mention}” means: {e.source} has {e.speaker} say this"
        out.append(finding("QC202", claim, said))
    if e.speaker_match == "open":
        said = f"it is open whose words these are in the article: {e.source} has {e.speaker} say this"
        out.append(finding("QC202", claim, said))
    credited = attribution.speaker or attribution.mention or "the speaker"
    thing = credits_thing(attribution)
    if e.speaker_match == "other":
        out.append(
            finding(
                "QC201", claim, f"{e.source} gives these words to {e.speaker or 'somebody else'}, not to {credited}"
            )
        )
    elif e.speaker_match == "unknown":
        if e.speaker is not None:
            out.append(
                finding("QC203", claim, f"{e.source} labels these words “{e.speaker}” and does not say who that is")
            )
        elif e.voice != "document" and (e.names_somebody or (e.voice == "quotation" and e.grade != "notes")):
            out.append(finding("QC201", claim, f"{e.source} gives these words to another, not to {credited}"))
        elif e.voice == "document" and (gathered.speaker_known or e.names_somebody) and not thing:
            out.append(
                finding("QC201", claim, f"these are the words of {e.source} itself, not marked as said by {credited}")
            )
        else:
            out.append(finding("QC203", claim, f"{e.source} does not say who speaks"))
    return tuple(out)
