"""Speed of extraction, as a ratio to one pass of a plain regular expression over the same text, in one run on one core.

usage: python bench/extract.py [PATH...] [--rounds N]      (PATH: documents; default the sample corpus and tests/eval)

The yardstick is a case-insensitive `re` alternation of numerals, ordinals (in digits and in words) and some forty
number words, the least that any extractor has to look for. A ratio of 1 means: text to validated claims takes no longer
than that one pass. Without the ordinals in words the pass is 1.8 times as fast.
"""

from __future__ import annotations

import argparse
import math
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from claimcheck.documents import read_corpus
from claimcheck.engine.collector import at_rest
from claimcheck.extract import Extractor
from claimcheck.model import Document
from claimcheck.rules import load_rules

_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth
    ninetieth hundredth thousandth
"""
_WORDS = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
    billion dozen dozens several half quarter
"""
_EVERY = [r"\d[\d.,]*(?:st|nd|rd|th)?", *_ORDINALS.split(), *_WORDS.split()]
YARDSTICK = re.compile(rf"\b(?:{'|'.join(_EVERY)})\b", re.IGNORECASE)
HERE = Path(__file__).resolve().parent.parent


def seconds(work: Callable[[Document], object], document: Document) -> float:
    began = time.process_time()
    work(document)
    return time.process_time() - began


def plain_pass(document: Document) -> None:
    for _ in YARDSTICK.finditer(document.text):
        pass


def measure(documents: Sequence[Document], rounds: int) -> tuple[float, float, float, int]:
    """Seconds of the plain pass, of extraction, and of its first time over the documents, where every word is new; and
    the number of claims. Of each document the least of all rounds counts, and the two take turns at each, so that what
    else the machine does weighs on both alike.
    """
    extractor = Extractor(load_rules())
    with at_rest():  # as in a run of the program
        first = sum(seconds(extractor.read, document) for document in documents)
        claims = sum(len(extractor.read(document).claims) for document in documents)
        plain, ours = [math.inf] * len(documents), [math.inf] * len(documents)
        for _ in range(rounds):
            for at, document in enumerate(documents):
                plain[at] = min(plain[at], seconds(plain_pass, document))
                ours[at] = min(ours[at], seconds(extractor.read, document))
    return sum(plain), sum(ours), first, claims


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "paths", nargs="*", type=Path, default=[HERE / "corpus", HERE / "tests" / "eval" / "dev" / "docs.jsonl"]
    )
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    documents = read_corpus(options.paths).documents
    size = sum(len(document.text) for document in documents)
    plain, ours, first, claims = measure(documents, options.rounds)
    print(
        f"{len(documents)} documents, {size:,} characters, {claims:,} claims ({claims / size * 1000:.1f} in a thousand)"
    )
    print(f"plain pass  {size / plain / 1e6:6.2f} M characters/s")
    print(f"extraction  {size / ours / 1e6:6.2f} M characters/s, {ours / claims * 1e6:.0f} µs for a claim")
    print(f"ratio       {plain / ours:6.3f}   (1 is as fast as the plain pass)")
    print(f"first pass  {plain / first:6.3f}   (of a program that has just started)")


if __name__ == "__main__":
    main()
