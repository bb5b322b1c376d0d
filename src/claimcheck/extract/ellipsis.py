"""Numbers that name neither what they count nor what happened, because the sentence has said both before."""

from __future__ import annotations

from claimcheck.extract.draft import Draft
from claimcheck.extract.strip import Strip
from claimcheck.rules import RuleSet


class SaidBefore:
    """`State radio reports 164 dead and 1,270 injured, the governor 211 and 1,315.`"""

    def __init__(self, rules: RuleSet) -> None:
        self._apart, self._after = rules.word_set("APART"), rules.word_set("BEHIND_LONE")
        self._join = rules.word_set("LIST_JOIN")

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
        return before not in self._apart and (not after[0].isalnum() or after in self._join or after in self._after)
