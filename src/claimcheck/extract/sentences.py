"""Where the sentences are that may hold a claim.

A text is cut at its lines, and a line at what ends a sentence. What stands between two white spaces gets one letter
that tells whether it ends a sentence, could begin one, and holds a digit or a trigger word: so one look at a short
string finds the sentences worth reading, and nothing else of the text is touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from claimcheck.rules import RuleSet

#: pieces to remember, and the length of one that is worth it
_MEMO_LIMIT, _PIECE_LIMIT = 60_000, 40
#: code points from which on a sentence is cut at an abbreviation too, and from which on at any white space
_LONG, _LONGEST = 1200, 6000
_CLOSING, _ENDING = "\"'”’)]", ".!?"
_LAST_WORD = re.compile(r"[\w.]*$")
_WORDS = re.compile(r"[^\W\d_]+")
_NUMERIC = re.compile(r"[\d½⅓⅔¼¾⅕⅛]")
#: a new line ends a sentence in wrapped text where one of these stands behind it or before it
_NEWLINE = re.compile(r"(?<=[.!?\n:\"”])\n|^\n|\n(?=[\n#*\-|>•]|$)")
#: a line of 45 to 130 code points that ends no sentence and goes on below: its paragraph is wrapped, however short
_GOES_ON = re.compile(
    r"^(?![#*\-|>•])[^\n]{44,129}(?:[^.!?:;\"”\s]\r?\n[a-zß-öø-ÿ]|[a-z,]\r?\n\d+(?![.)]\s|/|\d))", re.MULTILINE
)
#: where such a line may have gone on; quicker to look for than the line
_NEXT_LINE = re.compile(r"\n(?=[a-zß-öø-ÿ\d])")
_BLANK_LINE = re.compile(r"\n(?:[ \t\r]*\n)+")

_TRIGGER, _LOWER, _STARTER, _STOPS, _MAY_STOP, _ABBREVIATION = 1, 2, 4, 8, 16, 32
_FLAGS = [chr(0x100 + bits) for bits in range(64)]


def _flags(bit: int) -> str:
    return "".join(flag for bits, flag in enumerate(_FLAGS) if bits & bit)


_WORTH = re.compile(f"[{_flags(_TRIGGER)}]")
_END = re.compile(f"[{_flags(_STOPS)}](?![{_flags(_LOWER)}])|[{_flags(_MAY_STOP)}](?=[{_flags(_STARTER)}])")
_ANY_STOP = re.compile(f"[{_flags(_STOPS | _MAY_STOP | _ABBREVIATION)}]")


class Sentence(NamedTuple):
    """Code points of the first letter and behind the last one; what stands between white spaces; whether one white
    space stands between all of these.
    """

    start: int
    end: int
    pieces: list[str]
    even: bool


class SentenceFinder(dict[str, str]):
    """A bounded memo from what stands between white spaces to its flag. Shared by all documents."""

    def __init__(self, rules: RuleSet, triggers: Iterable[str], *, cased: Iterable[str] = ()) -> None:
        """`cased`: those of the triggers that are none where they are written small."""
        super().__init__()
        self._triggers, self._cased = frozenset(triggers), frozenset(cased)
        self._abbreviations = rules.word_set("ABBREVIATION")
        self._may_stop = rules.word_set("ABBREVIATION_AT_END")
        self._starters = frozenset(word.capitalize() for word in rules.word_set("SENTENCE_START"))

    def __missing__(self, piece: str) -> str:
        flag = _FLAGS[self._bits(piece)]
        if len(piece) <= _PIECE_LIMIT:
            if len(self) >= _MEMO_LIMIT:
                self.clear()
            self[piece] = flag
        return flag

    def _bits(self, piece: str) -> int:
        low = piece.lower()
        worth = _NUMERIC.search(low) or any(self._is_trigger(word) for word in _WORDS.findall(piece))
        bits = _TRIGGER if worth else 0
        return bits | piece[0].islower() * _LOWER | (piece in self._starters) * _STARTER | self._stop(piece)

    def _is_trigger(self, word: str) -> bool:
        low = word.lower()
        return low in self._triggers and not (word == low and low in self._cased)

    def _stop(self, piece: str) -> int:
        open_end = piece.rstrip(_CLOSING)
        rest = open_end.rstrip(_ENDING)
        if rest == open_end:
            return 0
        word = _LAST_WORD.search(rest[-12:])
        before = word.group() if word else ""
        if piece != rest + "." or not before:
            return _STOPS
        if before.lower() in self._abbreviations:
            return _MAY_STOP if before.lower() in self._may_stop else _ABBREVIATION
        initial = len(before) == 1 and before.isupper()
        return _ABBREVIATION if initial else _STOPS

    def worth_reading(self, text: str) -> Iterator[Sentence]:
        """The sentences that hold a digit or a trigger, in order."""
        flag_of = self.__getitem__
        for offset, block in _blocks(text):
            pieces = block.split()
            flags = "".join(map(flag_of, pieces))
            if _WORTH.search(flags):
                yield from _sentences(offset, block, pieces, flags)


def _sentences(offset: int, block: str, pieces: list[str], flags: str) -> Iterator[Sentence]:
    """The sentences of a block that are worth reading."""
    stops = [match.end() for match in _END.finditer(flags)]
    ends = list(accumulate(map(len, pieces), initial=0))
    if len(block) > _LONG:
        stops = list(_cut(ends, stops, flags))
    if not stops or stops[-1] < len(pieces):
        stops.append(len(pieces))
    even = ends[-1] + len(pieces) - 1 == len(block)
    starts = () if even else _starts(block, pieces)
    first = 0
    for stop in stops:
        if _WORTH.search(flags, first, stop):
            own = pieces[first:stop]
            if even:
                start, end = ends[first] + first, ends[stop] + stop - 1
            else:
                start, end = starts[first], starts[stop - 1] + len(own[-1])
            yield Sentence(offset + start, offset + end, own, even)
        first = stop


def _starts(block: str, pieces: list[str]) -> list[int]:
    """Where the pieces start, whatever white space stands between them."""
    starts, at = list[int](), 0
    for piece in pieces:
        at = block.find(piece, at)
        starts.append(at)
        at += len(piece)
    return starts


def _cut(ends: list[int], stops: list[int], flags: str) -> Iterator[int]:
    """The stops, and more where the sentences between them are too long. `ends[i]` are the code points of the first i
    pieces, without the white space between them."""
    first = 0
    for stop in [*stops, len(flags)]:
        if ends[stop] - ends[first] + stop - first > _LONG:
            yield from _cut_one(ends, first, stop, flags)
        if stop > first:
            yield stop
        first = stop


def _cut_one(ends: list[int], first: int, stop: int, flags: str) -> Iterator[int]:
    """Where to cut a sentence of pieces `first` to `stop`, behind one at least."""
    for at in range(first + 1, stop):
        length = ends[at] - ends[first] + at - first
        if (length > _LONG and _ANY_STOP.match(flags, at - 1)) or length > _LONGEST:
            yield at
            first = at


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """What no sentence runs across, with its offset: lines, or the paragraphs of text that was broken at a width."""
    if _is_wrapped(text):
        yield from _cut_at(_NEWLINE, text, 0)
    elif not _goes_on(text):
        yield from _lines(text, 0)
    else:
        for offset, paragraph in _cut_at(_BLANK_LINE, text, 0):
            cut = _cut_at(_NEWLINE, paragraph, offset) if _goes_on(paragraph) else _lines(paragraph, offset)
            yield from cut


def _goes_on(text: str) -> bool:
    """Some line of a wrapped paragraph ends in this text."""
    starts = (text.rfind("\n", 0, newline.start()) + 1 for newline in _NEXT_LINE.finditer(text))
    return any(_GOES_ON.match(text, start) for start in starts)


def _lines(text: str, offset: int) -> Iterator[tuple[int, str]]:
    for line in text.split("\n"):
        yield offset, line
        offset += len(line) + 1


def _cut_at(joint: re.Pattern[str], text: str, offset: int) -> Iterator[tuple[int, str]]:
    at = 0
    for found in joint.finditer(text):
        yield offset + at, text[at : found.start()]
        at = found.end()
    yield offset + at, text[at:]


def _is_wrapped(text: str) -> bool:
    """Lines broken at a width: most are of like length and do not end a sentence."""
    lines = [line for line in text[:6000].split("\n") if line.strip()]
    if len(lines) < 4 or max(map(len, lines)) > 130:
        return False
    long = [line for line in lines if len(line) > 45]
    open_ended = [line for line in long if line.rstrip()[-1:] not in '.!?:"”']
    return len(long) >= 3 and len(open_ended) * 2 > len(long) and len(long) * 2 > len(lines)
