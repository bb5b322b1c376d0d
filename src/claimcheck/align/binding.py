"""Which event a claim is about: what stands beside the number, else what the text was speaking of."""

from __future__ import annotations

import re

from claimcheck.align.context_times import NEAR_MISS, TimeContext
from claimcheck.align.data import words
from claimcheck.align.mentions import Mention, Place
from claimcheck.align.names import fold
from claimcheck.align.times import is_ago
from claimcheck.model import Claim

#: a clause ends here; to the right of a number nothing behind it is looked at before the number's own clause
_CLAUSE = re.compile(r"[;:,—]|\s[-–]\s|\b(?:while|whereas|but|said|says|who|which|according|compared)\b")


class Binder(TimeContext):
    """Binds the claims of one document, which must come in order; remembers what it spoke of last."""

    __slots__ = ()

    def bind(self, claim: Claim) -> tuple[str | None, str | None]:
        """The id of the event of `claim` and the other place it names, each None where nothing is known."""
        if claim.role == "publication" or claim.kind in {"ordinal", "age"}:
            return None, None
        place: str | None = None
        if claim.kind == "anniversary":
            event = self.of_anniversary(claim)
        elif claim.kind == "date":
            event = self.of_years_ago(claim) if is_ago(claim) else self.of_date(claim)
        elif claim.kind == "duration":
            event = self.of_duration(claim)
        else:
            event, place = self._counted(claim)
        if event and claim.kind in {"casualty", "anniversary"} and place is None:
            self.last = claim.start, event
        if event:
            self.bound[claim.id] = event
        return event, place

    def _counted(self, claim: Claim) -> tuple[str | None, str | None]:
        event, place = self._beside(claim)
        if event and not place and self.other_time(claim, event):
            return None, None
        if event or place:
            return event, place
        if claim.part_of and claim.part_of in self.bound:
            return self.bound[claim.part_of], None
        carried = self.carried(claim, claim.kind == "casualty")
        elsewhere = self.scene.places_within(claim.sentence_start, claim.sentence_end)
        if carried and not self._refers_back(claim) and (elsewhere or self.other_time(claim, carried, NEAR_MISS)):
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
        anchor = right or left or self.anywhere(claim)
        return (self.choose(anchor, claim) if anchor else None), None

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

    def _during(self, claim: Claim, after: int) -> str | None:
        """`in other towns … during the war`: the event named behind another place, where a word of time leads to it."""
        for mention in self.scene.mentions_within(after, claim.sentence_end):
            before = [
                fold(t.text) for t in self.scene.tokens_within(max(after, mention.start - 30), mention.start)[-3:]
            ]
            if mention.alias or not words().during.isdisjoint(before):
                chosen = self.choose(mention, claim)
                if chosen and self.is_long(chosen):
                    return chosen
        return self._long_in_focus(claim)

    def _long_in_focus(self, claim: Claim) -> str | None:
        """A war that the text was just speaking of goes on in other places; an incident does not."""
        carried = self.carried(claim, False)
        return carried if carried and self.is_long(carried) and not self.other_time(claim, carried) else None
