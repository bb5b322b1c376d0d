"""Words to letters: the alphabet in which patterns are matched.

Every token becomes one letter, chosen by the set of word lists that hold it and by its shape, so that a pattern over
words is an ordinary regular expression over a short string (the finite-state cascade of FASTUS, Hobbs et al. 1997).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_MEMO_LIMIT = 60_000
_FIRST_LETTER = 0x4E00  # a large run of code points that `re` takes as plain letters; they never meet real text

MARKS = {
    "-": "HYPHEN", "‐": "HYPHEN", "‑": "HYPHEN", "–": "DASH", "—": "DASH", "−": "DASH", ",": "COMMA", ".": "STOP",
    "!": "STOP", "?": "STOP", ";": "SEMI", ":": "COLON", "/": "SLASH", "(": "OPEN", "[": "OPEN", ")": "CLOSE",
    "]": "CLOSE", '"': "QUOTE", "“": "QUOTE", "”": "QUOTE", "«": "QUOTE", "»": "QUOTE", "'": "QUOTE", "‘": "QUOTE",
    "’": "QUOTE", "%": "PERCENT_SIGN", "‰": "PERCENT_SIGN", "+": "PLUS", "~": "TILDE", "°": "DEGREE", "<": "LESS",
    ">": "MORE", "≥": "MORE", "≤": "LESS", "#": "HASH", "*": "STAR", "…": "STOP", "&": "AMP", "×": "TIMES",
}  # fmt: skip

#: shapes a pattern may name, besides the word lists and the chunks
SHAPES = (
    "WORD", "CAPWORD", "LOWWORD", "SWORD", "EDWORD", "INGWORD", "LYWORD", "INITIALS", "POSSESSIVE", "ALNUM",
    "NUMERAL", "DAYNUM", "MONTHNUM", "YEARNUM", "TWODIGIT", "DECIMAL", "ORDNUM", "DECADENUM", "CURRENCY_SIGN", "OTHER",
    *sorted(set(MARKS.values())),
)  # fmt: skip

_CURRENCY = frozenset("$€£¥₹₽₩₺₴₪₫₦₱฿₡₲₵₸₼₾")
FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞"


def _word_shapes(word: str) -> frozenset[str]:
    shapes = {"WORD", "CAPWORD" if word[0].isupper() else "LOWWORD"}
    low = word.lower()
    if low.endswith(("'s", "’s", "s'", "s’")):
        shapes.add("POSSESSIVE")
    elif low.endswith("s") and not low.endswith(("ss", "us", "is")):
        shapes.add("SWORD")
    elif low.endswith("ed"):
        shapes.add("EDWORD")
    elif low.endswith("ing"):
        shapes.add("INGWORD")
    elif low.endswith("ly"):
        shapes.add("LYWORD")
    return frozenset(shapes)


def _digit_shapes(word: str) -> frozenset[str]:
    if word[-1] in "sS":
        return frozenset({"DECADENUM"})
    if word[-1] in "tdhTDH":
        return frozenset({"ORDNUM"})
    shapes = {"NUMERAL"}
    if not word.isdecimal():
        return frozenset(shapes | {"DECIMAL"})
    value = int(word) if len(word) < 9 else 0
    if len(word) <= 2 and 1 <= value <= 31:
        shapes.add("DAYNUM")
        if value <= 12:
            shapes.add("MONTHNUM")
    if len(word) == 2:
        shapes.add("TWODIGIT")
    if len(word) == 4 and 1000 <= value <= 2199:
        shapes.add("YEARNUM")
    return frozenset(shapes)


def shapes_of(word: str) -> frozenset[str]:
    """The shapes of one token as written."""
    first = word[0]
    if first.isalpha():
        if word[-1] == "." and len(word) > 2:
            return frozenset({"INITIALS", "WORD", "CAPWORD" if first.isupper() else "LOWWORD"})
        return frozenset({"ALNUM"}) if any(c.isdecimal() for c in word) else _word_shapes(word)
    if first.isdecimal():
        return _digit_shapes(word)
    if first == "." and len(word) > 1 and word[1].isdecimal():
        return frozenset({"NUMERAL", "DECIMAL"})
    if first in FRACTIONS:
        return frozenset({"NUMERAL", "DECIMAL"})
    return frozenset({MARKS.get(first, "CURRENCY_SIGN" if first in _CURRENCY else "OTHER")})


#: one word of each shape, so that every shape has its letter before the first pattern is compiled
_SAMPLES = [
    "a1", "x", "xs", "xed", "xing", "xly", "x's", "a.b.", *MARKS, "$", "\x01", "1", "12", "13", "31", "32", "99", "100",
    "0", "00", "1999", "9999", "1.5", "1st", "1990s", "½",
]  # fmt: skip


class Alphabet:
    """Letters for tokens. Word lists must all be known before the first pattern is compiled (`add`, then `freeze`)."""

    def __init__(self) -> None:
        self._lists: dict[str, set[str]] = {}
        self._phrases: dict[str, set[tuple[str, ...]]] = {}
        self._of_word: dict[str, frozenset[str]] = {}
        self._letters: dict[frozenset[str], str] = {}
        self._memo: dict[str, str] = {}
        self._chunks: dict[str, str] = {}
        self._groups: dict[str, tuple[str, ...]] = {}
        self._with: dict[str, str] = {}

    def add(self, name: str, entries: Iterable[tuple[str, ...]]) -> None:
        """Put words (one-token entries) and phrases (longer ones), lower case, under a list's name."""
        words, phrases = self._lists.setdefault(name, set()), self._phrases.setdefault(name, set())
        for entry in entries:
            if len(entry) == 1:
                words.add(entry[0])
            else:
                phrases.add(entry)

    def literal(self, word: str) -> None:
        """A word that a pattern names itself."""
        self._lists.setdefault("=" + word, set()).add(word)

    def chunk(self, name: str) -> str:
        """The letter of a folded chunk (NUMBER, DATE, …); the same at each call."""
        if name not in self._chunks:
            self._chunks[name] = self._letter(frozenset({"#" + name}))
        return self._chunks[name]

    def group(self, name: str, members: Iterable[str]) -> None:
        """A name for several lists, shapes and chunks together."""
        self._groups[name] = tuple(members)

    def freeze(self, wanted: Iterable[str] | None = None) -> None:
        """Give each word of the wanted lists (all, unless told) its letter, and each shape of an unknown word one.

        Lists that nobody asks for letter by letter make no difference between words: fewer letters, shorter patterns.
        """
        names = set(self._lists if wanted is None else wanted)
        for group in [name for name in names if name in self._groups]:
            names |= self._members(group)
        for phrase in {phrase for name in names for phrase in self._phrases.get(name, ())}:
            for word in phrase:
                self.literal(word)
        of_word: dict[str, set[str]] = {}
        for name, words in self._lists.items():
            if name in names or name.startswith("="):
                for word in words:
                    of_word.setdefault(word, set()).add(name)
        self._of_word = {word: frozenset(traits) for word, traits in of_word.items()}
        for word in self._of_word:
            for form in (word, word.capitalize(), word.upper()):
                self.letter(form)
        for sample in _SAMPLES:
            self._letter(shapes_of(sample))
            self._letter(shapes_of(sample.capitalize()))
        self._index()

    def _members(self, group: str) -> set[str]:
        """The lists, shapes and chunks of a group, and of the groups in it."""
        members = set(self._groups[group])
        for name in tuple(members):
            if name in self._groups and name != group:
                members |= self._members(name)
        return members

    def _index(self) -> None:
        found: dict[str, list[str]] = {}
        for traits, letter in self._letters.items():
            for trait in traits:
                found.setdefault(trait, []).append(letter)
        self._with = {trait: "".join(letters) for trait, letters in found.items()}

    def _letter(self, traits: frozenset[str]) -> str:
        letter = self._letters.get(traits)
        if letter is None:
            letter = self._letters[traits] = chr(_FIRST_LETTER + len(self._letters))
        return letter

    def letter(self, word: str) -> str:
        """The letter of one token as written."""
        letter = self._memo.get(word)
        if letter is None:
            low = word.lower().replace("’", "'")
            letter = self._letter(shapes_of(word) | self._of_word.get(low, frozenset()))
            if len(self._memo) > _MEMO_LIMIT:
                self._memo.clear()
            self._memo[word] = letter
        return letter

    def letters(self, words: Iterable[str]) -> str:
        memo = self._memo
        try:
            return "".join([memo[w] for w in words])
        except KeyError:
            return "".join([self.letter(w) for w in words])

    def knows(self, name: str) -> bool:
        return name in self._lists or name in SHAPES or name in self._chunks or name in self._groups

    def names(self) -> list[str]:
        return [n for n in (*self._lists, *SHAPES, *self._chunks, *self._groups) if "=" not in n and "@" not in n]

    def phrases(self, name: str) -> list[tuple[str, ...]]:
        """The entries of a list (or of a group's lists) that have several words, longest first."""
        found = set(self._phrases.get(name, ()))
        for member in self._groups.get(name, ()):
            found |= self._phrases.get(member, set())
        return sorted(found, key=lambda p: (-len(p), p))

    def letters_with(self, trait: str) -> str:
        """All letters of tokens (or chunks) that carry the name of a wanted list, a shape, `=word`, or `#CHUNK`."""
        if trait in self._groups and trait not in self._with:
            parts = (self.letters_with(member) + self.letters_with("#" + member) for member in self._groups[trait])
            self._with[trait] = "".join(dict.fromkeys("".join(parts)))
        return self._with.get(trait, "")

    def letters_with_any(self) -> str:
        """Every letter there is."""
        return "".join(self._letters.values())

    def word_lists(self) -> Mapping[str, frozenset[str]]:
        return {name: frozenset(words) for name, words in self._lists.items()}
