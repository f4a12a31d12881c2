"""A clause lifted out of a sentence that does not vouch for it, and out of one that does."""

import pytest

from quotecheck import judge

TURNED = {
    "doubted": "I doubt our well is clean.",
    "hard to say": "Hard to say the ferry is safe.",
    "not vouched for": "I can't guarantee the ferry is safe.",
    "feared": "I was petrified that the ferry had sunk.",
    "dreamt": "We dream that the ferry runs all night.",
    "a stretch": "It'd be a stretch to say that the ferry is safe.",
    "the speaker's own past": "When I was a cadet I was quite certain that the ferry was safe.",
    "nearly decided": "We very nearly announced that the ferry was sold.",
    "meant to be said": "I had been going to announce that the ferry was sold.",
    "would have been said": "Two years ago I'd have told you the ferry is safe.",
    "said and taken back": "I told the harbour board that the ferry was sold, and I apologise for it.",
    "what must be proved": "The insurer must show that the ferry was sold.",
    "another's, a little further on": "The purser swore last winter that the ferry was sold.",
    "another's, without that": "My neighbour goes round telling the island the ferry was sold.",
    "another's, by a rare verb": "A gull-feeder on the pier bleats that the ferry was sold.",
    "handed on": "People keep saying to me the ferry was sold.",
    "told by": "I was assured by the purser the ferry was sold.",
    "a noun of content": "There's gossip going round the slipway that the ferry was sold.",
    "a plan of once": "At one stage the idea was that the ferry becomes a hotel.",
    "asked for": "My lawyer wants me to say the ferry was sold.",
    "thought of": "Picture a harbour in which the ferry is a hotel.",
    "a world": "It is a world in which the ferry is a hotel.",
    "what has not come": "The day may come when the ferry is a hotel.",
    "under an inverted if": "Were I a pessimist, I should say that the ferry is finished.",
    "searched in vain": "We looked in vain for proof that the ferry was sold.",
    "the subject of another": "The ferry was sold would be a lie.",
    "a former view": "The ferry is unsinkable is what I used to think.",
    "a comment that denies": "The ferry was sold, I don't think.",
    "a comment that hopes": "The ferry is back on Monday, touch wood.",
    "by another's account": "The ferry was sold, according to a man in the ferry's own bar.",
    "a credit behind": "The ferry was sold, my cousin predicted in his diary.",
    "a credit turned round": "The ferry was sold, sneered the purser.",
    "or so": "The ferry was sold, or so the purser keeps telling me.",
    "an if turned round": "The ferry would have sunk had my sister not seen the rock.",
    "a script": "In the pantomime my line was: the ferry was sold.",
    "a sign": "The placard read the ferry was sold.",
    "a jeer": "They chanted at us from the quay, you sank the ferry.",
    "as she is quoted": "And she's like we sank the ferry.",
    "put on": "For a laugh we announced that the ferry was sold.",
    "on the stage": "In the musical the ferry sinks.",
    "as others see it": "As far as the Herald is concerned, the ferry is finished.",
    "announced as an excuse": "Listen to this excuse. The ferry was late.",
    "announced by the devil's advocate": "Let me play devil's advocate. The ferry is a luxury.",
    "taken back in jest": "The ferry was sold. I'm pulling your leg.",
    "answered": "The ferry cares about its crew. Yeah, right.",
    "credited in the next sentence": "The ferry was sold. So claimed the Herald.",
    "whose words they were": "The ferry was sold. Those were the purser's words.",
    "what was held then": "The ferry is unsinkable. That was my attitude at sixteen.",
    "disowned": "The ferry was sold. I don't believe a word of it.",
    "a condition of a hundred years": "The ferry will be sold over my dead body.",
    "taken as gospel": "The purser's apprentice took it as gospel that the ferry was sold.",
    "put about": "It was put about on the quay that the ferry was sold.",
    "drummed in": "It was drummed into the crew that the ferry was sold.",
    "a screaming leaflet": "The rival line's leaflet screams in red capitals that the ferry was sold.",
    "what a thing decided": "The timetable app, bless it, decided that the ferry was sold.",
    "an answer of theirs": "Ask any islander and he'll answer that the ferry was sold.",
    "seized on as proof": "Some cranks have seized on a photograph as evidence that the ferry was sold.",
}  # fmt: skip
HARMLESS = {
    "a fact": "You can't argue with the fact that the ferry was sold.",
    "nobody disputes": "Nobody on the whole quay disputes that the ferry was sold.",
    "said too seldom": "It can't be stressed enough that the ferry was sold.",
    "not widely known": "It is not widely appreciated that the ferry was sold.",
    "remiss": "It would be remiss of me to sit down without adding that the ferry was sold.",
    "in case": "In case anybody has not spotted it, the ferry was sold.",
    "lest": "Lest there be any confusion, the ferry was sold.",
    "without wishing": "Without wishing to boast, the ferry was sold.",
    "an invitation to write": "You can write this down: the ferry was sold.",
    "books that do not lie": "The harbour books don't lie: the ferry was sold.",
    "a reality": "Behind all the slogans lies a simple reality: the ferry was sold.",
    "one's word": "You have my solemn word that the ferry was sold.",
    "what all could see": "Everybody on the quay could see that the ferry was sold.",
    "an inquiry's finding": "The harbour inquiry established that the ferry was sold.",
    "what all know": "Everyone on this island knows perfectly well that the ferry was sold.",
    "an invitation": "Let the minutes show that the ferry was sold.",
    "exclaimed": "What a relief for the crew that the ferry was sold.",
    "summed up": "The long and the short of it is that the ferry was sold.",
    "it turns out": "And it turns out, after all these weeks, that the ferry was sold.",
    "reminded": "The purser reminded us that the ferry was sold.",

    "no need to be told": "You don't have to be a sailor to see that the ferry was old.",
    "no secret": "It's hardly a secret that the ferry was old.",
    "it goes without saying": "It goes without saying that the ferry was old.",
    "only a fool would deny": "Only a fool would deny that the ferry was old.",
    "what few dispute": "Few will dispute that the ferry was old.",
    "no pleasure": "It gives me no pleasure to report that the ferry was sold.",
    "an aside before that": "We recognise, as a harbour board, that the ferry was old.",
    "openly": "We acknowledge openly that the ferry was old.",
    "on one's word": "I give you my word that the ferry was sold.",
    "beyond doubt": "The insurer has proved beyond reasonable doubt that the ferry was sold.",
    "the bottom line": "The bottom line is that the ferry was old.",
    "whatever they say": "Whatever the Herald says, the ferry was old.",
    "contrary to what is read": "Contrary to what you may have read, the ferry was old.",
    "for those who wonder": "If anyone's wondering, the ferry was sold.",
    "all of us": "We all agree that the ferry was old.",
    "a wonder": "No wonder the ferry was sold.",
    "nobody mentions": "People forget that the ferry was old.",
    "like it or not": "Whether people like it or not, the ferry was old.",
    "agreement asked for": "The ferry was old, wasn't it?",
    "believe me": "The ferry was old, believe me.",
    "and again": "The ferry was old, and I'll keep saying so.",
    "doing something": "The ferry was old, leaking oil.",
    "a denial of what came before": "It happens to be untrue: the ferry was old.",
    "a denial before": "That is a lie. The ferry was old.",
    "what was found": "We found out in May that the ferry was old.",
    "ashamed to say": "I'm ashamed to say the ferry was old.",
    "rare praise": "It doesn't bother me that the ferry was old.",
}  # fmt: skip


def _clause(source: str) -> str:
    """The clause on the ferry (or the well, the day's order) as an article prints it."""
    lower = source.casefold()
    start = next(
        at
        for at in (lower.find("our well"), lower.find("you sank"), lower.find("we sank"), lower.find("the ferry"))
        if at >= 0
    )
    ends = (" is what", " would be a", ", ", ". ", " had my", " over my", ".", "?")
    end = min(at for at in (source.find(e, start) for e in ends) if at > start)
    words = source[start:end]
    return f"{words[:1].upper()}{words[1:]}."


def _verdict(source: str) -> str:
    packet = {"talk.txt": f"MORWENNA PASCOE: {source}"}
    return judge(_clause(source), packet, speaker="Morwenna Pascoe").verdict


@pytest.mark.parametrize("source", TURNED.values(), ids=TURNED)
def test_a_clause_that_its_frame_does_not_vouch_for_is_not_verified(source: str) -> None:
    assert _verdict(source) != "verified"


@pytest.mark.parametrize("source", HARMLESS.values(), ids=HARMLESS)
def test_a_clause_whose_frame_vouches_for_it_is_verified(source: str) -> None:
    assert _verdict(source) == "verified"


@pytest.mark.parametrize(
    ("source", "clause"),
    [
        ("The pumps are so badly needed that I have doubled the order.", "I have doubled the order."),
        ("To give way would weaken that trust, and would cost us friends.", "trust, and would cost us friends."),
        ("Forty jobs were made, an all-time record, and I am glad of it.", "Forty jobs were made."),
        ("This is a good sign. The herring are back.", "The herring are back."),
    ],
    ids=["so much that", "that as a pointer", "a noun that is a verb too", "a sign of something"],
)
def test_what_only_looks_like_a_frame_is_none(source: str, clause: str) -> None:
    assert judge(clause, {"talk.txt": f"MORWENNA PASCOE: {source}"}, speaker="Morwenna Pascoe").verdict == "verified"
