"""Which event a date, an anniversary or a duration is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.align.context import Context
from claimcheck.align.data import words
from claimcheck.align.days import Days, days
from claimcheck.align.mentions import Mention
from claimcheck.align.names import fold
from claimcheck.align.times import nominal_years, years
from claimcheck.model import Claim

#: days by which a text may miss an event's day and still mean it (a wrong day is what we look for)
NEAR_MISS = 31
#: years by which an anniversary may miss and still be linked without a name beside it
_YEARS_OFF = 5
#: code points to a death within which `N years ago` is said of it, however wrong N
_BESIDE_DEATHS = 60


class TimeContext(Context):
    """Adds to a context what dates mean in it."""

    __slots__ = ()

    def of_anniversary(self, claim: Claim) -> str | None:
        behind = self.scene.document.text[claim.end : claim.sentence_end]
        of = re.match(r"\s+(?:since|of)\s+", behind)
        if of and self._other_occasion(claim, claim.end + of.end()):
            return None
        if of:
            mention = next(iter(self.scene.mentions_within(claim.end, claim.sentence_end)), None)
            if mention:
                return self.choose(mention, claim)
            if self._names_another(claim, claim.end + of.end()):
                return None
        mention = self.anywhere(claim)
        event = self.choose(mention, claim) if mention else self.carried(claim, True)
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

    def of_years_ago(self, claim: Claim) -> str | None:
        mention = self.anywhere(claim)
        event = self.choose(mention, claim) if mention else self.carried(claim, True)
        if not event or claim.unit != "year":
            return None
        off, plausible = self._years_off(claim, event), years(claim) is not None or self.scene.published is not None
        if mention and self._dates_deaths(claim, _BESIDE_DEATHS):
            return event
        return event if plausible and off <= (2 if mention else 1) else None

    def of_date(self, claim: Claim) -> str | None:
        told = days(claim.date)
        if told is None or told.length > 366 * 2:
            return None
        direct = self._direct(claim)
        for event in direct or self._candidates(claim):
            span = days(self.events[event].date)
            if span is None or (direct and self._directly_dates(claim, told, span)):
                return event
            if span and not self.is_long(event) and span.holds(told) and self._as_fine(claim, told, span, bool(direct)):
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
        carried = self.carried(claim, True)
        return [*([carried] if carried else []), *sorted(self.scene.told_of - {carried})]

    def _direct(self, claim: Claim) -> list[str]:
        found = self.scene.mentions_within(claim.sentence_start, claim.sentence_end)
        return list(dict.fromkeys(e for e in (self.choose(m, claim) for m in found) if e))

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
        if not off or off > (NEAR_MISS if told.length <= 31 else 366):
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

    def of_duration(self, claim: Claim) -> str | None:
        around = self.scene.mentions_within(claim.sentence_start, claim.sentence_end)
        for mention in around:
            event = self.choose(mention, claim)
            if event and self.is_long(event) and self._lasts(claim, mention):
                return event
        carried = self.carried(claim, False) if not around else None
        return carried if carried and self.is_long(carried) and self._of_war(claim) else None

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
