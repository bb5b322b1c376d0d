"""Document to claims: the cascade, level by level."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.extract.attribution import Attributor
from claimcheck.extract.claims import ClaimMaker
from claimcheck.extract.draft import Draft, from_chunk
from claimcheck.extract.matcher import RuleTable
from claimcheck.extract.numbers import NumberReader
from claimcheck.extract.phrases import PhraseReader
from claimcheck.extract.roles import RoleReader
from claimcheck.extract.scan import Scanner, lowered
from claimcheck.extract.sentences import Sentences
from claimcheck.extract.strip import Fold, Strip
from claimcheck.extract.times import TimeGrammar, Timekeeper, TimeMention
from claimcheck.extract.tokens import Tokens
from claimcheck.extract.units import UnitReader
from claimcheck.model import Claim, Coverage, Document
from claimcheck.rules import RuleFile, RuleSet

_TRIGGER_LISTS = (
    "NUM_ONES", "NUM_TENS", "NUM_HUNDRED", "NUM_SCALES", "ORD_ONES", "ORD_TENS", "NUM_DOZEN", "NUM_COUPLE", "NUM_SEVERAL",
    "NUM_FEW", "NUM_HALF", "VAGUE_DOZENS", "VAGUE_SCORES", "VAGUE_TENS", "VAGUE_HUNDREDS", "VAGUE_SCALES", "FRACTION_MANY",
    "FRACTION_ONE", "TRIGGER",
)  # fmt: skip


@dataclass(slots=True)
class Extraction:
    """What one document states, in source order, and how much of it was understood."""

    claims: tuple[Claim, ...]
    coverage: Coverage


class Extractor:
    """Compiled once from a rule set; `read` holds no state between documents."""

    def __init__(self, rules: RuleSet) -> None:
        self._alphabet = rules.alphabet
        self._grammar = TimeGrammar(rules)
        self._numbers = NumberReader(rules)
        self._units = UnitReader(rules, self._numbers.hedges)
        self._early = RuleTable(
            r for r in rules.rules if r.rule.level == "numbers" and r.rule.kind not in ("date", "duration")
        )
        self._phrases = PhraseReader(rules, self._numbers.hedges)
        self._roles = RoleReader(rules, self._phrases)
        self._attributor, self._maker = Attributor(rules), ClaimMaker(rules.alphabet)
        triggers = {entry[0] for name in _TRIGGER_LISTS for entry in rules.words(name)}
        self._scanner = Scanner(triggers | self._grammar.triggers())
        self._date_rule = RuleFile(rule="date.time", kind="date", about="", patterns=["x"])
        self._age_letter, self._read_letter = rules.alphabet.chunk("AGE"), rules.alphabet.chunk("READ")
        self._contexts = [
            (loaded.rule.rule, [f" {word.lower()}" for word in loaded.rule.context])
            for loaded in rules.rules
            if loaded.rule.context
        ]
        self._by_id = {loaded.rule.rule: loaded.rule for loaded in rules.rules}

    def read(self, document: Document) -> Extraction:
        """The claims of a document; those in boilerplate are given with their zone, so that nothing is lost."""
        text = document.text
        sentences, keeper = Sentences(text), Timekeeper(self._grammar, document)
        speaker = self._attributor.start(document)
        comma_decimals = _writes_comma_decimals(text)
        making = self._maker.start(document)
        low = lowered(text)
        silent = self._silent(low)
        done = 0
        for hit in self._scanner.hits(low):
            if hit < done:
                continue
            start, end = sentences.around(hit)
            done = max(end, hit + 1)
            tokens = Tokens(text, start, end)
            strip, early = self._fold(tokens, keeper, comma_decimals)
            drafts = self._drafts(strip, early, silent)
            speaker.read(strip, start, end, drafts)
            making.add(tokens, start, end, drafts, strip)
        return Extraction(*making.finish())

    def _fold(self, tokens: Tokens, keeper: Timekeeper, comma_decimals: bool) -> tuple[Strip, list[Draft]]:
        letters = self._alphabet.letters(tokens.words)
        strip = Strip.of_words(tokens, letters).fold(keeper.calendar(tokens, letters))
        strip = strip.fold(self._numbers.read(strip, _low(strip), comma_decimals=comma_decimals))
        strip, early = self._early_rules(strip)
        strip = strip.fold(self._units.read(strip, _low(strip)))
        strip = strip.fold(keeper.relative(strip))
        strip = strip.fold(self._phrases.read(strip, _low(strip)))
        keeper.resolve(strip)
        return strip, early

    def _early_rules(self, strip: Strip) -> tuple[Strip, list[Draft]]:
        """Rules that read numbers before any noun or unit does: ages, magnitudes."""
        matches = [m for m in self._early.matches(strip.letters) if m.number >= 0]
        matches.sort(key=lambda m: (m.first, -m.rule.priority, -m.end))
        folds, drafts, end = [], [], 0
        for match in matches:
            if match.first < end:
                continue
            draft = from_chunk(match.rule, strip, match.number)
            if match.rule.kind == "age" and not _plausible_age(draft):
                continue
            if "t" in match.regex.groupdict() and match.regex.start("t") >= 0:
                draft.first = min(draft.first, strip.first[match.regex.start("t")])
                draft.end = strip.end[match.regex.end("t") - 1]
            letter = self._age_letter if match.rule.kind == "age" else self._read_letter
            folds.append(Fold(match.first, match.end, letter, draft))
            drafts.append(draft)
            end = match.end
        return strip.fold(folds), drafts

    def _silent(self, low: str) -> frozenset[str]:
        """Rules whose context words the text does not hold."""
        return frozenset(rule for rule, context in self._contexts if not any(word in low for word in context))

    def _drafts(self, strip: Strip, early: list[Draft], silent: frozenset[str]) -> list[Draft]:
        drafts = [*early, *self._roles.read(strip, _low(strip), silent)]
        for at, item in enumerate(strip.items):
            if isinstance(item, TimeMention) and not any(
                d.chunk == at and d.kind not in ("date", "duration") for d in drafts
            ):
                drafts.append(self._time(strip, at, item))
        return drafts

    def _time(self, strip: Strip, at: int, item: TimeMention) -> Draft:
        draft = from_chunk(self._by_id.get(item.rule, self._date_rule), strip, at)
        draft.kind, draft.first, draft.end = item.kind, item.first, item.end
        return draft


def _plausible_age(draft: Draft) -> bool:
    value = (
        draft.interval.low
        if draft.interval and draft.interval.low is not None
        else draft.interval and draft.interval.high
    )
    return isinstance(value, int) and 0 <= value <= 125


def _low(strip: Strip) -> list[str]:
    words = strip.tokens.words
    return [words[first].lower() for first in strip.first]


def _writes_comma_decimals(text: str) -> bool:
    return False
