"""Document to claims: the cascade, level by level."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.extract.attribution import Attributor
from claimcheck.extract.claims import ClaimMaker
from claimcheck.extract.context import Context
from claimcheck.extract.draft import Draft, from_chunk
from claimcheck.extract.early import EarlyReader
from claimcheck.extract.lexer import Lexer
from claimcheck.extract.lists import SharedUnits
from claimcheck.extract.numbers import NumberReader
from claimcheck.extract.phrases import PhraseReader
from claimcheck.extract.roles import RoleReader
from claimcheck.extract.sentences import SentenceFinder
from claimcheck.extract.strip import Strip
from claimcheck.extract.times import TimeGrammar, Timekeeper, TimeMention
from claimcheck.extract.tokens import may_join
from claimcheck.extract.units import UnitReader
from claimcheck.model import Claim, Coverage, Document
from claimcheck.rules import RuleFile, RuleSet

#: a sentence without a digit is read where it holds a word of one of these lists, or one that the times ask for
_TRIGGERS = (
    "NUM_ONES", "NUM_TENS", "NUM_HUNDRED", "NUM_SCALES", "ORD_ONES", "ORD_TENS", "NUM_DOZEN", "NUM_COUPLE",
    "NUM_SEVERAL", "NUM_FEW", "NUM_HALF", "VAGUE_DOZENS", "VAGUE_SCORES", "VAGUE_TENS", "VAGUE_HUNDREDS",
    "VAGUE_SCALES", "FRACTION_MANY", "FRACTION_ONE", "ONE_OF_UNIT", "TRIGGER",
)  # fmt: skip


#: ... but not for this alone: what it tells stands beside another such word (`the first half`, `first anniversary`)
_NEVER_ALONE = frozenset(("first",))


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
        every = (triggers | self._grammar.triggers()) - _NEVER_ALONE
        self._finder = SentenceFinder(rules, every, cased=self._grammar.cased_triggers() - triggers)
        self._lexer = Lexer(rules.alphabet)
        self._numbers, self._early = NumberReader(rules), EarlyReader(rules)
        self._units = UnitReader(rules, self._numbers.hedges)
        self._phrases = PhraseReader(rules, self._numbers.hedges)
        self._lists = SharedUnits(rules)
        self._roles = RoleReader(rules, self._phrases)
        self._attributor, self._maker = Attributor(rules, self._lexer), ClaimMaker(rules.alphabet)
        self._date_rule = RuleFile(rule="date.time", kind="date", about="", patterns=["x"])
        self._by_id = {loaded.rule.rule: loaded.rule for loaded in rules.rules}

    def read(self, document: Document) -> Extraction:
        """The claims of a document; those in boilerplate are given with their zone, so that nothing is lost."""
        text = document.text
        keeper, context = Timekeeper(self._grammar, document), Context(text)
        speaker, making = self._attributor.start(document), self._maker.start(document)
        joins = may_join(text)
        for start, end, pieces, even in self._finder.worth_reading(text):
            tokens, letters = self._lexer.read(text, start, end, pieces, even=even, joins=joins)
            strip = Strip(tokens, letters)
            drafts = self._drafts(strip, keeper, context)
            if drafts:
                speaker.read(strip, start, end, drafts)
            making.add(start, end, drafts, strip, letters)
        return Extraction(*making.finish())

    def _drafts(self, strip: Strip, keeper: Timekeeper, context: Context) -> list[Draft]:
        """Level by level; what is read is folded, so that no later level takes it for something else."""
        early: list[Draft] = []
        strip.fold(keeper.calendar(strip.tokens, strip.letters))
        numbers = self._numbers.read(strip)
        if numbers:
            strip.fold(numbers)
            early = self._early.read(strip)
            strip.fold(self._lists.spread(strip, self._units.read(strip)))
        relative = keeper.relative(strip)
        strip.fold(self._lists.spread(strip, relative) if numbers else relative)
        if numbers:
            strip.fold(self._lists.spread(strip, self._phrases.read(strip)))
        mentions = keeper.resolve(strip)
        if early:
            _place(strip)
        drafts = [*early, *self._roles.read(strip, context)]
        if mentions:
            drafts += self._times(strip, drafts, mentions)
        return drafts

    def _times(self, strip: Strip, drafts: list[Draft], mentions: list[tuple[int, TimeMention]]) -> list[Draft]:
        """Dates and durations that no rule has made part of another claim."""
        taken = {draft.chunk for draft in drafts if draft.kind not in ("date", "duration")}
        found: list[Draft] = []
        for at, mention in mentions:
            if at not in taken:
                draft = from_chunk(self._by_id.get(mention.rule, self._date_rule), strip, at)
                draft.kind, draft.first, draft.end = mention.kind, mention.first, mention.end
                found.append(draft)
        return found


def _place(strip: Strip) -> None:
    """Drafts read before the last folds learn where they stand behind them; their chunks hold them."""
    for at, item in enumerate(strip.items):
        if isinstance(item, Draft):
            item.chunk = at
