"""Where the rules that come with the product are."""

from functools import lru_cache
from pathlib import Path

#: how the built-in rules are shown
BUILTIN = "rules"
_PACKAGE = Path(__file__).resolve().parents[1]


@lru_cache(maxsize=1)
def builtin_rules_folder() -> Path:
    """`claimcheck/data/rules` in an installed wheel, `rules/` at the root of a checkout.

    Raises FileNotFoundError when the installation has neither, which means that it is broken.
    """
    candidates = (_PACKAGE / "data" / "rules", _PACKAGE.parents[1] / "rules")
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError("the built-in rules are missing: this installation of claimcheck is incomplete")


def real_path(shown: str) -> Path:
    """The file behind a path as it is shown: built-in ones are shown as `rules/…` wherever they are installed."""
    path = Path(shown)
    if path.exists() or path.parts[:1] != (BUILTIN,):
        return path
    return builtin_rules_folder().joinpath(*path.parts[1:])
