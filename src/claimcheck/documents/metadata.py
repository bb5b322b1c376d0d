"""What is known of a document besides its text: title, publication date, outlet, address."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping

from claimcheck.documents.dates import published_edtf
from claimcheck.documents.decode import without_surrogates
from claimcheck.model import Problem
from claimcheck.model.base import Noun

KEYS = ("title", "published", "date", "outlet", "url")


class Metadata(Noun):
    """`published` is EDTF. None: not told."""

    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None

    def over(self, other: Metadata) -> Metadata:
        """Field by field what this one tells, else what `other` tells."""
        return Metadata(
            title=self.title or other.title,
            published=self.published or other.published,
            outlet=self.outlet or other.outlet,
            url=self.url or other.url,
        )


def read_metadata(
    values: Mapping[str, object], path: str, line_of: Callable[[str], int | None]
) -> tuple[Metadata, list[Problem]]:
    """The known keys of `values` (`date` is another name of `published`); a value of no use is a problem and left out.

    `line_of` gives the line of a key.
    """
    fields: dict[str, str] = {}
    problems: list[Problem] = []
    for key in KEYS:
        name = "published" if key == "date" else key
        if key not in values or name in fields:
            continue
        try:
            value = _text(values[key])
            if value:
                fields[name] = published_edtf(value) if name == "published" else value
        except ValueError as error:
            problems.append(Problem(path=path, line=line_of(key), message=f"`{key}` {error}"))
    return Metadata.model_validate(fields), problems


def _text(value: object) -> str:
    """One line of text. Raises ValueError with half a sentence for what is none."""
    if value is None:
        return ""
    if isinstance(value, datetime.date):  # also a datetime
        return value.isoformat()
    if isinstance(value, str) or (isinstance(value, int | float) and not isinstance(value, bool)):
        return " ".join(without_surrogates(str(value)).split())
    raise ValueError("has to be one text")
