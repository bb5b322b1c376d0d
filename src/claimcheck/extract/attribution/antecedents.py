"""Whom `he`, `it`, `the ambassador` or a bare surname means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.attribution.backwards import Around
from claimcheck.extract.attribution.lexicon import PERSONS, Lexicon
from claimcheck.extract.attribution.named import Named
from claimcheck.extract.attribution.people import People
from claimcheck.extract.attribution.quotes import Quotes

_CALLED = re.compile(r", (?:an? |\d\d,)")
_NEVER_IT = frozenset(("war", "bridge", "hotel", "road", "building", "tower", "river", "park", "series", "cup"))
_BACK = 3  # sentences back to which a pronoun may reach
_LOOKED_AT = 12  # with those that are passed over
_FAR = 2500  # and code points


class Antecedents:
    def __init__(self, lexicon: Lexicon, around: Around, people: People, quotes: Quotes) -> None:
        self._lexicon, self._around, self._people, self._quotes = lexicon, around, people, quotes
        self._bodies: dict[str, tuple[int, str | None]] = {}
        self._meant: dict[tuple[int, str], Named | None] = {}

    def resolve(self, who: Named) -> Named | None:
        """The one meant, by full name where the document gives it; None for a pronoun that means nobody found."""
        if who.pronoun:
            where = who.start, who.name
            if where not in self._meant:
                self._meant[where] = self._person(who) if who.name in PERSONS else self._body(who)
            return self._meant[where]
        if who.role:
            name = self._people.with_title(who.role, who.start)
            if name is None and who.role in self._lexicon.calling:
                name = self._called(who)
            return Named(name, who.start, person=True) if name else who
        if " " not in who.name and who.name[0].isupper() and who.name.lower() not in self._lexicon.speaker:
            full = self._people.full(who.name)
            if full != who.name:
                return Named(full, who.start, person=True, body=who.body or self._body_of(full, who.start))
        return who

    def _body_of(self, name: str, before: int) -> str | None:
        """Whom a person speaks for, as the text tells where it first names him in full."""
        if name not in self._bodies:
            at = self._around.text.find(name)
            self._bodies[name] = at, self._body_at(name, at) if 0 <= at < before else None
        at, body = self._bodies[name]
        return body if at < before else None

    def _body_at(self, name: str, at: int) -> str | None:
        end = self._around.sentence_end(at, min(at + _FAR, len(self._around.text)))
        frames = self._around.frames(self._around.sentence_start(at), end)
        return next((frame.who.body for frame in frames if frame.who.name == name and frame.who.body), None)

    def last_speaker(self, before: int, floor: int, sentences: int) -> Named | None:
        """Who was said to say something in the sentences before an offset, the nearest first."""
        for start, end in self._around.sentences_before(before, floor, sentences):
            for frame in reversed(self._around.frames(start, end)):
                if not frame.weak and (who := self.resolve(frame.who)):
                    return who
        return None

    def _is_person(self, who: Named) -> bool:
        if who.person or who.name.rsplit(" ", 1)[-1] in self._lexicon.office:
            return True
        return self._people.is_person(who.name)

    def _called(self, who: Named) -> str | None:
        """`the diplomat`: the last who spoke."""
        start = self._around.sentence_start(who.start)
        last = self.last_speaker(start, max(0, start - _FAR), _BACK)
        return last.name if last and (last.person or self._people.is_person(last.name)) else None

    def _person(self, who: Named) -> Named | None:
        """`he`: who is named before in the sentence, who spoke in those before, or is named first in one of them."""
        start, at = self._own(who)
        name = self._people.first_in(start, at, self._quotes)
        if name:
            return Named(name, who.start, person=True)
        if start < at and (spoke := self._spoke(start, at, person=True)):
            return spoke
        for begin, end in self._told_before(start):
            if spoke := self._spoke(begin, end, person=True):
                return spoke
            if name := self._people.first_in(begin, end, self._quotes):
                return Named(name, who.start, person=True)
            subject = self._around.subject(begin, end)
            if subject and (self._people.may_be_person(subject.name) if subject.person else self._is_called(subject)):
                return subject
        return None

    def _is_called(self, who: Named) -> bool:
        """`Valeria, a pensioner, …`, `Valeria, 61, …`: a single name with what is said of persons."""
        behind = self._around.text[who.start + len(who.name) :][:6]
        return who.name.isalpha() and who.name[0].isupper() and bool(_CALLED.match(behind))

    def _own(self, who: Named) -> tuple[int, int]:
        """The part of his sentence in which a pronoun's name may stand: not within the words quoted before it."""
        at = who.start
        quote = self._quotes.before(at)
        if quote and not self._around.text[quote.end : at].strip(" ,\n"):
            at = quote.start
        return self._around.sentence_start(at), at

    def _told_before(self, start: int) -> Iterator[tuple[int, int]]:
        """The sentences before an offset, the nearest first. What is quoted from end to end, and headings and captions,
        which end with no stop, name nobody that the text goes on about."""
        left, text = _BACK, self._around.text
        for begin, end in self._around.sentences_before(start, max(0, start - _FAR), _LOOKED_AT):
            quote = self._quotes.at(begin)
            quoted = quote is not None and quote.end >= end - 1
            heading = text[end - 1].isalnum() and text[end : end + 1] in ("\n", "\r")
            if quoted or heading:
                continue
            yield begin, end
            left -= 1
            if not left:
                break

    def _body(self, who: Named) -> Named | None:
        """`it`, `they`: the body the sentence starts with, or the last that spoke."""
        start = self._around.sentence_start(who.start)
        if start < who.start:
            if spoke := self._spoke(start, who.start, person=False):
                return spoke
            subject = self._around.subject(start, who.start)
            if subject and self._may_be_it(subject, who.name):
                return subject
        for begin, end in self._told_before(start):
            if spoke := self._spoke(begin, end, person=False):
                return spoke
            subject = self._around.subject(begin, end)
            if subject and not subject.pronoun and not self._is_person(subject) and self._is_body(subject):
                return subject
        return None

    def _may_be_it(self, who: Named, pronoun: str) -> bool:
        """Whether the subject of the same sentence can be meant: no person, and for `it` no number of people."""
        first = who.name.split()[0].lower()
        last = who.name.split()[-1].lower()
        if who.pronoun or first in self._lexicon.numbers or first[0].isdigit() or last in _NEVER_IT:
            return False
        if not who.person:
            return True
        return pronoun == "it" and not self._people.is_person(who.name)

    def _is_body(self, who: Named) -> bool:
        last = who.name.rsplit(" ", 1)[-1]
        return last.isupper() or last.lower() in self._lexicon.body or last in self._lexicon.source

    def _spoke(self, start: int, end: int, *, person: bool) -> Named | None:
        for frame in self._around.frames(start, end):
            if not frame.who.pronoun and not frame.weak:
                found = self.resolve(frame.who)
                if found and self._is_person(found) == person:
                    return found
        return None
