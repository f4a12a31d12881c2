"""Claims of many kinds against three small invented packets: what is right passes, what is wrong is named."""

from pathlib import Path

import pytest

from quotecheck import check
from quotecheck.claims.model import Attribution, Claim
from quotecheck.pipeline import Checker, open_packet
from quotecheck.verdict.policy import POLICIES

GRAIN = {
    "a.txt": """GRAIN STORE INQUIRY: INTERIM REPORT
12 May 2025

Dust in the conveyor housing probably contributed to the explosion. The panel has not ruled out an electrical fault.
Some of the guards had been removed from the machines. Inspectors found that three of the nine extractor fans
were not working.
The company is reviewing its cleaning rota and expects to publish a new one in June.
The panel recommends that the store stay closed until repairs are complete.
Most of the workers had received training, but several had not.
In a small number of cases workers were sent home without pay.
The regulator could impose a fine of up to £90,000.
The store handled roughly 40,000 tonnes last year.
The panel's preliminary view is that the alarm did not sound.
There is an association between long shifts and accidents at the site.
""",
    "b.txt": """Statement by Orla Fenwick, chief executive of Brindle Grain

We are exploring whether the site could reopen in the autumn. No decision has been taken.
We hope to offer every worker a place at our Marl Street depot.
I am sorry for what happened. I do not accept that safety was put second.
We would consider compensation for those who were hurt, subject to legal advice.
Our aim is to replace all nine fans by the end of the year.
At least two of our competitors have had similar accidents.
Output fell slightly in April.
""",
}
HARBOUR = {
    "a.txt": """HARBOUR TRUST: MINUTES OF THE BOARD
Tuesday 6 May 2025

Present: Dame Rhona Kells (chair), Mr P. Abbot, Mrs J. Sowerby.

1. The slipway. Mr Abbot said that work would begin in July provided that the licence was granted by then.
2. Dredging. The board agreed in principle to dredge the inner basin, once a survey has been done.
3. Moorings. Of the 84 moorings, 51 are let to residents. Fees were held for residents and raised by 6 per
cent for visitors.
4. The lifeboat house. Mrs Sowerby said the trust would sell the lifeboat house only if no tenant could be found.
5. The chair said that she would stand down next spring unless the members asked her to stay.
6. Fishing. Landings of crab rose from 31 tonnes to 38 tonnes. Landings of lobster were unchanged.
7. The café. A complaint about noise from the café was upheld in part.
8. Visitors. The harbour had 12,400 visitors in April, of whom about a third came by boat.
9. Two of the three cranes were inspected; one was found to be unsafe and has been taken out of use.
10. The board voted 5 to 2 to join the regional ports group.
""",
    "b.txt": """Interview with Rhona Kells, 9 May 2025

RHONA KELLS: If the county pays half, we will rebuild the north pier. Without that it stays as it is.
Q: Will the ferry come back?
RHONA KELLS: I'd be surprised if it did not, but nothing is signed.
We've been promised £200,000 by the lottery fund; it isn't in the bank yet.
The storm did more damage than any since 1987.
I don't think we have ever had a better year for visitors.
""",
}
FOOD = {
    "report.txt": """WILLOWBECK FOOD BANK
Annual report, year ended 31 March 2025

1. Parcels. We gave out 9,480 parcels, against 7,900 the year before. Of these 3,790 went to families with children.
2. Money. Income was £312,000, of which £140,000 came from the Larkfield Trust. Expenditure was £298,000.
Reserves stood at £86,000 at the year end.
3. People. We have 6 paid staff and 214 volunteers. Volunteers gave 31,000 hours.
4. Premises. The lease on the Tanner Street warehouse runs out in September 2026. The landlord has told us
that the rent will go up from £18,000 to £27,000 a year.
5. Stock. Donations from supermarkets were down by a quarter. We bought in food to the value of £51,000, which
we had never had to do before.
6. Visits. The average household came to us 3.2 times. One in eight came more than six times.
7. New work. A debt adviser has been at the Tanner Street centre on Thursdays since January. She has seen 164
people and helped them to write off £410,000 between them.
8. Trustees. Helga Moreton was elected chair in June 2024, following the death of Sam Otley. Dr Ravi Pell
joined the board.
""",
    "minutes.txt": """Willowbeck Town Council. Community committee, 14 May 2025

Item 4. Food bank. The manager, Ms T. Arkwright, attended. She told members that demand in April had been the
highest for any month since the food bank opened in 2013. She said she feared that the doors would have to
close on Saturdays. The committee voted unanimously to give a one-off grant of £5,000.
Item 5. The committee declined a request to waive the charge for the hall (£22 an hour).
""",
    "notes.txt": """Notes, 16 May 2025

TRACEY ARKWRIGHT: People who had never needed us are coming through the door; they're in work, a lot of them.
I've got nurses. I don't blame the supermarkets, they waste less than they did. What we're short of is tins.
We turned nobody away last year and I'm proud of that.
HELGA MORETON (by phone): We'll look for another building, of course we will. I'd expect to know by Christmas.
The reserves would keep us going for about three months.
""",
}
CASES = [
    (GRAIN, None, "Dust caused the explosion.", "QC405"),
    (GRAIN, None, "Dust in the conveyor housing probably contributed to the explosion.", ""),
    (GRAIN, None, "The guards had been removed from all the machines.", "QC405"),
    (GRAIN, None, "Three of the nine extractor fans were broken.", ""),
    (GRAIN, None, "None of the extractor fans was working.", "QC405 QC401"),
    (GRAIN, None, "The panel ordered the store to stay closed until repairs were complete.", "QC405"),
    (GRAIN, None, "The panel advised that the store should remain shut until it was repaired.", ""),
    (GRAIN, None, "All of the workers had received training.", "QC405"),
    (GRAIN, None, "Many workers were sent home without pay.", "QC405"),
    (GRAIN, None, "The company will publish a new cleaning rota in June.", "QC405"),
    (GRAIN, None, "The regulator will fine the company £90,000.", "QC405 QC401"),
    (GRAIN, None, "The inquiry found that the alarm did not sound.", "QC405"),
    (GRAIN, None, "Long shifts led to accidents at the site.", "QC405"),
    (GRAIN, None, "The panel has ruled out an electrical fault.", "QC104 QC405"),
    (GRAIN, None, "About 40,000 tonnes passed through the store last year.", ""),
    (GRAIN, None, "The store handled more than 40,000 tonnes last year.", "QC401 QC405"),
    (GRAIN, "Orla Fenwick", "the site would reopen in the autumn", "QC405"),
    (GRAIN, "Orla Fenwick", "every worker would be offered a place at the Marl Street depot", "QC405"),
    (GRAIN, "Orla Fenwick", "safety had been put second", "QC104 QC405 QC301"),
    (GRAIN, "Orla Fenwick", "the company would pay compensation to those who were hurt", "QC405"),
    (GRAIN, "Orla Fenwick", "all nine fans would be replaced by the end of the year", "QC405"),
    (GRAIN, "Orla Fenwick", "the firm wanted to have replaced all nine fans by the end of the year", ""),
    (GRAIN, "Orla Fenwick", "most of its competitors had had similar accidents", "QC405"),
    (GRAIN, "Orla Fenwick", "output had collapsed in April", "QC405 QC108"),
    (GRAIN, "Orla Fenwick", "output rose slightly in April", "QC108 QC405"),
    (GRAIN, "Orla Fenwick", "a decision to reopen had been taken", "QC104 QC405"),
    (GRAIN, "Orla Fenwick", "she was sorry for what had happened", ""),
    (HARBOUR, "P. Abbot", "work would begin in July", "QC405 QC302"),
    (HARBOUR, "P. Abbot", "work would start in July if the licence had been granted", ""),
    (HARBOUR, None, "The board decided to dredge the inner basin.", "QC405"),
    (HARBOUR, None, "The trust will dredge the inner basin.", "QC405"),
    (HARBOUR, "J. Sowerby", "the trust would sell the lifeboat house", "QC405 QC302"),
    (HARBOUR, "Rhona Kells", "she would stand down next spring", "QC405 QC302"),
    (HARBOUR, None, "Mooring fees went up by 6 per cent.", "QC405 QC401"),
    (HARBOUR, None, "All the moorings are let to residents.", "QC405 QC401"),
    (HARBOUR, None, "Most of the 84 moorings are let to residents.", ""),
    (HARBOUR, None, "Crab landings increased by seven tonnes to 38 tonnes.", ""),
    (HARBOUR, None, "The board upheld a complaint about noise from the café.", "QC405"),
    (HARBOUR, None, "All three cranes were inspected.", "QC405 QC401"),
    (HARBOUR, None, "Two cranes were found to be unsafe.", "QC401 QC405"),
    (HARBOUR, None, "One of the cranes has been withdrawn from use because it was unsafe.", ""),
    (HARBOUR, None, "The board voted unanimously to join the regional ports group.", "QC405 QC401 QC502"),
    (HARBOUR, None, "The board voted by five to two to join the regional ports group.", ""),
    (HARBOUR, "Rhona Kells", "the north pier would be rebuilt", "QC405 QC302"),
    (HARBOUR, "Rhona Kells", "the trust would rebuild the north pier if the county paid half the cost", ""),
    (HARBOUR, "Rhona Kells", "the ferry would return", "QC405"),
    (HARBOUR, "Rhona Kells", "the trust had received £200,000 from the lottery fund", "QC405 QC104"),
    (HARBOUR, "Rhona Kells", "it had been the best year for visitors", ""),
    (HARBOUR, None, "Landings of crab fell from 38 tonnes to 31 tonnes.", "QC401 QC108 QC405"),
    (HARBOUR, None, "Fees for residents were raised by 6 per cent.", "QC401 QC403 QC502"),
    (FOOD, None, "Families with children received 7,900 parcels.", "QC401"),
    (FOOD, None, "The food bank gave out 9,840 parcels last year.", "QC401"),
    (FOOD, None, "The charity had an income of £298,000.", "QC401"),
    (FOOD, None, "The Larkfield Trust gave £86,000.", "QC401"),
    (FOOD, None, "It has 214 paid staff.", "QC401"),
    (FOOD, None, "Volunteers gave 13,000 hours.", "QC401"),
    (FOOD, None, "The lease on the warehouse runs out in June 2026.", "QC402"),
    (FOOD, None, "The rent will go up by £27,000 a year.", "QC401"),
    (FOOD, None, "The rent will rise from £27,000 to £18,000.", "QC401 QC108 QC405"),
    (FOOD, None, "Donations from supermarkets rose by a quarter.", "QC108 QC405 QC401"),
    (FOOD, None, "Donations from supermarkets were down by a half.", "QC401"),
    (FOOD, None, "One household in six came more than eight times.", "QC401"),
    (FOOD, None, "The adviser has seen 410 people.", "QC401"),
    (FOOD, None, "Ravi Pell was elected chair in June 2024.", "QC403"),
    (FOOD, None, "Helga Moreton was elected chair in January 2024.", "QC402"),
    (FOOD, None, "The committee gave a grant of £500.", "QC401"),
    (FOOD, None, "The council gives the food bank £5,000 a year.", "QC405 QC401 QC502"),
    (FOOD, None, "The committee agreed to waive the charge for the hall.", "QC104 QC108 QC405"),
    (FOOD, None, "Demand in April was the highest for any month since 2015.", "QC402"),
    (FOOD, None, "Demand in March was the highest for any month since the food bank opened.", "QC402"),
    (FOOD, "Tracey Arkwright", "the doors would close on Saturdays", "QC405"),
    (FOOD, "Tracey Arkwright", "supermarkets were to blame", "QC104 QC405"),
    (FOOD, "Helga Moreton", "the food bank had found another building", "QC405 QC502"),
    (FOOD, "Tracey Arkwright", "the reserves would keep the food bank going for about three months", "QC201"),
    (FOOD, "Helga Moreton", "some people had been turned away last year", "QC104 QC201 QC405 QC502"),
    (FOOD, None, "The average household came six times.", "QC401"),
    (FOOD, None, "The charity spent £14,000 less than it took in.", ""),
    (FOOD, None, "More than 200 volunteers work alongside six employees.", ""),
    (FOOD, None, "Volunteers put in 31,000 hours.", ""),
    (FOOD, None, "Its warehouse in Tanner Street is rented until September next year.", ""),
    (FOOD, None, "The rent is to rise by half, to £27,000 a year.", ""),
    (FOOD, None, "Gifts of food from supermarkets fell by 25 per cent.", ""),
    (FOOD, None, "For the first time the food bank had to buy food, spending £51,000.", ""),
    (FOOD, None, "On average a household visited just over three times.", ""),
    (
        FOOD,
        None,
        "An adviser on debt, who has worked at the centre one day a week since January, has seen 164 clients.",
        "",
    ),
    (FOOD, None, "Helga Moreton, who has chaired the trustees since June 2024", ""),
    (FOOD, None, "The food bank was founded in 2013.", ""),
    (FOOD, None, "The town council has given it a one-off grant of £5,000.", ""),
    (FOOD, "Tracey Arkwright", "the food bank might have to shut on Saturdays", ""),
    (FOOD, "Tracey Arkwright", "supermarkets were not to blame", ""),
    (FOOD, "Tracey Arkwright", "no one had been turned away in the past year", ""),
    (FOOD, "Helga Moreton", "the reserves would last for around three months", ""),
]


@pytest.mark.parametrize(("packet", "speaker", "text", "expected"), CASES)
def test_a_claim_passes_or_is_named(
    tmp_path: Path, packet: dict[str, str], speaker: str | None, text: str, expected: str
) -> None:
    for name, said in packet.items():
        (tmp_path / name).write_text(said, "utf-8")
    checker = Checker(open_packet([tmp_path]), policy=POLICIES["newsroom"], on="2025-05-20")
    credit = Attribution(speaker=speaker, mention=speaker) if speaker else None
    judged = checker.judge(Claim(id="c", kind="indirect" if speaker else "statement", text=text, attribution=credit))
    if expected:
        assert {f.code for f in judged.findings} & set(expected.split())
    else:
        assert judged.verdict != "unsourced", judged.findings


def test_what_another_says_does_not_fill_a_sentence_up() -> None:
    draft = "# Mayor will not sell the pool, she says\n\nMayor Irma Dost said that the town was fine.\n"
    source = (
        "Council\n\nMAYOR IRMA DOST: We will sell it to anyone. It is the town's.\nPETRA UNWIN: I have swum there.\n"
    )
    found = [j.verdict for j in check(draft, {"c.txt": source}).judgements if j.claim.text.startswith("Mayor will")]
    assert found == ["unsourced"]
