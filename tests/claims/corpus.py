"""Short invented articles with gold: what is quoted, whose words it is, and what looks like speech and is none.

Written for these tests; people, places and events are made up. Gold: the words inside the marks -> who a reader would
credit, or None where nobody is credited.
"""

# ruff: noqa: E501  (a paragraph of an article is one line)

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Article:
    """One article in one style."""

    name: str
    text: str
    quotes: Mapping[str, str | None]
    ignored: Mapping[str, str] = field(default_factory=dict)


ARTICLES: tuple[Article, ...] = (
    Article(
        name="us-council",
        text="""Harbor bridge vote delayed.

The Eastmere city council put off a vote on the harbor bridge Tuesday after residents packed the hall.

"We are not going to spend $40 million on a bridge to nowhere," said Councilwoman Dana Whitlow, a Democrat who represents the waterfront. "Not while I sit here."

Mayor Carl Ostrander told reporters the plan was "alive and well," and he called Whitlow's remarks "a stunt."

"If anybody has a better idea," he added, "my door is open."
""",
        quotes={
            "We are not going to spend $40 million on a bridge to nowhere,": "Dana Whitlow",
            "Not while I sit here.": "Dana Whitlow",
            "alive and well,": "Carl Ostrander",
            "a stunt.": "Carl Ostrander",
            "If anybody has a better idea,": "Carl Ostrander",
            "my door is open.": "Carl Ostrander",
        },
    ),
    Article(
        name="uk-single-curly",
        text="""Pier repairs ‘years away’, says trust.

The pier at Wexcombe will not reopen before the end of the decade, the trust that owns it has said.

‘It’s the workers’ safety that matters,’ said Moira Tennant, who chairs the trust. ‘We won’t cut corners.’

Critics have called the delay ‘a scandal’. Ms Tennant said the trust’s surveyors’ findings were ‘sobering’ and that she hadn’t slept.
""",
        quotes={
            "years away": "trust",
            "It’s the workers’ safety that matters,": "Moira Tennant",
            "We won’t cut corners.": "Moira Tennant",
            "a scandal": "Critics",
            "sobering": "Moira Tennant",
        },
    ),
    Article(
        name="uk-single-straight",
        text="""Allotment holders to fight car park.

'You can't put tarmac on people's marrows,' said Bryn Hopwood, the allotments' secretary. 'It isn't right and they'll find that out.'

The council's leader, Priya Lall, described the holders' campaign as 'noisy but small'. 'The town's shops' trade depends on parking,' she said.

It's the first time since the '90s that the two sides haven't met.
""",
        quotes={
            "You can't put tarmac on people's marrows,": "Bryn Hopwood",
            "It isn't right and they'll find that out.": "Bryn Hopwood",
            "noisy but small": "Priya Lall",
            "The town's shops' trade depends on parking,": "Priya Lall",
        },
    ),
    Article(
        name="nested",
        text="""Witness recalls the night of the fire.

“He turned to me and said, ‘Get the children out,’” Lena Marsh told the inquiry. “I will hear that ‘out’ for ever.”
""",
        quotes={
            "He turned to me and said, ‘Get the children out,’": "Lena Marsh",
            "I will hear that ‘out’ for ever.": "Lena Marsh",
        },
    ),
    Article(
        name="reopened",
        text="""The trustee's letter in full.

Ewan Pryce, a former trustee, wrote to members on Friday:

“I joined this trust in 1998 and I leave it with regret.

“The accounts that were put before us were not complete.

“I cannot sign them.”
""",
        quotes={
            "I joined this trust in 1998 and I leave it with regret.\n\n“The accounts that were put before us were not complete."
            "\n\n“I cannot sign them.": "Ewan Pryce"
        },
    ),
    Article(
        name="lost-closer",
        text="""Talks to resume at the mill.

"We are ready to talk, said Ines Carrow, who leads the union. "We have always been ready."

The mill did not comment. It employs 300 people.
""",
        quotes={"We are ready to talk,": "Ines Carrow", "We have always been ready.": "Ines Carrow"},
    ),
    Article(
        name="ascii-double",
        text="""Orchard wins heritage status.

``Nobody planted these trees to be famous,'' said Otto Venn, the owner. ''They just grew,'' he said.
""",
        quotes={
            "Nobody planted these trees to be famous,": "Otto Venn",
            "They just grew,": "Otto Venn",
        },
    ),
    Article(
        name="apposition",
        text="""Clinic to close in spring.

Hanna Birk, a nurse from Little Dunmore who has worked there for 20 years, said the closure would be “a disaster for old people”.

The health board’s director of estates, Graham Ilott, 58, who announced the plan, said: “There is no money.”
""",
        quotes={
            "a disaster for old people": "Hanna Birk",
            "There is no money.": "Graham Ilott",
        },
    ),
    Article(
        name="two-fragments",
        text="""Minister criticises water firm.

The minister, Adele Fawcett, said the firm had shown “contempt for its customers” and accused it of “hiding behind lawyers”.
""",
        quotes={"contempt for its customers": "Adele Fawcett", "hiding behind lawyers": "Adele Fawcett"},
    ),
    Article(
        name="documents",
        text="""Report faults ferry company.

The ferry was “not fit to sail”, the report said. It added: “The crew had raised this with the company twice.”

In a letter to passengers the company said it was “truly sorry”.
""",
        quotes={
            "not fit to sail": "the report",
            "The crew had raised this with the company twice.": "the report",
            "truly sorry": "the company",
        },
    ),
    Article(
        name="spokeswoman",
        text="""Supermarket recalls soup.

A Fenwold Foods spokeswoman said the soup was “perfectly safe when labelled”.

Asked whether customers would be repaid, the spokeswoman said: “In full.”
""",
        quotes={
            "perfectly safe when labelled": "the Fenwold Foods spokeswoman",
            "In full.": "the Fenwold Foods spokeswoman",
        },
    ),
    Article(
        name="according-to",
        text="""Storm damage worse than feared.

According to Tomas Reyle, the county engineer, “half the culverts are gone”. The road is “a write-off”, according to one contractor.
""",
        quotes={"half the culverts are gone": "Tomas Reyle", "a write-off": "one contractor"},
    ),
    Article(
        name="relative",
        text="""Chef returns award.

The guide was criticised by Nora Quist, who called its inspectors “tourists with notebooks”, and by her former partner.
""",
        quotes={"tourists with notebooks": "Nora Quist"},
    ),
    Article(
        name="participle",
        text="""Union rejects offer.

The union rejected the offer on Monday, calling it “an insult” and saying that its members would strike.

Its leader, Sol Arden, thanked the drivers, adding: “They have been magnificent.”
""",
        quotes={"an insult": "The union", "They have been magnificent.": "Sol Arden"},
    ),
    Article(
        name="follow-on-paragraph",
        text="""Coach looks back.

“I never thought we would win a game, let alone the league,” said Petra Lindqvist, the coach, in the empty stadium.

“When the whistle went I looked for my mother in the stand.”

“She had gone to get the bus.”
""",
        quotes={
            "I never thought we would win a game, let alone the league,": "Petra Lindqvist",
            "When the whistle went I looked for my mother in the stand.": "Petra Lindqvist",
            "She had gone to get the bus.": "Petra Lindqvist",
        },
    ),
    Article(
        name="german",
        text="""Brücke bleibt gesperrt.

Die Brücke über die Lenne bleibt bis zum Herbst gesperrt, wie die Stadt am Montag mitteilte.

„Wir haben keine andere Wahl“, sagte Bürgermeisterin Karla Uhlig. „Die Sicherheit geht vor.“

Der Kaufmann Jost Rehm nannte die Entscheidung »einen schweren Fehler«.
""",
        quotes={
            "Wir haben keine andere Wahl": "Karla Uhlig",
            "Die Sicherheit geht vor.": "Karla Uhlig",
            "einen schweren Fehler": "Jost Rehm",
        },
    ),
    Article(
        name="french",
        text="""Le pont restera fermé.

Le pont de la Vasle restera fermé jusqu’à l’automne pour des travaux, selon la mairie.

« Nous n’avons pas le choix », a déclaré Odile Marchais, la maire. « La sécurité est notre priorité. »
""",
        quotes={
            "Nous n’avons pas le choix": "Odile Marchais",
            "La sécurité est notre priorité.": "Odile Marchais",
        },
    ),
    Article(
        name="furniture",
        text="""Ferry strike ends after six days

By Una Brandt

ADVERTISEMENT

Image source, Coastal Pictures
Image caption,
Passengers waited on the quay

Crews at Port Sallow will return to work on Saturday.

"It is a good deal and our members voted for it," said Rufus Egan, the union's organiser.

Read more: 'We slept on the floor', say passengers

Share this with Email Facebook Messenger

"The boats will sail," he said.

Related Topics
""",
        quotes={
            "It is a good deal and our members voted for it,": "Rufus Egan",
            "The boats will sail,": "Rufus Egan",
        },
        ignored={"ADVERTISEMENT": "furniture", "Related Topics": "furniture", "By Una Brandt": "furniture"},
    ),
    Article(
        name="not-speech",
        text="""Novelist opens reading room.

The author of the novel “A Field of Glass” opened the reading room on Friday. It is 6' 2" wide, smaller than promised.

Cass “Biscuit” Moreno, her so-called “muse”, cut the ribbon. The word “library” is not on the door.

“I wanted somewhere quiet,” said the novelist, Ruth Adair.
""",
        quotes={"I wanted somewhere quiet,": "Ruth Adair"},
        ignored={"A Field of Glass": "title", "Biscuit": "nickname", "muse": "scare_quote", "library": "word"},
    ),
    Article(
        name="negated",
        text="""Chairman denies remark.

The chairman, Ivor Stace, never said “sack the lot of them”, his office insisted on Monday.

He said: “I asked for a list.”
""",
        quotes={"I asked for a list.": "Ivor Stace"},
        ignored={"sack the lot of them": "negated"},
    ),
    Article(
        name="headline-colon",
        text="""Delgado: budget is ‘held together with tape’.

The county treasurer, Inez Delgado, warned on Wednesday that the budget was “held together with tape and hope”.
""",
        quotes={"held together with tape": "Inez Delgado", "held together with tape and hope": "Inez Delgado"},
    ),
    Article(
        name="transcript",
        text="""Interview with the harbour master.

HOLT: When did you know the wall had moved?

SEARLE: On the Sunday morning. I could see it from my kitchen.

HOLT: And whom did you tell?

SEARLE: Nobody, for an hour. I made tea first.
""",
        quotes={
            "When did you know the wall had moved?": "HOLT",
            "On the Sunday morning. I could see it from my kitchen.": "SEARLE",
            "And whom did you tell?": "HOLT",
            "Nobody, for an hour. I made tea first.": "SEARLE",
        },
    ),
    Article(
        name="groups",
        text="""Peers urge delay.

Several MPs and peers said in a joint statement that the rules were “unworkable”. Campaigners said they were “relieved”.
""",
        quotes={"unworkable": "Several MPs and peers", "relieved": "Campaigners"},
    ),
    Article(
        name="unnamed",
        text="""Bank in talks over sale.

“Nothing is signed,” said a person familiar with the talks. Two officials said the price was “still moving”.
""",
        quotes={"Nothing is signed,": "a person familiar with the talks", "still moving": "Two officials"},
    ),
    Article(
        name="tweet",
        text="""Singer cancels tour.

“I am so sorry, I love you all,” Jonie Marr tweeted on Sunday. In a post on her website she wrote: “My voice has gone.”
""",
        quotes={"I am so sorry, I love you all,": "Jonie Marr", "My voice has gone.": "Jonie Marr"},
    ),
    Article(
        name="pronouns",
        text="""Sisters win business prize.

Agnes Thule and her brother Erik run the dairy. “He does the cows and I do the sums,” said Ms Thule.

“She does the shouting as well,” said Mr Thule.
""",
        quotes={
            "He does the cows and I do the sums,": "Agnes Thule",
            "She does the shouting as well,": "Mr Thule",
        },
    ),
    Article(
        name="inside-sentence",
        text="""Farmer loses appeal.

The judge, whose ruling ran to 60 pages, found that the farmer had acted “with his eyes open”, and “not, as he claims, by mistake”.
""",
        quotes={"with his eyes open": "The judge", "not, as he claims, by mistake": "The judge"},
    ),
    Article(
        name="quoted-question",
        text="""School drops uniform rule.

“Who were we helping?” asked the head teacher, Colm Brody. “Nobody!” shouted a pupil at the back.
""",
        quotes={"Who were we helping?": "Colm Brody", "Nobody!": "a pupil at the back"},
    ),
    Article(
        name="after-the-vote",
        text="""Ferry terminal vote splits Carrow County.

Commissioner Lena Ortega on Thursday evening said the vote was “a gift to nobody,” and she asked that the record show it.

“This is the proudest night of my life!” beamed Walt Pruitt of Oak Hollow, who drove in from the coast.

“You call that a plan?” Ortega asked reporters on the courthouse steps. “I call it a napkin.”

Board Chairman Neil Strand repeated accusations that Ortega ignores the islands, calling her “a tourist.”

Speaking at a rally in Pine Bluff, Oregon, former Gov. Dale Hatch went after the board, calling it “asleep.”

“Would anyone sell a boat on those terms?” Hatch pressed. “I would not.”

A county official who came to explain the figures said Friday, “There are six of us, and we are tired.”
""",
        quotes={
            "a gift to nobody,": "Lena Ortega",
            "This is the proudest night of my life!": "Walt Pruitt of Oak Hollow",
            "You call that a plan?": "Lena Ortega",
            "I call it a napkin.": "Lena Ortega",
            "a tourist.": "Neil Strand",
            "asleep.": "Dale Hatch",
            "Would anyone sell a boat on those terms?": "Dale Hatch",
            "I would not.": "Dale Hatch",
            "There are six of us, and we are tired.": "county official",
        },
    ),
    Article(
        name="signed-quotations",
        text="""What they said about the dam.

The hearing lasted nine hours.

“We would rather have the valley.”

- Petra Lindqvist, farmer

“The numbers are what the numbers are.” — Sam Oduya, engineer

The ministry’s answer - Grace Aldous: “Nothing has been decided.”
""",
        quotes={
            "We would rather have the valley.": "Petra Lindqvist",
            "The numbers are what the numbers are.": "Sam Oduya",
            "Nothing has been decided.": "Grace Aldous",
        },
    ),
    Article(
        name="lookalikes",
        text="""Depot closure angers drivers.

Many council workers “simply laughed” when the letter came, Dinah Roe said on Tuesday in Garth.

Ms Roe said the manager’s idea was “really a dare”, and that she expected drivers would say “no thanks”.

April Sumner, a spokeswoman for the depot, said in a statement that the closure would be “phased”.

In its reply, the union accused the firm of stoking driver fears and of “playing with people’s rents”.

Gus Penhale, 61, who has driven the Garth route for 30 years, wrote back, “Come and try it.”
""",
        quotes={
            "simply laughed": "Dinah Roe",
            "really a dare": "Dinah Roe",
            "no thanks": "Dinah Roe",
            "phased": "April Sumner",
            "playing with people’s rents": "the union",
            "Come and try it.": "Gus Penhale",
        },
    ),
    Article(
        name="screen-and-stage",
        text="""Actor opens market hall.

Nell Farrow, star of the television series “Harbour Lights”, opened the hall on Friday. She had spoken to “Morning With Moira” about it.

“Tidewater,” an early drama in which she starred, was filmed there. “I learned to gut a fish in that corner,” Ms Farrow said.
""",
        quotes={"I learned to gut a fish in that corner,": "Nell Farrow"},
        ignored={"Harbour Lights": "title", "Morning With Moira": "title", "Tidewater,": "title"},
    ),
    Article(
        name="thought-and-unsaid",
        text="""Mayor’s silence.

Imagine that the mayor had said “sorry”. She did not say “never” either.

If she had said “wait”, nobody would have gone, her deputy, Tom Askew, told the inquiry. “We all heard nothing,” he said.
""",
        quotes={"We all heard nothing,": "Tom Askew"},
        ignored={"sorry": "imagined", "never": "negated", "wait": "imagined"},
    ),
    Article(
        name="credited-where-it-ends",
        text="""Harbour master retires.

The mayor, Lotte Frank, played down the row over the pilot boats.

“I came here with one suitcase and a dog.

“I leave with two dogs and no suitcase,” said Arne Holm, who ran the harbour for 40 years.

“He was never late,” Ms Frank said.
""",
        quotes={
            "I came here with one suitcase and a dog.\n\n“I leave with two dogs and no suitcase,": "Arne Holm",
            "He was never late,": "Lotte Frank",
        },
    ),
)
