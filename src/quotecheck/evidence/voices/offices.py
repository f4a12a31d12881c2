"""Whether somebody holds the office by which alone an article credits him: *the CEO*, where a source lists her so.

The offices are those that stand beside a name in the packet: "Ann Brandt - CEO", "The Minister for Ports (Ann Brandt)",
"Chief Executive Ann Brandt". The contract: a role matches the person whom the sources give it.
"""

from typing import Final

from quotecheck.evidence.language.clauses import clause_words
from quotecheck.evidence.language.lexicon import lexicon
from quotecheck.evidence.view import SourceView
from quotecheck.evidence.voices.speakers import parse_name
from quotecheck.sources.model import Store
from quotecheck.text.words import words

_BESIDE: Final = 9
"""Words within which an office stands beside the name of who holds it."""
_REFS: Final = 12
_SMALL: Final = frozenset(["the", "a", "an", "of", "for", "and", "to", "in", "at", "on", "his", "her", "its", "their"])
_OF: Final = frozenset({"of", "for", "at", "in", "from", "with"})
_LESS: Final = frozenset({"shadow", "deputy", "vice", "assistant", "former", "acting", "ex"})
_ASKING: Final = frozenset({"interviewer", "reporter", "questioner", "presenter", "host", "moderator"})
_SHORT: Final = {"ceo": ("chief", "executive"), "cfo": ("chief", "financial"), "pm": ("prime", "minister")}


def is_office(credited: str) -> bool:
    """Whether a credit names an office and nobody: *the finance chief*, *Transport Secretary*, *her editor at Hale*."""
    said = credited.split()
    at = next((k for k, w in enumerate(said) if k and w.casefold() in _OF), len(said))
    held = [n for n in words(" ".join(said[:at])).norms if n not in _SMALL]
    name = parse_name(credited)
    if not held or name.deputy or held[-1] in _ASKING:
        return False
    capitals = [w for w in said[:at] if w[:1].isupper() and w.casefold() not in _SMALL]
    if not capitals:
        return said[0].casefold() in _SMALL and not name.organisation  # "the envoy": the packet says whose it is
    lex = lexicon()
    offices = lex.words("office") | lex.words("title") | clause_words("person") | _SHORT.keys()
    return held[-1] in offices and len(capitals) >= len(held)


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

    def _found(self, credited: str, name: str) -> bool:
        wanted = [n for n in words(credited).norms if n not in _SMALL]
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
        return any(way <= around and not (around & _LESS) - way for way in ways)

    def _view(self, source: str) -> SourceView:
        if source not in self._views:
            self._views[source] = SourceView(self._store.load(source))
        return self._views[source]


def _parts(view: SourceView, k: int) -> bool:
    """Whether a sentence or line ends before word ``k``."""
    return view.stop(k) or "\n" in view.between(k)
