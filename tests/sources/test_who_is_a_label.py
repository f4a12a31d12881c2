"""Who speaks where a record says only what somebody is: its legend, its list of those present, its layout."""

import pytest

from quotecheck import judge

LEGENDS = {
    "within a line": """Village voices, tape 3. Interviewee: Mr Abel Crane, farrier. Interviewer: Joan Pym.
Interviewer: How many horses were there?
Interviewee: There were forty in the street and I shod all of them.
Interviewer: All?
Interviewee: All but the vicar's.
""",
    "codes": """Focus group. R1 = Ann Holt, R2 = Bo Sim, R3 = Cy Marr. Fac = facilitator.
Fac: Tell me about the bins.
R1: They come when they like and they leave when they like.
R3: Mine has been on its side since Easter.
R2: At least you have one, ours went to the canal.
""",
    "at the foot": """THE COURT: Good morning. Call the next.
MR. VOSS: Your Honor, we ask for a continuance.
THE COURT: You had one in March and one in May.
MS. LEEK: The People object.
THE COURT: Denied. Sit down, Mr. Voss.
APPEARANCES: Brent Voss for the defense; Tara Leek for the People; before the Hon. Juno Blackwell.
""",
    "for a house": """Tribunal. Claimant: Ms R. Doyle. Respondent: Larch Homes Ltd, by Ms Freya Bond, a director.
Claimant: I asked for the keys on the Tuesday.
Respondent: We had no keys to give her until the paint was dry.
Claimant: It was dry in June.
""",
    "by what they do": """Panel hosted by Dina Marsh, with Theo Kerr (author) and Wil Page (publisher)
Host: Is the novel dead?
Author: It has been dying for two hundred years and it looks well on it.
Publisher: It sells less each year, and I have the returns in my garage.
Host: Questions?
""",
    "in columns": """Abbreviations
  CL    Chief Librarian, Ms Tandi Moke
  FM    Facilities Manager, Mr Henk Brits

CL: I found the ledgers under a foot of mud.
FM: The pump was running when I went home.
CL: He went home at eight.
FM: A quarter past.
""",
    "in a table": """| | |
|---|---|
| **Chair** | Judge Hester Lorn |
| **Secretary** | Mr Abel Tull |

- **CHAIR:** I will begin with the swifts.
- **PELL:** I have forty boxes up and I want four hundred.
  - *Chair, to Pell:* And who is to climb up there?
  - *Pell:* I thought you might, my Lady.
""",
    "ranks": """STORM BRIEFING with Lt Col Rana Aziz and Captain Joe Dill
LT COL AZIZ: The bridge is closed and it will stay closed.
CAPT DILL: Two of my people are still out there.
Q: For how long?
LT COL AZIZ: Until I have walked over it myself.
""",
    "a bracket over two lines": """HOUSE DEBATES
  Mr. Gil Arsen (Port Wells, BQ):  The pier is gone and so is the money.
  Ms. Ida Bose (Parliamentary Secretary to the Minister of Public
Works, Lib.):  The pier will be built again by the spring.
  Mr. Gil Arsen:  So she admits it.
""",
    "to whom": """Evidence session
Counsel to the Inquiry: When did you first hear of the leak?
Mr Hale (to counsel): In April.
Counsel to the Inquiry: And you told nobody?
Mr Hale (turning to the chair): I told my wife, madam.
(Appearances: Ms Joy Roper, counsel to the inquiry; Mr Ned Hale, witness)
""",
    "in emphasis": """Interview. Interviewer: Jo Pell. Interviewee: Dr Una Marsh.

_Why moths?_

Because they come to me. I never had to run after a moth.

_And bats?_

_You must be a little fond of them._

Bats come after the moths, and I come after the bats.
""",
}


@pytest.mark.parametrize(
    ("kind", "speaker", "words", "theirs"),
    [
        ("within a line", "Abel Crane", "There were forty in the street and I shod all of them.", True),
        ("within a line", "Joan Pym", "There were forty in the street and I shod all of them.", False),
        ("codes", "Cy Marr", "Mine has been on its side since Easter.", True),
        ("codes", "Ann Holt", "Mine has been on its side since Easter.", False),
        ("codes", "Bo Sim", "At least you have one, ours went to the canal.", True),
        ("at the foot", "Juno Blackwell", "You had one in March and one in May.", True),
        ("at the foot", "Brent Voss", "You had one in March and one in May.", False),
        ("for a house", "Freya Bond", "We had no keys to give her until the paint was dry.", True),
        ("for a house", "R. Doyle", "We had no keys to give her until the paint was dry.", False),
        ("for a house", "R. Doyle", "It was dry in June.", True),
        ("by what they do", "Dina Marsh", "Is the novel dead?", True),
        ("by what they do", "Theo Kerr", "It sells less each year, and I have the returns in my garage.", False),
        ("by what they do", "Wil Page", "It sells less each year, and I have the returns in my garage.", True),
        ("in columns", "Tandi Moke", "I found the ledgers under a foot of mud.", True),
        ("in columns", "Henk Brits", "I found the ledgers under a foot of mud.", False),
        ("in a table", "Hester Lorn", "And who is to climb up there?", True),
        ("in a table", "Hester Lorn", "I thought you might, my Lady.", False),
        ("ranks", "Rana Aziz", "Until I have walked over it myself.", True),
        ("ranks", "Joe Dill", "Until I have walked over it myself.", False),
        ("a bracket over two lines", "Ida Bose", "The pier will be built again by the spring.", True),
        ("a bracket over two lines", "Gil Arsen", "The pier will be built again by the spring.", False),
        ("to whom", "Joy Roper", "When did you first hear of the leak?", True),
        ("to whom", "Ned Hale", "I told my wife, madam.", True),
        ("to whom", "Joy Roper", "I told my wife, madam.", False),
        ("in emphasis", "Una Marsh", "I never had to run after a moth.", True),
        ("in emphasis", "Jo Pell", "I never had to run after a moth.", False),
        ("in emphasis", "Una Marsh", "You must be a little fond of them.", False),
    ],
)
def test_a_legend_says_who_a_label_is(kind: str, speaker: str, words: str, theirs: bool) -> None:
    found = judge(words, {"record.txt": LEGENDS[kind]}, speaker=speaker)
    assert (found.verdict == "verified") is theirs


MINUTES = """Allotment Society, committee of 3 June
In attendance: Femi Boyd (treasurer); Ana Lund, secretary; Cllr Owen Sparrow (guest); In the chair: Gus Petrie

1.1 The Treasurer: "There is a leak by plot nine and it has cost us forty pounds."
1.2 Hens. The secretary read a letter from Mrs Ida Crumb: "Your hens are in my sweet peas again."
2. The chair replied: "That will be the last time I open the gate."
b) Cllr Sparrow and Mr Rolf Tate spoke of the lane. The latter told the meeting: "It was tarred in 1974 and not since."
c) Ana Lund read out an email from the builder: "We can start in May."
"""


@pytest.mark.parametrize(
    ("speaker", "words", "theirs"),
    [
        ("Femi Boyd", "There is a leak by plot nine and it has cost us forty pounds.", True),
        ("Gus Petrie", "There is a leak by plot nine and it has cost us forty pounds.", False),
        ("Ida Crumb", "Your hens are in my sweet peas again.", True),
        ("Ana Lund", "Your hens are in my sweet peas again.", False),
        ("Gus Petrie", "That will be the last time I open the gate.", True),
        ("Femi Boyd", "That will be the last time I open the gate.", False),
        ("Rolf Tate", "It was tarred in 1974 and not since.", True),
        ("Owen Sparrow", "It was tarred in 1974 and not since.", False),
        ("Ana Lund", "We can start in May.", False),
    ],
)
def test_minutes_quote_whom_their_list_names(speaker: str, words: str, theirs: bool) -> None:
    found = judge(words, {"minutes.txt": MINUTES}, speaker=speaker)
    assert (found.verdict == "verified") is theirs


LAYOUTS = {
    "handles": """#ops
[09:01] rana.k: the kiln is cold again and nobody has said why
[09:02] b.strand: second
[09:03] rana.k: it was cold in march too
[09:05] b.strand: ok third
(Channel members: Rana Kaur, Bill Strand)
""",
    "a thread": """Tom Fry: The ferry is off until spring.
└ Sal Marr: It was off last spring too
  └ Tom Fry: That was the other ferry
Ned Pugh: Both are scrap.
""",
    "from": """From Mrs Nell Oram
Your report of the bell left out the ringers, and there are nine of us.

From the Dean, Dr Saul Pike
The bell was cast in 1740 and it is cracked from lip to crown.
""",
    "objections": """Consultation on the quarry

Objection 1: Mr Glyn Rees, Hill Farm
The dust lies on my hay from May to August.

Objection 2: Cara Doyle
My windows have not been opened since they began to blast.
""",
    "a ticket": """HELPDESK 20817
Requester ....: Moira Shaw  (Library)
Assignee .....: Lachie Pine (Devices)

#1  Requester created this ticket          9 April 13:02
    The scanner thinks every book is the Bible.

#2  SYSTEM                                 9 April 13:02
    Priority changed.

#3  Assignee replied (public)              9 April 13:40
    Hi Moira,
    I have turned it off and I am driving over.
""",
    "a speech": """Speech by Maud Ellis, union convenor, Drill Hall
The bosses sent us a card at Christmas.
[From the floor, Alf Todd: Mine came in February!]
It was signed by a machine. [Laughter]
""",
    "a mail": """From: Bryn Coates
To: news desk
Date: 4 May
See below, we have not answered yet.

-------- Forwarded Message --------
From: Carys Penn, Housing
Date: 3 May
The boiler will not be replaced before the autumn.
""",
    "an answer": """From: Lena Ott, press office
To: Pat Sims

We have nothing to add.

Pat Sims wrote on 5 June:
> Will the pool open this year?
--
"A town that swims together stays afloat." - Dame Una Frayne, Leader
""",
    "without a day": """Wren Thuo reposted
Dr Emil Ras @ras_birds
The first swift came in at six this morning.
Wren Thuo @wren_t
Mine came in through the kitchen window.
""",
}


@pytest.mark.parametrize(
    ("kind", "speaker", "words", "theirs"),
    [
        ("handles", "Rana Kaur", "the kiln is cold again and nobody has said why", True),
        ("handles", "Bill Strand", "the kiln is cold again and nobody has said why", False),
        ("a thread", "Sal Marr", "It was off last spring too", True),
        ("a thread", "Tom Fry", "It was off last spring too", False),
        ("from", "Saul Pike", "The bell was cast in 1740 and it is cracked from lip to crown.", True),
        ("from", "Nell Oram", "The bell was cast in 1740 and it is cracked from lip to crown.", False),
        ("objections", "Glyn Rees", "The dust lies on my hay from May to August.", True),
        ("objections", "Cara Doyle", "The dust lies on my hay from May to August.", False),
        ("a ticket", "Moira Shaw", "The scanner thinks every book is the Bible.", True),
        ("a ticket", "Lachie Pine", "I have turned it off and I am driving over.", True),
        ("a ticket", "Lachie Pine", "The scanner thinks every book is the Bible.", False),
        ("a speech", "Alf Todd", "Mine came in February!", True),
        ("a speech", "Maud Ellis", "Mine came in February!", False),
        ("a speech", "Maud Ellis", "It was signed by a machine.", True),
        ("a mail", "Carys Penn", "The boiler will not be replaced before the autumn.", True),
        ("a mail", "Bryn Coates", "The boiler will not be replaced before the autumn.", False),
        ("an answer", "Pat Sims", "Will the pool open this year?", True),
        ("an answer", "Lena Ott", "Will the pool open this year?", False),
        ("an answer", "Lena Ott", "A town that swims together stays afloat.", False),
        ("without a day", "Wren Thuo", "Mine came in through the kitchen window.", True),
        ("without a day", "Emil Ras", "Mine came in through the kitchen window.", False),
    ],
)
def test_each_part_of_a_layout_is_its_own_speakers(kind: str, speaker: str, words: str, theirs: bool) -> None:
    found = judge(words, {"record.txt": LAYOUTS[kind]}, speaker=speaker)
    assert (found.verdict == "verified") is theirs
