"""What is counted: the noun phrase behind a number, its head, and whether it means people."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.extract.numbers.hedges import Hedges, widen
from claimcheck.extract.quantity import Quantity
from claimcheck.extract.strip import Fold, Strip
from claimcheck.model import Interval
from claimcheck.rules import RuleSet

_REACH = 7
_HYPHENS = ("-", "‐", "‑", "–")
_PARTITIVE = frozenset(
    ("the", "those", "these", "them", "whom", "which", "its", "his", "her", "their", "our", "all", "your", "my", "us")
)
_DEMONYM_ENDINGS = ("ians", "eans", "icans", "nians", "anians", "ese", "awis", "aqis", "yans", "khs", "stanis")


@dataclass(slots=True)
class Phrase:
    """A counted noun phrase: tokens `first` to `end` (exclusive) hold hedge, number, modifiers and head.

    `head` is the lower-case noun as written ("" for a bare number), `population` its plural without epithets,
    `people` whether persons (or families) are counted. `of` is set where the number counts some of a known group
    (`fifty-six of those civilians`); `whole` is the number of that group where it is said (`64 of 67 mosques`).
    """

    quantity: Quantity
    first: int
    end: int
    head: str = ""
    population: str | None = None
    people: bool = False
    of: bool = False
    whole: Quantity | None = None
    modifiers: list[str] = field(default_factory=list)


class PhraseReader:
    """Folds each NUMBER that counts something with its noun: PEOPLE, THINGS, or GROUP for a bare number of some."""

    def __init__(self, rules: RuleSet, hedges: Hedges) -> None:
        def words(name: str) -> frozenset[str]:
            return frozenset("".join(_rejoin(entry)) for entry in rules.words(name))

        self._persons, self._person = words("PERSON_NOUN"), words("PERSON_ONE")
        self._as_people, self._things = words("COUNTED_AS_PEOPLE"), words("PLURAL_THING")
        self._attributive, self._demonyms = words("ATTRIBUTIVE_PLURAL"), words("DEMONYM")
        self._function, self._verbs, self._never = words("FUNCTION"), words("PLAIN_VERB"), words("NEVER_NOUN")
        self._agents_not = words("NOT_AGENT")
        self._idioms = words("ONE_IDIOM")
        self._hedges = hedges
        self._harm = words("HARM_VERB")
        chunk = rules.alphabet.chunk
        self._number, self._fraction = chunk("NUMBER"), chunk("FRACTION")
        self._folded = frozenset(chunk(name) for name in ("NUMBER", "FRACTION", "PERCENT"))
        self._people_letter, self._things_letter, self._group_letter = chunk("PEOPLE"), chunk("THINGS"), chunk("GROUP")

    def read(self, strip: Strip, low: list[str]) -> list[Fold]:
        """Folds in order; a number with nothing countable behind it stays a NUMBER."""
        folds: list[Fold] = []
        done = 0
        for at, letter in enumerate(strip.letters):
            if letter != self._number or at < done:
                continue
            fold = self._at(strip, low, at)
            if fold:
                folds.append(fold)
                done = fold.end
        return folds

    def _at(self, strip: Strip, low: list[str], at: int) -> Fold | None:
        quantity: Quantity = strip.items[at]
        phrase = Phrase(quantity, quantity.first, quantity.end)
        start = at + 1
        if low[start : start + 1] and low[start] in _HYPHENS:
            return self._hyphened(strip, low, at, phrase)
        if low[start : start + 1] == ["of"]:
            start = self._of(strip, low, start, phrase)
            if start < 0:
                return None
        end = self._noun(strip, low, start, phrase)
        if end is None:
            if not phrase.of and phrase.whole is None:
                return None
            end = start
        if phrase.people and phrase.head in ("people", "persons", "others", "more") and phrase.of:
            phrase.modifiers.append("of")
        after = self._hedges.after(low, end)
        if after and quantity.interval.is_bounded:
            quantity.interval, end = widen(quantity.interval, [after[0]]), after[1]
        phrase.end = strip.end[end - 1]
        letter = (
            self._group_letter if not phrase.head else self._people_letter if phrase.people else self._things_letter
        )
        return Fold(at, end, letter, phrase)

    def noun_of(self, strip: Strip, low: list[str], at: int) -> tuple[str, int] | None:
        """The population behind `of` at chunk `at` and the chunk after it: `a third of the patients`."""
        if low[at : at + 1] != ["of"]:
            return None
        start = at + 1
        while start < len(low) and low[start] in _PARTITIVE:
            start += 1
        quantity = Quantity(Interval.exactly(2), "digits", 0, 0, 0, 0)
        phrase = Phrase(quantity, 0, 0)
        end = self._noun(strip, low, start, phrase)
        return (phrase.population, end) if end is not None and phrase.population else None

    def _hyphened(self, strip: Strip, low: list[str], at: int, phrase: Phrase) -> Fold | None:
        """`a 24,500-seat stadium` counts seats, `a five-person crew` people."""
        noun = at + 2
        if noun >= len(low) or not low[noun].isalpha() or low[noun] in self._function or strip.items[noun] is not None:
            return None
        if low[noun].endswith(("ed", "ing", "way", "fold")) or low[noun] in ("time", "odd", "plus", "half", "quarter"):
            return None
        phrase.head = low[noun]
        phrase.people = low[noun] in self._person or low[noun] in ("strong", "man")
        phrase.population = None if low[noun] == "strong" else plural(low[noun])
        phrase.end = strip.end[noun]
        return Fold(at, noun + 1, self._people_letter if phrase.people else self._things_letter, phrase)

    def _of(self, strip: Strip, low: list[str], at: int, phrase: Phrase) -> int:
        """Behind `of`: the place of the noun phrase, or -1 where `of` leads to nothing counted (`one of the worst`)."""
        after = at + 1
        if after >= len(low):
            return -1
        if phrase.quantity.form == "words" and phrase.quantity.interval.low == 1 and phrase.quantity.interval.is_point:
            return -1
        vague = phrase.quantity.form == "vague" or low[at - 1] in ("couple", "dozens", "dozen")
        if low[after] in _PARTITIVE:
            phrase.of = not (vague and low[after] not in ("those", "these", "them"))
            after += 1
            if after < len(low) and low[after] == "the":
                after += 1
        if after < len(low) and strip.letters[after] == self._number and not vague:
            phrase.whole = strip.items[after]
            phrase.of = False
            return after + 1
        if not (vague or phrase.of or low[at - 1].endswith(("million", "billion", "thousand", "hundred"))):
            phrase.of = True
        return after

    def _noun(self, strip: Strip, low: list[str], start: int, phrase: Phrase) -> int | None:
        """The chunk after the head, whose noun is put into `phrase`; None where no noun comes."""
        one = phrase.quantity.interval.low == 1 and phrase.quantity.interval.high == 1
        best: int | None = None
        at, stop, last_joined = start, min(len(low), start + _REACH + 1), False
        while at < stop:
            word = low[at]
            if strip.items[at] is not None or not word[0].isalpha():
                if word in _HYPHENS and best is None and at > start - 1 and at + 1 < stop and low[at + 1][0].isalpha():
                    at, last_joined = at + 1, True
                    if low[at] in self._function and low[at] not in self._persons:
                        at += 1
                    continue
                break
            if best is not None and not self._continues(strip, low, best, at):
                break
            if word in self._function and not (last_joined and best is None) and word not in ("more", "other", "such"):
                break
            if self._is_head(low, at, one):
                best = at
                if not self._may_be_attributive(strip, low, at):
                    break
            elif (best is None and word in self._verbs and word not in ("lead", "left", "work", "cut", "set")) or (
                best is None and word in self._harm and self._verb_reading(strip, low, at)
            ):
                break
            last_joined = False
            at += 1
        if (
            best is None
            and phrase.quantity.form == "vague"
            and start > 0
            and low[start - 1] == "of"
            and self._named_group(strip, low, start)
        ):
            best = start
        if best is None:
            return self._singular_thing(strip, low, start, phrase, one)
        self._take(strip, low, start, best, phrase)
        return best + 1

    def _named_group(self, strip: Strip, low: list[str], at: int) -> bool:
        """`hundreds of Taliban`: a name behind a vague plural, with no noun after it."""
        if at >= len(low) or strip.items[at] is not None or not strip.word(at)[0].isupper():
            return False
        return (
            at + 1 >= len(low)
            or not low[at + 1][0].isalpha()
            or low[at + 1] in self._function | self._verbs | self._harm
        )

    def _continues(self, strip: Strip, low: list[str], best: int, at: int) -> bool:
        word = low[at]
        return (
            strip.items[at] is None
            and word not in self._function
            and word not in self._verbs
            and not word.endswith(("ed", "ing", "ly"))
        )

    def _may_be_attributive(self, strip: Strip, low: list[str], at: int) -> bool:
        """`police officers`, `missing workers`, `United States soldiers`: the real head comes next."""
        attributive = low[at] in self._attributive or strip.word(at)[0].isupper()
        ahead = [word for word in low[at + 1 : at + 3] if word[0].isalpha() and word not in self._function]
        if not attributive or not ahead or low[at + 1] != ahead[0]:
            return False
        return self._plural(ahead[0]) or (len(ahead) > 1 and low[at] not in self._persons and self._plural(ahead[1]))

    def _verb_reading(self, strip: Strip, low: list[str], at: int) -> bool:
        """`40 injured in` is no noun phrase; `40 injured men` is one."""
        for ahead in range(at + 1, min(at + 4, len(low))):
            if strip.items[ahead] is not None or low[ahead] in self._function or not low[ahead][0].isalpha():
                return True
            if self._plural(low[ahead]) or low[ahead] in self._persons:
                return False
        return True

    def _plural(self, word: str) -> bool:
        return (
            word in self._persons
            or word in self._things
            or (
                len(word) > 3
                and word.endswith("s")
                and not word.endswith(("ss", "us", "is", "'s", "’s"))
                and word not in self._never
            )
        )

    def _is_head(self, low: list[str], at: int, one: bool) -> bool:
        word = low[at]
        return self._plural(word) or (one and (word in self._person or word in self._as_people))

    def _singular_thing(self, strip: Strip, low: list[str], start: int, phrase: Phrase, one: bool) -> int | None:
        """`20 others`, `three more`; `44-strong`; with one: `one house`."""
        if start < len(low) and low[start] in ("more", "other", "others") and strip.items[start] is None:
            phrase.modifiers.append("other")
            return None
        if (
            one
            and start < len(low)
            and low[start] not in self._idioms
            and low[start].isalpha()
            and low[start] not in self._function
            and low[start] not in self._verbs
        ):
            if (
                strip.items[start] is None
                and strip.word(start)[0].islower()
                and not low[start].endswith(("ed", "ing", "ly"))
            ):
                self._take(strip, low, start, start, phrase)
                return start + 1
        return None

    def _take(self, strip: Strip, low: list[str], start: int, head: int, phrase: Phrase) -> None:
        word, written = low[head], strip.word(head)
        phrase.head = word
        phrase.modifiers += [w for w in low[start:head] if w[0].isalpha()]
        demonym = written[0].isupper() and (word in self._demonyms or word.endswith(_DEMONYM_ENDINGS))
        demonym = demonym or (written[0].isupper() and not self._plural(word))
        agent = word.endswith(("ers", "ors", "ists", "ians", "women", "men")) and word not in self._agents_not
        phrase.people = word in self._persons or word in self._as_people or demonym or word in self._person or agent
        singular = phrase.quantity.interval.high == 1 and not self._plural(word)
        phrase.population = "people" if demonym or word in self._as_people else plural(word) if singular else word


_IRREGULAR = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet", "tooth": "teeth", "mouse": "mice",
    "wife": "wives", "life": "lives", "knife": "knives", "aircraft": "aircraft", "sheep": "sheep", "fish": "fish",
}  # fmt: skip


def plural(noun: str) -> str:
    """The plural of a singular English noun; nouns in -man take -men."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("man") and len(noun) > 5:
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _rejoin(entry: tuple[str, ...]) -> tuple[str, ...]:
    """List entries such as `asylum-seekers` are split into words; a head is compared as one."""
    return entry if len(entry) == 1 else (entry[-1],) if "-" not in entry else entry
