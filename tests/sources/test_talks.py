"""Whose words a talk's are as reporters take it down: heads over parts, questions without labels, what is retold."""

from pathlib import Path

import pytest

from quotecheck import judge

HEADED = """# Quay flats, interviews

(on record; LM = me)

## 1. Odile Farrant, 77, flat 3, since 1961

**LM: You were the first?**

After the pigeons. I carried the stove up myself and nobody held the door.

**LM: And the lift?**

I don't know the word "lift". We were promised one twice.

## 2. Ismet Karga, 40, keeps the kiosk

**LM: Is trade good?**

It is good for the cat. I sell string and I am asked for oysters.
"""
ASIDES = """# Quay flats, more

## Odile Farrant, tenant

**Who told you about the sale?**

A boy with a clipboard. I thought that he was lost.

## Bruno Keel, 51, agent

I sell what I am given. I don't choose the tide.

(Do you own a flat there?) Half of one. I keep nets in it.
"""
COUPLE = """1) ANSELM & RITA DOVE, 60s, flat 9
Rita: We keep the boat on the balcony.
Anselm: She keeps the boat. I keep out of the wind.

2) MIRA COLE, 30, flat 11
I came for a month. I have been here nine years and I still owe for the paint.
"""
SET_OFF = """**Phone call, Corinne Abbot (the pilot's aunt, 70), 2 May**

Did he tell you that he was afraid?

> He never told me one thing. I read it in his boots.

Were you angry with the port?

> I was angry with the fog.

What would you ask them?

> Where the lamp was.

He says that you raised him.

> I fed him. He did the rest.
"""
PLAIN = """Hugo Marlin, diver, by phone 6 May

Was the rope cut?

It was chewed. I have the end of it in a jar.

Who saw it?

Nobody looks at rope until it is gone.
"""
RETOLD = """Interview: Greta Lund, pilot, 4 May

Q: What did you tell Captain Orme when the lamp failed?

GL: I said, "Turn her, or I shall." And he said, "Turn her yourself."

Q: And at home?

GL: My brother rang, and he said, "You were on the radio."
"""
BESIDE = """Interview, Tess Ravel + Otto Ravel, bakers, 7 May

TR: We open at five.
OR: She opens at five. I open one eye at six.
Me: Are you closing the shop?
TR: I have signed nothing and I have burnt the pen.
"""
DASHED = """notebook, 8 May
rang Nadia Brill, matron ("her"), who put on the porter, Sim Tolley ("him")

me - when did it start?
her - at four. The drain sang first.
me - and then?
her - I rang the rowing club.

him - I only held the torch
me - were you afraid
him - I cannot swim, so I held it high.
"""
CHAT = """Chat w/ Perla Stroud, 9 May

Me 14:02 Are you at the lock?
Perla 14:05 yes. the gates are open and nobody is here
Me 14:06 may I quote that?
Perla 14:07 quote it, and say that the lamp is out
"""
ANSWERED = """From: Minna Roake <minna@quay.example>
To: Lou Marsh
Date: 10 May 2026
Subject: RE: Questions

Lou, answers from Cllr Doran Pell below.

Q1. When did you know of the leak?
On Monday. I asked for a bucket and I was given a form.

Q2. Why was nobody told?
I told the people who had buckets.

Minna
"""
HANDED = """From: Lena Voss <lena@voss.example>
To: newsdesk
Subject: Comment

Hi,

You can use this from our chief executive, Martin Oakes:

"We closed the line without a word. We were wrong to."

Lena
"""
ONE_TALK = """Doran Pell interview, town hall, 11 May

He comes in late. I ask about the leak. "I inherited a bucket," he says.

Asked whether he would go: "No. Next one."

His aide, Minna Roake, comes in: "He has a train."
"""
SCENE = """# Notes, the quay, Sat

- **Odile Farrant** (77): "I carried the stove." / "They can carry it down."
- Cllr Pell comes at 11.20. Booed. Says "I hear you"
- Fire chief Ada Quist (prev. Marsh), asked abt the pumps: "They leak."
- Keith and Moira Salt, visiting: Keith - "We came for the pies." Moira - "He came for the pies."
"""
STATUTE = """LEGISLATIVE ASSEMBLY

QUESTIONS

Ms ARDEN-COLE (Port Lowe--Leader of the Opposition) (14:07): When was he told of the leak?

The Hon. D.R. PELL (Marsh--Minister for Water) (14:08): I was told in June. I acted on it.

The SPEAKER: Order! I will have silence or I will have the chamber cleared.

Ms ARDEN-COLE (14:11): In writing?

The Hon. D.R. PELL: Not that I recall.
"""
INQUIRY = """[Inquiry exhibit QF/12]

From: Farrant, Odile
To: Keel, Bruno (Agent)
Sent: 3 March 2026 08:10
Subject: Lift

Bruno,

I would be glad of a lift before I am carried out.

Odile
"""
PRESSED = """Press conference, Chief Constable Rhona Mbele, 8 May. Rough.

RM: We found the bell at six this morning.
Q (Echo): Was it late to look?
RM: I would call it slow.
"""


@pytest.mark.parametrize(
    ("text", "words", "speaker", "other"),
    [
        (HEADED, "I carried the stove up myself and nobody held the door", "Odile Farrant", "Ismet Karga"),
        (HEADED, "We were promised one twice", "Odile Farrant", "Lou Marsh"),
        (HEADED, "I sell string and I am asked for oysters", "Ismet Karga", "Odile Farrant"),
        (ASIDES, "I thought that he was lost", "Odile Farrant", "Bruno Keel"),
        (ASIDES, "I keep nets in it", "Bruno Keel", "Odile Farrant"),
        (COUPLE, "We keep the boat on the balcony", "Rita Dove", "Anselm Dove"),
        (COUPLE, "I keep out of the wind", "Anselm Dove", "Mira Cole"),
        (SET_OFF, "I read it in his boots", "Corinne Abbot", "Hugo Marlin"),
        (PLAIN, "Nobody looks at rope until it is gone", "Hugo Marlin", "Corinne Abbot"),
        (RETOLD, "Turn her, or I shall", "Greta Lund", "Captain Orme"),
        (RETOLD, "Turn her yourself", "Captain Orme", "Greta Lund"),
        (BESIDE, "I have signed nothing and I have burnt the pen", "Tess Ravel", "Otto Ravel"),
        (DASHED, "I rang the rowing club", "Nadia Brill", "Sim Tolley"),
        (DASHED, "I cannot swim, so I held it high", "Sim Tolley", "Nadia Brill"),
        (CHAT, "the gates are open and nobody is here", "Perla Stroud", "Greta Lund"),
        (ANSWERED, "I asked for a bucket and I was given a form", "Doran Pell", "Minna Roake"),
        (HANDED, "We closed the line without a word", "Martin Oakes", "Lena Voss"),
        (ONE_TALK, "I inherited a bucket", "Doran Pell", "Minna Roake"),
        (ONE_TALK, "He has a train", "Minna Roake", "Doran Pell"),
        (SCENE, "They can carry it down", "Odile Farrant", "Doran Pell"),
        (SCENE, "I hear you", "Cllr Pell", "Odile Farrant"),
        (SCENE, "They leak", "Ada Quist", "Doran Pell"),
        (SCENE, "We came for the pies", "Keith Salt", "Moira Salt"),
        (STATUTE, "I acted on it", "Dorothea Pell", "Ann Pell"),
        (STATUTE, "I will have silence or I will have the chamber cleared", "the Speaker", "Dorothea Pell"),
        (STATUTE, "In writing?", "Ms Arden-Cole", "the Speaker"),
        (INQUIRY, "I would be glad of a lift before I am carried out", "Odile Farrant", "Bruno Keel"),
        (PRESSED, "I would call it slow", "Rhona Mbele", "Ada Quist"),
    ],
)
def test_a_talk_is_whose_it_is_taken_down_as(tmp_path: Path, text: str, words: str, speaker: str, other: str) -> None:
    source = tmp_path / ("talk.md" if text.lstrip().startswith(("#", "**")) else "talk.txt")
    source.write_text(text, "utf-8")
    judged = judge(words, [source], speaker=speaker)
    assert judged.verdict == "verified"
    assert not {f.code for f in judged.findings} & {"QC201", "QC203"}
    assert judge(words, [source], speaker=other).verdict == "unsourced"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (HEADED, "You were the first?", "Odile Farrant"),
        (ASIDES, "Who told you about the sale?", "Odile Farrant"),
        (ASIDES, "Do you own a flat there?", "Bruno Keel"),
        (SET_OFF, "He says that you raised him", "Corinne Abbot"),
        (PLAIN, "Was the rope cut?", "Hugo Marlin"),
        (RETOLD, "You were on the radio", "Greta Lund"),
        (BESIDE, "Are you closing the shop?", "Otto Ravel"),
        (SCENE, "Fire chief Ada Quist", "Odile Farrant"),
    ],
)
def test_what_is_asked_or_told_is_nobodys_who_answers(tmp_path: Path, text: str, words: str, speaker: str) -> None:
    source = tmp_path / ("talk.md" if text.lstrip().startswith(("#", "**")) else "talk.txt")
    source.write_text(text, "utf-8")
    assert judge(words, [source], speaker=speaker).verdict == "unsourced"


CLIP = """1
00:00:01,000 --> 00:00:03,000
[QUIST] Nobody touch the hose.

2
00:00:03,500 --> 00:00:06,000
[MARSH] She gave me a boot!
I'm framing the lace.

3
00:00:06,500 --> 00:00:09,000
[QUIST] It leaks, and so do I.

4
00:00:09,500 --> 00:00:12,000
- Is it mended?
- Not this year, love.
"""
SOUNDS = CLIP.replace("[MARSH] She", "[SIREN]\nShe").replace("[QUIST]", "[MUSIC]")
CAPTIONS = """1
00:00:01,000 --> 00:00:03,000
>> MAYOR ADA QUIST: NEXT SPEAKER.

2
00:00:03,500 --> 00:00:06,000
>> GOOD EVENING. MY NAME IS BRUNO KEEL AND I SELL NETS.

3
00:00:06,500 --> 00:00:09,000
I WANT ONE LAMP ON THE QUAY.

4
00:00:09,500 --> 00:00:12,000
>> MAYOR ADA QUIST: THANK YOU.
"""


@pytest.mark.parametrize(
    ("text", "words", "speaker", "verdict"),
    [
        (CLIP, "It leaks, and so do I", "Ada Quist", "verified"),
        (CLIP, "I'm framing the lace", "Lou Marsh", "verified"),
        (CLIP, "I'm framing the lace", "Ada Quist", "unsourced"),
        (CLIP, "Not this year, love", "Ada Quist", "unsourced"),
        (CAPTIONS, "I WANT ONE LAMP ON THE QUAY", "Bruno Keel", "verified"),
        (CAPTIONS, "I WANT ONE LAMP ON THE QUAY", "Ada Quist", "unsourced"),
    ],
)
def test_whose_a_caption_is(tmp_path: Path, text: str, words: str, speaker: str, verdict: str) -> None:
    (tmp_path / "clip.srt").write_text(text, "utf-8")
    assert judge(words, [tmp_path / "clip.srt"], speaker=speaker).verdict == verdict


def test_sounds_in_brackets_are_nobody(tmp_path: Path) -> None:
    from quotecheck.documents.reading import read_bytes

    read = read_bytes(SOUNDS.encode(), path=tmp_path / "clip.srt", shown_as="clip.srt")
    assert {t.speaker for t in read.turns} <= {None}
