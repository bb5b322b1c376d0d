"""One line that may tell when a text was published: a date with nothing around it that makes a statement."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.documents.dates import WrittenDate, written_dates
from claimcheck.documents.lexicon import lexicon

_LONGEST = 160
_TIME = re.compile(
    r"\b\d{1,2}(?:[:.]\d{2}){1,2}(?:[.,]\d+)?\s*(?:[ap]\.?\s?m\b\.?|h(?:rs)?\b)?|\b\d{1,2}\s*[ap]\.?\s?m\b\.?|T\d\d:\d\d\S*",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"\(?\b(?:GMT|UTC)\s*[+-]\s*\d{1,2}(?::?\d{2})?\)?|\+\d\d:?\d\d\b")
_READING_TIME = re.compile(r"\b\d{1,2}[ -]min(?:ute)?s?(?: read)?\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|@\w+")
_SENTENCE_START = re.compile(r"(?:on|in|from|by the|the|for)\s", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_WORD = re.compile(r"[^\W_][\w'’.&-]*")
_BETWEEN = re.compile(r"[|•·/–—()\[\]:]|--|\bby\b", re.IGNORECASE)
_WIRE_PLACE = re.compile(r"[A-Z][\w.'’-]*(?:[\s,/]+(?:\(?[A-Z][\w.'’-]*\)?|de|of|al|the)){0,7},?\s*\(?")
_WIRE_END = re.compile(
    r"[),]?(?:,?\s*\d{1,2}[:.]\d{2}\s*\w{0,4})?\s*(?:\(?/?[A-Z][\w./ -]{0,28}\)?/?)?\s*(?:--|[–—:-])\s+\S"
)
#: Names beside time, byline or section; alone with the date, only `Place`, `Place, Country` and the like.
_MOST_NAMES, _MOST_PLACES, _PLACE_WORDS = 10, 3, 2


@dataclass(frozen=True, slots=True)
class DateLine:
    """`date` with its offsets in the line; `role` is what the line calls it."""

    date: WrittenDate
    role: str
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    weekdays: dict[str, int]
    published: re.Pattern[str]
    updated: re.Pattern[str]
    plain: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    words = lexicon().dateline
    plain = {part for phrase in (*words.published, *words.updated) for part in phrase.split()}
    weekdays = {name: number for number, names in enumerate(words.weekdays) for name in names}
    return _Words(
        weekdays,
        re.compile(rf"\b(?:{'|'.join(map(re.escape, words.published))})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(map(re.escape, words.updated))})\b", re.IGNORECASE),
        frozenset(plain | set(words.filler) | set(words.timezones) | set(weekdays)),
    )


def read_dateline(content: str, running: bool = False) -> DateLine | None:
    """The date that a line stands for, if that is all it does; also one in `Place, date (Agency) –` before a text.

    `running`: the line is a part of running text, where a date on a line of its own is an accident of the width.
    """
    head = content[:_LONGEST]
    if not _YEAR.search(head):
        return None
    dates = list(written_dates(head))
    if not dates:
        return None
    if not running and len(content) <= _LONGEST and _stands_alone(content, dates):
        return _chosen(content, dates)
    first = dates[0]
    if _is_wire(content, first):
        return DateLine(first, "plain", _weekday(content[: first.end + 20]))
    return None


def _chosen(content: str, dates: list[WrittenDate]) -> DateLine:
    """The date behind `Published`; else the first one, which may be that of an update."""
    words = _words()
    weekday = _weekday(content) if len(dates) == 1 else None
    updates = [mark.start() for mark in words.updated.finditer(content)]
    for mark in words.published.finditer(content):
        behind = [date for date in dates if date.start >= mark.end()]
        if behind and not any(mark.end() <= update < behind[0].start for update in updates):
            return DateLine(behind[0], "published", weekday)
    role = "updated" if updates and updates[0] < dates[0].start else "plain"
    return DateLine(dates[0], role, weekday)


def _weekday(content: str) -> int | None:
    days = [_words().weekdays.get(word.strip(".").lower()) for word in _WORD.findall(content)]
    return next((day for day in days if day is not None), None)


def _stands_alone(content: str, dates: list[WrittenDate]) -> bool:
    if content.startswith("#") or (_SENTENCE_START.match(content) and not _is_labelled(content)):
        return False  # a heading, or the beginning of a sentence
    rest = _without(content, dates)
    for pattern in (_OFFSET, _TIME, _READING_TIME, _ADDRESS):
        rest = pattern.sub(" ", rest)
    words, plain = _WORD.findall(rest), _words().plain
    if any(word.isdigit() for word in words) or rest.rstrip().endswith((".", "!", "?", ";")):
        return False
    names = [word for word in words if word.lower().strip(".") not in plain]
    if not all(name[:1].isupper() for name in names):
        return False
    if len(names) < len(words) or _BETWEEN.search(content) or _TIME.search(content):
        return len(names) <= _MOST_NAMES
    parts = [len(part.split()) for part in rest.split(",") if part.strip()]
    return len(parts) <= _MOST_PLACES and max(parts, default=0) <= _PLACE_WORDS


def _is_labelled(content: str) -> bool:
    return bool(_words().published.search(content) or _words().updated.search(content))


def _without(content: str, dates: list[WrittenDate]) -> str:
    parts, at = [], 0
    for date in dates:
        parts.append(content[at : date.start])
        at = date.end
    return " ".join([*parts, content[at:]])


def _is_wire(content: str, date: WrittenDate) -> bool:
    place = content[: date.start].rstrip()
    without_day = place.rstrip(",").rpartition(" ")
    if without_day[2].strip(",.").lower() in _words().weekdays:
        place = without_day[0]
    return bool(_WIRE_PLACE.fullmatch(place) and _WIRE_END.match(content, date.end))
