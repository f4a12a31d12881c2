"""Who leaves a message on a machine, by what he says at its beginning: *Hello, it's Ann Hale here from Brigg*."""

from typing import Final

from quotecheck.sources.whose.printednames import TITLE
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_MACHINE: Final = lazily(
    r"(?i)\b(?:voice[ -]?mail|voice[ -]?(?:note|memo|message)|answer(?:ing)?[ -]?(?:phone|machine)|phone message|vm)\b"
)
_LINE: Final = 160
_BEGINNING: Final = 420
"""Characters in which somebody says who he is, behind the lines over the message."""
_FULL: Final = rf"{TITLE}(?P<name>{NAME_WORD}(?: (?:[A-Z]\.|(?!And\b|From\b|Here\b){NAME_WORD})){{1,2}})"
_SELF: Final = lazily(
    rf"\b(?:[Tt]his[ ]is|[Ii]t['’]?s|[Ii]t[ ]is|[Mm]y[ ]name(?:['’]s|[ ]is)|[Ii]['’]m|[Ii][ ]am|[Nn]ame['’]?s)"
    rf"[ ](?:only[ ])?{_FULL}"
    r"(?=,|\.|[ ](?:here|speaking|calling"
    r"|ringing|phoning|returning|getting|leaving|just|from|again|at|for|with|and|I)\b)"
    rf"|\b{_FULL.replace('name', 'here')}[ ](?:here|speaking|calling)\b"
    rf"|\b[Ii]t['’]?s[ ](?P<once>{NAME_WORD}),[ ](?P<whole>(?P=once)[ ]{NAME_WORD})\b"
    rf"|\b(?P<first>{NAME_WORD})[ ]here,[ ](?P<last>(?P=first)[ ]{NAME_WORD})\b"
)


def left_by(text: str) -> str | None:
    """Who says at the beginning of a message that it is he; None where the head is not that of a message."""
    top = text[:_LINE].strip().partition("\n")[0]
    if _MACHINE.search(top) is None:
        return None
    said = _SELF.search(text, 0, _BEGINNING)
    if said is None:
        return None
    name = str(said["name"] or said["here"] or said["whole"] or said["last"])
    above = _FROM.search(text, 0, said.start())
    same = above is not None and above["name"].split()[-1] == name.rsplit(maxsplit=1)[-1]
    return f"{above['name']}; {name}" if same and above is not None and above["name"] != name else name


_FROM: Final = lazily(rf"(?m)^[ \t*_]{{0,4}}(?:From|FROM|Caller|Left by)[ ]?:?[ ]+{_FULL}")
