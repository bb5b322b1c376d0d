"""How a source of figures of reference is told from a document."""

PREFIX = "reference: "
"""What the name of such a source begins with."""


def is_reference(source: str) -> bool:
    return source.startswith(PREFIX)
