"""Whose words a transcript's labels say they are, in every layout that programs and people write.

One conversation of two, in each layout: what one said is found as hers and is never taken for the other's.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from quotecheck import Source, check, judge

AMES, DOST = "Rolf Ames", "Irma Dost"
TALK: Final = (
    (AMES, "We have not closed the harbour, and nobody has asked us to."),
    (DOST, "The cranes were sold in March without a word to the crews."),
    (AMES, "That sale was agreed by the full board in January."),
    (DOST, "I read about it in the paper like everybody else."),
    (AMES, "There will be a meeting on the ninth, and it is open."),
    (DOST, "My father worked those cranes for thirty years."),
)
ROLES: Final = {AMES: "harbour director", DOST: "shop steward"}
HEAD: Final = "HARBOUR MEETING, BRIGG, 3 May 2026"
PRESENT: Final = "Present: Mr. Rolf Ames, Ms. Irma Dost"
WITH_BOTH: Final = "Debate between Rolf Ames and Irma Dost"

LAYOUTS: Final = {  # form of a turn, the head above, what stands between turns
    "name: words": ("{name}: {words}", HEAD, "\n\n"),
    "NAME: words": ("{caps}: {words}", HEAD, "\n\n"),
    "SURNAME: words": ("{sur_caps}: {words}", PRESENT, "\n\n"),
    "surname: words": ("{sur}: {words}", WITH_BOTH, "\n\n"),
    "first name: words": ("{first}: {words}", WITH_BOTH, "\n\n"),
    "FIRST NAME:, named with a slash": (
        "{first_caps}: {words}",
        "Rolf Ames / Irma Dost, joint interview",
        "\n\n",
    ),
    "initials, declared": ("{initials}: {words}", "Present: Rolf Ames (RA), Irma Dost (ID)", "\n\n"),
    "initials, not declared": ("{initials}: {words}", "Meeting of Rolf Ames and Irma Dost, 3 May 2026", "\n\n"),
    "name (time): words": ("{name} (00:0{i}): {words}", HEAD, "\n\n"),
    "[name]: words": ("[{name}]: {words}", HEAD, "\n\n"),
    "[NAME] words": ("[{caps}] {words}", HEAD, "\n\n"),
    "<name> words": ("<{name}> {words}", HEAD, "\n\n"),
    "name — words": ("{name} — {words}", HEAD, "\n\n"),
    "NAME over words": ("{caps}\n{words}", HEAD, "\n\n"),
    "name over words": ("{name}\n{words}", HEAD, "\n\n"),
    "name and time over words": ("{name}  0:0{i}\n{words}", HEAD, "\n\n"),
    "time and name over words": ("00:00:0{i} {name}\n{words}", HEAD, "\n\n"),
    "[time] name over words": ("[00:00:0{i}] {name}\n{words}", HEAD, "\n\n"),
    "bold name (time) over words": ("**{name}** (00:0{i})\n{words}", HEAD, "\n\n"),
    "bold name beside words": ("**{name}** {words}", HEAD, "\n\n"),
    "bold name:": ("**{name}:** {words}", HEAD, "\n\n"),
    "bold name over words": ("**{name}**\n{words}", HEAD, "\n\n"),
    "name | time over words": ("{name} | 00:0{i}\n{words}", HEAD, "\n\n"),
    "heading over words": ("### {name}\n\n{words}", HEAD, "\n\n"),
    "Speaker 1 (name):": ("Speaker {n} ({name}): {words}", HEAD, "\n\n"),
    "Speaker 1:, with a legend": ("Speaker {n}: {words}", "Speaker 1 = Rolf Ames\nSpeaker 2 = Irma Dost", "\n\n"),
    "a team's chat by handles": ("{handle}  10:0{i} AM\n{words}", HEAD, "\n\n"),
    "a team's chat": ("{name}   10:0{i} AM\n{words}", HEAD, "\n\n"),
    "the time before the name": ("10:0{i} AM {name}\n{words}", HEAD, "\n\n"),
    "a meeting's chat": ("10:03:0{i} From {name} to Everyone:\n\t{words}", HEAD, "\n"),
    "a meeting's chat on one line": ("10:03:0{i}\t From  {name} : {words}", HEAD, "\n"),
    "a telephone's chat": ("15/02/2026, 18:0{i} - {name}: {words}", "", "\n"),
    "messages with the day": ("{name} (3 May, 18:0{i})\n{words}", HEAD, "\n\n"),
    "bullets": ("• {name}: {words}", HEAD, "\n"),
    "dashes as bullets": ("- {name}: {words}", HEAD, "\n"),
    "posts with handles": ("{name} @{handle} · May {n}\n{words}", "", "\n\n"),
    "posts with the day under the name": ("{name}\n3 May at 18:0{i} ·\n{words}", "", "\n\n"),
    "name, role: words": ("{name}, {role}: {words}", HEAD, "\n\n"),
    "name (role): words": ("{name} ({role}): {words}", HEAD, "\n\n"),
    "name (role) over words": ("{name} ({role})\n{words}", HEAD, "\n\n"),
    "name, role over words": ("{name}, {role}\n{words}", HEAD, "\n\n"),
    "name - role over words": ("{name} - {role}\n{words}", HEAD, "\n\n"),
    "name (seat) (party) over words": ("{name} (Brigg North) (Lab)\n{words}", HEAD, "\n\n"),
    "Mr. SURNAME. words": ("{title}. {sur_caps}. {words}", PRESENT, "\n\n"),
    "name said: over words": ("{name} said:\n{words}", HEAD, "\n\n"),
    "name said: quoted": ('{name} said: "{words}"', HEAD, "\n\n"),
    "name, role. quoted": ('{name}, {role}. "{words}"', "NOTES Brigg 3 May", "\n\n"),
    "name - quoted": ('{name} - "{words}"', "NOTES Brigg 3 May", "\n"),
    "NAME, a tab, words": ("{caps}\t{words}", HEAD, "\n"),
    "NAME, blanks, words": ("{caps}     {words}", HEAD, "\n"),
    ">> NAME: words": (">> {caps}: {words}", "", "\n"),
    "Q: and A:": ("{q}: {words}", "Interview with Irma Dost, shop steward, 3 May 2026", "\n\n"),
    "Q. and A.": ("{q}. {words}", "Interview with Irma Dost, shop steward, 3 May 2026", "\n\n"),
    "the parts of an interview": ("{part}: {words}", "Interview with Irma Dost, shop steward, 3 May 2026", "\n\n"),
    "a minister on the doorstep": ("{office}: {words}", "TRANSCRIPT: MINISTER IRMA DOST, DOORSTOP, BRIGG", "\n\n"),
    "initials -- words": ("{initials} -- {words}", "Present: Rolf Ames (RA), Irma Dost (ID)", "\n\n"),
    "(time) NAME words": ("(00:0{i}) {caps} {words}", HEAD, "\n\n"),
    "numbered turns": ("{i}. {name}: {words}", HEAD, "\n\n"),
    "name> words": ("{name}> {words}", HEAD, "\n"),
    "italic name — words": ("*{name}* — {words}", HEAD, "\n\n"),
    "name, role: over words": ("{name}, {role}:\n{words}", HEAD, "\n\n"),
    "NAME: over words": ("{caps}:\n{words}", HEAD, "\n\n"),
    "name | role over words": ("{name} | {role}\n{words}", HEAD, "\n\n"),
    "S1 and S2 with a legend": ("S{n}: {words}", "S1 - Rolf Ames\nS2 - Irma Dost", "\n\n"),
    "a legend in a line": ("Speaker {n}   00:0{i}\n{words}", "Speaker 1: Rolf Ames. Speaker 2: Irma Dost.", "\n\n"),
    "the day under the name": ("{name}\nToday 10:0{i} AM\n{words}", "", "\n\n"),
    "the day beside the name": ("{name} — Today at 10:0{i} AM\n{words}", "", "\n\n"),
    "offices in a head": ("{held}: {words}", "REMARKS BY DIRECTOR ROLF AMES AND STEWARD IRMA DOST", "\n\n"),
    "what each wrote": ("On 3 May 2026 at 10:0{i}, {name} wrote:\n> {words}", "", "\n\n"),
    "signed behind": ('"{words}"\n— {name}', HEAD, "\n\n"),
    "name, office. – words": (
        "{name}, {role}. – {words}",
        "VERBATIM REPORT\n\nPresident. – The debate is open.",
        "\n\n",
    ),
    "the seat under the name": ("{name}\n(Leeds North) (Lab)\n\n{words}", HEAD, "\n\n"),
    "title, surname and state": ("  {title}. {sur_caps} of Ohio. {words}", "Mr. Rolf Ames, Ms. Irma Dost", "\n"),
    "title, name and point": ("{title}. {name}. {words}", HEAD, "\n\n"),
    "office and a dotted line": ("{name}\n{role}, Brigg plc      A\n..........\n{words}", HEAD, "\n\n"),
    "country and time": ("{title} {first} {sur_caps}\nNorway, SOC\n12:31:0{i}\n{words}", "", "\n\n"),
    "a number before bold": ("Q{i} **{name}:** {words}", HEAD, "\n\n"),
    "surname first and a time": ("{sur}, {first}   0:0{i}\n{words}", HEAD, "\n\n"),
    "time | name | words": ("00:0{i} | {name} | {words}", HEAD, "\n"),
    "from, to everyone": ("10:31:0{i} From {name} to Everyone:\n\t{words}", "", "\n"),
    "wrote, with an address": ("On Sun, 3 May 2026 at 10:3{i}, {name} <a@b.example> wrote:\n\n{words}", "", "\n\n"),
    "schrieb": ("Am 3. Mai 2026 um 10:3{i} schrieb {name} <a@b.example>:\n\n{words}", "", "\n\n"),
    "a écrit": ("Le 3 mai 2026 à 10:3{i}, {name} <a@b.example> a écrit :\n\n{words}", "", "\n\n"),
    "name over handle": ("{name}\n@{first}{sur}\n·\n{n}h\n{words}", "", "\n\n"),
    "name, handle and server": ("{name} @{first}@port.example\n{words}", "", "\n\n"),
    "a time alone under the name": ("{name}\n10:3{i}\n{words}", "", "\n\n"),
    "office with its holder in capitals": ("{held} OF PORTS (SHRI {caps}): {words}", HEAD, "\n\n"),
    "a rank of the police": ("DC {sur_caps}: {words}", "Present: DC Rolf Ames, DC Irma Dost", "\n\n"),
    "surname first in capitals": ('{sur_caps} {first} (Brigg): "{words}"', "NOTES, council, 3 May", "\n\n"),
    "over a day and a server": (
        "{name} 🫐\n@{first}@port.example\nNov 5, 2026, 09:3{i} ·  · Web\n\n{words}",
        "",
        "\n\n",
    ),
    "names beyond ASCII": (
        "Şule Öztürk: I ask.\n\n{name}: {words}",
        "Rolf Ames, Irma Dost, Şule Öztürk",
        "\n\n",
    ),
    "pages of pictures": (
        "{first_low}.{sur_low}\n{words}\n1{i}h\n311 likes\nReply",
        "rolf.ames\nVerified\nrolf.ames\n18h\nLook at this crane and at the ship behind it\nView all 6,118 comments",
        "\n",
    ),
    "numbered questions": ("Q{i} {name}: {words}", HEAD, "\n\n"),
    "a deposition's lines": (" {i}   {q}.  {words}", "EXAMINATION OF IRMA DOST", "\n"),
}
DOCUMENTS: Final = {
    "witness-statement.txt": ("WITNESS STATEMENT OF IRMA DOST\n\n", "{k}. {words}", "\n\n", ""),
    "statement.txt": ("Statement from Irma Dost, shop steward\n\n", "{words}", "\n\n", ""),
    "signed.txt": ("", "{words}", "\n\n", "\n\nIrma Dost\nShop steward, Brigg Harbour"),
    "voicemail.txt": ("Voicemail from Irma Dost, 3 May 2026, 18:02\n\n", "{words}", "\n\n", ""),
    "phone.txt": ("Irma Dost, phone, 3 May\n\nshe's angry. ", '"{words}"', " ", "\nlives in Brigg."),
    "mail.txt": (
        "From: Irma Dost <id@post.example>\nTo: Desk\nSubject: Cranes\n\nRolf,\n\n",
        "{words}",
        "\n\n",
        "\n\nIrma",
    ),
    "delivered.md": ("**As delivered: Irma Dost MP, spring conference, 7 March**\n\n", "{words}", "\n\n", ""),
    "inverted.txt": (
        'From: "Dost, Irma" <i.dost@bank.example>\nTo: desk@post.example\nSubject: RE: cranes\n\nAnn - some lines.\n\n',
        "{words}",
        "\n\n",
        "\n\nRegards,\nIrma Dost",
    ),
    "mine.txt": (
        "From: Irma Dost <id@post.example>\nTo: Desk\nSubject: Cranes\n\nPlease find our reaction below.\n\n",
        '"{words}"',
        "\n\n",
        "\n\nThe quotation may be attributed to me.\n\nIrma Dost\nSteward",
    ),
    "memo.txt": (
        "BRIGG HARBOUR\n\nTO:       All crew\nFROM:     Irma Dost, Chief Steward\nDATE:     9 May\nSUBJECT:  It\n\n",
        "{words}",
        "\n\n",
        "\n\nIrma",
    ),
    "rang.txt": ("PHONE - Mrs Irma Dost (steward, 54) Tue 14 Oct 2.30pm. \n\n", '- "{words}"', "\n", ""),
    "excellency.txt": (
        "REPUBLIC OF BRIGG\n\nPRESS STATEMENT\n\n",
        "{words}",
        "\n\n",
        "\n\nH.E. DR. IRMA DOST, EGH\nGOVERNOR, BRIGG COUNTY\n\nFor inquiries: Per Lund, 0700 000 114",
    ),
    "letterhead.txt": (
        "OFFICE OF THE HARBOUR\nIrma Dost, Steward\n\nStatement of 3 May 2026\n\n",
        '"{words}"',
        "\n\n",
        "\n\nContact: ext. 12",
    ),
    "channel.txt": ("Notes, 3 May\n\n", '- Irma Dost\'s Telegram channel, 1{i}:10: "{words}"', "\n", ""),
    "copied.txt": (
        (
            "DR notes, day 1\n\nCoffee was cold.\n\n--- LinkedIn, saved 3 May ---\n\n"
            "Irma Dost\nShop steward at Brigg\n1d\n\n"
        ),
        "{words}",
        "\n",
        "\n12 reactions, 3 comments",
    ),
    "call.txt": ("Call w/ Irma Dost, 3 May, 11am\n\n", '- "{words}"', "\n", ""),
}
FILES: Final = {
    "table.csv": ("time,speaker,text\n", '0:0{i},{name},"{words}"', "\n", ""),
    "segments.json": ('{"segments":[', '{{"speaker":"{name}","text":"{words}"}}', ",", "]}"),
    "table.md": ("| Speaker | Words |\n|---|---|\n", "| {name} | {words} |", "\n", ""),
    "letters.txt": ("", "LETTER {k}\n\nDear Editor,\n\n{words}\n\nYours,\n{name}", "\n\n---\n\n", ""),
    "spans.html": (
        "<html><body>",
        '<div><span class="who">{name}</span><span class="time">0:0{i}</span></div><p>{words}</p>',
        "",
        "</body></html>",
    ),
    "voices.vtt": ("WEBVTT\n\n", "00:00:0{i}.000 --> 00:00:0{n}.000\n<v {name}>{words}", "\n\n", "\n"),
    "capitals.srt": ("", "{n}\n00:00:0{i},000 --> 00:00:0{n},000\n{caps}: {words}", "\n\n", "\n"),
    "brackets.srt": ("", "{n}\n00:00:0{i},000 --> 00:00:0{n},000\n[{name}] {words}", "\n\n", "\n"),
    "parentheses.srt": ("", "{n}\n00:00:0{i},000 --> 00:00:0{n},000\n({name}) {words}", "\n\n", "\n"),
    "table.html": ("<html><body><table>", "<tr><td>{name}</td><td>{words}</td></tr>", "", "</table></body></html>"),
    "quotations.html": (
        "<html><body>",
        "<blockquote><p>{words}</p><cite>{name}</cite></blockquote>",
        "",
        "</body></html>",
    ),
    "messages.json": ("[", '{{"name":"{name}","message":"{words}"}}', ",", "]"),
    "comments.json": (
        '{{"comments":['.replace("{{", "{"),
        '{{"author":{{"name":"{name}"}},"body":"{words}"}}',
        ",",
        "]}",
    ),
    "terms.html": ("<html><body><dl>", "<dt>{name}</dt><dd>{words}</dd>", "", "</dl></body></html>"),
    "strong.html": ("<html><body>", "<p><strong>{name}:</strong> {words}</p>", "", "</body></html>"),
    "bold.html": ("<html><body>", "<p><b>{name}</b></p><p>{words}</p>", "", "</body></html>"),
}


def _turns(form: str, between: str, *, only: str | None = None) -> str:
    def filled() -> Iterator[str]:
        for i, (name, words) in enumerate(TALK):
            first, sur = name.split()
            asks = name == AMES
            yield form.format(
                name=name, words=words, i=i, k=i // 2 + 1, held="THE DIRECTOR" if asks else "THE STEWARD",
                n=i + 1 if ("{i}" in form and "Speaker" not in form) or "May" in form else 2 - asks,
                caps=name.upper(), first=first, sur=sur, first_caps=first.upper(), sur_caps=sur.upper(),
                initials=first[0] + sur[0], handle=f"{first}.{sur}".lower(), role=ROLES[name],
                first_low=first.lower(), sur_low=sur.lower(),
                title="Mr" if asks else "Ms", q="Q" if asks else "A", part="Interviewer" if asks else "Respondent",
                office="JOURNALIST" if asks else "MINISTER",
            )  # fmt: skip

    return between.join(t for t, (name, _) in zip(filled(), TALK, strict=True) if only in (None, name))


def _found_as_hers(source: Source, *, never: str | None = AMES) -> None:
    for name, words in TALK:
        if name == DOST:
            assert judge(words, [source], speaker=DOST).verdict == "verified", words
            if never is not None:
                assert judge(words, [source], speaker=never).verdict != "verified", words


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_label_says_whose_words_they_are(layout: str) -> None:
    form, head, between = LAYOUTS[layout]
    text = head + "\n\n" * bool(head) + _turns(form, between)
    _found_as_hers(Source(id="s.md" if "**" in form or "###" in form else "s.txt", content=text))


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_turns_says_whose_words_they_are(name: str) -> None:
    head, form, between, foot = FILES[name]
    _found_as_hers(Source(id=name, content=head + _turns(form, between) + foot))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_head_or_a_foot_says_whose_words_all_of_it_is(name: str) -> None:
    head, form, between, foot = DOCUMENTS[name]
    _found_as_hers(Source(id=name, content=head + _turns(form, between, only=DOST) + foot))


def test_the_court_of_a_transcript_is_its_judge() -> None:
    text = "Hearing, 3 May 2026\n\nTHE COURT: What did the officer know?\nMR. AMES: He knew the block.\n"
    source = Source(id="hearing.txt", content=text)
    assert judge("What did the officer know?", [source], speaker="Judge Irma Dost").verdict == "verified"
    assert judge("He knew the block.", [source], speaker="Judge Irma Dost").verdict == "unsourced"


def test_a_crowd_is_nobody_whom_notes_must_name(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text('- Dost by the gate\n- chant, over and over: "Read the annex!"\n', "utf-8")
    draft = "The yard shut.\n\nA crowd that police put at 15,000 chanted “Read the annex!” until ten.\n"
    found = [j for j in check(draft, [tmp_path / "notes.md"]).judgements if j.claim.text == "Read the annex!"]
    assert [j.verdict for j in found] == ["verified"]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            'Interview with "Irma" (name changed). Her kitchen.\n\nThere were three of us at night.\n',
            "There were three of us",
            "Irma",
        ),
        (
            'Notes\n\nPer Lund KC, def:\n"She is sorry."\nAsked for bail. Judge: "You are not serious, Mr Lund?"\n',
            "You are not serious, Mr Lund?",
            "Judge Irma Dost",
        ),
        (
            "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Unidentified speakers>[shouting] Save our school!\n",
            "Save our school!",
            "people in the audience",
        ),
        (
            "Rate decision | National Bank of Karvenia\n\nThe Council stands ready to adjust its stance.\n",
            "stands ready to adjust its stance",
            "Karvenia's central bank",
        ),
    ],
)
def test_a_record_says_whose_words_they_are_in_other_ways(text: str, words: str, speaker: str) -> None:
    name = "a.vtt" if text.startswith("WEBVTT") else "a.txt"
    assert judge(words, [Source(id=name, content=text)], speaker=speaker).verdict == "verified"
    if "bank" not in speaker:
        assert judge(words, [Source(id=name, content=text)], speaker="Olga Ames").verdict != "verified"


def test_answers_stand_within_an_examiners_turn() -> None:
    text = (
        "      <IRMA THI DOST, AFFIRMED                 [9.36 am]\n\n"
        "      MR AMES: Ms Dost, you kept the log?---I did, and I kept all of it.\n\n"
        "      And nobody asked you for it?---\n"
        "      Nobody asked me for it in four years.\n\n"
        "      You were asked in March, I put it to you.\n\n"
        "      MR LUND: I object to that question.\n"
    )
    source = Source(id="day7.txt", content=text)
    assert judge("Nobody asked me for it in four years.", [source], speaker="Irma Dost").verdict == "verified"
    assert judge("Nobody asked me for it in four years.", [source], speaker="Mr Ames").verdict == "unsourced"
    assert judge("You were asked in March", [source], speaker="Irma Dost").verdict == "unsourced"


def test_what_every_page_ends_with_is_no_word_of_a_speech() -> None:
    foot = "\n\n  Disclaimer: the electronic version is for information only.\n                 {n}\n  11th March\n\n"
    pages = [
        "Ann Reed: We begin.",
        "Irma Dost: The log was kept and",
        "it was kept for years. Nobody came.",
        "Ann Reed: We end.",
    ]
    text = "".join(page + foot.format(n=n) for n, page in enumerate(pages, 1))
    source = Source(id="hansard.txt", content=text)
    assert judge("The log was kept and it was kept for years.", [source], speaker="Irma Dost").verdict == "verified"


def test_a_prosecuting_attorney_speaks_for_nobody() -> None:
    source = Source(id="trial.txt", content="MS. DOST:  She stole winter coats.\n\nMR. AMES:  I object to that.\n")
    assert judge("She stole winter coats.", [source], speaker="Prosecuting Attorney Irma Dost").verdict == "verified"
