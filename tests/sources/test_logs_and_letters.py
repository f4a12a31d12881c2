"""Logs with a time before who speaks, talks under letters, legends of a part, notes of one talk, captions, many."""

import pytest

from quotecheck import judge

_LEGEND = "QUAY ROW LOCK WATCH\nLOG No. 4   Fri 3 / Sat 4 May\n\nVH = Vera Holt, keeper    GR = Gus Roper, engineer\n\n"
_DUTY = "LOCK WATCH LOG\n\nOn duty: Vera Holt (VH), Gus Roper (GR)\n\n"
_NAMES = "LOCK WATCH LOG\n\nOn duty: Vera Holt, keeper; Gus Roper, engineer\n\n"
_LOGS = {
    "four figures": _LEGEND + '1910  Alarm.\n2140  VH to police: "I am not opening the gate till it falls."\n'
    '0455  GR, radio: "Pump two is away."\n0731  Stand down.\n',
    "brackets": _LEGEND + '[19:10] Alarm.\n[21:40] VH to police: "I am not opening the gate till it falls."\n'
    '[04:55] GR - radio - "Pump two is away."\n',
    "a point and a dash": _DUTY + '21.40 VH - "I am not opening the gate till it falls."\n'
    '04.55 GR - "Pump two is away."\n05.10 Tea.\n',
    "surnames": _NAMES + '2140  Holt to police: "I am not opening the gate till it falls."\n'
    '0455  Roper, radio: "Pump two is away."\n',
}


_ENTRIES = (
    '{0} Alarm.\n{1} VH to police: "I am not opening the gate till it falls."\n'
    '{2} GR (radio): "Pump two is away."\n{3} Stand down.\n'
)
_TIMES = {
    "hours": ("1910hrs", "2140hrs", "0455hrs", "0731hrs"),
    "points": ("7.10pm", "9:40 p.m.", "4.55 a.m.", "7.31am"),
    "days": ("Fri 1910", "Fri 2140", "Sat 0455", "Sat 0731"),
    "bars": ("19:10:05 |", "21:40:00 |", "04:55:11 |", "07:31:00 |"),
    "bold": ("**19.10**", "**21.40**", "**04.55**", "**07.31**"),
}
_LOGS |= {name: _LEGEND + _ENTRIES.format(*times) for name, times in _TIMES.items()}
_LOGS |= {
    "no marks": _LEGEND + "1910  Alarm.\n2140  VH: I am not opening the gate till it falls.\n0015  Rain.\n"
    "0455  GR: Pump two is away.\n0502  GR: It runs.\n0731  Stand down.\n",
    "no colon": _LEGEND + "1910  Alarm.\n2140  VH I am not opening the gate till it falls.\n0015  Rain.\n"
    "0455  GR Pump two is away.\n0502  GR It runs.\n0731  Stand down.\n",
}


@pytest.mark.parametrize("log", _LOGS.values(), ids=_LOGS)
def test_an_entry_of_a_log_is_of_whom_it_has_behind_the_time(log: str) -> None:
    source = {"log.txt": log}
    assert judge("I am not opening the gate till it falls", source, speaker="Vera Holt").verdict == "verified"
    assert judge("Pump two is away.", source, speaker="Gus Roper").verdict == "verified"
    assert judge("Pump two is away.", source, speaker="Vera Holt").verdict == "unsourced"


def test_what_a_log_notes_is_nobodys_words() -> None:
    source = {"log.txt": _LOGS["no marks"].replace("Alarm.", "Alarm from the upper gate.")}
    assert judge("Alarm from the upper gate.", source, speaker="Gus Roper").verdict == "unsourced"


_APART = (
    "Rolf Ames - tel, Wed 18.40\nbaker, 58\n(JD me)\n\nJD Did you see it?\n\nRA Had it on in the shop. It was loud.\n\n"
    'JD One of the signs had "thief" on it.\n\nRA No, no. The oven is mine now.\n\nJD Will you go on?\n\nRA Not yet.\n'
)
_CLOSE = (
    "Call with Rolf Ames, baker, 21/10\nRA / JD (me)\n\nJD What happened?\nRA I slipped. It is no good story.\n"
    "JD There are people who say you should be billed.\nRA If they sent a bill I would pay it.\n"
    "JD And then?\nRA Then the lamp went out.\n"
)
_ME = (
    "ROLF AMES, baker. By phone.\n\nME Why now?\nRA Because the oven is cold.\nME And the shop?\n"
    "RA It is shut till Easter.\nME Who says so?\nRA I say so.\n"
)


@pytest.mark.parametrize(
    ("notes", "words"),
    [(_APART, "It was loud."), (_CLOSE, "Then the lamp went out."), (_ME, "It is shut till Easter.")],
)
def test_letters_without_a_colon_are_labels(notes: str, words: str) -> None:
    assert judge(words, {"n.txt": notes}, speaker="Rolf Ames").verdict == "verified"


@pytest.mark.parametrize(
    ("notes", "words"),
    [(_APART, "thief"), (_CLOSE, "There are people who say you should be billed."), (_APART, "One of the signs had")],
)
def test_what_the_reporter_says_in_such_notes_is_not_whom_he_rang(notes: str, words: str) -> None:
    assert judge(words, {"n.txt": notes}, speaker="Rolf Ames").verdict != "verified"


_TALK = (
    "Rolf Ames, baker, by phone, Wed 18.40\n\n{0} Did you see it?\n{1} Had it on in the shop. It was loud.\n"
    "{0} We are told that you should go.\n{1} Not this year. Ask me at Easter.\n{0} Who is with you?\n"
    "{1} Two hands and my boy.\n"
)


@pytest.mark.parametrize(
    "labels", [("Q", "A"), ("J", "R"), ("JD.", "RA."), ("JD/", "RA/"), ("[JD]", "[RA]"), ("Me:", "Him:")]
)
def test_who_asks_may_state_and_who_answers_is_whom_the_head_names(labels: tuple[str, str]) -> None:
    source = {"n.txt": _TALK.format(*labels)}
    assert judge("Not this year. Ask me at Easter.", source, speaker="Rolf Ames").verdict == "verified"
    assert judge("Not this year. Ask me at Easter.", source, speaker="Vera Holt").verdict == "unsourced"
    assert judge("We are told that you should go.", source, speaker="Rolf Ames").verdict == "unsourced"


def test_letters_at_the_head_of_sentences_are_no_labels() -> None:
    text = (
        "US officials were late. UK ministers were not.\nUS ships left on Monday.\nUK ships stayed.\n"
        "Rolf Ames (RA) watched.\n"
    )
    assert judge("UK ships stayed.", {"n.txt": text}).evidence[0].voice == "document"
    minutes = "RA opened the shop.\nThe oven was cold.\nNobody came.\nRA shut it.\nIt rained.\nRolf Ames was sorry.\n"
    assert judge("The oven was cold.", {"n.txt": minutes}).evidence[0].voice == "document"


def test_a_legend_of_a_part_names_who_has_been_introduced() -> None:
    pool = (
        'POOL COPY\nThe pond, Thursday 6 March\n\nDr Vera Holt, director:\n"The pond was sold."\n\n'
        "ON THE BANK AFTER (VH = Holt, OF = Orla Finch, carver, 29)\n\nQ: What goes in?\n"
        "VH: There will be an empty pond for a year.\nQ: And then?\nVH: We will see about the ducks.\n"
        "Q: You made the boat?\nOF: I did. It is a good one.\nQ: Where will it go?\nOF: In the mill.\n"
    )
    assert judge("We will see about the ducks.", {"p.txt": pool}, speaker="Vera Holt").verdict == "verified"
    assert judge("It is a good one.", {"p.txt": pool}, speaker="Orla Finch").verdict == "verified"
    assert judge("It is a good one.", {"p.txt": pool}, speaker="Vera Holt").verdict == "unsourced"


@pytest.mark.parametrize(
    ("notes", "words", "speaker"),
    [
        (
            (
                "Wenlow, Thu 5/29, the shop, Main St.\n\nVera Holt, store mgr., 9 yrs. Shelf empty, sign up.\n\n"
                '"I pulled all of it on Friday."\n"I had people bringing it back."\nloss? "I lost maybe $900."\n'
            ),
            "I had people bringing it back.",
            "Vera Holt",
        ),
        (
            (
                "Wenlow, Sat.\n\nGus Roper, baker, 61. Flour on everything.\n\n"
                '"The oven is older than me."\nmoney? "Not much of it."\n'
            ),
            "The oven is older than me.",
            "Gus Roper",
        ),
        (
            (
                "Brigg, Mon, the ferry.\n\nOrla Finch (mate, 40). Rain, two dogs asleep.\n\n"
                '"We sail at nine."\nlate? "Never by more than a tide."\n'
            ),
            "We sail at nine.",
            "Orla Finch",
        ),
    ],
)
def test_what_a_note_has_seen_is_nobodys_name(notes: str, words: str, speaker: str) -> None:
    assert judge(words, {"n.txt": notes}, speaker=speaker).verdict == "verified"


_QUOTES = '"I pulled it on Friday."\nmoney? "Not much of it."\n'


@pytest.mark.parametrize(
    "head",
    [
        "Bakery, Quay Row, Sat 9am\nVera Holt, owner\n\nWindow full of loaves, one table.\n\n",
        "Bakery, Quay Row, Sat 9am. Vera Holt (owner, 61).\n\nWindow full of loaves.\n",
        "VERA HOLT, baker\n\nShop shut. Sign up.\n",
        "Talked to Vera Holt, baker, Sat.\n\nShop shut. Lamp broken.\n\n",
        "Vera Holt, baker, Quay Row, Sat 3 May\n\nOven cold.\n\n",
    ],
)
def test_the_only_person_of_notes_says_what_they_quote(head: str) -> None:
    source = {"n.txt": head + _QUOTES}
    assert judge("I pulled it on Friday.", source, speaker="Vera Holt").verdict == "verified"


@pytest.mark.parametrize(
    "head",
    [
        "Bakery, Sat 9am. Vera Holt (owner, 61) and Gus Roper (miller, 50).\n\nOven cold.\n\n",
        "Bakery, Sat 9am. Vera Holt (owner, 61) out.\n\nA customer, cross.\n\n",
    ],
)
def test_where_notes_have_two_people_neither_says_what_they_quote(head: str) -> None:
    assert judge("I pulled it on Friday.", {"n.txt": head + _QUOTES}, speaker="Vera Holt").verdict == "unsourced"


def test_a_dateline_is_nobodys_head() -> None:
    release = (
        "FOR IMMEDIATE RELEASE\n\nALDER FALLS - Mayor Vera Holt issued the following statement tonight:\n\n"
        '"A cap will leave the town waiting for a boat.\n\n"I did not come here to wait.\n\n"I came to fix it."\n'
    )
    assert judge("I did not come here to wait.", {"r.txt": release}, speaker="Vera Holt").verdict == "verified"


_RELEASE = (
    "# Prow goes home\n\n**Wenlow Museum | 6 March**\n\nVera Holt, Chair of the Council, said:\n\n"
    "> “The children will climb on him.”\n\nGus Roper, Minister for Ponds, said:\n\n"
    "> “There are no plans to change the law.”\n\n{}\n\n1. *The prow in the hall.*\n"
    "2. *Anka Tindall with her copy of the prow. “It took me nine months,” she said.*\n"
)


@pytest.mark.parametrize("heading", ["**Picture captions**", "**Captions:**", "PHOTOS", "**Images**"])
def test_captions_are_in_nobodys_section(heading: str) -> None:
    source = {"r.md": _RELEASE.format(heading)}
    assert judge("It took me nine months", source, speaker="Anka Tindall").verdict == "verified"
    assert judge("It took me nine months", source, speaker="Gus Roper").verdict == "unsourced"
    assert judge("There are no plans to change the law.", source, speaker="Gus Roper").verdict == "verified"


def test_a_record_names_many_and_initials_are_no_end_of_a_label() -> None:
    record = (
        "OFFICIAL REPORT\n\nThe House met at 2.15 p.m.\n\n    Mr R. Ames (Wenlow): I beg to move it. It will cost "
        "us the pond.\n\n    Several hon. Members: Shame.\n\n    Mrs V. Holt (Brigg): I thank the hon. Member. I shall "
        "vote for it.\n\n    Hon. Members: Hear, hear.\n\n    Mr R. Ames: I am obliged.\n"
    )
    assert judge("Shame", {"h.txt": record}, speaker="members").verdict == "verified"
    assert judge("Shame", {"h.txt": record}, speaker="R. Ames").verdict == "unsourced"
    assert judge("I shall vote for it.", {"h.txt": record}, speaker="V. Holt").verdict == "verified"


def test_a_surname_inside_a_line_of_notes_is_a_label() -> None:
    notes = 'Notes, Sat, the forge\n\nRolf Ames (smith, 61) there early.\n\nCups washed. Ames: "It boils over."\n'
    assert judge("It boils over.", {"n.txt": notes}, speaker="Rolf Ames").verdict == "verified"
