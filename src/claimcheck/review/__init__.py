"""What people decide of findings, and how one run differs from another."""

from claimcheck.review.apart import Apart, separate
from claimcheck.review.applying import decided, expired, not_same, stale
from claimcheck.review.attach import attach
from claimcheck.review.book import Book, read_book, written
from claimcheck.review.decision import Decision, Statement, a_day
from claimcheck.review.fingerprint import fingerprint
from claimcheck.review.narrow import drafts, narrowed
from claimcheck.review.reference import References, is_reference, read_references

__all__ = [
    "Apart",
    "Book",
    "Decision",
    "References",
    "Statement",
    "a_day",
    "attach",
    "decided",
    "drafts",
    "expired",
    "fingerprint",
    "is_reference",
    "narrowed",
    "not_same",
    "read_book",
    "read_references",
    "separate",
    "stale",
    "written",
]
