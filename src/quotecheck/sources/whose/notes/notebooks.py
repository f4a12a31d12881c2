"""A reporter's notes: whose the quoted lines are that stand under somebody's name.

*RUTH HALE -- 52. CEO since 2020.*, *1) RUTH HALE, outside the shop, recorded*, *## Ruth Hale (by phone)* and **Ruth
Hale**, *custodian* open a section; quotations in it are hers, but for those of a line with a label of its own.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.documents.model import Block
from quotecheck.sources.model import Voice
from quotecheck.sources.whose.notes.onetalk import NOBODY, of_one_talk, timed
from quotecheck.sources.whose.notes.received import begins_line, passed_on, senders
from quotecheck.sources.whose.printednames import FULL, TITLE, capitalised
from quotecheck.sources.whose.sections import (
    ALONE,
    BULLETS,
    FIRST_PERSON,
    FULL_PLAIN,
    INSIDE_MARKS,
    is_common,
    sections,
    under_topics,
)
from quotecheck.text.kin import CLOSE, RELATIVES
from quotecheck.text.lazily import any_of, lazily
from quotecheck.text.names import NAME_WORD

_LEAD: Final = r"^[ \t>]{0,4}(?P<lead>(?:#{1,4}[ ](?:\d{1,2}[.)][ ])?|\d{1,2}[.)][ ]|[-*•][ ])?(?:\*\*|__)?)"
_HEAD: Final = lazily(
    rf"{_LEAD}{TITLE}(?P<name>{FULL})(?P<close>\*\*|__)?(?P<also>[ ]?\([^()\n]{{1,80}}\))?"
    r"[ ]?(?P<mark>--|[,—–:-]|$)(?P<rest>(?![ ]*[\"“])[^\n]{0,400})$",
    re.MULTILINE,
)
_QUOTE_BELOW: Final = r"(?=[ \t]*\n(?:[ \t]*\n)?[ \t]{0,4}(?:[-*•–—][ ]?)?[\"“])"
_OVER_QUOTES: Final = lazily(
    rf"^[ \t]{{0,4}}{TITLE}(?P<name>{FULL}|[A-Z]{{2,3}}(?=[ ]\())"
    rf"(?P<rest>(?:,[ ]|[ ]\(|[ ][-–—][ ])[^\n\"“!?:]{{3,80}})?(?<![.,])"
    rf"(?:{_QUOTE_BELOW}|[^\n\"“!?:]{{0,40}}:{_QUOTE_BELOW}|\.{_QUOTE_BELOW}|\.(?=\n[^\n\"“:]{{0,160}}[\"“]))",
    re.MULTILINE,
)
"""Somebody's name on the line over what is quoted, with what they are: *Ann Hale, van driver, statement read*."""
_READ_BY: Final = lazily(
    rf"^[A-Z][A-Z ]{{3,40}}[ ]\((?:(?:read|given|delivered|spoken)[ ])?(?:by[ ])?"
    rf"(?:the[ ][^(),\n]{{2,40}},[ ])?{TITLE}(?P<name>{FULL})"
    r"[^()\n]{0,40}\)[^\n]{0,60}$",
    re.MULTILINE,
)
"""A part of a service or a programme and whose it is: *THE SERMON (Rev. Ann Hale)*."""
_VIA: Final = lazily(
    r"^[ \t]{0,4}(?:VM|Voicemail|Voice[ ]?note|Text|SMS|WhatsApp|Call|Phone|Email|DM)\b[^\n\"“:]{0,40}?[,  ]"
    rf"{TITLE}(?P<name>{FULL})[ \t]*:?{_QUOTE_BELOW}",
    re.MULTILINE,
)
"""How and when words came, and from whom, over them: *VM Mon 09.14, Ann Hale*."""
_KIND: Final = r"(?:Letter|E-?mail|Message|Text|Statement|Post|Note|Voice note|Remarks|Comments?|Quotes?)"
_TALK: Final = r"(?:Phone|Call|By phone)"
_WHOSE: Final = (
    r"[,:]?[ ](?:(?:from|by|of|with)[ ](?:(?:the|our|its)[ ][^,\n]{2,60},[ ])?)?"
    rf"{TITLE}(?P<name>{FULL})(?:[ ](?:to|on|about|after)[ ]|[ ]?\(|,|$)"
)
_PAPER: Final = lazily(rf"(?:\d{{1,2}}[.)][ ])?{_KIND}{_WHOSE}")
"""A heading over what somebody wrote or said: *2. Email, Ann Hale to the paper, 14 September*, *Remarks by the chair,
Ann Hale*."""
_ON: Final = (
    r"(?:,?[ ](?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}|\d{1,2}[/.]\d{1,2})"
    r"(?:[/., ]{1,2}\d{1,4}(?:[.:]\d{2})?(?:[ap]m)?)?)?"
)
"""The day of a talk, and the hour."""
_CALL: Final = lazily(rf"(?:\d{{1,2}}[.)][ ])?{_TALK}{_ON}{_WHOSE}")
"""A heading inside notes over a talk: *Phone, Ann Hale, guild director*."""
_OF_KIN: Final = lazily(
    rf"\b(?:{any_of(RELATIVES | CLOSE)}|boss|assistant)\b[^\"“\n]*:?[ ]*[*_]{{0,2}}[\"“]?\Z"
    r"|\([A-Z][\w'’-]+:[ ][\"“]?\Z",
)
"""Somebody else who speaks in such notes: *wife Bev from the porch: "..."*."""
_BEHIND_DASH: Final = lazily(
    r"(?=[^—–\n]*(?:\d|(?i:\b(?:same day|phone|call|zoom|interview|hallway|outside|after|before|later|by email)\b)))"
    rf"[^—–\n]{{2,60}}[ ][—–-][ ]{TITLE}(?P<name>{FULL})(?:,[^\n]{{1,80}}|[ ]\([^\n]{{1,80}})?"
)
"""A heading with the name behind when and where: *Mon 1/26, apt 3F — Ann Hale, 2B*."""
_SURNAME: Final = lazily(r"(?P<name>[^\W\d_a-zß-ÿ][\w'’-]{2,}), [a-z][^\n\"“]*")
"""A heading with a surname and where it was: *Hale, hallway after the vote*."""
_BOLD: Final = lazily(r"^[ \t]{0,4}\*\*(?P<line>[^*\n]{4,160})\*\*[^\n]{0,160}$", re.MULTILINE)
_NUMBERED: Final = lazily(r"^[ \t]{0,4}\d{1,2}[.)][ ](?P<who>[A-Z][^,\n\"“(:]{2,40})[,(][^\n\"“]{3,120}$", re.MULTILINE)
"""A numbered person whom the notes do not name: *5. Woman in her 40s, does not want name used*."""
_WHEN: Final = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}|\d{1,2}/\d{1,2}(?:/\d{2,4})?),?[ ]"
_OPENED: Final = lazily(
    rf"^[ \t]{{0,4}}(?:\[{_WHEN}(?=[^\]\n]{{4,200}}\])|[*=]{{2,3}}[ ](?:{_WHEN})?(?![^\n]{{0,200}}[*=]{{2}}))"
    rf"{TITLE}(?:[A-Z]{{2,4}} \((?P<in>[A-Z][\w'’-]+)\)"
    rf"|(?P<name>{FULL}|[A-Z]{{3}}(?=,)|[A-Z][a-z]{{3,20}}(?= (?:in|on|at) )))"
    r"(?=[ ,.–—-])(?![^\n]{0,200}[\"“])[^\n]{0,200}$",
    re.MULTILINE,
)
"""A line that opens a part: *[Apr 24, Ann Hale, by phone]*, ** Ann Hale, driver - phone 1:20p*."""
_TURNED: Final = lazily(
    r"^[ \t]{0,4}(?P<last>[A-Z][A-Z'’-]{2,}), (?P<first>[A-Z][a-z][\w'’-]*)(?=[ ]?[-–—(,:]|[ \t]*$)"
    r"(?![^\n]*[\"“])[^\n]{0,200}$",
    re.MULTILINE,
)
"""A head with the surname first: *HALE, Ann - director - rang back 5.10pm*."""
_NTH: Final = lazily(
    r"^[ \t]{0,4}(?:INTERVIEW|Interview|CALL|Call|TALK|Talk|CONVERSATION|Conversation)[ ](?:no\.? ?)?(?:\d{1,2}|[A-H])"
    rf"[ ]?[:.–—)-][ ]?{TITLE}(?P<name>{FULL})(?=[ ]*(?:[,(–—-]|$))[^\n\"“]{{0,120}}$",
    re.MULTILINE,
)
"""One of several talks in a file: *INTERVIEW 2: Ann Hale, butcher*."""
_CAPITALS: Final = lazily(
    r"^[ \t]{0,4}(?P<name>[A-Z][A-Z'’-]{2,}(?: [A-Z][A-Z'’-]{2,}){0,2})[ ]?:?[ \t]*\n(?=[ \t]{0,4}(?:[-–•*][ ]|[\"“]))",
    re.MULTILINE,
)
"""A name alone in capitals over notes, where the head names its bearer: *EFFIE*."""
_BRACKETS: Final = lazily(r"\([^()]*\)")
_OTHER_FIRST: Final = lazily(rf"[ ]?\(({NAME_WORD})\)")
_ASIDE: Final = lazily(r"[ ][-–—][ ][^\n]{3,120}\Z")
"""What a bold head says behind a name: **Ann Hale - by the coach, 6.40 pm**."""
_CLOSES: Final = lazily(
    r"^[ \t]{0,4}(?:\*\*|__)?(?i:(?:picture|photo(?:graph)?|image)?[ ]?captions?|pictures?|photos?|photographs?|images?"
    r"|notes?[ ](?:to|for)[ ]editors?|boilerplate|ends)[:.]?(?:\*\*|__)?:?[ \t]*$",
    re.MULTILINE,
)
"""What begins behind what was said in a release: nobody's section."""
_SENTENCE: Final = lazily(r"\b(?:said|says|told|is|was|are|were|has|had|have|will|would)\b")
_SECTION: Final = 4000
"""Characters behind a line over quotations in which they are of whom it names."""
_BOTH: Final = lazily(
    rf"\b(?P<one>{NAME_WORD})[ ](?:&|and|AND|\+)[ ](?P<other>{NAME_WORD})[ ](?P<last>{NAME_WORD})(?=[ ]*(?:[,:(–—-]|$))"
)
"""Two of one surname in a head: *ANN & ROLF HALE, 33/32*."""
_COUPLE: Final = lazily(
    rf"{_LEAD}(?P<both>{NAME_WORD}[ ](?:&|and|AND|\+)[ ]{NAME_WORD}[ ]{NAME_WORD})"
    r"(?:\*\*|__)?[ ]?[,(–—-][^\n\"“]{1,120}$",
    re.MULTILINE,
)
_FIRST_NAME: Final = lazily(
    rf"^[ \t]{{0,4}}[*_]{{0,2}}(?P<name>{NAME_WORD})[*_]{{0,2}}:[*_]{{0,2}}[ \t]*", re.MULTILINE
)
_A_WORD: Final = 3
"""Most words in marks that are no speech."""
_SPOKEN: Final = 8
"""Words from which on a section without marks is speech."""


def _in_head(name: str, text: str) -> str | None:
    """A name as the head of notes has it in small letters, as fully as there: *Effie H (widow, 79) answered*."""
    if {*name.casefold().split()} & NOBODY:
        return None
    found = re.search(rf"\b{re.escape(name.title())}(?: (?:[A-Z]\b|{NAME_WORD}))?", text[:_HEAD_OF_NOTES])
    return found.group() if found is not None else None


_HEAD_OF_NOTES: Final = 600


class Notebook:
    """The sections of one document of notes, by the names over them; none where only one line looks like a name."""

    def __init__(self, text: str, headings: Sequence[Block] = ()) -> None:
        lines = [(b.end, text[b.start : b.end].strip(" #*_"), b.level) for b in headings]
        bold = [(m.end(), m["line"], 2) for m in _BOLD.finditer(text)]
        heads = {m.end(): _named(m) for m in _HEAD.finditer(text) if _is_head(m) and not is_common(m["name"], text)}
        turned = {
            m.end(): f"{m['first']} {m['last'].capitalize()}"
            for m in _TURNED.finditer(text)
            if not {m["first"].casefold(), m["last"].casefold()} & NOBODY and not _is_dateline(m)
        }
        heads |= {m.end(): m["both"] for m in _COUPLE.finditer(text) if m["lead"] or m["both"].isupper()}
        over = {m.end(): m["name"] for m in _OVER_QUOTES.finditer(text) if _is_over(m, text)}
        described = {m.end() for m in _OVER_QUOTES.finditer(text) if _is_described(m, text)}
        opened = {m.end(): m["name"] or m["in"] for m in _OPENED.finditer(text)}
        heads |= opened if len(opened) > 1 else {}
        heads |= {
            m.end() - 1: full for m in _CAPITALS.finditer(text) if (full := _in_head(m["name"], text)) is not None
        }
        self._loose = over.keys() - heads.keys()
        self._rung = -1
        heads |= over | {m.end(): m["name"] for p in (_READ_BY, _VIA) for m in p.finditer(text)}
        heads |= {at: m["name"] for at, line, _ in lines if (m := _SURNAME.fullmatch(line))}
        papers = {
            at: m["name"]
            for at, line, level in (*lines, *bold)
            if (m := _PAPER.match(line) or _BEHIND_DASH.fullmatch(line) or (_CALL.match(line) if level > 1 else None))
        }
        sent = senders(text, [*lines, *bold])
        papers |= turned | sent
        self._sent = sent.keys()
        talks = {m.end(): m["name"] for m in _NTH.finditer(text)}
        papers |= talks if len(talks) > 1 else {}
        rung = of_one_talk(text) if len(heads) < 2 else None
        if rung is not None:
            papers.setdefault(rung.end(), capitalised(rung["name"]))
            self._loose |= {rung.end()}
            self._rung = rung.end()
        only = _only_person(text) if not heads and not papers else None
        if only is not None:
            at = max(text.find("\n", only.end()), only.end())
            papers[at] = only["name"]
            self._loose |= {at}
        if len(heads) + len(papers) < 2 - bool(papers):
            heads = {at: name for at, name in over.items() if at in described and heads.keys() == {at}}
        if heads:
            alone = ((at, m["name"]) for at, line, _ in lines if (m := ALONE.fullmatch(line)))
            heads |= {at: name for at, name in alone if not is_common(name, text)}
        parts = sections(text, [*lines, *((at, _ASIDE.sub("", line), 2) for at, line, _ in bold)])
        self._parts = parts
        heads |= parts.spoken | parts.quoting
        topics = under_topics(text) if not heads and not papers else {}
        heads |= topics
        self._topics = topics.keys()
        named: dict[int, str | None] = {**heads, **papers, **timed(text)}
        closed = [at for at, _, level in lines if level > 1] + [m.end() for m in _CLOSES.finditer(text)]
        named = {**dict.fromkeys(closed if named else ()), **_unnamed(text, named), **_roles(text, named), **named}
        self._heads = sorted(named.items(), key=lambda head: head[0])
        self._text = text

    @property
    def end(self) -> int:
        """Where the notes end: at the first turn of whoever is labelled behind them."""
        return len(self._text)

    def of(self, place: int) -> str | None:
        """Under whose name a place stands."""
        k = bisect_right(self._heads, place, key=lambda f: f[0]) - 1
        if k < 0 or place >= len(self._text):
            return None
        at, name = self._heads[k]
        if at in self._topics and self._text[self._text.rfind("\n", 0, place) + 1 :][:5].startswith("**"):
            return None  # what a topic quotes
        if at in self._parts.spoken:
            return None  # what is quoted there is another's
        if at in self._sent and not begins_line(self._text, place):
            return None  # whom a message quotes
        return name if at not in self._loose or not self._another(at, place, name or "") else None

    def head_after(self, place: int, end: int) -> int:
        """Where the next line begins that opens a section under somebody's name, or ``end``."""
        k = bisect_right(self._heads, place, key=lambda f: f[0])
        line = self._text.rfind("\n", place, self._heads[k][0]) + 1 if k < len(self._heads) else 0
        return min(line or end, end)

    def _another(self, at: int, place: int, name: str) -> bool:
        """Whether somebody else is named between a line over quotations and a place."""
        line = self._text[self._text.rfind("\n", 0, place) + 1 : place]
        if _OF_KIN.search(line) is not None:
            return True
        if at == self._rung:
            return False
        if place - at > _SECTION:
            return True
        between = INSIDE_MARKS.sub("", self._text[at:place])
        return any(m.group().split()[-1] not in name.split() for m in FULL_PLAIN.finditer(between))

    def spoken(self) -> Iterator[Voice]:
        """The sections that quote nothing: what stands there was said, as it was recorded."""
        for (start, name), (after, _) in pairwise([*self._heads, (len(self._text), "")]):
            low = self._text.rfind("\n", start, after) if after < len(self._text) else after
            body = self._text[start : max(start, low)].rstrip()
            if start in self._parts.bulleted:
                listed = BULLETS.match(self._text, start)
                body = listed.group().rstrip() if listed is not None else ""
            low = start + len(body) - len(body.lstrip())
            quoted = re.search('["“]', body) is not None and start not in self._parts.spoken and not _only_words(body)
            passed = list(passed_on(self._text, low, start + len(body), name)) if name and start in self._sent else []
            yield from passed
            if name is not None and len(body.split()) >= _SPOKEN and not (quoted or passed):
                yield Voice(start=low, end=start + len(body), kind="turn", speaker=name)
                yield from self._each(low, start + len(body), self._text[self._text.rfind("\n", 0, start) + 1 : start])

    def _each(self, low: int, high: int, head: str) -> Iterator[Voice]:
        """What each of several says under a line that names them, by first names: *ANN & ROLF HALE, no. 17*."""
        both = _BOTH.search(head)
        if both is None:
            return
        surname = capitalised(both["last"])
        labels = [m for m in _FIRST_NAME.finditer(self._text, low, high) if m["name"].casefold() in _firsts(both)]
        for m, after in pairwise([*labels, None]):
            end = after.start() if after is not None else high
            if m is not None:
                yield Voice(start=m.end(), end=end, kind="turn", speaker=f"{m['name'].capitalize()} {surname}")


def _firsts(both: "re.Match[str]") -> set[str]:
    return {both["one"].casefold(), both["other"].casefold()}


def _only_words(body: str) -> bool:
    """Whether a section in the first person has marks around a word or two only: *the word "discovered"*."""
    marked = [m.group().strip('"“”') for m in INSIDE_MARKS.finditer(body)]
    plain = all(len(words.split()) <= _A_WORD and not words.rstrip().endswith((".", "!", "?", ",")) for words in marked)
    return plain and len(FIRST_PERSON.findall(INSIDE_MARKS.sub("", body))) > 1


def _unnamed(text: str, named: Mapping[int, str | None]) -> dict[int, str | None]:
    """The persons without a name in a numbered row of persons of whom two have one."""
    numbered = [m for m in _NUMBERED.finditer(text) if not _SENTENCE.search(m["who"])]
    if sum(m.end() in named for m in numbered) < 2:
        return {}
    return {m.end(): m["who"].strip() for m in numbered if m.end() not in named}


_ROLE: Final = lazily(r"(?P<who>[A-Z][a-z]{2,}(?: [a-z]+){0,2})(?:,[ ][a-z][^*\n]*)?")


def _roles(text: str, named: Mapping[int, str | None]) -> dict[int, str | None]:
    """Persons without a name in a row of bold heads of whom two have one: **Porter, front desk** *(no name)*."""
    bold = [(m.end(), _ROLE.fullmatch(m["line"])) for m in _BOLD.finditer(text)]
    if sum(at in named for at, _ in bold) < 2:
        return {}
    return {at: who["who"] for at, who in bold if who is not None and at not in named}


def _is_dateline(m: "re.Match[str]") -> bool:
    """Whether a sentence stands behind a dash on a line: *BRIGG, Ohio - The guild supports the plan.*"""
    behind = re.split(r"[ ][-–—][ ]", m.group(), maxsplit=1)[1:]
    return bool(behind) and behind[0].endswith(".") and len(behind[0].split()) > _GLIMPSED


def _is_head(m: "re.Match[str]") -> bool:
    """Whether a line is a name and what its bearer is, not a sentence that begins with a name."""
    words = m["name"].split()
    if any(w.strip(".").casefold() in NOBODY | _JOINS for w in words) or len(m["name"]) < 5:
        return False
    marked = bool(m["lead"].strip(" ")) and not m["lead"].strip().startswith(("-", "•")) and m["lead"].strip() != "*"
    capitals = m["name"].isupper()
    if not (marked or capitals):
        return False
    return (
        bool(m["mark"])
        and bool(m["rest"].strip() or m["also"])
        and not _SENTENCE.search(_BRACKETS.sub("", m["rest"]).split(".")[0])
    )


_JOINS: Final = frozenset(
    ["and", "or", "of", "for", "the", "to", "in", "on", "with", "by", "from", "at", "as", "is", "are", "over", "after"]
)
"""Words of a heading that say that it is no name: *43. PARKING AND TRAFFIC: WINTER CHARGES*."""


def _is_over(m: "re.Match[str]", text: str) -> bool:
    """Whether a line over quotations is a name and what its bearer is, not a sentence."""
    rest = m["rest"] or ""
    seen = _ABBREVIATED.sub("", rest).partition(". ")[2]  # "Ann Hale, owner. Shop shut, sign in window."
    told = len(seen.split()) > _GLIMPSED or FULL_PLAIN.search(seen) is not None or _A_PERSON.search(seen) is not None
    return not (is_common(m["name"], text) or _SENTENCE.search(rest) or told)


_ABBREVIATED: Final = lazily(r"(?<=\b[a-z]{2})\.|(?<=\b[a-z]{3})\.|(?<=\b[a-z]{4})\.(?=,)")
"""The full stop of a shortened word: *mgr.*, *yrs.*"""
_GLIMPSED: Final = 8
"""Most words of what a note has seen, behind who somebody is."""
_A_PERSON: Final = lazily(
    rf"(?i)\b(?:he|she|they|who|his|her|man|woman|{any_of(RELATIVES)}|(?:customer|neighbou?r|friend)s?)\b"
)


_PERSON: Final = lazily(
    rf"(?:\A|(?<=\n)|(?<=[.:][ ])|(?<=\bto[ ])|(?<=\bwith[ ])|(?<=\b[Mm]et[ ])|(?<=[Rr]ang[ ])|(?<=[Ss]aw[ ])){TITLE}"
    rf"(?P<name>{FULL})(?=,[ ](?:\d|the[ ]|[a-z])|[ ]\((?:\d|[a-z]))"
)
"""Somebody with what he is: *Talked to Ann Hale, baker*, *Sat 9am. Ann Hale (owner, 61).*"""
_SECOND: Final = lazily(rf"(?:\b(?:and|with|plus)|&|\+)[ ]{TITLE}{FULL}")


def _only_person(text: str) -> "re.Match[str] | None":
    """The one person whom notes name over all that they quote, twice or more."""
    marks = [m.start() for m in INSIDE_MARKS.finditer(text)]
    if len(marks) < 2 or marks[0] > _SECTION // 4:
        return None
    found = list(_PERSON.finditer(text, 0, marks[0]))
    if len(found) != 1:
        return None
    others = next((m for p in (_A_PERSON, _SECOND) if (m := p.search(text, found[0].end(), marks[0]))), None)
    return found[0] if others is None and not is_common(found[0]["name"], text) else None


def _is_described(m: "re.Match[str]", text: str) -> bool:
    """Whether the only head of a text says who somebody is, no dateline, and all that is quoted stands below it."""
    marks = [q.start() for q in INSIDE_MARKS.finditer(text)]
    person = bool(m["rest"]) and not m["name"].isupper() and FULL_PLAIN.search(m["rest"]) is None
    return person and len(marks) > 1 and marks[0] >= m.end()


def _named(m: "re.Match[str]") -> str:
    """The name of a head, and the one with another first name where brackets give it: *CONNIE HALE (Constance)*."""
    name = capitalised(m["name"])
    other = _OTHER_FIRST.fullmatch(m["also"] or "")
    return f"{name}; {other[1]} {name.split()[-1]}" if other else name
