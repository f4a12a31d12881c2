"""A line over answers or lines that asks to give all of them to somebody: *Responses below, attributable to the
harbour's head of works, Ann Hale.*"""

from typing import Final

from quotecheck.sources.whose.printednames import FULL, TITLE
from quotecheck.text.lazily import lazily

_ASKED: Final = lazily(
    r"(?i)(?:\b(?:responses?|answers?|repl(?:y|ies)|lines|quotes?|comments?|statements?|words|following|everything|all)\b"
    r"(?:[ ,:–-]|\b(?:below|above|here|all|is|are|which|that|the|following|attached|from|us)\b)*\battributable"
    r"|\b(?:please|kindly)[ ](?:attribute|credit)\b[^.\n]{0,60}?"
    r"|\b(?:can|may|should|must|could|to)[ ](?:all[ ])?be[ ](?:attributed|credited))[ ]to[ ](?P<who>[^.\n:;]{3,140})"
)
"""A request, and no tale of whom something was put down to: *the delay was attributed to*, *all credit to*."""
_NAME: Final = lazily(rf"{TITLE}(?P<name>{FULL})")
_HEAD: Final = 1500
"""How far into a document such a line stands."""


def requested(text: str, before: int) -> str | None:
    """Whom a line above place ``before`` asks to give what follows to: a person's name, with the body that he
    speaks for, else the body it names."""
    found = _ASKED.search(text, 0, min(before, _HEAD))
    if found is None:
        return None
    parts = [p.strip() for p in found["who"].split(",")]
    if parts[0].partition(" ")[0].casefold() in {"", "me", "us", "this", "that"}:
        return None
    name = next((str(m["name"]) for p in parts if (m := _NAME.fullmatch(p)) is not None), None)
    body, owns, office = parts[0].replace("’", "'").partition("'s ")
    if name is not None and owns and office and body[:1].isupper():
        return f"{name}; {body}"  # "Harbour Works's head of dredging, Ann Hale" speaks for Harbour Works
    return name or (parts[0] if parts[0][:1].isupper() else None)
