"""Words, numerals and marks (see `claimcheck.rules.tokens`: rules are split into words the same way)."""

from claimcheck.rules.tokens import Tokens, may_join, steps_of, tokenize

__all__ = ["Tokens", "may_join", "steps_of", "tokenize"]
