"""What is said of each number: the rules' matches sorted out, and what one number takes over from its neighbour."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimcheck.extract.draft import Draft, from_chunk
from claimcheck.extract.matcher import Match, RuleTable
from claimcheck.extract.phrases import Phrase, PhraseReader
from claimcheck.extract.quantity import Quantity
from claimcheck.extract.strip import Strip
from claimcheck.extract.units import Measured
from claimcheck.model import Interval
from claimcheck.rules import RuleFile, RuleSet

#: a head that itself says what happened (`37 wounded`) beats a verb before it; a modifier gives way to a verb
_HEAD_RANK, _MODIFIER_RANK = 22, 3
_JOIN = frozenset(("and", ",", "or", "plus", "&"))
_LIST_WORDS = frozenset(("another", "also", "as", "well", "a", "further", "other", "an", "additional", "the", "some"))
_PART_OPENERS = frozenset(("including", "among", "include", "includes", "included", "namely", "comprising"))


class RoleReader:
    """Turns the chunks of a sentence into drafts of claims."""

    def __init__(self, rules: RuleSet, phrases: PhraseReader) -> None:
        self._phrases = phrases
        chunk_rules = [r for r in rules.rules if r.rule.level == "chunks" and r.rule.reads in _READS]
        self._table = RuleTable(chunk_rules)
        self._heads: dict[str, RuleFile] = {}
        self._modifiers: dict[str, RuleFile] = {}
        for loaded in chunk_rules:
            self._heads |= dict.fromkeys(loaded.rule.heads, loaded.rule)
            self._modifiers |= dict.fromkeys(loaded.rule.modifiers, loaded.rule)
        chunk = rules.alphabet.chunk
        self._counted = frozenset(chunk(name) for name in ("PEOPLE", "GROUP", "NUMBER"))
        self._things, self._number = chunk("THINGS"), chunk("NUMBER")
        read = "".join(
            chunk(n)
            for n in ("PEOPLE", "GROUP", "NUMBER", "THINGS", "FRACTION", "PERCENT", "MONEY", "MEASURE", "ORDINAL")
        )
        self._worth = re.compile(f"[{read}{rules.alphabet.letters_with('TRIGGER')}]")
        self._count_rule = next((r.rule for r in rules.rules if r.rule.kind == "count" and r.rule.priority < 0), None)
        self._verbs = frozenset(
            "".join(rules.alphabet.letters_with(name) for name in ("AUX", "PLAIN_VERB", "HARM_VERB"))
        )

    def read(self, strip: Strip, low: list[str], silent: frozenset[str] = frozenset()) -> list[Draft]:
        """Drafts in the order of the text. Rules whose ids are in `silent` lack their context in this document."""
        best: dict[int, tuple[tuple[int, int], RuleFile, Match | None]] = {}
        wordless: list[Match] = []
        if not self._worth.search(strip.letters):
            return []
        for match in self._table.matches(strip.letters):
            if match.rule.rule in silent:
                continue
            if match.number < 0:
                wordless.append(match)
            elif match.number not in best or match.rank() > best[match.number][0]:
                best[match.number] = (match.rank(), match.rule, match)
        self._by_noun(strip, best, silent)
        drafts = [
            draft for at, (_, rule, match) in best.items() if (draft := _READS[rule.reads](rule, strip, at, match))
        ]
        drafts += self._numberless(strip, wordless, set(best))
        spans = [(d.first, d.end) for d in drafts if d.kind == "ratio"]
        drafts = [d for d in drafts if not _is_pronoun(d, strip) and not _inside(d, spans)]
        drafts.sort(key=lambda d: (d.first, d.end))
        self._populations(strip, low, drafts)
        self._share(strip, low, drafts)
        return drafts

    def _by_noun(
        self, strip: Strip, best: dict[int, tuple[tuple[int, int], RuleFile, Match | None]], silent: frozenset[str]
    ) -> None:
        for at, item in enumerate(strip.items):
            if not isinstance(item, Phrase) or not item.head:
                continue
            rule, rank = self._heads.get(item.head), _HEAD_RANK
            if rule is None and item.people:
                rule, rank = (
                    next((self._modifiers[m] for m in item.modifiers if m in self._modifiers), None),
                    _MODIFIER_RANK,
                )
            if rule is None or rule.rule in silent:
                continue
            known = best.get(at)
            if known is None or known[0] < (rank, 0):
                best[at] = ((rank, 0), rule, None)

    def _populations(self, strip: Strip, low: list[str], drafts: list[Draft]) -> None:
        """Whose share a percentage is: `62 per cent of households`."""
        for draft in drafts:
            if draft.kind == "percent" and (found := self._phrases.noun_of(strip, low, draft.chunk + 1)):
                draft.population = found[0]
                draft.end = strip.end[found[1] - 1]

    def _numberless(self, strip: Strip, matches: list[Match], taken: set[int]) -> list[Draft]:
        drafts: list[Draft] = []
        end = 0
        for match in sorted(matches, key=lambda m: (m.first, -m.rule.priority, m.end)):
            crowded = match.rule.priority < 30 and any(at in taken for at in range(match.first, match.end))
            if match.first < end or crowded:
                continue
            value = match.rule.fields.value
            if value is None:
                continue
            end = match.end
            first_token, end_token = strip.first[match.first], strip.end[match.end - 1]
            draft = Draft(match.rule, match.rule.kind, match.first, first_token, end_token, first_token, end_token)
            fields = match.rule.fields
            draft.interval = Interval.exactly(int(value) if value == int(value) else value, 1)
            draft.measure, draft.population, draft.unit, draft.optional = (
                fields.measure,
                fields.population,
                fields.unit,
                fields.optional,
            )
            drafts.append(draft)
        return drafts

    def _share(self, strip: Strip, low: list[str], drafts: list[Draft]) -> None:
        """Coordination, parts and ellipsis: what a number takes from the one before it (or, in a passive, behind it)."""
        by_chunk = {draft.chunk: draft for draft in drafts}
        chunks = [at for at, letter in enumerate(strip.letters) if letter in self._counted or letter == self._things]
        whole: Draft | None = None
        for before, at in zip(chunks, chunks[1:], strict=False):
            previous, this = by_chunk.get(before), by_chunk.get(at)
            between = low[before + 1 : at]
            if _opens_parts(between) or self._of_them(strip, low, at, between):
                whole = previous
            elif whole is not None and not _same_list(between):
                whole = None
            if previous is None or previous.kind != "casualty":
                continue
            if this is None or this.kind == "count":
                this = self._inherit(strip, low, at, previous, this, between, whole is not None)
                if this is not None:
                    by_chunk[at] = this
                    if this not in drafts:
                        drafts.append(this)
            if whole is not None and this is not None and this.kind == "casualty" and this is not whole:
                this.part_of = whole
        self._backwards(strip, low, chunks, by_chunk)
        self._bare(strip, low, chunks, by_chunk, drafts)
        drafts.sort(key=lambda d: (d.first, d.end))

    def _of_them(self, strip: Strip, low: list[str], at: int, between: list[str]) -> bool:
        """`…, nine of them children`: some of those just counted."""
        item = strip.items[at]
        return (
            isinstance(item, Phrase)
            and item.of
            and between[-1:] == [","]
            and low[at + 1 : at + 2] != [","]
            and (
                "them" in strip.tokens.words[item.quantity.end : strip.end[at] + 1]
                or "whom" in strip.tokens.words[item.quantity.end : strip.end[at] + 1]
            )
        )

    def _inherit(
        self, strip: Strip, low: list[str], at: int, previous: Draft, this: Draft | None, between: list[str], part: bool
    ) -> Draft | None:
        """`killed three soldiers and four civilians`: the second number takes the measure of the first."""
        earlier = _compared(between)
        bare_in = (
            strip.letters[at] == self._number
            and _ends_list(between)
            and low[at + 1 : at + 2]
            and low[at + 1] in _PLACING
        )
        if not (part or _same_list(between) or earlier or bare_in):
            return this
        if strip.letters[at] == self._things or self._verb_follows(strip, at):
            return this
        if this is not None and this.population is None:
            return this
        draft = this or from_chunk(previous.rule, strip, at)
        draft.rule, draft.kind, draft.measure = previous.rule, "casualty", previous.measure
        if earlier:
            draft.modifiers = [*draft.modifiers, "earlier"]
        if draft.phrase is None or not draft.phrase.head:
            draft.population = previous.population
        return draft

    def _verb_follows(self, strip: Strip, at: int) -> bool:
        return at + 1 < len(strip) and strip.letters[at + 1] in self._verbs

    def _backwards(self, strip: Strip, low: list[str], chunks: list[int], by_chunk: dict[int, Draft]) -> None:
        """`two soldiers and a dozen civilians were killed`: the first takes the measure of the second."""
        for at, following in reversed(list(zip(chunks, chunks[1:], strict=False))):
            this, after = by_chunk.get(at), by_chunk.get(following)
            if (
                this is None
                or after is None
                or this.kind != "count"
                or after.kind != "casualty"
                or after.rule.priority <= _HEAD_RANK
            ):
                continue
            between = low[at + 1 : following]
            if _same_list(between) and (strip.letters[at] != self._things or this.population == "forces"):
                if after.phrase is not None and after.phrase.head in _CASES:
                    continue
                if self._active_before(strip, at):
                    continue
                this.rule, this.kind, this.measure = after.rule, "casualty", after.measure

    def _active_before(self, strip: Strip, at: int) -> bool:
        return at > 0 and strip.letters[at - 1] in self._verbs

    def _bare(
        self, strip: Strip, low: list[str], chunks: list[int], by_chunk: dict[int, Draft], drafts: list[Draft]
    ) -> None:
        """Numbers without a noun: who is counted is said by the counted noun before (`25 lost both parents`)."""
        last: Phrase | None = None
        for at in chunks:
            item, draft = strip.items[at], by_chunk.get(at)
            if isinstance(item, Phrase) and item.head:
                last = item
                continue
            if draft is None and strip.letters[at] == self._number and self._count_rule is not None:
                draft = from_chunk(self._count_rule, strip, at)
                draft.bare = True
                if _is_pronoun(draft, strip):
                    continue
                if item.form == "vague" and item.interval.low is not None and item.interval.low >= 20:
                    draft.population = "people"
                drafts.append(draft)
            if draft is None or last is None or draft.population not in (None, "people"):
                continue
            if (
                draft.kind == "casualty" and last.people and last.population and last.population != "people"
            ) or draft.kind == "count":
                draft.population = last.population


_CASES = frozenset(("deaths", "cases", "fatalities", "injuries", "arrests", "infections"))


_MODALS = frozenset(("might", "could", "would", "may", "should", "if", "threatened", "planned", "vowed"))


def _opens_parts(between: list[str]) -> bool:
    return (any(word in _PART_OPENERS for word in between[:3]) and len(between) <= 4) or between[:3] in (
        [",", "of", "whom"], [",", "of", "which"], [",", "of", "them"], [",", "among", "them"]
    )  # fmt: skip


def _same_list(between: list[str]) -> bool:
    return bool(between) and between[0] in _JOIN and all(w in _JOIN or w in _LIST_WORDS for w in between)


_PLACING = frozenset(("in", "at", "from", "near", "on", "by", "of"))
_COMPARED = (
    ["up", "from"],
    ["down", "from"],
    ["compared", "with"],
    ["compared", "to"],
    ["against"],
    ["from"],
    ["versus"],
    ["and", "not"],
    ["not"],
)


def _inside(draft: Draft, spans: list[tuple[int, int]]) -> bool:
    """A count whose words are already part of a ratio."""
    return draft.kind in ("count", "casualty") and any(a <= draft.first and draft.end <= b for a, b in spans)


def _ends_list(between: list[str]) -> bool:
    return bool(between) and between[-1] in _JOIN and len(between) <= 8 and "." not in between


def _compared(between: list[str]) -> bool:
    """`46, up from 31`: the second is what was said before."""
    words = [word for word in between if word not in (",", "(")]
    return words in _COMPARED or (words[-2:] in _COMPARED and len(words) <= 10)


def _is_pronoun(draft: Draft, strip: Strip) -> bool:
    """`one of the worst`, `the one`, `one another`; ordinals below second."""
    if draft.kind == "ordinal":
        return draft.interval is None or draft.interval.low == 1
    item = strip.items[draft.chunk]
    return (
        isinstance(item, Quantity)
        and draft.kind == "count"
        and item.form == "words"
        and item.interval.is_point
        and item.interval.low == 1
    )


def _plain(rule: RuleFile, strip: Strip, at: int, match: Match | None) -> Draft | None:
    draft = from_chunk(rule, strip, at)
    if match is not None and "t" in match.regex.groupdict():
        draft.first, draft.end = strip.first[match.regex.start("t")], strip.end[match.regex.end("t") - 1]
    if (
        match is not None
        and rule.kind == "casualty"
        and not _MODALS.isdisjoint(strip.low(i) for i in range(max(0, match.first - 2), match.end))
    ):
        draft.modifiers = [*draft.modifiers, "hypothetical"]
    if match is not None and draft.interval is not None and draft.phrase is not None and draft.phrase.whole is not None:
        draft.kind, draft.measure = "ratio", None if rule.kind == "count" else draft.measure
    return draft


def _chunk(rule: RuleFile, strip: Strip, at: int, match: Match | None) -> Draft | None:
    draft = from_chunk(rule, strip, at)
    item = strip.items[at]
    if isinstance(item, Measured):
        draft.kind = item.kind
    return draft


def _fraction(rule: RuleFile, strip: Strip, at: int, match: Match | None) -> Draft | None:
    draft = from_chunk(rule, strip, at)
    if draft.interval is None:
        return None
    low, high = draft.interval.low, draft.interval.high
    draft.interval = draft.interval.model_copy(
        update={"low": None if low is None else _hundred(low), "high": None if high is None else _hundred(high)}
    )
    return draft


def _hundred(share: float) -> int | float:
    value = share * 100
    return round(value) if abs(value - round(value)) < 1e-9 else value


def _ratio(rule: RuleFile, strip: Strip, at: int, match: Match | None) -> Draft | None:
    """`one in five`, `64 out of 67 mosques`."""
    if match is None:
        return None
    draft = from_chunk(rule, strip, at)
    other = strip.items[match.regex.start("w")]
    quantity = other.quantity if isinstance(other, Phrase) else other
    if not isinstance(quantity, Quantity) or draft.interval is None:
        return None
    before = strip.low(match.first - 1) if match.first else ","
    of_first = strip.low(match.first) == "of"
    if of_first and before not in (",", ";", ".", ":", '"', "“", "that", "and", "but"):
        return None
    top, bottom = draft.interval.high, quantity.interval.low
    if top is None or bottom is None or top > bottom or quantity.form == "vague":
        return None
    out_of = of_first or "out" in strip.tokens.words[strip.first[match.first] : strip.end[match.end - 1]]
    if not out_of and (bottom > 100 or not quantity.interval.is_point or draft.interval.high != draft.interval.low):
        return None
    draft.whole, draft.end = quantity.interval, strip.end[match.end - 1]
    draft.first = min(draft.first, quantity.first)
    draft.population = other.population if isinstance(other, Phrase) else None
    return draft


_READS: dict[str, Callable[[RuleFile, Strip, int, Match | None], Draft | None]] = {
    "number": _plain,
    "chunk": _chunk,
    "fraction": _fraction,
    "ratio": _ratio,
}
