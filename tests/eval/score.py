#!/usr/bin/env python3
"""Score the extractor against the marked set beside this file.

    python tests/eval/score.py                     both halves
    python tests/eval/score.py dev --errors        what is missed, wrong or false in `dev`
    python tests/eval/score.py --raise-floors      write what was measured into floors.json, upwards only

Three levels, each asking more than the one before:

span   a claim of the right kind overlaps the marked words
value  and its interval, its whole or its EDTF date is right
full   and so are measure, population, unit and the hedge of approximation, wherever the mark names them

Each claim meets at most one mark and each mark at most one claim; right values choose first, then the longer overlap.
A mark that is `optional` is not demanded, and forgives any claim that touches it. Boilerplate claims are left out.
Errors are shown for `dev` alone: `held` is there to tell whether rules hold on texts that nobody wrote them for.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
HALVES = ("dev", "held")
SHOWN = ("dev",)
LEVELS = ("span", "value", "full")

Row = dict[str, Any]


@dataclass(frozen=True)
class Pair:
    """A mark and the claim that was matched to it."""

    gold: Row
    claim: Row
    level: str


@dataclass
class Result:
    """What one half measured: matches, and what was left on either side."""

    pairs: list[Pair] = field(default_factory=list)
    missed: list[Row] = field(default_factory=list)
    false: list[Row] = field(default_factory=list)

    def f1(self, level: str, kind: str | None = None) -> float:
        """F1 at a level; of one kind when `kind` is given. 0 when nothing was demanded and nothing found."""
        pairs = [p for p in self.pairs if kind in (None, p.gold["kind"])]
        right = sum(LEVELS.index(p.level) >= LEVELS.index(level) for p in pairs)
        marks = len(pairs) + sum(kind in (None, row["kind"]) for row in self.missed)
        claims = len(pairs) + sum(kind in (None, row["kind"]) for row in self.false)
        return 2 * right / (marks + claims) if marks + claims else 0.0

    def kinds(self) -> list[str]:
        """The kinds that the marks demand."""
        return sorted({p.gold["kind"] for p in self.pairs} | {row["kind"] for row in self.missed})


def read_rows(path: Path) -> list[Row]:
    """One JSON object a line; blank lines are passed over."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def near(one: float | None, other: float | None, share: float = 1e-6) -> bool:
    """Equal up to rounding; an unbounded side equals only an unbounded side."""
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=share, abs_tol=share)


def same_interval(gold: Row | None, claim: Row | None, share: float = 1e-6) -> bool:
    """Same bounds, open and closed alike. `almost 30` may guess a lower bound, down to half of its upper one."""
    if gold is None or claim is None:
        return False
    low, high = claim.get("low"), claim.get("high")
    guessed = gold["low"] is None and low is not None and high is not None and high / 2 <= low <= high
    lower = guessed or (near(gold["low"], low, share) and opened(gold, claim, "low"))
    return lower and near(gold["high"], high, share) and opened(gold, claim, "high")


def opened(gold: Row, claim: Row, side: str) -> bool:
    """The openness of a side; an unbounded side is neither open nor closed."""
    return gold[side] is None or bool(gold[f"{side}_open"]) == bool(claim.get(f"{side}_open"))


def same_date(gold: str, claim: str | None) -> bool:
    """EDTF strings alike, the qualifiers for uncertain and approximate dates aside."""
    return claim is not None and claim.rstrip("~?%") == gold


def value_right(gold: Row, claim: Row) -> bool:
    """A date mark of None stands for one that cannot be resolved to a day, and takes any answer."""
    if gold["kind"] == "date":
        return gold.get("date") is None or same_date(gold["date"], claim.get("date"))
    if "percent" in (gold["kind"], claim["kind"]):  # a third of: 33.3 is as good as 33.333...
        return same_interval(as_percent(gold), as_percent(claim), share=1e-3)
    whole = "whole" not in gold or claim["kind"] != "ratio" or same_interval(gold["whole"], claim.get("whole"))
    return whole and same_interval(gold["value"], claim.get("value"))


def as_percent(row: Row) -> Row | None:
    """The interval of a row; that of a ratio as a percentage, None when its whole is unbounded or nothing."""
    value, whole = row.get("value"), row.get("whole")
    if row["kind"] != "ratio" or not value:
        return value
    if not whole or not whole["low"]:
        return None
    share = {side: None if value[side] is None else 100 * value[side] / whole["low"] for side in ("low", "high")}
    return {**value, **share}


def full_right(gold: Row, claim: Row) -> bool:
    """Only what the mark names is compared; the units of measurements have too many right spellings to be."""
    named = ["measure", "population"] if claim["kind"] == gold["kind"] else []
    if gold["kind"] in ("money", "duration", "age") and claim["kind"] == gold["kind"]:
        named.append("unit")
    if any(gold.get(key) and gold[key] != claim.get(key) for key in named):
        return False
    return not (gold.get("value") or {}).get("approximate") or bool((claim.get("value") or {}).get("approximate"))


def level_of(gold: Row, claim: Row) -> str:
    """The highest level that an overlapping pair of one kind reaches."""
    if not value_right(gold, claim):
        return "span"
    return "full" if full_right(gold, claim) else "value"


def overlap(one: Row, other: Row) -> int:
    """Code points that both cover; 0 when they stand apart or in different documents."""
    if one["source"] != other["source"]:
        return 0
    shared: int = min(one["end"], other["end"]) - max(one["start"], other["start"])
    return max(0, shared)


def candidates(gold: Sequence[Row], claims: Sequence[Row]) -> Iterable[tuple[int, int, int, int]]:
    """(rank, overlap, mark, claim) for each pair that may be matched; a higher rank is a better answer."""
    by_source: dict[str, list[int]] = {}
    for at, claim in enumerate(claims):
        by_source.setdefault(claim["source"], []).append(at)
    for mark, row in enumerate(gold):
        for at in by_source.get(row["source"], ()):
            shared = overlap(row, claims[at])
            if shared and claims[at]["kind"] in row.get("kinds", [row["kind"]]):
                yield LEVELS.index(level_of(row, claims[at])), shared, mark, at


def match(gold: Sequence[Row], claims: Sequence[Row]) -> Result:
    """One to one, best answers first; then optional marks forgive what they touch."""
    required = [row for row in gold if not row.get("optional")]
    optional = [row for row in gold if row.get("optional")]
    result, met, used = Result(), set(), set()
    for rank, _, mark, at in sorted(candidates(required, claims), key=lambda c: (-c[0], -c[1], c[2], c[3])):
        if mark not in met and at not in used:
            met.add(mark)
            used.add(at)
            result.pairs.append(Pair(required[mark], claims[at], LEVELS[rank]))
    result.missed = [row for mark, row in enumerate(required) if mark not in met]
    left = [claim for at, claim in enumerate(claims) if at not in used]
    result.false = [claim for claim in left if not any(overlap(claim, row) for row in optional)]
    return result


def read_claims(corpus: Path) -> list[Row]:
    """The claims of the documents in a JSONL corpus, as rows; `source` is the document's id."""
    from claimcheck.documents import read_corpus
    from claimcheck.extract import Extractor
    from claimcheck.rules import load_rules

    extractor = Extractor(load_rules())
    claims = (claim for document in read_corpus([corpus]).documents for claim in extractor.read(document).claims)
    rows = [claim.model_dump() for claim in claims if claim.zone != "boilerplate"]
    return [{**row, "source": row["source"].split("#")[-1]} for row in rows]


def measure(half: str) -> Result:
    """Run the extractor over one half of the set."""
    folder = HERE / half
    return match(read_rows(folder / "claims.jsonl"), read_claims(folder / "docs.jsonl"))


def floors_of(result: Result) -> Row:
    """What `floors.json` holds for one half, unrounded."""
    kinds = {kind: result.f1("value", kind) for kind in result.kinds()}
    return {"value_f1": {"all": result.f1("value"), **kinds}, "full_f1": result.f1("full")}


def raised(floors: Row, measured: Row) -> Row:
    """Each floor lifted to what was measured, rounded down to two decimals; none is lowered and none dropped."""
    lifted = dict(floors)
    for key, value in measured.items():
        if isinstance(value, dict):
            lifted[key] = raised(floors.get(key, {}), value)
        else:
            lifted[key] = max(floors.get(key, 0.0), math.floor(value * 100 + 1e-9) / 100)
    return lifted


def show(half: str, result: Result) -> None:
    """Numbers only."""
    marks, claims = len(result.pairs) + len(result.missed), len(result.pairs) + len(result.false)
    print(f"{half}: {marks} marks, {claims} claims")
    for level in LEVELS:
        right = sum(LEVELS.index(p.level) >= LEVELS.index(level) for p in result.pairs)
        precision, recall = right / max(1, claims), right / max(1, marks)
        print(f"  {level:5}  precision {precision:.3f}  recall {recall:.3f}  F1 {result.f1(level):.3f}")
    demanded = Counter(row["kind"] for row in [p.gold for p in result.pairs] + result.missed)
    for kind, number in sorted(demanded.items()):
        print(f"  value F1 {result.f1('value', kind):.3f}  {kind} ({number})")
    said = [p for p in result.pairs if p.gold.get("attributed_to")]
    if said:
        print(f"  attribution {sum(voice(p.gold) == voice(p.claim) for p in said)} right of {len(said)}")


def voice(row: Row) -> str:
    """Whom a row is from, for comparing: case and article aside."""
    return (row.get("attributed_to") or "").lower().removeprefix("the ")


def show_errors(result: Result) -> None:
    """One line an error, in the order of the documents."""
    lines = [(row, "missed", "") for row in result.missed] + [(row, "false", "") for row in result.false]
    lines += [(p.gold, p.level, difference(p)) for p in result.pairs if p.level != "full"]
    names = {"span": "value", "value": "fields"}
    for row, what, why in sorted(lines, key=lambda line: (line[0]["source"], line[0]["start"])):
        print(f"{names.get(what, what):7}{row['source']}:{row['start']} {row['kind']} {row['text']!r} {why}".rstrip())


def difference(pair: Pair) -> str:
    """The fields in which a claim departs from its mark."""
    keys = ("date", "value", "whole") if pair.level == "span" else ("measure", "population", "unit", "value")
    wrong = [key for key in keys if pair.gold.get(key) and pair.gold[key] != pair.claim.get(key)]
    return "; ".join(f"{key} {pair.gold[key]} got {pair.claim.get(key)}" for key in wrong)


def main() -> None:
    """Print both halves, or the ones named; `--raise-floors` measures both whatever is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("halves", nargs="*", default=[], metavar="HALF", help="dev, held or both (default)")
    parser.add_argument("--errors", action="store_true", help="list the errors of dev")
    parser.add_argument("--raise-floors", action="store_true", help="lift floors.json to what is measured now")
    args = parser.parse_args()
    if unknown := set(args.halves) - set(HALVES):
        parser.error(f"no half is called {', '.join(sorted(unknown))}")
    halves = HALVES if args.raise_floors or not args.halves else args.halves
    results = {half: measure(half) for half in halves}
    for half, result in results.items():
        show(half, result)
        if args.errors and half in SHOWN:
            show_errors(result)
    if args.raise_floors:
        floors = raised(json.loads(FLOORS.read_text("utf-8")), {h: floors_of(r) for h, r in results.items()})
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
