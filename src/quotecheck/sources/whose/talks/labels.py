"""Who the labels of one document name: the fullest name that it knows for a surname, an office or initials."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from quotecheck.documents.model import Document, Turn
from quotecheck.documents.speakers.asking import is_questioner
from quotecheck.documents.speakers.labelled import ANYBODY
from quotecheck.documents.speakers.legends import declared_parts, named_initials
from quotecheck.documents.speakers.parts import bare_part, is_part
from quotecheck.sources.whose.officeholders import is_office, of_several, office_holder, titled_letter
from quotecheck.sources.whose.printednames import capitalised, without_medium
from quotecheck.sources.whose.roles import (
    ANSWERS,
    FULL_NAME,
    HEADER,
    MEDIA,
    is_role,
    role_key,
    same_surname,
    shared_ranks,
    titled_first,
    untitled,
    without_titles,
)
from quotecheck.sources.whose.talks.introducing import introduced
from quotecheck.sources.whose.talks.participants import OFFICE_OF, in_labels, named_office, participants
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD, OPENERS

_TITLED: Final = (
    r"(?:(?i:mr|mrs|ms|dr|sir|dame|capt|captain|chief|chief inspector|insp|sgt|det|adv|prof|rev|cllr|coun|the hon"
    r"|hon|ofc|officer|pc|dc|ds)\.?[ ])*"
)
_NAME_BEHIND: Final = lazily(
    r"[*_\"”]{0,3}(?:[ ]?[:=(|]|[ ]is(?:[ ](?:our|the)[ ][\w ]{2,30},)?|[ ]{2,}(?:[^\n,]{3,40},[ ])?"
    r"|[ ]?[-–—])[ \t\"“*_]{0,8}"
    rf"(?:(?P<last>[^\W\d_a-zß-ÿ][\w'’-]+),[ ](?P<first>[^\W\d_a-zß-ÿ][\w'’-]{{2,}})|{_TITLED}"
    rf"(?P<name>{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,3}}))"
)
_NAME_BEFORE: Final = lazily(
    rf"(?P<name>{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,3}})[*_]{{0,2}}[ ]?(?:[(,]|[-–—])[ ]?(?:the )?\Z"
)
_LONG_NAME: Final = 4
_TALKS: Final = frozenset(
    ["interview", "interviews", "call", "phone", "chat", "zoom", "meeting", "talk", "visit", "notes"]
)
"""What stands before the first name of a head: *Interview Ann Hale + Rolf Hale*."""
_WHOLE: Final = 20_000
"""How far into a document names are looked for whose initials are a label."""


class Names:
    """Resolves labels of one document to the fullest name that it knows."""

    def __init__(self, document: Document, speaker: str | None) -> None:
        labels = [without_medium(t.speaker) for t in document.turns if t.speaker]
        self._facts = [n.strip() for n in (speaker or "").split(";") if n.strip()]
        self._ranks = shared_ranks(labels)
        bare = (untitled(self._unranked(n)) for n in labels)
        full = (n for n in bare if len(n.split()) > 1 and not _is_titled_surname(n))
        self._known = list(dict.fromkeys([*self._facts, *full]))
        self._text = document.text[:HEADER]
        self._whole = document.text[:_WHOLE]
        self._all = document.text
        self._turns = document.turns
        self._main = _main_role(document.turns) if len(self._facts) == 1 else None
        if self._main is not None and any(same_surname(self._facts[0], n) for n in labels if not is_role(n)):
            self._main = None
        held = in_labels(labels)
        self._roles = {**held, **participants(document, known=held.keys())}
        self._cache: dict[str, str] = {}
        self._introduced = introduced(document)
        first = document.turns[0].start if document.turns else 0
        last = document.turns[-1].end if document.turns else 0
        note = document.facts.note or ""
        self._around = f"{note}\n{document.text[: min(first, HEADER)]}\n{document.text[last:][:HEADER]}"

    def of(self, label: str | None) -> str | None:
        """Whom a label names, as fully as the document says; None for an empty one."""
        if label is None or not label.strip():
            return None
        if label not in self._cache:
            self._cache[label] = self._resolve(label)
        return self._cache[label]

    def _resolve(self, label: str) -> str:
        label = without_medium(label)
        declared = (
            self._introduced.get(label)
            or self._said_to_be(label)
            or self._roles.get(role_key(OFFICE_OF.sub("", label)))
        )
        declared = declared or _in_brackets(label)
        if declared is None and self._main is not None and label.casefold() == self._main:
            return self._facts[0]
        if declared is not None:
            return declared
        if is_role(label) or is_questioner(label):
            return self._tied(label) or office_holder(label, self._around) or label
        if len(label) == 1 and label.isalpha():
            return named_initials(self._whole).get(label) or self._letter(label) or label
        if label.isupper() and label.isalpha() and 2 <= len(label) <= 3:
            return self._initials(label) or self._tied(label) or office_holder(label, self._around) or label
        label = self._unranked(_behind_medium(label))
        return office_holder(label, self._around) or titled_letter(label, self._full) or self._named(label)

    def _named(self, label: str) -> str:
        """A label that is a name as the document has it in full."""
        bare = untitled(label)
        mixed = next((n for n in self._known if n.casefold() == bare.casefold() and not n.isupper()), None)
        if mixed:
            return mixed
        if len(bare.split()) > 1:
            return self._printed(bare) or self._by_office(bare) or titled_first(bare, self._whole) or bare
        fuller = {n.casefold(): n for n in self._known if same_surname(n, bare) and len(n.split()) > 1}
        if not fuller:
            fuller = {n.casefold(): n for n in self._in_text(bare)}
        if not fuller and (tied := self._tied(label)) is not None:
            return tied
        if not fuller and bare[:1].isupper() and label.split(maxsplit=1)[0].casefold().strip(".") not in _CIVIL:
            found = self._by_first(capitalised(bare))
            plain = (n for n in found if not bare.isupper() or (n.count(" ") == 1 and n.istitle()))
            fuller = {n.casefold(): n for n in plain}
        fuller = {k: n for k, n in fuller.items() if not self._speaks_of(n, label) and not self._of_namesake(n, label)}
        if len(fuller) != 1:
            return of_several(label, [_without_rank(n) for n in fuller.values()], self._text) or label
        name = next(iter(fuller.values()))
        return self._by_office(name) or name

    def _of_namesake(self, name: str, label: str) -> bool:
        """Whether a full name is that of another label with the surname: *Mr Rolf Hale* of *MR HALE*, not of *CLLR
        HALE*."""
        title, _, surname = label.partition(" ")
        alike = {
            other.split()[0].casefold().strip(".")
            for t in self._turns
            if (other := t.speaker or "") and other.casefold() != label.casefold() and same_surname(other, label)
        }
        titles = alike - {title.casefold().strip(".")}
        shown = re.compile(rf"\b(?P<title>\w+)\.? {re.escape(name)}\b")
        printed = {m["title"].casefold() for m in shown.finditer(self._all)}
        return bool(surname and titles & printed) and title.casefold().strip(".") not in printed

    def _speaks_of(self, name: str, label: str) -> bool:
        """Whether the turns under a name speak of a label that has a title as of somebody else: *Mr Hale is my grandpa*
        under *ADA HALE* says that MR. HALE is another."""
        if label == untitled(label):
            return False
        title, _, surname = label.partition(" ")
        of = re.compile(rf"\b{re.escape(title.rstrip('.'))}\.? {re.escape(surname)}\b", re.IGNORECASE)
        own = (t for t in self._turns if t.speaker is not None and t.speaker.casefold() == name.casefold())
        return any(of.search(self._all, t.start, t.end) is not None for t in own)

    def _said_to_be(self, label: str) -> str | None:
        """Whom a note beside the turns says that a label is: *Aunty Ann is Ann Hale-Moss*."""
        found = re.findall(
            rf"(?<!\w){re.escape(label)}[ ](?:is|=)[ ]{_TITLED}({NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,3}})",
            self._around,
        )
        if label.startswith("@") and not found:
            found = re.findall(
                rf"({NAME_WORD}(?: {NAME_WORD})+)(?: \([^()\n]*\))?(?:, [^.\n]{{2,40}},)?"
                r"[^.\n]{0,90}\.? ?(?:\b[Hh]er|\b[Hh]is|\b[Tt]heir|whose)?"
                rf" (?:handle|username|user name|account|screen name|nick|tag)"
                rf"(?: (?:here|there))?(?: is|:| =) {re.escape(label)}\b",
                self._whole,
            )
        return str(found[0]) if len(set(found)) == 1 else None

    def in_office(self, label: str) -> str | None:
        """Whom a bare office names, *Coroner*, *Fiscal*, as the head of the document prints or declares it."""
        if not label or " " in label.removeprefix("The ") or not is_office(label):
            return None
        head = self._around
        return office_holder(label, head) or declared_parts(head).get(bare_part(label))

    def _unranked(self, label: str) -> str:
        """A label without a first word that only says of which body somebody is: *MEMBER HALE*."""
        rank, _, behind = label.partition(" ")
        return behind if behind and rank.casefold() in self._ranks else label

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
        for words in self._full:
            bare = words[1:] if words[0].casefold() in _TALKS and len(words) > 2 else words
            parts = "-".join(bare).split("-")
            if label in ("".join(w[0] for w in bare), "".join(w[:1] for w in parts).upper()):
                name = capitalised(" ".join(bare))
                found.setdefault(name.casefold(), name)
        if not found:  # "Chief Constable Ann Hale" is AH
            ends = (words[k:] for words in self._full for k in range(1, len(words) - 1))
            found = {" ".join(e): capitalised(" ".join(e)) for e in ends if "".join(w[0] for w in e) == label}
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
        if len(label) < 2 or role_key(label) in ANSWERS:
            return None
        found: dict[str, str] = {}
        for m in re.finditer(rf"(?<![\w]){re.escape(label)}(?![\w]|['’]s\b)", self._around, re.IGNORECASE):
            behind = _NAME_BEHIND.match(self._around, m.end())
            before = _NAME_BEFORE.search(self._around, max(0, m.start() - 60), m.start())
            if behind is not None and behind["last"]:
                name = f"{behind['first']} {behind['last']}"
            elif behind is not None or before is not None:
                name = (behind or before)["name"]  # type: ignore[index] # one of them is there
            else:
                continue
            words = without_titles(name.split())
            if len(words) > 1 and "--" not in name:  # a seat and an office: "Port Hale--Leader of the Opposition"
                found.setdefault(" ".join(words).casefold(), capitalised(" ".join(words)))
        return next(iter(found.values())) if len(found) == 1 else None

    @cached_property
    def _full(self) -> list[list[str]]:
        """Every full name of the document's beginning, in words and without titles."""
        found = (_COLUMN.split(m.group())[0].split() for m in FULL_NAME.finditer(self._whole))
        bare = map(without_titles, found)
        return [words for words in bare if words]

    def _by_first(self, first: str) -> Iterator[str]:
        """The names of a document that begin with a first name."""
        return (
            " ".join(words)
            for words in self._full
            if words[0].casefold() == first.casefold() and 1 < len(words) < _LONG_NAME
        )

    def _by_office(self, label: str) -> str | None:
        """The one name with a label's surname beside which the document has the office of the label: *PRESIDING
        COMMISSIONER HALE* of *ANN HALE, Presiding Commissioner*."""
        *office, surname = label.split()
        found = (_without_rank(n) for n in self._in_text(surname) if n.casefold() != label.casefold())
        named = {n.casefold(): n for n in found}
        named = {k: n for k, n in named.items() if not set(k.split()[:-1]) & {w.casefold() for w in office}}
        if len(named) > 1:
            return of_several(label, named.values(), self._text)
        if not named:
            return None
        name = next(iter(named.values()))
        if office[0].istitle() and any(w[0] == office[0] and w[-1] == surname for w in self._full):
            return None  # "Ann Hale, Rolf's wife" is no Rolf
        rank = re.escape(" ".join(office))
        held = rf"(?i){re.escape(name)}[ ]?[,(–—-][ ]?(?:the |deputy |acting )?{rank}\b|\b{rank}:?[ ]+{re.escape(name)}"
        return capitalised(name) if re.search(held, self._text) else None

    def _in_text(self, surname: str) -> Iterator[str]:
        for match in FULL_NAME.finditer(self._text):
            words = [w for w in match.group().split() if w.casefold() not in self._ranks]
            at = next((i for i, w in enumerate(words) if w.casefold() == surname.casefold()), 0)
            kept = without_titles(
                words[max((i for i, w in enumerate(words[:at]) if _opens(w)), default=-1) + 1 : at + 1]
            )
            name = untitled(" ".join(kept))
            if at and " " in name:
                yield " ".join(name.split()[-3:])


def _opens(word: str) -> bool:
    """Whether a word stands before a name and is none of it: *BREAKFAST WITH ANN HALE*, *Hi Ann*, *Is Ms Hale*."""
    return word[:1].isupper() and word.casefold().strip(".") in OPENERS | _CIVIL


_CIVIL: Final = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr"])


_COLUMN: Final = lazily(r"[ ]{2,}|\t")


def _behind_medium(label: str) -> str:
    """The name in a label that has a way of speaking or an office before it: *Phone, Ann Hale, guild director*."""
    parts = label.split(",")
    medium = len(parts) > 1 and parts[0].strip().casefold() in MEDIA
    office = len(parts) == len(("office", "name")) and named_office(parts[0], parts[1].strip())
    return parts[1].strip() if medium or office else label


def _is_titled_surname(label: str) -> bool:
    """Whether a label is only a rank and a surname, which another may have too: *CHIEF INSPECTOR HALE*."""
    return all(is_role(word) or is_part(word) for word in label.split()[:-1])


def _without_rank(name: str) -> str:
    """A name without the rank before it: *Chief Inspector Ann Hale*."""
    words = name.split()
    while len(words) > len(("first", "last")) and (is_role(words[0]) or is_part(words[0])):
        words = words[1:]
    return " ".join(words)


_BRACKETED: Final = lazily(
    rf"(?P<who>[^()]+?)[ ]\({_TITLED}(?P<name>{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,3}})(?:,[^()]*)?\)"
)


def _in_brackets(label: str) -> str | None:
    """Who somebody is whom a label calls nothing: *Audience member 2 (Prof. Ann Hale, retired)*."""
    found = _BRACKETED.fullmatch(label)
    return found["name"] if found is not None and ANYBODY.fullmatch(found["who"].strip()) else None


def _main_role(turns: Sequence[Turn]) -> str | None:
    """The role label with the most words, if it has more than every other label that does not ask."""
    sizes: Counter[str] = Counter()
    for turn in turns:
        if turn.speaker and not turn.question:
            sizes[turn.speaker.casefold()] += turn.end - turn.start
    if not sizes:
        return None
    label, _ = sizes.most_common(1)[0]
    return label if is_role(label) else None
