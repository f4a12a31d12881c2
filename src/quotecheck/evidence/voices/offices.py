"""Whether somebody holds the office by which alone an article credits him: *the CEO*, where a source lists her so.

The offices are those that stand beside a name in the packet: "Ann Brandt - CEO", "The Minister for Ports (Ann Brandt)",
"Chief Executive Ann Brandt". The contract: a role matches the person whom the sources give it.
"""

from typing import Final

from quotecheck.evidence.language.clauses import clause_words
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.view import SourceView
from quotecheck.evidence.voices.givennames import first_names
from quotecheck.evidence.voices.names import parse_name
from quotecheck.evidence.voices.shortened import SMALL
from quotecheck.sources.model import Store
from quotecheck.text.kin import RELATIVES
from quotecheck.text.lazily import lazily
from quotecheck.text.names import LESSER
from quotecheck.text.words import words

_BESIDE: Final = 9
"""Words within which an office stands beside the name of who holds it."""
_REFS: Final = 12
_OF: Final = frozenset({"of", "for", "at", "in", "from", "with"})
ASKING: Final = frozenset({"interviewer", "reporter", "questioner", "presenter", "host", "moderator", "journalist"})
"""Who asks, and is not who is credited."""
_SHORT: Final = {"ceo": ("chief", "executive"), "cfo": ("chief", "financial"), "pm": ("prime", "minister")}


def _taken_apart(credited: str) -> tuple[list[str], int, list[str]]:
    """The words of a credit, where it goes on to what the office is of, and the words of the office alone."""
    said = credited.split()
    at = next((k for k, w in enumerate(said) if k and w.casefold() in _OF), len(said))
    return said, at, [n for n in words(" ".join(said[:at])).norms if n not in SMALL]


def is_office(credited: str) -> bool:
    """Whether a credit names an office and nobody: *the finance chief*, *Transport Secretary*, *her editor at Hale*."""
    said, at, held = _taken_apart(credited)
    name = parse_name(credited)
    if not held or name.deputy or held[-1] in ASKING:
        return False
    capitals = [w for w in said[:at] if w[:1].isupper() and w.casefold() not in SMALL]
    if not capitals:
        return said[0].casefold() in SMALL and not name.organisation  # "the envoy": the packet says whose it is
    lex = lexicon()
    offices = lex.words("office") | lex.words("title") | clause_words("person") | _SHORT.keys()
    return held[-1] in offices and len(capitals) >= len(held)


_PERSON: Final = ("er", "or", "ist", "ian", "man", "woman", "ess")
"""Endings of words for people who do something."""
_THINGS: Final = frozenset(
    """
    paper letter order chapter newsletter poster banner sticker flyer newspaper memoir folder register charter tender
    number matter computer developer operator retailer regulator broadcaster manufacturer supplier insurer publisher
    carrier maker employer
    """.split()  # noqa: SIM905 - words are easier to read and mend as a text
)
"""What ends like a word for a person and is a thing, or as often a firm."""


def is_description(credited: str) -> bool:
    """Whether a credit describes one person and names nobody: *its president*, *the singer and actress*."""
    said, at, held = _taken_apart(credited)
    name = parse_name(credited)
    if not held or name.deputy or held[-1] in ASKING | _THINGS:
        return False
    if any(w[:1].isupper() for w in said[1:at] if w.casefold() not in SMALL):
        return False
    lex = lexicon()
    people = lex.words("office") | lex.words("title") | clause_words("person") | RELATIVES | {"partner"} | _SHORT.keys()
    return held[-1] in people or (len(held[-1]) > len("actor") and held[-1].endswith(_PERSON))


def has_no_office(marked: str | None) -> bool:
    """Whether a source marks words as those of a person by the name in full, without any office before it."""
    name = parse_name(marked or "")
    lex = lexicon()
    held = (lex.words("office") | lex.words("title") | clause_words("person")) - _CALLED
    return (bool(name.given) or name.last in first_names()) and not (
        name.organisation or name.rank or (name.titles | name.words) & held
    )


_CALLED: Final = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr"])
"""Titles that say nothing of an office."""


class Offices:
    """Who holds an office by the documents of one packet."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[tuple[str, str], bool] = {}
        self._views: dict[str, SourceView] = {}

    def held(self, credited: str, name: str) -> bool:
        """Whether a document has the office ``credited`` beside ``name``."""
        key = (credited.casefold(), name.casefold())
        if key not in self._known:
            self._known[key] = self._found(credited, name)
        return self._known[key]

    def vacant(self, credited: str) -> bool:
        """Whether no document has the office ``credited`` beside anybody's name."""
        key = (credited.casefold(), "")
        if key not in self._known:
            wanted = frozenset(n for n in words(credited).norms if n not in SMALL)
            refs = self._store.candidates(tuple(wanted), limit=_REFS)
            self._known[key] = not any(self._named_near(self._view(r.source), r.first, r.last, wanted) for r in refs)
        return self._known[key]

    def _named_near(self, view: SourceView, first: int, last: int, wanted: frozenset[str]) -> bool:
        for k in range(max(0, first), min(len(view), last)):
            if view.norms[k] in wanted and self._beside(view, k, {wanted}) and _names_around(view, k):
                return True
        return False

    def _found(self, credited: str, name: str) -> bool:
        wanted = [n for n in words(credited).norms if n not in SMALL]
        ways = {frozenset(wanted), frozenset(w for n in wanted for w in _SHORT.get(n, (n,)))}
        surname = parse_name(name).last
        if not surname or not wanted:
            return False
        for ref in self._store.candidates((surname, *wanted), limit=_REFS):
            view = self._view(ref.source)
            low, high = max(0, ref.first - _BESIDE), min(len(view), ref.last + _BESIDE)
            for k in range(low, high):
                if view.norms[k] == surname and self._beside(view, k, ways):
                    return True
        return False

    @staticmethod
    def _beside(view: SourceView, k: int, ways: set[frozenset[str]]) -> bool:
        low, high = max(0, k - _BESIDE), min(len(view), k + _BESIDE)
        first = next((m for m in range(k, low, -1) if _parts(view, m)), low)
        last = next((m for m in range(k + 1, high) if _parts(view, m)), high)
        if k + 1 < last and ":" in view.between(k + 1):
            last = k + 1  # behind a label stand the words of whom it names
        around = set(view.norms[first:last])
        return any(way <= around and not (around & (LESSER | {"junior"})) - way for way in ways)

    def _view(self, source: str) -> SourceView:
        if source not in self._views:
            self._views[source] = SourceView(self._store.load(source))
        return self._views[source]


def _names_around(view: SourceView, k: int) -> bool:
    """Whether two words beside word ``k`` look like somebody's name."""
    low, high = max(0, k - _BESIDE), min(len(view), k + _BESIDE)
    start, end = view.starts[low], view.ends[high - 1]
    return _FULL_NAME.search(view.text[start:end]) is not None


_FULL_NAME: Final = lazily(r"\b[^\W\d_a-z][^\W\d_A-Z]+ (?:[^\W\d_a-z]\. )?[^\W\d_a-z][\w'’-]{2,}\b")


def _parts(view: SourceView, k: int) -> bool:
    """Whether a sentence, a line or an item of a list ends before word ``k``."""
    return view.stop(k) or any(mark in view.between(k) for mark in "\n;")
