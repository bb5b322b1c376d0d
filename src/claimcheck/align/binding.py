"""Which event a claim is about: what stands beside the number, else what the text was speaking of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.align.data import words
from claimcheck.align.days import Days, days
from claimcheck.align.mentions import Mention, Place
from claimcheck.align.names import fold
from claimcheck.align.scene import Scene
from claimcheck.align.times import is_ago, nominal_years, written_in, years
from claimcheck.model import Claim, Event

#: a clause ends here; to the right of a number nothing behind it is looked at before the number's own clause
_CLAUSE = re.compile(r"[;:,—]|\s[-–]\s|\b(?:while|whereas|but|said|says|who|which|according|compared)\b")
#: days by which a text may miss an event's day and still mean it (a wrong day is what we look for)
_NEAR_MISS = 31
#: years by which an anniversary may miss and still be linked without a name beside it
_YEARS_OFF = 5
#: code points to a death within which `N years ago` is said of it, however wrong N
_BESIDE_DEATHS = 60


@dataclass(slots=True)
class Binder:
    """Binds the claims of one document in order; remembers what it spoke of last."""

    scene: Scene
    events: Mapping[str, Event]
    focus: str | None = None
    _last: tuple[int, str] | None = None
    _bound: dict[str, str] = field(default_factory=dict)

    def bind(self, claim: Claim) -> tuple[str | None, str | None]:
        """The id of the event of `claim` and the other place it names, each None where nothing is known."""
        if claim.role == "publication" or claim.kind in {"ordinal", "age"}:
            return None, None
        place: str | None = None
        if claim.kind == "anniversary":
            event = self._anniversary(claim)
        elif claim.kind == "date":
            event = self._ago(claim) if is_ago(claim) else self._date(claim)
        elif claim.kind == "duration":
            event = self._duration(claim)
        else:
            event, place = self._counted(claim)
        if event and claim.kind in {"casualty", "anniversary"} and place is None:
            self._last = claim.start, event
        if event:
            self._bound[claim.id] = event
        return event, place

    # what is counted

    def _counted(self, claim: Claim) -> tuple[str | None, str | None]:
        event, place = self._beside(claim)
        if event and not place and self._other_time(claim, event):
            return None, None
        if event or place:
            return event, place
        if claim.part_of and claim.part_of in self._bound:
            return self._bound[claim.part_of], None
        carried = self._carried(claim, claim.kind == "casualty")
        elsewhere = self.scene.places_within(claim.sentence_start, claim.sentence_end)
        if carried and not self._refers_back(claim) and (elsewhere or self._other_time(claim, carried, _NEAR_MISS)):
            return None, None
        return carried, None

    def _refers_back(self, claim: Claim) -> bool:
        """`fifty-six of those civilians`: what was spoken of goes on, whatever else the sentence names."""
        words_ = {fold(token.text) for token in self.scene.tokens_within(claim.start, claim.end)}
        return not words().back_references.isdisjoint(words_)

    def _beside(self, claim: Claim) -> tuple[str | None, str | None]:
        right = self._anchor_right(claim)
        if isinstance(right, Place):
            return self._during(claim, right.end), ", ".join(right.names)
        left = None if right else self._anchor_left(claim)
        if isinstance(left, Place):
            return self._during(claim, claim.end), ", ".join(left.names)
        anchor = right or left or self._anywhere(claim)
        return (self._choose(anchor, claim) if anchor else None), None

    def _anchor_right(self, claim: Claim) -> Mention | Place | None:
        """What stands behind the number in its own clause."""
        text, end = self.scene.document.text, self._next_number(claim)
        clause = _CLAUSE.search(text, claim.end, end)
        end = clause.start() if clause else end
        anchors: list[Mention | Place] = [
            *self.scene.mentions_within(claim.end, end),
            *self.scene.places_within(claim.end, end),
        ]
        return min(anchors, key=lambda a: a.start, default=None)

    def _next_number(self, claim: Claim) -> int:
        after = self.scene.claims_within(claim.end, claim.sentence_end)
        return next((c.start for c in after if c.kind not in {"date", "duration"}), claim.sentence_end)

    def _anchor_left(self, claim: Claim) -> Mention | Place | None:
        """The nearest mention before the number, or the place that opens its clause."""
        mentions = self.scene.mentions_within(claim.sentence_start, claim.start)
        opening = [p for p in self.scene.places_within(claim.sentence_start, claim.start) if self._opens(claim, p)]
        anchors: list[Mention | Place] = [*mentions, *opening]
        return max(anchors, key=lambda a: a.start, default=None)

    def _opens(self, claim: Claim, place: Place) -> bool:
        before = self.scene.document.text[claim.sentence_start : place.start].rstrip()
        return not before or before[-1] in ",;:—" or before.endswith((" and", " while", " but"))

    def _anywhere(self, claim: Claim) -> Mention | None:
        found = self.scene.mentions_within(claim.sentence_start, claim.sentence_end)
        return min(found, key=lambda m: abs(m.start - claim.start), default=None)

    def _during(self, claim: Claim, after: int) -> str | None:
        """`in other towns … during the war`: the event named behind another place, where a word of time leads to it."""
        for mention in self.scene.mentions_within(after, claim.sentence_end):
            before = [
                fold(t.text) for t in self.scene.tokens_within(max(after, mention.start - 30), mention.start)[-3:]
            ]
            if mention.alias or not words().during.isdisjoint(before):
                chosen = self._choose(mention, claim)
                if chosen and self._is_long(chosen):
                    return chosen
        return self._long_in_focus(claim)

    def _long_in_focus(self, claim: Claim) -> str | None:
        """A war that the text was just speaking of goes on in other places; an incident does not."""
        carried = self._carried(claim, False)
        return carried if carried and self._is_long(carried) and not self._other_time(claim, carried) else None

    def _is_long(self, event: str) -> bool:
        span = days(self.events[event].date)
        return self.events[event].type == "war" or (span is not None and 7 < span.length < 366)

    # what was spoken of before

    def _carried(self, claim: Claim, far: bool) -> str | None:
        """The event of the sentences before; with `far` the one the whole document is about."""
        mention = self.scene.last_mention(claim.sentence_start)
        at, event = (mention.start, self._choose(mention, claim)) if mention else (-1, None)
        if self._last and self._last[0] > at and self._last[0] < claim.start:
            at, event = self._last
        if event and self.scene.paragraphs_between(at, claim.start) <= 1:
            return event
        return self.focus if far else None

    def _other_time(self, claim: Claim, event: str, most: int = 366) -> bool:
        """True when the date nearest to the number is more than `most` days away from the event."""
        span = days(self.events[event].date)
        if span is None:
            return False
        near = [c for c in self.scene.claims_within(claim.sentence_start, claim.sentence_end) if self._sets_time(c)]
        nearest = min(near, key=lambda c: abs(c.start - claim.start), default=None)
        told = days(nearest.date) if nearest else None
        return told is not None and told.gap(span) > most

    def _sets_time(self, claim: Claim) -> bool:
        return claim.kind == "date" and claim.role != "publication" and not is_ago(claim)

    # anniversaries, dates, durations

    def _anniversary(self, claim: Claim) -> str | None:
        behind = self.scene.document.text[claim.end : claim.sentence_end]
        of = re.match(r"\s+(?:since|of)\s+", behind)
        if of and self._other_occasion(claim, claim.end + of.end()):
            return None
        if of:
            mention = next(iter(self.scene.mentions_within(claim.end, claim.sentence_end)), None)
            if mention:
                return self._choose(mention, claim)
            if self._names_another(claim, claim.end + of.end()):
                return None
        mention = self._anywhere(claim)
        event = self._choose(mention, claim) if mention else self._carried(claim, True)
        return event if event and self._years_off(claim, event) <= _YEARS_OFF else None

    def _other_occasion(self, claim: Claim, start: int) -> bool:
        """`of independence`, `of the founding of …`: what an anniversary counts from is no event of ours."""
        for token in self.scene.tokens_within(start, claim.sentence_end)[:5]:
            word = fold(token.text)
            if word in words().event_words or self.scene.mentions_within(token.start, token.end):
                return False
            if word in words().other_occasions:
                return True
        return False

    def _names_another(self, claim: Claim, start: int) -> bool:
        following = self.scene.tokens_within(start, min(start + 40, claim.sentence_end))[:3]
        return any(t.capital and fold(t.text) not in words().not_names for t in following)

    def _years_off(self, claim: Claim, event: str) -> int:
        """By how many years N misses, for a document of known date; 0 where nothing can be said."""
        published, n, span = self.scene.published, nominal_years(claim), days(self.events[event].date)
        if published is None or n is None or span is None:
            return 0
        return round(abs(published.first_day.year - n - span.first_day.year))

    def _ago(self, claim: Claim) -> str | None:
        mention = self._anywhere(claim)
        event = self._choose(mention, claim) if mention else self._carried(claim, True)
        if not event or claim.unit != "year":
            return None
        off, plausible = self._years_off(claim, event), years(claim) is not None or self.scene.published is not None
        if mention and self._dates_deaths(claim, _BESIDE_DEATHS):
            return event
        return event if plausible and off <= (2 if mention else 1) else None

    def _date(self, claim: Claim) -> str | None:
        told = days(claim.date)
        if told is None or told.length > 366 * 2:
            return None
        direct = self._direct(claim)
        for event in direct or self._candidates(claim):
            span = days(self.events[event].date)
            if span is None or (direct and self._directly_dates(claim, told, span)):
                return event
            if (
                span
                and not self._is_long(event)
                and span.holds(told)
                and self._as_fine(claim, told, span, bool(direct))
            ):
                return event
            if span and self._same_stretch(told, span, bool(direct)):
                return event
        return None

    def _as_fine(self, claim: Claim, told: Days, span: Days, direct: bool) -> bool:
        """A day inside of an event of which only the year is known is its day where the sentence says so."""
        if span.length <= 31 or told.length > 31:
            return True
        return direct and (self._dates_deaths(claim) or self._dates_event_word(claim))

    def _candidates(self, claim: Claim) -> Sequence[str]:
        """Events that a date may mean without a name beside it: what was spoken of, then all the document tells of."""
        carried = self._carried(claim, True)
        return [*([carried] if carried else []), *sorted(self.scene.told_of - {carried})]

    def _direct(self, claim: Claim) -> list[str]:
        found = self.scene.mentions_within(claim.sentence_start, claim.sentence_end)
        return list(dict.fromkeys(e for e in (self._choose(m, claim) for m in found) if e))

    def _same_stretch(self, told: Days, span: Days, direct: bool) -> bool:
        """A year or month that holds the event, or a range that is nearly its own."""
        if told.holds(span):
            return told.length <= 366 and (direct or told.length <= 366)
        overlap = min(told.last, span.last) - max(told.first, span.first) + 1
        return overlap > 0 and overlap / max(told.length, span.length) >= 0.5

    def _directly_dates(self, claim: Claim, told: Days, span: Days) -> bool:
        """A date that misses the event's narrowly, in a sentence that says what happened: it dates the event all the
        same, and may be held against others."""
        off = told.gap(span)
        if not off or off > (_NEAR_MISS if told.length <= 31 else 366):
            return False
        return self._dates_deaths(claim) or self._dates_event_word(claim)

    def _dates_deaths(self, claim: Claim, most: int = 100) -> bool:
        """Nothing else dates the deaths that stand within `most` code points of it."""
        near = self.scene.claims_within(claim.sentence_start, claim.sentence_end)
        between = [c for c in near if c.kind == "date" and c.id != claim.id]
        deaths = [c for c in near if c.kind == "casualty" and c.measure in {"killed", "casualties"}]
        return bool(deaths) and not between and min(abs(c.start - claim.start) for c in deaths) <= most

    def _dates_event_word(self, claim: Claim) -> bool:
        """`the massacre of 25 February`, `sinking of the Titanic on 14 April`: an event's word just before the date."""
        before = self.scene.tokens_within(max(claim.sentence_start, claim.start - 50), claim.start)[-6:]
        text = self.scene.document.text
        at = next((n for n, t in enumerate(before) if fold(t.text) in words().event_words), None)
        return at is not None and not re.search(r"[,;:.]", text[before[at].end : claim.start])

    def _duration(self, claim: Claim) -> str | None:
        around = self.scene.mentions_within(claim.sentence_start, claim.sentence_end)
        for mention in around:
            event = self._choose(mention, claim)
            if event and self._is_long(event) and self._lasts(claim, mention):
                return event
        carried = self._carried(claim, False) if not around else None
        return carried if carried and self._is_long(carried) and self._of_war(claim) else None

    def _lasts(self, claim: Claim, mention: Mention) -> bool:
        text = self.scene.document.text
        if mention.start < claim.end and claim.start < mention.end:
            return True
        if claim.end <= mention.start:
            return len(text[claim.end : mention.start].split()) <= 1 and mention.start - claim.end <= 15
        between = {fold(t.text) for t in self.scene.tokens_within(mention.end, claim.start)}
        return claim.start - mention.end <= 60 and not words().lasting.isdisjoint(between)

    def _of_war(self, claim: Claim) -> bool:
        """`44 days of fighting`, `the 44-day war`, in a text that was just speaking of one."""
        following = self.scene.tokens_within(claim.end, claim.end + 20)[:2]
        return any(fold(t.text) in words().warlike for t in following)

    def _choose(self, mention: Mention, claim: Claim) -> str | None:
        """Of several events of one name the one nearest in time to what the sentence says."""
        if len(mention.events) == 1:
            return mention.events[0]
        told = self._time_of(claim)
        if told is None:
            return (
                mention.events[0]
                if self.focus is None
                else self.focus
                if self.focus in mention.events
                else mention.events[0]
            )
        return min(mention.events, key=lambda e: (_gap(told, days(self.events[e].date)), e))

    def _time_of(self, claim: Claim) -> Days | None:
        if claim.kind == "anniversary" or is_ago(claim):
            return written_in(claim, self.scene.published)
        dated = [c for c in self.scene.claims_within(claim.sentence_start, claim.sentence_end) if self._sets_time(c)]
        nearest = min(dated, key=lambda c: abs(c.start - claim.start), default=None)
        return days(nearest.date) if nearest else self.scene.published


def _gap(told: Days, span: Days | None) -> int:
    return told.gap(span) if span else 10**6
