"""Who the labels of one document name: the fullest name that it knows for a surname, an office or initials."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final

from quotecheck.documents.model import Document, Turn
from quotecheck.documents.turns import is_questioner, named_initials
from quotecheck.sources.printednames import capitalised, without_medium
from quotecheck.text.names import NAME_WORD

_ROLE: Final = re.compile(
    r"(?:the\s+)?(?:(?:deputy|vice|acting|lord|lady|madam|mr|hon\.?|prime|first|interim|former|chief|city|council|committee|company|board)\s+)*"
    r"(?:president|prime minister|minister|mayor|governor|chair(?:man|woman|person)?|convener|convenor|speaker|witness"
    r"|secretary|chancellor|leader|"
    r"court|bench|tribunal|judge|coroner|magistrate|recorder|clerk|registrar|director|executive|ceo|commissioner|chief|spokes(?:man|woman|person)|senator|premier|ambassador|taoiseach|"
    r"first minister|interviewee|respondent|defendant|claimant|king|queen|pope|a|answer|guest"
    r"|speaker \d+|sp\d+|speaker_\d+)",
    re.IGNORECASE,
)
_TITLES: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "lord",
        "lady",
        "baroness",
        "rev",
        "sen",
        "senator",
        "rep",
        "representative",
        "gov",
        "governor",
        "president",
        "mayor",
        "chair",
        "chairman",
        "chairwoman",
        "minister",
        "secretary",
        "judge",
        "justice",
        "councillor",
        "cllr",
        "cr",
        "coun",
        "captain",
        "col",
        "gen",
        "general",
        "the",
        "bro",
        "sis",
        "brother",
        "comrade",
        "deputy",
        "trustee",
        "hon",
        "shri",
        "smt",
        "shrimati",
        "mdm",
        "mme",
        "lt",
    ]
)
FULL_NAME = re.compile(
    r"\b[^\W\d_a-zß-ÿ][\w'’\-]{1,40}+"
    rf"(?:[ \t]+(?:[A-Z]\.|{NAME_WORD}|van|von|de|der|den|di|da|la|le|bin|ibn|al|O['’]))*[ \t]+{NAME_WORD}"
)
_PARTICIPANT = re.compile(
    r"^[ \t*_-]*(?P<label>[A-Za-z][A-Za-z ]{0,30}?(?: \d{1,2})?)[.)]?[ \t]*[:=][ \t*_]*"
    r"(?P<name>[A-Z][^\n:]{3,160})$",
    re.MULTILINE,
)
"""A line of a transcript's head that says who a label is: "Q.: Ms Ada Reed, counsel", "In the chair: Lady Farrow"."""
_NAME: Final = (
    rf"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lady|Lord)\.? )?{NAME_WORD}(?: "
    rf"(?:[A-Z]\.|{NAME_WORD}))+)"
)
_INITIALS: Final = re.compile(
    rf"\b(?P<label>[A-Z]{{1,4}}\d{{0,2}}) ?= ?{_NAME}|{_NAME.replace('name', 'full')} ?\((?P<short>[A-Z]{{2,4}})\)"
)
"""Initials that a head declares: "AT = Ann Tillery, DQ = Dolf Quinn", "Ann Tillery (AT)"."""
_NUMBERED: Final = re.compile(
    rf"\b(?P<label>(?i:speaker ?\d+|s\d|spk?\d)|[A-Z]{{2,3}})[ ]?(?:[:=(]|[-–—]|is)[ ]?{_NAME}"
)
"""Legends in a line: *Speaker 1: Ann Hale. Speaker 2: Dolf Quinn.*"""
_NAMED_IN_HEAD: Final = (
    (
        "q",
        re.compile(
            rf"(?i:examined|interviewed|interview|questions?|questioned) (?i:by|from) {_NAME}"
            rf"|(?i:interviewer|counsel): *{_NAME.replace('name', 'also')}"
        ),
    ),
    (
        "a",
        re.compile(
            rf"(?i:witness|interviewee|subject|guest|answers? (?:by|from)|evidence of|(?:deposition|examination|testimony) of"
            rf"|(?:interview|conversation|call|talk|chat) with|interview|q ?(?:&|and) ?a(?: with)?):? *{_NAME}"
        ),
    ),
)
"""Who asks and who answers where a transcript's head says it in running text."""
_OVER: Final = re.compile(
    rf"[#*_ \t]*(?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,2}}?)(?: MP| MSP| MEP)?(?:,| \("
    r"| [-–—] )[^\n]*"
    r"\b(?i:phone|interview|call|zoom|in person|conversation|tape|recording|transcript)\b",
)
"""The first line of questions and answers: "# Ann Hale MP (Lab, Leeds), phone, 15 Oct"."""
_FOR: Final = re.compile(r" (?:for|of) ", re.IGNORECASE)
_OFFICE_OF: Final = re.compile(r"[ ]*\((?:(?:the )?(?:(?:Most|Very|Right|Rt) )?(?:Rev|Revd|Hon)\.? )?(?P<name>[^\W\d_a-zß-ÿ][\w.'’-]*(?:[ ][^\W\d_a-zß-ÿ][\w.'’-]*)+)\)[ ]*$")
MEDIA: Final = frozenset(
    ["phone", "by phone", "call", "phone call", "email", "text", "zoom", "voicemail", "in person", "tel", "interview"]
)
"""How a reporter spoke to somebody, at the head of a note."""
_WHOLE: Final = 20_000
"""How far into a document names are looked for whose initials are a label."""
_HEADER: Final = 3000
"""How far into a document its participants are looked for, in code points."""


class Names:
    """Resolves labels of one document to the fullest name that it knows."""

    def __init__(self, document: Document, speaker: str | None) -> None:
        labels = [t.speaker for t in document.turns if t.speaker]
        self._facts = [n.strip() for n in (speaker or "").split(";") if n.strip()]
        self._known = list(dict.fromkeys([*self._facts, *(n for n in map(_bare, labels) if len(n.split()) > 1)]))
        self._text = document.text[:_HEADER]
        self._whole = document.text[:_WHOLE]
        self._main = _main_role(document.turns) if len(self._facts) == 1 else None
        if self._main is not None and any(_same_surname(self._facts[0], n) for n in labels if not _is_role(n)):
            self._main = None
        held = _in_labels(labels)
        self._roles = {**held, **_participants(document, known=held.keys())}
        self._cache: dict[str, str] = {}
        self._introduced = _introduced(document)
        first = document.turns[0].start if document.turns else 0
        last = document.turns[-1].end if document.turns else 0
        self._around = f"{document.text[: min(first, _HEADER)]}\n{document.text[last:][:_HEADER]}"

    def of(self, label: str | None) -> str | None:
        """Whom a label names, as fully as the document says; None for an empty one."""
        if label is None or not label.strip():
            return None
        if label not in self._cache:
            self._cache[label] = self._resolve(label)
        return self._cache[label]

    def _resolve(self, label: str) -> str:
        label = without_medium(label)
        declared = self._roles.get(role_key(_OFFICE_OF.sub("", label)))
        if declared is not None:
            return declared
        if label in self._introduced:
            return self._introduced[label]
        if self._main is not None and label.casefold() == self._main:
            return self._facts[0]
        if _is_role(label) or is_questioner(label):
            return self._tied(label) or label
        if len(label) == 1 and label.isalpha():
            return self._letter(label) or label
        if label.isupper() and label.isalpha() and 2 <= len(label) <= 3:
            return self._initials(label) or self._tied(label) or label
        parts = label.split(",")
        if len(parts) > 1 and parts[0].strip().casefold() in MEDIA:
            label = parts[1].strip()  # "Phone, Ann Hale, guild director"
        if len(parts) == 2 and _named_office(parts[0], parts[1].strip()):
            label = parts[1].strip()  # "MINISTER FOR PORTS, ANN HALE"
        bare = _bare(label)
        mixed = next((n for n in self._known if n.casefold() == bare.casefold() and not n.isupper()), None)
        if mixed:
            return mixed
        if len(bare.split()) > 1:
            return self._printed(bare) or self._by_office(bare) or bare
        fuller = {n.casefold(): n for n in self._known if _same_surname(n, bare) and len(n.split()) > 1}
        if not fuller:
            fuller = {n.casefold(): n for n in self._in_text(bare)}
        if not fuller and (tied := self._tied(label)) is not None:
            return tied
        if not fuller and bare[:1].isupper() and not bare.isupper():
            fuller = {n.casefold(): n for n in self._by_first(bare)}
        return next(iter(fuller.values())) if len(fuller) == 1 else label

    def _letter(self, label: str) -> str | None:
        """The one name in quotation marks of the head that begins with a label's letter: *R* of ("Ruth" in print)."""
        found = set(re.findall(rf"[\"“‘']({label}[\w'’-]+)[\"”’']", self._text))
        return str(found.pop()) if len(found) == 1 else None

    def _initials(self, label: str) -> str | None:
        """The one name of the document that has these initials: *GH* under **Glenn Hale**, *captain*."""
        declared = named_initials(self._whole).get(label)
        if declared is not None:
            return declared
        found: dict[str, str] = {}
        for match in FULL_NAME.finditer(self._whole):
            words = [w for w in match.group().split() if w.strip(".").casefold() not in _TITLES]
            if "".join(w[0] for w in words) == label:
                name = capitalised(" ".join(words))
                found.setdefault(name.casefold(), name)
        return next(iter(found.values())) if len(found) == 1 else None

    def _printed(self, bare: str) -> str | None:
        """A name in capitals as the document's head prints it in running text."""
        if not bare.isupper():
            return None
        found = re.search(re.escape(bare), self._text, re.IGNORECASE)
        while found and found.group().isupper():
            found = re.compile(re.escape(bare), re.IGNORECASE).search(self._text, found.end())
        return found.group() if found else None

    def _tied(self, label: str) -> str | None:
        """The one name that stands beside a label outside the turns: *CALLER: HALE, ANN*, *E6 (CAPT ANN HALE)*."""
        if len(label) < 2 or role_key(label) in _ANSWERS:
            return None
        found: dict[str, str] = {}
        for m in re.finditer(rf"(?<![\w]){re.escape(label)}(?![\w])", self._around, re.IGNORECASE):
            behind = _NAME_BEHIND.match(self._around, m.end())
            before = _NAME_BEFORE.search(self._around, max(0, m.start() - 60), m.start())
            if behind is not None and behind["last"]:
                name = f"{behind['first']} {behind['last']}"
            elif behind is not None or before is not None:
                name = (behind or before)["name"]  # type: ignore[index] # one of them is there
            else:
                continue
            words = [w for w in name.split() if w.strip(".").casefold() not in _TITLES]
            if len(words) > 1:
                found.setdefault(" ".join(words).casefold(), capitalised(" ".join(words)))
        return next(iter(found.values())) if len(found) == 1 else None

    def _by_first(self, first: str) -> Iterator[str]:
        """The names of a document that begin with a first name."""
        for match in FULL_NAME.finditer(self._whole):
            words = [w for w in match.group().split() if w.strip(".").casefold() not in _TITLES]
            if len(words) > 1 and words[0] == first and len(words) < 4:
                yield " ".join(words)

    def _by_office(self, label: str) -> str | None:
        """The one name with a label's surname beside which the document has the office of the label: *PRESIDING
        COMMISSIONER HALE* of *ANN HALE, Presiding Commissioner*."""
        *office, surname = label.split()
        named = {n.casefold(): n for n in self._in_text(surname) if n.casefold() != label.casefold()}
        named = {k: n for k, n in named.items() if not set(k.split()[:-1]) & {w.casefold() for w in office}}
        if len(named) != 1:
            return None
        name = next(iter(named.values()))
        rank = re.escape(" ".join(office))
        held = rf"(?i){re.escape(name)}[ ]?[,(–—-][ ]?(?:the )?{rank}\b|\b{rank}:?[ ]+{re.escape(name)}"
        return capitalised(name) if re.search(held, self._text) else None

    def _in_text(self, surname: str) -> Iterator[str]:
        for match in FULL_NAME.finditer(self._text):
            words = match.group().split()
            at = next((i for i, w in enumerate(words) if w.casefold() == surname.casefold()), 0)
            kept = [w for w in words[: at + 1] if w.strip(".").casefold() not in _TITLES]
            if at and len(kept) > 1:
                yield " ".join(kept[-3:])


_ANYBODY: Final = re.compile(
    r"(?i)(?:audience member|member of the (?:public|audience)|questioner|caller|voice|speaker|participant|resident"
    r"|delegate|juror|student|parent|member|man|woman|attendee|listener)(?: from the floor)?(?: ?(?:\d+|#\d+|[A-Z]))?"
    r"|(?:first |second |third )?caller(?: [A-Z]?\d)?|\+?[\d ()-]{8,20}|speaker[_ ]?\d+|(?:iPad|iPhone|Galaxy|phone)\b.{0,20}"
)
_I_AM: Final = re.compile(
    r"\s*[\"“]?(?:(?:Hi|Hello|Good \w+|Yes|Yeah|Thanks?|Thank you|Morning|Evening|Okay|OK|Sorry|I'll go)[^,.!?]{0,20}[,.!] ){0,3}"
    r"(?:[A-Z]\w+[,.!] )?(?:(?i:and|so|well|um|uh),? ){0,2}"
    r"(?:(?P<says>(?i:I'm|I’m|I am|my name's|my name’s|my name is|this is|it's|it’s) )(?:(?:Mr|Mrs|Ms|Dr|Prof|Rev|Cllr)\.? )?)?"
    rf"(?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,2}})(?=[,.]| (?P<here>here|from|again)\b)"
)


def _introduced(document: Document) -> dict[str, str]:
    """Labels that name nobody whose first turn begins with a name: *AUDIENCE MEMBER 2: Rolf Ames, I run the yard.*"""
    found: dict[str, str] = {}
    for turn in document.turns:
        label = turn.speaker or ""
        if label in found or not _ANYBODY.fullmatch(label.strip()):
            continue
        said = _I_AM.match(document.text, turn.start, min(turn.end, turn.start + 160))
        own = said is not None and (said["says"] or re.search(r"\bI\b", document.text[said.end() : said.end() + 90]))
        if said is not None and own:
            found[label] = said["name"]
    return found | _welcomed(document, found)


_WELCOME: Final = re.compile(r"\b(?P<first>[A-Z][a-z]{2,}),[ ](?:good \w+|welcome|hello|[^.?!\n]{2,120}\?)[^.?!\n]{0,60}[.?!]?\s*\Z")


def _welcomed(document: Document, known: dict[str, str]) -> dict[str, str]:
    """Labels that name nobody whose first turn answers a host who calls them by a first name: *On line one is Ann
    Hale from Brigg. Ann, what happened?*"""
    found: dict[str, str] = {}
    for before, turn in pairwise(document.turns):
        label = turn.speaker or ""
        if label in found or label in known or not _ANYBODY.fullmatch(label.strip()) or before.speaker == label:
            continue
        called = _WELCOME.search(document.text, max(before.start, before.end - 260), before.end)
        if called is None:
            continue
        full = {
            m.group()
            for m in re.finditer(rf"\b{called['first']} {NAME_WORD}(?: {NAME_WORD})?", document.text[: before.end])
        }
        if len(full) == 1 and full.isdisjoint(found.values()):
            found[label] = full.pop()
    return found


def _named_office(office: str, name: str) -> bool:
    """Whether a label has an office and behind a comma who holds it."""
    words = office.casefold().split()
    held = any(_is_role(w) for w in words) and ({"for", "of", "and"} & set(words) or _is_role(office))
    return bool(held) and re.fullmatch(rf"{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,3}}", name) is not None


def _in_labels(labels: Sequence[str]) -> dict[str, str]:
    """Office -> name, from labels that have both: "COMMISSIONER (S. HARISH RAO)"."""
    found: dict[str, str] = {}
    for label in labels:
        office, comma, name = label.partition(", ")
        if comma and _named_office(office, name):
            found.setdefault(role_key(office), capitalised(name))
            found.setdefault(role_key(office.split()[0]), capitalised(name))
        named = _OFFICE_OF.search(label)
        held = named is not None and (label[:4].lower() == "the " or _is_role(_FOR.split(label[: named.start()])[0]))
        if named is not None and (held or _ANYBODY.fullmatch(label[: named.start()].strip())):
            name = capitalised(named["name"])
            found.setdefault(role_key(label[: named.start()]), name)
    return found


def _participants(document: Document, known: Collection[str]) -> dict[str, str]:
    """Label -> name, from the lines before the first turn that declare who speaks under which label.

    ``known``: labels that other labels say the name of.
    """
    if not document.turns:
        return {}
    labels = {role_key(t.speaker) for t in document.turns if t.speaker}
    articled = {role_key(t.speaker) for t in document.turns if t.speaker and t.speaker.casefold().startswith("the ")}
    found: dict[str, str] = {}
    for match in _PARTICIPANT.finditer(document.text[: min(document.turns[0].start, _HEADER)]):
        key = role_key(match["label"])
        if match["label"].lower().startswith("for "):
            continue  # who appears for the defendant
        name = re.split(r"[,;(]", match["name"])[0].strip(" .*_")
        if key in labels and len(name.split()) > 1:
            found.setdefault(key, name)
    head = document.text[: min(document.turns[0].start, _HEADER)]
    for match in _INITIALS.finditer(head):
        found.setdefault(role_key(match["short"] or match["label"]), match["name"] or match["full"])
    for match in _NUMBERED.finditer(document.text[:_HEADER]):
        key = role_key(match["label"])
        if key in labels and _declares(match["label"], match["name"]):
            found.setdefault(key, match["name"])
    for key, pattern in _NAMED_IN_HEAD:
        named = pattern.search(head)
        if key in labels and named:
            found.setdefault(key, named["name"] or named.groupdict().get("also") or "")
    over = _OVER.match(head)
    if "a" in labels and over is not None:
        found.setdefault("a", over["name"])
    for key in labels - found.keys() - set(known):
        held = (_with_name(key, head) or _held_by(key, head)) if _is_role(key) or key in articled else None
        if held is not None:
            found[key] = held
    charged = _CHARGED.search(document.text[:_HEADER]) if "defendant" in labels - found.keys() else None
    if charged is not None:
        found["defendant"] = capitalised(charged["name"])
    answers = [k for k in labels if not is_questioner(k) and k not in ("me", "i", "us")]
    if len(answers) == 1 and answers[0] in _ANSWERS and "a" not in labels:
        with_ = _NAMED_IN_HEAD[1][1].search(head)
        if with_ is not None:
            found.setdefault(answers[0], with_["name"])
    return found


def _held_by(key: str, head: str) -> str | None:
    """The one name that a head has beside an office: **CONVENER** over *Ann Hale*, *Ann Hale (Chair)*, *Ann Hale,
    President of the Senate*, *(Ann Hale in the Chair)*."""
    if key in _ANSWERS or len(key) < 4:
        return None
    office = rf"(?i:(?<!deputy )(?<!vice )(?<!vice-)\b{re.escape(key)}(?:man|woman|person)?\b)"
    title = r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Judge|Hon|HON|Shri|Cllr|Councillor|Deputy|Senator|Prof)\.? )*"
    ways = [
        rf"(?m:^)[^\w\n]*{office}[*_]*[ ]?(?:[:|]|\n)[^\w\n]*{title}(?P<name>{_FIRST_AND_LAST})(?=[^\w]|$)",
        rf"(?P<name>{_FIRST_AND_LAST})[*_]?(?: \([^()\n]{{1,30}}\))?(?:,| \(| [-–—]) ?(?:the )?{office}",
    ]
    if key in {"chair", "chairman", "chairperson", "hon chairperson", "president", "presiding officer"}:
        ways.append(rf"(?P<name>{_FIRST_AND_LAST}),? (?i:presiding|in the chair)\b")
    found: dict[str, str] = {}
    for m in (m for way in ways for m in re.finditer(way, head)):
        words = [w for w in m["name"].split() if w.strip(".").casefold() not in _TITLES]
        if len(words) > 1 and not _is_role(" ".join(words)):
            name = capitalised(" ".join(words))
            found.setdefault(name.casefold(), name)
    return next(iter(found.values())) if len(found) == 1 else None


def _declares(label: str, name: str) -> bool:
    """Whether a legend's name can be its label's: initials are those of the name; *Speaker 2* may be anybody."""
    return not label.isalpha() or "".join(w[0] for w in name.split() if w[:1].isupper()).upper().endswith(label[-1:])


def _with_name(key: str, head: str) -> str | None:
    """The name behind an office in a head: *TRANSCRIPT: MINISTER ANN HALE, DOORSTOP* for **MINISTER:**."""
    if key in _ANSWERS or len(key) < 4:
        return None
    found = re.search(
        rf"(?i:\b{re.escape(key)})[ :,]+(?P<name>{_FIRST_AND_LAST})(?=[ ]*(?:[,(|\n–—-]|$|and\b|AND\b))", head
    )
    if found is None or _SMALL_WORDS & set(found["name"].casefold().split()):
        return None
    return capitalised(found["name"])


_TITLED: Final = r"(?:(?i:mr|mrs|ms|dr|sir|dame|capt|captain|chief|chief inspector|insp|sgt|det|adv|prof|rev|cllr|the hon|hon|ofc|officer|pc|dc|ds)\.?[ ])*"
_NAME_BEHIND: Final = re.compile(
    r"[*_\"”]{0,3}(?:[ ]?[:=(|]|[ ]is(?:[ ](?:our|the)[ ][\w ]{2,30},)?|[ ]{2,}(?:[^\n,]{3,40},[ ])?|[ ]?[-–—])[ \t\"“*_]{0,8}"
    rf"(?:(?P<last>[^\W\d_a-zß-ÿ][\w'’-]+),[ ](?P<first>[^\W\d_a-zß-ÿ][\w'’-]{{2,}})|{_TITLED}(?P<name>{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,3}}))"
)
_NAME_BEFORE: Final = re.compile(rf"(?P<name>{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,3}})[*_]{{0,2}}[ ]?(?:[(,]|[-–—])[ ]?(?:the )?\Z")
_FIRST_AND_LAST: Final = rf"{NAME_WORD}(?: [A-Z]\.)?(?: (?!AND ){NAME_WORD}){{1,2}}"
_CHARGED: Final = re.compile(
    r"\b(?i:v|vs|versus)\b\.?[^\w\n]*(?:[^\w\n]*(?:Docket|Section|Case|No)[^\n]*|[^\w\n]*)?(?:\n[^\w\n]*){0,3}"
    r"(?:(?:Section|Case|Docket|No)\b[^\n]*(?:\n[^\w\n]*){1,3})?"
    rf"(?P<name>{_FIRST_AND_LAST})"
)
"""The defendant of a criminal case, by its caption."""
_SMALL_WORDS: Final = frozenset(["to", "the", "of", "at", "in", "on", "and", "before", "address", "speech", "remarks"])
_ANSWERS: Final = frozenset(
    ["a", "answer", "answers", "respondent", "interviewee", "guest", "witness", "speaker", "her", "him", "she", "he"]
)


def role_key(label: str) -> str:
    """A label without articles and points: "THE CHAIR", "In the chair" and "Chair." are one."""
    words = re.findall(r"[a-z0-9]+", label.casefold())
    key = " ".join(w for w in words if w not in {"the", "in", "by", "for"})
    return {"chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "questions": "q", "answers": "a"}.get(
        key, key
    )


def _bare(label: str) -> str:
    """A label without its constituency, party and titles."""
    words = re.sub(r"\([^()]*\)", " ", label).split(",")[0].split()
    while len(words) > 1 and words[0].strip(".").casefold() in _TITLES:
        words = words[1:]
    return " ".join(words)


def _is_role(label: str) -> bool:
    return _ROLE.fullmatch(label.strip(" .")) is not None


def _same_surname(a: str, b: str) -> bool:
    one, two = _bare(a).split(), _bare(b).split()
    return bool(one and two) and one[-1].casefold() == two[-1].casefold()


def _main_role(turns: Sequence[Turn]) -> str | None:
    """The role label with the most words, if it has more than every other label that does not ask."""
    sizes: Counter[str] = Counter()
    for turn in turns:
        if turn.speaker and not turn.question:
            sizes[turn.speaker.casefold()] += turn.end - turn.start
    if not sizes:
        return None
    label, _ = sizes.most_common(1)[0]
    return label if _is_role(label) else None
