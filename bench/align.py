"""How the time of alignment and comparison grows with the pile: the ratio at 2 and at 4 times the size.

usage: python bench/align.py [CLAIMS] [--pile NAME]        (default 200,000 claims, all piles of pile.py)

*hot, named*: half of the reports are on one event that a file names, a quarter of all claims in one block of it;
*hot*: the same with no file, so that the story must be found; *day*: two hundred outlets a day, no event named. Linear
is 2 and 4. Printed are seconds of this process's own time, by stage, ratios of each size to the smallest, claims per
second, and the memory that the work takes at its peak beyond the claims themselves.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.pile import PILES

from claimcheck.align import assign_events, group
from claimcheck.compare import compare

T = TypeVar("T")


def measure(pile: str, size: int) -> dict[str, float]:
    """Seconds by stage, the number of claims, figures and findings, and kilobytes of memory."""
    written, events = PILES[pile]
    read = list(written(size))
    documents, stated = [d for d, _ in read], [c for _, own in read for c in own]
    before, took = _peak(), dict[str, float]()

    def timed(name: str, work: Callable[[], T]) -> T:
        began = time.process_time()
        done = work()
        took[name] = time.process_time() - began
        return done

    bound, met = timed("events", lambda: assign_events(stated, documents, events))
    groups = timed("figures", lambda: group(bound, documents, met))
    figures, findings = timed("findings", lambda: compare(groups, bound, documents, met))
    largest = max(len(found.claims) for found in figures)
    return {
        **took, "all": sum(took.values()), "claims": len(stated), "found": len(figures), "largest": largest,
        "told": len(findings), "before": before, "after": _peak(),
    }  # fmt: skip


def _peak() -> int:
    """Kilobytes that this process has held at most (bytes on macOS)."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held // 1024 if sys.platform == "darwin" else held


def _apart(pile: str, size: int) -> dict[str, float]:
    """Measured in a process of its own: what is remembered for one size must not help another."""
    command = [sys.executable, __file__, str(size), "--pile", pile, "--one"]
    told: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return told


def _say(pile: str, sizes: list[int]) -> None:
    print(pile, flush=True)
    first: dict[str, float] | None = None
    for size in sizes:
        told = _apart(pile, size)
        first = first or told
        grown = told["claims"] / first["claims"]
        stages = "  ".join(f"{stage} {told[stage]:6.1f} s" for stage in ("events", "figures", "findings"))
        print(
            f"  {told['claims']:>9,} claims ({grown:.2f}×)  {stages}  all {told['all']:6.1f} s"
            f" ({told['all'] / first['all']:.2f}×)  {told['claims'] / told['all']:,.0f} claims/s"
            f"  memory +{(told['after'] - told['before']) / told['claims']:.1f} KB a claim"
            f" (peak {told['after'] / 1024:,.0f} MB)  {told['found']:,} figures, the largest of {told['largest']:,}"
            f" claims, {told['told']:,} findings",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", nargs="?", type=int, default=200_000)
    parser.add_argument("--pile", choices=sorted(PILES), action="append")
    parser.add_argument("--one", action="store_true", help="this size alone, as JSON")
    options = parser.parse_args()
    for pile in options.pile or PILES:
        if options.one:
            print(json.dumps(measure(pile, options.claims)))
        else:
            _say(pile, [options.claims // part for part in (4, 2, 1)])


if __name__ == "__main__":
    main()
