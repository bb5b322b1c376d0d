"""The name of a person at the end of a noun phrase: without offices, callings and the body that they are of."""

from __future__ import annotations

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.lexicon import ENDINGS_OF_OWNERS, PARTICLES, Lexicon
from claimcheck.extract.attribution.named import Named, unowned
from claimcheck.extract.attribution.nouns import Range

_CALLINGS = ("er", "or", "ist", "ian", "witness")
_OF = frozenset(("of", "for"))
_NAME = 4  # words at most of a person's name


class Persons:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def named(self, clause: Clause, start: int, end: int) -> Named | None:
        """The name at the end of `UN Secretary General Ban Ki-moon`; None where the phrase is no named person."""
        words, low = clause.words[start:end], clause.low[start:end]
        if words[-1][0].islower() and not clause.hyphens and _OF.isdisjoint(low):
            return None
        if "and" in low and self._are_two(words, low):
            return None
        if self._is_called(clause, start, words, low):
            return self.named(clause, start + 1, end) or Named(clause.written(start + 1, end), clause.starts[start])
        if self._is_bare_name(clause, words, low):
            return Named(clause.written(start, end), clause.starts[start], person=True)
        pieces = _pieces(clause, start, end)
        return self._before_of(clause, pieces) or self._last_run(clause, pieces)

    def _before_of(self, clause: Clause, pieces: list[Range]) -> Named | None:
        """`lead author Ana Moran | of the Institute of Snow`: a calling leads on to the name before `of`."""
        of = next((at for at, (first, _) in enumerate(pieces) if clause.low[first] == "of"), 0)
        first = self._run(clause, pieces, of)
        run = pieces[first:of]
        office = self._last(clause, run, self._lexicon.office)
        led = office >= 0 or (first > 0 and clause.low[pieces[first - 1][0]] in self._lexicon.title)
        run = run[office + 1 :]
        named = run and clause.low[run[-1][0]] not in self._lexicon.title
        led = led or bool(first == 0 and named and of < len(pieces) - 1 and self._holds_body(clause, pieces[of:]))
        if not led or not 1 < len(run) <= _NAME or self._holds_body(clause, run):
            return None
        return Named(clause.written(run[0][0], run[-1][1]), clause.starts[run[0][0]], person=True)

    def _last_run(self, clause: Clause, pieces: list[Range]) -> Named | None:
        """The capital words at the end, or before `of` where none end it."""
        tail = len(pieces)
        first = self._run(clause, pieces, tail)
        if first == tail:
            tail = next((i for i, (a, _) in enumerate(pieces) if clause.low[a] in ("of", "for")), 0)
            first = self._run(clause, pieces, tail)
            if first == tail:
                return None
        run = pieces[first:tail]
        if (
            first > 1
            and clause.low[pieces[first - 1][0]] == "to"
            and self._holds_body(clause, pieces[first - 2 : first - 1])
        ):
            return None  # the Committee to Protect Voters
        of = first > 1 and clause.low[pieces[first - 1][0]] in ("of", "for")
        if of and not self._behind_body(clause, pieces, run) and not self._office_of(clause, pieces, first, tail):
            return None
        office = self._last(clause, run, self._lexicon.office)
        led = first > 0 and clause.low[pieces[first - 1][0]] in self._lexicon.title
        if office >= 0:
            if office == len(run) - 1 or clause.low[run[-1][0]] in self._lexicon.no_general:
                return None
            run, led = run[office + 1 :], True
        owners = [at + 1 for at, (_, end) in enumerate(run[:-1]) if clause.words[end - 1].endswith(ENDINGS_OF_OWNERS)]
        if owners and owners[-1] + 1 < len(run):
            run, first = run[owners[-1] :], first + owners[-1]  # `Labour's Ana Petrova`
        run = self._behind_body(clause, pieces, run) or self._without_portfolio(clause, pieces, first, run)
        return self._made(clause, pieces, first, run, led=led)

    def _made(self, clause: Clause, pieces: list[Range], first: int, run: list[Range], *, led: bool) -> Named | None:
        """The run as a name: a person's of two to four words or with an office before it; else one word behind what it
        is (`the operator Norrail`)."""
        if len(run) > 2 and clause.low[run[-1][0]] in self._lexicon.after_name:
            run = run[:-1]
        if not run or self._holds_body(clause, run):
            return None
        if not led and (len(run) < 2 or len(run) > _NAME):
            before = clause.words[pieces[first - 1][0]] if first else "."
            if len(run) > 1 or not before[0].islower() or before in self._lexicon.function:
                return None
            return Named(unowned(clause.written(*run[0])), clause.starts[run[0][0]])
        if run[-1][1] - run[-1][0] == 1 and clause.words[run[-1][0]].endswith(("'s", "’s")):
            return None
        return Named(clause.written(run[0][0], run[-1][1]), clause.starts[run[0][0]], person=led or len(run) >= 2)

    def _holds_body(self, clause: Clause, run: list[Range]) -> bool:
        return any(clause.low[end - 1] in self._lexicon.body for _, end in run)

    def _is_called(self, clause: Clause, start: int, words: list[str], low: list[str]) -> bool:
        """`Campaigner Ana Moran` at the start of a sentence, where a calling is written large."""
        if len(words) < 2 or clause.starts[start] != clause.start or words[0].isupper() or words[1][0].islower():
            return False
        return low[0] in self._lexicon.speaker and low[0].endswith(_CALLINGS) and low[0] not in self._lexicon.body

    def _are_two(self, words: list[str], low: list[str]) -> bool:
        """`Ana Moran and Ivo Brandt`, but not `minister and party leader Ivo Brandt`."""
        first = low.index("and") - 1
        return first >= 0 and words[first][0].isupper() and low[first] not in self._lexicon.office_or_body

    def _is_bare_name(self, clause: Clause, words: list[str], low: list[str]) -> bool:
        """`Ana Petrova`: capital words alone, as most names are, with no office, no body and no hyphen among them."""
        if low[-1] in self._lexicon.after_name:
            return False
        if not 1 < len(words) <= _NAME or clause.hyphens or not self._lexicon.office_or_body.isdisjoint(low):
            return False
        return all(word[0].isupper() and not word.endswith(ENDINGS_OF_OWNERS) for word in words)

    def _behind_body(self, clause: Clause, pieces: list[Range], run: list[Range]) -> list[Range]:
        """`Chairman of the Security Committee | Franz Klein`."""
        last = self._last(clause, run, self._lexicon.body)
        led = 0 <= last < len(run) - 2 and self._last(clause, pieces, self._lexicon.office) >= 0
        return run[last + 1 :] if led else []

    def _last(self, clause: Clause, pieces: list[Range], words: frozenset[str]) -> int:
        """The last piece that begins with one of some words, -1 where none does."""
        for at in range(len(pieces) - 1, -1, -1):
            if clause.low[pieces[at][0]] in words:
                return at
        return -1

    def _office_of(self, clause: Clause, pieces: list[Range], first: int, tail: int) -> bool:
        """`Secretary of State Hillary Clinton`, but not `Museum of Natural History`."""
        of, office = clause.low[pieces[first - 1][0]], clause.low[pieces[first - 2][0]]
        return of == "of" and office in self._lexicon.office and tail - first >= 3

    def _run(self, clause: Clause, pieces: list[Range], end: int) -> int:
        """The first of the capital pieces that end at piece `end`."""
        first, words = end, clause.words
        while first > 0:
            word = words[pieces[first - 1][0]]
            particle = first < end and word in PARTICLES
            if not (word[0].isupper() or particle or (word == "." and first > 1)):
                break
            first -= 1
        while first < end and not words[pieces[first][0]][0].isupper():
            first += 1
        return first

    def _without_portfolio(self, clause: Clause, pieces: list[Range], first: int, run: list[Range]) -> list[Range]:
        """`Secretary of | State Hillary Clinton`."""
        if first > 1 and clause.low[pieces[first - 1][0]] in ("of", "for") and len(run) > 2:
            at = 0
            while at < len(run) - 2 and clause.low[run[at][0]] in self._lexicon.portfolio:
                at += 1
            return run[max(at, 1) :] if clause.low[pieces[first - 2][0]] in self._lexicon.title else run
        while run and clause.words[run[0][0]] == ".":
            run = run[1:]
        return run


def _pieces(clause: Clause, start: int, end: int) -> list[Range]:
    """Words with what is glued to them by hyphens."""
    if not clause.hyphens:
        return [(at, at + 1) for at in range(start, end)]
    pieces: list[Range] = []
    at = start
    while at < end:
        stop = at + 1
        while stop + 1 < end and clause.joined(stop):
            stop += 2
        pieces.append((at, stop))
        at = stop
    return pieces
