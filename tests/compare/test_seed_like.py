"""One invented event in the shape of a real pile: an embassy note, a newsletter, an opinion piece, a digest.

The Brenna ferry went down on 9 November 1957; nothing of it ever happened. Each change below puts one wrong number
into one place, and must be found there and nowhere else.
"""

from __future__ import annotations

import pytest

from claimcheck.model import Event
from tests.compare.harness import Checked, Written, check

FERRY = Event(id="brenna-1957", names=("Brenna",), place="Brenna", date="1957-11-09")
STRIKE = Event(
    id="harbour-war-1988",
    names=("Harbour War",),
    aliases=("41-day War", "Dockers' War"),
    place="Brenna Sound",
    date="1988-03-01/1988-04-11",
    type="war",
)

NOTE = """# [[50th anniversary|anniversary v=50]] of the Brenna sinking kept in Oslo
~ [[50th anniversary|anniversary v=50]] of the Brenna sinking kept in Oslo
[[10 November 2007|date d=2007-11-10 role=publication]]
Guests met in Oslo on [[9 November|date d=2007-11-09]] for the [[50th anniversary|anniversary v=50]] of the Brenna loss.
The consul said that on the night of [[9 November 1957|date d=1957-11-09]] the ship was lost at Brenna.
He recalled that in the Brenna disaster the sea took [[214 civilians|killed v=214 p=civilians]], among them children.
After the [[41-day|duration v=41 u=day]] Dockers' War, he said, came [[almost 20 years|duration v=<20 u=year]] of quiet.
| Latest: [[300 dead|killed v=300 p=people]] in Brenna film"""

NEWSLETTER = """# Members ask for a Brenna memorial
The sinking at Brenna took [[hundreds of lives|killed v=200..1000) p=people]] [[40 years ago|date v=40 u=year d=1957]].
On [[9 November 1957|date d=1957-11-09]] the storm killed [[over 200 civilians|killed v=>200 p=civilians]] off Brenna.
The sea spared few, [[6 families|killed v=6 p=families]] were lost whole, \
[[31 children|bereaved v=31 p=children]] lost one parent, [[12|bereaved v=12 p=children]] lost both.
They prepare the [[40th anniversary|anniversary v=40]] of the tragedy."""

OPINION = """# What Brenna owes its dead
On the [[48th anniversary|anniversary v=48]] of the sinking at Brenna in [[1957|date d=1957]], we ask for an inquiry.
Nowhere was it worse than at Brenna, where the sea took [[more than 214 civilians|killed v=>214 p=civilians is=all]], \
including [[61 women|killed v=61 p=women of=all]] and [[38 children|killed v=38 p=children of=all]].
[[Seventeen of those civilians|killed v=17 p=civilians of=all]] were never found.
The strikes from [[1 March to 10 April 1988|date d=1988-03-01/1988-04-10]] are called the Harbour War.
Justice is due to the families of Brenna and of the [[more than 30 dockers|killed v=>30 p=workers]] shot in Aske, \
Torvik and other ports during the Harbour War."""

DIGEST = """# Parliament speaks of Brenna
The [[50th anniversary|anniversary v=50]] of the Brenna disaster was marked in the house.
A member said that [[50 years ago|date v=50 u=year]] the Brenna ferry had sailed without lights.
Another recalled that in [[1957|date d=1957]] the people of Brenna had no radio."""

TELEGRAM = """# Envoys remember Brenna
Envoys wrote of the [[50th anniversary|anniversary v=50]] of the Brenna tragedy.
One honoured the [[hundreds of people|killed v=200..1000) p=people]] drowned at Brenna in [[1957|date d=1957]]."""

PILE = {
    "digest.txt": (None, DIGEST),
    "newsletter.txt": ("1997-10-30", NEWSLETTER),
    "note.txt": ("2007-11-10", NOTE),
    "opinion.txt": ("2005-11-09", OPINION),
    "telegram.txt": (None, TELEGRAM),
}


def run(source: str = "", old: str = "", new: str = "") -> Checked:
    written: list[Written] = []
    for name, (published, text) in PILE.items():
        if name == source:
            assert old in text
            text = text.replace(old, new, 1)
        written.append((name, published, text))
    return check(*written, events=(FERRY, STRIKE))


def test_the_untouched_pile_has_one_difference() -> None:
    done = run()
    assert done.alarms() == [("warning", "bound-conflict")]
    assert done.words() == {"214 civilians", "more than 214 civilians"}


def test_its_figures() -> None:
    done = run()
    toll = done.figure("civilians killed, Brenna")
    assert toll.sources == ("newsletter.txt", "opinion.txt", "note.txt", "telegram.txt")
    assert (toll.low, toll.best, toll.high) == (200, 214, 999)
    for label in ("date, Brenna", "years since, Brenna"):
        figure = done.figure(label)
        assert (figure.verdict, len(figure.sources), figure.best_date) == ("agreement", 5, "1957-11-09")


def test_claims_of_other_places_and_zones_stay_out_of_the_toll() -> None:
    done = run()
    toll = {done.claims[i].text for i in done.figure("civilians killed, Brenna").claims}
    assert toll.isdisjoint({"300 dead", "more than 30 dockers", "61 women", "Seventeen of those civilians"})


FIFTY = "for the [[50th anniversary|anniversary v=50]]"
FORTY = "[[40 years ago|date v=40 u=year d=1957]]"
DAY = "[[9 November 1957|date d=1957-11-09]]"


@pytest.mark.parametrize(
    ("source", "old", "new", "rule", "words"),
    [
        ("note.txt", FIFTY, FIFTY.replace("50th", "51st").replace("50", "51"), "anniversary", "51st anniversary"),
        (
            "opinion.txt",
            "[[48th anniversary|anniversary v=48",
            "[[47th anniversary|anniversary v=47",
            "anniversary",
            "47th",
        ),
        ("newsletter.txt", FORTY, "[[41 years ago|date v=41 u=year d=1956]]", "years-ago", "41 years ago"),
        ("newsletter.txt", FORTY, "[[14 years ago|date v=14 u=year d=1983]]", "years-ago", "14 years ago"),
        ("note.txt", "[[41-day|duration v=41", "[[51-day|duration v=51", "duration-range", "51-day"),
        ("newsletter.txt", DAY, DAY.replace("9 Nov", "8 Nov").replace("-09", "-08"), "event-date", "8 November 1957"),
        ("opinion.txt", "[[61 women|killed v=61", "[[661 women|killed v=661", "part-whole", "661 women"),
        ("note.txt", "[[214 civilians|killed v=214", "[[142 civilians|killed v=142", "bound-conflict", "142 civilians"),
    ],
)
def test_one_wrong_number_is_found_where_it_stands(source: str, old: str, new: str, rule: str, words: str) -> None:
    untouched, done = {finding.id for finding in run().findings}, run(source, old, new)
    fresh = [f for f in done.findings if f.severity != "note" and f.id not in untouched]
    assert [finding.rule for finding in fresh] == [rule]
    assert any(done.claims[i].text.startswith(words) for i in fresh[0].claims)
    assert source in fresh[0].message


@pytest.mark.parametrize(
    ("source", "old", "new"),
    [
        ("newsletter.txt", "off Brenna", "off Bréna"),
        ("note.txt", "[[214 civilians|", "[[two hundred and fourteen civilians|"),
        ("digest.txt", "the Brenna disaster", "the Brenna catastrophe"),
    ],
)
def test_other_words_for_the_same_thing_change_nothing(source: str, old: str, new: str) -> None:
    assert {f.id for f in run(source, old, new).findings} == {f.id for f in run().findings}


def test_without_event_files_the_same_event_is_discovered() -> None:
    written = [(name, published, text) for name, (published, text) in PILE.items()]
    done = check(*written, events=())
    assert ("warning", "bound-conflict") in done.alarms()
    assert done.figure("years since, Brenna").event == "brenna-1957"
    assert done.figure("date, Brenna").verdict == "agreement"
