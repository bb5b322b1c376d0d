"""`python -m claimcheck`, and what the program `claimcheck` calls."""

import sys


def start() -> int:
    """`claimcheck.cli.main`, imported where an interrupt is no traceback."""
    try:
        from claimcheck.cli import main

        return main()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(start())
