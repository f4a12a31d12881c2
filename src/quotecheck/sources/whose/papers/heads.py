"""Whose words a document without turns is, by its first lines: *Interview with Rory Hale, at his house*, *I, Lena Hale,
do solemnly affirm*."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.documents.model import Block, Document
from quotecheck.documents.speakers.mails import INVERTED
from quotecheck.documents.speakers.partings import RULE
from quotecheck.sources.model import Voice
from quotecheck.sources.whose.officeholders import is_office
from quotecheck.sources.whose.papers.issued import headed
from quotecheck.sources.whose.printednames import ANY, FULL, NICKNAMED, TITLE, capitalised
from quotecheck.sources.whose.sections import is_common
from quotecheck.sources.whose.talks.deposed import deposed_by
from quotecheck.sources.whose.talks.recorded import left_by
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_WITH: Final = lazily(
    r"\b(?i:interview(?:ed)?|conversation|talk|call|phone[ ]call|chat|voice[ ]?note|voice[ ]?memo|voicemail"
    r"|sermon|speech|testimony|tribute|eulogy)\b[^\n.:]{0,40}?"
    rf"(?:\b(?:with|from|by|of)|[ ]w/)[ ](?:(?:the|our|an?|his|her|my|{NAME_WORD}['’]s)[ ][\w ’'-]{{2,40}},[ ])?"
    rf"{TITLE}(?P<name>(?!(?:Our|The|My|His|Her|St)\b){FULL}|{NICKNAMED})"
)
_BY_KIN: Final = lazily(
    r"\b(?i:sermon|speech|tribute|eulogy|address|toast|letter)\b[^\n.:]{0,20}?\b(?:for|to|of)[ ]"
    rf"(?P<whole>{FULL}),?[ ](?:given[ ]|read[ ]|delivered[ ])?by[ ](?:his|her|their)[ ][a-z][a-z -]{{2,20}}[ ]"
    rf"(?P<first>{NAME_WORD})(?![ ][^\W\d_a-zß-ÿ])"
)
"""*Eulogy for Ann Hale, by her son Rolf*: of one surname, as families are."""
_DEPOSED: Final = lazily(
    rf"(?i:\b(?:deposition|affidavit|testimony)[ ](?:of|by))[ ]{{1,4}}{TITLE}(?:Garda[ ])?(?P<name>(?!"
    rf"(?i:the)[ ]){FULL})"
)
"""*DEPOSITION OF Garda Ann Hale*."""
_TO_ME: Final = lazily(
    r"\b(?i:voice[ ]?note|voice[ ]?memo|voicemail|audio|message|e-?mail|text|letter)s?,?[ ](?:from[ ])?"
    rf"{TITLE}(?P<name>{FULL})(?:[ ]?\([^()\n]{{1,60}}\))?[ ]to[ ](?:(?:me|us)\b|the[ ]|[A-Z])"
)
"""*Voice note, Ann Hale (coach) to me, 27 July*."""
_CHANGED: Final = lazily(
    r"(?i:interview|conversation|call|talk)[ ]with[ ][\"“‘'](?P<name>[^\W\d_a-zß-ÿ][\w’-]+)[\"”’'](?=[ ,.(]|$)"
)
"""*Interview with "Dawn" (name changed)*."""
_RANG: Final = lazily(
    rf"(?i:(?:phone|telephone)[ ]call|phone|call|tel|zoom|interview|visit|meeting)(?:[ ][Nn]otes?)?[ ]?"
    rf"(?:[-–—:,]{{1,2}}(?:[ ][^\n–—]{{3,40}}?[ ](?:--|[-–—]))?|w/)[ ]?{TITLE}(?P<name>{FULL})"
    r"(?=[ ]?[(,]|[ ]+\d|[ ]+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|[ ](?:--|[-–—])[ ]|$)"
)
"""*PHONE - Mrs Ann Hale (widow, 84) Tue 14 Oct*."""
_FOUND_BY: Final = lazily(
    r"(?i:\b(?:findings|conclusions?|ruling|judge?ment|decision|remarks|determination|reasons|narrative|review|opinion)"
    r"\b[^\n.:]{0,60}?\s+(?:of|by)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}"
    r"(?:coroner|judge|recorder|magistrate|adjudicator|ombudsman|commissioner|inspector|arbitrator|sheriff|chair),?\s+)"
    rf"{TITLE}(?P<name>{FULL})[ \t]*(?:,[^\n]*|[-–—(|][^\n]*)?$",
    re.MULTILINE,
)
"""*FINDINGS OF FACT OF THE SENIOR CORONER, MRS ANN HALE*."""
_REMARKS: Final = lazily(
    r"(?i:\b(?:sentencing|remarks|ruling|judgment|judgement)\b[^\n.:]{0,40}?\s(?:of|by)\s+(?:(?:his"
    r"|her) honou?r|the honou?rable)?"
    rf"\s*(?:judge|mr justice|mrs justice|ms justice|recorder|sheriff)\s+)(?P<name>{NAME_WORD})[ \t]*$",
    re.MULTILINE,
)
"""The same by a judge's surname: *SENTENCING REMARKS OF HIS HONOUR JUDGE HALE*."""
_REASONS: Final = lazily(r"(?i)\b(?:sentencing remarks|judge?ment|ruling|reasons for (?:sentence|decision))\b")
_BENCH: Final = lazily(
    rf"^[ \t]{{0,30}}(?P<name>{NAME_WORD})[ ](?:J|LJ|JA|CJ|AJ|DCJ)(?=[ \t]{{2,}}|[ \t]*[:,]?[ \t]*$)", re.MULTILINE
)
"""The judge under the title of what he gives: *Hale J      14 November 2025*."""
_MAIL: Final = lazily(
    rf"\s{{0,9}}(?:\[[^\]\n]{{4,160}}\]\s{{1,9}})?"
    rf"(?:(?:To|Cc|Date|Sent|Subject):[^\n]{{0,200}}\n){{0,5}}From:[ \t]*\"?{TITLE}(?P<name>{FULL})\"?[ \t]*"
    r"(?:[<(\[,][^\n]{0,120})?\n(?:(?:To|Cc|Date|Sent|Subject):[^\n]{0,200}\n)"
)
"""The header of one mail that was copied as text."""
_MEMO: Final = lazily(
    rf"^(?:TO|To):[ \t]+[^\n]+\n(?:(?:CC|Cc|DATE|Date):[^\n]*\n){{0,2}}(?:FROM|From):[ \t]+{TITLE}"
    rf"(?P<name>{FULL})(?=,|[ ]*\(|[ \t]*$)",
    re.MULTILINE,
)
"""The head of a memorandum: to whom it goes, and from whom."""
_INVERTED: Final = lazily(
    rf"\s{{0,9}}(?:(?:To|Cc|Date|Sent|Subject):[^\n]{{0,200}}\n){{0,5}}From:[ \t]*{INVERTED}[^\n]{{0,120}}\n"
    r"(?:(?:To|Cc|Date|Sent|Subject):[^\n]{0,200}\n)"
)
"""The same from *"Hale, Ann" <ann@post.example>*."""
_TITLED: Final = lazily(
    r"(?:(?:H\.E\.|His Excellency|Her Excellency|(?:The )?(?:Rt\.? )?Hon(?:ourable|orable|\.)?),? )?"
    rf"{TITLE}(?P<name>{FULL})(?:,[ ][^\n.!?]{{3,90}})?(?:[ ]?\([^()\n]{{2,60}}\))?"
)
"""The line under a speech's title: *H.E. Dame Ann Hale, Governor*."""
_SPEECH: Final = lazily(
    r"(?i)\b(?:check against delivery|remarks|speech|address|lecture|sermon|homily|keynote|as delivered|as prepared)\b"
)
_TYPED: Final = lazily(
    rf"{TITLE}(?P<name>{FULL}?)[.,:]?[ ]"
    r"(?i:typed|transcribed|transcript|recorded|as given|as delivered|speaking|spoken)\b"
)
"""*Fr Tom Hale. Typed out from the livestream.*"""
_FOR_ALL: Final = lazily(
    r"(?i:(?:for )?attribut(?:able|ion|ed)[ ]to|responses?[ ]from|answers?[ ]from"
    rf"|name[ ]of[ ](?:the[ ])?(?:victim|witness|deponent|complainant))[ :][ ]?{TITLE}(?P<name>{FULL})"
    r"(?=,|[ ]?\(|[ ][-–—]|[ .]*$)"
)
"""*Attributable to Ann Hale, chief executive*, over answers."""
_AS_GIVEN: Final = lazily(
    r"(?i:as[ ](?:delivered|prepared|given|read)|(?:check[ ])?against[ ]delivery|words[ ]of)[:,.]?[ ]*[-–—|]?[ ]*"
    rf"{TITLE}(?P<name>{FULL}?)(?=[ ](?:MP|MSP|MEP|MS|TD)\b|,|[ ]?\(|[ ][-–—]|$)"
)
"""*As delivered: Ann Hale MP, spring conference*."""
_SWORN: Final = lazily(
    rf"\bI,[ ](?:the[ ]undersigned,?[ ])?{TITLE}(?P<name>{ANY}),(?:[^\n]|\n(?!\s)){{0,240}}?"
    r"\b(?i:state|affirm|declare|swear|sworn|certify|depose|say|make oath)\b"
)
_DEAR: Final = lazily(rf"\bDear [^\n]{{2,60}}\s{{1,9}}My name is {TITLE}(?P<name>{FULL})(?=[,.]| and I\b)")
"""*Dear supporter, My name is Ann Hale and I ...*."""
_PAGE: Final = lazily(rf"^(?P<name>{FULL})[ ]?[:|–—-][ ]?[\"“‘'].{{4,}}")
_ABOUT: Final = lazily(rf"^(?:[^:\n]{{3,40}}: )?(?P<name>{FULL})(?=[ ](?:on|about|talks|says|and[ ]the)\b|,|$)")
"""The title of a page of questions and answers: *Ann Hale on the cranes*."""
_HOUSE: Final = lazily(
    r"(?i)\b(?:council|board|company|group|union|university|hospital|trust|party|club|society|association|ministry"
    r"|department|committee|court|school|agency|authority|police|ltd|plc|inc|llp|commission|government|office)\b"
)
"""What no person is called."""
_SIGNS: Final = lazily(
    rf"[—–-]{{0,2}}[ ]?(?:(?:H\.E\.|Hon\.?|HON\.?)[ ])?{TITLE}(?P<name>{FULL}(?<!\.))(?:,[ ][^\n.!?]{{3,60}})?"
)
_OFFICER: Final = lazily(rf"{TITLE}{FULL},[ ][A-Z][^\n.!?,]{{3,60}}")
_UNDER: Final = lazily(rf"{_HOUSE.pattern}|\b[AR]?FC$|\b(?:Rovers|United|Network|Foundation|Federation|Limited)$")
_CONTACT: Final = lazily(
    r"(?i)\b(?:contacts?|enquiries|inquiries|media|press|photos?|picture|words by|report(?:ing)? by|edited by)\b"
)
_ENQUIRIES: Final = lazily(
    r"(?i)(?:for )?(?:media |press )?(?:inquiries|enquiries|contacts?|tel|phone|e-?mail|ends?)\b"
)
"""What may stand under a signature."""
_HANDED_OUT: Final = lazily(r"\b(?:PRESS )?STATEMENT\b|^FOR IMMEDIATE RELEASE", re.MULTILINE)
_JUDGE: Final = lazily(r"(?i)\b(?:judge|justice|magistrate|registrar|tribunal|court|ordered|arbitrator|coroner)\b")
_FOOT: Final = 600
_SHORT: Final = 8000
"""Characters beyond which a name at the end signs nothing."""
_OFFICE: Final = 70
"""Most characters of the office under a signature."""
_JOINS: Final = lazily(r"(?i)\b(?:and|or|the|in|for|plan|facts|account|accounts|claim|case|means|purpose|work|truth)\b")
"""What stands in no person's name: *STATEMENT OF DEFICIENCIES AND PLAN*."""
_LINES: Final = 6
_TOP: Final = 800
_HEAD: Final = 3000
_ASKS: Final = 3
"""Questions from which on a page of questions and answers is an interview."""


_SPOKEN: Final = frozenset({"statement", "remarks", "comment", "comments", "address"})
"""What is one person's own; a report or a response may be written for others."""


def speaker_by_head(document: Document, title: str | None) -> str | None:
    """Who speaks in all of a document, by its head; None where it does not say, or has turns of its own."""
    if document.turns:
        unnamed = all(t.question or t.speaker is None for t in document.turns)
        return _by_note(document.facts.note or "") if unnamed else None
    head = document.text[:_HEAD]
    return _posted_by(head) or left_by(head) or deposed_by(document.text) or _by_lines(document, head, title)


def _by_lines(document: Document, head: str, title: str | None) -> str | None:
    """The same by the form of its first lines, or by who signs it."""
    for line in [line for line in head.split("\n") if line.strip()][:_LINES]:
        bare = line.strip(" *_#")
        kin = _BY_KIN.search(bare) if len(line) < 240 else None
        if kin is not None:
            return f"{kin['first']} {kin['whole'].split()[-1]}"
        found = (_WITH.search(bare) or _DEPOSED.match(bare) or _TO_ME.search(bare)) if len(line) < 240 else None
        found = found or _CHANGED.match(bare) or _RANG.match(bare)
        if found is not None:
            return found["name"]
        typed = _TYPED.match(bare) or _AS_GIVEN.match(bare) or _FOR_ALL.fullmatch(bare.split(",")[0])
        whose = next((h.person for h in headed(bare) if h.kind.lower() in _SPOKEN), None) or (typed and typed["name"])
        if whose and not _HOUSE.search(whose) and not _JOINS.search(whose):
            return capitalised(whose.rstrip("."))
    speech = _speech(head)
    if speech is not None:
        return speech
    remarks = _REMARKS.search(head, 0, _TOP)
    if remarks is not None:
        return f"Judge {capitalised(remarks['name'])}"
    bench = _BENCH.search(head, 0, _TOP) if _REASONS.search(head, 0, _TOP) is not None else None
    if bench is not None:
        return f"Justice {bench['name']}"
    found_by = _FOUND_BY.search(head, 0, _TOP)
    if found_by is not None:
        return capitalised(found_by["name"])
    inverted = _INVERTED.match(head)
    if inverted is not None:
        return f"{inverted['first']} {inverted['last']}"
    memo = _MEMO.search(head, 0, _TOP)
    if memo is not None:
        return capitalised(memo["name"])
    mail = _MAIL.match(head)
    if mail is not None and not re.search(r"^(?:>[ ]?)*From:[ \t]", document.text[mail.end() :], re.MULTILINE):
        return mail["name"]
    sworn = _SWORN.search(head) or _DEAR.search(head)
    if sworn is not None:
        return capitalised(sworn["name"])
    if len(asked(document)) < _ASKS:
        return _signer(document.text)
    page = _PAGE.match(title or "") or _ABOUT.match(title or "")
    return page["name"] if page is not None and not _HOUSE.search(page["name"]) else None


_OFFICED: Final = lazily(rf"\b(?P<office>[\w-]+)[ ]{TITLE}(?P<name>{NAME_WORD}(?:[ ]{NAME_WORD}){{1,2}})(?=[.,;(]|$)")


def _by_note(note: str) -> str | None:
    """The only one whom the note of captions names behind an office: *Post-match. Head coach Ann Hale. Captions.*"""
    found = {m["name"] for m in _OFFICED.finditer(note) if is_office(m["office"])}
    return found.pop() if len(found) == 1 else None


_POST: Final = lazily(
    r"\s{0,9}[#*_ ]{0,4}(?i:(?:facebook|fb|instagram|insta|linkedin|x|twitter|tiktok|threads|bluesky|nextdoor|telegram)"
    r"[ ](?:page[ ])?(?:post|update|statement|story|thread|caption|message))"
    r"(?:[ ](?:by|from|of)[ ]|[,:][ ]|[ ][–—-][ ])"
    r"(?:the[ ])?(?P<name>[A-Z][^\n,(|:;\d\"“”]{3,60}?)(?=[ ]?[,(|:;]|[ ][–—-]|[ ]?$)",
    re.MULTILINE,
)
"""A page's post under a line that says whose: *Facebook post, Hale Riding School (public page), 1 April*."""


def _posted_by(head: str) -> str | None:
    """Whose post a page is, by the line over it."""
    posted = _POST.match(head)
    return posted["name"].strip() if posted is not None and _JOINS.search(posted["name"]) is None else None


def _speech(head: str) -> str | None:
    """The one name on a line of its own in the head of a speech."""
    lines = [line.strip(" *_#\t") for line in head.split("\n") if line.strip(" *_#\t")][: 2 * _LINES]
    top = next((k for k, line in enumerate(lines) if _SPEECH.search(line) and len(line) < _OFFICE + 30), None)
    if top is None:
        return None
    found = [m for line in lines if (m := _TITLED.fullmatch(line)) and not _HOUSE.search(m["name"])]
    names = {
        capitalised(m["name"])
        for m in found
        if m["name"].count(" ") and not m["name"].isupper() and not _JOINS.search(m["name"])
    }
    names = {n for n in names if not any(is_common(w, head) for w in n.split())}
    return names.pop() if len(names) == 1 else None


def talks(document: Document) -> Iterator[Voice]:
    """Talks behind rules in one file, each with its head, that have no labels: *Interview with Ann Hale, by video*."""
    text = document.text
    rules = [*(m.end() for m in RULE.finditer(text)), len(text)]
    for low, high in pairwise(rules):
        line = next((m for m in re.finditer(r"[^\n]*\S[^\n]*", text[low : min(high, low + 400)])), None)
        found = (
            (_WITH.search(line.group()) or _DEPOSED.match(line.group().strip()))
            if line is not None and len(line.group()) < 240
            else None
        )
        start = low + line.end() if line is not None else low
        if found is not None and not any(start <= t.start < high for t in document.turns):
            yield Voice(start=start, end=high, kind="turn", speaker=found["name"])


def _signer(text: str) -> str | None:
    """Who signs at the very end, with an office under the name or nothing: what was handed out as somebody's words."""
    if len(text) > _SHORT:
        return None
    lines = [line.strip(" *_\t") for line in text[-_FOOT:].split("\n") if line.strip()][-6:]
    while lines and _ENQUIRIES.match(lines[-1]):
        lines.pop()
    if len(lines) > 1 and _OFFICER.fullmatch(lines[-2]) and _UNDER.search(lines[-1]) and len(lines[-1]) < _OFFICE:
        lines.pop()  # *Ann Hale, Secretary* over the name of a club
    lines = lines[-4:]
    for k in range(len(lines) - 1, 0, -1):
        signed = _SIGNS.fullmatch(lines[k])
        if signed is None:
            if len(lines[k]) > _OFFICE or lines[k].endswith((".", "?", "!", ":")) or any(c in lines[k] for c in "@:/"):
                return None
            continue
        ends = lines[k - 1].endswith((".", "!", "?", "”", '"', ","))
        above = "\n".join(lines[:k])
        words = signed["name"].split()
        shouted = signed["name"].isupper() and _HANDED_OUT.search(text, 0, _FOOT) is None
        common = shouted or any(is_common(w, text) for w in words if len(w) > 2)
        judge = _JUDGE.search("\n".join(lines[max(0, k - 1) :])) is not None  # a ruling is its court's
        plain = not judge and ends and _CONTACT.search(above) is None and not common
        return capitalised(signed["name"]) if plain and not _HOUSE.search(signed["name"]) else None
    return None


def asked(document: Document) -> list[tuple[int, int]]:
    """The paragraphs of a document that only ask: an interviewer's questions between unlabelled answers."""
    text = document.text
    out: list[tuple[int, int]] = []
    for m in re.finditer(r"[^\n]+", text):
        said = m.group().strip()
        bare = said.strip(" *_>")
        marked = said[:1] in "*_" and said[-1:] in "*_"
        if (bare.endswith("?") and len(bare) < 400 and (marked or bare.count("?") >= bare.count(". "))) or (
            said.startswith("(") and said.endswith(")") and len(said) < 120
        ):
            out.append((m.start(), m.end()))
    above = [(a.start, a.end) for a, _ in answers_set_off(document)]
    return sorted({*out, *above})


def asked_between(document: Document, said: Sequence[Voice]) -> Iterator[Voice]:
    """An interviewer's questions inside what somebody says: in emphasis or brackets, or above an answer set off."""
    text = document.text
    found = {(a.start, a.end) for a, _ in answers_set_off(document)}
    found |= {(low, high) for low, high in asked(document) if text[low:high].strip()[:1] in ("*", "_", "(")}
    found |= {m.span() for m in _ASIDE.finditer(text)}
    found |= {span for v in said for span in _alternating(document, v)}
    for low, high in sorted(found):
        if any(v.start <= low and high <= v.end for v in said):
            yield Voice(start=low, end=high, kind="turn", speaker=None, question=True)


def _alternating(document: Document, said: Voice) -> list[tuple[int, int]]:
    """The questions of an interview in which they stand plain over each answer, from its first paragraph on."""
    text = document.text
    pieces = [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text[said.start : said.end])]
    asks = [_asks(text[said.start + low : said.start + high]) for low, high in pieces]
    apart = not any(a and b for a, b in pairwise(asks)) and bool(asks) and asks[0] and not asks[-1]
    spans = [(said.start + low, said.start + high) for (low, high), ask in zip(pieces, asks, strict=True) if ask]
    return spans if apart and len(spans) > 1 else []


def _asks(paragraph: str) -> bool:
    """Whether a paragraph is one question."""
    return paragraph.rstrip().endswith("?") and not re.search(r"[.!?][ ]", paragraph)


_ASIDE: Final = lazily(r"^\([A-Z][^()\n]{4,200}\?\)(?=[ ]+[A-Z])", re.MULTILINE)
"""A question in brackets before its answer: *(Do you own it?) Half of it.*"""


def answers_set_off(document: Document) -> list[tuple[Block, Block]]:
    """What is asked, and the block quotation under it that answers, in an interview that sets answers off."""
    pairs = [(a, b) for a, b in pairwise(document.blocks) if a.kind == "paragraph" and b.kind == "quote"]
    text = document.text
    asked = sum(text[a.start : a.end].rstrip(" *_").endswith("?") for a, _ in pairs)
    below = sum(b.kind == "quote" for b in document.blocks)
    return pairs if asked >= _ASKS and 2 * asked > len(pairs) and len(pairs) == below else []


_ANSWERS_OF: Final = lazily(
    r"\b(?:answers?|repl(?:y|ies)|responses?)[ ](?:below[ ])?(?:is[ ]|are[ ])?(?:from|by|of)[ ]"
    rf"(?:the[ ][\w ]{{2,40}},[ ])?{TITLE}(?P<name>{FULL}|{NAME_WORD})"
    r"(?=[ ]+(?:below|follow|as[ ]follows|to[ ]your|are)\b|[.:,]?[ ]*$)",
    re.MULTILINE,
)
"""A mail with what another answers: *Answers from Cllr Hale below*."""


def answered_for(document: Document) -> Iterator[Voice]:
    """The answers under each question of a mail that passes them on for somebody, paragraph by paragraph."""
    found = _ANSWERS_OF.search(document.text, 0, _HEAD) if not document.turns else None
    questions = asked(document) if found is not None else []
    if found is None or len(questions) < 2 or questions[0][0] < found.end():
        return
    name = next((n for n in _fuller(document.text, found["name"])), found["name"])
    for k, (_, end) in enumerate(questions):
        after = questions[k + 1][0] if k + 1 < len(questions) else len(document.text)
        blank = re.search(r"\n[ \t]*\n", document.text[end:after].lstrip("\n")) if k + 1 == len(questions) else None
        lead = len(document.text[end:after]) - len(document.text[end:after].lstrip("\n"))
        yield Voice(start=end, end=end + lead + blank.start() if blank else after, kind="turn", speaker=name)


def _fuller(text: str, surname: str) -> Iterator[str]:
    """The full names of a text that end with a surname."""
    if " " not in surname:
        yield from re.findall(rf"\b{NAME_WORD} {re.escape(surname)}\b", text)
