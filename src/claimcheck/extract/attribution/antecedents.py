"""Whom `he`, `it`, `the ambassador` or a bare surname means."""

from __future__ import annotations

from claimcheck.extract.attribution.backwards import Around
from claimcheck.extract.attribution.lexicon import PERSONS, Lexicon
from claimcheck.extract.attribution.naming import Named
from claimcheck.extract.attribution.people import People

_BACK = 3  # sentences back to which a pronoun may reach
_FAR = 1500  # and code points


class Antecedents:
    def __init__(self, lexicon: Lexicon, around: Around, people: People) -> None:
        self._lexicon, self._around, self._people = lexicon, around, people

    def resolve(self, who: Named) -> Named | None:
        """The one meant, by full name where the document gives it; None for a pronoun that means nobody found."""
        if who.pronoun:
            return self._person(who) if who.name in PERSONS else self._body(who)
        if who.role:
            name = self._people.with_title(who.role, who.start)
            if name is None and who.role in self._lexicon.calling:
                name = self._called(who)
            return Named(name, who.start, person=True) if name else who
        if " " not in who.name and who.name[0].isupper() and who.name.lower() not in self._lexicon.speaker:
            full = self._people.full(who.name)
            if full != who.name:
                return Named(full, who.start, person=True, body=who.body)
        return who

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
        start = self._around.sentence_start(who.start)
        name = self._people.first_in(start, who.start)
        if name:
            return Named(name, who.start, person=True)
        if start < who.start and (spoke := self._spoke(start, who.start, person=True)):
            return spoke
        for begin, end in self._around.sentences_before(start, max(0, start - _FAR), _BACK):
            if spoke := self._spoke(begin, end, person=True):
                return spoke
            if name := self._people.first_in(begin, end):
                return Named(name, who.start, person=True)
        return None

    def _body(self, who: Named) -> Named | None:
        """`it`, `they`: the body the sentence starts with, or the last that spoke."""
        start = self._around.sentence_start(who.start)
        if start < who.start:
            subject = self._around.subject(start, who.start)
            if subject and not subject.pronoun and not subject.person:
                return subject
        for begin, end in self._around.sentences_before(start, max(0, start - _FAR), _BACK):
            if spoke := self._spoke(begin, end, person=False):
                return spoke
            subject = self._around.subject(begin, end)
            if subject and not subject.pronoun and not self._is_person(subject) and self._is_body(subject):
                return subject
        return None

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
