"""Whose words stand in captions of scenes, signed entries, sheets of questions, notes read out, and dictated copy."""

import pytest

from quotecheck import judge

Sayings = tuple[tuple[str, str, bool], ...]
"""Whom an article credits, with which words, and whether they are his."""


def _cues(*lines: str) -> str:
    rows = (f"{k + 1}\n00:00:{10 + 3 * k} --> 00:00:{12 + 3 * k}\n{line}\n" for k, line in enumerate(lines))
    return "\n".join(rows)


_FILM = _cues(
    "[ANN HALE, hop grower, to camera]",
    "We cut two weeks early. I've never seen that.",
    "[OAST HOUSE. TOM HALE, her son]",
    "I slept up here beside the kiln for a week.",
    "[THE LANE - IDA MOSS, neighbour]",
    "I could smell it burning from my bed.",
    "[Her brother, Sid Moss]",
    "I rang the brigade and got the wrong one.",
    "[A passer-by, on the bridge]",
    "I thought that it was fog.",
)
_LOG = (
    "S.S. MARY VENN, deck log, extract\n"
    "0000-0400 Wind W 5. Two hatches found loose. I reported this to the mate. Signed, 3rd Off. Karl Ost.\n"
    "0400-0800 Wind W 7. I found the cook asleep at the wheel. Signed, Ch. Off. Mark Bell.\n"
    "0800-1200 Hove to. I would not take her in before the tide turned. Signed, Master, Ruth Dane.\n"
)
_BOOK = (
    "VISITORS' BOOK, Brigg lighthouse\n"
    "12 May. I climbed every step with a bad knee. - Ann Hale, Hull\n"
    "14 May. The lamp was being cleaned, so I saw nothing but boots. - Tom Rusk, Leeds\n"
)
_SHEET = (
    "From: a.hale@pier.example\nTo: newsdesk\nAnswers below. Ann Hale, director\n"
    "1. You: I've read that the pier has not opened since May.\nA: Since April, in fact. I have no money to mend it.\n"
    "2. You: My own feeling is that the town wants you shut.\nA: I would not put it so strongly.\n"
)
_ANSWERS = (
    "Ann Hale, harbour master, written answers received 4 May\n\n"
    "Your question 1: I am told that the crane fell because nobody greased it.\nMy answer: I greased it in March.\n"
    "Your question 2: I have seen the log and it says May.\nMy answer: The log is wrong, I wrote it up late.\n"
)
_TALK = (
    'Notes, talk by Prof. Ann Hale, "Salt and the town", Wed\n'
    'AH: "We salted eleven streets and three of them twice."\n'
    'Q from hall (man, beard): "We tried it in Brigg and I can tell you they fell."\nAH: "Send me your data."\n'
    'Q (nurse, front): "I\'d have salted the steps years ago if anyone had asked me."\nApplause.\n'
)
_BY_NUMBER = (
    "Your questions to the harbour master\nAnswered by Ann Hale\n\nQ (Mr B., Brigg): Have you ever seen a boat"
    " that size?\n"
    "A: I have, and I sank it.\nQ (Joan, Low Lane): I've written to you four times.\nA: I went to Low Lane"
    " myself on Friday.\n"
)
_HUSTINGS = (
    "Hustings, Brigg hall. Candidate: Ann Hale.\nHALE: I will open the pool on Sundays.\n"
    "From the floor: I have swum there since I was six and it has never been clean.\nHALE: I will see that it is.\n"
    "Floor (woman, row 3): I'll believe it when I smell it.\nHALE: You will.\n"
)
_MINUTES = (
    "Brigg Rowing Club, AGM minutes\nPresent: 31. Chair: Tom Rusk. Secretary: Ann Hale. Apologies: Dr Ida Moss.\n"
    '3. Lease. The Secretary said she had a note from Dr Moss and read it: "I have rowed there since I was ten."\n'
    'The Secretary then spoke for herself: "I have been through it with a solicitor and we keep the slip."\n'
    '4. A letter from Joan Pike was read out by the secretary: "I shall not pay for a mooring that dries."\n'
    '5. The chair gave apologies for Sid Venn and read his comments: "I am against the wall, as I was last year."\n'
    '6. A message had come in from Dr Orr, who was abroad. The chair read it out: "I vote yes to all of it."\n'
    '7. The chair read his report: "I have sat nine times this year."\n'
)
_LETTERS = (
    "LETTERS\nSir, Your leader on otters was silly. I have lost sixty trout in three years and I fenced every yard.\n"
    "Tom Rusk, Low Lane\n\n[Mr Rusk's figures are right. I wrote the leader, and I grew up beside a beck. Ed.]\n"
)
_BULLETIN = (
    "1830 BULLETIN, item 2, SLICK\nLINK (presenter, Dinah Cross): The beaches are black. Our reporter Rahul Vane"
    " is there.\n"
    "VO (Vane): I counted forty dead birds on one groyne.\nSOT ASTON: Ann Hale, Bird Rescue\n"
    "\"We've washed two hundred since dawn. I've run out of towels.\"\n"
    "VO (Vane): The owners have said nothing.\nCUT 2 (Cdr. Tom Rusk, Coastguard)\n"
    '"I have three vessels on scene."\nVT ENDS\n'
)
_DICTATED = (
    "COPYTAKER 21.15, from stringer (Lamb) at Brigg, flood\n"
    "Para. The river went over at six point. Mayor Ann Hale said quote I opened the sluice myself comma and it made no"
    " odds unquote point par.\n"
    "Baker Tom Rusk comma whose shop is under water comma said quote I've carried every sack up two flights"
    " unquote point"
    " par.\nNote to desk, not for copy, I am standing in it up to my knees. Ends.\n"
)
_CHAT = (
    'Screenshots from Ann Hale, typed by desk. GREY = the landlord, saved as "Vic" (Victor Rusk). BLUE = Ann.\n\n'
    "BLUE: The ceiling has come down\nGREY: I've three other houses leaking. I can't be everywhere\n"
    "BLUE: I've moved her in with me. I have photographs\nGREY: You were told not to hang things off it\n"
)
_SIDES = (
    "Texts between Ann Hale and Tom Rusk, photographed by us. Left = Rusk, right = Hale.\n\n"
    "Left: I'll bring the keys back when I'm paid\nRight: I paid you in March and I have the slip\n"
    "Left: That was for the other roof\nRight: I never had another roof\n"
)
_UNKNOWN = (
    "Auto-generated transcript.\nNote: Speaker 1 is the chair, Ann Hale. The others were not identified from the"
    " recording."
    " Present: A. Hale, T. Rusk, I. Moss.\n\nSpeaker 1: I've had sixty letters and I'm minded to approve it.\n"
    "Speaker 3: I've lived opposite the old one and I never slept.\nSpeaker 1: I'm going to put it to the vote.\n"
)
_EVIDENCE = (
    "NOTE OF EVIDENCE. Family (sister Ida Moss in person = IM). Coroner Ruth Dane = RD.\n\n"
    "W1  ANN HALE  - sworn - lock keeper\n\n    RD -  When did you see him?\n"
    "        > About ten. He was on the gate\n          and I waved to him.\n"
    "    IM -  I knew he would go in.\n        > I salted it at two.\n"
)
_DIARY = (
    "Diary of the Revd Sam Lowe. Copied by his niece (H.L.). Her notes are in square brackets.\n\n"
    "Jan. 5. Dick came and mended the stove, and I gave him an egg.\n"
    "     [He mended it until 1940. I held the spanner for him. H.L.]\n"
)
_CASES: dict[str, tuple[str, Sayings]] = {
    "film.srt": (
        _FILM,
        (
            ("Ann Hale", "I've never seen that.", True),
            ("Tom Hale", "I slept up here beside the kiln for a week.", True),
            ("Ann Hale", "I slept up here beside the kiln for a week.", False),
            ("Ida Moss", "I could smell it burning from my bed.", True),
            ("Tom Hale", "I could smell it burning from my bed.", False),
            ("Sid Moss", "I rang the brigade and got the wrong one.", True),
            ("Sid Moss", "I thought that it was fog.", False),
        ),
    ),
    "log.txt": (
        _LOG,
        (
            ("Ruth Dane", "I would not take her in before the tide turned.", True),
            ("Mark Bell", "I would not take her in before the tide turned.", False),
            ("Karl Ost", "Two hatches found loose. I reported this to the mate.", True),
            ("Ruth Dane", "I found the cook asleep at the wheel.", False),
        ),
    ),
    "book.txt": (
        _BOOK,
        (
            ("Ann Hale", "I climbed every step with a bad knee.", True),
            ("Ann Hale", "The lamp was being cleaned, so I saw nothing but boots.", False),
        ),
    ),
    "sheet.txt": (
        _SHEET,
        (
            ("Ann Hale", "I have no money to mend it.", True),
            ("Ann Hale", "My own feeling is that the town wants you shut.", False),
        ),
    ),
    "answers.txt": (
        _ANSWERS,
        (
            ("Ann Hale", "The log is wrong, I wrote it up late.", True),
            ("Ann Hale", "I have seen the log and it says May.", False),
        ),
    ),
    "talk.txt": (
        _TALK,
        (
            ("Ann Hale", "We salted eleven streets and three of them twice.", True),
            ("Ann Hale", "We tried it in Brigg and I can tell you they fell.", False),
            ("Ann Hale", "I'd have salted the steps years ago if anyone had asked me.", False),
        ),
    ),
    "questions.txt": (
        _BY_NUMBER,
        (
            ("Ann Hale", "I went to Low Lane myself on Friday.", True),
            ("Ann Hale", "I've written to you four times.", False),
        ),
    ),
    "hustings.txt": (
        _HUSTINGS,
        (
            ("Ann Hale", "I will open the pool on Sundays.", True),
            ("Ann Hale", "I have swum there since I was six and it has never been clean.", False),
            ("Ann Hale", "I'll believe it when I smell it.", False),
        ),
    ),
    "minutes.txt": (
        _MINUTES,
        (
            ("Ida Moss", "I have rowed there since I was ten.", True),
            ("Ann Hale", "I have rowed there since I was ten.", False),
            ("Ann Hale", "I have been through it with a solicitor and we keep the slip.", True),
            ("Joan Pike", "I shall not pay for a mooring that dries.", True),
            ("Sid Venn", "I am against the wall, as I was last year.", True),
            ("Tom Rusk", "I am against the wall, as I was last year.", False),
            ("Tom Rusk", "I vote yes to all of it.", False),
            ("Tom Rusk", "I have sat nine times this year.", True),
        ),
    ),
    "letters.txt": (
        _LETTERS,
        (
            ("Tom Rusk", "I have lost sixty trout in three years and I fenced every yard.", True),
            ("Tom Rusk", "I wrote the leader, and I grew up beside a beck.", False),
            ("the editor", "I wrote the leader, and I grew up beside a beck.", True),
        ),
    ),
    "bulletin.txt": (
        _BULLETIN,
        (
            ("Ann Hale", "I've run out of towels.", True),
            ("Tom Rusk", "I've run out of towels.", False),
            ("Tom Rusk", "I have three vessels on scene.", True),
            ("Rahul Vane", "I counted forty dead birds on one groyne.", True),
            ("Dinah Cross", "I counted forty dead birds on one groyne.", False),
        ),
    ),
    "dictated.txt": (
        _DICTATED,
        (
            ("Ann Hale", "I opened the sluice myself, and it made no odds", True),
            ("Tom Rusk", "I opened the sluice myself, and it made no odds", False),
            ("Tom Rusk", "I've carried every sack up two flights", True),
            ("Tom Rusk", "I am standing in it up to my knees", False),
        ),
    ),
    "chat.txt": (
        _CHAT,
        (
            ("Ann Hale", "I've moved her in with me. I have photographs", True),
            ("Victor Rusk", "I've moved her in with me. I have photographs", False),
            ("Victor Rusk", "I've three other houses leaking. I can't be everywhere", True),
        ),
    ),
    "sides.txt": (
        _SIDES,
        (
            ("Ann Hale", "I paid you in March and I have the slip", True),
            ("Tom Rusk", "I paid you in March and I have the slip", False),
            ("Tom Rusk", "I'll bring the keys back when I'm paid", True),
        ),
    ),
    "machine.txt": (
        _UNKNOWN,
        (
            ("Ann Hale", "I'm going to put it to the vote.", True),
            ("Tom Rusk", "I've lived opposite the old one and I never slept.", False),
        ),
    ),
    "evidence.txt": (
        _EVIDENCE,
        (
            ("Ann Hale", "He was on the gate and I waved to him.", True),
            ("Ann Hale", "I salted it at two.", True),
            ("Ida Moss", "I salted it at two.", False),
        ),
    ),
    "diary.txt": (_DIARY, (("Sam Lowe", "I held the spanner for him.", False),)),
}


@pytest.mark.parametrize(
    ("name", "speaker", "words", "his"),
    [(name, *saying) for name, (_, sayings) in _CASES.items() for saying in sayings],
)
def test_words_are_of_whom_the_paper_has_for_them(name: str, speaker: str, words: str, his: bool) -> None:
    found = judge(words, {name: _CASES[name][0]}, speaker=speaker).verdict
    assert (found == "verified") == his


_PODCAST = (
    "PODCAST ep 9\nHOST: My guest is the potter Ann Hale.\nHALE: I'd sleep on clay if it were dry.\n"
    "[SPONSOR] I switched to Dozy in March and I can't go back. [END SPONSOR]\nHOST: And we're back.\n"
    "HALE: I've thrown a thousand pots.\n"
)
_REPOST = (
    "@annhale: I'm done with the harbour trust. Read this:\n"
    "> @tomrusk: I told them in May that the wall was hollow and they laughed.\n"
    "@annhale: I was in that room and I didn't laugh.\n"
)
_SITE = (
    "Site meeting 4. Present: HALE & SONS (Ann Hale), RUSK CIVILS (Tom Rusk), client (Ida Moss)\n"
    'Hale & Sons: "I can\'t pour in this frost."\nRusk Civils: "I\'ll have the deck clear by Monday."\n'
    'Client: "I want it in writing."\n'
)


@pytest.mark.parametrize(
    ("text", "speaker", "words", "his"),
    [
        (_PODCAST, "Ann Hale", "I'd sleep on clay if it were dry.", True),
        (_PODCAST, "Ann Hale", "I switched to Dozy in March and I can't go back.", False),
        (_PODCAST, "Ann Hale", "I've thrown a thousand pots.", True),
        (_REPOST, "Ann Hale", "I was in that room and I didn't laugh.", True),
        (_REPOST, "Ann Hale", "I told them in May that the wall was hollow and they laughed.", False),
        (_SITE, "Tom Rusk", "I'll have the deck clear by Monday.", True),
        (_SITE, "Ida Moss", "I want it in writing.", True),
        (_SITE, "Ida Moss", "I'll have the deck clear by Monday.", False),
    ],
)
def test_what_stands_inside_anothers_words_is_not_his(text: str, speaker: str, words: str, his: bool) -> None:
    assert (judge(words, {"paper.txt": text}, speaker=speaker).verdict == "verified") == his


def test_a_scene_or_a_sound_names_nobody() -> None:
    film = _cues(
        "[ANN HALE, grower]", "I was here.", "[HULL. OLD TOWN, YORKSHIRE]", "I used to sell my hops down there."
    )
    assert judge("I used to sell my hops down there.", {"film.srt": film}, speaker="Ann Hale").verdict == "verified"


def test_a_man_called_ed_is_no_editor() -> None:
    chat = (
        "Ed: I'll bring the van.\nAnn: I'll bring the rope.\nEd: I can't lift it alone.\nAnn: I never said you could.\n"
    )
    assert judge("I can't lift it alone.", {"chat.txt": chat}, speaker="Ed").verdict == "verified"


def test_what_a_speaker_reads_of_his_own_is_his() -> None:
    text = 'Minutes. Present: Ann Hale, Ida Moss.\nIda Moss read her own statement: "I was aboard when it went."\n'
    assert judge("I was aboard when it went.", {"minutes.txt": text}, speaker="Ida Moss").verdict == "verified"


def test_a_speech_that_quotes_aloud_is_not_its_speakers_there() -> None:
    text = (
        "Speech by Ann Hale, mayor, at the dinner. As delivered.\n\nThe minister wrote to me, and I quote, we are not"
        " minded to pay, unquote. I kept the letter. The point is that I paid for the wall myself.\n"
    )
    assert judge("we are not minded to pay", {"speech.txt": text}, speaker="Ann Hale").verdict == "unsourced"
    assert judge("I paid for the wall myself.", {"speech.txt": text}, speaker="Ann Hale").verdict == "verified"
