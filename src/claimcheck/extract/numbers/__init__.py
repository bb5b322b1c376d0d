"""Numbers as news reports write them, with what hedges them."""

from claimcheck.extract.numbers.reader import NumberReader

__all__ = ["NumberReader"]
