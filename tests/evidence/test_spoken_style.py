"""Dates, times of day, titles and sums that were said in words may be printed short; nothing else is let through."""

import pytest

from quotecheck import judge

SAME = [
    ("I met Mister Hale on the fifth of May at the pier.", "I met Mr Hale on 5 May at the pier"),
    ("I met him on the fifth of May at the pier.", "I met him on May 5 at the pier"),
    ("I met him on May the fifth at the pier.", "I met him on May 5 at the pier"),
    ("We met on January the fifth at the pier.", "We met on Jan. 5 at the pier"),
    ("We met on the twenty-first of June, twenty nineteen, at the pier.", "We met on 21 June 2019 at the pier"),
    ("We open at half past six every evening.", "We open at 6.30 every evening"),
    ("We open at six thirty every evening.", "We open at 6:30 every evening"),
    ("It's nine-thirty in the evening and I'm tired.", "It’s 9.30 in the evening and I’m tired"),
    ("We closed at nine o'clock in the morning that day.", "We closed at 9am that day"),
    ("We met at a quarter to seven in the evening because it was dry.", "We met at 6.45pm because it was dry"),
    ("We met at ten past eight by the pier.", "We met at 8.10 by the pier"),
    ("We met at eight oh five by the pier.", "We met at 8:05 by the pier"),
    ("I wrote an e-mail to Doctor Hale about it.", "I wrote an email to Dr Hale about it"),
    ("Captain Roe and Sergeant Mills were there.", "Capt. Roe and Sgt. Mills were there"),
    ("We live at 12 Harbour Street by the pier.", "We live at 12 Harbour St. by the pier"),
    ("The boat is the number one reason we stay.", "The boat is the No. 1 reason we stay"),
    ("It's alright if the boat leaks a little.", "It’s all right if the boat leaks a little"),
    ("It was versus Hale that we lost the cup.", "It was vs Hale that we lost the cup"),
    ("The ticket was two pounds fifty at the gate.", "The ticket was £2.50 at the gate"),
    ("The ticket is ten dollars and fifty cents for us.", "The ticket is $10.50 for us"),
    ("We served in World War Two with the fleet.", "We served in World War II with the fleet"),
    ("We work twenty-four seven down here.", "We work 24/7 down here"),
    ("The council voted seven to two for the pier.", "The council voted 7-2 for the pier"),
    ("We need ten to fifteen men on the boat.", "We need 10–15 men on the boat"),
    ("It takes ten to fifteen per cent of the catch.", "It takes 10-15% of the catch"),
    ("It rose point five per cent in a year.", "It rose 0.5% in a year"),
    ("It rose nought point five per cent in a year.", "It rose 0.5 per cent in a year"),
    ("We have 10 000 boats here.", "We have 10,000 boats here"),
    ("It went from two thousand to twenty oh five.", "It went from 2000 to 2005"),
    ("It's a fucking mess on that boat, honestly.", "It’s a f***ing mess on that boat, honestly"),
    ("It's a shit boat and we all know it.", "It’s a s--- boat and we all know it"),
    ("It's a shit boat and we all know it.", "It’s a [expletive] boat and we all know it"),
]
OTHER = [
    ("We served in World War One with the fleet.", "We served in World War II with the fleet"),
    ("The council voted seven to two for the pier.", "The council voted 7-3 for the pier"),
    ("We need ten to fifteen men on the boat.", "We need 10-50 men on the boat"),
    ("It takes ten to fifteen per cent of the catch.", "It takes £10-15 of the catch"),
    ("It rose point five per cent in a year.", "It rose 5% in a year"),
    ("We have 10 000 boats here.", "We have 100,000 boats here"),
    ("It went from two thousand to twenty oh five.", "It went from 2000 to 2050"),
    ("We met on the fifth of January at the pier.", "We met on 5 June at the pier"),
    ("We met on the fifth of January at the pier.", "We met on 6 January at the pier"),
    ("We met on the fifth of January at the pier.", "We met on Jan. 15 at the pier"),
    ("It was the first march I was on in my life.", "It was 1 March I was on in my life"),
    ("We met at a quarter to seven in the evening.", "We met at 6.45am in the evening"),
    ("We met at a quarter to seven in the evening.", "We met at 7.15 in the evening"),
    ("We met at half past six by the pier.", "We met at 6.30pm by the pier"),
    ("We met at half past six by the pier.", "We met at 5.30 by the pier"),
    ("We met at two o'clock at night by the pier.", "We met at 2pm by the pier"),
    ("We met at ten past eight by the pier.", "We met at 7.50 by the pier"),
    ("The captain said so and Captain Roe agreed.", "The captain said so and Sgt Roe agreed"),
    ("The number one reason is the boat for us.", "The No. 2 reason is the boat for us"),
    ("The ticket was two pounds fifty at the gate.", "The ticket was £2.15 at the gate"),
    ("The ticket is ten dollars and fifty cents for us.", "The ticket is £10.50 for us"),
]


@pytest.mark.parametrize(("source", "printed"), SAME)
def test_what_was_said_in_words_may_be_printed_short(source: str, printed: str) -> None:
    judged = judge(printed, {"talk.txt": f"ANN HALE: {source}\n\nBEN ROE: Yes.\n"}, speaker="Ann Hale")
    assert judged.verdict == "verified"
    assert {f.code for f in judged.findings} == {"QC112"}


@pytest.mark.parametrize(("source", "printed"), OTHER)
def test_another_day_time_title_or_sum_is_no_style(source: str, printed: str) -> None:
    judged = judge(printed, {"talk.txt": f"ANN HALE: {source}\n\nBEN ROE: Yes.\n"}, speaker="Ann Hale")
    assert judged.verdict == "unsourced"


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("It's a fine boat and we all know it.", "It’s a f*** boat and we all know it"),
        ("It's a fine boat and we all know it.", "It’s a [expletive] boat and we all know it"),
        ("It's a shit boat and we all know it.", "It’s a f*** boat and we all know it"),
    ],
)
def test_only_an_oath_that_was_said_may_be_masked(source: str, printed: str) -> None:
    judged = judge(printed, {"talk.txt": f"ANN HALE: {source}\n\nBEN ROE: Yes.\n"}, speaker="Ann Hale")
    assert judged.verdict != "verified"
