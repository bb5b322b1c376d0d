"""What is said of each number: of the rules that match it the one that ranks highest and can read it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.extract.context import Context
from claimcheck.extract.draft import Draft
from claimcheck.extract.matcher import Match, RuleTable
from claimcheck.extract.numbers.hedges import widen
from claimcheck.extract.phrase import Phrase
from claimcheck.extract.phrases import PhraseReader
from claimcheck.extract.quantity import Quantity
from claimcheck.extract.readings import Readings
from claimcheck.extract.sharing import Sharing
from claimcheck.extract.strip import Strip
from claimcheck.model import Interval
from claimcheck.rules import RuleFile, RuleSet

#: a head that itself says what happened (`37 wounded`) beats a verb before it; one that names an event (`12 arrests`)
#: beats any verb; a modifier, or a head that tells what people are (`12 refugees`), gives way to a verb
_HEAD_RANK, _EVENT_RANK, _MODIFIER_RANK = 22, 40, 3
#: a smaller sum can be passed from hand to hand
_LARGE_SUM = 100_000
#: a rule without a number gives way to any that reads one in the same words, unless it ranks this high
_STRONG = 30
_NUMBERS = ("PEOPLE", "GROUP", "NUMBER", "THINGS", "FRACTION", "PERCENT", "MONEY", "MEASURE", "ORDINAL")
#: words that hold an age and are folded into no chunk (`in her sixties`, `the over-65s`); `40-year anniversary`
_AGES = ("DECADE_WORD", "DECADENUM", "=teens", "=anniversary")
_Choice = tuple[tuple[int, int], RuleFile, Match | None]


class RoleReader:
    """Turns the chunks of a sentence into drafts of claims."""

    def __init__(self, rules: RuleSet, phrases: PhraseReader) -> None:
        self._phrases, self._readings = phrases, Readings(rules).by_name
        mine = [r for r in rules.rules if r.rule.level == "chunks" and r.rule.reads in self._readings]
        self._numbered, self._wordless = RuleTable(mine), RuleTable(mine, numbered=False)
        self._heads: dict[str, RuleFile] = {}
        self._modifiers: dict[str, RuleFile] = {}
        for loaded in mine:
            self._heads |= dict.fromkeys(loaded.rule.heads, loaded.rule)
            self._modifiers |= dict.fromkeys(loaded.rule.modifiers, loaded.rule)
        self._events, self._states = rules.word_set("EVENT_NOUN"), rules.word_set("STATE_NOUN")
        chunks, ages = map(rules.alphabet.chunk, _NUMBERS), map(rules.alphabet.letters_with, _AGES)
        self._cases = rules.word_set("COURT_OR_CASE")
        self._passes = rules.word_set("PASSES")
        self._has_number = re.compile(f"[{''.join((*chunks, *ages))}]")
        self._phrase = re.compile(f"[{rules.alphabet.chunk('PEOPLE')}{rules.alphabet.chunk('THINGS')}]")
        self._has_trigger = re.compile(f"[{rules.alphabet.letters_with('TRIGGER')}]")
        self._aux = frozenset(rules.alphabet.letters_with("AUX"))
        self._sharing = Sharing(rules)

    def read(self, strip: Strip, context: Context) -> list[Draft]:
        """Drafts in the order of the text."""
        numbers = self._has_number.search(strip.letters)
        if not numbers and not self._has_trigger.search(strip.letters):
            return []
        choices = self._choices(strip, context) if numbers else {}
        told = (self._told(strip, at, found) for at, found in choices.items())
        drafts = [self._passed(strip, draft) for draft in told if draft]
        wordless = [match for match in self._wordless.matches(strip) if context.allows(match.rule)]
        if wordless:
            drafts += _numberless(strip, wordless, choices.keys())
        drafts = _apart(drafts, strip)
        drafts.sort(key=Draft.place)
        self._populations(strip, drafts)
        shared = _apart(self._sharing.share(strip, drafts, context), strip)
        for draft in shared:
            if draft.kind == "count" and draft.phrase and draft.phrase.head in self._cases:
                draft.population = "cases"  # of fraud, before a court
        return shared

    def _choices(self, strip: Strip, context: Context) -> dict[int, list[_Choice]]:
        """For each chunk of a number the rules that ask for it."""
        choices: dict[int, list[_Choice]] = {}
        for match in self._numbered.matches(strip):
            if context.allows(match.rule):
                choices.setdefault(match.number, []).append((match.rank(), match.rule, match))
        for phrase in self._phrase.finditer(strip.letters):
            at = phrase.start()
            item = strip.items[at]
            if isinstance(item, Phrase) and item.head and (choice := self._by_noun(item, context)):
                choices.setdefault(at, []).append(choice)
        return choices

    def _told(self, strip: Strip, at: int, choices: list[_Choice]) -> Draft | None:
        """What the highest says; where its reading finds that it does not hold, what the next one says. A number with a
        verb of its own is no object of the words before it: `the toll may rise, as 40 are missing`.
        """
        if len(choices) > 1:
            if any(match and self._is_subject(strip, at, match) for _, _, match in choices):
                choices = [choice for choice in choices if not self._is_object(choice, at)]
            choices.sort(key=_rank_of, reverse=True)
        for _, rule, match in choices:
            if draft := self._readings[rule.reads](rule, strip, at, match):
                return draft
        return None

    def _is_object(self, choice: _Choice, at: int) -> bool:
        _, rule, match = choice
        return match is not None and rule.kind == "casualty" and match.first < at

    def _is_subject(self, strip: Strip, at: int, match: Match) -> bool:
        return match.rule.kind == "casualty" and match.first == at and strip.letters[at + 1] in self._aux

    def _passed(self, strip: Strip, draft: Draft) -> Draft:
        """`the toll passed 60`, `costs may top $1.5 billion`: more than that, where a toll or a large sum is told."""
        first, interval = draft.first, draft.interval
        if draft.kind not in ("casualty", "money") or not first or not interval or not interval.is_point:
            return draft
        if strip.tokens.low[first - 1] not in self._passes:
            return draft
        if draft.kind == "casualty" or (interval.low and interval.low >= _LARGE_SUM):
            draft.interval, draft.first = widen(interval, ["over"]), first - 1
        return draft

    def _by_noun(self, phrase: Phrase, context: Context) -> _Choice | None:
        """The head of a phrase, or a word before it, may say what happened to those it counts."""
        rule, rank = self._heads.get(phrase.head), _HEAD_RANK
        if rule is None and phrase.people:
            rank = _MODIFIER_RANK
            rule = next((self._modifiers[word] for word in phrase.modifiers if word in self._modifiers), None)
        if rule is None or not context.allows(rule):
            return None
        if phrase.head in self._events:
            rank = _EVENT_RANK
        elif phrase.head in self._states:
            rank = _MODIFIER_RANK
        return (rank, 0), rule, None

    def _populations(self, strip: Strip, drafts: list[Draft]) -> None:
        """Whose share a percentage is: `62 per cent of households`; who is one of many: `one of its soldiers`."""
        for draft in drafts:
            if draft.kind == "casualty" and draft.phrase is None and draft.population == "people":
                if found := self._phrases.noun_of(strip, draft.chunk + 1):
                    draft.population = found[0]
            elif draft.kind == "percent" and (found := self._phrases.noun_of(strip, draft.chunk + 1)):
                draft.population = found[0]
                draft.end = strip.end[found[1] - 1]


def _rank_of(choice: _Choice) -> tuple[int, int]:
    return choice[0]


def _apart(drafts: list[Draft], strip: Strip) -> list[Draft]:
    """Without pronouns, and without counts that are already part of a ratio."""
    ratios = [(draft.first, draft.end) for draft in drafts if draft.kind == "ratio"]
    return [draft for draft in drafts if not is_pronoun(draft, strip) and not _is_inside(draft, ratios)]


def _numberless(strip: Strip, matches: list[Match], taken: Iterable[int]) -> list[Draft]:
    """Claims whose words hold no number: `no one was hurt`, `a man was killed`."""
    drafts: list[Draft] = []
    end, numbers = 0, sorted(taken)
    for match in sorted(matches, key=lambda m: (m.first, -m.rule.priority, m.end)):
        fields = match.rule.fields
        crowded = match.rule.priority < _STRONG and any(match.first <= at < match.end for at in numbers)
        if match.first < end or crowded or fields.value is None:
            continue
        end = match.end
        core = match.span("t") or (match.first, match.end)
        span = strip.first[core[0]], strip.end[core[1] - 1]
        draft = Draft(match.rule, match.rule.kind, match.first, *span, *span)
        draft.interval = Interval.exactly(int(fields.value) if fields.value == int(fields.value) else fields.value, 1)
        draft.measure, draft.population = fields.measure, fields.population
        draft.unit, draft.optional = fields.unit, fields.optional
        drafts.append(draft)
    return drafts


def _is_inside(draft: Draft, spans: list[tuple[int, int]]) -> bool:
    """A count whose words are already part of a ratio."""
    return draft.kind in ("count", "casualty") and any(a <= draft.first and draft.end <= b for a, b in spans)


def is_pronoun(draft: Draft, strip: Strip) -> bool:
    """`one of the worst`, `the one`, `one another`; `his cousin, one of the crew, died`; ordinals below second."""
    if draft.kind == "ordinal":
        return draft.interval is None or draft.interval.low == 1
    item, at = strip.items[draft.chunk], draft.chunk
    if not isinstance(item, Quantity) or item.form != "words":
        return False
    if draft.kind == "casualty":
        told = strip.words[at + 1 : at + 3]
        if strip.words[at - 1 : at] != [","] or told[:1] != ["of"] or told == ["of", "them"]:
            return False
    elif draft.kind != "count":
        return False
    return item.interval.low == 1 == item.interval.high
