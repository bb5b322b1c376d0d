"""Documents into claims."""

from claimcheck.extract.extractor import Extraction, Extractor

__all__ = ["Extraction", "Extractor"]
