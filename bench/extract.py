"""Speed of extraction, as a ratio to one pass of a plain regular expression over the same text, in one run on one core.

usage: python bench/extract.py [PATH...] [--rounds N]      (PATH: documents; default the sample corpus and tests/eval)

The yardstick is a case-insensitive `re` alternation of numerals, ordinals and some forty number words, the least that
any extractor has to look for. A ratio of 1 means: text to validated claims takes no longer than that one pass.
"""

from __future__ import annotations

import argparse
import re
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from claimcheck.documents import read_corpus
from claimcheck.extract import Extractor
from claimcheck.rules import load_rules

_WORDS = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
    billion dozen dozens several half third quarter first second
"""
YARDSTICK = re.compile(r"\b(?:\d[\d.,]*(?:st|nd|rd|th)?|" + "|".join(_WORDS.split()) + r")\b", re.IGNORECASE)
HERE = Path(__file__).resolve().parent.parent


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "paths", nargs="*", type=Path, default=[HERE / "corpus", HERE / "tests" / "eval" / "dev" / "docs.jsonl"]
    )
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    documents = read_corpus(options.paths).documents
    size = sum(len(document.text) for document in documents)
    extractor = Extractor(load_rules())
    ours, plain = list[float](), list[float]()
    first = seconds(lambda: [extractor.read(document) for document in documents])  # every word is new
    claims = sum(len(extractor.read(document).claims) for document in documents)
    for _ in range(options.rounds):
        plain.append(seconds(lambda: [sum(1 for _ in YARDSTICK.finditer(document.text)) for document in documents]))
        ours.append(seconds(lambda: [extractor.read(document) for document in documents]))
    ratios = sorted(a / b for a, b in zip(plain, ours, strict=True))
    print(f"{len(documents)} documents, {size:,} characters, {claims:,} claims")
    print(f"plain pass  {size / statistics.median(plain) / 1e6:6.2f} M characters/s")
    print(f"extraction  {size / statistics.median(ours) / 1e6:6.2f} M characters/s")
    spread = f"(lowest {ratios[0]:.3f}, highest {ratios[-1]:.3f}; 1 is as fast as the plain pass)"
    print(f"ratio       {statistics.median(ratios):6.3f}   {spread}")
    print(f"first pass  {statistics.median(plain) / first:6.3f}   (of a program that has just started)")


if __name__ == "__main__":
    main()
