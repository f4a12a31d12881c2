"""What fuzzing starts from: short examples of each format, and the words and marks that mean something here."""

from collections.abc import Mapping
from typing import Final

_STORY: Final = (
    '“We will build homes here,” Ann Poe said. She called it "a mess" … and left.\n\nAccording to the board, costs'
    " rose 5 per cent to £3m on 1 May 2020.\n\x1eANN POE: We will not build homes here [Applause]. It is a mess.\n\nQ."
    " Why? A. “Costs rose,” the board said.\n"
).encode()
_RECORD: Final = b"""{"claims":[{"id":"a","kind":"direct","text":"We go","start":1,"end":6,"content":[[1,6]],
"attribution":{"speaker":"Ann Poe","mention":"Poe"},"figures":[]}]}"""
_SIGNED: Final = (
    b'{"schema_version":"1.0","claim":"q-1","text":"We go","speaker":null,"selector":null,"codes":["QC104"],"evidence":'
    b'null,"source":null,"by":"A","at":"2026-11-22T09:30:00+01:00","reason":"r","expires":null,"previous":null}\n\0'
)
_WORD: Final = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>We go'
    b'</w:t></w:r><w:del w:id="1"><w:r><w:delText>no</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc>'
    b"</w:tr></w:tbl></w:body></w:document>"
)
_ODF: Final = (
    b'<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:open'
    b'document:xmlns:text:1.0"><o:body><o:text><t:h t:outline-level="1">A</t:h><t:p>We <t:span>go</t:span></t:p>'
    b"</o:text></o:body></o:document-content>"
)
_SHEET: Final = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1">'
    b'<v>5</v></c><c r="B1" t="inlineStr"><is><t>We go</t></is></c></row></sheetData></worksheet>'
)
SEEDS: Final[Mapping[str, bytes]] = {
    "configuration": b'policy = "ap"\nselect = ["QC1"]\n[aliases]\n"Ann Poe" = ["A. Poe"]\n[[per-file]]\npaths = ["a*"]\n',
    "sources.toml": b'["a.txt"]\nspeaker = "Ann Poe"\ndate = 2026-11-22\n[letter.pdf]\nembargo = true\n',
    "claim records": _RECORD,
    "sign-offs": _SIGNED,
    "front matter": b"title: A\nspeaker: [Ann, Bo]\nembargo: 2026-11-22\nstatus: off the record\n",
    "reader .srt": b"1\n00:00:01,000 --> 00:00:02,500\n<i>ANN: We go.</i>\n\n2\n00:00:02,500 --> 00:00:03,000\n- No.\n",
    "reader .vtt": b"WEBVTT\n\nNOTE x\n\n00:01.000 --> 00:02.500 align:start\n<v Ann Poe>We <c.a>go</c>.\n",
    "reader .csv": b'a;b\n"x ""y"" z";1,5\n',
    "reader .rtf": b"{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}\\u8220?We {\\b go}\\par \\'e9 {\\*\\x y}\\deleted no}",
    "reader .eml": b"From: Ann <a@b.c>\nDate: Mon, 1 Jun 2026 10:00:00 +0000\nSubject: x\nContent-Type: multipart/mixed;"
    b" boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nV2UgZ28=\n--b--\n"
    b"\nOn 1 May 2026, Bo wrote:\n> No\n",
    "reader .json": b'{"segments":[{"start":0,"end":1.5,"text":"We go","avg_logprob":-1,"words":[]}],"text":"We go"}',
    "reader .html": b"<html lang=en><title>A</title><meta name=author content=B><p>We <q>go</q><del>no</del>&amp;<p hidden>x",
    "reader .mhtml": b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html"
    b"\nContent-Transfer-Encoding: quoted-printable\n\n<p>We go =E2=80=94 now\n--b--\n",
    "reader .md": b"---\ntitle: A\n---\n# A\n\n> We go\n\n- a\n| a | b |\n|---|---|\n```\nx\n```\n<!-- no --> ~~no~~ [a](b) [^1]\n",
    "reader .docx": _WORD,
    "reader .odt": _ODF,
    "reader .xlsx": _SHEET,
}
"""One example a target; the others begin with a story."""
STORY: Final = _STORY
WORDS: Final = (
    "“", "”", "‘", "’", '"', "'", "«", "»", "„", " said", " told", "Ann Poe", "Mr ", "the board", " that ", " not ", "never",
    "5 per cent", "£3m", "1 May 2020", "two thousand", "…", "[...]", "[sic]", "[Applause]", "[OFF THE RECORD]", "according to",
    "\n\n", "\n", "\r\n", "\t", "\x1e", " ", ". ", ", ", "—", "-", "\u00ad", "\u200d", "\u202e", "\u0301", "ﬁ", "\U000e0041",
    "😀", "ANN POE:", "Q.", "A.", "10:15", "00:00:01,000 --> 00:00:02,000", "<v Ann>", "{\\rtf1 ", "\\u8220?", "\\'e9", "<p>",
    "</p>", "<!--", "-->", "&#8220;", "```", "> ", "# ", "| a |", "---\n", "{", "}", "[", "]", ":", "null", "1e999", "From: a\n",
    "On 1 May, Bo wrote:\n", "content-type: text/html; charset=", "=E2=80", "\x00", "\x1b[31m", "=cmd()", "@a", "::error::", "%0A",
)  # fmt: skip
"""Pieces that inputs are put together from."""
SPEECH: Final = (
    "We do. ", "I do ", "not ", "never ", "think ", "it is ", "a mess", "under ", "the board ", "would ", "if ", "they ", "say ", "I wouldn't ",
    "call it ", "that ", "[the board] ", "[Applause] ", ". ", ", ", "? ", "! ", "… ", "—", "no ", "Yes. ", "but ", "because ", "only ",
    "BO REE: ", "\nBO REE: ", "\nQ. ", "ANN POE: ", "\n\n", "“", "”", "(", ")", "[", "]", "he ", "said ", "Costs rose ", "5 per cent ", "£3m ",
    "as ", "so-called ", "unless ", "until ", "without ", "more than ", "one ", "another ", "Mr ", "Poe", "'s ", "the ", "of ", "and ", "or ",
    "last year ", "now ", "used to ", "I wish ", "maybe ", "must ", "can't ", "was ", "will ", "\t", "* ", "1. ", "…", "sorry, ", "I mean ",
)  # fmt: skip
"""What a source that somebody speaks is put together from: the words that the reading of a clause hangs on."""
FRAMES: Final = (
    "“{0}” Ann Poe said.", "Ann Poe called it “{0}”.", "Ann Poe said that it was “{0}” and “{0}”", "Poe, “{0}”, said no.", "“{0},” Ann Poe said, “{0}",
    "Ann Poe would not say “{0}”.", "The board, Ann Poe said last year, is “{0} [and] …", "Ann Poe: {0}", "She said: “{0}”\n\n“{0}”",
)  # fmt: skip
"""How an article hands words on."""


def seed(target: str) -> bytes:
    """An example for a target."""
    return SEEDS.get(target, STORY)
