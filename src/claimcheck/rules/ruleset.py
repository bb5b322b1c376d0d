"""What `load_rules` gives: rules, word lists and events, checked and compiled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from claimcheck.model import Event, Problem
from claimcheck.rules.alphabet import Alphabet
from claimcheck.rules.currencies import currency_phrases
from claimcheck.rules.folder import real_path
from claimcheck.rules.patterns import Pattern, PatternError, compile_pattern, literals, names
from claimcheck.rules.schema import CasesFile, LexiconFile, RuleFile
from claimcheck.rules.tokens import Tokens
from claimcheck.rules.units import unit_phrases

#: what a sentence is folded into, level by level; patterns may name them
CHUNKS = (
    "NUMBER", "ORDINAL", "FRACTION", "PERCENT", "MONEY", "MEASURE", "DATE", "DURATION", "AGE", "IDENTIFIER",
    "PEOPLE", "THINGS", "GROUP", "READ",
)  # fmt: skip
#: word lists that code looks up by their letters, besides those that patterns name
BY_LETTER = (
    "NUM_ONES", "NUM_TENS", "NUM_HUNDRED", "NUM_SCALES", "ORD_ONES", "ORD_TENS", "ORD_SCALES", "NUM_DOZEN",
    "NUM_COUPLE", "NUM_SEVERAL", "NUM_FEW", "NUM_HALF", "VAGUE_DOZENS", "VAGUE_SCORES", "VAGUE_TENS", "VAGUE_HUNDREDS",
    "VAGUE_SCALES", "FRACTION_ONE", "FRACTION_MANY", "ONE_OF_UNIT", "TRIGGER", "AUX", "PLAIN_VERB", "HARM_VERB",
    "CLOCK_MARK",
)  # fmt: skip


@dataclass(slots=True)
class LoadedRule:
    """A rule with the file it came from (as shown to people) and its compiled patterns."""

    rule: RuleFile
    path: str
    builtin: bool
    patterns: list[Pattern] = field(default_factory=list)


@dataclass(slots=True)
class LoadedCases:
    cases: CasesFile
    path: str


@dataclass
class RuleSet:
    """Everything a run knows of a language and of events. `problems` name what could not be used.

    `later` reads what only a test of the rules asks for: the cases beside the built-in ones.
    """

    rules: list[LoadedRule] = field(default_factory=list)
    lexicons: list[LexiconFile] = field(default_factory=list)
    known_cases: list[LoadedCases] = field(default_factory=list)
    later: list[Callable[[], None]] = field(default_factory=list)
    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()
    alphabet: Alphabet = field(default_factory=Alphabet)

    @property
    def cases(self) -> list[LoadedCases]:
        """All cases, the built-in ones first."""
        own, self.known_cases = self.known_cases, []
        while self.later:
            self.later.pop(0)()
        self.known_cases += own
        return self.known_cases

    def words(self, name: str) -> frozenset[tuple[str, ...]]:
        """All entries of a shared word list, each split into its words."""
        return frozenset(
            entry for lexicon in self.lexicons for entry in map(split, lexicon.words.get(name, ())) if entry
        )

    def in_order(self, name: str) -> list[str]:
        """The entries of a shared word list in lower case, as written and in the order of the files."""
        return [entry.lower() for lexicon in self.lexicons for entry in lexicon.words.get(name, ())]

    def word_set(self, name: str) -> frozenset[str]:
        """The entries of a shared word list in lower case, as written."""
        return frozenset(self.in_order(name))

    def problem(self, problem: Problem) -> None:
        self.problems = (*self.problems, problem)

    def compile(self) -> None:
        """Freeze the alphabet and compile every rule; one that can't be is dropped and named in `problems`."""
        for lexicon in self.lexicons:
            for name, entries in lexicon.words.items():
                self.alphabet.add(name, filter(None, map(split, entries)))
            for name, members in lexicon.groups.items():
                self.alphabet.group(name, members)
        wanted = set(BY_LETTER)
        for loaded in self.rules:
            for name, entries in loaded.rule.words.items():
                own = f"{name}@{loaded.rule.rule}"
                self.alphabet.add(own, filter(None, map(split, entries)))
                wanted.add(own)
            for source in loaded.rule.patterns:
                wanted |= names(source)
                for word in literals(source):
                    self.alphabet.literal(word)
        self.alphabet.add("UNIT", unit_phrases() if "UNIT" in wanted else ())
        self.alphabet.add("CURRENCY", currency_phrases() if "CURRENCY" in wanted else ())
        for chunk in CHUNKS:
            self.alphabet.chunk(chunk)
        self.alphabet.freeze(wanted)
        self.rules = [loaded for loaded in self.rules if self._compiled(loaded)]

    def _compiled(self, loaded: LoadedRule) -> bool:
        for number, source in enumerate(loaded.rule.patterns, start=1):
            try:
                loaded.patterns.append(compile_pattern(source, self.alphabet, loaded.rule.rule))
            except PatternError as error:
                message = f"pattern {number} of rule {loaded.rule.rule}, {source!r}: {error}"
                self.problem(
                    Problem(path=loaded.path, line=line_with(loaded.path, source), message=message, kind="rule")
                )
                return False
        return True


def split(entry: str) -> tuple[str, ...]:
    """A word list's entry as lower-case words, split as texts are."""
    return tuple(word.lower() for word in Tokens(entry, 0, len(entry)).words)


def line_with(path: str, source: str) -> int | None:
    """The 1-based line of a rule file that holds a pattern."""
    try:
        lines = real_path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    return next((n for n, line in enumerate(lines, start=1) if source in line), None)
