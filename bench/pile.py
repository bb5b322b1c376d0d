"""Invented piles of reports with their claims, as the rooms before alignment hand them on, in the shape of real ones.

Reports are of incidents with a place, a spot in it and a day; newsrooms word them each in its own way, several numbers
in a sentence; tolls rise from day to day, later reports say again what was said; some round, hedge or slip a digit.
The same size always gives the same pile.
"""

from __future__ import annotations

import calendar
import random
import re
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from claimcheck.model import Claim, Document, Event, Interval, Quote, Zone
from claimcheck.model.claim import claim_id

Report = tuple[Document, list[Claim]]

#: claims of one report, about
EACH = 11
OUTLETS = 200
#: incidents that begin on one day, and days on which each is reported
INCIDENTS, DAYS = 4, 4
_START = date(2031, 1, 1).toordinal()
_SYLLABLES = tuple(re.findall("...", "barkeldrominvastorlunhepgrisolmernokfenwidpaxrudtamyorzelcorbridalosk"))
_SORTS = {
    "explosion": ("an explosion tore through", "the blast", "depot"),
    "ferry": ("a ferry capsized off", "the sinking", "pier"),
    "flood": ("a flash flood swept", "the flood", "dam"),
    "train": ("two trains collided at", "the collision", "junction"),
    "landslide": ("a landslide buried part of", "the landslide", "ridge"),
    "attack": ("gunmen opened fire at", "the shooting", "market"),
    "quake": ("an earthquake shook", "the tremor", "quarry"),
}
_BODIES = ("police", "the fire brigade", "the health ministry", "the provincial governor", "hospital staff", "the army")
#: `<name>` is a number, its words and its claim; `{name}` a word of the incident; `[a|b]` one or the other
_LEADS = (
    "<killed> [were killed|died|lost their lives] and <injured> [injured|were hurt|wounded] when {happened} the {spot}"
    " {place_of} in {place} on <day>, {body} said.",
    "{Happened} the {place_of} {spot} near {place} on <day>, [killing|claiming the lives of] <killed> and"
    " [wounding|injuring] <injured>, according to {body}.",
    "The [death toll|number of dead] from {it} in {place} [rose to|reached|stood at] <killed>, with <injured> [hurt|in"
    " hospital] and <missing> still missing, {body} said.",
    "{Body} in {place} [said|confirmed] <killed> had died and <injured> had been [taken to hospital|treated for"
    " injuries] after {it} at the {spot}.",
)
_BODY = (
    "[Some|Almost all of] <homes> in {place} were [destroyed|flattened|lost] and <displaced> [left without"
    " shelter|driven from the {own}], {body} said.",
    "The {spot} stood <far> from {place} and [had been rebuilt|was bought by the {own} family] <years> before at a cost"
    " of <cost>.",
    "{Body} put the [damage|loss] at <cost>, or <percent> of the [yearly budget|{own} fund] of {place}.",
    "There were <present> at the {spot} when {it} began; <rescued> were [rescued|brought out alive], but <children>"
    " died.",
    "[Rescuers|Divers|Volunteers] worked for <hours> and [pulled|freed] <rescued> from the {own} of the {spot}, while"
    " <missing> were missing on <later>.",
    "The [mayor|council|parish] of {place} said that <women> and <children> were among the dead.",
    "<shelters> were opened in the {own} of {place} for <displaced>, and <trucks> brought [water|bread|{own}] from"
    " {town}.",
    "It was the [worst|gravest] accident at the {spot} since <before>, when <before_killed> were killed there by a"
    " {own}.",
    "In [nearby|neighbouring] {town}, <homes_town> lost their [roofs|{own}] and power was out for <hours>.",
)
_ASIDES = (
    "{Person}, a [{other}|nurse|driver] from {town}, [said|told us|remembered that] the {own} of {place} had {other}"
    " before the {own} came down on the {other}.",
    "[Questions|Doubts] were raised about the {own} and the {other} that {person} of {place} had [promised|signed for]"
    " with the {own}.",
    "Nobody in {town} [has yet explained|could explain] why the {own} of the {spot} stood {other} beside the {own}, or"
    " who had {other} the {own}.",
    "{Person} and {person} [left|crossed|watched] the {own} with the {other} {own} of {town}, {other} and {other}.",
)
_FIELD = re.compile(r"<(\w+)>|\{(\w+)\}")
_PLAIN = re.compile(r"(?<![\w<{])[a-z]{4,}(?![\w>}])")
#: what the reader of claims and alignment go by is said alike everywhere
_TELLING = tuple(re.findall(r"\w+", "kill die dea inj hurt wound lives miss rescue people toll near from said"))
_EITHER = re.compile(r"\[([^\]]+)\]")
#: words that an incident has to itself, and those that all texts use
_OWN, _ALL = 14, 4000


@dataclass(frozen=True)
class Incident:
    number: int
    sort: str
    place: str
    town: str
    spot: str
    day: int
    grows: int
    facts: Mapping[str, int]


@lru_cache(maxsize=65_536)
def name(number: int) -> str:
    """An invented place: the same for the same number."""
    rng = random.Random(number)
    return "".join(rng.choice(_SYLLABLES) for _ in range(3)).capitalize()


def word(number: int) -> str:
    """An invented word that is no name."""
    return name(10**9 + number).lower()


def incident(number: int, day: int, scale: int = 1, grows: int = DAYS) -> Incident:
    rng = random.Random(number * 7919)
    killed = rng.randrange(12, 90) * scale
    facts = {
        "killed": killed,
        "injured": killed * rng.randrange(2, 5) + rng.randrange(9),
        "missing": rng.randrange(11, 60) * scale,
        "homes": rng.randrange(21, 900),
        "homes_town": rng.randrange(21, 300),
        "displaced": rng.randrange(210, 9000) * scale,
        "far": rng.randrange(11, 90),
        "years": rng.randrange(3, 40),
        "cost": rng.randrange(11, 90),
        "percent": rng.randrange(11, 60),
        "present": rng.randrange(200, 2900) * scale,
        "rescued": rng.randrange(30, 190) * scale,
        "children": max(3, killed // 5),
        "women": max(4, killed // 3),
        "hours": rng.randrange(12, 70),
        "shelters": rng.randrange(11, 30),
        "trucks": rng.randrange(11, 80),
        "before": rng.randrange(1950, 2020),
        "before_killed": rng.randrange(11, 200),
        "killed_town": max(5, killed // 7),
        "killed_other": killed + killed // 20,
    }
    at = number * 3 + 10
    return Incident(number, rng.choice(list(_SORTS)), name(at), name(at + 1), name(at + 2), day, grows, facts)


def report(told: Incident, day: int, outlet: int, n: int, hot: bool = False) -> Report:
    """What one newsroom wrote on that day."""
    leads, body = (_HOT_LEADS, (_HOT_BODY,)) if hot else (_LEADS, ())
    return _Writer(told, day, outlet, random.Random(n)).write(f"report-{n}.txt", leads, body)


class _Writer:
    def __init__(self, told: Incident, day: int, outlet: int, rng: random.Random) -> None:
        self.told, self.day, self.outlet, self.rng = told, day, outlet, rng
        happened, it, place_of = _SORTS[told.sort]
        body, other = rng.sample(_BODIES, 2)
        self.words = {
            "happened": happened, "it": it, "place_of": place_of, "body": body, "place": told.place, "town": told.town,
            "spot": told.spot, "Happened": happened.capitalize(), "Body": body[0].upper() + body[1:],
            "other_body": other,
        }  # fmt: skip
        self.own = [word(told.number * _OWN + n) for n in range(_OWN)]
        self.text = ""
        self.claims: list[Claim] = []

    def write(self, source: str, leads: Sequence[str], body: Sequence[str]) -> Report:
        self.source = source
        #: a newsroom keeps its wording from day to day
        rng = self.wording = random.Random(self.outlet * 31 + self.told.number)
        self._sentence("<killed> dead in {place} {place_of} disaster", "title")
        self.text += "\n"
        at = len(self.text)
        for sentence in (rng.choice(leads), *body, *rng.sample(_BODY, 3 - len(body))):
            self._sentence(sentence, "body")
            self._sentence(rng.choice(_ASIDES), "body")
        zones = (Zone(start=0, end=at, kind="title"), Zone(start=at, end=len(self.text), kind="body"))
        return (
            Document(
                source=source, text=self.text, published=_iso(self.day), published_from="metadata",
                outlet=f"Newsroom {self.outlet}", zones=zones,
            ),
            self.claims,
        )  # fmt: skip

    def _sentence(self, template: str, zone: str) -> None:
        template = _EITHER.sub(lambda found: self.wording.choice(found[1].split("|")), template)
        template = _PLAIN.sub(lambda found: self._of_the_matter(found[0]), template)
        sentence, marks, at = "", list[tuple[int, str, dict[str, object]]](), 0
        for field in _FIELD.finditer(template):
            sentence += template[at : field.start()]
            at = field.end()
            if field[2] is not None:
                sentence += self.words.get(field[2]) or self._word(field[2])
                continue
            hedge, words, told = self._stated(field[1])
            sentence += hedge
            marks.append((len(sentence), words, told))
            sentence += words
        sentence += template[at:]
        if "{body}" in template or "{Body}" in template:
            for _, _, told in marks:
                told.setdefault("attributed_to", self.words["body"])
        start = len(self.text)
        self.claims += [self._claim(start, sentence, zone, *mark) for mark in marks]
        self.text += sentence + " "

    def _of_the_matter(self, plain: str) -> str:
        """Incidents are told in words of their own: half of the longer words are another in each."""
        number = zlib.crc32(f"{self.told.number}-{plain}".encode())
        return plain if number % 2 or plain.startswith(_TELLING) else word(_ALL + number)

    def _word(self, field: str) -> str:
        """One of the incident's own words or names of persons, or any word, the first ones often."""
        if field in {"person", "Person"}:
            return name(-1 - self.told.number * 5 - self.wording.randrange(5))
        return self.wording.choice(self.own) if field == "own" else word(-int(self.wording.paretovariate(0.3)) % _ALL)

    def _stated(self, field: str) -> tuple[str, str, dict[str, object]]:
        """Words before the claim, its own words, and its fields."""
        if field in {"day", "later"}:
            slip = self.rng.random()  # one in fifty is a day off
            wrong = 1 if slip < 0.01 else -1 if slip < 0.02 else 0
            at = date.fromordinal(self.told.day + wrong if field == "day" else self.day)
            return "", f"{at.day} {calendar.month_name[at.month]}", {"kind": "date", "date": at.isoformat()}
        number = self._number(field)
        told = {**_KINDS[field]}
        if field == "killed_other":
            told["attributed_to"] = self.words["other_body"]
        if told["kind"] == "date":
            return "", str(number), {**told, "date": str(number)}
        noun = told.pop("noun", None) or told.get("population")
        hedge = self.rng.random() if told["kind"] != "duration" else 1.0
        value = Interval.exactly(number, 1)
        before = ""
        if hedge < 0.12:
            before, value = "at least ", Interval(low=number, high=None, step=1)
        elif hedge < 0.2:
            before, value = "about ", Interval(low=number, high=number, approximate=True, step=1)
        figure = f"{number:,}"
        words, first = f"{before}{figure} {noun}", len(before)
        if told["kind"] == "money":
            words, first = f"{before}${figure} million", first + 1
            value = value.model_copy(update={"low": number * 10**6, "high": value.high and number * 10**6})
        return "", words, {**told, "value": value, "digits": (first, first + len(figure))}

    def _number(self, field: str) -> int:
        """Tolls rise for `grows` days; one report in thirty slips; one in ten rounds what is large."""
        number, told = self.told.facts[field], self.told
        if field in {"killed", "killed_other", "injured", "killed_town"}:
            number = max(3, number * (4 + min(told.grows, self.day - told.day)) // (4 + told.grows))
        if number > 400 and told.grows > DAYS and self.rng.random() < 0.3:  # those who count many do not count alike
            return number + self.rng.randrange(-number // 50, number // 50)
        if field in {"before", "years"}:
            return number
        slip = self.rng.random()
        if slip < 0.03:
            return int(str(number)[::-1].lstrip("0") or 7)
        return round(number, -2) if slip < 0.13 and number > 1000 else number

    def _claim(self, at: int, sentence: str, zone: str, inside: int, words: str, told: dict[str, object]) -> Claim:
        start = at + inside
        first, last = told.pop("digits", (0, len(words)))  # type: ignore[misc]
        kind = str(told["kind"])
        return Claim.model_validate(
            {
                "id": claim_id(self.source, start, kind, words), "source": self.source, "text": words, "start": start,
                "end": start + len(words), "line": 1 if zone == "title" else 2, "column": start + 1, "rule": "bench",
                "zone": zone, "number_start": start + first, "number_end": start + last, "sentence_start": at,
                "sentence_end": at + len(sentence), "sentence": sentence,
                "quote": Quote(exact=words, prefix="", suffix=""), **told,
            }
        )  # fmt: skip


def _people(measure: str, noun: str = "people") -> dict[str, object]:
    return {"kind": "casualty", "measure": measure, "population": noun}


def _things(noun: str) -> dict[str, object]:
    return {"kind": "count", "population": noun}


_KINDS: dict[str, dict[str, object]] = {
    "killed": _people("killed"),
    "injured": _people("injured"),
    "missing": _people("missing"),
    "displaced": _people("displaced"),
    "rescued": _people("rescued"),
    "children": _people("killed", "children"),
    "women": _people("killed", "women"),
    "before_killed": _people("killed"),
    "killed_town": _people("killed"),
    "killed_other": _people("killed"),
    "homes": _things("homes"),
    "homes_town": _things("homes"),
    "shelters": _things("shelters"),
    "trucks": _things("trucks"),
    "present": _things("people"),
    "far": {"kind": "measurement", "unit": "kilometre", "noun": "kilometres"},
    "years": {"kind": "duration", "unit": "year", "noun": "years"},
    "hours": {"kind": "duration", "unit": "hour", "noun": "hours"},
    "cost": {"kind": "money", "unit": "USD"},
    "percent": {"kind": "percent", "unit": "%", "noun": "percent"},
    "before": {"kind": "date"},
}
#: half of the numbers of a report on the great event are of those killed: one block
_HOT_LEADS = (
    "<killed> have died in the {place} {place_of} disaster since <day>, {body} said, <women> and <children> of them.",
    "{Body} counted <killed> dead in {place} after {it}, {other_body} <killed_other>; <women> were among them.",
    "In {place}, <killed> were killed by {it}, {body} said, and the bodies of <children> and <women> were found.",
)
_HOT_BODY = "In {town}, where {it} struck hours later, <killed_town> were killed and <injured> injured, {body} said."


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def day(claims: int, first: int = 1) -> Iterator[Report]:
    """Two hundred outlets a day, each with a report on one of the incidents of the last days."""
    for n in range(claims // EACH):
        since = n // OUTLETS
        began = since - n // INCIDENTS % DAYS
        number = first + (began + DAYS) * INCIDENTS + n % INCIDENTS
        yield report(incident(number, _START + began), _START + since, n % OUTLETS, n)


def hot(claims: int) -> Iterator[Report]:
    """A quarter of all numbers are of those killed in one event, in half of the reports; the rest are of many
    incidents. However large the pile, the event is reported for thirty days."""
    great, reports = incident(0, _START, 40, 28), claims // EACH // 2
    for n in range(reports):
        told = day_of(n, reports)
        yield report(great, told, n % OUTLETS, 10**7 + n, hot=True)
    yield from day(claims - reports * EACH)


def day_of(n: int, reports: int) -> int:
    return _START + n * 30 // max(1, reports)


def great_event() -> Event:
    """What an event file would say of the event of `hot`."""
    told = incident(0, _START, 40, 28)
    return Event(id=f"{told.place.lower()}-2031", names=(told.place,), place=told.place, date=_iso(_START))


PILES: Mapping[str, tuple[Callable[[int], Iterator[Report]], Sequence[Event]]] = {
    "hot, named": (hot, (great_event(),)),
    "hot": (hot, ()),
    "day": (day, ()),
}
