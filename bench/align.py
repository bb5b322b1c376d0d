"""How the time of alignment and comparison grows with the pile: the ratio at 2 and 4 times the size.

usage: bench/align.py [CLAIMS]        (default 200,000; a quarter of them in one block, all on one event)

Two invented piles. *hot*: reports on many small fires and one great one, of which a quarter of all claims speak; *day*:
two hundred outlets that all report one day's same incidents. Linear is 2 and 4; printed are seconds and ratios of each
size to the smallest.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator

from claimcheck.align import assign_events, group
from claimcheck.compare import compare
from claimcheck.model import Claim, Document, Interval, Quote
from claimcheck.model.claim import claim_id

_SYLLABLES = ("bar", "kel", "dro", "min", "vas", "tor", "lun", "hep", "gri", "sol", "mer", "nok", "fen", "wid", "pax")
_NOUNS = ("barns", "sheds", "wagons", "looms", "boats", "trees", "bridges", "carts")
_VERBS = ("burnt", "destroyed", "lost", "damaged", "saved", "rebuilt", "searched", "cleared")


def name(number: int) -> str:
    """An invented place: the same for the same number."""
    rng = random.Random(number)
    return "".join(rng.choice(_SYLLABLES) for _ in range(3)).capitalize()


def report(
    source: str, outlet: str, day: str, places: list[str], rng: random.Random, each: int
) -> tuple[Document, list[Claim]]:
    """One report with `each` numbers on every place."""
    text, claims = "", []
    for place in places:
        for _ in range(each):
            number, noun = rng.choice((rng.randrange(11, 40), rng.randrange(100, 990))), rng.choice(_NOUNS)
            words = f"{number} {noun}"
            before = f"In {place} the great fire {rng.choice(_VERBS)} "
            sentence = f"{before}{words} near the {rng.choice(_NOUNS)} of {name(rng.randrange(40))}."
            claims.append(_claim(source, words, len(text), len(before), sentence, number, noun))
            text += sentence + " "
    return Document(source=source, text=text, published=day, published_from="metadata", outlet=outlet), claims


def _claim(source: str, words: str, at: int, before: int, sentence: str, number: int, noun: str) -> Claim:
    start = at + before
    return Claim(
        id=claim_id(source, start, "count", words), source=source, kind="count", text=words, start=start,
        end=start + len(words), line=1, column=start + 1, value=Interval.exactly(number, 1), population=noun,
        rule="bench", number_start=start, number_end=start + len(str(number)), sentence_start=at,
        sentence_end=at + len(sentence), sentence=sentence, quote=Quote(exact=words, prefix="", suffix=""),
    )  # fmt: skip


def hot(claims: int) -> Iterator[tuple[Document, list[Claim]]]:
    """A quarter on one fire, the rest on fires of some forty claims."""
    rng = random.Random(claims)
    for n in range(claims // 4 // 10):
        yield report(f"hot-{n}", f"outlet-{n % 50}", _day(n * 365 // max(1, claims // 40)), ["Kelvasmer"], rng, 10)
    for n in range(claims * 3 // 4 // 10):
        yield report(f"small-{n}", f"outlet-{n % 50}", _day(n % 365), [name(1000 + n // 4)], rng, 10)


def day(claims: int) -> Iterator[tuple[Document, list[Claim]]]:
    """Two hundred outlets a day, a day more for each 10,000 claims, ten incidents a day."""
    rng = random.Random(claims)
    for n in range(claims // 50):
        places = [name(5000 + n // 200 * 10 + k) for k in range(10)]
        yield report(f"day-{n}", f"outlet-{n % 200}", _day(n // 200), places, rng, 5)


def _day(number: int) -> str:
    return f"{2000 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"


def seconds(pile: Callable[[int], Iterator[tuple[Document, list[Claim]]]], claims: int) -> float:
    read = list(pile(claims))
    documents, stated = [d for d, _ in read], [c for _, own in read for c in own]
    began = time.perf_counter()
    bound, events = assign_events(stated, documents, [])
    compare(group(bound, documents, events), bound, documents, events)
    return time.perf_counter() - began


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    for label, pile in (("hot", hot), ("day", day)):
        times = [seconds(pile, most // part) for part in (4, 2, 1)]
        told = "   ".join(
            f"{most // part:,} claims {took:.1f} s ({took / times[0]:.2f})"
            for part, took in zip((4, 2, 1), times, strict=True)
        )
        print(f"{label:4} {told}", flush=True)


if __name__ == "__main__":
    main()
