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
    ("It is ten dollars and fifty cents for us.", "It is $10.50 for us"),
]
OTHER = [
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
    ("It is ten dollars and fifty cents for us.", "It is £10.50 for us"),
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
