"""Frames that take a clause away from its speaker, or leave it to him, with sentences put together by chance."""

import random

import pytest

from quotecheck import judge

SAID = (
    "the committee was told in March", "the driver had been drinking", "this vote changes nothing",
    "our accounts are in order", "the council owns the land", "she signed the contract",
    "there is asbestos in the hall", "there was a second letter", "the river will flood again", "nobody was hurt",
    "they knew about the leak", "my brother paid for it", "it is a matter for the police", "we can reopen by Easter",
    "the school is going to close", "the money is gone", "the minister lied to parliament",
    "half of the staff have left", "every test came back clean", "the bridge is safe", "I took the papers home",
    "I have seen the report", "prices have doubled since May", "he was pushed", "the vaccine works",
    "you get what you pay for", "most of our members want a strike", "two players failed the test",
    "the manager has lost the dressing room", "crime is falling", "the old bylaws still apply",
    "this is the worst budget in years", "the fire started in the kitchen", "no one told the parents",
    "we are running out of time", "our patients deserve better", "the deal was never signed",
    "the company broke the law", "farmers are better off", "the lights were green",
)  # fmt: skip
NOT_HIS = (
    "I don't think {s}.", "I do not believe {s}.", "I don't believe that {s}.", "I never said {s}.",
    "I did not say that {s}.", "I'm not saying {s}.", "Nobody is saying that {s}.", "No one claims {s}.",
    "It is not true that {s}.", "It's simply untrue that {s}.", "It is false to say that {s}.",
    "It isn't the case that {s}.", "It would be wrong to say {s}.", "It would be a mistake to think that {s}.",
    "There is no evidence that {s}.", "There's no proof {s}.", "There is nothing to suggest that {s}.",
    "I have no reason to think {s}.", "I doubt {s}.", "I doubt that {s}.", "I very much doubt whether {s}.",
    "I'm not sure {s}.", "I am not convinced that {s}.", "I can't say whether {s}.", "I couldn't tell you if {s}.",
    "I don't know whether {s}.", "I don't know that {s}.", "I wish {s}.", "I hope {s}.", "I only hope that {s}.",
    "Let's hope {s}.", "I deny that {s}.", "I dispute that {s}.", "I refuse to accept that {s}.",
    "I reject the idea that {s}.", "We reject any suggestion that {s}.", "We were told {s}.",
    "They told us that {s}.", "People say {s}.", "People keep telling me {s}.", "Some claim that {s}.",
    "My opponent says {s}.", "My opponent would have you believe that {s}.", "The papers say {s}.",
    "The rumour was that {s}.", "There is a rumour that {s}.", "The story goes that {s}.",
    "It has been suggested that {s}.", "It is alleged that {s}.", "Allegedly, {s}.", "Supposedly {s}.",
    "Apparently {s}.", "Perhaps {s}.", "Maybe {s}.", "Possibly {s}.", "It may be that {s}.", "It might be that {s}.",
    "It could be that {s}.", "It is possible that {s}.", "There's a chance {s}.", "Imagine {s}.", "Suppose {s}.",
    "Let's say {s}.", "Say {s}.", "Let us pretend {s}.", "The question is whether {s}.", "I asked if {s}.",
    "I asked her whether {s}.", "He asked me if {s}.", "Who says {s}?", "Do you think {s}?",
    "Do you really believe that {s}?", "Is it true that {s}?", "Are you telling me {s}?", "How can anyone say {s}?",
    "I used to think {s}.", "I once believed that {s}.", "I was wrong to say {s}.",
    "I should never have said that {s}.", "I take back what I said, that {s}.", "I thought {s}.", "I assumed {s}.",
    "I dreamt that {s}.", "I was under the impression that {s}.", "Far from it being true that {s}, we checked.",
    "The idea that {s} is nonsense.", "The claim that {s} is a lie.", "The suggestion that {s} is ridiculous.",
    "The myth that {s} dies hard.", "To claim {s} would be absurd.", "Anyone who thinks {s} is a fool.",
    "Anyone who tells you {s} is lying.", "Whoever says {s} has not read it.", "If {s}, I will resign.",
    "Unless {s}, we will appeal.", "He says {s}, and he is wrong.", "She thinks {s}; I do not.", "They pretend {s}.",
    "He lied when he said {s}.", "They were lying when they said that {s}.", "It's a lie that {s}.",
    "It is a myth that {s}.", "It is nonsense that {s}.", "Nothing shows that {s}.", "Neither report says {s}.",
    "Neither of us thinks {s}.", "Hardly anybody believes {s}.", "Few people think that {s}.",
    "Not everyone agrees that {s}.", "I'd be surprised if {s}.", "I would be amazed if {s}.", "I'd love it if {s}.",
    "It would help if {s}.", "It looks as if {s}.", "It sounds as though {s}.", "They act as if {s}.",
    "They behave as though {s}.", "You'd think {s}.", "You would think that {s}.", "One might think {s}.",
    "In theory {s}.", "On paper, {s}.", "In an ideal world {s}.", "In his version {s}.", "In the film, {s}.",
    "According to them, {s}.", "According to the agent, {s}.", "I was asked to say that {s}.",
    "I was told to say {s}.", "They wanted me to say {s}.", "I could say {s}, but I won't.",
    "I could tell you {s}, but that would be a lie.", "It'd be easy to say {s}.", "It is not that {s}.",
    "Not that {s}.", "It's not as if {s}.", "By no means does it follow that {s}.", "At no time did I say {s}.",
    "At no point was it suggested that {s}.", "Under no circumstances would I say {s}.", "Only a fool would say {s}.",
    "The only way {s} is if they cheat.", "{S}, my foot.", "{S}, they claim.", "{S}, or so we were told.",
    "{S}, or so they say.", "{S}, if you believe the papers.", "{S}, I was told.", "{S}, he says.",
    "{S}, supposedly.", "{S}, allegedly.", "{S}, perhaps.", "{S}, maybe.", "{S}, I don't think.", "{S}, I hope.",
    "{S}? No.", "{S}? Not at all.", "{S}? Rubbish.", "{S}? I don't think so.", "{S}? Who told you that?", "{S}. Not.",
    "{S}. That is what they say.", "{S}. That's what he told me, anyway.", "{S}. Nonsense.", "{S}. I made that up.",
    "{S}. No, that's wrong, sorry.", "{S}. Or maybe not.", "{S}. That was my first thought; I was wrong.",
    "{S}. At least that was the theory.", "'{S},' he said to me.", "She said to me, {s}.", "They go, {s}.",
    "My mother always said, {s}.", "His line is, {s}.", "Their slogan: {s}.", "I withdraw the remark that {s}.",
    "I apologise for saying that {s}.", "I'm sorry I said {s}.", "I regret having claimed that {s}.",
    "{S}, goes the argument.", "{S}, runs the theory.", "{S}, so the story goes.", "{S}, he insisted.",
    "{S}, insists the developer.", "{S}, said the leaflet.", "{S}, as they like to put it.", "{S}, in his words.",
    "{S}, to quote my neighbour.", "{S}: that was her argument.", "{S}: that's their claim.",
    "{S} - that's what they want you to think.", "{S} - or so I thought.", "{S} – I made that up.",
    "It's being put about that {s}.", "Word has it that {s}.", "I keep hearing that {s}.", "You hear that {s}.",
    "I read somewhere that {s}.", "I overheard somebody say {s}.", "Somebody wrote on my wall that {s}.",
    "There are people who say {s}.", "There are those who believe that {s}.",
    "There's a school of thought that says {s}.", "One theory is that {s}.", "The prosecution's case is that {s}.",
    "The allegation is that {s}.", "Their whole case rests on the idea that {s}.",
    "He would like you to believe {s}.", "They'd have us think that {s}.", "I'm supposed to say {s}.",
    "I am told to tell you that {s}.", "I was going to say {s}.", "I nearly said {s}.", "I almost believed that {s}.",
    "I'd be lying if I said {s}.", "It'd be a lie to say {s}.", "I can't honestly say {s}.", "I would never say {s}.",
    "I'd never claim that {s}.", "You won't hear me say {s}.", "You'll never catch me saying {s}.",
    "God forbid that {s}.", "Heaven help us if {s}.", "What if {s}?", "Even if {s}, we would still appeal.",
    "Whether {s} or not, we will appeal.", "Whether or not {s}, we will appeal.", "Let's assume {s}.",
    "Assuming {s}, we will appeal.", "On the assumption that {s}, we went ahead.", "In the event that {s}, call me.",
    "It depends on whether {s}.", "Nobody knows whether {s}.", "We must find out if {s}.",
    "The jury must decide whether {s}.", "We are trying to establish whether {s}.",
    "There is some doubt whether {s}.", "It remains to be seen whether {s}.", "I challenge anyone to prove that {s}.",
    "Show me the proof that {s}.", "Where is the evidence that {s}?", "Who told you {s}?", "Why would I say {s}?",
    "When did I ever say {s}?", "Since when is it true that {s}?", "Why do people think {s}?", "Don't tell me {s}.",
    "Don't you dare say {s}.", "Stop saying {s}.", "Never say that {s}.", "Please don't write that {s}.",
    "Don't print that {s}.", "It isn't as though {s}.", "It's hardly true that {s}.",
    "It's not strictly true that {s}.", "It is only partly true that {s}.", "It is no longer true that {s}.",
    "It used to be true that {s}.", "It was once the case that {s}.", "If only {s}.",
    "I'd give anything to hear that {s}.", "I pray that {s}.", "I'm afraid that {s} would be an exaggeration.",
    "Not until {s} will I rest.", "In the play, {s}.", "In my dream {s}.", "The sign said {s}.",
    "The headline was: {s}.", "My horoscope says {s}.", "According to Facebook {s}.", "If you read the blogs, {s}.",
    "In the eyes of the opposition, {s}.", "To hear him talk, {s}.", "From what I gather {s}.",
    "As far as I can make out {s}.", "I have a feeling that {s}.", "My hunch is that {s}.", "My guess is {s}.",
    "I'd guess {s}.", "I would imagine {s}.", "I suspect {s}.", "I suspect that {s}.", "One suspects that {s}.",
    "Chances are {s}.", "The odds are that {s}.", "With any luck {s}.", "Hopefully {s}.", "Presumably {s}.",
    "Conceivably {s}.", "Arguably {s}.", "Theoretically {s}.", "Nominally {s}.", "At first glance {s}.",
    "At first I thought {s}.", "For a moment I believed {s}.", "I kidded myself that {s}.",
    "I convinced myself that {s}.", "I told myself that {s}.", "We pretended that {s}.", "I joked that {s}.",
    "I was joking when I said {s}.", "I bluffed that {s}.", "I lied and said {s}.",
    "I told the police {s}, which was a lie.", "He accused me of saying that {s}.",
    "I'm accused of claiming that {s}.", "They put it to me that {s}.", "The lawyer put it to me that {s}.",
    "The question put to me was whether {s}.", "Critics maintain that {s}.", "Sceptics argue {s}.",
    "Our opponents contend that {s}.", "The union alleges that {s}.", "The other side's position is that {s}.",
    "You say {s}. I say it is not so.", "You say {s}; I say no.", "You tell me {s}, but where is the proof?",
    "They say {s}, and they are wrong.", "He claims {s} but he was not there.",
)  # fmt: skip
HIS = (
    "{S}.", "I can tell you that {s}.", "I have said before and I say again that {s}.", "There is no doubt that {s}.",
    "I have no doubt that {s}.", "I do not doubt that {s}.", "Nobody can deny that {s}.", "It is true that {s}.",
    "The fact is that {s}.", "The truth is {s}.", "I am certain that {s}.", "I'm sure {s}.", "We know that {s}.",
    "Everybody knows {s}.", "You all know that {s}.", "I know {s}.", "I know for a fact that {s}.",
    "Let me be clear: {s}.", "It's clear that {s}.", "It is obvious that {s}.", "Of course {s}.", "Clearly {s}.",
    "Sadly, {s}.", "Unfortunately {s}.", "In short, {s}.", "Today, {s}.", "Once again {s}.", "The point is that {s}.",
    "My point is {s}.", "What matters is that {s}.", "The trouble is {s}.", "The bad news is that {s}.",
    "The good news is {s}.", "Because of that, {s}.", "As a result, {s}.", "And yet {s}.",
    "I told the committee myself that {s}.", "I said it then and I say it now: {s}.", "We found that {s}.",
    "Our tests show that {s}.", "The audit proves that {s}.", "I regret that {s}.", "I'm glad that {s}.",
    "I am sorry that {s}.", "It's a pity that {s}.", "It is a scandal that {s}.", "It is a fact that {s}.",
    "I must tell you that {s}.", "I have to say {s}.", "I want people to know that {s}.", "Make no mistake: {s}.",
    "Mark my words, {s}.", "Believe me, {s}.", "Trust me, {s}.", "{S}, and I stand by that.", "{S}, as you know.",
    "{S}, I can tell you.", "{S}, believe me.", "{S}, no doubt about it.", "{S}. There is no doubt about that.",
    "{S}. I know that for certain.", "{S}. That is a fact.", "{S}. We checked.", "{S}, and that worries me.",
    "{S}, which is why I am here.", "{S}, because we failed to act.", "{S}, but we will cope.",
    "{S}, although it took a while.", "{S}, sadly.", "{S}. And that is that.", "{S}. What more do you want?",
    "{S}. Do you have children?", "{S}. I never got a reply.", "{S}. Nobody called me.",
    "{S}. Not one phone call came.", "{S}. If you want the papers, ask the clerk.",
    "{S}. Maybe you saw it on the news.", "{S}. You asked me about the lease; I will come to that.",
    "{S}. I hope that answers it.",
)  # fmt: skip
_OPENINGS = ("", "", "", "Well, ", "Look, ", "And ", "With respect, ", "As I told the board, ", "Um, ")


def _verdict(frame: str, words: str, opening: str) -> str:
    said = frame.format(s=words, S=words[0].upper() + words[1:])
    if opening and not frame.startswith(("{S}", "'")):
        said = opening + (said if said.startswith(("I ", "I'")) else said[0].lower() + said[1:])
    source = {"s.txt": f"Ann Hale: I have been here since nine. {said} Thank you for coming today."}
    return judge(words[0].upper() + words[1:], source, speaker="Ann Hale").verdict


def _tried(frames: tuple[str, ...], wanted: str, each: int, seed: int) -> list[tuple[str, str]]:
    """Frames with a sentence where the verdict is another; ``each``: sentences a frame."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    tries = [(f, s, chance.choice(_OPENINGS)) for f in frames for s in chance.sample(SAID, each)]
    return [(frame, words) for frame, words, opening in tries if _verdict(frame, words, opening) != wanted]


def test_law_no_frame_loses_its_clause() -> None:
    """Of what is denied, doubted, asked, wished, reported or taken back nothing is verified."""
    wrong = _tried(NOT_HIS, "unsourced", 3, seed=11)
    assert not wrong, wrong
    assert len(NOT_HIS) > 300  # docs/explanation/verified.md says so


def test_what_a_speaker_vouches_for_is_verified() -> None:
    wrong = _tried(HIS, "verified", 3, seed=12)
    assert len(wrong) <= 1, wrong


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_law_no_frame_loses_its_clause_of_many(seed: int) -> None:
    wrong = _tried(NOT_HIS, "unsourced", 12, seed)
    assert not wrong, wrong
