"""The noun behind a number: where its phrase ends, what its head is, and whether it means people."""

from __future__ import annotations

from claimcheck.extract.measured import Measured
from claimcheck.extract.phrase import Phrase, plural
from claimcheck.extract.quantity import Quantity
from claimcheck.extract.strip import Strip
from claimcheck.rules import RuleSet

#: chunks from the number to the end of its noun phrase
_REACH = 7
HYPHENS = ("-", "‐", "‑", "–")
_POSSESSIVE_OR_SINGULAR = ("ss", "us", "is", "'s", "’s")
_DERIVED = ("ed", "ing", "ly")
_QUOTES = ('"', "“", "‘", "«")
_QUOTES_END = ('"', "”", "’", "»")
#: words that may stand between one and the end of its noun
_ONE_REACH = 5
#: letters of the shortest word in -men that may be a plural, and one more: airmen
_SHORTEST_MEN = 5


class NounReader:
    """One for a rule set."""

    def __init__(self, rules: RuleSet) -> None:
        def words(name: str) -> frozenset[str]:
            return frozenset(map(_head_of, rules.words(name)))

        self.persons, self.person = words("PERSON_NOUN"), words("PERSON_ONE")
        self._as_people, self._things = words("COUNTED_AS_PEOPLE"), words("PLURAL_THING")
        self._attributive, self._demonyms = words("ATTRIBUTIVE_PLURAL"), words("DEMONYM")
        self.function, self._verbs, self._never = words("FUNCTION"), words("PLAIN_VERB"), words("NEVER_NOUN")
        self._not_agents, self._idioms, self._harm = words("NOT_AGENT"), words("ONE_IDIOM"), words("HARM_VERB")
        self._verbs_or_nouns, self._not_ends = words("VERB_OR_NOUN"), words("WITHIN_NOUN_PHRASE")
        self._others, self._expressions = words("OTHERS"), rules.words("HARMLESS_EXPRESSION")
        self._whole_things = self._things - self._attributive
        self._paired, self._not_derived = words("PAIRED_ADJECTIVE"), words("NOT_DERIVED")
        self._objects = words("PARTITIVE") | {"it", "him", "this", "that"}
        self._men_singular, self._living_harm = words("MEN_SINGULAR"), words("LIVING_HARM")
        self._no_demonyms = words("NOT_DEMONYM")
        self._identifier, self._measure = rules.alphabet.chunk("IDENTIFIER"), rules.alphabet.chunk("MEASURE")
        self._demonym_endings = tuple(sorted(words("DEMONYM_ENDING")))
        self._agent_endings = tuple(sorted(words("AGENT_ENDING")))
        pairs = zip(rules.in_order("IRREGULAR_NOUN"), rules.in_order("IRREGULAR_PLURAL"), strict=False)
        self._irregular = dict(pairs)
        self._known_plurals = self.persons | self._things
        self._no_noun_after = self.function | self._verbs | self._harm

    def plural(self, noun: str) -> str:
        return plural(noun, self._irregular)

    def read(self, strip: Strip, start: int, phrase: Phrase) -> int | None:
        """The chunk after the head, whose noun is put into `phrase`; None where no noun comes at or behind `start`."""
        one = _is_one(phrase.quantity)
        best = self._head(strip, start, one)
        if best is None and phrase.quantity.form == "vague" and start > 0 and strip.words[start - 1] == "of":
            best = start if self._is_named_group(strip, start) else None
        if best is None:
            return self._without_plural(strip, start, phrase, one)
        self._take(strip, start, best, phrase)
        return start if any(map(_is_told, strip.items[start:best])) else best + 1

    def _head(self, strip: Strip, start: int, one: bool) -> int | None:
        """The chunk of the head: the last noun that goes with the number."""
        low, items = strip.words, strip.items
        best: int | None = None
        at, stop, joined = start, min(len(low), start + _REACH + 1), False
        while at < stop:
            word = low[at]
            if best is None and (over := self._over(strip, start, at)):
                at = over
                continue
            if items[at] is not None or not word[0].isalpha():
                at = self._over_hyphen(low, at, stop) if best is None else 0
                if not at:
                    break
                joined = True
                continue
            if self._ends_before(strip, at, best, joined):
                break
            if self._is_head(word, one) and not (one and word in self._others and self._has_noun(strip, at + 1)):
                best = at
                if not self._may_be_attributive(strip, at):
                    break
            elif best is None and not joined and self._is_verb(strip, at):
                break
            joined = False
            at += 1
        return best

    def _over(self, strip: Strip, start: int, at: int) -> int:
        """Where to go on behind what may stand before the head besides words, else 0: `30 Boeing 737 jets`, `two F-16
        jets`, `three first-class seats`, `two “new stars”`, `six 98-ton domes`, `12 current and former ministers`.
        """
        low, item, letters = strip.words, strip.items[at], strip.letters
        if letters[at] == self._identifier or letters[at] == self._measure:
            return at + 1
        then = low[at + 1] if at + 1 < len(low) else "."
        if item is not None:
            hyphened = isinstance(item, Quantity) and then in HYPHENS and low[at + 2 : at + 3] != []
            return at + 3 if hyphened and low[at + 2][0].isalpha() and strip.glued(at + 2) else 0
        if low[at] in HYPHENS:
            return at + 2 if letters[at + 1 : at + 2] == self._identifier and strip.glued(at + 1) else 0
        if low[at] in _QUOTES or low[at] in _QUOTES_END:
            opens = at == start and not strip.glued(at) and then[0].isalpha() and strip.glued(at + 1)
            return at + 1 if opens or (at > start and low[start] in _QUOTES) else 0
        if low[at] in self.function:
            return at + 1 if then in HYPHENS and strip.glued(at + 1) and low[at + 2 : at + 3] != [] else 0
        if strip.word(at)[0].isupper():
            return self._over_epithets(strip, at)
        return self._over_pair(strip, at) if low[at] in self._paired else 0

    def _over_epithets(self, strip: Strip, at: int) -> int:
        """`Iraqi and Iranian soldiers`: behind the joint, else 0."""
        low = strip.words
        if at + 3 >= len(low) or low[at + 1] not in ("and", "or") or any(strip.items[at + 2 : at + 4]):
            return 0
        named = strip.word(at + 2)[0].isupper() and low[at + 3][0].isalpha() and self.is_plural(low[at + 3])
        return at + 2 if named and not self.is_plural(low[at]) and not self.is_plural(low[at + 2]) else 0

    def _over_pair(self, strip: Strip, at: int) -> int:
        """`current and former ministers`, `large, grey cats`: behind the joint, else 0."""
        low = strip.words
        if at + 2 >= len(low) or low[at + 1] not in ("and", "or", ",") or strip.items[at + 2] is not None:
            return 0
        other = low[at + 2]
        if low[at + 1] == ",":
            return at + 2 if other in self._paired else 0
        return at + 2 if other[0].isalpha() and other not in self._no_noun_after and not self.is_plural(other) else 0

    def _over_hyphen(self, low: list[str], at: int, stop: int) -> int:
        """Where to go on behind a hyphen within a phrase (`six state-of-the-art boats`), else 0."""
        if low[at] not in HYPHENS or at + 1 >= stop or not low[at + 1][0].isalpha():
            return 0
        inner = low[at + 1] in self.function and low[at + 1] not in self.persons
        return at + 2 if inner else at + 1

    def _ends_before(self, strip: Strip, at: int, best: int | None, joined: bool) -> bool:
        word = strip.words[at]
        if best is not None:
            return word in self.function or word in self._verbs or word.endswith(_DERIVED)
        if word not in self.function or joined or word in self._not_ends:
            return False
        return word != "us" or strip.word(at) != "US"

    def _is_verb(self, strip: Strip, at: int) -> bool:
        word = strip.words[at]
        if word in self._verbs and word not in self._verbs_or_nouns:
            return True
        return word in self._harm and self._is_predicate(strip, at)

    def _is_predicate(self, strip: Strip, at: int) -> bool:
        """`40 injured in` is no noun phrase; `40 injured men` is one."""
        low = strip.words
        for ahead in range(at + 1, min(at + 4, len(low))):
            if strip.items[ahead] is not None or low[ahead] in self.function or not low[ahead][0].isalpha():
                return True
            if self.is_plural(low[ahead]):
                return False
        return True

    def _is_named_group(self, strip: Strip, at: int) -> bool:
        """`hundreds of Taliban`: a name behind a vague plural, with no noun after it."""
        if at >= len(strip) or strip.items[at] is not None or not strip.word(at)[0].isupper():
            return False
        after = strip.words[at + 1] if at + 1 < len(strip) else "."
        return not after[0].isalpha() or after in self._no_noun_after

    def _may_be_attributive(self, strip: Strip, at: int) -> bool:
        """`police officers`, `missing workers`, `United States soldiers`: the real head comes next."""
        low = strip.words
        if not (low[at] in self._attributive or strip.word(at)[0].isupper()):
            return False
        ahead = [word for word in low[at + 1 : at + 3] if word[0].isalpha() and word not in self.function]
        if not ahead or low[at + 1] != ahead[0]:
            return False
        return self.is_plural(ahead[0]) or (len(ahead) > 1 and low[at] not in self.persons and self.is_plural(ahead[1]))

    def _has_noun(self, strip: Strip, at: int) -> bool:
        """`one more soldier`, `one other house`: more than `one more`."""
        if at >= len(strip) or strip.items[at] is not None or not strip.words[at].isalpha():
            return False
        return strip.words[at] not in self._no_noun_after

    def is_plural(self, word: str) -> bool:
        if word in self._known_plurals:
            return True
        if word.endswith("men"):
            return len(word) > _SHORTEST_MEN and word not in self._men_singular
        if not word.endswith("s") or len(word) < 4 or word in self._never:
            return False
        return not word.endswith(_POSSESSIVE_OR_SINGULAR)

    def _is_head(self, word: str, one: bool) -> bool:
        if one:
            if word in self._never:
                return False  # one remains in hospital
            return word in self.person or word in self._as_people or word in self._whole_things
        return self.is_plural(word)

    def _without_plural(self, strip: Strip, start: int, phrase: Phrase, one: bool) -> int | None:
        """`20 others`, `three more`; with one: `one house`."""
        if start >= len(strip) or strip.items[start] is not None:
            return None
        word = strip.words[start]
        if word in self._others:
            phrase.modifiers.append("other")
            return self._one(strip, start + 1, phrase) if one and word != "others" else None  # one more soldier
        return self._one(strip, start, phrase) if one and word not in self._idioms else None

    def _one(self, strip: Strip, start: int, phrase: Phrase) -> int | None:
        """The chunk after the noun of `one house`, `one popular travel site argues`: the last of the words before
        anything that no noun phrase holds; a word in -s is a verb there.
        """
        low, at, head = strip.words, start, -1
        while at < min(len(low), start + _ONE_REACH) and strip.items[at] is None:
            word = low[at]
            if word in HYPHENS and head == at - 1:
                at += 2
                continue
            if not word.isalpha() or (self._ends_one(word) and not self._only_seems_derived(low, at)):
                break
            head, at = at, at + 1
        if head < 0 or not strip.word(head)[0].islower() or low[head] in self._idioms:
            return None
        if start > 1 and low[start - 2] == "from" and low[head + 1 : head + 2] == ["to"]:
            return None  # from one town to the next
        self._take(strip, start, head, phrase)
        return head + 1

    def _only_seems_derived(self, low: list[str], at: int) -> bool:
        """`one landing`, `one bed`; but not `one crossing the road`."""
        return low[at] in self._not_derived and low[at + 1 : at + 2] != [] and low[at + 1] not in self._objects

    def _ends_one(self, word: str) -> bool:
        if word in self.function or (word in self._verbs and word not in self._verbs_or_nouns) or word in self._harm:
            return True
        return word.endswith(_DERIVED) or (self.is_plural(word) and word not in self._attributive)

    def _take(self, strip: Strip, start: int, head: int, phrase: Phrase) -> None:
        word, capital = strip.words[head], strip.word(head)[0].isupper()
        phrase.head = word
        if head > start and (strip.words[head - 1], word) in self._expressions:
            phrase.head, phrase.population = f"{strip.words[head - 1]} {word}", word
            return
        phrase.modifiers += [w for w in strip.words[start:head] if w[0].isalpha()]
        is_plural = self.is_plural(word)
        named = word in self._demonyms or (word.endswith(self._demonym_endings) and word not in self._no_demonyms)
        demonym = capital and (named or not is_plural)
        fighters = capital and not demonym and self._is_harmed(strip, start, head)
        agent = word.endswith(self._agent_endings) and word not in self._not_agents
        known = word in self.persons or word in self._as_people or word in self.person
        phrase.people = known or demonym or agent or fighters
        if demonym or word in self._as_people:
            phrase.population = "people"
        else:
            phrase.population = self.plural(word) if _is_one(phrase.quantity) and not is_plural else word

    def _is_harmed(self, strip: Strip, start: int, head: int) -> bool:
        """`40 Tigers were killed`, `killed 12 Chetniks`: what happens to a name of many happens to no thing."""
        low, lead = strip.words, max(0, start - 2)
        if not self._living_harm.isdisjoint(low[lead : start - 1]):
            return True
        after = low[head + 1 : head + 4]
        return bool(after) and after[0] in self.function and not self._living_harm.isdisjoint(after[1:])


def _is_one(quantity: Quantity) -> bool:
    """`one`, `at least one`: its noun is a singular."""
    return quantity.interval.low == 1 and quantity.interval.high in (1, None)


def _is_told(item: object) -> bool:
    """A number within the phrase that makes a claim of its own."""
    return isinstance(item, Measured) or (isinstance(item, Quantity) and item.form != "ordinal")


def _head_of(entry: tuple[str, ...]) -> str:
    """The word of a list's entry that a head is compared with: of several words the last."""
    return "".join(entry) if "-" in entry else entry[-1]
