"""What people decide of findings, and how one run differs from another."""

from claimcheck.review.apart import Apart, separate
from claimcheck.review.applying import decided, expired, not_same, stale
from claimcheck.review.book import Book, read_book, written
from claimcheck.review.decision import Decision, Statement, a_day
from claimcheck.review.fingerprint import fingerprint
from claimcheck.review.narrow import drafts, narrowed

__all__ = [
    "Apart",
    "Book",
    "Decision",
    "Statement",
    "a_day",
    "decided",
    "drafts",
    "expired",
    "fingerprint",
    "narrowed",
    "not_same",
    "read_book",
    "separate",
    "stale",
    "written",
]
