"""Title, body and boilerplate of a text, told line by line."""

from claimcheck.documents.zones.layout import Layout, lay_out

__all__ = ["Layout", "lay_out"]
