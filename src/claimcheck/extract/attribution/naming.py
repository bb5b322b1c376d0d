"""From a noun phrase to a name: titles, articles and asides go where a name remains; who speaks for a body names it."""

from __future__ import annotations

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.lexicon import (
    ARTICLES,
    DETERMINERS,
    ENDINGS_OF_OWNERS,
    PRONOUNS,
    Lexicon,
)  # fmt: skip
from claimcheck.extract.attribution.named import Named, unowned
from claimcheck.extract.attribution.nouns import Range
from claimcheck.extract.attribution.persons import Persons

_LOOSE = frozenset(("in", "at", "on", "near", "to", "inside", "with", "close"))
_LEADING = frozenset((
    "and", "but", "then", "meanwhile", "while", "as", "or", "so", "that", "when", "where", "because",
    "however", "still",
))  # fmt: skip
_OWNER_PRONOUNS = {"its": "it", "their": "they", "his": "he", "her": "she"}
_KEEP_ARTICLE = ARTICLES | {"two", "three", "one", "some", "several"}
_CITED = frozenset(("by", "from", "citing", "of", "for"))
_NO_VOICE = frozenset(("official", "court"))
_EPITHETS = ("ental", "ical", "onal", "inal", "ary", "ive", "ous")
_OPENERS = frozenset(("based", "given", "depending", "judging"))
_NO_NAME = frozenset(("cent", "percent"))
_LONGEST = 14  # tokens at most of any name
_ROLE = 3  # words at most of a calling that may mean a person
_THING_ENDS = frozenset(("of", "for", "in", "from", "by"))
_AFTER_THING = _CITED | _LOOSE | {"data", "figures", "numbers"}


class Namer:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon, self._persons = lexicon, Persons(lexicon)

    def name(self, clause: Clause, span: Range) -> Named | None:
        """None where the phrase names nobody: `reports`, `some`, `it` without a body."""
        start, end = span
        low = clause.low
        while start < end and low[start] in _LEADING:
            start += 1
        if start >= end or low[start] in _NO_NAME or (low[start] in _OPENERS and start == 0):
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
        if self._lexicon.things.isdisjoint(clause.low[start:end]):
            return -1
        for at in range(start, end):
            small = clause.words[at][0].islower() or (at == start and end - start > 1)
            if small and clause.low[at] in self._lexicon.things and self._heads(clause, at, end):
                return at
            if clause.low[at] in _THING_ENDS:
                return -1
        return -1

    def _heads(self, clause: Clause, at: int, end: int) -> bool:
        """Whether a noun ends its group: not the study of `study author`."""
        if at + 1 == end:
            return True
        if clause.joined(at + 1):
            return False
        return not clause.words[at + 1][0].isalpha() or clause.low[at + 1] in _AFTER_THING

    def _behind(self, clause: Clause, start: int, end: int, thing: int) -> Named | None:
        """Who stands behind `a report by X`, `X data`, `X's own count`."""
        low = clause.low
        for at in range(thing + 1, min(end - 1, thing + 4)):
            if low[at] in _CITED and (low[at] != "of" or low[at + 1] in ARTICLES or clause.words[at + 1][0].isupper()):
                return self.name(clause, (at + 1, end)) if self._speaks(clause, at + 1, end) else None
        first, last = self._owner(clause, start, thing)
        if first == last and low[start] in _OWNER_PRONOUNS:
            return Named(_OWNER_PRONOUNS[low[start]], clause.starts[start], pronoun=True)
        if first == last:
            return Named(f"official {low[thing]}", clause.starts[start]) if "official" in low[start:thing] else None
        if low[first] in self._lexicon.nobody and last - first == 1 and not clause.words[first].isupper():
            return None
        if first == 0 and last == 1 and low[0].endswith(_EPITHETS) and low[0] not in self._lexicon.epithets:
            return None  # `Regimental records list`
        if last - first == 1 and low[first] in _NO_VOICE:
            return Named(f"{low[first]} {low[thing]}", clause.starts[start])
        head, written = low[last - 1], clause.words[last - 1]
        owner = head.endswith(ENDINGS_OF_OWNERS)
        if not owner and not self._lexicon.can_speak(head, written) and head not in self._lexicon.epithets:
            return None
        article = start if owner and low[start] in ARTICLES and start + 1 == first else first
        return self._plain(clause, article, last)

    def _owner(self, clause: Clause, start: int, thing: int) -> Range:
        """What stands before a said thing, without the words that only describe it."""
        low, lexicon, first, last = clause.low, self._lexicon, start, thing
        while first < last and (low[first] in DETERMINERS or low[first] in lexicon.describing):
            first += 1
        while first < last and clause.words[last - 1][0].islower():
            if low[last - 1] not in lexicon.adjectives and low[last - 1] not in lexicon.things:
                break
            last -= 1
        return first, last

    def _speaks(self, clause: Clause, start: int, end: int) -> bool:
        """Whether the noun before the first preposition can say something."""
        head = next((at for at in range(start + 1, end) if clause.low[at] in _LOOSE | _CITED), end) - 1
        low = clause.low[head].removesuffix("'s").removesuffix("’s")
        return self._lexicon.can_speak(low, clause.words[head]) or self._thing(clause, start, end) >= 0

    def _plain(self, clause: Clause, start: int, end: int) -> Named | None:
        low, words = clause.low, clause.words
        first = start
        while first < end and low[first] in DETERMINERS and not _is_acronym(words[first]):
            first += 1
        if first == end or (end - first == 1 and low[first] in self._lexicon.nobody and not _is_acronym(words[first])):
            return None
        if end - first > _LONGEST:
            return None
        cut, body = end, None
        if end - first > 1:  # one word is no named person's and holds no body
            cut = self._without_place(clause, first, end)
            body = self._speaks_for(clause, first, end)
            named = self._persons.named(clause, first, cut)
            if named is not None:
                named.body = body
                return named
        text = self._shown(clause, first, cut)
        if text.endswith(("'s", "’s")) and self._owns(clause, cut):
            text = text[:-2]
        small, definite = text[0].islower(), start < first and low[start] == "the"
        role = low[cut - 1] if definite and small and cut - first <= _ROLE else None
        common = small or (words[cut - 1][0].islower() and low[start] != "the")
        if common and start < first and low[start] in _KEEP_ARTICLE:
            text = f"{low[start]} {text}"
        return Named(text, clause.starts[start], body=body, role=role)

    def _owns(self, clause: Clause, end: int) -> bool:
        """Whether `'s` before token `end` leads on to what is owned: not in `Moran's, the auditors, said`."""
        behind = clause.low[end] if end < len(clause) else "."
        said = behind in self._lexicon.says and behind not in self._lexicon.things
        return behind[0].isalnum() and not said

    def _shown(self, clause: Clause, first: int, end: int) -> str:
        """As written, without a possessive ending; a common noun that starts a sentence in lower case."""
        text, word = clause.written(first, end), clause.words[first]
        text = text[:-1] if text.endswith(("s'", "s’")) else text
        common = clause.low[first] in self._lexicon.speaker and not word.isupper()
        if end - first > 1 and clause.words[first + 1][0].isupper():
            common = False  # `Treasury Department`, `Mr Brandt's family`
        if common and word[0].isupper() and clause.starts[first] == clause.start:
            return text[0].lower() + text[1:]
        return text

    def _without_place(self, clause: Clause, start: int, end: int) -> int:
        """`the General Staff in Tolvar` without where."""
        if _LOOSE.isdisjoint(clause.low[start + 1 : end - 1]):
            return end
        for at in range(start + 1, end - 1):
            named = clause.low[at] == "to" and clause.words[at + 1][0].isupper()  # the Committee to Protect Voters
            if clause.low[at] in _LOOSE and not named and not clause.joined(at - 1):
                return at
        return end

    def _speaks_for(self, clause: Clause, start: int, end: int) -> str | None:
        """The body of `police spokesman John Smith`, `a spokeswoman for the ministry`."""
        low = clause.low
        if self._lexicon.spokesperson.isdisjoint(low[start:end]):
            return None
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
        return unowned(clause.written(start, end)) or None

    def body_of(self, clause: Clause, start: int, end: int) -> str | None:
        """The body behind an aside such as `, a spokesman for the fire service,`."""
        return self._speaks_for(clause, start, end)


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()
