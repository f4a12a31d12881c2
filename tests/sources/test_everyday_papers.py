"""Whose words of everyday papers are: notes of a court, voicemails, posts, chats, statements of a house."""

import pytest

from quotecheck import judge

INQUEST = """INQUEST into the death of Per Lund, day 1
SC - senior coroner, Ann Hale (no jury)
PW - Petra Wells, engineer
CF - counsel for the family, Rolf Moss

PW sworn.
SC: Ms Wells, who closed the valve?
PW: I did, madam, at noon.
CF: Petra Wells, you told nobody of it?
PW: Nobody asked me at the time.
SC: I shall write to the firm about that valve.
"""

BRIEFING = """TRANSCRIPT - Press briefing on the ferries
Speakers: Ann Hale, Cabinet Secretary for Ports (CS); Dr Ida Crumb, chief executive, Island Ferries Board (DR \
CRUMB). Moderator: press office.

CS: Good morning. Two boats are out of service and will be for a month.
DR CRUMB: The Board has hired a third boat from Sunday.
REPORTER: Will fares go up?
CS: Fares will stay where they are.
REPORTER: And you, Dr Crumb?
DR CRUMB: We had no say in the fares this year.
"""

BODYCAM = """Body camera, unit 4. OFC = Officer Ann Hale. SUB = driver, Rolf Moss. PAX = passenger, Ida Moss.
OFC: You were doing forty past the gate.
SUB: Nobody told me the limit had changed.
PAX: There is a school right there, Rolf. You know there is.
SUB: Thank you, Ida.
"""

CAPTIONS = """1
00:00:01,000 --> 00:00:05,000
LUND: Good evening, we are back in session.

2
00:00:05,000 --> 00:00:09,000
HALE A.: Good evening. My name is Ann Hale. I cook.

3
00:00:09,000 --> 00:00:15,000
HALE A.: I cook for ninety and the oven door is tied with string.

4
00:00:15,000 --> 00:00:19,000
COACH HALE: Rolf Hale. I run the boxing club and nobody asked me.
"""

SIGNAL = """Signal chat with Ann Hale, copied 23/09/2026. OK to use full name.

[10:41] Marco: Hi Ann, thanks for doing this. When did the boat go?
[10:44] Ann: at four. I had the tickets in my hand and it just went
[10:46] Marco: And the fare?
[10:46] Ann: they refunded me in soup tokens
"""

LETTERS_FOR_TWO = """Recorded at the mill, Ann Hale (A) and her brother Rolf Hale (R)
Q: When did the water stop?
A: It has not. We saw every day.
R: Every day but Sunday. Two of the three blades are cracked.
A: He is the gloomy one.
"""

DEBATE = """College debate. Proposing: Ann Hale. Opposing: Rolf Moss-Roy. Chair: Ida Crumb

PROPOSER: An orchard that nobody may enter is a painting.
OPPOSER: I say the apples have to reach somebody's market.
CHAIR: Points from the floor, please, and briefly.
"""

EMERGENCY = """COUNTY AMBULANCE TRUST
Transcript of emergency call

Caller: Ann Hale (named by herself at 08:57)

OPERATOR: Is the patient breathing?
CALLER: I can't tell. She went in off the steps and I can't reach her.
OPERATOR: Where are you?
CALLER: Hale Quay, by the slip. My name is Ann Hale.
OPERATOR: They are on their way.
"""

DISPATCHER = """Dispatcher (Op. 6, K. Lund): Emergency, what's the address?
Caller: 9 Glue Lane. The scaffold opposite is leaning on the bus stop.
Dispatcher: Units are four minutes out.
Caller: I'm on two sticks and I can see four of them under it.
Caller later identified by police as Ida Crumb.
"""

UNCLE = """12/07/2023, 21:14 - Uncle Rolf: The lorry had no lights on the hill
12/07/2023, 21:15 - Petra: Who told you
12/07/2023, 21:15 - Uncle Rolf: I was walking right behind it
12/07/2023, 21:18 - Petra: The driver says they were on
Reporter's note: Uncle Rolf is Rolf Moss-Hale; Petra is Petra Lund, his niece.
"""

POST_OF_A_PAGE = """Facebook post, Hale Riding School (public page), 1 April, 07:48. Copied 2 April.

Hale Riding School
We are closed today and the children are sent home. Somebody cut the girth straps in the tack room.

Lessons start again on Monday.

Comments
Rolf Moss: I saw a blue van there
Hale Riding School: Rolf please ring us.
Ida Crumb: My girl cried all morning
Rolf Moss: What colour was the van
"""

POST_OVER_COMMENTS = """Lower Brigg Noticeboard (public group)

Ann Hale
8 March at 07:52

Thank you all. The barge is afloat but only just.

Somebody put on here that "the Hales want a new boat". We never asked for a boat. We want the lock gate mended.

👍 143   22 comments

Ida Crumb: Tea here whenever you like xx
Rolf Moss: The gate leaked in my day too
Ann Hale: Rolf it leaked then and it pours now
"""

VOICEMAIL = """Voicemail on newsdesk phone, Fri 6 March, 16:02
Tidied by RM against the audio

Hello, this is a message for Rolf Moss. It's Ann Hale here, I keep the bees behind the depot. You asked about \
the spraying. No one warned me the night before they sprayed. Bye.
"""

VOICEMAIL_IN_MARKS = """VOICEMAIL transcript (typed by J. Lund from phone)
From: Ann Hale
Fri Feb 9, 2:52 p.m.

"Hey Jon, this is Annie Hale, we met on the night bus. You asked how I got in.

I swept the floor for a year. I learned the loom by watching from the door.

They let me try it on Sundays. Call me."
"""

VOICEMAIL_AMONG_NOTES = """1) VOICEMAIL on newsdesk phone, 29 Oct, 8.41am, Rolf Hale (Ann's brother). Typed by PQ.

"Hello, it's Rolf Hale for Petra Quill. The key came in the wrong envelope. Ours was next door's."

2) PHONE, Ann Hale, 30 Oct, 7pm, notes by PQ
"My lawyer says to keep quiet and I will not."
"""

PRESS_OFFICER = """[24/10/2025, 12:31:40] Greta Lund: Hi Sam. Any comment from Hale Marine on Brand saying \
"it is all for sale"?
[24/10/2025, 12:44:02] Sam Moss (Hale Marine press office): hi greta
[24/10/2025, 12:44:31] Sam Moss (Hale Marine press office): On the record, from a Hale Marine spokesperson: \
"Hale is always in talks with somebody. We name nobody until it is signed."
[24/10/2025, 12:45:10] Greta Lund: thanks. Is that a yes?
[24/10/2025, 12:45:58] Sam Moss (Hale Marine press office): You may call it what you like
"""

LOCAL = """From: Rhea Tesch <rtesch@mw417.example>
To: business desk <desk@wire.example>
Date: Fri, 24 Oct 2025 11:52:08 -0500
Subject: Local 12 statement

Hi all, here is our statement. Rhea

STATEMENT OF DOCK WORKERS LOCAL 12
Local 12 represents 1,340 workers at the Port Hale plant.

Nobody should load a ship at night without a lamp.

Rhea Tesch, president, Local 12
"""

DEANS_ASSISTANT = """From: Office of the Dean
Sent by Ann Hale, PA, for Dean Rolf Moss-Stein
The Dean asks me to pass on the following:
"The organ is sold and the choir will sing without it."
For my part, I have booked a pianist. AH
"""

PROSECUTOR = """Cutting: Crown court, day two
Prosecuting, Ann Hale said the defendant had written to his cousin: "The rings are in the piano behind the hammers."
She told the jury: "Pianos do not steal, members of the jury."
The defendant, Rolf Moss, 29, denies the charge.
"""

VICTIM = """Sentencing remarks of Her Honour Judge Moss
You sold a widow her own fence twice over.
She wrote in her statement to me: "I count the spoons each night before bed."
You have not said one word of regret.
"""

BUILDER = """Saw Sister Ida Crumb at the gate, 3pm.
She told me that "the well was blessed and then it ran dry".
Builder (Rolf Hale) came out while we talked. Told me "you could dig for a week and find only clay".
"""

LETTERS_PAGE = """The town clock should be stopped for good and sold.
Ann Hale, Lower Brigg
My grandfather wound it for forty years and I still set my watch by it.
Ida Crumb, Netherby
Letters may be cut.
"""

FORWARDED = """Knoll Residents
Ann Hale: Forwarded
 "No water on Friday between eight and noon. Brigg Water"
Rolf Moss: I work from home!!
Ann Hale: They said "soon" and then hung up
Rolf Moss: you are a star
"""

METHOD_STATEMENT = """INQUEST day 2
SM - Ann Hale, manager
RK - Rolf Moss, for the family

RK: You have the loading rules there. Would you read us rule 4?
SM: Yes. "Every cage must be weighed before it is lifted."
RK: Was that done?
SM: No. I told him, "Wait for me," and he went in.
RK: Could you say that again?
SM: "Wait for me." That is what I said.
"""

COMMISSIONED = """Report prepared by Ann Hale for Brigg Council
We found that half the lamps were out.
"""

VOICEMAIL_FOR_ANOTHER = """Voicemail transcript, Friday
"Hi, Petra here, Petra Lund, I'm ringing for my mum because she has lost her voice.
This is what she wants to say, her words: 'I sang for nothing for thirty years and I am done.'
Mum is Ida Lund. Okay, bye."
"""


@pytest.mark.parametrize(
    ("text", "name", "words", "speaker", "verdict"),
    [
        (INQUEST, "source.txt", "I shall write to the firm about that valve.", "Ann Hale", "verified"),
        (INQUEST, "source.txt", "I shall write to the firm about that valve.", "Petra Wells", "unsourced"),
        (INQUEST, "source.txt", "Nobody asked me at the time.", "Petra Wells", "verified"),
        (INQUEST, "source.txt", "you told nobody of it", "Petra Wells", "unsourced"),
        (BRIEFING, "source.txt", "Fares will stay where they are.", "Ann Hale", "verified"),
        (BRIEFING, "source.txt", "Fares will stay where they are.", "Ida Crumb", "unsourced"),
        (BRIEFING, "source.txt", "We had no say in the fares this year.", "Ida Crumb", "verified"),
        (BRIEFING, "source.txt", "We had no say in the fares this year.", "Ann Hale", "unsourced"),
        (BRIEFING, "source.txt", "The Board has hired a third boat from Sunday.", "Dr Crumb", "verified"),
        (BODYCAM, "source.txt", "There is a school right there, Rolf.", "Ida Moss", "verified"),
        (BODYCAM, "source.txt", "There is a school right there, Rolf.", "Rolf Moss", "unsourced"),
        (BODYCAM, "source.txt", "Nobody told me the limit had changed.", "Rolf Moss", "verified"),
        (BODYCAM, "source.txt", "You were doing forty past the gate.", "Rolf Moss", "unsourced"),
        (CAPTIONS, "a.srt", "I cook for ninety and the oven door is tied with string.", "Ann Hale", "verified"),
        (
            CAPTIONS,
            "a.srt",
            "I cook for ninety and the oven door is tied with string.",
            "Rolf Hale",
            "unsourced",
        ),
        (CAPTIONS, "a.srt", "I run the boxing club and nobody asked me.", "Rolf Hale", "verified"),
        (SIGNAL, "source.txt", "I had the tickets in my hand", "Ann Hale", "verified"),
        (SIGNAL, "source.txt", "they refunded me in soup tokens", "Ann Hale", "verified"),
        (SIGNAL, "source.txt", "they refunded me in soup tokens", "Marco Silva", "unsourced"),
        (LETTERS_FOR_TWO, "source.txt", "Two of the three blades are cracked.", "Rolf Hale", "verified"),
        (LETTERS_FOR_TWO, "source.txt", "Two of the three blades are cracked.", "Ann Hale", "unsourced"),
        (LETTERS_FOR_TWO, "source.txt", "We saw every day.", "Ann Hale", "verified"),
        (LETTERS_FOR_TWO, "source.txt", "We saw every day.", "Rolf Hale", "unsourced"),
        (DEBATE, "source.txt", "I say the apples have to reach somebody's market.", "Rolf Moss-Roy", "verified"),
        (DEBATE, "source.txt", "I say the apples have to reach somebody's market.", "Ann Hale", "unsourced"),
        (DEBATE, "source.txt", "An orchard that nobody may enter is a painting.", "Ann Hale", "verified"),
        (EMERGENCY, "source.txt", "She went in off the steps and I can't reach her.", "Ann Hale", "verified"),
        (EMERGENCY, "source.txt", "They are on their way.", "Ann Hale", "unsourced"),
        (DISPATCHER, "source.txt", "I can see four of them under it.", "Ida Crumb", "verified"),
        (DISPATCHER, "source.txt", "The scaffold opposite is leaning on the bus stop.", "Ida Crumb", "verified"),
        (DISPATCHER, "source.txt", "Units are four minutes out.", "Ida Crumb", "unsourced"),
        (UNCLE, "source.txt", "I was walking right behind it", "Rolf Moss-Hale", "verified"),
        (UNCLE, "source.txt", "I was walking right behind it", "Petra Lund", "unsourced"),
        (UNCLE, "source.txt", "The driver says they were on", "Petra Lund", "verified"),
        (
            POST_OF_A_PAGE,
            "source.txt",
            "Somebody cut the girth straps in the tack room.",
            "Hale Riding School",
            "verified",
        ),
        (POST_OF_A_PAGE, "source.txt", "Somebody cut the girth straps in the tack room.", "Rolf Moss", "unsourced"),
        (POST_OF_A_PAGE, "source.txt", "I saw a blue van there", "Rolf Moss", "verified"),
        (POST_OF_A_PAGE, "source.txt", "I saw a blue van there", "Hale Riding School", "unsourced"),
        (
            POST_OF_A_PAGE,
            "source.txt",
            "Somebody cut the girth straps in the tack room.",
            "the riding school",
            "verified",
        ),
        (
            POST_OVER_COMMENTS,
            "source.txt",
            "We never asked for a boat. We want the lock gate mended.",
            "Ann Hale",
            "verified",
        ),
        (POST_OVER_COMMENTS, "source.txt", "We want the lock gate mended.", "Ida Crumb", "unsourced"),
        (POST_OVER_COMMENTS, "source.txt", "Tea here whenever you like xx", "Ida Crumb", "verified"),
        (POST_OVER_COMMENTS, "source.txt", "Tea here whenever you like xx", "Ann Hale", "unsourced"),
        (VOICEMAIL, "source.txt", "No one warned me the night before they sprayed.", "Ann Hale", "verified"),
        (
            VOICEMAIL,
            "source.txt",
            "No one warned me the night before they sprayed.",
            "Rolf Moss",
            "unsourced",
        ),
        (VOICEMAIL_IN_MARKS, "source.txt", "I learned the loom by watching from the door.", "Ann Hale", "verified"),
        (VOICEMAIL_IN_MARKS, "source.txt", "I learned the loom by watching from the door.", "J. Lund", "unsourced"),
        (VOICEMAIL_IN_MARKS, "source.txt", "They let me try it on Sundays.", "Annie Hale", "verified"),
        (VOICEMAIL_AMONG_NOTES, "source.txt", "The key came in the wrong envelope.", "Rolf Hale", "verified"),
        (VOICEMAIL_AMONG_NOTES, "source.txt", "The key came in the wrong envelope.", "Petra Quill", "unsourced"),
        (VOICEMAIL_AMONG_NOTES, "source.txt", "My lawyer says to keep quiet and I will not.", "Ann Hale", "verified"),
        (VOICEMAIL_AMONG_NOTES, "source.txt", "My lawyer says to keep quiet and I will not.", "Rolf Hale", "unsourced"),
        (
            PRESS_OFFICER,
            "source.txt",
            "We name nobody until it is signed.",
            "a Hale Marine spokesperson",
            "verified",
        ),
        (PRESS_OFFICER, "source.txt", "We name nobody until it is signed.", "Hale Marine", "verified"),
        (PRESS_OFFICER, "source.txt", "We name nobody until it is signed.", "Greta Lund", "unsourced"),
        (PRESS_OFFICER, "source.txt", "We name nobody until it is signed.", "the Hale spokesperson", "verified"),
        (PRESS_OFFICER, "source.txt", "it is all for sale", "Sam Moss", "unsourced"),
        (
            LOCAL,
            "s.eml",
            "Nobody should load a ship at night without a lamp.",
            "the union at Port Hale",
            "verified",
        ),
        (LOCAL, "s.eml", "Nobody should load a ship at night without a lamp.", "the union", "verified"),
        (LOCAL, "s.eml", "Nobody should load a ship at night without a lamp.", "Rhea Tesch", "verified"),
        (
            LOCAL,
            "s.eml",
            "Nobody should load a ship at night without a lamp.",
            "the union at Oxmoor",
            "unsourced",
        ),
        (
            LOCAL,
            "s.eml",
            "Nobody should load a ship at night without a lamp.",
            "the council at Port Hale",
            "unsourced",
        ),
        (
            DEANS_ASSISTANT,
            "source.txt",
            "The organ is sold and the choir will sing without it.",
            "Rolf Moss-Stein",
            "verified",
        ),
        (
            DEANS_ASSISTANT,
            "source.txt",
            "The organ is sold and the choir will sing without it.",
            "Ann Hale",
            "unsourced",
        ),
        (DEANS_ASSISTANT, "source.txt", "I have booked a pianist", "Rolf Moss-Stein", "unsourced"),
        (PROSECUTOR, "source.txt", "The rings are in the piano behind the hammers.", "Rolf Moss", "verified"),
        (PROSECUTOR, "source.txt", "The rings are in the piano behind the hammers.", "Ann Hale", "unsourced"),
        (PROSECUTOR, "source.txt", "Pianos do not steal, members of the jury.", "Ann Hale", "verified"),
        (VICTIM, "source.txt", "I count the spoons each night before bed.", "Judge Moss", "unsourced"),
        (VICTIM, "source.txt", "You have not said one word of regret.", "Judge Moss", "verified"),
        (BUILDER, "source.txt", "you could dig for a week and find only clay", "Rolf Hale", "verified"),
        (BUILDER, "source.txt", "you could dig for a week and find only clay", "Ida Crumb", "unsourced"),
        (LETTERS_PAGE, "source.txt", "My grandfather wound it for forty years", "Ida Crumb", "verified"),
        (LETTERS_PAGE, "source.txt", "My grandfather wound it for forty years", "Ann Hale", "unsourced"),
        (LETTERS_PAGE, "source.txt", "The town clock should be stopped for good and sold.", "Ann Hale", "verified"),
        (LETTERS_PAGE, "source.txt", "The town clock should be stopped", "Ida Crumb", "unsourced"),
        (FORWARDED, "source.txt", "No water on Friday between eight and noon.", "Ann Hale", "unsourced"),
        (FORWARDED, "source.txt", "I work from home", "Rolf Moss", "verified"),
        (FORWARDED, "source.txt", "and then hung up", "Ann Hale", "verified"),
        (
            METHOD_STATEMENT,
            "source.txt",
            "Every cage must be weighed before it is lifted.",
            "Ann Hale",
            "unsourced",
        ),
        (METHOD_STATEMENT, "source.txt", "Wait for me,", "Ann Hale", "verified"),
        (COMMISSIONED, "source.txt", "half the lamps were out", "Ann Hale", "verified"),
        (COMMISSIONED, "source.txt", "half the lamps were out", "the report", "verified"),
        (
            VOICEMAIL_FOR_ANOTHER,
            "source.txt",
            "I sang for nothing for thirty years and I am done.",
            "Petra Lund",
            "unsourced",
        ),
    ],
)
def test_whose_words_of_everyday_papers_are(text: str, name: str, words: str, speaker: str, verdict: str) -> None:
    assert judge(words, {name: text}, speaker=speaker).verdict == verdict
