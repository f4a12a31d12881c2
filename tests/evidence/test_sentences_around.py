"""What the sentences around quoted words make of them: announced as another's, asked for, taken back, disowned."""

import pytest

from quotecheck import judge


def talk(said: str) -> dict[str, str]:
    return {"talk.txt": f"ANN HALE: {said}\n\nROLF AMES: Thank you.\n\nANN HALE: Not at all, and good night.\n"}


def answer(question: str, said: str) -> dict[str, str]:
    turns = f"ROLF AMES: {question}\n\nANN HALE: {said}\n\nROLF AMES: Thank you.\n\nANN HALE: Good night.\n"
    return {"talk.txt": turns}


@pytest.mark.parametrize(
    ("ahead", "words", "behind"),
    [
        ("There was a banner over the bridge when we drove in.", "Outsiders go home.", "We stayed eleven years."),
        (
            "The billboard by the ring road is my favourite.",
            "You deserve a new kitchen.",
            "I have never had a new kitchen in my life.",
        ),
        (
            "The headline in the Courier was a beauty.",
            "Vicar runs off with the roof fund.",
            "I had gone to buy slates.",
        ),
        ("My mother had one saying for every occasion.", "You made your bed.", "She is ninety and she says it still."),
        ("It's the old joke, isn't it.", "I'd not start from here.", "My uncle told it every Christmas."),
        ("They chant it at every away ground.", "You're getting sacked in the morning.", "I used to wave at them."),
        (
            "So this fellow rings me up pretending to be from the bank.",
            "Your account has been frozen.",
            "I put the phone down.",
        ),
        (
            "I play the wicked stepmother.",
            "You shall not go to the ball.",
            "The children boo me till the lights go up.",
        ),
        (
            "The inspector comes in, takes his hat off, looks at the body.",
            "One of you is a murderer.",
            "It gets a laugh every night.",
        ),
        ("Then the grandson starts up, he goes like this.", "I want it now.", "He is two and a half."),
        ("Let me define poverty for the committee.", "A family eats twice a day.", "None of my tenants are near it."),
        (
            "Let's grant it for a moment.",
            "The bridge pays for itself in nine years.",
            "It still goes to the wrong bank.",
        ),
        ("Slide ten is our worst case.", "The reservoir is empty by August.", "We don't expect it."),
        ("Here is what my boss would have liked me to say.", "Sales are up across the board.", "They aren't."),
        ("My agent wanted me to say this.", "I am retiring because of my knee.", "My knee is fine."),
        ("I lost a bet, so I have to say this on air.", "Rovers are the finest team in the land.", "There, done."),
        ("I wrote out a resignation letter on Sunday.", "I leave at the end of the month.", "I never sent it."),
        (
            "There's a rumour going round and it's rubbish.",
            "The dairy is moving to Poland.",
            "We signed a ten-year lease last week.",
        ),
        (
            "The old textbook my teacher gave me had it in capitals.",
            "The Nile rises in the sea.",
            "We learnt it by heart.",
        ),
        ("My horoscope on Monday was a good one.", "You will come into money.", "I lost my purse on Tuesday."),
        ("You know what people say about lorry drivers.", "They never wash.", "I shower twice a day."),
        ("You should have heard the board.", "We are one big family.", "Half of them were selling their shares."),
        ("If you listen to the agents.", "This street is up and coming.", "It's been coming for thirty years."),
        ("To hear my brother tell it.", "I wrecked the boat.", "He was at the tiller."),
        ("Ask any politician.", "The hospital is our first priority.", "And then they cut the bus."),
        ("Imagine you're a trout.", "I've seen that fly before.", "And you turn away."),
        ("Put yourself in the keeper's boots.", "I go left.", "And he went right."),
        ("The council's answer was, and I quote.", "There is no mould.", "I have photographs."),
        (
            "I'll read you the letter in full.",
            "Your services are no longer required.",
            "Thirty years, and that was it.",
        ),
        ("Can I say it in my lawyer's words.", "My client regrets the incident.", "I don't regret a thing."),
        ("You want a headline, don't you.", "The mayor is finished.", "Well, you won't get one from me."),
        ("They want me to say it.", "The driver was drunk.", "I won't, I never smelt anything."),
        ("We had two options on the table.", "We sell the wood.", "We mortgage the house. We did neither."),
        ("The plan was simple.", "We dig it out by hand.", "Then we hit rock."),
        ("I got this on a postcard with no name.", "You'll never finish it.", "I pinned it over the desk."),
        ("I dreamt it three nights running.", "The dam goes and takes the school.", "It's as sound as a bell."),
        ("That's when I told my biggest lie.", "I have done this before.", "I'd never held a scalpel."),
        ("I said it to scare him.", "I've got a dog in the van.", "There was no dog."),
        (
            "I'm being paid to say this, so take it as it comes.",
            "Nothing cleans like Brillex.",
            "Right, back to the show.",
        ),
        (
            "In the test they make you read it aloud.",
            "The thief thought of thirty things.",
            "I can't do it since the stroke.",
        ),
        ("On the wall of the cell somebody had scratched it.", "God is not here.", "I looked at it for nine weeks."),
        ("It's a line from a film, that.", "I'll be back.", "I only said it for the grandchildren."),
        (
            "My grandmother used to sing it.",
            "I left my true love on the shore.",
            "She married at seventeen and never left Bristol.",
        ),
        ("The fortune teller took my hand.", "You will bury two husbands.", "I've buried one."),
        ("I'm quoting the contract here.", "Either party may walk away in ninety days.", "Nobody told the players."),
        ("The message on my answerphone was from the landlord.", "I want you out by Friday.", "I've kept the tape."),
        ("The judge turned to me.", "You are a menace to the public.", "I was nineteen."),
        ("The nurse took one look.", "You're going nowhere.", "And in I went."),
        ("Every bully says the same.", "It was only a bit of fun.", "I've heard it for thirty years in this office."),
        (
            "The politician's apology is always the same.",
            "I'm sorry if anyone was offended.",
            "That is not an apology.",
        ),
        ("Picture the landlord's letter.", "The rent goes up by half.", "It hasn't come yet and I dread it."),
        ("Suppose for a second they're right.", "The tunnel leaks.", "Then why is it dry?"),
        ("Say they win.", "We lose the harbour.", "I don't think they'll win."),
        (
            "In the nightmare version it goes like this.",
            "The crane falls on the school.",
            "It won't, we've checked it.",
        ),
        (
            "I told the customs man what they all tell him.",
            "I have nothing to declare.",
            "There were six bottles in the boot.",
        ),
        ("Let me put the other side.", "The wood is old and dangerous.", "I don't believe a word of it."),
        ("Let me give you the official line.", "Everybody was consulted.", "Nobody knocked on my door."),
        ("Let me put it as the council would.", "The library is under review.", "It's shut."),
        ("Here's what they'll say about me.", "He stayed too long.", "And they'll be wrong."),
        ("A year ago I'd have told you something else.", "The euro is finished.", "It isn't, and I was a fool."),
        ("At nineteen I had all the answers.", "Property is theft.", "Now I've a mortgage."),
        ("I used to believe it with all my heart.", "The party is never wrong.", "Then I saw Prague."),
        ("We used to be told it every morning in assembly.", "Girls don't do physics.", "I've a chair in it."),
        ("They drummed it into us at school.", "Left-handers are liars.", "I write with my left to this day."),
        ("When I was a boy my uncle swore by it.", "Butter cures a burn.", "It doesn't, please don't."),
        (
            "What follows is not mine, it's the minister's.",
            "The north has never had it so good.",
            "He said it in Surrey.",
        ),
        ("The subtitles had me saying it.", "I eat children.", "I teach children."),
        ("They made me sign it before they let me out.", "I was treated well.", "I wasn't."),
    ],
)
def test_what_the_sentence_before_announces_as_not_meant_is_no_quotation(ahead: str, words: str, behind: str) -> None:
    assert judge(words, talk(f"{ahead} {words} {behind}"), speaker="Ann Hale").verdict == "unsourced"


@pytest.mark.parametrize(
    ("ahead", "words", "behind"),
    [
        (
            "There was a banner over the bridge when we drove in. I didn't stop to read it.",
            "We stayed eleven years.",
            "It was home.",
        ),
        ("The headline in the Courier was a disgrace.", "I never touched the roof fund.", "I had gone to buy slates."),
        ("The headline in the Courier was a disgrace.", "We have asked for a correction.", "They have not replied."),
        ("We put adverts in every paper in the county.", "Nobody applied.", "Not one."),
        ("We got a letter from the ministry in May.", "We have appealed.", "The hearing is in June."),
        ("He does my voice in the pub.", "I don't mind it.", "He's better at it than me."),
        ("He does a wonderful impression of the Queen.", "He is the best mimic in Wales.", "I'd pay to see him."),
        ("My phone rang at four in the morning.", "I knew it was the farm.", "And it was."),
        ("My phone rang at four in the morning and it was the hospital.", "My sister had had a boy.", "I cried."),
        ("Somebody sprayed paint over my shop on Friday.", "I am not going to be frightened off.", "I open at nine."),
        (
            "There's a rumour that the dairy is moving and it's rubbish.",
            "We signed a ten-year lease last week.",
            "We're here to stay.",
        ),
        ("I play the wicked stepmother.", "I love it.", "The children boo me till the lights go up."),
        ("We had two options on the table.", "We took the second.", "I'd do it again."),
        (
            "We had three choices in April and all of them were bad.",
            "I chose the one that cost us least.",
            "I'd do it again.",
        ),
        ("The plan was simple.", "We were going to dig it out by hand.", "Then we hit rock."),
        ("You know what people say about lorry drivers.", "They're wrong.", "I shower twice a day."),
        ("You should have heard the choir.", "They were wonderful.", "I wept."),
        ("Let me define it.", "Poverty is not being able to heat one room.", "We have forty such families."),
        ("The worst case is behind us.", "The reservoir is full.", "It rained all June."),
        ("My boss told me to say nothing.", "I think the public has a right to know.", "So here I am."),
        ("I lied to the inquiry.", "I am ashamed of it.", "I was frightened."),
        ("I wrote out a resignation letter on Sunday.", "I am proud of what we did here.", "But it's time."),
        ("I wrote a letter to the council in March.", "They never answered it.", "I wrote again."),
        ("I should have said it at the time.", "I'm sorry.", "I was a coward."),
        ("I dreamt of this for years.", "We are champions.", "I can't take it in."),
        ("I'm not paid to say this.", "It's the best cleaner I've used.", "I buy it myself."),
        ("Put yourself in my shoes.", "I have two children and no heating.", "What would you do?"),
        ("You want me to say it.", "The driver was drunk.", "I smelt it on him."),
        ("You know how the city people see us and I don't care.", "We feed them.", "They might remember it."),
        ("The quarry is finished.", "That is what I thought in May and it's what I think now.", "Nine men have gone."),
        ("The water is perfectly fine.", "That's what I tell my own children.", "They drink it."),
        ("Nobody was hurt.", "That's what the report says too.", "I'm glad of it."),
        ("Our leaflet says it on the front.", "I have fished here since I was six.", "So did my father."),
        ("The last chapter is the best thing in it.", "You should read it slowly.", "I did."),
    ],
)
def test_what_a_speaker_goes_on_to_say_himself_is_one(ahead: str, words: str, behind: str) -> None:
    assert judge(words, talk(f"{ahead} {words} {behind}"), speaker="Ann Hale").verdict == "verified"


@pytest.mark.parametrize(
    ("words", "behind", "rest"),
    [
        ("The quarry is finished.", "That was what we all believed until the order came in.", "We took on nine men."),
        ("Wolves never come down this far.", "That was the wisdom in my father's day.", "We lost four lambs in May."),
        ("It was the left kidney.", "Sorry, the right, not the left.", "I always mix them up."),
        ("We fined them sixteen thousand.", "Sorry, sixty, not sixteen.", "My hearing aid."),
        ("Everyone has been paid.", "Well, all except the two on the night shift.", "They're waiting on a form."),
        ("All our boats are sound.", "Bar the Mary Ellen.", "She's in dock till June."),
        ("I'll sell the herd.", "The day they pay me what she's worth, that is.", "So never."),
        ("I'll vote for it.", "Provided they put the clinic back.", "And they won't."),
        ("The pier is safe.", "I said no such thing.", "Your paper did."),
        ("The river is clean.", "I'd be lying if I told you that.", "It's brown."),
        ("We're fine for money.", "If you believe that you'll believe anything.", "The lights are off."),
        ("I'm leaving the band.", "Only kidding, your faces.", "We've a tour in May."),
        ("We've sold the ground.", "Happy April the first.", "We haven't sold a blade of grass."),
        ("The rector never paid.", "No, hang on, I'm mixing him up with the curate.", "The rector always paid."),
        ("She left in 1998.", "No, I tell a lie, it was 1996.", "It was the hot summer."),
        ("He was never charged.", "Let me correct that.", "He was charged and acquitted."),
        ("The water is perfectly fine.", "That's the company's line.", "I boil mine."),
        ("Nobody was hurt.", "That's what it says in the report.", "I carried two of them out."),
        ("Nobody will lose their job.", "Their words.", "I've packed my desk."),
        ("This is the finest hotel in Europe.", "Or so it says on the napkins.", "I've had better in a barn."),
        ("I love early mornings.", "Said no baker ever.", "I've been up since two."),
        ("We will never strike.", "That was before they cut the pensions.", "We ballot on Friday."),
        ("The cheque is in the post.", "That's the oldest one in the book.", "I've heard it from three of them."),
        ("The east wing is open.", "Scratch that.", "It opens Monday."),
        ("We have no debts.", "Strike that, we have one.", "Four million to the bank."),
        ("The bridge is sound.", "You'd think so, wouldn't you.", "It's held up with rope."),
        ("The bridge is sound.", "I wish.", "It's held up with rope."),
        ("The bridge is sound.", "If only that were true.", "It's held up with rope."),
        ("The bridge is sound.", "Don't quote me on that.", "I'm only guessing."),
        ("The bridge is sound.", "That, at any rate, is what we were told.", "I've my doubts."),
        ("The bridge is sound.", "So they told us in May.", "In June it fell."),
        ("The bridge is sound.", "As the minister likes to say.", "I wouldn't cross it."),
        ("The bridge is sound.", "Those are the contractor's words and not mine.", "I've my doubts."),
        ("The bridge is sound.", "Try telling that to the lorry drivers.", "They go round by Ely."),
        ("The bridge is sound.", "Is it heck.", "It's held up with rope."),
        ("The bridge is sound.", "My backside it is.", "It's held up with rope."),
        ("The bridge is sound.", "Except that it isn't.", "It's held up with rope."),
        ("The bridge is sound.", "Only it isn't.", "It's held up with rope."),
        ("The bridge is sound.", "I made that up.", "I've no idea."),
        ("The bridge is sound.", "Sorry, I meant the tunnel.", "The bridge is closed."),
        ("The bridge is sound.", "Not the bridge, sorry, the tunnel.", "The bridge is closed."),
        ("The bridge is sound.", "Did I say the bridge? I meant the tunnel.", "The bridge is closed."),
        ("The bridge is sound.", "Up to a point.", "Nothing over three tons."),
        ("The bridge is sound.", "For now.", "Come back in the spring."),
        ("The bridge is sound.", "On paper.", "On the ground it's rope."),
        ("The bridge is sound.", "Once they've replaced the bolts.", "They haven't started."),
        ("The bridge is sound.", "With one exception, the third arch.", "It's gone."),
        ("The bridge is sound.", "In summer.", "In winter I'd not send a goat."),
        ("The bridge is sound.", "I believed that for forty years.", "I don't now."),
        ("The bridge is sound.", "I no longer believe that.", "Read the report."),
        ("The bridge is sound.", "That was the old report.", "The new one says shut it."),
        ("The bridge is sound.", "That was last year.", "This year it's rope."),
        ("The bridge is sound.", "That's a lie I told for nine years.", "I'm done telling it."),
        ("The bridge is sound.", "That was me being polite.", "It's rope."),
        ("The bridge is sound.", "I'm being ironic.", "It's rope."),
        ("The bridge is sound.", "Yeah, and I'm the Pope.", "It's rope."),
        ("The bridge is sound.", "You believed me, didn't you?", "It's rope."),
        ("The bridge is sound.", "Please delete that last bit.", "I shouldn't have said it."),
        ("The bridge is sound.", "I retract that.", "I've not seen the report."),
        ("The bridge is sound.", "No, that's wrong.", "It failed in June."),
        ("The bridge is sound.", "Wait, no.", "It failed in June."),
        ("The bridge is sound.", "Or it was, till June.", "It failed."),
        ("The bridge is sound.", "At least it was in May.", "I've not looked since."),
        ("The bridge is sound.", "According to the council, that is.", "I'd not cross it."),
        ("The bridge is sound.", "End of quote.", "I'd not cross it."),
        ("The bridge is sound.", "Or words to that effect.", "That was the minister."),
        ("The bridge is sound.", "His exact words.", "I'd not cross it."),
        ("The bridge is sound.", "That's what I'm supposed to say.", "It's rope."),
        ("The bridge is sound.", "That's what I'm paid to say.", "It's rope."),
        ("The bridge is sound.", "That's what my boss wants to hear.", "It's rope."),
    ],
)
def test_what_the_next_sentence_takes_back_is_no_quotation(words: str, behind: str, rest: str) -> None:
    assert judge(words, talk(f"{words} {behind} {rest}"), speaker="Ann Hale").verdict == "unsourced"


@pytest.mark.parametrize(
    ("words", "behind", "rest"),
    [
        ("We paid in cash.", "That was the rule.", "Nobody had a bank account."),
        ("It was the left kidney.", "Not the right, whatever the form says.", "I have the scar."),
        ("We fined them sixty thousand.", "Sixty, not sixteen, as you printed.", "It's on the record."),
        ("Everyone has been paid.", "Except for one form, the books are closed.", "We finished on Friday."),
        ("All our boats are sound.", "Apart from that I've nothing to tell you.", "Good night."),
        ("I'll sell the herd.", "The day I signed, I wept.", "It's done."),
        ("The pier is safe.", "I said so in May and I say so now.", "Your paper doubted it."),
        ("The river is clean.", "It would be a lie to say otherwise.", "I swim in it."),
        ("I never took the money.", "I never said that to please anyone.", "It's true."),
        ("I'm leaving the band.", "I'm not joking.", "Look at my face."),
        ("He was never charged.", "Let me be clear about that.", "Not once."),
        ("Nobody was hurt.", "That's what matters.", "We can rebuild a roof."),
        ("We will never strike.", "That was my promise in May and I've kept it.", "Ask them."),
        ("We love dogs.", "Ignore that sign, it came with the building.", "Bring him in."),
        (
            "That's the oldest tree in the county.",
            "That's the story my father told me, and I've had it dated.",
            "Nine hundred years.",
        ),
        ("The road is closed.", "No, I don't know for how long.", "Ask the police."),
        ("The bridge was never inspected.", "No, I'm not guessing.", "I have the file here."),
        ("We need nurses, not managers.", "Nurses, not managers, keep people alive.", "I'll say it till I drop."),
        ("We have lost everything but the dog.", "All but two of the houses are under water.", "It came at four."),
        ("She'll win the seat.", "She has the door-knockers, not the money.", "That is what counts."),
        ("I will be there on Monday.", "Once I've slept, I'll ring you.", "Good night."),
        ("He is a fine player.", "When he came here he was nothing, I mean that kindly.", "Look at him now."),
        ("They sang all the way home.", "We were so proud of them.", "Nobody slept."),
        ("The fans were shouting.", "I couldn't hear a thing.", "It was chaos."),
        ("The fans were singing my name.", "I will never forget it.", "I was nineteen."),
        ("Someone came up to me in the shop.", "You don't expect kindness like that.", "She paid for my bread."),
        ("A man rang from the ministry.", "You could tell he was embarrassed.", "He said he'd call back."),
        ("The text came at noon.", "We had won.", "I rang my mother."),
        ("There's a song about it.", "My grandfather wrote it.", "He was on the boat."),
        ("The last verse is the saddest.", "I wrote it for my wife.", "She died in March."),
        ("There is a plaque on the wall.", "My father is on it.", "He'd have hated that."),
        ("There was a poster of him on every wall.", "People loved him.", "I did too."),
        ("It's an old hymn.", "We sing it at every funeral.", "It fits."),
        ("I read the letter out to the men.", "Nobody said a word.", "We went back to work."),
        ("I'll read you the figures in full.", "We lost four million.", "That's the truth."),
        ("To be honest I was tired of acting.", "I wanted a garden.", "So I bought one."),
        ("Picture this valley in ten years.", "It will be under water.", "That's not a guess."),
    ],
)
def test_what_the_next_sentence_leaves_standing_is_one(words: str, behind: str, rest: str) -> None:
    assert judge(words, talk(f"{words} {behind} {rest}"), speaker="Ann Hale").verdict == "verified"


@pytest.mark.parametrize(
    ("question", "words", "rest"),
    [
        ("What's the cruellest thing a critic has written about you?", "She sings like a gate.", "I had it framed."),
        ("What did your father say when you told him?", "You'll starve.", "And I nearly did."),
        ("What does it say over the door?", "All hope abandon.", "My wife's idea."),
        ("What would your accountant say to that?", "Sell everything and run.", "But he's a nervous man."),
        (
            "If you were the minister, what would you tell the farmers?",
            "The money is on its way.",
            "Thank God I'm not.",
        ),
        ("What's the best argument against your own bill?", "It costs too much.", "I just don't think it does."),
        ("What did you think of him before you worked with him?", "He's a clown.", "I was wrong about that."),
        ("How did you see the union when you were young?", "They're troublemakers.", "Then I joined."),
        ("What's the chant they sing about you?", "He's fat, he's round.", "I join in."),
        ("What do customers complain about most?", "The coffee's cold.", "It isn't, they talk too long."),
        (
            "What would the opposition say about your record?",
            "He's done nothing for the north.",
            "I've built two hospitals.",
        ),
        ("What did the sign say?", "No women beyond this point.", "I walked straight in."),
        ("How does the first verse go?", "I was born in a ditch.", "I was born in a nice hospital."),
        ("What's the biggest myth about bees?", "They sting for fun.", "They die when they sting."),
    ],
)
def test_an_answer_in_the_words_of_others_is_no_quotation(question: str, words: str, rest: str) -> None:
    assert judge(words, answer(question, f"{words} {rest}"), speaker="Ann Hale").verdict == "unsourced"


@pytest.mark.parametrize(
    ("question", "words", "rest"),
    [
        ("What did your father say when you told him?", "He said nothing.", "He went out to the yard."),
        ("What did the manager say at half-time?", "We were too deep and he told us so.", "He was right."),
        (
            "What's the best thing about the job?",
            "The mornings. It's quiet and the light comes up over the docks.",
            "I love it.",
        ),
        ("What's the worst thing about the job?", "You never sleep.", "I've not had a full night since May."),
        ("What would you tell the minister?", "The money has not come.", "We are still waiting."),
        ("If you were to lose, what would you do?", "I will go home.", "I've a garden."),
        ("What would your father have said?", "He would have laughed.", "He never trusted banks."),
        ("What's the biggest problem?", "We have no staff.", "None."),
        ("What is the case against the bypass?", "We have made it for ten years.", "It goes through a school."),
        ("What did you think when you saw it?", "I thought it was a bomb.", "It was a boiler."),
        ("How did you vote?", "I voted against.", "I'd do it again."),
        ("What does the report say?", "I haven't read it.", "It came today."),
        ("What's your favourite line in the play?", "I don't have one.", "I like it all."),
        ("What do customers complain about?", "They don't.", "We have had two letters in nine years."),
        ("What do people say to you in the street?", "They thank me.", "It's lovely."),
    ],
)
def test_an_answer_of_ones_own_is_one(question: str, words: str, rest: str) -> None:
    assert judge(words, answer(question, f"{words} {rest}"), speaker="Ann Hale").verdict == "verified"
