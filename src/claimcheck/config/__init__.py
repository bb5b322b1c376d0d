"""Settings: from `claimcheck.toml` or `[tool.claimcheck]` of a pyproject.toml, found upwards from the documents."""

from claimcheck.config.find import find
from claimcheck.config.read import Settings, read
from claimcheck.config.schema import KEYS, Key

__all__ = ["KEYS", "Key", "Settings", "find", "read"]
