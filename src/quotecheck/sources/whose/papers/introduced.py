"""Quotations that a source hands over: "please attribute this to Ada Moore, director:" and then the words in marks."""

import re
from functools import lru_cache
from typing import Final

from quotecheck.documents.speakers.clocks import ENTRY
from quotecheck.documents.speakers.legends import named_initials
from quotecheck.sources.whose.printednames import TITLE
from quotecheck.text.kin import CLOSE, RELATIVES, TOGETHER
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD
from quotecheck.text.sentences import runs_on

_HANDED: Final = lazily(
    r"(?:attribut(?:e|ed|able|ion)(?: (?:this (?:statement|comment|quote)|it|this|that|them|all"
    r"|the following(?: (?:statement|comments?|quotes?|words|lines|response))?"
    r"|(?:the|my|our) (?:lines|words|quotes?|comments?|statement|following)(?: below| that follow)?))?(?: to:?|:)?"
    r"|(?:credit|credited|quote|quoted|statement|comment|comments|response|reply|line|words|use this|this is|following)"
    r"(?: (?:it|this|below|is|are))? (?:to|from|by|of)|on behalf of"
    r"|\bfrom(?=[ ](?:an?[ ]|the[ ]|our[ ])?[^\n:.\"“”]{0,60}\bspokes\w+))"
    r"[ \t]+(?P<name>[^\n:;.\"“”]{2,120}?)[ \t]*(?:,[^\n:\"“”]{0,120})?"
    r"(?::|\.[\"”]?[ \t]*\n|[*_]{1,3}[ \t]*\n)[ \t]*\s*[\"“„«‘']?[ \t]*\Z",
    re.IGNORECASE,
)
_OFFICE_OF: Final = lazily(rf",[ ]{TITLE}(?P<name>{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,3}})(?=[ ]*[,:.(])")
_GREETING: Final = lazily(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b|(?:happy|glad|pleased|sure|certainly|thanks)\Z",
    re.IGNORECASE,
)
_REACH: Final = 300


_THEIRS: Final = lazily(
    r"\b(?:[Tt]his is|[Hh]ere is|[Tt]hese are|[Ii] will read|[Rr]eading)[ ](?:now[ ])?"
    rf"(?P<name>{TITLE}[^\W\d_a-zß-ÿ][\w’'-]*?[a-z](?: [^\W\d_a-zß-ÿ][\w’'-]*?[a-z])*)['’]s?[ ]"
    r"(?:statement|words|letter|message|tribute|email)[^.:\n]{0,40}[.:][ \n]{0,3}[\"“]\Z"
)
"""Words that somebody reads out for another: *This is Mrs Hale's statement. "..."*."""
_COMMENT_OF: Final = lazily(
    r"\b(?:comments?|statement|response|answers?|remarks|words|quotes?)\b[^.\n]{0,30}?\b(?:of|from|by)\b[^.\n]{0,60}?"
    rf"(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Sir|Prof|Professor)\.? ){NAME_WORD}"
    rf"(?: {NAME_WORD})+)[^.\n]{{0,60}}\.\s*[\"“]?\Z"
)
"""What a mail says before the words: "the comment of the envoy, Ms Ada Moore, for attribution to her"."""
_BELOW: Final = lazily(
    r"\b(?:statement|comment|response|reply|line|quote)s?[ ](?:from|by|on behalf of|attributable to)[ ](?:the[ ])?"
    r"(?P<name>[A-Z][^\n:;.\"“”]{2,80}?)[ ](?:is[ ]|are[ ])?(?:below|as follows|follows?|here)\b[^\"“]{0,200}[\"“]?\Z"
)
"""What a mail says of the words under it: *Please find a statement from Hale Trust below. No names, please.*"""
_HEADED: Final = lazily(
    r"(?:^|\n)[ \t*_#]{0,4}(?i:comment|statement|remarks|reaction|response)s?[ ](?:by|from|of)[ ]"
    rf"(?:[Tt]he[ ])?(?:[^\n,.:\"“”]{{2,60}},[ ])?(?P<name>{TITLE}{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,3}})"
    r"(?:,[^\n\"“”]{2,140})?[*_ \t]*\n\s*[\"“]\Z"
)
"""The head of what an office hands out: *Comment by the Minister of Finance, Ann Hale, on the decision*."""
_FROM_WHOM: Final = lazily(
    rf"\b[Ff]rom[ ](?:our[ ]|the[ ])?(?:[a-z]+[ ]){{0,3}}"
    rf"(?P<name>{TITLE}{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,4}})"
    r"(?:,[ ][^\n:.\"“”]{2,80})?:[ \t]*\n\s*[\"“]\Z"
)
"""A line that hands on the words under it: *Hi, from Ann Hale, area manager:*."""
_NO_NAME: Final = frozenset(
    """
    told reads phone texted sent heard
    please found find note see quote quotes statement comment response attached following below here thanks thank words
    and but so also then when if as for laughter applause cheers jeers subject from to date sent cc any anything caught
    clip
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)


_COURT_LABEL: Final = lazily(r"(?:\d+[ ]+)?[QA](?:\.|\b(?![.’'-]\w))|(?:THE )?COURT$")
_NUMBERED: Final = lazily(r"(?:Q|A|Question|Answer|Option|Item|No)\.?[ ]?\d+\b")


def is_somebody(name: str) -> bool:
    """Whether what was taken for a name can be one: no *Please find*, no *Found the page*, no *the Act requires*."""
    words = name.split()
    if (
        _COURT_LABEL.match(name) is not None
        or is_numbered(name)
        or words[0].casefold() in _NO_NAME
        or words[-1][:1].isdigit()
        or name.count("(") != name.count(")")
    ):
        return False
    if words[-1] in _DANGLING or (words[1:2] == ["and"] and name[1:].islower() and not _SOMEBODY & set(words[2:])):
        return False  # "Most of", "Names and permission"
    return not (words[0][:1].isupper() and words[1:2] and words[1] in ("the", "a", "an", "his", "her"))


_DANGLING: Final = frozenset(["of", "and", "or", "to", "from", "for", "with", "in", "at", "on", "by", "but"])
_SOMEBODY: Final = (
    RELATIVES
    | CLOSE
    | TOGETHER
    | frozenset("woman man girl boy staff tenants residents workers members others".split())  # noqa: SIM905
)


def is_numbered(label: str) -> bool:
    """Whether a label counts what stands under it: *Q1*, *Option 3*."""
    return _NUMBERED.match(label) is not None


def introduced_by(text: str, start: int) -> str | None:
    """Whom the words directly before a quotation hand it to; None if they are no such phrase."""
    theirs = _THEIRS.search(text, max(0, start - _REACH), start)
    if theirs is not None:
        return theirs["name"]
    near = text[max(0, start - _REACH) : start]
    joined = _BREAK.sub(lambda m: " " if runs_on(near, m.start()) else m.group(), near)
    found = _handed(near) or (_handed(joined) if joined != near else None)
    if found is not None and not re.search(r"[A-Z]|\bspokes", found["name"]):
        held = _OFFICE_OF.match(found.string, found.end("name"))  # "from our director, Ann Hale:"
        return held["name"] if held is not None else None
    if found is None:
        return None
    name = _ON_WHAT.split(str(found["name"]).split(",")[0])[0].strip()
    return None if name.startswith(("me ", "us ")) or name.split()[0].lower() in _WAYS else name


def _handed(near: str) -> "re.Match[str] | None":
    patterns = (_HEADED, _COMMENT_OF, _HANDED, _BELOW, _FROM_WHOM)
    return next((m for p in patterns if (m := p.search(near)) is not None), None)


_BREAK: Final = lazily(r"\n(?=\S)")
_ON_WHAT: Final = lazily(r"[ ](?:following|in response|regarding|concerning|about|ahead of|in relation|after)\b")
"""What a statement is on, behind whose it is: *Statement from the Hale Trust following today's ruling*."""
_WAYS: Final = frozenset(["email", "e-mail", "phone", "text", "mail", "message", "post", "fax", "hand"])
"""How words came, not from whom: *by email 09:55*."""
_THINGS: Final = frozenset(
    """
    sign signs chant chants banner banners placard placards poster posters crowd song
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
_CAPTIONS: Final = frozenset(
    """
    ASTON SUPER CG IN OUT WORDS SOT SYNC VT CLIP SOUNDBITE SOUND BITE ACTUALITY GRAB INSERT CART CUT TAPE STRAP FONT
    CHYRON CAPTION ENGLISH VOX POP UPSOT
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)


def is_caption(name: str) -> bool:
    """Whether what was taken for a name is what a script has over a clip: *SOT ASTON*, *IN WORDS*."""
    return all(word.strip("().,") in _CAPTIONS for word in name.upper().split()) and name.split(maxsplit=1)[0].isupper()


_ABOUT: Final = frozenset(
    ["re", "on", "about", "of", "in", "at", "to", "from", "who", "why", "what", "how", "when", "does", "would"]
)
_LINE_LABEL: Final = lazily(
    rf"[ \t*_>•-]{{0,8}}(?:{ENTRY})?"
    rf"(?:\[(?i:clip|tape|audio|video|archive|actuality|sync|sot|vox|sound)[^\]\n]{{0,20}}\][ ]?)?"
    rf"(?P<name>{TITLE}{NAME_WORD}"
    r"(?: (?:[^\W\d_a-zß-ÿ][\w’'-]*\.?|(?:de|van|von|der|of)\b))*)(?P<rest>[^:\n\"“”]{0,90}):[*_]{0,3}[ \t]*"
    r"(?:[\"“][^\"“”\n]*[\"”][ \t]*[/|;,]?[ \t]*)*[\"“]\Z"
)
_INLINE: Final = lazily(
    r"[.!?][”\"’)]?[ ]+(?P<name>(?:The )?(?:Judge|Coroner|Chair|Mayor|Minister|Speaker|Magistrate)|[A-Z]{2,3}):[ ]?"
    r"[\"“]\Z"
)
"""A label within a line of notes: *Asked for bail. Judge: "No."*."""
_NAMED_INLINE: Final = lazily(rf"[.!?][”\"’)]?[ ]+(?P<name>{NAME_WORD}):[ ]?[\"“]\Z")
"""The same by the surname of somebody whom the notes name: *Cups washed. Hale: "No."*."""
_NAME_BESIDE: Final = lazily(rf"(?<=[ :;,(/]){TITLE}(?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,2}})[ ][-–—][ ][\"“]\Z")
"""A full name, a dash and what its bearer said, within a line of notes: *Live: GP Dr Ann Hale - "..."*."""
_OF_WHOM: Final = lazily(
    r"(?i)\b(?:to|about|abt|re|on|against|with|outside|inside|at|in|near|from the)[ ](?:the[ ])?\Z"
)
_DASHED: Final = lazily(rf"[ \t*_>•]{{0,8}}(?P<name>{NAME_WORD})[ ][-–—][ ][\"“]\Z")
"""A line of notes that is a first name or a surname, a dash and what its bearer said: *Ann - "..."*."""
_LETTERS: Final = lazily(
    r"(?:(?<=[:.;,–—/-][ ])|(?<=\n)|(?<=\n[ >*-])|(?<=\n[>*-][ ]))(?P<name>[A-Z]{2,3})[ ]?:?[ ]?[\"“]\Z"
)
"""Initials directly before a quotation within a line: *AH out of the room: RM "..."*."""
_SPEAKS: Final = lazily(
    r"\b(?:said|says|told|tells|asked|asks|wrote|writes|added|adds|replied|shouted|cried|reads|read|put it"
    r"|he|she|they|we)\b",
    re.IGNORECASE,
)


_BEGINS: Final = lazily(
    rf"[ \t*_>•-]{{0,8}}(?:[A-Z]?[\w-]+ )?{TITLE}"
    rf"(?P<name>{NAME_WORD}(?: (?:[A-Z]\.|{NAME_WORD}))+)[*_]{{0,3}}(?=,| \(| [-–—] | --)"
)
"""A note's line that begins with whom it is about: *- Mayor Ann Hale - phone, 4/10: ...*."""
_LINES: Final = 8
_PLAIN: Final = lazily(r"\b[A-Z][a-z][\w’'-]*(?: [A-Z][a-z][\w’'-]*){1,2}\b")
_SHOUTED: Final = lazily(r"\b[A-Z]{3,}(?: [A-Z]{3,}){1,2}\b")
_FOR_OTHERS: Final = lazily(
    r"\b(?:PA|assistant|secretary|aide|spokes\w+|lawyer|solicitor|counsel|agent)[ ](?:to|for|of)[ ][A-Z][^:\n]{2,60}:"
)
"""A label that ends with whom somebody works for: *Got Felix, PA to Mr Hale:*."""
_ASIDE: Final = lazily(r"[ ]?\([^()]*\)$")
_AT_END: Final = lazily(
    rf"(?:[A-Z]\.[ ]?){{0,2}}{NAME_WORD}(?:[ ]{NAME_WORD})+$|"
    rf"(?:[A-Z]\.[ ]?){{1,2}}{NAME_WORD}$"
)
_FROM: Final = lazily(
    r"(?:\d{1,2}[.)] ?)?[Ff]rom (?:the )?(?:(?:Rt|Right|Most|Very) (?:Rev|Hon|Revd)\.? )?"
    rf"{TITLE}"
    rf"(?P<name>{NAME_WORD}(?: (?:[A-Z]\.|{NAME_WORD}))+)(?=,| \()"
)
"""A line over words that a mail passes on: *1) From the Rt Rev Ann Hale, bishop, by email 09:55:*."""
_FIRST: Final = lazily(
    rf"{TITLE}"
    rf"(?P<name>{NAME_WORD}(?: (?:[A-Z]\.|{NAME_WORD})){{1,3}})(?=, (?:\d|[a-z]))"
)
"""A line that begins with whom it is about: *Ann Hale, 31, sister, Hollin Road:*."""
_ASKED: Final = lazily(r",[ ]asked[ ](?:about|abt|on|re|if|whether|why|how|what|who|where|when)\b[^:]*$")
"""Who was asked answers: *Ann Hale, asked about the hoses: "..."*."""
_BRACKETS: Final = lazily(r"\([^()]*\)")
_INSIDE: Final = lazily(rf"{NAME_WORD}(?: {NAME_WORD})+")


def labelled(text: str, start: int) -> str | None:
    """Whom a note's line gives its quotation to: *Ann Hale, mother: "..."*, *Hale to the jury (on tape): "..."*.

    "" where the label is nobody's name (*Signs:*); None where there is no such label, or one that only tells of what.
    """
    low = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    over = _line_over(text, low, start)
    if over is not None:
        return over
    inline = _INLINE.search(text, low, start)
    if inline is not None:
        return _initials(text, inline["name"]) if inline["name"].isupper() else inline["name"]
    named = _NAMED_INLINE.search(text, low, start)
    if named is not None and re.search(rf"{NAME_WORD} {named['name']}\b", text) is not None:
        return named["name"]
    beside = _beside(text, low, start)
    if beside is not None:
        return beside
    noted = _NOTED.match(text, low, start)
    behind = text[noted.end("label") : start] if noted is not None else ""
    told = _SPEAKS.search(behind) is not None and _INSIDE.search(behind) is not None  # "ABC officer Ann Hale said"
    if noted is not None and not told and noted["label"] in (names := _noted(text)):
        return names[noted["label"]]
    found = _LINE_LABEL.fullmatch(text, low, start)
    if found is None or _SPEAKS.search(found["name"]) or _SPEAKS.search(_ASKED.sub("", found["rest"])):
        begins = _BEGINS.match(text, low, start)
        if begins is None or _SPEAKS.search(text, begins.end(), start) or _is_prose(text[begins.end() : start]):
            return None
        return begins["name"]
    return _of_label(text, low, start, found)


def _of_label(text: str, low: int, start: int, found: "re.Match[str]") -> str | None:
    """Whom the label of a line names, "" for nobody."""
    name = found["name"].strip()
    if _STOPPED.search(_BRACKETS.sub("", found["rest"])) is not None:
        last = _IN_LAST.search(found["rest"])
        return last["name"] if last is not None else None
    if is_caption(name):
        return None
    if _FOR_OTHERS.search(text, low, start):
        return ""
    if name.split()[0].casefold() in _THINGS:
        return ""
    inside = _INSIDE.findall(_BRACKETS.sub("", found["rest"])) or _INSIDE.findall(found["rest"])
    if name.endswith(("'s", "’s")):
        return str(inside[-1]) if inside else ""  # "Ann Hale's deputy, Rolf Moss"
    if " " not in name and inside:
        return str(inside[-1])  # "Diner (Lund's), waitress Ann Hale"
    if name.isupper() and 2 <= len(name) <= 3:
        return _initials(text, name)
    known = " " in name or re.search(rf"{NAME_WORD} {re.escape(name)}\b|\b{re.escape(name)} [A-Z]", text) is not None
    return name if known and name.split()[0].casefold() not in _ABOUT else None


_SENTENCE_WITH: Final = lazily(
    rf"[a-z]{{2}}[.!?][ ](?:[A-Z][\w’'-]*,?[ ]|[a-z]+,?[ ]){{0,4}}?{NAME_WORD}(?:[ ]{NAME_WORD})+[^.!?]*\Z"
)


def _is_prose(lead: str) -> bool:
    """Whether what leads to a quotation ends with a sentence that names somebody else, as a report's does."""
    return _SENTENCE_WITH.search(lead.rstrip('"“')) is not None


def _beside(text: str, low: int, start: int) -> str | None:
    """Whom a name or initials directly before a quotation mean, with a dash or with nothing between."""
    if text[start - 1 : start] not in _OPENS:
        return None
    before = text[low : start - 1].rstrip(" :")
    dash = before[-1:] in _DASHES
    dashed = _DASHED.fullmatch(text, low, start) if dash else None
    if dashed is not None and re.search(rf"\b{dashed['name']} {NAME_WORD}|{NAME_WORD} {dashed['name']}\b", text):
        return dashed["name"]
    letters = _LETTERS.search(text, low, start) if before[-2:].isupper() else None
    if letters is not None:
        return _noted(text).get(letters["name"]) or _initials(text, letters["name"])
    couple = _COUPLE.search(text, low, start)
    said = _FIRST_SAID.search(text, low, start) if couple is not None else None
    if couple is not None and said is not None and said["name"] in (couple["one"], couple["other"]):
        return f"{said['name']} {couple['last']}"
    named = _NAME_BESIDE.search(text, low, start) if dash else None
    if named is None or _OF_WHOM.search(text, max(low, named.start() - 20), named.start()):
        return None
    return named["name"]


_OPENS: Final = frozenset('"“')
_DASHES: Final = frozenset("-–—")
_STOPPED: Final = lazily(r"[a-z]{2}[.!?][ ]")
_NOBODY: Final = r"(?!(?:No|Not|Nothing|Nobody|None|My|Our|The|His|Her|One|Some|All|This|That|It|He|She|They|We|But)\b)"
_IN_LAST: Final = lazily(rf"[a-z]{{2}}[.!?][ ]{_NOBODY}{TITLE}(?P<name>{NAME_WORD}(?:[ ]{NAME_WORD})*)[^.!?]*\Z")
"""Whom the last sentence of a line begins with: *Cllr Hale moved it. Cllr Dost objected: "..."*."""
_COUPLE: Final = lazily(rf"\b(?P<one>{NAME_WORD})[ ](?:&|and|\+)[ ](?P<other>{NAME_WORD})[ ](?P<last>{NAME_WORD})\b")
_FIRST_SAID: Final = lazily(rf"(?<=[:.!?”\",;][ ])(?P<name>{NAME_WORD})[ ]?[-–—:][ ]?[\"“]\Z")
"""*Ann and Rolf Hale, visiting: Ann - "..." Rolf - "..."*."""
_NOTED: Final = lazily(
    rf"[ \t>(*•-]*(?:{ENTRY})?(?P<label>[A-Z]{{2,4}})(?=[ :,/–—-])"
    r"(?:(?!\b(?:[A-Z]{2,4}|he|she|they|him|her|them|I|me|we"
    r"|us)\b)[^\n\"“])*[\"“]\Z"
)
"""A line of notes that begins with initials and quotes: *AH again, wants a vote. 71 for. "That goes in."*."""


@lru_cache(maxsize=8)
def _noted(text: str) -> dict[str, str]:
    """The initials that notes declare."""
    return named_initials(text)


def _line_over(text: str, low: int, start: int) -> str | None:
    """Whose quoted lines stand under a line that ends with a name and a colon: *Prosecution opening, Ann Hale:*."""
    if text[low:start].strip(' \t>*_•-“"'):
        return None
    for _ in range(_LINES):
        above = text.rfind("\n", 0, low - 1) + 1
        line = text[above : low - 1].strip() if low > 0 else ""
        if not line and low > 1 and (given := _FROM.match(_last_line(text, low - 1))) is not None:
            return given["name"]
        if not line or low - above > _REACH:
            return None
        if line.endswith(":"):
            line = _ASIDE.sub("", line[:-1]).rstrip()
            given = _FROM.match(line) or _FIRST.match(line)
            if given is not None:
                return given["name"]
            names = _AT_END.findall(line) if not _FOR_OTHERS.search(line) else []
            ends = bool(names)
            return str(names[-1]) if ends and not _SPEAKS.search(line) else None
        low = above
    return None


def _last_line(text: str, end: int) -> str:
    """The last line above a blank one, if it ends with a colon."""
    above = text[max(0, end - _REACH) : end].rstrip().rpartition("\n")[2].strip()
    return above if above.endswith(":") else ""


def _initials(text: str, label: str) -> str | None:
    """The one name of the text with these initials."""
    names = {m.group() for m in _PLAIN.finditer(text)} | {m.group().title() for m in _SHOUTED.finditer(text)}
    found = {name for name in names if "".join(w[0] for w in name.split()) == label}
    return found.pop() if len(found) == 1 else None


_SUBJECT: Final = lazily(
    rf"[ \t*_>•-]{{0,8}}(?P<name>{TITLE}{NAME_WORD}(?:[ ]{NAME_WORD}){{0,2}})(?=[ ]\(|,|[*_]{{0,2}}[ ][a-z]+s\b)"
)


def subject_of_line(text: str, start: int) -> str | None:
    """Whom a note's line begins with, if it names nobody else before it quotes: *Cllr Hale comes. Says "no"*."""
    low = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    found = _SUBJECT.match(text, low, start)
    if found is None or (" " not in found["name"] and not found["name"].istitle()):
        return None
    between = re.sub(r"[\"“][^\"”]*[\"”]", "", text[found.end() : start])
    named = [m.group() for m in re.finditer(rf"\b{NAME_WORD}\b", between) if m.group().casefold() not in _TELLS]
    return found["name"] if all(re.search(rf"\b{n.lower()}\b", text) for n in named) else None


_TELLS: Final = frozenset(["says", "said", "adds", "booed", "asks", "then", "he", "she", "later", "cheered", "replies"])


def is_greeting(name: str) -> bool:
    """Whether what was taken for a name is a greeting: "Hi Joshua" says nothing."""
    return _GREETING.match(name) is not None
