"""Who is responsible for what is written in the first person without a name, by what the article says of them.

An inquiry's report, a coroner's findings and a ruling say *I find* and seldom who I is; the article does: *Dame Ann
Hale, who chaired the Brigg Ferry Inquiry*, *the coroner for East Brigg, Ann Hale*.
"""

import re
from collections.abc import Iterator
from typing import Final

from quotecheck.claims.model import Presiding
from quotecheck.text.lazily import lazily
from quotecheck.text.names import NAME_WORD

_TITLE: Final = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Prof|Professor|Judge|Justice|Sheriff|The Hon|Rt Hon"
    r"|Mr Justice|Mrs Justice|Ms Justice)\.?[ ]){0,3}"
)
_NAME: Final = (
    rf"(?P<name>{_TITLE}{NAME_WORD}(?:[ ](?:[A-Z]\.|{NAME_WORD})){{1,3}}"
    rf"|(?:Lord|Lady|Baroness|Judge|Justice)[ ]{NAME_WORD})"
)
_CAPITALS: Final = (
    rf"{NAME_WORD}(?:[ ](?:(?:of|for|on|in|into|and|the|at|to)[ ]){{0,2}}{NAME_WORD}"
    rf"|[ ]&[ ]{NAME_WORD}){{0,8}}"
)
_BODY: Final = (
    rf"(?:the[ ]|its[ ]|an?[ ])?(?:[a-z]+[ ])?(?P<body>{_CAPITALS}(?:[ ](?:inquiry|review|dispute|inquest))?)"
)
_LEADS: Final = (
    r"(?:chair(?:s|ed|ing)?|lead(?:s|ing)?|led|head(?:s|ed|ing)?|presid(?:es|ed|ing)[ ]over|wrote|authored"
    r"|conduct(?:s|ed)|carried[ ]out|oversaw|oversees|ran|runs)"
)
_HEAD: Final = (
    r"(?:(?:chair(?:man|woman|person)?|head|author|leader|judge|lead[ ]investigator|investigator|president|commissioner"
    r"|reviewer|arbitrator|adjudicator|mediator|inspector|coroner|ombudsman|convener|rapporteur|assessor)\b)"
)
_OFFICE: Final = (
    r"(?P<office>(?:(?i:senior|area|assistant|chief|state|county|deputy|housing|planning|prisons?|parliamentary|police|children['’]s"
    r"|information|special|victims['’]|pensions"
    r"|local|government|financial|legal|independent|city|town|federal|high court|district|crown court|circuit"
    r"|employment)[ ]){0,3}"
    r"(?i:coroner|ombudsman|auditor[ -]general|arbitrator|adjudicator|inspector|tribunal judge|judge|sheriff|recorder"
    r"|commissioner|investigator|magistrate|medical examiner|fire marshal|comptroller|rapporteur"
    r"|(?:special|independent) (?:counsel|prosecutor)))"
)
_KIND: Final = r"(?:inquiry|review|commission|tribunal|panel|investigation|inquest|audit)"
_PLAIN: Final = rf"the[ ](?:[a-z]+[ ])?(?P<body>{_KIND})\b"
"""A body that the article calls by its kind: *the inquiry*."""
_WAYS: Final = (
    lazily(rf"{_NAME},?[ ](?:who[ ](?:has[ ]|had[ ])?)?{_LEADS}[ ]{_BODY}"),
    lazily(rf"{_NAME}(?:,|[ ](?:is|was))[ ](?:the[ ]|a[ ]|an[ ])?(?:[a-z]+[ ])?{_HEAD}[ ](?:of|in|for|to)[ ]{_BODY}"),
    lazily(rf"(?:^|\W)(?:[Tt]he[ ])?(?:[a-z]+[ ])?{_HEAD}[ ](?:of|in|for|to)[ ]{_BODY},[ ]{_NAME}", re.MULTILINE),
    lazily(rf"\b[Tt]he[ ](?P<body>{_CAPITALS})['’]s?[ ](?:[a-z]+[ ])?{_HEAD},?[ ]{_NAME}"),
    lazily(
        rf"{_NAME},[ ](?:the[ ]|an?[ ]|[A-Z][\w-]+['’]s?[ ]|HM[ ])?{_OFFICE}\b"
        rf"(?:[ ](?:for|of|in)[ ](?:the[ ])?(?P<body>{_CAPITALS}))?"
    ),
    lazily(
        rf"(?:^|\W)(?:[Tt]he[ ]|[Aa]n?[ ])?{_OFFICE}(?:[ ](?:for|of|in)[ ](?:the[ ])?(?P<body>{_CAPITALS}))?"
        rf",?[ ]{_NAME}",
        re.MULTILINE,
    ),
    lazily(rf"{_NAME},?[ ](?:who[ ](?:has[ ]|had[ ])?)?{_LEADS}[ ]{_PLAIN}"),
    lazily(
        rf"\b[Tt]he[ ](?:[a-z]+[ ])?(?P<body>{_KIND})[ ]was[ ](?:chaired|led|conducted|written|headed)[ ]by[ ]{_NAME}"
    ),
    lazily(rf"\b[Tt]he[ ](?:[a-z]+[ ])?(?P<body>{_KIND})['’]s?[ ](?:[a-z]+[ ])?{_HEAD},?[ ]{_NAME}"),
    lazily(rf"{_NAME},[ ](?:the[ ])?{_HEAD}[ ]of[ ]{_PLAIN}"),
    lazily(rf"(?P<office>Judge|Justice|Sheriff|Recorder)[ ]{_NAME}[ ]of[ ](?:the[ ])?(?P<body>{_CAPITALS})"),
)
_SITS: Final = lazily(
    r"(?i)\b(?:inquir(?:y|ies)|review|commission|tribunal|panel|inquest|investigation|inspectorate|authority|ombudsman"
    r"|committee|board|court|dispute|audit|report|study|taskforce|office)\b"
)
"""What the name of a body that reports says it is."""
_WORD: Final = re.compile(r"[a-z]+")
_BODIES: Final = frozenset(
    _WORD.findall(
        "inquiry inquiries review commission tribunal panel inquest investigation inspectorate authority ombudsman"
        " committee board court dispute audit report study taskforce office"
    )
)
_LEADING: Final = frozenset(
    _WORD.findall(
        "chair chairs chaired chairing lead leads leading led head heads headed heading presides presided presiding"
        " wrote authored conducts conducted carried oversaw oversees ran runs written"
    )
)
_HEADS: Final = frozenset(
    _WORD.findall(
        "chair chairman chairwoman chairperson head author leader judge investigator president commissioner reviewer"
        " arbitrator adjudicator mediator inspector coroner ombudsman convener rapporteur assessor"
    )
)
_OFFICES: Final = frozenset(
    _WORD.findall(
        "coroner ombudsman auditor arbitrator adjudicator inspector judge justice sheriff recorder commissioner"
        " investigator magistrate medical marshal comptroller rapporteur counsel prosecutor"
    )
)
_NEAR: Final = 16
"""Words between who presides and what the body is."""
_NEEDED: Final = (_LEADING, _HEADS, _HEADS, _HEADS, _OFFICES, _OFFICES, _LEADING, _LEADING, _HEADS, _HEADS, _OFFICES)
"""The words of which a way needs one, in the order of the ways: most articles have none, and no pattern is compiled."""


def presiding(text: str) -> tuple[Presiding, ...]:
    """Those whom an article has preside over, chair or write for a body, each with its name or their office."""
    return tuple(dict.fromkeys(_found(text)))


def _found(text: str) -> Iterator[Presiding]:
    words = _WORD.findall(text.casefold())
    bodies = [k for k, w in enumerate(words) if w in _BODIES]
    near = {w for k in bodies for w in words[max(0, k - _NEAR) : k + _NEAR]}
    for way, needed in zip(_WAYS, _NEEDED, strict=True):
        if needed.isdisjoint(words if needed is _OFFICES else near):
            continue
        for m in way.finditer(text):
            given = m.groupdict()
            body, office = given.get("body") or "", given.get("office") or ""
            if office or _SITS.search(body) is not None:
                yield Presiding(person=m["name"], body=body, office=office.casefold())
