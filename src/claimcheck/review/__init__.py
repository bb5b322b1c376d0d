"""What people decide of findings, and how one run differs from another.

What works on groups (`attach`, `reference`) is imported by its own name: those rooms take a moment to import.
"""

from claimcheck.review.apart import Apart, separate
from claimcheck.review.applying import decided, expired, not_same, stale
from claimcheck.review.book import Book, read_book, written
from claimcheck.review.decision import Decision, Statement, a_day
from claimcheck.review.fingerprint import fingerprint
from claimcheck.review.naming import is_reference
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
    "is_reference",
    "narrowed",
    "not_same",
    "read_book",
    "separate",
    "stale",
    "written",
]
