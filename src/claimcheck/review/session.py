"""A walk through the open findings: what is decided, in which order, and how to take it back."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from claimcheck.model import Claim, Finding, Report
from claimcheck.review.book import Book
from claimcheck.review.decision import Decided, Decision, Statement
from claimcheck.review.fingerprint import fingerprint


@dataclass
class Session:
    """`book` is what is decided so far; `at` the place in `queue`, which holds the findings to be looked at."""

    report: Report
    book: Book
    queue: Sequence[Finding]
    author: str
    today: datetime.date
    at: int = 0
    _before: list[tuple[Book, int]] = field(default_factory=list)

    @property
    def finding(self) -> Finding | None:
        """The one to decide on; None when all were looked at."""
        return self.queue[self.at] if self.at < len(self.queue) else None

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    def claims(self, finding: Finding) -> list[Claim]:
        return self._named(finding.claims)

    def held_against(self, finding: Finding) -> list[Claim]:
        """The other claims of the finding's figure: some findings name only the odd one out."""
        figure = next((f for f in self.report.figures if f.id == finding.figure), None)
        return self._named(claim for claim in figure.claims if claim not in finding.claims) if figure else []

    def _named(self, ids: Iterable[str]) -> list[Claim]:
        by_id = {claim.id: claim for claim in self.report.claims}
        return [by_id[claim] for claim in ids if claim in by_id]

    def accept(self, reason: str) -> None:
        self._decide("accepted", reason)

    def follow_up(self, reason: str) -> None:
        self._decide("follow-up", reason)

    def dismiss(self, reason: str, odd: Sequence[Claim]) -> None:
        """The claims in `odd` are not the figure that the other claims of the finding are; where these are all that
        the finding names, not what the rest of its figure is."""
        finding = self.finding
        ids = {claim.id for claim in odd}
        rest = [claim for claim in self.claims(finding) if claim.id not in ids] if finding else []
        if finding and not rest:
            rest = self.held_against(finding)
        self._decide("not-the-same", reason, odd, rest)

    def skip(self) -> None:
        self._remember()
        self.at += 1

    def undo(self) -> bool:
        """Takes the last step back; False where there is none."""
        if not self._before:
            return False
        self.book, self.at = self._before.pop()
        return True

    def _remember(self) -> None:
        self._before.append((self.book, self.at))

    def _decide(self, state: Decided, reason: str, these: Sequence[Claim] = (), those: Sequence[Claim] = ()) -> None:
        finding = self.finding
        if finding is None:
            return
        made = Decision(
            id=finding.id,
            state=state,
            rule=finding.rule,
            message=finding.message,
            reason=reason,
            author=self.author,
            date=self.today.isoformat(),
            these=_statements(these),
            those=_statements(those),
        )
        self._remember()
        self.book = self.book.with_(made)
        self.at += 1


def _statements(claims: Sequence[Claim]) -> tuple[Statement, ...]:
    """Each statement once, by source and then by words."""
    told = {
        fingerprint(c): Statement(claim=fingerprint(c), source=c.source, text=" ".join(c.text.split())) for c in claims
    }
    return tuple(sorted(told.values(), key=lambda statement: (statement.source, statement.text, statement.claim)))
