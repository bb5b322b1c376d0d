"""Numbers that name neither what they count nor what happened, because the sentence has said both before."""

from __future__ import annotations

from claimcheck.extract.draft import Draft
from claimcheck.extract.strip import Strip
from claimcheck.rules import RuleSet

#: of a verb that says what was done or is going on
_VERBAL = ("ing", "ed")


class SaidBefore:
    """`State radio reports 164 dead and 1,270 injured, the governor 211 and 1,315.`"""

    def __init__(self, rules: RuleSet) -> None:
        self._apart, self._after = rules.word_set("APART"), rules.word_set("BEHIND_LONE")
        self._join, self._be = rules.word_set("LIST_JOIN"), rules.word_set("BE")

    def fill(self, strip: Strip, drafts: list[Draft]) -> None:
        """Bare numbers behind the sentence's casualties take their measures: in step where as many are listed as were
        told before, else that of the last one that is no part of another. `drafts` are in the order of the text.
        """
        told: list[Draft] = []
        lone: list[Draft] = []
        for draft in drafts:
            if draft.kind == "casualty" and not draft.bare:
                if lone:
                    self._lend(told, lone)
                    told, lone = [], []
                told.append(draft)
            elif told and draft.bare and draft.kind == "count" and self._stands_free(strip, draft):
                lone.append(draft)
        self._lend(told, lone)

    def _lend(self, told: list[Draft], lone: list[Draft]) -> None:
        wholes = [draft for draft in told if draft.part_of is None and draft.rule.fields.value is None]
        if not wholes:
            return
        lenders = wholes if len(wholes) == len(lone) else [wholes[-1]] * len(lone)
        for draft, lender in zip(lone, lenders, strict=True):
            draft.rule, draft.kind, draft.measure, draft.bare = lender.rule, "casualty", lender.measure, False
            draft.population = lender.population

    def _stands_free(self, strip: Strip, draft: Draft) -> bool:
        """No preposition ties the number to a place, a time or a thing (`limited to 60`, `in 3 of`)."""
        before = strip.words[draft.chunk - 1] if draft.chunk else ""
        after = strip.words[draft.chunk + 1] if draft.chunk + 1 < len(strip) else "."
        if before in self._apart or self._is_told(strip, draft.chunk):
            return False
        return not after[0].isalnum() or after in self._join or after in self._after

    def _is_told(self, strip: Strip, at: int) -> bool:
        """A verb says something else of the number, which is none of those just told: `three died, 40 are suffering`;
        but `30 were hurt, of whom nine were sent home and two are still in hospital`.
        """
        verb, then = (*strip.words[at + 1 : at + 3], ".", ".")[:2]
        part = "whom" in strip.words[:at] or "which" in strip.words[:at]
        return verb in self._be and not part and (then in ("in", "still", "on") or then.endswith(_VERBAL))
