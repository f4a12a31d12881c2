"""Characters that are not what they show, and honest ones that only look odd."""

import pytest

from quotecheck.evidence.wording.characters import deceptive

LIES = {
    "cyrillic a in a latin word": "the b\u0430nk",
    "greek omicron": "the b\u03bfard",
    "cyrillic i and o": "pol\u0456cy f\u043er all",
    "right-to-left override": "pay \u202e000,1\u202c now",
    "isolate": "we \u2067agree\u2069",
    "tag characters": "safe\U000e0061\U000e0062",
    "armenian s": "\u057dafe",
}
HONEST = [
    "plain words", "naïve café", "Ångström", "“curly” ‘marks’", "£5 – half", "Москва", "Αθήνα", "soft\u00adhyphen",
    "the Москва metro", "ﬁrst ﬂoor", "ｆｕｌｌ", "e\u0301tude", "½ pint", "東京", "straße", "don’t", "👍 fine", "",
]  # fmt: skip


@pytest.mark.parametrize("text", LIES.values(), ids=LIES)
def test_lies_are_pointed_at(text: str) -> None:
    found = deceptive(text)
    assert found
    assert all(0 <= s.start < s.end <= len(text) for s in found)


@pytest.mark.parametrize("text", HONEST)
def test_honest_text_of_any_script_is_left_alone(text: str) -> None:
    assert deceptive(text) == ()
