"""Words of another between two sentences of a speaker's, with no mark and hardly an announcement."""

import pytest

from quotecheck import judge


def talk(said: str) -> dict[str, str]:
    return {"talk.txt": f"ANN HALE: {said}\n\nROLF AMES: Thank you.\n\nANN HALE: Not at all, and good night.\n"}


@pytest.mark.parametrize(
    ("ahead", "words", "behind"),
    [
        ("The lift was in a mood that morning.", "You are now on the ninth floor.", "We were in the basement."),
        (
            "My daughter's teddy talks if you squeeze it.",
            "I love you and I want a biscuit.",
            "The batteries went in March.",
        ),
        ("The self-checkout started on me.", "Please wait for a member of staff.", "I only had a pint of milk."),
        (
            "They handed every one of us a card as we went in.",
            "I support the chairman's plan.",
            "Mine went straight in the bin.",
        ),
        (
            "I was the understudy, so I had one line to learn.",
            "The king is dead and I killed him.",
            "I fluffed it on the first night.",
        ),
        (
            "Somebody had stuck a note on my locker.",
            "We don't want your sort here.",
            "I left it up for the gaffer to see.",
        ),
        ("The estate agent met us at the gate.", "You'll be in by Christmas.", "We were in a caravan by Christmas."),
        (
            "My landlord has a stock answer for everything.",
            "The boiler is perfectly safe.",
            "It had a hole you could put your arm through.",
        ),
        ("The old union song still gets me.", "We will take the mill by morning.", "There's no mill now."),
        ("A cushion on her settee sums her up.", "I'd rather be in Benidorm.", "She's never left Fife."),
        ("The autocue had somebody else's speech on it.", "I stand before you as your new bishop.", "I sell carpets."),
        (
            "In the phrasebook it was on the first page.",
            "My postillion has been struck by lightning.",
            "I never had call to use it.",
        ),
        ("My sister put words in my mouth at the funeral.", "I always loved him best.", "I couldn't stand the man."),
        ("The doctor looked at the scan and then at me.", "You've got six months.", "That was eleven years ago."),
        ("The computer had its own idea.", "The customer is deceased.", "I was stood in front of them."),
        ("Then the referee leans in, very quiet.", "One more word and you're off.", "I gave him two."),
        ("The fortune cookie was a cruel one.", "You will soon travel far.", "I was on bail at the time."),
        (
            "The dog gives me that look at half past five.",
            "Nobody has fed me since Tuesday.",
            "He'd had his tea at five.",
        ),
        ("As spokesman I've to give the department's position.", "The trains are running well.", "I came in by taxi."),
        (
            "My first editor drummed one thing into us.",
            "The reader is an idiot.",
            "I've never believed it for a minute.",
        ),
        ("I had it printed on a mug for him as a joke.", "I'm the worst boss in Leeds.", "He's a sweetheart, really."),
        (
            "The sceptics always start in the same place.",
            "The climate has always changed.",
            "It hasn't, not like this.",
        ),
        (
            "The bank's computer rang me at three in the morning.",
            "Your card has been used in Lagos.",
            "I was in bed in Crewe.",
        ),
        ("When you ring up there's a recording.", "We value your call.", "Forty minutes I was on."),
        (
            "I can still hear my mother at the foot of the stairs.",
            "You'll be late for your own funeral.",
            "I was, too, nearly.",
        ),
        (
            "Our lawyer drafted something for me to sign.",
            "I accept full responsibility for the spill.",
            "I wouldn't put my name to it.",
        ),
        (
            "There's a sentence in the old school history.",
            "The natives were grateful for the railway.",
            "My grandfather laid it, and he wasn't.",
        ),
        (
            "At the auditions they hand you a bit of paper.",
            "I never loved you, Geoffrey.",
            "I must have said it forty times.",
        ),
        ("Picture it from the fox's side.", "They come for us every Boxing Day.", "I ride with the hunt, mind."),
        (
            "A leaflet from the other lot came through my door.",
            "We will cut your council tax.",
            "They put it up by nine per cent.",
        ),
        (
            "If my late husband were here he'd have a word for it.",
            "This is daylight robbery.",
            "I don't mind it so much.",
        ),
        (
            "My counsellor has me say it in front of the mirror.",
            "I am a strong and capable woman.",
            "I feel a right fool.",
        ),
        ("The translation on the menu was a treat.", "We serve fresh children daily.", "They meant chicken."),
        (
            "Twenty years ago I wrote in this very paper.",
            "The euro will be gone by spring.",
            "I've been eating those words since.",
        ),
        ("We had a codeword in case of trouble.", "Grandma has missed her train.", "There was no grandma."),
        ("The man on the door had a good look at my shoes.", "You're not coming in here.", "I owned the place."),
        ("Our Susan had it on her bedroom wall in felt pen.", "My parents ruined my life.", "She's a solicitor now."),
        (
            "He did the teacher, you know, with the glasses on the end of his nose.",
            "Somebody has been at my chalk.",
            "The whole bus was in stitches.",
        ),
        ("My horoscope was in the Mail.", "A tall stranger will change your life.", "It was the bailiff."),
        ("There was a fellow preaching outside Boots.", "You will all burn by Friday.", "It's Saturday today."),
        (
            "The contract had one line in very small type.",
            "The tenant pays for the roof.",
            "Nobody had told me about any roof.",
        ),
        (
            "At the seminar I was given the landlord's case to argue.",
            "Rents are far too low in this city.",
            "I'm a tenant, and I lost.",
        ),
        ("The vending machine flashed at me.", "Your selection is not available.", "It took the pound, though."),
        (
            "The new recruits have to bellow it on the square.",
            "I am nothing and the regiment is everything.",
            "They're eighteen, poor lambs.",
        ),
        (
            "What the papers would give for me to come out and say it.",
            "The captain threw the match.",
            "He did no such thing.",
        ),
        (
            "The old fellow in the corner pipes up.",
            "There were never any wolves in this valley.",
            "He'd only come from Luton.",
        ),
        (
            "We took turns reading the part of the murderer.",
            "I put the arsenic in the cocoa.",
            "Mrs Dale was by far the best.",
        ),
        ("The survey asked you to agree or disagree.", "My manager listens to me.", "Strongly disagree, I put."),
        ("The hotel's website drew us in.", "Every room has a view of the sea.", "Ours had a view of a skip."),
        ("The psychic held on to my ring.", "Your father forgives you.", "My father was sat in the car outside."),
        ("My phone changes every word I type.", "I love your new baboon.", "It was meant to be balloon."),
        (
            "It was in the minutes when I got them.",
            "Mrs Hale supports the closure.",
            "I'd spoken for ten minutes against it.",
        ),
        ("One of the lads rang in pretending to be me.", "I won't be in, I've broken my leg.", "I walked in at nine."),
        (
            "The first sentence of my novel came to me on a bus.",
            "I killed my husband on a Tuesday.",
            "He proofread it, bless him.",
        ),
        ("Our manager gave his usual team talk.", "We go out there and we break their legs.", "We lost five nil."),
        ("I'll give you the gist of his sermon.", "Women should be silent.", "I walked out, and so did the organist."),
        (
            "The card with the flowers was not signed.",
            "I'm sorry about Saturday.",
            "I don't know to this day who sent them.",
        ),
        ("My mother-in-law has views on it.", "A man's place is in the shed.", "I do all the ironing."),
        (
            "The whistle-blower's email had a subject line in red.",
            "The valves are failing.",
            "They aren't, we tested every one.",
        ),
        ("The banner they hung from the stand was thirty foot long.", "Sack the board.", "We were top of the league."),
        (
            "Someone had altered my page in the encyclopedia.",
            "Hale is a convicted arsonist.",
            "I've never so much as lit a barbecue.",
        ),
        (
            "The doctor on the telly was very sure of himself.",
            "Nobody under forty needs the jab.",
            "My nephew was thirty-one.",
        ),
        ("Here's a thing they teach you in sales.", "The customer is always lying.", "I taught my lot the opposite."),
    ],
)
def test_what_is_brought_on_and_left_again_is_no_quotation(ahead: str, words: str, behind: str) -> None:
    assert judge(words, talk(f"{ahead} {words} {behind}"), speaker="Ann Hale").verdict == "unsourced"


@pytest.mark.parametrize(
    ("ahead", "words", "behind"),
    [
        (
            "The lift was in a mood that morning.",
            "I walked up nine floors with the shopping.",
            "My knees have never forgiven me.",
        ),
        ("My daughter's teddy talks if you squeeze it.", "I bought it in Hull.", "It cost nine pounds."),
        ("The self-checkout started on me.", "I walked out without my milk.", "I won't use them again."),
        (
            "They handed every one of us a card as we went in.",
            "I support the chairman's plan, and I ticked it.",
            "So did my wife.",
        ),
        ("Somebody had stuck a note on my locker.", "I know who wrote it.", "I've told the gaffer."),
        ("The estate agent met us at the gate.", "We will never use that firm again.", "They lied about the damp."),
        (
            "My landlord has a stock answer for everything.",
            "I pay eight hundred a month for one room.",
            "The boiler has been off since May.",
        ),
        (
            "The old union song still gets me.",
            "We lost the strike and we lost the mill.",
            "There's a car park there now.",
        ),
        ("The doctor looked at the scan and then at me.", "I am still here.", "That was eleven years ago."),
        ("The computer had its own idea.", "We lost four hundred records.", "Nobody has found them."),
        ("Then the referee leans in, very quiet.", "I have never been so frightened in my life.", "He was smiling."),
        ("The dog gives me that look at half past five.", "I feed him at six.", "He knows it."),
        (
            "We did a mock trial at school and I was the defendant.",
            "I loved every minute.",
            "I've been a barrister for thirty years.",
        ),
        (
            "The sceptics always start in the same place.",
            "The glacier is shrinking by nine metres a year.",
            "I can show you the stakes.",
        ),
        (
            "The bank's computer rang me at three in the morning.",
            "I have closed the account.",
            "They never said sorry.",
        ),
        ("When you ring up there's a recording.", "We are looking into it.", "I'm sorry about the wait."),
        ("I can still hear my mother at the foot of the stairs.", "I miss her every day.", "She was ninety."),
        ("Our lawyer drafted something for me to sign.", "I have signed it.", "It's the truth."),
        (
            "A leaflet from the other lot came through my door.",
            "We will not cut your council tax.",
            "We can't afford to.",
        ),
        ("My brother rang from the hospital.", "The baby is a girl.", "They're both well."),
        ("The inspector came on Friday.", "We have nothing to hide.", "She was here for two hours."),
        ("The council sent us a letter in May.", "We will fight it.", "I've a barrister lined up."),
        ("My grandfather wrote a book about the island.", "The island is dying.", "There are nine of us left."),
        ("The teacher told me himself.", "The school will close in July.", "I haven't slept since."),
        ("There was a sign on the gate.", "You can still read it.", "It says no entry."),
        (
            "I've read the report from cover to cover.",
            "Your readers should know what is in it.",
            "It names four of them.",
        ),
        ("The company says the water is fine.", "I drink it.", "My children drink it."),
        ("The driver was on his phone.", "I have it on film.", "The police have a copy."),
        ("The film opened in Leeds.", "I cried all the way through.", "It's my best work."),
        (
            "A customer complained about the soup.",
            "I make it myself every morning.",
            "Nobody else has ever complained.",
        ),
        ("The mayor gave a speech.", "You could hear a pin drop.", "He'd lost his wife that week."),
        ("My mother taught me one thing.", "I never borrow.", "I've never had a debt in my life."),
        ("The reporter asked me straight.", "I will not resign.", "She wrote it down."),
        ("They gave us a form to fill in.", "I want my money back.", "I've wanted it since March."),
        ("The judge was very kind.", "I will never forget her face.", "She had tears in her eyes."),
        ("The referee had a shocker.", "You can't give that.", "It was a yard outside."),
        ("In the exercise we lost radio contact.", "Our radios are useless.", "I've said so for years."),
        ("The script was awful.", "I rewrote it on the train.", "Nobody noticed."),
        ("As chairman I have to be neutral.", "The report is a disgrace.", "I've told the board so."),
        ("They've put a new voice on the trams.", "I can't stand it.", "My wife likes it."),
        ("The tannoy crackled just as we sat down.", "We missed the whole announcement.", "Nobody came to tell us."),
        ("My daughter wrote a letter to the council.", "She is nine years old.", "They never answered."),
        ("The contract had one line in very small type.", "I should have read it.", "It cost me the house."),
        ("The vending machine took my pound.", "I want it back.", "I've written twice."),
        ("The prosecutor had it all worked out.", "He was wrong.", "The jury saw through him."),
        ("The hotel's website drew us in.", "We will not be going back.", "The room smelt of drains."),
        ("It was in the minutes when I got them.", "I voted against the closure.", "The minutes are wrong."),
        ("The card with the flowers was not signed.", "I have kept it.", "It's on the piano."),
        ("My uncle drove the last tram.", "The trams should never have gone.", "He wept that night."),
        ("The nurse took my hand.", "I have never been so grateful to anybody.", "She stayed till four."),
        ("The film is about a strike.", "Our strike lasted eleven months.", "I was there for all of it."),
        ("Somebody painted over the mural.", "We will paint it again.", "We've got the sketches."),
        ("The plumber came in and looked at the boiler.", "It needs a new pump.", "I've ordered one."),
        ("My phone rang in the middle of the service.", "I switched it off.", "The vicar laughed."),
        ("The chairman read out the figures.", "We are four million in the red.", "It's worse than last year."),
        ("The survey went to nine hundred homes.", "Most people want the bypass.", "We had six hundred back."),
        ("I play the organ at St Mark's.", "The roof leaks.", "I keep a bucket by the pedals."),
        ("Every poster in the town has her face on it.", "She will win.", "I've never seen such support."),
        ("The song was on the radio all summer.", "I wrote it in a bus shelter.", "It made me rich."),
        ("The bank sent me a text.", "My account has been emptied.", "They won't give me a penny back."),
        ("The critics are always the same.", "We have proved them wrong every year.", "Ask anyone who came."),
        ("When I was a boy we had a saying.", "The sea gives and the sea takes.", "It's still true."),
        ("The doctor was very clear with us.", "My son needs a transplant.", "We are waiting for a call."),
        ("There's a plaque on the wall.", "My grandfather laid the first brick.", "His name is on it."),
        ("The builder turned up on Monday.", "The wall is finished.", "It looks grand."),
        ("A woman from the ministry came over to me.", "I told her the truth.", "She wrote it all down."),
        ("The parrot has gone.", "I miss him terribly.", "He sang every morning."),
        ("My boss called me in.", "I have lost my job.", "There are forty of us."),
        ("The referee blew for full time.", "We are champions.", "I can't take it in."),
        ("The letter says we must leave by May.", "We have nowhere to go.", "I've rung everybody."),
        ("The actress who plays me is wonderful.", "I am not that brave.", "She makes me look like a lion."),
        ("In the play I die in the second act.", "I love that scene.", "It's very quiet."),
        ("The computer crashed at nine.", "We have lost a day's orders.", "It'll be fixed by Friday."),
        ("The inspector looked round the kitchen.", "Our kitchen is the cleanest in Leeds.", "He gave us five stars."),
        ("The coach sat us down.", "We need to be better at the back.", "We know that ourselves."),
        ("The company put out a statement.", "My husband is dead.", "They never rang me."),
        ("A lad threw a bottle.", "The police were nowhere to be seen.", "I counted two of them."),
        ("The poll came out on Sunday.", "We will win this election.", "The mood on the doorstep has turned."),
    ],
)
def test_a_speaker_who_goes_on_for_himself_is_quoted(ahead: str, words: str, behind: str) -> None:
    assert judge(words, talk(f"{ahead} {words} {behind}"), speaker="Ann Hale").verdict == "verified"


@pytest.mark.parametrize("words", ["I", "we", "I have", "no"])
def test_a_word_or_two_at_the_end_of_a_source_get_a_verdict(words: str) -> None:
    source = f"Berit Solum: He liked to say that nobody drowned in paper. {words}"
    assert judge(words, {"s.txt": source}, speaker="Berit Solum").verdict
