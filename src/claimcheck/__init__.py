"""claimcheck: hold the figures in a pile of documents against each other."""

__version__ = "0.1.0"
