"""The near miss: what a mistyped word was probably meant to be."""

from collections.abc import Iterable


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that is spelled most like ``word``, or None if none is near."""
    from difflib import get_close_matches

    by_folded = {choice.casefold(): choice for choice in choices}
    found = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """The end of an error message: the near choice, else all choices; "" where there are none."""
    known = list(choices)
    near = nearest(word, known)
    if near is not None:
        return f'; did you mean "{near}"?'
    return f"; known are {', '.join(known)}" if known else ""
