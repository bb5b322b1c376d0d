"""From a noun phrase to a name: titles, articles and asides go where a name remains; who speaks for a body names it."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.lexicon import ARTICLES, DETERMINERS, PARTICLES, PRONOUNS, Lexicon
from claimcheck.extract.attribution.nouns import Range

_LOOSE = frozenset(("in", "at", "on", "near", "to", "inside", "with", "close"))
_LEADING = frozenset(("and", "but", "then", "meanwhile", "while", "as", "or", "so", "that", "when", "where", "because", "however", "still"))
_CITED = frozenset(("by", "from", "citing", "of", "for"))
_AFTER_THING = _CITED | _LOOSE | {"data", "figures", "numbers"}
_ENDINGS = ("'s", "’s", "s'", "s’")


@dataclass(slots=True)
class Named:
    """Who says something. `person`: a human being called by name. `body`: whom that person speaks for.

    `role`: a lower-case calling with `the` (`the ambassador`) that may mean a person named elsewhere; `pronoun` likewise.
    """

    name: str
    start: int
    person: bool = False
    body: str | None = None
    role: str | None = None
    pronoun: bool = False


class Namer:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def name(self, clause: Clause, span: Range) -> Named | None:
        """None where the phrase names nobody: `reports`, `some`, `it` without a body."""
        start, end = span
        low = clause.low
        while start < end and low[start] in _LEADING:
            start += 1
        if start >= end or low[start] in ("cent", "percent"):
            return None
        if end - start == 1 and low[start] in PRONOUNS and not (clause.words[start].isupper() and low[start] != "i"):
            return Named(low[start], clause.starts[start], pronoun=True)
        thing = self._thing(clause, start, end)
        if thing >= 0:
            return self._behind(clause, start, end, thing)
        return self._plain(clause, start, end)

    def holds_thing(self, clause: Clause, span: Range) -> bool:
        """Whether the phrase speaks of a report, a survey or a count."""
        return self._thing(clause, *span) >= 0

    def _thing(self, clause: Clause, start: int, end: int) -> int:
        """Where a said thing stands that is no name's part (`Report informs` is an agency)."""
        for at in range(start, end):
            heads = at + 1 == end or not clause.words[at + 1][0].isalpha() or clause.low[at + 1] in _AFTER_THING
            if clause.low[at] in self._lexicon.things and heads and not clause.joined(at + 1 if at + 1 < end else at):
                if clause.words[at][0].islower() or (at == start and end - start > 1):
                    return at
            if clause.low[at] in ("of", "for", "in", "from", "by"):
                return -1
        return -1

    def _behind(self, clause: Clause, start: int, end: int, thing: int) -> Named | None:
        """Who stands behind `a report by X`, `X data`, `X's own count`."""
        low = clause.low
        for at in range(thing + 1, min(end - 1, thing + 4)):
            if low[at] in _CITED and (low[at] != "of" or low[at + 1] in ARTICLES or clause.words[at + 1][0].isupper()):
                return self.name(clause, (at + 1, end)) if self._speaks(clause, at + 1, end) else None
        first, last = start, thing
        while first < last and (low[first] in DETERMINERS or low[first] in self._lexicon.adjectives and low[first] not in self._lexicon.epithets):
            first += 1
        while first < last and (low[last - 1] in self._lexicon.adjectives or low[last - 1] in self._lexicon.things) and clause.words[last - 1][0].islower():
            last -= 1
        if first == last:
            official = next((w for w in low[start:thing] if w == "official"), None)
            return Named(f"official {low[thing]}", clause.starts[start]) if official and thing > start else None
        if low[first] in self._lexicon.nobody and last - first == 1 and not clause.words[first].isupper():
            return None
        if last - first == 1 and low[first] == "official":
            return Named(f"official {low[thing]}", clause.starts[start])
        head, written = low[last - 1], clause.words[last - 1]
        owner = head.endswith(_ENDINGS)
        if not owner and not self._lexicon.can_speak(head, written) and head not in self._lexicon.epithets:
            return None
        article = start if owner and low[start] in ARTICLES and start + 1 == first else first
        return self._plain(clause, article, last)

    def _speaks(self, clause: Clause, start: int, end: int) -> bool:
        """Whether the noun before the first preposition can say something."""
        head = next((at for at in range(start + 1, end) if clause.low[at] in _LOOSE | _CITED), end) - 1
        low = clause.low[head].removesuffix("'s").removesuffix("’s")
        return self._lexicon.can_speak(low, clause.words[head]) or self._thing(clause, start, end) >= 0

    def _plain(self, clause: Clause, start: int, end: int) -> Named | None:
        low, words = clause.low, clause.words
        first = start
        while first < end and low[first] in DETERMINERS and not (words[first].isupper() and len(words[first]) > 1):
            first += 1
        if first == end or (end - first == 1 and low[first] in self._lexicon.nobody and not (words[first].isupper() and len(words[first]) > 1)):
            return None
        cut = self._without_place(clause, first, end)
        body = self._speaks_for(clause, first, end)
        named = self._person(clause, first, cut)
        if named is not None:
            named.body = body
            return named
        text = clause.written(first, cut)
        head = low[cut - 1]
        if text.endswith(("'s", "’s")):
            text = text[:-2]
        elif text.endswith(("s'", "s’")):
            text = text[:-1]
        if words[first][0].isupper() and clause.starts[first] == clause.start and low[first] in self._lexicon.speaker and not words[first].isupper():
            text = text[0].lower() + text[1:]
        definite = start < first and low[start] == "the"
        small = text[0].islower()
        keep = small and low[start] in ARTICLES | {"two", "three", "one", "some", "several"} and start < first
        shown = f"{low[start]} {text}" if keep else text
        return Named(shown, clause.starts[start], body=body, role=head if definite and small and cut - first <= 3 else None)

    def _without_place(self, clause: Clause, start: int, end: int) -> int:
        """`the General Staff in Tolvar` without where."""
        for at in range(start + 1, end - 1):
            if clause.low[at] in _LOOSE:
                return at
        return end

    def _speaks_for(self, clause: Clause, start: int, end: int) -> str | None:
        """The body of `police spokesman John Smith`, `a spokeswoman for the ministry`."""
        low = clause.low
        for at in range(start, end):
            if low[at] not in self._lexicon.spokesperson:
                continue
            if at + 2 < end and low[at + 1] in ("for", "of"):
                return self._body_name(clause, at + 2, end)
            return self._body_name(clause, start, at) if at > start else None
        return None

    def _body_name(self, clause: Clause, start: int, end: int) -> str | None:
        while start < end and clause.low[start] in DETERMINERS:
            start += 1
        text = clause.written(start, end)
        return text[:-2] if text.endswith(("'s", "’s")) else text or None

    def body_of(self, clause: Clause, start: int, end: int) -> str | None:
        """The body behind an aside such as `, a spokesman for the fire service,`."""
        return self._speaks_for(clause, start, end)

    def _person(self, clause: Clause, start: int, end: int) -> Named | None:
        """The name at the end of `UN Secretary General Ban Ki-moon`; None where the phrase is no named person."""
        pieces = _pieces(clause, start, end)
        first = self._run(clause, pieces, len(pieces))
        tail = len(pieces)
        if first == tail:
            of = next((i for i, (a, _) in enumerate(pieces) if clause.low[a] in ("of", "for")), None)
            if not of:
                return None
            tail, first = of, self._run(clause, pieces, of)
            if first == tail:
                return None
        if first > 1 and not self._behind_body(clause, pieces, pieces[first:tail]) and clause.low[pieces[first - 1][0]] in ("of", "for") and not self._office_of(clause, pieces, first, tail):
            return None
        run = pieces[first:tail]
        office = max((i for i, (a, b) in enumerate(run) if clause.low[a] in self._lexicon.office), default=-1)
        led = first > 0 and clause.low[pieces[first - 1][0]] in self._lexicon.title
        if office >= 0:
            if office == len(run) - 1:
                return None
            run, led = run[office + 1 :], True
        run = self._behind_body(clause, pieces, run) or self._without_portfolio(clause, pieces, first, run)
        if not run or any(clause.low[a] in self._lexicon.body for a, _ in run[-2:]) or any(clause.low[b - 1] in self._lexicon.body for _, b in run):
            return None
        if not led and (len(run) < 2 or len(run) > 4):
            if first > 0 and len(run) == 1 and clause.words[pieces[first - 1][0]][0].islower():
                return Named(clause.written(run[0][0], run[-1][1]), clause.starts[run[0][0]])
            return None
        if run[-1][1] - run[-1][0] == 1 and clause.words[run[-1][0]].endswith(("'s", "’s")):
            return None
        return Named(clause.written(run[0][0], run[-1][1]), clause.starts[run[0][0]], person=led or len(run) >= 2)

    def _behind_body(self, clause: Clause, pieces: list[Range], run: list[Range]) -> list[Range]:
        """`Chairman of the Security Committee | Franz Klein`."""
        last = max((i for i, (a, _) in enumerate(run) if clause.low[a] in self._lexicon.body), default=-1)
        led = any(clause.low[a] in self._lexicon.office for a, _ in pieces)
        return run[last + 1 :] if led and 0 <= last < len(run) - 2 else []

    def _office_of(self, clause: Clause, pieces: list[Range], first: int, tail: int) -> bool:
        """`Secretary of State Hillary Clinton`, but not `Museum of Natural History`."""
        of, office = clause.low[pieces[first - 1][0]], clause.low[pieces[first - 2][0]]
        return of == "of" and office in self._lexicon.office and tail - first >= 3

    def _run(self, clause: Clause, pieces: list[Range], end: int) -> int:
        """The first of the capital pieces that end at piece `end`."""
        first = end
        while first > 0:
            a, _ = pieces[first - 1]
            word = clause.words[a]
            capital = word[0].isupper() or (word == "." and first > 1)
            particle = clause.low[a] in PARTICLES and first < end and word[0].islower()
            if not (capital or particle):
                break
            first -= 1
        while first < end and not clause.words[pieces[first][0]][0].isupper():
            first += 1
        return first

    def _without_portfolio(self, clause: Clause, pieces: list[Range], first: int, run: list[Range]) -> list[Range]:
        """`Secretary of | State Hillary Clinton`."""
        if first > 1 and clause.low[pieces[first - 1][0]] in ("of", "for") and len(run) > 2:
            at = 0
            while at < len(run) - 2 and clause.low[run[at][0]] in self._lexicon.portfolio:
                at += 1
            return run[max(at, 1):] if clause.low[pieces[first - 2][0]] in self._lexicon.title else run
        while run and clause.words[run[0][0]] == ".":
            run = run[1:]
        return run


def _pieces(clause: Clause, start: int, end: int) -> list[Range]:
    """Words with what is glued to them by hyphens."""
    pieces: list[Range] = []
    at = start
    while at < end:
        stop = at + 1
        while stop + 1 < end and clause.joined(stop):
            stop += 2
        pieces.append((at, stop))
        at = stop
    return pieces
