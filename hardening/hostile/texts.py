"""Hostile text: bytes that are no text, encodings that lie, characters that act or hide, and runs of one thing."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from hardening.hostile.trial import ARTICLE, FINE, FOUND, REFUSED, SOURCE, Build, Trial, story

_A: Final = ARTICLE.encode()
_MB: Final = 200_000

BYTES: Final[dict[str, tuple[bytes, bool]]] = {
    "empty": (b"", False),
    "white space only": (b" \t\r\n" * 500, False),
    "only NULs": (bytes(5000), False),
    "a NUL in the text": (_A.replace(b"river", b"ri\0ver") + b"More of it.\n", True),
    "half NULs": (b"a\0\0b" * 2000, False),
    "random bytes": (random.Random(1).randbytes(50_000), False),
    "bytes FF": (b"\xff" * 50_000, True),
    "a PDF by another name": (b"%PDF-1.7\n" + _A, False),
    "a zip by another name": (b"PK\x03\x04" + bytes(400), False),
    "a program by another name": (b"\x7fELF" + bytes(400), False),
    "a picture by another name": (b"\x89PNG\r\n\x1a\n" + bytes(400), False),
    "gzip by another name": (b"\x1f\x8b\x08" + bytes(400), False),
    "lone surrogates in UTF-8": (_A + b"\xed\xa0\x80 \xed\xb0\x80 words\n", True),
    "overlong UTF-8": (_A + b"\xc0\xaf\xe0\x80\xaf words\n", True),
    "UTF-8 cut in a character": (_A + "Smørrebrød “".encode()[:-1], True),
    "double encoded UTF-8": (_A.decode("latin-1").encode(), True),
    "byte order mark": (b"\xef\xbb\xbf" + _A, True),
    "two byte order marks": (b"\xef\xbb\xbf" * 2 + _A, True),
    "UTF-16 with mark": (ARTICLE.encode("utf-16"), True),
    "UTF-16 big end first, no mark": ((ARTICLE * 4).encode("utf-16-be"), True),
    "UTF-16 cut in half a character": (ARTICLE.encode("utf-16")[:-1], True),
    "UTF-16 with lone surrogates": (b"\xff\xfe" + _A[3:80].decode("latin-1").encode("utf-16-le") + b"\x00\xd8", True),
    "UTF-32 with mark": (ARTICLE.encode("utf-32"), True),
    "UTF-7": (ARTICLE.encode("utf-7") + b"\n", True),
    "Windows-1252": (ARTICLE.encode("cp1252"), True),
    "Shift JIS": ("今日は町に新しい家を建てます。みなさん、ありがとう。\n".encode("shift_jis") * 20, True),
    "mixed line ends": (b"One.\r\rTwo.\n\r\nThree.\r\n" + _A + b"\x85\x0b\x0c", True),
    "only carriage returns": (_A.replace(b"\n", b"\r") * 50, True),
    "form feeds and vertical tabs": (_A + b"\f\v\f\v" * 5000 + _A, True),
}
"""Content, and whether it is to be read (else it is refused in one line)."""

CHARACTERS: Final[dict[str, str]] = {
    "terminal colours": "\x1b[31mred\x1b[0m",
    "terminal title": "\x1b]0;owned\x07",
    "terminal clipboard": "\x1b]52;c;aGk=\x07",
    "terminal link": "\x1b]8;;http://x.example\x1b\\here\x1b]8;;\x1b\\",
    "cursor up and erase": "\x1b[1A\x1b[2K",
    "8-bit controls": "\x9b31m\x90q\x9c",
    "bell and backspace": "\x07\x08\x08\x7f",
    "right-to-left override": "\u202eemoh\u202c",
    "isolates left open": "\u2066\u2067\u2068",
    "tag characters": "\U000e0041\U000e0042\U000e007f",
    "zero-width characters": "ho\u200bme\u200d\u2060s",
    "look-alike letters": "hоmеs",
    "interlinear annotation": "\ufff9a\ufffab\ufffb",
    "line and paragraph separators": "a\u2028b\u2029c",
    "ten thousand accents on a letter": "e" + "\u0301" * 10_000,
    "private use and unassigned": "\ue000\U000f0000\u0378",
    "noncharacters": "\ufffe\uffff\U0001ffff",
    "workflow commands": "\n::error file=x::owned\n::set-output name=a::b\n",
    "markup of every kind": "<script>alert(1)</script>]]>*_`[a](javascript:x)",
    "formulas": "=cmd|' /C calc'!A0",
}

RUNS: Final[dict[str, tuple[str, int]]] = {
    "one long word": ("a", _MB),
    "spaces": (" ", _MB),
    "tabs": ("\t", _MB),
    "line ends": ("x\n", _MB),
    "opening marks": ("“", _MB // 3),
    "closing marks": ("”", _MB // 3),
    "straight marks": ('"', _MB // 2),
    "single marks": ("'", _MB // 2),
    "curly single marks": ("‘", _MB // 3),
    "guillemets": ("«", _MB // 2),
    "marks nested in turn": ("“a ‘b ", _MB // 10),
    "paragraphs that open marks": ("“Words are here.\n\n", _MB // 20),
    "square brackets": ("[", _MB // 2),
    "round brackets": ("(", _MB // 2),
    "ellipses": ("… ", _MB // 5),
    "cue verbs": ("said ", _MB // 50),
    "reported clauses": ("He said that ", _MB // 100),
    "capitals": ("Ann ", _MB // 20),
    "names and commas": ("Ann Poe, ", _MB // 50),
    "digits": ("1", _MB // 5),
    "numbers": ("1,000 ", _MB // 50),
    "number words": ("one hundred and ", _MB // 100),
    "dates": ("1 May 2020, ", _MB // 100),
    "denials": ("not ", _MB // 20),
    "speaker labels": ("ANN POE: We go.\n\n", _MB // 50),
    "questions and answers": ("Q. Why?\nA. So.\n", _MB // 50),
    "stage notes": ("[Applause] ", _MB // 20),
    "terms in brackets": ("[OFF THE RECORD] a ", _MB // 40),
    "page numbers": ("Page 1 of 9\n", _MB // 20),
    "hyphens at line ends": ("exam-\nple ", _MB // 20),
}


def trials() -> Iterator[Trial]:
    """All of them, as an article and as a source."""
    for name, (data, readable) in BYTES.items():
        yield Trial(
            name=f"article: {name}", build=_article(data), command=("verify", "article.txt"),
            codes=FOUND if readable else REFUSED, says="" if readable else "article.txt",
        )  # fmt: skip
        yield Trial(
            name=f"source: {name}", build=_source(data), codes=FINE if readable else REFUSED,
            says="" if readable else "bad.txt",
        )  # fmt: skip
    for name, text in CHARACTERS.items():
        said = ARTICLE.replace("homes", f"homes {text}", 1) + f"“Not {text} so,” {text} Bo Lee said.\n"
        heard = SOURCE + f"BO LEE: It is {text} not so.\n{text}\n"
        for form in ("text", "concise", "markdown", "github", "csv"):
            yield Trial(
                name=f"article and source: {name}, as {form}", build=_both(said.encode(), heard.encode()), codes=FOUND,
                command=("verify", "article.txt", "--format", form, "--on", "2026-11-22"),
            )  # fmt: skip
    for name, (unit, count) in RUNS.items():
        data = (ARTICLE + unit * count + "\n").encode()
        yield Trial(
            name=f"article: {name}", build=_article(data), command=("verify", "article.txt"), codes=FOUND, seconds=60,
            megabytes=1500,
        )  # fmt: skip
        yield Trial(name=f"source: {name}", build=_source(data), codes=FOUND, seconds=60, megabytes=1500)


def _article(data: bytes) -> Build:
    def build(folder: Path) -> None:
        story(folder)
        (folder / "article.txt").write_bytes(data)

    return build


def _source(data: bytes) -> Build:
    def build(folder: Path) -> None:
        story(folder)
        (folder / "sources" / "bad.txt").write_bytes(data)

    return build


def _both(article: bytes, source: bytes) -> Build:
    def build(folder: Path) -> None:
        story(folder)
        (folder / "article.txt").write_bytes(article)
        (folder / "sources" / "good.txt").write_bytes(source)

    return build
