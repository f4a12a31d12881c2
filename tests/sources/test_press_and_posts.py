"""Statements and posts of a house, cuttings, doorsteps, notes of a court: whose the words are."""

import pytest

from quotecheck import judge

MAGISTRATES = """RM notes, Brigg Magistrates, Weds 2 April, Court 1
Bench chair: Mrs Ann Hale JP. Legal adviser Mr Dunn. Pros: Ms Ida Crumb. Def: Mr Rolf Moss.

PETRA LUND, 46, baker, of Glue Lane. Drink drive. Guilty plea.

Crumb: The van went through the florist's window at dawn. A Mr Per Quill was sweeping outside.

Moss: My client baked until three and slept for one hour. She has sold the van.

Hale JP: Stand up, Ms Lund. You had been warned in March. Twelve months off the road.

Lund: Thank you, ma'am.

Caught Mr Quill in corridor after: "I lost a broom and a good morning's work."
"""

CAPTIONS = """1
00:00:04,000 --> 00:00:09,200
welcome to the baths everybody I'm Rolf Moss

2
00:00:09,200 --> 00:00:14,800
I run this place and the heating costs
more than the tickets bring

3
00:00:54,000 --> 00:00:59,300
>> hello Rolf I'm Ida Crumb I've swum
here since I was four

4
00:00:59,300 --> 00:01:04,700
you put the price up at night and we read
it on the door in the morning

5
00:01:15,500 --> 00:01:19,000
>> thank you Ida
"""

GUILD = """Guild: Napper Community
Export: 2026-09-23

[22-Sep-26 09:02 PM] napper_bot
Ann Hale-Moss (CTO) will be here to answer questions. Her handle is @ann-napper.

[22-Sep-26 09:06 PM] ann-napper
Hi all. I pushed the button and I would push it again.

[22-Sep-26 09:07 PM] sleepydad88
you broke the clocks

[22-Sep-26 09:09 PM] ann-napper
We fixed the clocks at noon.
"""

PAPER = """<html><head><title>Late flights of bees | Journal</title>
<meta name="citation_author" content="Ann Hale"></head><body>
<h1>Late flights of bees</h1><p>Ann Hale, Rolf Moss</p><h2>Abstract</h2><p>Bees fly late.</p><h2>Discussion</h2>
<p>Our counts show a late start and an early end.</p><p>Lund (2019) argued that "clover explains all".</p>
</body></html>"""

ANSWERPHONE = """Answerphone message, newsdesk, Tues 3 June 07:12. Typed by RM.

Yeah, hi, Ann Hale here, I run the chip shop on Quay Road. They dug up the road and told no one. My \
takings are down by half. Cheers.
"""

VOICE_NOTE = """Voice note (WhatsApp), 3 June, 1 min 12. For Rolf.

Rolf, it's Ann, Ann Hale from the lifeboat. We launched at four in the dark and the engine died on \
us. Nobody was scared except me.
"""

COUNCILLOR = """VOICEMAIL, Sat 9am

"This is Councillor Ida Crumb returning your call. The bins will be collected on Monday, and that \
is a promise."
"""

CARETAKER = """Voicemail from Rolf Moss, caretaker, 4 Aug

Hi, it's about the boiler. I told them in March. Ann Hale said it's "fine for another winter". Bye.
"""

LIFEBOAT = """Facebook page post by Brigg Lifeboat Station, 2 May 2025

We launched at 04:10 to a yacht on the bar. All four crew are safe. Please check your batteries.
"""

KETTLE = """Instagram post: The Copper Kettle, 12 May (screenshot typed)

We are closing on Sunday after nineteen years. It has been an honour to burn your toast.

Comments (3)
Ida Crumb: Gutted
Rolf Moss: the toast was the best bit
The Copper Kettle: you always asked for it black Rolf
"""

POND = """Brigg Spotted (group)

Rolf Moss
Yesterday at 18:20
Anyone else see the pond? It is bright green and there are nine dead carp in it.

14 comments
Ida Crumb: My dog drank from it
Ann Hale: Council say it's "natural bloom"
Ida Crumb: natural my foot
"""

SPILL = """Statement from Hale Marine, by email, 4 March, 16:20

"We are sorry for the spill and have closed the valve. The clean-up will take nine days."

Asked about fines: "That is a matter for the agency."
"""

ATTRIBUTED = """Hi Rolf,

Please see below our response, which can be attributed to a Brigg Council spokesperson:

"The pond was tested on Monday and is safe for dogs. We will test it again next week."

Background, not for quotation: the carp were old.

Ida Crumb
Communications Officer, Brigg Council
"""

TWO_SPOKESPEOPLE = """A spokesman for Hale Rail said: "The bridge was inspected in May and passed."
A spokeswoman for the Moss family said: "They told us it would hold, and it did not."
"""

TRUST = """PRESS RELEASE
Brigg Harbour Trust

The trust will reopen the north quay on 1 May.

Ann Hale, chief executive of the trust, said: "It has been a long winter and a longer meeting."

Harbour master Rolf Moss added: "I will believe it when I hear the gulls."

ENDS
"""

BUS = """BRIGG ECHO, 3 May 1999

MOSS: "I NEVER SAW THE BUS"

By Per Lund

Rolf Moss stood in the rain outside the court yesterday. "I never saw the bus," he said. "I saw a \
wall and the wall moved."

His sister Ida, 34, took another view. "Rolf sees what he wants to see," she said.

The magistrate, Mrs Ann Hale, told him: "You will not drive for a year."
"""

DOORSTEP = """Doorstep, 9 Quay Lane, Weds 6pm. Rolf Moss, 52, in his slippers.
"I have nothing to say about the money. I have plenty to say about the accountant."
Wife Ida from the stairs: "Shut the door, Rolf."
"She's right. Good night."
"""

DEPUTY = """Any comment from Hale? Rang 3pm. PA says in a meeting. Rang 5pm. Got him.
Ann Hale's deputy, Rolf Moss: "We have been clear from the start."
Re the fines: "No comment."
"""

ALLOTMENTS = """Minutes, Brigg Allotment Society, 4 May
The secretary read out a letter from Mrs Ida Crumb: "I have dug plot nine since 1971 and I shall be \
buried in it."
The chairman, Rolf Moss, replied: "Not under the rules as they stand."
"""

PRESS_CHAT = """[10:01] Rolf Moss: Morning, any line on the crane?
[10:14] Ida Crumb (Hale Docks press): hi Rolf, quote from Hale Docks: "The crane is safe and was \
tested in May."
[10:15] Ida Crumb (Hale Docks press): off the record it was June
[10:16] Rolf Moss: thanks
"""

POLICE = """Email from Brigg Police press office, 3 May 11:02

A police spokesperson said: "A ladder has been found. We would like to hear from its owner."

Please credit Inspector Ann Hale with the following:
"It could have ended worse for everyone."
"""

UNION = """Jurors' union statement
The union said in a statement: "The ballot stands and so do we."
A Hale Foods spokesperson responded: "The door stays open."
Union organiser Ida Crumb told the Echo: "The door was never open."
"""

SKIPPER = """Echo, 4 June 2001

'IT WAS ALWAYS GOING TO SINK'
Skipper: boat was rotten

By Per Lund

Skipper Rolf Moss, 44, said yesterday that the boat "was always going to sink".
"I told the owner in March," he said. "She told me to paint it."
Owner Ann Hale denied it. "He never told me a thing," she said.
"""

CAPTAIN = """THE BRIGG STAR, 2 Feb 1988
CRUMB: WE WERE ROBBED

Ida Crumb stormed off the pitch. "We were robbed in daylight," said the Brigg captain. "And the \
referee held the bag."

Referee Rolf Moss said: "I gave what I saw."
"""

BAKER = """Call w Ann Hale (baker) 3pm Thurs
AH: I've not slept since the flood. I make bread at night and mop in the day.
Me: Insurance?
AH: Don't make me laugh.
Any word on rent: "They want it all by Friday."
Then her son Rolf came on: "She won't tell you, but she's ill."
"""

HARBOUR = """Rang Rolf Moss, harbour master, 4pm.
Caught him on the quay. Says the dredger is late. "It was due in May and it is still in Rotterdam."
On the fishing boats: "They can wait or they can swim."
Caught Ms Crumb after (cafe, she'd overheard): "He says that every year."
"""

COUNCIL = """Council chamber, 4 May. Present: Cllr Ann Hale (chair), Cllr Rolf Moss, Ida Crumb (town clerk)

Chair: The budget is before you and it is not a happy one.
Cllr Moss: It is a disgrace and I shall vote against it.
Clerk: I must remind members that the law requires a budget.
Chair: Thank you. Those in favour?
"""

HEAD = """Speakers: Ann Hale, head of the school, (Head); Rolf Moss, parent (RM)
Head: We will not close early this year.
RM: You closed early last year and the year before.
Head: That was the snow.
RM: It was March.
"""

CRANE = """WITNESS STATEMENT

Name: Rolf Moss
Occupation: crane driver
1. I have worked at the dock for nine years.
2. The foreman, Per Lund, said to me, "Lift it now or go home." I lifted it.
3. I have not climbed a ladder since.
Signed: R. Moss
"""


@pytest.mark.parametrize(
    ("text", "name", "words", "speaker", "verdict"),
    [
        (MAGISTRATES, "source.txt", "My client baked until three and slept for one hour.", "Rolf Moss", "verified"),
        (MAGISTRATES, "source.txt", "My client baked until three and slept for one hour.", "Ida Crumb", "unsourced"),
        (MAGISTRATES, "source.txt", "You had been warned in March.", "Ann Hale", "verified"),
        (MAGISTRATES, "source.txt", "You had been warned in March.", "Petra Lund", "unsourced"),
        (MAGISTRATES, "source.txt", "The van went through the florist's window at dawn.", "Ida Crumb", "verified"),
        (MAGISTRATES, "source.txt", "I lost a broom and a good morning's work.", "Per Quill", "verified"),
        (MAGISTRATES, "source.txt", "I lost a broom and a good morning's work.", "Rolf Moss", "unsourced"),
        (CAPTIONS, "a.srt", "the heating costs more than the tickets bring", "Rolf Moss", "verified"),
        (CAPTIONS, "a.srt", "you put the price up at night", "Ida Crumb", "verified"),
        (CAPTIONS, "a.srt", "you put the price up at night", "Rolf Moss", "unsourced"),
        (CAPTIONS, "a.srt", "the heating costs more than the tickets bring", "Ida Crumb", "unsourced"),
        (GUILD, "source.txt", "I pushed the button and I would push it again.", "Ann Hale-Moss", "verified"),
        (GUILD, "source.txt", "I pushed the button", "sleepydad88", "unsourced"),
        (GUILD, "source.txt", "you broke the clocks", "Ann Hale-Moss", "unsourced"),
        (GUILD, "source.txt", "you broke the clocks", "sleepydad88", "verified"),
        (PAPER, "p.html", "Our counts show a late start and an early end.", "the authors", "verified"),
        (PAPER, "p.html", "Our counts show a late start and an early end.", "Ann Hale", "verified"),
        (PAPER, "p.html", "clover explains all", "the authors", "unsourced"),
        (PAPER, "p.html", "Our counts show a late start and an early end.", "Per Lund", "unsourced"),
        (ANSWERPHONE, "source.txt", "They dug up the road and told no one.", "Ann Hale", "verified"),
        (ANSWERPHONE, "source.txt", "They dug up the road and told no one.", "Rolf Moss", "unsourced"),
        (
            VOICE_NOTE,
            "source.txt",
            "We launched at four in the dark and the engine died on us.",
            "Ann Hale",
            "verified",
        ),
        (VOICE_NOTE, "source.txt", "We launched at four in the dark", "Rolf Moss", "unsourced"),
        (
            COUNCILLOR,
            "source.txt",
            "The bins will be collected on Monday, and that is a promise.",
            "Ida Crumb",
            "verified",
        ),
        (
            COUNCILLOR,
            "source.txt",
            "The bins will be collected on Monday, and that is a promise.",
            "Ann Hale",
            "unsourced",
        ),
        (CARETAKER, "source.txt", "I told them in March.", "Rolf Moss", "verified"),
        (CARETAKER, "source.txt", "I told them in March.", "Ann Hale", "unsourced"),
        (CARETAKER, "source.txt", "fine for another winter", "Ann Hale", "verified"),
        (CARETAKER, "source.txt", "fine for another winter", "Rolf Moss", "unsourced"),
        (LIFEBOAT, "source.txt", "All four crew are safe.", "Brigg Lifeboat Station", "verified"),
        (LIFEBOAT, "source.txt", "All four crew are safe.", "the lifeboat station", "verified"),
        (LIFEBOAT, "source.txt", "All four crew are safe.", "Ann Hale", "unsourced"),
        (KETTLE, "source.txt", "It has been an honour to burn your toast.", "The Copper Kettle", "verified"),
        (KETTLE, "source.txt", "It has been an honour to burn your toast.", "Rolf Moss", "unsourced"),
        (KETTLE, "source.txt", "the toast was the best bit", "Rolf Moss", "verified"),
        (KETTLE, "source.txt", "the toast was the best bit", "The Copper Kettle", "unsourced"),
        (POND, "source.txt", "there are nine dead carp in it", "Rolf Moss", "verified"),
        (POND, "source.txt", "there are nine dead carp in it", "Ida Crumb", "unsourced"),
        (POND, "source.txt", "natural my foot", "Ida Crumb", "verified"),
        (POND, "source.txt", "natural bloom", "Ann Hale", "unsourced"),
        (SPILL, "source.txt", "We are sorry for the spill and have closed the valve.", "Hale Marine", "verified"),
        (SPILL, "source.txt", "We are sorry for the spill", "a spokesperson for Hale Marine", "verified"),
        (SPILL, "source.txt", "We are sorry for the spill", "the company", "verified"),
        (SPILL, "source.txt", "We are sorry for the spill", "Ann Hale", "unsourced"),
        (SPILL, "source.txt", "We are sorry for the spill", "the agency", "unsourced"),
        (
            ATTRIBUTED,
            "source.txt",
            "The pond was tested on Monday and is safe for dogs.",
            "a Brigg Council spokesperson",
            "verified",
        ),
        (ATTRIBUTED, "source.txt", "The pond was tested on Monday and is safe for dogs.", "Brigg Council", "verified"),
        (ATTRIBUTED, "source.txt", "The pond was tested on Monday", "the council", "verified"),
        (ATTRIBUTED, "source.txt", "The pond was tested on Monday", "Rolf Moss", "unsourced"),
        (TWO_SPOKESPEOPLE, "source.txt", "The bridge was inspected in May and passed.", "Hale Rail", "verified"),
        (
            TWO_SPOKESPEOPLE,
            "source.txt",
            "The bridge was inspected in May and passed.",
            "a Hale Rail spokesman",
            "verified",
        ),
        (TWO_SPOKESPEOPLE, "source.txt", "They told us it would hold, and it did not.", "Hale Rail", "unsourced"),
        (
            TWO_SPOKESPEOPLE,
            "source.txt",
            "They told us it would hold, and it did not.",
            "a spokeswoman for the Moss family",
            "verified",
        ),
        (TWO_SPOKESPEOPLE, "source.txt", "The bridge was inspected in May and passed.", "the Moss family", "unsourced"),
        (TRUST, "source.txt", "It has been a long winter and a longer meeting.", "Ann Hale", "verified"),
        (TRUST, "source.txt", "It has been a long winter", "Rolf Moss", "unsourced"),
        (TRUST, "source.txt", "I will believe it when I hear the gulls.", "Rolf Moss", "verified"),
        (TRUST, "source.txt", "I will believe it when I hear the gulls.", "Ann Hale", "unsourced"),
        (TRUST, "source.txt", "The trust will reopen the north quay on 1 May.", "Brigg Harbour Trust", "verified"),
        (BUS, "source.txt", "I saw a wall and the wall moved.", "Rolf Moss", "verified"),
        (BUS, "source.txt", "I never saw the bus", "Rolf Moss", "verified"),
        (BUS, "source.txt", "Rolf sees what he wants to see", "Ida Moss", "verified"),
        (BUS, "source.txt", "Rolf sees what he wants to see", "Rolf Moss", "unsourced"),
        (BUS, "source.txt", "You will not drive for a year.", "Ann Hale", "verified"),
        (BUS, "source.txt", "You will not drive for a year.", "Rolf Moss", "unsourced"),
        (BUS, "source.txt", "I saw a wall and the wall moved.", "Per Lund", "unsourced"),
        (DOORSTEP, "source.txt", "I have plenty to say about the accountant.", "Rolf Moss", "verified"),
        (DOORSTEP, "source.txt", "Shut the door, Rolf.", "Rolf Moss", "unsourced"),
        (DOORSTEP, "source.txt", "Shut the door, Rolf.", "Ida Moss", "verified"),
        (DOORSTEP, "source.txt", "I have plenty to say about the accountant.", "Ida Moss", "unsourced"),
        (DEPUTY, "source.txt", "We have been clear from the start.", "Rolf Moss", "verified"),
        (DEPUTY, "source.txt", "We have been clear from the start.", "Ann Hale", "unsourced"),
        (
            ALLOTMENTS,
            "source.txt",
            "I have dug plot nine since 1971 and I shall be buried in it.",
            "Ida Crumb",
            "verified",
        ),
        (ALLOTMENTS, "source.txt", "I have dug plot nine since 1971", "Rolf Moss", "unsourced"),
        (ALLOTMENTS, "source.txt", "Not under the rules as they stand.", "Rolf Moss", "verified"),
        (ALLOTMENTS, "source.txt", "Not under the rules as they stand.", "Ida Crumb", "unsourced"),
        (PRESS_CHAT, "source.txt", "The crane is safe and was tested in May.", "Hale Docks", "verified"),
        (PRESS_CHAT, "source.txt", "The crane is safe and was tested in May.", "Rolf Moss", "unsourced"),
        (PRESS_CHAT, "source.txt", "The crane is safe and was tested in May.", "a Hale Docks spokesperson", "verified"),
        (POLICE, "source.txt", "We would like to hear from its owner.", "a police spokesperson", "verified"),
        (POLICE, "source.txt", "We would like to hear from its owner.", "police", "verified"),
        (POLICE, "source.txt", "It could have ended worse for everyone.", "Ann Hale", "verified"),
        (POLICE, "source.txt", "It could have ended worse for everyone.", "a police spokesperson", "unsourced"),
        (POLICE, "source.txt", "We would like to hear from its owner.", "Ann Hale", "unsourced"),
        (UNION, "source.txt", "The ballot stands and so do we.", "the union", "verified"),
        (UNION, "source.txt", "The ballot stands and so do we.", "Hale Foods", "unsourced"),
        (UNION, "source.txt", "The door stays open.", "Hale Foods", "verified"),
        (UNION, "source.txt", "The door stays open.", "the union", "unsourced"),
        (UNION, "source.txt", "The door was never open.", "Ida Crumb", "verified"),
        (UNION, "source.txt", "The door was never open.", "Hale Foods", "unsourced"),
        (SKIPPER, "source.txt", "She told me to paint it.", "Rolf Moss", "verified"),
        (SKIPPER, "source.txt", "I told the owner in March,", "Rolf Moss", "verified"),
        (SKIPPER, "source.txt", "He never told me a thing,", "Ann Hale", "verified"),
        (SKIPPER, "source.txt", "He never told me a thing,", "Rolf Moss", "unsourced"),
        (SKIPPER, "source.txt", "I told the owner in March,", "Ann Hale", "unsourced"),
        (SKIPPER, "source.txt", "I told the owner in March,", "Per Lund", "unsourced"),
        (CAPTAIN, "source.txt", "And the referee held the bag.", "Ida Crumb", "verified"),
        (CAPTAIN, "source.txt", "I gave what I saw.", "Rolf Moss", "verified"),
        (CAPTAIN, "source.txt", "I gave what I saw.", "Ida Crumb", "unsourced"),
        (CAPTAIN, "source.txt", "And the referee held the bag.", "Rolf Moss", "unsourced"),
        (BAKER, "source.txt", "I make bread at night and mop in the day.", "Ann Hale", "verified"),
        (BAKER, "source.txt", "Don't make me laugh.", "Ann Hale", "verified"),
        (BAKER, "source.txt", "She won't tell you, but she's ill.", "Ann Hale", "unsourced"),
        (BAKER, "source.txt", "She won't tell you, but she's ill.", "Rolf Hale", "verified"),
        (HARBOUR, "source.txt", "They can wait or they can swim.", "Rolf Moss", "verified"),
        (HARBOUR, "source.txt", "He says that every year.", "Rolf Moss", "unsourced"),
        (COUNCIL, "source.txt", "It is a disgrace and I shall vote against it.", "Rolf Moss", "verified"),
        (COUNCIL, "source.txt", "I must remind members that the law requires a budget.", "Ida Crumb", "verified"),
        (COUNCIL, "source.txt", "The budget is before you and it is not a happy one.", "Ann Hale", "verified"),
        (COUNCIL, "source.txt", "I must remind members that the law requires a budget.", "Rolf Moss", "unsourced"),
        (HEAD, "source.txt", "We will not close early this year.", "Ann Hale", "verified"),
        (HEAD, "source.txt", "You closed early last year and the year before.", "Rolf Moss", "verified"),
        (HEAD, "source.txt", "You closed early last year and the year before.", "Ann Hale", "unsourced"),
        (CRANE, "source.txt", "I have not climbed a ladder since.", "Rolf Moss", "verified"),
        (CRANE, "source.txt", "I have not climbed a ladder since.", "Per Lund", "unsourced"),
        (CRANE, "source.txt", "Lift it now or go home.", "Per Lund", "verified"),
        (CRANE, "source.txt", "Lift it now or go home.", "Rolf Moss", "unsourced"),
    ],
)
def test_whose_words_of_the_press_office_and_the_street_are(
    text: str, name: str, words: str, speaker: str, verdict: str
) -> None:
    assert judge(words, {name: text}, speaker=speaker).verdict == verdict


def test_a_name_behind_a_quotation_counts_under_whatever_paragraph_it_stands() -> None:
    text = (
        'Ann Hale, president of the guild, said: "We asked for honesty, and we got arithmetic."\n\n'
        '"They chose paint over people," said Lt. Rosa Vail. "That is all."\n'
    )
    first, second = (
        judge("They chose paint over people", {"s.txt": text}, speaker=name) for name in ("Ann Hale", "Rosa Vail")
    )
    assert (first.verdict, second.verdict) == ("unsourced", "verified")
