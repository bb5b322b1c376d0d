"""Document to claims: the cascade, level by level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.extract.attribution import Attributor
from claimcheck.extract.claims import ClaimMaker
from claimcheck.extract.context import Context
from claimcheck.extract.draft import Draft, from_chunk
from claimcheck.extract.early import EarlyReader
from claimcheck.extract.lexer import Lexer
from claimcheck.extract.numbers import NumberReader
from claimcheck.extract.phrases import PhraseReader
from claimcheck.extract.roles import RoleReader
from claimcheck.extract.sentences import SentenceFinder
from claimcheck.extract.strip import Strip
from claimcheck.extract.times import TimeGrammar, Timekeeper, TimeMention
from claimcheck.extract.units import UnitReader
from claimcheck.model import Claim, Coverage, Document
from claimcheck.rules import RuleFile, RuleSet

#: a sentence without a digit is read where it holds a word of one of these lists, or one that the times ask for
_TRIGGERS = (
    "NUM_ONES", "NUM_TENS", "NUM_HUNDRED", "NUM_SCALES", "ORD_ONES", "ORD_TENS", "NUM_DOZEN", "NUM_COUPLE",
    "NUM_SEVERAL", "NUM_FEW", "NUM_HALF", "VAGUE_DOZENS", "VAGUE_SCORES", "VAGUE_TENS", "VAGUE_HUNDREDS",
    "VAGUE_SCALES", "FRACTION_MANY", "FRACTION_ONE", "ONE_OF_UNIT", "TRIGGER",
)  # fmt: skip


@dataclass(slots=True)
class Extraction:
    """What one document states, in source order, and how much of it was understood."""

    claims: tuple[Claim, ...]
    coverage: Coverage


class Extractor:
    """Compiled once from a rule set; `read` holds no state between documents but bounded memos of words."""

    def __init__(self, rules: RuleSet) -> None:
        self._grammar = TimeGrammar(rules)
        triggers = frozenset(word for name in _TRIGGERS for word in rules.word_set(name))
        self._finder = SentenceFinder(rules, triggers | self._grammar.triggers())
        self._alphabet = rules.alphabet
        self._numbers, self._early = NumberReader(rules), EarlyReader(rules)
        self._units = UnitReader(rules, self._numbers.hedges)
        self._phrases = PhraseReader(rules, self._numbers.hedges)
        self._roles = RoleReader(rules, self._phrases)
        self._attributor, self._maker = Attributor(rules), ClaimMaker(rules.alphabet)
        self._date_rule = RuleFile(rule="date.time", kind="date", about="", patterns=["x"])
        self._by_id = {loaded.rule.rule: loaded.rule for loaded in rules.rules}

    def read(self, document: Document) -> Extraction:
        """The claims of a document; those in boilerplate are given with their zone, so that nothing is lost."""
        text = document.text
        keeper, context = Timekeeper(self._grammar, document), Context(text)
        speaker, making = self._attributor.start(document), self._maker.start(document)
        lexer = Lexer(text, self._alphabet)
        for sentence in self._finder.worth_reading(text):
            start, end = sentence.start, sentence.end
            tokens, letters = lexer.read(sentence)
            strip, early = self._fold(Strip.of_words(tokens, letters), keeper)
            drafts = self._drafts(strip, early, context)
            if drafts:
                speaker.read(strip, start, end, drafts)
            making.add(start, end, drafts, strip, letters)
        return Extraction(*making.finish())

    def _fold(self, strip: Strip, keeper: Timekeeper) -> tuple[Strip, list[Draft]]:
        """Level by level; what is read is folded, so that no later level takes it for something else."""
        early: list[Draft] = []
        strip = strip.fold(keeper.calendar(strip.tokens, strip.letters))
        numbers = self._numbers.read(strip)
        if numbers:
            strip, early = self._early.read(strip.fold(numbers))
            strip = strip.fold(self._units.read(strip))
        strip = strip.fold(keeper.relative(strip))
        if numbers:
            strip = strip.fold(self._phrases.read(strip))
        keeper.resolve(strip)
        if early:
            _place(strip)
        return strip, early

    def _drafts(self, strip: Strip, early: list[Draft], context: Context) -> list[Draft]:
        drafts = [*early, *self._roles.read(strip, context)]
        drafts += self._times(strip, drafts)
        return drafts

    def _times(self, strip: Strip, drafts: list[Draft]) -> Iterator[Draft]:
        """Dates and durations that no rule has made part of another claim."""
        taken = {draft.chunk for draft in drafts if draft.kind not in ("date", "duration")}
        for match in self._grammar.times.finditer(strip.letters):
            at = match.start()
            mention = strip.items[at]
            if at not in taken and isinstance(mention, TimeMention):
                draft = from_chunk(self._by_id.get(mention.rule, self._date_rule), strip, at)
                draft.kind, draft.first, draft.end = mention.kind, mention.first, mention.end
                yield draft


def _place(strip: Strip) -> None:
    """Drafts read before the last folds learn where they stand behind them; their chunks hold them."""
    for at, item in enumerate(strip.items):
        if isinstance(item, Draft):
            item.chunk = at
