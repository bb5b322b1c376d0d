"""The pattern language of rules: regular expressions whose letters are words.

    "killed (at least)? n:NUMBER WORD{0,2} PEOPLE"

lower case        that very word (any case in the text); quote marks are not needed
UPPER CASE        a word list, a shape (WORD, CAPWORD, NUMERAL, …) or a chunk (NUMBER, DATE, …)
name:ELEMENT      what it covers is given to the rule under that name
( a | b )         either; `?`, `{m,n}`, `*` (at most 8), `+` (1 to 8) repeat the element before
!NAME             any one token that does not carry the name

No pattern can take long: repetition is bounded, and a pattern whose worst case passes `WORST_CASE` steps is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from claimcheck.rules.alphabet import Alphabet

WORST_CASE = 60_000
_STAR = 8
_LEX = re.compile(
    r"\s*(?:(?P<capture>[a-z]\w*):(?=[\w(!])|(?P<word>!?[\w'$%.]+)|(?P<repeat>\{\d+,\d+\})|(?P<mark>[()|?*+]))"
)
_END = re.compile(r"\s*$")


class PatternError(ValueError):
    """A pattern that cannot be compiled; the message is a sentence for the author of the rule."""


#: letters that one place of a pattern takes, or with True all others
Place = tuple[frozenset[str], bool]


@dataclass
class Pattern:
    """A checked pattern. `regex` runs over a string of letters and is compiled when it is first used.

    `number` holds the letters that capture `n` can begin with, which stands no more than `lead` letters from the start.
    `places`, `follow`, `enter` and `leave` are the automaton of Glushkov (1961): the places of the pattern, which of
    them can stand behind each, at which a match begins and ends. A bounded repetition counts there as one without end,
    so the automaton accepts all that `regex` does, and may accept more.
    """

    source: str
    expression: str
    captures: frozenset[str] = field(default_factory=frozenset)
    number: str = ""
    lead: int = 0
    places: Sequence[Place] = ()
    follow: Sequence[frozenset[int]] = ()
    enter: frozenset[int] = frozenset()
    leave: frozenset[int] = frozenset()

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.expression)


@dataclass(slots=True)
class _Piece:
    """Part of a pattern: its regex, the places at which it may begin and end, whether it may be empty, its worst-case
    steps, the letters it covers at most, and how many of these can stand before its capture `n` (-1: it holds none).
    """

    regex: str
    enter: frozenset[int]
    leave: frozenset[int]
    empty: bool
    cost: int
    width: int = 1
    lead: int = -1


def literals(source: str) -> set[str]:
    """The words a pattern names itself; an `Alphabet` must know them before it is frozen."""
    return {m["word"].lstrip("!") for m in _LEX.finditer(source) if m["word"] and not _is_name(m["word"])}


def names(source: str) -> set[str]:
    """The word lists, shapes and chunks that a pattern names."""
    return {m["word"].lstrip("!") for m in _LEX.finditer(source) if m["word"] and _is_name(m["word"])}


def _is_name(word: str) -> bool:
    word = word.lstrip("!")
    return word[0].isalpha() and word == word.upper()


class _Parser:
    def __init__(self, source: str, alphabet: Alphabet, rule: str) -> None:
        self.source, self.alphabet, self.rule, self.at = source, alphabet, rule, 0
        self.captures, self.number = set[str](), frozenset[int]()
        self.places: list[Place] = []
        self.follow: list[set[int]] = []

    def parse(self) -> _Piece:
        piece = self._alternatives()
        if not _END.match(self.source, self.at):
            raise PatternError(f"cannot read the pattern from {self.source[self.at :].strip()!r}")
        return piece

    def _next(self) -> re.Match[str] | None:
        return _LEX.match(self.source, self.at)

    def _alternatives(self) -> _Piece:
        pieces = [self._sequence()]
        while (token := self._next()) and token["mark"] == "|":
            self.at = token.end()
            pieces.append(self._sequence())
        return _either(pieces) if len(pieces) > 1 else pieces[0]

    def _sequence(self) -> _Piece:
        whole = _Piece("", frozenset(), frozenset(), True, 1, 0)
        while token := self._next():
            if token["mark"] in (")", "|"):
                break
            self._append(whole, self._element())
        return whole

    def _append(self, whole: _Piece, piece: _Piece) -> None:
        """`piece` behind what `whole` has so far."""
        self._link(whole.leave, piece.enter)
        if whole.empty:
            whole.enter |= piece.enter
        whole.leave = whole.leave | piece.leave if piece.empty else piece.leave
        whole.regex += piece.regex
        whole.empty = whole.empty and piece.empty
        whole.cost *= piece.cost
        whole.lead = max(whole.lead, whole.width + piece.lead if piece.lead >= 0 else -1)
        whole.width += piece.width

    def letters_at(self, places: Iterable[int]) -> set[str]:
        """All that some places take."""
        found = set[str]()
        for held, others in map(self.places.__getitem__, places):
            found |= set(self.alphabet.letters_with_any()) - held if others else held
        return found

    def _link(self, before: Iterable[int], behind: frozenset[int]) -> None:
        for place in before:
            self.follow[place] |= behind

    def _element(self) -> _Piece:
        token = self._next()
        assert token is not None
        self.at = token.end()
        if name := token["capture"]:
            if name in self.captures:
                raise PatternError(f"the name {name!r} stands twice in one pattern")
            self.captures.add(name)
            piece = self._atom()
            if name == "n":
                self.number = piece.enter
                piece = replace(piece, lead=0)
            return self._repeated(replace(piece, regex=f"(?P<{name}>{piece.regex})"))
        self.at = token.start()
        return self._repeated(self._atom())

    def _atom(self) -> _Piece:
        token = self._next()
        if token is None or (token["mark"] and token["mark"] != "(") or token["repeat"]:
            raise PatternError(f"a word or a group is missing before {self.source[self.at :].strip()!r}")
        self.at = token.end()
        if token["mark"] == "(":
            piece = self._alternatives()
            closing = self._next()
            if closing is None or closing["mark"] != ")":
                raise PatternError("a bracket is not closed")
            self.at = closing.end()
            return replace(piece, regex=f"(?:{piece.regex})")
        return self._word(token["word"])

    def _word(self, word: str) -> _Piece:
        alphabet = self.alphabet
        if not _is_name(word):
            return self._letters(alphabet.letters_with("=" + word.lstrip("!")), negated=word.startswith("!"))
        name = word.lstrip("!")
        if alphabet.knows(f"{name}@{self.rule}"):
            name = f"{name}@{self.rule}"
        elif not alphabet.knows(name):
            raise PatternError(f"{name} is no word list, shape or chunk{_suggest(name, alphabet.names())}")
        letters = alphabet.letters_with(name) + alphabet.letters_with("#" + name)
        if word.startswith("!"):
            return self._letters(letters, negated=True)
        phrases = alphabet.phrases(name)
        if not phrases:
            return self._letters(letters, negated=False)
        forms = [self._phrase(phrase) for phrase in phrases]
        if letters:
            forms.append(self._letters(letters, negated=False))
        return replace(_either(forms), cost=2)

    def _phrase(self, words: Sequence[str]) -> _Piece:
        whole = _Piece("", frozenset(), frozenset(), True, 1, 0)
        for word in words:
            self._append(whole, self._letters(self.alphabet.letters_with("=" + word), negated=False))
        return whole

    def _letters(self, letters: str, *, negated: bool) -> _Piece:
        place = frozenset((len(self.places),))
        self.places.append((_held(letters), negated))
        self.follow.append(set())
        if negated:
            return _Piece(f"[^{letters}]" if letters else ".", place, place, False, 1)
        return _Piece(f"[{letters}]" if letters else "(?!)", place, place, False, 1)

    def _repeated(self, piece: _Piece) -> _Piece:
        token = self._next()
        if token is None or not (token["repeat"] or token["mark"] in ("?", "*", "+")):
            return piece
        self.at = token.end()
        if token["repeat"]:
            least, most = (int(n) for n in token["repeat"][1:-1].split(","))
        else:
            least, most = {"?": (0, 1), "*": (0, _STAR), "+": (1, _STAR)}[token["mark"]]
        if most < least or most == 0 or most > 40:
            raise PatternError(f"{{{least},{most}}} repeats backwards, never, or over 40 times")
        cost = sum(piece.cost**k for k in range(1, most + 1)) + 1 if piece.cost > 1 else most + 1
        lead = piece.lead + piece.width * (most - 1) if piece.lead >= 0 else -1
        regex, empty = f"(?:{piece.regex}){{{least},{most}}}", piece.empty or least == 0
        if most > 1:
            self._link(piece.leave, piece.enter)
        return _Piece(regex, piece.enter, piece.leave, empty, min(cost, 10**12), piece.width * most, lead)


@lru_cache(maxsize=4096)
def _held(letters: str) -> frozenset[str]:
    """Many places hold the same letters: one set serves them all."""
    return frozenset(letters)


def _either(pieces: list[_Piece]) -> _Piece:
    """One of several pieces."""
    return _Piece(
        "(?:" + "|".join(p.regex for p in pieces) + ")",
        frozenset().union(*(p.enter for p in pieces)),
        frozenset().union(*(p.leave for p in pieces)),
        any(p.empty for p in pieces),
        sum(p.cost for p in pieces),
        max(p.width for p in pieces),
        max(p.lead for p in pieces),
    )


def _suggest(name: str, known: list[str]) -> str:
    from rapidfuzz import process

    best = process.extractOne(name, known, score_cutoff=70)
    return f"; did you mean {best[0]}?" if best else ""


def compile_pattern(source: str, alphabet: Alphabet, rule: str = "") -> Pattern:
    """Compile against a frozen alphabet; the word list `NAME@rule` hides the shared one called `NAME`.

    Raises `PatternError` for a pattern that is malformed, may match nothing at all, names an unknown list, or could
    need more than `WORST_CASE` steps at one place of a text.
    """
    parser = _Parser(source, alphabet, rule)
    piece = parser.parse()
    if piece.empty:
        raise PatternError("the pattern can match nothing at all")
    if piece.cost > WORST_CASE:
        raise PatternError("the pattern repeats inside of repetitions and could take too long; bound it with {m,n}")
    number = "".join(sorted(parser.letters_at(parser.number)))
    return Pattern(
        source, piece.regex, frozenset(parser.captures), number, max(piece.lead, 0),
        tuple(parser.places), tuple(map(frozenset, parser.follow)), piece.enter, piece.leave,
    )  # fmt: skip
